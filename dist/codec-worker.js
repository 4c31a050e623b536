import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: external "node:v8"
const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
;// CONCATENATED MODULE: external "node:vm"
const external_node_vm_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");
;// CONCATENATED MODULE: ./lib/host/memory/collect.js


let collect;
/** Collects what was allocated lately and is no longer used; takes about 1 ms. */
function collectNew() {
    collector()({ type: 'minor' });
}
/** Collects all that is no longer used, in this thread; takes about 10 ms. */
function collectAll() {
    // Node 20 takes any argument for a short collection.
    collector()();
}
/** Collects all that is no longer used, and gives the pages of the heap that are empty then back to the system, in some 20 ms. */
function collectAndGiveBack() {
    const knowsFlavors = Number(process.versions.node.split('.')[0]) >= 22;
    if (knowsFlavors)
        collector()({ type: 'major', flavor: 'last-resort' });
    else
        collectAll();
}
function collector() {
    collect ??= collectorOf();
    return collect;
}
function collectorOf() {
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--expose-gc');
    const found = (0,external_node_vm_namespaceObject.runInNewContext)('gc');
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--no-expose-gc');
    return typeof found === 'function' ? (options) => void (options === undefined ? found() : found(options)) : () => { };
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./lib/host/files/pieces.js


const pieceSize = (/* unused pure expression or super */ null && (512 * 1024));
/**
 * The bytes of a file, or a range of them, in pieces of at most 512 KiB, each valid only until the next one is requested: there are two
 * buffers, one of which is filled while the other is used. Read streams allocate a new buffer for each piece, and 100
 * MB of them stay in memory until garbage collection. Throws Node's errors of reading.
 */
async function* pieces_filePieces(path, range) {
    const file = await open(path);
    let reading = Promise.resolve();
    const { start, end = Number.POSITIVE_INFINITY } = range ?? { start: 0 };
    let at = start;
    try {
        const readInto = async (buffer) => {
            const length = Math.max(0, Math.min(buffer.length, end - at));
            // Without a range it may be a pipe, which has no positions.
            const { bytesRead } = await file.read(buffer, 0, length, range === undefined ? null : at);
            at += bytesRead;
            return buffer.subarray(0, bytesRead);
        };
        // A folder may hold 100,000 small files: a buffer only needs the file's size and one byte more to detect its end.
        const { size } = await file.stat();
        const bufferSize = size > 0 && size < pieceSize ? size + 1 : pieceSize;
        let used = Buffer.allocUnsafeSlow(bufferSize);
        let spare = Buffer.allocUnsafeSlow(bufferSize);
        let piece = await readInto(used);
        while (piece.length > 0) {
            const next = readInto(spare);
            // If the reader stops early, nothing else awaits this read.
            reading = next.catch(() => { });
            yield piece;
            piece = await next;
            [used, spare] = [spare, used];
        }
    }
    finally {
        await reading;
        await file.close();
    }
}
/** Reads a file from start to end and returns its size in bytes; `take` must not use a piece after it returns. */
async function readInPieces(path, take) {
    let sizeBytes = 0;
    for await (const piece of pieces_filePieces(path)) {
        await take(piece);
        sizeBytes += piece.length;
    }
    return sizeBytes;
}
/** `sha256:\u2026` of a file. */
async function fileDigest(path) {
    const hash = createHash('sha256');
    await readInPieces(path, (piece) => {
        hash.update(piece);
    });
    return `sha256:${hash.digest('hex')}`;
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/host/files/random-access.js

const pieceBytes = (/* unused pure expression or super */ null && (256 * 1024));
/**
 * Reads some bytes of a file from start to end, in pieces of at most 256 KiB, each valid only during the call. `take` gets
 * a piece and its offset in the part; all pieces but the first begin with the last `overlapBytes` of the one before.
 */
function random_access_eachPiece({ file, offset, sizeBytes, overlapBytes = 0, }, take) {
    const memory = Buffer.allocUnsafeSlow(Math.max(0, Math.min(pieceBytes, sizeBytes)));
    for (let at = 0; at < sizeBytes; at += pieceBytes - overlapBytes) {
        const piece = file.readInto(memory.subarray(0, Math.min(memory.length, sizeBytes - at)), offset + at);
        take(piece, at);
        if (at + piece.length >= sizeBytes || piece.length < memory.length)
            return;
    }
}
/** Whether two files have the same bytes there. */
function sameBytes(a, b, sizeBytes) {
    const memory = [0, 1].map(() => Buffer.allocUnsafeSlow(Math.min(pieceBytes, sizeBytes)));
    for (let at = 0; at < sizeBytes; at += pieceBytes) {
        const [one, other] = [a, b].map(({ file, offset }, index) => file.readInto((memory[index] ?? Buffer.alloc(0)).subarray(0, Math.min(pieceBytes, sizeBytes - at)), offset + at));
        if (one === undefined || other?.equals(one) !== true)
            return false;
    }
    return true;
}
/**
 * Opens a file for `work`, which reads parts of it synchronously: they come from the page cache. Throws Node's errors
 * of opening and reading.
 */
function random_access_withOpenFile(path, work) {
    const file = openFile(path);
    try {
        return work(file);
    }
    finally {
        file.close();
    }
}
/** The same, for work that takes longer than a call. Close it. */
function openFile(path) {
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(path, 'r');
    const close = () => (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    try {
        const { size } = (0,external_node_fs_namespaceObject.fstatSync)(descriptor);
        const readInto = (buffer, offset) => {
            let filled = 0;
            while (filled < buffer.length) {
                const count = (0,external_node_fs_namespaceObject.readSync)(descriptor, buffer, filled, buffer.length - filled, offset + filled);
                if (count === 0)
                    return buffer.subarray(0, filled);
                filled += count;
            }
            return buffer;
        };
        const readAt = (offset, sizeBytes) => readInto(Buffer.allocUnsafeSlow(Math.max(0, Math.min(sizeBytes, size - offset))), offset);
        return { sizeBytes: size, readAt, readInto, close };
    }
    catch (error) {
        close();
        throw error;
    }
}
/** Bytes in memory, as if they stood in a file. What is read is no copy. */
function random_access_inMemory(bytes) {
    const readAt = (offset, sizeBytes) => {
        const part = bytes.subarray(offset, offset + Math.max(0, sizeBytes));
        return Buffer.from(part.buffer, part.byteOffset, part.length);
    };
    return {
        sizeBytes: bytes.length,
        readAt,
        readInto: (buffer, offset) => {
            const part = readAt(offset, buffer.length);
            buffer.set(part);
            return buffer.subarray(0, part.length);
        },
    };
}

;// CONCATENATED MODULE: ./lib/pack/content.js


/** In bytes. */
function sizeOf(content) {
    return content instanceof Uint8Array ? content.length : content.sizeBytes;
}
/** Of all of them, in bytes. */
function totalSize(contents) {
    return contents.reduce((sum, content) => sum + sizeOf(content), 0);
}
/** The bytes from start to end, in pieces that are only valid during the call. Throws Node's errors of reading. */
function piecesOf(content, take) {
    if (content instanceof Uint8Array)
        take(content);
    else
        withOpenFile(content.path, (file) => eachPiece({ file, ...content }, take));
}
/** Opens a content for reading in any order: its bytes stand in `file` from `offset` on. */
function withContent(content, work) {
    return content instanceof Uint8Array
        ? work(random_access_inMemory(content), 0)
        : random_access_withOpenFile(content.path, (file) => work(file, content.offset));
}
/** The contents one after another, in buffers that are only valid until the next one is asked for. */
async function* buffersOf(contents) {
    for (const content of contents) {
        if (content instanceof Uint8Array)
            yield Buffer.from(content.buffer, content.byteOffset, content.length);
        else
            yield* filePieces(content.path, { start: content.offset, end: content.offset + content.sizeBytes });
    }
}
/** The contents one after another, in new memory. */
function joined(contents) {
    const whole = new Uint8Array(totalSize(contents));
    let at = 0;
    for (const content of contents) {
        piecesOf(content, (piece) => {
            whole.set(piece, at);
            at += piece.length;
        });
    }
    return whole;
}
/** A file on the disk, which is open. */
function sourceOf(file, path) {
    return { ...file, part: (offset, sizeBytes) => ({ path, offset, sizeBytes }) };
}
/** A file in memory. Its parts are no copies. */
function sourceInMemory(bytes) {
    return { ...inMemory(bytes), part: (offset, sizeBytes) => bytes.subarray(offset, offset + sizeBytes) };
}
/** A file whose bytes stand in several places of memory. What is read is a copy. */
function sourceOfParts(parts) {
    const readInto = (buffer, offset) => {
        let start = 0;
        let filled = 0;
        for (const part of parts) {
            const from = offset + filled - start;
            if (from < part.length && filled < buffer.length) {
                const piece = part.subarray(from, from + buffer.length - filled);
                buffer.set(piece, filled);
                filled += piece.length;
            }
            start += part.length;
        }
        return buffer.subarray(0, filled);
    };
    const sizeBytes = totalSize(parts);
    const readAt = (offset, size) => readInto(Buffer.alloc(Math.max(0, Math.min(size, sizeBytes - offset))), offset);
    return { sizeBytes, readAt, readInto, part: readAt };
}

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
/** Half of the power of two that covers the dictionary, at least 2\u00b9\u2076 and, from 32 MiB on, a quarter. */
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
    return (content, options) => withContent(content, (input, offset) => {
        const sizeBytes = sizeOf(content);
        const refused = codec.call('begin', ...argumentsOf(sizeBytes, options));
        if (refused !== 0)
            throw failure(refused, { sizeBytes, options });
        const sink = createSink(sizeBytes, part.size);
        for (let at = 0;; at += part.size) {
            const size = Math.min(part.size, sizeBytes - at);
            const memory = bytesAt(codec, { at: part.input, size });
            input.readInto(Buffer.from(memory.buffer, memory.byteOffset, size), offset + at);
            const last = at + size === sizeBytes;
            const step = (given) => {
                const count = codec.call('step', given, last ? 1 : 0);
                if (count < 0)
                    throw failure(-count, { sizeBytes, options });
                if (count > 0)
                    sink.add(bytesAt(codec, { at: part.output, size: count }));
                return count;
            };
            // After a full part there may be more output. After the last input, no output means the end.
            let count = step(size);
            while (count === part.size)
                count = step(0);
            if (last)
                return sink.all();
        }
    });
}
/**
 * Memory for the result. It is reserved for a stream that does not get smaller: what is never written takes none, and
 * parts that were joined would be there twice.
 */
function createSink(sizeBytes, partBytes) {
    let memory = new Uint8Array(sizeBytes + (sizeBytes >> 6) + partBytes);
    let used = 0;
    return {
        add: (part) => {
            if (used + part.length > memory.length) {
                const more = new Uint8Array(2 * memory.length);
                more.set(memory);
                memory = more;
            }
            memory.set(part, used);
            used += part.length;
        },
        all: () => ({ sizeBytes: used, bytes: () => memory.subarray(0, used) }),
    };
}
function argumentsOf(sizeBytes, options) {
    const { lc, lp, pb, niceLength, depth, matchFinder } = options;
    const dictionary = dictionaryOf(sizeBytes, options);
    return [sizeBytes, dictionary, lc, lp, pb, niceLength, depth, matchFinders[matchFinder], modes[matchFinder]];
}
function failure(code, { sizeBytes, options }) {
    const reason = errors.get(code) ?? `liblzma's error ${code}`;
    return new Error(`LZMA cannot encode ${sizeBytes} bytes: ${reason} (${JSON.stringify(options)})`);
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
        const given = sizeOf(input);
        const at = codec.call('allocate', given);
        if (at === 0)
            throw new Error(`zstd cannot encode ${given} bytes: there is no memory for them`);
        const memory = bytesAt(codec, { at, size: given });
        withContent(input, (file, offset) => file.readInto(Buffer.from(memory.buffer, memory.byteOffset, given), offset));
        const sizeBytes = codec.call('compress', level, windowLogOf(given), minMatch);
        if (sizeBytes < 0)
            throw new Error(`zstd cannot encode ${given} bytes at level ${level}: its error ${-sizeBytes}`);
        return { sizeBytes, bytes: () => bytesAt(codec, { at: codec.call('output'), size: sizeBytes }).slice() };
    };
}

;// CONCATENATED MODULE: ./lib/pack/codec/job.js



/** Creates a function that runs jobs one after another; a module is started when the first job needs it. */
function createEncoder() {
    let lzma;
    let zstd;
    const encode = (job) => {
        if (job.codec === 'lzma') {
            lzma ??= createLzmaEncoder();
            return lzma(job.input, job.options);
        }
        zstd ??= createZstdEncoder();
        return zstd(job.input, job.options);
    };
    return (job) => {
        const { input } = job;
        const { sizeBytes, bytes } = encode(job);
        return sizeBytes < sizeOf(input) ? { bytes: bytes() } : { bytes: undefined, input };
    };
}

;// CONCATENATED MODULE: ./lib/pack/codec/codec-worker.js
// The entry of a worker thread: encodes one stream after another. In the bundle it is a separate file next to the
// entries and the WebAssembly modules.



const encode = createEncoder();
const largeBytes = 4_000_000;
external_node_worker_threads_namespaceObject.parentPort?.on('message', (job) => {
    const encoded = encode(job);
    const answered = encoded.bytes ?? encoded.input;
    const memory = answered instanceof Uint8Array ? answered.buffer : undefined;
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(encoded, memory instanceof ArrayBuffer ? [memory] : []);
    // When the job is forgotten: its input may be a quarter of a large program.
    if (job.input instanceof Uint8Array && job.input.length > largeBytes)
        setImmediate(collectAll);
});

