import { UserError } from '../../errors.ts'
import type { Environment } from '../host.ts'
import { isLoopback } from './addresses.ts'
import { isExcluded } from './no-proxy.ts'

/** A proxy, and the variable that names it. */
export type ProxyServer = { readonly url: URL; readonly variable: string }

const variables: Readonly<Record<string, readonly string[]>> = {
  'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
  'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
}
const schemes = ['http', 'https', 'socks', 'socks4', 'socks4a', 'socks5', 'socks5h']

/**
 * The proxy for a URL from `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` in either case, lower case first, as
 * in curl and Go; an empty one counts as not set. Loopback is never proxied. Throws a UserError for a malformed proxy;
 * its message contains nothing of the value.
 */
export function proxyFor(url: URL, env: Environment): ProxyServer | undefined {
  const variable = (variables[url.protocol] ?? []).find((name) => settingOf(env, name) !== '')
  if (variable === undefined || isLoopback(url.host)) return undefined
  if (isExcluded(url, settingOf(env, 'no_proxy') || settingOf(env, 'NO_PROXY'))) return undefined
  return { url: parseProxy(variable, settingOf(env, variable)), variable }
}

/** The passwords to mask in proxy variables, in every form, even if the variable is malformed. */
export function proxyPasswords(env: Environment): readonly string[] {
  const names = new Set(Object.values(variables).flat())
  return [...names].flatMap((name) => {
    const bare = settingOf(env, name).replace(/^[a-z0-9+.-]+:\/\//i, '')
    const [, password = ''] = /^[^:@/]*:(.+)@/s.exec(bare) ?? []
    return password === ''
      ? []
      : [...new Set([password, isEscaped(password) ? decodeURIComponent(password) : password])]
  })
}

/** `host:port` of a proxy with the variable that names it, for messages. */
export function proxyText({ url, variable }: ProxyServer): string {
  return `the proxy ${url.host} (${variable})`
}

function settingOf(env: Environment, name: string): string {
  return (env[name] ?? '').trim()
}

function parseProxy(variable: string, text: string): URL {
  const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? []
  if (!schemes.includes(scheme.toLowerCase())) {
    throw malformed(variable, `has an unknown proxy scheme; supported are ${schemes.join(', ')}`)
  }
  const user = rest.slice(0, Math.max(rest.lastIndexOf('@'), 0))
  if (/[/?#\\\s]/.test(user) || !isEscaped(user)) {
    throw malformed(variable, 'has an unescaped character in its user name or password')
  }
  const whole = `${scheme}://${rest}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  if (url === undefined || url.hostname === '') throw malformed(variable, 'is not a proxy address')
  // Like Go, leaves name resolution to the proxy, since this machine may not have DNS.
  return url.protocol === 'socks5:' ? new URL(`socks5h://${rest}`) : url
}

function isEscaped(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}

function malformed(variable: string, what: string): UserError {
  return new UserError(`the variable ${variable} ${what}`, {
    change:
      'Write it as http://user:password@host:port; in user name and password, write % as %25, # as %23, / as %2F, ? as %3F, @ as %40, and a space as %20.',
  })
}
