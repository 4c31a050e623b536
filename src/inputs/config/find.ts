import { existsSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { briefReason, UserError } from '../../errors.ts'
import { withoutInputs, withoutRunner } from '../../host/environment.ts'
import { readRegularFileSync } from '../../host/files/regular.ts'
import type { Environment } from '../../host/host.ts'
import { codeOf } from '../../host/system-error.ts'
import type { Config, ConfigText } from './types.ts'

/** Where a settings file is looked for; absolute folders. */
export type ConfigPlaces = { readonly workingDirectory: string; readonly workspace: string }

const ownNames = ['.go-tiny-image.yml', '.go-tiny-image.yaml']
const foreignNames = ['.ko.yaml', '.goreleaser.yml', '.goreleaser.yaml', 'goreleaser.yml', 'goreleaser.yaml']
const largestBytes = 4_000_000

/**
 * The settings of the file that `config` names, or else of the first one that is there: one of ours in the working
 * directory or at the root, or else one of ko or GoReleaser. Undefined if there is none, or `config` is false. Throws a
 * UserError for a file that cannot be read, and a UsageError for one that has mistakes.
 */
export async function findConfig(config: string, places: ConfigPlaces, env: Environment): Promise<Config | undefined> {
  if (config === 'false') return undefined
  const path = config === '' ? foundPath(places) : resolve(places.workingDirectory, config)
  if (path === undefined) return undefined
  const source = textAt(path, places)
  // Templates may name variables: those of the workflow, and none that holds a token or a password.
  const open = withoutInputs(withoutRunner(env))
  // Most runs have no such file, and need no YAML.
  if (/^\.?ko\.ya?ml$/.test(basename(path))) return (await import('./foreign/ko.ts')).readKoConfig(source, open)
  if (/^\.?goreleaser\.ya?ml$/.test(basename(path))) {
    return (await import('./foreign/goreleaser.ts')).readGoreleaserConfig(source, open)
  }
  return (await import('./read.ts')).readConfig(source)
}

function foundPath({ workingDirectory, workspace }: ConfigPlaces): string | undefined {
  const paths = [ownNames, foreignNames].flatMap((names) =>
    [workingDirectory, workspace].flatMap((folder) => names.map((name) => resolve(folder, name))),
  )
  return paths.find((path) => existsSync(path))
}

function textAt(path: string, { workspace }: ConfigPlaces): ConfigText {
  const inside = relative(workspace, path)
  const file = inside.startsWith('..') ? path : inside
  try {
    return { file, folder: dirname(path), text: readRegularFileSync(path, largestBytes).toString('utf8') }
  } catch (cause) {
    throw new UserError(`config: ${file} cannot be read: ${codeOf(cause) ?? briefReason(cause)}`, {
      change: 'Name a settings file, relative to the working directory, or false for none.',
    })
  }
}
