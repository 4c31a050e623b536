import type { BuiltPlatform } from '../image/types.ts'
import type { PlatformReport } from './types.ts'
import { readableBytes } from './units.ts'

/** What whoever pulls the image of a platform downloads: compressed layers, configuration and manifest. */
export function pulledBytesOf({ layers, config, manifest }: Omit<BuiltPlatform, 'platform'>): number {
  return layers.reduce((sum, { descriptor }) => sum + descriptor.size, config.size + manifest.size)
}

/** What lies on disk then: the layers, uncompressed. */
export function diskBytesOf({ layers }: Pick<BuiltPlatform, 'layers'>): number {
  return layers.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
}

export const sizeColumns = ['platform', 'program', 'packed', 'its layer', 'pulled', 'on disk'] as const
const joinedColumns = ['platform', 'digest', 'pulled'] as const

export type SizeTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** The sizes per platform; for a joined image, only the known ones. */
export function sizeTable(platforms: readonly PlatformReport[]): SizeTable {
  const isBuilt = platforms.every(({ program }) => program !== undefined)
  return isBuilt
    ? { columns: sizeColumns, rows: platforms.map(sizeRow) }
    : {
        columns: joinedColumns,
        rows: platforms.map(({ platform, manifest, pulledBytes }) => [
          platform,
          manifest.digest,
          readableBytes(pulledBytes),
        ]),
      }
}

/** A row of the size table. Every figure is measured; unknown ones are empty. */
export function sizeRow({ platform, layers, program, pulledBytes, onDiskBytes }: PlatformReport): readonly string[] {
  const layer = layers?.find(({ purpose }) => purpose === 'program')
  const known = (bytes: number | undefined): string => (bytes === undefined ? '' : readableBytes(bytes))
  return [
    platform,
    known(program?.unpackedBytes),
    program?.packed === false ? 'no' : known(program?.bytes),
    known(layer?.descriptor.size),
    readableBytes(pulledBytes),
    known(onDiskBytes),
  ]
}
