import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describeWithTools, tool } from './tools.ts'

/** How an engine keeps images: as of old, or in containerd, where an image may have several platforms. */
export type ImageStore = 'classic' | 'containerd'

export type DockerEngine = {
  /** The environment by which the docker command finds this engine, and no credentials of the user's. */
  readonly env: NodeJS.ProcessEnv
  /** Runs the docker command with it; gives standard output. */
  readonly docker: (args: readonly string[]) => Promise<string>
  /** Runs a container to its end; gives its standard output. Throws if it fails. */
  readonly output: (args: readonly string[]) => Promise<string>
  readonly stop: () => Promise<void>
}

/** Runs the docker command with an engine. */
type Client = (args: readonly string[]) => Promise<{ readonly stdout: string; readonly stderr: string }>

const execute = promisify(execFile)
const started = new Set<DockerEngine>()

afterAll(async () => {
  await Promise.all([...started].map((engine) => engine.stop()))
})

/** `describe` for a suite that starts engines of its own, which takes root and Linux. */
export function describeWithEngine(tools: readonly string[], title: string, suite: () => void): void {
  if (process.getuid?.() === 0) {
    describeWithTools(['docker', 'dockerd', 'containerd', 'runc', ...tools], title, suite)
    return
  }
  process.stderr.write(`skipped: ${title} (a Docker engine of its own needs root)\n`)
  describe.skip(`${title} (a Docker engine of its own needs root)`, suite)
}

/**
 * Starts a real engine on a private socket in a temporary folder, without firewall rules. Containers run with `--network
 * none` or `host`, or on the bridge that is given. It is ended after the suite, with everything that it started.
 */
export async function startDockerEngine(
  store: ImageStore,
  { bridge = 'none' }: { readonly bridge?: string } = {},
): Promise<DockerEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  const file = (name: string): string => join(folder, name)
  const socket = `unix://${file('docker.sock')}`
  writeFileSync(file('daemon.json'), JSON.stringify({ features: { 'containerd-snapshotter': store === 'containerd' } }))
  mkdirSync(file('client'))
  // Plugins are looked for in the user's folder too, which this client has none of.
  const plugins = join(homedir(), '.docker', 'cli-plugins')
  writeFileSync(join(file('client'), 'config.json'), JSON.stringify({ cliPluginsExtraDirs: [plugins] }))
  const path = [dirname(tool('docker')), process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter)
  const child = spawn(
    tool('dockerd'),
    [
      ['--config-file', file('daemon.json')],
      ['--data-root', file('data')],
      ['--exec-root', file('exec')],
      ['--pidfile', file('docker.pid')],
      ['--host', socket],
      [`--bridge=${bridge}`, '--iptables=false', '--ip6tables=false'],
    ].flat(),
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, PATH: path } },
  )
  const log: string[] = []
  child.stderr.on('data', (chunk: Buffer) => log.push(chunk.toString()))
  const env = { ...process.env, PATH: path, DOCKER_HOST: socket, DOCKER_CONFIG: file('client') }
  const client: Client = (args) => execute(tool('docker'), [...args], { env, maxBuffer: 64 * 1024 * 1024 })
  const docker = async (args: readonly string[]): Promise<string> => (await client(args)).stdout
  // From its log: `docker run` may lose what a container writes that ends at once. A busy engine loses even its log, since
  // it waits for two seconds only for what a container wrote before it ended: what said nothing is run again.
  const output = async (args: readonly string[]): Promise<string> => {
    for (let tries = 1; ; tries += 1) {
      const said = await outputOnce(client, args)
      if (said !== '' || tries === 5) return said
    }
  }
  const engine: DockerEngine = {
    env,
    docker,
    output,
    stop: async () => {
      started.delete(engine)
      await endEngine(child, { containerdPid: file('exec/containerd/containerd.pid') })
      rmSync(folder, { recursive: true, force: true })
    },
  }
  started.add(engine)
  await answering(engine, { child, log })
  return engine
}

async function outputOnce(client: Client, args: readonly string[]): Promise<string> {
  const container = (await client(['run', '--detach', ...args])).stdout.trim()
  try {
    const code = (await client(['wait', container])).stdout.trim()
    let said = await client(['logs', container])
    // The log may still be on its way to the file when the container has ended.
    for (let tries = 0; said.stdout === '' && tries < 30; tries += 1) {
      await sleep(100)
      said = await client(['logs', container])
    }
    if (code !== '0') throw new Error(`${args.join(' ')}: exit code ${code}\n${said.stdout}${said.stderr}`)
    return said.stdout
  } finally {
    await client(['rm', '--force', container])
  }
}

async function answering(
  engine: DockerEngine,
  { child, log }: { readonly child: ChildProcess; readonly log: readonly string[] },
): Promise<void> {
  const deadline = Date.now() + 180_000
  for (;;) {
    try {
      await engine.docker(['version', '--format', '{{.Server.Version}}'])
      return
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) throw new Error(log.slice(-20).join(''), { cause: error })
      await new Promise((done) => setTimeout(done, 200))
    }
  }
}

/** Asks the engine to end, which ends its containers and its containerd too; what is left after a minute is killed. */
async function endEngine(child: ChildProcess, { containerdPid }: { readonly containerdPid: string }): Promise<void> {
  const containerd = existsSync(containerdPid) ? Number(readFileSync(containerdPid, 'utf8')) : 0
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('exit', () => resolve())
  })
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), 60_000)
  await ended
  clearTimeout(timer)
  for (let waits = 0; containerd > 0 && isAlive(containerd); waits += 1) {
    process.kill(containerd, waits < 300 ? 'SIGTERM' : 'SIGKILL')
    await new Promise((done) => setTimeout(done, 100))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
