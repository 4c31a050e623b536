export const id = 522;
export const ids = [522];
export const modules = {

/***/ 2788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ pieceBytes),
/* harmony export */   cJ: () => (/* binding */ windowBytes),
/* harmony export */   ii: () => (/* binding */ createDeflate)
/* harmony export */ });
/* harmony import */ var _host_files_beside_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8698);
/* harmony import */ var _host_wasm_module_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7847);


/** What matches can point to, in bytes. */
const windowBytes = 32 * 1024;
/** Maximum size of a piece, counted from `start`, in bytes. */
const pieceBytes = 128 * 1024;
/**
 * Creates an encoder: a WebAssembly module (see native/deflate), since JavaScript is slow until the engine has
 * optimized it, in each worker anew. It reuses its tables (about 8 MB) but no data: a piece gives the same bytes
 * whatever came before it. All decisions use whole numbers only, so the output is the same on every engine.
 */
function createDeflate() {
    const module = (0,_host_wasm_module_js__WEBPACK_IMPORTED_MODULE_1__/* .startModule */ .z)((0,_host_files_beside_js__WEBPACK_IMPORTED_MODULE_0__/* .fileBeside */ .x)(import.meta.url, './deflate.wasm'));
    const loadAt = module.call('bytes');
    const outputAt = module.call('output');
    return ({ bytes, start, final }) => {
        const sizeBytes = bytes.length - start;
        if (sizeBytes > pieceBytes)
            throw new RangeError(`a piece of ${sizeBytes} bytes, where ${pieceBytes} are the most`);
        if (start > windowBytes)
            throw new RangeError(`${start} bytes before a piece, where ${windowBytes} are the most`);
        (0,_host_wasm_module_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesAt */ .L)(module, { at: loadAt, size: bytes.length }).set(bytes);
        const deflatedBytes = module.call('deflate', start, bytes.length, final ? 1 : 0);
        const memory = bytes.buffer.byteLength < deflatedBytes ? new ArrayBuffer(deflatedBytes) : bytes.buffer;
        const deflated = new Uint8Array(memory, 0, deflatedBytes);
        deflated.set((0,_host_wasm_module_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesAt */ .L)(module, { at: outputAt, size: deflatedBytes }));
        return deflated;
    };
}


/***/ }),

/***/ 8426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kr: () => (/* binding */ createGzipThreads),
  So: () => (/* binding */ gzipHeader),
  bn: () => (/* binding */ gzipStream),
  RV: () => (/* binding */ gzipStreamVersion),
  DE: () => (/* binding */ gzipTrailerBytes)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/deflate/known-pieces.js
var known_pieces = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/deflate/pieces.js
var deflate_pieces = __webpack_require__(1908);
// EXTERNAL MODULE: ./lib/host/files/beside.js
var beside = __webpack_require__(8698);
// EXTERNAL MODULE: ./lib/host/worker-pool.js
var worker_pool = __webpack_require__(8489);
// EXTERNAL MODULE: ./lib/deflate/deflate.js
var deflate_deflate = __webpack_require__(2788);
;// CONCATENATED MODULE: ./lib/deflate/pool.js



/**
 * Starts a pool of worker threads that deflate pieces in parallel; the bytes are the same with any number of workers.
 */
function createDeflatePool({ workers, signal, workerFile = (0,beside/* fileBeside */.x)(import.meta.url, './deflate-worker.js'), }) {
    return (0,worker_pool/* createWorkerPool */.V)({
        name: 'deflate',
        workers,
        workerFile,
        send: (piece) => ({ message: piece, transfer: [piece.bytes.buffer] }),
        inThisThread: () => {
            const deflate = (0,deflate_deflate/* createDeflate */.ii)();
            return (piece) => ({ deflated: deflate(piece), memory: piece.bytes.buffer });
        },
        // All large tables are outside the heap: a larger heap would only fill up with short-lived arrays before each
        // garbage collection, 10 MB of them with two workers on Node 24.
        resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
        signal,
    });
}

;// CONCATENATED MODULE: ./lib/deflate/gzip-stream.js





