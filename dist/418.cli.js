export const id = 418;
export const ids = [418];
export const modules = {

/***/ 2418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runExplain: () => (/* binding */ runExplain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _analysis_compare_compare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8181);
/* harmony import */ var _analysis_compare_read_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(1745);
/* harmony import */ var _analysis_kept_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(8956);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _host_files_regular_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8582);
/* harmony import */ var _host_system_error_js__WEBPACK_IMPORTED_MODULE_21__ = __webpack_require__(2878);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9659);
/* harmony import */ var _inputs_config_settle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6098);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(131);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9875);
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3835);
/* harmony import */ var _pipeline_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7338);
/* harmony import */ var _pipeline_sizes_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(707);
/* harmony import */ var _report_explain_comparison_js__WEBPACK_IMPORTED_MODULE_22__ = __webpack_require__(1069);
/* harmony import */ var _report_explain_table_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(5985);
/* harmony import */ var _report_page_page_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2554);
/* harmony import */ var _report_progress_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(7751);
/* harmony import */ var _exit_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4129);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(3446);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(2269);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(534);























/**
 * Says what the bytes of a program or of an image are, and how they differ from others. The answer goes to standard
 * output, everything else to standard error. Returns the exit code.
 */
async function runExplain(command, env) {
    const texts = (0,_flags_js__WEBPACK_IMPORTED_MODULE_16__/* .withPassword */ .o)(command);
    const log = (0,_log_js__WEBPACK_IMPORTED_MODULE_18__/* .createCommandLog */ .m)({ env, verbose: command.verbose, secrets: (0,_inputs_table_js__WEBPACK_IMPORTED_MODULE_8__/* .secretTexts */ .Vh)(texts), to: 'stderr' });
    return (0,_host_js__WEBPACK_IMPORTED_MODULE_17__/* .withCommandHost */ .u)({ env, log }, async (host) => {
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
            writePage(page, (0,_report_page_page_js__WEBPACK_IMPORTED_MODULE_13__/* .sizePage */ .l)({ document, comparisons }));
        for (const text of answer(document, { command, comparisons }))
            process.stdout.write(`${text}\n`);
        return _exit_js__WEBPACK_IMPORTED_MODULE_15__/* .exitCodes */ .h.done;
    });
}
// No import path has a colon.
function kindOfTarget(text) {
    const isTagged = /^[^@]+:[\w.-]+$/.test(text) && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(text);
    return isTagged || /@sha(?:256|512):/.test(text) ? 'image' : 'package';
}
// Unlike what is explained, what it is compared with may be an image by its tag.
function kindOfOther(text) {
    if (text.endsWith('.json'))
        return 'file';
    if (kindOfTarget(text) === 'image')
        return 'image';
    return /^[./]/.test(text) || text.includes('@') || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(text) ? 'package' : 'image';
}
function sizesOf(text, explaining, kind) {
    return kind === 'image' ? readImage(text, explaining) : build(text, explaining);
}
function readFile(path) {
    const read = (0,_analysis_compare_read_js__WEBPACK_IMPORTED_MODULE_19__/* .readSizesDocument */ .g)(bytesOf(path));
    if (!('unreadable' in read))
        return read;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${path} has no sizes of an image: ${read.unreadable}`, {
        change: 'Write it with go-tiny-image explain PACKAGE --json.',
    });
}
function bytesOf(path) {
    try {
        return (0,_host_files_regular_js__WEBPACK_IMPORTED_MODULE_4__/* .readRegularFileSync */ .cG)(path, _analysis_kept_js__WEBPACK_IMPORTED_MODULE_20__/* .mostSizesBytes */ .Zr);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`--against ${path} cannot be read: ${(0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_21__/* .codeOf */ .$)(error) ?? messageOf(error)}`, {
            change: 'Name the JSON of an earlier explanation, an image or a package.',
        });
    }
}
function checkFolderOf(page) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(page));
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(folder)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`--page ${page} cannot be written: there is no folder ${folder}`, {
            change: 'Create the folder, or name another file.',
        });
    }
}
function writePage(page, text) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(page), text);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`--page ${page} cannot be written: ${(0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_21__/* .codeOf */ .$)(error) ?? messageOf(error)}`, {
            change: 'Name a file that can be written.',
        });
    }
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));
async function readImage(text, { texts, host }) {
    const images = (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_9__/* .repositoryText */ .g_)((0,_oci_references_js__WEBPACK_IMPORTED_MODULE_9__/* .parseReference */ .F2)(text).repository);
    const inputs = (0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputs */ .K)(new Map([...texts, ['package', '.'], ['images', images]]));
    return (0,_pipeline_sizes_js__WEBPACK_IMPORTED_MODULE_11__/* .readSizes */ .P1)({ inputs, host, place: folders(host), onEvent: (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_14__/* .showEvents */ .V)(host.log) }, text);
}
async function build(text, { texts, env, host }) {
    const place = folders(host);
    const given = new Map([...texts, ['package', text]]);
    const settled = await (0,_inputs_config_settle_js__WEBPACK_IMPORTED_MODULE_6__/* .settleInputs */ .d)({ texts: given, hasEvent: false, workspace: place.workspace, env });
    const workingDirectory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(place.workspace, settled.inputs.workingDirectory);
    const trace = settled.inputs.trace === '' ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workingDirectory, settled.inputs.trace);
    // What is compared may have the same name, so nothing of one is written where the other is.
    const own = { ...host, temporaryFolder: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporaryFolder, 'explain-')) };
    const options = { host: own, place: { ...place, workingDirectory }, onEvent: (0,_report_progress_js__WEBPACK_IMPORTED_MODULE_14__/* .showEvents */ .V)(host.log), explain: true };
    const result = await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_5__/* .keepingTrace */ .zJ)({ file: trace, host }, () => (0,_pipeline_js__WEBPACK_IMPORTED_MODULE_10__/* .run */ .e)({ ...settled, ...options }));
    const explained = result.kind === 'built' ? result.explained : [];
    const [first, ...more] = explained;
    if (more.length > 0) {
        const names = explained.map(({ image }) => image.main.name).join(', ');
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`explain describes one program, and ${text} names ${explained.length}: ${names}`, {
            change: 'Write the package of one of them.',
        });
    }
    if (first?.document === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`the bytes of the program cannot be explained: ${first?.failed ?? 'nothing was built'}`);
    }
    return first.document;
}
function folders(host) {
    const workspace = process.cwd();
    const results = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(host.temporaryFolder, 'results');
    return { workspace, workingDirectory: workspace, archiveFolder: results, resultFolder: results };
}
function comparisonsOf(before, { document, against }) {
    const comparisons = document.platforms.flatMap((now) => {
        const old = before.platforms.find(({ platform }) => platform === now.platform);
        if (old === undefined)
            return [];
        const { platform } = now;
        return [{ platform, reference: against, before: old.size, after: now.size, ...(0,_analysis_compare_compare_js__WEBPACK_IMPORTED_MODULE_2__/* .compareModules */ .r)(old, now) }];
    });
    if (comparisons.length > 0)
        return comparisons;
    const [ours, theirs] = [document, before].map(({ platforms }) => platforms.map(({ platform }) => platform).join(', '));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${against} has sizes for ${theirs}, and none for ${ours}`, {
        change: 'Name a platform of both with --platforms.',
    });
}
function answer(document, { command, comparisons }) {
    if (command.json)
        return [JSON.stringify(comparisons.length === 0 ? document : { ...document, comparisons })];
    if (comparisons.length === 0)
        return (0,_report_explain_table_js__WEBPACK_IMPORTED_MODULE_12__/* .explainLines */ .bg)(document);
    const changes = comparisons.flatMap((comparison) => (0,_report_explain_comparison_js__WEBPACK_IMPORTED_MODULE_22__/* .comparisonTable */ .Qv)(document.name, comparison));
    const prices = (0,_report_explain_table_js__WEBPACK_IMPORTED_MODULE_12__/* .priceLines */ .Zi)(document);
    return prices.length === 0 ? changes : [...changes, '', ...prices];
}


/***/ })

};
