/**
 * Everything to mask for a secret: the value itself, each line of a multi-line one, and its URL-encoded form. Values
 * shorter than four characters are left out, since masking them would garble all output.
 */
export function formsOfSecret(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim())
  const forms = [secret, ...lines].flatMap((text) => [text, encodeURIComponent(text), formEncoded(text)])
  return [...new Set(forms)].filter((form) => form.length >= 4)
}

/** The forms of a user's password to mask, including the base64 `user:password` of Basic authentication. */
export function formsOfCredentials(username: string, password: string): readonly string[] {
  return [...formsOfSecret(password), ...formsOfSecret(basicToken(username, password))]
}

/** The part after `Basic ` in an Authorization header. */
export function basicToken(username: string, password: string): string {
  return Buffer.from(`${username}:${password}`, 'utf8').toString('base64')
}

function formEncoded(text: string): string {
  return new URLSearchParams({ v: text }).toString().slice(2)
}
