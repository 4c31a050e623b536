import type { Entry, RunConfig } from '../../src/image/types.ts'
import { checkPaths, possiblePlaces, programPlace } from '../../src/plan/paths.ts'

const entry = (path: string, type: 'file' | 'folder' = 'file'): Entry =>
  type === 'folder'
    ? { type, path, mode: 0o755, uid: 0, gid: 0 }
    : { type, path, mode: 0o644, uid: 0, gid: 0, content: { bytes: Buffer.alloc(0) } }

function check(
  config: Partial<RunConfig>,
  more: { readonly programPath?: string; readonly entries?: readonly Entry[] } = {},
): void {
  const { programPath = '/app', entries = [] } = more
  const plain = {
    cmd: [],
    env: ['PATH=/usr/local/bin:/bin'],
    user: '65532',
    workingDir: '/',
    exposedPorts: [],
    volumes: [],
    labels: {},
  }
  checkPaths({ config: { entrypoint: [programPath], ...plain, ...config }, programPath, entries })
}

type Placed = { readonly workdir?: string; readonly volumes?: readonly string[]; readonly home?: string }
const plainFolders = { workdir: '/', volumes: [] }

describe('where the program lies', () => {
  it.each([
    ['api', {}, '/api'],
    ['app', { workdir: '/app/' }, '/usr/local/bin/app'],
    ['app', { volumes: ['/app/data'] }, '/usr/local/bin/app'],
    ['app', { workdir: '/application' }, '/app'],
    ['app', { home: '/app' }, '/usr/local/bin/app'],
    ['dev', {}, '/usr/local/bin/dev'],
    ['etc', {}, '/usr/local/bin/etc'],
    ['tmp', {}, '/usr/local/bin/tmp'],
  ])('%s with %j: %s', (name, { home, ...more }: Placed, path) => {
    expect(programPlace(name, { inputs: { ...plainFolders, ...more }, home }).path).toBe(path)
  })

  it.each<[string, Parameters<typeof possiblePlaces>[1], readonly string[]]>([
    ['app', { ...plainFolders, env: {}, home: 'auto' }, ['/app']],
    ['app', { ...plainFolders, env: { HOME: '/data' }, home: 'auto' }, ['/app']],
    ['app', { ...plainFolders, env: { HOME: '/app' }, home: 'auto' }, ['/app', '/usr/local/bin/app']],
    ['app', { ...plainFolders, env: { HOME: '/app' }, home: 'false' }, ['/app']],
    ['app', { ...plainFolders, env: { HOME: 'app' }, home: 'true' }, ['/app']],
  ])('before it is compiled, %s with %j: %j', (name, inputs, places) => {
    expect(possiblePlaces(name, inputs)).toEqual(places)
  })
})

describe('two things at one path', () => {
  it.each<[Partial<RunConfig>, Parameters<typeof check>[1], string]>([
    [{ volumes: ['/'] }, {}, 'volumes: / is the whole image'],
    [{ volumes: ['/proc'] }, {}, 'volumes: /proc is in /proc'],
    [{ workingDir: '/sys/fs' }, {}, 'workdir: /sys/fs is in /sys'],
    [{ volumes: ['/etc/resolv.conf'] }, {}, 'volumes: /etc/resolv.conf is a file that the runtime writes'],
    [{ volumes: ['/usr/local'] }, { programPath: '/usr/local/bin/app' }, 'volumes: /usr/local would hide the program'],
    [{ workingDir: '/x/y' }, { entries: [entry('/x')] }, 'workdir: /x/y cannot be a folder: /x is a file'],
    [{ volumes: ['/etc/passwd'] }, { entries: [entry('/etc/passwd')] }, 'volumes: /etc/passwd cannot be a folder'],
    [{}, { entries: [entry('/dev/null')] }, 'files: /dev/null would never be seen: the runtime mounts /dev'],
    [{}, { entries: [entry('/etc/hosts')] }, 'files: /etc/hosts would never be seen: the runtime writes that file'],
    [{}, { entries: [entry('/etc')] }, 'files: /etc is a folder of every container'],
    [{ entrypoint: ['/api'] }, {}, 'entrypoint starts /api, which is not in the image'],
    [{ entrypoint: ['app'] }, {}, 'entrypoint starts app'],
    [{ healthCheck: { command: ['curl', 'http://localhost'] } }, {}, 'health-check starts curl'],
  ])('%j with %j is refused', (config, more, message) => {
    expect(() => check(config, more)).toThrow(message)
  })

  it.each<[Partial<RunConfig>, Parameters<typeof check>[1]]>([
    [{ workingDir: '/data', volumes: ['/data', '/dev/shm'] }, {}],
    [{ entrypoint: ['./app', 'serve'] }, {}],
    [{ entrypoint: ['app'] }, { programPath: '/usr/local/bin/app' }],
    [{ entrypoint: ['/bin/tini', '--', '/app'] }, { entries: [entry('/bin/tini')] }],
    [{ entrypoint: ['/plugins/run'], volumes: ['/plugins'] }, {}],
    [{ healthCheck: { command: ['/app', 'health'] } }, {}],
    [{}, { entries: [entry('/etc', 'folder'), entry('/etc/ssl/x')] }],
  ])('%j with %j is fine', (config, more) => {
    expect(() => check(config, more)).not.toThrow()
  })
})
