import { createHash } from 'node:crypto'

/**
 * What an SPDX package says of the files that it contains, by their SHA-1 in hexadecimal digits: without any, that nothing
 * is said. A package may only contain files if it has a verification code of them.
 * Source: https://spdx.github.io/spdx-spec/v2.3/package-information/#79-package-verification-code-field
 */
export function containedFiles(sha1s: readonly string[]) {
  if (sha1s.length === 0) return { filesAnalyzed: false }
  const packageVerificationCodeValue = createHash('sha1').update(sha1s.toSorted().join('')).digest('hex')
  return { filesAnalyzed: true, packageVerificationCode: { packageVerificationCodeValue } }
}
