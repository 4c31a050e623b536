import { appendFileSync } from 'node:fs'
import * as core from '@actions/core'

/** The texts of the named inputs as the runner hands them over; an input that is not given is not in the map. */
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

/** What the main run hands to the post run. */
export function saveRunnerState(name: string, value: unknown): void {
  core.saveState(name, JSON.stringify(value))
}

/**
 * Appends lines to the file by which the runner learns what a job has published; does nothing where it has no such
 * file, or an unusable one: attesting can name its subject itself.
 */
export function appendArtifacts(file: string | undefined, lines: readonly string[]): void {
  if (file === undefined || file === '' || lines.length === 0) return
  try {
    appendFileSync(file, lines.map((line) => `${line}\n`).join(''))
  } catch {
    // The outputs say the same.
  }
}

// GitHub refuses a step's summary above 1 MiB.
const summaryLimitBytes = 1024 * 1024

/** Appends to the job summary; does nothing where the runner has none, or when it would be too long. */
export async function appendSummary(markdown: string): Promise<void> {
  if (Buffer.byteLength(markdown) > summaryLimitBytes) return
  try {
    await core.summary.addRaw(markdown, true).write()
  } catch {
    // A runner without summaries; the log says the same.
  }
}
