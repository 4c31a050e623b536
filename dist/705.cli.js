export const id = 705;
export const ids = [705];
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

/***/ 2810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ eachPiece),
/* harmony export */   Tq: () => (/* binding */ openFile),
/* harmony export */   ZK: () => (/* binding */ inMemory),
/* harmony export */   er: () => (/* binding */ sameBytes),
/* harmony export */   lv: () => (/* binding */ withOpenFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

const pieceBytes = 256 * 1024;
/**
 * Reads some bytes of a file from start to end, in pieces of at most 256 KiB, each valid only during the call. `take` gets
 * a piece and its offset in the part; all pieces but the first begin with the last `overlapBytes` of the one before.
 */
function eachPiece({ file, offset, sizeBytes, overlapBytes = 0, }, take) {
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
function withOpenFile(path, work) {
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
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    const close = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    try {
        const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        const readInto = (buffer, offset) => {
            let filled = 0;
            while (filled < buffer.length) {
                const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, buffer, filled, buffer.length - filled, offset + filled);
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
function inMemory(bytes) {
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

/***/ 8:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   G: () => (/* binding */ sourceInMemory),
/* harmony export */   J0: () => (/* binding */ buffersOf),
/* harmony export */   Qi: () => (/* binding */ withContent),
/* harmony export */   UT: () => (/* binding */ totalSize),
/* harmony export */   Xe: () => (/* binding */ piecesOf),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   r$: () => (/* binding */ sourceOfParts),
/* harmony export */   vz: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var _host_files_pieces_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5863);
/* harmony import */ var _host_files_random_access_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2810);


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
        (0,_host_files_random_access_js__WEBPACK_IMPORTED_MODULE_1__/* .withOpenFile */ .lv)(content.path, (file) => (0,_host_files_random_access_js__WEBPACK_IMPORTED_MODULE_1__/* .eachPiece */ .O1)({ file, ...content }, take));
}
/** Opens a content for reading in any order: its bytes stand in `file` from `offset` on. */
function withContent(content, work) {
    return content instanceof Uint8Array
        ? work((0,_host_files_random_access_js__WEBPACK_IMPORTED_MODULE_1__/* .inMemory */ .ZK)(content), 0)
        : (0,_host_files_random_access_js__WEBPACK_IMPORTED_MODULE_1__/* .withOpenFile */ .lv)(content.path, (file) => work(file, content.offset));
}
/** The contents one after another, in buffers that are only valid until the next one is asked for. */
async function* buffersOf(contents) {
    for (const content of contents) {
        if (content instanceof Uint8Array)
            yield Buffer.from(content.buffer, content.byteOffset, content.length);
        else
            yield* (0,_host_files_pieces_js__WEBPACK_IMPORTED_MODULE_0__/* .filePieces */ .KQ)(content.path, { start: content.offset, end: content.offset + content.sizeBytes });
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
    return { ...(0,_host_files_random_access_js__WEBPACK_IMPORTED_MODULE_1__/* .inMemory */ .ZK)(bytes), part: (offset, sizeBytes) => bytes.subarray(offset, offset + sizeBytes) };
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
function readLinkedProgram(file) {
    const bytes = file.readAt(0, _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfHeaderSizes */ .DC[64]);
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
    if (entrySize < _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .programHeaderSizes */ .Sw[kind.bits] || fileOffset + count * entrySize > file.sizeBytes) {
        throw new NotPackable('is cut off: its program headers lie beyond its end');
    }
    const table = (0,_elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfView */ .ND)(file.readAt(fileOffset, count * entrySize), kind);
    const headers = (0,_elf_program_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .readProgramHeaders */ .t)(table, kind.bits, { ...programHeaders, fileOffset: 0 });
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
        file,
        machine: view.half(18),
        flags: view.word(wide ? 48 : 36),
        entry: view.wide(24),
        programHeaders,
        segments: loadedSegments(headers, file.sizeBytes),
        pageSize: Math.min(Math.max(_format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .smallestPage */ .Z3, ...alignments), _format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .largestPage */ .OO),
        stackFlags: headers.find(({ type: segment }) => segment === _elf_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentTypes */ .T4.stack)?.flags,
        sections: (0,_elf_sections_js__WEBPACK_IMPORTED_MODULE_1__/* .readSections */ .jn)(file.readAt, file.sizeBytes, kind),
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
/* harmony export */   Ad: () => (/* binding */ DamagedPackage),
/* harmony export */   LY: () => (/* binding */ readPackage),
/* harmony export */   cQ: () => (/* binding */ readPackageHeader),
/* harmony export */   gb: () => (/* binding */ readTables)
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
    const bounds = boundsOf(bytes, bytes.length);
    if ((0,_xxh32_js__WEBPACK_IMPORTED_MODULE_1__/* .xxh32 */ .w)(bytes.subarray(8, bounds.sizeBytes)) !== wordsOf(bytes)(4))
        throw new DamagedPackage('is damaged: its checksum is wrong');
    return recordsOf(bytes, bounds, (start, sizeBytes) => bytes.subarray(start, start + sizeBytes));
}
/**
 * Reads the header and the tables of a package in a file; its streams are parts of the file, and neither read nor
 * compared with the checksum. Throws DamagedPackage when a size is out of bounds.
 */
function readTables(file, packageAt) {
    const bounds = boundsOf(file.readAt(packageAt, _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSize */ .pw), file.sizeBytes - packageAt);
    const tables = file.readAt(packageAt, bounds.dataAt);
    return recordsOf(tables, bounds, (start, sizeBytes) => file.part(packageAt + start, sizeBytes));
}
/** Where the parts of a package start, of which so many bytes are there. */
function boundsOf(bytes, availableBytes) {
    const sizeBytes = wordsOf(bytes)(8);
    const [segmentCount = 0, streamCount = 0, filterCount = 0] = bytes.subarray(12, 15);
    const streamsAt = _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSize */ .pw + segmentCount * _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .segmentRecordSize */ .Qc;
    const filtersAt = streamsAt + streamCount * _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .streamRecordSize */ .l2;
    const dataAt = filtersAt + viewOf(bytes).getUint16(58, true);
    if (sizeBytes > availableBytes - _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .slackAfterStreams */ .Ci) {
        throw new DamagedPackage(`is cut off: ${sizeBytes} bytes were packed, and ${availableBytes} are there`);
    }
    if (dataAt > sizeBytes)
        throw new DamagedPackage('is damaged: its tables are larger than itself');
    return { sizeBytes, segmentCount, streamCount, filterCount, streamsAt, filtersAt, dataAt };
}
function recordsOf(bytes, { sizeBytes, segmentCount, streamCount, filterCount, streamsAt, filtersAt, dataAt }, part) {
    const word = wordsOf(bytes);
    const header = readPackageHeader(bytes);
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
        const packed = part(data, end - data);
        data = end;
        const [codec, place] = [nameOf(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .codecs */ .qr, bytes[at]), nameOf(_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .places */ .zn, bytes[at + 2])];
        return { codec, model: modelOf(bytes[at + 1] ?? 0), packed, sizeBytes: word(at + 8), place, offset: word(at + 12) };
    });
    return { header, segments, streams, filters: readFilters(bytes.subarray(filtersAt, dataAt), filterCount), sizeBytes };
}
/** The header of a package that starts at the first byte; no more than that is read. Throws DamagedPackage. */
function readPackageHeader(bytes) {
    const word = wordsOf(bytes);
    const view = viewOf(bytes);
    const long = (at) => Number(view.getBigUint64(at, true));
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
    return header;
}
/** Reads numbers of a package of this version. */
function wordsOf(bytes) {
    const view = viewOf(bytes);
    if (bytes.length < _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .headerSize */ .pw || view.getUint32(0, true) !== _layout_js__WEBPACK_IMPORTED_MODULE_0__/* .packageMagic */ .id)
        throw new DamagedPackage('was packed in another version of the format', 'version');
    return (at) => view.getUint32(at, true);
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
/* harmony export */   Y: () => (/* binding */ createXxh32),
/* harmony export */   w: () => (/* binding */ xxh32)
/* harmony export */ });
const primes = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1];
const stripeBytes = 16;
const rotate = (value, by) => (value << by) | (value >>> (32 - by));
/** XXH32 with seed 0, as a number from 0 to 2^32-1. Source: the xxHash specification 0.1.1. */
function xxh32(bytes) {
    const hash = createXxh32();
    hash.update(bytes);
    return hash.digest();
}
/** XXH32 of bytes that come in pieces. */
function createXxh32() {
    const [prime1, prime2, prime3, prime4, prime5] = primes;
    const lanes = new Int32Array([(prime1 + prime2) | 0, prime2 | 0, 0, -prime1 | 0]);
    const rest = new Uint8Array(stripeBytes);
    let restBytes = 0;
    let sizeBytes = 0;
    /** All whole stripes; returns how many bytes they are. */
    const mix = (bytes) => {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        const round = (lane, at) => Math.imul(rotate((lane + Math.imul(view.getUint32(at, true), prime2)) | 0, 13), prime1);
        let [a = 0, b = 0, c = 0, d = 0] = lanes;
        let at = 0;
        for (; at + stripeBytes <= bytes.length; at += stripeBytes) {
            a = round(a, at);
            b = round(b, at + 4);
            c = round(c, at + 8);
            d = round(d, at + 12);
        }
        lanes.set([a, b, c, d]);
        return at;
    };
    const update = (piece) => {
        sizeBytes += piece.length;
        let from = 0;
        if (restBytes > 0) {
            from = Math.min(stripeBytes - restBytes, piece.length);
            rest.set(piece.subarray(0, from), restBytes);
            restBytes += from;
            if (restBytes < stripeBytes)
                return;
            mix(rest);
        }
        from += mix(piece.subarray(from));
        rest.set(piece.subarray(from));
        restBytes = piece.length - from;
    };
    const digest = () => {
        const view = new DataView(rest.buffer);
        const [a = 0, b = 0, c = 0, d = 0] = lanes;
        let hash = sizeBytes < stripeBytes ? prime5 | 0 : (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0;
        hash = (hash + sizeBytes) | 0;
        let at = 0;
        for (; at + 4 <= restBytes; at += 4) {
            hash = Math.imul(rotate((hash + Math.imul(view.getUint32(at, true), prime3)) | 0, 17), prime4);
        }
        for (; at < restBytes; at++)
            hash = Math.imul(rotate((hash + Math.imul(rest[at] ?? 0, prime5)) | 0, 11), prime1);
        hash = Math.imul(hash ^ (hash >>> 15), prime2);
        hash = Math.imul(hash ^ (hash >>> 13), prime3);
        return (hash ^ (hash >>> 16)) >>> 0;
    };
    return { update, digest };
}


/***/ }),

