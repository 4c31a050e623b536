export const id = 685;
export const ids = [685];
export const modules = {

/***/ 8181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ compareModules)
/* harmony export */ });
/* unused harmony export compareSizes */
/* harmony import */ var _sums_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7423);
/* harmony import */ var _modules_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3660);


/**
 * What changed between two images, by module and in it by package: the largest change first, but the standard library
 * and the image's other bytes last, since they grow on behalf of others. What did not change is left out, so the
 * differences of all modules add up to that of the images.
 */
function compareSizes(before, after) {
    const [old, now] = [groupedRows(before.rows), groupedRows(after.rows)];
    const reasonsBefore = new Map(before.modules.map((one) => [one.module, one]));
    const reasonsNow = new Map(after.modules.map((one) => [one.module, one]));
    return [...new Set([...now.keys(), ...old.keys()])]
        .flatMap((module) => {
        const packages = packageChanges(old.get(module), now.get(module));
        const change = changeOf(sumOfGroup(old.get(module)), sumOfGroup(now.get(module)));
        if (change === undefined && packages.length === 0)
            return [];
        const reason = reasonsNow.get(module) ?? reasonsBefore.get(module) ?? { module, chain: [] };
        const versionBefore = reasonsBefore.get(module)?.version;
        return [
            {
                ...reasonOf(reason),
                ...(versionBefore === undefined || versionBefore === reason.version
                    ? {}
                    : { 'version-before': versionBefore }),
                ...(change ?? unchanged(sumOfGroup(now.get(module)))),
                packages,
            },
        ];
    })
        .toSorted(compareChanges);
}
/** What changed, and a note where whose bytes they are is approximate in one of the two. */
function compareModules(before, after) {
    const unsure = [before, after].find(({ exact }) => !exact);
    const modules = compareSizes(before, after);
    if (unsure === undefined)
        return { modules };
    const which = unsure === before ? 'before' : 'now';
    const why = unsure.approximate === undefined ? '' : `, since ${unsure.approximate}`;
    return { modules, note: `the modules of the image ${which} are approximate${why}` };
}
function growthOf({ before, after }) {
    return after - before;
}
/** Whether a module grows on its own account: neither the standard library nor the image's other bytes. */
function isOwnModule({ module }) {
    return module !== _modules_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .standardLibrary */ .lD && module !== '';
}
/** The sums of the rows, by module and package. */
function groupedRows(rows) {
    const byModule = new Map();
    for (const row of rows) {
        const own = byModule.get(row.module) ?? [];
        own.push(row);
        byModule.set(row.module, own);
    }
    return new Map([...byModule].map(([module, own]) => [module, (0,_sums_js__WEBPACK_IMPORTED_MODULE_0__/* .sumsBy */ .a4)(own, (row) => row.package)]));
}
function sumOfGroup(group) {
    return group === undefined ? undefined : (0,_sums_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(group.values());
}
function packageChanges(old, now) {
    return [...new Set([...(now?.keys() ?? []), ...(old?.keys() ?? [])])]
        .flatMap((path) => {
        const change = changeOf(old?.get(path), now?.get(path));
        return change === undefined ? [] : [{ package: path, ...change }];
    })
        .toSorted((a, b) => bySize(a, b) || (a.package < b.package ? -1 : 1));
}
/** Undefined if nothing changed. */
function changeOf(old, now) {
    const pulled = (now?.pulled ?? 0) - (old?.pulled ?? 0);
    const bytes = (now?.bytes ?? 0) - (old?.bytes ?? 0);
    if (old !== undefined && now !== undefined && pulled === 0 && bytes === 0)
        return undefined;
    const how = old === undefined ? 'new' : now === undefined ? 'gone' : (pulled || bytes) > 0 ? 'grew' : 'shrank';
    return {
        how,
        before: old?.pulled ?? 0,
        after: now?.pulled ?? 0,
        'bytes-before': old?.bytes ?? 0,
        'bytes-after': now?.bytes ?? 0,
    };
}
// Bytes moved between the packages of a module, and its sum is what it was.
function unchanged({ pulled, bytes } = _sums_js__WEBPACK_IMPORTED_MODULE_0__/* .noBytes */ .D1) {
    return { how: 'grew', before: pulled, after: pulled, 'bytes-before': bytes, 'bytes-after': bytes };
}
function reasonOf({ module, version, replacedBy, chain, required }) {
    return {
        module,
        ...(version === undefined ? {} : { version }),
        ...(replacedBy === undefined ? {} : { replacedBy }),
        chain,
        ...(required === undefined ? {} : { required }),
    };
}
function bySize(a, b) {
    return Math.abs(growthOf(b)) - Math.abs(growthOf(a));
}
function compareChanges(a, b) {
    return Number(isOwnModule(b)) - Number(isOwnModule(a)) || bySize(a, b) || (a.module < b.module ? -1 : 1);
}


/***/ }),

/***/ 1745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readSizesDocument),
  T: () => (/* binding */ sizesDocumentIn)
});

// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/analysis/types.js
var types = __webpack_require__(267);
;// CONCATENATED MODULE: ./lib/analysis/compare/checks.js

/** Texts are shown in logs, where a line break could start a command of the workflow. */
function isText(value) {
    return typeof value === 'string' && value.length <= longestText && !/\p{Cc}/u.test(value);
}
const longestText = 4096;
/** All items of an array; undefined if it is none, or if one of them is malformed. */
function allOf(items, read) {
    if (!Array.isArray(items))
        return undefined;
    const all = items.flatMap((item) => read(item) ?? []);
    return all.length === items.length ? all : undefined;
}
// The line of go.mod.
function requiredIn(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return undefined;
    const { line, text, through } = value;
    if (!(0,json/* isSizeBytes */.xb)(line) || !isText(text))
        return undefined;
    return { line, text, ...(isText(through) ? { through } : {}) };
}
/** A module and why it is there; undefined if it is malformed. */
function moduleReasonIn(value) {
    const { module, version, replacedBy } = value;
    const chain = (0,json/* itemsIn */.Un)(value.chain);
    if (!isText(module) || !chain.every(isText))
        return undefined;
    const required = requiredIn(value.required);
    return {
        module,
        ...(isText(version) ? { version } : {}),
        ...(isText(replacedBy) ? { replacedBy } : {}),
        chain,
        ...(required === undefined ? {} : { required }),
    };
}

;// CONCATENATED MODULE: ./lib/analysis/compare/read.js



/** Reads a document of sizes that somebody stored. Returns why it is none, as the end of a sentence. */
function readSizesDocument(bytes) {
    const value = (0,json/* parseJson */.qF)(bytes.toString('utf8'));
    return value === undefined ? { unreadable: 'it is not JSON' } : sizesDocumentIn(value);
}
/** The same of a value: its fields are checked, and that its rows add up. */
function sizesDocumentIn(value) {
    const version = (0,json/* property */.MZ)(value, 'version');
    if (version !== 1)
        return { unreadable: `its version is ${shownVersion(version)}, and 1 was expected` };
    const [name, path] = [(0,json/* property */.MZ)(value, 'name'), (0,json/* property */.MZ)(value, 'package')];
    const platforms = allOf((0,json/* property */.MZ)(value, 'platforms'), platformIn);
    if (!isText(name) || !isText(path) || platforms === undefined || platforms.length === 0) {
        return { unreadable: 'it has not the form of docs/schemas/sizes.v1.schema.json' };
    }
    const wrong = platforms.find(({ size, rows }) => rows.reduce((sum, { pulled }) => sum + pulled, 0) !== size);
    if (wrong !== undefined)
        return { unreadable: `its rows for ${wrong.platform} do not add up to its size` };
    return { version: 1, name, package: path, platforms };
}
// It may be anything, of any length.
function shownVersion(version) {
    if (version === undefined)
        return 'missing';
    return typeof version === 'number' ? String(version) : 'no number';
}
function platformIn(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return undefined;
    const { platform, size, exact, approximate } = value;
    const { 'binary-size': binarySize, 'packed-size': packedSize, 'pulled-exact': pulledExact } = value;
    const [rows, modules] = [allOf(value.rows, rowIn), allOf(value.modules, moduleIn)];
    if (!isText(platform) || !(0,json/* isSizeBytes */.xb)(size) || !(0,json/* isSizeBytes */.xb)(binarySize))
        return undefined;
    if (typeof exact !== 'boolean' || typeof pulledExact !== 'boolean')
        return undefined;
    if (rows === undefined || modules === undefined)
        return undefined;
    return {
        platform,
        size,
        'binary-size': binarySize,
        ...((0,json/* isSizeBytes */.xb)(packedSize) ? { 'packed-size': packedSize } : {}),
        exact,
        ...(isText(approximate) ? { approximate } : {}),
        'pulled-exact': pulledExact,
        rows,
        modules,
    };
}
function isKind(value) {
    return [...types/* programKinds */.w, ...types/* imageKinds */.h].some((kind) => kind === value);
}
function rowIn(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return undefined;
    const { part, module, package: path, kind, name, bytes, pulled } = value;
    if (part !== 'program' && part !== 'image')
        return undefined;
    if (!isText(module) || !isText(path) || !isKind(kind) || !(0,json/* isSizeBytes */.xb)(bytes) || !(0,json/* isSizeBytes */.xb)(pulled))
        return undefined;
    return { part, module, package: path, kind, ...(isText(name) ? { name } : {}), bytes, pulled };
}
function moduleIn(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return undefined;
    const { bytes, pulled } = value;
    const reason = moduleReasonIn(value);
    const without = withoutIn(value.without);
    if (reason === undefined || !(0,json/* isSizeBytes */.xb)(bytes) || !(0,json/* isSizeBytes */.xb)(pulled))
        return undefined;
    return { ...reason, bytes, pulled, ...(without === undefined ? {} : { without }) };
}
function withoutIn(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return undefined;
    const { bytes, pulled } = value;
    const [modules, importedBy] = [(0,json/* itemsIn */.Un)(value.modules), (0,json/* itemsIn */.Un)(value.importedBy)];
    const isWhole = (0,json/* isSizeBytes */.xb)(bytes) && (0,json/* isSizeBytes */.xb)(pulled) && modules.every(isText) && importedBy.every(isText);
    if (!isWhole)
        return undefined;
    return { bytes, pulled, modules, ...(value.importedBy === undefined ? {} : { importedBy }) };
}


/***/ }),

/***/ 8956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ul: () => (/* binding */ sizesAttachment),
/* harmony export */   Zj: () => (/* binding */ sizesMediaType),
/* harmony export */   Zr: () => (/* binding */ mostSizesBytes)
/* harmony export */ });
/* harmony import */ var _oci_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9634);

/** The type under which the sizes of an image are attached to the manifest of a platform. */
const sizesMediaType = 'application/vnd.go-tiny-image.size.v1+json';
/** A longer document is not read: that of a program of 100 MB has about 2 MB. */
const mostSizesBytes = 32 * 1024 * 1024;
/** The sizes for one platform, to attach to its manifest; undefined if the document has no such platform. */
function sizesAttachment(document, platform) {
    const { version, name, package: path, platforms } = document;
    const sizes = platforms.find((one) => one.platform === platform);
    if (sizes === undefined)
        return undefined;
    return {
        kind: 'size',
        artifactType: sizesMediaType,
        mediaType: sizesMediaType,
        bytes: (0,_oci_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ version, name, package: path, platforms: [sizes] }),
        fileName: 'sizes.json',
        annotations: {},
    };
}


/***/ }),

/***/ 3660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ moduleReasons),
/* harmony export */   DT: () => (/* binding */ moduleOfPackages),
/* harmony export */   lD: () => (/* binding */ standardLibrary)
/* harmony export */ });
/* unused harmony export requirements */
const standardLibrary = 'std';
/** The module of each package. Packages that go does not list have none. */
function moduleOfPackages(packages) {
    return new Map(packages.map(({ importPath, module }) => [importPath, module?.path ?? standardLibrary]));
}
/** The modules in the order in which a walk from the main package meets them, the standard library too. */
function moduleReasons(packages, request) {
    const { main, goMod } = request;
    const byPath = new Map(packages.map((one) => [one.importPath, one]));
    const lines = goMod === undefined ? new Map() : requirements(goMod);
    const cameFrom = new Map([[main, undefined]]);
    const reasons = new Map();
    const queue = [main];
    for (let at = 0; at < queue.length; at++) {
        const path = queue[at] ?? '';
        const found = byPath.get(path);
        if (found === undefined)
            continue;
        const module = found.module?.path ?? standardLibrary;
        if (!reasons.has(module)) {
            const chain = chainTo(path, cameFrom);
            reasons.set(module, { module, ...versionOf(found), chain, ...requiredBy({ module, chain, byPath, lines }) });
        }
        for (const next of found.imports) {
            if (cameFrom.has(next))
                continue;
            cameFrom.set(next, path);
            queue.push(next);
        }
    }
    return [...reasons.values()];
}
function versionOf({ module }) {
    return {
        ...(module?.version === undefined ? {} : { version: module.version }),
        ...(module?.replacedBy === undefined ? {} : { replacedBy: module.replacedBy }),
    };
}
/** The packages from the main one to this one, both included. */
function chainTo(path, cameFrom) {
    const chain = [];
    for (let at = path; at !== undefined; at = cameFrom.get(at))
        chain.unshift(at);
    return chain;
}
function requiredBy(given) {
    const { module, chain, byPath, lines } = given;
    const own = lines.get(module);
    if (own !== undefined && !own.indirect)
        return { required: { line: own.line, text: own.text } };
    // The first module on the way that go.mod asks for directly is what brought it in.
    const through = chain
        .map((path) => byPath.get(path)?.module?.path)
        .find((path) => path !== undefined && lines.get(path)?.indirect === false);
    const line = through === undefined ? own : lines.get(through);
    if (line === undefined)
        return {};
    return { required: { line: line.line, text: line.text, ...(through === undefined ? {} : { through }) } };
}
/** The requirements in the text of a go.mod, with their line numbers. Source: https://go.dev/ref/mod#go-mod-file-require */
function requirements(goMod) {
    const found = new Map();
    let inBlock = false;
    for (const [index, raw] of goMod.split('\n').entries()) {
        const text = raw.trim();
        if (/^require\s*\($/.test(text))
            inBlock = true;
        else if (inBlock && text === ')')
            inBlock = false;
        else {
            const match = (inBlock ? /^("?)([^\s"]+)\1\s+(v\S+)/ : /^require\s+("?)([^\s"]+)\1\s+(v\S+)/).exec(text);
            if (match === null || text.startsWith('//'))
                continue;
            const [, , path = ''] = match;
            const indirect = /\/\/\s*indirect\b/.test(text);
            found.set(path, { line: index + 1, text: text.replace(/^require\s+/, ''), indirect });
        }
    }
    return found;
}


/***/ }),

/***/ 267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ imageKinds),
/* harmony export */   w: () => (/* binding */ programKinds)
/* harmony export */ });
/**
 * What a program's bytes are. `headers`: ELF headers and padding; `unattributed`: what could not be given to a package.
 */
const programKinds = [
    'code',
    'function-tables',
    'types',
    'strings',
    'embedded-files',
    'data',
    'headers',
    'unattributed',
];
/** Bytes of the image besides the program: files, their tar headers, what compression adds, JSON documents. */
const imageKinds = ['file', 'tar', 'compression', 'unpacker', 'config', 'manifest'];


/***/ }),

/***/ 6232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Si: () => (/* binding */ beginSizes),
  Od: () => (/* binding */ keepSizes),
  P1: () => (/* binding */ readSizes),
  vi: () => (/* binding */ sizes_weigh)
});

// UNUSED EXPORTS: commentFrom

// EXTERNAL MODULE: ./lib/analysis/budget/wanted.js
var wanted = __webpack_require__(511);
// EXTERNAL MODULE: ./lib/host/stages/ahead.js
var stages_ahead = __webpack_require__(841);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/analysis/compare/compare.js
var compare = __webpack_require__(8181);
// EXTERNAL MODULE: ./lib/analysis/compare/read.js + 1 modules
var compare_read = __webpack_require__(1745);
// EXTERNAL MODULE: ./lib/analysis/kept.js
var kept = __webpack_require__(8956);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/registry/previous.js
var previous = __webpack_require__(3470);
// EXTERNAL MODULE: ./lib/registry/read.js
var read = __webpack_require__(6995);
// EXTERNAL MODULE: ./lib/registry/referrers/lists.js
var lists = __webpack_require__(2673);
;// CONCATENATED MODULE: ./lib/registry/referrers/documents.js



/**
 * The newest document of a type that is attached to a manifest; undefined if there is none. Throws a RegistryError, for a
 * document that is too long too.
 */
async function readDocument(client, query) {
    const { repository, subject, artifactType, mostBytes } = query;
    const referrers = await (0,lists/* readReferrers */.tV)(client, repository, subject);
    // The newest is the last on a list that clients keep.
    const listed = referrers.findLast((one) => one.artifactType === artifactType);
    if (listed === undefined)
        return undefined;
    const { manifest } = await (0,read/* readManifest */.WI)(client, repository, listed.digest);
    const [layer] = manifest.kind === 'manifest' ? manifest.layers : [];
    // Whoever may push can put anything on a list that clients keep.
    const isOfSubject = manifest.kind === 'manifest' && manifest.subject?.digest === subject;
    if (layer === undefined || !isOfSubject)
        return undefined;
    if (layer.size > mostBytes) {
        throw new errors/* RegistryError */.gl({
            method: 'GET',
            url: `${repository.registry}/v2/${repository.path}/blobs/${layer.digest}`,
            message: `the document has ${layer.size} bytes, and at most ${mostBytes} are read`,
        });
    }
    return (0,read/* readBlobBytes */.RO)(client, repository, layer);
}

// EXTERNAL MODULE: ./lib/report/sizes.js
var report_sizes = __webpack_require__(5820);
;// CONCATENATED MODULE: ./lib/steps/analysis/before.js












