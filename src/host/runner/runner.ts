import { appendFileSync } from 'node:fs'
import * as core from '@actions/core'
import { summaryLimitBytes } from './limits.ts'

/** The values of the named inputs, as the runner passes them; inputs that are not set are not in the map. */
export function runnerInputs(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    names
      .map((name): [string, string] => [name, core.getInput(name, { trimWhitespace: false })])
      .filter(([, text]) => text !== ''),
  )
}

/** Sets the outputs of the step. */
export function setRunnerOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
}

/** State that the main run passes to the post run. */
export function saveRunnerState(name: string, value: unknown): void {
  core.saveState(name, JSON.stringify(value))
}

/**
 * Appends lines to the file that tells the runner what a job has published. Does nothing if the file is missing or
 * unusable: attestation steps can name their subject themselves.
 */
export function appendArtifacts(file: string | undefined, lines: readonly string[]): void {
  if (file === undefined || file === '' || lines.length === 0) return
  try {
    appendFileSync(file, lines.map((line) => `${line}\n`).join(''))
  } catch {
    // The outputs have the same content.
  }
}

/** Appends to the job summary; does nothing if the runner has none, or if it would get too long. */
export async function appendSummary(markdown: string): Promise<void> {
  if (Buffer.byteLength(markdown) > summaryLimitBytes) return
  try {
    await core.summary.addRaw(markdown, true).write()
  } catch {
    // A runner without summaries; the log has the same content.
  }
}
