import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Host } from '../../host/host.ts'
import { platformSlug } from '../../oci/platform.ts'
import type { CompileRequest } from '../build.ts'
import { linkProgram } from '../link.ts'

/**
 * Links a program that has been compiled once more, with its symbols. Everything is in Go's build cache, so this takes
 * as long as a link. Returns its path. Throws a ToolError.
 */
export async function linkWithSymbols(request: CompileRequest, host: Host): Promise<string> {
  const { main, platform, options, outputFolder } = request
  const path = join(outputFolder, platformSlug(platform), main.name)
  // The last of equal flags counts; the user's may have -s too.
  const ldflags = `${options.ldflags} -s=false`.trim()
  await mkdir(dirname(path), { recursive: true })
  await linkProgram({ request: { ...request, options: { ...options, ldflags } }, path }, host)
  return path
}
