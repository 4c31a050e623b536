import { type Platform, platformText } from '../../oci/platform.ts'
import type { HealthCheck, ImageSpec, RunConfig } from '../types.ts'
import { type ContextLayer, contextLayout, hasUniformLayers } from './context-layout.ts'
import { dockerQuoted, dockerWord, usesNewline } from './dockerfile-escape.ts'

/**
 * The Dockerfile of an image, for a context written by `writeContext`: BuildKit makes the same layers and run-time
 * configuration from it as the native builder. Source: the Dockerfile reference.
 */
export function renderDockerfile(spec: ImageSpec): string {
  const platforms = contextLayout(spec)
  const names = platforms.map(({ platform }) => platformText(platform)).join(',')
  const config = configLines(spec.config)
  const [first] = platforms
  const stages =
    hasUniformLayers(platforms) && first !== undefined
      ? ['FROM scratch', ...argumentLines(first.layers), ...first.layers.map(layerLine)]
      : [
          ...platforms.flatMap(({ platform, layers }) => [
            `FROM scratch AS ${stageName(platform)}`,
            ...argumentLines(layers),
            ...layers.map(layerLine),
          ]),
          // Not declared by ARG, which would empty them here.
          `FROM ${stagePrefix}\${TARGETARCH}\${TARGETVARIANT}`,
        ]
  const newline = usesNewline(config.join('\n')) ? ['ARG DOCKERFILE_NEWLINE'] : []
  const newlineArgument = newline.length === 0 ? '' : " --build-arg DOCKERFILE_NEWLINE=$'\\n'"
  return [
    `# Made by go-tiny-image. Builds with: docker buildx build --platform ${names}${newlineArgument} .`,
    ...stages,
    ...newline,
    ...config,
    '',
  ].join('\n')
}

const stagePrefix = 'for-'

function stageName({ architecture, variant }: Platform): string {
  return `${stagePrefix}${architecture}${variant ?? ''}`
}

function argumentLines(layers: readonly ContextLayer[]): string[] {
  return layers.some(({ sourceExpression }) => sourceExpression.includes('$')) ? ['ARG TARGETPLATFORM'] : []
}

function layerLine({ form, sourceExpression }: ContextLayer): string {
  return form === 'tree' ? `COPY ${sourceExpression}/ /` : `ADD ${sourceExpression} /`
}

function configLines(config: RunConfig): string[] {
  const { env, labels, user, workingDir, exposedPorts, volumes, stopSignal, healthCheck, entrypoint, cmd } = config
  return [
    ...env.map((variable) => {
      const equals = variable.indexOf('=')
      return `ENV ${variable.slice(0, equals)}=${dockerQuoted(variable.slice(equals + 1))}`
    }),
    ...Object.entries(labels)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => `LABEL ${dockerQuoted(key)}=${dockerQuoted(value)}`),
    ...(user === '' ? [] : [`USER ${dockerWord(user)}`]),
    ...(workingDir === '' || workingDir === '/' ? [] : [`WORKDIR ${dockerQuoted(workingDir)}`]),
    ...exposedPorts.map((port) => `EXPOSE ${dockerWord(port)}`),
    // The elements of a VOLUME are expanded even in the JSON form, those of ENTRYPOINT and CMD are not.
    ...(volumes.length === 0 ? [] : [`VOLUME ${execForm(volumes.map(dockerWord))}`]),
    ...(stopSignal === undefined ? [] : [`STOPSIGNAL ${dockerWord(stopSignal)}`]),
    ...(healthCheck === undefined ? [] : [healthCheckLine(healthCheck)]),
    ...(entrypoint.length === 0 ? [] : [`ENTRYPOINT ${execForm(entrypoint)}`]),
    ...(cmd.length === 0 ? [] : [`CMD ${execForm(cmd)}`]),
  ]
}

function healthCheckLine(check: HealthCheck): string {
  const { command, intervalNs, timeoutNs, startPeriodNs, startIntervalNs, retries } = check
  const times = {
    interval: intervalNs,
    timeout: timeoutNs,
    'start-period': startPeriodNs,
    'start-interval': startIntervalNs,
  }
  const options = Object.entries(times).flatMap(([name, ns]) => (ns === undefined ? [] : [`--${name}=${ns / 1e6}ms`]))
  const all = retries === undefined ? options : [...options, `--retries=${retries}`]
  return ['HEALTHCHECK', ...all, 'CMD', execForm(command)].join(' ')
}

function execForm(words: readonly string[]): string {
  return JSON.stringify(words)
}
