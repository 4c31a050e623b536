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
  const json = record(parsed(text))
  const { packed, unpacked } = record(json.pulled)
  const canary = parseCanary(json.canary)
  if (!isSize(json.sizeBytes) || !isSize(packed) || !isSize(unpacked) || canary === undefined) return undefined
  return { sizeBytes: json.sizeBytes, pulled: { unpacked, packed }, canary }
}

/** Reads what a canary came to and when. Undefined for anything else. */
export function parseCanaryRecord(
  text: string | undefined,
): { readonly canary: Proof['canary']; readonly atMs: number } | undefined {
  const json = record(parsed(text))
  const canary = parseCanary(json.canary)
  return canary === undefined || typeof json.atMs !== 'number' ? undefined : { canary, atMs: json.atMs }
}

function parseCanary(value: unknown): Proof['canary'] | undefined {
  if (value === 'native' || value === 'emulated') return value
  const { notRun } = record(value)
  return typeof notRun === 'string' ? { notRun } : undefined
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function isSize(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0
}
