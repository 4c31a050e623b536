import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileDigest } from '../host/files/pieces.ts'
import { genericPurl } from '../oci/purl.ts'
import type { PackedProgram } from '../pack/types.ts'
import type { GoToolchain } from '../toolchain/types.ts'
import type { UsedTool } from './types.ts'

/**
 * The programs that made an image, by the digests of their files: go, its compiler and its linker, and UPX if it packed.
 * Our own packer is part of this program. A Go that keeps its tools elsewhere is named without them.
 */
export async function usedTools(
  { command, root, version }: GoToolchain,
  packed: readonly PackedProgram[],
): Promise<readonly UsedTool[]> {
  const folder = join(root, 'pkg', 'tool')
  const folders = await readdir(folder).catch(() => [])
  const found = await Promise.all([
    toolAt(command, { name: 'go', version, path: 'bin/go' }),
    ...folders.flatMap((machine) =>
      ['compile', 'link'].map((name) =>
        toolAt(join(folder, machine, name), { name, version, path: `pkg/tool/${machine}/${name}` }),
      ),
    ),
  ])
  const upx = packed.find(({ packedBy }) => packedBy?.upx !== undefined)?.packedBy?.upx
  return [
    ...found.filter((tool) => tool !== undefined),
    ...(upx === undefined
      ? []
      : [
          {
            name: 'upx',
            version: upx.version,
            uri: genericPurl({ name: 'upx', version: upx.version }),
            digest: upx.digest,
          },
        ]),
  ]
}

type GoTool = { readonly name: string; readonly version: string; readonly path: string }

async function toolAt(file: string, { name, version, path }: GoTool): Promise<UsedTool | undefined> {
  const digest = await fileDigest(file).catch(() => undefined)
  if (digest === undefined) return undefined
  const uri = `${genericPurl({ name: 'go', version })}#${path}`
  return { name: name === 'go' ? 'go' : `go ${name}`, version, uri, digest }
}
