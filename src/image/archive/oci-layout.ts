import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ToolError } from '../../errors.ts'
import { parseJson } from '../../host/json.ts'
import type { ManifestContent } from '../../oci/content.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import { type Digest, digestOf } from '../../oci/digest.ts'
import { parseImageConfig, platformNamed } from '../../oci/image-config.ts'
import type { Platform } from '../../oci/platform.ts'
import { type Manifest, parseManifest } from '../../oci/read-manifest.ts'
import { blobPath } from './index-json.ts'

/** One platform of an image that another program wrote. */
export type LayoutPlatform = {
  readonly platform: Platform
  readonly manifest: ManifestContent
  readonly config: Descriptor
  readonly configBytes: Buffer
  readonly layers: readonly Descriptor[]
  readonly diffIds: readonly string[]
}

export type Layout = {
  readonly root: Descriptor
  readonly index: ManifestContent | undefined
  readonly platforms: readonly LayoutPlatform[]
}

/** Reads the single image of a layout and checks each document's digest. Throws a ToolError for anything unexpected. */
export async function readLayout(folder: string): Promise<Layout> {
  const top = manifestOf(await readFile(join(folder, 'index.json')))
  const [root, ...others] = top.kind === 'index' ? top.manifests.map(plain) : []
  if (root === undefined || others.length > 0) throw odd(`a layout of ${others.length + 1} images`)
  const content = await readDocument(folder, root)
  const document = manifestOf(content.bytes)
  if (document.kind === 'manifest') return { root, index: undefined, platforms: [await readPlatform(folder, content)] }
  const platforms: LayoutPlatform[] = []
  for (const manifest of document.manifests.map(plain)) {
    platforms.push(await readPlatform(folder, await readDocument(folder, manifest)))
  }
  return { root, index: content, platforms }
}

async function readPlatform(folder: string, content: ManifestContent): Promise<LayoutPlatform> {
  const manifest = manifestOf(content.bytes)
  if (manifest.kind === 'index') throw odd('an index within an index')
  const config = plain(manifest.config)
  const { bytes: configBytes } = await readDocument(folder, config)
  return { manifest: content, config, configBytes, layers: manifest.layers.map(plain), ...readOwnConfig(configBytes) }
}

/** The platform and the diff IDs in a configuration. Throws a ToolError when it has none. */
export function readOwnConfig(bytes: Buffer): { readonly platform: Platform; readonly diffIds: readonly Digest[] } {
  const { platform, diffIds } = parseImageConfig(parseJson(bytes.toString()))
  if (platform === undefined || diffIds.length === 0) throw odd('a configuration without a platform or without layers')
  return { platform: platformNamed(platform), diffIds }
}

/** Docker succeeded, but its output is not a valid result. */
export function odd(what: string): ToolError {
  return new ToolError({ command: 'docker', exitCode: undefined, output: '', reason: `wrote ${what}` })
}

function manifestOf(bytes: Buffer): Manifest {
  const manifest = parseManifest(bytes, undefined)
  if (manifest === undefined) throw odd('a document that is neither a manifest nor an index')
  return manifest
}

// Only fields that can be checked are used: annotations and platform are the requested ones.
function plain({ mediaType, digest, size }: Descriptor): Descriptor {
  if (!digest.startsWith('sha256:')) throw odd(`a blob of the digest ${digest}`)
  return { mediaType, digest, size }
}

async function readDocument(folder: string, expected: Descriptor): Promise<ManifestContent> {
  const bytes = await readFile(join(folder, blobPath(expected)))
  if (digestOf(bytes) !== expected.digest) throw odd(`a document with another digest than ${expected.digest}`)
  return { descriptor: expected, bytes }
}
