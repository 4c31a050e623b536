export const id = 659;
export const ids = [659];
export const modules = {

/***/ 272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DC: () => (/* binding */ elfHeaderSizes),
/* harmony export */   ND: () => (/* binding */ elfView),
/* harmony export */   PH: () => (/* binding */ sectionTypes),
/* harmony export */   Sw: () => (/* binding */ programHeaderSizes),
/* harmony export */   T4: () => (/* binding */ segmentTypes),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   xc: () => (/* binding */ sectionHeaderSizes)
/* harmony export */ });
// Offsets of the fields in ELF headers, for both classes. Source: the System V ABI, chapters 4 and 5.
const elfHeaderSizes = { 32: 52, 64: 64 };
const programHeaderSizes = { 32: 32, 64: 56 };
const sectionHeaderSizes = { 32: 40, 64: 64 };
const segmentTypes = { load: 1, dynamic: 2, interpreter: 3, stack: 0x6474e551 };
const sectionTypes = { progbits: 1, strtab: 3, nobits: 8 };
/** The next multiple of `to`. */
const aligned = (offset, to) => Math.ceil(offset / to) * to;
function elfView(bytes, { bits, little }) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    return {
        half: (at) => view.getUint16(at, little),
        word: (at) => view.getUint32(at, little),
        wide: (at) => (bits === 64 ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little)),
        setHalf: (at, value) => view.setUint16(at, value, little),
        setWord: (at, value) => view.setUint32(at, value, little),
        setWide: (at, value) => bits === 64 ? view.setBigUint64(at, BigInt(value), little) : view.setUint32(at, value, little),
    };
}


/***/ }),

/***/ 8782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ programHeaderTable),
/* harmony export */   t: () => (/* binding */ readProgramHeaders)
/* harmony export */ });
/** Where the program headers are. */
function programHeaderTable(view, bits) {
    const wide = bits === 64;
    return {
        fileOffset: view.wide(wide ? 32 : 28),
        entrySize: view.half(wide ? 54 : 42),
        count: view.half(wide ? 56 : 44),
    };
}
/** Reads the program headers; the caller has checked that the table lies within the file. */
function readProgramHeaders(view, bits, { fileOffset, entrySize, count }) {
    const wide = bits === 64;
    return Array.from({ length: count }, (_, index) => {
        const at = fileOffset + index * entrySize;
        return {
            at,
            type: view.word(at),
            flags: view.word(at + (wide ? 4 : 24)),
            fileOffset: view.wide(at + (wide ? 8 : 4)),
            address: view.wide(at + (wide ? 16 : 8)),
            fileSize: view.wide(at + (wide ? 32 : 16)),
            memorySize: view.wide(at + (wide ? 40 : 20)),
            alignment: view.wide(at + (wide ? 48 : 28)),
        };
    });
}


/***/ }),

/***/ 6929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ elfKind),
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   it: () => (/* binding */ sectionHeaders),
/* harmony export */   jn: () => (/* binding */ readSections)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(272);

