export const id = 44;
export const ids = [44];
export const modules = {

/***/ 8044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  beginImages: () => (/* binding */ beginImages)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/analysis/budget/budget.js
var budget_budget = __webpack_require__(9549);
// EXTERNAL MODULE: ./lib/compile/tests.js
var tests = __webpack_require__(8684);
// EXTERNAL MODULE: ./lib/host/network/http.js
var http = __webpack_require__(6423);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/host/stages/ahead.js
var stages_ahead = __webpack_require__(841);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/report/vulnerabilities.js
var vulnerabilities = __webpack_require__(1756);
// EXTERNAL MODULE: ./lib/steps/attest.js + 3 modules
var attest = __webpack_require__(6686);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/analysis/budget/wanted.js
var wanted = __webpack_require__(511);
// EXTERNAL MODULE: ./lib/compile/examine.js + 3 modules
var examine = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/compile/linked/recall.js + 1 modules
var recall = __webpack_require__(6906);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/source/environment/variables.js
var variables = __webpack_require__(9798);
// EXTERNAL MODULE: ./lib/compile/go-source.js
var go_source = __webpack_require__(5785);
;// CONCATENATED MODULE: ./lib/compile/diagnostics/cgo-users.js




/**
 * The packages outside of the standard library that break the build because they need cgo, according to go's output:
 * all files of the package are excluded, or names that its cgo files would declare are undefined. That a program
 * imports a package with cgo proves nothing: most of them compile without it.
 */
async function cgoUsersAtFault(request, output, host) {
    if (!/build constraints exclude all Go files|undefined/.test(output))
        return [];
    const users = (await (0,examine/* packagesOf */.DT)(request, { cgo: '1' }, host)).filter(({ cgoFiles }) => cgoFiles.length > 0);
    const atFault = [];
    for (const user of users) {
        const names = undefinedNames(output, user);
        const sources = names.length === 0
            ? []
            : await Promise.all([...user.goFiles, ...user.cgoFiles].map((name) => (0,examine/* sourceOf */.vz)(user, name)));
        if (isLeftOut(output, user) || isDeclared(names, sources))
            atFault.push(user.importPath);
    }
    return atFault;
}
function isLeftOut(output, { folder }) {
    return output
        .split('\n')
        .some((line) => line.trimEnd().endsWith(`build constraints exclude all Go files in ${folder}`));
}
function isDeclared(names, sources) {
    return names.some((name) => sources.some((source) => (0,go_source/* declares */.iv)(source, name)));
}
/**
 * Names that the compiler reports as undefined in a package: in its own files, and qualified by its name in files of
 * others.
 */
function undefinedNames(output, { importPath, name }) {
    const names = [];
    let section = '';
    for (const line of output.split('\n')) {
        const [, header] = /^# (\S+)/.exec(line) ?? [];
        if (header !== undefined)
            section = header;
        const [, owner, plain] = /: undefined: (?:(\w+)\.)?(\w+)/.exec(line) ?? [];
        if (plain !== undefined && (owner === undefined ? section === importPath : owner === name))
            names.push(plain);
        const [, type = '', member] = /\(type ([^)]*?) has no field or method (\w+)/.exec(line) ?? [];
        if (member !== undefined && (section === importPath || type.includes(`${name}.`)))
            names.push(member);
    }
    return names;
}
/**
 * The packages that make a program dynamic without cgo: any package can import a symbol of a shared library with a
 * `//go:cgo_import_dynamic` line.
 */
async function dynamicImports(request, host) {
    const packages = await (0,examine/* packagesOf */.DT)(request, { cgo: '0' }, host);
    const found = [];
    for (const { importPath, folder, goFiles } of packages) {
        for (const name of goFiles) {
            const text = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => '');
            if (!/^\/\/go:cgo_import_dynamic /m.test(text))
                continue;
            found.push(importPath);
            break;
        }
    }
    return found;
}

// EXTERNAL MODULE: ./lib/source/workspace.js
var workspace = __webpack_require__(3756);
// EXTERNAL MODULE: ./lib/compile/diagnostics/diagnostics.js
var diagnostics = __webpack_require__(2762);
;// CONCATENATED MODULE: ./lib/compile/diagnostics/experiments.js


/**
 * The experiment that a build needs, when go reports that build constraints exclude all files of a package of the
 * standard library: the package's own files name it. Undefined for any other output.
 */
async function experimentNeeded(output, goRoot) {
    const [, folder] = /build constraints exclude all Go files in (\S+)/.exec(output) ?? [];
    const sources = (0,external_node_path_.join)(goRoot, 'src');
    if (folder === undefined || !folder.startsWith(`${sources}/`))
        return undefined;
    for (const file of await (0,external_node_fs_promises_.readdir)(folder).catch(() => [])) {
        if (!file.endsWith('.go'))
            continue;
        const text = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8').catch(() => '');
        const [, name] = /^\/\/go:build .*?\bgoexperiment\.(\w+)/m.exec(text) ?? [];
        if (name !== undefined)
            return { importPath: (0,external_node_path_.relative)(sources, folder), name };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/compile/diagnostics/hints.js + 5 modules
var hints = __webpack_require__(3734);
;// CONCATENATED MODULE: ./lib/compile/diagnostics/compile-error.js








/** The error of a program that does not compile, with the compiler's positions and what to change. */
async function compileError(failure, host) {
    const { request } = failure;
    const { main, platform, isShown = false } = request;
    const { command, exitCode, output } = failure.error;
    const error = isShown ? new lib_errors/* ToolError */.v4({ command, exitCode, output, shown: true }) : failure.error;
    const positions = (0,diagnostics/* compileMessages */.Ic)(error.output, { cwd: main.buildFolder, workspace: (0,workspace/* workspaceOf */.B)(host.env) });
    const what = `${main.importPath} does not compile for ${(0,oci_platform/* platformText */.VQ)(platform)}`;
    const cgo = await cgoUsersAtFault(request, error.output, host);
    if (cgo.length > 0) {
        return new lib_errors/* UserError */.yo(`${what}: ${shortList(cgo)} ${cgo.length === 1 ? 'needs' : 'need'} cgo, which is off for static programs`, {
            change: `Use a pure Go replacement${(0,examine/* replacementFor */.aP)(cgo)}, or the build tag that makes the module work without cgo (build-tags).`,
            positions,
            cause: error,
        });
    }
    const experiment = await experimentNeeded(error.output, request.go.root);
    if (experiment !== undefined) {
        return new lib_errors/* UserError */.yo(`${what}: package ${experiment.importPath} is a Go experiment`, {
            change: `Set GOEXPERIMENT=${experiment.name} in build-env.`,
            positions,
            cause: error,
        });
    }
    const [first] = positions;
    const hint = (0,diagnostics/* hasCompilerErrors */.vz)(error.output)
        ? (0,hints/* explainMachine */.Lv)(error.output)
        : (0,hints/* explainGoOutput */.lj)(error.output, { ownModules: main.install === undefined ? [main.module.path] : [] });
    if (hint !== undefined) {
        return new lib_errors/* UserError */.yo(`${what}: ${hint.message}`, { change: hint.change, positions, cause: error });
    }
    if (first === undefined)
        return new lib_errors/* UserError */.yo(`${what}: ${(0,hints/* firstComplaint */.oM)(error.output) ?? error.message}`, { cause: error });
    const more = positions.length === 1 ? '' : ` (and ${positions.length - 1} more)`;
    const place = [first.at.file, first.at.line, first.at.column].filter((part) => part !== undefined).join(':');
    return new lib_errors/* UserError */.yo(`${what}: ${place}: ${first.message}${more}`, { positions, cause: error });
}
/** Names as a text, at most five of them. */
function shortList(names) {
    return names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
}

// EXTERNAL MODULE: ./lib/compile/link.js
var compile_link = __webpack_require__(705);
// EXTERNAL MODULE: ./lib/compile/linked/linked-programs.js + 2 modules
var linked_programs = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/compile/linked/note.js
var linked_note = __webpack_require__(4411);
// EXTERNAL MODULE: ./lib/elf/sections.js
var elf_sections = __webpack_require__(6929);
// EXTERNAL MODULE: ./lib/elf/fields.js
var fields = __webpack_require__(272);
;// CONCATENATED MODULE: ./lib/elf/without-symbols.js


const removed = '.symtab\0.strtab\0';
const loadedFlag = 2;
/**
 * What makes a program that was linked with `-w` the one that Go's linker writes with `-s -w`: all that is loaded is the
 * same, and behind it lie only the symbols, their names and the names of the sections. Undefined for a file in which
 * anything else is there, or in another order, such as those of Go 1.23 and before, which have the names of the sections
 * among what is loaded. Source: cmd/link/internal/ld/elf.go, asmbElf.
 */
function withoutSymbols(readAt, fileSize) {
    const kind = (0,elf_sections/* elfKind */.CI)(readAt(0, 64));
    if (kind === undefined)
        return undefined;
    const table = (0,elf_sections/* sectionHeaders */.it)(readAt(0, fields/* elfHeaderSizes */.DC[kind.bits]), kind);
    const startSize = table.start + table.count * table.size;
    if (table.size !== fields/* sectionHeaderSizes */.xc[kind.bits] || table.namesIndex >= table.count || startSize > fileSize) {
        return undefined;
    }
    const start = Buffer.from(readAt(0, startSize));
    const view = (0,fields/* elfView */.ND)(start, kind);
    const wide = kind.bits === 64;
    const sections = Array.from({ length: table.count }, (_, index) => {
        const at = table.start + index * table.size;
        return {
            header: start.subarray(at, at + table.size),
            nameAt: view.word(at),
            isLoaded: (view.wide(at + 8) & loadedFlag) !== 0,
            fileOffset: view.wide(at + (wide ? 24 : 16)),
            sizeBytes: view.wide(at + (wide ? 32 : 20)),
            link: view.word(at + (wide ? 40 : 24)),
        };
    });
    const names = sections[table.namesIndex];
    if (names === undefined || names.fileOffset + names.sizeBytes !== fileSize)
        return undefined;
    const texts = Buffer.from(readAt(names.fileOffset, names.sizeBytes)).toString('latin1');
    const removedAt = texts.indexOf(removed);
    const behind = removedAt + removed.length;
    const [symbols, strings] = [removedAt, removedAt + removed.indexOf('.strtab')].map((at) => sections.find((section, index) => index > 0 && section.nameAt === at));
    if (removedAt < 0 || symbols === undefined || strings === undefined)
        return undefined;
    const kept = sections.filter((section) => section !== symbols && section !== strings);
    const isExpected = symbols.fileOffset + symbols.sizeBytes === strings.fileOffset &&
        strings.fileOffset + strings.sizeBytes === names.fileOffset &&
        sections[0]?.sizeBytes === 0 &&
        kept.every((section, index) => section.link === 0 &&
            (section.nameAt < removedAt || section.nameAt >= behind) &&
            (section === names || index === 0 || section.isLoaded));
    if (!isExpected)
        return undefined;
    const headers = Buffer.concat(kept.map(({ header }) => header));
    const headerView = (0,fields/* elfView */.ND)(headers, kind);
    for (const [index, section] of kept.entries()) {
        const at = index * table.size;
        if (section.nameAt >= behind)
            headerView.setWord(at, section.nameAt - removed.length);
        if (section !== names)
            continue;
        headerView.setWide(at + (wide ? 24 : 16), symbols.fileOffset);
        headerView.setWide(at + (wide ? 32 : 20), names.sizeBytes - removed.length);
    }
    start.fill(0, table.start);
    headers.copy(start, table.start);
    view.setHalf(wide ? 60 : 48, kept.length);
    view.setHalf(wide ? 62 : 50, kept.indexOf(names));
    const end = Buffer.from(texts.slice(0, removedAt) + texts.slice(behind), 'latin1');
    return { start, endAt: symbols.fileOffset, end };
}

// EXTERNAL MODULE: ./lib/host/files/random-access.js
var random_access = __webpack_require__(2810);
;// CONCATENATED MODULE: ./lib/compile/linked/take-symbols.js





/**
 * Moves a program away that was linked with its symbols, and puts the one without them in its place, if it can be made.
 * Undefined for a program that has none: it stays where it is.
 */
async function takeSymbols(path) {
    if (!(0,random_access/* withOpenFile */.lv)(path, hasSymbols))
        return undefined;
    const folder = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), '.symbols');
    const symbolsPath = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    await (0,external_node_fs_promises_.rename)(path, symbolsPath);
    const change = (0,random_access/* withOpenFile */.lv)(symbolsPath, ({ readAt, sizeBytes }) => withoutSymbols(readAt, sizeBytes));
    if (change === undefined)
        return { symbolsPath, isReplaced: false };
    const { start, endAt, end } = change;
    await (0,external_node_fs_promises_.copyFile)(symbolsPath, path);
    const file = await (0,external_node_fs_promises_.open)(path, 'r+');
    try {
        await file.write(start, 0, start.length, 0);
        await file.truncate(endAt);
        await file.write(end, 0, end.length, endAt);
    }
    finally {
        await file.close();
    }
    return { symbolsPath, isReplaced: true };
}
function hasSymbols({ readAt, sizeBytes }) {
    const kind = (0,elf_sections/* elfKind */.CI)(readAt(0, 64));
    return kind !== undefined && (0,elf_sections/* readSections */.jn)(readAt, sizeBytes, kind).some(({ name }) => name === '.symtab');
}

// EXTERNAL MODULE: ./lib/compile/linked/untouched.js
var linked_untouched = __webpack_require__(920);
;// CONCATENATED MODULE: ./lib/compile/program/elf.js
/** Bytes from the start of the file that `parseElfHeader` needs. */
const elfHeaderSize = 64;
const executableType = 2;
const dynamicSegment = 2;
const interpreterSegment = 3;
const neededTag = 1;
const little = (machine, bits = 64) => ({ bits, endianness: 'little', machine });
const big = (machine, bits = 64) => ({ bits, endianness: 'big', machine });
// e_machine of each architecture. Source: the generic ABI's register of e_machine values.
const machines = {
    '386': little(3, 32),
    amd64: little(62),
    arm: little(40, 32),
    arm64: little(183),
    loong64: little(258),
    mips: big(8, 32),
    mips64: big(8),
    mips64le: little(8),
    mipsle: little(8, 32),
    ppc64: big(21),
    ppc64le: little(21),
    riscv64: little(243),
    s390x: big(22),
};
/** Undefined for bytes that are no ELF file. */
function parseElfHeader(bytes) {
    const [fileClass, data] = [bytes[4], bytes[5]];
    const isElf = bytes.length >= elfHeaderSize && bytes.readUInt32BE(0) === 0x7f454c46;
    if (!isElf || (fileClass !== 1 && fileClass !== 2) || (data !== 1 && data !== 2))
        return undefined;
    const endianness = data === 1 ? 'little' : 'big';
    const read = reader(bytes, endianness);
    const wide = fileClass === 2;
    return {
        bits: wide ? 64 : 32,
        endianness,
        type: read(16, 2),
        machine: read(18, 2),
        programHeaders: wide
            ? { offset: read(32, 8), entrySize: read(54, 2), count: read(56, 2) }
            : { offset: read(28, 4), entrySize: read(42, 2), count: read(44, 2) },
    };
}
/** `bytes` are the program header table. */
function parseProgramHeaders(bytes, header) {
    const read = reader(bytes, header.endianness);
    const { entrySize, count } = header.programHeaders;
    const complete = Math.min(count, Math.floor(bytes.length / Math.max(entrySize, 1)));
    return Array.from({ length: complete }, (_, index) => {
        const start = index * entrySize;
        return header.bits === 64
            ? { type: read(start, 4), offset: read(start + 8, 8), sizeBytes: read(start + 32, 8) }
            : { type: read(start, 4), offset: read(start + 4, 4), sizeBytes: read(start + 16, 4) };
    });
}
/** The segment that lists the needed shared libraries, if there is one. */
function dynamicSegmentOf(segments) {
    return segments.find(({ type }) => type === dynamicSegment);
}
/** The number of shared libraries that the dynamic segment lists. */
function neededLibraries(bytes, header) {
    const word = header.bits === 64 ? 8 : 4;
    const read = reader(bytes, header.endianness);
    const entries = Array.from({ length: Math.floor(bytes.length / (2 * word)) }, (_, index) => index * 2 * word);
    return entries.filter((start) => read(start, word) === neededTag).length;
}
/** Why the program cannot run alone in an image of the platform, as a clause; undefined when it can. */
function elfProblem(elf, platform) {
    const { header, segments, libraries } = elf;
    const wanted = machines[platform.architecture];
    if (wanted === undefined ||
        header.machine !== wanted.machine ||
        header.bits !== wanted.bits ||
        header.endianness !== wanted.endianness) {
        const found = `${header.bits} bits, ${header.endianness} endian, machine ${header.machine}`;
        return { kind: 'machine', text: `is for another machine (${found})` };
    }
    if (segments.some(({ type }) => type === interpreterSegment)) {
        return { kind: 'dynamic', text: 'needs a dynamic loader (PT_INTERP), which an image from scratch does not have' };
    }
    if (libraries > 0) {
        return { kind: 'dynamic', text: `needs ${libraries} shared libraries, which an image from scratch does not have` };
    }
    if (header.type !== executableType) {
        return { kind: 'PIE', text: `is not a plain executable (ELF type ${header.type} instead of ${executableType})` };
    }
    return undefined;
}
// Offsets above 2^53 lose precision as numbers; no real file has them, so they simply match nothing.
function reader(bytes, endianness) {
    return (offset, size) => {
        if (size === 8) {
            return Number(endianness === 'little' ? bytes.readBigUInt64LE(offset) : bytes.readBigUInt64BE(offset));
        }
        return endianness === 'little' ? bytes.readUIntLE(offset, size) : bytes.readUIntBE(offset, size);
    };
}

// EXTERNAL MODULE: ./lib/compile/program/needs.js
var needs = __webpack_require__(507);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/elf/build-info.js
var build_info = __webpack_require__(8218);
// EXTERNAL MODULE: ./lib/elf/pclntab-header.js
var pclntab_header = __webpack_require__(5657);
// EXTERNAL MODULE: ./lib/host/files/pieces.js
var pieces = __webpack_require__(5863);
;// CONCATENATED MODULE: ./lib/compile/program/build-info.js

// Source: debug/buildinfo and cmd/go/internal/modload of Go: 32 bytes of header; where the flag says so, two strings
// with their lengths as varints follow.
const headerBytes = 32;
// The module lines stand between two marks of 16 bytes, by which the linker's output is recognised in memory.
const markBytes = 16;
/**
 * Parses the section `.go.buildinfo` of a linked program. Undefined for anything else, and for programs of Go 1.17 and
 * older, whose section only points to its texts.
 */
function parseBuildInfo(section) {
    if (!(0,build_info/* isBuildInfo */.dR)(section))
        return undefined;
    const version = stringAt(section, headerBytes);
    const lines = version === undefined ? undefined : stringAt(section, version.end);
    if (version === undefined || lines === undefined)
        return undefined;
    const { bytes } = lines;
    const isMarked = bytes.length > 2 * markBytes && bytes[bytes.length - markBytes - 1] === 0x0a;
    const text = isMarked ? bytes.subarray(markBytes, -markBytes).toString('utf8') : '';
    return { goVersion: version.bytes.toString('utf8'), ...parseModuleLines(text) };
}
function stringAt(section, at) {
    let length = 0;
    for (let index = 0; index < 5; index += 1) {
        const byte = section[at + index];
        if (byte === undefined)
            return undefined;
        length += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80) {
            const start = at + index + 1;
            const end = start + length;
            return end > section.length ? undefined : { bytes: section.subarray(start, end), end };
        }
    }
    return undefined;
}
/** Parses the lines that `go version -m` shows, without their indentation. */
function parseModuleLines(text) {
    let path = '';
    let main;
    const modules = [];
    const settings = [];
    for (const line of text.split('\n')) {
        const [kind = '', ...fields] = line.split('\t');
        if (kind === 'path')
            path = fields[0] ?? '';
        else if (kind === 'mod')
            main = moduleOf(fields);
        else if (kind === 'dep')
            modules.push(moduleOf(fields));
        else if (kind === '=>') {
            const replaced = modules.pop();
            if (replaced !== undefined)
                modules.push({ ...replaced, replacedBy: moduleOf(fields) });
            else if (main !== undefined)
                main = { ...main, replacedBy: moduleOf(fields) };
        }
        else if (kind === 'build')
            settings.push(settingOf(fields.join('\t')));
    }
    return { path, ...(main === undefined ? {} : { main }), modules, settings };
}
function moduleOf([path = '', version = '', sum = '']) {
    return { path, version, ...(sum === '' ? {} : { sum }) };
}
// Key and value are quoted as Go strings where they hold spaces, quotes or an equals sign.
function settingOf(text) {
    const key = /^"(?:[^"\\]|\\.)*"|^`[^`]*`|^[^=]*/.exec(text)?.[0] ?? '';
    return [unquoted(key), unquoted(text.slice(key.length + 1))];
}
function unquoted(text) {
    if (text.startsWith('`'))
        return text.slice(1, -1);
    if (!text.startsWith('"'))
        return text;
    try {
        return String(JSON.parse(text));
    }
    catch {
        // Go's strings know escapes that JSON does not, such as \x00.
        return text.slice(1, -1);
    }
}

;// CONCATENATED MODULE: ./lib/compile/program/program-file.js










const longestTable = 1024 * 1024;
// A name may cross the border of two pieces, so this many bytes of the previous piece are searched again.
const overlap = Math.max(...needs/* tellingNames */.mZ.map((name) => name.length + 2));
/**
 * Reads a program once, in pieces: size, digest and telling names, which are only searched in its function names where
 * it is known where those are. Memory does not grow with its size.
 */
async function readProgramFile(path, functionNames = { start: 0 }) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const found = new Set();
    const { start, end = Number.POSITIVE_INFINITY } = functionNames;
    let last = Buffer.alloc(0);
    let at = 0;
    const sizeBytes = await (0,pieces/* readInPieces */.tu)(path, (whole) => {
        hash.update(whole);
        const piece = whole.subarray(Math.max(0, start - at), Math.max(0, end - at));
        at += whole.length;
        if (piece.length === 0)
            return;
        const seam = Buffer.concat([last, piece.subarray(0, overlap)]);
        for (const name of [...(0,needs/* namesIn */.wX)(seam), ...(0,needs/* namesIn */.wX)(piece)])
            found.add(name);
        last = Buffer.concat([last, piece.subarray(-overlap)]).subarray(-overlap);
    });
    return { sizeBytes, digest: `sha256:${hash.digest('hex')}`, names: [...found] };
}
/** Reads the headers and the build information of a program. Undefined for a file that is no ELF file. */
async function readElf(path) {
    const file = await (0,external_node_fs_promises_.open)(path);
    try {
        const header = parseElfHeader(await readAt(file, { offset: 0, sizeBytes: elfHeaderSize }));
        if (header === undefined)
            return undefined;
        const { offset, entrySize, count } = header.programHeaders;
        const segments = parseProgramHeaders(await readAt(file, { offset, sizeBytes: entrySize * count }), header);
        const dynamic = dynamicSegmentOf(segments);
        const libraries = dynamic === undefined ? 0 : neededLibraries(await readAt(file, dynamic), header);
        return { header, segments, libraries, ...readGoSections(path, header) };
    }
    finally {
        await file.close();
    }
}
function readGoSections(path, { bits, endianness }) {
    const little = endianness === 'little';
    return (0,random_access/* withOpenFile */.lv)(path, ({ sizeBytes, readAt }) => {
        const sections = (0,elf_sections/* readSections */.jn)(readAt, sizeBytes, { bits, little });
        const section = sections.find(({ name }) => name === build_info/* buildInfoSection */.KJ);
        return {
            buildInfo: section === undefined ? undefined : parseBuildInfo(readAt(section.fileOffset, section.sizeBytes)),
            functionNames: functionNamesOf(readAt, sections, little),
        };
    });
}
function functionNamesOf(readAt, sections, little) {
    const table = sections.find(({ name }) => name === '.gopclntab');
    if (table === undefined)
        return undefined;
    const header = (0,pclntab_header/* readPclntabHeader */.o)(readAt(table.fileOffset, pclntab_header/* pclntabHeaderBytes */.B), little, table.sizeBytes);
    if (header === undefined || header.names >= header.cutab || header.cutab >= table.sizeBytes)
        return undefined;
    return { start: table.fileOffset + header.names - 1, end: table.fileOffset + header.cutab + 1 };
}
// Offsets and sizes come from the file itself, so they are limited to what a valid header can hold.
async function readAt(file, range) {
    const buffer = Buffer.alloc(Math.min(range.sizeBytes, longestTable));
    if (!Number.isSafeInteger(range.offset))
        return buffer.subarray(0, 0);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, range.offset);
    return buffer.subarray(0, bytesRead);
}

