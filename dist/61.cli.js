export const id = 61;
export const ids = [61,672];
export const modules = {

/***/ 6061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runResolve: () => (/* binding */ runResolve)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _manifests_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2785);
/* harmony import */ var _manifests_places_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9508);
/* harmony import */ var _manifests_resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8754);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3672);








/**
 * Builds and pushes the programs that manifests name, and prints the manifests with their digests to standard output.
 * Returns the exit code.
 */
async function runResolve({ line, files }, env) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'go-tiny-image-resolve-'));
    try {
        const items = files.map((file) => (file === '-' ? standardInput(folder) : file));
        const root = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(line.texts.get('working-directory') ?? '.');
        const texts = new Map([
            ...line.texts,
            ['manifests', items.join('\n')],
            ['manifests-output', (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'resolved')],
        ]);
        const places = texts.has('package') ? [] : await namedIn(items, root);
        if (places.length > 0)
            texts.set('package', [...new Set(places.map(({ importPath }) => importPath))].join('\n'));
        return await (0,_run_js__WEBPACK_IMPORTED_MODULE_7__.runCommand)({ ...line, texts }, env, {
            prints: 'manifests',
            placed: (error) => placedError(error, places),
        });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    }
}
function standardInput(folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'standard-input.yaml');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(0));
    return path;
}
/** The packages behind `ko://`, and where they are named. Throws a UsageError if there are none. */
async function namedIn(items, root) {
    const files = await (0,_manifests_files_js__WEBPACK_IMPORTED_MODULE_4__/* .readManifestFiles */ .x)(items, { root, leftOut: undefined });
    const places = files.flatMap((file) => (0,_manifests_places_js__WEBPACK_IMPORTED_MODULE_5__/* .placesIn */ .y)(file, () => false));
    const named = places.flatMap((place) => place.wanted.by === 'import path' ? [{ place, importPath: place.wanted.importPath }] : []);
    if (named.length > 0)
        return named;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`there is no ko:// in ${items.join(', ')}, and --package names no package`, {
        change: 'Write --package for programs whose images the files name, such as --package ./cmd/...',
    });
}
// A package that cannot be built is wrong where a manifest names it.
function placedError(error, named) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo) || error.positions.length > 0)
        return error;
    const [first, ...more] = named.filter(({ importPath }) => importPath === error.package);
    if (first === undefined)
        return error;
    const { file, line } = first.place;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${file}:${line}: ${error.message}`, {
        ...(error.change === undefined ? {} : { change: error.change }),
        cause: error,
        positions: [first, ...more].map(({ place }) => (0,_manifests_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .positionedAt */ .aN)(place, error.message)),
    });
}


/***/ }),

/***/ 3672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _host_files_folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(875);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9659);
/* harmony import */ var _inputs_config_settle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6098);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9875);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9501);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9463);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7751);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5755);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4129);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3446);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(2581);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(534);
















/** One run of the command. Returns the exit code; throws a UsageError for malformed flags. */
async function runCommand(line, env, options) {
    const texts = (0,_flags_js__WEBPACK_IMPORTED_MODULE_13__/* .withPassword */ .o9)(line);
    const settled = await (0,_inputs_config_settle_js__WEBPACK_IMPORTED_MODULE_6__/* .settleInputs */ .d)({ texts, hasEvent: false, workspace: process.cwd(), env });
    if (settled.inputs.commentFrom !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb('comment-from is set, but the command has no event that names a pull request', {
            change: 'Use it in a workflow with on: workflow_run.',
        });
    }
    return run(line, { settled, secrets: (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_7__/* .secretTexts */ .Vh)(texts), env, ...options });
}
async function run(line, { settled, secrets, env, prints, placed }) {
    const { inputs } = settled;
    const to = line.json || prints !== 'log' ? 'stderr' : 'stdout';
    const log = (0,_log_js__WEBPACK_IMPORTED_MODULE_15__/* .createCommandLog */ .m)({ env, verbose: line.verbose, secrets, to });
    return (0,_host_js__WEBPACK_IMPORTED_MODULE_14__/* .withCommandHost */ .u)({ env, log }, async (host) => {
        const workspace = process.cwd();
        const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workspace, inputs.workingDirectory);
        const place = {
            workspace,
            workingDirectory,
            archiveFolder: workspace,
            resultFolder: resultFolder({ workspace, inputs, env }),
        };
        const result = await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_5__/* .keepingTrace */ .zJ)({ file: inputs.trace === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(workingDirectory, inputs.trace), host }, () => (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_9__/* .run */ .e)({ ...settled, host, place, onEvent: (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_10__/* .showEvents */ .V)(log) })).catch((error) => {
            throw placed === undefined ? error : placed(error);
        });
        for (const text of result.lines)
            log.info(text);
        if (prints === 'manifests' && result.kind === 'built')
            (0,_answer_js__WEBPACK_IMPORTED_MODULE_11__/* .writeAnswer */ .Q)(oneStream(result.manifests ?? []));
        if (line.json)
            (0,_answer_js__WEBPACK_IMPORTED_MODULE_11__/* .writeAnswer */ .Q)(`${JSON.stringify(result.outputs)}\n`);
        if (result.kind === 'built' && result.failure !== undefined)
            throw result.failure;
        return _exit_js__WEBPACK_IMPORTED_MODULE_12__/* .exitCodes */ .h.done;
    });
}
/** Files as one stream of YAML documents. */
function oneStream(texts) {
    const whole = texts.map((text) => (text === '' || text.endsWith('\n') ? text : `${text}\n`));
    return whole.map((text, index) => (index === 0 || text.startsWith('---') ? text : `---\n${text}`)).join('');
}
// The same packages in the same folder use the same results folder, so that results do not pile up.
function resultFolder({ workspace, inputs, env, }) {
    const key = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_8__/* .sha256Of */ .Bj)(JSON.stringify([workspace, inputs.workingDirectory, inputs.packages]));
    const results = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_host_files_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .cacheFolder */ .nF)(env), 'results');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_host_files_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .canBeWritten */ .Hk)(results) ? results : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'go-tiny-image-results-')), key.slice(0, 16));
}


/***/ }),

/***/ 2785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ writeManifestFiles),
/* harmony export */   x: () => (/* binding */ readManifestFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



const isManifest = (name) => /\.(?:ya?ml|json)$/.test(name);
// A file of this size is no manifest that anybody wrote.
const longestFileBytes = 16 * 1024 * 1024;
/**
 * Reads the files that the items name: files, and every .yaml, .yml and .json below folders, in the order of their
 * paths, without those below `leftOut`. Throws a UserError for an item that is neither, and for a folder without any.
 */
async function readManifestFiles(items, { root, leftOut }) {
    const found = [];
    for (const item of items) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, item);
        const kind = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
        if (kind === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`manifests has "${item}", and there is no such file or folder (${path})`, {
                change: 'Write files and folders relative to the working directory.',
            });
        }
        const paths = kind.isDirectory() ? await filesBelow(path, leftOut) : [path];
        if (paths.length === 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`manifests has the folder "${item}", which holds no .yaml, .yml or .json file (${path})`, {
                change: 'Name the folder with the manifests.',
            });
        }
        for (const file of paths)
            found.push(await readFileAt(file, { root, above: kind.isDirectory() ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) }));
    }
    const targets = found.map(({ target }) => target);
    return found.filter(({ target }, index) => targets.indexOf(target) === index);
}
async function filesBelow(folder, leftOut) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true, withFileTypes: true });
    const isLeftOut = (path) => leftOut !== undefined && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(leftOut, path).startsWith('..');
    return entries
        .filter((entry) => entry.isFile() && isManifest(entry.name))
        .map((entry) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name))
        .filter((path) => !isLeftOut(path))
        .sort();
}
async function readFileAt(path, { root, above }) {
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (size > longestFileBytes) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`manifests: ${path} has ${size} bytes; at most ${longestFileBytes} are read`, {
            change: 'Leave it out.',
        });
    }
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    const isInside = !name.startsWith('..');
    const target = isInside ? name : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(above), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(above, path));
    return { name: isInside ? name : path, target, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') };
}
/** Writes copies below a folder. Throws a UserError if one of them would replace a file that was read. */
async function writeManifestFiles(files, { folder, root, sources }) {
    const read = sources.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, name));
    for (const { target, text } of files) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, target);
        if (read.includes(path)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`manifests-output would replace ${path}, which manifests names`, {
                change: 'Name another folder: the manifests stay as they are, and their copies get the digests.',
            });
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(path, text);
    }
}


/***/ }),

/***/ 9508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ placesIn)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3835);



const prefix = 'ko://';
/**
 * The places in a file that name images: whole values `ko://\u2026` anywhere, values of `image`, items of a kustomization's
 * `images`, and `repository` with `tag` or `digest` as in the values of a chart. Only names that `isOurs` knows count.
 * Comments and everything else stay as they are, because only these places are written. A file that is not YAML, such as
 * a template of a chart, has none; with `ko://` in it, it is a UserError that names the line.
 */
