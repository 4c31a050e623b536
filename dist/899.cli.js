export const id = 899;
export const ids = [899];
export const modules = {

/***/ 8218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CE: () => (/* binding */ buildInfoAlignment),
/* harmony export */   KJ: () => (/* binding */ buildInfoSection),
/* harmony export */   dR: () => (/* binding */ isBuildInfo)
/* harmony export */ });
// Source: debug/buildinfo of Go. A header of 32 bytes; where its flag says so, since Go 1.18, the texts follow it.
const magic = Buffer.from('\xff Go buildinf:', 'latin1');
const inlineFlag = 2;
/** The section that `go version -m` and scanners look for. */
const buildInfoSection = '.go.buildinfo';
const buildInfoAlignment = 16;
/** Whether a section is build information that stands for itself: it has its texts in it and points nowhere else. */
function isBuildInfo(section) {
    return magic.equals(section.subarray(0, magic.length)) && ((section[magic.length + 1] ?? 0) & inlineFlag) !== 0;
}


/***/ }),

/***/ 5657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ pclntabHeaderBytes),
/* harmony export */   o: () => (/* binding */ readPclntabHeader)
/* harmony export */ });
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


/***/ }),

/***/ 4441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kY: () => (/* binding */ writeSegments),
/* harmony export */   m0: () => (/* binding */ writeElfHeader),
/* harmony export */   z$: () => (/* binding */ segmentFlags)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(272);

const [executableFile, currentVersion] = [2, 1];
/** Writes the header of an executable whose program headers follow it. */
function writeElfHeader(view, bits, header) {
    const wide = bits === 64;
    view.setHalf(16, executableFile);
    view.setHalf(18, header.machine);
    view.setWord(20, currentVersion);
    view.setWide(24, header.entry);
    view.setWide(wide ? 32 : 28, _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfHeaderSizes */ .DC[bits]);
    view.setWide(wide ? 40 : 32, header.sectionsAt);
    view.setWord(wide ? 48 : 36, header.flags);
    const counts = [
        _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfHeaderSizes */ .DC[bits],
        _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .programHeaderSizes */ .Sw[bits],
        header.segmentCount,
        _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .sectionHeaderSizes */ .xc[bits],
        header.sectionCount,
        header.sectionCount - 1,
    ];
    for (const [index, value] of counts.entries())
        view.setHalf((wide ? 52 : 40) + 2 * index, value);
}
/** Flags of a segment: what the program may do with its memory. */
const segmentFlags = { executable: 1, writable: 2, readable: 4 };
/** Writes program headers behind the file's header. */
function writeSegments(view, bits, segments) {
    const wide = bits === 64;
    for (const [index, segment] of segments.entries()) {
        const at = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .elfHeaderSizes */ .DC[bits] + index * _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .programHeaderSizes */ .Sw[bits];
        view.setWord(at, segment.type);
        view.setWord(at + (wide ? 4 : 24), segment.flags);
        const fields = [0, segment.address, segment.address, segment.fileSize, segment.memorySize];
        for (const [place, value] of fields.entries())
            view.setWide(at + (wide ? 8 + 8 * place : 4 + 4 * place), value);
        view.setWide(at + (wide ? 48 : 28), segment.alignment);
    }
}


/***/ }),

/***/ 1687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ buildInfoHeader),
/* harmony export */   VL: () => (/* binding */ sectionFlags),
/* harmony export */   eV: () => (/* binding */ namesSection),
/* harmony export */   rt: () => (/* binding */ sectionTableSize),
/* harmony export */   sz: () => (/* binding */ writeSections)
/* harmony export */ });
/* harmony import */ var _build_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8218);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(272);


/** The bytes that a table of so many sections takes, with the empty header at its start. */
function sectionTableSize(bits, sections) {
    return (sections + 1) * _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionHeaderSizes */ .xc[bits];
}
/** Writes a table of sections at an offset of zeros: its first header is an empty one. */
function writeSections(view, bits, at, sections) {
    for (const [index, section] of sections.entries()) {
        writeSectionHeader(view, bits, at + (index + 1) * _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionHeaderSizes */ .xc[bits], section);
    }
}
function writeSectionHeader(view, bits, at, header) {
    const wide = bits === 64;
    view.setWord(at, header.nameAt);
    view.setWord(at + 4, header.type);
    view.setWide(at + 8, header.flags);
    view.setWide(at + (wide ? 16 : 12), header.address);
    view.setWide(at + (wide ? 24 : 16), header.fileOffset);
    view.setWide(at + (wide ? 32 : 20), header.sizeBytes);
    view.setWide(at + (wide ? 48 : 32), header.alignment);
}
/** Flags of a section that is loaded, read-only or writable, as Go's linker sets them for .go.buildinfo. */
const sectionFlags = { loaded: 2, loadedWritable: 3 };
/** The header of .go.buildinfo, in memory as in the file. */
function buildInfoHeader(names, place) {
    return {
        nameAt: names.indexOf(_build_info_js__WEBPACK_IMPORTED_MODULE_0__/* .buildInfoSection */ .KJ),
        type: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionTypes */ .PH.progbits,
        flags: sectionFlags.loadedWritable,
        ...place,
        alignment: _build_info_js__WEBPACK_IMPORTED_MODULE_0__/* .buildInfoAlignment */ .CE,
    };
}
/** The header of the section with the names of the sections, `.shstrtab`. */
function namesSection(names, fileOffset) {
    return {
        nameAt: names.indexOf('.shstrtab'),
        type: _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionTypes */ .PH.strtab,
        flags: 0,
        address: 0,
        fileOffset,
        sizeBytes: names.length,
        alignment: 1,
    };
}


/***/ }),

/***/ 293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JO: () => (/* binding */ tarEnd),
/* harmony export */   pI: () => (/* binding */ tarHeader),
/* harmony export */   vr: () => (/* binding */ tarPadding)
/* harmony export */ });
/* unused harmony export blockBytes */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const blockBytes = 512;
const nameBytes = 100;
const prefixBytes = 155;
const largestIdentifier = 0o7777777;
const largestSize = 0o77777777777;
const typeFlags = { file: '0', link: '2', folder: '5' };
/**
 * The header of a member, byte for byte as BuildKit writes it: plain ustar if it fits, otherwise preceded by one
 * extended header (PAX). Builders agree on diff IDs only because of that, so the choices follow Go's archive/tar.
 * Throws a UserError for values that no tar can hold. Sources: POSIX.1-2001 pax, "ustar Interchange Format"; Go's
 * archive/tar.
 */
function tarHeader(member) {
    refuseImpossible(member);
    const split = splitName(member.name);
    const records = extendedRecords(member, { nameFits: split !== undefined });
    if (records.length === 0)
        return headerBlock(member, split ?? { name: member.name, prefix: '' });
    const fallback = { name: ascii(member.name), prefix: '' };
    return Buffer.concat([extendedHeader(member.name, records), headerBlock(member, fallback)]);
}
/** The zeros that fill a file's last block. */
function tarPadding(sizeBytes) {
    return Buffer.alloc((blockBytes - (sizeBytes % blockBytes)) % blockBytes);
}
/** Two blocks of zeros end an archive. */
function tarEnd() {
    return Buffer.alloc(2 * blockBytes);
}
function refuseImpossible(member) {
    for (const text of [member.name, member.target ?? '']) {
        if (text.includes('\0')) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`the path ${JSON.stringify(text)} contains a NUL character`, {
                change: 'Rename the file: image paths cannot contain one.',
            });
        }
    }
}
/** How ustar stores a name: whole, or split at a slash into prefix and name; undefined when neither fits. */
function splitName(name) {
    if (!isAscii(name))
        return undefined;
    if (name.length <= nameBytes)
        return { name, prefix: '' };
    const longestPrefix = Math.min(name.length - (name.endsWith('/') ? 1 : 0), prefixBytes + 1);
    const cut = name.slice(0, longestPrefix).lastIndexOf('/');
    if (cut <= 0 || cut > prefixBytes || name.length - cut - 1 > nameBytes || cut === name.length - 1)
        return undefined;
    return { prefix: name.slice(0, cut), name: name.slice(cut + 1) };
}
/** The PAX records, sorted by key, for values that do not fit in ustar's fields. */
function extendedRecords(member, { nameFits }) {
    const records = [];
    const target = member.target ?? '';
    if (member.capabilities !== undefined && member.capabilities.length > 0) {
        records.push(['SCHILY.xattr.security.capability', capabilityAttribute(member.capabilities)]);
    }
    if (member.gid > largestIdentifier)
        records.push(['gid', `${member.gid}`]);
    if (!isAscii(target) || target.length > nameBytes)
        records.push(['linkpath', target]);
    // Once a header is extended, it includes every name that ustar would have to split.
    const longName = !isAscii(member.name) || member.name.length > nameBytes;
    const otherRecords = records.length > 0 || member.sizeBytes > largestSize || member.uid > largestIdentifier;
    if (!nameFits || (longName && otherRecords))
        records.push(['path', member.name]);
    if (member.sizeBytes > largestSize)
        records.push(['size', `${member.sizeBytes}`]);
    if (member.uid > largestIdentifier)
        records.push(['uid', `${member.uid}`]);
    return records.map(([key, value]) => extendedRecord(key, value));
}
/** `length key=value\n`, where the length includes itself. */
function extendedRecord(key, value) {
    const rest = Buffer.concat([Buffer.from(` ${key}=`), Buffer.from(value), Buffer.from('\n')]);
    const restBytes = rest.length;
    let length = restBytes + `${restBytes}`.length;
    while (length !== restBytes + `${length}`.length)
        length = restBytes + `${length}`.length;
    return Buffer.concat([Buffer.from(`${length}`), rest]);
}
// The permitted set, effective from the start. Source: linux/capability.h, struct vfs_cap_data, revision 2.
function capabilityAttribute(numbers) {
    const bytes = Buffer.alloc(20);
    bytes.writeUInt32LE(0x02000001, 0);
    for (const number of numbers) {
        const at = number < 32 ? 4 : 12;
        bytes.writeUInt32LE((bytes.readUInt32LE(at) | (1 << (number % 32))) >>> 0, at);
    }
    return bytes;
}
function extendedHeader(name, records) {
    const data = Buffer.concat(records);
    const slash = name.lastIndexOf('/');
    const headerName = `${name.slice(0, slash + 1)}PaxHeaders.0/${name.slice(slash + 1)}`;
    const block = Buffer.alloc(blockBytes);
    block.write(ascii(headerName).slice(0, nameBytes).replace(/\/+$/, ''), 0);
    writeOctal(block, { at: 100, bytes: 8, value: 0 });
    writeOctal(block, { at: 108, bytes: 8, value: 0 });
    writeOctal(block, { at: 116, bytes: 8, value: 0 });
    writeOctal(block, { at: 124, bytes: 12, value: data.length });
    writeOctal(block, { at: 136, bytes: 12, value: 0 });
    block.write('x', 156);
    seal(block);
    return Buffer.concat([block, data, tarPadding(data.length)]);
}
function headerBlock(member, { name, prefix }) {
    const block = Buffer.alloc(blockBytes);
    block.write(fieldName(name), 0);
    writeOctal(block, { at: 100, bytes: 8, value: member.mode & 0o7777 });
    writeOctal(block, { at: 108, bytes: 8, value: member.uid });
    writeOctal(block, { at: 116, bytes: 8, value: member.gid });
    writeOctal(block, { at: 124, bytes: 12, value: member.sizeBytes });
    writeOctal(block, { at: 136, bytes: 12, value: member.modifiedSeconds });
    block.write(typeFlags[member.kind], 156);
    block.write(ascii(member.target ?? '').slice(0, nameBytes), 157);
    writeOctal(block, { at: 329, bytes: 8, value: 0 });
    writeOctal(block, { at: 337, bytes: 8, value: 0 });
    block.write(prefix, 345);
    seal(block);
    return block;
}
/** Old readers treat a file as a folder when its truncated name ends with a slash, so the slash is removed. */
function fieldName(name) {
    const cut = name.slice(0, nameBytes);
    return name.length > nameBytes && cut.endsWith('/') ? cut.replace(/\/+$/, '') : cut;
}
/** Zero-filled octal digits and a NUL; 0 when the number does not fit and is in an extended header instead. */
function writeOctal(block, { at, bytes, value }) {
    const digits = value.toString(8);
    const fitting = digits.length < bytes ? digits : '0';
    block.write(`${fitting.padStart(bytes - 1, '0')}\0`, at);
}
/** Writes the magic, and the checksum over the block with the checksum field as spaces. */
function seal(block) {
    block.write('ustar\x0000', 257, 'latin1');
    block.fill(' ', 148, 156);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
}
function isAscii(text) {
    return text.length === Buffer.byteLength(text);
}
function ascii(text) {
    return [...text].filter(isAscii).join('');
}


