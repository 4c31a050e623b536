export const id = 838;
export const ids = [838];
export const modules = {

/***/ 8181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ compareSizes)
/* harmony export */ });
/* harmony import */ var _modules_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3660);
/* harmony import */ var _sums_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3120);


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
  g: () => (/* binding */ readSizesDocument)
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



/**
 * Reads a document of sizes that somebody stored: its fields are checked, and that its rows add up. Returns why it is
 * none, as the end of a sentence.
 */
function readSizesDocument(bytes) {
    const value = (0,json/* parseJson */.qF)(bytes.toString('utf8'));
    if (value === undefined)
        return { unreadable: 'it is not JSON' };
    const version = (0,json/* property */.MZ)(value, 'version');
    if (version !== 1)
        return { unreadable: `its version is ${JSON.stringify(version) ?? 'missing'}, and 1 was expected` };
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
    const modules = (0,json/* itemsIn */.Un)(value.modules);
    return (0,json/* isSizeBytes */.xb)(bytes) && (0,json/* isSizeBytes */.xb)(pulled) && modules.every(isText) ? { bytes, pulled, modules } : undefined;
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

/***/ 3120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ noBytes),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   a4: () => (/* binding */ sumsBy)
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
/** The sums of parts by a name, in the order in which the names come. */
function sumsBy(parts, nameOf) {
    const sums = new Map();
    for (const part of parts)
        sums.set(nameOf(part), sumOf([part, sums.get(nameOf(part)) ?? noBytes]));
    return sums;
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

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   y_: () => (/* binding */ GitHubError),
/* harmony export */   zq: () => (/* binding */ githubOf)
/* harmony export */ });
/* unused harmony export apiUrlOf */
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1022);
/* harmony import */ var _host_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7460);




/** The repository of a workflow, with the token that it was given. */
function githubOf({ host, inputs, }, { repository: { owner, name } }) {
    return { host, apiUrl: apiUrlOf(host.env), token: inputs.githubToken, repository: `${owner}/${name}` };
}
/** GitHub's API refused. */
class GitHubError extends Error {
    status;
    constructor(request, status, message) {
        super(`${request}: ${status}${message === '' ? '' : ` ${message}`}`);
        this.name = 'GitHubError';
        this.status = status;
    }
}
/** The address of the API for a workflow's server. Source: docs.github.com, "Default environment variables". */
function apiUrlOf(env) {
    return (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '');
}
const idleTimeoutMs = 30_000;
const longestAnswer = 8 * 1024 * 1024;
const attempts = 3;
/** One request and its JSON. Throws a GitHubError for a refusal, and what `send` throws. */
async function call(github, { method, path, body }) {
    const request = `${method} ${path.replace(/\?.*$/, '')}`;
    return (0,_host_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(async () => {
        const text = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
        const { status, body: answer } = await github.host.send({
            method,
            url: new URL(`${github.apiUrl}${path}`),
            headers: {
                accept: 'application/vnd.github+json',
                authorization: `Bearer ${github.token}`,
                'user-agent': 'go-tiny-image',
                'x-github-api-version': '2022-11-28',
                ...(text === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(text === undefined
                ? {}
                : { body: { sizeBytes: text.length, open: () => node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from([text], { objectMode: false }) } }),
            idleTimeoutMs,
            signal: github.host.signal,
        });
        const chunks = [];
        let length = 0;
        for await (const chunk of answer) {
            chunks.push(Buffer.from(chunk));
            length += chunk.length;
            if (length > longestAnswer)
                throw new GitHubError(request, status, 'the answer is too long');
        }
        const json = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(Buffer.concat(chunks).toString('utf8'));
        if (status < 200 || status > 299)
            throw new GitHubError(request, status, (0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(json, 'message')) ?? '');
        return json;
    }, {
        attempts,
        signal: github.host.signal,
        delayMs: (error, attempt) => {
            if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc)
                return undefined;
            const mayRepeat = error instanceof GitHubError ? error.status >= 500 : method !== 'POST';
            // A comment that was written without an answer would be written twice.
            return mayRepeat && method !== 'POST' ? 500 * attempt : undefined;
        },
    });
}
/** All items of a list. Throws as `call` does. */
async function listAll(github, path) {
    const all = [];
    for (let page = 1; page <= mostPages; page += 1) {
        const separator = path.includes('?') ? '&' : '?';
        const items = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .itemsIn */ .Un)(await call(github, { method: 'GET', path: `${path}${separator}per_page=100&page=${page}` }));
        all.push(...items);
        if (items.length < 100)
            break;
    }
    return all;
}
const mostPages = 30;


/***/ }),

/***/ 3186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ mergedPullRequest)
/* harmony export */ });
/* unused harmony export pullRequestOf */
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1022);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8283);


/**
 * The open pull request whose head a workflow run has built, of a fork too; undefined if there is none any more. Throws as
 * `keepComment` does.
 */
async function pullRequestOf(github, head) {
    const query = new URLSearchParams({ state: 'open', head: `${head.owner}:${head.branch}` });
    const found = await listAll(github, `/repos/${github.repository}/pulls?${query}`);
    const own = found.find((one) => property(one, 'head', 'sha') === head.sha);
    const number = property(own, 'number');
    return typeof number === 'number' ? number : undefined;
}
/**
 * The pull request whose merge made a commit of a branch; undefined if none did. GitHub says so itself: texts of commits
 * are written by anybody. Throws as `keepComment` does.
 */
async function mergedPullRequest(github, commit) {
    const path = `/repos/${github.repository}/commits/${commit.sha}/pulls`;
    const all = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .itemsIn */ .Un)(await (0,_github_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(github, { method: 'GET', path }));
    const merged = all.find((one) => (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(one, 'merged_at')) !== undefined &&
        (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(one, 'merge_commit_sha') === commit.sha &&
        (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(one, 'base', 'ref') === commit.branch &&
        isSame((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(one, 'base', 'repo', 'full_name'), github.repository));
    const number = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(merged, 'number');
    if (typeof number !== 'number')
        return undefined;
    return { number, fromFork: !isSame((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(merged, 'head', 'repo', 'full_name'), github.repository) };
}
// GitHub's names do not depend on capital letters.
function isSame(name, repository) {
    return typeof name === 'string' && name.toLowerCase() === repository.toLowerCase();
}


/***/ }),

/***/ 841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createBeginnings),
/* harmony export */   Q: () => (/* binding */ itself)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** For work that is whole as soon as its early result is there. */
function itself(value) {
    return Promise.resolve(value);
}
/** Begins work as soon as it has what it needs, while the log still shows an earlier stage. */
function createBeginnings(host) {
    const ending = new AbortController();
    const signal = AbortSignal.any([host.signal, ending.signal]);
    const begun = [];
    return {
        begin: (work, whole) => {
            const { held, show } = heldHost(host, signal);
            const early = work(held);
            const result = early.then(whole);
            result.catch(() => { });
            begun.push(result);
            return {
                early,
                shown: () => {
                    show();
                    return result;
                },
            };
        },
        giveUp: async () => {
            ending.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc());
            await Promise.allSettled(begun);
        },
    };
}
function heldHost(host, signal) {
    const waiting = [];
    let isShown = false;
    const hold = (say) => {
        if (isShown)
            say();
        else
            waiting.push(say);
    };
    const { log } = host;
    const heldLog = {
        ...log,
        info: (line) => hold(() => log.info(line)),
        debug: (line) => hold(() => log.debug(line)),
        child: (text) => hold(() => log.child(text)),
        warning: (message, at) => hold(() => log.warning(message, at)),
        error: (message, at) => hold(() => log.error(message, at)),
        status: (text) => {
            if (isShown)
                log.status(text);
        },
    };
    return {
        held: {
            host: {
                ...host,
                log: heldLog,
                signal,
                run: (command) => host.run({ ...limited(command, signal), log: heldLog }),
                send: (request) => host.send(request.evenWhenCancelled === true ? request : limited(request, signal)),
            },
            hold,
        },
        show: () => {
            isShown = true;
            for (const say of waiting.splice(0))
                say();
        },
    };
}
function limited(work, signal) {
    return { ...work, signal: work.signal === undefined ? signal : AbortSignal.any([work.signal, signal]) };
}


/***/ }),

/***/ 6098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ settleInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 12 modules
var inputs = __webpack_require__(131);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/host/environment.js
var environment = __webpack_require__(8647);
// EXTERNAL MODULE: ./lib/host/files/regular.js
var regular = __webpack_require__(8582);
;// CONCATENATED MODULE: ./lib/inputs/config/find.js





const ownNames = ['.go-tiny-image.yml', '.go-tiny-image.yaml'];
const foreignNames = ['.ko.yaml', '.goreleaser.yml', '.goreleaser.yaml', 'goreleaser.yml', 'goreleaser.yaml'];
const largestBytes = 4_000_000;
/**
 * The settings of the file that `config` names, or else of the first one that is there: one of ours in the working
 * directory or at the root, or else one of ko or GoReleaser. Undefined if there is none, or `config` is false. Throws a
 * UsageError for a file that cannot be read or has mistakes.
 */
async function findConfig(config, places, env) {
    if (config === 'false')
        return undefined;
    const path = config === '' ? foundPath(places) : (0,external_node_path_.resolve)(places.workingDirectory, config);
    if (path === undefined)
        return undefined;
    const source = textAt(path, places);
    // Templates may name variables: those of the workflow, and none that holds a token or a password.
    const open = (0,environment/* withoutInputs */.i$)((0,environment/* withoutRunner */.R4)(env));
    // Most runs have no such file, and need no YAML.
    if (/^\.?ko\.ya?ml$/.test((0,external_node_path_.basename)(path)))
        return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(929)]).then(__webpack_require__.bind(__webpack_require__, 5929))).readKoConfig(source, open);
    if (/^\.?goreleaser\.ya?ml$/.test((0,external_node_path_.basename)(path))) {
        return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(0)]).then(__webpack_require__.bind(__webpack_require__, 3000))).readGoreleaserConfig(source, open);
    }
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(205)]).then(__webpack_require__.bind(__webpack_require__, 4205))).readConfig(source);
}
function foundPath({ workingDirectory, workspace }) {
    const paths = [ownNames, foreignNames].flatMap((names) => [workingDirectory, workspace].flatMap((folder) => names.map((name) => (0,external_node_path_.resolve)(folder, name))));
    return paths.find((path) => (0,external_node_fs_.existsSync)(path));
}
function textAt(path, { workspace }) {
    const inside = (0,external_node_path_.relative)(workspace, path);
    const file = inside.startsWith('..') ? path : inside;
    try {
        return { file, folder: (0,external_node_path_.dirname)(path), text: (0,regular/* readRegularFileSync */.cG)(path, largestBytes).toString('utf8') };
    }
    catch (cause) {
        throw new errors/* UsageError */.eb(`config: ${file} cannot be read: ${String(cause).replace(/^Error: /, '')}`, {
            change: 'Name a settings file, relative to the working directory, or false for none.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./lib/inputs/config/settings.js
var config_settings = __webpack_require__(2159);
;// CONCATENATED MODULE: ./lib/inputs/config/settle.js





/**
 * The inputs of a run from its texts and from a settings file, which is found below the workspace. Throws a UsageError
 * for a malformed input, and one with its position for a mistake in the file.
 */
async function settleInputs(given) {
    const { texts, hasEvent, workspace, env } = given;
    const workingDirectory = (0,external_node_path_.resolve)(workspace, texts.get('working-directory')?.trim() || '.');
    const config = await findConfig(texts.get('config')?.trim() ?? '', { workingDirectory, workspace }, env);
    if (config === undefined)
        return { inputs: (0,inputs/* readInputs */.K)(texts, { hasEvent }) };
    const settled = (0,config_settings/* withDefaults */.rO)(texts, config);
    const read = (some) => readSettled(some, { hasEvent, file: config.file });
    const inputsFor = (program) => {
        const own = (0,config_settings/* textsFor */.g4)(program, settled, config);
        return { inputs: read(own), own: [...own.from.values()].filter((one) => settled.from.get(one.name) !== one) };
    };
    const possible = config.rules.map(({ settings }) => read((0,config_settings/* withSettings */.GY)(settled, settings)));
    return {
        inputs: read(settled),
        settings: {
            file: config.file,
            folder: config.folder,
            rules: config.rules,
            defaults: [...settled.from.values()],
            notes: config.notes,
            inputsFor,
            possible,
        },
    };
}
// An error of a setting from the file points at its line.
function readSettled({ texts, from }, { hasEvent, file }) {
    try {
        return (0,inputs/* readInputs */.K)(texts, { hasEvent });
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        const wrong = [...from.values()].find((setting) => !isReadable(setting));
        if (wrong === undefined)
            throw error;
        throw new errors/* UsageError */.eb(`${wrong.from}: ${error.message}`, {
            ...(error.change === undefined ? {} : { change: error.change }),
            cause: error,
            positions: [{ at: { file, line: wrong.line }, message: error.message }],
        });
    }
}
function isReadable({ name, text }) {
    try {
        (0,inputs/* readInputs */.K)(new Map([[name, text]]), { hasEvent: true });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            return false;
        throw error;
    }
}


/***/ }),

/***/ 1673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ recordsKey),
/* harmony export */   Tu: () => (/* binding */ whyBuilt),
/* harmony export */   VV: () => (/* binding */ modeOf)
/* harmony export */ });
/**
 * Whether an unchanged program stays as it is. `auto` keeps it on pushes of branches and for pull requests, where only
 * the change matters. A tag, a release, a schedule, a run by hand and the command build what they are asked for.
 */
function modeOf({ inputs: { unchanged }, context }) {
    if (unchanged !== 'auto')
        return unchanged;
    const { eventName = '', ref = '' } = context ?? {};
    if (eventName.startsWith('pull_request'))
        return 'keep';
    return eventName === 'push' && ref.startsWith('refs/heads/') ? 'keep' : 'rebuild';
}
/**
 * Whether an image gets its key: in a workflow, or when asked for, and where a later run can find it under a tag. What was
 * built of a fork's commit gets none: no other run may take it for its own.
 */
function recordsKey({ inputs, targets }, { context }) {
    const isAsked = context !== undefined || inputs.unchanged !== 'auto';
    const ofFork = context?.pullRequest?.fromFork === true || context?.follows?.fromFork === true;
    return isAsked && !ofFork && targets.some(({ tags }) => tags.length > 0);
}
/** Why an image is built in any case though unchanged programs are kept, as one clause; undefined if it may be kept. */
function whyBuilt({ inputs, archive, targets }, { explain }) {
    // The job that built it has looked.
    if (inputs.vulnerabilities !== 'false' && inputs.unchanged !== 'require')
        return 'vulnerabilities looks at what is built';
    const describing = describingInput(inputs);
    if (describing !== undefined && inputs.unchanged !== 'require')
        return `${describing} describes what is built`;
    // An image that is not pushed is always written to a file.
    if (archive !== undefined && (targets.length > 0 || inputs.outputs !== ''))
        return 'outputs needs the image here';
    if (inputs.load)
        return 'load needs the image here';
    return explain ? 'its bytes are to be explained' : undefined;
}
/** The first input that asks what the bytes of the image are. */
function describingInput({ sizeReport, comment, whatIf }) {
    if (sizeReport)
        return 'size-report';
    if (comment)
        return 'comment';
    return whatIf ? 'what-if' : undefined;
}


/***/ }),

/***/ 2374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Si: () => (/* binding */ beginSizes),
  Od: () => (/* binding */ keepSizes),
  P1: () => (/* binding */ readSizes),
  vi: () => (/* binding */ pipeline_sizes_weigh)
});

// UNUSED EXPORTS: commentFrom