;// CONCATENATED MODULE: ./lib/compile/build.js
















/**
 * Compiles one static, stripped program and finds what it needs at run time. Throws a UserError for code that does not
 * compile, with the compiler's positions, and for a program that could not start in an image from scratch.
 */
async function compileProgram(request, host) {
    const { main, platform, go, options, outputFolder, linked, symbols } = request;
    const path = (0,external_node_path_.join)(outputFolder, (0,oci_platform/* platformSlug */.DN)(platform), main.name);
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const recalled = await request.recalled?.take(request, path);
    if (recalled !== undefined && recalled !== 'touched') {
        if ('actionId' in recalled)
            return keptProgram(request, { path, kept: recalled }, host);
        const note = noteOf(request, recalled);
        await explainedBuild(request, recalled.ended, host);
        await (0,external_node_fs_promises_.rename)(recalled.path, path);
        return compiledProgram(request, { path, watch: recalled.watch, note }, host);
    }
    const watch = await (0,linked_programs/* watchLinks */.l)(linked, { go, options, env: host.env, place: (0,external_node_path_.dirname)(path), symbols });
    const untouched = watch === undefined ? undefined : (0,linked_untouched/* untouchedProgram */.a)(request, watch, host);
    if (recalled !== 'touched') {
        const list = async () => {
            const own = { ...request, mains: [main] };
            const packages = request.listings?.of(own) ?? (await (0,examine/* listProgram */.tt)(own, { cgo: '0' }, host));
            return { main, isNoted: (digest) => (0,linked_note/* packagesDigest */.kr)((0,examine/* packagesBelow */.ls)(main, packages)) === digest };
        };
        const found = await untouched?.take(path, list);
        if (found !== undefined)
            return keptProgram(request, { path, kept: found.kept }, host);
    }
    const note = untouched && noteOf(request, { untouched, beganMs: Promise.resolve(Date.now()) });
    await explainedBuild(request, (0,compile_link/* linkProgram */.R)({ request, path, watch }, host), host);
    return compiledProgram(request, { path, watch, note }, host);
}
/** Looks at the files of a program that go is building, as soon as its packages are examined, and notes them later. */
function noteOf({ main, platform, examined }, { untouched, beganMs }) {
    const look = async () => {
        const found = await examined;
        // For other platforms go lists other packages.
        if (found?.platform === undefined || (0,oci_platform/* platformText */.VQ)(found.platform) !== (0,oci_platform/* platformText */.VQ)(platform))
            return undefined;
        return untouched.look({ main, packages: found.takePackages?.() ?? [] });
    };
    const looking = look();
    looking.catch(() => { });
    return async (actionId) => {
        const found = await looking;
        if (found !== undefined)
            await untouched.note(actionId, { ...found, beganMs: await beganMs });
    };
}
async function explainedBuild(request, build, host) {
    try {
        await build;
    }
    catch (error) {
        if (!(error instanceof lib_errors/* ToolError */.v4))
            throw error;
        throw await compileError({ request, error }, host);
    }
}
/**
 * The program that go wrote to `path`, or the kept one that it stands for. Throws a UserError for one that could not
 * start in an image from scratch.
 */
async function compiledProgram(request, { path, watch, note = async () => { } }, host) {
    const { main, examined } = request;
    const kept = await watch?.take(path);
    if (kept === 'damaged')
        return compileProgram({ ...request, linked: undefined, recalled: undefined }, host);
    if (kept !== undefined) {
        // It is only examined if it was long in coming, and nothing waits for the note.
        note(kept.actionId).catch(() => { });
        return keptProgram(request, { path, kept }, host);
    }
    const taken = watch?.withSymbols === true ? await takeSymbols(path) : undefined;
    const symbols = taken === undefined ? {} : { withSymbols: { path: taken.symbolsPath, isOrigin: taken.isReplaced } };
    if (taken?.isReplaced === false) {
        return { ...(await compileProgram({ ...request, symbols: false }, host)), ...symbols };
    }
    const { file, buildInfo } = await (0,trace/* traced */.mn)(host, 'read program', async () => {
        const { buildInfo, functionNames } = await checkProgram({ request, path }, host);
        // The mode must not depend on the umask; UPX also accepts only executable files.
        await (0,external_node_fs_promises_.chmod)(path, 0o755);
        return { file: await readProgramFile(path, functionNames), buildInfo };
    });
    if (watch !== undefined) {
        const warnings = (await examined)?.warnings;
        const keeping = { importPath: main.importPath, path, file: { ...file, warnings } };
        const keep = async () => {
            const actionId = await watch.keep(keeping);
            if (actionId !== undefined)
                await note(actionId).catch(() => { });
        };
        const kept = (0,trace/* traced */.mn)(host, 'keep program', keep);
        if (request.later === undefined)
            await kept;
        else
            request.later(kept);
    }
    return { ...programFrom(request, { path, file, buildInfo }), ...symbols };
}
async function keptProgram(request, { path, kept }, host) {
    const { buildInfo } = await checkProgram({ request, path }, host);
    await (0,external_node_fs_promises_.chmod)(path, 0o755);
    return {
        ...programFrom(request, { path, file: kept, buildInfo }),
        linkedBefore: true,
        ...(kept.warnings === undefined ? {} : { examinedBefore: kept.warnings }),
    };
}
function programFrom({ main, platform }, built) {
    const { path, file, buildInfo } = built;
    return {
        main,
        platform,
        path,
        sizeBytes: file.sizeBytes,
        digest: file.digest,
        ...(0,needs/* factsFrom */.KO)(new Set(file.names)),
        ...(buildInfo === undefined ? {} : { buildInfo }),
    };
}
/** Checks that the program can run in an image from scratch; returns what was read of it. */
async function checkProgram(built, host) {
    const { main, platform } = built.request;
    const elf = await readElf(built.path);
    if (elf === undefined) {
        throw new lib_errors/* UserError */.yo(`the program that go built from ${main.importPath} for ${(0,oci_platform/* platformText */.VQ)(platform)} is not an ELF executable`, {
            change: 'Check build-flags and build-env: one of them makes go write something other than a Linux program.',
        });
    }
    const problem = elfProblem(elf, platform);
    if (problem === undefined)
        return elf;
    const users = problem.kind === 'dynamic' ? await dynamicImports(built.request, host) : [];
    throw new lib_errors/* UserError */.yo(`the program of ${main.importPath} for ${(0,oci_platform/* platformText */.VQ)(platform)} ${problem.text}`, {
        change: users.length === 0
            ? 'Check build-flags, ldflags and build-env: one of them requests another kind of program.'
            : `It links to shared libraries in ${shortList(users)}: remove the import, or use a pure Go replacement.`,
    });
}

// EXTERNAL MODULE: ./lib/compile/flags.js
var compile_flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/compile/go-command.js
var go_command = __webpack_require__(8975);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/compile/several/batches.js

// Small enough for the first programs to be packed while others are compiled, large enough that go does not look at the
// same packages twenty times.
const programsAtOnce = 4;
/** The programs of each module in batches, in the order of the programs; every batch for all platforms in turn. */
function batchesFrom(programs) {
    const groups = [];
    for (const program of programs) {
        const group = groups.find(({ first, all }) => all.length < programsAtOnce && goTogether(first, program));
        if (group === undefined)
            groups.push({ first: program, all: [program] });
        else
            group.all.push(program);
    }
    return groups.flatMap(({ first: { platforms, options }, all }) => platforms.map((platform) => ({
        platform,
        options,
        mains: all.map(({ main }) => main),
        parts: new Set(all.flatMap(({ parts }) => [...parts])),
    })));
}
function goTogether(first, second) {
    if (first.alone || second.alone || placeOf(first) !== placeOf(second))
        return false;
    return (0,external_node_util_.isDeepStrictEqual)(first.platforms, second.platforms);
}
/** Where go must run, with which variables and options, as a key. */
function placeOf({ main, options }) {
    const { buildFolder, goEnv } = main;
    const { tags, ldflags, flags, env } = options;
    return JSON.stringify([
        buildFolder,
        Object.entries(goEnv).toSorted(),
        tags,
        ldflags,
        flags,
        Object.entries(env).toSorted(),
    ]);
}

;// CONCATENATED MODULE: ./lib/compile/several/compile-batch.js












/**
 * Compiles the programs of a batch with one `go build`, each as by itself. Throws a UserError that names every program
 * of the batch that does not compile or could not start.
 */
async function compileBatch(request, host) {
    const { batch, go, outputFolder, linked, symbols, recalled, listings, later, examinedOf } = request;
    const { mains, platform, options } = batch;
    const takesErrorLine = takerOf(request, host);
    const together = mains.length > 1 ? await buildTogether({ ...request, takesErrorLine }, host) : undefined;
    const programs = [];
    const errors = [];
    for (const main of mains) {
        const path = together === undefined ? '' : (0,external_node_path_.join)(together.folder, main.name);
        const own = (0,external_node_path_.join)(outputFolder, main.name);
        const one = {
            main,
            platform,
            go,
            options,
            outputFolder: own,
            isShown: mains.length > 1,
            linked,
            symbols,
            recalled,
            listings,
            later,
            examined: examinedOf?.(main),
            takesErrorLine,
        };
        try {
            // What a failed build has compiled is in go's cache, and of one program it is clear what go says about it.
            const built = together !== undefined && (0,external_node_fs_.existsSync)(path) ? { path, watch: together.watch } : undefined;
            programs.push(await (built === undefined ? compileProgram(one, host) : compiledProgram(one, built, host)));
        }
        catch (error) {
            errors.push(error);
        }
    }
    if (errors.length > 0)
        throw oneError(errors);
    return programs;
}
/** The folder of the programs; undefined if one of them does not compile. */
async function buildTogether(request, host) {
    const { batch, go, outputFolder, linked, symbols, takesErrorLine } = request;
    const { mains, platform, options } = batch;
    const [first] = mains;
    if (first === undefined)
        return undefined;
    const folder = (0,external_node_path_.join)(outputFolder, first.name, (0,oci_platform/* platformSlug */.DN)(platform));
    // What is said of links is of one platform: their IDs are found by the package.
    const place = `${folder}.links`;
    for (const path of [folder, place])
        await (0,external_node_fs_promises_.mkdir)(path, { recursive: true });
    const watch = await (0,linked_programs/* watchLinks */.l)(linked, { go, options, env: host.env, place, symbols });
    const goEnv = { ...first.goEnv, ...(0,oci_platform/* goEnvironment */.I$)(platform), CGO_ENABLED: '0', ...watch?.env };
    const targets = mains.map(compile_link/* targetOf */.$);
    const namesPackages = takesErrorLine !== undefined;
    const args = (0,compile_flags/* buildArguments */.fb)({ options, outputPath: `${folder}/`, targets, toolexec: watch?.toolexec, namesPackages });
    try {
        await (0,go_command/* runGo */.aC)({ go, options, cwd: first.buildFolder, args, goEnv, takesErrorLine }, host);
        return { folder, watch };
    }
    catch (error) {
        if (error instanceof lib_errors/* ToolError */.v4)
            return undefined;
        throw error;
    }
}
/**
 * Takes the names of packages out of what go says, where nobody wants to see them. Go names a package when it begins to
 * compile it, for which it needs what that imports. It names none whose result is in its cache.
 */
function takerOf({ batch, onImportsCompiled }, { env }) {
    const { mains, parts, options } = batch;
    const flags = [...options.flags, ...(0,variables/* harmlessFlags */.xK)(env.GOFLAGS)];
    if (onImportsCompiled === undefined || ['v', 'x', 'n'].some((name) => (0,compile_flags/* hasFlag */.Lt)(flags, name)))
        return undefined;
    const names = new Set([...parts].map((part) => part.replace(/ .*/, '')));
    const left = new Set(mains.map(({ importPath }) => importPath));
    return (line) => {
        // With a profile, what is compiled for one program only has its name in brackets.
        const name = line.replace(/ \[.*\]$/, '');
        if (left.delete(name) && left.size === 0)
            onImportsCompiled();
        return names.has(name);
    };
}
/** The batches of programs. */
function planBatches(programs) {
    return batchesFrom(programs.map((program) => ({ ...program, alone: mustBeAlone(program) })));
}
// `go install` names one version of one package. With a profile beside a main package, go compiles everything for that
// program by the profile. The other flags apply to the packages that are named together, or to what they import.
function mustBeAlone({ main: { install, folder }, options: { flags } }) {
    const dependsOnOthers = flags.some((flag) => /^--?(?:pgo|cover\w*|(?:gc|asm)flags(?!=all=))(?:=|$)/.test(flag));
    return install !== undefined || dependsOnOthers || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'default.pgo'));
}
/**
 * One error for several: all messages and positions, each once, since the same line fails on every platform. The first
 * one that is no UserError goes before all.
 */
function oneError(errors) {
    const [first, ...more] = errors;
    const users = errors.filter((error) => error instanceof lib_errors/* UserError */.yo);
    if (more.length === 0 || users.length < errors.length)
        return errors.find((e) => !(e instanceof lib_errors/* UserError */.yo)) ?? first;
    const change = users.find((error) => error.change !== undefined)?.change;
    const positions = new Map(users.flatMap((user) => user.positions.map((at) => [JSON.stringify(at), at])));
    return new lib_errors/* UserError */.yo([...new Set(users.map(({ message }) => message))].join('\n'), {
        ...(change === undefined ? {} : { change }),
        positions: [...positions.values()],
        cause: first,
    });
}

// EXTERNAL MODULE: ./lib/host/pending.js
var pending = __webpack_require__(1977);
;// CONCATENATED MODULE: ./lib/compile/several/turns.js

/**
 * Does the work, at most `limit` at a time, and first what makes most: what takes longest is not to be the last. What
 * makes something that another one is making at the moment waits until that is made; what comes later and makes nothing of that goes
 * first. After a failure nothing more is started, and what has not been started fails with the same error. Returns a
 * promise for each, in their order.
 */
function takeTurns(turns, { limit }) {
    const made = new Set();
    const running = new Set();
    const waiting = turns.map((turn) => ({ turn, ...(0,pending/* pending */.U)() }));
    const promises = waiting.map(({ promise }) => promise);
    waiting.sort((a, b) => b.turn.makes.size - a.turn.makes.size);
    // Each is awaited later, if at all.
    for (const promise of promises)
        promise.catch(() => { });
    const isFree = ({ makes }) => [...running].every((other) => [...other.makes].every((name) => made.has(name) || !makes.has(name)));
    const start = () => {
        while (running.size < limit) {
            const index = waiting.findIndex(({ turn }) => isFree(turn));
            const [next] = index < 0 ? [] : waiting.splice(index, 1);
            if (next === undefined)
                return;
            const { turn } = next;
            running.add(turn);
            const note = () => {
                for (const name of turn.makes)
                    made.add(name);
                start();
            };
            turn.work(note).then((result) => {
                running.delete(turn);
                next.resolve(result);
                note();
            }, (error) => {
                running.delete(turn);
                next.reject(error);
                for (const { reject } of waiting.splice(0))
                    reject(error);
            });
        }
    };
    start();
    return promises;
}

;// CONCATENATED MODULE: ./lib/compile/several/compile-batches.js





/**
 * Compiles as many batches at a time as there are cores, and returns a promise for each, in their order. Two go commands at
 * once would compile what both need twice: with an empty cache, above all the standard library. So what another one is
 * compiling is waited for, until only the linker is at work there.
 */
function compileBatches(batches, request, host) {
    const turns = batches.map((batch) => ({
        makes: new Set([...batch.parts].map((part) => `${(0,oci_platform/* platformText */.VQ)(batch.platform)} ${part}`)),
        work: (made) => (0,trace/* partOfRun */.Ao)(host, 'compile', async (since) => {
            const beganMs = host.trace?.nowMs() ?? 0;
            // What begins then has waited for this, and not for the whole.
            const onImportsCompiled = () => {
                (0,trace/* partOfRun */.Ao)(host, 'compile', async (since) => since(beganMs)).then(made, made);
            };
            const isOnly = batches.length === 1;
            const programs = await compileBatch({ ...request, batch, ...(isOnly ? {} : { onImportsCompiled }) }, host);
            const startMs = await request.recalled?.since();
            if (startMs !== undefined)
                since(startMs);
            return programs;
        }),
    }));
    return takeTurns(turns, { limit: (0,external_node_os_.availableParallelism)() });
}

// EXTERNAL MODULE: ./lib/compile/several/list-each.js
var list_each = __webpack_require__(9384);
;// CONCATENATED MODULE: ./lib/compile/several/examine-all.js






/** Lists the packages of each module once, on the first platform. */
function listAll(programs, { go, listings, host }) {
    const groups = new Map();
    for (const program of programs) {
        const { main, build: options, platforms } = program;
        const key = `${placeOf({ main, options })} ${platforms.slice(0, 1).map(oci_platform/* platformText */.VQ)}`;
        groups.set(key, [...(groups.get(key) ?? []), program]);
    }
    const requests = [...groups.values()].flatMap((group) => group
        .slice(0, 1)
        .flatMap(({ build: options, platforms }) => platforms.slice(0, 1).map((platform) => ({ mains: group.map(({ main }) => main), platform, go, options }))));
    const list = async (request) => {
        const listed = listings?.of(request) ?? (await (0,examine/* listProgram */.tt)(request, { cgo: '0' }, host));
        return { ...request, listed };
    };
    const [first] = requests;
    return (0,list_each/* listEach */.O)(requests, { env: { ...host.env, ...first?.options.env }, list });
}
/** Throws what `examinePrograms` throws. */
async function examineAll(requests, host) {
    const work = (request) => (0,examine/* examinePrograms */.xK)(request, host);
    return (await (0,parallel/* inParallel */.HN)({ items: requests, limit: (0,external_node_os_.availableParallelism)(), work })).flat();
}
/** What was found out about the programs when they were linked, if all were linked by earlier runs. */
async function examinedBefore(compiling) {
    const programs = await Promise.all(compiling).catch(() => []);
    const all = programs.flat().map(({ main, examinedBefore: warnings }) => ({ main, warnings }));
    const known = all.flatMap(({ warnings, ...one }) => (warnings === undefined ? [] : [{ ...one, warnings }]));
    return known.length > 0 && known.length === all.length ? known : undefined;
}

// EXTERNAL MODULE: ./lib/host/stages/ended-by.js
var ended_by = __webpack_require__(6840);
// EXTERNAL MODULE: ./lib/host/processes/which.js
var which = __webpack_require__(6101);
// EXTERNAL MODULE: ./lib/source/git-view.js
var git_view = __webpack_require__(9555);
// EXTERNAL MODULE: ./lib/source/repository.js
var repository = __webpack_require__(3369);
// EXTERNAL MODULE: ./lib/source/work-tree.js
var work_tree = __webpack_require__(6073);
;// CONCATENATED MODULE: ./lib/source/stamp/git-command.js






/**
 * Go asks Git for the revision, its time, its tags and the state of the work tree when it stamps a program, and Git obeys
 * the settings of the repository. For the duration of `work` there is a folder with a command `git` for the repository of
 * each of `folders`. It answers these questions by our view of the repository, which reads no such setting; other calls,
 * such as those that download modules, go to the real git. There is none without git, and for a folder in no repository.
 */
function withGitForGo(folders, host, work) {
    const git = (0,which/* which */.K)('git', host.env);
    const repositories = folders.flatMap((folder) => (0,repository/* findRepository */.W)(folder) ?? []);
    const distinct = [...new Map(repositories.map((repository) => [repository.root, repository])).values()];
    const open = async (left, opened) => {
        const [next, ...rest] = left;
        if (next === undefined || git === undefined) {
            return work((folder) => opened.get((0,repository/* findRepository */.W)(folder)?.root ?? ''));
        }
        // The result is wrapped, because a view that cannot be opened gives undefined.
        const done = await (0,git_view/* withViewOf */.jj)(next, host, (view) => withCommand(view, { git, host }, async (place) => ({
            result: await open(rest, new Map([...opened, [next.root, place]])),
        })));
        return done === undefined ? open(rest, opened) : done.result;
    };
    return open(distinct, new Map());
}
async function withCommand(view, { git, host }, work) {
    const place = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporaryFolder, 'git-for-go-'));
    try {
        const changes = (0,external_node_path_.join)(place, 'changes');
        (0,external_node_fs_.writeFileSync)(changes, await (0,work_tree/* uncommittedChanges */.D)(view));
        const command = (0,external_node_path_.join)(place, 'git');
        (0,external_node_fs_.writeFileSync)(command, commandText({ git, root: (0,external_node_fs_.realpathSync)(view.repository.root), changes, env: view.env }));
        (0,external_node_fs_.chmodSync)(command, 0o755);
        return await work(place);
    }
    finally {
        (0,external_node_fs_.rmSync)(place, { recursive: true, force: true });
    }
}
/**
 * The command, for sh. Go runs git for the main module in the root of the work tree, and sets GIT_DIR for the
 * repositories that it downloads modules from. Source: cmd/go/internal/vcs and modfetch/codehost.
 */
