// The WebAssembly modules of the codecs: what scripts/build-native.mjs compiles, and how.

import { join } from 'node:path'

const module = [
  ...[
    '-target',
    'wasm32-freestanding',
    '-mcpu=mvp+sign_ext+nontrapping_fptoint+mutable_globals+bulk_memory',
    '-std=c11',
    '-O3',
    '-g0',
    '-DNDEBUG',
  ],
  ...['-ffreestanding', '-nostdlib', '-Inative/include', 'native/memory.c'],
  ...['-Wl,--no-entry', '-Wl,--gc-sections', '-Wl,--strip-all', '-Wl,-z,stack-size=65536'],
]

const deflate = ['block', 'costs', 'deflate', 'describe', 'huffman', 'search', 'sieve', 'split'].map(
  (name) => `native/deflate/${name}.c`,
)

const lzma = [
  'native/lzma/lzma.c',
  // Includes lz/lz_encoder_mf.c.
  'native/lzma/match_finder.c',
  // Our folder stands first: it has two headers in place of liblzma's.
  '-Inative/lzma',
  ...['api', 'common', 'check', 'lz', 'lzma', 'rangecoder', 'delta', 'simple'].map(
    (name) => `-Inative/xz/liblzma/${name}`,
  ),
  '-Inative/xz/common',
  ...['HAVE_STDBOOL_H', 'HAVE_STDINT_H', 'HAVE_INTTYPES_H', 'HAVE_STRING_H', 'HAVE_VISIBILITY=0'].map(
    (name) => `-D${name}`,
  ),
  ...['HAVE_ENCODERS', 'HAVE_ENCODER_LZMA1', 'HAVE_MF_BT4', 'HAVE_MF_HC4', 'LZMA_API_STATIC'].map(
    (name) => `-D${name}`,
  ),
  ...['TUKLIB_SYMBOL_PREFIX=lzma_', 'TUKLIB_FAST_UNALIGNED_ACCESS', 'SIZEOF_SIZE_T=4'].map((name) => `-D${name}`),
  ...[
    'common/common.c',
    'common/filter_common.c',
    'common/filter_encoder.c',
    'lz/lz_encoder.c',
    'lzma/fastpos_table.c',
    'lzma/lzma_encoder.c',
    'lzma/lzma_encoder_optimum_fast.c',
    'lzma/lzma_encoder_optimum_normal.c',
    'rangecoder/price_table.c',
  ].map((name) => `native/xz/liblzma/${name}`),
]

/** The encoder with the strategies that the levels from 8 on use. */
const zstd = (folder) => [
  'native/zstd/zstd.c',
  `-I${folder}`,
  ...['NO_PREFETCH', 'DEBUGLEVEL=0', 'ZSTD_TRACE=0'].map((name) => `-D${name}`),
  ...['DFAST', 'GREEDY', 'LAZY'].map((name) => `-DZSTD_EXCLUDE_${name}_BLOCK_COMPRESSOR`),
  ...[
    'entropy_common',
    'error_private',
    'fse_compress',
    'fse_decompress',
    'hist',
    'huf_compress',
    'xxhash',
    'zstd_common',
    'zstd_compress',
    'zstd_compress_literals',
    'zstd_compress_sequences',
    'zstd_compress_superblock',
    'zstd_fast',
    'zstd_lazy',
    'zstd_ldm',
    'zstd_opt',
    'zstd_preSplit',
  ].map((name) => join(folder, `${name}.c`)),
]

/**
 * What is built, and with which arguments of `zig cc`; paths are relative to the repository. `sources.zstd` is the
 * folder of zstd's sources.
 */
export const codecParts = (sources) => [
  { output: 'src/deflate/deflate.wasm', arguments: [...module, ...deflate] },
  { output: 'src/deflate/measure/estimate.wasm', arguments: [...module, 'native/measure/estimate.c'] },
  { output: 'src/deflate/measure/gzip-costs.wasm', arguments: [...module, 'native/measure/gzip_costs.c'] },
  { output: 'src/pack/codec/lzma.wasm', arguments: [...module, ...lzma] },
  { output: 'src/pack/codec/zstd.wasm', arguments: [...module, ...zstd(sources.zstd)] },
]