/***/ }),

/***/ 4987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ tarParts),
/* harmony export */   v: () => (/* binding */ layerTar)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _host_files_streams_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1279);
/* harmony import */ var _tar_entries_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8586);
/* harmony import */ var _tar_header_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(293);




/**
 * A layer's tar as a stream: entries completed and sorted, all with the same time, without user names. The same entries
 * give the same bytes on every machine. Throws a UserError when a file cannot be read or its size has changed.
 */
async function* layerTar(entries, { createdSeconds }) {
    for (const entry of (0,_tar_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .completeEntries */ .eh)(entries)) {
        yield headerOf(entry, createdSeconds);
        const content = entry.type === 'file' ? entry.content : undefined;
        if (content === undefined)
            continue;
        yield* readContent(content);
        yield (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .tarPadding */ .vr)(contentSize(content));
    }
    yield (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .tarEnd */ .JO)();
}
function headerOf(entry, createdSeconds) {
    return (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .tarHeader */ .pI)({
        name: `${entry.path.slice(1)}${entry.type === 'folder' ? '/' : ''}`,
        kind: entry.type,
        // Links have no mode: Linux shows 0777 for all of them.
        mode: entry.type === 'link' ? 0o777 : entry.mode,
        uid: entry.uid,
        gid: entry.gid,
        sizeBytes: entry.type === 'file' ? contentSize(entry.content) : 0,
        modifiedSeconds: createdSeconds,
        ...(entry.type === 'link' ? { target: entry.target } : {}),
        ...(entry.type === 'file' && entry.capabilities !== undefined ? { capabilities: entry.capabilities } : {}),
    });
}
/** The parts of the tar that `layerTar` writes for the same entries, and its size in bytes. */
function tarParts(entries, { createdSeconds }) {
    const parts = [{ start: 0 }];
    let at = 0;
    for (const entry of (0,_tar_entries_js__WEBPACK_IMPORTED_MODULE_2__/* .completeEntries */ .eh)(entries)) {
        at += headerOf(entry, createdSeconds).length;
        const size = entry.type === 'file' ? contentSize(entry.content) : 0;
        if (size === 0)
            continue;
        parts.push({ start: at, file: entry.path }, { start: at + size });
        at += size + (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .tarPadding */ .vr)(size).length;
    }
    return { parts, sizeBytes: at + (0,_tar_header_js__WEBPACK_IMPORTED_MODULE_3__/* .tarEnd */ .JO)().length };
}
/** The size of a content in bytes. */
function contentSize(content) {
    return 'bytes' in content ? content.bytes.length : content.sizeBytes;
}
/**
 * Exactly as many bytes as the content's size says. A chunk is valid only until the next one is requested: with a new
 * buffer for each, large files would leave as much garbage as their size. Throws a UserError when the file has another
 * size.
 */
async function* readContent(content) {
    if ('bytes' in content) {
        yield content.bytes;
        return;
    }
    let readBytes = 0;
    for await (const chunk of (0,_host_files_streams_js__WEBPACK_IMPORTED_MODULE_1__/* .readFileInPlace */ .P)(content.file)) {
        readBytes += chunk.length;
        if (readBytes > content.sizeBytes)
            break;
        yield chunk;
    }
    if (readBytes !== content.sizeBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${content.file} changed while it was read: ${content.sizeBytes} bytes were expected, ${readBytes} were read`, { change: 'Do not change the file during the build.' });
    }
}


/***/ }),

/***/ 3833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createOwnPacker)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/files/random-access.js
var random_access = __webpack_require__(2810);
// EXTERNAL MODULE: ./lib/host/files/streams.js
var streams = __webpack_require__(1279);
// EXTERNAL MODULE: ./lib/host/memory/collect.js
var collect = __webpack_require__(2874);
// EXTERNAL MODULE: ./lib/pack/architectures.js
var architectures = __webpack_require__(7005);
// EXTERNAL MODULE: ./lib/pack/content.js
var pack_content = __webpack_require__(8);
// EXTERNAL MODULE: ./lib/pack/elf/read.js
var read = __webpack_require__(4371);
// EXTERNAL MODULE: ./lib/pack/format/layout.js
var layout = __webpack_require__(3291);
// EXTERNAL MODULE: ./lib/pack/format/read.js
var format_read = __webpack_require__(5013);
// EXTERNAL MODULE: ./lib/pack/packer.js
var packer = __webpack_require__(879);
// EXTERNAL MODULE: ./lib/pack/stubs/blobs.js
var blobs = __webpack_require__(4063);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/host/files/beside.js
var beside = __webpack_require__(8698);
// EXTERNAL MODULE: ./lib/host/worker-pool.js
var worker_pool = __webpack_require__(8489);
// EXTERNAL MODULE: ./lib/host/wasm/module.js
var wasm_module = __webpack_require__(7847);
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
const largestDictionary = 8 * 1024 * 1024;
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/pack/codec/modules.js



const fileOf = { lzma: './lzma.wasm', zstd: './zstd.wasm' };
/** The encoder of liblzma (native/lzma). */
const startLzma = () => (0,wasm_module/* startModule */.z)(pathOf('lzma'));
/** The encoder of zstd (native/zstd). */
const startZstd = () => (0,wasm_module/* startModule */.z)(pathOf('zstd'));
/** The bytes of a module. */
const encoderModule = (codec) => (0,external_node_fs_.readFileSync)(pathOf(codec));
function pathOf(codec) {
    return (0,beside/* fileBeside */.x)(import.meta.url, fileOf[codec]);
}

;// CONCATENATED MODULE: ./lib/pack/codec/lzma.js




// Source: api/lzma/lzma12.h of liblzma.
const matchFinders = { hc4: 0x04, bt4: 0x14 };
const modes = { hc4: 1, bt4: 2 };
// Source: api/lzma/base.h.
const lzma_errors = new Map([
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
    return (content, options) => (0,pack_content/* withContent */.Qi)(content, (input, offset) => {
        const sizeBytes = (0,pack_content/* sizeOf */.$d)(content);
        const refused = codec.call('begin', ...argumentsOf(sizeBytes, options));
        if (refused !== 0)
            throw failure(refused, { sizeBytes, options });
        const sink = createSink(sizeBytes, part.size);
        for (let at = 0;; at += part.size) {
            const size = Math.min(part.size, sizeBytes - at);
            const memory = (0,wasm_module/* bytesAt */.L)(codec, { at: part.input, size });
            input.readInto(Buffer.from(memory.buffer, memory.byteOffset, size), offset + at);
            const last = at + size === sizeBytes;
            const step = (given) => {
                const count = codec.call('step', given, last ? 1 : 0);
                if (count < 0)
                    throw failure(-count, { sizeBytes, options });
                if (count > 0)
                    sink.add((0,wasm_module/* bytesAt */.L)(codec, { at: part.output, size: count }));
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
    const reason = lzma_errors.get(code) ?? `liblzma's error ${code}`;
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
        const given = (0,pack_content/* sizeOf */.$d)(input);
        const at = codec.call('allocate', given);
        if (at === 0)
            throw new Error(`zstd cannot encode ${given} bytes: there is no memory for them`);
        const memory = (0,wasm_module/* bytesAt */.L)(codec, { at, size: given });
        (0,pack_content/* withContent */.Qi)(input, (file, offset) => file.readInto(Buffer.from(memory.buffer, memory.byteOffset, given), offset));
        const sizeBytes = codec.call('compress', level, windowLogOf(given), minMatch);
        if (sizeBytes < 0)
            throw new Error(`zstd cannot encode ${given} bytes at level ${level}: its error ${-sizeBytes}`);
        return { sizeBytes, bytes: () => (0,wasm_module/* bytesAt */.L)(codec, { at: codec.call('output'), size: sizeBytes }).slice() };
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
        return sizeBytes < (0,pack_content/* sizeOf */.$d)(input) ? { bytes: bytes() } : { bytes: undefined, input };
    };
}

;// CONCATENATED MODULE: ./lib/pack/codec/codecs.js



/**
 * Starts worker threads that encode streams, one per worker at a time, in the order of the calls: start with the
 * largest, so that none is left running alone at the end. An input in memory that is not given away still belongs to the
 * caller, who may change it once the result is there. A worker holds the memory that its largest stream needed until it is closed. When the signal is
 * aborted the workers end at once, and unfinished calls are rejected with a CancelledError.
 */
function createCodecs({ workers, signal, workerFile = (0,beside/* fileBeside */.x)(import.meta.url, './codec-worker.js'), }) {
    const { run, close } = (0,worker_pool/* createWorkerPool */.V)({
        name: 'codec',
        workers,
        workerFile,
        send: ({ isOwn = false, ...job }) => {
            if (!(job.input instanceof Uint8Array))
                return { message: job, transfer: [] };
            // A copy: sending a view would send its whole underlying buffer, and slice() of a Buffer is a view.
            const input = isOwn && job.input.buffer instanceof ArrayBuffer ? job.input : new Uint8Array(job.input);
            return { message: { ...job, input }, transfer: [input.buffer] };
        },
        inThisThread: createEncoder,
        // All large data is in the memory of the modules, outside the heap.
        resourceLimits: { maxYoungGenerationSizeMb: 1, maxOldGenerationSizeMb: 16 },
        signal,
    });
    return { encode: run, close };
}

;// CONCATENATED MODULE: ./lib/pack/own/compression.js






