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
        ...streams.map((stream) => `  ${size(stream.sizeBytes)}  ${size(stream.packed.length)}  ${codecText(stream)}  ${placeText(stream)}`),
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
        if (!(error instanceof read/* DamagedPackage */.A))
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


/***/ })

};
