import { UsageError, UserError } from '../../src/errors.ts'
import { inputTable } from '../../src/inputs/table.ts'
import { run } from '../../src/pipeline/run.ts'
import { checkInputs } from '../../src/steps/check-inputs.ts'
import { onMain, type RunGiven, testRun, tiny } from './support.ts'

// A value of each input that can be told to be malformed without looking at files or asking go: the run ends with exit
// code 2 before any process is started.
const malformed: Readonly<Record<string, readonly string[]>> = {
  package: ['x@', '@v1', 'main.go', '-x', 'https://example.org/x', './*'],
  'build-tags': ['a b!', 'x-y'],
  ldflags: ['-linkmode=external', "-X 'main.a=b", '-X main', '-X=main', '-X', '{{nope}}'],
  stamp: ['maybe'],
  'build-flags': ['foo', '-o=x', '"-a', '-buildvcs=maybe'],
  'build-env': ['foo', '=x', 'GOOS=plan9', 'GOFLAGS=-v'],
  test: ['-x'],
  'test-flags': ['-c', '"-run'],
  'verify-modules': ['maybe'],
  vulnerabilities: ['maybe'],
  'vulnerability-database': ['ftp://x', 'https://'],
  'go-version': ['abc', '>>1', '1.2'],
  'check-latest': ['maybe'],
  'go-download-base-url': ['abc', 'ftp://x', 'https://'],
  'go-checksum': ['abc'],
  packer: ['maybe'],
  'pack-for': ['maybe'],
  upx: ['maybe'],
  'upx-args': ['foo', '"-9', '-d', '--output=x'],
  'upx-version': ['abc', '4.2'],
  'upx-checksum': ['abc'],
  'upx-download-base-url': ['abc', 'ftp://x'],
  cache: ['maybe'],
  'cache-suffix': ['a,b', 'a'.repeat(101)],
  platforms: ['abc', 'windows/amd64', 'linux/amd64/v9', ','],
  entrypoint: ['"/a', '[1]', '[', '[""]', '"" a'],
  cmd: ['"a', '[1]'],
  env: ['foo', '=x', '"a'],
  user: ['root', '1:2:3', '-1'],
  workdir: ['abc', '/a/../b'],
  expose: ['abc', '99999', '80/xyz'],
  capabilities: ['NO_SUCH'],
  volumes: ['abc'],
  'stop-signal': ['abc', 'SIGNOPE', '0', '65', 'SIGRTMIN+16'],
  'health-check': ['--interval=x /app', '--nope=1 /app', '--interval=3s', '"/app'],
  files: ['a:b:c:d', 'main.go:x', 'main.go:/x:999', 'main.go:/../x'],
  'ca-certificates': ['maybe'],
  timezones: ['maybe'],
  'mime-types': ['maybe'],
  passwd: ['maybe'],
  home: ['maybe'],
  tmp: ['maybe'],
  labels: ['foo', '=x', 'a={{nope}}'],
  annotations: ['foo', '=x', 'a={{nope}}', 'indx:a=b'],
  compression: ['maybe'],
  'compression-level': ['9'],
  builder: ['maybe'],
  images: ['Ba d', 'https://ghcr.io/a/b', 'ghcr.io/a/b:v1', 'x/{{nope}}', 'name=a,enable=maybe', 'a//b', 'h:99999/x'],
  tags: [
    'v 1',
    'a/b:c d',
    'Ba d:x',
    'a/b:{{nope}}',
    'type=nope',
    'type=semver,pattern={{nope}}',
    'type=semver,pattern={{version}},match=(',
    'type=match,pattern=(',
    'type=schedule,pattern={{nope}}',
    'type=raw,value=x,enable=maybe',
    'type=raw,value=x,prefix={{nope}}',
    "type=raw,value={{date 'YYYY' tz='No/Where'}}",
  ],
  flavor: ['foo', 'latest=maybe', 'prefix={{nope}}'],
  push: ['maybe'],
  'push-by-digest': ['maybe'],
  unchanged: ['maybe'],
  merge: ['sha256:abc'],
  load: ['maybe'],
  attest: ['maybe'],
  'attest-form': ['maybe'],
  outputs: ['type=nope', 'type=oci', 'x{{nope}}.tar'],
  'max-size': ['abc', '5%'],
  'max-increase': ['abc', '-5%'],
  budget: ['maybe'],
  'size-report': ['maybe'],
  'compare-with': ['Ba d', 'x/{{nope}}', 'a@sha256:1'],
  comment: ['maybe'],
  'what-if': ['maybe'],
  registry: ['Ba d', 'host:0'],
  'plain-http': ['Ba d', 'host:99999'],
  'registry-ca': ['-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----'],
  summary: ['maybe'],
  'dry-run': ['maybe'],
  plan: ['maybe'],
  legs: ['abc'],
}

