import type { Entry, ImageSpec, LayerSpec, RunConfig } from '../../src/image/types.ts'
import { readAnnotations } from '../../src/inputs/annotations.ts'
import type { Annotation } from '../../src/oci/annotations.ts'
import { parsePlatform } from '../../src/oci/platform.ts'

export function fileEntry(
  path: string,
  content: string,
  rest: Partial<Pick<Entry, 'mode' | 'uid' | 'gid'>> = {},
): Entry {
  return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, ...rest, content: { bytes: Buffer.from(content) } }
}

export function folderEntry(path: string, rest: Partial<Pick<Entry, 'mode' | 'uid' | 'gid'>> = {}): Entry {
  return { type: 'folder', path, mode: 0o755, uid: 0, gid: 0, ...rest }
}

export function linkEntry(path: string, target: string): Entry {
  return { type: 'link', path, target, mode: 0o777, uid: 0, gid: 0 }
}

export const emptyConfig: RunConfig = {
  entrypoint: [],
  cmd: [],
  env: [],
  user: '',
  workingDir: '/',
  exposedPorts: [],
  volumes: [],
  labels: {},
}

/** Annotations as lines `level:key=value`; without a level at the manifests and the index. */
export function annotations(...lines: readonly string[]): readonly Annotation[] {
  return readAnnotations({ name: 'annotations', text: lines.join('\n') }).flatMap(
    ({ places = [{ level: 'manifest' }, { level: 'index' }], ...annotation }) =>
      places.map((place) => ({ ...place, ...annotation })),
  )
}

export type SpecParts = Partial<Omit<ImageSpec, 'platforms' | 'config'>> & {
  readonly platforms?: readonly string[]
  readonly layers?: readonly LayerSpec[]
  readonly config?: Partial<RunConfig>
}

/** A spec of the same layers for every platform. */
export function imageSpec({ platforms = ['linux/amd64'], layers, config = {}, ...rest }: SpecParts = {}): ImageSpec {
  const shared: readonly LayerSpec[] = layers ?? [
    { purpose: 'program', entries: [fileEntry('/app', 'program', { mode: 0o755 })] },
  ]
  return {
    name: 'app',
    annotations: [],
    createdSeconds: 1_700_000_000,
    compression: 'gzip',
    compressionLevel: 'best',
    ...rest,
    platforms: platforms.map((platform) => ({ platform: parsePlatform(platform), layers: shared })),
    config: { ...emptyConfig, ...config },
  }
}

export async function collect(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  // A chunk may hold only until the next one is asked for.
  for await (const chunk of source) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}
