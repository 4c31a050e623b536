import type { Needs } from '../../src/compile/types.ts'
import { readInputs } from '../../src/inputs/inputs.ts'
import { neededFrom } from '../../src/plan/image-spec.ts'
import { runConfigFrom } from '../../src/plan/run-config.ts'

const nothing: Needs = { caCertificates: false, timeZones: false, passwd: false, temporaryFolder: false }

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
      volumes: '/data',
      'stop-signal': 'SIGINT',
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

describe('what is added to scratch', () => {
  const inputs = (given: Record<string, string> = {}) => readInputs(new Map(Object.entries(given)))

  it('is what any of the programs needs', () => {
    const programs = [{ needs: { ...nothing, timeZones: true } }, { needs: { ...nothing, passwd: true } }]
    expect(neededFrom(programs, inputs())).toEqual({ ...nothing, timeZones: true, passwd: true })
  })

  it('can be forced on and off', () => {
    const forced = inputs({ 'ca-certificates': 'true', timezones: 'false', tmp: 'true', passwd: 'false' })
    const programs = [{ needs: { ...nothing, timeZones: true, passwd: true } }]
    expect(neededFrom(programs, forced)).toEqual({ ...nothing, caCertificates: true, temporaryFolder: true })
  })
})
