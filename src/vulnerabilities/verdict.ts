import { platformText } from '../oci/platform.ts'
import { exceptionFor, hasExpired } from './exceptions.ts'
import { compareVulnerabilities, reaches } from './findings.ts'
import type { Exception, FoundVulnerability, PlatformScan, VulnerabilityCounts } from './types.ts'

/**
 * The vulnerabilities of a program on all its platforms, each once for each module, with its nearest reach and the
 * exception that applies. `today` is YYYY-MM-DD.
 */
export function foundOn(
  scans: readonly PlatformScan[],
  { exceptions, today }: { readonly exceptions: readonly Exception[]; readonly today: string },
): readonly FoundVulnerability[] {
  const found = new Map<string, FoundVulnerability>()
  for (const { platform, vulnerabilities } of scans) {
    for (const vulnerability of vulnerabilities) {
      const key = `${vulnerability.id} ${vulnerability.module}`
      const known = found.get(key)
      const isNearer = known === undefined || rank(vulnerability) < rank(known)
      if (isNearer) found.set(key, { ...vulnerability, platforms: [platformText(platform)] })
      else if (rank(vulnerability) === rank(known)) {
        found.set(key, { ...known, platforms: [...known.platforms, platformText(platform)] })
      }
    }
  }
  return [...found.values()].toSorted(compareVulnerabilities).map((one) => {
    const exception = one.reach === 'called' ? exceptionFor(one, exceptions) : undefined
    if (exception === undefined || hasExpired(exception, today)) return one
    return { ...one, exception: { until: exception.until, reason: exception.reason } }
  })
}

function rank({ reach }: FoundVulnerability | PlatformScan['vulnerabilities'][number]): number {
  return reaches.indexOf(reach)
}

/** Whether a vulnerability stops a push with `vulnerabilities: fail`. */
export function isOpen({ reach, exception }: FoundVulnerability): boolean {
  return reach === 'called' && exception === undefined
}

export function countsOf(found: readonly FoundVulnerability[]): VulnerabilityCounts {
  const count = (test: (one: FoundVulnerability) => boolean): number => found.filter(test).length
  return {
    called: count(isOpen),
    excepted: count(({ exception }) => exception !== undefined),
    imported: count(({ reach }) => reach === 'imported'),
    required: count(({ reach }) => reach === 'required'),
  }
}

/** A sentence for each exception that has expired or that nothing needs. */
export function exceptionNotes(
  exceptions: readonly Exception[],
  { found, today }: { readonly found: readonly FoundVulnerability[]; readonly today: string },
): readonly string[] {
  const called = found.filter(({ reach }) => reach === 'called')
  return exceptions.flatMap((exception) => {
    const isNeeded = called.some((one) => exceptionFor(one, [exception]) !== undefined)
    const where = `${exception.at.file}:${exception.at.line}`
    if (hasExpired(exception, today)) {
      const rest = isNeeded ? '' : ', and no program calls the vulnerability: remove it'
      return [`the exception for ${exception.id} (${where}) expired on ${exception.until}${rest}`]
    }
    return isNeeded
      ? []
      : [`the exception for ${exception.id} (${where}) is unused: no program calls the vulnerability`]
  })
}