// Measured on podinfo: 273 and 128 cost a tenth more CPU and save 0.05 %, 64 and 24 save a sixth and cost 0.4 %.
const lzmaSearch = { niceLength: 96, depth: 32, matchFinder: 'bt4' };
// Measured on podinfo: level 13 with its own least match of 5 takes 80 % more CPU and saves 0.3 %.
const zstdSearch = { level: 12, minMatch: 4 };
const noModel = { lc: 0, lp: 0, pb: 0 };
// A worker takes up to 98 MB, and more than four seldom save time: the largest stream is a quarter of all.
const mostWorkers = 4;
// Of a larger program, only one stream above this size is encoded at a time, beside smaller ones, whose tables take less.
const largeProgram = 50_000_000;
const largeStream = 5_000_000;
// To start a worker and its module takes as long as zstd takes for a megabyte.
const smallForStart = 8_000_000;
/** As many threads as are worth it for a program of this size; for a small one this thread may do the work. Close them. */
function codecsFor(goal, { linkedBytes, workers = mostWorkers, ...options }) {
    const cores = Math.min((0,external_node_os_.availableParallelism)(), workers);
    if (goal === 'start' && linkedBytes <= smallForStart)
        return createCodecs({ workers: 0, ...options });
    if (linkedBytes <= largeProgram || cores === 1) {
        return createCodecs({ workers: Math.min(cores, mostWorkers), ...options });
    }
    const large = createCodecs({ workers: 1, ...options });
    const small = createCodecs({ workers: 1, ...options });
    return {
        encode: (stream) => ((0,pack_content/* sizeOf */.$d)(stream.input) > largeStream ? large : small).encode(stream),
        close: async () => {
            await Promise.all([large.close(), small.close()]);
        },
    };
}
/** The codec of a goal's streams, and of its stub. */
function codecOf(goal) {
    return goal === 'size' ? 'lzma' : 'zstd';
}
/** Of everything that decides what a stream is compressed to, besides its bytes and its model. */
function encoderDigest(goal) {
    const options = goal === 'size' ? { ...lzmaSearch, dictionaryBytes: largestDictionary } : zstdSearch;
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify(options))
        .update(encoderModule(codecOf(goal)))
        .digest('hex');
}
/** Compresses each stream in a worker of `codecs`; a stream that would not shrink is stored as it is. */
function compressionFor(goal, { encode }) {
    const codec = codecOf(goal);
    const codingOf = ({ model }) => goal === 'size'
        ? { codec: 'lzma', options: { ...model, ...lzmaSearch, dictionaryBytes: largestDictionary } }
        : { codec: 'zstd', options: zstdSearch };
    return {
        codec,
        compress: async (stream) => {
            const { content, isOwn, model } = stream;
            if (stream.sizeBytes === 0)
                return { codec: 'stored', model: noModel, packed: content };
            const encoded = await encode({ ...codingOf(stream), input: content, isOwn });
            return encoded.bytes === undefined
                ? { codec: 'stored', model: noModel, packed: isOwn === true ? encoded.input : content }
                : { codec, model: codec === 'lzma' ? model : noModel, packed: encoded.bytes };
        },
    };
}

// EXTERNAL MODULE: ./lib/host/files/regular.js
var regular = __webpack_require__(8582);
// EXTERNAL MODULE: ./lib/pack/own/unpack.js + 1 modules
var unpack = __webpack_require__(6685);
;// CONCATENATED MODULE: ./lib/pack/own/kept-streams.js





/**
 * Takes streams that are unchanged from programs that were packed earlier: after a change of one text, they are nearly
 * all. Nothing of them is trusted: the caller unpacks the result and compares it. `encoder` is everything that decides
 * what a stream is compressed to, besides its bytes and its model.
 */
function reusing(compression, { encoder, earlier }) {
    const kept = keptStreams(earlier);
    const streams = [];
    let reused = 0;
    const reuse = async (stream, keeping) => {
        const found = await keeping;
        // The stub has one codec.
        const fits = found?.codec === 'stored' || found?.codec === compression.codec;
        if (found === undefined || !fits || found.sizeBytes !== stream.sizeBytes)
            return compression.compress(stream);
        reused++;
        return found;
    };
    return {
        codec: compression.codec,
        streams: () => streams,
        reused: () => reused,
        // A stream that is new goes to its worker at once, before anything is awaited.
        compress: (stream) => {
            if (stream.sizeBytes === 0)
                return compression.compress(stream);
            const key = keyOf(stream, encoder);
            streams.push(`${placeOf(stream)} ${key}`);
            const keeping = kept(key);
            return keeping === undefined ? compression.compress(stream) : reuse(stream, keeping);
        },
    };
}
/** Finds compressed streams by their keys. A program that is gone or damaged has none. */
function keptStreams(earlier) {
    const placeOfKey = new Map();
    for (const { path, streams } of earlier) {
        for (const text of streams) {
            const [place = '', key = ''] = text.split(' ');
            if (!placeOfKey.has(key))
                placeOfKey.set(key, { path, place });
        }
    }
    const files = new Map();
    return (key) => {
        const found = placeOfKey.get(key);
        if (found === undefined)
            return undefined;
        const file = files.get(found.path) ?? streamsIn(found.path);
        files.set(found.path, file);
        return file.then((streams) => streams.get(found.place));
    };
}
async function streamsIn(path) {
    try {
        const { streams = [] } = (0,unpack/* findPackage */.CV)(await (0,regular/* readRegularFile */.XF)(path, layout/* largestImage */.o$)) ?? {};
        return new Map(streams.map((stream) => [placeOf(stream), stream]));
    }
    catch {
        return new Map();
    }
}
/** Streams of a place do not overlap. */
function placeOf({ place, offset }) {
    return `${place}:${offset}`;
}
function keyOf({ content, sizeBytes, model }, encoder) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([encoder, model.lc, model.lp, model.pb, sizeBytes]));
    (0,pack_content/* piecesOf */.Xe)(content, (piece) => void hash.update(piece));
    return hash.digest('hex').slice(0, 32);
}

// EXTERNAL MODULE: ./lib/elf/build-info.js
var build_info = __webpack_require__(8218);
// EXTERNAL MODULE: ./lib/elf/fields.js
var fields = __webpack_require__(272);
// EXTERNAL MODULE: ./lib/elf/write-headers.js
var write_headers = __webpack_require__(4441);
// EXTERNAL MODULE: ./lib/elf/write-sections.js
var write_sections = __webpack_require__(1687);
;// CONCATENATED MODULE: ./lib/pack/elf/write.js






const names = `\0${build_info/* buildInfoSection */.KJ}\0${layout/* packageSection */.Sf}\0.shstrtab\0`;
const { executable, readable, writable } = write_headers/* segmentFlags */.z$;
/**
 * Builds the packed program: an executable whose first segment reserves the memory of the unpacked program, and whose
 * second is the file itself; execution starts at the stub. Layout: docs/packed-format.md. Returns the file in parts.
 */
function writePackedFile({ program, image, stub, stubAddress, packaged, buildInfo, }) {
    const { bits } = program;
    const address = stubAddress ?? (0,fields/* aligned */.b6)(image.address + image.size, layout/* largestPage */.OO);
    const packageAt = layout/* stubOffset */.OX + stub.length;
    const packageBytes = (0,pack_content/* totalSize */.UT)(packaged);
    const packageEnd = packageAt + packageBytes;
    const buildInfoAt = (0,fields/* aligned */.b6)(packageEnd, build_info/* buildInfoAlignment */.CE);
    const namesAt = buildInfoAt + buildInfo.length;
    const sectionsAt = (0,fields/* aligned */.b6)(namesAt + names.length, 8);
    const sections = [
        (0,write_sections/* buildInfoHeader */.Kz)(names, { address: address + buildInfoAt, fileOffset: buildInfoAt, sizeBytes: buildInfo.length }),
        {
            nameAt: names.indexOf(layout/* packageSection */.Sf),
            type: fields/* sectionTypes */.PH.progbits,
            flags: write_sections/* sectionFlags */.VL.loaded,
            address: address + packageAt,
            fileOffset: packageAt,
            sizeBytes: packageBytes,
            alignment: 1,
        },
        (0,write_sections/* namesSection */.eV)(names, namesAt),
    ];
    const size = sectionsAt + (0,write_sections/* sectionTableSize */.rt)(bits, sections.length);
    const segments = segmentsOf(program, { image, address, size });
    const before = new Uint8Array(packageAt);
    // The identity (class, byte order, ABI) is copied from the program.
    before.set(program.file.readAt(0, 16));
    const view = (0,fields/* elfView */.ND)(before, program);
    const { machine, flags } = program;
    const counts = { segmentCount: segments.length, sectionCount: sections.length + 1 };
    (0,write_headers/* writeElfHeader */.m0)(view, bits, { machine, flags, entry: address + layout/* stubOffset */.OX, sectionsAt, ...counts });
    (0,write_headers/* writeSegments */.kY)(view, bits, segments);
    before.set(stub, layout/* stubOffset */.OX);
    const after = new Uint8Array(size - packageEnd);
    after.set(buildInfo, buildInfoAt - packageEnd);
    after.set(Buffer.from(names, 'latin1'), namesAt - packageEnd);
    (0,write_sections/* writeSections */.sz)((0,fields/* elfView */.ND)(after, program), bits, sectionsAt - packageEnd, sections);
    return [before, ...packaged, after];
}
/** `address` and `size` are those of the file itself. */
function segmentsOf({ pageSize, stackFlags = readable | writable | executable }, { image, address, size }) {
    const { load, stack } = fields/* segmentTypes */.T4;
    // Some kernels ignore a segment without file bytes, so it has some; the stub clears them.
    const reserved = { address: image.address, fileSize: Math.min(4096, size), memorySize: image.size };
    const own = { address, fileSize: size, memorySize: size };
    const none = { address: 0, fileSize: 0, memorySize: 0 };
    return [
        { type: load, flags: readable | writable, ...reserved, alignment: pageSize },
        { type: load, flags: readable | executable, ...own, alignment: pageSize },
        { type: stack, flags: stackFlags, ...none, alignment: 16 },
    ];
}

// EXTERNAL MODULE: ./lib/pack/format/xxh32.js
var xxh32 = __webpack_require__(5452);
;// CONCATENATED MODULE: ./lib/pack/format/write.js



/**
 * Serializes a package: header and tables, and each stream. The exact bytes are described in docs/packed-format.md. Throws
 * Node's errors of reading streams.
 */
function writePackage({ header, segments, streams, filters }) {
    const filterBytes = filters.map(filterRecord);
    const filtersSize = (0,pack_content/* totalSize */.UT)(filterBytes);
    const tablesEnd = layout/* headerSize */.pw + segments.length * layout/* segmentRecordSize */.Qc + streams.length * layout/* streamRecordSize */.l2 + filtersSize;
    const contents = streams.map(({ packed }) => packed);
    const bytes = new Uint8Array(tablesEnd);
    const view = new DataView(bytes.buffer);
    const put = (offset, values) => {
        for (const [index, value] of values.entries())
            view.setUint32(offset + 4 * index, value, true);
    };
    put(0, [layout/* packageMagic */.id, 0, tablesEnd + (0,pack_content/* totalSize */.UT)(contents)]);
    bytes.set([segments.length, streams.length, filters.length, 0], 12);
    view.setBigUint64(16, BigInt(header.imageAddress), true);
    view.setBigUint64(24, BigInt(header.entry), true);
    view.setBigUint64(32, BigInt(header.programHeadersAddress), true);
    put(40, [header.imageSize, header.dataSize, header.scratchSize, header.restSize]);
    view.setUint16(56, header.programHeaderCount, true);
    view.setUint16(58, filtersSize, true);
    put(60, [header.linkedSize]);
    bytes.set(header.linkedDigest, 64);
    let at = layout/* headerSize */.pw;
    for (const { offset, memorySize, fileSize, fileOffset, flags } of segments) {
        put(at, [offset, memorySize, fileSize, fileOffset, flags]);
        at += layout/* segmentRecordSize */.Qc;
    }
    for (const { codec, model, packed, sizeBytes, place, offset } of streams) {
        bytes.set([layout/* codecs */.qr[codec], (model.pb * 5 + model.lp) * 9 + model.lc, layout/* places */.zn[place], 0], at);
        put(at + 4, [(0,pack_content/* sizeOf */.$d)(packed), sizeBytes, offset]);
        at += layout/* streamRecordSize */.l2;
    }
    for (const record of filterBytes) {
        bytes.set(record, at);
        at += record.length;
    }
    const hash = (0,xxh32/* createXxh32 */.Y)();
    hash.update(bytes.subarray(8));
    for (const content of contents)
        (0,pack_content/* piecesOf */.Xe)(content, hash.update);
    view.setUint32(4, hash.digest(), true);
    return [bytes, ...contents];
}
function filterRecord({ filter, streams, numbers }) {
    const bytes = new Uint8Array(4 + streams.length + 4 * numbers.length);
    bytes.set([layout/* filterNumbers */.BZ[filter], streams.length, numbers.length, 0, ...streams]);
    const view = new DataView(bytes.buffer);
    for (const [index, value] of numbers.entries())
        view.setUint32(4 + streams.length + 4 * index, value, true);
    return bytes;
}

