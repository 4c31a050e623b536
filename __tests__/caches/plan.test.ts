import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { treeOf, vouchedFiles } from '../../src/caches/module-files.ts'
import {
  type CacheMode,
  describeCachePlan,
  planBuildCache,
  planModuleCache,
  planPackedCache,
  planSizesCache,
} from '../../src/caches/plan.ts'
import { recentlyUsed } from '../../src/caches/recent-files.ts'
import { findDependencies } from '../../src/source/dependency-files.ts'
import { readUses } from '../../src/source/go-work.ts'
import { findSource } from '../../src/source/source.ts'
import { temporaryFolder } from '../support/host.ts'

const sum = (text: string, shown = 'go.sum') => ({ path: `/w/${shown}`, shown, text })
const facts = {
  mode: 'auto' as CacheMode,
  hostPlatform: { os: 'linux', arch: 'x64' },
  goVersion: '1.26.8',
  suffix: '',
  folder: '/m',
  vendored: false,
  files: [sum('a v1 h1:x=\n')],
}

type Changes = Partial<typeof facts>

function keys(changes: Changes = {}): { readonly key: string; readonly restoreKeys: readonly string[] } {
  const plan = planModuleCache({ ...facts, ...changes })
  if (plan.kind === 'none') throw new Error(plan.reason)
  return plan
}

describe('the key of the module cache', () => {
  it('says what it was made from', () => {
    expect(describeCachePlan(planModuleCache({ ...facts, suffix: 'nightly' }))).toMatch(
      /^Module cache: key go-tiny-image-modules-1-linux-x64-go1\.26\.8-nightly-[0-9a-f]{8}-[0-9a-f]{16}, from linux x64, Go 1\.26\.8, cache-suffix nightly, go\.sum \(sha256 [0-9a-f]{12}\)$/,
    )
  })

  it.each<[string, Changes]>([
    ['go.sum', { files: [sum('a v2 h1:x=\n')] }],
    ['the version of Go', { goVersion: '1.26.9' }],
    ['the host', { hostPlatform: { os: 'linux', arch: 'arm64' } }],
    ['the suffix', { suffix: 'b' }],
    ['which go.sum it is', { files: [sum('a v1 h1:x=\n', 'b/go.sum')] }],
  ])('changes with %s', (_, changes) => {
    expect(keys(changes).key).not.toBe(keys().key)
  })

  it('finds the same files of an earlier commit first, then those of others', () => {
    const changed = keys({ files: [sum('a v2 h1:x=\n')] })
    expect(changed.restoreKeys[0]).toBe(keys().restoreKeys[0])
    expect(keys().key.startsWith(changed.restoreKeys[0] ?? '-')).toBe(true)
    const other = keys({ files: [sum('a v1 h1:x=\n', 'b/go.sum')] })
    expect(other.restoreKeys[0]).not.toBe(keys().restoreKeys[0])
    expect(keys().key.startsWith(other.restoreKeys[1] ?? '-')).toBe(true)
  })

  it('does not depend on the order of the files or on how lines end', () => {
    const [a, b] = [sum('a v1 h1:x=\n', 'a/go.sum'), sum('b v1 h1:x=\n', 'b/go.sum')]
    expect(keys({ files: [a, b] }).key).toBe(keys({ files: [b, a] }).key)
    expect(keys({ files: [sum('a v1 h1:x=\r\n')] }).key).toBe(keys().key)
  })

  it.each<[Changes, string]>([
    [{ mode: 'false' }, 'the input cache is false'],
    [{ vendored: true }, 'the dependencies are vendored'],
    [{ files: [{ path: '/w/go.mod', shown: 'go.mod', text: 'module a\n' }] }, 'there are no dependencies'],
    [{ files: [sum('\n')] }, 'there are no dependencies'],
  ])('is not there for %j', (changes, reason) => {
    expect(planModuleCache({ ...facts, ...changes })).toEqual({ kind: 'none', reason })
  })
})

