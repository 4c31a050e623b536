import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run, tool } from '../support.ts'
import type { Contender } from './contenders.ts'
import type { Program } from './programs.ts'

export type Docker = { readonly contender: Contender; readonly stop: () => Promise<void> }

const dockerfile = `FROM go-tiny-image-bench-go AS build
ENV CGO_ENABLED=0 GOFLAGS=-mod=vendor GOCACHE=/cache/go HOME=/cache GOTMPDIR=/tmp GOTOOLCHAIN=local
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/cache ["/usr/local/go/bin/go", "build", "-trimpath", "-ldflags=-s -w", "-o", "/out/", "PACKAGE"]
FROM scratch
COPY --from=build /out/ /
`

/**
 * Starts an engine on a socket of its own, with an image of the machine's Go. Undefined, with the reason on standard
 * error, where there is none or it cannot run.
 */
export async function startDocker(folder: string, address: string): Promise<Docker | undefined> {
  try {
    return await start(folder, address)
  } catch (error) {
    console.error(`without docker: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

async function start(folder: string, address: string): Promise<Docker> {
  const place = (name: string): string => join(folder, 'docker', name)
  mkdirSync(place('client'), { recursive: true })
  writeFileSync(place('client/config.json'), '{}')
  writeFileSync(place('daemon.json'), '{}')
  const socket = `unix://${place('docker.sock')}`
  const env = {
    DOCKER_HOST: socket,
    DOCKER_CONFIG: place('client'),
    PATH: `${process.env.PATH}:/usr/sbin:/sbin`,
    // Buildx leaves a folder for each Dockerfile that it reads from its standard input.
    TMPDIR: join(folder, 'docker'),
  }
  const args = [
    ...['--config-file', place('daemon.json'), '--data-root', place('data'), '--exec-root', place('exec')],
    ...['--pidfile', place('docker.pid'), '--host', socket, '--bridge=none', '--iptables=false', '--ip6tables=false'],
  ]
  const engine = spawn(tool('dockerd'), args, { stdio: 'ignore', env: { ...process.env, ...env } })
  const stop = (): Promise<void> => ended(engine)
  try {
    await answering(engine, { folder, env })
    await importGo(folder, env)
  } catch (error) {
    await stop()
    throw error
  }
  const image = ({ name }: Program): string => `${address}/docker/${name}:latest`
  const contender: Contender = {
    name: 'docker',
    command: 'sh',
    args: (program) => {
      const text = dockerfile.replace('"PACKAGE"', JSON.stringify(program.package))
      const build = `docker buildx build --quiet --push --network=none -f - -t ${image(program)} .`
      return ['-c', `cat <<'END' | ${build}\n${text}END\n`]
    },
    env,
    image,
  }
  return { contender, stop }
}

async function answering(
  engine: ChildProcess,
  { folder, env }: { readonly folder: string; readonly env: Readonly<Record<string, string>> },
): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const works = await run({ command: 'docker', args: ['version'], cwd: folder, env }).catch(() => undefined)
    if (works !== undefined) return
    if (engine.exitCode !== null || attempt > 100) throw new Error('the engine does not answer')
    await new Promise((done) => setTimeout(done, 200))
  }
}

/** The machine's Go, and a folder for temporary files, as an image. */
async function importGo(folder: string, env: Readonly<Record<string, string>>): Promise<void> {
  const { stdout } = await run({ command: 'go', args: ['env', 'GOROOT'], cwd: folder })
  mkdirSync(join(folder, 'docker/root/tmp'), { recursive: true })
  const tar = `tar -c --transform 's,^go/,usr/local/go/,' -C '${join(folder, 'docker/root')}' tmp -C '${join(stdout.trim(), '..')}' go`
  await run({ command: 'sh', args: ['-c', `${tar} | docker import - go-tiny-image-bench-go`], cwd: folder, env })
}

async function ended(engine: ChildProcess): Promise<void> {
  if (engine.exitCode !== null) return
  const exit = new Promise<void>((done) => engine.once('exit', () => done()))
  engine.kill()
  const timer = setTimeout(() => engine.kill('SIGKILL'), 20_000)
  await exit
  clearTimeout(timer)
}
