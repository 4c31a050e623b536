import { UsageError } from '../../src/errors.ts'
import { readDestinations } from '../../src/inputs/destinations.ts'
import { readInputs } from '../../src/inputs/inputs.ts'

const read = (text: string) => readDestinations({ name: 'outputs', text })
const nothing = { archive: '', push: false, pushByDigest: false, load: false, images: [] }

describe('outputs', () => {
  it.each([
    ['', nothing],
    ['image.tar', { ...nothing, archive: 'image.tar' }],
    ['out/{{name}}.tar', { ...nothing, archive: 'out/{{name}}.tar' }],
    ['a=b,c.tar', { ...nothing, archive: 'a=b,c.tar' }],
    ['dest=a.tar', { ...nothing, archive: 'a.tar' }],
    ['type=oci,dest=a.tar', { ...nothing, archive: 'a.tar' }],
    ['dest=a.tar,type=docker', { ...nothing, archive: 'a.tar' }],
    ['type=oci,dest=a.tar,tar=true,oci-mediatypes=true', { ...nothing, archive: 'a.tar' }],
    ['type=docker', { ...nothing, load: true }],
    ['type=registry', { ...nothing, push: true }],
    ['type=image,push=true', { ...nothing, push: true }],
    [
      'type=image,"name=ghcr.io/a/b,ghcr.io/a/c",push-by-digest=true,name-canonical=true,push=true',
      { ...nothing, push: true, pushByDigest: true, images: ['ghcr.io/a/b', 'ghcr.io/a/c'] },
    ],
    ['type=oci,dest=a.tar\ntype=registry', { ...nothing, archive: 'a.tar', push: true }],
  ])('in the words of buildx: %j', (text, destinations) => {
    expect(read(text)).toEqual(destinations)
  })

  it.each([
    ['type=tar,dest=a.tar', 'which writes type=tar'],
    ['type=local,dest=out', 'which writes type=local'],
    ['type=cacheonly', 'which writes type=cacheonly'],
    ['type=oci', 'which names no file'],
    ['type=oci,dest=-', 'which writes to standard output'],
    ['type=oci,dest=out,tar=false', 'which asks for a folder'],
    ['type=image', 'which pushes nothing'],
    ['type=registry,push=false', 'which pushes nothing'],
    ['type=oci,dest=a.tar,compression=zstd', 'which holds compression='],
    ['type=image,push=true,annotation.a=b', 'which holds annotation.a='],
    ['type=docker,name=x,dest=a.tar', 'which holds name='],
    ['type=oci,a.tar', 'which holds "a.tar"'],
    ['a.tar\nb.tar', 'outputs names 2 archives (a.tar, b.tar)'],
  ])('that cannot be met are refused: %j', (text, message) => {
    expect(() => read(text)).toThrow(UsageError)
    expect(() => read(text)).toThrow(message)
  })

  it('say what inputs of their own say, and may not contradict them', () => {
    const inputs = (given: Record<string, string>) => readInputs(new Map(Object.entries(given)), { hasEvent: true })
    const outputs = 'type=image,name=ghcr.io/a/b,push=true'
    expect(inputs({ outputs })).toMatchObject({ push: 'true', images: ['ghcr.io/a/b'], outputs: '' })
    expect(inputs({ outputs, images: 'ghcr.io/a/b\nghcr.io/a/c' }).images).toEqual(['ghcr.io/a/b', 'ghcr.io/a/c'])
    expect(() => inputs({ outputs, push: 'false' })).toThrow('push is false, but outputs pushes the image')
    expect(() => inputs({ outputs, images: 'ghcr.io/a/c' })).toThrow('but outputs names ghcr.io/a/b')
  })
})