/** Compares a run's images with those before, if anybody asks. Never throws, but for what the other work throws. */
async function compareRun({ host }, { registry, ...begun }) {
    const [{ plan }, explained] = await (0,parallel/* both */.WP)(begun.choosing.early, begun.explaining.early);
    if (!plan.images.some(isCompared))
        return { explained, compared: [] };
    const images = await begun.assembling.early;
    const compared = await (0,trace/* partOfRun */.Ao)(host, 'sizes', () => (0,parallel/* inParallel */.HN)({
        items: images,
        limit: 4,
        work: ({ image, built }) => compareWithBefore({
            image,
            built: built.platforms,
            explained: explained.find((one) => one.image === image),
            registry,
        }),
    }));
    return { explained, compared };
}
function isCompared({ inputs }) {
    const isLimited = inputs.maxSize.length + inputs.maxIncrease.length > 0;
    return isLimited || inputs.sizeReport || inputs.comment || inputs.compareWith !== '';
}
/** Compares an image with the first of its bases that exists. Never throws, but for a cancelled run. */
async function compareWithBefore({ image, built, explained, registry }) {
    const missing = (text, how) => ({
        image,
        platforms: [],
        missing: { text: `${image.main.name} is not compared: ${text}`, how },
    });
    if (image.bases.length === 0)
        return missing('it has no image name and tag', 'not found');
    try {
        for (const base of image.bases) {
            const found = await (0,previous/* readImages */.H)(registry, base, built.map(({ platform }) => platform));
            if (found === undefined)
                continue;
            const platforms = await Promise.all(built.map(async (platform, index) => {
                const before = found[index];
                if (before === undefined)
                    return undefined;
                return comparePlatform(platform, { before, explained, repository: base.repository, registry });
            }));
            return { image, platforms };
        }
        const isNamed = image.inputs.compareWith !== '';
        return missing(`there is no image ${image.bases.map(({ text }) => text).join(', ')}`, isNamed ? 'not found' : 'none yet');
    }
    catch (error) {
        if (!(error instanceof errors/* RegistryError */.gl))
            throw error;
        // Registries answer so for images that are not there, too.
        const isRefused = error.status === 401 || error.status === 403;
        return missing(`the image before cannot be read: ${error.message}`, isRefused ? 'not shown' : 'not read');
    }
}
async function comparePlatform(made, given) {
    const { before, explained, repository, registry } = given;
    const platform = (0,oci_platform/* platformText */.VQ)(made.platform);
    const facts = {
        platform,
        reference: before.reference,
        digest: before.digest,
        before: before.pulledBytes,
        after: (0,report_sizes/* pulledBytesOf */.Ls)(made),
    };
    const now = explained?.document?.platforms.find((one) => one.platform === platform);
    if (now === undefined)
        return { ...facts, note: 'the bytes of the new image cannot be explained, so only the totals are compared' };
    const kept = await readKeptDocument(registry, { repository, manifest: before.manifest });
    if ('note' in kept)
        return { ...facts, note: `${kept.note}, so only the totals are compared` };
    const old = kept.platforms.find((one) => one.platform === platform);
    return old === undefined
        ? { ...facts, note: `its size report is not for ${platform}, so only the totals are compared` }
        : { ...facts, ...(0,compare/* compareModules */.r)(old, now) };
}
/** The sizes attached to a platform's manifest, or why there are none. Throws a CancelledError. */
async function readKeptDocument(registry, { repository, manifest }) {
    try {
        const query = { repository, subject: manifest, artifactType: kept/* sizesMediaType */.Zj, mostBytes: kept/* mostSizesBytes */.Zr };
        const bytes = await readDocument(registry, query);
        if (bytes === undefined)
            return { note: 'no size report is attached to it' };
        const read = (0,compare_read/* readSizesDocument */.g)(bytes);
        return 'unreadable' in read ? { note: `its size report cannot be used: ${read.unreadable}` } : read;
    }
    catch (error) {
        if (!(error instanceof errors/* RegistryError */.gl))
            throw error;
        return { note: `its size report cannot be read: ${error.message}` };
    }
}
/**
 * The sizes that are attached to an image, for each platform. Throws a UserError if there are none, and a RegistryError
 * for an image that cannot be read.
 */
async function readRemoteSizes({ onEvent }, registry, image) {
    const { repository, tag = 'latest', digest } = (0,references/* parseReference */.F2)(image);
    const { descriptor, manifest } = await (0,read/* readManifest */.WI)(registry, repository, digest ?? tag);
    const children = manifest.kind === 'index' ? manifest.manifests : [descriptor];
    const found = await Promise.all(children
        .filter(({ platform }) => platform?.os !== 'unknown')
        .map(async ({ digest: manifest, platform }) => ({
        platform: platform === undefined ? '' : ` for ${(0,oci_platform/* platformText */.VQ)(platform)}`,
        read: await readKeptDocument(registry, { repository, manifest }),
    })));
    const documents = found.flatMap(({ read }) => ('note' in read ? [] : [read]));
    const missing = found.flatMap(({ platform, read }) => ('note' in read ? [{ platform, why: read.note }] : []));
    const [first] = documents;
    if (first !== undefined) {
        for (const { platform, why } of missing) {
            onEvent({ kind: 'warning', message: `the bytes of ${image}${platform} cannot be explained: ${why}` });
        }
        return { ...first, platforms: documents.flatMap(({ platforms }) => platforms) };
    }
    const why = missing[0]?.why ?? 'it has no image for a platform';
    throw new errors/* UserError */.yo(`the bytes of ${image} cannot be explained: ${why}`, {
        change: 'Push it with size-report: true, or explain the package that it is built from.',
    });
}

// EXTERNAL MODULE: ./lib/analysis/budget/verdict.js
var verdict = __webpack_require__(2479);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/report/explain/comparison.js
var explain_comparison = __webpack_require__(1069);
;// CONCATENATED MODULE: ./lib/report/explain/budget.js



const mostModules = 3;
/**
 * A sentence for each limit that an image is over: the limit, the size, and the modules that grew most, or the largest if
 * it is not known what grew, with their lines in go.mod.
 */
function excessLines(excess, known) {
    return excess.map((one) => `${overText(one)}${grownText(one, known.comparisons) ?? largestText(one, known.documents)}`);
}
function grownText({ weighed }, comparisons) {
    const { modules } = comparisons.find(({ platform }) => platform === weighed.platform) ?? {};
    const grown = modules?.filter(({ before, after }) => after > before).slice(0, mostModules) ?? [];
    if (grown.length === 0)
        return undefined;
    const texts = grown.map((change) => {
        const line = (0,explain_comparison/* requiredText */.$4)(change);
        const isNew = change.how === 'new' ? ', new' : '';
        return `${(0,explain_comparison/* moduleName */.AO)(change)} ${(0,explain_comparison/* signedBytes */.Sq)(change.after - change.before)}${isNew}${line === undefined ? '' : `, ${line}`}`;
    });
    return `; grew most: ${texts.join('; ')}`;
}
function largestText({ weighed }, documents) {
    const sizes = documents
        .find(({ name }) => name === weighed.name)
        ?.platforms.find(({ platform }) => platform === weighed.platform);
    const modules = sizes?.modules.filter(({ module }) => module !== 'std').slice(0, mostModules) ?? [];
    return modules.length === 0 ? '' : `; largest modules: ${modules.map(moduleText).join('; ')}`;
}
/** The error of a run whose images are over a limit, or have one that could not be checked. */
function budgetError({ over, unchecked, }) {
    const change = over.length === 0
        ? 'Nothing was pushed. Try again when the registry answers, name another image in compare-with, or let budget: warn only report it.'
        : 'Nothing was pushed. Remove what is not needed (go-tiny-image explain shows what each byte is), raise the limit, or let budget: warn only report it.';
    return new errors/* UserError */.yo([...over, ...unchecked].join('\n'), { change });
}
function overText({ weighed, input, of, limit, allowedBytes }) {
    const { name, platform, pulledBytes, diskBytes, previous } = weighed;
    const what = `${name} for ${platform}`;
    if (of === 'disk')
        return `${what} has ${exactly(diskBytes)} on disk, over ${input} ${limit}`;
    if (previous === undefined || input === 'max-size') {
        return `${what} has ${exactly(pulledBytes)} to pull, over ${input} ${limit}`;
    }
    const grown = pulledBytes - previous.pulledBytes;
    const percent = ((100 * grown) / previous.pulledBytes).toFixed(1);
    return `${what} grew by ${exactly(grown)} (${percent} %) to ${exactly(pulledBytes)}, over ${input} ${limit} of ${previous.reference}, which allows ${exactly(allowedBytes)}`;
}
function exactly(bytes) {
    return `${(0,units/* readableBytes */.I)(bytes)} (${bytes} bytes)`;
}
function moduleText(module) {
    const line = (0,explain_comparison/* requiredText */.$4)(module);
    return `${(0,explain_comparison/* moduleName */.AO)(module)} ${(0,units/* readableBytes */.I)(module.pulled)}${line === undefined ? '' : `, ${line}`}`;
}

;// CONCATENATED MODULE: ./lib/steps/analysis/budget.js