function commandText(given) {
    const { git, root, changes, env } = given;
    const variables = Object.entries(env).flatMap(([name, value]) => value === undefined ? [] : [quoted(`${name}=${value}`)]);
    return `#!/bin/sh
if [ -z "\${GIT_DIR-}" ] && [ "$(pwd -P)" = ${quoted(root)} ]; then
  if [ "$*" = 'status --porcelain' ]; then exec cat ${quoted(changes)}; fi
  exec env -i ${variables.join(' ')} ${quoted(git)} "$@"
fi
exec ${quoted(git)} "$@"
`;
}
function quoted(text) {
    return `'${text.replaceAll("'", `'\\''`)}'`;
}

;// CONCATENATED MODULE: ./lib/steps/compile.js














/** Compiles every program for every platform, and examines its packages meanwhile. */
function compilePrograms(options, plan, go, known = {}) {
    const { onEvent } = options;
    const keeping = [];
    const started = startAll(options, plan, { ...known, go, later: (work) => keeping.push(work) });
    const each = plan.images.flatMap(({ main, platforms }) => platforms.map(async (platform) => programOf(await started, { main, platform })));
    // Each is awaited by `all`.
    for (const program of each)
        program.catch(() => { });
    const all = allOf(each).then(async (programs) => {
        await Promise.allSettled(keeping);
        const loading = new Set(programs.filter(({ loadsPlugins }) => loadsPlugins === true).map(({ main }) => main.name));
        for (const name of loading) {
            const message = `${name} reaches plugin.Open: a static program loads no plugins, and it will answer "plugin: not implemented"`;
            onEvent({ kind: 'warning', message });
        }
        return programs;
    });
    all.catch(() => { });
    return { each, all };
}
function startAll(options, plan, given) {
    const stamped = plan.images.filter((image) => image.stamped).map(({ main }) => main.folder);
    return new Promise((resolve, reject) => {
        const work = async (gitFolderOf) => {
            checkStamps(plan, gitFolderOf);
            const started = await startWith(options, plan, { ...given, gitFolderOf });
            resolve(started);
            // Go asks Git before it links, so the command stays until the last program is there.
            await Promise.allSettled(started.map(({ programs }) => programs));
        };
        withGitForGo(stamped, options.host, work).catch(reject);
    });
}
/** Throws a UserError for a program that must be stamped, but has no commit. */
function checkStamps({ images }, gitFolderOf) {
    for (const { main, inputs, stamped } of images) {
        if (!stamped || inputs.stamp !== 'true' || gitFolderOf(main.folder) !== undefined)
            continue;
        throw new lib_errors/* UserError */.yo(`stamp is true, but ${main.folder} is in no Git repository that can be read`, {
            change: 'Check out the repository with its .git folder, as its owner, and install git; or set stamp to auto.',
        });
    }
}
async function startWith(options, plan, given) {
    const { host, caches, onEvent } = options;
    // A release does not reuse programs that earlier runs linked.
    const linked = caches?.release === true ? undefined : (0,recall/* linkedIn */.v)(host.cacheFolder);
    const work = { lookAfterMs: 300, ...given, host, linked, symbols: (0,wanted/* wantsSizes */.M)(options, plan) };
    const isOne = plan.images.flatMap(({ platforms }) => platforms).length === 1;
    const { started, examined, stop } = isOne ? compileOne(plan, work) : await compileSeveral(plan, work);
    const all = await (0,trace/* partOfRun */.Ao)(host, 'compile', () => examined).catch(async (error) => {
        await stop();
        throw error;
    });
    for (const message of new Set(all.flatMap(({ warnings }) => warnings)))
        onEvent({ kind: 'warning', message });
    return started;
}
// A program that an earlier run linked was examined then.
function compileOne(plan, work) {
    const examining = (0,pending/* pending */.U)();
    const building = (0,pending/* pending */.U)();
    const meanwhile = compileMeanwhile(plan, work, { examined: examining.promise, onBuild: building.resolve });
    const known = examinedBefore(meanwhile.started.map(({ programs }) => programs));
    const decided = new AbortController();
    const waited = building.promise.then(() => (0,promises_.setTimeout)(work.lookAfterMs, undefined, { signal: decided.signal }));
    Promise.race([known, waited.catch(() => undefined), ...(work.recalled === undefined ? [] : [work.recalled.touched])])
        .then(async (before) => {
        decided.abort();
        return before ?? examineAll(await listAll(plan.images, work), work.host);
    })
        .then(examining.resolve, examining.reject);
    examining.promise.then(() => work.recalled?.show(), () => { });
    return meanwhile;
}
// Which programs can be compiled at once depends on their packages.
async function compileSeveral(plan, work) {
    const listed = await (0,trace/* partOfRun */.Ao)(work.host, 'compile', () => listAll(plan.images, work));
    const examined = examineAll(listed, work.host);
    return compileMeanwhile(plan, work, { examined, parts: new Map(listed.flatMap(examine/* partsOf */.CI)) });
}
// Programs are compiled while their packages are examined. Where both fail, the examination tells more: of a package that
// is missing or cannot work, go's own advice would mislead.
function compileMeanwhile(plan, work, { examined, parts = new Map(), onBuild = () => { }, }) {
    const ending = new AbortController();
    const bounded = (0,ended_by/* endedBy */.m)(ending.signal, work.host);
    examined.catch(() => { });
    const run = (command) => {
        // Before that, go may list what a program of an earlier run was linked from.
        if (command.args[0] !== 'list')
            onBuild();
        return bounded.run({ ...command, shownAfter: examined });
    };
    const started = compileAll(plan, { ...work, host: { ...bounded, run }, examined, parts });
    const stop = async () => {
        ending.abort();
        await work.recalled?.stop();
        await Promise.allSettled(started.map(({ programs }) => programs));
    };
    return { started, examined, stop };
}
async function allOf(each) {
    const settled = await Promise.allSettled(each);
    const failed = new Set(settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : [])));
    if (failed.size > 0)
        throw oneError([...failed]);
    return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
function compileAll({ images }, { host, gitFolderOf, examined, parts, ...known }) {
    const outputFolder = (0,external_node_path_.join)(host.temporaryFolder, 'programs');
    const examinedOf = (main) => examined.then((all) => all.find((one) => one.main === main), () => undefined);
    const batches = planBatches(images.map(({ main, build, platforms, stamped }) => ({
        main,
        options: { ...build, gitFolder: stamped ? gitFolderOf(main.folder) : undefined },
        platforms,
        parts: parts.get(main) ?? new Set(),
    })));
    const results = compileBatches(batches, { ...known, outputFolder, examinedOf }, host);
    return batches.flatMap((batch, index) => results.slice(index, index + 1).map((programs) => ({ batch, programs })));
}
async function programOf(started, { main, platform }) {
    const isOwn = ({ mains, platform: of }) => mains.includes(main) && (0,oci_platform/* platformText */.VQ)(of) === (0,oci_platform/* platformText */.VQ)(platform);
    const own = started.find(({ batch }) => isOwn(batch));
    const program = (await own?.programs)?.find((program) => program.main === main);
    if (program === undefined)
        throw new Error(`${main.name} was not compiled for ${(0,oci_platform/* platformText */.VQ)(platform)}`);
    return program;
}

// EXTERNAL MODULE: ./lib/image/content/extra-files.js
var extra_files = __webpack_require__(2323);
// EXTERNAL MODULE: ./lib/image/content/system-files.js + 2 modules
var system_files = __webpack_require__(9007);
// EXTERNAL MODULE: ./lib/host/json.js
var host_json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/host/files/streams.js
var streams = __webpack_require__(1279);
// EXTERNAL MODULE: ./lib/image/layers/tar-header.js
var tar_header = __webpack_require__(293);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/media-types.js
var media_types = __webpack_require__(261);
// EXTERNAL MODULE: ./lib/oci/references.js
var oci_references = __webpack_require__(3835);
;// CONCATENATED MODULE: ./lib/image/archive/index-json.js





/** The path of a blob in a layout. Source: image-spec, image-layout.md. */
function blobPath({ digest }) {
    return `blobs/sha256/${(0,oci_digest/* hexOf */.ZD)(digest)}`;
}
const layoutFile = (0,canonical_json/* canonicalJson */.d)({ imageLayoutVersion: '1.0.0' });
/**
 * `index.json` of a layout: the root once per reference, with the annotations that skopeo (the tag) and containerd (the
 * full name) look for; once without a name when there are no references.
 */
function layoutIndex(root, references) {
    const named = references.map((reference) => ({
        ...root,
        annotations: {
            ...root.annotations,
            'io.containerd.image.name': (0,oci_references/* fullName */.fq)(reference),
            'org.opencontainers.image.ref.name': (0,oci_references/* tagIn */.mg)(reference),
        },
    }));
    return (0,canonical_json/* canonicalJson */.d)({
        schemaVersion: 2,
        mediaType: media_types/* indexMediaType */.PP,
        manifests: named.length === 0 ? [root] : named,
    });
}
/** Docker's `manifest.json`, which supports one platform only. Source: moby, image/spec/v1.2.md. */
function dockerArchiveManifest(platform, references) {
    return (0,canonical_json/* canonicalJson */.d)([
        {
            Config: blobPath(platform.config),
            RepoTags: references,
            Layers: platform.layers.map(({ descriptor }) => blobPath(descriptor)),
        },
    ]);
}
/** The best platform for a machine: its own, otherwise one with its architecture, otherwise the first. */
function preferredPlatform(platforms, machine) {
    const sameArchitecture = platforms.filter(({ platform }) => platform.architecture === machine?.architecture);
    const exact = sameArchitecture.find(({ platform }) => machine && (0,oci_platform/* comparePlatforms */.UX)(platform, machine) === 0);
    return exact ?? sameArchitecture[0] ?? platforms[0];
}

;// CONCATENATED MODULE: ./lib/image/archive/archive.js








/**
 * Writes one tar that is an OCI layout and also has Docker's manifest.json. The same image and references give the same
 * bytes; the file is written completely or not at all. Throws a UserError when it cannot be written.
 */
async function writeArchive(image, { path, references, signal }) {
    const final = (0,external_node_path_.resolve)(path);
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(final), `.${(0,external_node_crypto_.randomUUID)()}.tmp`);
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(final), { recursive: true }).catch((cause) => {
        throw (0,streams/* writeFailure */.EU)(final, cause);
    });
    try {
        await (0,streams/* writeStream */.G6)(temporary, archiveTar(image, { references, signal }));
        await (0,external_node_fs_promises_.rename)(temporary, final).catch((cause) => {
            throw (0,streams/* writeFailure */.EU)(final, cause);
        });
    }
    finally {
        await (0,external_node_fs_promises_.rm)(temporary, { force: true });
    }
}
async function* archiveTar(image, { references, signal }) {
    const modifiedSeconds = image.spec.createdSeconds;
    const common = { uid: 0, gid: 0, modifiedSeconds };
    for (const folder of ['blobs/', 'blobs/sha256/']) {
        yield (0,tar_header/* tarHeader */.pI)({ ...common, name: folder, kind: 'folder', mode: 0o755, sizeBytes: 0 });
    }
    for (const { name, sizeBytes, read } of membersOf(image, references)) {
        yield (0,tar_header/* tarHeader */.pI)({ ...common, name, kind: 'file', mode: 0o644, sizeBytes });
        for await (const chunk of read()) {
            if (signal?.aborted)
                throw new lib_errors/* CancelledError */.cc();
            yield chunk;
        }
        yield (0,tar_header/* tarPadding */.vr)(sizeBytes);
    }
    yield (0,tar_header/* tarEnd */.JO)();
}
function membersOf(image, references) {
    const { blobs, manifests, root } = image.content;
    const blobMembers = new Map();
    for (const { descriptor, open } of blobs) {
        blobMembers.set(blobPath(descriptor), { name: blobPath(descriptor), sizeBytes: descriptor.size, read: open });
    }
    for (const { descriptor, bytes } of manifests) {
        blobMembers.set(blobPath(descriptor), inMemory(blobPath(descriptor), bytes));
    }
    const platform = preferredPlatform(image.platforms, machinePlatform());
    return [
        ...[...blobMembers.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
        inMemory('index.json', layoutIndex(root, references)),
        ...(platform === undefined ? [] : [inMemory('manifest.json', dockerArchiveManifest(platform, references))]),
        inMemory('oci-layout', layoutFile),
    ];
}
function inMemory(name, bytes) {
    return {
        name,
        sizeBytes: bytes.length,
        async *read() {
            yield bytes;
        },
    };
}
/** Undefined on a machine whose architecture has no name in images. */
function machinePlatform() {
    try {
        return (0,oci_platform/* platformOfHost */.fl)(process.arch);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/oci/image-config.js
var image_config = __webpack_require__(6319);
// EXTERNAL MODULE: ./lib/oci/read-manifest.js
var read_manifest = __webpack_require__(555);
;// CONCATENATED MODULE: ./lib/image/archive/oci-layout.js








/** Reads the single image of a layout and checks each document's digest. Throws a ToolError for anything unexpected. */
async function readLayout(folder) {
    const top = manifestOf(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, 'index.json')));
    const [root, ...others] = top.kind === 'index' ? top.manifests.map(plain) : [];
    if (root === undefined || others.length > 0)
        throw odd(`a layout of ${others.length + 1} images`);
    const content = await readDocument(folder, root);
    const document = manifestOf(content.bytes);
    if (document.kind === 'manifest')
        return { root, index: undefined, platforms: [await readPlatform(folder, content)] };
    const platforms = [];
    for (const manifest of document.manifests.map(plain)) {
        platforms.push(await readPlatform(folder, await readDocument(folder, manifest)));
    }
    return { root, index: content, platforms };
}
async function readPlatform(folder, content) {
    const manifest = manifestOf(content.bytes);
    if (manifest.kind === 'index')
        throw odd('an index within an index');
    const config = plain(manifest.config);
    const { bytes: configBytes } = await readDocument(folder, config);
    return { manifest: content, config, configBytes, layers: manifest.layers.map(plain), ...readOwnConfig(configBytes) };
}
/** The platform and the diff IDs in a configuration. Throws a ToolError when it has none. */
function readOwnConfig(bytes) {
    const { platform, diffIds } = (0,image_config/* parseImageConfig */.F)((0,host_json/* parseJson */.qF)(bytes.toString()));
    if (platform === undefined || diffIds.length === 0)
        throw odd('a configuration without a platform or without layers');
    return { platform: (0,image_config/* platformNamed */.p)(platform), diffIds };
}
/** Docker succeeded, but its output is not a valid result. */
function odd(what) {
    return new lib_errors/* ToolError */.v4({ command: 'docker', exitCode: undefined, output: '', reason: `wrote ${what}` });
}
function manifestOf(bytes) {
    const manifest = (0,read_manifest/* parseManifest */.N)(bytes, undefined);
    if (manifest === undefined)
        throw odd('a document that is neither a manifest nor an index');
    return manifest;
}
// Only fields that can be checked are used: annotations and platform are the requested ones.
function plain({ mediaType, digest, size }) {
    if (!digest.startsWith('sha256:'))
        throw odd(`a blob of the digest ${digest}`);
    return { mediaType, digest, size };
}
async function readDocument(folder, expected) {
    const bytes = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, blobPath(expected)));
    if ((0,oci_digest/* digestOf */.ol)(bytes) !== expected.digest)
        throw odd(`a document with another digest than ${expected.digest}`);
    return { descriptor: expected, bytes };
}

// EXTERNAL MODULE: ./lib/image/layers/compress.js + 1 modules
var compress = __webpack_require__(1181);
// EXTERNAL MODULE: ./lib/host/files/link.js
var files_link = __webpack_require__(332);
// EXTERNAL MODULE: ./lib/host/files/regular.js
var regular = __webpack_require__(8582);
// EXTERNAL MODULE: ./lib/host/files/trim.js
var trim = __webpack_require__(1912);
// EXTERNAL MODULE: ./lib/deflate/gzip-stream.js + 1 modules
var gzip_stream = __webpack_require__(8426);
;// CONCATENATED MODULE: ./lib/image/layers/pieces.js







const suffix = '.pieces';
// A repository's services for two platforms; each list of a program of 30 MB has 14 kB.
const mostLists = 64;
const longestListBytes = 1024 * 1024;
const longestPieceBytes = 1024 * 1024;
// A blob of fewer is made in less time than the lists are read.
const fewPieces = 8;
/** The pieces of the blobs of one encoder that are kept in a folder, of those used last. */
function pieceRecord(folder, encoderName) {
    const noted = [];
    const taken = new Map();
    let places;
    return {
        known: {
            take: async (key) => {
                places ??= placesIn(folder, encoderName);
                const place = (await places).get(key);
                const piece = place === undefined ? undefined : readPiece(place);
                if (place !== undefined && piece !== undefined)
                    taken.set(key, place.sha256);
                return piece;
            },
            note: (key, deflated) => {
                const { buffer, byteOffset, length } = deflated;
                noted.push([key, length, taken.get(key) ?? (0,oci_digest/* sha256Of */.Bj)(Buffer.from(buffer, byteOffset, length))]);
            },
        },
        keep: async (path) => {
            if (noted.length >= fewPieces)
                await (0,external_node_fs_promises_.writeFile)(piecesOf(path), JSON.stringify(noted));
        },
    };
}
/** The file that lists the pieces of a kept blob. */
function piecesOf(path) {
    return `${path}${suffix}`;
}
async function placesIn(folder, encoderName) {
    const places = new Map();
    for (const file of await newestLists(folder, `.${encoderName}${suffix}`)) {
        const list = await readList(file);
        let at = gzip_stream/* gzipHeader */.So.length;
        for (const [key, sizeBytes, sha256] of list) {
            places.set(key, { file: file.slice(0, -suffix.length), at, sizeBytes, sha256 });
            at += sizeBytes;
        }
    }
    return places;
}
async function newestLists(folder, ending) {
    const names = await (0,external_node_fs_promises_.readdir)(folder).catch(() => []);
    const found = await Promise.all(names
        .filter((name) => name.endsWith(ending))
        .map(async (name) => {
        const path = (0,external_node_path_.join)(folder, name);
        // Another process may have removed it meanwhile.
        return { path, usedMs: (await (0,external_node_fs_promises_.lstat)(path).catch(() => undefined))?.mtimeMs ?? 0 };
    }));
    const newest = found.toSorted((a, b) => b.usedMs - a.usedMs).slice(0, mostLists);
    return newest.map(({ path }) => path);
}
/** The pieces in a list; none if it cannot be read. */
async function readList(file) {
    try {
        const list = (0,host_json/* parseJson */.qF)((await (0,regular/* readRegularFile */.XF)(file, longestListBytes)).toString('utf8'));
        return Array.isArray(list) && list.every(isPiece) ? list : [];
    }
    catch {
        return [];
    }
}
function isPiece(value) {
    if (!Array.isArray(value))
        return false;
    const [key, sizeBytes, sha256] = value;
    if (typeof key !== 'string' || typeof sha256 !== 'string')
        return false;
    return (0,host_json/* isSizeBytes */.xb)(sizeBytes) && sizeBytes <= longestPieceBytes;
}
/** The bytes, if they are what was noted when they were made. There are hundreds: each wait would cost more than reading. */
function readPiece({ file, at, sizeBytes, sha256 }) {
    try {
        const kept = (0,regular/* openRegularFileSync */.iv)(file);
        try {
            const bytes = Buffer.from(new ArrayBuffer(sizeBytes));
            return (0,external_node_fs_.readSync)(kept, bytes, 0, sizeBytes, at) === sizeBytes && (0,oci_digest/* sha256Of */.Bj)(bytes) === sha256 ? bytes : undefined;
        }
        finally {
            (0,external_node_fs_.closeSync)(kept);
        }
    }
    catch {
        // Removed or unreadable: the caller makes the piece again.
        return undefined;
    }
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/image/layers/verify.js









/**
 * Copies a compressed layer of unknown origin. The copy stays only if it is exactly one gzip member or zstd frame, with
 * no other bytes, whose content has the diff ID; otherwise the result is undefined, and there is no file.
 */
async function copyVerified({ from, to, diffId, compression }) {
    try {
        const copied = await copyMeasured(from, to);
        // The copy goes into the image and nobody else writes to it, so the copy is verified, not the original.
        const content = compression === 'gzip' ? await contentOfMember(to) : await contentOfFrame(to);
        if (content?.digest === diffId)
            return { ...copied, uncompressedSize: content.sizeBytes };
    }
    catch {
        // Missing, unreadable or broken: the caller makes the layer again in each case.
    }
    await (0,external_node_fs_promises_.rm)(to, { force: true });
    return undefined;
}
async function copyMeasured(from, to) {
    // A stream that opens its file itself may fail before there is an error listener.
    const source = await (0,regular/* openRegularFile */.ZU)(from);
    const { stream, measured } = (0,oci_digest/* measuring */.SQ)(source.createReadStream({ highWaterMark: 256 * 1024 }));
    await (0,streams/* writeStream */.G6)(to, stream);
    return measured();
}
/**
 * The content of a file that is exactly our header, one deflate stream and its trailer; otherwise undefined. Node's own
 * gunzip ignores bytes after the end.
 */
async function contentOfMember(path) {
    return await withFile(path, async (file) => {
        const { size } = await file.stat();
        const end = size - gzip_stream/* gzipTrailerBytes */.DE;
        if (end <= gzip_stream/* gzipHeader */.So.length)
            return undefined;
        const header = await verify_readAt(file, { at: 0, bytes: gzip_stream/* gzipHeader */.So.length });
        const trailer = await verify_readAt(file, { at: end, bytes: gzip_stream/* gzipTrailerBytes */.DE });
        const inflate = external_node_zlib_.createInflateRaw();
        const body = (0,external_node_fs_.createReadStream)(path, { start: gzip_stream/* gzipHeader */.So.length, end: end - 1 });
        // An error of either end destroys the other, so it is caught below.
        (0,external_node_stream_.pipeline)(body, inflate, () => { });
        let checksum = 0;
        async function* checked() {
            for await (const chunk of inflate) {
                checksum = external_node_zlib_.crc32(chunk, checksum);
                yield chunk;
            }
        }
        const content = await (0,oci_digest/* measure */.xP)(checked());
        const whole = header.equals(gzip_stream/* gzipHeader */.So) &&
            inflate.bytesWritten === end - gzip_stream/* gzipHeader */.So.length &&
            trailer.readUInt32LE(0) === checksum &&
            trailer.readUInt32LE(4) === content.sizeBytes % 2 ** 32;
        return whole ? content : undefined;
    });
}
async function contentOfFrame(path) {
    return (await isOneFrame(path)) ? await (0,oci_digest/* measure */.xP)((0,compress/* decompress */.mF)((0,external_node_fs_.createReadStream)(path), 'zstd')) : undefined;
}
const zstdMagic = 0xfd2fb528;
/** Whether the file is one frame, found by its blocks' lengths. Source: RFC 8878, section 3.1.1. */
async function isOneFrame(path) {
    return await withFile(path, async (file) => {
        const { size } = await file.stat();
        const start = await verify_readAt(file, { at: 0, bytes: 5 });
        const descriptor = start.readUInt8(4);
        const singleSegment = (descriptor & 0x20) !== 0;
        const contentSizeBytes = [singleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
        const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
        let at = 5 + (singleSegment ? 0 : 1) + dictionaryBytes + contentSizeBytes;
        for (let last = false; !last && at < size;) {
            const block = await verify_readAt(file, { at, bytes: 3 });
            const header = block.readUIntLE(0, 3);
            last = (header & 1) === 1;
            const repeated = ((header >> 1) & 3) === 1;
            at += 3 + (repeated ? 1 : header >> 3);
        }
        const checksumBytes = (descriptor & 4) !== 0 ? 4 : 0;
        return start.readUInt32LE(0) === zstdMagic && at + checksumBytes === size;
    });
}
async function withFile(path, work) {
    const file = await (0,external_node_fs_promises_.open)(path, 'r');
    try {
        return await work(file);
    }
    finally {
        await file.close();
    }
}
async function verify_readAt(file, { at, bytes }) {
    const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, at);
    return buffer;
}

;// CONCATENATED MODULE: ./lib/image/layers/store.js












const defaultLimitBytes = 512 * 1024 * 1024;
const longestNoteBytes = 4096;
function layerStore({ cacheFolder, now, limitBytes = defaultLimitBytes }) {
    const folder = (0,external_node_path_.join)(cacheFolder, 'layers');
    const pathOf = ({ diffId, ...encoding }) => (0,external_node_path_.join)(folder, `${(0,oci_digest/* hexOf */.ZD)(diffId)}.${(0,compress/* encoderName */.gv)(encoding)}`);
    const notePath = ({ contentKey, ...encoding }) => (0,external_node_path_.join)(folder, `${(0,oci_digest/* sha256Of */.Bj)(JSON.stringify([contentKey, (0,compress/* encoderName */.gv)(encoding)]))}.json`);
    const touch = async (file) => {
        const used = new Date(now());
        await (0,external_node_fs_promises_.utimes)(file, used, used).catch(() => { });
    };
    const drop = (file) => (0,external_node_fs_promises_.rm)(file, { force: true, recursive: true }).catch(() => { });
    async function takeNoted(asked, path) {
        const note = notePath(asked);
        const noted = readNote(note);
        if (noted === undefined)
            return undefined;
        const kept = pathOf({ ...asked, diffId: noted.diffId });
        try {
            await (0,files_link/* linkOrCopy */.L)(kept, path);
            if ((await (0,pieces/* fileDigest */.hd)(path)) === noted.digest) {
                for (const used of [kept, note, piecesOf(kept)])
                    await touch(used);
                return noted;
            }
        }
        catch {
            // Missing or unreadable: the caller makes the layer again.
        }
        for (const bad of [path, kept, note])
            await drop(bad);
        return undefined;
    }
    async function takeVerified(asked, path) {
        const kept = pathOf(asked);
        const verified = await copyVerified({ from: kept, to: path, ...asked });
        await (verified === undefined ? drop(kept) : touch(kept));
        return verified === undefined ? undefined : { ...verified, diffId: asked.diffId };
    }
    return {
        take: async ({ compression, level, contentKey, diffId }, path) => {
            if (contentKey !== undefined)
                return takeNoted({ compression, level, contentKey }, path);
            return diffId === undefined ? undefined : takeVerified({ compression, level, diffId }, path);
        },
        pieces: (encoding) => pieceRecord(folder, (0,compress/* encoderName */.gv)(encoding)),
        async keep({ compression, level, contentKey, pieces, ...blob }, path) {
            const temporary = (0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.tmp`);
            try {
                if (blob.sizeBytes > limitBytes)
                    return;
                await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
                await (0,files_link/* linkOrCopy */.L)(path, temporary);
                const kept = pathOf({ compression, level, diffId: blob.diffId });
                await (0,external_node_fs_promises_.rename)(temporary, kept);
                await pieces?.keep(kept);
                if (contentKey !== undefined) {
                    const note = `${(0,external_node_crypto_.randomUUID)()}.tmp`;
                    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, note), JSON.stringify(blob));
                    await (0,external_node_fs_promises_.rename)((0,external_node_path_.join)(folder, note), notePath({ compression, level, contentKey }));
                }
                await (0,trim/* trimFolder */.t)({ folder, limitBytes, nowMs: now() });
            }
            catch {
                // With any problem nothing is stored.
            }
            finally {
                // If both names were those of the same bytes, the rename has left it.
                await (0,external_node_fs_promises_.rm)(temporary, { force: true }).catch(() => { });
            }
        },
    };
}
function readNote(path) {
    try {
        const json = (0,host_json/* parseJson */.qF)((0,regular/* readRegularFileSync */.cG)(path, longestNoteBytes).toString('utf8'));
        const [digest, diffId] = [(0,host_json/* property */.MZ)(json, 'digest'), (0,host_json/* property */.MZ)(json, 'diffId')];
        const [sizeBytes, uncompressedSize] = [(0,host_json/* property */.MZ)(json, 'sizeBytes'), (0,host_json/* property */.MZ)(json, 'uncompressedSize')];
        if (typeof digest !== 'string' || !(0,oci_digest/* isDigest */.Bc)(digest) || typeof diffId !== 'string' || !(0,oci_digest/* isDigest */.Bc)(diffId))
            return undefined;
        return (0,host_json/* isSizeBytes */.xb)(sizeBytes) && (0,host_json/* isSizeBytes */.xb)(uncompressedSize)
            ? { digest, diffId, sizeBytes, uncompressedSize }
            : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/oci/annotations.js
var oci_annotations = __webpack_require__(3999);
;// CONCATENATED MODULE: ./lib/image/docker/arguments.js



/**
 * The arguments of `docker buildx build`. No attestations: they would contain times and turn a single image into an
 * index. The exporter does not rewrite timestamps, since the context already has the right ones and rewriting adds an
 * annotation to every layer's descriptor.
 */
function buildxArguments({ spec, context, metadataFile, output }) {
    return [
        'buildx',
        'build',
        '--progress=plain',
        '--provenance=false',
        '--sbom=false',
        '--platform',
        // BuildKit keeps this order in the index.
        spec.platforms
            .map(({ platform }) => platform)
            .toSorted(oci_platform/* comparePlatforms */.UX)
            .map(oci_platform/* platformText */.VQ)
            .join(','),
        '--build-arg',
        'DOCKERFILE_NEWLINE=\n',
        '--metadata-file',
        metadataFile,
        '--output',
        output,
        context,
    ];
}
/** Environment variables that make BuildKit use the image's time and stop buildx from looking for a Git repository. */
function buildxEnvironment({ createdSeconds }) {
    return { SOURCE_DATE_EPOCH: `${createdSeconds}`, BUILDX_GIT_INFO: 'false' };
}
/** An OCI layout in a folder. */
function layoutOutput(spec, folder) {
    return csv(['type=oci', 'tar=false', `dest=${folder}`, ...exporterOptions(spec)]);
}
/** An image in the engine's own store. */
function loadedOutput(reference) {
    return csv(['type=docker', `name=${reference}`]);
}
/** A push to one repository, by the engine and with its credentials; by digest alone where there are no tags. */
function pushedOutput(spec, { repository, tags }) {
    const name = (0,oci_references/* repositoryText */.g_)(repository);
    const names = tags.length === 0 ? name : tags.map((tag) => (0,oci_references/* taggedText */.Ms)(repository, tag)).join(',');
    const byDigest = tags.length === 0 ? ['push-by-digest=true'] : [];
    return csv(['type=image', 'push=true', ...byDigest, `name=${names}`, ...exporterOptions(spec)]);
}
const exporterCompression = {
    gzip: ['compression=gzip', 'compression-level=9'],
    zstd: ['compression=zstd', 'compression-level=19'],
    none: ['compression=uncompressed'],
};
function exporterOptions({ compression, annotations, platforms }) {
    return [
        'oci-mediatypes=true',
        ...exporterCompression[compression],
        'force-compression=true',
        ...annotationOptions(annotations, platforms.map(({ platform }) => platform)),
    ];
}
/**
 * Annotations as attributes of the exporter. Those that do not apply to an image with these platforms are left out:
 * BuildKit would fail, and for a single platform it would ignore platform-specific ones. Source:
 * https://github.com/moby/buildkit/blob/master/docs/annotations.md
 */
function annotationOptions(annotations, platforms) {
    const [single, ...others] = platforms;
    if (single !== undefined && others.length === 0) {
        return ['manifest', 'manifest-descriptor'].flatMap((level) => attributes(level, (0,oci_annotations/* annotationsAt */.wv)(annotations, { level, platform: single })));
    }
    const own = annotations.filter(({ platform }) => platform !== undefined);
    return oci_annotations/* annotationLevels */.Zl.flatMap((level) => [
        ...attributes(level, (0,oci_annotations/* annotationsAt */.wv)(annotations, { level })),
        ...platforms.flatMap((platform) => attributes((0,oci_annotations/* placeText */.Z9)({ level, platform }), (0,oci_annotations/* annotationsAt */.wv)(own, { level, platform }))),
    ]);
}
function attributes(place, annotations) {
    return Object.entries(annotations)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => `annotation-${place}.${key}=${value}`);
}
/** One line of comma-separated values, which buildx parses by RFC 4180. */
function csv(fields) {
    return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

;// CONCATENATED MODULE: ./lib/image/docker/cli.js

/**
 * Runs the docker command. Throws a UserError when docker is missing, when no engine responds or when buildx is
 * missing, and a ToolError for any other failure.
 */
async function runDocker(host, { args, env = {}, quiet = false }) {
    try {
        return await host.run({ command: 'docker', args, env: { ...host.env, ...env }, quiet });
    }
    catch (error) {
        if (!(error instanceof lib_errors/* ToolError */.v4))
            throw error;
        throw dockerFailure(error, args) ?? error;
    }
}
/** A clearer message than docker's; undefined when docker's is clear enough. */
function dockerFailure(error, args) {
    const said = `${error.message}\n${error.output}`;
    if (error.notStarted) {
        return new lib_errors/* UserError */.yo('the command docker was not found on PATH', {
            change: 'Install Docker, or set builder to native without load, which needs no engine.',
            cause: error,
        });
    }
    if (args[0] === 'buildx' && /is not a docker command|unknown (shorthand )?flag|unknown command/i.test(said)) {
        return new lib_errors/* UserError */.yo('docker has no buildx command', {
            change: "Install Docker's buildx plugin, or set builder to native.",
            cause: error,
        });
    }
    if (/cannot connect to the docker daemon|dial (unix|tcp)|error during connect|failed to connect to the docker api/i.test(said)) {
        return noEngine(said, error);
    }
    return undefined;
}
/** No engine responds; `said` is docker's message. */
function noEngine(said, cause) {
    const address = /\b((?:unix|tcp|ssh|npipe|https?):\/\/\S+?)[.:]?(?=\s|$)/.exec(said)?.[1];
    return new lib_errors/* UserError */.yo(`no Docker engine answers${address === undefined ? '' : ` at ${address}`}`, {
        change: 'Start the engine, or point DOCKER_HOST at one that runs; builder native without load needs none.',
        cause: cause ?? new Error(said),
    });
}

// EXTERNAL MODULE: ./lib/image/layers/tar.js
var tar = __webpack_require__(4987);
// EXTERNAL MODULE: ./lib/image/layers/tar-entries.js
var tar_entries = __webpack_require__(8586);
// EXTERNAL MODULE: ./lib/image/docker/context-layout.js
var context_layout = __webpack_require__(2376);
// EXTERNAL MODULE: ./lib/image/docker/dockerfile.js + 1 modules
var dockerfile = __webpack_require__(1787);
;// CONCATENATED MODULE: ./lib/image/docker/context.js








/**
 * Writes an image's Dockerfile and all files it copies into an empty folder. Modes do not depend on the umask, the
 * sticky bit is set, and all files get the same time, so that BuildKit makes the same layers from it on every machine.
 * Throws a UserError for files that cannot be read or written.
 */
async function writeContext(spec, folder) {
    try {
        await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
        await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, 'Dockerfile'), (0,dockerfile/* renderDockerfile */.T)(spec));
        const written = new Set();
        for (const { layer, source, form } of (0,context_layout/* contextLayout */.w)(spec).flatMap(({ layers }) => layers)) {
            const path = (0,external_node_path_.join)(folder, source);
            if (written.has(path))
                continue;
            written.add(path);
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
            if (form === 'tar')
                await (0,streams/* writeStream */.G6)(path, (0,tar/* layerTar */.v)(layer.entries, spec));
            else
                await writeTree(path, { entries: (0,tar_entries/* completeEntries */.eh)(layer.entries), createdSeconds: spec.createdSeconds });
        }
    }
    catch (cause) {
        throw (0,streams/* writeFailure */.EU)(folder, cause);
    }
}
async function writeTree(root, { entries, createdSeconds }) {
    await (0,external_node_fs_promises_.mkdir)(root);
    for (const entry of entries)
        await writeEntry((0,external_node_path_.join)(root, entry.path), entry);
    // Deepest first: creating something in a folder changes the folder's time.
    for (const entry of entries.toReversed()) {
        const path = (0,external_node_path_.join)(root, entry.path);
        if (entry.type === 'folder')
            await (0,external_node_fs_promises_.chmod)(path, entry.mode);
        if (entry.type === 'link')
            await (0,external_node_fs_promises_.lutimes)(path, createdSeconds, createdSeconds);
        else
            await (0,external_node_fs_promises_.utimes)(path, createdSeconds, createdSeconds);
    }
}
async function writeEntry(path, entry) {
    if (entry.type === 'folder') {
        await (0,external_node_fs_promises_.mkdir)(path);
        return;
    }
    if (entry.type === 'link') {
        await (0,external_node_fs_promises_.symlink)(entry.target, path);
        return;
    }
    if ('bytes' in entry.content)
        await (0,external_node_fs_promises_.writeFile)(path, entry.content.bytes);
    else
        await copyInto(path, entry.content.file);
    await (0,external_node_fs_promises_.chmod)(path, entry.mode);
}
async function copyInto(path, source) {
    await (0,external_node_fs_promises_.copyFile)(source, path, external_node_fs_.constants.COPYFILE_FICLONE).catch(async (cause) => {
        // The error names both files; opening the source shows which of them it is about.
        await (0,external_node_fs_promises_.access)(source, external_node_fs_.constants.R_OK).catch((unreadable) => {
            throw (0,streams/* readFailure */.f1)(source, unreadable);
        });
        throw cause;
    });
}