const longestName = 256;
/** Class and byte order of an ELF file; undefined for any other file. */
function elfKind(start) {
    const isElf = start.length >= 64 && start[0] === 0x7f && start[1] === 0x45 && start[2] === 0x4c && start[3] === 0x46;
    const [fileClass, data] = [start[4], start[5]];
    if (!isElf || (fileClass !== 1 && fileClass !== 2) || (data !== 1 && data !== 2))
        return undefined;
    return { bits: fileClass === 2 ? 64 : 32, little: data === 1 };
}
/** The sections with bytes in the file. None when the section headers are missing or invalid. */
function readSections(readAt, fileSize, kind) {
    const { start, count, size, namesIndex } = sectionHeaders(readAt(0, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfHeaderSizes */ .DC[kind.bits]), kind);
    if (size < _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionHeaderSizes */ .xc[kind.bits] || start < _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfHeaderSizes */ .DC[kind.bits])
        return [];
    if (start + count * size > fileSize || namesIndex >= count)
        return [];
    const view = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfView */ .ND)(readAt(start, count * size), kind);
    const wide = kind.bits === 64;
    const section = (index) => {
        const at = index * size;
        return {
            nameAt: view.word(at),
            type: view.word(at + 4),
            address: view.wide(at + (wide ? 16 : 12)),
            fileOffset: view.wide(at + (wide ? 24 : 16)),
            sizeBytes: view.wide(at + (wide ? 32 : 20)),
        };
    };
    const { fileOffset: namesAt, sizeBytes: namesSize } = section(namesIndex);
    if (namesAt + namesSize > fileSize)
        return [];
    const names = readAt(namesAt, namesSize);
    const name = (at) => {
        // Not in all of the file: a forged one may have 65,535 sections and no zero.
        const text = names.subarray(at, at + longestName);
        const end = text.indexOf(0);
        return end >= 0 ? Buffer.from(text.subarray(0, end)).toString('latin1') : '';
    };
    return Array.from({ length: count }, (_, index) => section(index))
        .filter(({ type, fileOffset, sizeBytes }) => type !== _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionTypes */ .PH.nobits && fileOffset + sizeBytes <= fileSize)
        .map(({ nameAt, address, fileOffset, sizeBytes }) => ({ name: name(nameAt), address, fileOffset, sizeBytes }))
        .filter(({ name: text }) => text !== '');
}
/** Where the section headers are. */
function sectionHeaders(elfHeader, kind) {
    const view = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfView */ .ND)(elfHeader, kind);
    const wide = kind.bits === 64;
    return {
        start: view.wide(wide ? 40 : 32),
        size: view.half(wide ? 58 : 46),
        count: view.half(wide ? 60 : 48),
        namesIndex: view.half(wide ? 62 : 50),
    };
}
/** Reads from bytes in memory. */
function readerOf(bytes) {
    return (offset, sizeBytes) => bytes.subarray(offset, offset + sizeBytes);
}


/***/ }),

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ fileBeside)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);

/**
 * The path of a file beside a module, which is beside the entry in the bundle; `module` is its `import.meta.url`. A
 * function, because the bundler would take a URL that is written out for an asset, and copy that under another name.
 */
function fileBeside(module, name) {
    return (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(new URL(name, module));
}


/***/ }),

/***/ 2249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ freeBuffers),
/* harmony export */   g: () => (/* binding */ bufferCollector)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(714);


let collect;
// A short collection takes about 1 ms, a whole one about 10; only that frees what has lived through two short ones.
const betweenBytes = 8 * 1024 * 1024;
const shortOnes = 3;
/**
 * Returns a function that is told how many bytes of buffers have been used, and frees them from time to time. V8 itself
 * collects buffers only when 64 MB of them have piled up: they are outside of its heap, which hardly grows meanwhile.
 */
function bufferCollector() {
    let used = 0;
    let turn = 0;
    return (usedBytes) => {
        used += usedBytes;
        if (used < betweenBytes)
            return;
        used = 0;
        collect ??= collectorOf();
        turn = (turn + 1) % (shortOnes + 1);
        collect({ type: turn === 0 ? 'major' : 'minor' });
    };
}
/** Frees all buffers that are no longer used, in this thread; takes about 10 ms. */
function freeBuffers() {
    collect ??= collectorOf();
    collect({ type: 'major' });
}
function collectorOf() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    return typeof found === 'function' ? (options) => void found(options) : () => { };
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
 * The bytes of a file in pieces of at most 512 KiB, each valid only until the next one is requested: there are two
 * buffers, one of which is filled while the other is used. Read streams allocate a new buffer for each piece, and 100
 * MB of them stay in memory until garbage collection. Throws Node's errors of reading.
 */
async function* filePieces(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    let reading = Promise.resolve();
    try {
        const readInto = async (buffer) => {
            const { bytesRead } = await file.read(buffer, 0, buffer.length);
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
/** `sha256:…` of a file. */
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
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2878);
/* harmony import */ var _buffers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2249);
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
    const free = (0,_buffers_js__WEBPACK_IMPORTED_MODULE_2__/* .bufferCollector */ .g)();
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

/***/ 7005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ architectureOf),
/* harmony export */   c: () => (/* binding */ architectureNames)
/* harmony export */ });
const architectures = [
    { name: 'amd64', machine: 62, bits: 64, little: true, textFilter: 'amd64' },
    { name: 'arm64', machine: 183, bits: 64, little: true, textFilter: 'words' },
    { name: '386', machine: 3, bits: 32, little: true, textFilter: '386' },
    { name: 'arm', machine: 40, bits: 32, little: true, textFilter: 'words' },
    { name: 'riscv64', machine: 243, bits: 64, little: true },
    { name: 'ppc64le', machine: 21, bits: 64, little: true },
    { name: 's390x', machine: 22, bits: 64, little: false },
    { name: 'loong64', machine: 258, bits: 64, little: true },
    { name: 'mips64le', machine: 8, bits: 64, little: true, stubAddress: 0x70000000 },
];
/** Go's names (GOARCH). */
const architectureNames = architectures.map(({ name }) => name);
/** The architecture of an ELF file; undefined when there is no stub for it. */
function architectureOf(elf) {
    const { machine, bits, little } = elf;
    return architectures.find((one) => one.machine === machine && one.bits === bits && one.little === little);
}


