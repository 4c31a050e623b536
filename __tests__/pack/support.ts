import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { compileProgram } from '../../src/compile/build.ts'
import { findMainPackages } from '../../src/compile/packages.ts'
import type { Program } from '../../src/compile/types.ts'
import type { Host } from '../../src/host/host.ts'
import { createRoom } from '../../src/host/parallel.ts'
import { parsePlatform } from '../../src/oci/platform.ts'
import {
  packPrograms as packInStream,
  type PackRequest as StreamRequest,
  withOneWarningOfAKind,
} from '../../src/pack/pack.ts'
import type { PackedProgram } from '../../src/pack/types.ts'
import { findSource } from '../../src/source/source.ts'
import type { GoToolchain, Upx } from '../../src/toolchain/types.ts'
import { folderWith, goMod, hello, noOptions } from '../compile/support.ts'
import { temporaryFolder, testHost } from '../support/host.ts'

/** The hello program, compiled for each platform. */
export async function compiledFor(go: GoToolchain, platforms: readonly string[]): Promise<readonly Program[]> {
  const workingDirectory = folderWith({ 'go.mod': goMod('example.org/hello'), 'main.go': hello })
  const host = testHost()
  const source = await findSource({ packages: ['.'], workingDirectory }, host.env)
  const [main] = await findMainPackages({ source, go, options: noOptions }, host)
  if (main === undefined) throw new Error('no main package')
  const programs: Program[] = []
  for (const platform of platforms) {
    const request = { main, platform: parsePlatform(platform), go, options: noOptions, outputFolder: temporaryFolder() }
    programs.push(await compileProgram(request, host))
  }
  return programs
}

export type PackRequest = Omit<StreamRequest, 'programs' | 'room'> & { readonly programs: readonly Program[] }

/** Packs programs that are all compiled already. */
export async function packPrograms(request: PackRequest, host: Host): Promise<readonly PackedProgram[]> {
  const room = createRoom({ places: availableParallelism(), signal: host.signal })
  const programs = request.programs.map((program) => Promise.resolve(program))
  return withOneWarningOfAKind(await Promise.all(packInStream({ ...request, programs, room }, host)))
}

/** The same program with another file. */
export function withFile(program: Program, path: string): Program {
  return { ...program, path, sizeBytes: statSync(path).size, digest: digestOf(path) }
}

export function digestOf(path: string): string {
  return `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`
}

/** A upx command that is a shell script; `$PACK` is where it keeps notes. */
export function scriptedUpx(...lines: readonly string[]): Upx & { readonly notes: string } {
  const folder = temporaryFolder()
  const command = join(folder, 'upx')
  const notes = join(folder, 'notes')
  writeFileSync(command, ['#!/bin/sh', `echo "$@" >>${notes}`, ...lines, ''].join('\n'))
  writeFileSync(notes, '')
  chmodSync(command, 0o755)
  return { command, version: '4.2.4', source: 'path', notes }
}

/** How often a scripted upx was started. */
export function startsOf({ notes }: { readonly notes: string }): number {
  return readFileSync(notes, 'utf8').split('\n').length - 1
}
