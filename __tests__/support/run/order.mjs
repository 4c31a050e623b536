// Which suites begin first. Jest starts with the longest, but on a fresh machine it knows only the sizes of their files.

import { relative } from 'node:path'
import Sequencer from '@jest/test-sequencer'

// The slowest, as scripts/count-tests.mjs lists them at the end of .ci/run: a long suite that begins last keeps one
// processor waiting.
const slowest = [
  'image/builders.contract.test.ts',
  'real/reproducible.test.ts',
  'examples/examples.test.ts',
  'bundle/caches.test.ts',
  'pack/pack.test.ts',
  'caches/caches.test.ts',
  'toolchain/go/go.test.ts',
  'examples/api.test.ts',
  'real/platforms.test.ts',
  'real/verify.test.ts',
  'real/foreign.test.ts',
  'caches/service/service.test.ts',
  'attest/verify.test.ts',
  'workflows/cancelled.test.ts',
  'steps/analysis/explain.test.ts',
  'real/main-job.test.ts',
  'steps/analysis/kept.test.ts',
  'pack/canary.test.ts',
  'bundle/log.test.ts',
  'toolchain/upx/upx.test.ts',
]

function place({ path }) {
  const index = slowest.indexOf(relative('__tests__', path))
  return index === -1 ? slowest.length : index
}

// biome-ignore lint/style/noDefaultExport: jest calls it
export default class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((a, b) => place(a) - place(b))
  }
}