// EXTERNAL MODULE: ./lib/analysis/budget/wanted.js
var wanted = __webpack_require__(511);
// EXTERNAL MODULE: ./lib/host/stages/ahead.js
var stages_ahead = __webpack_require__(841);
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
    if (layer === undefined)
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
async function compareRun(begun, registry) {
    const [{ plan }, explained] = await (0,parallel/* both */.WP)(begun.choosing.early, begun.explaining.early);
    if (!plan.images.some(isCompared))
        return { explained, compared: [] };
    const compared = await (0,parallel/* inParallel */.HN)({
        items: await begun.assembling.early,
        limit: 4,
        work: ({ image, built }) => compareWithBefore({
            image,
            built: built.platforms,
            explained: explained.find((one) => one.image === image),
            registry,
        }),
    });
    return { explained, compared };
}
function isCompared({ inputs }) {
    const isLimited = inputs.maxSize.length + inputs.maxIncrease.length > 0;
    return isLimited || inputs.sizeReport || inputs.comment || inputs.compareWith !== '';
}
/** Compares an image with the first of its bases that exists. Never throws, but for a cancelled run. */
async function compareWithBefore({ image, built, explained, registry }) {
    const missing = (text, isFailure = false) => ({
        image,
        platforms: [],
        missing: { text: `${image.main.name} is not compared: ${text}`, isFailure },
    });
    if (image.bases.length === 0)
        return missing('it has no image name and tag', true);
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
        return missing(`there is no image ${image.bases.map(({ text }) => text).join(', ')}`);
    }
    catch (error) {
        if (!(error instanceof errors/* RegistryError */.gl))
            throw error;
        return missing(`the image before cannot be read: ${error.message}`, true);
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
        : { ...facts, modules: (0,compare/* compareSizes */.m)(old, now) };
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
async function readRemoteSizes(registry, image) {
    const { repository, tag = 'latest', digest } = (0,references/* parseReference */.F2)(image);
    const { descriptor, manifest } = await (0,read/* readManifest */.WI)(registry, repository, digest ?? tag);
    const children = manifest.kind === 'index' ? manifest.manifests : [descriptor];
    const found = await Promise.all(children
        .filter(({ platform }) => platform?.os !== 'unknown')
        .map((child) => readKeptDocument(registry, { repository, manifest: child.digest })));
    const documents = found.flatMap((one) => ('note' in one ? [] : [one]));
    const [first] = documents;
    if (first !== undefined)
        return { ...first, platforms: documents.flatMap(({ platforms }) => platforms) };
    const [why] = found.flatMap((one) => ('note' in one ? [one.note] : []));
    throw new errors/* UserError */.yo(`the bytes of ${image} cannot be explained: ${why ?? 'it has no image for a platform'}`, {
        change: 'Push it with size-report: true, or explain the package that it is built from.',
    });
}

// EXTERNAL MODULE: ./lib/analysis/budget/verdict.js
var verdict = __webpack_require__(2479);
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
/** The error of a run whose images are over a limit. */
function budgetError(lines) {
    return new errors/* UserError */.yo(lines.join('\n'), {
        change: 'Nothing was pushed. Remove what is not needed (go-tiny-image explain shows what each byte is), raise the limit, or let budget: warn only report it.',
    });
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
    return `${(0,report_sizes/* readableBytes */.IV)(bytes)} (${bytes} bytes)`;
}
function moduleText(module) {
    const line = (0,explain_comparison/* requiredText */.$4)(module);
    return `${(0,explain_comparison/* moduleName */.AO)(module)} ${(0,report_sizes/* readableBytes */.IV)(module.pulled)}${line === undefined ? '' : `, ${line}`}`;
}

;// CONCATENATED MODULE: ./lib/steps/analysis/budget.js





/** Weighs all images against their limits, before anything is published. */
function weighImages({ onEvent }, work) {
    const { budget, images, explained, compared } = work;
    const documents = explained.flatMap(({ document }) => (document === undefined ? [] : [document]));
    const lines = [];
    const failures = [];
    const weighedLines = new Map();
    const overLines = new Map();
    for (const [position, { image, built }] of images.entries()) {
        const limits = budget.limits.get(image.main) ?? { sizes: [], increases: [] };
        const { platforms = [], missing } = compared[position] ?? {};
        for (const comparison of platforms) {
            if (comparison !== undefined)
                lines.push(...(0,explain_comparison/* comparisonLines */.pf)(image.main.name, comparison));
        }
        if (missing?.isFailure === true && limits.increases.length > 0) {
            onEvent({ kind: 'warning', message: `max-increase: ${missing.text}` });
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
    const known = { explained, compared, lines, weighed: weighedLines, over: overLines };
    return { ...known, ...(failures.length === 0 ? {} : { failure: budgetError(failures) }) };
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
    const before = previous === undefined ? '' : `, ${(0,report_sizes/* readableBytes */.IV)(previous.pulledBytes)} before`;
    return `${name} for ${platform}: ${(0,report_sizes/* readableBytes */.IV)(pulledBytes)} pulled${before}, ${(0,report_sizes/* readableBytes */.IV)(diskBytes)} on disk (${limits.join('; ')})`;
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
// EXTERNAL MODULE: ./lib/report/explain/markdown.js
var explain_markdown = __webpack_require__(8089);
;// CONCATENATED MODULE: ./lib/report/explain/comment.js




const comment_mostModules = 20;
const mostPlatforms = 16;
const longestText = 200;
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
    const title = `${code(name)}: ${size === undefined ? 'its size is not known' : `${(0,report_sizes/* readableBytes */.IV)(size)} to pull`}${change}`;
    const body = [
        ...over.flatMap((line) => [`:warning: ${code(line)}`, '']),
        ...limits.flatMap((line) => [code(line), '']),
        ...(shown.length > 0
            ? (0,report_sizes/* markdownTable */.Qj)(['platform', 'before', 'now', 'change'], shown.map((one) => [
                code(one.platform),
                (0,report_sizes/* readableBytes */.IV)(one.before),
                (0,report_sizes/* readableBytes */.IV)(one.after),
                (0,explain_comparison/* growthText */.bn)(one),
            ]))
            : (0,report_sizes/* markdownTable */.Qj)(['platform', 'to pull'], sizes.map((one) => [code(one.platform), (0,report_sizes/* readableBytes */.IV)(one.size)]))),
        '',
        ...shown.flatMap(({ note }) => (note === undefined ? [] : [code(note), ''])),
        ...shown.flatMap(modulesOf),
    ];
    const isQuiet = over.length === 0 && first !== undefined && !shown.some(hasMoved);
    return [...(isQuiet ? (0,explain_markdown/* folded */.TM)(title, body) : [`### ${title}`, '', ...body])].join('\n');
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
    return (0,explain_markdown/* folded */.TM)(`what changed for ${code(platform)}`, [
        ...(0,report_sizes/* markdownTable */.Qj)(['module', 'change', 'now', 'how', 'why'], changes
            .slice(0, comment_mostModules)
            .map((change) => [
            code((0,explain_comparison/* moduleName */.AO)(change)),
            (0,explain_comparison/* signedBytes */.Sq)(change.after - change.before),
            (0,report_sizes/* readableBytes */.IV)(change.after),
            change.how,
            whyText(change),
        ]), '---'),
        '',
        ...(rest > 0 ? [`and ${rest} more`, ''] : []),
    ]);
}
function whyText(change) {
    const line = (0,explain_comparison/* requiredText */.$4)(change);
    const reasons = [...(0,explain_comparison/* wayToNew */.jJ)(change), ...(line === undefined ? [] : [line])];
    return reasons.length === 0 ? '' : code(reasons.join('; '));
}
// In an element of code, GitHub links and mentions nothing.
function code(value) {
    const short = value.length > longestText ? `${value.slice(0, longestText)}…` : value;
    return `<code>${(0,markdown/* text */.Q)(short).replaceAll('@', '&#64;')}</code>`;
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/analysis/compare/kept-sizes.js







// Rises when the same program gets other rows.
const analysisVersion = 1;
/** Sizes in a cache; none without one. The folder is for files that live for a moment. */
function createKeptSizes(cache, temporaryFolder) {
    if (cache === undefined)
        return { find: async () => undefined, keep: async () => { } };
    const temporary = () => (0,external_node_path_.join)(temporaryFolder, `sizes-${(0,external_node_crypto_.randomUUID)()}.json`);
    return {
        find: async (programKey) => {
            const path = temporary();
            try {
                const imageKey = await cache.restore(programKey, path);
                if (imageKey === undefined)
                    return undefined;
                const read = (0,compare_read/* readSizesDocument */.g)(await (0,promises_.readFile)(path));
                const [sizes] = 'unreadable' in read ? [] : read.platforms;
                return sizes === undefined ? undefined : { imageKey, sizes };
            }
            finally {
                await (0,promises_.rm)(path, { force: true });
            }
        },
        keep: async (programKey, { imageKey, main, sizes }) => {
            const path = temporary();
            const document = { version: 1, name: main.name, package: main.importPath, platforms: [sizes] };
            try {
                await (0,promises_.mkdir)(temporaryFolder, { recursive: true });
                await (0,promises_.writeFile)(path, JSON.stringify(document));
                await cache.keep(programKey, { file: path, details: imageKey });
            }
            finally {
                await (0,promises_.rm)(path, { force: true });
            }
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
        packages: packages.map(({ importPath, module, imports, embedded }) => ({
            importPath,
            module: module === undefined ? null : [module.path, module.version, module.replacedBy, module.main],
            imports,
            embedded: embedded.map(({ path }) => path),
        })),
        goMod,
        form: [upx, packer, packFor, compression, compressionLevel],
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
// EXTERNAL MODULE: ./lib/analysis/sums.js
var analysis_sums = __webpack_require__(3120);
;// CONCATENATED MODULE: ./lib/analysis/modules/without.js

/**
 * For each direct dependency, what is reached through its packages alone. An estimate: what stays may get smaller too, and
 * whoever takes the module out will write something in its place.
 */
function withoutModules(packages, given) {
    const byPath = new Map(packages.map((one) => [one.importPath, one]));
    const sums = (0,analysis_sums/* sumsBy */.a4)(given.rows, (row) => row.package);
    const direct = given.reasons.filter(({ required }) => required !== undefined && required.through === undefined && !/\/\/\s*indirect/.test(required.text));
    // The runtime's own packages are imported by nobody.
    const all = reached(given.main, { byPath, without: undefined });
    return new Map(direct.map(({ module }) => {
        const left = reached(given.main, { byPath, without: module });
        const gone = packages.filter(({ importPath }) => all.has(importPath) && !left.has(importPath));
        const staying = new Set(packages.flatMap((one) => (left.has(one.importPath) ? (one.module?.path ?? []) : [])));
        const modules = new Set(gone.flatMap((one) => one.module?.path ?? []));
        const size = (0,analysis_sums/* sumOf */.XN)(gone.flatMap(({ importPath }) => sums.get(importPath) ?? []));
        return [module, { ...size, modules: [...modules].filter((one) => one !== module && !staying.has(one)).sort() }];
    }));
}
function reached(main, { byPath, without }) {
    const found = new Set();
    const open = [main];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
        const one = byPath.get(path);
        if (found.has(path) || one === undefined)
            continue;
        if (without !== undefined && one.module?.path === without)
            continue;
        found.add(path);
        open.push(...one.imports);
    }
    return found;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/host/files/buffers.js
var buffers = __webpack_require__(2249);
;// CONCATENATED MODULE: ./lib/deflate/measure/costs-by-range.js
/** `starts` are the offsets at which ranges start; the first is 0. */
function createCostsByRange(starts) {
    const bits = new Float64Array(starts.length);
    let range = 0;
    let position = 0;
    let end = starts[1] ?? Infinity;
    let first = 0;
    let firstHad = 0;
    return {
        bits,
        position: () => position,
        spend: (count, cost) => {
            let left = count;
            while (position + left > end) {
                const inside = end - position;
                bits[range] = (bits[range] ?? 0) + (cost * inside) / count;
                position = end;
                left -= inside;
                range++;
                end = starts[range + 1] ?? Infinity;
            }
            position += left;
            bits[range] = (bits[range] ?? 0) + (left === count ? cost : (cost * left) / count);
        },
        share: (extra) => {
            const spent = (index) => (bits[index] ?? 0) - (index === first ? firstHad : 0);
            let total = 0;
            for (let index = first; index <= range; index++)
                total += spent(index);
            if (total === 0)
                bits[range] = (bits[range] ?? 0) + extra;
            const factor = total === 0 ? 0 : extra / total;
            for (let index = first; index <= range; index++)
                bits[index] = (bits[index] ?? 0) + factor * spent(index);
            first = range;
            firstHad = bits[range] ?? 0;
        },
    };
}

;// CONCATENATED MODULE: ./lib/deflate/measure/decoding-table.js
const longest = 15;
const tableMask = (1 << longest) - 1;
/** Creates an empty table. */
function createTable() {
    return new Uint16Array(1 << longest);
}
/** Fills a table from the lengths of a code. Source: RFC 1951, section 3.2.2. */
function fillTable(table, lengths) {
    table.fill(0);
    const counts = new Uint16Array(longest + 1);
    for (const length of lengths)
        if (length > 0)
            counts[length] = (counts[length] ?? 0) + 1;
    const next = new Uint16Array(longest + 2);
    for (let length = 1; length <= longest; length++)
        next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
        const length = lengths[symbol] ?? 0;
        if (length === 0)
            continue;
        const code = next[length] ?? 0;
        next[length] = code + 1;
        // Codes are written with their highest bit first, all other numbers with their lowest.
        let reversed = 0;
        for (let bit = 0; bit < length; bit++)
            reversed |= ((code >>> bit) & 1) << (length - 1 - bit);
        for (let index = reversed; index <= tableMask; index += 1 << length)
            table[index] = (symbol << 4) | length;
    }
}

;// CONCATENATED MODULE: ./lib/deflate/measure/symbols.js
// The alphabets of deflate. Source: RFC 1951, sections 3.2.5 to 3.2.7.
const endOfBlock = 256;
const firstLengthSymbol = 257;
const literalSymbols = 286;
/** The order in which the code lengths of the code length code are written. */
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Extra bits by literal/length symbol; literals, the end of a block and the longest length have none. */
const literalExtraBits = Uint8Array.from({ length: literalSymbols }, (_, symbol) => symbol < firstLengthSymbol + 8 || symbol === literalSymbols - 1 ? 0 : (symbol - 261) >> 2);
/** Extra bits of a distance symbol. */
function distanceExtraBits(symbol) {
    return symbol < 4 ? 0 : (symbol >> 1) - 1;
}

;// CONCATENATED MODULE: ./lib/deflate/measure/inflate-costs.js




/** The stream is no gzip member as RFC 1952 describes it, or its content has another size than was expected. */
class NotMeasurable extends Error {
    constructor(reason) {
        super(reason);
        this.name = 'NotMeasurable';
    }
}
// No block header is longer: 320 code lengths of at most 14 bits, and 19 of 3.
const margin = 1024;
const longestLength = 284;
const firstBytes = 600 * 1024;
/**
 * What each range of the content costs in a gzip member: the lengths of the codes that were written for it. Reads the
 * codes only and rebuilds no content, so it takes a fraction of the time of compressing, whoever compressed. A match
 * over a border is shared by its bytes. Throws NotMeasurable for any other stream.
 */
async function gzipCosts(stream, { starts, sizeBytes }) {
    const costs = createCostsByRange(starts);
    const decoder = createDecoder(costs);
    const free = (0,buffers/* bufferCollector */.g)();
    // What is left of one chunk, and the next one behind it.
    let memory = Buffer.allocUnsafeSlow(firstBytes);
    let rest = memory.subarray(0, 0);
    let total = 0;
    for await (const chunk of stream) {
        total += chunk.length;
        const larger = rest.length + chunk.length > memory.length ? Buffer.allocUnsafeSlow(2 * (rest.length + chunk.length)) : memory;
        rest.copy(larger);
        memory = larger;
        chunk.copy(memory, rest.length);
        const bytes = memory.subarray(0, rest.length + chunk.length);
        rest = bytes.subarray(decoder.feed(bytes, bytes.length - margin));
        free(chunk.length);
    }
    const used = decoder.feed(rest, rest.length);
    if (!decoder.ended() || rest.length - used !== 8)
        throw new NotMeasurable('is no single gzip member');
    if (costs.position() !== sizeBytes) {
        throw new NotMeasurable(`has ${costs.position()} bytes of content, where ${sizeBytes} were expected`);
    }
    let measured = 0;
    for (const bits of costs.bits)
        measured += bits;
    return { bits: costs.bits, framingBits: total * 8 - measured };
}
function createDecoder(costs) {
    let state = 'header';
    let final = false;
    let headerBits = 0;
    let [buffer, count] = [0, 0];
    let bytes = new Uint8Array(0);
    let at = 0;
    let consumed = 0;
    const [literals, distances, lengths] = [createTable(), createTable(), createTable()];
    const need = (bits) => {
        while (count < bits) {
            buffer |= (bytes[at] ?? 0) << count;
            at++;
            count += 8;
        }
    };
    const take = (bits) => {
        need(bits);
        const value = buffer & ((1 << bits) - 1);
        buffer >>>= bits;
        count -= bits;
        return value;
    };
    const symbol = (table) => {
        need(15);
        const entry = table[buffer & tableMask] ?? 0;
        if (entry === 0)
            throw new NotMeasurable('has a code that does not exist');
        const length = entry & 15;
        buffer >>>= length;
        count -= length;
        return entry;
    };
    const readStored = () => {
        const padding = count & 7;
        take(padding);
        const size = take(16);
        take(16);
        // Whole bytes that were read ahead are given back.
        at -= count >>> 3;
        [buffer, count] = [0, 0];
        at += size;
        if (size > 0)
            costs.spend(size, 8 * size);
        costs.share(3 + padding + 32);
    };
    const readCodes = () => {
        const start = at * 8 - count;
        const [literalCount, distanceCount, lengthCount] = [take(5) + 257, take(5) + 1, take(4) + 4];
        const ofLengths = new Uint8Array(19);
        for (let index = 0; index < lengthCount; index++)
            ofLengths[codeLengthOrder[index] ?? 0] = take(3);
        fillTable(lengths, ofLengths);
        const all = new Uint8Array(literalCount + distanceCount);
        for (let index = 0; index < all.length;) {
            const what = symbol(lengths) >>> 4;
            if (what < 16) {
                all[index] = what;
                index++;
                continue;
            }
            const value = what === 16 ? (all[index - 1] ?? 0) : 0;
            const repeated = what === 16 ? 3 + take(2) : what === 17 ? 3 + take(3) : 11 + take(7);
            all.fill(value, index, index + repeated);
            index += repeated;
        }
        fillTable(literals, all.subarray(0, literalCount));
        fillTable(distances, all.subarray(literalCount));
        headerBits = 3 + (at * 8 - count - start);
    };
    const readBlock = () => {
        final = take(1) === 1;
        const kind = take(2);
        if (kind === 0) {
            readStored();
            if (final)
                state = 'end';
            return;
        }
        if (kind === 3)
            throw new NotMeasurable('has a block of an unknown kind');
        if (kind === 1) {
            fillTable(literals, fixedLiterals);
            fillTable(distances, fixedDistances);
            headerBits = 3;
        }
        else
            readCodes();
        state = 'symbols';
    };
    const readSymbols = (limit) => {
        while (at < limit) {
            const entry = symbol(literals);
            const what = entry >>> 4;
            const bits = entry & 15;
            if (what < endOfBlock) {
                costs.spend(1, bits);
            }
            else if (what === endOfBlock) {
                costs.share(headerBits + bits);
                state = final ? 'end' : 'block';
                return;
            }
            else {
                const extra = literalExtraBits[what] ?? 0;
                const length = (lengthStart[what - endOfBlock] ?? 0) + take(extra);
                const distance = symbol(distances);
                const distanceExtra = distanceExtraBits(distance >>> 4);
                take(distanceExtra);
                costs.spend(length, bits + extra + (distance & 15) + distanceExtra);
            }
        }
    };
    const step = (limit) => {
        if (state === 'header') {
            if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8 || bytes[3] !== 0) {
                throw new NotMeasurable('has no plain gzip header');
            }
            at = 10;
            state = 'block';
        }
        else if (state === 'block')
            readBlock();
        else
            readSymbols(limit);
    };
    return {
        ended: () => state === 'end',
        /** Decodes up to about `limit`; returns the number of bytes that are not needed any more. */
        feed: (given, limit) => {
            bytes = given;
            at -= consumed;
            while (state !== 'end' && at < limit)
                step(limit);
            // A stored block may reach beyond this chunk.
            if (state === 'end') {
                at -= count >>> 3;
                [buffer, count] = [0, 0];
            }
            consumed = Math.min(at, given.length);
            return consumed;
        },
    };
}
const fixedLiterals = Uint8Array.from({ length: 288 }, (_, symbol) => symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8);
const fixedDistances = new Uint8Array(30).fill(5);
/** The shortest length of a length symbol, counted from the end-of-block symbol. */
const lengthStart = new Uint16Array(literalSymbols - endOfBlock);
for (let what = 257, length = 3; what < longestLength + 1; what++) {
    lengthStart[what - endOfBlock] = length;
    length += 1 << (literalExtraBits[what] ?? 0);
}
lengthStart[285 - endOfBlock] = 258;

;// CONCATENATED MODULE: ./lib/analysis/pulled/layer-costs.js


/**
 * What each range of a layer costs in the compressed layer. Exact for gzip, whose stream says it; for zstd an estimate,
 * from what the ranges cost in a gzip stream, scaled to the size of the layer.
 */
async function layerCosts(layer) {
    const { compression, starts, sizeBytes, compressedBytes } = layer;
    if (compression === 'none') {
        const bytes = Float64Array.from(starts, (start, index) => (starts[index + 1] ?? sizeBytes) - start);
        return { bytes, framingBytes: 0, estimated: false };
    }
    if (compression === 'gzip') {
        try {
            const { bits, framingBits } = await gzipCosts(layer.open(), layer);
            return { bytes: bits.map((count) => count / 8), framingBytes: framingBits / 8, estimated: false };
        }
        catch (error) {
            if (!(error instanceof NotMeasurable))
                throw error;
        }
    }
    const { bytes } = await estimatedCosts(layer.openContent(), layer);
    let sum = 0;
    for (const cost of bytes)
        sum += cost;
    return { bytes: bytes.map((cost) => (cost * compressedBytes) / sum), framingBytes: 0, estimated: true };
}
// The ranges' shares hardly depend on the level; this one takes a fifth of the time of the best.
const estimateLevel = 3;
/** What the ranges of some content would cost in a gzip stream. Throws what reading the content throws. */
async function estimatedCosts(content, { starts, sizeBytes }) {
    const gzip = external_node_zlib_.createGzip({ level: estimateLevel, chunkSize: 256 * 1024 });
    const writing = (async () => {
        for await (const chunk of content) {
            // The chunk's memory is used again for the next one, so it is compressed before.
            await new Promise((done, failed) => gzip.write(chunk, (error) => (error ? failed(error) : done())));
        }
        gzip.end();
    })();
    writing.catch((error) => gzip.destroy(error instanceof Error ? error : new Error(String(error))));
    const { bits } = await gzipCosts(gzip, { starts, sizeBytes });
    await writing;
    return { bytes: bits.map((count) => count / 8) };
}

// EXTERNAL MODULE: ./lib/analysis/types.js
var types = __webpack_require__(267);
;// CONCATENATED MODULE: ./lib/analysis/pulled/whole-bytes.js
/**
 * Rounds shares to whole bytes whose sum is exactly `total`: each is rounded down, and those that lost most get one
 * more. Shares are scaled first if their sum is another one.
 */
function wholeBytes(shares, total) {
    let sum = 0;
    for (const share of shares)
        sum += share;
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
                .toSorted((a, b) => b.pulled - a.pulled || b.bytes - a.bytes || compareRows(a, b));
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
    const allStarts = [];
    const rowOf = [];
    let packed;
    for (const [index, part] of layer.parts.entries()) {
        const isProgram = part.file === programPath;
        if (isProgram && !isPacked) {
            for (let range = 0; range < starts.length; range++) {
                allStarts.push(part.start + (starts[range] ?? 0));
                rowOf.push(owners[ownerOf[range] ?? 0] ?? 0);
            }
            continue;
        }
        if (isProgram)
            packed = allStarts.length;
        const row = sums.row(part.file === undefined ? imageRow('tar', `(headers of layer ${layer.purpose})`) : imageRow('file', part.file));
        allStarts.push(part.start);
        rowOf.push(row);
        if (!isProgram)
            sums.addBytes(row, (layer.parts[index + 1]?.start ?? layer.sizeBytes) - part.start);
    }
    const costs = await layerCosts({ ...layer, starts: Uint32Array.from(allStarts) });
    for (const [index, row] of rowOf.entries()) {
        if (index !== packed)
            sums.addPulled(row, costs.bytes[index] ?? 0);
    }
    if (costs.framingBytes > 0) {
        sums.addPulled(sums.row(imageRow('compression', `(${layer.compression} of layer ${layer.purpose})`)), costs.framingBytes);
    }
    if (packed === undefined)
        return costs.estimated;
    await addPacked(sums, { image, owners, cost: costs.bytes[packed] ?? 0 });
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
    const all = Uint32Array.from(new Set([...starts, ...borders])).sort();
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
    const first = (offset) => {
        let [low, high] = [0, all.length];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((all[middle] ?? 0) >= offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    };
    return { costs, rangeOf, first };
}

// EXTERNAL MODULE: ./lib/host/files/pieces.js
var pieces = __webpack_require__(5863);
// EXTERNAL MODULE: ./lib/image/content/folders.js
var folders = __webpack_require__(2046);
// EXTERNAL MODULE: ./lib/image/layers/compress.js
var compress = __webpack_require__(9966);
// EXTERNAL MODULE: ./lib/image/layers/tar.js
var layers_tar = __webpack_require__(4987);
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
    const found = (0,unpack/* findPackage */.CV)(file);
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
    const sizeOf = (indices) => indices.reduce((sum, index) => sum + (streams[index]?.packed.length ?? 0), 0);
    const filtered = filters.map(({ filter, streams: own, numbers }) => {
        const [offset = 0, second = 0, third = 0, functab = 0, , functabSize = 0] = numbers;
        return filter === 'pclntab'
            ? part(offset + third, offset + functab + functabSize, sizeOf(own))
            : part(offset, offset + second, sizeOf(own));
    });
    const used = new Set(filters.flatMap((filter) => filter.streams));
    const [gap] = (0,own_image/* gapsOf */.dc)(segments, header.linkedSize);
    const others = streams.flatMap(({ place, offset, sizeBytes, packed }, index) => {
        if (used.has(index))
            return [];
        if (place === 'image')
            return [part(offset, offset + sizeBytes, packed.length)];
        return gap === undefined ? [] : [{ start: gap.start, end: gap.end, packedBytes: packed.length }];
    });
    return [...filtered, ...others];
}

;// CONCATENATED MODULE: ./lib/report/explain/document.js
/** The part of the document for one platform. Throws an Error if the rows do not add up: a wrong table is worse than none. */
function platformSizes(facts) {
    const { rows, estimated, reasons, without, approximate, ...sizes } = facts;
    const sum = (some, of) => some.reduce((all, row) => all + row[of], 0);
    const bytes = sum(rows.filter(({ part }) => part === 'program'), 'bytes');
    const pulled = sum(rows, 'pulled');
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
    const sums = new Map();
    for (const { module, bytes, pulled } of rows) {
        const sum = sums.get(module) ?? { bytes: 0, pulled: 0 };
        sum.bytes += bytes;
        sum.pulled += pulled;
        sums.set(module, sum);
    }
    return reasons
        .flatMap((reason) => {
        const sum = sums.get(reason.module);
        return sum === undefined ? [] : [{ ...reason, ...sum }];
    })
        .toSorted((a, b) => b.pulled - a.pulled || b.bytes - a.bytes);
}

;// CONCATENATED MODULE: ./lib/steps/analysis/explain.js














/** Describes every byte of a run's images, if anybody asks. Throws only what the other work throws. */
async function explainRun({ analysing, assembling }) {
    const run = await analysing.early;
    return run === undefined ? [] : explainImages(await assembling.early, run);
}
/** Describes every byte of the images. Never throws: an image that cannot be described says why. */
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
                return { image, failed: error instanceof Error ? error.message : String(error) };
            }
        },
    });
}
async function explainImage(assembled, { analysed, kept }) {
    const { image, built, programs } = assembled;
    const spec = (0,folders/* withFolders */.Qy)(assembled.spec);
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
        const sizes = known ?? (await explainPlatform({ assembled, given, made, packed, found }));
        if (known === undefined)
            await kept.keep(found.key, { imageKey, main: image.main, sizes });
        platforms.push(sizes);
    }
    return { version: 1, name: image.main.name, package: image.main.importPath, platforms };
}
async function explainPlatform(parts) {
    const { assembled, given, made, packed, found } = parts;
    const { program } = packed;
    const { analysis, linkedCosts } = await found.analyse();
    const { attribution, approximate } = analysis;
    const ownParts = packed.packedBy?.name === 'own' ? packedParts(await (0,promises_.readFile)(packed.path)) : undefined;
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
    return platformSizes({
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
}
function imageLayer(layer, { assembled, given }) {
    const { built, spec } = assembled;
    const blob = built.content.blobs.find(({ descriptor }) => descriptor.digest === layer.descriptor.digest);
    if (blob === undefined)
        throw new Error(`the layer ${layer.purpose} is not at hand`);
    const { file } = blob;
    const entries = given.layers.find(({ purpose }) => purpose === layer.purpose)?.entries;
    const tar = entries === undefined ? undefined : (0,layers_tar/* tarParts */.qh)(entries, spec);
    return {
        purpose: layer.purpose,
        compression: spec.compression,
        compressedBytes: layer.descriptor.size,
        open: file === undefined ? blob.open : () => (0,pieces/* filePieces */.KQ)(file),
        openContent: () => (0,compress/* decompress */.mF)(blob.open(), spec.compression),
        sizeBytes: layer.uncompressedSize,
        // A builder that orders or describes files in another way still has as many bytes.
        parts: tar?.sizeBytes === layer.uncompressedSize ? tar.parts : [{ start: 0 }],
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/host/files/beside.js
var beside = __webpack_require__(8698);
// EXTERNAL MODULE: ./lib/host/worker-pool.js
var worker_pool = __webpack_require__(8489);
// EXTERNAL MODULE: ./lib/host/files/random-access.js
var random_access = __webpack_require__(2810);
// EXTERNAL MODULE: ./lib/elf/pclntab-header.js
var pclntab_header = __webpack_require__(5657);
;// CONCATENATED MODULE: ./lib/analysis/program/claims.js
/** Creates an empty collection. */
function createClaims() {
    const owners = [];
    const indices = new Map();
    let starts = new Uint32Array(1 << 16);
    let ends = new Uint32Array(1 << 16);
    let ownerOf = new Uint32Array(1 << 16);
    let count = 0;
    const grow = () => {
        starts = twiceAsLong(starts);
        ends = twiceAsLong(ends);
        ownerOf = twiceAsLong(ownerOf);
    };
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
            const known = ofPackages.get(kind) ?? new Uint32Array(1 << 16);
            ofPackages.set(kind, known);
            if ((known[number] ?? 0) === 0)
                known[number] = ownerIndex({ package: packages.name(number), kind }) + 1;
            return (known[number] ?? 0) - 1;
        },
        add: (start, end, owner) => {
            if (end <= start)
                return;
            const last = count - 1;
            if (last >= 0 && ends[last] === start && ownerOf[last] === owner) {
                ends[last] = end;
                return;
            }
            if (count === starts.length)
                grow();
            starts[count] = start;
            ends[count] = end;
            ownerOf[count] = owner;
            count++;
        },
        finish: (sizeBytes, gap, borders = []) => {
            const order = sortedByStart(starts.subarray(0, count));
            const listed = createList();
            let border = 0;
            const addGap = (from, to) => {
                let start = from;
                while ((borders[border] ?? to) < to) {
                    const end = borders[border] ?? to;
                    border++;
                    if (end <= start)
                        continue;
                    listed.add(start, gap(start, end));
                    start = end;
                }
                listed.add(start, gap(start, to));
            };
            let at = 0;
            for (let place = 0; place < count; place++) {
                const index = (order[place] ?? 0) % indexRange;
                const [start, end] = [starts[index] ?? 0, Math.min(sizeBytes, ends[index] ?? 0)];
                if (end <= at)
                    continue;
                if (start > at)
                    addGap(at, start);
                listed.add(Math.max(at, start), ownerOf[index] ?? 0);
                at = end;
            }
            if (at < sizeBytes)
                addGap(at, sizeBytes);
            return { sizeBytes, owners, ...listed.finish() };
        },
    };
}
function twiceAsLong(numbers) {
    const longer = new Uint32Array(2 * numbers.length);
    longer.set(numbers);
    return longer;
}
const indexRange = 2 ** 21;
/** The starts in order, each times `indexRange`, plus its index. */
function sortedByStart(starts) {
    if (starts.length > indexRange)
        throw new RangeError(`${starts.length} ranges, where ${indexRange} are the most`);
    return Float64Array.from(starts, (start, index) => start * indexRange + index).sort();
}
function createList() {
    let [starts, ownerOf] = [new Uint32Array(1 << 16), new Uint32Array(1 << 16)];
    let count = 0;
    return {
        add: (start, owner) => {
            if (count > 0 && ownerOf[count - 1] === owner)
                return;
            if (count === starts.length)
                [starts, ownerOf] = [twiceAsLong(starts), twiceAsLong(ownerOf)];
            starts[count] = start;
            ownerOf[count] = owner;
            count++;
        },
        finish: () => ({ starts: starts.slice(0, count), ownerOf: ownerOf.slice(0, count) }),
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

const blockBytes = 4096;
/** Creates a region; takes two bytes for each of its bytes where parts start, so that no sorting is needed. */
function createSharedStarts(sizeBytes) {
    // A part may be an embedded file of any size.
    const blocks = [];
    return {
        use: (offset, owner) => {
            if (owner === noPackage || offset < 0 || offset >= sizeBytes)
                return;
            const number = Math.floor(offset / blockBytes);
            const users = blocks[number] ?? new Uint16Array(blockBytes);
            blocks[number] = users;
            const known = users[offset % blockBytes] ?? noPackage;
            if (known === owner)
                return;
            users[offset % blockBytes] = known === noPackage ? owner : severalPackages;
        },
        each: (take) => {
            let start = 0;
            let owner = noPackage;
            for (const [number, users] of blocks.entries()) {
                for (let index = 0; users !== undefined && index < blockBytes; index++) {
                    const next = users[index] ?? noPackage;
                    if (next === noPackage)
                        continue;
                    const at = number * blockBytes + index;
                    if (owner !== noPackage)
                        take(start, at, owner);
                    start = at;
                    owner = next;
                }
            }
            if (owner !== noPackage)
                take(start, sizeBytes, owner);
        },
    };
}

;// CONCATENATED MODULE: ./lib/analysis/program/symbol-packages.js

const [slash, dot, percent, colon, dollar] = ['/', '.', '%', ':', '$'].map((character) => character.charCodeAt(0));
const ends = new Uint8Array(256);
for (const character of '\0[({, ')
    ends[character.charCodeAt(0)] = 1;
/**
 * Reads the packages of names that lie behind each other in memory, each ended by a zero: the same as `packageOfSymbol`.
 * Neighbours mostly have the same one, so that most names need not be made into texts. `noPackage` for a name without one.
 */
function createSymbolPackages(bytes, packages) {
    let [knownStart, knownLength, known] = [0, -1, noPackage];
    const slowly = (start) => {
        const end = bytes.indexOf(0, start);
        const path = packageOfSymbol(bytes.toString('latin1', start, end < 0 ? bytes.length : end));
        return path === undefined ? noPackage : packages.number(path);
    };
    return (start) => {
        let [firstDot, isPlain] = [-1, bytes[start] !== dollar];
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
        const isKnown = length === knownLength && bytes.compare(bytes, knownStart, knownStart + length, start, firstDot) === 0;
        if (isKnown)
            return known;
        [knownStart, knownLength] = [start, length];
        known = packages.number(bytes.toString('latin1', start, firstDot));
        return known;
    };
}

;// CONCATENATED MODULE: ./lib/analysis/program/functions.js




const recordSize = 44;
/**
 * Gives the parts of .gopclntab to the packages of the functions that they describe. Source: runtime/symtab.go and
 * runtime/runtime2.go (_func) of Go 1.20 and later.
 */
function readFunctionTables(request) {
    const { file, section, header, little, funcdata } = request;
    const { functions: count, names, cutab, filetab, pctab, functab } = header;
    // The section is a third of a program: it is read here and there, never as a whole.
    const [functionList, recordList, unitList, values] = [0, 0, 0, 0].map(() => openWindow({ file, offset: section.fileOffset, sizeBytes: section.sizeBytes, little }));
    const { word } = recordList;
    const nameOwners = ownersOfNames(request);
    const [entries, owners] = [new Uint32Array(count), new Uint16Array(count)];
    const records = new Uint32Array(count + 1);
    const [units, tables] = [createSharedStarts(filetab - cutab), createSharedStarts(functab - pctab)];
    const unitOwners = new Map();
    const files = filesOf(request);
    for (let index = 0; index < count; index++) {
        entries[index] = functionList.word(functab + 8 * index);
        records[index] = functab + functionList.word(functab + 8 * index + 4);
        const record = records[index] ?? 0;
        const unit = word(record + 32);
        const named = nameOwners.owner(names + word(record + 4));
        owners[index] = named;
        if (named !== noPackage && !unitOwners.has(unit))
            unitOwners.set(unit, named);
    }
    records[count] = section.sizeBytes;
    for (let index = 0; index < count; index++) {
        const record = records[index] ?? 0;
        const unit = word(record + 32);
        // A name of assembly code has no package, but the file has.
        if (owners[index] === noPackage) {
            const first = firstValue(values, pctab + word(record + 20));
            owners[index] = files(unitList.word(cutab + 4 * (unit + first))) || (unitOwners.get(unit) ?? noPackage);
            nameOwners.set(names + word(record + 4), owners[index] ?? noPackage);
        }
        const owner = owners[index] ?? noPackage;
        units.use(4 * unit, owner);
        const [pcdata, last] = [word(record + 28), word(record + 40)];
        const funcdataCount = little ? last >>> 24 : last & 255;
        const fits = pcdata < 1000 && record + recordSize + 4 * (pcdata + funcdataCount) <= section.sizeBytes;
        for (const at of [16, 20, 24])
            tables.use(word(record + at), owner);
        if (!fits)
            continue;
        for (let number = 0; number < pcdata; number++) {
            const offset = word(record + recordSize + 4 * number);
            if (offset !== 0)
                tables.use(offset, owner);
        }
        for (let number = 0; number < funcdataCount; number++) {
            funcdata.use(word(record + recordSize + 4 * (pcdata + number)), owner);
        }
    }
    return {
        functions: { count, entries, owners },
        each: (take) => {
            nameOwners.each(take);
            units.each((start, end, owner) => take(cutab + start, cutab + end, owner));
            eachFile(request, (start, end, owner) => take(start, end, owner));
            tables.each((start, end, owner) => take(pctab + start, pctab + end, owner));
            for (let index = 0; index < count; index++) {
                take(functab + 8 * index, functab + 8 * index + 8, owners[index] ?? noPackage);
            }
            for (let index = 0; index < count; index++) {
                const record = records[index] ?? 0;
                const last = word(record + 40);
                const values = word(record + 28) + (little ? last >>> 24 : last & 255);
                take(record, Math.min(record + recordSize + 4 * values, records[index + 1] ?? 0), owners[index] ?? noPackage);
            }
        },
    };
}
/** Some of the section's bytes; none for a part that ends before it begins. */
function functions_partOf({ file, section }, from, to) {
    return file.readAt(section.fileOffset + from, Math.min(to, section.sizeBytes) - from);
}
/** The package of each name, by the offset at which it starts. */
function ownersOfNames(request) {
    const { header, packages } = request;
    const bytes = functions_partOf(request, header.names, header.cutab);
    const packageAt = createSymbolPackages(bytes, packages);
    let [starts, owners] = [new Uint32Array(1 << 16), new Uint16Array(1 << 16)];
    let count = 0;
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
        starts[count] = header.names + start;
        owners[count] = end > start ? packageAt(start) : noPackage;
        count++;
        start = end + 1;
    }
    const end = header.names + bytes.length;
    const indexOf = (start) => {
        let [low, high] = [0, count];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((starts[middle] ?? 0) < start)
                low = middle + 1;
            else
                high = middle;
        }
        return low < count && starts[low] === start ? low : undefined;
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

;// CONCATENATED MODULE: ./lib/elf/symbols.js
const skippedTypes = { section: 3, file: 4, threadLocal: 6 };
/** Parses the sections .symtab and .strtab. Source: the System V ABI, chapter 4. */
function readSymbols(symtab, strtab, { bits, little }) {
    const wide = bits === 64;
    const entrySize = wide ? 24 : 16;
    const all = Math.floor(symtab.length / entrySize);
    const view = new DataView(symtab.buffer, symtab.byteOffset, symtab.length);
    // Numbers of BigInt would take half of the time.
    const [low, high] = little ? [0, 4] : [4, 0];
    const long = (at) => wide ? view.getUint32(at + low, little) + 2 ** 32 * view.getUint32(at + high, little) : view.getUint32(at, little);
    const value = (entry) => long(entry * entrySize + (wide ? 8 : 4));
    const size = (entry) => long(entry * entrySize + (wide ? 16 : 8));
    const keys = new Float64Array(all);
    let count = 0;
    for (let entry = 0; entry < all; entry++) {
        const at = entry * entrySize;
        const type = (symtab[at + (wide ? 4 : 12)] ?? 0) & 15;
        if (view.getUint16(at + (wide ? 6 : 14), little) === 0)
            continue;
        if (type === skippedTypes.section || type === skippedTypes.file || type === skippedTypes.threadLocal)
            continue;
        const address = value(entry);
        // Go's programs lie below 4 GiB, so address and entry fit into one exact number.
        if (address >= 2 ** 32)
            continue;
        keys[count] = address * 2 ** 21 + entry;
        count++;
    }
    const sorted = keys.subarray(0, count).sort();
    const [addresses, sizes, nameAt] = [new Float64Array(count), new Float64Array(count), new Uint32Array(count)];
    for (let index = 0; index < count; index++) {
        const entry = (sorted[index] ?? 0) % 2 ** 21;
        addresses[index] = value(entry);
        sizes[index] = size(entry);
        nameAt[index] = view.getUint32(entry * entrySize, little);
    }
    const name = (index) => {
        const start = nameAt[index] ?? 0;
        return strtab.toString('latin1', start, Math.max(start, strtab.indexOf(0, start)));
    };
    const startsWith = (index, bytes) => {
        const start = nameAt[index] ?? 0;
        for (let at = 0; at < bytes.length; at++)
            if (strtab[start + at] !== bytes[at])
                return false;
        return true;
    };
    return { count, addresses, sizes, name, startsWith, names: strtab, nameAt };
}

;// CONCATENATED MODULE: ./lib/analysis/program/linked-program.js




const noSymbols = {
    count: 0,
    addresses: new Float64Array(0),
    sizes: new Float64Array(0),
    name: () => '',
    startsWith: () => false,
    names: Buffer.alloc(0),
    nameAt: new Uint32Array(0),
};
/**
 * Reads the sections of the program and the symbols of its twin. The symbols count only where all loaded sections of
 * both have the same places; they are exact where the bytes are the same too. Undefined for no ELF program.
 */
function openLinkedProgram({ program, twin, goMinor }) {
    const start = program.readAt(0, 64);
    const kind = (0,elf_sections/* elfKind */.CI)(start);
    if (kind === undefined)
        return undefined;
    const sections = (0,elf_sections/* readSections */.jn)(program.readAt, program.sizeBytes, kind);
    if (sections.length === 0)
        return undefined;
    const machine = kind.little ? start.readUInt16LE(18) : start.readUInt16BE(18);
    const { symbols, approximate } = symbolsFor({ program, sections, twin: twin ?? program, isOwn: twin === undefined });
    const parts = { ...kind, file: program, machine, goMinor, sections, ...borders(symbols) };
    return { layout: layoutFrom(parts), symbols, ...(approximate === undefined ? {} : { approximate }) };
}
function symbolsFor(given) {
    const { program, sections, twin, isOwn } = given;
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
    const read = ({ fileOffset, sizeBytes }) => twin.readAt(fileOffset, sizeBytes);
    const symbols = readSymbols(read(symtab), read(strtab), kind);
    if (isOwn)
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
function borders({ count, addresses, sizes, name, startsWith }) {
    const markers = new Map();
    for (let index = 0; index < count; index++) {
        if (sizes[index] === 0)
            markers.set(name(index), addresses[index] ?? 0);
    }
    const sized = sizedMarkers.map((text) => ({ text, bytes: Buffer.from(`${text}\0`, 'latin1') }));
    for (let index = 0; index < count; index++) {
        if (sizes[index] === 0)
            continue;
        for (const { text, bytes } of sized)
            if (startsWith(index, bytes))
                markers.set(text, addresses[index] ?? 0);
    }
    const symbolAfter = (address) => {
        let [low, high] = [0, count];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((addresses[middle] ?? 0) > address)
                high = middle;
            else
                low = middle + 1;
        }
        return low < count ? addresses[low] : undefined;
    };
    return { markers, symbolAfter };
}

;// CONCATENATED MODULE: ./lib/analysis/program/go-types/offsets.js
/** Creates a set without an offset: a bit for each byte of the region, where a Set of numbers takes 40 bytes for each. */
function createOffsets(sizeBytes) {
    const bits = new Uint8Array(Math.ceil(sizeBytes / 8));
    let list = new Uint32Array(1 << 12);
    let count = 0;
    const has = (offset) => ((bits[offset >>> 3] ?? 0) & (1 << (offset & 7))) !== 0;
    return {
        has,
        add: (offset) => {
            if (offset < 0 || offset >= sizeBytes || has(offset))
                return false;
            bits[offset >>> 3] = (bits[offset >>> 3] ?? 0) | (1 << (offset & 7));
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
    };
}

;// CONCATENATED MODULE: ./lib/analysis/program/go-types/type-reader.js
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
        const [first, second] = [view.getUint32(at, little), view.getUint32(at + 4, little)];
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
    /** The text of a name and the offset behind it; undefined if no name can be there. */
    const name = (at) => {
        if (!fits(at, 2) || at <= 0)
            return undefined;
        const bitsOfName = bytes[at] ?? 0;
        if (bitsOfName > 15)
            return undefined;
        const text = varint(bytes, at + 1);
        const textEnd = text.end + text.value;
        let end = textEnd;
        if ((bitsOfName & 2) !== 0) {
            const tag = varint(bytes, end);
            end = tag.end + tag.value;
        }
        const hasPath = (bitsOfName & 4) !== 0;
        if (text.value > 1 << 20 || end + (hasPath ? 4 : 0) > bytes.length)
            return undefined;
        return {
            text: bytes.toString('utf8', text.end, textEnd),
            end: end + (hasPath ? 4 : 0),
            pkgPath: hasPath ? word(end) : 0,
        };
    };
    /** Undefined for an offset at which no type descriptor can be. */
    const type = (at) => {
        if (!fits(at, header) || at % 4 !== 0)
            return undefined;
        const flagByte = bytes[at + 2 * size + 4] ?? 0;
        const kind = (bytes[at + 2 * size + 7] ?? 0) & 31;
        const [align, fieldAlign] = [bytes[at + 2 * size + 5] ?? 0, bytes[at + 2 * size + 6] ?? 0];
        const strAt = at + header - 8;
        const str = word(strAt);
        const aligned = align > 0 && align <= 64 && (align & (align - 1)) === 0 && fieldAlign > 0 && fieldAlign <= 64;
        if (kind === 0 || kind > lastKind || !aligned || str === 0 || str + 2 > bytes.length)
            return undefined;
        const [elements, others, names] = [[], [], [str]];
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
            const [methodsAt, methods] = [pointer(base + size), Math.min(long(base + 2 * size), 1 << 16)];
            for (let number = 0; number < methods; number++) {
                names.push(word(methodsAt + 8 * number));
                others.push(word(methodsAt + 8 * number + 4));
            }
            if (methods > 0 && methodsAt > at)
                end = Math.max(end, methodsAt + 8 * methods);
        }
        else if (kind === typeKinds.struct) {
            pkgPath ||= Math.max(0, pointer(base));
            const [fieldsAt, fields] = [pointer(base + size), Math.min(long(base + 2 * size), 1 << 16)];
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
        const gcData = long(at + header - 8 - size);
        return {
            end: Math.min(end, bytes.length),
            kind,
            named: (flagByte & flags.named) !== 0,
            str,
            gcData,
            pkgPath,
            elements,
            others,
            names,
        };
    };
    return { name, type };
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

;// CONCATENATED MODULE: ./lib/analysis/program/go-types/type-owners.js




/**
 * Walks from the roots to all types that they lead to. A named type belongs to its package, a composed one to that of
 * its element; the name of a field or a method is often used by several packages.
 */
function findTypeOwners({ region, packages, roots, masks }) {
    const reader = typeReader(region);
    // Records are read again when they are needed: those of a program of 60 MB would take 30 MB.
    const types = createOffsets(region.bytes.length);
    const recordAt = (offset) => (types.has(offset) ? reader.type(offset) : undefined);
    const waiting = Array.from(roots.list());
    for (let offset = waiting.pop(); offset !== undefined; offset = waiting.pop()) {
        if (types.has(offset))
            continue;
        const record = reader.type(offset);
        if (record === undefined || reader.name(record.str) === undefined)
            continue;
        types.add(offset);
        for (const next of record.elements)
            waiting.push(next);
        for (const next of record.others)
            if (next > 0 && !types.has(next))
                waiting.push(next);
    }
    const paths = new Map();
    const packageAt = (nameOffset) => {
        if (nameOffset <= 0)
            return noPackage;
        const known = paths.get(nameOffset);
        if (known !== undefined)
            return known;
        const text = reader.name(nameOffset)?.text ?? '';
        const number = text === '' ? noPackage : packages.number(text);
        paths.set(nameOffset, number);
        return number;
    };
    // Every fourth byte may start a type.
    const owners = new Uint16Array(Math.ceil(region.bytes.length / 4));
    const known = createOffsets(region.bytes.length);
    const owner = (offset, depth = 0) => {
        if (known.has(offset))
            return owners[offset / 4] ?? noPackage;
        const record = recordAt(offset);
        if (record === undefined || depth > 40)
            return noPackage;
        // A type that leads back to itself belongs to nobody until it is known.
        known.add(offset);
        const found = ownerOf(record, depth);
        owners[offset / 4] = found;
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
        const named = packageOfSymbol((reader.name(record.str)?.text ?? '').replace(/^[*[\]]+/, ''));
        return named === undefined ? severalPackages : packageOfLast(named);
    };
    // Type texts name packages by their last element; only where a single import path ends in it, it is known.
    const packageOfLast = (last) => packages.byLastElement(last) ?? severalPackages;
    return {
        owner,
        each: (take) => {
            const names = createSharedStarts(region.bytes.length);
            for (const offset of types.list()) {
                const record = recordAt(offset);
                if (record === undefined)
                    continue;
                const given = owner(offset);
                take(offset, record.end, given);
                for (const name of record.names)
                    names.use(name, given === noPackage ? severalPackages : given);
                if (record.pkgPath > 0)
                    names.use(record.pkgPath, packageAt(record.pkgPath));
            }
            names.each((start, _, given) => {
                const name = reader.name(start);
                if (name !== undefined)
                    take(start, name.end, given);
            });
        },
        eachMask: (take) => {
            const starts = createSharedStarts(masks.sizeBytes);
            for (const offset of types.list()) {
                const record = recordAt(offset);
                if (record !== undefined)
                    starts.use(record.gcData - masks.address, owner(offset));
            }
            starts.each(take);
        },
    };
}

;// CONCATENATED MODULE: ./lib/analysis/program/references.js
const machines = { x86: 3, arm: 40, amd64: 62, arm64: 183 };
const piece = 1024 * 1024;
/** Whether references can be read from the code of this machine. */
function readsReferences(machine) {
    return scans.has(machine);
}
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
            const owner = owners[index] ?? 0;
            scan(bytes, range, (target) => {
                if (target >= from && target < to)
                    found(target, owner);
            });
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

;// CONCATENATED MODULE: ./lib/analysis/program/strings.js



/** Calls `take` for each pair of words in a region that is the address and the length of a string. */
function eachStoredString(request, take) {
    const { layout, region, strings, ownerAt } = request;
    const size = layout.bits / 8;
    const { little } = layout;
    const end = strings.address + strings.sizeBytes;
    // Addresses are below 4 GiB, so the other half of a word must be 0.
    const low = size === 8 && !little ? 4 : 0;
    layout.eachPiece({ ...region, overlapBytes: size }, (bytes, from) => {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        for (let at = 0; at + 2 * size <= bytes.length; at += size) {
            const address = view.getUint32(at + low, little);
            if (address < strings.address || address >= end)
                continue;
            if (size === 8 && view.getUint32(at + 4 - low, little) !== 0)
                continue;
            const sizeBytes = view.getUint32(at + size + low, little);
            if (sizeBytes === 0 || address + sizeBytes > end)
                continue;
            take({ address, sizeBytes, owner: ownerAt(region.address + from + at) });
        }
    });
}
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

;// CONCATENATED MODULE: ./lib/analysis/program/symbol-claims.js


/** Claims the functions and the variables that have symbols. Without symbols, functions come from their table. */
function claimSymbols(work) {
    const { symbols, layout, claims, packages, tables } = work;
    const text = layout.section('.text');
    const functions = tables?.functions;
    if (text === undefined)
        return;
    if (symbols.count === 0 && functions !== undefined)
        claimFunctions(work, functions);
    const textStart = layout.marker('runtime.text') ?? text.address;
    const packageAt = createSymbolPackages(symbols.names, packages);
    for (let index = 0; index < symbols.count; index++) {
        const [address, sizeBytes] = [symbols.addresses[index] ?? 0, symbols.sizes[index] ?? 0];
        const offset = sizeBytes === 0 ? undefined : layout.fileOffset(address);
        if (offset === undefined)
            continue;
        if (carriers.some((name) => symbols.startsWith(index, name)))
            continue;
        const named = packageAt(symbols.nameAt[index] ?? 0);
        const isCode = address >= text.address && address < text.address + text.sizeBytes;
        const number = named === noPackage && isCode ? ownerOfCode(functions, address - textStart) : named;
        const owner = number === noPackage
            ? claims.owner(unknownOwner(symbols.name(index), isCode))
            : claims.ofPackage(packages, number, isCode ? 'code' : symbols.startsWith(index, itab) ? 'types' : 'data');
        claims.add(offset, offset + sizeBytes, owner);
    }
}
// These are regions whose parts are claimed one by one.
const carriers = ['go:func.*\0', 'runtime.findfunctab\0'].map((name) => Buffer.from(name));
const itab = Buffer.from('go:itab.');
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
    let [low, high] = [0, count];
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((entries[middle] ?? 0) > offset)
            high = middle;
        else
            low = middle + 1;
    }
    return Math.max(0, low - 1);
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
function claimReadOnlyData(work) {
    const { layout } = work;
    const [types, strings] = [typesRegion(layout), layout.regionAt('go:string.*')];
    if (types === undefined || strings === undefined)
        return;
    const stringUsers = createSharedStarts(strings.sizeBytes);
    const roots = createOffsets(types.sizeBytes);
    const fileStarts = claimStoredStrings(work, { strings, users: stringUsers });
    collectReferences(work, { types, strings, roots, users: stringUsers });
    claimTypes(work, { types, roots });
    claimFunctionValues(work, { region: types, kind: 'types' });
    claimFunctionValues(work, { region: layout.regionAt('go:funcdesc'), kind: 'data' });
    stringUsers.each((start, end, number) => {
        if (fileStarts.has(strings.address + start))
            return;
        const owner = work.claims.ofPackage(work.packages, number, 'strings');
        work.claims.add(strings.fileOffset + start, strings.fileOffset + end, owner);
    });
}
function collectReferences({ layout, tables }, { types, strings, roots, users }) {
    const text = layout.section('.text');
    if (text === undefined || tables === undefined)
        return;
    const [from, to] = [Math.min(types.address, strings.address), Math.max(endOf(types), endOf(strings))];
    const textStart = layout.marker('runtime.text') ?? text.address;
    const region = layout.region(textStart, endOf(text)) ?? text;
    eachReference({ layout, text: region, functions: tables.functions, from, to }, (target, owner) => {
        if (target >= strings.address && target < endOf(strings))
            users.use(target - strings.address, owner);
        else if (target >= types.address && target < endOf(types))
            roots.add(target - types.address);
    });
}
function claimTypes(work, { types, roots }) {
    const { layout, claims, packages } = work;
    const typelink = layout.regionAt('runtime.typelink');
    if (typelink !== undefined) {
        const bytes = layout.read(typelink);
        for (let at = 0; at + 4 <= bytes.length; at += 4) {
            roots.add(layout.little ? bytes.readInt32LE(at) : bytes.readInt32BE(at));
        }
    }
    for (const name of ['.data', '.noptrdata', '.rodata']) {
        const section = layout.section(name);
        // Variables hold types: interfaces, and itabs the type of their value.
        if (section === undefined)
            continue;
        eachAddress(layout, section, (address) => {
            if (address >= types.address && address < endOf(types))
                roots.add(address - types.address);
        });
    }
    const masks = layout.regionAt('runtime.gcbits.*') ?? { address: 0, sizeBytes: 0, fileOffset: 0 };
    const region = {
        bytes: layout.read(types),
        address: types.address,
        bits: layout.bits,
        little: layout.little,
        goMinor: layout.goMinor,
    };
    const found = findTypeOwners({ region, packages, roots, masks });
    const claim = (base) => (start, end, number) => {
        if (number !== noPackage) {
            claims.add(base + start, base + end, claims.ofPackage(packages, number, 'types'));
        }
    };
    found.each(claim(types.fileOffset));
    found.eachMask(claim(masks.fileOffset));
}
/** Claims the embedded files, and returns where they start. */
function claimStoredStrings(work, { strings, users }) {
    const { layout, claims, packages, symbols, embedded } = work;
    const starts = new Set();
    const files = embeddedFiles([...embedded].flatMap(([path, list]) => list.map((file) => ({ ...file, owner: packages.number(path) }))));
    const ownerAt = (address) => {
        let [low, high] = [0, symbols.count];
        while (low < high) {
            const middle = (low + high) >>> 1;
            if ((symbols.addresses[middle] ?? 0) > address)
                high = middle;
            else
                low = middle + 1;
        }
        const path = low === 0 ? undefined : packageOfSymbol(symbols.name(low - 1));
        return path === undefined ? noPackage : packages.number(path);
    };
    const claimFile = (address, sizeBytes, owner) => {
        const region = layout.region(address, address + sizeBytes);
        if (!files.isSize(sizeBytes) || region?.sizeBytes !== sizeBytes)
            return;
        const file = files.find(owner, { file: layout.file, offset: region.fileOffset, sizeBytes });
        if (file === undefined)
            return;
        const named = claims.owner({ package: packages.name(owner), kind: 'embedded-files', name: file.path });
        claims.add(region.fileOffset, region.fileOffset + sizeBytes, named);
        starts.add(address);
    };
    for (const name of ['.data', '.noptrdata', '.rodata']) {
        const region = layout.section(name);
        if (region === undefined)
            continue;
        eachStoredString({ layout, region, strings, ownerAt }, ({ address, sizeBytes, owner }) => {
            claimFile(address, sizeBytes, owner);
            users.use(address - strings.address, owner);
        });
    }
    // Files embedded as []byte are variables: main..gobytes.1.
    for (let index = 0; index < symbols.count; index++) {
        const sizeBytes = symbols.sizes[index] ?? 0;
        if (!files.isSize(sizeBytes))
            continue;
        const name = symbols.name(index);
        const path = name.includes('..gobytes.') ? packageOfSymbol(name) : undefined;
        if (path !== undefined)
            claimFile(symbols.addresses[index] ?? 0, sizeBytes, packages.number(path));
    }
    return starts;
}
/** Words that point to functions: functions used as values, and those that compare and hash the values of types. */
function claimFunctionValues({ layout, claims, packages, tables }, { region, kind }) {
    const text = layout.section('.text');
    if (region === undefined || text === undefined || tables === undefined)
        return;
    const { functions } = tables;
    const start = layout.marker('runtime.text') ?? text.address;
    const word = layout.bits / 8;
    eachAddress(layout, region, (address, at) => {
        const offset = address - start;
        if (offset < 0 || address >= endOf(text))
            return;
        const index = functionAt(functions, offset);
        const number = functions.owners[index] ?? noPackage;
        if (functions.entries[index] !== offset || number === noPackage)
            return;
        const owner = claims.ofPackage(packages, number, kind);
        claims.add(region.fileOffset + at, region.fileOffset + at + word, owner);
    });
}
/** Calls `take` with each aligned word of a region that may be an address, and its offset in the region. */
function eachAddress(layout, region, take) {
    const { bits, little } = layout;
    const word = bits / 8;
    // Addresses are below 4 GiB: the other half of a long word is 0.
    const [low, high] = little ? [0, 4] : [word - 4, 0];
    layout.eachPiece(region, (bytes, from) => {
        const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
        for (let at = 0; at + word <= bytes.length; at += word) {
            const address = view.getUint32(at + low, little);
            if (address !== 0 && (word === 4 || view.getUint32(at + high, little) === 0))
                take(address, from + at);
        }
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
    const linked = openLinkedProgram(request);
    if (linked === undefined)
        throw new NotAttributable('it is no ELF program with sections');
    const packages = createPackages(request.mainPath);
    for (const path of request.embedded.keys())
        packages.number(path);
    const claims = createClaims();
    const { layout } = linked;
    const funcdataRegion = layout.regionAt('go:func.*');
    const funcdata = createSharedStarts(funcdataRegion?.sizeBytes ?? 0);
    const tables = functionTables({ layout, packages, funcdata });
    const work = { ...linked, claims, packages, tables: tables?.read, embedded: request.embedded };
    (0,buffers/* freeBuffers */.S)();
    claimFiles(work);
    // What is embedded as bytes is a variable too: the first claim counts.
    claimReadOnlyData(work);
    (0,buffers/* freeBuffers */.S)();
    claimSymbols(work);
    if (tables !== undefined)
        claimTables(work, { ...tables, funcdata, funcdataRegion });
    (0,buffers/* freeBuffers */.S)();
    return {
        attribution: claims.finish(request.program.sizeBytes, gaps(work), bordersOf(work)),
        ...(linked.approximate === undefined ? {} : { approximate: linked.approximate }),
    };
}
function functionTables(request) {
    const { layout, packages, funcdata } = request;
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
        read: readFunctionTables({ file: layout.file, section, header, little: layout.little, packages, funcdata }),
    };
}
function claimTables({ claims, packages, layout }, tables) {
    const { section, header, read, funcdata, funcdataRegion } = tables;
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
    if (find !== undefined)
        claimBuckets(find, { claims, owner, functions: read.functions });
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
    return (start, end) => {
        const region = known.find((one) => start >= one.fileOffset && start < one.end);
        if (region === undefined)
            return padding;
        const isZero = end - start < mostPadding && layout.file.readAt(start, end - start).every((byte) => byte === 0);
        return isZero ? padding : region.owner;
    };
}

;// CONCATENATED MODULE: ./lib/analysis/analyse.js


/** Gives every byte of a program to its owner. Throws NotAttributable, and Node's errors of reading. */
function analyseProgram(request) {
    const { path, twinPath, mainPath, goVersion, packages } = request;
    const goMinor = Number(/^(?:go)?1\.(\d+)/.exec(goVersion)?.[1] ?? 0);
    if (goMinor < oldestGo) {
        throw new NotAttributable(`it was built by Go ${goVersion}, and only those of Go 1.${oldestGo} and later can be read`);
    }
    const embedded = new Map(packages.filter((one) => one.embedded.length > 0).map((one) => [one.importPath, one.embedded]));
    return (0,random_access/* withOpenFile */.lv)(path, (program) => (0,random_access/* withOpenFile */.lv)(twinPath, (twin) => attribute({ program, twin, mainPath, goMinor, embedded })));
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
        inThisThread: () => (request) => answerTo(() => analyseProgram(request)),
        resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1024 },
        signal,
    });
    return { analyse: pool.run, close: pool.close };
}
/** The answer, whatever the work throws. */
function answerTo(work) {
    try {
        return { analysis: work() };
    }
    catch (error) {
        return { failed: error instanceof Error ? error.message : String(error) };
    }
}

// EXTERNAL MODULE: ./lib/caches/kept-files.js
var kept_files = __webpack_require__(285);
// EXTERNAL MODULE: ./lib/compile/build.js + 6 modules
var build = __webpack_require__(8811);
// EXTERNAL MODULE: ./lib/compile/flags.js
var compile_flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/compile/go-command.js
var go_command = __webpack_require__(8975);
// EXTERNAL MODULE: ./lib/compile/listing.js
var listing = __webpack_require__(6617);
;// CONCATENATED MODULE: ./lib/compile/again/imports.js







const imports_fields = 'ImportPath,Dir,Module,Standard,Imports,ImportMap,EmbedFiles';
/** All packages of a program for its platform, the main package last. Throws a ToolError. */
async function listImports({ main, platform, go, options }, host) {
    const goEnv = { ...main.goEnv, ...(0,oci_platform/* goEnvironment */.I$)(platform), CGO_ENABLED: '0' };
    const args = ['list', '-deps', `-json=${imports_fields}`, ...(0,compile_flags/* moduleArguments */.dR)(options), (0,build/* targetOf */.$r)(main)];
    const { stdout } = await (0,go_command/* runGo */.aC)({ go, options, cwd: main.buildFolder, args, goEnv, quiet: true }, host);
    return (0,listing/* listedObjects */.mW)(stdout).map(importedPackage);
}
function importedPackage(json) {
    const folder = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(json, 'Dir')) ?? '';
    const module = importedModule((0,host_json/* property */.MZ)(json, 'Module'));
    const mapped = (0,host_json/* property */.MZ)(json, 'ImportMap');
    return {
        importPath: (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(json, 'ImportPath')) ?? '',
        ...(module === undefined || (0,host_json/* property */.MZ)(json, 'Standard') === true ? {} : { module }),
        imports: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(json, 'Imports')).map((path) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(mapped, path)) ?? path),
        embedded: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(json, 'EmbedFiles')).map((path) => ({ path, absolutePath: (0,external_node_path_.join)(folder, path) })),
    };
}
function importedModule(json) {
    const text = (...names) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(json, ...names));
    const [path, version, goMod] = [text('Path'), text('Version'), text('GoMod')];
    const [replacement, replacementVersion] = [text('Replace', 'Path'), text('Replace', 'Version')];
    if (path === undefined)
        return undefined;
    return {
        path,
        ...(version === undefined ? {} : { version }),
        ...(replacement === undefined
            ? {}
            : { replacedBy: [replacement, replacementVersion].filter((part) => part !== undefined).join('@') }),
        ...(goMod === undefined ? {} : { goMod }),
        main: (0,host_json/* property */.MZ)(json, 'Main') === true,
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
    await (0,build/* linkProgram */.R7)({ request: { ...request, options: { ...options, ldflags } }, path }, host);
    return path;
}

// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
;// CONCATENATED MODULE: ./lib/steps/analysis/programs.js















/**
 * Gives the bytes of a run's programs to packages, if anybody asks: what they import is listed beside compiling, and as soon
 * as they are compiled and linked with their symbols, they are analysed beside packing, or after compressing where nothing
 * is packed. Throws only what the other work throws.
 */
async function analyseRun(options, begun) {
    const [{ plan }, { go }] = await (0,parallel/* both */.WP)(begun.choosing.early, begun.tools);
    if (!(0,wanted/* wantsSizes */.M)(options, plan))
        return undefined;
    const listing = listPrograms(options, plan, go);
    listing.catch(() => { });
    const { all } = await begun.compiling.early;
    const programs = await all;
    // Beside compressing, which uses all cores by itself, it would take more than 150 MB.
    if (plan.images.every(({ inputs }) => inputs.upx === 'false'))
        await begun.assembling.early;
    const { host, caches } = options;
    // A release reuses nothing of earlier runs.
    const cache = caches?.release === true ? undefined : (0,kept_files/* createFileCache */.P)((0,external_node_path_.join)(host.cacheFolder, 'sizes'));
    const kept = createKeptSizes(cache, host.temporaryFolder);
    return { analysed: await analysePrograms(options, { plan, programs, go, listed: await listing, kept }), kept };
}
/** The packages of every program of a plan. Throws a CancelledError only. */
function listPrograms({ host }, { images }, go) {
    return (0,parallel/* inParallel */.HN)({
        items: images.flatMap(({ main, build, platforms }) => platforms.map((platform) => ({ main, build, platform }))),
        limit: Math.max(1, Math.floor((0,external_node_os_.availableParallelism)() / 2)),
        work: async ({ main, build, platform }) => {
            try {
                return { main, platform, packages: await listImports({ main, platform, go, options: build }, host) };
            }
            catch (error) {
                if (error instanceof errors/* CancelledError */.cc)
                    throw error;
                return { main, platform, failed: messageOf(error) };
            }
        },
    });
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
/**
 * Gives the bytes of every program to packages, where no earlier run has. One that was not linked with its symbols beside
 * the first time is linked once more. Never throws, but for a cancelled run: a program that cannot be analysed says why.
 */
async function analysePrograms(options, work) {
    const { plan, programs, go, listed, kept } = work;
    const workers = Math.max(1, Math.floor((0,external_node_os_.availableParallelism)() / 2));
    const analysers = createAnalysers({ workers, signal: options.host.signal });
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
            if (found !== undefined)
                return { ...known, analyse: () => analyseAlone(options, request) };
            const bytes = await analyse(options, { ...request, analysers });
            // Found out beside packing, so that nothing waits for it afterwards.
            if (image?.inputs.upx !== 'false')
                await bytes.linkedCosts();
            return { ...known, analyse: async () => bytes };
        }
        catch (error) {
            if (error instanceof errors/* CancelledError */.cc)
                throw error;
            return { program, failed: messageOf(error) };
        }
    };
    try {
        return await (0,parallel/* inParallel */.HN)({ items: programs, limit: workers, work: analysed });
    }
    finally {
        await analysers.close();
    }
}
async function analyseAlone(options, request) {
    const analysers = createAnalysers({ workers: 1, signal: options.host.signal });
    try {
        return await analyse(options, { ...request, analysers });
    }
    finally {
        await analysers.close();
    }
}
async function analyse({ host }, { program, packages, go, build, analysers }) {
    const { main, platform, path, sizeBytes, symbolsPath } = program;
    const outputFolder = (0,external_node_path_.join)(host.temporaryFolder, 'with-symbols', main.name);
    const twinPath = symbolsPath ?? (await linkWithSymbols({ main, platform, go, options: build, outputFolder }, host));
    const known = { path, twinPath, mainPath: main.importPath, goVersion: go.version, packages };
    const answer = await (0,trace/* traced */.mn)(host, `analyse ${main.name}`, () => analysers.analyse(known));
    if ('failed' in answer)
        throw new Error(answer.failed);
    const { analysis } = answer;
    const { starts } = analysis.attribution;
    let costs;
    const linkedCosts = () => {
        costs ??= (0,trace/* traced */.mn)(host, `measure ${main.name}`, async () => {
            const { bytes } = await estimatedCosts((0,pieces/* filePieces */.KQ)(path), { starts, sizeBytes });
            return bytes;
        });
        return costs;
    };
    return { analysis, linkedCosts };
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
/** Results in a cache; without one, nothing is kept. The folder is for files that live for a moment. */
function createKeptResults(cache, temporaryFolder) {
    const kept = async (key, work) => {
        if (cache === undefined || key === undefined)
            return work.find();
        const name = (0,digest/* sha256Of */.Bj)((0,canonical_json/* canonicalJson */.d)({ version, ...key }));
        const path = (0,external_node_path_.join)(temporaryFolder, `result-${(0,external_node_crypto_.randomUUID)()}`);
        await (0,promises_.mkdir)(temporaryFolder, { recursive: true });
        try {
            const text = await cache.restore(name, path);
            const known = text === undefined ? undefined : work.read((0,host_json/* parseJson */.qF)(text));
            if (known !== undefined)
                return known;
            const found = await work.find();
            if (found === undefined)
                return undefined;
            await (0,promises_.writeFile)(path, '');
            await cache.keep(name, { file: path, details: JSON.stringify(found) });
            return found;
        }
        finally {
            await (0,promises_.rm)(path, { force: true });
        }
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
    await (0,build/* linkProgram */.R7)({ request: own, path }, host);
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
    const { host, caches } = options;
    // A release reuses nothing of earlier runs.
    const cache = caches?.release === true ? undefined : (0,kept_files/* createFileCache */.P)((0,external_node_path_.join)(host.cacheFolder, 'prices'), { mostEntries });
    const kept = createKeptResults(cache, folder);
    const platforms = [(0,oci_platform/* parsePlatform */.FL)(first.platform)];
    const [ownKey] = await keysOf([{ ...image, platforms }]);
    const lookup = await attempt(() => kept.lookup(keyOf(ownKey, 'method look-up'), () => findLookup(options, { ...pricing, platform: first.platform, folder })));
    const found = lookup === undefined || 'failed' in lookup ? undefined : lookup;
    const overlay = found?.function === templateLookup ? await overlayFor(go, folder) : undefined;
    const prices = [];
    const unpriced = lookup !== undefined && 'failed' in lookup ? [{ name: 'methods', ...lookup }] : [];
    const hasBothJsons = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(go.root, 'src', 'encoding', 'json', 'v2'));
    const given = { inputs: image.inputs, document, hasBothJsons, ...(overlay === undefined ? {} : { overlay }) };
    const variants = variantsOf(given);
    const keys = await keysOf(variants.map((variant) => ({ ...imageOfVariant(image, variant), platforms })));
    for (const [index, variant] of variants.entries()) {
        const own = variantOptions(options, { variant, image, platform: first.platform, folder: (0,external_node_path_.join)(folder, `${index}`) });
        await (0,promises_.mkdir)(own.host.temporaryFolder, { recursive: true });
        const after = await attempt(() => kept.price(keyOf(keys[index], variant.name), () => measure(own)));
        const { name, costs, how } = variant;
        if (typeof after === 'number')
            prices.push({ name, before: first.size, after, costs, how });
        else
            unpriced.push({ name, failed: after?.failed ?? 'nothing was built' });
    }
    return {
        platform: first.platform,
        ...(found === undefined ? {} : { lookup: reportOf(found, { image, document }) }),
        prices: prices.toSorted((a, b) => a.after - b.after),
        unpriced,
    };
}
// A program has about ten.
const mostEntries = 640;
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
        return { failed: (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '' };
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
        host: { ...options.host, temporaryFolder: folder, log: silentLog(options.host.log) },
        place: { ...options.place, archiveFolder: folder, resultFolder: (0,external_node_path_.join)(folder, 'results') },
        onEvent: () => { },
    };
}
function reportOf(lookup, { image, document }) {
    const [platform] = document.platforms;
    const moduleOf = new Map((platform?.rows ?? []).map((row) => [row.package, row.module]));
    const owner = ownerOf(lookup, { mainPath: image.main.importPath, moduleOf });
    const versions = new Map((platform?.modules ?? []).map(({ module, version }) => [module, version]));
    // A module on the way is the one to change; others that are linked may be next.
    const onWay = (module) => lookup.chain.some((symbol) => symbol.startsWith(module));
    const cures = curesFor(versions).filter((cure) => cure.lookup === true && onWay(cure.module));
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
;// CONCATENATED MODULE: ./lib/pipeline-sizes.js












/**
 * Reads the sizes that are attached to an image, for each platform. Throws a UserError if there are none, and a
 * RegistryError.
 */
async function readSizes(options, image) {
    return readRemoteSizes(await (0,registry/* createClient */.U)(options), image);
}
/** Writes the comments of a run that had no right to. Returns a line for each; throws a UserError. */
function commentFrom(options) {
    return commentFromFiles(options);
}
/** What the bytes of the images are and how they changed, found out as soon as each part of it can be; if anybody asks. */
function beginSizes({ ahead, registry }, { choosing, compiling, assembling, tools }) {
    const analysing = ahead((held) => analyseRun(held, { choosing, compiling, assembling, tools }), stages_ahead/* itself */.Q);
    const explaining = ahead(() => explainRun({ analysing, assembling }), stages_ahead/* itself */.Q);
    return ahead(() => compareRun({ choosing, assembling, explaining }, registry), stages_ahead/* itself */.Q);
}
/** What the bytes of the images are, what changed, what would save some, and whether a limit is passed; if anybody asks. */
async function pipeline_sizes_weigh({ options, stages, source }, order) {
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
    if (!sizes.explained.some(({ image }) => image.inputs.whatIf))
        return sizes;
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
    const explained = await stages.stage({
        name: 'What if',
        work: async () => {
            const priced = [];
            for (const one of sizes.explained) {
                const { image, document } = one;
                const prices = document === undefined || !image.inputs.whatIf
                    ? undefined
                    : await priceImage(options, { image, document, go, measure, keysOf });
                priced.push(document === undefined || prices === undefined
                    ? one
                    : { image, document: { ...document, 'what-if': prices } });
            }
            return priced;
        },
        decisions: decisions/* describePrices */.mh,
    });
    return { ...sizes, explained };
}
/** Keeps the sizes of the images that were pushed where they are, if the run has found them out. */
async function keepSizes({ registry, stages }, { published, sizes }) {
    const isKnown = sizes?.explained.some(({ document }) => document !== undefined) === true;
    if (!isKnown || !published.some(({ pushes }) => pushes !== undefined))
        return;
    await stages.stage({
        name: 'Size reports',
        work: () => attachSizes(published, { explained: sizes.explained, registry }),
        decisions: (lines) => lines,
    });
}


/***/ }),

/***/ 2735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/analysis/budget/budget.js
var budget_budget = __webpack_require__(9549);
// EXTERNAL MODULE: ./lib/host/network/http.js
var http = __webpack_require__(6423);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/host/stages/ahead.js
var stages_ahead = __webpack_require__(841);
// EXTERNAL MODULE: ./lib/host/stages/stages.js + 1 modules
var stages_stages = __webpack_require__(281);
;// CONCATENATED MODULE: ./lib/pipeline-manifests.js

/** Reads the manifests before any work; undefined without any. Throws a UserError for one that cannot be read. */
async function beginManifests(options) {
    if (options.inputs.manifests.length === 0)
        return undefined;
    // The parser is loaded where it is needed.
    const step = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(252)]).then(__webpack_require__.bind(__webpack_require__, 9252));
    const manifests = await step.readManifests(options);
    let importPaths = new Map();
    return {
        check: (plan) => {
            importPaths = step.checkManifests(options, manifests, plan);
        },
        resolve: async (result) => {
            if (result.kind === 'planned')
                return result;
            const { images } = result.report;
            if (!images.some(({ pushed }) => pushed)) {
                options.onEvent({ kind: 'warning', message: 'manifests: no copies are written, because nothing is pushed' });
                return result;
            }
            const resolved = await (0,stages_stages/* createStages */.k)(options.host).stage({
                name: 'Manifests',
                work: () => step.resolveManifests(options, manifests, { images, importPaths }),
                decisions: step.describeManifests,
            });
            return { ...result, outputs: { ...result.outputs, manifests: resolved.folder }, manifests: resolved.texts };
        },
    };
}

// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/host/json.js
var host_json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/oci/attachment.js
var attachment = __webpack_require__(3508);
// EXTERNAL MODULE: ./lib/attest/provenance.js + 1 modules
var attest_provenance = __webpack_require__(5176);
;// CONCATENATED MODULE: ./lib/attest/attachments.js



/** Both documents of an SBOM, under the types that scanners look for. */
function sbomAttachments({ cyclonedx, spdx }) {
    const document = (kind, type, bytes, fileName) => ({
        kind,
        artifactType: type,
        mediaType: type,
        bytes,
        fileName,
        annotations: {},
    });
    return [
        document('spdx', 'application/spdx+json', spdx, 'sbom.spdx.json'),
        document('cyclonedx', 'application/vnd.cyclonedx+json', cyclonedx, 'sbom.cdx.json'),
    ];
}
/** An OpenVEX document as the predicate of an in-toto statement. */
function vexAttachment(subject, document) {
    return {
        kind: 'vex',
        artifactType: attachment/* inTotoMediaType */.s8,
        mediaType: attachment/* inTotoMediaType */.s8,
        bytes: (0,attest_provenance/* statementOf */.T8)({ subject, predicateType: attachment/* openVexType */.YH, predicate: (0,host_json/* parseJson */.qF)(document.toString()) }),
        fileName: 'vex.intoto.json',
        annotations: { [attachment/* predicateTypeAnnotation */.Ti]: attachment/* openVexType */.YH },
    };
}
/** The provenance of an image as an in-toto statement without a signature. */
function provenanceAttachment(subject, { predicate, says }) {
    return {
        kind: 'provenance',
        artifactType: attachment/* inTotoMediaType */.s8,
        mediaType: attachment/* inTotoMediaType */.s8,
        bytes: (0,attest_provenance/* statementOf */.T8)({ subject, predicateType: attest_provenance/* provenanceType */.wy, predicate }),
        fileName: 'provenance.intoto.json',
        annotations: { [attachment/* predicateTypeAnnotation */.Ti]: attest_provenance/* provenanceType */.wy },
        says,
    };
}

// EXTERNAL MODULE: ./lib/oci/content.js
var content = __webpack_require__(3760);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var oci_descriptor = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/media-types.js
var media_types = __webpack_require__(261);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/oci/write-manifest.js
var write_manifest = __webpack_require__(9078);
;// CONCATENATED MODULE: ./lib/attest/buildkit.js









const spdxPredicateType = 'https://spdx.dev/Document';
/**
 * The image with an attestation manifest for each platform in its index, as BuildKit writes them. The image of a single
 * platform gets an index for them.
 * Source: https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
 */
function withAttestationManifests(image, order) {
    const attested = order.statements.map((statements) => attestationOf(statements, order.reference));
    const index = (0,write_manifest/* imageIndex */.sS)({
        manifests: image.platforms.map(({ platform, manifest }) => ({ platform, descriptor: manifest })),
        annotations: image.spec.annotations,
        attached: attested.map(({ inIndex }) => inIndex),
    });
    const images = image.content.manifests.filter(({ descriptor }) => !(0,media_types/* isIndex */.nw)(descriptor.mediaType));
    const blobs = (0,oci_digest/* firstOfEachDigest */.d_)([...image.content.blobs, ...attested.flatMap((attestation) => attestation.blobs)], ({ descriptor }) => descriptor.digest);
    return {
        ...image,
        root: index.descriptor,
        content: {
            blobs,
            manifests: [...images, ...attested.map(({ manifest }) => manifest), index],
            root: index.descriptor,
        },
    };
}
function attestationOf({ platform, spdx, provenance }, reference) {
    const { digest, mediaType, size } = platform.manifest;
    const name = (0,oci_platform/* platformText */.VQ)(platform.platform);
    const subject = { name: `pkg:docker/${purlName(reference)}?platform=${encodeURIComponent(name)}`, digest };
    const statement = (predicateType, predicate) => {
        const bytes = (0,attest_provenance/* statementOf */.T8)({ subject, predicateType, predicate });
        const annotations = { [attachment/* predicateTypeAnnotation */.Ti]: predicateType };
        const descriptor = { ...(0,oci_descriptor/* descriptorOf */.n)(attachment/* inTotoMediaType */.s8, bytes), annotations };
        return (0,content/* blobOf */.D)(bytes, descriptor, `attestation ${name}`);
    };
    const layers = [
        ...(spdx === undefined ? [] : [statement(spdxPredicateType, (0,host_json/* parseJson */.qF)(spdx.toString()))]),
        ...(provenance === undefined ? [] : [statement(attest_provenance/* provenanceType */.wy, provenance)]),
    ];
    const config = (0,oci_descriptor/* descriptorOf */.n)(media_types/* emptyMediaType */.iR, write_manifest/* emptyConfig */.i4);
    // BuildKit's own order of fields and its indentation.
    const json = {
        schemaVersion: 2,
        mediaType: media_types/* manifestMediaType */.gp,
        artifactType: 'application/vnd.docker.attestation.manifest.v1+json',
        config: { ...config, data: write_manifest/* emptyConfig */.i4.toString('base64') },
        layers: layers.map(({ descriptor }) => descriptor),
        subject: { mediaType, digest, size },
    };
    const bytes = Buffer.from(JSON.stringify(json, undefined, 2));
    const descriptor = (0,oci_descriptor/* descriptorOf */.n)(media_types/* manifestMediaType */.gp, bytes);
    return {
        manifest: { bytes, descriptor },
        blobs: [(0,content/* blobOf */.D)(write_manifest/* emptyConfig */.i4, config, `config of attestation ${name}`), ...layers],
        inIndex: {
            ...descriptor,
            annotations: {
                'vnd.docker.reference.digest': digest,
                'vnd.docker.reference.type': 'attestation-manifest',
            },
            platform: { architecture: 'unknown', os: 'unknown' },
        },
    };
}
// The name and the version of a package URL: `registry/owner/name@tag`.
function purlName(reference) {
    const [, name = reference, tag] = /^(.*?)(?::([^:/]+))?$/.exec(reference) ?? [];
    return tag === undefined ? name : `${name}@${tag}`;
}

// EXTERNAL MODULE: ./lib/attest/facts.js + 1 modules
var attest_facts = __webpack_require__(3299);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/attest/run.js


/**
 * Who runs the build, from the variables of the runner: GitHub's own runners and those of others have the names that
 * GitHub gives them; everything else is a machine that we know nothing about.
 */
