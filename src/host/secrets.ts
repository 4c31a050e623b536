/** Masks secret values: replaces each with `***` wherever it occurs. */
export type Secrets = {
  add(value: string): void
  hide(text: string): string
}

// Masking shorter values would hide ordinary words, and give away more than it hides.
const shortestSecret = 4

export function createSecrets(): Secrets {
  const values = new Set<string>()
  return {
    add(value) {
      for (const line of [value, ...value.split(/\r?\n/)].map((part) => part.trim())) {
        if (line.length >= shortestSecret) values.add(line)
      }
    },
    hide(text) {
      let hidden = text
      // Longest first: one secret may be part of another.
      for (const value of [...values].sort((a, b) => b.length - a.length)) hidden = hidden.replaceAll(value, '***')
      return hidden
    },
  }
}
