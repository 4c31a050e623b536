import { UserError } from '../../errors.ts'
import type { Host } from '../../host/host.ts'
import type { ImageSpec } from '../types.ts'
import { noEngine, runDocker } from './cli.ts'

/**
 * What the engine behind `docker buildx` can do. `classic`: the old image store, which has one platform per name,
 * cannot export layouts and pushes gzip in Docker's own media types. `exporting`: everything else.
 */
export type DockerEngine = 'classic' | 'exporting'

/** Asks docker. Throws a UserError when there is no docker, no buildx or no engine. */
export async function findDockerEngine(host: Host): Promise<DockerEngine> {
  const { stdout } = await runDocker(host, { args: ['buildx', 'inspect'], quiet: true })
  const { driver, error } = parseBuilder(stdout)
  if (error !== undefined) throw noEngine(error)
  if (driver !== 'docker') return 'exporting'
  const info = await runDocker(host, { args: ['info', '--format', '{{json .DriverStatus}}'], quiet: true })
  return info.stdout.includes('io.containerd.snapshotter') ? 'exporting' : 'classic'
}

/** Parses `docker buildx inspect`: the driver, or why its builder does not respond. */
export function parseBuilder(text: string): { readonly driver: string; readonly error: string | undefined } {
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \\t]+(\\S.*)$`, 'm').exec(text)?.[1]?.trim()
  const driver = field('Driver') ?? ''
  return { driver, error: driver === '' ? (field('Error') ?? 'it names no driver') : undefined }
}

/** Throws a UserError when the engine cannot build what the spec asks for. */
export function requireBuildable(engine: DockerEngine, spec: ImageSpec): void {
  if (engine === 'exporting' || spec.platforms.length < 2) return
  throw new UserError(
    `builder docker cannot build ${spec.platforms.length} platforms: this engine uses the classic image store`,
    { change: `${otherEngine}, or set builder to native.` },
  )
}

/** Throws a UserError when the engine cannot push what the spec asks for. */
export function requirePushable(
  engine: DockerEngine,
  { spec, tags }: { spec: ImageSpec; tags: readonly string[] },
): void {
  if (engine === 'exporting') return
  if (spec.compression !== 'gzip') {
    throw new UserError(
      `builder docker cannot push compression ${spec.compression}: this engine's classic image store only pushes gzip`,
      { change: `${otherEngine}, set compression to gzip, or set builder to native.` },
    )
  }
  if (tags.length === 0) {
    throw new UserError(
      "builder docker cannot push without a tag: this engine's classic image store only pushes tags",
      {
        change: `Give a tag, or set builder to native. ${otherEngine} as well.`,
      },
    )
  }
}

const otherEngine = "Turn on the engine's containerd image store, or create a builder with `docker buildx create --use`"
