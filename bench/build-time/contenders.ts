import { join } from 'node:path'
import { command, tool } from '../support.ts'
import type { Docker } from './docker.ts'
import type { Program } from './programs.ts'

/** Who builds a program and pushes its image to a local registry. */
export type Contender = {
  readonly name: string
  readonly command: string
  readonly args: (program: Program) => readonly string[]
  readonly env: Readonly<Record<string, string | undefined>>
  /** The image that it pushed last. */
  readonly image?: (program: Program) => string
  /** How often it runs in each state; as often as asked for if left out. */
  readonly mostRounds?: number
}

export function contenders({
  address,
  folder,
  docker,
}: {
  readonly address: string
  readonly folder: string
  readonly docker: Docker | undefined
}): readonly Contender[] {
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w']
  const ours = (name: string, ...args: readonly string[]): Contender => ({
    name,
    command: process.execPath,
    args: (program) => [command, program.package, `--images=${address}/${name}/${program.name}`, '--push', ...args],
    env: { XDG_CACHE_HOME: join(folder, 'cache', name), RUNNER_TOOL_CACHE: join(folder, 'tools') },
    image: (program) => `${address}/${name}/${program.name}:latest`,
  })
  return [
    {
      name: 'go build',
      command: 'go',
      args: (program) => ['build', ...flags, '-o', join(folder, 'program'), program.package],
      env: {},
    },
    {
      name: 'ko',
      command: tool('ko'),
      args: (program) => ['build', '--bare', '--sbom=none', '--platform=linux/amd64', program.package],
      env: { KO_DOCKER_REPO: `${address}/ko/program`, KO_DEFAULTBASEIMAGE: `${address}/base:latest` },
      image: () => `${address}/ko/program:latest`,
    },
    ...(docker === undefined ? [] : [docker.contender]),
    { ...ours('upx', '--upx=true'), mostRounds: 1 },
    ours('packed', '--packer=own'),
    ours('best', '--upx=false'),
    ours('fast', '--upx=false', '--compression-level=fast'),
  ]
}
