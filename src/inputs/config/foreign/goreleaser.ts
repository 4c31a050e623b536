import type { Environment } from '../../../host/host.ts'
import type { Config, ConfigText } from '../types.ts'
import { readYaml } from '../yaml.ts'
import {
  buildSettings,
  type ForeignKnown,
  type ForeignSettings,
  isMapValue,
  listOf,
  notesAt,
  type Section,
  sectionsOf,
} from './build.ts'
import { dockerImages, imageSettings, koImages } from './images.ts'
import { packageOf, settingsFrom } from './settings.ts'
import { translateTemplates } from './templates.ts'

// Sections about images that are not read; of the others nothing is said, since they stay with GoReleaser.
const otherImages = ['dockers', 'docker_manifests']
const ofImages = ['id', 'tags', 'labels', 'annotations', 'platforms', 'user']
const known = {
  // The last ones are how archives are named, and the systems that they are for.
  builds: `id dir main env flags ldflags tags builder skip binary goos goarch goarm goamd64 goarm64 go386 ignore targets
    no_unique_dist_dir`.split(/\s+/),
  kos: [
    ...ofImages,
    ...'build main working_dir env flags ldflags repositories repository bare base_import_paths'.split(' '),
  ],
  dockers_v2: [...ofImages, 'ids', 'images'],
} as const

type SectionName = keyof typeof known

/**
 * Reads `builds`, `kos` and `dockers_v2` of a configuration of GoReleaser. What has no meaning here is named in the
 * notes, once. Throws a UsageError for a file that is not YAML. Source: https://goreleaser.com/customization
 */
export function readGoreleaserConfig(source: ConfigText, env: Environment): Config {
  const yaml = readYaml(source)
  const top: Section = isMapValue(yaml.value) ? yaml.value : {}
  const project = typeof top.project_name === 'string' ? top.project_name : ''
  const fields = { '.ProjectName': project }
  // Variables of all commands: templates may name them, and those of go are for the builds.
  const common = listOf(top.env).flatMap((text) => {
    const result = translateTemplates(text, { env, fields })
    return 'text' in result ? [result.text] : []
  })
  const ofGo = buildSettings({ env: common.filter((text) => /^C?GO/.test(text)) }, { env, fields })
  const pairs = common.map((text) => [text.replace(/=.*$/s, ''), text.replace(/^[^=]*=?/, '')] as const)
  const values: ForeignKnown = { env: { ...env, ...Object.fromEntries(pairs) }, fields }
  const sections = {
    builds: sectionsOf('builds', top.builds),
    kos: sectionsOf('kos', top.kos),
    dockers_v2: sectionsOf('dockers_v2', top.dockers_v2),
  }
  const kos = [...sections.kos.keys()]
  const dockers = [...sections.dockers_v2.keys()]
  const named = [...kos.flatMap(({ build }) => listOf(build)), ...dockers.flatMap(({ ids }) => listOf(ids))]
  const { builds, others } = chosenBuilds([...sections.builds.keys()], named)
  const lineIn = (name: SectionName, section: Section, ...keys: readonly string[]): number =>
    yaml.lineOf(...(sections[name].get(section) ?? [name]), ...keys)
  const packagesOf = (ids: readonly string[]): readonly string[] =>
    builds.length === 0
      ? ['.']
      : builds.filter(({ id }) => ids.length === 0 || ids.includes(text(id) ?? project)).map(packageOf)
  const parts: readonly Part[] = [
    ...builds.map((build) => part('builds', build, [packageOf(build)], [buildSettings(build, values)])),
    ...kos.map((ko) =>
      part(
        'kos',
        ko,
        ko.main === undefined
          ? packagesOf(listOf(ko.build))
          : [packageOf({ main: ko.main, dir: ko.working_dir ?? '.' })],
        [buildSettings({ ...ko, tags: [] }, values), imageSettings(ko, values), koImages(ko, values)],
      ),
    ),
    ...dockers.map((docker) =>
      part('dockers_v2', docker, packagesOf(listOf(docker.ids)), [
        imageSettings(docker, values),
        dockerImages(docker, values),
      ]),
    ),
  ]
  return {
    file: source.file,
    folder: source.folder,
    defaults: settingsFrom(ofGo.texts, { source, section: top, lineOf: yaml.lineOf }),
    rules: parts.flatMap(({ name, section, packages, texts }) => {
      const lineOf = (key: string): number => lineIn(name, section, key)
      const place = { source, section, lineOf }
      const settings = settingsFrom(texts, place)
      return packages.map((pattern) => ({ pattern, line: lineIn(name, section), settings }))
    }),
    notes: notesAt(source.file, [
      ...ofGo.notes.map(({ key, text }) => ({ text, line: yaml.lineOf(key) })),
      ...parts.flatMap(({ name, section, notes }) =>
        notes.map(({ key, text }) => ({ text: `${name}: ${text}`, line: lineIn(name, section, key) })),
      ),
      ...others.map((build) => ({
        text: `builds: ${text(build.id) ?? 'one without an id'} is left out: it is not of Go and linux, or another build is of the same package`,
        line: lineIn('builds', build),
      })),
      ...otherImages
        .filter((name) => top[name] !== undefined)
        .map((name) => ({ text: `${name} is left out; dockers_v2 and kos are read`, line: yaml.lineOf(name) })),
    ]),
  }
}

type Part = ForeignSettings & {
  readonly name: SectionName
  readonly section: Section
  readonly packages: readonly string[]
}

function part(
  name: SectionName,
  section: Section,
  packages: readonly string[],
  settings: readonly ForeignSettings[],
): Part {
  const unknown = Object.keys(section).filter((key) => !known[name].some((one) => one === key))
  return {
    name,
    section,
    packages,
    texts: Object.assign({}, ...settings.map(({ texts }) => texts)),
    notes: [
      ...settings.flatMap(({ notes }) => notes),
      ...unknown.map((key) => ({ key, text: `${key} has no meaning here` })),
    ],
  }
}

// A package has one image: it is made by the build that an image names, or else by the first one.
function chosenBuilds(
  all: readonly Section[],
  named: readonly string[],
): { readonly builds: readonly Section[]; readonly others: readonly Section[] } {
  const usable = all.filter(isForImages)
  const isNamed = ({ id }: Section): boolean => typeof id === 'string' && named.includes(id)
  const builds: Section[] = []
  for (const build of [...usable.filter(isNamed), ...usable.filter((one) => !isNamed(one))]) {
    if (!builds.some((one) => packageOf(one) === packageOf(build))) builds.push(build)
  }
  return { builds, others: all.filter((build) => !builds.includes(build)) }
}

function isForImages({ builder = 'go', skip = 'false', goos }: Section): boolean {
  return builder === 'go' && skip !== 'true' && (goos === undefined || listOf(goos).includes('linux'))
}

function text(value: Section[string] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
