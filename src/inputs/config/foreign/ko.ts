import type { Environment } from '../../../host/host.ts'
import type { ConfigValue } from '../text.ts'
import type { Config, ConfigRule, ConfigText } from '../types.ts'
import { readYaml } from '../yaml.ts'
import { buildSettings, type ForeignSettings, isMapValue, listOf, mapsOf } from './build.ts'
import { linuxPlatforms } from './images.ts'
import { packageOf, settingsFrom } from './settings.ts'

const known = [
  'builds',
  'defaultBaseImage',
  'baseImageOverrides',
  'defaultPlatforms',
  'defaultEnv',
  'defaultFlags',
  'defaultLdflags',
]
const knownOfBuild = ['id', 'dir', 'main', 'env', 'flags', 'ldflags', 'linux_capabilities']

/**
 * Reads the settings of ko, `.ko.yaml`. What has no meaning here is named in the notes, once. Throws a UsageError for a
 * file that is not YAML. Source: https://ko.build/configuration
 */
export function readKoConfig(source: ConfigText, env: Environment): Config {
  const yaml = readYaml(source)
  const top: Readonly<Record<string, ConfigValue>> = isMapValue(yaml.value) ? yaml.value : {}
  const defaults = buildSettings(
    {
      ...(top.defaultEnv === undefined ? {} : { env: top.defaultEnv }),
      ...(top.defaultFlags === undefined ? {} : { flags: top.defaultFlags }),
      ...(top.defaultLdflags === undefined ? {} : { ldflags: top.defaultLdflags }),
    },
    { env },
  )
  const { platforms, notes: otherPlatforms } = linuxPlatforms(top.defaultPlatforms)
  const line = (name: string): number => yaml.lineOf(name)
  const texts = { ...defaults.texts, ...(platforms.length === 0 ? {} : { platforms: platforms.join('\n') }) }
  const place = (...names: readonly string[]) => ({ source, line: yaml.lineOf(...names) })
  const notes = [
    ...noted(defaults, source, line('defaultFlags')),
    ...otherPlatforms.map((note) => `${source.file}:${line('defaultPlatforms')}: platform ${note}`),
    ...baseNotes(top, source, line),
    ...Object.keys(top)
      .filter((name) => !known.includes(name))
      .map((name) => `${source.file}:${line(name)}: ${name} has no meaning here`),
  ]
  const rules: ConfigRule[] = []
  for (const build of mapsOf(top.builds)) {
    const at = place('builds')
    const settings = koBuild(build, env)
    const pattern = packageOf(build)
    rules.push({ pattern, line: at.line, settings: settingsFrom(settings.texts, at) })
    notes.push(...noted(settings, source, at.line))
  }
  return {
    file: source.file,
    folder: source.folder,
    defaults: settingsFrom(texts, place()),
    rules,
    notes: [...new Set(notes)],
  }
}

function koBuild(build: Readonly<Record<string, ConfigValue>>, env: Environment): ForeignSettings {
  const settings = buildSettings(build, { env })
  const capabilities = listOf(build.linux_capabilities)
  return {
    texts: {
      ...settings.texts,
      ...(capabilities.length === 0 ? {} : { capabilities: capabilities.join('\n') }),
    },
    notes: [
      ...settings.notes,
      ...Object.keys(build)
        .filter((name) => !knownOfBuild.includes(name))
        .map((name) => `builds: ${name} has no meaning here`),
    ],
  }
}

function noted({ notes }: ForeignSettings, { file }: ConfigText, line: number): readonly string[] {
  return notes.map((note) => `${file}:${line}: ${note}`)
}

function baseNotes(
  top: Readonly<Record<string, ConfigValue>>,
  { file }: ConfigText,
  line: (name: string) => number,
): readonly string[] {
  return ['defaultBaseImage', 'baseImageOverrides']
    .filter((name) => top[name] !== undefined)
    .map((name) => `${file}:${line(name)}: ${name} is left out: images start from scratch, with what the program needs`)
}
