import { execFileSync } from 'node:child_process'
import * as engines from '../support/docker-engine.ts'

/** A Docker engine of the suite's own whose containers have addresses that this machine can reach. */
export type Engine = {
  /** What a docker client needs to find the engine. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** This machine as containers see it. */
  readonly gateway: string
  /** Runs the docker client; gives its standard output without white space around it. */
  docker(args: readonly string[]): Promise<string>
  /** Runs a container to its end; gives its standard output. Throws if it fails. */
  output(args: readonly string[]): Promise<string>
  /** Starts a container; gives its name and its address. It is removed with the engine. */
  start(args: readonly string[]): Promise<{ readonly name: string; readonly address: string }>
}

/** `describe` for a suite with such an engine, which runs from its first test to its last. */
export function describeWithEngine(
  title: string,
  options: { readonly tools: readonly string[]; readonly suite: (engine: Engine) => void },
): void {
  engines.describeWithEngine(['ip', ...options.tools], title, () => {
    let running: Engine | undefined
    let stop = async (): Promise<void> => {}
    const engine = (): Engine => {
      if (running === undefined) throw new Error('the engine runs only inside of tests')
      return running
    }
    beforeAll(async () => {
      const started = await startEngine()
      running = started
      stop = started.stop
    })
    afterAll(() => stop())
    options.suite({
      get env() {
        return engine().env
      },
      get gateway() {
        return engine().gateway
      },
      docker: (args) => engine().docker(args),
      output: (args) => engine().output(args),
      start: (args) => engine().start(args),
    })
  })
}

async function startEngine(): Promise<Engine & { readonly stop: () => Promise<void> }> {
  const bridge = addBridge()
  const engine = await engines.startDockerEngine('classic', { bridge: bridge.name })
  const docker = async (args: readonly string[]): Promise<string> => (await engine.docker(args)).trim()
  const start = async (args: readonly string[]) => {
    const name = await docker(['run', '--detach', ...args])
    const address = await docker(['inspect', '--format', '{{.NetworkSettings.IPAddress}}', name])
    return { name, address }
  }
  const stop = async (): Promise<void> => {
    const names = await docker(['ps', '--all', '--quiet'])
    if (names !== '') await docker(['rm', '--force', ...names.split('\n')])
    await engine.stop()
    execFileSync('ip', ['link', 'delete', bridge.name])
  }
  return { env: engine.env, gateway: bridge.gateway, docker, output: engine.output, start, stop }
}

// 172.16.0.0/12 is the range that Docker itself takes its networks from. The first free one of some is taken.
function addBridge(): { readonly name: string; readonly gateway: string } {
  for (let number = 200; number < 250; number += 1) {
    const name = `gti-test-${number}`
    try {
      execFileSync('ip', ['link', 'add', name, 'type', 'bridge'], { stdio: 'pipe' })
    } catch {
      // Another suite has it.
      continue
    }
    const gateway = `172.31.${number}.1`
    execFileSync('ip', ['address', 'add', `${gateway}/24`, 'dev', name])
    execFileSync('ip', ['link', 'set', name, 'up'])
    return { name, gateway }
  }
  throw new Error('no name for a bridge is free')
}