/** Change this whenever the same content would be cut into other pieces or compressed to other bytes. */
const gzipStreamVersion = 4;
/** The fixed header: deflate, no flags, time 0, best compression, OS unknown. Source: RFC 1952, section 2.3. */
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255]);
/** Size of the checksum and length after the deflated data. */
const gzipTrailerBytes = 8;
// A worker takes about 25 MB, and the whole process must stay below 150 MB.
const mostWorkers = 2;
// Up to so many pieces (at most 1 MiB) take less time than starting a worker.
const shortPieces = 8;
// Jobs that wait for each thread: one takes 15 ms, and this thread may have other work for longer than that.
const piecesAhead = 3;
/** None is started before a stream needs it: starting one takes as much CPU as compressing half a megabyte. */
function createGzipThreads(options = {}) {
    const spare = [];
    const pool = createDeflatePool({ ...options, workers: options.workers ?? defaultWorkers() });
    const end = async () => {
        spare.length = 0;
        await pool.close();
    };
    return { pool, spare, end };
}
const defaultWorkers = () => Math.min((0,external_node_os_.availableParallelism)(), mostWorkers);
/**
 * Compresses to one gzip member. The same content gives the same bytes, whatever its chunks, the number of workers and
 * the version of Node. A chunk is only valid until the next one is requested: its memory is reused. Throws a
 * CancelledError when the signal is aborted, and the source's errors; no worker outlives the stream, except for
 * `threads`.
 */
async function* gzipStream(source, options = {}) {
    const checksum = { crc: 0, sizeBytes: 0 };
    const { threads } = options;
    const spare = threads?.spare ?? [];
    const pieces = (0,deflate_pieces/* piecesOf */.X)(observed(source, checksum), spare);
    try {
        const early = await firstOf(pieces, shortPieces);
        const isShort = early.at(-1)?.final === true;
        const known = isShort ? undefined : options.known;
        const pool = threads?.pool ?? createDeflatePool({ ...options, workers: isShort ? 0 : (options.workers ?? defaultWorkers()) });
        try {
            yield gzipHeader;
            for await (const { deflated, memory, key } of deflateAll(chain(early, pieces), { pool, known })) {
                if (key !== undefined)
                    known?.note(key, deflated);
                yield Buffer.from(deflated.buffer, deflated.byteOffset, deflated.length);
                spare.push(memory);
            }
        }
        finally {
            if (threads === undefined)
                await pool.close();
        }
    }
    finally {
        await pieces.return(undefined);
    }
    const trailer = Buffer.alloc(gzipTrailerBytes);
    trailer.writeUInt32LE(checksum.crc, 0);
    trailer.writeUInt32LE(checksum.sizeBytes % 2 ** 32, 4);
    yield trailer;
}
/** The deflated pieces in order; others are being deflated while the first is awaited. */
async function* deflateAll(pieces, work) {
    const working = [];
    for await (const piece of pieces) {
        const deflating = deflated(piece, work);
        // A caller that stops halfway does not await the rest.
        deflating.catch(() => { });
        working.push(deflating);
        const first = working.length >= work.pool.jobsAtOnce * piecesAhead ? working.shift() : undefined;
        if (first !== undefined)
            yield await first;
    }
    for (const rest of working)
        yield await rest;
}
async function deflated(piece, { pool, known }) {
    if (known === undefined)
        return { ...(await pool.run(piece)), key: undefined };
    const { bytes, start, final } = piece;
    const key = (0,known_pieces/* pieceKey */.k)({ window: bytes.subarray(0, start), bytes: bytes.subarray(start), final });
    const kept = await known.take(key);
    return { ...(kept === undefined ? await pool.run(piece) : { deflated: kept, memory: bytes.buffer }), key };
}
async function* chain(early, later) {
    yield* early;
    yield* later;
}
async function firstOf(pieces, count) {
    const first = [];
    while (first.length < count) {
        const { done, value } = await pieces.next();
        if (done)
            break;
        first.push(value);
    }
    return first;
}
async function* observed(source, checksum) {
    for await (const chunk of source) {
        checksum.crc = (0,external_node_zlib_.crc32)(chunk, checksum.crc);
        checksum.sizeBytes += chunk.length;
        yield chunk;
    }
}


/***/ }),

/***/ 9414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ pieceKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** The key of a piece: everything besides the encoder that decides its deflated bytes, hashed. */
function pieceKey(piece) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(`${piece.window.length} ${piece.final}\n`)
        .update(piece.window)
        .update(piece.bytes)
        .digest('hex');
}


/***/ }),

/***/ 1908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ piecesOf)
/* harmony export */ });
/* unused harmony export leastPieceBytes */
/* harmony import */ var _deflate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2788);

