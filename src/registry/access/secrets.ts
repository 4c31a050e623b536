/**
 * Everything that must be hidden where a secret must: the value itself, each line of a multi-line one, and its
 * URL-encoded form. Texts of fewer than four characters are left out, since hiding them would garble everything.
 */
export function formsOfSecret(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim())
  const forms = [secret, ...lines].flatMap((text) => [text, encodeURIComponent(text), formEncoded(text)])
  return [...new Set(forms)].filter((form) => form.length >= 4)
}

/** The forms of a user's password, with the `user:password` of Basic authentication in base64. */
export function formsOfCredentials(username: string, password: string): readonly string[] {
  return [...formsOfSecret(password), ...formsOfSecret(basicToken(username, password))]
}

/** What follows `Basic ` in an Authorization header. */
export function basicToken(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64')
}

function formEncoded(text: string): string {
  return new URLSearchParams({ v: text }).toString().slice(2)
}
