import type { NeedName, Program } from '../types.ts'

// A stripped Go program still has the names of all linked functions, including inlined ones, for its tracebacks (the
// function name table of .gopclntab). Each name is between two NUL bytes, which tells it apart from the same text in a
// string of the program.
const signs: Readonly<Record<NeedName, readonly string[]>> = {
  // crypto/x509 on Linux reads the root certificates from files; a TLS server links this too, since it can verify
  // clients.
  caCertificates: ['crypto/x509.loadSystemRoots'],
  // Time zones are read from files, unless time/tzdata embeds them in the program.
  timeZones: ['time.LoadLocation'],
  // The mime package knows few types without a table; file servers use it.
  mimeTypes: ['mime.TypeByExtension', 'mime.ExtensionsByType'],
  // The functions of os/user that read /etc/passwd and /etc/group without cgo.
  passwd: [
    'os/user.Current',
    'os/user.Lookup',
    'os/user.LookupId',
    'os/user.LookupGroup',
    'os/user.LookupGroupId',
    'os/user.(*User).GroupIds',
  ],
  // Settings and caches are in the home folder; libraries that read HOME themselves are recognized by their functions.
  home: [
    'os.UserHomeDir',
    'os.UserConfigDir',
    'os.UserCacheDir',
    'os/user.Current',
    'k8s.io/client-go/util/homedir.HomeDir',
    'github.com/mitchellh/go-homedir.Dir',
    'github.com/adrg/xdg.Reload',
  ],
  // A program that only prints os.TempDir() gets /tmp too; an empty folder costs nothing.
  temporaryFolder: ['os.CreateTemp', 'os.MkdirTemp', 'os.TempDir'],
}

const zonesInside = 'time/tzdata.loadFromEmbeddedTZData'
const plugins = 'plugin.Open'

/** The function names that show what a program needs. */
export const tellingNames: readonly string[] = [...new Set([...Object.values(signs).flat(), zonesInside, plugins])]

/** The facts read from the names of a program's functions. */
export type NamedFacts = Pick<Program, 'needs' | 'hasTimeZones' | 'loadsPlugins'>

/** What a program needs and does, given the `tellingNames` found in it. */
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
 * The `tellingNames` that occur between two NUL bytes in `bytes`. One regular expression over text is three times as
 * fast as a search for each name; short texts leave little garbage to collect.
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
