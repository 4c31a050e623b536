import { UsageError } from '../../errors.ts'
import { isRegistryName } from '../../oci/references.ts'
import { type Given, readList } from '../values.ts'

// Where a run gets its tools and images from: texts that would be noticed late, or only on some machines.

/** Throws a UsageError for one that is malformed. */
export function readSources(given: (name: SourceName) => Given) {
  return {
    goDownloadBaseUrl: readBaseUrl(given('go-download-base-url')),
    goChecksum: readChecksum(given('go-checksum')),
    upxVersion: readUpxVersion(given('upx-version')),
    upxChecksum: readChecksum(given('upx-checksum')),
    upxDownloadBaseUrl: readBaseUrl(given('upx-download-base-url')),
    cacheSuffix: readCacheSuffix(given('cache-suffix')),
    registry: readRegistry(given('registry')),
    plainHttp: readRegistries(given('plain-http')),
  }
}

type SourceName =
  | 'go-download-base-url'
  | 'go-checksum'
  | 'upx-version'
  | 'upx-checksum'
  | 'upx-download-base-url'
  | 'cache-suffix'
  | 'registry'
  | 'plain-http'

/** The 64 hexadecimal digits of a sha256, in lower case; empty for an empty text. Throws a UsageError for anything else. */
function readChecksum({ name, text }: Given): string {
  const sha256 = text
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '')
  if (sha256 === '' || /^[0-9a-f]{64}$/.test(sha256)) return sha256
  throw new UsageError(`${name} is "${text.trim()}", which is not a sha256`, {
    change: 'Write its 64 hexadecimal digits.',
  })
}

/** A version of three numbers, without a `v`. Throws a UsageError for anything else. */
function readUpxVersion({ name, text }: Given): string {
  const version = text.trim().replace(/^v/, '')
  if (/^\d+\.\d+\.\d+$/.test(version)) return version
  throw new UsageError(`${name} is "${text.trim()}", which is not a version of UPX`, {
    change: 'Write it with three numbers, such as 4.2.4.',
  })
}

/** An http(s) URL, as it is written. Throws a UsageError for anything else; its text shows no password. */
function readBaseUrl({ name, text }: Given): string {
  const url = text.trim()
  if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url)) return url
  throw new UsageError(`${name} is "${url.replace(/\/\/[^/]*@/, '//***@')}", which is not an http(s) URL`, {
    change: `Write for example ${name}: https://mirror.example.com/files.`,
  })
}

/** A part of a cache's key. Throws a UsageError for characters that keys cannot have, and for more than 100. */
function readCacheSuffix({ name, text }: Given): string {
  const suffix = text.trim()
  if (/^[\w.@/+ -]{0,100}$/.test(suffix)) return suffix
  throw new UsageError(`${name} is ${JSON.stringify(suffix)}, which cannot be part of a cache's key`, {
    change: 'Use at most 100 letters, digits, spaces and . _ @ / + -.',
  })
}

/** A registry, with or without a scheme, as it is written, or an empty text. Throws a UsageError for anything else. */
function readRegistry({ name, text }: Given): string {
  const registry = text.trim()
  if (registry === '' || isRegistryName(registry)) return registry
  throw new UsageError(`${name} has "${registry}", which is not a registry`, {
    change: 'Write its host name or address, with ":" and a port where it has one: registry.example.com:5000.',
  })
}

/** A list of registries. Throws a UsageError for an item that is none. */
function readRegistries({ name, text }: Given): readonly string[] {
  return readList({ text }).map((registry) => readRegistry({ name, text: registry }))
}
