import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { UsageError, UserError } from '../errors.ts'
import { codeOf } from '../host/system-error.ts'
import { bareAddress } from '../source/web-address.ts'

/** A vulnerability database. */
export type Database = {
  /** The value of govulncheck's flag -db; it may contain a password. */
  readonly url: string
  /** For messages. */
  readonly name: string
}

// The two files of the index that a scan reads. Source: https://go.dev/doc/security/vuln/database
const indexFiles = ['index/db.json', 'index/modules.json'] as const

/**
 * The database that the input names. A folder is checked, because govulncheck finds no vulnerability at all in one
 * without an index, and says nothing. Throws a UserError for a folder that is no database, and a
 * UsageError for a malformed URL.
 */
export async function settleDatabase(text: string, workingDirectory: string): Promise<Database> {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase()
  if (scheme === 'http' || scheme === 'https') {
    if (!URL.canParse(text)) throw malformed(`"${bareAddress(text)}" is not a URL`)
    return { url: text, name: bareAddress(text) }
  }
  if (scheme !== undefined && scheme !== 'file')
    throw malformed(`"${bareAddress(text)}" is neither a folder nor http(s)`)
  const folder = scheme === 'file' ? folderOf(text) : resolve(workingDirectory, text)
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory() !== true) throw wrong(`there is no folder ${folder}`)
  for (const file of indexFiles) await checkJson(folder, file)
  return { url: pathToFileURL(folder).href, name: folder }
}

function folderOf(text: string): string {
  try {
    return fileURLToPath(text)
  } catch {
    throw malformed(`"${text}" is not the URL of a folder`)
  }
}

async function checkJson(folder: string, file: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8').catch((cause: unknown) => {
    throw wrong(`the folder ${folder} has no ${file} (${codeOf(cause) ?? cause})`)
  })
  try {
    JSON.parse(text)
  } catch (cause) {
    throw wrong(`${file} in the folder ${folder} is not JSON`, cause)
  }
}

const change =
  'Name a folder with index/db.json, index/modules.json and ID/*.json, a URL that has these files, or nothing for https://vuln.go.dev.'

function malformed(problem: string): UsageError {
  return new UsageError(`vulnerability-database: ${problem}`, { change })
}

function wrong(problem: string, cause?: unknown): UserError {
  return new UserError(`vulnerability-database: ${problem}`, { change, cause })
}
