import type { Environment } from './host.ts'

/**
 * The proxy for a URL by `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` in either case, lower case first, as
 * curl and Go read them. Loopback is never proxied.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const read = (name: string): string => env[name] ?? env[name.toUpperCase()] ?? ''
  const text = read(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') || read('all_proxy')
  if (text === '' || isLoopback(url.hostname) || isExcluded(url, read('no_proxy'))) return undefined
  return new URL(text.includes('://') ? text : `http://${text}`)
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}

function isExcluded(url: URL, noProxy: string): boolean {
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return noProxy
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true
      const [, name = '', entryPort] = /^(.*?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? []
      if (entryPort !== undefined && entryPort !== port) return false
      const suffix = name.replace(/^\*?\./, '')
      return url.hostname === suffix || url.hostname.endsWith(`.${suffix}`)
    })
}