function runFacts(env, times) {
    const { GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = env;
    const runs = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs`;
    const isRun = GITHUB_ACTIONS === 'true' && [GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID].every(Boolean);
    return {
        builderId: isRun && env.RUNNER_ENVIRONMENT ? runnerId(env.RUNNER_ENVIRONMENT) : `${attest_provenance/* attestationsPage */.Dl}#any-machine`,
        version: version/* version */.r,
        ...(isRun ? { invocationId: `${runs}/${GITHUB_RUN_ID}/attempts/${GITHUB_RUN_ATTEMPT || 1}` } : {}),
        ...times,
    };
}
// Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/provenance.ts
function runnerId(environment) {
    return `https://github.com/actions/runner/${environment}`;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/references.js
var oci_references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/registry/referrers/attach.js
var referrers_attach = __webpack_require__(4275);
// EXTERNAL MODULE: ./lib/registry/referrers/subjects.js
var subjects = __webpack_require__(5835);
// EXTERNAL MODULE: ./lib/registry/wire/failures.js
var failures = __webpack_require__(9566);
;// CONCATENATED MODULE: ./lib/steps/attest.js













/** Whether attestation manifests belong in the index of the images. */
function attestsInIndex({ inputs }) {
    return inputs.attest !== 'false' && inputs.attestForm !== 'referrers';
}
/** Whether documents are attached to the images that are pushed. */
function attestsAsReferrers({ inputs }) {
    return inputs.attest !== 'false' && inputs.attestForm !== 'buildkit';
}
/** The images with attestation manifests in their index: the same in every run from the same source. */
function attestInIndex(attesting, images) {
    const { options, sboms } = attesting;
    const { withSbom, withProvenance } = wanted(options);
    return (0,parallel/* inParallel */.HN)({
        items: images.map((assembled, position) => ({ assembled, sbom: sboms[position] })),
        limit: 2,
        work: async ({ assembled, sbom }) => {
            const { built, image } = assembled;
            const manifests = new Map(built.platforms.map(({ platform, manifest }) => [(0,oci_platform/* platformText */.VQ)(platform), manifest]));
            const facts = withProvenance ? await factsOf(attesting, assembled, manifests) : undefined;
            const statements = built.platforms.map((platform) => {
                const name = (0,oci_platform/* platformText */.VQ)(platform.platform);
                const spdx = withSbom ? sbom?.platforms.find((one) => (0,oci_platform/* platformText */.VQ)(one.platform) === name)?.spdx : undefined;
                return {
                    platform,
                    ...(spdx === undefined ? {} : { spdx }),
                    ...(facts === undefined ? {} : { provenance: (0,attest_provenance/* stableProvenanceOf */.m8)((0,attest_facts/* factsOfPlatform */.U)(facts, name), { version: version/* version */.r }) }),
                };
            });
            const reference = image.references[0] ?? image.main.name;
            return { ...assembled, built: withAttestationManifests(built, { statements, reference }) };
        },
    });
}
/**
 * Attaches the documents to every image that was pushed, in every repository: to what its tags name and to the image of
 * each platform. Throws a RegistryError; the images stay where they are.
 */
async function attestAll(attesting, published, { registry, startedMs, vexOf }) {
    const { host } = attesting.options;
    const run = runFacts(host.env, { startedMs, finishedMs: host.now() });
    return (0,parallel/* inParallel */.HN)({
        items: published.map((image, position) => ({ image, sbom: attesting.sboms[position] })),
        limit: 2,
        work: async ({ image, sbom }) => {
            const attached = await (0,parallel/* inParallel */.HN)({
                items: image.pushes ?? [],
                limit: 4,
                work: (push) => attestPush(attesting, { image, sbom, vex: vexOf(image), push, registry, run }),
            });
            return { ...image, attached: attached.flat() };
        },
    });
}
async function attestPush(attesting, { image, sbom, vex, push, registry, run }) {
    const { withSbom, withProvenance } = wanted(attesting.options);
    const { repository } = push;
    const parts = await (0,subjects/* partsOfPush */.W)(registry, push, image.built);
    const facts = withProvenance ? await factsOf(attesting, image, parts.platforms) : undefined;
    const documentsFor = (descriptor, platform) => {
        const subject = { name: (0,oci_references/* repositoryText */.g_)(repository), digest: descriptor.digest };
        const own = platform === undefined ? sbom?.whole : sbom?.platforms.find((one) => (0,oci_platform/* platformText */.VQ)(one.platform) === platform);
        return [
            ...(withSbom && own !== undefined ? sbomAttachments(own) : []),
            ...(facts === undefined ? [] : [provenanceFor({ subject, platform, facts, run })]),
            ...(vex === undefined ? [] : [vexAttachment(subject, vex)]),
        ];
    };
    const attach = (descriptor, platform) => (0,referrers_attach/* attachDocuments */.Q)(registry, {
        repository,
        subject: descriptor,
        attachments: documentsFor(descriptor, platform),
    });
    try {
        // What the tags name comes first: it shows whether the registry lists referrers itself.
        const root = await attach(parts.root);
        const platforms = [...parts.platforms].filter(([, { digest }]) => digest !== parts.root.digest);
        const others = await (0,parallel/* inParallel */.HN)({
            items: platforms,
            limit: 4,
            work: ([platform, descriptor]) => attach(descriptor, platform),
        });
        return [root, ...others];
    }
    catch (error) {
        if (!(error instanceof errors/* RegistryError */.gl))
            throw error;
        throw (0,failures/* withAddition */.xu)(error, `${(0,oci_references/* repositoryText */.g_)(repository)}@${push.digest} is pushed, but not all is attached to it`);
    }
}
function provenanceFor(order) {
    const { subject, platform, facts, run } = order;
    return provenanceAttachment(subject, (0,attest_provenance/* provenanceOf */.Jj)(platform === undefined ? facts : (0,attest_facts/* factsOfPlatform */.U)(facts, platform), run));
}
function wanted({ inputs: { attest } }) {
    return {
        withSbom: attest === 'sbom' || attest === 'true',
        withProvenance: attest === 'provenance' || attest === 'true',
    };
}
function factsOf({ options, plan, go }, { image, programs, built }, manifests) {
    return (0,attest_facts/* buildFacts */._)({ workspace: options.place.workspace, plan, image, go, packed: programs, built, manifests });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/merge/digest-files.js





/**
 * Reads the items of `merge`: digests (also with a name, `name@sha256:…`), files that contain them, or folders of such
 * files, as downloaded from the artifacts of a matrix. Returns each digest once. Throws a UserError if an item is none
 * of these or a folder has no digests.
 */
async function findDigests(items, folder) {
    const found = [];
    for (const item of items) {
        const digest = digestIn(item);
        if (digest === undefined)
            found.push(...(await digestsAt(item, (0,external_node_path_.resolve)(folder, item))));
        else
            found.push({ digest, from: 'merge' });
    }
    return (0,oci_digest/* firstOfEachDigest */.d_)(found, ({ digest }) => digest);
}
async function digestsAt(item, path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined) {
        throw new errors/* UserError */.yo(`merge has "${item}", which is neither a digest nor a file or folder (${path})`, {
            change: 'Write digests, sha256: and 64 digits, or the folder with the downloaded artifacts of the matrix jobs.',
        });
    }
    if (!found.isDirectory())
        return digestsOfFile(path);
    const names = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    if (files.length === 0) {
        throw new errors/* UserError */.yo(`merge has the folder "${item}", which contains no file (${path})`, {
            change: 'Upload a file with the digest in each matrix job, and download these artifacts before the merge.',
        });
    }
    return (await Promise.all(files.sort().map(digestsOfFile))).flat();
}
// More than the `json` output of any run.
const longestFileBytes = 1024 * 1024;
async function digestsOfFile(path) {
    const { size } = await (0,promises_.stat)(path);
    const text = size > longestFileBytes ? undefined : await (0,promises_.readFile)(path, 'utf8');
    const digests = text === undefined ? undefined : digestsOf(text, (0,external_node_path_.basename)(path));
    if (digests === undefined) {
        throw new errors/* UserError */.yo(`merge: the file ${path} contains no digest`, {
            change: 'Write the output `digest`, `digests` or `json` of each matrix job to its own file, and nothing else.',
        });
    }
    return digests.map((digest) => ({ digest, from: path }));
}
/**
 * The digests in a file: one per line; or the output `digests`, `json` or `metadata`; or an empty file whose name is
 * the 64 hex digits. Undefined if it has none. Throws a UserError for a `json` of several programs.
 */
function digestsOf(text, name) {
    const lines = text.split(/\s+/).filter((line) => line !== '');
    if (lines.length === 0)
        return /^[0-9a-f]{64}$/.test(name) ? [`sha256:${name}`] : undefined;
    if (text.trimStart().startsWith('{'))
        return digestsOfJson(text);
    const digests = lines.map(digestIn);
    return allDefined(digests);
}
function digestsOfJson(text) {
    const json = (0,host_json/* parseJson */.qF)(text);
    if (!(0,host_json/* isRecord */.u4)(json))
        return undefined;
    const ofMetadata = json['containerimage.digest'];
    if (ofMetadata !== undefined)
        return allDefined([digestIn(ofMetadata)]);
    // The keys of the output `digests` are platforms, none of which is a single word.
    const images = (0,host_json/* isRecord */.u4)(json.images) ? json.images : {};
    const values = Object.values(images);
    if (values.length === 0)
        return nonEmpty(allDefined(Object.values(json).map(digestIn)));
    if (values.length > 1) {
        throw new errors/* UserError */.yo(`merge found the images of several programs in one file: ${Object.keys(images).join(', ')}`, {
            change: 'Merge one program at a time: write the digest of that program alone to the file.',
        });
    }
    return allDefined(values.map((image) => ((0,host_json/* isRecord */.u4)(image) ? digestIn(image.digest) : undefined)));
}
function nonEmpty(digests) {
    return digests?.length === 0 ? undefined : digests;
}
function allDefined(digests) {
    const defined = digests.filter((digest) => digest !== undefined);
    return defined.length === digests.length ? defined : undefined;
}
function digestIn(value) {
    if (typeof value !== 'string')
        return undefined;
    return /^(?:[^@\s]+@)?(sha256:[0-9a-f]{64})$/.exec(value)?.[1];
}

// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
;// CONCATENATED MODULE: ./lib/merge/merge.js




/**
 * Joins single-platform images into the same index that one build for all platforms would have made; for one platform,
 * its manifest as is. Throws a UserError if two images have the same platform.
 */
function joinImages(images, options) {
    const platforms = images.toSorted((a, b) => (0,oci_platform/* comparePlatforms */.UX)(a.platform, b.platform));
    checkPlatformsApart(platforms);
    const [first, ...others] = platforms;
    if (first === undefined)
        throw new Error('no images to join');
    const attached = platforms.flatMap((platform) => platform.attached);
    const common = commonAnnotations(first, others);
    const ofManifests = platforms.flatMap(({ platform, annotations }) => placed(annotations, { level: 'manifest', platform }).filter(({ key }) => !Object.hasOwn(common, key)));
    const stand = [...placed(common, { level: 'manifest' }), ...ofManifests];
    if (others.length === 0 && attached.length === 0)
        return { platforms, root: first.content, annotations: stand };
    const { takeCommon } = options;
    const given = options.annotations.filter((annotation) => isPlaceOfJoin(platforms, annotation));
    const kept = placed(takeCommon ? withoutLevelled(common, options.annotations) : {}, { level: 'index' });
    const annotations = [...kept, ...given];
    return {
        platforms,
        root: (0,write_manifest/* imageIndex */.sS)({
            manifests: platforms.map(({ platform, content }) => ({
                platform,
                descriptor: (0,write_manifest/* manifestDescriptor */.Dt)(content.descriptor, { annotations, platform }),
            })),
            annotations,
            attached,
        }),
        annotations: [...stand, ...annotations],
    };
}
/**
 * Whether a merge can set annotations at this place. It can set neither those of the manifests, which the matrix jobs
 * have already made, nor those of the index's descriptor, which only an OCI layout has.
 */
function isPlaceOfJoin(images, place) {
    const platforms = images.map(({ platform }) => platform);
    return place.level === 'index' || (place.level === 'manifest-descriptor' && (0,annotations/* hasPlace */.GT)(platforms, place));
}
function placed(annotations, place) {
    return Object.entries(annotations).map(([key, value]) => ({ ...place, key, value }));
}
// A build would not put annotations that were given for manifests only on the index.
function withoutLevelled(common, given) {
    const [manifest, index] = [(0,annotations/* annotationsAt */.wv)(given, { level: 'manifest' }), (0,annotations/* annotationsAt */.wv)(given, { level: 'index' })];
    return Object.fromEntries(Object.entries(common).filter(([key]) => !Object.hasOwn(manifest, key) || Object.hasOwn(index, key)));
}
function checkPlatformsApart(sorted) {
    const digests = new Map();
    for (const { platform, content } of sorted) {
        const name = (0,oci_platform/* platformText */.VQ)(platform);
        const { digest } = content.descriptor;
        const other = digests.get(name);
        if (other !== undefined) {
            throw new errors/* UserError */.yo(`merge has two images for ${name}: ${other} and ${digest}`, {
                change: 'Give each matrix job its own platform, and only merge the digests of one run.',
            });
        }
        digests.set(name, digest);
    }
}
function commonAnnotations(first, others) {
    return Object.fromEntries(Object.entries(first.annotations).filter(([key, value]) => others.every(({ annotations }) => annotations[key] === value)));
}

// EXTERNAL MODULE: ./lib/oci/image-config.js
var image_config = __webpack_require__(6319);
;// CONCATENATED MODULE: ./lib/merge/read-parts.js





const readsAtOnce = 8;
/**
 * Reads every part from every repository: the single-platform images, each once. Throws a UserError for a part that is
 * missing or not an image, or a RegistryError.
 */
async function readParts({ parts, repositories }, registry) {
    const read = await (0,parallel/* inParallel */.HN)({
        items: repositories.flatMap((repository) => parts.map((part) => ({ repository, part }))),
        limit: readsAtOnce,
        work: (one) => readPart(registry, one),
    });
    // Every repository has the same bytes for the same digest.
    return (0,oci_digest/* firstOfEachDigest */.d_)(read.flat(), ({ content }) => content.descriptor.digest);
}
async function readPart(registry, { repository, part }) {
    const read = async (digest) => {
        try {
            return await registry.manifest(repository, digest);
        }
        catch (error) {
            if (error instanceof errors/* RegistryError */.gl && error.status === 404)
                throw missing({ repository, part, digest }, error);
            throw error;
        }
    };
    const root = await read(part.digest);
    const configOf = async ({ config }) => (0,image_config/* parseImageConfig */.F)(await registry.config(repository, config));
    if (root.manifest.kind === 'manifest') {
        const config = await configOf(root.manifest);
        if (config.platform === undefined)
            throw noImage(`${(0,oci_references/* repositoryText */.g_)(repository)}@${part.digest}`);
        return [platformImage(root, { manifest: root.manifest, config, platform: config.platform, attached: [] })];
    }
    const { manifests } = root.manifest;
    return (0,parallel/* inParallel */.HN)({
        items: manifests.filter((descriptor) => !isAttached(descriptor)),
        limit: readsAtOnce,
        work: async (descriptor) => {
            const attached = manifests.filter((other) => other.annotations?.[attachedTo] === descriptor.digest);
            const image = await read(descriptor.digest);
            const { manifest } = image;
            if (manifest.kind !== 'manifest')
                throw indexInIndex(descriptor);
            // An index may have data about a manifest that the manifest itself lacks.
            const said = descriptor.annotations === undefined ? {} : { annotations: descriptor.annotations };
            const named = { ...image, descriptor: { ...image.descriptor, ...said } };
            const config = await configOf(manifest);
            // Source: image-spec, image-index.md: the platform is optional in a descriptor, but required in a configuration.
            const platform = descriptor.platform ?? config.platform;
            if (platform === undefined)
                throw noImage(`${(0,oci_references/* repositoryText */.g_)(repository)}@${descriptor.digest}`);
            return platformImage(named, { manifest, config, platform, attached });
        },
    });
}
function indexInIndex({ digest }) {
    return new errors/* UserError */.yo(`merge: ${digest} is an index inside an index`, {
        change: 'Merge the digests of the matrix jobs, each the image of one platform.',
    });
}
// How BuildKit marks the image that an attestation belongs to:
// https://docs.docker.com/build/metadata/attestations/attestation-storage/
const attachedTo = 'vnd.docker.reference.digest';
function isAttached({ annotations }) {
    return annotations?.[attachedTo] !== undefined;
}
function platformImage({ descriptor, bytes }, { manifest, config, platform, attached }) {
    return {
        platform: (0,image_config/* platformNamed */.p)(platform),
        content: { descriptor, bytes },
        annotations: manifest.annotations,
        labels: config.labels,
        config: manifest.config,
        attached,
        pulledBytes: [manifest.config, ...manifest.layers].reduce((sum, { size }) => sum + size, descriptor.size),
    };
}
function noImage(name) {
    return new errors/* UserError */.yo(`merge: ${name} is not an image: its config has no platform`, {
        change: 'Merge the digests of images.',
    });
}
function missing({ repository, part, digest }, cause) {
    return new errors/* UserError */.yo(`${(0,oci_references/* repositoryText */.g_)(repository)} has no image ${digest}, which merge has from ${part.from}`, {
        change: 'Use the same `images` in the matrix jobs as in this step, and check that they pushed: by default they do not push pull requests and branches other than the default one.',
        cause,
    });
}

// EXTERNAL MODULE: ./lib/plan/annotations.js
var plan_annotations = __webpack_require__(5801);
// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(7196);
// EXTERNAL MODULE: ./lib/plan/globals.js + 1 modules
var globals = __webpack_require__(4625);
// EXTERNAL MODULE: ./lib/plan/names/history.js
var names_history = __webpack_require__(9368);
// EXTERNAL MODULE: ./lib/plan/names/names.js + 4 modules
var names = __webpack_require__(3605);
// EXTERNAL MODULE: ./lib/plan/platforms.js
var platforms = __webpack_require__(3003);
// EXTERNAL MODULE: ./lib/plan/push.js
var plan_push = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/registry/read.js
var registry_read = __webpack_require__(6995);
// EXTERNAL MODULE: ./lib/source/git.js + 1 modules
var git = __webpack_require__(6366);
;// CONCATENATED MODULE: ./lib/steps/join.js















/** The names of the joined image. Throws a UserError for names that depend on a build. */
async function mergeNames({ inputs, host, place, context }) {
    const open = inputs.images.find((name) => name.includes('{{'));
    if (open !== undefined) {
        throw new errors/* UserError */.yo(`images is "${open}", but a merge step builds no program and has no name for it`, {
            change: 'Write the full name, as the matrix jobs pushed it.',
        });
    }
    for (const tag of (0,names_history/* writtenTags */.Bq)(inputs))
        (0,oci_references/* checkTag */.Bs)(tag);
    const folder = place.workingDirectory;
    const history = (0,names_history/* needsHistory */.q9)(inputs)
        ? await (0,git/* gitNames */.TT)({ folder, askRemote: (0,names_history/* needsRemoteTags */.Ze)({ inputs, context }), token: (0,names_history/* serverToken */.Pc)({ inputs, context }) }, host)
        : undefined;
    const facts = { inputs, context, source: {}, history, nowMilliseconds: host.now(), several: false };
    const [first = ''] = (0,names/* imageTexts */.mH)(facts);
    const { targets, tags, surrounding } = (0,names/* namesOf */.eZ)({ name: first.slice(first.lastIndexOf('/') + 1) }, facts);
    if (targets.length === 0) {
        throw new errors/* UserError */.yo('merge is set but images names no image', {
            change: 'Write the name that the matrix jobs pushed to, for example images: ghcr.io/owner/name.',
        });
    }
    const { push, because } = (0,plan_push/* decidePush */.v)({ inputs, context, targets });
    const values = (0,globals/* globalValues */.wX)(surrounding);
    const labels = (0,expressions/* fillPairs */.vd)({ input: 'labels', pairs: inputs.labels, values });
    return {
        annotations: (0,plan_annotations/* placedAnnotations */.eF)({ labels, given: inputs.annotations, context, values }),
        repositories: targets.map(({ repository }) => repository),
        tags,
        references: targets.flatMap((target) => target.tags.map((tag) => (0,oci_references/* taggedText */.Ms)(target.repository, tag))),
        targets: push ? targets : [],
        ...(because === undefined ? {} : { notPushed: because }),
    };
}
/**
 * Finds the digests that `merge` names, reads their images from every repository and joins them. Nothing is pushed
 * until all are found. Throws a UserError for a missing part or for two of the same platform, or a RegistryError.
 */
async function joinParts({ inputs, place, context }, { names, registry }) {
    const parts = await findDigests(inputs.merge, place.workingDirectory);
    const images = await readParts({ parts, repositories: names.repositories }, {
        manifest: (repository, digest) => (0,registry_read/* readManifest */.WI)(registry, repository, digest),
        config: async (repository, descriptor) => (await (0,registry_read/* readConfigBlob */.wp)(registry, repository, descriptor)).config,
    });
    if (inputs.namesPlatforms)
        checkComplete(images, (0,platforms/* planPlatforms */.C)(inputs.platforms));
    const takeCommon = (0,plan_annotations/* commonPlaces */.Mj)(context).some(({ level }) => level === 'index');
    const joined = joinImages(images, { annotations: names.annotations, takeCommon });
    const isJoined = joined.root.descriptor.digest !== joined.platforms[0]?.content.descriptor.digest;
    const notes = (0,plan_annotations/* homelessNotes */.qE)(inputs.annotations, (place) => isJoined && isPlaceOfJoin(joined.platforms, place));
    return { ...joined, notes };
}
// Pushing an index without a platform would remove that platform for everyone who pulls the tag.
function checkComplete(images, wanted) {
    const there = images.map(({ platform }) => (0,oci_platform/* platformText */.VQ)(platform));
    const missing = wanted.map(oci_platform/* platformText */.VQ).filter((platform) => !there.includes(platform));
    if (missing.length === 0)
        return;
    throw new errors/* UserError */.yo(`merge names no image for ${missing.join(', ')}; it has ${there.join(', ')}`, {
        change: 'Pass the digest of every matrix job, or remove the platform from platforms in this step.',
    });
}

// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
;// CONCATENATED MODULE: ./lib/attest/merge-provenance.js



const mergeType = `${attest_provenance/* attestationsPage */.Dl}#merge-type-v1`;
/** The predicate of a provenance for a joined index; how each part was built stands in its own. */
function mergeProvenanceOf({ inputs, parts }, run) {
    const buildDefinition = {
        buildType: mergeType,
        externalParameters: { inputs },
        resolvedDependencies: parts.map(({ platform, digest }) => ({
            name: `image ${platform}`,
            digest: { sha256: (0,oci_digest/* hexOf */.ZD)(digest) },
        })),
    };
    const builder = { id: run.builderId, version: { 'go-tiny-image': run.version } };
    const metadata = {
        ...(run.invocationId === undefined ? {} : { invocationId: run.invocationId }),
        startedOn: new Date(run.startedMs).toISOString(),
        finishedOn: new Date(run.finishedMs).toISOString(),
    };
    return {
        predicate: { buildDefinition, runDetails: { builder, metadata } },
        says: (0,oci_digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)({ buildDefinition, builder })),
    };
}

// EXTERNAL MODULE: ./lib/attest/recorded-inputs.js
var recorded_inputs = __webpack_require__(9967);
// EXTERNAL MODULE: ./lib/registry/referrers/lists.js
var lists = __webpack_require__(2673);
// EXTERNAL MODULE: ./lib/sbom/identity.js
var identity = __webpack_require__(5315);
// EXTERNAL MODULE: ./lib/sbom/verification-code.js
var verification_code = __webpack_require__(4650);
;// CONCATENATED MODULE: ./lib/sbom/join.js




/**
 * The CycloneDX document of an index from those of its platforms' images, which we wrote: the programs of all, and what
 * they share once. For documents of one version of ours it has the same bytes as that of a build for all platforms.
 * Undefined if one is no such document.
 */
function joinCyclonedx(documents) {
    const parts = documents.map((document) => (0,host_json/* parseJson */.qF)(document.toString()));
    const [first] = parts;
    if (!(0,host_json/* isRecord */.u4)(first) || !parts.every((part) => (0,host_json/* property */.MZ)(part, 'bomFormat') === 'CycloneDX'))
        return undefined;
    const { serialNumber: _, ...rest } = first;
    const components = inGroups(unionOf(parts, 'components', 'bom-ref'), 'bom-ref');
    const dependencies = inGroups(unionOf(parts, 'dependencies', 'ref'), 'ref').map((dependency) => {
        if (dependency.ref !== 'image')
            return dependency;
        const all = parts.flatMap((part) => itemsOf(part, 'dependencies').filter(({ ref }) => ref === 'image'));
        return { ref: 'image', dependsOn: [...new Set(all.flatMap(({ dependsOn }) => (0,host_json/* textsIn */.Ej)(dependsOn)))].sort() };
    });
    const document = { ...rest, components, dependencies };
    return (0,canonical_json/* canonicalJson */.d)({ ...document, serialNumber: `urn:uuid:${(0,identity/* documentUuid */.H)((0,canonical_json/* canonicalJson */.d)(document))}` });
}
/** The same for SPDX documents. */
function joinSpdx(documents) {
    const parts = documents.map((document) => (0,host_json/* parseJson */.qF)(document.toString()));
    const [first] = parts;
    if (!(0,host_json/* isRecord */.u4)(first) || !parts.every((part) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(part, 'spdxVersion')) !== undefined))
        return undefined;
    const { documentNamespace, ...rest } = first;
    const relationships = unionOf(parts.map((part) => ({
        relationships: itemsOf(part, 'relationships').map((one) => ({ ...one, key: keyOf(one) })),
    })), 'relationships', 'key').map(({ key: _, ...one }) => one);
    const files = unionOf(parts, 'files', 'SPDXID');
    const [image, ...packages] = inGroups(unionOf(parts, 'packages', 'SPDXID'), 'SPDXID', byNameAndVersion);
    const document = {
        ...rest,
        packages: [{ ...image, ...(0,verification_code/* containedFiles */.h)(files.flatMap(sha1Of)) }, ...packages],
        files,
        relationships: ['DESCRIBES', 'CONTAINS', 'DEPENDS_ON'].flatMap((type) => relationships
            .filter(({ relationshipType }) => relationshipType === type)
            .toSorted((a, b) => Number(isProgram(b)) - Number(isProgram(a)))),
    };
    const stem = String(documentNamespace).replace(/-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '');
    return (0,canonical_json/* canonicalJson */.d)({ ...document, documentNamespace: `${stem}-${(0,identity/* documentUuid */.H)((0,canonical_json/* canonicalJson */.d)(document))}` });
}
function itemsOf(part, list) {
    return (0,host_json/* itemsIn */.Un)((0,host_json/* property */.MZ)(part, list)).filter(host_json/* isRecord */.u4);
}
// Each item once, in the order of the documents.
function unionOf(parts, list, key) {
    const all = parts.flatMap((part) => itemsOf(part, list));
    const seen = new Set();
    return all.filter((item) => !seen.has(item[key]) && seen.add(item[key]));
}
// The order of our documents: the image, programs, modules sorted, data, files.
const groups = [/^(?:SPDXRef-)?image/, /program[:-]/, /module[:-]/, /data[:-]/, /file[:-]/];
function inGroups(items, key, compare = by(key)) {
    const groupOf = (item) => groups.findIndex((group) => group.test(String(item[key])));
    return groups.flatMap((_, group) => {
        const own = items.filter((item) => groupOf(item) === group);
        return group === 2 ? own.toSorted(compare) : own;
    });
}
function by(key) {
    return (a, b) => (String(a[key]) < String(b[key]) ? -1 : 1);
}
function byNameAndVersion(a, b) {
    const text = ({ name, versionInfo }) => versionInfo === undefined ? `${name}` : `${name}@${versionInfo}`;
    return text(a) < text(b) ? -1 : 1;
}
function sha1Of(file) {
    const checksums = itemsOf(file, 'checksums').filter(({ algorithm }) => algorithm === 'SHA1');
    return checksums.flatMap(({ checksumValue }) => (0,host_json/* textOf */.b6)(checksumValue) ?? []);
}
function keyOf({ spdxElementId, relationshipType, relatedSpdxElement }) {
    return [spdxElementId, relationshipType, relatedSpdxElement].join(' ');
}
function isProgram({ relationshipType, relatedSpdxElement }) {
    return relationshipType === 'CONTAINS' && String(relatedSpdxElement).startsWith('SPDXRef-program-');
}

;// CONCATENATED MODULE: ./lib/steps/merge/attest.js













/**
 * Attaches to a joined index the SBOM of all its parts, from those that are attached to them, and what it was joined
 * from. The parts keep what they have. Throws a UserError for a part without an SBOM, or a RegistryError.
 */
async function attestJoined(options, given) {
    const { joined, pushes } = given;
    // The image of a single platform is the part itself, with all that it has.
    if (joined.platforms.some(({ content }) => content.descriptor.digest === joined.root.descriptor.digest))
        return [];
    return (0,parallel/* inParallel */.HN)({ items: pushes, limit: 4, work: ({ repository }) => attestIn(options, given, repository) });
}
async function attestIn({ inputs, host }, { joined, registry, startedMs }, repository) {
    const { descriptor } = joined.root;
    const { attest } = inputs;
    const withSbom = attest === 'sbom' || attest === 'true';
    const withProvenance = attest === 'provenance' || attest === 'true';
    const parts = joined.platforms.map(({ platform, content }) => ({
        platform: (0,oci_platform/* platformText */.VQ)(platform),
        digest: content.descriptor.digest,
    }));
    const sboms = withSbom ? await Promise.all(parts.map((part) => sbomOfPart(registry, repository, part.digest))) : [];
    const run = runFacts(host.env, { startedMs, finishedMs: host.now() });
    const subject = { name: (0,oci_references/* repositoryText */.g_)(repository), digest: descriptor.digest };
    const facts = {
        inputs: { ...(0,recorded_inputs/* recordedInputs */.K)(inputs).inputs, merge: parts.map(({ digest }) => digest).join('\n') },
        parts,
    };
    return (0,referrers_attach/* attachDocuments */.Q)(registry, {
        repository,
        subject: descriptor,
        attachments: [
            ...(withSbom ? sbomAttachments(joinedSbom(sboms)) : []),
            ...(withProvenance ? [provenanceAttachment(subject, mergeProvenanceOf(facts, run))] : []),
        ],
    });
}
function joinedSbom(sboms) {
    const cyclonedx = joinCyclonedx(sboms.map((sbom) => sbom.cyclonedx));
    const spdx = joinSpdx(sboms.map((sbom) => sbom.spdx));
    if (cyclonedx !== undefined && spdx !== undefined)
        return { cyclonedx, spdx };
    throw new errors/* UserError */.yo('the SBOMs of the parts cannot be joined: one is not a document of go-tiny-image', {
        change: 'Build all parts with attest: sbom, in the same version.',
    });
}
async function sbomOfPart(registry, repository, digest) {
    const listed = await (0,lists/* readReferrers */.tV)(registry, repository, digest);
    const [spdx, cyclonedx] = await Promise.all(['spdx', 'cyclonedx'].map(async (kind) => {
        const found = listed.findLast((descriptor) => (0,attachment/* kindOf */.I)(descriptor) === kind);
        return found === undefined ? undefined : documentIn(registry, repository, found.digest);
    }));
    if (spdx !== undefined && cyclonedx !== undefined)
        return { spdx, cyclonedx };
    throw new errors/* UserError */.yo(`merge: no SBOM is attached to ${(0,oci_references/* repositoryText */.g_)(repository)}@${digest}`, {
        change: 'Set attest: sbom in the matrix jobs too, or attest: provenance in the merge step.',
    });
}
async function documentIn(registry, repository, digest) {
    const { manifest } = await (0,registry_read/* readManifest */.WI)(registry, repository, digest);
    const [layer] = manifest.kind === 'manifest' ? manifest.layers : [];
    return layer === undefined ? undefined : (0,registry_read/* readBlobBytes */.RO)(registry, repository, layer);
}

// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/registry/previous.js
var registry_previous = __webpack_require__(3470);
// EXTERNAL MODULE: ./lib/registry/push/push.js
var push_push = __webpack_require__(1074);
;// CONCATENATED MODULE: ./lib/steps/publish.js




/**
 * Writes, loads and pushes every image. All images are built before the first push, and local outputs are written
 * before anything is pushed.
 */
async function publishAll({ options: { host }, images, builder, registry, }) {
    for (const { image, built } of images) {
        const { archive, references } = image;
        if (archive !== undefined) {
            await (0,trace/* partOfRun */.Ao)(host, 'archive', () => builder.archive(built, { path: archive, references }));
        }
        if (image.inputs.load)
            await (0,trace/* partOfRun */.Ao)(host, 'load', () => builder.load(built, references));
    }
    return (0,parallel/* inParallel */.HN)({
        items: images,
        limit: images.length,
        work: async ({ image, built, programs, needs }) => {
            const done = { image, built, programs, needs, loaded: image.inputs.load };
            if (image.targets.length === 0)
                return done;
            const pushes = await (0,trace/* partOfRun */.Ao)(host, 'push', () => builder.push(built, image.targets));
            const [first] = pushes;
            const [main] = built.platforms;
            if (first === undefined || main === undefined)
                return { ...done, pushes };
            const previous = await (0,trace/* partOfRun */.Ao)(host, 'push', () => (0,registry_previous/* readPrevious */.o)(registry, first, main.platform));
            return { ...done, pushes, ...(previous === undefined ? {} : { previous }) };
        },
    });
}
/** The images of a run that may publish nothing: neither written, nor loaded, nor pushed. Undefined if nothing failed. */
function withhold(images, failures) {
    if (failures.vulnerabilities === undefined && failures.budget === undefined)
        return undefined;
    const because = failures.vulnerabilities === undefined ? 'it is over its budget' : 'vulnerabilities is fail';
    return images.map(({ image: { archive: _, ...image }, built, programs, needs }) => ({
        image: { ...image, notPushed: `${because}, see the error` },
        built,
        programs,
        needs,
        loaded: false,
    }));
}
/** Pushes a joined image to every repository, first by digest, then by its tags. Throws a RegistryError. */
async function publishJoined({ root, platforms }, { names, registry }) {
    const content = { blobs: [], manifests: [root], root: root.descriptor };
    const pushes = await (0,parallel/* inParallel */.HN)({
        items: names.targets,
        limit: Math.max(1, names.targets.length),
        work: ({ repository, tags }) => (0,push_push/* pushImage */.G)(registry, { content, repository, tags }),
    });
    const [push] = pushes;
    const [main] = platforms;
    const isKnown = push !== undefined && main !== undefined;
    return { pushes, previous: isKnown ? await (0,registry_previous/* readPrevious */.o)(registry, push, main.platform) : undefined };
}

// EXTERNAL MODULE: ./lib/steps/registry.js + 1 modules
var steps_registry = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/image/docker/dockerfile.js + 1 modules
var dockerfile = __webpack_require__(1787);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/sizes.js
var report_sizes = __webpack_require__(5820);
;// CONCATENATED MODULE: ./lib/report/vulnerabilities.js


/** The lines of the log: the counts of each program, what is accepted and why, and how long it took. */
function describeVulnerabilities({ programs, notes, milliseconds }) {
    const lines = [...programs].flatMap(([name, result]) => 'unchecked' in result
        ? [`${name}: not checked`]
        : [`${name}: ${countsText(result.counts)} (${checkedBy(result.facts)})`, ...acceptedLines(name, result.found)]);
    return [...lines, ...notes, `checked in ${(0,report_sizes/* readableTime */.GI)(milliseconds)}, beside the other stages`];
}
function acceptedLines(name, found) {
    return found.flatMap(({ id, exception }) => exception === undefined ? [] : [`${name}: ${id} is accepted until ${exception.until}: ${exception.reason}`]);
}
function countsText({ called, excepted, imported, required }) {
    const parts = [
        `calls ${called} known ${called === 1 ? 'vulnerability' : 'vulnerabilities'}`,
        ...(excepted === 0 ? [] : [`${excepted} more ${excepted === 1 ? 'is' : 'are'} accepted`]),
        ...(imported === 0 ? [] : [`${imported} in packages that are only imported`]),
        ...(required === 0 ? [] : [`${required} in modules that are only required`]),
    ];
    return parts.join(', ');
}
function checkedBy({ scanner, databaseModified }) {
    return databaseModified === undefined ? scanner : `${scanner}, database of ${databaseModified.slice(0, 10)}`;
}
/** The result for the report. */
function vulnerabilityReport(result, vex) {
    if ('unchecked' in result)
        return result;
    const { facts, found, counts } = result;
    return { ...facts, counts, found, ...(vex === undefined ? {} : { vex }) };
}
/** The output `vulnerabilities`: the counts as JSON; empty if they are not known. */
function countsOutput(report) {
    return report === undefined || 'unchecked' in report ? '' : JSON.stringify(report.counts);
}
// A summary has a limit of 1 MiB for all steps of a job.
const mostRows = 50;
/** A paragraph and a table for the job summary. Vulnerabilities in modules that are only required are only counted. */
function vulnerabilitiesMarkdown(report) {
    if ('unchecked' in report)
        return [`**Vulnerabilities: not checked**: ${(0,markdown/* text */.Q)(report.unchecked)}`, ''];
    const shown = report.found.filter(({ reach }) => reach !== 'required');
    const left = shown.length - mostRows;
    return [
        `**Vulnerabilities**: ${countsText(report.counts)} (${(0,markdown/* text */.Q)(checkedBy(report))})`,
        '',
        ...(shown.length === 0
            ? []
            : [
                ...(0,report_sizes/* markdownTable */.Qj)(['vulnerability', 'module', 'fixed in', 'reach'], shown.slice(0, mostRows).map(tableRow), '---'),
                '',
            ]),
        ...(left > 0 ? [`and ${left} more, see the report`, ''] : []),
    ];
}
function tableRow({ id, url, module, version, fixedVersion, reach, callPath, exception }) {
    const calls = callPath.length === 0 ? '' : `: ${callPath.map(markdown/* text */.Q).join(' → ')}`;
    const accepted = exception === undefined ? '' : `; accepted until ${exception.until}: ${(0,markdown/* text */.Q)(exception.reason)}`;
    return [
        /^https:\/\/[\w./-]+$/.test(url) ? `[${(0,markdown/* text */.Q)(id)}](${url})` : (0,markdown/* text */.Q)(id),
        (0,markdown/* text */.Q)(`${module} ${version}`.trimEnd()),
        fixedVersion === undefined ? 'no version' : (0,markdown/* text */.Q)(fixedVersion),
        `${reach}${calls}${accepted}`,
    ];
}
/** The same in short, for one of many images. Empty if there is nothing to do. */
function vulnerabilitiesLine(name, report) {
    if (report === undefined || (!('unchecked' in report) && report.counts.called === 0))
        return [];
    return [`- ${(0,markdown/* text */.Q)(name)}: ${'unchecked' in report ? 'vulnerabilities not checked' : countsText(report.counts)}`];
}

