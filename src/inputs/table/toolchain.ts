import { autoTrueFalse, type InputRow } from './row.ts'

/** The inputs of the group "toolchain". */
export const toolchainInputs = [
  {
    name: 'go-version',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'Version of Go: 1.26.1, 1.26, 1.26.x, a range, stable or oldstable; otherwise what go.mod asks for',
  },
  {
    name: 'go-version-file',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description:
      'File that says the version of Go: go.mod or another .mod file, go.work, .go-version or .tool-versions',
  },
  {
    name: 'check-latest',
    group: 'toolchain',
    kind: 'boolean',
    default: 'false',
    description: 'Look for the newest fitting version of Go even where an older one is on the machine',
  },
  {
    name: 'go-download-base-url',
    group: 'toolchain',
    kind: 'text',
    default: 'https://go.dev/dl',
    description:
      'Where archives of Go come from, with a list of them; the checksums come from go.dev in any case, or from go-checksum',
  },
  {
    name: 'go-checksum',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'sha256 of the archive of Go, for a mirror where go.dev cannot be asked, or for another distribution',
  },
  {
    name: 'upx',
    group: 'toolchain',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    description:
      'Pack the program with UPX: auto packs where it saves at least 3 % of the download and is proven to run',
  },
  {
    name: 'upx-args',
    group: 'toolchain',
    kind: 'words',
    default: '--best --lzma',
    description: 'Arguments of UPX, in place of the default ones',
  },
  { name: 'upx-version', group: 'toolchain', kind: 'text', default: '4.2.4', description: 'Version of UPX' },
  {
    name: 'upx-checksum',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'sha256 of the UPX archive, for versions whose checksum is not known here',
  },
  {
    name: 'upx-download-base-url',
    group: 'toolchain',
    kind: 'text',
    default: 'https://github.com/upx/upx/releases/download',
    description: 'Where UPX archives come from, laid out as the releases of upx/upx',
  },
  {
    name: 'cache',
    group: 'toolchain',
    kind: 'choice',
    choices: ['auto', 'modules', 'true', 'false'],
    default: 'auto',
    description: 'Keep downloaded modules between runs with the cache service of the runner',
  },
  {
    name: 'cache-dependency-path',
    group: 'toolchain',
    kind: 'list',
    default: '',
    description: 'The go.sum files that the key of the module cache is made from; otherwise that of each package',
  },
  {
    name: 'cache-suffix',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'Added to the key of the module cache, to keep caches apart',
  },
] as const satisfies readonly InputRow[]
