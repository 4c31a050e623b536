import { UsageError } from '../../errors.ts'
import { type Given, readLines } from '../values.ts'

/** The most that an image may have. */
export type SizeLimit = {
  /** The program that it is for; every program if absent. */
  readonly program?: string
  /** What is pulled, or the uncompressed layers. */
  readonly of: 'pulled' | 'disk'
  readonly bytes: number
  /** As it was written. */
  readonly text: string
}

/** The most by which an image may grow; with both, the smaller of the two. */
export type IncreaseLimit = {
  readonly program?: string
  readonly bytes?: number
  /** Of the image before: 0.05 for 5 %. */
  readonly fraction?: number
  readonly text: string
}

const units: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1e3,
  mb: 1e6,
  gb: 1e9,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
}

/** Limits such as `12MB`, `disk: 40 MiB`, `api=9.5MB`; one per line. Throws a UsageError for anything else. */
export function readSizeLimits({ name, text }: Given): readonly SizeLimit[] {
  return readLines({ text }).map((line) => {
    const { program, limit } = splitProgram(line)
    const [, disk, size = ''] = /^(disk:)?\s*(.*)$/is.exec(limit) ?? []
    const bytes = bytesOf(size)
    if (bytes === undefined || program.program === '') {
      throw new UsageError(`${name} is "${line}", which is not a size`, {
        change: `Write for example ${name}: 12MB or 11 MiB; disk:40MB limits what lies on disk, api=12MB one program.`,
      })
    }
    return { ...program, of: disk === undefined ? 'pulled' : 'disk', bytes, text: limit }
  })
}

/** Limits such as `5%`, `200kB`, `5%, 200kB`, `api=1%`; one per line. Throws a UsageError for anything else. */
export function readIncreaseLimits({ name, text }: Given): readonly IncreaseLimit[] {
  return readLines({ text }).map((line) => {
    const { program, limit } = splitProgram(line)
    const parts = limit.split(/[,;]/).map((part) => part.trim())
    const fractions = parts.flatMap((part) => {
      const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(part)?.[1]
      return percent === undefined ? [] : [Number(percent) / 100]
    })
    const sizes = parts.map(bytesOf).filter((bytes) => bytes !== undefined)
    const isWhole = fractions.length + sizes.length === parts.length && fractions.length <= 1 && sizes.length <= 1
    if (!isWhole || program.program === '') {
      throw new UsageError(`${name} is "${line}", which is neither a percentage nor a size`, {
        change: `Write for example ${name}: 5%, or 200kB, or "5%, 200kB" for the smaller of both; api=5% is for one program.`,
      })
    }
    const [fraction] = fractions
    const [bytes] = sizes
    return {
      ...program,
      ...(bytes === undefined ? {} : { bytes }),
      ...(fraction === undefined ? {} : { fraction }),
      text: limit,
    }
  })
}

function splitProgram(line: string): { readonly program: { readonly program?: string }; readonly limit: string } {
  const at = line.indexOf('=')
  if (at < 0) return { program: {}, limit: line }
  return { program: { program: line.slice(0, at).trim() }, limit: line.slice(at + 1).trim() }
}

function bytesOf(text: string): number | undefined {
  const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text.trim()) ?? []
  const factor = units[unit.toLowerCase()]
  return factor === undefined ? undefined : Math.floor(Number(number) * factor)
}
