import type { RunConfig } from '../image/types.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { defaultPath } from '../oci/linux/environment.ts'

/** The run-time part of the configuration from the inputs. */
export function runConfigFrom(options: {
  readonly inputs: Inputs
  /** Absolute path of the program in the image. */
  readonly programPath: string
  readonly labels: Readonly<Record<string, string>>
  /** Variables that the added system files need, below those of the user. */
  readonly systemEnv: Readonly<Record<string, string>>
}): RunConfig {
  const { inputs } = options
  const env = { ...options.systemEnv, ...inputs.env }
  const own = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  return {
    entrypoint: inputs.entrypoint.length > 0 ? inputs.entrypoint : [options.programPath],
    cmd: inputs.cmd,
    env: Object.hasOwn(env, 'PATH') ? own : [defaultPath, ...own],
    user: inputs.user,
    workingDir: withoutSlash(inputs.workdir),
    exposedPorts: inputs.expose.map(port),
    volumes: [...new Set(inputs.volumes.map(withoutSlash))],
    ...(inputs.healthCheck === undefined ? {} : { healthCheck: inputs.healthCheck }),
    ...(inputs.stopSignal === '' ? {} : { stopSignal: inputs.stopSignal }),
    labels: options.labels,
  }
}

/**
 * A note about ports below 1024 if the user is not root: it depends on the runtime whether such a user may listen
 * there.
 */
export function privilegedPortNotes(inputs: Pick<Inputs, 'expose' | 'user' | 'capabilities'>): readonly string[] {
  const mayBind = inputs.capabilities.some((name) => /^(cap_)?net_bind_service$/i.test(name))
  if (mayBind || /^0+(:|$)/.test(inputs.user)) return []
  const low = inputs.expose.map(port).filter((text) => Number.parseInt(text, 10) < 1024)
  return low.map(
    (text) =>
      `expose: ${text} is a privileged port, and the program runs as user ${inputs.user}: Docker lets it listen there, other runtimes may not. A port above 1023 works everywhere, capabilities: NET_BIND_SERVICE where the runtime grants it`,
  )
}

function withoutSlash(path: string): string {
  return path.length > 1 ? path.replace(/\/+$/, '') : path
}

function port(text: string): string {
  const [number, protocol = 'tcp'] = text.split('/')
  return `${Number(number)}/${protocol.toLowerCase()}`
}