describe('the build cache', () => {
  const branch = { ...facts, release: false, commit: 'c0ffee', leg: ['./cmd/api', 'linux/amd64'] }

  it('has the commit at the end of its key, and takes the newest of this leg', () => {
    const plan = planBuildCache(branch)
    expect(plan).toMatchObject({ kind: 'build', key: expect.stringMatching(/-[0-9a-f]{8}-c0ffee$/) })
    expect(plan.kind !== 'none' && plan.restoreKeys).toEqual([
      plan.kind !== 'none' ? plan.key.slice(0, -'c0ffee'.length) : '',
    ])
    expect(describeCachePlan(plan)).toContain('./cmd/api, linux/amd64, commit c0ffee')
  })

  it.each([
    [{ release: true }, 'a release does not use the build cache'],
    [{ mode: 'modules' as const }, 'the input cache is modules'],
    [{ mode: 'false' as const }, 'the input cache is false'],
    [{ commit: undefined }, 'the commit is unknown'],
  ])('and the packed programs and sizes are not there for %j', (changes, reason) => {
    expect(planBuildCache({ ...branch, ...changes })).toEqual({ kind: 'none', reason })
    expect(planPackedCache({ ...branch, ...changes })).toEqual({ kind: 'none', reason })
    expect(planSizesCache({ ...branch, ...changes })).toEqual({ kind: 'none', reason })
  })

  it('keeps what was used last, whole entries, within the limits', () => {
    const file = (path: string, sizeBytes: number, usedMs: number) => ({ path, sizeBytes, usedMs })
    const files = [
      file('old/a', 1, 0),
      file('a/1', 40, 90),
      file('b/1', 40, 95),
      file('a/2', 5, 100),
      file('c/1', 20, 80),
    ]
    const group = (path: string): string => path.split('/')[0] ?? ''
    const kept = (maxBytes: number): readonly string[] =>
      recentlyUsed(files, { nowMs: 100, maxAgeMs: 50, maxBytes }, group)
    expect(kept(1000)).toEqual(['a/1', 'a/2', 'b/1', 'c/1'])
    expect(kept(90)).toEqual(['a/1', 'a/2', 'b/1'])
    expect(kept(10)).toEqual([])
  })
})

describe('go.sum', () => {
  it('vouches for the zip and the go.mod it has a hash of, and for nothing else', () => {
    const vouched = vouchedFiles([
      'github.com/Azure/go v1.0.0 h1:a=\ngithub.com/Azure/go v1.0.0/go.mod h1:b=\nonly.mod/x v2.0.0/go.mod h1:c=\nbad line\n',
    ])
    expect(
      [
        'github.com/!azure/go/@v/v1.0.0.zip',
        'github.com/!azure/go/@v/v1.0.0.mod',
        'github.com/!azure/go/@v/v1.0.0.info',
        'only.mod/x/@v/v2.0.0.mod',
        'github.com/!azure/go/@v/v1.0.0.ziphash',
        'github.com/!azure/go/@v/v1.0.1.zip',
        'github.com/Azure/go/@v/v1.0.0.zip',
        'only.mod/x/@v/v2.0.0.zip',
        '../../github.com/!azure/go@v1.0.0/main.go',
      ].map(vouched.has),
    ).toEqual([true, true, true, true, false, false, false, false, false])
  })

  it('names the tree of a zip', () => {
    expect(treeOf('github.com/!azure/go/@v/v1.0.0.zip')).toBe('github.com/!azure/go@v1.0.0')
    expect(treeOf('github.com/!azure/go/@v/v1.0.0.mod')).toBeUndefined()
  })
})

