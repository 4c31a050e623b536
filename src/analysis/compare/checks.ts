import { isRecord, isSizeBytes, itemsIn } from '../../host/json.ts'
import type { ModuleReason, RequiredLine } from '../modules/graph.ts'

/** Texts are shown in logs, where a line break could start a command of the workflow. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText && !/\p{Cc}/u.test(value)
}

const longestText = 4096

/** All items of an array; undefined if it is none, or if one of them is malformed. */
export function allOf<Item>(items: unknown, read: (item: unknown) => Item | undefined): readonly Item[] | undefined {
  if (!Array.isArray(items)) return undefined
  const all = items.flatMap((item: unknown) => read(item) ?? [])
  return all.length === items.length ? all : undefined
}

// The line of go.mod.
function requiredIn(value: unknown): (RequiredLine & { readonly through?: string }) | undefined {
  if (!isRecord(value)) return undefined
  const { line, text, through } = value
  if (!isSizeBytes(line) || !isText(text)) return undefined
  return { line, text, ...(isText(through) ? { through } : {}) }
}

/** A module and why it is there; undefined if it is malformed. */
export function moduleReasonIn(value: Readonly<Record<string, unknown>>): ModuleReason | undefined {
  const { module, version, replacedBy } = value
  const chain = itemsIn(value.chain)
  if (!isText(module) || !chain.every(isText)) return undefined
  const required = requiredIn(value.required)
  return {
    module,
    ...(isText(version) ? { version } : {}),
    ...(isText(replacedBy) ? { replacedBy } : {}),
    chain,
    ...(required === undefined ? {} : { required }),
  }
}
