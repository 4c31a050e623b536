import { autoTrueFalse, type InputRow } from './row.ts'

/** The inputs of the group "toolchain". */
export const toolchainInputs = [
  {
    name: 'go-version',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'Go version: 1.26.1, 1.26, 1.26.x, a range, stable or oldstable (default: from go.mod)',
  },
  {
    name: 'go-version-file',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description:
      'File to read the Go version from: go.mod or another .mod file, go.work, .go-version or .tool-versions',
  },
  {
    name: 'check-latest',
    group: 'toolchain',
    kind: 'boolean',
    default: 'false',
    description: 'Use the newest matching Go version, even if an older one is installed',
  },
  {
    name: 'go-download-base-url',
    group: 'toolchain',
    kind: 'text',
    default: 'https://go.dev/dl',
    description:
      'Base URL of Go archives and their release list; checksums always come from go.dev or from go-checksum',
  },
  {
    name: 'go-checksum',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'sha256 of the Go archive, for a mirror without access to go.dev, or for another distribution',
  },
  {
    name: 'packer',
    group: 'toolchain',
    kind: 'choice',
    choices: ['auto', 'own', 'upx'],
    default: 'auto',
    description:
      'What packs the program: own is made for Go programs, upx is UPX, auto uses UPX only for what own cannot pack',
  },
  {
    name: 'pack-for',
    group: 'toolchain',
    kind: 'choice',
    choices: ['size', 'start'],
    default: 'size',
    description: 'What own packs for: size gives the smallest program, start one that starts three times faster',
  },
  {
    name: 'upx',
    group: 'toolchain',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    description:
      'Pack the program; auto packs if that saves at least 3 % of the download and is proven, true packs with UPX or fails',
  },
  {
    name: 'upx-args',
    group: 'toolchain',
    kind: 'words',
    default: '--best --lzma',
    description: 'UPX arguments; they replace the default',
  },
  { name: 'upx-version', group: 'toolchain', kind: 'text', default: '4.2.4', description: 'UPX version' },
  {
    name: 'upx-checksum',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'sha256 of the UPX archive, for versions without a built-in checksum',
  },
  {
    name: 'upx-download-base-url',
    group: 'toolchain',
    kind: 'text',
    default: 'https://github.com/upx/upx/releases/download',
    description: 'Base URL of UPX archives, in the layout of the upx/upx releases',
  },
  {
    name: 'cache',
    group: 'toolchain',
    kind: 'choice',
    choices: ['auto', 'modules', 'true', 'false'],
    default: 'auto',
    description:
      'Cache between runs: auto and true cache modules, compiled packages and packed programs; modules only modules',
  },
  {
    name: 'cache-dependency-path',
    group: 'toolchain',
    kind: 'list',
    default: '',
    description: 'go.sum files for the module cache key (default: the one of each package)',
  },
  {
    name: 'cache-suffix',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'Suffix for the cache keys, to separate caches',
  },
] as const satisfies readonly InputRow[]