/***/ 9451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W2: () => (/* binding */ loadedSections),
/* harmony export */   Y6: () => (/* binding */ restOf),
/* harmony export */   dT: () => (/* binding */ imageOf),
/* harmony export */   dc: () => (/* binding */ gapsOf)
/* harmony export */ });
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8);
/* harmony import */ var _elf_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4371);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3291);



/** Throws NotPackable for a program that is too large for the format. */
function imageOf({ file, segments, pageSize }) {
    const first = segments[0];
    if (first === undefined)
        throw new _elf_read_js__WEBPACK_IMPORTED_MODULE_1__/* .NotPackable */ .L('has no segment to load');
    const address = Math.floor(first.address / pageSize) * pageSize;
    const end = Math.max(...segments.map((segment) => segment.address + segment.memorySize));
    const size = Math.ceil((end - address) / pageSize) * pageSize;
    if (size > _format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .largestImage */ .o$ || file.sizeBytes > _format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .largestImage */ .o$) {
        throw new _elf_read_js__WEBPACK_IMPORTED_MODULE_1__/* .NotPackable */ .L(`needs ${Math.max(size, file.sizeBytes)} bytes of memory, more than the ${_format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .largestImage */ .o$} of the packed format`);
    }
    const dataSize = Math.max(...segments.map((segment) => segment.address + segment.fileSize)) - address;
    if (dataSize > file.sizeBytes + _format_layout_js__WEBPACK_IMPORTED_MODULE_2__/* .largestGaps */ .oC) {
        throw new _elf_read_js__WEBPACK_IMPORTED_MODULE_1__/* .NotPackable */ .L(`has segments that lie far apart: ${dataSize} bytes of memory for ${file.sizeBytes} of the file`);
    }
    const rest = gapsOf(segments, file.sizeBytes);
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
        rest,
        restSize: rest.reduce((sum, { start, end }) => sum + end - start, 0),
    };
}
/** The parts of a file outside of all segments, by offset. */
function gapsOf(segments, fileSize) {
    const loaded = segments.filter((segment) => segment.fileSize > 0).sort((a, b) => a.fileOffset - b.fileOffset);
    const starts = [0, ...loaded.map((segment) => segment.fileOffset + segment.fileSize)];
    const ends = [...loaded.map(({ fileOffset }) => fileOffset), fileSize];
    return starts.map((start, index) => ({ start, end: ends[index] ?? start })).filter(({ start, end }) => start < end);
}
/** The bytes of the file outside of all segments, one after another. */
function restOf({ file }, { rest, restSize }) {
    const [first, second] = rest;
    if (first !== undefined && second === undefined)
        return file.part(first.start, restSize);
    return (0,_content_js__WEBPACK_IMPORTED_MODULE_0__/* .joined */ .oR)(rest.map(({ start, end }) => file.part(start, end - start)));
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
    }))
        .sort((a, b) => a.offset - b.offset);
}


