import { existsSync, mkdtempSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { compareModules, type PlatformComparison } from '../analysis/compare/compare.ts'
import { readSizesDocument } from '../analysis/compare/read.ts'
import { mostSizesBytes } from '../analysis/kept.ts'
import { UserError } from '../errors.ts'
import { readRegularFileSync } from '../host/files/regular.ts'
import { writeWholeFileSync } from '../host/files/whole.ts'
import type { Environment, Host } from '../host/host.ts'
import { codeOf } from '../host/system-error.ts'
import { keepingTrace } from '../host/trace.ts'
import { settleInputs } from '../inputs/config/settle.ts'
import { readInputs } from '../inputs/inputs.ts'
import { secretTexts } from '../inputs/table.ts'
import { parseReference, repositoryText } from '../oci/references.ts'
import { run } from '../pipeline/run.ts'
import { readSizes } from '../pipeline/sizes.ts'
import { comparisonTable } from '../report/explain/comparison.ts'
import { explainLines, priceLines } from '../report/explain/table.ts'
import type { SizesDocument } from '../report/explain/types.ts'
import { sizePage } from '../report/page/page.ts'
import { showEvents } from '../report/progress.ts'
import { writeAnswer } from './answer.ts'
import { exitCodes } from './exit.ts'
import type { ExplainCommand } from './explain-arguments.ts'
import { asFlags, withPassword } from './flags.ts'
import { withCommandHost } from './host.ts'
import { createCommandLog } from './log.ts'

type Explaining = {
  readonly command: ExplainCommand
  readonly texts: ReadonlyMap<string, string>
  readonly env: Environment
  readonly host: Host
}

/**
 * Says what the bytes of a program or of an image are, and how they differ from others. The answer goes to standard
 * output, everything else to standard error. Returns the exit code.
 */
export async function runExplain(command: ExplainCommand, env: Environment): Promise<number> {
  const texts = withPassword(command)
  const log = createCommandLog({ env, verbose: command.verbose, secrets: secretTexts(texts), to: 'stderr' })
  return withCommandHost({ env, log }, async (host) => {
    const explaining = { command, texts, env, host }
    const { target, against, page } = command
    if (page !== undefined) checkFolderOf(page)
    // What can be wrong at once is said before anything is built.
    const kept = against !== undefined && kindOfOther(against) === 'file' ? readFile(against) : undefined
    const document = await sizesOf(target, explaining, kindOfTarget(target))
    const comparisons =
      against === undefined
        ? []
        : comparisonsOf(kept ?? (await sizesOf(against, explaining, kindOfOther(against))), { document, against })
    if (page !== undefined) writePage(page, sizePage({ document, comparisons }))
    writeAnswer(
      answer(document, { command, comparisons })
        .map((text) => `${text}\n`)
        .join(''),
    )
    return exitCodes.done
  })
}

type TargetKind = 'package' | 'image' | 'file'

// No import path has a colon.
function kindOfTarget(text: string): TargetKind {
  const isTagged = /^[^@]+:[\w.-]+$/.test(text) && !existsSync(text)
  return isTagged || /@sha(?:256|512):/.test(text) ? 'image' : 'package'
}

// Unlike what is explained, what it is compared with may be an image by its tag.
function kindOfOther(text: string): TargetKind {
  if (text.endsWith('.json')) return 'file'
  if (kindOfTarget(text) === 'image') return 'image'
  return /^[./]/.test(text) || text.includes('@') || existsSync(text) ? 'package' : 'image'
}

function sizesOf(text: string, explaining: Explaining, kind: TargetKind): Promise<SizesDocument> {
  return kind === 'image' ? readImage(text, explaining) : build(text, explaining)
}

function readFile(path: string): SizesDocument {
  const read = readSizesDocument(bytesOf(path))
  if (!('unreadable' in read)) return read
  throw new UserError(`${path} has no sizes of an image: ${read.unreadable}`, {
    change: 'Write it with go-tiny-image explain PACKAGE --json.',
  })
}

function bytesOf(path: string): Buffer {
  try {
    return readRegularFileSync(path, mostSizesBytes)
  } catch (error) {
    throw new UserError(`--against ${path} cannot be read: ${codeOf(error) ?? messageOf(error)}`, {
      change: 'Name the JSON of an earlier explanation, an image or a package.',
    })
  }
}

function checkFolderOf(page: string): void {
  const folder = dirname(resolve(page))
  if (!existsSync(folder)) {
    throw new UserError(`--page ${page} cannot be written: there is no folder ${folder}`, {
      change: 'Create the folder, or name another file.',
    })
  }
}

function writePage(page: string, text: string): void {
  try {
    writeWholeFileSync(resolve(page), text)
  } catch (error) {
    throw new UserError(`--page ${page} cannot be written: ${codeOf(error) ?? messageOf(error)}`, {
      change: 'Name a file that can be written.',
    })
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

async function readImage(text: string, { texts, host }: Explaining): Promise<SizesDocument> {
  const images = repositoryText(parseReference(text).repository)
  const inputs = readInputs(new Map([...texts, ['package', '.'], ['images', images]]))
  return readSizes({ inputs, host, place: folders(host), onEvent: showEvents(host.log) }, text)
}

async function build(text: string, { texts, env, host }: Explaining): Promise<SizesDocument> {
  const place = folders(host)
  const given = new Map([...texts, ['package', text]])
  const settled = await settleInputs({ texts: given, hasEvent: false, workspace: place.workspace, env })
  const workingDirectory = resolve(place.workspace, settled.inputs.workingDirectory)
  const trace = settled.inputs.trace === '' ? undefined : resolve(workingDirectory, settled.inputs.trace)
  // What is compared may have the same name, so nothing of one is written where the other is.
  const own = { ...host, temporaryFolder: mkdtempSync(join(host.temporaryFolder, 'explain-')) }
  const options = { host: own, place: { ...place, workingDirectory }, onEvent: showEvents(host.log), explain: true }
  const result = await keepingTrace({ file: trace, host }, () => run({ ...settled, ...options }))
  const explained = result.kind === 'built' ? result.explained : []
  const [first, ...more] = explained
  if (more.length > 0) {
    const names = explained.map(({ image }) => image.main.name).join(', ')
    throw new UserError(`explain describes one program, and ${text} names ${explained.length}: ${names}`, {
      change: 'Write the package of one of them.',
    })
  }
  if (first?.document === undefined) {
    throw new UserError(`the bytes of the program cannot be explained: ${first?.failed ?? 'nothing was built'}`)
  }
  return first.document
}

function folders(host: Host) {
  const workspace = process.cwd()
  const results = join(host.temporaryFolder, 'results')
  return { workspace, workingDirectory: workspace, archiveFolder: results, resultFolder: results }
}

function comparisonsOf(
  before: SizesDocument,
  { document, against }: { readonly document: SizesDocument; readonly against: string },
): readonly PlatformComparison[] {
  const comparisons = document.platforms.flatMap((now): readonly PlatformComparison[] => {
    const old = before.platforms.find(({ platform }) => platform === now.platform)
    if (old === undefined) return []
    const { platform } = now
    return [{ platform, reference: against, before: old.size, after: now.size, ...compareModules(old, now) }]
  })
  if (comparisons.length > 0) return comparisons
  const [ours, theirs] = [document, before].map(({ platforms }) => platforms.map(({ platform }) => platform).join(', '))
  throw new UserError(`${against} has sizes for ${theirs}, and none for ${ours}`, {
    change: 'Name a platform of both with --platforms.',
  })
}

function answer(
  document: SizesDocument,
  { command, comparisons }: { readonly command: ExplainCommand; readonly comparisons: readonly PlatformComparison[] },
): readonly string[] {
  if (command.json) return [JSON.stringify(comparisons.length === 0 ? document : { ...document, comparisons })]
  const prices = priceLines(document).map(asFlags)
  if (comparisons.length === 0) return [...explainLines(document), ...prices]
  const changes = comparisons.flatMap((comparison) => comparisonTable(document.name, comparison))
  return prices.length === 0 ? changes : [...changes, '', ...prices]
}