// EXTERNAL MODULE: ./lib/pack/own/image.js
var own_image = __webpack_require__(9451);
;// CONCATENATED MODULE: ./lib/pack/filters/x86-shape.js
/**
 * The shape of an x86 instruction: its length, and which operands follow its head (prefixes, opcode, ModRM, SIB). It
 * depends only on the head. It need not match the processor in every case, but must match stub/x86-shape.c.
 */
/** The number of bytes read from the start of an instruction. */
const headLimit = 24;
const displacementKinds = { stack8: 1, stack32: 2, addressLea: 3, address: 4, offset8: 5, offset32: 6 };
const displacementSizes = new Uint8Array([0, 1, 4, 4, 4, 1, 4, 0]);
const immediateKinds = { bits8: 1, bits16: 2, bits24: 3, bits32: 4, bits48: 5, bits64: 6 };
const immediateSizes = new Uint8Array([0, 1, 2, 3, 4, 6, 8, 0]);
const relativeKinds = { call: 1, jump32: 2, jump8: 3 };
const relativeSizes = new Uint8Array([0, 4, 4, 1]);
// What follows an opcode: M a ModRM byte, B an immediate of 8 bits, W of 16, Z of the operand's size (32, or 16 after
// the prefix 66), S a jump of 8 bits, L a call or jump of 32.
const [M, B, Z, S, L, W] = [1, 2, 4, 8, 16, 32];
const rows = (count, ...values) => Array.from({ length: count }, () => values).flat();
const arithmetic = [M, M, M, M, B, Z, 0, 0];
// biome-ignore format: one line for each 16 opcodes
const oneByte = new Uint8Array([
    /* 00 */ ...rows(8, ...arithmetic),
    /* 40 */ ...rows(32, 0),
    /* 60 */ 0, 0, 0, M, 0, 0, 0, 0, Z, M | Z, B, M | B, 0, 0, 0, 0,
    /* 70 */ ...rows(16, S),
    /* 80 */ M | B, M | Z, M | B, M | B, ...rows(12, M),
    /* 90 */ ...rows(16, 0),
    /* a0 */ ...rows(8, 0), B, Z, ...rows(6, 0),
    /* b0 */ ...rows(8, B), ...rows(8, Z),
    /* c0 */ M | B, M | B, W, 0, 0, 0, M | B, M | Z, W | B, 0, W, 0, 0, B, 0, 0,
    /* d0 */ M, M, M, M, 0, 0, 0, 0, ...rows(8, M),
    /* e0 */ S, S, S, S, B, B, B, B, L, L, 0, S, 0, 0, 0, 0,
    /* f0 */ 0, 0, 0, 0, 0, 0, M, M, 0, 0, 0, 0, 0, 0, M, M,
]);
// After 0f.
// biome-ignore format: one line for each 16 opcodes
const twoBytes = new Uint8Array([
    /* 00 */ M, M, M, M, ...rows(8, 0), 0, M, 0, M | B,
    /* 10 */ ...rows(32, M),
    /* 30 */ ...rows(16, 0),
    /* 40 */ ...rows(48, M),
    /* 70 */ M | B, M | B, M | B, M | B, M, M, M, 0, ...rows(8, M),
    /* 80 */ ...rows(16, L),
    /* 90 */ ...rows(16, M),
    /* a0 */ 0, 0, 0, M, M | B, M, 0, 0, 0, 0, 0, M, M | B, M, M, M,
    /* b0 */ ...rows(8, M), M, M, M | B, M, M, M, M, M,
    /* c0 */ M, M, M | B, M, M | B, M | B, M | B, M, ...rows(8, 0),
    /* d0 */ ...rows(48, M),
]);
const prefixes = new Uint8Array(256);
for (const prefix of [0x66, 0xf2, 0xf3, 0xf0, 0x2e, 0x36, 0x3e, 0x26, 0x64, 0x65, 0x67])
    prefixes[prefix] = 1;
/**
 * The shape in 16 bits: total length in the low 5, then 3 for the kind of displacement, 3 for the kind of immediate, 2
 * for the kind of relative operand. `wide` is for amd64. `headLimit` bytes must be readable from `start`.
 */
function shapeAt(bytes, start, wide) {
    let at = start;
    let narrow = false;
    let rexW = false;
    let opcode = bytes[at];
    while (prefixes[opcode] === 1 && at - start < 7) {
        if (opcode === 0x66)
            narrow = true;
        opcode = bytes[++at];
    }
    if (wide && (opcode & 0xf0) === 0x40) {
        rexW = (opcode & 8) !== 0;
        opcode = bytes[++at];
    }
    at++;
    let plain = false;
    let follows;
    const vector = opcode === 0xc5 || opcode === 0xc4 || opcode === 0x62;
    if (opcode === 0x0f) {
        opcode = bytes[at++];
        follows = twoBytes[opcode];
        if (opcode === 0x38 || opcode === 0x3a) {
            at++;
            follows = opcode === 0x38 ? M : M | B;
        }
    }
    else if (vector && (wide || bytes[at] >= 0xc0)) {
        // VEX and EVEX: the prefix selects the opcode map.
        const map = opcode === 0xc5 ? 1 : bytes[at] & 7;
        at += opcode === 0xc5 ? 1 : opcode === 0xc4 ? 2 : 3;
        const vzero = bytes[at] === 0x77 && map === 1;
        follows = map === 1 ? twoBytes[bytes[at]] & ~(S | L) : map === 3 ? M | B : M;
        if (vzero)
            follows = 0;
        at++;
    }
    else {
        plain = true;
        follows = vector ? M : oneByte[opcode];
    }
    let displacement = 0;
    if ((follows & M) !== 0) {
        const modrm = bytes[at++];
        const mode = modrm >> 6;
        let base = modrm & 7;
        let stack = false;
        if (plain && (opcode === 0xf6 || opcode === 0xf7) && (modrm & 0x30) === 0)
            follows |= opcode === 0xf6 ? B : Z;
        if (mode !== 3) {
            const address = mode === 0 && base === 5;
            if (base === 4) {
                base = bytes[at++] & 7;
                stack = base === 4;
            }
            if (address)
                displacement = plain && opcode === 0x8d ? displacementKinds.addressLea : displacementKinds.address;
            else if (mode === 1)
                displacement = stack ? displacementKinds.stack8 : displacementKinds.offset8;
            else if (mode === 2 || base === 5)
                displacement = stack ? displacementKinds.stack32 : displacementKinds.offset32;
        }
    }
    let immediate = 0;
    if ((follows & B) !== 0)
        immediate = (follows & W) !== 0 ? immediateKinds.bits24 : immediateKinds.bits8;
    else if ((follows & W) !== 0)
        immediate = immediateKinds.bits16;
    else if ((follows & Z) !== 0)
        immediate = narrow ? immediateKinds.bits16 : immediateKinds.bits32;
    if (plain) {
        if ((opcode & 0xf8) === 0xb8 && rexW)
            immediate = immediateKinds.bits64;
        else if ((opcode & 0xfc) === 0xa0 && wide)
            immediate = immediateKinds.bits64;
        else if ((opcode & 0xfc) === 0xa0)
            immediate = narrow ? immediateKinds.bits16 : immediateKinds.bits32;
        else if (!wide && (opcode === 0x9a || opcode === 0xea))
            immediate = immediateKinds.bits48;
    }
    let relative = 0;
    if ((follows & S) !== 0)
        relative = relativeKinds.jump8;
    if ((follows & L) !== 0)
        relative = plain && opcode === 0xe8 ? relativeKinds.call : relativeKinds.jump32;
    const operands = displacementSizes[displacement] +
        immediateSizes[immediate] +
        relativeSizes[relative];
    return (at - start + operands) | (displacement << 5) | (immediate << 8) | (relative << 11);
}

;// CONCATENATED MODULE: ./lib/pack/filters/instructions.js

