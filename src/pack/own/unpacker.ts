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

/** Memory of the unpacker: for a file with a package in it, and for what is unpacked from it. */
export type UnpackerMemory = {
  /** To be filled. */
  readonly file: Uint8Array
  /**
   * Unpacks the package that starts there. Throws DamagedPackage, also for one that takes longer than `timeoutMs`. What it
   * returns stands in the same memory.
   */
  readonly unpack: (packageAt: number, timeoutMs?: number) => { readonly image: Uint8Array; readonly rest: Uint8Array }
}

/**
 * Starts the decoders and filters of the stubs, compiled to WebAssembly, with memory for a file of so many bytes and for
 * what its package unpacks to. Throws DamagedPackage where there is not enough.
 */
export function reserveMemory(fileBytes: number, header: PackageHeader): UnpackerMemory {
  const { memory, heap, workspaceSize, unpack } = instantiate()
  let top = heap()
  const reserve = (sizeBytes: number): number => {
    const start = Math.ceil(top / 64) * 64
    top = start + sizeBytes
    return start
  }
  const start = reserve(fileBytes)
  const [image, scratch] = [reserve(header.dataSize), reserve(header.scratchSize)]
  const [rest, workspace] = [reserve(header.restSize), reserve(workspaceSize())]
  try {
    memory.grow(Math.ceil((top - memory.buffer.byteLength) / wasmPage))
  } catch {
    throw new DamagedPackage(`needs ${top} bytes to unpack, more than there are`)
  }
  return {
    file: new Uint8Array(memory.buffer, start, fileBytes),
    unpack: (packageAt, timeoutMs = allowedMs(fileBytes - packageAt)) => {
      const work = (): number => unpack(start + packageAt, fileBytes - packageAt, image, scratch, rest, workspace)
      const failure = inTime(work, timeoutMs)
      if (failure !== 0) throw new DamagedPackage(failures[failure] ?? `is damaged (${failure})`)
      return {
        image: new Uint8Array(memory.buffer, image, header.dataSize),
        rest: new Uint8Array(memory.buffer, rest, header.restSize),
      }
    },
  }
}

/** Unpacks a package in memory. It starts at the first byte; the rest of its file may follow it. Throws as `unpack` does. */
export function runUnpacker(
  packaged: Uint8Array,
  header: PackageHeader,
  timeoutMs?: number,
): { readonly image: Uint8Array; readonly rest: Uint8Array } {
  const { file, unpack } = reserveMemory(packaged.length, header)
  file.set(packaged)
  return unpack(0, timeoutMs)
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
