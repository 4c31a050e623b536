import type { Environment } from '../../../host/host.ts'
import type { Config, ConfigRule, ConfigText } from '../types.ts'
import { readYaml, type YamlFile } from '../yaml.ts'
import {
  buildSettings,
  type ForeignKnown,
  type ForeignSettings,
  isMapValue,
  listOf,
  mapsOf,
  type Section,
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
  const named = [
    ...mapsOf(top.kos).flatMap(({ build }) => listOf(build)),
    ...mapsOf(top.dockers_v2).flatMap(({ ids }) => listOf(ids)),
  ]
  const { builds, others } = chosenBuilds(mapsOf(top.builds), named)
  const packagesOf = (ids: readonly string[]): readonly string[] =>
    builds.length === 0
      ? ['.']
      : builds.filter(({ id }) => ids.length === 0 || ids.includes(text(id) ?? project)).map(packageOf)
  const parts: readonly Part[] = [
    ...builds.map((build) => part('builds', build, [packageOf(build)], [buildSettings(build, values)])),
    ...mapsOf(top.kos).map((ko) =>
      part(
        'kos',
        ko,
        ko.main === undefined
          ? packagesOf(listOf(ko.build))
          : [packageOf({ main: ko.main, dir: ko.working_dir ?? '.' })],
        [buildSettings({ ...ko, tags: [] }, values), imageSettings(ko, values), koImages(ko, values)],
      ),
    ),
    ...mapsOf(top.dockers_v2).map((docker) =>
      part('dockers_v2', docker, packagesOf(listOf(docker.ids)), [
        imageSettings(docker, values),
        dockerImages(docker, values),
      ]),
    ),
  ]
  return {
    file: source.file,
    folder: source.folder,
    defaults: settingsFrom(ofGo.texts, { source, line: yaml.lineOf('env') }),
    rules: parts.flatMap((one) => rulesOf(one, { source, yaml })),
    notes: [
      ...ofGo.notes.map((note) => `${source.file}:${yaml.lineOf('env')}: ${note}`),
      ...new Set(
        parts.flatMap(({ section, notes }) =>
          notes.map((note) => `${source.file}:${yaml.lineOf(section)}: ${section}: ${note}`),
        ),
      ),
      ...others.map(
        ({ id }) =>
          `${source.file}:${yaml.lineOf('builds')}: builds: ${text(id) ?? 'one without an id'} is left out: it is not of Go and linux, or another build is of the same package`,
      ),
      ...otherImages
        .filter((name) => top[name] !== undefined)
        .map((name) => `${source.file}:${yaml.lineOf(name)}: ${name} is left out; dockers_v2 and kos are read`),
    ],
  }
}

type Part = ForeignSettings & { readonly section: SectionName; readonly packages: readonly string[] }

function part(
  section: SectionName,
  map: Section,
  packages: readonly string[],
  settings: readonly ForeignSettings[],
): Part {
  const unknown = Object.keys(map).filter((name) => !known[section].some((one) => one === name))
  return {
    section,
    packages,
    texts: Object.assign({}, ...settings.map(({ texts }) => texts)),
    notes: [...settings.flatMap(({ notes }) => notes), ...unknown.map((name) => `${name} has no meaning here`)],
  }
}

function rulesOf(
  { section, packages, texts }: Part,
  { source, yaml }: { readonly source: ConfigText; readonly yaml: YamlFile },
): readonly ConfigRule[] {
  const line = yaml.lineOf(section)
  return packages.map((pattern) => ({ pattern, line, settings: settingsFrom(texts, { source, line }) }))
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
