import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ToolError, UserError } from '../../../src/errors.ts'
import {
  buildxArguments,
  buildxEnvironment,
  layoutOutput,
  loadedOutput,
  pushedOutput,
} from '../../../src/image/docker/arguments.ts'
import { createDockerBuilder } from '../../../src/image/docker/builder.ts'
import { dockerFailure } from '../../../src/image/docker/cli.ts'
import { parseBuilder, requireBuildable, requirePushable } from '../../../src/image/docker/engine.ts'
import { temporaryFolder, testHost } from '../../support/host.ts'
import { annotations, imageSpec } from '../fixtures.ts'

describe('the arguments of docker buildx build', () => {
  it('name platforms in the order of the index, no attestations, and the context last', () => {
    const spec = imageSpec({ platforms: ['linux/arm64', 'linux/amd64/v3', 'linux/amd64'] })
    const args = buildxArguments({ spec, context: '/c', metadataFile: '/m.json', output: 'type=x' })
    expect(args).toEqual([
      'buildx',
      'build',
      '--progress=plain',
      '--provenance=false',
      '--sbom=false',
      '--platform',
      'linux/amd64,linux/amd64/v3,linux/arm64',
      '--build-arg',
      'DOCKERFILE_NEWLINE=\n',
      '--metadata-file',
      '/m.json',
      '--output',
      'type=x',
      '/c',
    ])
    expect(buildxEnvironment(spec)).toEqual({ SOURCE_DATE_EPOCH: '1700000000', BUILDX_GIT_INFO: 'false' })
  })

  const common = 'oci-mediatypes=true,compression=gzip,compression-level=9,force-compression=true'
  const repository = { registry: 'docker.io', path: 'team/api' }

  it.each([
    { title: 'a layout', output: layoutOutput(imageSpec(), '/f'), expected: `type=oci,tar=false,dest=/f,${common}` },
    {
      title: 'a folder with a comma',
      output: layoutOutput(imageSpec({ compression: 'none' }), '/a,b'),
      expected: 'type=oci,tar=false,"dest=/a,b",oci-mediatypes=true,compression=uncompressed,force-compression=true',
    },
    {
      title: 'zstd',
      output: layoutOutput(imageSpec({ compression: 'zstd' }), '/f'),
      expected:
        'type=oci,tar=false,dest=/f,oci-mediatypes=true,compression=zstd,compression-level=19,force-compression=true',
    },
    {
      title: 'annotations of one platform',
      output: layoutOutput(
        imageSpec({
          annotations: annotations(
            'b=x, "y"',
            'a=z',
            'index:c=1',
            'index-descriptor:c=1',
            'manifest[linux/arm64]:c=1',
            'manifest[linux/amd64],manifest-descriptor:d=2',
          ),
        }),
        '/f',
      ),
      expected: `type=oci,tar=false,dest=/f,${common},annotation-manifest.a=z,"annotation-manifest.b=x, ""y""",annotation-manifest.d=2,annotation-manifest-descriptor.d=2`,
    },
    {
      title: 'annotations of several platforms',
      output: layoutOutput(
        imageSpec({
          annotations: annotations('a=z', 'manifest[linux/arm64]:a=y', 'manifest-descriptor,index-descriptor:b=1'),
          platforms: ['linux/amd64', 'linux/arm64'],
        }),
        '/f',
      ),
      expected: `type=oci,tar=false,dest=/f,${common},annotation-manifest.a=z,annotation-manifest[linux/arm64].a=y,annotation-index.a=z,annotation-manifest-descriptor.b=1,annotation-index-descriptor.b=1`,
    },
    { title: 'the engine itself', output: loadedOutput('a/b:c'), expected: 'type=docker,name=a/b:c' },
    {
      title: 'a push of one tag',
      output: pushedOutput(imageSpec(), { repository, tags: ['v1'] }),
      expected: `type=image,push=true,name=docker.io/team/api:v1,${common}`,
    },
    {
      title: 'a push of two tags',
      output: pushedOutput(imageSpec(), { repository, tags: ['v1', 'latest'] }),
      expected: `type=image,push=true,"name=docker.io/team/api:v1,docker.io/team/api:latest",${common}`,
    },
    {
      title: 'a push without tags',
      output: pushedOutput(imageSpec(), { repository, tags: [] }),
      expected: `type=image,push=true,push-by-digest=true,name=docker.io/team/api,${common}`,
    },
  ])('send the image to $title', ({ output, expected }) => {
    expect(output).toBe(expected)
  })
})

