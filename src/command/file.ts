import { inspectFile, unpackFile } from '../pack/own/file-commands.ts'
import type { FileCommand } from './file-commands.ts'

/** Runs the command and returns the lines for standard output. Throws a UserError. */
export async function runFileCommand(command: FileCommand): Promise<readonly string[]> {
  return command.kind === 'inspect' ? inspectFile(command.file) : [await unpackFile(command.file, command.output)]
}