/** Weighs all images against their limits, before anything is published. */
function weighImages({ onEvent, explain }, work) {
    const { budget, images, explained, compared } = work;
    const documents = explained.flatMap(({ document }) => (document === undefined ? [] : [document]));
    const lines = [];
    const failures = [];
    const unchecked = [];
    const weighedLines = new Map();
    const overLines = new Map();
    for (const [position, { image, built }] of images.entries()) {
        const limits = budget.limits.get(image.main) ?? { sizes: [], increases: [] };
        const { platforms = [], missing } = compared[position] ?? {};
        for (const comparison of platforms) {
            if (comparison !== undefined)
                lines.push(...(0,explain_comparison/* comparisonLines */.pf)(image.main.name, comparison));
        }
        if (missing !== undefined && missing.how !== 'none yet' && limits.increases.length > 0) {
            // A limit that nobody could check does not let anything pass; an image that is not there limits nothing.
            const message = `max-increase: ${missing.text}`;
            if (missing.how === 'not read' && image.inputs.budget === 'fail')
                unchecked.push(message);
            else
                onEvent({ kind: 'warning', message });
        }
        else if (missing !== undefined) {
            lines.push(missing.text);
        }
        if (limits.sizes.length + limits.increases.length === 0)
            continue;
        const weighings = built.platforms.map((platform, index) => {
            const weighed = weigh(image.main.name, platform, platforms[index]);
            return { line: weighedText(weighed, limits), found: (0,verdict/* excesses */.S)(weighed, limits) };
        });
        const own = weighings.map(({ line }) => line);
        const found = weighings.flatMap((weighing) => weighing.found);
        lines.push(...own);
        weighedLines.set(image.main.name, own);
        const over = excessLines(found, {
            documents,
            comparisons: platforms.filter((comparison) => comparison !== undefined),
        });
        overLines.set(image.main.name, over);
        if (image.inputs.budget === 'fail')
            failures.push(...over);
        else
            for (const message of over)
                onEvent({ kind: 'warning', message });
    }
    // The command explain ends with the reason.
    if (explain !== true) {
        for (const message of unexplained(explained))
            onEvent({ kind: 'warning', message });
    }
    const known = { explained, compared, lines, weighed: weighedLines, over: overLines };
    const failure = failures.length + unchecked.length === 0 ? undefined : budgetError({ over: failures, unchecked });
    return { ...known, ...(failure === undefined ? {} : { failure }) };
}
/** A sentence for each reason why the bytes of images cannot be explained. */
function unexplained(explained) {
    const names = new Map();
    for (const { image, failed } of explained) {
        if (failed !== undefined)
            names.set(failed, [...(names.get(failed) ?? []), image.main.name]);
    }
    return [...names].map(([reason, of]) => `the bytes of ${of.join(', ')} cannot be explained: ${reason}`);
}
function weigh(name, built, comparison) {
    return {
        name,
        platform: (0,oci_platform/* platformText */.VQ)(built.platform),
        pulledBytes: (0,report_sizes/* pulledBytesOf */.Ls)(built),
        diskBytes: (0,report_sizes/* diskBytesOf */.Yc)(built),
        ...(comparison === undefined
            ? {}
            : { previous: { reference: comparison.reference, pulledBytes: comparison.before } }),
    };
}
function weighedText({ name, platform, pulledBytes, diskBytes, previous }, { sizes, increases }) {
    const limits = [
        ...sizes.map(({ text }) => `max-size ${text}`),
        ...increases.map(({ text }) => `max-increase ${text}${previous === undefined ? ', no image before' : ''}`),
    ];
    const before = previous === undefined ? '' : `, ${(0,units/* readableBytes */.I)(previous.pulledBytes)} before`;
    return `${name} for ${platform}: ${(0,units/* readableBytes */.I)(pulledBytes)} pulled${before}, ${(0,units/* readableBytes */.I)(diskBytes)} on disk (${limits.join('; ')})`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/host/json.js
var host_json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/comments/github.js
var comments_github = __webpack_require__(8283);
;// CONCATENATED MODULE: ./lib/comments/comments.js


/** Writes the comment, or updates it; one that says the same is left alone. Throws a GitHubError, and what `send` throws. */
async function keepComment(github, { pullRequest, about, text }) {
    const marker = markerOf(about);
    const body = `${marker}\n${text}`;
    const base = `/repos/${github.repository}/issues`;
    const [comments, login] = await Promise.all([(0,comments_github/* listAll */._w)(github, `${base}/${pullRequest}/comments`), loginOf(github)]);
    // Whoever can read the marker can write it too: only a comment of ours counts.
    const own = comments.find((comment) => {
        const writer = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(comment, 'user', 'login'));
        const isOurs = login === undefined ? (0,host_json/* property */.MZ)(comment, 'user', 'type') === 'Bot' : writer === login;
        return isOurs && (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(comment, 'body'))?.startsWith(marker) === true;
    });
    const id = (0,host_json/* property */.MZ)(own, 'id');
    if (typeof id !== 'number') {
        await (0,comments_github/* call */.T1)(github, { method: 'POST', path: `${base}/${pullRequest}/comments`, body: { body } });
        return 'created';
    }
    if (normalized((0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(own, 'body')) ?? '') === normalized(body))
        return 'unchanged';
    await (0,comments_github/* call */.T1)(github, { method: 'PATCH', path: `${base}/comments/${id}`, body: { body } });
    return 'updated';
}
/** A line that nobody sees. */
function markerOf(about) {
    return `<!-- go-tiny-image sizes ${encodeURIComponent(about).replaceAll('-', '%2D')} -->`;
}
// GitHub may store other ends of lines than it was given.
function normalized(text) {
    return text.replaceAll('\r\n', '\n').trim();
}
/** The user whom a token belongs to; undefined for that of a workflow or an app, which may not ask. */
async function loginOf(github) {
    try {
        return (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(await (0,comments_github/* call */.T1)(github, { method: 'GET', path: '/user' }), 'login'));
    }
    catch (error) {
        if (error instanceof comments_github/* GitHubError */.y_ && (error.status === 403 || error.status === 401 || error.status === 404)) {
            return undefined;
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/comments/pull-requests.js
var pull_requests = __webpack_require__(3186);
// EXTERNAL MODULE: ./lib/host/network/transport-error.js
var transport_error = __webpack_require__(9441);
// EXTERNAL MODULE: ./lib/host/runner/context.js
var runner_context = __webpack_require__(9586);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/tables.js
var tables = __webpack_require__(4057);
;// CONCATENATED MODULE: ./lib/report/explain/comment.js




const comment_mostModules = 20;
const mostPlatforms = 16;
const longestText = 200;
// It names the modules that grew, at its end.
const longestExcess = 1500;
// Less is no news: a comment that is folded takes one line.
const leastBytes = 2000;
const leastShare = 0.005;
/**
 * The comment on a pull request. It may show what a stranger has written: every such text stands in code and is escaped,
 * so that it is neither Markdown nor HTML, and mentions nobody.
 */
function commentMarkdown(facts) {
    const whole = withModules(facts, modulesFolded);
    return whole.length <= longestComment ? whole : withModules(facts, () => []);
}
// GitHub takes 65,536 characters, marker included.
const longestComment = 60_000;
function withModules(facts, modulesOf) {
    const { name, document, comparisons, limits, over } = facts;
    const shown = comparisons.slice(0, mostPlatforms);
    const sizes = (document?.platforms ?? []).slice(0, mostPlatforms);
    const [first] = shown;
    const [only] = sizes;
    const size = first?.after ?? only?.size;
    const change = first === undefined ? '' : `, ${(0,explain_comparison/* growthText */.bn)(first)} over ${code(first.reference)}`;
    const title = `${code(name)}: ${size === undefined ? 'its size is not known' : `${(0,units/* readableBytes */.I)(size)} to pull`}${change}`;
    const body = [
        ...over.flatMap((line) => [`:warning: ${code(line, longestExcess)}`, '']),
        ...limits.map((line) => `- ${code(line)}`),
        ...(limits.length === 0 ? [] : ['']),
        ...(shown.length > 0
            ? (0,tables/* markdownTable */.Q)(['platform', 'before', 'now', 'change'], shown.map((one) => [
                code(one.platform),
                (0,markdown/* unbroken */.D_)((0,units/* readableBytes */.I)(one.before)),
                (0,markdown/* unbroken */.D_)((0,units/* readableBytes */.I)(one.after)),
                (0,markdown/* unbroken */.D_)((0,explain_comparison/* growthText */.bn)(one)),
            ]))
            : (0,tables/* markdownTable */.Q)(['platform', 'to pull'], sizes.map((one) => [code(one.platform), (0,markdown/* unbroken */.D_)((0,units/* readableBytes */.I)(one.size))]))),
        '',
        ...shown.flatMap(({ note }) => (note === undefined ? [] : [code(note), ''])),
        ...shown.flatMap(modulesOf),
    ];
    const isQuiet = over.length === 0 && first !== undefined && !shown.some(hasMoved);
    return [...(isQuiet ? (0,markdown/* folded */.TM)(title, body) : [`### ${title}`, '', ...body])].join('\n');
}
function hasMoved({ before, after }) {
    const change = Math.abs(after - before);
    return change >= leastBytes || change >= leastShare * before;
}
function modulesFolded({ platform, modules = [] }) {
    const changes = modules.filter(explain_comparison/* isNotable */._r);
    if (changes.length === 0)
        return [];
    const rest = changes.length - comment_mostModules;
    return (0,markdown/* folded */.TM)(`what changed for ${code(platform)}`, [
        ...(0,tables/* markdownTable */.Q)(['module', 'change', 'now', 'how', 'why'], changes
            .slice(0, comment_mostModules)
            .map((change) => [
            code((0,explain_comparison/* moduleName */.AO)(change)),
            (0,markdown/* unbroken */.D_)((0,explain_comparison/* signedBytes */.Sq)(change.after - change.before)),
            (0,markdown/* unbroken */.D_)((0,units/* readableBytes */.I)(change.after)),
            change.how,
            reasonsText(change),
        ]), ['---:', '---:', '---', '---']),
        '',
        ...(rest > 0 ? [`and ${rest} more`, ''] : []),
    ]);
}
function reasonsText(change) {
    const reasons = (0,explain_comparison/* reasonsFor */.FG)(change);
    return reasons.length === 0 ? '' : code(reasons.join('; '));
}
// In an element of code GitHub mentions nobody, but an address would be a link: `https:` and `www.` are looked for in the
// Markdown as it is written, `@` in the text that it stands for.
function code(value, most = longestText) {
    const short = value.length > most ? `${value.slice(0, most)}\u2026` : value;
    const escaped = (0,markdown/* text */.Qq)(short.replaceAll(/\p{Cf}/gu, '\ufffd'))
        .replaceAll(':', '&#58;')
        .replaceAll(/www\./gi, (found) => found.replace('.', '&#46;'))
        .replaceAll('@', '<!-- -->&#64;<!-- -->');
    return `<code>${escaped}</code>`;
}

// EXTERNAL MODULE: ./lib/report/results/image-sizes.js
var image_sizes = __webpack_require__(9609);
;// CONCATENATED MODULE: ./lib/steps/analysis/comment.js













/** Writes or updates the comment on the pull request of each image. Fails no run; returns a line for each image. */
async function commentOnImages(options, sizes) {
    const { context, inputs } = options;
    const images = sizes.explained.filter(({ image }) => image.inputs.comment);
    const number = Number(/^refs\/pull\/(\d+)\//.exec(context?.ref ?? '')?.[1] ?? 0);
    if (context === undefined || number === 0)
        return ['no comment: the run is for no pull request'];
    const readOnly = (0,runner_context/* whyTokensOnlyRead */.vP)(context);
    if (readOnly !== undefined) {
        return [`no comment: ${readOnly}; a workflow for workflow_run can write it, with comment-from and the size report`];
    }
    const github = (0,comments_github/* githubOf */.zq)(options, context);
    const lines = [];
    const known = (0,image_sizes/* imageSizes */.o)(sizes);
    for (const { image } of images) {
        const facts = {
            name: image.main.name,
            ...(known.get(image.main.name) ?? { comparisons: [] }),
            limits: sizes.weighed.get(image.main.name) ?? [],
            over: sizes.over.get(image.main.name) ?? [],
        };
        lines.push(await comment(github, { number, about: aboutOf(image), facts, token: inputs.githubToken }));
    }
    return lines;
}
/**
 * Writes the comments that a run without rights could not write, from its size reports in a folder: on the pull request
 * whose head that run has built. Nothing in these files is trusted. Throws a UserError if there is no such run or no
 * report, and if GitHub does not say which pull request it is.
 */
async function comment_commentFromFiles(options) {
    const { context, inputs, place } = options;
    const { headOwner, headBranch, headSha } = context?.follows ?? {};
    if (context === undefined || headOwner === undefined || headBranch === undefined || headSha === undefined) {
        throw new UserError('comment-from is set, but the run is for no workflow_run', {
            change: 'Use it in a workflow with on: workflow_run, after the one that builds pull requests.',
        });
    }
    const folder = resolve(place.workingDirectory, inputs.commentFrom);
    const files = reportsIn(folder);
    if (files.length === 0) {
        throw new UserError(`comment-from is "${inputs.commentFrom}", where there is no file sizes.json`, {
            change: 'Upload the output size-report in the workflow that builds, and download it here.',
        });
    }
    const github = githubOf(options, context);
    const head = { owner: headOwner, branch: headBranch, sha: headSha };
    const number = await pullRequestOf(github, head).catch((error) => {
        if (!isRefusal(error))
            throw error;
        throw new UserError(`GitHub does not say which pull request has the head ${headSha.slice(0, 12)}: ${error.message}`, {
            change: 'The job needs permissions: pull-requests: write.',
            cause: error,
        });
    });
    if (number === undefined)
        return [`no comment: no open pull request has the head ${headSha.slice(0, 12)} any more`];
    const lines = [];
    for (const file of files) {
        const bytes = readFileSync(file);
        const document = readSizesDocument(bytes);
        const comparisons = readComparisons(bytes);
        if ('unreadable' in document || comparisons === undefined) {
            lines.push(`no comment from ${file}: ${'unreadable' in document ? document.unreadable : 'its comparisons are malformed'}`);
            continue;
        }
        const facts = { name: document.name, document, comparisons, limits: [], over: [] };
        lines.push(await comment(github, { number, about: document.package, facts, token: inputs.githubToken }));
    }
    return lines;
}
// A program is one comment, wherever its image goes to.
function aboutOf({ main, repositories: [first] }) {
    return first === undefined ? main.importPath : `${main.importPath} ${(0,references/* repositoryText */.g_)(first)}`;
}
async function comment(github, order) {
    const { number, about, facts, token } = order;
    if (token === '')
        return `no comment about ${facts.name}: github-token is empty`;
    try {
        const how = await keepComment(github, { pullRequest: number, about, text: commentMarkdown(facts) });
        return `comment about ${facts.name} on pull request ${number}: ${how}`;
    }
    catch (error) {
        if (!isRefusal(error))
            throw error;
        const isForbidden = error instanceof comments_github/* GitHubError */.y_ && error.status === 403;
        const hint = isForbidden ? '; the job needs permissions: pull-requests: write' : '';
        return `no comment about ${facts.name} on pull request ${number}: ${error.message}${hint}`;
    }
}
function isRefusal(error) {
    return error instanceof comments_github/* GitHubError */.y_ || error instanceof transport_error/* TransportError */.w;
}
const mostFiles = 200;
const mostBytes = (/* unused pure expression or super */ null && (32 * 1024 * 1024));
/** The size reports in a folder or below it; links are not followed. */
function reportsIn(folder) {
    try {
        return readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile() && entry.name === 'sizes.json')
            .map((entry) => join(entry.parentPath, entry.name))
            .filter((file) => statSync(file).size <= mostBytes)
            .sort()
            .slice(0, mostFiles);
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/analysis/compare/kept-sizes.js





// Rises when the same program gets other rows, or what was kept may be wrong.
const analysisVersion = 5;
/** Sizes among the values that are kept. */
function createKeptSizes(values) {
    return {
        find: async (programKey) => {
            const value = await values.find(programKey);
            const imageKey = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(value, 'imageKey'));
            const read = (0,compare_read/* sizesDocumentIn */.T)((0,host_json/* property */.MZ)(value, 'document'));
            const [sizes] = 'unreadable' in read ? [] : read.platforms;
            return imageKey === undefined || sizes === undefined ? undefined : { imageKey, sizes };
        },
        keep: (programKey, { imageKey, main, sizes }) => {
            const document = { version: 1, name: main.name, package: main.importPath, platforms: [sizes] };
            return values.keep(programKey, { imageKey, document });
        },
    };
}
/** Everything that decides whose bytes a program has, and in which form an image mostly has it. */
function programKeyOf(facts) {
    const { program, packages, goMod, go, inputs } = facts;
    const { upx, packer, packFor, compression, compressionLevel } = inputs ?? {};
    return (0,digest/* sha256Of */.Bj)((0,canonical_json/* canonicalJson */.d)({
        analysisVersion,
        go: go.version,
        platform: (0,oci_platform/* platformText */.VQ)(program.platform),
        program: program.digest,
        main: [program.main.name, program.main.importPath],
        // Folders are other ones in the next run; files that are embedded are in the program.
        packages: packages.map(packageKeyOf),
        goMod,
        form: [upx, packer, packFor, compression, compressionLevel],
    }));
}
// Each by itself: all packages of a large program as one text take 20 MB.
function packageKeyOf({ importPath, module, imports, embedded }) {
    return (0,digest/* sha256Of */.Bj)((0,canonical_json/* canonicalJson */.d)({
        importPath,
        module: module === undefined ? null : [module.path, module.version, module.replacedBy, module.main],
        imports,
        embedded: embedded.map(({ path }) => path),
    }));
}
/** What decides the rows of an image besides its program. */
function imageKeyOf(made, packed) {
    return (0,digest/* sha256Of */.Bj)((0,canonical_json/* canonicalJson */.d)({
        layers: made.layers.map(({ purpose, descriptor }) => [purpose, descriptor.mediaType, descriptor.digest]),
        config: made.config.size,
        manifest: made.manifest.size,
        packed: [packed.packed, packed.sizeBytes, packed.packedBy?.name],
    }));
}

// EXTERNAL MODULE: ./lib/analysis/modules/graph.js
var graph = __webpack_require__(3660);
// EXTERNAL MODULE: ./lib/sums.js
var lib_sums = __webpack_require__(7423);
;// CONCATENATED MODULE: ./lib/analysis/modules/without.js

/**
 * For each direct dependency, what is reached through its packages alone. An estimate: what stays may get smaller too, and
 * whoever takes the module out will write something in its place.
 */
function withoutModules(packages, given) {
    const graph = numbered(packages);
    const sums = (0,lib_sums/* sumsBy */.a4)(given.rows, (row) => row.package);
    const direct = given.reasons.filter(({ required }) => required !== undefined && required.through === undefined && !/\/\/\s*indirect/.test(required.text));
    // The runtime's own packages are imported by nobody.
    const all = reached(given.main, graph);
    return new Map(direct.map(({ module }) => {
        const number = graph.modules.get(module);
        const left = reached(given.main, graph, number);
        const gone = packages.filter((_, index) => all[index] === 1 && left[index] === 0);
        const stays = packages.filter((_, index) => left[index] === 1);
        const staying = new Set(stays.flatMap((one) => one.module?.path ?? []));
        const modules = new Set(gone.flatMap((one) => one.module?.path ?? []));
        const size = (0,lib_sums/* sumOf */.XN)(gone.flatMap(({ importPath }) => sums.get(importPath) ?? []));
        const importers = stays.filter(({ module, importPath }) => module?.main === false &&
            graph.imports[graph.places.get(importPath) ?? 0]?.some((place) => graph.moduleOf[place] === number) === true);
        const importedBy = [...new Set(importers.flatMap((one) => one.module?.path ?? []))].sort();
        const others = [...modules].filter((one) => one !== module && !staying.has(one)).sort();
        return [module, { ...size, modules: others, importedBy }];
    }));
}
function numbered(packages) {
    const places = new Map(packages.map(({ importPath }, place) => [importPath, place]));
    const modules = new Map();
    for (const { module } of packages) {
        if (module !== undefined && !modules.has(module.path))
            modules.set(module.path, modules.size + 1);
    }
    return {
        places,
        modules,
        moduleOf: Uint32Array.from(packages, ({ module }) => (module === undefined ? 0 : (modules.get(module.path) ?? 0))),
        imports: packages.map(({ imports }) => imports.flatMap((path) => places.get(path) ?? [])),
    };
}
/** Of each package, 1 if it is reached from the main one without those of a module. */
function reached(main, { places, moduleOf, imports }, without) {
    const found = new Uint8Array(moduleOf.length);
    const first = places.get(main);
    const open = first === undefined || moduleOf[first] === without ? [] : [first];
    for (const place of open)
        found[place] = 1;
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
        const all = imports[place] ?? [];
        for (let index = 0; index < all.length; index++) {
            const next = all[index] ?? 0;
            if (found[next] === 1 || moduleOf[next] === without)
                continue;
            found[next] = 1;
            open.push(next);
        }
    }
    return found;
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

// EXTERNAL MODULE: ./lib/host/files/beside.js
var beside = __webpack_require__(8698);
// EXTERNAL MODULE: ./lib/host/wasm/module.js
var wasm_module = __webpack_require__(7847);
;// CONCATENATED MODULE: ./lib/deflate/measure/not-measurable.js
/** The stream is no gzip member as RFC 1952 describes it, or its content has another size than was expected. */
class NotMeasurable extends Error {
    constructor(reason) {
        super(reason);
        this.name = 'NotMeasurable';
    }
}

;// CONCATENATED MODULE: ./lib/deflate/measure/range-costs.js
/** Begins to measure ranges with a module (see native/measure/owned.h); `end` is where the last one ends for it. */
function beginRanges(module, { starts, ownerOf }, end) {
    module.call('begin', starts.length);
    const ends = new Uint32Array(module.memory.buffer, module.call('starts'), starts.length + 1);
    ends.set(starts);
    ends[starts.length] = end;
    new Uint32Array(module.memory.buffer, module.call('owners'), starts.length).set(ownerOf);
}
/** What a module has measured of the ranges that it was given last. */
function rangeCosts(module, { starts }) {
    // The module's memory may grow with a call, and is another buffer then.
    const view = (address, count) => new Float64Array(module.memory.buffer, address, count);
    return {
        byRange: () => view(module.call('bits'), starts.length),
        byOwner: () => view(module.call('sums'), module.call('owner_count')),
        totalBits: module.call('total'),
    };
}

;// CONCATENATED MODULE: ./lib/deflate/measure/estimate-costs.js




/**
 * Bits that each range of some content would take in a gzip stream, about as at a low level: an estimate, made without
 * writing one (see native/measure), for a fraction of the CPU that it takes to compress with zlib and to read the result.
 * Half of the bytes are measured; the others of a range cost as much as those that were measured of the same owner do on
 * average: what ranges of one owner have in common is how well they compress. Throws NotMeasurable for content of another
 * size, and what reading the content throws.
 */
async function estimateCosts(content, ranges) {
    const { sizeBytes } = ranges;
    const module = (0,wasm_module/* startModule */.z)((0,beside/* fileBeside */.x)(import.meta.url, './estimate.wasm'));
    beginRanges(module, ranges, sizeBytes);
    const pieceBytes = module.call('piece_bytes');
    const piece = (0,wasm_module/* bytesAt */.L)(module, { at: module.call('bytes'), size: pieceBytes });
    let [position, filled] = [0, 0];
    const finishPiece = () => {
        position += filled;
        if (position <= sizeBytes)
            module.call('estimate', filled);
        filled = 0;
    };
    for await (const chunk of content) {
        for (let at = 0; at < chunk.length;) {
            const part = chunk.subarray(at, at + pieceBytes - filled);
            piece.set(part, filled);
            filled += part.length;
            at += part.length;
            if (filled === pieceBytes)
                finishPiece();
        }
    }
    if (filled > 0)
        finishPiece();
    if (position !== sizeBytes) {
        throw new NotMeasurable(`has ${position} bytes of content, where ${sizeBytes} were expected`);
    }
    module.call('finish');
    return rangeCosts(module, ranges);
}

;// CONCATENATED MODULE: ./lib/deflate/measure/gzip-costs.js




// By the numbers of native/measure/gzip_costs.c.
const reasons = ['', 'has no plain gzip header', 'has a code that does not exist', 'has a block of an unknown kind'];
const notSingle = 'is no single gzip member';
const trailerBytes = 8;
// The stream may have more content than it should.
const endless = 2 ** 32 - 1;
/**
 * What each range of the content costs in a gzip member: the lengths of the codes that were written for it. Reads the
 * codes only and rebuilds no content, so it takes a fraction of the time of compressing, whoever compressed (see
 * native/measure). A match over a border is shared by its bytes, and so is what describes a block's codes, by what the ranges
 * took in it. Throws NotMeasurable for any other stream, and what reading it throws.
 */
async function gzipCosts(stream, ranges) {
    const { sizeBytes } = ranges;
    const module = (0,wasm_module/* startModule */.z)((0,beside/* fileBeside */.x)(import.meta.url, './gzip-costs.wasm'));
    beginRanges(module, ranges, endless);
    const [pieceBytes, margin] = [module.call('piece_bytes'), module.call('margin')];
    const input = (0,wasm_module/* bytesAt */.L)(module, { at: module.call('input'), size: pieceBytes + margin });
    let [filled, total] = [0, 0];
    const feed = (isLast) => {
        const used = module.call('feed', filled, Number(isLast));
        if (used < 0)
            throw new NotMeasurable(reasons[-used] ?? 'cannot be read');
        input.copyWithin(0, used, filled);
        filled -= used;
    };
    for await (const chunk of stream) {
        total += chunk.length;
        for (let at = 0; at < chunk.length;) {
            const part = chunk.subarray(at, at + input.length - filled);
            input.set(part, filled);
            filled += part.length;
            at += part.length;
            if (filled < input.length)
                break;
            feed(false);
            if (module.call('ended') === 1 && filled > trailerBytes)
                throw new NotMeasurable(notSingle);
        }
    }
    feed(true);
    if (module.call('ended') === 0 || filled !== trailerBytes)
        throw new NotMeasurable(notSingle);
    const position = module.call('position') >>> 0;
    if (position !== sizeBytes) {
        throw new NotMeasurable(`has ${position} bytes of content, where ${sizeBytes} were expected`);
    }
    const costs = rangeCosts(module, ranges);
    return { costs, framingBits: 8 * total - costs.totalBits };
}

;// CONCATENATED MODULE: ./lib/analysis/pulled/layer-costs.js



/**
 * What the rows of a layer cost in the compressed layer. Exact for gzip, whose stream says it; for zstd an estimate, from
 * what they would cost in a gzip stream, scaled to the size of the layer.
 */
async function layerCosts(layer) {
    const { compression, ranges, compressedBytes } = layer;
    if (compression === 'none')
        return { byRow: sizesByRow(ranges), framingBytes: 0, estimated: false };
    if (compression === 'gzip') {
        try {
            const { costs, framingBits } = await gzipCosts(layer.open(), ranges);
            return { byRow: scaled(costs.byOwner(), 1 / 8), framingBytes: framingBits / 8, estimated: false };
        }
        catch (error) {
            if (!(error instanceof NotMeasurable))
                throw error;
        }
    }
    const costs = await estimateCosts(layer.openContent(), ranges);
    return { byRow: scaled(costs.byOwner(), compressedBytes / costs.totalBits), framingBytes: 0, estimated: true };
}
function sizesByRow({ starts, ownerOf, sizeBytes }) {
    const rows = ownerOf.reduce((most, row) => Math.max(most, row + 1), 0);
    const sizes = new Float64Array(rows);
    for (let index = 0; index < starts.length; index++) {
        const row = ownerOf[index] ?? 0;
        sizes[row] = (sizes[row] ?? 0) + (starts[index + 1] ?? sizeBytes) - (starts[index] ?? 0);
    }
    return sizes;
}
// A copy: what is given is in the memory of what measured it, which is a hundred times as large.
function scaled(costs, factor) {
    return costs.map((cost) => cost * factor);
}

// EXTERNAL MODULE: ./lib/analysis/types.js
var types = __webpack_require__(267);
;// CONCATENATED MODULE: ./lib/analysis/pulled/whole-bytes.js

/**
 * Rounds shares to whole bytes whose sum is exactly `total`: each is rounded down, and those that lost most get one
 * more. Shares are scaled first if their sum is another one.
 */
function wholeBytes(shares, total) {
    const sum = (0,lib_sums/* totalOf */.e6)(shares);
    const whole = new Uint32Array(shares.length);
    if (shares.length === 0)
        return whole;
    if (sum === 0) {
        whole[0] = total;
        return whole;
    }
    const factor = total / sum;
    let given = 0;
    const lost = new Float64Array(shares.length);
    for (let index = 0; index < shares.length; index++) {
        const exact = (shares[index] ?? 0) * factor;
        whole[index] = Math.floor(exact);
        lost[index] = exact - (whole[index] ?? 0);
        given += whole[index] ?? 0;
    }
    const order = Uint32Array.from(lost.keys()).sort((a, b) => (lost[b] ?? 0) - (lost[a] ?? 0) || a - b);
    for (let place = 0; given < total; place = (place + 1) % order.length, given++) {
        const index = order[place] ?? 0;
        whole[index] = (whole[index] ?? 0) + 1;
    }
    return whole;
}

;// CONCATENATED MODULE: ./lib/analysis/pulled/rows.js




/** Creates sums without a row. */
function createRowSums() {
    const rows = [];
    const bytes = [];
    const shares = [];
    const indices = new Map();
    return {
        row: (row) => {
            const key = [row.kind, row.module, row.package, row.name ?? ''].join('\0');
            const known = indices.get(key);
            if (known !== undefined)
                return known;
            indices.set(key, rows.length);
            rows.push(row);
            bytes.push(0);
            shares.push(0);
            return rows.length - 1;
        },
        addBytes: (row, count) => {
            bytes[row] = (bytes[row] ?? 0) + count;
        },
        addPulled: (row, share) => {
            shares[row] = (shares[row] ?? 0) + share;
        },
        finish: (pulledBytes) => {
            const pulled = wholeBytes(Float64Array.from(shares), pulledBytes);
            return rows
                .map((row, index) => ({ part: partOf(row), ...row, bytes: bytes[index] ?? 0, pulled: pulled[index] ?? 0 }))
                .filter((row) => row.bytes > 0 || row.pulled > 0)
                .toSorted((a, b) => (0,lib_sums/* largestFirst */.Fj)(a, b) || compareRows(a, b));
        },
    };
}
function partOf({ kind }) {
    return types/* programKinds */.w.some((one) => one === kind) ? 'program' : 'image';
}
/** The order of equal rows, so that the same program always gives the same table. */
function compareRows(a, b) {
    const [one, other] = [a, b].map((row) => [row.module, row.package, row.kind, row.name ?? ''].join('\0'));
    return (one ?? '') < (other ?? '') ? -1 : 1;
}
/** For each owner of an attribution, its row. */
function rowsOfOwners(sums, { owners }, moduleOf) {
    return Uint32Array.from(owners, ({ package: path, kind, name }) => sums.row({ module: moduleFor(path, moduleOf), package: path, kind, ...(name === undefined ? {} : { name }) }));
}
// A package that go does not list is one of the runtime's own or the linker's; a name in parentheses is none.
function moduleFor(path, moduleOf) {
    const known = moduleOf.get(path);
    if (known !== undefined)
        return known;
    if (path.startsWith('('))
        return '';
    const parents = path.split('/').map((_, index, parts) => parts.slice(0, parts.length - index).join('/'));
    const parent = parents.find((one) => moduleOf.has(one));
    if (parent !== undefined)
        return moduleOf.get(parent) ?? '';
    return path.split('/', 1)[0]?.includes('.') === true ? '' : graph/* standardLibrary */.lD;
}
/** Bytes of the image that no package of the program has. */
function imageRow(kind, name) {
    return { module: '', package: name, kind };
}

;// CONCATENATED MODULE: ./lib/analysis/platform.js



/**
 * The rows of an image for one platform: the program's by package and kind, then all other bytes. The sum of the
 * pulled bytes is that of the layers, config and manifest.
 */
async function platformRows(image) {
    const { layers, moduleOf, program } = image;
    const sums = createRowSums();
    const owners = rowsOfOwners(sums, program.attribution, moduleOf);
    let estimated = false;
    addLinkedBytes(sums, program.attribution, owners);
    for (const layer of layers)
        estimated = (await addLayer(sums, { layer, image, owners })) || estimated;
    for (const [kind, bytes] of [['config', image.configBytes], ['manifest', image.manifestBytes]]) {
        const row = sums.row(imageRow(kind, `(${kind})`));
        sums.addBytes(row, bytes);
        sums.addPulled(row, bytes);
    }
    const pulled = layers.reduce((sum, { compressedBytes }) => sum + compressedBytes, 0);
    return { rows: sums.finish(pulled + image.configBytes + image.manifestBytes), estimated };
}
function addLinkedBytes(sums, attribution, owners) {
    const { starts, ownerOf, sizeBytes } = attribution;
    for (let index = 0; index < starts.length; index++) {
        sums.addBytes(owners[ownerOf[index] ?? 0] ?? 0, (starts[index + 1] ?? sizeBytes) - (starts[index] ?? 0));
    }
}
/** Adds a layer; returns whether its shares are an estimate. */
async function addLayer(sums, { layer, image, owners }) {
    const { program, programPath } = image;
    const isPacked = program.packedBytes !== undefined;
    const { starts, ownerOf } = program.attribution;
    // A program has half a million ranges: arrays that grow would take several times their bytes.
    const most = layer.parts.length + (isPacked ? 0 : starts.length);
    const [allStarts, rowOf] = [new Uint32Array(most), new Uint32Array(most)];
    let count = 0;
    const add = (start, row) => {
        allStarts[count] = start;
        rowOf[count] = row;
        count++;
    };
    let packed;
    for (const [index, part] of layer.parts.entries()) {
        const isProgram = part.file === programPath;
        if (isProgram && !isPacked) {
            for (let range = 0; range < starts.length; range++) {
                add(part.start + (starts[range] ?? 0), owners[ownerOf[range] ?? 0] ?? 0);
            }
            continue;
        }
        const row = sums.row(part.file === undefined ? imageRow('tar', `(headers of layer ${layer.purpose})`) : imageRow('file', part.file));
        add(part.start, row);
        if (isProgram)
            packed = row;
        else
            sums.addBytes(row, (layer.parts[index + 1]?.start ?? layer.sizeBytes) - part.start);
    }
    const ranges = {
        starts: allStarts.subarray(0, count),
        ownerOf: rowOf.subarray(0, count),
        sizeBytes: layer.sizeBytes,
    };
    const costs = await layerCosts({ ...layer, ranges });
    for (const [row, bytes] of costs.byRow.entries()) {
        if (row !== packed)
            sums.addPulled(row, bytes);
    }
    if (costs.framingBytes > 0) {
        sums.addPulled(sums.row(imageRow('compression', `(${layer.compression} of layer ${layer.purpose})`)), costs.framingBytes);
    }
    if (packed === undefined)
        return costs.estimated;
    await addPacked(sums, { image, owners, cost: costs.byRow[packed] ?? 0 });
    return true;
}
/**
 * Shares what a packed program costs in its layer: by the parts that its packer compressed apart, where it says so;
 * within a part, in proportion to what the ranges would cost in a gzip stream of the linked program.
 */
async function addPacked(sums, { image, owners, cost }) {
    const { attribution, linkedCosts, linkedBytes, packedBytes = 0, packedParts } = image.program;
    const { ownerOf } = attribution;
    const whole = { start: 0, end: linkedBytes, packedBytes };
    const parts = (packedParts ?? [whole]).filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
    const cut = cutAtParts(attribution, { parts, costs: await linkedCosts() });
    // After packing, hardly a byte is won: the layer's bytes are shared as those of the packed file.
    const factor = cost / packedBytes;
    let shared = 0;
    for (const part of parts) {
        let total = 0;
        for (let at = cut.first(part.start); at < cut.first(part.end); at++)
            total += cut.costs[at] ?? 0;
        if (total === 0)
            continue;
        for (let at = cut.first(part.start); at < cut.first(part.end); at++) {
            const share = (((cut.costs[at] ?? 0) * part.packedBytes) / total) * factor;
            sums.addPulled(owners[ownerOf[cut.rangeOf[at] ?? 0] ?? 0] ?? 0, share);
        }
        shared += part.packedBytes * factor;
    }
    if (cost - shared > 0)
        sums.addPulled(sums.row(imageRow('unpacker', '(unpacker)')), cost - shared);
}
/**
 * Ranges that are cut at the borders of the parts too, of which range each is a piece, and what it costs. A range in which
 * a border lies, such as padding between two sections, is shared by its bytes.
 */
function cutAtParts({ starts, sizeBytes }, given) {
    const borders = given.parts.flatMap(({ start, end }) => [start, end]).filter((at) => at < sizeBytes);
    // A border may be a start too: the range before it then has no bytes.
    const all = new Uint32Array(starts.length + borders.length);
    all.set(starts);
    all.set(borders, starts.length);
    all.sort();
    const rangeOf = new Uint32Array(all.length);
    const costs = new Float64Array(all.length);
    for (let at = 0, range = 0; at < all.length; at++) {
        while (range + 1 < starts.length && (starts[range + 1] ?? 0) <= (all[at] ?? 0))
            range++;
        rangeOf[at] = range;
        const rangeBytes = (starts[range + 1] ?? sizeBytes) - (starts[range] ?? 0);
        const bytes = (all[at + 1] ?? sizeBytes) - (all[at] ?? 0);
        costs[at] = bytes === rangeBytes ? (given.costs[range] ?? 0) : ((given.costs[range] ?? 0) * bytes) / rangeBytes;
    }
    // Offsets are whole numbers.
    const first = (offset) => firstAbove(all, all.length, offset - 1);
    return { costs, rangeOf, first };
}

// EXTERNAL MODULE: ./lib/host/files/pieces.js
var pieces = __webpack_require__(5863);
// EXTERNAL MODULE: ./lib/host/files/random-access.js
var random_access = __webpack_require__(2810);
// EXTERNAL MODULE: ./lib/host/memory/collect.js
var collect = __webpack_require__(2874);
// EXTERNAL MODULE: ./lib/image/content/folders.js
var folders = __webpack_require__(2046);
// EXTERNAL MODULE: ./lib/image/layers/compress.js + 1 modules
var compress = __webpack_require__(1181);
// EXTERNAL MODULE: ./lib/image/layers/tar.js
var layers_tar = __webpack_require__(4987);
// EXTERNAL MODULE: ./lib/pack/content.js
var content = __webpack_require__(8);
// EXTERNAL MODULE: ./lib/pack/own/image.js
var own_image = __webpack_require__(9451);
// EXTERNAL MODULE: ./lib/pack/own/unpack.js + 1 modules
var unpack = __webpack_require__(6685);
;// CONCATENATED MODULE: ./lib/pack/own/parts.js



/**
 * What the parts of a linked program take in the program that this packer made of it: a stream or the streams of a
 * filter each, in no order. The rest of the packed file is the unpacker and its tables. Undefined for a file that this
 * packer did not make; throws DamagedPackage.
 */
function packedParts(file) {
    const found = (0,unpack/* findTables */.J7)(file);
    if (found === undefined)
        return undefined;
    const { header, segments, streams, filters } = found;
    // A place in the image as a place in the file.
    const inFile = (offset) => {
        const segment = segments.find((one) => offset >= one.offset && offset <= one.offset + one.fileSize);
        return segment === undefined ? header.linkedSize : segment.fileOffset + offset - segment.offset;
    };
    const part = (start, end, packedBytes) => ({
        start: inFile(start),
        end: inFile(end),
        packedBytes,
    });
    const packedSize = (indices) => indices.reduce((sum, index) => sum + (0,content/* sizeOf */.$d)(streams[index]?.packed ?? new Uint8Array()), 0);
    const filtered = filters.map(({ filter, streams: own, numbers }) => {
        const [offset = 0, second = 0, third = 0, functab = 0, , functabSize = 0] = numbers;
        return filter === 'pclntab'
            ? part(offset + third, offset + functab + functabSize, packedSize(own))
            : part(offset, offset + second, packedSize(own));
    });
    const used = new Set(filters.flatMap((filter) => filter.streams));
    const [gap] = (0,own_image/* gapsOf */.dc)(segments, header.linkedSize);
    const others = streams.flatMap(({ place, offset, sizeBytes, packed }, index) => {
        if (used.has(index))
            return [];
        if (place === 'image')
            return [part(offset, offset + sizeBytes, (0,content/* sizeOf */.$d)(packed))];
        return gap === undefined ? [] : [{ start: gap.start, end: gap.end, packedBytes: (0,content/* sizeOf */.$d)(packed) }];
    });
    return [...filtered, ...others];
}

;// CONCATENATED MODULE: ./lib/report/explain/document.js

/** The part of the document for one platform. Throws an Error if the rows do not add up: a wrong table is worse than none. */
function platformSizes(facts) {
    const { rows, estimated, reasons, without, approximate, ...sizes } = facts;
    const { bytes } = (0,lib_sums/* sumOf */.XN)(rows.filter(({ part }) => part === 'program'));
    const { pulled } = (0,lib_sums/* sumOf */.XN)(rows);
    if (bytes !== sizes['binary-size'] || pulled !== sizes.size) {
        throw new Error(`the rows have ${bytes} bytes of a program of ${sizes['binary-size']}, and ${pulled} of ${sizes.size} pulled bytes`);
    }
    return {
        ...sizes,
        exact: approximate === undefined,
        ...(approximate === undefined ? {} : { approximate }),
        'pulled-exact': !estimated,
        rows,
        modules: moduleSizes(rows, reasons).map((one) => {
            const left = without.get(one.module);
            return left === undefined ? one : { ...one, without: left };
        }),
    };
}
/** The modules with the sums of their rows, largest first. A module without a row has no code in the program. */
function moduleSizes(rows, reasons) {
    const sums = (0,lib_sums/* sumsBy */.a4)(rows, ({ module }) => module);
    return reasons
        .flatMap((reason) => {
        const sum = sums.get(reason.module);
        return sum === undefined ? [] : [{ ...reason, ...sum }];
    })
        .toSorted(lib_sums/* largestFirst */.Fj);
}

;// CONCATENATED MODULE: ./lib/steps/analysis/explain.js


















/** Describes every byte of a run's images, if anybody asks. Throws only what the other work throws. */
async function explainRun({ host }, { analysing, assembling }) {
    const run = await analysing.early;
    if (run === undefined)
        return [];
    const images = await assembling.early;
    return (0,trace/* partOfRun */.Ao)(host, 'sizes', () => explainImages(images, run));
}
/** Describes every byte of the images. Throws a CancelledError only: an image that cannot be described says why. */
function explainImages(images, run) {
    return (0,parallel/* inParallel */.HN)({
        items: images,
        limit: 1,
        work: async (assembled) => {
            const { image } = assembled;
            try {
                return { image, document: await explainImage(assembled, run) };
            }
            catch (error) {
                if (error instanceof errors/* CancelledError */.cc)
                    throw error;
                return { image, failed: (0,errors/* briefReason */.DM)(error) };
            }
        },
    });
}
async function explainImage(assembled, { analysed, kept }) {
    const { image, built, programs } = assembled;
    const spec = (0,folders/* withFolders */.Q)(assembled.spec);
    const platforms = [];
    for (const given of spec.platforms) {
        const name = (0,oci_platform/* platformText */.VQ)(given.platform);
        const made = built.platforms.find(({ platform }) => (0,oci_platform/* platformText */.VQ)(platform) === name);
        const packed = programs.find(({ program }) => (0,oci_platform/* platformText */.VQ)(program.platform) === name);
        const found = analysed.find(({ program }) => program === packed?.program);
        if (made === undefined || packed === undefined || found === undefined)
            throw new Error(`nothing was built for ${name}`);
        if ('failed' in found)
            throw new Error(found.failed);
        const imageKey = imageKeyOf(made, packed);
        const known = found.kept?.imageKey === imageKey ? found.kept.sizes : undefined;
        if (known !== undefined) {
            platforms.push(known);
            continue;
        }
        const { sizes, ranges } = await explainPlatform({ assembled, given, made, packed, found });
        await kept.keep(found.key, { imageKey, main: image.main, sizes });
        platforms.push(sizes);
        if (ranges > manyRanges)
            (0,collect/* collectAndGiveBack */._W)();
    }
    return { version: 1, name: image.main.name, package: image.main.importPath, platforms };
}
// While a layer is measured, each of its ranges takes 40 bytes, which V8 does not count as its own.
const manyRanges = 250_000;
async function explainPlatform(parts) {
    const { assembled, given, made, packed, found } = parts;
    const { program } = packed;
    const { analysis, linkedCosts } = await found.analyse();
    const { attribution, approximate } = analysis;
    const ownParts = packed.packedBy?.name === 'own' ? packedPartsOf(packed.path) : undefined;
    const { rows, estimated } = await platformRows({
        layers: made.layers.map((layer) => imageLayer(layer, { assembled, given })),
        programPath: programPathOf(given),
        program: {
            attribution,
            linkedCosts,
            linkedBytes: program.sizeBytes,
            ...(packed.packed ? { packedBytes: packed.sizeBytes } : {}),
            ...(ownParts === undefined ? {} : { packedParts: ownParts }),
        },
        moduleOf: (0,graph/* moduleOfPackages */.DT)(found.packages),
        configBytes: made.config.size,
        manifestBytes: made.manifest.size,
    });
    const main = program.main.importPath;
    const reasons = (0,graph/* moduleReasons */.Cj)(found.packages, { main, goMod: found.goMod });
    const sizes = platformSizes({
        platform: (0,oci_platform/* platformText */.VQ)(given.platform),
        size: (0,report_sizes/* pulledBytesOf */.Ls)(made),
        'binary-size': program.sizeBytes,
        ...(packed.packed ? { 'packed-size': packed.sizeBytes } : {}),
        ...(approximate === undefined ? {} : { approximate }),
        rows,
        estimated,
        reasons,
        without: withoutModules(found.packages, { main, rows, reasons }),
    });
    return { sizes, ranges: attribution.starts.length };
}
function packedPartsOf(path) {
    return (0,random_access/* withOpenFile */.lv)(path, (file) => packedParts((0,content/* sourceOf */.vz)(file, path)));
}
function imageLayer(layer, { assembled, given }) {
    const { built, spec } = assembled;
    const blob = built.content.blobs.find(({ descriptor }) => descriptor.digest === layer.descriptor.digest);
    if (blob === undefined)
        throw new Error(`the layer ${layer.purpose} is not at hand`);
    const { file } = blob;
    const entries = given.layers.find(({ purpose }) => purpose === layer.purpose)?.entries;
    const tar = entries === undefined ? undefined : { ...(0,layers_tar/* tarParts */.q)(entries, spec), open: () => (0,layers_tar/* layerTar */.v)(entries, spec) };
    // A builder that orders or describes files in another way still has as many bytes.
    const known = tar?.sizeBytes === layer.uncompressedSize ? tar : undefined;
    return {
        purpose: layer.purpose,
        compression: spec.compression,
        compressedBytes: layer.descriptor.size,
        open: file === undefined ? blob.open : () => (0,pieces/* filePieces */.KQ)(file),
        // Reading the files again is quicker than decompressing, and takes no megabytes for a window.
        openContent: known?.open ?? (() => (0,compress/* decompress */.mF)(blob.open(), spec.compression)),
        sizeBytes: layer.uncompressedSize,
        parts: known?.parts ?? [{ start: 0 }],
    };
}
/** The program is the only file of the last layer. */
function programPathOf({ layers }) {
    const entries = layers.find(({ purpose }) => purpose === 'program')?.entries ?? [];
    return entries.find(({ type }) => type === 'file')?.path ?? '';
}

// EXTERNAL MODULE: ./lib/registry/referrers/attach.js
var attach = __webpack_require__(4275);
// EXTERNAL MODULE: ./lib/registry/referrers/subjects.js
var subjects = __webpack_require__(5835);
;// CONCATENATED MODULE: ./lib/steps/analysis/keep.js






/**
 * Attaches the sizes of each platform to its manifest, in every repository. Never fails a run, but for a cancelled one: a
 * registry that takes none is named on a line. Returns one line for each push.
 */
async function attachSizes(published, { explained, registry }) {
    const pushes = published.flatMap((image) => {
        const found = explained.find((one) => one.image.main === image.image.main);
        return (image.pushes ?? []).map((push) => ({ image, push, document: found?.document }));
    });
    const lines = await (0,parallel/* inParallel */.HN)({
        items: pushes,
        limit: 4,
        work: async ({ image, push, document }) => {
            if (document === undefined)
                return [];
            try {
                return [await keepOf(push, { image, document, registry })];
            }
            catch (error) {
                if (!(error instanceof errors/* RegistryError */.gl))
                    throw error;
                return [`${document.name}: its sizes are not kept at ${(0,references/* repositoryText */.g_)(push.repository)}: ${error.message}`];
            }
        },
    });
    return lines.flat();
}
async function keepOf(push, { image, document, registry }) {
    const { repository } = push;
    const { platforms } = await (0,subjects/* partsOfPush */.W)(registry, push, image.built);
    const results = await (0,parallel/* inParallel */.HN)({
        items: [...platforms],
        limit: 4,
        work: async ([platform, subject]) => {
            const attachment = (0,kept/* sizesAttachment */.Ul)(document, platform);
            return attachment === undefined
                ? []
                : [await (0,attach/* attachDocuments */.Q)(registry, { repository, subject, attachments: [attachment] })];
        },
    });
    const documents = results.flat().flatMap((result) => result.documents);
    const attached = documents.filter(({ how }) => how === 'attached').length;
    const where = results.flat().some(({ keptBy }) => keptBy === 'tag') ? ', listed under the fallback tag' : '';
    return `${document.name}: sizes attached in ${(0,references/* repositoryText */.g_)(repository)} for ${[...platforms.keys()].join(', ')}${attached === 0 ? ', as before' : ''}${where}`;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: ./lib/host/worker-pool.js
var worker_pool = __webpack_require__(8489);
// EXTERNAL MODULE: ./lib/elf/pclntab-header.js
var pclntab_header = __webpack_require__(5657);
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

// EXTERNAL MODULE: ./lib/elf/fields.js
var fields = __webpack_require__(272);
// EXTERNAL MODULE: ./lib/elf/program-headers.js
var program_headers = __webpack_require__(8782);
// EXTERNAL MODULE: ./lib/elf/sections.js
var elf_sections = __webpack_require__(6929);
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
    const start = file.readAt(0, fields/* elfHeaderSizes */.DC[bits]);
    const view = (0,fields/* elfView */.ND)(start, layout);
    const headers = claims.owner({ package: '(ELF headers)', kind: 'headers' });
    const segments = (0,program_headers/* programHeaderTable */.m)(view, bits);
    const table = (0,elf_sections/* sectionHeaders */.it)(start, layout);
    claims.add(0, fields/* elfHeaderSizes */.DC[bits], headers);
    claims.add(segments.fileOffset, segments.fileOffset + fields/* programHeaderSizes */.Sw[bits] * segments.count, headers);
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
const pieceBytes = 256 * 1024;
/**
 * Reads texts that lie behind each other in a part of a file, each ended by a zero, in pieces of whole texts, each valid only
 * during the call. `take` gets a piece and its offset in the part. Only the last piece may end without a zero.
 */
function eachPieceOfTexts({ file, offset, sizeBytes }, take) {
    let memory = Buffer.allocUnsafeSlow(Math.max(0, Math.min(pieceBytes, sizeBytes)));
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
function functions_partOf({ file, section }, from, to) {
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
    const bytes = functions_partOf(request, header.filetab, header.pctab);
    return (offset) => {
        const end = bytes.indexOf(0, offset);
        const path = end < 0 ? undefined : packageOfFile(bytes.toString('latin1', offset, end));
        return path === undefined ? noPackage : packages.number(path);
    };
}
function eachFile(request, take) {
    const { header } = request;
    const owner = filesOf(request);
    const bytes = functions_partOf(request, header.filetab, header.pctab);
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
        eachPiece: ({ fileOffset, sizeBytes, overlapBytes = 0 }, take) => (0,random_access/* eachPiece */.O1)({ file, offset: fileOffset, sizeBytes, overlapBytes }, take),
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
    const kind = (0,elf_sections/* elfKind */.CI)(start);
    if (kind === undefined)
        return undefined;
    const sections = (0,elf_sections/* readSections */.jn)(program.readAt, program.sizeBytes, kind);
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
    const kind = (0,elf_sections/* elfKind */.CI)(twin.readAt(0, 64));
    const others = kind === undefined ? [] : (0,elf_sections/* readSections */.jn)(twin.readAt, twin.sizeBytes, kind);
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
        return !(0,random_access/* sameBytes */.er)(ours, theirs, section.sizeBytes);
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
        const sizeBytes = (0,external_node_fs_.statSync)(file.absolutePath, { throwIfNoEntry: false })?.size ?? 0;
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
        return (0,random_access/* withOpenFile */.lv)(path, (file) => (0,random_access/* sameBytes */.er)({ file, offset: 0 }, bytes, bytes.sizeBytes));
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
            (0,collect/* collectAndGiveBack */._W)();
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
    const start = layout.file.readAt(section.fileOffset, Math.min(pclntab_header/* pclntabHeaderBytes */.B, section.sizeBytes));
    const header = (0,pclntab_header/* readPclntabHeader */.o)(start, layout.little, section.sizeBytes);
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
function analyseProgram(request) {
    const { path, twinPath, isFromTwin = false, mainPath, goVersion, packages, savesMemory } = request;
    const goMinor = Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? 0);
    if (goMinor < oldestGo) {
        throw new NotAttributable(`it was built by Go ${goVersion}, and only those of Go 1.${oldestGo} and later can be read`);
    }
    const embedded = new Map(packages.filter((one) => one.embedded.length > 0).map((one) => [one.importPath, one.embedded]));
    const found = (0,random_access/* withOpenFile */.lv)(path, (program) => (0,random_access/* withOpenFile */.lv)(twinPath, (twin) => attribute({ program, twin, isFromTwin, mainPath, goMinor, embedded, savesMemory })));
    // The claims are several times as large as what was made of them.
    if (savesMemory)
        (0,collect/* collectAndGiveBack */._W)();
    return found;
}
const oldestGo = 21;

;// CONCATENATED MODULE: ./lib/analysis/pool.js





/**
 * Starts threads that analyse programs, so that layers are compressed and programs packed meanwhile. Close them: what one
 * of them has taken of memory it keeps.
 */
function createAnalysers(options) {
    const { workers, signal, workerFile = (0,beside/* fileBeside */.x)(import.meta.url, './analyse-worker.js') } = options;
    const pool = (0,worker_pool/* createWorkerPool */.V)({
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
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            // The thread ended, by its limit of memory for example.
            return { failed: `its analysis ended early: ${(0,errors/* briefReason */.DM)(error)}` };
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
    (0,external_node_v8_.setFlagsFromString)('--no-turbofan');
    try {
        return work();
    }
    finally {
        (0,external_node_v8_.setFlagsFromString)('--turbofan');
    }
}

// EXTERNAL MODULE: ./lib/caches/kept-values.js
var kept_values = __webpack_require__(7874);
// EXTERNAL MODULE: ./lib/compile/examine.js + 3 modules
var examine = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/compile/flags.js
var compile_flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/compile/go-command.js
var go_command = __webpack_require__(8975);
// EXTERNAL MODULE: ./lib/compile/link.js
var compile_link = __webpack_require__(705);
// EXTERNAL MODULE: ./lib/compile/listing.js
var listing = __webpack_require__(6617);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/compile/again/same.js

/** Creates one: the strings that JSON.parse makes are each in memory of their own. */
function createSameTexts() {
    const known = new Map();
    return (text) => {
        const same = known.get(text);
        if (same === undefined)
            known.set(text, text);
        return same ?? text;
    };
}
/** Creates one without a value. */
function createSameValues() {
    const known = new Map();
    return (name, value) => {
        const same = known.get(name);
        if (same !== undefined && (0,external_node_util_.isDeepStrictEqual)(same, value))
            return same;
        known.set(name, value);
        return value;
    };
}

;// CONCATENATED MODULE: ./lib/compile/again/imports.js









/** Creates an empty one. */
function createInCommon() {
    return { text: createSameTexts(), module: createSameValues(), package: createSameValues() };
}
const imports_fields = 'ImportPath,Dir,Module,Standard,Imports,ImportMap,EmbedFiles';
/**
 * All packages of a program for its platform, the main package last, from what go has listed in this run where it has listed
 * it. Programs and platforms have most in common, which of a large program are megabytes. Throws a ToolError.
 */
async function listImports(request, host) {
    const { main, platform, go, options, listings, inCommon = createInCommon() } = request;
    const known = listings?.of({ mains: [main], platform, options });
    if (known !== undefined) {
        // Programs of a module are listed together.
        return (0,examine/* packagesBelow */.ls)(main, known.map(({ text }) => importedPackage(JSON.parse(text), inCommon)));
    }
    const goEnv = { ...main.goEnv, ...(0,oci_platform/* goEnvironment */.I$)(platform), CGO_ENABLED: '0' };
    const args = ['list', '-deps', `-json=${imports_fields}`, ...(0,compile_flags/* moduleArguments */.dR)(options), (0,compile_link/* targetOf */.$)(main)];
    const { stdout } = await (0,go_command/* runGo */.aC)({ go, options, cwd: main.buildFolder, args, goEnv, quiet: true }, host);
    return (0,listing/* readListed */.oF)(stdout, (json) => importedPackage(json, inCommon));
}
function importedPackage(json, inCommon) {
    const text = textReader(json, inCommon);
    const folder = text('Dir') ?? '';
    const importPath = text('ImportPath') ?? '';
    const module = importedModule((0,host_json/* property */.MZ)(json, 'Module'), inCommon);
    return inCommon.package(importPath, {
        importPath,
        ...(module === undefined || (0,host_json/* property */.MZ)(json, 'Standard') === true ? {} : { module }),
        imports: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(json, 'Imports')).map((path) => text('ImportMap', path) ?? inCommon.text(path)),
        embedded: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(json, 'EmbedFiles')).map((path) => ({ path, absolutePath: (0,external_node_path_.join)(folder, path) })),
    });
}
function importedModule(json, inCommon) {
    const text = textReader(json, inCommon);
    const [path, version, goMod] = [text('Path'), text('Version'), text('GoMod')];
    const [replacement, replacementVersion] = [text('Replace', 'Path'), text('Replace', 'Version')];
    if (path === undefined)
        return undefined;
    return inCommon.module(path, {
        path,
        ...(version === undefined ? {} : { version }),
        ...(replacement === undefined
            ? {}
            : { replacedBy: [replacement, replacementVersion].filter((part) => part !== undefined).join('@') }),
        ...(goMod === undefined ? {} : { goMod }),
        main: (0,host_json/* property */.MZ)(json, 'Main') === true,
    });
}
function textReader(json, inCommon) {
    return (...names) => {
        const text = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(json, ...names));
        return text === undefined ? undefined : inCommon.text(text);
    };
}

;// CONCATENATED MODULE: ./lib/compile/again/twin.js




/**
 * Links a program that has been compiled once more, with its symbols. Everything is in Go's build cache, so this takes
 * as long as a link. Returns its path. Throws a ToolError.
 */
async function linkWithSymbols(request, host) {
    const { main, platform, options, outputFolder } = request;
    const path = (0,external_node_path_.join)(outputFolder, (0,oci_platform/* platformSlug */.DN)(platform), main.name);
    // The last of equal flags counts; the user's may have -s too.
    const ldflags = `${options.ldflags} -s=false`.trim();
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,compile_link/* linkProgram */.R)({ request: { ...request, options: { ...options, ldflags } }, path }, host);
    return path;
}

// EXTERNAL MODULE: ./lib/host/memory/heap.js
var heap = __webpack_require__(6308);
;// CONCATENATED MODULE: ./lib/steps/analysis/programs.js
















/**
 * Gives the bytes of a run's programs to packages, if anybody asks: what they import is listed beside compiling, and as soon
 * as they are compiled and linked with their symbols, they are analysed beside packing, or after compressing where nothing
 * is packed. Throws only what the other work throws.
 */
async function analyseRun(options, begun) {
    const [{ plan }, { go }] = await (0,parallel/* both */.WP)(begun.choosing.early, begun.tools);
    const { listings } = begun;
    const listing = (0,wanted/* wantsSizes */.M)(options, plan)
        ? (0,trace/* partOfRun */.Ao)(options.host, 'sizes', () => listPrograms(options, plan, { go, listings }))
        : undefined;
    forgetListings(listings, plan, begun, listing).catch(() => { });
    if (listing === undefined)
        return undefined;
    listing.catch(() => { });
    const { all } = await begun.compiling.early;
    const programs = await all;
    // Beside compressing, which uses all cores by itself, it would take more than 150 MB.
    if (isUnpacked(plan))
        await begun.assembling.early;
    await (await begun.restoring?.early)?.ready('sizes');
    const kept = createKeptSizes((0,kept_values/* sizeValues */.On)('programs', options));
    return { analysed: await analysePrograms(options, { plan, programs, go, listed: await listing, kept }), kept };
}
// Before compressing begins, which takes most. Go lists programs for the plan on their first platform only.
async function forgetListings(listings, { images }, { compiling }, listing) {
    const { each } = await compiling.early;
    const isListed = images.flatMap(({ platforms }) => platforms.map((_, index) => index === 0));
    await Promise.allSettled([listing, ...each.filter((_, index) => isListed[index])]);
    listings.forget();
    await Promise.allSettled(each);
    // What compiling has left behind, while the first programs are compressed.
    (0,heap/* shrinkLargeHeap */.lO)();
}
function isUnpacked({ images }) {
    return images.every(({ inputs }) => inputs.upx === 'false');
}
/** The packages of every program of a plan. Throws a CancelledError only. */
function listPrograms({ host }, { images }, { go, listings }) {
    const inCommon = createInCommon();
    return (0,parallel/* inParallel */.HN)({
        items: images.flatMap(({ main, build, platforms }) => platforms.map((platform) => ({ main, build, platform }))),
        limit: Math.max(1, Math.floor((0,external_node_os_.availableParallelism)() / 2)),
        work: async ({ main, build, platform }) => {
            try {
                const request = { main, platform, go, options: build, listings, inCommon };
                return { main, platform, packages: await listImports(request, host) };
            }
            catch (error) {
                if (error instanceof errors/* CancelledError */.cc)
                    throw error;
                return { main, platform, failed: `its packages cannot be listed: ${(0,errors/* briefReason */.DM)(error)}` };
            }
        },
    });
}
/**
 * Gives the bytes of every program to packages, where no earlier run has. One that was not linked with its symbols beside
 * the first time is linked once more. Never throws, but for a cancelled run: a program that cannot be analysed says why.
 */
async function analysePrograms(options, work) {
    const { plan, programs, go, listed, kept } = work;
    const atOnce = Math.max(1, Math.floor((0,external_node_os_.availableParallelism)() / 2));
    const isLater = isUnpacked(plan);
    const analysers = createAnalysers({ workers: isLater ? 0 : atOnce, signal: options.host.signal });
    const analysed = async (program) => {
        const { main, platform } = program;
        const imports = listed.find((one) => one.main === main && (0,oci_platform/* platformText */.VQ)(one.platform) === (0,oci_platform/* platformText */.VQ)(platform));
        if (imports === undefined || 'failed' in imports) {
            return { program, failed: imports?.failed ?? 'its packages are not known' };
        }
        const { packages } = imports;
        const image = plan.images.find((image) => image.main === main);
        const { build } = image ?? plan;
        try {
            const goMod = await goModOf(packages);
            const key = programKeyOf({ program, packages, goMod, go, inputs: image?.inputs });
            const found = await kept.find(key);
            const known = { program, packages, goMod, key, kept: found };
            const request = { program, packages, go, build };
            // Each when its image is described: what is known of a large program takes 6 MB, of one for each platform at once
            // three times as many. A thread takes up to 18 MB, and after compressing this one has little else to do.
            if (isLater)
                return { ...known, analyse: () => analyseAlone(options, { ...request, workers: 0 }) };
            if (found !== undefined)
                return { ...known, analyse: () => analyseAlone(options, { ...request, workers: 1 }) };
            const bytes = await (0,trace/* partOfRun */.Ao)(options.host, 'sizes', async () => {
                const found = await analyse(options, { ...request, analysers });
                // Found out beside packing, so that nothing waits for it afterwards.
                if (image?.inputs.upx !== 'false')
                    await found.linkedCosts();
                return found;
            });
            return { ...known, analyse: async () => bytes };
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            return { program, failed: (0,errors/* briefReason */.DM)(error) };
        }
    };
    try {
        return await (0,parallel/* inParallel */.HN)({ items: programs, limit: atOnce, work: analysed });
    }
    finally {
        await analysers.close();
    }
}
async function analyseAlone(options, { workers, ...request }) {
    const analysers = createAnalysers({ workers, signal: options.host.signal });
    try {
        return await analyse(options, { ...request, analysers });
    }
    finally {
        await analysers.close();
    }
}
async function analyse({ host }, { program, packages, go, build, analysers }) {
    const { main, platform, path, sizeBytes, withSymbols } = program;
    const outputFolder = (0,external_node_path_.join)(host.temporaryFolder, 'with-symbols', main.name);
    const linking = { main, platform, go, options: build, outputFolder };
    const twinPath = withSymbols?.path ?? (await linkWithSymbols(linking, host).catch(withoutTwin));
    const isFromTwin = withSymbols?.isOrigin === true;
    const known = { path, twinPath, isFromTwin, mainPath: main.importPath, goVersion: go.version, packages };
    const answer = await (0,trace/* traced */.mn)(host, `analyse ${main.name}`, () => analysers.analyse(known));
    if ('failed' in answer)
        throw new Error(answer.failed);
    const { analysis } = answer;
    const { starts, ownerOf } = analysis.attribution;
    let costs;
    const linkedCosts = () => {
        costs ??= (0,trace/* traced */.mn)(host, `measure ${main.name}`, async () => {
            const measured = await estimateCosts((0,pieces/* filePieces */.KQ)(path), { starts, ownerOf, sizeBytes });
            // A copy: it is kept while the program is packed, and what measured it is several times as large.
            return measured.byRange().slice();
        });
        return costs;
    };
    return { analysis, linkedCosts };
}
function withoutTwin(error) {
    if (error instanceof errors/* CancelledError */.cc)
        throw error;
    throw new Error(`it cannot be linked with its symbols: ${(0,errors/* briefReason */.DM)(error)}`, { cause: error });
}
async function goModOf(packages) {
    const path = packages.at(-1)?.module?.goMod;
    return path === undefined ? undefined : await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./lib/analysis/methods/catalogue.js

/** What is known of modules that many programs use. Each tag stands in the module's own sources. */
const catalogue = [
    {
        module: 'github.com/spf13/cobra',
        versions: '<1.9.0',
        lookup: true,
        advice: 'raise cobra to v1.9.0: its usage text needs text/template no more',
        source: 'https://github.com/spf13/cobra/pull/1956',
    },
    {
        module: 'github.com/alecthomas/kingpin/v2',
        versions: '*',
        lookup: true,
        advice: 'its usage text is a template; use another flag library',
        source: 'https://github.com/alecthomas/kingpin/issues/365',
    },
    {
        module: 'go.uber.org/dig',
        versions: '*',
        lookup: true,
        advice: 'its graph is drawn by a template; follow the issue',
        source: 'https://github.com/uber-go/dig/issues/424',
    },
    {
        module: 'google.golang.org/grpc',
        versions: '>=1.62.0',
        lookup: true,
        tag: { name: 'grpcnotrace', costs: 'no golang.org/x/net/trace pages for gRPC' },
        advice: 'build-tags: grpcnotrace',
        source: 'https://github.com/grpc/grpc-go/pull/6954',
    },
    {
        module: 'google.golang.org/protobuf',
        versions: '<=1.36.11',
        lookup: true,
        // It asks for the method "Methods" by its name, and so keeps that of each type: since Go 1.26 types of reflect have one.
        keeps: ['reflect.(*rtype).Methods.func1', 'reflect.Value.Methods.func1'],
        advice: 'raise protobuf above v1.36.11: with Go 1.26 and later it keeps the methods of all types',
        source: 'https://github.com/golang/protobuf/issues/1704',
    },
    {
        module: 'github.com/modern-go/reflect2',
        versions: '*',
        lookup: true,
        advice: 'json-iterator needs it; encoding/json does not',
        source: 'https://github.com/json-iterator/go/issues/691',
    },
    {
        module: 'github.com/open-policy-agent/opa',
        versions: '*',
        lookup: true,
        advice: 'follow the issue',
        source: 'https://github.com/open-policy-agent/opa/issues/7903',
    },
    {
        module: 'github.com/gin-gonic/gin',
        versions: '*',
        tag: { name: 'nomsgpack', costs: 'no MessagePack in bindings' },
        advice: 'build-tags: nomsgpack',
        source: 'https://github.com/gin-gonic/gin#build-without-msgpack-rendering-feature',
    },
    {
        module: 'github.com/ugorji/go/codec',
        versions: '<1.3.0',
        tag: { name: 'notfastpath', costs: 'slower encoding of common types' },
        advice: 'build-tags: notfastpath',
        source: 'https://github.com/ugorji/go/issues/441',
    },
    {
        module: 'github.com/ugorji/go/codec',
        versions: '>=1.3.0',
        tag: { name: 'codec.notfastpath', costs: 'slower encoding of common types' },
        advice: 'build-tags: codec.notfastpath',
        source: 'https://github.com/ugorji/go/issues/441',
    },
];
/** The cures for the modules of a program, with their versions (`v1.2.3`). Without a version, all are taken. */
function curesFor(modules) {
    return catalogue.filter(({ module, versions }) => {
        if (!modules.has(module))
            return false;
        const version = modules.get(module);
        return version === undefined || (0,semver.satisfies)(version.replace(/^v/, ''), versions, { includePrerelease: true });
    });
}
/** The cures for a look-up of methods: those of the modules that brought it in. Others that are linked may be next. */
function curesOfLookup({ function: name, chain }, modules) {
    return curesFor(modules).filter(({ lookup, keeps, module }) => lookup === true && (keeps?.includes(name) === true || chain.some((symbol) => symbol.startsWith(module))));
}

;// CONCATENATED MODULE: ./lib/analysis/methods/lookups.js

/** Creates a reader. It remembers each symbol once, and nothing after the first look-up. */
function createGraphReader() {
    const cameFrom = new Map();
    let rest = '';
    let found;
    const line = (text) => {
        const arrow = text.indexOf(' -> ');
        if (arrow < 0)
            return;
        const target = text.slice(arrow + 4);
        const name = withoutMarks(target);
        if (!cameFrom.has(name))
            cameFrom.set(name, withoutMarks(text.slice(0, arrow)));
        if (target.includes(' <ReflectMethod>'))
            found = name;
    };
    return {
        add: (chunk) => {
            if (found !== undefined)
                return;
            const lines = (rest + chunk.toString('utf8')).split('\n');
            rest = lines.pop() ?? '';
            for (const text of lines) {
                line(text);
                if (found !== undefined)
                    return;
            }
        },
        lookup: () => (found === undefined ? undefined : { function: found, chain: chainTo(found, cameFrom) }),
    };
}
// Source: cmd/link/internal/ld/deadcode.go, dumpDepAddFlags.
function withoutMarks(symbol) {
    return symbol.replace(/(?: <(?:UsedInIface|ReflectMethod)>)+$/, '');
}
function chainTo(symbol, cameFrom) {
    const chain = [symbol];
    for (let at = cameFrom.get(symbol); at !== undefined && at !== '_'; at = cameFrom.get(at)) {
        if (chain.includes(at))
            break;
        chain.unshift(at);
        if (at === 'main.main' || at.endsWith('..inittask'))
            break;
    }
    return chain.filter((name) => !/^(?:type:|go:itab\.|go:info\.)/.test(name));
}
/** The last package on the way that is not of the standard library: who brought the look-up in. */
function ownerOf({ chain }, { mainPath, moduleOf }) {
    const packages = chain.flatMap((symbol) => packageOfSymbol(symbol) ?? []);
    const known = packages.map((path) => (path === 'main' ? mainPath : path));
    const path = known.findLast((one) => ![undefined, 'std'].includes(moduleOf.get(one)));
    return path === undefined ? undefined : { package: path, module: moduleOf.get(path) ?? '' };
}

;// CONCATENATED MODULE: ./lib/analysis/what-if/kept-results.js



// Rises when the same variant is built in another way, or the same graph read in another.
const version = 1;
/** Results among the values that are kept. */
function createKeptResults(values) {
    const kept = async (key, work) => {
        if (key === undefined)
            return work.find();
        const name = (0,digest/* sha256Of */.Bj)((0,canonical_json/* canonicalJson */.d)({ version, ...key }));
        const known = work.read(await values.find(name));
        if (known !== undefined)
            return known;
        const found = await work.find();
        if (found !== undefined)
            await values.keep(name, found);
        return found;
    };
    return {
        price: (key, measure) => kept(key, { read: (json) => ((0,host_json/* isSizeBytes */.xb)(json) ? json : undefined), find: measure }),
        lookup: async (key, find) => {
            const found = await kept(key, { read: lookupIn, find: async () => ({ lookup: await find() }) });
            return found?.lookup;
        },
    };
}
/** That there is none is a result too. */
function lookupIn(json) {
    const found = (0,host_json/* property */.MZ)(json, 'lookup');
    if (found === undefined)
        return json === undefined ? undefined : { lookup: undefined };
    const [name, chain] = [(0,host_json/* property */.MZ)(found, 'function'), (0,host_json/* itemsIn */.Un)((0,host_json/* property */.MZ)(found, 'chain'))];
    const isText = (value) => typeof value === 'string';
    return isText(name) && chain.every(isText) ? { lookup: { function: name, chain } } : undefined;
}

;// CONCATENATED MODULE: ./lib/analysis/what-if/variants.js

/** The ways that apply to a program. */
function variantsOf({ inputs, document, overlay, hasBothJsons = false }) {
    const [platform] = document.platforms;
    const rows = platform?.rows ?? [];
    const has = (path) => rows.some((row) => row.package === path);
    const hasFile = (end) => rows.some(({ kind, package: path }) => kind === 'file' && path.endsWith(end));
    const modules = new Map((platform?.modules ?? []).map(({ module, version }) => [module, version]));
    const tags = curesFor(modules).flatMap(({ tag, source }) => (tag === undefined ? [] : [{ ...tag, how: source }]));
    const all = [
        overlay === undefined
            ? undefined
            : {
                name: 'no method calls in templates',
                costs: 'templates that call methods fail: for measuring only',
                how: 'leave text/template out of the way that is shown above',
                inputs: { buildFlags: [...inputs.buildFlags, `-overlay=${overlay}`] },
            },
        ...tags.map(({ name, costs, how }) => tagged(inputs, { name, costs, how: `build-tags: ${name} (${how})` })),
        has('net/http')
            ? tagged(inputs, { name: 'nethttpomithttp2', costs: 'no HTTP/2', how: 'build-tags: nethttpomithttp2' })
            : undefined,
        hasBothJsons && has('encoding/json') ? otherJson(inputs, has('encoding/json/v2') ? 'v1' : 'v2') : undefined,
        {
            name: 'nothing inlined',
            costs: 'slower: JSON twice, an HTTP request a quarter',
            how: 'build-flags: -gcflags=all=-l',
            inputs: { buildFlags: [...inputs.buildFlags, '-gcflags=all=-l'] },
        },
        platform?.['packed-size'] === undefined
            ? {
                name: 'packed',
                costs: 'every start takes longer, and more memory',
                how: 'upx: auto',
                inputs: { upx: 'auto', packer: 'auto' },
            }
            : {
                name: 'not packed',
                costs: 'nothing, but the size',
                how: 'upx: false',
                inputs: { upx: 'false', packer: 'auto' },
            },
        inputs.compression === 'zstd'
            ? { name: 'gzip', costs: 'nothing, but the size', how: 'compression: gzip', inputs: { compression: 'gzip' } }
            : {
                name: 'zstd',
                costs: 'pulling needs Docker 23 or containerd 1.5',
                how: 'compression: zstd',
                inputs: { compression: 'zstd' },
            },
        hasFile('zoneinfo.zip')
            ? {
                name: 'no time zones',
                costs: 'time.LoadLocation knows UTC alone',
                how: 'timezones: false',
                inputs: { timezones: 'false' },
            }
            : undefined,
        hasFile('ca-certificates.crt')
            ? {
                name: 'no CA certificates',
                costs: 'no TLS to servers',
                how: 'ca-certificates: false',
                inputs: { caCertificates: 'false' },
            }
            : undefined,
    ];
    return all.filter((variant) => variant !== undefined);
}
function tagged(inputs, { name, costs, how }) {
    if (inputs.buildTags.includes(name))
        return undefined;
    return { name: `tag ${name}`, costs, how, inputs: { buildTags: [...inputs.buildTags, name] } };
}
function otherJson(inputs, version) {
    const given = inputs.buildEnv.GOEXPERIMENT ?? '';
    const others = given.split(',').filter((one) => one !== '' && !/^(?:no)?jsonv2$/.test(one));
    const experiments = [...others, version === 'v1' ? 'nojsonv2' : 'jsonv2'].join(',');
    return {
        name: `json ${version}`,
        costs: version === 'v1' ? 'encoding/json/v2 is not there' : 'an experiment of Go: texts of errors and rare cases differ',
        how: `build-env: GOEXPERIMENT=${experiments}`,
        inputs: { buildEnv: { ...inputs.buildEnv, GOEXPERIMENT: experiments } },
    };
}
/** The inputs of a run that builds a variant for one platform and does nothing with it. */
function inputsOfVariant(inputs, variant, only) {
    return {
        ...inputs,
        ...variant.inputs,
        packages: [only.argument],
        platforms: [only.platform],
        push: 'false',
        pushByDigest: false,
        load: false,
        outputs: '',
        unchanged: 'rebuild',
        plan: false,
        test: [],
        verifyModules: false,
        vulnerabilities: 'false',
        attest: 'false',
        maxSize: [],
        maxIncrease: [],
        sizeReport: false,
        compareWith: '',
        whatIf: false,
        comment: false,
        manifests: [],
        manifestsOutput: '',
    };
}

;// CONCATENATED MODULE: ./lib/compile/again/graph.js




/**
 * Links a program that has been compiled once more, only to hear from the linker what needs what: `onChunk` gets lines
 * such as `main.main -> fmt.Println`. The program is thrown away. Throws a ToolError.
 */
async function linkForGraph(request, onChunk, host) {
    const { main, platform, options, outputFolder } = request;
    const path = (0,external_node_path_.join)(outputFolder, (0,oci_platform/* platformSlug */.DN)(platform), main.name);
    const ldflags = `${options.ldflags} -dumpdep`.trim();
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const own = { ...request, options: { ...options, ldflags }, onStderr: onChunk };
    await (0,compile_link/* linkProgram */.R)({ request: own, path }, host);
    await (0,promises_.rm)(path, { force: true });
}

;// CONCATENATED MODULE: ./lib/host/silent.js
/** A log that shows nothing, for work whose result alone counts; it still hides secrets in the other. */
function silentLog({ secret }) {
    const nothing = () => undefined;
    return {
        info: nothing,
        debug: nothing,
        child: nothing,
        warning: nothing,
        error: nothing,
        status: nothing,
        group: (_title, work) => work(),
        secret,
    };
}

;// CONCATENATED MODULE: ./lib/steps/analysis/what-if.js












/**
 * Why the linker keeps methods that nobody calls, and what other ways of building would save: each is built, for the first
 * platform. What an earlier run built from the same is not built again. Never throws, but for a cancelled run.
 */
async function priceImage(options, pricing) {
    const { image, document, go, measure, keysOf } = pricing;
    const [first] = document.platforms;
    if (first === undefined)
        return undefined;
    const folder = (0,external_node_path_.join)(options.host.temporaryFolder, 'what-if', image.main.name);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const kept = createKeptResults((0,kept_values/* sizeValues */.On)('prices', options));
    const platforms = [(0,oci_platform/* parsePlatform */.FL)(first.platform)];
    const [ownKey] = await keysOf([{ ...image, platforms }]);
    const lookup = await attempt(() => kept.lookup(keyOf(ownKey, 'method look-up'), () => findLookup(options, { ...pricing, platform: first.platform, folder })));
    const found = foundIn(lookup);
    const overlay = found?.function === templateLookup ? await overlayFor(go, folder) : undefined;
    // A program without the first look-up may have others; that they are not known is no loss worth a word.
    const next = overlay === undefined
        ? undefined
        : await attempt(() => kept.lookup(keyOf(ownKey, 'method look-up without templates'), () => findLookup(options, {
            ...pricing,
            image: withFlag(image, `-overlay=${overlay}`),
            platform: first.platform,
            folder,
        })));
    const prices = [];
    const unpriced = lookup !== undefined && 'failed' in lookup ? [{ name: 'methods', ...lookup }] : [];
    const hasBothJsons = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(go.root, 'src', 'encoding', 'json', 'v2'));
    const given = { inputs: image.inputs, document, hasBothJsons, ...(overlay === undefined ? {} : { overlay }) };
    const variants = variantsOf(given);
    const keys = await keysOf(variants.map((variant) => ({ ...imageOfVariant(image, variant), platforms })));
    for (const [index, variant] of variants.entries()) {
        const own = variantOptions(options, { variant, image, platform: first.platform, folder: (0,external_node_path_.join)(folder, `${index}`) });
        await (0,promises_.mkdir)(own.host.temporaryFolder, { recursive: true });
        const { name, costs, how } = variant;
        const after = await attempt(() => kept.price(keyOf(keys[index], name), () => {
            options.onEvent({ kind: 'variant', name, number: index + 1, of: variants.length });
            return measure(own);
        }));
        if (typeof after === 'number')
            prices.push({ name, before: first.size, after, costs, how });
        else
            unpriced.push({ name, failed: after?.failed ?? 'nothing was built' });
    }
    return {
        platform: first.platform,
        ...(found === undefined ? {} : { lookup: reportOf(found, { image, document, next: foundIn(next) }) }),
        prices: prices.toSorted((a, b) => a.after - b.after),
        unpriced,
    };
}
function foundIn(lookup) {
    return lookup === undefined || 'failed' in lookup ? undefined : lookup;
}
function withFlag(image, flag) {
    return { ...image, build: { ...image.build, flags: [...image.build.flags, flag] } };
}
function keyOf(image, variant) {
    return image === undefined ? undefined : { image, variant };
}
/** The plan of an image as a variant builds it. The overlay is ours, and the same for each Go: its name says which it is. */
function imageOfVariant(image, { inputs: changes }) {
    const { inputs, build } = image;
    const tags = changes.buildTags?.slice(inputs.buildTags.length) ?? [];
    const flags = changes.buildFlags?.slice(inputs.buildFlags.length) ?? [];
    return {
        ...image,
        inputs: { ...inputs, ...changes },
        build: {
            ...build,
            tags: [...build.tags, ...tags],
            flags: [...build.flags, ...flags.filter((flag) => !flag.startsWith('-overlay='))],
            env: { ...build.env, ...changes.buildEnv },
        },
    };
}
async function attempt(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        return { failed: (0,errors/* briefReason */.DM)(error) };
    }
}
async function findLookup({ host }, { image, go, platform, folder }) {
    const reader = createGraphReader();
    const outputFolder = (0,external_node_path_.join)(folder, 'graph');
    const request = { main: image.main, platform: (0,oci_platform/* parsePlatform */.FL)(platform), go, options: image.build, outputFolder };
    await linkForGraph(request, reader.add, host);
    return reader.lookup();
}
const templateLookup = 'text/template.(*state).evalField';
const methodCall = 'ptr.MethodByName(fieldName)';
/** An overlay in which templates find no methods; undefined if Go's own source has another form. */
async function overlayFor({ root }, folder) {
    const original = (0,external_node_path_.join)(root, 'src', 'text', 'template', 'exec.go');
    const text = await (0,promises_.readFile)(original, 'utf8').catch(() => '');
    if (!text.includes(methodCall))
        return undefined;
    const [changed, overlay] = [(0,external_node_path_.join)(folder, 'exec.go'), (0,external_node_path_.join)(folder, 'overlay.json')];
    await (0,promises_.writeFile)(changed, text.replace(methodCall, '(reflect.Value{})'));
    await (0,promises_.writeFile)(overlay, JSON.stringify({ Replace: { [original]: changed } }));
    return overlay;
}
function variantOptions(options, own) {
    const { variant, image, platform, folder } = own;
    const { settings: _, explain: __, caches: ___, ...rest } = options;
    return {
        ...rest,
        inputs: inputsOfVariant(image.inputs, variant, { platform, argument: image.main.argument }),
        host: {
            ...options.host,
            // Each run listens to its signal to the end of the process.
            signal: AbortSignal.any([options.host.signal]),
            temporaryFolder: folder,
            log: silentLog(options.host.log),
        },
        place: { ...options.place, archiveFolder: folder, resultFolder: (0,external_node_path_.join)(folder, 'results') },
        onEvent: () => { },
    };
}
function reportOf(lookup, { next, ...of }) {
    return { ...ownedLookup(lookup, of), ...(next === undefined ? {} : { next: ownedLookup(next, of) }) };
}
function ownedLookup(lookup, { image, document }) {
    const [platform] = document.platforms;
    const moduleOf = new Map((platform?.rows ?? []).map((row) => [row.package, row.module]));
    const owner = ownerOf(lookup, { mainPath: image.main.importPath, moduleOf });
    const versions = new Map((platform?.modules ?? []).map(({ module, version }) => [module, version]));
    const cures = curesOfLookup(lookup, versions);
    return {
        ...lookup,
        ...(owner === undefined || owner.package === image.main.importPath ? {} : owner),
        cures: cures.map(({ module, advice, source }) => ({ module, advice, source })),
    };
}

// EXTERNAL MODULE: ./lib/steps/registry.js + 1 modules
var registry = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/steps/unchanged/keys.js + 4 modules
var unchanged_keys = __webpack_require__(7153);
;// CONCATENATED MODULE: ./lib/pipeline/sizes.js













/**
 * Reads the sizes that are attached to an image, for each platform. Throws a UserError if there are none, and a
 * RegistryError.
 */
async function readSizes(options, image) {
    return readRemoteSizes(options, await (0,registry/* createClient */.U)(options), image);
}
/** Writes the comments of a run that had no right to. Returns a line for each; throws a UserError. */
function commentFrom(options) {
    return commentFromFiles(options);
}
/** What the bytes of the images are and how they changed, found out as soon as each part of it can be; if anybody asks. */
function beginSizes({ ahead, registry }, { restoring, choosing, compiling, assembling, tools, listings }) {
    const begun = { restoring, choosing, compiling, assembling, tools, listings };
    const analysing = ahead((held) => analyseRun(held, begun), stages_ahead/* itself */.Q);
    const explaining = ahead((held) => explainRun(held, { analysing, assembling }), stages_ahead/* itself */.Q);
    return ahead((held) => compareRun(held, { choosing, assembling, explaining, registry }), stages_ahead/* itself */.Q);
}
/** What the bytes of the images are, what changed, what would save some, and whether a limit is passed; if anybody asks. */
async function sizes_weigh({ options, stages, source }, order) {
    const { plan, budget, images, comparing, go, run } = order;
    if (!(0,wanted/* wantsSizes */.M)(options, plan))
        return undefined;
    const sizes = await stages.stage({
        name: 'Sizes',
        work: async () => weighImages(options, { ...(await comparing.shown()), budget, images }),
        decisions: decisions/* describeSizes */.w_,
    });
    if (sizes.explained.some(({ image }) => image.inputs.comment)) {
        await stages.stage({
            name: 'Comment',
            work: () => commentOnImages(options, sizes),
            decisions: (lines) => lines,
        });
    }
    const explained = await priceAll({ options, stages, source }, { explained: sizes.explained, plan, go, run });
    return { ...sizes, explained };
}
/** The same with the prices of other ways of building, for those that ask for them. */
async function priceAll({ options, stages, source }, order) {
    const { explained, plan, go, run } = order;
    const isAsked = ({ image, document }) => image.inputs.whatIf && document !== undefined;
    if (!explained.some(isAsked))
        return explained;
    const measure = async (variant) => {
        const result = await run(variant);
        return result.kind === 'built' ? Number(result.outputs.size) : undefined;
    };
    const keysOf = async (images) => {
        const keys = await (0,unchanged_keys/* keyImages */._)(options, { plan, go, source, images });
        return images.map((image) => {
            const found = keys.get(image);
            return found !== undefined && 'key' in found ? found.key : undefined;
        });
    };
    const priced = async (one) => {
        const { image, document } = one;
        if (document === undefined || !image.inputs.whatIf)
            return one;
        const prices = await priceImage(options, { image, document, go, measure, keysOf });
        return prices === undefined ? one : { image, document: { ...document, 'what-if': prices } };
    };
    return stages.stage({
        name: 'What if',
        work: async () => {
            const all = [];
            // One after the other: each is a whole build of its own.
            for (const one of explained)
                all.push(await priced(one));
            return all;
        },
        decisions: decisions/* describePrices */.mh,
    });
}
/** Keeps the sizes of the images that were pushed where they are, if the run has found them out. */
async function keepSizes({ options, registry, stages }, { published, sizes }) {
    const isKnown = sizes?.explained.some(({ document }) => document !== undefined) === true;
    if (!isKnown || !published.some(({ pushes }) => pushes !== undefined))
        return;
    await stages.stage({
        name: 'Size reports',
        work: () => (0,trace/* partOfRun */.Ao)(options.host, 'sizes', () => attachSizes(published, { explained: sizes.explained, registry })),
        decisions: (lines) => lines,
    });
}


/***/ }),

/***/ 4275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ attachDocuments)
/* harmony export */ });
/* harmony import */ var _oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3508);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3760);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var _oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9078);
/* harmony import */ var _conversation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3204);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9697);
/* harmony import */ var _push_manifests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8504);
/* harmony import */ var _push_push_content_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6554);
/* harmony import */ var _wire_attempts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(439);
/* harmony import */ var _fallback_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7936);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2673);












