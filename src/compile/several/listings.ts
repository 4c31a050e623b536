import { goEnvironment } from '../../oci/platform.ts'
import type { ProgramRequest, ProgramsRequest } from '../examine.ts'
import type { ListedPackage } from '../listing.ts'
import type { MainPackage } from '../types.ts'

/** Where go lists programs, and how. */
export type ListingPlace = Pick<ProgramRequest, 'platform' | 'options'> & {
  readonly main: Pick<MainPackage, 'buildFolder' | 'goEnv'>
}

/** What go has listed of programs in this run, with all that they import, without cgo. */
export type Listings = {
  /** `packages` is called if the listing is asked for. */
  readonly note: (place: ListingPlace, packages: () => readonly ListedPackage[]) => void
  /** Undefined unless all of these programs were listed, with the same variables and flags. */
  readonly of: (
    request: Pick<ProgramsRequest, 'mains' | 'platform' | 'options'>,
  ) => readonly ListedPackage[] | undefined
  /** Lets go of what was noted, when nobody will ask for it: of a large program these are megabytes. */
  readonly forget: () => void
}

type Listing = { readonly packages: readonly ListedPackage[]; readonly folders: ReadonlyMap<string, string> }

export function createListings(): Listings {
  const noted = new Map<string, readonly (() => Listing)[]>()
  return {
    note: (place, packages) => {
      const key = keyOf(place)
      noted.set(key, [...(noted.get(key) ?? []), onceRead(packages)])
    },
    of: ({ mains, platform, options }) => {
      const [main] = mains
      const listings = main === undefined ? [] : (noted.get(keyOf({ main, platform, options })) ?? [])
      const hasAll = ({ folders }: Listing): boolean =>
        mains.every(({ importPath, folder }) => folders.get(importPath) === folder)
      return listings.map((listing) => listing()).find(hasAll)?.packages
    },
    forget: () => noted.clear(),
  }
}

function onceRead(read: () => readonly ListedPackage[]): () => Listing {
  let known: Listing | undefined
  return () => {
    if (known !== undefined) return known
    const packages = read()
    known = { packages, folders: new Map(packages.map(({ importPath, folder }) => [importPath, folder])) }
    return known
  }
}

// Flags of the linker change nothing of what go lists.
function keyOf({ main: { buildFolder, goEnv }, platform, options: { tags, flags, env } }: ListingPlace): string {
  const variables = Object.entries({ ...env, ...goEnv, ...goEnvironment(platform) }).toSorted()
  return JSON.stringify([buildFolder, variables, tags, flags])
}
