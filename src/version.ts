/** The version of this program; package.json says the same, which a test holds. */
export const version = '0.1.0'

/** What every request says of who sends it: registries and firewalls refuse those that do not. RFC 9110, 10.1.5. */
export const userAgent = `go-tiny-image/${version}`
