import type { Outputs } from '../../src/inputs/outputs.ts'
import { outputsOf } from '../real/command.ts'
import type { Engine } from '../real/engine.ts'
import { startRegistry } from '../support/registries.ts'
import { bytesIn, exampleOf, tableIn } from './tables.ts'

export type PullOptions = {
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Builds an example, pushes it to a registry of its own and pulls it into the engine. */
export async function pulledInto(
  engine: Engine,
  name: string,
  { args = [], env = {} }: PullOptions = {},
): Promise<Outputs> {
  const { host } = await startRegistry('distribution')
  const images = ['--images', `${host}/examples/${name}`, '--push', '--packer', 'own']
  const all = [`examples/${name}`, ...exampleOf(name).args, ...images, ...args]
  const outputs = await outputsOf(all, { env })
  await engine.docker(['pull', outputs['image-ref']])
  return outputs
}

/** The sizes are as small as they should be and as the tables of the READMEs say, to 3 %. */
export function expectSizes(name: string, outputs: Outputs): void {
  const { published, pulledAtMost } = exampleOf(name)
  expect(Number(outputs.size)).toBeLessThanOrEqual(pulledAtMost)
  const columns = ['binary-size-unpacked', 'binary-size', 'size', 'size-uncompressed'] as const
  for (const file of ['examples/README.md', 'README.md']) {
    const row = tableIn(file, 'examples')?.find(([cell]) => cell === `\`${name}\``)
    if (row === undefined) {
      expect(file).toBe('README.md')
      continue
    }
    expect(row[1]).toBe(published)
    for (const [index, column] of columns.entries()) {
      const said = bytesIn(row[index + 2])
      expect(Math.abs(Number(outputs[column]) - said) / said).toBeLessThan(0.03)
    }
  }
}
