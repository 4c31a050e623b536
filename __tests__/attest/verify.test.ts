import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunnerContext } from '../../src/host/runner/context.ts'
import { run } from '../../src/pipeline/run.ts'
import { verify } from '../../src/pipeline/verify.ts'
import { onMain, testRun, tiny } from '../steps/support.ts'
import { serve } from '../support/exchanges.ts'
import { sameCommits } from '../support/git.ts'
import { temporaryFolder } from '../support/host.ts'
import { createMemoryRegistry } from '../support/memory-registry.ts'
import { writeModuleProxy } from '../support/module-proxy.ts'
import { sha256 } from '../support/token-server.ts'
import { describeWithTools } from '../support/tools.ts'

describeWithTools(['go', 'git'], 'verify', () => {
  async function built(inputs: Readonly<Record<string, string>> = {}, context?: RunnerContext) {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/app`
    const given = { images, push: 'true', tags: 'v1', attest: 'provenance', ...inputs }
    const files = { ...tiny, '.gitignore': 'archives\n' }
    const options = testRun({ files, inputs: given, ...(context === undefined ? {} : { context }) })
    const { workspace } = options.place
    const git = (...args: readonly string[]) =>
      execFileSync('git', args, { cwd: workspace, env: sameCommits, stdio: 'pipe' })
    git('init', '--quiet', '--initial-branch=main')
    git('add', '--all')
    git('commit', '--quiet', '-m', 'First')
    if (context !== undefined) git('tag', context.ref.replace('refs/tags/', ''))
    const { outputs } = await run(options)
    const verified = (
      order: { readonly source?: string; readonly digest?: string; readonly own?: ReadonlyMap<string, string> } = {},
      host: Parameters<typeof testRun>[0] = {},
    ) => {
      const again = testRun({ inputs: { images }, ...host })
      const place = { ...again.place, workingDirectory: order.source === undefined ? workspace : again.place.workspace }
      return verify(
        { ...again, place },
        {
          image: `${images}@${order.digest ?? outputs.digest}`,
          source: order.source,
          own: order.own ?? new Map(),
        },
      )
    }
    return { memory, images, workspace, digest: outputs.digest, outputs, verified }
  }

  function cloneOf(workspace: string): string {
    const folder = join(temporaryFolder(), 'elsewhere')
    execFileSync('git', ['clone', '--quiet', workspace, folder], { stdio: 'pipe' })
    return folder
  }

  it('finds the image identical from the commit, and from a clone in another folder and time zone', async () => {
    const { digest, images, verified, workspace } = await built({ upx: 'auto', 'pack-for': 'start' })
    const commit = execFileSync('git', ['-C', workspace, 'rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
    const { isIdentical, line } = await verified()
    expect(line).toContain(`identical: ${images}@${digest} (linux/amd64) is what commit ${commit} gives with Go`)
    expect(isIdentical).toBe(true)
    const env = { ...process.env, TZ: 'Pacific/Kiritimati' }
    const source = cloneOf(workspace)
    expect(await verified({ source }, { host: { env } })).toMatchObject({ isIdentical: true })
  })

  it('finds an image of a tag identical, whose program was stamped because of the event', async () => {
    const { outputs, verified } = await built({}, { ...onMain, ref: 'refs/tags/v1.2.3' })
    const modules = execFileSync('go', ['version', '-m', outputs['binary-path']], { encoding: 'utf8' })
    expect(modules).toContain('vcs.revision=')
    expect(await verified()).toMatchObject({ isIdentical: true })
  })

  it('names the file that differs from the commit, and finds another commit', async () => {
    const { verified, workspace } = await built()
    const source = cloneOf(workspace)
    writeFileSync(join(source, 'main.go'), tiny['main.go'].replace('hello', 'hallo'))
    const { isIdentical, line } = await verified({ source })
    expect(isIdentical).toBe(false)
    expect(line).toMatch(
      /: linux\/amd64, program layer: sha256:\w+ in the registry, sha256:\w+ built here: the source differs from commit \w{40} in main\.go$/,
    )
  })

  it('says which layer was changed after the build, though a provenance was written for it', async () => {
    const { digest, images, memory, verified } = await built({ tmp: 'true' })
    const held = memory.repositories.get('team/app')
    const manifest = JSON.parse(held?.manifests.get(digest)?.bytes.toString() ?? '')
    const evil = Buffer.from('another layer')
    held?.blobs.set(sha256(evil), evil)
    const layer = { ...manifest.layers[1], digest: sha256(evil), size: evil.length }
    const bytes = Buffer.from(JSON.stringify({ ...manifest, layers: [manifest.layers[0], layer] }))
    const changed = sha256(bytes)
    held?.manifests.set(changed, { mediaType: manifest.mediaType, bytes })
    await expect(verified({ digest: changed })).rejects.toThrow(
      `no provenance of go-tiny-image is attached to ${images}@${changed}`,
    )
    // The same documents, rewritten to be about the changed image.
    for (const [, { bytes: text, mediaType }] of [...(held?.manifests ?? [])]) {
      const json = JSON.parse(text.toString())
      if (json.subject?.digest !== digest) continue
      const statement = Buffer.from(
        (held?.blobs.get(json.layers[0].digest)?.toString() ?? '').replaceAll(digest.slice(7), changed.slice(7)),
      )
      held?.blobs.set(sha256(statement), statement)
      const own = { ...json.layers[0], digest: sha256(statement), size: statement.length }
      const forged = Buffer.from(
        JSON.stringify({ ...json, layers: [own], subject: { ...json.subject, digest: changed, size: bytes.length } }),
      )
      const descriptor = { mediaType, digest: sha256(forged), size: forged.length, annotations: json.annotations }
      held?.manifests.set(sha256(forged), { mediaType, bytes: forged })
      const index = 'application/vnd.oci.image.index.v1+json'
      const list = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: index, manifests: [descriptor] }))
      held?.manifests.set(sha256(list), { mediaType: index, bytes: list })
      held?.tags.set(changed.replace(':', '-'), sha256(list))
    }
    const { isIdentical, line } = await verified({ digest: changed })
    expect(isIdentical).toBe(false)
    expect(line).toContain(`program layer: ${sha256(evil)} in the registry`)
    expect(line).toContain(
      'the program layer was changed after the build: the provenance names the one that was built here',
    )
  })

  it('finds a layer whose bytes the registry has exchanged', async () => {
    const { digest, memory, verified } = await built()
    const held = memory.repositories.get('team/app')
    const { layers } = JSON.parse(held?.manifests.get(digest)?.bytes.toString() ?? '')
    const size: number = layers[0].size
    held?.blobs.set(layers[0].digest, Buffer.alloc(size, 1))
    const { isIdentical, line } = await verified()
    expect(isIdentical).toBe(false)
    expect(line).toContain(`linux/amd64: the registry gives other bytes for the layer ${layers[0].digest}`)
  })

  it('reads the provenance in the index too, and fills in variables that are withheld', async () => {
    const { verified, memory, digest } = await built({
      'attest-form': 'buildkit',
      platforms: 'linux/amd64,linux/arm64',
      'build-env': 'SOME_TOKEN=very-secret',
    })
    expect(memory.repositories.get('team/app')?.tags.has(digest.replace(':', '-'))).toBe(false)
    expect(await verified()).toMatchObject({ isIdentical: true })
  })

  it('takes a program of the module proxy in the version that was built, not the latest of today', async () => {
    const memory = createMemoryRegistry()
    const images = `${(await serve(memory.handle)).host}/team/tool`
    const folder = temporaryFolder()
    const publish = (version: string) =>
      writeModuleProxy(folder, [{ path: 'example.org/tool', version, files: { 'main.go': programOf(version) } }])
    const programOf = (version: string): string => `package main\n\nfunc main() { println("${version}") }\n`
    const env = {
      ...process.env,
      GOPROXY: publish('v1.0.0'),
      GONOSUMDB: 'example.org',
      GOFLAGS: '-modcacherw',
      GOMODCACHE: temporaryFolder(),
    }
    const inputs = { images, package: 'example.org/tool@latest', push: 'true', attest: 'provenance' }
    const { outputs } = await run(testRun({ inputs, host: { env } }))
    publish('v1.1.0')
    const image = `${images}@${outputs.digest}`
    const later = testRun({ inputs: { images }, host: { env: { ...env, GOMODCACHE: temporaryFolder() } } })
    const { line } = await verify(later, { image, source: undefined, own: new Map() })
    expect(line).toMatch(
      /^identical: \S+ \(linux\/amd64\) is what example\.org\/tool@v1\.0\.0 from the module proxy gives with Go /,
    )
  })

  it('needs the commit, or a folder with the source', async () => {
    const { verified, workspace } = await built()
    const { place } = testRun()
    rmSync(join(workspace, '.git'), { recursive: true })
    await expect(verified()).rejects.toThrow(/the commit \w{40} cannot be checked out from/)
    await expect(verified({ source: join(place.workspace, 'missing') })).rejects.toThrow('which has no folder')
    expect(readFileSync(join(workspace, 'main.go'), 'utf8')).toContain('hello')
  })
})
