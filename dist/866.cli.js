export const id = 866;
export const ids = [866];
export const modules = {

/***/ 3866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runFileCommand: () => (/* binding */ runFileCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/files/streams.js
var streams = __webpack_require__(1279);
// EXTERNAL MODULE: ./lib/pack/format/layout.js
var layout = __webpack_require__(3291);
// EXTERNAL MODULE: ./lib/pack/format/read.js
var read = __webpack_require__(5013);
// EXTERNAL MODULE: ./lib/pack/architectures.js
var architectures = __webpack_require__(7005);
// EXTERNAL MODULE: ./lib/pack/content.js
var content = __webpack_require__(8);
;// CONCATENATED MODULE: ./lib/pack/own/inspect.js


/** Describes a packed program for people: one line per fact. */
function describePackedProgram(packed, fileSize) {
    const { header, segments, streams, filters, stubSize, sizeBytes } = packed;
    const architecture = (0,architectures/* architectureOf */.N)(packed)?.name ?? `machine ${packed.machine}`;
    const codecs = [...new Set(streams.map(({ codec }) => codec).filter((codec) => codec !== 'stored'))];
    const digest = Buffer.from(header.linkedDigest).toString('hex');
    return [
        `packed by go-tiny-image, format 1, for linux/${architecture}, with ${codecs.join(' and ') || 'no compression'}`,
        `linked program: ${bytes(header.linkedSize)}, sha256:${digest}`,
        `packed program: ${bytes(fileSize)} (${percent(fileSize / header.linkedSize)}), of it ${bytes(stubSize)} of stub and ${bytes(sizeBytes)} of package`,
        `memory while it unpacks: ${bytes(header.imageSize)} of the program's own and ${bytes(header.scratchSize)} beside`,
        `filters: ${filters.map(({ filter }) => filter).join(', ') || 'none'}`,
        'segments (address, in memory, in the file, access):',
        ...segments.map(({ offset, memorySize, fileSize: inFile, flags }) => `  0x${(header.imageAddress + offset).toString(16).padStart(8, '0')}  ${size(memorySize)}  ${size(inFile)}  ${access(flags)}`),
        'streams (unpacked, packed, codec, where to):',
        ...streams.map((stream) => `  ${size(stream.sizeBytes)}  ${size((0,content/* sizeOf */.$d)(stream.packed))}  ${codecText(stream)}  ${placeText(stream)}`),
    ];
}
function codecText({ codec, model: { lc, lp, pb } }) {
    return (codec === 'lzma' ? `lzma lc=${lc} lp=${lp} pb=${pb}` : codec).padEnd(19);
}
function placeText({ place, offset }) {
    const names = { image: 'memory', scratch: 'filters', rest: 'not loaded' };
    return place === 'image' ? `${names.image} + 0x${offset.toString(16)}` : names[place];
}
function access(flags) {
    return `${(flags & 4) === 0 ? '-' : 'r'}${(flags & 2) === 0 ? '-' : 'w'}${(flags & 1) === 0 ? '-' : 'x'}`;
}
const bytes = (count) => `${count.toLocaleString('en')} bytes`;
const size = (count) => count.toLocaleString('en').padStart(11);
const percent = (share) => `${(100 * share).toFixed(1)} %`;

// EXTERNAL MODULE: ./lib/pack/own/unpack.js + 1 modules
var unpack = __webpack_require__(6685);
;// CONCATENATED MODULE: ./lib/pack/own/file-commands.js







/** Describes how a program is packed, a line per fact. Throws a UserError for a file that cannot be read. */
async function inspectFile(path) {
    const file = await contentOf(path);
    const packed = packageIn(file, path);
    return packed === undefined ? [`${path}: ${notOurs(file)}`] : describePackedProgram(packed, file.length);
}
/**
 * Writes the linked program of a packed one; returns a message for people. Existing files are not overwritten, and no
 * partial file is left behind. Throws a UserError.
 */
async function unpackFile(path, output) {
    const file = await contentOf(path);
    const packed = packageIn(file, path);
    if (packed === undefined) {
        throw new errors/* UserError */.yo(`${path} cannot be unpacked: it ${notOurs(file)}`, {
            change: (0,unpack/* isUpx */.OO)(file) ? 'upx -d unpacks it.' : 'Give a program that go-tiny-image packed.',
        });
    }
    const isThere = await (0,promises_.access)(output).then(() => true, () => false);
    if (isThere)
        throw new errors/* UserError */.yo(`${output} exists`, { change: 'Name another file with -o, or remove it.' });
    const linked = tellingDamage(path, () => (0,unpack/* unpackProgram */.Dl)(packed));
    const partial = `${output}.${process.pid}.partial`;
    try {
        await (0,promises_.writeFile)(partial, linked, { mode: (await (0,promises_.stat)(path)).mode & 0o777 });
        await (0,promises_.rename)(partial, output);
    }
    catch (error) {
        throw (0,streams/* writeFailure */.EU)(output, error);
    }
    finally {
        await (0,promises_.rm)(partial, { force: true });
    }
    return `${output}: ${linked.length.toLocaleString('en')} bytes, sha256:${Buffer.from(packed.header.linkedDigest).toString('hex')}`;
}
async function contentOf(path) {
    try {
        const info = await (0,promises_.stat)(path);
        if (info.isDirectory())
            throw new errors/* UserError */.yo(`${path} is a folder`, { change: 'Give a program in it.' });
        // Node does not read a larger file in one piece.
        if (info.size > layout/* largestImage */.o$) {
            throw new errors/* UserError */.yo(`${path} has ${info.size} bytes, and a packed program at most ${layout/* largestImage */.o$}`, {
                change: 'Give a program that go-tiny-image packed.',
            });
        }
        return new Uint8Array(await (0,promises_.readFile)(path));
    }
    catch (error) {
        throw (0,streams/* readFailure */.f1)(path, error);
    }
}
function packageIn(file, path) {
    return tellingDamage(path, () => (0,unpack/* findPackage */.CV)(file));
}
function tellingDamage(path, work) {
    try {
        return work();
    }
    catch (error) {
        if (!(error instanceof read/* DamagedPackage */.Ad))
            throw error;
        const change = error.reason === 'version'
            ? 'Use the version of go-tiny-image that packed it.'
            : 'Get the file again: a damaged program is not unpacked, not even in part.';
        throw new errors/* UserError */.yo(`${path} ${error.message}`, { change, cause: error });
    }
}
function notOurs(file) {
    return (0,unpack/* isUpx */.OO)(file) ? 'is packed by UPX' : 'is not packed by go-tiny-image';
}

;// CONCATENATED MODULE: ./lib/command/file.js

/** Runs the command and returns the lines for standard output. Throws a UserError. */
async function runFileCommand(command) {
    return command.kind === 'inspect' ? inspectFile(command.file) : [await unpackFile(command.file, command.output)];
}


/***/ }),

