import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Host } from '../../host/host.ts'
import { platformSlug } from '../../oci/platform.ts'
import type { CompileRequest } from '../build.ts'
import { linkProgram } from '../link.ts'

/**
 * Links a program that has been compiled once more, only to hear from the linker what needs what: `onChunk` gets lines
 * such as `main.main -> fmt.Println`. The program is thrown away. Throws a ToolError.
 */
export async function linkForGraph(
  request: CompileRequest,
  onChunk: (chunk: Buffer) => void,
  host: Host,
): Promise<void> {
  const { main, platform, options, outputFolder } = request
  const path = join(outputFolder, platformSlug(platform), main.name)
  const ldflags = `${options.ldflags} -dumpdep`.trim()
  await mkdir(dirname(path), { recursive: true })
  const own = { ...request, options: { ...options, ldflags }, onStderr: onChunk }
  await linkProgram({ request: own, path }, host)
  await rm(path, { force: true })
}
