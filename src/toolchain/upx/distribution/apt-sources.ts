/** One stanza of APT's sources: where a suite of packages comes from, and which key signs it. */
export type AptSource = {
  readonly uris: readonly string[]
  readonly suites: readonly string[]
  /** The value as written in the file; it may be a complete key. */
  readonly signedBy?: string
}

/** The releases of a distribution, oldest first, and the components that contain UPX. */
type Distribution = { readonly releases: readonly string[]; readonly components: string }

const distributions: Readonly<Record<string, Distribution>> = {
  debian: { releases: ['bullseye', 'bookworm', 'trixie', 'forky', 'sid'], components: 'main' },
  ubuntu: { releases: ['jammy', 'noble', 'plucky', 'questing', 'resolute'], components: 'main universe' },
}

/** Reads the one-line form (`deb [signed-by=…] uri suite component`). Source: sources.list(5) */
export function readOneLineSources(text: string): readonly AptSource[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)(\s|$)/.exec(line.replace(/#.*/, ''))
    const [, options = '', uri, suite] = match ?? []
    if (uri === undefined || suite === undefined) return []
    const signedBy = /\bsigned-by=(\S+)/i.exec(options)?.[1]
    return [{ uris: [uri], suites: [suite], ...(signedBy === undefined ? {} : { signedBy }) }]
  })
}

/** Reads the deb822 form of *.sources files. Source: sources.list(5) */
export function readDeb822Sources(text: string): readonly AptSource[] {
  const withoutComments = text.replaceAll(/^#.*\n?/gm, '')
  return withoutComments.split(/\n\s*\n/).flatMap((stanza) => {
    const field = (name: string): string | undefined =>
      new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t].*)*)`, 'im').exec(stanza)?.[1]?.trim()
    const words = (name: string): readonly string[] => field(name)?.split(/\s+/) ?? []
    if (!words('Types').includes('deb') || field('Enabled')?.toLowerCase() === 'no') return []
    const signedBy = field('Signed-By')
    return [{ uris: words('URIs'), suites: words('Suites'), ...(signedBy === undefined ? {} : { signedBy }) }]
  })
}

/** ID and VERSION_CODENAME of /etc/os-release. */
export function readOsRelease(text: string): {
  readonly id: string | undefined
  readonly codename: string | undefined
} {
  const value = (name: string): string | undefined =>
    new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1]?.trim() || undefined
  return { id: value('ID'), codename: value('VERSION_CODENAME') }
}

/**
 * Sources to look for UPX in, as deb822 texts to try in order: the suites of the machine's own release with its
 * backports, then later releases, using the servers and keys of the machine's own sources. Empty for an unknown
 * distribution, or when the machine has no source for its own release.
 */
export function upxSources(
  system: { readonly id: string | undefined; readonly codename: string | undefined },
  sources: readonly AptSource[],
): readonly string[] {
  const distribution = distributions[system.id ?? '']
  const { codename } = system
  const own = sources.find(({ suites }) => codename !== undefined && suites.includes(codename))
  if (distribution === undefined || codename === undefined || own === undefined) return []
  const later = distribution.releases.slice(distribution.releases.indexOf(codename) + 1)
  const stanza = (suites: readonly string[]): string =>
    [
      'Types: deb',
      `URIs: ${own.uris.join(' ')}`,
      `Suites: ${suites.join(' ')}`,
      `Components: ${distribution.components}`,
      // Skips the icons and file lists that a machine may be configured to fetch.
      'Targets: Packages',
      ...(own.signedBy === undefined ? [] : [`Signed-By: ${own.signedBy}`]),
      '',
    ].join('\n')
  const known = distribution.releases.includes(codename)
  return [
    stanza([codename, `${codename}-updates`, `${codename}-backports`]),
    ...(known ? later : []).map((name) => stanza([name])),
  ]
}

/** The versions that `apt-cache madison` prints, `package | version | source` a line, in its order. */
export function readMadison(output: string): readonly string[] {
  return output.split('\n').flatMap((line) => line.split('|')[1]?.trim() ?? [])
}

/** `1:4.2.4-1.1~bpo12+1` → `4.2.4`: without the epoch and the distribution's suffix. */
export function upstreamVersion(version: string): string {
  return version
    .replace(/^\d+:/, '')
    .replace(/-[^-]*$/, '')
    .replace(/[+~].*$/, '')
}

/** The packages of a Depends field, the first of each alternative, without version and architecture. */
export function readDepends(field: string): readonly string[] {
  return field.split(',').flatMap((part) => /^\s*([a-z0-9][a-z0-9.+-]*)/.exec(part)?.[1] ?? [])
}
