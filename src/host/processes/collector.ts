import { StringDecoder } from 'node:string_decoder'

export type Collector = {
  readonly take: (chunk: Buffer) => void
  /** All that was not taken by others. Call it when nothing comes any more. */
  readonly text: () => string
}

/** Collects what a process writes as text, and shows it as it arrives. A sink gets everything instead. */
export function collector(options: {
  readonly sink: ((chunk: Buffer) => void) | undefined
  readonly show: ((text: string) => void) | undefined
  /** Takes lines out, when they are complete. */
  readonly takesLine?: ((line: string) => boolean) | undefined
}): Collector {
  // Text, not the chunks: those are outside of V8's heap, which frees them late, and what go lists is megabytes.
  const pieces: string[] = []
  const decoder = new StringDecoder('utf8')
  const lines = options.takesLine === undefined ? undefined : withoutLines(options.takesLine)
  const show = (text: string): void => {
    pieces.push(text)
    if (text !== '') options.show?.(text)
  }
  return {
    take: (chunk) => {
      if (options.sink !== undefined) options.sink(chunk)
      else show(lines === undefined ? decoder.write(chunk) : lines.next(decoder.write(chunk)))
    },
    text: () => {
      show(lines === undefined ? decoder.end() : lines.next(decoder.end()) + lines.rest())
      return pieces.join('')
    },
  }
}

/** Returns the complete lines of a text that comes in pieces, without those that are taken, and at its end the rest. */
function withoutLines(takes: (line: string) => boolean): {
  readonly next: (text: string) => string
  readonly rest: () => string
} {
  let rest = ''
  return {
    next: (text) => {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      return lines
        .filter((line) => !takes(line))
        .map((line) => `${line}\n`)
        .join('')
    },
    rest: () => {
      const last = rest
      rest = ''
      return takes(last) ? '' : last
    },
  }
}
