import { type ChildProcess, spawn } from 'node:child_process'

export type ChildOrder = {
  /** Absolute. */
  readonly path: string
  readonly args: readonly string[]
  readonly cwd: string | undefined
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>
  readonly input: string
  readonly onStdout: (chunk: Buffer) => void
  readonly onStderr: (chunk: Buffer) => void
  readonly onStart: (() => void) | undefined
}

// A process that goes on in the background may keep the outputs open.
const patienceMs = 1000

/**
 * Runs a program to its end. Returns its exit code, null if a signal ended it; throws Node's error if it cannot be
 * started. Outputs that are still open a second after its end are not waited for. The toolkit's `exec` does the same, but
 * cuts all output into lines: for what `go list` writes that takes twice the CPU of reading it.
 */
export function runChild(order: ChildOrder): Promise<number | null> {
  const { path, args, cwd, env, input, onStdout, onStderr, onStart } = order
  return new Promise((resolve, reject) => {
    // Without the streams if there are too many open files.
    const child: ChildProcess = spawn(path, args, { cwd, env, stdio: 'pipe' })
    let timer: NodeJS.Timeout | undefined
    const end = (code: number | null): void => {
      clearTimeout(timer)
      child.stdout?.destroy()
      child.stderr?.destroy()
      resolve(code)
    }
    child.on('error', reject)
    child.on('spawn', () => onStart?.())
    child.on('exit', (code) => {
      // This process may have been busy meanwhile: then what has been written is read first.
      timer = setTimeout(() => setImmediate(() => end(code)), patienceMs)
    })
    child.on('close', end)
    child.stdout?.on('data', onStdout)
    child.stderr?.on('data', onStderr)
    // A child that exits without reading it closes it.
    child.stdin?.on('error', () => {})
    // Even if empty: as long as it is open, a prompt would hang the run.
    child.stdin?.end(input)
  })
}
