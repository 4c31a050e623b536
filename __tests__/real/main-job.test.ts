import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { freshUser } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'
import { freePort } from '../support/registries.ts'
import { findTool, tool } from '../support/tools.ts'
import { describeWithEngine } from './engine.ts'
import { answerOf, run } from './tools.ts'

/** What a clone of this work tree holds: no dependencies, nothing that git ignores. */
function clone(): string {
  const folder = temporaryFolder('clone-')
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  for (const file of files.split('\0').filter((path) => path !== '' && existsSync(path))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(file, join(folder, file))
  }
  return folder
}

/** A PATH on which only these programs are. */
function pathWith(names: readonly string[]): string {
  const folder = temporaryFolder('path-')
  for (const name of names) symlinkSync(tool(name), join(folder, name))
  return folder
}

type MainJob = { readonly lines: readonly string[]; readonly pulledBytes: number; readonly folder: string }

/** `node dist/cli.js examples/web` in a fresh clone, by a new user. */
function mainJob(args: readonly string[], env: Readonly<Record<string, string>> = {}): MainJob {
  const folder = clone()
  const text = execFileSync(process.execPath, ['dist/cli.js', 'examples/web', ...args], {
    cwd: folder,
    env: { ...process.env, ...freshUser(), ...env },
    encoding: 'utf8',
  })
  const archive = execFileSync('tar', ['-xOf', join(folder, 'web.tar'), 'index.json'], { encoding: 'utf8' })
  return { lines: text.trimEnd().split('\n'), pulledBytes: pulledBytes(folder, JSON.parse(archive)), folder }
}

type Descriptor = { readonly digest: string; readonly size: number }

/** Bytes of the manifest and all it names, read from the archive itself. */
function pulledBytes(folder: string, index: { readonly manifests: readonly Descriptor[] }): number {
  const [root] = index.manifests
  if (root === undefined) throw new Error('an archive without an image')
  const blob = `blobs/${root.digest.replace(':', '/')}`
  const text = execFileSync('tar', ['-xOf', join(folder, 'web.tar'), blob], { encoding: 'utf8' })
  const manifest: { readonly config: Descriptor; readonly layers: readonly Descriptor[] } = JSON.parse(text)
  return [root, manifest.config, ...manifest.layers].reduce((sum, { size }) => sum + size, 0)
}

describeWithEngine('the main job in a fresh clone', {
  tools: ['go', 'git', 'tar', 'skopeo'],
  suite: (engine) => {
    it('writes an archive of at most 2.0 MB to pull where a upx is, and the printed command runs it', async () => {
      const port = await freePort()
      const { lines, pulledBytes, folder } = mainJob(['--expose', '8080'])
      const command = lines.at(-1) ?? ''
      expect(command).toBe(`docker load --input ${folder}/web.tar && docker run --rm -p 8080:8080 web:latest`)
      if (findTool('upx') !== undefined) expect(pulledBytes).toBeLessThanOrEqual(2_000_000)
      // The same command, but for the port: 8080 of this machine may be somebody's.
      const shell = spawn('/bin/sh', ['-c', command.replace('-p 8080:', `--name main-job -p 127.0.0.1:${port}:`)], {
        env: { ...process.env, ...engine.env },
        stdio: 'ignore',
      })
      const ended = new Promise((done) => shell.on('close', done))
      expect(await answerOf(`http://127.0.0.1:${port}/monkeys`)).toBe('Hi there, I love monkeys!')
      await engine.docker(['stop', 'main-job'])
      await ended
    })

    it('writes one of at most 1.65 MB without UPX, packed by its own packer', () => {
      const nowhere = ['--upx-download-base-url', 'http://127.0.0.1:1']
      const { lines, pulledBytes } = mainJob(nowhere, { PATH: pathWith(['go', 'git']) })
      expect(lines.join('\n')).toMatch(/with go-tiny-image, .* a packed test program ran/)
      expect(pulledBytes).toBeLessThanOrEqual(1_650_000)
    })

    it('writes one of at most 2.5 MB where UPX alone may pack and cannot be found, and says why it is not packed', async () => {
      const nowhere = ['--packer', 'upx', '--upx-download-base-url', 'http://127.0.0.1:1']
      const { lines, pulledBytes, folder } = mainJob(nowhere, { PATH: pathWith(['go', 'git']) })
      expect(lines.join('\n')).toMatch(/not packed/)
      expect(pulledBytes).toBeLessThanOrEqual(2_500_000)
      await engine.docker(['load', '--input', join(folder, 'web.tar')])
      const { address } = await engine.start(['--read-only', '--cap-drop', 'ALL', 'web:latest'])
      expect(await answerOf(`http://${address}:8080/scratch`)).toBe('Hi there, I love scratch!')
    })

    it('writes an archive that is an OCI layout for skopeo as well', async () => {
      const { folder, lines } = mainJob(['--upx', 'false'])
      const digest = lines.find((line) => line.startsWith('web sha256:'))?.split(' ')[1]
      const copy = temporaryFolder()
      await run('skopeo', ['copy', `oci-archive:${folder}/web.tar`, `dir:${copy}`])
      const manifest = readFileSync(join(copy, 'manifest.json'))
      expect(`sha256:${(await run('sha256sum', [join(copy, 'manifest.json')])).slice(0, 64)}`).toBe(digest)
      expect(JSON.parse(manifest.toString()).mediaType).toBe('application/vnd.oci.image.manifest.v1+json')
    })

    it('loads into the engine by itself where it is asked to', async () => {
      const folder = resolve('examples/web')
      execFileSync(process.execPath, ['dist/cli.js', folder, '--load', '--tags', 'loaded', '--upx', 'false'], {
        env: { ...process.env, ...freshUser(), ...engine.env },
      })
      const { address } = await engine.start(['web:loaded'])
      expect(await answerOf(`http://${address}:8080/docker`)).toBe('Hi there, I love docker!')
    })
  },
})
