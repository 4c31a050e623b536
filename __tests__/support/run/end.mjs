// After the last suite of a run of jest.

import { rmSync } from 'node:fs'

// biome-ignore lint/style/noDefaultExport: jest calls it
export default function end() {
  const folder = process.env.TEST_SHARED_FOLDER
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}