;// CONCATENATED MODULE: ./lib/report/outputs.js


/**
 * The outputs of a run: those of its first image, and all images in `json`. Unknown values are empty. `reportPath` is
 * empty if no report was written.
 */
function outputsFrom(run, reportPath) {
    const first = run.images[0];
    if (first === undefined)
        throw new Error('a run without an image');
    const images = run.images.map((image) => [image.name, imageOutputs(image, run, reportPath)]);
    return {
        ...imageOutputs(first, run, reportPath),
        json: jsonOutput(first, Object.fromEntries(images)),
        'image-refs': referencesOutput(run.images),
        manifests: '',
        ...changeOutputs(run),
    };
}
function referencesOutput(images) {
    const pushed = images.flatMap((image) => {
        const [name] = image.repositories;
        return 'digest' in image && image.pushed && name !== undefined ? [[image.name, `${name}@${image.digest}`]] : [];
    });
    return pushed.length === 0 ? '' : JSON.stringify(Object.fromEntries(pushed));
}
function changeOutputs({ images, jobs }) {
    if (jobs !== undefined) {
        const { legs, changed, unchanged } = jobs;
        return {
            changed: JSON.stringify(changed),
            unchanged: JSON.stringify(unchanged),
            matrix: JSON.stringify({ include: legs }),
        };
    }
    const made = images.filter((image) => 'digest' in image);
    if (made.length === 0)
        return { changed: '', unchanged: '', matrix: '' };
    const namesOf = (isUnchanged) => JSON.stringify(made.flatMap(({ name, unchanged = false }) => (unchanged === isUnchanged ? [name] : [])));
    return { changed: namesOf(false), unchanged: namesOf(true), matrix: '' };
}
/**
 * The output `json`. At the top are the first image's keys that users of docker/metadata-action read; every image's
 * outputs are below a separate key, because a program may have the name of another key.
 * Source: https://github.com/docker/metadata-action#outputs
 */
function jsonOutput({ references: tags, tagNames, labels, annotations }, images) {
    return JSON.stringify({ tags, 'tag-names': tagNames, labels, annotations, images });
}
function imageOutputs(image, run, reportPath) {
    const [name = ''] = image.repositories;
    const made = 'digest' in image ? image : undefined;
    const main = made?.platforms[0];
    return {
        digest: made?.digest ?? '',
        imageid: main?.config.digest ?? '',
        'image-name': name,
        repository: withoutHost(name),
        'image-ref': made === undefined || name === '' ? '' : `${name}@${made.digest}`,
        tags: image.references.join('\n'),
        'tag-names': image.tagNames.join('\n'),
        version: image.tagNames[0] ?? '',
        labels: labelLines(image.labels),
        metadata: made === undefined || main === undefined ? '' : buildxMetadata(made, main.config),
        digests: made === undefined ? '' : byPlatform(made, ({ manifest }) => manifest.digest),
        size: numberText(main?.pulledBytes),
        'size-uncompressed': numberText(main?.onDiskBytes),
        'binary-size': numberText(main?.program?.bytes),
        'binary-size-unpacked': numberText(main?.program?.unpackedBytes),
        sizes: made === undefined ? '' : byPlatform(made, sizesOf),
        'size-diff': made?.previous === undefined || main === undefined ? '' : String(main.pulledBytes - made.previous.pulledBytes),
        pushed: String(made?.pushed ?? false),
        skipped: String(made?.skipped ?? false),
        key: (0,annotations/* keyIn */.xB)(image.labels) ?? '',
        'go-version': run.go?.version ?? '',
        packer: main?.program?.packer ?? '',
        'upx-version': made?.platforms.some(({ program }) => program?.packer === 'upx') === true ? (run.upx?.version ?? '') : '',
        'cache-hit': run.cacheHit === undefined ? '' : String(run.cacheHit),
        'binary-path': main?.program?.path ?? '',
        dockerfile: made?.dockerfile ?? '',
        'oci-layout': made?.archive ?? '',
        vulnerabilities: countsOutput(made?.vulnerabilities),
        vex: made?.vulnerabilities === undefined || 'unchecked' in made.vulnerabilities
            ? ''
            : (made.vulnerabilities.vex ?? ''),
        'size-report': made?.sizes?.document ?? '',
        'size-page': made?.sizes?.page ?? '',
        sbom: made?.sbom?.cyclonedx ?? '',
        'sbom-spdx': made?.sbom?.spdx ?? '',
        attestations: made?.attestations === undefined ? '' : JSON.stringify(made.attestations),
        report: reportPath,
    };
}
/** Labels, one per line. */
function labelLines(labels) {
    return Object.entries(labels)
        .map(([key, value]) => `${key}=${value}`)
        .join('\n');
}
/**
 * The name without the registry's host. A runner drops outputs that contain a masked value, and the host may be one.
 */
function withoutHost(name) {
    return name.slice(name.indexOf('/') + 1);
}
/** The output `metadata`, with the keys of `docker buildx build --metadata-file`, as build-push-action has it. */
function buildxMetadata({ descriptor, references }, config) {
    return JSON.stringify({
        'containerimage.config.digest': config.digest,
        'containerimage.descriptor': descriptor,
        'containerimage.digest': descriptor.digest,
        'image.name': references.join(','),
    });
}
// JSON omits undefined values: of a joined image only the first is known.
function sizesOf({ pulledBytes, onDiskBytes, program }) {
    return {
        size: pulledBytes,
        'size-uncompressed': onDiskBytes,
        'binary-size': program?.bytes,
        'binary-size-unpacked': program?.unpackedBytes,
    };
}
function byPlatform({ platforms }, value) {
    return JSON.stringify(Object.fromEntries(platforms.map((platform) => [platform.platform, value(platform)])));
}
function numberText(number) {
    return number === undefined ? '' : String(number);
}

// EXTERNAL MODULE: ./lib/report/page/page.js + 1 modules
var page = __webpack_require__(2554);
;// CONCATENATED MODULE: ./lib/report/report.js





/** The report of an image. Every size is measured on real bytes, never estimated. */
function imageReport(published, kept) {
    const { image, built, pushes } = published;
    const platforms = asGiven(built).map((platform) => platformReport(platform, published, kept));
    const all = built.platforms.map(({ platform }) => platform);
    const previous = previousOf(published, platforms);
    return {
        ...plannedImage(image, all),
        // The engine may push a manifest that it wrote itself, so use the digest that the registry confirmed: that one can
        // be pulled.
        digest: pushes?.[0]?.digest ?? built.root.digest,
        mediaType: built.root.mediaType,
        descriptor: descriptorOf(published),
        createdSeconds: built.spec.createdSeconds,
        exposedPorts: built.spec.config.exposedPorts,
        ...(published.needs === undefined ? {} : { added: (0,decisions/* addedFrom */.vF)(published.needs) }),
        pushed: pushes !== undefined,
        skipped: pushes?.every(isUnchanged) ?? false,
        loaded: published.loaded,
        ...(image.archive === undefined ? {} : { archive: image.archive }),
        dockerfile: kept.dockerfile,
        sbom: kept.sbom(),
        platforms,
        ...(previous === undefined ? {} : { previous }),
        ...(published.attached === undefined ? {} : { attestations: attestationsOf(published.attached) }),
    };
}
/** The attached documents, one entry for each. */
function attestationsOf(attached) {
    return attached.flatMap(({ repository, subject, documents }) => documents.map(({ kind, artifactType, digest, how }) => ({
        repository: (0,oci_references/* repositoryText */.g_)(repository),
        subject,
        kind,
        artifactType,
        digest,
        how,
    })));
}
/** The facts about an image that are known before it is built. */
function plannedImage(image, platforms) {
    return {
        name: image.main.name,
        importPath: image.main.importPath,
        repositories: image.repositories.map(oci_references/* repositoryText */.g_),
        tagNames: image.tags,
        references: image.references,
        labels: image.labels,
        annotations: (0,annotations/* annotationLines */.bK)(image.annotations.filter((annotation) => (0,annotations/* hasPlace */.GT)(platforms, annotation))),
        ...(image.notPushed === undefined ? {} : { notPushed: image.notPushed }),
    };
}
// An index is sorted its own way; people expect the platforms in the order they gave.
function asGiven({ spec, platforms }) {
    const order = spec.platforms.map(({ platform }) => (0,oci_platform/* platformText */.VQ)(platform));
    return platforms.toSorted((a, b) => order.indexOf((0,oci_platform/* platformText */.VQ)(a.platform)) - order.indexOf((0,oci_platform/* platformText */.VQ)(b.platform)));
}
// The size of a manifest that the engine wrote is not known.
function descriptorOf({ built, pushes }) {
    const { size, ...root } = built.root;
    const digest = pushes?.[0]?.digest ?? root.digest;
    return digest === root.digest ? { ...root, size } : { ...root, digest };
}
// An unchanged tag already pointed to this image.
function previousOf({ previous, pushes, built }, platforms) {
    const [push] = pushes ?? [];
    const [tag] = push?.tags ?? [];
    const [main] = platforms;
    if (push === undefined || main === undefined || tag?.how !== 'unchanged')
        return previous;
    const reference = (0,oci_references/* taggedText */.Ms)(push.repository, tag.tag);
    return { reference, digest: built.root.digest, pulledBytes: main.pulledBytes };
}
/** Whether a push changed nothing: every tag and every blob was already there. */
function isUnchanged({ blobs, tags }) {
    return tags.length > 0 && tags.every(({ how }) => how === 'unchanged') && blobs.every(({ how }) => how === 'present');
}
function platformReport(built, { programs }, kept) {
    const name = (0,oci_platform/* platformText */.VQ)(built.platform);
    const packed = programs.find(({ program }) => (0,oci_platform/* platformText */.VQ)(program.platform) === name);
    if (packed === undefined)
        throw new Error(`no program for ${name}`);
    const { layers, manifest, config } = built;
    return {
        platform: name,
        manifest,
        config,
        layers,
        program: {
            path: kept.program(packed),
            bytes: packed.sizeBytes,
            packed: packed.packed,
            ...(packed.packedBy === undefined ? {} : { packer: packed.packedBy.name }),
            reason: packed.reason,
            unpackedBytes: packed.program.sizeBytes,
            unpackedDigest: packed.program.digest,
        },
        sbom: kept.sbom(built.platform),
        pulledBytes: (0,report_sizes/* pulledBytesOf */.Ls)(built),
        onDiskBytes: (0,report_sizes/* diskBytesOf */.Yc)(built),
    };
}

;// CONCATENATED MODULE: ./lib/report/results/attestable.js
/**
 * One line `oci://name:tag@sha256:…` per name that an image was pushed to, as the runner's artifacts file expects. The
 * tag is required: without it, a second digest for the same name would be read as a conflict. An image pushed by digest
 * alone is a part of a later image and gets no line.
 */
function artifactLines(images) {
    return images
        .filter(({ pushed }) => pushed)
        .flatMap(({ repositories, references, digest }) => repositories.flatMap((name) => {
        const tagged = references.find((reference) => reference.startsWith(`${name}:`));
        return tagged === undefined ? [] : [`oci://${tagged}@${digest}`];
    }));
}

// EXTERNAL MODULE: ./lib/report/results/image-sizes.js
var image_sizes = __webpack_require__(9609);
;// CONCATENATED MODULE: ./lib/report/results/joined.js




/** The report of a joined image. Nothing was built, so it has no program and no layers. */
function joinedImage(published) {
    const { joined, tagNames, references, notPushed, pushes, previous, attached } = published;
    const { descriptor } = joined.root;
    const repositories = published.repositories.map(oci_references/* repositoryText */.g_);
    const [name = ''] = repositories;
    return {
        name: name.split('/').at(-1) ?? name,
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        descriptor,
        repositories,
        tagNames,
        references,
        labels: joined.platforms[0]?.labels ?? {},
        annotations: (0,annotations/* annotationLines */.bK)(joined.annotations),
        exposedPorts: [],
        pushed: pushes.length > 0,
        ...(notPushed === undefined ? {} : { notPushed }),
        skipped: pushes.length > 0 && pushes.every(isUnchanged),
        loaded: false,
        platforms: joined.platforms.map(({ platform, content, config, pulledBytes }) => ({
            platform: (0,oci_platform/* platformText */.VQ)(platform),
            manifest: content.descriptor,
            config,
            pulledBytes,
        })),
        ...(previous === undefined ? {} : { previous }),
        ...(attached === undefined ? {} : { attestations: attestationsOf(attached) }),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/report/results/keep.js



/** The paths of the files that are stored for later steps, below one folder; nothing is written yet. */
function keptFiles(folder, name) {
    return {
        dockerfile: (0,external_node_path_.join)(folder, name, 'Dockerfile'),
        vex: (0,external_node_path_.join)(folder, name, 'vulnerabilities.openvex.json'),
        sizes: (0,external_node_path_.join)(folder, name, 'sizes.json'),
        sizePage: (0,external_node_path_.join)(folder, name, 'sizes.html'),
        program: ({ program }) => (0,external_node_path_.join)(folder, name, (0,oci_platform/* platformSlug */.DN)(program.platform), program.main.name),
        sbom: (platform) => {
            // No program is written here: their folders have the names of platforms.
            const place = (0,external_node_path_.join)(folder, name, 'sbom', platform === undefined ? '.' : (0,oci_platform/* platformSlug */.DN)(platform));
            return { cyclonedx: (0,external_node_path_.join)(place, 'sbom.cdx.json'), spdx: (0,external_node_path_.join)(place, 'sbom.spdx.json') };
        },
    };
}
/**
 * Writes the report, the Dockerfiles, the programs and the SBOMs to their folder, replacing the results of an earlier run in one
 * step. Returns the path of the report.
 */
function keepResults({ folder, report, images }) {
    const partial = `${folder}.partial-${process.pid}`;
    try {
        (0,external_node_fs_.mkdirSync)(partial, { recursive: true });
        for (const image of images) {
            const files = keptFiles(partial, image.name);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(files.dockerfile), { recursive: true });
            (0,external_node_fs_.writeFileSync)(files.dockerfile, image.dockerfile);
            if (image.vex !== undefined)
                (0,external_node_fs_.writeFileSync)(files.vex, image.vex);
            if (image.sizes !== undefined) {
                (0,external_node_fs_.writeFileSync)(files.sizes, image.sizes.document);
                (0,external_node_fs_.writeFileSync)(files.sizePage, image.sizes.page);
            }
            for (const program of image.programs) {
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(files.program(program)), { recursive: true });
                linkOrCopy(program.path, files.program(program));
            }
            writeSbom(files.sbom(), image.sbom.whole);
            for (const { platform, ...documents } of image.sbom.platforms)
                writeSbom(files.sbom(platform), documents);
        }
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(partial, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        (0,external_node_fs_.renameSync)(partial, folder);
    }
    finally {
        (0,external_node_fs_.rmSync)(partial, { recursive: true, force: true });
    }
    return (0,external_node_path_.join)(folder, 'report.json');
}
/** A program is not written to once it is made, so two names may share its bytes. */
function linkOrCopy(from, to) {
    try {
        (0,external_node_fs_.linkSync)(from, to);
    }
    catch {
        (0,external_node_fs_.copyFileSync)(from, to);
    }
}
function writeSbom({ cyclonedx, spdx }, documents) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(cyclonedx), { recursive: true });
    (0,external_node_fs_.writeFileSync)(cyclonedx, documents.cyclonedx);
    (0,external_node_fs_.writeFileSync)(spdx, documents.spdx);
}

;// CONCATENATED MODULE: ./lib/report/results/unchanged.js




/** The report of an image that stays as it is: its program is not here, so nothing is known of its inside. */
function unchangedImage({ image, key, root, platforms, pushes }) {
    const { descriptor, manifest } = root;
    const planned = plannedImage(image, image.platforms);
    const [push] = pushes;
    const [first] = platforms;
    const [tag] = push?.tags ?? [];
    return {
        ...planned,
        // The labels that it was built with: its revision is that of the commit that last changed it.
        labels: {
            ...Object.fromEntries(Object.entries(planned.labels).map(([name, value]) => [name, manifest.annotations[name] ?? value])),
            [annotations/* keyAnnotation */.P7]: key,
        },
        unchanged: true,
        digest: descriptor.digest,
        mediaType: descriptor.mediaType,
        descriptor,
        exposedPorts: [],
        pushed: true,
        skipped: pushes.every(isUnchanged),
        loaded: false,
        platforms: platforms.map(({ platform, manifest, config, pulledBytes }) => ({
            platform: (0,oci_platform/* platformText */.VQ)(platform),
            manifest,
            config,
            pulledBytes,
        })),
        ...(push === undefined || tag?.how !== 'unchanged' || first === undefined
            ? {}
            : {
                previous: {
                    reference: (0,oci_references/* taggedText */.Ms)(push.repository, tag.tag),
                    digest: descriptor.digest,
                    pulledBytes: first.pulledBytes,
                },
            }),
    };
}

;// CONCATENATED MODULE: ./lib/report/results/vex-image.js
/** The facts about an image that its OpenVEX document names: its digest is that in the registry. */
function vexImageOf({ image, built, pushes }) {
    const { root, spec } = built;
    const digest = pushes?.[0]?.digest ?? root.digest;
    return {
        name: image.main.name,
        repositories: image.repositories,
        digest,
        // The platforms of an index that the engine wrote itself are not known.
        platforms: digest === root.digest
            ? built.platforms.map(({ platform, manifest }) => ({ platform, digest: manifest.digest }))
            : [],
        createdSeconds: spec.createdSeconds,
    };
}

// EXTERNAL MODULE: ./lib/report/explain/markdown.js
var explain_markdown = __webpack_require__(8089);
;// CONCATENATED MODULE: ./lib/report/run-command.js
/**
 * The shell commands that run the image on a machine; undefined if the image is not available anywhere, or has no
 * program for that machine.
 */
