import { readFileSync } from 'node:fs'
import type { SizesDocument } from '../../src/report/explain/types.ts'
import { runCommand } from '../support/bundle.ts'
import { schemaErrors } from '../support/json-schema.ts'
import { describeWithTools } from '../support/tools.ts'

const schema = JSON.parse(readFileSync('docs/schemas/sizes.v1.schema.json', 'utf8'))

describeWithTools(['go'], 'every byte of the example', () => {
  it.each(['web', 'api', 'vendored', 'service', 'minimal'])(
    '%s has an owner: the rows add up to the program and to what is pulled',
    async (name) => {
      const { code, stdout, stderr } = await runCommand(['explain', `examples/${name}`, '--upx', 'false', '--json'])
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
      const document: SizesDocument = JSON.parse(stdout)
      expect(schemaErrors(document, schema)).toEqual([])
      for (const { rows, size, exact, 'binary-size': binary } of document.platforms) {
        const program = rows.filter(({ part }) => part === 'program')
        expect(program.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(binary)
        expect(rows.reduce((sum, { pulled }) => sum + pulled, 0)).toBe(size)
        expect(exact).toBe(true)
        const nameless = program
          .filter(({ kind }) => kind === 'unattributed')
          .reduce((sum, { bytes }) => sum + bytes, 0)
        expect(nameless / binary).toBeLessThan(0.01)
      }
    },
  )
})
