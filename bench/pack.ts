// bench: packs one linked program and proves it, without the rest of the product (LINKED PACKED [size | start])

import { createHash } from 'node:crypto'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { createCodecs } from '../src/pack/codec/codecs.ts'
import { compressionFor } from '../src/pack/own/compression.ts'
import { packLinked } from '../src/pack/own/pack.ts'
import { findPackage, unpackedParts } from '../src/pack/own/unpack.ts'
import { root } from './support.ts'

const [from, to, goal = 'size'] = process.argv.slice(2)
if (from === undefined || to === undefined || (goal !== 'size' && goal !== 'start')) {
  throw new Error('usage: npm run bench -- pack LINKED PACKED [size | start]')
}
const codecs = createCodecs({ workers: availableParallelism(), workerFile: join(root, 'dist', 'codec-worker.js') })
const compression = compressionFor(goal, codecs)
const packed = await packLinked({ linked: new Uint8Array(readFileSync(from)), compression })
await codecs.close()
const found = findPackage(packed)
if (found === undefined) throw new Error('no package was found in the result')
const hash = createHash('sha256')
for (const part of unpackedParts(found)) hash.update(part)
if (!hash.digest().equals(found.header.linkedDigest)) throw new Error('it unpacks to other bytes')
writeFileSync(to, packed)
chmodSync(to, 0o755)
