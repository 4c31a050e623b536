export const id = 672;
export const ids = [672];
export const modules = {

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


/***/ })

};
