export const id = 498;
export const ids = [498];
export const modules = {

/***/ 6498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runExplain: () => (/* binding */ runExplain)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/analysis/compare/compare.js
var compare = __webpack_require__(8181);
// EXTERNAL MODULE: ./lib/analysis/compare/read.js + 1 modules
var compare_read = __webpack_require__(1745);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/trace.js
var host_trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/inputs/config/settle.js + 1 modules
var settle = __webpack_require__(6098);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 11 modules
var inputs_inputs = __webpack_require__(1562);
// EXTERNAL MODULE: ./lib/inputs/table.js + 5 modules
var table = __webpack_require__(9875);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/pipeline.js + 65 modules
var pipeline = __webpack_require__(7230);
// EXTERNAL MODULE: ./lib/pipeline-sizes.js + 13 modules
var pipeline_sizes = __webpack_require__(2313);
// EXTERNAL MODULE: ./lib/report/explain/comparison.js
var explain_comparison = __webpack_require__(1069);
// EXTERNAL MODULE: ./lib/report/sizes.js
var report_sizes = __webpack_require__(5820);
// EXTERNAL MODULE: ./lib/report/explain/what-if.js
var what_if = __webpack_require__(1536);
;// CONCATENATED MODULE: ./lib/report/explain/table.js


const mostModules = 15;
const mostPackages = 15;
/** The document as lines for a terminal. */
function explainLines(document) {
    const prices = document['what-if'];
    return [
        ...document.platforms.flatMap((platform) => [...platformLines(document.name, platform), '']),
        ...(prices === undefined ? [] : [`for ${prices.platform}:`, ...(0,what_if/* whatIfLines */.F)(prices), '']),
    ];
}
function platformLines(name, sizes) {
    const { platform, size, rows, modules } = sizes;
    const packed = sizes['packed-size'] === undefined ? '' : `, packed to ${(0,report_sizes/* readableBytes */.IV)(sizes['packed-size'])}`;
    const kinds = summed(rows, ({ kind }) => kind);
    const others = rows.filter(({ module }) => module === '');
    return [
        `${name} for ${platform}: ${(0,report_sizes/* readableBytes */.IV)(size)} pulled; the program has ${(0,report_sizes/* readableBytes */.IV)(sizes['binary-size'])}${packed}`,
        ...(sizes.exact ? [] : [`approximate: ${sizes.approximate ?? 'the second link differs'}`]),
        ...(sizes['pulled-exact'] ? [] : ['pulled bytes of the rows are estimates; their sum is exact']),
        '',
        ...table_table('module', [
            ...modules.slice(0, mostModules).map((module) => [moduleName(module), module]),
            ...rest(modules, mostModules, 'modules'),
            ['other', summedOf(others)],
        ], size),
        '',
        ...table_table('kind', [...kinds], size),
        '',
        ...packageTable(rows, size),
        '',
        ...embeddedTable(rows, size),
        ...modules.slice(0, mostModules).flatMap(whyLines),
        ...withoutTable(modules, size),
    ];
}
function table_table(first, entries, size) {
    return (0,report_sizes/* textTable */.ed)([first, 'pulled', 'share', 'bytes'], entries.map(([name, { bytes, pulled }]) => [
        name,
        (0,report_sizes/* readableBytes */.IV)(pulled),
        `${((100 * pulled) / size).toFixed(1)} %`,
        (0,report_sizes/* readableBytes */.IV)(bytes),
    ]));
}
function packageTable(rows, size) {
    const packages = [...summed(rows, (row) => row.package)];
    return table_table('package', packages.slice(0, mostPackages), size);
}
function embeddedTable(rows, size) {
    const files = rows.filter(({ kind }) => kind === 'embedded-files');
    if (files.length === 0)
        return [];
    const named = files.slice(0, mostPackages).map((row) => [`${row.package}: ${row.name ?? ''}`, row]);
    return [...table_table('embedded file', [...named, ...rest(files, mostPackages, 'files')], size), ''];
}
function rest(all, most, what) {
    return all.length <= most ? [] : [[`${all.length - most} more ${what}`, summedOf(all.slice(most))]];
}
function moduleName({ module, version }) {
    return version === undefined ? module : `${module} ${version}`;
}
/** What leaves with each direct dependency: an estimate. */
function withoutTable(modules, size) {
    const known = modules.flatMap(({ module, without }) => (without === undefined ? [] : [[module, without]]));
    if (known.length === 0)
        return [];
    const sorted = known.toSorted(([, a], [, b]) => b.pulled - a.pulled).slice(0, mostModules);
    return ['', ...table_table('without it (an estimate)', sorted, size)];
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
        sums.set(of(row), summedOf([row, sums.get(of(row)) ?? nothing]));
    return new Map([...sums].toSorted(([, a], [, b]) => b.pulled - a.pulled || b.bytes - a.bytes));
}
function summedOf(rows) {
    return rows.reduce((sum, { bytes, pulled }) => ({ bytes: sum.bytes + bytes, pulled: sum.pulled + pulled }), nothing);
}
const nothing = { bytes: 0, pulled: 0 };

// EXTERNAL MODULE: ./lib/report/page/page.js + 1 modules
var page = __webpack_require__(2554);
// EXTERNAL MODULE: ./lib/report/progress.js
var progress = __webpack_require__(7751);
// EXTERNAL MODULE: ./lib/command/exit.js + 2 modules
var exit = __webpack_require__(4129);
// EXTERNAL MODULE: ./lib/command/host.js + 5 modules
var host = __webpack_require__(2269);
// EXTERNAL MODULE: ./lib/command/log.js
var command_log = __webpack_require__(9599);
;// CONCATENATED MODULE: ./lib/command/explain.js



















/**
 * Says what the bytes of a program or of an image are, and how they differ from others. The answer goes to standard
 * output, everything else to standard error. Returns the exit code.
 */
async function runExplain(command, env) {
    const password = command.passwordFromStdin ? [['password', (0,external_node_fs_.readFileSync)(0, 'utf8')]] : [];
    const texts = new Map([...command.texts, ...password]);
    const log = (0,command_log/* createStderrLog */.Z)({ env, verbose: command.verbose, secrets: (0,table/* secretTexts */.Vh)(texts) });
    return (0,host/* withCommandHost */.u)({ env, log }, async (host) => {
        const explaining = { command, texts, env, host };
        const document = await sizesOf(command.target, explaining, kindOfTarget(command.target));
        const comparisons = command.against === undefined
            ? []
            : comparisonsOf(await sizesOf(command.against, explaining, kindOfOther(command.against)), {
                document,
                against: command.against,
            });
        if (command.page !== undefined)
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.resolve)(command.page), (0,page/* sizePage */.l)({ document, comparisons }));
        for (const text of answer(document, { command, comparisons }))
            process.stdout.write(`${text}\n`);
        return exit/* exitCodes */.h.done;
    });
}
function kindOfTarget(text) {
    return /@sha(?:256|512):/.test(text) ? 'image' : 'package';
}
// Unlike what is explained, what it is compared with may be an image by its tag.
function kindOfOther(text) {
    if (text.endsWith('.json') && (0,external_node_fs_.existsSync)(text))
        return 'file';
    if (kindOfTarget(text) === 'image')
        return 'image';
    return /^[./]/.test(text) || text.includes('@') || (0,external_node_fs_.existsSync)(text) ? 'package' : 'image';
}
function sizesOf(text, explaining, kind) {
    if (kind === 'file')
        return readFile(text);
    return kind === 'image' ? readImage(text, explaining) : build(text, explaining);
}
async function readFile(path) {
    const read = (0,compare_read/* readSizesDocument */.g)((0,external_node_fs_.readFileSync)(path));
    if (!('unreadable' in read))
        return read;
    throw new errors/* UserError */.yo(`${path} has no sizes of an image: ${read.unreadable}`, {
        change: 'Write it with go-tiny-image explain PACKAGE --json.',
    });
}
async function readImage(text, { texts, host }) {
    const images = (0,references/* repositoryText */.g_)((0,references/* parseReference */.F2)(text).repository);
    const inputs = (0,inputs_inputs/* readInputs */.K)(new Map([...texts, ['package', '.'], ['images', images]]));
    return (0,pipeline_sizes/* readSizes */.P1)({ inputs, host, place: folders(host), onEvent: (0,progress/* showEvents */.V)(host.log) }, text);
}
async function build(text, { texts, env, host }) {
    const place = folders(host);
    const own = new Map([...texts, ['package', text]]);
    const settled = await (0,settle/* settleInputs */.d)({ texts: own, hasEvent: false, workspace: place.workspace, env });
    const workingDirectory = (0,external_node_path_.resolve)(place.workspace, settled.inputs.workingDirectory);
    const trace = settled.inputs.trace === '' ? undefined : (0,external_node_path_.resolve)(workingDirectory, settled.inputs.trace);
    const options = { host, place: { ...place, workingDirectory }, onEvent: (0,progress/* showEvents */.V)(host.log), explain: true };
    const result = await (0,host_trace/* keepingTrace */.zJ)({ file: trace, host }, () => (0,pipeline/* run */.e)({ ...settled, ...options }));
    const explained = result.kind === 'built' ? result.explained : [];
    const [first, ...more] = explained;
    if (more.length > 0) {
        const names = explained.map(({ image }) => image.main.name).join(', ');
        throw new errors/* UserError */.yo(`explain describes one program, and ${text} names ${explained.length}: ${names}`, {
            change: 'Write the package of one of them.',
        });
    }
    if (first?.document === undefined) {
        throw new errors/* UserError */.yo(`the bytes of the program cannot be explained: ${first?.failed ?? 'nothing was built'}`);
    }
    return first.document;
}
function folders(host) {
    const workspace = process.cwd();
    const results = (0,external_node_path_.join)(host.temporaryFolder, 'results');
    return { workspace, workingDirectory: workspace, archiveFolder: results, resultFolder: results };
}
function comparisonsOf(before, { document, against }) {
    const comparisons = document.platforms.flatMap((now) => {
        const old = before.platforms.find(({ platform }) => platform === now.platform);
        if (old === undefined)
            return [];
        const { platform } = now;
        return [{ platform, reference: against, before: old.size, after: now.size, modules: (0,compare/* compareSizes */.m)(old, now) }];
    });
    if (comparisons.length > 0)
        return comparisons;
    const [ours, theirs] = [document, before].map(({ platforms }) => platforms.map(({ platform }) => platform).join(', '));
    throw new errors/* UserError */.yo(`${against} has sizes for ${theirs}, and none for ${ours}`, {
        change: 'Name a platform of both with --platforms.',
    });
}
function answer(document, { command, comparisons }) {
    if (command.json)
        return [JSON.stringify(comparisons.length === 0 ? document : { ...document, comparisons })];
    if (comparisons.length === 0)
        return explainLines(document);
    return comparisons.flatMap((comparison) => (0,explain_comparison/* comparisonTable */.Qv)(document.name, comparison));
}


/***/ }),

/***/ 9599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ createStderrLog)
/* harmony export */ });
/* harmony import */ var _host_runner_terminal_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3423);

/** The log of a command whose result goes to standard output: everything else goes to standard error. */
function createStderrLog(given) {
    const toStderr = (text) => process.stderr.write(text);
    const log = (0,_host_runner_terminal_log_js__WEBPACK_IMPORTED_MODULE_0__/* .createTerminalLog */ .$)({
        write: toStderr,
        writeError: toStderr,
        debug: given.verbose || given.env.RUNNER_DEBUG === '1',
        columns: process.stderr.isTTY ? process.stderr.columns : undefined,
    });
    for (const secret of given.secrets)
        log.secret(secret);
    return log;
}


/***/ })

};
