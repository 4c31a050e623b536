import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSend } from '../src/host/network/http.ts'
import { createRegistryClient, type RegistryClient } from '../src/registry/client.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const command = join(root, 'dist', 'cli.js')

/** The absolute path of a program, from .tools/bin or PATH. */
export function tool(name: string): string {
  for (const folder of [join(root, '.tools', 'bin'), ...(process.env.PATH ?? '').split(delimiter)]) {
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // not here
    }
  }
  throw new Error(`${name} not found: run scripts/install-tools bench`)
}

export type Run = {
  readonly command: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** Gets the process as soon as it has started. */
  readonly onStart?: (child: ChildProcess) => void
}

/** Runs a process to its end; gives its standard output and its time in ms. Throws with its output when it fails. */
export function run(options: Run): Promise<{ readonly stdout: string; readonly milliseconds: number }> {
  return new Promise((done, failed) => {
    const started = performance.now()
    const child = spawn(options.command, options.args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    options.onStart?.(child)
    const output = { stdout: '', stderr: '' }
    child.stdout.on('data', (chunk: Buffer) => {
      output.stdout += chunk.toString()
    })
    child.stderr.on('data', (chunk: Buffer) => {
      output.stderr += chunk.toString()
    })
    child.on('error', failed)
    child.on('close', (code) => {
      const milliseconds = performance.now() - started
      if (code === 0) done({ stdout: output.stdout, milliseconds })
      else failed(new Error(`${options.command} ${options.args.join(' ')}: exit code ${code}\n${output.stderr}`))
    })
  })
}

/** User and system time of a command and of all that it started, and its time. Throws with its output when it fails. */
export function timed({
  words,
  cwd,
  env,
}: {
  readonly words: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}): { readonly cpuSeconds: number; readonly seconds: number } {
  const script = 'TIMEFORMAT="%U %S %R"; time "$@" >&2'
  const { stderr, status } = spawnSync('bash', ['-c', script, 'bash', ...words], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`${words.join(' ')}: exit code ${status}\n${stderr}`)
  const [user = '', system = '', real = ''] = stderr.trim().split('\n').at(-1)?.split(' ') ?? []
  return { cpuSeconds: Number(user) + Number(system), seconds: Number(real) }
}

/** Starts distribution's registry over a folder; gives its `host:port`. */
export async function startRegistry(
  folder: string,
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const address = `127.0.0.1:${await freePort()}`
  const config = join(folder, 'registry.yml')
  mkdirSync(join(folder, 'registry'), { recursive: true })
  writeFileSync(
    config,
    [
      'version: 0.1',
      'log: {level: error, accesslog: {disabled: true}}',
      `storage: {filesystem: {rootdirectory: ${JSON.stringify(join(folder, 'registry'))}}}`,
      `http: {addr: "${address}"}`,
      '',
    ].join('\n'),
  )
  const child = spawn(tool('registry'), ['serve', config], { stdio: 'ignore', env: { OTEL_TRACES_EXPORTER: 'none' } })
  const ended = new Promise<void>((done) => {
    child.on('close', () => done())
  })
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
  }
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answers = await fetch(`http://${address}/v2/`).then(
      (response) => response.ok,
      () => false,
    )
    if (answers) return { address, stop }
    await new Promise((done) => setTimeout(done, 50))
  }
  await stop()
  throw new Error(`the registry did not answer at ${address}`)
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer()
    server.on('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') failed(new Error('no port'))
        else done(address.port)
      })
    })
  })
}

/** Our client of registries, which runs no credential helper. */
export function registryClient({
  env,
  signal,
}: {
  readonly env: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}): RegistryClient {
  return createRegistryClient({
    send: createSend({ env, signal, userAgent: 'go-tiny-image-bench' }),
    run: () => Promise.reject(new Error('no helper is meant to run')),
    env,
    signal,
  })
}

/** Replaces one text in a file; throws where it is not there. */
export function edit(file: string, change: { readonly from: RegExp; readonly to: string }): void {
  const text = readFileSync(file, 'utf8')
  if (!change.from.test(text)) throw new Error(`${file} has no ${change.from}`)
  writeFileSync(file, text.replace(change.from, change.to))
}

/** The middle one of some figures. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return (upper + lower) / 2
}

/** Rows as a Markdown table. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, column) => (column < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(head), rule, ...body.map(line)].join('\n')
}
