import { UsageError } from '../errors.ts'
import { readAttributes } from './csv.ts'
import { type Given, readLines } from './values.ts'

/**
 * Reads `images`: names separated by newlines or commas, or lines `name=…,enable=…`, of which only the enabled ones
 * count. Throws a UsageError that quotes the line. Source: https://github.com/docker/metadata-action#images-input
 */
export function readImages(given: Given): readonly string[] {
  return readLines(given).flatMap((line) => readLine({ name: given.name, text: line }))
}

function readLine(given: Given): readonly string[] {
  const attributes = readAttributes(given).filter(({ key, value }) => key !== undefined || value !== '')
  if (attributes.every(({ key }) => key === undefined)) return attributes.map(({ value }) => value)
  const names = attributes.filter(({ key }) => key === undefined || key === 'name').map(({ value }) => value)
  const enable = attributes.find(({ key }) => key === 'enable')?.value ?? 'true'
  const unknown = attributes.find(({ key }) => key !== undefined && key !== 'name' && key !== 'enable')
  const [name = ''] = names
  if (unknown !== undefined || names.length !== 1 || name === '' || !['true', 'false'].includes(enable)) {
    throw new UsageError(`images has the line ${given.text}, which is malformed`, {
      change: 'Write a name, or name=ghcr.io/owner/name,enable=true with true or false.',
    })
  }
  return enable === 'true' ? [name] : []
}