;// CONCATENATED MODULE: ./lib/image/docker/engine.js


/** Asks docker. Throws a UserError when there is no docker, no buildx or no engine. */
async function findDockerEngine(host) {
    const { stdout } = await runDocker(host, { args: ['buildx', 'inspect'], quiet: true });
    const { driver, error } = parseBuilder(stdout);
    if (error !== undefined)
        throw noEngine(error);
    if (driver !== 'docker')
        return 'exporting';
    const info = await runDocker(host, { args: ['info', '--format', '{{json .DriverStatus}}'], quiet: true });
    return info.stdout.includes('io.containerd.snapshotter') ? 'exporting' : 'classic';
}
/** Parses `docker buildx inspect`: the driver, or why its builder does not respond. */
function parseBuilder(text) {
    const field = (name) => new RegExp(`^${name}:[ \\t]+(\\S.*)$`, 'm').exec(text)?.[1]?.trim();
    const driver = field('Driver') ?? '';
    return { driver, error: driver === '' ? (field('Error') ?? 'it names no driver') : undefined };
}
/** Throws a UserError when the engine cannot build what the spec asks for. */
function requireBuildable(engine, spec) {
    if (engine === 'exporting' || spec.platforms.length < 2)
        return;
    throw new lib_errors/* UserError */.yo(`builder docker cannot build ${spec.platforms.length} platforms: this engine uses the classic image store`, { change: `${otherEngine}, or set builder to native.` });
}
/** Throws a UserError when the engine cannot push what the spec asks for. */
function requirePushable(engine, { spec, tags }) {
    if (engine === 'exporting')
        return;
    if (spec.compression !== 'gzip') {
        throw new lib_errors/* UserError */.yo(`builder docker cannot push compression ${spec.compression}: this engine's classic image store only pushes gzip`, { change: `${otherEngine}, set compression to gzip, or set builder to native.` });
    }
    if (tags.length === 0) {
        throw new lib_errors/* UserError */.yo("builder docker cannot push without a tag: this engine's classic image store only pushes tags", {
            change: `Give a tag, or set builder to native. ${otherEngine} as well.`,
        });
    }
}
const otherEngine = "Turn on the engine's containerd image store, or create a builder with `docker buildx create --use`";

// EXTERNAL MODULE: ./lib/oci/content.js
var content = __webpack_require__(3760);
// EXTERNAL MODULE: ./lib/oci/write-manifest.js
var write_manifest = __webpack_require__(9078);
;// CONCATENATED MODULE: ./lib/image/content/working-directory.js

/** Whether the image ends with an empty layer: BuildKit makes one for every WORKDIR except `/`. */
function hasWorkingDirectoryLayer({ config }) {
    return config.workingDir !== '' && config.workingDir !== '/';
}
/** The tar of that layer. */
const emptyTar = (0,tar_header/* tarEnd */.JO)();

;// CONCATENATED MODULE: ./lib/image/docker/exported.js











/**
 * The image that an engine exported as an OCI layout; every layer is read and checked against its diff ID. Throws a
 * ToolError when the layout is not the requested image.
 */
async function readExported(spec, folder) {
    const { root, index, platforms } = annotated(await readLayout(folder), spec);
    const contents = new Map();
    for (const layer of platforms.flatMap(({ layers }) => layers)) {
        if (!contents.has(layer.digest))
            contents.set(layer.digest, await measureContent(folder, layer));
    }
    const built = platforms.map((platform) => builtPlatform(spec, { platform, contents }));
    return {
        spec,
        root,
        platforms: built.toSorted((a, b) => (0,oci_platform/* comparePlatforms */.UX)(a.platform, b.platform)),
        content: {
            root,
            manifests: [...platforms.map(({ manifest }) => manifest), ...(index === undefined ? [] : [index])],
            blobs: (0,oci_digest/* firstOfEachDigest */.d_)(platforms.flatMap((platform, at) => blobsOf({ folder, platform, built: built[at] })), ({ descriptor }) => descriptor.digest),
        },
    };
}
// The layout reader uses only the fields of a descriptor that it can check. Annotations are the requested ones: an
// engine adds some of its own in index.json.
function annotated(layout, { annotations }) {
    const platforms = layout.platforms.map((one) => {
        const { platform, manifest } = one;
        const descriptor = (0,write_manifest/* manifestDescriptor */.Dt)(manifest.descriptor, { annotations, platform });
        return { ...one, manifest: { ...manifest, descriptor } };
    });
    const { index, root } = layout;
    return index === undefined
        ? { ...layout, platforms, root: platforms[0]?.manifest.descriptor ?? root }
        : { ...layout, platforms, root: (0,write_manifest/* indexDescriptor */.yr)(root, annotations) };
}
/** The purposes of a platform's layers, in order. Throws a ToolError when the number of layers differs. */
function purposesOf(spec, platform) {
    const wanted = spec.platforms.find((one) => (0,oci_platform/* comparePlatforms */.UX)(one.platform, platform.platform) === 0);
    if (wanted === undefined)
        throw odd(`an image for ${(0,oci_platform/* platformText */.VQ)(platform.platform)}, which was not asked for`);
    const purposes = wanted.layers.map(({ purpose }) => purpose);
    if (hasWorkingDirectoryLayer(spec))
        purposes.push('workdir');
    if (purposes.length !== platform.diffIds.length) {
        throw odd(`${platform.diffIds.length} layers, where ${purposes.length} were expected`);
    }
    return purposes;
}
async function measureContent(folder, layer) {
    const compression = (0,media_types/* layerCompression */.AH)(layer.mediaType);
    if (compression === undefined)
        throw odd(`a layer of the unknown type ${layer.mediaType}`);
    return await (0,oci_digest/* measure */.xP)((0,compress/* decompress */.mF)((0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, blobPath(layer))), compression));
}
function builtPlatform(spec, { platform, contents }) {
    const purposes = purposesOf(spec, platform);
    const layers = purposes.map((purpose, index) => {
        const descriptor = platform.layers[index];
        const content = descriptor === undefined ? undefined : contents.get(descriptor.digest);
        if (descriptor === undefined || content === undefined)
            throw odd('fewer layers than diff IDs');
        if (content.digest !== platform.diffIds[index])
            throw odd(`a layer whose content is not ${platform.diffIds[index]}`);
        return { purpose, descriptor, diffId: content.digest, uncompressedSize: content.sizeBytes };
    });
    return {
        platform: platform.platform,
        manifest: platform.manifest.descriptor,
        config: platform.config,
        layers,
    };
}
function blobsOf({ folder, platform, built }) {
    const name = (0,oci_platform/* platformText */.VQ)(platform.platform);
    return [
        ...(built?.layers ?? []).map(({ purpose, descriptor }) => ({
            descriptor,
            open: () => (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, blobPath(descriptor))),
            title: `${purpose} ${name}`,
        })),
        (0,content/* blobOf */.D)(platform.configBytes, platform.config, `config ${name}`),
    ];
}

;// CONCATENATED MODULE: ./lib/image/docker/load.js





/**
 * Loads an image into the local Docker engine: all platforms when its image store is containerd, otherwise the
 * machine's own. Throws a UserError when there is no engine and a ToolError when it rejects the image.
 */
async function loadIntoDocker(image, { host, folder, references }) {
    const path = (0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.tar`);
    try {
        await writeArchive(image, { path, references, signal: host.signal });
        await runDocker(host, { args: ['load', '--input', path] });
    }
    finally {
        await (0,external_node_fs_promises_.rm)(path, { force: true });
    }
}

// EXTERNAL MODULE: ./lib/image/layers/layers.js
var layers_layers = __webpack_require__(6564);
;// CONCATENATED MODULE: ./lib/image/docker/saved.js










/**
 * The image of one platform that `docker save` wrote, unpacked in `folder`: the engine's own configuration and layers.
 * A classic store has the layers uncompressed, so they are compressed here. The engine's push makes another manifest.
 */
async function readSaved(spec, { folder, layerOptions }) {
    const saved = (0,host_json/* parseJson */.qF)(await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, 'manifest.json'), 'utf8'));
    const [image] = (0,host_json/* itemsIn */.Un)(saved);
    const configPath = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(image, 'Config'));
    if (configPath === undefined)
        throw odd('a manifest.json without an image');
    const configBytes = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, configPath));
    const { platform, diffIds } = readOwnConfig(configBytes);
    const purposes = purposesOf(spec, { platform, diffIds });
    const files = [];
    for (const [index, path] of (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(image, 'Layers')).entries()) {
        const file = await (0,layers_layers/* writeLayer */.By)(() => (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(folder, path)), layerOptions);
        if (file.diffId !== diffIds[index])
            throw odd(`a layer whose content is not ${diffIds[index]}`);
        files.push(file);
    }
    const layers = purposes.map((purpose, index) => {
        const file = files[index];
        if (file === undefined)
            throw odd('fewer layers than diff IDs');
        return { purpose, ...file };
    });
    const config = (0,write_manifest/* configDescriptor */.c4)(configBytes);
    const manifest = (0,write_manifest/* imageManifest */.Bz)({
        platform,
        config,
        layers: layers.map(({ descriptor }) => descriptor),
        annotations: spec.annotations,
    });
    const name = (0,oci_platform/* platformText */.VQ)(platform);
    const blobs = [
        ...layers.map(({ purpose, descriptor, file }) => ({
            descriptor,
            open: () => (0,external_node_fs_.createReadStream)(file),
            title: `${purpose} ${name}`,
        })),
        (0,content/* blobOf */.D)(configBytes, config, `config ${name}`),
    ];
    return {
        spec,
        root: manifest.descriptor,
        platforms: [
            { platform, manifest: manifest.descriptor, config, layers: layers.map(({ file: _, ...layer }) => layer) },
        ],
        content: { blobs, manifests: [manifest], root: manifest.descriptor },
    };
}

;// CONCATENATED MODULE: ./lib/image/docker/builder.js
















/**
 * The builder that passes the generated Dockerfile and its context to `docker buildx build`, and pushes with docker's
 * own credentials. With a classic image store the engine makes its own manifest on push: the digest is then that of the
 * push.
 */
function createDockerBuilder({ host, folder }) {
    let engine;
    const findEngine = () => {
        engine ??= findDockerEngine(host);
        return engine;
    };
    return {
        name: 'docker',
        prepare: async () => { },
        end: async () => { },
        build: async (spec) => {
            (0,compress/* requireCompression */.ez)(spec.compression);
            const found = await findEngine();
            requireBuildable(found, spec);
            const place = await newPlace(folder);
            await writeContext(spec, place.context);
            return found === 'classic' ? buildClassic(spec, { host, place }) : buildExported(spec, { host, place });
        },
        archive: (image, { path, references }) => writeArchive(image, { path, references, signal: host.signal }),
        load: (image, references) => loadIntoDocker(image, { host, folder, references }),
        push: async (image, targets) => {
            const found = await findEngine();
            for (const { tags } of targets)
                requirePushable(found, { spec: image.spec, tags });
            const place = await newPlace(folder);
            await writeContext(image.spec, place.context);
            return (0,parallel/* inParallel */.HN)({ items: targets, limit: 1, work: (target) => push(image.spec, { host, place, target }) });
        },
    };
}
async function newPlace(folder) {
    const root = (0,external_node_path_.join)(folder, `docker-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,external_node_fs_promises_.mkdir)(root, { recursive: true });
    return {
        context: (0,external_node_path_.join)(root, 'context'),
        metadata: (0,external_node_path_.join)(root, 'metadata.json'),
        result: (0,external_node_path_.join)(root, 'result'),
        blobs: (0,external_node_path_.join)(root, 'blobs'),
    };
}
async function runBuild(spec, { host, place, output }) {
    const { context, metadata } = place;
    const args = buildxArguments({ spec, context, metadataFile: metadata, output });
    await runDocker(host, { args, env: buildxEnvironment(spec) });
}
async function buildExported(spec, { host, place }) {
    await runBuild(spec, { host, place, output: layoutOutput(spec, place.result) });
    await (0,external_node_fs_promises_.rm)(place.context, { recursive: true, force: true });
    return readExported(spec, place.result);
}
/** Builds under a temporary name, which is removed after the image has been saved. */
async function buildClassic(spec, { host, place }) {
    const reference = `go-tiny-image/build:${(0,external_node_crypto_.randomUUID)()}`;
    const saved = `${place.result}.tar`;
    try {
        await runBuild(spec, { host, place, output: loadedOutput(reference) });
        await runDocker(host, { args: ['save', '--output', saved, reference] });
    }
    finally {
        await host.run({ command: 'docker', args: ['image', 'rm', reference], quiet: true, anyExitCode: true });
    }
    await (0,external_node_fs_promises_.mkdir)(place.result);
    await host.run({ command: 'tar', args: ['-xf', saved, '-C', place.result] });
    await (0,external_node_fs_promises_.rm)(saved);
    await (0,external_node_fs_promises_.rm)(place.context, { recursive: true, force: true });
    const store = layerStore({ cacheFolder: host.cacheFolder, now: host.now });
    const encoding = { compression: spec.compression, level: spec.compressionLevel };
    const layerOptions = { ...encoding, folder: place.blobs, store, signal: host.signal };
    return readSaved(spec, { folder: place.result, layerOptions });
}
/** Builds once more, entirely from the engine's cache, and lets the engine push. */
async function push(spec, { host, place, target }) {
    const { repository, tags } = target;
    await runBuild(spec, { host, place, output: pushedOutput(spec, { repository, tags }) });
    const digest = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)((0,host_json/* parseJson */.qF)(await (0,external_node_fs_promises_.readFile)(place.metadata, 'utf8')), 'containerimage.digest'));
    if (digest === undefined)
        throw odd('metadata of the push without a digest');
    return {
        repository,
        digest,
        // Only the engine knows what was sent.
        blobs: [],
        tags: tags.map((tag) => ({ tag, how: 'pushed' })),
        requests: 0,
    };
}

