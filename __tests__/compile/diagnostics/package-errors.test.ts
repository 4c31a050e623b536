import { notAFolder } from '../../../src/compile/diagnostics/package-errors.ts'

it('a package at the root of a module is named so that its dot is seen', () => {
  const argument = { kind: 'folder', text: './absent', folder: '/m/absent' } as const
  const { change } = notAFolder({ argument, kind: 'nothing', workingDirectory: '/m', mains: ['.', './cmd/api'] })
  expect(change).toMatch(/^Main packages of the module: "\.", \.\/cmd\/api\. Use a folder/)
})
