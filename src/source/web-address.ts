// `user@host:path`, the form of scp and Git; `user:password@host` is not valid in it.
const scpForm = /^(?:[^@/:]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/)(.+)$/
const urlForm = /^(?:https?|ssh|git|git\+ssh|git\+https):\/\/([^/]*)\/(.+)$/i
const authority = /^(\[[0-9a-f:.]+\]|[\w-]+(?:\.[\w-]+)*)(?::\d*)?$/i

/**
 * The https address of a remote on a host, without anything that could be a secret: no user information, query or
 * fragment. `git@host:a/b.git` and `https://user:token@host/a/b` give `https://host/a/b`. Undefined for a local path,
 * and when user information and path cannot be told apart.
 */
export function webAddress(remote: string): string | undefined {
  const bare = withoutUser(remote.trim())?.replace(/[?#].*$/s, '')
  const [, host, path] = (bare === undefined ? undefined : (scpForm.exec(bare) ?? partsOfUrl(bare))) ?? []
  if (host === undefined || path === undefined) return undefined
  return `https://${host.toLowerCase()}/${path.replace(/(\.git)?\/*$/, '')}`
}

/** A web address without user information, query and fragment, which could contain a secret. */
export function bareAddress(text: string): string {
  if (!URL.canParse(text)) return text.replace(/[?#].*$/s, '')
  const { protocol, host, pathname } = new URL(text)
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`
}

/**
 * A text without the user information of the URLs in it. What cannot be told apart from a password goes with it: of
 * `https://me:pa/ss@db` only `https://***` stays.
 */
export function withoutLogins(text: string): string {
  return text.replaceAll(
    /([a-z][a-z0-9+.-]*:\/\/)[^\s,;"'`]*/gi,
    (url, scheme: string) => withoutUser(url) ?? `${scheme}***`,
  )
}

function partsOfUrl(text: string): readonly (string | undefined)[] | undefined {
  const [, place = '', path] = urlForm.exec(text) ?? []
  const host = authority.exec(place)?.[1]
  return host === undefined ? undefined : ['', host, path]
}

// People paste passwords unescaped, with `@`, `/`, `?` and `#` in them, so user information may end at any `@`. It ends
// at the last one, unless the text before a slash already looks like a host. When both are possible, neither is used.
function withoutUser(text: string): string | undefined {
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/is.exec(text) ?? []
  const at = rest.lastIndexOf('@')
  if (scheme === '' || at < 0) return text
  const slash = rest.indexOf('/')
  const afterLast = rest.slice(at + 1)
  if (slash < 0 || at < slash) return `${scheme}${afterLast}`
  const first = rest.slice(0, slash)
  const isFirstHost = readsAsHost(first.slice(first.lastIndexOf('@') + 1))
  const isLastHost = readsAsHost(afterLast.split('/')[0] ?? '')
  if (isLastHost && !isFirstHost) return `${scheme}${afterLast}`
  return isFirstHost && !isLastHost && !first.includes('@') ? text : undefined
}

function readsAsHost(text: string): boolean {
  return authority.test(text) && /[.[]/.test(text)
}
