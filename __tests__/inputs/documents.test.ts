import { readFileSync } from 'node:fs'
import { actionMetadata, helpText, inputsTable, outputsTable } from '../../src/inputs/documents.ts'
import type { InputRow } from '../../src/inputs/table/row.ts'
import { inputTable } from '../../src/inputs/table.ts'
import { version } from '../../src/version.ts'

const rows: readonly InputRow[] = inputTable

describe('what is generated from the tables', () => {
  it('action.yml is up to date', () => {
    expect(readFileSync('action.yml', 'utf8')).toBe(actionMetadata())
  })

  it('the tables of the README are up to date', () => {
    const readme = readFileSync('README.md', 'utf8')
    expect(readme).toContain(`\n${inputsTable()}\n`)
    expect(readme).toContain(`\n${outputsTable()}\n`)
  })

  it('the help has every input and fits a terminal', () => {
    const help = helpText('1.2.3')
    for (const { name } of rows) expect(help).toContain(`\n  --${name}`)
    expect(help.split('\n').filter((line) => line.length > 100)).toEqual([])
  })

  it('the version is that of package.json', () => {
    expect(JSON.parse(readFileSync('package.json', 'utf8')).version).toBe(version)
  })
})

describe('the table of inputs', () => {
  it('has each name once, in kebab-case', () => {
    const names = rows.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([])
  })

  it('has defaults that their own kind can hold', () => {
    const wrong = rows.filter(
      (row) =>
        (row.kind === 'boolean' && !['true', 'false'].includes(row.default)) ||
        (row.kind === 'choice' && !row.choices?.includes(row.default)),
    )
    expect(wrong).toEqual([])
  })
})