describe('what docker says', () => {
  const failed = (output: string): ToolError => new ToolError({ command: 'docker x', exitCode: 1, output })

  it.each([
    {
      title: 'no command',
      error: new ToolError({
        command: 'docker x',
        exitCode: undefined,
        output: '',
        reason: 'command not found',
        notStarted: true,
      }),
      args: ['load'],
      says: 'the command docker was not found on PATH',
    },
    {
      title: 'no plugin, as of 28',
      error: failed("docker: unknown command: docker buildx\n\nRun 'docker --help' for more information"),
      args: ['buildx', 'inspect'],
      says: 'docker has no buildx command',
    },
    {
      title: 'no plugin, as of 24',
      error: failed("docker: 'buildx' is not a docker command."),
      args: ['buildx', 'inspect'],
      says: 'docker has no buildx command',
    },
    {
      title: 'no engine on a socket',
      error: failed(
        'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      ),
      args: ['load'],
      says: 'no Docker engine answers at unix:///var/run/docker.sock',
    },
    {
      title: 'no engine over TCP',
      error: failed('error during connect: Post "http://127.0.0.1:2375/v1.50/images/load": dial tcp: refused'),
      args: ['load'],
      says: 'no Docker engine answers',
    },
    {
      title: 'no engine, as of 29',
      error: failed('failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct'),
      args: ['load'],
      says: 'no Docker engine answers at unix:///var/run/docker.sock',
    },
  ])('becomes one clear sentence: $title', ({ error, args, says }) => {
    const clear = dockerFailure(error, args)
    expect(clear).toBeInstanceOf(UserError)
    expect(clear?.message).toContain(says)
    expect(clear?.change).toBeDefined()
    expect(clear?.cause).toBeDefined()
  })

  it('stays as it is where it is clear', () => {
    expect(dockerFailure(failed('denied: requested access to the resource is denied'), ['buildx'])).toBeUndefined()
  })

  it.each([
    {
      text: 'Name:          default\nDriver:        docker\n\nNodes:\nName:  default\n',
      expected: { driver: 'docker', error: undefined },
    },
    {
      text: 'Name:   builder0\nDriver: docker-container\nNodes:\nDriver Options: network="host"\n',
      expected: { driver: 'docker-container', error: undefined },
    },
    {
      text: 'Name:          default\nDriver:        \nError:         Cannot connect to the Docker daemon at tcp://h:1.\n',
      expected: { driver: '', error: 'Cannot connect to the Docker daemon at tcp://h:1.' },
    },
    { text: '', expected: { driver: '', error: 'it names no driver' } },
  ])('tells the builder: $expected', ({ text, expected }) => {
    expect(parseBuilder(text)).toEqual(expected)
  })
})

describe('a classic image store', () => {
  const several = imageSpec({ platforms: ['linux/amd64', 'linux/arm64'] })

  it.each([
    { title: 'several platforms', work: () => requireBuildable('classic', several), says: 'cannot build 2 platforms' },
    {
      title: 'a push of zstd',
      work: () => requirePushable('classic', { spec: imageSpec({ compression: 'zstd' }), tags: ['v1'] }),
      says: 'cannot push compression zstd',
    },
    {
      title: 'a push without tags',
      work: () => requirePushable('classic', { spec: imageSpec(), tags: [] }),
      says: 'cannot push without a tag',
    },
  ])('is no place for $title, which the user reads along with a way out', ({ work, says }) => {
    expect(work).toThrow(UserError)
    expect(work).toThrow(says)
  })

  it('is fine for one platform in gzip, and any other engine for everything', () => {
    requireBuildable('classic', imageSpec())
    requirePushable('classic', { spec: imageSpec(), tags: ['v1'] })
    requireBuildable('exporting', several)
    requirePushable('exporting', { spec: imageSpec({ compression: 'zstd' }), tags: [] })
  })
})

describe('a docker without buildx', () => {
  it('is named before anything is built', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'docker')
    writeFileSync(path, '#!/bin/sh\necho "docker: unknown command: docker buildx" >&2\nexit 1\n')
    chmodSync(path, 0o755)
    const builder = createDockerBuilder({
      host: testHost({ env: { PATH: `${folder}:/usr/bin:/bin` } }),
      folder: temporaryFolder(),
    })
    await expect(builder.build(imageSpec())).rejects.toThrow('docker has no buildx command')
  })
})