/***/ }),

/***/ 4371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ NotPackable),
/* harmony export */   U: () => (/* binding */ readLinkedProgram)
/* harmony export */ });
/* harmony import */ var _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(272);
/* harmony import */ var _elf_program_headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8782);
/* harmony import */ var _elf_sections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6929);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3291);




/** Why a program cannot be packed, as a clause that follows its name. */
class NotPackable extends Error {
    constructor(reason) {
        super(reason);
        this.name = 'NotPackable';
    }
}
/**
 * Parses a linked program. Throws NotPackable when it is not a static executable or its headers point outside of the
 * file.
 */
function readLinkedProgram(bytes) {
    const isElf = bytes.length >= 64 && bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
    if (!isElf)
        throw new NotPackable('is no ELF program');
    const [fileClass, data] = [bytes[4], bytes[5]];
    if ((fileClass !== 1 && fileClass !== 2) || (data !== 1 && data !== 2))
        throw new NotPackable('has a broken ELF header');
    const kind = { bits: fileClass === 2 ? 64 : 32, little: data === 1 };
    const view = (0,_elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfView */ .ND)(bytes, kind);
    const wide = kind.bits === 64;
    const programHeaders = (0,_elf_program_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .programHeaderTable */ .m)(view, kind.bits);
    const { fileOffset, count, entrySize } = programHeaders;
    if (entrySize < _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .programHeaderSizes */ .Sw[kind.bits] || fileOffset + count * entrySize > bytes.length) {
        throw new NotPackable('is cut off: its program headers lie beyond its end');
    }
    const headers = (0,_elf_program_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .readProgramHeaders */ .t)(view, kind.bits, programHeaders);
    const alignments = headers.filter((header) => header.type === _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentTypes */ .T4.load).map(({ alignment }) => alignment);
    if (headers.some(({ type }) => type === _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentTypes */ .T4.interpreter)) {
        throw new NotPackable('is dynamic: it asks for a loader (PT_INTERP)');
    }
    const type = view.half(16);
    if (type === 3)
        throw new NotPackable('is position-independent (PIE)');
    if (type !== 2)
        throw new NotPackable(`is no executable (ELF type ${type})`);
    if (headers.some(({ type: segment }) => segment === _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentTypes */ .T4.dynamic)) {
        throw new NotPackable('is dynamic: it has a dynamic segment (PT_DYNAMIC)');
    }
    return {
        ...kind,
        bytes,
        machine: view.half(18),
        flags: view.word(wide ? 48 : 36),
        entry: view.wide(24),
        programHeaders,
        segments: loadedSegments(headers, bytes.length),
        pageSize: Math.min(Math.max(_format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .smallestPage */ .Z3, ...alignments), _format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .largestPage */ .OO),
        stackFlags: headers.find(({ type: segment }) => segment === _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentTypes */ .T4.stack)?.flags,
        sections: (0,_elf_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readSections */ .jn)((0,_elf_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readerOf */ .TC)(bytes), bytes.length, kind),
    };
}
function loadedSegments(headers, fileSize) {
    const loaded = headers.filter(({ type, memorySize }) => type === _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentTypes */ .T4.load && memorySize > 0);
    const byAddress = [...loaded].sort((a, b) => a.address - b.address);
    for (const segment of byAddress) {
        if (segment.fileOffset + segment.fileSize > fileSize)
            throw new NotPackable('is cut off: a segment lies beyond its end');
        if (segment.fileSize > segment.memorySize)
            throw new NotPackable('has a segment that is larger in the file than in memory');
    }
    const byOffset = byAddress.filter(({ fileSize: size }) => size > 0).sort((a, b) => a.fileOffset - b.fileOffset);
    const overlaps = byAddress.some((segment, index) => segment.address + segment.memorySize > (byAddress[index + 1]?.address ?? Infinity)) ||
        byOffset.some((segment, index) => segment.fileOffset + segment.fileSize > (byOffset[index + 1]?.fileOffset ?? Infinity));
    if (overlaps)
        throw new NotPackable('has segments that overlap');
    return byAddress;
}


