import type { Needs } from '../types.ts'

// A stripped Go program still holds the names of all functions that the linker kept, inlined ones too, for its
// tracebacks (the function name table of .gopclntab). Each name stands between two NUL bytes, which tells it from the
// same words in a string of the program.
const signs = {
  // crypto/x509 on Linux reads the roots from files; a server of TLS keeps it as well, since clients are verified.
  caCertificates: ['crypto/x509.loadSystemRoots'],
  // Zones are read from files, unless time/tzdata put them into the program.
  timeZones: ['time.LoadLocation'],
  zonesInside: ['time/tzdata.loadFromEmbeddedTZData'],
  // What of os/user looks into /etc/passwd and /etc/group without cgo.
  passwd: [
    'os/user.Current',
    'os/user.Lookup',
    'os/user.LookupId',
    'os/user.LookupGroup',
    'os/user.LookupGroupId',
    'os/user.(*User).GroupIds',
  ],
  // A program that only prints os.TempDir() is given /tmp too: an empty folder.
  temporaryFolder: ['os.CreateTemp', 'os.MkdirTemp', 'os.TempDir'],
} as const

/** The function names that tell what a program needs. */
export const tellingNames: readonly string[] = Object.values(signs).flat()

/** What a program needs, from those of `tellingNames` that it holds. */
export function needsFrom(names: ReadonlySet<string>): Needs {
  const has = (any: readonly string[]): boolean => any.some((name) => names.has(name))
  return {
    caCertificates: has(signs.caCertificates),
    timeZones: has(signs.timeZones) && !has(signs.zonesInside),
    passwd: has(signs.passwd),
    temporaryFolder: has(signs.temporaryFolder),
  }
}

/** Those of `names` that stand between two NUL bytes in `bytes`. */
export function namesIn(bytes: Buffer, names: readonly string[]): readonly string[] {
  return names.filter((name) => bytes.includes(`\0${name}\0`, 0, 'latin1'))
}
