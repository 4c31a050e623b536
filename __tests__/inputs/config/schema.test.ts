import { readFileSync } from 'node:fs'
import { configurable } from '../../../src/inputs/config/configurable.ts'
import { settingsSchema } from '../../../src/inputs/config/schema.ts'

const schema = JSON.parse(settingsSchema())

describe('the schema of settings files', () => {
  it('is the committed one', () => {
    expect(readFileSync('schema/settings.json', 'utf8')).toBe(settingsSchema())
  })

  it('has every input that a file may set', () => {
    const { defaults, packages } = schema.properties
    expect(Object.keys(defaults.properties)).toEqual(configurable('defaults').map(({ name }) => name))
    expect(Object.keys(packages.additionalProperties.properties)).toEqual(
      configurable('packages').map(({ name }) => name),
    )
    expect(Object.keys(defaults.properties)).toContain('go-version')
    expect(Object.keys(packages.additionalProperties.properties)).not.toContain('go-version')
    expect(JSON.stringify(schema)).not.toContain('password')
  })

  it('takes true and "true" for a choice, and a map for pairs', () => {
    const { properties } = schema.properties.defaults
    expect(properties.upx.enum).toEqual(['auto', 'true', true, 'false', false])
    expect(properties.env.anyOf).toHaveLength(3)
    expect(properties.expose.anyOf).toHaveLength(2)
  })
})