/***/ }),

/***/ 3291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ filterNumbers),
/* harmony export */   Ci: () => (/* binding */ slackAfterStreams),
/* harmony export */   EU: () => (/* binding */ scratchFactor),
/* harmony export */   OO: () => (/* binding */ largestPage),
/* harmony export */   OX: () => (/* binding */ stubOffset),
/* harmony export */   Qc: () => (/* binding */ segmentRecordSize),
/* harmony export */   Sf: () => (/* binding */ packageSection),
/* harmony export */   YZ: () => (/* binding */ leastScratch),
/* harmony export */   Z3: () => (/* binding */ smallestPage),
/* harmony export */   id: () => (/* binding */ packageMagic),
/* harmony export */   l2: () => (/* binding */ streamRecordSize),
/* harmony export */   o$: () => (/* binding */ largestImage),
/* harmony export */   oC: () => (/* binding */ largestGaps),
/* harmony export */   pw: () => (/* binding */ headerSize),
/* harmony export */   qr: () => (/* binding */ codecs),
/* harmony export */   zn: () => (/* binding */ places)
/* harmony export */ });
/** The constants of the packed format (docs/packed-format.md); stub/package.h and stub/filters.h have the same in C. */
/** The first four bytes of a package: "gti" and the version of the format. */
const packageMagic = 0x01697467;
const headerSize = 96;
const segmentRecordSize = 20;
const streamRecordSize = 16;
/** Offset of the stub in the file, for every architecture: after the ELF header and three program headers. */
const stubOffset = 0x100;
/** The section that marks the package. */
const packageSection = '.go-tiny-image';
const smallestPage = 0x1000;
/** The largest page size of all architectures' kernels; the stub's segment starts at a multiple of it. */
const largestPage = 0x10000;
/** Bytes that must follow the last stream: a decoder checks for the end of its input only once per symbol. */
const slackAfterStreams = 64;
const codecs = { stored: 0, lzma: 1, zstd: 2 };
/** Where a stream is decoded to: the program's memory, the filters' memory, or bytes not needed at run time. */
const places = { image: 0, scratch: 1, rest: 2 };
const filterNumbers = { amd64: 1, '386': 2, words: 3, pclntab: 4 };
/** Sizes and offsets have 32 bits in the format; below this limit, the sum of two of them still fits. */
const largestImage = 0x7fff0000;
/**
 * How much larger than the linked file the data of its image may be: for gaps between segments. And how much larger than
 * that data scratch may be. So a package never asks for more memory than a program of its size needs.
 */
const largestGaps = 0x1000000;
const scratchFactor = 8;
const leastScratch = 0x100000;


/***/ }),

/***/ 5013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ DamagedPackage),
/* harmony export */   L: () => (/* binding */ readPackage)
/* harmony export */ });
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3291);
/* harmony import */ var _xxh32_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5452);


/** Why a packed program cannot be unpacked, as a clause that follows its name. */
class DamagedPackage extends Error {
    /** Whether it is not whole, or of a version that this one cannot read. */
    reason;
    constructor(message, reason = 'damage') {
        super(message);
        this.name = 'DamagedPackage';
        this.reason = reason;
    }
}
/**
 * Parses a package that starts at the first byte; anything after it is ignored. Throws DamagedPackage when its checksum
 * is wrong or a size is out of bounds.
 */