// EXTERNAL MODULE: ./lib/oci/linux/environment.js
var environment = __webpack_require__(8261);
// EXTERNAL MODULE: ./lib/oci/rfc3339.js
var rfc3339 = __webpack_require__(5550);
;// CONCATENATED MODULE: ./lib/image/config.js



/**
 * The image's configuration as bytes, the same for the same input: keys sorted, and one history entry per layer, since
 * some clients reject a mismatch when they pull. Its digest is the image ID. Source: image-spec, config.md.
 */
function imageConfig({ platform, config, createdSeconds, layers }) {
    const created = (0,rfc3339/* isoTime */.L)(createdSeconds);
    return (0,canonical_json/* canonicalJson */.d)({
        architecture: platform.architecture,
        config: runConfigJson(config),
        created,
        history: layers.map(({ purpose }) => ({
            comment: 'go-tiny-image',
            created,
            created_by: purpose === 'workdir' ? `WORKDIR ${config.workingDir}` : `COPY ${purpose}/ /`,
        })),
        os: platform.os,
        rootfs: { diff_ids: layers.map(({ diffId }) => diffId), type: 'layers' },
        variant: platform.variant,
    });
}
function runConfigJson(config) {
    return {
        Cmd: ifAny(config.cmd),
        Entrypoint: ifAny(config.entrypoint),
        Env: (0,environment/* imageEnvironment */.X)(config.env),
        ExposedPorts: asSet(config.exposedPorts),
        Healthcheck: config.healthCheck === undefined ? undefined : healthCheckJson(config.healthCheck),
        Labels: Object.keys(config.labels).length === 0 ? undefined : config.labels,
        StopSignal: config.stopSignal,
        User: config.user === '' ? undefined : config.user,
        Volumes: asSet(config.volumes),
        WorkingDir: config.workingDir === '' ? '/' : config.workingDir,
    };
}
// A key of Docker's that the specification reserves for it; other runtimes ignore it.
function healthCheckJson(check) {
    return {
        Interval: check.intervalNs,
        Retries: check.retries,
        StartInterval: check.startIntervalNs,
        StartPeriod: check.startPeriodNs,
        Test: ['CMD', ...check.command],
        Timeout: check.timeoutNs,
    };
}
function ifAny(list) {
    return list.length === 0 ? undefined : list;
}
function asSet(names) {
    return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, {}]));
}

// EXTERNAL MODULE: ./lib/image/content/folders.js
var folders = __webpack_require__(2046);
;// CONCATENATED MODULE: ./lib/image/native-builder.js


















/** The builder that assembles images in this process: no daemon, nothing to pull. */
function createNativeBuilder({ host, folder, push }) {
    let threads;
    const prepared = new Map();
    const work = () => {
        threads ??= (0,gzip_stream/* createGzipThreads */.Kr)({ signal: host.signal });
        return { host, folder: (0,external_node_path_.join)(folder, 'blobs'), threads, prepared };
    };
    return {
        name: 'native',
        build: (spec, onPlatform = () => { }) => buildNatively(spec, { ...work(), onPlatform }),
        prepare: async (layer, encoding) => {
            const key = preparedKey(layer, encoding);
            if (prepared.has(key))
                return;
            const made = createLayers(encoding, work()).of(layer);
            prepared.set(key, made);
            await made.catch(() => prepared.delete(key));
        },
        end: async () => {
            await threads?.end();
            threads = undefined;
        },
        archive: (image, { path, references }) => writeArchive(image, { path, references, signal: host.signal }),
        load: (image, references) => loadIntoDocker(image, { host, folder, references }),
        push: (image, targets) => (0,parallel/* inParallel */.HN)({ items: targets, limit: targets.length, work: (target) => push(image.content, target) }),
    };
}
// A zstd encoder at level 19 takes about 70 MB, and the workers of one gzip stream use all cores.
const platformsAtOnce = { gzip: 1, zstd: 1, none: 4 };
// Layers of one image share the workers; most below the program's are kept, and need none.
const layersAtOnce = { gzip: 3, zstd: 1, none: 3 };
async function buildNatively(given, { onPlatform, ...build }) {
    const spec = (0,folders/* withFolders */.Q)(given);
    const layers = createLayers(spec, build);
    const built = await (0,parallel/* inParallel */.HN)({
        items: spec.platforms.toSorted((a, b) => (0,oci_platform/* comparePlatforms */.UX)(a.platform, b.platform)),
        limit: platformsAtOnce[spec.compression],
        work: async (platform) => {
            const made = await buildPlatform(spec, { platform, layers, host: build.host });
            onPlatform({ manifest: made.manifest.descriptor, blobs: made.blobs });
            return made;
        },
    });
    const manifests = built.map(({ manifest }) => manifest);
    const [single, ...others] = manifests;
    if (single === undefined)
        throw new Error(`the image ${spec.name} has no platform`);
    const index = others.length === 0
        ? undefined
        : (0,write_manifest/* imageIndex */.sS)({
            manifests: built.map(({ platform }) => ({ platform: platform.platform, descriptor: platform.manifest })),
            annotations: spec.annotations,
        });
    const root = (index ?? single).descriptor;
    const content = {
        blobs: (0,oci_digest/* firstOfEachDigest */.d_)(built.flatMap(({ blobs }) => blobs), ({ descriptor }) => descriptor.digest),
        manifests: (0,oci_digest/* firstOfEachDigest */.d_)(index === undefined ? manifests : [...manifests, index], ({ descriptor }) => descriptor.digest),
        root,
    };
    return { spec: given, root, platforms: built.map(({ platform }) => platform), content };
}
function preparedKey(layer, { createdSeconds, compression, compressionLevel }) {
    return JSON.stringify([(0,layers_layers/* layerKey */.n3)(layer), createdSeconds, compression, compressionLevel]);
}
/** Makes layers on demand; layers with equal keys are made once. */
function createLayers(encoding, { host, folder, threads, prepared }) {
    const { compression, compressionLevel: level, createdSeconds } = encoding;
    const store = layerStore({ cacheFolder: host.cacheFolder, now: host.now });
    const made = new Map();
    const make = (key, known) => {
        const options = { compression, level, folder, store, signal: host.signal, threads, contentKey: known.contentKey };
        const layer = made.get(key) ?? (0,layers_layers/* writeLayer */.By)(known.openTar, options);
        made.set(key, layer);
        return layer;
    };
    return {
        of: (layer) => (0,trace/* traced */.mn)(host, `layer ${layer.purpose}`, () => (layer.purpose === 'program' ? prepared.get(preparedKey(layer, encoding)) : undefined) ??
            make((0,layers_layers/* layerKey */.n3)(layer), {
                openTar: () => (0,tar/* layerTar */.v)(layer.entries, { createdSeconds }),
                contentKey: (0,layers_layers/* contentKey */.lO)(layer, createdSeconds),
            })),
        workingDirectory: () => make('workdir', { openTar: () => external_node_stream_.Readable.from([emptyTar]), contentKey: undefined }),
    };
}
async function buildPlatform(spec, { platform: { platform, layers }, layers: made, host }) {
    // The last one is the program's, which takes longest.
    const found = await (0,parallel/* inParallel */.HN)({
        items: layers.toReversed(),
        limit: layersAtOnce[spec.compression],
        work: async (layer) => ({ purpose: layer.purpose, ...(await made.of(layer)) }),
    });
    const files = found.toReversed();
    if (hasWorkingDirectoryLayer(spec))
        files.push({ purpose: 'workdir', ...(await made.workingDirectory()) });
    return (0,trace/* traced */.mn)(host, 'write manifest', async () => builtFrom(spec, platform, files));
}
/** The image of one platform, from its layers. */
function builtFrom(spec, platform, files) {
    const configBytes = imageConfig({
        platform,
        config: spec.config,
        createdSeconds: spec.createdSeconds,
        layers: files,
    });
    const config = (0,write_manifest/* configDescriptor */.c4)(configBytes);
    const manifest = (0,write_manifest/* imageManifest */.Bz)({
        platform,
        config,
        layers: files.map(({ descriptor }) => descriptor),
        annotations: spec.annotations,
    });
    const name = (0,oci_platform/* platformText */.VQ)(platform);
    return {
        platform: {
            platform,
            manifest: manifest.descriptor,
            config,
            layers: files.map(({ file: _, ...layer }) => layer),
        },
        manifest,
        blobs: [
            ...files.map(({ purpose, descriptor, file }) => ({
                descriptor,
                open: () => (0,external_node_fs_.createReadStream)(file, { highWaterMark: 256 * 1024 }),
                file,
                title: `${purpose} ${name}`,
            })),
            (0,content/* blobOf */.D)(configBytes, config, `config ${name}`),
        ],
    };
}

// EXTERNAL MODULE: ./lib/oci/linux/capabilities.js
var linux_capabilities = __webpack_require__(524);
;// CONCATENATED MODULE: ./lib/plan/image-spec.js


/** Collects everything that determines the image's bytes. */
function imageSpecFrom(parts) {
    const { plan, image, programs, programPath, config, sharedLayers } = parts;
    const { inputs } = image;
    return {
        name: image.main.name,
        platforms: image.platforms.map((platform) => ({
            platform,
            layers: [
                ...sharedLayers,
                ...programs
                    .filter(({ program }) => (0,oci_platform/* platformText */.VQ)(program.platform) === (0,oci_platform/* platformText */.VQ)(platform))
                    .map((program) => programLayer({ image, program, programPath })),
            ],
        })),
        config,
        annotations: image.annotations,
        ...layerEncoding(plan, inputs),
    };
}
/** How all layers of an image are made. */
function layerEncoding({ createdSeconds }, { compression, compressionLevel }) {
    return { createdSeconds, compression, compressionLevel };
}
/** The layer of an image's program for one platform. */
function programLayer(laid) {
    const { image, program, programPath } = laid;
    const { path: file, sizeBytes, digest } = program;
    const content = { file, sizeBytes, digest };
    const capabilities = (0,linux_capabilities/* capabilityNumbers */.$)(image.inputs.capabilities);
    const more = capabilities.length === 0 ? {} : { capabilities };
    const entry = { path: programPath, type: 'file', mode: 0o755, uid: 0, gid: 0, content, ...more };
    return { purpose: 'program', entries: [entry] };
}

;// CONCATENATED MODULE: ./lib/plan/needs.js
/** Decides which extra files the image gets: those that the inputs force, otherwise those that the program uses. */
function neededFrom(programs, inputs) {
    // The same for all platforms, so that they share the layer.
    const found = (need) => programs.map(({ needs }) => needs[need]).find((asks) => asks !== undefined);
    const decided = (need, input, value) => value === 'auto' ? found(need) : value === 'true' ? `${input}: true` : undefined;
    return {
        caCertificates: decided('caCertificates', 'ca-certificates', inputs.caCertificates) ?? namedBundle(inputs),
        timeZones: decided('timeZones', 'timezones', inputs.timezones) ?? zoneOfEnvironment(programs, inputs),
        mimeTypes: decided('mimeTypes', 'mime-types', inputs.mimeTypes),
        passwd: decided('passwd', 'passwd', inputs.passwd),
        home: decided('home', 'home', inputs.home),
        temporaryFolder: decided('temporaryFolder', 'tmp', inputs.tmp),
    };
}
// If the input names a bundle, it goes into the image, whatever the program uses.
function namedBundle({ caBundle, caCertificates }) {
    return caBundle !== '' && caCertificates === 'auto' ? 'ca-bundle' : undefined;
}
// The zone in TZ is read from the files, unless the program embeds them.
function zoneOfEnvironment(programs, { env, timezones }) {
    const zone = env.TZ ?? '';
    const isNamed = !['', 'UTC', 'Local'].includes(zone.replace(/^:/, ''));
    const inside = programs.length > 0 && programs.every(({ hasTimeZones }) => hasTimeZones === true);
    return timezones === 'auto' && isNamed && !inside ? 'env: TZ' : undefined;
}

// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __webpack_require__(2663);
// EXTERNAL MODULE: ./lib/plan/run-config.js
var run_config = __webpack_require__(6981);
// EXTERNAL MODULE: ./lib/source/lfs.js
var lfs = __webpack_require__(810);
;// CONCATENATED MODULE: ./lib/steps/image.js











/** The builder that the inputs select. */
function createBuilder({ inputs, host }, pushes) {
    const folder = (0,external_node_path_.join)(host.temporaryFolder, 'images');
    if (inputs.builder === 'docker')
        return createDockerBuilder({ host, folder });
    return createNativeBuilder({ host, folder, push: pushes.finish });
}
/**
 * Builds each image as soon as its programs are packed, one at a time: compressing one uses all cores, and two, or one
 * while a program is packed, would need twice the memory. Of several platforms that are not packed, each program is
 * compressed as soon as it is there. Nothing is offered to a registry before all programs are packed.
 */
function assembleAll(assembly) {
    const { plan, packed, room, options, builder } = assembly;
    let taken = 0;
    const programsOf = ({ platforms }) => {
        taken += platforms.length;
        return packed.slice(taken - platforms.length, taken);
    };
    const prepared = [];
    const images = plan.images.map(async (image) => {
        const each = programsOf(image);
        if (each.length > 1)
            prepared.push(...each.map((program) => prepareLayer(image, program, assembly)));
        const programs = await Promise.all(each);
        return room.enter(() => (0,trace/* partOfRun */.Ao)(options.host, 'compress', () => assemble(image, programs, assembly)), {
            alone: true,
        });
    });
    // When one fails, others may still be compressed.
    Promise.allSettled([...images, ...prepared])
        .then(() => builder.end())
        .catch(() => { });
    return Promise.all(images);
}
// What else is in the image depends on the programs of all platforms; the layer of one program does not. While others are
// being packed, nothing would be won.
async function prepareLayer(image, packed, assembly) {
    const { plan, room, options, builder } = assembly;
    const { inputs, main } = image;
    if (inputs.upx !== 'false')
        return;
    const programPath = (0,paths/* programPlace */.KB)(main.name, { inputs, home: undefined }).path;
    if ((0,external_node_path_.dirname)(programPath) !== '/')
        return;
    try {
        const layer = programLayer({ image, program: await packed, programPath });
        const prepare = () => builder.prepare(layer, layerEncoding(plan, inputs));
        await room.enter(() => (0,trace/* partOfRun */.Ao)(options.host, 'compress', prepare), { alone: true });
    }
    catch {
        // It fails with the image.
    }
}
async function assemble(image, programs, assembly) {
    const { options, packed, builder, pushes } = assembly;
    const laidOut = await (0,trace/* traced */.mn)(options.host, 'lay out image', () => layOut(image, programs, assembly));
    const { needs, spec, lines, pointers } = laidOut;
    if (pointers.length > 0)
        options.onEvent({ kind: 'warning', message: pointerWarning(pointers) });
    const allPacked = Promise.allSettled(packed).then((all) => all.every(({ status }) => status === 'fulfilled'));
    const built = await builder.build(spec, (part) => {
        void allPacked.then((isSo) => isSo && pushes.offer(image.targets, part));
    });
    return { image, programs, needs, spec, built, lines };
}
/** What is in the image, and where. */
async function layOut(image, programs, { options, plan, go }) {
    const { place } = options;
    const { inputs } = image;
    const needs = neededFrom(programs.map(({ program }) => program), inputs);
    const home = needs.home === undefined ? undefined : homeFolder(inputs);
    const programAt = (0,paths/* programPlace */.KB)(image.main.name, { inputs, home });
    const system = (0,system_files/* systemLayer */.jJ)({
        caCertificates: needs.caCertificates !== undefined,
        ...(inputs.caBundle === '' ? {} : { caBundle: (0,external_node_path_.resolve)(place.workingDirectory, inputs.caBundle) }),
        timeZones: needs.timeZones === undefined ? undefined : (0,external_node_path_.join)(go.root, 'lib', 'time', 'zoneinfo.zip'),
        passwd: needs.passwd !== undefined,
        temporaryFolder: needs.temporaryFolder !== undefined,
        mimeTypes: needs.mimeTypes !== undefined,
        ...(home === undefined ? {} : { home }),
        user: inputs.user,
    });
    const files = await (0,extra_files/* extraFiles */.O)({ items: inputs.files, root: place.workingDirectory, taken: [programAt.path] });
    const sharedLayers = [system, files].filter((layer) => layer !== undefined);
    const config = (0,run_config/* runConfigFrom */.C)({
        inputs,
        programPath: programAt.path,
        labels: image.labels,
        systemEnv: {
            ...(home === undefined ? {} : { HOME: home }),
            // Without USER, os/user.Current fails for a user that passwd does not list.
            ...(needs.passwd === undefined ? {} : { USER: (0,system_files/* nameOf */.Vb)(inputs.user) }),
        },
    });
    (0,paths/* checkPaths */.nn)({ config, programPath: programAt.path, entries: sharedLayers.flatMap(({ entries }) => entries) });
    const spec = imageSpecFrom({ plan, image, programs, programPath: programAt.path, config, sharedLayers });
    const { path, because } = programAt;
    const lines = because === undefined ? [] : [`${image.main.name} lies at ${path}: ${because}`];
    return { needs, spec, lines, pointers: await (0,lfs/* lfsPointersAmong */.Y)(pathsOf(files)) };
}
// If env sets HOME, that folder is created too, provided it is an absolute path other than /.
function homeFolder({ env, user }) {
    const { HOME = (0,system_files/* homeOf */.lt)(user) } = env;
    return HOME.startsWith('/') && HOME !== '/' ? HOME.replace(/\/+$/, '') : undefined;
}
function pathsOf(layer) {
    return (layer?.entries ?? []).flatMap((entry) => entry.type === 'file' && 'file' in entry.content ? [entry.content.file] : []);
}
function pointerWarning(pointers) {
    const more = pointers.length > 5 ? ` and ${pointers.length - 5} more` : '';
    return `files: Git LFS pointer instead of the file: ${pointers.slice(0, 5).join(', ')}${more}. Check out with lfs: true, or run git lfs pull.`;
}

// EXTERNAL MODULE: ./lib/caches/kept-files.js
var kept_files = __webpack_require__(285);
// EXTERNAL MODULE: ./lib/pack/content.js
var pack_content = __webpack_require__(8);
// EXTERNAL MODULE: ./lib/pack/elf/read.js
var read = __webpack_require__(4371);
;// CONCATENATED MODULE: ./lib/pack/canary-program.js



/**
 * A test program that detects when packing broke it; it is compiled and packed like the user's program. It must compile
 * with any Go in use, so it avoids the newer kinds of loops.
 */
const canarySource = `package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strconv"
	"sync"
	"unsafe"
)

// What a packer has to restore in memory that the program may write, and to leave zero behind it.
var data = [4096]uint64{0: 0x0123456789abcdef, 4095: 0xfedcba9876543210}
var zeros [1 << 16]byte

// Run as: canary <file> <number of variables> [<address> <size> of a segment that nobody writes] ...
func main() {
	count, err := strconv.Atoi(os.Args[2])
	if err != nil {
		panic(err)
	}
	arrived := 0
	for i := 0; i < count; i++ {
		if os.Getenv("CANARY_"+strconv.Itoa(i)) == value(i) {
			arrived++
		}
	}
	content, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	digest := sha256.Sum256(content)
	fmt.Printf("variables %d file %x memory %d segments %x data %v\\n", arrived, digest, memory(), segments(), isAsLinked())
}

// The digest of the program's own memory, segment by segment.
func segments() []byte {
	hash := sha256.New()
	for i := 3; i+1 < len(os.Args); i += 2 {
		address, size := number(os.Args[i]), number(os.Args[i+1])
		hash.Write(unsafe.Slice((*byte)(unsafe.Pointer(address)), int(size)))
	}
	return hash.Sum(nil)
}

func number(text string) uintptr {
	value, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		panic(err)
	}
	return uintptr(value)
}

func isAsLinked() bool {
	if data[0] != 0x0123456789abcdef || data[4095] != 0xfedcba9876543210 {
		return false
	}
	for _, word := range data[1:4095] {
		if word != 0 {
			return false
		}
	}
	return zeros == [1 << 16]byte{}
}

func value(i int) string {
	return fmt.Sprintf("%064d", i)
}

// Eight goroutines fill and read 32 MiB each in blocks that the collector has to take back. Each adds up on its own: sums
// that stand side by side in memory would make the cores wait for each other.
func memory() int {
	var all sync.WaitGroup
	sums := make([]int, 8)
	for worker := range sums {
		all.Add(1)
		go func(worker int) {
			defer all.Done()
			sum := 0
			for round := 0; round < 32; round++ {
				block := make([]byte, 1<<20)
				for i := 0; i < len(block); i += 4096 {
					block[i] = 1
				}
				for _, b := range block {
					sum += int(b)
				}
			}
			sums[worker] = sum
		}(worker)
	}
	all.Wait()
	total := 0
	for _, sum := range sums {
		total += sum
	}
	return total
}
`;
/** The environment that the canary runs with. */
function canaryVariables(count) {
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`CANARY_${index}`, String(index).padStart(64, '0')]));
}
function segmentsOf(linked) {
    try {
        return (0,read/* readLinkedProgram */.U)((0,pack_content/* sourceInMemory */.G)(linked)).segments;
    }
    catch (error) {
        // What is no such program does not run, and that is said.
        if (error instanceof read/* NotPackable */.L)
            return [];
        throw error;
    }
}
/** The canary's output on success. The digests are `sha256:\u2026` of the file that it read and of its own segments. */
function canaryAnswer(count, digests) {
    const [file, segments] = [digests.file, digests.segments].map((digest) => digest.replace('sha256:', ''));
    const blocks = 8 * 32;
    return `variables ${count} file ${file} memory ${blocks * (2 ** 20 / 4096)} segments ${segments} data true\n`;
}
/** For the canary's arguments and its answer. `linked` is its file before packing. */
function canaryMemory(linked) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const fixed = segmentsOf(linked).filter(({ flags, fileSize }) => (flags & 2) === 0 && fileSize > 0);
    for (const { fileOffset, fileSize } of fixed)
        hash.update(linked.subarray(fileOffset, fileOffset + fileSize));
    const args = fixed.flatMap(({ address, fileSize }) => [String(address), String(fileSize)]);
    return { args, digest: `sha256:${hash.digest('hex')}` };
}

