import type { IncomingHttpHeaders } from 'node:http'
import type { Wire } from './exchange.ts'

const longestWarnings = 4096
const mostWarnings = 20

/** The texts of `Warning` headers that the specification allows: code 299, agent -, a quoted text. */
export function warningsIn(headers: IncomingHttpHeaders): readonly string[] {
  const said = String(headers.warning ?? '').slice(0, longestWarnings)
  return [...said.matchAll(/(?:^|,)\s*299 - "((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = '']) =>
      text
        .replaceAll(/\\(.)/g, '$1')
        .replaceAll(/\p{C}+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '')
}

/** The same wire, which tells what registries warn of, each text of a host once and not more than twenty in all. */
export function telling(wire: Wire, tell: (warning: { readonly host: string; readonly text: string }) => void): Wire {
  const told = new Set<string>()
  const listen = <A extends { readonly url: URL; readonly headers: IncomingHttpHeaders }>(answer: A): A => {
    for (const text of warningsIn(answer.headers)) {
      const key = `${answer.url.host} ${text}`
      if (told.has(key) || told.size >= mostWarnings) continue
      told.add(key)
      tell({ host: answer.url.host, text })
    }
    return answer
  }
  return {
    exchange: async (request) => listen(await wire.exchange(request)),
    stream: async (request) => listen(await wire.stream(request)),
  }
}