/** Minimum size of a piece, except for the last, in bytes. */
const leastPieceBytes = 64 * 1024;
// A piece ends where the hash of the last 32 bytes is least, between its minimum and its maximum: where two programs have
// the same bytes, their pieces soon end at the same places, after two or three of them.
const hashedBytes = 32;
// Any numbers will do that differ in all bits; these are the steps of a multiplicative generator.
const numbers = new Uint32Array(256);
for (let byte = 0, number = 0x9e3779b9; byte < numbers.length; byte += 1) {
    numbers[byte] = number ^ (number >>> 15);
    number = Math.imul(number, 0x915f77f5) >>> 0;
}
/**
 * The content in pieces, each preceded by the window before it and in its own buffer; the last one may be empty. What
 * is in the content decides where a piece ends, not where it is: if a program grows, what has only moved is mostly in
 * the same pieces as before. `spare` are buffers to be used again, since garbage collection is slow to free a few large
 * ones: add a piece's buffer when it is no longer needed.
 */
async function* piecesOf(source, spare) {
    const memory = () => new Uint8Array(spare.pop() ?? new ArrayBuffer(_deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .windowBytes */ .cJ + _deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .pieceBytes */ .I3));
    let bytes = memory();
    let [start, filled] = [0, 0];
    for await (const chunk of source) {
        for (let taken = 0; taken < chunk.length;) {
            const part = chunk.subarray(taken, taken + bytes.length - filled);
            bytes.set(part, filled);
            filled += part.length;
            taken += part.length;
            while (filled - start >= _deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .pieceBytes */ .I3) {
                const end = endOfPiece(bytes, start);
                const piece = { bytes: bytes.subarray(0, end), start, final: false };
                const next = memory();
                start = Math.min(end, _deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .windowBytes */ .cJ);
                next.set(bytes.subarray(end - start, filled));
                filled += start - end;
                bytes = next;
                yield piece;
            }
        }
    }
    yield { bytes: bytes.subarray(0, filled), start, final: true };
}
/** Where the piece that begins at `start` ends, of which the longest possible one is there. */
function endOfPiece(bytes, start) {
    const first = start + leastPieceBytes - hashedBytes;
    const last = start + _deflate_js__WEBPACK_IMPORTED_MODULE_0__/* .pieceBytes */ .I3;
    let [hash, least, end] = [0, 2 ** 32, last];
    // Each byte's number is shifted out after 32 more: earlier ones do not matter.
    for (let at = first; at < last; at += 1) {
        hash = ((hash << 1) + (numbers[bytes[at] ?? 0] ?? 0)) >>> 0;
        if (hash <= least && at >= first + hashedBytes) {
            least = hash;
            end = at + 1;
        }
    }
    return end;
}


/***/ }),

/***/ 7847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ bytesAt),
/* harmony export */   z: () => (/* binding */ startModule)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Loads a module from a file. It has no imports, so it can do nothing but compute. */
function startModule(file) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file)));
    const { memory } = exports;
    if (!(memory instanceof WebAssembly.Memory))
        throw new Error(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)} exports no memory`);
    return {
        memory,
        call: (name, ...args) => {
            const called = exports[name];
            if (typeof called !== 'function')
                throw new Error(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)} exports no function ${name}`);
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


/***/ }),

/***/ 8489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createWorkerPool)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5919);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _memory_heap_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6308);




/**
 * Does jobs in worker threads, each started when a job finds no other free. If there is no worker file (sources that run without being compiled)
 * or `workers` is 0, this thread does the work and yields to the event loop between jobs. When the signal is aborted,
 * the workers stop at once and all pending jobs are rejected with a CancelledError; an error in a worker stops them
 * too.
 */
