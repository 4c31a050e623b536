/** The version of this program, the same as in package.json; a test checks that. */
export const version = '0.1.0'

/** The name and version that identify this program in requests. */
export const userAgent = `go-tiny-image/${version}`
