/** The version of this program; package.json says the same, which a test holds. */
export const version = '0.1.0'

/** The name and version by which requests say who sends them. */
export const userAgent = `go-tiny-image/${version}`
