import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../support/host.ts'
import { tool } from '../support/tools.ts'

// What somebody else's client sees in the registry.

const crane = (...args: readonly string[]): string =>
  execFileSync(tool('crane'), [...args, '--insecure'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()

/** The tags of a repository, sorted; none where the registry does not know it. */
export function tagsOf(image: string): readonly string[] {
  try {
    return crane('ls', image)
      .split('\n')
      .filter((tag) => tag !== '')
      .sort()
  } catch (error) {
    if (/NAME_UNKNOWN/.test(String(error))) return []
    throw error
  }
}

/** The digest that a reference names. */
export function digestOf(reference: string): string {
  return crane('digest', reference)
}

/** The platforms of an index with their digests. */
export function platformsOf(reference: string): Readonly<Record<string, string>> {
  type Entry = { readonly digest: string; readonly platform: { readonly os: string; readonly architecture: string } }
  const index: { readonly manifests: readonly Entry[] } = JSON.parse(crane('manifest', reference))
  return Object.fromEntries(
    index.manifests.map(({ digest, platform }) => [`${platform.os}/${platform.architecture}`, digest]),
  )
}

/** Runs the program of an image of this machine's platform, without a container, and gives what it writes. */
export function runImage(reference: string): string {
  const folder = temporaryFolder('rootfs-')
  const archive = join(folder, 'rootfs.tar')
  execFileSync(tool('crane'), ['export', '--insecure', reference, archive], { stdio: 'pipe' })
  const root = join(folder, 'root')
  mkdirSync(root)
  execFileSync('tar', ['-xf', archive, '-C', root])
  const config: { readonly config: { readonly Entrypoint: readonly string[] } } = JSON.parse(crane('config', reference))
  const [entrypoint = ''] = config.config.Entrypoint
  return execFileSync('/bin/sh', ['-c', '"$0" 2>&1', join(root, entrypoint)], { encoding: 'utf8' }).trim()
}