/** A text of so many bytes, to be filled, and zeros behind it, as in the decoder. */
function paddedText(sizeBytes) {
    const padded = new Uint8Array(sizeBytes + headLimit);
    return { text: Buffer.from(padded.buffer, 0, sizeBytes), padded };
}
/** Decodes the instruction lengths of an x86 text. */
function findInstructions({ text, padded }, wide) {
    // One bit for each byte of the text, and the number of bits set before each group of 32.
    const starts = new Uint32Array((text.length >> 5) + 1);
    const before = new Uint32Array(starts.length);
    let shapes = new Uint16Array(text.length / 3);
    let [at, count] = [0, 0];
    while (at < text.length) {
        const shape = shapeAt(padded, at, wide);
        if (at + (shape & 31) > text.length)
            break;
        if (count === shapes.length)
            shapes = grown(shapes);
        shapes[count++] = shape;
        starts[at >> 5] = starts[at >> 5] | (1 << (at & 31));
        at += shape & 31;
    }
    let sum = 0;
    for (let word = 0; word < starts.length; word++) {
        before[word] = sum;
        sum += ones(starts[word]);
    }
    const numberAt = (offset) => {
        if (offset < 0 || offset >= text.length)
            return -1;
        const word = starts[offset >> 5];
        const bit = offset & 31;
        if (((word >>> bit) & 1) === 0)
            return -1;
        return before[offset >> 5] + ones(word & ((1 << bit) - 1));
    };
    return { count, shapes: shapes.subarray(0, count), end: at, numberAt };
}
function grown(shapes) {
    const more = new Uint16Array(shapes.length * 1.5 + 64);
    more.set(shapes);
    return more;
}
function ones(word) {
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

// EXTERNAL MODULE: ./lib/elf/pclntab-header.js
var pclntab_header = __webpack_require__(5657);
;// CONCATENATED MODULE: ./lib/pack/filters/byte-sink.js
function createByteSink() {
    let all = new Uint8Array(4096);
    let used = 0;
    const room = (size) => {
        if (used + size <= all.length)
            return;
        const more = new Uint8Array(2 * (used + size));
        more.set(all);
        all = more;
    };
    return {
        byte: (value) => {
            room(1);
            all[used++] = value;
        },
        word: (value) => {
            room(4);
            for (let shift = 0; shift < 32; shift += 8)
                all[used++] = value >>> shift;
        },
        varint: (value) => {
            room(5);
            let left = value >>> 0;
            for (; left >= 128; left >>>= 7)
                all[used++] = (left & 127) | 128;
            all[used++] = left;
        },
        copy: (from, start, end) => {
            room(end - start);
            for (let at = start; at < end; at++)
                all[used++] = from[at];
        },
        bytes: () => all.subarray(0, used),
    };
}

;// CONCATENATED MODULE: ./lib/pack/filters/pclntab.js



// pcsp, pcfile, pcln, then pcdata 0 to 4; all others with the last.
const tables = ['pcsp', 'pcfile', 'pcln', 'pcdata 0', 'pcdata 1', 'pcdata 2', 'pcdata 3', 'pcdata 4'];
const bytewise = { lc: 0, lp: 0, pb: 0 };
const words = { lc: 0, lp: 2, pb: 2 };
const varints = { lc: 3, lp: 0, pb: 0 };
/** The streams of a table, in the order of the filter's record. */
const pclntabStreams = [
    { name: 'columns of functions', model: bytewise },
    { name: 'kinds of offsets into pctab', model: bytewise },
    { name: 'offsets into pctab', model: words },
    { name: 'offsets of funcdata', model: words },
    ...tables.map((table) => ({ name: `values of ${table}`, model: varints })),
    ...tables.map((table) => ({ name: `pc deltas of ${table}`, model: varints })),
];
const offsetKinds = { none: 0, next: 1, other: 2, nextInBytes: 3 };
const recordSize = 44;
// Same as in stub/pclntab.c.
const mostPcdata = 1000;
const columnCount = 8;
/**
 * Splits functab, function records and pctab into `pclntabStreams`; stub/pclntab.c joins them again. The parts before
 * pctab and after the records are not handled here. Undefined when the section does not have the layout of the linker
 * of Go 1.20 and later.
 */
function splitPclntab(request) {
    const { section, little } = request;
    const header = (0,pclntab_header/* readPclntabHeader */.o)(section, little);
    if (header === undefined)
        return undefined;
    const { functions: count, functab } = header;
    const view = new DataView(section.buffer, section.byteOffset, section.length);
    const word = (at) => view.getUint32(functab + at, little);
    const [kinds, offsets, funcdata] = [createByteSink(), createByteSink(), createByteSink()];
    const pctab = pctabSplitter(request, header);
    const columns = new Uint8Array(4 * columnCount * count);
    const setColumn = (column, index, value) => {
        for (let plane = 0; plane < 4; plane++)
            columns[(4 * column + plane) * count + index] = value >>> (8 * plane);
    };
    let position = 8 * count + 4;
    let [entry, name, line] = [0, 0, 0];
    const orders = new Map();
    for (let index = 0; index < count; index++) {
        const end = position;
        position = (0,fields/* aligned */.b6)(position + functab, header.pointerSize) - functab;
        if (functab + position + recordSize > section.length || !isZero(section, functab + end, functab + position)) {
            return undefined;
        }
        const field = (number) => word(position + 4 * number);
        if (word(8 * index) !== field(0) || word(8 * index + 4) !== position || field(0) < entry)
            return undefined;
        const [pcdata, kindAndFuncdata] = [field(7), field(10)];
        const funcdataCount = little ? kindAndFuncdata >>> 24 : kindAndFuncdata & 255;
        const size = recordSize + 4 * (pcdata + funcdataCount);
        if (pcdata > mostPcdata || functab + position + size > section.length)
            return undefined;
        setColumn(0, index, field(0) - entry);
        setColumn(1, index, zigzag(field(1) - name));
        setColumn(2, index, field(2));
        setColumn(3, index, field(3));
        setColumn(4, index, pcdata);
        setColumn(5, index, field(8));
        setColumn(6, index, zigzag(field(9) - line));
        setColumn(7, index, kindAndFuncdata);
        entry = field(0);
        name = field(1);
        line = field(9);
        const order = orders.get(pcdata) ?? writingOrder(pcdata);
        orders.set(pcdata, order);
        for (const table of order) {
            const offset = field(table < 3 ? 4 + table : recordSize / 4 + table - 3);
            if (offset === 0) {
                kinds.byte(offsetKinds.none);
            }
            else if (offset === pctab.next()) {
                const limit = index + 1 < count ? word(8 * (index + 1)) : Number.POSITIVE_INFINITY;
                const kind = pctab.take({ entry, limit }, Math.min(table, tables.length - 1));
                if (kind === undefined)
                    return undefined;
                kinds.byte(kind);
            }
            else {
                kinds.byte(offsetKinds.other);
                offsets.word(offset);
            }
        }
        for (let number = 0; number < funcdataCount; number++)
            funcdata.word(field(recordSize / 4 + pcdata + number) + 1);
        position += size;
    }
    funcdata.word(word(8 * count));
    // Data that no function refers to would be lost.
    if (section[header.pctab] !== 0 || !isZero(section, header.pctab + pctab.next(), functab))
        return undefined;
    const streams = [columns, ...[kinds, offsets, funcdata, ...pctab.values, ...pctab.deltas].map((sink) => sink.bytes())];
    return { header, functabSize: position, streams };
}
/** Splits the tables of pctab one after another, in the order in which functions refer to them. */
function pctabSplitter({ section, instructions, textOffset }, { pctab, functab }) {
    const values = tables.map(() => createByteSink());
    const deltas = tables.map(() => createByteSink());
    // There are hundreds of thousands of tables: what one is gathered in serves the next.
    const inCount = [];
    const inBytes = [];
    let next = 1;
    const skipVarint = (start) => {
        let at = start;
        while (at < functab && section[at] >= 128)
            at++;
        return at + 1;
    };
    const take = (range, table) => {
        const valueSink = values[table];
        const deltaSink = deltas[table];
        if (valueSink === undefined || deltaSink === undefined)
            return undefined;
        let at = pctab + next;
        let pc = range.entry + textOffset;
        let counted = instructions?.numberAt(pc) ?? -1;
        let inInstructions = instructions === undefined || counted >= 0;
        inCount.length = 0;
        inBytes.length = 0;
        for (let first = true; at < functab && (first || section[at] !== 0); first = false) {
            const valueEnd = skipVarint(at);
            valueSink.copy(section, at, valueEnd);
            at = skipVarint(valueEnd);
            const delta = varintAt(section, valueEnd);
            // The decoder has 32 bits, and writes the shortest form, like the linker.
            if (at > functab || delta > 0xffffffff || at - valueEnd !== varintSize(delta))
                return undefined;
            inBytes.push(delta);
            if (instructions !== undefined && inInstructions) {
                pc += delta;
                const number = instructions.numberAt(pc);
                // The decoder counts no further than to the next function.
                if (number < 0 || pc > range.limit + textOffset)
                    inInstructions = false;
                inCount.push(number - counted);
                counted = number;
            }
        }
        if (at >= functab)
            return undefined;
        valueSink.byte(0);
        next = at + 1 - pctab;
        for (const delta of instructions !== undefined && inInstructions ? inCount : inBytes)
            deltaSink.varint(delta);
        return inInstructions ? offsetKinds.next : offsetKinds.nextInBytes;
    };
    return { values, deltas, next: () => next, take };
}
/** The order in which the linker writes a function's tables: pcdata 2 (inlining) comes last. */
function writingOrder(pcdata) {
    const order = Array.from({ length: 3 + pcdata }, (_, table) => table);
    if (pcdata > 2)
        order.push(...order.splice(5, 1));
    return order;
}
function varintAt(bytes, start) {
    let value = 0;
    // A fifth byte has more than 32 bits.
    for (let at = start, scale = 1;; at++, scale *= 128) {
        const byte = bytes[at];
        value += (byte & 127) * scale;
        if (byte < 128 || at === start + 4)
            return value;
    }
}
/** Length in bytes of the shortest varint of a 32-bit number. */
const varintSize = (value) => Math.max(1, Math.ceil((32 - Math.clz32(value)) / 7));
const zigzag = (difference) => ((difference | 0) << 1) ^ ((difference | 0) >> 31);
function isZero(bytes, start, end) {
    for (let at = start; at < end; at++)
        if (bytes[at] !== 0)
            return false;
    return true;
}

;// CONCATENATED MODULE: ./lib/pack/filters/word-rules.js
const word_rules_varints = { lc: 3, lp: 0, pb: 0 };
// Source: Arm Architecture Reference Manual for A-profile, C4.1.
const arm64 = {
    padding: 0,
    // MOVD 16(g), R16
    prologue: 0xf9400b90,
    streams: [
        { name: 'conditional jumps', model: word_rules_varints },
        { name: 'jumps', model: word_rules_varints },
        { name: 'offsets from the stack pointer', model: word_rules_varints },
        { name: 'offsets of pairs from the stack pointer', model: word_rules_varints },
        { name: 'sums with the stack pointer', model: word_rules_varints },
        { name: 'constants that are moved', model: word_rules_varints },
    ],
    rules: [
        // BL and ADRP
        { kind: 'target', mask: 0xfc000000, match: 0x94000000, shift: 0, width: 26 },
        { kind: 'page', mask: 0x9f000000, match: 0x90000000, shift: 5, width: 19 },
        // B.cond, CBZ and CBNZ, TBZ and TBNZ, B
        { kind: 'jump', mask: 0xff000010, match: 0x54000000, shift: 5, width: 19, stream: 0 },
        { kind: 'jump', mask: 0x7e000000, match: 0x34000000, shift: 5, width: 19, stream: 0 },
        { kind: 'jump', mask: 0x7e000000, match: 0x36000000, shift: 5, width: 14, stream: 0 },
        { kind: 'jump', mask: 0xfc000000, match: 0x14000000, shift: 0, width: 26, stream: 1 },
        // LDR and STR, LDP and STP, ADD and SUB, all with SP
        { kind: 'field', mask: 0x3b0003e0, match: 0x390003e0, shift: 10, width: 12, stream: 2 },
        { kind: 'field', mask: 0x3a0003e0, match: 0x280003e0, shift: 15, width: 7, stream: 3 },
        { kind: 'field', mask: 0x1f0003e0, match: 0x110003e0, shift: 10, width: 12, stream: 4 },
        // MOVZ, MOVN, MOVK
        { kind: 'field', mask: 0x1f800000, match: 0x12800000, shift: 5, width: 16, stream: 5 },
    ],
};
// Source: Arm Architecture Reference Manual, A5. Bits 28 to 31 are the condition.
const arm = {
    padding: 0,
    // MOVW 8(g), R1
    prologue: 0xe59a1008,
    streams: [
        { name: 'jumps', model: word_rules_varints },
        { name: 'offsets from the stack pointer', model: word_rules_varints },
        { name: 'sums with the stack pointer', model: word_rules_varints },
        { name: 'offsets of literals', model: word_rules_varints },
        { name: 'literals', model: { lc: 0, lp: 2, pb: 2 } },
    ],
    rules: [
        // BL, B
        { kind: 'target', mask: 0x0f000000, match: 0x0b000000, shift: 0, width: 24 },
        { kind: 'jump', mask: 0x0f000000, match: 0x0a000000, shift: 0, width: 24, stream: 0 },
        // LDR and STR with SP, ADD and SUB with SP, LDR with PC of what stands ahead
        { kind: 'field', mask: 0x0e0f0000, match: 0x040d0000, shift: 0, width: 12, stream: 1 },
        { kind: 'field', mask: 0x0e0f0000, match: 0x020d0000, shift: 0, width: 12, stream: 2 },
        { kind: 'literal', mask: 0x0f9f0000, match: 0x059f0000, shift: 0, width: 12, stream: 3 },
    ],
};
/** By architecture, as Go names it. */
const wordRules = { arm64, arm };

;// CONCATENATED MODULE: ./lib/pack/filters/words.js

// As stub/words.c numbers them.
const kinds = { field: 0, jump: 1, target: 2, page: 3, literal: 4 };
// Codes above it are no shorter than the field itself.
const mostLiteralsBack = 2048;
/**
 * Splits the text of a program with 4-byte instructions, in its place: `words` has as many bytes, big-endian (so that the
 * high bytes, which identify the instruction, come first); the other streams have the operands of the rules.
 * stub/words.c undoes it.
 */
function splitWords(request) {
    const { text, address, rules } = request;
    const view = new DataView(text.buffer, text.byteOffset, text.length);
    const sinks = rules.streams.map(() => createByteSink());
    const candidates = candidatesByFirstByte(rules.rules);
    const isLiteral = new Uint8Array(text.length / 4);
    const literals = rules.rules.find(({ kind }) => kind === 'literal');
    let nextLiteral = 0;
    let functionStart = address >>> 2;
    let padded = false;
    for (let at = 0; at + 4 <= text.length; at += 4) {
        const word = view.getUint32(at, true);
        const place = (address + at) >>> 2;
        if (isLiteral[at / 4] === 1) {
            view.setUint32(at, word, false);
            sinks[(literals?.stream ?? 0) + 1]?.copy(text, at, at + 4);
            view.setUint32(at, 0, false);
        }
        else {
            const rule = candidates[word >>> 24]?.find(({ mask, match }) => ((word ^ match) & mask) === 0);
            view.setUint32(at, rule === undefined ? word : rewritten(word, rule), false);
        }
        if (word === rules.prologue || (padded && (place & 3) === 0))
            functionStart = place;
        padded = word === rules.padding;
        function rewritten(whole, { kind, shift, width, stream = 0 }) {
            if (kind === 'page') {
                const page = (((whole >>> 29) & 3) | ((whole >>> 3) & 0x1ffffc)) + (place >>> 10);
                return (whole & 0x9f00001f) | ((page & 3) << 29) | ((page << 3) & 0xffffe0);
            }
            const mask = (1 << width) - 1;
            const rest = whole & ~(mask << shift);
            const value = (whole >>> shift) & mask;
            if (kind === 'target')
                return rest | (((value + place) & mask) << shift);
            if (kind === 'field') {
                sinks[stream]?.varint(value);
            }
            else if (kind === 'literal') {
                sinks[stream]?.varint(literalCode(value, at / 4));
            }
            else {
                const distance = (value << (32 - width)) >> (32 - width);
                const toStart = ((place + distance - functionStart) & mask) === 0;
                sinks[stream]?.varint(toStart ? 0 : ((distance << 1) ^ (distance >> 31)) + 1);
            }
            return rest;
        }
    }
    return { words: text, streams: sinks.map((sink) => sink.bytes()) };
    /** For the distance in bytes to a literal; marks it as one. As literal_distance in stub/words.c reads it. */
    function literalCode(value, number) {
        if ((value & 3) !== 0)
            return 2 * value + 1;
        const literal = number + 2 + value / 4;
        const back = nextLiteral - literal;
        if (literal < isLiteral.length)
            isLiteral[literal] = 1;
        nextLiteral = Math.max(nextLiteral, literal + 1);
        return back >= 0 && back < mostLiteralsBack ? 2 * back : 2 * value + 1;
    }
}
/** The numbers of the filter's record after the start and size of the text. */
function wordNumbers({ padding, prologue, rules }) {
    const numbers = rules.flatMap(({ kind, mask, match, shift, width, stream = 0 }) => [
        mask,
        match,
        kinds[kind] | (shift << 8) | (width << 16) | (stream << 24),
    ]);
    return [padding, prologue, ...numbers];
}
function candidatesByFirstByte(rules) {
    return Array.from({ length: 256 }, (_, byte) => rules.filter(({ mask, match }) => (((byte << 24) ^ match) & mask & 0xff000000) === 0));
}

;// CONCATENATED MODULE: ./lib/pack/filters/x86.js

/**
 * The streams of an x86 text, in the order of the filter's record: operands of one kind resemble each other more than
 * their neighbours in the text. The model parameters were found by trying all of them on five programs.
 */
// biome-ignore format: a table
const x86Streams = [
    { name: 'heads of instructions', model: { lc: 4, lp: 0, pb: 0 } },
    { name: 'displacements from the stack pointer, 8 bits', model: { lc: 0, lp: 0, pb: 0 } },
    { name: 'displacements from the stack pointer, 32 bits', model: { lc: 0, lp: 2, pb: 2 } },
    { name: 'addresses taken by LEA', model: { lc: 0, lp: 2, pb: 2 } },
    { name: 'addresses', model: { lc: 0, lp: 2, pb: 2 } },
    { name: 'displacements, 8 bits', model: { lc: 0, lp: 0, pb: 0 } },
    { name: 'displacements, 32 bits', model: { lc: 0, lp: 2, pb: 2 } },
    { name: 'immediates, 8 bits', model: { lc: 0, lp: 0, pb: 0 } },
    { name: 'immediates, 16 bits', model: { lc: 3, lp: 0, pb: 0 } },
    { name: 'immediates, 32 bits', model: { lc: 0, lp: 2, pb: 2 } },
    { name: 'immediates, 64 bits', model: { lc: 3, lp: 0, pb: 0 } },
    { name: 'targets of calls', model: { lc: 0, lp: 2, pb: 2 } },
    { name: 'jumps, 32 bits', model: { lc: 3, lp: 0, pb: 0 } },
    { name: 'jumps, 8 bits', model: { lc: 3, lp: 0, pb: 0 } },
];
// The stream of each kind of operand; same as in stub/x86.c.
const displacementStreams = new Uint8Array([0, 1, 2, 3, 4, 5, 6, 0]);
const immediateStreams = new Uint8Array([0, 7, 8, 8, 9, 9, 10, 0]);
const [calls, jumps32, jumps8] = [11, 12, 13];
// Longer jumps stay in bytes, so that no file can make the decoder count for long. Same as in stub/x86.c.
const mostCounted = 4096;
/** Splits the text into `x86Streams`. stub/x86.c joins them again. */
function splitX86(request) {
    const { text, address, instructions, wide } = request;
    const { shapes, count, numberAt } = instructions;
    const view = new DataView(text.buffer, text.byteOffset, text.length);
    const streams = streamsFor(instructions, text.length);
    const used = new Uint32Array(streams.length);
    const views = streams.map(({ buffer }) => new DataView(buffer));
    const append = (stream, start, end) => {
        const to = streams[stream];
        let at = used[stream];
        for (let from = start; from < end; from++)
            to[at++] = text[from];
        used[stream] = at;
    };
    const appendBig = (stream, value) => {
        const at = used[stream];
        views[stream].setUint32(at, value, false);
        used[stream] = at + 4;
    };
    const appendVarint = (stream, value) => {
        const to = streams[stream];
        let at = used[stream];
        let left = value >>> 0;
        for (; left >= 128; left >>>= 7)
            to[at++] = (left & 127) | 128;
        to[at++] = left;
        used[stream] = at;
    };
    let at = 0;
    // Relative to the text's start.
    let functionStart = 0;
    let padded = false;
    for (let number = 0; number < count; number++) {
        const shape = shapes[number];
        const displacement = (shape >> 5) & 7;
        const immediate = (shape >> 8) & 7;
        const relative = shape >> 11;
        // Functions start at multiples of 16 or 32, after padding with INT3.
        if (padded && ((address + at) & 15) === 0)
            functionStart = at;
        const next = at + (shape & 31);
        const relativeAt = next - relativeSizes[relative];
        const immediateAt = relativeAt - immediateSizes[immediate];
        const displacementAt = immediateAt - displacementSizes[displacement];
        append(0, at, displacementAt);
        if (displacement !== 0) {
            const stream = displacementStreams[displacement];
            if (displacement === displacementKinds.address || displacement === displacementKinds.addressLea) {
                appendBig(stream, view.getUint32(displacementAt, true) + (wide ? address + next : 0));
            }
            else {
                append(stream, displacementAt, immediateAt);
            }
        }
        if (immediate !== 0)
            append(immediateStreams[immediate], immediateAt, relativeAt);
        if (relative === relativeKinds.call) {
            appendBig(calls, view.getUint32(relativeAt, true) + address + next);
        }
        else if (relative !== 0) {
            const wideJump = relative === relativeKinds.jump32;
            const distance = wideJump ? view.getInt32(relativeAt, true) : view.getInt8(relativeAt);
            const stream = wideJump ? jumps32 : jumps8;
            const target = numberAt(next + distance);
            const steps = target - number;
            if (next + distance === functionStart) {
                appendVarint(stream, 0);
            }
            else if (target >= 0 && Math.abs(steps) <= mostCounted) {
                // Counted in instructions: -1, 1, -2, 2 \u2026 are 1, 2, 3, 4 \u2026, and 2 above.
                appendVarint(stream, ((steps << 1) ^ (steps >> 31)) + 2);
            }
            else {
                appendVarint(stream, 1);
                appendVarint(stream, distance);
            }
        }
        padded = text[next - 1] === 0xcc;
        at = next;
    }
    append(0, at, text.length);
    return streams.map((stream, index) => stream.subarray(0, used[index]));
}
/** Allocates large enough arrays: exact for operands that are copied, the maximum for jumps. */
function streamsFor({ shapes, end }, textSize) {
    const sizes = new Uint32Array(x86Streams.length);
    const add = (stream, size) => {
        sizes[stream] = sizes[stream] + size;
    };
    // There are far more instructions than shapes.
    const counts = new Uint32Array(2 ** 13);
    for (let number = 0; number < shapes.length; number++) {
        const shape = shapes[number];
        counts[shape] = counts[shape] + 1;
    }
    let operands = 0;
    for (const [shape, count] of counts.entries()) {
        if (count === 0)
            continue;
        const [displacement, immediate, relative] = [(shape >> 5) & 7, (shape >> 8) & 7, shape >> 11];
        const displacementSize = displacementSizes[displacement];
        const immediateSize = immediateSizes[immediate];
        operands += count * (displacementSize + immediateSize + relativeSizes[relative]);
        add(displacementStreams[displacement], count * displacementSize);
        add(immediateStreams[immediate], count * immediateSize);
        if (relative === relativeKinds.call)
            add(calls, count * 4);
        else if (relative !== 0)
            add(relative === relativeKinds.jump32 ? jumps32 : jumps8, count * 6);
    }
    sizes[0] = end - operands + (textSize - end);
    return [...sizes].map((size) => new Uint8Array(size));
}

;// CONCATENATED MODULE: ./lib/pack/own/streams.js

const scratchAlignment = 16;
const plainModel = { lc: 3, lp: 0, pb: 0 };
/** Each stream is handed on as soon as its bytes are known, while the filters still work on others. */
function createStreamPlan(onStream) {
    const streams = [];
    const announced = [];
    const filters = [];
    let scratchSize = 0;
    const reserveScratch = (sizeBytes) => {
        const start = scratchSize;
        scratchSize = Math.ceil((start + sizeBytes) / scratchAlignment) * scratchAlignment;
        return start;
    };
    const add = (stream) => {
        streams.push(stream);
        onStream(stream);
        return stream;
    };
    return {
        addImage: (part) => {
            const sizeBytes = (0,pack_content/* sizeOf */.$d)(part.content);
            const known = announced.find((one) => one.offset === part.offset && one.sizeBytes === sizeBytes);
            if (known === undefined)
                return add({ ...part, sizeBytes, place: 'image' });
            streams.push(known);
            return known;
        },
        announce: (part) => {
            const stream = { ...part, sizeBytes: (0,pack_content/* sizeOf */.$d)(part.content), place: 'image' };
            announced.push(stream);
            onStream(stream);
        },
        addScratch: ({ bytes, ...part }) => {
            const sizeBytes = bytes.length;
            return add({
                ...part,
                content: bytes,
                sizeBytes,
                isOwn: true,
                place: 'scratch',
                offset: reserveScratch(sizeBytes),
            });
        },
        addRest: (content) => {
            add({ name: 'not loaded', content, sizeBytes: (0,pack_content/* sizeOf */.$d)(content), place: 'rest', offset: 0, model: plainModel });
        },
        reserveScratch,
        addFilter: (filter) => {
            filters.push(filter);
        },
        finish: () => {
            const ordered = withoutEmptyTwins(streams).sort((a, b) => b.sizeBytes - a.sizeBytes);
            const numberOf = (stream) => ordered.findIndex((one) => one === stream || (one.sizeBytes === 0 && stream.sizeBytes === 0));
            const records = filters.map((filter) => ({ ...filter, streams: filter.streams.map(numberOf) }));
            return { streams: ordered, filters: records, scratchSize };
        },
    };
}
/** All filters with an empty stream share one. */
function withoutEmptyTwins(streams) {
    const empty = streams.find(({ sizeBytes, place }) => sizeBytes === 0 && place === 'scratch');
    return streams.filter((stream) => stream.sizeBytes > 0 || stream === empty);
}

;// CONCATENATED MODULE: ./lib/pack/own/text-start.js

// runtime.moduledata starts with the address of pclntab; its field `text` is the 23rd word. Source: runtime/symtab.go
// of Go 1.20 to 1.26.
const textWord = 22;
/**
 * The address of pc 0 in .gopclntab. With Go's own linker it is the start of .text; a C linker puts the C start-up code
 * before it, so the address comes from the runtime's module data.
 */
function textStart(request) {
    const { program, sections, pclntab } = request;
    const text = sections.find(({ name }) => name === '.text');
    const word = program.bits / 8;
    for (const section of sections.filter(({ name }) => ['.go.module', '.noptrdata', '.data'].includes(name))) {
        const bytes = program.file.readAt(section.fileOffset, section.sizeBytes);
        const view = (0,fields/* elfView */.ND)(bytes, program);
        for (let at = 0; at + (textWord + 1) * word <= bytes.length; at += word) {
            if (view.wide(at) !== pclntab.address)
                continue;
            const start = view.wide(at + textWord * word);
            if (text !== undefined && start >= text.address && start < text.address + text.sizeBytes)
                return start;
        }
    }
    return text?.address ?? 0;
}

;// CONCATENATED MODULE: ./lib/pack/own/plan.js










// Sections of at least this size get their own stream: for smaller ones a separate model costs more than it saves.
const leastSection = 16_384;
const pieceBytes = 65_536;
const largeSection = 8_000_000;
const models = {
    '.text': { lc: 2, lp: 2, pb: 2 },
    '.rodata': { lc: 0, lp: 2, pb: 2 },
    '.noptrdata': { lc: 3, lp: 0, pb: 0 },
};
const otherModel = { lc: 3, lp: 0, pb: 2 };
/** Splits a program into streams, with the filters that apply to it. */
function planStreams(request) {
    const { program, architecture, image, without, onStream = () => { } } = request;
    const plan = createStreamPlan(onStream);
    const { file } = program;
    const sections = (0,own_image/* loadedSections */.W2)(program, image);
    const used = [];
    const done = [];
    const text = sections.find(({ name }) => name === '.text');
    const pclntab = sections.find(({ name }) => name === '.gopclntab');
    const filter = architecture.textFilter;
    const filtered = [text, pclntab].flatMap((section) => (section === undefined ? [] : [rangeOf(section)]));
    for (const part of largeSections(otherParts({ program, image, sections, done: filtered }), sections))
        plan.announce(part);
    let shapes;
    if (text !== undefined && filter !== undefined && !without.includes(filter)) {
        shapes = planText({ file, plan, text, filter, architecture: architecture.name });
        used.push(filter);
        done.push(rangeOf(text));
        // The text itself, which is in its streams now.
        if (text.sizeBytes > largeSection)
            (0,collect/* collectAll */._U)();
    }
    if (pclntab !== undefined && text !== undefined && !without.includes('pclntab')) {
        const textOffset = textStart({ program, sections, pclntab }) - text.address;
        const range = planPclntab({ file, plan, pclntab, shapes, textOffset, little: program.little });
        if (range !== undefined) {
            used.push('pclntab');
            done.push(range);
        }
    }
    for (const part of otherParts({ program, image, sections, done }))
        plan.addImage(part);
    if (image.restSize > 0)
        plan.addRest((0,own_image/* restOf */.Y6)(program, image));
    return { ...plan.finish(), used };
}
function planText(request) {
    const { file, plan, text, filter } = request;
    if (filter === 'words') {
        planWords(request);
        return undefined;
    }
    const wide = filter === 'amd64';
    const padded = paddedText(text.sizeBytes);
    file.readInto(padded.text, text.fileOffset);
    const instructions = findInstructions(padded, wide);
    const [heads, ...operands] = splitX86({ text: padded.text, address: text.address, instructions, wide });
    const [headsKind, ...operandKinds] = x86Streams;
    if (heads === undefined)
        return undefined;
    // The heads are stored at the end of the text itself: they are read before the growing text overwrites them.
    const offset = text.offset + text.sizeBytes - heads.length;
    const streams = [
        plan.addImage({ ...headsKind, content: heads, isOwn: true, offset }),
        ...operandKinds.map((kind, index) => plan.addScratch({ ...kind, bytes: operands[index] ?? new Uint8Array() })),
    ];
    const start = plan.reserveScratch(2 * instructions.count);
    plan.addFilter({ filter, streams, numbers: [text.offset, text.sizeBytes, start, instructions.count] });
    return { instructions, start };
}
function planWords(request) {
    const { file, plan, text, architecture } = request;
    const rules = wordRules[architecture];
    if (rules === undefined)
        return;
    const bytes = Buffer.alloc(text.sizeBytes);
    file.readInto(bytes, text.fileOffset);
    const { words, streams } = splitWords({ text: bytes, address: text.address, rules });
    plan.addImage({
        name: 'instructions',
        content: words,
        isOwn: true,
        offset: text.offset,
        model: { lc: 0, lp: 2, pb: 2 },
    });
    const fields = rules.streams.map((kind, index) => plan.addScratch({ ...kind, bytes: streams[index] ?? new Uint8Array() }));
    plan.addFilter({ filter: 'words', streams: fields, numbers: [text.offset, text.sizeBytes, ...wordNumbers(rules)] });
}
function planPclntab(request) {
    const { file, plan, pclntab, shapes, textOffset, little } = request;
    const section = file.readAt(pclntab.fileOffset, pclntab.sizeBytes);
    const split = splitPclntab({ section, little, instructions: shapes?.instructions, textOffset });
    if (split === undefined)
        return undefined;
    const { header, functabSize } = split;
    const streams = pclntabStreams.map((kind, index) => plan.addScratch({ ...kind, bytes: split.streams[index] ?? new Uint8Array() }));
    const counted = [shapes?.start ?? 0, shapes?.instructions.count ?? 0, shapes === undefined ? 0 : textOffset];
    const table = [pclntab.offset, header.functions, header.pctab, header.functab, header.functab, functabSize];
    const numbers = [...table, header.pointerSize, ...counted, little ? 0 : 1];
    plan.addFilter({ filter: 'pclntab', streams, numbers });
    return { start: pclntab.offset + header.pctab, end: pclntab.offset + header.functab + functabSize };
}
/** Everything that no filter restores, split where a large section starts. Zeros are skipped: memory starts zeroed. */
function otherParts(request) {
    const { program, image, sections, done } = request;
    const large = sections.filter(isLarge);
    const cuts = [...large.flatMap(({ offset }) => offset), ...done.flatMap(({ start, end }) => [start, end])];
    return image.segments.flatMap((segment) => {
        const [start, end] = [segment.offset, segment.offset + segment.fileSize];
        const inside = cuts.filter((cut) => cut > start && cut < end);
        const borders = [...new Set([start, ...inside, end])].sort((a, b) => a - b);
        return borders.slice(0, -1).flatMap((from, index) => {
            const to = borders[index + 1] ?? from;
            if (done.some((range) => from >= range.start && to <= range.end))
                return [];
            const fileStart = segment.fileOffset + from - segment.offset;
            const sizeBytes = sizeWithoutZeros(program.file, { offset: fileStart, sizeBytes: to - from });
            if (sizeBytes === 0)
                return [];
            const name = large.find(({ offset }) => offset === from)?.name ?? partName(sections, from);
            return [
                { name, content: program.file.part(fileStart, sizeBytes), offset: from, model: models[name] ?? otherModel },
            ];
        });
    });
}
/** The parts that stay the same whatever a filter makes of its own section; the largest first. */
function largeSections(parts, sections) {
    const starts = new Set(sections.filter(isLarge).map(({ offset }) => offset));
    return parts.filter(({ offset }) => starts.has(offset)).toSorted((a, b) => (0,pack_content/* sizeOf */.$d)(b.content) - (0,pack_content/* sizeOf */.$d)(a.content));
}
function isLarge({ sizeBytes }) {
    return sizeBytes >= leastSection;
}
/** The section of a part, for people. */
function partName(sections, offset) {
    const section = sections.find((one) => offset >= one.offset && offset < one.offset + one.sizeBytes);
    return section === undefined ? 'headers and small sections' : `of ${section.name}`;
}
/** Without the zeros at its end. */
function sizeWithoutZeros(file, part) {
    let end = part.sizeBytes;
    while (end > 0) {
        const start = Math.max(0, end - pieceBytes);
        const piece = file.readAt(part.offset + start, end - start);
        let size = piece.length;
        while (size > 0 && piece[size - 1] === 0)
            size--;
        end = start + size;
        if (size > 0)
            break;
    }
    return end;
}
function rangeOf({ offset, sizeBytes }) {
    return { start: offset, end: offset + sizeBytes };
}

;// CONCATENATED MODULE: ./lib/pack/own/pack.js













const largeBytes = 16_000_000;
/** Also one that is damaged. */
function isPacked(program) {
    try {
        return (0,unpack/* locatePackage */.jX)(program) !== undefined;
    }
    catch (error) {
        if (error instanceof format_read/* DamagedPackage */.Ad)
            return true;
        throw error;
    }
}
/**
 * Packs a linked Go program; returns the packed file in parts, some of which may be parts of the linked one. Throws NotPackable
 * for a program that the format does not support.
 */
async function packLinked(request) {
    const { linked, compression, without = [] } = request;
    if (isPacked(linked))
        throw new read/* NotPackable */.L('is packed by go-tiny-image already');
    if ((0,unpack/* isUpx */.OO)(linked.readAt(0, 4096)))
        throw new read/* NotPackable */.L('is packed by UPX already');
    const parts = partsOf(linked);
    const compressed = new Map();
    const onStream = (stream) => {
        const { place, offset, sizeBytes } = stream;
        const packed = compression
            .compress(stream)
            .then((result) => ({ ...result, place, offset, sizeBytes }));
        // Awaited when all streams are there.
        packed.catch(() => { });
        compressed.set(stream, packed);
    };
    const { streams, filters, scratchSize } = planStreams({ ...parts, without, onStream });
    // What the filters worked with, while the workers are busy.
    if (linked.sizeBytes > largeBytes)
        (0,collect/* collectAll */._U)();
    const packed = await Promise.all(streams.flatMap((stream) => compressed.get(stream) ?? []));
    const linkedDigest = digestOf(linked);
    return packedFile(parts, { codec: compression.codec, streams: packed, filters, scratchSize, linkedDigest });
}
/**
 * The packed file that this version makes of a linked program and of streams that unpack to it: whatever runs before
 * and after unpacking is in it, the stub, the headers and the tables. In parts. Throws NotPackable.
 */
function packedAround(linked, content) {
    return packedFile(partsOf(linked), content);
}
function partsOf(linked) {
    const program = (0,read/* readLinkedProgram */.U)(linked);
    const architecture = (0,architectures/* architectureOf */.N)(program);
    if (architecture === undefined)
        throw new read/* NotPackable */.L('is for an architecture without a stub');
    const buildInfo = program.sections.find(({ name }) => name === build_info/* buildInfoSection */.KJ);
    if (buildInfo === undefined)
        throw new read/* NotPackable */.L('is no Go program, or its section .go.buildinfo was stripped');
    const image = (0,own_image/* imageOf */.dT)(program);
    if (architecture.stubAddress !== undefined && image.address + image.size > architecture.stubAddress) {
        throw new read/* NotPackable */.L(`reaches beyond the address ${architecture.stubAddress}, where its stub must stand`);
    }
    return { linked, program, architecture, buildInfo, image };
}
function packedFile({ linked, program, architecture, buildInfo, image }, { codec, streams, filters, scratchSize, linkedDigest }) {
    const { programHeaders, segments } = program;
    const headers = segments.find(({ fileOffset, fileSize }) => programHeaders.fileOffset >= fileOffset && programHeaders.fileOffset < fileOffset + fileSize);
    const packaged = writePackage({
        header: {
            imageAddress: image.address,
            imageSize: image.size,
            dataSize: image.dataSize,
            scratchSize,
            restSize: image.restSize,
            entry: program.entry,
            programHeadersAddress: headers === undefined ? 0 : headers.address + programHeaders.fileOffset - headers.fileOffset,
            programHeaderCount: programHeaders.count,
            linkedSize: linked.sizeBytes,
            linkedDigest,
        },
        segments: image.segments,
        streams,
        filters,
    });
    return writePackedFile({
        program,
        image,
        stub: (0,blobs/* stubOf */._)(architecture.name, codec),
        stubAddress: architecture.stubAddress,
        packaged,
        buildInfo: linked.readAt(buildInfo.fileOffset, buildInfo.sizeBytes),
    });
}
function digestOf(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    (0,pack_content/* piecesOf */.Xe)(file.part(0, file.sizeBytes), (piece) => void hash.update(piece));
    return hash.digest();
}

;// CONCATENATED MODULE: ./lib/pack/own/verify.js




const storeOnly = {
    codec: 'lzma',
    compress: async ({ content }) => ({ codec: 'stored', model: { lc: 0, lp: 0, pb: 0 }, packed: content }),
};
const choices = [[], ['pclntab'], ['pclntab', 'amd64', '386', 'words']];
/**
 * The filters to leave out because they do not restore this program exactly. Found before anything is compressed, by
 * packing without compression and unpacking with the stubs' own code. Throws NotPackable.
 */
async function filtersToLeaveOut(linked) {
    const source = (0,pack_content/* sourceInMemory */.G)(linked);
    for (const without of choices) {
        const packed = (0,pack_content/* joined */.oR)(await packLinked({ linked: source, compression: storeOnly, without }));
        if (isSame(packed, linked))
            return without;
    }
    throw new format_read/* DamagedPackage */.Ad('does not unpack to the same bytes, with any filter or without');
}
function isSame(packed, linked) {
    try {
        const found = (0,unpack/* findPackage */.CV)(packed);
        return found !== undefined && Buffer.compare((0,unpack/* unpackProgram */.Dl)(found), linked) === 0;
    }
    catch (error) {
        if (error instanceof format_read/* DamagedPackage */.Ad)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/pack/own/packer.js


















// Raise this when the same stub gets different streams, so that packed programs of earlier runs are not reused.
const revision = '1';
const variableCounts = [0, 600, 1200, 20_000];
// To free memory takes 10 ms.
const packer_largeBytes = 16_000_000;
/** This project's packer (docs/packed-format.md), for fewest bytes or a quick start. */
function createOwnPacker(goal) {
    // One program at a time: its streams use all processors and a lot of memory.
    let turn = Promise.resolve();
    return {
        name: 'own',
        title: goal === 'size' ? 'go-tiny-image' : 'go-tiny-image, for a quick start',
        identity: ['own', revision, goal, codeDigest()],
        variableCounts,
        packingOn: ({ architecture }) => architectures/* architectureNames */.c.includes(architecture)
            ? { verdict: 'runs' }
            : { verdict: 'impossible', reason: `there is no stub for ${architecture}` },
        pack: ({ input, output, small = false, earlier = async () => [] }, { signal }) => {
            const pack = async () => {
                if (signal.aborted)
                    throw new errors/* CancelledError */.cc();
                return packFile({ input, output, goal, signal, workers: small ? 1 : undefined, earlier: await earlier() });
            };
            if (small)
                return pack();
            const packed = turn.then(pack);
            turn = packed.catch(() => { });
            return packed;
        },
        prove: async ({ packed, digest }) => {
            provePacked(packed, { digest, codec: codecOf(goal) });
        },
    };
}
/** Packs with all filters, and only if the result does not unpack to the program looks for those to leave out. */
async function packFile(request) {
    try {
        const { streams, reused, linkedBytes } = await writePacked(request, []);
        if (linkedBytes > packer_largeBytes)
            (0,collect/* collectAll */._U)();
        const unpacksTo = unpacksToLinked(request.output);
        if (unpacksTo !== undefined)
            return { unpacksTo, streams };
        // Maybe what an earlier run left is not what it says.
        if (reused > 0)
            return await packFile({ ...request, earlier: [] });
        const without = await filtersToLeaveOut(new Uint8Array(await (0,promises_.readFile)(request.input)));
        await writePacked(request, without);
        return without.length === 0 ? {} : { note: `without the filters ${without.join(', ')}, which do not fit it` };
    }
    catch (error) {
        throw asFailure(error);
    }
}
/** The digest of what the packed file unpacks to; undefined where it is not what was linked. */
function unpacksToLinked(path) {
    try {
        const { unpacksTo, linked } = digestsOf(path);
        return unpacksTo === linked ? unpacksTo : undefined;
    }
    catch (error) {
        if (error instanceof packer/* PackFailure */.Q)
            return undefined;
        throw error;
    }
}
/** In a function of its own, so that all it needs is freed before the result is unpacked. */
async function writePacked(request, without) {
    const { input, output, goal, signal, workers, earlier } = request;
    const file = (0,random_access/* openFile */.Tq)(input);
    try {
        const linkedBytes = file.sizeBytes;
        // Node does not read a larger file in one piece.
        if (linkedBytes > layout/* largestImage */.o$)
            throw new read/* NotPackable */.L(`has ${linkedBytes} bytes, more than the ${layout/* largestImage */.o$} of the packed format`);
        const codecs = codecsFor(goal, { linkedBytes, signal, workers });
        try {
            const compression = reusing(compressionFor(goal, codecs), { encoder: encoderDigest(goal), earlier });
            const packed = await packLinked({ linked: (0,pack_content/* sourceOf */.vz)(file, input), compression, without });
            // Before anything is written, for their memory.
            await codecs.close();
            await (0,streams/* writeStream */.G6)(output, (0,pack_content/* buffersOf */.J0)(packed));
            await (0,promises_.chmod)(output, 0o755);
            return { streams: compression.streams(), reused: compression.reused(), linkedBytes };
        }
        finally {
            await codecs.close();
        }
    }
    finally {
        file.close();
    }
}
/** Of what the packed file unpacks to, and of what was linked, as it says itself. Throws a PackFailure. */
function digestsOf(path) {
    try {
        return withUnpacked(path, ({ packed, parts }) => ({ unpacksTo: packer_digestOf(parts), linked: linkedDigestOf(packed) }));
    }
    catch (error) {
        throw asFailure(error);
    }
}
function packer_digestOf(parts) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts)
        hash.update(part);
    return `sha256:${hash.digest('hex')}`;
}
function linkedDigestOf({ header }) {
    return `sha256:${Buffer.from(header.linkedDigest).toString('hex')}`;
}
function withUnpacked(path, work) {
    const { result, sizeBytes } = (0,random_access/* withOpenFile */.lv)(path, (file) => {
        const unpacked = (0,unpack/* unpackOpenFile */.jF)(file);
        if (unpacked === undefined)
            throw new packer/* PackFailure */.Q('the proof failed: it is not packed by go-tiny-image');
        return { result: work(unpacked), sizeBytes: unpacked.packed.header.linkedSize };
    });
    if (sizeBytes > packer_largeBytes)
        (0,collect/* collectAll */._U)();
    return result;
}
/**
 * Of a packed file that may come from anywhere: that it unpacks to the program with this digest, and that all else in it,
 * which runs before the program does, is what this version writes. Throws a PackFailure.
 */
function provePacked(path, { digest, codec }) {
    try {
        withUnpacked(path, ({ packed: { streams, filters, header }, file, parts }) => {
            const unpacksTo = packer_digestOf(parts);
            if (unpacksTo !== digest)
                throw new packer/* PackFailure */.Q(`the proof failed: unpacked again it is ${unpacksTo}, not ${digest}`);
            const linkedDigest = Buffer.from(digest.replace('sha256:', ''), 'hex');
            const { scratchSize } = header;
            const written = packedAround((0,pack_content/* sourceOfParts */.r$)(parts), { codec, streams, filters, scratchSize, linkedDigest });
            if (!packer_isSame(written, file))
                throw new packer/* PackFailure */.Q('the proof failed: its headers or its code for unpacking are not those of this version');
        });
    }
    catch (error) {
        throw asFailure(error);
    }
}
function packer_isSame(parts, file) {
    let at = 0;
    let same = true;
    for (const part of parts) {
        (0,pack_content/* piecesOf */.Xe)(part, (piece) => {
            same &&= Buffer.compare(piece, file.subarray(at, at + piece.length)) === 0;
            at += piece.length;
        });
    }
    return same && at === file.length;
}
function asFailure(error) {
    if (error instanceof read/* NotPackable */.L)
        return new packer/* PackFailure */.Q(`the program ${error.message}`, { expected: true });
    if (error instanceof format_read/* DamagedPackage */.Ad)
        return new packer/* PackFailure */.Q(`the packed program ${error.message}`, { cause: error });
    return error;
}
let digestOfCode;
/** Digest of the unpacking code of all architectures, whose 23 files are read once. */
function codeDigest() {
    if (digestOfCode !== undefined)
        return digestOfCode;
    const hash = (0,external_node_crypto_.createHash)('sha256').update((0,blobs/* unpackerModule */.A)());
    for (const name of architectures/* architectureNames */.c)
        hash.update((0,blobs/* stubOf */._)(name, 'lzma')).update((0,blobs/* stubOf */._)(name, 'zstd'));
    digestOfCode = hash.digest('hex').slice(0, 16);
    return digestOfCode;
}


/***/ }),

/***/ 879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ PackFailure),
/* harmony export */   Z: () => (/* binding */ packingTime)
/* harmony export */ });
/** Packing failed. The message is one clause for the log. */
class PackFailure extends Error {
    /** The packer does not support this kind of program: no concern of the user if another packer packs it. */
    expected;
    constructor(message, details = {}) {
        super(message, { cause: details.cause });
        this.name = 'PackFailure';
        this.expected = details.expected ?? false;
    }
}
/**
 * How long packing may take, in ms: about 2 MB a second is usual, but UPX's options such as --brute take thirty times as
 * long, and so may the machine.
 */
function packingTime(sizeBytes) {
    return 60_000 + Math.ceil((sizeBytes / 1_000_000) * 30_000);
}


/***/ })

};
