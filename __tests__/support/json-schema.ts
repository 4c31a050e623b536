import { isRecord } from '../../src/host/json.ts'

type Schema = Readonly<Record<string, unknown>>

/** What of a value does not fit a JSON schema; knows the keywords that our schemas use, and fails for any other. */
export function schemaErrors(value: unknown, schema: Schema, root: Schema = schema, path = '$'): readonly string[] {
  const known = ['$schema', '$defs', '$ref', 'title', 'description', 'type', 'required', 'properties', 'items', 'enum']
  const unknown = Object.keys(schema).filter((key) => ![...known, 'const', 'minimum', 'maxItems'].includes(key))
  if (unknown.length > 0) throw new Error(`the keyword ${unknown[0]} is not known here`)
  if (typeof schema.$ref === 'string') {
    const target = (root.$defs as Record<string, Schema>)[schema.$ref.replace('#/$defs/', '')]
    if (target === undefined) throw new Error(`${schema.$ref} does not exist`)
    return schemaErrors(value, target, root, path)
  }
  const errors: string[] = []
  if (typeof schema.type === 'string' && !hasType(value, schema.type)) return [`${path} is no ${schema.type}`]
  if ('const' in schema && value !== schema.const) errors.push(`${path} is not ${String(schema.const)}`)
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) errors.push(`${path} is ${String(value)}`)
  if (typeof schema.minimum === 'number' && Number(value) < schema.minimum) errors.push(`${path} is too small`)
  if (isRecord(value)) {
    for (const name of (schema.required as readonly string[] | undefined) ?? []) {
      if (!(name in value)) errors.push(`${path}.${name} is missing`)
    }
    const properties = schema.properties as Readonly<Record<string, Schema>> | undefined
    for (const [name, inside] of Object.entries(value)) {
      const described = properties?.[name]
      if (properties !== undefined && described === undefined) errors.push(`${path}.${name} is not described`)
      else if (described !== undefined) errors.push(...schemaErrors(inside, described, root, `${path}.${name}`))
    }
  }
  if (Array.isArray(value) && isRecord(schema.items)) {
    const items = schema.items
    errors.push(...value.flatMap((item, index) => schemaErrors(item, items, root, `${path}[${index}]`)))
  }
  return errors
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isRecord(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}