function runCommand(image, machine) {
    const runnable = [machine, ...(alsoRuns[architectureOf(machine)] ?? [])].map(architectureOf);
    if (!image.platforms.some(({ platform }) => runnable.includes(architectureOf(platform))))
        return undefined;
    const ports = image.exposedPorts
        .map((port) => port.replace(/\/tcp$/, ''))
        .map((port) => `-p ${port.split('/')[0]}:${port} `)
        .join('');
    const run = `docker run --rm ${ports}`;
    const repository = image.repositories[0];
    if (image.pushed && repository !== undefined)
        return `${run}${repository}@${image.digest}`;
    const reference = image.references[0] ?? image.digest;
    if (image.loaded)
        return `${run}${reference}`;
    return image.archive === undefined ? undefined : `docker load --input ${quoted(image.archive)} && ${run}${reference}`;
}
const alsoRuns = { amd64: ['linux/386'], arm64: ['linux/arm'] };
function architectureOf(platform) {
    return platform.split('/')[1] ?? '';
}
function quoted(text) {
    return /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/report/terminal.js


const leastShare = 0.02;
/** The last lines of a run's log: the size table, where each image is, and the command that runs it. */
function finalLines(report) {
    return [
        ...report.images.flatMap(imageLines),
        [`done in ${(0,report_sizes/* readableTime */.GI)(report.milliseconds)}`, ...timeLines(report)].join('; '),
        ...commandLines(report),
    ];
}
/** One line: what the end of the run has waited for. Nothing for a run whose times are not known. */
function timeLines({ criticalPath }) {
    const total = criticalPath.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    // Parts that are too short to matter would hide the others.
    const parts = criticalPath.filter(({ milliseconds }) => milliseconds >= total * leastShare);
    if (parts.length === 0)
        return [];
    return [`time went to: ${parts.map(({ name, milliseconds }) => `${name} ${(0,report_sizes/* readableTime */.GI)(milliseconds)}`).join(', ')}`];
}
function imageLines(image) {
    const { columns, rows } = (0,report_sizes/* sizeTable */.ym)(image.platforms);
    return [
        '',
        `${image.name} ${image.digest}`,
        ...(0,report_sizes/* textTable */.ed)(columns, rows).map((line) => `  ${line}`),
        ...(image.previous === undefined ? [] : [`  ${changeLine(image, image.previous)}`]),
        ...(image.archive === undefined ? [] : [`  written to ${image.archive}`]),
        ...(image.pushed && image.references.length > 0 ? [`  pushed ${image.references.join(', ')}`] : []),
        ...(image.loaded && image.references.length > 0 ? [`  loaded ${image.references.join(', ')}`] : []),
    ];
}
/** How the download size of the first platform differs from that of the image the tag pointed to before. */
function changeLine(image, previous) {
    const now = image.platforms[0]?.pulledBytes ?? 0;
    const change = now - previous.pulledBytes;
    if (previous.digest === image.digest)
        return `same as ${previous.reference} before`;
    const size = change === 0 ? 'as many bytes' : `${(0,report_sizes/* readableBytes */.IV)(Math.abs(change))} ${change > 0 ? 'more' : 'less'}`;
    return `${size} to pull than ${previous.reference} before (${(0,report_sizes/* readableBytes */.IV)(previous.pulledBytes)})`;
}
function commandLines(report) {
    return report.images.flatMap((image) => runCommand(image, report.machine) ?? []);
}

;// CONCATENATED MODULE: ./lib/report/summary.js






// More images than this are shown in one table, because GitHub shows the summaries of all jobs on one page.
const mostSections = 3;
/** The job summary in Markdown: what was built, where it is, how to run it, its size, and the time per stage. */
function summaryMarkdown(report, sizes = new Map()) {
    const { images, stages, go, upx } = report;
    const many = images.length > mostSections;
    const tools = [go === undefined ? [] : [`Go ${go.version}`], upx === undefined ? [] : [`UPX ${upx.version}`]].flat();
    // Cache keys are long and not useful here; for many images, see the log and the report.
    const decisions = many ? [] : stages.filter(({ name }) => name !== 'Caches').flatMap((stage) => stage.decisions);
    return [
        ...(many ? imagesMarkdown(images, sizes) : images.flatMap((image) => imageMarkdown(image, report.machine, sizes))),
        ...stageDetails([...tools, (0,report_sizes/* readableTime */.GI)(report.milliseconds)].join(', '), { ...report, decisions }),
    ].join('\n');
}
/** The time and the decisions of each stage, in a collapsible section. */
function stageDetails(title, { stages, criticalPath, decisions, }) {
    return [
        `<details><summary>${title}</summary>`,
        '',
        ...(0,report_sizes/* markdownTable */.Qj)(['stage', 'time'], stages.map(({ name, milliseconds }) => [name, (0,report_sizes/* readableTime */.GI)(milliseconds)])),
        '',
        ...timeLines({ criticalPath }).flatMap((line) => [line, '']),
        ...decisions.map((decision) => `- ${(0,markdown/* text */.Q)(decision)}`),
        ...(decisions.length === 0 ? [] : ['']),
        '</details>',
        '',
    ];
}
// One compile error may cause hundreds of others.
const mostPlaces = 10;
/** The job summary of a failed run: what is wrong, where, and the next step. */
function failureMarkdown(failure) {
    const { message, change, positions } = failure;
    const places = positions.slice(0, mostPlaces).map((position) => `- ${text(summary_placed(position))}`);
    const more = positions.length - places.length;
    return [
        '### go-tiny-image: failed',
        '',
        fenced(message),
        '',
        ...places,
        ...(more > 0 ? [`- and ${more} more, see the log`] : []),
        ...(places.length === 0 ? [] : ['']),
        ...nextStep(change),
    ].join('\n');
}
// A next step is a sentence; any lines below it are for copying.
function nextStep(change) {
    if (change === undefined)
        return [];
    const [sentence = '', ...lines] = change.split('\n');
    return [text(sentence), '', ...(lines.length === 0 ? [] : [fenced(lines.join('\n')), ''])];
}
function fencedLines(lines) {
    return lines.length === 0 ? [] : [(0,markdown/* fenced */.O)(lines.join('\n')), ''];
}
function summary_placed({ at, message }) {
    return `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: ${message}`;
}
function imageMarkdown(image, machine, sizes) {
    const command = runCommand(image, machine);
    const [name] = image.repositories;
    const pull = image.pushed && name !== undefined ? [`docker pull ${name}@${image.digest}`] : [];
    const where = image.pushed ? codes(image.references) : unpushed(image);
    const { columns, rows } = (0,report_sizes/* sizeTable */.ym)(image.platforms);
    return [
        `### ${(0,markdown/* text */.Q)(image.name)}`,
        '',
        `${where}${summary_isUnchanged(image) ? ' (unchanged)' : ''} \`${image.digest}\``,
        '',
        ...(0,report_sizes/* markdownTable */.Qj)(columns, rows),
        '',
        ...(image.previous === undefined ? [] : [changeLine(image, image.previous), '']),
        ...(image.vulnerabilities === undefined ? [] : vulnerabilitiesMarkdown(image.vulnerabilities)),
        ...attestationLines(image),
        ...(0,explain_markdown/* sizesMarkdown */.ED)(sizes.get(image.name) ?? { comparisons: [] }),
        ...fencedLines([...pull, ...(command === undefined ? [] : [command])]),
    ];
}
function attestationLines({ attestations = [], digest, repositories }) {
    const own = attestations.filter(({ subject, repository }) => subject === digest && repository === repositories[0]);
    return own.length === 0 ? [] : [`Attached: ${own.map(({ kind }) => kind).join(', ')}`, ''];
}
function imagesMarkdown(images, sizes) {
    const reasons = new Set(images.filter(({ pushed }) => !pushed).map(({ notPushed = '' }) => notPushed));
    const rows = images.flatMap((image) => image.platforms.map((platform, index) => [
        ...(index === 0 ? [nameCell(image)] : ['']),
        ...(0,report_sizes/* sizeRow */.Yz)(platform),
        index === 0 && image.previous !== undefined ? changeLine(image, image.previous) : '',
    ]));
    const vulnerable = images.flatMap(({ name, vulnerabilities }) => vulnerabilitiesLine(name, vulnerabilities));
    return [
        `### ${images.length} images`,
        '',
        ...[...reasons].map((reason) => (reason === '' ? 'not pushed' : `not pushed: ${(0,markdown/* text */.Q)(reason)}`)),
        ...(images.some(({ pushed }) => pushed)
            ? ['Run each with `docker run --rm` and the name in the first column.']
            : []),
        '',
        ...(0,report_sizes/* markdownTable */.Qj)(['image', ...report_sizes/* sizeColumns */.p5, 'change'], rows),
        '',
        ...(vulnerable.length === 0 ? [] : [...vulnerable, '']),
        ...[...sizes].flatMap(([name, known]) => (0,explain_markdown/* foldedSizes */.$I)(name, known)),
    ];
}
function nameCell(image) {
    const name = image.references[0] ?? image.repositories[0] ?? image.name;
    return `\`${name}@${image.digest}\`${summary_isUnchanged(image) ? ' (unchanged)' : ''}`;
}
/** Its program was built before, or every tag pointed to it already. */
function summary_isUnchanged({ skipped, unchanged }) {
    return skipped || unchanged === true;
}
function unpushed({ notPushed, references }) {
    if (notPushed === undefined)
        return 'not pushed';
    const names = references.length === 0 ? '' : `; it would be named ${codes(references)}`;
    return `not pushed: ${(0,markdown/* text */.Q)(notPushed)}${names}`;
}
/** Names as code, separated by commas. */
function codes(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}

// EXTERNAL MODULE: ./lib/oci/rfc3339.js
var rfc3339 = __webpack_require__(5550);
;// CONCATENATED MODULE: ./lib/vulnerabilities/findings.js

/** From the nearest to the farthest. */
const reaches = ['called', 'imported', 'required'];
/**
 * The vulnerabilities in the output of a scan, each once for each module. Of the findings of one, those that get nearest
 * to it count, and of those the shortest path.
 */
function vulnerabilitiesIn(messages, own) {
    const groups = new Map();
    for (const finding of messages.findings) {
        const key = `${finding.id} ${finding.trace[0]?.module}`;
        groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
    return [...groups.values()]
        .map((findings) => vulnerability(nearest(findings), messages, own))
        .toSorted(compareVulnerabilities);
}
/** The order of lists: called before imported before required, then by name. */
function compareVulnerabilities(a, b) {
    const key = ({ reach, id, module }) => `${reaches.indexOf(reach)} ${id} ${module}`;
    return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
function nearest(findings) {
    const key = ({ trace }) => JSON.stringify(trace);
    const [first] = findings.toSorted((a, b) => reaches.indexOf(reachOf(a)) - reaches.indexOf(reachOf(b)) ||
        a.trace.length - b.trace.length ||
        (key(a) < key(b) ? -1 : 1));
    if (first === undefined)
        throw new Error('a group without findings');
    return first;
}
function reachOf({ trace: [frame] }) {
    if (frame?.symbol !== '')
        return 'called';
    return frame.package === '' ? 'required' : 'imported';
}
function vulnerability(finding, { entries }, own) {
    const { id, fixedVersion, trace } = finding;
    const entry = entries.get(id) ?? { id, aliases: [], summary: '', url: `https://pkg.go.dev/vuln/${id}` };
    const reach = reachOf(finding);
    const at = reach === 'called' ? lastOwnCall(trace, own) : undefined;
    return {
        ...entry,
        module: trace[0]?.module ?? '',
        version: trace[0]?.version ?? '',
        ...(fixedVersion === '' ? {} : { fixedVersion }),
        reach,
        callPath: reach === 'called' ? trace.map((frame) => functionText(frame, own)).toReversed() : [],
        ...(at === undefined ? {} : { at }),
    };
}
// The trace begins at the vulnerable function.
function lastOwnCall(trace, { path, folder, workspace }) {
    const frame = trace.find(({ module, position }) => module === path && position !== undefined);
    if (folder === undefined || frame?.position === undefined)
        return undefined;
    const { file, ...place } = frame.position;
    const absolute = (0,external_node_path_.join)(folder, file);
    return { file: absolute.startsWith(`${workspace}/`) ? (0,external_node_path_.relative)(workspace, absolute) : absolute, ...place };
}
/** `language.Parse`, as Go source calls it: most packages have the name of their folder. */
function functionText({ package: path, symbol }, { program }) {
    const elements = path.split('/').filter((element) => !/^v\d+$/.test(element));
    const name = (elements.at(-1) ?? path).replace(/\.v\d+$/, '');
    return `${path === program ? 'main' : name}.${symbol}`;
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./lib/vulnerabilities/texts.js


/** How a program gets rid of a vulnerability: `Update golang.org/x/text to v0.3.7 or later`. */
function fixText({ module, fixedVersion }) {
    return module === 'stdlib'
        ? `Build with Go ${bare(fixedVersion)} or later`
        : `Update ${module} to ${fixedVersion} or later`;
}
/** One line about a vulnerability that a program calls: its names, the module, the fixed version, and the call path. */
function calledText(program, vulnerability) {
    const { id, aliases, summary, module, version, fixedVersion, callPath } = vulnerability;
    const names = aliases.length === 0 ? id : `${id} (${aliases.join(', ')})`;
    const isGo = module === 'stdlib';
    const where = isGo ? `the standard library of Go ${bare(version)}` : `${module} ${version}`.trimEnd();
    const fixed = fixedVersion === undefined ? 'not fixed yet' : `fixed in ${isGo ? `Go ${bare(fixedVersion)}` : fixedVersion}`;
    const path = callPath.length === 0 ? '' : `: ${callPath.join(' → ')}`;
    return `${program} calls ${names} in ${where}, ${fixed}${summary === '' ? '' : `; ${summary}`}${path}`;
}
function bare(version) {
    return version.replace(/^v/, '');
}
function placeText({ file, line, column }) {
    return [file, line, column].filter((part) => part !== undefined).join(':');
}
/** The error of `vulnerabilities: fail`, with a position for each vulnerability whose call is in the program's module. */
function vulnerableError(programs) {
    const all = programs.flatMap(({ program, open }) => open.map(({ at, ...rest }) => ({ message: calledText(program, rest), at })));
    const names = programs.map(({ program }) => program).join(', ');
    const what = all.length === 1 ? 'a known vulnerability' : `${all.length} known vulnerabilities`;
    const next = [...fixesOf(programs), 'Or accept it for a time in the file of vulnerability-exceptions'].join('. ');
    return new errors/* UserError */.yo([
        `vulnerabilities: ${names} ${programs.length === 1 ? 'calls' : 'call'} ${what}, so nothing is pushed`,
        ...all.map(({ message, at }) => `  ${at === undefined ? '' : `${placeText(at)}: `}${message}`),
        `${next}.`,
    ].join('\n'), { positions: all.flatMap(({ message, at }) => (at === undefined ? [] : [{ at, message }])) });
}
/** One sentence for each module: its version without any of the vulnerabilities, which is the highest of those asked for. */
function fixesOf(programs) {
    const highest = new Map();
    for (const { module, fixedVersion } of programs.flatMap(({ open }) => open)) {
        if (fixedVersion === undefined)
            continue;
        const before = highest.get(module);
        if (before === undefined || isAbove(fixedVersion, before))
            highest.set(module, fixedVersion);
    }
    return [...highest].map(([module, fixedVersion]) => fixText({ module, fixedVersion }));
}
// Versions of modules are SemVer with a "v". What is not stays behind what is.
function isAbove(version, other) {
    if (semver.valid(version) === null)
        return false;
    return semver.valid(other) === null || semver.gt(version, other);
}

;// CONCATENATED MODULE: ./lib/vulnerabilities/vex.js








/**
 * The OpenVEX document of an image: for each known vulnerability whether the image, and that of each platform, is
 * affected. It depends on the image and the vulnerabilities alone: its time is that of the image, its ID is made from
 * the content. Undefined if there are no vulnerabilities, because a document needs a statement.
 * Source: https://github.com/openvex/spec/blob/main/OPENVEX-SPEC.md
 */
function vexDocument({ image, facts, scans, found }) {
    if (found.length === 0)
        return undefined;
    const content = {
        '@context': attachment/* openVexType */.YH,
        author: 'go-tiny-image',
        timestamp: (0,rfc3339/* isoTime */.L)(image.createdSeconds),
        version: 1,
        tooling: `https://pkg.go.dev/golang.org/x/vuln/cmd/${facts.scanner.replace(' ', '@')}`,
        statements: found.flatMap((vulnerability) => statementsFor(vulnerability, { image, scans })),
    };
    // The name space for documents that are published nowhere, as vexctl uses it.
    const id = `https://openvex.dev/docs/public/vex-${(0,oci_digest/* sha256Of */.Bj)((0,canonical_json/* canonicalJson */.d)(content))}`;
    const { '@context': context, ...rest } = content;
    return Buffer.from(`${JSON.stringify({ '@context': context, '@id': id, ...rest }, undefined, 2)}\n`);
}
// Products with the same reach are in one statement. An index is affected as far as the worst of its platforms.
function statementsFor(vulnerability, { image, scans }) {
    const onPlatforms = image.platforms.flatMap(({ platform, digest }) => {
        const reach = reachOn(platform, vulnerability, scans);
        return reach === undefined || digest === image.digest ? [] : [{ digest, reach }];
    });
    const all = [{ digest: image.digest, reach: vulnerability.reach }, ...onPlatforms];
    return reaches.flatMap((reach) => {
        const digests = all.filter((one) => one.reach === reach).map(({ digest }) => digest);
        return digests.length === 0 ? [] : [statement(vulnerability, { reach, digests, image })];
    });
}
function reachOn(platform, { id, module }, scans) {
    const scan = scans.find((one) => (0,oci_platform/* platformText */.VQ)(one.platform) === (0,oci_platform/* platformText */.VQ)(platform));
    return scan?.vulnerabilities.find((one) => one.id === id && one.module === module)?.reach;
}
function statement(vulnerability, { reach, digests, image }) {
    const { id, aliases, summary, url } = vulnerability;
    const subcomponents = moduleUrls(vulnerability).map(component);
    return {
        vulnerability: { '@id': url, name: id, ...(summary === '' ? {} : { description: summary }), aliases },
        products: digests.flatMap((digest) => imageUrls(image, digest).map((url) => ({
            ...component(url),
            hashes: { 'sha-256': (0,oci_digest/* hexOf */.ZD)(digest) },
            subcomponents,
        }))),
        ...statusOf(vulnerability, reach),
    };
}
function statusOf(vulnerability, reach) {
    switch (reach) {
        case 'called':
            return { status: 'affected', action_statement: actionFor(vulnerability) };
        case 'imported':
            return { status: 'not_affected', justification: 'vulnerable_code_not_in_execute_path' };
        case 'required':
            return { status: 'not_affected', justification: 'vulnerable_code_not_present' };
    }
}
function actionFor({ module, fixedVersion, exception }) {
    const fix = fixedVersion === undefined ? 'No version without it is known.' : `${fixText({ module, fixedVersion })}.`;
    return exception === undefined ? fix : `${fix} Accepted until ${exception.until}: ${exception.reason}`;
}
function component(url) {
    return { '@id': url, identifiers: { purl: url } };
}
// Source: https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md
function imageUrls({ name, repositories }, digest) {
    const version = encodeURIComponent(digest);
    if (repositories.length === 0)
        return [`pkg:oci/${encodeURIComponent(name.toLowerCase())}@${version}`];
    return repositories.flatMap((repository) => {
        const last = repository.path.split('/').at(-1) ?? '';
        return repositoryNames(repository).map((url) => `pkg:oci/${encodeURIComponent(last)}@${version}?repository_url=${encodeURIComponent(url)}`);
    });
}
// Readers made with go-containerregistry, such as trivy, have another name for Docker Hub.
function repositoryNames(repository) {
    const text = (0,oci_references/* repositoryText */.g_)(repository);
    return repository.registry === 'docker.io' ? [text, `index.${text}`] : [text];
}
// Upper-case letters of a module's path become lower-case ones, as the definition of golang in purl-spec says.
// Of the standard library some readers write the version with a v (govulncheck, trivy), others without (syft).
function moduleUrls({ module, version }) {
    const url = `pkg:golang/${module.toLowerCase().split('/').map(encodeURIComponent).join('/')}`;
    if (version === '')
        return [url];
    const versions = module === 'stdlib' ? [version, version.replace(/^v/, '')] : [version];
    return versions.map((one) => `${url}@${encodeURIComponent(one)}`);
}

;// CONCATENATED MODULE: ./lib/steps/report.js















/** The results of a dry run, which builds no images. */
function resultOfPlan({ plan, tools, restored, jobs }) {
    const images = plan.images.map((image) => plannedImage(image, image.platforms));
    return planned({
        ...report_factsOf(tools),
        cacheHit: restored?.hit ?? false,
        images,
        ...(jobs === undefined ? {} : { jobs }),
    });
}
/** Writes the report and the files for later steps, and returns the outputs. */
function resultOfBuild(run) {
    const { options, tools, packed, builder, images, sboms, published, stages, started, restored, checked } = run;
    const { host, place } = options;
    const sizes = (0,image_sizes/* imageSizes */.o)(run.sizes);
    const documents = new Map(published.map((image) => [image.image.main.name, vexOf(image, checked)]));
    const report = {
        version: 1,
        machine: (0,oci_platform/* platformText */.VQ)((0,oci_platform/* platformOfHost */.fl)(process.arch)),
        ...report_factsOf(tools, packed),
        builder: builder.name,
        images: inOrderOf(run.planned, [
            ...run.retagged.map(unchangedImage),
            ...published.map((image) => {
                const { name } = image.image.main;
                const files = keptFiles(place.resultFolder, name);
                const found = checked?.programs.get(name);
                const vex = documents.get(name) === undefined ? undefined : files.vex;
                return {
                    ...imageReport(image, files),
                    ...(0,image_sizes/* sizesReport */.h)(sizes.get(name), files),
                    ...(found === undefined ? {} : { vulnerabilities: vulnerabilityReport(found, vex) }),
                };
            }),
        ]),
        cacheHit: restored?.hit ?? false,
        stages: stages.records(),
        criticalPath: stages.path(),
        milliseconds: host.now() - started,
    };
    const reportPath = keepResults({
        folder: place.resultFolder,
        report,
        images: images.flatMap(({ image, spec, programs }, index) => sboms.slice(index, index + 1).map((sbom) => ({
            name: image.main.name,
            dockerfile: (0,dockerfile/* renderDockerfile */.T)(spec),
            vex: documents.get(image.main.name),
            sizes: sizeFiles(sizes.get(image.main.name)),
            programs,
            sbom,
        }))),
    });
    const failure = checked?.failure ?? run.sizes?.failure;
    return {
        kind: 'built',
        ...told(report, reportPath, sizes),
        explained: run.sizes?.explained ?? [],
        cacheStates: restored?.states ?? [],
        ...(failure === undefined ? {} : { failure }),
    };
}
function inOrderOf({ images }, reports) {
    return images.flatMap(({ main }) => reports.find(({ name }) => name === main.name) ?? []);
}
/** The OpenVEX document of an image; undefined if there is nothing to say. */
function vexOf(image, checked) {
    const result = checked?.programs.get(image.image.main.name);
    return result === undefined || 'unchecked' in result
        ? undefined
        : vexDocument({ image: vexImageOf(image), ...result });
}
/** Returns the outputs of a run that joined images; a dry run knows their digests too. */
function resultOfJoin(run) {
    const { options, names, joined, published, stages, started } = run;
    const image = joinedImage({
        joined,
        repositories: names.repositories,
        tagNames: names.tags,
        references: names.references,
        notPushed: names.notPushed,
        pushes: published?.pushes ?? [],
        previous: published?.previous,
        attached: published?.attached,
    });
    if (published === undefined)
        return planned({ images: [image] });
    const report = {
        version: 1,
        machine: (0,oci_platform/* platformText */.VQ)((0,oci_platform/* platformOfHost */.fl)(process.arch)),
        images: [image],
        stages: stages.records(),
        criticalPath: stages.path(),
        milliseconds: options.host.now() - started,
    };
    return { kind: 'joined', ...told(report, ''), explained: [], cacheStates: [] };
}
function planned(run) {
    return { kind: 'planned', outputs: outputsFrom(run, ''), lines: [], artifacts: [], cacheStates: [] };
}
function sizeFiles(sizes) {
    const { document, comparisons = [] } = sizes ?? {};
    if (document === undefined)
        return undefined;
    return { document: `${JSON.stringify({ ...document, comparisons })}\n`, page: (0,page/* sizePage */.l)({ document, comparisons }) };
}
function told(report, reportPath, sizes) {
    return {
        report,
        outputs: outputsFrom(report, reportPath),
        lines: finalLines(report),
        summary: summaryMarkdown(report, sizes),
        artifacts: artifactLines(report.images),
    };
}
function report_factsOf({ go, upx }, packed = []) {
    const { version, source, requestedBy } = go;
    const known = typeof upx === 'function' || upx.command === undefined ? undefined : upx;
    const used = known ?? packed.find(({ packedBy }) => packedBy?.upx !== undefined)?.packedBy?.upx;
    return {
        go: { version, source, requestedBy },
        ...(used === undefined ? {} : { upx: { version: used.version, source: used.source } }),
    };
}

;// CONCATENATED MODULE: ./lib/pipeline-merge.js








/** From the digests of the jobs of a matrix to one index with the final tags. */
async function mergeImages(options) {
    const { inputs, host } = options;
    const started = host.now();
    const stages = (0,stages_stages/* createStages */.k)(host);
    const names = await mergeNames(options);
    const registry = await (0,steps_registry/* createClient */.U)(options);
    const joined = await stages.stage({
        name: 'Join',
        work: () => joinParts(options, { names, registry }),
        decisions: decisions/* describeJoined */.tK,
    });
    if (inputs.dryRun)
        return resultOfJoin({ options, names, joined, stages, started });
    const published = await stages.stage({
        name: 'Publish',
        work: () => publishJoined(joined, { names, registry }),
        decisions: ({ pushes }) => [
            ...(names.notPushed === undefined ? [] : [`not pushed: ${names.notPushed}`]),
            ...pushes.flatMap(decisions/* describePush */.MT),
        ],
    });
    if (!attestsAsReferrers(options))
        return resultOfJoin({ options, names, joined, published, stages, started });
    const attached = await stages.stage({
        name: 'Attest',
        work: () => attestJoined(options, { joined, pushes: published.pushes, registry, startedMs: started }),
        decisions: (results) => (0,decisions/* describeAttached */.wH)([{ attached: results }]),
    });
    return resultOfJoin({ options, names, joined, published: { ...published, attached }, stages, started });
}

// EXTERNAL MODULE: ./lib/pipeline-sizes.js + 51 modules
var pipeline_sizes = __webpack_require__(2374);
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

;// CONCATENATED MODULE: ./lib/registry/recorded.js



/**
 * The image that a tag names now. With `inLabels`, a manifest without a key in its annotations is asked for that in its
 * labels, as engines push it that write the manifest themselves. Undefined if there is no such tag. Throws a RegistryError.
 */
async function readRecorded(client, { repository, actions, tag, inLabels }) {
    const root = await (0,registry_read/* findManifest */.J9)(client, repository, tag, actions);
    if (root === undefined)
        return undefined;
    const key = (0,annotations/* keyIn */.xB)(root.manifest.annotations) ??
        (inLabels ? await keyInLabels(client, { repository, actions }, root) : undefined);
    return { root, key };
}
async function keyInLabels(client, asked, { manifest }) {
    const single = manifest.kind === 'manifest' ? manifest : (await firstImage(client, asked, manifest.manifests))?.manifest;
    if (single?.kind !== 'manifest')
        return undefined;
    const { config } = await (0,registry_read/* readConfigBlob */.wp)(client, asked.repository, single.config);
    return (0,annotations/* keyIn */.xB)((0,host_json/* textsByName */.N_)((0,host_json/* property */.MZ)(config, 'config', 'Labels')) ?? {});
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
    throw new errors/* UserError */.yo(`unchanged is require, but this run would build ${reasons.join(', ')}${more}`, {
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
        if (!(error instanceof errors/* RegistryError */.gl))
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

// EXTERNAL MODULE: ./lib/registry/push/manifests.js + 1 modules
var manifests = __webpack_require__(8504);
// EXTERNAL MODULE: ./lib/registry/push/tags.js
var push_tags = __webpack_require__(1971);
;// CONCATENATED MODULE: ./lib/registry/push/tag-present.js



/** Gives more tags to an image that is in the repository: one request for each. Throws a RegistryError. */
async function tagPresent(client, { repository, root, foundAs, tags }) {
    let requests = 0;
    const onRequest = () => {
        requests += 1;
    };
    const conversation = { client, repository, actions: 'pull,push', signal: client.signal, onRequest };
    const outcomes = [];
    for (const tag of (0,push_tags/* inOrder */.a)(tags.map(oci_references/* checkTag */.Bs))) {
        const how = tag === foundAs
            ? 'unchanged'
            : await (0,manifests/* storeManifest */.$)(conversation, root, { reference: tag, repair: async () => { } });
        outcomes.push({ tag, how });
    }
    return { repository, digest: root.descriptor.digest, blobs: [], tags: outcomes, requests };
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

;// CONCATENATED MODULE: ./lib/steps/unchanged/matrix.js



/** Distributes the programs to build over the jobs of a matrix. */
function matrixFrom(options, { kept, built }, keys) {
    const { inputs, context } = options;
    const planned = built.map(({ image, pulledBytes }) => plannedProgram(image, { options, keys, pulledBytes }));
    const seconds = secondsFor(planned, kept.map(({ platforms }) => platforms.reduce((sum, { pulledBytes }) => sum + pulledBytes, 0)));
    const programs = planned.flatMap((program, index) => seconds.slice(index, index + 1).map((of) => ({ ...program, seconds: of })));
    // A job with a single program would give it another default name than a job with all.
    const several = built.length + kept.length > 1;
    const images = (0,names/* imageTexts */.mH)({ inputs, context, several }).join('\n');
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

;// CONCATENATED MODULE: ./lib/pipeline-unchanged.js







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

// EXTERNAL MODULE: ./lib/registry/push/pushes.js
var push_pushes = __webpack_require__(3454);
// EXTERNAL MODULE: ./lib/steps/compile.js + 5 modules
var compile = __webpack_require__(626);
// EXTERNAL MODULE: ./lib/steps/image.js + 23 modules
var steps_image = __webpack_require__(8211);
// EXTERNAL MODULE: ./lib/steps/pack.js + 13 modules
var pack = __webpack_require__(5049);
// EXTERNAL MODULE: ./lib/steps/plan.js
var plan = __webpack_require__(7524);
// EXTERNAL MODULE: ./lib/source/environment/variables.js
var variables = __webpack_require__(9798);
;// CONCATENATED MODULE: ./lib/caches/go-folders.js


/**
 * The same folders before there is a go to ask; undefined where go decides in a way that is not known here. Source:
 * `go help environment`, and os.UserCacheDir.
 */
function knownGoFolders(env, os) {
    const { HOME = '', GOPATH = '', GOMODCACHE = '', GOCACHE = '', XDG_CACHE_HOME = '' } = env;
    if (os !== 'linux' || !HOME.startsWith('/'))
        return undefined;
    const [path = ''] = GOPATH.split(':');
    const modules = GOMODCACHE === '' ? (0,external_node_path_.join)(path === '' ? (0,external_node_path_.join)(HOME, 'go') : path, 'pkg', 'mod') : GOMODCACHE;
    const build = GOCACHE === '' ? (0,external_node_path_.join)(XDG_CACHE_HOME === '' ? (0,external_node_path_.join)(HOME, '.cache') : XDG_CACHE_HOME, 'go-build') : GOCACHE;
    return (0,external_node_path_.isAbsolute)(modules) && (0,external_node_path_.isAbsolute)(build) ? { modules, build } : undefined;
}
/** The folders of go's module cache and build cache, as reported by the go command. */
async function goFolders(go, host) {
    const { stdout } = await host.run({
        command: go.command,
        args: ['env', 'GOMODCACHE', 'GOCACHE'],
        cwd: host.temporaryFolder,
        env: (0,variables/* plainGoEnvironment */.g4)(host.env),
        quiet: true,
    });
    const [modules = '', build = ''] = stdout.split(/\r?\n/);
    return { modules, build };
}

;// CONCATENATED MODULE: ./lib/steps/sbom.js




/**
 * Lists what is in each image, as documents; in the order of the images, as soon as they are assembled. The licences are
 * read as soon as the programs are packed.
 */
async function listContents({ inputs, host }, { packing, assembling, go, }) {
    const env = { ...host.env, ...inputs.buildEnv };
    const [{ sbomOf, readProgramLicences }, seen, { modules }, packed] = await Promise.all([
        __webpack_require__.e(/* import() */ 900).then(__webpack_require__.bind(__webpack_require__, 8900)),
        __webpack_require__.e(/* import() */ 962).then(__webpack_require__.bind(__webpack_require__, 5962)).then(({ seenTexts }) => seenTexts(host.cacheFolder)),
        knownGoFolders(env, process.platform) ?? goFolders(go, { ...host, env }),
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
            return [main, await (0,trace/* partOfRun */.Ao)(host, 'SBOM', () => readProgramLicences(own, folders))];
        },
    }));
    await seen.keep();
    return (0,parallel/* inParallel */.HN)({
        items: await assembling,
        limit: 2,
        work: ({ image, spec, programs }) => {
            const version = image.labels['org.opencontainers.image.version'] ?? image.tags[0];
            const licencesOf = licences.get(image.main) ?? (() => undefined);
            return (0,trace/* partOfRun */.Ao)(host, 'SBOM', () => sbomOf({ spec, version, programs, licencesOf }));
        },
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./lib/host/files/regular.js
var regular = __webpack_require__(8582);
;// CONCATENATED MODULE: ./lib/caches/kept-folder.js








/**
 * The files of a folder as one archive for a cache service: a gzip stream of a line that names the format, a line of
 * JSON (path, size in bytes, modification time in seconds) and the contents. Nothing else can be in it: no links, no
 * modes, none of the things a tar of unknown origin could do.
 */
const format = 'go-tiny-image kept files 1';
const chunkBytes = (/* unused pure expression or super */ null && (256 * 1024));
const maxIndexBytes = 64 * 1024 * 1024;
/** Packs the files. Throws Node's read and write errors. */
async function kept_folder_packFiles({ folder, files, to, level }) {
    const entries = files.map((path) => {
        const { size, mtimeMs } = lstatSync(join(folder, path));
        return [path, size, Math.floor(mtimeMs / 1000)];
    });
    await pipeline(Readable.from(packed(folder, entries)), createGzip({ level }), createWriteStream(to));
}
// Synchronous, file by file: for ten thousand small files this takes a fifth of the time.
function* packed(folder, entries) {
    yield Buffer.from(`${format}\n${JSON.stringify(entries)}\n`);
    for (const [path, sizeBytes] of entries)
        yield* contentOf(join(folder, path), sizeBytes);
}
/** Exactly as many bytes as announced: if a file grew meanwhile, the rest is left out. */
function* contentOf(path, sizeBytes) {
    const handle = openRegularFileSync(path);
    try {
        for (let left = sizeBytes; left > 0;) {
            const chunk = Buffer.alloc(Math.min(left, chunkBytes));
            const length = readSync(handle, chunk);
            if (length === 0)
                throw new Error(`${path} shrank while it was archived`);
            left -= length;
            yield chunk.subarray(0, length);
        }
    }
    finally {
        closeSync(handle);
    }
}
/** Unpacks the wanted files from an archive of unknown origin. Never throws: the cache is optional. */
async function unpackFiles({ from, folder, wanted }) {
    const written = [];
    let refused = 0;
    const source = (0,external_node_fs_.createReadStream)(from);
    const gunzip = (0,external_node_zlib_.createGunzip)();
    // Errors of both streams reach the reader of gunzip.
    source.on('error', (error) => gunzip.destroy(error));
    const bytes = reader(source.pipe(gunzip));
    try {
        for (const [path, sizeBytes, modified] of await readIndex(bytes)) {
            const take = staysInside(path) && wanted(path);
            if (!take)
                refused += 1;
            const target = (0,external_node_path_.join)(folder, path);
            const done = take ? await writeFile({ target, sizeBytes, modified, bytes }) : await bytes.skip(sizeBytes);
            if (done === 'written')
                written.push(path);
        }
        return { written, refused };
    }
    catch (error) {
        return { written, refused, broken: error instanceof Error ? error.message : String(error) };
    }
    finally {
        source.destroy();
        gunzip.destroy();
    }
}
function staysInside(path) {
    const isPlain = (part) => part !== '' && part !== '.' && part !== '..';
    return !/[\\\0:]/.test(path) && path.split('/').every(isPlain);
}
async function writeFile(file) {
    const { target, sizeBytes, modified, bytes } = file;
    if ((0,external_node_fs_.lstatSync)(target, { throwIfNoEntry: false }) !== undefined) {
        await bytes.skip(sizeBytes);
        return 'there';
    }
    const partial = `${target}.${(0,external_node_crypto_.randomUUID)()}.partial`;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true, mode: 0o755 });
    const handle = (0,external_node_fs_.openSync)(partial, 'wx', 0o644);
    try {
        try {
            await bytes.each(sizeBytes, (chunk) => (0,external_node_fs_.writeFileSync)(handle, chunk));
        }
        finally {
            (0,external_node_fs_.closeSync)(handle);
        }
        (0,external_node_fs_.utimesSync)(partial, modified, modified);
        (0,external_node_fs_.renameSync)(partial, target);
        return 'written';
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(partial, { force: true });
        throw error;
    }
}
async function readIndex(bytes) {
    if ((await bytes.line(format.length)) !== format)
        throw new Error('unknown format');
    const index = (0,host_json/* parseJson */.qF)(await bytes.line(maxIndexBytes));
    if (!Array.isArray(index) || !index.every(isEntry))
        throw new Error('malformed index');
    return index;
}
function isEntry(value) {
    if (!Array.isArray(value))
        return false;
    const [path, size, modified] = value;
    return typeof path === 'string' && Number.isSafeInteger(size) && size >= 0 && Number.isSafeInteger(modified);
}
function reader(stream) {
    const chunks = stream[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const next = async () => {
        const { value, done } = await chunks.next();
        if (done === true)
            throw new Error('it is truncated');
        return value;
    };
    const each = async (sizeBytes, take) => {
        let left = sizeBytes;
        while (left > 0) {
            if (rest.length === 0)
                rest = await next();
            const chunk = rest.subarray(0, left);
            rest = rest.subarray(chunk.length);
            left -= chunk.length;
            take(chunk);
        }
    };
    return {
        each,
        skip: (sizeBytes) => each(sizeBytes, () => { }),
        line: async (maxBytes) => {
            const parts = [];
            for (let sizeBytes = 0;; rest = await next()) {
                const end = rest.indexOf(10);
                parts.push(end < 0 ? rest : rest.subarray(0, end));
                sizeBytes += parts.at(-1)?.length ?? 0;
                if (sizeBytes > maxBytes)
                    throw new Error('unknown format');
                if (end >= 0) {
                    rest = rest.subarray(end + 1);
                    return Buffer.concat(parts).toString('utf8');
                }
            }
        },
    };
}

;// CONCATENATED MODULE: ./lib/caches/plan.js


/**
 * Plans the module cache. The key consists of the host, the version of Go, the names of the files that list the modules
 * (so that legs of a matrix do not share one key), and their contents. A changed dependency changes only the last part.
 * Throws a UserError for a suffix that cannot be part of a key.
 */
function planModuleCache(facts) {
    if (facts.mode === 'false')
        return { kind: 'none', reason: 'the input cache is false' };
    if (facts.vendored)
        return { kind: 'none', reason: 'the dependencies are vendored' };
    const files = facts.files.toSorted((a, b) => (a.shown < b.shown ? -1 : 1));
    if (!files.some(({ text, path }) => path.endsWith('.sum') && text.trim() !== '')) {
        return { kind: 'none', reason: 'there are no dependencies' };
    }
    const base = baseKey('modules', facts);
    const which = hashOf(files.map(({ shown }) => shown).join('\n'), 8);
    const content = hashOf(files.map(({ shown, text }) => `${shown}\n${text.replaceAll('\r\n', '\n')}`).join('\n'), 16);
    return {
        kind: 'modules',
        folder: facts.folder,
        files,
        key: `${base}-${which}-${content}`,
        restoreKeys: [`${base}-${which}-`, `${base}-`],
        derivedFrom: [...derivation(facts), ...files.map(({ shown, text }) => `${shown} (sha256 ${hashOf(text, 12)})`)],
    };
}
/** Plans the build cache, GOCACHE: only for branches and pull requests, since its contents cannot be verified. */
function planBuildCache(facts) {
    return planForBranches('build', facts);
}
/** Plans the cache of packed programs, the folder `packed` of the cache folder; trusted as far as the build cache. */
function planPackedCache(facts) {
    return planForBranches('packed', facts);
}
function planForBranches(kind, facts) {
    if (facts.mode === 'false')
        return { kind: 'none', reason: 'the input cache is false' };
    if (facts.mode === 'modules')
        return { kind: 'none', reason: 'the input cache is modules' };
    if (facts.release)
        return { kind: 'none', reason: 'a release does not use the build cache' };
    if (facts.commit === undefined)
        return { kind: 'none', reason: 'the commit is unknown' };
    const base = baseKey(kind, facts);
    const leg = hashOf(facts.leg.join('\n'), 8);
    return {
        kind,
        folder: facts.folder,
        key: `${base}-${leg}-${facts.commit}`,
        restoreKeys: [`${base}-${leg}-`],
        derivedFrom: [...derivation(facts), ...facts.leg, `commit ${facts.commit}`],
    };
}
function baseKey(kind, { hostPlatform, goVersion, suffix }) {
    if (!/^[\w.@/+ -]{0,100}$/.test(suffix)) {
        throw new errors/* UserError */.yo(`cache-suffix is "${suffix}"`, {
            change: 'Use at most 100 letters, digits, spaces and . _ @ / + -.',
        });
    }
    const parts = ['go-tiny-image', kind, '1', hostPlatform.os, hostPlatform.arch, `go${goVersion}`];
    return [...parts, ...(suffix === '' ? [] : [suffix])].join('-');
}
function derivation({ hostPlatform, goVersion, suffix }) {
    return [
        `${hostPlatform.os} ${hostPlatform.arch}`,
        `Go ${goVersion}`,
        ...(suffix === '' ? [] : [`cache-suffix ${suffix}`]),
    ];
}
function hashOf(text, digits) {
    return (0,oci_digest/* sha256Of */.Bj)(text).slice(0, digits);
}
/** The line for the log: the key and everything it was made from. */
function describeCachePlan(plan) {
    if (plan.kind === 'none')
        return `No cache: ${plan.reason}`;
    return `${plan_cacheName(plan.kind)}: key ${plan.key}, from ${plan.derivedFrom.join(', ')}`;
}
/** The name of a cache in the log. */
function plan_cacheName(kind) {
    return { modules: 'Module cache', build: 'Build cache', packed: 'Packed programs' }[kind];
}

;// CONCATENATED MODULE: ./lib/caches/build.js






const dayMs = 24 * 60 * 60 * 1000;
const rules = {
    // Go stores an action's record and its output under hashes, and updates the times of files it uses.
    build: {
        isOurs: /^[0-9a-f]{2}\/[0-9a-f]{64}-[ad]$/,
        group: (path) => path,
        maxBytes: 1024 * 1024 * 1024,
        maxAgeMs: 5 * dayMs,
    },
    // A folder for each program: the packed file, and a record of the proof.
    packed: {
        isOurs: /^[0-9a-f]{64}\/(?:file|record\.json)$/,
        group: (path) => path.slice(0, path.indexOf('/')),
        maxBytes: 256 * 1024 * 1024,
        maxAgeMs: 14 * dayMs,
    },
};
/** Restores the build cache, or the packed programs, to the folder where they are used. */
async function restoreFolderCache(plan, { service, temporaryFolder, signal }) {
    const { folder, key, restoreKeys } = plan;
    const kind = plan.kind === 'packed' ? 'packed' : 'build';
    const name = plan_cacheName(kind);
    const archive = (0,external_node_path_.join)(temporaryFolder, `${kind}.kept`);
    const answer = await service.restore({ key, restoreKeys, to: archive, signal });
    const state = { kind, folder, key, restored: digestOf([]) };
    if (answer.key === undefined) {
        const line = `${name}: ${answer.trouble ?? 'no saved cache found'}`;
        return { state: { ...state, ...(answer.stalled === true ? { stalled: true } : {}) }, hit: false, files: 0, line };
    }
    try {
        const wanted = (path) => rules[kind].isOurs.test(path);
        const { written, broken } = await unpackFiles({ from: archive, folder, wanted });
        const note = broken === undefined ? '' : `; the archive is incomplete: ${broken}`;
        return {
            state: { ...state, matched: answer.key, restored: digestOf(written) },
            hit: answer.key === key && broken === undefined,
            files: written.length,
            line: `${name}: ${written.length} files from ${answer.key}${note}`,
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(archive, { force: true });
    }
}
/**
 * Saves recently used files if any are new. Returns one line for the log, or undefined when there was nothing to do.
 */
async function build_saveFolderCache(state, { service, temporaryFolder, nowMs }) {
    const { kind, folder, key } = state;
    if (state.stalled === true || state.matched === key)
        return undefined;
    const { isOurs, group, maxBytes, maxAgeMs } = rules[kind];
    const files = recentlyUsed(filesIn(folder, isOurs), { nowMs, maxAgeMs, maxBytes }, group);
    if (files.length === 0 || digestOf(files) === state.restored)
        return undefined;
    const file = join(temporaryFolder, `${kind}.kept`);
    await packFiles({ folder, files, to: file, level: kind === 'build' ? 1 : 0 });
    const answer = await service.save({ key, file });
    rmSync(file, { force: true });
    const name = cacheName(kind);
    return answer.key === undefined
        ? `${name}: not saved: ${answer.trouble}`
        : `${name}: ${files.length} files saved as ${answer.key}`;
}
function filesIn(folder, isOurs) {
    if (statSync(folder, { throwIfNoEntry: false }) === undefined)
        return [];
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => isOurs.test(path))
        .flatMap((path) => {
        const stats = lstatSync(join(folder, path), { throwIfNoEntry: false });
        return stats?.isFile() === true ? [{ path, sizeBytes: stats.size, usedMs: stats.mtimeMs }] : [];
    });
}
function digestOf(paths) {
    return (0,oci_digest/* sha256Of */.Bj)(paths.toSorted().join('\n'));
}

;// CONCATENATED MODULE: ./lib/caches/module-files.js
/** Parses go.sum texts: `module version h1:…` covers a zip, `module version/go.mod h1:…` a .mod. */
function module_files_vouchedFiles(sums) {
    const paths = new Set();
    for (const line of sums.join('\n').split('\n')) {
        const [module, version, hash] = line.trim().split(/\s+/);
        if (module === undefined || version === undefined || hash?.startsWith('h1:') !== true)
            continue;
        const isMod = version.endsWith('/go.mod');
        const stem = `${escaped(module)}/@v/${escaped(isMod ? version.slice(0, -'/go.mod'.length) : version)}`;
        paths.add(isMod ? `${stem}.mod` : `${stem}.zip`);
        // It has the time of the version; go chooses no code by it, and its version is fixed by its name.
        paths.add(`${stem}.info`);
    }
    return { has: (path) => paths.has(path), count: paths.size };
}
/** The folder of a module's extracted tree, relative to the module cache, for its zip in `cache/download`. */
function treeOf(zip) {
    const match = /^(.+)\/@v\/([^/]+)\.zip$/.exec(zip);
    return match === null ? undefined : `${match[1]}@${match[2]}`;
}
function escaped(text) {
    return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./lib/caches/modules.js






/**
 * Restores cached modules into GOMODCACHE. Go builds a module's extracted tree without checking go.sum, so only
 * archives are restored, and only those listed in a go.sum. The checksum file and extracted tree of a restored archive
 * are deleted, so that go verifies it as if it had just been downloaded.
 */
async function restoreModuleCache(plan, { service, temporaryFolder, signal }) {
    const { kind, folder, key, restoreKeys } = plan;
    const files = plan.files.map(({ path, text }) => ({ path, sha256: (0,oci_digest/* sha256Of */.Bj)(text) }));
    const archive = (0,external_node_path_.join)(temporaryFolder, 'modules.kept');
    const answer = await service.restore({ key, restoreKeys, to: archive, signal });
    const state = { kind, folder, key, files, restored: (0,oci_digest/* sha256Of */.Bj)('') };
    if (answer.key === undefined) {
        const line = answer.trouble === undefined ? 'Module cache: no saved cache found' : `Module cache: ${answer.trouble}`;
        return { state: { ...state, ...(answer.stalled === true ? { stalled: true } : {}) }, hit: false, files: 0, line };
    }
    const vouched = module_files_vouchedFiles(plan.files.map(({ text }) => text));
    const downloads = (0,external_node_path_.join)(folder, 'cache', 'download');
    try {
        const { written, refused, broken } = await unpackFiles({ from: archive, folder: downloads, wanted: vouched.has });
        for (const zip of written)
            forget(zip, folder);
        const notes = [
            ...(refused === 0 ? [] : [`${refused} not in go.sum skipped`]),
            ...(broken === undefined ? [] : [`the archive is incomplete: ${broken}`]),
        ];
        const line = [`Module cache: ${written.length} files from ${answer.key}`, ...notes].join('; ');
        return {
            state: { ...state, matched: answer.key, restored: modules_digestOf(written) },
            hit: answer.key === key && broken === undefined,
            files: written.length,
            line,
        };
    }
    finally {
        (0,external_node_fs_.rmSync)(archive, { force: true });
    }
}
/**
 * Saves the modules of this run if any are new. Returns one line for the log, or undefined when there was nothing to
 * do.
 */
async function modules_saveModuleCache(state, ports) {
    if (state.stalled === true || state.matched === state.key)
        return undefined;
    const texts = state.files.map(({ path }) => textOf(path));
    if (texts.some((text, index) => sha256Of(text) !== state.files[index]?.sha256)) {
        return 'Module cache: not saved: go.sum was changed by the run';
    }
    const downloads = join(state.folder, 'cache', 'download');
    const vouched = vouchedFiles(texts);
    const files = modules_filesIn(downloads, vouched.has);
    if (files.length === 0 || modules_digestOf(files) === state.restored)
        return undefined;
    const file = join(ports.temporaryFolder, 'modules.kept');
    await packFiles({ folder: downloads, files, to: file, level: 0 });
    const answer = await ports.service.save({ key: state.key, file });
    rmSync(file, { force: true });
    return answer.key === undefined
        ? `Module cache: not saved: ${answer.trouble}`
        : `Module cache: ${files.length} files saved as ${answer.key}`;
}
const longestSumsBytes = (/* unused pure expression or super */ null && (64 * 1024 * 1024));
// A test may have replaced it with anything meanwhile.
function textOf(path) {
    try {
        return readRegularFileSync(realpathSync(path), longestSumsBytes).toString('utf8');
    }
    catch {
        return '';
    }
}
function forget(file, folder) {
    const tree = treeOf(file);
    if (tree === undefined)
        return;
    (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, 'cache', 'download', file.replace(/\.zip$/, '.ziphash')), { force: true });
    removeTree((0,external_node_path_.join)(folder, tree));
}
// Go makes extracted trees read-only, including folders.
function removeTree(folder) {
    if (!(0,external_node_fs_.existsSync)(folder))
        return;
    (0,external_node_fs_.chmodSync)(folder, 0o755);
    for (const entry of (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isDirectory())
            (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(entry.parentPath, entry.name), 0o755);
    }
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
}
function modules_filesIn(folder, isWanted) {
    if (!existsSync(folder))
        return [];
    // Go does not create links or pipes here.
    const isFile = (path) => lstatSync(join(folder, path), { throwIfNoEntry: false })?.isFile() === true;
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => isWanted(path) && isFile(path));
}
function modules_digestOf(paths) {
    return (0,oci_digest/* sha256Of */.Bj)(paths.toSorted().join('\n'));
}

;// CONCATENATED MODULE: ./lib/caches/caches.js







/** Restores all planned caches in parallel. Problems of the service are a line for the log, never an error. */
function restoreCaches(plans, ports) {
    const flights = plans.map((plan) => ({ kind: plan.kind, result: restore(plan, ports) }));
    const all = Promise.all(flights.map(({ result }) => result)).then((results) => ({
        states: results.flatMap(({ restored }) => restored?.state ?? []),
        hit: results.some(({ restored }) => restored?.state.kind === 'modules' && restored.hit),
        // A message that several of them share is reported once.
        lines: [...new Set(results.map(({ line }) => line))],
    }));
    // A run that fails elsewhere asks for none of it.
    all.catch(() => { });
    return {
        ready: (kind) => Promise.all(flights.filter((flight) => flight.kind === kind).map(({ result }) => result)),
        all,
    };
}
async function restore(plan, ports) {
    if (plan.kind === 'none')
        return { line: describeCachePlan(plan) };
    const restored = await (0,trace/* partOfRun */.Ao)(ports, plan_cacheName(plan.kind).toLowerCase(), async () => 'files' in plan ? restoreModuleCache(plan, ports) : restoreFolderCache(plan, ports));
    return { restored, line: `${restored.line}; ${describeCachePlan(plan)}` };
}
/**
 * Why the cache service accepts nothing from this run, by the event or its token's mode; undefined when it may be
 * asked.
 */
function whyReadOnly(context, mode) {
    if (mode === 'read' || mode === 'none')
        return `ACTIONS_CACHE_MODE is ${mode}`;
    return context === undefined ? undefined : whyCachesOnlyRead(context);
}
/**
 * Saves new cache contents, one cache after another. Returns lines for the log, including failures. With `readOnly`,
 * the reason why the service would accept nothing, nothing is prepared.
 */
async function saveCaches(states, ports) {
    // Packing a build cache takes seconds: skip it when the service will refuse it anyway.
    if (ports.readOnly !== undefined)
        return states.length === 0 ? [] : [`Caches: not saved: ${ports.readOnly}`];
    const lines = [];
    for (const state of states) {
        const line = await save(state, ports);
        if (line !== undefined)
            lines.push(line);
    }
    return lines;
}
async function save(state, ports) {
    const { unavailable } = ports.service;
    if (unavailable !== undefined)
        return `${cacheName(state.kind)}: not saved: ${unavailable}`;
    try {
        return state.kind === 'modules' ? await saveModuleCache(state, ports) : await saveFolderCache(state, ports);
    }
    catch (error) {
        if (error instanceof CancelledError)
            throw error;
        return `${cacheName(state.kind)}: not saved: ${error instanceof Error ? error.message : String(error)}`;
    }
}
/** The valid states in the data passed to the post step; anything else is dropped. */
function readCacheStates(value) {
    return Array.isArray(value) ? value.filter(isCacheState) : [];
}
function isCacheState(value) {
    return ['kind', 'folder', 'key', 'restored'].every((name) => typeof property(value, name) === 'string');
}

// EXTERNAL MODULE: ./lib/host/runner/context.js
var runner_context = __webpack_require__(9586);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 7 modules
var esm = __webpack_require__(3581);
;// CONCATENATED MODULE: ./lib/host/files/glob.js



/**
 * The files that match the patterns, as absolute paths, each once, sorted. Patterns are those of GitHub's actions (`*`,
 * `**`, `?`, `[ab]`, a folder for everything below it, `!` to exclude), plus braces, `{a,b}`. If several patterns match
 * a file, the last one decides. Folders that cannot be read are skipped; node_modules and .git are only searched if a
 * pattern names that folder.
 *
 * This uses minimatch, as @actions/glob does. @actions/glob itself cannot skip folders, and fails at the first one that
 * it cannot read.
 */
function findFiles(request) {
    const { folder } = request;
    const rules = request.patterns.map((pattern) => ruleOf(pattern, folder));
    const found = rules.filter(({ takes }) => takes).flatMap(({ pattern }) => candidates(pattern, folder));
    const isTaken = (path) => rules.findLast(({ pattern }) => matches(path, pattern))?.takes === true;
    return [...new Set(found)]
        .filter(isTaken)
        .map((path) => (0,external_node_path_.join)(folder, path))
        .filter(isFile)
        .toSorted();
}
/** Whether a path is a file. A link may point to a device, which has no end. */
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
// Patterns and paths are matched relative to the folder, so that its own name is never read as a pattern.
function ruleOf(text, folder) {
    const takes = !text.startsWith('!');
    const given = takes ? text : text.slice(1).trim();
    const path = (0,external_node_path_.isAbsolute)(given) ? slashed((0,external_node_path_.relative)(folder, given)) : given;
    return { pattern: external_node_path_.posix.normalize(path).replace(/(.)\/$/, '$1'), takes };
}
const options = { dot: true, nocomment: true, nonegate: true, noext: true, nocase: process.platform === 'win32' };
function matches(path, pattern) {
    return pattern === '.' || (0,esm/* minimatch */.xF)(path, pattern, options) || (0,esm/* minimatch */.xF)(path, `${pattern}/**`, options);
}
// The files below the fixed part of a pattern, before its first special character.
function candidates(pattern, folder) {
    const parts = pattern.split('/');
    const firstSign = parts.findIndex((part) => /[*?[\]{}\\]/.test(part));
    const base = external_node_path_.posix.join(...(firstSign < 0 ? parts : ['.', ...parts.slice(0, firstSign)]));
    const strangers = ['node_modules', '.git'].filter((name) => !parts.includes(name));
    return isFile((0,external_node_path_.join)(folder, base)) ? [base] : filesBelow({ folder, base, strangers });
}
function filesBelow(at) {
    return entriesOf((0,external_node_path_.join)(at.folder, at.base)).flatMap((entry) => {
        const path = external_node_path_.posix.join(at.base, entry.name);
        if (!entry.isDirectory())
            return [path];
        return at.strangers.includes(entry.name) ? [] : filesBelow({ ...at, base: path });
    });
}
function entriesOf(folder) {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function slashed(path) {
    return path.replaceAll('\\', '/');
}

;// CONCATENATED MODULE: ./lib/source/dependency-files.js




/**
 * The files that list the modules of the source: those that match the patterns, otherwise go.sum of each module and of
 * the workspace, or go.mod when there is no go.sum. Throws a UserError for a pattern that matches nothing.
 */
function findDependencies({ moduleFolders }, request) {
    const { patterns } = request;
    const root = (0,external_node_path_.resolve)(request.root);
    const found = patterns.length > 0 ? matching({ patterns, root }) : moduleFolders.flatMap((folder) => sumsIn(folder));
    const files = [...new Set(found)].map((path) => ({
        path,
        shown: (0,external_node_path_.relative)(root, path).replaceAll('\\', '/'),
        text: (0,external_node_fs_.readFileSync)(path, 'utf8'),
    }));
    const isVendored = (folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'vendor', 'modules.txt'));
    return { files, vendored: moduleFolders.length > 0 && moduleFolders.every(isVendored) };
}
function sumsIn(folder) {
    const sums = ['go.sum', 'go.work.sum'].map((name) => (0,external_node_path_.join)(folder, name)).filter(isFile);
    return sums.length > 0 ? sums : [(0,external_node_path_.join)(folder, 'go.mod')].filter(isFile);
}
function matching({ patterns, root }) {
    const named = patterns.filter((pattern) => !pattern.startsWith('!'));
    const vain = named.find((pattern) => findFiles({ patterns: [pattern], folder: root }).length === 0);
    const files = findFiles({ patterns, folder: root });
    if (vain === undefined && files.length > 0)
        return files;
    throw new errors/* UserError */.yo(`cache-dependency-path "${vain ?? patterns.join(', ')}" matches no file`, {
        change: `Name go.sum files relative to ${root}, such as services/*/go.sum.`,
    });
}

;// CONCATENATED MODULE: ./lib/steps/setup/caches.js







/**
 * Restores modules, the build cache and packed programs from the runner's cache service, as far as they can be trusted;
 * begins when the version of Go is known, which may still be being downloaded. A failure of the service is only logged.
 */
function restoreFromService(options, facts) {
    const { host, inputs, context } = options;
    const { history, finding } = facts;
    // build-env may set other folders for the module cache and the build cache.
    const env = { ...host.env, ...inputs.buildEnv };
    const begin = async () => {
        const known = knownGoFolders(env, process.platform);
        const early = known === undefined ? undefined : { goVersion: await finding.version, folders: known };
        const begun = early === undefined ? undefined : restoreTo(early, options, facts);
        const { go } = await finding.tools;
        const place = { goVersion: go.version, folders: await goFolders(go, { ...host, env }) };
        if (begun !== undefined && (0,external_node_util_.isDeepStrictEqual)(early, place))
            return begun;
        // Another version of Go than the one whose download failed.
        await begun?.all;
        return restoreTo(place, options, facts);
    };
    const begun = begin();
    const all = begun.then(async (restoring) => {
        const restored = await restoring.all;
        const commit = (await history).commit?.revision.replace(/-dirty$/, '');
        // The post step knows the event, but not what is checked out.
        const why = context === undefined ? undefined : (0,runner_context/* whyCachesOnlyRead */.IR)(context, commit);
        return why === undefined || restored.states.length === 0
            ? restored
            : { ...restored, states: [], lines: [...restored.lines, `Nothing of this run is saved: ${why}`] };
    });
    all.catch(() => { });
    return { ready: async (kind) => (await begun).ready(kind), all };
}
function restoreTo({ goVersion, folders }, { inputs, host, place }, { source, caches }) {
    const { files, vendored } = findDependencies(source, { patterns: inputs.cacheDependencyPath, root: place.workspace });
    const facts = {
        mode: inputs.cache,
        hostPlatform: { os: process.platform, arch: process.arch },
        goVersion,
        suffix: inputs.cacheSuffix,
    };
    const leg = [...inputs.packages, ...inputs.platforms, ...inputs.buildTags, ...inputs.buildFlags];
    const branch = { ...facts, release: caches.release, commit: caches.commit, leg };
    const plans = [
        planModuleCache({ ...facts, files, folder: folders.modules, vendored }),
        planBuildCache({ ...branch, folder: folders.build }),
        planPackedCache({ ...branch, folder: (0,external_node_path_.join)(host.cacheFolder, 'packed') }),
    ];
    const { temporaryFolder, signal, trace } = host;
    return restoreCaches(plans, {
        service: caches.service,
        temporaryFolder,
        signal,
        ...(trace === undefined ? {} : { trace }),
    });
}

// EXTERNAL MODULE: ./lib/steps/setup/go-settings.js + 2 modules
var go_settings = __webpack_require__(9973);
// EXTERNAL MODULE: ./lib/compile/linked/recall.js
var recall = __webpack_require__(1598);
// EXTERNAL MODULE: ./lib/plan/plan.js + 5 modules
var plan_plan = __webpack_require__(7092);
;// CONCATENATED MODULE: ./lib/steps/setup/recall.js







/**
 * Begins to look for the program that an earlier run has linked, before the plan is made: where nothing has changed, go
 * is asked once. Undefined for several programs or platforms, and where programs of earlier runs are not used.
 */
function beginRecall({ inputs, context, host, caches }, { source, go }) {
    const [located, ...others] = source.packages;
    const [platform, ...more] = (0,platforms/* planPlatforms */.C)(inputs.platforms);
    if (located === undefined || platform === undefined || others.length + more.length > 0)
        return undefined;
    if (caches?.release === true || inputs.dryRun || inputs.plan)
        return undefined;
    // Maybe nothing is compiled.
    if ((0,mode/* modeOf */.VV)({ inputs, context }) !== 'rebuild')
        return undefined;
    const linked = (0,recall/* linkedIn */.v)(host.cacheFolder);
    const folder = (0,external_node_path_.join)(host.temporaryFolder, 'recalled');
    // While go is running there is time.
    if (inputs.push !== 'false' && (0,names/* registriesOf */.Ho)({ inputs, context }).length > 0)
        (0,http/* prepareRequests */.A)().catch(() => { });
    return (0,recall/* recallProgram */.C)({ located, platform, go, options: (0,plan_plan/* optionsFrom */.z)(inputs), linked, folder }, host);
}

// EXTERNAL MODULE: ./lib/steps/setup/source.js + 2 modules
var setup_source = __webpack_require__(1007);
// EXTERNAL MODULE: ./lib/steps/setup/toolchain.js
var toolchain = __webpack_require__(8062);
// EXTERNAL MODULE: ./lib/source/modules.js
var modules = __webpack_require__(2200);
// EXTERNAL MODULE: ./lib/source/workspace.js
var source_workspace = __webpack_require__(3756);
// EXTERNAL MODULE: ./lib/compile/diagnostics/diagnostics.js
var diagnostics = __webpack_require__(2762);
// EXTERNAL MODULE: ./lib/compile/diagnostics/hints.js + 5 modules
var hints = __webpack_require__(3734);
// EXTERNAL MODULE: ./lib/compile/flags.js
var compile_flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/compile/go-command.js
var go_command = __webpack_require__(8975);
;// CONCATENATED MODULE: ./lib/compile/tests.js








// Each of these would run no test, or hide the output.
const refusedFlags = /^--?(?:c|o|n|json|exec|list|work|args)(?:=|$)/;
/**
 * Runs `go test` on this machine, for its own platform and with cgo where there is a C compiler, which -race needs.
 * Throws a UserError with one position for each failure.
 */
async function runGoTests(request, host) {
    const { patterns, flags, main, go, options } = request;
    checkWords(request);
    const args = ['test', ...(0,compile_flags/* moduleArguments */.dR)(options), ...flags, ...patterns];
    const command = { go, options, cwd: main.buildFolder, args, goEnv: main.goEnv, anyExitCode: true };
    const { exitCode, stdout, stderr } = await (0,go_command/* runGo */.aC)(command, host);
    if (exitCode === 0)
        return;
    // Test failures are on standard output, compile errors on standard error.
    const output = `${stderr}${stdout}`;
    throw testError({ request, error: new errors/* ToolError */.v4({ command: `go ${args.join(' ')}`, exitCode, output, shown: true }) }, host);
}
/**
 * `go mod verify`: checks that the modules in the cache are those that were downloaded. Throws a UserError that names a
 * module that was changed. A module with a vendor folder is built from that folder, so its modules in the cache are not
 * used and not verified.
 */
async function verifyModules(request, host) {
    const { go, folder, env = {} } = request;
    const options = { tags: [], ldflags: '', flags: [], env };
    const { stdout } = await (0,go_command/* runGo */.aC)({ go, options, cwd: folder, args: ['env', 'GOWORK'], goEnv: {}, quiet: true }, host);
    const workspace = stdout.trim();
    // The vendor folder of a workspace is next to its go.work.
    const root = workspace === '' || workspace === 'off' ? folder : (0,external_node_path_.dirname)(workspace);
    if ((await (0,modules/* kindOf */.I)((0,external_node_path_.join)(root, 'vendor', 'modules.txt'))) === 'file')
        return 'vendored';
    await (0,go_command/* explained */.to)((0,go_command/* runGo */.aC)({ go, options, cwd: folder, args: ['mod', 'verify'], goEnv: {} }, host));
    return 'verified';
}
function checkWords({ patterns, flags }) {
    const flag = flags.find((word) => refusedFlags.test(word));
    if (flag !== undefined) {
        throw new errors/* UserError */.yo(`test-flags: "${flag}" cannot be used here`, {
            change: 'Tests must run and print failures as text: remove it.',
        });
    }
    const pattern = patterns.find((word) => word.startsWith('-'));
    if (pattern !== undefined) {
        throw new errors/* UserError */.yo(`test: "${pattern}" is not a package pattern`, { change: 'Put flags into test-flags.' });
    }
}
function testError(failure, host) {
    const { request, error } = failure;
    const { main, patterns } = request;
    const what = `the tests of ${patterns.join(' ')} in ${main.buildFolder}`;
    const folders = {
        cwd: main.buildFolder,
        workspace: (0,source_workspace/* workspaceOf */.B)(host.env),
        modules: [{ path: main.module.path, folder: main.buildFolder }],
    };
    const named = [...error.output.matchAll(/^--- FAIL: (\S+)/gm)].map((match) => match[1] ?? '');
    const failed = [...named, ...(0,diagnostics/* timedOutTests */.J0)(error.output)];
    const positions = (0,diagnostics/* testMessages */.Nu)(error.output, folders);
    if (failed.length > 0) {
        const shown = failed.length > 5 ? `${failed.slice(0, 5).join(', ')} and ${failed.length - 5} more` : failed.join(', ');
        return new errors/* UserError */.yo(`${what} failed: ${shown}`, { positions, cause: error });
    }
    if (/-race requires cgo|C compiler "[^"]*" not found/.test(error.output)) {
        return new errors/* UserError */.yo(`${what} cannot run: -race needs cgo and a C compiler, but this machine has none`, {
            change: 'Install gcc before this step, or remove -race from test-flags.',
            cause: error,
        });
    }
    // A test that ends the process can print anything: none of that output is go's.
    const hint = /^(?:panic|fatal error): /m.test(error.output) ? undefined : (0,hints/* explainGoOutput */.lj)(error.output);
    if (hint === undefined) {
        return new errors/* UserError */.yo(`${what} failed`, { positions, cause: error });
    }
    return new errors/* UserError */.yo(`${what} cannot run: ${hint.message}`, { change: hint.change, positions, cause: error });
}

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
            const verified = await (0,trace/* partOfRun */.Ao)(host, 'test', () => verifyModules({ go, folder: main.buildFolder, env: plan.build.env }, host));
            done.push(verified === 'vendored' ? `${path}: nothing to verify, it is vendored` : `${path}: modules verified`);
        }
        if (inputs.test.length > 0) {
            await (0,trace/* partOfRun */.Ao)(host, 'test', () => runGoTests({ patterns: inputs.test, flags: inputs.testFlags, main, go, options: plan.build }, host));
            done.push(`${path}: tests passed, ${inputs.test.join(' ')}`);
        }
    }
    return done;
}

// EXTERNAL MODULE: ./lib/comments/github.js
var comments_github = __webpack_require__(8283);
// EXTERNAL MODULE: ./lib/comments/pull-requests.js
var pull_requests = __webpack_require__(3186);
// EXTERNAL MODULE: ./lib/host/network/transport-error.js
var transport_error = __webpack_require__(9441);
;// CONCATENATED MODULE: ./lib/steps/unchanged/merged.js






// It only saves work, so nothing waits for it for long.
const patienceMs = 10_000;
/**
 * Asks GitHub which pull request a push has merged: with one request, where pull requests of this repository push images,
 * so with `push: true`. Its images may be used if its branch is one of this repository. Fails no run.
 */
async function findMerged(options) {
    const { inputs, settings, host, context } = options;
    const branch = (0,globals/* branchOf */.W0)(context?.ref ?? '');
    const all = [inputs, ...(settings?.possible ?? [])];
    const isWanted = all.some((some) => some.push === 'true' && (0,mode/* modeOf */.VV)({ inputs: some, context }) !== 'rebuild');
    if (context === undefined || branch === undefined || context.eventName !== 'push' || !isWanted)
        return { notes: [] };
    const { kind } = context.server ?? {};
    if (inputs.dryRun || inputs.githubToken === '' || kind === 'gitea' || kind === 'unknown')
        return { notes: [] };
    const signal = AbortSignal.any([host.signal, AbortSignal.timeout(patienceMs)]);
    const github = (0,comments_github/* githubOf */.zq)({ host: { send: host.send, env: host.env, signal }, inputs }, context);
    try {
        const found = await (0,pull_requests/* mergedPullRequest */.r)(github, { sha: context.sha, branch });
        if (found === undefined)
            return { notes: [] };
        const { number, fromFork } = found;
        return fromFork
            ? { notes: [`pull request ${number} came from a fork: its images are not used`] }
            : { number, notes: [] };
    }
    catch (error) {
        const isLate = error instanceof errors/* CancelledError */.cc && !host.signal.aborted;
        if (!isLate && !(error instanceof comments_github/* GitHubError */.y_) && !(error instanceof transport_error/* TransportError */.w))
            throw error;
        const isForbidden = error instanceof comments_github/* GitHubError */.y_ && (error.status === 403 || error.status === 404);
        const hint = isForbidden ? '; the job needs permissions: pull-requests: read' : '';
        const why = isLate ? `no answer in ${patienceMs / 1000} s` : error.message;
        return { notes: [`images of a merged pull request are not looked for: ${why}${hint}`] };
    }
}

// EXTERNAL MODULE: ./lib/compile/environment.js
var environment = __webpack_require__(8848);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/host/system-error.js
var system_error = __webpack_require__(2878);
// EXTERNAL MODULE: ./lib/source/web-address.js
var web_address = __webpack_require__(5062);
;// CONCATENATED MODULE: ./lib/vulnerabilities/database.js






// The two files of the index that a scan reads. Source: https://go.dev/doc/security/vuln/database
const indexFiles = ['index/db.json', 'index/modules.json'];
/**
 * The database that the input names. A folder is checked, because govulncheck finds no vulnerability at all in one
 * without an index, and says nothing. Throws a UserError for a folder that is no database and a malformed URL.
 */
async function settleDatabase(text, workingDirectory) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    if (scheme === 'http' || scheme === 'https') {
        if (!URL.canParse(text))
            throw wrong(`"${(0,web_address/* bareAddress */.Dw)(text)}" is not a URL`);
        return { url: text, name: (0,web_address/* bareAddress */.Dw)(text) };
    }
    if (scheme !== undefined && scheme !== 'file')
        throw wrong(`"${(0,web_address/* bareAddress */.Dw)(text)}" is neither a folder nor http(s)`);
    const folder = scheme === 'file' ? folderOf(text) : (0,external_node_path_.resolve)(workingDirectory, text);
    const found = await (0,promises_.stat)(folder).catch(() => undefined);
    if (found?.isDirectory() !== true)
        throw wrong(`there is no folder ${folder}`);
    for (const file of indexFiles)
        await checkJson(folder, file);
    return { url: (0,external_node_url_.pathToFileURL)(folder).href, name: folder };
}
function folderOf(text) {
    try {
        return (0,external_node_url_.fileURLToPath)(text);
    }
    catch {
        throw wrong(`"${text}" is not the URL of a folder`);
    }
}
async function checkJson(folder, file) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(folder, file), 'utf8').catch((cause) => {
        throw wrong(`the folder ${folder} has no ${file} (${(0,system_error/* codeOf */.$)(cause) ?? cause})`);
    });
    try {
        JSON.parse(text);
    }
    catch (cause) {
        throw wrong(`${file} in the folder ${folder} is not JSON`, cause);
    }
}
function wrong(problem, cause) {
    return new errors/* UserError */.yo(`vulnerability-database: ${problem}`, {
        change: 'Name a folder with index/db.json, index/modules.json and ID/*.json, a URL that has these files, or nothing for https://vuln.go.dev.',
        cause,
    });
}

;// CONCATENATED MODULE: ./lib/vulnerabilities/exceptions.js



const example = 'GO-2026-1234 2027-01-31 the parser gets no untrusted input';
/**
 * Reads the file of exceptions: one vulnerability a line, with its ID, the last day on which it is accepted, and the
 * reason. Throws a UserError for a missing file and, with its line, for a malformed one.
 */
async function readExceptions(path, shownPath) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* UserError */.yo(`vulnerability-exceptions: ${shownPath} cannot be read: ${(0,system_error/* codeOf */.$)(cause) ?? cause}`, {
            change: 'Write the path of a file, relative to the working directory.',
        });
    });
    return parseExceptions(text, shownPath);
}
/** Reads the text of such a file; blank lines and lines that start with # are ignored. */
function parseExceptions(text, file) {
    const exceptions = [];
    for (const [index, line] of text.split(/\r?\n/).entries()) {
        if (line.trim() === '' || line.trim().startsWith('#'))
            continue;
        const exception = parseLine(line, { file, line: index + 1 });
        const same = exceptions.find(({ id }) => id === exception.id);
        if (same !== undefined) {
            throw malformed(exception.at, `"${exception.id}" is already in line ${same.at.line}`, 'Remove one of the two.');
        }
        exceptions.push(exception);
    }
    return exceptions;
}
function parseLine(line, at) {
    const [, given = '', until = '', reason = ''] = /^\s*(\S+)(?:\s+(\S+)(?:\s+(\S.*?))?)?\s*$/.exec(line) ?? [];
    const id = nameOf(given);
    if (id === undefined)
        throw malformed(at, `"${given}" is not the ID of a vulnerability`, `Write for example ${example}.`);
    if (!isDay(until)) {
        const problem = until === '' ? `${id} has no end date` : `"${until}" is not a day in the form YYYY-MM-DD`;
        throw malformed(at, problem, `Write the last day on which it is accepted: ${example}.`);
    }
    if (reason === '')
        throw malformed(at, `${id} has no reason`, `Write why it is accepted: ${example}.`);
    return { id, until, reason, at };
}
// GHSA IDs have lower-case letters, the others have none.
function nameOf(text) {
    if (/^(?:GO|CVE)-\d{4}-\d{4,}$/i.test(text))
        return text.toUpperCase();
    return /^GHSA(?:-[a-z0-9]{4}){3}$/i.test(text) ? `GHSA${text.slice(4).toLowerCase()}` : undefined;
}
function isDay(text) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text))
        return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
