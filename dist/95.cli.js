export const id = 95;
export const ids = [95];
export const modules = {

/***/ 1095:
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
// EXTERNAL MODULE: ./lib/analysis/kept.js
var kept = __webpack_require__(8956);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/files/regular.js
var regular = __webpack_require__(8582);
// EXTERNAL MODULE: ./lib/host/system-error.js
var system_error = __webpack_require__(2878);
;// CONCATENATED MODULE: ./lib/host/files/whole.js


/**
 * Writes a file whole or not at all: what was there stays if the disk is full. A pipe or a device is written to as it is.
 * Throws Node's errors.
 */
function writeWholeFileSync(path, text) {
    const target = targetOf(path);
    if (target === undefined) {
        (0,external_node_fs_.writeFileSync)(path, text);
        return;
    }
    const partial = `${target}.partial-${process.pid}`;
    try {
        (0,external_node_fs_.writeFileSync)(partial, text);
        (0,external_node_fs_.renameSync)(partial, target);
    }
    finally {
        (0,external_node_fs_.rmSync)(partial, { force: true });
    }
}
/** The regular file that is there or may come there, behind links; undefined for anything else. */
function targetOf(path) {
    try {
        const target = (0,external_node_fs_.realpathSync)(path);
        return (0,external_node_fs_.lstatSync)(target).isFile() ? target : undefined;
    }
    catch (error) {
        if ((0,system_error/* codeOf */.$)(error) === 'ENOENT')
            return path;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/host/trace.js
var host_trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/inputs/config/settle.js + 1 modules
var settle = __webpack_require__(6098);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 14 modules
var inputs_inputs = __webpack_require__(4836);
// EXTERNAL MODULE: ./lib/inputs/table.js + 5 modules
var table = __webpack_require__(9875);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/pipeline/run.js + 16 modules
var run = __webpack_require__(9463);
// EXTERNAL MODULE: ./lib/pipeline/sizes.js + 57 modules
var sizes = __webpack_require__(6232);
// EXTERNAL MODULE: ./lib/report/explain/comparison.js
var explain_comparison = __webpack_require__(1069);
// EXTERNAL MODULE: ./lib/sums.js
var sums = __webpack_require__(7423);
// EXTERNAL MODULE: ./lib/report/tables.js
var tables = __webpack_require__(4057);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/report/explain/what-if.js
var what_if = __webpack_require__(1536);
;// CONCATENATED MODULE: ./lib/report/explain/table.js





const mostModules = 15;
const mostPackages = 15;
/** The document as lines for a terminal, without prices. */
function explainLines(document) {
    return document.platforms.flatMap((platform) => [...platformLines(document.name, platform), '']);
}
/** What other ways of building would save, and for which platform; nothing if nobody asked. */
function priceLines({ 'what-if': prices }) {
    return prices === undefined ? [] : [`for ${prices.platform}:`, ...(0,what_if/* whatIfLines */.F)(prices), ''];
}
function platformLines(name, sizes) {
    const { platform, size, rows, modules } = sizes;
    const packed = sizes['packed-size'] === undefined ? '' : `, packed to ${(0,units/* readableBytes */.I)(sizes['packed-size'])}`;
    const kinds = largestSums(rows, ({ kind }) => kind);
    const others = rows.filter(({ module }) => module === '');
    return [
        `${name} for ${platform}: ${(0,units/* readableBytes */.I)(size)} pulled; the program has ${(0,units/* readableBytes */.I)(sizes['binary-size'])}${packed}`,
        ...(sizes.exact ? [] : [`approximate: ${sizes.approximate ?? 'the second link differs'}`]),
        ...(sizes['pulled-exact'] ? [] : ['pulled bytes of the rows are estimates; their sum is exact']),
        '',
        ...table_table('module', [
            ...modules.slice(0, mostModules).map((module) => [(0,explain_comparison/* moduleName */.AO)(module), module]),
            ...rest(modules, mostModules, 'modules'),
            ['other', (0,sums/* sumOf */.XN)(others)],
        ], size),
        '',
        ...table_table('kind', kinds, size),
        '',
        ...packageTable(rows, size),
        '',
        ...embeddedTable(rows, size),
        ...modules.slice(0, mostModules).flatMap(whyLines),
        ...withoutTable(modules, size),
    ];
}
function table_table(first, entries, size) {
    return (0,tables/* textTable */.e)([first, 'pulled', 'share', 'bytes'], entries.map(([name, sum]) => cells(name, sum, size)));
}
function cells(name, { bytes, pulled }, size) {
    return [name, (0,units/* readableBytes */.I)(pulled), `${((100 * pulled) / size).toFixed(1)} %`, (0,units/* readableBytes */.I)(bytes)];
}
function packageTable(rows, size) {
    const packages = largestSums(rows, (row) => row.package);
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
    return all.length <= most ? [] : [[`${all.length - most} more ${what}`, (0,sums/* sumOf */.XN)(all.slice(most))]];
}
/** What leaves with each direct dependency: an estimate. */
function withoutTable(modules, size) {
    const known = modules.flatMap(({ module, without }) => (without === undefined ? [] : [[module, without]]));
    if (known.length === 0)
        return [];
    const sorted = known.toSorted(([, a], [, b]) => b.pulled - a.pulled).slice(0, mostModules);
    return [
        '',
        ...(0,tables/* textTable */.e)(['without it (an estimate)', 'pulled', 'share', 'bytes', 'imported by others too'], sorted.map(([module, without]) => [...cells(module, without, size), namesText(without.importedBy ?? [])]), [0, 4]),
    ];
}
const mostNames = 2;
function namesText(names) {
    const more = names.length - mostNames;
    return `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Why a module is there: the way from the main package, and the line of go.mod. */
function whyLines({ module, chain, required }) {
    if (chain.length < 2 || module === 'std')
        return [];
    const asked = required === undefined
        ? []
        : [`  go.mod:${required.line}: ${required.text}${required.through === undefined ? '' : ' (through it)'}`];
    return [`${module}: ${chain.join(' \u2192 ')}`, ...asked];
}
/** Sums by a name, largest first. */
function largestSums(rows, of) {
    return [...(0,sums/* sumsBy */.a4)(rows, of)].toSorted(([, a], [, b]) => (0,sums/* largestFirst */.Fj)(a, b));
}

// EXTERNAL MODULE: ./lib/report/page/page.js + 1 modules
var page_page = __webpack_require__(2554);
// EXTERNAL MODULE: ./lib/report/progress.js
var progress = __webpack_require__(7751);
// EXTERNAL MODULE: ./lib/command/answer.js
var answer = __webpack_require__(5755);
// EXTERNAL MODULE: ./lib/command/exit.js + 2 modules
var exit = __webpack_require__(4129);
// EXTERNAL MODULE: ./lib/command/flags.js
var flags = __webpack_require__(3446);
// EXTERNAL MODULE: ./lib/command/host.js + 6 modules
var host = __webpack_require__(2581);
// EXTERNAL MODULE: ./lib/command/log.js + 2 modules
var command_log = __webpack_require__(534);
;// CONCATENATED MODULE: ./lib/command/explain.js

























/**
 * Says what the bytes of a program or of an image are, and how they differ from others. The answer goes to standard
 * output, everything else to standard error. Returns the exit code.
 */
async function runExplain(command, env) {
    const texts = (0,flags/* withPassword */.o9)(command);
    const log = (0,command_log/* createCommandLog */.m)({ env, verbose: command.verbose, secrets: (0,table/* secretTexts */.Vh)(texts), to: 'stderr' });
    return (0,host/* withCommandHost */.u)({ env, log }, async (host) => {
        const explaining = { command, texts, env, host };
        const { target, against, page } = command;
        if (page !== undefined)
            checkFolderOf(page);
        // What can be wrong at once is said before anything is built.
        const kept = against !== undefined && kindOfOther(against) === 'file' ? readFile(against) : undefined;
        const document = await sizesOf(target, explaining, kindOfTarget(target));
        const comparisons = against === undefined
            ? []
            : comparisonsOf(kept ?? (await sizesOf(against, explaining, kindOfOther(against))), { document, against });
        if (page !== undefined)
            writePage(page, (0,page_page/* sizePage */.l)({ document, comparisons }));
        (0,answer/* writeAnswer */.Q)(explain_answer(document, { command, comparisons })
            .map((text) => `${text}\n`)
            .join(''));
        return exit/* exitCodes */.h.done;
    });
}
// No import path has a colon.
function kindOfTarget(text) {
    const isTagged = /^[^@]+:[\w.-]+$/.test(text) && !(0,external_node_fs_.existsSync)(text);
    return isTagged || /@sha(?:256|512):/.test(text) ? 'image' : 'package';
}
// Unlike what is explained, what it is compared with may be an image by its tag.
function kindOfOther(text) {
    if (text.endsWith('.json'))
        return 'file';
    if (kindOfTarget(text) === 'image')
        return 'image';
    return /^[./]/.test(text) || text.includes('@') || (0,external_node_fs_.existsSync)(text) ? 'package' : 'image';
}
function sizesOf(text, explaining, kind) {
    return kind === 'image' ? readImage(text, explaining) : build(text, explaining);
}
function readFile(path) {
    const read = (0,compare_read/* readSizesDocument */.g)(bytesOf(path));
    if (!('unreadable' in read))
        return read;
    throw new errors/* UserError */.yo(`${path} has no sizes of an image: ${read.unreadable}`, {
        change: 'Write it with go-tiny-image explain PACKAGE --json.',
    });
}
function bytesOf(path) {
    try {
        return (0,regular/* readRegularFileSync */.cG)(path, kept/* mostSizesBytes */.Zr);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--against ${path} cannot be read: ${(0,system_error/* codeOf */.$)(error) ?? messageOf(error)}`, {
            change: 'Name the JSON of an earlier explanation, an image or a package.',
        });
    }
}
function checkFolderOf(page) {
    const folder = (0,external_node_path_.dirname)((0,external_node_path_.resolve)(page));
    if (!(0,external_node_fs_.existsSync)(folder)) {
        throw new errors/* UserError */.yo(`--page ${page} cannot be written: there is no folder ${folder}`, {
            change: 'Create the folder, or name another file.',
        });
    }
}
function writePage(page, text) {
    try {
        writeWholeFileSync((0,external_node_path_.resolve)(page), text);
    }
    catch (error) {
        throw new errors/* UserError */.yo(`--page ${page} cannot be written: ${(0,system_error/* codeOf */.$)(error) ?? messageOf(error)}`, {
            change: 'Name a file that can be written.',
        });
    }
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
async function readImage(text, { texts, host }) {
    const images = (0,references/* repositoryText */.g_)((0,references/* parseReference */.F2)(text).repository);
    const inputs = (0,inputs_inputs/* readInputs */.K)(new Map([...texts, ['package', '.'], ['images', images]]));
    return (0,sizes/* readSizes */.P1)({ inputs, host, place: folders(host), onEvent: (0,progress/* showEvents */.V)(host.log) }, text);
}
async function build(text, { texts, env, host }) {
    const place = folders(host);
    const given = new Map([...texts, ['package', text]]);
    const settled = await (0,settle/* settleInputs */.d)({ texts: given, hasEvent: false, workspace: place.workspace, env });
    const workingDirectory = (0,external_node_path_.resolve)(place.workspace, settled.inputs.workingDirectory);
    const trace = settled.inputs.trace === '' ? undefined : (0,external_node_path_.resolve)(workingDirectory, settled.inputs.trace);
    // What is compared may have the same name, so nothing of one is written where the other is.
    const own = { ...host, temporaryFolder: (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporaryFolder, 'explain-')) };
    const options = { host: own, place: { ...place, workingDirectory }, onEvent: (0,progress/* showEvents */.V)(host.log), explain: true };
    const result = await (0,host_trace/* keepingTrace */.zJ)({ file: trace, host }, () => (0,run/* run */.e)({ ...settled, ...options }));
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
        return [{ platform, reference: against, before: old.size, after: now.size, ...(0,compare/* compareModules */.r)(old, now) }];
    });
    if (comparisons.length > 0)
        return comparisons;
    const [ours, theirs] = [document, before].map(({ platforms }) => platforms.map(({ platform }) => platform).join(', '));
    throw new errors/* UserError */.yo(`${against} has sizes for ${theirs}, and none for ${ours}`, {
        change: 'Name a platform of both with --platforms.',
    });
}
function explain_answer(document, { command, comparisons }) {
    if (command.json)
        return [JSON.stringify(comparisons.length === 0 ? document : { ...document, comparisons })];
    const prices = priceLines(document).map(flags/* asFlags */.Km);
    if (comparisons.length === 0)
        return [...explainLines(document), ...prices];
    const changes = comparisons.flatMap((comparison) => (0,explain_comparison/* comparisonTable */.Qv)(document.name, comparison));
    return prices.length === 0 ? changes : [...changes, '', ...prices];
}


/***/ })

};