function readPackage(bytes) {
    const view = viewOf(bytes);
    if (bytes.length < _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSize */ .pw || view.getUint32(0, true) !== _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .packageMagic */ .id)
        throw new DamagedPackage('was packed in another version of the format', 'version');
    const word = (at) => view.getUint32(at, true);
    const long = (at) => Number(view.getBigUint64(at, true));
    const sizeBytes = word(8);
    const [segmentCount = 0, streamCount = 0, filterCount = 0] = bytes.subarray(12, 15);
    const streamsAt = _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSize */ .pw + segmentCount * _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentRecordSize */ .Qc;
    const filtersAt = streamsAt + streamCount * _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .streamRecordSize */ .l2;
    const dataAt = filtersAt + view.getUint16(58, true);
    if (sizeBytes > bytes.length - _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .slackAfterStreams */ .Ci) {
        throw new DamagedPackage(`is cut off: ${sizeBytes} bytes were packed, and ${bytes.length} are there`);
    }
    if (dataAt > sizeBytes)
        throw new DamagedPackage('is damaged: its tables are larger than itself');
    if ((0,_xxh32_js__WEBPACK_IMPORTED_MODULE_1__/* .xxh32 */ .w)(bytes.subarray(8, sizeBytes)) !== word(4))
        throw new DamagedPackage('is damaged: its checksum is wrong');
    const header = {
        imageAddress: long(16),
        entry: long(24),
        programHeadersAddress: long(32),
        imageSize: word(40),
        dataSize: word(44),
        scratchSize: word(48),
        restSize: word(52),
        programHeaderCount: view.getUint16(56, true),
        linkedSize: word(60),
        linkedDigest: new Uint8Array(bytes.subarray(64, 96)),
    };
    checkSizes(header);
    const segments = Array.from({ length: segmentCount }, (_, index) => {
        const at = _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSize */ .pw + index * _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentRecordSize */ .Qc;
        return {
            offset: word(at),
            memorySize: word(at + 4),
            fileSize: word(at + 8),
            fileOffset: word(at + 12),
            flags: word(at + 16),
        };
    });
    let data = dataAt;
    const streams = Array.from({ length: streamCount }, (_, index) => {
        const at = streamsAt + index * _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .streamRecordSize */ .l2;
        const end = data + word(at + 4);
        if (end > sizeBytes)
            throw new DamagedPackage('is damaged: its streams are larger than itself');
        const packed = bytes.subarray(data, end);
        data = end;
        const [codec, place] = [nameOf(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .codecs */ .qr, bytes[at]), nameOf(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .zn, bytes[at + 2])];
        return { codec, model: modelOf(bytes[at + 1] ?? 0), packed, sizeBytes: word(at + 8), place, offset: word(at + 12) };
    });
    return { header, segments, streams, filters: readFilters(bytes.subarray(filtersAt, dataAt), filterCount), sizeBytes };
}
/** Before memory is reserved for them; the stub checks the same. */
function checkSizes({ imageSize, dataSize, scratchSize, restSize, linkedSize }) {
    const sane = Math.max(imageSize, linkedSize, scratchSize) <= _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .largestImage */ .o$ &&
        dataSize <= Math.min(imageSize, linkedSize + _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .largestGaps */ .oC) &&
        restSize <= linkedSize &&
        (scratchSize <= _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .leastScratch */ .YZ || scratchSize / _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .scratchFactor */ .EU < dataSize + 1);
    if (!sane)
        throw new DamagedPackage('is damaged: the sizes in its header make no sense');
}
function readFilters(bytes, count) {
    const view = viewOf(bytes);
    let at = 0;
    return Array.from({ length: count }, () => {
        const [kind, streamCount = 0, numberCount = 0] = bytes.subarray(at, at + 3);
        const numbersAt = at + 4 + streamCount;
        const end = numbersAt + 4 * numberCount;
        if (end > bytes.length)
            throw new DamagedPackage('is damaged: its filters are larger than their table');
        const streams = [...bytes.subarray(at + 4, numbersAt)];
        const numbers = Array.from({ length: numberCount }, (_, index) => view.getUint32(numbersAt + 4 * index, true));
        at = end;
        return { filter: nameOf(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .filterNumbers */ .BZ, kind), streams, numbers };
    });
}
function modelOf(properties) {
    return { lc: properties % 9, lp: Math.floor(properties / 9) % 5, pb: Math.floor(properties / 45) };
}
function nameOf(names, number) {
    for (const name in names)
        if (names[name] === number)
            return name;
    throw new DamagedPackage(`is of a newer version: it has a part of the unknown kind ${number}`, 'version');
}
function viewOf(bytes) {
    return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}


/***/ }),