// Any text may be a name of a file or folder, a user or a password.
const taken = [
  ...[
    'working-directory',
    'config',
    'vulnerability-exceptions',
    'go-version-file',
    'cache-dependency-path',
    'ca-bundle',
  ],
  ...['manifests', 'manifests-output', 'comment-from', 'trace', 'username', 'password', 'github-token'],
]

// What an input needs to be looked at.
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'vulnerability-database': { vulnerabilities: 'report' },
  'test-flags': { test: './...' },
  merge: { images: 'registry.example/a/b' },
  flavor: { images: 'registry.example/a/b' },
  tags: { images: 'registry.example/a/b' },
}

async function failureOf(given: RunGiven): Promise<unknown> {
  const noProcess = async (): Promise<never> => {
    throw new Error('a process was started')
  }
  try {
    await run(testRun({ files: tiny, ...given, host: { run: noProcess } }))
    return undefined
  } catch (error) {
    return error
  }
}

describe('a malformed input', () => {
  it('can be told of each, or any text may be right', () => {
    expect([...Object.keys(malformed), ...taken].toSorted()).toEqual(inputTable.map(({ name }) => name).toSorted())
  })

  const cases = Object.entries(malformed).flatMap(([name, values]) => values.map((value) => [name, value] as const))
  it.each(cases)('%s: %j is a usage error that names it and says what to write', async (name, value) => {
    const error = await failureOf({ inputs: { [name]: value, ...others[name] } })
    if (!(error instanceof UsageError)) throw new Error('it is no usage error', { cause: error })
    const { message, change } = error
    const parts = name === 'tags' ? '|image|time zone' : ''
    expect(message).toMatch(new RegExp(`${name.replace(/s$/, '')}${parts}`))
    expect(change).toMatch(/\S/)
    expect(`${message}\n${change}`.split('\n').length).toBeLessThanOrEqual(2)
  })
})

describe('before any work', () => {
  it.each([
    [{ images: 'ghcr.io/Me/app' }, 'has capital letters'],
    [{ tags: 'ghcr.io/me/app:-x' }, '-x'],
  ])('%j is refused', (inputs, message) => {
    expect(() => checkInputs(testRun({ inputs }))).toThrow(message)
  })

  it('the names of an event are no reason to refuse', () => {
    expect(() => checkInputs(testRun({ context: onMain }))).not.toThrow()
  })

  it('rules for other events are looked at too', () => {
    const inputs = { tags: 'type=semver,pattern={{majr}}' }
    expect(() => checkInputs(testRun({ inputs, context: onMain }))).toThrow(
      'tags holds {{majr}}, which is not supported there',
    )
  })

  it('a working directory that is not there is named, and is no usage error', async () => {
    const error = await failureOf({ inputs: { 'working-directory': 'absent' } })
    expect(error).toBeInstanceOf(UserError)
    expect(error).not.toBeInstanceOf(UsageError)
    expect(String(error)).toMatch(/working-directory is "absent", but there is no folder \/.*\/absent$/)
  })
})
