import { isBuildInfo } from '../../elf/build-info.ts'
import type { BuildInfo, LinkedModule } from '../types.ts'

// Source: debug/buildinfo and cmd/go/internal/modload of Go: 32 bytes of header; where the flag says so, two strings
// with their lengths as varints follow.
const headerBytes = 32
// The module lines stand between two marks of 16 bytes, by which the linker's output is recognised in memory.
const markBytes = 16

/**
 * Parses the section `.go.buildinfo` of a linked program. Undefined for anything else, and for programs of Go 1.17 and
 * older, whose section only points to its texts.
 */
export function parseBuildInfo(section: Buffer): BuildInfo | undefined {
  if (!isBuildInfo(section)) return undefined
  const version = stringAt(section, headerBytes)
  const lines = version === undefined ? undefined : stringAt(section, version.end)
  if (version === undefined || lines === undefined) return undefined
  const { bytes } = lines
  const isMarked = bytes.length > 2 * markBytes && bytes[bytes.length - markBytes - 1] === 0x0a
  const text = isMarked ? bytes.subarray(markBytes, -markBytes).toString('utf8') : ''
  return { goVersion: version.bytes.toString('utf8'), ...parseModuleLines(text) }
}

type Text = { readonly bytes: Buffer; readonly end: number }

function stringAt(section: Buffer, at: number): Text | undefined {
  let length = 0
  for (let index = 0; index < 5; index += 1) {
    const byte = section[at + index]
    if (byte === undefined) return undefined
    length += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) {
      const start = at + index + 1
      const end = start + length
      return end > section.length ? undefined : { bytes: section.subarray(start, end), end }
    }
  }
  return undefined
}

/** Parses the lines that `go version -m` shows, without their indentation. */
export function parseModuleLines(text: string): Omit<BuildInfo, 'goVersion'> {
  let path = ''
  let main: LinkedModule | undefined
  const modules: LinkedModule[] = []
  const settings: (readonly [string, string])[] = []
  for (const line of text.split('\n')) {
    const [kind = '', ...fields] = line.split('\t')
    if (kind === 'path') path = fields[0] ?? ''
    else if (kind === 'mod') main = moduleOf(fields)
    else if (kind === 'dep') modules.push(moduleOf(fields))
    else if (kind === '=>') {
      const replaced = modules.pop()
      if (replaced !== undefined) modules.push({ ...replaced, replacedBy: moduleOf(fields) })
      else if (main !== undefined) main = { ...main, replacedBy: moduleOf(fields) }
    } else if (kind === 'build') settings.push(settingOf(fields.join('\t')))
  }
  return { path, ...(main === undefined ? {} : { main }), modules, settings }
}

function moduleOf([path = '', version = '', sum = '']: readonly string[]): Omit<LinkedModule, 'replacedBy'> {
  return { path, version, ...(sum === '' ? {} : { sum }) }
}

// Key and value are quoted as Go strings where they hold spaces, quotes or an equals sign.
function settingOf(text: string): readonly [string, string] {
  const key = /^"(?:[^"\\]|\\.)*"|^`[^`]*`|^[^=]*/.exec(text)?.[0] ?? ''
  return [unquoted(key), unquoted(text.slice(key.length + 1))]
}

function unquoted(text: string): string {
  if (text.startsWith('`')) return text.slice(1, -1)
  if (!text.startsWith('"')) return text
  try {
    return String(JSON.parse(text))
  } catch {
    // Go's strings know escapes that JSON does not, such as \x00.
    return text.slice(1, -1)
  }
}
