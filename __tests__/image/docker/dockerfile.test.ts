// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfiles have such placeholders
import { lstatSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeContext } from '../../../src/image/docker/context.ts'
import { renderDockerfile } from '../../../src/image/docker/dockerfile.ts'
import type { LayerSpec } from '../../../src/image/types.ts'
import { parsePlatform } from '../../../src/oci/platform.ts'
import { temporaryFolder } from '../../support/host.ts'
import { fileEntry, folderEntry, imageSpec, linkEntry, type SpecParts } from '../fixtures.ts'

const system: LayerSpec = { purpose: 'system', entries: [folderEntry('/tmp', { mode: 0o1777 })] }
const owned: LayerSpec = { purpose: 'files', entries: [fileEntry('/data/a', 'x', { uid: 65532, gid: 65532 })] }
const program = (text: string): LayerSpec => ({
  purpose: 'program',
  entries: [fileEntry('/app', text, { mode: 0o755 })],
})

const linesOf = (parts: SpecParts): string[] => renderDockerfile(imageSpec(parts)).split('\n')

describe('the Dockerfile', () => {
  it('copies each layer, then sets the run-time configuration, in the order of the layers', () => {
    const text = renderDockerfile(
      imageSpec({
        layers: [system, owned, program('x')],
        config: {
          entrypoint: ['/app', '--name', 'a "b"'],
          cmd: ['$HOME', '\n'],
          env: ['A=1', 'B=x y'],
          user: '65532:65532',
          exposedPorts: ['8080/tcp', '53/udp'],
          volumes: ['/cache', '/my data'],
          stopSignal: 'SIGINT',
          healthCheck: { command: ['/app', 'health'], intervalNs: 90e9, startPeriodNs: 15e8, retries: 2 },
          labels: { z: '1', 'a.b': '2' },
        },
      }),
    )
    expect(text).toBe(`# Made by go-tiny-image. Builds with: docker buildx build --platform linux/amd64 .
FROM scratch
COPY system/ /
ADD files.tar /
ADD program.tar /
ENV A="1"
ENV B="x y"
LABEL "a.b"="2"
LABEL "z"="1"
USER 65532:65532
EXPOSE 8080/tcp
EXPOSE 53/udp
VOLUME ["/cache","/my data"]
STOPSIGNAL SIGINT
HEALTHCHECK --interval=90000ms --start-period=1500ms --retries=2 CMD ["/app","health"]
ENTRYPOINT ["/app","--name","a \\"b\\""]
CMD ["$HOME","\\n"]
`)
  })

  it.each([
    ['plain', '"plain"'],
    ['', '""'],
    ['with "quotes"', '"with \\"quotes\\""'],
    ["it's", '"it\'s"'],
    ['$HOME and ${HOME}', '"\\$HOME and \\${HOME}"'],
    ['C:\\new\\', '"C:\\\\new\\\\"'],
    ['# no comment', '"# no comment"'],
    ['a\nb', '"a${DOCKERFILE_NEWLINE}b"'],
    ['${DOCKERFILE_NEWLINE}', '"\\${DOCKERFILE_NEWLINE}"'],
  ])('writes the value %j as %s', (value, expected) => {
    const lines = linesOf({ config: { env: [`A=${value}`], labels: { b: value } } })
    expect(lines).toContain(`ENV A=${expected}`)
    expect(lines).toContain(`LABEL "b"=${expected}`)
    expect(lines.includes('ARG DOCKERFILE_NEWLINE')).toBe(value.includes('\n'))
    expect(lines[0]?.includes("--build-arg DOCKERFILE_NEWLINE=$'\\n'")).toBe(value.includes('\n'))
  })

  it('serves several platforms by one line for each layer, and one folder for what they share', () => {
    const spec = imageSpec({ platforms: ['linux/arm64', 'linux/amd64', 'linux/arm/v7'] })
    const platforms = spec.platforms.map(({ platform }) => ({
      platform,
      layers: [system, program(platform.architecture)],
    }))
    expect(renderDockerfile({ ...spec, platforms }).split('\n')).toEqual([
      '# Made by go-tiny-image. Builds with: docker buildx build --platform linux/amd64,linux/arm/v7,linux/arm64 .',
      'FROM scratch',
      'ARG TARGETPLATFORM',
      'COPY system/ /',
      'COPY ${TARGETPLATFORM}/program/ /',
      '',
    ])
  })

  it('gives each platform lines of its own where their layers differ in kind', () => {
    const spec = imageSpec()
    const platforms = [
      { platform: parsePlatform('linux/amd64/v3'), layers: [system, program('v3')] },
      { platform: parsePlatform('linux/arm/v7'), layers: [program('arm')] },
    ]
    expect(
      renderDockerfile({ ...spec, platforms })
        .split('\n')
        .slice(1),
    ).toEqual([
      'FROM scratch AS for-amd64v3',
      'ARG TARGETPLATFORM',
      'COPY ${TARGETPLATFORM}/system/ /',
      'COPY ${TARGETPLATFORM}/program/ /',
      'FROM scratch AS for-armv7',
      'ARG TARGETPLATFORM',
      'COPY ${TARGETPLATFORM}/program/ /',
      'FROM for-${TARGETARCH}${TARGETVARIANT}',
      '',
    ])
  })

  it('puts a working directory that no layer holds into the last one, as a folder of the user', () => {
    expect(linesOf({ config: { workingDir: '/data', user: '65532' } })).toEqual(
      expect.arrayContaining(['ADD program.tar /', 'WORKDIR "/data"']),
    )
    expect(linesOf({ layers: [owned, program('x')], config: { workingDir: '/data', user: '65532' } })).toEqual(
      expect.arrayContaining(['COPY program/ /', 'WORKDIR "/data"']),
    )
  })
})

