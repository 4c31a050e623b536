import { canonicalJson } from '../oci/canonical-json.ts'
import { imageEnvironment } from '../oci/linux/environment.ts'
import type { Platform } from '../oci/platform.ts'
import { isoTime } from '../oci/rfc3339.ts'
import type { BuiltLayer, HealthCheck, RunConfig } from './types.ts'

export type ConfigInput = {
  readonly platform: Platform
  readonly config: RunConfig
  readonly createdSeconds: number
  readonly layers: readonly Pick<BuiltLayer, 'purpose' | 'diffId'>[]
}

/**
 * The image's configuration as bytes, the same for the same input: keys sorted, and one history entry per layer, since
 * some clients reject a mismatch when they pull. Its digest is the image ID. Source: image-spec, config.md.
 */
export function imageConfig({ platform, config, createdSeconds, layers }: ConfigInput): Buffer {
  const created = isoTime(createdSeconds)
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

function runConfigJson(config: RunConfig): Readonly<Record<string, unknown>> {
  return {
    Cmd: ifAny(config.cmd),
    Entrypoint: ifAny(config.entrypoint),
    Env: imageEnvironment(config.env),
    ExposedPorts: asSet(config.exposedPorts),
    Healthcheck: config.healthCheck === undefined ? undefined : healthCheckJson(config.healthCheck),
    Labels: Object.keys(config.labels).length === 0 ? undefined : config.labels,
    StopSignal: config.stopSignal,
    User: config.user === '' ? undefined : config.user,
    Volumes: asSet(config.volumes),
    WorkingDir: config.workingDir === '' ? '/' : config.workingDir,
  }
}

// A key of Docker's that the specification reserves for it; other runtimes ignore it.
function healthCheckJson(check: HealthCheck): Readonly<Record<string, unknown>> {
  return {
    Interval: check.intervalNs,
    Retries: check.retries,
    StartInterval: check.startIntervalNs,
    StartPeriod: check.startPeriodNs,
    Test: ['CMD', ...check.command],
    Timeout: check.timeoutNs,
  }
}

function ifAny(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list
}

function asSet(names: readonly string[]): Readonly<Record<string, object>> | undefined {
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, {}]))
}