describe('the files that the key is made from', () => {
  const tree = (files: Readonly<Record<string, string>>): string => {
    const root = temporaryFolder()
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    return root
  }
  const found = async (
    root: string,
    { packages = ['.'], patterns = [] }: { packages?: string[]; patterns?: string[] },
    env: Readonly<Record<string, string>> = {},
  ): Promise<string[]> => {
    const source = await findSource({ packages, workingDirectory: root }, env)
    const { files } = findDependencies(source, { patterns, root })
    return files.map(({ shown }) => shown)
  }

  it('are the go.sum of the module above each package, once', async () => {
    const root = tree({ 'a/go.mod': '', 'a/go.sum': '', 'a/cmd/x/main.go': '', 'a/cmd/y/main.go': '', 'b/go.mod': '' })
    expect(await found(root, { packages: ['a/cmd/x', 'a/cmd/y', 'b'] })).toEqual(['a/go.sum', 'b/go.mod'])
  })

  it('are those of a whole workspace, unless GOWORK is off', async () => {
    const work = 'go 1.25\n\nuse (\n\t./a\n\t./b // two\n)\nuse ./c\n'
    const root = tree({
      'go.work': work,
      'go.work.sum': '',
      'a/go.sum': '',
      'a/go.mod': '',
      'b/go.sum': '',
      'c/go.mod': '',
    })
    expect(readUses(work)).toEqual(['./a', './b', './c'])
    expect(await found(root, { packages: ['a'] })).toEqual(['go.work.sum', 'a/go.sum', 'b/go.sum', 'c/go.mod'])
    expect(await found(root, { packages: ['a'] }, { GOWORK: 'off' })).toEqual(['a/go.sum'])
  })

  it('are those that cache-dependency-path names', async () => {
    const root = tree({
      'go.sum': '',
      'services/a/go.sum': '',
      'services/b/deep/go.sum': '',
      'node_modules/x/go.sum': '',
    })
    expect(await found(root, { patterns: ['services/*/go.sum'] })).toEqual(['services/a/go.sum'])
    expect((await found(root, { patterns: ['**/go.sum'] })).toSorted()).toEqual([
      'go.sum',
      'services/a/go.sum',
      'services/b/deep/go.sum',
    ])
    await expect(found(root, { patterns: ['svc/*/go.sum'] })).rejects.toThrow(
      'cache-dependency-path "svc/*/go.sum" matches no file',
    )
    await expect(found(root, { patterns: ['none/go.sum'] })).rejects.toThrow('matches no file')
  })

  it.each<[readonly string[], readonly string[]]>([
    [
      ['**/go.sum', '!services/b/**'],
      ['go.sum', 'services/a/go.sum', 'services/c [x]/go.sum'],
    ],
    [['services/{a,b}/go.sum'], ['services/a/go.sum', 'services/b/go.sum']],
    [['services/[ab]/go.sum'], ['services/a/go.sum', 'services/b/go.sum']],
    [['./services/a'], ['services/a/go.mod', 'services/a/go.sum']],
    [['services/a/../b/go.sum'], ['services/b/go.sum']],
    [['{go,services/a/go}.sum', '!go.sum'], ['services/a/go.sum']],
    [['node_modules/x/go.sum'], ['node_modules/x/go.sum']],
    [['services/?/go.sum', '!services/?/go.sum', 'services/b/go.sum'], ['services/b/go.sum']],
  ])('are read from %j as setup-go does, braces included: %j', async (patterns, expected) => {
    const root = tree({
      'go.sum': '',
      'services/a/go.sum': '',
      'services/a/go.mod': '',
      'services/b/go.sum': '',
      'services/c [x]/go.sum': '',
      'node_modules/x/go.sum': '',
    })
    expect(await found(root, { patterns: [...patterns] })).toEqual(expected)
  })

  it('are asked for in vain by exclusions alone, or where all is left out again', async () => {
    const root = tree({ 'go.sum': '' })
    await expect(found(root, { patterns: ['!go.sum'] })).rejects.toThrow('"!go.sum" matches no file')
    await expect(found(root, { patterns: ['go.sum', '!*.sum'] })).rejects.toThrow('"go.sum, !*.sum" matches no file')
  })

  it('are found in a folder whose name holds the signs of patterns', async () => {
    const root = join(tree({ 'a [b] * {c,d}/go.sum': '', 'a b/go.sum': '' }), 'a [b] * {c,d}')
    expect(await found(root, { patterns: ['*.sum'] })).toEqual(['go.sum'])
  })

  it('say when everything is vendored', async () => {
    const root = tree({ 'go.mod': '', 'go.sum': '', 'vendor/modules.txt': '' })
    const source = await findSource({ packages: ['.'], workingDirectory: root }, {})
    expect(findDependencies(source, { patterns: [], root }).vendored).toBe(true)
  })
})
