import { runInNewContext } from 'node:vm'
import { hasCode } from '../../host/system-error.ts'
import { DamagedPackage } from '../format/read.ts'
import type { PackageHeader } from '../format/types.ts'
import { unpackerModule } from '../stubs/blobs.ts'

// The numbers of stub/failure.h.
const failures = [
  '',
  'is damaged: its header makes no sense',
  'is damaged: its checksum is wrong',
  'is damaged: a part of it does not unpack',
  'is damaged: a filter of it does not run',
]
const wasmPage = 65_536

// Real programs take a tenth of a second for a megabyte of package. A forged package of some kilobytes can describe 2 GB
// that take ten minutes.
const allowedMs = (packageBytes: number): number => 60_000 + packageBytes / 500

type Unpacker = {
  readonly memory: WebAssembly.Memory
  readonly heap: () => number
  readonly workspaceSize: () => number
  readonly unpack: (...pointersAndSize: readonly number[]) => number
}

/**
 * Unpacks a package with the decoders and filters of the stubs, compiled to WebAssembly. `packaged` starts with the
 * package; the rest of the file may follow it. Throws DamagedPackage, also for one that takes longer than `timeoutMs`.
 */
export function runUnpacker(
  packaged: Uint8Array,
  header: PackageHeader,
  timeoutMs: number = allowedMs(packaged.length),
): { readonly image: Uint8Array; readonly rest: Uint8Array } {
  const { memory, heap, workspaceSize, unpack } = instantiate()
  let top = heap()
  const reserve = (sizeBytes: number): number => {
    const start = Math.ceil(top / 64) * 64
    top = start + sizeBytes
    return start
  }
  const start = reserve(packaged.length)
  const [image, scratch] = [reserve(header.dataSize), reserve(header.scratchSize)]
  const [rest, workspace] = [reserve(header.restSize), reserve(workspaceSize())]
  try {
    memory.grow(Math.ceil((top - memory.buffer.byteLength) / wasmPage))
  } catch {
    throw new DamagedPackage(`needs ${top} bytes to unpack, more than there are`)
  }
  new Uint8Array(memory.buffer).set(packaged, start)
  const failure = inTime(() => unpack(start, packaged.length, image, scratch, rest, workspace), timeoutMs)
  if (failure !== 0) throw new DamagedPackage(failures[failure] ?? `is damaged (${failure})`)
  return {
    image: new Uint8Array(memory.buffer, image, header.dataSize),
    rest: new Uint8Array(memory.buffer, rest, header.restSize),
  }
}

/** Ends the work where it takes too long: Node does that for scripts alone. */
function inTime(work: () => number, timeoutMs: number): number {
  try {
    return runInNewContext('work()', { work }, { timeout: Math.ceil(timeoutMs) })
  } catch (error) {
    if (hasCode(error, ['ERR_SCRIPT_EXECUTION_TIMEOUT'])) {
      const seconds = Math.ceil(timeoutMs / 1000)
      throw new DamagedPackage(`did not unpack within ${seconds} s, far longer than a program of its size takes`)
    }
    if (!(error instanceof WebAssembly.RuntimeError)) throw error
    throw new DamagedPackage(`is damaged: unpacking it failed (${error.message})`)
  }
}

let compiled: WebAssembly.Module | undefined

function instantiate(): Unpacker {
  compiled ??= new WebAssembly.Module(unpackerModule())
  const { memory, heap, workspaceSize, unpack } = new WebAssembly.Instance(compiled).exports
  const complete =
    memory instanceof WebAssembly.Memory &&
    typeof heap === 'function' &&
    typeof workspaceSize === 'function' &&
    typeof unpack === 'function'
  if (!complete) throw new Error('unpacker.wasm has other exports than this version needs')
  return {
    memory,
    heap: () => Number(heap()),
    workspaceSize: () => Number(workspaceSize()),
    unpack: (...values) => Number(unpack(...values)),
  }
}
