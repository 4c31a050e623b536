import type { InputRow } from '../table/row.ts'
import { configurable, type Part } from './configurable.ts'

/** Where editors find the schema: the first line of a settings file names it. */
const schemaAddress = 'https://raw.githubusercontent.com/org/go-tiny-image/v1/schema/settings.json'

/** The JSON schema of settings files, for completion and checks in editors. */
export function settingsSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaAddress,
    title: 'Settings of go-tiny-image',
    type: 'object',
    additionalProperties: false,
    properties: {
      defaults: {
        description: 'Inputs for all packages; those of the step win over them',
        ...settings('defaults'),
      },
      packages: {
        description: 'Inputs for packages by folder, import path or pattern; they win over those of the step',
        type: ['object', 'null'],
        additionalProperties: settings('packages'),
      },
    },
  }
  return `${JSON.stringify(schema, undefined, 2)}\n`
}

function settings(where: Part) {
  return {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(configurable(where).map((row) => [row.name, property(row)])),
  }
}

const scalar = { type: ['string', 'number', 'boolean'] }

function property(row: InputRow) {
  const { description, default: preset } = row
  return { description, ...(preset === '' ? {} : { default: preset }), ...shape(row) }
}

function shape({ kind, choices, pairs }: InputRow) {
  if (choices !== undefined) {
    // YAML reads a plain true as a boolean.
    const words = choices.flatMap((word) => (word === 'true' || word === 'false' ? [word, word === 'true'] : [word]))
    return { enum: words }
  }
  if (kind === 'boolean') return { type: 'boolean' }
  if (kind === 'text') return scalar
  const list = { type: 'array', items: scalar }
  return { anyOf: [scalar, list, ...(pairs === true ? [{ type: 'object', additionalProperties: scalar }] : [])] }
}