describe('the context', () => {
  it('has modes, times and links as the image will, whatever the umask', async () => {
    const folder = join(temporaryFolder(), 'context')
    const onDisk = join(temporaryFolder(), 'program')
    writeFileSync(onDisk, 'binary', { mode: 0o600 })
    const entries = [
      folderEntry('/tmp', { mode: 0o1777 }),
      fileEntry('/etc/a.conf', 'a', { mode: 0o640 }),
      linkEntry('/etc/link', 'a.conf'),
      {
        ...fileEntry('/app', '', { mode: 0o4755 }),
        type: 'file',
        content: { file: onDisk, sizeBytes: 6 },
      } as const,
    ]
    const spec = imageSpec({ layers: [{ purpose: 'program', entries }] })
    const umask = process.umask(0o077)
    try {
      await writeContext(spec, folder)
    } finally {
      process.umask(umask)
    }
    const root = join(folder, 'linux/amd64/program')
    const shared = join(folder, 'program')
    expect(() => lstatSync(root)).toThrow('ENOENT')
    const modes = ['tmp', 'etc', 'etc/a.conf', 'app'].map((name) => lstatSync(join(shared, name)).mode & 0o7777)
    expect(modes).toEqual([0o1777, 0o755, 0o640, 0o4755])
    expect(readlinkSync(join(shared, 'etc/link'))).toBe('a.conf')
    expect(readFileSync(join(shared, 'app'), 'utf8')).toBe('binary')
    for (const name of ['tmp', 'etc', 'etc/a.conf', 'etc/link', 'app']) {
      expect(lstatSync(join(shared, name)).mtimeMs).toBe(1_700_000_000_000)
    }
    expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toBe(renderDockerfile(spec))
    expect(statSync(onDisk).mode & 0o777).toBe(0o600)
  })

  it('says which file cannot be read', async () => {
    const content = { file: join(temporaryFolder(), 'absent'), sizeBytes: 1 }
    const entry = { type: 'file', path: '/a', mode: 0o644, uid: 0, gid: 0, content } as const
    const spec = imageSpec({ layers: [{ purpose: 'program', entries: [entry] }] })
    const writing = writeContext(spec, join(temporaryFolder(), 'context'))
    await expect(writing).rejects.toThrow(`${content.file} does not exist`)
  })
})