;// CONCATENATED MODULE: ./lib/pack/outcome.js

function outcomeText(outcome) {
    return JSON.stringify(outcome);
}
/** Parses the text of `outcomeText`. Undefined for anything else, such as an entry of another version. */
function parseOutcome(text) {
    const json = (0,host_json/* parseJson */.qF)(text ?? '');
    const sizeBytes = (0,host_json/* property */.MZ)(json, 'sizeBytes');
    const [packed, unpacked] = [(0,host_json/* property */.MZ)(json, 'pulled', 'packed'), (0,host_json/* property */.MZ)(json, 'pulled', 'unpacked')];
    const canary = parseCanary((0,host_json/* property */.MZ)(json, 'canary'));
    if (!isSize(sizeBytes) || !isSize(packed) || !isSize(unpacked) || canary === undefined)
        return undefined;
    const [note, streams] = [(0,host_json/* property */.MZ)(json, 'note'), (0,host_json/* property */.MZ)(json, 'streams')];
    return {
        sizeBytes,
        pulled: { unpacked, packed },
        canary,
        ...(typeof note === 'string' ? { note } : {}),
        ...(isTexts(streams) ? { streams } : {}),
    };
}
/** Parses a canary's result and time. Undefined for anything else. */
function parseCanaryRecord(text) {
    const json = (0,host_json/* parseJson */.qF)(text ?? '');
    const canary = parseCanary((0,host_json/* property */.MZ)(json, 'canary'));
    const atMs = (0,host_json/* property */.MZ)(json, 'atMs');
    return canary === undefined || typeof atMs !== 'number' ? undefined : { canary, atMs };
}
function parseCanary(value) {
    if (value === 'native' || value === 'emulated')
        return value;
    const notRun = (0,host_json/* property */.MZ)(value, 'notRun');
    return typeof notRun === 'string' ? { notRun } : undefined;
}
function isTexts(value) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
}
function isSize(value) {
    return (0,host_json/* isSizeBytes */.xb)(value) && value > 0;
}

// EXTERNAL MODULE: ./lib/pack/packer.js
var pack_packer = __webpack_require__(879);
;// CONCATENATED MODULE: ./lib/pack/canary.js













const runTimeMs = 60_000;
const notRunMs = 3_600_000;
// The file was just written, so it exists: the permission to execute it is missing.
const notExecutable = 'it may not be executed';
const megabyte = 1_000_000;
/**
 * Packs a small Go program of the platform with the same packer, and runs it with as many environment variables as the
 * packer's programs must survive: natively, or with an emulator that the kernel has registered (binfmt_misc). It also
 * compares its memory with its file. A success is stored in the host's cache folder for this packer, this platform and
 * this kernel. Throws a PackFailure when the packed program does not do what the unpacked one does.
 */
async function runCanary(request, host) {
    const record = (0,external_node_path_.join)(host.cacheFolder, 'canary', `${await recordKey(request)}.json`);
    const known = await rememberedResult(record, host.now());
    if (known !== undefined)
        return { canary: known, earlier: true };
    const folder = (0,external_node_path_.join)(host.temporaryFolder, 'canary', (0,oci_platform/* platformSlug */.DN)(request.platform));
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true });
    try {
        const result = await flyOnce({ ...request, folder }, host);
        // Another temporary folder may allow it in the next run.
        if (typeof result === 'string' || !result.notRun.includes('noexec'))
            await remember({ path: record, result, nowMs: host.now() });
        return { canary: result, earlier: false };
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function flyOnce(request, host) {
    const { folder, packer, platform } = request;
    const program = (0,external_node_path_.join)(folder, 'canary');
    const compiled = await compile({ ...request, program }, host);
    if (compiled !== undefined)
        return { notRun: compiled };
    const memory = canaryMemory(await (0,external_node_fs_promises_.readFile)(program));
    // A program that cannot run unpacked says nothing about packing.
    const alone = await run({ program, count: 0, folder, memory }, host);
    if (alone !== undefined)
        return { notRun: notRunHere(platform, { failure: alone, parent: (0,external_node_path_.dirname)(host.temporaryFolder) }) };
    const packed = (0,external_node_path_.join)(folder, 'packed');
    await packer.pack({ input: program, output: packed, timeoutMs: (0,pack_packer/* packingTime */.Z)(2 * megabyte), small: true }, host);
    for (const count of packer.variableCounts) {
        const failure = await run({ program: packed, count, folder, memory }, host);
        if (failure !== undefined) {
            const what = `a packed test program for ${(0,oci_platform/* platformText */.VQ)(platform)} fails with ${count} environment variables`;
            throw new pack_packer/* PackFailure */.Q(`${what}: ${failure}`);
        }
    }
    return runsNatively(platform) ? 'native' : 'emulated';
}
function notRunHere(platform, { failure, parent }) {
    return failure === notExecutable
        ? `no program may be run in ${parent}: it is mounted noexec; TMPDIR names another folder`
        : `this machine cannot run ${(0,oci_platform/* platformText */.VQ)(platform)} programs`;
}
/** Why it could not be compiled, as one clause. */
async function compile(request, host) {
    const { go, platform, folder, program } = request;
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, 'go.mod'), 'module go-tiny-image.invalid/canary\n\ngo 1.18\n');
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, 'main.go'), canarySource);
    const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=', '-o', program, '.'];
    const ours = { ...(0,oci_platform/* goEnvironment */.I$)(platform), CGO_ENABLED: '0', GOROOT: go.root, GOFLAGS: '-buildvcs=false' };
    try {
        const env = { ...(0,variables/* plainGoEnvironment */.g4)(host.env), ...ours };
        await host.run({ command: go.command, args, cwd: folder, env, quiet: true });
        return undefined;
    }
    catch (error) {
        if (!(error instanceof lib_errors/* ToolError */.v4))
            throw error;
        return `the test program did not compile (${error.message.split('\n', 1).join('')})`;
    }
}
/** How the run failed, as one clause, or undefined. */
async function run(canary, host) {
    const { program, count, folder, memory } = canary;
    const read = (0,external_node_path_.join)(folder, 'main.go');
    try {
        const { exitCode, stdout } = await host.run({
            command: program,
            args: [read, String(count), ...memory.args],
            env: canaryVariables(count),
            timeoutMs: runTimeMs,
            quiet: true,
            anyExitCode: true,
        });
        if (exitCode !== 0)
            return `exit code ${exitCode}`;
        const expected = canaryAnswer(count, { file: await (0,pieces/* fileDigest */.hd)(read), segments: memory.digest });
        return stdout === expected ? undefined : `wrong answer ${JSON.stringify(stdout)}`;
    }
    catch (error) {
        if (!(error instanceof lib_errors/* ToolError */.v4))
            throw error;
        if (error.notStarted)
            return notExecutable;
        return error.message
            .split('\n', 1)
            .join('')
            .replace(/^.*?: /, '');
    }
}
/** Whether programs of the platform run on this machine without an emulator. */
function runsNatively({ architecture }) {
    const own = (0,oci_platform/* platformOfHost */.fl)(process.arch).architecture;
    const sisters = { amd64: ['386'], arm64: ['arm'] };
    return architecture === own || sisters[own]?.includes(architecture) === true;
}
async function recordKey({ platform, packer }) {
    // The emulators registered in the kernel; not visible in most containers.
    const emulators = (await (0,external_node_fs_promises_.readdir)('/proc/sys/fs/binfmt_misc').catch(() => [])).sort();
    const machine = [process.arch, (0,external_node_os_.release)(), emulators];
    const facts = ['canary 3', packer.identity, (0,oci_platform/* platformText */.VQ)(platform), machine];
    return (0,oci_digest/* sha256Of */.Bj)(JSON.stringify(facts));
}
// A failure may be specific to this run, so it is never stored. "Cannot be run here" is stored, but only for a short
// time: an emulator may be registered that is not visible from here.
async function remember(record) {
    const { path, result, nowMs } = record;
    const partial = `${path}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(partial, JSON.stringify({ canary: result, atMs: nowMs }), { flag: 'wx' });
        await (0,external_node_fs_promises_.rename)(partial, path);
    }
    catch {
        // A cache that cannot be written costs the next run a second.
        await (0,external_node_fs_promises_.rm)(partial, { force: true }).catch(() => { });
    }
}
async function rememberedResult(path, nowMs) {
    const record = parseCanaryRecord(recordIn(path));
    if (record === undefined)
        return undefined;
    const ageMs = nowMs - record.atMs;
    return typeof record.canary === 'string' || (ageMs >= 0 && ageMs < notRunMs) ? record.canary : undefined;
}
function recordIn(path) {
    try {
        return (0,regular/* readRegularFileSync */.cG)(path, 4096).toString('utf8');
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/pack/own/packer.js + 23 modules
var packer = __webpack_require__(6350);
// EXTERNAL MODULE: ./lib/host/memory/buffers.js
var buffers = __webpack_require__(223);
;// CONCATENATED MODULE: ./lib/pack/gzipped-size.js




const deflated = (0,external_node_util_.promisify)(external_node_zlib_.deflateRaw);
// One piece of four is compressed, each after the window before it, as if the whole was: the result is 1 % off for
// programs of 5 and 30 MB, for a tenth of the CPU time of gzip -9, whose bytes level 6 misses by half a percent.
const pieceBytes = 65_536;
const everyPiece = 4;
const windowBytes = 32_768;
const headerAndTrailer = 18;
/** About the size in bytes of a file after gzip, which is what it adds to a pull. */
async function gzippedSize(path) {
    const file = await (0,external_node_fs_promises_.open)(path);
    try {
        const { size } = await file.stat();
        const memory = Buffer.allocUnsafeSlow(windowBytes + pieceBytes);
        const free = (0,buffers/* bufferCollector */.g)();
        let [taken, compressed] = [0, 0];
        for (let at = 0; at < size; at += everyPiece * pieceBytes) {
            const before = Math.min(at, windowBytes);
            const sizeBytes = Math.min(before + pieceBytes, size - at + before);
            const bytes = await readInto(memory.subarray(0, sizeBytes), { file, start: at - before });
            const piece = bytes.subarray(before);
            const dictionary = before === 0 ? {} : { dictionary: bytes.subarray(0, before) };
            const result = await deflated(piece, { level: 6, ...dictionary });
            compressed += result.length;
            free(result.length);
            taken += piece.length;
        }
        return headerAndTrailer + (taken === 0 ? 0 : Math.round((compressed / taken) * size));
    }
    finally {
        await file.close();
    }
}
async function readInto(memory, { file, start }) {
    const { bytesRead } = await file.read(memory, 0, memory.length, start);
    return memory.subarray(0, bytesRead);
}

;// CONCATENATED MODULE: ./lib/pack/pack-with.js












// Saving less is not worth the slower start and the memory.
const leastSaving = 0.03;
/**
 * Packs a program and verifies it, or takes it from an earlier run and verifies it again. Returns the packed program,
 * the original where packing saves too little, or why this packer did not pack it.
 */
async function packWith(one, host) {
    const { program, packing, packer } = one;
    const verdict = packer.packingOn(program.platform);
    if (verdict.verdict === 'impossible')
        return { reason: verdict.reason };
    try {
        const kept = await restoreAndProve(one, host);
        if (kept !== undefined) {
            const { outcome, digest, proven } = kept;
            return await concluded({ ...one, outcome, digest, earlier: { packed: true, proven, flown: true } });
        }
        // When only the canary can tell, run it before the packer works for long.
        if (packing.mode === 'auto' && verdict.verdict === 'doubtful') {
            const doubt = doubtOf(one, (await packing.canary(program, packer)).canary);
            if (doubt !== undefined)
                return { reason: doubt };
        }
        const { flown, ...outcome } = await packAndProve(one, host);
        const digest = await (0,trace/* traced */.mn)(host, 'keep packed program', async () => {
            const keeping = packing.kept?.keep(keyOf(one), { file: one.path, details: outcomeText(outcome) });
            const [digest] = await (0,parallel/* both */.WP)((0,pieces/* fileDigest */.hd)(one.path), keeping);
            await packing.proofs?.add(provenOf(one, digest));
            return digest;
        });
        return await concluded({ ...one, outcome, digest, earlier: { packed: false, proven: false, flown } });
    }
    catch (error) {
        if (error instanceof Unproven)
            return { reason: error.message };
        if (!(error instanceof pack_packer/* PackFailure */.Q))
            throw error;
        const what = `${program.main.name} for ${(0,oci_platform/* platformText */.VQ)(program.platform)}`;
        if (packing.mode === 'true') {
            throw new lib_errors/* UserError */.yo(`upx: true, but ${what} cannot be packed: ${error.message}`, {
                change: 'Set upx to auto or false, or change upx-args.',
                cause: error,
            });
        }
        const reason = packer.name === 'own' ? `not packed by go-tiny-image: ${error.message}` : error.message;
        if (error.expected)
            return { reason };
        const warning = packer.name === 'own' ? `${what}: ${reason}` : `${what} goes unpacked: ${reason}`;
        return { reason, warning };
    }
}
/**
 * Copies a program of an earlier run to `path`. The cache is not trusted: the program is unpacked and compared, unless
 * this machine has done just that with the same bytes before.
 */
async function restoreAndProve(one, host) {
    const { program, packing, packer, path } = one;
    const timeoutMs = packing.timeoutMs ?? (0,pack_packer/* packingTime */.Z)(program.sizeBytes);
    try {
        const restored = await (0,trace/* traced */.mn)(host, 'read packed program', async () => {
            const outcome = parseOutcome(await packing.kept?.restore(keyOf(one), path));
            // Of the copy, which nobody else can change.
            return outcome === undefined ? undefined : { outcome, digest: await (0,pieces/* fileDigest */.hd)(path) };
        });
        if (restored === undefined)
            return undefined;
        const { outcome, digest } = restored;
        const proven = packing.proofs?.has(provenOf(one, digest)) === true;
        if (!proven) {
            await (0,trace/* traced */.mn)(host, 'prove packed program', () => packer.prove({ packed: path, digest: program.digest, timeoutMs }, host));
        }
        await packing.proofs?.add(provenOf(one, digest));
        await (0,external_node_fs_promises_.chmod)(path, 0o755);
        return { outcome: { ...outcome, sizeBytes: (await (0,external_node_fs_promises_.stat)(path)).size }, digest, proven };
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(path, { force: true });
        if (error instanceof pack_packer/* PackFailure */.Q)
            return undefined;
        throw error;
    }
}
function provenOf({ program, packer }, packed) {
    return { packer: packer.identity, packed, linked: program.digest };
}
/** The message is why a packed program would not be verified, as one clause. */
class Unproven extends Error {
}
/**
 * Packs to `path`, which exists only when the packed program is verified. Throws an Unproven, and ends the packer, when
 * the canary says that it would not be.
 */
async function packAndProve(one, host) {
    const { program, packing, packer, path } = one;
    const partial = `${path}.partial`;
    const timeoutMs = packing.timeoutMs ?? (0,pack_packer/* packingTime */.Z)(program.sizeBytes);
    try {
        const earlier = () => earlierPacked(packing.kept);
        const files = { input: program.path, output: partial, timeoutMs, earlier };
        const stop = new AbortController();
        const ending = (0,ended_by/* endedBy */.m)(stop.signal, host);
        const prove = () => packer.prove({ packed: partial, digest: program.digest, timeoutMs }, ending);
        const pack = async () => {
            const made = await (0,trace/* traced */.mn)(host, `pack ${program.main.name}`, () => packer.pack(files, ending));
            const [packedSize] = await (0,parallel/* both */.WP)((0,trace/* traced */.mn)(host, 'measure the packed program', () => gzippedSize(partial)), made.unpacksTo === program.digest ? undefined : (0,trace/* traced */.mn)(host, 'prove packed program', prove));
            return { ...made, packedSize, sizeBytes: (await (0,external_node_fs_promises_.stat)(partial)).size };
        };
        // Meanwhile the canary and measuring the original's size use another core.
        const [{ canary, earlier: flown }, [unpackedSize, { note, streams, packedSize, sizeBytes }]] = await (0,parallel/* both */.WP)((0,trace/* traced */.mn)(host, 'run a packed test program', () => flightOf(one)).catch((error) => {
            stop.abort();
            throw error;
        }), (0,parallel/* both */.WP)((0,trace/* traced */.mn)(host, 'measure the linked program', () => gzippedSize(program.path)), pack()));
        const pulled = { unpacked: unpackedSize, packed: packedSize };
        await (0,external_node_fs_promises_.rename)(partial, path);
        const details = { ...(note === undefined ? {} : { note }), ...(streams === undefined ? {} : { streams }) };
        return { sizeBytes, pulled, canary, flown, ...details };
    }
    finally {
        await (0,external_node_fs_promises_.rm)(partial, { force: true });
    }
}
/** Throws an Unproven where it leaves a doubt that decides. */
async function flightOf({ program, packing, packer }) {
    const flight = await packing.canary(program, packer);
    const doubt = packing.mode === 'auto' ? doubtOf({ program, packer }, flight.canary) : undefined;
    if (doubt !== undefined)
        throw new Unproven(doubt);
    return flight;
}
async function earlierPacked(kept) {
    return ((await kept?.all()) ?? []).map(({ path, details }) => ({
        path,
        streams: parseOutcome(details)?.streams ?? [],
    }));
}
async function concluded(result) {
    const { program, packing, packer, path, outcome, digest, earlier } = result;
    const { pulled, sizeBytes, canary, note } = outcome;
    const saving = 1 - pulled.packed / pulled.unpacked;
    const pull = `the pull ${saving < 0 ? 'grows' : 'shrinks'} by about ${percent(Math.abs(saving))}`;
    const tooLittle = saving < leastSaving ? `${pull}: less than ${percent(leastSaving)} saved is not worth packing` : undefined;
    const doubt = doubtOf(result, canary);
    const against = doubt ?? tooLittle;
    if (packing.mode === 'auto' && against !== undefined) {
        await (0,external_node_fs_promises_.rm)(path, { force: true });
        return unpacked(program, { reason: against });
    }
    const flown = typeof canary === 'string'
        ? `a packed test program ran${earlier.flown ? ' earlier' : ''} (${canary})`
        : `no packed test program was run (${canary.notRun})`;
    const packedTo = `packs to ${percent(sizeBytes / program.sizeBytes)} with ${packer.title}`;
    const when = earlier.proven ? 'packed and proven earlier: ' : earlier.packed ? 'packed earlier, proven now: ' : '';
    const proven = `${when}unpacks to the same bytes`;
    const reason = [packedTo, ...(note === undefined ? [] : [note]), pull, proven, flown].join(', ');
    const warning = doubt === undefined ? {} : { warning: `${(0,oci_platform/* platformText */.VQ)(program.platform)}: ${doubt}` };
    const packedBy = { name: packer.name, ...(packer.upx === undefined ? {} : { upx: packer.upx }) };
    const proof = { unpacked: true, canary };
    return { program, path, sizeBytes, digest, packed: true, packedBy, reason, ...warning, proof };
}
/**
 * Why packing is not verified, as one clause: no packed test program could be run, although this machine runs such
 * programs or nothing else can verify the result. When only an emulator could run it, the known facts about the
 * platform decide.
 */
function doubtOf({ program, packer }, canary) {
    if (typeof canary === 'string')
        return undefined;
    const verdict = packer.packingOn(program.platform);
    if (verdict.verdict === 'doubtful') {
        return `${verdict.reason}, and no packed test program could be run here (${canary.notRun})`;
    }
    return runsNatively(program.platform) ? `packing is not proven: ${canary.notRun}` : undefined;
}
/** A program that stays unpacked. */
function unpacked(program, why) {
    const { path, sizeBytes, digest } = program;
    return { program, path, sizeBytes, digest, packed: false, ...why };
}
// Includes the kernel because the canary's result depends on it.
function keyOf({ program, packer }) {
    return JSON.stringify(['packed 2', program.digest, (0,oci_platform/* platformText */.VQ)(program.platform), packer.identity, (0,external_node_os_.release)()]);
}
function percent(share) {
    return `${Math.round(share * 100)} %`;
}

;// CONCATENATED MODULE: ./lib/pack/upx/platforms.js
const unknownFormat = 'UPX does not know the format';
const crashes = 'a packed program crashes when it starts';
// Tested with UPX 4.2.2 and 4.2.4 and Go programs packed with --best --lzma; natively, otherwise under qemu 7.2.
const impossible = {
    loong64: unknownFormat,
    mips: crashes,
    mips64: unknownFormat,
    mips64le: unknownFormat,
    mipsle: crashes,
    ppc64: crashes,
    riscv64: unknownFormat,
    s390x: unknownFormat,
};
/** Whether a version of UPX makes working programs for a platform. UPX's own test passes for some that do not start. */
function packingOn({ architecture }, upxVersion) {
    const reason = Object.hasOwn(impossible, architecture) ? impossible[architecture] : undefined;
    if (reason !== undefined)
        return { verdict: 'impossible', reason };
    // 5.0 crashes with about 500 variables: https://github.com/upx/upx/issues/18902
    if (!upxVersion.startsWith('4.2.')) {
        return { verdict: 'doubtful', reason: `programs packed by UPX ${upxVersion} are not known to run` };
    }
    if (architecture !== 'arm64')
        return { verdict: 'runs' };
    // Under qemu, 4.2.4 ends them with 127 from about 1,000 variables on, and 4.2.2 crashes from about 500 on, and at the
    // end of some programs as well: https://github.com/upx/upx/issues/758
    const reasonOnArm = 'packed by UPX 4.2, arm64 programs are seen to fail when they get 1,000 environment variables';
    return { verdict: 'doubtful', reason: reasonOnArm };
}

// EXTERNAL MODULE: ./lib/pack/upx/upx-arguments.js
var upx_arguments = __webpack_require__(7943);
;// CONCATENATED MODULE: ./lib/pack/upx/upx.js




/** Packs one file into another. Throws a PackFailure. */
async function pack(request, host) {
    await upx_run({ ...request, what: 'packing', args: (0,upx_arguments/* packArguments */.Mj)(request) }, host);
}
/** Unpacks one file into another. Throws a PackFailure. */
async function unpack(request, host) {
    await upx_run({ ...request, what: 'unpacking', args: (0,upx_arguments/* unpackArguments */.V6)(request) }, host);
}
async function upx_run(work, host) {
    const { upx, what, args, output, timeoutMs } = work;
    // Nothing from the machine's environment: UPX would add the options in its variable UPX.
    const env = { PATH: host.env.PATH, TMPDIR: host.temporaryFolder, LC_ALL: 'C' };
    try {
        await host.run({ command: upx.command, args, env, timeoutMs, quiet: true });
    }
    catch (error) {
        if (!(error instanceof lib_errors/* ToolError */.v4))
            throw error;
        const ending = error.exitCode === undefined
            ? error.message
                .split('\n', 1)
                .join('')
                .replace(/^.*?: /s, '')
            : `exit code ${error.exitCode}`;
        throw new pack_packer/* PackFailure */.Q(`UPX ${upx.version} failed at ${what}: ${(0,upx_arguments/* upxComplaint */.x_)(error.output) ?? ending}`, {
            cause: error,
        });
    }
    const isThere = await (0,external_node_fs_promises_.stat)(output).then((stats) => stats.size > 0, () => false);
    if (!isThere)
        throw new pack_packer/* PackFailure */.Q(`UPX ${upx.version} failed at ${what}: it wrote no file`);
}

;// CONCATENATED MODULE: ./lib/pack/upx/proof.js




/**
 * Proves that packing lost nothing: the packed file, unpacked again, is the program byte for byte. UPX restores a
 * static Go executable completely, including section headers, so its digest can be compared; `upx -t` would only
 * compare a checksum that UPX itself wrote. Whether packed programs start is for the canary to show. Throws a
 * PackFailure.
 */
async function proveUnpacking(request, host) {
    const { upx, packed, digest, timeoutMs } = request;
    const copy = `${packed}.unpacked`;
    try {
        await unpack({ upx, input: packed, output: copy, timeoutMs }, host);
        const found = await (0,pieces/* fileDigest */.hd)(copy);
        if (found !== digest) {
            throw new pack_packer/* PackFailure */.Q(`the proof failed: unpacked again it is ${found}, not ${digest}`);
        }
    }
    finally {
        await (0,external_node_fs_promises_.rm)(copy, { force: true });
    }
}

// EXTERNAL MODULE: ./lib/elf/program-headers.js
var program_headers = __webpack_require__(8782);
// EXTERNAL MODULE: ./lib/elf/write-headers.js
var write_headers = __webpack_require__(4441);
// EXTERNAL MODULE: ./lib/elf/write-sections.js
var write_sections = __webpack_require__(1687);
;// CONCATENATED MODULE: ./lib/pack/upx/readable.js






const names = `\0${build_info/* buildInfoSection */.KJ}\0.shstrtab\0`;
const sectionCount = 3;
const largestPage = 0x10000;
const { executable, writable } = write_headers/* segmentFlags */.z$;
/**
 * The section .go.buildinfo of a linked program. Undefined if it has none that stands for itself: then scanners would
 * not find modules in a copy either.
 */
function buildInfoOf({ sizeBytes, readAt }) {
    const kind = (0,elf_sections/* elfKind */.CI)(readAt(0, fields/* elfHeaderSizes */.DC[64]));
    const section = kind === undefined ? undefined : (0,elf_sections/* readSections */.jn)(readAt, sizeBytes, kind).find(({ name }) => name === build_info/* buildInfoSection */.KJ);
    if (section === undefined)
        return undefined;
    const bytes = readAt(section.fileOffset, section.sizeBytes);
    return (0,build_info/* isBuildInfo */.dR)(bytes) ? bytes : undefined;
}
/**
 * How the build information of a program gets into what UPX made of it, so that `go version -m` and scanners read it there.
 *
 * UPX's output has no sections. Its last loaded segment is the file from its start: headers, stub, compressed blocks.
 * Behind it stand blocks that are not loaded, and the header by which UPX unpacks, which it finds from the file's end and
 * from the size of that segment. So the segment grows by a copy of the build information, its name and three section
 * headers, and the rest moves behind them; UPX unpacks the file as before.
 */
function withBuildInfo({ sizeBytes, readAt }, buildInfo) {
    const elfHeader = readAt(0, fields/* elfHeaderSizes */.DC[64]);
    const kind = (0,elf_sections/* elfKind */.CI)(elfHeader);
    if (kind === undefined)
        return { reason: 'it is no ELF file' };
    const { bits } = kind;
    const wide = bits === 64;
    const header = (0,fields/* elfView */.ND)(elfHeader, kind);
    if (header.half(wide ? 60 : 48) !== 0)
        return { reason: 'it has sections' };
    const table = (0,program_headers/* programHeaderTable */.m)(header, bits);
    const tableEnd = table.fileOffset + table.count * table.entrySize;
    if (table.entrySize !== fields/* programHeaderSizes */.Sw[bits] || tableEnd > sizeBytes) {
        return { reason: 'its headers are unusual' };
    }
    const start = Uint8Array.from(readAt(0, Math.max(elfHeader.length, tableEnd)));
    const out = (0,fields/* elfView */.ND)(start, kind);
    const segments = (0,program_headers/* readProgramHeaders */.t)(out, bits, table).filter(({ type }) => type === fields/* segmentTypes */.T4.load);
    const last = segments.at(-1);
    const isWhole = last !== undefined && last.fileOffset === 0 && last.fileSize === last.memorySize && segments.length > 1;
    const hasHeaders = last !== undefined && last.fileSize >= start.length && last.fileSize <= sizeBytes;
    if (!isWhole || (last.flags & executable) === 0 || (last.flags & writable) !== 0 || !hasHeaders) {
        return { reason: 'its last segment is not the file from its start' };
    }
    const restAt = (0,fields/* aligned */.b6)(last.fileSize, 4);
    const buildInfoAt = (0,fields/* aligned */.b6)(last.fileSize, build_info/* buildInfoAlignment */.CE);
    const namesAt = buildInfoAt + buildInfo.length;
    const sectionsAt = (0,fields/* aligned */.b6)(namesAt + names.length, 8);
    const size = sectionsAt + (0,write_sections/* sectionTableSize */.rt)(bits, sectionCount - 1);
    const page = (address) => (0,fields/* aligned */.b6)(address, largestPage);
    const isInTheWay = segments.some(({ at, address, memorySize }) => at !== last.at && address + memorySize > last.address && address < page(last.address + size));
    if (isInTheWay)
        return { reason: 'another segment lies behind its last one' };
    out.setWide(last.at + (wide ? 32 : 16), size);
    out.setWide(last.at + (wide ? 40 : 20), size);
    out.setWide(wide ? 40 : 32, sectionsAt);
    const sizes = [fields/* sectionHeaderSizes */.xc[bits], sectionCount, sectionCount - 1];
    for (const [index, value] of sizes.entries())
        out.setHalf((wide ? 58 : 46) + 2 * index, value);
    const inserted = new Uint8Array(size - last.fileSize);
    inserted.set(buildInfo, buildInfoAt - last.fileSize);
    inserted.set(Buffer.from(names, 'latin1'), namesAt - last.fileSize);
    (0,write_sections/* writeSections */.sz)((0,fields/* elfView */.ND)(inserted, kind), bits, sectionsAt - last.fileSize, [
        (0,write_sections/* buildInfoHeader */.Kz)(names, {
            address: last.address + buildInfoAt,
            fileOffset: buildInfoAt,
            sizeBytes: buildInfo.length,
        }),
        (0,write_sections/* namesSection */.eV)(names, namesAt),
    ]);
    return { start, until: last.fileSize, inserted, from: restAt };
}

;// CONCATENATED MODULE: ./lib/pack/upx/packer.js








// UPX 5 crashes with about 500 variables, and 4.2 on arm64 with about 1,000.
const variableCounts = [0, 600, 1200];
/** UPX as a packer, with its options. */
async function createUpxPacker(upx, options) {
    return upxPacker({ upx, upxDigest: await (0,pieces/* fileDigest */.hd)(upx.command), options });
}
function upxPacker(given) {
    const { upx, upxDigest, options } = given;
    const { version, source } = upx;
    return {
        name: 'upx',
        title: `UPX ${version}`,
        upx: { version, source, digest: upxDigest },
        identity: ['upx', version, upxDigest, ...options, 'with build information'],
        variableCounts,
        packingOn: (platform) => packingOn(platform, version),
        pack: async (files, host) => {
            await pack({ upx, options, ...files }, host);
            const note = await makeReadable(files);
            return note === undefined ? {} : { note };
        },
        prove: (proof, host) => proveUnpacking({ upx, ...proof }, host),
    };
}
/**
 * Puts the program's build information into the packed file, before it is proven and run. Returns a clause for the log if
 * that cannot be done; then the file stays as UPX made it.
 */
async function makeReadable({ input, output, }) {
    const buildInfo = (0,random_access/* withOpenFile */.lv)(input, buildInfoOf);
    if (buildInfo === undefined)
        return undefined;
    const readable = (0,random_access/* withOpenFile */.lv)(output, (file) => withBuildInfo(file, buildInfo));
    if ('reason' in readable)
        return `scanners find no modules in it (${readable.reason})`;
    const partial = `${output}.readable`;
    try {
        // In pieces: such a file may have 100 MB.
        await (0,streams/* writeStream */.G6)(partial, withInsertion(output, readable));
        await (0,external_node_fs_promises_.chmod)(partial, (await (0,external_node_fs_promises_.stat)(output)).mode);
        await (0,external_node_fs_promises_.rename)(partial, output);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(partial, { force: true });
    }
    return undefined;
}
async function* withInsertion(path, { start, until, inserted, from }) {
    yield Buffer.from(start);
    yield* (0,pieces/* filePieces */.KQ)(path, { start: start.length, end: until });
    yield Buffer.from(inserted);
    yield* (0,pieces/* filePieces */.KQ)(path, { start: from });
}

;// CONCATENATED MODULE: ./lib/pack/pack.js












/**
 * Packs the programs side by side, each as soon as it is there, and proves each: unpacked again it is the same, and a
 * packed canary runs. The results stand in the order of the programs, whose own files stay; they fail with a UserError
 * in mode `true` for what cannot be packed. Throws a UserError for options that do something else than packing.
 */
function packPrograms(request, host) {
    const { programs, mode, args, room } = request;
    (0,upx_arguments/* checkPackingOptions */.ye)(args);
    if (mode === 'false')
        return programs.map(async (program) => unpacked(await program, { reason: 'upx: false' }));
    const upx = once(async () => {
        const found = typeof request.upx === 'function' ? await request.upx() : request.upx;
        if (found.command === undefined)
            return { packer: undefined, reason: found.reason };
        return { packer: await createUpxPacker(found, args) };
    });
    const own = once(async () => ({ packer: (0,packer/* createOwnPacker */.l)(request.goal) }));
    const choice = { auto: [own, upx], own: [own], upx: [upx] };
    const flights = new Map();
    const canary = ({ platform }, packer) => {
        const key = `${packer.name} ${(0,oci_platform/* platformText */.VQ)(platform)}`;
        const flight = flights.get(key) ?? runCanary({ ...request, platform, packer }, host);
        flights.set(key, flight);
        return flight;
    };
    const packers = choice[mode === 'true' ? 'upx' : request.packer];
    // It reads its stubs while go is compiling, but first go is started.
    if (packers.includes(own))
        (0,promises_.setImmediate)()
            .then(own)
            .catch(() => { });
    return programs.map(async (compiled) => {
        const program = await compiled;
        if (mode === 'true')
            refuse(program, await upx());
        return room.enter(() => (0,trace/* partOfRun */.Ao)(host, 'pack', () => packProgram({ program, packing: { ...request, packers, canary } }, host)));
    });
}
/** With the first packer that can. */
async function packProgram({ program, packing }, host) {
    const path = (0,external_node_path_.join)(packing.outputFolder, (0,oci_platform/* platformSlug */.DN)(program.platform), program.digest.slice(7, 23), program.main.name);
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const failures = [];
    for (const find of packing.packers) {
        const found = await find();
        if (found.packer === undefined) {
            const warning = failures.length > 0 ? {} : { warning: `the programs go unpacked: ${found.reason}` };
            failures.push({ reason: found.reason, ...warning });
            continue;
        }
        const result = await packWith({ program, packing, packer: found.packer, path }, host);
        if ('program' in result)
            return withReasons(result, failures);
        failures.push(result);
    }
    const warning = failures.find((failure) => failure.warning !== undefined)?.warning;
    const reason = failures.map((failure) => failure.reason).join('; ');
    return unpacked(program, { reason, ...(warning === undefined ? {} : { warning }) });
}
/** Says in the reason why another packer did not pack it. */
function withReasons(result, failures) {
    if (failures.length === 0)
        return result;
    const reason = [result.reason, ...failures.map((failure) => failure.reason)].join('; ');
    const warning = result.warning ?? failures.find((failure) => failure.warning !== undefined)?.warning;
    return { ...result, reason, ...(warning === undefined ? {} : { warning }) };
}
/** With `upx: true`: throws a UserError where there is no UPX, and for a platform whose programs it cannot pack. */
function refuse({ platform }, found) {
    if (found.packer === undefined) {
        throw new lib_errors/* UserError */.yo(`upx: true, but UPX is not to be had: ${found.reason}`, {
            change: 'Put UPX 4.2 on the PATH or let it be downloaded, or set upx to auto or false.',
        });
    }
    const packing = packingOn(platform, found.packer.upx?.version ?? '');
    if (packing.verdict !== 'impossible')
        return;
    throw new lib_errors/* UserError */.yo(`upx: true, but ${(0,oci_platform/* platformText */.VQ)(platform)} cannot be packed: ${packing.reason}`, {
        change: `Set upx to auto, which packs the other platforms, or leave ${(0,oci_platform/* platformText */.VQ)(platform)} out of platforms.`,
    });
}
/** The programs of a run, with every warning at the first of those that have it. */
function withOneWarningOfAKind(programs) {
    const said = new Set();
    return programs.map(({ warning, ...program }) => {
        if (warning === undefined || said.has(warning))
            return program;
        said.add(warning);
        return { ...program, warning };
    });
}
function once(work) {
    let result;
    return () => {
        result ??= work();
        return result;
    };
}

// EXTERNAL MODULE: ./lib/host/files/own.js
var own = __webpack_require__(9230);
;// CONCATENATED MODULE: ./lib/pack/proofs.js






const longestBytes = 4096;
const limitBytes = 256 * 1024;
/** Notes proofs in a folder that is created on first use; the least recently used are dropped. */
function createProofs(folder) {
    const pathOf = (text) => (0,external_node_path_.join)(folder, `${(0,oci_digest/* sha256Of */.Bj)(text)}.json`);
    const hasText = (text) => (0,own/* isOwnFolder */.Zn)(folder) && (0,own/* readOwnText */.o3)(pathOf(text), longestBytes) === text;
    return {
        has: (proven) => hasText(textOf(proven)),
        add: async (proven) => {
            const text = textOf(proven);
            const partial = (0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.tmp`);
            const now = new Date();
            try {
                if (hasText(text))
                    return await (0,external_node_fs_promises_.utimes)(pathOf(text), now, now);
                await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
                await (0,external_node_fs_promises_.writeFile)(partial, text, { mode: 0o600 });
                await (0,external_node_fs_promises_.utimes)(partial, now, now);
                await (0,external_node_fs_promises_.rename)(partial, pathOf(text));
                await (0,trim/* trimFolder */.t)({ folder, limitBytes, nowMs: now.getTime() });
            }
            catch {
                // The next run proves it again.
            }
        },
    };
}
function textOf({ packer, packed, linked }) {
    return JSON.stringify({ packer, packed, linked });
}

