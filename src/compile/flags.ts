import { UsageError } from '../errors.ts'
import type { BuildOptions } from './types.ts'

// Flags of go build whose value may be a separate word. Source: `go help build`.
const withValue = new Set(
  `C asmflags buildmode compiler covermode coverpkg exec gccgoflags gcflags installsuffix ldflags mod modfile o overlay
   p pgo pkgdir tags toolexec`.split(/\s+/),
)

// Each of these would break the build or is set by another input.
const refused: Readonly<Record<string, string>> = {
  o: 'The output path is set automatically: remove it.',
  C: 'Use the input working-directory.',
  tags: 'Use the input build-tags.',
  ldflags: 'Use the input ldflags.',
  linkshared: 'A program in an image from scratch is static: remove it.',
  race: 'The race detector needs cgo and a C library; use it in the tests before the build, not in the image.',
  msan: 'It needs cgo and a C library: remove it.',
  asan: 'It needs cgo and a C library: remove it.',
  n: 'It would build nothing: remove it.',
  work: 'It would leave its folder behind: remove it.',
  json: 'Errors are read from the plain output: remove it.',
  i: 'Go no longer supports it: remove it.',
}

/** Throws a UsageError for flags that would break the program or the build, with the one thing to change. */
export function checkOptions(options: BuildOptions): void {
  for (const { name, value, text } of buildFlags(options.flags)) {
    const off = value === 'false' || value === '0'
    const change = Object.hasOwn(refused, name) ? refused[name] : undefined
    if (change !== undefined && !off) refuse(text, change)
    if (name === 'buildmode' && value !== 'exe' && value !== 'default') {
      refuse(text, 'Only a plain executable starts in an image from scratch (a PIE needs a loader): remove it.')
    }
    if (name === 'compiler' && value !== 'gc') refuse(text, 'Only the gc compiler links static programs: remove it.')
    if (name === 'gcflags' && /(^|[\s=])-(B|wb=(false|0))(\s|$)/.test(value ?? '')) {
      refuse(text, 'Without bounds checks or write barriers a program is unsafe: remove it.')
    }
  }
  checkLinkerWords(options.ldflags)
  const tag = options.tags.find((name) => !/^[\p{L}\p{Nd}_.]+$/u.test(name))
  if (tag !== undefined) {
    throw new UsageError(`build-tags: "${tag}" is not a build tag`, {
      change: 'Tags contain letters, digits, underscores and dots, one per line or separated by commas.',
    })
  }
}

/** `go build`'s arguments; without an output path those of `go install`. */
export function buildArguments(request: {
  readonly options: BuildOptions
  readonly outputPath?: string
  readonly targets: readonly string[]
  readonly toolexec?: string | undefined
  /** Go names each package that it compiles, on standard error. */
  readonly namesPackages?: boolean
}): readonly string[] {
  const { options, outputPath, targets, toolexec, namesPackages = false } = request
  return [
    outputPath === undefined ? 'install' : 'build',
    '-trimpath',
    `-buildvcs=${options.gitFolder !== undefined}`,
    `-ldflags=${['-s -w -buildid=', options.ldflags.trim()].filter((words) => words !== '').join(' ')}`,
    ...(toolexec === undefined ? [] : [`-toolexec=${toolexec}`]),
    ...(namesPackages ? ['-v'] : []),
    ...moduleArguments(options),
    ...(outputPath === undefined ? [] : ['-o', outputPath]),
    ...targets,
  ]
}

/** The user's tags and flags, which every go command that loads packages must see. */
export function moduleArguments(options: Pick<BuildOptions, 'tags' | 'flags'>): readonly string[] {
  return [...(options.tags.length === 0 ? [] : [`-tags=${options.tags.join(',')}`]), ...options.flags]
}

/** The value of one of the user's flags, such as that of `-modfile=tools.mod`; the last one counts. */
export function flagValue(words: readonly string[], name: string): string | undefined {
  return buildFlags(words).findLast((flag) => flag.name === name)?.value
}

/** Whether the user sets a flag, such as the switch -a. */
export function hasFlag(words: readonly string[], name: string): boolean {
  return buildFlags(words).some((flag) => flag.name === name)
}

/** The names of the user's flags. */
export function flagNames(words: readonly string[]): readonly string[] {
  return buildFlags(words).map(({ name }) => name)
}

type Flag = { readonly name: string; readonly value: string | undefined; readonly text: string }

function buildFlags(words: readonly string[]): readonly Flag[] {
  const flags: Flag[] = []
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const match = /^--?([A-Za-z0-9][\w.-]*)(?:=(.*))?$/s.exec(word)
    if (match === null) {
      throw new UsageError(`build-flags: "${word}" is not a flag`, {
        change: 'Write flags as -name=value, one per line; the package to build is the input package.',
      })
    }
    const [, name = '', value] = match
    if (value !== undefined || !withValue.has(name)) {
      flags.push({ name, value, text: word })
      continue
    }
    index += 1
    flags.push({ name, value: words[index], text: `${word} ${words[index] ?? ''}` })
  }
  return flags
}

function refuse(text: string, change: string): never {
  throw new UsageError(`build-flags: "${text.trim()}" cannot be used here`, { change })
}

// Source: `go tool link -help`. The user may change -s, -w and -buildid; -extldflags is common and does nothing here.
const refusedLinkerWord =
  /(?:^|\s)(--?(?:o|I|linkshared|race|msan|asan|dumpdep|h)(?=[=\s]|$)|--?buildmode[=\s]+(?!exe\b)\S*|--?linkmode[=\s]+external\b)/

function checkLinkerWords(ldflags: string): void {
  const words = linkerWords(ldflags)
  for (const [index, word] of words.entries()) {
    const [flag, value = words[index + 1] ?? ''] = /^--?X(?:=(.*))?$/s.exec(word) ?? []
    const isOfLinker = flag !== undefined && !/^--?extldflags$/.test(words[index - 1] ?? '')
    if (!isOfLinker || /^[^=]*\.[^=]*=/.test(value)) continue
    throw new UsageError(`ldflags: "${value === '' ? word : `-X ${value}`}" sets no variable`, {
      change: 'Write the import path of its package, its name and its value: -X main.version=v1.',
    })
  }
  const match = refusedLinkerWord.exec(ldflags.replaceAll(/'[^']*'|"[^"]*"/g, "''"))
  if (match === null) return
  throw new UsageError(`ldflags: "${match[1]}" cannot be used here`, {
    change: 'The program must be a static executable of the internal linker; -X, -s, -w and the like are fine.',
  })
}

// As go splits them: a quote protects white space where a word begins, and nothing escapes it.
// Source: cmd/internal/quoted, Split.
function linkerWords(ldflags: string): readonly string[] {
  const words = ldflags.match(/"[^"]*"|'[^']*'|[^\s"']\S*|["']/g) ?? []
  const open = words.find((word) => word === '"' || word === "'")
  if (open === undefined) return words.map((word) => word.replace(/^(["'])(.*)\1$/s, '$2'))
  throw new UsageError(`ldflags has an unclosed ${open}: ${ldflags}`, {
    change: "Close the quotes, and quote -X values that contain spaces: -X 'main.built=by hand'.",
  })
}
