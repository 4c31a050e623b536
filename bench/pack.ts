// bench: packs one linked program and proves it, without the rest of the product (LINKED PACKED [size | start])

import { createHash } from 'node:crypto'
import { chmodSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openFile } from '../src/host/files/random-access.ts'
import { joined, sourceOf } from '../src/pack/content.ts'
import { codecsFor, compressionFor } from '../src/pack/own/compression.ts'
import { packLinked } from '../src/pack/own/pack.ts'
import { findPackage, unpackedParts } from '../src/pack/own/unpack.ts'

const [from, to, goal = 'size'] = process.argv.slice(2)
if (from === undefined || to === undefined || (goal !== 'size' && goal !== 'start')) {
  throw new Error('usage: npm run bench -- pack LINKED PACKED [size | start]')
}
const workerFile = fileURLToPath(new URL('../dist/codec-worker.js', import.meta.url))
const file = openFile(from)
const codecs = codecsFor(goal, { linkedBytes: file.sizeBytes, workerFile })
const packed = joined(await packLinked({ linked: sourceOf(file, from), compression: compressionFor(goal, codecs) }))
await codecs.close()
file.close()
const found = findPackage(packed)
if (found === undefined) throw new Error('no package was found in the result')
const hash = createHash('sha256')
for (const part of unpackedParts(found)) hash.update(part)
if (!hash.digest().equals(found.header.linkedDigest)) throw new Error('it unpacks to other bytes')
writeFileSync(to, packed)
chmodSync(to, 0o755)