/***/ 5452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ xxh32)
/* harmony export */ });
const primes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1];
const rotate = (value, by) => (value << by) | (value >>> (32 - by));
/** XXH32 with seed 0, as a number from 0 to 2^32-1. Source: the xxHash specification 0.1.1. */
function xxh32(bytes) {
    const [prime1, prime2, prime3, prime4, prime5] = primes;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const round = (lane, at) => Math.imul(rotate((lane + Math.imul(view.getUint32(at, true), prime2)) | 0, 13), prime1);
    let at = 0;
    let hash = prime5 | 0;
    if (bytes.length >= 16) {
        let [a, b, c, d] = [(prime1 + prime2) | 0, prime2 | 0, 0, -prime1 | 0];
        for (; at + 16 <= bytes.length; at += 16) {
            a = round(a, at);
            b = round(b, at + 4);
            c = round(c, at + 8);
            d = round(d, at + 12);
        }
        hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
    }
    hash = (hash + bytes.length) | 0;
    for (; at + 4 <= bytes.length; at += 4) {
        hash = Math.imul(rotate((hash + Math.imul(view.getUint32(at, true), prime3)) | 0, 17), prime4);
    }
    for (; at < bytes.length; at++)
        hash = Math.imul(rotate((hash + Math.imul(bytes[at] ?? 0, prime5)) | 0, 11), prime1);
    hash = Math.imul(hash ^ (hash >>> 15), prime2);
    hash = Math.imul(hash ^ (hash >>> 13), prime3);
    return (hash ^ (hash >>> 16)) >>> 0;
}


/***/ }),

/***/ 9451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ loadedSections),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   dc: () => (/* binding */ gapsOf)
/* harmony export */ });
/* harmony import */ var _elf_read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4371);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3291);


/** Throws NotPackable for a program that is too large for the format. */
function imageOf({ bytes, segments, pageSize }) {
    const first = segments[0];
    if (first === undefined)
        throw new _elf_read_js__WEBPACK_IMPORTED_MODULE_0__/* .NotPackable */ .L('has no segment to load');
    const address = Math.floor(first.address / pageSize) * pageSize;
    const end = Math.max(...segments.map((segment) => segment.address + segment.memorySize));
    const size = Math.ceil((end - address) / pageSize) * pageSize;
    if (size > _format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .largestImage */ .o$ || bytes.length > _format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .largestImage */ .o$) {
        throw new _elf_read_js__WEBPACK_IMPORTED_MODULE_0__/* .NotPackable */ .L(`needs ${Math.max(size, bytes.length)} bytes of memory, more than the ${_format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .largestImage */ .o$} of the packed format`);
    }
    const dataSize = Math.max(...segments.map((segment) => segment.address + segment.fileSize)) - address;
    if (dataSize > bytes.length + _format_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .largestGaps */ .oC) {
        throw new _elf_read_js__WEBPACK_IMPORTED_MODULE_0__/* .NotPackable */ .L(`has segments that lie far apart: ${dataSize} bytes of memory for ${bytes.length} of the file`);
    }
    return {
        address,
        size,
        dataSize,
        segments: segments.map(({ address: start, memorySize, fileSize, fileOffset, flags }) => ({
            offset: start - address,
            memorySize,
            fileSize,
            fileOffset,
            flags,
        })),
        rest: restOf(bytes, segments),
    };
}
/** The parts of a file outside of all segments, by offset. */
function gapsOf(segments, fileSize) {
    const loaded = segments.filter((segment) => segment.fileSize > 0).sort((a, b) => a.fileOffset - b.fileOffset);
    const starts = [0, ...loaded.map((segment) => segment.fileOffset + segment.fileSize)];
    const ends = [...loaded.map(({ fileOffset }) => fileOffset), fileSize];
    return starts.map((start, index) => ({ start, end: ends[index] ?? start })).filter(({ start, end }) => start < end);
}
function restOf(bytes, segments) {
    return Buffer.concat(gapsOf(segments, bytes.length).map(({ start, end }) => bytes.subarray(start, end)));
}
function loadedSections(program, { address }) {
    const isLoaded = (section) => program.segments.some((segment) => section.fileOffset >= segment.fileOffset &&
        section.fileOffset + section.sizeBytes <= segment.fileOffset + segment.fileSize &&
        section.address - segment.address === section.fileOffset - segment.fileOffset);
    return program.sections
        .filter((section) => section.sizeBytes > 0 && isLoaded(section))
        .map((section) => ({
        ...section,
        offset: section.address - address,
        bytes: program.bytes.subarray(section.fileOffset, section.fileOffset + section.sizeBytes),
    }))
        .sort((a, b) => a.offset - b.offset);
}


/***/ }),