function createWorkerPool(options) {
    return options.workers > 0 && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(options.workerFile) ? poolOfWorkers(options) : poolOfThisThread(options);
}
function poolOfThisThread({ inThisThread, signal, }) {
    const work = inThisThread();
    return {
        run: async (job) => {
            await new Promise((done) => setImmediate(done));
            if (signal?.aborted)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc();
            return work(job);
        },
        jobsAtOnce: 1,
        close: async () => { },
    };
}
function poolOfWorkers(options) {
    const { name, signal } = options;
    const waiting = [];
    const running = new Map();
    let closed;
    const startNext = (worker) => {
        const next = waiting.shift();
        if (next === undefined) {
            // An idle worker does not keep the process alive, even if the pool is never closed.
            worker.unref();
            return;
        }
        running.set(worker, next);
        worker.ref();
        const { message, transfer } = options.send(next.job);
        worker.postMessage(message, transfer);
    };
    const close = async (error) => {
        closed ??= { error };
        signal?.removeEventListener('abort', cancel);
        const unanswered = [...running.values(), ...waiting.splice(0)];
        running.clear();
        for (const { failed } of unanswered)
            failed(error);
        await Promise.all(threads.map((worker) => worker.terminate()));
    };
    const fail = (error) => void close(error);
    const cancel = () => fail(new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .CancelledError */ .cc());
    const threads = [];
    // A worker takes longer to start than a job that turns out not to be needed.
    const started = () => {
        // A thread takes 9 to 18 MB: what the heap no longer needs makes place for it.
        (0,_memory_heap_js__WEBPACK_IMPORTED_MODULE_3__/* .shrinkHeap */ .iF)();
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(options.workerFile, { execArgv: [], resourceLimits: options.resourceLimits });
        worker.once('online', () => {
            (0,_memory_heap_js__WEBPACK_IMPORTED_MODULE_3__/* .keepNewSpaceSmall */ .hT)();
            (0,_memory_heap_js__WEBPACK_IMPORTED_MODULE_3__/* .shrinkLargeHeap */ .lO)();
        });
        worker.on('message', (result) => {
            // One that is being stopped must keep the process alive until it has.
            if (closed !== undefined)
                return;
            running.get(worker)?.done(result);
            running.delete(worker);
            startNext(worker);
        });
        worker.on('error', fail);
        worker.on('exit', (code) => {
            if (closed === undefined)
                fail(new Error(`a ${name} worker exited unexpectedly, with code ${code}`));
        });
        // Last, since a message listener keeps the process alive too.
        worker.unref();
        threads.push(worker);
        return worker;
    };
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted)
        cancel();
    return {
        run: (job) => {
            const answer = new Promise((done, failed) => {
                if (closed !== undefined)
                    failed(closed.error);
                else
                    waiting.push({ job, done, failed });
            });
            // A caller that stops halfway does not await the remaining results.
            answer.catch(() => { });
            if (closed !== undefined)
                return answer;
            const idle = threads.find((worker) => !running.has(worker));
            if (idle !== undefined)
                startNext(idle);
            else if (threads.length < options.workers)
                startNext(started());
            return answer;
        },
        // One more than there are workers, so that the first one to finish has its next job waiting.
        jobsAtOnce: options.workers + 1,
        close: () => close(new Error(`the ${name} pool was closed`)),
    };
}


/***/ }),

/***/ 1181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bc: () => (/* binding */ compress),
  mF: () => (/* binding */ decompress),
  gv: () => (/* binding */ encoderName),
  ez: () => (/* binding */ requireCompression)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/deflate/gzip-stream.js + 1 modules
var gzip_stream = __webpack_require__(8426);
// EXTERNAL MODULE: ./lib/deflate/known-pieces.js
var known_pieces = __webpack_require__(9414);
// EXTERNAL MODULE: ./lib/deflate/pieces.js
var pieces = __webpack_require__(1908);
// EXTERNAL MODULE: ./lib/host/memory/buffers.js
var buffers = __webpack_require__(223);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/memory/heap.js
var heap = __webpack_require__(6308);
;// CONCATENATED MODULE: ./lib/image/layers/zstd.js




const levels = { best: 19, fast: 3 };
// Raise this when a parameter changes that makes other bytes.
const revision = 2;
const blockBytes = 128 * 1024;
const resultBytes = 32 * 1024;
// Of results, between two collections.
const betweenBytes = 2 * 1024 * 1024;
/** How this encoder is called in the names of stored layers: everything that can change its bytes. */
function zstdName(level) {
    return `zstd-${levels[level]}-${revision}-${process.versions.zstd ?? 'absent'}`;
}
/**
 * One zstd frame. Level 19 uses half of its usual match table: 35 MB less memory for 0.2 % more bytes (measured at 60
 * MB), and half of its usual hash table: 8 MB less, and a tenth of the CPU time, for 0.003 % (at 30 MB). The input is
 * cut into blocks of a fixed size, since the encoder's choices may depend on the size of each write. Throws a UserError
 * when Node does not support zstd.
 */
