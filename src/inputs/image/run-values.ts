import { UsageError } from '../../errors.ts'
import { capabilityNumbers } from '../../oci/linux/capabilities.ts'
import { isSignal } from '../../oci/linux/signals.ts'
import { parsePlatform } from '../../oci/platform.ts'
import { type Given, readList } from '../values.ts'

/** The values that a container starts with. Throws a UsageError for one that none can have. */
export function readRunValues(given: (name: RunValueName) => Given) {
  return {
    user: readUser(given('user')),
    workdir: readPath(given('workdir')),
    expose: readPorts(given('expose')),
    capabilities: readCapabilities(given('capabilities')),
    volumes: readPaths(given('volumes')),
    stopSignal: readSignal(given('stop-signal')),
  }
}

type RunValueName = 'user' | 'workdir' | 'expose' | 'capabilities' | 'volumes' | 'stop-signal'

// The largest that Linux has; the one above it means none.
const largestId = 4_294_967_294

/** A user id, or a user and a group id: `65532:65532`. Throws a UsageError for names and for what is no id. */
function readUser({ name, text }: Given): string {
  const user = text.trim()
  const ids = user.split(':')
  if (ids.length <= 2 && ids.every((id) => /^\d{1,10}$/.test(id) && Number(id) <= largestId)) return user
  throw new UsageError(`${name} is "${user}", which is not a number`, {
    change: 'Write a user id, with or without a group id, such as 65532:65532: names need a passwd file at run time.',
  })
}

/** An absolute path of the image. Throws a UsageError. */
function readPath({ name, text }: Given): string {
  const path = text.trim()
  if (path.startsWith('/') && !path.split('/').includes('..')) return path
  throw new UsageError(`${name} is "${path}", which is not an absolute path`, {
    change: `Write /${path.replace(/^[./]+/, '')}.`,
  })
}

/** Absolute paths of the image. Throws a UsageError. */
function readPaths({ name, text }: Given): readonly string[] {
  return readList({ text }).map((path) => readPath({ name, text: path }))
}

/** Ports such as `8080` or `53/udp`, as they are written. Throws a UsageError for what is none. */
function readPorts({ name, text }: Given): readonly string[] {
  return readList({ text }).map((port) => {
    const number = Number(/^(\d{1,5})(?:\/(?:tcp|udp|sctp))?$/i.exec(port)?.[1] ?? 0)
    if (number >= 1 && number <= 65535) return port
    throw new UsageError(`${name} has "${port}", which is not a port`, { change: 'Write for example 8080 or 53/udp.' })
  })
}

/** Names of Linux capabilities, as they are written. Throws a UsageError for an unknown one. */
function readCapabilities({ text }: Given): readonly string[] {
  const names = readList({ text })
  capabilityNumbers(names)
  return names
}

/** Platforms, as they are written. Throws a UsageError for an unknown one. */
export function readPlatforms({ text }: Given): readonly string[] {
  const platforms = readList({ text })
  platforms.forEach(parsePlatform)
  return platforms
}

/** A signal such as `SIGINT` or `15`, or an empty text. Throws a UsageError for what is none. */
function readSignal({ name, text }: Given): string {
  const signal = text.trim()
  if (signal === '' || isSignal(signal)) return signal
  throw new UsageError(`${name} is "${signal}", which is not a signal`, { change: 'Write for example SIGINT.' })
}
