import type { BuildInfo, LinkedModule } from '../compile/types.ts'
import type { ModuleComponent } from './types.ts'

/** What is known of an image beside its program's build information. */
export type ModuleFacts = {
  readonly imageVersion: string | undefined
  /** SPDX identifiers of the licences of a module; undefined where none was found. */
  readonly licencesOf: (module: LinkedModule | 'main' | 'standard library') => readonly string[] | undefined
}

/** The modules of a program, its own first, then the standard library, then the others in the order of their paths. */
export function modulesOf(info: BuildInfo, { imageVersion, licencesOf }: ModuleFacts): readonly ModuleComponent[] {
  const withLicences = (licences: readonly string[] | undefined): Pick<ModuleComponent, 'licences'> =>
    licences === undefined || licences.length === 0 ? {} : { licences }
  const own = info.main ?? { path: info.path, version: '' }
  const ownVersion = versionOf(own) ?? moduleVersion(imageVersion)
  const others = info.modules.map((module): ModuleComponent => {
    const { replacedBy } = module
    const licences = withLicences(licencesOf(module))
    if (replacedBy === undefined) return { kind: 'module', ...linked(module), ...licences }
    // A folder has no version, and its path means nothing outside of the checkout: it is still that module's code.
    return versionOf(replacedBy) === undefined
      ? { kind: 'module', path: module.path, note: { name: 'replaced-by', value: replacedBy.path }, ...licences }
      : { kind: 'module', ...linked(replacedBy), note: { name: 'replaces', value: nameOf(module) }, ...licences }
  })
  return [
    {
      kind: 'main',
      ...linked(own),
      ...(ownVersion === undefined ? {} : { version: ownVersion }),
      ...withLicences(licencesOf('main')),
    },
    {
      kind: 'standard library',
      path: 'stdlib',
      version: goVersionOf(info),
      ...withLicences(licencesOf('standard library')),
    },
    ...others,
  ]
}

/** What tells modules of an inventory apart. */
export function keyOf({ path, version }: Pick<ModuleComponent, 'path' | 'version'>): string {
  return version === undefined ? path : `${path}@${version}`
}

// As Go writes versions. A branch or another name of an image is no version of a module.
function moduleVersion(imageVersion: string | undefined): string | undefined {
  const numbers = /^v?(\d+\.\d+\.\d+(?:[-+].*)?)$/.exec(imageVersion ?? '')?.[1]
  return numbers === undefined ? undefined : `v${numbers}`
}

/** `1.26.8` of `go1.26.8 X:nocoverageredesign`. */
function goVersionOf({ goVersion }: BuildInfo): string {
  return goVersion.replace(/^go/, '').replace(/[ -]X:.*$/, '')
}

function linked(module: LinkedModule): Pick<ModuleComponent, 'path' | 'version' | 'sum'> {
  const version = versionOf(module)
  return {
    path: module.path,
    ...(version === undefined ? {} : { version }),
    ...(module.sum === undefined ? {} : { sum: module.sum }),
  }
}

function versionOf({ version }: Pick<LinkedModule, 'version'>): string | undefined {
  return version === '' || version === '(devel)' ? undefined : version
}

function nameOf(module: LinkedModule): string {
  return keyOf(linked(module))
}
