import type { SourcePosition } from '../errors.ts'
import type { Platform } from '../oci/platform.ts'

/**
 * How far a program gets to a vulnerability. `called`: there is a path of calls to a vulnerable function. `imported`: a
 * vulnerable package is in the program, but nothing calls its vulnerable functions. `required`: the module is required
 * in a vulnerable version, but its vulnerable packages are not in the program.
 */
export type Reach = 'called' | 'imported' | 'required'

/** A known vulnerability in a module that a program uses. */
export type Vulnerability = {
  /** Its name in the Go vulnerability database, such as GO-2021-0113. */
  readonly id: string
  /** Its names elsewhere: CVE-…, GHSA-…. */
  readonly aliases: readonly string[]
  readonly summary: string
  readonly url: string
  /** Path of the module; `stdlib` for the standard library. */
  readonly module: string
  /** With a leading v, for the standard library too; empty for a module without a version. */
  readonly version: string
  /** The first version without it; absent if none is known. */
  readonly fixedVersion?: string
  readonly reach: Reach
  /** From main or init to the vulnerable function, such as `main.main`; empty if it is not called. */
  readonly callPath: readonly string[]
  /** The last call in the program's own module on that path. */
  readonly at?: SourcePosition
}

/** The vulnerabilities of a program on one platform. */
export type PlatformScan = { readonly platform: Platform; readonly vulnerabilities: readonly Vulnerability[] }

/** What scanned, and against what. */
export type ScanFacts = {
  /** Such as `govulncheck v1.9.0`. */
  readonly scanner: string
  /** RFC 3339; absent if the database does not say it. */
  readonly databaseModified?: string
}

/** An accepted vulnerability, from the file of exceptions. */
export type Exception = {
  readonly id: string
  /** The last day on which it applies, YYYY-MM-DD. */
  readonly until: string
  readonly reason: string
  readonly at: SourcePosition
}

/** A vulnerability of a program, from the scans of all its platforms. */
export type FoundVulnerability = Vulnerability & {
  /** The platforms on which it has this reach. */
  readonly platforms: readonly string[]
  /** The exception that applies today, if it is called. */
  readonly exception?: Pick<Exception, 'until' | 'reason'>
}

/** How many vulnerabilities a program has, by their reach; `excepted` are called too, but accepted. */
export type VulnerabilityCounts = Readonly<Record<'called' | 'excepted' | 'imported' | 'required', number>>

/** The result for one program: its vulnerabilities, or why they are not known. */
export type ProgramVulnerabilities =
  | {
      readonly facts: ScanFacts
      readonly scans: readonly PlatformScan[]
      readonly found: readonly FoundVulnerability[]
      readonly counts: VulnerabilityCounts
    }
  | { readonly unchecked: string }
