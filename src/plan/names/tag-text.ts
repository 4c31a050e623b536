// Source: distribution-spec, "Pulling manifests": [a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}
const longest = 128

/**
 * Characters that no tag may have become `-`, and what no tag may start with is left out. Of a text that is too long
 * the end is cut off, but not the suffix, which may be what tells two tags apart.
 */
export function asTag(text: string, suffix = ''): string {
  const whole = spelled(text + suffix)
  if (whole.length <= longest) return whole
  const end = inAlphabet(suffix).slice(-longest)
  return spelled(text).slice(0, longest - end.length) + end
}

/** How many characters a text has more than a tag may have. */
export function excessOf(text: string): number {
  return Math.max(0, spelled(text).length - longest)
}

function spelled(text: string): string {
  return inAlphabet(text).replace(/^[.-]+/, '')
}

function inAlphabet(text: string): string {
  return text.replaceAll(/[^a-zA-Z0-9._-]+/g, '-')
}
