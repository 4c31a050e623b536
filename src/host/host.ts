import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { SourcePosition } from '../errors.ts'

/** Everything that stages use of the outside world. Tests pass their own. */
export type Host = {
  /** The environment at process start. */
  readonly env: Environment
  readonly log: Log
  readonly run: Run
  readonly send: Send
  readonly toolCache: ToolCache
  /** Aborted by SIGINT and SIGTERM; `run` and `send` already listen to it. */
  readonly signal: AbortSignal
  /** A private folder of this run, always removed at its end. */
  readonly temporaryFolder: string
  /** A folder of the user that outlives the run; its content may disappear or come from others at any time. */
  readonly cacheFolder: string
  /** Milliseconds since the epoch. Never goes into an image. */
  readonly now: () => number
  /** Records how long things take. */
  readonly trace?: Trace
}

/** `part` is work that a run can wait for, by a name that people know: `compile`, `push`. */
export type SpanKind = 'stage' | 'part' | 'work' | 'process' | 'request'

export type Span = {
  readonly kind: SpanKind
  readonly name: string
  /** On the clock of `nowMs`. */
  readonly startMs: number
  readonly endMs: number
}

export type Since = (startMs: number) => void

/** How long the parts of a run took. Contains names only: no arguments, no queries, nothing that could be secret. */
export type Trace = {
  /** Records how long `work` takes, even if it throws. It may say that it began before, in ms on this clock. */
  span<Result>(kind: SpanKind, name: string, work: (since: Since) => Promise<Result>): Promise<Result>
  /** What has ended. */
  spans(): readonly Span[]
  /** Milliseconds since the process started. */
  nowMs(): number
  /** The trace as JSON for chrome://tracing, Perfetto and similar viewers. */
  text(): string
}

export type Environment = Readonly<Record<string, string | undefined>>

export type Log = {
  /** A line that everyone should see. */
  info(line: string): void
  /** A line for debugging: `::debug::` on a runner, shown with `--verbose` elsewhere. */
  debug(line: string): void
  /** Output of a child process, as it arrives: never interpreted as a workflow command. */
  child(text: string): void
  warning(message: string, at?: SourcePosition): void
  error(message: string, at?: SourcePosition): void
  /** Progress: on a terminal, a line that the next one replaces; nothing elsewhere. */
  status(text: string): void
  /** Puts everything that `work` logs in a group with this title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  /** Masks the value in all output from now on. */
  secret(value: string): void
}

export type Command = {
  /** An absolute path, or a name to look up on the PATH of `env`. */
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  /** The child's whole environment; the host's own when left out. */
  readonly env?: Environment
  readonly input?: string
  /** Ends the child's whole process tree when aborted, in addition to the host's own signal. */
  readonly signal?: AbortSignal
  /** Ends the child's whole process tree after this many ms. */
  readonly timeoutMs?: number
  /** Returns the output without showing it: it is data or noise. */
  readonly quiet?: boolean
  /** Holds the output back until this is fulfilled, and does not show it if this is rejected. */
  readonly shownAfter?: Promise<unknown>
  /** Returns any exit code instead of throwing if it is not 0. */
  readonly anyExitCode?: boolean
  /** Gets standard output as it arrives; it is not buffered then. */
  readonly onStdout?: (chunk: Buffer) => void
  /** Gets standard error as it arrives; it is not buffered then. */
  readonly onStderr?: ((chunk: Buffer) => void) | undefined
  /** Is asked about each line of standard error. What it takes is neither shown nor returned. */
  readonly takesErrorLine?: ((line: string) => boolean) | undefined
  /** Called when the process has been started. Not called if that fails. */
  readonly onStart?: (() => void) | undefined
  /** Where its output goes, in place of the host's log. */
  readonly log?: Pick<Log, 'child' | 'debug'>
}

export type Finished = {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a process to its end, without a shell. Throws a ToolError if it does not start, exits with a code other than 0
 * (unless `anyExitCode`) or runs out of time, and a CancelledError when the host's signal or its own is aborted. In each of these
 * cases no process of its tree is left running.
 */
export type Run = (command: Command) => Promise<Finished>

export type HttpRequest = {
  readonly method: string
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: HttpBody
  /** The exchange fails if nothing is transferred in either direction for this long. */
  readonly idleTimeoutMs: number
  readonly signal?: AbortSignal
  /** Certificates in PEM: authorities to trust in addition to Node's own, and the client certificate with its key. */
  readonly tls?: TlsMaterial | undefined
  /** The exchange runs even if the host is cancelled, to undo what was started. Limit it with `signal`. */
  readonly evenWhenCancelled?: boolean
}

/** A body that can be read again, for each time the request is sent. */
export type HttpBody = {
  readonly sizeBytes: number
  readonly open: () => Readable
  /** The path, if the bytes are those of a file: this takes less memory. */
  readonly file?: string | undefined
  /** Called with the number of bytes sent so far. */
  readonly onSent?: ((sentBytes: number) => void) | undefined
}

export type TlsMaterial = {
  readonly authorities: readonly string[]
  readonly certificate?: string
  readonly key?: string
}

export type HttpResponse = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Must be read to its end or destroyed. Fails with a TransportError. */
  readonly body: Readable
}

/** One exchange: no retries, redirects or credentials. Throws a TransportError if there is no response. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

export type ToolCache = {
  /** The folder of the newest complete version in the SemVer range, or undefined. */
  find(tool: string, versionRange: string, architecture?: string): Promise<string | undefined>
  /** The complete versions of a tool. */
  versions(tool: string, architecture?: string): Promise<readonly string[]>
  /**
   * Calls `fill` with a private empty folder in the cache, then renames it into place in one step. If another process
   * was faster, uses its folder. Returns the final folder.
   */
  install(
    tool: { readonly name: string; readonly version: string; readonly architecture?: string },
    fill: (folder: string) => Promise<void>,
  ): Promise<string>
}