/***/ 6685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CV: () => (/* binding */ findPackage),
  OO: () => (/* binding */ isUpx),
  Dl: () => (/* binding */ unpackProgram),
  kP: () => (/* binding */ unpackedParts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/elf/fields.js
var fields = __webpack_require__(272);
// EXTERNAL MODULE: ./lib/elf/sections.js
var sections = __webpack_require__(6929);
// EXTERNAL MODULE: ./lib/pack/format/layout.js
var layout = __webpack_require__(3291);
// EXTERNAL MODULE: ./lib/pack/format/read.js
var read = __webpack_require__(5013);
// EXTERNAL MODULE: ./lib/pack/own/image.js
var own_image = __webpack_require__(9451);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(714);
// EXTERNAL MODULE: ./lib/host/system-error.js
var system_error = __webpack_require__(2878);
// EXTERNAL MODULE: ./lib/pack/stubs/blobs.js
var blobs = __webpack_require__(4063);
;// CONCATENATED MODULE: ./lib/pack/own/unpacker.js




// The numbers of stub/failure.h.
const failures = [
    '',
    'is damaged: its header makes no sense',
    'is damaged: its checksum is wrong',
    'is damaged: a part of it does not unpack',
    'is damaged: a filter of it does not run',
];
const wasmPage = 65_536;
// Real programs take a tenth of a second for a megabyte of package. A forged package of some kilobytes can describe 2 GB
// that take ten minutes.
const allowedMs = (packageBytes) => 60_000 + packageBytes / 500;
/**
 * Unpacks a package with the decoders and filters of the stubs, compiled to WebAssembly. `packaged` starts with the
 * package; the rest of the file may follow it. Throws DamagedPackage, also for one that takes longer than `timeoutMs`.
 */
function runUnpacker(packaged, header, timeoutMs = allowedMs(packaged.length)) {
    const { memory, heap, workspaceSize, unpack } = instantiate();
    let top = heap();
    const reserve = (sizeBytes) => {
        const start = Math.ceil(top / 64) * 64;
        top = start + sizeBytes;
        return start;
    };
    const start = reserve(packaged.length);
    const [image, scratch] = [reserve(header.dataSize), reserve(header.scratchSize)];
    const [rest, workspace] = [reserve(header.restSize), reserve(workspaceSize())];
    try {
        memory.grow(Math.ceil((top - memory.buffer.byteLength) / wasmPage));
    }
    catch {
        throw new read/* DamagedPackage */.A(`needs ${top} bytes to unpack, more than there are`);
    }
    new Uint8Array(memory.buffer).set(packaged, start);
    const failure = inTime(() => unpack(start, packaged.length, image, scratch, rest, workspace), timeoutMs);
    if (failure !== 0)
        throw new read/* DamagedPackage */.A(failures[failure] ?? `is damaged (${failure})`);
    return {
        image: new Uint8Array(memory.buffer, image, header.dataSize),
        rest: new Uint8Array(memory.buffer, rest, header.restSize),
    };
}
/** Ends the work where it takes too long: Node does that for scripts alone. */
function inTime(work, timeoutMs) {
    try {
        return (0,external_node_vm_.runInNewContext)('work()', { work }, { timeout: Math.ceil(timeoutMs) });
    }
    catch (error) {
        if ((0,system_error/* hasCode */.u)(error, ['ERR_SCRIPT_EXECUTION_TIMEOUT'])) {
            const seconds = Math.ceil(timeoutMs / 1000);
            throw new read/* DamagedPackage */.A(`did not unpack within ${seconds} s, far longer than a program of its size takes`);
        }
        if (!(error instanceof WebAssembly.RuntimeError))
            throw error;
        throw new read/* DamagedPackage */.A(`is damaged: unpacking it failed (${error.message})`);
    }
}
let compiled;
function instantiate() {
    compiled ??= new WebAssembly.Module((0,blobs/* unpackerModule */.A)());
    const { memory, heap, workspaceSize, unpack } = new WebAssembly.Instance(compiled).exports;
    const complete = memory instanceof WebAssembly.Memory &&
        typeof heap === 'function' &&
        typeof workspaceSize === 'function' &&
        typeof unpack === 'function';
    if (!complete)
        throw new Error('unpacker.wasm has other exports than this version needs');
    return {
        memory,
        heap: () => Number(heap()),
        workspaceSize: () => Number(workspaceSize()),
        unpack: (...values) => Number(unpack(...values)),
    };
}

;// CONCATENATED MODULE: ./lib/pack/own/unpack.js







/** Finds the package of a packed program. Undefined for a file that this packer did not make; throws DamagedPackage. */
function findPackage(file) {
    if (file.length < 256 || Buffer.from(file.subarray(0, 4)).toString('latin1') !== '\x7fELF')
        return undefined;
    const kind = { bits: file[4] === 1 ? 32 : 64, little: file[5] === 1 };
    const view = (0,fields/* elfView */.ND)(file, kind);
    // In our files the first segment covers all the program's memory, and the second is the file itself with the stub at
    // 0x100.
    const wide = kind.bits === 64;
    const second = fields/* elfHeaderSizes */.DC[kind.bits] + fields/* programHeaderSizes */.Sw[kind.bits];
    const isOurs = view.half(wide ? 56 : 44) === 3 &&
        view.wide(24) - view.wide(second + (wide ? 16 : 8)) === layout/* stubOffset */.OX &&
        view.wide(second + (wide ? 8 : 4)) === 0;
    if (!isOurs)
        return undefined;
    const fileSize = view.wide(second + (wide ? 32 : 16));
    if (file.length < fileSize)
        throw new read/* DamagedPackage */.A(`is cut off: it has ${file.length} of ${fileSize} bytes`);
    const section = (0,sections/* readSections */.jn)((0,sections/* readerOf */.TC)(file), file.length, kind).find(({ name }) => name === layout/* packageSection */.Sf);
    if (section === undefined || section.fileOffset < layout/* stubOffset */.OX) {
        throw new read/* DamagedPackage */.A(`is damaged: its section ${layout/* packageSection */.Sf} is gone`);
    }
    const bytes = file.subarray(section.fileOffset);
    return { ...kind, ...(0,read/* readPackage */.L)(bytes), machine: view.half(18), stubSize: section.fileOffset - layout/* stubOffset */.OX, bytes };
}
/** Whether UPX packed the file: its marker is near the start. */
function isUpx(file) {
    return Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 4096)).includes('UPX!');
}
/**
 * Restores the linked file, byte for byte. Throws DamagedPackage when that is impossible, also when the result does not
 * have the digest stored in the package.
 */
