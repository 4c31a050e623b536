import { readInputs } from '../../src/inputs/inputs.ts'
import { capabilityNumbers } from '../../src/oci/linux/capabilities.ts'
import { neededFrom } from '../../src/plan/needs.ts'
import { privilegedPortNotes, runConfigFrom } from '../../src/plan/run-config.ts'

const [zones, users] = [{ timeZones: 'time.LoadLocation' }, { passwd: 'os/user.Current' }]

function config(given: Record<string, string>, systemEnv: Record<string, string> = {}) {
  return runConfigFrom({
    inputs: readInputs(new Map(Object.entries(given))),
    programPath: '/api',
    labels: { a: '1' },
    systemEnv,
  })
}

describe('the run-time configuration', () => {
  it('starts the program as an ordinary user', () => {
    expect(config({})).toEqual({
      entrypoint: ['/api'],
      cmd: [],
      env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
      user: '65532:65532',
      workingDir: '/',
      exposedPorts: [],
      volumes: [],
      labels: { a: '1' },
    })
  })

  it('is what the inputs say', () => {
    const given = {
      entrypoint: '["/api","serve"]',
      cmd: '--port 8080',
      env: 'PATH=/x\nZONEINFO=/mine',
      user: '1000',
      workdir: '/data/',
      expose: '8080,53/UDP',
      volumes: '/data,/data/',
      'stop-signal': 'SIGINT',
      'health-check': '--interval=30s --retries=2 /api health',
    }
    expect(config(given, { ZONEINFO: '/zoneinfo.zip' })).toMatchObject({
      entrypoint: ['/api', 'serve'],
      cmd: ['--port', '8080'],
      env: ['ZONEINFO=/mine', 'PATH=/x'],
      user: '1000',
      workingDir: '/data',
      exposedPorts: ['8080/tcp', '53/udp'],
      volumes: ['/data'],
      stopSignal: 'SIGINT',
      healthCheck: { command: ['/api', 'health'], intervalNs: 30e9, retries: 2 },
    })
  })

  it.each([
    [{ user: 'nobody' }, 'user is "nobody", which is not a number'],
    [{ workdir: 'data' }, 'workdir is "data", which is not an absolute path'],
    [{ workdir: '/a/../b' }, 'workdir is "/a/../b"'],
    [{ expose: '0' }, 'expose has "0", which is not a port'],
    [{ expose: '70000' }, 'expose has "70000"'],
    [{ expose: 'http' }, 'expose has "http"'],
    [{ volumes: 'data' }, 'volumes is "data"'],
    [{ 'stop-signal': 'TERM' }, 'stop-signal is "TERM"'],
  ])('refuses %j', (given, message) => {
    expect(() => config(given)).toThrow(message)
  })
})

it.each([
  [{ expose: '80,8080,53/udp' }, ['80/tcp', '53/udp']],
  [{ expose: '80', user: '0' }, []],
  [{ expose: '80', capabilities: 'cap_net_bind_service' }, []],
  [{ expose: '80', capabilities: 'NET_RAW' }, ['80/tcp']],
  [{ expose: '80', user: '0:0' }, []],
  [{ expose: '1024' }, []],
  [{}, []],
])('of %j these ports are said to be privileged: %j', (given, ports) => {
  const notes = privilegedPortNotes(readInputs(new Map(Object.entries(given))))
  expect(notes).toEqual(ports.map((port) => expect.stringContaining(`expose: ${port} is a privileged port`)))
})

describe('what is added to scratch', () => {
  const inputs = (given: Record<string, string> = {}) => readInputs(new Map(Object.entries(given)))

  it('is what any of the programs needs', () => {
    const programs = [{ needs: zones }, { needs: users }]
    expect(neededFrom(programs, inputs())).toEqual({ ...zones, ...users })
  })

  it.each([
    [{ env: 'TZ=Europe/Berlin' }, {}, 'env: TZ'],
    [{ env: 'TZ=UTC' }, {}, undefined],
    [{ env: 'TZ=Europe/Berlin' }, { hasTimeZones: true as const }, undefined],
    [{ env: 'TZ=Europe/Berlin', timezones: 'false' }, {}, undefined],
  ])('has time zones with %j for %j: %s', (given, program, because) => {
    expect(neededFrom([{ needs: {}, ...program }], inputs(given)).timeZones).toBe(because)
  })

  it('has the authorities of a bundle that is named, whatever the program asks for', () => {
    const asks = (given: Record<string, string>) => neededFrom([{ needs: {} }], inputs(given)).caCertificates
    expect(asks({ 'ca-bundle': 'company.pem' })).toBe('ca-bundle')
    expect(asks({ 'ca-bundle': 'company.pem', 'ca-certificates': 'false' })).toBeUndefined()
    expect(asks({})).toBeUndefined()
  })

  it('can be forced on and off', () => {
    const forced = inputs({ 'ca-certificates': 'true', timezones: 'false', tmp: 'true', passwd: 'false' })
    const programs = [{ needs: { ...zones, ...users } }]
    expect(neededFrom(programs, forced)).toEqual({
      caCertificates: 'ca-certificates: true',
      temporaryFolder: 'tmp: true',
    })
  })
})

describe('capabilities', () => {
  it.each([
    [['NET_BIND_SERVICE'], [10]],
    [
      ['cap_net_raw', 'CHOWN', 'NET_RAW', 'checkpoint_restore'],
      [0, 13, 40],
    ],
    [[], []],
  ])('%j have the numbers %j', (texts, numbers) => {
    expect(capabilityNumbers(texts)).toEqual(numbers)
  })

  it('are refused where Linux has none of the name', () => {
    expect(() => capabilityNumbers(['BIND'])).toThrow('capabilities has "BIND", which is not a Linux capability')
  })
})
