import type { NeedName, Program } from '../types.ts'

// A stripped Go program still holds the names of all functions that the linker kept, inlined ones too, for its
// tracebacks (the function name table of .gopclntab). Each name stands between two NUL bytes, which tells it from the
// same words in a string of the program.
const signs: Readonly<Record<NeedName, readonly string[]>> = {
  // crypto/x509 on Linux reads the roots from files; a server of TLS keeps it as well, since clients are verified.
  caCertificates: ['crypto/x509.loadSystemRoots'],
  // Zones are read from files, unless time/tzdata put them into the program.
  timeZones: ['time.LoadLocation'],
  // What knows few types without a table; file servers ask it.
  mimeTypes: ['mime.TypeByExtension', 'mime.ExtensionsByType'],
  // What of os/user looks into /etc/passwd and /etc/group without cgo.
  passwd: [
    'os/user.Current',
    'os/user.Lookup',
    'os/user.LookupId',
    'os/user.LookupGroup',
    'os/user.LookupGroupId',
    'os/user.(*User).GroupIds',
  ],
  // Settings and caches lie in the home; libraries that read HOME themselves are known by their functions.
  home: [
    'os.UserHomeDir',
    'os.UserConfigDir',
    'os.UserCacheDir',
    'os/user.Current',
    'k8s.io/client-go/util/homedir.HomeDir',
    'github.com/mitchellh/go-homedir.Dir',
    'github.com/adrg/xdg.Reload',
  ],
  // A program that only prints os.TempDir() is given /tmp too: an empty folder.
  temporaryFolder: ['os.CreateTemp', 'os.MkdirTemp', 'os.TempDir'],
}

const zonesInside = 'time/tzdata.loadFromEmbeddedTZData'
const plugins = 'plugin.Open'

/** The function names that tell what a program needs. */
export const tellingNames: readonly string[] = [...new Set([...Object.values(signs).flat(), zonesInside, plugins])]

/** What is read from the names of a program's functions. */
export type NamedFacts = Pick<Program, 'needs' | 'hasTimeZones' | 'loadsPlugins'>

/** What a program needs and does, from those of `tellingNames` that it holds. */
export function factsFrom(names: ReadonlySet<string>): NamedFacts {
  const found = (Object.keys(signs) as NeedName[]).flatMap((need) => {
    const asks = signs[need].find((name) => names.has(name))
    return asks === undefined || (need === 'timeZones' && names.has(zonesInside)) ? [] : [[need, asks] as const]
  })
  return {
    needs: Object.fromEntries(found),
    ...(names.has(zonesInside) ? { hasTimeZones: true } : {}),
    ...(names.has(plugins) ? { loadsPlugins: true } : {}),
  }
}

const windowBytes = 64 * 1024
const longestName = Math.max(...tellingNames.map((name) => name.length)) + 2
const telling = new RegExp(`\\0(?:${tellingNames.map(escaped).join('|')})(?=\\0)`, 'g')

/**
 * Those of `tellingNames` that stand between two NUL bytes in `bytes`. One expression over text is three times as fast as
 * a search for each name; short texts leave no large garbage behind.
 */
export function namesIn(bytes: Buffer): readonly string[] {
  const found = new Set<string>()
  for (let at = 0; at < bytes.length; at += windowBytes) {
    const text = bytes.toString('latin1', at, at + windowBytes + longestName)
    for (const [name] of text.matchAll(telling)) found.add(name.slice(1))
  }
  return [...found]
}

function escaped(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
