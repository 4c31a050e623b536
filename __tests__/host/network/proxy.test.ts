import { createServer, type IncomingMessage, type Server } from 'node:http'
import {
  type AddressInfo,
  connect,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net'
import { text } from 'node:stream/consumers'
import { UserError } from '../../../src/errors.ts'
import { proxyFor, proxyPasswords } from '../../../src/host/network/proxy.ts'
import { testHost } from '../../support/host.ts'

describe('proxyFor', () => {
  const proxy = {
    https_proxy: 'http://proxy:3128',
    http_proxy: 'proxy:3129',
    no_proxy: 'internal.example,.corp,10.0.0.1:5000',
  }
  it.each([
    ['https://registry.example/v2/', proxy, 'http://proxy:3128/'],
    ['http://registry.example/v2/', proxy, 'http://proxy:3129/'],
    ['https://internal.example/', proxy, undefined],
    ['https://a.internal.example/', proxy, undefined],
    ['https://notinternal.example/', proxy, 'http://proxy:3128/'],
    ['https://x.corp/', proxy, undefined],
    ['http://10.0.0.1:5000/', proxy, undefined],
    ['http://10.0.0.1:5001/', proxy, 'http://proxy:3129/'],
    ['http://127.0.0.1:5000/', proxy, undefined],
    ['http://localhost:5000/', proxy, undefined],
    ['http://[::1]:5000/', proxy, undefined],
    ['https://a.example/', { HTTPS_PROXY: 'http://upper:1' }, 'http://upper:1/'],
    ['https://a.example/', { https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:1' }, 'http://lower:1/'],
    ['https://a.example/', { https_proxy: '', HTTPS_PROXY: 'http://upper:1' }, 'http://upper:1/'],
    ['https://a.example/', { all_proxy: 'http://all:1' }, 'http://all:1/'],
    ['https://a.example/', { ALL_PROXY: 'socks5://all:1' }, 'socks5h://all:1'],
    ['https://a.example/', { https_proxy: 'http://p:1', no_proxy: '*' }, undefined],
    ['https://a.example/', { https_proxy: 'http://me:p%40ss@p:1' }, 'http://me:p%40ss@p:1/'],
    ['https://a.example/', { https_proxy: 'http://me:p@ss@p:1' }, 'http://me:p%40ss@p:1/'],
    ['https://a.example/', {}, undefined],
  ])('%s with %j goes through %s', (url, env, expected) => {
    expect(proxyFor(new URL(url), env)?.url.href).toBe(expected)
  })

  it.each([
    ['10.1.2.3', '10.0.0.0/8', true],
    ['11.1.2.3', '10.0.0.0/8', false],
    ['10.1.2.3', '10.1.2.3/32', true],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '[::ffff:10.1.2.3]', true],
    ['[2001:db8::7]', '2001:db8::/32', true],
    ['[2001:db8::7]', '[2001:db8::]/32', true],
    ['[2001:db8::7]', '2001:db8::7', true],
    ['[2001:db8::7]', '[2001:db8::7]', true],
    ['[2001:db8::7]', '2001:0db8:0:0::0007', true],
    ['[2001:db8::7]', '[2001:db8::7]:443', true],
    ['[2001:db8::7]', '[2001:db8::7]:444', false],
    ['[2001:db9::7]', '2001:db8::/32', false],
    ['10.1.2.3', '2001:db8::/32', false],
    ['10.1.2.3', '10.0.0.0/33', false],
    ['a.example', '10.0.0.0/8', false],
    ['a.example', 'A.Example:443', true],
    ['a.example', 'a.example:8443', false],
    ['a.example', 'a.example.', true],
    ['a.example.', 'a.example', true],
    ['a.example', '*.example', true],
    ['a.example', 'b.example a.example', true],
    ['a.example', '.', false],
    ['a.example', ' , ,', false],
    ['ba.example', 'a.example', false],
  ])('%s with no_proxy "%s" is excepted: %s', (host, no, excepted) => {
    const env = { https_proxy: 'http://proxy:1', no_proxy: no }
    expect(proxyFor(new URL(`https://${host}/`), env) === undefined).toBe(excepted)
  })

  it.each([
    'http://me:hid#den@proxy:1',
    'http://me:hid%den@proxy:1',
    'http://me:hid/den@proxy:1',
    'http://me:hid?den@proxy:1',
    'http://me:hid den@proxy:1',
    'me:hid\\den@proxy:1',
    'http://me:hidden@proxy:99999',
    'http://me:hidden@',
    'quic://me:hidden@proxy:1',
  ])('refuses %s by the name of its variable, and shows nothing of it', (value) => {
    const attempt = (): unknown => proxyFor(new URL('https://a.example/'), { HTTPS_PROXY: value })
    expect(attempt).toThrow(UserError)
    expect(attempt).toThrow(/^the variable HTTPS_PROXY (?!.*hid)/)
    expect(attempt).toThrow(expect.objectContaining({ change: expect.stringContaining('% as %25, # as %23') }))
  })

  it.each([
    ['http://me:hid#den@proxy:1', ['hid#den']],
    ['http://me:hid%2Fden@proxy:1', ['hid%2Fden', 'hid/den']],
    ['me:hid@den@proxy:1', ['hid@den']],
    ['http://proxy:3128', []],
    ['http://me@proxy:3128', []],
  ])('knows the password of %s', (value, expected) => {
    expect(proxyPasswords({ http_proxy: value })).toEqual(expected)
  })
})

describe('a request through a proxy', () => {
  const servers: (Server | TcpServer)[] = []
  const sockets = new Set<Socket>()
  const listen = async <S extends Server | TcpServer>(server: S): Promise<number> => {
    servers.push(server)
    server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    return (server.address() as AddressInfo).port
  }
  afterEach(() => {
    for (const socket of sockets) socket.destroy()
    for (const server of servers.splice(0)) server.close()
    sockets.clear()
  })
  const failureOf = (url: string, env: Readonly<Record<string, string>>): Promise<unknown> =>
    testHost({ env })
      .send({ method: 'GET', url: new URL(url), idleTimeoutMs: 60_000 })
      .then(
        (response) => `status ${response.status}`,
        (error: unknown) => error,
      )

  it.each([
    ['407 Proxy Authentication Required', 'PROXY_REFUSED'],
    ['403 Forbidden', 'PROXY_REFUSED'],
    ['502 Bad Gateway', 'PROXY_FAILED'],
  ])('that answers %s to CONNECT is an answer of the proxy', async (line, code) => {
    const proxy = createServer().on('connect', (_request, socket) => socket.end(`HTTP/1.1 ${line}\r\n\r\nno`))
    const port = await listen(proxy)
    const error = await failureOf('https://registry.example/v2/', { https_proxy: `http://127.0.0.1:${port}` })
    expect(error).toMatchObject({ code, proxy: { variable: 'https_proxy', wantsLogin: line.startsWith('407') } })
    expect(String(error)).toContain(
      `GET https://registry.example/v2/: the proxy 127.0.0.1:${port} (https_proxy) answered ${line}`,
    )
  })

  it('that cannot be reached says that it is the proxy', async () => {
    const error = await failureOf('https://registry.example/v2/', { ALL_PROXY: 'http://127.0.0.1:9' })
    expect(error).toMatchObject({ code: 'ECONNREFUSED' })
    expect(String(error)).toContain('the proxy 127.0.0.1:9 (ALL_PROXY): connect ECONNREFUSED')
  })

  it('tells the proxy who it is, and nothing else', async () => {
    const heads: IncomingMessage['headers'][] = []
    const proxy = createServer().on('connect', (request, socket) => {
      heads.push(request.headers)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    })
    const port = await listen(proxy)
    await testHost({ env: { https_proxy: `http://me:p%40ss@127.0.0.1:${port}` } })
      .send({
        method: 'GET',
        url: new URL('https://registry.example/'),
        headers: { authorization: 'Basic c2VjcmV0' },
        idleTimeoutMs: 60_000,
      })
      .catch(() => undefined)
    expect(heads).toEqual([
      {
        host: 'registry.example:443',
        'user-agent': expect.stringMatching(/^go-tiny-image\//),
        'proxy-authorization': `Basic ${btoa('me:p@ss')}`,
        'proxy-connection': 'Keep-Alive',
      },
    ])
  })

  it('in plain HTTP asks the proxy for the whole URL, as curl and Go do', async () => {
    const asked: unknown[] = []
    const port = await listen(
      createServer((request, response) => {
        const { host, authorization, 'proxy-authorization': own } = request.headers
        asked.push([request.method, request.url, host, authorization, own])
        response.end('hello')
      }),
    )
    const response = await testHost({ env: { http_proxy: `http://me:pw@127.0.0.1:${port}` } }).send({
      method: 'GET',
      url: new URL('http://user:p%25@mirror.example:8080/go?x=1'),
      idleTimeoutMs: 60_000,
    })
    expect(await text(response.body)).toBe('hello')
    expect(asked).toEqual([
      [
        'GET',
        'http://mirror.example:8080/go?x=1',
        'mirror.example:8080',
        `Basic ${btoa('user:p%')}`,
        `Basic ${btoa('me:pw')}`,
      ],
    ])
  })

  it('in plain HTTP takes a 407 for the proxy’s', async () => {
    const port = await listen(createServer((_request, response) => response.writeHead(407).end()))
    const error = await failureOf('http://mirror.example/', { http_proxy: `127.0.0.1:${port}` })
    expect(String(error)).toContain(`the proxy 127.0.0.1:${port} (http_proxy) answered 407`)
  })

  // RFC 1928: version, methods; then version, command, 0, kind of address, address, port.
  const socksProxy = (target: number, names: string[]): TcpServer =>
    createTcpServer((socket) => {
      socket.once('data', () => {
        socket.write(Buffer.from([5, 0]))
        socket.once('data', (request: Buffer) => {
          const length = request[4] ?? 0
          names.push(request[3] === 3 ? request.subarray(5, 5 + length).toString() : `kind ${request[3]}`)
          const onward = connect(target, '127.0.0.1', () => {
            socket.write(Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0]))
            socket.pipe(onward).pipe(socket)
          })
          onward.on('error', () => socket.destroy())
          sockets.add(onward)
        })
      })
    })

  it.each(['socks5', 'socks5h', 'socks'])('of the kind %s goes through it, which looks the name up', async (scheme) => {
    const target = await listen(createServer((request, response) => response.end(`for ${request.headers.host}`)))
    const names: string[] = []
    const port = await listen(socksProxy(target, names))
    const response = await testHost({ env: { all_proxy: `${scheme}://127.0.0.1:${port}` } }).send({
      method: 'GET',
      url: new URL('http://mirror.example/go'),
      idleTimeoutMs: 60_000,
    })
    expect(await text(response.body)).toBe('for mirror.example')
    expect(names).toEqual(['mirror.example'])
  })

  it('of the kind SOCKS that refuses says that it is the proxy', async () => {
    const port = await listen(
      createTcpServer((socket) => socket.once('data', () => socket.end(Buffer.from([5, 0xff])))),
    )
    const error = await failureOf('https://registry.example/', { https_proxy: `socks5://me:hidden@127.0.0.1:${port}` })
    expect(String(error)).toContain(`the proxy 127.0.0.1:${port} (https_proxy): `)
    expect(String(error)).not.toContain('hidden')
  })
})
