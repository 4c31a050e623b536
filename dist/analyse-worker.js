import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./lib/host/files/random-access.js

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
function collect_collectAndGiveBack() {
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

;// CONCATENATED MODULE: ./lib/elf/pclntab-header.js
// Go 1.20 and later. The magic of 1.18 (fffffff0) has the same header, but records without a start line.
const magic = 0xfffffff1;
/** No header is longer. */
const pclntabHeaderBytes = 72;
/**
 * Reads the header at the start of the section, of which only the first bytes need be there. Undefined for another
 * version's table and for one whose parts are not in their usual order.
 */
function readPclntabHeader(section, little, sizeBytes = section.length) {
    const view = new DataView(section.buffer, section.byteOffset, section.length);
    if (section.length < 8 || view.getUint32(0, little) !== magic)
        return undefined;
    const pointerSize = section[7];
    if ((pointerSize !== 4 && pointerSize !== 8) || section.length < 8 + 8 * pointerSize)
        return undefined;
    const word = (index) => {
        const at = 8 + index * pointerSize;
        return pointerSize === 8 ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
    };
    const [functions, names, cutab, filetab, pctab, functab] = [word(0), word(3), word(4), word(5), word(6), word(7)];
    const header = { functions, pointerSize, names, cutab, filetab, pctab, functab };
    const ordered = header.pctab < header.functab && header.functab + 8 * header.functions + 4 <= sizeBytes;
    return ordered && header.functions > 0 ? header : undefined;
}

;// CONCATENATED MODULE: ./lib/host/files/window.js
const windowBytes = 64 * 1024;
/**
 * Reads numbers that mostly stand behind each other, from a part of a file that may be large: only 64 KiB of it are in memory
 * at a time. Throws Node's errors of reading.
 */
function openWindow({ file, offset, sizeBytes, little, }) {
    const memory = Buffer.allocUnsafeSlow(Math.max(0, Math.min(windowBytes, sizeBytes)));
    const view = new DataView(memory.buffer);
    let start = 0;
    let end = 0;
    const move = (at) => {
        start = at;
        end = at + file.readInto(memory.subarray(0, Math.min(memory.length, sizeBytes - at)), offset + at).length;
    };
    /** Whether so many bytes are in memory now. */
    const has = (at, count) => {
        if (at >= start && at + count <= end)
            return true;
        if (!(at >= 0 && at + count <= sizeBytes))
            return false;
        move(at);
        return at + count <= end;
    };
    return {
        word: (at) => (has(at, 4) ? view.getUint32(at - start, little) : 0),
        byte: (at) => (has(at, 1) ? view.getUint8(at - start) : 0),
    };
}

;// CONCATENATED MODULE: ./lib/elf/sorted.js
const digitBits = 11;
const digits = 1 << digitBits;
/**
 * The indices of some numbers in the order of the numbers; equal ones stay in their order. A radix sort: addresses and
 * offsets of a program come by the hundred thousand, and comparing them takes five times as long.
 */
function ascending(numbers) {
    const count = numbers.length;
    let [order, next] = [new Uint32Array(count), new Uint32Array(count)];
    for (let index = 0; index < count; index++)
        order[index] = index;
    for (let shift = 0; shift < 32; shift += digitBits) {
        const digitOf = (index) => ((numbers[index] ?? 0) >>> shift) & (digits - 1);
        // Where the next number with each digit goes.
        const places = new Uint32Array(digits);
        for (let index = 0; index < count; index++) {
            const digit = digitOf(index);
            places[digit] = (places[digit] ?? 0) + 1;
        }
        let before = 0;
        for (let digit = 0; digit < digits; digit++) {
            const own = places[digit] ?? 0;
            places[digit] = before;
            before += own;
        }
        for (let at = 0; at < count; at++) {
            const index = order[at] ?? 0;
            const digit = digitOf(index);
            const place = places[digit] ?? 0;
            next[place] = index;
            places[digit] = place + 1;
        }
        ;
        [order, next] = [next, order];
    }
    return order;
}
/** The index of the first of some ascending numbers that is greater than this one; `count` where none is. */
function firstAbove(numbers, count, number) {
    let low = 0;
    let high = count;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((numbers[middle] ?? 0) > number)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

;// CONCATENATED MODULE: ./lib/analysis/program/claims.js

/** Creates an empty collection. */
function createClaims() {
    const owners = [];
    const indices = new Map();
    const claims = createRanges();
    // A program has a claim for each function: a key of text for each would take as long as all else.
    const ofPackages = new Map();
    const ownerIndex = (owner) => {
        const key = `${owner.kind}\0${owner.package}\0${owner.name ?? ''}`;
        const known = indices.get(key);
        if (known !== undefined)
            return known;
        indices.set(key, owners.length);
        owners.push(owner);
        return owners.length - 1;
    };
    return {
        owner: ownerIndex,
        ofPackage: (packages, number, kind) => {
            let known = ofPackages.get(kind);
            if (known === undefined) {
                known = new Uint32Array(1 << 16);
                ofPackages.set(kind, known);
            }
            if ((known[number] ?? 0) === 0)
                known[number] = ownerIndex({ package: packages.name(number), kind }) + 1;
            return (known[number] ?? 0) - 1;
        },
        add: (start, end, owner) => {
            if (end > start)
                claims.add(start, end, owner);
        },
        finish: (sizeBytes, gap, borders = []) => {
            const starts = claims.starts();
            const order = ascending(starts);
            const listed = createRanges();
            let border = 0;
            const addGap = (from, to) => {
                let start = from;
                while ((borders[border] ?? to) < to) {
                    const end = borders[border] ?? to;
                    border++;
                    if (end <= start)
                        continue;
                    listed.add(start, end, gap(start, end));
                    start = end;
                }
                listed.add(start, to, gap(start, to));
            };
            let at = 0;
            for (let place = 0; place < order.length; place++) {
                const index = order[place] ?? 0;
                const start = starts[index] ?? 0;
                const end = Math.min(sizeBytes, claims.end(index));
                if (end <= at)
                    continue;
                if (start > at)
                    addGap(at, start);
                listed.add(Math.max(at, start), end, claims.owner(index));
                at = end;
            }
            if (at < sizeBytes)
                addGap(at, sizeBytes);
            return { sizeBytes, owners, starts: listed.starts(), ownerOf: listed.owners() };
        },
    };
}
const listBits = 15;
const listLength = 1 << listBits;
/** Ranges and their owners, neighbours with the same one joined, in lists of one length: arrays that grow would take twice as much, and leave as much behind. */
function createRanges() {
    const lists = [];
    let list = new Uint32Array(0);
    let count = 0;
    let [lastEnd, lastOwner] = [-1, -1];
    const add = (start, end, owner) => {
        const isMore = start === lastEnd && owner === lastOwner;
        // One by one: without V8's last compiler a list of both is made each time, a million for a large program.
        lastEnd = end;
        lastOwner = owner;
        if (isMore) {
            list[3 * ((count - 1) & (listLength - 1)) + 1] = end;
            return;
        }
        const place = 3 * (count & (listLength - 1));
        if (place === 0) {
            list = new Uint32Array(3 * listLength);
            lists.push(list);
        }
        list[place] = start;
        list[place + 1] = end;
        list[place + 2] = owner;
        count++;
    };
    const at = (index, field) => lists[index >>> listBits]?.[3 * (index & (listLength - 1)) + field] ?? 0;
    const each = (field) => {
        const all = new Uint32Array(count);
        for (let index = 0; index < count; index++)
            all[index] = at(index, field);
        return all;
    };
    return {
        add,
        end: (index) => at(index, 1),
        owner: (index) => at(index, 2),
        starts: () => each(0),
        owners: () => each(2),
    };
}

;// CONCATENATED MODULE: ./lib/elf/fields.js
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

;// CONCATENATED MODULE: ./lib/elf/program-headers.js
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

;// CONCATENATED MODULE: ./lib/elf/sections.js

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
    const { start, count, size, namesIndex } = sectionHeaders(readAt(0, elfHeaderSizes[kind.bits]), kind);
    if (size < sectionHeaderSizes[kind.bits] || start < elfHeaderSizes[kind.bits])
        return [];
    if (start + count * size > fileSize || namesIndex >= count)
        return [];
    const view = elfView(readAt(start, count * size), kind);
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
        .filter(({ type, fileOffset, sizeBytes }) => type !== sectionTypes.nobits && fileOffset + sizeBytes <= fileSize)
        .map(({ nameAt, address, fileOffset, sizeBytes }) => ({ name: name(nameAt), address, fileOffset, sizeBytes }))
        .filter(({ name: text }) => text !== '');
}
/** Where the section headers are. */
function sectionHeaders(elfHeader, kind) {
    const view = elfView(elfHeader, kind);
    const wide = kind.bits === 64;
    return {
        start: view.wide(wide ? 40 : 32),
        size: view.half(wide ? 58 : 46),
        count: view.half(wide ? 60 : 48),
        namesIndex: view.half(wide ? 62 : 50),
    };
}

;// CONCATENATED MODULE: ./lib/analysis/program/file-parts.js



// What a program needs that is not stripped. Source: `go tool link -help`.
const debugSection = /^\.z?debug_/;
const wholeSections = new Map([
    ['.typelink', { package: 'runtime', kind: 'types' }],
    ['.itablink', { package: 'runtime', kind: 'types' }],
    ['.go.buildinfo', { package: '(build information)', kind: 'data' }],
    ['.go.module', { package: 'runtime', kind: 'data' }],
    ['.symtab', { package: '(symbol table)', kind: 'data' }],
    ['.strtab', { package: '(symbol table)', kind: 'data' }],
]);
/** Claims what is not memory of a package: ELF headers, and sections that are whole parts of their own. */
function claimFiles({ claims, layout }) {
    const { file, bits, sections } = layout;
    const start = file.readAt(0, elfHeaderSizes[bits]);
    const view = elfView(start, layout);
    const headers = claims.owner({ package: '(ELF headers)', kind: 'headers' });
    const segments = programHeaderTable(view, bits);
    const table = sectionHeaders(start, layout);
    claims.add(0, elfHeaderSizes[bits], headers);
    claims.add(segments.fileOffset, segments.fileOffset + programHeaderSizes[bits] * segments.count, headers);
    claims.add(table.start, table.start + table.count * table.size, headers);
    for (const { name, fileOffset, sizeBytes } of sections) {
        const whole = wholeSections.get(name);
        const end = fileOffset + sizeBytes;
        if (whole !== undefined)
            claims.add(fileOffset, end, claims.owner(whole));
        else if (name === '.shstrtab' || name.startsWith('.note.'))
            claims.add(fileOffset, end, headers);
        else if (debugSection.test(name)) {
            claims.add(fileOffset, end, claims.owner({ package: '(debug information)', kind: 'data' }));
        }
    }
}

;// CONCATENATED MODULE: ./lib/host/files/zero-ended.js
const zero_ended_pieceBytes = 256 * 1024;
/**
 * Reads texts that lie behind each other in a part of a file, each ended by a zero, in pieces of whole texts, each valid only
 * during the call. `take` gets a piece and its offset in the part. Only the last piece may end without a zero.
 */
function eachPieceOfTexts({ file, offset, sizeBytes }, take) {
    let memory = Buffer.allocUnsafeSlow(Math.max(0, Math.min(zero_ended_pieceBytes, sizeBytes)));
    for (let at = 0; at < sizeBytes;) {
        const wanted = Math.min(memory.length, sizeBytes - at);
        const read = file.readInto(memory.subarray(0, wanted), offset + at);
        const isLast = read.length < wanted || at + wanted === sizeBytes;
        const end = isLast ? read.length : read.lastIndexOf(0) + 1;
        if (end > 0) {
            take(read.subarray(0, end), at);
            at += end;
        }
        else {
            // A text that is longer than the memory.
            memory = Buffer.allocUnsafeSlow(Math.min(2 * memory.length, sizeBytes));
        }
        if (isLast)
            return;
    }
}

;// CONCATENATED MODULE: ./lib/analysis/program/packages.js
const noPackage = 0;
const severalPackages = 1;
/** Numbers packages in the order in which they are met; `mainPath` is the import path of package main. */
function createPackages(mainPath) {
    const names = ['', '(shared by several packages)'];
    const numbers = new Map();
    const lastElements = new Map();
    return {
        byLastElement: (element) => lastElements.get(element),
        number: (importPath) => {
            const path = importPath === 'main' ? mainPath : importPath;
            const known = numbers.get(path);
            if (known !== undefined)
                return known;
            // One number fits into 16 bits; no program has more packages.
            if (names.length > 0xffff)
                return noPackage;
            numbers.set(path, names.length);
            names.push(path);
            const last = path.slice(path.lastIndexOf('/') + 1);
            lastElements.set(last, lastElements.has(last) ? undefined : names.length - 1);
            return names.length - 1;
        },
        name: (number) => names[number] ?? '',
    };
}
/**
 * The import path in the name of a symbol, undefined where the name has none (symbols of assembly code, of unnamed
 * types). Of an itab or a generated function it is that of the concrete type.
 */
function packageOfSymbol(symbol) {
    let name = symbol;
    if (name.startsWith('go:itab.'))
        name = namedIn(name.slice('go:itab.'.length));
    else if (name.startsWith('type:.'))
        name = namedIn(name.replace(/^type:\.\w+\./, ''));
    else if (/^go:\(?\*?struct /.test(name))
        name = namedIn(name.slice('go:'.length));
    else if (name.startsWith('go:('))
        name = methodIn(name);
    else if (name.startsWith('go:') || name.startsWith('$'))
        return undefined;
    // Type arguments and receivers may contain other import paths.
    const end = name.search(/[[({, ]/);
    const whole = end < 0 ? name : name.slice(0, end);
    const dot = whole.indexOf('.', whole.lastIndexOf('/') + 1);
    if (dot <= 0)
        return undefined;
    return unescaped(whole.slice(0, dot));
}
// `*[4]net/http.T` names the package net/http, and so does `struct { Size int; *net/http.Request }`.
function namedIn(type) {
    const plain = type.replace(/^(?:\(?\*|\[\d*\])+/, '');
    return plain.startsWith('struct {') ? (/[\w%./~-]+\.\w+/.exec(plain)?.[0] ?? plain) : plain;
}
// An unexported method that is called through a pointer to a pointer has the package in its name, the type has not:
// `go:(**notInHeap).runtime.add`. Source: cmd/compile/internal/ir, MethodSymSuffix.
function methodIn(symbol) {
    return symbol.slice(symbol.lastIndexOf(')') + 2);
}
/** Symbols have dots of the last element as %2e. Source: cmd/internal/objabi, PathToPrefix. */
function unescaped(path) {
    return path.includes('%')
        ? path.replaceAll(/%([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
        : path;
}
/** The import path of a source file as -trimpath writes it: `golang.org/x/net@v0.50.0/http2/frame.go`. */
function packageOfFile(file) {
    const slash = file.lastIndexOf('/');
    if (slash <= 0 || file.startsWith('<'))
        return undefined;
    const folder = file.slice(0, slash);
    return folder.startsWith('/') ? undefined : folder.replace(/@[^/]+/, '');
}

;// CONCATENATED MODULE: ./lib/analysis/program/shared-starts.js

const blockBits = 16;
const blockBytes = 1 << blockBits;
// At most this share of the places is taken, so that most are found at once.
const fullest = 0.6;
/**
 * Creates a region. A bit for each byte, in blocks of 64 KiB where parts start, says in order where; whose they are is in a
 * table of places by offset, of about ten bytes for each part: a region may have 15 MB, and half a million parts.
 */
function createSharedStarts(sizeBytes) {
    // A part may be an embedded file of any size.
    const blocks = [];
    let [offsets, owners] = [new Uint32Array(1 << 8), new Uint16Array(1 << 8)];
    let count = 0;
    /** The place of an offset, or the free one where it belongs. */
    const placeOf = (offset) => {
        const last = owners.length - 1;
        // Fibonacci hashing: of the product the highest bits count, since those of aligned offsets end with equal ones.
        let place = Math.imul(offset, 0x9e3779b1) >>> Math.clz32(last);
        while (owners[place] !== noPackage && offsets[place] !== offset)
            place = (place + 1) & last;
        return place;
    };
    const grow = () => {
        const [before, ownersBefore] = [offsets, owners];
        offsets = new Uint32Array(2 * before.length);
        owners = new Uint16Array(2 * before.length);
        for (let index = 0; index < ownersBefore.length; index++) {
            const owner = ownersBefore[index] ?? noPackage;
            if (owner === noPackage)
                continue;
            const place = placeOf(before[index] ?? 0);
            offsets[place] = before[index] ?? 0;
            owners[place] = owner;
        }
    };
    const mark = (offset) => {
        const number = offset >>> blockBits;
        let bits = blocks[number];
        if (bits === undefined) {
            bits = new Uint32Array(blockBytes / 32);
            blocks[number] = bits;
        }
        const at = offset & (blockBytes - 1);
        bits[at >>> 5] = (bits[at >>> 5] ?? 0) | (1 << (at & 31));
    };
    return {
        use: (offset, owner) => {
            if (owner === noPackage || offset < 0 || offset >= sizeBytes)
                return;
            const place = placeOf(offset);
            const known = owners[place] ?? noPackage;
            if (known === owner)
                return;
            owners[place] = known === noPackage ? owner : severalPackages;
            if (known !== noPackage)
                return;
            offsets[place] = offset;
            mark(offset);
            count++;
            if (count > fullest * owners.length)
                grow();
        },
        each: (take) => {
            let start = 0;
            let owner = noPackage;
            for (const [number, bits] of blocks.entries()) {
                for (let word = 0; bits !== undefined && word < bits.length; word++) {
                    for (let rest = bits[word] ?? 0; rest !== 0; rest &= rest - 1) {
                        const at = number * blockBytes + 32 * word + 31 - Math.clz32(rest & -rest);
                        if (owner !== noPackage)
                            take(start, at, owner);
                        start = at;
                        owner = owners[placeOf(at)] ?? noPackage;
                    }
                }
            }
            if (owner !== noPackage)
                take(start, sizeBytes, owner);
        },
    };
}

;// CONCATENATED MODULE: ./lib/analysis/program/symbols/symbol-packages.js

const [slash, dot, percent, colon, dollar] = ['/', '.', '%', ':', '$'].map((character) => character.charCodeAt(0));
const ends = new Uint8Array(256);
for (const character of '\0[({, ')
    ends[character.charCodeAt(0)] = 1;
/**
 * Reads the packages of names that lie behind each other in memory, each ended by a zero: the same as `packageOfSymbol`.
 * Neighbours mostly have the same one, so that most names need not be made into texts. `noPackage` for a name without one.
 */
function createSymbolPackages(bytes, packages) {
    let knownStart = 0;
    let knownLength = -1;
    let known = noPackage;
    const slowly = (start) => {
        const end = bytes.indexOf(0, start);
        const path = packageOfSymbol(bytes.toString('latin1', start, end < 0 ? bytes.length : end));
        return path === undefined ? noPackage : packages.number(path);
    };
    return (start) => {
        let firstDot = -1;
        let isPlain = bytes[start] !== dollar;
        for (let at = start; at < bytes.length; at++) {
            const byte = bytes[at] ?? 0;
            if (ends[byte] === 1)
                break;
            // Dots before the last slash are those of a host.
            if (byte === slash)
                firstDot = -1;
            else if (byte === dot && firstDot < 0)
                firstDot = at;
            else if (byte === percent || byte === colon)
                isPlain = false;
        }
        if (!isPlain)
            return slowly(start);
        if (firstDot <= start)
            return noPackage;
        const length = firstDot - start;
        if (length === knownLength && areEqual(bytes, knownStart, start, length))
            return known;
        knownStart = start;
        knownLength = length;
        known = packages.number(bytes.toString('latin1', start, firstDot));
        return known;
    };
}
// Paths that differ mostly do so at their ends. For so few bytes, a call of Buffer.compare takes longer.
function areEqual(bytes, first, second, length) {
    for (let at = length - 1; at >= 0; at--)
        if (bytes[first + at] !== bytes[second + at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/analysis/program/functions.js






const recordSize = 44;
const mostPcdata = 1000;
/**
 * Gives the parts of .gopclntab to the packages of the functions that they describe. Source: runtime/symtab.go and
 * runtime/runtime2.go (_func) of Go 1.20 and later.
 */
function readFunctionTables(request) {
    const { cutab, filetab, pctab, functab } = request.header;
    const names = ownersOfNames(request);
    const records = readRecords(request, names);
    nameByFile(request, { records, names });
    const [units, tables] = [createSharedStarts(filetab - cutab), createSharedStarts(functab - pctab)];
    useParts(request, { records, units, tables });
    return {
        functions: records,
        each: (take) => {
            names.each(take);
            units.each((start, end, owner) => take(cutab + start, cutab + end, owner));
            eachFile(request, take);
            tables.each((start, end, owner) => take(pctab + start, pctab + end, owner));
            eachRecord(request, { records, take });
        },
    };
}
// The section is a third of a program: it is read here and there, never as a whole.
function windowOf({ file, section, little }) {
    return openWindow({ file, offset: section.fileOffset, sizeBytes: section.sizeBytes, little });
}
function readRecords(request, names) {
    const { functions: count, names: namesAt, functab } = request.header;
    const [list, { word }] = [windowOf(request), windowOf(request)];
    const [entries, owners] = [new Uint32Array(count), new Uint16Array(count)];
    const [places, ends] = [new Uint32Array(count), new Uint32Array(count)];
    const unitOwners = new Map();
    for (let index = 0, lastUnit = -1; index < count; index++) {
        const place = functab + list.word(functab + 8 * index + 4);
        const owner = names.owner(namesAt + word(place + 4));
        entries[index] = list.word(functab + 8 * index);
        owners[index] = owner;
        places[index] = place;
        const values = word(place + 28) + funcdataCountOf(word(place + 40), request.little);
        ends[index] = Math.min(place + recordSize + 4 * values, request.section.sizeBytes);
        const unit = word(place + 32);
        if (unit === lastUnit || owner === noPackage)
            continue;
        if (!unitOwners.has(unit))
            unitOwners.set(unit, owner);
        lastUnit = unit;
    }
    return { count, entries, owners, places, ends, unitOwners };
}
/** A name of assembly code has no package, but the file has, and so have other functions of its unit. */
function nameByFile(request, { records, names }) {
    const { count, owners, places, unitOwners } = records;
    const { names: namesAt, cutab, pctab } = request.header;
    const [{ word }, unitList, values] = [windowOf(request), windowOf(request), windowOf(request)];
    const files = filesOf(request);
    for (let index = 0; index < count; index++) {
        if (owners[index] !== noPackage)
            continue;
        const place = places[index] ?? 0;
        const unit = word(place + 32);
        const first = firstValue(values, pctab + word(place + 20));
        const owner = files(unitList.word(cutab + 4 * (unit + first))) || (unitOwners.get(unit) ?? noPackage);
        owners[index] = owner;
        names.set(namesAt + word(place + 4), owner);
    }
}
/** Says of all parts to which records point who uses them. */
function useParts(request, { records, units, tables, }) {
    const { section, little, funcdata } = request;
    const { count, owners, places } = records;
    const { word } = windowOf(request);
    for (let index = 0; index < count; index++) {
        const place = places[index] ?? 0;
        const owner = owners[index] ?? noPackage;
        for (let at = 16; at <= 24; at += 4)
            tables.use(word(place + at), owner);
        const pcdata = word(place + 28);
        units.use(4 * word(place + 32), owner);
        const funcdataCount = funcdataCountOf(word(place + 40), little);
        if (pcdata >= mostPcdata || place + recordSize + 4 * (pcdata + funcdataCount) > section.sizeBytes)
            continue;
        for (let number = 0; number < pcdata; number++) {
            const offset = word(place + recordSize + 4 * number);
            if (offset !== 0)
                tables.use(offset, owner);
        }
        for (let number = 0; number < funcdataCount; number++) {
            funcdata.use(word(place + recordSize + 4 * (pcdata + number)), owner);
        }
    }
}
function eachRecord({ header: { functab }, section: { sizeBytes } }, { records, take }) {
    const { count, owners, places, ends } = records;
    // Neighbours mostly have the same owner, and are taken for one part then.
    for (let index = 0; index < count; index++) {
        take(functab + 8 * index, functab + 8 * index + 8, owners[index] ?? noPackage);
    }
    for (let index = 0; index < count; index++) {
        const next = index + 1 < count ? (places[index + 1] ?? 0) : sizeBytes;
        take(places[index] ?? 0, Math.min(ends[index] ?? 0, next), owners[index] ?? noPackage);
    }
}
// The last of four bytes of a record.
function funcdataCountOf(word, little) {
    return little ? word >>> 24 : word & 255;
}
/** Some of the section's bytes; none for a part that ends before it begins. */
function partOf({ file, section }, from, to) {
    return file.readAt(section.fileOffset + from, Math.min(to, section.sizeBytes) - from);
}
/** The package of each name, by the offset at which it starts. The names themselves are a quarter of the section. */
function ownersOfNames({ file, section, header, packages }) {
    const { names, cutab } = header;
    let [starts, owners] = [new Uint32Array(1 << 16), new Uint16Array(1 << 16)];
    let count = 0;
    const sizeBytes = Math.min(cutab, section.sizeBytes) - names;
    eachPieceOfTexts({ file, offset: section.fileOffset + names, sizeBytes }, (bytes, at) => {
        const packageAt = createSymbolPackages(bytes, packages);
        for (let start = 0; start < bytes.length;) {
            const end = bytes.indexOf(0, start);
            if (end < 0)
                break;
            if (count === starts.length) {
                const [longerStarts, longerOwners] = [new Uint32Array(2 * count), new Uint16Array(2 * count)];
                longerStarts.set(starts);
                longerOwners.set(owners);
                [starts, owners] = [longerStarts, longerOwners];
            }
            starts[count] = names + at + start;
            owners[count] = end > start ? packageAt(start) : noPackage;
            count++;
            start = end + 1;
        }
    });
    const end = names + Math.max(0, sizeBytes);
    const indexOf = (start) => {
        const index = firstAbove(starts, count, start) - 1;
        return starts[index] === start ? index : undefined;
    };
    return {
        owner: (start) => owners[indexOf(start) ?? -1] ?? noPackage,
        set: (start, value) => {
            const index = indexOf(start);
            if (index !== undefined)
                owners[index] = value;
        },
        each: (take) => {
            for (let index = 0; index < count; index++) {
                const next = index + 1 < count ? (starts[index + 1] ?? end) : end;
                take(starts[index] ?? 0, next, owners[index] ?? noPackage);
            }
        },
    };
}
/** The first value of a table of pc values: a zigzag varint, counted from -1. */
function firstValue({ byte: byteAt }, at) {
    let [value, shift] = [0, 0];
    for (let index = at; shift < 28; index++) {
        const byte = byteAt(index);
        value |= (byte & 127) << shift;
        shift += 7;
        if (byte < 128)
            break;
    }
    return ((value >>> 1) ^ -(value & 1)) - 1;
}
/** The package of a file by its offset in the table of file names. */
function filesOf(request) {
    const { header, packages } = request;
    const bytes = partOf(request, header.filetab, header.pctab);
    return (offset) => {
        const end = bytes.indexOf(0, offset);
        const path = end < 0 ? undefined : packageOfFile(bytes.toString('latin1', offset, end));
        return path === undefined ? noPackage : packages.number(path);
    };
}
function eachFile(request, take) {
    const { header } = request;
    const owner = filesOf(request);
    const bytes = partOf(request, header.filetab, header.pctab);
    for (let start = 0; start < bytes.length;) {
        const end = bytes.indexOf(0, start);
        if (end < 0)
            return;
        take(header.filetab + start, header.filetab + end + 1, owner(start));
        start = end + 1;
    }
}

;// CONCATENATED MODULE: ./lib/analysis/program/layout.js

/** The layout from sections and symbols. */
function layoutFrom(parts) {
    const { sections, markers, symbolAfter, file } = parts;
    const loaded = sections.filter(({ address, sizeBytes }) => address > 0 && sizeBytes > 0);
    const at = (address) => loaded.find((section) => address >= section.address && address < section.address + section.sizeBytes);
    const region = (start, end) => {
        const section = at(start);
        if (section === undefined || end <= start)
            return undefined;
        const last = Math.min(end, section.address + section.sizeBytes);
        return { address: start, sizeBytes: last - start, fileOffset: section.fileOffset + start - section.address };
    };
    return {
        ...parts,
        section: (name) => sections.find((section) => section.name === name),
        marker: (name) => markers.get(name),
        region,
        regionAt: (marker) => {
            const start = markers.get(marker);
            return start === undefined ? undefined : region(start, symbolAfter(start) ?? Infinity);
        },
        read: ({ fileOffset, sizeBytes }) => file.readAt(fileOffset, sizeBytes),
        eachPiece: ({ fileOffset, sizeBytes, overlapBytes = 0 }, take) => eachPiece({ file, offset: fileOffset, sizeBytes, overlapBytes }, take),
        fileOffset: (address) => {
            const section = at(address);
            return section === undefined ? undefined : section.fileOffset + address - section.address;
        },
    };
}
/** Type descriptors and their names; in a section of their own since Go 1.27, at the start of .rodata before. */
function typesRegion(layout) {
    const [start, carrier] = [layout.marker('runtime.types'), layout.marker('type:*')];
    if (start === undefined)
        return undefined;
    const own = layout.section('.go.type');
    if (own !== undefined)
        return layout.region(start, own.address + own.sizeBytes);
    const carried = layout.regionAt('type:*');
    return carrier === undefined || carried === undefined
        ? undefined
        : layout.region(start, carried.address + carried.sizeBytes);
}

;// CONCATENATED MODULE: ./lib/analysis/program/symbols/named-symbols.js


/** What a symbol is, where it is no plain function or variable. */
const symbolRoles = {
    /** A region whose parts are claimed one by one. */
    carrier: 1,
    itab: 2,
    /** A file that is embedded as []byte, which is a variable: main..gobytes.1. */
    embeddedFile: 3,
};
const itab = Buffer.from('go:itab.');
const bytesOfFile = Buffer.from('..gobytes.');
const carriers = ['go:func.*\0', 'runtime.findfunctab\0'].map((name) => Buffer.from(name));
/** Reads the names of all symbols. */
function nameSymbols({ count, addresses, sizes, eachNames }, packages) {
    const [found, roles] = [new Uint16Array(count), new Uint8Array(count)];
    const unknown = new Map();
    eachNames((names) => {
        const { bytes, indices } = names;
        const packageAt = createSymbolPackages(bytes, packages);
        // Without V8's last compiler, what a `for \u2026 of` makes for each of some hundred thousand symbols is garbage at once.
        for (let place = 0; place < indices.length; place++) {
            const index = indices[place] ?? 0;
            const start = names.start(index);
            const number = packageAt(start);
            found[index] = number;
            if (number === noPackage && sizes[index] !== 0)
                unknown.set(index, nameOf(names, index));
            if (startsWith(bytes, start, itab))
                roles[index] = symbolRoles.itab;
        }
        for (const name of carriers)
            for (const index of symbolsNamed(names, name))
                roles[index] = symbolRoles.carrier;
        for (const start of startsOfFiles(bytes)) {
            for (const index of symbolsAt(names, start))
                roles[index] = symbolRoles.embeddedFile;
        }
    });
    return { count, addresses, sizes, packages: found, roles, unknown };
}
function startsOfFiles(bytes) {
    const starts = new Set();
    for (let at = bytes.indexOf(bytesOfFile); at >= 0; at = bytes.indexOf(bytesOfFile, at + 1)) {
        starts.add(bytes.lastIndexOf(0, at) + 1);
    }
    return starts;
}
/** The name of a symbol. One character for each byte. */
function nameOf({ bytes, start }, index) {
    const from = start(index);
    return bytes.toString('latin1', from, Math.max(from, bytes.indexOf(0, from)));
}
/** The symbols with a name, which is given with the zero behind it; takes less time than to look at all. */
function symbolsNamed(names, name) {
    const found = [];
    for (let at = names.bytes.indexOf(name); at >= 0; at = names.bytes.indexOf(name, at + 1)) {
        found.push(...symbolsAt(names, at));
    }
    return found;
}
/** The symbols whose names start here. */
function symbolsAt({ indices, start }, at) {
    const placeOf = (offset) => {
        let [low, high] = [0, indices.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (start(indices[middle] ?? 0) < offset)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    };
    return indices.subarray(placeOf(at), placeOf(at + 1));
}
/** Takes less time than to read the name. */
function startsWith(names, start, bytes) {
    for (let at = 0; at < bytes.length; at++)
        if (names[start + at] !== bytes[at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/analysis/program/symbols/symbols.js


const skippedTypes = { section: 3, file: 4, threadLocal: 6 };
const entriesAtOnce = 8192;
// Go's programs lie below 4 GiB.
const most = 2 ** 32 - 1;
/** Parses the sections .symtab and .strtab. Source: the System V ABI, chapter 4. */
function readSymbols(file, { symtab, strtab, kind }) {
    const entries = readEntries(file, symtab, kind);
    const { count } = entries;
    const order = ascending(entries.addresses.subarray(0, count));
    const inOrder = (numbers) => {
        // Uint32Array.from would make a list of them first, of 40 MB for a large program.
        const ordered = new Uint32Array(count);
        for (let place = 0; place < count; place++)
            ordered[place] = numbers[order[place] ?? 0] ?? 0;
        return ordered;
    };
    const [addresses, sizes, nameAt] = [entries.addresses, entries.sizes, entries.names].map(inOrder);
    if (addresses === undefined || sizes === undefined || nameAt === undefined)
        throw new Error('three were asked for');
    return {
        count,
        addresses,
        sizes,
        eachNames: (take) => {
            const byName = ascending(nameAt);
            let first = 0;
            eachPieceOfTexts({ file, offset: strtab.fileOffset, sizeBytes: strtab.sizeBytes }, (bytes, at) => {
                let end = first;
                while (end < count && (nameAt[byName[end] ?? 0] ?? 0) < at + bytes.length)
                    end++;
                take({ bytes, indices: byName.subarray(first, end), start: (index) => (nameAt[index] ?? 0) - at });
                first = end;
            });
        },
    };
}
/** The entries of the table that are symbols, in its order. */
function readEntries(file, { fileOffset, sizeBytes }, { bits, little }) {
    const wide = bits === 64;
    const entrySize = wide ? 24 : 16;
    const all = Math.floor(sizeBytes / entrySize);
    const memory = Buffer.allocUnsafeSlow(entrySize * Math.min(all, entriesAtOnce));
    const view = new DataView(memory.buffer);
    // Numbers of BigInt would take half of the time.
    const [low, high] = little ? [0, 4] : [4, 0];
    const long = (at) => wide ? view.getUint32(at + low, little) + 2 ** 32 * view.getUint32(at + high, little) : view.getUint32(at, little);
    const [addresses, sizes, names] = [new Uint32Array(all), new Uint32Array(all), new Uint32Array(all)];
    let count = 0;
    for (let first = 0; first < all; first += entriesAtOnce) {
        const wanted = entrySize * Math.min(all - first, entriesAtOnce);
        const read = file.readInto(memory.subarray(0, wanted), fileOffset + entrySize * first);
        for (let at = 0; at + entrySize <= read.length; at += entrySize) {
            const type = view.getUint8(at + (wide ? 4 : 12)) & 15;
            if (view.getUint16(at + (wide ? 6 : 14), little) === 0)
                continue;
            if (type === skippedTypes.section || type === skippedTypes.file || type === skippedTypes.threadLocal)
                continue;
            const address = long(at + (wide ? 8 : 4));
            if (address > most)
                continue;
            addresses[count] = address;
            sizes[count] = Math.min(long(at + (wide ? 16 : 8)), most);
            names[count] = view.getUint32(at, little);
            count++;
        }
    }
    return { count, addresses, sizes, names };
}

;// CONCATENATED MODULE: ./lib/analysis/program/linked-program.js






const none = new Uint32Array(0);
const noSymbols = { count: 0, addresses: none, sizes: none, eachNames: () => { } };
/**
 * Reads the sections of the program and the symbols of its twin. The symbols count only where all loaded sections of
 * both have the same places; they are exact where the bytes are the same too. Undefined for no ELF program.
 */
function openLinkedProgram({ program, twin, isFromTwin = false, goMinor }) {
    const start = program.readAt(0, 64);
    const kind = elfKind(start);
    if (kind === undefined)
        return undefined;
    const sections = readSections(program.readAt, program.sizeBytes, kind);
    if (sections.length === 0)
        return undefined;
    const machine = kind.little ? start.readUInt16LE(18) : start.readUInt16BE(18);
    const isOwn = twin === undefined;
    const isSame = isOwn || isFromTwin;
    const { symbols, approximate } = symbolsFor({ program, sections, twin: twin ?? program, isOwn, isSame });
    const parts = { ...kind, file: program, machine, goMinor, sections, ...borders(symbols) };
    return { layout: layoutFrom(parts), symbols, ...(approximate === undefined ? {} : { approximate }) };
}
function symbolsFor(given) {
    const { program, sections, twin, isOwn, isSame } = given;
    const kind = elfKind(twin.readAt(0, 64));
    const others = kind === undefined ? [] : readSections(twin.readAt, twin.sizeBytes, kind);
    const [symtab, strtab] = ['.symtab', '.strtab'].map((name) => others.find((section) => section.name === name));
    if (kind === undefined || symtab === undefined || strtab === undefined) {
        return {
            symbols: noSymbols,
            approximate: isOwn ? 'there is no link with symbols' : 'the second link has no symbols',
        };
    }
    const moved = sections.find((section) => section.address > 0 && !others.some((other) => samePlace(section, other)));
    if (moved !== undefined) {
        return { symbols: noSymbols, approximate: `the second link has another section ${moved.name}` };
    }
    const symbols = readSymbols(twin, { symtab, strtab, kind });
    if (isSame)
        return { symbols };
    const changed = sections.find((section) => {
        const other = others.find((one) => section.address > 0 && samePlace(section, one));
        if (other === undefined)
            return false;
        const [ours, theirs] = [linked_program_partOf(program, section), linked_program_partOf(twin, other)];
        return !sameBytes(ours, theirs, section.sizeBytes);
    });
    return changed === undefined
        ? { symbols }
        : { symbols, approximate: `section ${changed.name} of the second link has other bytes` };
}
function samePlace(a, b) {
    return a.name === b.name && a.address === b.address && a.sizeBytes === b.sizeBytes;
}
function linked_program_partOf(file, { fileOffset }) {
    return { file, offset: fileOffset };
}
// The linker marks the borders of regions with symbols, most of them without a size.
const sizedMarkers = ['go:func.*', ...['findfunctab', 'typelink', 'itablink'].map((name) => `runtime.${name}`)];
function borders({ count, addresses, sizes, eachNames }) {
    const found = new Map();
    // Of equal names the one with a size counts, and the last of these.
    const rank = (index) => (sizes[index] === 0 ? index : count + index);
    const mark = (name, index) => {
        const other = found.get(name);
        if (other === undefined || rank(other) < rank(index))
            found.set(name, index);
    };
    eachNames((names) => {
        const { indices } = names;
        for (let place = 0; place < indices.length; place++) {
            const index = indices[place] ?? 0;
            if (sizes[index] === 0)
                mark(nameOf(names, index), index);
        }
        for (const text of sizedMarkers) {
            for (const index of symbolsNamed(names, Buffer.from(`${text}\0`, 'latin1')))
                mark(text, index);
        }
    });
    const markers = new Map([...found].map(([name, index]) => [name, addresses[index] ?? 0]));
    const symbolAfter = (address) => {
        const next = firstAbove(addresses, count, address);
        return next < count ? addresses[next] : undefined;
    };
    return { markers, symbolAfter };
}

;// CONCATENATED MODULE: ./lib/analysis/program/embedded-files.js



// An empty file has no bytes.
const leastFile = 1;
/** Reads the sizes of the files now, and their bytes when there is something of that size. */
function embeddedFiles(files) {
    const bySize = new Map();
    for (const file of files) {
        const sizeBytes = (0,external_node_fs_namespaceObject.statSync)(file.absolutePath, { throwIfNoEntry: false })?.size ?? 0;
        if (sizeBytes < leastFile)
            continue;
        const others = bySize.get(sizeBytes);
        if (others === undefined)
            bySize.set(sizeBytes, [file]);
        else
            others.push(file);
    }
    return {
        isSize: (sizeBytes) => bySize.has(sizeBytes),
        find: (owner, bytes) => {
            const candidates = bySize.get(bytes.sizeBytes) ?? [];
            // Equal files are stored once; the package that refers to it counts.
            const ordered = [...candidates].sort((a, b) => Number(b.owner === owner) - Number(a.owner === owner));
            return ordered.find((file) => (owner === noPackage || file.owner === owner) && hasContent(file.absolutePath, bytes));
        },
    };
}
function hasContent(path, bytes) {
    try {
        return withOpenFile(path, (file) => sameBytes({ file, offset: 0 }, bytes, bytes.sizeBytes));
    }
    catch {
        // Removed or unreadable.
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/analysis/program/go-types/type-reader.js
/** A record to read types into. */
function emptyRecord() {
    return { end: 0, kind: 0, named: false, str: 0, gcData: 0, pkgPath: 0, elements: [], others: [], names: [] };
}
const typeKinds = {
    array: 17,
    chan: 18,
    func: 19,
    interface: 20,
    map: 21,
    pointer: 22,
    slice: 23,
    struct: 25,
};
const lastKind = 26;
const flags = { uncommon: 1, named: 4 };
/** Reads type descriptors of Go 1.21 and later. Source: internal/abi/type.go. */
function typeReader({ bytes, address, bits, little, goMinor }) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const size = bits / 8;
    const fits = (at, count) => at >= 0 && at + count <= bytes.length;
    const word = (at) => (fits(at, 4) ? view.getUint32(at, little) : 0);
    const half = (at) => (fits(at, 2) ? view.getUint16(at, little) : 0);
    const long = (at) => {
        if (!fits(at, size))
            return 0;
        if (size === 4)
            return view.getUint32(at, little);
        const first = view.getUint32(at, little);
        const second = view.getUint32(at + 4, little);
        return little ? second * 2 ** 32 + first : first * 2 ** 32 + second;
    };
    const pointer = (at) => long(at) - address;
    const header = size === 8 ? 48 : 32;
    const extra = {
        [typeKinds.array]: 3 * size,
        [typeKinds.chan]: 2 * size,
        [typeKinds.func]: size,
        [typeKinds.interface]: 4 * size,
        [typeKinds.map]: mapSize(goMinor, size),
        [typeKinds.pointer]: size,
        [typeKinds.slice]: size,
        [typeKinds.struct]: 4 * size,
    };
    /** The offset behind a name; 0 if no name can be there. */
    const nameEnd = (at) => {
        if (!fits(at, 2) || at <= 0)
            return 0;
        const bitsOfName = bytes[at] ?? 0;
        if (bitsOfName > 15)
            return 0;
        const text = varint(bytes, at + 1);
        let end = text.end + text.value;
        if ((bitsOfName & 2) !== 0) {
            const tag = varint(bytes, end);
            end = tag.end + tag.value;
        }
        if ((bitsOfName & 4) !== 0)
            end += 4;
        return text.value > 1 << 20 || end > bytes.length ? 0 : end;
    };
    /** The text of a name; undefined if no name can be there. */
    const nameText = (at) => {
        if (nameEnd(at) === 0)
            return undefined;
        const { value, end } = varint(bytes, at + 1);
        return bytes.toString('utf8', end, end + value);
    };
    /** Reads a type into a record, and returns it; undefined for an offset at which no type descriptor can be. */
    const type = (at, record) => {
        if (!fits(at, header) || at % 4 !== 0)
            return undefined;
        const flagByte = bytes[at + 2 * size + 4] ?? 0;
        const kind = (bytes[at + 2 * size + 7] ?? 0) & 31;
        const align = bytes[at + 2 * size + 5] ?? 0;
        const fieldAlign = bytes[at + 2 * size + 6] ?? 0;
        const strAt = at + header - 8;
        const str = word(strAt);
        const aligned = align > 0 && align <= 64 && (align & (align - 1)) === 0 && fieldAlign > 0 && fieldAlign <= 64;
        if (kind === 0 || kind > lastKind || !aligned || str === 0 || str + 2 > bytes.length)
            return undefined;
        const { elements, others, names } = record;
        elements.length = 0;
        others.length = 0;
        names.length = 0;
        names.push(str);
        const base = at + header;
        const uncommonAt = base + (extra[kind] ?? 0);
        const hasUncommon = (flagByte & flags.uncommon) !== 0;
        let end = uncommonAt + (hasUncommon ? 16 : 0);
        let pkgPath = 0;
        const pointerToThis = word(strAt + 4);
        if (pointerToThis !== 0)
            others.push(pointerToThis);
        if (hasUncommon) {
            pkgPath = word(uncommonAt);
            const methods = half(uncommonAt + 4);
            const methodsAt = uncommonAt + word(uncommonAt + 8);
            for (let number = 0; number < methods; number++) {
                names.push(word(methodsAt + 16 * number));
                others.push(word(methodsAt + 16 * number + 4));
            }
            if (methods > 0)
                end = Math.max(end, methodsAt + 16 * methods);
        }
        if (kind === typeKinds.func) {
            const count = half(base) + (half(base + 2) & 0x7fff);
            const parametersAt = uncommonAt + (hasUncommon ? 16 : 0);
            for (let number = 0; number < count; number++)
                others.push(pointer(parametersAt + size * number));
            end = Math.max(end, parametersAt + size * count);
        }
        else if (kind === typeKinds.interface) {
            pkgPath ||= Math.max(0, pointer(base));
            const methodsAt = pointer(base + size);
            const methods = Math.min(long(base + 2 * size), 1 << 16);
            for (let number = 0; number < methods; number++) {
                names.push(word(methodsAt + 8 * number));
                others.push(word(methodsAt + 8 * number + 4));
            }
            if (methods > 0 && methodsAt > at)
                end = Math.max(end, methodsAt + 8 * methods);
        }
        else if (kind === typeKinds.struct) {
            pkgPath ||= Math.max(0, pointer(base));
            const fieldsAt = pointer(base + size);
            const fields = Math.min(long(base + 2 * size), 1 << 16);
            for (let number = 0; number < fields; number++) {
                names.push(pointer(fieldsAt + 3 * size * number));
                others.push(pointer(fieldsAt + 3 * size * number + size));
            }
            if (fields > 0 && fieldsAt > at)
                end = Math.max(end, fieldsAt + 3 * size * fields);
        }
        else if (kind === typeKinds.map) {
            elements.push(pointer(base + size), pointer(base));
            others.push(pointer(base + 2 * size));
        }
        else if (extra[kind] !== undefined) {
            elements.push(pointer(base));
            if (kind === typeKinds.array)
                others.push(pointer(base + size));
        }
        record.end = Math.min(end, bytes.length);
        record.kind = kind;
        record.named = (flagByte & flags.named) !== 0;
        record.str = str;
        record.gcData = long(at + header - 8 - size);
        record.pkgPath = pkgPath;
        return record;
    };
    return { wordBytes: size, pointer, isZero: (at) => long(at) === 0, nameEnd, nameText, type };
}
// Maps were rewritten in Go 1.24, and their layout changed in 1.27.
function mapSize(goMinor, size) {
    if (goMinor < 24)
        return 4 * size + 8;
    return (goMinor < 27 ? 8 : 10) * size;
}
function varint(bytes, from) {
    let value = 0;
    for (let at = from, shift = 0; shift < 28; at++, shift += 7) {
        const byte = bytes[at] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128)
            return { value, end: at + 1 };
    }
    return { value: Infinity, end: from };
}

;// CONCATENATED MODULE: ./lib/analysis/program/go-types/in-order.js

/**
 * Gives the offsets of the types that stand one behind the other at the start of their section since Go 1.27: all that a
 * program can look up, whether code refers to them or not. Source: runtime/type.go, moduleTypelinks.
 */
function eachTypeInOrder(reader, end, take) {
    const record = emptyRecord();
    for (let at = reader.wordBytes; at < end; at = Math.ceil(record.end / reader.wordBytes) * reader.wordBytes) {
        // One that cannot be read leaves no way to the next.
        if (reader.type(at, record) === undefined)
            return;
        take(at);
    }
}
/**
 * Gives the itabs in [start, end), which have no symbols since Go 1.27, each with the offset of its concrete type. Source:
 * internal/abi/iface.go: an interface, a type, a hash, and a function for each method of the interface.
 */
function eachItab(reader, { start, end }, take) {
    const record = emptyRecord();
    const head = reader.wordBytes === 8 ? 24 : 12;
    for (let at = start; at + head <= end;) {
        const type = reader.type(reader.pointer(at), record);
        if (type?.kind !== typeKinds.interface)
            return;
        // An interface has the names of its methods, and its own. Where the first function is 0, no others follow.
        const functions = reader.isZero(at + head) ? 1 : Math.max(1, type.names.length - 1);
        const next = at + head + reader.wordBytes * functions;
        take(at, next, reader.pointer(at + reader.wordBytes));
        at = next;
    }
}

;// CONCATENATED MODULE: ./lib/analysis/program/go-types/module-data.js
/**
 * Reads it from a program of Go 1.27 or later; undefined for an older one, which has tables and symbols instead. Source:
 * runtime/symtab.go, moduledata: types, typedesclen, etypes, itaboffset, itabsize.
 */
function readTypeParts(layout, { address, bytes }) {
    const section = layout.section('.go.module');
    if (section === undefined || layout.goMinor < 27)
        return undefined;
    const data = layout.read(section);
    const size = layout.bits / 8;
    const word = (at) => {
        if (size === 4)
            return layout.little ? data.readUInt32LE(at) : data.readUInt32BE(at);
        return Number(layout.little ? data.readBigUInt64LE(at) : data.readBigUInt64BE(at));
    };
    for (let at = 0; at + 5 * size <= data.length; at += size) {
        if (word(at) !== address)
            continue;
        const [descriptorsEnd = 0, end = 0, itabs = 0, itabBytes = 0] = [1, 2, 3, 4].map((index) => word(at + index * size));
        // Other fields have this address too where what they describe is empty.
        if (end <= address || descriptorsEnd > bytes.length || itabs + itabBytes > bytes.length)
            continue;
        return { descriptorsEnd, itabs: { start: itabs, end: itabs + itabBytes } };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/analysis/program/go-types/offsets.js
// Every fourth byte may start a type.
const alignment = 4;
const bitsOfWord = 32;
/** Creates a set without an offset: a bit for each place, where a Set of numbers takes 40 bytes for each offset. */
function createOffsets(sizeBytes) {
    const bits = new Uint32Array(Math.ceil(sizeBytes / alignment / bitsOfWord));
    let list = new Uint32Array(1 << 12);
    let count = 0;
    const has = (offset) => {
        if (offset % alignment !== 0)
            return false;
        const place = offset / alignment;
        return ((bits[place >>> 5] ?? 0) & (1 << (place & 31))) !== 0;
    };
    return {
        has,
        add: (offset) => {
            if (offset < 0 || offset >= sizeBytes || offset % alignment !== 0 || has(offset))
                return false;
            const place = offset / alignment;
            bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
            if (count === list.length) {
                const longer = new Uint32Array(2 * count);
                longer.set(list);
                list = longer;
            }
            list[count] = offset;
            count++;
            return true;
        },
        list: () => list.subarray(0, count),
        numbered: () => {
            const before = new Uint32Array(bits.length);
            for (let word = 1; word < bits.length; word++)
                before[word] = (before[word - 1] ?? 0) + onesIn(bits[word - 1] ?? 0);
            return (offset) => {
                const place = offset / alignment;
                const lower = (bits[place >>> 5] ?? 0) & ((1 << (place & 31)) - 1);
                return (before[place >>> 5] ?? 0) + onesIn(lower);
            };
        },
    };
}
function onesIn(word) {
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

;// CONCATENATED MODULE: ./lib/analysis/program/go-types/type-owners.js




/**
 * Walks from the roots to all types that they lead to. A named type belongs to its package, a composed one to that of
 * its element; the name of a field or a method is often used by several packages.
 */
function findTypeOwners({ region, packages, roots, masks }) {
    const reader = typeReader(region);
    // Records are read again when they are needed: those of a program of 60 MB would take 30 MB. Most are read into this one.
    const types = createOffsets(region.bytes.length);
    const scratch = emptyRecord();
    const waiting = [];
    const first = roots.list();
    for (let index = 0; index < first.length; index++)
        waiting.push(first[index] ?? 0);
    for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
        if (types.has(offset))
            continue;
        const record = reader.type(offset, scratch);
        if (record === undefined || reader.nameEnd(record.str) === 0)
            continue;
        types.add(offset);
        const { elements, others } = record;
        for (let index = 0; index < elements.length; index++)
            waiting.push(elements[index] ?? 0);
        for (let index = 0; index < others.length; index++) {
            const next = others[index] ?? 0;
            if (next > 0 && !types.has(next))
                waiting.push(next);
        }
    }
    const paths = new Map();
    const packageAt = (nameOffset) => {
        if (nameOffset <= 0)
            return noPackage;
        const known = paths.get(nameOffset);
        if (known !== undefined)
            return known;
        const text = reader.nameText(nameOffset) ?? '';
        const number = text === '' ? noPackage : packages.number(text);
        paths.set(nameOffset, number);
        return number;
    };
    const numberOf = types.numbered();
    const count = types.list().length;
    const [owners, known] = [new Uint16Array(count), new Uint8Array(count)];
    const owner = (offset, depth = 0) => {
        if (!types.has(offset))
            return noPackage;
        const number = numberOf(offset);
        if (known[number] === 1)
            return owners[number] ?? noPackage;
        const record = reader.type(offset, emptyRecord());
        if (record === undefined || depth > 40)
            return noPackage;
        // A type that leads back to itself belongs to nobody until it is known.
        known[number] = 1;
        const found = ownerOf(record, depth);
        owners[number] = found;
        return found;
    };
    const ownerOf = (record, depth) => {
        const own = packageAt(record.pkgPath);
        if (own !== noPackage)
            return own;
        // A named type without methods has its package only as the last element of its text, which is ambiguous.
        const isBasic = record.elements.length === 0 && record.kind < typeKinds.array;
        if (isBasic && !record.named)
            return severalPackages;
        const [element, key] = record.elements;
        const ofElement = element === undefined ? noPackage : owner(element, depth + 1);
        if (ofElement > severalPackages)
            return ofElement;
        const ofKey = key === undefined ? noPackage : owner(key, depth + 1);
        if (ofKey > severalPackages)
            return ofKey;
        const first = record.others.map((other) => owner(other, depth + 1)).find((other) => other > severalPackages);
        if (record.kind === typeKinds.struct && first !== undefined)
            return first;
        const named = packageOfSymbol((reader.nameText(record.str) ?? '').replace(/^[*[\]]+/, ''));
        return named === undefined ? severalPackages : packageOfLast(named);
    };
    // Type texts name packages by their last element; only where a single import path ends in it, it is known.
    const packageOfLast = (last) => packages.byLastElement(last) ?? severalPackages;
    return {
        owner,
        each: (takeType, takeMask) => {
            const names = createSharedStarts(region.bytes.length);
            const maskStarts = createSharedStarts(masks.sizeBytes);
            const all = types.list();
            for (let place = 0; place < all.length; place++) {
                const offset = all[place] ?? 0;
                const given = owner(offset);
                const record = reader.type(offset, scratch);
                if (record === undefined)
                    continue;
                takeType(offset, record.end, given);
                const user = given === noPackage ? severalPackages : given;
                for (let index = 0; index < record.names.length; index++)
                    names.use(record.names[index] ?? 0, user);
                if (record.pkgPath > 0)
                    names.use(record.pkgPath, packageAt(record.pkgPath));
                maskStarts.use(record.gcData - masks.address, given);
            }
            names.each((start, _, given) => {
                const end = reader.nameEnd(start);
                if (end > 0)
                    takeType(start, end, given);
            });
            maskStarts.each(takeMask);
        },
    };
}

;// CONCATENATED MODULE: ./lib/analysis/program/references.js

const machines = { x86: 3, arm: 40, amd64: 62, arm64: 183 };
const piece = 1024 * 1024;
/**
 * Finds the addresses of read-only data that code loads. It looks for the instructions with which Go's compiler takes
 * an address, without decoding the others: a rare false one only moves the border between two strings.
 */
function eachReference(request, found) {
    const { layout, text, functions, from, to } = request;
    const scan = scans.get(layout.machine);
    if (scan === undefined)
        return;
    const { count, entries, owners } = functions;
    let memory = Buffer.alloc(0);
    let owner = noPackage;
    const take = (target) => {
        if (target >= from && target < to)
            found(target, owner);
    };
    for (let first = 0; first < count;) {
        const start = entries[first] ?? 0;
        let last = first;
        while (last + 1 < count && (entries[last + 1] ?? 0) - start < piece)
            last++;
        const end = last + 1 < count ? (entries[last + 1] ?? 0) : text.sizeBytes;
        if (memory.length < end - start)
            memory = Buffer.allocUnsafeSlow(Math.max(piece, end - start));
        const bytes = layout.file.readInto(memory.subarray(0, end - start), text.fileOffset + start);
        for (let index = first; index <= last; index++) {
            const range = {
                start: (entries[index] ?? 0) - start,
                end: (index === last ? end : (entries[index + 1] ?? 0)) - start,
                address: text.address + start,
            };
            owner = owners[index] ?? noPackage;
            scan(bytes, range, take);
        }
        first = last + 1;
    }
}
/** LEA reg, [RIP + disp32]: REX.W 8D, ModRM with mod 0 and rm 5. */
const amd64 = (bytes, { start, end, address }, found) => {
    for (let at = start + 2; at + 4 < end; at++) {
        if (((bytes[at] ?? 0) & 0xc7) !== 5 || bytes[at - 1] !== 0x8d || ((bytes[at - 2] ?? 0) & 0xf8) !== 0x48)
            continue;
        found(address + at + 5 + bytes.readInt32LE(at + 1));
    }
};
/** Any 32-bit value is a candidate: LEA reg, [disp32], MOV reg, imm32 and others. */
const x86 = (bytes, { start, end }, found) => {
    for (let at = start + 1; at + 4 <= end; at++) {
        // The last byte of the address of a program's data is small; the others are any.
        if ((bytes[at + 3] ?? 0) < 0x30)
            found(bytes.readUInt32LE(at));
    }
};
/** The words of the literal pools behind the functions. */
const arm = (bytes, { start, end }, found) => {
    for (let at = start & ~3; at + 4 <= end; at += 4) {
        if ((bytes[at + 3] ?? 0) < 0x30)
            found(bytes.readUInt32LE(at));
    }
};
/** ADRP, then ADD with an immediate on the same register. */
const arm64 = (bytes, { start, end, address }, found) => {
    const pages = new Float64Array(32);
    for (let at = start; at + 4 <= end; at += 4) {
        const top = bytes[at + 3] ?? 0;
        if ((top & 0x9f) === 0x90) {
            const word = bytes.readInt32LE(at);
            const high = (word << 8) >> 13;
            const pc = address + at;
            pages[word & 31] = pc - (pc % 4096) + ((high << 2) | ((word >>> 29) & 3)) * 4096;
        }
        else if (top === 0x91 && ((bytes[at + 2] ?? 0) & 0xc0) === 0) {
            const word = bytes.readUInt32LE(at);
            const page = pages[(word >>> 5) & 31] ?? 0;
            if (page !== 0)
                found(page + ((word >>> 10) & 4095));
        }
    }
};
const scans = new Map([
    [machines.amd64, amd64],
    [machines.x86, x86],
    [machines.arm, arm],
    [machines.arm64, arm64],
]);
/**
 * Calls `take` with each aligned word of a region that is an address from `from` up to `to`, with its offset in the region,
 * and with the word behind it, which is the length of a string where the address is one; 0 behind the last word. Of a word
 * of 64 bits that is its low half.
 */
function eachAddress(request, take) {
    const { layout, region, from, to } = request;
    const { bits, little } = layout;
    const step = bits / 32;
    // Addresses are below 4 GiB: the other half of a long word is 0.
    const [low, high] = little ? [0, step - 1] : [step - 1, 0];
    layout.eachPiece({ ...region, overlapBytes: 4 * step }, (bytes, start) => {
        const halves = wordsOf(bytes, little);
        // The last word of a piece begins the next one.
        const end = start + bytes.length < region.sizeBytes ? halves.length - step : halves.length;
        for (let at = 0; at + step <= end; at += step) {
            const address = halves[at + low] ?? 0;
            if (address < from || address >= to)
                continue;
            if (step === 2 && halves[at + high] !== 0)
                continue;
            take(address, start + 4 * at, at + 2 * step <= halves.length ? (halves[at + step + low] ?? 0) : 0);
        }
    });
}
const isLittleHere = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
/** Words of 32 bits, in the memory of the bytes: a DataView takes three times as long before V8's last compiler has seen it. */
function wordsOf(bytes, little) {
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >>> 2);
    if (little !== isLittleHere)
        bytes.subarray(0, 4 * words.length).swap32();
    return words;
}

;// CONCATENATED MODULE: ./lib/analysis/program/symbols/symbol-claims.js



/** Claims the functions and the variables that have symbols. Without symbols, functions come from their table. */
function claimSymbols(work) {
    const { symbols, layout, claims, packages, functions } = work;
    const text = layout.section('.text');
    if (text === undefined)
        return;
    if (symbols.count === 0 && functions !== undefined)
        claimFunctions(work, functions);
    const textStart = layout.marker('runtime.text') ?? text.address;
    for (let index = 0; index < symbols.count; index++) {
        const address = symbols.addresses[index] ?? 0;
        const sizeBytes = symbols.sizes[index] ?? 0;
        const offset = sizeBytes === 0 ? undefined : layout.fileOffset(address);
        const role = symbols.roles[index];
        if (offset === undefined || role === symbolRoles.carrier)
            continue;
        const named = symbols.packages[index] ?? noPackage;
        const isCode = address >= text.address && address < text.address + text.sizeBytes;
        const number = named === noPackage && isCode ? ownerOfCode(functions, address - textStart) : named;
        const owner = number === noPackage
            ? claims.owner(unknownOwner(symbols.unknown.get(index) ?? '', isCode))
            : claims.ofPackage(packages, number, isCode ? 'code' : role === symbolRoles.itab ? 'types' : 'data');
        claims.add(offset, offset + sizeBytes, owner);
    }
}
function unknownOwner(name, isCode) {
    if (isCode)
        return { package: '(code of no known package)', kind: 'unattributed' };
    // Constants that the compiler writes once for all: $f64.3ff0000000000000.
    if (/^\$[fi]\d+\./.test(name))
        return { package: '(floating-point constants)', kind: 'strings' };
    if (name === 'go:buildinfo' || name === 'go:buildinfo.ref')
        return { package: '(build information)', kind: 'data' };
    if (name.startsWith('go:'))
        return { package: 'runtime', kind: 'data' };
    return { package: '(data of assembly code)', kind: 'unattributed' };
}
function ownerOfCode(functions, offset) {
    if (functions === undefined)
        return noPackage;
    const index = functionAt(functions, offset);
    return functions.entries[index] === offset ? (functions.owners[index] ?? noPackage) : noPackage;
}
/** The index of the last function that starts at this offset of the text or before. */
function functionAt({ entries, count }, offset) {
    return Math.max(0, firstAbove(entries, count, offset) - 1);
}
function claimFunctions({ layout, claims, packages }, { count, entries, owners }) {
    const text = layout.section('.text');
    if (text === undefined)
        return;
    const end = text.fileOffset + text.sizeBytes;
    for (let index = 0; index < count; index++) {
        const number = owners[index] ?? noPackage;
        if (number === noPackage)
            continue;
        const start = text.fileOffset + (entries[index] ?? 0);
        const next = index + 1 < count ? text.fileOffset + (entries[index + 1] ?? 0) : end;
        claims.add(start, Math.min(next, end), claims.ofPackage(packages, number, 'code'));
    }
}

;// CONCATENATED MODULE: ./lib/analysis/program/read-only-data.js













/** Claims what has no symbols of its own: types, strings, embedded files, function values, masks of the collector. */
function claimReadOnlyData(work, giveBack) {
    const { layout } = work;
    const [types, strings] = [typesRegion(layout), layout.regionAt('go:string.*')];
    if (types === undefined || strings === undefined)
        return;
    const stringUsers = createSharedStarts(strings.sizeBytes);
    const roots = createOffsets(types.sizeBytes);
    const { fileStarts, typesInData } = readData(work, { types, strings, users: stringUsers });
    collectReferences(work, { types, strings, roots, users: stringUsers });
    // All of the types are read next.
    giveBack();
    claimTypes(work, { types, roots, typesInData });
    claimFunctionValues(work, { region: types, kind: 'types' });
    claimFunctionValues(work, { region: layout.regionAt('go:funcdesc'), kind: 'data' });
    stringUsers.each((start, end, number) => {
        if (fileStarts.has(strings.address + start))
            return;
        const owner = work.claims.ofPackage(work.packages, number, 'strings');
        work.claims.add(strings.fileOffset + start, strings.fileOffset + end, owner);
    });
}
function collectReferences({ layout, functions }, { types, strings, roots, users }) {
    const text = layout.section('.text');
    if (text === undefined || functions === undefined)
        return;
    const [from, to] = [Math.min(types.address, strings.address), Math.max(endOf(types), endOf(strings))];
    const textStart = layout.marker('runtime.text') ?? text.address;
    const region = layout.region(textStart, endOf(text)) ?? text;
    eachReference({ layout, text: region, functions, from, to }, (target, owner) => {
        if (target >= strings.address && target < endOf(strings))
            users.use(target - strings.address, owner);
        else if (target >= types.address && target < endOf(types))
            roots.add(target - types.address);
    });
}
function claimTypes(work, { types, roots, typesInData }) {
    const { layout, claims, packages } = work;
    const masks = layout.regionAt('runtime.gcbits.*') ?? { address: 0, sizeBytes: 0, fileOffset: 0 };
    const region = {
        bytes: layout.read(types),
        address: types.address,
        bits: layout.bits,
        little: layout.little,
        goMinor: layout.goMinor,
    };
    const reader = typeReader(region);
    const parts = readTypeParts(layout, region);
    if (parts !== undefined)
        eachTypeInOrder(reader, parts.descriptorsEnd, roots.add);
    else
        addTypeLinks(layout, roots);
    for (const offset of typesInData.list())
        roots.add(offset);
    const found = findTypeOwners({ region, packages, roots, masks });
    const claim = (base) => (start, end, number) => {
        if (number !== noPackage) {
            claims.add(base + start, base + end, claims.ofPackage(packages, number, 'types'));
        }
    };
    const claimType = claim(types.fileOffset);
    found.each(claimType, claim(masks.fileOffset));
    if (parts !== undefined) {
        eachItab(reader, parts.itabs, (start, end, type) => claimType(start, end, found.owner(type)));
    }
}
// Up to Go 1.26 the linker lists the types that a program can look up.
function addTypeLinks(layout, roots) {
    const table = layout.regionAt('runtime.typelink');
    if (table === undefined)
        return;
    const bytes = layout.read(table);
    for (let at = 0; at + 4 <= bytes.length; at += 4) {
        roots.add(layout.little ? bytes.readInt32LE(at) : bytes.readInt32BE(at));
    }
}
/**
 * Looks through the variables for strings, which pairs of words are, and for types: interfaces hold one, and itabs that of
 * their value. Claims the embedded files, and returns where they start, and the offsets of the types.
 */
function readData(work, { types, strings, users }) {
    const { layout, claims, packages, symbols, embedded } = work;
    const fileStarts = new Set();
    const typesInData = createOffsets(types.sizeBytes);
    const files = embeddedFiles([...embedded].flatMap(([path, list]) => list.map((file) => ({ ...file, owner: packages.number(path) }))));
    const ownerAt = ownersOfData(symbols);
    const claimFile = (address, sizeBytes, owner) => {
        const region = layout.region(address, address + sizeBytes);
        if (!files.isSize(sizeBytes) || region?.sizeBytes !== sizeBytes)
            return;
        const file = files.find(owner, { file: layout.file, offset: region.fileOffset, sizeBytes });
        if (file === undefined)
            return;
        const named = claims.owner({ package: packages.name(owner), kind: 'embedded-files', name: file.path });
        claims.add(region.fileOffset, region.fileOffset + sizeBytes, named);
        fileStarts.add(address);
    };
    const [from, to] = [Math.min(types.address, strings.address), Math.max(endOf(types), endOf(strings))];
    for (const name of ['.data', '.noptrdata', '.rodata']) {
        const region = layout.section(name);
        if (region === undefined)
            continue;
        eachAddress({ layout, region, from, to }, (address, at, sizeBytes) => {
            if (address >= types.address && address < endOf(types))
                typesInData.add(address - types.address);
            if (address < strings.address || sizeBytes === 0 || address + sizeBytes > endOf(strings))
                return;
            const owner = ownerAt(region.address + at);
            claimFile(address, sizeBytes, owner);
            users.use(address - strings.address, owner);
        });
    }
    for (let index = 0; index < symbols.count; index++) {
        if (symbols.roles[index] !== symbolRoles.embeddedFile)
            continue;
        claimFile(symbols.addresses[index] ?? 0, symbols.sizes[index] ?? 0, symbols.packages[index] ?? noPackage);
    }
    return { fileStarts, typesInData };
}
/** The package of the variable at an address. Neighbours mostly have the same one. */
function ownersOfData({ count, addresses, packages }) {
    let [start, end] = [0, 0];
    let owner = noPackage;
    return (address) => {
        if (address >= start && address < end)
            return owner;
        const next = firstAbove(addresses, count, address);
        start = addresses[next - 1] ?? 0;
        end = next < count ? (addresses[next] ?? 0) : Number.POSITIVE_INFINITY;
        owner = next === 0 ? noPackage : (packages[next - 1] ?? noPackage);
        return owner;
    };
}
/** Words that point to functions: functions used as values, and those that compare and hash the values of types. */
function claimFunctionValues({ layout, claims, packages, functions }, { region, kind }) {
    const text = layout.section('.text');
    if (region === undefined || text === undefined || functions === undefined)
        return;
    const start = layout.marker('runtime.text') ?? text.address;
    const word = layout.bits / 8;
    eachAddress({ layout, region, from: start, to: endOf(text) }, (address, at) => {
        const offset = address - start;
        const index = functionAt(functions, offset);
        const number = functions.owners[index] ?? noPackage;
        if (functions.entries[index] !== offset || number === noPackage)
            return;
        const owner = claims.ofPackage(packages, number, kind);
        claims.add(region.fileOffset + at, region.fileOffset + at + word, owner);
    });
}
function endOf({ address, sizeBytes }) {
    return address + sizeBytes;
}

;// CONCATENATED MODULE: ./lib/analysis/program/attribute.js













/** Why an attribution is not exact, or none is possible. */
class NotAttributable extends Error {
    constructor(reason) {
        super(reason);
        this.name = 'NotAttributable';
    }
}
/**
 * Gives every byte of a program to a package, or to a name for what belongs to none. Throws NotAttributable for a file
 * that is no linked program.
 */
function attribute(request) {
    const { savesMemory = false } = request;
    const giveBack = () => {
        if (savesMemory)
            collect_collectAndGiveBack();
    };
    // What the steps before this one have left behind, and then each step.
    giveBack();
    const packages = createPackages(request.mainPath);
    for (const path of request.embedded.keys())
        packages.number(path);
    const { layout, symbols, approximate } = openProgram(request, packages);
    const claims = createClaims();
    giveBack();
    const functions = claimTables({ layout, claims, packages });
    const work = { layout, symbols, claims, packages, functions, embedded: request.embedded };
    giveBack();
    claimFiles(work);
    // What is embedded as bytes is a variable too: the first claim counts.
    claimReadOnlyData(work, giveBack);
    giveBack();
    claimSymbols(work);
    return {
        attribution: claims.finish(request.program.sizeBytes, gaps(work), bordersOf(work)),
        ...(approximate === undefined ? {} : { approximate }),
    };
}
/** The program, and what the names of its symbols say: the names themselves are not kept. */
function openProgram(request, packages) {
    const linked = openLinkedProgram(request);
    if (linked === undefined)
        throw new NotAttributable('it is no ELF program with sections');
    const { layout, approximate } = linked;
    return { layout, approximate, symbols: nameSymbols(linked.symbols, packages) };
}
function functionTables({ layout, ...request }) {
    const section = layout.section('.gopclntab');
    if (section === undefined)
        return undefined;
    const start = layout.file.readAt(section.fileOffset, Math.min(pclntabHeaderBytes, section.sizeBytes));
    const header = readPclntabHeader(start, layout.little, section.sizeBytes);
    if (header === undefined)
        return undefined;
    return {
        section,
        header,
        read: readFunctionTables({ ...request, file: layout.file, section, header, little: layout.little }),
    };
}
/** Claims the tables of functions; gives the functions. */
function claimTables({ claims, packages, layout, }) {
    const funcdataRegion = layout.regionAt('go:func.*');
    const funcdata = createSharedStarts(funcdataRegion?.sizeBytes ?? 0);
    const tables = functionTables({ layout, packages, funcdata });
    if (tables === undefined)
        return undefined;
    const { section, header, read } = tables;
    const owner = (number) => number === noPackage
        ? claims.owner({ package: '(function tables of no known package)', kind: 'unattributed' })
        : claims.ofPackage(packages, number, 'function-tables');
    const runtime = claims.owner({ package: 'runtime', kind: 'function-tables' });
    claims.add(section.fileOffset, section.fileOffset + header.names, runtime);
    read.each((start, end, number) => claims.add(section.fileOffset + start, section.fileOffset + end, owner(number)));
    if (funcdataRegion !== undefined) {
        const base = funcdataRegion.fileOffset;
        funcdata.each((start, end, number) => claims.add(base + start, base + end, owner(number)));
    }
    const find = layout.regionAt('runtime.findfunctab');
    const { count, entries, owners } = read.functions;
    if (find !== undefined)
        claimBuckets(find, { claims, owner, functions: read.functions });
    return { count, entries, owners };
}
// A bucket of 20 bytes for each 4096 bytes of text. Source: runtime/symtab.go, findfuncbucket.
const [bucketBytes, bucketText] = [20, 4096];
function claimBuckets({ fileOffset, sizeBytes }, given) {
    const { count, entries, owners } = given.functions;
    for (let bucket = 0, index = 0; bucket * bucketBytes < sizeBytes; bucket++) {
        while (index + 1 < count && (entries[index + 1] ?? 0) <= bucket * bucketText)
            index++;
        const start = fileOffset + bucket * bucketBytes;
        const end = Math.min(start + bucketBytes, fileOffset + sizeBytes);
        given.claims.add(start, end, given.owner(owners[index] ?? noPackage));
    }
}
// The largest alignment within a section.
const mostPadding = 64;
// A gap may reach over several sections.
function bordersOf({ layout }) {
    return layout.sections
        .flatMap(({ fileOffset, sizeBytes }) => [fileOffset, fileOffset + sizeBytes])
        .sort((a, b) => a - b);
}
// What nobody claimed: padding between symbols, unless it lies in a region whose parts could not all be found.
function gaps({ layout, claims }) {
    const padding = claims.owner({ package: '(padding)', kind: 'headers' });
    const named = [
        { region: layout.regionAt('go:string.*'), name: '(strings that no known code refers to)' },
        { region: layout.regionAt('runtime.gcbits.*'), name: '(garbage collector masks)' },
        { region: layout.regionAt('go:func.*'), name: '(function data of no known function)' },
        { region: typesRegion(layout), name: '(type data that nothing known refers to)' },
        { region: layout.section('.gopclntab'), name: '(function tables of no known package)' },
    ].flatMap(({ region, name }) => region === undefined
        ? []
        : [
            {
                ...region,
                end: region.fileOffset + region.sizeBytes,
                owner: claims.owner({ package: name, kind: 'unattributed' }),
            },
        ]);
    // Without symbols, only the names of sections say what a gap is.
    const sections = layout.sections.map((section) => ({
        ...section,
        end: section.fileOffset + section.sizeBytes,
        owner: claims.owner({ package: `(section ${section.name})`, kind: 'unattributed' }),
    }));
    const known = layout.marker('runtime.text') === undefined ? sections : named;
    // There are thousands of gaps, in the order of the file: a read for each would take longer than all else here.
    const { byte } = openWindow({ file: layout.file, offset: 0, sizeBytes: layout.file.sizeBytes, little: layout.little });
    const isEmpty = (start, end) => {
        for (let at = start; at < end; at++)
            if (byte(at) !== 0)
                return false;
        return true;
    };
    return (start, end) => {
        const region = known.find((one) => start >= one.fileOffset && start < one.end);
        if (region === undefined)
            return padding;
        return end - start < mostPadding && isEmpty(start, end) ? padding : region.owner;
    };
}

;// CONCATENATED MODULE: ./lib/analysis/analyse.js



/** Gives every byte of a program to its owner. Throws NotAttributable, and Node's errors of reading. */
function analyse_analyseProgram(request) {
    const { path, twinPath, isFromTwin = false, mainPath, goVersion, packages, savesMemory } = request;
    const goMinor = Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? 0);
    if (goMinor < oldestGo) {
        throw new NotAttributable(`it was built by Go ${goVersion}, and only those of Go 1.${oldestGo} and later can be read`);
    }
    const embedded = new Map(packages.filter((one) => one.embedded.length > 0).map((one) => [one.importPath, one.embedded]));
    const found = withOpenFile(path, (program) => withOpenFile(twinPath, (twin) => attribute({ program, twin, isFromTwin, mainPath, goMinor, embedded, savesMemory })));
    // The claims are several times as large as what was made of them.
    if (savesMemory)
        collect_collectAndGiveBack();
    return found;
}
const oldestGo = 21;

;// CONCATENATED MODULE: ./lib/errors.js
/**
 * A problem that the user can fix. The message names the thing, the value that was given and what was expected;
 * `change` is the next step, as one sentence.
 */
class UserError extends Error {
    change;
    package;
    positions;
    constructor(message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'UserError';
        this.change = details.change;
        this.package = details.package;
        this.positions = details.positions ?? [];
    }
}
/** The command line or an input is malformed: the command exits with 2. */
class UsageError extends UserError {
    constructor(message, details = {}) {
        super(message, details);
        this.name = 'UsageError';
    }
}
/** A child process failed. The message contains the command, how it ended and its last lines of output. */
class ToolError extends Error {
    command;
    exitCode;
    output;
    shown;
    notStarted;
    constructor(failure) {
        const ending = failure.reason ?? `exit code ${failure.exitCode}`;
        const lines = failure.output.trimEnd().split('\n').slice(-10).join('\n');
        super(`${failure.command}: ${ending}${lines === '' ? '' : `\n${lines}`}`);
        this.name = 'ToolError';
        this.command = failure.command;
        this.exitCode = failure.exitCode;
        this.output = failure.output;
        this.shown = failure.shown ?? false;
        this.notStarted = failure.notStarted ?? false;
    }
}
/** Why something failed, on one line: of a tool, the last line that it wrote. */
function errors_briefReason(error) {
    const written = error instanceof ToolError ? (error.output.trimEnd().split('\n').at(-1)?.trim() ?? '') : '';
    if (written !== '')
        return written;
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
/** A registry refused a request or did not respond. Reads as `METHOD url: status CODE: message`. */
class RegistryError extends Error {
    method;
    url;
    status;
    code;
    /** The message without the request and the status. */
    reason;
    problem;
    constructor(failure) {
        const answer = [failure.status, failure.code].filter((part) => part !== undefined).join(' ');
        super(`${failure.method} ${failure.url}: ${answer === '' ? '' : `${answer}: `}${failure.message}`, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.name = 'RegistryError';
        this.method = failure.method;
        this.url = failure.url;
        this.status = failure.status;
        this.code = failure.code;
        this.reason = failure.message;
        this.problem = failure.problem;
    }
}
/** The run was cancelled by SIGINT or SIGTERM. */
class errors_CancelledError extends Error {
    constructor() {
        super('cancelled');
        this.name = 'CancelledError';
    }
}

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./lib/host/files/beside.js

/**
 * The path of a file beside a module, which is beside the entry in the bundle; `module` is its `import.meta.url`. A
 * function, because the bundler would take a URL that is written out for an asset, and copy that under another name.
 */
function beside_fileBeside(module, name) {
    return fileURLToPath(new URL(name, module));
}

;// CONCATENATED MODULE: ./lib/host/memory/heap.js


/**
 * Keeps the part of the heap in which objects are created at 2 MB: where much of it is still used, V8 lets it grow to 64 MB,
 * and keeps them. What `go list` says of a thousand packages is enough for that. Call it again when a thread has
 * started: in Node 20 and 22 that undoes it.
 */
function heap_keepNewSpaceSmall() {
    setFlagsFromString('--semi-space-growth-factor=1');
}
// A small program never comes so far.
const worthwhileBytes = 6e6;
let keptBytes = 24e6;
let isLarge = false;
/**
 * Collects what is no longer used and gives it back to the system, if the heap has grown by some MB since the last time,
 * or in any case.
 */
function heap_shrinkHeap(inAnyCase = false) {
    const hasGrown = getHeapStatistics().total_heap_size >= keptBytes + worthwhileBytes;
    isLarge ||= hasGrown;
    if (!hasGrown && !inAnyCase)
        return;
    collectAndGiveBack();
    keptBytes = Math.max(keptBytes, getHeapStatistics().total_heap_size);
}
/** Does it again, where the heap has been so large: what several parts of a run let go of is not all garbage at once. */
function heap_shrinkLargeHeap() {
    if (isLarge)
        collectAndGiveBack();
}

;// CONCATENATED MODULE: ./lib/host/worker-pool.js




/**
 * Does jobs in worker threads, each started when a job finds no other free. If there is no worker file (sources that run without being compiled)
 * or `workers` is 0, this thread does the work and yields to the event loop between jobs. When the signal is aborted,
 * the workers stop at once and all pending jobs are rejected with a CancelledError; an error in a worker stops them
 * too.
 */
function worker_pool_createWorkerPool(options) {
    return options.workers > 0 && existsSync(options.workerFile) ? poolOfWorkers(options) : poolOfThisThread(options);
}
function poolOfThisThread({ inThisThread, signal, }) {
    const work = inThisThread();
    return {
        run: async (job) => {
            await new Promise((done) => setImmediate(done));
            if (signal?.aborted)
                throw new CancelledError();
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
    const cancel = () => fail(new CancelledError());
    const threads = [];
    // A worker takes longer to start than a job that turns out not to be needed.
    const started = () => {
        // A thread takes 9 to 18 MB: what the heap no longer needs makes place for it.
        shrinkHeap();
        const worker = new Worker(options.workerFile, { execArgv: [], resourceLimits: options.resourceLimits });
        worker.once('online', () => {
            keepNewSpaceSmall();
            shrinkLargeHeap();
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

;// CONCATENATED MODULE: ./lib/analysis/pool.js





/**
 * Starts threads that analyse programs, so that layers are compressed and programs packed meanwhile. Close them: what one
 * of them has taken of memory it keeps.
 */
function createAnalysers(options) {
    const { workers, signal, workerFile = fileBeside(import.meta.url, './analyse-worker.js') } = options;
    const pool = createWorkerPool({
        name: 'size analysis',
        workers,
        workerFile,
        send: (request) => ({ message: request, transfer: [] }),
        // A thread gives back all that it took when it ends; this one keeps what its heap has grown by.
        inThisThread: () => (request) => answerTo(() => analyseProgram({ ...request, savesMemory: true })),
        resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 },
        signal,
    });
    const analyse = async (request) => {
        try {
            return await pool.run(request);
        }
        catch (error) {
            if (error instanceof CancelledError)
                throw error;
            // The thread ended, by its limit of memory for example.
            return { failed: `its analysis ended early: ${briefReason(error)}` };
        }
    };
    return { analyse, close: pool.close };
}
/** The answer, whatever the work throws. */
function answerTo(work) {
    try {
        return { analysis: withoutTurbofan(work) };
    }
    catch (error) {
        return { failed: error instanceof Error ? error.message : String(error) };
    }
}
/**
 * Does work in which most functions run for some milliseconds, and then never again, without V8's last compiler, which would
 * take half as much CPU as the work itself. The flag is the whole process's, so it is set for that time only. In Node 22
 * and before, the compiler before it makes slower code, and nothing is won.
 */
function withoutTurbofan(work) {
    if (Number.parseInt(process.versions.node, 10) < 24)
        return work();
    (0,external_node_v8_namespaceObject.setFlagsFromString)('--no-turbofan');
    try {
        return work();
    }
    finally {
        (0,external_node_v8_namespaceObject.setFlagsFromString)('--turbofan');
    }
}

;// CONCATENATED MODULE: ./lib/analysis/analyse-worker.js
// The entry of a worker thread: gives the bytes of one program after another to packages. The bundle has it as a separate
// file, as it has all workers.





// Packing and compressing come first: on Linux each thread has a priority of its own.
try {
    (0,external_node_os_namespaceObject.setPriority)(Number((0,external_node_fs_namespaceObject.readlinkSync)('/proc/thread-self').split('/').at(-1)), external_node_os_namespaceObject.constants.priority.PRIORITY_BELOW_NORMAL);
}
catch {
    // Elsewhere the thread has the priority of the others.
}
external_node_worker_threads_namespaceObject.parentPort?.on('message', (request) => {
    const answer = answerTo(() => analyse_analyseProgram(request));
    const { starts, ownerOf } = 'analysis' in answer ? answer.analysis.attribution : {};
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(answer, [starts, ownerOf].flatMap((numbers) => (numbers === undefined ? [] : [numbers.buffer])));
});

