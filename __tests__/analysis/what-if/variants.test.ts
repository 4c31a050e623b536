import { type Variant, variantsOf } from '../../../src/analysis/what-if/variants.ts'
import { planOf, testRun } from '../../steps/support.ts'
import { document, row } from '../compare/sizes.ts'

function jsonVariant(
  packages: readonly string[],
  { env = '', hasBothJsons = true }: { readonly env?: string; readonly hasBothJsons?: boolean } = {},
): Variant | undefined {
  const [image] = planOf(testRun({ inputs: { 'build-env': env } })).images
  if (image === undefined) throw new Error('no image')
  const rows = packages.map((path) => row('std', path, 100))
  return variantsOf({ inputs: image.inputs, document: document(...rows), hasBothJsons }).find(({ name }) =>
    name.startsWith('json '),
  )
}

it('prices the other encoding/json where Go has both and the program has one', () => {
  expect(jsonVariant(['fmt', 'encoding/json'])).toMatchObject({
    name: 'json v2',
    how: 'build-env: GOEXPERIMENT=jsonv2',
    inputs: { buildEnv: { GOEXPERIMENT: 'jsonv2' } },
  })
  expect(jsonVariant(['fmt', 'encoding/json'], { hasBothJsons: false })).toBeUndefined()
  expect(jsonVariant(['fmt'])).toBeUndefined()
})

it('keeps what else is set, and goes back from the experiment', () => {
  const given = { env: 'GOEXPERIMENT=greenteagc,jsonv2\nGOAMD64=v3' }
  expect(jsonVariant(['encoding/json', 'encoding/json/v2'], given)).toMatchObject({
    name: 'json v1',
    inputs: { buildEnv: { GOEXPERIMENT: 'greenteagc,nojsonv2', GOAMD64: 'v3' } },
  })
})
