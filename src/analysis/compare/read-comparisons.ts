import { isRecord, isSizeBytes, parseJson, property } from '../../host/json.ts'
import { allOf, isText, moduleReasonIn } from './checks.ts'
import type { Change, ModuleChange, PackageChange, PlatformComparison } from './compare.ts'

/** The comparisons in a document of sizes; undefined if they are malformed, none if it has none. */
export function readComparisons(bytes: Buffer): readonly PlatformComparison[] | undefined {
  const value = property(parseJson(bytes.toString('utf8')), 'comparisons')
  return value === undefined ? [] : allOf(value, comparisonIn)
}

function comparisonIn(value: unknown): PlatformComparison | undefined {
  if (!isRecord(value)) return undefined
  const { platform, reference, before, after, note } = value
  const modules = value.modules === undefined ? undefined : allOf(value.modules, moduleIn)
  if (!isText(platform) || !isText(reference) || !isSizeBytes(before) || !isSizeBytes(after)) return undefined
  if (value.modules !== undefined && modules === undefined) return undefined
  return {
    platform,
    reference,
    before,
    after,
    ...(modules === undefined ? {} : { modules }),
    ...(isText(note) ? { note } : {}),
  }
}

const hows = ['new', 'gone', 'grew', 'shrank'] as const

function changeIn(value: Readonly<Record<string, unknown>>): Change | undefined {
  const { before, after, 'bytes-before': bytesBefore, 'bytes-after': bytesAfter } = value
  const how = hows.find((one) => one === value.how)
  if (how === undefined || !isSizeBytes(before) || !isSizeBytes(after)) return undefined
  if (!isSizeBytes(bytesBefore) || !isSizeBytes(bytesAfter)) return undefined
  return { how, before, after, 'bytes-before': bytesBefore, 'bytes-after': bytesAfter }
}

function moduleIn(value: unknown): ModuleChange | undefined {
  if (!isRecord(value)) return undefined
  const [change, reason] = [changeIn(value), moduleReasonIn(value)]
  const versionBefore = value['version-before']
  const packages = allOf(value.packages, packageIn)
  if (change === undefined || reason === undefined || packages === undefined) return undefined
  return { ...change, ...reason, ...(isText(versionBefore) ? { 'version-before': versionBefore } : {}), packages }
}

function packageIn(value: unknown): PackageChange | undefined {
  if (!isRecord(value) || !isText(value.package)) return undefined
  const change = changeIn(value)
  return change === undefined ? undefined : { package: value.package, ...change }
}
