/** A digest of one character. */
export const digest = (character: string): string => `sha256:${character.repeat(64)}`

/** A descriptor with such a digest. */
export const descriptor = (character: string, size: number) => ({
  mediaType: 'application/x',
  digest: digest(character),
  size,
})

/** What reports of the tests have in common. */
export const machine = {
  version: 1,
  go: { version: '1.26.8', source: 'path', requestedBy: 'go.mod' },
  upx: { version: '4.2.4', source: 'path' },
  builder: 'native',
  machine: 'linux/amd64',
  cacheHit: false,
  milliseconds: 65_000,
} as const

/** The paths of an image's SBOM. */
export const sbom = { cyclonedx: '/r/api/sbom/sbom.cdx.json', spdx: '/r/api/sbom/sbom.spdx.json' }
