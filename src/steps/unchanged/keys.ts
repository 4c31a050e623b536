import { join, resolve } from 'node:path'
import { flagValue } from '../../compile/flags.ts'
import { listSources, namedProfile, whyNotListed } from '../../compile/sources/list-sources.ts'
import { fileDigest } from '../../host/files/pieces.ts'
import { inParallel } from '../../host/parallel.ts'
import { partOfRun, traced } from '../../host/trace.ts'
import { caCertificatesVersion } from '../../image/content/ca-certificates.ts'
import { extraFiles } from '../../image/content/extra-files.ts'
import { mimeTypesVersion } from '../../image/content/mime-types.ts'
import { imageFormat } from '../../image/format.ts'
import type { Content } from '../../image/types.ts'
import { recordsKey } from '../../keys/mode.ts'
import { digestPackages, type ProgramParts, partsOf } from '../../keys/packages.ts'
import { keyFrom, namesOfImage, settingsOf, stampOf } from '../../keys/settings.ts'
import { readSums } from '../../keys/sums.ts'
import { keyAnnotation, keyAnnotations } from '../../oci/annotations.ts'
import { digestOf } from '../../oci/digest.ts'
import { type Platform, platformText } from '../../oci/platform.ts'
import { createOwnPacker } from '../../pack/own/packer.ts'
import type { ImagePlan, Plan } from '../../plan/types.ts'
import type { Source } from '../../source/source.ts'
import type { GoToolchain } from '../../toolchain/types.ts'
import type { RunOptions } from '../run-options.ts'

/** The key of an image, or why it has none, as one clause. */
export type Key = { readonly key: string } | { readonly unknown: string }

/** The keys of the images that get one. */
export type Keys = ReadonlyMap<ImagePlan, Key>

type Work = { readonly plan: Plan; readonly go: GoToolchain; readonly source: Source }

/** Computes the keys of some images from their sources and settings, without compiling. */
export function keyImages(options: RunOptions, work: Work & { readonly images: readonly ImagePlan[] }): Promise<Keys> {
  const compute = async (): Promise<Keys> => {
    const parts = await partsOfAll(options, work)
    const keys = await inParallel({
      items: work.images,
      limit: 8,
      work: async (image) => [image, await keyOf(image, parts, { options, ...work })] as const,
    })
    return new Map(keys)
  }
  return partOfRun(options.host, 'keys', () => traced(options.host, 'compute keys', compute))
}

type PartsByImage = ReadonlyMap<ImagePlan, ReadonlyMap<string, ProgramParts>>

async function keyOf(
  image: ImagePlan,
  parts: PartsByImage,
  { options, plan, go }: Work & { readonly options: RunOptions },
): Promise<Key> {
  const { main, inputs, build, platforms } = image
  const { workingDirectory } = options.place
  const reason = whyNotListed(build)
  if (reason !== undefined) return { unknown: reason }
  const own = platforms.map((platform) => [platformText(platform), parts.get(image)?.get(platformText(platform))])
  if (own.some(([, found]) => found === undefined)) return { unknown: 'go cannot list its packages' }
  const profile = namedProfile(build.flags)
  return {
    key: keyFrom({
      format: imageFormat,
      go: go.version,
      program: { importPath: main.importPath, name: main.name, module: [main.module.path, main.module.version ?? ''] },
      parts: own,
      build: {
        tags: build.tags,
        ldflags: build.ldflags,
        // Files in flags are absolute by now.
        flags: build.flags.map((flag) => flag.replaceAll(`${workingDirectory}/`, './')),
        env: build.env,
        goEnv: main.goEnv,
        ...(profile === undefined ? {} : { profile: await fileDigest(profile).catch(() => '') }),
      },
      stamp: stampOf(image, plan.source),
      packer: inputs.upx !== 'false' && inputs.packer !== 'upx' ? createOwnPacker(inputs.packFor).identity : [],
      settings: settingsOf(inputs),
      ...namesOfImage(image, { context: options.context }),
      files: await filesOf(inputs.files, workingDirectory),
      data: {
        caCertificates:
          inputs.caBundle === ''
            ? caCertificatesVersion
            : await fileDigest(resolve(workingDirectory, inputs.caBundle)).catch(() => ''),
        mimeTypes: mimeTypesVersion,
      },
    }),
  }
}

/** The user's files as they will lie in the image. Throws a UserError as the build would. */
async function filesOf(items: readonly string[], root: string) {
  const layer = await extraFiles({ items, root, taken: [] })
  return Promise.all(
    (layer?.entries ?? []).map(async (entry) =>
      entry.type === 'file' ? { ...entry, content: await contentDigest(entry.content) } : entry,
    ),
  )
}

async function contentDigest(content: Content): Promise<string> {
  return 'bytes' in content ? digestOf(content.bytes) : fileDigest(content.file)
}

/** Lists the packages of programs that go builds alike with one command for each platform. */
async function partsOfAll(
  { host }: RunOptions,
  { images, go, source }: Work & { readonly images: readonly ImagePlan[] },
): Promise<PartsByImage> {
  const found = new Map<ImagePlan, Map<string, ProgramParts>>(images.map((image) => [image, new Map()]))
  const sumFiles = source.moduleFolders.flatMap((folder) => [join(folder, 'go.sum'), join(folder, 'go.work.sum')])
  const work = async ({ platform, members }: Group): Promise<void> => {
    const [first] = members
    if (first === undefined) return
    const { build, main } = first
    const listed = await listSources({ mains: members.map((image) => image.main), platform, go, options: build }, host)
    if (listed === undefined) return
    const modFile = flagValue(build.flags, 'modfile')
    const sums = await readSums([
      ...sumFiles,
      join(main.buildFolder, 'go.sum'),
      ...(modFile === undefined ? [] : [modFile.replace(/\.mod$/, '.sum')]),
    ])
    const digests = await digestPackages(listed, sums)
    const byPath = new Map(listed.map((one) => [one.importPath, one]))
    for (const image of members) {
      const parts = await partsOf(image.main, { listed: byPath, digests })
      if (parts !== undefined) found.get(image)?.set(platformText(platform), parts)
    }
  }
  await inParallel({ items: groupsOf(images), limit: 2, work })
  return found
}

type Group = { readonly platform: Platform; readonly members: ImagePlan[] }

function groupsOf(images: readonly ImagePlan[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const image of images.filter(({ build }) => whyNotListed(build) === undefined)) {
    const { main, build } = image
    for (const platform of image.platforms) {
      const name = JSON.stringify([
        main.buildFolder,
        main.goEnv,
        build.tags,
        build.flags,
        build.env,
        platformText(platform),
      ])
      const group = groups.get(name) ?? { platform, members: [] }
      group.members.push(image)
      groups.set(name, group)
    }
  }
  return [...groups.values()]
}

/** The plan with the key of each image that gets it in its labels and annotations. */
export function withKeys({ context }: RunOptions, plan: Plan, keys: Keys): Plan {
  return {
    ...plan,
    images: plan.images.map((image) => {
      const known = keys.get(image)
      if (known === undefined || 'unknown' in known || !recordsKey(image, { context })) return image
      const { key } = known
      return {
        ...image,
        labels: { ...image.labels, [keyAnnotation]: key },
        annotations: [...image.annotations, ...keyAnnotations(key)],
      }
    }),
  }
}
