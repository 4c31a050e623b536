import { readInputs } from '../../src/inputs/inputs.ts'

const read = (texts: Readonly<Record<string, string>>) => {
  const { stamp, buildFlags } = readInputs(new Map(Object.entries(texts)))
  return { stamp, buildFlags }
}

describe('-buildvcs in build-flags', () => {
  it.each([
    ['-v', {}, { stamp: 'auto', buildFlags: ['-v'] }],
    ['-buildvcs -v', {}, { stamp: 'true', buildFlags: ['-v'] }],
    ['--buildvcs=true', {}, { stamp: 'true', buildFlags: [] }],
    ['-buildvcs=true -buildvcs=false', {}, { stamp: 'false', buildFlags: [] }],
    ['-buildvcs=auto', {}, { stamp: 'auto', buildFlags: [] }],
    ['-buildvcs=true', { stamp: 'true' }, { stamp: 'true', buildFlags: [] }],
  ])('%s with %j is the same as stamp', (flags, others, expected) => {
    expect(read({ 'build-flags': flags, ...others })).toEqual(expected)
  })

  it.each([
    ['-buildvcs=yes', {}, 'build-flags: "-buildvcs=yes" is none of true, false and auto'],
    ['-buildvcs=constructor', {}, 'build-flags: "-buildvcs=constructor" is none of true, false and auto'],
    ['-buildvcs=true', { stamp: 'false' }, 'stamp is false, but build-flags has "-buildvcs=true"'],
  ])('%s with %j is refused', (flags, others, message) => {
    expect(() => read({ 'build-flags': flags, ...others })).toThrow(message)
  })
})
