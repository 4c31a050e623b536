import { isRecord } from '../host/json.ts'

/** JSON without spaces, the keys of every object sorted by code unit, undefined values left out. */
export function canonicalJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part)))
}

function sorted(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}
