import type { IncomingHttpHeaders } from 'node:http'
import type { HttpExchange } from './exchange.ts'

const longestWarnings = 4096
const mostWarnings = 20

/** The texts of `Warning` headers in the form that the specification allows: code 299, agent -, a quoted text. */
function warningsIn(headers: IncomingHttpHeaders): readonly string[] {
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

/** Wraps exchanges to report the warnings of registries: each text once per host, at most twenty in all. */
export function reportingWarnings(
  http: HttpExchange,
  report: (warning: { readonly host: string; readonly text: string }) => void,
): HttpExchange {
  const reported = new Set<string>()
  const listen = <A extends { readonly url: URL; readonly headers: IncomingHttpHeaders }>(answer: A): A => {
    for (const text of warningsIn(answer.headers)) {
      const key = `${answer.url.host} ${text}`
      if (reported.has(key) || reported.size >= mostWarnings) continue
      reported.add(key)
      report({ host: answer.url.host, text })
    }
    return answer
  }
  return {
    exchange: async (request) => listen(await http.exchange(request)),
    stream: async (request) => listen(await http.stream(request)),
  }
}
