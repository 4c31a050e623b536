import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { Send } from '../../src/host/host.ts'
import { TransportError } from '../../src/host/network/transport-error.ts'

/** A request as a server sees it: header names in lower case, the whole body. */
export type Received = {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export type Given = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Buffer | string
}

/** What becomes of a request: an answer, a broken connection, silence, or a byte a second. */
export type Outcome = Given | 'reset' | 'hang' | 'trickle'
export type Handler = (request: Received) => Outcome | Promise<Outcome>

/** Time that passes only when everybody sleeps and no exchange is under way. */
export type VirtualClock = {
  /** Holds time until the function that it gives is called. */
  readonly hold: () => () => void
  readonly now: () => number
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

export function virtualClock(start = Date.UTC(2026, 0, 1)): VirtualClock {
  let time = start
  let pumping = false
  let held = 0
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>()
  const pump = (): void => {
    pumping = false
    if (held > 0) {
      schedule()
      return
    }
    const [first] = [...sleepers].toSorted((a, b) => a.at - b.at)
    if (first === undefined) return
    sleepers.delete(first)
    time = Math.max(time, first.at)
    first.wake()
    schedule()
  }
  const schedule = (): void => {
    if (pumping || sleepers.size === 0) return
    pumping = true
    // Twice, so that streams which end in an immediate of their own come first.
    setImmediate(() => setImmediate(pump))
  }
  return {
    now: () => time,
    hold: () => {
      held += 1
      let released = false
      return () => {
        held -= released ? 0 : 1
        released = true
      }
    },
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason)
          return
        }
        const sleeper = {
          at: time + ms,
          wake: () => {
            signal.removeEventListener('abort', abandon)
            resolve()
          },
        }
        const abandon = (): void => {
          sleepers.delete(sleeper)
          reject(signal.reason)
        }
        signal.addEventListener('abort', abandon, { once: true })
        sleepers.add(sleeper)
        schedule()
      }),
  }
}

/** A `Send` that asks handlers by host instead of the network. A host without one is unknown. */
export function sendTo(handlers: Readonly<Record<string, Handler>>, clock: VirtualClock): Send {
  return async ({ method, url, headers = {}, body, idleTimeoutMs, signal = new AbortController().signal }) => {
    const fail = (code: string, message: string): TransportError =>
      new TransportError({ code, where: `${method} ${url.origin}${url.pathname}`, reason: message })
    const handler = handlers[url.host]
    if (handler === undefined) throw fail('ENOTFOUND', `getaddrinfo ENOTFOUND ${url.hostname}`)
    const release = clock.hold()
    try {
      const bytes = body === undefined ? Buffer.alloc(0) : await bytesOf(body.open())
      body?.onSent?.(bytes.length)
      const length = body === undefined ? {} : { 'content-length': String(body.sizeBytes) }
      const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
      const outcome = await handler({ method, url, headers: { ...named, ...length }, body: bytes })
      signal.throwIfAborted()
      if (outcome === 'reset') throw fail('ECONNRESET', 'socket hang up')
      if (outcome === 'hang' || outcome === 'trickle') {
        release()
        await clock.sleep(idleTimeoutMs, signal)
        throw fail('IDLE', `no progress for ${idleTimeoutMs / 1000} s`)
      }
      const answer = method === 'HEAD' ? Buffer.alloc(0) : Buffer.from(outcome.body ?? '')
      return {
        status: outcome.status,
        headers: outcome.headers ?? {},
        body: Readable.from([answer], { objectMode: false }),
      }
    } finally {
      release()
    }
  }
}

export type Served = {
  readonly host: string
  readonly onConnection: (listener: () => void) => void
  readonly stop: () => Promise<void>
}

const servers = new Set<Server>()

afterAll(async () => {
  await Promise.all([...servers].map(closed))
})

/** Serves a handler on a free loopback port, with real broken connections and real silence. */
export async function serve(handler: Handler): Promise<Served> {
  const server = createServer((incoming, response) => {
    const answer = async (): Promise<void> => {
      const headers = Object.fromEntries(
        Object.entries(incoming.headers).map(([name, value]) => [
          name,
          Array.isArray(value) ? value.join(', ') : (value ?? ''),
        ]),
      )
      const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host ?? 'localhost'}`)
      const body = await bytesOf(incoming)
      const outcome = await handler({ method: incoming.method ?? 'GET', url, headers, body })
      if (outcome === 'hang') return
      if (outcome === 'reset') {
        incoming.socket.destroy()
        return
      }
      if (outcome === 'trickle') {
        trickle(incoming.socket)
        return
      }
      // Node closes the connection after an answer to HEAD whose length it does not know.
      const length = { 'content-length': String(Buffer.from(outcome.body ?? '').length) }
      response.writeHead(outcome.status, { ...(outcome.status === 204 ? {} : length), ...outcome.headers })
      response.end(incoming.method === 'HEAD' ? undefined : (outcome.body ?? ''))
    }
    answer().catch(() => incoming.socket.destroy())
  })
  // A client that is held up for longer than the usual five seconds finds its connections as they were.
  server.keepAliveTimeout = 600_000
  servers.add(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    onConnection: (listener) => server.on('connection', listener),
    stop: () => closed(server),
  }
}

/** Passes requests on to a real server, under the name by which it was asked. */
export function passOn(host: string): Handler {
  return ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const [hostname, port] = host.split(':')
      const path = `${url.pathname}${url.search}`
      const { connection: _hop, 'transfer-encoding': _coding, ...rest } = headers
      const outgoing = httpRequest({ hostname, port, path, method, headers: rest, agent: false }, (incoming) => {
        const given = Object.entries(incoming.headers).flatMap(([name, value]) =>
          value === undefined || name === 'transfer-encoding' || name === 'connection'
            ? []
            : [[name, Array.isArray(value) ? value.join(', ') : value] as const],
        )
        bytesOf(incoming).then(
          (bytes) => resolve({ status: incoming.statusCode ?? 0, headers: Object.fromEntries(given), body: bytes }),
          reject,
        )
      })
      outgoing.once('error', reject)
      outgoing.end(body)
    })
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

function trickle(socket: Readable & { write?: (text: string) => unknown }): void {
  const text = `HTTP/1.1 200 OK\r\nX-Slow: ${'a'.repeat(4000)}`
  let at = 0
  const timer = setInterval(() => {
    socket.write?.(text[at] ?? 'a')
    at += 1
  }, 100)
  socket.once('close', () => clearInterval(timer))
  socket.once('error', () => clearInterval(timer))
}

async function closed(server: Server): Promise<void> {
  servers.delete(server)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
