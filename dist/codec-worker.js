import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/host/wasm/module.js


/** Loads a module from a file. It has no imports, so it can do nothing but compute. */
function startModule(file) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module((0,external_node_fs_namespaceObject.readFileSync)(file)));
    const { memory } = exports;
    if (!(memory instanceof WebAssembly.Memory))
        throw new Error(`${(0,external_node_path_namespaceObject.basename)(file)} exports no memory`);
    return {
        memory,
        call: (name, ...args) => {
            const called = exports[name];
            if (typeof called !== 'function')
                throw new Error(`${(0,external_node_path_namespaceObject.basename)(file)} exports no function ${name}`);
            return Number(called(...args));
        },
    };
}
/**
 * A view of a module's memory. It becomes invalid when the memory grows: create it again after each call that may grow
 * it.
 */
function bytesAt({ memory }, { at, size }) {
    // Addresses from 2 GiB on are returned as negative numbers.
    return new Uint8Array(memory.buffer, at >>> 0, size);
}

;// CONCATENATED MODULE: ./lib/pack/codec/lzma-options.js
// Source: lz_encoder_prepare in lz/lz_encoder.c and set_lz_options in lzma/lzma_encoder.c of liblzma.
const historyBeforeDictionary = 4096;
const bytesAhead = (/* unused pure expression or super */ null && (4097 + 273));
const shortHashes = (/* unused pure expression or super */ null && (2 ** 10 + 2 ** 16));
// Probabilities and prices of the encoder, the matches of the positions that are searched at once, and the module itself.
const fixedBytes = (/* unused pure expression or super */ null && (832 * 1024));
/**
 * A dictionary size for streams of any size: a worker takes 98 MB with it. A larger one took longer and made a program
 * of 30 MB, as one stream, no smaller (8,018,404 bytes with 8 MiB, 8,020,335 with 32 MiB); 4 MiB cost 1 %.
 */
const largestDictionary = (/* unused pure expression or super */ null && (8 * 1024 * 1024));
/** The smallest dictionary in the format. */
const leastDictionary = 4096;
/** Limits the dictionary to the stream's length: more would only take memory. */
function dictionaryOf(sizeBytes, { dictionaryBytes }) {
    return Math.max(leastDictionary, Math.min(sizeBytes, dictionaryBytes));
}
/**
 * Approximate memory in bytes that a worker needs to encode a stream of this size, besides the stream and its result:
 * with bt4 9.5 times the dictionary and its hash table of 2 to 4 times, with hc4 4 times less.
 */
function lzmaEncoderBytes(sizeBytes, options) {
    const dictionary = dictionaryOf(sizeBytes, options);
    const history = historyBeforeDictionary + dictionary + dictionary / 2 + 1.5 * bytesAhead + 2 ** 19;
    const links = (dictionary + 1) * (options.matchFinder === 'bt4' ? 2 : 1);
    return Math.ceil(fixedBytes + history + 4 * (links + hashEntries(dictionary) + shortHashes));
}
/** Half of the power of two that covers the dictionary, at least 2¹⁶ and, from 32 MiB on, a quarter. */
function hashEntries(dictionary) {
    const half = Math.max(2 ** 16, 2 ** Math.ceil(Math.log2(dictionary)) / 2);
    return half > 2 ** 24 ? half / 2 : half;
}

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./lib/host/files/beside.js

/**
 * The path of a file beside a module, which is beside the entry in the bundle; `module` is its `import.meta.url`. A
 * function, because the bundler would take a URL that is written out for an asset, and copy that under another name.
 */
function fileBeside(module, name) {
    return (0,external_node_url_namespaceObject.fileURLToPath)(new URL(name, module));
}

;// CONCATENATED MODULE: ./lib/pack/codec/modules.js



const fileOf = { lzma: './lzma.wasm', zstd: './zstd.wasm' };
/** The encoder of liblzma (native/lzma). */
const startLzma = () => startModule(pathOf('lzma'));
/** The encoder of zstd (native/zstd). */
const startZstd = () => startModule(pathOf('zstd'));
/** The bytes of a module. */
const encoderModule = (codec) => readFileSync(pathOf(codec));
function pathOf(codec) {
    return fileBeside(import.meta.url, fileOf[codec]);
}

;// CONCATENATED MODULE: ./lib/pack/codec/lzma.js



