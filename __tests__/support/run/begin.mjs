// Before the first suite of a run of jest: a folder for what its suites make once and share, empty at first.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// biome-ignore lint/style/noDefaultExport: jest calls it
export default function begin() {
  process.env.TEST_SHARED_FOLDER = mkdtempSync(join(tmpdir(), 'go-tiny-image-shared-'))
}