/***/ }),

/***/ 6685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CV: () => (/* binding */ findPackage),
  J7: () => (/* binding */ findTables),
  OO: () => (/* binding */ isUpx),
  jX: () => (/* binding */ locatePackage),
  jF: () => (/* binding */ unpackOpenFile),
  Dl: () => (/* binding */ unpackProgram)
});

// UNUSED EXPORTS: unpackedParts

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/elf/fields.js
var fields = __webpack_require__(272);
// EXTERNAL MODULE: ./lib/elf/sections.js
var sections = __webpack_require__(6929);
// EXTERNAL MODULE: ./lib/host/files/random-access.js
var random_access = __webpack_require__(2810);
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
 * Starts the decoders and filters of the stubs, compiled to WebAssembly, with memory for a file of so many bytes and for
 * what its package unpacks to. Throws DamagedPackage where there is not enough.
 */
function reserveMemory(fileBytes, header) {
    const { memory, heap, workspaceSize, unpack } = instantiate();
    let top = heap();
    const reserve = (sizeBytes) => {
        const start = Math.ceil(top / 64) * 64;
        top = start + sizeBytes;
        return start;
    };
    const start = reserve(fileBytes);
    const [image, scratch] = [reserve(header.dataSize), reserve(header.scratchSize)];
    const [rest, workspace] = [reserve(header.restSize), reserve(workspaceSize())];
    try {
        memory.grow(Math.ceil((top - memory.buffer.byteLength) / wasmPage));
    }
    catch {
        throw new read/* DamagedPackage */.Ad(`needs ${top} bytes to unpack, more than there are`);
    }
    return {
        file: new Uint8Array(memory.buffer, start, fileBytes),
        unpack: (packageAt, timeoutMs = allowedMs(fileBytes - packageAt)) => {
            const work = () => unpack(start + packageAt, fileBytes - packageAt, image, scratch, rest, workspace);
            const failure = inTime(work, timeoutMs);
            if (failure !== 0)
                throw new read/* DamagedPackage */.Ad(failures[failure] ?? `is damaged (${failure})`);
            return {
                image: new Uint8Array(memory.buffer, image, header.dataSize),
                rest: new Uint8Array(memory.buffer, rest, header.restSize),
            };
        },
    };
}
/** Unpacks a package in memory. It starts at the first byte; the rest of its file may follow it. Throws as `unpack` does. */
function runUnpacker(packaged, header, timeoutMs) {
    const { file, unpack } = reserveMemory(packaged.length, header);
    file.set(packaged);
    return unpack(0, timeoutMs);
}
/** Ends the work where it takes too long: Node does that for scripts alone. */
function inTime(work, timeoutMs) {
    try {
        return (0,external_node_vm_.runInNewContext)('work()', { work }, { timeout: Math.ceil(timeoutMs) });
    }
    catch (error) {
        if ((0,system_error/* hasCode */.u)(error, ['ERR_SCRIPT_EXECUTION_TIMEOUT'])) {
            const seconds = Math.ceil(timeoutMs / 1000);
            throw new read/* DamagedPackage */.Ad(`did not unpack within ${seconds} s, far longer than a program of its size takes`);
        }
        if (!(error instanceof WebAssembly.RuntimeError))
            throw error;
        throw new read/* DamagedPackage */.Ad(`is damaged: unpacking it failed (${error.message})`);
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
    const located = locatePackage((0,random_access/* inMemory */.ZK)(file));
    if (located === undefined)
        return undefined;
    const { packageAt, ...properties } = located;
    const bytes = file.subarray(packageAt);
    return { ...properties, ...(0,read/* readPackage */.LY)(bytes), stubSize: packageAt - layout/* stubOffset */.OX, bytes };
}
/** The tables of a packed program's package, as findPackage gives them; its streams stay in the file, and are not checked. */
function findTables(file) {
    const located = locatePackage(file);
    return located === undefined ? undefined : (0,read/* readTables */.gb)(file, located.packageAt);
}
/** Finds where the package of a packed program stands, as findPackage does, without reading it. */
function locatePackage({ sizeBytes, readAt }) {
    const start = readAt(0, layout/* stubOffset */.OX);
    if (start.length < layout/* stubOffset */.OX || start.toString('latin1', 0, 4) !== '\x7fELF')
        return undefined;
    const kind = { bits: start[4] === 1 ? 32 : 64, little: start[5] === 1 };
    const view = (0,fields/* elfView */.ND)(start, kind);
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
    if (sizeBytes < fileSize)
        throw new read/* DamagedPackage */.Ad(`is cut off: it has ${sizeBytes} of ${fileSize} bytes`);
    const section = (0,sections/* readSections */.jn)(readAt, sizeBytes, kind).find(({ name }) => name === layout/* packageSection */.Sf);
    if (section === undefined || section.fileOffset < layout/* stubOffset */.OX) {
        throw new read/* DamagedPackage */.Ad(`is damaged: its section ${layout/* packageSection */.Sf} is gone`);
    }
    return { ...kind, machine: view.half(18), packageAt: section.fileOffset };
}
/** Reads and unpacks a packed program. Undefined for a file that this packer did not make; throws DamagedPackage. */
function unpackOpenFile(open) {
    const located = locatePackage(open);
    if (located === undefined)
        return undefined;
    const { packageAt } = located;
    const header = (0,read/* readPackageHeader */.cQ)(open.readAt(packageAt, layout/* headerSize */.pw));
    const { file, unpack } = reserveMemory(open.sizeBytes, header);
    open.readInto(Buffer.from(file.buffer, file.byteOffset, file.length), 0);
    const packed = findPackage(file);
    if (packed === undefined || !(0,external_node_util_.isDeepStrictEqual)(packed.header, header))
        throw new read/* DamagedPackage */.Ad('is damaged: it was changed while it was read');
    return { packed, file, parts: unpackedParts(packed, () => unpack(packageAt)) };
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
        throw new read/* DamagedPackage */.Ad('is damaged: it unpacks to other bytes than were packed');
    return linked;
}
/** The linked file in parts that follow each other, without a copy of it; its digest is not checked. Throws DamagedPackage. */
function unpackedParts(packed, unpack = () => runUnpacker(packed.bytes, packed.header)) {
    const { header, segments } = packed;
    const parts = segments.reduce((sum, { fileSize }) => sum + fileSize, header.restSize);
    if (parts !== header.linkedSize) {
        throw new read/* DamagedPackage */.Ad(`is damaged: ${parts} bytes were packed of a file of ${header.linkedSize}`);
    }
    const { image, rest } = unpack();
    const loaded = segments.map(({ offset, fileSize, fileOffset }) => {
        if (fileOffset + fileSize > header.linkedSize)
            throw new read/* DamagedPackage */.Ad('is damaged: a segment lies beyond its end');
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