;// CONCATENATED MODULE: ./lib/steps/pack.js




/**
 * Packs the programs that may be packed, and warns where a packer or its proof failed. Throws a UserError for options
 * that do not pack.
 */
function packAll({ inputs, host, caches, onEvent }, { programs, tools: { go, upx }, room }) {
    const each = packPrograms({
        programs,
        room,
        packer: inputs.packer,
        goal: inputs.packFor,
        upx,
        mode: inputs.upx,
        args: inputs.upxArgs,
        outputFolder: (0,external_node_path_.join)(host.temporaryFolder, 'packed'),
        go,
        // A release does not reuse programs that earlier runs packed.
        ...(caches?.release === true ? {} : ofEarlierRuns(host)),
    }, host);
    // Each is awaited by `all`.
    for (const packed of each)
        packed.catch(() => { });
    const all = Promise.all(each).then((found) => {
        const packed = withOneWarningOfAKind(found);
        for (const { warning } of packed)
            if (warning !== undefined)
                onEvent({ kind: 'warning', message: warning });
        return packed;
    });
    all.catch(() => { });
    return { each, all };
}
function ofEarlierRuns({ cacheFolder }) {
    return { kept: (0,kept_files/* createFileCache */.P)((0,external_node_path_.join)(cacheFolder, 'packed')), proofs: createProofs((0,external_node_path_.join)(cacheFolder, 'proven')) };
}

// EXTERNAL MODULE: ./lib/steps/publish.js
var publish = __webpack_require__(4988);
// EXTERNAL MODULE: ./lib/steps/report.js + 10 modules
var report = __webpack_require__(3849);
// EXTERNAL MODULE: ./lib/caches/go-folders.js
var go_folders = __webpack_require__(7389);
;// CONCATENATED MODULE: ./lib/steps/sbom.js




/**
 * Lists what is in each image, as documents; in the order of the images, as soon as they are assembled. The licences are
 * read as soon as the programs are packed.
 */
async function listContents({ inputs, host }, { packing, assembling, go, }) {
    const env = { ...host.env, ...inputs.buildEnv };
    const [{ sbomOf, readProgramLicences }, seen, { modules }, packed] = await Promise.all([
        __webpack_require__.e(/* import() */ 167).then(__webpack_require__.bind(__webpack_require__, 3167)),
        __webpack_require__.e(/* import() */ 962).then(__webpack_require__.bind(__webpack_require__, 5962)).then(({ seenTexts }) => seenTexts(host.cacheFolder)),
        (0,go_folders/* knownGoFolders */.Z)(env, process.platform) ?? (0,go_folders/* goFolders */.K)(go, { ...host, env }),
        packing,
    ]);
    const licences = new Map(await (0,parallel/* inParallel */.HN)({
        items: [...new Set(packed.map(({ program }) => program.main))],
        limit: 2,
        work: async (main) => {
            const { goMod } = main.module;
            const folder = goMod === undefined || main.install !== undefined ? undefined : (0,external_node_path_.dirname)(goMod);
            const own = packed.filter(({ program }) => program.main === main);
            const folders = { modules, main: folder, goRoot: go.root, seen };
            return [
                main,
                await (0,trace/* partOfRun */.Ao)(host, 'SBOM', () => (0,trace/* traced */.mn)(host, 'read licences', () => readProgramLicences(own, folders))),
            ];
        },
    }));
    await seen.keep();
    return (0,parallel/* inParallel */.HN)({
        items: await assembling,
        limit: 2,
        work: ({ image, spec, programs }) => {
            const version = image.labels['org.opencontainers.image.version'] ?? image.tags[0];
            const licencesOf = licences.get(image.main) ?? (() => undefined);
            return (0,trace/* partOfRun */.Ao)(host, 'SBOM', () => (0,trace/* traced */.mn)(host, 'list contents', () => sbomOf({ spec, version, programs, licencesOf })));
        },
    });
}

// EXTERNAL MODULE: ./lib/steps/setup/toolchain.js
var toolchain = __webpack_require__(8062);
;// CONCATENATED MODULE: ./lib/steps/test.js


/**
 * Verifies modules and runs tests, as the inputs request. Returns a line for each check that passed; throws a UserError
 * if one fails.
 */
async function runTests({ inputs, host }, plan, go) {
    const modules = new Map(plan.images.map(({ main }) => [main.buildFolder, main]));
    const done = [];
    for (const main of modules.values()) {
        const { path } = main.module;
        if (inputs.verifyModules) {
            const verified = await (0,trace/* partOfRun */.Ao)(host, 'test', () => (0,tests/* verifyModules */.PT)({ go, folder: main.buildFolder, env: plan.build.env }, host));
            done.push(verified === 'vendored' ? `${path}: nothing to verify, it is vendored` : `${path}: modules verified`);
        }
        if (inputs.test.length > 0) {
            await (0,trace/* partOfRun */.Ao)(host, 'test', () => (0,tests/* runGoTests */.lQ)({ patterns: inputs.test, flags: inputs.testFlags, main, go, options: plan.build }, host));
            done.push(`${path}: tests passed, ${inputs.test.join(' ')}`);
        }
    }
    return done;
}

// EXTERNAL MODULE: ./lib/steps/vulnerabilities.js + 6 modules
var steps_vulnerabilities = __webpack_require__(730);
// EXTERNAL MODULE: ./lib/toolchain/upx/upx.js + 5 modules
var upx_upx = __webpack_require__(8471);
// EXTERNAL MODULE: ./lib/pipeline/sizes.js + 64 modules
var pipeline_sizes = __webpack_require__(6563);
// EXTERNAL MODULE: ./lib/analysis/budget/verdict.js
var verdict = __webpack_require__(2479);
// EXTERNAL MODULE: ./lib/keys/mode.js
var mode = __webpack_require__(1673);
;// CONCATENATED MODULE: ./lib/keys/places.js
/** The first tags under which an image of the same may be: its own, then those of other runs. */
function placesOf({ targets, earlier, inputs }) {
    const own = { targets: targets.map(({ repository, tags }) => ({ repository, tags: tags.slice(0, 1) })) };
    // Documents that name a commit and a run are true of the image that they are attached to alone.
    const namesRun = inputs.attest === 'provenance' || inputs.attest === 'true';
    const others = earlier.filter(({ fromPullRequest }) => !fromPullRequest || !namesRun);
    return targets.length === 0 ? others : [own, ...others];
}
/** The kinds of documents that a kept image must have as referrers. */
function documentsOf({ attest, attestForm }) {
    if (attestForm === 'buildkit')
        return [];
    return [
        ...(attest === 'sbom' || attest === 'true' ? ['spdx', 'cyclonedx'] : []),
        ...(attest === 'provenance' || attest === 'true' ? ['provenance'] : []),
    ];
}
/** The beginning of a key, as logs show it. */
function shortKey(key) {
    return key.slice(0, 12);
}

// EXTERNAL MODULE: ./lib/oci/attachment.js
var attachment = __webpack_require__(3508);
// EXTERNAL MODULE: ./lib/registry/read.js
var registry_read = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/registry/recorded.js



/**
 * The image that a tag names now. With `inLabels`, a manifest without a key in its annotations is asked for that in its
 * labels, as engines push it that write the manifest themselves. Undefined if there is no such tag. Throws a RegistryError.
 */
async function readRecorded(client, { repository, actions, tag, inLabels }) {
    const root = await (0,registry_read/* findManifest */.J9)(client, repository, tag, actions);
    if (root === undefined)
        return undefined;
    const key = (0,oci_annotations/* keyIn */.xB)(root.manifest.annotations) ??
        (inLabels ? await keyInLabels(client, { repository, actions }, root) : undefined);
    return { root, key };
}
async function keyInLabels(client, asked, { manifest }) {
    const single = manifest.kind === 'manifest' ? manifest : (await firstImage(client, asked, manifest.manifests))?.manifest;
    if (single?.kind !== 'manifest')
        return undefined;
    const { config } = await (0,registry_read/* readConfigBlob */.wp)(client, asked.repository, single.config);
    return (0,oci_annotations/* keyIn */.xB)((0,host_json/* textsByName */.N_)((0,host_json/* property */.MZ)(config, 'config', 'Labels')) ?? {});
}
async function firstImage(client, { repository, actions }, manifests) {
    const first = manifests.find(isImage);
    return first === undefined ? undefined : (0,registry_read/* readManifest */.WI)(client, repository, first.digest, actions);
}
// An index of BuildKit lists attestations under the platform unknown/unknown.
function isImage({ platform }) {
    return platform !== undefined && platform.os !== 'unknown';
}
/** The images of each platform below a root. Throws a RegistryError. */
async function readPlatforms(client, { repository, actions }, root, single) {
    const { manifest } = root;
    if (manifest.kind === 'manifest')
        return platformOf(root, single);
    const all = await Promise.all(manifest.manifests
        .filter(isImage)
        .map(async ({ digest, platform = single }) => platformOf(await (0,registry_read/* readManifest */.WI)(client, repository, digest, actions), platform)));
    return all.flat();
}
function platformOf(read, platform) {
    const { manifest, descriptor } = read;
    if (manifest.kind !== 'manifest')
        return [];
    return [{ platform, manifest: descriptor, config: manifest.config, pulledBytes: (0,registry_read/* pulledBytesOf */.Ls)(read) }];
}

// EXTERNAL MODULE: ./lib/registry/referrers/lists.js
var lists = __webpack_require__(2673);
;// CONCATENATED MODULE: ./lib/steps/unchanged/choose.js










