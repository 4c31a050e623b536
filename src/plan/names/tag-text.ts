// Source: distribution-spec, "Pulling manifests": [a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}
const longest = 128

/**
 * Turns a text into a valid tag: replaces invalid characters with `-` and removes invalid leading ones. A text that is
 * too long is cut before the suffix, because the suffix may be what distinguishes two tags.
 */
export function asTag(text: string, suffix = ''): string {
  const whole = spelled(text + suffix)
  if (whole.length <= longest) return whole
  const end = inAlphabet(suffix).slice(-longest)
  return spelled(text).slice(0, longest - end.length) + end
}

/** By how many characters a text exceeds the maximum length of a tag. */
export function excessOf(text: string): number {
  return Math.max(0, spelled(text).length - longest)
}

function spelled(text: string): string {
  return inAlphabet(text).replace(/^[.-]+/, '')
}

function inAlphabet(text: string): string {
  return text.replaceAll(/[^a-zA-Z0-9._-]+/g, '-')
}