function malformed(at, problem, change) {
    const message = `vulnerability-exceptions: ${at.file}:${at.line}: ${problem}`;
    return new errors/* UserError */.yo(message, { change, positions: [{ at, message: problem }] });
}
/** The exception for a vulnerability, by its ID or one of its aliases, whether it has expired or not. */
function exceptionFor({ id, aliases }, exceptions) {
    return exceptions.find((exception) => exception.id === id || aliases.includes(exception.id));
}
/** Whether an exception no longer applies. `today` is YYYY-MM-DD. */
function hasExpired({ until }, today) {
    return until < today;
}

;// CONCATENATED MODULE: ./lib/vulnerabilities/messages.js

/**
 * Reads what `govulncheck -format json` writes, piece by piece: one indented object after another, of which a finding
 * needs little. `end` throws a SyntaxError if the output is not JSON or ends within an object.
 * Source: https://pkg.go.dev/golang.org/x/vuln/internal/govulncheck
 */
function createMessageReader() {
    const decoder = new TextDecoder();
    const entries = new Map();
    const findings = [];
    let facts;
    let text = '';
    let failed;
    const read = (object) => {
        const message = JSON.parse(object);
        const config = (0,host_json/* property */.MZ)(message, 'config');
        const osv = (0,host_json/* property */.MZ)(message, 'osv');
        const finding = (0,host_json/* property */.MZ)(message, 'finding');
        if (config !== undefined)
            facts = messages_factsOf(config);
        else if (osv !== undefined) {
            const entry = entryOf(osv);
            entries.set(entry.id, entry);
        }
        else if (finding !== undefined)
            findings.push(findingOf(finding));
    };
    const readComplete = () => {
        // Within an object every line is indented, and strings have no line breaks.
        for (let end = text.indexOf('\n}\n'); end >= 0; end = text.indexOf('\n}\n')) {
            read(text.slice(0, end + 3));
            text = text.slice(end + 3);
        }
    };
    return {
        take: (chunk) => {
            if (failed !== undefined)
                return;
            text += decoder.decode(chunk, { stream: true });
            try {
                readComplete();
            }
            catch (error) {
                failed = error;
            }
        },
        end: () => {
            if (failed !== undefined)
                throw failed;
            if (text.trim() !== '')
                read(text);
            if (facts === undefined)
                throw new SyntaxError('no configuration in the output of govulncheck');
            return { facts, entries, findings };
        },
    };
}
function messages_factsOf(config) {
    const [name, version, modified] = ['scanner_name', 'scanner_version', 'db_last_modified'].map((key) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(config, key)));
    return {
        scanner: [name ?? 'govulncheck', version].filter((part) => part !== undefined).join(' '),
        // Go's zero time: not known.
        ...(modified === undefined || modified.startsWith('0001-') ? {} : { databaseModified: modified }),
    };
}
function entryOf(osv) {
    const id = required(osv, 'id');
    return {
        id,
        aliases: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(osv, 'aliases')),
        summary: (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(osv, 'summary')) ?? (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(osv, 'details')) ?? '',
        url: (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(osv, 'database_specific', 'url')) ?? `https://pkg.go.dev/vuln/${id}`,
    };
}
function findingOf(finding) {
    const trace = (0,host_json/* property */.MZ)(finding, 'trace');
    if (!Array.isArray(trace) || trace.length === 0)
        throw new SyntaxError('a finding without a trace');
    return {
        id: required(finding, 'osv'),
        fixedVersion: (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(finding, 'fixed_version')) ?? '',
        trace: trace.map(frameOf),
    };
}
function frameOf(frame) {
    const text = (name) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(frame, name)) ?? '';
    const [name, receiver] = [text('function'), text('receiver').replace(/^\*/, '')];
    const position = (0,host_json/* property */.MZ)(frame, 'position');
    const [file, line, column] = ['filename', 'line', 'column'].map((key) => (0,host_json/* property */.MZ)(position, key));
    const isKnown = (0,host_json/* isRecord */.u4)(position) && typeof file === 'string' && typeof line === 'number' && line > 0;
    return {
        module: required(frame, 'module'),
        version: text('version'),
        package: text('package'),
        symbol: receiver === '' ? name : `${receiver}.${name}`,
        ...(isKnown ? { position: { file, line, ...(typeof column === 'number' && column > 0 ? { column } : {}) } } : {}),
    };
}
function required(record, name) {
    const text = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(record, name));
    if (text === undefined)
        throw new SyntaxError(`no ${name} in the output of govulncheck`);
    return text;
}

;// CONCATENATED MODULE: ./lib/vulnerabilities/scan.js


// Its HTTP client waits for ever.
const longestScanMs = 10 * 60_000;
/** Scans the source code of a program. Throws a UserError with the scanner's reason, and a CancelledError. */
async function scanProgram(request, { run }) {
    const { scanner, database, importPath, tags, cwd, env, signal } = request;
    const reader = createMessageReader();
    const args = [
        '-format=json',
        `-db=${database.url}`,
        ...(tags.length === 0 ? [] : [`-tags=${tags.join(',')}`]),
        importPath,
    ];
    try {
        await run({
            command: scanner,
            args,
            cwd,
            env,
            signal,
            quiet: true,
            timeoutMs: longestScanMs,
            onStdout: reader.take,
        });
        return reader.end();
    }
    catch (error) {
        if (error instanceof SyntaxError) {
            throw new errors/* UserError */.yo(`govulncheck wrote what cannot be read: ${error.message}`, { cause: error });
        }
        if (error instanceof errors/* ToolError */.v4)
            throw explained(error, database);
        throw error;
    }
}
// The words that govulncheck puts before an error of its database client.
// Source: https://pkg.go.dev/golang.org/x/vuln/internal/vulncheck, FetchVulnerabilities; internal/scan, RunGovulncheck
const aboutDatabase = /^(?:govulncheck: )?(?:fetching vulnerabilities|creating client): (.*)/ms;
function explained(error, { url, name }) {
    const output = error.output.replaceAll(url, name).trim();
    const ofDatabase = aboutDatabase.exec(output)?.[1];
    if (ofDatabase !== undefined) {
        return new errors/* UserError */.yo(`the vulnerability database ${name} cannot be read: ${oneLine(ofDatabase)}`, {
            change: 'Check that it can be reached from this machine, or set vulnerability-database to a copy of it.',
        });
    }
    return new errors/* UserError */.yo(`govulncheck failed: ${oneLine(output === '' ? error.message : output)}`);
}
function oneLine(text) {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    return line.length > 500 ? `${line.slice(0, 500)}…` : line;
}

;// CONCATENATED MODULE: ./lib/vulnerabilities/scanner.js


// The newest version for each Go that the previous one is too new for. A scanner reads only the source code of Go
// versions up to that which compiled it, so it is compiled by the Go of the program.
const versions = [
    { version: '1.9.0', minor: 26 },
    { version: '1.7.0', minor: 25 },
    { version: '1.1.4', minor: 22 },
];
const tool = 'govulncheck';
/** The version of govulncheck that a Go can compile, or undefined if it is too old for all. Without a leading v. */
function scannerVersion(goVersion) {
    const minor = Number(/^1\.(\d+)/.exec(goVersion)?.[1] ?? 0);
    return versions.find((row) => minor >= row.minor)?.version;
}
/**
 * The path of govulncheck in the tool cache, compiled and put there if it is missing. Its module and those that it needs
 * are verified by the checksum database, whatever the environment says. Throws a UserError.
 */
