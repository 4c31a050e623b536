import type { Environment } from '../../../host/host.ts'
import type { ConfigValue } from '../text.ts'
import type { Config, ConfigRule, ConfigText } from '../types.ts'
import { readYaml } from '../yaml.ts'
import { buildSettings, type ForeignSettings, isMapValue, listOf, notesAt, type Section, sectionsOf } from './build.ts'
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
  const section: Section = {
    ...(top.defaultEnv === undefined ? {} : { env: top.defaultEnv }),
    ...(top.defaultFlags === undefined ? {} : { flags: top.defaultFlags }),
    ...(top.defaultLdflags === undefined ? {} : { ldflags: top.defaultLdflags }),
  }
  const defaults = buildSettings(section, { env })
  const { platforms, notes: otherPlatforms } = linuxPlatforms(top.defaultPlatforms)
  // Each key of a build has a default of its own.
  const lineOfDefault = (key: string): number => yaml.lineOf(`default${key.slice(0, 1).toUpperCase()}${key.slice(1)}`)
  const texts = { ...defaults.texts, ...(platforms.length === 0 ? {} : { platforms: platforms.join('\n') }) }
  const notes = [
    ...defaults.notes.map(({ key, text }) => ({ text, line: lineOfDefault(key) })),
    ...otherPlatforms.map((note) => ({ text: `platform ${note}`, line: yaml.lineOf('defaultPlatforms') })),
    ...Object.keys(top).flatMap((name) => topNotes(name).map((text) => ({ text, line: yaml.lineOf(name) }))),
  ]
  const rules: ConfigRule[] = []
  for (const [build, path] of sectionsOf('builds', top.builds)) {
    const settings = koBuild(build, env)
    const lineOf = (key: string): number => yaml.lineOf(...path, key)
    const pattern = packageOf(build)
    rules.push({
      pattern,
      line: yaml.lineOf(...path),
      settings: settingsFrom(settings.texts, { source, section: build, lineOf }),
    })
    notes.push(...settings.notes.map(({ key, text }) => ({ text, line: lineOf(key) })))
  }
  return {
    file: source.file,
    folder: source.folder,
    defaults: settingsFrom(texts, { source, section, lineOf: lineOfDefault }),
    rules,
    notes: notesAt(source.file, notes),
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
        .map((name) => ({ key: name, text: `builds: ${name} has no meaning here` })),
    ],
  }
}

function topNotes(name: string): readonly string[] {
  if (name === 'defaultBaseImage' || name === 'baseImageOverrides') {
    return [`${name} is left out: images start from scratch, with what the program needs`]
  }
  return known.includes(name) ? [] : [`${name} has no meaning here`]
}
