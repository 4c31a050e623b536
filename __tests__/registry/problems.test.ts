import { RegistryError, type RegistryProblem } from '../../src/errors.ts'
import type { FailedProxy } from '../../src/host/network/transport-error.ts'
import { NoAnswer } from '../../src/registry/wire/exchange.ts'
import { failureOfExchange, withAddition } from '../../src/registry/wire/failures.ts'

// What cannot be tried again is thrown.
function problemOf(error: NoAnswer): RegistryProblem | undefined {
  try {
    return failureOfExchange(error).failed.problem
  } catch (thrown) {
    if (thrown instanceof RegistryError) return withAddition(thrown, 'more').problem
    throw thrown
  }
}

it.each<[string, FailedProxy | undefined, RegistryProblem | undefined]>([
  ['ECONNREFUSED', undefined, { kind: 'unreachable' }],
  ['ENOTFOUND', undefined, { kind: 'unreachable' }],
  ['IDLE', undefined, { kind: 'unreachable' }],
  ['DEADLINE', undefined, { kind: 'unreachable' }],
  ['ECONNRESET', undefined, undefined],
  ['EPROTO', undefined, { kind: 'no-tls' }],
  ['CERT_HAS_EXPIRED', undefined, undefined],
  ['ECONNREFUSED', { variable: 'ALL_PROXY', wantsLogin: false }, { kind: 'proxy', variable: 'ALL_PROXY' }],
  ['PROXY_FAILED', { variable: 'ALL_PROXY', wantsLogin: false }, { kind: 'proxy', variable: 'ALL_PROXY' }],
  ['PROXY_REFUSED', { variable: 'ALL_PROXY', wantsLogin: true }, { kind: 'proxy-login', variable: 'ALL_PROXY' }],
])('%s by %j is the problem %j', (code, proxy, expected) => {
  const request = { method: 'GET', url: new URL('https://r.test/v2/') }
  expect(problemOf(new NoAnswer(request, { code, message: 'no', proxy }))).toEqual(expected)
})
