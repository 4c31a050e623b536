import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import spdx from 'spdx-license-list/full.js'
import { createLicenceDetector } from '../../src/sbom/licences/detect.ts'
import { readLicences } from '../../src/sbom/licences/module-folders.ts'
import { seenTexts } from '../../src/sbom/licences/seen-texts.ts'
import { licenceTexts } from '../../src/sbom/licences/texts.ts'
import { temporaryFolder } from '../support/host.ts'

const detect = createLicenceDetector()
const textOf = (identifier: string): string => {
  const text = (spdx as Readonly<Record<string, { readonly licenseText: string }>>)[identifier]?.licenseText
  if (text === undefined) throw new Error(`${identifier} is not in the list`)
  return text
}
const identifiers = [...new Set(licenceTexts.map(([identifier]) => identifier))]

describe('a licence', () => {
  it.each(identifiers)('%s is found in its own text', (identifier) => {
    expect(detect(textOf(identifier))).toEqual([identifier])
  })

  it('is found in other lines, letters and with another holder', () => {
    const text = textOf('MIT')
      .replace(/\s+/g, ' ')
      .replace(/(.{60}) /g, '$1\r\n// ')
    expect(detect(`The MIT License (MIT)\n\nCopyright (c) 2013-2020 Jane Roe <jane@example.org>\n\n${text}`)).toEqual([
      'MIT',
    ])
    const google = textOf('BSD-3-Clause').replace(
      /Neither the name of the copyright holder nor the names of its contributors/,
      'Neither the name of Google Inc. nor the names of its\ncontributors',
    )
    expect(detect(google.replaceAll('COPYRIGHT HOLDER ', 'COPYRIGHT OWNER '))).toEqual(['BSD-3-Clause'])
  })

  it('is found beside another in one file, and without what follows its terms', () => {
    expect(detect(`${textOf('MIT')}\n----\n\n${textOf('Apache-2.0')}`)).toEqual(['Apache-2.0', 'MIT'])
    expect(detect(textOf('Apache-2.0').replace(/END OF TERMS AND CONDITIONS[\s\S]*/, ''))).toEqual(['Apache-2.0'])
  })

  it.each([
    ['', []],
    ['All rights reserved. Ask us for a licence.', []],
    ['Licensed under MIT.', []],
    [textOf('MIT').slice(0, 500), []],
    [textOf('GPL-3.0-only').slice(0, 20_000), []],
  ])('is not found where it is not: %j', (text, found) => {
    expect(detect(text)).toEqual(found)
  })
})

describe('the licences of modules', () => {
  const put = (folder: string, name: string, text: string): void => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), text)
  }

  it('are read from the module cache, from vendor and from the folder of a replace directive', async () => {
    const [modules, main, goRoot] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
    put(join(modules, 'github.com/!burnt!sushi/toml@v1.0.0'), 'COPYING', textOf('MIT'))
    put(join(modules, 'example.org/two@v1.0.0'), 'LICENSE-MIT', textOf('MIT'))
    put(join(modules, 'example.org/two@v1.0.0'), 'LICENSE-APACHE', textOf('Apache-2.0'))
    put(join(modules, 'example.org/fork@v1.0.1'), 'LICENSE.md', textOf('ISC'))
    put(join(main, 'vendor/example.org/vendored'), 'LICENSE', textOf('BSD-2-Clause'))
    put(join(main, 'local'), 'LICENSE.txt', textOf('MPL-2.0'))
    put(main, 'LICENCE', textOf('Unlicense'))
    put(goRoot, 'LICENSE', textOf('BSD-3-Clause'))
    const module = (path: string, version = 'v1.0.0') => ({ path, version })
    const list = [
      module('github.com/BurntSushi/toml'),
      module('example.org/two'),
      { ...module('example.org/replaced'), replacedBy: module('example.org/fork', 'v1.0.1') },
      module('example.org/vendored'),
      { ...module('example.org/here'), replacedBy: module('./local', '') },
      module('example.org/nowhere'),
    ]
    const info = { goVersion: 'go1.26', path: 'x', main: module('x', '(devel)'), modules: list, settings: [] }
    const licencesOf = await readLicences(info, { modules, main, goRoot })
    expect(list.map(licencesOf)).toEqual([
      ['MIT'],
      ['Apache-2.0', 'MIT'],
      ['ISC'],
      ['BSD-2-Clause'],
      ['MPL-2.0'],
      undefined,
    ])
    expect([licencesOf('main'), licencesOf('standard library')]).toEqual([['Unlicense'], ['BSD-3-Clause']])
  })

  it('are the same where earlier runs have seen the texts, and another one is looked at', async () => {
    const cacheFolder = temporaryFolder()
    const modules = temporaryFolder()
    const list = ['example.org/a', 'example.org/b'].map((path) => ({ path, version: 'v1.0.0' }))
    const info = { goVersion: 'go1.26', path: 'x', modules: list, settings: [] }
    put(join(modules, 'example.org/a@v1.0.0'), 'LICENSE', textOf('MIT'))
    put(join(modules, 'example.org/b@v1.0.0'), 'LICENSE', textOf('ISC'))
    const read = async () => {
      const known = await seenTexts(cacheFolder)
      const looked: string[] = []
      const note = (text: string, found: readonly string[]): void => {
        looked.push(text)
        known.note(text, found)
      }
      const seen = { ...known, note }
      const licencesOf = await readLicences(info, { modules, main: undefined, goRoot: temporaryFolder(), seen })
      await seen.keep()
      return { found: list.map(licencesOf), looked: looked.toSorted() }
    }
    expect(await read()).toEqual({ found: [['MIT'], ['ISC']], looked: [textOf('MIT'), textOf('ISC')].toSorted() })
    expect(await read()).toEqual({ found: [['MIT'], ['ISC']], looked: [] })
    put(join(modules, 'example.org/b@v1.0.0'), 'LICENSE', textOf('MPL-2.0'))
    expect(await read()).toEqual({ found: [['MIT'], ['MPL-2.0']], looked: [textOf('MPL-2.0')] })
    for (const name of readdirSync(cacheFolder)) writeFileSync(join(cacheFolder, name), '{"a": 1')
    expect((await read()).found).toEqual([['MIT'], ['MPL-2.0']])
  })
})
