import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Environment } from '../host.ts'
import { type ProxyServer, proxyFor } from './proxy.ts'

/** How requests to a host are sent. */
export type Route = {
  readonly agent: HttpAgent
  readonly proxy: ProxyServer | undefined
  /** The proxy gets the request itself, with the full URL, instead of a tunnel: plain HTTP, RFC 9112, 3.2.2. */
  readonly isForwarded: boolean
}

const pool = { keepAlive: true, maxSockets: 4, scheduling: 'lifo' } as const

/** Returns the route for a URL: at most four connections per host, through the proxy set in the environment. */
export function createRoutes(env: Environment, userAgent: string): (url: URL) => Promise<Route> {
  const routes = new Map<string, Promise<Route>>()
  return async (url) => {
    const proxy = proxyFor(url, env)
    const key = `${url.protocol} ${proxy?.url.href ?? ''}`
    const route = routes.get(key) ?? createRoute({ url, proxy, userAgent })
    routes.set(key, route)
    return route
  }
}

async function createRoute({
  url,
  proxy,
  userAgent,
}: {
  readonly url: URL
  readonly proxy: ProxyServer | undefined
  readonly userAgent: string
}): Promise<Route> {
  if (proxy === undefined) return { agent: direct(url.protocol), proxy, isForwarded: false }
  if (proxy.url.protocol.startsWith('socks')) return { agent: await socks(proxy), proxy, isForwarded: false }
  if (url.protocol === 'http:') return { agent: direct(proxy.url.protocol), proxy, isForwarded: true }
  const { HttpsProxyAgent } = await import('https-proxy-agent')
  const agent = new HttpsProxyAgent(proxy.url, { ...pool, headers: { 'user-agent': userAgent } })
  return { agent, proxy, isForwarded: false }
}

function direct(protocol: string): HttpAgent {
  return protocol === 'https:' ? new HttpsAgent(pool) : new HttpAgent(pool)
}

// Loaded on demand, since few runs need it.
async function socks({ url }: ProxyServer): Promise<HttpAgent> {
  const { SocksProxyAgent } = await import('socks-proxy-agent')
  const agent = new SocksProxyAgent(url, pool)
  agent.proxy.host = url.hostname.replace(/^\[|\]$/g, '')
  return agent
}