function unpackProgram(packed) {
    const linked = Buffer.concat(unpackedParts(packed));
    const digest = (0,external_node_crypto_.createHash)('sha256').update(linked).digest();
    if (!digest.equals(packed.header.linkedDigest))
        throw new read/* DamagedPackage */.A('is damaged: it unpacks to other bytes than were packed');
    return linked;
}
/** The linked file in parts that follow each other, without a copy of it; its digest is not checked. Throws DamagedPackage. */
function unpackedParts(packed) {
    const { header, segments } = packed;
    const parts = segments.reduce((sum, { fileSize }) => sum + fileSize, header.restSize);
    if (parts !== header.linkedSize) {
        throw new read/* DamagedPackage */.A(`is damaged: ${parts} bytes were packed of a file of ${header.linkedSize}`);
    }
    const { image, rest } = runUnpacker(packed.bytes, header);
    const loaded = segments.map(({ offset, fileSize, fileOffset }) => {
        if (fileOffset + fileSize > header.linkedSize)
            throw new read/* DamagedPackage */.A('is damaged: a segment lies beyond its end');
        return { start: fileOffset, bytes: image.subarray(offset, offset + fileSize) };
    });
    let at = 0;
    const gaps = (0,own_image/* gapsOf */.dc)(segments, header.linkedSize).map(({ start, end }) => {
        const bytes = rest.subarray(at, at + end - start);
        at += bytes.length;
        return { start, bytes };
    });
    return [...loaded, ...gaps].sort((a, b) => a.start - b.start).map(({ bytes }) => bytes);
}


/***/ }),

/***/ 4063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ unpackerModule),
/* harmony export */   _: () => (/* binding */ stubOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _host_files_beside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8698);


// The output of native/stub-parts.mjs. In the bundle the files are next to the entry.
/** The machine code that unpacks a program, for an architecture (Go's name) and a codec. */
function stubOf(architecture, codec) {
    return blob(codec === 'lzma' ? `stub-${architecture}.bin` : `stub-${architecture}-zstd.bin`);
}
/** The decoders and filters of the stubs as a WebAssembly module. */
function unpackerModule() {
    return blob('unpacker.wasm');
}
function blob(file) {
    return new Uint8Array((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_host_files_beside_js__WEBPACK_IMPORTED_MODULE_1__/* .fileBeside */ .x)(import.meta.url, `./${file}`)));
}


/***/ })

};