function placesIn({ name: file, text }, isOurs) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const documents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseAllDocuments */ .hR)(text, {
        lineCounter: lines,
        prettyErrors: false,
        uniqueKeys: false,
        version: '1.2',
    });
    if (!Array.isArray(documents))
        return [];
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined) {
        if (!text.includes(prefix))
            return [];
        const { line, col } = lines.linePos(error.pos[0]);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file}:${line}: not YAML: ${error.message}`, {
            change: `Mend the line, or leave the file out of manifests: it has ${prefix} in it.`,
            positions: [{ at: { file, line, column: col }, message: error.message }],
        });
    }
    const found = [];
    const add = (range, wanted) => {
        const [start, end] = range;
        const { line, col: column } = lines.linePos(start);
        found.push({ file, start, end, line, column, wanted });
    };
    for (const { contents } of documents)
        visit(contents, { text, add, isOurs });
    // An inner rule and an outer one may meet at the same place: the first one counts.
    const sorted = found.toSorted((a, b) => a.start - b.start);
    return sorted.filter((place, index) => index === 0 || place.start >= (sorted[index - 1]?.end ?? 0));
}
function visit(node, search) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        for (const item of node.items)
            visit(item, search);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        visitScalar(node, search);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return;
    visitChart(node, search);
    const isKustomization = textAt(node, 'kind') === 'Kustomization' || textAt(node, 'apiVersion')?.startsWith('kustomize.');
    for (const pair of node.items) {
        const key = keyOf(pair);
        if (key === 'image' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair.value))
            visitImage(pair.value, search);
        if (key === 'images' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(pair.value)) {
            for (const item of pair.value.items)
                if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(item))
                    visitKustomized(item, search, isKustomization === true);
        }
        visit(pair.value, search);
    }
}
function visitScalar(scalar, { text, add }) {
    const { value, range } = scalar;
    if (typeof value !== 'string' || !value.trim().startsWith(prefix) || range == null)
        return;
    const importPath = value.trim().slice(prefix.length);
    add([range[0], range[1]], {
        by: 'import path',
        importPath,
        write: as(scalar, text, ({ name, digest }) => `${name}@${digest}`),
    });
}
function visitImage(scalar, { text, add, isOurs }) {
    const name = nameIn(scalar.value);
    if (name === undefined || scalar.range == null || !isOurs(name))
        return;
    add([scalar.range[0], scalar.range[1]], {
        by: 'name',
        name,
        write: as(scalar, text, (image) => `${image.name}@${image.digest}`),
    });
}
// `repository: ghcr.io/me/api` and `tag: v1`, or `registry: ghcr.io` beside it. A chart writes `repository:tag`, and a tag may
// have the digest behind it; one that knows `digest` gets it there.
function visitChart(map, { text, add, isOurs }) {
    const repository = textAt(map, 'repository');
    const registry = textAt(map, 'registry');
    if (repository === undefined)
        return;
    const name = nameIn(registry === undefined || registry === '' ? repository : `${registry}/${repository}`);
    if (name === undefined || !isOurs(name))
        return;
    const digest = scalarAt(map, 'digest');
    const tag = scalarAt(map, 'tag');
    if (digest?.range != null) {
        const write = as(digest, text, (image) => image.digest);
        add([digest.range[0], digest.range[1]], { by: 'name', name, write });
    }
    else if (tag?.range != null) {
        const [written = ''] = String(tag.source ?? tag.value ?? '').split('@');
        const write = as(tag, text, (image) => `${written || image.tag || 'latest'}@${image.digest}`);
        add([tag.range[0], tag.range[1]], { by: 'name', name, write });
    }
}
// `newTag` and `digest` together are an error for kustomize, so one takes the other's place.
function visitKustomized(map, { text, add, isOurs }, isSure) {
    const name = nameIn(textAt(map, 'newName') ?? textAt(map, 'name'));
    if (name === undefined || !isOurs(name))
        return;
    const digest = scalarAt(map, 'digest');
    const pair = map.items.find((one) => keyOf(one) === 'newTag');
    const key = pair?.key;
    if (digest?.range != null) {
        add([digest.range[0], digest.range[1]], { by: 'name', name, write: as(digest, text, (image) => image.digest) });
    }
    else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.range != null && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.value) && pair.value.range != null) {
        const quote = text[key.range[0]] === '"' ? '"' : '';
        const write = (image) => `${quote}digest${quote}: ${quote}${image.digest}${quote}`;
        add([key.range[0], pair.value.range[1]], { by: 'name', name, write });
    }
    else if (isSure) {
        const last = scalarAt(map, 'newName') ?? scalarAt(map, 'name');
        const first = map.items[0]?.key;
        if (last?.range == null || !(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(first) || first.range == null)
            return;
        const at = last.range[1];
        const indent = map.flow === true ? ', ' : `\n${' '.repeat(columnOf(text, first.range[0]))}`;
        add([at, at], { by: 'name', name, write: (image) => `${indent}digest: ${image.digest}` });
    }
}
/** The way a scalar is written stays: quoted, or the text alone. */
function as({ type, range }, text, value) {
    const written = range == null ? '' : text.slice(range[0], range[1]);
    if (type === 'QUOTE_DOUBLE')
        return (image) => `"${value(image)}"`;
    if (type === 'QUOTE_SINGLE')
        return (image) => `'${value(image)}'`;
    // A block has its line break inside.
    if (written.endsWith('\n'))
        return (image) => `${value(image)}\n`;
    return value;
}
function keyOf({ key }) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && typeof key.value === 'string' ? key.value : undefined;
}
function scalarAt(map, name) {
    const pair = map.items.find((one) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isPair */ .tO)(one) && keyOf(one) === name);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.value) ? pair.value : undefined;
}
function textAt(map, name) {
    const value = scalarAt(map, name)?.value;
    return typeof value === 'string' ? value : undefined;
}
/** The repository that a reference names, in its usual spelling; undefined if it is none. */
function nameIn(value) {
    if (typeof value !== 'string' || value.startsWith(prefix))
        return undefined;
    try {
        return (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryText */ .g_)((0,_oci_references_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(value).repository);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
function columnOf(text, offset) {
    return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}


/***/ }),

/***/ 8754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XA: () => (/* binding */ checkResolved),
/* harmony export */   aN: () => (/* binding */ positionedAt),
/* harmony export */   g2: () => (/* binding */ resolvedText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * Throws a UserError with the line of each `ko://` that no package of this run stands for; `programs` has for each what may
 * be written.
 */
