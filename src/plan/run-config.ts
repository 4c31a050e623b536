import { UserError } from '../errors.ts'
import type { RunConfig } from '../image/types.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { defaultPath } from '../oci/environment.ts'

/**
 * The run-time part of the configuration from the inputs. Throws a UserError that names the input for a user that is
 * not numeric, a path that is not absolute, a malformed port or an unknown form of signal.
 */
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
    user: numericUser(inputs.user),
    workingDir: absolutePath('workdir', inputs.workdir),
    exposedPorts: inputs.expose.map(port),
    volumes: [...new Set(inputs.volumes.map((path) => absolutePath('volumes', path)))],
    ...(inputs.healthCheck === undefined ? {} : { healthCheck: inputs.healthCheck }),
    ...(inputs.stopSignal === '' ? {} : { stopSignal: signal(inputs.stopSignal) }),
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

function numericUser(text: string): string {
  if (/^\d{1,10}(:\d{1,10})?$/.test(text)) return text
  throw new UserError(`user is "${text}", which is not a number`, {
    change: 'Write a user id, with or without a group id, such as 65532:65532: names need a passwd file at run time.',
  })
}

function absolutePath(input: string, path: string): string {
  if (path.startsWith('/') && !path.split('/').includes('..')) return path.length > 1 ? path.replace(/\/+$/, '') : path
  throw new UserError(`${input} is "${path}", which is not an absolute path`, {
    change: `Write /${path.replace(/^[./]+/, '')}.`,
  })
}

function port(text: string): string {
  const [, number, protocol] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/i.exec(text) ?? []
  if (number === undefined || Number(number) < 1 || Number(number) > 65535) {
    throw new UserError(`expose has "${text}", which is not a port`, { change: 'Write for example 8080 or 53/udp.' })
  }
  return `${Number(number)}/${(protocol ?? 'tcp').toLowerCase()}`
}

function signal(text: string): string {
  if (/^(SIG[A-Z0-9+-]+|\d{1,2})$/.test(text)) return text
  throw new UserError(`stop-signal is "${text}", which is not a signal`, { change: 'Write for example SIGINT.' })
}
