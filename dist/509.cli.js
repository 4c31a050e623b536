export const id = 509;
export const ids = [509];
export const modules = {

/***/ 9549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ checkLimits),
/* harmony export */   n: () => (/* binding */ budgetOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2479);


/** Throws a UserError for a limit of a program that the plan does not have. */
function checkLimits({ images }) {
    const names = images.map(({ main }) => main.name);
    for (const { inputs } of images) {
        for (const [input, limits] of [
            ['max-size', inputs.maxSize],
            ['max-increase', inputs.maxIncrease],
        ]) {
            const unknown = limits.find(({ program }) => program !== undefined && !names.includes(program));
            if (unknown === undefined)
                continue;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${input} has a limit for ${unknown.program}, but no program has that name`, {
                change: `The programs are ${names.join(', ')}.`,
            });
        }
    }
}
/** The limits that the inputs set for the images of a plan, which may be some of a run's. */
function budgetOf({ images }) {
    const limits = new Map(images.map((image) => [
        image.main,
        (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .limitsFor */ .I)(image.main.name, { sizes: image.inputs.maxSize, increases: image.inputs.maxIncrease }),
    ]));
    const limited = [...limits.values()].some(({ sizes, increases }) => sizes.length + increases.length > 0);
    const fails = limited && images.some((image) => image.inputs.budget === 'fail');
    return { limits, limited, guard: (pushes) => (fails ? { ...pushes, offer: () => { } } : pushes) };
}


/***/ }),

/***/ 2479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ limitsFor),
/* harmony export */   S: () => (/* binding */ excesses)
/* harmony export */ });
/** The limits that an image is over. One as large as the limit is not. */
function excesses(weighed, { sizes, increases }) {
    const { pulledBytes, diskBytes, previous } = weighed;
    const tooLarge = sizes
        .filter(({ of, bytes }) => (of === 'disk' ? diskBytes : pulledBytes) > bytes)
        .map(({ of, bytes, text }) => ({ weighed, input: 'max-size', of, limit: text, allowedBytes: bytes }));
    const grown = previous === undefined
        ? []
        : increases.flatMap(({ bytes = Infinity, fraction = Infinity, text }) => {
            const allowedBytes = previous.pulledBytes + Math.floor(Math.min(bytes, fraction * previous.pulledBytes));
            const excess = { weighed, input: 'max-increase', of: 'pulled', limit: text, allowedBytes };
            return pulledBytes > allowedBytes ? [excess] : [];
        });
    return [...tooLarge, ...grown];
}
/** The limits that are for a program of this name. */
function limitsFor(name, given) {
    const isFor = ({ program }) => program === undefined || program === name;
    return { sizes: given.sizes.filter(isFor), increases: given.increases.filter(isFor) };
}


/***/ }),

/***/ 511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wantsSizes),
/* harmony export */   a: () => (/* binding */ mayWantSizes)
/* harmony export */ });
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9549);

/** Whether anybody asks what the bytes of a run's images are: the command `explain`, an input, or a limit. */
function wantsSizes({ explain }, plan) {
    return explain === true || plan.images.some(({ inputs }) => isAsked(inputs)) || (0,_budget_js__WEBPACK_IMPORTED_MODULE_0__/* .budgetOf */ .n)(plan).limited;
}
/** The same before there is a plan: whether anything of what a run was given may ask. */
function mayWantSizes(run) {
    const { explain, inputs, settings } = run;
    const isLimited = inputs.maxSize.length + inputs.maxIncrease.length > 0;
    return explain === true || settings !== undefined || isLimited || isAsked(inputs);
}
function isAsked({ sizeReport, compareWith, whatIf, comment }) {
    return sizeReport || compareWith !== '' || whatIf || comment;
}


/***/ }),

/***/ 285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createFileCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _host_files_own_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9230);
/* harmony import */ var _host_files_pieces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5863);
/* harmony import */ var _host_files_regular_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8582);
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1022);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9501);









const longestRecordBytes = 64 * 1024;
/**
 * Stores files in a folder that is created on first use; of more than `mostEntries`, the least recently used are dropped.
 */
function createFileCache(folder, { mostEntries = 64 } = {}) {
    return {
        restore: async (key, destination) => {
            const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, nameOf(key));
            const record = await recordIn(entry);
            if (record === undefined)
                return undefined;
            try {
                await (0,_host_files_regular_js__WEBPACK_IMPORTED_MODULE_6__/* .copyRegularFile */ .cK)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, 'file'), destination);
                // The copy is checked, not the original: nobody else can change it after the check.
                if ((await (0,_host_files_pieces_js__WEBPACK_IMPORTED_MODULE_5__/* .fileDigest */ .hd)(destination)) === record.digest) {
                    // Of both, since a copy of the folder elsewhere knows only the times of its files.
                    const now = new Date();
                    await Promise.all([entry, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, 'record.json')].map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(path, now, now)));
                    return record.details;
                }
            }
            catch {
                // removed meanwhile, or unreadable
            }
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(destination, { force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(entry, { recursive: true, force: true }).catch(() => { });
            return undefined;
        },
        keep: async (key, { file, details }) => {
            const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, nameOf(key));
            const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `partial-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(partial, { recursive: true, mode: 0o700 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(file, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(partial, 'file'), node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
                const record = { digest: await (0,_host_files_pieces_js__WEBPACK_IMPORTED_MODULE_5__/* .fileDigest */ .hd)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(partial, 'file')), details };
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(partial, 'record.json'), JSON.stringify(record));
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(entry, { recursive: true, force: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(partial, entry);
                await dropOldest(folder, mostEntries);
            }
            catch {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(partial, { recursive: true, force: true }).catch(() => { });
            }
        },
        all: async () => {
            const entries = await newestFirst(folder).catch(() => []);
            const records = await Promise.all(entries.slice(0, mostEntries).map(async ({ path: entry }) => ({ entry, record: await recordIn(entry) })));
            return records.flatMap(({ entry, record }) => record === undefined ? [] : [{ path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, 'file'), details: record.details }]);
        },
    };
}
function nameOf(key) {
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj)(key);
}
async function recordIn(entry) {
    try {
        // An entry that belongs to another user, or that others can write, is not trusted.
        if (!(0,_host_files_own_js__WEBPACK_IMPORTED_MODULE_4__/* .isOwnFolder */ .Zn)(entry))
            return undefined;
        const json = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJson */ .qF)((0,_host_files_regular_js__WEBPACK_IMPORTED_MODULE_6__/* .readRegularFileSync */ .cG)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(entry, 'record.json'), longestRecordBytes).toString('utf8'));
        const [digest, details] = [(0,_host_json_js__WEBPACK_IMPORTED_MODULE_8__/* .property */ .MZ)(json, 'digest'), (0,_host_json_js__WEBPACK_IMPORTED_MODULE_8__/* .property */ .MZ)(json, 'details')];
        return typeof digest === 'string' && typeof details === 'string' ? { digest, details } : undefined;
    }
    catch {
        return undefined;
    }
}
async function dropOldest(folder, mostEntries) {
    for (const { path } of (await newestFirst(folder)).slice(mostEntries))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { recursive: true, force: true });
}
async function newestFirst(folder) {
    const entries = await Promise.all((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder)).map(async (name) => ({
        path: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name),
        usedMs: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name))).mtimeMs,
    })));
    return entries.sort((a, b) => b.usedMs - a.usedMs);
}


/***/ }),

/***/ 2581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ withCommandHost)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/host/environment.js
var environment = __webpack_require__(8647);
// EXTERNAL MODULE: ./lib/host/files/folders.js
var folders = __webpack_require__(875);
// EXTERNAL MODULE: ./lib/host/network/http.js
var http = __webpack_require__(6423);
// EXTERNAL MODULE: ./lib/host/network/proxy.js + 1 modules
var proxy = __webpack_require__(387);
;// CONCATENATED MODULE: ./lib/host/processes/cancellation.js
// The runner sends SIGINT, SIGTERM after 7.5 s and SIGKILL after another 2.5 s, only to the node process.
const deadlineMs = 1800;
const signals = ['SIGINT', 'SIGTERM'];
/**
 * Aborts on the first SIGINT or SIGTERM. Calls `atDeadline` if the run has not ended 1.8 s later: it should clean up
 * what it can and end the process.
 */
function cancelOnSignals(atDeadline) {
    const controller = new AbortController();
    let received;
    const listener = (signal) => {
        if (received !== undefined)
            return;
        received = signal;
        setTimeout(() => atDeadline(signal), deadlineMs).unref();
        controller.abort();
    };
    for (const signal of signals)
        process.on(signal, listener);
    return {
        signal: controller.signal,
        received: () => received,
        stopListening: () => {
            for (const signal of signals)
                process.off(signal, listener);
        },
    };
}
/**
 * Ends this process the way the signal would by default. A regular exit waits for reads that never end, for example
 * from a file system that does not respond.
 */
function endBySignal(signal) {
    for (const name of signals)
        process.removeAllListeners(name);
    process.kill(process.pid, signal);
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(3053);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 1 modules
var exec = __webpack_require__(1955);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./lib/host/processes/collector.js

/** Collects what a process writes as text, and shows it as it arrives. A sink gets everything instead. */
function collector(options) {
    // Text, not the chunks: those are outside of V8's heap, which frees them late, and what go lists is megabytes.
    const pieces = [];
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const lines = options.takesLine === undefined ? undefined : withoutLines(options.takesLine);
    const show = (text) => {
        pieces.push(text);
        if (text !== '')
            options.show?.(text);
    };
    return {
        take: (chunk) => {
            if (options.sink !== undefined)
                options.sink(chunk);
            else
                show(lines === undefined ? decoder.write(chunk) : lines.next(decoder.write(chunk)));
        },
        text: () => {
            show(lines === undefined ? decoder.end() : lines.next(decoder.end()) + lines.rest());
            return pieces.join('');
        },
    };
}
/** Returns the complete lines of a text that comes in pieces, without those that are taken, and at its end the rest. */
function withoutLines(takes) {
    let rest = '';
    return {
        next: (text) => {
            const lines = (rest + text).split('\n');
            rest = lines.pop() ?? '';
            return lines
                .filter((line) => !takes(line))
                .map((line) => `${line}\n`)
                .join('');
        },
        rest: () => {
            const last = rest;
            rest = '';
            return takes(last) ? '' : last;
        },
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./lib/host/processes/process-tree.js



// The toolkit's exec returns neither a process id nor a process group, so each child gets a unique variable, which its
// descendants inherit and by which they are found. The runner cleans up orphans in the same way (RUNNER_TRACKING_ID).
// This also finds grandchildren whose parent has exited, which following parent ids does not.
const markerVariable = 'GO_TINY_IMAGE_PROCESS';
const graceMs = 300;
/**
 * Ends all processes that have the marker: SIGTERM, then SIGKILL for those still running after 300 ms. Returns when
 * none is left, or after 1.5 s.
 */
async function endProcesses(marker) {
    const started = Date.now();
    let signal = 'SIGTERM';
    // During exec a process has no environment for a moment: checking once could miss it.
    let looksInVain = 0;
    while (Date.now() - started < 1500) {
        const processes = processesWith(marker);
        looksInVain = processes.length === 0 ? looksInVain + 1 : 0;
        if (looksInVain === 3)
            return;
        for (const id of processes)
            sendSignal(id, signal);
        await (0,promises_.setTimeout)(20);
        if (Date.now() - started >= graceMs)
            signal = 'SIGKILL';
    }
}
function processesWith(marker) {
    const entry = `${markerVariable}=${marker}`;
    return process.platform === 'linux' ? fromProc(entry) : fromPs(entry);
}
function fromProc(entry) {
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((id) => id !== process.pid && environmentOf(id).includes(entry));
}
function environmentOf(id) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${id}/environ`, 'latin1').split('\0');
    }
    catch {
        return []; // gone, or not ours
    }
}
function fromPs(entry) {
    try {
        const env = { PATH: '/bin:/usr/bin' };
        return (0,external_node_child_process_.execFileSync)('ps', ['-A', '-E', '-ww', '-o', 'pid=,command='], { encoding: 'utf8', env })
            .split('\n')
            .filter((line) => line.includes(entry))
            .map((line) => Number.parseInt(line, 10))
            .filter((id) => id !== process.pid);
    }
    catch {
        return [];
    }
}
function sendSignal(id, signal) {
    try {
        process.kill(id, signal);
    }
    catch {
        // it ended by itself
    }
}

// EXTERNAL MODULE: ./lib/host/processes/which.js
var which = __webpack_require__(6101);
;// CONCATENATED MODULE: ./lib/host/processes/process.js







let started = 0;
/**
 * Creates the `run` of a host: runs processes from argument arrays, never in a shell, and ends them when the host's
 * signal is aborted.
 */
function createRun(surroundings) {
    tolerateClosedInputs();
    return async (command) => {
        const { signal: own } = command;
        const signal = own === undefined ? surroundings.signal : AbortSignal.any([surroundings.signal, own]);
        if (signal.aborted)
            throw new errors/* CancelledError */.cc();
        return runToEnd(command, { ...surroundings, log: command.log ?? surroundings.log, signal });
    };
}
async function runToEnd(command, { env, log, signal }) {
    const line = commandLine(command);
    const childEnv = command.env ?? env;
    const path = (0,which/* which */.K)(command.command, childEnv);
    if (path === undefined) {
        throw new errors/* ToolError */.v4({
            command: line,
            exitCode: undefined,
            output: '',
            reason: 'command not found',
            notStarted: true,
        });
    }
    started += 1;
    const marker = `${process.pid}-${started}`;
    const shown = command.quiet !== true;
    const { quiet = false, shownAfter } = command;
    const show = (text) => log.child(text);
    const shower = quiet ? undefined : shownAfter === undefined ? show : holdingBack(show, shownAfter);
    const stdout = collector({ sink: command.onStdout, show: shower });
    const stderr = collector({ sink: command.onStderr, show: shower, takesLine: command.takesErrorLine });
    let stopped;
    let ending = Promise.resolve();
    const stop = (why) => () => {
        stopped ??= why;
        ending = endProcesses(marker);
    };
    const cancel = stop('cancelled');
    signal.addEventListener('abort', cancel, { once: true });
    const timer = command.timeoutMs === undefined ? undefined : setTimeout(stop('out of time'), command.timeoutMs);
    const stopListening = onStartOf(path, command);
    log.debug(`run ${line}`);
    try {
        const exitCode = await (0,exec/* exec */.m)(quoted(path), [...command.args], {
            ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
            env: definedOnly({ ...childEnv, [markerVariable]: marker }),
            // Even if empty: without a buffer the child's standard input stays open, and a prompt would hang the run.
            input: Buffer.from(command.input ?? ''),
            silent: true,
            ignoreReturnCode: true,
            delay: 1000,
            listeners: { stdout: stdout.take, stderr: stderr.take },
        }).catch((cause) => {
            const reason = cause instanceof Error ? cause.message : String(cause);
            const notStarted = /\b(?:ENOENT|EACCES)\b/.test(reason);
            throw new errors/* ToolError */.v4({ command: line, exitCode: undefined, output: stderr.text(), reason, shown, notStarted });
        });
        await ending;
        if (stopped === 'cancelled')
            throw new errors/* CancelledError */.cc();
        // Only for an error: what go lists is megabytes.
        const output = () => stderr.text() || stdout.text();
        if (stopped === 'out of time') {
            const reason = `timed out after ${(command.timeoutMs ?? 0) / 1000} s`;
            throw new errors/* ToolError */.v4({ command: line, exitCode: undefined, output: output(), reason, shown });
        }
        // The toolkit passes on Node's `null` for a process that was ended by a signal.
        if (typeof exitCode !== 'number') {
            throw new errors/* ToolError */.v4({ command: line, exitCode: undefined, output: output(), reason: 'killed by a signal', shown });
        }
        if (exitCode !== 0 && command.anyExitCode !== true) {
            throw new errors/* ToolError */.v4({ command: line, exitCode, output: output(), shown });
        }
        return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
    }
    catch (error) {
        await ending;
        throw stopped === 'cancelled' ? new errors/* CancelledError */.cc() : error;
    }
    finally {
        stopListening();
        clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
    }
}
// The toolkit does not listen to errors of a child's standard input: a child that exits without reading it (EPIPE)
// would crash this process. Node announces every new child on this channel.
const newChildren = (0,external_node_diagnostics_channel_.channel)('child_process');
let tolerated = false;
function tolerateClosedInputs() {
    if (tolerated)
        return;
    tolerated = true;
    newChildren.subscribe(onceSpawned(listen));
}
// What a child has, it has only after it was spawned, which Node does at once.
function onceSpawned(use) {
    return (message) => {
        const child = typeof message === 'object' && message !== null && 'process' in message ? message.process : undefined;
        if (child instanceof external_node_child_process_.ChildProcess)
            process.nextTick(() => use(child));
    };
}
/** Calls the command's `onStart` when its child is there; returns what stops waiting for that. */
function onStartOf(path, { args, onStart }) {
    if (onStart === undefined)
        return () => { };
    const words = JSON.stringify([path, ...args]);
    const heard = onceSpawned(({ pid, spawnargs }) => {
        if (pid !== undefined && JSON.stringify(spawnargs) === words)
            onStart();
    });
    newChildren.subscribe(heard);
    return () => newChildren.unsubscribe(heard);
}
function listen({ stdin }) {
    if (stdin?.listenerCount('error') === 0)
        stdin.on('error', () => undefined);
}
function holdingBack(show, until) {
    const held = [];
    let state = 'held';
    until.then(() => {
        state = 'shown';
        for (const text of held.splice(0))
            show(text);
    }, () => {
        state = 'dropped';
    });
    return (text) => {
        if (state === 'shown')
            show(text);
        else if (state === 'held')
            held.push(text);
    };
}
/** The command line as a person would type it. */
function commandLine({ command, args }) {
    return [command, ...args].map((word) => (/^[\w@%+=:,./{}~-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}
// The toolkit splits its first argument at spaces, like a command line.
function quoted(path) {
    return `"${path.replaceAll('"', '\\"')}"`;
}
function definedOnly(env) {
    return Object.fromEntries(Object.entries(env).filter((entry) => entry[1] !== undefined));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/host/system-error.js
var system_error = __webpack_require__(2878);
;// CONCATENATED MODULE: ./lib/host/tool-cache.js





// A folder inside the cache, so that an installation ends with a rename within one file system. Its name is not a
// tool's, and nothing in it ever has a marker.
const partialFolder = '.go-tiny-image';
const abandonedAfterMs = 24 * 60 * 60 * 1000;
/**
 * The tools that outlive a run, in the layout of the hosted runners: `<folder>/<tool>/<version>/<architecture>` with a
 * marker `<architecture>.complete` beside it. Finding a tool uses the toolkit; installing does not, since the toolkit
 * copies file by file into the final folder, where two jobs on one machine would collide.
 */
function createToolCache({ folder }) {
    const place = (tool) => (0,external_node_path_.join)(folder, tool.name, tool.version, tool.architecture ?? process.arch);
    return {
        find: async (tool, versionRange, architecture) => {
            if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, tool)))
                return undefined;
            const { find } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 4255));
            const found = quietly(() => find(tool, versionRange, architecture));
            return found === '' ? undefined : inside(folder, found);
        },
        versions: async (tool, architecture) => {
            if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, tool)))
                return [];
            const { findAllVersions } = await __webpack_require__.e(/* import() */ 255).then(__webpack_require__.bind(__webpack_require__, 4255));
            return quietly(() => findAllVersions(tool, architecture));
        },
        install: async (tool, fill) => {
            const final = place(tool);
            const own = (0,external_node_path_.join)(folder, partialFolder, (0,external_node_crypto_.randomUUID)());
            writable(folder, () => {
                (0,external_node_fs_.mkdirSync)(own, { recursive: true });
                removeAbandoned((0,external_node_path_.join)(folder, partialFolder));
            });
            try {
                await fill(own);
                writable(folder, () => moveToPlace(own, final));
                return final;
            }
            finally {
                (0,external_node_fs_.rmSync)(own, { recursive: true, force: true });
            }
        },
    };
}
function isComplete(folder) {
    return (0,external_node_fs_.existsSync)(folder) && (0,external_node_fs_.existsSync)(`${folder}.complete`);
}
// The marker is written before the rename: the folder appears complete and marked in one step, and a marker without a
// folder is ignored. A folder without a marker is an interrupted copy and is moved out of the way.
function moveToPlace(own, final) {
    if (isComplete(final))
        return;
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(final, '..'), { recursive: true });
    const aside = `${own}.old`;
    // In this order: another process writes the marker before its folder appears.
    if ((0,external_node_fs_.existsSync)(final) && !isComplete(final))
        (0,external_node_fs_.renameSync)(final, aside);
    try {
        (0,external_node_fs_.writeFileSync)(`${final}.complete`, '');
        (0,external_node_fs_.renameSync)(own, final);
    }
    catch (error) {
        // Another process was faster: use its folder.
        if (!(0,system_error/* hasCode */.u)(error, ['EEXIST', 'ENOTEMPTY', 'EPERM']) || !isComplete(final))
            throw error;
    }
    finally {
        (0,external_node_fs_.rmSync)(aside, { recursive: true, force: true });
    }
}
// A killed run leaves its partial folder behind; no installation takes a day.
function removeAbandoned(partial) {
    for (const name of (0,external_node_fs_.readdirSync)(partial)) {
        const path = (0,external_node_path_.join)(partial, name);
        const age = Date.now() - ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
        if (age > abandonedAfterMs)
            (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
    }
}
function writable(folder, work) {
    try {
        work();
    }
    catch (cause) {
        if (!(0,system_error/* hasCode */.u)(cause, ['EACCES', 'EROFS', 'EPERM', 'ENOSPC', 'ENOTDIR']))
            throw cause;
        throw new errors/* UserError */.yo(`the tool cache ${folder} cannot be written: ${(0,system_error/* codeOf */.$)(cause)}`, {
            change: 'Set RUNNER_TOOL_CACHE to a writable folder on a disk with free space.',
            cause,
        });
    }
}
function inside(folder, found) {
    if ((0,external_node_path_.resolve)(found).startsWith((0,external_node_path_.resolve)(folder) + external_node_path_.sep))
        return found;
    throw new Error(`RUNNER_TOOL_CACHE of this process is another folder than ${folder}: found ${found}`);
}
// The toolkit logs as workflow commands on standard output, which must contain only data when the CLI runs with --json.
// These calls are synchronous, so no other output can be lost.
function quietly(work) {
    const { write } = process.stdout;
    process.stdout.write = () => true;
    try {
        return work();
    }
    finally {
        process.stdout.write = write;
    }
}

// EXTERNAL MODULE: ./lib/host/trace.js
var host_trace = __webpack_require__(9659);
;// CONCATENATED MODULE: ./lib/host/create-host.js










/** The real host of a run. */
function createHost(options) {
    const { log, signal } = options;
    (0,external_node_fs_.mkdirSync)(options.temporaryParent, { recursive: true });
    const temporaryFolder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(options.temporaryParent, 'go-tiny-image-'));
    for (const password of (0,proxy/* proxyPasswords */.PK)(options.env))
        log.secret(password);
    // Child processes need neither the inputs nor the runner's tokens. Their temporary folder is ours, so it is removed
    // with it, even if they are killed.
    const env = { ...(0,environment/* withoutInputs */.i$)((0,environment/* withoutRunner */.R4)(options.env)), TMPDIR: temporaryFolder, GOTMPDIR: undefined };
    // All that was done until now is the span `start`.
    const trace = (0,host_trace/* createTrace */.sW)();
    return {
        host: {
            env,
            log,
            run: (0,host_trace/* tracedRun */.BV)(createRun({ env, log, signal }), trace),
            send: (0,host_trace/* tracedSend */.AZ)((0,http/* createSend */.R)({ env, signal, userAgent: options.userAgent }), trace),
            toolCache: createToolCache({ folder: options.toolCacheFolder }),
            signal,
            temporaryFolder,
            cacheFolder: options.cacheFolder,
            now: () => Date.now(),
            trace,
        },
        close: () => removeFolder(temporaryFolder),
    };
}
/**
 * Runs `work` with the host of a process: it is cancelled by a signal, and closed afterwards. `received` is the signal
 * that came, if any.
 */
async function withOwnHost({ env, log, userAgent, temporaryParent }, work) {
    const cancellation = cancelOnSignals((signal) => {
        owned.close();
        endBySignal(signal);
    });
    const owned = createHost({
        env: { ...env },
        log,
        signal: cancellation.signal,
        userAgent,
        temporaryParent,
        cacheFolder: (0,folders/* cacheFolder */.nF)(env),
        toolCacheFolder: env.RUNNER_TOOL_CACHE ?? (0,folders/* toolCacheFolder */.zM)(env),
    });
    try {
        return await work(owned.host, cancellation.received);
    }
    finally {
        owned.close();
        cancellation.stopListening();
    }
}
// Go writes modules read-only, and a child that is being ended may still write: hence the second attempt.
function removeFolder(folder) {
    (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/command/exit.js + 2 modules
var exit = __webpack_require__(4129);
;// CONCATENATED MODULE: ./lib/command/host.js




/** Runs `work` with a host that is closed afterwards. Returns the exit code; errors are shown with their next step. */
async function withCommandHost({ env, log }, work) {
    const temporaryParent = env.TMPDIR ?? (0,external_node_os_.tmpdir)();
    return withOwnHost({ env, log, userAgent: version/* userAgent */.N, temporaryParent }, async (host, received) => {
        try {
            return await work(host);
        }
        catch (error) {
            const code = (0,exit/* fail */.f)(error, log.error);
            const signal = received();
            return signal === 'SIGINT' || signal === 'SIGTERM' ? exit/* exitCodes */.h[signal] : code;
        }
    });
}


/***/ }),

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ createCommandLog)
});

;// CONCATENATED MODULE: ./lib/host/secrets.js
// Masking shorter values would hide ordinary words, and give away more than it hides.
const shortestSecret = 4;
function createSecrets() {
    const values = new Set();
    return {
        add(value) {
            for (const line of [value, ...value.split(/\r?\n/)].map((part) => part.trim())) {
                if (line.length >= shortestSecret)
                    values.add(line);
            }
        },
        hide(text) {
            let hidden = text;
            // Longest first: one secret may be part of another.
            for (const value of [...values].sort((a, b) => b.length - a.length))
                hidden = hidden.replaceAll(value, '***');
            return hidden;
        },
    };
}

;// CONCATENATED MODULE: ./lib/host/runner/terminal-log.js

/** The log of the CLI: plain lines, with positions in the format of compilers. */
function createTerminalLog(options) {
    const secrets = createSecrets();
    const { columns } = options;
    let shownAt = 0;
    const clear = () => {
        if (shownAt > 0)
            options.write('\r\u001b[K');
        shownAt = 0;
    };
    const line = (text) => {
        clear();
        options.write(`${secrets.hide(text)}\n`);
    };
    const problem = (kind) => (message, at) => {
        clear();
        const place = at === undefined ? '' : `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: `;
        options.writeError(`${secrets.hide(`${place}${kind}: ${message}`)}\n`);
    };
    return {
        info: line,
        debug: (text) => {
            if (options.debug)
                line(`  ${text}`);
        },
        child: (text) => line(text.replace(/\r?\n$/, '').replaceAll(/^/gm, '  | ')),
        warning: problem('warning'),
        error: problem('error'),
        status: (text) => {
            // Ten updates a second are as many as anybody can read.
            if (columns === undefined || text === '' || Date.now() - shownAt < 100)
                return;
            clear();
            options.write(secrets.hide(text).slice(0, columns - 1));
            shownAt = Date.now();
        },
        group: async (title, work) => {
            line(title);
            return work();
        },
        secret: (value) => secrets.add(value),
    };
}

;// CONCATENATED MODULE: ./lib/command/log.js

/**
 * The log of a command. It goes to standard output; where that has a result, to standard error, as errors always do.
 */
function createCommandLog(given) {
    const stream = process[given.to];
    const log = createTerminalLog({
        write: (text) => stream.write(text),
        writeError: (text) => process.stderr.write(text),
        debug: given.verbose || given.env.RUNNER_DEBUG === '1',
        columns: stream.isTTY ? stream.columns : undefined,
    });
    for (const secret of given.secrets)
        log.secret(secret);
    return log;
}


/***/ }),

/***/ 2762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ic: () => (/* binding */ compileMessages),
/* harmony export */   J0: () => (/* binding */ timedOutTests),
/* harmony export */   Nu: () => (/* binding */ testMessages),
/* harmony export */   vz: () => (/* binding */ hasCompilerErrors)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

// go build, go vet and go list write `path:line:column: message`; go vet puts `vet: ` in front of type errors.
const positioned = /^(?:vet: )?(\S[^\n:]*\.(?:go|s|mod|sum|work)):(\d+)(?::(\d+))?: (.+)$/;
/** One message for each position in the output of go build, go vet or go list, with its continuation lines. */
function compileMessages(output, folders) {
    const found = [];
    let continued = false;
    for (const line of output.split('\n')) {
        const match = positioned.exec(line);
        if (match !== null) {
            const [, file = '', row, column, message = ''] = match;
            found.push({ at: position(resolveIn(folders.cwd, file), { row, column }, folders), message });
            continued = true;
            continue;
        }
        const last = found.at(-1);
        continued = continued && /^\s+\S/.test(line);
        if (continued && last !== undefined) {
            found.splice(-1, 1, { at: last.at, message: `${last.message}\n${line.trim()}` });
        }
    }
    return unique(found);
}
/** Whether the compiler reported errors in files: after a line `# <import path>`, each with its position. */
function hasCompilerErrors(output) {
    return /^# \S+.*\n(?:vet: )?\S[^\n:]*\.go:\d+/m.test(output);
}
/**
 * One message for each failed test with a position, and for each compile error. A panic or a timeout is reported for
 * the test it ended, at the first stack frame in the user's code.
 */
function testMessages(output, folders) {
    const found = [...compileMessages(output, folders)];
    let failures = [];
    let panic;
    // With -v a test's output comes before its result, otherwise after it.
    let said = new Map();
    let target = [];
    const linesOf = (test) => {
        const lines = said.get(test) ?? [];
        said.set(test, lines);
        return lines;
    };
    for (const line of output.split('\n')) {
        const [, running] = /^=== (?:RUN|NAME|CONT)\s+(\S+)/.exec(line) ?? [];
        const [, result, test = ''] = /^\s*--- (FAIL|PASS|SKIP): (\S+)/.exec(line) ?? [];
        const ended = /^(?:FAIL|ok)\s+(\S+)\s/.exec(line);
        if (running !== undefined)
            target = linesOf(running);
        else if (result !== undefined) {
            target = linesOf(test);
            if (result === 'FAIL')
                failures.push({ test, lines: target });
        }
        else if (/^(?:panic: |fatal error: |WARNING: DATA RACE)/.test(line))
            panic ??= [line];
        else if (ended !== null) {
            found.push(...positionsOf({ failures, panic, package: ended[1] ?? '' }, folders));
            failures = [];
            panic = undefined;
            said = new Map();
            target = [];
        }
        else if (panic !== undefined)
            panic.push(line);
        else
            target.push(line);
    }
    return unique(found);
}
/** The tests that were running when the time limit was reached. */
function timedOutTests(output) {
    const lists = output.matchAll(/^panic: test timed out after .*\n\s+running tests:\n((?:\t\t\S+ \(.*\)\n)+)/gm);
    return [...lists].flatMap(([, list = '']) => [...list.matchAll(/^\t\t(\S+) /gm)].map(([, test = '']) => test));
}
function positionsOf(ended, folders) {
    const { failures, panic } = ended;
    const folder = packageFolder(ended.package, folders);
    const crash = panic === undefined ? undefined : crashOf({ panic, failures }, folders);
    const failed = failures.flatMap(({ test, lines }) => {
        const text = lines.join('\n');
        const match = /^\s+(\S[^\n:]*\.go):(\d+): ?(.*(?:\n {8,}\S.*)*)/m.exec(text);
        if (match === null || folder === undefined || test === crash?.owner)
            return [];
        const [, file = '', row, message = ''] = match;
        const words = message
            .split('\n')
            .map((line) => line.trim())
            .join('\n');
        return [{ at: position(resolveIn(folder, file), { row }, folders), message: `${test}: ${words}`.trim() }];
    });
    return crash === undefined ? failed : [...failed, { at: crash.at, message: crash.message }];
}
// Undefined when no stack frame is in the user's code.
function crashOf({ panic, failures }, folders) {
    const [first = '', ...stack] = panic;
    const frame = stack
        .map((line) => /^\s+(\/[^\n]*\.go):(\d+)/.exec(line))
        .find((match) => match !== null && isInside(folders.workspace, match[1] ?? ''));
    if (frame === undefined || frame === null)
        return undefined;
    const owner = ownerOf(panic, failures);
    const message = `${owner === undefined ? '' : `${owner}: `}${first}`;
    return { at: position(frame[1] ?? '', { row: frame[2] }, folders), message, owner };
}
// A test's own panic follows its name; a panic in another goroutine ends all tests and belongs to none.
function ownerOf(panic, failures) {
    if (panic[0]?.includes(' [recovered') === true)
        return failures.at(-1)?.test;
    const running = timedOutTests(`${panic.join('\n')}\n`);
    return running.length === 0 ? undefined : running.join(', ');
}
function packageFolder(importPath, { modules = [] }) {
    const owners = modules.filter(({ path }) => importPath === path || importPath.startsWith(`${path}/`));
    const [owner] = owners.sort((a, b) => b.path.length - a.path.length);
    return owner === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(owner.folder, importPath.slice(owner.path.length));
}
function position(file, place, { workspace }) {
    return {
        file: isInside(workspace, file) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, file) : file,
        ...(place.row === undefined ? {} : { line: Number(place.row) }),
        ...(place.column === undefined ? {} : { column: Number(place.column) }),
    };
}
function resolveIn(folder, file) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file);
}
function isInside(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(folder, path);
    return way !== '' && !/^\.\.(\/|$)/.test(way) && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
}
// go build reports the same error once for a package and once for its test.
function unique(messages) {
    const keys = messages.map(({ at, message }) => JSON.stringify([at, message]));
    return messages.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}


/***/ }),

/***/ 3734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lj: () => (/* binding */ explainGoOutput),
  Lv: () => (/* binding */ explainMachine),
  oM: () => (/* binding */ firstComplaint)
});

;// CONCATENATED MODULE: ./lib/compile/diagnostics/hint-row.js
/** A group of the match, trimmed; empty when it did not match. */
function part(match, index) {
    return (match[index] ?? '').trim();
}

;// CONCATENATED MODULE: ./lib/compile/diagnostics/machine-hints.js

/** Go's messages about the machine: checked first, since other errors may follow from them. */
const machineHints = [
    {
        when: /no space left on device|disk quota exceeded/i,
        say: (match) => ({
            message: `the disk is full (${part(match, 0)})`,
            change: 'Free some space in the temporary folder (TMPDIR) and in the build cache (go env GOCACHE).',
        }),
    },
    {
        when: /fork\/exec (\S*\/go-build\S*): permission denied/,
        say: (match) => ({
            message: `programs cannot run in ${part(match, 1).replace(/\/go-build.*$/, '')}: the folder is mounted noexec`,
            change: 'Set GOTMPDIR in build-env to a folder without noexec, such as one below the working directory, or set TMPDIR.',
        }),
    },
    {
        when: /signal: killed|cannot allocate memory|fatal error: out of memory|runtime: out of memory/,
        say: () => ({
            message: 'the compiler or the linker ran out of memory and was killed',
            change: 'Give the machine more memory, or compile less in parallel: build-flags: -p=1, one platform at a time.',
        }),
    },
];

;// CONCATENATED MODULE: ./lib/compile/diagnostics/missing-hints.js

/** Go's messages about folders that do not exist and invalid versions. */
const missingHints = [
    {
        when: /cannot load module (\S+) listed in go\.work file: open \S+: no such file/,
        say: (match) => ({
            message: `go.work uses module ${part(match, 1)}, which does not exist`,
            change: 'Check it out too (a submodule, or another repository next to this one); if the program builds without it, set GOWORK=off in build-env.',
        }),
    },
    {
        when: /(\S+)@\S+: replacement directory (\S+) does not exist|(\S+)@\S+ \(replaced by (\.[^\s)]*)\): reading \S+go\.mod: open \S+: no such file/,
        say: (match) => ({
            message: `module ${part(match, 1) || part(match, 3)} is missing: go.mod replaces it with the folder ${part(match, 2) || part(match, 4)}, which does not exist`,
            change: 'Check out that folder too (a submodule, or another repository next to this one), or remove the replace line.',
        }),
    },
    {
        when: /(\S+)@(\d+(?:\.\d+)+[^\s:]*): (?:invalid version|no matching versions)|require (\S+): version "(\d+(?:\.\d+)+[^"]*)" invalid/,
        say: (match) => ({
            message: `${part(match, 2) || part(match, 4)} is not a version of ${part(match, 1) || part(match, 3)}: module versions start with v`,
            change: `Write ${part(match, 1) || part(match, 3)}${match[1] === undefined ? ' ' : '@'}v${part(match, 2) || part(match, 4)}.`,
        }),
    },
    {
        when: /(\S+)@\S+: no matching versions for query "([^"]+)"/,
        say: (match) => ({
            message: `module ${part(match, 1)} has no version matching "${part(match, 2)}"`,
            change: '`go list -m -versions <module>` lists the available versions.',
        }),
    },
    {
        when: /invalid go version '([^']+)'/,
        say: (match) => ({
            message: `the go line is "${part(match, 1)}", which is not a Go version`,
            change: 'Use a version such as 1.25 or 1.25.3.',
        }),
    },
    {
        when: /no required module provides package (\S+?)(?:;|\s|$)/,
        say: (match, { ownModules = [] }) => ownModules.some((own) => part(match, 1).startsWith(`${own}/`))
            ? missingFolder(part(match, 1), ownModules)
            : undefined,
    },
    {
        when: /package (\S+) is not in std|module \S+ found(?: \([^)]+\))?, but does not contain package (\S+)/,
        say: (match, { ownModules = [] }) => {
            const path = part(match, 1) || part(match, 2);
            return ownModules.some((own) => path.startsWith(`${own}/`)) ? missingFolder(path, ownModules) : undefined;
        },
    },
];
// Generated code (protobuf, templ, sqlc, mocks) is often not committed to a repository.
function missingFolder(importPath, ownModules) {
    const own = ownModules.filter((path) => importPath.startsWith(`${path}/`)).sort((a, b) => b.length - a.length)[0] ?? '';
    return {
        message: `package ${importPath} is missing: the module ${own} has no folder ${importPath.slice(own.length + 1)} with Go files`,
        change: 'If it is generated, generate it in a step before this one (go generate, buf, templ, sqlc), or commit it.',
    };
}

;// CONCATENATED MODULE: ./lib/compile/diagnostics/module-hints.js

const from = (place) => (place === '' ? '' : ` from ${place}`);
// The module that go was fetching when git failed, with a leading space.
function moduleIn(output) {
    const match = /([^\s:"]+)@v\d[^\s:]*: invalid version|module ([^\s:]+): git |reading (\S+)\/go\.mod at revision/.exec(output);
    const name = match?.slice(1).find((part) => part !== undefined);
    return name === undefined ? '' : ` ${name}`;
}
/** Go's messages about go.mod, go.sum and modules that it fetches. */
const moduleHints = [
    {
        when: /requires go (?:>=|at least) ?v?([\w.]+) \(running go ?([\w.]+)/,
        say: (match) => ({
            message: `the code requires Go ${part(match, 1)}, and Go ${part(match, 2)} is running`,
            change: `Set go-version to ${part(match, 1)} or newer.`,
        }),
    },
    {
        when: /errors? parsing (\S*go\.(?:mod|work|sum)):?\s+(?:\S*go\.(?:mod|work|sum):)?(\d+(?::\d+)?)?:?\s*(.+)/,
        say: (match) => ({
            message: `${part(match, 1)} cannot be read${part(match, 2) === '' ? '' : `, line ${part(match, 2)}`}: ${part(match, 3)}`,
            change: 'Correct the line; `go mod edit -fmt` shows whether go can read the file.',
        }),
    },
    {
        when: /malformed go\.sum|(\S*go\.sum):\d+: /,
        say: () => ({ message: 'go.sum cannot be read', change: 'Run `go mod tidy` and commit go.sum.' }),
    },
    {
        when: /SECURITY ERROR|checksum mismatch/,
        say: () => ({
            message: 'a downloaded module does not match go.sum or the checksum database',
            change: 'Do not build it. Find out who changed the module; if go.sum is wrong, remove its line and run `go mod tidy`.',
        }),
    },
    {
        when: /^(\S+ \S+): (?:dir|zip) has been modified/m,
        say: (match) => ({
            message: `module ${part(match, 1)} in the module cache differs from what was downloaded`,
            change: 'Do not build with it: run `go clean -modcache`, and delete the cache that it was restored from.',
        }),
    },
    {
        when: /missing go\.sum entry(?: for module providing package (\S+))?/,
        say: (match) => ({
            message: `go.sum has no entry for ${part(match, 1) === '' ? 'a required module' : part(match, 1)}`,
            change: 'Run `go mod tidy` where go.mod is, and commit go.mod and go.sum.',
        }),
    },
    {
        when: /updates to go\.mod needed|updating go\.mod:? /,
        say: () => ({
            message: 'go.mod is not up to date',
            change: 'Run `go mod tidy` where go.mod is, and commit go.mod and go.sum.',
        }),
    },
    {
        when: /inconsistent vendoring in (.+):\n\t(.+)/,
        say: (match) => {
            const workspace = match.input.includes('go work vendor');
            const [file, command] = workspace ? ['go.work', 'go work vendor'] : ['go.mod', 'go mod vendor'];
            return {
                message: `the vendor folder does not match ${file}: ${part(match, 2)}`,
                change: `Run \`${command}\` in ${part(match, 1)} and commit the folder, or set build-flags to -mod=readonly.`,
            };
        },
    },
    {
        when: /could not read Username for '([^']+)'|Authentication failed for '([^']+)'|Permission denied \(publickey\)/,
        say: (match) => ({
            message: `private module${moduleIn(match.input)} could not be fetched${from(part(match, 1) || part(match, 2))}: git had no credentials`,
            change: 'Set GOPRIVATE in build-env to the path of your modules, and give git a token: git config --global url."https://x-access-token:TOKEN@HOST/".insteadOf "https://HOST/".',
        }),
    },
    {
        when: /module ([^\s:]+): git ls-remote[^\n]*:\n\t?(.*)/,
        say: (match) => ({
            message: `module ${part(match, 1)} could not be fetched by git: ${part(match, 2)}`,
            change: 'Check the path of the module; a private one needs GOPRIVATE in build-env and credentials for git.',
        }),
    },
    {
        when: /(\S+): reading \S+: (40[134]|410) [^\n]*/,
        say: (match) => ({
            message: `module ${part(match, 1)} is not available from the module proxy (status ${part(match, 2)})`,
            change: 'Check path and version; a private module needs GOPRIVATE in build-env (`go env GOPROXY GOPRIVATE` shows where go looks).',
        }),
    },
    {
        when: /(\S+): invalid version: (.+)/,
        say: (match) => ({
            message: `${part(match, 1)} has no such version: ${part(match, 2)}`,
            change: '`go list -m -versions <module>` lists the available versions.',
        }),
    },
    {
        when: /module (\S+) found(?: \(([^)]+)\))?, but does not contain package (\S+)/,
        say: (match) => ({
            message: `module ${part(match, 1)}${part(match, 2) === '' ? '' : ` (${part(match, 2)})`} has no package ${part(match, 3)}`,
            change: 'Check the part of the import path that comes after the module.',
        }),
    },
    {
        when: /no required module provides package (\S+?)(?:;|\s|$)/,
        say: (match) => ({
            message: `no module that go.mod requires provides package ${part(match, 1)}`,
            change: `Run \`go get ${part(match, 1)}\` and commit go.mod and go.sum; for a program from another module write ${part(match, 1)}@latest.`,
        }),
    },
    {
        when: /dial tcp|no such host|connection refused|i\/o timeout|TLS handshake timeout|proxyconnect|server misbehaving|Could not resolve host|module lookup disabled by GOPROXY=off/,
        say: () => ({
            message: 'a module could not be downloaded: the module proxy or its host could not be reached',
            change: 'Check the network and `go env GOPROXY`; a vendor folder (`go mod vendor`) needs no network.',
        }),
    },
];

;// CONCATENATED MODULE: ./lib/compile/diagnostics/source-hints.js

/** Messages of go, its compiler and its linker about the source, the flags and the platform. */
const sourceHints = [
    {
        when: /package (\S+) is not in (?:std|GOROOT)/,
        say: (match) => ({
            message: `there is no package ${part(match, 1)}: neither a folder, nor in the module, nor in the standard library`,
            change: `Check the spelling; a folder is ./${part(match, 1)}, a program from another module is <import path>@<version>.`,
        }),
    },
    {
        when: /directory prefix (\S+) does not contain (?:main module|modules listed in go\.work)/,
        say: (match) => ({
            message: `folder ${part(match, 1)} is outside the module`,
            change: 'Set working-directory to the folder that go.mod is in, or name the package by its folder.',
        }),
    },
    {
        when: /malformed import path "([^"]+)": (.+)/,
        say: (match) => ({
            message: `go cannot name the package ${JSON.stringify(part(match, 1))}: ${part(match, 2)}`,
            change: 'Rename the folder, or give it a go.mod of its own: only folders inside a module need names that go accepts.',
        }),
    },
    {
        when: /pattern (\S+): (no matching files found|cannot embed [^\n]+)/,
        say: (match) => ({
            message: `go:embed ${part(match, 1)}: ${part(match, 2)}`,
            change: 'Build the embedded files before this step (for example web pages), or commit them.',
        }),
    },
    {
        when: /build constraints exclude all Go files in (.+)/,
        say: (match) => ({
            message: `build constraints leave no Go file in ${part(match, 1)}`,
            change: 'It is for other systems or other build-tags, or it needs cgo, which is off for static programs: check its //go:build lines, and look for import "C".',
        }),
    },
    {
        when: /found packages (\S+ \(\S+\) and \S+ \(\S+\)) in (.+)/,
        say: (match) => ({
            message: `folder ${part(match, 2)} contains two packages: ${part(match, 1)}`,
            change: 'A folder can only have one package: move one of them, or correct the package lines.',
        }),
    },
    {
        when: /function main is undeclared in the main package/,
        say: () => ({
            message: 'the main package has no function main',
            change: 'Add `func main()`, or name another package.',
        }),
    },
    {
        when: /import cycle not allowed/,
        say: () => ({ message: 'packages import each other in a cycle', change: 'Break the cycle shown above.' }),
    },
    {
        when: /flag provided but not defined: (-\S+)\n(?:usage: (?:link|.*\/link)|usage: go)/,
        say: (match) => ({
            message: `go does not know the flag ${part(match, 1)}`,
            change: 'Check build-flags (`go help build`) and ldflags (`go tool link -help`).',
        }),
    },
    {
        when: /^usage: link \[options\] main\.o/m,
        say: () => ({
            message: 'the linker did not understand ldflags',
            change: "Quote -X values that contain spaces: -X 'main.built=by hand'.",
        }),
    },
    {
        when: /-ldflags[^\n]*(unterminated|missing|invalid)[^\n]*|invalid value "[^\n]*" for flag -ldflags: ([^\n]*)/,
        say: (match) => ({
            message: `ldflags cannot be split into words: ${part(match, 2) || part(match, 1)}`,
            change: "Close the quotes, and quote -X values that contain spaces: -X 'main.built=by hand'.",
        }),
    },
    {
        when: /loadinternal: cannot find runtime\/cgo|requires external (?:\(cgo\) )?linking, but cgo is not enabled|-linkmode=external/,
        say: () => ({
            message: 'the linker needs a C compiler, which a static build does not use',
            change: 'Remove -linkmode and cgo; use a pure Go replacement for the package that needs it.',
        }),
    },
    {
        when: /build cache is required, but could not be located|GOCACHE is not defined/,
        say: () => ({
            message: 'go has no folder for its build cache',
            change: 'Set HOME, or GOCACHE, in the environment of this step.',
        }),
    },
    {
        when: /go: go\.mod file not found|cannot find main module/,
        say: () => ({
            message: 'no go.mod was found',
            change: 'Set working-directory or package to a folder with a go.mod in or above it (`go mod init` makes one).',
        }),
    },
    {
        when: /permission denied/,
        say: () => ({
            message: 'go was not allowed to read or write a file',
            change: 'See the path above; the build cache and the module cache must be writable for the user of this step.',
        }),
    },
];

;// CONCATENATED MODULE: ./lib/compile/diagnostics/hints.js




// The first matching row wins, so causes come before consequences.
const rows = [...machineHints, ...missingHints, ...moduleHints, ...sourceHints];
/** The cause of a failed go command by its output, or undefined when no row matches. */
function explainGoOutput(output, context = {}) {
    return firstHint(rows, output, context);
}
/**
 * Like `explainGoOutput`, for output with compile errors in files: only problems of the machine take precedence over
 * them.
 */
function explainMachine(output) {
    return firstHint(machineHints, output, {});
}
function firstHint(some, output, context) {
    for (const { when, say } of some) {
        const match = when.exec(output);
        const hint = match === null ? undefined : say(match, context);
        if (hint !== undefined)
            return hint;
    }
    return undefined;
}
/** The first meaningful line of a failed go command's output, for output that no row matches. */
function firstComplaint(output) {
    const lines = output.split('\n').map((line) => line.trim());
    const says = (line) => line !== '' && !/^(?:#|go: (?:downloading|added|upgraded) |package \S+$|imports \S+$)/.test(line);
    const at = lines.findIndex(says);
    const [first, next] = [lines[at], lines.slice(at + 1).find(says)];
    // "go: module x: git ls-remote -q origin in \u2026: exit status 128:" names the command; the next line has the reason.
    return first?.endsWith(':') === true && next !== undefined ? `${first} ${next}` : first;
}


/***/ }),

/***/ 7800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ noModule),
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   b7: () => (/* binding */ notAFolder),
/* harmony export */   rZ: () => (/* binding */ noMainPackage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _hints_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3734);




const shownPackages = 10;
/** The folder or the folder of a pattern does not exist. `mains` are the main packages of the module that it would be in. */
function notAFolder(found) {
    const { argument, kind, workingDirectory, mains } = found;
    const { text, folder } = argument;
    if (kind === 'nothing') {
        const module = mains.length === 0 ? '' : `Main packages of the module: ${some(mains)}. `;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${text}": there is no folder ${folder}`, {
            package: text,
            change: `${module}Use a folder relative to ${workingDirectory} (input working-directory), or an import path.`,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${text}" is a file; a package is a folder`, {
        package: text,
        change: `Write "${written(workingDirectory, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))}".`,
    });
}
/** A folder without a go.mod in or above it. `modules` are the folders below it that have one. */
function noModule(found) {
    const { text, folder, modules, workingDirectory, importPath } = found;
    if (importPath !== undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${text}": there is no such folder, and no go.mod in ${folder} or above it`, {
            package: text,
            change: `For a program from another module add a version: ${importPath}@latest. Otherwise check the folder's name.`,
        });
    }
    const below = modules.map((module) => written(workingDirectory, module));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${text}": there is no go.mod in ${folder} or above it`, {
        package: text,
        change: below.length === 0
            ? 'Set package or working-directory to the folder of a module (`go mod init <path>` makes one).'
            : `Modules below it: ${some(below)}. Set package to one of them.`,
    });
}
/** A pattern, or a folder of several packages, without a main package. */
function noMainPackage(found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${found.text}" matches no main package`, {
        package: found.text,
        change: namely(found.others),
    });
}
/** One package that exists but cannot be built into a program. `others` is what the user could write instead. */
async function unusable(found) {
    const { text, listed, others } = found;
    if (listed === undefined)
        return noMainPackage(found);
    if (listed.error?.startsWith('no Go files in') === true) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${text}" has no Go files in ${listed.folder}`, {
            package: text,
            change: namely(others),
        });
    }
    if (listed.error?.includes('build constraints exclude all Go files') === true) {
        const reasons = await constraintsOf(listed);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${text}": build constraints leave no Go file in ${listed.folder} for Linux`, {
            package: text,
            change: reasons.needsCgo
                ? `It needs cgo (import "C" in ${reasons.cgoFiles.join(', ')}), which is off for static programs: use a pure Go replacement.`
                : `See ${reasons.lines.join('; ') || 'the endings of its file names'}; tags are the input build-tags.`,
        });
    }
    if (listed.error !== undefined) {
        const hint = (0,_hints_js__WEBPACK_IMPORTED_MODULE_3__/* .explainGoOutput */ .lj)(listed.error);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${text}": ${hint?.message ?? listed.error}`, {
            package: text,
            change: hint?.change ?? namely(others),
        });
    }
    const what = listed.goFiles.length === 0 ? 'has only test files' : `is a library (package ${listed.name}), not a main package`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`package "${text}" (${listed.importPath}) ${what}`, { package: text, change: namely(others) });
}
/** A folder as the user would write it for the input package. */
function written(workingDirectory, folder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(workingDirectory, folder);
    return path === '' ? '.' : /^\.\.(\/|$)/.test(path) ? path : `./${path}`;
}
function namely(others) {
    return others.length === 0
        ? 'Its module has no main package: use a folder whose files begin with `package main`.'
        : `Main packages there: ${some(others)}. Set package to ${others.length === 1 ? 'it' : 'one of them'}.`;
}
function some(names) {
    // A dot alone would look like the end of the sentence.
    const shown = names
        .slice(0, shownPackages)
        .map((name) => (name === '.' ? '"."' : name))
        .join(', ');
    return names.length > shownPackages ? `${shown} and ${names.length - shownPackages} more` : shown;
}
async function constraintsOf(listed) {
    const files = listed.ignoredGoFiles.filter((name) => !name.endsWith('_test.go'));
    const texts = await Promise.all(files.map(async (name) => ({ name, text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(listed.folder, name), 'utf8').catch(() => '') })));
    const cgoFiles = texts.filter(({ text }) => /^\s*(?:import\s+)?"C"/m.test(text)).map(({ name }) => name);
    const lines = texts.flatMap(({ name, text }) => {
        const line = /^\/\/go:build .+$/m.exec(text);
        return line === null ? [] : [`${name}: ${line[0]}`];
    });
    return { needsCgo: cgoFiles.length > 0 && lines.length === 0, cgoFiles, lines: lines.slice(0, 5) };
}


/***/ }),

/***/ 8848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qz: () => (/* binding */ checkEnvironment),
/* harmony export */   fb: () => (/* binding */ goCommandEnvironment),
/* harmony export */   yj: () => (/* binding */ fewCollections)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _host_environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8647);
/* harmony import */ var _source_environment_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9798);



/**
 * The environment of every go command: the machine's environment without variables that could silently change the
 * program, then the user's build-env, then our own variables. The inputs of the action are hidden from go and from the
 * user's tests.
 */
function goCommandEnvironment(request) {
    const { hostEnv, go, userEnv, goEnv, cwd, gitFolder } = request;
    const inherited = Object.entries((0,_host_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutInputs */ .i$)((0,_host_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRunner */ .R4)(hostEnv))).filter(([name]) => !_source_environment_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .decidedVariables */ .I1.includes(name));
    const flags = [...(0,_source_environment_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .harmlessFlags */ .xK)(hostEnv.GOFLAGS), '-buildvcs=false', goEnv.GOFLAGS ?? ''];
    const own = gitFolder === undefined ? [] : [gitFolder];
    return {
        ...Object.fromEntries(inherited),
        ...userEnv,
        ...goEnv,
        GOTOOLCHAIN: 'local',
        GOROOT: go.root,
        // The settings file has been read already; what is allowed of it is in the environment.
        GOENV: 'off',
        GOFLAGS: flags.filter((flag) => flag !== '').join(' '),
        GIT_TERMINAL_PROMPT: '0',
        PATH: [...new Set([...own, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(go.command), (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(go.root, 'bin'), ...(hostEnv.PATH ?? '').split(':')])].join(':'),
        // Otherwise go would resolve links in the folder's path, and its messages would name paths the user never wrote.
        PWD: cwd,
    };
}
/**
 * Lets go and its linker collect garbage less often, which is a fifth of their CPU: what they allocate, they mostly keep to
 * their end. Measured with programs of 5 and 30 MB: the linker takes 4 to 6 % more memory. Nothing where the user has
 * said how to collect.
 */
function fewCollections(...envs) {
    const isDecided = envs.some(({ GOGC = '', GOMEMLIMIT = '' }) => GOGC !== '' || GOMEMLIMIT !== '');
    return isDecided ? {} : { GOGC: '400' };
}
/**
 * Throws a UserError for an environment or a `build-env` that would change the program: flags in GOFLAGS such as
 * -toolexec, -overlay or -tags, an experiment, and variables that other inputs decide.
 */
function checkEnvironment(hostEnv, userEnv) {
    (0,_source_environment_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .checkBuildEnv */ .mu)(userEnv);
    (0,_source_environment_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .settleEnvironment */ .zQ)({ env: hostEnv }, { platforms: [], buildEnv: userEnv });
}


/***/ }),

/***/ 5596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  xK: () => (/* binding */ examinePrograms),
  tt: () => (/* binding */ listProgram),
  ls: () => (/* binding */ packagesBelow),
  DT: () => (/* binding */ packagesOf),
  CI: () => (/* binding */ partsOf),
  aP: () => (/* binding */ replacementFor),
  vz: () => (/* binding */ sourceOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/source/lfs.js
var lfs = __webpack_require__(810);
// EXTERNAL MODULE: ./lib/source/workspace.js
var source_workspace = __webpack_require__(3756);
// EXTERNAL MODULE: ./lib/compile/diagnostics/diagnostics.js
var diagnostics = __webpack_require__(2762);
// EXTERNAL MODULE: ./lib/compile/diagnostics/hints.js + 5 modules
var hints = __webpack_require__(3734);
// EXTERNAL MODULE: ./lib/compile/go-command.js
var go_command = __webpack_require__(8975);
// EXTERNAL MODULE: ./lib/compile/go-source.js
var go_source = __webpack_require__(5785);
// EXTERNAL MODULE: ./lib/compile/listing.js
var listing = __webpack_require__(6617);
// EXTERNAL MODULE: ./lib/host/files/start.js
var start = __webpack_require__(4506);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
;// CONCATENATED MODULE: ./lib/compile/sources/constraints.js
/**
 * Whether a build constraint may hold if these tags are not set, whatever the others are. What cannot be read may hold.
 * Source: https://pkg.go.dev/cmd/go#hdr-Build_constraints
 */
function mayHold(constraint, unset) {
    const words = constraint.replace(/\/\/.*$/, '').match(/&&|\|\||[!()]|[^\s!()&|]+/g) ?? [];
    let next = 0;
    const take = (word) => {
        if (words[next] !== word)
            return false;
        next += 1;
        return true;
    };
    const either = () => {
        let known = every();
        while (take('||')) {
            const other = every();
            known = { canHold: known.canHold || other.canHold, canFail: known.canFail && other.canFail };
        }
        return known;
    };
    const every = () => {
        let known = one();
        while (take('&&')) {
            const other = one();
            known = { canHold: known.canHold && other.canHold, canFail: known.canFail || other.canFail };
        }
        return known;
    };
    const one = () => {
        if (take('!')) {
            const { canHold, canFail } = one();
            return { canHold: canFail, canFail: canHold };
        }
        if (take('(')) {
            const inside = either();
            take(')');
            return inside;
        }
        const tag = words[next] ?? '';
        next += 1;
        return { canHold: !unset.has(tag), canFail: true };
    };
    const { canHold } = either();
    return canHold || next < words.length;
}

;// CONCATENATED MODULE: ./lib/compile/sources/cgo-files.js






// Files of these systems and architectures, by their names, belong to no other. Source: internal/syslist of Go.
const systems = `aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1
  windows zos`;
const architectures = `386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32
  mips64p32le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm`;
const filesAtOnce = 16;
// The imports of nearly all files end before; there are generated ones of several MB.
const headBytes = 64 * 1024;
/**
 * Whether a package outside the standard library may have files for cgo, in a listing without cgo: one of the files that
 * were left out imports "C", and nothing says that it is for other systems. A yes may be wrong, a no is not.
 */
async function mayUseCgo(packages, platform) {
    const foreign = foreignTo(platform);
    const foreignName = new RegExp(`_(?:${[...foreign].join('|')})\\.go$`);
    const paths = packages
        .filter(({ standard }) => !standard)
        .flatMap(({ folder, ignoredGoFiles }) => ignoredGoFiles.filter((name) => !foreignName.test(name)).map((name) => (0,external_node_path_.join)(folder, name)));
    const spare = [];
    const isForCgo = async (path) => {
        const memory = spare.pop() ?? Buffer.allocUnsafeSlow(headBytes);
        const head = await (0,start/* readStart */.H)(path, memory).catch(() => Buffer.alloc(0));
        const known = head.length < headBytes || endsImports(head.toString('utf8')) ? isIn(head) : undefined;
        spare.push(memory);
        return known ?? isIn(await (0,promises_.readFile)(path).catch(() => Buffer.alloc(0)));
    };
    const isIn = (bytes) => bytes.includes('"C"') && importsC(bytes.toString('utf8'), foreign);
    return (await (0,parallel/* inParallel */.HN)({ items: paths, limit: filesAtOnce, work: isForCgo })).includes(true);
}
/** Whether the beginning of a Go file has all of its imports: nothing else may be declared before them. */
function endsImports(text) {
    const code = (0,go_source/* goCodeOf */.dH)(text);
    // A comment that does not end there.
    const open = code.indexOf('/*');
    return (0,go_source/* declaresAnything */.GO)({ code: open < 0 ? code : code.slice(0, open) });
}
/** Whether a Go file imports "C", and its constraint may hold where these systems and architectures are not. */
function importsC(text, foreign) {
    const [, constraint] = /^\/\/go:build[ \t]+(.*)$/m.exec(text) ?? [];
    if (constraint !== undefined && !mayHold(constraint, foreign))
        return false;
    const imports = /(?:^|;|\bimport\b\s*\(?)[ \t]*(?:[\p{L}_.][\p{L}\d_]*[ \t]*)?"C"/mu;
    // With comments too: what looks like the begin of one may be a part of another.
    return imports.test(text) || imports.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, ' '));
}
function foreignTo({ os, architecture }) {
    const all = [...systems.split(/\s+/), ...architectures.split(/\s+/)];
    return new Set(all.filter((name) => name !== os && name !== architecture));
}

;// CONCATENATED MODULE: ./lib/compile/stub.js

const needsCgo = /\bcgo\b|CGO_ENABLED/i;
const fails = /\bcgo\b|CGO_ENABLED|unsupported|not supported|not implemented|unimplemented|not available|unavailable|\bstub\b|not compiled/i;
const failingName = /\b[Ee]rr\w*(?:[Uu]nsupported|NotSupported|NotImplemented|NotAvailable|Unavailable|[Cc]go|Stub)\w*\b/;
/**
 * Judges the files that are compiled only when cgo is off, by their own contents: their strings, the names of their
 * errors, and functions that are nothing but `return \u2026` or `panic(\u2026)`. A package that replaces its C with Go (as many
 * compressors do) has none of these.
 */
function judgeRest(found) {
    const { instead, all } = found;
    if (!all.some(go_source/* declaresAnything */.GO))
        return { kind: 'empty' };
    const functions = instead
        .flatMap((source) => source.functions)
        .filter(({ name, body }) => name !== 'init' && body !== '');
    const failing = functions.filter(({ body }) => isOneStatement(body) && /\bpanic\(|\b[Ee]rr|rror|\bfalse\b/.test(body));
    const says = instead.flatMap(({ strings }) => strings).find((text) => fails.test(text));
    const named = instead.some(({ code }) => failingName.test(code));
    if (failing.length === 0 || (says === undefined && !named))
        return { kind: 'whole' };
    const saysCgo = instead.flatMap(({ strings }) => strings).find((text) => needsCgo.test(text) && text.includes(' '));
    if (saysCgo !== undefined && functions.every(({ body }) => isOneStatement(body))) {
        return { kind: 'stub', says: saysCgo };
    }
    return { kind: 'doubtful', ...(says === undefined ? {} : { says }) };
}
function isOneStatement(body) {
    return /^(?:return\b|panic\()[^\n;]*$/.test(body);
}

;// CONCATENATED MODULE: ./lib/compile/examine.js













/**
 * Checks the packages of programs before they are compiled. Throws a UserError when one of them is only a stub without
 * cgo: the program would compile, and fail where it is used.
 */
async function examinePrograms(request, host) {
    const { listed: plain } = request;
    const all = (await mayUseCgo(plain, request.platform)) ? await listProgram(request, { cgo: '1' }, host) : plain;
    return Promise.all(request.mains.map(async (main) => {
        const own = packagesBelow(main, all);
        const foreign = own.filter(({ standard }) => !standard);
        const packages = packagesBelow(main, plain);
        const warnings = await warningsFor({ ...request, main }, { packages: foreign, plain: packages }, host);
        return { main, warnings, platform: request.platform, takePackages: givenOnce(packages) };
    }));
}
function givenOnce(packages) {
    let left = packages;
    return () => {
        const given = left;
        left = [];
        return given;
    };
}
async function warningsFor(request, listed, host) {
    const { packages } = listed;
    refuseMissing(request, packages, host);
    const warnings = await embeddedPointers(request, packages, host);
    const plain = new Map(listed.plain.map((one) => [one.importPath, one]));
    for (const user of packages.filter(({ cgoFiles }) => cgoFiles.length > 0)) {
        const left = plain.get(user.importPath);
        // Packages imported only with cgo are not in the program.
        if (left === undefined || left.error !== undefined)
            continue;
        const rest = await restOf(user, left);
        if (rest.kind === 'stub' && request.options.env.CGO_ENABLED !== '0')
            throw onlyAStub(request, user, rest);
        if (rest.kind !== 'whole')
            warnings.push(half(request, user, rest));
    }
    return warnings;
}
/**
 * The main package and everything that it imports, in the order in which they are given, with the runtime, which every program
 * has. Go lists imports as it resolves them: of `net/http`, `vendor/golang.org/x/net/idna` where its source says
 * `golang.org/x/net/idna`.
 */
function packagesBelow({ importPath }, all) {
    const byPath = new Map(all.map((one) => [one.importPath, one]));
    const found = new Set();
    const paths = [importPath, 'runtime'];
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const one = byPath.get(path);
        if (one === undefined || found.has(one))
            continue;
        found.add(one);
        paths.push(...one.imports);
    }
    return all.filter((one) => found.has(one));
}
/** The packages that each program is compiled from, each with what tells it apart from others of that name. */
function partsOf({ mains, listed }) {
    return mains.map((main) => [main, new Set(packagesBelow(main, listed).map(partName))]);
}
// Two modules may have different versions of a package, or replace it by a folder.
function partName({ importPath, standard, module, folder }) {
    return standard ? importPath : `${importPath} ${module?.version ?? folder}`;
}
// Go's own message would tell users to fetch their own module.
function refuseMissing({ main }, packages, host) {
    const own = main.install === undefined ? [main.module.path] : [];
    const missing = packages.find(({ importPath, folder, error }) => error !== undefined && folder === '' && own.some((path) => importPath.startsWith(`${path}/`)));
    const hint = missing?.error === undefined ? undefined : (0,hints/* explainGoOutput */.lj)(missing.error, { ownModules: own });
    if (missing === undefined || hint === undefined)
        return;
    const positions = (0,diagnostics/* compileMessages */.Ic)(`${missing.errorAt ?? ''}: package ${missing.importPath} is missing`, {
        cwd: main.buildFolder,
        workspace: (0,source_workspace/* workspaceOf */.B)(host.env),
    });
    throw new errors/* UserError */.yo(hint.message, { change: hint.change, positions });
}
/** The packages of a program outside of the standard library, with cgo or without. None where go cannot list them. */
async function packagesOf({ main, ...request }, cgo, host) {
    const all = await listProgram({ ...request, mains: [main] }, cgo, host);
    return all.filter(({ standard }) => !standard);
}
/** All packages of programs, with cgo or without. None where go cannot list them. */
async function listProgram({ mains, platform, go, options }, { cgo }, host) {
    const [first] = mains;
    if (first === undefined)
        return [];
    const goEnv = { ...first.goEnv, ...(0,oci_platform/* goEnvironment */.I$)(platform), CGO_ENABLED: cgo };
    const packages = mains.map(({ importPath }) => importPath);
    const command = { go, options, cwd: first.buildFolder, goEnv, packages };
    try {
        return await (0,go_command/* listPackages */.Ad)({ ...command, flags: ['-deps'], fields: listing/* sourceFields */.r9 }, host);
    }
    catch (error) {
        // The compiler's message is better.
        if (error instanceof errors/* UserError */.yo || error instanceof errors/* ToolError */.v4)
            return [];
        throw error;
    }
}
async function restOf(user, left) {
    const withCgo = new Set([...user.goFiles, ...user.cgoFiles]);
    const sources = await Promise.all(left.goFiles.map((name) => sourceOf(left, name)));
    const instead = sources.filter((_, index) => !withCgo.has(left.goFiles[index] ?? ''));
    return judgeRest({ instead, all: sources });
}
async function sourceOf({ folder }, name) {
    return (0,go_source/* readGoSource */.M_)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => ''));
}
const replacements = {
    'github.com/mattn/go-sqlite3': 'modernc.org/sqlite or github.com/ncruces/go-sqlite3',
    'github.com/confluentinc/confluent-kafka-go': 'github.com/twmb/franz-go',
    'github.com/godror/godror': 'github.com/sijms/go-ora',
    'github.com/DataDog/zstd': 'github.com/klauspost/compress/zstd',
    'gopkg.in/confluentinc/confluent-kafka-go.v1': 'github.com/twmb/franz-go',
};
/** A pure Go replacement, where one is known: ` (modernc.org/sqlite \u2026)` or an empty string. */
function replacementFor(importPaths) {
    const known = Object.entries(replacements).find(([path]) => importPaths.some((importPath) => importPath === path || importPath.startsWith(`${path}/`)));
    return known === undefined ? '' : `, such as ${known[1]}`;
}
function onlyAStub({ main }, { importPath }, { says }) {
    return new errors/* UserError */.yo(`${main.importPath} would compile but fail: without cgo, which is off for static programs, ${importPath} is only a stub, which says ${quoted(says)}`, {
        change: `Use a pure Go replacement${replacementFor([importPath])}; if the program works without ${importPath}, set CGO_ENABLED=0 in build-env.`,
    });
}
function half({ main }, { importPath }, rest) {
    if (rest.kind === 'empty')
        return `${main.name}: ${importPath} has no files without cgo, which is off for static programs`;
    const says = rest.says === undefined ? '' : `; it says ${quoted(rest.says)}`;
    return `${main.name}: ${importPath} is compiled without cgo, and its replacement code fails when it is used${says}`;
}
function quoted(text) {
    return `"${(text ?? '').replaceAll(/\s+/g, ' ').slice(0, 200)}"`;
}
async function embeddedPointers({ main }, packages, host) {
    const files = packages.flatMap(({ folder, embedFiles }) => embedFiles.map((name) => (0,external_node_path_.join)(folder, name)));
    const pointers = await (0,lfs/* lfsPointersAmong */.Y)(files);
    if (pointers.length === 0)
        return [];
    const workspace = (0,source_workspace/* workspaceOf */.B)(host.env);
    const shown = pointers
        .slice(0, 5)
        .map((path) => (path.startsWith(`${workspace}/`) ? (0,external_node_path_.relative)(workspace, path) : path));
    const more = pointers.length > 5 ? ` and ${pointers.length - 5} more` : '';
    return [
        `${main.name}: an embedded file is a Git LFS pointer: ${shown.join(', ')}${more}. Check out with lfs: true, or run git lfs pull; the module proxy never has such files.`,
    ];
}


/***/ }),

/***/ 897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ withAbsoluteFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _source_modules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2200);


// Flags of go build that name a file. Source: `go help build`.
const flag = /^(--?(?:pgo|overlay|modfile))=(.+)$/s;
/**
 * Makes the paths of files in flags absolute. The user writes them relative to the working directory, like every other
 * path of an input; go would resolve them against the module's folder. -trimpath keeps the path out of the program.
 */
async function withAbsoluteFiles(flags, workingDirectory) {
    return Promise.all(flags.map(async (word) => {
        const [, name, value = ''] = flag.exec(word) ?? [];
        if (name === undefined || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(value))
            return word;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, value);
        return (await (0,_source_modules_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(path)) === 'file' ? `${name}=${path}` : word;
    }));
}


/***/ }),

/***/ 9570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ flagNames),
/* harmony export */   Jr: () => (/* binding */ checkOptions),
/* harmony export */   Lt: () => (/* binding */ hasFlag),
/* harmony export */   dR: () => (/* binding */ moduleArguments),
/* harmony export */   fb: () => (/* binding */ buildArguments),
/* harmony export */   y6: () => (/* binding */ flagValue)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

// Flags of go build whose value may be a separate word. Source: `go help build`.
const withValue = new Set(`C asmflags buildmode compiler covermode coverpkg exec gccgoflags gcflags installsuffix ldflags mod modfile o overlay
   p pgo pkgdir tags toolexec`.split(/\s+/));
// Each of these would break the build or is set by another input.
const refused = {
    o: 'The output path is set automatically: remove it.',
    C: 'Use the input working-directory.',
    tags: 'Use the input build-tags.',
    ldflags: 'Use the input ldflags.',
    linkshared: 'A program in an image from scratch is static: remove it.',
    race: 'The race detector needs cgo and a C library; use it in the tests before the build, not in the image.',
    msan: 'It needs cgo and a C library: remove it.',
    asan: 'It needs cgo and a C library: remove it.',
    n: 'It would build nothing: remove it.',
    work: 'It would leave its folder behind: remove it.',
    json: 'Errors are read from the plain output: remove it.',
    i: 'Go no longer supports it: remove it.',
};
/** Throws a UsageError for flags that would break the program or the build, with the one thing to change. */
function checkOptions(options) {
    for (const { name, value, text } of buildFlags(options.flags)) {
        const off = value === 'false' || value === '0';
        const change = Object.hasOwn(refused, name) ? refused[name] : undefined;
        if (change !== undefined && !off)
            refuse(text, change);
        if (name === 'buildmode' && value !== 'exe' && value !== 'default') {
            refuse(text, 'Only a plain executable starts in an image from scratch (a PIE needs a loader): remove it.');
        }
        if (name === 'compiler' && value !== 'gc')
            refuse(text, 'Only the gc compiler links static programs: remove it.');
        if (name === 'gcflags' && /(^|[\s=])-(B|wb=(false|0))(\s|$)/.test(value ?? '')) {
            refuse(text, 'Without bounds checks or write barriers a program is unsafe: remove it.');
        }
    }
    checkLinkerWords(options.ldflags);
    const tag = options.tags.find((name) => !/^[\p{L}\p{Nd}_.]+$/u.test(name));
    if (tag !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`build-tags: "${tag}" is not a build tag`, {
            change: 'Tags contain letters, digits, underscores and dots, one per line or separated by commas.',
        });
    }
}
/** `go build`'s arguments; without an output path those of `go install`. */
function buildArguments(request) {
    const { options, outputPath, targets, toolexec, namesPackages = false } = request;
    return [
        outputPath === undefined ? 'install' : 'build',
        '-trimpath',
        `-buildvcs=${options.gitFolder !== undefined}`,
        `-ldflags=${['-s -w -buildid=', options.ldflags.trim()].filter((words) => words !== '').join(' ')}`,
        ...(toolexec === undefined ? [] : [`-toolexec=${toolexec}`]),
        ...(namesPackages ? ['-v'] : []),
        ...moduleArguments(options),
        ...(outputPath === undefined ? [] : ['-o', outputPath]),
        ...targets,
    ];
}
/** The user's tags and flags, which every go command that loads packages must see. */
function moduleArguments(options) {
    return [...(options.tags.length === 0 ? [] : [`-tags=${options.tags.join(',')}`]), ...options.flags];
}
/** The value of one of the user's flags, such as that of `-modfile=tools.mod`; the last one counts. */
function flagValue(words, name) {
    return buildFlags(words).findLast((flag) => flag.name === name)?.value;
}
/** Whether the user sets a flag, such as the switch -a. */
function hasFlag(words, name) {
    return buildFlags(words).some((flag) => flag.name === name);
}
/** The names of the user's flags. */
function flagNames(words) {
    return buildFlags(words).map(({ name }) => name);
}
function buildFlags(words) {
    const flags = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? '';
        const match = /^--?([A-Za-z0-9][\w.-]*)(?:=(.*))?$/s.exec(word);
        if (match === null) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`build-flags: "${word}" is not a flag`, {
                change: 'Write flags as -name=value, one per line; the package to build is the input package.',
            });
        }
        const [, name = '', value] = match;
        if (value !== undefined || !withValue.has(name)) {
            flags.push({ name, value, text: word });
            continue;
        }
        index += 1;
        flags.push({ name, value: words[index], text: `${word} ${words[index] ?? ''}` });
    }
    return flags;
}
function refuse(text, change) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`build-flags: "${text.trim()}" cannot be used here`, { change });
}
// Source: `go tool link -help`. The user may change -s, -w and -buildid; -extldflags is common and does nothing here.
const refusedLinkerWord = /(?:^|\s)(--?(?:o|I|linkshared|race|msan|asan|dumpdep|h)(?=[=\s]|$)|--?buildmode[=\s]+(?!exe\b)\S*|--?linkmode[=\s]+external\b)/;
function checkLinkerWords(ldflags) {
    const words = linkerWords(ldflags);
    for (const [index, word] of words.entries()) {
        const [flag, value = words[index + 1] ?? ''] = /^--?X(?:=(.*))?$/s.exec(word) ?? [];
        const isOfLinker = flag !== undefined && !/^--?extldflags$/.test(words[index - 1] ?? '');
        if (!isOfLinker || /^[^=]*\.[^=]*=/.test(value))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`ldflags: "${value === '' ? word : `-X ${value}`}" sets no variable`, {
            change: 'Write the import path of its package, its name and its value: -X main.version=v1.',
        });
    }
    const match = refusedLinkerWord.exec(ldflags.replaceAll(/'[^']*'|"[^"]*"/g, "''"));
    if (match === null)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`ldflags: "${match[1]}" cannot be used here`, {
        change: 'The program must be a static executable of the internal linker; -X, -s, -w and the like are fine.',
    });
}
// As go splits them: a quote protects white space where a word begins, and nothing escapes it.
// Source: cmd/internal/quoted, Split.
function linkerWords(ldflags) {
    const words = ldflags.match(/"[^"]*"|'[^']*'|[^\s"']\S*|["']/g) ?? [];
    const open = words.find((word) => word === '"' || word === "'");
    if (open === undefined)
        return words.map((word) => word.replace(/^(["'])(.*)\1$/s, '$2'));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`ldflags has an unclosed ${open}: ${ldflags}`, {
        change: "Close the quotes, and quote -X values that contain spaces: -X 'main.built=by hand'.",
    });
}


/***/ }),

/***/ 8975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ listPackages),
/* harmony export */   K7: () => (/* binding */ listingOf),
/* harmony export */   aC: () => (/* binding */ runGo),
/* harmony export */   to: () => (/* binding */ explained)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _diagnostics_hints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3734);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8848);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9570);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6617);





/** Runs go in a folder with an environment that cannot silently change the program. Throws what `host.run` throws. */
async function runGo(command, host) {
    const { go, options, cwd, args, goEnv, quiet = false, anyExitCode = false, ...listeners } = command;
    const collections = args[0] === 'list' ? (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .fewCollections */ .yj)(host.env, options.env) : {};
    const env = (0,_environment_js__WEBPACK_IMPORTED_MODULE_2__/* .goCommandEnvironment */ .fb)({
        hostEnv: host.env,
        go,
        userEnv: options.env,
        goEnv: { ...collections, ...goEnv },
        cwd,
        gitFolder: options.gitFolder,
    });
    const { onStderr, takesErrorLine, onStart } = listeners;
    return host.run({ command: go.command, args, cwd, env, quiet, anyExitCode, onStderr, takesErrorLine, onStart });
}
/**
 * `go list -e -find`: packages without their imports. Throws a UserError with go's reason when go cannot list at all
 * (an unreadable go.mod, a vendor folder that does not match).
 */
async function listPackages(request, host) {
    return (0,_listing_js__WEBPACK_IMPORTED_MODULE_4__/* .parseListing */ ._S)(await listingOf(request, host));
}
/** The same, as the text that go writes. */
async function listingOf(request, host) {
    const { packages, flags = ['-find'], fields = _listing_js__WEBPACK_IMPORTED_MODULE_4__/* .listedFields */ .pW, ...command } = request;
    const args = ['list', '-e', ...flags, `-json=${fields}`, ...(0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleArguments */ .dR)(request.options), ...packages];
    return (await explained(runGo({ ...command, args, quiet: true }, host))).stdout;
}
/** Turns go's failure into a UserError that names the cause; the error's `cause` has go's full output. */
async function explained(work) {
    try {
        return await work;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4))
            throw error;
        const hint = (0,_diagnostics_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .explainGoOutput */ .lj)(error.output);
        if (hint !== undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(hint.message, { change: hint.change, cause: error });
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`go failed: ${(0,_diagnostics_hints_js__WEBPACK_IMPORTED_MODULE_1__/* .firstComplaint */ .oM)(error.output) ?? error.message}`, { cause: error });
    }
}


/***/ }),

/***/ 5785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GO: () => (/* binding */ declaresAnything),
/* harmony export */   M_: () => (/* binding */ readGoSource),
/* harmony export */   dH: () => (/* binding */ goCodeOf),
/* harmony export */   iv: () => (/* binding */ declares)
/* harmony export */ });
/** Reads functions and strings of a Go file. Source: the Go specification, "Lexical elements" and "Declarations". */
function readGoSource(text) {
    const { code, strings } = withoutStrings(text);
    return { code, strings, functions: functionsIn(code) };
}
/** Whether a file declares a function, method, type, variable or constant of the name. */
function declares({ code, functions }, name) {
    if (functions.some((one) => one.name === name))
        return true;
    const word = name.replaceAll(/[^\w]/g, '');
    return word !== '' && new RegExp(`^(?:(?:type|var|const)\\s+|\\t)${word}\\b(?!\\.)`, 'm').test(code);
}
/** Whether a file declares anything at all. */
function declaresAnything({ code }) {
    return /^(?:func|type|var|const)\b/m.test(code);
}
/** The file with comments removed and strings emptied. */
function goCodeOf(text) {
    return withoutStrings(text).code;
}
const token = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)+'/g;
function withoutStrings(text) {
    const strings = [];
    const code = text.replaceAll(token, (found) => {
        if (found.startsWith('/'))
            return '';
        if (found.startsWith("'"))
            return "' '";
        strings.push(found.slice(1, -1));
        return '""';
    });
    return { code, strings };
}
function functionsIn(code) {
    const starts = [...code.matchAll(/^func\s+(?:\([^)]*\)\s*)?([\p{L}_][\p{L}\d_]*)/gmu)];
    return starts.flatMap((match) => {
        const open = bodyStart(code, match.index + match[0].length);
        const end = open === undefined ? undefined : closing(code, open);
        return open === undefined || end === undefined
            ? []
            : [{ name: match[1] ?? '', body: code.slice(open + 1, end).trim() }];
    });
}
// The first brace that is neither inside the parameters nor part of a type such as interface{}.
function bodyStart(code, from) {
    let depth = 0;
    for (let index = from; index < code.length; index += 1) {
        const character = code.charAt(index);
        if (character === '(' || character === '[')
            depth += 1;
        else if (character === ')' || character === ']')
            depth -= 1;
        else if (character === '\n' && depth === 0)
            return undefined;
        else if (character === '{' && depth === 0) {
            if (!/\b(?:interface|struct)\s*$/.test(code.slice(from, index)))
                return index;
            index = closing(code, index) ?? code.length;
        }
    }
    return undefined;
}
function closing(code, open) {
    let depth = 0;
    for (let index = open; index < code.length; index += 1) {
        if (code.charAt(index) === '{')
            depth += 1;
        else if (code.charAt(index) === '}')
            depth -= 1;
        if (depth === 0)
            return index;
    }
    return undefined;
}


/***/ }),

/***/ 705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ targetOf),
/* harmony export */   R: () => (/* binding */ linkProgram)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7122);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9570);
/* harmony import */ var _go_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8975);





/** Lets go build or install the program, into this file, whose folder is there. Throws what `host.run` throws. */
async function linkProgram(order, host) {
    const { request, path, watch } = order;
    const { main, platform, go, options } = request;
    const goEnv = { ...main.goEnv, ...(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .goEnvironment */ .I$)(platform), CGO_ENABLED: '0', ...watch?.env };
    const toolexec = watch?.toolexec;
    if (main.install !== undefined) {
        await install({ request, goEnv, target: main.install, path, toolexec }, host);
        return;
    }
    const { onStderr, takesErrorLine } = request;
    const namesPackages = takesErrorLine !== undefined;
    const args = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .buildArguments */ .fb)({ options, outputPath: path, targets: [targetOf(main)], toolexec, namesPackages });
    const quiet = request.isShown === true;
    await (0,_go_command_js__WEBPACK_IMPORTED_MODULE_4__/* .runGo */ .aC)({ go, options, cwd: main.buildFolder, args, goEnv, quiet, onStderr, takesErrorLine }, host);
}
// go install has no -o: it writes below GOPATH, for other platforms into a folder named after the platform.
async function install(order, host) {
    const { request, goEnv, target, path, toolexec } = order;
    const { go, options, main } = request;
    const command = { go, options, cwd: main.buildFolder, goEnv };
    const { stdout } = await (0,_go_command_js__WEBPACK_IMPORTED_MODULE_4__/* .runGo */ .aC)({ ...command, args: ['env', 'GOMODCACHE'], quiet: true }, host);
    const gopath = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), '.gopath');
    const places = { GOPATH: gopath, GOMODCACHE: stdout.trim() };
    const placed = { ...options, env: { ...options.env, ...places } };
    const args = (0,_flags_js__WEBPACK_IMPORTED_MODULE_3__/* .buildArguments */ .fb)({ options, targets: [target], toolexec });
    await (0,_go_command_js__WEBPACK_IMPORTED_MODULE_4__/* .runGo */ .aC)({ ...command, options: placed, args, onStderr: request.onStderr }, host);
    const [made] = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gopath, 'bin'), { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
    if (made !== undefined)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(made.parentPath, made.name), path);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(gopath, { recursive: true, force: true });
}
/** The package as an argument of `go build` in its build folder: a folder where it is inside, else its import path. */
function targetOf({ buildFolder, folder, importPath }) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(buildFolder, folder);
    if (way === '')
        return '.';
    return /^\.\.(\/|$)/.test(way) ? (importPath ?? way) : `./${way}`;
}


/***/ }),

/***/ 2102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ namesFiles),
  l: () => (/* binding */ watchLinks)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/host/files/start.js
var start = __webpack_require__(4506);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/source/environment/build-cache.js
var build_cache = __webpack_require__(7108);
// EXTERNAL MODULE: ./lib/compile/environment.js
var environment = __webpack_require__(8848);
// EXTERNAL MODULE: ./lib/compile/flags.js
var flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/compile/program/needs.js
var needs = __webpack_require__(507);
// EXTERNAL MODULE: ./lib/host/files/link.js
var files_link = __webpack_require__(332);
// EXTERNAL MODULE: ./lib/host/files/own.js
var own = __webpack_require__(9230);
// EXTERNAL MODULE: ./lib/host/files/pieces.js
var pieces = __webpack_require__(5863);
// EXTERNAL MODULE: ./lib/host/files/trim.js
var trim = __webpack_require__(1912);
// EXTERNAL MODULE: ./lib/host/json.js
var host_json = __webpack_require__(1022);
;// CONCATENATED MODULE: ./lib/compile/linked/program-folder.js








const longestRecordBytes = 64 * 1024;
const longestTextBytes = 4 * 1024 * 1024;
/** Opens the folder, which is created when something is kept; all names in it begin with `prefix`. */
function openProgramFolder(place) {
    const { folder, prefix, limitBytes } = place;
    const pathOf = (name) => (0,external_node_path_.join)(folder, `${prefix}-${name}`);
    return {
        pathOf,
        async take(actionId, path) {
            const kept = pathOf(actionId);
            const record = recordOf(kept);
            await (0,promises_.rm)(path, { force: true });
            if (record !== undefined && (await isLinked(kept, path)) && (await (0,pieces/* fileDigest */.hd)(path)) === record.digest) {
                await touch(kept, `${kept}.json`);
                return { ...record, actionId };
            }
            for (const bad of [kept, `${kept}.json`, path])
                await (0,promises_.rm)(bad, { force: true, recursive: true }).catch(() => { });
            return 'damaged';
        },
        async keep(actionId, { path, file }) {
            const kept = pathOf(actionId);
            const isKept = (await write(kept, (partial) => isLinked(path, partial))) &&
                (await writeText(`${kept}.json`, JSON.stringify(file)));
            if (isKept)
                await (0,trim/* trimFolder */.t)({ folder, limitBytes, nowMs: Date.now() }).catch(() => { });
            return isKept;
        },
        readText: (name) => (0,own/* readOwnText */.o3)(pathOf(name), longestTextBytes),
        async writeText(name, text) {
            if (text.length <= longestTextBytes)
                await writeText(pathOf(name), text);
        },
    };
}
function writeText(path, text) {
    return write(path, (partial) => (0,promises_.writeFile)(partial, text, { mode: 0o600 }).then(() => true));
}
/** Writes a file whole or not at all; whether that was possible. */
async function write(path, fill) {
    const folder = (0,external_node_path_.dirname)(path);
    const partial = (0,external_node_path_.join)(folder, `${(0,external_node_crypto_.randomUUID)()}.tmp`);
    try {
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        if (!(await fill(partial)))
            return false;
        await (0,promises_.rename)(partial, path);
        return true;
    }
    catch {
        return false;
    }
    finally {
        // If both names were those of the same bytes, the rename has left it.
        await (0,promises_.rm)(partial, { force: true }).catch(() => { });
    }
}
async function touch(...paths) {
    const now = new Date();
    for (const path of paths)
        await (0,promises_.utimes)(path, now, now).catch(() => { });
}
/** Nobody writes into a program once it is made, so two names may share its bytes. */
async function isLinked(from, to) {
    try {
        await (0,files_link/* linkOrCopy */.L)(from, to);
        return true;
    }
    catch {
        return false;
    }
}
/** The record of a program that belongs to us and that no one else can write. */
function recordOf(kept) {
    const text = (0,own/* isOwnFile */.Z4)(kept) ? (0,own/* readOwnText */.o3)(`${kept}.json`, longestRecordBytes) : undefined;
    const json = text === undefined ? undefined : (0,host_json/* parseJson */.qF)(text);
    const [digest, sizeBytes] = [(0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(json, 'digest')), (0,host_json/* property */.MZ)(json, 'sizeBytes')];
    if (digest === undefined || !(0,host_json/* isSizeBytes */.xb)(sizeBytes))
        return undefined;
    const warnings = (0,host_json/* property */.MZ)(json, 'warnings');
    return {
        digest,
        sizeBytes,
        names: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(json, 'names')),
        ...(Array.isArray(warnings) ? { warnings: (0,host_json/* textsIn */.Ej)(warnings) } : {}),
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./lib/compile/linked/toolexec.js



const shell = '/bin/sh';
/** How the script below is told where things are. */
const linkedVariable = 'GO_TINY_IMAGE_LINKED';
const reportVariable = 'GO_TINY_IMAGE_LINK_REPORT';
const symbolsVariable = 'GO_TINY_IMAGE_LINK_SYMBOLS';
const collectionsVariable = 'GO_TINY_IMAGE_COLLECTIONS';
// Go gives the linker the ID of the link action, `-buildid=<action ID>/\u2026`: a hash of everything that goes into the
// program. Go's own check of an executable that is already there compares the same ID, but finds it only inside the
// executable, and ours have none (-buildid=). What the user's ldflags say comes later, so the first one counts.
const script = `case $1 in
*/link)
  id= out= before=
  for word in "$@"; do
    if [ "$before" = -o ] && [ -z "$out" ]; then out=$word; fi
    case $word in -buildid=?*) if [ -z "$id" ]; then id=\${word#-buildid=}; fi ;; esac
    before=$word
  done
  id=\${id%%/*}
  if [ -n "$id" ] && [ -n "$out" ]; then
    kept=$${linkedVariable}$id
    if [ -f "$kept" ] && [ -f "$kept.json" ]; then
      echo "kept $id" >"$out" && exit 0
    fi
    echo "$id $TOOLEXEC_IMPORTPATH" >>"$${reportVariable}"
    if [ -n "$${symbolsVariable}" ]; then
      # The last of equal flags counts, and behind the flags is only the main package's archive.
      count=$# at=0
      for word in "$@"; do
        at=$((at + 1))
        if [ $at = $count ]; then set -- "$@" -s=false; fi
        set -- "$@" "$word"
      done
      shift $count
    fi
  fi
  ;;
*)
  # The compiler has a better way by itself, unless somebody sets GOGC.
  if [ -n "$${collectionsVariable}" ]; then unset GOGC; fi
  ;;
esac
exec "$@"
`;
/**
 * Writes the program that go starts instead of each tool, and returns the value for `-toolexec`. It runs the tool,
 * except for a link whose result is kept: then it writes a placeholder with the ID. Where symbols are wanted, it
 * links with them. A GOGC that is not the user's is for go and the linker only. Undefined where there is no shell, or where go could not split the path from the rest.
 */
async function writeToolexec(folder) {
    const path = (0,external_node_path_.join)(folder, 'toolexec.sh');
    if (!(0,external_node_fs_.existsSync)(shell) || path.includes("'"))
        return undefined;
    await (0,promises_.writeFile)(path, script);
    return `${shell} '${path}'`;
}
/** The action ID in a placeholder; undefined for a program. */
function keptId(start) {
    return /^kept ([\w-]{16,})\n$/.exec(start)?.[1];
}
/** The action ID of the link of a main package, of those that the script reported; undefined if it ran no linker. */
function linkedId(report, importPath) {
    const line = report.split('\n').find((line) => line.endsWith(` ${importPath}`)) ?? '';
    return /^([\w-]{16,}) /.exec(line)?.[1];
}

;// CONCATENATED MODULE: ./lib/compile/linked/linked-programs.js











const defaultLimitBytes = 512 * 1024 * 1024;
/**
 * Undefined where a kept program must not or need not be used: with flags that name other inputs of the linker, with
 * the user's own -toolexec, with -a, without a shell, and where nothing is compiled yet and no symbols are wanted: the
 * script would only cost.
 */
async function watchLinks(linked, given) {
    const { go, options, place } = given;
    const symbols = given.symbols === true && !namesSymbols(options.ldflags);
    if (linked === undefined && !symbols)
        return undefined;
    // Nothing is kept in a folder that does not exist.
    const { folder, limitBytes = defaultLimitBytes } = linked ?? { folder: (0,external_node_path_.join)(place, 'none') };
    if ((0,flags/* hasFlag */.Lt)(options.flags, 'toolexec') || (0,flags/* hasFlag */.Lt)(options.flags, 'a') || namesFiles(options.ldflags))
        return undefined;
    // The script costs 1 ms a tool, in a first build 300 to 1000 times. Linking a program twice costs more.
    if (!symbols && !(0,build_cache/* hasCompiledPackages */.ts)({ ...given.env, ...options.env }))
        return undefined;
    const toolexec = await writeToolexec(place);
    if (toolexec === undefined)
        return undefined;
    // Of this build alone: another one of the same package may have been linked in this place before.
    const report = (0,external_node_path_.join)(place, `toolexec-${(0,external_node_crypto_.randomUUID)()}.links`);
    // Go's ID has everything but the place of Go itself; names that we look for change with our version. The number
    // changes with what is noted, and when what was kept may be wrong.
    const prefix = (0,digest/* sha256Of */.Bj)(JSON.stringify([go.root, go.version, needs/* tellingNames */.mZ, 4])).slice(0, 16);
    const kept = openProgramFolder({ folder, prefix, limitBytes });
    const collections = (0,environment/* fewCollections */.yj)(given.env, options.env);
    const idOf = async (importPath) => linkedId(await (0,promises_.readFile)(report, 'utf8').catch(() => ''), importPath);
    return {
        toolexec,
        env: {
            ...collections,
            ...('GOGC' in collections ? { [collectionsVariable]: 'few' } : {}),
            [linkedVariable]: kept.pathOf(''),
            [reportVariable]: report,
            ...(symbols ? { [symbolsVariable]: 'true' } : {}),
        },
        async take(path) {
            const actionId = keptId((await (0,start/* readStart */.H)(path, Buffer.alloc(64))).toString('latin1'));
            return actionId === undefined ? undefined : kept.take(actionId, path);
        },
        takeLink: kept.take,
        async keep({ importPath, path, file }) {
            const actionId = await idOf(importPath);
            if (linked === undefined || actionId === undefined || file.sizeBytes > limitBytes)
                return undefined;
            return (await kept.keep(actionId, { path, file })) ? actionId : undefined;
        },
        readText: kept.readText,
        writeText: kept.writeText,
        withSymbols: symbols,
    };
}
// Go's ID has the text of these flags, not the contents of files that others name (-L, -importcfg, -extld).
const textual = /^--?(?:s|w|X|buildid|extldflags|checklinkname|compressdwarf|k)(?:=|$)/;
/** Whether linker flags name files or tools whose contents decide the program. */
function namesFiles(ldflags) {
    const words = ldflags.match(/'[^']*'|"[^"]*"|\S+/g) ?? [];
    return words.some((word) => word.startsWith('-') && !textual.test(word));
}
/** Whether linker flags decide whether the program to be shipped has symbols. */
function namesSymbols(ldflags) {
    return /(?:^|[\s'"])--?[sw](?:[=\s'"]|$)/.test(ldflags);
}


/***/ }),

/***/ 4411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LW: () => (/* binding */ filesOfProgram),
/* harmony export */   gA: () => (/* binding */ noteText),
/* harmony export */   jj: () => (/* binding */ fileStates),
/* harmony export */   kr: () => (/* binding */ packagesDigest),
/* harmony export */   wd: () => (/* binding */ parseNote)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1022);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9501);
/* harmony import */ var _source_files_assembly_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2949);






/** Digest of all that go lists of packages. */
function packagesDigest(packages) {
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)(packages.map(({ text }) => text).join(''));
}
/**
 * A file that is not there has a state too: it could have been created. Go's own files are looked at once for each
 * toolchain that was found.
 */
function fileStates(paths, go) {
    let changedMs = 0;
    const ofGo = go === undefined ? undefined : statsOfGo(go);
    const states = paths.toSorted().map((path) => {
        const found = ofGo !== undefined && path.startsWith(ofGo.start) ? ofGo.statsOf(path) : statsOf(path);
        if (found === undefined)
            return `${path} -`;
        changedMs = Math.max(changedMs, found.mtimeMs, found.ctimeMs);
        return `${path} ${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
    });
    return { digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)(states.join('\n')), changedMs };
}
const found = new WeakMap();
// Twenty programs need the same 1,500 files of the standard library.
function statsOfGo(go) {
    const known = found.get(go) ?? lookOnce(go);
    found.set(go, known);
    return known;
}
function lookOnce({ root }) {
    const known = new Map();
    return {
        start: `${root}/`,
        statsOf: (path) => {
            if (!known.has(path))
                known.set(path, statsOf(path));
            return known.get(path);
        },
    };
}
// What nobody may look at, go cannot read either.
function statsOf(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
}
/** Every file that go reads to compile and link a program, and the folders of those that are no part of Go. */
async function filesOfProgram(packages, { main, go, workFile = '', }) {
    const sources = await Promise.all(packages.map(async ({ folder, standard, goFiles, embedFiles, assembly, objects }) => {
        const included = standard ? assembly : await (0,_source_files_assembly_js__WEBPACK_IMPORTED_MODULE_4__/* .withIncluded */ .Z)(folder, assembly);
        const paths = [...goFiles, ...embedFiles, ...included, ...objects].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name));
        return { standard, paths };
    }));
    const modules = [main.module, ...packages.flatMap(({ module }) => module ?? [])].flatMap(({ goMod }) => goMod ?? []);
    const beside = [...new Set(modules)].flatMap((path) => [path, path.replace(/\.mod$/, '.sum')]);
    const above = foldersAbove(main.buildFolder).flatMap((folder) => ['go.work', 'go.work.sum', 'vendor/modules.txt'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)));
    const work = workFile.startsWith('/') ? [workFile, `${workFile}.sum`] : [];
    const profile = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(main.folder, 'default.pgo');
    const own = sources.flatMap(({ standard, paths }) => (standard ? [] : paths));
    const all = [
        ...sources.flatMap(({ paths }) => paths),
        ...beside,
        ...above,
        ...work,
        profile,
        ...(await filesOfGo(go)),
    ];
    return { paths: [...new Set(all)], folders: [...new Set(own.map(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname))] };
}
function foldersAbove(folder) {
    const above = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder);
    return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
async function filesOfGo({ command, root }) {
    const tools = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'pkg', 'tool');
    const hosts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(tools).catch(() => []);
    const headers = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'pkg', 'include')).catch(() => []);
    return [
        command,
        ...['VERSION', 'go.env', 'bin/go'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, name)),
        ...hosts.flatMap((host) => ['asm', 'compile', 'link'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(tools, host, name))),
        ...headers.map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, 'pkg', 'include', name)),
    ];
}
/** A note as text, with the names of files by folder. All but what depends on the program that was linked is written now. */
function noteText({ paths, ...facts }) {
    const folders = new Map();
    for (const path of paths) {
        const end = path.lastIndexOf('/');
        const folder = path.slice(0, end) || '/';
        const names = folders.get(folder) ?? [];
        names.push(path.slice(end + 1));
        folders.set(folder, names);
    }
    const text = JSON.stringify({ ...facts, folders: Object.fromEntries(folders) });
    return (actionId) => `${JSON.stringify({ actionId }).slice(0, -1)},${text.slice(1)}`;
}
/** Undefined for a text that is no note. */
function parseNote(text) {
    const json = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(text);
    const [actionId, packages, own, others] = ['actionId', 'packages', 'own', 'others'].map((name) => (0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .property */ .MZ)(json, name)));
    if (actionId === undefined || packages === undefined || own === undefined || others === undefined)
        return undefined;
    const paths = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .property */ .MZ)(json, 'folders')).flatMap(([folder, names]) => 
    // They are normalized already, and there are thousands.
    (0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textsIn */ .Ej)(names).map((name) => (folder === '/' ? `/${name}` : `${folder}/${name}`)));
    return { actionId, packages, own, others, paths };
}


/***/ }),

/***/ 6906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ linkedIn),
  C: () => (/* binding */ recallProgram)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/host/pending.js
var pending = __webpack_require__(1977);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/compile/diagnostics/package-errors.js
var package_errors = __webpack_require__(7800);
// EXTERNAL MODULE: ./lib/compile/examine.js + 3 modules
var examine = __webpack_require__(5596);
// EXTERNAL MODULE: ./lib/compile/go-command.js
var go_command = __webpack_require__(8975);
// EXTERNAL MODULE: ./lib/compile/listing.js
var listing = __webpack_require__(6617);
// EXTERNAL MODULE: ./lib/compile/packages.js
var compile_packages = __webpack_require__(1316);
// EXTERNAL MODULE: ./lib/host/stages/ended-by.js
var ended_by = __webpack_require__(6840);
// EXTERNAL MODULE: ./lib/compile/link.js
var compile_link = __webpack_require__(705);
;// CONCATENATED MODULE: ./lib/compile/linked/early-build.js



/**
 * Lets go build the program as soon as `begin` is fulfilled. What go says is shown after `shownAfter`: maybe nobody
 * wants the program.
 */
function beginBuild(order, host) {
    const { request, path, watch, untouched, begin, shownAfter } = order;
    const ending = new AbortController();
    const bounded = (0,ended_by/* endedBy */.m)(ending.signal, host);
    const started = (0,pending/* pending */.U)();
    const run = (command) => bounded.run({ ...command, shownAfter, onStart: () => started.resolve() });
    const beganMs = begin.then(() => Date.now());
    const since = begin.then(() => host.trace?.nowMs());
    const ended = beganMs.then(() => (0,compile_link/* linkProgram */.R)({ request, path, watch }, { ...bounded, run }));
    for (const promise of [beganMs, since])
        promise.catch(() => { });
    ended.then(started.resolve, () => started.resolve());
    const stop = async () => {
        ending.abort();
        await Promise.allSettled([ended]);
    };
    return { watch, untouched, path, beganMs, since, started: started.promise, ended, stop };
}

// EXTERNAL MODULE: ./lib/compile/linked/linked-programs.js + 2 modules
var linked_programs = __webpack_require__(2102);
// EXTERNAL MODULE: ./lib/compile/linked/note.js
var note = __webpack_require__(4411);
// EXTERNAL MODULE: ./lib/compile/linked/untouched.js
var linked_untouched = __webpack_require__(920);
;// CONCATENATED MODULE: ./lib/compile/linked/recall.js
















/** Where programs are kept for later runs, in the user's cache folder. */
function linkedIn(cacheFolder) {
    return { folder: (0,external_node_path_.join)(cacheFolder, 'linked') };
}
/**
 * Looks for the program of a package in a folder that an earlier run has linked. Go lists the package with all that it
 * imports, once, for the plan and for the compiler; where a file was touched, go compiles meanwhile. Undefined for
 * packages that are given in another way.
 */
function recallProgram(request, host) {
    const { located, platform, go, options, folder } = request;
    const { argument, standsAt, moduleFolder } = located;
    if (argument.kind !== 'folder' || standsAt !== 'folder' || moduleFolder === undefined)
        return undefined;
    const placed = { main: { folder: argument.folder, buildFolder: moduleFolder, goEnv: {} }, platform, go, options };
    const path = (0,external_node_path_.join)(folder, 'program');
    const [shown, asked] = [(0,pending/* pending */.U)(), (0,pending/* pending */.U)()];
    const finding = find({ ...request, placed, argument: argument.text, path, shownAfter: shown.promise, asked: asked.resolve }, host).catch(() => undefined);
    const touched = (0,pending/* pending */.U)();
    finding.then((found) => {
        asked.resolve(undefined);
        if (found !== undefined && found.kept === undefined)
            touched.resolve(undefined);
    }, touched.reject);
    const main = finding.then((found) => found?.main);
    const stop = async () => (await finding)?.build?.stop();
    let taken;
    return {
        asked: asked.promise,
        main,
        touched: touched.promise,
        take: async (wanted, to) => {
            const found = await finding;
            const isSame = identityOf(wanted) === identityOf(placed);
            if (isSame && found?.build !== undefined && (wanted.symbols === true) === request.symbols) {
                taken = found.build;
                return taken;
            }
            await stop();
            if (found?.kept === undefined || !isSame) {
                await (0,promises_.rm)(path, { force: true });
                return isSame ? 'touched' : undefined;
            }
            await (0,promises_.rm)(to, { force: true });
            await (0,promises_.rename)(path, to);
            return found.kept;
        },
        since: async () => taken?.since,
        show: () => shown.resolve(undefined),
        stop,
        ended: finding.then(async (found) => {
            await Promise.allSettled([found?.main, found?.build?.ended]);
        }),
    };
}
function identityOf({ main, platform, options }) {
    const { folder, buildFolder, goEnv, install } = main;
    return JSON.stringify([{ folder, buildFolder, goEnv, install }, (0,oci_platform/* platformText */.VQ)(platform), options]);
}
async function find(search, host) {
    const { placed, go, options, linked, symbols, folder, path, shownAfter, mayBuild, asked } = search;
    await (0,promises_.mkdir)(folder, { recursive: true });
    const wanted = { go, options, env: host.env, place: folder, symbols };
    const watch = await (0,trace/* traced */.mn)(host, 'look for linked programs', () => (0,linked_programs/* watchLinks */.l)(linked, wanted));
    const untouched = watch === undefined ? undefined : (0,linked_untouched/* untouchedProgram */.a)(placed, watch, host);
    if (watch === undefined || untouched === undefined)
        return undefined;
    const started = (0,pending/* pending */.U)();
    const listing = listed(search, () => started.resolve(undefined), host).catch(() => undefined);
    // Looking at thousands of files would hold up the start.
    await Promise.race([started.promise, listing]);
    const taken = await untouched.take(path, () => {
        asked(undefined);
        return listing;
    });
    // The text of the listing, of megabytes, is not needed to the end of the run.
    const main = listing.then((found) => found?.main);
    if (taken !== undefined)
        return { main, kept: taken.kept };
    if (mayBuild === undefined)
        return { main };
    const begin = mayBuild();
    const build = beginBuild({ request: placed, path, watch, untouched, begin, shownAfter }, host);
    // Other work would hold up its start, unless its build cache must be waited for.
    const isReady = await Promise.race([begin.then(() => true), (0,external_node_timers_promises_.setImmediate)(false)]);
    if (isReady)
        await build.started;
    return { main, build };
}
async function listed({ placed, platform, go, options, argument, listings }, onStart, host) {
    const { folder, buildFolder, goEnv } = placed.main;
    const listEnv = { ...(0,oci_platform/* goEnvironment */.I$)(platform), CGO_ENABLED: '0' };
    const command = { go, options, cwd: buildFolder, goEnv: listEnv, onStart };
    const patterns = [(0,package_errors/* written */.Mp)(buildFolder, folder)];
    const text = await (0,go_command/* listingOf */.K7)({ ...command, packages: patterns, flags: ['-deps'], fields: listing/* sourceFields */.r9 }, host);
    const last = (0,listing/* lastListed */.ML)(text);
    if (last === undefined || last.folder !== folder || !(0,compile_packages/* isMain */.CA)(last))
        return undefined;
    const main = (0,compile_packages/* mainPackage */.u2)({ listed: last, argument, place: { buildFolder, goEnv } });
    const packages = () => (0,listing/* parseListing */._S)(text);
    listings.note(placed, packages);
    // Go lists nothing else, as a rule: then there is no need to read what it says of each package.
    const isNoted = (digest) => (0,oci_digest/* sha256Of */.Bj)(text) === digest || (0,note/* packagesDigest */.kr)((0,examine/* packagesBelow */.ls)(main, packages())) === digest;
    return { main, isNoted };
}


/***/ }),

/***/ 920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ untouchedProgram)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9659);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9501);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7122);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8848);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9570);
/* harmony import */ var _sources_list_sources_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7353);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4411);








// Flags by which go reads no other files than those that it lists.
const knownFlags = new Set(['mod', 'p', 'v', 'x', 'gcflags', 'asmflags', 'modcacherw', 'trimpath', 'buildvcs']);
// A file that was changed while go read it has a later time, but clocks of file systems tick every few ms.
const tickMs = 50;
/**
 * Undefined where more than the listed files decides a program: a stamp of the commit, a version from the module proxy,
 * flags that name other files.
 */
function untouchedProgram(request, watch, host) {
    const { main, platform, go, options } = request;
    if (options.gitFolder !== undefined || main.install !== undefined || (0,_sources_list_sources_js__WEBPACK_IMPORTED_MODULE_6__/* .whyNotListed */ .ry)(options) !== undefined) {
        return undefined;
    }
    if ((0,_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .flagNames */ .JY)(options.flags).some((name) => !knownFlags.has(name)))
        return undefined;
    const env = (0,_environment_js__WEBPACK_IMPORTED_MODULE_4__/* .goCommandEnvironment */ .fb)({
        hostEnv: host.env,
        go,
        userEnv: options.env,
        goEnv: main.goEnv,
        cwd: main.buildFolder,
    });
    const ofGo = Object.entries(env).filter(([name, value]) => /^C?GO/.test(name) && value !== undefined);
    const { folder, buildFolder, goEnv } = main;
    const place = { folder, buildFolder, goEnv };
    const key = [place, (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_3__/* .platformText */ .VQ)(platform), options, ofGo.sort(([a], [b]) => (a < b ? -1 : 1))];
    const name = `${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .Bj)(JSON.stringify(key)).slice(0, 32)}.note.json`;
    const split = (paths) => {
        const isOwn = (path) => path.startsWith(`${buildFolder}/`);
        return { own: paths.filter(isOwn), others: paths.filter((path) => !isOwn(path)) };
    };
    return {
        take: async (path, list) => {
            const note = await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_1__/* .traced */ .mn)(host, 'look at sources', async () => {
                const noted = (0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .parseNote */ .wd)(watch.readText(name) ?? '');
                if (noted === undefined)
                    return undefined;
                const { own, others } = split(noted.paths);
                // What is edited is here, as a rule: then thousands of others need not be looked at before go can build.
                if ((0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .fileStates */ .jj)(own).digest !== noted.own)
                    return undefined;
                return (0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .fileStates */ .jj)(others, go).digest === noted.others ? noted : undefined;
            });
            if (note === undefined)
                return undefined;
            const [kept, listed] = await Promise.all([
                (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_1__/* .traced */ .mn)(host, 'read program', () => watch.takeLink(note.actionId, path)),
                list(),
            ]);
            if (kept !== 'damaged' && listed?.isNoted(note.packages) === true)
                return { main: listed.main, kept };
            // It shares its bytes with the kept program, which go would overwrite.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
            return undefined;
        },
        look: async ({ main, packages }) => {
            if (packages.length === 0)
                return undefined;
            const { paths, folders } = await (0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .filesOfProgram */ .LW)(packages, { main, go, workFile: env.GOWORK });
            const { own, others } = split(paths);
            const states = { own: (0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .fileStates */ .jj)(own), others: (0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .fileStates */ .jj)(others, go) };
            const facts = { packages: (0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .packagesDigest */ .kr)(packages), own: states.own.digest, others: states.others.digest };
            return {
                textOf: (0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .noteText */ .gA)({ ...facts, paths }),
                changedMs: Math.max(states.own.changedMs, states.others.changedMs, (0,_note_js__WEBPACK_IMPORTED_MODULE_7__/* .fileStates */ .jj)(folders).changedMs),
            };
        },
        note: async (actionId, { changedMs, beganMs, textOf }) => {
            if (changedMs <= beganMs - tickMs)
                await watch.writeText(name, textOf(actionId));
        },
    };
}


/***/ }),

/***/ 6617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ lastListed),
/* harmony export */   _S: () => (/* binding */ parseListing),
/* harmony export */   oF: () => (/* binding */ readListed),
/* harmony export */   pW: () => (/* binding */ listedFields),
/* harmony export */   r9: () => (/* binding */ sourceFields)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1022);

const listedFields = 'ImportPath,Name,Dir,Module,Standard,GoFiles,CgoFiles,IgnoredGoFiles,EmbedFiles,Imports,Error';
/** The same, with everything that is compiled. */
const sourceFields = `${listedFields},SFiles,HFiles,SysoFiles,ImportMap,DefaultGODEBUG`;
/** Reads the objects that `go list -json` writes one after another. Throws a SyntaxError for anything else. */
function parseListing(text) {
    return objectTexts(text).map(listedPackage);
}
/** The last package of a listing: with all that it imports, the one that was asked for. Throws a SyntaxError. */
function lastListed(text) {
    return parseListing(text.slice(text.lastIndexOf('\n{\n') + 1)).at(-1);
}
/** What is read from each of the objects, one by one: those of a large program are megabytes. Throws a SyntaxError. */
function readListed(text, read) {
    return objectTexts(text).map((part) => read(JSON.parse(part)));
}
function objectTexts(text) {
    return text.split(/^(?<=^\}\n)/m).filter((part) => part.trim() !== '');
}
function listedPackage(all) {
    const json = JSON.parse(all);
    const text = (name) => (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, name)) ?? '';
    return {
        importPath: text('ImportPath'),
        name: text('Name'),
        folder: text('Dir'),
        module: listedModule((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'Module')),
        standard: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'Standard') === true,
        goFiles: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'GoFiles')),
        cgoFiles: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'CgoFiles')),
        ignoredGoFiles: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'IgnoredGoFiles')),
        embedFiles: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'EmbedFiles')),
        assembly: ['SFiles', 'HFiles'].flatMap((name) => (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, name))),
        objects: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'SysoFiles')),
        imports: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'Imports')),
        error: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'Error', 'Err')),
        errorAt: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, 'Error', 'Pos')),
        text: all,
    };
}
function listedModule(json) {
    const [path, version, goMod, time] = ['Path', 'Version', 'GoMod', 'Time'].map((name) => (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(json, name)));
    const madeSeconds = Math.floor(Date.parse(time ?? '') / 1000);
    if (path === undefined)
        return undefined;
    return {
        path,
        ...(version === undefined ? {} : { version }),
        ...(goMod === undefined ? {} : { goMod }),
        ...(Number.isNaN(madeSeconds) ? {} : { madeSeconds }),
    };
}


/***/ }),

/***/ 1316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CA: () => (/* binding */ isMain),
/* harmony export */   at: () => (/* binding */ findMainPackages),
/* harmony export */   u2: () => (/* binding */ mainPackage)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_parallel_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4199);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7122);
/* harmony import */ var _source_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2737);
/* harmony import */ var _source_modules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2200);
/* harmony import */ var _diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7800);
/* harmony import */ var _go_command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8975);
/* harmony import */ var _remote_module_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3642);









/**
 * Finds the main packages that the arguments name, in order and without duplicates. Throws a UserError for an argument
 * without a main package; it lists those that exist and what to write.
 */
async function findMainPackages(request, host) {
    const found = [];
    for (const located of request.source.packages) {
        for (const main of await mainPackagesOf(located, { ...request, host })) {
            const known = found.some(({ folder, importPath }) => folder === main.folder && importPath === main.importPath);
            if (!known)
                found.push(main);
        }
    }
    return found;
}
async function mainPackagesOf(located, search) {
    const { argument, moduleFolder, standsAt: kind } = located;
    if (argument.kind === 'import path')
        return byVersion(argument, search);
    if (kind === 'nothing' && argument.orImportPath !== undefined) {
        return byImportPath(argument.orImportPath, located, search);
    }
    if (kind !== 'folder') {
        const isListed = kind === 'nothing' && moduleFolder !== undefined;
        const mains = isListed ? await mainsOfModule(moduleFolder, search).catch(() => []) : [];
        throw (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .notAFolder */ .b7)({ argument, kind, workingDirectory: search.source.workingDirectory, mains });
    }
    return argument.kind === 'folder'
        ? inFolder({ ...located, argument }, search)
        : inPattern({ ...located, argument }, search);
}
async function inFolder(located, search) {
    const { moduleFolder, argument } = located;
    const { text, folder } = argument;
    const known = search.known?.find((main) => main.folder === folder);
    if (known !== undefined)
        return [known];
    if (moduleFolder === undefined) {
        const { workingDirectory } = search.source;
        throw (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noModule */ .Gt)({ text, folder, modules: await (0,_source_modules_js__WEBPACK_IMPORTED_MODULE_4__/* .modulesBelow */ .Vb)(folder), workingDirectory });
    }
    const { packages, place } = await list({ moduleFolder, patterns: [(0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .written */ .Mp)(moduleFolder, folder)] }, search);
    const [listed] = packages;
    if (listed !== undefined && isMain(listed))
        return [mainPackage({ listed, argument: text, place })];
    throw await (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P)({ text, listed, others: await mainsOfModule(moduleFolder, search) });
}
// A pattern is not limited to one module: ./services/... means every service, whether it has its own go.mod or not.
async function inPattern(located, search) {
    const { moduleFolder: above, argument } = located;
    const { text, folder, pattern } = argument;
    const below = located.modulesBelow.filter((module) => module !== above);
    const modules = [...(above === undefined ? [] : [above]), ...below];
    if (modules.length === 0) {
        throw (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noModule */ .Gt)({ text, folder, modules, workingDirectory: search.source.workingDirectory });
    }
    const listings = await (0,_host_parallel_js__WEBPACK_IMPORTED_MODULE_8__/* .inParallel */ .HN)({
        items: modules,
        limit: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(),
        work: (moduleFolder) => listBelow({ moduleFolder, top: moduleFolder === above ? folder : moduleFolder }, search),
    });
    const found = [];
    for (const { packages, place } of listings) {
        for (const listed of packages.filter((listed) => !isExcluded(listed))) {
            // A package without a folder (`./...` that matches nothing) has go's reason in its error.
            if (listed.error !== undefined && (listed.folder === '' || (0,_source_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPattern */ .MT)(pattern, listed.folder))) {
                throw await (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P)({ text, listed, others: [] });
            }
            if (isMain(listed) && (0,_source_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesPattern */ .MT)(pattern, listed.folder)) {
                found.push(mainPackage({ listed, argument: text, place }));
            }
        }
    }
    if (found.length > 0)
        return found;
    throw (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noMainPackage */ .rZ)({ text, others: above === undefined ? [] : await mainsOfModule(above, search) });
}
// An unreadable folder (such as one that a database left in the workspace) must not stop the build.
async function listBelow(where, search) {
    const { moduleFolder, top } = where;
    const all = await list({ moduleFolder, patterns: [(0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .written */ .Mp)(moduleFolder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(top, '...'))] }, search);
    if (!all.packages.some(({ error = '' }) => /^pattern \S+: open .*: permission denied/.test(error)))
        return all;
    const { folders, unreadable } = await (0,_source_modules_js__WEBPACK_IMPORTED_MODULE_4__/* .packageFoldersBelow */ .BK)(top);
    if (folders.length === 0 || unreadable.length === 0)
        return all;
    const patterns = folders.map((folder) => (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .written */ .Mp)(moduleFolder, folder));
    const { packages, place } = await list({ moduleFolder, patterns }, search);
    const notes = [`${unreadable.join(', ')} cannot be read and is skipped`];
    return { packages, place: { ...place, notes } };
}
async function byImportPath(importPath, { moduleFolder }, search) {
    if (moduleFolder === undefined) {
        const { workingDirectory } = search.source;
        throw (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noModule */ .Gt)({ text: importPath, folder: workingDirectory, modules: [], workingDirectory, importPath });
    }
    const { packages, place } = await list({ moduleFolder, patterns: [importPath] }, search);
    const others = () => mainsOfModule(moduleFolder, search);
    return mainsAmong({ text: importPath, packages, place, others });
}
async function byVersion(argument, search) {
    const { text, importPath, version } = argument;
    const place = await (0,_remote_module_js__WEBPACK_IMPORTED_MODULE_7__/* .requireModule */ .S8)({ argument, go: search.go, options: search.options }, search.host);
    const listed = (pattern) => {
        const goEnv = { ...listEnvironment(), ...place.goEnv };
        return (0,_go_command_js__WEBPACK_IMPORTED_MODULE_6__/* .listPackages */ .Ad)({ ...search, cwd: place.buildFolder, goEnv, packages: [pattern] }, search.host);
    };
    const packages = await listed(importPath);
    const others = async () => {
        const all = await listed(`${packages[0]?.module?.path ?? importPath}/...`);
        return all.filter(isMain).map((main) => `${main.importPath}@${version}`);
    };
    await (0,_remote_module_js__WEBPACK_IMPORTED_MODULE_7__/* .refuseDirectives */ .v6)(argument, packages[0]);
    const mains = await mainsAmong({ text, packages, place, others });
    return mains.map((main) => ({ ...main, install: `${main.importPath}@${main.module.version ?? version}` }));
}
async function mainsAmong(found) {
    const { text, packages, place } = found;
    const mains = packages.filter(isMain);
    if (mains.length > 0)
        return mains.map((listed) => mainPackage({ listed, argument: text, place }));
    const others = await found.others();
    throw packages.length > 1 ? (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .noMainPackage */ .rZ)({ text, others }) : await (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P)({ text, listed: packages[0], others });
}
/** Whether go lists it as a package that can be built to a program. */
function isMain(listed) {
    return listed.name === 'main' && listed.error === undefined && listed.goFiles.length > 0;
}
/** What go lists, as a main package. */
function mainPackage(found) {
    const { listed, argument, place } = found;
    const { importPath, folder, module = { path: importPath } } = listed;
    return { importPath, name: (0,_source_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .programName */ .kX)(importPath), argument, folder, ...place, module };
}
async function list(where, search) {
    const { moduleFolder, patterns } = where;
    const listed = (goEnv) => {
        const command = { cwd: moduleFolder, goEnv: { ...listEnvironment(), ...goEnv }, packages: patterns };
        return (0,_go_command_js__WEBPACK_IMPORTED_MODULE_6__/* .listPackages */ .Ad)({ ...search, ...command }, search.host);
    };
    const packages = await listed({});
    const outside = packages.some(({ error = '' }) => /not one of the workspace modules|listed in go\.work/.test(error));
    if (!outside)
        return { packages, place: { buildFolder: moduleFolder, goEnv: {} } };
    // A module below a go.work that does not list it is built as a single module.
    const goEnv = { GOWORK: 'off' };
    return { packages: await listed(goEnv), place: { buildFolder: moduleFolder, goEnv } };
}
/** What the user would write for each main package of a module. */
async function mainsOfModule(moduleFolder, search) {
    const { packages } = await list({ moduleFolder, patterns: ['./...'] }, search);
    return packages.filter(isMain).map(({ folder }) => (0,_diagnostics_package_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .written */ .Mp)(search.source.workingDirectory, folder));
}
// The architecture does not matter here: the rare main package that exists for only one is found in the build.
function listEnvironment() {
    return { ...(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .goEnvironment */ .I$)((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformOfHost */ .fl)(process.arch)), CGO_ENABLED: '0' };
}
function isExcluded(listed) {
    return listed.error?.includes('build constraints exclude all Go files') === true;
}


/***/ }),

/***/ 507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KO: () => (/* binding */ factsFrom),
/* harmony export */   mZ: () => (/* binding */ tellingNames),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
// A stripped Go program still has the names of all linked functions, including inlined ones, for its tracebacks (the
// function name table of .gopclntab). Each name is between two NUL bytes, which tells it apart from the same text in a
// string of the program.
const signs = {
    // crypto/x509 on Linux reads the root certificates from files; a TLS server links this too, since it can verify
    // clients.
    caCertificates: ['crypto/x509.loadSystemRoots'],
    // Time zones are read from files, unless time/tzdata embeds them in the program.
    timeZones: ['time.LoadLocation'],
    // The mime package knows few types without a table; file servers use it.
    mimeTypes: ['mime.TypeByExtension', 'mime.ExtensionsByType'],
    // The functions of os/user that read /etc/passwd and /etc/group without cgo.
    passwd: [
        'os/user.Current',
        'os/user.Lookup',
        'os/user.LookupId',
        'os/user.LookupGroup',
        'os/user.LookupGroupId',
        'os/user.(*User).GroupIds',
    ],
    // Settings and caches are in the home folder; libraries that read HOME themselves are recognized by their functions.
    home: [
        'os.UserHomeDir',
        'os.UserConfigDir',
        'os.UserCacheDir',
        'os/user.Current',
        'k8s.io/client-go/util/homedir.HomeDir',
        'github.com/mitchellh/go-homedir.Dir',
        'github.com/adrg/xdg.Reload',
    ],
    // A program that only prints os.TempDir() gets /tmp too; an empty folder costs nothing.
    temporaryFolder: ['os.CreateTemp', 'os.MkdirTemp', 'os.TempDir'],
};
const zonesInside = 'time/tzdata.loadFromEmbeddedTZData';
const plugins = 'plugin.Open';
/** The function names that show what a program needs. */
const tellingNames = [...new Set([...Object.values(signs).flat(), zonesInside, plugins])];
/** What a program needs and does, given the `tellingNames` found in it. */
function factsFrom(names) {
    const found = Object.keys(signs).flatMap((need) => {
        const asks = signs[need].find((name) => names.has(name));
        return asks === undefined || (need === 'timeZones' && names.has(zonesInside)) ? [] : [[need, asks]];
    });
    return {
        needs: Object.fromEntries(found),
        ...(names.has(zonesInside) ? { hasTimeZones: true } : {}),
        ...(names.has(plugins) ? { loadsPlugins: true } : {}),
    };
}
const windowBytes = 64 * 1024;
const longestName = Math.max(...tellingNames.map((name) => name.length)) + 2;
const telling = new RegExp(`\\0(?:${tellingNames.map(escaped).join('|')})(?=\\0)`, 'g');
/**
 * The `tellingNames` that occur between two NUL bytes in `bytes`. One regular expression over text is three times as
 * fast as a search for each name; short texts leave little garbage to collect.
 */
function namesIn(bytes) {
    const found = new Set();
    for (let at = 0; at < bytes.length; at += windowBytes) {
        const text = bytes.toString('latin1', at, at + windowBytes + longestName);
        for (const [name] of text.matchAll(telling))
            found.add(name.slice(1));
    }
    return [...found];
}
function escaped(name) {
    return name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}


/***/ }),

/***/ 3642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FX: () => (/* binding */ goNeededBy),
  v6: () => (/* binding */ refuseDirectives),
  S8: () => (/* binding */ requireModule)
});

// UNUSED EXPORTS: goWarningsIn

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/source/mod-file.js
/** Parses a go.mod in the go command's own formatting. Source: https://go.dev/ref/mod#go-mod-file-grammar */
function readDirectives(text) {
    const replaced = [];
    const excluded = [];
    let go;
    let block = '';
    for (const line of text.split('\n')) {
        const words = line
            .replace(/\/\/.*/, '')
            .trim()
            .split(/\s+/)
            .map(unquoted);
        const [first = ''] = words;
        if (block === '' && words[1] === '(')
            block = first;
        else if (first === ')')
            block = '';
        else if (first !== '') {
            const [directive, path = ''] = block === '' ? words : [block, first];
            if (directive === 'replace')
                replaced.push(path);
            if (directive === 'exclude')
                excluded.push(path);
            if (directive === 'go')
                go = path;
        }
    }
    return { ...(go === undefined ? {} : { go }), replaced, excluded };
}
function unquoted(word) {
    return word.replace(/^["`](.*)["`]$/, '$1');
}

// EXTERNAL MODULE: ./lib/compile/go-command.js
var go_command = __webpack_require__(8975);
;// CONCATENATED MODULE: ./lib/compile/remote-module.js






// The oldest go line that works here: go raises it to the version that the required module needs.
const goMod = 'module go-tiny-image.invalid/program\n\ngo 1.20\n';
/**
 * Creates a temporary module that requires the given import path and version, so that go finds the module and lists its
 * packages. Checksums come from the checksum database. Throws a UserError when there is no such module.
 */
async function requireModule(request, host) {
    return (0,go_command/* explained */.to)(requireIt(request, host));
}
async function requireIt({ argument, go, options }, host) {
    const { importPath, version } = argument;
    const name = (0,external_node_crypto_.createHash)('sha256').update(`${importPath}@${version}`).digest('hex').slice(0, 16);
    const buildFolder = (0,external_node_path_.join)(host.temporaryFolder, 'modules', name);
    await (0,promises_.mkdir)(buildFolder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(buildFolder, 'go.mod'), goMod);
    const goEnv = { GOWORK: 'off', GOFLAGS: '-mod=mod' };
    const args = ['get', `${importPath}@${version}`];
    // Go prints a line for each module of the graph, which would bury everything else; on failure all are shown.
    const { stderr } = await (0,go_command/* runGo */.aC)({ go, options, cwd: buildFolder, args, goEnv, quiet: true }, host);
    return { buildFolder, goEnv, notes: goWarningsIn(stderr) };
}
/** Go's messages about a retracted version or a deprecated module. */
function goWarningsIn(output) {
    const warnings = output.matchAll(/^go: (?:warning: )?(?:module )?(\S+?):? (?:is )?(retracted|deprecated)\b([^\n]*)$/gm);
    return [...warnings].map(([, module = '', what = '', rest = '']) => {
        const reason = rest
            .replace(/^ by module author/, '')
            .replace(/^: /, '')
            .trim();
        return `${module} is ${what} by its authors${reason === '' ? '' : `: ${reason}`}`;
    });
}
/**
 * Rejects what `go install` rejects: a program's own go.mod may have replace and exclude directives, which apply only
 * when its module is the main one, so the program would differ from the one that its authors build. Throws a UserError.
 */
async function refuseDirectives(argument, listed) {
    const { path, version, goMod: file } = listed?.module ?? {};
    if (file === undefined)
        return;
    const { replaced, excluded } = readDirectives(await (0,promises_.readFile)(file, 'utf8').catch(() => ''));
    const [directive, modules] = replaced.length > 0 ? ['replace', replaced] : ['exclude', excluded];
    if (modules.length === 0)
        return;
    const shown = modules.length > 5 ? `${modules.slice(0, 5).join(', ')} and ${modules.length - 5} more` : modules.join(', ');
    throw new errors/* UserError */.yo(`package "${argument.text}": go.mod of ${path}@${version} has ${directive} directives (${shown}), which only apply in its own repository`, {
        package: argument.text,
        change: `Check ${path} out at ${version} and name the folder of the program: go install refuses it too.`,
    });
}
/**
 * Finds the Go version that the program of an import path needs. `go` may be any version: one that is too old to load
 * the module names the needed version in its error. Undefined when nothing names a version, or when the module cannot
 * be fetched, which the build reports later.
 */
async function goNeededBy(request, host) {
    const { argument, go, options } = request;
    try {
        const { buildFolder, goEnv } = await requireIt(request, host);
        const command = { go, options, cwd: buildFolder, goEnv, packages: [argument.importPath] };
        const [listed] = await (0,go_command/* listPackages */.Ad)(command, host);
        const { path, version, goMod: file } = listed?.module ?? {};
        const line = file === undefined ? undefined : readDirectives(await (0,promises_.readFile)(file, 'utf8').catch(() => '')).go;
        return line === undefined ? undefined : { go: line, by: `go.mod of ${path}@${version}` };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        if (!(error instanceof errors/* ToolError */.v4))
            throw error;
        const [, by, version] = /^go: (\S+@\S+) requires go >= (\S+)/m.exec(error.output) ?? [];
        return by === undefined || version === undefined ? undefined : { go: version, by: `go.mod of ${by}` };
    }
}


/***/ }),

/***/ 9384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ listEach)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _host_parallel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4199);
/* harmony import */ var _source_environment_build_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7108);



/**
 * Lists what each item names, as many at a time as there are cores. With an empty build cache the first is listed by
 * itself: go reads each file of the standard library for it, and keeps in that cache what it found for the others.
 * Throws the first error, when nothing is running any more.
 */
async function listEach(items, { list, env }) {
    const sideBySide = (some) => (0,_host_parallel_js__WEBPACK_IMPORTED_MODULE_2__/* .inParallel */ .HN)({ items: some, limit: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)(), work: list });
    const alone = (0,_source_environment_build_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .hasBuildCache */ .XN)(env) ? 0 : 1;
    const first = await sideBySide(items.slice(0, alone));
    return [...first, ...(await sideBySide(items.slice(alone)))];
}


/***/ }),

/***/ 7353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pR: () => (/* binding */ namedProfile),
/* harmony export */   rP: () => (/* binding */ listSources),
/* harmony export */   ry: () => (/* binding */ whyNotListed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1022);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7122);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9570);
/* harmony import */ var _go_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8975);
/* harmony import */ var _linked_linked_programs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2102);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6617);







const fields = 'ImportPath,Dir,Standard,Module,Imports,ImportMap,GoFiles,SFiles,HFiles,SysoFiles,EmbedFiles,DefaultGODEBUG';
// Flags of the compiler and the assembler that name files. Source: `go tool compile -help`, `go tool asm -help`.
const toolFiles = /(?:^|[\s=])-?-(?:I|embedcfg|importcfg|pgoprofile|symabis|o|D)\b/;
/**
 * Why the files that a program is made of cannot be listed, as one clause: flags that put other files, or other tools, in
 * their place. Undefined if they can.
 */
function whyNotListed({ flags, ldflags }) {
    const flag = ['overlay', 'toolexec', 'pkgdir', 'a'].find((name) => (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .hasFlag */ .Lt)(flags, name));
    if (flag !== undefined)
        return `build-flags has -${flag}`;
    const tool = ['asmflags', 'gcflags'].find((name) => toolFiles.test((0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .flagValue */ .y6)(flags, name) ?? ''));
    if (tool !== undefined)
        return `-${tool} in build-flags names files`;
    if ((0,_linked_linked_programs_js__WEBPACK_IMPORTED_MODULE_4__/* .namesFiles */ .E)(ldflags))
        return 'ldflags names files or tools of the linker';
    return undefined;
}
/** The file of a profile that a flag names; undefined for none and for the one that go finds by itself. */
function namedProfile(flags) {
    const value = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .flagValue */ .y6)(flags, 'pgo');
    return value === undefined || value === 'auto' || value === 'off' ? undefined : value;
}
/**
 * All packages of programs for their platform, without compiling any. Undefined if go cannot list them: then compiling
 * says why.
 */
async function listSources({ mains, platform, go, options }, host) {
    const [first] = mains;
    if (first === undefined)
        return [];
    const goEnv = { ...first.goEnv, ...(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .goEnvironment */ .I$)(platform), CGO_ENABLED: '0' };
    const targets = mains.map(({ importPath }) => importPath);
    const args = ['list', '-deps', `-json=${fields}`, ...(0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleArguments */ .dR)(options), ...targets];
    try {
        const { stdout } = await (0,_go_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runGo */ .aC)({ go, options, cwd: first.buildFolder, args, goEnv, quiet: true }, host);
        return (0,_listing_js__WEBPACK_IMPORTED_MODULE_5__/* .readListed */ .oF)(stdout, sourcePackage);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ToolError */ .v4)
            return undefined;
        throw error;
    }
}
function sourcePackage(json) {
    const texts = (name) => (0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textsIn */ .Ej)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, name));
    const mapped = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, 'ImportMap');
    const module = sourceModule((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, 'Module'));
    return {
        importPath: plainPath((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, 'ImportPath')) ?? ''),
        folder: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, 'Dir')) ?? '',
        standard: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, 'Standard') === true,
        module,
        imports: texts('Imports').map((path) => plainPath((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(mapped, path)) ?? path)),
        files: ['GoFiles', 'SysoFiles'].flatMap(texts),
        assembly: texts('SFiles').length === 0 ? [] : ['SFiles', 'HFiles'].flatMap(texts),
        embedded: texts('EmbedFiles'),
        godebug: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, 'DefaultGODEBUG')) ?? '',
    };
}
// With a profile of its own, a main package has its own variant of each package: `path [main]`.
function plainPath(path) {
    return path.replace(/ \[.*\]$/, '');
}
function sourceModule(json) {
    const text = (...names) => (0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, ...names)) ?? '';
    const path = text('Path');
    if (path === '')
        return undefined;
    const replaced = text('Replace', 'Path');
    return {
        path,
        version: text('Version'),
        goVersion: text('GoVersion'),
        main: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_6__/* .property */ .MZ)(json, 'Main') === true,
        folder: text('Dir'),
        ...(replaced === '' ? {} : { replacedBy: { path: replaced, version: text('Replace', 'Version') } }),
    };
}


/***/ }),

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ withoutRunner),
/* harmony export */   i$: () => (/* binding */ withoutInputs)
/* harmony export */ });
/* unused harmony export runnerOnly */
/** The environment without the action's inputs, which are variables too and may contain passwords. */
function withoutInputs(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}
// The runner's tokens for caches, artifacts and OpenID Connect, with their URLs, and the files through which a step
// sets variables, paths, outputs and summaries.
const ofRunner = /^(?:ACTIONS_.*|GITHUB_(?:ARTIFACTS|ENV|OUTPUT|PATH|STATE|STEP_SUMMARY))$/;
/**
 * The environment without the variables that the runner sets for the action only: child processes need none of them.
 */
function withoutRunner(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => !ofRunner.test(name)));
}
/** The variables that `withoutRunner` removes: only for the client of the runner's cache service. */
function runnerOnly(env) {
    return Object.fromEntries(Object.entries(env).filter(([name]) => ofRunner.test(name)));
}


/***/ }),

/***/ 332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ linkOrCopy)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


/**
 * Gives a file that nobody writes into a second name, or copies it where the file system has no second names, or the
 * other name is in another one. Throws Node's errors of copying.
 */
async function linkOrCopy(from, to) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE));
}


/***/ }),

/***/ 9230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z4: () => (/* binding */ isOwnFile),
/* harmony export */   Zn: () => (/* binding */ isOwnFolder),
/* harmony export */   o3: () => (/* binding */ readOwnText)
/* harmony export */ });
/* unused harmony export isOurs */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _regular_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8582);


/** Whether a file or folder belongs to us, and no one else can write it: what a run left is trusted only then. */
function isOurs(stats) {
    return stats.uid === process.getuid?.() && (stats.mode & 0o022) === 0;
}
/** Whether it is a regular file, no link to one, that belongs to us. */
function isOwnFile(path) {
    return isOwn(path, (stats) => stats.isFile());
}
/** Whether it is a folder, no link to one, that belongs to us. */
function isOwnFolder(path) {
    return isOwn(path, (stats) => stats.isDirectory());
}
function isOwn(path, isKind) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path);
        return isKind(stats) && isOurs(stats);
    }
    catch {
        return false;
    }
}
/** The text of such a file; undefined for all others, and for one of more than `longestBytes`. */
function readOwnText(path, longestBytes) {
    try {
        return isOwnFile(path) ? (0,_regular_js__WEBPACK_IMPORTED_MODULE_1__/* .readRegularFileSync */ .cG)(path, longestBytes).toString('utf8') : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 5863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ filePieces),
/* harmony export */   hd: () => (/* binding */ fileDigest),
/* harmony export */   tu: () => (/* binding */ readInPieces)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);


const pieceSize = 512 * 1024;
/**
 * The bytes of a file, or a range of them, in pieces of at most 512 KiB, each valid only until the next one is requested: there are two
 * buffers, one of which is filled while the other is used. Read streams allocate a new buffer for each piece, and 100
 * MB of them stay in memory until garbage collection. Throws Node's errors of reading.
 */
async function* filePieces(path, range) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path);
    let reading = Promise.resolve();
    const { start, end = Number.POSITIVE_INFINITY } = range ?? { start: 0 };
    let at = start;
    try {
        const readInto = async (buffer) => {
            const length = Math.max(0, Math.min(buffer.length, end - at));
            // Without a range it may be a pipe, which has no positions.
            const { bytesRead } = await file.read(buffer, 0, length, range === undefined ? null : at);
            at += bytesRead;
            return buffer.subarray(0, bytesRead);
        };
        // A folder may hold 100,000 small files: a buffer only needs the file's size and one byte more to detect its end.
        const { size } = await file.stat();
        const bufferSize = size > 0 && size < pieceSize ? size + 1 : pieceSize;
        let used = Buffer.allocUnsafeSlow(bufferSize);
        let spare = Buffer.allocUnsafeSlow(bufferSize);
        let piece = await readInto(used);
        while (piece.length > 0) {
            const next = readInto(spare);
            // If the reader stops early, nothing else awaits this read.
            reading = next.catch(() => { });
            yield piece;
            piece = await next;
            [used, spare] = [spare, used];
        }
    }
    finally {
        await reading;
        await file.close();
    }
}
/** Reads a file from start to end and returns its size in bytes; `take` must not use a piece after it returns. */
async function readInPieces(path, take) {
    let sizeBytes = 0;
    for await (const piece of filePieces(path)) {
        await take(piece);
        sizeBytes += piece.length;
    }
    return sizeBytes;
}
/** `sha256:\u2026` of a file. */
async function fileDigest(path) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    await readInPieces(path, (piece) => {
        hash.update(piece);
    });
    return `sha256:${hash.digest('hex')}`;
}


/***/ }),

/***/ 8582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XF: () => (/* binding */ readRegularFile),
/* harmony export */   ZU: () => (/* binding */ openRegularFile),
/* harmony export */   cG: () => (/* binding */ readRegularFileSync),
/* harmony export */   cK: () => (/* binding */ copyRegularFile),
/* harmony export */   iv: () => (/* binding */ openRegularFileSync)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var _streams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1279);



// Without these flags opening a pipe would block, and could not be cancelled: the process could not even exit. Windows
// has neither flag.
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
const flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW;
/**
 * Opens a file in a place where others can write: a link, pipe, device or folder instead of a regular file is an error,
 * and never blocks. Links among its parent folders are followed. Also throws Node's errors of opening.
 */
async function openRegularFile(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags);
    try {
        if (!(await file.stat()).isFile())
            throw irregular(path);
        return file;
    }
    catch (error) {
        await file.close();
        throw error;
    }
}
/** The same, synchronously; returns the descriptor. */
function openRegularFileSync(path) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, flags);
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).isFile())
            throw irregular(path);
        return descriptor;
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        throw error;
    }
}
/** Copies the bytes of such a file, without its metadata. */
async function copyRegularFile(from, to) {
    const file = await openRegularFile(from);
    await (0,_streams_js__WEBPACK_IMPORTED_MODULE_2__/* .writeStream */ .G6)(to, file.createReadStream({ highWaterMark: 256 * 1024 }));
}
/** The bytes of such a file. Throws if it has more than `maxBytes`. */
async function readRegularFile(path, maxBytes) {
    const file = await openRegularFile(path);
    try {
        checkSize(path, (await file.stat()).size, maxBytes);
        return await file.readFile();
    }
    finally {
        await file.close();
    }
}
/** The same, synchronously. */
function readRegularFileSync(path, maxBytes) {
    const descriptor = openRegularFileSync(path);
    try {
        checkSize(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor).size, maxBytes);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
function checkSize(path, sizeBytes, maxBytes) {
    if (sizeBytes > maxBytes)
        throw new Error(`${path} has ${sizeBytes} bytes, more than ${maxBytes}`);
}
function irregular(path) {
    return new Error(`${path} is not a regular file`);
}


/***/ }),

/***/ 4506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readStart)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

/** The beginning of a file, as much as the memory holds: a part of that. Throws Node's errors of reading. */
async function readStart(path, memory) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { bytesRead } = await file.read(memory, 0, memory.length, 0);
        return memory.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 1279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ writeFailure),
/* harmony export */   G6: () => (/* binding */ writeStream),
/* harmony export */   P: () => (/* binding */ readFileInPlace),
/* harmony export */   ct: () => (/* binding */ isFileSystemError),
/* harmony export */   f1: () => (/* binding */ readFailure)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _memory_buffers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(223);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2878);
/* harmony import */ var _pieces_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5863);





function isFileSystemError(error) {
    return (0,_system_error_js__WEBPACK_IMPORTED_MODULE_4__/* .codeOf */ .$)(error) !== undefined && typeof error === 'object' && error !== null && 'syscall' in error;
}
/**
 * A file's bytes in chunks; each chunk is only valid until the next one is requested. Throws a UserError if the file
 * cannot be read.
 */
async function* readFileInPlace(path) {
    try {
        yield* (0,_pieces_js__WEBPACK_IMPORTED_MODULE_3__/* .filePieces */ .KQ)(path);
    }
    catch (cause) {
        throw readFailure(path, cause);
    }
}
/** Writes a new file from a stream. Throws a UserError if the disk is full or the path cannot be written. */
async function writeStream(path, source) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'w').catch((cause) => {
        throw writeFailure(path, cause);
    });
    const free = (0,_memory_buffers_js__WEBPACK_IMPORTED_MODULE_2__/* .bufferCollector */ .g)();
    try {
        for await (const chunk of source) {
            await writeAll(file, { path, chunk });
            free(chunk.length);
        }
    }
    finally {
        await file.close();
    }
}
async function writeAll(file, { path, chunk }) {
    try {
        await file.writeFile(chunk);
    }
    catch (cause) {
        throw writeFailure(path, cause);
    }
}
/** Converts the error of writing a file to a message for the user; returns any other error as is. */
function writeFailure(path, cause) {
    if (!isFileSystemError(cause))
        return cause;
    if (cause.code === 'ENOSPC' || cause.code === 'EDQUOT') {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`cannot write ${path}: the disk is full`, {
            change: 'Free some disk space, or write to another disk.',
            cause,
        });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`cannot write ${path}: ${cause.code}`, {
        change: 'Choose a folder that exists and that this user can write to.',
        cause,
    });
}
/** Converts the error of reading a file to a message for the user; returns any other error as is. */
function readFailure(path, cause) {
    if (!isFileSystemError(cause))
        return cause;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(cause.code === 'ENOENT' ? `${path} does not exist` : `cannot read ${path}: ${cause.code}`, {
        change: cause.code === 'ENOENT'
            ? 'Check the path: it is relative to the working directory.'
            : 'Make it readable for this user.',
        cause,
    });
}


/***/ }),

/***/ 1912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ trimFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


// Longer than any run: an older temporary file is from a process that was killed.
const abandonedMs = 24 * 60 * 60 * 1000;
/**
 * Removes the least recently used files of a folder above `limitBytes`, by their modification times, and `.tmp` files
 * of processes that were killed.
 */
async function trimFolder({ folder, limitBytes, nowMs, }) {
    const kept = [];
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        // Another process may have removed it meanwhile.
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined);
        if (found === undefined || !found.isFile())
            continue;
        if (!name.endsWith('.tmp'))
            kept.push({ path, sizeBytes: found.size, usedMs: found.mtimeMs });
        else if (nowMs - found.mtimeMs > abandonedMs)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    }
    kept.sort((a, b) => b.usedMs - a.usedMs);
    let totalBytes = 0;
    for (const { path, sizeBytes } of kept) {
        totalBytes += sizeBytes;
        if (totalBytes > limitBytes)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(path, { force: true });
    }
}


/***/ }),

/***/ 1022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ textsIn),
/* harmony export */   MZ: () => (/* binding */ property),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   Mx: () => (/* binding */ jsonPieces),
/* harmony export */   N_: () => (/* binding */ textsByName),
/* harmony export */   Un: () => (/* binding */ itemsIn),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   xb: () => (/* binding */ isSizeBytes)
/* harmony export */ });
// Reads untrusted JSON: checks that each value exists and has the right type before using it.
/** The parsed JSON, or undefined if the text is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** Whether a value is a JSON object, not an array. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The value at a path of property names; undefined if one of them is missing. */
function property(value, ...path) {
    return path.reduce((inside, name) => (isRecord(inside) && Object.hasOwn(inside, name) ? inside[name] : undefined), value);
}
/** A string, or undefined if the value is not a string or is empty. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The items of an array; none if the value is not an array. */
function itemsIn(value) {
    return Array.isArray(value) ? value : [];
}
/** The entries of an object; empty if the value is not an object. */
function entriesOf(value) {
    return isRecord(value) ? Object.entries(value) : [];
}
/** The string properties of an object, without all others; undefined if the value is not an object. */
function textsByName(value) {
    if (!isRecord(value))
        return undefined;
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
/** The strings of an array, without all other items; empty if the value is not an array. */
function textsIn(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** Whether a value is a size in bytes: a whole number from 0 up that JSON represents exactly. */
function isSizeBytes(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
/**
 * The text of an object as JSON.stringify writes it, in pieces: a list of its has a piece for each item, so that the whole is never
 * in memory.
 */
function* jsonPieces(record) {
    let before = '{';
    for (const [name, value] of Object.entries(record)) {
        if (value === undefined)
            continue;
        yield `${before}${JSON.stringify(name)}:`;
        before = ',';
        if (!Array.isArray(value)) {
            yield JSON.stringify(value);
            continue;
        }
        yield '[';
        for (const [index, item] of value.entries())
            yield `${index === 0 ? '' : ','}${JSON.stringify(item)}`;
        yield ']';
    }
    yield before === '{' ? '{}' : '}';
}


/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ bufferCollector)
/* harmony export */ });
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2874);

// A short collection takes about 1 ms, a whole one about 10; only that frees what has lived through two short ones.
const shortOnes = 3;
/**
 * Returns a function that is told how many bytes of buffers have been used, and frees them from time to time. V8 itself
 * collects buffers only when 64 MB of them have piled up: they are outside of its heap, which hardly grows meanwhile.
 * `firstBytes` are what is used before the first time.
 */
function bufferCollector(betweenBytes = 8 * 1024 * 1024, firstBytes = betweenBytes) {
    let left = firstBytes;
    let collections = 0;
    return (usedBytes) => {
        left -= usedBytes;
        if (left > 0)
            return;
        left = betweenBytes;
        // The first one is whole, and gives pages back: what was done before has left most behind.
        if (collections === 0)
            (0,_collect_js__WEBPACK_IMPORTED_MODULE_0__/* .collectAndGiveBack */ ._W)();
        else if (collections % (shortOnes + 1) === 0)
            (0,_collect_js__WEBPACK_IMPORTED_MODULE_0__/* .collectAll */ ._U)();
        else
            (0,_collect_js__WEBPACK_IMPORTED_MODULE_0__/* .collectNew */ .JE)();
        collections += 1;
    };
}


/***/ }),

/***/ 187:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Gw: () => (/* binding */ isPrivate),
/* harmony export */   Sm: () => (/* binding */ hostName),
/* harmony export */   U9: () => (/* binding */ isLoopback)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

// Addresses that are only reachable from a local network. Source: IANA, IPv4 and IPv6 Special-Purpose Address
// Registries; without the networks for documentation, which have no hosts.
const privateIpv4 = [
    ['0.0.0.0', 8], // this host
    ['10.0.0.0', 8],
    ['100.64.0.0', 10], // carrier-grade NAT
    ['127.0.0.0', 8], // loopback
    ['169.254.0.0', 16], // link-local, where clouds keep their credentials
    ['172.16.0.0', 12],
    ['192.0.0.0', 24], // IETF protocol assignments
    ['192.168.0.0', 16],
    ['198.18.0.0', 15], // benchmarks
    ['224.0.0.0', 4], // multicast
    ['240.0.0.0', 4], // reserved, and broadcast
];
const privateIpv6 = [
    ['::', 128],
    ['::1', 128],
    ['64:ff9b:1::', 48], // NAT64 of a local network
    ['100::', 64], // discard
    ['2001::', 32], // Teredo: the address within is turned around
    ['5f00::', 16], // segment routing
    ['fc00::', 7], // unique local
    ['fe80::', 10], // link-local
    ['fec0::', 10], // site-local
    ['ff00::', 8], // multicast
];
// IPv6 prefixes that are followed by an IPv4 address. RFC 4291 (compatible, mapped), RFC 2765 (translated), RFC 6052
// (NAT64), RFC 3056 (6to4).
const carriers = [
    (words) => [`::${words}`, 96],
    (words) => [`::ffff:${words}`, 96],
    (words) => [`::ffff:0:${words}`, 96],
    (words) => [`64:ff9b::${words}`, 96],
    (words) => [`2002:${words}::`, 16],
];
const privateNetworks = listOf(privateIpv4, privateIpv6);
// Names that are not in public DNS. Source: IANA, Special-Use Domain Names; ICANN on `.internal`, 2024.
const localNames = /(?:^|\.)(?:localhost|localdomain|local|internal|home\.arpa)$/;
/** The host name of `host[:port]`, without the brackets of an IPv6 address: `[::1]:5000` gives `::1`. */
function hostName(authority) {
    const bracketed = /^\[([^\]]*)\]/.exec(authority);
    if (bracketed !== null)
        return (bracketed[1] ?? '').toLowerCase();
    return authority.replace(/:\d*$/, '').toLowerCase();
}
/** Whether `host[:port]` is this machine: 127.0.0.0/8, ::1 or localhost. */
function isLoopback(authority) {
    const name = canonicalName(authority);
    return name === 'localhost' || name === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(name) && name.startsWith('127.'));
}
/**
 * Whether `host[:port]` looks like something only reachable from a local network: an address of the tables above in any
 * spelling, `localhost`, a name without dots, or one below `.internal` and similar domains. Names are not looked up:
 * public names with private addresses are common (endpoints within a cloud), and a server that uses such a name over
 * TLS needs a certificate for it.
 */
function isPrivate(authority) {
    const name = canonicalName(authority);
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) !== 0)
        return isInside(name, privateNetworks);
    return localNames.test(name) || !name.includes('.');
}
/** Whether an address (not a name) is in the list. */
function isInside(address, list) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
// URL parsing normalizes the spelling: `0x7f.1`, `2130706433` and `127.0.0.1.` all become 127.0.0.1.
function canonicalName(authority) {
    const written = [`http://${authority}/`, `http://[${authority}]/`].find((text) => URL.canParse(text));
    const name = hostName(written === undefined ? authority : new URL(written).host);
    return name.replace(/(?:%.*|\.+)$/s, '');
}
function listOf(ipv4, ipv6) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const [network, prefix] of ipv4) {
        list.addSubnet(network, prefix, 'ipv4');
        for (const carrier of carriers) {
            const [carried, before] = carrier(wordsOf(network));
            list.addSubnet(carried, before + prefix, 'ipv6');
        }
    }
    for (const [network, prefix] of ipv6)
        list.addSubnet(network, prefix, 'ipv6');
    return list;
}
// 10.0.0.0 \u2192 a00:0
function wordsOf(address) {
    const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}


/***/ }),

/***/ 6423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ prepareRequests),
/* harmony export */   R: () => (/* binding */ createSend)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const loadExchange = () => __webpack_require__.e(/* import() */ 916).then(__webpack_require__.bind(__webpack_require__, 7916));
/** Loads what requests need while there is time, so that the first one does not wait for it. */
async function prepareRequests() {
    await loadExchange();
}
/**
 * Creates the `send` of a host: one HTTP exchange, at most four connections per host, through the proxy set by
 * `https_proxy`, `http_proxy` and `no_proxy`. Throws a TransportError, a UserError for a malformed proxy, or a
 * CancelledError when the host's signal is aborted. What requests need of Node, above all TLS, is loaded with the first
 * one: that takes longer than all of our own code.
 */
function createSend({ env, signal: cancel, userAgent }) {
    let loaded;
    const load = async () => (await loadExchange()).createExchange({ env, userAgent });
    return async (request) => {
        const cancels = request.evenWhenCancelled === true ? [] : [cancel];
        const cancelled = () => cancels.some((signal) => signal.aborted);
        if (cancelled())
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc();
        const signal = AbortSignal.any([...cancels, ...(request.signal === undefined ? [] : [request.signal])]);
        try {
            loaded ??= load();
            return await (await loaded)({ ...request, signal });
        }
        catch (error) {
            throw cancelled() ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CancelledError */ .cc() : error;
        }
    };
}


/***/ }),

/***/ 387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iJ: () => (/* binding */ proxyFor),
  PK: () => (/* binding */ proxyPasswords),
  uq: () => (/* binding */ proxyText)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/network/addresses.js
var addresses = __webpack_require__(187);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./lib/host/network/no-proxy.js


/**
 * Whether `no_proxy` matches the host of a URL, as in curl and Go: `*`, names with all their subdomains, addresses with
 * or without brackets, networks (`10.0.0.0/8`, `fd00::/8`), a port after a name or an address. Names are compared as
 * written, without a DNS lookup.
 */
function isExcluded(url, noProxy) {
    const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((entry) => entry !== '')
        .some((entry) => entry === '*' || isNamed(entry, { host, port }));
}
function isNamed(entry, { host, port }) {
    const network = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/.exec(entry);
    if (network !== null)
        return isInNetwork(host, network[1] ?? '', Number(network[2]));
    const { name, entryPort } = parts(entry);
    if (entryPort !== undefined && entryPort !== port)
        return false;
    if ((0,external_node_net_.isIP)(name) !== 0)
        return isInNetwork(host, name, (0,external_node_net_.isIP)(name) === 4 ? 32 : 128);
    const suffix = name.replace(/^\*?\./, '').replace(/\.$/, '');
    return suffix !== '' && (host === suffix || host.endsWith(`.${suffix}`));
}
// `::1` has no port: the part after its last colon belongs to the address.
function parts(entry) {
    if ((0,external_node_net_.isIP)(entry) !== 0)
        return { name: entry, entryPort: undefined };
    const [, bracketed, plain = '', entryPort] = /^(?:\[([^\]]*)\]|(.*?))(?::(\d+))?$/.exec(entry) ?? [];
    return { name: bracketed ?? plain, entryPort };
}
function isInNetwork(host, network, prefix) {
    const family = (0,external_node_net_.isIP)(network);
    if (family === 0 || prefix > (family === 4 ? 32 : 128))
        return false;
    const list = new external_node_net_.BlockList();
    list.addSubnet(network, prefix, family === 4 ? 'ipv4' : 'ipv6');
    return (0,addresses/* isInside */.FK)(host, list);
}

;// CONCATENATED MODULE: ./lib/host/network/proxy.js



const variables = {
    'https:': ['https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY'],
    'http:': ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY'],
};
const schemes = ['http', 'https', 'socks', 'socks4', 'socks4a', 'socks5', 'socks5h'];
/**
 * The proxy for a URL from `https_proxy`, `http_proxy`, `all_proxy` and `no_proxy` in either case, lower case first, as
 * in curl and Go; an empty one counts as not set. Loopback is never proxied. Throws a UserError for a malformed proxy;
 * its message contains nothing of the value.
 */
function proxyFor(url, env) {
    const variable = (variables[url.protocol] ?? []).find((name) => settingOf(env, name) !== '');
    if (variable === undefined || (0,addresses/* isLoopback */.U9)(url.host))
        return undefined;
    if (isExcluded(url, settingOf(env, 'no_proxy') || settingOf(env, 'NO_PROXY')))
        return undefined;
    return { url: parseProxy(variable, settingOf(env, variable)), variable };
}
/** The passwords to mask in proxy variables, in every form, even if the variable is malformed. */
function proxyPasswords(env) {
    const names = new Set(Object.values(variables).flat());
    return [...names].flatMap((name) => {
        const bare = settingOf(env, name).replace(/^[a-z0-9+.-]+:\/\//i, '');
        const [, password = ''] = /^[^:@/]*:(.+)@/s.exec(bare) ?? [];
        return password === ''
            ? []
            : [...new Set([password, isEscaped(password) ? decodeURIComponent(password) : password])];
    });
}
/** `host:port` of a proxy with the variable that names it, for messages. */
function proxyText({ url, variable }) {
    return `the proxy ${url.host} (${variable})`;
}
function settingOf(env, name) {
    return (env[name] ?? '').trim();
}
function parseProxy(variable, text) {
    const [, scheme = 'http', rest = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? [];
    if (!schemes.includes(scheme.toLowerCase())) {
        throw malformed(variable, `has an unknown proxy scheme; supported are ${schemes.join(', ')}`);
    }
    const user = rest.slice(0, Math.max(rest.lastIndexOf('@'), 0));
    if (/[/?#\\\s]/.test(user) || !isEscaped(user)) {
        throw malformed(variable, 'has an unescaped character in its user name or password');
    }
    const whole = `${scheme}://${rest}`;
    const url = URL.canParse(whole) ? new URL(whole) : undefined;
    if (url === undefined || url.hostname === '')
        throw malformed(variable, 'is not a proxy address');
    // Like Go, leaves name resolution to the proxy, since this machine may not have DNS.
    return url.protocol === 'socks5:' ? new URL(`socks5h://${rest}`) : url;
}
function isEscaped(text) {
    try {
        decodeURIComponent(text);
        return true;
    }
    catch {
        return false;
    }
}
function malformed(variable, what) {
    return new errors/* UserError */.yo(`the variable ${variable} ${what}`, {
        change: 'Write it as http://user:password@host:port; in user name and password, write % as %25, # as %23, / as %2F, ? as %3F, @ as %40, and a space as %20.',
    });
}


/***/ }),

/***/ 1626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ redirectOf)
/* harmony export */ });
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(187);

/**
 * Resolves a `Location` against the URL of the response, for downloads and registries alike. Refuses to go from TLS to
 * plain HTTP, from a public host to a private address, and in plain HTTP to another host. TLS is different: the
 * certificate proves that the server is the one named, whatever its address.
 */
function redirectOf(location, from, { by, plainHttp = _addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9 }) {
    if (!URL.canParse(location, from.href))
        return { refused: `${by} sent a malformed Location` };
    const url = new URL(location, from);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') {
        return { refused: `${by} sent a Location with the scheme ${url.protocol}` };
    }
    // User information that the user wrote into the URL only goes to the same origin; that of a redirect is ignored.
    const isSameOrigin = url.origin === from.origin;
    url.username = isSameOrigin ? from.username : '';
    url.password = isSameOrigin ? from.password : '';
    url.hash = '';
    const isSameHost = url.hostname === from.hostname;
    if (url.protocol === 'http:' && from.protocol === 'https:') {
        return { refused: `${by} redirects from TLS to plain HTTP, to ${url.host}` };
    }
    if (!isSameHost && (0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrivate */ .Gw)(url.host) && !(0,_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isPrivate */ .Gw)(from.host)) {
        return { refused: `${by}, a public host, redirects to the private address ${url.host}` };
    }
    if (url.protocol === 'http:' && !isSameHost && !plainHttp(url.host)) {
        return { refused: `${by} redirects to another host over plain HTTP, ${url.host}` };
    }
    return { url };
}


/***/ }),

/***/ 9441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ TransportError)
/* harmony export */ });
/**
 * No response, or an incomplete one. `code` is Node's, such as ECONNRESET, or IDLE; PROXY_REFUSED and PROXY_FAILED if a
 * proxy answered instead of the server.
 */
class TransportError extends Error {
    code;
    /** The message without the request. */
    reason;
    proxy;
    constructor(options) {
        const { code, where, reason, proxy, cause } = options;
        super(where === undefined ? reason : `${where}: ${reason}`, { cause });
        this.name = 'TransportError';
        this.code = code;
        this.reason = reason;
        this.proxy = proxy;
    }
}


/***/ }),

/***/ 4199:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ inParallel),
/* harmony export */   WP: () => (/* binding */ both),
/* harmony export */   ab: () => (/* binding */ createRoom)
/* harmony export */ });
/**
 * Processes the items, at most `limit` at a time, and returns the results in order. After a failure no further item is
 * started; the first error is thrown once all running items have ended, so that nothing is left running.
 */
async function inParallel(options) {
    const results = new Map();
    let next = 0;
    let failed;
    const worker = async () => {
        while (next < options.items.length && failed === undefined) {
            const index = next;
            next += 1;
            try {
                for (const item of options.items.slice(index, index + 1))
                    results.set(index, await options.work(item));
            }
            catch (error) {
                failed ??= { error };
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(options.limit, options.items.length) }, worker));
    if (failed !== undefined)
        throw failed.error;
    return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
/** Does two things at once; if one fails, waits for the other before throwing the error. */
async function both(first, second) {
    const [a, b] = await Promise.allSettled([first, second]);
    if (a.status === 'rejected')
        throw a.reason;
    if (b.status === 'rejected')
        throw b.reason;
    return [a.value, b.value];
}
function createRoom({ places, signal }) {
    let free = places;
    const waiting = [];
    const letIn = () => {
        for (let [next] = waiting; next !== undefined && next.takes <= free; [next] = waiting) {
            waiting.shift();
            free -= next.takes;
            next.enter();
        }
    };
    return {
        enter: async (work, { alone } = { alone: false }) => {
            const takes = alone ? places : 1;
            await new Promise((enter) => {
                waiting.push({ takes, enter });
                letIn();
            });
            try {
                signal.throwIfAborted();
                return await work();
            }
            finally {
                free += takes;
                letIn();
            }
        },
    };
}


/***/ }),

/***/ 1977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ pending)
/* harmony export */ });
/** A promise that its maker settles later. */
function pending() {
    let settle;
    const promise = new Promise((resolve, reject) => {
        settle = { resolve, reject };
    });
    if (settle === undefined)
        throw new Error('a promise calls its executor at once');
    return { promise, ...settle };
}


/***/ }),

/***/ 6101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ which)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * The absolute path of a command: the command itself if it contains a separator, else the first executable file on the
 * PATH of the given environment. Relative folders on PATH are skipped: they would be folders of the checkout. Undefined
 * if there is none.
 */
function which(command, env) {
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(command) || command.includes('/'))
        return isExecutable(command) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(command) : undefined;
    const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
    for (const folder of (env.PATH ?? env.Path ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter(node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)) {
        for (const extension of extensions) {
            const candidate = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, command + extension);
            if (isExecutable(candidate))
                return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(candidate);
        }
    }
    return undefined;
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 7460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * Repeats the work until it succeeds. Throws its last error, or a CancelledError if the signal is aborted meanwhile.
 */
async function retry(work, options) {
    for (let attempt = 1;; attempt += 1) {
        try {
            return await work(attempt);
        }
        catch (error) {
            const delay = attempt < options.attempts ? options.delayMs(error, attempt) : undefined;
            if (delay === undefined)
                throw error;
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(delay, undefined, { signal: options.signal }).catch(() => {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc();
            });
        }
    }
}


/***/ }),

/***/ 9586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ whyCachesOnlyRead),
/* harmony export */   vP: () => (/* binding */ whyTokensOnlyRead)
/* harmony export */ });
/* unused harmony export contextFrom */


const bots = ['dependabot[bot]'];
/** Why the job's tokens are read-only, if the event tells: this applies to the registry and the caches alike. */
function whyTokensOnlyRead({ eventName, actor, pullRequest }) {
    if (bots.includes(actor) || bots.includes(pullRequest?.author ?? '')) {
        return 'a run for Dependabot has a read-only token';
    }
    // The token of pull_request_target can write, no matter who opened the pull request.
    const hasForkToken = pullRequest?.fromFork === true && eventName !== 'pull_request_target';
    return hasForkToken ? 'a pull request from a fork has a read-only token' : undefined;
}
// These events build a commit of the repository, or one chosen by somebody with write access to it.
const ofMembers = [
    'create',
    'merge_group',
    'pull_request',
    'pull_request_review',
    'pull_request_review_comment',
    'push',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
];
// Whoever triggers these events may have a commit built other than the one of the event.
const ofAnyCommit = ['repository_dispatch', 'workflow_dispatch'];
/**
 * Why the run must not save anything in the caches of its branch (usually the default branch): later runs with more
 * permissions would restore it. Undefined if it may. `builtCommit` is the commit checked out, if known.
 * Source: https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
function whyCachesOnlyRead(context, builtCommit) {
    const { eventName, sha, follows } = context;
    const readOnly = whyTokensOnlyRead(context);
    if (readOnly !== undefined)
        return readOnly;
    if (eventName === 'workflow_run') {
        if (follows?.fromFork === false && ofMembers.includes(follows.eventName))
            return undefined;
        return 'workflow_run may build an untrusted commit, and its caches are those of the default branch';
    }
    if (!ofMembers.includes(eventName)) {
        const what = eventName === '' ? 'an event without a name' : `the event ${eventName}`;
        return `${what} may build an untrusted commit, and its caches are those of the default branch`;
    }
    if (ofAnyCommit.includes(eventName) && builtCommit !== undefined && builtCommit !== sha) {
        return `the checked-out commit is not that of ${eventName}`;
    }
    return undefined;
}
/**
 * The context from the runner's variables and the parsed event file; undefined if they have no repository. Fields of
 * the event that are missing or of the wrong type are ignored.
 * Source: https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
function contextFrom(env, event) {
    const [, owner, name] = /^([^/\s]+)\/([^/\s]+)$/.exec(env.GITHUB_REPOSITORY ?? '') ?? [];
    if (owner === undefined || name === undefined)
        return undefined;
    const eventName = env.GITHUB_EVENT_NAME ?? '';
    const ref = refOf(env, event);
    const baseRef = baseRefOf(ref, event);
    const pullRequest = pullRequestOf(event);
    const headSha = headShaOf(env, event);
    const action = textOf(property(event, 'action'));
    const prerelease = property(event, 'release', 'prerelease');
    const committed = Date.parse(textOf(property(event, 'head_commit', 'timestamp')) ?? '');
    const follows = eventName === 'workflow_run' ? followedRun(event) : undefined;
    const server = serverOf(env);
    return {
        eventName,
        ref,
        sha: env.GITHUB_SHA ?? '',
        ...(headSha === undefined ? {} : { headSha }),
        actor: env.GITHUB_ACTOR ?? '',
        ...(action === undefined ? {} : { action }),
        ...(typeof prerelease === 'boolean' ? { release: { prerelease } } : {}),
        ...(Number.isNaN(committed) ? {} : { committedSeconds: Math.floor(committed / 1000) }),
        repository: repositoryOf({ owner, name, serverUrl: server?.url ?? 'https://github.com' }, event),
        ...(server === undefined ? {} : { server }),
        ...(baseRef === undefined ? {} : { baseRef }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
        ...(follows === undefined ? {} : { follows }),
        shortShaLength: shortLength(env),
        ...(env.DOCKER_METADATA_ANNOTATIONS_LEVELS ? { annotationLevels: env.DOCKER_METADATA_ANNOTATIONS_LEVELS } : {}),
    };
}
// For pull_request_target the runner sets the base branch, which is not the ref of the pull request.
function refOf(env, event) {
    const number = property(event, 'number');
    return env.GITHUB_EVENT_NAME === 'pull_request_target' && typeof number === 'number'
        ? `refs/pull/${number}/merge`
        : (env.GITHUB_REF ?? '');
}
// Two variables from docker/metadata-action: use the head of a pull request instead of its merge commit, and the length
// of a short revision.
function headShaOf(env, event) {
    const wantsHead = /^true$/i.test(env.DOCKER_METADATA_PR_HEAD_SHA ?? '');
    return wantsHead ? textOf(property(event, 'pull_request', 'head', 'sha')) : undefined;
}
function shortLength(env) {
    const text = env.DOCKER_METADATA_SHORT_SHA_LENGTH ?? '';
    return /^[1-9]\d?$/.test(text) ? Number(text) : 7;
}
function baseRefOf(ref, event) {
    if (ref.startsWith('refs/tags/'))
        return textOf(property(event, 'base_ref'))?.replace(/^refs\/heads\//, '');
    return ref.startsWith('refs/pull/') ? textOf(property(event, 'pull_request', 'base', 'ref')) : undefined;
}
function pullRequestOf(event) {
    if (!isRecord(property(event, 'pull_request')))
        return undefined;
    const head = textOf(property(event, 'pull_request', 'head', 'repo', 'full_name'));
    const base = textOf(property(event, 'pull_request', 'base', 'repo', 'full_name')) ??
        textOf(property(event, 'repository', 'full_name'));
    const author = textOf(property(event, 'pull_request', 'user', 'login'));
    return {
        // Null if the fork has been deleted.
        fromFork: property(event, 'pull_request', 'head', 'repo') === null || (head !== undefined && head !== base),
        ...(author === undefined ? {} : { author }),
    };
}
function followedRun(event) {
    const head = textOf(property(event, 'workflow_run', 'head_repository', 'full_name'));
    const headOwner = textOf(property(event, 'workflow_run', 'head_repository', 'owner', 'login'));
    const headBranch = textOf(property(event, 'workflow_run', 'head_branch'));
    const headSha = textOf(property(event, 'workflow_run', 'head_sha'));
    return {
        eventName: textOf(property(event, 'workflow_run', 'event')) ?? '',
        // Null if the fork has been deleted; a missing repository is not trusted.
        fromFork: head === undefined || head !== textOf(property(event, 'repository', 'full_name')),
        ...(headOwner === undefined ? {} : { headOwner }),
        ...(headBranch === undefined ? {} : { headBranch }),
        ...(headSha === undefined ? {} : { headSha }),
    };
}
function repositoryOf({ owner, name, serverUrl }, event) {
    const description = textOf(property(event, 'repository', 'description'));
    const license = textOf(property(event, 'repository', 'license', 'spdx_id'));
    const defaultBranch = textOf(property(event, 'repository', 'default_branch'));
    return {
        owner,
        name,
        url: textOf(property(event, 'repository', 'html_url')) ?? `${serverUrl}/${owner}/${name}`,
        ...(description === undefined ? {} : { description }),
        // GitHub's value for a licence that it does not recognize.
        ...(license === undefined || license === 'NOASSERTION' ? {} : { license }),
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
        fork: property(event, 'repository', 'fork') === true,
    };
}


/***/ }),

/***/ 6840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ endedBy)
/* harmony export */ });
/** The host, for work that a signal may end besides the host's own: its processes, its requests and all else. */
function endedBy(signal, host) {
    return {
        ...host,
        signal: AbortSignal.any([host.signal, signal]),
        run: (command) => host.run(limited(command, signal)),
        send: (request) => host.send(request.evenWhenCancelled === true ? request : limited(request, signal)),
    };
}
function limited(work, signal) {
    return { ...work, signal: work.signal === undefined ? signal : AbortSignal.any([work.signal, signal]) };
}


/***/ }),

/***/ 281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ createStages)
});

;// CONCATENATED MODULE: ./lib/host/stages/critical-path.js
/** Time in which no measured work was going on that the run waited for. */
const unmeasured = 'other';
/**
 * Follows a run back from its end: the time before any moment went to the work that ended last until then, since nothing
 * that was still going on can have been waited for. The times add up to the whole.
 */
function criticalPath(works, { startMs, endMs }) {
    const spent = new Map();
    const add = (name, milliseconds) => {
        if (milliseconds <= 0)
            return;
        // The last one is the first in time.
        const before = spent.get(name) ?? 0;
        spent.delete(name);
        spent.set(name, before + milliseconds);
    };
    const left = works.filter((work) => work.endMs > work.startMs).toSorted(byEnd);
    let now = endMs;
    for (const work of left) {
        if (now <= startMs)
            break;
        if (work.endMs > now)
            continue;
        add(unmeasured, now - Math.max(work.endMs, startMs));
        add(work.name, Math.max(work.endMs, startMs) - Math.max(work.startMs, startMs));
        now = Math.max(work.startMs, startMs);
    }
    add(unmeasured, now - startMs);
    return [...spent].map(([name, milliseconds]) => ({ name, milliseconds })).reverse();
}
// The last to end first; of those that end together the last to start, which may be a part of the others.
function byEnd(one, other) {
    return other.endMs - one.endMs || other.startMs - one.startMs;
}

;// CONCATENATED MODULE: ./lib/host/stages/stages.js

/** Records the times and decisions of a run's stages. */
function createStages({ log, now, trace }) {
    const records = [];
    const startMs = trace?.nowMs() ?? 0;
    return {
        stage: async ({ name, work, decisions }) => {
            const started = now();
            const result = await log.group(name, () => (trace === undefined ? work() : trace.span('stage', name, work)));
            const lines = decisions(result);
            records.push({ name, milliseconds: now() - started, decisions: lines });
            for (const line of lines)
                log.info(`  ${line}`);
            return result;
        },
        records: () => records,
        path: () => {
            if (trace === undefined)
                return [];
            const parts = trace.spans().filter(({ kind }) => kind === 'part');
            return criticalPath(parts, { startMs, endMs: trace.nowMs() });
        },
    };
}


/***/ }),

/***/ 9659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ tracedSend),
/* harmony export */   Ao: () => (/* binding */ partOfRun),
/* harmony export */   BV: () => (/* binding */ tracedRun),
/* harmony export */   mn: () => (/* binding */ traced),
/* harmony export */   sW: () => (/* binding */ createTrace),
/* harmony export */   zJ: () => (/* binding */ keepingTrace)
/* harmony export */ });
/* unused harmony export traceText */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2878);


/** Records spans from the start of the process; the time before this call is the span `start`. */
function createTrace(nowMs = () => performance.now()) {
    const spans = [{ kind: 'stage', name: 'start', startMs: 0, endMs: nowMs() }];
    return {
        span: async (kind, name, work) => {
            let startMs = nowMs();
            try {
                return await work((earlierMs) => {
                    startMs = Math.min(startMs, earlierMs);
                });
            }
            finally {
                spans.push({ kind, name, startMs, endMs: nowMs() });
            }
        },
        spans: () => spans,
        nowMs,
        text: () => traceText(spans),
    };
}
/** Does `work`, as a span of the host's trace if it has one. */
function traced({ trace }, name, work) {
    return trace === undefined ? work() : trace.span('work', name, work);
}
/** Does `work`, as a part of the run that its end may have waited for; it may say that it began before. */
function partOfRun({ trace }, name, work) {
    return trace === undefined ? work(() => { }) : trace.span('part', name, work);
}
/** Does `work` and writes the trace to the file, even if it throws. A file that cannot be written is a warning. */
async function keepingTrace({ file, host: { trace, log } }, work) {
    try {
        return await work();
    }
    finally {
        try {
            if (file !== undefined && trace !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, trace.text());
        }
        catch (error) {
            log.warning(`The trace cannot be written to ${file}: ${(0,_system_error_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(error) ?? error}`);
        }
    }
}
/** Processes by their name and first argument, which is the subcommand. */
function tracedRun(run, trace) {
    return (command) => trace.span('process', processName(command.command, command.args), () => run(command));
}
/** Requests until the headers of their responses have arrived. */
function tracedSend(send, trace) {
    return (request) => trace.span('request', `${request.method} ${request.url.host}${request.url.pathname}`, () => send(request));
}
function processName(command, args) {
    const word = args.find((argument) => /^[a-z][a-z-]*$/.test(argument));
    return [command.replace(/^.*[/\\]/, ''), ...(word === undefined ? [] : [word])].join(' ');
}
/**
 * The trace event format: complete events, in \u00b5s. Events of one row may nest but not overlap otherwise, so each kind
 * gets as many rows as it has events at the same time.
 * Source: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
 */
function traceText(spans) {
    const rows = [];
    const kinds = ['stage', 'part', 'work', 'process', 'request'];
    const events = kinds.flatMap((kind) => spans
        .filter((span) => span.kind === kind)
        .toSorted((a, b) => a.startMs - b.startMs)
        .map((span) => {
        const free = rows.find((row) => row.kind === kind && row.endMs <= span.startMs);
        const row = free ?? { kind, label: `${kind} ${rows.filter((row) => row.kind === kind).length + 1}`, endMs: 0 };
        if (free === undefined)
            rows.push(row);
        row.endMs = span.endMs;
        return {
            name: span.name,
            cat: kind,
            ph: 'X',
            pid: 1,
            tid: rows.indexOf(row) + 1,
            ts: Math.round(span.startMs * 1000),
            dur: Math.round((span.endMs - span.startMs) * 1000),
        };
    }));
    const names = rows.map(({ label }, index) => ({
        name: 'thread_name',
        ph: 'M',
        pid: 1,
        tid: index + 1,
        args: { name: label },
    }));
    return `${JSON.stringify({ displayTimeUnit: 'ms', traceEvents: [...names, ...events] })}\n`;
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ caCertificates),
/* harmony export */   v: () => (/* binding */ caCertificatesVersion)
/* harmony export */ });
// Made by scripts/update-ca-certificates.mjs from golang.org/x/crypto/x509roots/fallback v0.0.0-20261030153154-30a33513ff6d: Mozilla's roots for TLS servers.
// biome-ignore-all format: one certificate a line
/** The version of the module that they are from. */
const caCertificatesVersion = 'v0.0.0-20261030153154-30a33513ff6d';
/** Subject and DER in base64 of each root certificate. */
const caCertificates = [
    ['CN=AC RAIZ FNMT-RCM SERVIDORES SEGUROS,OU=Ceres,O=FNMT-RCM,C=ES,2.5.4.97=VATES-Q2826004J', 'MIICbjCCAfOgAwIBAgIQYvYybOXE42hcG2LdnC6dlTAKBggqhkjOPQQDAzB4MQswCQYDVQQGEwJFUzERMA8GA1UECgwIRk5NVC1SQ00xDjAMBgNVBAsMBUNlcmVzMRgwFgYDVQRhDA9WQVRFUy1RMjgyNjAwNEoxLDAqBgNVBAMMI0FDIFJBSVogRk5NVC1SQ00gU0VSVklET1JFUyBTRUdVUk9TMB4XDTE4MTIyMDA5MzczM1oXDTQzMTIyMDA5MzczM1oweDELMAkGA1UEBhMCRVMxETAPBgNVBAoMCEZOTVQtUkNNMQ4wDAYDVQQLDAVDZXJlczEYMBYGA1UEYQwPVkFURVMtUTI4MjYwMDRKMSwwKgYDVQQDDCNBQyBSQUlaIEZOTVQtUkNNIFNFUlZJRE9SRVMgU0VHVVJPUzB2MBAGByqGSM49AgEGBSuBBAAiA2IABPa6V1PIyqvfNkpSIeSX0oNnnvBlUdBeh8dHsVnyV0ebAAKTRBdp20LHsbI6GA60XYyzZl2hNPk2LEnb80b8s0RpRBNm/dfF/a82Tc4DTQdxz69qBdKiQ1oKUm8BA06Oi6NCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFAG5L++/EYZg8k/QQW6rcx/n0m5JMAoGCCqGSM49BAMDA2kAMGYCMQCuSuMrQMN0EfKVrRYj3k4MGuZdpSRea0R7/DjiT8ucRRcRTBQnJlU5dUoDzBOQn5ICMQD6SmxgiHPz7riYYqnOK8LZiqZwMR2vsJRM60/G49HzYqc8/5MuB1xJAWdpEgJyv+c='],
    ['CN=ACCVRAIZ1,OU=PKIACCV,O=ACCV,C=ES', 'MIIH0zCCBbugAwIBAgIIXsO3pkN/pOAwDQYJKoZIhvcNAQEFBQAwQjESMBAGA1UEAwwJQUNDVlJBSVoxMRAwDgYDVQQLDAdQS0lBQ0NWMQ0wCwYDVQQKDARBQ0NWMQswCQYDVQQGEwJFUzAeFw0xMTA1MDUwOTM3MzdaFw0zMDEyMzEwOTM3MzdaMEIxEjAQBgNVBAMMCUFDQ1ZSQUlaMTEQMA4GA1UECwwHUEtJQUNDVjENMAsGA1UECgwEQUNDVjELMAkGA1UEBhMCRVMwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCbqau/YUqXry+XZpp0X9DZlv3P4uRm7x8fRzPCRKPfmt4ftVTdFXxpNRFvu8gMjmoYHtiP2Ra8EEg2XPBjs5BaXCQ316PWywlxufEBcoSwfdtNgM3802/J+Nq2DoLSRYWoG2ioPej0RGy9ocLLA76MPhMAhN9KSMDjIgro6TenGEyxCQ0jVn8ETdkXhBilyNpAlHPrzg5XPAOBOp0KoVdDaaxXbXmQeOW1tDvYvEyNKKGno6e6Ak4l0Squ7a4DIrhrIA8wKFSVf+DuzgpmndFALW4ir50awQUZ0m/A8p/4e7MCQvtQqR0tkw8jq8bBD5L/0KIV9VMJcRz/RROE5iZe+OCIHAr8Fraocwa48GOEAqDGWuzndN9wrqODJerWx5eHk6fGioozl2A3ED6XPm4pFdahD9GILBKfb6qkxkLrQaLjlUPTAYVtjrs78yM2x/474KElB0iryYl0/wiPgL/AlmXz7uxLaL2diMMxs0Dx6M/2OLuc5NF/1OVYm3z61PMOm3WR5LpSLhl+0fXNWhn8ugb2+1KoS5kE3fj5tItQo05iifCHJPqDQsGH+tUtKSpacXpkatcnYGMN285J9Y0fkIkyF/hzQ7jSWpOGYdbhdQrqeWZ2iE9x6wQl1gpaepPluUsXQA+xtrn13k/c4LOsOxFwYIRKQ26ZIMApcQrAZQIDAQABo4ICyzCCAscwfQYIKwYBBQUHAQEEcTBvMEwGCCsGAQUFBzAChkBodHRwOi8vd3d3LmFjY3YuZXMvZmlsZWFkbWluL0FyY2hpdm9zL2NlcnRpZmljYWRvcy9yYWl6YWNjdjEuY3J0MB8GCCsGAQUFBzABhhNodHRwOi8vb2NzcC5hY2N2LmVzMB0GA1UdDgQWBBTSh7Tj3zcnk1X2VuqB5TbMjB4/vTAPBgNVHRMBAf8EBTADAQH/MB8GA1UdIwQYMBaAFNKHtOPfNyeTVfZW6oHlNsyMHj+9MIIBcwYDVR0gBIIBajCCAWYwggFiBgRVHSAAMIIBWDCCASIGCCsGAQUFBwICMIIBFB6CARAAQQB1AHQAbwByAGkAZABhAGQAIABkAGUAIABDAGUAcgB0AGkAZgBpAGMAYQBjAGkA8wBuACAAUgBhAO0AegAgAGQAZQAgAGwAYQAgAEEAQwBDAFYAIAAoAEEAZwBlAG4AYwBpAGEAIABkAGUAIABUAGUAYwBuAG8AbABvAGcA7QBhACAAeQAgAEMAZQByAHQAaQBmAGkAYwBhAGMAaQDzAG4AIABFAGwAZQBjAHQAcgDzAG4AaQBjAGEALAAgAEMASQBGACAAUQA0ADYAMAAxADEANQA2AEUAKQAuACAAQwBQAFMAIABlAG4AIABoAHQAdABwADoALwAvAHcAdwB3AC4AYQBjAGMAdgAuAGUAczAwBggrBgEFBQcCARYkaHR0cDovL3d3dy5hY2N2LmVzL2xlZ2lzbGFjaW9uX2MuaHRtMFUGA1UdHwROMEwwSqBIoEaGRGh0dHA6Ly93d3cuYWNjdi5lcy9maWxlYWRtaW4vQXJjaGl2b3MvY2VydGlmaWNhZG9zL3JhaXphY2N2MV9kZXIuY3JsMA4GA1UdDwEB/wQEAwIBBjAXBgNVHREEEDAOgQxhY2N2QGFjY3YuZXMwDQYJKoZIhvcNAQEFBQADggIBAJcxAp/n/UNnSEQU5CmH7UwoZtCPNdpNYbdKl02125DgBS4OxnnQ8pdpD70ER9m+27Up2pvZrqmZ1dM8MJP1jaGo/AaNRPTKFpV8M9xii6g3+CfYCS0b78gUJyCpZET/LtZ1qmxNYEAZSUNUY9rizLpm5U9EelvZaoErQNV/+QEnWCzI7UiRfD+mAM/EKXMRNt6GGT6d7hmKG9Ww7Y49nCrADdg9ZuM8Db3VlFzi4qc1GwQA9j9ajepDvV+JHanBsMyZ4k0ACtrJJ1vnE5Bc5PUzolVt3OAJTS+xJlsndQAJxGJ3KQhfnlmstn6tn1QwIgPBHnFk/vk4CpYY3QIUrCPLBhwepH2NDd4nQeit2hW3sCPdK6jT2iWH7ehVRE2I9DZ+hJp4rPcOVkkO1jMl1oRQQmwgEh0q1b688nCBpHBgvgW1m54ERL5hI6zppSSMEYCUWqKiuUnSwdzRp+0xESyeGabu4VXhwOrPDYTkF7eifKXeVSUG7szAh1xA2syVP1XgNce4hL60Xc16gwFy7ofmXx2utYXGJt/mwZrpHgJHnyqobalbz+xFd3+YJ5oyXSrjhO7FmGYvliAd3djDJ9ew+f7Zfc3Qn48LFFhRny+Lwzgt3uiP1o2HpPVWQxaZLPSkVrQ0uGE3ycJYgBugl6H8WY3pEfbRD0tVNEYqi4Y7'],
    ['CN=Actalis Authentication Root CA,O=Actalis S.p.A./03358520967,L=Milan,C=IT', 'MIIFuzCCA6OgAwIBAgIIVwoRl0LE48wwDQYJKoZIhvcNAQELBQAwazELMAkGA1UEBhMCSVQxDjAMBgNVBAcMBU1pbGFuMSMwIQYDVQQKDBpBY3RhbGlzIFMucC5BLi8wMzM1ODUyMDk2NzEnMCUGA1UEAwweQWN0YWxpcyBBdXRoZW50aWNhdGlvbiBSb290IENBMB4XDTExMDkyMjExMjIwMloXDTMwMDkyMjExMjIwMlowazELMAkGA1UEBhMCSVQxDjAMBgNVBAcMBU1pbGFuMSMwIQYDVQQKDBpBY3RhbGlzIFMucC5BLi8wMzM1ODUyMDk2NzEnMCUGA1UEAwweQWN0YWxpcyBBdXRoZW50aWNhdGlvbiBSb290IENBMIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAp8bEpSmkLO/lGMWwUKNvUTufClrJwkg4CsIcoBh/kbWHuUA/3R1oHwiD1S0eiKD4j1aPbZkCkpAW1V8IbInX4ay8IMKx4INRimlNAJZaby/ARH6jDuSRzVju3PvHHkVH3Se5CAGfpiEd9UEtL0z9KK3giq0itFZljoZUj5NDKd45RnijMCO6zfB9E1fAXdKDa0hMxKufgFpbOr3JpyI/gCczWw63igxdBzcIy2zSekciRDXFzMwujt0q7bd9Zg1fYVEiVRvjRuPjPdA1YprbrxTIW6HMiRvhMCb8oJsfgadHHwTrozmSBp+Z07/T6k9QnBn+locePGX2oxgkg4YQ51Q+qDp2JE+BIcXjDwL4k5RHILv+1A7TaLndxHqEguNTVHnd25zS8gebLra8Pu2Fbe8lEfKXGkJh90qX6IuxEAf6ZYGyojnP9zz/GPvG8VqLWeICrHuS0E4UT1lF9gxeKF+w6D9Fz8+vm2/7hNN3WpVvrJSEnu68wEqPSpP4RCHiMUVhUE4Q2OM1fEwZtN4Fv6MGn8i1zeQf1xcGDXqVdFUNaBr8EBtiZJ1t4JWgw5QHVw0U5r0F+7if5t+L4sbnfpb2U8WANFAoWPASUHEXMLrmeGO89LKtmyuy/uE5jF66CyCU3nuDuP/jVo23Eek7jPKxwV2dpAtMK9myGPW1n0sCAwEAAaNjMGEwHQYDVR0OBBYEFFLYiDrIn3hm7YnzezhwlMkCAjbQMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0jBBgwFoAUUtiIOsifeGbtifN7OHCUyQICNtAwDgYDVR0PAQH/BAQDAgEGMA0GCSqGSIb3DQEBCwUAA4ICAQALe3KHwGCmSUyIWOYdiPcUZEim2FgKDk8TNd81HdTtBjHIgT5q1d07GjLukD0R0i70jsNjLiNmsGe+b7bAEzlgqqI0JZN1Ut6nna0Oh4lScWoWPBkdg/iaKWW+9D+a2fDzWochcYBNy+A4mz+7+uAwTc+G02UQGRjRlwKxK3JCaKygvU5a2hi/a5iB0P2avl4VSM0RFbnAKVy06Ij3Pjaut2L9HmLecHgQHEhb2rykOLpn7VU+Xlff1ANATIGk0k9jpwlCCRT8AKnCgHNPLsBA2RF7SOp6AsDT6ygBJlh0wcBzIm2Tlf05fbsq4/aC4yyXX04fkZT6/iyj2HYauE2yOE+b+h1IYHkm4vP9qdCa6HCPSXrW5b0KDtst842/6+OkfcvHlXHo2qN8xcL4dJIEG4aspCJTQLas/kx2z/uUMsA1n3Y/buWQbqCmJqK4LL7RK4X9p2jIugErsWx0Hbhzlefut8cl8ABMALJ+tguLHPPAUJ4lueAI3jZm/zel0btUZCzJJ7VLkn5l/9Mt4blOvH+kQSGQQXemOR/qnuOf0GZvBeyqdn6/axag67XH/JJULysRJyU3eExRarDzzFhdFPFqSBX/wge2sY0PjlxQRrM9vwGYT7JZVEc+NHt4bVaTLnPqZih4zR0Uv6CPLy64Lo7yFIrM6bV8+2ydDKXhlg=='],
    ['CN=Amazon Root CA 1,O=Amazon,C=US', 'MIIDQTCCAimgAwIBAgITBmyfz5m/jAo54vB4ikPmljZbyjANBgkqhkiG9w0BAQsFADA5MQswCQYDVQQGEwJVUzEPMA0GA1UEChMGQW1hem9uMRkwFwYDVQQDExBBbWF6b24gUm9vdCBDQSAxMB4XDTE1MDUyNjAwMDAwMFoXDTM4MDExNzAwMDAwMFowOTELMAkGA1UEBhMCVVMxDzANBgNVBAoTBkFtYXpvbjEZMBcGA1UEAxMQQW1hem9uIFJvb3QgQ0EgMTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBALJ4gHHKeNXjca9HgFB0fW7Y14h29Jlo91ghYPl0hAEvrAIthtOgQ3pOsqTQNroBvo3bSMgHFzZM9O6II8c+6zf1tRn4SWiw3te5djgdYZ6k/oI2peVKVuRF4fn9tBb6dNqcmzU5L/qwIFAGbHrQgLKm+a/sRxmPUDgH3KKHOVj4utWp+UhnMJbulHheb4mjUcAwhmahRWa6VOujw5H5SNz/0egwLX0tdHA114gk957EWW67c4cX8jJGKLhD+rcdqsq08p8kDi1L93FcXmn/6pUCyziKrlA4b9v7LWIbxcceVOF34GfID5yHI9Y/QCB/IIDEgEw+OyQmjgSubJrIqg0CAwEAAaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAYYwHQYDVR0OBBYEFIQYzIU07LwMlJQuCFmcx7IQTgoIMA0GCSqGSIb3DQEBCwUAA4IBAQCY8jdaQZChGsV2USggNiMOruYou6r4lK5IpDB/G/wkjUu0yKGX9rbxenDIU5PMCCjjmCXPI6T53iHTfIUJrU6adTrCC2qJeHZERxhlbI1Bjjt/msv0tadQ1wUsN+gDS63pYaACbvXy8MWy7Vu33PqUXHeeE6V/Uq2V8viTO96LXFvKWlJbYK8U90vvo/ufQJVtMVT8QtPHRh8jrdkPSHCa2XV4cdFyQzR1bldZwgJcJmApzyMZFo6IQ6XU5MsI+yMRQ+hDKXJioaldXgjUkK642M4UwtBV8ob2xJNDd2ZhwLnoQdeXeGADbkpyrqXRfboQnoZsG4q5WTP468SQvvG5'],
    ['CN=Amazon Root CA 2,O=Amazon,C=US', 'MIIFQTCCAymgAwIBAgITBmyf0pY1hp8KD+WGePhbJruKNzANBgkqhkiG9w0BAQwFADA5MQswCQYDVQQGEwJVUzEPMA0GA1UEChMGQW1hem9uMRkwFwYDVQQDExBBbWF6b24gUm9vdCBDQSAyMB4XDTE1MDUyNjAwMDAwMFoXDTQwMDUyNjAwMDAwMFowOTELMAkGA1UEBhMCVVMxDzANBgNVBAoTBkFtYXpvbjEZMBcGA1UEAxMQQW1hem9uIFJvb3QgQ0EgMjCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAK2Wny2cSkxKgXlRmeyKy2tgURO8TW0G/LAIjd0ZEGrHJgw12MBvIITplLGbhQPDW9tK6Mj4kHbZW0/jTOgGNk3Mmqw9DJArktQGGWCsN0R5hYGCrVo34A3MnaZMUnbqQ523BNFQ9lXg1dKmSYXpN+nKfq5clU1Imj+uIFptiJXZNLhSGkOQsL9sBbm2eLfq0OQ6PBJTYv9K8nu+NQWpEjTj82R0Yiw9AElaKP4yRLuH3WUnAnE72kr3H9rN9yFVkE8P7K6C4Z9r2UXTu/Bfh+08LDmG2j/e7HJV63mjrdvdfLC6HM783k81ds8P+HgfajZRRidhW+mez/CiVX18JYpvL7TFz4QuK/0NURBs+18bvBt+xa47mAExkv8LV/SasrlX6avvDXbR8O70zoan4G7ptGmh32n2M8ZpLpcTnqWHsFcQgTfJU7O7f/aS0ZzQGPSSbtqDT6ZjmUyl+17vIWR6IF9sZIUVyzfpYgwLKhbcAS4y2j5L9Z469hdAlO+ekQiG+r5jqFoz7Mt0Q5X5bGlSNscpb/xVA1wf+5+9R+vnSUeVC06JIglJ4PVhHvG/LopyboBZ/1c6+XUyo05f7O0oYtlNc/LMgRdg7c3r3NunysV+Ar3yVAhU/bQtCSwXVEqY0VThUWcI0u1ufm8/0i2BWSlmy5A5lREedCf+3euvAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgGGMB0GA1UdDgQWBBSwDPBMMPQFWAJI/TPlUq9LhONmUjANBgkqhkiG9w0BAQwFAAOCAgEAqqiAjw54o+Ci1M3m9Zh6O+oAA7CXDpO8Wqj2LIxyh6mx/H9z/WNxeKWHWc8w4Q0QshNabYL1auaAn6AFC2jkR2vHat+2/XcycuUY+gn0oJMsXdKMdYV2ZZAMA3m3MSNjrXiDCYZohMr/+c8mmpJ5581LxedhpxfL86kSk5Nrp+gvU5LEYFiwzAJRGFuFjWJZY7attN6a+yb3ACfAXVU3dJnJUH/jWS5E4ywl7uxMMne0nxrpS10gxdr9HIcWxkPo1LsmmkVwXqkLN1PiRnsn/eBG8om3zEK2yygmbtmlyTrIQRNg91CMFa6ybRoVGld45pIq2WWQgj9sAq+uEjonljYE1x2igGOpm/HlurR8FLBOybEfdF849lHqm/osohHUqS0nGkWxr7JOcQ3AWEbWaQbLU8uz/mtBzUF+fUwPfHJ5elnNXkoOrJupmHN5fLT0zLm4BwyydFy4x2+IoZCn9Kr5v2c69BoVYh63n749sSmvZ6ES8lgQGVMDMBu4Gon2nL2XA46jCfMdiyHxtN/kHNGfZQIG6lzWE7OE76KlXIx3KadowGuuQNKotOrN8I1LOJwZmhsoVLiJkO/KdYE+HvJkJMcYr07/R54H9jVlpNMKVv/1F2Rs76giJUmTtt8AF9pYfl3uxRuw0dFfIRDH+fO6AgonB8Xx1sfT4PsJYGw='],
    ['CN=Amazon Root CA 3,O=Amazon,C=US', 'MIIBtjCCAVugAwIBAgITBmyf1XSXNmY/Owua2eiedgPySjAKBggqhkjOPQQDAjA5MQswCQYDVQQGEwJVUzEPMA0GA1UEChMGQW1hem9uMRkwFwYDVQQDExBBbWF6b24gUm9vdCBDQSAzMB4XDTE1MDUyNjAwMDAwMFoXDTQwMDUyNjAwMDAwMFowOTELMAkGA1UEBhMCVVMxDzANBgNVBAoTBkFtYXpvbjEZMBcGA1UEAxMQQW1hem9uIFJvb3QgQ0EgMzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCmXp8ZBf8ANm+gBG1bG8lKlui2yEujSLtf6ycXYqm0fc4E7O5hrOXwzpcVOho6AF2hiRVd9RFgdszflZwjrZt6jQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgGGMB0GA1UdDgQWBBSrttvXBp43rDCGB5Fwx5zEGbF4wDAKBggqhkjOPQQDAgNJADBGAiEA4IWSoxe3jfkrBqWTrBqYaGFy+uGh0PsceGCmQ5nFuMQCIQCcAu/xlJyzlvnrxir4tiz+OpAUFteMYyRIHN8wfdVoOw=='],
    ['CN=Amazon Root CA 4,O=Amazon,C=US', 'MIIB8jCCAXigAwIBAgITBmyf18G7EEwpQ+Vxe3ssyBrBDjAKBggqhkjOPQQDAzA5MQswCQYDVQQGEwJVUzEPMA0GA1UEChMGQW1hem9uMRkwFwYDVQQDExBBbWF6b24gUm9vdCBDQSA0MB4XDTE1MDUyNjAwMDAwMFoXDTQwMDUyNjAwMDAwMFowOTELMAkGA1UEBhMCVVMxDzANBgNVBAoTBkFtYXpvbjEZMBcGA1UEAxMQQW1hem9uIFJvb3QgQ0EgNDB2MBAGByqGSM49AgEGBSuBBAAiA2IABNKrijdPo1MN/sGKe0uoe0ZLY7Bi9i0b2whxIdIA6GO9mif78DluXeo9pcmBqqNbIJhFXRbb/egQbeOc4OO9X4Ri83BkM6DLJC9wuoihKqB1+IGuYgbEgds5bimwHvouXKNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAYYwHQYDVR0OBBYEFNPsxzplbszh2naaVvuc84ZtV+WBMAoGCCqGSM49BAMDA2gAMGUCMDqLIfG9fhGt0O9Yli/W651+kI0rz2ZVwyzjKKlwCkcO8DdZEv8tmZQoTipPNU0zWgIxAOp1AE47xDqUEpHJWEadIRNyp4iciuRMStuW1KyLa2tJElMzrdfkviT8tQp21KW8EA=='],
    ['CN=Atos TrustedRoot Root CA ECC TLS 2021,O=Atos,C=DE', 'MIICFTCCAZugAwIBAgIQPZg7pmY9kGP3fiZXOATvADAKBggqhkjOPQQDAzBMMS4wLAYDVQQDDCVBdG9zIFRydXN0ZWRSb290IFJvb3QgQ0EgRUNDIFRMUyAyMDIxMQ0wCwYDVQQKDARBdG9zMQswCQYDVQQGEwJERTAeFw0yMTA0MjIwOTI2MjNaFw00MTA0MTcwOTI2MjJaMEwxLjAsBgNVBAMMJUF0b3MgVHJ1c3RlZFJvb3QgUm9vdCBDQSBFQ0MgVExTIDIwMjExDTALBgNVBAoMBEF0b3MxCzAJBgNVBAYTAkRFMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEloZYKDcKZ9Cg3iQZGeHkBQcfl+3oZIK59sRxUM6KDP/XtXa7oWyTbIOiaG6l2b4siJVBzV3dscqDY4PMwL502eCdpO5KTlbgmClBk1IQ1SQ4AjJn8ZQSb+/Xxd4u/RmAo0IwQDAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBR2KCXWfeBmmnoJsmo7jjPXNtNPojAOBgNVHQ8BAf8EBAMCAYYwCgYIKoZIzj0EAwMDaAAwZQIwW5kp85wxtolrbNa9d+F851F+uDrNozZffPc8dz7kUK2o59JZDCaOMDtuCCrCp1rIAjEAmeMM56PDr9NJLkaCI2ZdyQAUEv049OGYa3cpetskz2VAv9LcjBHo9H1/IISpQuQo'],
    ['CN=Atos TrustedRoot Root CA RSA TLS 2021,O=Atos,C=DE', 'MIIFZDCCA0ygAwIBAgIQU9XP5hmTC/srBRLYwiqipDANBgkqhkiG9w0BAQwFADBMMS4wLAYDVQQDDCVBdG9zIFRydXN0ZWRSb290IFJvb3QgQ0EgUlNBIFRMUyAyMDIxMQ0wCwYDVQQKDARBdG9zMQswCQYDVQQGEwJERTAeFw0yMTA0MjIwOTIxMTBaFw00MTA0MTcwOTIxMDlaMEwxLjAsBgNVBAMMJUF0b3MgVHJ1c3RlZFJvb3QgUm9vdCBDQSBSU0EgVExTIDIwMjExDTALBgNVBAoMBEF0b3MxCzAJBgNVBAYTAkRFMIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAtoAOxHm9BYx9sKOdTSJNy/BBl01Z4NH+VoyX8te9j2y3I49f1cTYQcvyAh5x5en2XssIKl4w8i1mx4QbZFc4nXUtVsYvYe+W/CBGvevUez8/fEc4BKkbqlLfEzfTFRVOvV98r61jx3ncCHvVoOX3W3WsgFWZkmGbzSoXfduP9LVq6hdKZChmFSlsAvFr1bqjM9xaZ6cF4r9lthawEO3NUDPJcFDsGY6wx/J0W2tExn2WuZgIWWbeKQGb9Cpt0xU6kGpn8bRrZtkh68rZYnxGEFzedUlnnkL5/nWpo63/dgpnQOPF943HhZpZnmKaau1Fh5hnstVKPNe0OwANwI8f4UDErmwh3El+fsqyjW22v5MvoVw+j8rtgI5Y4dtXz4U2OLJxpAmMkokIiEjxQGMYsluMWuPD0xeqqxmjLBvk1cbiZnrXghmmOxYsL3GHX0WelXOTwkKBIROW1527k2gV+p2kHYzygeBYBr3JtuP2iV2J+axEoctr+hbxx1A9JNr3w+SH1VbxT5Aw+kUJWdo0zuATHAR8ANSbhqRAvNncTFd+rrcztl524WWLZt+NyteYr842mIycg5kDcPOvdO3GDjbnvezBc6eUWsuSZIKmAMFwoW4sKeFYV+xafJlrJaSQOoD0IJ2azsct+bJLKZWD6TWNp0lIpw9MGZHQ9b8Q4HECAwEAAaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUdEmZ0f+0emhFdcN+tNzMzjkz2ggwDgYDVR0PAQH/BAQDAgGGMA0GCSqGSIb3DQEBDAUAA4ICAQAjQ1MkYlxt/T7Cz1UAbMVWiLkO3TriJQ2VSpfKgInuKs1l+NsW4AmS4BjHeJi78+xCUvuppILXTdiK/ORO/auQxDh1MoSf/7OwKwIzNsAQkG8dnK/haZPso0UvFJ/1TCplQ3IM98P4lYsU84UgYt1UU90s3BiVaU+DR3BAM1h3Egyi61IxHkzJqM7F78PRreBrAwA0JrRUITWXAdxfG/F851X6LWh3e9NpzNMOa7pNdkTWwhWaJuywxfW70Xp0wmzNxbVe9kzmWy2B27O3Opee7c9GslA9hGCZcbUztVdF5kJHdWoOsAgMrr3e97sPWD2PAzHoPYJQyi9eDF20l74gNAf0xBLh7tew2VktafcxBPTy+av5EzH4AXcOPUIjJsyacmdRIXrMPIWo6iFqO9taPKU0nprALN+AnCng33eU0aKAQv9qTFsR0PXNor6uzFFcw9VUewyu1rkGd4Di7wcaaMxZUa1+XGdrudviB0JbuAEFWDlN5LuYo7Ey7Nmj1m+UI/87tyll5gfp77YZ6ufCOB0yiJA8EytuzO+rdwY0d4RPcuSBhPm5dDTedk+SKlOxJTnbPP/lPqYO5Wue/9vsL3SD3460s6neFE3/MaNFcyT6lSnMEpcEoji2jbDwN/zIIX8/syQbPYtuzE2wFg2WHYMfRsCbvUOZ58SWLs5fyQ=='],
    ['CN=Autoridad de Certificacion Firmaprofesional CIF A62634068,C=ES', 'MIIGFDCCA/ygAwIBAgIIG3Dp0v+ubHEwDQYJKoZIhvcNAQELBQAwUTELMAkGA1UEBhMCRVMxQjBABgNVBAMMOUF1dG9yaWRhZCBkZSBDZXJ0aWZpY2FjaW9uIEZpcm1hcHJvZmVzaW9uYWwgQ0lGIEE2MjYzNDA2ODAeFw0xNDA5MjMxNTIyMDdaFw0zNjA1MDUxNTIyMDdaMFExCzAJBgNVBAYTAkVTMUIwQAYDVQQDDDlBdXRvcmlkYWQgZGUgQ2VydGlmaWNhY2lvbiBGaXJtYXByb2Zlc2lvbmFsIENJRiBBNjI2MzQwNjgwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDKlmuO6vj78aI14H9M2uDDUtd9thDIAl6zQyrET2qyyhxdKJp4ERppWVevtSBC5IsP5t9bpgOSL/UR5GLXMnE42QQMcas9UX4PB99jBVzpv5RvwSmCwLTaUbDBPLutN0pcyvFLNg4kq7/DhHf9qFD0sefGL9ItWY16Ck6WaVICqjaY7Pz6FIMMNx/Jkjd/14Et5cS54D40/mf0PmbR0/RAz15iNA9wBj4gGFrO93IbJWyTdBSTo3OxDqqHECNZXyAFGUftaI6SEspd/NYrspI8IM/hX68gvqB2f3bl7BqGYTM+53u0P6APjqK5am+5hyZvQWyIplD9amML9ZMWGxmPsu2bm8mQ9QEM3xk9Dz44I8kvjwzRAv4bVdZO0I08r0+k8/6vKtMFnXkIoctXMbScyJCyZ/QYFpM6/EfY0XiWMR+6KwxfXZmtY4laJCB22N/9q06mIqqdXuYnin1oKaPnirjaEbsXLZmdEyRG98Xi2J+Of8ePdG1asuhy9azuJBCtLxTa/y2aRnFHvkLfuwHb9H/TKI8xWVvTyQKmtFLKbpf7Q8UIJm+K9Lv9nyiqDdVF8xM6HdjAeI9BZzwelGSuewvF6NkBiDkal4ZkQdU7hwxu+g/GvUgUvzlN1J5Bto+WHWOWk9mVBngxaJ43BjuAiUVhOSPHG0SjFeUc+JIwuwIDAQABo4HvMIHsMB0GA1UdDgQWBBRlzeurNR4APn7VdMActHNHDhpkLzASBgNVHRMBAf8ECDAGAQH/AgEBMIGmBgNVHSAEgZ4wgZswgZgGBFUdIAAwgY8wLwYIKwYBBQUHAgEWI2h0dHA6Ly93d3cuZmlybWFwcm9mZXNpb25hbC5jb20vY3BzMFwGCCsGAQUFBwICMFAeTgBQAGEAcwBlAG8AIABkAGUAIABsAGEAIABCAG8AbgBhAG4AbwB2AGEAIAA0ADcAIABCAGEAcgBjAGUAbABvAG4AYQAgADAAOAAwADEANzAOBgNVHQ8BAf8EBAMCAQYwDQYJKoZIhvcNAQELBQADggIBAHSHKAIrdx9miWTtj3QuRhy7qPj4Cx2Dtjqn6EWKB7fgPiDL4QjbEwj4KKE1soCzC1HA01aajTNFSa9J8OA9B3pFE1r/yJfY0xgsfZb43aJlQ3CTkBW6kN/oGbDbLIpgD7dvlAceHabJhfa9NPhAeGIQcDq+fUs5gakQ1JZBu/hfHAsdCPKxsIl68veg4MSPi3i1O1ilI45PVf42O+AMt8oqMEEgtIDNrvx2ZnOorm7hfNoD6JQg5iKj0B+QXSBTFCZX2lSX3xZEEAEeiGaPcjiT3SC3NL7X8e5jjkd5KAb881lFJWAiMxujX6i6KtoaPc1A6ozuBRWV1aUsIC+nmCjuRfzxuIgALI9C2lHVnOUTaHFFQ4ueCyE8S1wF3BqfmI7avSKecs2tCsvMo2ebKHTEm9caPARYpoKdrcd7b/+Alun4jWq9GJAd/0kakFI3ky88Al2CdgtR5xbHV/g4+afNmyJU72OwFW1TZQNKXkqgsqeOSQBZONXH9IBk9W6VULgRfhVwOEqwf9DEMnDAGf/JOC0ULGb0QkTmVXYbgBVX/8Cnp6o5qtjTcNAuuuuUavpfNIbnYrX9ivAwhZTJryQCL2/W3Wf+47BVTwSYT6RBVuKT0Gro1vP7ZeDOdcQxWQzugsgMYDNKGbqEZycPvEJdvSRUDewdcAZfpLz6IHxV'],
    ['CN=BJCA Global Root CA1,O=BEIJING CERTIFICATE AUTHORITY,C=CN', 'MIIFdDCCA1ygAwIBAgIQVW9l47TZkGobCdFsPsBsIDANBgkqhkiG9w0BAQsFADBUMQswCQYDVQQGEwJDTjEmMCQGA1UECgwdQkVJSklORyBDRVJUSUZJQ0FURSBBVVRIT1JJVFkxHTAbBgNVBAMMFEJKQ0EgR2xvYmFsIFJvb3QgQ0ExMB4XDTE5MTIxOTAzMTYxN1oXDTQ0MTIxMjAzMTYxN1owVDELMAkGA1UEBhMCQ04xJjAkBgNVBAoMHUJFSUpJTkcgQ0VSVElGSUNBVEUgQVVUSE9SSVRZMR0wGwYDVQQDDBRCSkNBIEdsb2JhbCBSb290IENBMTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAPFmCL3ZxRVhy4QEQaVpN3cdwbB7+sN3SJATcmTRuHyQNZ0YeYjjlwE8R4HyDqKYDZ4/N+AZspDyRhySsTphzvq3Rp4Dhtczbu33RYx2N95ulpH3134rhxfVizXuhJFyV9xgw8O558dnJCNPYwpj9mZ9S1WnP3hkSWkSl+BMDdMJoDIwOvqfwPKcxRIqLhy1BDPapDgRat7GGPZHOiJBhyL8xIkoVNiMpTAK+BcWyqw3/XmnkRd4OJmtWO2y3syJfQOcs4ll5+M7sSKGjwZteAf9kRJ/sGsciQ35uMt0WwfCyPQ10WRjeulumijWML3mG90Vr4TqnMfK9Q7q8l0ph49pczm+LiRvRSGsxdRpJQaDrXpIhRMsDQa4bHlW/KNnMoH1V6XKV0Jp6VwkYe/iMBhORJhVb3rCk9gZtt58R4oRTklH2yiUAguUSiz5EtBP6DF+bHq/pj+bOT0CFqMYs2esWz8sgytnOYFcuX6U1WTdno9uruh8W7TXakdI136z1C2OVnZOz2nxbkRs1CTqjSShGL+9V/6pmTW12xB3uD1IutbB5/EjPtffhZ0nPNRAvQoMvfXnjSXWgXSHRtQpdaJCbPdzied9v3pKH9MiyRVVz99vfFXQpIsHETdfg6YmV6YBW37+WGgHqel62bno/1Afq8K0wM7o6v0PvY1NuLxxAgMBAAGjQjBAMB0GA1UdDgQWBBTF7+3M2I0hxkjk49cULqcWk+WYATAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjANBgkqhkiG9w0BAQsFAAOCAgEAUoKsITQfI/Ki2Pm4rzc2IInRNwPWaZ+4YRC6ojGYWUfo0Q0lHhVBDOAqVdVXUsv45Mdpox1NcQJeXyFFYEhcCY5JEMEE3KliawLwQ8hOnThJdMkycFRtwUf8jrQ2ntScvd0g1lPJGKm1Vrl2i5VnZu69mP6u775u+2D2/VnGKhs/I0qUJDAnyIm860Qkmss9vk/Ves6OF8tiwdneHg56/0OGNFK8YT88X7vZdrRTvJez/opMEi4r89fO4aL/3Xtw+zuhTaRjAv04l5U/BXCga99igUOLtFkNSoxUnMW7gZ/NfaXvCyUeOiDbHPwfmGcCCtRzRBPbUYQaVQNW4AB+dAb/OMRyHdOoP2gxXdMJxy6MW2Pg6Nwe0uxhHvLe5e/2mXZgLR6UcnHGCyoyx5JO1UbXHfmpGQrI+pXObSOYqgs4rZpWDW+N8TEAiMEXnM0ZNjX+VVOg4DwzX5Ze4jLp3zO7Bkqp2IRzznfSxqxx4VyjHQy7Ct9f4qNx2No3WqB4K/TUfet27fJhcKVlmtOJNBir+3I+17Q9eVzYH6Eze9mCUAyTF6ps3MKCuwJXNq+YJyo5UOGwifUll35HaBC07HPKs5fRJNz2YqAo07WjuGS3iGJCz51TzZm+ZGiPTx4SSPfSKcOYKMryMguTjClPPGAyzQWWYezyr/6zcCwupvI='],
    ['CN=BJCA Global Root CA2,O=BEIJING CERTIFICATE AUTHORITY,C=CN', 'MIICJTCCAaugAwIBAgIQLBcIfWQqwP6FGFkGz7RK6zAKBggqhkjOPQQDAzBUMQswCQYDVQQGEwJDTjEmMCQGA1UECgwdQkVJSklORyBDRVJUSUZJQ0FURSBBVVRIT1JJVFkxHTAbBgNVBAMMFEJKQ0EgR2xvYmFsIFJvb3QgQ0EyMB4XDTE5MTIxOTAzMTgyMVoXDTQ0MTIxMjAzMTgyMVowVDELMAkGA1UEBhMCQ04xJjAkBgNVBAoMHUJFSUpJTkcgQ0VSVElGSUNBVEUgQVVUSE9SSVRZMR0wGwYDVQQDDBRCSkNBIEdsb2JhbCBSb290IENBMjB2MBAGByqGSM49AgEGBSuBBAAiA2IABJ3LgJGNU2e1uVCxA/jlSR9BIgmwUVJY1is0j8USRhTFiy8shP8sbqjV8QnjAyEUxEM9fMEsxEtqSs3ph+B99iK++kpRuDCK/eHeGBIK9ke35xe/J4rUQUyWPGCWwf0VHKNCMEAwHQYDVR0OBBYEFNJKsVF/BvDRgh9Obl+rg/xI1LCRMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMAoGCCqGSM49BAMDA2gAMGUCMBq8W9f+qdJUDkpd0m2xQNz0Q9XSSpkZElaA94M04TVOSG0ED1cxMDAtsaqdAzjbBgIxAMvMh1PLet8gUXOQwKhbYdDFUDn9hf7B43j4ptZLvZuHjw/l1lOWqzzIQNph91Oj9w=='],
    ['CN=Buypass Class 2 Root CA,O=Buypass AS-983163327,C=NO', 'MIIFWTCCA0GgAwIBAgIBAjANBgkqhkiG9w0BAQsFADBOMQswCQYDVQQGEwJOTzEdMBsGA1UECgwUQnV5cGFzcyBBUy05ODMxNjMzMjcxIDAeBgNVBAMMF0J1eXBhc3MgQ2xhc3MgMiBSb290IENBMB4XDTEwMTAyNjA4MzgwM1oXDTQwMTAyNjA4MzgwM1owTjELMAkGA1UEBhMCTk8xHTAbBgNVBAoMFEJ1eXBhc3MgQVMtOTgzMTYzMzI3MSAwHgYDVQQDDBdCdXlwYXNzIENsYXNzIDIgUm9vdCBDQTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBANfHXvfBB9R3+0Mh9PT1aeTuMgHbo4Yf5FkNuud1g1Lr6hxhFUi7HQfKjK6w3Jad6sNgkoaCKHOcVgb/S2TwDCo3SbXlzwx87vFKu3MwZfPVL4O2fuPn9Z6rYPnT8Z2SdIrkHJasW4DptfQxh6NR/Md+oW+OU3fUl8FVM5I+GC911K2GScuVr1QGbNgGE41b/+EmGVnAJLqBcXmQRFBoJJRfuLMR8SlBYaNByyM21cHxMlAQTn/0hpPshNOOvEu/XAFOBz3cFIqUCqTqc/sLUegTBxj6DvEr0VQVfTzh97QZQmdiXnfgolXsttlpF9U6r0TtSsWe5HonfOV116rLJeffawrbD02TTqigzXsu8lkBarcNuAeBfos4GzjmCleZPe4h6KP1DBbdi+w0jpwqHAAVF41og9JwnxgIzRFo1clrUs3ERo/ctfPYV3Me6ZQ5BL/T3jjetFPsaRyifsSP5BtwrfKi+fv3FmRmaZ9JUaLiFRhnBkp/1Wy1TbMz4GHrXb7pmA8y1x1LPC5aAVKRCfLf6o3YBkBjqhHk/sM3nhRSP/TizPJhk9H9Z2vXUq6/aKtAQ6BXNVN48FP4YUIHZMbXb5tMOA1jrGKvNouicwoN9SG9dKpN6nIDSdvHXx1iY8f93ZHsM+71bbRuMGjeyNYmsHVee7QHIJihdjK4TWxPAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFMmAd+BikoL1RpzzuvdMw964o605MA4GA1UdDwEB/wQEAwIBBjANBgkqhkiG9w0BAQsFAAOCAgEAU18h9bqwOlI5LJKwbADJ784g7wbylp7ppHR/ehb8t/W2+xUbP6umwHJdELFx7rxP462sA20ucS6vxOOto70MEae0/0qyexAQH6dXQbLArvQsWdZHEIjzIVEpMMpghq9Gqx3tOluwlN5E40EIosHsHdb9T7bWR9AUC8rmyrV7d35BH16Dx7aMOZawP5aBQW9gkOLo+fsicdl9sz1Gv7SEr5AcD48Saq/v7h56rgJKihcrdv6sVIkkLE8/trKnToyokZf7KcZ7XC25y2a2t6hbElGFtQl+Ynhw/qlqYLYdDnkM/crqJIByw5c/8nerQyIKx+u2DISCLIBrQYoIwOula9+ZEsuK1V6ADJHgJgg2SMX6OBE1/yWDLfJ6v9r9jv6ly0UsH8SIU653DtmadsWOLB2jutXsMq7Aqqz30XpN69QH4kj3Io6wpJ9qzo6ysmD0oyLQI+uUWnpp3Q+/QFesa1lQ2aOZ4W7+jQF5JyMV3pKdewlNWudLSDBaGOYKbeaP4NK75t98biGCwWg5TbSYWGZizEqQXsP6JwSxeRV0mcy+rSDeJmAc61ZRpqPq5KM/p/9h3PFaTWwyI0PurKju7koSCTxdccK+efrCh2gdC/1cacwG0Jp9VJkqyTkaGa9LKkPzY11aWOIv4x3kqdbQCtCev9eBCfHJxyYNrJgWVqA='],
    ['CN=Buypass Class 3 Root CA,O=Buypass AS-983163327,C=NO', 'MIIFWTCCA0GgAwIBAgIBAjANBgkqhkiG9w0BAQsFADBOMQswCQYDVQQGEwJOTzEdMBsGA1UECgwUQnV5cGFzcyBBUy05ODMxNjMzMjcxIDAeBgNVBAMMF0J1eXBhc3MgQ2xhc3MgMyBSb290IENBMB4XDTEwMTAyNjA4Mjg1OFoXDTQwMTAyNjA4Mjg1OFowTjELMAkGA1UEBhMCTk8xHTAbBgNVBAoMFEJ1eXBhc3MgQVMtOTgzMTYzMzI3MSAwHgYDVQQDDBdCdXlwYXNzIENsYXNzIDMgUm9vdCBDQTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAKXaCpUWUOOV8l6ddjEGMnqb8RB2uACatVI2zSRHsJ8YZLya9vrVediQYkwiL944PdbgqOkcLNt4EemOaFEVcsfzM4fkoF0LXOBXByow9c3EN3coTRiR5r/VUv1xLXA+58bEiuPwKAv0dpihi4dVsjoT/Lc+JzeOIuOoTyrvYLs9tznDDgFHmV0ST9tD+leh7fmdvhFHJlsTmKtdFoqwNxxXnUX/iJY2v7vKB3tvh2PX0DJq1l1sDPGzbjniazEuOQAnFN44wOwZZoYS6J1yFhNkUsepNxz9gjDthBgd9K5c/3ATAOux9TN6S9ZV+AWNS2mw9bMoNlwUxFFzTWsL8TQH2xc519woe2v1n/MuwU8XKhDzzMro6/1rqy6any2CbgTUUgGTLT2G/H783+9CHaZr77kgxve9oKeV/afmiSTYzIw0bOIjL9kSGiG5VZFvC5F5GQytQIgLcOJ60g7YaEi7ghM5EFjp2CoHxhLbWNvSO1UQRwUVZ2J+GGOmRj8JDlQyXr8NYnon74Do29lLBlo3WiXQCBJ31G8JUJc9yB3D34xFMFbG02SrZvPAXpacw8Tvw3xrizp5f7NJzz3iiZ+gMEuFuZyUJHmPfWupRWgPK9Dx2hzLabjKSWJtyNBjYt1gD1iqj6G8BaVmos8bdrKEZLFMOVLAMLrwjEsCsLa3AgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFEe4zf/lb+74suwvTg75JbCOPGvDMA4GA1UdDwEB/wQEAwIBBjANBgkqhkiG9w0BAQsFAAOCAgEAACAjQTUEkMJAYmDv4jVM1z+s4jSQuKFvdvoWFqRINyzpkMLyPPgKn9iB5btb2iUspKdVcSQy9sgL8rxq+JOssgfCX5/bzMiKqr5qb+FJEMwx14C7u8jYog5kV+qi9cKpMRXSIGrs/CIBKM+GuIAeqcwRpTzyFrNHnfzSgCHEy9BHcEGhyoMZCCxt8l13nIoUE9Q2HJLw5QY33KbmkJs4j1xrG0aGQ0JfPgEHU1RdZX33inOhmlRaHylDFCfChQ+1iHsaO5S3HWCntZznKWlXWpuTekMwGwPXYshApqr8ZORK15FTAaggiG6cX0S5y2CBNOxv033aSF/rtJC8LakcC6wc1aJoIIAE1vyxjy+7SjENSoYc6+I2KSb12tjE8nVhz36udmNKekBlk4f4HoCMhuWG1o8O/FMsYOgWYRqiPkN7zTlgVGr18okmAWiDSKIz6MkEkbIRNBE+6tBDGR8Dk5AM/1E9V/RBbuHLoL7ryWPNbczk+DaqaJ3tvV2XcEQNtg413OEMXbugUZTLfhbrES+jkkXITHHZvMmZUldGL1DPvTVp9D0VzgalLA8+9oG6lLvDu79leNKGef9JOxqDDPDeeOzI8k1MGt6CKfjBWtrt7uYnXuhF0J0cUahoq0Tj0Itq4/g7u9xN12TyUb7mqqta6THuBrxzvxNiCp/HuZc='],
    ['CN=CA Disig Root R2,O=Disig a.s.,L=Bratislava,C=SK', 'MIIFaTCCA1GgAwIBAgIJAJK4iNuwisFjMA0GCSqGSIb3DQEBCwUAMFIxCzAJBgNVBAYTAlNLMRMwEQYDVQQHEwpCcmF0aXNsYXZhMRMwEQYDVQQKEwpEaXNpZyBhLnMuMRkwFwYDVQQDExBDQSBEaXNpZyBSb290IFIyMB4XDTEyMDcxOTA5MTUzMFoXDTQyMDcxOTA5MTUzMFowUjELMAkGA1UEBhMCU0sxEzARBgNVBAcTCkJyYXRpc2xhdmExEzARBgNVBAoTCkRpc2lnIGEucy4xGTAXBgNVBAMTEENBIERpc2lnIFJvb3QgUjIwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCio8QACdaFXS1tFPbCw3OeNcJxVX6B+6tGUODBfEl45qt5WDza/3wcn9iXAng+a0EE6UG9vgMsRfYvZNSrXaNHPWSb6WiaxswbP7q+sos0Ai6YVRn8jG+qX9pMzk0DIaPY0jSTVpbLTAwAFjxfGs3Ix2ymrdMxp7zo5eFm1tL7A7RBZckQrg4FY8aAamkw/dLukO8NJ9+flXP04SXabBbeQTg06ov80egEFGEtQX6sx3dOy1FU+16SGBsEWmjGycT6txOgmLcRK7fWV8x8nhfRyyX+hk4kLlYMeE2eARKmK6cBZW58Yh2EhN/qwGu1pSqVg8NTEQxzHQuyRpDRQjrOQG6Vrf/GlK1ul4SOfW+eioANSW1z4nuSHsPzwfPrLgVv2RvPN3YEyLRa5Beny912H9AZdugsBbPWnDTYltxhh5EF5EQIM8HauQhl1K6yNg3ruji6DOWbnuuNZt2Zz9aJQfYEkoopKW1rOhzndX0CcQ7zwOe9yxndnWCywmZgtrEE7snmhrmaZkCo5xHtgUUDi/ZnWejBBhG93c+AAk9lQHhcR1DIm+YfgXvkRKhbhZri3lrVx/k6RGZL5DJUfORsnLMOPReisjQS1n6yqEm70XooQL6iFh/f5DcfEXP7kAplQ6INfPgGAVUzfbANuPT1rqVCV3w2EYx7XsQDnYx5nQIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUtZn4r7CU9eMg1gqtzk5WpC5uQu0wDQYJKoZIhvcNAQELBQADggIBACYGXnDnZTPIgm7ZnBc6G3pmsgH2eDtpXi/q/075KMOYKmFMtCQSin1tERT3nLXK5ryeJ45MGcipvXrA1zYObYVybqjGom32+nNjf7xueQgcnYqfGopTpti72TVVsRHFqQOzVju5hJMiXn7B9hJSi+osZ7z+Nkz1uM/Rs0mSO9MpDpkblvdhuDvEK7Z4bLQjb/D907JedR+Zlais9trhxTF7+9FGs9K8Z7RiVLoJ92Owk6Ka+elSLotgEqv89WBW7xBci8QaQtyDW2QOy7W81k/BfDxujRNt+3vrMNDcTa/F1balTFtxyegxvug4BkihGuLq0t4SOVga/4AOgnXmt8kHbA7v/zjxmHHEt38OFdAlab0inSvtBfZGR6ztwPDUO+Ls7pZbkBNOHlY667DvlruWIxG68kOGdGSVyCh13x01utI3gzhTODY7z2zp+WsO0PsE6E9312UBeIYMej4hYvF/Y3EMyZ9E26gnonW+boE+18DrG5gPcFw0sorMwIUY6256s/daoQe/qUKS82Ail+QUoQebTnbAjn39pCXHR+3/H3OszMOl6W8KjptlwlCFtaOgUxLMVYdh84GuEEZhvUQhuMI9dM9+JDX6HAcOmz0iyu8xL4ysEr3vQCj8KWefshNPZiTEUxnpHikV7+ZtsH8tZ/3zbBt1RqPlShfppNcL'],
    ['CN=CFCA EV ROOT,O=China Financial Certification Authority,C=CN', 'MIIFjTCCA3WgAwIBAgIEGErM1jANBgkqhkiG9w0BAQsFADBWMQswCQYDVQQGEwJDTjEwMC4GA1UECgwnQ2hpbmEgRmluYW5jaWFsIENlcnRpZmljYXRpb24gQXV0aG9yaXR5MRUwEwYDVQQDDAxDRkNBIEVWIFJPT1QwHhcNMTIwODA4MDMwNzAxWhcNMjkxMjMxMDMwNzAxWjBWMQswCQYDVQQGEwJDTjEwMC4GA1UECgwnQ2hpbmEgRmluYW5jaWFsIENlcnRpZmljYXRpb24gQXV0aG9yaXR5MRUwEwYDVQQDDAxDRkNBIEVWIFJPT1QwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDXXWvNED8fBVnVBU03sQ7smCuOFR36k0sXgiFxEFLXUWRwFsJVaU2OFW2fvwwbwuCjZ9YMrM8irq93VCpLTIpTUnrD7i7es3ElweldPe6hL6P3KjzJIx1qqx2hp/Hz7KDVRM8Vz3IvHWOX6Jn5/ZOkVIBMUtRSqy5J35DNuF++P96hyk0g1CXohClTt7GIH//62pCfCqktQT+x8Rgp7hZZLDRJGqgG16iI0gNyejLi6mhNbiyWZXvKWfry4t3uMCz7zEasxGPrb382KzRzEpR/38wmnvFyXVBlWY9ps4deMm/DGIq1lY+wejfeWkU7xzbh72fROdOXW3NiGUgthxwG+3SYIElz8AXSG7Ggo7cbcNOIabla1jj0Ytwli3i/+Oh+uFzJlU9fpy25IGvPa931DfSCt/SyZi4QKPaXWnuWFo8BGS1sbn85WAZkgwGDg8NNkt0yxoekN+kWzqotaK8KgWU6cMGbrU1tVMoqLUuFG7OA5nBFDWteNfB/O7ic5ARwiRIlk9oKmSJgamNgTnYGmE69g60dWIolhdLHZR4tjsbftsbhf4oEIRUpdPA+nJCdDC7xij5aqgwJHsfVPKPtl8MeNPo4+QgO48BdK4PRVmrJtqhUUy54Mmc9gn900PvhtgVguXDbjgv5E1hvcWAQUhC5wUEJ73IfZzF4/5YFjQIDAQABo2MwYTAfBgNVHSMEGDAWgBTj/i39KNALtbq2osS/BqoFjJP7LzAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQU4/4t/SjQC7W6tqLEvwaqBYyT+y8wDQYJKoZIhvcNAQELBQADggIBACXGumvrh8vegjmWPfBEp2uEcwPenStPuiB/vHiyz5ewG5zz13ku9Ui20vsXiObTej/tUxPQ4i9qecsAIyjmHjdXNYmEwnZPNDatZ8POQQaIxffu2Bq41gt/UP+TqhdLjOztUmCypAbqTuv0axn96/Ua4CUqmtzHQTb3yHQFhDmVOdYLO6Qn+gjYXB74BGBSESgoA//vU2YApUo0FmZ8/Qmkrp5nGm9BC2sGE5uPhnEFtC+NiWYzKXZUmhH4J/qyP5Hgzg0b8zAarb8iXRvTvyUFTeGSGn+ZnzxEk8rUQElsgIfXBDrDMlI1Dlb4pd19xIsNER9Tyx6yF7Zod1rg1MvIB671Oi6ON7fQAUtDKXeMOZePglr4UeWJoBjnaH9dCi77o0cOPaYjesYBx4/IXr9tgFa+iiS6M+qf4TIRnvHST4D2G0CvOJ4RUHlzEhLN5mydLIhyPDCBBpEi6lmt2hkuIsKNuYyH4Ga8cyNfIWRjgEj1oDwYPZTISEEdQLpe/v5WOaHIz16eGWRGENoXkbcFgKyLmZJ956LYBws2J+dIeWCKw9cTXPhyQN9Ky8+ZAAoACxGV2lZFA4gKn2fQ1XmxqI1AbQ3CekD6819kR5LLU7m7Wc5P/dAVUwHY3+vZ5nbv0CO7O6l5s9UCKc2Jo5YPSjXnTkLAdc0Hz+Ys63su'],
    ['CN=COMODO ECC Certification Authority,O=COMODO CA Limited,L=Salford,ST=Greater Manchester,C=GB', 'MIICiTCCAg+gAwIBAgIQH0evqmIAcFBUTAGem2OZKjAKBggqhkjOPQQDAzCBhTELMAkGA1UEBhMCR0IxGzAZBgNVBAgTEkdyZWF0ZXIgTWFuY2hlc3RlcjEQMA4GA1UEBxMHU2FsZm9yZDEaMBgGA1UEChMRQ09NT0RPIENBIExpbWl0ZWQxKzApBgNVBAMTIkNPTU9ETyBFQ0MgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwHhcNMDgwMzA2MDAwMDAwWhcNMzgwMTE4MjM1OTU5WjCBhTELMAkGA1UEBhMCR0IxGzAZBgNVBAgTEkdyZWF0ZXIgTWFuY2hlc3RlcjEQMA4GA1UEBxMHU2FsZm9yZDEaMBgGA1UEChMRQ09NT0RPIENBIExpbWl0ZWQxKzApBgNVBAMTIkNPTU9ETyBFQ0MgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQDR3svdcmCFYX7deSRFtSrYpn1PlILBs5BAH+X4QokPB0BBO490o0JlwzgdeT6+3eKKvUDYEs2ixYjFq0JcfRK9ChQtP6IHG4/bC8vCVlbpVsLM5niwz2J+Wos77LTBumjQjBAMB0GA1UdDgQWBBR1cacZSBm8nZ3qQUfflMRId5nTeTAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAwNoADBlAjEA7wNbeqy3eApyt4jf/7VGFAkK+qDmfQjGGoe9GKhzvSbKYAydzpmfz1wPMOG+FDHqAjAU9JM8SaczepBGR7NjfRObTrdvGDeAU/7dIOA1mjbRxwG55tzd8/8dLDoWV9mSOdY='],
    ['CN=COMODO RSA Certification Authority,O=COMODO CA Limited,L=Salford,ST=Greater Manchester,C=GB', 'MIIF2DCCA8CgAwIBAgIQTKr5yttjb+Af907YWwOGnTANBgkqhkiG9w0BAQwFADCBhTELMAkGA1UEBhMCR0IxGzAZBgNVBAgTEkdyZWF0ZXIgTWFuY2hlc3RlcjEQMA4GA1UEBxMHU2FsZm9yZDEaMBgGA1UEChMRQ09NT0RPIENBIExpbWl0ZWQxKzApBgNVBAMTIkNPTU9ETyBSU0EgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwHhcNMTAwMTE5MDAwMDAwWhcNMzgwMTE4MjM1OTU5WjCBhTELMAkGA1UEBhMCR0IxGzAZBgNVBAgTEkdyZWF0ZXIgTWFuY2hlc3RlcjEQMA4GA1UEBxMHU2FsZm9yZDEaMBgGA1UEChMRQ09NT0RPIENBIExpbWl0ZWQxKzApBgNVBAMTIkNPTU9ETyBSU0EgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCR6FSS0gpWsawNJN3Fz0RndJkrN6N9I3AAcbxT38T6KhKPS38QVr2fcHK3YX/JSw8Xpz3jsARh7v8Rl8f0hj4K+j5c+ZPmNHrZFGvnnLOFoIJ6dq9xkNfs/Q36nGz637CC9BR++b7Epi9Pf5l/tfxnQ3K9DADWietrLNPtj5gcFKt+5eNu/Nio5JIk2kNrYrhV/erBvGy2i/MOjZrkm2xpmfh4SDBF1a3hDTxFYPwyllEnvGfDyi62a+pGx8cgoLEfZd5ICLqkTqnyg0Y3hOvozIFIQ2dOciqbXL1MGyiKXCJ7tKuY2e7gUYPDCUZObT6Z+pUX2nwzV0E8jVHtC7ZcryxjGt9XyD+86V3Em69FmeKjWiS0uqlWPc9vqv9JWL7wqP/0uK3pN/u6uPQLOvnoQ0IeidiEyxPx2bvhiWC4jChWrBQdnArncevPDt09qZahSL0896+1DSJMwBGB7FY79tOi4lu3sgQiUpWAk2nojkxl8ZEDLXB0AuqLZxUpaVICu9ffUGpVRr+goyhhf3DQw6KqLCGqR84onAZFdr+CGCe01a60y1Dma/RMhnEw6abfFobg2P9A3fvQQoh/ozM6LlweQRGBY84YcWsr7KaKtzFcOmpH4MN5WdYgGq/yapiqcrxXStJLnbsQ/LBMQeXtHT1eKJ2czL+zUdqnR+WEUwIDAQABo0IwQDAdBgNVHQ4EFgQUu69+Aj36pvE8hI6t7jiY7NkyMtQwDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEMBQADggIBAArx1UaEt65Ru2yyTUEUAJNMnMvlwFTPoCWOAvn9sKIN9SCYPBMtrFaisNZ+EZLpLrqeLppysb0ZRGxhNaKatBYSaVqM4dc+pBroLwP0rmEdEBsqpIt6xf4FpuHA1sj+nq6PK7o9mfjYcwlYRm6mnPTXJ9OV2jeDchzTc+CiR5kDOF3VSXkAKRzH7JsgHAckaVd4sjn8OoSgtZx8jb8uk2IntznaFxiuvTwJaP+EmzzV1gsD41eeFPfR60/IvYcjt7ZJQ3mFXLrrkguhxuhoqEwWsRqZCuhTLJK7oQkYdQxlqHvLI7cawiiFwxv/0Cti76R7CZGYZ4wUAc1oBmpjIXUDgIiKboHGhfKppC3n9KUkEEeDys30jXlYsQab5xoq2Z0B15R97QNKyvDb6KkBPvVWmckejkk9u+UJueBPSZI9FoJAzMxZxuY67RIuaTxslbH9qh17f4a+Hg4yRvv7E491f0yLS0Zj/gA0QHDBw7mh3aZw4gSzQbzpgJHqZJx64SIDqZxubw5lT2yHh17zbqD5daWbQOhTsiedSrnAdyGN/4fy3ryM7xfft0kL0fJuMAsaDk527RH89elWsn2/x20Kk4yl0MC2Hb46TpSi125sC8KKfPog88Tk5c0NqMuRkrF8hey1FGlmDoLnzc7ILaZRfyHBNVOFBkpdn627G190'],
    ['CN=Certainly Root E1,O=Certainly,C=US', 'MIIB9zCCAX2gAwIBAgIQBiUzsUcDMydc+Y2aub/M+DAKBggqhkjOPQQDAzA9MQswCQYDVQQGEwJVUzESMBAGA1UEChMJQ2VydGFpbmx5MRowGAYDVQQDExFDZXJ0YWlubHkgUm9vdCBFMTAeFw0yMTA0MDEwMDAwMDBaFw00NjA0MDEwMDAwMDBaMD0xCzAJBgNVBAYTAlVTMRIwEAYDVQQKEwlDZXJ0YWlubHkxGjAYBgNVBAMTEUNlcnRhaW5seSBSb290IEUxMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE3m/4fxzf7flHh4axpMCK+IKXgOqPyEpeKn2IaKcBYhSRJHpcnqMXfYqGITQYUBsQ3tA3SybHGWCA6TS9YBk2QNYphwk8kXr2vBMj3VlOBF7PyAIcGFPBMdjaIOlEjeR2o0IwQDAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQU8ygYy2R17ikq6+2uI1g4hevIIgcwCgYIKoZIzj0EAwMDaAAwZQIxALGOWiDDshliTd6wT99u0nCK8Z9+aozmut6Dacpps6kFtZaSF4fC0urQe87YQVt8rgIwRt7qy12a7DLCZRawTDBcMPPaTnOGBtjOiQRINzf43TNRnXCve1XYAS59BWQOhriR'],
    ['CN=Certainly Root R1,O=Certainly,C=US', 'MIIFRzCCAy+gAwIBAgIRAI4P+UuQcWhlM1T01EQ5t+AwDQYJKoZIhvcNAQELBQAwPTELMAkGA1UEBhMCVVMxEjAQBgNVBAoTCUNlcnRhaW5seTEaMBgGA1UEAxMRQ2VydGFpbmx5IFJvb3QgUjEwHhcNMjEwNDAxMDAwMDAwWhcNNDYwNDAxMDAwMDAwWjA9MQswCQYDVQQGEwJVUzESMBAGA1UEChMJQ2VydGFpbmx5MRowGAYDVQQDExFDZXJ0YWlubHkgUm9vdCBSMTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBANA21B/q3avk0bbm+yLA3RMNansiExyXPGhjZjKcA7WNpIGD2ngwEc/csiu+kr+O5MQTvqRoTNoCaBZ0vrLdBORrKt03H2As2/X3oXyVtwxwhi7xOu9S98zTm/mLvg7fMbedaFySpvXl8wo0tf97ouSHocavFwDvA5HtqRxOcT3Si2yJ9HiG5mpJoM610rCrm/b01C7jcvk2xusVtyWMOvwlDbMicyF0yEqWYZL1LwsYpfSt4u5BvQF5+paMjRcCMLT5r3gajLQ2EBAHBXDQ9DGQilHFhiZ5shGIXsXwClTNSaa/ApzSRKft43jvRl5tcdF5cBxGX1HpyTfcX35pe0HfNEXgO4T0oYoKNp43zGJS4YkNKPl6I7ENPT2a/Z2B7yyQwHtETrtJ4A5KVpK8y7XdeReJkd5hiXSSqOMyhb5OhaRLWcsrxXiOcVTQAjeZjOVJ6uBUcqQRBi8LjMFbvrWhsFNunLhgkR9Za/kt9JQKl7XsxXYDVBtlUrpMklZRNaBA2CnbrlJ2Oy0wQJuK0EJWtLeIAaSHO1OWzaMWj/Nmqhexx2DgwUMFDO6bW2BvBlyHWyf5QBGenDPBt+U1VwV/J84XIIwc/PH72jEpSe31C4SnT8H2TsIonPru4K8H+zMReiFPCyEQtkA6qyI6BJyLm4SGcprSp6XEtHWRqSsjAgMBAAGjQjBAMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBTgqj8ljZ9EXME66C6ud0yEPmcM9DANBgkqhkiG9w0BAQsFAAOCAgEAuVevuBLaV4OPaAszHQNTVfSVcOQrPbA56/qJYv331hgELyE03fFo8NWWWt7CgKPBjcZq91l3rhVkz1t5BXdm6ozTaw3d8VkswTOlMIAVRQdFGjEitpIAq5lNOo93r6kiyi9jyhXWx8bwPWz8HA2YEGGeEaIi1wrykXprOQ4vMMM2SZ/g6Q8CRFA3lFV96p/2O7qUpUzpvD5RtOjKkjZUbVwlKNrdrRT90+7iIgXr0PK3aBLXWopBGsaSpVo7Y0VPv+E6dyIvXL9G+VoDhRNCX8reU9ditaY1BMJH/5n9hN9czulegChB8n3nHpDYT3Y+gjwN/KUD+nsa2UUeYNrEjvn8K8l7lcUq/6qJ34IxD3L/DCfXCh5WAFAeDJDBlrXYFIW7pw0WwfgHJBu6haEaBQmAupVjyTrsJZ9/nbqkRxWbRHDxakvWOF5D8xh+UG7pWijmZeZ3Gzr9Hb4DJqPb1OG7fpYnKx3upPvaJVQTA945xsMfTZDsjxtK0hzthZU4UHlG1sGQUDGpXJpuHfUzVounmdLyyCwzk5Iwx06MZTMQZBf9JBeW0Y3COmor6xOLRPIh80oat3df1+2IpHLlOR+Vnb5nwXARPbv0+Em34yaXOp/SX3z7wJl8OSngex2/DaeP0ik0biQVy96QXr8axGbqwua6OV+KmalBWQewLK8='],
    ['CN=Certigna Root CA,OU=0002 48146308100036,O=Dhimyotis,C=FR', 'MIIGWzCCBEOgAwIBAgIRAMrpG4nxVQMNo+ZBbcTjpuEwDQYJKoZIhvcNAQELBQAwWjELMAkGA1UEBhMCRlIxEjAQBgNVBAoMCURoaW15b3RpczEcMBoGA1UECwwTMDAwMiA0ODE0NjMwODEwMDAzNjEZMBcGA1UEAwwQQ2VydGlnbmEgUm9vdCBDQTAeFw0xMzEwMDEwODMyMjdaFw0zMzEwMDEwODMyMjdaMFoxCzAJBgNVBAYTAkZSMRIwEAYDVQQKDAlEaGlteW90aXMxHDAaBgNVBAsMEzAwMDIgNDgxNDYzMDgxMDAwMzYxGTAXBgNVBAMMEENlcnRpZ25hIFJvb3QgQ0EwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDNGDllGlmx6mQWDoyUJJV8g9PFOSbcDO8WV43X2KyjQn+Cyu3NW9sOty3tRQgXstmzy9YXUnIo245Onoq2C/mehJpNdt4iKVzSs9IGPjA5qXSjklYcoW9MCiBtnyN6tMbaLOQdLNyzKNAT8kxOAkmhVECe5uUFoC2EyP+YbNDrihqECB63aCPuI9Vwzm1RaRDuoXrC0SIxwoKF0vJVdlB8JXrJhFwLrN1CTivngqIkicuQstDuI7pmTLtipPlTWmR7fJj6o0ieD5Wupxj0auwuA0Wv8HT4Ks16XdG+RCYyKfHx9WzMfgIhC59vpD++nVPiz32pLHxYGpfhPTc3GGYo0kDFUYqMwy3OU4gkWGQwFsWq4NYKpkDfePb1BHxpE4S80dGnBs8B92jAqFe7OmGtBIyT46388NtEbVncSVmurJqZNjBBe3YzIoejwpKGbvlw7q6Hh5UbxHq9MfPU0uWZ/75I7HX1eBYdpnDBfzwboZL7z8g81sWTCo/1VTp2lc5ZmIoJlXcymoO6LAQ6l73UL77XbJuiyn1tJslV1c/DeVIICZkHJC1kJWumIWmbat10TWuXekG9qxf5kBdIjzb5LdXF2+6qhUVB+s06RbFo5jZMm5BX7CO5hwjCxAnxl4YqKE3idMDaxIzb3+KhF1nOJFl0Mdp//TBt2dzhauH8XwIDAQABo4IBGjCCARYwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFBiHVuBud+4kNTxOc5of1uHieX4rMB8GA1UdIwQYMBaAFBiHVuBud+4kNTxOc5of1uHieX4rMEQGA1UdIAQ9MDswOQYEVR0gADAxMC8GCCsGAQUFBwIBFiNodHRwczovL3d3d3cuY2VydGlnbmEuZnIvYXV0b3JpdGVzLzBtBgNVHR8EZjBkMC+gLaArhilodHRwOi8vY3JsLmNlcnRpZ25hLmZyL2NlcnRpZ25hcm9vdGNhLmNybDAxoC+gLYYraHR0cDovL2NybC5kaGlteW90aXMuY29tL2NlcnRpZ25hcm9vdGNhLmNybDANBgkqhkiG9w0BAQsFAAOCAgEAlLieT/DjlQgi581oQfccVdV8AOItOoldaDgvUSILSo3L6btdPrtcPbEo/uRTVRPPoZAbAh1fZkYJMyjhDSSXcNMQH+pkV5a7XdrnxIxPTGRGHVyH41neQtGbqH6mid2PHMkwgu07nM3A6RngatgCdTer9zQoKJHyBApPNeNgJgH60BGM+RFq7q89w1DTj18zeTyGqHNFkIwgtnJzFyO+B2XleJINugHA64wcZr+shncBlA2c5uk5jR+mUYyZDDl34bSb+hxnV29qao6pK0xXeXpXIs/NX2NGjVxZOob4Mkdio2cNGJHc+6Zr9UhhcyNZjgKnvETq9Emd8VRY+WCv2hikLyhF3HqgiIZd8zvn/yk1gPxkQ5Tm4xxvvq0OKmOZK8l+hfZx6AYDlf7ej0gcWtSS6Cvu5zHbugRqh5jnxV/vfaci9wHYTfmJ0A6aBVmknpjZbyvKcL5kwlWj9Omvw5Ip3IgWJJk8jSaYtlu3zM63Nwf9JtmYhST/WSMDmu2dnajkXjjO11INb9I/bbEFa0nOipFGc/T2L/Coc3cOZayhjWZSaX5LaAzHHjcng6WMxwLkFM1JAbBzs/3GkDpv0mztO+7skb6iQ12LAEpmJURw3kAP+HwV96LOPNdeE4yBFxgX0b3xdxA61GU5wSesVywlVP+i2k+KYTlerj1KjL0='],
    ['CN=Certum EC-384 CA,OU=Certum Certification Authority,O=Asseco Data Systems S.A.,C=PL', 'MIICZTCCAeugAwIBAgIQeI8nXIESUiClBNAt3bpz9DAKBggqhkjOPQQDAzB0MQswCQYDVQQGEwJQTDEhMB8GA1UEChMYQXNzZWNvIERhdGEgU3lzdGVtcyBTLkEuMScwJQYDVQQLEx5DZXJ0dW0gQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkxGTAXBgNVBAMTEENlcnR1bSBFQy0zODQgQ0EwHhcNMTgwMzI2MDcyNDU0WhcNNDMwMzI2MDcyNDU0WjB0MQswCQYDVQQGEwJQTDEhMB8GA1UEChMYQXNzZWNvIERhdGEgU3lzdGVtcyBTLkEuMScwJQYDVQQLEx5DZXJ0dW0gQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkxGTAXBgNVBAMTEENlcnR1bSBFQy0zODQgQ0EwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAATEKI6rGFtqvm5kN2PkzeyrOvfMobgOgknXhimfoZTy42B4mIF4Bk3y7JoOV2CDn7TmFy8as10CW4kjPMIRBSqniBMY81CE1700LCeJVf/OTOffph8oxPBUw7l8t1Ot68KjQjBAMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFI0GZnQkdjrzife81r1HfS+8EF9LMA4GA1UdDwEB/wQEAwIBBjAKBggqhkjOPQQDAwNoADBlAjADVS2m5hjEfO/JUG7BJw+ch69u1RsIGL2SKcHvlJF40jocVYli5RsJHrpka/F2tNQCMQC0QoSZ/6vnnvuRlydd3LBbMHHOXjgaatkl5+r3YZJW+OraNsKHZZYuciUvf9/DE8k='],
    ['CN=Certum Trusted Network CA 2,OU=Certum Certification Authority,O=Unizeto Technologies S.A.,C=PL', 'MIIF0jCCA7qgAwIBAgIQIdbQSk8lD8kyN/yqXhKN6TANBgkqhkiG9w0BAQ0FADCBgDELMAkGA1UEBhMCUEwxIjAgBgNVBAoTGVVuaXpldG8gVGVjaG5vbG9naWVzIFMuQS4xJzAlBgNVBAsTHkNlcnR1bSBDZXJ0aWZpY2F0aW9uIEF1dGhvcml0eTEkMCIGA1UEAxMbQ2VydHVtIFRydXN0ZWQgTmV0d29yayBDQSAyMCIYDzIwMTExMDA2MDgzOTU2WhgPMjA0NjEwMDYwODM5NTZaMIGAMQswCQYDVQQGEwJQTDEiMCAGA1UEChMZVW5pemV0byBUZWNobm9sb2dpZXMgUy5BLjEnMCUGA1UECxMeQ2VydHVtIENlcnRpZmljYXRpb24gQXV0aG9yaXR5MSQwIgYDVQQDExtDZXJ0dW0gVHJ1c3RlZCBOZXR3b3JrIENBIDIwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQC9+Xj45tWADGSdhhuWZGc/IjoedQF97/tcZ4zJzFxrqZHmuULlIEub2pt7uZld2ZuAS9eEQCsn0+i6MLs+CRqnSZXvK0AkwpfHp+6bJe+oCgCXhVqqndwpyeI1B+twTUrWwbNWuKFBOJvR+zF/j+Bf4bE/D44WSWDXBo0Y+aomEKsq09DRZ40bRr5HMNUuctHFY9rnY3lEfktjJImGLjQ/KUxSiyqnwOKRKIm5wFv5HdnnJ63/mgKXwcZQkpsCLL2puTRZCr+ESv/f/rOf69me4Jgj7KZrdxYq28ytOxykh9xGc14ZYmhFV+SQgkK7QtbwYeDBoz1mo130GO6IyY0XRSmZMnUCMe4pJshrAua1YkV/NxVaI2iJ1D7eTiew8EAMvE0Xy02isx7QBlrd9pPPV3WZ9fqGGmd4s7+W/jTcvedSVuWz5XV710GRBdxdaeOVDUO5/IOWOZV7bIBaTxNyxtd9KXpEulKkKtVBRgkg/iKgtlswjbyJDNXXcPiHUv3a76xRLgezTv7QCdpw75j6VuZt27VXS9zlLCUVyJ4ueE742pyehizKV/Ma5ciSixqClnrDvFASadgOWkaLOusm+iPJtrCBvkIApPjW/jAux9JG9uWOdf3yzLnQh1vMBhBgu4M1t15n3kfsmUjxpKEV/q2MYo45VU85FrmxY53/twIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBS2oVQ5AsOgP46KvPrU+Bym0ToO/TAOBgNVHQ8BAf8EBAMCAQYwDQYJKoZIhvcNAQENBQADggIBAHGlDs7k6b8/ONWJWsQCYftMxRQXLYtPU2sQF/xlhMcQSZDe28cmk4gmb3DWAl45oPePq5a1pRNcgRRtDoGCERuKTsZPpd1iHkTfCVn0W3cLN+mLIMb4Ck4uWBzrM9DPhmDJ2vuAL55MYIR4PSFk1vtBHxgP58l1cb29XN40hz5BsA72udY/CROWFC/emh1auVbONTqwX3BNXuMp8SMoclm2q8KMZiYcdywmdjWLKKdpoPk79SPdhRB0yZADVpHnr7pH1BKXESLjokmUbOe3lEu6LaTaM4tMpkT/WjzGHWTYtTHkpjx6qFcL2+1hGsvxznN3Y6SHb0xRONbkX8eftoEq5IVIeVheO/jbAoJnwTnbw3RLPTYe+SmTiGhbqEQZIfCn6IENLOiTNrQ3ssqwGyZ6miUfmpqAnksqP/ujmv5zMnHCnsZy4YpoJ/HkD7TETKVhk/iXEAcqMCWpuchxuO9ozC1+9eB+D4Kob7a6bINDd82Kkhehnlt4Fj1F4jNy3eFmypnTycUm/Q1oBEauttmbjL4ZvrHG8hnjXALKLNhvSgfZyTXaQHXyxKcZb55CEJh15pWLYLztxRLXis7VmFxWlgPF7ncGNf/P5O4/E2Hu29othfDNrp2yGAlFw5Khchf8R7agCyzxxN5DaAhqXzvwdmP7zAYspsbiDrW5viSP'],
    ['CN=Certum Trusted Network CA,OU=Certum Certification Authority,O=Unizeto Technologies S.A.,C=PL', 'MIIDuzCCAqOgAwIBAgIDBETAMA0GCSqGSIb3DQEBBQUAMH4xCzAJBgNVBAYTAlBMMSIwIAYDVQQKExlVbml6ZXRvIFRlY2hub2xvZ2llcyBTLkEuMScwJQYDVQQLEx5DZXJ0dW0gQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkxIjAgBgNVBAMTGUNlcnR1bSBUcnVzdGVkIE5ldHdvcmsgQ0EwHhcNMDgxMDIyMTIwNzM3WhcNMjkxMjMxMTIwNzM3WjB+MQswCQYDVQQGEwJQTDEiMCAGA1UEChMZVW5pemV0byBUZWNobm9sb2dpZXMgUy5BLjEnMCUGA1UECxMeQ2VydHVtIENlcnRpZmljYXRpb24gQXV0aG9yaXR5MSIwIAYDVQQDExlDZXJ0dW0gVHJ1c3RlZCBOZXR3b3JrIENBMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA4/t9o3K6wvDJFIf1awFO4W5AB7ptJ11/91sts1rHUV+rpDKmYYe2bg+G0jACl/jXaVehGDldamR5xgFZrDwxSjh80gTSSyjoIF87B6LMTXPb865Px1bVWqeWifrzq2jUI4ZZJ88JJ7ysbnKDHDBy3+Ci6dLhdHUZvSqeexVUBBvXQzmtVSjF4hq79MDkrjhJM8x2hZ85RdKknvISjFH4fOQtf/WsX+sWn7Et0brMkUJ3TCXJkDhv2/DM+44el1k+1WBO5gUo7Ul5E0u6SNsv+XLTOcr+H9g0cvW0QM8xAcPs3hEtF10fuFDRXhmnad4HMyjKUJX5p1TLVIZQRan5SQIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBQIds3LB/8k9sXN7buQvOKEN0Z19zAOBgNVHQ8BAf8EBAMCAQYwDQYJKoZIhvcNAQEFBQADggEBAKaorSLOAT2mo/9i0Eidi15ysHhE49wcrwn9I0j6vSrEuVUEtRCjjSfeC4Jj0O7eDDd5QVsisrCaQVymcODU0HfLI9MA4GxWL+FpDQ3Zqr8hgVDZBqWo/5U30Kr+4rP1mS1FhIrlQgnXdAIv94nYmem8J9RHjboNRhx3zxSkHLmkMcScKHQDNP8zGSal6Q10tz6XxnboJ5ajZt3hrvJBW8qYVoNzcOSGGtIxQbovvi0TWnZvTuhOgQ4/WwMioBK+ZlgRSssDxLQqKi2WF+A5VLxI03YnnZotBqbJ7DnSq9ufmgsnAjUpsUCV5/nonFWIGUbWtzT1fs45mtk48VH3Tyw='],
    ['CN=Certum Trusted Root CA,OU=Certum Certification Authority,O=Asseco Data Systems S.A.,C=PL', 'MIIFwDCCA6igAwIBAgIQHr9ZULjJgDdMBvfrVU+17TANBgkqhkiG9w0BAQ0FADB6MQswCQYDVQQGEwJQTDEhMB8GA1UEChMYQXNzZWNvIERhdGEgU3lzdGVtcyBTLkEuMScwJQYDVQQLEx5DZXJ0dW0gQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkxHzAdBgNVBAMTFkNlcnR1bSBUcnVzdGVkIFJvb3QgQ0EwHhcNMTgwMzE2MTIxMDEzWhcNNDMwMzE2MTIxMDEzWjB6MQswCQYDVQQGEwJQTDEhMB8GA1UEChMYQXNzZWNvIERhdGEgU3lzdGVtcyBTLkEuMScwJQYDVQQLEx5DZXJ0dW0gQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkxHzAdBgNVBAMTFkNlcnR1bSBUcnVzdGVkIFJvb3QgQ0EwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDRLY67tzbqbTeRn06TpwXkKQMlzhyC93yZn0EGze2jusDbCSzBfN8pfktlL5On1AFrAygYo9idBcEq2EXxkd7fO9CAAozPOA/qp1x4EaTByIVcJdPTsuclzxFUl6s1wB52HO8AU5853BSlLCIls3Jy/I2z5T4IHhQqNwuIPMqw9MjCoa68wb4pZ1Xi/K1ZXP69VyywkI3C7Te2fJmItdUDmj0VDT06qKhF8JVOJVkdzZhpu9PMMsmN74H+rX2Ju7pgE8pllWeg8xn2A1bUatMn4qGtg/BKEiJ3HAVz4hlxQsDsdUaakFjgao4rpUYwBI4Zshfjvqm6f1bxJAPXsiEodg42MEx51UGamqi4NboMOvJEGyCI98Ul1z3G4z5D3Yf+xOr1Uz5MZf87Sst4WmsXXw3Hw09Omiqi7VdNIuJGmj8PkTQkfVXjjJU30xrwCSss0smNtA0Aq2cpKNgB9RkEth2+dv5yXMSFytKAQd8FqKPVhJBPC/PgP5sZ0jeJP/J7UhyM9uH3PAeXjA6iWYEMspA90+NZRu0PqafegGtaqge2Gcu8V/OXIXoMsSt0Puvap2ctTMSYnjYJdmZm/Bo/6khUHL4wvYBQv3y1zgD2DGHZ5yQD4OMBgQ692IU0iL2yNqh7XAjlRICMb/gv1SHKHRzQ+8S1h9E6Tsd2tTVItQIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBSM+xx1vALTn04uSNn5YFSqxLNP+jAOBgNVHQ8BAf8EBAMCAQYwDQYJKoZIhvcNAQENBQADggIBAEii1QALLtA/vBzVtVRJHlpr9OTy4EA34MwUe7nJ+jW1dReTagVphZzNTxl4WxmB82M+w85bj/UvXgF2Ez8sALnNllI5SW0ETsXpD4YN4fqzX4IS8TrOZgYkNCvozMrnadyHncI013nR03e4qllY/p0m+jiGPp2Kh2RX5Rc64vmNueMzeMGQ2Ljdt4NR5MTMI9UGfOZR0800McD2RrsLrfw9EAUqO0qRJe6M1ISHgCq8CYyqOhNf6DR5UMEQGfnTKB7U0VEwKbOukGfWHwpjscWpxkIxYxeU72nLL/qMFH3EQxiJ2fAyQOaA4kZf5ePBAFmo+eggvIksDkc0C+pXwlM2/KfUrzHN/gLldfq5Jwn58/U7yn2fqSLLiMmq0Uc9NneoWWRrJ8/vJ8HjJLWG965+Mk2weWjROeiQWMODvA8s1pfrzgzhIMfatz7DP78v3DSk+yshzWePS/Tj6tQ/50+6uaWTRRxmHyH6ZF5v4HaUMst19W7l9o/HuKTMqJZ9ZPskWkoDbGs4xugDQ5r3V7mzKWmTOPQD8rv7gmsHINFSH5pkAnuYZttcTVoP0ISVoDwUQwbKytu4QTbaakRnh6+v40URFWkIsr4WOZckbxJF0WddCajJFdr60qZfE2Efv4WstK2tBZQIgx51F9NxO5NQI1mg7TyRVJ12AMXDuDjb'],
    ['CN=D-TRUST BR Root CA 1 2020,O=D-Trust GmbH,C=DE', 'MIIC2zCCAmCgAwIBAgIQfMmPK4TX3+oPyWWa00tNljAKBggqhkjOPQQDAzBIMQswCQYDVQQGEwJERTEVMBMGA1UEChMMRC1UcnVzdCBHbWJIMSIwIAYDVQQDExlELVRSVVNUIEJSIFJvb3QgQ0EgMSAyMDIwMB4XDTIwMDIxMTA5NDUwMFoXDTM1MDIxMTA5NDQ1OVowSDELMAkGA1UEBhMCREUxFTATBgNVBAoTDEQtVHJ1c3QgR21iSDEiMCAGA1UEAxMZRC1UUlVTVCBCUiBSb290IENBIDEgMjAyMDB2MBAGByqGSM49AgEGBSuBBAAiA2IABMbLxyjR+4T1mu9CFCDhQ2tuda38KwOE1HaTJddZO0Flax7mNCq7dPYSzuht56vkPE4/RAiLzRZxy7+SmfSk1zxQVFKQhYN4lGdnoxwJGT11NIXe7WB9xwy0QVK5buXuQqOCAQ0wggEJMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFHOREKv/VbNafAkl1bK6CKBrqx9tMA4GA1UdDwEB/wQEAwIBBjCBxgYDVR0fBIG+MIG7MD6gPKA6hjhodHRwOi8vY3JsLmQtdHJ1c3QubmV0L2NybC9kLXRydXN0X2JyX3Jvb3RfY2FfMV8yMDIwLmNybDB5oHegdYZzbGRhcDovL2RpcmVjdG9yeS5kLXRydXN0Lm5ldC9DTj1ELVRSVVNUJTIwQlIlMjBSb290JTIwQ0ElMjAxJTIwMjAyMCxPPUQtVHJ1c3QlMjBHbWJILEM9REU/Y2VydGlmaWNhdGVyZXZvY2F0aW9ubGlzdDAKBggqhkjOPQQDAwNpADBmAjEAlJAtE/rhY/hhY+ithXhUkZy4kzg+GkHaQBZTQgjKL47xPoFWwKrY7RjEsK70PvomAjEA8yjixtsrmfu3Ubgko6SUeho/5jbiA1czijDLgsfWFBHVdWNbFJWcHwHP2NVypw87'],
    ['CN=D-TRUST BR Root CA 2 2023,O=D-Trust GmbH,C=DE', 'MIIFqTCCA5GgAwIBAgIQczswBEhb2U14LnNLyaHcZjANBgkqhkiG9w0BAQ0FADBIMQswCQYDVQQGEwJERTEVMBMGA1UEChMMRC1UcnVzdCBHbWJIMSIwIAYDVQQDExlELVRSVVNUIEJSIFJvb3QgQ0EgMiAyMDIzMB4XDTIzMDUwOTA4NTYzMVoXDTM4MDUwOTA4NTYzMFowSDELMAkGA1UEBhMCREUxFTATBgNVBAoTDEQtVHJ1c3QgR21iSDEiMCAGA1UEAxMZRC1UUlVTVCBCUiBSb290IENBIDIgMjAyMzCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAK7/CVmRgApKaOYkP7in5Mg6CjoWzckjYaCTcfKri3OPoGdlYNJUa2NRb0kz4HIHE304zQaSBylSa053bATTlfrdTIzZXcFhfUvnKLNEgXtRr90zsWh81k5M/itoucpmacTsXld/9w3HnDY25QdgrMBM6ghs7wZ8T1soegj8k12b9py0i4a6Ibn08OhZWiihNIQaJZG2tY/vsvmA+vk9PBFy2OMvhnbFeSzBqZCTRphny4NqoFAjpzv2gTng7fC5v2Xx2Mt6++9zA84A9H3X4F07ZrjcjrqDy4d2A/wl2ecjbwb9Z/Pg/4S8R7+1FhhGaRTMBffb00msa8yr5LULQyReS2tNZ9/WtT5PeB+UcSTq3nD88ZP+npNa5JRal1QMNXtfbO4AHyTsA7oC9Xb0n9Sa7YUsOCIvx9gvdhFP/Wxc6PWOJ4d/GUohR5AdeY0cW/jPSoXk7bNbjb7EZChdQcRurDhaTyN0dKkSw/bSuREVMweR2Ds3OmMwBtHFIjYoYiMQ4EbMl6zWK11kJNXuHA7e+whadSr2Y23OC0K+0bpwHJwh5Q8xaRfX/Aq03u2AnMuStIv13lmiWAmlY0cL4UEyNEHZmrHZqLAbWt4NDfTisl01gLmB1IRpkQLLddCNxbU9CZEJjxShFHR5PtbJFR2kWVki3PaKRT08EtY+XTIvAgMBAAGjgY4wgYswDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUZ5Dw1t61GNVGKX5cq/ieCLxklRAwDgYDVR0PAQH/BAQDAgEGMEkGA1UdHwRCMEAwPqA8oDqGOGh0dHA6Ly9jcmwuZC10cnVzdC5uZXQvY3JsL2QtdHJ1c3RfYnJfcm9vdF9jYV8yXzIwMjMuY3JsMA0GCSqGSIb3DQEBDQUAA4ICAQA097N3U9swFrktpSHxQCF16+tIFoE9c+CeJyrrd6kTpGoKWloUMz1oH4Guaf2Mn2VsNELZLdB/eBaxOqwjMa1ef67nriv6uvw8l5VAk1/DLQOj7aRvU9f6QA4w9QAgLABMjDu0ox+2v5Eyq6+SmNMW5tTRVFxDWy6u71cqqLRvpO8NVhTaIasgdp4D/Ca4nj8+AybmTNudX0KEPUUDAxxZiMrcLmEkWqTqJwtzEr5SswrPMhfiHocaFpVIbVrg0M8JkiZmkdijYQ6qgYF/6FKC0ULn4B0Y+qSFNueG4A3rvNTJ1jxD8V1Jbn6Bm2m1iWKPiFLY1/4nwSPFyysCu7Ff/vtDhQNGvl3GyiEm/9cCnnRK3PgTFbGBVzbLZVzRHTF36SXDw7IyN9XxmAnkbWOACKsGkoHU6XCPpz+y7YaMgmo1yEJagtFSGkUPFaUA8JR7ZSdXOUPPfH/mvTWze/EZTN46ls/pdu4D58JDUjxqgejBWoC9EV2Ta/vH5mQ/u2kc6d0li690yVRAysuTEwrt+2aSEcr1wPrYg1UDfNPFIkZ1cGt5SAYqgpq/5usWDiJFAbzdNpQ0qTUmiteXue4Icr80knCDgKs4qllo3UCkGJCy89UDyibK79XH4I9TjvAA46jtn/mtd+ArY0+ew+43u3gJhJ65bvspmZDogNOfJA=='],
    ['CN=D-TRUST EV Root CA 1 2020,O=D-Trust GmbH,C=DE', 'MIIC2zCCAmCgAwIBAgIQXwJB13qHfEwDo6yWjfv/0DAKBggqhkjOPQQDAzBIMQswCQYDVQQGEwJERTEVMBMGA1UEChMMRC1UcnVzdCBHbWJIMSIwIAYDVQQDExlELVRSVVNUIEVWIFJvb3QgQ0EgMSAyMDIwMB4XDTIwMDIxMTEwMDAwMFoXDTM1MDIxMTA5NTk1OVowSDELMAkGA1UEBhMCREUxFTATBgNVBAoTDEQtVHJ1c3QgR21iSDEiMCAGA1UEAxMZRC1UUlVTVCBFViBSb290IENBIDEgMjAyMDB2MBAGByqGSM49AgEGBSuBBAAiA2IABPEL3YZDIBnfl4XoIkqbz52Yv7QFJsnL46bSj8WeeHsxiamJrSc8ZRCC/N/DnU7wMyPE0jL1HLDfMxddxfCxivnvubcUyilKwg+pf3VlSSowZ/Rk99Yad9rDwpdhQntJraOCAQ0wggEJMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFH8QARY3OqQo5FD4pPfsazK2/umLMA4GA1UdDwEB/wQEAwIBBjCBxgYDVR0fBIG+MIG7MD6gPKA6hjhodHRwOi8vY3JsLmQtdHJ1c3QubmV0L2NybC9kLXRydXN0X2V2X3Jvb3RfY2FfMV8yMDIwLmNybDB5oHegdYZzbGRhcDovL2RpcmVjdG9yeS5kLXRydXN0Lm5ldC9DTj1ELVRSVVNUJTIwRVYlMjBSb290JTIwQ0ElMjAxJTIwMjAyMCxPPUQtVHJ1c3QlMjBHbWJILEM9REU/Y2VydGlmaWNhdGVyZXZvY2F0aW9ubGlzdDAKBggqhkjOPQQDAwNpADBmAjEAyjzGKnXCXnViOTYAYFqLwZOZzNnbQTs7h5kXO9XMT8oi96CAy/m0sRtW9XLS/BnRAjEAkfcwkz8QRitxpNA7RJvAKQIFskF3UfN5Wp6OFKBOQtJbgfM0agPnIjhQW+0ZT0MW'],
    ['CN=D-TRUST EV Root CA 2 2023,O=D-Trust GmbH,C=DE', 'MIIFqTCCA5GgAwIBAgIQaSYJfoBLTKCnjHhiU19abzANBgkqhkiG9w0BAQ0FADBIMQswCQYDVQQGEwJERTEVMBMGA1UEChMMRC1UcnVzdCBHbWJIMSIwIAYDVQQDExlELVRSVVNUIEVWIFJvb3QgQ0EgMiAyMDIzMB4XDTIzMDUwOTA5MTAzM1oXDTM4MDUwOTA5MTAzMlowSDELMAkGA1UEBhMCREUxFTATBgNVBAoTDEQtVHJ1c3QgR21iSDEiMCAGA1UEAxMZRC1UUlVTVCBFViBSb290IENBIDIgMjAyMzCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBANiOo4mAC7JXUtypU0w3uX9jFxPvp1sjW2l1sJkKF8GLxNuo4MwxusLyzV3pt/gdr2rElYfXR8mV2IIEUD2BCP/kPbOx1sWy/YgJ25yE7CUXFId/MHibaljJtnMoPDT3mfd/06b4HEV8rSyMlD/YZxBTfiLNTiVR8CUkNRFeEMbsh2aJgWi6zCudR3Mfvc2RpHJqnKIbGKBv7FD0fUDCqDDPvXPIEysQEx6Lmqg6lHPTGGkKSv/BAQP/eX+1SH977ugpbzZMlWGG2Pmic4ruri+W7mjNPU0oQvlFKzIbRlUWaqZLKfm7lVa/Rh3sHZMdwGWyH6FDrlaeoLGPaxK3YG14C8qKXO0elg6DpkiVjTujIcSuWMYAsoS0I6SWhjW42J7YrDRJmGOVxcttSEfi8i4YHtAxq9107PncjLgcjmgjutDzUNzPZY9zOjLHfP7KgiJPvo5iR2blzYfi6NUPGJ/lBHJLRjwQ8kTCZFZxTnXonMkmdMV9WdEKWw9t/p51HBjGGjp82A0EzM23RWV6sY+4roRIPrN6TagD4uJ+ARZZaBhDM7DS3LAaQzXupdqpRlyuhoFBAUp0JuyfBr/CBTdkdXgpaP3F9ev+R/nkhbDhezGdpn9yo7nELC7MmVcOIQxFAZRl62UJxmMiCzNJkkg8/M3OsD6Onov4/knFNXJHAgMBAAGjgY4wgYswDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUqvyREBuHkV8Wub9PS5FeAByxMoAwDgYDVR0PAQH/BAQDAgEGMEkGA1UdHwRCMEAwPqA8oDqGOGh0dHA6Ly9jcmwuZC10cnVzdC5uZXQvY3JsL2QtdHJ1c3RfZXZfcm9vdF9jYV8yXzIwMjMuY3JsMA0GCSqGSIb3DQEBDQUAA4ICAQCTy6UfmRHsmg1fLBWTxj++EI14QvBukEdHjqOSMo1wj/Zbjb6JzkcBahsgIIlbyIIQbODnmaprxiqgYzWRaoUlrRc4pZt+UPJ26oUFKidBK7GB0aL2QHWpDsvxVUjY7NHss+jOFKE17MJeNRqrphYBBo7q3C+jisosketSjl8MmxfPy3MHGcRqwnNU73xDUmPBEcrCRbH0O1P1aa4846XerOhUt7KR/aypH/KH5BfGSah82ApB9PI+53c0BFLd6IHyTS9URZ0V4U/M5d40VxDJI3IXcI1QcB9WbMy5/zpaT2N6w25lBx2Eof+pDGOJbbJAiDnXH3dotfyc1dZnaVuodNv8ifYbMvekJKZ2t0dT741Jj6m2g1qllpBFYfXeA08mD6iL8AOWsKwV0HFaanuU5nCT2vFp4LJiTZ6P/4mdm13NRemUAiKN4DV/6PEEeXFsVIP4M7kFMhtYVRFP0OUnR3Hs7dpn1mKmS00PaaLJvOwiS5THaJQXfuKOKD62xur1NGyfN4gHONuGcfrNlUhDbqNPgofXNJhuS5N5YHVpD/Aa1VP6IQzCP+k/HxiMkl14p3ZnGbuy6n/pcAlWVqOwDAstNl7F6cTVg8uGF5csbBNvh1qvSaYd2804BC5f4ko1Di1L+KIkBI3Y4WNeApI02phhXBxvWHZks/wCuPWdCg=='],
    ['CN=D-TRUST Root Class 3 CA 2 2009,O=D-Trust GmbH,C=DE', 'MIIEMzCCAxugAwIBAgIDCYPzMA0GCSqGSIb3DQEBCwUAME0xCzAJBgNVBAYTAkRFMRUwEwYDVQQKDAxELVRydXN0IEdtYkgxJzAlBgNVBAMMHkQtVFJVU1QgUm9vdCBDbGFzcyAzIENBIDIgMjAwOTAeFw0wOTExMDUwODM1NThaFw0yOTExMDUwODM1NThaME0xCzAJBgNVBAYTAkRFMRUwEwYDVQQKDAxELVRydXN0IEdtYkgxJzAlBgNVBAMMHkQtVFJVU1QgUm9vdCBDbGFzcyAzIENBIDIgMjAwOTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBANOySs96R+91myP6Oi/WUEWJNTrGa9v+2wBoqOADER03UAifTUpolDWzU9GUY6cgVq/eUXjsKj3zSEhQPgrfRlWLJ23DEE0NkVJD2IfgXU42tSHKXzlABF9bfsyjxiupQB7ZNoTWSPOSHjRGICTBpFGOShrvUD9pXRl/RcPHAY9RySPocq60vFYJfxLLHLGvKZAKyVXMD9O0Gu1HNVpK7ZxzBCHQqr0ME7UAyiZsxGsMlFqVlNpQmvH/pStmMaTJOKDfHR+4CS7zp+hnUquVH+BGPtikw8paxTGA6Eian5Rp/hnd2HN8gcqW3o7tszIFZYQ05ub9VxC1X3a/L7AQDcUCAwEAAaOCARowggEWMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFP3aFMSfMN4hvR5COfyrYyNJ4PGEMA4GA1UdDwEB/wQEAwIBBjCB0wYDVR0fBIHLMIHIMIGAoH6gfIZ6bGRhcDovL2RpcmVjdG9yeS5kLXRydXN0Lm5ldC9DTj1ELVRSVVNUJTIwUm9vdCUyMENsYXNzJTIwMyUyMENBJTIwMiUyMDIwMDksTz1ELVRydXN0JTIwR21iSCxDPURFP2NlcnRpZmljYXRlcmV2b2NhdGlvbmxpc3QwQ6BBoD+GPWh0dHA6Ly93d3cuZC10cnVzdC5uZXQvY3JsL2QtdHJ1c3Rfcm9vdF9jbGFzc18zX2NhXzJfMjAwOS5jcmwwDQYJKoZIhvcNAQELBQADggEBAH+X2zDI36ScfSF6gHDOFBJpiBSVYEQBrLLpME+bUMJm2H6NMLVwMeniacfzcNsgFYbQDfC+rAF1hM5+n02/t2A7nPPKHeJeaNijnZflQGDSNiH+0LS4F9p0o3/U37CYAqxva2ssJSRyoWXuJVrl5jLn8t+rSfrzkGkj2wTZ51xY/GXUl77M/C4KzCUqNQT4YJEVdT1B/yMfGchs64JTBKbkTCJNjYy6zltz7GRUUG3RnFX7acM2w4y8PIWmawomDeCTmGCufsYkl4phX5GOZpIJhzbNi5stPvZR1FDUWSi9g/LMKHtThm3YJohw1+qRzT65ysCQblrGXnRl11z+o+I='],
    ['CN=D-TRUST Root Class 3 CA 2 EV 2009,O=D-Trust GmbH,C=DE', 'MIIEQzCCAyugAwIBAgIDCYP0MA0GCSqGSIb3DQEBCwUAMFAxCzAJBgNVBAYTAkRFMRUwEwYDVQQKDAxELVRydXN0IEdtYkgxKjAoBgNVBAMMIUQtVFJVU1QgUm9vdCBDbGFzcyAzIENBIDIgRVYgMjAwOTAeFw0wOTExMDUwODUwNDZaFw0yOTExMDUwODUwNDZaMFAxCzAJBgNVBAYTAkRFMRUwEwYDVQQKDAxELVRydXN0IEdtYkgxKjAoBgNVBAMMIUQtVFJVU1QgUm9vdCBDbGFzcyAzIENBIDIgRVYgMjAwOTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAJnxhDRwui+3MKCOvXwEz75ivJn9gpfSegpnljgJ9hBOlSJzmY3aFS3nBfwZcyK3jpgAvDw9rKFs+9Z5JUut8Mxk2og+KbgPCdM03TP1YtHhzRnp7hhPTFiu4h7WDFsVWtg6uMQYZB7jM7K1iXdODL/ZlGsTl28So/6ZqQTMFexgaDbtCHu39b+T7WYxg4zGcTSHThfqr4uRjRxWQa4iN1438h3Z0S0NL2lRp75mpoo6Kr3HGrHhFPC+Oh25z1uxav60sUYgovseO3Dvk5h9jHOW8sXvhXCtKSb8HgQ+HKDYD8tSg2J87otTlZCpV6LqYQXY+U3EJ/pure3511H3a6UCAwEAAaOCASQwggEgMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFNOUikxiEyoZLsyvcop9NteaHNxnMA4GA1UdDwEB/wQEAwIBBjCB3QYDVR0fBIHVMIHSMIGHoIGEoIGBhn9sZGFwOi8vZGlyZWN0b3J5LmQtdHJ1c3QubmV0L0NOPUQtVFJVU1QlMjBSb290JTIwQ2xhc3MlMjAzJTIwQ0ElMjAyJTIwRVYlMjAyMDA5LE89RC1UcnVzdCUyMEdtYkgsQz1ERT9jZXJ0aWZpY2F0ZXJldm9jYXRpb25saXN0MEagRKBChkBodHRwOi8vd3d3LmQtdHJ1c3QubmV0L2NybC9kLXRydXN0X3Jvb3RfY2xhc3NfM19jYV8yX2V2XzIwMDkuY3JsMA0GCSqGSIb3DQEBCwUAA4IBAQA07XtaPKSUiO8aEXUHL7P+PPoeUSbrh/Yp3uDx1MYkCenBz1UbtDDZzhr+BlGmFaQt77JLvyAoJUnRpjZ3NOhk31KxEcdzes05nsKtjHEh8lprr988TlWvsoRlFIm5d8sqMb7Po23Pb0iUMkZv53GMoKaEGTcH8gNFCSuGdXzfX2lXANtu2KZyIktQ1HWYVt+3GP9DQ1CuekR78HlR10M9p9OB0/DJT7naxpeG0ILD5EJt/rDiZE4OJudANCa1CInXCGNjOCd1HjPqbqjdn5lPdE2BiYBL3ZqXKVwvvoFBuYz/6n1gBp7N1z3TLqMVvKjmJuVvw9y4AyHqnxbxLFS1'],
    ['CN=DigiCert Assured ID Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US', 'MIIDljCCAn6gAwIBAgIQC5McOtY5Z+pnI7/Dr5r0SzANBgkqhkiG9w0BAQsFADBlMQswCQYDVQQGEwJVUzEVMBMGA1UEChMMRGlnaUNlcnQgSW5jMRkwFwYDVQQLExB3d3cuZGlnaWNlcnQuY29tMSQwIgYDVQQDExtEaWdpQ2VydCBBc3N1cmVkIElEIFJvb3QgRzIwHhcNMTMwODAxMTIwMDAwWhcNMzgwMTE1MTIwMDAwWjBlMQswCQYDVQQGEwJVUzEVMBMGA1UEChMMRGlnaUNlcnQgSW5jMRkwFwYDVQQLExB3d3cuZGlnaWNlcnQuY29tMSQwIgYDVQQDExtEaWdpQ2VydCBBc3N1cmVkIElEIFJvb3QgRzIwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDZ5ygvUj82ckmIkzTz+GoeMVSAn61UQbVH35ao1K+ALbkKz3X9iaV9JPrjIgwrvJUXCzO/GU1BBpAAvQxNEP4HteccbiJVMWWXvdMX0h5i89vqbFCMP4QMls+3ywPgym2hFEwbid3tALBSfK+RbLE4E9HpEgjAALAcKxHad3A2m67OeYfcgnDmCXRwVWmvo2ifv922ebPynXApVfSr/5Vh88lAbx3RvpO704gqu52/clpWcTs/1PPRCv4o76Pu2ZmvA9OPYLfykqGxvYmJHzDNw6YuYjOuFgJ3RFrngQo8p0Quebg/BLxcoIfhG69Rjs3sLPr4/m3wOnyqi+RnlTGNAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgGGMB0GA1UdDgQWBBTOw0q5mVXyuNtgv6l+vVa1lzan1jANBgkqhkiG9w0BAQsFAAOCAQEAyqVVjOPIQW5pJ6d1Ee88hjZv0p3GeDgdaZaikmkuOGybfQTUiaWxMTeKySHMq2zNixya1r9I0jJmwYrA8y8678Dj1JGG0VDjA9tzd29KOVPt3ibHtX2vK0LRdWLjSisCx1BL4GnilmwORGYQRI+tBev4eaymG+g3NJ1TyWGqolKvSnAWhsI6yLETcDbYz+70CjTVW0z9B5yiutkBclzzTcHdDrEcDcRjvq30FPuJ7KJBDkzMyFdA0G4Dqs0MjomZmWzwPDCvON9vvKO+KSAnq3T/EyJ43pdSVR6DtVQgA+6uwE9W3jfMw3+qBCe703e4YtsXfJwoIhNzbM8m9Yop5w=='],
    ['CN=DigiCert Assured ID Root G3,OU=www.digicert.com,O=DigiCert Inc,C=US', 'MIICRjCCAc2gAwIBAgIQC6Fa+h3foLVJRK/NJKBs7DAKBggqhkjOPQQDAzBlMQswCQYDVQQGEwJVUzEVMBMGA1UEChMMRGlnaUNlcnQgSW5jMRkwFwYDVQQLExB3d3cuZGlnaWNlcnQuY29tMSQwIgYDVQQDExtEaWdpQ2VydCBBc3N1cmVkIElEIFJvb3QgRzMwHhcNMTMwODAxMTIwMDAwWhcNMzgwMTE1MTIwMDAwWjBlMQswCQYDVQQGEwJVUzEVMBMGA1UEChMMRGlnaUNlcnQgSW5jMRkwFwYDVQQLExB3d3cuZGlnaWNlcnQuY29tMSQwIgYDVQQDExtEaWdpQ2VydCBBc3N1cmVkIElEIFJvb3QgRzMwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQZ57ysRGXtzbg/WPuNsVepRC0FFfLvC/8QdJ+1YlJfZn4f5dwbRXkLzMZTCp2NXQLZqVneAlr2lSoOjThKiknGvMYDOAdfVdp+CW7if17QRSAPWXYQ1qAk8C3eNvJsKTmjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgGGMB0GA1UdDgQWBBTL0L2p4ZgFUaFNN6KDec6NHSrkhDAKBggqhkjOPQQDAwNnADBkAjAlpIFFAmsSS3V0T8gj43DydXLefInwz5FyYZ5eEJJZVrmDxxDnOOlYJjZ91eQ0hjkCMHw2U/Aw5WJjOpnitqM7mzT6HtoQknFekROn3aRukswy1vUhZscv6pZjamVFkpUBtA=='],
    ['CN=DigiCert Global Root G2,OU=www.digicert.com,O=DigiCert Inc,C=US', 'MIIDjjCCAnagAwIBAgIQAzrx5qcRqaC7KGSxHQn65TANBgkqhkiG9w0BAQsFADBhMQswCQYDVQQGEwJVUzEVMBMGA1UEChMMRGlnaUNlcnQgSW5jMRkwFwYDVQQLExB3d3cuZGlnaWNlcnQuY29tMSAwHgYDVQQDExdEaWdpQ2VydCBHbG9iYWwgUm9vdCBHMjAeFw0xMzA4MDExMjAwMDBaFw0zODAxMTUxMjAwMDBaMGExCzAJBgNVBAYTAlVTMRUwEwYDVQQKEwxEaWdpQ2VydCBJbmMxGTAXBgNVBAsTEHd3dy5kaWdpY2VydC5jb20xIDAeBgNVBAMTF0RpZ2lDZXJ0IEdsb2JhbCBSb290IEcyMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAuzfNNNx7a8myaJCtSnX/RrohCgiN9RlUyfuI2/Ou8jqJkTx65qsGGmvPrC3oXgkkRLpimn7Wo6h+4FR1IAWsULecYxpsMNzaHxmx1x7e/dfgy5SDN67sH0NO3Xss0r0upS/kqbitOtSZpLYl6ZtrAGCSYP9PIUkY92eQq2EGnI/yuum06ZIya7XzV+hdG82MHauVBJVJ8zUtluNJbd134/tJS7SsVQepj5WztCO7TG1F8PapspUwtP1MVYwnSlcUfIKdzXOS0xZKBgyMUNGPHgm+F6HmIcr9g+UQvIOlCsRnKPZzFBQ9RnbDhxSJITRNrw9FDKZJobq7nMWxM4MphQIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBhjAdBgNVHQ4EFgQUTiJUIBiV5uNu5g/6+rkS7QYXjzkwDQYJKoZIhvcNAQELBQADggEBAGBnKJRvDkhj6zHd6mcY1Yl9PMWLSn/pvtsrF9+wX3N3KjITOYFnQoQj8kVnNeyIv/iPsGEMNKSuIEyExtv4NeF22d+mQrvHRAiGfzZ0JFrabA0UWTW98kndth/Jsw1HKj2ZL7tcu7XUIOGZX1NGFdtom/DzMNU+MeKNhJ7jitralj41E6Vf8PlwUHBHQRFXGU7Aj64GxJUTFy8bJZ918rGOmaFvE7FBcf6IKshPECBV1/MUReXgRPTqh5Uykw7+U0b6LJ3/iyK5S9kJRaTepLiaWN0bfVKfjllDiIGknibVb63dDcY3fe0Dkhvld1927jyNxF1WW6LZZm6zNTflMrY='],
    ['CN=DigiCert Global Root G3,OU=www.digicert.com,O=DigiCert Inc,C=US', 'MIICPzCCAcWgAwIBAgIQBVVWvPJepDU1w6QP1atFcjAKBggqhkjOPQQDAzBhMQswCQYDVQQGEwJVUzEVMBMGA1UEChMMRGlnaUNlcnQgSW5jMRkwFwYDVQQLExB3d3cuZGlnaWNlcnQuY29tMSAwHgYDVQQDExdEaWdpQ2VydCBHbG9iYWwgUm9vdCBHMzAeFw0xMzA4MDExMjAwMDBaFw0zODAxMTUxMjAwMDBaMGExCzAJBgNVBAYTAlVTMRUwEwYDVQQKEwxEaWdpQ2VydCBJbmMxGTAXBgNVBAsTEHd3dy5kaWdpY2VydC5jb20xIDAeBgNVBAMTF0RpZ2lDZXJ0IEdsb2JhbCBSb290IEczMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE3afZu4q4C/sLfyHS8L6+c/MzXRq8NOrexpu80JX28MzQC7phW1FGfp4tn+6OYwwX7Adw9c+ELkCDnOg/QW07rdOkFFk2eJ0DQ+4QE2xy3q6Ip6FrtUPOZ9wj/wMco+I+o0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBhjAdBgNVHQ4EFgQUs9tIpPmhxdiuNkHMEWNpYim8S8YwCgYIKoZIzj0EAwMDaAAwZQIxAK288mw/EkrRLTnDCgmXc/SINoyIJ7vmiI1Qhadj+Z4y3maTD/HMsQmP3Wyr+mt/oAIwOWZbwmSNuJ5Q3KjVSaLtx9zRSX8XAbjIho9OjIgrqJqpisXRAL34VOKa5Vt8sycX'],
    ['CN=DigiCert TLS ECC P384 Root G5,O=DigiCert\\, Inc.,C=US', 'MIICGTCCAZ+gAwIBAgIQCeCTZaz32ci5PhwLBCou8zAKBggqhkjOPQQDAzBOMQswCQYDVQQGEwJVUzEXMBUGA1UEChMORGlnaUNlcnQsIEluYy4xJjAkBgNVBAMTHURpZ2lDZXJ0IFRMUyBFQ0MgUDM4NCBSb290IEc1MB4XDTIxMDExNTAwMDAwMFoXDTQ2MDExNDIzNTk1OVowTjELMAkGA1UEBhMCVVMxFzAVBgNVBAoTDkRpZ2lDZXJ0LCBJbmMuMSYwJAYDVQQDEx1EaWdpQ2VydCBUTFMgRUNDIFAzODQgUm9vdCBHNTB2MBAGByqGSM49AgEGBSuBBAAiA2IABMFEoc8Rl1Ca3iOCNQfN0MsYndLxf3c1TzvdlHJS7cI7+Oz6e2tYIOyZrsn8aLN1udsJ7MgT9U7GCh1mMEy7H0cKPGEQQil8pQgO4CLp0zVozptjn4S1mU1YoI71VOeVyaNCMEAwHQYDVR0OBBYEFMFRRVBZqz7nLFr6ICISB4CIfBFqMA4GA1UdDwEB/wQEAwIBhjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMDA2gAMGUCMQCJao1H5+z8blUD2WdsJk6Dxv3J+ysTvLd6jLRl0mlpYxNjOyZQLgGheQaRnUi/wr4CMEfDFXuxoJGZSZOoPHzoRgaLLPIxAJSdYsiJvRmEFOml+wG4DXZDjC5Ty3zfDBeWUA=='],
    ['CN=DigiCert TLS RSA4096 Root G5,O=DigiCert\\, Inc.,C=US', 'MIIFZjCCA06gAwIBAgIQCPm0eKj6ftpqMzeJ3nzPijANBgkqhkiG9w0BAQwFADBNMQswCQYDVQQGEwJVUzEXMBUGA1UEChMORGlnaUNlcnQsIEluYy4xJTAjBgNVBAMTHERpZ2lDZXJ0IFRMUyBSU0E0MDk2IFJvb3QgRzUwHhcNMjEwMTE1MDAwMDAwWhcNNDYwMTE0MjM1OTU5WjBNMQswCQYDVQQGEwJVUzEXMBUGA1UEChMORGlnaUNlcnQsIEluYy4xJTAjBgNVBAMTHERpZ2lDZXJ0IFRMUyBSU0E0MDk2IFJvb3QgRzUwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCz0PTJeRGd/fxmgefM1eS87IE+ajWOLrfn3q/5B03PMJ3qCQuZvWxX2hhKuHisOjmopkisLnLlvevxGs3npAOpPxG02C+JFvuUAT27L/gTBaF4HI4o4EXgg/RZG5Wzrn4DReW+wkL+7vI8toUTmDKdFqgpwgscONyfMXdcvyej/Cestyu9dJsXLfKB2l2w4SMXPohKEiPQ6s+d3gMXsUJKoBZMpG2T6T867jp8nVid9E6P/DsjyG244gXazOvswzH016cpVIDPRFtMbzCe88zdH5RDnU1/cHAN1DrRN/BsnZvAFJNY781BOHW8EwOVfH/jXOnVDdXifBBiqmvwPXbzP6PosMH976pXTayGpxi0KcEsDr9kvimM2AItzVwv8n/vFfQMFawKsPHTDU9qTXeXAaDxZre3zu/O7Oyldcqs4+Fj97ihBMi8ez9dLRYiVu1ISf6nL3kwJZu6ay0/nTvEF+cdLvvyz6b84xQslpghjLSR6Rlgg/IwKwZzUNWYOwbpx4oMYIwo+FKbbuH2TbsGJJvXKyY//SovcfXWJL5/MZ4PbeiPT02jP/816t9JXkGPhvnxd3lLG7SjXi/7RgLQZhNeXoVPzthwiHvOAbWWl9fNff2C+MIkwcoBOU+NosEUQB+cZtUMCUbW8tDRSHZWOkPLtgoRObqME2wGtZ7P6wIDAQABo0IwQDAdBgNVHQ4EFgQUUTMc7TZArxfTJc1paPKvTiM+s0EwDgYDVR0PAQH/BAQDAgGGMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEMBQADggIBAGCmr1tfV9qJ20tQqcQjNSH/0GEwhJG3PxDPJY7Jv0Y02cEhJhxwGXIeo8mH/qlDZJY6yFMECrZBu8RHANmfGBg7sg7zNOok992vIGCukihfNudd5N7HPNtQOa27PShNlnx2xlv0wdsUpasZYgcYQF+Xkdycx6u1UQ3maVNVzDl92sURVXLFO4uJ+DQtpBflF+aZfTCIITfNMBc9uPK8qHWgQ9w+iUuQrm0D4ByjoJYJu32jtyoQREtGBzRj7TG5BO6jm5qu5jF49OokYTurWGT/u4cnYiWB39yhL/btp/96j1EuMPikAdKFOV8BmZZvWltwGUb+hmA+rYAQCd05JS9Yf7vSdPD3Rh9GOUrYU9DzLjtxpdRv/PNn5AeP3SYZ4Y1b+qOTEZvpyDrDVWiakuFSdjjo4bq9+0/V77PnSIMx8IIh47a+p6tv75/fTM8BuGJqIz3nCU2AG3swpMPdB380vqQmsvZB6Akd4yCYqjdP//fx4ilwMUc/dNAUFvohigLVigmUdy7yWSiLfFCSCmZ4OIN1xLVaqBHG5cGdZlXPU8Sv13WFqUITVuwhd4GTWgzqltlJyqEI8pc7bZsEGCREjnwB8twl2F6GmrE52/WRMmrRpnCKovfepEWFJqgejF0pW8hL2JpqA15w8oVPbEtoL8pU9ozaMv7Da4M/OMZ+'],
    ['CN=DigiCert Trusted Root G4,OU=www.digicert.com,O=DigiCert Inc,C=US', 'MIIFkDCCA3igAwIBAgIQBZsbV56OITLiOQe9p3d1XDANBgkqhkiG9w0BAQwFADBiMQswCQYDVQQGEwJVUzEVMBMGA1UEChMMRGlnaUNlcnQgSW5jMRkwFwYDVQQLExB3d3cuZGlnaWNlcnQuY29tMSEwHwYDVQQDExhEaWdpQ2VydCBUcnVzdGVkIFJvb3QgRzQwHhcNMTMwODAxMTIwMDAwWhcNMzgwMTE1MTIwMDAwWjBiMQswCQYDVQQGEwJVUzEVMBMGA1UEChMMRGlnaUNlcnQgSW5jMRkwFwYDVQQLExB3d3cuZGlnaWNlcnQuY29tMSEwHwYDVQQDExhEaWdpQ2VydCBUcnVzdGVkIFJvb3QgRzQwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQC/5pBzaN675F1KPDAiMGkz7MKnJS7JIT3yithZwuEppz1Yq3aaza57G4QNxDAf8xukOBbrVsaXbR2rsnnyyhHS5F/WBTxSD1Ifxp4VpX6+n6lXFllVcq9ok3DCsrp1mWpzMpTREEQQLt+C8weE5nQ7bXHiLQwb7iDVySAdYyktzuxeTsiT+CFhmzTrBcZe7FsavOvJz82sNEBfsXpm7nfISKhmV1efVFiODCu3T6cw2Vbuyntd463JT17lNecxy9qTXtyOj4DatpGYQJB5w3jHtrHEtWoYOAMQjdjUN6QuBX2I9YI+EJFwq1WCQTLX2wRzKm6RAXwhTNS8rhsDdV14Ztk6MUSaM0C/CNdaSaTC5qmgZ92kJ7yhTzm1EVgX9yRcRo9k98FpiHaYdj1ZXUJ2h4mXaXpI8OCiEhtmmnTK3kse5w5jrubU75KSOp493ADkRSWJtppEGSt+wJS00mFt6zPZxd9LBADMfRyVw4/3IbKyEbe7f/LVjHAsQWCqsWMYRJUadmJ+9oCw++hkpjPRiQfhvbfmQ6QYuKZ3AeEPlAwhHbJUKSWJbOUOUlFHdL4mrLZBdd56rF+NP8m800ERElvlEFDrMcXKchYiCd98THU/Y+whX8QgUWtvsauGi0/C1kVfnSD8oR7FwI+isX4KJpn15GkvmB0t9dmpsh3lGwIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBhjAdBgNVHQ4EFgQU7NfjgtJxXWRM3y5nP+e6mK4cD08wDQYJKoZIhvcNAQEMBQADggIBALth2X2pbL4XxJEbw6GiAI3jZGgPVs93rnD5/ZpKmbnJeFwMDF/k5hQpVgs2SV1EY+CtnJYYZhsjDT156W1r1lT40jzBQ0CuHVD1UvyQO7uYmWlrx8GnqGikJ9yd+SeuMIW59mdNOj6PWTkiU0TryF0Dyu1Qen1iIQqAyHNm0aAFYF/opbSnr6j3bTWcfFqK1qI4mfN4i/RN0iAL3gTujJtHgXINwBQy7zBZLq7gcfJW5GqXb5JQbZaNaHqasjYUegbyJLkJEVDXCLG4iXqEI2FCKeWjzaIgQdfRnGTZ6iahixTXTBmyUEFxPT9NcCOGDErcgdLMMpSEDQgJlxxPwO5rIHQw0uA5NBCFIRUBCOhVMt5xSdkoF1BN5r5N0XWs0Mr7QbhDparTwwVETyw2m+L64kW4I1NsBm9nVX9GtUw/bihaeSbSpKhil9Ie4u1Ki7wb/UdKDd9nZn6yW0HQO+T0O/QEY+nvwlQAUaCKKsnOeMzV6ocEGLPOr0mIr/OSmbaz5mEP0oUA51Aa5BuVnRmhuZyxm7EAHu/QD09CbMkKvO5D+jpxpchNJqU1/YldvIViHTLSoCtU7ZpXwdv6EM8Zt4tKG48BtieVU+i2iW1bvGjUI+iLUaJW+fCmgKDWHrO8Dw9TdSmq6hN35N6MgSGtBxBHEa2HPQfRdbzP82Z+'],
    ['CN=GDCA TrustAUTH R5 ROOT,O=GUANG DONG CERTIFICATE AUTHORITY CO.\\,LTD.,C=CN', 'MIIFiDCCA3CgAwIBAgIIfQmX/vBH6nowDQYJKoZIhvcNAQELBQAwYjELMAkGA1UEBhMCQ04xMjAwBgNVBAoMKUdVQU5HIERPTkcgQ0VSVElGSUNBVEUgQVVUSE9SSVRZIENPLixMVEQuMR8wHQYDVQQDDBZHRENBIFRydXN0QVVUSCBSNSBST09UMB4XDTE0MTEyNjA1MTMxNVoXDTQwMTIzMTE1NTk1OVowYjELMAkGA1UEBhMCQ04xMjAwBgNVBAoMKUdVQU5HIERPTkcgQ0VSVElGSUNBVEUgQVVUSE9SSVRZIENPLixMVEQuMR8wHQYDVQQDDBZHRENBIFRydXN0QVVUSCBSNSBST09UMIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEA2aMW8Mh0dHeb7zMNOwZ+Vfy1YI92hhJCfVZmPoiC7XJjDp6L3TQsAlFRwxn9WVSEyfFrs0yw6ehGXTjGoqcuEVe6ghWinI9tsJlKCvLriXBjTnnEt1u9ol2x8kECK62pOqPseQrsXzrj/e+APK00mxqriCZ7VqKChh/rNYmDf1+uKU49tm7srsHwJ5uu4/Ts765/94Y9cnrrpftZTqfrlYwiOXnhLQiPzLyRuEH3FMEjqcOtmkVEs7LXLM3GKeJQEK5cy4KOFxg2fZfmiJqwTTQJ9Cy5WmYqsBebnh52nUpmMUHfP/vFBu8btn4aRjb3ZGM74zkYI+dndRTVdVeSN72+ahsmUPI2JgaQxXABZG12ZuGR224HwGGALrIuL4xwp9E7PLOR5G62xDtw8mySlwnNR30YwPO7ng/Wi64HtloPzgsMR6flPri9fcebNaBhlzpBdRfMK5Z3KpIhHtmVdiBnaM8Nvd/WHwlqmuLMc3GkL30SgLdTMEZeS1SZD2fJpcjyIMGC7J0R38IC+xo70e0gmu9lZJIQDSri3nDxGGeCjGHeuLzRL5z7D9Ar7Rt2ueQ5Vfj4oR24qoAATILnsn8JuLwwoC8N9VKejveSswoAHQBUlwbgsQfZxw9cZX08bVlX5O2ljelAU58VS6Bx9hoh49pwBiFYFIeFd3mqgnkCAwEAAaNCMEAwHQYDVR0OBBYEFOLJQJ9NzuiaoXzPDj9lxSmIahlRMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgGGMA0GCSqGSIb3DQEBCwUAA4ICAQDRSVfgp8xoWLoBDysZzY2wYUWsEe1jUGn4H3++Fo/9nesLqjJHdtJnJO29fDMylyrHBYZmDRd9FBUb1Ov9H5r2XpdptxolpAqzkT9fNqyL7FeoPueBihhXOYV0GkLH6VsTX4/5COmSdI31R9KrO9b7eGZONn356ZLpBN79SWP8bfsUcZNnL0dKt7n/HipzcEYwv1ryL3ml4Y0M2fmyYzeMN2WFcGpcWwlyua1jPLHd+PwyvzeG5LuOmCd+uh8W4XAR8gPfJWIyJyYYMoSf/wA6E7qaTfRPuBRwIrHKK5DOKcFw9C+df/KQHtZa37dG/OaG+svgIHZ6uqbL9XzeYqWxi+7egmaKTjowHz+Ay60nugxe19CxVsp3cbK1daFQqUBDF8Io2c9Si1vIY9RCPqAzekYu9wogRlR+ak8x8YF+QnQ4ZXMn7sZ8uI7XpTrXmKGcjBBV09tL7ECQ8s1uV9JiDnxXk7Gnbc2dg7sq5+W2O3FYrf3RRbxake5TFW/TRQl1brqQXR4EzzffHqhmsYzmIGrv/EhOdJhCrylvLmrH+33RZjEizIYAfmaDDEL0vTSSwxrqT8p+ck0LcIymSLumoRT2+1hEmRSuqguTaaApJUqlyyvdimYHFngVV3Eb7PVHhPOeMTd61X8kreS8/f3MboPoDKi3QWwH3b08hpcv0g=='],
    ['CN=GTS Root R1,O=Google Trust Services LLC,C=US', 'MIIFVzCCAz+gAwIBAgINAgPlk28xsBNJiGuiFzANBgkqhkiG9w0BAQwFADBHMQswCQYDVQQGEwJVUzEiMCAGA1UEChMZR29vZ2xlIFRydXN0IFNlcnZpY2VzIExMQzEUMBIGA1UEAxMLR1RTIFJvb3QgUjEwHhcNMTYwNjIyMDAwMDAwWhcNMzYwNjIyMDAwMDAwWjBHMQswCQYDVQQGEwJVUzEiMCAGA1UEChMZR29vZ2xlIFRydXN0IFNlcnZpY2VzIExMQzEUMBIGA1UEAxMLR1RTIFJvb3QgUjEwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQC2EQKLHuOhd5s73L+UPreVp0A8of2C+X0yBoJx9vaMf/vo27xqLpeXo4xL+Sv2sfnOhB2x+cWX3u+58qPpvBKJXqeqUqv4IyfLpLGcY9vXmX7wCl7raKb0xlpHDU0QM+NOsROjyBhsS+z8CZDfnWQpJSMHobTSPS5g4M/SCYe7zUjwTcLCeoiKu7rPWRnWr4+wB7CeMfGCwcDfLqZtbBkOtdh+JhpFAz2weaSUKK0PfyblqAj+lug8aJRT7oM6iCsVlgmy4HqMLnXWnOunVmSPlk9orj2XwoSPwLxAwAtcvfaHszVsrBhQf4TgTM2S0yDpM7xSma8ytSmzJSq0SPly4cpk9+aCEI3oncKKiPo4Zor8Y/kB+Xj9e1x3+naH+uzfsQ55lVe0vSbv1gHR6xYKu44LtcXFilWr06zqkUspzBmkMiVOKvFlRNACzqrOSbTqn3yDsEB750Orp2yjj32JgfpMpf/VjsPOS+C12LOORc92wO1AK/1TD7Cn1TsNsYqiA94xrcx36m97PtbfkSIS5r762DL8EGMUUXLeXdYWk70paDPvOmbsB4om3xPXV2V4J95eSRQAogB/mqghtqmxlbCluQ0WEdrHbEg8QOB+DVrNVjzRlwW5y0vtOUucxD/SVRNuJLDWcfr0wbrM7Rv1/oFB2ACYPTrIrnqYNxgFlQIDAQABo0IwQDAOBgNVHQ8BAf8EBAMCAYYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQU5K8rJnEaK0gnhS9SZizv8IkTcT4wDQYJKoZIhvcNAQEMBQADggIBAJ+qQibbC5u+/x6Wki4+omVKapi6Ist9wTrYggoGxval3sBOh2Z5ofmmWJyq+bXmYOfg6LEeQkEzCzc9zolwFcq1JKjPa7XSQCGYzyI0zzvFIoTgxQ6KfF2I5DUkzps+GlQebtuyh6f88/qBVRRiClmpIgUxPoLW7ttXNLwzldMXG+gnoot7TiYaelpkttGsN/H9oPM47HLwEXWdyzRSjeZ2axfG34arJ45JK3VmgRAhpuo+9K4l/3wV3s6MJT/KYnAK9y8JZgfIPxz88NtFMN9iiMG1D53Dn0reWVlHxYciNuaCp+0KueIHoI17eko8cdLiA6EfMgfdG+RCzgwARWGAtQsgWSl4vflVy2PFPEz0tv/bal8xa5meLMFrUKTX5hgUvYU/Z6tGn6D/Qqc6f1zLXbBwHSs09dR2CQzreExZBfMzQsNhFRAbd03OIozUhfJFfbdT6u9AWpQKXCBfTkBdYiJ23//OYb2MI3jSNwLgjt7RETeJ9r/tSQdirpLsQBqvFAnZ0E6yove+7u7Y/9waLd64NnHi/Hm3lCXRSHNboTXns5lndcEZOitHTtNCjv0xyBZm2tIMPNuzjsmhDYAPexZ3FL//2wmUspO8IFgV6dtxQ/PeEMMA3KgqlbbC1j+Qa3bbbP6MvPJwNQzcmRk13NfIRmPVNnGuV/u3gm3c'],
    ['CN=GTS Root R3,O=Google Trust Services LLC,C=US', 'MIICCTCCAY6gAwIBAgINAgPluILrIPglJ209ZjAKBggqhkjOPQQDAzBHMQswCQYDVQQGEwJVUzEiMCAGA1UEChMZR29vZ2xlIFRydXN0IFNlcnZpY2VzIExMQzEUMBIGA1UEAxMLR1RTIFJvb3QgUjMwHhcNMTYwNjIyMDAwMDAwWhcNMzYwNjIyMDAwMDAwWjBHMQswCQYDVQQGEwJVUzEiMCAGA1UEChMZR29vZ2xlIFRydXN0IFNlcnZpY2VzIExMQzEUMBIGA1UEAxMLR1RTIFJvb3QgUjMwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQfTzOHMymKoYTey8chWEGJ6ladK0uFxh1MJ7x/JlFyb+Kf1qPKzEUURout736GjOyxfi//qXGdGIRFBEFVbivqJn+7kAHjSxm65FSWRQmx1WyRRK2EE46ajA2ADDL24CejQjBAMA4GA1UdDwEB/wQEAwIBhjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBTB8Sa6oC2uhYHP0/EqEr24Cmf9vDAKBggqhkjOPQQDAwNpADBmAjEA9uEglRR7VKOQFhG/hMjqb2sXnh5GmCCbn9MN2azTL818+FsuVbu/3ZL3pAzcMeGiAjEA/JdmZuVDFhOD3cffL74UOO0BzrEXGhF16b0DjyZ+hOXJYKaV11RZt+cRLInUue4X'],
    ['CN=GTS Root R4,O=Google Trust Services LLC,C=US', 'MIICCTCCAY6gAwIBAgINAgPlwGjvYxqccpBQUjAKBggqhkjOPQQDAzBHMQswCQYDVQQGEwJVUzEiMCAGA1UEChMZR29vZ2xlIFRydXN0IFNlcnZpY2VzIExMQzEUMBIGA1UEAxMLR1RTIFJvb3QgUjQwHhcNMTYwNjIyMDAwMDAwWhcNMzYwNjIyMDAwMDAwWjBHMQswCQYDVQQGEwJVUzEiMCAGA1UEChMZR29vZ2xlIFRydXN0IFNlcnZpY2VzIExMQzEUMBIGA1UEAxMLR1RTIFJvb3QgUjQwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAATzdHOnaItgrkO4NcWBMHtLSZ37wWHO5t5GvWvVYRg1rkDdc/eJkTBa6zzuhXyiQHY7qca4R9gq55KRanPpsXI5nymfopjTX15YhmUPoYRlBtHci8nHc8iMai/lxKvRHYqjQjBAMA4GA1UdDwEB/wQEAwIBhjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBSATNbrdP9JNqPV2Py1PsVq8JQdjDAKBggqhkjOPQQDAwNpADBmAjEA6ED/g94D9J+uHXqnLrmvT/aDHQ4thQEd0dlq7A/Cr8deVl5c1RxYIigL9zC2L7F8AjEA8GE8p/SgguMh1YQdc4acLa/KNJvxn7kjNuK8YAOdgLOaVsjh4rsUecrNIdSUtUlD'],
    ['CN=GlobalSign Root E46,O=GlobalSign nv-sa,C=BE', 'MIICCzCCAZGgAwIBAgISEdK7ujNu1LzmJGjFDYQdmOhDMAoGCCqGSM49BAMDMEYxCzAJBgNVBAYTAkJFMRkwFwYDVQQKExBHbG9iYWxTaWduIG52LXNhMRwwGgYDVQQDExNHbG9iYWxTaWduIFJvb3QgRTQ2MB4XDTE5MDMyMDAwMDAwMFoXDTQ2MDMyMDAwMDAwMFowRjELMAkGA1UEBhMCQkUxGTAXBgNVBAoTEEdsb2JhbFNpZ24gbnYtc2ExHDAaBgNVBAMTE0dsb2JhbFNpZ24gUm9vdCBFNDYwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAScDrHPt+ieUnd1NPqlRqetMhkytAepJ8qUuwzSChDH2omwlwxwEwkBjtjqR+q+soArzfwoDdusvKSGN+1wCAB16pMLey5SnCNoIwZD7JIvU4Tb+0cUB+hflGddyXqBPCCjQjBAMA4GA1UdDwEB/wQEAwIBhjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBQxCpCPtsad0kRLgLWi5h+xEk8blTAKBggqhkjOPQQDAwNoADBlAjEA31SQ7Zvvi5QCkxeCmb6zniz2C5GMn0oUsfZkvLtoURMMA/cVi4RguYv/Uo7njLwcAjA8+RHUjE7AwWHCFUyqqx0LMV87HOIAl0Qx5v5zli/altP+CAezNIm8BZ/3Hobui3A='],
    ['CN=GlobalSign Root R46,O=GlobalSign nv-sa,C=BE', 'MIIFWjCCA0KgAwIBAgISEdK7udcjGJ5AXwqdLdDfJWfRMA0GCSqGSIb3DQEBDAUAMEYxCzAJBgNVBAYTAkJFMRkwFwYDVQQKExBHbG9iYWxTaWduIG52LXNhMRwwGgYDVQQDExNHbG9iYWxTaWduIFJvb3QgUjQ2MB4XDTE5MDMyMDAwMDAwMFoXDTQ2MDMyMDAwMDAwMFowRjELMAkGA1UEBhMCQkUxGTAXBgNVBAoTEEdsb2JhbFNpZ24gbnYtc2ExHDAaBgNVBAMTE0dsb2JhbFNpZ24gUm9vdCBSNDYwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCsrHQy6LNl5brtQyYdpokNRbopiLKkHWPd08EsCVeJOaFV6Wc0dwxu5FUdUiXSE2te4R2pt32JMl8Nnp8semNgQB+msLZ4j5lUlghYruQGvGIFAha/r6gjA7aUD7xubMLL1aa7DOn2wQL7Id5m3RerdELv8HQvJfTqa1VbkNud316HCkD7rRlr+/fKYIje2sGP1q7Vf9Q8g+7XFkyDRTNrJ9CG0Bwta/OrffGFqfUo0q3v84RLHIf8E6M6cqJaESvWJ3En7YEtbWaBkoe0G1h6zD8K+kZPTXhc+CtI4wSEy132tGqzZfxCnlEmIyDLPRT5ge1lFgBPGmSXZgjPjHvjK8Cd+RTyG/FWaha/LIWFzXg4mutCagI0GIMXTpRW+LaCtfOW3T3zvn8gdz57GSNrLNRyc0NXfeD412lPFzYE+cCQYDdF3uYM2HSNrpyibXRdQr4G9dlkbgIQrImwTDsHTUB+JMWKmIJ5jqSngiCNI/onccnfxkF0oE32kRbcRoxfKWMxWXEM2G/CtjJ9++ZdU6Z+Ffy7dXxd7Pj2Fxzsx2sZy/N78CsHpdlseVR2bJ0cpm4O6XkMqCNqo98bMDGfsVR7/mrLZqrcZdCinkqaByFrgY/bxFn63iLABJzjqls2k+g9vXqhnQt2sQvHnf3PmKgGwvgqo6GDoLclcqUC4wIDAQABo0IwQDAOBgNVHQ8BAf8EBAMCAYYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUA1yrc4GHqMywptWU4jaWSf8FmSwwDQYJKoZIhvcNAQEMBQADggIBAHx47PYCLLtbfpIrXTncvtgdokIzTfnvpCo7RGkerNlFo048p9gkUbJUHJNOxO97k4VgJuoJSOD1u8fpaNK7ajFxzHmuEajwmf3lH7wvqMxX63bEIaZHU1VNaL8FpO7XJqti2kM3S+LGteWygxk6x9PbTZ4IevPuzz5i+6zoYMzRx6Fcg0XERczzF2sUyQQCPtIkpnnpHs6i58FZFZ8d4kuaPp92CC1r2LpXFNqD6v6MVenQTqnMdzGxRBF6XLE+0xRFFRhiJBPSy03OXIPBNvIQtQ6IbbjhVp+J3pZmOUdkLG5NrmJ7v2B0GbhWrJKsFjLtrWhV/pi60zTe9Mlhww6G9kuEYO4Ne7UyWHmRVSyBQ7N0H3qqJZ4d16GLuc1CLgSkZoNNiTW2bKg2SnkheCLQQrzRQDGQob4Ez8pn7fXwgNNgyYMqIgXQBztSvwyeqiv5u+YfjyW6hY0XHgL+XVAEV8/+LbzvXMAaq7afJMbfc2hIkCwU9D9SGuTSyxTDYWnP4vkYxboznxSjBF25cfe1lNj2M8FawTSLfJvdkzrnE6JwYZ+vj+vYxXX4M2bUdGc6N3ec592kD3ZDZopD8p/7DEJ4Y9HiD2971KE9dJeFt0g5QdYg/NA6s/rob8SKunE3vouXsXgxT7PntgMTzlSdriVZzH81Xwj3QEUxeCp6'],
    ['CN=GlobalSign,OU=GlobalSign ECC Root CA - R4,O=GlobalSign', 'MIIB3DCCAYOgAwIBAgINAgPlfvU/k/2lCSGypjAKBggqhkjOPQQDAjBQMSQwIgYDVQQLExtHbG9iYWxTaWduIEVDQyBSb290IENBIC0gUjQxEzARBgNVBAoTCkdsb2JhbFNpZ24xEzARBgNVBAMTCkdsb2JhbFNpZ24wHhcNMTIxMTEzMDAwMDAwWhcNMzgwMTE5MDMxNDA3WjBQMSQwIgYDVQQLExtHbG9iYWxTaWduIEVDQyBSb290IENBIC0gUjQxEzARBgNVBAoTCkdsb2JhbFNpZ24xEzARBgNVBAMTCkdsb2JhbFNpZ24wWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS4xnnTj2wlDp8uORkcA6SumuU5BwkWymOxuYb4ilfBV85C+nOh92VC/x7BALJucw7/xyHlGKSq2XE/qNS5zowdo0IwQDAOBgNVHQ8BAf8EBAMCAYYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUVLB7rUW44kB/+wpu+74zyTyjhNUwCgYIKoZIzj0EAwIDRwAwRAIgIk90crlgr/HmnKAWBVBfw147bmF0774BxL4YSFlhgjICICadVGNA3jdgUM/I2O2dgq43mLyjj0xMqTQrbO/7lZsm'],
    ['CN=GlobalSign,OU=GlobalSign ECC Root CA - R5,O=GlobalSign', 'MIICHjCCAaSgAwIBAgIRYFlJ4CYuu1X5CneKcflK2GwwCgYIKoZIzj0EAwMwUDEkMCIGA1UECxMbR2xvYmFsU2lnbiBFQ0MgUm9vdCBDQSAtIFI1MRMwEQYDVQQKEwpHbG9iYWxTaWduMRMwEQYDVQQDEwpHbG9iYWxTaWduMB4XDTEyMTExMzAwMDAwMFoXDTM4MDExOTAzMTQwN1owUDEkMCIGA1UECxMbR2xvYmFsU2lnbiBFQ0MgUm9vdCBDQSAtIFI1MRMwEQYDVQQKEwpHbG9iYWxTaWduMRMwEQYDVQQDEwpHbG9iYWxTaWduMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAER0UOlvt9Xb/pOdEh+J8LttV7HpI6SFkc8GIxLcB6KP4ap1yztsyX50XUWPrRd21DosCHZTQKH3rd6zwzocWdTaRvQZU4f8kehOvRnkmSh5SHDDqFSmafnVmTTZdhBoZKo0IwQDAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUPeYpSJvqB8ohREom3m7e0oPQn1kwCgYIKoZIzj0EAwMDaAAwZQIxAOVpEslu28YxuglB4Zf4+/2a4n0Sye18ZNPLBSWLVtmg515dTguDnFt2KaAJJiFqYgIwcdK1j1zqO+F4CYWodZI7yFz9SO8NdCKoCOJuxUnOxwy8p2Fp8fc74SrL+SvzZpA3'],
    ['CN=GlobalSign,OU=GlobalSign Root CA - R3,O=GlobalSign', 'MIIDXzCCAkegAwIBAgILBAAAAAABIVhTCKIwDQYJKoZIhvcNAQELBQAwTDEgMB4GA1UECxMXR2xvYmFsU2lnbiBSb290IENBIC0gUjMxEzARBgNVBAoTCkdsb2JhbFNpZ24xEzARBgNVBAMTCkdsb2JhbFNpZ24wHhcNMDkwMzE4MTAwMDAwWhcNMjkwMzE4MTAwMDAwWjBMMSAwHgYDVQQLExdHbG9iYWxTaWduIFJvb3QgQ0EgLSBSMzETMBEGA1UEChMKR2xvYmFsU2lnbjETMBEGA1UEAxMKR2xvYmFsU2lnbjCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAMwldpB5BngiFvXAg7aEyiie/QV2EcWtiHL8RgJDx7KKnQRfJMsuS+FggkbhUqsMgUdwbN1k0ev1LKMPgj0MK66X17YUhhB5uzsTgHeMCOFJ0mpiLx9e+pZo34knlTifBtc+ycsmWQ1z3rDI6SYOgxXG71uL0gRgykmmKPZpO/bLyCiR5Z2KYVc3rHQU3HTgOu5yLy6c+9C7v/U9AOEGM+iCK65TpjoWc4zdQQ4gOsC0p6Hpsk+QLjJg6VfLuQSSaGjlOCZgdbKfd/+RFO+uIEn8rUAVSNECMWEZXriX7613t2Saer9fwRPvm2L7DWzgVGkWqQPabumDk3F2xmmFghcCAwEAAaNCMEAwDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFI/wS3+oLkUkrk1Q+mOai97i3Ru8MA0GCSqGSIb3DQEBCwUAA4IBAQBLQNvAUKr+yAzv95ZURUm7lgAJQayzE4aGKAczymvmdLm6AC2upArT9fHxD4q/c2dKg8dEe3jgr25sbwMpjjM5RcOO5LlXbKr8EpbsU8Yt5CRsuZRj+9xTaGdWPoO4zzUhw8lo/s7awlOqzJCK6fBdRoyV3XpYKBovHd7NADdBj+1EbddTKJd+82cEHhXXipa0095MJ6RMG3NzdvQXmcIfeg7jLQitChws/zyrVQ4PkX4268NXSb7hLi18YIvDQVETI53O9zJrlAGomecsMx86OyXShkDOOyyGeMlhLxS67ttVb9+E7gUJTb0o2HLO02JQZR7rkpeDMdmztcpHWD9f'],
    ['CN=GlobalSign,OU=GlobalSign Root CA - R6,O=GlobalSign', 'MIIFgzCCA2ugAwIBAgIORea7A4Mzw4VlSOb/RVEwDQYJKoZIhvcNAQEMBQAwTDEgMB4GA1UECxMXR2xvYmFsU2lnbiBSb290IENBIC0gUjYxEzARBgNVBAoTCkdsb2JhbFNpZ24xEzARBgNVBAMTCkdsb2JhbFNpZ24wHhcNMTQxMjEwMDAwMDAwWhcNMzQxMjEwMDAwMDAwWjBMMSAwHgYDVQQLExdHbG9iYWxTaWduIFJvb3QgQ0EgLSBSNjETMBEGA1UEChMKR2xvYmFsU2lnbjETMBEGA1UEAxMKR2xvYmFsU2lnbjCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAJUH6HPKZvnsFMp7PPcNCPG0RQssgrRIxutbPK6DuEGSMxSkb3/pKszGsIhrxbaJ0cay/xTOURQh7ErdG1rG1ofuTToVBu1kZguSgMpE3nOUTvOniX9PeGMIyBJQbUJmL025eShNUhqKGoC3GYEOfsSKvGRMIRxDaNc9PIrFsmbVkJq3MQbFvuJtMgamHvm566qjuL++gmNQ0PAYid/kD3n16qIfKtJwLnvnvJO7bVPiSHyMEAc4/2ayd2F+4OqMPKq0pPbzlUoSB239jLKJz9CgYXfIWHSw1CM69106yqLbnQneXUQtkPGBzVeS+n68UARjNN9rkxi+azayOeSsJDa38O+2HBNXk7besvjihbdzorg1qkXy4J02oW9UivFyVm4uiMVRQkQVlO6jxTiWm05OWgtH8wY2SXcwvHE35absIQh1/OZhFj931dmRl4QKbNQCTXTAFO39OfuD8l4UoQSwC+n+7o/hbguyCLNhZglqsQY6ZZZZwPA1/cnaKI0aEYdwgQqomnUdnjqGBQCe24DWJfncBZ4nWUx2OVvq+aWh2IMP0f/fMBH5hc8zSPXKbWQULHpYT9NLCEnFlWQaYw55PfWzjMpYrZxCRXluDocZXFSxZba/jJvcE+kNb7gu3GduyYsRtYQUigAZcIN5kZeR1BonvzceMgfYFGM8KEyvAgMBAAGjYzBhMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBSubAWjkxPioufi1xzWx/B/yGdToDAfBgNVHSMEGDAWgBSubAWjkxPioufi1xzWx/B/yGdToDANBgkqhkiG9w0BAQwFAAOCAgEAgyXt6NH9lVLNnsAEoJFp5lzQhN7craJP6Ed41mWYqVuoPId8AorRbrcWc+ZfwFSY1XS+wc3iEZGtIxg93eFyRJa0lV7Ae46ZeBZDE1ZXs6KzO7V33EByrKPrmzU+sQghoefEQzd5Mr6155wsTLxDKZmOMNOsIeDjHfrYBzN2VAAiKrlNIC5waNrlU/yDXNOd8v9EDERm8tLjvUYAGm0CuiVdjaExUd1URhxN25mW7xocBFymFe944Hn+Xds+qkxV/ZoVqW/hpvvfcDDpw+5CRu3CkwWJ+n1jez/QcYF8AOiYrg54NMMl+68KnyBr3TsTjxKM4kEaSHpzoHdpx7Zcf4LIHv5YGygrqGytXm3ABdJ7t+uA/iU3/gKbaKxCXcPu9czc8FB10jZpnOZ7BN9uBmm23goJSFmH63sUYHpkqmlD75HHTOwY3WzvUy2MmeFe8nI+z1TIvWfspA9MRf/TuTAjB0yPEL+GltmZWrSZVxykzLsViVO6LAUP5MSeGbEYNNVMnbrt9x+vJJUEeKgDu+6B5dpffItKoZB0JaezPkvILFa9x8jvOOJckvB595yEunQtYQEgfn7R8k8HWV+LLUNS60YMlOH1Zkd5d9VUWx+tJDfLRVpOoERIyNiwmcUVhAn21klJwGW45hpxbqCo8YLoRT5s1gLXCmeDBVrJpBA='],
    ['CN=Go Daddy Root Certificate Authority - G2,O=GoDaddy.com\\, Inc.,L=Scottsdale,ST=Arizona,C=US', 'MIIDxTCCAq2gAwIBAgIBADANBgkqhkiG9w0BAQsFADCBgzELMAkGA1UEBhMCVVMxEDAOBgNVBAgTB0FyaXpvbmExEzARBgNVBAcTClNjb3R0c2RhbGUxGjAYBgNVBAoTEUdvRGFkZHkuY29tLCBJbmMuMTEwLwYDVQQDEyhHbyBEYWRkeSBSb290IENlcnRpZmljYXRlIEF1dGhvcml0eSAtIEcyMB4XDTA5MDkwMTAwMDAwMFoXDTM3MTIzMTIzNTk1OVowgYMxCzAJBgNVBAYTAlVTMRAwDgYDVQQIEwdBcml6b25hMRMwEQYDVQQHEwpTY290dHNkYWxlMRowGAYDVQQKExFHb0RhZGR5LmNvbSwgSW5jLjExMC8GA1UEAxMoR28gRGFkZHkgUm9vdCBDZXJ0aWZpY2F0ZSBBdXRob3JpdHkgLSBHMjCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAL9xYgjx+lk09xvJGKP3gElY6SKDE6bFIEMBO4Tx5oVJnyfq9oQbTqC023CYxzIBsQU+B07u9PpPL1kwIuerGVZr4oAH/PMWdYA5UXvl+TW2dE6pjYIT5LY/qQOD+qK+ihVqf94Lw7YZFAXK6sOoBJQ7RnwyDfMAZiLIjWltNowRGLfTshxgtDj6AozO091GB94KPutdfMh8+7ArU6SSYmlRJQVhGkSBjCypQ5Yj36w6gZoOKcUcqeldHraenjAKOc7xiID7S13MMuyFYkMlNAJWJwGRtDtwKj9useiciAF9n9T521NtYJ2/LOdYq7hfRvzOxBsDPAnrSTFcaUaz4EcCAwEAAaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFDqahQcQZyi27/a9BUFuIMGU2g/eMA0GCSqGSIb3DQEBCwUAA4IBAQCZ21151fmXWWcDYfF+OwYxdS2hII5PZYe096acvNjpL9DbWu7PdIxztDhC2gV7+AJ1uP2lsdeu9tfeE8tTEH6KRtGX+rcuKxGrkLAngPnon1rpN5+r5N9ss4UXnT3ZJE95kTXWXwTrgIOrmgIttRD02JDHBHNA7XIloKmf7J6raBKZV8aPEjoJpL1E/QYVN8Gb5DKj7Tjo2GTzLH4U/ALqn83/B2gX2yKQOC16jdFU8WnjXzPKej17CuPKf1855eJ1usV2GDPOLPAvTK33sefOT6jEm0pUBsV/fdUID+Ic/n4XuKxe9tQWskMJDE32p2u0mYRlynqI4uJEvlz36hz1'],
    ['CN=HARICA TLS ECC Root CA 2021,O=Hellenic Academic and Research Institutions CA,C=GR', 'MIICVDCCAdugAwIBAgIQZ3SdjXfYO2rbIvT/WeK/zjAKBggqhkjOPQQDAzBsMQswCQYDVQQGEwJHUjE3MDUGA1UECgwuSGVsbGVuaWMgQWNhZGVtaWMgYW5kIFJlc2VhcmNoIEluc3RpdHV0aW9ucyBDQTEkMCIGA1UEAwwbSEFSSUNBIFRMUyBFQ0MgUm9vdCBDQSAyMDIxMB4XDTIxMDIxOTExMDExMFoXDTQ1MDIxMzExMDEwOVowbDELMAkGA1UEBhMCR1IxNzA1BgNVBAoMLkhlbGxlbmljIEFjYWRlbWljIGFuZCBSZXNlYXJjaCBJbnN0aXR1dGlvbnMgQ0ExJDAiBgNVBAMMG0hBUklDQSBUTFMgRUNDIFJvb3QgQ0EgMjAyMTB2MBAGByqGSM49AgEGBSuBBAAiA2IABDgI/rGgltJ6rK9JOtDA4MM7KKrxcm1lAEeIhPyaJmuqS7psBAqIXhfyVYf8MLA04jRYVxqEU+kw2anylnTDUR9YSTHMmE5gEYd103KUkE+bECUqqHgtvpBBWJAVcqeht6NCMEAwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUyRtTgRL+BNUW0aq8mm+3oJUZbsowDgYDVR0PAQH/BAQDAgGGMAoGCCqGSM49BAMDA2cAMGQCMBHervjcToiwqfAircJRQO9gcS3ujwLEXQNwSaSS6sUUiHCm0w2wqsosQJz76YJumgIwK0eaB8bRwoF8yguWGEEbo/QwCZ61IygNnxS2PFOiTAZpffpskcYqSUXm7LcT4Tps'],
    ['CN=HARICA TLS RSA Root CA 2021,O=Hellenic Academic and Research Institutions CA,C=GR', 'MIIFpDCCA4ygAwIBAgIQOcqTHO9D88aOk8f0ZIk4fjANBgkqhkiG9w0BAQsFADBsMQswCQYDVQQGEwJHUjE3MDUGA1UECgwuSGVsbGVuaWMgQWNhZGVtaWMgYW5kIFJlc2VhcmNoIEluc3RpdHV0aW9ucyBDQTEkMCIGA1UEAwwbSEFSSUNBIFRMUyBSU0EgUm9vdCBDQSAyMDIxMB4XDTIxMDIxOTEwNTUzOFoXDTQ1MDIxMzEwNTUzN1owbDELMAkGA1UEBhMCR1IxNzA1BgNVBAoMLkhlbGxlbmljIEFjYWRlbWljIGFuZCBSZXNlYXJjaCBJbnN0aXR1dGlvbnMgQ0ExJDAiBgNVBAMMG0hBUklDQSBUTFMgUlNBIFJvb3QgQ0EgMjAyMTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAIvC569lmwVnlskNJLnQDmT8zuIkGCyEf3dRywQRNrhe7Wlxp57kJQmXZ8FHws+RFjZiPTgE4VGC/6zStGndLuwRo0Xua2s7TL+MjaQenRG56Tj5eg4MmOIjHdFOY9TnuEFE+2uva9of08WRiFukiZLRgeaMOVig1mlDqa2YUlhu2wr7a89o+uOkXjpFc5gH6l8Cct4MpbOfrqkdtx2z/IpZ525yZa31MJQjB/OCFks1mJxTuy/K5FrZx40d/JiZ+yykgmvwKh+OC19xXFyuQnspiYHLA6OZyoieC0AJQTPb5lh6/a6ZcMBaD9YThnEvdmn8kN3bLW7R8pv1GmuebxWMevBLKKAiOIAkbDakO/IwkfN4E8/BPzWr8R0RI7VDIp4BkrcYAuUR0YLbFQDMYTfBKnya4dC6s1BG7oKsnTH4+yPiAwBIcKMJJnkVU2DzOFytOOqBAGMUuTNe3QvboEUHGjMJ+E20pwKmafTCWQWIZYVWrkvL4N48fS0ayOn7H6NhStYqE613TBoYm5EPWNgGVMWX+Ko/IIqmhaZ39qb8HOLubpQzKoNQhArlT4b4UEV4AIHrW2jjJo3Me1xR9BQsQL4aYB16cmEdH2MtiKrOokWQCPxrvrNQKlr9qEgYRtaQQJKQCoReaDH46+0N0x3GfZkYVVYnZS6NRcUk7M7jAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFApII6ZgpJIKM+qTW8VX6iVNvRLuMA4GA1UdDwEB/wQEAwIBhjANBgkqhkiG9w0BAQsFAAOCAgEAPpBIqm5iFSVmewzVjIuJndftTgfvnNAUX15QvWiWkKQUEapobQk1OUAJ2vQJLDSle1mESSmXdMgHHkdt8s4cUCbjnj1AUz/3f5Z2EMVGpdAgS1D0NTsY9FVqQRtHBmg8uwkIYtlfVUKqrFOFrJVWNlar5AWMxajaH6NpvVMPxP/cyuN+8kyIhkdGGvMA9YCRotxDQpSbIPDRzbLrLFPCU3hKTwSUQZqPJzLB5UkZv/HywouoCjkxKLR9YjYsTewfM7Z+d21+UPCfDtcRj88YxeMn/ibvBZ3PzzfF0HvaO7AWhAw6k9a+F9sPPg4ZeAnHqQJyIkv3N3a6dcSFA1pj1bF1BcK5vZStjBWZp5N99sXzqnTPBIWUmAD04vnKJGW/4GKvyMX6ssmeVkjaef2WdhW+o45WxLM0/L5H9MG0qPzVMIho7suuyWPEdr6sOBjhXlzPrjoiUevRi7PzKzMHVIf6tLITe7pTBGIBnfHAT+7hOtSLIBD6Alfm78ELt5BGnBkpjNxvoEppaZS3JGWg/6w/zgH7IS79aPib8qXPMThcFarmlwDB31qlpzmq6YR/PFGoOtmUW4y/Twhx5duoXNTSpv4Ao8YWxw/ogM4cKGR0GQjTQuPOAF1/sdwTsOEFy9EgqoZ0njnnkf3/W9b3raYvAwtt41dU63ZTGI0RmLo='],
    ['CN=Hellenic Academic and Research Institutions ECC RootCA 2015,O=Hellenic Academic and Research Institutions Cert. Authority,L=Athens,C=GR', 'MIICwzCCAkqgAwIBAgIBADAKBggqhkjOPQQDAjCBqjELMAkGA1UEBhMCR1IxDzANBgNVBAcTBkF0aGVuczFEMEIGA1UEChM7SGVsbGVuaWMgQWNhZGVtaWMgYW5kIFJlc2VhcmNoIEluc3RpdHV0aW9ucyBDZXJ0LiBBdXRob3JpdHkxRDBCBgNVBAMTO0hlbGxlbmljIEFjYWRlbWljIGFuZCBSZXNlYXJjaCBJbnN0aXR1dGlvbnMgRUNDIFJvb3RDQSAyMDE1MB4XDTE1MDcwNzEwMzcxMloXDTQwMDYzMDEwMzcxMlowgaoxCzAJBgNVBAYTAkdSMQ8wDQYDVQQHEwZBdGhlbnMxRDBCBgNVBAoTO0hlbGxlbmljIEFjYWRlbWljIGFuZCBSZXNlYXJjaCBJbnN0aXR1dGlvbnMgQ2VydC4gQXV0aG9yaXR5MUQwQgYDVQQDEztIZWxsZW5pYyBBY2FkZW1pYyBhbmQgUmVzZWFyY2ggSW5zdGl0dXRpb25zIEVDQyBSb290Q0EgMjAxNTB2MBAGByqGSM49AgEGBSuBBAAiA2IABJKgQehLgoRc4vgxEZmGZE4JJS+dQS8KrjVPdJWyUWRrjWvmP3CV8AVER6ZyOFB2lQJajq4onvktTpnvLEhvTCUp6NFxW98dwXU3tNf6e3pCnGoKVlp8aQuqgAkkbH7BRqNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFLQiC4KZJAEOnLvkDv2/+5cgk5kqMAoGCCqGSM49BAMCA2cAMGQCMGfOFmI4oqxiRaeplSTAGiecMjvAwNW6qef4BENThe5SId6d9SWDPp5YSy/XZxMOIQIwBeF1Ad5o7SofTUwJCA3sS61kFyjndc5FZXIhF8siQQ6ME5g4mlRtm8rifOoCWCKR'],
    ['CN=Hellenic Academic and Research Institutions RootCA 2015,O=Hellenic Academic and Research Institutions Cert. Authority,L=Athens,C=GR', 'MIIGCzCCA/OgAwIBAgIBADANBgkqhkiG9w0BAQsFADCBpjELMAkGA1UEBhMCR1IxDzANBgNVBAcTBkF0aGVuczFEMEIGA1UEChM7SGVsbGVuaWMgQWNhZGVtaWMgYW5kIFJlc2VhcmNoIEluc3RpdHV0aW9ucyBDZXJ0LiBBdXRob3JpdHkxQDA+BgNVBAMTN0hlbGxlbmljIEFjYWRlbWljIGFuZCBSZXNlYXJjaCBJbnN0aXR1dGlvbnMgUm9vdENBIDIwMTUwHhcNMTUwNzA3MTAxMTIxWhcNNDAwNjMwMTAxMTIxWjCBpjELMAkGA1UEBhMCR1IxDzANBgNVBAcTBkF0aGVuczFEMEIGA1UEChM7SGVsbGVuaWMgQWNhZGVtaWMgYW5kIFJlc2VhcmNoIEluc3RpdHV0aW9ucyBDZXJ0LiBBdXRob3JpdHkxQDA+BgNVBAMTN0hlbGxlbmljIEFjYWRlbWljIGFuZCBSZXNlYXJjaCBJbnN0aXR1dGlvbnMgUm9vdENBIDIwMTUwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDC+Kk/G4n8PDwEXT2QNrCROnk8ZlrvbTkBSRq0t89/TSNTt5AA4xMqKKYx8ZEA4yjsriFBzh/a/X0SWwGDD7mwX5nh8hKDgE0GPt+sr+ehiGsxr/CL0BgzuNtFajT0AoAkKAoCFZVedioNmToUW/bLy1O8E00BiDeUJRtCvCLYjqOWXjrZMts+6PAQZe104S+nfK8nNLspfZu2zwnI5dMK/IhlZXQK3HMcXM1AsRzUtoSMTFDPaI6oWa7CJ06CojXdFPQf/7J31Ycvqm59JCfnxssm5uX+Zwdj2EUN3TpZZTlYepKZcj2chF6IIbjV9Cz82XBST3i4vTwri5WY9bPRaM8gFH5MXF/ni+X1NYEZN9cRCLdmvtNKzoNXADrDgfgXy5I2XdGj2HUb4Ysn6npIQf1FGQatJ5lOwXBH3bWfgVMS5bGMSF0xQxfjjMZ6Y5ZLKTBOhE5iGV48zpeQpX8B653g+IuJ3SWYPZK2fu/Z8VFRfS0myGlZYeCsargqNhEEelC9MoS+L9xy1dcdFkfkR2YgP/SWxa+OAXqlD3pk9Q0Yh9muiNX6hME6wGkoLfINaFGq46V3xqSQDqE3izEjR8EJCOtu93ib14L8hCCZSRm2Ekax+0VVFqmjZaycBw/qa9wfLgZy7IaIEuQt218FL+TwA9MmM+eAws1CoRc0CwIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUcRVnyMjJvXVdctA4GGqd83EkVAswDQYJKoZIhvcNAQELBQADggIBAHW7bVRLqhBYRjTyYtcWNl0IXtVsyIe9tC5G8jH4fOpCtZMWVdyhDBKg2mF+D1hYc2Ryx+hFjtyp8iY/xnmMsVMIM4GwVhO+5lFc2JsKT0ucVlMC6U/2DWDqTUJV6HwbISHTGzrMd/K4kPFox/la/vot9L/J9UUbzjgQKjeKeaO04wlshYaT/4mWJ3iBj2fjRnRUjtkNaeJK9E10A/+yd+2VZ5fkscWrv2oj6NSU4kQoYsRL4vDY4ilrGnB+JGGTe08DMiUNRSQrlrRGar9KC/eaj8GsGsVn82800vpzY4zvFrCopEYq+OsS7HK07/grfoxSwIuEVPkvPuNVqNxmsdnhX9izjFk0WaSrT2y7HxjbdavYy5LNlDhhDgcGH0tGEPEVvo2FXDtKK4F5D7Rpn0lQl033DlZdwJVqwjbDG2jJ9SrcR5q+ss7FJej6A7na+RZukYT1HCjI/CbM1xyQVqdfbzoEvM14iQuODy+jqk+iGxI9FghAD/FGTNeqewjBCvVtJ94Cj8rDtSvK6evIIVM4pcw72Hc3MKJP2W/R8kCtQXoXxdZKNYm3QdV8hn9VTYNKpXMgwDqvkPGaJI7ZjnHKe7iG2rKPmT4dEw0SEe7Uq/DpFXYC5ODfqiAeW2GFZECpkJcNrVPSWh2HagCXZWK0vm9qp/UsQu0yrbYhnr68'],
    ['CN=HiPKI Root CA - G1,O=Chunghwa Telecom Co.\\, Ltd.,C=TW', 'MIIFajCCA1KgAwIBAgIQLd2szmKXlKFD6LDNdmpeYDANBgkqhkiG9w0BAQsFADBPMQswCQYDVQQGEwJUVzEjMCEGA1UECgwaQ2h1bmdod2EgVGVsZWNvbSBDby4sIEx0ZC4xGzAZBgNVBAMMEkhpUEtJIFJvb3QgQ0EgLSBHMTAeFw0xOTAyMjIwOTQ2MDRaFw0zNzEyMzExNTU5NTlaME8xCzAJBgNVBAYTAlRXMSMwIQYDVQQKDBpDaHVuZ2h3YSBUZWxlY29tIENvLiwgTHRkLjEbMBkGA1UEAwwSSGlQS0kgUm9vdCBDQSAtIEcxMIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEA9B5/UnMyDHPkvRN0o9QwqNCuS9i233VHZvR85zkEHmpwINJaR3JnVfSl6J3VHiGh8Ge6zCFovkRTv4354twvVcg3Px+kwJyz5HdcoEb+d/oaoDjq7Zpy3iu9lFc6uux55199QmQ5eiY29yTw1S+6lZgRZq2XNdZ1AYDgr/SEYYwNHl98h5ZeQa/rh+r4XfEuiAU+TCK72h8q3VJGZDnzQs7ZngyzsHeXZJzA9KMuH5UHsBffMNsAGJZMoYFL3QRtU6M9/Aes1MU3guvklQgZKILSQjqj2FPseYlgSGDIcpJQ3AOPgz+yQlda22rpEZfdhSi8MEyr48KxRURHH+CKFgeW0iEPU8DtqX7UTuybCeyvQqww1r/REEXgphaypcXTT3OUM3ECoWqj1jOXTyFjHluP2cFeRXF3D4FdXyGarYPM+l7WjSNfGz1BryB1ZlpK9p/7qxj3ccC2HTHsOyDry+K49a6SsvfhhEvyovKTmiKe0xRvNlS9H15ZFblzqMF8b3ti6RZsR1pl8w4Rm0bZ/W3c1pzAtH2lsN0/Vm+h+fbkEkj9Bn8SV7apI09bA8PgcSojt/ewsTu8mL3WmKgMa/aOEmem8rJY5AIJEzypuxC00jBF8ez3ABHfZfjcK0NVvxaXxA/VLGGEqnKG/uY6fsI/fe78LxQ+5oXdUG+3Se0CAwEAAaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQU8ncX+l6o/vY9cdVouslGDDjYr7AwDgYDVR0PAQH/BAQDAgGGMA0GCSqGSIb3DQEBCwUAA4ICAQBQUfB13HAE4/+qddRxosuej6ip0691x1TPOhwEmSKsxBHi7zNKpiMdDg1H2DfHb680f0+BazVP6XKlMeJ45/dOlBhbQH3PayFUhuaVevvGyuqcSE5XCV0vrPSltJczWNWseanMX/mF+lLFjfiRFOs6DRfQUsJ748JzjkZ4Bjgs6FzaZsT0pPBWGTMpWmWSBUdGSquEwx4noR8RkpkndZMPvDY7l1ePJlsMu5wP1G4wB9TcXzZoZjmDlicmisjEOf6aIW/Vcobpf2Lll07QJNBAsNB1CI69aO4I1258EHBGG3zgiLKecoaZAeO/n0kZtCW+VmWuF2PlHt/o/0elv+EmBYTksMCv5wiZqAxeJoBF1PhoL5aPruJKHJwWDBNvOIf2u8g0X5IDUXlwpt/L9ZlNec1OvFefQ05rLisY+GpzjLrFNe85akEez3GoorKGB1s6yeHvP2UEgEcyRHCVTjFnanRbEEV16rCf0OY1/k6fi8wrkkVbbiVghUbN0aqwdmaTd5a+g744tiROJgvM7XpWGuDpWsZkrUx6AEhEL7lAuxM+vhV4nYWBSipX3tUZQ9rbyltHhoMLP7YNdnhzeSJesYAfz77RP1YQmCuVh6EfnWQUYDksswBVLuT1sw5XxJFBAJw/6KXf6vb/yPCtbVKoF6ubYfwSUTXkJf2vqmqGOQ=='],
    ['CN=Hongkong Post Root CA 3,O=Hongkong Post,L=Hong Kong,ST=Hong Kong,C=HK', 'MIIFzzCCA7egAwIBAgIUCBZfikyl7ADJk0DfxMauI7gcWqQwDQYJKoZIhvcNAQELBQAwbzELMAkGA1UEBhMCSEsxEjAQBgNVBAgTCUhvbmcgS29uZzESMBAGA1UEBxMJSG9uZyBLb25nMRYwFAYDVQQKEw1Ib25na29uZyBQb3N0MSAwHgYDVQQDExdIb25na29uZyBQb3N0IFJvb3QgQ0EgMzAeFw0xNzA2MDMwMjI5NDZaFw00MjA2MDMwMjI5NDZaMG8xCzAJBgNVBAYTAkhLMRIwEAYDVQQIEwlIb25nIEtvbmcxEjAQBgNVBAcTCUhvbmcgS29uZzEWMBQGA1UEChMNSG9uZ2tvbmcgUG9zdDEgMB4GA1UEAxMXSG9uZ2tvbmcgUG9zdCBSb290IENBIDMwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCziNfqzg8gTr7m1gNt7ln8wlffKWihgw4+aMdoWJwcYEuJQwy51BWy7sFOdem1p+/l6TWZ5Mwc50tfjTMwIDNT2aa71T4Tjukfh0mtUC1Qyhi+AViiE3CWu4mIVoBc+L0sPOFMV4i707mV78vH9toxdCim5lSJ9UExyuUmGs2C4HDaOym71QP1mbpV9WTRYA6ziUm4ii8F0oRFKHyPaFASePwLtVPLwpgchKOesL4jpNrcyCse2m5FHomY2vkALgbpDDtw1VAliJnLzXNg99X/NWfFobxeq81KuEXryGgeDQ0URhLj0mRiikKYvLTGCAj4/ahMZJx2Ab0vqWwzD9g/KLg8aQFChn5pwckGyuV6RmXpwtZQQS4/t+TtbNe/JgERohYpSms0BpDsE9K2+2p20jzt8NYt3eEV7KObLyzJPivkaTv/ciWxNoZbx39ri1UbSsUgYT2uy1DhCDq+sI9jQVMwCFk8mB13umOResoQUGC/8Ne8lYePl8X+l2oBlKN8W4UdKjk60FSh0Tlxnf0h+bV78OLgAo9uliQlLKAeLKjEiafv7ZkGL7YKTE/bosw3Gq9HhS2KX8Q0NEwA/RiTZxPRN+ZItIsGxVd7GYYKecsAyVKvQv83j+GjHno9UKtjBucVtT+2RTeUN7F+8kjDf8V1/peNRY8apxpyKBpADwIDAQABo2MwYTAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAfBgNVHSMEGDAWgBQXnc0ei9Y5K3DTXNSguB+wAPzFYTAdBgNVHQ4EFgQUF53NHovWOStw01zUoLgfsAD8xWEwDQYJKoZIhvcNAQELBQADggIBAFbVe27mIgHSQpsY1Q7XZiNc4/6gx5LS6ZStS6LG7BJ8dNVI0lkUmcDrudHr9EgwW62nV3OZqdPlt9EuWSRY3GguLmLYauRwCy0gUCCkMpXRAJi70/33MvJJrsZ64Ee+bs7Lo3I6LWldy8joRTnU+kLBEUx3XZL7av9YROXrgZ6voJmtvqkBZss4HTzfQx/0TW60uhdG/H39h4F5ag0zD/ov+BS5gLNdTaqX4fnkGMX41TiMJjz98iji7lpJiCzfeT2OnpA8vUFKOt1b9pq0zj8lMH8yfaIDlNDceqFS3m6TjRgm/VWsvY+b0s+v54Ysyx8Jb6NvqYTUc79NoXQbTiNg8swOqn+knEwlqLJmOzj/2ZQw9nKEvmhVEA/GcywWaZMH/rFF7buiVWqw2rVKAiUnhde3t4ZEFolsgCs+l6mc1X5VTMbeRRAc6uk7nwNT7u56AQIWeNTowr5GdogTPyK7SBIdUgC0An4hGh6cJfTzPV4e0hz5sy229zdcxsshTrD3mUcYhcErulWuBurQB7Lcq9CClnXO0lD+mefPL5/ndtFhKvshuzHQqp9HpLIiyhY6UFfEW0NnxWViA0kB60PZ2Pierc+xYw5F9KBaLJstxabArahH9CdMOA0uG0k7UvToiIMrVCjU8jVStDKDYmlkDJGcn5fqdBb9HxEGmpv0'],
    ['CN=ISRG Root X1,O=Internet Security Research Group,C=US', 'MIIFazCCA1OgAwIBAgIRAIIQz7DSQONZRGPgu2OCiwAwDQYJKoZIhvcNAQELBQAwTzELMAkGA1UEBhMCVVMxKTAnBgNVBAoTIEludGVybmV0IFNlY3VyaXR5IFJlc2VhcmNoIEdyb3VwMRUwEwYDVQQDEwxJU1JHIFJvb3QgWDEwHhcNMTUwNjA0MTEwNDM4WhcNMzUwNjA0MTEwNDM4WjBPMQswCQYDVQQGEwJVUzEpMCcGA1UEChMgSW50ZXJuZXQgU2VjdXJpdHkgUmVzZWFyY2ggR3JvdXAxFTATBgNVBAMTDElTUkcgUm9vdCBYMTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAK3oJHP0FDfzm54rVygch77ct984kIxuPOZXoHj3dcKi/vVqbvYATyjb3miGbESTtrFj/RQSa78f0uoxmyF+0TM8ukj13Xnfs7j/EvEhmkvBioZxaUpmZmyPfjxwv60pIgbz5MDmgK7iS4+3mX6UA5/TR5d8mUgjU+g4rk8Kb4Mu0UlXjIB0ttov0DiNewNwIRt18jA8+o+u3dpjq+sWT8KOEUt+zwvo/7V3LvSye0rgTBIlDHCNAymg4VMk7BPZ7hm/ELNKjD+Jo2FR3qyHB5T0Y3HsLuJvW5iB4YlcNHlsdu87kGJ55tukmi8mxdAQ4Q7e2RCOFvu396j3x+UCB5iPNgiV5+I3lg02dZ77DnKxHZu8A/lJBdiB3QW0KtZB6awBdpUKD9jf1b0SHzUvKBds0pjBqAlkd25HN7rOrFleaJ1/ctaJxQZBKT5ZPt0m9STJEadao0xAH0ahmbWnOlFuhjuefXKnEgV4We0+UXgVCwOPjdAvBbI+e0ocS3MFEvzG6uBQE3xDk3SzynTnjh8BCNAw1FtxNrQHusEwMFxIt4I7mKZ9YIqioymCzLq9gwQbooMDQaHWBfEbwrbwqHyGO0aoSCqI3Haadr8faqU9GY/rOPNk3sgrDQoo//fb4hVC1CLQJ13hef4Y53CIrU7m2Ys6xt0nUW7/vGT1M0NPAgMBAAGjQjBAMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBR5tFnme7bl5AFzgAiIyBpY9umbbjANBgkqhkiG9w0BAQsFAAOCAgEAVR9YqbyyqFDQDLHYGmkgJykIrGF1XIpu+ILlaS/V9lZLubhzEFnTIZd+50xx+7LSYK05qAvqFyFWhfFQDlnrzuBZ6brJFe+GnY+EgPbk6ZGQ3BebYhtF8GaV0nxvwuo77x/Py9auJ/GpsMiu/X1+mvoiBOv/2X/qkSsisRcOj/KKNFtY2PwByVS5uCbMiogziUwthDyC3+6WVwW6LLv3xLfHTjuCvjHIInNzktHCgKQ5ORAzI4JMPJ+GslWYHb4phowim57iaztXOoJwTdwJx4nLCgdNbOhdjsnvzqvHu7UrTkXWStAmzOVyyghqpZXjFaH3pO3JLF+l+/+sKAIuvtd7u+Nxe5AW0wdeRlN8NwdCjNPElpzVmbUq4JUagEiuTDkHzsxHpFKVK7q4+63SM1N95R1NbdWhscdCb+ZAJzVcoyi3B43njTOQ5yOf+1CceWxG1bQVs5ZufpsMljq4Ui0/1lvh+wjChP4kqKOJ2qxq4RgqsahDYVvTH9w7jXbyLeiNdd8XM2w9U/t7y0Ff/9yi0GE44Za4rF2LN9d11TPAmRGunUHBcnWEvgJBQl9nJEiU0Zsnvgc/ubhPgXRR4Xq37Z0j4r7g1SgEEzwxA57demyPxgcYxn/eR44/KJ4EBs+lVDR3veyJm+kXQ99b21/+jh5Xos1AnX5iItreGCc='],
    ['CN=ISRG Root X2,O=Internet Security Research Group,C=US', 'MIICGzCCAaGgAwIBAgIQQdKd0XLq7qeAwSxs6S+HUjAKBggqhkjOPQQDAzBPMQswCQYDVQQGEwJVUzEpMCcGA1UEChMgSW50ZXJuZXQgU2VjdXJpdHkgUmVzZWFyY2ggR3JvdXAxFTATBgNVBAMTDElTUkcgUm9vdCBYMjAeFw0yMDA5MDQwMDAwMDBaFw00MDA5MTcxNjAwMDBaME8xCzAJBgNVBAYTAlVTMSkwJwYDVQQKEyBJbnRlcm5ldCBTZWN1cml0eSBSZXNlYXJjaCBHcm91cDEVMBMGA1UEAxMMSVNSRyBSb290IFgyMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEzZvVn4CDCuwJSvMWSj5cz3es3mcFDR0HttwW+1qLFNvicWDEukWVEYmO6gbf9yoWHKS5xcUy4APgHoIYOIvXRdgKam7mAHf7AlF9ItgKbppbd9/w+kHsOdx1ymgHDB/qo0IwQDAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUfEKWrt5LSDv6kviejM9ti6lyN5UwCgYIKoZIzj0EAwMDaAAwZQIwe3lORlCEwkSHRhtFcP9Ymd70/aTSVaYgLXTWNLxBo1BfASdWtL4ndQavEi51mI38AjEAi/V3bNTIZargCyzuFJ0nN6T5U6VR5CmD1/iQMVtCnwr1/q4AaOeMSQ+2b1tbFfLn'],
    ['CN=IdenTrust Commercial Root CA 1,O=IdenTrust,C=US', 'MIIFYDCCA0igAwIBAgIQCgFCgAAAAUUjyES1AAAAAjANBgkqhkiG9w0BAQsFADBKMQswCQYDVQQGEwJVUzESMBAGA1UEChMJSWRlblRydXN0MScwJQYDVQQDEx5JZGVuVHJ1c3QgQ29tbWVyY2lhbCBSb290IENBIDEwHhcNMTQwMTE2MTgxMjIzWhcNMzQwMTE2MTgxMjIzWjBKMQswCQYDVQQGEwJVUzESMBAGA1UEChMJSWRlblRydXN0MScwJQYDVQQDEx5JZGVuVHJ1c3QgQ29tbWVyY2lhbCBSb290IENBIDEwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCnUBneP5k91DNG8W9RYYKyqU+PZ4ldhNlT3Qwo2dfw/66VQ3KZ+bVdfIrBQuExUHTRgQ18zZshq0PirK1ehm7zCYofWjK9ouuU+ehcCuz/mNKvcbO0U59Oh++SvL3sTzIwiEsXXlfEU8L2ApeN2WIrvyQfYo3fw7gpS0l4PJNgiCL8mdo2yMKi1CxUAGc1bnO/AljwpN3lsKImesrgNqUZFvX9t++uP0D1bVoE/c40yiTcdCMbXTMTEl3EASX2MN0CXZ/g1Ue9tOsbobtJSdifWwLziuQkkORiT0/Br4sOdBeo0XKIanoBScy0RnnGF7HamB4HWfp1IYVl3ZBWzvurpWCdxJ35UrCLvYf5jysjCiN2O/cz4ckA82n5S6LgTrx+kzmEB/dEcH7+B1rlsazRGMzyNeVJSQjKVsk9+w8YfYs7wRPCTY/JTw436R+hDmrfYi7LNQZReSzIJTj0+kuniVyc0uMNOYZKdHzVWYfCP04MXFL0PfdSgvHqo6z9STQaKPNBiDoT7uje/5kdX7rL6B7yuVBgwDHTc+XvvqDtMwt0viAgxGds8AgDelWAf0ZOlqf0Hj7h9tgJ4TNkK2PXMl6f+cB7D3hvl7yTmvmcEpB4eoCHFddydJxVdHixuuFucAS6T6C6aMN7/zHwcz09lCqxC0EOoP5NiGVreTO01wIDAQABo0IwQDAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQU7UQZwNPwBovupHu+QucmVMiONnYwDQYJKoZIhvcNAQELBQADggIBAA2ukDL2pkt8RHYZYR4nKM1eVO8lvOMIkPkp165oCOGUAFjvLi5+U1KMtlwH6oi6mYtQlNeCgN9hCQCTrQ0U5s7B8jeUeLBfnLOic7iPBZM4zY0+sLj7wM+x8uwtLRvM7Kqas6pgghstO8OEPVeKlh6cdbjTMM1gCIOQ045U8U1mwF10A0Cj7oV+wh93nAbowacYXVKV7cndJZ5t+qntozo00Fl72u1Q8zW/7esUTTHHYPTa8Yec4kjixsU3+wYQ+nVZZjFHKdp2mhzpgq7vmrlR94gjmmmVYjzlVYA211QC//G5Xc7UI2/YRYRKW2XviQzdFKcgyxilJbQN+QHwotL0AMh0jqEqSI5l2xPE4iUXfeu+h1sXIFRRk0pTAwvsXcoz7WL9RccvW9xYoIA55vrX/hMUpu09lEpCdNTDd1lzzY9GvlU47/rokTLql1gEIt44w8y8bckzOmoKaT+gyOpyj4xjhiO9bTyWnpXgSUyqorkqG5w2gXjtw+hG4iZZRHUe2XWJUc0QhJ1hYMtd+ZciTY6Y5uN/9lu7rs3KSoFrXgvzUeF0K+l+J6fZmUlO+KWA2yUPHGNiiskzZ2s8EIPGrd6ozRaOjfAHN3Gf8qv8QfXBi+wAN10J5U6A7/qxXDgGpRtK4dw4LTzcqx+QGtVKnO7RcGzM7vRX+Bi6hG6H'],
    ['CN=IdenTrust Public Sector Root CA 1,O=IdenTrust,C=US', 'MIIFZjCCA06gAwIBAgIQCgFCgAAAAUUjz0Z8AAAAAjANBgkqhkiG9w0BAQsFADBNMQswCQYDVQQGEwJVUzESMBAGA1UEChMJSWRlblRydXN0MSowKAYDVQQDEyFJZGVuVHJ1c3QgUHVibGljIFNlY3RvciBSb290IENBIDEwHhcNMTQwMTE2MTc1MzMyWhcNMzQwMTE2MTc1MzMyWjBNMQswCQYDVQQGEwJVUzESMBAGA1UEChMJSWRlblRydXN0MSowKAYDVQQDEyFJZGVuVHJ1c3QgUHVibGljIFNlY3RvciBSb290IENBIDEwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQC2IpT8pEiv6EdrCvsnduTyP4o7ekosMSqMjbCpwzFrqHd2hCa2rIFCDQjrVVi7evi8ZX3yoG2LqEfpYnYeEe4IFNGyRBb06tD6Hi9e28tzQa68ALBKK0CyrOE7S8ItneShm+waOh7wCLPQ5CQ1B5+ctMlSbdsHyo+1W/CD80/HLaXIrcuVIKQxKFdYWuSNG5qrng0M8gozOSI5Cpcu81N3uURF/YTLNiCBWS2ab21ISGHKTN9T0a9SvESfqy9rg3LvdYDaBjMbXcjaY8ZNzaxmMc3R3j6HEDbhuaR672BQssvKplbgN6+rNBM5Jeg5ZuSYeqoSmJxZZoY+rfGwyj4GD3vwEUs3oERte8uojHH01bWRNszwFcYr3lEXsZdMUD2xlVl8BX0tIdUAvwFnol57plzy9yLxkA2T26pEUWbMfXYD62qoKjgZl3YNa4ph+bz27nb9cCvdKTz4Ch5bQhyLVi9VGxyhLrXHFub4qjySjmm2AcG1hp2JDws4lFTo6tyePSW8Uybt1as5qsVATFSrsrTZ2fjXctscvG29ZV/viDUqZi/u9rNl8DONfJhBaUYPQxxp+pu10GFqzcpL2UyQRqsVWaFHVCkugyhfHMKiq3IXAAaOReyL4jM9f9oZRORicsPfIsbyVtTdX5Vy7W1f90gDW/3FKqD2cyOEEBsB5wIDAQABo0IwQDAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQU43HgntinQtnbcZFrlJPrw6PRFKMwDQYJKoZIhvcNAQELBQADggIBAEf63QqwEZE4rU1d9+UOl1QZgkiHVIyqZJnYWv6IAcVYpZmxI1Qjt2odIFflAWJBF9MJ23XLblSQdf4an4EKwt3X9wnQW3IV5B4Jaj0z8yGa5hV+rVHVDRDtfULAj+7AmgjVQdZcDiFpboBhDhXAuM/FSRJSzL46zNQuOAXeNf0fb7iAaJg9TaDKQGXSc3z1i9kKlT/YPyNtGtEqJBnZhbMX73huqVjRI9PHE+1yJX9dsXNw0H8GlwmEKYBhHfpe/3OsoOOJuBxxFcbeMX8S3OFtm6/n6J91eEyrRjuazr8FGF1NFTwWmhlQBJqymm9li1JfPFgEKCXAZmExfrngdbkaqIHWchezxQMxNRF4eKLg6TCMf4DfWN88uieW4oA0beOY02QnrEh+KHdcxiVhJfiFDGX6xDIvpZgF5PgLZxYWxoK4Mhn5+bl53B/N66+rDt0b20XkeucC4pVd/GnwU2lhlXV5C15V5jgclKlZM57IcXR5f1GJtshquDDIajjDbp7hNxbqBWJMWxJH7ae0s1hWx0nzfxJoCTFx8G34Tkf71oXuxVhAGaQdp/lLQzfcaFpPz+vCZHTetBXZ9FRUGi8c15dxVJCO2SCdUyt/q4/i6jC8UDfv8Ue1fXwsBOxonbRJRBD0ckscZOf85muQ3Wl9af0AVqW3rLatt8o+Ae+c'],
    ['CN=Izenpe.com,O=IZENPE S.A.,C=ES', 'MIIF8TCCA9mgAwIBAgIQALC3WhZIX7/hy/WL1xnmfTANBgkqhkiG9w0BAQsFADA4MQswCQYDVQQGEwJFUzEUMBIGA1UECgwLSVpFTlBFIFMuQS4xEzARBgNVBAMMCkl6ZW5wZS5jb20wHhcNMDcxMjEzMTMwODI4WhcNMzcxMjEzMDgyNzI1WjA4MQswCQYDVQQGEwJFUzEUMBIGA1UECgwLSVpFTlBFIFMuQS4xEzARBgNVBAMMCkl6ZW5wZS5jb20wggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDJ03rKDx6sp4boFmVqscIbRTJxldn+EFvMr+eleQGPicPK8lVx93e+d5TzcqQsRNiekpsUOqHnJJAKClaOxdgmlOHZSOEtPtoKct2jmRXagaKH9HtuJneJWK3W6wyyQXpzbm3benhB6QiIEn6HLmYRY2xU+zydcsC8Lv/Ct90NduM61/e0aL6i9eOBbsFGb12N4E3GVFWJGjMxCrFXuaOKmMPsOzTFlUFpfnXCPCDFYbpRR6AgkJOhkEvzTnyFRVSa0QUmQbC1TR0zvsQDyCV8wXDbO/QJLVQnSKwv4cSsPsjLkkxTOTcj7NMB+eAJRE1NZMDhDVqHIrytG6P+JrUV86f8hBnp7KGItERphIPzidF0BqnMC9bC3ieFUCbKF7jJeodWLBoBHmy+E60QrLUk9TiRodZL2vG70t5HtfG8gfZZa88ZU+mNFctKy6lvROUbQc/hhqfK0GqfvEyNBjNaooXlkDWgYlwWTvDjovoDGrQscbNYLN57C9saD+veIR8GdwYDsMnvmfzAuU8Lhij+0rnq49qlw0dpEuDb8PYZi+17cNcC1u2HGCgsBCRMd+RIihrGO5rUD8r6ddIBQFqNeb+Lz0vPqhbBleStTIo+F5HUsWLlguWABKQDfo2/2n+iD5dPDNMN+9fR5XJ+HMh3/1uaD7euBUbl8agW7EekFwIDAQABo4H2MIHzMIGwBgNVHREEgagwgaWBD2luZm9AaXplbnBlLmNvbaSBkTCBjjFHMEUGA1UECgw+SVpFTlBFIFMuQS4gLSBDSUYgQTAxMzM3MjYwLVJNZXJjLlZpdG9yaWEtR2FzdGVpeiBUMTA1NSBGNjIgUzgxQzBBBgNVBAkMOkF2ZGEgZGVsIE1lZGl0ZXJyYW5lbyBFdG9yYmlkZWEgMTQgLSAwMTAxMCBWaXRvcmlhLUdhc3RlaXowDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFB0cZQ6o8iV7tJHP5LGx5r1VdGwFMA0GCSqGSIb3DQEBCwUAA4ICAQB4pgwWSp9MiDrAyw6lFn2fuUhfGI8NYjb2zRlrrKvV9pF9rnHzP7MOeIWblaQnIUdCSnxIOvVFfLMMjlF4rJUT3sb9fbgakEyrkgPH7UIBzg/YsfqikuFgba56awmqxinuaElnMIAkejEWOVt+8Rwu3WwJrfIxwYJOubv5vr8qhT/AQKM6WfxZSzwoJNu0FXWuDYi6LnPAvViH5ULy617uHjAimcs30cQhbIHsvm0m5hzkQiCeR7Csg1lwLDXWrzY0tM07+DKo7+N4ifuNRSzanLh+QBxh5z6ikixL8s36mLYp//Pye6kfLqCTVyvehQP5aTfLnnhqBbTFMXiJ7HqnheG5ezzevh55hM6fcA5ZwjUukCox2eRFekGkLhObNA5me0mrZJfQRsN5nXJQY6aYWwa9SG3YOYNw6DXwBdGqvOPbyALqfP2C2sJbUjWumDqtujWTI6cfSN01RpiyEGjkpTHCClguGYEQyVB1/OpaFs4R1+7vUIgtYf8/QnMFlEPVjjxOAToZpR9GTnfQXeWBIiGH/pR9hNiTrdZoQ0iy2+tzJOeRf1SktoA+naM8THLCV8Sg1Mw4J87VBp6iSNnpn86CcDaTmjvfliHjWbcM2pE38P1ZWrOZyGlsQyYBNWNgVYkDOnXYukrZVP/u3oDYLdE41V4tC5h9Pmzb/CaIxw=='],
    ['CN=Microsec e-Szigno Root CA 2009,O=Microsec Ltd.,L=Budapest,C=HU,1.2.840.113549.1.9.1=info@e-szigno.hu', 'MIIECjCCAvKgAwIBAgIJAMJ+QwRORz8ZMA0GCSqGSIb3DQEBCwUAMIGCMQswCQYDVQQGEwJIVTERMA8GA1UEBwwIQnVkYXBlc3QxFjAUBgNVBAoMDU1pY3Jvc2VjIEx0ZC4xJzAlBgNVBAMMHk1pY3Jvc2VjIGUtU3ppZ25vIFJvb3QgQ0EgMjAwOTEfMB0GCSqGSIb3DQEJARYQaW5mb0BlLXN6aWduby5odTAeFw0wOTA2MTYxMTMwMThaFw0yOTEyMzAxMTMwMThaMIGCMQswCQYDVQQGEwJIVTERMA8GA1UEBwwIQnVkYXBlc3QxFjAUBgNVBAoMDU1pY3Jvc2VjIEx0ZC4xJzAlBgNVBAMMHk1pY3Jvc2VjIGUtU3ppZ25vIFJvb3QgQ0EgMjAwOTEfMB0GCSqGSIb3DQEJARYQaW5mb0BlLXN6aWduby5odTCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAOn4j/NjrdqG2KfgQvvPkd6mJviZpWNwrZuuyjNAfW2WbqEORO7hE52UQlKavXWFdCyoDh2Tthi3jCyoz/tccbna7P7ofo/kLx2yqHWH2Leh5TvPmUpG0IMZfcChEhyVbUr02MelTTMuhTlAdX4UfIASmFDHQWe4oIBhVKZsTh/gnQ4H6cm6M+f+wFUoLAKApxn1ntxVUwOXewdI/5n7N4okxFnMUBBjjqqpGrCEGob5X7uxUG6k0QrM1XF+H6cbfPVTbiJfyyvm1HxdrtbCxkzlBQHZ7Vf8wSN5/PrIJIOV87VqUQHQd9bpEqH5GoP7ghu5sJf0dgYzQ0mg/wu1+rUCAwEAAaOBgDB+MA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBTLD8bfQkPMPcu1SCOhGnqmKrs0aDAfBgNVHSMEGDAWgBTLD8bfQkPMPcu1SCOhGnqmKrs0aDAbBgNVHREEFDASgRBpbmZvQGUtc3ppZ25vLmh1MA0GCSqGSIb3DQEBCwUAA4IBAQDJ0Q5eLtXMs3w+y/w9/w0olZMEyL/azXm4Q5DwpL7v8u8hmLzU1F0G9u5C7DBsoKqpyvGvivo/C3NqPuouQH4frlRheesuCDfXI/OMn74dseGkddug4lQUsbocKaQY9hK6ohQU4zE1yED/t+AFdlfBHFny+L/k7SViXITwfn4fs775tyERzAMBVnCnEJIeGzSBHq2cGsMEPO0CYdYeBvNfOofyK/FFh+U9rNHHV4S9a67c2Pm2G2JwCz02yULyMtd6YebS2z3PyKnJm9zbWETXbzivf3jTo60adbocwTZ8jx5tHMN1Rq41Bab2XD0h7lbwyYIiLXpUq3DDfSJlgnCW'],
    ['CN=Microsoft ECC Root Certificate Authority 2017,O=Microsoft Corporation,C=US', 'MIICWTCCAd+gAwIBAgIQZvI9r4fei7FK6gxXMQHC7DAKBggqhkjOPQQDAzBlMQswCQYDVQQGEwJVUzEeMBwGA1UEChMVTWljcm9zb2Z0IENvcnBvcmF0aW9uMTYwNAYDVQQDEy1NaWNyb3NvZnQgRUNDIFJvb3QgQ2VydGlmaWNhdGUgQXV0aG9yaXR5IDIwMTcwHhcNMTkxMjE4MjMwNjQ1WhcNNDIwNzE4MjMxNjA0WjBlMQswCQYDVQQGEwJVUzEeMBwGA1UEChMVTWljcm9zb2Z0IENvcnBvcmF0aW9uMTYwNAYDVQQDEy1NaWNyb3NvZnQgRUNDIFJvb3QgQ2VydGlmaWNhdGUgQXV0aG9yaXR5IDIwMTcwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAATUvD0CQnVBEyPNgASGAlEvaqiBYgtlzPbKnR5vSmZRogPZnZH6thaxjG7efM3beaYvzrvOcS/lpaso7GMEZpn4+vKTEAXhgShC48Zo9OYbhGBKia/teQ87zvH2RPUBeMCjVDBSMA4GA1UdDwEB/wQEAwIBhjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBTIy5lycFIM+Oa+sgRXKSrPQhDtNTAQBgkrBgEEAYI3FQEEAwIBADAKBggqhkjOPQQDAwNoADBlAjBY8k3qDPlfXu5gKcs68tvWMoQZP3zVL8KxzJOuULsJMsbG7X7JNpQS5GiFBqIb0C8CMQCZ6Ra0DvpWSNSkMBaReNtUjGUBiudQZsIxtzm6uBoiB078a1QWIP8rtedMDE2mT3M='],
    ['CN=Microsoft RSA Root Certificate Authority 2017,O=Microsoft Corporation,C=US', 'MIIFqDCCA5CgAwIBAgIQHtOXCV/YtLNHcB6qvn9FszANBgkqhkiG9w0BAQwFADBlMQswCQYDVQQGEwJVUzEeMBwGA1UEChMVTWljcm9zb2Z0IENvcnBvcmF0aW9uMTYwNAYDVQQDEy1NaWNyb3NvZnQgUlNBIFJvb3QgQ2VydGlmaWNhdGUgQXV0aG9yaXR5IDIwMTcwHhcNMTkxMjE4MjI1MTIyWhcNNDIwNzE4MjMwMDIzWjBlMQswCQYDVQQGEwJVUzEeMBwGA1UEChMVTWljcm9zb2Z0IENvcnBvcmF0aW9uMTYwNAYDVQQDEy1NaWNyb3NvZnQgUlNBIFJvb3QgQ2VydGlmaWNhdGUgQXV0aG9yaXR5IDIwMTcwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDKW76UM4wplZEWCpW9R2LBifOZNt9GkMml7Xhqb0eRaPgnZ1AzHaGm++DlQ6OEAlcBXZxIQIJTELy/xztokLaCLeX0ZdDMbRnMlfl7rEqUrQ7eS0MdhweSE5CAg2Q1OQT85elss7YfUJQ4ZVBcF0a5toW1HLUX6NZFndiyJrDKxHBKrmCk3bPZ7Pw71VdyvD/IybLeS2v4I2wDwAW9lcfNcztmgGTjGqwu+UcF8ga2m3P1eDNbx6H7JyqhtJqRjJHTOoI+dkC0zVJhUXAoP8XFWvLJjEm7FFtNyP9nTUwSlq31/niol4fX/V4ggNyhSyL71Imtus5Hl0dVe49FyGcohJUcaDDv70ngNXtk55iwlNpNhTs+VcQor1fznhPbRiefHqJeRIOkpcrVE7NLP8TjwuaGYaRSMLl6IE9vDzhTyzMMEyuP1pq9KsgtsRx9S1HKR9FIJ3Jdh+vVReZIZZ2vUpC6W6IYZVcSn2i51BVrlMRpIpj0M+Dt+VGOQVDJNE92kKz8OMHY4Xu54+OU4UZpyw4KUGsTuqwPN1q3ErWQgR5WrlcihtnJ0tHXUeOrO8ZV/R4O03QK0dqq6mm4lyiPSMQH+FJDOvTKVTUssKZqwJz58oHhEmrARdlns87/I6KJClTUFLkqqNfs+avNJVgyeY+QW5g5xAgGwax/Dj0ApQIDAQABo1QwUjAOBgNVHQ8BAf8EBAMCAYYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUCctZf4aycI8awznjwNnpv7tNsiMwEAYJKwYBBAGCNxUBBAMCAQAwDQYJKoZIhvcNAQEMBQADggIBAKyvPl3CEZaJjqPnktaXFbgToqZCLgLNFgVZJ8og6Lq46BrsTaiXVq5lQ7GPAJtSzVXNUzltYkyLDVt8LkS/gxCP81OCgMNPOsduET/m4xaRhPtthH80dK2Jp86519efhGSSvpWhrQlTM93uCupKUY5vVau6tZRGrox/2KJQJWVggEbbMwSubLWYdFQl3JPk+ONVFT24bcMKpBLBaYVu32TxU5nhSnUgnZUP5NbcA/FZGOhHibJXWpS2qdgXKxdJ5XbLwVaZOjex/2kskZGT4d9Mozd2TaGf+G0eHdP67Pv0RR0Tbc/3WeUiJ3IrhvNXuzDtJE3cfVa7o7P4NHmJweDyAmH3pvwPuxwXC65B2Xy9J6P9LjrRk5Sxcx0ki69bIImtt2dmefU6xqaWM/5TkshGsRGRxpl/j8nWZjEgQRCHLQzWwa80mMpkg/sTV9HB8Dx6jKXB/ZUhoHHBk2dxEuqPiAppGWSZI1b7rCoucL5mxAyE7+WL85MB+GqQk2dLsmijtWKP6T+MejteD+eMuMZ87zf9dOLITzNy4ZQ5bb0Sr74MTnB8G2+NszKTc0QWbej09+CVgI+WXTik9KveCjCHk9hNAHFiRSdLOkKEW39lt2c0Ui2cFmuqqNh7o0JMcccMyj6D5KbvtwEwXlGjefVwaaZBRA+GsCyRxj3qrg+E'],
    ['CN=NAVER Global Root Certification Authority,O=NAVER BUSINESS PLATFORM Corp.,C=KR', 'MIIFojCCA4qgAwIBAgIUAZQwHqIL3fXFMyqxQ0Rx+NZQTQ0wDQYJKoZIhvcNAQEMBQAwaTELMAkGA1UEBhMCS1IxJjAkBgNVBAoMHU5BVkVSIEJVU0lORVNTIFBMQVRGT1JNIENvcnAuMTIwMAYDVQQDDClOQVZFUiBHbG9iYWwgUm9vdCBDZXJ0aWZpY2F0aW9uIEF1dGhvcml0eTAeFw0xNzA4MTgwODU4NDJaFw0zNzA4MTgyMzU5NTlaMGkxCzAJBgNVBAYTAktSMSYwJAYDVQQKDB1OQVZFUiBCVVNJTkVTUyBQTEFURk9STSBDb3JwLjEyMDAGA1UEAwwpTkFWRVIgR2xvYmFsIFJvb3QgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQC21PGTXLVAiQqrDZBbUGOukJR0F0Vy1ntlWilLp1agS7gvQnXp2XskWjFlqxcX0TM62RHcQDaH38dq6SZeWYp34+hInDEW+j6RscrJo+KfziFTowI2MMtSAuXaMl3Dxeb57hHHi8lEHoSTGEq0n+USZGnQJoViAbbJAh2+g1G7XNr4rRVqmfeSVPc0W+m/6imBEtRTkZazkVrd/pBzKPswRrXKCAfHcXLJZtM0l/aM9BhK4dA9WkW2aacp+yPOiNgSnABIqKYPszuSjXEOdMWLyEz59JuOuDxp7W87UC9Y7cSw0BwbagzivESq2M0UXZR4Yb8ObtoqvC8MC3GmsxY/nOb5zJ9TNeIDoKAYv7vxvvTWjIcNQvcGufFt7QSUqP620wbGQGHfnZ3zVHbOUzoBppJB7ASjjw2i1QnK1sua8e9DXcCrpUHPXFNwcMmIpi3Ua2FzUCaGYQ5fG8Ir4ozVu53BA0K6lNpfqbDKzE0K70dpAy8i+/Eozr9dUGWokG2zdLAIx6yo0es+nPxdGoMuK8u180SdOqcXYZaicdNwlhVNt0xz7hlcxVs+Qf6sdWA7G2POAN3aCJBitOUt7kinaxeZVL6HSuOpXgRM6xBtVNbv8ejyYhbLgGvtPe31HzClrkvJE+2KAQHJuFFYwGY6sWZLxNUxAmLpdIQM201GLQIDAQABo0IwQDAdBgNVHQ4EFgQU0p+I36HNLL3s9TsBAZMzJ7LrYEswDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEMBQADggIBADLKgLOdPVQG3dLSLvCkASELZ0jKbY7gyKoNqo0hV4/GPnrK21HUUrPUloSlWGB/5QuOH/XcChWB5Tu2tyIvCZwTFrFsDDUIbatjcu3cvuzHV+YwIHHW1xDBE1UBjCpD5EHxzzp6U5LOogMFDTjfArsQLtk70pt6wKGm+LUx5vR1yblTmXVHIloUFcd4G7ad6Qz4G3bxhYTeodoS76TiEJd6eN4MUZeoIUCLhr0N8F5OSza7OyAfikJW4Qsav3vQIkMsRIz75Sq0bBwcupTgE34h5prCy8VCZLQelHsIJchxzIdFV4XTnyliIoNRlwAYl3dqmJLJfGBs32x9SuRwTMKeuB330DTHD8z7p/8Dvq1wkNoL3chtl1+afwkyQf3NosxabUzyqkn+Zvjp2DXrDige7kgvOtB5CTh8piKCk5XQA76+AqAF3SAi428diDRgxuYKuQl1C/AH6GmWNcf7I4GOODm4RStDeKLRLBT/DShycpWbXgnbiUSYqqFJu3FS8r/2/yehNq+4tneI3TqkbZs0kNwUXTC/t+sX5Ie3cdCh13cV1ELX8vMxmV2b3RZtP+oGI/hGoiLtk/bdmuYqh7GYVPEi92tF4+KOdh2ajcQGjTa3FPOdVGm3jjzVpG2Tgbet9r1ke8LJaDmgkpzNNIaRkPpkUZ3+/uul9XXeifdy'],
    ['CN=NetLock Arany (Class Gold) F\u0151tan\u00fas\u00edtv\u00e1ny,OU=Tan\u00fas\u00edtv\u00e1nykiad\u00f3k (Certification Services),O=NetLock Kft.,L=Budapest,C=HU', 'MIIEFTCCAv2gAwIBAgIGSUEs5AAQMA0GCSqGSIb3DQEBCwUAMIGnMQswCQYDVQQGEwJIVTERMA8GA1UEBwwIQnVkYXBlc3QxFTATBgNVBAoMDE5ldExvY2sgS2Z0LjE3MDUGA1UECwwuVGFuw7pzw610dsOhbnlraWFkw7NrIChDZXJ0aWZpY2F0aW9uIFNlcnZpY2VzKTE1MDMGA1UEAwwsTmV0TG9jayBBcmFueSAoQ2xhc3MgR29sZCkgRsWRdGFuw7pzw610dsOhbnkwHhcNMDgxMjExMTUwODIxWhcNMjgxMjA2MTUwODIxWjCBpzELMAkGA1UEBhMCSFUxETAPBgNVBAcMCEJ1ZGFwZXN0MRUwEwYDVQQKDAxOZXRMb2NrIEtmdC4xNzA1BgNVBAsMLlRhbsO6c8OtdHbDoW55a2lhZMOzayAoQ2VydGlmaWNhdGlvbiBTZXJ2aWNlcykxNTAzBgNVBAMMLE5ldExvY2sgQXJhbnkgKENsYXNzIEdvbGQpIEbFkXRhbsO6c8OtdHbDoW55MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxCRec75LbRTDofTjl5Bu0jBFHjzuZ9lk4BqKf8owyoPjIMHj9DrTlF8afFttvzBPhCf2nx9JvMaZCpDyD/V/Q4Q3Y1GLeqVw/HpYzY6b7cNGbIRwXdrzAZAj/E4wqX7hJ2Pn7WQ8oLjJM2P+FpD/sLj916jAwJRDC7bVWaaeVtAkH3B5r9s5VA1lddkVQZQBr17s9o3x/61k/iCa11zr/qYfCGSji3ZVrR47KGAuhyXoqq8fxmRGILdwfzzeSNuWU7c5d+Qa4scWhHaXWy+7GRWF+GmF9ZmnqfI0p6m2pgP8b4Y9VHx2BJtr+UBdADTHLpl1neWIA6pN+APSQnbAGwIDAKiLo0UwQzASBgNVHRMBAf8ECDAGAQH/AgEEMA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUzPpnk/C2uNClwB7zU/2MU9+D15YwDQYJKoZIhvcNAQELBQADggEBAKt/7hwWqZw8UQCgwBEIBaeZ5m8BiFRhbvG5GK1Krf6BQCOUL/t1fC8oS2IkgYIL9WHxHG64YTjrgfpioTtaYtOUZcTh5m2C+C8lcLIhJsFyUR+MLMOEkMNaj7rP9KdlpeuY0fsFskZ1FSNqb4VjMIDw1Z4fKRzCbLBQWV2QWzuoDTDPv31/zvGdg73JRm4gpvlhUbohL3u+pRVjodSVh/GeufOJ8z2FuLjbvrW5KfnaNwUASZQDhETnv0Mxz3WLJdH0pmT1kvarBes96aULNmLazAZfNou2XjG4Kvte9nHfRCaexOYNkbQudZWAUWpLMKawYqGT8ZvYzsRjdT9ZR7E='],
    ['CN=OISTE Server Root ECC G1,O=OISTE Foundation,C=CH', 'MIICNTCCAbqgAwIBAgIQI/nD1jWvjyhLH/BU6n6XnTAKBggqhkjOPQQDAzBLMQswCQYDVQQGEwJDSDEZMBcGA1UECgwQT0lTVEUgRm91bmRhdGlvbjEhMB8GA1UEAwwYT0lTVEUgU2VydmVyIFJvb3QgRUNDIEcxMB4XDTIzMDUzMTE0NDIyOFoXDTQ4MDUyNDE0NDIyN1owSzELMAkGA1UEBhMCQ0gxGTAXBgNVBAoMEE9JU1RFIEZvdW5kYXRpb24xITAfBgNVBAMMGE9JU1RFIFNlcnZlciBSb290IEVDQyBHMTB2MBAGByqGSM49AgEGBSuBBAAiA2IABBcv+hK8rBjzCvRE1nZCnrPoH7d5qVi2+GXROiFPqOujvqQycvO2Ackr/XeFblPdreqqLiWStukhEaivtUwL85Zgmjvn6hp4LrQ95SjeHIC6XG4N2xml4z+cKrhAS93mT6NjMGEwDwYDVR0TAQH/BAUwAwEB/zAfBgNVHSMEGDAWgBQ3TYhlz/w9itWj8UnATgwQb0K0nDAdBgNVHQ4EFgQUN02IZc/8PYrVo/FJwE4MEG9CtJwwDgYDVR0PAQH/BAQDAgGGMAoGCCqGSM49BAMDA2kAMGYCMQCpKjAd0MKfkFFRQD6VVCHNFmb3U2wIFjnQEnx/Yxvf4zgAOdktUyBFCxxgZzFDJe0CMQCSia7pXGKDYmH5LVerVrkR3SW+ak5KGoJr3M/TvEqzPNcum9v4KGm8ay3sMaE641c='],
    ['CN=OISTE Server Root RSA G1,O=OISTE Foundation,C=CH', 'MIIFgzCCA2ugAwIBAgIQVaXZZ5Qoxu0M+ifdWwFNGDANBgkqhkiG9w0BAQwFADBLMQswCQYDVQQGEwJDSDEZMBcGA1UECgwQT0lTVEUgRm91bmRhdGlvbjEhMB8GA1UEAwwYT0lTVEUgU2VydmVyIFJvb3QgUlNBIEcxMB4XDTIzMDUzMTE0MzcxNloXDTQ4MDUyNDE0MzcxNVowSzELMAkGA1UEBhMCQ0gxGTAXBgNVBAoMEE9JU1RFIEZvdW5kYXRpb24xITAfBgNVBAMMGE9JU1RFIFNlcnZlciBSb290IFJTQSBHMTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAKqu9KuCz/vlNwvn1ZatkOhLKdxVYOPMvLO8LZK55KN68YG0nnJyQ98/qwsmtO57Gmn7KNByXEptaZnwYx4M0rH/1ow00O7brEi56rAUjtgHqSSY3ekJvqgiG1k50SeH3BzN+Puz6+mTeO0Pzjd8JnduodgsIUzkik/HEzxux9UTl7Ko2yRpg1bTacuCErudG/L4NPKYKyqOBGf244ehHa1uzjZ0Dl4zO8vbUZeUapU8zhhabkvG/AePLhq5SvdkNCncpo1Q4Y2LS+VIG24ugBA/5J8bZT8RtOpXaZ+0AOuFJJkk9SGdl6r7NH8CaxWQrbueWhl/pIzY+m0o/DjH40ytas7ZTpOSjswMZ78LS5bOZmdTaMsXEY5Z96ycG7mOaES3GK/m5Q9l3JUJsJMStR8+lKXHiHUhsd4JJCpM4rzsTGdHwimIuQq6+cF0zowYJmXa92/GjHtoXAvuY8BeS/FOzJ8vD+HomnqT8eDI278n5mUpezbgMxVz8p1rhAhoKzYHKyfMeNhqhw5HdPSqoBNdZH702xSu+zrkL8Fl47l6QGzwBrd7KJvX4V84c5Ss2XCTLdyEr0YconosP4EmQufU2MVshGYRi3drVByjtdgQ8K4p92cIiBdcuJd5z+orKu5YM+Vt6SmqZQENghPsJQtdLEByFSnTkCz3GkPVavBpAgMBAAGjYzBhMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0jBBgwFoAU8snBDw1jALvsRQ5KH7WxszbNDo0wHQYDVR0OBBYEFPLJwQ8NYwC77EUOSh+1sbM2zQ6NMA4GA1UdDwEB/wQEAwIBhjANBgkqhkiG9w0BAQwFAAOCAgEANGd5sjrG5T33I3K5Ce+SrScfoE4KsvXaFwyihdJ+klH9FWXXXGtkFu6KRcoMQzZENdl//nk6HOjG5D1rd9QhEOP28yBOqb6J8xycqd+8MDoX0TJD0KqKchxRKEzdNsjkLWd9kYccnbz8qyiWXmFcuCIzGEgWUOrKL+mlSdx/PKQZvDatkuK59EvV6wit53j+F8Bdh3foZ3dPAGav9LEDOr4SfEE15fSmG0eLy3n31r8Xbk5l8PjaV8GUgeV6Vg27Rn9vkf195hfkgSe7BYhW3SCl95gtkRlpMV+bMPKZrXJAlszYd2abtNUOshD+FKrDgHGdPY3ofRRsYWSGRqbXVMW215AWRqWFyp464+YTFrYVI8ypKVL9AMb2kI5Wj4kI3Zaq5tNqqYY19tVFeEJKRvwDyF7YZvZFZSS0vod7VSCd9521Kvy5YhnLbDuv0204bKt7ph6N/Ome/msVuduCmsuY33OhkKCgxeDoAaijFJzIwZqsFVAzje18KotzlUBDJvyBpCpfOZC3J8tRd/iWkx7P8nd9H0aTolkelUTFLXVksNb54Dxp6gS1HAviRkRNQzuXSXERvSS2wq1yVAb+axj5d9spLFKebXd7Yv0PTY6YMjAwcRLWJTXjn/hvnLXrahut6hDTlhZyBiElxky8j3C7DOReIoMt0r7+hVu05L0='],
    ['CN=OISTE WISeKey Global Root GB CA,OU=OISTE Foundation Endorsed,O=WISeKey,C=CH', 'MIIDtTCCAp2gAwIBAgIQdrEgUnTwhYdGs/gjGvbCwDANBgkqhkiG9w0BAQsFADBtMQswCQYDVQQGEwJDSDEQMA4GA1UEChMHV0lTZUtleTEiMCAGA1UECxMZT0lTVEUgRm91bmRhdGlvbiBFbmRvcnNlZDEoMCYGA1UEAxMfT0lTVEUgV0lTZUtleSBHbG9iYWwgUm9vdCBHQiBDQTAeFw0xNDEyMDExNTAwMzJaFw0zOTEyMDExNTEwMzFaMG0xCzAJBgNVBAYTAkNIMRAwDgYDVQQKEwdXSVNlS2V5MSIwIAYDVQQLExlPSVNURSBGb3VuZGF0aW9uIEVuZG9yc2VkMSgwJgYDVQQDEx9PSVNURSBXSVNlS2V5IEdsb2JhbCBSb290IEdCIENBMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2Be3HEokKtaXscriHvt9OO+Y9bI5mE4nuBFde9IllIiCFSZqGzG7qFshISvYD06fWvGxWuR51jIjK+FTzJlFXHtPrby/h0oLS5daqPZI7H17Dc0hBt+eFf1Biki3IPShehtX1F1Q/7pn2COZH8g/497/b1t3sWtuuMlk9+HKQUYOKXHQuSP8yYFfTvdv37+ErXNku7dCjmn21HYdfp2nuFeKUWdy19SouJVUQHMD9ur06/4oQnc/nSMbsrY9gBQHTC5P99UKFg29ZkM3fiNDecNAhvVMKdqOmq0NpQSHiB6F4+lT1ZvIiwNjeOvgGUpuuy9rM2RYk61pv48b74JIxwIDAQABo1EwTzALBgNVHQ8EBAMCAYYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUNQ/INmNe4qPs+TtmFc5RUuORmj0wEAYJKwYBBAGCNxUBBAMCAQAwDQYJKoZIhvcNAQELBQADggEBAEBM+4eymYGQfp3FsLAmzYh7KzKNbrghcViXfa43FK8+5/ea4n32cZiZBKpDdHij40lhPnOMTZTg+XHEthYOU3gf1qKHLwI5gSk8rxWYITD+KJAAjNHhy/peyP34EEY7onhCkRd0VQreUGdNZtGn//3ZwLWoo4rOZvUPQ82nK1d7Y0Zqqi5S2PTt4W2tKZB4SLrhI6qjiey1q5bAtEuiHZeeevJuQHHfaPFlTc58Bd9TZaml8LGXBHAVRgOY1NK/VLSgWH1Sb9pWJmLU2NuJMW8c8CLC02IcNc1MaRVUGpCY3useX8p3x8uOPUNpnJpY0CQ73xtAln41rYHHTnG6iBM='],
    ['CN=OISTE WISeKey Global Root GC CA,OU=OISTE Foundation Endorsed,O=WISeKey,C=CH', 'MIICaTCCAe+gAwIBAgIQISpWDK7aDKtARb8roi066jAKBggqhkjOPQQDAzBtMQswCQYDVQQGEwJDSDEQMA4GA1UEChMHV0lTZUtleTEiMCAGA1UECxMZT0lTVEUgRm91bmRhdGlvbiBFbmRvcnNlZDEoMCYGA1UEAxMfT0lTVEUgV0lTZUtleSBHbG9iYWwgUm9vdCBHQyBDQTAeFw0xNzA1MDkwOTQ4MzRaFw00MjA1MDkwOTU4MzNaMG0xCzAJBgNVBAYTAkNIMRAwDgYDVQQKEwdXSVNlS2V5MSIwIAYDVQQLExlPSVNURSBGb3VuZGF0aW9uIEVuZG9yc2VkMSgwJgYDVQQDEx9PSVNURSBXSVNlS2V5IEdsb2JhbCBSb290IEdDIENBMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAETOlQwMYPchi82PG6s4nieUqjFqdrVCTbUf/q9Akkwwsin8tqJ4KBDdLArzHkdIJuyiXZjHWd8dvQmqJLIX4Wp2OQ0jnUsYd4XxiWD1AbNTcPasbc2RNNpI6QN+a9WzGRo1QwUjAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQUSIcUrOPDnpBgOtfKie7TrYy0UGYwEAYJKwYBBAGCNxUBBAMCAQAwCgYIKoZIzj0EAwMDaAAwZQIwJsdpW9zV57LnyAyMjMPdeYwbY9XJUpROTYJKcx6ygISpJcBMWm1JKWB4E+J+SOtkAjEA2zQgMgj/mkkCtojeFK9dbJlxjRo/i9fgojaGHAeCOnZT/cKi7e97sIBPWA9LUzm9'],
    ['CN=QuoVadis Root CA 1 G3,O=QuoVadis Limited,C=BM', 'MIIFYDCCA0igAwIBAgIUeFhfLq0sGUvjNwc1NBMotZbUZZMwDQYJKoZIhvcNAQELBQAwSDELMAkGA1UEBhMCQk0xGTAXBgNVBAoTEFF1b1ZhZGlzIExpbWl0ZWQxHjAcBgNVBAMTFVF1b1ZhZGlzIFJvb3QgQ0EgMSBHMzAeFw0xMjAxMTIxNzI3NDRaFw00MjAxMTIxNzI3NDRaMEgxCzAJBgNVBAYTAkJNMRkwFwYDVQQKExBRdW9WYWRpcyBMaW1pdGVkMR4wHAYDVQQDExVRdW9WYWRpcyBSb290IENBIDEgRzMwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCgvlAQjunybEC0BJyFuTHK3C3kEakEPBtVwedYMB0ktMPvhd6MLOHBPd+C5k+tR4ds7FtJwUrVu4/sh6x/gpqG7D0DmVIB0jWerNrwU8lmPNSsAgHaJNM7qAJGr6Qc4/hzWHa39g6QDbXwz8z6+cZM5cOGMAqNF34168Xfuw6cwI2H44g4hWf6Pser4BOcBRiYz5P1sZK0/CPTz9XEJ0ngnjybCKOLXSoh4Pw5qlPafX7PGglTvF0FBM+hSo+LdoINofjSxxR3W5A2B4GbPgb6Ul5jxaYA/qXpUhtStZI5cgMJYr2wYBZupt0lwgNm3fME0UDiTouG9G/lg6AnhF4EwfWQvTA9xO+oabw4m6SkltFi2mnAAZauy8RRNOoMqv8hjlmPSlzkYZqn0ukqeI1RPToV7qJZjqlc3sX5kCLliEVx3ZGZbHqfPT2YfF72vhZooF6uCyP8Wg+qInYtyaEQHeTTRCOQiJ/GKubX9ZqzWB4vMIkIG1SitZgj7Ah3HJVdYdHLiZxfokqRmu8hqkkWCKi9YSgxyXSthfbZxbGL0eUQMk1fiyA6PEkfM4VZDdvLCXVDaXP7a3F98N/ETH3Goy7IlXnLc6KOTk0k+17kBL5yG6YnLUlamXrXXAkgt3+UuU/xDRxeiEIbEbfnkduebPRq34wGmAOtzCjvpUfzUwIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUo5fW816iEOGrRZ88F2Q87gFwnMwwDQYJKoZIhvcNAQELBQADggIBABj6W3X8PnrHX3fHyt/PX8MSxEBd1DKquGrX1RUVRpgjpeaQWxiZTOOtQqOCMTaIzen7xASWSIsBx40Bz1szBpZGZnQdT+3Btrm0DWHMY37XLneMlhwqI2hrhVd2cDMT/uFPpiN3GPoajOi9ZcnPP/TJF9zrx7zABC4tRi9pZsMbj/7sPtPKlL92CiUNqXsCHKnQO18LwIE6PWThv6ctTr1NxNgpxiIY0MWscgKCP6o6ojoilzHdCGPDdRS5YCgtW2jgFqlmgiNR9etT2DGbe+m3nUvriBbP+V04ikkwj+3x6xn0dxoxGE1nVGwvb2X52z3sIexe9PSLymBlVNFxZPT5pqOBMzYzcfCkeF9OrYMh3jRJjehZrJ3ydlo28hP0r+AJx2EqbPfgna67hkooby7utHnNkDPDs3b69fBsnQGQ+p6Q9pxyz0fawx/kNSBT8lTR32GDpgLiJTjehTItXnOQUl1CxM49S+H5GYQd1aJQzEH7QRTDvdbJWqNjZgKAvQU6O0ec7AAmTPWIUb+oI38YB7AL7YsmoWTTYUrrXJ/es69nA7Mf3W1daWhpq1467HxpvMc7hU6eFbm0FU/DlXpY18ls6Wy58yljXrQs8C097Vpl4KlbQMJImYFtnh8GKjwStIsPm6Ik8KaN1nrgS7ZklmOVhMJKzRwuJIczYOXD'],
    ['CN=QuoVadis Root CA 2 G3,O=QuoVadis Limited,C=BM', 'MIIFYDCCA0igAwIBAgIURFc0JFuBiZs18s64KztbpybwdSgwDQYJKoZIhvcNAQELBQAwSDELMAkGA1UEBhMCQk0xGTAXBgNVBAoTEFF1b1ZhZGlzIExpbWl0ZWQxHjAcBgNVBAMTFVF1b1ZhZGlzIFJvb3QgQ0EgMiBHMzAeFw0xMjAxMTIxODU5MzJaFw00MjAxMTIxODU5MzJaMEgxCzAJBgNVBAYTAkJNMRkwFwYDVQQKExBRdW9WYWRpcyBMaW1pdGVkMR4wHAYDVQQDExVRdW9WYWRpcyBSb290IENBIDIgRzMwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQChriWyARjcV4g/Ruv5r+LrI3HimtFhZiFfqq8nUeVuGxbULX1QsFN3vXg6YOJkApt8hpvWGo6t/x8Vf9WVHhLL5hSEBMHfNrMWn4rjyduYNM7YMxcoRvynyfDStNVNCXJJ+fKH46nafaF9a7I6JaltUkSs+L5u+9ymc5GQYaYDFCDy54ejiK2toIz/pgslUiXnFgHVy7g1gQyjO/Dh4fxaXc6AcW34Sas+O7q414AB+6XrW7PFXmAqMaCvN+ggOp+oMiwMzAkd056OXbxMmO7FGmh77FOm6RQ1o9/NgJ8MSPsc9PG/Srj61YxxSscfrf5BmrODXfKEVu+lV0POKa2Mq1W/xPtbAd0jIaFYAI7D0GoT7RPjEiuA3GfmlbLNHiJuKvhB1PLKFAeNilUSxmn1uIZoL1NesNKqIcGY5jDjZ1XHm26sGahVpkUG0CM62+tlXSoREfA7T8pt9DTEceT/AFr2XK4jYIVz8eQQsSWu1ZK7E8EM4DnatDlXtas1qnIhO4M15zHfeiFuuDIIfR0ykRVKYnLP43ehvNURG3YBZwjgQQvD6xVu+KQZ2aKrr+InUlYrAoosFCT5v0ICvybIxo/gbjh9Uy3l7ZizlWNof/k19N+IxWA1ksB8aRxhlRbQ694Lrz4EEEVlWFA4r0jyWbYW8jwNkALGcC4BrTwV1wIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQU7edvdlq/YOxJW8ald7tyFnGbxD0wDQYJKoZIhvcNAQELBQADggIBAJHfgD9DCX5xwvfrs4iP4VGyvD11+ShdyLyZm3tdquXK4Qr36LLTn91nMX66AarHakE7kNQIXLJgapDwyM4DYvmL7ftuKtwGTTwpD4kWilhMSA/ohGHqPHKmd+RCroijQ1h5fq7KpVMNqT1wvSAZYaRsOPxDMuHBR//47PERIjKWnML2W2mWeyAMQ0GaW/ZZGYjeVYg3UQt4XAoeo0L9x52ID8DyeAIkVJOviYeIyUqAHerQbj5hLja7NQ4nlv1mNDthcnPxFlxHBlRJAHpYErAK74X9sbgzdWqTHBLmYF5vHX/JHyPLhGGfHoJE+V+tYlUkmlKY7VHnoX6XOuYvHxHaU4AshZ6rNRDbIl9qxV6XU/IyAgkwo1jwDQHVcsaxfGl7w/U2Rcxhbl5MlMVerugOXou/983g7aEOGzPuVBj+D77vfoRrQ+NwmNtddbINWQeFFSM51vHfqSYP1kjHs6Yi9TM3WpVHn3u6GBVv/9YUZINJ0gpnIdsPNWNgKCLjsZWDzYWm3S8P52dSbrsvhXz1SnPnxT7AvSESBT/8twNJAlvIJebiVDj1eYeMHVOyToV7BjjHLPj4sHKNJeV3UvQDHEimUF+IIDBu8oJDqz2XhOdT+yHBTw8imoa4WSr2Rz0ZiC3oheGe7IUIarFsNMkd7EgrO3jtZsSOeWmD3n+M'],
    ['CN=QuoVadis Root CA 3 G3,O=QuoVadis Limited,C=BM', 'MIIFYDCCA0igAwIBAgIULvWbAiin23r/1aOp7r0DoM8Sah0wDQYJKoZIhvcNAQELBQAwSDELMAkGA1UEBhMCQk0xGTAXBgNVBAoTEFF1b1ZhZGlzIExpbWl0ZWQxHjAcBgNVBAMTFVF1b1ZhZGlzIFJvb3QgQ0EgMyBHMzAeFw0xMjAxMTIyMDI2MzJaFw00MjAxMTIyMDI2MzJaMEgxCzAJBgNVBAYTAkJNMRkwFwYDVQQKExBRdW9WYWRpcyBMaW1pdGVkMR4wHAYDVQQDExVRdW9WYWRpcyBSb290IENBIDMgRzMwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCzyw4QZ47qFJenMioKVjZ/aEzHs286IxSR/xl/pcqs7rN2nXrpixurazHb+gtTTK/FpRp5PIpM/6zfJd5O2YIyC0TeytuMrKNuFoM7pmRLMon7FhY4futD4tN0SsJiCnMK3UmzV9KwCoWdcTzeo8vAMvMBOSBDGzXRU7Ox7sWTaYI+FrUoRqHe6okJ7UO4BUaKhvVZR74bbwEhELn9qdIoyhA5CcoTNs+cra1AdHkrAj80//ogaX3T7mH1urPnMNA3I4ZyYUUpSFlob3emLoG+B01vr87ERRORFHAGjx+f+IdpsQ7vw4kZ6+ocYfx6bIrc1gMLnia6Et3UVDmrJqMz6nWB2i3ND0/kA9HvFZcba5DFApCTZgIhsUfei5pKgLlVj7WiL8DWM2fafsSntARE60f75li59wzweyuxwHApw0BiLTtIadwjPEjrewl5qW3aqDCYz4ByA4imW0aucnl8CAMhZa634RylsSqiMd5mBPfAdOhx3v89WcyWJhKLhZVXGqtrdQtEPREoPHtht+KPZ0/l7DxMYIBpVzgeAVuNVejH38DMdyM0SXV89pgR6y3e7UEuFAUCf+D+IOs15xGsIs5XPd7JMG0QA4XN8f+MFrXBsj6IbGB/kE+V9/YtrQE5BwT6dYB9v0lQ7e/JxHwc64B+27bQ3RP+ydOc17KXqQIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUxhfQvKjqAkPyGwaZXSuQILnXnOQwDQYJKoZIhvcNAQELBQADggIBADRh2Va1EodVTd2jNTFGu6QHcrxfYWLopfsLN7E8trP6KZ1/AvWkyaiTt3pxKGmPc+FSkNrVvjrlt3ZqVoAh313m6Tqe5T72omnHKgqwGEfcIHB9UqM+WXzBusnIFUBhynLWcKzSt/Ac5IYp8M7vaGPQtSCKFWGafoaYtMnCdvvMujAWzKNhxnQT5WvvoxXqA/4Ti2Tk08HS6IT7SdEQTXlm66r99I0xHnAUrdzeZxNMgRVhvLfZkXdxGYFgu/BYpbWcC/ePIlUnwEsBbTuZDdQdm2NnL9DuDcpmvJRPpq3t/O5jrFc/ZSXPsoaP0Aj/uHYUbt7lJ+yreLVTubY/6CD50qi+YUbKh4yE8/nxoGibIh6BJpsQBJFxwAYf3KDTuVan45gtf4Od34wrnDKOMpTwATwiKp9Dwi7DmDkHOHv8XgBCH/MyJnmDhPbl8MFREsALHgQjDFSlTC9JxUrRtm5gDWv8a4uFJGS3iQ6rJUdbPM9+Sb3H6QrG2vd+DhcI00iX0HGS8A85PjRqHH3Y8iKuu2n0M7SmSFXRDw4m6Oy2Cy2nhTXN/VnIn9HNPlopNLk9hM6xZdRZkZFWdSHBd575euFgndOtBBj0fOtek49TSiIp+EgrPk2GrFt/ywaZWWDYWGWVjUTR939+J399roD1B0y2PpxxVJkES/1Y+Zj0'],
    ['CN=SECOM TLS ECC Root CA 2024,O=SECOM Trust Systems Co.\\, Ltd.,C=JP', 'MIICTDCCAdGgAwIBAgIJAIF6LO+PI3pEMAoGCCqGSM49BAMDMFoxCzAJBgNVBAYTAkpQMSYwJAYDVQQKEx1TRUNPTSBUcnVzdCBTeXN0ZW1zIENvLiwgTHRkLjEjMCEGA1UEAxMaU0VDT00gVExTIEVDQyBSb290IENBIDIwMjQwHhcNMjQwMTMxMDU1MjM0WhcNNDkwMTE0MDU1MjM0WjBaMQswCQYDVQQGEwJKUDEmMCQGA1UEChMdU0VDT00gVHJ1c3QgU3lzdGVtcyBDby4sIEx0ZC4xIzAhBgNVBAMTGlNFQ09NIFRMUyBFQ0MgUm9vdCBDQSAyMDI0MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE7NzFMtu9dzQXSNC12fabk0+GlC5finB3R7XaZonRUd20aFiWObtuNBCLUZSfk6QXAE55BjEXsXQ/NG8yUqicXjsu9ksDK3JZBgCwLOVh6+nwJXTvso/dEj/GUYH5mBdoo2MwYTAdBgNVHQ4EFgQUO3YReyl04k4GTFaCQNAhL3qzydUwHwYDVR0jBBgwFoAUO3YReyl04k4GTFaCQNAhL3qzydUwDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwMDaQAwZgIxAN3ib8fi1pMYtAPjMilB5e5/H+t5CL0xPL+cZ5oTTZuSCjpAn1v7F/VAr8bFxQXAowIxAKsBVO1ACFp7skwzPvdv1EUY5a897WGLT4lb+bjxFAWyl8wDcZJdwGZ/pAHxt1AJ1g=='],
    ['CN=SECOM TLS RSA Root CA 2024,O=SECOM Trust Systems Co.\\, Ltd.,C=JP', 'MIIFmjCCA4KgAwIBAgIJAO6JNNDLgOCyMA0GCSqGSIb3DQEBDAUAMFoxCzAJBgNVBAYTAkpQMSYwJAYDVQQKEx1TRUNPTSBUcnVzdCBTeXN0ZW1zIENvLiwgTHRkLjEjMCEGA1UEAxMaU0VDT00gVExTIFJTQSBSb290IENBIDIwMjQwHhcNMjQwMTMxMDUxMTU1WhcNNDkwMTE0MDUxMTU1WjBaMQswCQYDVQQGEwJKUDEmMCQGA1UEChMdU0VDT00gVHJ1c3QgU3lzdGVtcyBDby4sIEx0ZC4xIzAhBgNVBAMTGlNFQ09NIFRMUyBSU0EgUm9vdCBDQSAyMDI0MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEA4TjizUwzxbInq8Tx11gaFYNk5fO+34y7TyM4neh0UgL5JIZbJNLTz2x//L/B71+5m6X6nGIr7d4lFJBGtjO677hXOz93zkcWaUTm3VbOAjBlt4YWxlcccBHXuZ7o3Q+4R+ormrBdHeJ1CTUEG8ttQbKIl3G7OZYbnH8/pP8cjPub/0kDVNuMzp7xsVRROOisQt53fMoJLlYgoebbuMphOqMCtjkJ7R6efEMfLp8UAVi9ZaLRn76ET/CJkk925nduuufC4BatS4mnXFmxN0vUXb0ij9B8O/D8gixQEsVSD4GK8FWRPh3bVd/6bzdkHGJjy21XI0yejVomZUbRrOfNuz0boPGV1pt18fFC39IHQEth3OFqb5NDO3L+A9bNqTgAyUgRmIn4ucgDc/Ri/Km3V51ueZjy1/yk0qwJVadAVVrCt56iNeXOyEvzJADGgDQ8E1Pdaqct8Cynz/47ReQM62vFYO08wcQkrjmX/tesiko1V1yyaf6EfPzUFzmaGy9xvkCwdbm15EdTolOjE0H2Vb5/APDOyCFEokiYGmXTLdAUl0wKZ4IyjkHGzy0jhpaXEXE/GJcEvI6VzEchjaBL03EJ0h9pG4OqeIOycKvAo3A+TbetyfsrgYyHzU0a7/qUjGat1AAq1nVljMpKqpinPTsf/d9H39FTUeJL7TpzzjUCAwEAAaNjMGEwHQYDVR0OBBYEFCzrchKOWHdkNRVWNQFXB6l9DTbmMB8GA1UdIwQYMBaAFCzrchKOWHdkNRVWNQFXB6l9DTbmMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBDAUAA4ICAQAVwsvluSafaez5tFPR/hRTBzRxEyMMQF3XJXCVi3yegZyKoec7hmE6jx2ZM8KgM1kn2yJRwFXHX8zUW9nBLEDWc4wuE8LrlZqhGZM9pJQXGmGzResDJV6JgRBna+j4sA1M7yIdlvL0sAfFXFCTRaWTD4E1V99RLrFzWfTcC+e180hDuNMpqOEo46+lMeW/Wvh7ifOQs+kiK0O2gHxQDNxslSavnCs4V7l8HRDJ2La10o70Bo7VLzf1W8MBvv0VTnxB+NjT5qTAbhGFh9Gvp4BaJpmdUf0C5CEP6dbQlfgxWfzYr69yVT6dPQB+GFEaY03IMY+AcBCs+om1fNxrQXt9zoofMBNFbLhvpNH/JsXWdGUzfNbO12uswTa5wah8LB18FTQN2/zPHYmvBEoLuyUgZ09VNLJo5YA0kXItVYkLjMe2SixzK4scUHv81IK99I91DWx7FwMVKw2xgFp+ZLYB2dnpQQrqwlW64glHUcK2N9BDsnjLSxeZ+UPECh9RxH4WAcKiZW+cqaKMmhP2WBfR4IcR7NOL32ml11ds87hhV1CZWWFCJAcCidYZz6CZa8exzHojP9SB5RH0/v1KdHAisqhSjtJl/UIAHIQ48elOn8wrTdFap4Yb5aHglmMeNx+fAIhDluWVfxTO7H4dTPU+SFVRMLAh+wwKZfqb94nMeQ=='],
    ['CN=SSL.com EV Root Certification Authority ECC,O=SSL Corporation,L=Houston,ST=Texas,C=US', 'MIIClDCCAhqgAwIBAgIILCmcWxbtBZUwCgYIKoZIzj0EAwIwfzELMAkGA1UEBhMCVVMxDjAMBgNVBAgMBVRleGFzMRAwDgYDVQQHDAdIb3VzdG9uMRgwFgYDVQQKDA9TU0wgQ29ycG9yYXRpb24xNDAyBgNVBAMMK1NTTC5jb20gRVYgUm9vdCBDZXJ0aWZpY2F0aW9uIEF1dGhvcml0eSBFQ0MwHhcNMTYwMjEyMTgxNTIzWhcNNDEwMjEyMTgxNTIzWjB/MQswCQYDVQQGEwJVUzEOMAwGA1UECAwFVGV4YXMxEDAOBgNVBAcMB0hvdXN0b24xGDAWBgNVBAoMD1NTTCBDb3Jwb3JhdGlvbjE0MDIGA1UEAwwrU1NMLmNvbSBFViBSb290IENlcnRpZmljYXRpb24gQXV0aG9yaXR5IEVDQzB2MBAGByqGSM49AgEGBSuBBAAiA2IABKoSR5CYG/vvw0AHgyBO8TCCogbR8pKGYfL2IWjKAMTH6kMAVIbc/R/fALhBYlzccBYy3h+Z1MzFB8gIH2EWB1E9fVwHU+M1OIzfzZ/ZLg1KthkuWnBaBu2+8KGwytAJKaNjMGEwHQYDVR0OBBYEFFvKXuXe0oGqzagtZFG22XKbl+ZPMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0jBBgwFoAUW8pe5d7SgarNqC1kUbbZcpuX5k8wDgYDVR0PAQH/BAQDAgGGMAoGCCqGSM49BAMCA2gAMGUCMQCK5kCJN+vp1RPZytRrJPOwPYdGWBrssd9v+1a6cGvHOMzosYxPD/fxZ3YOg9AeUY8CMD32IygmTMZgh5Mmm7I1HrrW9zzRHM76JTymGoEVW/MSD2zuZYrJh6j5B+BimoxcSg=='],
    ['CN=SSL.com EV Root Certification Authority RSA R2,O=SSL Corporation,L=Houston,ST=Texas,C=US', 'MIIF6zCCA9OgAwIBAgIIVrYpzTS8ePYwDQYJKoZIhvcNAQELBQAwgYIxCzAJBgNVBAYTAlVTMQ4wDAYDVQQIDAVUZXhhczEQMA4GA1UEBwwHSG91c3RvbjEYMBYGA1UECgwPU1NMIENvcnBvcmF0aW9uMTcwNQYDVQQDDC5TU0wuY29tIEVWIFJvb3QgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkgUlNBIFIyMB4XDTE3MDUzMTE4MTQzN1oXDTQyMDUzMDE4MTQzN1owgYIxCzAJBgNVBAYTAlVTMQ4wDAYDVQQIDAVUZXhhczEQMA4GA1UEBwwHSG91c3RvbjEYMBYGA1UECgwPU1NMIENvcnBvcmF0aW9uMTcwNQYDVQQDDC5TU0wuY29tIEVWIFJvb3QgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkgUlNBIFIyMIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAjzZlQOHWTcDXtOlG2mvqM0fNTPl9fb69LT3w23jhhqXZuglXaO1XPqDQCEGD5yhBJB/jchXQARr7XnAjssufOePPxU7Gkm0mxnu7s9onnQqG6YE3Bf7wcXHswxzpY6IXFJ3vG2fThVUCAtZJycxa4bH3bzKfydQ7iEGonL3Lq9ttewkfokxykNorCPzPPFTOZw+oz12WGQvE43LrrdF9HSfvkusQv1vrO6/PgN3B0pYEW3p+pKk8OHakYo6gOV7qd89dAFmPZiw+B6KjBSYRaZfqhbcPlgtLyEDhULouisv3D5oi53+aNxPN8k0TayHRwMwi8qFG9kRpnMphNQcAb9ZhCBHqurj26bNg5U257J8UZslXWNvNh2n4ioYSA0e/ZhN2rHd9NCSFg83XqpyQGp8hLH94t2S42Oim9HizVcuE0jLEeK6jj2HdzghTreyI/BXkmg3mnxp3zkyPuBQVPWKchjgGAGYS5Fl2WlPAApiiECtoRHuOec4zSnaqW4EWG7WK2NAAe15itAnWhmMOpgWVSbooi4iTsjQc2KRVbrcc0N6ZVTsj9CLg+SlmJuwgUHfbSguPvuUCYHBBXtSuUDkiFCbLsjtzdFVHB3mBOagwE0TlBIqulhMlQg+5U8Sb/M3kHN48+qvWBkofZ6aYMBzdLNvcGJVXZsb/XItW9XcCAwEAAaNjMGEwDwYDVR0TAQH/BAUwAwEB/zAfBgNVHSMEGDAWgBT5YLvU49U09rj1BoAlp3PbRmmonjAdBgNVHQ4EFgQU+WC71OPVNPa49QaAJadz20ZpqJ4wDgYDVR0PAQH/BAQDAgGGMA0GCSqGSIb3DQEBCwUAA4ICAQBWs47LCp1Jjr+kxJG7ZhcFUZh1++VQLHqe8RT6q9OKPv+RKY9ji9i0qVQBDb6Thi/5Sm3HXvVX+cpVHBK+Rw82xd9qt9t1wkclf7nxY/hoLVUE0fKNsKTPvDxeH3jnpaAgcLAExbf3cqfeIg29MyVGjGSSJuM+LmOW2puMPfgYCdcDzH2GguDKBAdRUNf/ktUM79qGn5nX67evaOI5JpS6aLe/g9Pqemc9YmeuJeVy6OLk7K4S9ksrPJ/psEDzOFSz/bdoyNrGj1E8svuR3Bznm53htw1yj+KkxKl4+esUrMZDBcJlOSgYAsOCsp0FvmXtll9ldDz7CTUue5wT/RsPXcdtgTpWD8w74a8CLyKsRspGPKAcTNZEtF4uXBVmCeEmKf7GUmG6sXP/wwyc5WxqlD8UykAWlYTzWamsX0xhk23RO8yilQwipmdnRC652dKKQbNmC1r7fSOl8hqw/96bg5Qu0T/fkreRrwU7ZcegbLHNYhLDkBvjJc40vG93drEQw/cFGsDWr3RiSBd3kmmQYRzelYB0VI8YHMPzA9C/pEN1hlMYegouCRw2n5H9gooiS9EOUCXdywMMF8mDAAhONU2Ki+3wApRmLER/y5UnlhetCTCstnEXbosX9hwJ1C07mKVx01QT2WDz9UtmT/rx7iASjbSsV7FFY6GsdqnC+w=='],
    ['CN=SSL.com Root Certification Authority ECC,O=SSL Corporation,L=Houston,ST=Texas,C=US', 'MIICjTCCAhSgAwIBAgIIdebfy8FoW6gwCgYIKoZIzj0EAwIwfDELMAkGA1UEBhMCVVMxDjAMBgNVBAgMBVRleGFzMRAwDgYDVQQHDAdIb3VzdG9uMRgwFgYDVQQKDA9TU0wgQ29ycG9yYXRpb24xMTAvBgNVBAMMKFNTTC5jb20gUm9vdCBDZXJ0aWZpY2F0aW9uIEF1dGhvcml0eSBFQ0MwHhcNMTYwMjEyMTgxNDAzWhcNNDEwMjEyMTgxNDAzWjB8MQswCQYDVQQGEwJVUzEOMAwGA1UECAwFVGV4YXMxEDAOBgNVBAcMB0hvdXN0b24xGDAWBgNVBAoMD1NTTCBDb3Jwb3JhdGlvbjExMC8GA1UEAwwoU1NMLmNvbSBSb290IENlcnRpZmljYXRpb24gQXV0aG9yaXR5IEVDQzB2MBAGByqGSM49AgEGBSuBBAAiA2IABEVuqVDEpiM2nl8ojRfLliJkP9x6jh3MCLOicSS6jkm5BBtHllirLZXI7Z4INcgn64mMU1jrYor+8FsPazFSY0E7ic3s7LaNGdM0B9y7xgZ/wkWV7Mt/qCPgCemB+vNH06NjMGEwHQYDVR0OBBYEFILRhXMw5zUE044CkvvlpNHEIejNMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0jBBgwFoAUgtGFczDnNQTTjgKS++Wk0cQh6M0wDgYDVR0PAQH/BAQDAgGGMAoGCCqGSM49BAMCA2cAMGQCMG/n61kRpGDPYbCWe+0F+S8Tkdzt5fxQaxFGRrMcIQBiu77D5+jNB5n5DQtdcj7EqgIwH7y6C+IwJPt8bYBVCpk+gA0z5Wajs6O7pdWLjwkspl1+4vAHCGht0nxpbl/f5Wpl'],
    ['CN=SSL.com Root Certification Authority RSA,O=SSL Corporation,L=Houston,ST=Texas,C=US', 'MIIF3TCCA8WgAwIBAgIIeyyb0xaAMpkwDQYJKoZIhvcNAQELBQAwfDELMAkGA1UEBhMCVVMxDjAMBgNVBAgMBVRleGFzMRAwDgYDVQQHDAdIb3VzdG9uMRgwFgYDVQQKDA9TU0wgQ29ycG9yYXRpb24xMTAvBgNVBAMMKFNTTC5jb20gUm9vdCBDZXJ0aWZpY2F0aW9uIEF1dGhvcml0eSBSU0EwHhcNMTYwMjEyMTczOTM5WhcNNDEwMjEyMTczOTM5WjB8MQswCQYDVQQGEwJVUzEOMAwGA1UECAwFVGV4YXMxEDAOBgNVBAcMB0hvdXN0b24xGDAWBgNVBAoMD1NTTCBDb3Jwb3JhdGlvbjExMC8GA1UEAwwoU1NMLmNvbSBSb290IENlcnRpZmljYXRpb24gQXV0aG9yaXR5IFJTQTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAPkP3aMrfcvQKv7sZ4Wm5y4bunfh4/WvpOz6Sl2RxFdHaxh3a3by/ZPkPQ/CFp4LZsNWlJ4Xg4XOVu/yFv0AYvUiCVToZRdOQbngT0aXqhvIuG5iXmmxX9sqAn78bMrzQdjt0Oj8P2FI7bADFB0QDksZ4LtO7IZl/zbzXmcCC52GVWH9ejjt/uIZALdvoVBidXQ8oPrIJZK0bnoix/geoeOy3ZExqysdBP+lSgQ36YWkMyv94tZVNHwZpEpox7Ko07fKoZOI68GXvIz5HdkihCR0xwQ9aqkpk8zruFvh/l8lqjRYyMEjVJ0bmBHDOJx+PYZspQ9AhnwC9FwCTyjLrnGfDzrIM/4RJTXq/LrFYD3ZfBjVsqnTdXgDciLKOsMf7yzlLqn6niy2UUb9rwPW6mBo6oUWNmuF6R7As93EJNyAKoFBbZQ+yODJgUEAnl6/f8UImKIYLEJAs/lvOCdLToD0PYFH4Ih86hzOtXVcUS4cK38acijnALXRdMbX5J+tB5O2UzU1/Dfkw/ZdFr4hc96SCvigY2q8lpJqPvi8ZVWb3vUNiSYE/CUapiVpy8JtynziWV+XrOvvLsi81xtZPCvM8hnIk2snYxnP/Okm+Mpxm3+T/jRnhE6Z6/yzeAkzcLpmpnbtG3PrGqUNxCITIJRWCk4sbE6x/c+cCbqiM+2HAgMBAAGjYzBhMB0GA1UdDgQWBBTdBAkHovV6fVJTEpKV7jiAJQ2mWTAPBgNVHRMBAf8EBTADAQH/MB8GA1UdIwQYMBaAFN0ECQei9Xp9UlMSkpXuOIAlDaZZMA4GA1UdDwEB/wQEAwIBhjANBgkqhkiG9w0BAQsFAAOCAgEAIBgRlCn7Jp0cHh5wYfGVcpNxJK1ok1iOMq8bs3AD/CUrdIWQPXhq9LmLpZc7tRiRux6n+UBbkflVma8eEdBcHadm47GUBwwyOabqG7B52B2ccETjit3E+ZUfijhDPwGFpUenPUayvOUiaPd7nNgsPgohyC0zrL/FgZkxdMF1ccW+sfAjRfSda/wZY52jvATGGAslu1OJD7OAUN5F7kR/q5R4ZJjT9ijdh9hwZXT7DrkT66cPYakylszeu+1jTBi7qUD3oFRuIIhxdRjqerQ0cuAjJ3dctpDqhiVAq+8zD8ufgr6iIPv2tS0a5sKFsXQP+8hlAqRSAUfdSSLBv9jra6x+3uxjMxW3IwiPxg+NQVrdjsW5j+VFP3jbutIbQLH+cU0/4IGiul607BXgk90IH37hVZkLId6Tngr75qNJvTYw/ud3sqB1l7UtgYgXZSD32pAAn8lSzDLKNXz1PQ/YK9f1JmzJBjSWFupwWRoyeXkLtoh/D1JIPb9s2KJELtFOt3JY04kTlf5Eq/jXixtunLwsoFvVagCvXzfh1foQC5ichucmj87w7G6KVwuA406ywKBjYZC6VWg3dGq2ktufoYYitmUnDuy2n0Jg5GfCtdpBC8TTi2EbvPofkSvXRAdeuims2cXp71NIWuuA8ShYIc2wBlX7Jz9TkHCpBB5XJ7k='],
    ['CN=SSL.com TLS ECC Root CA 2022,O=SSL Corporation,C=US', 'MIICOjCCAcCgAwIBAgIQFAP1q/s3ixdAW+JDsqXRxDAKBggqhkjOPQQDAzBOMQswCQYDVQQGEwJVUzEYMBYGA1UECgwPU1NMIENvcnBvcmF0aW9uMSUwIwYDVQQDDBxTU0wuY29tIFRMUyBFQ0MgUm9vdCBDQSAyMDIyMB4XDTIyMDgyNTE2MzM0OFoXDTQ2MDgxOTE2MzM0N1owTjELMAkGA1UEBhMCVVMxGDAWBgNVBAoMD1NTTCBDb3Jwb3JhdGlvbjElMCMGA1UEAwwcU1NMLmNvbSBUTFMgRUNDIFJvb3QgQ0EgMjAyMjB2MBAGByqGSM49AgEGBSuBBAAiA2IABEUpNXP6wrgjzhR9qLFNoFs27iosU8NgCTWyJGYmacCzldZdkkAZDsalE3D07xJRKF3nzL35PIXBz5SQySvOkkJYWWf9lCcQZIxPBLFNSeR7T5v15wj4A4j3p8OSSxlUgaNjMGEwDwYDVR0TAQH/BAUwAwEB/zAfBgNVHSMEGDAWgBSJjy+j6CugFFR781a4Jl9nOAuc0DAdBgNVHQ4EFgQUiY8vo+groBRUe/NWuCZfZzgLnNAwDgYDVR0PAQH/BAQDAgGGMAoGCCqGSM49BAMDA2gAMGUCMFXjIlbp15IkWE8elDIPDAI2wv2sdDJO4fscgIijzPvX6yv/N33w7deedWo1dlJF4AIxAMeNb0Igj762TVntd00pxCAgRWSGOlDGxK0tk/UYfXLtqc/ErFc2KAhl3zx5Zn6g6g=='],
    ['CN=SSL.com TLS RSA Root CA 2022,O=SSL Corporation,C=US', 'MIIFiTCCA3GgAwIBAgIQb77arXO9CEDii02+1PdbkTANBgkqhkiG9w0BAQsFADBOMQswCQYDVQQGEwJVUzEYMBYGA1UECgwPU1NMIENvcnBvcmF0aW9uMSUwIwYDVQQDDBxTU0wuY29tIFRMUyBSU0EgUm9vdCBDQSAyMDIyMB4XDTIyMDgyNTE2MzQyMloXDTQ2MDgxOTE2MzQyMVowTjELMAkGA1UEBhMCVVMxGDAWBgNVBAoMD1NTTCBDb3Jwb3JhdGlvbjElMCMGA1UEAwwcU1NMLmNvbSBUTFMgUlNBIFJvb3QgQ0EgMjAyMjCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBANCkCXJPQIgSYT41I57u9nTPL3tYPc48DRAokC+X94xI2KDYJbFMsBFMF3NQ0CJKY7uB0ylu1bUJPiYYf7ISf5OYt6/wNr/y7hienDtSxUcZXXTzZGbVXcdotL8bHAajvI9AI7YexoS9UcQbOcGV0insS657Lb85/bRi3pZ7QcacoOAGcvvwB5cJOYF0r/c0WRFXCsJbwST0MXMwgsadugL3PnxEX4MN8/HdIGkWCVDi1FW24IBydm5MR7d1VVm0U3TZlMZBrViKMWYPHqIbKUBOL9975hYsLfy/7PO0+r4Y9ptJ1O4Fbtk085zx7AGL0SDGD6C1vBdOSHtRwvzpXGk3R2azaPgVKPC506QVzFpPulJwoxJF3ca6TvvC0PeoUidtbnm1jPx7jMEWTO6Af77wdr5BUxIzrlo4QqvXDz5BjXYHMtWrifZOZ9mxQnUjbvPNQrL8VfVThxc7wDNY8VLS+YCk8OjwO4s4zKTGkH8PnP2L0aPP2oOnaclQNtVcBdIKQXTbYxE3waWglksejBYSd66UNHsef8JmAOSqg+qKkK3ONkRN0VHpvB/zagX9wHQfJRlAUW7qglFA35u5CCoGAtUjHBPW6dvbxrB6y3snm/vg1UYk7RBLY0ulBY+6uB0rpvqR4pJSvezrZ5dtmi2fgTIFZzL7SAg/2SW4BCUvAgMBAAGjYzBhMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0jBBgwFoAU+y437uOEeicuzRk1sTN8/9REQrkwHQYDVR0OBBYEFPsuN+7jhHonLs0ZNbEzfP/UREK5MA4GA1UdDwEB/wQEAwIBhjANBgkqhkiG9w0BAQsFAAOCAgEAjYlthEUY8U+zoO9opMAdrDC8Z2awms22qyIZZtM7QbUQnRC6cm4pJCAcAZli05bg4vsMQtfhWsSWTVTNj8pDU/0quOr4ZcoBwq1gaAafORpR2eCNJvkLTqVTJXojpBzOCBvfR4iyrT7gJ4eLSYwfqUdYe5byiB0YrrPRpgqU+tvT5TgKa3kSM/tKWTcWQA673vWJDPFs0/dRa1419dvAJuoSc06pkZCmF8NsLzjUo3KUQyxi4U5cMj29TH0ZR6LDSeeWP4+a0zvkEdiLA9z2tmBVGKaBUfPhqBVq6+AL8BQx1rmMRTqoENjwuSfr98t67wVylrXEj5ZzxOhWc5y8aVFjvO9nHEMaX3cZHxj4HCUp+UmZKbaSPaKDN7EgkaibMOlqbLQjk2UEqxHzDh1TJElTHaE/nUiSEeJ9DU/1172iWD54nR4fK/4huxoTtrEoZP2wAgDHbICivRZQIA9ygV/MlP+7mea6kMvq+cYMwq7FGc4zoWtcu358NFcXrfA/rs3qr5nsLFR+jM4uElZI7xc7P0peYNLcdDa8pUNjyw9bowJWCZ4kLOGGgYz+qxcs+sjiMho6/4UIyYOf8kpIEFR3N+2ivEC+5BB09+Rbu7nzifmPQdjH5FCQNYA+HLhNkNPU98OwoX6EyneSMSy4kLGCenROmxMmtNVQZlR4rmA='],
    ['CN=SZAFIR ROOT CA2,O=Krajowa Izba Rozliczeniowa S.A.,C=PL', 'MIIDcjCCAlqgAwIBAgIUPopdB+xV0jLVt+O2XwHrLdzk1uQwDQYJKoZIhvcNAQELBQAwUTELMAkGA1UEBhMCUEwxKDAmBgNVBAoMH0tyYWpvd2EgSXpiYSBSb3psaWN6ZW5pb3dhIFMuQS4xGDAWBgNVBAMMD1NaQUZJUiBST09UIENBMjAeFw0xNTEwMTkwNzQzMzBaFw0zNTEwMTkwNzQzMzBaMFExCzAJBgNVBAYTAlBMMSgwJgYDVQQKDB9LcmFqb3dhIEl6YmEgUm96bGljemVuaW93YSBTLkEuMRgwFgYDVQQDDA9TWkFGSVIgUk9PVCBDQTIwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQC3vD5QqEvNQLXOYeeWyrSh2gwisPq1e3YAd4wLz32ohswmUeQgPYUM1ljj5/QqGJ3a0a4m7utT3PSQ1hNKDJA8w/Ta0o4NkjrcsbH/ON7Dui1fgLkCvUqdGw+0w8LBZwPd3BucPbOw3gAeqDRHu5rr/gsUvTaE2g0gv/pby6kWIK05YO4vdbbnl5z5Pv1+TW9NL++IDWr63fE9biCloBK0TXC5ztdyO4mTp4CEHCdJckm1/zuVnsHMyAHs6A6KCpbns6aH5db5BSsNl0BwPLqsdVqc1U2dAgrSS5tmS0YHF2Wtn2yIANwiieDhZNRnvDF5YTy7ykHNXGoAyDw4jlivAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBQuFqlKGLXLzPVvUPMjX/hd56zwyDANBgkqhkiG9w0BAQsFAAOCAQEAtXP4A9xZWx126aMqe5Aosk3AM0+qmrHUuOQn/6mWmc5G4G18TKI4pAZw8PRBEew/R40/cof5O/2kbytTAOD/OblqBw7rHRz2onKQy4I9EYKL0rufKq8h5mOGnXkZ7/e7DDWQw4rtTw/1zBLZpD67oPwglV9PJi8RI4NOdQcPv5vRtB3pEAT+ymCPoky4rc/hkA/NrgrHXXu3UNLUYfrVFdvXn4dRVOul4+vJhaAlIDf7js4MNIThPIGyd05DpYhfhmehPea0XGG2Ptv+tyjFogeutcrKjSoS75ftwjCkySp6+/NNIxuZMzSgLvWpCz/UXeHPhJ/iGcJfitYgHuNztw=='],
    ['CN=Sectigo Public Server Authentication Root E46,O=Sectigo Limited,C=GB', 'MIICOjCCAcGgAwIBAgIQQvLM2htpN0RfFf51KBC49DAKBggqhkjOPQQDAzBfMQswCQYDVQQGEwJHQjEYMBYGA1UEChMPU2VjdGlnbyBMaW1pdGVkMTYwNAYDVQQDEy1TZWN0aWdvIFB1YmxpYyBTZXJ2ZXIgQXV0aGVudGljYXRpb24gUm9vdCBFNDYwHhcNMjEwMzIyMDAwMDAwWhcNNDYwMzIxMjM1OTU5WjBfMQswCQYDVQQGEwJHQjEYMBYGA1UEChMPU2VjdGlnbyBMaW1pdGVkMTYwNAYDVQQDEy1TZWN0aWdvIFB1YmxpYyBTZXJ2ZXIgQXV0aGVudGljYXRpb24gUm9vdCBFNDYwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAR2+pmpbiDt+dd34wc7qNs9Xzjoq1WmVk/WSOrsfy2qw7LFeeyZYX8QeccCWvkEN/U0NSt3zn8gj1KjAIns1aeibVvjS5KToID1AZTc8GgHHs3u/iVStSBDHBv+6xnOQ6OjQjBAMB0GA1UdDgQWBBTRItpMWfFLXyY4qp3W7usNw/upYTAOBgNVHQ8BAf8EBAMCAYYwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAwNnADBkAjAn7qRaqCG76UeXlImldCBteU/IvZNeWBj7LRoAasm4PdCkT0RHlAFWovgzJQxC36oCMB3q4S6ILuH5px0CMk7yn2xVdOOurvulGu7t0vzCAxHrRVxgED1cf5kDW21USAGKcw=='],
    ['CN=Sectigo Public Server Authentication Root R46,O=Sectigo Limited,C=GB', 'MIIFijCCA3KgAwIBAgIQdY39i658BwD6qSWn4cetFDANBgkqhkiG9w0BAQwFADBfMQswCQYDVQQGEwJHQjEYMBYGA1UEChMPU2VjdGlnbyBMaW1pdGVkMTYwNAYDVQQDEy1TZWN0aWdvIFB1YmxpYyBTZXJ2ZXIgQXV0aGVudGljYXRpb24gUm9vdCBSNDYwHhcNMjEwMzIyMDAwMDAwWhcNNDYwMzIxMjM1OTU5WjBfMQswCQYDVQQGEwJHQjEYMBYGA1UEChMPU2VjdGlnbyBMaW1pdGVkMTYwNAYDVQQDEy1TZWN0aWdvIFB1YmxpYyBTZXJ2ZXIgQXV0aGVudGljYXRpb24gUm9vdCBSNDYwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCTvtU2UnXYASOgHEdCSe5jtrch/cSV1UgrJnwUUxDaef0rty2k1Cz66jLdScK5vQ9IPXtamFSvnl0xdE8H/FAh3aTPaE8bEmNtJZlMKpnzSDBh+oF8HqcIStw+KxwfGExxqjWMrfhu6DtK2eWUAtaJhBOqbchPM8xQljeSM9xfiOefVNlI8JhD1mb9nxc4Q8UBUQvX4yMPFF1bFOdLvt30yNoDN9HWOaEhUTCDsG3XME6WW5HwcCSrv0WBZEMNvSE6Lzzpng3LILVCJ8zab5vuZDCQOc2TZYEhMbUjUDM3IuM47fgxMMxF/mL50V0yeUKH32rMVhlATc6qu/m1dkmU8Sf4kaWD5QazYw6A3OASVYCmO2a0OYctyPDQ0RTp5A1NDvZdV3LFOxxHVp3i1fuBYYzMTYCQNFu31xR13NgESJ/AwSiItOkcyqex8Va3e0lMWeUgFaiEAin6OJRpmkkGj80feRQXEgyDet4fsZfu+Zd4KKTIRJLpfSYFplhym3kT2BFfrsU4YjRosoYwjviQYZ4ybPUHNs2iTG7sijbt8uaZFURww3y8nDnAtOFr94MlI1fZEoDlSfB1D++N6xybVCi0ITz8fAr/73trdf+LHaAZBav6+CuBQug4urv7qv094PPK306Xlynt8xhW6aWWrL3DkJiy4Pmi1KZHQ3xtzwIDAQABo0IwQDAdBgNVHQ4EFgQUVnNYZJX5khqwEioEYnmhQBWIIUkwDgYDVR0PAQH/BAQDAgGGMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEMBQADggIBAC9cmTz8Bl6MlC5w6tIyMY208FHVvArzZJ8HXtXBc2hkeqK5Duj5XYUtqDdFqij0lgVQYKlJfp/imTYpE0RHap1VIDzYm/EDMrraQKFz6oOht0SmDpkBm+S8f74TlH7Kph52gDY9hAaLMyZlbcp+nv4fjFg4exqDsQ+8FxG75gbMY/qB8oFM2gsQa6H61SilzwZAFv97fRheORKkU55+MkIQpiGRqRxOF3yEvJ+M0ejf5lG5Nkc/kLnHvALcWxxPDkjBJYOcCj+esQMzEhonrPcibCTRAUH4WAP+JWgiH5paPHxsnnVI84HxZmduTILA7rpXDhjvLpr3Etiga+kFpaHpaPi8TD8SHkXoUsCjvxInebnMMTzD9joiFgOgyY9mpFuiTdaBJQbpdqQACj7LzTWb4OE4y2BThihCQRxEV+ioratF4yUQvNs+ZUH7G6aXD+u5dHn5HrwdVw1Hr8Mvn4dGp+smWg9WY7ViYG4A++MnESLn/pmPNPW56MORcr3Ywx65LvKRRFHQV80MNNVIIb/bE/FmJUNS0nAiNs2fxBx1IK1jcmMGDw4nztJqDby1ORrp0XZ60Vzk50lJLVU3aPAaOpg+VBeHVOmmJ1CJeyAvP/+/oYtKR5j/K3tJPsMpRmAYQqszKbrAKbkTidOIijlBO8n9pu0f9GBj39ItVQGL'],
    ['CN=SecureSign Root CA14,O=Cybertrust Japan Co.\\, Ltd.,C=JP', 'MIIFcjCCA1qgAwIBAgIUZNtaDCBO6Ncpd8hQJ6JaJ90t8sswDQYJKoZIhvcNAQEMBQAwUTELMAkGA1UEBhMCSlAxIzAhBgNVBAoTGkN5YmVydHJ1c3QgSmFwYW4gQ28uLCBMdGQuMR0wGwYDVQQDExRTZWN1cmVTaWduIFJvb3QgQ0ExNDAeFw0yMDA0MDgwNzA2MTlaFw00NTA0MDgwNzA2MTlaMFExCzAJBgNVBAYTAkpQMSMwIQYDVQQKExpDeWJlcnRydXN0IEphcGFuIENvLiwgTHRkLjEdMBsGA1UEAxMUU2VjdXJlU2lnbiBSb290IENBMTQwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDF0nqh1oq/FjHQmNE6lPxauG4iwWL3pwon71D2LrGeaBLwbCRjOfHw3xDG3rdSINVSW0KZnvOgvlIfX8xnbacuUKLBl422+JX1sLrcneC+y9/3OPJH9aaakpUqYllQC6KxNedlsmGy6pJxaeQp8E+BgQQ8sqVb1MWoWWd7VRxJq3qdwudzTe/NCcLEVxLbAQ4jeQkHO6Lo/IrPj8BGJJw4J+CDnRugv3gVEOuGTgpa/d/aLIJ+7sr2KeH6caH3iGicnPCNvg9JkdjqOvn90Ghx2+m1K06Ckm9mH+Dw3EzsytHqunQG+bOEkJTRX45zGRBdAuVwpcAQ0BB8b8VYSbSwbprafZX1zNoCr7gsfXmPvkPx+SgojQlD+Ajda8iLLCSxjVIHvXiby8posqTdDEx5YMaZ0ZPxMBoH064iwurO8YQJzOAUbn8/ftKChazcqRZOhaBgy/ac18izju3Gm5h1DVXoX+WViwKkrkMpKBGk5hIwAUt1ax5mnXkvpXYvHUC0bcl9eQjs0Wq2XSqypWa9a4X0dFbD9ed1Uigspf9mR6XU/v6eVL9lfgHWMI+lNpyiUBzuOIABSMbHdPTGrMNASRZhdCyvjG817XsYAFs2PJxQDcqSMxDxJklt33UkN4Ii1+iW/RVLApY+B3KVfqs9TC7XyvDf4Fg/LS8EmjijAQIDAQABo0IwQDAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUBpOjCl4oaTeqYR3r6/wtbyPk86AwDQYJKoZIhvcNAQEMBQADggIBAJaAcgkGfpzMkwQWu6A6jZJOtxEaCnFxEM0ErX+lRVAQZk5KQaID2RFPeje5S+LGjzJmdSX7684/AykmjbgWHfYfM25I5uj4V7Ibed87hwriZLoAymzvftAj63iP/2SbNDefNWWipAA9EiOWWF3KY4fGoweITedpdopTzfFP7ELyk+OZpDc8h7hi2/DsHzc/N19DzFGdtfCXwreFamgLRB7lUe6TzktuhsHSDCRZNhqfLJGP4xjblJUK7ZGqDpncllPjYYPGFrojutzdfhrGe0K22VoF3Jpf1d+42kd92jjbrDnVHmtsKheMYc2xbXIBw8MgAGJoFjHVdqqGuw6qnsb58Nn4DSEC5MUoFlkRudlpcyqSeLiSV5sI8jrlL5WwWLdrIBRtFO8KvH7YVdiI2i/6GaX7i+B/OfVyK4XELKzvGUWSTLNhB9xNH27SgRNcmvMSZ4PPmz+Ln52kuaiWA3rF7iDeM9ovnhp6dB7h7sxaOgTdsxoEqBRjrLdHEoOabPXm6RUVkRqEGQ6UROcSjiVbgGcZ3GOTEAtlLor6CZpO2oYofaphNdgOpygau1LgePhsumywbrmHXumZNTfxPWQrqaA0k89jL9WB365jJ6UeTo3cKXhZ+PmhIIynJkBugnLNeLLIjzwec+fBH7/PzqUqm9tEZDKgu39cJRNItX+S'],
    ['CN=SecureSign Root CA15,O=Cybertrust Japan Co.\\, Ltd.,C=JP', 'MIICIzCCAamgAwIBAgIUFhXHw9hJp75pDIqI7fBw+d23PocwCgYIKoZIzj0EAwMwUTELMAkGA1UEBhMCSlAxIzAhBgNVBAoTGkN5YmVydHJ1c3QgSmFwYW4gQ28uLCBMdGQuMR0wGwYDVQQDExRTZWN1cmVTaWduIFJvb3QgQ0ExNTAeFw0yMDA0MDgwODMyNTZaFw00NTA0MDgwODMyNTZaMFExCzAJBgNVBAYTAkpQMSMwIQYDVQQKExpDeWJlcnRydXN0IEphcGFuIENvLiwgTHRkLjEdMBsGA1UEAxMUU2VjdXJlU2lnbiBSb290IENBMTUwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQLUHSNZDKZmbPSYAi4Io5GdCx4wCtELW1fHcmuS1Iggz24FG1Th2CeX2yF2wYUleDHKP+dX+Sq8bOLbe1PL0vJSpSRZHX+AezB2Ot6lHhWGENfa4HL9rzatAy2KZMIaY+jQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBTrQciu/NWeUUj1vYv0hyCTQSvT9DAKBggqhkjOPQQDAwNoADBlAjEA2S6Jfl5OpBEHvVnCB96rMjhTKkZEBhd6zlHp4P9mLQlO4E/0BdGF9jVg3PVys0Z9AjBEmEYagoUeYWmJSwdLZrWeqrqgHkHZAXQ6bkU6iYAZezKYVWOr62Nuk22rGwlgMU4='],
    ['CN=Security Communication ECC RootCA1,O=SECOM Trust Systems CO.\\,LTD.,C=JP', 'MIICODCCAb6gAwIBAgIJANZdm7N4gS7rMAoGCCqGSM49BAMDMGExCzAJBgNVBAYTAkpQMSUwIwYDVQQKExxTRUNPTSBUcnVzdCBTeXN0ZW1zIENPLixMVEQuMSswKQYDVQQDEyJTZWN1cml0eSBDb21tdW5pY2F0aW9uIEVDQyBSb290Q0ExMB4XDTE2MDYxNjA1MTUyOFoXDTM4MDExODA1MTUyOFowYTELMAkGA1UEBhMCSlAxJTAjBgNVBAoTHFNFQ09NIFRydXN0IFN5c3RlbXMgQ08uLExURC4xKzApBgNVBAMTIlNlY3VyaXR5IENvbW11bmljYXRpb24gRUNDIFJvb3RDQTEwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAASkpW9gAwPDvTH00xecK4R1rOX9PVdu12O/5gSJko6BnOPpR27KkBLIE+CnnfdldB9sELLo5OnvbYUymUSxXv3MdhDYW72ixvnWQuRXdtyQwjWpS4g8EkdtXP9JTxpKULGjQjBAMB0GA1UdDgQWBBSGHOf+LaVKiwj+KBH6vqNm+GBZLzAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAwNoADBlAjAVXUI9/Lbu9zuxNuie9sRGKEkz0FhDKmMpzE2xtHqiuQ04pV1IKv3LsnNdo4gIxwwCMQDAqy0Obe0YottT6SXbVQjgUMzfRGEWgqtJsLKB7HOHeLRMsmIbEvoWTSVLY70eN9k='],
    ['CN=Starfield Root Certificate Authority - G2,O=Starfield Technologies\\, Inc.,L=Scottsdale,ST=Arizona,C=US', 'MIID3TCCAsWgAwIBAgIBADANBgkqhkiG9w0BAQsFADCBjzELMAkGA1UEBhMCVVMxEDAOBgNVBAgTB0FyaXpvbmExEzARBgNVBAcTClNjb3R0c2RhbGUxJTAjBgNVBAoTHFN0YXJmaWVsZCBUZWNobm9sb2dpZXMsIEluYy4xMjAwBgNVBAMTKVN0YXJmaWVsZCBSb290IENlcnRpZmljYXRlIEF1dGhvcml0eSAtIEcyMB4XDTA5MDkwMTAwMDAwMFoXDTM3MTIzMTIzNTk1OVowgY8xCzAJBgNVBAYTAlVTMRAwDgYDVQQIEwdBcml6b25hMRMwEQYDVQQHEwpTY290dHNkYWxlMSUwIwYDVQQKExxTdGFyZmllbGQgVGVjaG5vbG9naWVzLCBJbmMuMTIwMAYDVQQDEylTdGFyZmllbGQgUm9vdCBDZXJ0aWZpY2F0ZSBBdXRob3JpdHkgLSBHMjCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAL3twQP89o/8ArFvW59I2Z154qK3A2FWGMNHttfKPTUuiUP3oWmb3ooa/RMgnLRJdzIpVv257IzdIvpy3Cdhl+72WoTsbhm5iSzchFvVdPtrX8WJpRBSiUZV9Lh1HOZ/5FSuS/hVclcCGfgXcVnrHigHdMWdSL5stPSksPNkN3mSwOxGXn/hbVNMYq/NHwtjuzqd+/x5AJhhdM8mgkBj87JyahkNmcrUDnXMN/uLicFZ8WJ/X7NfZTD4p7dNdloedl40wOiWVpmKs/B/pM293DIxfJHP4F8R+GuqSVzRmZTRouNjWwl2tVZi4Ut0HZbUJtQIBFnQmA4O5t78w+wfkPECAwEAAaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFHwMMh+n2TB/xH1oo2Kooc6rB1snMA0GCSqGSIb3DQEBCwUAA4IBAQARWfolTwNvlJk7mh+ChTnUdgWUXuEok21iXQnCoKjUsHU48TRqneSfioYmUeYs0cYtbpUgSpIB7LiKZ3sx4mcujJUDJi5DnUox9g61DLu34jd/IroAow57UvtruzvE03lRTs2Q9GcHGcg8RnoNAX3FWOdt5oUwF5okxBDgBPfg8n/Uqgr/Qh037ZTlZFkSIHc40zI+OIF1lnP6aI+xy84fxez6nH7PfrHxBy22/L/KpL/QlwVKvOoYKAKQvVR4CSFx09F9HdkWsKlhPdAKACL8x3vLCWRFCztAgfd9fDL1mMpYjn0q7pBZc2T5NnReJaH1ZgUufzkVqSr7UIuOhWn0'],
    ['CN=Starfield Services Root Certificate Authority - G2,O=Starfield Technologies\\, Inc.,L=Scottsdale,ST=Arizona,C=US', 'MIID7zCCAtegAwIBAgIBADANBgkqhkiG9w0BAQsFADCBmDELMAkGA1UEBhMCVVMxEDAOBgNVBAgTB0FyaXpvbmExEzARBgNVBAcTClNjb3R0c2RhbGUxJTAjBgNVBAoTHFN0YXJmaWVsZCBUZWNobm9sb2dpZXMsIEluYy4xOzA5BgNVBAMTMlN0YXJmaWVsZCBTZXJ2aWNlcyBSb290IENlcnRpZmljYXRlIEF1dGhvcml0eSAtIEcyMB4XDTA5MDkwMTAwMDAwMFoXDTM3MTIzMTIzNTk1OVowgZgxCzAJBgNVBAYTAlVTMRAwDgYDVQQIEwdBcml6b25hMRMwEQYDVQQHEwpTY290dHNkYWxlMSUwIwYDVQQKExxTdGFyZmllbGQgVGVjaG5vbG9naWVzLCBJbmMuMTswOQYDVQQDEzJTdGFyZmllbGQgU2VydmljZXMgUm9vdCBDZXJ0aWZpY2F0ZSBBdXRob3JpdHkgLSBHMjCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBANUMOsQq+U7i9b4Zl1+OiFOxHz/Lz58gE20pOsgPfTz3a3Y4Y9k2YKibXlwAgLIvWX/2h/klQ4bnaRtSmpDhcePYLQ1Ob/bISdm28xpWriu2dBTrz/sm4xq6HZYuajtYlIlHVv8loJNwU4PahHQUw2eeBGg6345AWh1KTs9DkTvnVtYAcMtS7nt9rjrnvDH5RfbCYM8TWQIrgMw0R9+53pBlbQLPLJGmpufehRhJfGZOozptqbXuNC66DQO4M99H67FrjSXZm86B0UVGMpZwh94CDklDhbZsc7tk6mFBrMnUVN+HL8cisibMn1lUaJ/8viovxFUcdUBgF4UCVTmLfwUCAwEAAaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFJxfAN+qAdcwKziIorhtSpzyEZGDMA0GCSqGSIb3DQEBCwUAA4IBAQBLNqaEd2ndOxmfZyMIbw5hyf2E3F/YNoHN2BtBLZ9g3ccaaNnRbobhiCPPE95Dz+I0swSdHynVv/heyNXBve6SbzJ08pGCL72CQnqtKrcgfU28elUSwhXqvfdqlS5sdJ/PHLTyxQGjhdByPq1zqwubdQxtRbeOlKyWN7Wg0I8VRw7j6IPdj/3vQQF3zCepYoUz8jcI73HPdwbeyBkdiEDPfUYd/x7H4c7/I9vG+o1VTqkC50cRRj70/b17KSa7qWFiNyi2LSr2EIZkyXCn0q23KXB56jzaYyWf/Wi3MOxw+3WKt21gZ7IeyLnp2KhvAotnDU0mV3HaIPzBSlCNsSi6'],
    ['CN=SwissSign RSA TLS Root CA 2022 - 1,O=SwissSign AG,C=CH', 'MIIFkzCCA3ugAwIBAgIUQ/oMX04bgBhE79G0TzUfRPSA7cswDQYJKoZIhvcNAQELBQAwUTELMAkGA1UEBhMCQ0gxFTATBgNVBAoTDFN3aXNzU2lnbiBBRzErMCkGA1UEAxMiU3dpc3NTaWduIFJTQSBUTFMgUm9vdCBDQSAyMDIyIC0gMTAeFw0yMjA2MDgxMTA4MjJaFw00NzA2MDgxMTA4MjJaMFExCzAJBgNVBAYTAkNIMRUwEwYDVQQKEwxTd2lzc1NpZ24gQUcxKzApBgNVBAMTIlN3aXNzU2lnbiBSU0EgVExTIFJvb3QgQ0EgMjAyMiAtIDEwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDLKmjiC8NXvDVjvHClO/OMPE5Xlm7DTjak9gLKHqquuN6orx122ro10JFwB9+zBvKK8i5VUXu7LCTLf5ImgKO0lPaCoaTo+nUdWfMHamFk4saMla+ju45vVs9xzF6BYQ1t8qsCLqSX5XH8irCRIFucdFJtrhUnWXjyCcplDn/L9Ovn3KlMd/YrFgSVrpxxpT8q2kFC5zyEEPThPYxr4iuRR1VPuFa+Rd4iUU1OKNlfGUEGjw5NBuBwQCMBauTLE5tzrE0USJIt/m2n+IdreXXhvhCxqohAWVTXz8TQm0SzOGlkjIHRI36qOTw7D59Ke4LKa2/KIj4x0LDQKhySio/YGZxH5D4MucLNvkEM+KRHBdvBFzA4OmnczcNpI/2aDwLOEGrOyvi5KaM2iYauC8BPY7kGWUleDsFpswrzd34unYyzJ5jSmY0lpx+Gs6ZUcDj8fV3oT4MM0ZPlEuRU2j7yrTrePjxF8CgPBrnh25d7mUWe3f6VWQQvdT/TromZhqwUtKiE+shdOxtYk8EXlFXIC+OCeYSf8wCENO7cMdWP8vpPlkwGqnj73mSiI80fPsWMvDdUDrtaclXvyFu1cvh43zcgTFeRc5JzrBh3Q4IgaezprClG5QtO+DdziZaKHG29777YtvTKwP1H8K4LWCDFyB02rpeNUIMmJCn3nTsPBQIDAQABo2MwYTAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAfBgNVHSMEGDAWgBRvjmKLk0Ow4UD2p8P98Q+4DxU4pTAdBgNVHQ4EFgQUb45ii5NDsOFA9qfD/fEPuA8VOKUwDQYJKoZIhvcNAQELBQADggIBAKwsKUF9+lz1GpUYvyypiqkkVHX1uECry6gkUSsYP2OprphWKwVDIqO310aewCoSPY6WlkDfDDOLazeROpW7OSltwAJsipQLBwJNGD77+3v1dj2b9l4wBlgzHqp41eZUBDqyggmNzhYzWUUo8aWjlw5DI/0LIICQ/+Mmz7hkkeUFjxOgdg3XNwwQiJb0Pr6VvfHDffCjw3lHC1ySFWPtUnWK50Zpy1FVCypM9fJkT6lc/2cyjlUtMoIcgC9qkfjLvH4YoiaoLqNTKIftV+Vlek4ASltOU8liNr3CjlvrzG4ngRhZi0Rjn9UMZfQpZX+RLOV/fuiJz48gy20HQhFRJjKKLjpHE7iNvUcNCfAWpO2Whi4Z2L6MOuhFLhG6rlrnub+xzI/goP+4s9GFe3lmozm1O2bYQL7Pt2eLSMkZJVX8vY3PXtpOpvJpzv1/THfQwUY1mFwjmwJFQ5Ra3bxHrSL+ul4vkSkphnsh3m5kt8sNjzdbowhq6/TdAo9QAwKxuDdollDruF/UKIqlIgyKhPBZLtU30WHlQnNYKoH3dtvi4k0NX/a3vgW0rk4N3hY9A4GzJl5LuEsAz/+MF7psYC0nhzck5npgL7XTgwSqT0N1osGDsieYK7EOgLrAhV5Cud+xYJHT6xh+cHiudoO+cVrQkOPKwRYlZ0rwtnu64ZzZ'],
    ['CN=T-TeleSec GlobalRoot Class 2,OU=T-Systems Trust Center,O=T-Systems Enterprise Services GmbH,C=DE', 'MIIDwzCCAqugAwIBAgIBATANBgkqhkiG9w0BAQsFADCBgjELMAkGA1UEBhMCREUxKzApBgNVBAoMIlQtU3lzdGVtcyBFbnRlcnByaXNlIFNlcnZpY2VzIEdtYkgxHzAdBgNVBAsMFlQtU3lzdGVtcyBUcnVzdCBDZW50ZXIxJTAjBgNVBAMMHFQtVGVsZVNlYyBHbG9iYWxSb290IENsYXNzIDIwHhcNMDgxMDAxMTA0MDE0WhcNMzMxMDAxMjM1OTU5WjCBgjELMAkGA1UEBhMCREUxKzApBgNVBAoMIlQtU3lzdGVtcyBFbnRlcnByaXNlIFNlcnZpY2VzIEdtYkgxHzAdBgNVBAsMFlQtU3lzdGVtcyBUcnVzdCBDZW50ZXIxJTAjBgNVBAMMHFQtVGVsZVNlYyBHbG9iYWxSb290IENsYXNzIDIwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCqX9obX+hzkeXaXPSi5kfl82hVYAUdAqSzm1nzHoqvNK38DcLZSBnuaY/JIPwhqgcZ7bBcrGXHX+0CfHt8LRvWurmAwhiCFoT6ZrAIxlQjgeTNuUk/9k9uN0goOA/FvudocP05l03Sx5iRUKrERLMjfTlH6VJi1hKTXrcxlkIF+3anHqP1wvzpesVsqXFP6st4vGCvx9702cu+fjOlbpSD8DT6IavqjnKgP6TeMFvvhk1qlVtDRKgQFRzlAVfFmPHmBiiRqiDFt1MmUUOyCxGVWOHAD3bZwI18gfNycJ5v/hqO2V81xrJvNHy+SE/iWjnX2J14np+GPgNeGYtEotXHAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBS/WSA2AHmgoCJrjNXyYdK4LMuCSjANBgkqhkiG9w0BAQsFAAOCAQEAMQOiYQsfdOhyNsZt+U2e+iKo4YFWz827n+qrkRk4r6p8FU3ztqONpfSO9kSpp+ghla0+AGIWiPACuvxhI+YzmzB6azZie60EI4RYZeLbK4rnJVM3YlNfvNoBYimipidx5joifsFvHZVwIEoHNN/q/xWA5brXethbdXwFeilHfkCoMRN3zUA7tFFHei4R40cR3p1m0IvVVGb6g1XqfMIpiRvpb7PO4gWEyS8+eIVibslfwXhjdFjASBgMmTnrpMwatXlajRWc2BQN9noHV8cigwUtPJslJj0Ys6lDfMjIq2SPDqO/nBudMNva0Bkuqjzx+zOAduTNrRlPBSeOE6Fuwg=='],
    ['CN=T-TeleSec GlobalRoot Class 3,OU=T-Systems Trust Center,O=T-Systems Enterprise Services GmbH,C=DE', 'MIIDwzCCAqugAwIBAgIBATANBgkqhkiG9w0BAQsFADCBgjELMAkGA1UEBhMCREUxKzApBgNVBAoMIlQtU3lzdGVtcyBFbnRlcnByaXNlIFNlcnZpY2VzIEdtYkgxHzAdBgNVBAsMFlQtU3lzdGVtcyBUcnVzdCBDZW50ZXIxJTAjBgNVBAMMHFQtVGVsZVNlYyBHbG9iYWxSb290IENsYXNzIDMwHhcNMDgxMDAxMTAyOTU2WhcNMzMxMDAxMjM1OTU5WjCBgjELMAkGA1UEBhMCREUxKzApBgNVBAoMIlQtU3lzdGVtcyBFbnRlcnByaXNlIFNlcnZpY2VzIEdtYkgxHzAdBgNVBAsMFlQtU3lzdGVtcyBUcnVzdCBDZW50ZXIxJTAjBgNVBAMMHFQtVGVsZVNlYyBHbG9iYWxSb290IENsYXNzIDMwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQC9dZPwYiJvJK7genasfb3ZJNW4t/zN8ELg63iIVl6bmlQdTQyK9tPPcPRStdiTBONGhnFBSivwKixVA9ZIw+A5OO3yXDw/RLyTPWGrTs0NvvAgJ1gORH8EGoel15YUNpDQSXuhdfsaa3Ox+M6pCSzyU9XDFES4hqX2iys52qMzVNn6chr3IhUciJFrf2blw2qAsCTz34ZFiP0Zf3WHHx+xGwpzJFu5ZeAsVMhg02YXP+HMVDNzkQI6pn97djmiH5a2OK61yJN0HZ65tOVgnS9W0eDrXltMEnAMbEQgqxHY9Bn20pxSN+f6tsIxO0rUFJmtxxr1XV/6B7h8DR/Wgx6zAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBS1A/d2O2GCahKqGFPrAyGUv/7OyjANBgkqhkiG9w0BAQsFAAOCAQEAVj3vlNW92nOyWL6ukK2YJ5f+AbGwUgC4TeQbIXQbfsDuXmkqJa9c1h3a0nnJ85cp4IaH3gRZD/FZ1GSFS5mvJQQeyUapl96Cshtwn5z2r3Ex3XsFpSzTucpH9sry9uetuUg/vBa3wW306gmv7PO15wWeph6KU1HWk4HMdJP2udqmJQV0eVp+QD6CSyYRMG7hP0HHRwA11fXT91Q+gT3aSWqas+8QPebrb9HIIkfLzM8BMZLZGOMivgkeGj5asuRrDFR6fUNOuImle9eiPZaGzPImNC1qkp2aGtAw4l1OBLBfiyB+d8E9lYLRRpo7PHi4b6HQDWSieB4pTpPDpFQUWw=='],
    ['CN=TWCA CYBER Root CA,OU=Root CA,O=TAIWAN-CA,C=TW', 'MIIFjTCCA3WgAwIBAgIQQAE0jMIAAAAAAAAAATzyxjANBgkqhkiG9w0BAQwFADBQMQswCQYDVQQGEwJUVzESMBAGA1UEChMJVEFJV0FOLUNBMRAwDgYDVQQLEwdSb290IENBMRswGQYDVQQDExJUV0NBIENZQkVSIFJvb3QgQ0EwHhcNMjIxMTIyMDY1NDI5WhcNNDcxMTIyMTU1OTU5WjBQMQswCQYDVQQGEwJUVzESMBAGA1UEChMJVEFJV0FOLUNBMRAwDgYDVQQLEwdSb290IENBMRswGQYDVQQDExJUV0NBIENZQkVSIFJvb3QgQ0EwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDG+Moe2Qkgfh1sTs6P40czRJzHyWmqOlt47nDSkvgEs1JSHWdyKKHfi12VCv7qze33Kc7wb3+szT3vsxxFavcokPFhV8UMxKNQXd7UtcsZyoC5dc4pztKFIuwCY8xEMCDa6pFbVuYdHNWdZsc/34bKS1PE2Y2yHer43CdTo0fhYcx9tbD47nORxc5zb87uEB8aBs/pJ2DFTxnk684iJkXXYJndzk834H/nY62wuFm40AZoNWDTNq5xQwTxaWV4fPMf88oon1oglWa0zbfuj3ikRRjpJi+NmykosaS3Om251Bw4ckVYsV7r8Cibt4LK/c/WMw+f+5eesRycnupfXtuq3VTpMCEobY5583WSjCb+3MX2w7DfRFlDo7YDKPYIMKoNM+HvnKkHIuNZW0CP2oi3aQiotyMuRAlZN1vH4xfyIutuOVLF3lSnmMlLIJXcRolftBL5hSmO68gnFSDAS9TMfAxsNAwmmyYxpjyn9tnQS6Jk/zuZQXLB4HCX8SS7K8R0IrGsayIyJNN4KsDAoS/xUgXJP+92ZuJF2A09rZXIx4kmyA+upwMu+8Ff+iDhcK2wZSA3M2Cw1a/XDBzCkHDXShi8fgGwsOsVHkQGzaRP6AzRwyAQ4VRlnrZR0Bp2a0JaWHY06rc3Ga4udfmW5cFZ95RXKSWNOkyrTZpB0F8mAwIDAQABo2MwYTAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAfBgNVHSMEGDAWgBSdhWEUfMFib5do5E83QOGt4A1WNzAdBgNVHQ4EFgQUnYVhFHzBYm+XaORPN0DhreANVjcwDQYJKoZIhvcNAQEMBQADggIBAGSPesRiDrWIzLjHhg6hShbNcAu3p4ULs3a2D6f/CIsLJc+o1IN1KriWiLb73y0ttGlTITVX1olNc79pj3CjYcya2x6a4CD4bLubIp1dhDGaLIrdaqHXKGnK/nZVekZn68xDiBaiA9a5F/gZbG0jAn/xX9AKKSM70aoK7akXJlQKTcKlTfjF/biBzysseKNnTKkHmvPfXvt89YnNdJdhEGoHK4Fa0o635yDRIG4kqIQnoVesqlVYL9zZyvpoBJ7tRCT5dEA7IzOrg1oYJkK2bVS1FmAwbLGg+LhBoF1JSdJlBTrq/p1hvIbZv97Tujqxf36SNI7JAG7cmL3c7IAFrQI932XtCwP39xaEBDG6k5TY8hL4iuO/Qq+n1M0RFxbIQh0UqEL20kCGoE8jypZFVmAGzbdVAaYBlGX+bgUJurSkquLvWL69J1bY73NxW0Qz8ppy6rBePm6pUlvscG21h483XjyMnM7k8M4MZ0HMzvaAq07MTFb1wWFZk7Q+ptq4NxKfKjLji7gh7MMrZQzvIt6IKTtM1/r+t+FHvpw+PoP7UV31aPcuIYXcv/Fa4nzXxeSDwWrruoBa3lwtcHb4yOWHh8qgnaHlIhInD0Q9HWzq1MKLL295q39QpsQZp6F6t5b5wR9iWqJDB0BeJsas7a5wFsWqynKKTbDPAYsDP27X'],
    ['CN=TWCA Global Root CA,OU=Root CA,O=TAIWAN-CA,C=TW', 'MIIFQTCCAymgAwIBAgICDL4wDQYJKoZIhvcNAQELBQAwUTELMAkGA1UEBhMCVFcxEjAQBgNVBAoTCVRBSVdBTi1DQTEQMA4GA1UECxMHUm9vdCBDQTEcMBoGA1UEAxMTVFdDQSBHbG9iYWwgUm9vdCBDQTAeFw0xMjA2MjcwNjI4MzNaFw0zMDEyMzExNTU5NTlaMFExCzAJBgNVBAYTAlRXMRIwEAYDVQQKEwlUQUlXQU4tQ0ExEDAOBgNVBAsTB1Jvb3QgQ0ExHDAaBgNVBAMTE1RXQ0EgR2xvYmFsIFJvb3QgQ0EwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCwBdvI64zEbooh745NnHEKH1Jw7W2CnJfF10xORUnLQEK1EjRsGcJ0pDFfhQKX7EMzClPSnIyOt7h52yvVavKOZsTuKwEHktSz0ALfUPZVr2YOy+BHYC8rMjk1Ujoog/h7FsYYuGLWRyWRzvAZEk2tY/XTP3VfKfChMBwqoJimFb3u/Rk28OKRQ4/6ytYQJ0lM793B8YVwm8rqqFpD/G2Gb3PpN0Wp8DbHzIh1HrtsBv+baz4X7GGqcXzGHaL3SekVtTzWoWH1EfcFbx39Eb7QMAfCKbAJTibc46KokWofwpFFiFzlmLhxpRUZyXx1EcxwdE8tmx2RRP1WKKD+u4ZqyPpcC1jcxkt2yKsi2XMPpfRaAok/T54igu6idFMqPVMnaR1sjjIsZAAmY2E2TqNGtz99sy2sbZCilaLOz9qC5wc0GZbpuCGqKX6mOL6OKUohZnkfs8O1CWfe1tQHRvMq2uYiN2DLgbYPoA/pyJV/v1WRBXrPPRXAb94JlAGD1zQbzECl8LibZ9WYkTunhHiVJqRaCPgrdLQABDzfuBSO6N+pjWxnkjMdwLfS7JLIvgm/LCkFbwJrnu+8vyq8W8BQj0FwcYeyTbcEqYSjMq+u7msXi7Kx/mzhkIyIqJdIzshNy/MGz19qCkKxHh53L46g5pIOBvwFItIm4TFRfTLcDwIDAQABoyMwITAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAgEAXzSBdu+WHdXltdkCY4QWwa6gcFGn90xHNcgL1yg9iXHZqjNB6hQbbCEAwGxCGX6faVsgQt+i0trEfJdLjbDorMjupWkEmQqSpqsnLhpNgb+E1HAerUf+/UqdM+DyucRFCCEK2mlpc3INvjT+lIutwx4116KD7+U4x6WFH6vPNOw/KP4M8VeGTslV9xzU2KV9Bnpv1d8Q34FOIWWxtuEXeZVFBs5fzNxGiWNoRI2T9GRwoD2dKAXDOXC4Ynsg/eTb6QihuJ49CcdP+yz4k3ZB3lLg4VfSnQO8d57+nile98FRYB/e2guyLXW3Q0iT5/Z5xoRdgFlglPx4mI88k1HtQJAH32RjJMtOcQWh15QaiDLxInQirqWm2BJpTGCjAu4r7NRjkgtevi92a6O2JryPA9gK8kxkRr05YuWW6zRjESjMlfGt7+/cgFhI6Uu46mWs6fyAtbXIRfmswZ/ZuepiiI7E8UuDEq3mi4TWnsLrgxifarsbJGAzcMzs9zLzXNl5fe+epP7JI8Mk7hWSsT2RTyaGvWZzJBPqpK5jwa19hAM8EHiGG3njxPPyBJUgriOCxLM6AGK/5jYk4Ve6xx6QddVfP5VhK8E7zeWzaGHQRiapIVJpLesux+t3zqY6tQMzT3bR51xUAV3LePTJDL/PEo4XLSNolOer/qmyKwbQBM0='],
    ['CN=TWCA Root Certification Authority,OU=Root CA,O=TAIWAN-CA,C=TW', 'MIIDezCCAmOgAwIBAgIBATANBgkqhkiG9w0BAQUFADBfMQswCQYDVQQGEwJUVzESMBAGA1UECgwJVEFJV0FOLUNBMRAwDgYDVQQLDAdSb290IENBMSowKAYDVQQDDCFUV0NBIFJvb3QgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwHhcNMDgwODI4MDcyNDMzWhcNMzAxMjMxMTU1OTU5WjBfMQswCQYDVQQGEwJUVzESMBAGA1UECgwJVEFJV0FOLUNBMRAwDgYDVQQLDAdSb290IENBMSowKAYDVQQDDCFUV0NBIFJvb3QgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCwfnK4pAOU5qfeCTiRShFAh6d8WWQUe7UREN3+v9XAu1bihSX0NXIP+FPQQeFEAcK0HMMxQhZHhTMidrIKbw/lJVBPhYa+v5guEGcevhEFhgWQxFnQfHgQsIBct+HHK3XLfJ+utdGdIzdjp9xCoi2SBBtQwXu4PhvJVgSLL1KbralW6cH/ralYhzC2gfeXRfwZVzsrb+RH9JlF/h3x+JejiB03HFyP4HYlmlD4oFT/RJB2I9IyxsOrBr/8+7/zrX2SYgJbKdM1o5OaQ2RgXbL6Mv87BK9NQGr5x+PvI/1ry+UPizgN7gr8/g+YnzAx3WxSZfmLgb4i4RxYA7qRG4kHAgMBAAGjQjBAMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBRqOFsmjd6LWvJPelSDGRjjCDWmujANBgkqhkiG9w0BAQUFAAOCAQEAPNV3PdrfibqHDAhUaiBQkr6wQT25JmSDCi/oQMCXKCeCMErJk/9q56YAf4lCmtYR5VPOL8zy2gXE/uJQxDqGfczafhAJO5I1KlOy/usrBdlsXebQ79NqZp4VKIV66IIArB6nCWlWQtNoURi+VJq/REG6Sb4gumlc7rh3zc5sH62Dlhh9DrUUOYTxKOkto557HnpyWoOzeW/vtPzQCqVYT0bf+215WfKEIlKuD8z7fDvnaspHYcN6+NOSBB+4IIThNlQWx0DeO4pz3N/GCUzf7Nr/1FNCocnyYh0igzyXxfkZYiesZSLX0zzG5Y6yU8xJzrww/nsOM5D77dIUkR8Hrw=='],
    ['CN=Telekom Security TLS ECC Root 2020,O=Deutsche Telekom Security GmbH,C=DE', 'MIICQjCCAcmgAwIBAgIQNjqWjMlcsljN0AFdxeVXADAKBggqhkjOPQQDAzBjMQswCQYDVQQGEwJERTEnMCUGA1UECgweRGV1dHNjaGUgVGVsZWtvbSBTZWN1cml0eSBHbWJIMSswKQYDVQQDDCJUZWxla29tIFNlY3VyaXR5IFRMUyBFQ0MgUm9vdCAyMDIwMB4XDTIwMDgyNTA3NDgyMFoXDTQ1MDgyNTIzNTk1OVowYzELMAkGA1UEBhMCREUxJzAlBgNVBAoMHkRldXRzY2hlIFRlbGVrb20gU2VjdXJpdHkgR21iSDErMCkGA1UEAwwiVGVsZWtvbSBTZWN1cml0eSBUTFMgRUNDIFJvb3QgMjAyMDB2MBAGByqGSM49AgEGBSuBBAAiA2IABM6//leov9Wq9xCazbzREaK9Z0LMkOsVGJDZos0MKiXrPk/OtdKPD/M12kOLAoC+b1EkHQ9rK8qfwm9QMuU3ILYg/4gND21Ju9sGpIeQkpT0CdDPf8iAC8GXs7s1J8nCG6NCMEAwHQYDVR0OBBYEFONyzG6VmUex5rNhTNHLq+O6zd6fMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMAoGCCqGSM49BAMDA2cAMGQCMHVSi7ekEE+uShCLsoRbQuHmKjYC2qBuGT8lv9pZMo7k+5Dck2TOrbRBR2Diz6fLHgIwN0GMZt9Ba9aDAEH9L1r3ULRn0SyocddDypwnJJGDSA3PzfdUga/sf+Rn27iQ7t0l'],
    ['CN=Telekom Security TLS RSA Root 2023,O=Deutsche Telekom Security GmbH,C=DE', 'MIIFszCCA5ugAwIBAgIQIZxULej27HF3+k7ow3BXlzANBgkqhkiG9w0BAQwFADBjMQswCQYDVQQGEwJERTEnMCUGA1UECgweRGV1dHNjaGUgVGVsZWtvbSBTZWN1cml0eSBHbWJIMSswKQYDVQQDDCJUZWxla29tIFNlY3VyaXR5IFRMUyBSU0EgUm9vdCAyMDIzMB4XDTIzMDMyODEyMTY0NVoXDTQ4MDMyNzIzNTk1OVowYzELMAkGA1UEBhMCREUxJzAlBgNVBAoMHkRldXRzY2hlIFRlbGVrb20gU2VjdXJpdHkgR21iSDErMCkGA1UEAwwiVGVsZWtvbSBTZWN1cml0eSBUTFMgUlNBIFJvb3QgMjAyMzCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAO01oYGA88tKaVvC+1GDrib94W7zgRJ9cUD/h3VCKSHtgVIs3xLBGYSJwb3FKNXVS2xE1kzbB5ZKVXrKNoIENqil/Cf2SfHVcp6R+SPWcHu79ZvB7JPPGeplfohwoHP89v+1VmLhc2o0mD6CuKyVU/QBoCcHcqMAU6DksquDOFczJZSfvkgdmOGjup5czQRxUX11eKvzWarE4GC+j4NSuHUaQTXtvPM6Y+mpFEXX5lLRbtLevOP1Czvm4MS9Q2QTps70mDdsipWol8hHD/BeEIvnHRz+sTugBTNoBUGCwQMrAcjnj02r6LX2zWtEtefdi+zqJbQAIldNsLGyMcEWzv/9FIS3R/qy8XDe24tsNlikfLMR0cN3f1+2JeANxdKz+bi4d9s3cXFH42AYTyS2dTd4uaNir73Jco4vzLuu2+QVUhkHM/tqty1LkCiCc/4YizWN26cEar7qwU02OxY2kTLvtkCJkUPg8qKrBC7m8kwOFjQgrIfBLX7JZkcXFBGk8/ehJImr2BrIoVyxo/eMbcgByU/J7MT8rFEz0ciD0cmfHdRHNCk+y7AO+oMLKFjlKdw/fKifybYKu6boRhYPluV75Gp6SG12mAWl3G0eQh5C2hrgUve1g8Aae3g1LDj1H/1Joy7SWWO/gLCMk3PLNaaZlSJhZQNg+y+TS/qanIA7AgMBAAGjYzBhMA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUtqeXgj10hZv3PJ+TmpV5dVKMbUcwDwYDVR0TAQH/BAUwAwEB/zAfBgNVHSMEGDAWgBS2p5eCPXSFm/c8n5OalXl1UoxtRzANBgkqhkiG9w0BAQwFAAOCAgEAqMxhpr51nhVQpGv7qHBFfLp+sVr8WyP6Cnf4mHGCDG3gXkaqk/QeoMPhk9tLrbKmXauw1GLLXrtm9S3ul0A8Yute1hTWjOKWi0FpkzXmuZlrYrShF2Y0pmtjxrlO8iLpWA1WQdH6DErwM807u20hOq6OcrXDSvvpfeWxm4bu4uB9tPcy/SKE8YXJN3nptT+/XOR0so8RYgDdGGah2XsjX/GO1WfoVNpbOms2b/mBsTNHM3dA+VKq3dSDz4V4mZqTuXNnQkYRIer+CqkbGmVps4+uFrb2S1ayLfmlyOw7YqPta9BO1UAJpB+Y1zqlklkg5LB9zVtzaL1txKITDmcZuI1CfmwMmm6gJC3VRRvcxAIU/oVbZZfKTpBQCHpCNfnqwmbU+AGuHrS+w6jv/naaoqYfRvaE7fzbzsQCzndILIyy7MMAo+wsVRjBfhnu4S/yrYObnqsZ38aKL4x35bcF7DvB7L6Gs4a8wPfc5+pbrrLMtTWGS9DiP7bY+A4A7l3j941Y/8+LN+ljX273CXE2whJdV/LItM3z7gLfEdxquVeEHVlNjM7IDiPCtyaaEBRx/pOyiriA8A4QntOoUAw3gi/q4Iqd4Sw5/7W0cwDk90imc6y/st53BIe0o82bNSQ3+pCTE4FCxpgmdTdmQRCsu/WU48IxK63nI1bMNSWSs1A='],
    ['CN=Telia EC TLS Root CA v3,O=Telia Company AB,C=SE', 'MIICMjCCAbegAwIBAgIPAYvSIlRjTQSLbOVHH9K1MAoGCCqGSM49BAMDMEoxCzAJBgNVBAYTAlNFMRkwFwYDVQQKDBBUZWxpYSBDb21wYW55IEFCMSAwHgYDVQQDDBdUZWxpYSBFQyBUTFMgUm9vdCBDQSB2MzAeFw0yMzExMTUwODU1MjZaFw00ODA1MjMxMTAwMDBaMEoxCzAJBgNVBAYTAlNFMRkwFwYDVQQKDBBUZWxpYSBDb21wYW55IEFCMSAwHgYDVQQDDBdUZWxpYSBFQyBUTFMgUm9vdCBDQSB2MzB2MBAGByqGSM49AgEGBSuBBAAiA2IABMHIlhVDLbmFKUpW0iK4dpryT6emYOeS31JPwWnWPmkWRrAkTbPX40sQfHI9mpR7Rbktu3ngg6W+BBSXSechtMCnBmWXj/EaVlmV5cY1jD2HoTfhBQ3AacpCNMLJK4NpZaNjMGEwHwYDVR0jBBgwFoAU1GToQ4g6cy/QGnGCNgtehd7H3kMwHQYDVR0OBBYEFNRk6EOIOnMv0BpxgjYLXoXex95DMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMDA2kAMGYCMQCXAUdS/9bbJ8A1JYaGf/bWt/s7Ta0ot5Ulno8OjSNYRWQIlS4tVWldvTAVA7heOFgCMQCvKr8+Z2Rn+OBr5UHzlgBObpad1LuwNTRcdNgUJxIWadcki+UBLEi1/AURKV5md2M='],
    ['CN=Telia RSA TLS Root CA v3,O=Telia Company AB,C=SE', 'MIIFgjCCA2qgAwIBAgIPAYvSUKtCVSxHWr2h3BrFMA0GCSqGSIb3DQEBDAUAMEsxCzAJBgNVBAYTAlNFMRkwFwYDVQQKDBBUZWxpYSBDb21wYW55IEFCMSEwHwYDVQQDDBhUZWxpYSBSU0EgVExTIFJvb3QgQ0EgdjMwHhcNMjMxMTE1MDk0NzQyWhcNNDgwNTIzMTEwMDAwWjBLMQswCQYDVQQGEwJTRTEZMBcGA1UECgwQVGVsaWEgQ29tcGFueSBBQjEhMB8GA1UEAwwYVGVsaWEgUlNBIFRMUyBSb290IENBIHYzMIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAsV89KG19hCf4S1Fvk8D3TyDERhmcvx8F7Kmb4WATx3ije1id3KHxRE0TKmcNCbAQ57bvHFEYa4hR2l20VjVadExqOW+2ld99MbEiO+jRVOz+BbxLxJnmGwCqI+BfuTjjVReDxsxjQvjgBsClaO/sm5i70nlZcWGRtIkvWDK3NNkT5RtwXc/O8NTFVpbUqT6cRjIj3olAblR+lRf4Ffy5o+Q9fabjYn9Z9S4itruElcEFf9Ljk7fwdTycT/rvJW9w/B3G2a3r0f/zXNOVruIBcqE6pkSospACU2bG42fYKrbM/GWnp7u+p9Frz4jaNwpb4YHuEeS8BratNcP8X62jXIvvKHxlsMDJCnb4U8JzFOLsU6mohVY58BdZrvi0Gk9UOuqmgoG6dskHoksjZTlK61D/InzmEoA1yAYJFDVysjRxDUOu9cAwANbqmq77WIFL6BpnZgVqPtMfG6wN8BrTKdapvilVsYR59BFgIsAVBMxrGh+W+QcvmJafUpASvlArKvVG2FI4i6PiLjSBT0+6F6EQLrYqefOQF/fBNEXb+njUQ0SUVrAqtH4Y+OjCI/a4/JJQppxeemZcQ0SUShgiI5AM5xHO5iyaUrTjYH4zxUz9j+1FEbDH/xpstr1gXBykspup+hRTaJcbA+UbpJqtWZndAPddJmt6YJQ+dU3pDu8CAwEAAaNjMGEwHwYDVR0jBBgwFoAUsMep0t2yKFZzBJSMFFxIbzdSkqgwHQYDVR0OBBYEFLDHqdLdsihWcwSUjBRcSG83UpKoMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBDAUAA4ICAQBdYzFsNGDRk7bR/AgRKq+5637YuOW+w6uhpoS0VnKMUpyHCwku86hEvqivakPtfmlm4bFwt++sb/8OXsWBqtfbXMaBNDTZl8XRMJuLWOW2JrbKkRzgG0eBUcvsadG1rrhbmZqYvFXaAZO7o4TdOZzxhBB5GOAWWXB3IeraNP4J63zyo9n8Gqw3sJBG44em5hoYjBffP+npibyslnslRi4L6xHsCYj/Pab+OlqbMCB6v+sTCLeEIukRVzoR9aQ45pEK7Z1QBnSsbAKQtss0JKD9d/mX143H1xePjPhTXlv5JCkhrcj+SShz0P9+EHoWe6m9lyUEOIVn0rp+yVJWNbmyDv3VkwFxHC1ApSQsgSimjGQ4wtr6cSmordYxkV+Ro8lOIIhRksXPyDk27gW6IjUXCkZKpxFjkL3jiBSc8SkxnwCWtXg8xwNwdFVNBGLCCuJnsneYXjJNqzRqUcoGwzsvF3Qi/ZnHUNvISdevlgIAXL4Wvrxaqvoa01wB+GCfs57RTGE4TvAGhKNKus8K3hRT1BSpigzMIRzSxtAOrqPN6j//QSmW9f8Jcncri4j2ihSpVrFU0NdNkMhZeAKidTFPsxCVFuW4Aniz7jqiw5sWtjbQrlW035izIEU4sYwQoC1Nx0Svy+mMTRai50LqFQ+A1/Hq6xHHDNx7CI83d23Erw=='],
    ['CN=Telia Root CA v2,O=Telia Finland Oyj,C=FI', 'MIIFdDCCA1ygAwIBAgIPAWdfJ9b+euPkrL4JWwWeMA0GCSqGSIb3DQEBCwUAMEQxCzAJBgNVBAYTAkZJMRowGAYDVQQKDBFUZWxpYSBGaW5sYW5kIE95ajEZMBcGA1UEAwwQVGVsaWEgUm9vdCBDQSB2MjAeFw0xODExMjkxMTU1NTRaFw00MzExMjkxMTU1NTRaMEQxCzAJBgNVBAYTAkZJMRowGAYDVQQKDBFUZWxpYSBGaW5sYW5kIE95ajEZMBcGA1UEAwwQVGVsaWEgUm9vdCBDQSB2MjCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBALLQPwe84nvQa5n44ndp586dpAO8gm2h/oFlH0wnrI4AuhZ76zBqAMCzdGh+sq/H1WKzej9Qyow2RCRj0jbpDIX2Q3bVTKFgcmfiKDOlyzG4OiIjNLh9vVYiQJ3q9HsDrWj8soFPmNB06o3lfc1jw6P23pLCWBnglrvFxKk9pXSW/q/5iaq9lRdU2HhE8Qx3FZLgmEKnpNaqIJLNwaCzlrI6hEKNfdWV5Nbb6WLEWLN5xYzTNTODn3WhUidhOPFZPY5Q4L15POdslv5e2QJltI5c0BE0312/UqeBAMN/mUWZFdUXyApT7GPzmX3MaRKGwhfwAZ6/hLzRUssbkmbOpFPlob/E2wnW5olWK8jjfN7j/4nlNW4o6GwLI1GpJQXrSPjdscr6bAhR77cYbETKJuFzxokGgeWKrLDiKca5JLNrRBH0pUPCTEPlcDaMtjNXepUugqD0XBCzYYP2AgWGLnwtbNwDRm41k9V6lS/eINhbfpSQBGq6WT0EBXWdN6IOLj3rwaRSg/7Qa9RmjtzG6RJOHSpXqhC8fF6CfaamyfItufUXJ63RDolUK5X6wK0dmBR4M0KGCqlztft0DbcbMBnEWg4cJ7faGND/isgFuvGqHKI3t+ZIpEYslOqodmJHixBTB0hXbOKSTbauBcvcwUpej6w9GU7C7WB1K9vBykLVAgMBAAGjYzBhMB8GA1UdIwQYMBaAFHKs5DN5qkWH9v2sHZ7Wxy+G2CQ5MB0GA1UdDgQWBBRyrOQzeapFh/b9rB2e1scvhtgkOTAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAgEAoDtZpwmUPjaE0n4vOaWWl/oRrfxn83EJ8rKJhGdEr7nv7ZbsnGTbMjBvZ5qsfl+yqwE2foH65IRe0qw24GtixX1LDoJt0nZi0f6X+J8wfBj5tFJ3gh1229MdqfDBmgC9bXXYfef6xzijnHDoRnkDry5023X4blMMA8iZGok1GTzTyVR8qPAs5m4HeW9q4ebqkYJpCh3DflminmtGFZhb069GHWLIzoBSSRE/yQQSwxN8PzuKlts8oB4KtItUsiRnDe+Cy748fdHif64W1lZYudogsYMVoe+KTTJvQS8TUoKU1xrBeKJR3Stwbbca+few4GeXVtt8YVMJAygCQMez2P2ccGrGKMOF6eLtGpOg3kuYooQ+BXcBlj37tCAPnHICehIv1aO6UXivKitEZU61/Qrowc15h2Er3oBXRb9n8ZuRXqWk7FlIEA04x7D6w0RtBPV4UBySllva9bguulvP5fBqnUsvWHMtTy3EHD70sz+rFQ47GUGKpMFXEmZxTPpT41frYpUJnlTd0cI8Vzy9OK2YZLe4A5pTVmBds9hCG1xLEooc6+t9xnppxyd/pPiL8uSUZodL6ZQHCRJ5irLrdATczvREWeAWysUsWNc8e89ihmpQfTU2Zqf7N+cox9jQraVplI/owd8k+BsHMYeB2F326CjYSlKArBPuUBQemMc='],
    ['CN=TrustAsia Global Root CA G3,O=TrustAsia Technologies\\, Inc.,C=CN', 'MIIFpTCCA42gAwIBAgIUZPYOZXdhaqs7tOqFhLuxibhxkw8wDQYJKoZIhvcNAQEMBQAwWjELMAkGA1UEBhMCQ04xJTAjBgNVBAoMHFRydXN0QXNpYSBUZWNobm9sb2dpZXMsIEluYy4xJDAiBgNVBAMMG1RydXN0QXNpYSBHbG9iYWwgUm9vdCBDQSBHMzAeFw0yMTA1MjAwMjEwMTlaFw00NjA1MTkwMjEwMTlaMFoxCzAJBgNVBAYTAkNOMSUwIwYDVQQKDBxUcnVzdEFzaWEgVGVjaG5vbG9naWVzLCBJbmMuMSQwIgYDVQQDDBtUcnVzdEFzaWEgR2xvYmFsIFJvb3QgQ0EgRzMwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQDAMYJhkuSUGwoqZdC+BqmHO1ES6nBBruL7dOoKjbmzTNyPtxNST1QY4SxzlZHFZjtqz6xjbYdT8PfxObegQ2OwxANdV6nnRM7EoYNl9lA+sX4WuDqKAtCWHwDNBSHvBm3dIZwZQ0WhxeiAysKtQGIXBsaqvPPW5vxQfmZCHzyLpnl5hkA1nyDvP+uLRx+PjsXUjrYsyUQE49RDdT/VP68czH5GX6zfZBCK70bwkPAPLfSIC7Epqq+FqklYqL9joDiR5rPmd2jE+SoZhLsO4fWvieylL1AgdB4SQXMeJNnKziyhWTXAyB1GJ2Faj/lN03J5Zh6fFZAhLf3ti1ZwA0pJPn9pMRJpxx5cynoTi+jm9WAPzJMshH/x/Gr8m0ed262IPfN2dTPXS6TIi/n1Q1hPy8gDVI+lhXgEGvNz8teHHUGf59gXzhqcD0r83ERoVGjiQTz+LISGNzzNPy+i2+f3VANfWdP3kXjHi3dqFuVJhZBFcnAvkV34PmVACxmZySYgWmjBNb9Pp1Hx2BErW+Canig7CjoKH8GB5S7wprlppYiU5msTf9FkPz2ccEblooV7WIQn3MSAPmeamseaMQ4w7OYXQJXZRe0Blqq/DPNL0WP3E1jAuPP6Z92bfW1K/zJMtSU7/xxnD4UiWQWRkUF3gdCFTIcQcf+eQxuulXUtgQIDAQABo2MwYTAPBgNVHRMBAf8EBTADAQH/MB8GA1UdIwQYMBaAFEDk5PIj7zjKsK5Xf/IhMBY027ySMB0GA1UdDgQWBBRA5OTyI+84yrCuV3/yITAWNNu8kjAOBgNVHQ8BAf8EBAMCAQYwDQYJKoZIhvcNAQEMBQADggIBACY7UeFNOPMyGLS0XuFlXsSUT9SnYaP4wM8zAQLpw6o1D/GUE3d3NZ4tVlFEbuHGLige/9rsR82XRBf34EzC4Xx8MnpmyFq2XFNFV1pF1AWZLy4jVe5jaN/TG3inEpQGAHUNcoTpLrxaatXeL1nHo+zSh2bbt1S1JKv0Q3jbSwTEb93mPmY+KfJLaHEih6D4sTNjduMNhXJEIlU/HHzp/LgV6FL6qj6jITk1dImmasI5+njPtqzn59ZW/yOSLlALqbUHM/Q4X6RJpstlcHboCoWASzY9M/eVVHUl2qzEc4Jl6VL1XP04lQJqaTDFHApXB64ipCz5xUG3uOyfT0gA+QEEVcys+TIxxHWVBqB/0Y0n3bOppHKH/lmLmnp0Ft0WpWIp6zqW3IunaFnT63eROfjXy9mPX1onAX1daBli2MjN9LdyR75bl87yraKZk62Uy5P2EgmVtqvXO9A/EcswFi55gORngS1d7XB4tmBZrOFdRWOPyN9yaFvqHbgB8X7754qz41SgOAngPN5C8sLtLpvzHzW2NtjjgKGLzZlkD8Kqq7HK9W+eQ42EVJmzbsASZthwEPEGNTNDqJwuuhQxzhB/HIbjj9LV+Hfsm6vxL2PZQl/gZ4FkkfGXL/xuJvYz+NO1+MRiqzFRJQJ6+N1rZdVtTTDIZbpoFGWsJwt0ivKH'],
    ['CN=TrustAsia Global Root CA G4,O=TrustAsia Technologies\\, Inc.,C=CN', 'MIICVTCCAdygAwIBAgIUTyNkuI6XY57GU4HBdk7LKnQV1tcwCgYIKoZIzj0EAwMwWjELMAkGA1UEBhMCQ04xJTAjBgNVBAoMHFRydXN0QXNpYSBUZWNobm9sb2dpZXMsIEluYy4xJDAiBgNVBAMMG1RydXN0QXNpYSBHbG9iYWwgUm9vdCBDQSBHNDAeFw0yMTA1MjAwMjEwMjJaFw00NjA1MTkwMjEwMjJaMFoxCzAJBgNVBAYTAkNOMSUwIwYDVQQKDBxUcnVzdEFzaWEgVGVjaG5vbG9naWVzLCBJbmMuMSQwIgYDVQQDDBtUcnVzdEFzaWEgR2xvYmFsIFJvb3QgQ0EgRzQwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAATxs8045CVD5d4ZCbuBeaIVXxVjAd7Cq92zphtnS4CDr5nLrBfbK5bKfFJV4hrhPVbwLxYI+hW8m7tH5j/uqOFMjPXTNvk4XatwmkcN4oFBButJ+bAp3TPsUKV/eSm4IJijYzBhMA8GA1UdEwEB/wQFMAMBAf8wHwYDVR0jBBgwFoAUpbtKl86zK3+kMd6Xg1mDpm9xy94wHQYDVR0OBBYEFKW7SpfOsyt/pDHel4NZg6ZvccveMA4GA1UdDwEB/wQEAwIBBjAKBggqhkjOPQQDAwNnADBkAjBe8usGzEkxn0AAbbd+NvBNEU/zy4k6LHiRUKNbwMp1JvK/kF0LgoxgKJ/GcJpo5PECMFxYDlZ2z1jD1xCMuo6u47xkdUfFVZDj/bpV6wfEU6s3qe4hsiFbYI89MvHVI5TWWA=='],
    ['CN=TrustAsia TLS ECC Root CA,O=TrustAsia Technologies\\, Inc.,C=CN', 'MIICMTCCAbegAwIBAgIUNnThTXxlE8msg1UloD5Sfi9QaMcwCgYIKoZIzj0EAwMwWDELMAkGA1UEBhMCQ04xJTAjBgNVBAoTHFRydXN0QXNpYSBUZWNobm9sb2dpZXMsIEluYy4xIjAgBgNVBAMTGVRydXN0QXNpYSBUTFMgRUNDIFJvb3QgQ0EwHhcNMjQwNTE1MDU0MTU2WhcNNDQwNTE1MDU0MTU1WjBYMQswCQYDVQQGEwJDTjElMCMGA1UEChMcVHJ1c3RBc2lhIFRlY2hub2xvZ2llcywgSW5jLjEiMCAGA1UEAxMZVHJ1c3RBc2lhIFRMUyBFQ0MgUm9vdCBDQTB2MBAGByqGSM49AgEGBSuBBAAiA2IABLh/pVs/AT598IhtrimY4ZtcU5nb9wj/1WrgjstEpvDBjL1P1M7UiFPoXlfXTr4sP/MSpwDpguMqWzJ8S5sUKZ74LYO1644xST0mYekdcouJtgq7nDM1D9rs3qlKH8kzsaNCMEAwDwYDVR0TAQH/BAUwAwEB/zAdBgNVHQ4EFgQULIVTu7FDzTLqnqOH/qKYqKaT6RAwDgYDVR0PAQH/BAQDAgEGMAoGCCqGSM49BAMDA2gAMGUCMFRH18MtYYZI9HlaVQ01L18N9mdsd0AaRuf4aFtOJx24mH1/k78ITcTaRTChD15KeAIxAKORh/IRM4PDwYqROkwrULG9IpRdNYlzg8WbGf60oenUoWa2AaU2+dhoYSi3dOGiMQ=='],
    ['CN=TrustAsia TLS RSA Root CA,O=TrustAsia Technologies\\, Inc.,C=CN', 'MIIFgDCCA2igAwIBAgIUHBjYz+VTPyI1RlNUJDxsR9FcSpwwDQYJKoZIhvcNAQEMBQAwWDELMAkGA1UEBhMCQ04xJTAjBgNVBAoTHFRydXN0QXNpYSBUZWNobm9sb2dpZXMsIEluYy4xIjAgBgNVBAMTGVRydXN0QXNpYSBUTFMgUlNBIFJvb3QgQ0EwHhcNMjQwNTE1MDU0MTU3WhcNNDQwNTE1MDU0MTU2WjBYMQswCQYDVQQGEwJDTjElMCMGA1UEChMcVHJ1c3RBc2lhIFRlY2hub2xvZ2llcywgSW5jLjEiMCAGA1UEAxMZVHJ1c3RBc2lhIFRMUyBSU0EgUm9vdCBDQTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAMMWuBtqpERz5dZO9LnPWwvB0ZqB9WOwj0PBuwhaGnrhB3YmH49pVr7+NmDQDIPNlOrnxS1cLwUWAp4KqC/lYCZUlviYQB2srp10Zy9U+5RjmOMmSoPGlbYJQ1DNDX3eRA5gEk9bNb2/mThtfWza4mhzH/kxpRkQcwUqwzIZheo0qt1CHjCNP561HmHVb70AcnKtEj+qpklz8oYVlQwQX1Fkzv93uMltrOXVmPGZLmzjyUT5tUMnCE32ft5EebuyjBza00tsLtbDeLdM1aTk2tyKjg7/D8OmYCYozza/+lcK7Fs/6TAWe8TbxNRkoDD75f0dcZLdKY9BWN4ArTr9PXwaqLEX8E40eFgl1oUh63kd0Nyrz2I8sMeXi9bQn9P+PN7F4/w6g3CEIR0JwqH8uyghZVNgepBtljhb//HXeltt08lwSUq6HTrQUNoyIBnkiz/r1RYmNzz7dZ6wB3C4FGB33PYPXFIKvF1tjVEK2sUYyJtt3LCDs3+jTnhMmCWr8n4uIF6CFabW2I+s5c0yhsj55NqJ4js+k8UTav/H9xj8Z7XvGCxUq0DTbE3txci3OE9kxJRMT6DNrqXGJyV1J23G2pyOsAWZ1SgRxSHUuPzHlqtKZFlhaxP8S8ySpg+kUb8OWJDZgoM5pl+z+m6Ss80zDoWo8SnTq1mt1tve1CuBAgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFLgHkXlcBvRG/XtZylomkadFK/hTMA4GA1UdDwEB/wQEAwIBBjANBgkqhkiG9w0BAQwFAAOCAgEAIZtqBSBdGBanEqT3Rz/NyjuujsCCztxIJXgXbODgcMTWltnZ9r96nBO7U5WS/8+S4PPFJzVXqDuiGev4iqME3mmL5Dw8veWv0BIb5Ylrc5tvJQJLkIKvQMKtuppgJFqBTQUYo+IzeXoLH5Pt7DlK9RME7I10nYEKqG/odv6LTytpEoYKNDbdgptvT+Bz3Ul/KD7JO6NXBNiT2Twp2xIQaOHEibgGIOcberyxk2GaGUARtWqFVwHxtlotJnMnlvm5P1vQiJ3koP26TpUJg3933FEFlJ0gcXax7PqJtZwuhfG5WyRasQmr2soaB82G39tp27RIGAAtvKLEiUUjpQ7hRGU+isFqMB3iYPg6qocJQrmBktwliJiJ8Xw18WLK7nn4GS/+X/jbh87qqA8MpugLoDzga5SYnH+tBuYc6kIQX+ImFTw3OffXvO645e8D7r0i+yiGNFjEWn9hongPXvPKnbwbPKfILfanIhHKA9jnZwqKDss1jjQ52MjqjZ9k4DewbNfFj8GQYSbbJIweSsCI3zWQzj8C9GRh3sfIB5XeMhg6j6JCQCTl1jNdfK7vsU1P1FeQNWrcrgSXSYk0ly4wBOeY99sLAZDBHwo/+ML+TvrbmnNzFrwFuHnYWa8G5z9nODmxfKuU4CkUpijy323imttUQ/hHWKNddBWcwauwxzQ='],
    ['CN=TunTrust Root CA,O=Agence Nationale de Certification Electronique,C=TN', 'MIIFszCCA5ugAwIBAgIUEwLV4kBMkkaGFmddtLu7sms+/BMwDQYJKoZIhvcNAQELBQAwYTELMAkGA1UEBhMCVE4xNzA1BgNVBAoMLkFnZW5jZSBOYXRpb25hbGUgZGUgQ2VydGlmaWNhdGlvbiBFbGVjdHJvbmlxdWUxGTAXBgNVBAMMEFR1blRydXN0IFJvb3QgQ0EwHhcNMTkwNDI2MDg1NzU2WhcNNDQwNDI2MDg1NzU2WjBhMQswCQYDVQQGEwJUTjE3MDUGA1UECgwuQWdlbmNlIE5hdGlvbmFsZSBkZSBDZXJ0aWZpY2F0aW9uIEVsZWN0cm9uaXF1ZTEZMBcGA1UEAwwQVHVuVHJ1c3QgUm9vdCBDQTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAMPN0/y9BFPdDCA61YguBUtB9YOCfvdZn56eY+hz2vYGqU8ftPkLHzmMmiDQfgbU7DTZhrx1W4eI8NLZ1KMKsmwb60ksPqxd2JQDoOw05TDENX37Jk0bbjBU2PWARZw5rZzJJQRNmpA+TkBuimvNKWfGzC3gdOgFVwpIUPp6Q9p+7FuaDmJ2/uqdHYVy7BG7NegfJ7/Boce7SBbdVtfMTqDhuazb1YMZGoXRlJfXyqNlC/M4+QKu3fZnz8k/9YosRxqZbwUN/dAdgjH8KcwAWJeRTIAAHDOFli/LQcKLEITDCSSJH7UP2dl3RxiSlGBcx5kDPP73lad9UKGAwqmDrViWVSHbhlnUr8a83YFuB9tgYv7sEG7aaAH0gxupPqJbI9dkxt/con3YS7qC0lH4Zr8GRuR5KiY2eY8fTpkdso8MDhz/yV3A/ZAQprE38806JG60hZC/gLkMjNWb1sjxVj8agIl6qeIbMlEsPvLfe/ZdeikZjuXIvTZxi11Mwh0/rViizz1wTaZQmCXcI/m4WEEIcb9PuISgjwBUFfyRbVinljvrS5YnzWuioYasDXxU5mZMZl+QviGaAkYt5IPCgLnPSz7ofzwB7I9ezX/SKEIBlYrilz0QIX32nRzFNKHsLA4KUiwSVXAkPcvCFDVDXSdOvsC9qnyW5/yeYa1E0wCXAgMBAAGjYzBhMB0GA1UdDgQWBBQGmpsfU33x9aTI04Y+oXNZtPdEITAPBgNVHRMBAf8EBTADAQH/MB8GA1UdIwQYMBaAFAaamx9TffH1pMjThj6hc1m090QhMA4GA1UdDwEB/wQEAwIBBjANBgkqhkiG9w0BAQsFAAOCAgEAqgVutt0Vyb+zxiD2BkewhpMl0425yAA/l/VSJ4hxyXT968pk21vvHl26v9Hr7lxpuhbI87mP0zYuQEkHDVneixCwSQXi/5E/S7fdAo74gShczNxtr18UnH1YeA32gAm56Q6XKRm4t+v4FstVEuTGfbvE7Pi1HE4+Z7/FXxttbUcoqgRYYdZ2vyJ/0Adqp2RT8JeNnYA/u8EH22Wv5psymsNUk8QcCMNE+3tjEUPRahphanltkE8pjkcFwRJpadbGNjHh/PqAulxPxOu3Mqz4dWEX1xAZufHSCe96Qp1bWgvUxpVOKs7/B9dPfhgGiPEZtdmYu65xxBzndFlY7wyJz4sfdZMaBBSSSFCp61cpABbjNhzI+L/wM9VBD8TMPN3pM0MBkRArHtG5Xc0yGYuPjCB31yLEQtyEFpslbei0VXF/sHyz03FJuc9SpAQ/3D2gu68zngowYI7bnV2UqL1g52KAdoGDDIzMMEZJ4gzSqK/rYXHv5yJiqfdcZGyfFoxnNidF9Ql7v/YQCvGwjVRDjAS6oz/v4jXH+XTgbzRB0L9zZVcg+ZtnemZoJE6AZb0QmQZZ8mWvuMZHu/2QeItBcy6vVR/cO5JyboTT0GFMDcx2V+IthSIVNg3rAZ3r2OvEhJn7wAzMMujjd9qDRIueVSjAi1jTkD5OGwDxFa2DK5o='],
    ['CN=UCA Extended Validation Root,O=UniTrust,C=CN', 'MIIFWjCCA0KgAwIBAgIQT9Irj/VkyDOeTzRYZiNwYDANBgkqhkiG9w0BAQsFADBHMQswCQYDVQQGEwJDTjERMA8GA1UECgwIVW5pVHJ1c3QxJTAjBgNVBAMMHFVDQSBFeHRlbmRlZCBWYWxpZGF0aW9uIFJvb3QwHhcNMTUwMzEzMDAwMDAwWhcNMzgxMjMxMDAwMDAwWjBHMQswCQYDVQQGEwJDTjERMA8GA1UECgwIVW5pVHJ1c3QxJTAjBgNVBAMMHFVDQSBFeHRlbmRlZCBWYWxpZGF0aW9uIFJvb3QwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCpCQcoEwKwmeBkqh5DFnpzsZGgdT6o+uM4AHrsiWogD4vFsJszA1qGxliG1cGFu0/GnEBNyr7uaZa4rYEwmnySBesFK5pI0Lh2PpbIILvSsPGP2KxFRv+qZ2C0d35qHzwaUnoEPQc8hQ2E0B92CvdqFN9y4zR8V05WAT558aopO2z6+I9tTcg1367r3CTueUWnhbYFiN6IXSV8l2RnCdm/WhUFhvMJHuxYMjMR83dksHYf5BA1FxvyDrFspCqjc/wJHx4yGVMR59mzLC52LqGj3n5qiAno8geK+LLNEOfic0CTuwjRP+H8C5SzJe98ptfRr5//lpr1kXuYC3fUfugH0mK1lTnj8/FtDw5lhIpjVMWAtuCeS31HJqcBCF3RiJ7XwzJE+oJKCmhUfzhTA8ykADNkUVkLo4KRel7sFsLzKuZi2irbWWIQJUoqgQtHB0MGcIfS+pMRKXpITeuUx3BNr2fVUbGAIAEBtHoIppB/TuDvB0GHr2qlXov7z1CymlSvw4m6WC31MJixNnI5fkkE/SmnTHnkBVfblLkWU41Gsx2VYVdWf6/wFlthWG82UBEL2KwrlRYaDh8IzTY0ZRBiZtWAXxQgXy0MoHgKaNYs1+lvK9JKBZP8nm9rZ/+I8U6laUpSNwXqxhaN0sSZ0YIrO7o1dfdRUVjzyAfd5LQDfwIDAQABo0IwQDAdBgNVHQ4EFgQU2XQ65DA9DfcS3H5aBZ8eNJr34RQwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAYYwDQYJKoZIhvcNAQELBQADggIBADaNl8xCFWQpN5smLNb7rhVpLGsaGvdftvkHTFnq88nIua7Mui563MD1sC3AO6+fcAURap8lTwEpcOPlDOHqWnzcSbvBHiqB9RZLcpHIojG5qtr8nR/zXUACE/xOHAbKsxSQVBcZEhrxH9cMaVr2cXj0lH2RC47skFSOvG+hTKv8dGT9cZr4QQehzZHkPJrgmzI5c6sq1WnIeJEmMX3ixzDx/BR4dxIOE/TdFpS/S2d7cFOFyrC78zhNLJA5wA3CXWvp4uXViI3WLL+rG761KIcSF3Ru/H38j9CHJrAb+7lsq+KePRXBOy5nAliRn+/4Qh8st2j1da3Ptfb/EX3C8CSlrdP6oDyp+l3cpaDvRKS+1ujl5BOWF3sGPjLtx7dCvHaj2GU4Kzg1USEODm8uNBNA4StnDG1KQTAYI1oyVZnJF+A83vbsea0rWBmirSwiGpWOvpaQXUJXxPkUAzUrHC1RVwinOt4/5Mi0A3PCwSaAuwtCH60NryZy2sy+s6ODWA2CxR9GUeOcGMyNm43sSet1UNWMKFnKdDTajAshqx7qG+XH/RU+wBeq+yNuJkbL+vmxcmtpzyKEC2IPrNkZAJSidjzULZrtBJ4tBmIQN1IchXIbJ+XMxjHsN+xjWZsLHXbMfjKaiJUINlK73nZfdklJrX+9ZSCyycErdhh2n1ax'],
    ['CN=UCA Global G2 Root,O=UniTrust,C=CN', 'MIIFRjCCAy6gAwIBAgIQXd+x2lqj7V2+WmUgZQOQ7zANBgkqhkiG9w0BAQsFADA9MQswCQYDVQQGEwJDTjERMA8GA1UECgwIVW5pVHJ1c3QxGzAZBgNVBAMMElVDQSBHbG9iYWwgRzIgUm9vdDAeFw0xNjAzMTEwMDAwMDBaFw00MDEyMzEwMDAwMDBaMD0xCzAJBgNVBAYTAkNOMREwDwYDVQQKDAhVbmlUcnVzdDEbMBkGA1UEAwwSVUNBIEdsb2JhbCBHMiBSb290MIICIjANBgkqhkiG9w0BAQEFAAOCAg8AMIICCgKCAgEAxeYrb3zvJgUno4Ek2m/LAfmZmqkywiKHYUGRO8vDaBsGxUypK8FnFyIdK+35KYmToni9kmugow2ifsqTs6bRjDXVdfkX9s9FxeV67HeToI8jrg4aA3++1NDtLnurRiNb/yzmVHqUwCoV8MmNsHo7JOHXaOIxPAYzRrZUEaalLyJUKlgNAQLx+hVRZ2zA+te2G3/RVogvGjqNO7uCEeBHANBSh6v7hn4PJGtAnTRnvI3HLYZveT6OqTwXS3+wmeOwcWDcC/Vkw85DvG1xudLeJ1uK6NjGruFZfc8oLTW4lVYa8bJYS7cSN8h8s+1LgOGN+jIjtm+3SJUIsUROhYw6AlQgL9+/V087OpAh18EmNVQg7Mc/R+zvWr9LesGtOxdQXGLYD0tK3Cv6brxzks3sx1DoQZbXqX5t2Okdj4q1uViSukqSKwxW/YDrCPBeKW4bHAyvj5OJrdu9o54hyokZ7N+1wxrrFv54NkzWbtA+FxyQF2smuvt6L78RHBgOLXMDj6DlNaBa4kx1HXHhOThTeEDMg5PXCp6dW4+K5OXgSORIskfNTip1KnvyIvbJvgmRlld6iIis7nCs+dwp4wwcOxJORNanTrAmyPPZGpeRaOrvjUYG0lZFWJo8DA+DuAUlwznPO6Q0ibd5Ei9Hxeepl2n8pndntd978XplFeRhVmUCAwEAAaNCMEAwDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wHQYDVR0OBBYEFIHEjMz15DD/pQwIX4wVZyF0Ad/fMA0GCSqGSIb3DQEBCwUAA4ICAQATZSL1jiutROTL/7lo5sOASD0Ee/ojL3rtNtqyzm325p7lX1iPyzcyochltq44PTUbPrw7tgTQvPlJ9Zv3hcU2tsu8+Mg51eRfB70VVJd0ysrtT7q6ZHafgbiERUlMjW+i67HM0cOU2kTC5uLqGOiiHycFutfl1qnN3e92mI0ADs0b+gO3joBYDic/UvuUospeZcnWhNq5NXHzJsBPd+aBJ9J3O5oUb3n09tDh05S60FdRvScFDcH9yBIw7m+NESsIndTUv4BFFJqIRNow6rSn4+7vW4LVPtateJLbXDzz2K36uGt/xDYotgIVilQsnLAXc47QN6MUPJiVAAwpBVueSUmxX8fjy88nZY41F7dXyDDZQVu5FLbowg+UMaeUmMxq67XhJ/UQqAHojhJi6IjMtX9Gl8CbEGY4GjZGXyJoPd/JxhMnq1MGrKI8hgZlb7F+sSlEmqO6SWkoaY/X5V+tBIZkbxqgDMUIYs6Ao9Dz7GjevjPHF1t/gMRMTLGmhIrDO7gJzRSBuhjjVFc2/tsvfEehOjPI+Vg7RE+xygKJBJYoaMVLuCaJu9YzL1DV/pqJuhgyklTGW+Cd+V7lDSKb9triyCGyYiGqhkCyLmTTX8jjfhFnRR8F/uOi77Oos/N9j/gMHyIfLXC0uAE0djAA5SN4p1bXUB+K+wb1whnw0A=='],
    ['CN=USERTrust ECC Certification Authority,O=The USERTRUST Network,L=Jersey City,ST=New Jersey,C=US', 'MIICjzCCAhWgAwIBAgIQXIuZxVqUxdJxVt7NiYDMJjAKBggqhkjOPQQDAzCBiDELMAkGA1UEBhMCVVMxEzARBgNVBAgTCk5ldyBKZXJzZXkxFDASBgNVBAcTC0plcnNleSBDaXR5MR4wHAYDVQQKExVUaGUgVVNFUlRSVVNUIE5ldHdvcmsxLjAsBgNVBAMTJVVTRVJUcnVzdCBFQ0MgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwHhcNMTAwMjAxMDAwMDAwWhcNMzgwMTE4MjM1OTU5WjCBiDELMAkGA1UEBhMCVVMxEzARBgNVBAgTCk5ldyBKZXJzZXkxFDASBgNVBAcTC0plcnNleSBDaXR5MR4wHAYDVQQKExVUaGUgVVNFUlRSVVNUIE5ldHdvcmsxLjAsBgNVBAMTJVVTRVJUcnVzdCBFQ0MgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwdjAQBgcqhkjOPQIBBgUrgQQAIgNiAAQarFRaqfloI+d61SRvU8Za2EurxtW20eZzca7dnNYMYf3boIkDuAUU7FfO7l0/4iGzzvfUinngo4N+LZfQYcTxmdwlkWOrfzCjtHDix6EznPO/LlxTsV+zfTJ/ijTjeXmjQjBAMB0GA1UdDgQWBBQ64QmG1M8ZwpZ2dEl23OA1xmNjmjAOBgNVHQ8BAf8EBAMCAQYwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAwNoADBlAjA2Z6EWCNzklwBBHU6+4WMBzzuqQhFkoJ2UOQIReVx7Hfpkue4WQrO/isIJxOzksU0CMQDpKmFHjFJKS04YcPbWRNZu9YO6bVi9JNlWSOrvxKJGgYhqOkbRqZtNyWHa0V1Xahg='],
    ['CN=USERTrust RSA Certification Authority,O=The USERTRUST Network,L=Jersey City,ST=New Jersey,C=US', 'MIIF3jCCA8agAwIBAgIQAf1tMPyjylGoG7xkDjUDLTANBgkqhkiG9w0BAQwFADCBiDELMAkGA1UEBhMCVVMxEzARBgNVBAgTCk5ldyBKZXJzZXkxFDASBgNVBAcTC0plcnNleSBDaXR5MR4wHAYDVQQKExVUaGUgVVNFUlRSVVNUIE5ldHdvcmsxLjAsBgNVBAMTJVVTRVJUcnVzdCBSU0EgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwHhcNMTAwMjAxMDAwMDAwWhcNMzgwMTE4MjM1OTU5WjCBiDELMAkGA1UEBhMCVVMxEzARBgNVBAgTCk5ldyBKZXJzZXkxFDASBgNVBAcTC0plcnNleSBDaXR5MR4wHAYDVQQKExVUaGUgVVNFUlRSVVNUIE5ldHdvcmsxLjAsBgNVBAMTJVVTRVJUcnVzdCBSU0EgQ2VydGlmaWNhdGlvbiBBdXRob3JpdHkwggIiMA0GCSqGSIb3DQEBAQUAA4ICDwAwggIKAoICAQCAEmUXNg7D2wiz0KxXDXbtzSfTTK1Qg2HiqiBNCS1kCdzOiZ/MPans9s/B3PHTsdZ7NygRK0faOca8Ohm0X6a9fZ2jY0K2dvKpOyuR+OJv0OwWIJAJPuLodMkYtJHUYmTbf6MG8YgYapAiPLz+E/CHFHv25B+O1ORRxhFnRghRy4YUVD+8M/5+bJz/Fp0YvVGONaanZshyZ9shZrHUm3gDwFA66Mzw3LyeTP6vBZY1H1dat//O+T23LLb2VN3I5xI6Ta5MirdcmrS3ID3KfyI0rn47aGYBROcBTkZTmzNg95S+UzeQc0PzMsNT79uq/nROacdrjGCT3sTHDN/hMq7MkztReJVni+49Vv4M0GkPGw/zJSZrM233bkf6c0Plfg6lZrEpfDKEY1WJxA3Bk1QwGROs0303p+tdOmw1XNtB1xLaqUkL39iAigmTYo61Zs8liM2EuLE/pDkP2QKe6xJMlXzzawWpXhaDzLhn4ugTncxbgtNMs+1b/97lc6wjOy0AvzVVdAlJ2ElYGn+SNuZRkg7zJn0cTRe8yexDJtC/QV9AqURE9JnnV4eeUB9XVKg+/XRjL7FQZQnmWEIuQxpMtPAlR1n6BB6T1CZGSlCBst6+eLf8ZxXhyVeEHg9j1uliutZfVS7qXMYoCAQlObgOK6nyTJccBz8NUvXt7y+CDwIDAQABo0IwQDAdBgNVHQ4EFgQUU3m/WqorSs9UgOHYm8Cd8rIDZsswDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQEMBQADggIBAFzUfA3P9wF9QZllDHPFUp/L+M+ZBn8b2kMVn54CVVeWFPFSPCeHlCjtHzoBN6J2/FNQwISbxmtOuowhT6KOVWKR82kV2LyI48SqC/3vqOlLVSoGIG1VeCkZ7l8wXEskEVX/JJpuXior7gtNn3/3ATiUFJVDBwn7YKnuHKsSjKCaXqeYalltiz8I+8jRRa8YFWSQEg9zKC7F4iRO/Fjs8PRF/iKz6y+O0tlFYQXBl2+odnKPi4w2r78NBc5xjeambx9spnFixdjQg3IM8WcRiQycE0xyNN+81XHfqnHd4blsjDwSXWXavVcStkNr/+XeTWYRUc+ZruwXtuhxkYzeSf7dNXGiFSeUHM9h4ya7b6NnJSFd5t0dCy5oGzuCr+yDZ4XUmFF0sbmZgIn/f3gZXHlKYC6SQK5MNyosycdiyA5d9zZbyuAlJQG03RoHnHcAP9Dc1ew91Pq7P8yF1m9/qS3fuQL39ZeatTXaw2ewh0qpKJ4jjv9cJ2vhsE/zB+4ALtRZh8tSQZXq9EfX7mRBVXyNWQKV3WKdwrnuWih0hKWbt5DHDAff9Yk2dDLWKMGwsAvgnEzDHNb842m1R0aBL6KCq9NjRHDEjf8tM7qtj3u1cIiuPhnPQCjY/MiQu12ZIvVS5ljFH4gxQ+6IHdfGjjxDah2nGN59PRbxYvnKkKj9'],
    ['CN=e-Szigno Root CA 2017,O=Microsec Ltd.,L=Budapest,C=HU,2.5.4.97=VATHU-23584497', 'MIICQDCCAeWgAwIBAgIMAVRI7yH9l1kN9QQKMAoGCCqGSM49BAMCMHExCzAJBgNVBAYTAkhVMREwDwYDVQQHDAhCdWRhcGVzdDEWMBQGA1UECgwNTWljcm9zZWMgTHRkLjEXMBUGA1UEYQwOVkFUSFUtMjM1ODQ0OTcxHjAcBgNVBAMMFWUtU3ppZ25vIFJvb3QgQ0EgMjAxNzAeFw0xNzA4MjIxMjA3MDZaFw00MjA4MjIxMjA3MDZaMHExCzAJBgNVBAYTAkhVMREwDwYDVQQHDAhCdWRhcGVzdDEWMBQGA1UECgwNTWljcm9zZWMgTHRkLjEXMBUGA1UEYQwOVkFUSFUtMjM1ODQ0OTcxHjAcBgNVBAMMFWUtU3ppZ25vIFJvb3QgQ0EgMjAxNzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABJbcPYrYsHtvxie+RJCxs1YVe45DJH0ahFnuY2iyxl6H0BVIHqiQrb1TotreOpCmYF9oMrWGQd+HWyx7xf58etqjYzBhMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBSHERUI0arBeAyxr87GyZDvvzAEwDAfBgNVHSMEGDAWgBSHERUI0arBeAyxr87GyZDvvzAEwDAKBggqhkjOPQQDAgNJADBGAiEAtVfd14pVCzbhhkT61NlojbjcI4qKDdQvfepz7L9NbKgCIQDLpbQS+ue16M9+k/zzNY9vTlp8tLxOsvxyqltZ+efcMQ=='],
    ['CN=e-Szigno TLS Root CA 2023,O=Microsec Ltd.,L=Budapest,C=HU,2.5.4.97=VATHU-23584497', 'MIICzzCCAjGgAwIBAgINAOhvGHvWOWuYSkmYCjAKBggqhkjOPQQDBDB1MQswCQYDVQQGEwJIVTERMA8GA1UEBwwIQnVkYXBlc3QxFjAUBgNVBAoMDU1pY3Jvc2VjIEx0ZC4xFzAVBgNVBGEMDlZBVEhVLTIzNTg0NDk3MSIwIAYDVQQDDBllLVN6aWdubyBUTFMgUm9vdCBDQSAyMDIzMB4XDTIzMDcxNzE0MDAwMFoXDTM4MDcxNzE0MDAwMFowdTELMAkGA1UEBhMCSFUxETAPBgNVBAcMCEJ1ZGFwZXN0MRYwFAYDVQQKDA1NaWNyb3NlYyBMdGQuMRcwFQYDVQRhDA5WQVRIVS0yMzU4NDQ5NzEiMCAGA1UEAwwZZS1Temlnbm8gVExTIFJvb3QgQ0EgMjAyMzCBmzAQBgcqhkjOPQIBBgUrgQQAIwOBhgAEAGgP36J8PKp0iGEKjcJMpQEiFNT3YHdCnAo4YKGMZz6zY+n6kbCLS+Y53wLCMAFSAL/fjO1ZrTJlqwlZULUZwmgcAOAFX9pQJhzDrAQixTpN7+lXWDajwRlTEArRzT/vSzUaQ49CE0y5LBqcvjC2xN7cS53kpDzLLtmt3999Cd8ukv+ho2MwYTAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjAdBgNVHQ4EFgQUWYQCYlpGePVd3I8KECgj3NXW+0UwHwYDVR0jBBgwFoAUWYQCYlpGePVd3I8KECgj3NXW+0UwCgYIKoZIzj0EAwQDgYsAMIGHAkIBLdqu9S54tma4n7Zwf2Z0z+yOfP7AAXmazlIC58PRDHpty7Ve7hekm9sEdu4pKeiv+62sUvTXK9Z3hBC9xdIoaDQCQTV2WnXzkoYI9bIeCvZlC9p2x1L/Cx6AcCIwwzPbGO2E14vs7dOoY4G1VnxHx1YwlGhza9IuqbnZLBwpvQy6uWWL'],
    ['CN=emSign Root CA - G1,OU=emSign PKI,O=eMudhra Technologies Limited,C=IN', 'MIIDlDCCAnygAwIBAgIKMfXkYgxsWO3W2DANBgkqhkiG9w0BAQsFADBnMQswCQYDVQQGEwJJTjETMBEGA1UECxMKZW1TaWduIFBLSTElMCMGA1UEChMcZU11ZGhyYSBUZWNobm9sb2dpZXMgTGltaXRlZDEcMBoGA1UEAxMTZW1TaWduIFJvb3QgQ0EgLSBHMTAeFw0xODAyMTgxODMwMDBaFw00MzAyMTgxODMwMDBaMGcxCzAJBgNVBAYTAklOMRMwEQYDVQQLEwplbVNpZ24gUEtJMSUwIwYDVQQKExxlTXVkaHJhIFRlY2hub2xvZ2llcyBMaW1pdGVkMRwwGgYDVQQDExNlbVNpZ24gUm9vdCBDQSAtIEcxMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAk0u76WaK7p1b1TST0Bsew+eeuGQzf2N4aLTNLnF115sgxk0pvLZoYIr3IZpWNVrzdr3YzZr/k1ZLpVkGoZM0Kd0WNHVO8oG0x5ZOrRkVUkr+PHB1cM2vK6sVmjM8qrOLqs1D/fXqcP/tzxE7lM5OMhbTI0Aqd7OvPAEsbO2ZLIvZTmmYsvePQbAyeGHWDV/D+qJAkh1cF+ZwPjXnorfCYuKrpDhMtTk1b+oDafo6VGiFbdbyL0NVHpENDtjVaqSW0RM8LHhQ6DqS0hdW5TUaQBw+jSztOd9C4INBdN+jzcKGYEho42kLVACL5HZpIQ15TjQIXhTCzLG3rdd8cIrHhQIDAQABo0IwQDAdBgNVHQ4EFgQU++8Nhp6w492pufEhF38+/PB3KxowDgYDVR0PAQH/BAQDAgEGMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEBAFn/8oz1h31xPaOfG1vR2vjTnGs2vZupYeveFix0PZ7mddrXuqe8QhfnPZHr5X3dPpzxz5KsbEjMwiI/aTvFthUvozXGaCocV685743QNcMYDHsAVhzNixl03r4PEuDQqqE/AjSxcM6dGNYIAwlG7mDgfrbESQRRfXBgvKqy/3lyeqYdPV8q+Mri/Tm3R7nrft8EI6/6nAYH6ftjk4BAtcZsCjEozgyfz7MjNYBBjWzEN3uBL4ChQEKF6dk4jeihU80Bv2noWgbyRQuQ+q7hv53yrlc8pa6yVvSLZUDp/TGBLPQ5Cdjua6e0ph0VpZj3AYHYhX3zUVxxiN66zB+Afko='],
    ['CN=vTrus ECC Root CA,O=iTrusChina Co.\\,Ltd.,C=CN', 'MIICDzCCAZWgAwIBAgIUbmq8WapTvpg5Z6LSa6Q75m0c1towCgYIKoZIzj0EAwMwRzELMAkGA1UEBhMCQ04xHDAaBgNVBAoTE2lUcnVzQ2hpbmEgQ28uLEx0ZC4xGjAYBgNVBAMTEXZUcnVzIEVDQyBSb290IENBMB4XDTE4MDczMTA3MjY0NFoXDTQzMDczMTA3MjY0NFowRzELMAkGA1UEBhMCQ04xHDAaBgNVBAoTE2lUcnVzQ2hpbmEgQ28uLEx0ZC4xGjAYBgNVBAMTEXZUcnVzIEVDQyBSb290IENBMHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEZVBKrox5lkqqHAjDo6LN/llWQXf9JpRCux3NCNtzslt188+cToL0v/hhJoVs1oVbcnDS/dtitN9Ti72xRFhiQgnH+n9bEOf+QP3A2MMrMudwpremIFUde4BdS49nTPEQo0IwQDAdBgNVHQ4EFgQUmDnNvtiyjPeyq+GtJK97fKHbH88wDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0EAwMDaAAwZQIwV53dVvHH4+m4SVBrm2nDb+zDfSXkV5UTQJtS0zvzQBm8JsctBp61ezaf9SXUY2sAAjEA6dPGnlaaKsyh2j/IZivTWJwghfqrkYpwcBE4YGQLYgmRWAD5Tfs0aNoJrSEGGJTO'],
    ['CN=vTrus Root CA,O=iTrusChina Co.\\,Ltd.,C=CN', 'MIIFVjCCAz6gAwIBAgIUQ+NxE9izWRRdt86M/TX9b7wFjUUwDQYJKoZIhvcNAQELBQAwQzELMAkGA1UEBhMCQ04xHDAaBgNVBAoTE2lUcnVzQ2hpbmEgQ28uLEx0ZC4xFjAUBgNVBAMTDXZUcnVzIFJvb3QgQ0EwHhcNMTgwNzMxMDcyNDA1WhcNNDMwNzMxMDcyNDA1WjBDMQswCQYDVQQGEwJDTjEcMBoGA1UEChMTaVRydXNDaGluYSBDby4sTHRkLjEWMBQGA1UEAxMNdlRydXMgUm9vdCBDQTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAL1VfGHTuB0EYgWgrmy3cLRB6ksDXhA/kFocizuwZotsSKYcIrrVQJLuM7IjWcmOvFjai57QGfIvWcaMY1q6n6MLsLOaXLoRuBLpDLvPbmyAhykUAyyNJJrIZIO1aqwTLDPxn9wsYTwaP3BVm60AUn/PBLn+NvqcwBauYv6WTEN+VRS+GrPSbcKvdmaVayqwlHeFXgQPYh1jdfdr58tbmnDsPmcF8P4HCIDPKNsFxhQnL4Z98Cfe/+Z+M0jnCx5Y0ScrUw5XSmXX+6KAYPxMvDVTAWqXcoKv8R1w6Jz1717CbMdHflqUhSZNO7rrTOiwCcJlwp2dCZtOtZcFrPUGoPc2BX70kLJrxLT5ZOrpGgrIDajtJ8nU57O5q4IikCc9Kuh8kO+8T/3iCiSn3mUkpF3qwHYw03dQ+A0Em5Q2AXPKBlim0zvc+gRGE1WKyURHuFE5Gi7oNOJ5y1lKCn+8pu8fA2dqWSslYpPZUxlmPCdiKYZNpGvu/9ROutW04o5IWgAZCfEF2c6Rsffr6TlP9m8EQ5pV9T4FFL2/s1m02I4zhKOQUqqzApVg+QxMaPnu1RcN+HFXtSXkKe5lXa/R7jwXC1pDxaWG6iSe4gUH3DRCEpHWOXSuTEGC2/KmSNGzm/MzqvOmwMVO9fSddmPmAsYiS8GVP1BkLFTltvA8Kc9XAgMBAAGjQjBAMB0GA1UdDgQWBBRUYnBj8XWEQ1iO0RYgscasGrz2iTAPBgNVHRMBAf8EBTADAQH/MA4GA1UdDwEB/wQEAwIBBjANBgkqhkiG9w0BAQsFAAOCAgEAKbqSSaet8PFww+SX8J+pJdVrnjT+5hpk9jprUrIQeBqfTNqK2uwcN1LgQkv7bHbKJAs5EhWdnxEt/Hlk3ODg9d3gV8mlsnZwUKT+twpw1aA08XXXTUm6EdGz2OyC/+sOxL9kLX1jbhd47F18iMjrjld22VkE+rxSH0Ws8HqA7Oxvdq6R2xCOBNyS36D25q5J08FsEhvMKar5CKXiNxTKsbhm7xqC5PD48acWabfbqWE8n/Uxy+QARsIvdLGx14HuqCaVvIivTDUHKgLKeBRtRytAVunLKmChZwOgzoy8sHJnxDHO2zTlJQNgJXtxmOTAGytfdELSS8VZCAeHvsXDf+eW2eHcKJfWjwXj9ZtOyh1QRwVTsMo554WgicEFOwE30z9J4nfrI8iIZjs9OXYhRvHsXyO466JmdXTBQPfYaJqT4i2pLr0cox7IdMakLXogqzu4sEb9b91fUlV1YvCXoHzXOP0l382gmxDPi7g4Xl7FtKYCNqEeXxzP4padKar9mK5S4fNBUvupLnKWnyfjqnN9+BojZns7q2WwMgFLFT49ok8MKzWixtlnEjUwzXYuFrOZnk1PTi07NEPhmg4NpGaXutIcSkwsKouLgU9xGqndXHt7CMUADTdA43x7VF8vhV929vensBxXVsFy6K2ir40zSbofitzmdHxghm+Hl3s='],
    ['OU=AC RAIZ FNMT-RCM,O=FNMT-RCM,C=ES', 'MIIFgzCCA2ugAwIBAgIPXZONMGc2yAYdGsdUhGkHMA0GCSqGSIb3DQEBCwUAMDsxCzAJBgNVBAYTAkVTMREwDwYDVQQKDAhGTk1ULVJDTTEZMBcGA1UECwwQQUMgUkFJWiBGTk1ULVJDTTAeFw0wODEwMjkxNTU5NTZaFw0zMDAxMDEwMDAwMDBaMDsxCzAJBgNVBAYTAkVTMREwDwYDVQQKDAhGTk1ULVJDTTEZMBcGA1UECwwQQUMgUkFJWiBGTk1ULVJDTTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBALpxgHpMhm5/yBNtwMZ9HACXjywMI7sQmkCpGreHiPibVmr75nuOi5KOpyVdWRHbNi63URcfqQgfBBckWKo3Shjf5TnUV/3XwSyRAZHiItQDwFj8d0fsjz50Q7qsNI1NOHZnjrDIbzAzWHFctPVrbtQBULgTfmxKo0nRIBnuvMApGGWn3v7v3QqQIecaZ5JCEJhfTzC8PhxFtBDXaEAUwED653cXeuYLj2VbPNmaUtu1vZ5Gzz3rkQUCwJaydkxNEJY7kvqcfw+Z374jNUUeAlz+taibmSXaXvMiwzn15Cou08YfxGyqxRxqAQVKL9LFwag0Jl1mpdICIfkYtwb1TplvqKtMUejPUBjFd8g5CSxJkjKZqLsXF3mwWsXmo8RZZUc1g16p6DULmbvkzSDGm0oGObVo/CK67lWMK07q87Hj/LaZmtVC+nFNCM+HHmpxffnTtOmlcYF7wk5HlqX2doWjKI/pgG6BU6VtX7hI+cL5NqYuSf+4lsKMB7ObiFj86xsc3i1w4peSMKGJ47xVqCfWS+2QrYv6YyVZLag13cqXM7zlzced0ezvXg5KkAYmY6252TUtB7p2ZSysV4999AeU14ECll2jB0nVetBX+RvnU0Z1qrB5QstocQjpYL05ac70r8NWQMetUqIJ5G+GR4of6ygnXYMgrwTJbFaai0b1AgMBAAGjgYMwgYAwDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwHQYDVR0OBBYEFPd9xf3E6Jobd2Sn9R2gzL+HYJptMD4GA1UdIAQ3MDUwMwYEVR0gADArMCkGCCsGAQUFBwIBFh1odHRwOi8vd3d3LmNlcnQuZm5tdC5lcy9kcGNzLzANBgkqhkiG9w0BAQsFAAOCAgEAB5BK3/MjTvDDnFFlm5wioooMhfNzKWtN/gHiqQxjAb8EZ6WdmF/9ARP67Jpi6Yb+tmLSbkyU+8B1RXxlDPiyN8+sD8+Nb/kZ94/sHvJwnvDKuO+3/3Y3dlv2bojzr2IyIpMNOmqOFGYMLVN0V2Ue1bLdI4E7pWYjJ2cJj+F3qkPNZVEI7VFY/uY5+ctHhKQV8Xa7pO6kO8Rf77IzlhEYt8llvhjho6Tc+hj507wTmzl6NLrTQfv6MooqtyuGC2mDOL7Nii4LcK2NJpLuHvUBKwrZ1pebbuCoGRw6IYsMHkCtA+fdZn71uSANA+iW+YJF1DngoABd15jmfZ5nc8OaKveri6E6FO80vFIOiZiaBECEHX5FaZNXzuvO+FB8TxxuBEOb+dY7Ixjp6o7RTUaN8Tvkasq6+yO3m/qZASlaWFot4/nUbQ4mrcFuNLwy+AwF+mWj2zs3gyLp1txyM/1d8iC9djwj2ij3+RvrWWTV3F9yfiD8zYm1kGdNYno/Tq0dwzn+evQoFt9B9kiABdcPUXmsEKvU7ANm5mqwujGSQkBqvjrTcuFqN1W8rB2Vt2lh8kORdOag0wokRqEIr9baRRmW1FMdW4R58MD3R++Lj8UGrp1MYp3/RgT408m2ECVAdf4WqslKYIYvuu8wd+RU4riEmViAqhOLUTpPSPaLtrM='],
    ['OU=Security Communication RootCA2,O=SECOM Trust Systems CO.\\,LTD.,C=JP', 'MIIDdzCCAl+gAwIBAgIBADANBgkqhkiG9w0BAQsFADBdMQswCQYDVQQGEwJKUDElMCMGA1UEChMcU0VDT00gVHJ1c3QgU3lzdGVtcyBDTy4sTFRELjEnMCUGA1UECxMeU2VjdXJpdHkgQ29tbXVuaWNhdGlvbiBSb290Q0EyMB4XDTA5MDUyOTA1MDAzOVoXDTI5MDUyOTA1MDAzOVowXTELMAkGA1UEBhMCSlAxJTAjBgNVBAoTHFNFQ09NIFRydXN0IFN5c3RlbXMgQ08uLExURC4xJzAlBgNVBAsTHlNlY3VyaXR5IENvbW11bmljYXRpb24gUm9vdENBMjCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBANAVOVKxUrO6xVmCxF1SrjpDZYBLx/KWvNs2l9amZIyoXvDjChz335c9S672XewhtUGrzbl+dp+++T42NKA7wfYxEUV0kz1XgMX5iZnK5atq1LXaQZAQwdbWQonCv/Q4EpVMVAX3NuRFg3sUZdbcDE3R3n4MqzvEFb46VqZab3ZpUql6ucjrappdUtAtCms1FgkQhNBqyjoGADdH5H5XTz+L62e4iKrFvlNVspHEfbmwhRkGeC7bYRr6hfVKkaHnFtWOojnflLhwHyg/i/xAXmODPIMqGplrz95Zajv8bxbXH/1KEOtOghY6rCcMU/Gt1SSwawNQwS08Ft1ENCcadfsCAwEAAaNCMEAwHQYDVR0OBBYEFAqFqXdlBZh8QIH4D5csOPEK7DzPMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8EBTADAQH/MA0GCSqGSIb3DQEBCwUAA4IBAQBMOqNErLlFsceTfsgLCkLfZOoc7llsCLqJX2rKSpWeeo8HxdpFcoJxDjrSzG+ntKEju/Ykn8sX/oymzsLS28yN/HH8AynBbF0zX2S2ZTuJbxh2ePXcokgfGT+Ok+vx+hfuzU7jBBJV1uXk3fs+BXziHV7Gp7yXT2g69ekuCkO2r1dcYmh8t/2jioSgrGK+KwmHNPBqAbubKVY8/gA3zyNs8U6qtnRGEmyR7jTV7JqR50S+kDFy1UkC9gLl9B/rfNmWVan/7Ir5mUf/NVoCqgTLiluHcSmRvaS0eg29mvVXIwAHIRc/SjnRBUkLp7Y3gaVdjKozXoEofKd9J+sAro03'],
    ['OU=certSIGN ROOT CA G2,O=CERTSIGN SA,C=RO', 'MIIFRzCCAy+gAwIBAgIJEQA0tk7GNi02MA0GCSqGSIb3DQEBCwUAMEExCzAJBgNVBAYTAlJPMRQwEgYDVQQKEwtDRVJUU0lHTiBTQTEcMBoGA1UECxMTY2VydFNJR04gUk9PVCBDQSBHMjAeFw0xNzAyMDYwOTI3MzVaFw00MjAyMDYwOTI3MzVaMEExCzAJBgNVBAYTAlJPMRQwEgYDVQQKEwtDRVJUU0lHTiBTQTEcMBoGA1UECxMTY2VydFNJR04gUk9PVCBDQSBHMjCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBAMDFdRmRfUR0dIf+DjuW3NgBFszuY5HnC2/OOwppGnzC46+CjobXXo9X69MhWf05N0IwvlDqtg+piNguLWkh59E3GE59kdUWX2tbAMI5Qw02hVK5U2UPHULlj88F0+7cDBrZuIt4ImfkabBoxTzkbFpG583H+u/E7Eu9aqSs/cwoUe+StCmrqzWaTOTECMYmzPhpn+Sc8CnTXPnGFiWeI8MgwT0PPzhAsP6CRDiqWhqKa2NYOLQV07YRaXseVO6MGiKscpc/I1mbySKEwQdPzH/iV8oScLumZfNpdWO9lfsbl83kqK/20U6o2YpxJM02PbyWxPFsqa7lzw1uKA2wDrXKUXt4FMMgL3/7FFXhEZn91QqhngLjYl/rNUssuHLoPj1PrCy7Lobio3aP5ZMqz6WryFyNSwb/EkaseMsUBzXgqd+L6a8VTxaJW732jcZZroiFDsGJ6x9nxUWO/203Nit4ZoORUSs9/1F3dmKh7Gc+PoGD4FapUB8fepmrY7+EF3fxDTvf95xhszWYijqy7DwaNz9+j5LP2RIUZNoQAhVB/0/E6xyjyfqZ90bp4RjZsbgyLcsUDFDYg2WD7rlcz8sFWkz6GZdr1l0T08JcVLwyc6B49fFtHsufpaafItzRUZ6CeWRgKRM+o/1Pcmqr4tTluCRVLERLiohEnMqE0yo7AgMBAAGjQjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgEGMB0GA1UdDgQWBBSCIS1mxteg4BXrzkwJd8RgnlRuAzANBgkqhkiG9w0BAQsFAAOCAgEAYN4auOfyYILVAzOBywaK8SJJ6ejqkX/GM15oGQOGO0MBzwdw5AgeZYWR5hEit/UCI46uuR59H35s5r0l1ZUa8gWmr4UCb6741jH/JclKyMeKqdmfS0mbEVeZkkMR3rYzpMzXjWR91M08KCy0mpbqTfXERMQlqiCA2ClV9+BB/AYm/7k29UMUA2Z44RGx2iBfRgB4ACGlHgAoYXhvqAEBj500mv/0OJD7uNGzcgbJceaBxXntC6Z58hMLnPddDnskk7RI24Zf3lCGeOdA5jGokHZwYa+cNywRtYK3qq4kNFtyDGkNzVmf9nGvnAvRCjj5BiKDUyUM/FHE5r7iOZULJK2v0ZXkltd0ZGtxTgI8qoXzIKNDOXZbbFD+mpwUHmUUihW9o4JFWklWatKcsWMy5WHgUyIOpwpJ6st+H6jiYoD2EEVSmAYY3qXNL3+q1Ok+CHLsIwMCPKaq2LxndD0UF/tUSxfj03k9bWtJySgOLnRQvwzZRjoQhsmnP+mg7H/rpXdYaXHmgwo38oZJar55CJD2AhZkPuXaTH4MNMn5X7azKFGnpyuqSfqNZSlO42sTp5SjLVFteAxEy9/eCG/Oo2Sr05WE1LlSVHJ7liXMvGnjSG4N0MedJ5qq+BOS3R7fY581qRY27Iy4g/Q9iY/NtBde17MXQRBdJ3NghVdJIgc='],
    ['SERIALNUMBER=G63287510,CN=ANF Secure Server Root CA,OU=ANF CA Raiz,O=ANF Autoridad de Certificacion,C=ES', 'MIIF7zCCA9egAwIBAgIIDdPjvGz5a7EwDQYJKoZIhvcNAQELBQAwgYQxEjAQBgNVBAUTCUc2MzI4NzUxMDELMAkGA1UEBhMCRVMxJzAlBgNVBAoTHkFORiBBdXRvcmlkYWQgZGUgQ2VydGlmaWNhY2lvbjEUMBIGA1UECxMLQU5GIENBIFJhaXoxIjAgBgNVBAMTGUFORiBTZWN1cmUgU2VydmVyIFJvb3QgQ0EwHhcNMTkwOTA0MTAwMDM4WhcNMzkwODMwMTAwMDM4WjCBhDESMBAGA1UEBRMJRzYzMjg3NTEwMQswCQYDVQQGEwJFUzEnMCUGA1UEChMeQU5GIEF1dG9yaWRhZCBkZSBDZXJ0aWZpY2FjaW9uMRQwEgYDVQQLEwtBTkYgQ0EgUmFpejEiMCAGA1UEAxMZQU5GIFNlY3VyZSBTZXJ2ZXIgUm9vdCBDQTCCAiIwDQYJKoZIhvcNAQEBBQADggIPADCCAgoCggIBANvrayvmZFSVgpCjcqQZAZ2cC4Ffc0m6p6zzBE57lgvsEeBbphzOG9INgxwruJ4dfkUyYA8H6XdYfp9qyGFOtibBTI3/TO80sh9l2Ll49a2pcbnvT1gdpd50IJeh7WhM3pIXS7yr/2WanvtH2Vdy8wmhrnZEE26cLUQ5vPnHO6RYPUG9tMJJo8gN0pcvB2VSAKduyK9o7PQUlrZXH1bDOZ8rbeTzPvY1ZNoMHKGESy9LS+IsJJ1tk0DrtSOOMspvRdOoiXsezx76W0OLzc2oD2rKDF65nkeP8Nm2CgtYZRczuSPkdxl9y0oukntPLxB3sY0vaJxizOBQ+OyRp1RMVwnVdmPF6GUe7m1qzwmd+nxPrWAI/VaZDxUse6mAq4xhj0oHdkLePfTdsiQzW7i1o0TJrH93PB0j7IKppuLIBkwC/qxcmZkLLxCKpvR/1Yd0DVlJRfbwcVw5Kda/SiOL9V8BY9KHcyi1Swr1+KuCLH5zJTIdC2MKF4EA/7Z2Xue0sUDKIbvVgFHlSFJnLNJhiQcND85Cd8BEc5xEUKDbEAotlRyBr+Qc5RQe8TZBAQIvfXOn3kLMTOmJDVb3n5HUA8ZsyY/b2BzgQJhdZpmYgG4t/wHFzstGH6wCxkPmrqKEPMVOHj1tyRRM4y5Bu8o5vzY8KhmqQYdOpc5LMnndkEl/AgMBAAGjYzBhMB8GA1UdIwQYMBaAFJxf0Gxjo1+TypOYCK2Mh6UsXME3MB0GA1UdDgQWBBScX9BsY6Nfk8qTmAitjIelLFzBNzAOBgNVHQ8BAf8EBAMCAYYwDwYDVR0TAQH/BAUwAwEB/zANBgkqhkiG9w0BAQsFAAOCAgEATh65isagmD9uw2nAalxJUqzLK114OMHVVISfk/CHGT0sZonrDUL8zPB1hT+L9IBdeeUXZ701guLyPI59WzbLWoAAKfLOKyzxj6ptBZNscsdW699QIyjlRRA96Gejrw5VD5AJYu9LWaL2U/HANeQvwSS9eS9OICI7/RogsKQOLHDtdD+4E5UGUcjohybKpFtqFiGS3XNgnhAY3jyB6ugYw3yJ8otQPr0R4hUDqDZ9MwFsSBXXiJCZBMXM5gf0vPSQ7RPi6ovDj6MzD8EpTBNO2hVWcXNyglD2mjN8orGoGjR0ZVzO0eurU+AagNjqOknkJjCb5RyKqKkVMoaZkgoQI1YS4PbOTOK7vtuNknMBZi9iPrJyJ0U27U1W45eZ/zo1PqVUSlJZS2Db7v54EX9K3BR5YLZrZAPbFYPhor72I5dQ8AkzNqdxliXzuUJ92zg/LFis6ELhDtjTO0wugumDLmsx2d1Hhk9tl5EuT+IocTUW0fJz/iUrB0ckYyfI+PbZa/wSMVYIwFNCr5zQM378BvAxRAMU8Vjq8moNqRGyg77FGr8H6lnco4g175x2MjxNBiLOFeXdntiP2t7SxDnlF4HPOEfrf4htWRvfn0IUrn7PqLBmZdo3r5+qPeoott7VMVgWglvquxl1AnMaykgaIZOQCo6ThKd9OyMYkomgjaw='],
];


/***/ }),

/***/ 2323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ extraFiles),
/* harmony export */   V: () => (/* binding */ namedFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _host_files_streams_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1279);
/* harmony import */ var _layers_tar_entries_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8586);
/* harmony import */ var _file_items_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2880);







/**
 * The user's own files as a layer, undefined when there are none: owner root, mode 0755 for files that their owner may
 * execute, otherwise 0644, folders 0755, independent of the checkout's umask. Throws a UserError for anything that
 * could differ on another machine, and for a link that leaves the folder of its item. `.git`, where a checkout stores
 * its token, is left out unless an item names it, and links into it are rejected.
 */
async function extraFiles({ items, root, taken }) {
    const entries = await claimedEntries({ items, root, taken }, folderEntries);
    return entries.length === 0 ? undefined : { purpose: 'files', entries };
}
/**
 * The same for a look before anything is compiled, which should not take as long as reading large folders: one that an item
 * names stands as a link, since anything may be below it.
 */
async function namedFiles(files) {
    const entries = await claimedEntries(files, async (_, { target }) => [folderEntry(target)]);
    return entries.map((entry) => (entry.type === 'folder' ? { ...entry, type: 'link', target: '.' } : entry));
}
async function claimedEntries({ items, root, taken }, readFolder) {
    const entries = new Map();
    for (const item of items.map(_file_items_js__WEBPACK_IMPORTED_MODULE_6__/* .parseFileItem */ .T)) {
        for (const entry of await entriesOf(item, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root), readFolder))
            claim(entries, { entry, item, taken });
    }
    refuseFilesAsFolders(entries, taken);
    return [...entries.values()].map(({ entry }) => entry);
}
function claim(entries, claimed) {
    const { entry, item, taken } = claimed;
    if (entry.path.split('/').some((name) => name.startsWith('.wh.'))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}": ${entry.path} would delete a file of the image (prefix .wh.)`, {
            change: 'Rename the file.',
        });
    }
    const earlier = entries.get(entry.path);
    if (earlier?.entry.type === 'folder' && entry.type === 'folder')
        return;
    if (earlier !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${earlier.item.text}" and "${item.text}" both have the target ${entry.path}`, {
            change: 'Give one of them another target.',
        });
    }
    if (taken.includes(entry.path)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}" would replace the program at ${entry.path}`, {
            change: 'Give it another target.',
        });
    }
    entries.set(entry.path, { entry, item });
}
function refuseFilesAsFolders(entries, taken) {
    for (const { entry, item } of entries.values()) {
        for (const parent of (0,_layers_tar_entries_js__WEBPACK_IMPORTED_MODULE_5__/* .parentsOf */ .fY)(entry.path)) {
            const other = entries.get(parent);
            const isFile = other !== undefined ? other.entry.type !== 'folder' : taken.includes(parent);
            if (!isFile)
                continue;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}" needs a folder at ${parent}, where there is a file`, {
                change: 'Give one of them another target.',
            });
        }
    }
}
async function entriesOf(item, root, readFolder) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, item.source);
    const real = await realPathOf(path, item);
    // A link must not lead out of the folder that the user named; a path that the user wrote may.
    const boundary = isInside(path, root) ? root : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path);
    if (!isInside(real, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(boundary))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}" leads out of ${boundary} through a symbolic link, to ${real}`, {
            change: 'Name the file itself, or copy it into the folder.',
        });
    }
    if (!namesGit(item.source) && namesGit((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(boundary), real))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}" leads into .git through a symbolic link, to ${real}`, {
            change: 'Name the file itself: a checkout keeps its token there.',
        });
    }
    const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real);
    if (info.isDirectory())
        return readFolder(item, { root: real, path: real, target: item.target });
    if (item.target === '/') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}": a file cannot replace the root folder`, {
            change: 'Add a name to the target.',
        });
    }
    return [await fileEntry(item, { path: real, target: item.target })];
}
/** The folder and everything in it, sorted by name. */
async function folderEntries(item, { root, path, target }) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { encoding: 'buffer' }).catch((cause) => {
        throw (0,_host_files_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .readFailure */ .f1)(path, cause);
    });
    const entries = target === '/' ? [] : [folderEntry(target)];
    for (const bytes of names.sort(Buffer.compare)) {
        const name = bytes.toString();
        if (namesGit(name))
            continue;
        const place = { root, path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, name), target: `${target === '/' ? '' : target}/${name}` };
        refuseName(item, { bytes, name, path: place.path });
        const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(place.path);
        if (info.isSymbolicLink())
            entries.push(await linkEntry(item, place));
        else if (info.isDirectory())
            entries.push(...(await folderEntries(item, place)));
        else
            entries.push(await fileEntry(item, place));
    }
    return entries;
}
function folderEntry(path) {
    return { type: 'folder', path, mode: 0o755, uid: 0, gid: 0 };
}
async function fileEntry(item, { path, target }) {
    const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path);
    if (!info.isFile()) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}": ${path} is a ${kindOf(info)}, which an image cannot contain`, {
            change: 'Exclude it, or list the files one by one.',
        });
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.R_OK).catch((cause) => {
        throw (0,_host_files_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .readFailure */ .f1)(path, cause);
    });
    const mode = item.mode ?? ((info.mode & 0o100) === 0 ? 0o644 : 0o755);
    return { type: 'file', path: target, mode, uid: 0, gid: 0, content: { file: path, sizeBytes: info.size } };
}
/** A link inside a folder stays a link, made relative so that it also works in the image. */
async function linkEntry(item, { root, path, target }) {
    const real = await realPathOf(path, item);
    const pointed = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(path));
    if (!isInside(real, root) || !isInside(pointed, root)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}": the symbolic link ${path} leads out of ${root}, to ${real}`, {
            change: 'Replace the link by the file, or name the file as an item of its own.',
        });
    }
    if ([real, pointed].some((end) => namesGit((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, end)))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}": the symbolic link ${path} leads into .git, which is left out`, {
            change: 'Remove the link, or replace it by the file.',
        });
    }
    const linked = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), pointed);
    return { type: 'link', path: target, mode: 0o777, uid: 0, gid: 0, target: linked === '' ? '.' : linked };
}
async function realPathOf(path, item) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
    }
    catch (cause) {
        if (!(0,_host_files_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .isFileSystemError */ .ct)(cause))
            throw cause;
        const isLink = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then((info) => info.isSymbolicLink(), () => false);
        const problem = problems[cause.code];
        const isBroken = isLink && cause.code === 'ENOENT';
        const what = isBroken
            ? `the symbolic link ${path} is broken`
            : `${path} ${problem ?? `cannot be read (${cause.code})`}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}": ${what}`, {
            change: 'Check the path: it is relative to the working directory.',
            ...(problem === undefined ? { cause } : {}),
        });
    }
}
const problems = {
    ENOENT: 'does not exist',
    ELOOP: 'is a symbolic link to itself',
    EACCES: 'is not readable',
    ENOTDIR: 'goes through a file as if it were a folder',
};
function refuseName(item, { bytes, name, path }) {
    if (!Buffer.from(name).equals(bytes)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`files: "${item.text}": the name of ${path} is not UTF-8`, { change: 'Rename the file.' });
    }
}
// On some file systems .GIT is the same folder.
function namesGit(path) {
    return path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).some((name) => name.toLowerCase() === '.git');
}
function isInside(path, folder) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path);
    return way === '' || (!(0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way) && way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`));
}
function kindOf(info) {
    if (info.isFIFO())
        return 'named pipe';
    if (info.isSocket())
        return 'socket';
    return info.isBlockDevice() ? 'block device' : 'character device';
}


/***/ }),

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseFileItem)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * Parses `source`, `source:target` or `source:target:mode`. Without a target the source is placed in `/` under its own
 * name; a target that ends with a slash is the folder to place it in. Throws a UsageError for anything else.
 */
function parseFileItem(text) {
    const parts = text.split(':');
    const mode = parts.length > 2 && /^0?[0-7]{3}$/.test(parts.at(-1) ?? '') ? Number.parseInt(parts.pop() ?? '', 8) : undefined;
    const target = parts.length > 1 ? parts.pop() : undefined;
    const source = parts.join(':');
    if (source === '' || target === '')
        throw malformed(text, 'source or target is empty');
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(source);
    if (target === undefined)
        return { text, source, target: `/${isFolderOnly(name) ? '' : name}` };
    if (parts.length > 1 && /^\d+$/.test(target))
        throw malformed(text, `the mode "${target}" is not three octal digits`);
    if (!target.startsWith('/'))
        throw malformed(text, `the target "${target}" is not an absolute path`);
    if (target.split('/').includes('..'))
        throw malformed(text, `the target "${target}" contains ".."`);
    const into = target.endsWith('/') && !isFolderOnly(name);
    return {
        text,
        source,
        target: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(into ? `${target}${name}` : target).replace(/(.)\/$/, '$1'),
        ...(mode === undefined ? {} : { mode }),
    };
}
/** Whether a source means the contents of a folder and so has no name. */
function isFolderOnly(name) {
    return name === '.' || name === '..' || name === '';
}
function malformed(text, problem) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`files: "${text}": ${problem}`, {
        change: 'Write source, source:/target or source:/target:mode, for example config/app.yml:/etc/app.yml:0640.',
    });
}


/***/ }),

/***/ 2046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withFolders),
/* harmony export */   b: () => (/* binding */ ownerOf)
/* harmony export */ });
/* harmony import */ var _layers_tar_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8586);

// Everybody may write to it, and nobody may remove files of others.
const shared = ['/tmp', '/var/tmp'];
/**
 * Adds the folders of a spec to its files, with the owner and mode that the image's user needs. The working directory,
 * volumes and a home belong to the user: a runtime would create them for root, a new volume takes owner and mode from
 * the image, and a read-only image allows neither. They go into the last layer, since a folder in a later layer
 * replaces the one in an earlier layer; for the same reason every layer that contains a folder repeats its known owner
 * and mode (/tmp stays 1777).
 */
function withFolders(spec) {
    const { config } = spec;
    return { ...spec, platforms: spec.platforms.map((platform) => completed(platform, config)) };
}
function completed(platform, config) {
    const known = new Map();
    const layers = platform.layers.map((layer) => repeated(layer, { config, known }));
    const last = layers.at(-1);
    if (last === undefined)
        return platform;
    const missing = ownFolders(config).filter((path) => {
        const there = known.get(path);
        return there === undefined || !isSame(there, folderAt(path, config));
    });
    if (missing.length === 0)
        return { ...platform, layers };
    const replaced = last.entries.filter((entry) => !missing.includes(entry.path));
    const entries = [...replaced, ...missing.map((path) => folderAt(path, config))];
    return { ...platform, layers: [...layers.slice(0, -1), { ...last, entries }] };
}
/** Folders that the configuration names and that belong to the user, without duplicates. */
function ownFolders({ workingDir, volumes }) {
    return [...new Set([workingDir, ...volumes].map((path) => path.replace(/(.)\/+$/, '$1')))].filter((path) => path !== '' && path !== '/');
}
/** A folder with the owner that the image's user needs: the user if the configuration names it, otherwise root. */
function folderAt(path, config) {
    if (shared.includes(path))
        return { type: 'folder', path, mode: 0o1777, uid: 0, gid: 0 };
    const { workingDir, volumes, env } = config;
    const home = env.findLast((variable) => variable.startsWith('HOME=/'))?.slice('HOME='.length);
    const isUsers = path === workingDir ||
        volumes.some((volume) => path === volume || path.startsWith(`${volume}/`)) ||
        (home !== undefined && home !== '/' && path.startsWith(`${home}/`));
    return { type: 'folder', path, mode: 0o755, ...(isUsers ? ownerOf(config.user) : { uid: 0, gid: 0 }) };
}
/** The IDs of `65532:65532`; without a group, the group has the same ID as the user. */
function ownerOf(user) {
    const [uid = '0', gid = uid] = user.split(':');
    return { uid: Number(uid || 0), gid: Number(gid || 0) };
}
function repeated(layer, { config, known }) {
    const entries = layer.entries.map((entry) => (entry.type === 'folder' ? improved(entry, config) : entry));
    const present = new Set(entries.map(({ path }) => path));
    const added = [];
    for (const parent of new Set(entries.flatMap(({ path }) => (0,_layers_tar_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .parentsOf */ .fY)(path)))) {
        if (present.has(parent))
            continue;
        const folder = known.get(parent) ?? folderAt(parent, config);
        if (!isPlain(folder))
            added.push(folder);
        known.set(parent, folder);
    }
    for (const entry of entries)
        if (entry.type === 'folder')
            known.set(entry.path, entry);
    return { ...layer, entries: [...entries, ...added] };
}
// A folder from an item of `files` belongs to root.
function improved(folder, config) {
    const better = folderAt(folder.path, config);
    return isPlain(folder) ? better : folder;
}
function isPlain({ mode, uid, gid }) {
    return mode === 0o755 && uid === 0 && gid === 0;
}
function isSame(a, b) {
    return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
}


/***/ }),

/***/ 6099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ mimeTypes),
/* harmony export */   c: () => (/* binding */ mimeTypesVersion)
/* harmony export */ });
// Written by scripts/mime-types.mjs from mime-db 1.54.0.
const table = `
application/andrew-inset ez;application/applixware aw;application/appx appx;application/appxbundle appxbundle;
application/atom+xml atom;application/atomcat+xml atomcat;application/atomdeleted+xml atomdeleted;
application/atomsvc+xml atomsvc;application/atsc-dwd+xml dwd;application/atsc-held+xml held;
application/atsc-rsat+xml rsat;application/automationml-aml+xml aml;application/automationml-amlx+zip amlx;
application/bdoc bdoc;application/calendar+xml xcs;application/ccxml+xml ccxml;application/cdfx+xml cdfx;
application/cdmi-capability cdmia;application/cdmi-container cdmic;application/cdmi-domain cdmid;
application/cdmi-object cdmio;application/cdmi-queue cdmiq;application/cpl+xml cpl;application/cu-seeme cu;
application/cwl cwl;application/dash+xml mpd;application/dash-patch+xml mpp;application/davmount+xml davmount;
application/dicom dcm;application/docbook+xml dbk;application/dssc+der dssc;application/dssc+xml xdssc;
application/ecmascript ecma;application/emma+xml emma;application/emotionml+xml emotionml;application/epub+zip epub;
application/exi exi;application/express exp;application/fdf fdf;application/fdt+xml fdt;application/font-tdpfr pfr;
application/geo+json geojson;application/gml+xml gml;application/gpx+xml gpx;application/gxf gxf;application/gzip gz;
application/hjson hjson;application/hyperstudio stk;application/inkml+xml ink inkml;application/ipfix ipfix;
application/its+xml its;application/java-archive ear jar war;application/java-serialized-object ser;
application/java-vm class;application/json map;application/json5 json5;application/jsonml+json jsonml;
application/ld+json jsonld;application/lgr+xml lgr;application/lost+xml lostxml;application/mac-binhex40 hqx;
application/mac-compactpro cpt;application/mads+xml mads;application/manifest+json webmanifest;application/marc mrc;
application/marcxml+xml mrcx;application/mathematica ma mb nb;application/mathml+xml mathml;application/mbox mbox;
application/media-policy-dataset+xml mpf;application/mediaservercontrol+xml mscml;application/metalink+xml metalink;
application/metalink4+xml meta4;application/mets+xml mets;application/mmt-aei+xml maei;application/mmt-usd+xml musd;
application/mods+xml mods;application/mp21 m21 mp21;application/mp4 m4p mp4s mpg4;application/msix msix;
application/msixbundle msixbundle;application/msword doc dot;application/mxf mxf;application/n-quads nq;
application/n-triples nt;application/node cjs;
application/octet-stream bin bpk buffer deb deploy dist distz dll dmg dms dump elc exe img iso lrf mar msi msm msp pkg so;
application/oda oda;application/oebps-package+xml opf;application/ogg ogx;application/omdoc+xml omdoc;
application/onenote one onea onepkg onetmp onetoc onetoc2;application/oxps oxps;application/p2p-overlay+xml relo;
application/patch-ops-error+xml xer;application/pgp-encrypted pgp;application/pgp-keys asc;
application/pgp-signature sig;application/pics-rules prf;application/pkcs10 p10;application/pkcs7-mime p7c p7m;
application/pkcs7-signature p7s;application/pkcs8 p8;application/pkix-attr-cert ac;application/pkix-cert cer;
application/pkix-crl crl;application/pkix-pkipath pkipath;application/pkixcmp pki;application/pls+xml pls;
application/postscript ai eps ps;application/provenance+xml provx;application/prs.cww cww;
application/prs.xsf+xml xsf;application/pskc+xml pskcxml;application/raml+yaml raml;application/rdf+xml owl rdf;
application/reginfo+xml rif;application/relax-ng-compact-syntax rnc;application/resource-lists+xml rl;
application/resource-lists-diff+xml rld;application/rls-services+xml rs;application/route-apd+xml rapd;
application/route-s-tsid+xml sls;application/route-usd+xml rusd;application/rpki-ghostbusters gbr;
application/rpki-manifest mft;application/rpki-roa roa;application/rsd+xml rsd;application/rss+xml rss;
application/rtf rtf;application/sbml+xml sbml;application/scvp-cv-request scq;application/scvp-cv-response scs;
application/scvp-vp-request spq;application/scvp-vp-response spp;application/sdp sdp;application/senml+xml senmlx;
application/sensml+xml sensmlx;application/set-payment-initiation setpay;
application/set-registration-initiation setreg;application/shf+xml shf;application/sieve sieve siv;
application/smil+xml smi smil;application/sparql-query rq;application/sparql-results+xml srx;application/sql sql;
application/srgs gram;application/srgs+xml grxml;application/sru+xml sru;application/ssdl+xml ssdl;
application/ssml+xml ssml;application/swid+xml swidtag;application/tei+xml tei teicorpus;application/thraud+xml tfi;
application/timestamped-data tsd;application/toml toml;application/trig trig;application/ttml+xml ttml;
application/ubjson ubj;application/urc-ressheet+xml rsheet;application/urc-targetdesc+xml td;
application/vnd.amazon.ebook azw;application/vnd.android.package-archive apk;
application/vnd.apple.installer+xml mpkg;application/vnd.apple.mpegurl m3u8;application/vnd.apple.pkpass pkpass;
application/vnd.google-earth.kml+xml kml;application/vnd.google-earth.kmz kmz;application/vnd.mapbox-vector-tile mvt;
application/vnd.mozilla.xul+xml xul;application/vnd.ms-cab-compressed cab;
application/vnd.ms-excel xla xlc xlm xls xlt xlw;application/vnd.ms-excel.addin.macroenabled.12 xlam;
application/vnd.ms-excel.sheet.binary.macroenabled.12 xlsb;application/vnd.ms-excel.sheet.macroenabled.12 xlsm;
application/vnd.ms-excel.template.macroenabled.12 xltm;application/vnd.ms-fontobject eot;
application/vnd.ms-powerpoint pot pps ppt;application/vnd.ms-powerpoint.addin.macroenabled.12 ppam;
application/vnd.ms-powerpoint.presentation.macroenabled.12 pptm;
application/vnd.ms-powerpoint.slide.macroenabled.12 sldm;
application/vnd.ms-powerpoint.slideshow.macroenabled.12 ppsm;
application/vnd.ms-powerpoint.template.macroenabled.12 potm;application/vnd.ms-word.document.macroenabled.12 docm;
application/vnd.ms-word.template.macroenabled.12 dotm;application/vnd.oasis.opendocument.chart odc;
application/vnd.oasis.opendocument.chart-template otc;application/vnd.oasis.opendocument.database odb;
application/vnd.oasis.opendocument.formula odf;application/vnd.oasis.opendocument.formula-template odft;
application/vnd.oasis.opendocument.graphics odg;application/vnd.oasis.opendocument.graphics-template otg;
application/vnd.oasis.opendocument.image odi;application/vnd.oasis.opendocument.image-template oti;
application/vnd.oasis.opendocument.presentation odp;application/vnd.oasis.opendocument.presentation-template otp;
application/vnd.oasis.opendocument.spreadsheet ods;application/vnd.oasis.opendocument.spreadsheet-template ots;
application/vnd.oasis.opendocument.text odt;application/vnd.oasis.opendocument.text-master odm;
application/vnd.oasis.opendocument.text-template ott;application/vnd.oasis.opendocument.text-web oth;
application/vnd.openxmlformats-officedocument.presentationml.presentation pptx;
application/vnd.openxmlformats-officedocument.presentationml.slide sldx;
application/vnd.openxmlformats-officedocument.presentationml.slideshow ppsx;
application/vnd.openxmlformats-officedocument.presentationml.template potx;
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
application/vnd.openxmlformats-officedocument.spreadsheetml.template xltx;
application/vnd.openxmlformats-officedocument.wordprocessingml.document docx;
application/vnd.openxmlformats-officedocument.wordprocessingml.template dotx;application/vnd.rar rar;
application/vnd.visio vsd vsdx vss vst vsw vtx;application/vnd.visionary vis;application/voicexml+xml vxml;
application/watcherinfo+xml wif;application/widget wgt;application/winhlp hlp;application/wsdl+xml wsdl;
application/wspolicy+xml wspolicy;application/x-7z-compressed 7z;application/x-bittorrent torrent;
application/x-bzip bz;application/x-bzip2 boz bz2;application/x-chrome-extension crx;
application/x-debian-package udeb;application/x-java-archive-diff jardiff;application/x-java-jnlp-file jnlp;
application/x-msdownload bat com;application/x-pkcs12 p12 pfx;application/x-sh sh;application/x-tar tar;
application/x-web-app-manifest+json webapp;application/x-x509-ca-cert crt der pem;application/xaml+xml xaml;
application/xcap-att+xml xav;application/xcap-caps+xml xca;application/xcap-diff+xml xdf;application/xcap-el+xml xel;
application/xcap-ns+xml xns;application/xenc+xml xenc;application/xfdf xfdf;application/xhtml+xml xht xhtml;
application/xliff+xml xlf;application/xml rng xsd xsl;application/xml-dtd dtd;application/xop+xml xop;
application/xproc+xml xpl;application/xslt+xml xslt;application/xspf+xml xspf;application/xv+xml mxml xhvml xvm xvml;
application/yang yang;application/yin+xml yin;application/zip zip;application/zip+dotlottie lottie;audio/3gpp 3gpp;
audio/aac aac adts;audio/adpcm adp;audio/amr amr;audio/basic au snd;audio/flac flac;audio/midi kar mid midi rmi;
audio/mobile-xmf mxmf;audio/mp4 m4a m4b mp4a;audio/mpeg m2a m3a mp2 mp2a mp3 mpga;audio/ogg oga ogg opus spx;
audio/s3m s3m;audio/silk sil;audio/wav wav;audio/webm weba;audio/x-matroska mka;audio/x-ms-wma wma;audio/xm xm;
font/collection ttc;font/otf otf;font/ttf ttf;font/woff woff;font/woff2 woff2;image/aces exr;image/apng apng;
image/avci avci;image/avcs avcs;image/bmp bmp dib;image/cgm cgm;image/dicom-rle drle;image/dpx dpx;image/emf emf;
image/fits fits;image/g3fax g3;image/heic heic;image/heic-sequence heics;image/heif heif;image/heif-sequence heifs;
image/hej2k hej2;image/ief ief;image/jaii jaii;image/jais jais;image/jls jls;image/jp2 jp2 jpg2;image/jpeg jfif jpe;
image/jph jph;image/jphc jhc;image/jpm jpgm jpm;image/jpx jpf jpx;image/jxl jxl;image/jxr jxr;image/jxra jxra;
image/jxrs jxrs;image/jxs jxs;image/jxsc jxsc;image/jxsi jxsi;image/jxss jxss;image/ktx ktx;image/ktx2 ktx2;
image/prs.btif btf btif;image/prs.pti pti;image/sgi sgi;image/svg+xml svgz;image/t38 t38;image/tiff tif tiff;
image/tiff-fx tfx;image/vnd.microsoft.icon ico;image/wmf wmf;message/global u8msg;
message/global-delivery-status u8dsn;message/global-disposition-notification u8mdn;message/global-headers u8hdr;
message/rfc822 eml mht mhtml mime;model/3mf 3mf;model/gltf+json gltf;model/gltf-binary glb;model/iges iges igs;
model/jt jt;model/mesh mesh msh silo;model/mtl mtl;model/obj obj;model/prc prc;model/step 210 p21 step stp stpnc;
model/step+xml stpx;model/step+zip stpz;model/step-xml+zip stpxz;model/stl stl;model/u3d u3d;model/vrml vrml wrl;
model/x3d+binary x3dbz;model/x3d+fastinfoset x3db;model/x3d+vrml x3dvz;model/x3d+xml x3d x3dz;model/x3d-vrml x3dv;
text/cache-manifest appcache manifest;text/calendar ics ifb;text/coffeescript coffee litcoffee;text/csv csv;
text/html shtml;text/jade jade;text/jsx jsx;text/less less;text/markdown markdown md;text/mathml mml;text/mdx mdx;
text/n3 n3;text/plain conf def in ini list log text txt;text/prs.lines.tag dsc;text/richtext rtx;text/sgml sgm sgml;
text/shex shex;text/slim slim slm;text/spdx spdx;text/stylus styl stylus;text/tab-separated-values tsv;
text/troff man me ms roff t tr;text/turtle ttl;text/uri-list uri uris urls;text/vcard vcard;text/vtt vtt;
text/wgsl wgsl;text/x-component htc;text/x-markdown mkd;text/x-vcard vcf;text/yaml yaml yml;video/3gpp 3gp;
video/3gpp2 3g2;video/h261 h261;video/h263 h263;video/h264 h264;video/iso.segment m4s;video/jpeg jpgv;
video/mj2 mj2 mjp2;video/mp2t m2t m2ts mts ts;video/mp4 mp4 mp4v;video/mpeg m1v m2v mpe mpeg mpg;video/ogg ogv;
video/quicktime mov qt;video/webm webm;video/x-flv flv;video/x-m4v m4v;video/x-matroska mk3d mks mkv;
video/x-ms-wm wm;video/x-ms-wmv wmv;video/x-ms-wmx wmx;video/x-msvideo avi;
`;
/** The version of mime-db. */
const mimeTypesVersion = '1.54.0';
/** The text of /etc/mime.types: a type and its extensions a line, beside those that Go knows by itself. */
const mimeTypes = `${table
    .trim()
    .split(/[;\n]+/)
    .filter((line) => line !== '')
    .join('\n')}\n`;


/***/ }),

/***/ 9007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lt: () => (/* binding */ homeOf),
  Vb: () => (/* binding */ nameOf),
  Bo: () => (/* binding */ readBundle),
  jJ: () => (/* binding */ systemLayer)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/files/streams.js
var streams = __webpack_require__(1279);
// EXTERNAL MODULE: ./lib/host/system-error.js
var system_error = __webpack_require__(2878);
// EXTERNAL MODULE: ./lib/image/content/ca-certificates.js
var ca_certificates = __webpack_require__(6119);
;// CONCATENATED MODULE: ./lib/image/content/ca-bundle.js

/**
 * The CA bundle as PEM. It comes from the project's own data, not from Node or the machine, whose roots change from
 * version to version: the same commit must give the same image everywhere.
 */
function caBundle() {
    return Buffer.from(ca_certificates/* caCertificates */.T.map(([, derBase64]) => pem(derBase64)).join(''));
}
function pem(derBase64) {
    const lines = derBase64.match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

// EXTERNAL MODULE: ./lib/image/content/folders.js
var folders = __webpack_require__(2046);
// EXTERNAL MODULE: ./lib/image/content/mime-types.js
var mime_types = __webpack_require__(6099);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/image/content/time-zones.js


/** Where the files of time zones lie in an image. */
const zonesFolder = '/usr/share/zoneinfo';
const central = 0x02014b50;
const stored = 0;
/**
 * The time zones of a zoneinfo.zip as files, in the folder where Go's time package looks up both zones by name and the
 * zone in TZ (a zip in ZONEINFO works only for the first); the C library looks there too. A zone with several names is
 * one file and links. `zip` is the one in GOROOT/lib/time, whose files are not compressed. Throws a UserError for any
 * other.
 */
function timeZoneEntries(zip) {
    const first = new Map();
    return filesIn(zip).map(({ name, bytes }) => {
        const path = `${zonesFolder}/${name}`;
        const key = bytes.toString('latin1');
        const same = first.get(key);
        if (same === undefined) {
            first.set(key, name);
            return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, content: { bytes } };
        }
        const target = `${'../'.repeat(name.split('/').length - 1)}${same}`;
        return { type: 'link', path, mode: 0o777, uid: 0, gid: 0, target };
    });
}
/**
 * The version of the time zones, such as `2026b`, from the script by which the Go project makes the zip beside it; else
 * the start of the zip's digest.
 */
function timeZonesVersion(zip, updateScript) {
    return /^DATA=(\d{4}[a-z]+)$/m.exec(updateScript ?? '')?.[1] ?? (0,digest/* digestOf */.ol)(zip).slice(0, 19);
}
// Source: APPNOTE.TXT of the zip format, 4.3.7 and 4.3.12.
function filesIn(zip) {
    const files = [];
    const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0)
        throw unreadable('it has no directory');
    let at = zip.readUInt32LE(end + 16);
    while (at + 46 <= end && zip.readUInt32LE(at) === central) {
        const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 24)];
        const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
        const name = zip.toString('utf8', at + 46, at + 46 + (nameBytes ?? 0));
        const local = zip.readUInt32LE(at + 42);
        const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
        if (!name.endsWith('/')) {
            if (method !== stored)
                throw unreadable(`${name} is compressed`);
            files.push({ name, bytes: zip.subarray(start, start + size) });
        }
        at += 46 + (nameBytes ?? 0) + (extraBytes ?? 0) + (commentBytes ?? 0);
    }
    return files;
}
function unreadable(why) {
    return new errors/* UserError */.yo(`the time zones of this Go cannot be read: ${why}`, {
        change: 'Use a release of Go as it is published, or set timezones to false and import time/tzdata.',
    });
}

;// CONCATENATED MODULE: ./lib/image/content/system-files.js










/**
 * The system files that an image from scratch lacks, as a separate layer that stays the same between releases and is
 * shared by all services; undefined when none are needed. Throws a UserError when a file cannot be read or is not a CA
 * bundle.
 */
function systemLayer(files) {
    const entries = [];
    const data = [];
    if (files.caCertificates) {
        const path = '/etc/ssl/certs/ca-certificates.crt';
        entries.push(file(path, files.caBundle === undefined ? caBundle() : readBundle(files.caBundle)));
        if (files.caBundle === undefined)
            data.push({ name: 'ca-certificates', version: ca_certificates/* caCertificatesVersion */.v, path });
    }
    if (files.mimeTypes === true) {
        entries.push(file('/etc/mime.types', Buffer.from(mime_types/* mimeTypes */.O)));
        data.push({ name: 'mime-types', version: mime_types/* mimeTypesVersion */.c, path: '/etc/mime.types' });
    }
    if (files.passwd) {
        const accounts = accountsOf(files);
        entries.push(file('/etc/group', lines(accounts.map(groupLine))));
        entries.push(file('/etc/passwd', lines(accounts.map(passwdLine))));
    }
    if (files.temporaryFolder)
        entries.push({ type: 'folder', path: '/tmp', mode: 0o1777, uid: 0, gid: 0 });
    if (files.home !== undefined)
        entries.push(homeFolder(files.home, files.user));
    if (files.timeZones !== undefined) {
        const zip = readInput(files.timeZones);
        entries.push(...timeZoneEntries(zip));
        const version = timeZonesVersion(zip, readIfThere((0,external_node_path_.join)((0,external_node_path_.dirname)(files.timeZones), 'update.bash')));
        data.push({ name: 'time-zones', version, path: zonesFolder });
    }
    return entries.length === 0 ? undefined : { purpose: 'system', entries, ...(data.length === 0 ? {} : { data }) };
}
/** The home folder of the image's user, by the conventions of distributions and distroless images. */
function homeOf(user) {
    const uid = user.split(':')[0] ?? '';
    return uid === '' || uid === '0' ? '/root' : uid === '65532' ? '/home/nonroot' : '/home/app';
}
/** The name of the image's user: `nonroot` only together with the group of that name. */
function nameOf(user) {
    const [uid = '', gid = uid] = user.split(':');
    if (uid === '' || uid === '0')
        return 'root';
    return uid === '65532' && gid === uid ? 'nonroot' : 'app';
}
// Platforms run containers under user IDs unknown to the image (OpenShift, `--user`, runAsUser): they get the same
// home.
function homeFolder(path, user) {
    return { type: 'folder', path, mode: 0o1777, ...(0,folders/* ownerOf */.b)(user) };
}
/** Root, the default user of images, and the image's own user if it is another one. */
function accountsOf({ user, home }) {
    const [uid = '', gid = uid] = user.split(':');
    const own = home ?? '/';
    const known = [
        { name: 'root', uid: '0', gid: '0', home: '/root' },
        { name: 'nonroot', uid: '65532', gid: '65532', home: uid === '65532' ? own : '/' },
    ];
    const isKnown = uid === '' || known.some((account) => account.uid === uid && account.gid === gid);
    return isKnown
        ? known
        : [...known.filter((account) => account.uid !== uid), { name: nameOf(user), uid, gid, home: own }];
}
function passwdLine({ name, uid, gid, home }) {
    return `${name}:x:${uid}:${gid}:${name}:${home}:/sbin/nologin`;
}
function groupLine({ name, gid }) {
    return `${name}:x:${gid}:`;
}
function lines(texts) {
    return Buffer.from(`${texts.join('\n')}\n`);
}
function file(path, bytes) {
    return { type: 'file', path, mode: 0o644, uid: 0, gid: 0, content: { bytes } };
}
function readInput(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (cause) {
        throw (0,streams/* readFailure */.f1)(path, cause);
    }
}
function readIfThere(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** The user's CA bundle. Throws a UserError for a file that cannot be read, or is none. */
function readBundle(path) {
    const refuse = (problem, change) => {
        throw new errors/* UserError */.yo(`ca-bundle: ${path} ${problem}`, { change });
    };
    const bytes = bytesOf(path, refuse);
    const text = bytes.toString('latin1');
    if (text.includes('PRIVATE KEY-----')) {
        refuse('contains a private key, which every user of the image could read', 'Use a file that only has certificates.');
    }
    if (!text.includes('-----BEGIN CERTIFICATE-----')) {
        refuse('contains no PEM certificate', 'Use a file of PEM certificates, such as /etc/ssl/certs/ca-certificates.crt.');
    }
    return bytes;
}
function bytesOf(path, refuse) {
    try {
        return (0,external_node_fs_.readFileSync)(path);
    }
    catch (cause) {
        const code = (0,system_error/* codeOf */.$)(cause);
        if (code === undefined)
            throw cause;
        const problem = { ENOENT: 'does not exist', EISDIR: 'is a folder' }[code] ?? `cannot be read (${code})`;
        return refuse(problem, 'Name a file of PEM certificates; its path is relative to the working directory.');
    }
}


/***/ }),

/***/ 8586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eh: () => (/* binding */ completeEntries),
/* harmony export */   fY: () => (/* binding */ parentsOf)
/* harmony export */ });
/* unused harmony export comparePaths */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * The entries of a layer in tar order: every missing parent is added as a folder with mode 0755, owner 0:0, and all are
 * sorted in the order in which BuildKit walks a file tree (by name, folder by folder, so `/a/b` comes before `/a.txt`).
 * Throws a UserError when two entries have the same path, or when one is a file and another needs a folder there.
 */
function completeEntries(entries) {
    const byPath = new Map();
    for (const entry of entries) {
        refusePath(entry.path);
        if (byPath.has(entry.path)) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`two files of one layer have the path ${entry.path} in the image`, {
                change: 'Give one of them another target.',
            });
        }
        byPath.set(entry.path, entry);
    }
    for (const entry of entries) {
        for (const parent of parentsOf(entry.path)) {
            const present = byPath.get(parent);
            if (present === undefined) {
                byPath.set(parent, { type: 'folder', path: parent, mode: 0o755, uid: 0, gid: 0 });
            }
            else if (present.type !== 'folder') {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${entry.path} cannot be in the image: ${parent} is a ${present.type}, not a folder`, {
                    change: 'Give one of them another target.',
                });
            }
        }
    }
    return [...byPath.values()].sort((a, b) => comparePaths(a.path, b.path));
}
/** `/a` and `/a/b` for `/a/b/c`. */
function parentsOf(path) {
    const parts = path.split('/').slice(1, -1);
    return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}
/** Orders absolute paths as in a tree walk: by the bytes of each name, a folder's contents right after the folder. */
function comparePaths(a, b) {
    return Buffer.compare(walkKey(a), walkKey(b));
}
function walkKey(path) {
    return Buffer.from(path.replaceAll('/', '\0'));
}
function refusePath(path) {
    const parts = path.split('/').slice(1);
    if (!path.startsWith('/') || parts.some((part) => part === '' || part === '.' || part === '..')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${path}" is not a path in an image: expected an absolute one without ".", ".." and "//"`, {
            change: 'Write for example /etc/app/config.yml.',
        });
    }
}


/***/ }),

/***/ 2159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GY: () => (/* binding */ withSettings),
/* harmony export */   IX: () => (/* binding */ isLocal),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   g4: () => (/* binding */ textsFor),
/* harmony export */   rO: () => (/* binding */ withDefaults),
/* harmony export */   yS: () => (/* binding */ folderOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _source_arguments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2737);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9875);



/**
 * The texts of the step over the defaults of the file. A text that is the input's own default counts as not written: a
 * runner passes every default as if it were.
 */
function withDefaults(texts, config) {
    const missing = (config?.defaults ?? []).filter(({ name }) => !isWritten(name, texts));
    return withSettings({ texts, from: new Map() }, missing);
}
function isWritten(name, texts) {
    const text = texts.get(name)?.trim() ?? '';
    const rows = _table_js__WEBPACK_IMPORTED_MODULE_2__/* .inputTable */ .Fu;
    return text !== '' && text !== rows.find((row) => row.name === name)?.default;
}
/** The texts for one program: the settings of the rules that match it over those of the step and the file's defaults. */
function textsFor(program, texts, config) {
    const rules = config.rules.filter((rule) => matches(rule, program, config.folder));
    return withSettings(texts, rules.flatMap(({ settings }) => settings));
}
/** Settings over texts; of several for one input, the last one counts. */
function withSettings({ texts, from }, settings) {
    return {
        texts: new Map([...texts, ...settings.map(({ name, text }) => [name, text])]),
        from: new Map([...from, ...settings.map((setting) => [setting.name, setting])]),
    };
}
/** Whether a rule is for a program. Its pattern names folders, or import paths; `...` is any text, `*` one element. */
function matches(rule, program, folder) {
    const { pattern } = rule;
    const asFolder = matchesPath((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, pattern), program.folder);
    return asFolder || (!isLocal(pattern) && matchesPath(pattern, program.importPath));
}
/** Whether a pattern can only name folders. */
function isLocal(pattern) {
    return /^\.{0,2}\//.test(pattern) || pattern === '.' || pattern === '..';
}
/** The folder of a pattern before its first wildcard. */
function folderOf(pattern, folder) {
    const elements = pattern.split('/');
    const wild = elements.findIndex((element) => element.includes('...') || element.includes('*'));
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, (wild < 0 ? elements : elements.slice(0, wild)).join('/') || '.');
}
function matchesPath(pattern, path) {
    const [patterns, elements] = [pattern.split('/'), path.split('/')];
    const stars = patterns.flatMap((element, index) => (element.includes('*') ? [index] : []));
    if (stars.some((index) => !isOneElement(patterns[index] ?? '', elements[index])))
        return false;
    // With the stars filled in, the rest is a pattern of go.
    return (0,_source_arguments_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesPattern */ .MT)(patterns.map((element, index) => (element.includes('*') ? elements[index] : element)).join('/'), path);
}
function isOneElement(pattern, element) {
    const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
    return element !== undefined && new RegExp(`^${source}$`).test(element);
}


/***/ }),

/***/ 4836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(3231);
// EXTERNAL MODULE: ./lib/inputs/values.js
var values = __webpack_require__(7035);
;// CONCATENATED MODULE: ./lib/inputs/annotations.js




/**
 * Reads annotations as lines `key=value`, optionally prefixed with places as in `docker buildx build --annotation`:
 * `manifest[linux/amd64],index:key=value`. Throws a UsageError for a malformed line, or a UserError for an unknown
 * platform.
 */
function readAnnotations(given) {
    return (0,values/* readItems */.F1)(given).map((line) => {
        const equals = line.indexOf('=');
        const [name, value] = [line.slice(0, Math.max(0, equals)), line.slice(equals + 1)];
        const colon = name.indexOf(':');
        const places = colon === -1 ? undefined : placesOf({ name: given.name, text: name.slice(0, colon) });
        const key = places === undefined ? name : name.slice(colon + 1);
        if (key !== '')
            return places === undefined ? { key, value } : { key, value, places };
        throw new errors/* UsageError */.eb(`${given.name} has the line "${line}", which is not NAME=value`, {
            change: `Write one NAME=value per line in ${given.name}.`,
        });
    });
}
// Docker reads anything before a colon as places. The specification allows colons in keys, so here only text that looks
// like a level, or like a typo of one, counts as places; anything else is part of the key.
function placesOf(given) {
    return given.text.split(',').some((part) => isMeantAsLevel(part.trim())) ? (0,annotations/* parsePlaces */.wf)(given) : undefined;
}
function isMeantAsLevel(part) {
    return (0,nearest/* nearest */.p)(part.replace(/\[.*$/, ''), annotations/* annotationLevels */.Zl) !== undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/checks/budget.js


const units = {
    b: 1,
    kb: 1e3,
    mb: 1e6,
    gb: 1e9,
    kib: 1024,
    mib: 1024 ** 2,
    gib: 1024 ** 3,
};
/** Limits such as `12MB`, `disk: 40 MiB`, `api=9.5MB`; one per line. Throws a UsageError for anything else. */
function readSizeLimits({ name, text }) {
    return (0,values/* readLines */.Se)({ text }).map((line) => {
        const { program, limit } = splitProgram(line);
        const [, disk, size = ''] = /^(disk:)?\s*(.*)$/is.exec(limit) ?? [];
        const bytes = bytesOf(size);
        if (bytes === undefined || program.program === '') {
            throw new errors/* UsageError */.eb(`${name} is "${line}", which is not a size`, {
                change: `Write for example ${name}: 12MB or 11 MiB; disk:40MB limits what lies on disk, api=12MB one program.`,
            });
        }
        return { ...program, of: disk === undefined ? 'pulled' : 'disk', bytes, text: limit };
    });
}
/** Limits such as `5%`, `200kB`, `5%, 200kB`, `api=1%`; one per line. Throws a UsageError for anything else. */
function readIncreaseLimits({ name, text }) {
    return (0,values/* readLines */.Se)({ text }).map((line) => {
        const { program, limit } = splitProgram(line);
        const parts = limit.split(/[,;]/).map((part) => part.trim());
        const fractions = parts.flatMap((part) => {
            const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(part)?.[1];
            return percent === undefined ? [] : [Number(percent) / 100];
        });
        const sizes = parts.map(bytesOf).filter((bytes) => bytes !== undefined);
        const isWhole = fractions.length + sizes.length === parts.length && fractions.length <= 1 && sizes.length <= 1;
        if (!isWhole || program.program === '') {
            throw new errors/* UsageError */.eb(`${name} is "${line}", which is neither a percentage nor a size`, {
                change: `Write for example ${name}: 5%, or 200kB, or "5%, 200kB" for the smaller of both; api=5% is for one program.`,
            });
        }
        const [fraction] = fractions;
        const [bytes] = sizes;
        return {
            ...program,
            ...(bytes === undefined ? {} : { bytes }),
            ...(fraction === undefined ? {} : { fraction }),
            text: limit,
        };
    });
}
function splitProgram(line) {
    const at = line.indexOf('=');
    if (at < 0)
        return { program: {}, limit: line };
    return { program: { program: line.slice(0, at).trim() }, limit: line.slice(at + 1).trim() };
}
function bytesOf(text) {
    const [, number = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]+)$/i.exec(text.trim()) ?? [];
    const factor = units[unit.toLowerCase()];
    return factor === undefined ? undefined : Math.floor(Number(number) * factor);
}

;// CONCATENATED MODULE: ./lib/inputs/checks/combinations.js

/** Throws a UsageError for a push without a name. */
function checkNamed(inputs) {
    if (inputs.push === 'true' && inputs.images.length === 0 && inputs.tags.references.length === 0) {
        throw new errors/* UsageError */.eb('push is true but images names no image', {
            change: 'Write where to push, for example images: ghcr.io/owner/name.',
        });
    }
}
/** Throws a UsageError for inputs that make no sense together. */
function checkTogether(inputs) {
    const unmerged = ['pushByDigest', 'load', 'outputs'].find((field) => inputs[field]);
    if (inputs.merge.length > 0 && unmerged !== undefined) {
        const name = unmerged === 'pushByDigest' ? 'push-by-digest' : unmerged;
        throw new errors/* UsageError */.eb(`merge and ${name} are both set, but merge only joins images in the registry`, {
            change: `Remove ${name} from the merge step.`,
        });
    }
    if (inputs.merge.length > 0 && inputs.vulnerabilities !== 'false') {
        throw new errors/* UsageError */.eb(`merge and vulnerabilities are both set, but merge compiles no program that could be checked`, {
            change: 'Set vulnerabilities in the jobs that build the images, not in the merge step.',
        });
    }
    const weighing = weighingInput(inputs);
    if (inputs.merge.length > 0 && weighing !== undefined) {
        throw new errors/* UsageError */.eb(`merge and ${weighing} are both set, but merge builds nothing that could be weighed`, {
            change: `Set ${weighing} in the jobs that build the images, not in the merge step.`,
        });
    }
    if (inputs.merge.length > 0 && inputs.plan) {
        throw new errors/* UsageError */.eb('merge and plan are both set, but merge builds nothing that could be planned', {
            change: 'Remove plan from the merge step.',
        });
    }
    if (inputs.merge.length > 0 && inputs.manifests.length > 0) {
        throw new errors/* UsageError */.eb('merge and manifests are both set, but merge knows no import paths', {
            change: 'Write the digest of the merge step, its output image-ref, into the manifests in a later step.',
        });
    }
    if (inputs.upx === 'true' && inputs.packer === 'own') {
        throw new errors/* UsageError */.eb('upx is true, which packs with UPX, but packer is own', {
            change: 'Leave one of them out: upx: auto with packer: own packs with the own packer alone.',
        });
    }
    if (inputs.attestForm !== 'referrers' && inputs.attest !== 'false' && inputs.builder === 'docker') {
        throw new errors/* UsageError */.eb(`attest-form is ${inputs.attestForm}, but builder is docker, whose index is not ours to write`, {
            change: 'Use builder: native, or attest-form: referrers.',
        });
    }
    if (inputs.password !== '' && inputs.username === '') {
        throw new errors/* UsageError */.eb('password is set but username is not', { change: 'Set both, or neither.' });
    }
    if (inputs.username !== '' && inputs.password === '') {
        throw new errors/* UsageError */.eb(`username is "${inputs.username}" but password is empty`, {
            change: 'Set both, or neither. A secret that does not exist is empty in a workflow.',
        });
    }
}
/** The first input that asks for the sizes of what is built. */
function weighingInput(inputs) {
    if (inputs.maxSize.length > 0)
        return 'max-size';
    if (inputs.maxIncrease.length > 0)
        return 'max-increase';
    if (inputs.sizeReport)
        return 'size-report';
    if (inputs.compareWith !== '')
        return 'compare-with';
    if (inputs.comment)
        return 'comment';
    return inputs.whatIf ? 'what-if' : undefined;
}

;// CONCATENATED MODULE: ./lib/inputs/checks/legs.js

// The most jobs that a matrix may have. Source: https://docs.github.com/en/actions/reference/limits
const most = 256;
/**
 * The most jobs of a plan; as many as a matrix may have if none is given. Throws a UsageError for anything but 1 to 256, and
 * without a plan.
 */
function readLegs({ name, text }, { plan }) {
    const trimmed = text.trim();
    if (trimmed === '')
        return most;
    if (!plan) {
        throw new errors/* UsageError */.eb(`${name} is "${trimmed}", but plan is false: this step builds all programs itself`, {
            change: `Set plan: true in a job before the matrix, or remove ${name}.`,
        });
    }
    const legs = Number(trimmed);
    if (/^\d+$/.test(trimmed) && legs >= 1 && legs <= most)
        return legs;
    throw new errors/* UsageError */.eb(`${name} is "${trimmed}", but a matrix has 1 to ${most} jobs`, {
        change: `Write a number from 1 to ${most}, or leave it out: then each program that changed gets a job.`,
    });
}

// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
;// CONCATENATED MODULE: ./lib/inputs/checks/sources.js



// Where a run gets its tools and images from: texts that would be noticed late, or only on some machines.
/** Throws a UsageError for one that is malformed. */
function readSources(given) {
    return {
        goDownloadBaseUrl: readBaseUrl(given('go-download-base-url')),
        goChecksum: readChecksum(given('go-checksum')),
        upxVersion: readUpxVersion(given('upx-version')),
        upxChecksum: readChecksum(given('upx-checksum')),
        upxDownloadBaseUrl: readBaseUrl(given('upx-download-base-url')),
        cacheSuffix: readCacheSuffix(given('cache-suffix')),
        registry: readRegistry(given('registry')),
        plainHttp: readRegistries(given('plain-http')),
    };
}
/** The 64 hexadecimal digits of a sha256, in lower case; empty for an empty text. Throws a UsageError for anything else. */
function readChecksum({ name, text }) {
    const sha256 = text
        .trim()
        .toLowerCase()
        .replace(/^sha256:/, '');
    if (sha256 === '' || /^[0-9a-f]{64}$/.test(sha256))
        return sha256;
    throw new errors/* UsageError */.eb(`${name} is "${text.trim()}", which is not a sha256`, {
        change: 'Write its 64 hexadecimal digits.',
    });
}
/** A version of three numbers, without a `v`. Throws a UsageError for anything else. */
function readUpxVersion({ name, text }) {
    const version = text.trim().replace(/^v/, '');
    if (/^\d+\.\d+\.\d+$/.test(version))
        return version;
    throw new errors/* UsageError */.eb(`${name} is "${text.trim()}", which is not a version of UPX`, {
        change: 'Write it with three numbers, such as 4.2.4.',
    });
}
/** An http(s) URL, as it is written. Throws a UsageError for anything else; its text shows no password. */
function readBaseUrl({ name, text }) {
    const url = text.trim();
    if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url))
        return url;
    throw new errors/* UsageError */.eb(`${name} is "${url.replace(/\/\/[^/]*@/, '//***@')}", which is not an http(s) URL`, {
        change: `Write for example ${name}: https://mirror.example.com/files.`,
    });
}
/** A part of a cache's key. Throws a UsageError for characters that keys cannot have, and for more than 100. */
function readCacheSuffix({ name, text }) {
    const suffix = text.trim();
    if (/^[\w.@/+ -]{0,100}$/.test(suffix))
        return suffix;
    throw new errors/* UsageError */.eb(`${name} is ${JSON.stringify(suffix)}, which cannot be part of a cache's key`, {
        change: 'Use at most 100 letters, digits, spaces and . _ @ / + -.',
    });
}
/** A registry, with or without a scheme, as it is written, or an empty text. Throws a UsageError for anything else. */
function readRegistry({ name, text }) {
    const registry = text.trim();
    if (registry === '' || (0,references/* isRegistryName */.VC)(registry))
        return registry;
    throw new errors/* UsageError */.eb(`${name} has "${registry}", which is not a registry`, {
        change: 'Write its host name or address, with ":" and a port where it has one: registry.example.com:5000.',
    });
}
/** A list of registries. Throws a UsageError for an item that is none. */
function readRegistries({ name, text }) {
    return (0,values/* readList */.LD)({ text }).map((registry) => readRegistry({ name, text: registry }));
}

;// CONCATENATED MODULE: ./lib/inputs/checks/stamp.js

// The values that go takes. Source: `go help build`.
const meanings = {
    true: 'true',
    1: 'true',
    false: 'false',
    0: 'false',
    auto: 'auto',
};
/**
 * `-buildvcs` in build-flags is the same wish as the input `stamp`, which is how it is done here: go itself would let the
 * settings of the repository run programs. Throws a UsageError for a value that go does not know, and where both are given
 * and differ.
 */
function readStamp({ stamp, buildFlags }) {
    const isOurs = (flag) => /^--?buildvcs(?:=|$)/.test(flag);
    const flag = buildFlags.findLast(isOurs);
    if (flag === undefined)
        return { stamp, buildFlags };
    const [, value = 'true'] = flag.split('=');
    const meaning = Object.hasOwn(meanings, value) ? meanings[value] : undefined;
    if (meaning === undefined) {
        throw new errors/* UsageError */.eb(`build-flags: "${flag}" is none of true, false and auto`, {
            change: 'Use the input stamp: auto, true or false.',
        });
    }
    if (stamp !== 'auto' && stamp !== meaning) {
        throw new errors/* UsageError */.eb(`stamp is ${stamp}, but build-flags has "${flag}"`, {
            change: 'Remove the flag: stamp alone decides.',
        });
    }
    return { stamp: meaning, buildFlags: buildFlags.filter((other) => !isOurs(other)) };
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(5175);
;// CONCATENATED MODULE: ./lib/inputs/csv.js


/**
 * Reads one line of CSV whose fields are `key=value` or a bare value: `type=match,"pattern=v(\d+),(.*)",group=1`. Keys
 * are in lower case. Throws a UsageError for a quote that is out of place.
 */
function readAttributes({ name, text }) {
    return fieldsOf({ name, text }).map((field) => {
        const at = field.indexOf('=');
        if (at < 1)
            return { key: undefined, value: field.trim() };
        return { key: field.slice(0, at).trim().toLowerCase(), value: field.slice(at + 1).trim() };
    });
}
function fieldsOf({ name, text }) {
    try {
        const [fields = []] = (0,sync/* parse */.qg)(text, { relaxColumnCount: true, skipEmptyLines: true });
        return fields;
    }
    catch (cause) {
        throw new errors/* UsageError */.eb(`${name} has the line ${text}, with a misplaced quote`, {
            change: 'Quote a whole attribute, such as "pattern=v(.*),(.*)", and double any quotes inside it.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/inputs/destinations.js



const nowhere = { archive: '', push: false, pushByDigest: false, load: false, images: [] };
// Options that every image of ours already follows, or that only matter for BuildKit's own store.
const withoutEffect = new Set([
    'name-canonical',
    'oci-mediatypes',
    'rewrite-timestamp',
    'force-compression',
    'store',
    'unpack',
    'dangling-name-prefix',
    'oci-artifact',
]);
const elsewhere = {
    local: 'The program is the output binary-path; an archive of the image is outputs: image.tar.',
    tar: 'The program is the output binary-path; an archive of the image is outputs: image.tar.',
    cacheonly: 'Write push: false to build only.',
};
/**
 * Reads `outputs`: the path of an archive, or lines in the syntax of `docker buildx build --output`. Throws a
 * UsageError for an option that is not supported, with the input to use instead.
 * Source: https://docs.docker.com/build/exporters/
 */
function readDestinations(given) {
    const all = (0,values/* readLines */.Se)(given).map((line) => destinationOf({ name: given.name, text: line }));
    const archives = all.flatMap(({ archive }) => (archive === '' ? [] : [archive]));
    if (archives.length > 1) {
        throw new errors/* UsageError */.eb(`outputs names ${archives.length} archives (${archives.join(', ')})`, {
            change: 'Use one: it is an OCI layout that docker load reads too.',
        });
    }
    return {
        archive: archives[0] ?? '',
        push: all.some(({ push }) => push),
        pushByDigest: all.some(({ pushByDigest }) => pushByDigest),
        load: all.some(({ load }) => load),
        images: [...new Set(all.flatMap(({ images }) => images))],
    };
}
function destinationOf(given) {
    if (!/(?:^|,)\s*"?(?:type|dest)\s*=/i.test(given.text))
        return { ...nowhere, archive: given.text };
    const attributes = readAttributes(given);
    const { type = 'oci', ...rest } = valuesOf(attributes, given);
    if (type === 'oci' || type === 'docker')
        return archiveOf({ type, ...rest }, given);
    if (type === 'image' || type === 'registry')
        return pushOf({ type, ...rest }, given);
    throw refused(given, `writes type=${type}`, elsewhere[type] ?? 'Supported are type=oci, docker, image and registry.');
}
function valuesOf(attributes, given) {
    const bare = attributes.find(({ key }) => key === undefined);
    if (bare !== undefined)
        throw refused(given, `holds "${bare.value}"`, 'Write every part of the line as key=value.');
    return Object.fromEntries(attributes.map(({ key, value }) => [key ?? '', value]));
}
function archiveOf({ type, dest = '', tar = 'true', ...rest }, given) {
    refuseOthers(rest, given);
    if (tar !== 'true')
        throw refused(given, 'asks for a folder', 'Remove tar=: the layout is written as one archive.');
    if (dest === '-')
        throw refused(given, 'writes to standard output', 'Write dest= and the path of a file.');
    if (dest !== '')
        return { ...nowhere, archive: dest };
    if (type === 'docker')
        return { ...nowhere, load: true };
    throw refused(given, 'names no file', 'Write for example type=oci,dest=image.tar.');
}
function pushOf({ type, name = '', push, ...rest }, given) {
    const { 'push-by-digest': byDigest = 'false', ...others } = rest;
    refuseOthers(others, given);
    if ((push ?? (type === 'registry' ? 'true' : 'false')) !== 'true') {
        throw refused(given, 'pushes nothing', 'Write push=true, or use load: true instead of outputs to keep the image locally.');
    }
    const images = name.split(',').map((one) => one.trim());
    return { ...nowhere, push: true, pushByDigest: byDigest === 'true', images: images.filter((one) => one !== '') };
}
const insteadOf = {
    compression: 'Use the input compression: zstd.',
    'compression-level': 'Use the input compression-level: fast or best.',
    name: 'Write images and tags.',
};
function refuseOthers(values, given) {
    const key = Object.keys(values).find((one) => !withoutEffect.has(one));
    if (key === undefined)
        return;
    const change = key.startsWith('annotation') ? 'Write annotations.' : insteadOf[key];
    throw refused(given, `holds ${key}=`, change ?? 'Remove it.');
}
function refused({ text }, what, change) {
    return new errors/* UsageError */.eb(`outputs has the line "${text}", which ${what}`, { change });
}
/** Whether to push; throws a UsageError if push and outputs differ. `outputs` in buildx syntax may repeat other inputs. */
function pushWith(push, destinations) {
    if (!destinations.push)
        return push;
    if (push !== 'false')
        return 'true';
    throw new errors/* UsageError */.eb('push is false, but outputs pushes the image', {
        change: 'Use push, without outputs.',
    });
}
/** The names of images from both; throws a UsageError if they differ. */
function imagesWith(images, destinations) {
    if (images.length === 0)
        return destinations.images;
    const other = destinations.images.find((name) => !images.includes(name));
    if (other === undefined)
        return images;
    throw new errors/* UsageError */.eb(`images is ${images.join(', ')}, but outputs names ${other}`, {
        change: 'Write all names under images, and no name= in outputs.',
    });
}

;// CONCATENATED MODULE: ./lib/inputs/flavor.js



const plain = { latest: 'auto', prefix: '', suffix: '', prefixLatest: false, suffixLatest: false };
/**
 * Reads `flavor`: `latest=\u2026`, `prefix=\u2026` and `suffix=\u2026`; the last two may be followed by `,onlatest=true`. Throws a
 * UsageError that quotes the line. Source: https://github.com/docker/metadata-action#flavor-input
 */
function readFlavor(given) {
    return (0,values/* readLines */.Se)(given).reduce((flavor, line) => withLine(flavor, { name: given.name, text: line }), plain);
}
function withLine(before, given) {
    let flavor = before;
    let last;
    for (const { key, value } of readAttributes(given)) {
        if (key === 'latest') {
            flavor = { ...flavor, latest: readOne(value, ['auto', 'true', 'false'], given) };
        }
        else if (key === 'prefix' || key === 'suffix') {
            flavor = { ...flavor, [key]: value };
            last = key;
        }
        else if (key === 'onlatest' && last !== undefined) {
            const on = readOne(value, ['true', 'false'], given) === 'true';
            flavor = { ...flavor, ...(last === 'prefix' ? { prefixLatest: on } : { suffixLatest: on }) };
        }
        else {
            throw malformed(given);
        }
    }
    return flavor;
}
function readOne(value, choices, given) {
    const choice = choices.find((known) => known === value);
    if (choice === undefined)
        throw malformed(given);
    return choice;
}
function malformed({ text }) {
    return new errors/* UsageError */.eb(`flavor has the line ${text}, which is malformed`, {
        change: 'Write latest=auto, latest=true or latest=false, prefix=\u2026 or suffix=\u2026, with ,onlatest=true after the last two.',
    });
}

;// CONCATENATED MODULE: ./lib/inputs/image/health-check.js


const times = {
    '--interval': 'intervalNs',
    '--timeout': 'timeoutNs',
    '--start-period': 'startPeriodNs',
    '--start-interval': 'startIntervalNs',
};
/**
 * Reads the input in Dockerfile syntax: `--interval=30s --timeout=3s CMD ["/app", "health"]`; CMD may be left out, and
 * the command may be plain words. Returns undefined for an empty text. Throws a UsageError.
 * Source: the Dockerfile reference, HEALTHCHECK.
 */
function readHealthCheck({ name, text, }) {
    if (text.trim() === '')
        return undefined;
    let rest = text.trim();
    const options = {};
    for (let match = /^(--[\w-]+)=(\S+)\s*/.exec(rest); match !== null; match = /^(--[\w-]+)=(\S+)\s*/.exec(rest)) {
        const [whole, flag = '', value = ''] = match;
        rest = rest.slice(whole.length);
        if (flag === '--retries' && /^[1-9]\d{0,8}$/.test(value))
            options.retries = Number(value);
        else if (Object.hasOwn(times, flag))
            options[times[flag]] = nanoseconds({ name, flag, value });
        else
            throw health_check_malformed(name, `${flag}=${value} is no option of it`);
    }
    rest = rest.replace(/^CMD\s+/, '');
    if (/^CMD-SHELL\b/.test(rest))
        throw health_check_malformed(name, 'CMD-SHELL needs a shell, which the image does not have');
    const command = rest.startsWith('[') ? (0,values/* readArguments */.lR)({ name, text: rest }) : (0,values/* readWords */.ux)({ name, text: rest });
    if (command.length === 0 || command[0] === '')
        throw health_check_malformed(name, 'it names no command');
    return { command, ...options };
}
const health_check_units = { ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };
function nanoseconds({ name, flag, value, }) {
    const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)];
    const total = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (health_check_units[unit] ?? 0), 0);
    if (parts.map(([part]) => part).join('') !== value || total < 1e6) {
        throw health_check_malformed(name, `${flag} is "${value}", which is not a time of at least 1ms such as 30s or 1m30s`);
    }
    return Math.round(total);
}
function health_check_malformed(name, problem) {
    return new errors/* UsageError */.eb(`${name}: ${problem}`, {
        change: `Write for example ${name}: --interval=30s --timeout=3s /app health.`,
    });
}

// EXTERNAL MODULE: ./lib/oci/linux/capabilities.js
var capabilities = __webpack_require__(524);
;// CONCATENATED MODULE: ./lib/oci/linux/signals.js
// In the order of their numbers. Source: signal(7), for x86 and ARM.
const names = `HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ
  VTALRM PROF WINCH IO PWR SYS IOT CLD POLL`.split(/\s+/);
// The 31 real-time signals are counted from either end.
const realTime = /^RTMIN(?:\+([1-9]|1[0-5]))?$|^RTMAX(?:-([1-9]|1[0-4]))?$/;
/** Whether a text is a signal of Linux: its name with `SIG`, or its number. */
function isSignal(text) {
    if (/^\d{1,2}$/.test(text))
        return Number(text) >= 1 && Number(text) <= 64;
    const [, name = ''] = /^SIG(.+)$/.exec(text) ?? [];
    return names.includes(name) || realTime.test(name);
}

// EXTERNAL MODULE: ./lib/oci/platform.js
var platform = __webpack_require__(7122);
;// CONCATENATED MODULE: ./lib/inputs/image/run-values.js





/** The values that a container starts with. Throws a UsageError for one that none can have. */
function readRunValues(given) {
    return {
        user: readUser(given('user')),
        workdir: readPath(given('workdir')),
        expose: readPorts(given('expose')),
        capabilities: readCapabilities(given('capabilities')),
        volumes: readPaths(given('volumes')),
        stopSignal: readSignal(given('stop-signal')),
    };
}
// The largest that Linux has; the one above it means none.
const largestId = 4_294_967_294;
/** A user id, or a user and a group id: `65532:65532`. Throws a UsageError for names and for what is no id. */
function readUser({ name, text }) {
    const user = text.trim();
    const ids = user.split(':');
    if (ids.length <= 2 && ids.every((id) => /^\d{1,10}$/.test(id) && Number(id) <= largestId))
        return user;
    throw new errors/* UsageError */.eb(`${name} is "${user}", which is not a number`, {
        change: 'Write a user id, with or without a group id, such as 65532:65532: names need a passwd file at run time.',
    });
}
/** An absolute path of the image. Throws a UsageError. */
function readPath({ name, text }) {
    const path = text.trim();
    if (path.startsWith('/') && !path.split('/').includes('..'))
        return path;
    throw new errors/* UsageError */.eb(`${name} is "${path}", which is not an absolute path`, {
        change: `Write /${path.replace(/^[./]+/, '')}.`,
    });
}
/** Absolute paths of the image. Throws a UsageError. */
function readPaths({ name, text }) {
    return (0,values/* readList */.LD)({ text }).map((path) => readPath({ name, text: path }));
}
/** Ports such as `8080` or `53/udp`, as they are written. Throws a UsageError for what is none. */
function readPorts({ name, text }) {
    return (0,values/* readList */.LD)({ text }).map((port) => {
        const number = Number(/^(\d{1,5})(?:\/(?:tcp|udp|sctp))?$/i.exec(port)?.[1] ?? 0);
        if (number >= 1 && number <= 65535)
            return port;
        throw new errors/* UsageError */.eb(`${name} has "${port}", which is not a port`, { change: 'Write for example 8080 or 53/udp.' });
    });
}
/** Names of Linux capabilities, as they are written. Throws a UsageError for an unknown one. */
function readCapabilities({ text }) {
    const names = (0,values/* readList */.LD)({ text });
    (0,capabilities/* capabilityNumbers */.$)(names);
    return names;
}
/** Platforms, as they are written. Throws a UsageError for an unknown one. */
function readPlatforms({ text }) {
    const platforms = (0,values/* readList */.LD)({ text });
    platforms.forEach(platform/* parsePlatform */.FL);
    return platforms;
}
/** A signal such as `SIGINT` or `15`, or an empty text. Throws a UsageError for what is none. */
function readSignal({ name, text }) {
    const signal = text.trim();
    if (signal === '' || isSignal(signal))
        return signal;
    throw new errors/* UsageError */.eb(`${name} is "${signal}", which is not a signal`, { change: 'Write for example SIGINT.' });
}

;// CONCATENATED MODULE: ./lib/inputs/image-names.js



/**
 * Reads `images`: names separated by newlines or commas, or lines `name=\u2026,enable=\u2026`, of which only the enabled ones
 * count. Throws a UsageError that quotes the line. Source: https://github.com/docker/metadata-action#images-input
 */
function readImages(given) {
    return (0,values/* readLines */.Se)(given).flatMap((line) => readLine({ name: given.name, text: line }));
}
function readLine(given) {
    const attributes = readAttributes(given).filter(({ key, value }) => key !== undefined || value !== '');
    if (attributes.every(({ key }) => key === undefined))
        return attributes.map(({ value }) => value);
    const names = attributes.filter(({ key }) => key === undefined || key === 'name').map(({ value }) => value);
    const enable = attributes.find(({ key }) => key === 'enable')?.value ?? 'true';
    const unknown = attributes.find(({ key }) => key !== undefined && key !== 'name' && key !== 'enable');
    const [name = ''] = names;
    if (unknown !== undefined || names.length !== 1 || name === '' || !['true', 'false'].includes(enable)) {
        throw new errors/* UsageError */.eb(`images has the line ${given.text}, which is malformed`, {
            change: 'Write a name, or name=ghcr.io/owner/name,enable=true with true or false.',
        });
    }
    return enable === 'true' ? [name] : [];
}

// EXTERNAL MODULE: ./lib/inputs/table.js + 5 modules
var table = __webpack_require__(9875);
;// CONCATENATED MODULE: ./lib/inputs/tag-rules.js




const priorities = { schedule: 1000, semver: 900, match: 800, edge: 700, ref: 600, raw: 200, sha: 100 };
const types = Object.keys(priorities).filter((type) => Object.hasOwn(priorities, type));
const ownAttributes = {
    schedule: ['pattern'],
    semver: ['pattern', 'value', 'match'],
    match: ['pattern', 'group', 'value'],
    edge: ['branch'],
    ref: ['event'],
    raw: ['value'],
    sha: ['format'],
};
const commonAttributes = ['type', 'enable', 'priority', 'prefix', 'suffix'];
/**
 * Reads `tags`: a line with `key=value` is one rule; any other line is a comma-separated list of tags, expressions or
 * full references. Throws a UsageError that quotes the line.
 */
function readTags(given) {
    const items = (0,values/* readLines */.Se)(given).flatMap((line) => isRule(line)
        ? [readRule({ name: given.name, text: line })]
        : line
            .split(',')
            .map((word) => word.trim())
            .filter((word) => word !== '')
            .map(readWord));
    return {
        rules: items.flatMap((item) => ('type' in item ? [item] : [])),
        references: items.flatMap((item) => ('type' in item ? [] : [item])),
    };
}
/** The tags if none are given: from the event, or `latest` without one. */
function defaultTags({ hasEvent }) {
    const rules = [
        'type=schedule',
        'type=semver,pattern={{version}}',
        'type=semver,pattern={{major}}.{{minor}}',
        'type=ref,event=branch',
        'type=ref,event=tag',
        'type=ref,event=pr',
    ];
    return readTags({ name: 'tags', text: hasEvent ? rules.join('\n') : 'latest' });
}
// An expression may also contain `=`: {{date 'YYYY' tz='Asia/Tokyo'}}.
function isRule(line) {
    return line.replaceAll(/\{\{.*?\}\}/g, '').includes('=');
}
function readWord(word) {
    // Text after the last colon is a tag, unless that colon starts a port with a path after it.
    const colon = word.lastIndexOf(':');
    const [name, tag] = [word.slice(0, Math.max(colon, 0)), word.slice(colon + 1)];
    const isName = name !== '' && !name.replaceAll(/\{\{\{?\s*name\s*\}?\}\}/g, '').includes('{');
    if (isName && !tag.includes('/'))
        return { name, tag };
    return {
        type: 'raw',
        value: word,
        literal: !word.includes('{{'),
        enable: 'true',
        priority: priorities.raw,
        text: word,
    };
}
function readRule(given) {
    const attributes = new Map(readAttributes(given).map(({ key, value }) => [key ?? 'value', value]));
    const type = readType(attributes.get('type'), given);
    const known = [...commonAttributes, ...ownAttributes[type]];
    const unknown = [...attributes.keys()].find((key) => !known.includes(key));
    if (unknown !== undefined) {
        const close = (0,nearest/* nearest */.p)(unknown, known);
        throw new errors/* UsageError */.eb(`tags has the rule ${given.text}, with the unknown attribute ${unknown}`, {
            change: close === undefined ? `type=${type} supports ${known.join(', ')}.` : `Did you mean ${close}?`,
        });
    }
    const prefix = attributes.get('prefix') ?? ownPrefix(type, attributes);
    const suffix = attributes.get('suffix');
    const common = {
        enable: attributes.get('enable') ?? 'true',
        priority: readPriority(attributes.get('priority') ?? String(priorities[type]), given),
        ...(prefix === undefined ? {} : { prefix }),
        ...(suffix === undefined ? {} : { suffix }),
        text: given.text,
    };
    return { ...common, ...readOwn(type, attributes, given) };
}
// A rule without a type is raw: `my-tag,enable=false`.
function readType(text, given) {
    const type = types.find((known) => known === (text ?? 'raw'));
    if (type !== undefined)
        return type;
    if (text === 'pep440') {
        throw new errors/* UsageError */.eb(`tags has the rule ${given.text}, but PEP 440 is for versions of Python packages`, {
            change: 'Use type=semver: Go modules use SemVer.',
        });
    }
    throw new errors/* UsageError */.eb(`tags has the rule ${given.text}, whose type is not one of ${types.join(', ')}`, {
        change: 'Write for example type=semver,pattern={{version}}.',
    });
}
function ownPrefix(type, attributes) {
    if (type === 'sha')
        return 'sha-';
    return type === 'ref' && attributes.get('event') === 'pr' ? 'pr-' : undefined;
}
function readPriority(text, given) {
    if (/^-?\d+$/.test(text))
        return Number(text);
    throw new errors/* UsageError */.eb(`tags has the rule ${given.text}, whose priority is not a whole number`, {
        change: 'Write for example priority=500.',
    });
}
function readOwn(type, attributes, given) {
    const value = attributes.get('value') ?? '';
    switch (type) {
        case 'schedule':
            return { type, pattern: attributes.get('pattern') ?? 'nightly' };
        case 'semver':
            return { type, pattern: needed('pattern', '{{version}}'), value, match: attributes.get('match') ?? '' };
        case 'match':
            return {
                type,
                pattern: needed('pattern', '\\d+'),
                group: readGroup(attributes.get('group') ?? '0', given),
                value,
            };
        case 'edge':
            return { type, branch: attributes.get('branch') ?? '' };
        case 'ref':
            return { type, event: oneOf('event', ['branch', 'tag', 'pr']) };
        case 'raw':
            return { type, value: needed('value', 'my-tag'), literal: false };
        case 'sha':
            return { type, format: attributes.has('format') ? oneOf('format', ['short', 'long']) : 'short' };
    }
    function needed(key, example) {
        const text = attributes.get(key);
        if (text !== undefined)
            return text;
        throw new errors/* UsageError */.eb(`tags has the rule ${given.text}, which has no ${key}`, {
            change: `Write for example type=${type},${key}=${example}.`,
        });
    }
    function oneOf(key, choices) {
        const text = needed(key, choices[0] ?? '');
        const choice = choices.find((known) => known === text);
        if (choice !== undefined)
            return choice;
        throw new errors/* UsageError */.eb(`tags has the rule ${given.text}, whose ${key} is not one of ${choices.join(', ')}`, {
            change: `Write for example type=${type},${key}=${choices[0]}.`,
        });
    }
}
function readGroup(text, given) {
    if (/^\d+$/.test(text))
        return Number(text);
    throw new errors/* UsageError */.eb(`tags has the rule ${given.text}, whose group is not a number`, {
        change: 'Write the number of a group in pattern, such as group=1; 0 is the whole match.',
    });
}

;// CONCATENATED MODULE: ./lib/inputs/inputs.js














/**
 * Parses all inputs. A missing or blank input gets its default; for an event of a workflow, names and tags have
 * defaults too. Throws a UsageError with the input, its value and what was expected.
 */
function readInputs(texts, { hasEvent } = { hasEvent: false }) {
    const given = (name) => ({ name, text: textOf(name, texts) });
    const text = (name) => given(name).text.trim();
    const choice = (name) => (0,values/* readChoice */.Kf)({ name, text: textOf(name, texts) });
    const destinations = readDestinations(given('outputs'));
    const namesPlatforms = text('platforms') !== '';
    const healthCheck = readHealthCheck(given('health-check'));
    const inputs = {
        packages: (0,values/* readList */.LD)(given('package')),
        workingDirectory: text('working-directory'),
        config: text('config'),
        buildTags: (0,values/* readList */.LD)(given('build-tags')).flatMap((item) => item.split(/\s+/)),
        ldflags: text('ldflags'),
        ...readStamp({ stamp: choice('stamp'), buildFlags: (0,values/* readWords */.ux)(given('build-flags')) }),
        buildEnv: (0,values/* readPairs */.SX)(given('build-env')),
        test: (0,values/* readList */.LD)(given('test')),
        testFlags: (0,values/* readWords */.ux)(given('test-flags')),
        verifyModules: (0,values/* readBoolean */.Vf)(given('verify-modules')),
        vulnerabilities: choice('vulnerabilities'),
        vulnerabilityExceptions: text('vulnerability-exceptions'),
        vulnerabilityDatabase: text('vulnerability-database'),
        goVersion: text('go-version'),
        goVersionFile: text('go-version-file'),
        checkLatest: (0,values/* readBoolean */.Vf)(given('check-latest')),
        packer: choice('packer'),
        packFor: choice('pack-for'),
        upx: choice('upx'),
        upxArgs: (0,values/* readWords */.ux)(given('upx-args')),
        ...readSources(given),
        cache: choice('cache'),
        cacheDependencyPath: (0,values/* readPatterns */.ce)(given('cache-dependency-path')),
        platforms: namesPlatforms ? readPlatforms(given('platforms')) : [defaultPlatform],
        namesPlatforms,
        entrypoint: (0,values/* readCommand */.UK)(given('entrypoint')),
        cmd: (0,values/* readArguments */.lR)(given('cmd')),
        env: (0,values/* readPairs */.SX)(given('env')),
        ...readRunValues(given),
        ...(healthCheck === undefined ? {} : { healthCheck }),
        files: (0,values/* readLines */.Se)(given('files')),
        caCertificates: choice('ca-certificates'),
        caBundle: text('ca-bundle'),
        timezones: choice('timezones'),
        mimeTypes: choice('mime-types'),
        passwd: choice('passwd'),
        home: choice('home'),
        tmp: choice('tmp'),
        labels: (0,values/* readPairs */.SX)(given('labels')),
        annotations: readAnnotations(given('annotations')),
        compression: choice('compression'),
        compressionLevel: choice('compression-level'),
        builder: choice('builder'),
        images: imagesWith(readImages(given('images')), destinations),
        tags: text('tags') === '' ? defaultTags({ hasEvent }) : readTags(given('tags')),
        flavor: readFlavor(given('flavor')),
        push: pushWith(choice('push'), destinations),
        pushByDigest: (0,values/* readBoolean */.Vf)(given('push-by-digest')) || destinations.pushByDigest,
        unchanged: choice('unchanged'),
        merge: (0,values/* readList */.LD)(given('merge')),
        load: (0,values/* readBoolean */.Vf)(given('load')) || destinations.load,
        attest: choice('attest'),
        attestForm: choice('attest-form'),
        maxSize: readSizeLimits(given('max-size')),
        maxIncrease: readIncreaseLimits(given('max-increase')),
        budget: choice('budget'),
        sizeReport: (0,values/* readBoolean */.Vf)(given('size-report')),
        compareWith: text('compare-with'),
        manifests: (0,values/* readList */.LD)(given('manifests')),
        manifestsOutput: text('manifests-output'),
        whatIf: (0,values/* readBoolean */.Vf)(given('what-if')),
        comment: (0,values/* readBoolean */.Vf)(given('comment')),
        commentFrom: text('comment-from'),
        outputs: destinations.archive,
        username: text('username'),
        password: given('password').text.replace(/[\r\n]+$/, ''),
        githubToken: text('github-token'),
        registryCa: text('registry-ca'),
        summary: (0,values/* readBoolean */.Vf)(given('summary')),
        dryRun: (0,values/* readBoolean */.Vf)(given('dry-run')),
        plan: (0,values/* readBoolean */.Vf)(given('plan')),
        legs: readLegs(given('legs'), { plan: (0,values/* readBoolean */.Vf)(given('plan')) }),
        trace: text('trace'),
        given: (0,table/* givenTexts */.mV)(texts),
    };
    checkTogether(inputs);
    if (!hasEvent)
        checkNamed(inputs);
    return inputs;
}
function textOf(name, texts) {
    const text = texts.get(name);
    if (text !== undefined && text.trim() !== '')
        return text;
    const row = table/* inputTable */.Fu.find((candidate) => candidate.name === name);
    return row?.default ?? '';
}
const defaultPlatform = 'linux/amd64';


/***/ }),

/***/ 7035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   Kf: () => (/* binding */ readChoice),
/* harmony export */   LD: () => (/* binding */ readList),
/* harmony export */   SX: () => (/* binding */ readPairs),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   UK: () => (/* binding */ readCommand),
/* harmony export */   Vf: () => (/* binding */ readBoolean),
/* harmony export */   ce: () => (/* binding */ readPatterns),
/* harmony export */   lR: () => (/* binding */ readArguments),
/* harmony export */   ux: () => (/* binding */ readWords)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9875);


/** YAML 1.2 core schema: true, True, TRUE, false, False, FALSE. */
function readBoolean({ name, text }) {
    if (['true', 'True', 'TRUE'].includes(text.trim()))
        return true;
    if (['false', 'False', 'FALSE'].includes(text.trim()))
        return false;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} is "${text}", which is neither true nor false`, {
        change: `Write ${name}: true or false.`,
    });
}
/** One of the input's allowed values, in any case. */
function readChoice({ name, text, }) {
    const word = text.trim().toLowerCase();
    if ((0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .isChoice */ .Sr)(name, word))
        return word;
    const choices = (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .choicesOf */ .cU)(name);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} is "${text}", which is not one of ${choices.join(', ')}`, {
        change: `Write ${name}: ${choices[0]}, for example.`,
    });
}
/** One item per line; blank lines and lines that start with # are ignored. */
function readLines({ text }) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
}
/**
 * One item per line. An item may be put in double quotes as a whole, with quotes inside it doubled; it may then contain
 * line breaks. Throws a UsageError for an unclosed quote.
 * Source: the lists of docker/build-push-action, which are CSV.
 */
function readItems({ name, text }) {
    const items = [];
    let rest = text.replaceAll('\r\n', '\n');
    while (rest !== '') {
        const [line = '', start = '', value] = /^([^\S\n]*)(?:"((?:[^"]|"")*)"[^\S\n]*(?=\n|$))?/.exec(rest) ?? [];
        if (value !== undefined) {
            items.push(value.replaceAll('""', '"'));
            rest = rest.slice(line.length + 1);
            continue;
        }
        if (rest.startsWith('"', start.length)) {
            const shown = rest.trim().split('\n', 1)[0] ?? '';
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} has the line ${shown}, with a misplaced quote`, {
                change: 'Quote the whole item, "NAME=value", and double any quotes inside it.',
            });
        }
        const end = rest.indexOf('\n');
        items.push(...readLines({ text: end === -1 ? rest : rest.slice(0, end) }));
        rest = end === -1 ? '' : rest.slice(end + 1);
    }
    return items;
}
/** Items separated by newlines or commas. */
function readList({ text }) {
    return readLines({ text })
        .flatMap((line) => line.split(','))
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** Patterns separated by newlines or commas; a comma inside braces belongs to the pattern. */
function readPatterns({ text }) {
    return readLines({ text })
        .flatMap((line) => {
        let depth = 0;
        const marked = [...line].map((character) => {
            depth += character === '{' ? 1 : character === '}' && depth > 0 ? -1 : 0;
            return character === ',' && depth === 0 ? '\n' : character;
        });
        // An unclosed brace is an ordinary character.
        return depth === 0 ? marked.join('').split('\n') : line.split(',');
    })
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/**
 * Words separated by white space. Single and double quotes protect white space; a backslash escapes the next character,
 * except inside single quotes.
 */
function readWords({ name, text }) {
    const words = [];
    let word;
    let quote;
    for (let index = 0; index < text.length; index += 1) {
        const character = text.charAt(index);
        if (character === '\\' && quote !== "'" && index + 1 < text.length) {
            index += 1;
            word = (word ?? '') + text.charAt(index);
        }
        else if (quote !== undefined) {
            if (character === quote)
                quote = undefined;
            else
                word = (word ?? '') + character;
        }
        else if (character === '"' || character === "'") {
            quote = character;
            word ??= '';
        }
        else if (/\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            word = (word ?? '') + character;
        }
    }
    if (quote !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} is "${text}", with an unclosed ${quote}`, { change: 'Close the quote.' });
    }
    return word === undefined ? words : [...words, word];
}
/** A JSON array of strings, or else words: `["a b"]` and `"a b"` mean the same. */
function readArguments(given) {
    if (!given.text.trimStart().startsWith('['))
        return readWords(given);
    const value = parseJson(given);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
        return value;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${given.name} is "${given.text}", which is JSON but not an array of strings`, {
        change: `Write for example ${given.name}: ["serve", "--port", "8080"].`,
    });
}
/** The same, for what is started: the first of them is the program. Throws a UsageError if that is empty. */
function readCommand(given) {
    const words = readArguments(given);
    if (words[0] !== '')
        return words;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${given.name} is ${given.text.trim()}, whose first word is empty`, {
        change: `Write the program first, for example ${given.name}: ["/app", "serve"].`,
    });
}
function parseJson({ name, text }) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} is "${text}", which starts like JSON but is not`, {
            change: `Write for example ${name}: ["serve", "--port", "8080"].`,
            cause,
        });
    }
}
/**
 * NAME=value items, quoted if the value has line breaks. The value may be empty and may contain `=`. If a name is
 * repeated, the last value wins.
 */
function readPairs({ name, text }) {
    const pairs = {};
    for (const line of readItems({ name, text })) {
        const at = line.indexOf('=');
        if (at < 1) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} has the line "${line}", which is not NAME=value`, {
                change: `Write one NAME=value per line in ${name}.`,
            });
        }
        pairs[line.slice(0, at)] = line.slice(at + 1);
    }
    return pairs;
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

/***/ 3999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GT: () => (/* binding */ hasPlace),
/* harmony export */   P7: () => (/* binding */ keyAnnotation),
/* harmony export */   Q4: () => (/* binding */ keyAnnotations),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   Zl: () => (/* binding */ annotationLevels),
/* harmony export */   bK: () => (/* binding */ annotationLines),
/* harmony export */   wf: () => (/* binding */ parsePlaces),
/* harmony export */   wv: () => (/* binding */ annotationsAt),
/* harmony export */   xB: () => (/* binding */ keyIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7122);


/**
 * Where an annotation goes, in BuildKit's terms: the manifest of a platform, the index of several, the descriptor of a
 * manifest (in the index; for a single one in the layout), or the descriptor of the index in the layout.
 * Source: https://github.com/moby/buildkit/blob/master/docs/annotations.md
 */
const annotationLevels = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'];
/**
 * The annotations at one place. One for that platform alone overrides one for all platforms; otherwise the last one
 * wins.
 */
function annotationsAt(all, { level, platform: wanted }) {
    const ofLevel = all.filter((annotation) => annotation.level === level);
    const general = ofLevel.filter(({ platform }) => platform === undefined);
    const own = ofLevel.filter(({ platform }) => platform !== undefined && wanted !== undefined && (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePlatforms */ .UX)(platform, wanted) === 0);
    return Object.fromEntries([...general, ...own].map(({ key, value }) => [key, value]));
}
/** Whether an image of these platforms has the place: an image of a single platform has no index. */
function hasPlace(platforms, { level, platform: wanted }) {
    if (level.startsWith('index'))
        return platforms.length > 1;
    return wanted === undefined || platforms.some((platform) => (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .comparePlatforms */ .UX)(platform, wanted) === 0);
}
/** Annotations in the syntax of `docker buildx build --annotation`, by level, without overridden ones. */
function annotationLines(all) {
    const lines = annotationLevels.flatMap((level) => all
        .filter((annotation) => annotation.level === level)
        .map((annotation) => [`${placeText(annotation)}:${annotation.key}`, annotation.value]));
    return [...new Map(lines)].map(([name, value]) => `${name}=${value}`);
}
/** A place in that syntax: `manifest[linux/arm64]`. */
function placeText({ level, platform }) {
    return platform === undefined ? level : `${level}[${(0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformText */ .VQ)(platform)}]`;
}
/**
 * Parses places separated by commas. Throws a UsageError that names the input for an unknown level, or a UserError for
 * a platform.
 */
function parsePlaces({ name, text, }) {
    return text.split(',').map((part) => {
        const [, word, platform] = /^([a-z-]+)(?:\[([A-Za-z0-9_/.-]+)\])?$/.exec(part.trim()) ?? [];
        const level = annotationLevels.find((known) => known === word);
        if (level === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${name} has the level "${text}", which is not known`, {
                change: `Levels are ${annotationLevels.join(', ')}, several separated by commas; manifest can have a platform, as in manifest[linux/arm64].`,
            });
        }
        // BuildKit ignores a platform there too, because an image has one index.
        return platform === undefined || level.startsWith('index')
            ? { level }
            : { level, platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(platform) };
    });
}
/** Our annotation and label with the key of what an image was built from. */
const keyAnnotation = 'vnd.go-tiny-image.key';
/** The annotations that hold a key: of the manifest, and of the index if there is one. */
function keyAnnotations(key) {
    return ['manifest', 'index'].map((level) => ({ level, key: keyAnnotation, value: key }));
}
/** The key in annotations or labels; undefined without a well-formed one. */
function keyIn(texts) {
    const key = texts[keyAnnotation];
    return key !== undefined && /^[0-9a-f]{64}$/.test(key) ? key : undefined;
}


/***/ }),

/***/ 1260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ descriptorOf)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);

/** The descriptor of these bytes. */
function descriptorOf(mediaType, bytes) {
    return { mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length };
}


/***/ }),

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Bj: () => (/* binding */ sha256Of),
/* harmony export */   SQ: () => (/* binding */ measuring),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   d_: () => (/* binding */ firstOfEachDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

// Other tools may have used sha512, so we read it; we only write sha256.
const digestGrammar = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
/** Whether the text is a supported digest: sha256 or sha512 with all its digits, in lower case. */
function isDigest(text) {
    return digestGrammar.test(text);
}
/** The digest of bytes: `sha256:\u2026`. */
function digestOf(bytes) {
    return `sha256:${sha256Of(bytes)}`;
}
/** The sha256 of bytes or a text as 64 digits, for keys and file names. */
function sha256Of(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}
/** Removes duplicate digests and preserves the order: content that platforms share is listed, sent and stored once. */
function firstOfEachDigest(items, digest) {
    const seen = new Set();
    return items.filter((item) => !seen.has(digest(item)) && seen.add(digest(item)));
}
/** The 64 digits of a digest: the name of its file in a layout. */
function hexOf(digest) {
    return digest.slice('sha256:'.length);
}
/** Counts and hashes the bytes of a stream. Call `measured` once, when the stream has ended. */
function measuring(source) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let sizeBytes = 0;
    async function* pass() {
        for await (const chunk of source) {
            hash.update(chunk);
            sizeBytes += chunk.length;
            yield chunk;
        }
    }
    return { stream: pass(), measured: () => ({ digest: `sha256:${hash.digest('hex')}`, sizeBytes }) };
}
/** Reads a stream to its end. */
async function measure(source) {
    const { stream, measured } = measuring(source);
    for await (const _ of stream)
        ;
    return measured();
}


/***/ }),

/***/ 524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ capabilityNumbers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

// In the order of their bit numbers. Source: linux/capability.h.
const names = `CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE
  NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT
  SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG
  WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE`.split(/\s+/);
/**
 * The bit numbers of capabilities, without duplicates, from names with or without `CAP_`. Throws a UsageError for an
 * unknown one.
 */
function capabilityNumbers(texts) {
    const numbers = texts.map((text) => {
        const number = names.indexOf(text.toUpperCase().replace(/^CAP_/, ''));
        if (number >= 0)
            return number;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`capabilities has "${text}", which is not a Linux capability`, {
            change: 'Write for example NET_BIND_SERVICE, which lets the program listen on ports below 1024.',
        });
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
}


/***/ }),

/***/ 8261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ imageEnvironment),
/* harmony export */   j: () => (/* binding */ defaultPath)
/* harmony export */ });
/** The PATH that BuildKit sets in every Linux image that has none, for programs that start others. */
const defaultPath = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/**
 * The environment of an image in BuildKit's order: the default PATH first. If a variable `NAME=value` is repeated, the
 * last value wins, at the position of the first.
 */
function imageEnvironment(env) {
    const byName = new Map([['PATH', defaultPath]]);
    for (const variable of env)
        byName.set(variable.split('=', 1)[0] ?? '', variable);
    return [...byName.values()];
}


/***/ }),

/***/ 261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $P: () => (/* binding */ manifestMediaTypes),
/* harmony export */   AH: () => (/* binding */ layerCompression),
/* harmony export */   PP: () => (/* binding */ indexMediaType),
/* harmony export */   gp: () => (/* binding */ manifestMediaType),
/* harmony export */   iR: () => (/* binding */ emptyMediaType),
/* harmony export */   nw: () => (/* binding */ isIndex),
/* harmony export */   p2: () => (/* binding */ configMediaType),
/* harmony export */   sG: () => (/* binding */ layerMediaType)
/* harmony export */ });
// Source: image-spec, media-types.md.
const indexMediaType = 'application/vnd.oci.image.index.v1+json';
const manifestMediaType = 'application/vnd.oci.image.manifest.v1+json';
const configMediaType = 'application/vnd.oci.image.config.v1+json';
const emptyMediaType = 'application/vnd.oci.empty.v1+json';
// Source: docker/distribution, manifest-v2-2.md.
const dockerIndexMediaType = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifestMediaType = 'application/vnd.docker.distribution.manifest.v2+json';
/** The `Accept` header for every manifest: without the index types, GHCR answers 404 for an index. */
const manifestMediaTypes = [
    indexMediaType,
    manifestMediaType,
    dockerIndexMediaType,
    dockerManifestMediaType,
];
/** Whether a manifest of this type is an index, which lists other manifests. */
function isIndex(mediaType) {
    return mediaType === indexMediaType || mediaType === dockerIndexMediaType;
}
function layerMediaType(compression) {
    const layer = 'application/vnd.oci.image.layer.v1.tar';
    return compression === 'none' ? layer : `${layer}+${compression}`;
}
/** The compression of a layer with this media type, OCI's or Docker's; undefined for a type that we do not support. */
function layerCompression(mediaType) {
    if (/\.tar\+zstd$/.test(mediaType))
        return 'zstd';
    if (/\.tar[+.]gzip$/.test(mediaType))
        return 'gzip';
    return /\.tar$/.test(mediaType) ? 'none' : undefined;
}


/***/ }),

/***/ 7122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DN: () => (/* binding */ platformSlug),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   I$: () => (/* binding */ goEnvironment),
/* harmony export */   UX: () => (/* binding */ comparePlatforms),
/* harmony export */   VQ: () => (/* binding */ platformText),
/* harmony export */   fl: () => (/* binding */ platformOfHost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const withoutV = (variant) => variant.slice(1);
const asIs = (variant) => variant;
// GOARCH values that `go tool dist list` has for linux and that OCI platforms support.
const architectures = {
    '386': {},
    amd64: { defaultVariant: 'v1', variants: ['v1', 'v2', 'v3', 'v4'], variable: { name: 'GOAMD64', value: asIs } },
    arm: {
        defaultVariant: 'v7',
        variants: ['v5', 'v6', 'v7'],
        variable: { name: 'GOARM', value: withoutV },
        alwaysSaysVariant: true,
    },
    arm64: {
        defaultVariant: 'v8',
        variants: ['v8', 'v8.1', 'v8.2', 'v9'],
        variable: { name: 'GOARM64', value: (variant) => (variant.includes('.') ? variant : `${variant}.0`) },
    },
    loong64: {},
    mips: {},
    mips64: {},
    mips64le: {},
    mipsle: {},
    ppc64: {},
    ppc64le: {
        defaultVariant: 'power8',
        variants: ['power8', 'power9', 'power10'],
        variable: { name: 'GOPPC64', value: asIs },
    },
    riscv64: {
        defaultVariant: 'rva20u64',
        variants: ['rva20u64', 'rva22u64', 'rva23u64'],
        variable: { name: 'GORISCV64', value: asIs },
    },
    s390x: {},
};
// Source: https://github.com/containerd/platforms, database.go
const aliases = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    i386: '386',
    aarch64: 'arm64',
    armhf: 'arm/v7',
    armel: 'arm/v6',
};
/**
 * Parses and normalises `os/architecture[/variant]`, for example `linux/arm/v7`, or an architecture alone, under any
 * name that Docker accepts. Throws a UsageError that lists the supported platforms.
 */
function parsePlatform(text) {
    const given = text.trim().toLowerCase();
    const isArchitecture = Object.hasOwn(aliases, given) || Object.hasOwn(architectures, given);
    const [os = '', named = '', ...variants] = (isArchitecture ? `linux/${given}` : given).split('/');
    const [architecture = '', ownVariant] = (Object.hasOwn(aliases, named) ? (aliases[named] ?? '') : named).split('/');
    const [writtenVariant, ...rest] = variants;
    const variant = spelledVariant(architecture, writtenVariant) ?? ownVariant;
    if (os !== 'linux' || rest.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`platform "${text}" is not one of linux/<architecture>[/<variant>]`, {
            change: 'Images from scratch contain Linux programs: write for example linux/amd64 or linux/arm/v7.',
        });
    }
    const known = Object.hasOwn(architectures, architecture) ? architectures[architecture] : undefined;
    if (known === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`platform "${text}" names the unknown architecture "${architecture}"`, {
            change: `Known are ${Object.keys(architectures).join(', ')}.`,
        });
    }
    if (variant !== undefined && !known.variants?.includes(variant)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`platform "${text}" names the unknown variant "${variant}"`, {
            change: known.variants === undefined
                ? `linux/${architecture} has no variants.`
                : `linux/${architecture} has ${known.variants.join(', ')}.`,
        });
    }
    const chosen = variant ?? known.defaultVariant;
    const said = known.alwaysSaysVariant === true || chosen !== known.defaultVariant;
    return { os: 'linux', architecture, ...(said && chosen !== undefined ? { variant: chosen } : {}) };
}
// 7, 8 and v7.
function spelledVariant(architecture, variant) {
    return /^arm/.test(architecture) && variant !== undefined ? variant.replace(/^(?=\d$)/, 'v') : variant;
}
/** The platform in its usual spelling: `linux/arm/v7`. */
function platformText(platform) {
    const { os, architecture, variant } = platform;
    return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
/** The platform as part of a file name: `linux-arm-v7`. */
function platformSlug(platform) {
    return platformText(platform).replaceAll('/', '-');
}
/**
 * The Go environment that compiles for the platform: GOOS, GOARCH and the variable for its variant. That variable is
 * set for the default variant too, so that a setting of the machine cannot change the program.
 */
function goEnvironment(platform) {
    const known = architectures[platform.architecture];
    const variant = platform.variant ?? known?.defaultVariant;
    const variable = known?.variable;
    return {
        GOOS: platform.os,
        GOARCH: platform.architecture,
        ...(variable !== undefined && variant !== undefined ? { [variable.name]: variable.value(variant) } : {}),
    };
}
/**
 * The sort order in an index: by architecture, then no variant before variants, then by variant. Clients use the first
 * match.
 */
function comparePlatforms(a, b) {
    const key = ({ architecture, variant }) => `${architecture}/${variant ?? ''}`;
    return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
/** The platform of containers on this machine, from Node's `process.arch`. */
function platformOfHost(nodeArchitecture) {
    const names = { x64: 'amd64', ia32: '386', arm: 'arm/v7' };
    return parsePlatform(`linux/${names[nodeArchitecture] ?? nodeArchitecture}`);
}


/***/ }),

/***/ 555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseManifest),
/* harmony export */   i: () => (/* binding */ parseDescriptorPlatform)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1022);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);



/**
 * Parses a manifest or an index; `contentType` is the registry's header for it. Returns undefined for anything else.
 */
function parseManifest(bytes, contentType) {
    const json = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(bytes.toString('utf8'));
    const mediaType = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'mediaType')) ?? contentType?.split(';')[0]?.trim() ?? '';
    const subject = parseDescriptor((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'subject'));
    const artifactType = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'artifactType'));
    const common = {
        mediaType,
        annotations: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textsByName */ .N_)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'annotations')) ?? {},
        ...(subject === undefined ? {} : { subject }),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
    const manifests = descriptorsOf((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'manifests'));
    if (manifests !== undefined && ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(mediaType) || mediaType === ''))
        return { ...common, kind: 'index', manifests };
    const config = parseDescriptor((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'config'));
    const layers = descriptorsOf((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(json, 'layers'));
    return config === undefined || layers === undefined ? undefined : { ...common, kind: 'manifest', config, layers };
}
function descriptorsOf(value) {
    if (!Array.isArray(value))
        return undefined;
    const descriptors = value.map(parseDescriptor).filter((descriptor) => descriptor !== undefined);
    return descriptors.length === value.length ? descriptors : undefined;
}
/** Parses a descriptor; undefined if a required field is missing. */
function parseDescriptor(value) {
    const mediaType = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'mediaType'));
    const digest = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'digest'));
    const size = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'size');
    if (mediaType === undefined || digest === undefined || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest))
        return undefined;
    if (!(0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isSizeBytes */ .xb)(size))
        return undefined;
    const annotations = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textsByName */ .N_)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'annotations'));
    const platform = parseDescriptorPlatform((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'platform'));
    const artifactType = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'artifactType'));
    return {
        mediaType,
        digest,
        size,
        ...(annotations === undefined ? {} : { annotations }),
        ...(platform === undefined ? {} : { platform }),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
}
/** The platform in a descriptor or a configuration; undefined if os or architecture is missing. */
function parseDescriptorPlatform(value) {
    const os = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'os'));
    const architecture = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'architecture'));
    const variant = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .property */ .MZ)(value, 'variant'));
    if (os === undefined || architecture === undefined)
        return undefined;
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}


/***/ }),

/***/ 3835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ checkTag),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   Ms: () => (/* binding */ taggedText),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   VC: () => (/* binding */ isRegistryName),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   gQ: () => (/* binding */ lowerCase),
/* harmony export */   g_: () => (/* binding */ repositoryText),
/* harmony export */   jT: () => (/* binding */ registryName),
/* harmony export */   mg: () => (/* binding */ tagIn),
/* harmony export */   nz: () => (/* binding */ apiHost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);


const dockerHub = 'docker.io';
const dockerHubAliases = new Set([dockerHub, 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);
// Source: distribution-spec, "Pulling manifests": the grammar of <name> and of a tag.
const component = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const tagGrammar = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const longestName = 255;
/**
 * Parses `[host[:port]/]path[:tag][@digest]`. Without a host it is on Docker Hub, where a path of one part means
 * `library/\u2026`. Throws a UsageError that says which part is wrong.
 */
function parseReference(text) {
    const { name, tag, digest } = split(text.trim());
    const repository = parseName(name, text);
    if (tag !== undefined)
        checkTag(tag);
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`image "${text}" has the malformed digest "${digest}"`, {
            change: 'A digest is sha256: followed by 64 hexadecimal digits in lower case.',
        });
    }
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
/** Parses `[host[:port]/]path`; throws a UsageError if there is a tag or a digest. */
function parseRepository(text) {
    const { tag, digest } = split(text.trim());
    if (tag !== undefined || digest !== undefined) {
        const part = digest === undefined ? `tag "${tag}"` : `digest "${digest}"`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`image "${text}" has the ${part}, where only a repository is expected`, {
            change: `Leave it out of the image's name${digest === undefined ? ' and set the tag separately' : ''}.`,
        });
    }
    return parseReference(text).repository;
}
/** Returns the tag, or throws a UsageError. Registries answer a malformed tag with a bare 404, so it is checked here. */
function checkTag(tag) {
    if (tagGrammar.test(tag))
        return tag;
    const shown = tag.length > 150 ? `${tag.slice(0, 150)}\u2026` : tag;
    const what = tag.length > 128 ? `is ${tag.length} characters long; at most 128 are allowed` : 'is not a tag';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`tag "${shown}" ${what}`, {
        change: 'A tag has letters, digits, "_", "." and "-", and starts with a letter, a digit or "_".',
    });
}
/** The full name of the repository: `docker.io/library/golang`. */
function repositoryText(repository) {
    return `${repository.registry}/${repository.path}`;
}
/** The full reference of a tag: `docker.io/library/golang:1.26`. */
function taggedText(repository, tag) {
    return `${repositoryText(repository)}:${tag}`;
}
/**
 * The full reference of a name with a tag, as containerd writes it: with the registry, and `library/` for Docker Hub's
 * official images.
 */
function fullName(reference) {
    if (registryIn(reference) !== undefined)
        return reference;
    return `${dockerHub}/${reference.includes('/') ? '' : 'library/'}${reference}`;
}
/** The tag in a reference, or `latest` if it has none. */
function tagIn(reference) {
    return split(reference).tag ?? 'latest';
}
/** The same reference with the repository in lower case, as registries require; the tag is unchanged. */
function lowerCase(text) {
    const { name, tag, digest } = split(text);
    return `${name.toLowerCase()}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** The `host[:port]` of a registry's API: Docker Hub's differs from its name. */
function apiHost(registry) {
    return registry === dockerHub ? 'registry-1.docker.io' : registry;
}
/**
 * The registry's name as used in settings and credentials: `https://Host/v1/`, `host/v2`, and Docker Hub's old keys
 * become `host[:port]`.
 */
function registryName(text) {
    const bare = text
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '');
    return dockerHubAliases.has(bare) ? dockerHub : bare;
}
function split(text) {
    const at = text.indexOf('@');
    const digest = at < 0 ? undefined : text.slice(at + 1);
    const rest = at < 0 ? text : text.slice(0, at);
    const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
    // `[::1]` alone is a host; its colons do not start a tag.
    const tag = colon < 0 || rest.startsWith('[', rest.lastIndexOf('/') + 1) ? undefined : rest.slice(colon + 1);
    const name = tag === undefined ? rest : rest.slice(0, colon);
    return { name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}
function parseName(name, text) {
    if (name === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('an image has no name', { change: 'Write for example ghcr.io/owner/name.' });
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim())) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`image "${text}" starts with a scheme`, {
            change: `Write it without: ${text.trim().replace(/^[^:]*:\/\//, '')}.`,
        });
    }
    const authority = registryIn(name);
    const registry = authority === undefined ? dockerHub : checkRegistry(authority, text);
    const path = checkPath(authority === undefined ? name : name.slice(authority.length + 1), text);
    return registry === dockerHub && !path.includes('/') ? { registry, path: `library/${path}` } : { registry, path };
}
// The text before the first slash is a registry if it cannot be part of a path.
function registryIn(name) {
    const [first = '', ...rest] = name.split('/');
    const isRegistry = first.includes('.') || first.includes(':') || first.toLowerCase() === 'localhost';
    return isRegistry && rest.length > 0 ? first : undefined;
}
/** Whether a text is the name of a registry as used in settings: a host with or without a port, a scheme and a path. */
function isRegistryName(text) {
    return isAuthority(registryName(text));
}
function isAuthority(text) {
    const match = /^(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?$/i.exec(text);
    const port = Number(match?.[1] ?? 1);
    return match !== null && port >= 1 && port <= 65535;
}
function checkRegistry(authority, text) {
    if (!isAuthority(authority)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`image "${text}" names the malformed registry "${authority}"`, {
            change: 'A registry is a host name or an address, with ":" and a port from 1 to 65535 where it has one.',
        });
    }
    return registryName(authority);
}
function checkPath(path, text) {
    if (path.length > longestName) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`image "${text.slice(0, 150)}\u2026" has a path of ${path.length} characters`, {
            change: `At most ${longestName} are allowed.`,
        });
    }
    const wrong = path.split('/').find((part) => !component.test(part));
    if (wrong === undefined)
        return path;
    if (path !== path.toLowerCase() &&
        path
            .toLowerCase()
            .split('/')
            .every((part) => component.test(part))) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`image "${text}" has capital letters, which registries do not accept in a repository`, {
            change: `Write ${lowerCase(text.trim())}.`,
        });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(wrong === ''
        ? `image "${text}" has an empty part in its path`
        : `image "${text}" has the malformed part "${wrong}"`, {
        change: 'Each part of a repository has lower-case letters and digits, with ".", "_", "__" or "-" between them, and parts are divided by "/".',
    });
}


/***/ }),

/***/ 5550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ isoTime)
/* harmony export */ });
/** RFC 3339 in UTC, whole seconds: `2026-03-01T12:00:00Z`. */
function isoTime(seconds) {
    return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}


/***/ }),

/***/ 7943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ packArguments),
/* harmony export */   V6: () => (/* binding */ unpackArguments),
/* harmony export */   x_: () => (/* binding */ upxComplaint),
/* harmony export */   ye: () => (/* binding */ checkPackingOptions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

// Options that make UPX do something other than packing into our output file.
const refusedNames = new Set([
    'backup',
    'decompress',
    'file-info',
    'fileinfo',
    'help',
    'info',
    'keep',
    'license',
    'list',
    'output',
    'sysinfo',
    'test',
    'uncompress',
    'version',
    'version-short',
]);
/** Throws a UsageError for options that do not pack, or that write to another file than ours. */
function checkPackingOptions(options) {
    for (const option of options)
        checkArgument(option);
}
/** The whole argument list for packing a file. */
function packArguments(request) {
    return ['-q', '--no-color', '--no-progress', ...request.options, `-o${request.output}`, '--', request.input];
}
/** The whole argument list for unpacking a file. */
function unpackArguments(request) {
    return ['-d', '-q', '--no-color', '--no-progress', `-o${request.output}`, '--', request.input];
}
/** UPX's own reason for a failure, as one clause, or undefined when it printed none that can be shown. */
function upxComplaint(output) {
    const match = /^upx: (?:.*?: ?(\w+Exception(?:: .*)?)|(.*\boption\b.*))$/m.exec(output);
    return (match?.[1] ?? match?.[2])?.trim();
}
function checkArgument(arg) {
    const refuse = (change) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`upx-args: "${arg}" cannot be used here`, { change });
    };
    if (!arg.startsWith('-') || arg === '-' || arg === '--')
        refuse('Only options are taken: the files are ours to name.');
    if (!arg.startsWith('--')) {
        if (!/^-[1-9fqv]+$/.test(arg))
            refuse('Of the short options only -1 to -9, -f, -q and -v pack a program.');
        return;
    }
    const name = arg.slice(2).replace(/=.*$/s, '');
    if (refusedNames.has(name))
        refuse('It makes UPX do something else than packing: remove it.');
    if (name === 'force-execve')
        refuse('The program would unpack itself into /tmp at every start: remove it.');
}


/***/ }),

/***/ 5801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I9: () => (/* binding */ placesOfBuild),
/* harmony export */   Mj: () => (/* binding */ commonPlaces),
/* harmony export */   eF: () => (/* binding */ placedAnnotations),
/* harmony export */   qE: () => (/* binding */ homelessNotes)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3999);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7196);


// Unlike docker, on the index too: for an image of several platforms, registries show the annotations of its index.
const everywhere = [{ level: 'manifest' }, { level: 'index' }];
/** The places for annotations that name none. Throws a UsageError for an unknown level. */
function commonPlaces(context) {
    const text = context?.annotationLevels;
    return text === undefined ? everywhere : (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePlaces */ .wf)({ name: 'DOCKER_METADATA_ANNOTATIONS_LEVELS', text });
}
/** Every annotation at its places: first the labels, then the given ones, which override them. */
function placedAnnotations({ labels, given, context, values }) {
    const common = commonPlaces(context);
    const fill = (text) => (0,_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .fillText */ .BB)({ input: 'annotations', text, values });
    const all = [
        ...Object.entries(labels).map(([key, value]) => ({ key, value })),
        ...given.map((annotation) => ({ ...annotation, key: fill(annotation.key), value: fill(annotation.value) })),
    ];
    return all.flatMap(({ key, value, places = common }) => places.map((place) => ({ ...place, key, value })));
}
/** Notes for annotations whose places an image of these platforms does not have. */
function homelessNotes(given, isPlace) {
    const homeless = given.flatMap(({ key, places }) => places === undefined || places.some(isPlace) ? [] : [`${places.map(_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .placeText */ .Z9).join(',')}:${key}`]);
    return homeless.length === 0 ? [] : [`annotations dropped, the image has no such level: ${homeless.join(', ')}`];
}
/** The places of an image that is built for these platforms. */
function placesOfBuild(platforms) {
    return (place) => (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .hasPlace */ .GT)(platforms, place);
}


/***/ }),

/***/ 7196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ fillText),
/* harmony export */   cP: () => (/* binding */ hasName),
/* harmony export */   vd: () => (/* binding */ fillPairs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * Fills in `{{name}}` expressions, in every input that allows them; `\{{` is a literal `{{`. Values are inserted as
 * they are, without HTML escaping. Throws a UsageError for an unknown name or argument.
 */
function fillText(options) {
    return options.text.replaceAll(/\\\{\{|\{\{\{?(.*?)\}?\}\}/g, (whole, inside) => {
        if (inside === undefined)
            return '{{';
        const [, name = '', rest = ''] = /^\s*([\w-]+)(?:\s+(.*?))?\s*$/.exec(inside) ?? [];
        const value = Object.hasOwn(options.values, name) ? options.values[name] : undefined;
        if (value === undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${options.input} holds ${whole}, which is not supported there`, {
                change: `Known are ${Object.keys(options.values)
                    .map((known) => `{{${known}}}`)
                    .join(', ')}.`,
            });
        }
        if (typeof value === 'function')
            return value(readArguments(rest, { input: options.input, whole }));
        if (rest === '')
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${options.input} holds ${whole}, but ${name} takes no arguments`, {
            change: `Write {{${name}}}.`,
        });
    });
}
/** Whether a text contains `{{name}}`, without which several programs would get the same name. */
function hasName(text) {
    return /\{\{\{?\s*name\s*\}?\}\}/.test(text);
}
/** Fills the expressions of names and values in. */
function fillPairs(options) {
    const { input, pairs, values } = options;
    const fill = (text) => fillText({ input, text, values });
    return Object.fromEntries(Object.entries(pairs).map(([key, value]) => [fill(key), fill(value)]));
}
function readArguments(text, place) {
    let given = {};
    for (const [, key, single, double] of text.matchAll(/(?:(\w+)\s*=\s*)?(?:'([^']*)'|"([^"]*)"|[^\s'"]+)/g)) {
        const value = single ?? double;
        if (key === 'tz' && value !== undefined)
            given = { ...given, timeZone: value };
        else if (key === undefined && value !== undefined && given.format === undefined)
            given = { ...given, format: value };
        // A format without quotes is ignored, and the default format used: docker/metadata-action reads it as an unknown
        // name.
        else if (key !== undefined || value !== undefined) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${place.input} holds ${place.whole}, with malformed arguments`, {
                change: "Write for example {{date 'YYYYMMDD' tz='Europe/Berlin'}}.",
            });
        }
    }
    return given;
}


/***/ }),

/***/ 2077:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W0: () => (/* binding */ branchOf),
  wX: () => (/* binding */ globalValues),
  lV: () => (/* binding */ nameValue),
  Fu: () => (/* binding */ shortSha),
  yt: () => (/* binding */ sourceValues),
  cO: () => (/* binding */ tagOf)
});

// EXTERNAL MODULE: ./lib/oci/rfc3339.js
var rfc3339 = __webpack_require__(5550);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/plan/names/date-fields.js
/** What a token of Moment.js, such as `YYYY` or `Do`, stands for; undefined for text that is no token. */
function fieldOf(token, moment) {
    const { milliseconds, offsetMinutes } = moment;
    // A date whose UTC fields hold the local time.
    const local = new Date(milliseconds + offsetMinutes * 60_000);
    const number = numbers.get(token)?.(local, moment);
    if (number !== undefined)
        return padded(number, token.length);
    const text = texts.get(token)?.(local, moment);
    if (text !== undefined)
        return text;
    const cardinal = token.length > 1 && token.endsWith('o') ? fieldOf(token.slice(0, -1), moment) : undefined;
    return cardinal === undefined ? undefined : ordinal(Number(cardinal));
}
const yearOf = (local) => local.getUTCFullYear();
const monthOf = (local) => local.getUTCMonth() + 1;
const hourOf = (local) => local.getUTCHours();
const weekdayOf = (local) => local.getUTCDay();
/** Numbers, with zeros before them up to as many digits as the token has letters. */
const numbers = byToken([
    ['Y y yy yyy yyyy YYYY YYYYY', yearOf],
    ['YY', (local) => yearOf(local) % 100],
    ['GGGG GGGGG', (local) => isoWeek(local).year],
    ['GG', (local) => isoWeek(local).year % 100],
    ['gggg ggggg', (local) => localWeek(local).year],
    ['gg', (local) => localWeek(local).year % 100],
    ['Q', (local) => Math.ceil(monthOf(local) / 3)],
    ['M MM', monthOf],
    ['W WW', (local) => isoWeek(local).week],
    ['w ww', (local) => localWeek(local).week],
    ['D DD', (local) => local.getUTCDate()],
    ['d e', weekdayOf],
    ['E', (local) => weekdayOf(local) || 7],
    ['H HH', hourOf],
    ['h hh', (local) => hourOf(local) % 12 || 12],
    ['k kk', (local) => hourOf(local) || 24],
    ['m mm', (local) => local.getUTCMinutes()],
    ['s ss', (local) => local.getUTCSeconds()],
    ['X', (_, { milliseconds }) => Math.floor(milliseconds / 1000)],
    ['x', (_, { milliseconds }) => milliseconds],
]);
const months = 'January February March April May June July August September October November December'.split(' ');
const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const monthName = (local) => months[local.getUTCMonth()] ?? '';
const dayName = (local) => days[weekdayOf(local)] ?? '';
const texts = byToken([
    ['YYYYYY', (local) => `+${padded(yearOf(local), 6)}`],
    ['N NN NNN NNNNN', () => 'AD'],
    ['NNNN', () => 'Anno Domini'],
    ['MMM', (local) => monthName(local).slice(0, 3)],
    ['MMMM', monthName],
    ['DDD', (local) => String(dayOfYear(local))],
    ['DDDD', (local) => padded(dayOfYear(local), 3)],
    ['dd', (local) => dayName(local).slice(0, 2)],
    ['ddd', (local) => dayName(local).slice(0, 3)],
    ['dddd', dayName],
    ['A', (local) => (hourOf(local) < 12 ? 'AM' : 'PM')],
    ['a', (local) => (hourOf(local) < 12 ? 'am' : 'pm')],
    ['Z', (_, { offsetMinutes }) => offsetText(offsetMinutes, ':')],
    ['ZZ', (_, { offsetMinutes }) => offsetText(offsetMinutes, '')],
    ['z zz', (_, { offsetMinutes }) => (offsetMinutes === 0 ? 'UTC' : offsetText(offsetMinutes, ':'))],
    ...Array.from({ length: 9 }, (_, index) => fractionOf(index + 1)),
]);
/** `S` to `SSSSSSSSS`: fractions of a second, of which three digits are known. */
function fractionOf(digits) {
    return ['S'.repeat(digits), (local) => padded(local.getUTCMilliseconds(), 3).padEnd(9, '0').slice(0, digits)];
}
function byToken(rows) {
    return new Map(rows.flatMap(([tokens, field]) => tokens.split(' ').map((token) => [token, field])));
}
function padded(number, width) {
    return String(number).padStart(width, '0');
}
const dayMilliseconds = 86_400_000;
function dayOfYear(local) {
    const midnight = Date.UTC(yearOf(local), local.getUTCMonth(), local.getUTCDate());
    return Math.floor((midnight - Date.UTC(yearOf(local), 0, 1)) / dayMilliseconds) + 1;
}
// Weeks start on Monday; the first one contains the year's first Thursday.
function isoWeek(local) {
    const thursday = new Date(local.getTime() + (4 - (weekdayOf(local) || 7)) * dayMilliseconds);
    return weekOfYear(thursday);
}
// Weeks start on Sunday; the first one contains January 1, so each belongs to the year of its Saturday.
function localWeek(local) {
    return weekOfYear(new Date(local.getTime() + (6 - weekdayOf(local)) * dayMilliseconds));
}
function weekOfYear(decisive) {
    const year = yearOf(decisive);
    return { year, week: Math.floor((decisive.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMilliseconds)) + 1 };
}
function offsetText(minutes, separator) {
    const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)];
    return `${sign}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}
function ordinal(number) {
    const teen = Math.floor((number % 100) / 10) === 1;
    return `${number}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
}

;// CONCATENATED MODULE: ./lib/plan/names/dates.js


// The format letters of Moment.js, as users of docker/metadata-action write them; a test compares each with Moment.js
// itself. No library is needed: Node's Intl knows the time zones, for which Moment.js would bundle a table.
// Source: https://momentjs.com/docs/#/displaying/format/
const tokens = /\[([^[]*)\]|(\\?)(LTS|LT|L{1,4}|l{1,4}|Mo|M{1,4}|Do|DDDo|D{1,4}|do|d{1,4}|w[ow]?|W[oW]?|Qo?|N{1,5}|Y{4,6}|YY?|yo|y{1,4}|g{4,5}|gg|G{4,5}|GG|e|E|a|A|HH?|hh?|kk?|mm?|ss?|S{1,9}|x|X|zz?|ZZ?|.)/gs;
// The US date formats, which Moment.js uses by default. The lowercase ones are the short forms.
const longForms = {
    LT: 'h:mm A',
    LTS: 'h:mm:ss A',
    L: 'MM/DD/YYYY',
    LL: 'MMMM D, YYYY',
    LLL: 'MMMM D, YYYY h:mm A',
    LLLL: 'dddd, MMMM D, YYYY h:mm A',
    l: 'M/D/YYYY',
    ll: 'MMM D, YYYY',
    lll: 'MMM D, YYYY h:mm A',
    llll: 'ddd, MMM D, YYYY h:mm A',
};
/**
 * Formats a time in a zone of the tz database; without a format, as RFC 3339. Throws a UsageError for an unknown zone.
 */
function formatDate(options) {
    const { milliseconds, format, timeZone } = options;
    const moment = { milliseconds, offsetMinutes: offsetOf(milliseconds, timeZone) };
    if (format !== undefined)
        return formatted(format, moment);
    const seconds = formatted('YYYY-MM-DDTHH:mm:ss', moment);
    return moment.offsetMinutes === 0 ? `${seconds}Z` : `${seconds}${formatted('Z', moment)}`;
}
// Text in brackets and a token after a backslash are copied as they are.
function formatted(format, moment) {
    return format.replaceAll(tokens, (_, literal, backslash, token) => {
        if (literal !== undefined)
            return literal;
        if (backslash !== '')
            return token;
        const long = longForms[token];
        return long === undefined ? (fieldOf(token, moment) ?? token) : formatted(long, moment);
    });
}
function offsetOf(milliseconds, timeZone) {
    try {
        const parts = new Intl.DateTimeFormat('en-US', {
            timeZone,
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric',
        }).formatToParts(milliseconds);
        const part = (type) => Number(parts.find((one) => one.type === type)?.value);
        const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
        return Math.round((local - Math.floor(milliseconds / 1000) * 1000) / 60_000);
    }
    catch (cause) {
        throw new errors/* UsageError */.eb(`a date is asked for in the time zone "${timeZone}", which is not known`, {
            change: 'Write a name of the tz database, such as Europe/Berlin.',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./lib/plan/globals.js


/** The values for every expression. Source: https://github.com/docker/metadata-action#global-expressions */
function globalValues(surrounding) {
    const date = (milliseconds) => (given) => formatDate({ milliseconds, format: given.format, timeZone: given.timeZone ?? 'UTC' });
    const onDefaultBranch = isDefaultBranch(surrounding);
    return {
        branch: branchOf(surrounding.ref) ?? '',
        tag: tagOf(surrounding.ref) ?? '',
        sha: shortSha(surrounding),
        base_ref: surrounding.baseRef,
        is_default_branch: String(onDefaultBranch),
        is_not_default_branch: String(!onDefaultBranch),
        date: date(surrounding.nowMilliseconds),
        commit_date: date(surrounding.committedMilliseconds),
        ...nameValue(surrounding.name),
    };
}
/** The values for names and paths. Registries accept no capital letters, so `{{name}}` is lowercase everywhere. */
function nameValue(name) {
    return { name: name.toLowerCase() };
}
/**
 * The values for `ldflags`: the tag on the commit (or a short revision), the same without the `v` of a version, the
 * revision, the commit's time.
 */
function sourceValues({ revision = 'unknown', tag, committedSeconds = 0 }) {
    const version = tag ?? revision.slice(0, 12);
    return {
        version,
        semver: version.replace(/^v(?=\d)/, ''),
        revision,
        'commit-date': (0,rfc3339/* isoTime */.L)(committedSeconds),
    };
}
/** The branch that a ref names; undefined for any other ref. */
function branchOf(ref) {
    return /^refs\/heads\/(.+)$/.exec(ref)?.[1];
}
/** The tag that a ref names; undefined for any other ref. */
function tagOf(ref) {
    return /^refs\/tags\/(.+)$/.exec(ref)?.[1];
}
/** The first digits of the revision. */
function shortSha({ sha, shortShaLength }) {
    return sha.slice(0, shortShaLength);
}
// Some events always run for the last commit of the default branch, even if the event does not name it.
function isDefaultBranch({ ref, defaultBranch, eventName }) {
    const branch = ref.replace(/^refs\/heads\//, '');
    return branch !== '' && (branch === defaultBranch || /create|discussion|issues|schedule/.test(eventName));
}


/***/ }),

/***/ 4870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ comparedReference),
/* harmony export */   c: () => (/* binding */ basesOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3835);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7196);
/* harmony import */ var _globals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2077);
/* harmony import */ var _earlier_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3516);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8872);






/**
 * What an image is compared with: the first of these that exists. That is what compare-with names; else, in a pull
 * request, what a push to its base branch would be called; else what the first tag names. Throws a UsageError for a
 * malformed compare-with.
 */
function basesOf(program, names, facts) {
    const { compareWith, context } = facts;
    if (compareWith !== '') {
        const { repository, tag = 'latest', digest } = comparedReference(compareWith, { name: program.name, context });
        return [digest === undefined ? baseOf(repository, tag) : baseOf(repository, digest)];
    }
    const branch = context?.pullRequest === undefined ? undefined : context.baseRef;
    if (context === undefined || branch === undefined) {
        const [first] = names.targets;
        const [tag] = first?.tags ?? [];
        return first === undefined || tag === undefined ? [] : [baseOf(first.repository, tag)];
    }
    const { targets } = (0,_names_js__WEBPACK_IMPORTED_MODULE_5__/* .namesOf */ .eZ)(program, {
        ...facts,
        inputs: { ...facts.inputs, pushByDigest: false },
        context: (0,_earlier_js__WEBPACK_IMPORTED_MODULE_4__/* .onBranch */ .G)(context, branch),
        // A tag with the commit in it would name an image of another commit.
        source: {},
    });
    const [first] = targets;
    return first === undefined ? [] : first.tags.map((tag) => baseOf(first.repository, tag));
}
/** What compare-with names for a program. Throws a UsageError for a malformed one. */
function comparedReference(text, { name, context }) {
    const filled = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .fillText */ .BB)({ input: 'compare-with', text, values: (0,_globals_js__WEBPACK_IMPORTED_MODULE_3__/* .nameValue */ .lV)(name) });
    try {
        return (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(context === undefined ? filled : (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .lowerCase */ .gQ)(filled));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`compare-with: ${error.message}`, {
            change: 'Name an image: registry/name:tag or registry/name@sha256:\u2026.',
            cause: error,
        });
    }
}
function baseOf(repository, reference) {
    const text = reference.includes(':')
        ? `${(0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryText */ .g_)(repository)}@${reference}`
        : (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .taggedText */ .Ms)(repository, reference);
    return { repository, reference, text };
}


/***/ }),

/***/ 3516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ onBranch),
/* harmony export */   z: () => (/* binding */ earlierImages)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8872);

/**
 * Where an image of the same code may be under other names: in a pull request that of its base branch, and after a merge
 * that of the pull request. By the same tag rules, without tags that contain the commit.
 */
function earlierImages(program, names, facts) {
    const { context, merged } = facts;
    if (context === undefined)
        return [];
    const namedIn = (other) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .namesOf */ .eZ)(program, { ...facts, context: other, source: {} }).targets.map(({ repository, tags }) => ({
        repository,
        tags: tags.slice(0, 1),
    }));
    const branch = context.pullRequest === undefined ? undefined : context.baseRef;
    const all = [
        ...(branch === undefined
            ? []
            : [{ targets: namedIn(onBranch(context, branch)), of: `the branch ${branch}`, fromPullRequest: false }]),
        ...(merged === undefined
            ? []
            : [{ targets: namedIn(inRequest(context, merged)), of: `pull request ${merged}`, fromPullRequest: true }]),
    ];
    return all.filter(({ targets }) => targets.length > 0 && targets.every(isOther(names)));
}
// A tag that every run writes is the first tag of this one too.
function isOther({ targets }) {
    return ({ tags: [tag] }, index) => tag !== undefined && tag !== targets[index]?.tags[0];
}
/** The context of a push to a branch, of a commit that is not known. */
function onBranch(context, branch) {
    return { ...withoutCommit(context), eventName: 'push', ref: `refs/heads/${branch}` };
}
function inRequest(context, number) {
    const { ref } = context;
    return {
        ...withoutCommit(context),
        eventName: 'pull_request',
        ref: `refs/pull/${number}/merge`,
        baseRef: ref.replace(/^refs\/heads\//, ''),
        pullRequest: { fromFork: false },
    };
}
// A tag with the commit in it would name an image of another commit.
function withoutCommit(context) {
    const { pullRequest: _, baseRef: __, headSha: ___, action: ____, ...rest } = context;
    return { ...rest, sha: '' };
}


/***/ }),

/***/ 8366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ few)
/* harmony export */ });
/** The first five names of a list and how many more there are, for messages. */
function few(names) {
    const shown = names.slice(0, 5).join(', ');
    return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}


/***/ }),

/***/ 9368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ writtenTags),
/* harmony export */   Pc: () => (/* binding */ serverToken),
/* harmony export */   Ze: () => (/* binding */ needsRemoteTags),
/* harmony export */   q9: () => (/* binding */ needsHistory)
/* harmony export */ });
/* harmony import */ var _globals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2077);

// Which facts the rules for names will need, and what can be checked before those are known.
/** Whether a rule may need the branches and tags of the repository, or the folder that a tag belongs to. */
function needsHistory(inputs) {
    return inputs.tags.rules.some((rule) => rule.type !== 'raw' || !rule.literal);
}
/** Whether the tags of the remote repository are needed to find its newest release: a checkout rarely has all tags. */
function needsRemoteTags({ inputs, context, }) {
    if (context === undefined || inputs.flavor.latest !== 'auto')
        return false;
    const isRelease = (0,_globals_js__WEBPACK_IMPORTED_MODULE_0__/* .tagOf */ .cO)(context.ref) !== undefined;
    return inputs.tags.rules.some((rule) => rule.type === 'semver' || rule.type === 'match'
        ? isRelease || rule.value !== ''
        : rule.type === 'ref' && rule.event === 'tag' && isRelease);
}
/** The tags that are given in full, which can be checked right away. */
function writtenTags({ tags }) {
    const words = tags.rules.flatMap((rule) => (rule.type === 'raw' && rule.literal ? [rule.value] : []));
    return [...words, ...tags.references.map(({ tag }) => tag)].filter((tag) => tag !== '' && !tag.includes('{{'));
}
/** The workflow's token and the server that issued it; undefined outside a workflow. */
function serverToken({ inputs, context, }) {
    if (context === undefined || inputs.githubToken === '')
        return undefined;
    return { server: context.server?.url ?? 'https://github.com', token: inputs.githubToken };
}


/***/ }),

/***/ 8872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HF: () => (/* binding */ checkNamesApart),
/* harmony export */   Ho: () => (/* binding */ registriesOf),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   mH: () => (/* binding */ imageTexts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3835);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7196);
/* harmony import */ var _globals_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2077);
/* harmony import */ var _few_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8366);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9368);
/* harmony import */ var _server_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5309);
/* harmony import */ var _tag_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9046);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(212);









/** The names of an image. Throws a UserError for a malformed one. */
function namesOf(program, facts) {
    const { inputs } = facts;
    const surrounding = surroundingOf(program, facts);
    const values = (0,_globals_js__WEBPACK_IMPORTED_MODULE_3__/* .nameValue */ .lV)(program.name);
    const images = imageTexts(facts).map((text) => (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .fillText */ .BB)({ input: 'images', text, values }));
    const repositories = images.map((text) => (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(spelled(text, facts)));
    const made = (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .tagsFrom */ .Qb)({
        rules: inputs.tags.rules,
        flavor: inputs.flavor,
        surrounding,
        program,
        repositoryTags: facts.history?.tags ?? [],
        // Outside a workflow, only the tags of the checkout count.
        knowsAllTags: !(0,_history_js__WEBPACK_IMPORTED_MODULE_4__/* .needsRemoteTags */ .Ze)(facts) || facts.history?.knowsAllTags === true,
        isMarkedPrerelease: facts.context?.release?.prerelease === true,
    });
    const whole = inputs.tags.references.map(({ name, tag }) => ({
        repository: (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(spelled((0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .fillText */ .BB)({ input: 'tags', text: name, values }), facts)),
        tags: filledTag(tag, surrounding),
    }));
    const tags = inputs.pushByDigest ? [] : made.names;
    const targets = joined([
        ...repositories.map((repository) => ({ repository, tags })),
        ...whole.map((target) => (inputs.pushByDigest ? { ...target, tags: [] } : target)),
    ]);
    return {
        repositories: targets.map(({ repository }) => repository),
        tags: [...new Set(targets.length === 0 ? tags : targets.flatMap((target) => target.tags))],
        targets,
        version: made.version ?? whole[0]?.tags[0],
        notes: [...spellingNotes(images, facts), ...otherCommitNote(facts), ...made.notes],
        surrounding,
    };
}
// Registries accept no capital letters. In a workflow, names of owners and repositories may have them and cannot be
// spelled otherwise, so they are lowercased; on the command line it is an error.
function spelled(text, { context }) {
    return context === undefined ? text : text.toLowerCase();
}
function spellingNotes(images, facts) {
    return images
        .filter((text) => text !== spelled(text, facts))
        .map((text) => `${text} is written ${spelled(text, facts)}: registries do not accept capital letters`);
}
function filledTag(tag, surrounding) {
    if (!tag.includes('{{'))
        return [tag];
    const text = (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .fillText */ .BB)({ input: 'tags', text: tag, values: (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .markMissing */ .WG)((0,_globals_js__WEBPACK_IMPORTED_MODULE_3__/* .globalValues */ .wX)(surrounding)) });
    return (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .hasMissing */ .Ru)(text) ? [] : [(0,_tag_text_js__WEBPACK_IMPORTED_MODULE_7__/* .asTag */ .J)(text)].filter((filled) => filled !== '');
}
/**
 * The names of images as given, or the default one for the runner's repository; none if the registry of its server is
 * not known.
 */
function imageTexts(facts) {
    const { inputs, context, several } = facts;
    const isNamed = inputs.images.length > 0 || inputs.tags.references.length > 0;
    if (isNamed || context === undefined)
        return inputs.images;
    const { owner, name } = context.repository;
    const registry = (0,_server_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .serverRegistry */ .t)(context.server);
    return registry === undefined ? [] : [`${registry}/${owner}/${name}`.toLowerCase() + (several ? '/{{name}}' : '')];
}
/** The registries of all names, as given: those that the user name and password may be for. */
function registriesOf(facts) {
    const whole = facts.inputs.tags.references.map(({ name }) => name);
    const texts = [...imageTexts({ ...facts, several: false }), ...whole];
    const names = texts.map((text) => (0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .fillText */ .BB)({ input: 'images', text, values: (0,_globals_js__WEBPACK_IMPORTED_MODULE_3__/* .nameValue */ .lV)('name') }));
    return [...new Set(names.map((name) => (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(spelled(name, facts)).registry))];
}
/** Throws a UserError if several programs would get the same name. */
function checkNamesApart(programs) {
    const fixedNames = ({ images, tags }) => [...images, ...wholeNames(tags.references)].filter((image) => !(0,_expressions_js__WEBPACK_IMPORTED_MODULE_2__/* .hasName */ .cP)(image));
    const all = programs.map(({ name, inputs }) => ({ name, fixed: fixedNames(inputs) }));
    for (const { fixed } of all) {
        for (const image of fixed) {
            const names = all.filter((other) => other.fixed.includes(image)).map(({ name }) => name);
            if (names.length > 1)
                throw sameName(image, names, programs);
        }
    }
}
function wholeNames(references) {
    return references.map(({ name, tag }) => `${name}:${tag}`);
}
function sameName(image, names, programs) {
    const isWhole = programs.some(({ inputs }) => wholeNames(inputs.tags.references).includes(image));
    const better = isWhole ? `tags: ${image.replace(/:[^:]*$/, '/{{name}}$&')}` : `images: ${image}/{{name}}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${names.length} packages (${(0,_few_js__WEBPACK_IMPORTED_MODULE_8__/* .few */ .H)(names)}) would all be called "${image}"`, {
        change: `Write ${better}, or name one package.`,
    });
}
// Outside a workflow, the checked-out tag or branch replaces the event's.
function surroundingOf(program, { context, source, history, nowMilliseconds }) {
    const branch = history?.branch;
    const head = source.tag !== undefined ? `refs/tags/${source.tag}` : branch === undefined ? '' : `refs/heads/${branch}`;
    const committedMilliseconds = source.committedSeconds === undefined ? nowMilliseconds : source.committedSeconds * 1000;
    return {
        name: program.name,
        eventName: context?.eventName ?? '',
        ref: context?.ref ?? head,
        // The build uses the checked-out commit, whichever commit the event is about.
        sha: context?.headSha ?? builtCommit(source) ?? context?.sha ?? '',
        shortShaLength: context?.shortShaLength ?? 7,
        baseRef: context?.baseRef ?? '',
        defaultBranch: context?.repository.defaultBranch ?? '',
        nowMilliseconds,
        committedMilliseconds,
    };
}
function builtCommit({ revision }) {
    return revision?.replace(/-dirty$/, '');
}
function otherCommitNote({ context, source }) {
    const built = builtCommit(source);
    if (built === undefined || context === undefined || context.sha === '' || built === context.sha)
        return [];
    return [
        `the checkout is at ${built.slice(0, 7)}, the event at ${context.sha.slice(0, 7)}: names and labels use the checkout`,
    ];
}
// A repository may be named both in `images` and in a full reference.
function joined(targets) {
    const byName = new Map();
    for (const { repository, tags } of targets) {
        const name = (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryText */ .g_)(repository);
        const before = byName.get(name)?.tags ?? [];
        byName.set(name, { repository, tags: [...new Set([...before, ...tags])] });
    }
    return [...byName.values()];
}


/***/ }),

/***/ 5309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ serverRegistry)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

/**
 * The container registry that belongs to the workflow's server and accepts its token; undefined if the documentation
 * does not say which one that is.
 * Source: docs.github.com, "Working with the Container registry" for each product; docs.gitea.com, "Container
 * registry".
 */
function serverRegistry(server) {
    if (server === undefined)
        return 'ghcr.io';
    const { host, kind } = server;
    if (kind === 'gitea')
        return host;
    // Enterprise Server has it only below its own host name, with subdomain isolation.
    const hasSubdomains = !/[:[]/.test(host) && (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 0;
    return kind !== 'unknown' && hasSubdomains ? `containers.${host}` : undefined;
}


/***/ }),

/***/ 2551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ isStamped)
/* harmony export */ });
/* harmony import */ var _globals_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2077);

/**
 * Whether a program gets its version and its commit, as `go build` writes them: with `auto` for a tag or a release. Every
 * other build has the same bytes for the same code, whatever the commit. A program given as `path@version` has its
 * version anyway.
 */
function isStamped({ module }, { inputs, context }) {
    if (module.version !== undefined || inputs.stamp === 'false')
        return false;
    return inputs.stamp === 'true' || context?.eventName === 'release' || (0,_globals_js__WEBPACK_IMPORTED_MODULE_0__/* .tagOf */ .cO)(context?.ref ?? '') !== undefined;
}


/***/ }),

/***/ 9046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ excessOf),
/* harmony export */   J: () => (/* binding */ asTag)
/* harmony export */ });
// Source: distribution-spec, "Pulling manifests": [a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}
const longest = 128;
/**
 * Turns a text into a valid tag: replaces invalid characters with `-` and removes invalid leading ones. A text that is
 * too long is cut before the suffix, because the suffix may be what distinguishes two tags.
 */
function asTag(text, suffix = '') {
    const whole = spelled(text + suffix);
    if (whole.length <= longest)
        return whole;
    const end = inAlphabet(suffix).slice(-longest);
    return spelled(text).slice(0, longest - end.length) + end;
}
/** By how many characters a text exceeds the maximum length of a tag. */
function excessOf(text) {
    return Math.max(0, spelled(text).length - longest);
}
function spelled(text) {
    return inAlphabet(text).replace(/^[.-]+/, '');
}
function inAlphabet(text) {
    return text.replaceAll(/[^a-zA-Z0-9._-]+/g, '-');
}


/***/ }),

/***/ 212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ru: () => (/* binding */ hasMissing),
  Ol: () => (/* binding */ isEnabled),
  WG: () => (/* binding */ markMissing),
  Id: () => (/* binding */ patternOf),
  Qb: () => (/* binding */ tagsFrom),
  v7: () => (/* binding */ versionValues)
});

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(7196);
// EXTERNAL MODULE: ./lib/plan/globals.js + 2 modules
var globals = __webpack_require__(2077);
;// CONCATENATED MODULE: ./lib/plan/names/version-order.js

// Suffixes of a full release. Any other suffix (-rc1, b2, .alpha3, -beta, .dev0, -SNAPSHOT, -preview, M1 \u2026) marks a
// prerelease.
const finished = /^(?:\+.*|[._-]?(?:final|ga|release|lts|stable)|[._-](?:post|patch|p|r|sp|hotfix)[._-]?\d*(?:\+.*)?)?$/i;
/** Parses a tag as a version; undefined if it is not one. */
function readVersion(tag) {
    const slash = tag.lastIndexOf('/');
    const folder = tag.slice(0, Math.max(slash, 0));
    const name = tag.slice(slash + 1);
    const [, word = '', digits = '', rest = ''] = /^()v?(\d+(?:\.\d+)*)(.*)$/i.exec(name) ?? /^(\D*?)[-_@]v?(\d+(?:\.\d+)*)(.*)$/i.exec(name) ?? [];
    if (digits === '')
        return undefined;
    const strict = word === '' ? (0,semver.parse)(name) : null;
    return {
        folder,
        line: `${folder}/${word}`,
        numbers: digits.split('.').map(Number),
        isPrerelease: strict === null ? !finished.test(rest) : strict.prerelease.length > 0,
    };
}
/**
 * Whether a version is newer than another one of its line. `v1` and `v1.2` cover all versions that start with them, so
 * neither is newer or older than `v1.2.3`. Calendar versions and counted ones are not compared with each other.
 */
function comesAfter(version, than) {
    if (version.line !== than.line || isCalendar(version) !== isCalendar(than))
        return false;
    const length = Math.min(version.numbers.length, than.numbers.length);
    for (let at = 0; at < length; at++) {
        const difference = (version.numbers[at] ?? 0) - (than.numbers[at] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return false;
}
// 2026.1, 20260115.
function isCalendar({ numbers: [first = 0] }) {
    return first >= 1900;
}

;// CONCATENATED MODULE: ./lib/plan/names/releases.js


/** The release that a Git tag names; undefined for any other tag. Source: https://go.dev/ref/mod#vcs-version */
function releaseOf(tag) {
    const slash = tag.lastIndexOf('/');
    const version = (0,semver.parse)(tag.slice(slash + 1));
    return version === null ? undefined : { prefix: tag.slice(0, Math.max(slash, 0)), version };
}
/** Whether a tag's prefix refers to this program: its folder, a parent folder, or its name. */
function isOf(prefix, { name, folder }) {
    if (prefix === '' || prefix === name)
        return true;
    return folder === undefined ? prefix.endsWith(`/${name}`) : folder === prefix || folder.startsWith(`${prefix}/`);
}
/**
 * Whether a release may get the tag latest: no prerelease, no release of another program, and none if the repository
 * has a newer one or its tags are not all known. A tag that is not a version always may.
 */
function mayBeLatest(tag, facts) {
    const no = (because) => ({ allowed: false, because });
    if (facts.isMarkedPrerelease)
        return no(`the release ${tag} is marked as a prerelease`);
    const version = readVersion(tag);
    if (version === undefined)
        return { allowed: true };
    if (!facts.isOwn && version.folder !== '' && !isOf(version.folder, facts.program)) {
        return no(`${tag} is not of ${facts.program.name}`);
    }
    if (version.isPrerelease)
        return no(`${tag} is a prerelease`);
    const newer = facts.tags.find((other) => {
        const known = readVersion(other);
        return known !== undefined && !known.isPrerelease && comesAfter(known, version);
    });
    if (newer !== undefined)
        return no(`${newer} is newer than ${tag}`);
    return facts.knowsAllTags
        ? { allowed: true }
        : no(`the tags of origin could not be listed, so ${tag} may not be the newest (flavor: latest=true moves it anyway)`);
}

// EXTERNAL MODULE: ./lib/plan/names/tag-text.js
var tag_text = __webpack_require__(9046);
;// CONCATENATED MODULE: ./lib/plan/names/tags.js






/**
 * The tags from the rules, as docker/metadata-action makes them; docs/names.md lists the differences. Throws a
 * UsageError for a malformed expression or pattern.
 */
function tagsFrom(facts) {
    const context = { ...facts, values: markMissing((0,globals/* globalValues */.wX)(facts.surrounding)) };
    const ordered = facts.rules.toSorted((a, b) => b.priority - a.priority);
    const outcomes = ordered
        .filter((rule) => isEnabled(rule, facts.surrounding))
        .map((rule) => fittingOutcome(rule, context));
    const made = outcomes.filter((outcome) => outcome !== undefined && 'tag' in outcome && outcome.tag !== '');
    const notes = outcomes.flatMap((outcome) => (outcome !== undefined && 'note' in outcome ? [outcome.note] : []));
    const [first] = made;
    if (first === undefined)
        return { names: [], version: undefined, notes };
    const latest = decideLatest(first, context);
    const names = [...made.map(({ tag }) => tag), ...(latest.tag === undefined ? [] : [latest.tag])];
    return { names: [...new Set(names)], version: first.tag, notes: [...new Set([...notes, ...latest.notes])] };
}
// Marks a value that the event does not have, while a text is filled in.
const missing = '\u0000';
/** The values, with empty ones replaced by a marker that `hasMissing` finds in the result. */
function markMissing(values) {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? missing : value]));
}
/** Whether the text was filled with a value that the event does not have. */
function hasMissing(text) {
    return text.includes(missing);
}
// The first tag decides whether the image gets latest, unless the flavor sets it.
function decideLatest(first, context) {
    const { flavor } = context;
    const values = (0,globals/* globalValues */.wX)(context.surrounding);
    const fill = (text) => (0,expressions/* fillText */.BB)({ input: 'flavor', text, values });
    const prefix = flavor.prefixLatest ? fill(flavor.prefix) : '';
    const tag = (0,tag_text/* asTag */.J)(`${prefix}latest`, flavor.suffixLatest ? fill(flavor.suffix) : '');
    if (flavor.latest !== 'auto')
        return flavor.latest === 'true' ? { tag, notes: [] } : { notes: [] };
    if (first.latest === 'no')
        return { notes: [] };
    return first.latest.allowed ? { tag, notes: [] } : { notes: [`${tag} not moved: ${first.latest.because}`] };
}
/** Whether a rule is to be used. Throws a UsageError if its `enable` is neither true nor false. */
function isEnabled(rule, surrounding) {
    const enable = (0,expressions/* fillText */.BB)({ input: 'tags', text: rule.enable, values: (0,globals/* globalValues */.wX)(surrounding) });
    if (enable === 'true' || enable === 'false')
        return enable === 'true';
    throw new errors/* UsageError */.eb(`tags has the rule ${rule.text}, whose enable is "${enable}"`, {
        change: 'It must evaluate to true or false, like {{is_default_branch}} and comparisons of the workflow language.',
    });
}
// If a tag is too long, shorten the branch or tag name in it, so that the text after it stays.
function fittingOutcome(rule, context) {
    const outcome = outcomeOf(rule, context);
    if (outcome === undefined || 'note' in outcome || outcome.excess === 0)
        return outcome;
    const shorter = ['branch', 'tag', 'base_ref'].flatMap((name) => {
        const value = context.values[name];
        return typeof value === 'string' && value.length > outcome.excess ? [[name, value.slice(0, -outcome.excess)]] : [];
    });
    return outcomeOf(rule, { ...context, values: { ...context.values, ...Object.fromEntries(shorter) } });
}
function outcomeOf(rule, context) {
    const { surrounding } = context;
    const make = (value, latest = 'no') => made(value, { rule, context, latest });
    const branch = (0,globals/* branchOf */.W0)(surrounding.ref);
    switch (rule.type) {
        case 'schedule':
            return /schedule/.test(surrounding.eventName) ? make(fillGlobals(rule.pattern, context)) : undefined;
        case 'semver':
            return bySemver(rule, context, make);
        case 'match':
            return byMatch(rule, context, make);
        case 'edge':
            return branch !== undefined && branch === (rule.branch || surrounding.defaultBranch) ? make('edge') : undefined;
        case 'ref':
            return byRef(rule.event, context, make);
        case 'raw':
            return rule.literal ? make(rule.value) : make(fillGlobals(rule.value, context));
        case 'sha':
            if (surrounding.sha === '')
                return undefined;
            return make(rule.format === 'short' ? (0,globals/* shortSha */.Fu)(surrounding) : surrounding.sha);
    }
}
function byRef(event, context, make) {
    const { ref } = context.surrounding;
    if (event === 'branch') {
        const branch = (0,globals/* branchOf */.W0)(ref);
        return branch === undefined ? undefined : make(branch);
    }
    if (event === 'tag') {
        const tag = (0,globals/* tagOf */.cO)(ref);
        return tag === undefined ? undefined : make(tag, latestFor(tag, context, { isOwn: false }));
    }
    const request = /^refs\/pull\/(.+?)(?:\/merge)?$/.exec(ref)?.[1];
    return request === undefined ? undefined : make(request);
}
function bySemver(rule, context, make) {
    const text = rule.value === '' ? (0,globals/* tagOf */.cO)(context.surrounding.ref) : fillGlobals(rule.value, context);
    if (text === undefined || hasMissing(text))
        return undefined;
    const matched = patternOf(rule)?.exec(text) ?? null;
    const release = releaseOf(text);
    const isTheirs = matched === null && release !== undefined && !isOf(release.prefix, context.program);
    const version = (0,semver.parse)(matched === null ? (release?.version.raw ?? text) : (matched[1] ?? matched[0]));
    if (isTheirs || version === null) {
        const because = isTheirs ? `is not of ${context.program.name}` : 'is not a version (https://semver.org)';
        return { note: `${rule.text} gives no tag: ${text} ${because}` };
    }
    // A tag like 1.2 must not point to a prerelease.
    const isWhole = version.prerelease.length === 0 || /^\s*\{\{\{?\s*raw\s*\}?\}\}\s*$/.test(rule.pattern);
    const values = versionValues(version);
    const value = (0,expressions/* fillText */.BB)({ input: 'tags', text: isWhole ? rule.pattern : '{{version}}', values });
    if (version.prerelease.length > 0)
        return make(value);
    return make(value, latestFor(text, context, { isOwn: matched !== null }));
}
function byMatch(rule, context, make) {
    const text = rule.value === '' ? (0,globals/* tagOf */.cO)(context.surrounding.ref) : fillGlobals(rule.value, context);
    if (text === undefined || hasMissing(text))
        return undefined;
    // With the flag g, String.match returns all matches and no groups, so the number selects a match.
    const found = text.match(patternOf(rule) ?? '');
    const value = found?.[rule.group];
    if (value === undefined) {
        const because = found === null ? `it does not match ${text}` : `its group ${rule.group} is not there`;
        return { note: `${rule.text} gives no tag: ${because}` };
    }
    return make(value, latestFor(text, context, { isOwn: true }));
}
/** The values for the pattern of a rule for versions. */
function versionValues(version) {
    return {
        raw: version.raw,
        version: version.version,
        major: String(version.major),
        minor: String(version.minor),
        patch: String(version.patch),
        prerelease: version.prerelease.join('.'),
    };
}
/** What a rule looks for in a tag; undefined if it has no such expression. Throws a UsageError for a malformed one. */
function patternOf(rule) {
    if (rule.type === 'semver')
        return rule.match === '' ? undefined : expression(rule.match, '', rule);
    if (rule.type !== 'match')
        return undefined;
    const [, body = rule.pattern, flags = ''] = /^\/(.+)\/(.*)$/.exec(rule.pattern) ?? [];
    return expression(body, flags, rule);
}
function expression(pattern, flags, rule) {
    try {
        return new RegExp(pattern, flags);
    }
    catch (cause) {
        throw new errors/* UsageError */.eb(`tags has the rule ${rule.text}, whose expression is malformed: ${pattern}`, {
            change: 'Write a JavaScript regular expression, in quotes if it contains a comma: "pattern=v(.*),(.*)".',
            cause,
        });
    }
}
function latestFor(tag, context, { isOwn }) {
    const { program, repositoryTags, knowsAllTags, isMarkedPrerelease } = context;
    return mayBeLatest(tag, { program, tags: repositoryTags, knowsAllTags, isMarkedPrerelease, isOwn });
}
// A rule's own prefix and suffix override those of the flavor, even if empty.
function made(value, { rule, context, latest }) {
    const prefix = fillGlobals(rule.prefix ?? context.flavor.prefix, context);
    const suffix = fillGlobals(rule.suffix ?? context.flavor.suffix, context);
    const text = `${prefix}${value}${suffix}`;
    if (hasMissing(text)) {
        // Every event without the value would get the same tag. A rule that consists of only that value needs no note: it
        // clearly applies only to events that have it.
        const isValueAlone = text.replaceAll(missing, '') === '';
        return isValueAlone
            ? undefined
            : { note: `${rule.text} gives no tag: it uses a value that this event does not have` };
    }
    const isLiteral = rule.type === 'raw' && rule.literal && text === rule.value;
    if (isLiteral)
        return { tag: text, latest, excess: 0 };
    return { tag: (0,tag_text/* asTag */.J)(`${prefix}${value}`, suffix), latest, excess: (0,tag_text/* excessOf */.F)(text) };
}
function fillGlobals(text, { values }) {
    return (0,expressions/* fillText */.BB)({ input: 'tags', text, values });
}


/***/ }),

/***/ 2663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ programPlace),
/* harmony export */   WH: () => (/* binding */ possiblePlaces),
/* harmony export */   nn: () => (/* binding */ checkPaths)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


// Folders of every Linux container, or that images are often given. A program with such a name would be in their way.
const systemFolders = ['dev', 'proc', 'sys', 'etc', 'tmp', 'usr', 'var', 'home', 'root', 'run'];
// Every runtime mounts over these: files that an image has there are never visible.
const mounted = ['/dev', '/proc', '/sys'];
// Written by every runtime when a container starts.
const written = ['/etc/resolv.conf', '/etc/hosts', '/etc/hostname'];
const elsewhere = '/usr/local/bin';
/**
 * The program's path: `/<name>`, or, if a folder must be there, in /usr/local/bin, which is on the PATH. Most
 * Dockerfiles have a working directory /app and a program called app. `home` is the folder for HOME, if the image has one.
 */
function programPlace(name, image) {
    const path = `/${name}`;
    const taken = foldersOf(image).find((folder) => isAtOrUnder(folder.path, path));
    if (taken !== undefined)
        return { path: `${elsewhere}/${name}`, because: `${path} is a folder (${taken.input}: ${taken.path})` };
    if (systemFolders.includes(name))
        return { path: `${elsewhere}/${name}`, because: `${path} is a folder of every container` };
    return { path };
}
function foldersOf({ inputs, home }) {
    return [
        { input: 'workdir', path: inputs.workdir },
        ...inputs.volumes.map((path) => ({ input: 'volumes', path })),
        ...(home === undefined ? [] : [{ input: 'home', path: home }]),
    ].map(({ input, path }) => ({ input, path: path.replace(/(.)\/+$/, '$1') }));
}
/**
 * Where the program may be, as far as that is known before it is compiled: whether the image gets a home is not, and where
 * that is matters if env sets HOME.
 */
function possiblePlaces(name, inputs) {
    const { HOME = '' } = inputs.env;
    const homes = inputs.home === 'false' || !HOME.startsWith('/') ? [undefined] : [undefined, HOME];
    return [...new Set(homes.map((home) => programPlace(name, { inputs, home }).path))];
}
/**
 * Rejects an image with two things at one path, or one that could not start: throws a UserError that names the input.
 * `entries` are those of the layers below the program's.
 */
function checkPaths(image) {
    const { config, programPath, entries } = image;
    for (const [input, paths] of [
        ['workdir', [config.workingDir]],
        ['volumes', config.volumes],
    ]) {
        for (const path of paths)
            checkFolder({ input, path, ...image });
    }
    for (const entry of entries)
        checkEntry(entry);
    const hiding = config.volumes.find((volume) => isAtOrUnder(programPath, volume));
    if (hiding !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`volumes: ${hiding} would hide the program at ${programPath}`, {
            change: 'Name another folder.',
        });
    }
    checkCommand({ input: 'entrypoint', word: config.entrypoint[0] ?? programPath, ...image });
    if (config.healthCheck !== undefined) {
        checkCommand({ input: 'health-check', word: config.healthCheck.command[0] ?? '', ...image });
    }
}
function checkFolder(folder) {
    const { input, path, programPath, entries } = folder;
    const refuse = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input}: ${path} ${why}`, { change: 'Name another folder.' });
    };
    if (path === '/' && input === 'volumes')
        refuse('is the whole image, which no runtime mounts');
    const mount = mounted.find((one) => isAtOrUnder(path, one) && !path.startsWith('/dev/shm'));
    if (mount !== undefined)
        refuse(`is in ${mount}, which the runtime creates when the container starts`);
    if (written.some((file) => isAtOrUnder(path, file)))
        refuse('is a file that the runtime writes');
    if (isAtOrUnder(path, programPath))
        refuse(`cannot be a folder: ${programPath} is the program`);
    const file = entries.find((entry) => entry.type === 'file' && isAtOrUnder(path, entry.path));
    if (file !== undefined)
        refuse(`cannot be a folder: ${file.path} is a file`);
}
function checkEntry({ path, type }) {
    const refuse = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`files: ${path} ${why}`, { change: 'Give it another target.' });
    };
    const mount = mounted.find((one) => isAtOrUnder(path, one));
    if (mount !== undefined)
        refuse(`would never be seen: the runtime mounts ${mount} over it`);
    if (written.includes(path))
        refuse('would never be seen: the runtime writes that file when the container starts');
    if (type === 'file' && systemFolders.includes(path.slice(1)))
        refuse('is a folder of every container');
}
// A path that is in no layer may still come from a volume.
function checkCommand(command) {
    const { input, word, config, programPath, entries } = command;
    const files = [programPath, ...entries.filter(({ type }) => type !== 'folder').map(({ path }) => path)];
    const search = config.env.find((variable) => variable.startsWith('PATH='))?.slice('PATH='.length) ?? '';
    const places = word.includes('/')
        ? [node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(config.workingDir, word)]
        : search.split(':').map((folder) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.resolve(config.workingDir, folder, word));
    const linked = entries.some(({ type, path }) => type === 'link' && places.some((place) => isAtOrUnder(place, path)));
    if (linked || places.some((place) => files.includes(place) || config.volumes.some((one) => isAtOrUnder(place, one))))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${input} starts ${word}, which is not in the image`, {
        change: `The program is ${programPath}; files adds others.`,
    });
}
function isAtOrUnder(path, folder) {
    return path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);
}


/***/ }),

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ optionsFrom),
  M: () => (/* binding */ planFrom)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/plan/annotations.js
var annotations = __webpack_require__(5801);
;// CONCATENATED MODULE: ./lib/plan/created.js

/**
 * The image's creation time and where it comes from; 1970 if there is neither a variable nor a commit. Throws a UserError for a malformed SOURCE_DATE_EPOCH.
 * Source: https://reproducible-builds.org/specs/source-date-epoch/
 */
function createdTime(facts) {
    const { sourceDateEpoch, source } = facts;
    if (sourceDateEpoch !== undefined && sourceDateEpoch !== '') {
        if (!/^\d{1,11}$/.test(sourceDateEpoch)) {
            throw new errors/* UserError */.yo(`SOURCE_DATE_EPOCH is "${sourceDateEpoch}", which is not a number of seconds since 1970`, {
                change: 'Set it to whole seconds, or unset it to use the time of the commit.',
            });
        }
        return { seconds: Number(sourceDateEpoch), from: 'SOURCE_DATE_EPOCH' };
    }
    if (source.committedSeconds !== undefined)
        return { seconds: source.committedSeconds, from: source.revision === undefined ? 'the module' : 'the commit' };
    return { seconds: 0, from: undefined };
}

// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(7196);
// EXTERNAL MODULE: ./lib/plan/globals.js + 2 modules
var globals = __webpack_require__(2077);
// EXTERNAL MODULE: ./lib/oci/rfc3339.js
var rfc3339 = __webpack_require__(5550);
// EXTERNAL MODULE: ./lib/source/web-address.js
var web_address = __webpack_require__(5062);
;// CONCATENATED MODULE: ./lib/plan/labels.js


const keys = ['created', 'description', 'licenses', 'revision', 'source', 'title', 'url', 'version'];
/**
 * The default labels of an image; unknown values are left out.
 * Source: https://specs.opencontainers.org/image-spec/annotations/#pre-defined-annotation-keys
 */
function defaultLabels(facts) {
    const { main, source, createdSeconds } = facts;
    // A program built from `module@version` comes from another repository, about which the runner knows nothing.
    const context = main.module.version === undefined ? facts.context : undefined;
    const address = context === undefined ? undefined : (0,web_address/* bareAddress */.Dw)(context.repository.url);
    const known = {
        created: (0,rfc3339/* isoTime */.L)(createdSeconds),
        description: context?.repository.description,
        licenses: context?.repository.license,
        revision: source.revision ?? (context?.sha || undefined),
        source: address ?? source.url,
        title: main.name,
        url: address,
        version: main.module.version ?? facts.version ?? source.tag,
    };
    return Object.fromEntries(keys.flatMap((key) => {
        const value = known[key];
        return value === undefined ? [] : [[`org.opencontainers.image.${key}`, value]];
    }));
}

// EXTERNAL MODULE: ./lib/plan/names/bases.js
var bases = __webpack_require__(4870);
// EXTERNAL MODULE: ./lib/plan/names/earlier.js
var earlier = __webpack_require__(3516);
// EXTERNAL MODULE: ./lib/plan/names/few.js
var few = __webpack_require__(8366);
// EXTERNAL MODULE: ./lib/plan/names/names.js
var names_names = __webpack_require__(8872);
// EXTERNAL MODULE: ./lib/plan/names/stamp.js
var stamp = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/plan/platforms.js
var plan_platforms = __webpack_require__(3003);
// EXTERNAL MODULE: ./lib/plan/push.js
var plan_push = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/plan/run-config.js
var run_config = __webpack_require__(6981);
;// CONCATENATED MODULE: ./lib/plan/plan.js
















/** Decides what the run will do. Pure; throws a UserError if the inputs cannot be satisfied. */
function planFrom(facts) {
    const { inputs, programs, source } = facts;
    checkProgramsApart(programs);
    const created = createdTime(facts);
    const planned = programs.map((program) => planImage(program, facts, created.seconds));
    return {
        platforms: (0,plan_platforms/* planPlatforms */.C)(inputs.platforms),
        build: buildOptions(inputs, source),
        source,
        images: planned.map(({ image }) => image),
        createdSeconds: created.seconds,
        createdFrom: created.from,
        notes: [
            ...new Set([
                ...(facts.notes ?? []),
                ...programs.flatMap((program) => (0,run_config/* privilegedPortNotes */.o)(program.inputs)),
                ...programs.flatMap(({ main }) => main.notes ?? []),
                ...planned.flatMap(({ notes }) => notes),
            ]),
        ],
    };
}
/** How a program is compiled by these inputs; the expressions in ldflags are not filled in. */
function optionsFrom(inputs) {
    return { tags: inputs.buildTags, ldflags: inputs.ldflags, flags: inputs.buildFlags, env: inputs.buildEnv };
}
function buildOptions(inputs, source) {
    const ldflags = (0,expressions/* fillText */.BB)({ input: 'ldflags', text: inputs.ldflags, values: (0,globals/* sourceValues */.yt)(source) });
    return { ...optionsFrom(inputs), ldflags };
}
// Several programs with the same name would overwrite each other's tags.
function checkProgramsApart(programs) {
    const mains = programs.map(({ main }) => main);
    const names = mains.map((main) => main.name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
        const paths = mains.filter((main) => main.name === twice).map((main) => main.importPath);
        throw new errors/* UserError */.yo(`two packages are both called "${twice}": ${paths.join(', ')}`, {
            change: 'Build them in separate steps.',
        });
    }
    (0,names_names/* checkNamesApart */.HF)(programs.map(({ main, inputs }) => ({ name: main.name, inputs })));
    for (const { inputs } of programs) {
        const same = programs.filter((other) => other.inputs.outputs === inputs.outputs).map(({ main }) => main.name);
        if (same.length < 2 || inputs.outputs === '' || (0,expressions/* hasName */.cP)(inputs.outputs))
            continue;
        throw new errors/* UserError */.yo(`${same.length} packages (${(0,few/* few */.H)(same)}) would all be written to "${inputs.outputs}"`, {
            change: 'Use {{name}} in outputs, or name one package.',
        });
    }
}
function planImage({ main, inputs }, facts, createdSeconds) {
    const { source, context, history } = facts;
    const platforms = (0,plan_platforms/* planPlatforms */.C)(inputs.platforms);
    const folder = history === undefined ? {} : { folder: (0,external_node_path_.relative)(history.root, main.folder).split(external_node_path_.sep).join('/') };
    const program = { name: main.name, ...folder };
    const several = facts.programs.length > 1;
    const names = (0,names_names/* namesOf */.eZ)(program, { ...facts, inputs, several });
    const { push, because } = (0,plan_push/* decidePush */.v)({ inputs, context, targets: names.targets });
    const version = context === undefined ? undefined : names.version;
    const values = (0,globals/* globalValues */.wX)(names.surrounding);
    const labels = {
        ...defaultLabels({ main, source, context, createdSeconds, version }),
        ...(0,expressions/* fillPairs */.vd)({ input: 'labels', pairs: inputs.labels, values }),
    };
    const archive = archivePath(main, { ...facts, inputs, push });
    const image = {
        main,
        inputs,
        platforms,
        build: buildOptions(inputs, source),
        stamped: (0,stamp/* isStamped */.l)(main, { inputs, context }),
        repositories: names.repositories,
        tags: names.tags,
        targets: push ? names.targets : [],
        bases: (0,bases/* basesOf */.c)(program, names, { ...facts, inputs, several, compareWith: inputs.compareWith }),
        earlier: (0,earlier/* earlierImages */.z)(program, names, { ...facts, inputs, several, merged: facts.merged }),
        ...(because === undefined ? {} : { notPushed: because }),
        references: referencesOf(main, names),
        labels,
        annotations: (0,annotations/* placedAnnotations */.eF)({ labels, given: inputs.annotations, context, values }),
        ...(archive === undefined ? {} : { archive }),
    };
    const homeless = (0,annotations/* homelessNotes */.qE)(inputs.annotations, (0,annotations/* placesOfBuild */.I9)(platforms));
    const notPushed = because === undefined ? [] : [`not pushed: ${because}`];
    return { image, notes: [...names.notes, ...homeless, ...notPushed] };
}
function referencesOf(main, { targets, tags }) {
    if (targets.length === 0)
        return tags.map((tag) => `${main.name.toLowerCase()}:${tag}`);
    return targets.flatMap(({ repository, tags }) => tags.map((tag) => (0,references/* taggedText */.Ms)(repository, tag)));
}
// An image that is neither pushed nor loaded is written to a file.
function archivePath(main, { inputs, workingDirectory, archiveFolder, push }) {
    if (inputs.outputs !== '') {
        const text = (0,expressions/* fillText */.BB)({ input: 'outputs', text: inputs.outputs, values: (0,globals/* nameValue */.lV)(main.name) });
        return text.endsWith('/')
            ? (0,external_node_path_.join)((0,external_node_path_.resolve)(workingDirectory, text), `${main.name}.tar`)
            : (0,external_node_path_.resolve)(workingDirectory, text);
    }
    return push || inputs.load ? undefined : (0,external_node_path_.join)(archiveFolder, `${main.name}.tar`);
}


/***/ }),

/***/ 3003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ planPlatforms)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7122);


/** The platforms in the given order, without duplicates. Throws a UsageError for an unknown one, or none. */
function planPlatforms(texts) {
    const byText = new Map(texts.map((text) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(text)).map((platform) => [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformText */ .VQ)(platform), platform]));
    if (byText.size === 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('platforms names no platform', { change: 'Write for example platforms: linux/amd64.' });
    }
    return [...byText.values()];
}


/***/ }),

/***/ 4527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ checkRegistryKnown),
/* harmony export */   v: () => (/* binding */ decidePush)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _host_runner_context_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9586);
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3835);



// Events that a person or a schedule triggers for this run.
const askedFor = ['workflow_dispatch', 'repository_dispatch', 'schedule', 'release', 'create'];
// Only these actions of a release event publish; editing or deleting a release does not.
const publishing = ['published', 'released', 'prereleased', 'created'];
/**
 * `push: auto` pushes the default branch and tags of a repository that is no fork, and runs that were requested;
 * everything else is only built. An image without a tag is pushed only with push-by-digest, because nobody would find
 * it. Throws a UserError if `push: true` would push without a tag.
 */
function decidePush({ inputs, context, targets }) {
    if (inputs.push === 'false')
        return { push: false };
    const untagged = inputs.pushByDigest ? undefined : targets.find(({ tags }) => tags.length === 0);
    if (inputs.push === 'true') {
        if (untagged === undefined)
            return { push: true };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`push is true, but tags gives no tag for ${(0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryText */ .g_)(untagged.repository)}${eventOf(context)}`, {
            change: 'Add a matching rule, such as type=sha, or push for other events only. push-by-digest: true pushes without a tag.',
        });
    }
    // Outside a workflow, nothing is pushed unless requested.
    if (context === undefined)
        return { push: false };
    if (targets.length === 0)
        return { push: false, because: 'no image is named' };
    const because = reasonAgainst(context);
    if (because !== undefined)
        return { push: false, because };
    return untagged === undefined
        ? { push: true }
        : { push: false, because: `tags gives no tag for ${(0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryText */ .g_)(untagged.repository)}${eventOf(context)}` };
}
function eventOf(context) {
    return context === undefined
        ? ''
        : ` on ${[context.eventName, context.ref].filter((text) => text !== '').join(' of ')}`;
}
/** Throws a UsageError if images would be pushed, but none is named and the registry of the server is not known. */
function checkRegistryKnown({ inputs, context, hasNames, }) {
    if (hasNames || context === undefined || inputs.push === 'false')
        return;
    if (inputs.push === 'auto' && reasonAgainst(context) !== undefined)
        return;
    const { server, repository } = context;
    const whose = server === undefined ? 'the server' : server.url;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`images names no image, and the container registry of ${whose} is not known`, {
        change: `Write where to push, for example images: registry.example.com/${repository.owner}/${repository.name}, with username and password; or push: false.`,
    });
}
function reasonAgainst(context) {
    const { eventName, ref, repository } = context;
    const readOnly = (0,_host_runner_context_js__WEBPACK_IMPORTED_MODULE_2__/* .whyTokensOnlyRead */ .vP)(context);
    if (readOnly !== undefined && !isMerged(context))
        return readOnly;
    if (eventName.startsWith('pull_request') || ref.startsWith('refs/pull/')) {
        return 'a pull request is not pushed by default (push: true pushes it)';
    }
    const action = context.action ?? '';
    if (eventName === 'release' && action !== '' && !publishing.includes(action)) {
        return `a release that is ${action} publishes nothing (push: true pushes)`;
    }
    if (eventName === 'merge_group')
        return 'a merge queue only tests changes';
    if (repository.fork)
        return 'this repository is a fork (push: true pushes from it)';
    if (eventName === 'push' && ref.startsWith('refs/tags/'))
        return undefined;
    if (eventName === 'push' && ref.startsWith('refs/heads/')) {
        return reasonAgainstBranch(ref.slice('refs/heads/'.length), repository.defaultBranch);
    }
    if (askedFor.includes(eventName))
        return undefined;
    return `the event is ${eventName === '' ? 'not known' : eventName} (push: true pushes)`;
}
// Dependabot merged its own pull request. Its tokens are read-only until the job's `permissions` allow more, which
// every push to ghcr.io needs anyway. Source: docs.github.com, "Dependabot on GitHub Actions".
function isMerged({ eventName, ref, repository }) {
    return eventName === 'push' && ref === `refs/heads/${repository.defaultBranch}`;
}
// If the event file is missing or comes from another service, the default branch is not known. Then the branch is
// pushed: whoever set up the workflow for it knows more than we do.
function reasonAgainstBranch(branch, defaultBranch) {
    if (defaultBranch === undefined || branch === defaultBranch)
        return undefined;
    return `${branch} is not the default branch, ${defaultBranch} (push: true pushes it)`;
}


/***/ }),

/***/ 6981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runConfigFrom),
/* harmony export */   o: () => (/* binding */ privilegedPortNotes)
/* harmony export */ });
/* harmony import */ var _oci_linux_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8261);

/** The run-time part of the configuration from the inputs. */
function runConfigFrom(options) {
    const { inputs } = options;
    const env = { ...options.systemEnv, ...inputs.env };
    const own = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    return {
        entrypoint: inputs.entrypoint.length > 0 ? inputs.entrypoint : [options.programPath],
        cmd: inputs.cmd,
        env: Object.hasOwn(env, 'PATH') ? own : [_oci_linux_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPath */ .j, ...own],
        user: inputs.user,
        workingDir: withoutSlash(inputs.workdir),
        exposedPorts: inputs.expose.map(port),
        volumes: [...new Set(inputs.volumes.map(withoutSlash))],
        ...(inputs.healthCheck === undefined ? {} : { healthCheck: inputs.healthCheck }),
        ...(inputs.stopSignal === '' ? {} : { stopSignal: inputs.stopSignal }),
        labels: options.labels,
    };
}
/**
 * A note about ports below 1024 if the user is not root: it depends on the runtime whether such a user may listen
 * there.
 */
function privilegedPortNotes(inputs) {
    const mayBind = inputs.capabilities.some((name) => /^(cap_)?net_bind_service$/i.test(name));
    if (mayBind || /^0+(:|$)/.test(inputs.user))
        return [];
    const low = inputs.expose.map(port).filter((text) => Number.parseInt(text, 10) < 1024);
    return low.map((text) => `expose: ${text} is a privileged port, and the program runs as user ${inputs.user}: Docker lets it listen there, other runtimes may not. A port above 1023 works everywhere, capabilities: NET_BIND_SERVICE where the runtime grants it`);
}
function withoutSlash(path) {
    return path.length > 1 ? path.replace(/\/+$/, '') : path;
}
function port(text) {
    const [number, protocol = 'tcp'] = text.split('/');
    return `${Number(number)}/${protocol.toLowerCase()}`;
}


/***/ }),

/***/ 9608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ dockerFolder),
/* harmony export */   m: () => (/* binding */ authFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/* harmony import */ var _host_system_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2878);
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2871);







/**
 * All places where Docker, podman and related tools store logins, in order of precedence: the variable
 * DOCKER_AUTH_CONFIG, Docker's config.json, the auth.json that REGISTRY_AUTH_FILE names or else the user's, and
 * Docker's legacy file. Source: docker/cli, cli/config; containers-auth.json(5)
 */
function authFiles(env) {
    const text = (env.DOCKER_AUTH_CONFIG ?? '').trim();
    const variable = 'DOCKER_AUTH_CONFIG';
    const inVariable = {
        name: `the variable ${variable}`,
        isFile: false,
        read: async () => parsed(text, `the variable ${variable}`),
        isThere: () => true,
    };
    const docker = fileAt(dockerConfigFile(env));
    return [
        ...(text === '' ? [] : [inVariable]),
        { ...docker, ...(env.DOCKER_CONFIG ? { variable: 'DOCKER_CONFIG' } : {}) },
        ...containersFiles(env),
        ...legacyFile(env),
    ];
}
/** Docker's config folder: `$DOCKER_CONFIG` (its parent folder if that is a file), else `~/.docker`. */
function dockerFolder(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(dockerConfigFile(env));
}
// The variable's name misleads some users into setting it to the file itself.
function dockerConfigFile(env) {
    const named = env.DOCKER_CONFIG || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(homeOf(env), '.docker');
    return isFile(named) ? named : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(named, 'config.json');
}
function containersFiles(env) {
    const named = env.REGISTRY_AUTH_FILE;
    if (named)
        return [{ ...fileAt(named), variable: 'REGISTRY_AUTH_FILE' }];
    const runtime = env.XDG_RUNTIME_DIR || (process.platform === 'linux' ? `/run/containers/${process.getuid?.()}` : '');
    const ofRun = env.XDG_RUNTIME_DIR ? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(runtime, 'containers', 'auth.json') : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(runtime, 'auth.json');
    const settings = env.XDG_CONFIG_HOME || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(homeOf(env), '.config');
    return [...(runtime === '' ? [] : [fileAt(ofRun)]), fileAt((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(settings, 'containers', 'auth.json'))];
}
// The format of Docker before 1.7 and tools that still use it: the whole file is the logins.
function legacyFile(env) {
    if (env.REGISTRY_AUTH_FILE)
        return [];
    return [fileAt((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(homeOf(env), '.dockercfg'), _docker_config_js__WEBPACK_IMPORTED_MODULE_5__/* .parseLegacyConfig */ .J4)];
}
function fileAt(name, parse = _docker_config_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDockerConfig */ .Cj) {
    return { name, isFile: true, read: () => readConfig(name, parse), isThere: () => isFile(name) };
}
function homeOf(env) {
    return env.HOME || (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)();
}
function isFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
}
const change = 'Fix or remove it, or set the registry\u2019s user name and password as inputs.';
async function readConfig(path, parse) {
    let text;
    try {
        // Opening a pipe blocks until it has a writer; only the shell's own, /dev/fd/63, is sure to have one.
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path)).isFIFO() && !/^\/(?:dev\/fd|proc\/self\/fd)\//.test(path))
            throw new Error('it is a pipe');
        text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_6__/* .hasCode */ .u)(error, ['ENOENT', 'ENOTDIR']))
            return undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${path} cannot be read for the registry\u2019s credentials`, { change, cause: error });
    }
    return parsed(text, path, parse);
}
function parsed(text, name, parse = _docker_config_js__WEBPACK_IMPORTED_MODULE_5__/* .parseDockerConfig */ .Cj) {
    const config = parse(text);
    if (config === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo(`${name} is not valid JSON of a Docker config`, { change });
    return config;
}


/***/ }),

/***/ 2871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ parseDockerConfig),
/* harmony export */   J4: () => (/* binding */ parseLegacyConfig),
/* harmony export */   OF: () => (/* binding */ parseHelperAnswer)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1022);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1804);


/**
 * Parses the text of a config.json. An empty file is a configuration without credentials; undefined if the text is
 * malformed. Source: docker/cli, cli/config/configfile.
 */
function parseDockerConfig(text) {
    const parsed = text.trim() === '' ? {} : (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text.replace(/^\ufeff/, ''));
    if (!(0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(parsed))
        return undefined;
    const credsStore = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(parsed, 'credsStore'));
    const credHelpers = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(parsed, 'credHelpers')).flatMap(([server, helper]) => typeof helper === 'string' && helper !== '' ? [[(0,_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .T)(server), { helper, server }]] : []);
    return {
        // If several keys normalize to the same one, the first wins, as in Docker.
        credHelpers: new Map(credHelpers.toReversed()),
        auths: loginsIn((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(parsed, 'auths')),
        ...(credsStore === undefined ? {} : { credsStore }),
    };
}
/** Parses the text of a `.dockercfg`, which only has logins; undefined if it is malformed. */
function parseLegacyConfig(text) {
    const parsed = text.trim() === '' ? {} : (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    if (!(0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(parsed))
        return undefined;
    return { credHelpers: new Map(), auths: loginsIn(parsed) };
}
function loginsIn(value) {
    const logins = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)(value).map(([server, entry]) => [(0,_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .credentialKey */ .T)(server), { credentials: credentialsOf(entry), server }]);
    return new Map(logins.toReversed());
}
/**
 * Parses the output of a credential helper; undefined if it is malformed. The user name `<token>` means that the secret
 * is an identity token. Source: docker/docker-credential-helpers
 */
function parseHelperAnswer(text) {
    const parsed = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
    const username = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(parsed, 'Username');
    const secret = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(parsed, 'Secret'));
    if (typeof username !== 'string' || secret === undefined)
        return undefined;
    return username === '<token>'
        ? { kind: 'identity-token', token: secret }
        : { kind: 'basic', username, password: secret };
}
function credentialsOf(entry) {
    const registryToken = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(entry, 'registrytoken'));
    if (registryToken !== undefined)
        return { kind: 'bearer', token: registryToken };
    const identityToken = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(entry, 'identitytoken'));
    if (identityToken !== undefined)
        return { kind: 'identity-token', token: identityToken };
    const username = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(entry, 'username'));
    const password = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(entry, 'password'));
    if (username !== undefined && password !== undefined)
        return { kind: 'basic', username, password };
    const decoded = Buffer.from((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_1__/* .property */ .MZ)(entry, 'auth')) ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon <= 0)
        return undefined;
    // Old versions of Docker ended the password with a zero byte.
    return { kind: 'basic', username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') };
}


/***/ }),

/***/ 1804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ credentialKey),
/* harmony export */   e: () => (/* binding */ credentialKeys)
/* harmony export */ });
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3835);

/**
 * Normalizes the key of a login in a config file: `https://Host/v1/`, `host/v2` and Docker Hub's old keys become
 * `host[:port]`. A path that limits the login to some repositories stays: `host/team`.
 */
function credentialKey(text) {
    const bare = text
        .trim()
        .replace(/^https?:\/\//i, '')
        .replace(/\/+$/, '');
    const slash = bare.indexOf('/');
    const path = slash < 0 ? '' : bare.slice(slash + 1);
    const host = (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_0__/* .registryName */ .jT)(bare);
    return path === '' || /^v[12]$/.test(path) ? host : `${host}/${path}`;
}
/**
 * The keys that may hold a login for a repository, longest first: `host/a/b`, `host/a`, `host`.
 * Source: containers-auth.json(5)
 */
function credentialKeys(registry, path) {
    const parts = path.split('/').filter((part) => part !== '');
    const paths = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
    return [...paths.map((some) => `${registry}/${some}`), registry];
}


/***/ }),

/***/ 226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createRegistryClient),
  o: () => (/* binding */ rememberHolder)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/registry/wire/answers.js
var answers = __webpack_require__(690);
// EXTERNAL MODULE: ./lib/registry/access/auth-files.js
var auth_files = __webpack_require__(9608);
// EXTERNAL MODULE: ./lib/registry/access/docker-config.js
var docker_config = __webpack_require__(2871);
;// CONCATENATED MODULE: ./lib/registry/access/helpers.js



const defaultHelperTimeoutMs = 30_000;
/**
 * Runs `docker-credential-<helper> get` for a server; undefined if the helper has no credentials for it. Throws a
 * UserError if the helper is missing, fails, or prints something else. Source: docker/docker-credential-helpers
 */
async function askHelper({ helper, server }, surroundings) {
    const name = `docker-credential-${helper}`;
    const change = `Run "echo ${server} | ${name} get" to see its output, or set the registry\u2019s user name and password as inputs.`;
    if (!/^[A-Za-z0-9_.-]+$/.test(helper)) {
        throw new errors/* UserError */.yo(`Docker\u2019s config.json names the malformed credential helper "${helper}"`, { change });
    }
    try {
        const { stdout, stderr, exitCode } = await surroundings.run({
            command: name,
            args: ['get'],
            env: surroundings.env,
            input: server,
            timeoutMs: surroundings.helperTimeoutMs ?? defaultHelperTimeoutMs,
            quiet: true,
            anyExitCode: true,
        });
        if (exitCode === 0) {
            const credentials = (0,docker_config/* parseHelperAnswer */.OF)(stdout);
            if (credentials !== undefined)
                return credentials.kind === 'basic' && credentials.username === '' ? undefined : credentials;
            throw new errors/* UserError */.yo(`the credential helper ${name} returned something other than credentials for ${server}`, {
                change,
            });
        }
        const said = (0,answers/* shortened */.vI)(`${stdout}\n${stderr}`.trim().split('\n')[0] ?? '');
        if (/credentials not found|no credentials|not found in native keychain/i.test(said))
            return undefined;
        throw new errors/* UserError */.yo(`the credential helper ${name} failed for ${server} with exit code ${exitCode}${said === '' ? '' : `: ${said}`}`, { change });
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo || error instanceof errors/* CancelledError */.cc || !(error instanceof errors/* ToolError */.v4))
            throw error;
        const reason = error.message.split('\n')[0];
        const message = `the credential helper ${name} could not be used for ${server}: ${reason}`;
        throw new errors/* UserError */.yo(message, { change, cause: error });
    }
}

// EXTERNAL MODULE: ./lib/registry/access/keys.js
var access_keys = __webpack_require__(1804);
;// CONCATENATED MODULE: ./lib/registry/access/secrets.js
/**
 * Everything to mask for a secret: the value itself, each line of a multi-line one, and its URL-encoded form. Values
 * shorter than four characters are left out, since masking them would garble all output.
 */
function formsOfSecret(secret) {
    const lines = secret.split(/\r?\n/).map((line) => line.trim());
    const forms = [secret, ...lines].flatMap((text) => [text, encodeURIComponent(text), formEncoded(text)]);
    return [...new Set(forms)].filter((form) => form.length >= 4);
}
/** The forms of a user's password to mask, including the base64 `user:password` of Basic authentication. */
function formsOfCredentials(username, password) {
    return [...formsOfSecret(password), ...formsOfSecret(basicToken(username, password))];
}
/** The part after `Basic ` in an Authorization header. */
function basicToken(username, password) {
    return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}
function formEncoded(text) {
    return new URLSearchParams({ v: text }).toString().slice(2);
}

;// CONCATENATED MODULE: ./lib/registry/access/credentials.js







/**
 * Looks up credentials in the usual places: those given by the user, then the files of Docker and podman
 * (`credHelpers`, `credsStore`, `auths`), then GitLab's variables, then the workflow token. Files and helpers are read
 * once, when a registry first asks for credentials.
 */
function createCredentialStore(options) {
    const known = new Map();
    const noted = new Set();
    const note = (text) => {
        if (!noted.has(text))
            options.onNote?.(text);
        noted.add(text);
    };
    const sources = [fromInputs(options), ...fromFiles(options), fromGitLab(options), fromWorkflow(options)];
    const search = async (wanted) => {
        const broken = [];
        for (const source of sources) {
            const found = await source(wanted).catch((error) => {
                if (!(error instanceof errors/* UserError */.yo))
                    throw error;
                broken.push(error);
                return undefined;
            });
            if (found === undefined)
                continue;
            for (const { message } of broken)
                note(`${message}; skipped`);
            for (const form of formsOf(found.credentials))
                options.onSecret(form);
            return found;
        }
        if (broken[0] !== undefined)
            throw broken[0];
        return undefined;
    };
    const look = (registry, path) => {
        const wanted = { registry: (0,references/* registryName */.jT)(registry), path };
        const key = `${wanted.registry}/${path}`;
        const found = known.get(key) ?? search(wanted);
        known.set(key, found);
        return found;
    };
    return {
        find: async (registry, path = '') => (await look(registry, path))?.credentials,
        origin: async (registry, path = '') => {
            const found = await look(registry, path);
            if (found === undefined) {
                const text = [`no credentials for ${registry} were found`, ...absent(options)].join('; ');
                return { text, problem: { kind: 'no-credentials' } };
            }
            const { credentials, from, isStored = false } = found;
            if (from === undefined)
                return undefined;
            const text = `asked ${asWhom(credentials)} from ${from}`;
            return { text, ...(isStored ? { problem: { kind: 'stored-login', place: from } } : {}) };
        },
    };
}
function fromInputs({ credentials = [] }) {
    return async ({ registry }) => {
        const given = credentials.find((entry) => (0,references/* registryName */.jT)(entry.registry) === registry);
        if (given === undefined)
            return undefined;
        return { credentials: { kind: 'basic', username: given.username, password: given.password } };
    };
}
function fromFiles(options) {
    const asked = new Map();
    const ask = (request) => {
        const key = JSON.stringify(request);
        const answer = asked.get(key) ?? askHelper(request, options);
        asked.set(key, answer);
        return answer;
    };
    return (0,auth_files/* authFiles */.m)(options.env).map(({ name, isFile, read }) => {
        let config;
        return async (wanted) => {
            config ??= read();
            const content = await config;
            return content === undefined ? undefined : inConfig(content, { wanted, name, isFile, ask });
        };
    });
}
/**
 * The longest key wins; for the same key, `credHelpers` come before the file's own login, and that before `credsStore`.
 */
async function inConfig(config, options) {
    const { wanted, name, isFile, ask } = options;
    const { registry, path } = wanted;
    const keys = (0,access_keys/* credentialKeys */.e)(registry, path);
    const byHelper = async (request) => {
        const credentials = await ask(request);
        const from = `docker-credential-${request.helper}, which ${name} names`;
        return credentials === undefined ? undefined : { credentials, from, isStored: true };
    };
    const broken = [];
    for (const key of keys) {
        const helper = config.credHelpers.get(key);
        const asked = helper === undefined ? undefined : byHelper(helper);
        const found = await asked?.catch((error) => {
            broken.push(error);
            return undefined;
        });
        if (found !== undefined)
            return found;
        const credentials = config.auths.get(key)?.credentials;
        // A file may have both, for example if the store belongs to another machine: its own login is used then.
        if (credentials !== undefined)
            return { credentials, from: name, isStored: isFile };
    }
    if (broken.length > 0)
        throw broken[0];
    if (config.credsStore === undefined || keys.some((key) => config.credHelpers.has(key)))
        return undefined;
    const stored = keys.map((key) => config.auths.get(key)?.server).find((server) => server !== undefined);
    const server = stored ?? (registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry);
    return byHelper({ helper: config.credsStore, server });
}
// Source: docs.gitlab.com, "Predefined CI/CD variables": the registry of the project that a job runs for.
function fromGitLab({ env }) {
    const { CI_REGISTRY, CI_REGISTRY_USER, CI_REGISTRY_PASSWORD, CI_JOB_TOKEN } = env;
    const pairs = [
        { username: CI_REGISTRY_USER, password: CI_REGISTRY_PASSWORD, from: 'the variable CI_REGISTRY_PASSWORD' },
        { username: 'gitlab-ci-token', password: CI_JOB_TOKEN, from: 'the variable CI_JOB_TOKEN' },
    ];
    return async ({ registry }) => {
        if (!CI_REGISTRY || (0,references/* registryName */.jT)(CI_REGISTRY) !== registry)
            return undefined;
        for (const { username, password, from } of pairs) {
            if (username && password)
                return { credentials: { kind: 'basic', username, password }, from };
        }
        return undefined;
    };
}
function fromWorkflow({ workflowToken = '', workflowRegistry = 'ghcr.io' }) {
    return async ({ registry }) => registry !== workflowRegistry || workflowToken === ''
        ? undefined
        : {
            credentials: { kind: 'basic', username: 'x-access-token', password: workflowToken },
            from: 'the input github-token',
        };
}
// A variable that names a missing file is a mistake that nothing else would report.
function absent({ env }) {
    return (0,auth_files/* authFiles */.m)(env).flatMap(({ variable, name, isThere }) => variable === undefined || isThere() ? [] : [`${variable} names ${name}, which does not exist`]);
}
function asWhom(credentials) {
    if (credentials.kind === 'basic')
        return `as ${(0,answers/* shortened */.vI)(credentials.username)},`;
    return credentials.kind === 'bearer' ? 'with the token' : 'with the identity token';
}
function formsOf(credentials) {
    return credentials.kind === 'basic'
        ? formsOfCredentials(credentials.username, credentials.password)
        : formsOfSecret(credentials.token);
}
/** The Authorization header for Basic authentication. */
function basicAuthorization(credentials) {
    return `Basic ${basicToken(credentials.username, credentials.password)}`;
}

// EXTERNAL MODULE: ./lib/registry/wire/certificates.js
var wire_certificates = __webpack_require__(9961);
// EXTERNAL MODULE: ./lib/registry/wire/exchange.js
var wire_exchange = __webpack_require__(740);
// EXTERNAL MODULE: ./lib/registry/wire/limiter.js
var limiter = __webpack_require__(6825);
// EXTERNAL MODULE: ./lib/registry/wire/retry.js
var retry = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/registry/wire/failures.js
var failures = __webpack_require__(9566);
// EXTERNAL MODULE: ./lib/registry/wire/locations.js
var locations = __webpack_require__(301);
;// CONCATENATED MODULE: ./lib/registry/access/challenges.js
const spaces = /[ \t]*/y;
const token = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const quoted = /"((?:[^"\\]|\\[\s\S])*)"?/y;
const unquoted = /[^,\s]*/y;
const token68 = /[A-Za-z0-9\-._~+/]+=*(?=[ \t]*(?:,|$))/y;
/**
 * Parses `WWW-Authenticate`: several challenges in one header, several headers joined by commas, any case, commas
 * inside quotes, and unquoted values that should have been quoted. Malformed parts are skipped.
 */
function parseChallenges(header) {
    const challenges = [];
    let position = 0;
    const take = (pattern) => {
        pattern.lastIndex = position;
        const match = pattern.exec(header);
        if (match !== null)
            position = pattern.lastIndex;
        return match;
    };
    while (position < header.length) {
        take(spaces);
        const word = take(token)?.[0];
        if (word === undefined) {
            position += 1;
            continue;
        }
        const spaced = (take(spaces)?.[0] ?? '') !== '';
        const current = challenges.at(-1);
        if (header[position] === '=' && current !== undefined) {
            position += 1;
            take(spaces);
            const value = header[position] === '"' ? unescaped(take(quoted)?.[1] ?? '') : (take(unquoted)?.[0] ?? '');
            const name = word.toLowerCase();
            if (!Object.hasOwn(current.parameters, name))
                current.parameters[name] = value;
        }
        else {
            challenges.push({ scheme: word.toLowerCase(), parameters: {} });
            // `Negotiate YII=`: data of a scheme that we do not support, not a parameter.
            if (spaced && !isParameter(header, position))
                take(token68);
        }
    }
    return challenges;
}
function isParameter(header, position) {
    return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+[ \t]*=[ \t]*(?:"|[^\s,=])/.test(header.slice(position));
}
function unescaped(text) {
    return text.replace(/\\([\s\S])/g, '$1');
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/registry/access/token-request.js


// Source: distribution, "Token Authentication" (GET) and "OAuth2 Token Authentication" (POST, for identity tokens).
/** The request for a token, with the credentials as they are sent for it. */
function tokenRequest(request) {
    const { realm, service, scopes, credentials, onRequest } = request;
    const accept = { accept: 'application/json' };
    if (credentials?.kind === 'identity-token') {
        const form = new URLSearchParams({
            grant_type: 'refresh_token',
            client_id: 'oci-push',
            refresh_token: credentials.token,
            scope: scopes.join(' '),
            ...(service === undefined ? {} : { service }),
        });
        const bytes = Buffer.from(form.toString());
        return {
            method: 'POST',
            url: realm,
            headers: { ...accept, 'content-type': 'application/x-www-form-urlencoded' },
            authorization: undefined,
            body: { sizeBytes: bytes.length, open: () => external_node_stream_.Readable.from([bytes]) },
            onRequest,
        };
    }
    const url = new URL(realm);
    if (service !== undefined)
        url.searchParams.set('service', service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    return {
        method: 'GET',
        url,
        headers: accept,
        authorization: credentials?.kind === 'basic' ? basicAuthorization(credentials) : undefined,
        onRequest,
    };
}

;// CONCATENATED MODULE: ./lib/registry/access/tokens.js









// Source: distribution, "Token Authentication": a token without expires_in lasts 60 s.
const defaultLifetimeSeconds = 60;
const renewalMs = 10_000;
/**
 * Learns how each registry authenticates, and fetches tokens: one request at a time per scope, shared, renewed early.
 */
function createAuthority(options) {
    const states = new Map();
    const stateOf = (registry) => {
        const state = states.get(registry) ?? { accepted: false, tokens: new Map(), corrections: new Map() };
        states.set(registry, state);
        return state;
    };
    const bearer = async (state, demand, access) => {
        const scopes = state.corrections.get(keyOf(access.scopes)) ?? access.scopes;
        const key = keyOf(scopes);
        for (;;) {
            const running = state.tokens.get(key);
            if (running === undefined) {
                const fetched = fetchToken({ options, demand, access, scopes });
                state.tokens.set(key, fetched);
                fetched.catch(() => state.tokens.delete(key));
                return (await fetched).value;
            }
            const token = await running;
            if (options.pace.now() < token.expires)
                return token.value;
            if (state.tokens.get(key) === running)
                state.tokens.delete(key);
        }
    };
    const header = async (access) => {
        const state = stateOf(access.registry);
        if (state.demand === undefined)
            return undefined;
        const credentials = await options.credentials.find(access.registry, access.path);
        if (credentials?.kind === 'bearer')
            return `Bearer ${checkToken(credentials.token, access)}`;
        if (state.demand.kind === 'basic')
            return credentials?.kind === 'basic' ? basicAuthorization(credentials) : undefined;
        return `Bearer ${await bearer(state, state.demand, access)}`;
    };
    return {
        header,
        refused: async (access, { headers, used }) => {
            const state = stateOf(access.registry);
            const challenges = parseChallenges(headers['www-authenticate'] ?? '');
            const wanted = challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.realm !== undefined);
            if (wanted === undefined) {
                if (!challenges.some(({ scheme }) => scheme === 'basic'))
                    return false;
                state.demand = { kind: 'basic' };
            }
            else {
                const { realm = '', service, scope } = wanted.parameters;
                state.demand = { kind: 'bearer', realm, ...(service === undefined ? {} : { service }) };
                if (used !== undefined)
                    await forget(state, used);
                const corrected = correctedScopes(access.scopes, scope);
                if (used?.startsWith('Bearer ') && corrected !== undefined)
                    state.corrections.set(keyOf(access.scopes), corrected);
            }
            const next = await header(access);
            return next !== undefined && (next !== used || state.accepted);
        },
        accepted: (registry) => {
            stateOf(registry).accepted = true;
        },
        origin: async ({ registry, path }) => stateOf(registry).demand === undefined ? undefined : options.credentials.origin(registry, path),
    };
}
/**
 * The scope to request after a refusal: our own with the actions that the challenge adds for the same repository, or
 * the challenge's scope if it names something else. Undefined if the challenge has no scope.
 */
function correctedScopes(scopes, challenge) {
    const asked = (challenge ?? '').split(' ').filter((scope) => scope !== '');
    const own = scopes.at(-1);
    if (asked.length === 0 || own === undefined)
        return undefined;
    const cut = own.lastIndexOf(':');
    const actions = new Set(own.slice(cut + 1).split(','));
    const same = asked.filter((scope) => scope.slice(0, scope.lastIndexOf(':')) === own.slice(0, cut));
    for (const scope of same)
        for (const action of scope.slice(cut + 1).split(','))
            actions.add(action);
    const others = asked.filter((scope) => !same.includes(scope));
    const joined = `${own.slice(0, cut)}:${[...actions].join(',')}`;
    return same.length === 0 ? others : [...new Set([...scopes.slice(0, -1), ...others, joined])];
}
function keyOf(scopes) {
    return scopes.join(' ');
}
async function forget(state, used) {
    for (const [key, token] of state.tokens) {
        const known = await token.catch(() => undefined);
        if (known !== undefined && `Bearer ${known.value}` === used && state.tokens.get(key) === token)
            state.tokens.delete(key);
    }
}
async function fetchToken(request) {
    const { options, demand, access, scopes } = request;
    const destination = options.realmFor(demand.realm, access.origin);
    if ('refused' in destination) {
        throw new errors/* RegistryError */.gl({ method: 'GET', url: (0,locations/* shownUrl */.zA)(access.origin), message: destination.refused });
    }
    const credentials = await options.credentials.find(access.registry, access.path);
    const built = tokenRequest({
        realm: destination.url,
        service: demand.service,
        scopes,
        credentials,
        onRequest: access.onRequest,
    });
    const answer = await (0,retry/* retrying */.R$)({ pace: options.pace, signal: options.signal }, async () => {
        const got = await options.fetch(built);
        if (!(0,retry/* isPassing */.WG)(got.status))
            return { done: got };
        return (0,failures/* failureOfAnswer */.aJ)(got, options.pace.now());
    });
    if (answer.status !== 200) {
        const note = await options.credentials.origin(access.registry, access.path);
        throw (0,failures/* refusal */.x5)({ ...answer, ...(note === undefined ? {} : { note }) });
    }
    const parsed = (0,json/* parseJson */.qF)(answer.body.toString('utf8'));
    const value = (0,json/* textOf */.b6)((0,json/* property */.MZ)(parsed, 'token')) ?? (0,json/* textOf */.b6)((0,json/* property */.MZ)(parsed, 'access_token'));
    if (value === undefined) {
        const message = 'the token server\u2019s response contains no token';
        throw new errors/* RegistryError */.gl({ method: answer.method, url: (0,locations/* shownUrl */.zA)(answer.url), status: 200, message });
    }
    checkToken(value, access);
    for (const form of formsOfSecret(value))
        options.onSecret(form);
    return { value, expires: options.pace.now() + usableMs((0,json/* property */.MZ)(parsed, 'expires_in')) };
}
/** How long a token is used, in ms: until 10 s before it expires, or for half of its lifetime if that is longer. */
function usableMs(expiresIn) {
    const seconds = typeof expiresIn === 'string' ? Number(expiresIn) : expiresIn;
    const valid = typeof seconds === 'number' && Number.isFinite(seconds) && seconds > 0;
    const lifetimeMs = (valid ? seconds : defaultLifetimeSeconds) * 1000;
    return Math.max(lifetimeMs - renewalMs, lifetimeMs / 2);
}
// Such a token is not valid in a header, and Node would print it in its error message.
function checkToken(value, access) {
    if (/^[\x21-\x7e]+$/.test(value))
        return value;
    const message = `the token for ${access.registry} contains invalid characters`;
    throw new errors/* RegistryError */.gl({ method: 'GET', url: (0,locations/* shownUrl */.zA)(access.origin), message });
}

// EXTERNAL MODULE: ./lib/host/network/addresses.js
var addresses = __webpack_require__(187);
;// CONCATENATED MODULE: ./lib/registry/wire/origins.js




/** `plainHttp` are the hosts that may be reached without TLS, in addition to loopback. */
function createOrigins(plainHttp) {
    const decided = new Map();
    const mayBePlain = (host) => (0,addresses/* isLoopback */.U9)(host) || plainHttp.some((named) => named === host || named === (0,addresses/* hostName */.Sm)(host));
    const permitted = (location, from) => {
        const destination = (0,locations/* destinationOf */.My)(location, from);
        if ('refused' in destination || destination.url.protocol === 'https:' || mayBePlain(destination.url.host)) {
            return destination;
        }
        return { refused: `the registry redirects to ${destination.url.origin}, which is plain HTTP` };
    };
    return {
        of: (registry) => {
            const known = decided.get(registry);
            if (known !== undefined)
                return { url: known, decided: true };
            const host = (0,references/* apiHost */.nz)(registry);
            const isPlain = mayBePlain(host);
            return { url: new URL(`${isPlain ? 'http' : 'https'}://${host}`), decided: !isPlain };
        },
        decide: (registry, url) => {
            decided.set(registry, url);
        },
        permitted,
        follow: (location, answer) => {
            const destination = permitted(location, answer.url);
            if ('url' in destination)
                return destination.url;
            throw new errors/* RegistryError */.gl({ method: answer.method, url: (0,locations/* shownUrl */.zA)(answer.url), message: destination.refused });
        },
    };
}
/**
 * Whether a URL is of the registry at this origin. A plain HTTP registry that redirects to TLS on the same host and port
 * (or from 80 to 443) is still the same; another port may belong to another user.
 */
function belongsTo(url, origin) {
    const upgraded = origin.protocol === 'http:' && url.protocol === 'https:' && url.hostname === origin.hostname;
    return (0,locations/* sameOrigin */.Nm)(url, origin) || (upgraded && url.port === origin.port);
}

;// CONCATENATED MODULE: ./lib/registry/wire/redirected.js



const mostRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/** Sends a request, and again where the answer redirects it to. Throws a RegistryError for a redirect that is not allowed. */
async function redirected(exchange, request, { follow, onRequest }) {
    const { origin, authorization, hasSecretBody = false, ...rest } = request;
    const isRead = rest.method === 'GET' || rest.method === 'HEAD';
    let url = request.url;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
        onRequest();
        const isTrusted = authorization !== undefined && belongsTo(url, origin);
        const headers = { ...rest.headers, ...(isTrusted ? { authorization } : {}) };
        const answer = await exchange({ ...rest, url, headers });
        const { location } = answer.headers;
        if (!redirects.has(answer.status) || location === undefined || (answer.status === 303 && !isRead))
            return answer;
        discard(answer);
        const next = follow(location, { method: rest.method, url });
        if (hasSecretBody && !belongsTo(next, origin)) {
            const message = `the token server redirects to ${next.host}, which must not get the identity token`;
            throw new errors/* RegistryError */.gl({ method: rest.method, url: (0,locations/* shownUrl */.zA)(url), message });
        }
        url = next;
    }
    throw new errors/* RegistryError */.gl({
        method: request.method,
        url: (0,locations/* shownUrl */.zA)(request.url),
        message: `more than ${mostRedirects} redirects`,
    });
}
/** Lets go of an answer whose body nobody reads. */
function discard(answer) {
    if ('stream' in answer)
        answer.stream.destroy();
}

;// CONCATENATED MODULE: ./lib/registry/wire/transport.js






// It asks for credentials first, and then perhaps for another scope or a new token.
const mostRefusals = 2;
/** Creates a transport. Whether a host that may be reached without TLS has it is found out by the first request. */
function createTransport(options) {
    const { http, signal, credentials, pace, onSecret } = options;
    const origins = createOrigins(options.plainHttp);
    const { follow } = origins;
    const authority = createAuthority({
        credentials,
        pace,
        signal,
        onSecret,
        realmFor: origins.permitted,
        fetch: ({ onRequest, ...request }) => redirected(http.exchange, { ...request, signal, origin: new URL(request.url.origin), hasSecretBody: request.body !== undefined }, { follow, onRequest }),
    });
    const settled = async (exchange, call) => {
        const send = (origin) => authorized(exchange, call, { origin, authority, follow });
        const { registry } = call;
        const { url, decided } = origins.of(registry);
        if (decided || typeof call.target !== 'string')
            return send(url);
        const outcome = await send(url).catch((error) => ({ error }));
        const plain = () => {
            if ('error' in outcome)
                throw outcome.error;
            origins.decide(registry, url);
            return outcome;
        };
        if (!maySpeakTls(outcome))
            return plain();
        const secure = new URL(`https://${(0,references/* apiHost */.nz)(registry)}`);
        try {
            const answer = await send(secure);
            origins.decide(registry, secure);
            return answer;
        }
        catch (error) {
            // TLS failed too: report the first response, unless the certificate was not trusted, which is more helpful.
            if (error instanceof wire_exchange/* NoAnswer */.W_ && !(0,failures/* isAboutCertificates */.Gh)(error))
                return plain();
            throw error;
        }
    };
    return {
        call: (call) => settled(http.exchange, call),
        stream: (call) => settled(http.stream, call),
        follow,
    };
}
// Sends a request with what the registry's challenges demand, as far as they are known, and answers new ones.
async function authorized(exchange, call, { origin, authority, follow }) {
    const { method, registry, path, scopes, headers = {}, body, onRequest, onBegin } = call;
    const evenWhenCancelled = call.evenWhenCancelled === true;
    const access = { registry, path, origin, scopes, onRequest };
    const url = new URL(call.target, origin);
    const isTrusted = belongsTo(url, origin);
    for (let refusals = 0;; refusals += 1) {
        const authorization = isTrusted ? await authority.header(access) : undefined;
        const request = { method, headers, body, signal: call.signal, evenWhenCancelled, onBegin };
        const answer = await redirected(exchange, { ...request, url, origin, authorization }, { follow, onRequest });
        if (authorization !== undefined && answer.status < 400)
            authority.accepted(registry);
        const isChallenge = answer.status === 401 && belongsTo(answer.url, origin) && refusals < mostRefusals;
        if (isChallenge && (await authority.refused(access, { headers: answer.headers, used: authorization }))) {
            discard(answer);
            continue;
        }
        const isDenied = answer.status === 401 || answer.status === 403;
        const note = isDenied ? await authority.origin(access) : undefined;
        return note === undefined ? answer : { ...answer, note };
    }
}
// TLS servers answer plain HTTP with 400 (Go, nginx), or close the connection, or send an alert.
function maySpeakTls(outcome) {
    if (!('error' in outcome))
        return outcome.status === 400;
    const { error } = outcome;
    return error instanceof wire_exchange/* NoAnswer */.W_ && (error.code === 'ECONNRESET' || error.code.startsWith('HPE_'));
}

;// CONCATENATED MODULE: ./lib/registry/wire/warnings.js
const longestWarnings = 4096;
const mostWarnings = 20;
/** The texts of `Warning` headers in the form that the specification allows: code 299, agent -, a quoted text. */
function warningsIn(headers) {
    const said = String(headers.warning ?? '').slice(0, longestWarnings);
    return [...said.matchAll(/(?:^|,)\s*299 - "((?:[^"\\]|\\.)*)"/g)]
        .map(([, text = '']) => text
        .replaceAll(/\\(.)/g, '$1')
        .replaceAll(/\p{C}+/gu, ' ')
        .trim())
        .filter((text) => text !== '');
}
/** Wraps exchanges to report the warnings of registries: each text once per host, at most twenty in all. */
function reportingWarnings(http, report) {
    const reported = new Set();
    const listen = (answer) => {
        for (const text of warningsIn(answer.headers)) {
            const key = `${answer.url.host} ${text}`;
            if (reported.has(key) || reported.size >= mostWarnings)
                continue;
            reported.add(key);
            report({ host: answer.url.host, text });
        }
        return answer;
    };
    return {
        exchange: async (request) => listen(await http.exchange(request)),
        stream: async (request) => listen(await http.stream(request)),
    };
}

;// CONCATENATED MODULE: ./lib/registry/client.js










const defaultIdleTimeoutMs = 30_000;
const blobsAtOnce = 4;
/** Creates a client. Reads and sends nothing until it is used. */
function createRegistryClient(options) {
    const pace = { ...retry/* realPace */.Of, ...options.pace };
    const secrets = new Set();
    const onSecret = (value) => {
        if (secrets.has(value))
            return;
        secrets.add(value);
        options.onSecret?.(value);
    };
    const signal = cancelling(options.signal);
    const folders = options.certificateFolders ?? (0,wire_certificates/* certificateFolders */.Hf)(options.env);
    const sources = { folders, env: options.env, authorities: options.authorities ?? [] };
    const certificates = new Map();
    const tlsFor = (host) => {
        const found = certificates.get(host) ?? (0,wire_certificates/* certificatesFor */.Gg)(host, sources);
        certificates.set(host, found);
        return found;
    };
    const idleTimeoutMs = options.idleTimeoutMs ?? defaultIdleTimeoutMs;
    const http = reportingWarnings((0,wire_exchange/* createHttpExchange */.gB)({ send: options.send, idleTimeoutMs, tlsFor }), options.onWarning ?? (() => { }));
    const transport = createTransport({
        http,
        credentials: createCredentialStore({ ...options, onSecret }),
        pace,
        signal,
        plainHttp: (options.plainHttp ?? []).map(references/* registryName */.jT),
        onSecret,
    });
    return {
        transport,
        pace,
        signal,
        idleTimeoutMs,
        blobPlaces: (0,limiter/* createLimiters */.O)(blobsAtOnce),
        onProgress: options.onProgress ?? (() => { }),
        onSent: options.onSent,
        silent: new Set(),
        holders: new Map(),
        arriving: new Map(),
        askedFor: new Set(),
        readTags: new Map(),
        manifests: new Map(),
        withoutReferrers: new Set(),
    };
}
/** Remembers that a repository has a blob, so that other repositories of its registry can mount it. */
function rememberHolder(client, repository, digest) {
    const key = `${repository.registry} ${digest}`;
    const paths = client.holders.get(key) ?? new Set();
    client.holders.set(key, paths.add(repository.path));
}
// The same signal, with a reason that everything below can throw as is.
function cancelling(signal) {
    const controller = new AbortController();
    (0,external_node_events_.setMaxListeners)(0, controller.signal);
    const cancel = () => controller.abort(new errors/* CancelledError */.cc());
    if (signal.aborted)
        cancel();
    else
        signal.addEventListener('abort', cancel, { once: true });
    return controller.signal;
}


/***/ }),

/***/ 3204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readingFrom),
/* harmony export */   U: () => (/* binding */ pushingTo)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);

/** For reading. Where tags are set afterwards, one token for `actions` pull and push does for both. */
function readingFrom(client, repository, actions = 'pull') {
    return { client, repository, actions, signal: client.signal, onRequest: () => { } };
}
/** For pushing, until `ending` is aborted; `requests` says how many were sent, tokens included. */
function pushingTo(client, repository, ending) {
    const signal = AbortSignal.any([client.signal, ending.signal]);
    // Each waiting blob adds a listener.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
    let requests = 0;
    const onRequest = () => {
        requests += 1;
    };
    return {
        conversation: { client, repository, actions: 'pull,push', signal, onRequest },
        requests: () => requests,
    };
}


/***/ }),

/***/ 9697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ getReferrers),
/* harmony export */   EB: () => (/* binding */ bytesBody),
/* harmony export */   RV: () => (/* binding */ putManifest),
/* harmony export */   Uz: () => (/* binding */ headBlob),
/* harmony export */   Vz: () => (/* binding */ finishUpload),
/* harmony export */   aH: () => (/* binding */ startUpload),
/* harmony export */   c2: () => (/* binding */ getManifest),
/* harmony export */   mo: () => (/* binding */ patchUpload),
/* harmony export */   qW: () => (/* binding */ getBlob),
/* harmony export */   rW: () => (/* binding */ deleteManifest),
/* harmony export */   sy: () => (/* binding */ headManifest),
/* harmony export */   ti: () => (/* binding */ mountBlob),
/* harmony export */   wM: () => (/* binding */ cancelUpload)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7075);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);


// One function for each endpoint of the OCI distribution-spec, in the order of its table. None of them retries or
// checks the status of the response.
const accept = { accept: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestMediaTypes */ .$P.join(', ') };
/** end-2: GET /v2/<name>/blobs/<digest>, as a stream. */
function getBlob(conversation, digest) {
    const target = pathOf(conversation, `blobs/${digest}`);
    return conversation.client.transport.stream(callOf(conversation, { method: 'GET', target }));
}
/** end-2: HEAD /v2/<name>/blobs/<digest> */
function headBlob(conversation, digest) {
    return call(conversation, { method: 'HEAD', target: pathOf(conversation, `blobs/${digest}`) });
}
/** end-3: GET /v2/<name>/manifests/<reference> */
function getManifest(conversation, reference) {
    return call(conversation, { method: 'GET', target: pathOf(conversation, `manifests/${reference}`), headers: accept });
}
/** end-3: HEAD /v2/<name>/manifests/<reference> */
function headManifest(conversation, reference) {
    return call(conversation, { method: 'HEAD', target: pathOf(conversation, `manifests/${reference}`), headers: accept });
}
/** end-4a: POST /v2/<name>/blobs/uploads/. `signal` may outlive the run's, so that an upload can still be cancelled. */
function startUpload(conversation, signal) {
    const target = pathOf(conversation, 'blobs/uploads/');
    return call({ ...conversation, signal }, { method: 'POST', target, body: nothing, evenWhenCancelled: true });
}
/** end-11: POST /v2/<name>/blobs/uploads/?mount=<digest>&from=<other name> */
function mountBlob(conversation, mount) {
    const query = `mount=${encodeURIComponent(mount.digest)}&from=${encodeURIComponent(mount.from)}`;
    const target = pathOf(conversation, `blobs/uploads/?${query}`);
    // GitLab only honours the last scope: it must be the one that can push.
    const scopes = [`repository:${mount.from}:pull`, ...scopesOf(conversation)];
    return call({ ...conversation, signal: mount.signal }, { method: 'POST', target, scopes, body: nothing, evenWhenCancelled: true });
}
/** end-5: PATCH <location>; with a range when the blob is sent in several chunks. */
function patchUpload(conversation, upload) {
    const { location, body, firstByte } = upload;
    const range = firstByte === undefined ? {} : { 'content-range': `${firstByte}-${firstByte + body.sizeBytes - 1}` };
    const headers = { 'content-type': 'application/octet-stream', ...range };
    return call(conversation, { method: 'PATCH', target: location, headers, body });
}
/** end-6: PUT <location>?digest=<digest>, with the blob, or without a body after PATCH. */
function finishUpload(conversation, upload) {
    const target = new URL(upload.location);
    // Not with searchParams: that would re-encode the registry's own query, and some registries sign it.
    target.search = `${target.search === '' ? '?' : `${target.search}&`}digest=${encodeURIComponent(upload.digest)}`;
    const headers = { 'content-type': 'application/octet-stream' };
    return call(conversation, { method: 'PUT', target, headers, body: upload.body ?? nothing });
}
/** DELETE <location>: cancels an upload; the signal limits how long this may take. */
function cancelUpload(conversation, location, signal) {
    return call({ ...conversation, signal }, { method: 'DELETE', target: location, evenWhenCancelled: true });
}
/** end-7: PUT /v2/<name>/manifests/<reference> */
function putManifest(conversation, manifest, { reference, ifMatch, ...options }) {
    const { bytes, descriptor } = manifest;
    const condition = ifMatch === undefined ? {} : { 'if-match': ifMatch };
    return call(conversation, {
        method: 'PUT',
        target: pathOf(conversation, `manifests/${reference}`),
        headers: { 'content-type': descriptor.mediaType, ...condition },
        body: bytesBody(bytes),
        ...options,
    });
}
/** end-9: DELETE /v2/<name>/manifests/<digest> */
function deleteManifest(conversation, digest) {
    return call(conversation, { method: 'DELETE', target: pathOf(conversation, `manifests/${digest}`) });
}
/** end-12: GET /v2/<name>/referrers/<digest>, or a further page of it at the URL that the registry gave. */
function getReferrers(conversation, digest, page) {
    const target = page ?? pathOf(conversation, `referrers/${digest}`);
    return call(conversation, { method: 'GET', target, headers: accept });
}
/** A body of bytes in memory. */
function bytesBody(bytes) {
    return {
        sizeBytes: bytes.length,
        open: () => node_stream__WEBPACK_IMPORTED_MODULE_0__.Readable.from(bytes.length === 0 ? [] : [bytes], { objectMode: false }),
    };
}
const nothing = bytesBody(Buffer.alloc(0));
function call(conversation, request) {
    return conversation.client.transport.call(callOf(conversation, request));
}
function callOf(conversation, request) {
    const { repository, signal, onRequest } = conversation;
    return { ...repository, scopes: scopesOf(conversation), signal, onRequest, ...request };
}
function scopesOf({ repository, actions }) {
    return [`repository:${repository.path}:${actions}`];
}
function pathOf({ repository }, rest) {
    return `/v2/${repository.path}/${rest}`;
}


/***/ }),

/***/ 3470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ readAhead),
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   ox: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1022);
/* harmony import */ var _oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(555);
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3835);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6995);




/**
 * The image for the platform that the first tag of a push pointed to before it moved. Undefined if the tag did not
 * move, did not exist, has no image for the platform, or cannot be read: a comparison is no reason to fail.
 */
async function readPrevious(client, push, platform) {
    const [tag] = push.tags;
    const digest = tag?.previous;
    if (tag === undefined || digest === undefined)
        return undefined;
    const reference = (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .taggedText */ .Ms)(push.repository, tag.tag);
    try {
        const image = await imageUnder(client, { repository: push.repository, digest }, platform);
        if (image?.manifest.kind !== 'manifest')
            return undefined;
        return { reference, digest, pulledBytes: (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .pulledBytesOf */ .Ls)(image) };
    }
    catch {
        return undefined;
    }
}
/**
 * Reads what `readPrevious` is going to ask for, while the content that takes its place is pushed. Never throws: what
 * cannot be read now is left to that.
 */
async function readAhead(client, ahead) {
    const { repository, content } = ahead;
    try {
        const tag = await ahead.tag;
        if (typeof tag !== 'object' || tag.digest === content.root.digest)
            return;
        const root = content.manifests.find(({ descriptor }) => descriptor.digest === content.root.digest);
        const own = root === undefined ? undefined : (0,_oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .N)(root.bytes, root.descriptor.mediaType);
        const platform = own?.kind === 'index' ? own.manifests[0]?.platform : undefined;
        await imageUnder(client, { repository, digest: tag.digest }, platform);
    }
    catch {
        // It says so itself.
    }
}
// A tag has been pushed, or is to be: one token does for all.
async function imageUnder(client, { repository, digest }, platform) {
    const read = (of) => (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(client, repository, of, 'pull,push');
    const root = await read(digest);
    return platform === undefined ? root : manifestFor(root, read, platform);
}
/**
 * What a tag or a digest names now, for each platform that it has. Undefined if there is no such image. Throws a
 * RegistryError for any other answer.
 */
async function readImages(client, named, platforms) {
    const { repository } = named;
    const root = await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .findManifest */ .J9)(client, repository, named.reference);
    if (root === undefined)
        return undefined;
    // A manifest that is in no index has its platform in its configuration; for one platform it is not worth a request.
    const only = root.manifest.kind === 'manifest' && platforms.length > 1
        ? (await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readConfigBlob */ .wp)(client, repository, root.manifest.config)).config
        : undefined;
    return Promise.all(platforms.map(async (platform) => {
        if (only !== undefined && !isFor(platform, only))
            return undefined;
        const image = await manifestFor(root, (child) => (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(client, repository, child), platform);
        if (image?.manifest.kind !== 'manifest')
            return undefined;
        const { digest } = root.descriptor;
        return {
            reference: named.text,
            digest,
            pulledBytes: (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .pulledBytesOf */ .Ls)(image),
            manifest: image.descriptor.digest,
        };
    }));
}
function isFor({ os, architecture, variant }, config) {
    const ownVariant = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(config, 'variant');
    return ((0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(config, 'os') === os &&
        (0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(config, 'architecture') === architecture &&
        (ownVariant === undefined || ownVariant === variant));
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

/***/ 8504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ storeManifest)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/registry/endpoints.js
var endpoints = __webpack_require__(9697);
// EXTERNAL MODULE: ./lib/registry/wire/answers.js
var answers = __webpack_require__(690);
// EXTERNAL MODULE: ./lib/registry/wire/attempts.js
var attempts = __webpack_require__(439);
// EXTERNAL MODULE: ./lib/registry/wire/failures.js
var failures = __webpack_require__(9566);
// EXTERNAL MODULE: ./lib/registry/wire/locations.js
var locations = __webpack_require__(301);
// EXTERNAL MODULE: ./lib/registry/wire/retry.js
var retry = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/registry/push/remote-digest.js
var remote_digest = __webpack_require__(9841);
;// CONCATENATED MODULE: ./lib/registry/push/hedged-put.js


/**
 * Puts a manifest without waiting longer than one idle timeout. A registry may store a manifest and lose the response:
 * after a third of the idle timeout without one, checks whether the manifest is there, and sooner from then on for a
 * registry that has done this. If it is not there, sends a second PUT while the first, which a slow registry may still
 * answer, goes on. Returns the response, or undefined if the manifest was found to be stored. Throws what the exchanges
 * throw.
 */
async function putHedged(conversation, manifest, { reference, ifMatch }) {
    const { pace, idleTimeoutMs, silent } = conversation.client;
    const { registry } = conversation.repository;
    const over = new AbortController();
    const both = { ...conversation, signal: AbortSignal.any([conversation.signal, over.signal]) };
    let begun = () => { };
    const underWay = new Promise((resolve) => {
        begun = resolve;
    });
    const secondTry = async () => {
        await underWay;
        await pace.sleep(idleTimeoutMs / (silent.has(registry) ? 15 : 3), both.signal);
        if ((0,remote_digest/* hasDigest */.t)(await (0,remote_digest/* remoteDigest */.z)(both, reference), manifest.descriptor.digest)) {
            silent.add(registry);
            return undefined;
        }
        return (0,endpoints/* putManifest */.RV)(both, manifest, { reference, ifMatch });
    };
    const first = (0,endpoints/* putManifest */.RV)(both, manifest, { reference, ifMatch, onBegin: () => begun() });
    const second = secondTry();
    try {
        return await Promise.race([first, second]);
    }
    finally {
        over.abort();
        begun();
        await Promise.allSettled([first, second]);
    }
}

// EXTERNAL MODULE: ./lib/registry/push/uploads.js + 1 modules
var uploads = __webpack_require__(5189);
;// CONCATENATED MODULE: ./lib/registry/push/manifests.js











const mostRepairs = 2;
/**
 * Pushes a manifest by digest or tag. After a failed attempt, checks whether the registry has stored it before trying
 * again; `repair` uploads again what the registry is missing. Returns `unchanged` for an immutable tag that already
 * points to it. With `ifMatch`, the tag only moves if it still has that entity tag, on registries that know them.
 */
async function storeManifest(conversation, manifest, under) {
    const { digest } = manifest.descriptor;
    const { reference } = under;
    const { pace } = conversation.client;
    let repairs = 0;
    const limits = {
        pace,
        signal: conversation.signal,
        mostTimeouts: 1,
        ...(under.once === true ? { mostTries: 1 } : {}),
    };
    return (0,retry/* retrying */.R$)(limits, async () => {
        const ended = await (0,attempts/* answerOf */.ut)(conversation, () => putHedged(conversation, manifest, under));
        if ('failed' in ended) {
            const remote = await (0,remote_digest/* remoteDigest */.z)(conversation, reference);
            if ((0,remote_digest/* hasDigest */.t)(remote, digest))
                return { done: 'pushed' };
            const failed = remote === 'unknown' ? unsure(ended.failed, reference) : ended.failed;
            return { ...ended, failed, sent: ended.timedOut === true ? 2 : 1 };
        }
        const { answer } = ended;
        if (answer === undefined)
            return { done: 'pushed' };
        if (answer.status === 201 || answer.status === 200 || answer.status === 202) {
            (0,uploads/* checkDigest */.H)(answer, digest);
            if (answer.headers['docker-content-digest'] !== undefined && answer.status !== 202)
                return { done: 'pushed' };
            return confirmed(conversation, { answer, reference, digest });
        }
        const { code = '' } = (0,answers/* readComplaint */.gK)(answer.body);
        // The digest is that of the bytes. Distribution 2 doubts it while another client writes a blob that they name.
        if (code === 'DIGEST_INVALID')
            return (0,failures/* failureOfAnswer */.aJ)(answer, pace.now());
        if (/^(?:MANIFEST_BLOB_UNKNOWN|BLOB_UNKNOWN|MANIFEST_UNKNOWN)$/.test(code) && repairs < mostRepairs) {
            repairs += 1;
            await under.repair();
            return { otherWay: true };
        }
        if ((0,oci_digest/* isDigest */.Bc)(reference))
            throw (0,failures/* refusal */.x5)(answer);
        return { done: await refusedTag(conversation, { answer, tag: reference, digest }) };
    });
}
// The registry accepted the manifest without returning its digest: read it back.
async function confirmed(conversation, put) {
    const { answer, reference, digest } = put;
    const read = await (0,attempts/* repeated */.ZD)(conversation, () => (0,endpoints/* getManifest */.c2)(conversation, reference)).catch((error) => {
        throw error instanceof errors/* RegistryError */.gl
            ? (0,failures/* withAddition */.xu)(error, `the registry accepted ${reference}, unconfirmed`)
            : error;
    });
    const found = read.status === 200 ? (0,oci_digest/* digestOf */.ol)(read.body) : undefined;
    if (found === digest)
        return { done: 'pushed' };
    if (found !== undefined)
        throw (0,failures/* changedContent */.Ok)(answer, `the registry holds ${found} there, but ${digest} was sent`);
    const message = `the registry accepted ${reference}, but answered ${read.status} when it was read back`;
    return { failed: { method: answer.method, url: (0,locations/* shownUrl */.zA)(answer.url), status: answer.status, message } };
}
// An immutable tag is no failure if it already points to the digest.
async function refusedTag(conversation, put) {
    const { answer, tag, digest } = put;
    const remote = await (0,remote_digest/* remoteDigest */.z)(conversation, tag);
    if (typeof remote !== 'object')
        throw (0,failures/* refusal */.x5)(answer);
    if (remote.digest === digest)
        return 'unchanged';
    const plain = (0,failures/* refusal */.x5)(answer);
    const { code, message } = (0,answers/* readComplaint */.gK)(answer.body);
    const immutable = /immutab|overwrit|already exist/i.test(message) || /^TAG_|IMMUTAB/.test(code ?? '');
    if (!immutable && answer.status !== 409 && answer.status !== 412)
        throw plain;
    throw new errors/* RegistryError */.gl({
        method: plain.method,
        url: plain.url,
        status: answer.status,
        ...(code === undefined ? {} : { code }),
        message: `the tag ${tag} names ${remote.digest} and may not be moved to ${digest}${message === '' ? '' : `: ${message}`}`,
        problem: { kind: 'immutable-tag' },
    });
}
function unsure(failure, reference) {
    return { ...failure, message: `${failure.message}; whether ${reference} was stored could not be read back` };
}


/***/ }),

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ bringBlobs),
/* harmony export */   EH: () => (/* binding */ bringContent),
/* harmony export */   Ou: () => (/* binding */ bringBelow),
/* harmony export */   Xm: () => (/* binding */ lookForBlobs),
/* harmony export */   fU: () => (/* binding */ untilFirstError),
/* harmony export */   z6: () => (/* binding */ bringRoot)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(261);
/* harmony import */ var _oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(555);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(226);
/* harmony import */ var _referrers_fallback_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7936);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8504);
/* harmony import */ var _upload_sessions_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6145);
/* harmony import */ var _uploads_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5189);








/** Runs jobs together, and aborts `ending` with the first failure. */
function untilFirstError(ending) {
    return async (jobs) => {
        const results = await Promise.allSettled(jobs.map(async (job) => {
            try {
                return await job();
            }
            catch (error) {
                ending.abort(error);
                throw error;
            }
        }));
        return results.map((result) => {
            if (result.status === 'rejected')
                throw ending.signal.reason;
            return result.value;
        });
    };
}
/** Uploads all blobs, then the manifests by digest, and an index after the manifests that it lists. */
async function bringContent(run, content, how) {
    await bringBelow(run, content, how);
    await bringRoot(run, content, how);
}
/** Uploads all blobs and, by digest, the manifests that an index lists. */
async function bringBelow(run, content, how) {
    await bringBlobs(run, content.blobs, how);
    if ((0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(content.root.mediaType))
        await storeAll(run, content, { how, isNow: isBelow });
}
/** Pushes by digest what is left after that: the root. */
async function bringRoot(run, content, how) {
    await storeAll(run, content, { how, isNow: (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(content.root.mediaType) ? isListing : () => true });
}
const isListing = ({ descriptor }) => (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(descriptor.mediaType);
const isBelow = (manifest) => !isListing(manifest);
async function storeAll(run, content, { how, isNow }) {
    const { conversation, together } = run;
    const store = (manifest) => async () => {
        const repair = async () => {
            if (how.anew)
                return;
            if (isListing(manifest))
                await bringContent(run, content, { anew: true });
            else
                await bringBlobs(run, content.blobs, { anew: true });
        };
        const stored = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_5__/* .storeManifest */ .$)(conversation, manifest, { reference: manifest.descriptor.digest, repair });
        await (0,_referrers_fallback_js__WEBPACK_IMPORTED_MODULE_4__/* .listAsReferrer */ .M0)(conversation, manifest);
        return stored;
    };
    const manifests = content.manifests.filter(isNow);
    const children = manifests.filter(isBelow);
    // GitLab refuses a manifest whose subject is not there yet.
    await together(children.filter((manifest) => !hasSubject(manifest)).map(store));
    await together(children.filter(hasSubject).map(store));
    for (const index of manifests.filter(isListing))
        await store(index)();
}
function hasSubject({ bytes, descriptor }) {
    return (0,_oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .N)(bytes, descriptor.mediaType)?.subject !== undefined;
}
/** Uploads blobs, four at a time and each once: waits for a blob that this push is already uploading, unless `anew`. */
async function bringBlobs(run, blobs, how) {
    const { brought, together } = run;
    const bring = (blob) => () => {
        const { digest } = blob.descriptor;
        const underWay = how.anew ? undefined : brought.get(digest);
        const outcome = underWay ?? bringBlob(run, { blob, ...how });
        brought.set(digest, outcome);
        return outcome;
    };
    await together((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOfEachDigest */ .d_)(blobs, ({ descriptor }) => descriptor.digest).map(bring));
}
/** Asks at once for all blobs that would be asked for in their turn. */
async function lookForBlobs(run, blobs) {
    const { conversation, together, brought, asked } = run;
    const { client, repository } = conversation;
    const isAskedFor = (blob) => {
        const { digest } = blob.descriptor;
        const key = `${repository.registry} ${digest}`;
        // What another repository is just getting is mounted from there.
        const isElsewhere = run.seemsNew() && (client.arriving.has(key) || client.askedFor.has(key));
        client.askedFor.add(key);
        return !brought.has(digest) && !isElsewhere && mayBeThere(run, blob);
    };
    const ask = (blob) => () => {
        const answer = (0,_upload_sessions_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsBlob */ .Ae)(conversation, blob);
        asked.set(blob.descriptor.digest, answer);
        return answer;
    };
    await together((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .firstOfEachDigest */ .d_)(blobs, ({ descriptor }) => descriptor.digest)
        .filter(isAskedFor)
        .map(ask));
}
async function bringBlob(run, work) {
    const { client, repository, signal } = run.conversation;
    const { digest } = work.blob.descriptor;
    const key = `${repository.registry} ${digest}`;
    // A moment later it can be mounted.
    if (!work.anew && run.seemsNew() && holderOf(run, digest) === undefined)
        await ended(client.arriving.get(key), signal);
    const bringing = bringNow(run, work);
    if (!client.arriving.has(key)) {
        const over = () => {
            client.arriving.delete(key);
        };
        client.arriving.set(key, bringing.then(over, over));
    }
    return bringing;
}
/** Waits until work has ended in any way, or the signal is aborted. */
async function ended(work, signal) {
    if (work === undefined || signal.aborted)
        return;
    await new Promise((resolve) => {
        const end = () => {
            signal.removeEventListener('abort', end);
            resolve();
        };
        signal.addEventListener('abort', end, { once: true });
        void work.then(end);
    });
}
async function bringNow(run, { blob, anew }) {
    const { conversation } = run;
    const { client, repository, signal } = conversation;
    const { digest } = blob.descriptor;
    const leave = await client.blobPlaces(repository.registry).enter(signal);
    try {
        const started = client.pace.now();
        const from = anew ? undefined : holderOf(run, digest);
        const isAsked = !anew && mayBeThere(run, blob);
        const how = isAsked && (await (run.asked.get(digest) ?? (0,_upload_sessions_js__WEBPACK_IMPORTED_MODULE_6__/* .holdsBlob */ .Ae)(conversation, blob)))
            ? 'present'
            : await (0,_uploads_js__WEBPACK_IMPORTED_MODULE_7__/* .uploadBlob */ .P)(conversation, blob, from);
        (0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .rememberHolder */ .o)(client, repository, digest);
        const outcome = {
            title: blob.title,
            descriptor: blob.descriptor,
            how,
            milliseconds: client.pace.now() - started,
        };
        client.onProgress(outcome);
        return outcome;
    }
    finally {
        leave();
    }
}
// An image that is not there has a configuration that is not there. What another repository of the registry has just got
// is mounted from there without asking: the answer says either that it is there, or where to send it.
function mayBeThere(run, { descriptor }) {
    return descriptor.mediaType !== _oci_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .configMediaType */ .p2 && (holderOf(run, descriptor.digest) === undefined || !run.seemsNew());
}
// Another repository of the registry to mount the blob from.
function holderOf({ conversation: { client, repository } }, digest) {
    const known = client.holders.get(`${repository.registry} ${digest}`) ?? [];
    return [...known].find((path) => path !== repository.path);
}


/***/ }),

/***/ 6138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ openPush),
  G: () => (/* binding */ pushImage)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/registry/conversation.js
var registry_conversation = __webpack_require__(3204);
// EXTERNAL MODULE: ./lib/registry/push/push-content.js
var push_content = __webpack_require__(6554);
// EXTERNAL MODULE: ./lib/oci/read-manifest.js
var read_manifest = __webpack_require__(555);
// EXTERNAL MODULE: ./lib/registry/endpoints.js
var endpoints = __webpack_require__(9697);
// EXTERNAL MODULE: ./lib/registry/read.js
var read = __webpack_require__(6995);
// EXTERNAL MODULE: ./lib/registry/wire/attempts.js
var attempts = __webpack_require__(439);
// EXTERNAL MODULE: ./lib/registry/push/remote-digest.js
var remote_digest = __webpack_require__(9841);
;// CONCATENATED MODULE: ./lib/registry/push/read-tags.js







// A tag that was read so long ago at most has only just been read.
const freshMs = 2000;
/** Begins with what the run has read of these tags already. */
function createReadTags(conversation, tags) {
    const { pace } = conversation.client;
    const notes = takeNotes(conversation, tags);
    const read = async (tag) => {
        const remote = await (0,remote_digest/* remoteDigest */.z)(conversation, tag);
        notes.set(tag, { remote, atMs: pace.now() });
        return remote;
    };
    const lastTag = tags.at(-1);
    let images;
    return {
        last: (tag) => notes.get(tag)?.remote,
        isFresh: (tag) => pace.now() - (notes.get(tag)?.atMs ?? -freshMs) < freshMs,
        read,
        readMissing: async () => {
            await Promise.allSettled(tags.map((tag) => (notes.has(tag) ? undefined : read(tag))));
            for (const [tag, { remote }] of notes)
                if (remote === 'unknown')
                    notes.delete(tag);
        },
        seemNew: () => notes.size > 0 && [...notes.values()].every(({ remote }) => remote === 'nothing'),
        hasImage: async (manifest) => {
            if (lastTag === undefined)
                return (0,remote_digest/* hasDigest */.t)(await (0,remote_digest/* remoteDigest */.z)(conversation, manifest), manifest);
            images ??= digestsUnder(conversation, lastTag, notes);
            return (await images).has(manifest);
        },
    };
}
async function digestsUnder(conversation, tag, notes) {
    const { client, repository } = conversation;
    const remote = notes.get(tag)?.remote;
    if (remote === 'nothing')
        return new Set();
    const known = typeof remote === 'object' ? (0,read/* knownManifest */.nn)(client, repository, remote.digest) : undefined;
    if (known !== undefined)
        return new Set([known.descriptor.digest, ...childrenOf(known.manifest)]);
    const answer = await (0,attempts/* asked */.NZ)(() => (0,endpoints/* getManifest */.c2)(conversation, tag));
    if (answer?.status === 404)
        notes.set(tag, { remote: 'nothing', atMs: client.pace.now() });
    if (answer?.status !== 200)
        return new Set();
    return new Set([(0,digest/* digestOf */.ol)(answer.body), ...childrenOf((0,read_manifest/* parseManifest */.N)(answer.body, answer.headers['content-type']))]);
}
function childrenOf(manifest) {
    return manifest?.kind === 'index' ? manifest.manifests.map(({ digest }) => digest) : [];
}
/** What was read of tags that are now to be pushed, nobody knows when. */
function takeNotes({ client: { readTags }, repository }, tags) {
    return new Map(tags.flatMap((tag) => {
        const name = (0,references/* taggedText */.Ms)(repository, tag);
        const remote = readTags.get(name);
        readTags.delete(name);
        return remote === undefined ? [] : [[tag, { remote, atMs: Number.NEGATIVE_INFINITY }]];
    }));
}

// EXTERNAL MODULE: ./lib/registry/push/tags.js
var push_tags = __webpack_require__(1971);
;// CONCATENATED MODULE: ./lib/registry/push/push.js









// An image that is complete within this time is pushed in one go: that takes fewer requests if nothing has changed.
const offerDelayMs = 1000;
/**
 * Pushes an image: blobs, then manifests by digest, then the tags, moving ones last. Skips what the registry already
 * has. Either all of it succeeds, or an error says which tags have moved, if any. Throws a UsageError for a malformed
 * tag, a RegistryError, or a CancelledError.
 */
async function pushImage(client, { content, ...target }) {
    return openPush(client, target).finish(content);
}
/**
 * Opens a push; sends nothing before a part is offered or the image is complete. Throws a UsageError for a malformed
 * tag.
 */
function openPush(client, { repository, tags: given }) {
    const tags = (0,push_tags/* inOrder */.a)(given.map(references/* checkTag */.Bs));
    const ending = new AbortController();
    const { conversation, requests } = (0,registry_conversation/* pushingTo */.U)(client, repository, ending);
    const { signal } = conversation;
    const together = (0,push_content/* untilFirstError */.fU)(ending);
    const read = createReadTags(conversation, tags);
    const run = { conversation, together, brought: new Map(), asked: new Map(), seemsNew: read.seemNew };
    let looking = Promise.resolve();
    const waiting = new AbortController();
    const offered = [];
    const bringEarly = async (part) => {
        try {
            await client.pace.sleep(offerDelayMs, AbortSignal.any([signal, waiting.signal]));
        }
        catch (error) {
            if (waiting.signal.aborted)
                return;
            throw error;
        }
        await looking;
        if (!(await read.hasImage(part.manifest.digest)))
            await (0,push_content/* bringBlobs */.BE)(run, part.blobs, { anew: false });
    };
    const noMoreOffers = async () => {
        waiting.abort();
        await Promise.all(offered);
    };
    return {
        look: async () => {
            const all = read.readMissing();
            looking = all;
            await all;
            return read.last(tags[0] ?? '') ?? 'unknown';
        },
        offer: (part) => {
            // Errors are thrown when the push is finished.
            offered.push(together([() => bringEarly(part)]).catch(() => { }));
        },
        finish: async (content) => {
            const root = rootOf(content);
            await noMoreOffers();
            await looking;
            signal.throwIfAborted();
            const moved = await pushWhole(run, { content, root, tags, read });
            return {
                repository,
                digest: root.descriptor.digest,
                blobs: await outcomesOf(run, content),
                tags: moved,
                requests: requests(),
            };
        },
        abandon: async () => {
            ending.abort(new errors/* CancelledError */.cc());
            await Promise.all([noMoreOffers(), looking]);
        },
    };
}
/** Brings what the repository does not have of an image, and moves the tags. */
async function pushWhole(run, { content, root, tags, read }) {
    const { conversation, together } = run;
    const { digest } = root.descriptor;
    const before = await together(tags.map((tag) => async () => {
        const earlier = read.last(tag);
        return earlier !== undefined && (read.isFresh(tag) || !(0,remote_digest/* hasDigest */.t)(earlier, digest)) ? earlier : read.read(tag);
    }));
    const isThere = async () => (0,remote_digest/* hasDigest */.t)(await (0,remote_digest/* remoteDigest */.z)(conversation, digest), digest);
    // The blobs are asked for at the same time, since most likely the image is not there.
    const present = before.some((remote) => (0,remote_digest/* hasDigest */.t)(remote, digest)) ||
        (await (0,parallel/* both */.WP)(together([isThere]), (0,push_content/* lookForBlobs */.Xm)(run, content.blobs)))[0].includes(true);
    if (!present)
        await (0,push_content/* bringBelow */.Ou)(run, content, { anew: false });
    // Sending the content may have taken minutes: another run may have moved a tag meanwhile.
    const readAgain = () => together(tags.map((tag, position) => async () => {
        const earlier = before[position];
        return present && earlier !== undefined && read.isFresh(tag) ? earlier : (0,remote_digest/* remoteDigest */.z)(conversation, tag);
    }));
    const [now] = await (0,parallel/* both */.WP)(readAgain(), present ? undefined : (0,push_content/* bringRoot */.z6)(run, content, { anew: false }));
    return (0,push_tags/* moveTags */.F)(run, { content, root, tags, before, now });
}
/** How each blob came to be in the repository, of those that were looked for. */
async function outcomesOf({ brought }, { blobs }) {
    const outcomes = await Promise.all((0,digest/* firstOfEachDigest */.d_)(blobs, ({ descriptor }) => descriptor.digest).map(({ descriptor }) => brought.get(descriptor.digest)));
    return outcomes.filter((outcome) => outcome !== undefined);
}
function rootOf(content) {
    const root = content.manifests.find(({ descriptor }) => descriptor.digest === content.root.digest);
    if (root === undefined)
        throw new Error(`the image's root ${content.root.digest} is not among its manifests`);
    return root;
}


/***/ }),

/***/ 3454:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createPushes)
/* harmony export */ });
/* harmony import */ var _previous_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3470);
/* harmony import */ var _push_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6138);


/**
 * Uploads blobs while the rest of an image, and other images, are being built; tags only move when all are complete.
 */
function createPushes(registry) {
    const open = new Map();
    const looks = new Map();
    const pushTo = (target) => {
        const push = open.get(target) ?? (0,_push_js__WEBPACK_IMPORTED_MODULE_1__/* .openPush */ .$)(registry, target);
        open.set(target, push);
        return push;
    };
    return {
        look: (targets) => {
            for (const target of targets) {
                if (target.tags.length > 0 && !looks.has(target))
                    looks.set(target, pushTo(target).look());
            }
        },
        offer: (targets, part) => {
            for (const target of targets)
                pushTo(target).offer(part);
        },
        finish: async (content, target) => {
            const over = new AbortController();
            const { repository } = target;
            const client = { ...registry, signal: AbortSignal.any([registry.signal, over.signal]) };
            const reading = (0,_previous_js__WEBPACK_IMPORTED_MODULE_0__/* .readAhead */ .Ek)(client, { repository, tag: looks.get(target), content });
            try {
                const result = await pushTo(target).finish(content);
                await reading;
                open.delete(target);
                return result;
            }
            finally {
                over.abort();
            }
        },
        end: async () => {
            await Promise.all([...open.values()].map((push) => push.abandon()));
        },
    };
}


/***/ }),

/***/ 9841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ hasDigest),
/* harmony export */   z: () => (/* binding */ remoteDigest)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9697);
/* harmony import */ var _wire_attempts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(439);



/** Whether the registry says that it points to this digest. */
function hasDigest(remote, digest) {
    return typeof remote === 'object' && remote.digest === digest;
}
/**
 * What a tag or digest points to now: by HEAD, then by GET if HEAD is refused or returns no digest. There is nothing
 * only if the registry answers 404 to both.
 */
async function remoteDigest(conversation, reference) {
    const head = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .asked */ .NZ)(() => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .headManifest */ .sy)(conversation, reference));
    const named = head?.headers['docker-content-digest'];
    if (head?.status === 200 && typeof named === 'string' && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(named))
        return { digest: named };
    if (head?.status === 404)
        return 'nothing';
    if (head === undefined)
        return 'unknown';
    const got = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .asked */ .NZ)(() => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .getManifest */ .c2)(conversation, reference));
    if (got?.status === 200)
        return { digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(got.body) };
    return got?.status === 404 ? 'nothing' : 'unknown';
}


/***/ }),

/***/ 1971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ moveTags),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _wire_failures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9566);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8504);
/* harmony import */ var _push_content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6554);
/* harmony import */ var _remote_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9841);





/** The order in which tags move: those that always move come last, `latest` at the very end. */
function inOrder(tags) {
    const moving = ['stable', 'edge', 'nightly', 'latest'];
    const unique = [...new Set(tags)];
    return unique.toSorted((a, b) => moving.indexOf(a) - moving.indexOf(b));
}
/**
 * Moves the tags one after the other and checks each afterwards. An error lists those that had already moved. Throws a
 * RegistryError or a CancelledError.
 */
async function moveTags(run, move) {
    const { conversation } = run;
    const { root } = move;
    const { digest } = root.descriptor;
    const outcomes = [];
    for (const [position, tag] of move.tags.entries()) {
        const before = move.before[position] ?? 'unknown';
        const now = move.now[position] ?? 'unknown';
        try {
            const repair = () => (0,_push_content_js__WEBPACK_IMPORTED_MODULE_3__/* .bringContent */ .EH)(run, move.content, { anew: true });
            const how = (0,_remote_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDigest */ .t)(now, digest) ? 'unchanged' : await store(run, { root, tag, now, repair });
            const overtaken = typeof now === 'object' && !(0,_remote_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDigest */ .t)(now, digest) && !sameDigest(now, before) ? now.digest : undefined;
            outcomes.push({
                tag,
                how,
                ...(typeof before === 'object' && how === 'pushed' ? { previous: before.digest } : {}),
                ...(overtaken === undefined ? {} : { contested: { digest: overtaken, by: 'us' } }),
            });
        }
        catch (error) {
            throw withMovedTags(error, outcomes);
        }
    }
    return run.together(outcomes.map((outcome) => () => lookedAfter(conversation, outcome, root)));
}
// If a push of the tag was refused but the tag points to the image, it has moved, unless it may have pointed there
// before.
async function store({ conversation }, { root, tag, now, repair }) {
    const how = await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .storeManifest */ .$)(conversation, root, { reference: tag, repair });
    return now === 'unknown' ? how : 'pushed';
}
// Two runs may push the same tag at the same time: the one that lost reports it. The push has succeeded either way.
async function lookedAfter(conversation, outcome, root) {
    if (outcome.how === 'unchanged')
        return outcome;
    const remote = await (0,_remote_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .remoteDigest */ .z)(conversation, outcome.tag).catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl)
            return 'unknown';
        throw error;
    });
    if (typeof remote !== 'object' || (0,_remote_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .hasDigest */ .t)(remote, root.descriptor.digest))
        return outcome;
    return { ...outcome, contested: { digest: remote.digest, by: 'them' } };
}
function withMovedTags(error, outcomes) {
    const moved = outcomes.filter(({ how }) => how === 'pushed').map(({ tag }) => tag);
    if (moved.length === 0 || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl))
        return error;
    return (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_1__/* .withAddition */ .xu)(error, `already moved: ${moved.join(', ')}`);
}
function sameDigest(a, b) {
    return typeof a === 'object' && typeof b === 'object' ? a.digest === b.digest : a === b || b === 'unknown';
}


/***/ }),

/***/ 6145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ holdsBlob),
/* harmony export */   Cg: () => (/* binding */ openUpload),
/* harmony export */   np: () => (/* binding */ advance),
/* harmony export */   zH: () => (/* binding */ takeBack)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9697);
/* harmony import */ var _wire_attempts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(439);
/* harmony import */ var _wire_failures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9566);
/* harmony import */ var _wire_locations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(301);





const cancelTimeoutMs = 800;
const openTimeoutMs = 400;
/** Opens an upload session, or mounts the blob from another repository of the registry if one is given. */
async function openUpload(conversation, blob, from) {
    const { digest } = blob.descriptor;
    return outlasting(conversation.signal, async (signal) => {
        if (from !== undefined) {
            const answer = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .asked */ .NZ)(() => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .mountBlob */ .ti)(conversation, { digest, from, signal }));
            if (answer?.status === 201)
                return { done: 'mounted' };
            if (answer?.status === 202 && answer.headers.location !== undefined) {
                return { session: sessionOf(conversation, answer) };
            }
        }
        const ended = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .answerOf */ .ut)(conversation, () => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .startUpload */ .aH)(conversation, signal));
        if ('failed' in ended)
            return ended;
        const { answer } = ended;
        if (answer.status === 201 && (await holdsBlob(conversation, blob)))
            return { done: 'uploaded' };
        if (answer.status !== 202 && answer.status !== 200 && answer.status !== 201)
            throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_3__/* .refusal */ .x5)(answer);
        return { session: sessionOf(conversation, answer) };
    });
}
/** Updates the session to the URL in the response. */
function advance(conversation, session, answer) {
    if (answer.headers.location !== undefined)
        session.location = sessionOf(conversation, answer).location;
}
/** Cancels an upload session, within a time limit, even if the run was cancelled. Ignores the registry's response. */
async function takeBack(conversation, location) {
    const signal = AbortSignal.timeout(cancelTimeoutMs);
    const ended = new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    const asking = (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .asked */ .NZ)(() => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .cancelUpload */ .wM)(conversation, location, signal)).catch(() => undefined);
    await Promise.race([asking, ended]);
}
/** Whether the registry says that it has the blob; any response but a clear yes counts as no. */
async function holdsBlob(conversation, blob) {
    const { digest, size } = blob.descriptor;
    const answer = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_2__/* .asked */ .NZ)(() => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_1__/* .headBlob */ .Uz)(conversation, digest));
    if (answer?.status !== 200)
        return false;
    const length = answer.headers['content-length'];
    return length === undefined || Number(length) === size;
}
function sessionOf(conversation, answer) {
    const { location } = answer.headers;
    if (location !== undefined) {
        const least = Number(answer.headers['oci-chunk-min-length']);
        return {
            location: conversation.client.transport.follow(location, answer),
            leastChunkBytes: Number.isSafeInteger(least) ? least : 0,
        };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl({
        method: answer.method,
        url: (0,_wire_locations_js__WEBPACK_IMPORTED_MODULE_4__/* .shownUrl */ .zA)(answer.url),
        status: answer.status,
        message: 'the registry started an upload without a Location',
    });
}
// If the run ends while a session is being opened, only the response tells its URL: wait for it a moment.
async function outlasting(signal, work) {
    const controller = new AbortController();
    const end = () => {
        setTimeout(() => controller.abort(signal.reason), openTimeoutMs).unref();
    };
    signal.throwIfAborted();
    signal.addEventListener('abort', end, { once: true });
    try {
        return await work(controller.signal);
    }
    finally {
        signal.removeEventListener('abort', end);
    }
}


/***/ }),

/***/ 5189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ checkDigest),
  P: () => (/* binding */ uploadBlob)
});

// EXTERNAL MODULE: ./lib/registry/wire/answers.js
var answers = __webpack_require__(690);
// EXTERNAL MODULE: ./lib/registry/wire/attempts.js
var attempts = __webpack_require__(439);
// EXTERNAL MODULE: ./lib/registry/wire/failures.js
var failures = __webpack_require__(9566);
// EXTERNAL MODULE: ./lib/registry/wire/retry.js
var retry = __webpack_require__(2507);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/registry/endpoints.js
var endpoints = __webpack_require__(9697);
// EXTERNAL MODULE: ./lib/registry/push/upload-sessions.js
var upload_sessions = __webpack_require__(6145);
;// CONCATENATED MODULE: ./lib/registry/push/upload-bytes.js




const firstChunkBytes = 4 * 1024 * 1024;
const smallestChunkBytes = 512 * 1024;
/**
 * Sends a blob's bytes to an open upload session and closes it. Returns the response to the last request that was sent.
 */
async function transfer(conversation, upload) {
    const { blob, session, way } = upload;
    const { digest, size } = blob.descriptor;
    if (way.kind === 'put') {
        return (0,endpoints/* finishUpload */.Vz)(conversation, { location: session.location, digest, body: bodyOf(conversation, blob) });
    }
    if (way.kind === 'patch') {
        const answer = await (0,endpoints/* patchUpload */.mo)(conversation, { location: session.location, body: bodyOf(conversation, blob) });
        if (!continues(answer))
            return answer;
        (0,upload_sessions/* advance */.np)(conversation, session, answer);
    }
    else {
        let firstByte = 0;
        for await (const chunk of chunksOf(blob.open(), Math.max(way.sizeBytes, session.leastChunkBytes))) {
            const answer = await (0,endpoints/* patchUpload */.mo)(conversation, { location: session.location, body: (0,endpoints/* bytesBody */.EB)(chunk), firstByte });
            if (!continues(answer))
                return answer;
            (0,upload_sessions/* advance */.np)(conversation, session, answer);
            firstByte += chunk.length;
            conversation.client.onSent?.(blob, Math.min(firstByte, size));
        }
    }
    return (0,endpoints/* finishUpload */.Vz)(conversation, { location: session.location, digest });
}
// The specification says 202; ECR says 201, others 204.
function continues({ status }) {
    return status === 202 || status === 201 || status === 204;
}
/** Chunked upload for a blob larger than one chunk; otherwise undefined. */
function chunksFor(blob) {
    return blob.descriptor.size > firstChunkBytes ? { kind: 'chunks', sizeBytes: firstChunkBytes } : undefined;
}
/** The method with the next smaller requests after "too large"; undefined if smaller ones would not help. */
function smaller(way, blob) {
    const limit = way.kind === 'chunks' ? way.sizeBytes : blob.descriptor.size;
    if (limit <= smallestChunkBytes)
        return undefined;
    const sizeBytes = way.kind === 'chunks' ? Math.floor(limit / 2) : Math.min(firstChunkBytes, Math.ceil(limit / 2));
    return { kind: 'chunks', sizeBytes: Math.max(sizeBytes, smallestChunkBytes) };
}
/**
 * Checks a blob's bytes against its descriptor, after a registry computed another digest: either bytes were lost on the
 * way, or the blob does not match its descriptor. Throws a UserError for the latter.
 */
async function checkOwnBytes(blob) {
    const { digest, sizeBytes } = await (0,oci_digest/* measure */.xP)(blob.open());
    if (digest === blob.descriptor.digest && sizeBytes === blob.descriptor.size)
        return;
    throw new errors/* UserError */.yo(`${blob.title} changed while it was pushed: ${blob.descriptor.digest} of ${blob.descriptor.size} bytes was described, ${digest} of ${sizeBytes} bytes is there`, { change: 'Do not change the folder during the run, and run it again.' });
}
function bodyOf(conversation, blob) {
    const { onSent } = conversation.client;
    return {
        sizeBytes: blob.descriptor.size,
        open: blob.open,
        file: blob.file,
        onSent: onSent === undefined ? undefined : (sentBytes) => onSent(blob, sentBytes),
    };
}
async function* chunksOf(stream, sizeBytes) {
    let pending = [];
    let length = 0;
    for await (const part of stream) {
        let rest = Buffer.from(part);
        while (length + rest.length >= sizeBytes) {
            const cut = sizeBytes - length;
            yield Buffer.concat([...pending, rest.subarray(0, cut)]);
            pending = [];
            length = 0;
            rest = rest.subarray(cut);
        }
        if (rest.length > 0)
            pending.push(rest);
        length += rest.length;
    }
    if (length > 0)
        yield Buffer.concat(pending);
}

;// CONCATENATED MODULE: ./lib/registry/push/uploads.js






const mostDigestRefusals = 3;
const lossesBeforeChunks = 3;
/**
 * Uploads a blob, falling back to other methods of upload as needed. Each attempt opens a new upload session; after a
 * failed attempt, checks first whether the blob has arrived after all. Cancels sessions that failed.
 */
async function uploadBlob(conversation, blob, mountFrom) {
    const { pace } = conversation.client;
    let way = { kind: 'put' };
    let from = mountFrom;
    let unsure = false;
    let digestRefusals = 0;
    let losses = 0;
    let firstRefusal;
    return (0,retry/* retrying */.R$)({ pace, signal: conversation.signal }, async () => {
        if (unsure && (await (0,upload_sessions/* holdsBlob */.Ae)(conversation, blob)))
            return { done: 'uploaded' };
        const opened = await (0,upload_sessions/* openUpload */.Cg)(conversation, blob, from);
        if ('done' in opened || 'failed' in opened)
            return opened;
        from = undefined;
        const { session } = opened;
        let finished = false;
        try {
            const ended = await (0,attempts/* answerOf */.ut)(conversation, () => transfer(conversation, { blob, session, way }));
            unsure = true;
            if ('failed' in ended) {
                const lost = ended.failed.status === undefined;
                losses += lost ? 1 : 0;
                if (lost && losses >= lossesBeforeChunks && way.kind === 'put')
                    way = chunksFor(blob) ?? way;
                return ended;
            }
            const verdict = await judge(conversation, { blob, answer: ended.answer });
            if (verdict === 'stored') {
                finished = true;
                return { done: 'uploaded' };
            }
            if (verdict === 'again')
                return (0,failures/* failureOfAnswer */.aJ)(ended.answer, pace.now());
            if (verdict === 'wrong digest') {
                digestRefusals += 1;
                if (digestRefusals === 1)
                    await checkOwnBytes(blob);
                if (digestRefusals >= mostDigestRefusals)
                    throw (0,failures/* refusal */.x5)(ended.answer);
                return (0,failures/* failureOfAnswer */.aJ)(ended.answer, pace.now());
            }
            firstRefusal ??= (0,failures/* refusal */.x5)(ended.answer);
            const next = verdict === 'too large' ? smaller(way, blob) : way.kind === 'put' ? { kind: 'patch' } : undefined;
            if (next === undefined)
                throw firstRefusal;
            way = next;
            return { otherWay: true };
        }
        finally {
            if (!finished)
                await (0,upload_sessions/* takeBack */.zH)(conversation, session.location);
        }
    });
}
async function judge(conversation, result) {
    const { blob, answer } = result;
    const { status } = answer;
    if (status === 201 || status === 204 || status === 200) {
        checkDigest(answer, blob.descriptor.digest);
        return 'stored';
    }
    if (status === 202)
        return (await (0,upload_sessions/* holdsBlob */.Ae)(conversation, blob)) ? 'stored' : 'again';
    if (status === 413)
        return 'too large';
    const { code = '' } = (0,answers/* readComplaint */.gK)(answer.body);
    if (code === 'DIGEST_INVALID' || code === 'SIZE_INVALID')
        return 'wrong digest';
    if (status === 404 || /^BLOB_UPLOAD_/.test(code)) {
        // A registry may have several frontends: another one may have stored it.
        if (await (0,upload_sessions/* holdsBlob */.Ae)(conversation, blob))
            return 'stored';
        return code === '' ? 'other way' : 'again';
    }
    if (status === 416)
        return 'again';
    if (status === 401 || status === 403 || status === 407 || status === 409 || status === 412)
        throw (0,failures/* refusal */.x5)(answer);
    return 'other way';
}
/** Compares the digest that the registry returned with the one that was sent. Throws a RegistryError. */
function checkDigest(answer, digest) {
    const said = answer.headers['docker-content-digest'];
    if (said === undefined || said === digest)
        return;
    throw (0,failures/* changedContent */.Ok)(answer, `the registry says that it stored ${String(said).slice(0, 80)}, but ${digest} was sent`);
}


/***/ }),

/***/ 6995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J9: () => (/* binding */ findManifest),
/* harmony export */   Ls: () => (/* binding */ pulledBytesOf),
/* harmony export */   RO: () => (/* binding */ readBlobBytes),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   gm: () => (/* binding */ readBlob),
/* harmony export */   nn: () => (/* binding */ knownManifest),
/* harmony export */   wp: () => (/* binding */ readConfigBlob)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7075);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(1022);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9501);
/* harmony import */ var _oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(555);
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3835);
/* harmony import */ var _conversation_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3204);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9697);
/* harmony import */ var _wire_attempts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(439);
/* harmony import */ var _wire_exchange_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(740);
/* harmony import */ var _wire_failures_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9566);
/* harmony import */ var _wire_locations_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(301);
/* harmony import */ var _wire_retry_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(2507);














const longestConfig = 4 * 1024 * 1024;
/**
 * Reads a manifest or an index by tag or digest. Its digest is computed from the bytes and checked against the
 * requested one and the registry's; by digest it is read once. Throws a RegistryError; its status is 404 if there is no
 * such manifest.
 */
async function readManifest(client, repository, reference, actions = 'pull') {
    const known = client.manifests.get(nameIn(repository, reference));
    if (known !== undefined)
        return known;
    const conversation = (0,_conversation_js__WEBPACK_IMPORTED_MODULE_6__/* .readingFrom */ .L)(client, repository, actions);
    const answer = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_8__/* .repeated */ .ZD)(conversation, () => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_7__/* .getManifest */ .c2)(conversation, reference));
    if (answer.status !== 200)
        throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_10__/* .refusal */ .x5)(answer);
    const digest = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .ol)(answer.body);
    const expected = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference) ? reference : answer.headers['docker-content-digest'];
    if (typeof expected === 'string' && expected.startsWith('sha256:') && expected !== digest) {
        throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_10__/* .refusal */ .x5)(answer, `the registry gave ${digest} for ${expected}`);
    }
    const manifest = (0,_oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .N)(answer.body, answer.headers['content-type']);
    if (manifest === undefined)
        throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_10__/* .refusal */ .x5)(answer, 'the response is neither an image manifest nor an index');
    const called = answer.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
    if (called?.startsWith('application/vnd.') === true && called !== manifest.mediaType.toLowerCase()) {
        throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_10__/* .refusal */ .x5)(answer, `the registry calls it ${called}, but it says of itself that it is ${manifest.mediaType}`);
    }
    const descriptor = { mediaType: manifest.mediaType, digest, size: answer.body.length };
    const read = { descriptor, bytes: answer.body, manifest };
    client.manifests.set(nameIn(repository, digest), read);
    if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference))
        client.readTags.set(nameIn(repository, reference), { digest });
    return read;
}
/** A manifest that has been read, by its digest; undefined if it has not. */
function knownManifest(client, repository, digest) {
    return client.manifests.get(nameIn(repository, digest));
}
function nameIn(repository, reference) {
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference) ? `${(0,_oci_references_js__WEBPACK_IMPORTED_MODULE_5__/* .repositoryText */ .g_)(repository)}@${reference}` : (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_5__/* .taggedText */ .Ms)(repository, reference);
}
/** Reads a manifest or an index as `readManifest` does; undefined if there is none. */
async function findManifest(...asked) {
    const [client, repository, reference] = asked;
    try {
        return await readManifest(...asked);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryError */ .gl) || error.status !== 404)
            throw error;
        if (!(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(reference))
            client.readTags.set(nameIn(repository, reference), 'nothing');
        return undefined;
    }
}
/** Bytes that a pull of an image transfers: layers, configuration and manifest. */
function pulledBytesOf({ manifest, bytes }) {
    const parts = manifest.kind === 'manifest' ? [manifest.config, ...manifest.layers] : [];
    return parts.reduce((sum, { size }) => sum + size, bytes.length);
}
/**
 * Reads an image's configuration and checks it against its descriptor; returns its bytes and the parsed JSON. Throws a
 * RegistryError.
 */
async function readConfigBlob(client, repository, descriptor) {
    const conversation = (0,_conversation_js__WEBPACK_IMPORTED_MODULE_6__/* .readingFrom */ .L)(client, repository);
    return (0,_wire_retry_js__WEBPACK_IMPORTED_MODULE_12__/* .retrying */ .R$)({ pace: client.pace, signal: client.signal }, async () => {
        const opened = await openBlob(conversation, descriptor);
        if (!('done' in opened))
            return opened;
        const { answer, stream } = opened.done;
        if (descriptor.size > longestConfig) {
            stream.destroy();
            throw failed(answer, `a configuration of ${descriptor.size} bytes is too large`);
        }
        try {
            const bytes = await allOf(stream);
            const config = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_13__/* .parseJson */ .qF)(bytes.toString('utf8'));
            if (config === undefined)
                throw failed(answer, 'the configuration is not JSON');
            return { done: { bytes, config } };
        }
        catch (error) {
            return (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_10__/* .failureOfExchange */ .rl)(error);
        }
    });
}
/**
 * Reads a blob as a stream, which fails with a RegistryError at its end if the bytes do not match the descriptor. It
 * must be read to its end or destroyed.
 */
async function readBlob(client, repository, descriptor) {
    const conversation = (0,_conversation_js__WEBPACK_IMPORTED_MODULE_6__/* .readingFrom */ .L)(client, repository);
    const opened = await (0,_wire_retry_js__WEBPACK_IMPORTED_MODULE_12__/* .retrying */ .R$)({ pace: client.pace, signal: client.signal }, () => openBlob(conversation, descriptor));
    return opened.stream;
}
/** The same as bytes. Throws a RegistryError if they do not match the descriptor. */
async function readBlobBytes(...asked) {
    return allOf(await readBlob(...asked));
}
async function allOf(stream) {
    const chunks = [];
    for await (const chunk of stream)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
async function openBlob(conversation, descriptor) {
    let answer;
    try {
        answer = await (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_7__/* .getBlob */ .qW)(conversation, descriptor.digest);
    }
    catch (error) {
        return (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_10__/* .failureOfExchange */ .rl)(error);
    }
    if (answer.status === 200)
        return { done: { answer, stream: verified(answer, descriptor) } };
    answer.stream.destroy();
    const whole = { ...answer, body: Buffer.alloc(0) };
    const ended = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_8__/* .answerOf */ .ut)(conversation, async () => whole);
    if ('failed' in ended && (0,_wire_retry_js__WEBPACK_IMPORTED_MODULE_12__/* .isPassing */ .WG)(answer.status))
        return ended;
    throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_10__/* .refusal */ .x5)(whole);
}
function verified(answer, descriptor) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(descriptor.digest.startsWith('sha512:') ? 'sha512' : 'sha256');
    let length = 0;
    const check = new node_stream__WEBPACK_IMPORTED_MODULE_1__.Transform({
        transform(chunk, _encoding, done) {
            length += chunk.length;
            hash.update(chunk);
            done(length > descriptor.size ? failed(answer, `the blob is longer than ${descriptor.size} bytes`) : null, chunk);
        },
        flush(done) {
            const digest = `${descriptor.digest.split(':')[0]}:${hash.digest('hex')}`;
            const right = digest === descriptor.digest && length === descriptor.size;
            done(right ? null : failed(answer, `the registry gave ${length} bytes of ${digest} for ${descriptor.digest}`));
        },
    });
    answer.stream.once('error', (error) => {
        const broken = (0,_wire_exchange_js__WEBPACK_IMPORTED_MODULE_9__/* .asNoAnswer */ .Ef)(answer, error);
        check.destroy(broken instanceof Error ? broken : new Error(String(broken)));
    });
    check.once('close', () => answer.stream.destroy());
    return answer.stream.pipe(check);
}
function failed(answer, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryError */ .gl({ method: answer.method, url: (0,_wire_locations_js__WEBPACK_IMPORTED_MODULE_11__/* .shownUrl */ .zA)(answer.url), status: answer.status, message });
}


/***/ }),

/***/ 7936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ changeFallbackList),
/* harmony export */   M0: () => (/* binding */ listAsReferrer),
/* harmony export */   xh: () => (/* binding */ referrerDescriptor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var _oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(555);
/* harmony import */ var _push_manifests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8504);
/* harmony import */ var _push_remote_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9841);
/* harmony import */ var _wire_retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2507);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2673);








const mostRounds = 24;
const mostFailuresInARow = 6;
// Longer than a client takes between reading the list and writing it: one that has taken half of it reads again.
const settleMs = 1000;
// Where others keep on writing, it is seen enough when the change is still there after so many pauses.
const mostLooks = 5;
const longestPauseMs = 2000;
/**
 * Changes the list of referrers under the fallback tag while others may do the same: reads, merges and writes it, waits
 * until a client that had read the old list must have written its own, and looks again, until nobody else has written in
 * between. If the change was overwritten, it is made once more, from the new list. A write that failed is not repeated as
 * it was: by then the list is another. With an entity tag from the registry, a write over a list that has changed
 * is refused before it happens. Throws a RegistryError.
 * Source: distribution-spec, "Referrers Tag Schema", which leaves concurrent clients to themselves.
 */
async function changeFallbackList(conversation, digest, { merge, isDone }) {
    const { client, signal } = conversation;
    const { pace } = client;
    let failures = 0;
    for (let round = 1; round <= mostRounds; round += 1) {
        const started = pace.now();
        const { manifests, etag } = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_7__/* .fallbackList */ .TA)(conversation, digest);
        const merged = merge(manifests);
        const isThere = isSameList(merged, manifests);
        if (isThere && round === 1)
            return;
        // On a slow way the half would never be enough.
        const isOld = pace.now() - started > (settleMs / 2) * 2 ** (round - 1);
        const written = isThere || (!isOld && (await write(conversation, { digest, manifests: merged, etag })));
        const settle = Math.max(settleMs, 2 * (pace.now() - started));
        if (written === true && (await staysDone(conversation, { digest, isDone, listed: merged, settle })))
            return;
        failures = written instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl ? failures + 1 : 0;
        if (written instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl && failures === mostFailuresInARow)
            throw written;
        await pace.sleep(longestPauseMs * pace.random(), signal);
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl({
        method: 'PUT',
        url: `${conversation.repository.registry}/v2/${conversation.repository.path}/manifests/${(0,_lists_js__WEBPACK_IMPORTED_MODULE_7__/* .referrersTag */ .LN)(digest)}`,
        message: `other clients have overwritten the list of referrers ${mostRounds} times`,
    });
}
async function staysDone(conversation, { digest, isDone, listed, settle }) {
    const { client, signal } = conversation;
    let before = listed;
    for (let looks = 1; looks <= mostLooks; looks += 1) {
        await client.pace.sleep(settle, signal);
        const { manifests } = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_7__/* .fallbackList */ .TA)(conversation, digest);
        if (!isDone(manifests))
            return false;
        if (isSameList(before, manifests))
            return true;
        before = manifests;
    }
    return true;
}
/**
 * Makes a manifest that was just pushed show up among the referrers of its subject: if the registry has no referrers
 * API, adds it to the index under the fallback tag, as clients must. Does nothing for a manifest without a subject.
 * Source: distribution-spec, "Pushing Manifests with Subject".
 */
async function listAsReferrer(conversation, stored) {
    const manifest = (0,_oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .N)(stored.bytes, stored.descriptor.mediaType);
    const subject = manifest?.subject;
    if (subject === undefined || (await (0,_lists_js__WEBPACK_IMPORTED_MODULE_7__/* .hasReferrersApi */ .f6)(conversation, subject.digest)))
        return;
    const own = referrerDescriptor(stored);
    const isListed = (listed) => listed.some(({ digest }) => digest === own.digest);
    const merge = (listed) => (isListed(listed) ? listed : [...listed, own]);
    await changeFallbackList(conversation, subject.digest, { merge, isDone: isListed });
}
/** The descriptor of a manifest in a list of referrers: with its artifact type and its annotations. */
function referrerDescriptor({ bytes, descriptor }) {
    const manifest = (0,_oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .N)(bytes, descriptor.mediaType);
    const artifactType = manifest?.artifactType ?? (manifest?.kind === 'manifest' ? manifest.config.mediaType : undefined);
    const annotations = manifest?.annotations ?? {};
    const { mediaType, digest, size } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(Object.keys(annotations).length === 0 ? {} : { annotations }),
    };
}
function isSameList(a, b) {
    return a.length === b.length && a.every(({ digest }, position) => digest === b[position]?.digest);
}
// False if another client was faster; an error that may be temporary is returned.
async function write(conversation, { digest, manifests, etag }) {
    const index = indexOf(manifests);
    const reference = (0,_lists_js__WEBPACK_IMPORTED_MODULE_7__/* .referrersTag */ .LN)(digest);
    const condition = etag === undefined ? {} : { ifMatch: etag };
    const options = { reference, repair: () => Promise.resolve(), once: true, ...condition };
    try {
        await (0,_push_manifests_js__WEBPACK_IMPORTED_MODULE_4__/* .storeManifest */ .$)(conversation, index, options);
        return true;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl))
            throw error;
        if (error.status === 412 || error.status === 409)
            return false;
        if (error.status === undefined || (0,_wire_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .isPassing */ .WG)(error.status) || error.code === 'DIGEST_INVALID')
            return error;
        if (!/^(?:MANIFEST_BLOB_UNKNOWN|MANIFEST_UNKNOWN|BLOB_UNKNOWN)$/.test(error.code ?? ''))
            throw error;
        // Jobs that delete untagged manifests leave a list that the registry does not take any more.
        const remaining = await present(conversation, manifests);
        if (remaining.length === manifests.length)
            throw error;
        return write(conversation, { digest, manifests: remaining, etag });
    }
}
function indexOf(manifests) {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .indexMediaType */ .PP, manifests }));
    return { bytes, descriptor: (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .n)(_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .indexMediaType */ .PP, bytes) };
}
async function present(conversation, manifests) {
    const found = await Promise.all(manifests.map(async (descriptor) => ({
        descriptor,
        isGone: (await (0,_push_remote_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .remoteDigest */ .z)(conversation, descriptor.digest)) === 'nothing',
    })));
    return found.filter(({ isGone }) => !isGone).map(({ descriptor }) => descriptor);
}


/***/ }),

/***/ 2673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ referrersTag),
/* harmony export */   TA: () => (/* binding */ fallbackList),
/* harmony export */   aH: () => (/* binding */ referrersOf),
/* harmony export */   f6: () => (/* binding */ hasReferrersApi),
/* harmony export */   tV: () => (/* binding */ readReferrers)
/* harmony export */ });
/* harmony import */ var _oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(555);
/* harmony import */ var _conversation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3204);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9697);
/* harmony import */ var _wire_attempts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(439);
/* harmony import */ var _wire_failures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9566);





/** The manifests whose subject is this digest, from the referrers API or else from the fallback tag. */
async function readReferrers(client, repository, digest) {
    return (await referrersOf((0,_conversation_js__WEBPACK_IMPORTED_MODULE_1__/* .readingFrom */ .L)(client, repository), digest)).manifests;
}
/** The same with who keeps the list. A repository that once had no referrers API is not asked for it again. */
async function referrersOf(conversation, digest) {
    const first = await firstPage(conversation, digest);
    if (first === undefined)
        return { manifests: (await fallbackList(conversation, digest)).manifests, keptBy: 'tag' };
    const manifests = [...first.manifests];
    let { next } = first;
    for (let pages = 1; next !== undefined; pages += 1) {
        const page = next;
        const more = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_3__/* .repeated */ .ZD)(conversation, () => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .getReferrers */ .D3)(conversation, digest, page));
        if (more.status !== 200)
            throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(more);
        if (pages === mostPages)
            throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(more, `the list of referrers has more than ${mostPages} pages`);
        for (const descriptor of indexIn(more)?.manifests ?? [])
            manifests.push(descriptor);
        next = nextPage(conversation, more);
    }
    return { manifests, keptBy: 'api' };
}
/** Whether the registry keeps the list of referrers itself. */
async function hasReferrersApi(conversation, digest) {
    return (await firstPage(conversation, digest)) !== undefined;
}
/** The fallback tag that lists referrers on registries without a referrers API: `sha256-<64 digits>`. */
function referrersTag(digest) {
    return digest.replace(':', '-').slice(0, 128);
}
/** The list under the fallback tag, empty if there is none, and the entity tag that the registry gave it. */
async function fallbackList(conversation, digest) {
    const answer = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_3__/* .repeated */ .ZD)(conversation, () => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .getManifest */ .c2)(conversation, referrersTag(digest)));
    if (answer.status === 404)
        return { manifests: [] };
    if (answer.status !== 200)
        throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(answer);
    const index = indexIn(answer);
    const { etag } = answer.headers;
    if (index !== undefined)
        return { manifests: index.manifests, ...(etag === undefined ? {} : { etag }) };
    throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(answer, 'the referrers tag is not an index');
}
// A registry may return next pages without end. A truncated list would be taken for the whole one, so it is an error.
const mostPages = 100;
// Undefined if the registry has no referrers API. Any other refusal is an error: a second list would be wrong.
async function firstPage(conversation, digest) {
    const { client, repository } = conversation;
    const key = `${repository.registry}/${repository.path}`;
    if (client.withoutReferrers.has(key))
        return undefined;
    const answer = await (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_3__/* .repeated */ .ZD)(conversation, () => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .getReferrers */ .D3)(conversation, digest));
    if (answer.status === 401 || answer.status === 403)
        throw (0,_wire_failures_js__WEBPACK_IMPORTED_MODULE_4__/* .refusal */ .x5)(answer);
    const index = indexIn(answer);
    if (index === undefined)
        client.withoutReferrers.add(key);
    return index === undefined ? undefined : { manifests: index.manifests, next: nextPage(conversation, answer) };
}
function indexIn(answer) {
    const manifest = answer.status === 200 ? (0,_oci_read_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .N)(answer.body, answer.headers['content-type']) : undefined;
    return manifest?.kind === 'index' ? manifest : undefined;
}
// RFC 5988, in the form of the specification: Link: <address>; rel="next"
function nextPage({ client }, answer) {
    const [, address] = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(String(answer.headers.link ?? '')) ?? [];
    return address === undefined ? undefined : client.transport.follow(address, answer);
}


/***/ }),

/***/ 690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   gK: () => (/* binding */ readComplaint),
/* harmony export */   vI: () => (/* binding */ shortened)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1022);

const longestMessage = 300;
/**
 * Parses the body of an error response: the `errors` of the distribution-spec, OAuth's `error` and `error_description`,
 * the `message` or `details` of others, the title of an HTML page, or the first lines of plain text. One line, at most
 * 300 characters, without control characters.
 */
function readComplaint(body) {
    const text = body.toString('utf8');
    const parsed = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text);
    if (parsed === undefined)
        return { message: shortened(/^\s*</.test(text) ? fromHtml(text) : text) };
    const first = firstOf((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(parsed, 'errors')) ?? parsed;
    const code = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(first, 'code')) ?? (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(first, 'error'));
    const message = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(first, 'message')) ??
        (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(first, 'error_description')) ??
        (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(first, 'details')) ??
        (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(first, 'reason')) ??
        '';
    const detail = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(first, 'detail');
    const said = shortened(message);
    const added = typeof detail === 'string' && detail !== message ? shortened(detail) : '';
    return {
        ...(code === undefined ? {} : { code: shortened(code).replaceAll(' ', '_').toUpperCase().slice(0, 60) }),
        message: shortened([said, added].filter((part) => part !== '').join(': ')),
        ...(detail === undefined ? {} : { detail }),
    };
}
/**
 * The delay that `Retry-After` asks for, in ms: seconds or a date (RFC 9110, 10.2.3). Undefined if it is missing or
 * malformed.
 */
function retryAfterMs(header, now) {
    if (header === undefined)
        return undefined;
    const text = header.trim();
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (!/[a-z]/i.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
/** One line of at most 300 characters, without control characters. */
function shortened(text) {
    const line = text
        .slice(0, 4 * longestMessage)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    return line.length <= longestMessage ? line : `${line.slice(0, longestMessage - 1)}\u2026`;
}
function firstOf(value) {
    return Array.isArray(value) ? value.find((item) => typeof item === 'object' && item !== null) : undefined;
}
function fromHtml(text) {
    const page = text.slice(0, 8192);
    const title = /<title[^>]*>([^<]*)</i.exec(page)?.[1] ?? /<h1[^>]*>([^<]*)</i.exec(page)?.[1];
    return title ?? page.replace(/<[^>]*>/g, ' ');
}


/***/ }),

/***/ 439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NZ: () => (/* binding */ asked),
/* harmony export */   ZD: () => (/* binding */ repeated),
/* harmony export */   ut: () => (/* binding */ answerOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(740);
/* harmony import */ var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9566);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2507);




/**
 * The response (undefined if there is none to wait for), or the failure of the attempt. Throws if a retry cannot help.
 */
async function answerOf(conversation, request) {
    try {
        const answer = await request();
        return answer !== undefined && (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .isPassing */ .WG)(answer.status)
            ? (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOfAnswer */ .aJ)(answer, conversation.client.pace.now())
            : { answer };
    }
    catch (error) {
        return (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOfExchange */ .rl)(error);
    }
}
/** Sends a request that is safe to repeat until it gets a usable response. */
function repeated(conversation, request) {
    return (0,_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .retrying */ .R$)({ pace: conversation.client.pace, signal: conversation.signal }, async () => {
        const ended = await answerOf(conversation, request);
        return 'answer' in ended ? { done: ended.answer } : ended;
    });
}
/**
 * The response to a request that only saves work: undefined if there is none, whatever the registry's reason. After a
 * timeout it is sent once more; a second timeout is an error, since all other requests would time out as well.
 */
async function asked(request) {
    for (let timeouts = 0;; timeouts += 1) {
        try {
            return await request();
        }
        catch (error) {
            if (error instanceof _exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W_ && (0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .isTimeout */ .kL)(error)) {
                if (timeouts === 0)
                    continue;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl((0,_failures_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOfExchange */ .rl)(error).failed);
            }
            if (error instanceof _exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .NoAnswer */ .W_ || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl)
                return undefined;
            throw error;
        }
    }
}


/***/ }),

/***/ 9961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ certificatesFor),
/* harmony export */   Gh: () => (/* binding */ readAuthorities),
/* harmony export */   Hf: () => (/* binding */ certificateFolders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _access_auth_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9608);





/** Where Docker and podman look for a registry's certificates: the system's folders, then the user's. */
function certificateFolders(env) {
    const settings = env.XDG_CONFIG_HOME || (env.HOME === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.HOME, '.config'));
    return [
        '/etc/docker/certs.d',
        '/etc/containers/certs.d',
        ...(settings === undefined ? [] : ['docker', 'containers'].map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(settings, name, 'certs.d'))),
        (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,_access_auth_files_js__WEBPACK_IMPORTED_MODULE_4__/* .dockerFolder */ .N)(env), 'certs.d'),
    ];
}
/**
 * Certificate authorities given by the user: PEM text, or paths of PEM files separated by line breaks or commas,
 * relative to the folder. Throws a UserError for a file that cannot be read or is not a certificate, and a
 * UsageError for text that is none.
 */
async function readAuthorities(given, folder) {
    if (given.includes('-----BEGIN'))
        return [checked(given)];
    const paths = given.split(/[\n,]/).map((path) => path.trim());
    return Promise.all(paths
        .filter((path) => path !== '')
        .map(async (path) => {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(folder, path);
        return checked(await readText(file, 'registry-ca: '), file);
    }));
}
function checked(text, file) {
    const certificates = text.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
    const Refusal = file === undefined ? _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb : _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo;
    const wrong = (cause) => new Refusal(`registry-ca: ${file ?? 'the text'} is not a PEM certificate`, {
        change: 'Use the authority\u2019s certificate, which starts with -----BEGIN CERTIFICATE-----.',
        cause,
    });
    if (certificates.length === 0)
        throw wrong();
    try {
        for (const certificate of certificates)
            new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(certificate);
    }
    catch (error) {
        throw wrong(error);
    }
    return certificates.join('\n');
}
/**
 * The certificates for `host[:port]`: `*.crt` are authorities, `name.cert` with `name.key` is the client certificate.
 * Undefined if there are none. Throws a UserError for a certificate without a key. Source: docs.docker.com, "Verify
 * repository client with certificates".
 */
async function certificatesFor(host, sources) {
    const authorities = [...sources.authorities];
    let own;
    for (const folder of sources.folders.map((parent) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent, host))) {
        const names = await namesIn(folder);
        for (const name of names.filter((file) => file.endsWith('.crt')))
            authorities.push(await readText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)));
        for (const name of names.filter((file) => file.endsWith('.cert'))) {
            const key = name.replace(/cert$/, 'key');
            if (!names.includes(key)) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)} is a client certificate without its key`, {
                    change: `Put ${key} beside it, or name an authority\u2019s certificate *.crt.`,
                });
            }
            own ??= { certificate: await readText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name)), key: await readText((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, key)) };
        }
    }
    if (authorities.length === 0 && own === undefined)
        return undefined;
    // Node ignores this variable once it is given authorities.
    const more = sources.env.NODE_EXTRA_CA_CERTS;
    if (more !== undefined && more !== '')
        authorities.push(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(more, 'utf8').catch(() => ''));
    return { authorities: authorities.filter((text) => text.trim() !== ''), ...own };
}
async function namesIn(folder) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
    return names.toSorted();
}
async function readText(path, from = '') {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8');
    }
    catch (error) {
        const change = from === '' ? 'Let this user read it, or remove it.' : 'Use a file that exists and can be read.';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`${from}${path} cannot be read`, { change, cause: error });
    }
}


/***/ }),

/***/ 740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ asNoAnswer),
/* harmony export */   W_: () => (/* binding */ NoAnswer),
/* harmony export */   gB: () => (/* binding */ createHttpExchange)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1022);
/* harmony import */ var _host_network_transport_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9441);
/* harmony import */ var _host_system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2878);
/* harmony import */ var _limiter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6825);




/** A request got no response, or an incomplete one. `code` is Node's, such as ECONNRESET, or IDLE or DEADLINE. */
class NoAnswer extends Error {
    method;
    url;
    code;
    proxy;
    constructor(request, reason) {
        super(reason.message, { cause: reason.cause });
        this.name = 'NoAnswer';
        this.method = request.method;
        this.url = request.url;
        this.code = reason.code;
        this.proxy = reason.proxy;
    }
}
const exchangesPerHost = 4;
const longestBody = 4 * 1024 * 1024;
const longestErrorBody = 64 * 1024;
// A server that transfers one byte a second is never idle; below this rate an exchange is aborted.
const lowestBytesPerMs = 4;
/**
 * Creates exchanges. They throw a NoAnswer if no complete response arrives in time, and the signal's reason when it is
 * aborted.
 */
function createHttpExchange(options) {
    const places = (0,_limiter_js__WEBPACK_IMPORTED_MODULE_1__/* .createLimiters */ .O)(exchangesPerHost);
    const begin = async (request) => {
        const leave = await places(request.url.host).enter(request.signal);
        const late = deadline(request, options.idleTimeoutMs);
        request.onBegin?.();
        const release = () => {
            late.clear();
            leave();
        };
        const { body } = request;
        try {
            const response = await options.send({
                method: request.method,
                url: request.url,
                headers: request.headers,
                ...(body === undefined ? {} : { body }),
                idleTimeoutMs: options.idleTimeoutMs,
                signal: late.signal,
                ...(request.evenWhenCancelled === true ? { evenWhenCancelled: true } : {}),
                tls: await options.tlsFor(request.url.host),
            });
            return { response, release, late };
        }
        catch (error) {
            release();
            throw late.reasonFor(error);
        }
    };
    return {
        exchange: async (request) => {
            const { response, release, late } = await begin(request);
            try {
                return { ...headOf(request, response), body: await readBody(request, response) };
            }
            catch (error) {
                throw late.reasonFor(error);
            }
            finally {
                release();
            }
        },
        stream: async (request) => {
            const { response, release, late } = await begin(request);
            late.clear();
            response.body.once('close', release);
            return { ...headOf(request, response), stream: response.body };
        },
    };
}
function deadline(request, idleTimeoutMs) {
    // A little above the idle timeout, which tells more about the cause.
    const limitMs = 1.1 * idleTimeoutMs + (request.body?.sizeBytes ?? 0) / lowestBytesPerMs;
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), Math.min(limitMs, 2 ** 31 - 1));
    timer.unref();
    return {
        signal: AbortSignal.any([request.signal, controller.signal]),
        clear: () => clearTimeout(timer),
        reasonFor: (error) => {
            if (request.signal.aborted)
                return request.signal.reason;
            if (!controller.signal.aborted)
                return asNoAnswer(request, error);
            const message = `no complete response in ${Math.round(limitMs / 100) / 10} s`;
            return new NoAnswer(request, { code: 'DEADLINE', message, cause: error });
        },
    };
}
function headOf(request, response) {
    return { method: request.method, url: request.url, status: response.status, headers: response.headers };
}
async function readBody(request, response) {
    const succeeded = response.status >= 200 && response.status < 300;
    const limit = succeeded ? longestBody : longestErrorBody;
    const chunks = [];
    let length = 0;
    try {
        for await (const chunk of response.body) {
            const bytes = Buffer.from(chunk);
            chunks.push(bytes);
            length += bytes.length;
            if (length > limit)
                break;
        }
    }
    catch (error) {
        // The status of an error response is enough, even if its body is cut off.
        if (succeeded || request.signal.aborted)
            throw asNoAnswer(request, error);
    }
    if (succeeded && length > limit) {
        throw new NoAnswer(request, { code: 'TOO_LONG', message: `the response is longer than ${limit / 1024 / 1024} MiB` });
    }
    return Buffer.concat(chunks).subarray(0, limit);
}
/** Converts an error of an exchange or of its response stream to a NoAnswer; returns any other error as is. */
function asNoAnswer(request, error) {
    if (error instanceof _host_network_transport_error_js__WEBPACK_IMPORTED_MODULE_0__/* .TransportError */ .w) {
        const { code, reason, proxy } = error;
        return new NoAnswer(request, { code, message: reason, proxy, cause: error });
    }
    const code = (0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error);
    if (code === undefined || !/^(?:E[A-Z]+$|HPE_|ERR_(?:STREAM|TLS|SSL)|CERT_)/.test(code))
        return error;
    return new NoAnswer(request, { code, message: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_3__/* .property */ .MZ)(error, 'message')) ?? code, cause: error });
}


/***/ }),

/***/ 9566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gh: () => (/* binding */ isAboutCertificates),
/* harmony export */   Ok: () => (/* binding */ changedContent),
/* harmony export */   aJ: () => (/* binding */ failureOfAnswer),
/* harmony export */   kL: () => (/* binding */ isTimeout),
/* harmony export */   rl: () => (/* binding */ failureOfExchange),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   xu: () => (/* binding */ withAddition)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(690);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(740);
/* harmony import */ var _locations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(301);





/** An error response as a message for the user. */
function failureOfAnswer(answer, now) {
    const { code, message } = (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .readComplaint */ .gK)(answer.body);
    const said = message === '' ? (node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[answer.status] ?? 'no reason given').toLowerCase() : message;
    const failed = {
        method: answer.method,
        url: (0,_locations_js__WEBPACK_IMPORTED_MODULE_3__/* .shownUrl */ .zA)(answer.url),
        status: answer.status,
        ...(code === undefined ? {} : { code }),
        message: answer.note === undefined ? said : `${said} (${answer.note.text})`,
        ...(answer.note?.problem === undefined ? {} : { problem: answer.note.problem }),
    };
    return { failed, retryAfterMs: (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .retryAfterMs */ .Vs)(answer.headers['retry-after'], now) };
}
/** An error response that no retry will change. */
function refusal(answer, message) {
    const { failed } = failureOfAnswer(answer, 0);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl(message === undefined ? failed : { ...failed, message });
}
/** The registry has other content than was sent. */
function changedContent(answer, message) {
    const { failed } = failureOfAnswer(answer, 0);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl({ ...failed, message, problem: { kind: 'changed-content' } });
}
const certificates = /^(?:CERT_|ERR_TLS_CERT|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|HOSTNAME_MISMATCH)/;
// A retry cannot fix these either: TLS to a server without it, a local file that cannot be read.
const lasting = /^(?:EPROTO|ERR_SSL|ERR_TLS|ENOENT|EACCES|EISDIR|EIO$|ERR_INVALID|ERR_UNESCAPED|TOO_LONG|PROXY_REFUSED)/;
/** Whether the exchange failed because the server's certificate is not trusted or is for another host. */
function isAboutCertificates(error) {
    return certificates.test(error.code);
}
/**
 * The failure of an attempt without a complete response. Rethrows errors that do not come from the exchange (a
 * cancelled run, a bug), and throws a RegistryError if a retry cannot help.
 */
function failureOfExchange(error) {
    if (!(error instanceof _exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .NoAnswer */ .W_))
        throw error;
    const { problem, clause } = explained(error);
    const reason = (0,_answers_js__WEBPACK_IMPORTED_MODULE_4__/* .shortened */ .vI)(error.message);
    const failed = {
        method: error.method,
        url: (0,_locations_js__WEBPACK_IMPORTED_MODULE_3__/* .shownUrl */ .zA)(error.url),
        message: clause === undefined ? reason : `${clause}: ${reason}`,
        ...(problem === undefined ? {} : { problem }),
        cause: error,
    };
    if (lasting.test(error.code) || isAboutCertificates(error))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl(failed);
    return { failed, retryAfterMs: undefined, timedOut: isTimeout(error) };
}
function isTimeout({ code }) {
    return code === 'IDLE' || code === 'DEADLINE';
}
/** The same error with a clause appended. */
function withAddition(error, clause) {
    const { method, url, status, code, reason, problem } = error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl({
        method,
        url,
        ...(status === undefined ? {} : { status }),
        ...(code === undefined ? {} : { code }),
        message: `${reason} (${clause})`,
        ...(problem === undefined ? {} : { problem }),
        cause: error.cause,
    });
}
function explained(error) {
    const { code, proxy } = error;
    const problem = proxy === undefined
        ? { kind: 'unreachable' }
        : { kind: proxy.wantsLogin ? 'proxy-login' : 'proxy', variable: proxy.variable };
    if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
        return { clause: 'it does not speak TLS', problem: { kind: 'no-tls' } };
    }
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return { clause: 'the host name cannot be resolved', problem };
    if (code === 'ECONNREFUSED')
        return { clause: 'connection refused', problem };
    return proxy !== undefined || isTimeout(error) ? { problem } : {};
}


/***/ }),

/***/ 6825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createLimiters)
/* harmony export */ });
function createLimiter(places) {
    let free = places;
    const waiting = new Set();
    const leave = () => {
        const [next] = waiting;
        if (next === undefined) {
            free += 1;
            return;
        }
        waiting.delete(next);
        next();
    };
    const once = () => {
        let left = false;
        return () => {
            if (left)
                return;
            left = true;
            leave();
        };
    };
    return {
        enter: (signal) => new Promise((resolve, reject) => {
            if (signal.aborted) {
                reject(signal.reason);
                return;
            }
            if (free > 0) {
                free -= 1;
                resolve(once());
                return;
            }
            const give = () => {
                signal.removeEventListener('abort', abandon);
                resolve(once());
            };
            const abandon = () => {
                waiting.delete(give);
                reject(signal.reason);
            };
            waiting.add(give);
            signal.addEventListener('abort', abandon, { once: true });
        }),
    };
}
/** One limiter per key, created on first use. */
function createLimiters(places) {
    const limiters = new Map();
    return (key) => {
        const limiter = limiters.get(key) ?? createLimiter(places);
        limiters.set(key, limiter);
        return limiter;
    };
}


/***/ }),

/***/ 301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ destinationOf),
/* harmony export */   Nm: () => (/* binding */ sameOrigin),
/* harmony export */   zA: () => (/* binding */ shownUrl)
/* harmony export */ });
/* harmony import */ var _host_network_redirects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1626);

/**
 * Resolves a `Location` against the URL of the response, by the rules for all redirects. On the same host, restores a
 * scheme or port that was lost behind a proxy in front of the registry. The caller decides whether a host may be
 * reached in plain HTTP.
 */
function destinationOf(location, from) {
    const url = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
    const isOwnHost = url?.hostname === from.hostname && /^https?:$/.test(url.protocol);
    const repaired = url !== undefined && isOwnHost ? sameHost(url, from).href : location;
    return (0,_host_network_redirects_js__WEBPACK_IMPORTED_MODULE_0__/* .redirectOf */ .Y)(repaired, from, { by: 'the registry', plainHttp: () => true });
}
/** Whether credentials for `registry` may go to `url`: the same scheme, host and port. */
function sameOrigin(url, registry) {
    return url.origin === registry.origin;
}
// Behind a TLS proxy, distribution writes its Location with http, or without the proxy's port.
function sameHost(url, from) {
    const lostTls = url.protocol === 'http:' && from.protocol === 'https:';
    const lostPort = url.port === '' && from.port !== '';
    if (!lostTls && !lostPort)
        return url;
    const repaired = new URL(url);
    if (lostTls) {
        repaired.protocol = from.protocol;
        repaired.port = from.port;
    }
    else if (url.protocol === from.protocol) {
        repaired.port = from.port;
    }
    return repaired;
}
/** The URL without query and user information, safe to show in errors. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}


/***/ }),

/***/ 2507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ realPace),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   WG: () => (/* binding */ isPassing)
/* harmony export */ });
/* unused harmony export delayMs */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const usuallyMostTries = 6;
const usuallyMostTimeouts = 3;
const firstDelayMs = 500;
const longestDelayMs = 30_000;
const budgetMs = 300_000;
/** Statuses that may be temporary. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);
function isPassing(status) {
    return passing.has(status);
}
/**
 * Makes at most six (or `mostTries`) attempts, at most three (or `mostTimeouts`) of them timing out, for at most five minutes after the
 * first failure. Waits from 0.5 s, doubling to 30 s, with full jitter, or as long as the registry asks. Throws the last
 * failure as a RegistryError that says how many attempts were made.
 */
async function retrying(options, attempt) {
    const { pace, signal, mostTimeouts = usuallyMostTimeouts, mostTries = usuallyMostTries } = options;
    let tries = 0;
    let timeouts = 0;
    let firstFailure;
    for (;;) {
        signal.throwIfAborted();
        const ended = await attempt(tries + 1);
        if ('done' in ended)
            return ended.done;
        if ('otherWay' in ended)
            continue;
        tries += ended.sent ?? 1;
        timeouts += ended.timedOut === true ? 1 : 0;
        const now = pace.now();
        firstFailure ??= now;
        const wait = ended.retryAfterMs ?? delayMs(tries, pace.random());
        const spent = now - firstFailure;
        if (tries >= mostTries || timeouts >= mostTimeouts)
            throw gaveUp(ended.failed, { tries, spent });
        if (spent + wait > budgetMs)
            throw gaveUp(ended.failed, { tries, spent, wait });
        await pace.sleep(wait, signal);
    }
}
/** The wait after the given number of failed attempts, with full jitter: anything from 0 to the doubled delay. */
function delayMs(tries, random) {
    return Math.round(random * Math.min(longestDelayMs, firstDelayMs * 2 ** (tries - 1)));
}
/** The real clock. */
const realPace = {
    now: () => Date.now(),
    random: () => Math.random(),
    sleep: (ms, signal) => new Promise((resolve, reject) => {
        if (signal.aborted) {
            reject(signal.reason);
            return;
        }
        const end = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', end);
            resolve();
        }, ms);
        signal.addEventListener('abort', end, { once: true });
    }),
};
function gaveUp(failure, soFar) {
    const { tries, spent, wait } = soFar;
    const asked = wait === undefined ? '' : `; the next attempt would be in ${Math.ceil(wait / 1000)} s`;
    const during = spent < 1000 ? '' : ` in ${Math.ceil(spent / 1000)} s`;
    const often = tries === 1 ? 'once' : `${tries} times${during}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RegistryError */ .gl({ ...failure, message: `${failure.message} (tried ${often}${asked})` });
}


/***/ }),

/***/ 9581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ describeCompiled),
/* harmony export */   MT: () => (/* binding */ describePush),
/* harmony export */   Qw: () => (/* binding */ describeSending),
/* harmony export */   SA: () => (/* binding */ describeBuilt),
/* harmony export */   SM: () => (/* binding */ describePacked),
/* harmony export */   TV: () => (/* binding */ describeRecord),
/* harmony export */   Uf: () => (/* binding */ describeAssembled),
/* harmony export */   df: () => (/* binding */ describePlan),
/* harmony export */   fs: () => (/* binding */ describeBlob),
/* harmony export */   mh: () => (/* binding */ describePrices),
/* harmony export */   pS: () => (/* binding */ describeSbom),
/* harmony export */   tK: () => (/* binding */ describeJoined),
/* harmony export */   vF: () => (/* binding */ addedFrom),
/* harmony export */   wH: () => (/* binding */ describeAttached),
/* harmony export */   w_: () => (/* binding */ describeSizes)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7122);
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3835);
/* harmony import */ var _oci_rfc3339_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5550);
/* harmony import */ var _explain_what_if_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1536);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8861);





// One line per decision of a stage, with the reason; the log shows them outside the groups.
function describePlan(plan) {
    return [
        ...plan.images.map(({ main, references, repositories, platforms }) => {
            const names = references.length > 0 ? references : repositories.map((repository) => `${(0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryText */ .g_)(repository)} by digest`);
            return `${main.importPath} \u2192 ${names.join(', ')} for ${platforms.map(_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformText */ .VQ).join(', ')}`;
        }),
        ...plan.notes,
        `created ${(0,_oci_rfc3339_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .L)(plan.createdSeconds)}${plan.createdFrom === undefined ? ': no commit found' : `, from ${plan.createdFrom}`}`,
    ];
}
function describeCompiled(programs) {
    return programs.map(({ main, platform, sizeBytes, buildInfo, linkedBefore }) => `${main.name} for ${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformText */ .VQ)(platform)}: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(sizeBytes)}, static${stampText(buildInfo)}${linkedBefore === true ? ', unchanged' : ''}`);
}
function stampText(info) {
    const revision = info?.settings.find(([name]) => name === 'vcs.revision')?.[1];
    const version = info?.main?.version ?? '';
    return revision === undefined ? '' : `, stamped ${/^v/.test(version) ? `${version}, ` : ''}${revision.slice(0, 12)}`;
}
/** A line for each packed program; those of a name that are not packed for the same reason share one. */
function describePacked(programs) {
    const lines = new Map();
    for (const { program, packed, sizeBytes, reason } of programs) {
        const { name } = program.main;
        const platform = (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformText */ .VQ)(program.platform);
        const end = packed ? `${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(sizeBytes)}, ${reason}` : `not packed, ${reason}`;
        const key = JSON.stringify(packed ? [name, end, platform] : [name, end]);
        const line = lines.get(key) ?? { name, platforms: [], end };
        line.platforms.push(platform);
        lines.set(key, line);
    }
    return [...lines.values()].map(({ name, platforms, end }) => `${name} for ${platforms.join(', ')}: ${end}`);
}
/** What the SBOM of an image lists. */
function describeSbom({ name, modules, data, files }) {
    const all = [...modules.values()];
    const known = all.filter(({ licences }) => licences !== undefined).length;
    const counted = [
        `${all.length} modules, ${known} with a licence`,
        ...data.map((item) => `${item.name} ${item.version}`),
        ...(files.length === 0 ? [] : [`${files.length} files`]),
    ];
    return `${name}: ${all.length === 0 ? 'no build information (Go 1.17 or older); ' : ''}${counted.join('; ')}`;
}
/** What the bytes of the images are: the largest modules; and the limits. */
function describeSizes(sizes) {
    return [...sizes.explained.flatMap(describeExplained), ...sizes.lines];
}
// For one that cannot be explained there is a warning.
function describeExplained({ image, document }) {
    const { name } = image.main;
    const [first] = document?.platforms ?? [];
    if (first === undefined)
        return [];
    const largest = first.modules.slice(0, 3).map(({ module, pulled }) => `${module} ${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(pulled)}`);
    const note = first.exact ? '' : ' (approximate)';
    return [`${name}: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(first.size)} pulled, of it ${largest.join(', ')}${note}`];
}
/** What other ways of building would save. */
function describePrices(explained) {
    return explained.flatMap(({ image, document }) => {
        const prices = document?.['what-if'];
        return prices === undefined ? [] : [`${image.main.name} for ${prices.platform}`, ...(0,_explain_what_if_js__WEBPACK_IMPORTED_MODULE_4__/* .whatIfLines */ .F)(prices)];
    });
}
const needWords = {
    caCertificates: 'CA certificates',
    timeZones: 'time zones',
    mimeTypes: 'MIME types',
    passwd: 'passwd',
    home: 'a home',
    temporaryFolder: '/tmp',
};
/** A built image, and the extra files in it with the reason for each. */
function describeAssembled(built, needs) {
    const added = addedFrom(needs).map(({ what, because }) => `${what} (${because})`);
    return `${describeBuilt(built)}, ${added.length === 0 ? 'nothing but the program' : `with ${added.join(', ')}`}`;
}
/** The extra files for the report. */
function addedFrom(needs) {
    return Object.keys(needWords).flatMap((need) => {
        const because = needs[need];
        return because === undefined ? [] : [{ what: needWords[need], because }];
    });
}
function describeBuilt({ spec, root }) {
    return `${spec.name}: ${root.digest}`;
}
/** A finished blob: name, size, how it got there and, if uploaded, the time and the rate. */
function describeBlob({ title, descriptor, how, milliseconds }) {
    const size = (0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(descriptor.size);
    if (how !== 'uploaded')
        return `${title}, ${size}: ${how}`;
    const rate = (0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(Math.round((descriptor.size * 1000) / Math.max(1, milliseconds)));
    return `${title}, ${size}: uploaded in ${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableTime */ .G)(milliseconds)}, ${rate}/s`;
}
/** The progress of the blobs being uploaded, by title, for a line that is overwritten. */
function describeSending(sent) {
    return [...sent]
        .filter(([, { sentBytes, size }]) => sentBytes < size)
        .map(([title, { sentBytes, size }]) => {
        const filled = Math.round((20 * sentBytes) / Math.max(1, size));
        return `${title} ${'\u2588'.repeat(filled)}${'\u2591'.repeat(20 - filled)} ${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(sentBytes)} of ${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(size)}`;
    })
        .join('  ');
}
/** The platforms of a joined image, and its digest. */
function describeJoined(joined) {
    const { platforms, root, notes } = joined;
    return [
        ...platforms.map(({ platform, content }) => `${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformText */ .VQ)(platform)}: ${content.descriptor.digest}`),
        `joined: ${root.descriptor.digest}`,
        ...notes,
    ];
}
/** What a provenance records of a build. */
function describeRecord(recorded) {
    const { importPath, goVersion, platforms, version, dependencies } = recorded;
    const source = dependencies.find(({ name }) => name === 'source');
    const commit = source?.digest?.gitCommit;
    const from = commit === undefined ? '' : ` from commit ${commit}${source?.uri === undefined ? '' : ` of ${source.uri}`}`;
    const built = platforms.map(({ platform, packer }) => (packer === undefined ? platform : `${platform} (${packer})`));
    return [`${importPath}${from}, by Go ${goVersion} and go-tiny-image ${version}: ${built.join(', ')}`];
}
/** For each manifest what was attached to it and what was there. */
function describeAttached(images) {
    const results = images.flatMap(({ attached = [] }) => attached);
    if (results.length === 0)
        return ['nothing to attach to: no image is pushed'];
    return results.map(({ repository, subject, documents, keptBy, requests }) => {
        const kinds = (how) => documents.flatMap((document) => (document.how === how ? [document.kind] : [])).join(', ');
        const [made, there] = [kinds('attached'), kinds('present')];
        const done = [...(made === '' ? [] : [`attached ${made}`]), ...(there === '' ? [] : [`unchanged ${there}`])];
        const where = keptBy === 'tag' && made !== '' ? ', listed under the fallback tag' : '';
        return `${(0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryText */ .g_)(repository)}@${subject}: ${done.join('; ')} in ${requestsText(requests)}${where}`;
    });
}
const requestsText = (count) => `${count} ${count === 1 ? 'request' : 'requests'}`;
function describePush(result) {
    const uploaded = result.blobs.filter(({ how }) => how === 'uploaded');
    const bytes = uploaded.reduce((sum, { descriptor }) => sum + descriptor.size, 0);
    const moved = result.tags.filter(({ how }) => how === 'pushed').map(({ tag }) => tag);
    const kept = result.tags.filter(({ how }) => how === 'unchanged').map(({ tag }) => tag);
    const contested = result.tags.flatMap(({ tag, contested }) => contested === undefined
        ? []
        : [
            contested.by === 'them'
                ? `another run has moved ${tag} to ${contested.digest} since`
                : `another run had moved ${tag} to ${contested.digest} in the meantime`,
        ]);
    const tags = [
        ...(moved.length === 0 ? [] : [`tagged ${moved.join(', ')}`]),
        ...(kept.length === 0 ? [] : [`unchanged ${kept.join(', ')}`]),
        ...(result.tags.length === 0 ? ['by digest only'] : []),
    ].join('; ');
    return [
        `${(0,_oci_references_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryText */ .g_)(result.repository)}: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_3__/* .readableBytes */ .I)(bytes)} sent in ${requestsText(result.requests)}; ${tags}`,
        ...contested,
    ];
}


/***/ }),

/***/ 1069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   AO: () => (/* binding */ moduleName),
/* harmony export */   FG: () => (/* binding */ reasonsFor),
/* harmony export */   IF: () => (/* binding */ otherBytes),
/* harmony export */   Qv: () => (/* binding */ comparisonTable),
/* harmony export */   Sq: () => (/* binding */ signedBytes),
/* harmony export */   _r: () => (/* binding */ isNotable),
/* harmony export */   bn: () => (/* binding */ growthText),
/* harmony export */   pf: () => (/* binding */ comparisonLines)
/* harmony export */ });
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4057);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);


const mostInLog = 5;
const mostInTable = 20;
// What a package takes in a compressed stream depends on its neighbours a little.
const leastBytes = 512;
/** What changed in the image of a platform, for the log: the totals, then the largest changes. */
function comparisonLines(name, comparison) {
    const { platform, reference, before, after, modules = [], note } = comparison;
    const shown = modules.filter(isNotable);
    return [
        `${name} for ${platform}: ${growthText({ before, after })} over ${reference}${note === undefined ? '' : `: ${note}`}`,
        ...shown.slice(0, mostInLog).map((change) => `  ${changeText(change)}`),
        ...(shown.length > mostInLog ? [`  and ${shown.length - mostInLog} more, see the report`] : []),
    ];
}
/** The same as tables for a terminal, with the packages. */
function comparisonTable(name, comparison) {
    const { platform, reference, before, after, modules = [], note } = comparison;
    const packages = modules
        .flatMap((module) => module.packages)
        .toSorted((a, b) => Math.abs(growth(b)) - Math.abs(growth(a)));
    return [
        `${name} for ${platform}: ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(after)} pulled, ${growthText({ before, after })} over ${reference}`,
        ...(note === undefined ? [] : [note]),
        '',
        ...changeTable('module', modules.map((one) => [moduleName(one), one])),
        ...changeTable('package', packages.map((one) => [one.package, one])),
        ...modules.filter(({ how, chain }) => how === 'new' && chain.length > 1).flatMap(whyNew),
    ];
}
/** How much was pulled more or less: `+312 kB (+14.1 %)`. */
function growthText({ before, after }) {
    const change = after - before;
    if (before === 0 || change === 0)
        return signedBytes(change);
    const percent = ((100 * change) / before).toFixed(1);
    const shown = Number(percent) === 0 ? 'below 0.1' : `${change < 0 ? '' : '+'}${percent}`;
    return `${signedBytes(change)} (${shown} %)`;
}
/** `+312 kB`, `-5 B`, `\u00b10 B`. */
function signedBytes(bytes) {
    return `${bytes === 0 ? '\u00b1' : bytes > 0 ? '+' : '-'}${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(Math.abs(bytes))}`;
}
/** A module with the versions before and now, and a name for the image's other bytes. */
function moduleName({ module, version, 'version-before': before }) {
    const versions = before === undefined ? version : `${before} \u2192 ${version ?? ''}`.trim();
    return `${module === '' ? otherBytes : module}${versions === undefined ? '' : ` ${versions}`}`;
}
/** How the image's bytes are called that no module has. */
const otherBytes = 'other';
/** The line of go.mod: `go.mod:6`, or `go.mod:6 through another/module`. */
function requiredText({ required }) {
    if (required === undefined)
        return undefined;
    return `go.mod:${required.line}${required.through === undefined ? '' : ` through ${required.through}`}`;
}
/** Whether a change is more than the noise of compression. */
function isNotable(change) {
    return change.how === 'new' || change.how === 'gone' || Math.abs(growth(change)) >= leastBytes;
}
/** Why a module changed: the way of imports to one that is new, and the line of go.mod for one that is still there. */
function reasonsFor(change) {
    const { how, chain } = change;
    const way = how === 'new' && chain.length > 1 ? [chain.join(' \u2192 ')] : [];
    const line = how === 'gone' ? undefined : requiredText(change);
    return [...way, ...(line === undefined ? [] : [line])];
}
function changeText(change) {
    const reasons = reasonsFor(change);
    return `${change.how} ${moduleName(change)}: ${signedBytes(growth(change))}${reasons.length === 0 ? '' : ` (${reasons.join('; ')})`}`;
}
function changeTable(first, changes) {
    const shown = changes.filter(([, change]) => isNotable(change));
    if (shown.length === 0)
        return [];
    return [
        ...(0,_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .e)([first, 'change', 'before', 'after', 'how'], shown
            .slice(0, mostInTable)
            .map(([name, change]) => [
            name,
            signedBytes(growth(change)),
            (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(change.before),
            (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(change.after),
            change.how,
        ])),
        ...(shown.length > mostInTable ? [`and ${shown.length - mostInTable} more`] : []),
        '',
    ];
}
function whyNew({ module, chain, required }) {
    const line = required === undefined ? [] : [`  ${requiredText({ required })}: ${required.text}`];
    return [`new ${module}: ${chain.join(' \u2192 ')}`, ...line];
}
function growth({ before, after }) {
    return after - before;
}


/***/ }),

/***/ 1536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ whatIfLines),
/* harmony export */   b: () => (/* binding */ whatIfMarkdown)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3021);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4057);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8861);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1069);




/** Why dead code stays, and what other ways of building would save, as lines for a terminal or a log. */
function whatIfLines({ lookup, prices, unpriced }) {
    return [
        ...lookupLines(lookup),
        ...(prices.length === 0
            ? []
            : (0,_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .textTable */ .e)(['what if', 'pulled', 'change', 'costs'], prices.map(({ name, before, after, costs }) => [
                name,
                (0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .I)(after),
                (0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .growthText */ .bn)({ before, after }),
                costs,
            ]), [0, 3])),
        ...unpriced.map(({ name, failed }) => `${name}: not known, ${failed}`),
        ...prices.filter(({ before, after }) => after < before).map(({ name, how }) => `${name}: ${how}`),
    ];
}
/** The same as Markdown. */
function whatIfMarkdown({ lookup, prices }) {
    const why = lookupLines(lookup).flatMap((line) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(line), '']);
    if (prices.length === 0)
        return why;
    return [
        ...why,
        ...(0,_tables_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownTable */ .Q)(['what if', 'pulled', 'change', 'costs', 'how'], prices.map(({ name, before, after, costs, how }) => [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(name),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .unbroken */ .D_)((0,_units_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .I)(after)),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .unbroken */ .D_)((0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .growthText */ .bn)({ before, after })),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(costs),
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(how),
        ]), ['---:', '---:', '---', '---']),
        '',
    ];
}
function lookupLines(lookup) {
    if (lookup === undefined)
        return [];
    const { next } = lookup;
    return [
        `all exported methods are kept, because ${reasonOf(lookup)}`,
        ...cureLines(lookup),
        ...(next === undefined ? [] : [`without it they would be kept, because ${reasonOf(next)}`, ...cureLines(next)]),
    ];
}
function reasonOf({ function: name, module, package: owner, chain }) {
    const through = module === undefined ? '' : `, through ${owner ?? module}`;
    return `${name} looks up methods by name${through}: ${chain.join(' \u2192 ')}`;
}
function cureLines({ cures }) {
    return cures.map(({ module, advice, source }) => `${module}: ${advice} (${source})`);
}


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TM: () => (/* binding */ folded)
/* harmony export */ });
/** Escapes foreign text, which may contain Markdown or HTML. */
function text(value) {
    return value.replaceAll(/[<>&|`*_[\]\\]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(/\r?\n/g, ' ');
}
/** Text as a block of code. */
function fenced(value) {
    const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}\n${value}\n${fence}`;
}
/** Lines of Markdown that are shown when somebody opens them. The title is Markdown without line breaks. */
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '</details>', ''];
}
/** A size or a change that is never broken between the number and its unit. */
function unbroken(text) {
    return text.replaceAll(' ', '\u00a0');
}


/***/ }),

/***/ 7751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ showEvents)
/* harmony export */ });
/* harmony import */ var _decisions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9581);

/** Shows events as log lines; upload progress is one line that is overwritten. */
function showEvents(log) {
    const sending = new Map();
    return (event) => {
        switch (event.kind) {
            case 'warning':
                return log.warning(event.message, event.at);
            case 'registry-warning':
                return log.info(`  ${event.registry} warns: ${event.text}`);
            case 'registry-note':
                return log.info(`  ${event.text}`);
            case 'sending':
                sending.set(event.blob.title, { sentBytes: event.sentBytes, size: event.blob.descriptor.size });
                return log.status((0,_decisions_js__WEBPACK_IMPORTED_MODULE_0__/* .describeSending */ .Qw)(sending));
            case 'variant':
                return log.info(`  builds ${event.number} of ${event.of}: ${event.name}`);
            case 'blob':
                sending.delete(event.outcome.title);
                return log.info(`  ${(0,_decisions_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBlob */ .fs)(event.outcome)}`);
        }
    };
}


/***/ }),

/***/ 4057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ markdownTable),
/* harmony export */   e: () => (/* binding */ textTable)
/* harmony export */ });
/** A table for a terminal: columns below their headings. Those of texts are aligned left (the first, unless others are named), the others right. */
function textTable(heading, rows, texts = [0]) {
    const lines = [heading, ...rows];
    const widths = heading.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
    return lines.map((line) => widths
        .map((width, column) => texts.includes(column) ? (line[column] ?? '').padEnd(width) : (line[column] ?? '').padStart(width))
        .join('  ')
        .trimEnd());
}
/** A table in Markdown; `others` aligns all columns but the first. */
function markdownTable(heading, rows, others = '---:') {
    const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    const rule = heading.map((_, column) => column === 0 ? '---' : typeof others === 'string' ? others : (others[column - 1] ?? '---'));
    return [line(heading), line(rule), ...rows.map(line)];
}


/***/ }),

/***/ 8861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readableTime),
/* harmony export */   I: () => (/* binding */ readableBytes)
/* harmony export */ });
/** Bytes in readable form, rounded once, decimal units: `1.84 MB`. */
function readableBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
    return `${power === 0 ? bytes : (bytes / 1000 ** power).toPrecision(3)} ${units[power]}`;
}
/** Milliseconds in readable form: `340 ms`, `4.2 s`, `2 min 5 s`. */
function readableTime(milliseconds) {
    const rounded = Math.round(milliseconds);
    if (rounded < 1000)
        return `${rounded} ms`;
    if (rounded < 59_950)
        return `${(rounded / 1000).toFixed(1)} s`;
    const seconds = Math.round(rounded / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 2737:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   fM: () => (/* binding */ parsePackageArgument),
/* harmony export */   kX: () => (/* binding */ programName)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


// Names for sets of packages that `go help packages` reserves; none of them can be a program of the user.
const reserved = new Set(['all', 'std', 'cmd', 'tool', 'work', 'main']);
/**
 * Parses a package argument: a folder (`.`, `./cmd/api`, `examples/web`), a pattern with `...`, or an import path with
 * or without `@version`. Source: `go help packages`. Throws a UsageError for anything else.
 */
function parsePackageArgument(text, workingDirectory) {
    refuseWhatIsNoPackage(text);
    if (/^\.{0,2}\//.test(text) || text === '.' || text === '..')
        return local(text, workingDirectory);
    const at = text.lastIndexOf('@');
    if (at < 0) {
        const orImportPath = isImportPath(text) && !reserved.has(text) ? { orImportPath: text } : {};
        return { ...local(text, workingDirectory), ...orImportPath };
    }
    const [importPath, version] = [text.slice(0, at), text.slice(at + 1)];
    if (!isImportPath(importPath) || !/^\w[\w.+~/-]*$/.test(version)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`package "${text}" is not <import path>@<version>`, {
            change: 'Write for example example.org/tools/cmd/lint@v1.2.3, or \u2026@latest.',
        });
    }
    return { kind: 'import path', text, importPath, version };
}
/**
 * Whether a pattern matches a path by go's rules: `...` matches any text, and a final `/...` also matches nothing. Both
 * are absolute.
 */
function matchesPattern(pattern, path) {
    const source = pattern
        .split('...')
        .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')
        .replace(/\/\.\*$/, '(/.*)?');
    return new RegExp(`^${source}$`, 's').test(path);
}
/** The program's name as `go build` chooses it: the last element of the import path, without a major version. */
function programName(importPath) {
    const elements = importPath.split('/');
    const last = elements.at(-1) ?? importPath;
    return (/^v([2-9]|[1-9]\d+)$/.test(last) ? elements.at(-2) : undefined) ?? last;
}
function local(text, workingDirectory) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workingDirectory, text);
    const elements = path.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep);
    const wild = elements.findIndex((element) => element.includes('...'));
    if (wild < 0)
        return { kind: 'folder', text, folder: path };
    return { kind: 'pattern', text, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(node_path__WEBPACK_IMPORTED_MODULE_0__.sep, ...elements.slice(0, wild)), pattern: path };
}
function refuseWhatIsNoPackage(text) {
    const refuse = (message, change) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`package ${JSON.stringify(text)} ${message}`, { change });
    };
    if (text.trim() === '')
        refuse('is empty', 'Name a folder such as ./cmd/api, or leave the input out for "."');
    if (text.startsWith('-')) {
        refuse('begins with a dash', `Write ./${text} for a folder of that name; flags for go build go into build-flags.`);
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    if (/[\u0000-\u001f]/.test(text))
        refuse('contains a control character', 'Name one package per line.');
    if (/^[a-z]+:\/\//i.test(text)) {
        const path = text.replace(/^[a-z]+:\/\//i, '').replace(/(\.git)?\/*$/, '');
        refuse('is an address', `Write the import path and a version: ${path}@latest.`);
    }
    if (/[*?[\]{}]/.test(text)) {
        refuse('contains a wildcard that go does not support', 'Go has one wildcard, "...": ./cmd/... is every package below ./cmd.');
    }
    if (text.endsWith('.go')) {
        const folder = text.includes('/') ? text.slice(0, text.lastIndexOf('/')) : '.';
        refuse('is a Go file; a package is a folder', `Write "${folder}".`);
    }
}
// Source: golang.org/x/mod/module, CheckImportPath.
function isImportPath(text) {
    return text.split('/').every((element) => /^[\w.~+-]+$/.test(element) && !/^\.{1,2}$/.test(element));
}


/***/ }),

/***/ 7108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ hasBuildCache),
/* harmony export */   px: () => (/* binding */ buildCacheFolder),
/* harmony export */   ts: () => (/* binding */ hasCompiledPackages)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _host_files_regular_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8582);




/** The folder of go's build cache, by the environment alone. Source: `go help environment`, and os.UserCacheDir of Go. */
function buildCacheFolder({ HOME = (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), GOCACHE, XDG_CACHE_HOME }, os) {
    const parent = os === 'darwin' ? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HOME, 'Library', 'Caches') : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(HOME, '.cache');
    return GOCACHE || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(XDG_CACHE_HOME || parent, 'go-build');
}
/** Whether go's build cache has anything. */
function hasBuildCache(env) {
    for (const _ of sampleOf(env))
        return true;
    return false;
}
/**
 * Whether go's build cache has compiled packages, and not just what `go list` keeps in it. It looks at an eighth of
 * its folders: where 50 packages were compiled, which the smallest programs have, it sees none of them once in 800 times.
 */
function hasCompiledPackages(env) {
    for (const path of sampleOf(env))
        if (path.endsWith('-d') && isArchive(path))
            return true;
    return false;
}
/** Files of the build cache, from every eighth of its folders. Each has thousands, of which the first ones will do. */
function* sampleOf(env) {
    const folder = buildCacheFolder(env, process.platform);
    for (const first of '0123456789abcdef') {
        for (const second of '08')
            yield* filesIn((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, first + second));
    }
}
function* filesIn(folder) {
    let opened;
    try {
        opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(folder);
    }
    catch {
        return;
    }
    try {
        for (let entry = opened.readSync(); entry !== null; entry = opened.readSync())
            yield (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, entry.name);
    }
    finally {
        opened.closeSync();
    }
}
// How each compiled package begins. Source: https://pkg.go.dev/cmd/pack, and the archive format of ar.
const archiveStart = Buffer.from('!<arch>\n', 'latin1');
function isArchive(path) {
    try {
        const file = (0,_host_files_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .openRegularFileSync */ .iv)(path);
        try {
            const start = Buffer.alloc(archiveStart.length);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, start);
            return start.equals(archiveStart);
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 9798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ decidedVariables),
/* harmony export */   g4: () => (/* binding */ plainGoEnvironment),
/* harmony export */   mu: () => (/* binding */ checkBuildEnv),
/* harmony export */   xK: () => (/* binding */ harmlessFlags),
/* harmony export */   zQ: () => (/* binding */ settleEnvironment)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7122);


const always = () => true;
const never = () => false;
const byPlatforms = 'The input platforms decides that: for example linux/arm/v7 or linux/amd64/v3.';
const byVersion = 'The input go-version chooses the toolchain.';
// Each with the architectures that it applies to.
const subArchitectures = {
    GO386: ['386'],
    GOAMD64: ['amd64'],
    GOARM: ['arm'],
    GOARM64: ['arm64'],
    GOMIPS: ['mips', 'mipsle'],
    GOMIPS64: ['mips64', 'mips64le'],
    GOPPC64: ['ppc64', 'ppc64le'],
    GORISCV64: ['riscv64'],
    GOWASM: [],
};
const rules = {
    CGO_ENABLED: {
        kind: 'decided',
        change: 'A program in an image from scratch is static, so cgo is off: remove it.',
        says: (value) => value !== '0',
    },
    GOOS: {
        kind: 'decided',
        change: byPlatforms,
        says: (value, platforms) => platforms.some(({ os }) => os !== value),
    },
    GOARCH: {
        kind: 'decided',
        change: byPlatforms,
        says: (value, platforms) => !platforms.some(({ architecture }) => architecture === value),
    },
    ...Object.fromEntries(Object.entries(subArchitectures).map(([name, architectures]) => [
        name,
        {
            kind: 'decided',
            change: byPlatforms,
            says: (value, platforms) => platforms.some((platform) => architectures.includes(platform.architecture) && ((0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .goEnvironment */ .I$)(platform)[name] ?? '') !== value),
        },
    ])),
    // setup-go and the golang images set it to local, which does not ask for a version.
    GOTOOLCHAIN: { kind: 'decided', change: byVersion, says: (value) => /\d/.test(value) },
    GOROOT: { kind: 'decided', change: byVersion, says: always },
    GOROOT_FINAL: { kind: 'decided', change: byVersion, says: never },
    GOTOOLDIR: { kind: 'decided', change: byVersion, says: always },
    GOENV: { kind: 'decided', change: 'Set the variables in build-env.', says: never },
    GO111MODULE: {
        kind: 'decided',
        change: 'Only modules are built: remove it.',
        says: (value) => value === 'off',
    },
    GO_EXTLINK_ENABLED: {
        kind: 'decided',
        change: 'The program must be a static executable of the internal linker: remove it.',
        says: never,
    },
    GOBIN: { kind: 'decided', change: 'The output path is set automatically: remove it.', says: never },
    GOEXPERIMENT: { kind: 'refused' },
    GOFIPS140: { kind: 'refused' },
    GOWORK: { kind: 'taken' },
    GOCACHEPROG: { kind: 'taken' },
};
/** The variables of the machine that are hidden from every go command. */
const decidedVariables = Object.keys(rules).filter((name) => rules[name]?.kind === 'decided');
/**
 * The environment for querying a go command or running our own program: the machine's settings cannot change the
 * answer.
 */
function plainGoEnvironment(env) {
    const left = Object.entries(env).filter(([name]) => !Object.hasOwn(rules, name));
    return { ...Object.fromEntries(left), GOENV: 'off', GOFLAGS: '', GOTOOLCHAIN: 'local', GOWORK: 'off' };
}
// Flags in GOFLAGS that cannot change a program. We set -buildvcs and -trimpath ourselves anyway.
const harmless = new Set(['buildvcs', 'trimpath', 'p', 'v', 'x', 'modcacherw', 'count', 'timeout', 'parallel', 'short']);
/**
 * Checks the machine's settings for the go command, variable by variable; once for the build, its tests and the proof
 * of packing. Throws a UserError for a value that would silently change the program.
 */
function settleEnvironment(machine, asked) {
    const { env, file } = machine;
    const notes = [];
    const set = new Map();
    for (const [name, value] of Object.entries(file?.values ?? {})) {
        set.set(name, { value, where: `in ${file?.path} (go env -w)` });
    }
    // A variable that is set, even to an empty value, overrides the file; go treats an empty value as unset.
    for (const [name, value = ''] of Object.entries(env)) {
        if (value !== '')
            set.set(name, { value, where: 'in the environment' });
    }
    const settled = { ...env };
    for (const [name, { value, where }] of set) {
        if (settled[name] === undefined || settled[name] === '')
            settled[name] = value;
        const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
        if (rule?.kind === 'decided') {
            if (rule.says(value, asked.platforms))
                notes.push(noEffect(name, { value, where, ...asked }));
            delete settled[name];
        }
        else if (rule?.kind === 'taken')
            notes.push(`${name}=${value} ${where} is followed`);
    }
    refuseShaping(set, asked.buildEnv);
    // The file has been read: go commands must not read it again.
    return { env: { ...settled, GOENV: 'off' }, notes };
}
function noEffect(name, found) {
    const { value, where, platforms } = found;
    const rule = rules[name];
    const change = rule?.kind === 'decided' ? rule.change : '';
    const instead = change === byPlatforms
        ? `the input platforms decides (${platforms.map(_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformText */ .VQ).join(', ')})`
        : change === byVersion
            ? 'the input go-version and go.mod choose the Go'
            : `${change.charAt(0).toLowerCase()}${change.slice(1).replace(/\.$/, '')}`;
    return `${name}=${value} ${where} has no effect: ${instead}`;
}
function refuseShaping(set, buildEnv) {
    for (const [name, { value, where }] of set) {
        if (rules[name]?.kind !== 'refused' || !Object.hasOwn(rules, name) || Object.hasOwn(buildEnv, name))
            continue;
        if (name === 'GOFIPS140' && value === 'off')
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name}=${value} ${where} would change the program`, {
            change: `Set ${name}=${value} in build-env if the program needs it, else unset it${where.startsWith('in the') ? '' : `: go env -u ${name}`}.`,
        });
    }
    const flags = set.get('GOFLAGS');
    for (const flag of wordsOf(flags?.value)) {
        const name = flagName(flag);
        if (harmless.has(name) || name === 'mod')
            continue;
        const input = name === 'tags' ? 'build-tags' : name === 'ldflags' ? 'ldflags' : 'build-flags';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`GOFLAGS ${flags?.where} holds "${flag}", which can change the program`, {
            change: `Put it into ${input} if the program needs it, else unset GOFLAGS.`,
        });
    }
}
/** Throws a UsageError for a variable of `build-env` that other inputs set. */
function checkBuildEnv(buildEnv) {
    for (const [name, value] of Object.entries(buildEnv)) {
        const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
        const change = rule?.kind === 'decided' ? rule.change : name === 'GOFLAGS' ? 'Put the flags into build-flags.' : undefined;
        if (change === undefined || (name === 'CGO_ENABLED' && value === '0'))
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`build-env: ${name}=${value} cannot be set there`, { change });
    }
}
/**
 * The flags of GOFLAGS that are passed on. `-mod=vendor` and `-mod=readonly` build what go.mod says; `-mod=mod` would
 * edit it and is dropped.
 */
function harmlessFlags(text) {
    return wordsOf(text).filter((flag) => harmless.has(flagName(flag)) || /^--?mod=(vendor|readonly)$/.test(flag));
}
function wordsOf(text) {
    return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
function flagName(flag) {
    return flag.replace(/^--?/, '').replace(/=.*$/s, '');
}


/***/ }),

/***/ 2949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ withIncluded)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * Files in assembly and what they include from other folders, relative to theirs: go lists only what lies beside them.
 * Headers of Go itself and those that the compiler writes are named too; they are not there.
 */
async function withIncluded(folder, assembly) {
    const found = new Set(assembly);
    const open = [...assembly];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), 'latin1').catch(() => undefined);
        if (text === undefined)
            continue;
        found.add(name);
        for (const [, path = ''] of text.matchAll(/^[ \t]*#[ \t]*include[ \t]+"([^"]+)"/gm)) {
            const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(name), path));
            if (!found.has(beside))
                open.push(beside);
        }
    }
    return [...found];
}


/***/ }),

/***/ 9555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ settingLine),
/* harmony export */   XZ: () => (/* binding */ gitRunner),
/* harmony export */   YU: () => (/* binding */ bareEnvironment),
/* harmony export */   jj: () => (/* binding */ withViewOf),
/* harmony export */   qH: () => (/* binding */ withGitView),
/* harmony export */   sb: () => (/* binding */ readSettings)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _host_files_regular_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8582);
/* harmony import */ var _repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3369);





const timeoutMs = 20_000;
const longestBytes = 1024 * 1024 * 1024;
// Settings that define the format of files and objects. All others (filters, monitors, hooks, helpers, included files)
// can make Git run a program, and anyone who can write to the checkout can set them.
const readable = new Set([
    'core.autocrlf',
    'core.checkstat',
    'core.eol',
    'core.filemode',
    'core.ignorecase',
    'core.precomposeunicode',
    'core.repositoryformatversion',
    'core.symlinks',
    'core.trustctime',
    'extensions.objectformat',
    'extensions.refstorage',
]);
const ours = [
    ['status.renames', 'false'],
    ['diff.renames', 'false'],
];
/**
 * Opens the repository that contains a folder, for the duration of `work`, without letting Git read the repository's
 * settings: Git works in a temporary folder that links to its objects and references. This works with every version of
 * Git, while `safe.bareRepository` and the like need a recent one. Undefined when there is no repository.
 */
async function withGitView(folder, host, work) {
    const repository = (0,_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .findRepository */ .W)(folder);
    return repository === undefined ? undefined : withViewOf(repository, host, work);
}
/** The same for a repository whose location is known. */
async function withViewOf(repository, host, work) {
    const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.temporaryFolder, 'git-'));
    try {
        const settings = await readSettings((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(repository.commonFolder, 'config'), { place, ...host });
        if (!linkInto(place, { repository, settings }))
            return undefined;
        const env = viewEnvironment(place, { repository, ...host });
        const git = gitRunner({ ...host, cwd: repository.root, env });
        return await work({ repository, git, env, settings });
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(place, { recursive: true, force: true });
    }
}
/** Reads a settings file without its includes. An unreadable file has no settings. */
async function readSettings(file, { place, run, env }) {
    const git = gitRunner({ run, cwd: place, env: { ...bareEnvironment(place, env), GIT_DIR: place } });
    const text = await git('config', '--file', file, '--no-includes', '--null', '--list');
    return (text ?? '').split('\0').flatMap((entry) => {
        const [key, ...value] = entry.split('\n');
        return key === undefined || key === '' ? [] : [[key, value.join('\n')]];
    });
}
/** Creates a `Git` that uses exactly this environment. */
function gitRunner(options) {
    return async (...args) => {
        const command = {
            command: 'git',
            args,
            quiet: true,
            anyExitCode: true,
            timeoutMs,
            cwd: options.cwd,
            env: options.env,
        };
        const finished = await options.run(command).catch(() => undefined);
        return finished?.exitCode === 0 ? finished.stdout.replace(/\r?\n$/, '') : undefined;
    };
}
// Only what is needed to find programs: no token of the runner, no variable that Git obeys.
function bareEnvironment(place, env) {
    const names = ['PATH', 'Path', 'SYSTEMROOT', 'LD_LIBRARY_PATH', 'GIT_EXEC_PATH', 'TMPDIR'];
    return {
        ...Object.fromEntries(names.map((name) => [name, env[name]])),
        LC_ALL: 'C',
        HOME: place,
        XDG_CONFIG_HOME: place,
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: node_os__WEBPACK_IMPORTED_MODULE_1__.devNull,
        GIT_ATTR_NOSYSTEM: '1',
        GIT_TERMINAL_PROMPT: '0',
    };
}
function viewEnvironment(place, { repository, env }) {
    return {
        ...bareEnvironment(place, env),
        GIT_DIR: place,
        GIT_WORK_TREE: repository.root,
        GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(repository.gitFolder, 'index'),
        GIT_OBJECT_DIRECTORY: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(repository.commonFolder, 'objects'),
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_REPLACE_OBJECTS: '1',
        // Objects that a partial clone lacks are not fetched.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: '',
    };
}
/** Whether Git accepts the folder as a repository. */
function linkInto(place, { repository, settings }) {
    const { gitFolder, commonFolder } = repository;
    const reftable = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonFolder, 'reftable');
    // In that format, the HEAD of a linked worktree is in its own tables.
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(reftable) && gitFolder !== commonFolder)
        return false;
    try {
        const shared = sharedIndexes(gitFolder).map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitFolder, name));
        for (const from of [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(gitFolder, 'HEAD'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonFolder, 'packed-refs'), ...shared]) {
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(from))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(from)), (0,_host_files_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFileSync */ .cG)(from, longestBytes));
        }
        for (const name of ['refs', 'reftable']) {
            const from = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(commonFolder, name);
            // A junction is the kind of link that every user of Windows may create.
            if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(from))
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.symlinkSync)(from, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name), 'junction');
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, 'objects'), { recursive: true });
        const kept = [...settings.filter(([key]) => readable.has(key)), ...ours];
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, 'config'), kept.map(settingLine).join(''));
        return true;
    }
    catch {
        return false;
    }
}
function sharedIndexes(gitFolder) {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(gitFolder).filter((name) => /^sharedindex\.[0-9a-f]+$/.test(name));
}
/** A setting in the syntax of Git's config files. */
function settingLine([key, value]) {
    const [section = '', ...rest] = key.split('.');
    const name = rest.pop() ?? '';
    const quoted = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
    return `[${section}${rest.length === 0 ? '' : ` ${quoted(rest.join('.'))}`}]\n\t${name} = ${quoted(value)}\n`;
}


/***/ }),

/***/ 6366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ gitHistory),
  T: () => (/* binding */ gitNames)
});

// EXTERNAL MODULE: ./lib/source/git-view.js
var git_view = __webpack_require__(9555);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
// EXTERNAL MODULE: ./lib/source/repository.js
var source_repository = __webpack_require__(3369);
;// CONCATENATED MODULE: ./lib/source/remote-tags.js





// The machine's settings for the network and for addresses (`insteadOf`): the user's settings apply, those of the
// checkout do not.
const ofMachine = /^(?:HOME|XDG_CONFIG_HOME|(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|GIT_SSL_\w+|GIT_CONFIG_\w+)$/i;
/**
 * The tags of `origin`, which takes a network request; undefined when they could not be listed. Only two of the
 * checkout's settings are used: the address, and the header that actions/checkout stores for the host of that address;
 * without a header, the workflow's own token is sent to the server that issued it. Credential helpers are not called,
 * not even the machine's: the checkout chooses the address, so it would choose who gets their passwords.
 */
async function remoteTags(view, { token, ...host }) {
    const origin = settingOf(view.settings, 'remote.origin.url');
    if (origin === undefined)
        return undefined;
    const place = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporaryFolder, 'origin-'));
    try {
        const git = (0,git_view/* gitRunner */.XZ)({ ...host, cwd: place, env: remoteEnvironment(place, host.env) });
        writeRepository(place, [['remote.origin.url', origin]]);
        const url = (await git('ls-remote', '--get-url', 'origin')) ?? origin;
        if (!/^https?:\/\//i.test(url))
            return await localTags({ url, root: view.repository.root }, host);
        const headers = await headersFor(url, { settings: view.settings, place, ...host });
        const ours = headers.length === 0 && token !== undefined ? tokenHeader(url, token) : [];
        writeRepository(place, [['remote.origin.url', origin], ...headers, ...ours]);
        const asked = await git(...strict, 'ls-remote', '--tags', '--refs', 'origin');
        return asked?.split('\n').flatMap((row) => /\trefs\/tags\/(.+)$/.exec(row)?.[1] ?? []);
    }
    finally {
        (0,external_node_fs_.rmSync)(place, { recursive: true, force: true });
    }
}
// In the form that actions/checkout writes. Sent only to the server that issued the token.
function tokenHeader(url, { server, token }) {
    if (!URL.canParse(server) || !URL.canParse(url) || new URL(server).origin !== new URL(url).origin)
        return [];
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    return [[`http.${new URL(server).origin}/.extraheader`, `AUTHORIZATION: basic ${basic}`]];
}
/** The last value of a setting, as in Git. */
function settingOf(settings, key) {
    return settings.findLast(([name]) => name === key)?.[1];
}
// Options on the command line override every file. An empty helper clears the list of helpers.
const strict = ['-c', 'credential.helper=', '-c', 'http.followRedirects=false'];
function remoteEnvironment(place, env) {
    const { GIT_CONFIG_NOSYSTEM: _, GIT_CONFIG_GLOBAL: __, HOME: ___, XDG_CONFIG_HOME: ____, ...bare } = (0,git_view/* bareEnvironment */.YU)(place, env);
    return {
        ...bare,
        ...Object.fromEntries(Object.entries(env).filter(([name]) => ofMachine.test(name))),
        GIT_DIR: place,
        GIT_ALLOW_PROTOCOL: 'https:http',
        // Set but empty: no program is asked, whatever core.askPass says.
        GIT_ASKPASS: '',
        SSH_ASKPASS: '',
    };
}
function writeRepository(place, settings) {
    for (const name of ['objects', 'refs'])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(place, name), { recursive: true });
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(place, 'HEAD'), 'ref: refs/heads/main\n');
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(place, 'config'), settings.map(git_view/* settingLine */.Ht).join(''), { mode: 0o600 });
}
/** For a folder, Git would run a program in it under that folder's settings, so we read it as safely as our own. */
async function localTags({ url, root }, host) {
    const folder = /^file:\/\//i.test(url) ? (0,external_node_url_.fileURLToPath)(url) : (0,external_node_path_.resolve)(root, url);
    // `host:path` and `ext::command` are not folders.
    const repository = (0,source_repository/* repositoryAt */.u)(folder);
    if (repository === undefined)
        return undefined;
    return (0,git_view/* withViewOf */.jj)(repository, host, async ({ git }) => {
        const tags = await git('tag', '--list');
        return tags?.split('\n').filter((tag) => tag !== '');
    });
}
/** The headers for the host of an address, as actions/checkout writes them: in the config, or in a file next to it. */
async function headersFor(url, { settings, place, ...host }) {
    const files = settings.flatMap(([key, value]) => (key.startsWith('includeif.gitdir:') ? [value] : []));
    const credentials = [...new Set(files)].filter((file) => isCredentialsFile(file, host.env));
    const included = await Promise.all(credentials.map((file) => (0,git_view/* readSettings */.sb)(file, { place, ...host })));
    return [settings, ...included].flat().filter(([key]) => {
        const scope = /^http\.(https?:\/\/.+)\.extraheader$/.exec(key)?.[1];
        return (scope !== undefined && URL.canParse(scope) && URL.canParse(url) && new URL(scope).origin === new URL(url).origin);
    });
}
// Since version 6, actions/checkout stores the header outside of the checkout.
function isCredentialsFile(file, { RUNNER_TEMP: folder }) {
    if (folder === undefined || folder === '')
        return false;
    return (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file)) === (0,external_node_path_.resolve)(folder) && /^git-credentials-[\w-]+\.config$/.test((0,external_node_path_.basename)(file));
}

// EXTERNAL MODULE: ./lib/source/web-address.js
var web_address = __webpack_require__(5062);
// EXTERNAL MODULE: ./lib/source/work-tree.js
var work_tree = __webpack_require__(6073);
;// CONCATENATED MODULE: ./lib/source/git.js




/**
 * Reads the commit of a folder and, if requested, the branch and tags of its repository, opening the repository once.
 * Whatever is missing (Git, a repository, a commit) is left out. Never throws.
 */
async function gitHistory({ folder, asked }, host) {
    const history = await (0,git_view/* withGitView */.qH)(folder, host, async (view) => {
        const [commit, names] = await Promise.all([
            factsOf(view),
            asked === undefined ? undefined : namesOf(view, { ...host, ...asked }),
        ]);
        return { commit, names };
    });
    return history ?? {};
}
/**
 * Reads the branch and tags of a repository; with `askRemote` also the tags of `origin`, which takes a network request.
 * Undefined without Git or a repository. Never throws.
 */
function gitNames({ folder, ...asked }, host) {
    return (0,git_view/* withGitView */.qH)(folder, host, (view) => namesOf(view, { ...host, ...asked }));
}
async function factsOf(view) {
    const { git, settings } = view;
    const [commit, tags, isDirty] = await Promise.all([
        git('log', '-1', '--no-show-signature', '--format=%H %ct'),
        git('tag', '--points-at', 'HEAD', '--sort=-version:refname'),
        (0,work_tree/* differsFromCommit */.P)(view),
    ]);
    const [revision, seconds] = commit?.split(' ') ?? [];
    if (revision === undefined || seconds === undefined)
        return undefined;
    const tag = tags?.split('\n').find((name) => name !== '');
    const remote = settingOf(settings, 'remote.origin.url');
    const source = remote === undefined ? undefined : (0,web_address/* webAddress */.Dy)(remote);
    return {
        revision: isDirty ? `${revision}-dirty` : revision,
        committedSeconds: Number(seconds),
        ...(tag === undefined ? {} : { tag }),
        ...(source === undefined ? {} : { source }),
    };
}
async function namesOf(view, { askRemote, token, ...host }) {
    const [branch, local, remote] = await Promise.all([
        view.git('symbolic-ref', '--quiet', '--short', 'HEAD'),
        view.git('tag', '--list'),
        askRemote ? remoteTags(view, { ...host, token }) : undefined,
    ]);
    if (local === undefined)
        return undefined;
    const localTags = local.split('\n').filter((tag) => tag !== '');
    return {
        root: view.repository.root,
        ...(branch === undefined || branch === '' ? {} : { branch }),
        tags: [...new Set([...localTags, ...(remote ?? [])])],
        knowsAllTags: remote !== undefined || !view.settings.some(([key]) => /^remote\..+\.url$/.test(key)),
    };
}


/***/ }),

/***/ 810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ lfsPointersAmong)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

// Source: the specification of Git LFS, "the pointer": less than 1024 bytes, and this line first.
const largestPointer = 1024;
const firstLine = 'version https://git-lfs.github.com/spec/v1\n';
/** The files that are Git LFS pointers instead of the real content. Unreadable files do not count. */
async function lfsPointersAmong(paths) {
    const found = [];
    for (const path of paths)
        if (await isPointer(path))
            found.push(path);
    return found;
}
async function isPointer(path) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path).catch(() => undefined);
    if (file === undefined)
        return false;
    try {
        const info = await file.stat();
        if (!info.isFile() || info.size >= largestPointer || info.size < firstLine.length)
            return false;
        const { buffer } = await file.read(Buffer.alloc(firstLine.length), 0, firstLine.length, 0);
        return buffer.toString('latin1') === firstLine;
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 2200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ packageFoldersBelow),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   Vb: () => (/* binding */ modulesBelow),
/* harmony export */   kq: () => (/* binding */ nearestAbove)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** The nearest file with a name, in a folder or above it. Undefined when there is none. */
async function nearestAbove(folder, name) {
    for (let current = folder;; current = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current)) {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(current, name);
        if ((await kindOf(path)) === 'file')
            return path;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(current) === current)
            return undefined;
    }
}
// Go skips these in patterns too; node_modules can have thousands of folders and sometimes a stray go.mod.
const skipped = (name) => /^[._]/.test(name) || ['vendor', 'testdata', 'node_modules'].includes(name);
/** The folders below (and at) a folder that have a go.mod of their own, sorted. Links are not followed. */
async function modulesBelow(folder) {
    const found = [];
    const pending = [folder];
    for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(current, { withFileTypes: true }).catch(() => []);
        if (entries.some((entry) => entry.name === 'go.mod' && entry.isFile()))
            found.push(current);
        for (const entry of entries) {
            if (entry.isDirectory() && !skipped(entry.name))
                pending.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(current, entry.name));
        }
    }
    return found.sort();
}
/**
 * The folders below (and at) a folder that have Go files and belong to its own module, and the folders that cannot be
 * read: a single one of those makes go give up on the whole pattern.
 */
async function packageFoldersBelow(folder) {
    const folders = [];
    const unreadable = [];
    const pending = [folder];
    for (let current = pending.pop(); current !== undefined; current = pending.pop()) {
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(current, { withFileTypes: true }).catch(() => undefined);
        if (entries === undefined)
            unreadable.push(current);
        else if (current === folder || !entries.some(({ name }) => name === 'go.mod')) {
            if (entries.some(({ name }) => name.endsWith('.go')))
                folders.push(current);
            for (const entry of entries) {
                if (entry.isDirectory() && !skipped(entry.name))
                    pending.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(current, entry.name));
            }
        }
    }
    return { folders: folders.sort(), unreadable: unreadable.sort() };
}
/** What exists at a path; links are followed. */
async function kindOf(path) {
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return stats === undefined ? 'nothing' : stats.isDirectory() ? 'folder' : 'file';
}


/***/ }),

/***/ 3369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findRepository),
/* harmony export */   u: () => (/* binding */ repositoryAt)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_files_regular_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8582);



const shortFileBytes = 4096;
/**
 * The repository whose work tree contains the folder: the nearest `.git` upwards. A bare repository among the files of
 * a checkout does not count. Undefined when there is none, or when it belongs to someone other than us and the owner of
 * the folder: a repository that another user left in a parent folder says nothing about this one.
 */
function findRepository(folder) {
    try {
        const root = above(folder);
        if (root === undefined)
            return undefined;
        const dotGit = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, '.git');
        const gitFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(dotGit).isDirectory() ? dotGit : pointed(dotGit, 'gitdir: ');
        const commonFile = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'commondir');
        const commonFolder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(commonFile) ? pointed(commonFile, '') : gitFolder;
        const trusted = trustedOwners(folder);
        const isTrusted = [dotGit, gitFolder, commonFolder].every((path) => [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path)].every(({ uid }) => trusted.has(uid)));
        return isTrusted && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(commonFolder).isDirectory() ? { root, gitFolder, commonFolder } : undefined;
    }
    catch {
        return undefined; // vanished, cannot be read, or no repository
    }
}
/** The repository at exactly this folder. It may be bare, since its path was given explicitly. */
function repositoryAt(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')))
        return findRepository(folder);
    const isBare = ['HEAD', 'objects', 'refs'].every((name) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
    const isTrusted = isBare && trustedOwners((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)).has((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).uid);
    return isTrusted ? { root: folder, gitFolder: folder, commonFolder: folder } : undefined;
}
function above(folder) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')))
        return folder;
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
    return parent === folder ? undefined : above(parent);
}
/** The path in one of Git's files, resolved relative to that file. */
function pointed(file, prefix) {
    const text = (0,_host_files_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegularFileSync */ .cG)(file, shortFileBytes)
        .toString('utf8')
        .replace(/\r?\n$/, '');
    if (!text.startsWith(prefix))
        throw new Error(`${file} points nowhere`);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), text.slice(prefix.length));
}
// In a container the checkout often belongs to another user than the one who builds. As in Git, the user who called
// sudo counts as ourselves.
function trustedOwners(folder) {
    const own = process.getuid?.();
    return new Set([(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder).uid, ...(own === undefined ? [] : [own])]);
}


/***/ }),

/***/ 5062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ withoutLogins),
/* harmony export */   Dw: () => (/* binding */ bareAddress),
/* harmony export */   Dy: () => (/* binding */ webAddress)
/* harmony export */ });
// `user@host:path`, the form of scp and Git; `user:password@host` is not valid in it.
const scpForm = /^(?:[^@/:]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/)(.+)$/;
const urlForm = /^(?:https?|ssh|git|git\+ssh|git\+https):\/\/([^/]*)\/(.+)$/i;
const authority = /^(\[[0-9a-f:.]+\]|[\w-]+(?:\.[\w-]+)*)(?::\d*)?$/i;
/**
 * The https address of a remote on a host, without anything that could be a secret: no user information, query or
 * fragment. `git@host:a/b.git` and `https://user:token@host/a/b` give `https://host/a/b`. Undefined for a local path,
 * and when user information and path cannot be told apart.
 */
function webAddress(remote) {
    const bare = withoutUser(remote.trim())?.replace(/[?#].*$/s, '');
    const [, host, path] = (bare === undefined ? undefined : (scpForm.exec(bare) ?? partsOfUrl(bare))) ?? [];
    if (host === undefined || path === undefined)
        return undefined;
    return `https://${host.toLowerCase()}/${path.replace(/(\.git)?\/*$/, '')}`;
}
/** A web address without user information, query and fragment, which could contain a secret. */
function bareAddress(text) {
    if (!URL.canParse(text))
        return text.replace(/[?#].*$/s, '');
    const { protocol, host, pathname } = new URL(text);
    return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
}
/**
 * A text without the user information of the URLs in it. What cannot be told apart from a password goes with it: of
 * `https://me:pa/ss@db` only `https://***` stays.
 */
function withoutLogins(text) {
    return text.replaceAll(/([a-z][a-z0-9+.-]*:\/\/)[^\s,;"'`]*/gi, (url, scheme) => withoutUser(url) ?? `${scheme}***`);
}
function partsOfUrl(text) {
    const [, place = '', path] = urlForm.exec(text) ?? [];
    const host = authority.exec(place)?.[1];
    return host === undefined ? undefined : ['', host, path];
}
// People paste passwords unescaped, with `@`, `/`, `?` and `#` in them, so user information may end at any `@`. It ends
// at the last one, unless the text before a slash already looks like a host. When both are possible, neither is used.
function withoutUser(text) {
    const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)(.*)$/is.exec(text) ?? [];
    const at = rest.lastIndexOf('@');
    if (scheme === '' || at < 0)
        return text;
    const slash = rest.indexOf('/');
    const afterLast = rest.slice(at + 1);
    if (slash < 0 || at < slash)
        return `${scheme}${afterLast}`;
    const first = rest.slice(0, slash);
    const isFirstHost = readsAsHost(first.slice(first.lastIndexOf('@') + 1));
    const isLastHost = readsAsHost(afterLast.split('/')[0] ?? '');
    if (isLastHost && !isFirstHost)
        return `${scheme}${afterLast}`;
    return isFirstHost && !isLastHost && !first.includes('@') ? text : undefined;
}
function readsAsHost(text) {
    return authority.test(text) && /[.[]/.test(text);
}


/***/ }),

/***/ 6073:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ uncommittedChanges),
/* harmony export */   P: () => (/* binding */ differsFromCommit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _host_files_pieces_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5863);



/** Whether tracked files differ from the commit; false when Git cannot tell. */
async function differsFromCommit(view) {
    for await (const _ of changesIn(view, ['--untracked-files=no']))
        return true;
    return false;
}
/** The files that differ from the commit, and those that are not in it, as `git status --porcelain` lists them. */
async function uncommittedChanges(view) {
    const lines = [];
    for await (const change of changesIn(view, []))
        lines.push(`${change}\n`);
    return lines.join('');
}
// Submodules are left out: Git would ask each with its own settings.
async function* changesIn({ git, repository }, options) {
    const changes = await git('status', '--porcelain', '-z', '--ignore-submodules=all', ...options);
    for (const change of changes?.split('\0').filter((entry) => entry !== '') ?? []) {
        const isLarge = change.startsWith(' M ') && (await isLargeFile(change.slice(3), { git, root: repository.root }));
        if (!isLarge)
            yield change;
    }
}
const longestPointer = 1024;
/**
 * Whether a file has the content that its Git LFS pointer describes. Git would run a filter that the repository
 * chooses, and we run none: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
async function isLargeFile(path, { git, root }) {
    const blob = `:0:${path}`;
    if (Number((await git('cat-file', '-s', blob)) ?? Number.POSITIVE_INFINITY) > longestPointer)
        return false;
    const pointer = (await git('cat-file', 'blob', blob)) ?? '';
    const [, digest, sizeBytes] = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-.*\n)*oid (sha256:[0-9a-f]{64})\nsize (\d+)$/.exec(pointer) ?? [];
    if (digest === undefined)
        return false;
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && stats.size === Number(sizeBytes) && (await (0,_host_files_pieces_js__WEBPACK_IMPORTED_MODULE_2__/* .fileDigest */ .hd)(file)) === digest;
}


/***/ }),

/***/ 3756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ workspaceOf)
/* harmony export */ });
/** The folder that annotations are relative to: the runner's checkout, otherwise where the command was started. */
function workspaceOf(env) {
    return env.GITHUB_WORKSPACE || env.PWD || '/';
}


/***/ }),

/***/ 7614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/compile/environment.js
var environment = __webpack_require__(8848);
// EXTERNAL MODULE: ./lib/compile/flag-files.js
var flag_files = __webpack_require__(897);
// EXTERNAL MODULE: ./lib/compile/flags.js
var flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/compile/packages.js
var compile_packages = __webpack_require__(1316);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/compile/diagnostics/package-errors.js
var package_errors = __webpack_require__(7800);
// EXTERNAL MODULE: ./lib/compile/go-command.js
var go_command = __webpack_require__(8975);
// EXTERNAL MODULE: ./lib/compile/listing.js
var listing = __webpack_require__(6617);
// EXTERNAL MODULE: ./lib/compile/several/list-each.js
var list_each = __webpack_require__(9384);
;// CONCATENATED MODULE: ./lib/compile/several/list-folders.js







/**
 * The main packages that are given as folders, of each module with one `go list`, which lists all that they import too.
 * Without those that go must be asked about in the usual way: for what is no main package, or where go cannot list.
 */
async function listFolders(request, host) {
    const { source, listings, platform, go, options } = request;
    const modules = new Map();
    for (const { argument, standsAt, moduleFolder } of source.packages) {
        if (argument.kind !== 'folder' || standsAt !== 'folder' || moduleFolder === undefined)
            continue;
        modules.set(moduleFolder, [...(modules.get(moduleFolder) ?? []), argument]);
    }
    const found = await (0,list_each/* listEach */.O)([...modules], {
        env: { ...host.env, ...options.env },
        list: async ([buildFolder, folders]) => {
            const place = { buildFolder, goEnv: {} };
            const packages = await listed({ buildFolder, folders, platform, go, options }, host);
            listings.note({ main: place, platform, options }, () => packages);
            return folders.flatMap(({ text, folder }) => {
                const own = packages.find((one) => one.folder === folder);
                return own === undefined || !(0,compile_packages/* isMain */.CA)(own) ? [] : [(0,compile_packages/* mainPackage */.u2)({ listed: own, argument: text, place })];
            });
        },
    });
    return found.flat();
}
async function listed({ buildFolder, folders, platform, go, options, }, host) {
    const goEnv = { ...(0,oci_platform/* goEnvironment */.I$)(platform), CGO_ENABLED: '0' };
    const packages = folders.map(({ folder }) => (0,package_errors/* written */.Mp)(buildFolder, folder));
    const command = { go, options, cwd: buildFolder, goEnv, packages, flags: ['-deps'], fields: listing/* sourceFields */.r9 };
    try {
        return await (0,go_command/* listPackages */.Ad)(command, host);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo || error instanceof errors/* ToolError */.v4)
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/image/content/extra-files.js
var extra_files = __webpack_require__(2323);
// EXTERNAL MODULE: ./lib/image/content/system-files.js + 2 modules
var system_files = __webpack_require__(9007);
// EXTERNAL MODULE: ./lib/inputs/config/settings.js
var settings = __webpack_require__(2159);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(3231);
// EXTERNAL MODULE: ./lib/keys/mode.js
var mode = __webpack_require__(1673);
// EXTERNAL MODULE: ./lib/plan/globals.js + 2 modules
var globals = __webpack_require__(2077);
// EXTERNAL MODULE: ./lib/plan/names/few.js
var few = __webpack_require__(8366);
// EXTERNAL MODULE: ./lib/plan/paths.js
var paths = __webpack_require__(2663);
// EXTERNAL MODULE: ./lib/plan/plan.js + 2 modules
var plan_plan = __webpack_require__(403);
// EXTERNAL MODULE: ./lib/plan/platforms.js
var platforms = __webpack_require__(3003);
// EXTERNAL MODULE: ./lib/plan/run-config.js
var run_config = __webpack_require__(6981);
;// CONCATENATED MODULE: ./lib/steps/plan.js





















/** Finds the main packages and decides what the run will do. Throws a UserError if the inputs cannot be satisfied. */
async function makePlan(run, { source, history, go, merged, recalled, listings }) {
    const { inputs, host, place, context } = run;
    const options = (0,plan_plan/* optionsFrom */.z)(inputs);
    const listing = (0,trace/* partOfRun */.Ao)(host, 'plan', async () => {
        const known = await knownMains(run, { source, go, recalled, listings });
        return (0,compile_packages/* findMainPackages */.at)({ source, go, options, known }, host);
    });
    const [mains, { number, notes: ofMerged } = { notes: [] }] = await (0,parallel/* both */.WP)(listing, merged);
    const plan = await (0,trace/* traced */.mn)(host, 'plan images', async () => {
        const { programs, notes } = await settlePrograms(run, mains);
        const isLocal = mains.some(({ module }) => module.version === undefined);
        return (0,plan_plan/* planFrom */.M)({
            inputs,
            programs,
            notes: [...notes, ...ofMerged],
            merged: number,
            source: isLocal ? sourceOfCommit(history.commit, context) : sourceOfModule(mains[0]),
            context,
            history: isLocal ? history.names : undefined,
            nowMilliseconds: host.now(),
            sourceDateEpoch: host.env.SOURCE_DATE_EPOCH,
            workingDirectory: place.workingDirectory,
            archiveFolder: place.archiveFolder,
        });
    });
    if (!inputs.dryRun && !inputs.plan) {
        await (0,trace/* traced */.mn)(host, 'check files', async () => {
            for (const image of plan.images)
                await checkContents(image, place.workingDirectory);
        });
    }
    return plan;
}
// A typing error should not cost the minutes of compiling and packing. A run that builds nothing may come before the step
// that makes the files.
async function checkContents({ main, inputs, labels }, root) {
    if (inputs.caBundle !== '' && inputs.caCertificates !== 'false')
        (0,system_files/* readBundle */.Bo)((0,external_node_path_.resolve)(root, inputs.caBundle));
    const places = (0,paths/* possiblePlaces */.WH)(main.name, inputs);
    const [programPath = ''] = places;
    const isKnown = places.length === 1;
    const entries = await (0,extra_files/* namedFiles */.V)({ items: inputs.files, root, taken: isKnown ? [programPath] : [] });
    if (!isKnown)
        return;
    const config = (0,run_config/* runConfigFrom */.C)({ inputs, programPath, labels, systemEnv: {} });
    (0,paths/* checkPaths */.nn)({ config, programPath, entries });
}
// The inputs of each program: those of the step, with what a settings file says of its package.
async function settlePrograms({ inputs, settings, host, place }, mains) {
    if (settings === undefined)
        return { programs: mains.map((main) => ({ main, inputs })), notes: [] };
    checkPatterns(settings, mains);
    // A job of a matrix names its packages one by one, and has none of most patterns.
    const isForAll = inputs.packages.some((name) => name.includes('...'));
    const settled = await Promise.all(mains.map(async (main) => {
        const { inputs: found, own } = settings.inputsFor(main);
        if (own.length === 0)
            return { main, inputs, own };
        const buildFlags = await (0,flag_files/* withAbsoluteFiles */.T)(found.buildFlags, place.workingDirectory);
        const ownInputs = { ...found, buildFlags };
        (0,flags/* checkOptions */.Jr)((0,plan_plan/* optionsFrom */.z)(ownInputs));
        (0,environment/* checkEnvironment */.Qz)(host.env, ownInputs.buildEnv);
        return { main, inputs: ownInputs, own };
    }));
    return {
        programs: settled.map(({ main, inputs }) => ({ main, inputs })),
        notes: [
            ...(settings.defaults.length === 0 ? [] : [`defaults of ${settings.file}: ${plan_listed(settings.defaults)}`]),
            ...settled.flatMap(({ main, own }) => own.length === 0 ? [] : [`${main.name}: ${plan_listed(own)} of ${settings.file}`]),
            ...(isForAll ? unmatched(settings, mains) : []),
            ...settings.notes,
        ],
    };
}
function plan_listed(settings) {
    return settings.map(({ name, line }) => `${name} (line ${line})`).join(', ');
}
/** The main packages that a look for programs of earlier runs has found, or a `go list` that serves the compiler too. */
async function knownMains({ inputs, host, context }, { source, go, recalled, listings }) {
    const known = await recalled?.main;
    if (known !== undefined)
        return [known];
    // Maybe nothing is compiled, and what a package imports need not be listed.
    const isCompiled = !inputs.dryRun && !inputs.plan && (0,mode/* modeOf */.VV)({ inputs, context }) === 'rebuild';
    const [platform] = (0,platforms/* planPlatforms */.C)(inputs.platforms);
    if (recalled !== undefined || listings === undefined || platform === undefined || !isCompiled)
        return [];
    return listFolders({ source, go, options: (0,plan_plan/* optionsFrom */.z)(inputs), platform, listings }, host);
}
// A run may build some of the packages only, so a pattern that matches none of them is no mistake by itself.
function checkPatterns({ file, folder, rules }, mains) {
    for (const { pattern, line } of rules) {
        if (!(0,settings/* isLocal */.IX)(pattern) || (0,external_node_fs_.existsSync)((0,settings/* folderOf */.yS)(pattern, folder)))
            continue;
        const message = `there is no folder for the package ${pattern}`;
        const close = (0,nearest/* nearest */.p)(pattern, mains.map(({ argument }) => argument));
        throw new errors/* UsageError */.eb(`${file}:${line}: ${message}`, {
            change: close === undefined ? 'Name a folder relative to the file, or a pattern.' : `Did you mean ${close}?`,
            positions: [{ at: { file, line }, message }],
        });
    }
}
function unmatched({ file, folder, rules }, mains) {
    const idle = rules.filter((rule) => !mains.some((main) => (0,settings/* matches */.cK)(rule, main, folder)));
    return idle.length === 0
        ? []
        : [
            `${(0,few/* few */.H)(idle.map(({ pattern, line }) => `${pattern} (line ${line})`))} of ${file}: matches no program of this run`,
        ];
}
// Facts from Git, or from the event if Git has none (a checkout without .git, a container without git). If the commit
// has several tags, the event's tag is the one that this run is for.
function sourceOfCommit(commit, context) {
    const { committedSeconds = context?.committedSeconds, revision = context?.sha || undefined } = commit ?? {};
    const eventTag = (0,globals/* tagOf */.cO)(context?.ref ?? '');
    const isOfEvent = commit === undefined || commit.tag === eventTag || commit.revision.startsWith(context?.sha || '-');
    const tag = eventTag !== undefined && isOfEvent ? eventTag : commit?.tag;
    const url = commit?.source ?? context?.repository.url;
    return {
        ...(revision === undefined ? {} : { revision }),
        ...(committedSeconds === undefined ? {} : { committedSeconds }),
        ...(tag === undefined ? {} : { tag }),
        ...(url === undefined ? {} : { url }),
    };
}
// For packages given as `module@version`, the module's version and time apply, not those of the folder's repository.
function sourceOfModule(main) {
    const { version, madeSeconds } = main?.module ?? {};
    return {
        ...(madeSeconds === undefined ? {} : { committedSeconds: madeSeconds }),
        ...(version === undefined ? {} : { tag: version }),
    };
}


/***/ }),

/***/ 2257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createClient),
  B: () => (/* binding */ prepareClient)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/host/runner/server.js
/**
 * The server from the runner's variables; undefined for github.com and without a runner. Gitea and Forgejo have
 * variables that identify them, and each has its own API address.
 * Source: docs.github.com, "Default environment variables"; docs.gitea.com, "Gitea Actions variables".
 */
function serverOf(env) {
    const text = env.GITHUB_SERVER_URL || 'https://github.com';
    if (!URL.canParse(text))
        return { url: text, host: text, kind: 'unknown' };
    const { protocol, host, pathname } = new URL(text);
    if (host === 'github.com')
        return undefined;
    const url = `${protocol}//${host}${pathname}`.replace(/\/+$/, '');
    return { url, host, kind: kindOf(host, env) };
}
function kindOf(host, { GITEA_ACTIONS, FORGEJO_ACTIONS, GITHUB_API_URL = '' }) {
    if (/^[a-z0-9-]+\.ghe\.com$/.test(host))
        return 'tenant';
    if ([GITEA_ACTIONS, FORGEJO_ACTIONS].includes('true') || /\/api\/v1\/?$/.test(GITHUB_API_URL))
        return 'gitea';
    return /\/api\/v3\/?$/.test(GITHUB_API_URL) ? 'enterprise' : 'unknown';
}

// EXTERNAL MODULE: ./lib/plan/names/names.js
var names = __webpack_require__(8872);
// EXTERNAL MODULE: ./lib/plan/names/server-registry.js
var server_registry = __webpack_require__(5309);
// EXTERNAL MODULE: ./lib/registry/client.js + 10 modules
var client = __webpack_require__(226);
// EXTERNAL MODULE: ./lib/registry/wire/certificates.js
var certificates = __webpack_require__(9961);
;// CONCATENATED MODULE: ./lib/steps/registry.js






/** The client for every registry of the run. Throws a UserError for a certificate authority that cannot be read. */
async function createClient(options) {
    return (await prepareClient(options))();
}
/** The same, but only checks and reads what the inputs name; the client is made when it is called for. */
async function prepareClient(options) {
    const { inputs, settings, host, place, context, onEvent } = options;
    const all = [inputs, ...(settings?.possible ?? [])];
    const registries = [...new Set(all.flatMap((some) => (0,names/* registriesOf */.Ho)({ inputs: some, context })))];
    const workflowRegistry = (0,server_registry/* serverRegistry */.t)(serverOf(host.env));
    const credentials = givenCredentials(inputs, registries);
    const authorities = await (0,certificates/* readAuthorities */.Gh)(inputs.registryCa, place.workingDirectory);
    const make = () => (0,client/* createRegistryClient */.H)({
        send: host.send,
        run: host.run,
        env: host.env,
        signal: host.signal,
        credentials,
        ...(workflowRegistry === undefined ? {} : { workflowToken: inputs.githubToken, workflowRegistry }),
        plainHttp: inputs.plainHttp,
        authorities,
        onSecret: (value) => host.log.secret(value),
        onNote: (text) => onEvent({ kind: 'registry-note', text }),
        onProgress: (outcome) => onEvent({ kind: 'blob', outcome }),
        onWarning: ({ host: registry, text }) => onEvent({ kind: 'registry-warning', registry, text }),
        onSent: (blob, sentBytes) => onEvent({ kind: 'sending', blob, sentBytes }),
    });
    return make;
}
// A user name and password belong to one registry: any other that received them could use them there.
function givenCredentials({ registry, username, password }, registries) {
    if (username === '')
        return [];
    if (registry !== '')
        return [{ registry, username, password }];
    if (registries.length > 1) {
        throw new errors/* UsageError */.eb(`username and password are set, but the images are at ${registries.join(' and ')}`, {
            change: 'Set registry to the one that the password is for, and log in to the others in an earlier step (docker login).',
        });
    }
    return registries.map((only) => ({ registry: only, username, password }));
}


/***/ }),

/***/ 9973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ settleGoEnvironment)
});

// EXTERNAL MODULE: ./lib/compile/flag-files.js
var flag_files = __webpack_require__(897);
// EXTERNAL MODULE: ./lib/compile/flags.js
var flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/plan/plan.js + 2 modules
var plan = __webpack_require__(403);
// EXTERNAL MODULE: ./lib/plan/platforms.js
var platforms = __webpack_require__(3003);
;// CONCATENATED MODULE: ./lib/source/environment/quotes.js
/**
 * Warnings for values in quotes, as in a shell: here the quotes become part of the value, and a pattern such as
 * GOPRIVATE then matches nothing. A sentence each.
 */
function quoteWarnings(input, pairs) {
    return Object.entries(pairs).flatMap(([name, value]) => {
        const [, , inside] = /^(["'])(.+)\1$/s.exec(value) ?? [];
        return inside === undefined
            ? []
            : [
                `${input}: the quotes in ${name}=${value} are part of the value; write ${name}=${inside} if they are not meant`,
            ];
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/source/environment/settings-file.js


/**
 * The file in which `go env -w` stores settings: the path in GOENV, otherwise in the user's config folder. Undefined
 * with `GOENV=off` or when that folder is unknown. Source: `go help env`, os.UserConfigDir.
 */
function settingsFileOf(env, system) {
    if (env.GOENV === 'off')
        return undefined;
    if (env.GOENV !== undefined && env.GOENV !== '')
        return env.GOENV;
    const folder = configFolder(env, system);
    return folder === undefined ? undefined : (0,external_node_path_.join)(folder, 'go', 'env');
}
function configFolder(env, system) {
    const set = (value) => (value === '' ? undefined : value);
    const home = set(env.HOME);
    if (system === 'win32')
        return set(env.AppData ?? env.APPDATA);
    if (system === 'darwin')
        return home === undefined ? undefined : (0,external_node_path_.join)(home, 'Library', 'Application Support');
    return set(env.XDG_CONFIG_HOME) ?? (home === undefined ? undefined : (0,external_node_path_.join)(home, '.config'));
}
/** Parses the file: NAME=value lines; the last value of a name wins. Source: cmd/go, cfg.readEnvFile. */
function parseSettings(text) {
    const lines = text.split('\n').flatMap((line) => {
        const match = /^([A-Z][A-Z0-9_]*)=(.*?)\r?$/.exec(line);
        return match === null ? [] : [[match[1] ?? '', match[2] ?? '']];
    });
    return Object.fromEntries(lines);
}
/** The environment plus the settings from the file of `go env -w`. An unreadable file adds nothing. */
async function readMachineSettings(env, system) {
    const path = settingsFileOf(env, system);
    const text = path === undefined ? undefined : await (0,promises_.readFile)(path, 'utf8').catch(() => undefined);
    return path === undefined || text === undefined ? { env } : { env, file: { path, values: parseSettings(text) } };
}

// EXTERNAL MODULE: ./lib/source/environment/variables.js
var variables = __webpack_require__(9798);
;// CONCATENATED MODULE: ./lib/steps/setup/go-settings.js







/**
 * Prepares the environment for all later steps: it includes the settings of `go env -w`, and nothing that would
 * silently change a program. Files in build-flags are resolved against the working directory. Throws a UserError for a
 * setting that would change a program, and for an input that would break it or the build.
 */
async function settleGoEnvironment(options) {
    const { host, inputs, place, onEvent } = options;
    (0,flags/* checkOptions */.Jr)((0,plan/* optionsFrom */.z)(inputs));
    (0,variables/* checkBuildEnv */.mu)(inputs.buildEnv);
    const { env, notes } = (0,variables/* settleEnvironment */.zQ)(await readMachineSettings(host.env, process.platform), {
        platforms: (0,platforms/* planPlatforms */.C)(inputs.platforms),
        buildEnv: inputs.buildEnv,
    });
    for (const message of [...quoteWarnings('build-env', inputs.buildEnv), ...quoteWarnings('env', inputs.env)]) {
        onEvent({ kind: 'warning', message });
    }
    const buildFlags = await (0,flag_files/* withAbsoluteFiles */.T)(inputs.buildFlags, place.workingDirectory);
    return { options: { ...options, inputs: { ...inputs, buildFlags }, host: { ...host, env } }, notes };
}


/***/ }),

/***/ 1007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ locateSource),
  L: () => (/* binding */ readHistory)
});

// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/plan/names/history.js
var names_history = __webpack_require__(9368);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/source/arguments.js
var source_arguments = __webpack_require__(2737);
// EXTERNAL MODULE: ./lib/source/git.js + 1 modules
var git = __webpack_require__(6366);
;// CONCATENATED MODULE: ./lib/source/go-work.js
/** The folders that a go.work uses, in either form of the directive. Source: https://go.dev/ref/mod#go-work-file-use */
function readUses(text) {
    const plain = text.replaceAll(/\/\/.*/g, '');
    const blocks = [...plain.matchAll(/^\s*use\s*\(([^)]*)\)/gm)].flatMap(([, block = '']) => block.split('\n'));
    const single = [...plain.matchAll(/^\s*use\s+([^\s(]\S*)\s*$/gm)].map(([, path = '']) => path);
    return [...blocks, ...single].map((path) => path.trim().replaceAll('"', '')).filter((path) => path !== '');
}

// EXTERNAL MODULE: ./lib/source/modules.js
var modules = __webpack_require__(2200);
;// CONCATENATED MODULE: ./lib/source/source.js






/**
 * Resolves the input package, once, right after the inputs are read. Throws a UserError for an item that cannot be a
 * package; one that does not exist is reported when go looks for its main packages.
 */
async function findSource({ packages, workingDirectory }, env) {
    const texts = packages.length === 0 ? ['.'] : packages;
    const parsed = texts.map((text) => (0,source_arguments/* parsePackageArgument */.fM)(text, workingDirectory));
    const located = await Promise.all(parsed.map((argument) => locate(argument, workingDirectory)));
    const startsOf = (some) => [
        ...new Set(some.flatMap(({ argument, modulesBelow }) => [startOf(argument, workingDirectory), ...modulesBelow])),
    ];
    const rules = await Promise.all(startsOf(located).map((folder) => rulingFiles(folder, env)));
    // The go.mod around does not apply to someone else's program.
    const local = located.filter(({ argument }) => argument.kind !== 'import path');
    const localRules = await Promise.all(startsOf(local).map((folder) => rulingFiles(folder, env)));
    const folders = await Promise.all(rules.map(moduleFoldersOf));
    return {
        workingDirectory,
        packages: located,
        moduleFiles: distinct(localRules.flatMap(({ work, mod }) => work ?? mod ?? [])),
        moduleFolders: distinct(folders.flat()),
    };
}
/**
 * Asks Git about the first package in a folder; all packages are built from one checkout. Packages given with a version
 * have no Git information. Never throws.
 */
async function findHistory({ packages, workingDirectory }, { names, token, ...host }) {
    const local = packages.find(({ argument }) => argument.kind !== 'import path');
    if (local === undefined)
        return {};
    const folder = folderInGit(local, workingDirectory);
    const asked = names === 'none' ? undefined : { askRemote: names === 'remote', token };
    const { commit, names: known } = await (0,git/* gitHistory */.H)({ folder, asked }, host);
    return { ...(commit === undefined ? {} : { commit }), ...(known === undefined ? {} : { names: known }) };
}
async function locate(argument, workingDirectory) {
    const standsAt = argument.kind === 'import path' ? 'nothing' : await (0,modules/* kindOf */.I)(argument.folder);
    const start = standsAt === 'nothing' ? workingDirectory : startOf(argument, workingDirectory);
    const mod = await (0,modules/* nearestAbove */.kq)(start, 'go.mod');
    return {
        argument,
        standsAt,
        moduleFolder: mod === undefined ? undefined : (0,external_node_path_.dirname)(mod),
        modulesBelow: argument.kind === 'pattern' ? await (0,modules/* modulesBelow */.Vb)(argument.folder) : [],
    };
}
/** The folder from which go.mod is searched upwards. It need not exist. */
function startOf(argument, workingDirectory) {
    return argument.kind === 'import path' ? workingDirectory : argument.folder;
}
// The folder of a pattern may contain several repositories, each with its own modules.
function folderInGit({ argument, standsAt, moduleFolder, modulesBelow }, fallback) {
    if (argument.kind === 'import path' || standsAt !== 'folder')
        return fallback;
    return moduleFolder === undefined ? (modulesBelow[0] ?? argument.folder) : argument.folder;
}
// GOWORK as the go command reads it: a file, or "off".
async function rulingFiles(folder, env) {
    const mod = await (0,modules/* nearestAbove */.kq)(folder, 'go.mod');
    if (env.GOWORK === 'off')
        return { work: undefined, mod };
    const isNamed = env.GOWORK !== undefined && env.GOWORK !== '';
    return { work: isNamed ? env.GOWORK : await (0,modules/* nearestAbove */.kq)(folder, 'go.work'), mod };
}
async function moduleFoldersOf({ work, mod }) {
    const text = work === undefined ? undefined : await (0,promises_.readFile)(work, 'utf8').catch(() => undefined);
    if (work === undefined || text === undefined)
        return mod === undefined ? [] : [(0,external_node_path_.dirname)(mod)];
    return [(0,external_node_path_.dirname)(work), ...readUses(text).map((use) => (0,external_node_path_.resolve)((0,external_node_path_.dirname)(work), use))];
}
function distinct(paths) {
    return [...new Set(paths)];
}

;// CONCATENATED MODULE: ./lib/steps/setup/source.js



/** Finds the packages to build. Throws a UserError for an item that cannot be a package. */
function locateSource({ inputs, host, place }) {
    return (0,trace/* traced */.mn)(host, 'source', () => findSource({ packages: inputs.packages, workingDirectory: place.workingDirectory }, { ...host.env, ...inputs.buildEnv }));
}
/** Reads from Git what the names of the images need. Never throws. */
function readHistory({ inputs, host, context }, source) {
    const names = !(0,names_history/* needsHistory */.q9)(inputs) ? 'none' : (0,names_history/* needsRemoteTags */.Ze)({ inputs, context }) ? 'remote' : 'local';
    return (0,trace/* partOfRun */.Ao)(host, 'git', () => findHistory(source, { ...host, names, token: (0,names_history/* serverToken */.Pc)({ inputs, context }) }));
}


/***/ }),

/***/ 8062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ onlyUpxPacks),
/* harmony export */   f$: () => (/* binding */ findTools),
/* harmony export */   kh: () => (/* binding */ withUpx)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _compile_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9570);
/* harmony import */ var _compile_remote_module_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3642);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9659);
/* harmony import */ var _plan_platforms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3003);
/* harmony import */ var _toolchain_go_go_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4533);
/* harmony import */ var _toolchain_upx_upx_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8471);







/**
 * Finds or installs Go; if only UPX may pack, looks for UPX meanwhile, and does not wait for it. Fails with a UserError
 * if there is no Go.
 */
function findTools(options, source) {
    let choose = () => { };
    const chosen = new Promise((resolve) => {
        choose = resolve;
    });
    const tools = findBoth({ options, source, onChosen: choose }).then((found) => {
        if (found.go.warning !== undefined)
            options.onEvent({ kind: 'warning', message: found.go.warning });
        return found;
    });
    const version = Promise.race([chosen, tools.then(({ go }) => go.version)]);
    // Who waits for the tools gets the error.
    version.catch(() => { });
    return { version, tools };
}
/** Whether nothing but UPX may pack, so that it is needed for sure. */
function onlyUpxPacks({ upx, packer }) {
    return upx === 'true' || (upx === 'auto' && packer === 'upx');
}
/** The tools with UPX, where it is needed for sure. */
async function withUpx({ go, upx }, inputs) {
    return { go, upx: onlyUpxPacks(inputs) && typeof upx === 'function' ? await upx() : upx };
}
async function findBoth({ options, source, onChosen }) {
    const { inputs, host } = options;
    const hostPlatform = { os: process.platform, arch: process.arch };
    const go = (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_3__/* .partOfRun */ .Ao)(host, 'Go', () => findGoFor({ inputs, host, onChosen }, source, hostPlatform));
    if (inputs.upx === 'false')
        return { go: await go, upx: { command: undefined, reason: 'upx: false' } };
    const findIt = () => (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_3__/* .partOfRun */ .Ao)(host, 'UPX', () => (0,_toolchain_upx_upx_js__WEBPACK_IMPORTED_MODULE_6__/* .findUpx */ .v)({
        version: inputs.upxVersion,
        ...(inputs.upxChecksum === '' ? {} : { checksum: inputs.upxChecksum }),
        downloadBaseUrl: inputs.upxDownloadBaseUrl,
        hostPlatform,
        targets: (0,_plan_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .planPlatforms */ .C)(inputs.platforms).map(({ architecture }) => architecture),
    }, host));
    if (!onlyUpxPacks(inputs))
        return { go: await go, upx: findIt };
    const upx = findIt();
    let failure;
    upx.catch((error) => {
        failure = { error };
    });
    const found = await go;
    // A malformed input, for example.
    if (failure !== undefined)
        throw failure.error;
    return { go: found, upx: () => upx };
}
async function findGoFor({ inputs, host, onChosen }, source, hostPlatform) {
    const modFile = (0,_compile_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .flagValue */ .y6)(inputs.buildFlags, 'modfile');
    const request = {
        ...(inputs.goVersion === '' ? {} : { version: inputs.goVersion }),
        ...(inputs.goVersionFile === '' ? {} : { versionFile: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(source.workingDirectory, inputs.goVersionFile) }),
        moduleFiles: source.moduleFiles,
        ...(modFile === undefined ? {} : { modFile }),
        checkLatest: inputs.checkLatest,
        downloadBaseUrl: inputs.goDownloadBaseUrl,
        ...(inputs.goChecksum === '' ? {} : { checksum: inputs.goChecksum }),
        hostPlatform,
    };
    // The toolchain is downloaded with the same module settings as the build.
    const goHost = { ...host, env: { ...host.env, ...inputs.buildEnv } };
    const remote = source.packages.map(({ argument }) => argument).filter((argument) => argument.kind === 'import path');
    const isFinal = remote.length === 0 || inputs.goVersion !== '' || inputs.goVersionFile !== '';
    const go = await (0,_toolchain_go_go_js__WEBPACK_IMPORTED_MODULE_5__/* .findGo */ .i)({ ...request, ...(isFinal ? { onChosen } : {}) }, goHost);
    if (isFinal)
        return go;
    // A program given by import path needs the Go version of its own module, and fetching that module needs a Go.
    const options = { tags: [], ldflags: '', flags: [], env: inputs.buildEnv };
    const lines = await Promise.all(remote.map((argument) => (0,_compile_remote_module_js__WEBPACK_IMPORTED_MODULE_2__/* .goNeededBy */ .FX)({ argument, go, options }, host)));
    return (0,_toolchain_go_go_js__WEBPACK_IMPORTED_MODULE_5__/* .findGo */ .i)({ ...request, remoteLines: lines.filter((line) => line !== undefined) }, goHost);
}


/***/ }),

/***/ 3319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PE: () => (/* binding */ downloadFile),
/* harmony export */   mR: () => (/* binding */ downloadText),
/* harmony export */   nV: () => (/* binding */ DownloadError)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6466);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(452);
/* harmony import */ var _host_network_redirects_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1626);
/* harmony import */ var _host_retry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7460);
/* harmony import */ var _host_system_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2878);









/**
 * The download failed. `answered` says whether the host was reached at all. Another source may have the file, so this
 * does not fail the run; a wrong checksum does, and is a UserError.
 */
class DownloadError extends Error {
    answered;
    retryAfterMs;
    constructor(message, details) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'DownloadError';
        this.answered = details.answered;
        this.retryAfterMs = details.retryAfterMs;
    }
}
const attempts = 4;
const maxRedirects = 5;
/** Downloads a file with a known checksum. Throws a DownloadError, or a UserError when the checksum differs. */
async function downloadFile(download, host) {
    try {
        await withRetries(host, async () => {
            const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            let sizeBytes = 0;
            const measure = new node_stream__WEBPACK_IMPORTED_MODULE_3__.Transform({
                transform(chunk, _encoding, done) {
                    digest.update(chunk);
                    sizeBytes += chunk.length;
                    done(null, chunk);
                },
            });
            const response = await open(download, host);
            // The file is created before anything is written, so that cleanup after a failure always finds it.
            const file = await opened(download, response);
            await received(download.url, response, [measure, file.createWriteStream()]);
            checkSize({ url: download.url, expected: download.sizeBytes, actual: sizeBytes });
            const actual = digest.digest('hex');
            if (actual !== download.sha256)
                throw wrongChecksum(download, actual);
        });
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(download.to, { force: true });
        throw error;
    }
}
/** Downloads a small text of at most `maxBytes`. Throws a DownloadError. */
async function downloadText(request, host) {
    return withRetries(host, async () => {
        const chunks = [];
        let sizeBytes = 0;
        const keep = new node_stream__WEBPACK_IMPORTED_MODULE_3__.Writable({
            write(chunk, _encoding, done) {
                sizeBytes += chunk.length;
                chunks.push(chunk);
                const tooMuch = `${shown(request.url)}: received more than ${request.maxBytes} bytes`;
                done(sizeBytes > request.maxBytes ? new DownloadError(tooMuch, { answered: true }) : null);
            },
        });
        await received(request.url, await open(request, host), [keep]);
        return Buffer.concat(chunks).toString('utf8');
    });
}
async function withRetries({ signal }, work) {
    try {
        const delayMs = (error) => (error instanceof DownloadError ? error.retryAfterMs : undefined);
        return await (0,_host_retry_js__WEBPACK_IMPORTED_MODULE_7__/* .retry */ .L)(work, { attempts, delayMs, signal });
    }
    catch (error) {
        throw signal.aborted ? new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .CancelledError */ .cc() : error;
    }
}
/** Sends the request and follows redirects; the response is a 200 that is not a web page. */
async function open(request, host) {
    let url = request.url;
    for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
        const response = await answerOf({ url, idleTimeoutMs: request.idleTimeoutMs }, host);
        if (response.status === 200)
            return refuseWebPage(url, response);
        response.body.destroy();
        const { location } = response.headers;
        if (response.status < 300 || response.status > 399 || location === undefined)
            throw refused(url, response);
        const next = (0,_host_network_redirects_js__WEBPACK_IMPORTED_MODULE_6__/* .redirectOf */ .Y)(location, url, { by: 'the server' });
        if ('refused' in next)
            throw new DownloadError(`${shown(url)}: ${next.refused}`, { answered: true });
        url = next.url;
    }
    throw new DownloadError(`${shown(request.url)}: more than ${maxRedirects} redirects`, { answered: true });
}
async function answerOf(request, { send }) {
    try {
        return await send({ method: 'GET', ...request });
    }
    catch (cause) {
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .CancelledError */ .cc || cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo)
            throw cause;
        // No response at all: offline, or a firewall. The time for a retry is better spent on another source.
        const reset = (0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_8__/* .hasCode */ .u)(cause, ['ECONNRESET', 'EPIPE']);
        const retryAfterMs = reset ? 500 : undefined;
        throw new DownloadError(`${shown(request.url)}: ${reasonOf(cause)}`, { answered: reset, retryAfterMs, cause });
    }
}
function refuseWebPage(url, response) {
    if (!/^text\/html\b/i.test(response.headers['content-type'] ?? ''))
        return response;
    response.body.destroy();
    throw new DownloadError(`${shown(url)}: got a web page instead of the file (a proxy's login page?)`, {
        answered: true,
    });
}
function refused(url, { status, headers }) {
    const transient = status === 408 || status === 429 || status >= 500;
    const seconds = Number(headers['retry-after']);
    const retryAfterMs = Number.isFinite(seconds) ? Math.min(seconds * 1000, 5000) : 500;
    return new DownloadError(`${shown(url)}: status ${status}`, {
        answered: true,
        retryAfterMs: transient ? retryAfterMs : undefined,
    });
}
async function received(url, response, into) {
    try {
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)([response.body, ...into]);
    }
    catch (cause) {
        if (cause instanceof DownloadError || cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .CancelledError */ .cc)
            throw cause;
        if (isDiskError(cause))
            throw noRoom(url, cause);
        throw new DownloadError(`${shown(url)}: broke off: ${reasonOf(cause)}`, {
            answered: true,
            retryAfterMs: 500,
            cause,
        });
    }
}
async function opened({ url, to }, response) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(to, 'w');
    }
    catch (cause) {
        response.body.destroy();
        throw isDiskError(cause) ? noRoom(url, cause) : cause;
    }
}
function noRoom(url, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`not enough disk space for the download of ${shown(url)}: ${reasonOf(cause)}`, {
        change: 'Free some space, or set RUNNER_TEMP to a disk that has some.',
        cause,
    });
}
function checkSize(size) {
    if (size.expected === undefined || size.expected === size.actual)
        return;
    const message = `${shown(size.url)}: got ${size.actual} bytes instead of ${size.expected}`;
    throw new DownloadError(message, { answered: true, retryAfterMs: 500 });
}
function wrongChecksum({ url, sha256 }, actual) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UserError */ .yo(`${shown(url)} has the sha256 ${actual} instead of ${sha256}: not used`, {
        change: 'Try again; if it happens again, the server or a proxy changes the file: do not trust it.',
    });
}
function isDiskError(error) {
    return (0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_8__/* .hasCode */ .u)(error, ['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS']);
}
function reasonOf(error) {
    return error instanceof Error ? error.message.replace(/^GET \S+: /, '') : String(error);
}
// A mirror's URL may contain a password or a token.
function shown(url) {
    return `${url.origin}${url.pathname}`;
}


/***/ }),

/***/ 4533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ describeGo),
  i: () => (/* binding */ findGo)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/processes/which.js
var which = __webpack_require__(6101);
// EXTERNAL MODULE: ./lib/source/environment/variables.js
var variables = __webpack_require__(9798);
// EXTERNAL MODULE: ./lib/source/web-address.js
var web_address = __webpack_require__(5062);
// EXTERNAL MODULE: ./lib/toolchain/download.js
var download = __webpack_require__(3319);
// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./lib/toolchain/go/versions.js


/**
 * Go's versions and SemVer. Go writes `1.26rc1` and, before 1.21, `1.20` for the first release of a line; from 1.21 on
 * that is `1.21.0`, and a bare `1.21` names the language. Source: https://go.dev/doc/toolchain#version
 */
const goVersion = /^(?:go)?1\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*))?(?:(alpha|beta|rc)([1-9]\d*))?(?:[-+ ].*)?$/;
/**
 * `go1.26rc1` \u2192 `1.26.0-rc.1`, `1.20` \u2192 `1.20.0`; a vendor's suffix is dropped. Undefined when it is not a Go version.
 */
function semverOfGo(text) {
    const match = goVersion.exec(text.trim());
    if (match === null)
        return undefined;
    const [, minor, patch = '0', stage, count] = match;
    return `1.${minor}.${patch}${stage === undefined ? '' : `-${stage}.${count}`}`;
}
/**
 * `1.26.0-rc.1` \u2192 `1.26rc1`, `1.20.0` \u2192 `1.20`, `1.21.0` \u2192 `1.21.0`: the version in the names of Go's own downloads.
 */
function goOfSemver(version) {
    const { major, minor, patch, prerelease } = semver.parse(version, {}, true);
    const line = `${major}.${minor}`;
    if (prerelease.length > 0)
        return `${line}${patch === 0 ? '' : `.${patch}`}${prerelease.join('')}`;
    return patch === 0 && minor < 21 ? line : `${line}.${patch}`;
}
/**
 * Parses a version as users write it: `1.25.3`, `1.25`, `1.25.x`, `1.26rc1`, a SemVer range, `stable`, `oldstable`.
 * Throws a UserError, which calls the origin `name`; for the text of an input a UsageError.
 */
function requestFrom(text, { requestedBy, name, isInput = false }) {
    const Refusal = isInput ? errors/* UsageError */.eb : errors/* UserError */.yo;
    const wanted = text.trim().replace(/^go(?=\d)/, '');
    if (wanted === 'stable' || wanted === 'oldstable')
        return { kind: wanted, requestedBy };
    if (/^1\.[1-9]$/.test(wanted)) {
        throw new Refusal(`${name} asks for Go ${wanted}, which is older than modules`, {
            change: `YAML reads an unquoted ${wanted}0 as ${wanted}: write "${wanted}0" in quotes.`,
        });
    }
    if (/^1\.\d+$/.test(wanted))
        return { kind: 'range', range: `${wanted}.x`, requestedBy };
    const exact = semver.valid(wanted) ?? (/[-+\s]/.test(wanted) ? undefined : semverOfGo(wanted));
    if (exact !== undefined)
        return { kind: 'exact', version: exact, requestedBy };
    const range = wanted.replaceAll(/\b1\.(\d+)(?:\.\d+)?(alpha|beta|rc)(\d+)\b/g, '1.$1.0-$2.$3');
    if (semver.validRange(range) === null || wanted === '') {
        throw new Refusal(`${name} is "${text.trim()}", which is not a Go version`, {
            change: 'Write a version (1.25.3, 1.25, 1.26rc1), a range (>=1.24 <1.26, 1.25.x), stable or oldstable.',
        });
    }
    return { kind: 'range', range, requestedBy };
}
/**
 * The lines of a go.mod or go.work, such as `1.25` and `go1.25.3`, as a request. The toolchain line takes precedence.
 */
function requestFromLines(lines, file) {
    const go = minimumOf(lines.go, `the go line of ${file}`);
    const toolchain = lines.toolchain === undefined || lines.toolchain === 'default'
        ? undefined
        : minimumOf(lines.toolchain, `the toolchain line of ${file}`);
    // A toolchain line older than the go line is ignored: https://go.dev/doc/toolchain#select
    if (toolchain === undefined || (go !== undefined && semver.gt(go.version, toolchain.version))) {
        return go === undefined ? undefined : { kind: 'minimum', ...go };
    }
    return { kind: 'preferred', ...toolchain };
}
/** The latest of the requests: it satisfies all of them, since each module works with a later Go than its own. */
function latestOf(requests) {
    return requests.toSorted((a, b) => semver.rcompare(a.version, b.version) || (a.kind === 'preferred' ? -1 : 1))[0];
}
function minimumOf(text, requestedBy) {
    if (text === undefined)
        return undefined;
    const version = semverOfGo(text);
    if (version === undefined) {
        throw new errors/* UserError */.yo(`${requestedBy} is "${text}", which is not a Go version`, {
            change: 'Use a version such as 1.25.3, or set go-version.',
        });
    }
    // A bare language version is older than all of its releases, including candidates.
    const bare = /^(?:go)?1\.(\d+)$/.exec(text.trim())?.[1];
    return { version: bare !== undefined && Number(bare) >= 21 ? `1.${bare}.0-0` : version, requestedBy };
}
/** Whether a version satisfies the request. A preferred version is satisfied only by itself. */
function fits(wanted, version) {
    switch (wanted.kind) {
        case 'exact':
        case 'preferred':
            return semver.eq(version, wanted.version);
        case 'range':
            return semver.satisfies(version, wanted.range);
        case 'minimum':
            return semver.gte(version, wanted.version);
        case 'any':
            return true;
        case 'stable':
        case 'oldstable':
            return false;
    }
}
/**
 * Chooses one of the available versions. For a minimum: that version, otherwise the newest patch of its line (also with
 * `newest`), otherwise the newest of all; a release candidate only when the request names one.
 */
function choose(wanted, versions, options = {}) {
    const sorted = semver.rsort([...versions]);
    const releases = sorted.filter((version) => semver.prerelease(version) === null);
    switch (wanted.kind) {
        case 'stable':
            return releases[0];
        case 'oldstable':
            return releases.find((version) => lineOf(version) !== lineOf(releases[0] ?? ''));
        case 'any':
            return releases[0] ?? sorted[0];
        case 'minimum': {
            const named = options.newest === true ? undefined : sorted.find((version) => semver.eq(version, wanted.version));
            const later = releases.filter((version) => fits(wanted, version));
            const ofLine = later.find((version) => lineOf(version) === lineOf(wanted.version));
            return named ?? ofLine ?? later[0] ?? sorted.find((version) => fits(wanted, version));
        }
        case 'exact':
        case 'preferred':
        case 'range':
            return sorted.find((version) => fits(wanted, version));
    }
}
function isNewer(version, than) {
    return semver.gt(version, than);
}
function lineOf(version) {
    return version.split('.').slice(0, 2).join('.');
}
/** The request in words, for an error: `Go 1.25.3`, `Go in the range 1.25.x`. */
function requestText(wanted) {
    switch (wanted.kind) {
        case 'exact':
        case 'preferred':
            return `Go ${goOfSemver(wanted.version)}`;
        case 'minimum':
            return `Go ${goOfSemver(wanted.version.replace(/-0$/, ''))} or later`;
        case 'range':
            return `Go in the range ${wanted.range}`;
        case 'stable':
            return 'the newest stable Go';
        case 'oldstable':
            return 'the newest Go of the previous minor version';
        case 'any':
            return 'a Go';
    }
}

;// CONCATENATED MODULE: ./lib/toolchain/go/releases.js


/** Node's names \u2192 Go's. */
const systems = { linux: 'linux', darwin: 'darwin', win32: 'windows' };
const architectures = {
    arm: 'armv6l',
    arm64: 'arm64',
    ia32: '386',
    loong64: 'loong64',
    ppc64: 'ppc64le',
    riscv64: 'riscv64',
    s390x: 's390x',
    x64: 'amd64',
};
/**
 * The archives for this machine in a release list, by version. The format is that of go.dev/dl with `mode=json`:
 * releases with files, each with os, arch, kind, filename, sha256 and size. Entries in another format are skipped.
 * Undefined when the text is not a release list at all.
 */
function readReleaseList(text, host) {
    const list = (0,json/* parseJson */.qF)(text);
    if (!Array.isArray(list))
        return undefined;
    const os = systems[host.os];
    const arch = architectures[host.arch];
    return list.flatMap((release) => archivesOf(release, { os, arch }));
}
function archivesOf(release, host) {
    if (!(0,json/* isRecord */.u4)(release) || typeof release.version !== 'string' || !Array.isArray(release.files))
        return [];
    const version = semverOfGo(release.version);
    if (version === undefined)
        return [];
    return release.files.filter(json/* isRecord */.u4).flatMap(({ os, arch, kind, filename, sha256, size }) => {
        const ours = kind === 'archive' && os === host.os && arch === host.arch;
        if (!ours || typeof filename !== 'string' || !isFileName(filename))
            return [];
        return [
            {
                version,
                filename,
                sha256: typeof sha256 === 'string' && /^[0-9a-f]{64}$/i.test(sha256) ? sha256.toLowerCase() : undefined,
                sizeBytes: typeof size === 'number' && size > 0 ? size : undefined,
            },
        ];
    });
}
// Used as the end of a URL and as a file name.
function isFileName(text) {
    return /^[\w.+-]+$/.test(text) && !text.startsWith('.');
}
/** The go command in a GOROOT. `join` is the path function of the machine. */
function goCommand(root, host) {
    return host.os === 'win32' ? `${root}\\bin\\go.exe` : `${root}/bin/go`;
}
/** The GOROOTs that hosted runners name in variables such as GOROOT_1_25_X64. */
function rootsInEnvironment(env, host) {
    const name = new RegExp(`^GOROOT_1_\\d+_${host.arch}$`, 'i');
    return Object.keys(env)
        .filter((key) => name.test(key))
        .flatMap((key) => env[key] ?? [])
        .filter((root) => root !== '');
}

;// CONCATENATED MODULE: ./lib/toolchain/go/sums.js

/** The place of Go's own releases, with the list of their checksums. */
const ownReleases = 'https://go.dev/dl';
/**
 * The expected checksum (lower-case hex) of an archive: the user's, otherwise the one in the list of Go's own releases.
 * A mirror cannot vouch for itself: whoever changes an archive there can change the list next to it. `mayBeElsewhere`:
 * the archive is named like Go's own but Go's list was not reachable, so the module proxy and the checksum database can
 * be used instead. Throws a UserError when Go's own list lacks the checksum.
 */
function sumOf(archive, options) {
    const { given, own, place } = options;
    if (given !== undefined)
        return { sha256: given };
    const mirror = `${place} is a mirror, which cannot vouch for ${archive.filename} itself`;
    if ('miss' in own) {
        const mayBeElsewhere = !own.answered && isNamedAsOwn(archive);
        return { unproven: `${mirror}, and the checksum is not available (${own.miss})`, mayBeElsewhere };
    }
    const listed = own.archives.find(({ filename }) => filename === archive.filename);
    if (listed === undefined) {
        return { unproven: `${mirror}, and Go's own releases (${ownReleases}) have no such file`, mayBeElsewhere: false };
    }
    if (listed.sha256 !== undefined)
        return { sha256: listed.sha256 };
    throw new errors/* UserError */.yo(`the release list has no sha256 for ${archive.filename} of ${place}`, {
        change: 'Set go-checksum, use a list that has one, or put this Go on PATH yourself.',
    });
}
/** The error for an archive whose checksum no other server has. */
function unproven(reason) {
    return new errors/* UserError */.yo(`${reason}: it is not used`, {
        change: 'Give the archive\u2019s sha256 as go-checksum, from a place that you trust; or leave go-download-base-url out, or put this Go on PATH yourself.',
    });
}
// Other distributors name their archives differently: go1.25.1-1.linux-amd64.tar.gz
function isNamedAsOwn({ filename }) {
    return /^go1\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?\.[a-z0-9]+-[a-z0-9]+\.(?:tar\.gz|zip)$/.test(filename);
}

;// CONCATENATED MODULE: ./lib/toolchain/go/catalogue.js








// The full list of go.dev has 4 MB.
const maxListBytes = 64 * 1024 * 1024;
const idleTimeoutMs = 10_000;
/**
 * Creates the catalogue of one base URL. Nothing is fetched before it is needed.
 */
function goCatalogue(options, host) {
    const { hostPlatform, ownBaseUrl = ownReleases } = options;
    const given = options.checksum;
    const base = options.downloadBaseUrl.replace(/\/+$/, '');
    const place = (0,web_address/* bareAddress */.Dw)(base);
    const archives = once(() => fetchList(base, hostPlatform, host));
    const own = ownBaseUrl === base ? archives : once(() => fetchList(ownBaseUrl, hostPlatform, host));
    const notAsked = { miss: 'it is not asked', answered: true };
    const anyGo = () => anyGoOf(hostPlatform, host);
    const versions = once(async () => {
        const list = await archives();
        return 'miss' in list ? versionsOfProxy(await anyGo(), host) : list.archives.map((archive) => archive.version);
    });
    return {
        base,
        place,
        archives,
        sumOf: async (archive) => sumOf(archive, { given, own: given === undefined ? await own() : notAsked, place }),
        versions,
        anyGo,
        attempt,
    };
}
async function fetchList(base, hostPlatform, host) {
    const url = new URL(`${base}/?mode=json&include=all`);
    try {
        const list = readReleaseList(await (0,download/* downloadText */.mR)({ url, maxBytes: maxListBytes, idleTimeoutMs }, host), hostPlatform);
        return list === undefined
            ? { miss: `${(0,web_address/* bareAddress */.Dw)(base)}: the response is not a release list`, answered: true }
            : { archives: list };
    }
    catch (error) {
        if (error instanceof download/* DownloadError */.nV)
            return { miss: error.message, answered: error.answered };
        throw error;
    }
}
// From 1.21 on, the go command treats "go" as a module: https://go.dev/ref/mod#versions
async function versionsOfProxy(command, host) {
    if (command === undefined)
        return [];
    try {
        const { stdout } = await host.run({
            command,
            args: ['list', '-m', '-versions', 'go'],
            cwd: host.temporaryFolder,
            env: { ...(0,variables/* plainGoEnvironment */.g4)(host.env), GOFLAGS: '-mod=mod' },
            quiet: true,
            timeoutMs: 60_000,
        });
        return stdout
            .trim()
            .split(/\s+/)
            .slice(1)
            .flatMap((version) => semverOfGo(version) ?? []);
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return [];
        throw error;
    }
}
async function anyGoOf(hostPlatform, { env, toolCache }) {
    const newest = choose({ kind: 'any', requestedBy: '' }, await toolCache.versions('go', hostPlatform.arch));
    const root = (newest === undefined ? undefined : await toolCache.find('go', newest, hostPlatform.arch)) ??
        rootsInEnvironment(env, hostPlatform).at(-1);
    return (0,which/* which */.K)('go', env) ?? (root === undefined ? undefined : goCommand(root, hostPlatform));
}
async function attempt(work) {
    try {
        await work();
        return undefined;
    }
    catch (error) {
        if (error instanceof download/* DownloadError */.nV)
            return { miss: error.message };
        throw error;
    }
}
function once(work) {
    let result;
    return () => {
        result ??= work();
        return result;
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/toolchain/unpack.js
var unpack = __webpack_require__(1929);
;// CONCATENATED MODULE: ./lib/toolchain/go/sources.js










const downloadTimeoutMs = 15_000;
/** Versions in the tool cache, from earlier runs or the runner's image. */
const fromToolCache = async (wanted, { host, hostPlatform }) => {
    const versions = await host.toolCache.versions('go', hostPlatform.arch);
    const version = choose(wanted, versions, { newest: true });
    const root = version === undefined ? undefined : await host.toolCache.find('go', version, hostPlatform.arch);
    if (version === undefined || root === undefined)
        return { miss: `the tool cache has ${listOf(versions)}` };
    return { command: goCommand(root, hostPlatform), root, version, source: 'tool-cache' };
};
/** The go on PATH. */
const fromPath = async (wanted, { host }) => {
    const command = (0,which/* which */.K)('go', host.env);
    if (command === undefined)
        return { miss: 'no go on PATH' };
    const { root, version, text } = await askGo(command, host);
    if (version === undefined)
        return { miss: `${command} is ${text}` };
    if (!fits(wanted, version))
        return { miss: `the go on PATH is ${goOfSemver(version)}` };
    // A vendor's build, or one with an experiment in it: `go1.25.3 X:boringcrypto`, `go1.25.3-acme`.
    const own = text === `go${goOfSemver(version)}` || text === `go${version}` ? {} : { saysOfItself: text };
    return { command, root, version, source: 'path', ...own };
};
/** The GOROOT_1_25_X64 variables of the hosted runners. */
const fromGorootVariables = async (wanted, { host, hostPlatform }) => {
    const present = rootsInEnvironment(host.env, hostPlatform).flatMap((root) => {
        const version = versionOfRoot(root);
        return version === undefined ? [] : [{ root, version }];
    });
    const version = choose(wanted, present.map((go) => go.version), { newest: true });
    const root = present.find((go) => go.version === version)?.root;
    if (version === undefined || root === undefined) {
        return { miss: present.length === 0 ? '' : `the GOROOT variables name ${listOf(present.map((go) => go.version))}` };
    }
    return { command: goCommand(root, hostPlatform), root, version, source: 'goroot-variable' };
};
/**
 * The archive in the release list, verified before unpacking against a sha256 that does not come from its own server
 * alone.
 */
const fromDownload = async (wanted, { host, hostPlatform, catalogue, onChosen }) => {
    const list = await catalogue.archives();
    if ('miss' in list)
        return { miss: list.miss };
    const version = choose(wanted, list.archives.map((archive) => archive.version));
    const archive = list.archives.find((candidate) => candidate.version === version);
    if (version === undefined || archive === undefined) {
        return { miss: `the release list of ${catalogue.place} has none for ${hostPlatform.os} ${hostPlatform.arch}` };
    }
    const sum = await catalogue.sumOf(archive);
    if ('unproven' in sum) {
        if (sum.mayBeElsewhere)
            return { miss: sum.unproven };
        throw unproven(sum.unproven);
    }
    onChosen(goOfSemver(version));
    const file = (0,external_node_path_.join)(host.temporaryFolder, archive.filename);
    const fetched = await catalogue.attempt(() => (0,download/* downloadFile */.PE)({
        url: new URL(archive.filename, `${catalogue.base}/`),
        to: file,
        sha256: sum.sha256,
        ...(archive.sizeBytes === undefined ? {} : { sizeBytes: archive.sizeBytes }),
        idleTimeoutMs: downloadTimeoutMs,
    }, host));
    if (fetched !== undefined)
        return fetched;
    const tool = { name: 'go', version, architecture: hostPlatform.arch };
    try {
        const root = await host.toolCache.install(tool, (into) => (0,unpack/* unpackArchive */.b)({ file, into, os: hostPlatform.os }, host));
        return { command: goCommand(root, hostPlatform), root, version, source: 'download' };
    }
    finally {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
};
/**
 * Lets any installed go download the requested Go: through the module proxy in GOPROXY, verified by the checksum
 * database, which go requires for toolchains. Source: https://go.dev/doc/toolchain#download
 */
const fromModuleProxy = async (wanted, { host, hostPlatform, catalogue, onChosen }) => {
    const helper = await catalogue.anyGo();
    if (helper === undefined)
        return { miss: 'no go that could download another version' };
    // The two settings that let go skip the checksum database: cmd/go/internal/modfetch, useSumDB.
    if (/^file:[^,|]*$/.test(host.env.GOPROXY?.trim() ?? '')) {
        return { miss: 'GOPROXY is a folder, for which go does not ask the checksum database' };
    }
    const version = 'version' in wanted && !wanted.version.endsWith('-0') ? wanted.version : choose(wanted, await catalogue.versions());
    if (version === undefined)
        return { miss: 'the module proxy has none' };
    onChosen(goOfSemver(version));
    const name = `go${goOfSemver(version)}`;
    const tool = { name: 'go', version, architecture: hostPlatform.arch };
    const failed = { command: `${helper} env GOROOT`, exitCode: undefined, output: '' };
    try {
        const root = await host.toolCache.install(tool, async (into) => {
            const modules = (0,external_node_path_.join)(into, '.modules');
            const { stdout } = await host.run({
                command: helper,
                args: ['env', 'GOROOT'],
                cwd: host.temporaryFolder,
                env: {
                    ...(0,variables/* plainGoEnvironment */.g4)(host.env),
                    GOTOOLCHAIN: name,
                    GOMODCACHE: modules,
                    GOFLAGS: '-modcacherw',
                    GIT_HTTP_USER_AGENT: undefined,
                },
                quiet: true,
            });
            const fetchedRoot = stdout.trim();
            // A go before 1.21 ignores GOTOOLCHAIN and reports its own root, which must not be moved.
            if (!fetchedRoot.startsWith(modules + external_node_path_.sep))
                throw new errors/* ToolError */.v4({ ...failed, reason: `${helper} downloads no other version` });
            for (const entry of (0,external_node_fs_.readdirSync)(fetchedRoot))
                (0,external_node_fs_.renameSync)((0,external_node_path_.join)(fetchedRoot, entry), (0,external_node_path_.join)(into, entry));
            (0,external_node_fs_.rmSync)(modules, { recursive: true, force: true });
        });
        return { command: goCommand(root, hostPlatform), root, version, source: 'module-proxy' };
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return { miss: `the module proxy: ${saidBy(error)}` };
        throw error;
    }
};
function saidBy({ output, message }) {
    const lines = output.split('\n').map((line) => line.replace(/^go: /, '').trim());
    return lines.filter((line) => line !== '' && !line.startsWith('downloading ')).join(' ') || message;
}
/** What a go command reports about itself, without switching to another version. */
async function askGo(command, host) {
    const { exitCode, stdout } = await host.run({
        command,
        args: ['env', 'GOVERSION', 'GOROOT'],
        cwd: host.temporaryFolder,
        env: (0,variables/* plainGoEnvironment */.g4)(host.env),
        quiet: true,
        anyExitCode: true,
    });
    const [text = '', root = ''] = stdout.split(/\r?\n/);
    const version = exitCode === 0 && (0,external_node_fs_.existsSync)(root) ? semverOfGo(text) : undefined;
    return { root, version, text: text === '' ? `not a working go (exit code ${exitCode})` : text };
}
function versionOfRoot(root) {
    try {
        return semverOfGo((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, 'VERSION'), 'utf8').split('\n')[0] ?? '');
    }
    catch {
        return undefined;
    }
}
function listOf(versions) {
    return versions.length === 0 ? 'none' : `only ${versions.map(goOfSemver).join(', ')}`;
}

;// CONCATENATED MODULE: ./lib/toolchain/go/version-files.js
/** Reads the two lines; their syntax is the same in both files. Source: https://go.dev/ref/mod#go-mod-file-grammar */
function readVersionLines(text) {
    const lines = text.split('\n').map((line) => line.replace(/\/\/.*/, '').trim());
    const value = (word) => lines
        .map((line) => /^(\S+)\s+"?([^\s"]+)"?$/.exec(line))
        .find((match) => match?.[1] === word)
        ?.at(2);
    const go = value('go');
    const toolchain = value('toolchain');
    return { ...(go === undefined ? {} : { go }), ...(toolchain === undefined ? {} : { toolchain }) };
}
/** The version in a .tool-versions (asdf, mise): the first one on the line. */
function readToolVersions(text) {
    for (const line of text.split('\n')) {
        const [tool, version] = line.replace(/#.*/, '').trim().split(/\s+/);
        if ((tool === 'golang' || tool === 'go') && version !== undefined)
            return version;
    }
    return undefined;
}
/** The version in a .go-version: the first line that is not empty or a comment. */
function readGoVersion(text) {
    return text
        .split('\n')
        .map((line) => line.replace(/#.*/, '').trim())
        .find((line) => line !== '');
}

;// CONCATENATED MODULE: ./lib/toolchain/go/version-request.js





/** The origin shown in the log when nothing requests a version. */
const unasked = 'no version requested';
/**
 * Which Go is requested: the input, otherwise the version file, otherwise the latest version in the go.work and go.mod
 * files of the source, otherwise any. Throws a UserError that names the file, or a UsageError that names the input.
 */
function findVersionRequest(request) {
    if (request.version !== undefined && request.version.trim() !== '') {
        const requestedBy = `the input go-version (${request.version.trim()})`;
        return requestFrom(request.version, { requestedBy, name: 'go-version', isInput: true });
    }
    if (request.versionFile !== undefined)
        return requestFromFile(request.versionFile);
    const files = request.moduleFiles.map((file) => inPlaceOf(file, request.modFile));
    const requests = files.map((file) => requestFromLines(readVersionLines(read(file)), shown(file)));
    const remote = (request.remoteLines ?? []).map(({ go, by }) => requestFromLines({ go }, by));
    return (latestOf([...requests, ...remote].filter((wanted) => wanted !== undefined)) ?? {
        kind: 'any',
        requestedBy: unasked,
    });
}
function requestFromFile(file) {
    const text = read(file);
    const name = (0,external_node_path_.basename)(file);
    // A module may have more files in the format of go.mod, for tools or a vendor folder: go.tool.mod, tools.mod,
    // vendor.mod.
    if (/\.(mod|work)$/.test(name)) {
        const wanted = requestFromLines(readVersionLines(text), shown(file));
        if (wanted !== undefined)
            return wanted;
        throw noVersionIn(file, 'neither a go nor a toolchain line');
    }
    const version = name === '.tool-versions' ? readToolVersions(text) : readGoVersion(text);
    if (version === undefined)
        throw noVersionIn(file, name === '.tool-versions' ? 'no golang line' : 'no version');
    return requestFrom(version, { requestedBy: shown(file), name: `go-version-file ${shown(file)}` });
}
function noVersionIn(file, lack) {
    return new errors/* UserError */.yo(`go-version-file ${shown(file)} has ${lack}`, {
        change: 'Add it there, or set go-version.',
    });
}
function read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch (cause) {
        throw new errors/* UserError */.yo(`the version file ${shown(file)} cannot be read`, {
            change: 'Point go-version-file at a go.mod (or any other .mod file), go.work, .go-version or .tool-versions.',
            cause,
        });
    }
}
function inPlaceOf(file, modFile) {
    if (modFile === undefined || (0,external_node_path_.basename)(file) !== 'go.mod')
        return file;
    const other = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(file), modFile);
    return (0,external_node_fs_.existsSync)(other) ? other : file;
}
function shown(file) {
    const path = (0,external_node_path_.relative)('', file);
    return path.startsWith('..') ? file : path;
}

;// CONCATENATED MODULE: ./lib/toolchain/go/go.js






const atHand = [fromToolCache, fromPath, fromGorootVariables];
const elsewhere = [fromToolCache, fromGorootVariables];
/**
 * Finds the requested Go, or downloads it into the tool cache. Throws a UserError when no source has it, with each
 * source's reason, or when a download fails its checksum.
 */
async function findGo(request, host) {
    const catalogue = goCatalogue(request, host);
    const wanted = await settle(findVersionRequest(request), request, catalogue);
    const { hostPlatform, onChosen = () => { } } = request;
    const context = { host, hostPlatform, catalogue, onChosen };
    // No version is requested: the go that the machine's owner put on PATH takes precedence over the tool cache.
    const sources = wanted.kind === 'any' ? [fromPath, ...elsewhere] : atHand;
    const present = await firstOf(sources, wanted, context);
    const here = present.found === undefined ? undefined : await newestAtHand(present.found, wanted, context);
    const { found = undefined, misses } = here === undefined
        ? await firstOf(await fetchedBy(request, { wanted, catalogue }), wanted, context)
        : { found: here, misses: [] };
    const missed = [...present.misses, ...misses];
    if (found !== undefined) {
        const isStrange = found.source === 'module-proxy' && !isOwn(request);
        return isStrange ? { ...toolchain(found, wanted), warning: notFromThere(misses) } : toolchain(found, wanted);
    }
    if (wanted.kind === 'preferred') {
        // By the go command's rules, a later Go can replace the one that a toolchain line names.
        const later = await firstOf(atHand, { ...wanted, kind: 'minimum' }, context);
        const remark = `instead of ${goOfSemver(wanted.version)}, which is not available: ${missed.at(-1)}`;
        if (later.found !== undefined)
            return { ...toolchain(later.found, wanted), remark };
    }
    const asked = wanted.requestedBy === unasked ? '' : `, requested by ${wanted.requestedBy},`;
    throw new errors/* UserError */.yo(`${requestText(wanted)}${asked} is not available: ${missed.join('; ')}`, {
        change: isOwn(request)
            ? 'Ask for a version that exists, put it on PATH, or point go-download-base-url at a server that has it.'
            : 'Ask for a version that exists, put it on PATH, or give the sha256 of the archive as go-checksum where only the mirror has it.',
    });
}
function notFromThere(misses) {
    return `Go comes from the module proxy, not from go-download-base-url: ${misses.join('; ')}`;
}
/** The line for the log: `Go 1.26.8, from the toolchain line of services/api/go.mod, found on PATH`. */
function describeGo(go) {
    const where = {
        'tool-cache': 'found in the tool cache',
        path: 'found on PATH',
        'goroot-variable': 'found by a GOROOT variable of the runner',
        download: 'downloaded and verified by its sha256',
        'module-proxy': 'fetched through the module proxy and verified by the checksum database',
    }[go.source];
    const what = go.requestedBy === unasked
        ? [`Go ${go.version}, ${where}`, unasked]
        : [`Go ${go.version}, from ${go.requestedBy}, ${where}`];
    return [...what, go.remark].filter((part) => part !== undefined).join('; ');
}
// A user who configures another server may mean another distribution of Go, so no other server replaces it, with two
// exceptions: nobody answers there, or it has an archive named like Go's own and no server is reachable for its
// checksum (the checksum database has one for what the module proxy serves). The log says so then.
async function fetchedBy(request, { wanted, catalogue }) {
    if (isOwn(request))
        return [fromDownload, fromModuleProxy];
    const list = await catalogue.archives();
    if ('miss' in list)
        return list.answered ? [fromDownload] : [fromDownload, fromModuleProxy];
    const version = choose(wanted, list.archives.map((archive) => archive.version));
    const archive = list.archives.find((candidate) => candidate.version === version);
    const sum = archive === undefined ? undefined : await catalogue.sumOf(archive);
    const mayBeElsewhere = sum !== undefined && 'unproven' in sum && sum.mayBeElsewhere;
    return mayBeElsewhere ? [fromDownload, fromModuleProxy] : [fromDownload];
}
function isOwn({ downloadBaseUrl, ownBaseUrl = ownReleases }) {
    return downloadBaseUrl.replace(/\/+$/, '') === ownBaseUrl;
}
/**
 * The newest fitting patch release on the machine, from any source. When go.mod leaves the line (1.25, 1.26) open, the
 * go on PATH decides it: an older line that another project left in the tool cache would be an unwanted downgrade.
 */
async function newestAtHand(found, wanted, context) {
    if (wanted.kind !== 'minimum' && wanted.kind !== 'range')
        return found;
    const onPath = found.source === 'path' ? found : await fromPath(wanted, context);
    const first = wanted.kind === 'minimum' && 'command' in onPath ? onPath : found;
    const range = wanted.kind === 'minimum' ? `~${first.version}` : wanted.range;
    const narrowed = { kind: 'range', range, requestedBy: wanted.requestedBy };
    const others = await Promise.all(elsewhere.map((resolver) => resolver(narrowed, context)));
    return [first, onPath, ...others]
        .filter((candidate) => 'command' in candidate)
        .filter(({ version }) => fits(narrowed, version) || version === first.version)
        .reduce((best, candidate) => (isNewer(candidate.version, best.version) ? candidate : best), first);
}
/** Resolves a request that needs the release list to one version. */
async function settle(wanted, { checkLatest }, catalogue) {
    const open = wanted.kind === 'stable' || wanted.kind === 'oldstable';
    const newest = checkLatest && (wanted.kind === 'range' || wanted.kind === 'minimum');
    if (!open && !newest)
        return wanted;
    const version = choose(wanted, await catalogue.versions(), { newest });
    if (version !== undefined)
        return { kind: 'exact', version, requestedBy: wanted.requestedBy };
    const list = await catalogue.archives();
    throw new errors/* UserError */.yo(`${requestText(wanted)}, requested by ${wanted.requestedBy}, is not in the list of releases${'miss' in list ? `: ${list.miss}` : ''}`, { change: 'Name a version that exists, or leave check-latest out.' });
}
async function firstOf(sources, wanted, context) {
    const misses = [];
    for (const source of sources) {
        const result = await source(wanted, context);
        if ('command' in result)
            return { found: result, misses };
        if (result.miss !== '')
            misses.push(result.miss);
    }
    return { misses };
}
function toolchain(found, { requestedBy }) {
    const { command, root, version, source, saysOfItself } = found;
    const remark = saysOfItself === undefined ? {} : { remark: `it calls itself ${saysOfItself}` };
    return { command, root, version: goOfSemver(version), source, requestedBy, ...remark };
}


/***/ }),

/***/ 1929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unpackArchive)
/* harmony export */ });
/**
 * Unpacks a tar (gzip, xz) into an existing folder, without the archive's single top-level folder. bsdtar, the tar of
 * macOS and Windows, reads zip as well. Throws a ToolError.
 */
async function unpackArchive(archive, host) {
    // On Windows a GNU tar from Git may come first on PATH; it takes C: for a host name and cannot read zip.
    const tar = archive.os === 'win32' ? `${host.env.SystemRoot ?? 'C:\\Windows'}\\System32\\tar.exe` : 'tar';
    const args = ['-xf', archive.file, '-C', archive.into, '--strip-components=1'];
    // As root, tar would otherwise restore the owners in the archive.
    await host.run({ command: tar, args: archive.os === 'win32' ? args : [...args, '--no-same-owner'], quiet: true });
}


/***/ }),

/***/ 8471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ describeUpx),
  v: () => (/* binding */ findUpx)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/processes/which.js
var which = __webpack_require__(6101);
// EXTERNAL MODULE: ./lib/toolchain/download.js
var download = __webpack_require__(3319);
// EXTERNAL MODULE: ./lib/toolchain/unpack.js
var unpack = __webpack_require__(1929);
;// CONCATENATED MODULE: ./lib/toolchain/upx/checksums.js
/** sha256 of the release archives, by file name. Source: https://github.com/upx/upx/releases, files of v4.2.4 */
const upxChecksums = {
    'upx-4.2.4-amd64_linux.tar.xz': '75cab4e57ab72fb4585ee45ff36388d280c7afd72aa03e8d4b9c3cbddb474193',
    'upx-4.2.4-arm64_linux.tar.xz': '6bfeae6714e34a82e63245289888719c41fd6af29f749a44ae3d3d166ba6a1c9',
    'upx-4.2.4-win64.zip': '22e9ef20e4c72aad85e32c71cbc9c086436c179456382aa75c0c24868456a671',
};
/** Whether the project is tested with this version: its checksums are known. 5.x is rejected, see versions.ts. */
function isPinned(version) {
    return Object.keys(upxChecksums).some((name) => name.startsWith(`upx-${version}-`));
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./lib/toolchain/upx/versions.js


/** Versions that are used only when the user asks for them by number. */
const refused = [
    { range: '>=5', reason: 'programs packed by 5.x crash when the environment is large (upx/upx#18902)' },
    { range: '<4.2.0', reason: 'older than 4.2, which is not tested' },
    { range: '4.2.2', targets: ['arm64'], reason: 'arm64 programs packed by 4.2.2 crash with SIGILL (upx/upx#758)' },
];
/**
 * Why this version of UPX cannot be used instead of the requested one, or undefined when it can. Any
 * version without a known problem can replace the pinned one, since each packed program is verified anyway. Another
 * requested version must match exactly.
 */
function whyNotUpx(version, wanted) {
    if (version === wanted.version)
        return undefined;
    if (!isPinned(wanted.version))
        return `it is not ${wanted.version}`;
    return refused.find(({ range, targets }) => semver.satisfies(version, range) &&
        (targets === undefined || targets.some((name) => wanted.targets.includes(name))))?.reason;
}
/** The best of several versions: the requested one, otherwise the newest that is acceptable. */
function chooseUpx(versions, wanted) {
    const fitting = versions.filter((version) => semver.valid(version) !== null && whyNotUpx(version, wanted) === undefined);
    return fitting.find((version) => version === wanted.version) ?? semver.rsort([...fitting])[0];
}
/** `upx 4.2.4` in the first line of `upx --version` \u2192 `4.2.4`. */
function readUpxVersion(output) {
    return /^upx(?:-ucl)? (\d+\.\d+\.\d+)\b/m.exec(output)?.[1];
}
const releaseNames = {
    'linux arm': 'arm_linux.tar.xz',
    'linux arm64': 'arm64_linux.tar.xz',
    'linux ia32': 'i386_linux.tar.xz',
    'linux x64': 'amd64_linux.tar.xz',
    'win32 ia32': 'win32.zip',
    'win32 x64': 'win64.zip',
};
/** The file name of a release archive, or undefined for machines without a UPX release (macOS). */
function upxArchive(version, host) {
    const name = releaseNames[`${host.os} ${host.arch}`];
    return name === undefined ? undefined : `upx-${version}-${name}`;
}

;// CONCATENATED MODULE: ./lib/toolchain/upx/sources.js








// A server that is silent for this long counts as unreachable: packing is not worth minutes of waiting.
const idleTimeoutMs = 5000;
async function upxFromToolCache(wanted, host) {
    const { os, arch } = wanted.hostPlatform;
    const version = chooseUpx(await host.toolCache.versions('upx', arch), wanted);
    const folder = version === undefined ? undefined : await host.toolCache.find('upx', version, arch);
    if (version === undefined || folder === undefined)
        return { miss: '' };
    const command = (0,external_node_path_.join)(folder, programName(os));
    if ((await askUpx(command, host)) !== version)
        return { miss: `${command} does not start` };
    return { command, version, source: 'tool-cache' };
}
async function upxFromPath(wanted, host) {
    const command = (0,which/* which */.K)('upx', host.env);
    if (command === undefined)
        return { miss: 'no upx on PATH' };
    const version = await askUpx(command, host);
    if (version === undefined)
        return { miss: `${command} does not print its version` };
    const objection = whyNotUpx(version, wanted);
    if (objection !== undefined)
        return { miss: `the upx on PATH is ${version}: ${objection}` };
    return { command, version, source: 'path' };
}
/** The release archive, checked against the given or the known checksum. */
async function upxFromRelease(wanted, host) {
    const { version, hostPlatform } = wanted;
    const name = upxArchive(version, hostPlatform);
    if (name === undefined)
        return { miss: `UPX is not released for ${hostPlatform.os} ${hostPlatform.arch}` };
    const sha256 = wanted.checksum ?? upxChecksums[name];
    if (sha256 === undefined) {
        if (isPinned(version))
            return { miss: `the sha256 of ${name} is unknown` };
        throw new errors/* UserError */.yo(`the sha256 of ${name} is unknown, so it is not used`, {
            change: 'Set upx-checksum, or remove upx-version.',
        });
    }
    const file = (0,external_node_path_.join)(host.temporaryFolder, name);
    try {
        const url = new URL(`v${version}/${name}`, `${wanted.downloadBaseUrl.replace(/\/+$/, '')}/`);
        await (0,download/* downloadFile */.PE)({ url, to: file, sha256, idleTimeoutMs }, host);
        const tool = { name: 'upx', version, architecture: hostPlatform.arch };
        const folder = await host.toolCache.install(tool, (into) => (0,unpack/* unpackArchive */.b)({ file, into, os: hostPlatform.os }, host));
        return { command: (0,external_node_path_.join)(folder, programName(hostPlatform.os)), version, source: 'download' };
    }
    catch (error) {
        if (error instanceof download/* DownloadError */.nV)
            return { miss: error.message };
        // Small systems have no xz.
        if (error instanceof errors/* ToolError */.v4)
            return { miss: `${name} cannot be unpacked: ${error.output.trim().split('\n')[0]}` };
        throw error;
    }
    finally {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
}
/** The version that a upx command reports, or undefined when it does not start. */
async function askUpx(command, host) {
    try {
        const { stdout } = await host.run({ command, args: ['--version'], quiet: true, timeoutMs: 10_000 });
        return readUpxVersion(stdout);
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return undefined;
        throw error;
    }
}
function programName(os) {
    return os === 'win32' ? 'upx.exe' : 'upx';
}

;// CONCATENATED MODULE: ./lib/toolchain/upx/distribution/apt-sources.js
const distributions = {
    debian: { releases: ['bullseye', 'bookworm', 'trixie', 'forky', 'sid'], components: 'main' },
    ubuntu: { releases: ['jammy', 'noble', 'plucky', 'questing', 'resolute'], components: 'main universe' },
};
/** Reads the one-line form (`deb [signed-by=\u2026] uri suite component`). Source: sources.list(5) */
function readOneLineSources(text) {
    return text.split('\n').flatMap((line) => {
        const match = /^\s*deb\s+(?:\[([^\]]*)\]\s+)?(\S+)\s+(\S+)(\s|$)/.exec(line.replace(/#.*/, ''));
        const [, options = '', uri, suite] = match ?? [];
        if (uri === undefined || suite === undefined)
            return [];
        const signedBy = /\bsigned-by=(\S+)/i.exec(options)?.[1];
        return [{ uris: [uri], suites: [suite], ...(signedBy === undefined ? {} : { signedBy }) }];
    });
}
/** Reads the deb822 form of *.sources files. Source: sources.list(5) */
function readDeb822Sources(text) {
    const withoutComments = text.replaceAll(/^#.*\n?/gm, '');
    return withoutComments.split(/\n\s*\n/).flatMap((stanza) => {
        const field = (name) => new RegExp(`^${name}:[ \\t]*(.*(?:\\n[ \\t].*)*)`, 'im').exec(stanza)?.[1]?.trim();
        const words = (name) => field(name)?.split(/\s+/) ?? [];
        if (!words('Types').includes('deb') || field('Enabled')?.toLowerCase() === 'no')
            return [];
        const signedBy = field('Signed-By');
        return [{ uris: words('URIs'), suites: words('Suites'), ...(signedBy === undefined ? {} : { signedBy }) }];
    });
}
/** ID and VERSION_CODENAME of /etc/os-release. */
function readOsRelease(text) {
    const value = (name) => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1]?.trim() || undefined;
    return { id: value('ID'), codename: value('VERSION_CODENAME') };
}
/**
 * Sources to look for UPX in, as deb822 texts to try in order: the suites of the machine's own release with its
 * backports, then later releases, using the servers and keys of the machine's own sources. Empty for an unknown
 * distribution, or when the machine has no source for its own release.
 */
function upxSources(system, sources) {
    const distribution = distributions[system.id ?? ''];
    const { codename } = system;
    const own = sources.find(({ suites }) => codename !== undefined && suites.includes(codename));
    if (distribution === undefined || codename === undefined || own === undefined)
        return [];
    const later = distribution.releases.slice(distribution.releases.indexOf(codename) + 1);
    const stanza = (suites) => [
        'Types: deb',
        `URIs: ${own.uris.join(' ')}`,
        `Suites: ${suites.join(' ')}`,
        `Components: ${distribution.components}`,
        // Skips the icons and file lists that a machine may be configured to fetch.
        'Targets: Packages',
        ...(own.signedBy === undefined ? [] : [`Signed-By: ${own.signedBy}`]),
        '',
    ].join('\n');
    const known = distribution.releases.includes(codename);
    return [
        stanza([codename, `${codename}-updates`, `${codename}-backports`]),
        ...(known ? later : []).map((name) => stanza([name])),
    ];
}
/** The versions that `apt-cache madison` prints, `package | version | source` a line, in its order. */
function readMadison(output) {
    return output.split('\n').flatMap((line) => line.split('|')[1]?.trim() ?? []);
}
/** `1:4.2.4-1.1~bpo12+1` \u2192 `4.2.4`: without the epoch and the distribution's suffix. */
function upstreamVersion(version) {
    return version
        .replace(/^\d+:/, '')
        .replace(/-[^-]*$/, '')
        .replace(/[+~].*$/, '');
}
/** The packages of a Depends field, the first of each alternative, without version and architecture. */
function readDepends(field) {
    return field.split(',').flatMap((part) => /^\s*([a-z0-9][a-z0-9.+-]*)/.exec(part)?.[1] ?? []);
}

;// CONCATENATED MODULE: ./lib/toolchain/upx/distribution/package.js







const packageName = 'upx-ucl';
const updateTimeoutMs = 60_000;
const fetchTimeoutMs = 60_000;
/**
 * UPX from the distribution's package, unpacked into the tool cache. APT gets a separate state, cache and source list:
 * the machine's package database is only read, and nothing is installed. APT checks the signatures.
 */
async function fromDistribution(wanted, host) {
    const commands = ['apt-get', 'apt-cache', 'dpkg-deb'].filter((name) => (0,which/* which */.K)(name, host.env) === undefined);
    if (commands.length > 0)
        return { miss: '' };
    const lists = upxSources(readOsRelease(readIfThere('/etc/os-release')), machineSources('/etc/apt'));
    if (lists.length === 0)
        return { miss: 'the APT sources of this machine list no release of Debian or Ubuntu' };
    const apt = privateApt((0,external_node_path_.join)(host.temporaryFolder, 'apt'));
    try {
        for (const list of lists) {
            const offer = await offered(list, { wanted, apt, host });
            if (offer.unreachable !== undefined)
                return { miss: `the distribution's packages: ${offer.unreachable}` };
            if (offer.version !== undefined)
                return await install(offer.version, { wanted, apt, host });
        }
        return { miss: `the distribution has no ${packageName} that can be used` };
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return { miss: `the distribution's package: ${lastLine(error)}` };
        throw error;
    }
    finally {
        (0,external_node_fs_.rmSync)(apt.folder, { recursive: true, force: true });
    }
}
function privateApt(folder) {
    const sources = (0,external_node_path_.join)(folder, 'sources.d');
    for (const part of [
        sources,
        (0,external_node_path_.join)(folder, 'state', 'lists', 'partial'),
        (0,external_node_path_.join)(folder, 'cache', 'archives', 'partial'),
    ]) {
        (0,external_node_fs_.mkdirSync)(part, { recursive: true });
    }
    const config = (0,external_node_path_.join)(folder, 'apt.conf');
    const value = (text) => `"${text.replaceAll('"', '')}"`;
    (0,external_node_fs_.writeFileSync)(config, [
        // Hooks of other packages change the machine's own state.
        '#clear APT::Update::Pre-Invoke;',
        '#clear APT::Update::Post-Invoke;',
        '#clear APT::Update::Post-Invoke-Success;',
        `Dir::State ${value((0,external_node_path_.join)(folder, 'state'))};`,
        `Dir::Cache ${value((0,external_node_path_.join)(folder, 'cache'))};`,
        'Dir::State::status "/var/lib/dpkg/status";',
        'Dir::Etc::SourceList "/dev/null";',
        `Dir::Etc::SourceParts ${value(sources)};`,
        'Dir::Etc::Preferences "/dev/null";',
        'Dir::Etc::PreferencesParts "/dev/null";',
        // The user that APT would switch to cannot read the private folder.
        'APT::Sandbox::User "";',
        'APT::Get::AllowUnauthenticated "false";',
        'Acquire::AllowInsecureRepositories "false";',
        'Acquire::Languages "none";',
        'Acquire::Retries "1";',
        'Acquire::http::Timeout "5";',
        'Acquire::https::Timeout "5";',
        '',
    ].join('\n'));
    return { folder, config, sources };
}
/** An acceptable version of the package in the sources, if any. A missing suite is not an error. */
async function offered(list, { wanted, apt, host }) {
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(apt.sources, 'upx.sources'), list);
    const { config } = apt;
    const update = await host.run({
        command: 'apt-get',
        args: ['-c', config, '-q', 'update'],
        anyExitCode: true,
        quiet: true,
        timeoutMs: updateTimeoutMs,
    });
    if (!(0,external_node_fs_.readdirSync)((0,external_node_path_.join)(apt.folder, 'state', 'lists')).some((name) => name.includes('_Packages'))) {
        return {
            unreachable: update.stderr
                .trim()
                .split('\n')[0]
                ?.replace(/^[WE]: /, '') ?? 'no list received',
        };
    }
    const madison = await host.run({ command: 'apt-cache', args: ['-c', config, 'madison', packageName], quiet: true });
    const versions = readMadison(madison.stdout);
    const chosen = chooseUpx(versions.map(upstreamVersion), wanted);
    return { version: versions.find((version) => upstreamVersion(version) === chosen) };
}
async function install(packageVersion, { wanted, apt, host }) {
    const version = upstreamVersion(packageVersion);
    const tool = { name: 'upx', version, architecture: wanted.hostPlatform.arch };
    const folder = await host.toolCache.install(tool, async (into) => {
        const [file] = await fetchPackages([`${packageName}=${packageVersion}`], { apt, host });
        if (file === undefined)
            throw new errors/* ToolError */.v4(nothingFetched);
        await host.run({ command: 'dpkg-deb', args: ['-x', file, into], quiet: true });
        const program = (0,external_node_path_.join)(into, 'usr', 'bin', packageName);
        const command = (0,external_node_path_.join)(into, 'upx');
        if ((await askUpx(program, host)) === version) {
            (0,external_node_fs_.symlinkSync)((0,external_node_path_.relative)(into, program), command);
        }
        else {
            // Built for a later release: its libraries are unpacked too, and their loader starts it.
            await addLibraries({ file, into }, { apt, host });
            (0,external_node_fs_.writeFileSync)(command, launcher(into, program));
            (0,external_node_fs_.chmodSync)(command, 0o755);
        }
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(into, 'usr', 'share'), { recursive: true, force: true });
        const started = await askUpx(command, host);
        if (started !== version)
            throw new errors/* ToolError */.v4({ ...nothingFetched, reason: `the program says ${started ?? 'nothing'}` });
    });
    return { command: (0,external_node_path_.join)(folder, 'upx'), version, source: 'distribution' };
}
const nothingFetched = {
    command: `apt-get download ${packageName}`,
    exitCode: undefined,
    output: '',
    reason: 'no file came',
};
async function fetchPackages(packages, { apt, host }) {
    const cwd = (0,external_node_path_.join)(apt.folder, `packages-${packages[0]?.split('=')[0]}`);
    (0,external_node_fs_.mkdirSync)(cwd);
    const args = ['-c', apt.config, '-q', 'download', ...packages];
    await host.run({ command: 'apt-get', args, cwd, quiet: true, timeoutMs: fetchTimeoutMs });
    return (0,external_node_fs_.readdirSync)(cwd)
        .filter((name) => name.endsWith('.deb'))
        .map((name) => (0,external_node_path_.join)(cwd, name));
}
async function addLibraries({ file, into }, { apt, host }) {
    const depends = await host.run({ command: 'dpkg-deb', args: ['-f', file, 'Depends'], quiet: true });
    const libraries = readDepends(depends.stdout);
    for (const library of await fetchPackages(libraries, { apt, host })) {
        await host.run({ command: 'dpkg-deb', args: ['-x', library, into], quiet: true });
    }
}
// The only use of a shell here: it finds its own folder and passes the arguments on unchanged.
function launcher(folder, program) {
    const files = (0,external_node_fs_.readdirSync)(folder, { recursive: true, withFileTypes: true });
    const loader = files.find((entry) => entry.isFile() && /^ld-linux[\w.-]*\.so\.\d+$/.test(entry.name));
    const folders = new Set(files.filter((entry) => /\.so(\.\d+)*$/.test(entry.name)).map((entry) => (0,external_node_path_.relative)(folder, entry.parentPath)));
    if (loader === undefined)
        throw new errors/* ToolError */.v4({ ...nothingFetched, reason: 'no loader among the libraries' });
    const inFolder = (path) => `"$here/${path}"`;
    const libraries = [...folders].filter((path) => !/gconv|audit/.test(path)).map((path) => `$here/${path}`);
    return [
        '#!/bin/sh',
        'here=$(dirname "$(readlink -f "$0")")',
        `exec ${inFolder((0,external_node_path_.relative)(folder, (0,external_node_path_.join)(loader.parentPath, loader.name)))} --library-path "${libraries.join(':')}" ${inFolder((0,external_node_path_.relative)(folder, program))} "$@"`,
        '',
    ].join('\n');
}
function machineSources(folder) {
    const parts = (0,external_node_path_.join)(folder, 'sources.list.d');
    const names = (0,external_node_fs_.existsSync)(parts) ? (0,external_node_fs_.readdirSync)(parts).toSorted() : [];
    return [
        ...readOneLineSources(readIfThere((0,external_node_path_.join)(folder, 'sources.list'))),
        ...names.flatMap((name) => {
            const text = readIfThere((0,external_node_path_.join)(parts, name));
            if (name.endsWith('.list'))
                return readOneLineSources(text);
            return name.endsWith('.sources') ? readDeb822Sources(text) : [];
        }),
    ];
}
function readIfThere(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8');
    }
    catch {
        return '';
    }
}
function lastLine({ output, message }) {
    return output.trim().split('\n').at(-1) || (message.split('\n')[0] ?? message);
}

;// CONCATENATED MODULE: ./lib/toolchain/upx/upx.js


/**
 * Finds UPX, or downloads it into the tool cache. Returns the reason when no source has it; throws a UserError for a
 * download that fails its checksum.
 */
async function findUpx(request, host) {
    const wanted = {
        ...request,
        targets: request.targets ?? [],
    };
    const misses = [];
    for (const source of [upxFromToolCache, upxFromPath, upxFromRelease, fromDistribution]) {
        const result = await source(wanted, host);
        if ('command' in result)
            return result;
        if (result.miss !== '')
            misses.push(result.miss);
    }
    return { command: undefined, reason: `UPX ${wanted.version} not found: ${misses.join('; ')}` };
}
/** The line for the log: `UPX 4.2.4, found on PATH`, or why there is none. */
function describeUpx(upx) {
    if (upx.command === undefined)
        return upx.reason;
    const where = {
        'tool-cache': 'found in the tool cache',
        path: 'found on PATH',
        download: 'downloaded and verified by its sha256',
        distribution: 'unpacked from a distribution package',
    }[upx.source];
    return `UPX ${upx.version}, ${where}`;
}


/***/ })

};