// Source: api/lzma/lzma12.h of liblzma.
const matchFinders = { hc4: 0x04, bt4: 0x14 };
const modes = { hc4: 1, bt4: 2 };
// Source: api/lzma/base.h.
const errors = new Map([
    [5, 'there is no memory for its tables'],
    [8, 'its options are out of range'],
]);
/**
 * Creates a liblzma encoder. Its memory stays as large as the largest stream so far needed (see lzmaEncoderBytes), but
 * holds none of its data: the same input and options give the same bytes on every machine and Node. They are those of
 * native liblzma, with a dictionary that is 128 bytes smaller where the input is larger than it.
 */
function createLzmaEncoder(codec = startLzma()) {
    const part = { input: codec.call('input'), output: codec.call('output'), size: codec.call('partBytes') };
    return (input, options) => {
        const refused = codec.call('begin', ...argumentsOf(input.length, options));
        if (refused !== 0)
            throw failure(refused, input, options);
        const encoded = [];
        for (let at = 0;; at += part.size) {
            const next = input.subarray(at, at + part.size);
            bytesAt(codec, { at: part.input, size: next.length }).set(next);
            const last = at + next.length === input.length;
            const step = (size) => {
                const count = codec.call('step', size, last ? 1 : 0);
                if (count < 0)
                    throw failure(-count, input, options);
                if (count > 0)
                    encoded.push(bytesAt(codec, { at: part.output, size: count }).slice());
                return count;
            };
            // After a full part there may be more output. After the last input, no output means the end.
            let count = step(next.length);
            while (count === part.size)
                count = step(0);
            if (last)
                return joined(encoded);
        }
    };
}
function argumentsOf(sizeBytes, options) {
    const { lc, lp, pb, niceLength, depth, matchFinder } = options;
    const dictionary = dictionaryOf(sizeBytes, options);
    return [sizeBytes, dictionary, lc, lp, pb, niceLength, depth, matchFinders[matchFinder], modes[matchFinder]];
}
const failure = (code, input, options) => new Error(`LZMA cannot encode ${input.length} bytes: ${errors.get(code) ?? `liblzma's error ${code}`} ` +
    `(${JSON.stringify(options)})`);
function joined(parts) {
    const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
        whole.set(part, at);
        at += part.length;
    }
    return whole;
}

;// CONCATENATED MODULE: ./lib/pack/codec/zstd.js


// The window covers the whole content, which costs no memory here: input and output are in memory as a whole. Source of
// the limits: ZSTD_WINDOWLOG_MIN and ZSTD_WINDOWLOG_LIMIT_DEFAULT in zstd.h.
const windowLogOf = (sizeBytes) => Math.max(10, Math.min(27, Math.ceil(Math.log2(sizeBytes + 1))));
/**
 * Creates a zstd encoder. Its memory stays as large as the largest stream so far needed, but holds none of its data:
 * the same input and level give the same bytes on every machine and Node.
 */
function createZstdEncoder(codec = startZstd()) {
    return (input, { level, minMatch = 0 }) => {
        const at = codec.call('allocate', input.length);
        if (at === 0)
            throw new Error(`zstd cannot encode ${input.length} bytes: there is no memory for them`);
        bytesAt(codec, { at, size: input.length }).set(input);
        const size = codec.call('compress', level, windowLogOf(input.length), minMatch);
        if (size < 0)
            throw new Error(`zstd cannot encode ${input.length} bytes at level ${level}: its error ${-size}`);
        return bytesAt(codec, { at: codec.call('output'), size }).slice();
    };
}

;// CONCATENATED MODULE: ./lib/pack/codec/job.js


/** Creates a function that runs jobs one after another; a module is started when the first job needs it. */
function createEncoder() {
    let lzma;
    let zstd;
    return (job) => {
        if (job.codec === 'lzma') {
            lzma ??= createLzmaEncoder();
            return lzma(job.input, job.options);
        }
        zstd ??= createZstdEncoder();
        return zstd(job.input, job.options);
    };
}

;// CONCATENATED MODULE: ./lib/pack/codec/codec-worker.js
// The entry of a worker thread: encodes one stream after another. In the bundle it is a separate file next to the
// entries and the WebAssembly modules.


const encode = createEncoder();
external_node_worker_threads_namespaceObject.parentPort?.on('message', (job) => {
    const encoded = encode(job);
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(encoded, [encoded.buffer]);
});