/** A choice without asking: everything is built. */
function buildAll(options, plan) {
    const built = plan.images.map((image) => ({ image, because: whyUnasked(options, image), pulledBytes: undefined }));
    return { plan, kept: [], built, lines: built.map(({ image, because }) => lineOf(image, { because })) };
}
/** Why the registry is not asked, as one clause. */
function whyUnasked({ context }, { inputs, targets }) {
    if ((0,mode/* modeOf */.VV)({ inputs, context }) !== 'rebuild')
        return targets.length === 0 ? 'it is not pushed' : 'it gets no key';
    return inputs.unchanged === 'rebuild'
        ? 'unchanged is rebuild'
        : 'unchanged is auto, which keeps on pushes of branches and in pull requests only';
}
/** The images of a plan whose key is needed: to be written into them, or to find out whether they changed. */
function keyedImages(options, { images }) {
    return images.filter((image) => (0,mode/* recordsKey */.MH)(image, { context: options.context }) || isCandidate(options, image));
}
/** Whether any image of a plan may be kept, or must be, so that the registry must be asked before anything is compiled. */
function mayKeep(options, { images }) {
    return images.some((image) => image.inputs.unchanged === 'require' || isCandidate(options, image));
}
/**
 * Whether an image may be found where another run has pushed it. What is not pushed is built by a run for what is then here;
 * a plan of jobs still says whether it has changed.
 */
function isCandidate({ context, inputs: { plan } }, image) {
    if ((0,mode/* modeOf */.VV)({ inputs: image.inputs, context }) === 'rebuild')
        return false;
    if (image.targets.length === 0)
        return plan && placesOf(image).length > 0;
    const isKeyed = (0,mode/* recordsKey */.MH)(image, { context }) || image.earlier.length > 0;
    return isKeyed && image.targets.every(({ tags }) => tags.length > 0);
}
/**
 * Asks the registry for the first tag of each image that may be kept, and for those of other runs that may have pushed
 * it. What is not found is built, and what cannot be asked too; but a plan of jobs, and `unchanged: require`, throw a
 * RegistryError then. `require` throws a UserError if anything would be built.
 */
function chooseImages(options, asking) {
    const { plan } = asking;
    return (0,trace/* partOfRun */.Ao)(options.host, 'unchanged', async () => {
        const found = await (0,parallel/* inParallel */.HN)({
            items: plan.images,
            limit: 16,
            work: async (image) => ({ image, verdict: await verdictOn(image, { ...asking, options }) }),
        });
        const built = found.flatMap(({ image, verdict: { because, pulledBytes } }) => because === undefined ? [] : [{ image, because, pulledBytes }]);
        refuseToBuild(built);
        return {
            plan: { ...plan, images: built.map(({ image }) => image) },
            kept: found.flatMap(({ verdict }) => verdict.kept ?? []),
            built,
            lines: found.map(({ image, verdict }) => lineOf(image, verdict)),
        };
    });
}
function refuseToBuild(built) {
    const refused = built.filter(({ image }) => image.inputs.unchanged === 'require');
    if (refused.length === 0)
        return;
    const reasons = refused.slice(0, 5).map(({ image, because }) => `${image.main.name} (${because})`);
    const more = refused.length > reasons.length ? ` and ${refused.length - reasons.length} more` : '';
    throw new lib_errors/* UserError */.yo(`unchanged is require, but this run would build ${reasons.join(', ')}${more}`, {
        change: 'Give this step the same inputs as the jobs that build, and run it after all of them; or use unchanged: keep.',
    });
}
async function verdictOn(image, asking) {
    const { options, keys, registry } = asking;
    const { explain = false } = options;
    if (!isCandidate(options, image))
        return { because: whyUnasked(options, image) };
    const because = (0,mode/* whyBuilt */.Tu)(image, { explain });
    if (because !== undefined)
        return { because };
    const known = keys.get(image);
    if (known === undefined || 'unknown' in known)
        return { because: `it has no key, ${known?.unknown ?? 'no tag'}` };
    try {
        return await compared(image, { key: known.key, registry, weighs: options.inputs.plan });
    }
    catch (error) {
        if (!(error instanceof lib_errors/* RegistryError */.gl))
            throw error;
        // A repository that does not exist yet is often forbidden, not missing.
        const isRefusal = error.status === 401 || error.status === 403;
        const allFail = options.inputs.plan && !isRefusal && image.targets.length > 0;
        if (image.inputs.unchanged === 'require' || allFail)
            throw error;
        return { because: `the registry does not say what is there: ${error.message}` };
    }
}
function lineOf(image, { kept, because }) {
    const { name } = image.main;
    if (kept === undefined)
        return `${name}: to build, ${because}`;
    const { root, key, of } = kept;
    const revision = root.manifest.annotations['org.opencontainers.image.revision'];
    const since = revision === undefined ? '' : ` since ${revision.slice(0, 7)}`;
    const what = of === undefined ? `unchanged${since}` : `as ${of} has it${since}`;
    const [first] = image.targets;
    const where = first === undefined ? '' : `${(0,oci_references/* repositoryText */.g_)(first.repository)}@`;
    return `${name}: ${what} (key ${shortKey(key)}), ${where}${root.descriptor.digest} stays`;
}
/** Compares the key of an image with those of the images at its places. Throws a RegistryError. */
async function compared(image, asking) {
    const reasons = [];
    let pulledBytes = 0;
    for (const place of placesOf(image)) {
        const { kept, because, pulledBytes: bytes = 0 } = await comparedAt(place, image, asking);
        if (kept !== undefined)
            return { kept };
        reasons.push(because);
        if (pulledBytes === 0)
            pulledBytes = bytes;
    }
    return { because: reasons.join('; '), ...(pulledBytes === 0 ? {} : { pulledBytes }) };
}
async function comparedAt(place, image, { key, registry, weighs }) {
    const actions = image.targets.length === 0 ? 'pull' : 'pull,push';
    const all = await Promise.all(place.targets.map((target) => foundAt(target, { image, key, registry, actions })));
    const [first] = place.targets;
    const [single] = image.platforms;
    const roots = all.flatMap(({ root }) => root ?? []);
    const [root] = roots;
    const read = async () => first === undefined || root === undefined || single === undefined
        ? []
        : readPlatforms(registry, { repository: first.repository, actions }, root, single);
    const wrong = all.find(({ because }) => because !== undefined)?.because;
    const apart = roots.some(({ descriptor }) => descriptor.digest !== root?.descriptor.digest);
    const because = wrong ?? (apart ? 'its repositories have different images' : undefined);
    if (because === undefined && root !== undefined) {
        const platforms = await read();
        const over = overLimit(image, platforms);
        const of = place.of === undefined ? {} : { of: place.of };
        return over === undefined ? { kept: { image, key, root, platforms, ...of } } : { because: over };
    }
    // How large it was says how long it will take.
    const pulledBytes = weighs ? (await read()).reduce((sum, one) => sum + one.pulledBytes, 0) : 0;
    return { because: because ?? 'it is not there', ...(pulledBytes === 0 ? {} : { pulledBytes }) };
}
/** Why an image must be weighed as if it were new: it is over a limit, or only its layers could tell. */
function overLimit({ main, inputs }, platforms) {
    const { sizes } = (0,verdict/* limitsFor */.I)(main.name, { sizes: inputs.maxSize, increases: inputs.maxIncrease });
    const limit = sizes.find(({ of, bytes }) => of === 'disk' || platforms.some(({ pulledBytes }) => pulledBytes > bytes));
    return limit === undefined ? undefined : `max-size ${limit.text} must be weighed`;
}
/** What the first tag of a target names, and why that cannot stay. */
async function foundAt({ repository, tags: [tag = ''] }, { image, key, registry, actions, }) {
    const inLabels = image.inputs.builder === 'docker';
    const found = await readRecorded(registry, { repository, actions, tag, inLabels });
    const name = (0,oci_references/* taggedText */.Ms)(repository, tag);
    if (found === undefined)
        return { because: `there is no ${name}` };
    const { root } = found;
    if (found.key === undefined)
        return { root, because: `${name} has no key` };
    if (found.key !== key)
        return { root, because: `its key ${shortKey(key)} is not that of ${name}` };
    const wanted = image.targets.length === 0 ? [] : documentsOf(image.inputs);
    if (wanted.length === 0)
        return { root };
    const there = (await (0,lists/* readReferrers */.tV)(registry, repository, root.descriptor.digest)).map(attachment/* kindOf */.I);
    const missing = wanted.find((kind) => !there.includes(kind));
    return missing === undefined ? { root } : { root, because: `${name} has no ${missing} attached` };
}

// EXTERNAL MODULE: ./lib/registry/conversation.js
var registry_conversation = __webpack_require__(3204);
// EXTERNAL MODULE: ./lib/registry/push/manifests.js + 1 modules
var manifests = __webpack_require__(8504);
// EXTERNAL MODULE: ./lib/registry/push/tags.js
var push_tags = __webpack_require__(1971);
;// CONCATENATED MODULE: ./lib/registry/push/tag-present.js




/** Gives more tags to an image that is in the repository: one request for each. Throws a RegistryError. */
async function tagPresent(client, { repository, root, foundAs, tags }) {
    const { conversation, requests } = (0,registry_conversation/* pushingTo */.U)(client, repository, new AbortController());
    const outcomes = [];
    for (const tag of (0,push_tags/* inOrder */.a)(tags.map(oci_references/* checkTag */.Bs))) {
        const how = tag === foundAs
            ? 'unchanged'
            : await (0,manifests/* storeManifest */.$)(conversation, root, { reference: tag, repair: async () => { } });
        outcomes.push({ tag, how });
    }
    return { repository, digest: root.descriptor.digest, blobs: [], tags: outcomes, requests: requests() };
}

;// CONCATENATED MODULE: ./lib/steps/unchanged/keep.js



/** Sets the tags of this run on images that stay as they are. Throws a RegistryError. */
function keepAll({ host }, { kept, registry }) {
    return (0,trace/* partOfRun */.Ao)(host, 'push', () => (0,parallel/* inParallel */.HN)({
        items: kept,
        limit: 16,
        work: async (one) => ({
            ...one,
            pushes: await Promise.all(one.image.targets.map(({ repository, tags }) => tagPresent(registry, {
                repository,
                root: one.root,
                foundAs: one.of === undefined ? tags[0] : undefined,
                tags,
            }))),
        }),
    }));
}

// EXTERNAL MODULE: ./lib/steps/unchanged/keys.js + 4 modules
var unchanged_keys = __webpack_require__(7153);
;// CONCATENATED MODULE: ./lib/keys/legs.js
// A program of the size of podinfo takes about 5 s of two cores to compile, where the build cache has the rest, and 6 s
// for each megabyte of its image to pack and compress.
const secondsOfProgram = 5;
const secondsOfMegabyte = 6;
const usualBytes = 2_000_000;
/**
 * About how long it takes to build each program, in seconds. A new program counts as the middle of those that are there.
 * The sizes are in the manifests; a measured time there would give every build of the same commit another digest.
 */
function secondsFor(programs, others) {
    const known = [...programs.flatMap(({ pulledBytes = [] }) => pulledBytes), ...others].sort((a, b) => a - b);
    const middle = known[Math.floor(known.length / 2)] ?? usualBytes;
    return programs.map(({ pulledBytes = middle }) => Math.ceil(secondsOfProgram + (secondsOfMegabyte * pulledBytes) / 1_000_000));
}
/**
 * Puts programs into at most `count` legs that take about the same time: the longest first, each into the leg with the least
 * so far.
 */
function legsFrom(programs, count) {
    const legs = Array.from({ length: Math.min(count, programs.length) }, () => ({
        seconds: 0,
        programs: [],
    }));
    for (const program of programs.toSorted((a, b) => b.seconds - a.seconds)) {
        const least = legs.reduce((best, leg) => (leg.seconds < best.seconds ? leg : best));
        least.programs.push(program);
        least.seconds += program.seconds;
    }
    return legs.map(({ seconds, programs: own }, index) => ({
        leg: index + 1,
        name: own.map(({ name }) => name).join(', '),
        package: own.map((program) => program.package).join('\n'),
        key: own.map(({ key }) => key).join('\n'),
        settings: Object.fromEntries(own.map(({ name, settings }) => [name, settings])),
        seconds,
    }));
}

// EXTERNAL MODULE: ./lib/plan/names/names.js
var names_names = __webpack_require__(8872);
;// CONCATENATED MODULE: ./lib/steps/unchanged/matrix.js



/** Distributes the programs to build over the jobs of a matrix. */
function matrixFrom(options, { kept, built }, keys) {
    const { inputs, context } = options;
    const planned = built.map(({ image, pulledBytes }) => plannedProgram(image, { options, keys, pulledBytes }));
    const seconds = secondsFor(planned, kept.map(({ platforms }) => platforms.reduce((sum, { pulledBytes }) => sum + pulledBytes, 0)));
    const programs = planned.flatMap((program, index) => seconds.slice(index, index + 1).map((of) => ({ ...program, seconds: of })));
    // A job with a single program would give it another default name than a job with all.
    const several = built.length + kept.length > 1;
    const images = (0,names_names/* imageTexts */.mH)({ inputs, context, several }).join('\n');
    return {
        legs: legsFrom(programs, inputs.legs).map((leg) => ({ ...leg, images })),
        changed: planned.map(({ name }) => name),
        unchanged: kept.map(({ image }) => image.main.name),
    };
}
function plannedProgram(image, given) {
    const { settings, place } = given.options;
    const { main } = image;
    const known = given.keys.get(image);
    const own = settings?.inputsFor(main).own ?? [];
    return {
        name: main.name,
        package: main.install ?? folderArgument((0,external_node_path_.relative)(place.workingDirectory, main.folder)) ?? main.importPath,
        key: known !== undefined && 'key' in known ? known.key : '',
        pulledBytes: given.pulledBytes,
        settings: Object.fromEntries(own.map(({ name, text }) => [name, text])),
    };
}
/** A folder as the input `package` takes it: `./cmd/api`. */
function folderArgument(path) {
    if ((0,external_node_path_.isAbsolute)(path))
        return undefined;
    return path === '' ? '.' : path.startsWith('..') ? path : `./${path}`;
}
/** What a plan comes to, as lines of the log. */
function describeMatrix({ legs, changed, unchanged }) {
    const longest = Math.max(0, ...legs.map(({ seconds }) => seconds));
    const jobs = `${legs.length} job${legs.length === 1 ? '' : 's'}`;
    const work = legs.length === 0 ? 'nothing to build' : `to build in ${jobs}, the longest about ${longest} s`;
    return [`${changed.length + unchanged.length} programs: ${changed.length} ${work}; ${unchanged.length} unchanged`];
}

;// CONCATENATED MODULE: ./lib/pipeline/unchanged.js







/**
 * Computes the key of each image that gets one, and decides which images stay as they are. Where all are built anyway,
 * nothing waits for the keys but the image.
 */
function beginChoice({ options, source, registry, ahead }, { tools, planning }) {
    const keying = ahead(async (held) => {
        const [plan, { go }] = await (0,parallel/* both */.WP)(planning.early, tools);
        return (0,unchanged_keys/* keyImages */._)(held, { plan, go, source, images: keyedImages(held, plan) });
    }, stages_ahead/* itself */.Q);
    const choosing = ahead(async (held) => {
        const plan = await planning.early;
        if (!mayKeep(held, plan))
            return buildAll(held, plan);
        return chooseImages(held, { plan, keys: await keying.early, registry });
    }, stages_ahead/* itself */.Q);
    const keyed = async () => {
        const [{ plan }, keys] = await (0,parallel/* both */.WP)(choosing.early, keying.early);
        return (0,unchanged_keys/* withKeys */.j)(options, plan, keys);
    };
    return { keying, choosing, keyed };
}
/** Shows what is built and what stays; nothing where everything is built anyway. */
function showChoice({ options, stages }, plan, { shown }) {
    return mayKeep(options, plan)
        ? stages.stage({ name: 'Unchanged', work: shown, decisions: ({ lines }) => lines })
        : shown();
}
/** Plans the jobs that build what changed; builds nothing. */
async function planJobs(build, setup) {
    const { options, stages } = build;
    const { keying, choosing } = beginChoice(build, setup);
    const choice = await stages.stage({ name: 'Unchanged', work: choosing.shown, decisions: ({ lines }) => lines });
    const keys = await keying.shown();
    const jobs = await stages.stage({
        name: 'Jobs',
        work: async () => matrixFrom(options, choice, keys),
        decisions: describeMatrix,
    });
    return { plan: (0,unchanged_keys/* withKeys */.j)(options, await setup.planning.early, keys), jobs };
}
/** Sets this run's tags on the images that stay: after everything else has been pushed. */
function keepUnchanged({ options, registry, stages }, { kept }) {
    return stages.stage({
        name: 'Tag unchanged images',
        work: () => keepAll(options, { kept, registry }),
        decisions: (all) => all.flatMap(({ pushes }) => pushes.flatMap(decisions/* describePush */.MT)),
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/images.js






















/** Begins all work after the plan, each as soon as it has what it needs. */
function beginImages(order) {
    const { build, setup, run } = order;
    const { inputs } = build.options;
    const work = inputs.dryRun || inputs.plan ? undefined : beginWork(build, setup);
    return { shown: (known) => showImages({ build, setup, run, work }, known) };
}
// The log, and the error of a run, stand in the order of the stages.
async function showImages({ build, setup, run, work }, { tools, restored, plan }) {
    const { options, registry, stages, started } = build;
    const { inputs } = options;
    build.manifests?.check(plan);
    (0,budget_budget/* checkLimits */.J)(plan);
    if (inputs.plan)
        return (0,report/* resultOfPlan */.Kl)({ tools, restored, ...(await planJobs(build, setup)) });
    if (work === undefined)
        return (0,report/* resultOfPlan */.Kl)({ plan, tools, restored });
    const choice = await showChoice(build, plan, work.choosing);
    const budget = (0,budget_budget/* budgetOf */.n)(choice.plan);
    if ((0,tests/* wantsTests */.Tn)(inputs))
        await stages.stage({ name: 'Test', work: work.testing.shown, decisions: (lines) => lines });
    const { builder, comparing } = work;
    const writeResults = (run) => (0,trace/* traced */.mn)(options.host, 'write results', async () => (0,report/* resultOfBuild */.fo)(run));
    const common = { options, builder, stages, started, restored, planned: plan };
    if (choice.plan.images.length === 0) {
        const nothing = { packed: [], images: [], sboms: [], published: [], checked: undefined };
        return writeResults({ ...common, ...nothing, tools, retagged: await keepUnchanged(build, choice) });
    }
    await stages.stage({
        name: 'Compile',
        work: async () => (await (0,parallel/* both */.WP)(work.compiling.shown(), setup.recalling.shown()))[0],
        decisions: decisions/* describeCompiled */.F7,
    });
    const { packed, used } = await stages.stage({
        name: 'Pack',
        work: async () => ({ packed: await work.packing.shown(), used: await (0,toolchain/* withUpx */.kh)(tools, inputs) }),
        decisions: ({ packed, used: { upx } }) => [
            ...((0,toolchain/* onlyUpxPacks */.AN)(inputs) && typeof upx !== 'function' ? [(0,upx_upx/* describeUpx */.t)(upx)] : []),
            ...(0,decisions/* describePacked */.SM)(packed),
        ],
    });
    const assembled = await stages.stage({
        name: 'Image',
        work: work.assembling.shown,
        decisions: (all) => all.flatMap(({ lines, built, needs }) => [...lines, (0,decisions/* describeAssembled */.Uf)(built, needs)]),
    });
    const sboms = await stages.stage({
        name: 'SBOM',
        work: work.listing.shown,
        decisions: (all) => all.map(({ inventory }) => (0,decisions/* describeSbom */.pS)(inventory)),
    });
    const checked = work.checking === undefined
        ? undefined
        : await stages.stage({
            name: 'Vulnerabilities',
            work: work.checking.shown,
            decisions: vulnerabilities/* describeVulnerabilities */.C7,
        });
    const attesting = { options, plan, go: tools.go, sboms };
    const images = (0,attest/* attestsInIndex */.II)(options)
        ? await stages.stage({
            name: 'Attestation manifests',
            work: () => (0,attest/* attestInIndex */.rh)(attesting, assembled),
            decisions: (all) => all.map(({ built }) => (0,decisions/* describeBuilt */.SA)(built)),
        })
        : assembled;
    const sizes = await (0,pipeline_sizes/* weigh */.vi)(build, { plan: choice.plan, budget, images, comparing, go: tools.go, run });
    const done = { ...common, tools: used, packed, images, sboms, sizes, checked, retagged: [] };
    const withheld = (0,publish/* withhold */.s$)(images, { vulnerabilities: checked?.failure, budget: sizes?.failure });
    if (withheld !== undefined)
        return writeResults({ ...done, published: withheld });
    const published = await stages.stage({
        name: 'Publish',
        work: () => (0,publish/* publishAll */.V7)({ options, images, builder, registry }),
        decisions: (all) => all.flatMap((image) => (image.pushes ?? []).flatMap(decisions/* describePush */.MT)),
    });
    const retagged = choice.kept.length === 0 ? [] : await keepUnchanged(build, choice);
    await (0,pipeline_sizes/* keepSizes */.Od)(build, { published, sizes });
    if (!(0,attest/* attestsAsReferrers */.Nz)(options))
        return writeResults({ ...done, published, retagged });
    const attested = await stages.stage({
        name: 'Attest',
        work: () => (0,attest/* attestAll */.DC)(attesting, published, { registry, startedMs: started, vexOf: (image) => (0,report/* vexOf */.nJ)(image, checked) }),
        decisions: decisions/* describeAttached */.wH,
    });
    return writeResults({ ...done, published: attested, retagged });
}
/** Tests, then compiles; packs each program as soon as it is compiled, and compresses each image when that is done. */
function beginWork(build, { tools, restoring, restored, recalling, listings, planning }) {
    const { options, order, pushes, ahead } = build;
    const builder = createBuilder(options, pushes);
    const { choosing, keyed } = beginChoice(build, { tools, planning });
    const testing = ahead(async (held) => {
        const plan = await planning.early;
        await restored('build');
        return runTests(held, plan, (await tools).go);
    }, stages_ahead/* itself */.Q);
    const checking = order === undefined
        ? undefined
        : ahead(async (held) => {
            const [{ plan }, { go }] = await (0,parallel/* both */.WP)(choosing.early, tools);
            await testing.early;
            return (0,steps_vulnerabilities/* startVulnerabilityCheck */.X)(held, { plan, go, order });
        }, (check) => check.finish());
    const compiling = ahead(async (held) => {
        const [{ plan }, { go }] = await (0,parallel/* both */.WP)(choosing.early, tools);
        await testing.early;
        const compiling = compilePrograms(held, plan, go, { recalled: await recalling.early, listings });
        const targets = plan.images.flatMap((image) => image.targets);
        if (targets.length > 0)
            await (0,http/* prepareRequests */.A)();
        if (builder.name === 'native')
            pushes.look(targets);
        return compiling;
    }, ({ all }) => all);
    const room = (0,parallel/* createRoom */.ab)({ places: (0,external_node_os_.availableParallelism)(), signal: options.host.signal });
    const packing = ahead(async (held) => {
        const { each } = await compiling.early;
        await restored('packed');
        return packAll(held, { programs: each, tools: await tools, room });
    }, ({ all }) => all);
    const assembling = ahead(async (held) => {
        const [plan, { each }] = await (0,parallel/* both */.WP)(keyed(), packing.early);
        const { go } = await tools;
        const guarded = (0,budget_budget/* budgetOf */.n)(plan).guard((await checking?.early)?.guard(pushes) ?? pushes);
        const builder = createBuilder(held, guarded);
        return assembleAll({ options: held, plan, packed: each, go, builder, pushes: guarded, room });
    }, stages_ahead/* itself */.Q);
    const listing = ahead(async (held) => {
        const { go } = await tools;
        const packed = packing.early.then(({ all }) => all);
        return listContents(held, { packing: packed, assembling: assembling.early, go });
    }, stages_ahead/* itself */.Q);
    const comparing = (0,pipeline_sizes/* beginSizes */.Si)(build, { restoring, choosing, compiling, assembling, tools, listings });
    return { choosing, testing, checking, compiling, packing, assembling, listing, comparing, builder };
}


/***/ })

};
