// One encoder, one file: prints its bytes, seconds and peak of memory. In JavaScript and a process of its own, since
// what Node takes for running TypeScript would count as the encoder's memory.
// usage: node deflate-measure.mjs <folder of the compiled sources> <zlib, or the number of workers> <file>

import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createGzip, gunzipSync } from 'node:zlib'

const [lib, kind, file] = process.argv.slice(2)
const { gzipStream } = await import(pathToFileURL(join(lib, 'deflate', 'gzip-stream.js')))
const source = () => createReadStream(file, { highWaterMark: 256 * 1024 })
const gzipped = () =>
  kind === 'zlib' ? source().pipe(createGzip({ level: 9 })) : gzipStream(source(), { workers: Number(kind) })

const started = performance.now()
let sizeBytes = 0
for await (const chunk of gzipped()) sizeBytes += chunk.length
const seconds = (performance.now() - started) / 1000
const peakBytes = process.resourceUsage().maxRSS * 1024

if (kind === '2') {
  const chunks = []
  // The stream uses a chunk's memory again.
  for await (const chunk of gzipped()) chunks.push(Buffer.from(chunk))
  if (!gunzipSync(Buffer.concat(chunks)).equals(readFileSync(file))) throw new Error(`${file} did not come back`)
}
console.log(JSON.stringify({ sizeBytes, seconds, peakBytes }))