/***/ 5863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ filePieces),
/* harmony export */   hd: () => (/* binding */ fileDigest),
/* harmony export */   tu: () => (/* binding */ readInPieces)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


const pieceSize = 512 * 1024;
/**
 * The bytes of a file, or a range of them, in pieces of at most 512 KiB, each valid only until the next one is requested: there are two
 * buffers, one of which is filled while the other is used. Read streams allocate a new buffer for each piece, and 100
 * MB of them stay in memory until garbage collection. Throws Node's errors of reading.
 */
async function* filePieces(path, range) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
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
    for await (const piece of filePieces(path)) {
        await take(piece);
        sizeBytes += piece.length;
    }
    return sizeBytes;
}
/** `sha256:\u2026` of a file. */
async function fileDigest(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await readInPieces(path, (piece) => {
        hash.update(piece);
    });
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 1279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ writeFailure),
/* harmony export */   G6: () => (/* binding */ writeStream),
/* harmony export */   P: () => (/* binding */ readFileInPlace),
/* harmony export */   ct: () => (/* binding */ isFileSystemError),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _memory_buffers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(223);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2878);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5863);





function isFileSystemError(error) {
    return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$)(error) !== undefined && typeof error === 'object' && error !== null && 'syscall' in error;
}
/**
 * A file's bytes in chunks; each chunk is only valid until the next one is requested. Throws a UserError if the file
 * cannot be read.
 */
async function* readFileInPlace(path) {
    try {
        yield* (0,_pieces_js__WEBPACK_IMPORTED_MODULE_3__/* .filePieces */ .KQ)(path);
    }
    catch (cause) {
        throw readFailure(path, cause);
    }
}
/** Writes a new file from a stream. Throws a UserError if the disk is full or the path cannot be written. */
async function writeStream(path, source) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'w').catch((cause) => {
        throw writeFailure(path, cause);
    });
    const free = (0,_memory_buffers_js__WEBPACK_IMPORTED_MODULE_2__/* .bufferCollector */ .g)();
    try {
        for await (const chunk of source) {
            await writeAll(file, { path, chunk });
            free(chunk.length);
        }
    }
    finally {
        await file.close();
    }
}
async function writeAll(file, { path, chunk }) {
    try {
        await file.writeFile(chunk);
    }
    catch (cause) {
        throw writeFailure(path, cause);
    }
}
/** Converts the error of writing a file to a message for the user; returns any other error as is. */
function writeFailure(path, cause) {
    if (!isFileSystemError(cause))
        return cause;
    if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`cannot write ${path}: the disk is full`, {
            change: 'Free some disk space, or write to another disk.',
            cause,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`cannot write ${path}: ${cause.code}`, {
        change: 'Choose a folder that exists and that this user can write to.',
        cause,
    });
}
/** Converts the error of reading a file to a message for the user; returns any other error as is. */
function readFailure(path, cause) {
    if (!isFileSystemError(cause))
        return cause;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(cause.code === 'ENOENT' ? `${path} does not exist` : `cannot read ${path}: ${cause.code}`, {
        change: cause.code === 'ENOENT'
            ? 'Check the path: it is relative to the working directory.'
            : 'Make it readable for this user.',
        cause,
    });
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ bufferCollector)
/* harmony export */ });
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2874);

// A short collection takes about 1 ms, a whole one about 10; only that frees what has lived through two short ones.
const shortOnes = 3;
/**
 * Returns a function that is told how many bytes of buffers have been used, and frees them from time to time. V8 itself
 * collects buffers only when 64 MB of them have piled up: they are outside of its heap, which hardly grows meanwhile.
 * `firstBytes` are what is used before the first time.
 */
function bufferCollector(betweenBytes = 8 * 1024 * 1024, firstBytes = betweenBytes) {
    let left = firstBytes;
    let collections = 0;
    return (usedBytes) => {
        left -= usedBytes;
        if (left > 0)
            return;
        left = betweenBytes;
        // The first one is whole, and gives pages back: what was done before has left most behind.
        if (collections === 0)
            (0,_collect_js__WEBPACK_IMPORTED_MODULE_0__/* .collectAndGiveBack */ ._W)();
        else if (collections % (shortOnes + 1) === 0)
            (0,_collect_js__WEBPACK_IMPORTED_MODULE_0__/* .collectAll */ ._U)();
        else
            (0,_collect_js__WEBPACK_IMPORTED_MODULE_0__/* .collectNew */ .JE)();
        collections += 1;
    };
}


/***/ })

};
