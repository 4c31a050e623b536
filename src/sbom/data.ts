import type { LayerData } from '../image/types.ts'
import type { DataComponent } from './types.ts'

const known: Readonly<Record<LayerData['name'], Omit<DataComponent, 'version' | 'path'>>> = {
  'ca-certificates': {
    name: 'ca-certificates',
    description: "Mozilla's root certificates for TLS servers, from golang.org/x/crypto/x509roots/fallback",
    supplier: 'Mozilla',
    licence: 'MPL-2.0',
  },
  'mime-types': {
    name: 'mime-db',
    description: 'Media types by the extensions of files',
    supplier: 'github.com/jshttp',
    licence: 'MIT',
  },
  'time-zones': {
    name: 'tzdata',
    description: 'Time zones, from the files of the Go distribution',
    supplier: 'IANA',
    // As the file LICENSE of tzdata says; SPDX has an identifier for it since 2021.
    licence: 'CC-PDDC',
  },
}

/** Data in a layer as a component. */
export function dataComponentOf({ name, version, path }: LayerData): DataComponent {
  return { ...known[name], version, path }
}