function checkResolved(places, programs) {
    const open = places.flatMap((place) => place.wanted.by === 'import path' && !programs.flat().includes(place.wanted.importPath)
        ? [{ place, importPath: place.wanted.importPath }]
        : []);
    const [first] = open;
    if (first === undefined)
        return;
    const message = ({ importPath }) => `ko://${importPath} is not among the packages of this run`;
    const more = open.length > 1 ? `, and ${open.length - 1} more` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${first.place.file}:${first.place.line}: ${message(first)}${more}`, {
        change: `Add its package to the input package, or write the import path of one: ${programs.flatMap(([importPath = '']) => importPath).join(', ')}.`,
        positions: open.map(({ place, importPath }) => positionedAt(place, message({ importPath }))),
    });
}
/** A message about a place. */
function positionedAt({ file, line, column }, message) {
    return { at: { file, line, column }, message };
}
/** The text of a file with the digests of images at its places; everything else is as it was, byte for byte. */
function resolvedText({ text }, places, images) {
    let result = '';
    let from = 0;
    for (const { start, end, wanted } of places) {
        const image = images.find(({ importPaths, names }) => wanted.by === 'name' ? names.includes(wanted.name) : importPaths.includes(wanted.importPath));
        const name = wanted.by === 'name' ? wanted.name : image?.names[0];
        if (image === undefined || name === undefined)
            continue;
        result += text.slice(from, start) + wanted.write({ name, digest: image.digest, tag: image.tag });
        from = end;
    }
    return result + text.slice(from);
}


/***/ })

};
