import { namedProfile, whyNotListed } from '../../src/compile/sources/list-sources.ts'

const why = (flags: readonly string[], ldflags = ''): string | undefined => whyNotListed({ flags, ldflags })

it.each([
  [[], '', undefined],
  [['-mod=vendor', '-gcflags=all=-N -l', '-asmflags=-trimpath=/src'], '-X main.a=b -s', undefined],
  [['-overlay=/o.json'], '', 'build-flags has -overlay'],
  [['-toolexec', 'garble'], '', 'build-flags has -toolexec'],
  [['-a'], '', 'build-flags has -a'],
  [['-asmflags=-I /include'], '', '-asmflags in build-flags names files'],
  [['-gcflags=main=-pgoprofile=/p'], '', '-gcflags in build-flags names files'],
  [[], '-extld=/usr/bin/ld', 'ldflags names files or tools of the linker'],
] as const)('with %j and ldflags %j: %s', (flags, ldflags, expected) => {
  expect(why(flags, ldflags)).toBe(expected)
})

it.each([
  [[], undefined],
  [['-pgo=off'], undefined],
  [['-pgo=auto'], undefined],
  [['-pgo=/src/cpu.pprof'], '/src/cpu.pprof'],
] as const)('the profile of %j is %s', (flags, expected) => {
  expect(namedProfile(flags)).toBe(expected)
})
