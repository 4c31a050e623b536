// Source: debug/buildinfo of Go. A header of 32 bytes; where its flag says so, since Go 1.18, the texts follow it.
const magic = Buffer.from('\xff Go buildinf:', 'latin1')
const inlineFlag = 2

/** The section that `go version -m` and scanners look for. */
export const buildInfoSection = '.go.buildinfo'
export const buildInfoAlignment = 16

/** Whether a section is build information that stands for itself: it has its texts in it and points nowhere else. */
export function isBuildInfo(section: Uint8Array): boolean {
  return magic.equals(section.subarray(0, magic.length)) && ((section[magic.length + 1] ?? 0) & inlineFlag) !== 0
}