function zstd(source, level) {
    requireZstd();
    const { ZSTD_c_compressionLevel, ZSTD_c_chainLog, ZSTD_c_hashLog, ZSTD_c_checksumFlag } = external_node_zlib_.constants;
    // At the highest levels these tables would take most of the memory allowed for the whole run.
    const small = level === 'best' ? { [ZSTD_c_chainLog]: 23, [ZSTD_c_hashLog]: 21 } : {};
    // Node frees the memory of an encoder, about 55 MB, when it collects it, not when it has ended. What go has listed of a large
    // program has made the heap large, too.
    if (level === 'best')
        (0,heap/* shrinkHeap */.iF)(true);
    const params = { ...small, [ZSTD_c_compressionLevel]: levels[level], [ZSTD_c_checksumFlag]: 1 };
    // With these tables soon for the first time: what came before has only then let go of what it had.
    const free = (0,buffers/* bufferCollector */.g)(betweenBytes, level === 'best' ? betweenBytes / 8 : betweenBytes);
    return encoded(source, external_node_zlib_.createZstdCompress({ params, chunkSize: resultBytes }), free);
}
/** Throws a UserError when this Node has no zstd. */
function requireZstd() {
    if ("createZstdCompress" in external_node_zlib_)
        return;
    throw new errors/* UserError */.yo(`compression zstd needs Node 22.15 or newer, but this is Node ${process.versions.node}`, {
        change: 'Run with a newer Node, or set compression to gzip.',
    });
}
/**
 * What the encoder makes of the source. There is one block of input, which is filled again when the encoder has read
 * it: a pipeline would leave as many bytes of garbage as it is given.
 */
async function* encoded(source, encoder, free) {
    // The reader below gets the error.
    const feeding = feed(source, encoder).catch((error) => void encoder.destroy(error));
    try {
        for await (const chunk of encoder) {
            yield chunk;
            free(chunk.length);
        }
    }
    finally {
        encoder.destroy();
        await feeding;
    }
}
async function feed(source, encoder) {
    const block = Buffer.allocUnsafeSlow(blockBytes);
    let filled = 0;
    for await (const chunk of source) {
        for (let taken = 0; taken < chunk.length;) {
            const copied = chunk.copy(block, filled, taken);
            taken += copied;
            filled += copied;
            if (filled < block.length)
                continue;
            await write(encoder, block);
            filled = 0;
        }
    }
    if (filled > 0)
        await write(encoder, block.subarray(0, filled));
    encoder.end();
}
/** Done when the encoder has read the bytes; throws when it was closed before. */
function write(encoder, bytes) {
    return new Promise((done, failed) => {
        const closed = () => failed(new Error('the encoder was closed'));
        encoder.once('close', closed);
        encoder.write(bytes, (error) => {
            encoder.off('close', closed);
            if (error)
                failed(error);
            else
                done();
        });
    });
}

;// CONCATENATED MODULE: ./lib/image/layers/compress.js








/** How a layer is compressed, for the names of stored layers; includes everything that can change the bytes. */
function encoderName({ compression, level }) {
    if (compression === 'none')
        return 'none';
    if (compression === 'zstd')
        return zstdName(level);
    return level === 'best'
        ? `gzip-best-${gzip_stream/* gzipStreamVersion */.RV}`
        : `gzip-${gzipLevel}-${gzip_stream/* gzipStreamVersion */.RV}-${process.versions.zlib}`;
}
/**
 * Compresses a stream: the same bytes for the same content, independent of chunk sizes and the number of cores. Memory
 * is limited to a window of blocks. Throws a UserError when Node does not support zstd.
 */
function compress(source, { compression, level, signal, known, threads }) {
    if (compression === 'none')
        return source;
    if (compression === 'zstd')
        return zstd(source, level);
    return level === 'best'
        ? (0,gzip_stream/* gzipStream */.bn)(source, { signal, known, threads })
        : gzip(source, { known, spare: threads?.spare ?? [] });
}
/** Decompresses one layer. Throws a UserError when Node does not support zstd, and zlib's errors for broken data. */
function decompress(source, compression) {
    if (compression === 'none')
        return source;
    if (compression === 'gzip')
        return through(source, external_node_zlib_.createGunzip());
    requireZstd();
    return through(source, external_node_zlib_.createZstdDecompress());
}
/** Throws a UserError when this Node has no encoder for the compression. */
function requireCompression(compression) {
    if (compression === 'zstd')
        requireZstd();
}
// Level 9 takes twice the CPU time for 0.2 % fewer bytes (measured at podinfo, 30 MB).
const gzipLevel = 7;
const gzipPiecesAtOnce = 8;
// Few pieces of a program take more.
const deflatedBytes = 64 * 1024;
const deflateEnd = Buffer.from([3, 0]);
const deflateRaw = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
/**
 * One gzip member by zlib, for users who prefer speed. Pieces are deflated in parallel in zlib's thread pool, like pigz
 * does: each is primed with the 32 KiB before it and ends on a byte boundary, so they can be joined. Twice as fast as
 * one stream on two cores for 0.02 % more bytes (measured at 60 MB).
 */
