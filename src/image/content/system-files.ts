import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UserError } from '../../errors.ts'
import { readFailure } from '../../host/files/streams.ts'
import { codeOf } from '../../host/system-error.ts'
import type { Entry, LayerData, LayerSpec } from '../types.ts'
import { caBundle } from './ca-bundle.ts'
import { caCertificatesVersion } from './ca-certificates.ts'
import { ownerOf } from './folders.ts'
import { mimeTypes, mimeTypesVersion } from './mime-types.ts'
import { timeZoneEntries, timeZonesVersion, zonesFolder } from './time-zones.ts'

export type SystemFiles = {
  readonly caCertificates: boolean
  /** The user's PEM file that replaces the project's own bundle. */
  readonly caBundle?: string
  /** The path of GOROOT's zoneinfo.zip. */
  readonly timeZones: string | undefined
  readonly passwd: boolean
  readonly temporaryFolder: boolean
  /** The path of the user's home, which is created; no home when left out. */
  readonly home?: string
  readonly mimeTypes?: boolean
  /** Numeric, `65532` or `65532:65532`. */
  readonly user: string
}

/**
 * The system files that an image from scratch lacks, as a separate layer that stays the same between releases and is
 * shared by all services; undefined when none are needed. Throws a UserError when a file cannot be read or is not a CA
 * bundle.
 */
export function systemLayer(files: SystemFiles): LayerSpec | undefined {
  const entries: Entry[] = []
  const data: LayerData[] = []
  if (files.caCertificates) {
    const path = '/etc/ssl/certs/ca-certificates.crt'
    entries.push(file(path, files.caBundle === undefined ? caBundle() : readBundle(files.caBundle)))
    if (files.caBundle === undefined) data.push({ name: 'ca-certificates', version: caCertificatesVersion, path })
  }
  if (files.mimeTypes === true) {
    entries.push(file('/etc/mime.types', Buffer.from(mimeTypes)))
    data.push({ name: 'mime-types', version: mimeTypesVersion, path: '/etc/mime.types' })
  }
  if (files.passwd) {
    const accounts = accountsOf(files)
    entries.push(file('/etc/group', lines(accounts.map(groupLine))))
    entries.push(file('/etc/passwd', lines(accounts.map(passwdLine))))
  }
  if (files.temporaryFolder) entries.push({ type: 'folder', path: '/tmp', mode: 0o1777, uid: 0, gid: 0 })
  if (files.home !== undefined) entries.push(homeFolder(files.home, files.user))
  if (files.timeZones !== undefined) {
    const zip = readInput(files.timeZones)
    entries.push(...timeZoneEntries(zip))
    const version = timeZonesVersion(zip, readIfThere(join(dirname(files.timeZones), 'update.bash')))
    data.push({ name: 'time-zones', version, path: zonesFolder })
  }
  return entries.length === 0 ? undefined : { purpose: 'system', entries, ...(data.length === 0 ? {} : { data }) }
}

type Account = { readonly name: string; readonly uid: string; readonly gid: string; readonly home: string }

/** The home folder of the image's user, by the conventions of distributions and distroless images. */
export function homeOf(user: string): string {
  const uid = user.split(':')[0] ?? ''
  return uid === '' || uid === '0' ? '/root' : uid === '65532' ? '/home/nonroot' : '/home/app'
}

/** The name of the image's user: `nonroot` only together with the group of that name. */
export function nameOf(user: string): string {
  const [uid = '', gid = uid] = user.split(':')
  if (uid === '' || uid === '0') return 'root'
  return uid === '65532' && gid === uid ? 'nonroot' : 'app'
}

// Platforms run containers under user IDs unknown to the image (OpenShift, `--user`, runAsUser): they get the same
// home.
function homeFolder(path: string, user: string): Entry {
  return { type: 'folder', path, mode: 0o1777, ...ownerOf(user) }
}

/** Root, the default user of images, and the image's own user if it is another one. */
function accountsOf({ user, home }: Pick<SystemFiles, 'user' | 'home'>): Account[] {
  const [uid = '', gid = uid] = user.split(':')
  const own = home ?? '/'
  const known: Account[] = [
    { name: 'root', uid: '0', gid: '0', home: '/root' },
    { name: 'nonroot', uid: '65532', gid: '65532', home: uid === '65532' ? own : '/' },
  ]
  const isKnown = uid === '' || known.some((account) => account.uid === uid && account.gid === gid)
  return isKnown
    ? known
    : [...known.filter((account) => account.uid !== uid), { name: nameOf(user), uid, gid, home: own }]
}

function passwdLine({ name, uid, gid, home }: Account): string {
  return `${name}:x:${uid}:${gid}:${name}:${home}:/sbin/nologin`
}

function groupLine({ name, gid }: Account): string {
  return `${name}:x:${gid}:`
}

function lines(texts: readonly string[]): Buffer {
  return Buffer.from(`${texts.join('\n')}\n`)
}

function file(path: string, bytes: Buffer): Entry {
  return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, content: { bytes } }
}

function readInput(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw readFailure(path, cause)
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The user's CA bundle. Throws a UserError for a file that cannot be read, or is none. */
export function readBundle(path: string): Buffer {
  const refuse = (problem: string, change: string): never => {
    throw new UserError(`ca-bundle: ${path} ${problem}`, { change })
  }
  const bytes = bytesOf(path, refuse)
  const text = bytes.toString('latin1')
  if (text.includes('PRIVATE KEY-----')) {
    refuse('contains a private key, which every user of the image could read', 'Use a file that only has certificates.')
  }
  if (!text.includes('-----BEGIN CERTIFICATE-----')) {
    refuse('contains no PEM certificate', 'Use a file of PEM certificates, such as /etc/ssl/certs/ca-certificates.crt.')
  }
  return bytes
}

function bytesOf(path: string, refuse: (problem: string, change: string) => never): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    const code = codeOf(cause)
    if (code === undefined) throw cause
    const problem = { ENOENT: 'does not exist', EISDIR: 'is a folder' }[code] ?? `cannot be read (${code})`
    return refuse(problem, 'Name a file of PEM certificates; its path is relative to the working directory.')
  }
}