/**
 * Attaches documents to an image as referrers. One that is there already is left alone; one that is missing is pushed;
 * an older one of ours of the same kind is taken off the list. Documents of others stay. Throws a RegistryError.
 */
async function attachDocuments(client, order) {
    const { repository, subject, attachments } = order;
    const ending = new AbortController();
    const { conversation, requests } = (0,_conversation_js__WEBPACK_IMPORTED_MODULE_4__/* .pushingTo */ .U)(client, repository, ending);
    const { manifests: listed, keptBy } = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_10__/* .referrersOf */ .aH)(conversation, subject.digest);
    const found = attachments.map((attachment) => {
        const artifact = artifactOf(attachment, subject);
        const same = listed.find((descriptor) => saysTheSame(descriptor, artifact));
        return { artifact, same };
    });
    const missing = found.flatMap(({ artifact, same }) => (same === undefined ? [artifact] : []));
    const run = {
        conversation,
        together: (0,_push_push_content_js__WEBPACK_IMPORTED_MODULE_7__/* .untilFirstError */ .fU)(ending),
        brought: new Map(),
        asked: new Map(),
        seemsNew: () => false,
    };
    await storeAll(run, missing);
    if (missing.length > 0) {
        if (keptBy === 'tag')
            await (0,_fallback_js__WEBPACK_IMPORTED_MODULE_9__/* .changeFallbackList */ .Bz)(conversation, subject.digest, listChange(missing, listed));
        else
            await removeOld(conversation, listed.filter(isReplacedBy(missing)));
    }
    const documents = found.map(({ artifact, same }) => {
        const { kind, artifactType } = artifact.attachment;
        if (same !== undefined)
            return { kind, artifactType, digest: same.digest, how: 'present', replaced: [] };
        const replaced = listed.filter(isReplacedBy([artifact])).map(({ digest }) => digest);
        return { kind, artifactType, digest: artifact.manifest.descriptor.digest, how: 'attached', replaced };
    });
    return { repository, subject: subject.digest, documents, keptBy, requests: requests() };
}
function artifactOf(attachment, subject) {
    const { kind, artifactType, mediaType, bytes, fileName, annotations, says } = attachment;
    const layer = (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .blobOf */ .D)(bytes, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .n)(mediaType, bytes), kind);
    const config = (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .blobOf */ .D)(_oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyConfig */ .i4, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .n)(_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyMediaType */ .iR, _oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyConfig */ .i4), `config ${kind}`);
    const manifest = (0,_oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactManifest */ .si)({
        artifactType,
        layers: [{ ...layer.descriptor, annotations: { 'org.opencontainers.image.title': fileName } }],
        annotations: { ...annotations, [_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .kindAnnotation */ .ar]: kind, ...(says === undefined ? {} : { [_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .saysAnnotation */ .sF]: says }) },
        subject,
    });
    return { attachment, manifest, blobs: [config, layer] };
}
function saysTheSame(listed, { attachment: { kind, says }, manifest }) {
    if (listed.digest === manifest.descriptor.digest)
        return true;
    return says !== undefined && (0,_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .kindOf */ .I)(listed) === kind && listed.annotations?.[_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .saysAnnotation */ .sF] === says;
}
function isReplacedBy(artifacts) {
    return (listed) => artifacts.some(({ attachment, manifest }) => (0,_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .kindOf */ .I)(listed) === attachment.kind && listed.digest !== manifest.descriptor.digest);
}
// The documents are small: all blobs together, then all manifests, which name no tag.
async function storeAll(run, artifacts) {
    await (0,_push_push_content_js__WEBPACK_IMPORTED_MODULE_7__/* .bringBlobs */ .BE)(run, artifacts.flatMap(({ blobs }) => blobs), { anew: false });
    await run.together(artifacts.map(({ manifest, blobs }) => () => (0,_push_manifests_js__WEBPACK_IMPORTED_MODULE_6__/* .storeManifest */ .$)(run.conversation, manifest, {
        reference: manifest.descriptor.digest,
        repair: () => (0,_push_push_content_js__WEBPACK_IMPORTED_MODULE_7__/* .bringBlobs */ .BE)(run, blobs, { anew: true }),
    })));
}
// Another run may attach its own document of the same kind at the same time: then the later one stays.
function listChange(artifacts, before) {
    const own = artifacts.map(({ manifest }) => (0,_fallback_js__WEBPACK_IMPORTED_MODULE_9__/* .referrerDescriptor */ .xh)(manifest));
    const known = new Set(before.map(({ digest }) => digest));
    const isNewer = (listed, kind) => (0,_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .kindOf */ .I)(listed) === kind && !known.has(listed.digest);
    const isThere = (listed, { attachment, manifest }) => listed.some((descriptor) => descriptor.digest === manifest.descriptor.digest || isNewer(descriptor, attachment.kind));
    return {
        merge: (listed) => {
            const lacking = artifacts.filter((artifact) => !isThere(listed, artifact));
            if (lacking.length === 0)
                return listed;
            const digests = lacking.map(({ manifest }) => manifest.descriptor.digest);
            return [
                ...listed.filter((one) => !isReplacedBy(lacking)(one)),
                ...own.filter(({ digest }) => digests.includes(digest)),
            ];
        },
        isDone: (listed) => artifacts.every((artifact) => isThere(listed, artifact)),
    };
}
// Many registries let nobody delete; then the old document stays on the list beside the new one.
async function removeOld(conversation, old) {
    await Promise.all(old.map(({ digest }) => (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_8__/* .asked */ .NZ)(() => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_5__/* .deleteManifest */ .rW)(conversation, digest))));
}


