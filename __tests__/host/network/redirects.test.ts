import { redirectOf } from '../../../src/host/network/redirects.ts'

const follow = (location: string, from: string): string => {
  const destination = redirectOf(location, new URL(from), { by: 'the server' })
  return 'url' in destination ? destination.url.href : destination.refused
}

describe('a redirect', () => {
  it.each([
    ['https://a.example/x', '/y?z#w', 'https://a.example/y?z'],
    ['https://a.example/x', 'https://b.example/y', 'https://b.example/y'],
    ['http://a.example/x', 'https://b.example/y', 'https://b.example/y'],
    ['http://a.example/x', 'http://a.example:8080/y', 'http://a.example:8080/y'],
    ['https://me:pw@a.example/x', '/y', 'https://me:pw@a.example/y'],
    ['https://me:pw@a.example/x', 'https://a.example/y', 'https://me:pw@a.example/y'],
    ['https://me:pw@a.example/x', 'https://a.example:8443/y', 'https://a.example:8443/y'],
    ['https://me:pw@a.example/x', 'https://other:user@b.example/y', 'https://b.example/y'],
    ['https://a.example/x', 'https://other:user@a.example/y', 'https://a.example/y'],
    ['http://127.0.0.1:1/x', 'http://localhost:2/y', 'http://localhost:2/y'],
    ['https://10.0.0.1/x', 'https://10.0.0.2/y', 'https://10.0.0.2/y'],
    ['https://a.internal/x', 'https://b.internal/y', 'https://b.internal/y'],
  ])('from %s to %s is followed to %s', (from, location, expected) => {
    expect(follow(location, from)).toBe(expected)
  })

  it.each([
    ['https://a.example/', 'http://a.example/', 'redirects from TLS to plain HTTP, to a.example'],
    ['https://a.example/', '//10.0.0.7/', 'a public host, redirects to the private address 10.0.0.7'],
    ['http://a.example/', 'http://169.254.169.254/', 'private address 169.254.169.254'],
    ['http://a.example/', 'http://0xa9fea9fe/latest', 'private address 169.254.169.254'],
    ['http://a.example/', 'http://[::ffff:a9fe:a9fe]/', 'private address [::ffff:a9fe:a9fe]'],
    ['https://a.example/', 'https://metadata.google.internal./', 'private address metadata.google.internal.'],
    ['https://a.example/', 'https://localhost./', 'private address localhost.'],
    ['http://a.example/', 'http://b.example/', 'redirects to another host over plain HTTP, b.example'],
    ['http://10.0.0.1/', 'http://10.0.0.2/', 'redirects to another host over plain HTTP, 10.0.0.2'],
    ['https://a.example/', 'file:///etc/passwd', 'sent a Location with the scheme file:'],
    ['https://a.example/', 'data:text/plain,x', 'sent a Location with the scheme data:'],
    ['https://a.example/', 'https://[', 'sent a malformed Location'],
  ])('from %s to %s is not: %s', (from, location, reason) => {
    expect(follow(location, from)).toContain(reason)
    expect(follow(location, from)).toMatch(/^the server/)
  })
})
