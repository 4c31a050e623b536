import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Collects what has been allocated lately and is no longer used. */
type Collect = (options: { readonly type: 'minor' }) => void

let collect: Collect | undefined

// About 1 ms each time.
const betweenBytes = 8 * 1024 * 1024

/**
 * Returns a function that is told how many bytes of buffers have been used, and frees them from time to time. V8 itself
 * collects buffers only when 64 MB of them have piled up: they are outside of its heap, which hardly grows meanwhile.
 */
export function bufferCollector(): (usedBytes: number) => void {
  let used = 0
  return (usedBytes) => {
    used += usedBytes
    if (used < betweenBytes) return
    used = 0
    collect ??= collectorOf()
    collect({ type: 'minor' })
  }
}

function collectorOf(): Collect {
  setFlagsFromString('--expose-gc')
  const found: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  return typeof found === 'function' ? (options) => void found(options) : () => {}
}