/***/ }),

/***/ 5835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ partsOfPush)
/* harmony export */ });
/* harmony import */ var _oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6319);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7122);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6995);



/**
 * The manifests of a push of an image that was built: its own, or those that are read back from the registry, since an
 * engine may push manifests that it wrote itself. Throws a RegistryError.
 */
async function partsOfPush(client, push, built) {
    const platforms = built.platforms.map(({ platform, manifest }) => [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformText */ .VQ)(platform), manifest]);
    if (push.digest === built.root.digest)
        return { root: built.root, platforms: new Map(platforms) };
    const pushed = await pushedParts(client, push);
    const [only] = platforms;
    if (pushed.platforms.size > 0 || only === undefined)
        return pushed;
    return { root: pushed.root, platforms: new Map([[only[0], pushed.root]]) };
}
/** Reads what was pushed back from the registry. Throws a RegistryError. */
async function pushedParts(client, { repository, digest }) {
    const { descriptor, manifest } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(client, repository, digest);
    const children = manifest.kind === 'index' ? manifest.manifests : [];
    const platforms = children.flatMap(({ platform, ...child }) => platform === undefined || platform.os === 'unknown' ? [] : [[(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformText */ .VQ)((0,_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .platformNamed */ .p)(platform)), child]]);
    return { root: descriptor, platforms: new Map(platforms) };
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ sizePage)
});

