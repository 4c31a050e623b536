import type { ImageReport } from './types.ts'

/** The commands that run the image on this machine, for a shell; undefined when it is nowhere to be had from. */
export function runCommand(image: ImageReport): string | undefined {
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

function quoted(text: string): string {
  return /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
