import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ToolError } from '../../errors.ts'
import { isRecord } from '../../host/json.ts'
import type { ManifestContent } from '../../oci/content.ts'
import type { Descriptor } from '../../oci/descriptor.ts'
import { digestOf } from '../../oci/digest.ts'
import { type Platform, parsePlatform } from '../../oci/platform.ts'
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

/** Reads the one image of a layout, each document compared with its digest. Throws a ToolError for anything odd. */
export async function readLayout(folder: string): Promise<Layout> {
  const top = record(parse(await readFile(join(folder, 'index.json'))), 'index.json')
  const [root, ...others] = list(top.manifests).map(descriptor)
  if (root === undefined || others.length > 0) throw odd(`a layout of ${others.length + 1} images`)
  const content = await readDocument(folder, root)
  const document = record(parse(content.bytes), 'the root')
  if (!Array.isArray(document.manifests)) {
    return { root, index: undefined, platforms: [await readPlatform(folder, content)] }
  }
  const platforms: LayoutPlatform[] = []
  for (const manifest of document.manifests.map(descriptor)) {
    platforms.push(await readPlatform(folder, await readDocument(folder, manifest)))
  }
  return { root, index: content, platforms }
}

async function readPlatform(folder: string, manifest: ManifestContent): Promise<LayoutPlatform> {
  const document = record(parse(manifest.bytes), 'a manifest')
  const config = descriptor(document.config)
  const { bytes: configBytes } = await readDocument(folder, config)
  return { manifest, config, configBytes, layers: list(document.layers).map(descriptor), ...readConfig(configBytes) }
}

/** The platform and the diff IDs that a configuration names. Throws a ToolError when it has none. */
export function readConfig(bytes: Buffer): { readonly platform: Platform; readonly diffIds: readonly string[] } {
  const config = record(parse(bytes), 'a configuration')
  const { os, architecture, variant } = config
  const parts = [os, architecture, variant].filter((part) => typeof part === 'string' && part !== '')
  const rootfs = record(config.rootfs, 'rootfs')
  return { platform: parsePlatform(parts.join('/')), diffIds: list(rootfs.diff_ids).map(text) }
}

/** A document of a layout or of `docker save`, as JSON of an unknown shape. */
export function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    throw odd('a document that is not JSON')
  }
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw odd('a document without an expected list')
  return value
}

export function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (!isRecord(value)) throw odd(`${name}, which is no JSON object`)
  return value
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw odd('a document without an expected text')
  return value
}

/** Docker did its work but left something that cannot be its result. */
export function odd(what: string): ToolError {
  return new ToolError({ command: 'docker', exitCode: undefined, output: '', reason: `wrote ${what}` })
}

function descriptor(value: unknown): Descriptor {
  const { mediaType, digest, size } = record(value, 'a descriptor')
  if (typeof size !== 'number' || !/^sha256:[0-9a-f]{64}$/.test(text(digest))) throw odd('a malformed descriptor')
  return { mediaType: text(mediaType), digest: text(digest), size }
}

async function readDocument(folder: string, expected: Descriptor): Promise<ManifestContent> {
  const bytes = await readFile(join(folder, blobPath(expected)))
  if (digestOf(bytes) !== expected.digest) throw odd(`a document with another digest than ${expected.digest}`)
  return { descriptor: expected, bytes }
}
