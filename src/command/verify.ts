import { join, resolve } from 'node:path'
import type { Environment } from '../host/host.ts'
import { readInputs } from '../inputs/inputs.ts'
import { secretTexts } from '../inputs/table.ts'
import { parseReference, repositoryText } from '../oci/references.ts'
import { verify } from '../pipeline/verify.ts'
import { showEvents } from '../report/progress.ts'
import { writeAnswer } from './answer.ts'
import { exitCodes } from './exit.ts'
import { withPassword } from './flags.ts'
import { withCommandHost } from './host.ts'
import { createCommandLog } from './log.ts'
import { inputsOfBuild, type VerifyCommand } from './verify-command.ts'

/**
 * Builds an image again and compares. The one line of the outcome goes to standard output, everything else to standard
 * error. Returns the exit code.
 */
export async function runVerify(command: VerifyCommand, env: Environment): Promise<number> {
  const { image, source, verbose } = command
  const images = repositoryText(parseReference(image).repository)
  const texts = new Map([...withPassword(command), ['images', images] as const])
  const log = createCommandLog({ env, verbose, secrets: secretTexts(texts), to: 'stderr' })
  const inputs = readInputs(texts)
  return withCommandHost({ env, log }, async (host) => {
    const workspace = process.cwd()
    const results = join(host.temporaryFolder, 'results')
    const place = { workspace, workingDirectory: workspace, archiveFolder: results, resultFolder: results }
    const { isIdentical, line } = await verify(
      { inputs, host, place, onEvent: showEvents(log) },
      { image, source: source === undefined ? undefined : resolve(source), own: inputsOfBuild(command.texts) },
    )
    writeAnswer(`${line}\n`)
    return isIdentical ? exitCodes.done : exitCodes.different
  })
}
