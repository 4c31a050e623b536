import { posix } from 'node:path'
import { UserError } from '../errors.ts'
import type { Entry, RunConfig } from '../image/types.ts'
import type { Inputs } from '../inputs/inputs.ts'

// Folders of every Linux container, or that images are often given. A program with such a name would be in their way.
const systemFolders = ['dev', 'proc', 'sys', 'etc', 'tmp', 'usr', 'var', 'home', 'root', 'run']
// Every runtime mounts over these: files that an image has there are never visible.
const mounted = ['/dev', '/proc', '/sys']
// Written by every runtime when a container starts.
const written = ['/etc/resolv.conf', '/etc/hosts', '/etc/hostname']
const elsewhere = '/usr/local/bin'

/** The program's path in the image, and the reason if it is not `/<name>`. */
export type ProgramPlace = { readonly path: string; readonly because?: string }

/**
 * The program's path: `/<name>`, or, if a folder must be there, in /usr/local/bin, which is on the PATH. Most
 * Dockerfiles have a working directory /app and a program called app. `home` is the folder for HOME, if the image has one.
 */
export function programPlace(name: string, image: PlacedInputs): ProgramPlace {
  const path = `/${name}`
  const taken = foldersOf(image).find((folder) => isAtOrUnder(folder.path, path))
  if (taken !== undefined)
    return { path: `${elsewhere}/${name}`, because: `${path} is a folder (${taken.input}: ${taken.path})` }
  if (systemFolders.includes(name))
    return { path: `${elsewhere}/${name}`, because: `${path} is a folder of every container` }
  return { path }
}

type PlacedInputs = {
  readonly inputs: Pick<Inputs, 'workdir' | 'volumes'>
  readonly home: string | undefined
}

function foldersOf({ inputs, home }: PlacedInputs): readonly { readonly path: string; readonly input: string }[] {
  return [
    { input: 'workdir', path: inputs.workdir },
    ...inputs.volumes.map((path) => ({ input: 'volumes', path })),
    ...(home === undefined ? [] : [{ input: 'home', path: home }]),
  ].map(({ input, path }) => ({ input, path: path.replace(/(.)\/+$/, '$1') }))
}

/**
 * Where the program may be, as far as that is known before it is compiled: whether the image gets a home is not, and where
 * that is matters if env sets HOME.
 */
export function possiblePlaces(
  name: string,
  inputs: Pick<Inputs, 'workdir' | 'volumes' | 'env' | 'home'>,
): readonly string[] {
  const { HOME = '' } = inputs.env
  const homes = inputs.home === 'false' || !HOME.startsWith('/') ? [undefined] : [undefined, HOME]
  return [...new Set(homes.map((home) => programPlace(name, { inputs, home }).path))]
}

/**
 * Rejects an image with two things at one path, or one that could not start: throws a UserError that names the input.
 * `entries` are those of the layers below the program's.
 */
export function checkPaths(image: {
  readonly config: RunConfig
  readonly programPath: string
  readonly entries: readonly Entry[]
}): void {
  const { config, programPath, entries } = image
  for (const [input, paths] of [
    ['workdir', [config.workingDir]],
    ['volumes', config.volumes],
  ] as const) {
    for (const path of paths) checkFolder({ input, path, ...image })
  }
  for (const entry of entries) checkEntry(entry)
  const hiding = config.volumes.find((volume) => isAtOrUnder(programPath, volume))
  if (hiding !== undefined) {
    throw new UserError(`volumes: ${hiding} would hide the program at ${programPath}`, {
      change: 'Name another folder.',
    })
  }
  checkCommand({ input: 'entrypoint', word: config.entrypoint[0] ?? programPath, ...image })
  if (config.healthCheck !== undefined) {
    checkCommand({ input: 'health-check', word: config.healthCheck.command[0] ?? '', ...image })
  }
}

function checkFolder(folder: {
  readonly input: string
  readonly path: string
  readonly programPath: string
  readonly entries: readonly Entry[]
}): void {
  const { input, path, programPath, entries } = folder
  const refuse = (why: string): never => {
    throw new UserError(`${input}: ${path} ${why}`, { change: 'Name another folder.' })
  }
  if (path === '/' && input === 'volumes') refuse('is the whole image, which no runtime mounts')
  const mount = mounted.find((one) => isAtOrUnder(path, one) && !path.startsWith('/dev/shm'))
  if (mount !== undefined) refuse(`is in ${mount}, which the runtime creates when the container starts`)
  if (written.some((file) => isAtOrUnder(path, file))) refuse('is a file that the runtime writes')
  if (isAtOrUnder(path, programPath)) refuse(`cannot be a folder: ${programPath} is the program`)
  const file = entries.find((entry) => entry.type === 'file' && isAtOrUnder(path, entry.path))
  if (file !== undefined) refuse(`cannot be a folder: ${file.path} is a file`)
}

function checkEntry({ path, type }: Entry): void {
  const refuse = (why: string): never => {
    throw new UserError(`files: ${path} ${why}`, { change: 'Give it another target.' })
  }
  const mount = mounted.find((one) => isAtOrUnder(path, one))
  if (mount !== undefined) refuse(`would never be seen: the runtime mounts ${mount} over it`)
  if (written.includes(path)) refuse('would never be seen: the runtime writes that file when the container starts')
  if (type === 'file' && systemFolders.includes(path.slice(1))) refuse('is a folder of every container')
}

// A path that is in no layer may still come from a volume.
function checkCommand(command: {
  readonly input: string
  readonly word: string
  readonly config: RunConfig
  readonly programPath: string
  readonly entries: readonly Entry[]
}): void {
  const { input, word, config, programPath, entries } = command
  const files = [programPath, ...entries.filter(({ type }) => type !== 'folder').map(({ path }) => path)]
  const search = config.env.find((variable) => variable.startsWith('PATH='))?.slice('PATH='.length) ?? ''
  const places = word.includes('/')
    ? [posix.resolve(config.workingDir, word)]
    : search.split(':').map((folder) => posix.resolve(config.workingDir, folder, word))
  const linked = entries.some(({ type, path }) => type === 'link' && places.some((place) => isAtOrUnder(place, path)))
  if (linked || places.some((place) => files.includes(place) || config.volumes.some((one) => isAtOrUnder(place, one))))
    return
  throw new UserError(`${input} starts ${word}, which is not in the image`, {
    change: `The program is ${programPath}; files adds others.`,
  })
}

function isAtOrUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`)
}
