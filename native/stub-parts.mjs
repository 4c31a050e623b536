// The stubs of packed programs, one an architecture, and the unpacker that runs in Node: what scripts/build-native.mjs
// compiles from stub/, and how.

import { join } from 'node:path'

const common = ['package', 'xxh32', 'pclntab']
const sources = (names) => names.map((name) => `stub/${name}.c`)
const defines = (names) => names.map((name) => `-D${name}`)

// What a stub must be: freestanding, without relocations, and the same on every machine that builds it.
const stubOptions = [
  ...[
    '-std=gnu11',
    '-Oz',
    '-g0',
    '-ffreestanding',
    '-nostdlib',
    '-static',
    '-fPIC',
    '-no-pie',
    '-fvisibility=hidden',
    '-fomit-frame-pointer',
  ],
  ...['-fno-stack-protector', '-fno-sanitize=all', '-fno-unwind-tables', '-fno-asynchronous-unwind-tables'],
  ...['-Wall', '-Wextra', '-Werror', '-Wno-unused-parameter'],
  ...['-ffunction-sections', '-fdata-sections', '-Wl,--gc-sections', '-Wl,--entry=_start', '-Wl,--build-id=none'],
]

const wasmOptions = [
  ...['-target', 'wasm32-freestanding', '-mcpu=generic+bulk_memory+bulk_memory_opt', '-std=gnu11', '-O2', '-g0'],
  ...['-ffreestanding', '-nostdlib', '-Wall', '-Wextra', '-Werror', '-Wno-unused-parameter'],
  ...['-Wl,--no-entry', '-Wl,--gc-sections', '-Wl,--strip-all', '-Wl,-z,stack-size=65536'],
]

/** One line an architecture: how zig names it, the filter of its text, and options of its own. */
const architectures = {
  amd64: { target: 'x86_64-freestanding-none', filter: 'WITH_X86', sources: ['x86', 'x86-shape'] },
  arm64: { target: 'aarch64-freestanding-none', filter: 'WITH_WORDS', sources: ['words'] },
  386: {
    target: 'x86-freestanding-none',
    filter: 'WITH_X86',
    sources: ['x86', 'x86-shape'],
    options: ['-mcpu=pentium4'],
  },
  arm: { target: 'arm-freestanding-eabi', filter: 'WITH_WORDS', sources: ['words'], options: ['-mcpu=arm926ej_s'] },
  riscv64: {
    target: 'riscv64-freestanding-none',
    options: ['-mcpu=baseline_rv64'],
  },
  ppc64le: {
    target: 'powerpc64le-freestanding-none',
    options: ['-mcpu=ppc64le'],
  },
  s390x: { target: 's390x-freestanding-none', options: ['-mcpu=z10'] },
  loong64: {
    target: 'loongarch64-freestanding-none',
    options: ['-mcpu=generic_la64'],
  },
  mips64le: {
    target: 'mips64el-freestanding-gnuabi64',
    options: ['-mcpu=mips3', '-fno-PIC', '-mno-abicalls'],
    script: 'stub-mips64le.ld',
  },
}

// zstd's decoder as small as it gets: one kind of Huffman and of sequence decoder, no assembly, no dictionaries in use.
const zstdOptions = (folder) => [
  ...defines(['WITH_ZSTD', 'WITHOUT_LZMA', 'HUF_FORCE_DECOMPRESS_X1', 'ZSTD_FORCE_DECOMPRESS_SEQUENCES_SHORT']),
  ...defines(['ZSTD_DISABLE_ASM', 'DYNAMIC_BMI2=0', 'ZSTD_STRIP_ERROR_STRINGS', 'ZSTD_TRACE=0', 'DEBUGLEVEL=0']),
  ...defines(['ZSTD_LEGACY_SUPPORT=0', 'ZSTD_NO_INTRINSICS', 'NO_PREFETCH', 'NDEBUG']),
  ...['-Inative/include', `-I${folder}`],
]

const zstdSources = (folder) => [
  'stub/zstd-stream.c',
  ...['zstd_decompress', 'zstd_decompress_block', 'zstd_ddict', 'zstd_common', 'huf_decompress', 'fse_decompress'].map(
    (name) => join(folder, `${name}.c`),
  ),
  ...['entropy_common', 'error_private'].map((name) => join(folder, `${name}.c`)),
]

/** An architecture has two stubs: one decodes LZMA, for the smallest program, the other zstd, for the quickest start. */
const stubsOf = ([name, { target, filter, sources: own = [], options = [], script = 'stub.ld' }], zstd) => {
  const all = [
    ...['-target', target, ...stubOptions, `-Wl,-T,stub/linux/${script}`, ...options],
    ...defines(filter === undefined ? [] : [filter]),
    ...sources(['linux/stub', 'linux/memory', ...common, ...own]),
  ]
  // One piece, from the entry to the package.
  const objcopy = ['-O', 'binary', '--only-section=.stub']
  return [
    { output: `src/pack/stubs/stub-${name}.bin`, arguments: [...all, 'stub/lzma.c'], objcopy },
    {
      output: `src/pack/stubs/stub-${name}-zstd.bin`,
      arguments: [...all, ...zstdOptions(zstd), ...zstdSources(zstd)],
      objcopy,
    },
  ]
}

/** `sources.zstd` is the folder of zstd's sources. */
export const stubParts = ({ zstd }) => [
  ...Object.entries(architectures).flatMap((architecture) => stubsOf(architecture, zstd)),
  {
    output: 'src/pack/stubs/unpacker.wasm',
    arguments: [
      ...wasmOptions,
      ...zstdOptions(zstd).filter((option) => option !== '-DWITHOUT_LZMA'),
      ...defines(['WITH_X86', 'WITH_WORDS']),
      ...sources(['wasm/unpacker', ...common, 'lzma', 'x86', 'x86-shape', 'words']),
      ...zstdSources(zstd),
    ],
  },
]