async function findScanner({ go, env, signal }, { run, toolCache }) {
    const version = scannerVersion(go.version);
    if (version === undefined) {
        const oldest = `1.${versions.at(-1)?.minor}`;
        throw new errors/* UserError */.yo(`govulncheck cannot be compiled by Go ${go.version}: it needs Go ${oldest} or later`, {
            change: 'Set go-version to a later one, or vulnerabilities: false.',
        });
    }
    const architecture = `${process.arch}-go${go.version}`;
    const found = await toolCache.find(tool, version, architecture);
    if (found !== undefined)
        return (0,external_node_path_.join)(found, tool);
    const fill = async (folder) => {
        await run({
            command: go.command,
            // With the flags of the programs that we compile, so that they share the compiled standard library.
            args: ['install', '-trimpath', '-ldflags=-s -w', `golang.org/x/vuln/cmd/govulncheck@v${version}`],
            cwd: folder,
            env: { ...env, ...scannerEnvironment(env), GOBIN: folder, PWD: folder },
            signal,
            quiet: true,
        });
    };
    try {
        return (0,external_node_path_.join)(await toolCache.install({ name: tool, version, architecture }, fill), tool);
    }
    catch (error) {
        if (!(error instanceof errors/* ToolError */.v4))
            throw error;
        const reason = error.output.trimEnd().split('\n').at(-1) || error.message;
        throw new errors/* UserError */.yo(`govulncheck v${version} cannot be installed: ${reason}`, {
            change: 'It comes from the module proxy and is verified by the checksum database: check GOPROXY and GOSUMDB.',
            cause: error,
        });
    }
}
// A module that is named private would not be verified.
function scannerEnvironment({ GOSUMDB }) {
    return {
        CGO_ENABLED: '0',
        GOFLAGS: '-buildvcs=false',
        GOWORK: 'off',
        GONOSUMDB: 'none',
        GONOSUMCHECK: undefined,
        GOSUMDB: GOSUMDB === 'off' ? 'sum.golang.org' : GOSUMDB,
    };
}

;// CONCATENATED MODULE: ./lib/vulnerabilities/verdict.js



/**
 * The vulnerabilities of a program on all its platforms, each once for each module, with its nearest reach and the
 * exception that applies. `today` is YYYY-MM-DD.
 */
function foundOn(scans, { exceptions, today }) {
    const found = new Map();
    for (const { platform, vulnerabilities } of scans) {
        for (const vulnerability of vulnerabilities) {
            const key = `${vulnerability.id} ${vulnerability.module}`;
            const known = found.get(key);
            const isNearer = known === undefined || rank(vulnerability) < rank(known);
            if (isNearer)
                found.set(key, { ...vulnerability, platforms: [(0,oci_platform/* platformText */.VQ)(platform)] });
            else if (rank(vulnerability) === rank(known)) {
                found.set(key, { ...known, platforms: [...known.platforms, (0,oci_platform/* platformText */.VQ)(platform)] });
            }
        }
    }
    return [...found.values()].toSorted(compareVulnerabilities).map((one) => {
        const exception = one.reach === 'called' ? exceptionFor(one, exceptions) : undefined;
        if (exception === undefined || hasExpired(exception, today))
            return one;
        return { ...one, exception: { until: exception.until, reason: exception.reason } };
    });
}
function rank({ reach }) {
    return reaches.indexOf(reach);
}
/** Whether a vulnerability stops a push with `vulnerabilities: fail`. */
function isOpen({ reach, exception }) {
    return reach === 'called' && exception === undefined;
}
function countsOf(found) {
    const count = (test) => found.filter(test).length;
    return {
        called: count(isOpen),
        excepted: count(({ exception }) => exception !== undefined),
        imported: count(({ reach }) => reach === 'imported'),
        required: count(({ reach }) => reach === 'required'),
    };
}
/** A sentence for each exception that has expired or that nothing needs. */
function exceptionNotes(exceptions, { found, today }) {
    const called = found.filter(({ reach }) => reach === 'called');
    return exceptions.flatMap((exception) => {
        const isNeeded = called.some((one) => exceptionFor(one, [exception]) !== undefined);
        const where = `${exception.at.file}:${exception.at.line}`;
        if (hasExpired(exception, today)) {
            const rest = isNeeded ? '' : ', and no program calls the vulnerability: remove it';
            return [`the exception for ${exception.id} (${where}) expired on ${exception.until}${rest}`];
        }
        return isNeeded
            ? []
            : [`the exception for ${exception.id} (${where}) is unused: no program calls the vulnerability`];
    });
}

;// CONCATENATED MODULE: ./lib/steps/vulnerabilities.js















/**
 * Reads the file of exceptions and looks at the database. Undefined with `vulnerabilities: false`. Throws a UserError for
 * a file or a folder that is missing or malformed.
 */
async function orderVulnerabilityCheck({ inputs, place }) {
    const { vulnerabilities: mode, vulnerabilityExceptions: file } = inputs;
    if (mode === 'false')
        return undefined;
    return {
        mode,
        exceptions: file === '' ? [] : await readExceptions((0,external_node_path_.resolve)(place.workingDirectory, file), file),
        database: await settleDatabase(inputs.vulnerabilityDatabase, place.workingDirectory),
    };
}
/** Starts to scan the source code of each program for each platform. */
function startVulnerabilityCheck(options, work) {
    const { order } = work;
    const checked = check(options, work, options.host.signal);
    return {
        guard: (pushes) => (order.mode === 'fail' ? guarded(pushes, checked) : pushes),
        finish: async () => {
            const result = await checked;
            if (order.mode === 'report')
                for (const event of warningsOf(result))
                    options.onEvent(event);
            return result;
        },
    };
}
function guarded(pushes, checked) {
    return {
        ...pushes,
        offer: (targets, part) => {
            checked.then(({ failure }) => (failure === undefined ? pushes.offer(targets, part) : undefined), () => undefined);
        },
    };
}
function warningsOf({ programs }) {
    const unchecked = [...programs.values()].flatMap((result) => ('unchecked' in result ? [result.unchecked] : []));
    return [
        ...[...new Set(unchecked)].map((message) => ({ kind: 'warning', message: `vulnerabilities: ${message}` })),
        ...[...programs].flatMap(([name, result]) => 'unchecked' in result
            ? []
            : result.found.filter(isOpen).map((one) => ({
                kind: 'warning',
                message: calledText(name, one),
                ...(one.at === undefined ? {} : { at: one.at }),
            }))),
    ];
}
async function check(options, work, signal) {
    const { host } = options;
    const { plan, order } = work;
    const started = host.now();
    const duration = () => host.now() - started;
    const mains = plan.images.map(({ main }) => main);
    try {
        const scans = await scanAll(options, work, signal);
        const today = new Date(host.now()).toISOString().slice(0, 10);
        const programs = new Map(mains.map((main) => [main.name, resultFor(main, scans, { order, today })]));
        const found = [...programs.values()].flatMap((result) => ('found' in result ? result.found : []));
        const open = [...programs].flatMap(([program, result]) => {
            const some = 'found' in result ? result.found.filter(isOpen) : [];
            return some.length === 0 ? [] : [{ program, open: some }];
        });
        return {
            programs,
            notes: exceptionNotes(order.exceptions, { found, today }),
            milliseconds: duration(),
            ...(order.mode === 'fail' && open.length > 0 ? { failure: vulnerableError(open) } : {}),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        const programs = new Map(mains.map(({ name }) => [name, { unchecked: error.message }]));
        const failure = new errors/* UserError */.yo(`vulnerabilities: ${error.message}, so nothing is pushed`, {
            ...(error.change === undefined ? {} : { change: error.change }),
            cause: error.cause,
        });
        return { programs, notes: [], milliseconds: duration(), ...(order.mode === 'fail' ? { failure } : {}) };
    }
}
function resultFor(main, all, { order, today }) {
    const own = all.filter((scanned) => scanned.main === main);
    const [first] = own;
    if (first === undefined)
        throw new Error(`no scan of ${main.name}`);
    const scans = own.map(({ scan }) => scan);
    const found = foundOn(scans, { exceptions: order.exceptions, today });
    return { facts: first.facts, scans, found, counts: countsOf(found) };
}
// The compilers run at the same time: half of the cores is enough.
async function scanAll({ host }, { plan, go, order }, signal) {
    const cwd = host.temporaryFolder;
    const env = (0,environment/* goCommandEnvironment */.f)({ hostEnv: host.env, go, userEnv: plan.build.env, goEnv: {}, cwd });
    const scanner = await findScanner({ go, env, signal }, host);
    return (0,parallel/* inParallel */.HN)({
        items: plan.images.flatMap(({ main, platforms, build }) => platforms.map((platform) => ({ main, platform, build }))),
        limit: Math.max(1, Math.floor((0,external_node_os_.availableParallelism)() / 2)),
        work: async ({ main, platform, build }) => {
            const messages = await scanProgram({
                scanner,
                database: order.database,
                importPath: main.importPath,
                tags: build.tags,
                cwd: main.buildFolder,
                env: scanEnvironment({ main, platform, go, build }, host),
                signal,
            }, host);
            const vulnerabilities = vulnerabilitiesIn(messages, ownModule(main, host));
            return { main, facts: messages.facts, scan: { platform, vulnerabilities } };
        },
    });
}
// Flags that decide which packages there are. govulncheck has none of them, but the go command that it calls reads
// GOFLAGS.
const loadingFlags = ['mod', 'modfile', 'overlay'];
function scanEnvironment(program, host) {
    const { main, platform, go, build } = program;
    const flags = loadingFlags.flatMap((name) => {
        const value = (0,compile_flags/* flagValue */.y6)(build.flags, name);
        return value === undefined ? [] : [quotedFlag(`-${name}=${value}`)];
    });
    const goEnv = {
        ...main.goEnv,
        ...(0,oci_platform/* goEnvironment */.I$)(platform),
        CGO_ENABLED: '0',
        GOFLAGS: [main.goEnv.GOFLAGS ?? '', ...flags].join(' ').trim(),
    };
    return (0,environment/* goCommandEnvironment */.f)({ hostEnv: host.env, go, userEnv: build.env, goEnv, cwd: main.buildFolder });
}
// GOFLAGS is split at spaces; quotes enclose a whole flag. Source: `go help environment`.
function quotedFlag(flag) {
    return /\s/.test(flag) ? (flag.includes("'") ? `"${flag}"` : `'${flag}'`) : flag;
}
// The module of a program that has been fetched by its version is not the user's to change.
function ownModule(main, host) {
    const { module, importPath, folder } = main;
    const workspace = (0,source_workspace/* workspaceOf */.B)(host.env);
    if (main.install !== undefined)
        return { path: module.path, program: importPath, workspace };
    const below = importPath === module.path ? [] : importPath.slice(module.path.length + 1).split('/');
    return { path: module.path, program: importPath, folder: below.reduce((path) => (0,external_node_path_.dirname)(path), folder), workspace };
}

// EXTERNAL MODULE: ./lib/toolchain/go/go.js + 7 modules
var go_go = __webpack_require__(4533);
// EXTERNAL MODULE: ./lib/toolchain/upx/upx.js + 5 modules
var upx_upx = __webpack_require__(8471);
;// CONCATENATED MODULE: ./lib/pipeline.js
































/** One run: builds images, or joins images that other runs have built. */
function run(options) {
    return options.inputs.merge.length > 0 ? mergeImages(options) : buildImages(options);
}
/** From the inputs to the images and the report. */
async function buildImages(given) {
    const started = given.host.now();
    const stages = (0,stages_stages/* createStages */.k)(given.host);
    (0,plan/* checkBeforehand */.j)(given);
    const manifests = await beginManifests(given);
    const order = await orderVulnerabilityCheck(given);
    const { options, notes } = await (0,go_settings/* settleGoEnvironment */.J)(given);
    const source = await (0,setup_source/* locateSource */.g)(options);
    const registry = await (0,steps_registry/* createClient */.U)(options);
    const pushes = (0,push_pushes/* createPushes */.t)(registry);
    const beginnings = (0,stages_ahead/* createBeginnings */.D)(options.host);
    const ahead = (work, whole) => beginnings.begin(({ host, hold }) => work({ ...options, host, onEvent: (event) => hold(() => options.onEvent(event)) }), whole);
    try {
        const run = { options, notes, order, source, registry, pushes, ahead, stages, started, manifests };
        const result = await buildInStages(run);
        return manifests === undefined ? result : await manifests.resolve(result);
    }
    finally {
        await Promise.all([beginnings.giveUp(), pushes.end()]);
    }
}
// All work begins as soon as it has what it needs; the log, and the error of a run, stand in the order of the stages.
async function buildInStages(build) {
    const { options, notes, registry, stages, started } = build;
    const { inputs } = options;
    const setup = beginSetup(build);
    const work = inputs.dryRun || inputs.plan ? undefined : beginWork(build, setup);
    const tools = await stages.stage({
        name: 'Toolchain',
        work: async () => {
            const [found] = await (0,parallel/* both */.WP)(setup.tools, setup.history);
            return inputs.dryRun ? (0,toolchain/* withUpx */.kh)(found, inputs) : found;
        },
        decisions: ({ go }) => [(0,go_go/* describeGo */.u)(go), ...notes],
    });
    const restored = setup.restoring === undefined
        ? undefined
        : await stages.stage({ name: 'Caches', work: setup.restoring.shown, decisions: ({ lines }) => lines });
    const plan = await stages.stage({ name: 'Plan', work: setup.planning.shown, decisions: decisions/* describePlan */.df });
    build.manifests?.check(plan);
    (0,budget_budget/* checkLimits */.J)(plan);
    if (inputs.plan)
        return resultOfPlan({ tools, restored, ...(await planJobs(build, setup)) });
    if (work === undefined)
        return resultOfPlan({ plan, tools, restored });
    const choice = await showChoice(build, plan, work.choosing);
    const budget = (0,budget_budget/* budgetOf */.n)(choice.plan);
    if (wantsTests(inputs))
        await stages.stage({ name: 'Test', work: work.testing.shown, decisions: (lines) => lines });
    const { builder } = work;
    const common = { options, builder, stages, started, restored, planned: plan };
    if (choice.plan.images.length === 0) {
        const nothing = { packed: [], images: [], sboms: [], published: [], checked: undefined };
        return resultOfBuild({ ...common, ...nothing, tools, retagged: await keepUnchanged(build, choice) });
    }
    await stages.stage({ name: 'Compile', work: work.compiling.shown, decisions: decisions/* describeCompiled */.F7 });
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
            decisions: describeVulnerabilities,
        });
    const attesting = { options, plan, go: tools.go, sboms };
    const images = attestsInIndex(options)
        ? await stages.stage({
            name: 'Attestation manifests',
            work: () => attestInIndex(attesting, assembled),
            decisions: (all) => all.map(({ built }) => (0,decisions/* describeBuilt */.SA)(built)),
        })
        : assembled;
    const { comparing } = work;
    const sizes = await (0,pipeline_sizes/* weigh */.vi)(build, { plan: choice.plan, budget, images, comparing, go: tools.go, run: buildImages });
    const done = { ...common, tools: used, packed, images, sboms, sizes, checked, retagged: [] };
    const withheld = withhold(images, { vulnerabilities: checked?.failure, budget: sizes?.failure });
    if (withheld !== undefined)
        return resultOfBuild({ ...done, published: withheld });
    const published = await stages.stage({
        name: 'Publish',
        work: () => publishAll({ options, images, builder, registry }),
        decisions: (all) => all.flatMap((image) => (image.pushes ?? []).flatMap(decisions/* describePush */.MT)),
    });
    const retagged = choice.kept.length === 0 ? [] : await keepUnchanged(build, choice);
    await (0,pipeline_sizes/* keepSizes */.Od)(build, { published, sizes });
    if (!attestsAsReferrers(options))
        return resultOfBuild({ ...done, published, retagged });
    const attested = await stages.stage({
        name: 'Attest',
        work: () => attestAll(attesting, published, { registry, startedMs: started, vexOf: (image) => vexOf(image, checked) }),
        decisions: decisions/* describeAttached */.wH,
    });
    return resultOfBuild({ ...done, published: attested, retagged });
}
/** Finds the toolchain and the source's history; restores caches when the version of Go is known; plans. */
function beginSetup({ options, source, ahead }) {
    const finding = (0,toolchain/* findTools */.f$)(options, source);
    const history = (0,setup_source/* readHistory */.L)(options, source);
    const { caches } = options;
    const restoring = caches === undefined
        ? undefined
        : ahead(async (held) => restoreFromService(held, { source, history, finding, caches }), ({ all }) => all);
    const recalling = ahead(async (held) => {
        const { go } = await finding.tools;
        await (await restoring?.early)?.ready('modules');
        return beginRecall(held, { source, go });
    }, stages_ahead/* itself */.Q);
    const planning = ahead(async (held) => {
        const [recalled, known] = await (0,parallel/* both */.WP)(recalling.early, history);
        return (0,plan/* makePlan */.C)(held, { source, history: known, ...(await finding.tools), merged: findMerged(held), recalled });
    }, stages_ahead/* itself */.Q);
    return { tools: finding.tools, history, restoring, recalling, planning };
}
/** Tests, then compiles; packs each program as soon as it is compiled, and compresses each image when that is done. */
function beginWork(build, { tools, restoring, recalling, planning }) {
    const { options, order, pushes, ahead } = build;
    const { inputs, host } = options;
    const builder = (0,steps_image/* createBuilder */.I)(options, pushes);
    const { choosing, keyed } = beginChoice(build, { tools, planning });
    const testing = ahead(async (held) => {
        const plan = await planning.early;
        await (await restoring?.early)?.ready('build');
        return wantsTests(inputs) ? runTests(held, plan, (await tools).go) : [];
    }, stages_ahead/* itself */.Q);
    const checking = order === undefined
        ? undefined
        : ahead(async (held) => {
            const [{ plan }, { go }] = await (0,parallel/* both */.WP)(choosing.early, tools);
            await testing.early;
            return startVulnerabilityCheck(held, { plan, go, order });
        }, (check) => check.finish());
    const compiling = ahead(async (held) => {
        const [{ plan }, { go }] = await (0,parallel/* both */.WP)(choosing.early, tools);
        await testing.early;
        const compiling = (0,compile/* compilePrograms */.B)(held, plan, go, await recalling.early);
        if (plan.images.some(({ targets }) => targets.length > 0))
            await (0,http/* prepareRequests */.A)();
        return compiling;
    }, ({ all }) => all);
    const room = (0,parallel/* createRoom */.ab)({ places: (0,external_node_os_.availableParallelism)(), signal: host.signal });
    const packing = ahead(async (held) => {
        const { each } = await compiling.early;
        await (await restoring?.early)?.ready('packed');
        return (0,pack/* packAll */.p)(held, { programs: each, tools: await tools, room });
    }, ({ all }) => all);
    const assembling = ahead(async (held) => {
        const [plan, { each }] = await (0,parallel/* both */.WP)(keyed(), packing.early);
        const { go } = await tools;
        const guarded = (0,budget_budget/* budgetOf */.n)(plan).guard((await checking?.early)?.guard(pushes) ?? pushes);
        const builder = (0,steps_image/* createBuilder */.I)(held, guarded);
        return (0,steps_image/* assembleAll */.g)({ options: held, plan, packed: each, go, builder, pushes: guarded, room });
    }, stages_ahead/* itself */.Q);
    const listing = ahead(async (held) => {
        const { go } = await tools;
        const packed = packing.early.then(({ all }) => all);
        return listContents(held, { packing: packed, assembling: assembling.early, go });
    }, stages_ahead/* itself */.Q);
    const comparing = (0,pipeline_sizes/* beginSizes */.Si)(build, { choosing, compiling, assembling, tools });
    return { choosing, testing, checking, compiling, packing, assembling, listing, comparing, builder };
}
const wantsTests = ({ verifyModules, test }) => verifyModules || test.length > 0;


/***/ }),

/***/ 3470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   o: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3835);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6995);


/**
 * The image for the platform that the first tag of a push pointed to before it moved. Undefined if the tag did not
 * move, did not exist, has no image for the platform, or cannot be read: a comparison is no reason to fail.
 */
async function readPrevious(client, push, platform) {
    const [tag] = push.tags;
    const digest = tag?.previous;
    if (tag === undefined || digest === undefined)
        return undefined;
    const reference = (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_0__/* .taggedText */ .Ms)(push.repository, tag.tag);
    try {
        const root = await (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(client, push.repository, digest);
        const image = await manifestFor(root, (child) => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(client, push.repository, child), platform);
        if (image?.manifest.kind !== 'manifest')
            return undefined;
        return { reference, digest, pulledBytes: (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .pulledBytesOf */ .Ls)(image) };
    }
    catch {
        return undefined;
    }
}
/**
 * What a tag or a digest names now, for each platform that it has. Undefined if there is no such image. Throws a
 * RegistryError for any other answer.
 */
async function readImages(client, named, platforms) {
    const { repository } = named;
    const root = await (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .findManifest */ .J9)(client, repository, named.reference);
    if (root === undefined)
        return undefined;
    return Promise.all(platforms.map(async (platform) => {
        const image = await manifestFor(root, (child) => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(client, repository, child), platform);
        if (image?.manifest.kind !== 'manifest')
            return undefined;
        const { digest } = root.descriptor;
        return {
            reference: named.text,
            digest,
            pulledBytes: (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .pulledBytesOf */ .Ls)(image),
            manifest: image.descriptor.digest,
        };
    }));
}
async function manifestFor(root, read, platform) {
    if (root.manifest.kind !== 'index')
        return root;
    const child = root.manifest.manifests.find((candidate) => candidate.platform?.os === platform.os &&
        candidate.platform.architecture === platform.architecture &&
        candidate.platform.variant === platform.variant);
    return child === undefined ? undefined : read(child.digest);
}


/***/ }),

/***/ 4275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ attachDocuments)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3508);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3760);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(261);
/* harmony import */ var _oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9078);
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
    const signal = AbortSignal.any([client.signal, ending.signal]);
    // Each waiting blob adds a listener.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    let requests = 0;
    const conversation = {
        client,
        repository,
        actions: 'pull,push',
        signal,
        onRequest: () => {
            requests += 1;
        },
    };
    const { manifests: listed, keptBy } = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_10__/* .referrersOf */ .aH)(conversation, subject.digest);
    const found = attachments.map((attachment) => {
        const artifact = artifactOf(attachment, subject);
        const same = listed.find((descriptor) => saysTheSame(descriptor, artifact));
        return { artifact, same };
    });
    const missing = found.flatMap(({ artifact, same }) => (same === undefined ? [artifact] : []));
    const run = { conversation, together: (0,_push_push_content_js__WEBPACK_IMPORTED_MODULE_7__/* .untilFirstError */ .fU)(ending), brought: new Map(), seemsNew: () => false };
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
    return { repository, subject: subject.digest, documents, keptBy, requests };
}
function artifactOf(attachment, subject) {
    const { kind, artifactType, mediaType, bytes, fileName, annotations, says } = attachment;
    const layer = (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOf */ .D)(bytes, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorOf */ .n)(mediaType, bytes), kind);
    const config = (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOf */ .D)(_oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyConfig */ .i4, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorOf */ .n)(_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyMediaType */ .iR, _oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyConfig */ .i4), `config ${kind}`);
    const manifest = (0,_oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactManifest */ .si)({
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

/***/ 8089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ foldedSizes),
/* harmony export */   ED: () => (/* binding */ sizesMarkdown),
/* harmony export */   TM: () => (/* binding */ folded)
/* harmony export */ });
/* unused harmony exports comparisonMarkdown, bar */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3021);
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5820);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1069);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5985);
/* harmony import */ var _what_if_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1536);





const mostRows = 15;
// GitHub shows 1 MiB of a step's summary: room for 50 programs with tables like this.
const mostFoldedRows = 50;
const longestName = 100;
const longestWay = 300;
const barLength = 10;
/** The sizes of an image by module, and what changed, as Markdown; the tables are those of its first platform. */
function sizesMarkdown({ document, comparisons }) {
    const [first] = document?.platforms ?? [];
    const prices = document?.['what-if'];
    return [
        ...comparisons.flatMap(comparisonMarkdown),
        ...(first === undefined ? [] : modulesMarkdown(first)),
        ...(prices === undefined ? [] : (0,_what_if_js__WEBPACK_IMPORTED_MODULE_1__/* .whatIfMarkdown */ .b)(prices)),
    ];
}
/** The same, folded, under the name of the image. */
function foldedSizes(name, sizes) {
    const lines = sizesMarkdown(sizes);
    return lines.length === 0 ? [] : folded(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(name)}: what its bytes are`, lines);
}
/** Lines of Markdown that are shown when somebody opens them. The title is Markdown without line breaks. */
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '</details>', ''];
}
/** What changed for a platform: the totals, and the modules that changed most. */
function comparisonMarkdown(comparison, index = 0) {
    const { platform, reference, before, after, modules = [], note } = comparison;
    const changes = modules.filter(_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotable */ ._r);
    const line = `${platform}: ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .readableBytes */ .IV)(after)} pulled, ${(0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .growthText */ .bn)({ before, after })} over ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(reference)}${note === undefined ? '' : `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(note)}`}`;
    if (index > 0 || changes.length === 0)
        return [line, ''];
    const rest = changes.slice(mostRows);
    return [
        line,
        '',
        ...changesTable(changes.slice(0, mostRows)),
        '',
        ...(rest.length === 0
            ? []
            : folded(`${rest.length} more modules changed`, [...changesTable(rest.slice(0, mostFoldedRows)), ''])),
    ];
}
function changesTable(changes) {
    const most = Math.max(...changes.map(({ before, after }) => Math.abs(after - before)));
    return (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(['module', 'change', '', 'now', 'how', 'why'], changes.map((change) => {
        const growth = change.after - change.before;
        return [
            nameText((0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleName */ .AO)(change)),
            (0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .signedBytes */ .Sq)(growth),
            bar(Math.abs(growth) / most),
            (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .readableBytes */ .IV)(change.after),
            change.how,
            change.how === 'new' ? whyText(change) : '',
        ];
    }), '---');
}
function whyText(change) {
    const line = (0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .requiredText */ .$4)(change);
    const way = (0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .wayToNew */ .jJ)(change).map((text) => shortened(text, longestWay));
    return [...way, ...(line === undefined ? [] : [line])].map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q).join('; ');
}
function modulesMarkdown({ platform, size, modules, rows, ...sizes }) {
    const others = rows.filter(({ module }) => module === '');
    const rest = modules.slice(mostRows);
    const line = (name, { pulled, bytes }) => [
        name,
        bar(pulled / size),
        (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .readableBytes */ .IV)(pulled),
        `${((100 * pulled) / size).toFixed(1)} %`,
        (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .readableBytes */ .IV)(bytes),
    ];
    const table = (some, more = []) => (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)([`${platform}`, '', 'pulled', 'share', 'bytes'], [...some.map((module) => line(nameText((0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleName */ .AO)(module)), module)), ...more]);
    const unsure = [
        ...(sizes.exact ? [] : [`The modules are approximate: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(sizes.approximate ?? 'the second link differs')}`]),
        ...(sizes['pulled-exact'] ? [] : ['The pulled bytes of the modules are estimates; their sum is exact.']),
    ];
    return [
        ...table(modules.slice(0, mostRows), [
            ...(rest.length === 0 ? [] : [line(`${rest.length} more modules`, (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .X)(rest))]),
            line(`${_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .otherBytes */ .IF} (files, headers, documents)`, (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .X)(others)),
        ]),
        '',
        ...unsure.flatMap((sentence) => [sentence, '']),
        ...(rest.length === 0 ? [] : folded(`${rest.length} more modules`, [...table(rest.slice(0, mostFoldedRows)), ''])),
    ];
}
function nameText(name) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(shortened(name, longestName));
}
function shortened(value, most) {
    return value.length > most ? `${value.slice(0, most)}…` : value;
}
// Eighths of a block, so that small shares differ too.
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** A bar of block characters for a share from 0 to 1. */
function bar(share) {
    const parts = Math.round(Math.min(1, Math.max(0, share)) * barLength * 8);
    return `${'█'.repeat(Math.floor(parts / 8))}${eighths[parts % 8] ?? ''}`;
}


/***/ }),

/***/ 5985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sumOf),
/* harmony export */   b: () => (/* binding */ explainLines)
/* harmony export */ });
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5820);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1069);
/* harmony import */ var _what_if_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1536);



const mostModules = 15;
const mostPackages = 15;
/** The document as lines for a terminal. */
function explainLines(document) {
    const prices = document['what-if'];
    return [
        ...document.platforms.flatMap((platform) => [...platformLines(document.name, platform), '']),
        ...(prices === undefined ? [] : [`for ${prices.platform}:`, ...(0,_what_if_js__WEBPACK_IMPORTED_MODULE_0__/* .whatIfLines */ .F)(prices), '']),
    ];
}
function platformLines(name, sizes) {
    const { platform, size, rows, modules } = sizes;
    const packed = sizes['packed-size'] === undefined ? '' : `, packed to ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(sizes['packed-size'])}`;
    const kinds = summed(rows, ({ kind }) => kind);
    const others = rows.filter(({ module }) => module === '');
    return [
        `${name} for ${platform}: ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(size)} pulled; the program has ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(sizes['binary-size'])}${packed}`,
        ...(sizes.exact ? [] : [`approximate: ${sizes.approximate ?? 'the second link differs'}`]),
        ...(sizes['pulled-exact'] ? [] : ['pulled bytes of the rows are estimates; their sum is exact']),
        '',
        ...table('module', [
            ...modules.slice(0, mostModules).map((module) => [(0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleName */ .AO)(module), module]),
            ...rest(modules, mostModules, 'modules'),
            ['other', sumOf(others)],
        ], size),
        '',
        ...table('kind', [...kinds], size),
        '',
        ...packageTable(rows, size),
        '',
        ...embeddedTable(rows, size),
        ...modules.slice(0, mostModules).flatMap(whyLines),
        ...withoutTable(modules, size),
    ];
}
function table(first, entries, size) {
    return (0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .ed)([first, 'pulled', 'share', 'bytes'], entries.map(([name, { bytes, pulled }]) => [
        name,
        (0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(pulled),
        `${((100 * pulled) / size).toFixed(1)} %`,
        (0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(bytes),
    ]));
}
function packageTable(rows, size) {
    const packages = [...summed(rows, (row) => row.package)];
    return table('package', packages.slice(0, mostPackages), size);
}
function embeddedTable(rows, size) {
    const files = rows.filter(({ kind }) => kind === 'embedded-files');
    if (files.length === 0)
        return [];
    const named = files.slice(0, mostPackages).map((row) => [`${row.package}: ${row.name ?? ''}`, row]);
    return [...table('embedded file', [...named, ...rest(files, mostPackages, 'files')], size), ''];
}
function rest(all, most, what) {
    return all.length <= most ? [] : [[`${all.length - most} more ${what}`, sumOf(all.slice(most))]];
}
/** What leaves with each direct dependency: an estimate. */
function withoutTable(modules, size) {
    const known = modules.flatMap(({ module, without }) => (without === undefined ? [] : [[module, without]]));
    if (known.length === 0)
        return [];
    const sorted = known.toSorted(([, a], [, b]) => b.pulled - a.pulled).slice(0, mostModules);
    return ['', ...table('without it (an estimate)', sorted, size)];
}
/** Why a module is there: the way from the main package, and the line of go.mod. */
function whyLines({ module, chain, required }) {
    if (chain.length < 2 || module === 'std')
        return [];
    const asked = required === undefined
        ? []
        : [`  go.mod:${required.line}: ${required.text}${required.through === undefined ? '' : ' (through it)'}`];
    return [`${module}: ${chain.join(' → ')}`, ...asked];
}
/** Sums by a name, largest first. */
function summed(rows, of) {
    const sums = new Map();
    for (const row of rows)
        sums.set(of(row), sumOf([row, sums.get(of(row)) ?? nothing]));
    return new Map([...sums].toSorted(([, a], [, b]) => b.pulled - a.pulled || b.bytes - a.bytes));
}
/** The sum of some parts. */
function sumOf(parts) {
    return parts.reduce((sum, { bytes, pulled }) => ({ bytes: sum.bytes + bytes, pulled: sum.pulled + pulled }), nothing);
}
const nothing = { bytes: 0, pulled: 0 };


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

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ documentUuid),
/* harmony export */   k: () => (/* binding */ supplierOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

// The namespace of our documents; chosen once, and for good.
const namespace = Buffer.from('6f2d3f0e5d6f5b0c9a4fa1f3f4d1c0de', 'hex');
/**
 * The UUID of a document, from its own bytes: the same image has the same one in every run, and two documents that differ
 * have two. Source: RFC 9562, 5.5.
 */
function documentUuid(bytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(namespace).update(bytes).digest();
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
    return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
/** Who gives a module out, by its path: on a code host the account, elsewhere the host. */
function supplierOf({ path, kind }) {
    if (kind === 'standard library')
        return 'The Go Authors';
    const [host = '', owner] = path.split('/');
    if (!host.includes('.'))
        return undefined;
    return /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/.test(host) && owner !== undefined
        ? `${host}/${owner}`
        : host;
}


/***/ }),

/***/ 4650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ containedFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * What an SPDX package says of the files that it contains, by their SHA-1 in hexadecimal digits: without any, that nothing
 * is said. A package may only contain files if it has a verification code of them.
 * Source: https://spdx.github.io/spdx-spec/v2.3/package-information/#79-package-verification-code-field
 */
function containedFiles(sha1s) {
    if (sha1s.length === 0)
        return { filesAnalyzed: false };
    const packageVerificationCodeValue = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(sha1s.toSorted().join('')).digest('hex');
    return { filesAnalyzed: true, packageVerificationCode: { packageVerificationCodeValue } };
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
// EXTERNAL MODULE: ./lib/image/content/extra-files.js + 1 modules
var extra_files = __webpack_require__(4931);
// EXTERNAL MODULE: ./lib/image/content/mime-types.js
var mime_types = __webpack_require__(6099);
;// CONCATENATED MODULE: ./lib/image/format.js
/**
 * The version of what we make of the same inputs and the same program: layers, configuration, files of the system. Raise
 * it whenever any of it changes, so that images are built anew that would otherwise stay as they are.
 * `__tests__/image/format.test.ts` holds the digests of this version.
 */
const imageFormat = 5;

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
    return (0,trace/* partOfRun */.Ao)(options.host, 'keys', async () => {
        const parts = await partsOfAll(options, work);
        const keys = await (0,parallel/* inParallel */.HN)({
            items: work.images,
            limit: 8,
            work: async (image) => [image, await keyOf(image, parts, { options, ...work })],
        });
        return new Map(keys);
    });
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


/***/ })

};
