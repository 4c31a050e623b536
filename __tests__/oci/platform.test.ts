import {
  comparePlatforms,
  goEnvironment,
  parsePlatform,
  platformOfHost,
  platformSlug,
  platformText,
} from '../../src/oci/platform.ts'

describe('a platform', () => {
  it.each([
    ['linux/amd64', 'linux/amd64', { GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v1' }],
    ['linux/amd64/v1', 'linux/amd64', { GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v1' }],
    ['Linux/AMD64/v3', 'linux/amd64/v3', { GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v3' }],
    ['linux/arm', 'linux/arm/v7', { GOOS: 'linux', GOARCH: 'arm', GOARM: '7' }],
    ['linux/arm/v5', 'linux/arm/v5', { GOOS: 'linux', GOARCH: 'arm', GOARM: '5' }],
    ['linux/arm64', 'linux/arm64', { GOOS: 'linux', GOARCH: 'arm64', GOARM64: 'v8.0' }],
    ['linux/arm64/v8', 'linux/arm64', { GOOS: 'linux', GOARCH: 'arm64', GOARM64: 'v8.0' }],
    ['linux/386', 'linux/386', { GOOS: 'linux', GOARCH: '386' }],
    ['linux/s390x', 'linux/s390x', { GOOS: 'linux', GOARCH: 's390x' }],
    ['linux/ppc64le', 'linux/ppc64le', { GOOS: 'linux', GOARCH: 'ppc64le', GOPPC64: 'power8' }],
    ['linux/riscv64', 'linux/riscv64', { GOOS: 'linux', GOARCH: 'riscv64', GORISCV64: 'rva20u64' }],
    // The other names that Docker has for them.
    ['amd64', 'linux/amd64', { GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v1' }],
    ['linux/x86_64', 'linux/amd64', { GOOS: 'linux', GOARCH: 'amd64', GOAMD64: 'v1' }],
    ['linux/i386', 'linux/386', { GOOS: 'linux', GOARCH: '386' }],
    ['linux/aarch64', 'linux/arm64', { GOOS: 'linux', GOARCH: 'arm64', GOARM64: 'v8.0' }],
    ['linux/arm64/8', 'linux/arm64', { GOOS: 'linux', GOARCH: 'arm64', GOARM64: 'v8.0' }],
    ['linux/arm/6', 'linux/arm/v6', { GOOS: 'linux', GOARCH: 'arm', GOARM: '6' }],
    ['linux/armhf', 'linux/arm/v7', { GOOS: 'linux', GOARCH: 'arm', GOARM: '7' }],
    ['armel', 'linux/arm/v6', { GOOS: 'linux', GOARCH: 'arm', GOARM: '6' }],
  ])('%s is %s and compiles with %j', (text, normal, environment) => {
    const platform = parsePlatform(text)
    expect(platformText(platform)).toBe(normal)
    expect(goEnvironment(platform)).toEqual(environment)
  })

  it.each([
    ['windows/amd64', 'platform "windows/amd64" is not one of linux/'],
    ['x86', 'platform "x86" is not one of linux/'],
    ['local', 'platform "local" is not one of linux/'],
    ['linux/x86', 'names the unknown architecture "x86"'],
    ['linux/arm/v9', 'names the unknown variant "v9"'],
    ['linux/386/v1', 'names the unknown variant "v1"'],
    ['linux/constructor', 'names the unknown architecture "constructor"'],
    ['linux/amd64/v1/x', 'is not one of linux/'],
  ])('%s is refused', (text, message) => {
    expect(() => parsePlatform(text)).toThrow(message)
  })

  it('has its place in an index: plain before variants', () => {
    const texts = ['linux/arm/v7', 'linux/amd64/v3', 'linux/arm64', 'linux/arm/v5', 'linux/amd64', 'linux/386']
    const sorted = texts.map(parsePlatform).sort(comparePlatforms).map(platformText)
    expect(sorted).toEqual([
      'linux/386',
      'linux/amd64',
      'linux/amd64/v3',
      'linux/arm/v5',
      'linux/arm/v7',
      'linux/arm64',
    ])
  })

  it('has a name for files', () => {
    expect(platformSlug(parsePlatform('linux/arm/v7'))).toBe('linux-arm-v7')
  })

  it.each([
    ['x64', 'linux/amd64'],
    ['arm64', 'linux/arm64'],
    ['ia32', 'linux/386'],
    ['arm', 'linux/arm/v7'],
    ['s390x', 'linux/s390x'],
  ])('of a host that Node calls %s is %s', (architecture, expected) => {
    expect(platformText(platformOfHost(architecture))).toBe(expected)
  })
})
