import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findPackage } from '../../../src/pack/own/unpack.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type DecoderFuzz = {
  /** A folder for the compiled harness and its files. */
  readonly folder: string
  readonly packed: readonly Uint8Array[]
  readonly seed: number
  readonly count: number
}

/**
 * Changes the packages of packed programs `count` times and feeds them to the C code of the stubs under the address and
 * undefined-behaviour sanitizers (zstd's own files without the latter). Gives how many were refused and how many decoded; throws with the sanitizer's report.
 */
export async function fuzzDecoder({ folder, packed, seed, count }: DecoderFuzz): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const harness = await compiledHarness(folder)
  const packages = packed.map((file, index) => {
    const name = join(folder, `package-${index}`)
    const found = findPackage(file)
    if (found === undefined) throw new Error('a packed program has no package')
    writeFileSync(name, found.bytes)
    return name
  })
  const env = { ...process.env, ASAN_OPTIONS: 'allocator_may_return_null=1:detect_leaks=0' }
  return execFileSync(harness, [String(seed), String(count), ...packages], { encoding: 'utf8', env }).trim()
}

/** Compiles what the WebAssembly unpacker is made of, with decoder.c in place of its entry. */
async function compiledHarness(folder: string): Promise<string> {
  const { stubParts }: { stubParts: (sources: { readonly zstd: string }) => readonly Part[] } =
    await native('stub-parts')
  const { downloadZstd }: { downloadZstd: () => string } = await native('zstd-sources')
  const zstd = downloadZstd()
  const unpacker = stubParts({ zstd }).find(({ output }) => output.endsWith('unpacker.wasm'))
  if (unpacker === undefined) throw new Error('native/stub-parts.mjs has no unpacker')
  const defines = unpacker.arguments.filter((argument) => argument.startsWith('-D'))
  const sanitizers = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all']
  const options = ['-std=gnu11', '-O1', '-g', '-w', `-I${zstd}`, ...defines]
  const zstdFiles = unpacker.arguments.filter((argument) => argument.startsWith(zstd) && argument.endsWith('.c'))
  const objects = [...zstdFiles, join(zstd, 'xxhash.c')].map((source) => {
    const object = join(folder, `${basename(source)}.o`)
    // zstd shifts and adds as it likes, which is not ours to mend.
    execFileSync('gcc', [...options, '-fsanitize=address', '-c', source, '-o', object], { cwd: root })
    return object
  })
  const entry = 'stub/wasm/unpacker.c'
  const own = unpacker.arguments.filter((argument) => /^stub\/.*\.c$/.test(argument) && argument !== entry)
  const harness = join(folder, 'decoder')
  const files = ['__tests__/pack/fuzz/decoder.c', ...own, ...objects]
  execFileSync('gcc', [...options, ...sanitizers, ...files, '-o', harness], { cwd: root })
  return harness
}

type Part = { readonly output: string; readonly arguments: readonly string[] }

// Scripts without types.
const native = async (name: string) => await import(pathToFileURL(join(root, 'native', `${name}.mjs`)).href)