async function* gzip(source, { known, spare }) {
    yield gzip_stream/* gzipHeader */.So;
    // A result may be small, but the buffer that it is in is not, and the result's writer does not know that.
    const free = (0,buffers/* bufferCollector */.g)();
    const deflating = [];
    const total = { crc: 0, sizeBytes: 0 };
    for await (const piece of (0,pieces/* piecesOf */.X)(source, spare)) {
        const content = piece.bytes.subarray(piece.start);
        total.crc = external_node_zlib_.crc32(content, total.crc);
        total.sizeBytes += content.length;
        if (content.length > 0)
            deflating.push(deflateOrTake(piece, { known, spare }));
        const first = deflating.length >= gzipPiecesAtOnce ? deflating.shift() : undefined;
        if (first === undefined)
            continue;
        yield (await first)();
        free(deflatedBytes);
    }
    for (const rest of deflating)
        yield (await rest)();
    const trailer = Buffer.alloc(gzip_stream/* gzipTrailerBytes */.DE);
    trailer.writeUInt32LE(total.crc, 0);
    trailer.writeUInt32LE(total.sizeBytes % 2 ** 32, 4);
    yield Buffer.concat([deflateEnd, trailer]);
}
/** The deflated piece, as a function that notes it in its turn. */
async function deflateOrTake({ bytes, start }, { known, spare }) {
    const window = bytes.subarray(0, start);
    const content = bytes.subarray(start);
    const key = known === undefined ? undefined : (0,known_pieces/* pieceKey */.k)({ window, bytes: content, final: false });
    const kept = key === undefined ? undefined : await known?.take(key);
    const deflated = kept === undefined ? await deflatePiece(content, window) : Buffer.from(kept.buffer, kept.byteOffset, kept.length);
    spare.push(bytes.buffer);
    return () => {
        if (key !== undefined)
            known?.note(key, deflated);
        return deflated;
    };
}
function deflatePiece(content, window) {
    return deflateRaw(content, {
        level: gzipLevel,
        finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH,
        chunkSize: deflatedBytes,
        ...(window.length === 0 ? {} : { dictionary: window }),
    });
}
function through(source, stage) {
    // An error at either end destroys the stage with it, so the reader of the stage gets it.
    (0,external_node_stream_.pipeline)(external_node_stream_.Readable.from(source), stage, () => { });
    return stage;
}


/***/ }),

/***/ 3508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Ti: () => (/* binding */ predicateTypeAnnotation),
/* harmony export */   YH: () => (/* binding */ openVexType),
/* harmony export */   ar: () => (/* binding */ kindAnnotation),
/* harmony export */   s8: () => (/* binding */ inTotoMediaType),
/* harmony export */   sF: () => (/* binding */ saysAnnotation)
/* harmony export */ });
/** Our annotation with the kind of a document; it tells our own documents from those of others. */
const kindAnnotation = 'vnd.go-tiny-image.attestation';
/** Our annotation with the digest of what a document says. */
const saysAnnotation = 'vnd.go-tiny-image.says';
/** The type of an in-toto statement, and the annotation with the type of its predicate, as BuildKit writes them. */
const inTotoMediaType = 'application/vnd.in-toto+json';
const predicateTypeAnnotation = 'in-toto.io/predicate-type';
/** The predicate type of an OpenVEX document in an in-toto statement, and the document's context. */
const openVexType = 'https://openvex.dev/ns/v0.2.0';
/** The kind of a document that we attached; undefined for those of others. */
function kindOf({ annotations }) {
    return annotations?.[kindAnnotation];
}


/***/ }),

/***/ 9634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1022);

/** JSON without spaces, the keys of every object sorted by code unit, undefined values left out. */
function canonicalJson(value) {
    return Buffer.from(JSON.stringify(value, (_key, part) => ((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(part) ? sorted(part) : part)));
}
function sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}


/***/ }),

/***/ 3760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ blobOf)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);

