// bench: packs one linked program, without the rest of the product (LINKED PACKED [size | start])

import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { createCodecs } from '../src/pack/codec/codecs.ts'
import { compressionFor } from '../src/pack/own/compression.ts'
import { packLinked } from '../src/pack/own/pack.ts'

const [from, to, goal = 'size'] = process.argv.slice(2)
if (from === undefined || to === undefined || (goal !== 'size' && goal !== 'start')) {
  throw new Error('usage: npm run bench -- pack LINKED PACKED [size | start]')
}
const codecs = createCodecs({ workers: 0 })
const compression = compressionFor(goal, codecs)
writeFileSync(to, await packLinked({ linked: new Uint8Array(readFileSync(from)), compression }))
chmodSync(to, 0o755)
await codecs.close()
