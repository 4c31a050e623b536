import { isSizeBytes, parseJson, property } from '../host/json.ts'
import type { Proof } from './types.ts'

/** The result of packing a program; stored next to the packed file. All sizes in bytes. */
export type Outcome = {
  readonly sizeBytes: number
  /** About what it is after gzip. */
  readonly pulled: { readonly unpacked: number; readonly packed: number }
  readonly canary: Proof['canary']
  /** What the packer said about it, as one clause. */
  readonly note?: string
  /** What finds its parts again, for the packer of another program. */
  readonly streams?: readonly string[]
}

export function outcomeText(outcome: Outcome): string {
  return JSON.stringify(outcome)
}

/** Parses the text of `outcomeText`. Undefined for anything else, such as an entry of another version. */
export function parseOutcome(text: string | undefined): Outcome | undefined {
  const json = parseJson(text ?? '')
  const sizeBytes = property(json, 'sizeBytes')
  const [packed, unpacked] = [property(json, 'pulled', 'packed'), property(json, 'pulled', 'unpacked')]
  const canary = parseCanary(property(json, 'canary'))
  if (!isSize(sizeBytes) || !isSize(packed) || !isSize(unpacked) || canary === undefined) return undefined
  const [note, streams] = [property(json, 'note'), property(json, 'streams')]
  return {
    sizeBytes,
    pulled: { unpacked, packed },
    canary,
    ...(typeof note === 'string' ? { note } : {}),
    ...(isTexts(streams) ? { streams } : {}),
  }
}

/** Parses a canary's result and time. Undefined for anything else. */
export function parseCanaryRecord(
  text: string | undefined,
): { readonly canary: Proof['canary']; readonly atMs: number } | undefined {
  const json = parseJson(text ?? '')
  const canary = parseCanary(property(json, 'canary'))
  const atMs = property(json, 'atMs')
  return canary === undefined || typeof atMs !== 'number' ? undefined : { canary, atMs }
}

function parseCanary(value: unknown): Proof['canary'] | undefined {
  if (value === 'native' || value === 'emulated') return value
  const notRun = property(value, 'notRun')
  return typeof notRun === 'string' ? { notRun } : undefined
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function isSize(value: unknown): value is number {
  return isSizeBytes(value) && value > 0
}
