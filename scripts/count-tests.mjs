// Prints the slowest suites and, as the last line, the count of a jest run from its JSON report.
// Exit code 1 where a test failed, a suite could not be loaded, or nothing ran at all.

import { readFileSync } from 'node:fs'
import { relative } from 'node:path'

const [file = ''] = process.argv.slice(2)

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    console.error(`${file} holds no report: jest did not come to its end`)
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numRuntimeErrorTestSuites: 1, testResults: [] }
  }
}

const report = read()
const suites = report.testResults
  .map(({ name, startTime, endTime }) => ({ name: relative('.', name), milliseconds: endTime - startTime }))
  .sort((a, b) => b.milliseconds - a.milliseconds)
for (const { name, milliseconds } of suites.slice(0, 10)) {
  console.log(`${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${name}`)
}
// A suite that could not be loaded has no tests to count; it is one failure.
const failed = report.numFailedTests + report.numRuntimeErrorTestSuites
const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : ''
console.log(`tests: ${report.numPassedTests} passed, ${failed} failed${skipped}`)
process.exitCode = failed > 0 || report.numPassedTests === 0 ? 1 : 0
