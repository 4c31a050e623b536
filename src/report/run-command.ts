import type { ImageReport } from './types.ts'

/**
 * The shell commands that run the image on a machine; undefined if the image is not available anywhere, or has no
 * program for that machine.
 */
export function runCommand(image: ImageReport, machine: string): string | undefined {
  const runnable = [machine, ...(alsoRuns[architectureOf(machine)] ?? [])].map(architectureOf)
  if (!image.platforms.some(({ platform }) => runnable.includes(architectureOf(platform)))) return undefined
  const ports = image.exposedPorts
    .map((port) => port.replace(/\/tcp$/, ''))
    .map((port) => `-p ${port.split('/')[0]}:${port} `)
    .join('')
  const run = `docker run --rm ${ports}`
  const repository = image.repositories[0]
  if (image.pushed && repository !== undefined) return `${run}${repository}@${image.digest}`
  const reference = image.references[0] ?? image.digest
  if (image.loaded) return `${run}${reference}`
  return image.archive === undefined ? undefined : `docker load --input ${quoted(image.archive)} && ${run}${reference}`
}

const alsoRuns: Readonly<Record<string, readonly string[]>> = { amd64: ['linux/386'], arm64: ['linux/arm'] }

function architectureOf(platform: string): string {
  return platform.split('/')[1] ?? ''
}

function quoted(text: string): string {
  return /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
