// Writes src/sbom/licences/texts.ts from spdx-license-list: the words of the licences that Go modules have, for
// src/sbom/licences/detect.ts. Run it with Node 24 after an update of spdx-license-list.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { wordsOf } from '../src/sbom/licences/words.ts'

const list = createRequire(import.meta.url)('spdx-license-list/full.js')
const { version } = JSON.parse(
  readFileSync(new URL('../node_modules/spdx-license-list/package.json', import.meta.url), 'utf8'),
)

// What a text alone cannot tell, whether later versions are allowed too, is taken as no.
const wanted = `0BSD AFL-3.0 AGPL-3.0-only Apache-1.1 Apache-2.0 Artistic-2.0 BlueOak-1.0.0 BSD-1-Clause BSD-2-Clause
  BSD-2-Clause-Patent BSD-3-Clause BSD-3-Clause-Clear BSD-4-Clause BSL-1.0 BUSL-1.1 CC-BY-4.0 CC-BY-SA-4.0 CC0-1.0
  CDDL-1.0 ECL-2.0 EPL-1.0 EPL-2.0 EUPL-1.2 FSL-1.1-ALv2 FSL-1.1-MIT GPL-2.0-only GPL-3.0-only ISC LGPL-2.1-only
  LGPL-3.0-only MIT MIT-0 MIT-Modern-Variant MPL-1.1 MPL-2.0 MulanPSL-2.0 NCSA OFL-1.1 OpenSSL PostgreSQL Python-2.0
  Unicode-3.0 Unicode-DFS-2016 Unlicense UPL-1.0 Vim W3C WTFPL X11 Zlib`
  .split(/\s+/)
  .filter((id) => list[id]?.licenseText !== undefined)

// How to apply a licence stands behind its text, and often only there.
const terms = (text) => text.replace(/^\W*end of terms and conditions[\s\S]*$/im, '')
// A notice that stands for the text.
const apacheNotice = `Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in
  compliance with the License. You may obtain a copy of the License at http://www.apache.org/licenses/LICENSE-2.0`

const texts = [...wanted.map((id) => [id, terms(list[id].licenseText)]), ['Apache-2.0', apacheNotice]]
const rows = texts.map(([id, text]) => `  ['${id}', ${wordsOf(text).length}, '${wordsOf(text).join(' ')}'],`)
writeFileSync(
  new URL('../src/sbom/licences/texts.ts', import.meta.url),
  `// Written by scripts/licence-texts.mjs from spdx-license-list ${version}.
// biome-ignore-all format: one text a line

/** Identifier, number of words, and words of each text. */
export const licenceTexts: readonly (readonly [identifier: string, wordCount: number, words: string])[] = [
${rows.join('\n')}
]
`,
)
console.log(texts.length, 'texts', rows.join('').length, 'bytes')