/** A blob whose bytes are in memory. */
function blobOf(bytes, descriptor, title) {
    return { descriptor, open: () => node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([bytes], { objectMode: false }), title };
}


/***/ }),

/***/ 6319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseImageConfig),
/* harmony export */   p: () => (/* binding */ platformNamed)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1022);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7122);
/* harmony import */ var _read_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(555);



/** Parses the JSON of a configuration; a field that is missing or has another type counts as absent. */
function parseImageConfig(json) {
    return {
        platform: (0,_read_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDescriptorPlatform */ .i)(json),
        labels: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textsByName */ .N_)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'config', 'Labels')) ?? {},
        diffIds: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'rootfs', 'diff_ids')),
    };
}
/** The platform in a descriptor or a configuration. Throws a UserError for one that Go cannot build for. */
function platformNamed({ os, architecture, variant = '' }) {
    return (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .FL)([os, architecture, variant].filter((part) => part !== '').join('/'));
}


/***/ }),

/***/ 9078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ imageManifest),
/* harmony export */   Dt: () => (/* binding */ manifestDescriptor),
/* harmony export */   c4: () => (/* binding */ configDescriptor),
/* harmony export */   i4: () => (/* binding */ emptyConfig),
/* harmony export */   sS: () => (/* binding */ imageIndex),
/* harmony export */   si: () => (/* binding */ artifactManifest),
/* harmony export */   yr: () => (/* binding */ indexDescriptor)
/* harmony export */ });
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3999);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9634);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7122);





/** The descriptor of a configuration's bytes. */
function configDescriptor(config) {
    return (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .n)(_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .configMediaType */ .p2, config);
}
/** The manifest of one platform. Source: image-spec, manifest.md. */
function imageManifest({ platform, config, layers, annotations }) {
    const { bytes, descriptor } = content(_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestMediaType */ .gp, {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestMediaType */ .gp,
        config,
        layers,
        annotations: ifAny((0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsAt */ .wv)(annotations, { level: 'manifest', platform })),
    });
    return { bytes, descriptor: manifestDescriptor(descriptor, { annotations, platform }) };
}
/**
 * The index of several platforms, in the order in which clients should try them. Source: image-spec, image-index.md.
 */
function imageIndex({ manifests, annotations, attached = [] }) {
    const { bytes, descriptor } = content(_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .indexMediaType */ .PP, {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .indexMediaType */ .PP,
        manifests: [
            ...manifests
                .toSorted((a, b) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .comparePlatforms */ .UX)(a.platform, b.platform))
                .map((manifest) => ({ ...manifest.descriptor, platform: manifest.platform })),
            ...attached,
        ],
        annotations: ifAny((0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsAt */ .wv)(annotations, { level: 'index' })),
    });
    return { bytes, descriptor: indexDescriptor(descriptor, annotations) };
}
/** The configuration of a manifest that is not an image: `{}`. Source: image-spec, manifest.md, "empty descriptor". */
const emptyConfig = Buffer.from('{}');
/** The manifest of a document about an image. Source: image-spec, manifest.md, "artifact usage". */
function artifactManifest({ artifactType, layers, annotations, subject }) {
    const { mediaType, digest, size } = subject;
    return content(_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestMediaType */ .gp, {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestMediaType */ .gp,
        artifactType,
        config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .n)(_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyMediaType */ .iR, emptyConfig),
        layers,
        subject: { mediaType, digest, size },
        annotations: ifAny(annotations),
    });
}
/** The descriptor of a manifest, with its annotations for an index, or for a layout that has no index. */
function manifestDescriptor(descriptor, { annotations, platform }) {
    return annotated(descriptor, (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsAt */ .wv)(annotations, { level: 'manifest-descriptor', platform }));
}
/** The descriptor of an index, with its annotations for a layout. */
function indexDescriptor(descriptor, annotations) {
    return annotated(descriptor, (0,_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsAt */ .wv)(annotations, { level: 'index-descriptor' }));
}
function annotated(descriptor, annotations) {
    const all = ifAny({ ...descriptor.annotations, ...annotations });
    return all === undefined ? descriptor : { ...descriptor, annotations: all };
}
function content(mediaType, value) {
    const bytes = (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(value);
    return { descriptor: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .n)(mediaType, bytes), bytes };
}
function ifAny(annotations) {
    return Object.keys(annotations).length === 0 ? undefined : annotations;
}


/***/ })

};
