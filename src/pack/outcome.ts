import { isSizeBytes, parseJson, property } from '../host/json.ts'
import type { Proof } from './types.ts'

/** What packing a program came to; kept beside the packed file. All sizes in bytes. */
export type Outcome = {
  readonly sizeBytes: number
  /** After gzip -9. */
  readonly pulled: { readonly unpacked: number; readonly packed: number }
  readonly canary: Proof['canary']
}

export function outcomeText(outcome: Outcome): string {
  return JSON.stringify(outcome)
}

/** Reads `outcomeText`. Undefined for anything else: an entry of another version is no entry. */
export function parseOutcome(text: string | undefined): Outcome | undefined {
  const json = parseJson(text ?? '')
  const sizeBytes = property(json, 'sizeBytes')
  const [packed, unpacked] = [property(json, 'pulled', 'packed'), property(json, 'pulled', 'unpacked')]
  const canary = parseCanary(property(json, 'canary'))
  if (!isSize(sizeBytes) || !isSize(packed) || !isSize(unpacked) || canary === undefined) return undefined
  return { sizeBytes, pulled: { unpacked, packed }, canary }
}

/** Reads what a canary came to and when. Undefined for anything else. */
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

function isSize(value: unknown): value is number {
  return isSizeBytes(value) && value > 0
}
