import { readFileSync } from 'node:fs'
import { createServer as createProxy, request, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { type Handler, serve } from './exchanges.ts'
import { temporaryFolder } from './host.ts'
import { makeCertificates } from './registries.ts'

const servers: { readonly close: () => unknown; readonly closeAllConnections: () => void }[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/**
 * Serves a handler over TLS under the name of a host that exists elsewhere, for processes with the environment that it
 * gives: they reach it by a proxy, and trust its certificate.
 */
export async function serveAs(name: string, handler: Handler): Promise<Readonly<Record<string, string>>> {
  const folder = temporaryFolder()
  const cert = makeCertificates(folder, { names: `DNS:${name}` })
  const { host } = await serve(handler)
  const [hostname, port] = host.split(':')
  const secure = createSecureServer({ key: readFileSync(join(folder, 'server.key')), cert }, (incoming, response) => {
    const { method, url: path, headers } = incoming
    const passed = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    passed.on('error', () => response.destroy())
    incoming.pipe(passed)
  })
  const target = await listening(secure)
  const proxy = createProxy((_, response) => response.writeHead(502).end())
  proxy.on('connect', (asked, socket) => {
    if (asked.url !== `${name}:443`) {
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
      return
    }
    const tunnel = connect(target, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      tunnel.pipe(socket).pipe(tunnel)
    })
    for (const end of [tunnel, socket]) end.on('error', () => tunnel.destroy())
  })
  return {
    https_proxy: `http://127.0.0.1:${await listening(proxy)}`,
    NODE_EXTRA_CA_CERTS: join(folder, 'server.crt'),
  }
}

async function listening(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
