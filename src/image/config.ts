import { canonicalJson } from '../oci/json.ts'
import type { Platform } from '../oci/platform.ts'
import type { BuiltLayer, RunConfig } from './types.ts'

export type ConfigInput = {
  readonly platform: Platform
  readonly config: RunConfig
  readonly createdSeconds: number
  readonly layers: readonly Pick<BuiltLayer, 'purpose' | 'diffId'>[]
}

/**
 * The image's configuration as bytes, the same for the same input: keys sorted, one history entry per layer, since some
 * pullers refuse a mismatch. Its digest is the image ID. Source: image-spec, config.md.
 */
export function imageConfig({ platform, config, createdSeconds, layers }: ConfigInput): Buffer {
  const created = timestamp(createdSeconds)
  return canonicalJson({
    architecture: platform.architecture,
    config: runConfigJson(config),
    created,
    history: layers.map(({ purpose }) => ({
      comment: 'go-tiny-image',
      created,
      created_by: purpose === 'workdir' ? `WORKDIR ${config.workingDir}` : `COPY ${purpose}/ /`,
    })),
    os: platform.os,
    rootfs: { diff_ids: layers.map(({ diffId }) => diffId), type: 'layers' },
    variant: platform.variant,
  })
}

/** `2006-01-02T15:04:05Z`, as RFC 3339 wants it. */
export function timestamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}

/** The search path that BuildKit gives to every Linux image that sets none. */
export const defaultPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** The environment as BuildKit composes it: the default PATH first, a name that comes again replaces the former. */
export function imageEnvironment(env: readonly string[]): string[] {
  const byName = new Map([['PATH', defaultPath]])
  for (const variable of env) byName.set(variable.split('=', 1)[0] ?? '', variable)
  return [...byName.values()]
}

function runConfigJson(config: RunConfig): Readonly<Record<string, unknown>> {
  return {
    Cmd: ifAny(config.cmd),
    Entrypoint: ifAny(config.entrypoint),
    Env: imageEnvironment(config.env),
    ExposedPorts: asSet(config.exposedPorts),
    Labels: Object.keys(config.labels).length === 0 ? undefined : config.labels,
    StopSignal: config.stopSignal,
    User: config.user === '' ? undefined : config.user,
    Volumes: asSet(config.volumes),
    WorkingDir: config.workingDir === '' ? '/' : config.workingDir,
  }
}

function ifAny(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list
}

function asSet(names: readonly string[]): Readonly<Record<string, object>> | undefined {
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, {}]))
}
