import type { IncomingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { SourcePosition } from '../errors.ts'

/** What a stage may touch of the outside world. Tests hand in their own. */
export type Host = {
  /** The environment as it was when the process started. */
  readonly env: Environment
  readonly log: Log
  readonly run: Run
  readonly send: Send
  readonly toolCache: ToolCache
  /** Aborted by SIGINT and SIGTERM; `run` and `send` honour it by themselves. */
  readonly signal: AbortSignal
  /** A private folder of this run, removed at its end whatever happens. */
  readonly temporaryFolder: string
  /** A folder of the user's that outlives the run; what is in it may vanish or be foreign at any time. */
  readonly cacheFolder: string
  /** Milliseconds since the epoch. Never goes into an image. */
  readonly now: () => number
  /** Records where the time goes. */
  readonly trace?: Trace
}

export type SpanKind = 'stage' | 'work' | 'process' | 'request'

/** Where the time of a run went. Holds names only: no argument, no query, nothing that could be a secret. */
export type Trace = {
  /** Records how long `work` takes, also if it throws. */
  span<Result>(kind: SpanKind, name: string, work: () => Promise<Result>): Promise<Result>
  /** The JSON of a file that chrome://tracing, Perfetto and the like show. */
  text(): string
}

export type Environment = Readonly<Record<string, string | undefined>>

export type Log = {
  /** A line that everyone should see. */
  info(line: string): void
  /** A line for those who look for it: `::debug::` on a runner, `--verbose`-like elsewhere. */
  debug(line: string): void
  /** Output of a child process, as it comes: never read as a workflow command. */
  child(text: string): void
  warning(message: string, at?: SourcePosition): void
  error(message: string, at?: SourcePosition): void
  /** How far something is: a line that the next one takes the place of, on a terminal; nothing elsewhere. */
  status(text: string): void
  /** What `work` logs stands in a group of this title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  /** From here on the value is hidden in everything that is printed. */
  secret(value: string): void
}

export type Command = {
  /** An absolute path, or a name to be found on the PATH of `env`. */
  readonly command: string
  readonly args: readonly string[]
  readonly cwd?: string
  /** The whole environment of the child; the host's own when left out. */
  readonly env?: Environment
  readonly input?: string
  /** Ends the child's whole process tree when it is aborted, beside the host's own. */
  readonly signal?: AbortSignal
  /** Ends the child's whole process tree after so many ms. */
  readonly timeoutMs?: number
  /** The output is data or noise: it is returned but not shown. */
  readonly quiet?: boolean
  /** Gives every exit code back instead of throwing for other than 0. */
  readonly anyExitCode?: boolean
  /** Gets standard output as it comes, which is then not kept. */
  readonly onStdout?: (chunk: Buffer) => void
  /** Gets standard error as it comes, which is then not kept. */
  readonly onStderr?: (chunk: Buffer) => void
}

export type Finished = {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs a process to its end, without a shell. Throws a ToolError when it does not start, ends with other than 0
 * (unless `anyExitCode`) or runs out of time, and a CancelledError when the host's signal is aborted. In each of these
 * cases no process of its tree is left.
 */
export type Run = (command: Command) => Promise<Finished>

export type HttpRequest = {
  readonly method: string
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: HttpBody
  /** The exchange fails when nothing moves in either direction for so long. */
  readonly idleTimeoutMs: number
  readonly signal?: AbortSignal
  /** Certificates in PEM: authorities to trust beside Node's own, and the client's certificate with its key. */
  readonly tls?: TlsMaterial | undefined
  /** The exchange goes out and on although the host is cancelled: to take back what was begun. Bound it by `signal`. */
  readonly evenWhenCancelled?: boolean
}

/** A body that can be read again: once for each time the request is sent. */
export type HttpBody = {
  readonly sizeBytes: number
  readonly open: () => Readable
  /** The same bytes as a file, where they are one: it is read with less memory. */
  readonly file?: string | undefined
  /** Hears how many bytes have gone out. */
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

/** One exchange: no retry, no redirect, no credentials of its own. Throws a TransportError when no answer comes. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

export type ToolCache = {
  /** The folder of the newest complete version in the range (SemVer), or undefined. */
  find(tool: string, versionRange: string, architecture?: string): string | undefined
  /** The complete versions of a tool. */
  versions(tool: string, architecture?: string): readonly string[]
  /**
   * Calls `fill` with a private empty folder beside the cache, then moves it to its place in one step. When another
   * process was faster, its folder is taken. Gives the final folder.
   */
  install(
    tool: { readonly name: string; readonly version: string; readonly architecture?: string },
    fill: (folder: string) => Promise<void>,
  ): Promise<string>
}