// UNUSED EXPORTS: pageData

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/host/files/beside.js
var beside = __webpack_require__(8698);
;// CONCATENATED MODULE: ./lib/report/page/parts.js


/** The style and the scripts of the page. In the bundle the files are next to the entry. */
function pageParts() {
    const [layout, page] = [read('d3-hierarchy.min.js'), read('size-page.js')];
    return { style: read('size-page.css'), scripts: [layout, page] };
}
function read(file) {
    // Without a bundle, the library is where npm puts it.
    const folders = ['./', '../../../node_modules/d3-hierarchy/dist/'];
    const paths = folders.map((folder) => (0,beside/* fileBeside */.x)(import.meta.url, `${folder}${file}`));
    return (0,external_node_fs_.readFileSync)(paths.find((path) => (0,external_node_fs_.existsSync)(path)) ?? file, 'utf8');
}

;// CONCATENATED MODULE: ./lib/report/page/page.js

/**
 * One HTML page that shows what the bytes are, as a map of module, package and kind by what is pulled, and what changed.
 * It needs no network and no other file.
 */
function sizePage(order) {
    const { style, scripts } = pageParts();
    const { name } = order.document;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(name)}: what the bytes are</title>
<style>
${style}</style>
</head>
<body>
<header>
<h1>${escaped(name)}</h1>
<span id="total"></span>
<select id="platform" aria-label="Platform"></select>
<span id="modes" role="group" aria-label="What the areas are">
<button id="sizes" class="plain" type="button" aria-pressed="true">Sizes</button>
<button id="change" class="plain" type="button" aria-pressed="false">Change</button>
</span>
<input id="search" type="search" placeholder="Search" aria-label="Search modules, packages and files">
</header>
<nav aria-label="Where the map is"><ol id="way"></ol></nav>
<main>
<section id="left" aria-label="Map">
<div id="map" role="group" aria-label="Map of the bytes: arrow keys move, Enter opens, Escape goes back"></div>
<div id="kinds" role="img"></div>
<ul id="legend"></ul>
</section>
<aside aria-label="Details">
<div id="facts"></div>
<p id="found" role="status"></p>
<ul id="results"></ul>
</aside>
</main>
<script type="application/json" id="data">${inScript(pageData(order))}</script>
${scripts.map((script) => `<script>${script}</script>`).join('\n')}
</body>
</html>
`;
}
/** What the page's script reads. Rows are six numbers each: three texts, a file or -1, bytes, pulled. */
function pageData({ document, comparisons }) {
    return {
        name: document.name,
        platforms: document.platforms.map((sizes) => {
            const comparison = comparisons.find(({ platform }) => platform === sizes.platform);
            return { ...platformData(sizes), ...(comparison === undefined ? {} : { comparison: changeData(comparison) }) };
        }),
    };
}
function platformData(sizes) {
    const { platform, size, rows, modules, exact } = sizes;
    return {
        platform,
        size,
        ...(sizes['packed-size'] === undefined ? {} : { packed: sizes['packed-size'] }),
        exact,
        pulledExact: sizes['pulled-exact'],
        ...rowData(rows),
        modules: Object.fromEntries(modules.map(({ module, version, chain, required }) => [module, { version, chain, required }])),
    };
}
function rowData(rows) {
    const indices = new Map();
    const index = (text) => {
        const known = indices.get(text) ?? indices.size;
        indices.set(text, known);
        return known;
    };
    const numbers = rows.flatMap(({ module, package: path, kind, name, bytes, pulled }) => [
        index(module),
        index(path),
        index(kind),
        name === undefined ? -1 : index(name),
        bytes,
        pulled,
    ]);
    return { texts: [...indices.keys()], rows: numbers };
}
function changeData({ reference, before, after, modules }) {
    return {
        reference,
        before,
        after,
        ...(modules === undefined ? {} : { changes: modules.map(moduleData), reasons: reasonsOf(modules) }),
    };
}
function moduleData({ module, how, before, after, packages }) {
    return {
        module,
        how,
        before,
        after,
        packages: packages.map((one) => ({ package: one.package, how: one.how, before: one.before, after: one.after })),
    };
}
// The modules that are there have theirs already.
function reasonsOf(modules) {
    return Object.fromEntries(modules
        .filter(({ how }) => how === 'gone')
        .map(({ module, version, chain, required }) => [module, { version, chain, required }]));
}
function escaped(text) {
    return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
// Nothing in the data may end the script.
function inScript(value) {
    return JSON.stringify(value).replaceAll('<', '\\u003c');
}


/***/ }),

/***/ 9609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ sizesReport),
/* harmony export */   o: () => (/* binding */ imageSizes)
/* harmony export */ });
/** What a run knows of the bytes of its images, by name; nothing if nobody asked. */
function imageSizes({ explained, compared } = { explained: [], compared: [] }) {
    return new Map(explained.map(({ image, document }) => {
        const { name } = image.main;
        const platforms = compared.find((one) => one.image.main.name === name)?.platforms ?? [];
        return [name, { document, comparisons: platforms.filter((comparison) => comparison !== undefined) }];
    }));
}
/** The part of an image's report about its bytes; nothing if they are not known. */
function sizesReport(sizes, files) {
    if (sizes === undefined)
        return {};
    const { document, comparisons } = sizes;
    return {
        sizes: {
            ...(document === undefined ? {} : { document: files.sizes, page: files.sizePage }),
            comparisons,
        },
    };
}


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ pulledBytesOf),
/* harmony export */   Yc: () => (/* binding */ diskBytesOf),
/* harmony export */   Yz: () => (/* binding */ sizeRow),
/* harmony export */   p5: () => (/* binding */ sizeColumns),
/* harmony export */   ym: () => (/* binding */ sizeTable)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);

/** What whoever pulls the image of a platform downloads: compressed layers, configuration and manifest. */
function pulledBytesOf({ layers, config, manifest }) {
    return layers.reduce((sum, { descriptor }) => sum + descriptor.size, config.size + manifest.size);
}
/** What lies on disk then: the layers, uncompressed. */
function diskBytesOf({ layers }) {
    return layers.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
}
const sizeColumns = ['platform', 'program', 'packed', 'its layer', 'pulled', 'on disk'];
const joinedColumns = ['platform', 'digest', 'pulled'];
/** The sizes per platform; for a joined image, only the known ones. */
function sizeTable(platforms) {
    const isBuilt = platforms.every(({ program }) => program !== undefined);
    return isBuilt
        ? { columns: sizeColumns, rows: platforms.map(sizeRow) }
        : {
            columns: joinedColumns,
            rows: platforms.map(({ platform, manifest, pulledBytes }) => [
                platform,
                manifest.digest,
                (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(pulledBytes),
            ]),
        };
}
/** A row of the size table. Every figure is measured; unknown ones are empty. */
function sizeRow({ platform, layers, program, pulledBytes, onDiskBytes }) {
    const layer = layers?.find(({ purpose }) => purpose === 'program');
    const known = (bytes) => (bytes === undefined ? '' : (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(bytes));
    return [
        platform,
        known(program?.unpackedBytes),
        program?.packed === false ? 'no' : known(program?.bytes),
        known(layer?.descriptor.size),
        (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(pulledBytes),
        known(onDiskBytes),
    ];
}


/***/ }),

/***/ 7153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ keyImages),
  j: () => (/* binding */ withKeys)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/compile/flags.js
var flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/compile/sources/list-sources.js
var list_sources = __webpack_require__(7353);
// EXTERNAL MODULE: ./lib/host/files/pieces.js
var pieces = __webpack_require__(5863);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/image/content/ca-certificates.js
var ca_certificates = __webpack_require__(6119);
// EXTERNAL MODULE: ./lib/image/content/extra-files.js
var extra_files = __webpack_require__(2323);
// EXTERNAL MODULE: ./lib/image/content/mime-types.js
var mime_types = __webpack_require__(6099);
;// CONCATENATED MODULE: ./lib/image/format.js
/**
 * The version of what we make of the same inputs and the same program: layers, configuration, files of the system. Raise
 * it whenever any of it changes, so that images are built anew that would otherwise stay as they are.
 * `__tests__/image/format.test.ts` holds the digests of this version.
 */
const imageFormat = 6;

// EXTERNAL MODULE: ./lib/keys/mode.js
var mode = __webpack_require__(1673);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/source/files/assembly.js
var assembly = __webpack_require__(2949);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/keys/sums.js

/** Reads go.sum files; those that do not exist count as empty. */
async function readSums(paths) {
    const texts = await Promise.all(paths.map((path) => (0,promises_.readFile)(path, 'utf8').catch(() => '')));
    return parseSums(texts);
}
/** Parses go.sum texts. */
function parseSums(texts) {
    const sums = new Map();
    for (const line of texts.join('\n').split('\n')) {
        const [path, version = '', sum = ''] = line.trim().split(/\s+/);
        if (path === undefined || version.endsWith('/go.mod') || !sum.startsWith('h1:'))
            continue;
        const name = `${path}@${version}`;
        const known = sums.get(name);
        // Go refuses two sums of one version; here no file may decide alone.
        sums.set(name, known === undefined || known === sum ? sum : `${known} ${sum}`);
    }
    return sums;
}
/**
 * The sum that stands for all files of a module: only for a version that is unpacked in the module cache, where nobody
 * edits it. Undefined for a module in a folder, for vendored packages, and for a version that no go.sum has.
 */
function sumOf(module, sums) {
    const { path, version } = module.replacedBy ?? module;
    if (module.main || version === '' || !module.folder.endsWith(`@${escaped(version)}`))
        return undefined;
    return sums.get(`${path}@${version}`);
}
// The module cache writes `!a` for `A`. Source: https://go.dev/ref/mod#module-cache
function escaped(text) {
    return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./lib/keys/packages.js







const filesAtOnce = 16;
/** Hashes packages, each once for all programs. Throws what reading a file throws. */
async function digestPackages(listed, sums) {
    const own = new Map(listed.filter(({ standard }) => !standard).map((one) => [one.importPath, one]));
    const digests = await (0,parallel/* inParallel */.HN)({
        items: [...own.values()],
        limit: filesAtOnce,
        work: async (one) => [one.importPath, await packageDigest(one, sums)],
    });
    return new Map(digests);
}
async function packageDigest(one, sums) {
    const { importPath, module } = one;
    const sum = module === undefined ? undefined : sumOf(module, sums);
    const content = sum ?? (await filesOf(one));
    return (0,digest/* sha256Of */.Bj)((0,canonical_json/* canonicalJson */.d)({ importPath, module: module === undefined ? '' : moduleFacts(module), content }));
}
// Its folder is no part of it: another checkout has another.
function moduleFacts({ path, version, goVersion, replacedBy }) {
    return { path, version, goVersion, replacedBy };
}
/** Each file by name with its digest; the name is in the program too. */
async function filesOf(one) {
    const names = new Set([...one.files, ...one.embedded, ...(await (0,assembly/* withIncluded */.Z)(one.folder, one.assembly))]);
    const pairs = await Promise.all([...names].map(async (name) => [name, await (0,pieces/* fileDigest */.hd)((0,external_node_path_.join)(one.folder, name))]));
    return Object.fromEntries(pairs);
}
/** The parts of a program: its main package and everything that it imports. Undefined if it is not listed. */
async function partsOf({ importPath }, { listed, digests }) {
    const main = listed.get(importPath);
    if (main === undefined)
        return undefined;
    const seen = new Set();
    const pending = [importPath];
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
        if (seen.has(path))
            continue;
        seen.add(path);
        const one = listed.get(path);
        // The standard library imports only itself, and the version of Go stands for it.
        if (one !== undefined && !one.standard)
            pending.push(...one.imports);
    }
    const profile = await (0,pieces/* fileDigest */.hd)((0,external_node_path_.join)(main.folder, 'default.pgo')).catch(() => undefined);
    return {
        packages: [...seen].flatMap((path) => digests.get(path) ?? []).sort(),
        godebug: main.godebug,
        ...(profile === undefined ? {} : { profile }),
    };
}

;// CONCATENATED MODULE: ./lib/keys/settings.js


/**
 * Which inputs are part of a key as they are: those that change a byte of the image by themselves. A new input must be
 * judged here before it compiles. `false` stands for those that change nothing, for those whose outcome is in the key
 * (labels, files, ldflags), and for all secrets: a key is public.
 */
const changesBytes = {
    packages: false,
    workingDirectory: false,
    config: false,
    buildTags: false,
    ldflags: false,
    stamp: false,
    buildFlags: false,
    buildEnv: false,
    test: false,
    testFlags: false,
    verifyModules: false,
    vulnerabilities: false,
    vulnerabilityExceptions: false,
    vulnerabilityDatabase: false,
    goVersion: false,
    goVersionFile: false,
    checkLatest: false,
    // A mirror may have another distribution of the same version.
    goDownloadBaseUrl: true,
    goChecksum: true,
    packer: true,
    packFor: true,
    upx: true,
    upxArgs: true,
    upxVersion: true,
    upxChecksum: true,
    upxDownloadBaseUrl: false,
    cache: false,
    cacheDependencyPath: false,
    cacheSuffix: false,
    platforms: false,
    namesPlatforms: false,
    entrypoint: true,
    cmd: true,
    env: true,
    user: true,
    workdir: true,
    expose: true,
    capabilities: true,
    volumes: true,
    stopSignal: true,
    healthCheck: true,
    files: false,
    caCertificates: true,
    caBundle: false,
    timezones: true,
    mimeTypes: true,
    passwd: true,
    home: true,
    tmp: true,
    labels: false,
    annotations: false,
    compression: true,
    compressionLevel: true,
    builder: true,
    images: false,
    tags: false,
    flavor: false,
    push: false,
    pushByDigest: false,
    unchanged: false,
    merge: false,
    load: false,
    attest: false,
    attestForm: false,
    maxSize: false,
    maxIncrease: false,
    budget: false,
    sizeReport: false,
    compareWith: false,
    manifests: false,
    manifestsOutput: false,
    whatIf: false,
    comment: false,
    commentFrom: false,
    outputs: false,
    registry: false,
    username: false,
    password: false,
    githubToken: false,
    plainHttp: false,
    registryCa: false,
    summary: false,
    dryRun: false,
    plan: false,
    legs: false,
    trace: false,
    given: false,
};
/** The inputs of a program that change its image by themselves. */
function settingsOf(inputs) {
    const { attest, attestForm } = inputs;
    return {
        ...Object.fromEntries(Object.entries(inputs).filter(([name]) => Object.hasOwn(changesBytes, name) && changesBytes[name])),
        // Referrers are looked for where they are, and leave the image as it is.
        inIndex: attest === 'false' || attestForm === 'referrers' ? 'false' : attest,
    };
}
// They name the commit. What the user writes under these names is the user's own setting.
const ofCommit = ['org.opencontainers.image.created', 'org.opencontainers.image.revision'];
// It names the branch or the pull request: the same code has another name before and after a merge.
const ofRef = 'org.opencontainers.image.version';
/**
 * Labels and annotations without those that name the commit, and in runs for a branch or a pull request without the
 * version, which is only a name there.
 */
function namesOfImage({ labels, annotations, inputs }, { context }) {
    const isForRef = /^refs\/(?:heads|pull)\//.test(context?.ref ?? '');
    const left = [...ofCommit, ...(isForRef ? [ofRef] : [])].filter((name) => !Object.hasOwn(inputs.labels, name));
    const isLeft = (name, value) => left.includes(name) && labels[name] === value;
    return {
        labels: Object.fromEntries(Object.entries(labels).filter(([name, value]) => !isLeft(name, value))),
        annotations: annotations.filter(({ key, value }) => !isLeft(key, value)),
    };
}
/** What go writes into a stamped program, so that each commit has a key of its own; undefined for others. */
function stampOf({ stamped }, { revision = '', tag = '' }) {
    return stamped ? { revision, tag } : undefined;
}
/** The key: the sha256 of everything that decides an image's bytes, as canonical JSON. */
function keyFrom(facts) {
    return (0,digest/* sha256Of */.Bj)((0,canonical_json/* canonicalJson */.d)(facts));
}

// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/pack/own/packer.js + 22 modules
var packer = __webpack_require__(3833);
;// CONCATENATED MODULE: ./lib/steps/unchanged/keys.js


















/** Computes the keys of some images from their sources and settings, without compiling. */
function keyImages(options, work) {
    const compute = async () => {
        const parts = await partsOfAll(options, work);
        const keys = await (0,parallel/* inParallel */.HN)({
            items: work.images,
            limit: 8,
            work: async (image) => [image, await keyOf(image, parts, { options, ...work })],
        });
        return new Map(keys);
    };
    return (0,trace/* partOfRun */.Ao)(options.host, 'keys', () => (0,trace/* traced */.mn)(options.host, 'compute keys', compute));
}
async function keyOf(image, parts, { options, plan, go }) {
    const { main, inputs, build, platforms } = image;
    const { workingDirectory } = options.place;
    const reason = (0,list_sources/* whyNotListed */.ry)(build);
    if (reason !== undefined)
        return { unknown: reason };
    const own = platforms.map((platform) => [(0,oci_platform/* platformText */.VQ)(platform), parts.get(image)?.get((0,oci_platform/* platformText */.VQ)(platform))]);
    if (own.some(([, found]) => found === undefined))
        return { unknown: 'go cannot list its packages' };
    const profile = (0,list_sources/* namedProfile */.pR)(build.flags);
    return {
        key: keyFrom({
            format: imageFormat,
            go: go.version,
            program: { importPath: main.importPath, name: main.name, module: [main.module.path, main.module.version ?? ''] },
            parts: own,
            build: {
                tags: build.tags,
                ldflags: build.ldflags,
                // Files in flags are absolute by now.
                flags: build.flags.map((flag) => flag.replaceAll(`${workingDirectory}/`, './')),
                env: build.env,
                goEnv: main.goEnv,
                ...(profile === undefined ? {} : { profile: await (0,pieces/* fileDigest */.hd)(profile).catch(() => '') }),
            },
            stamp: stampOf(image, plan.source),
            packer: inputs.upx !== 'false' && inputs.packer !== 'upx' ? (0,packer/* createOwnPacker */.l)(inputs.packFor).identity : [],
            settings: settingsOf(inputs),
            ...namesOfImage(image, { context: options.context }),
            files: await keys_filesOf(inputs.files, workingDirectory),
            data: {
                caCertificates: inputs.caBundle === ''
                    ? ca_certificates/* caCertificatesVersion */.v
                    : await (0,pieces/* fileDigest */.hd)((0,external_node_path_.resolve)(workingDirectory, inputs.caBundle)).catch(() => ''),
                mimeTypes: mime_types/* mimeTypesVersion */.c,
            },
        }),
    };
}
/** The user's files as they will lie in the image. Throws a UserError as the build would. */
async function keys_filesOf(items, root) {
    const layer = await (0,extra_files/* extraFiles */.O)({ items, root, taken: [] });
    return Promise.all((layer?.entries ?? []).map(async (entry) => entry.type === 'file' ? { ...entry, content: await contentDigest(entry.content) } : entry));
}
async function contentDigest(content) {
    return 'bytes' in content ? (0,digest/* digestOf */.ol)(content.bytes) : (0,pieces/* fileDigest */.hd)(content.file);
}
/** Lists the packages of programs that go builds alike with one command for each platform. */
async function partsOfAll({ host }, { images, go, source }) {
    const found = new Map(images.map((image) => [image, new Map()]));
    const sumFiles = source.moduleFolders.flatMap((folder) => [(0,external_node_path_.join)(folder, 'go.sum'), (0,external_node_path_.join)(folder, 'go.work.sum')]);
    const work = async ({ platform, members }) => {
        const [first] = members;
        if (first === undefined)
            return;
        const { build, main } = first;
        const listed = await (0,list_sources/* listSources */.rP)({ mains: members.map((image) => image.main), platform, go, options: build }, host);
        if (listed === undefined)
            return;
        const modFile = (0,flags/* flagValue */.y6)(build.flags, 'modfile');
        const sums = await readSums([
            ...sumFiles,
            (0,external_node_path_.join)(main.buildFolder, 'go.sum'),
            ...(modFile === undefined ? [] : [modFile.replace(/\.mod$/, '.sum')]),
        ]);
        const digests = await digestPackages(listed, sums);
        const byPath = new Map(listed.map((one) => [one.importPath, one]));
        for (const image of members) {
            const parts = await partsOf(image.main, { listed: byPath, digests });
            if (parts !== undefined)
                found.get(image)?.set((0,oci_platform/* platformText */.VQ)(platform), parts);
        }
    };
    await (0,parallel/* inParallel */.HN)({ items: groupsOf(images), limit: 2, work });
    return found;
}
function groupsOf(images) {
    const groups = new Map();
    for (const image of images.filter(({ build }) => (0,list_sources/* whyNotListed */.ry)(build) === undefined)) {
        const { main, build } = image;
        for (const platform of image.platforms) {
            const name = JSON.stringify([
                main.buildFolder,
                main.goEnv,
                build.tags,
                build.flags,
                build.env,
                (0,oci_platform/* platformText */.VQ)(platform),
            ]);
            const group = groups.get(name) ?? { platform, members: [] };
            group.members.push(image);
            groups.set(name, group);
        }
    }
    return [...groups.values()];
}
/** The plan with the key of each image that gets it in its labels and annotations. */
function withKeys({ context }, plan, keys) {
    return {
        ...plan,
        images: plan.images.map((image) => {
            const known = keys.get(image);
            if (known === undefined || 'unknown' in known || !(0,mode/* recordsKey */.MH)(image, { context }))
                return image;
            const { key } = known;
            return {
                ...image,
                labels: { ...image.labels, [annotations/* keyAnnotation */.P7]: key },
                annotations: [...image.annotations, ...(0,annotations/* keyAnnotations */.Q4)(key)],
            };
        }),
    };
}


/***/ }),

/***/ 7423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ noBytes),
/* harmony export */   Fj: () => (/* binding */ largestFirst),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   a4: () => (/* binding */ sumsBy),
/* harmony export */   e6: () => (/* binding */ totalOf)
/* harmony export */ });
const noBytes = { bytes: 0, pulled: 0 };
/** The sum of some parts. */
function sumOf(parts) {
    let [bytes, pulled] = [0, 0];
    for (const part of parts) {
        bytes += part.bytes;
        pulled += part.pulled;
    }
    return { bytes, pulled };
}
/** Compares for a table with the largest first, by what is pulled and then by bytes. */
function largestFirst(a, b) {
    return b.pulled - a.pulled || b.bytes - a.bytes;
}
/** The sums of parts by a name, in the order in which the names come. */
function sumsBy(parts, nameOf) {
    const sums = new Map();
    for (const part of parts)
        sums.set(nameOf(part), sumOf([part, sums.get(nameOf(part)) ?? noBytes]));
    return sums;
}
/** The sum of many numbers. With an iterator, V8 would make an object of each, until it has compiled the loop. */
function totalOf(numbers) {
    let total = 0;
    for (let index = 0; index < numbers.length; index++)
        total += numbers[index] ?? 0;
    return total;
}


/***/ })

};
