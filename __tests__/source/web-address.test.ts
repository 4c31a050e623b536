import { bareAddress, webAddress, withoutLogins } from '../../src/source/web-address.ts'

describe('webAddress', () => {
  it.each([
    ['git@github.com:me/app.git', 'https://github.com/me/app'],
    ['https://github.com/me/app', 'https://github.com/me/app'],
    ['https://x-access-token:abc@github.com/me/app.git', 'https://github.com/me/app'],
    ['ssh://git@git.example:2222/me/app.git', 'https://git.example/me/app'],
    ['git+ssh://git@git.example/me/app.git', 'https://git.example/me/app'],
    ['HTTPS://Git.Example/Me/App', 'https://git.example/Me/App'],
    ['https://[2001:db8::1]:8443/me/app', 'https://[2001:db8::1]/me/app'],
    ['https://git.example/@scope/app', 'https://git.example/@scope/app'],
    ['/srv/git/app.git', undefined],
    ['../app', undefined],
    ['C:\\work\\app', undefined],
    ['file:///srv/app', undefined],
  ])('of %s is %s', (remote, address) => {
    expect(webAddress(remote)).toBe(address)
  })

  // As people paste them: nothing is escaped.
  it.each([
    ['https://me:hidden@more@git.example/me/app', 'https://git.example/me/app'],
    ['https://me:hidden/more@git.example/me/app.git', 'https://git.example/me/app'],
    ['https://me:hidden?more@git.example/me/app', 'https://git.example/me/app'],
    ['https://me:hidden#more@git.example/me/app', 'https://git.example/me/app'],
    ['https://me:hidden@git.example/me/app?access=hidden', 'https://git.example/me/app'],
    ['https://me:hidden@git.example/me/app.git#hidden', 'https://git.example/me/app'],
    ['https://git.example/me/app?mail=hidden@me', 'https://git.example/me/app'],
    ['git@git.example:me/app.git?hidden=1', 'https://git.example/me/app'],
    ['https://hidden@git.example/me/@scope/app', undefined],
    ['https://jo.doe:8/hidden@git.example/me/app', undefined],
    ['me:hidden@git.example:me/app', undefined],
  ])('of %s is %s, without the password', (remote, address) => {
    expect(webAddress(remote)).toBe(address)
    expect(webAddress(remote) ?? '').not.toContain('hidden')
  })
})

describe('bareAddress', () => {
  it.each([
    ['https://github.com/me/app', 'https://github.com/me/app'],
    ['http://git.example:3000/me/app?token=hidden#hidden', 'http://git.example:3000/me/app'],
    ['https://me:hidden@git.example/me/app', 'https://git.example/me/app'],
    ['https://git.example/', 'https://git.example'],
  ])('of %s is %s', (text, address) => {
    expect(bareAddress(text)).toBe(address)
  })
})

describe('withoutLogins', () => {
  it.each([
    ['-X a=https://me:hidden@db.example/x -X b=c', '-X a=https://db.example/x -X b=c'],
    ['https://me:hi@dd/en@db.example/y', 'https://db.example/y'],
    ['postgres://me:hidden@db:5432/n', 'postgres://db:5432/n'],
    ['https://me:hidden@a.example,"https://hidden@b.example"', 'https://a.example,"https://b.example"'],
    ['https://a.example/x@v1 a@b', 'https://a.example/x@v1 a@b'],
    ['https://me:hid/den@db', 'https://***'],
  ])('of %s leaves %s', (text, rest) => {
    expect(withoutLogins(text)).toBe(rest)
  })
})
