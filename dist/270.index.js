export const id = 270;
export const ids = [270];
export const modules = {

/***/ 347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ withActionHost)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
;// CONCATENATED MODULE: ./lib/caches/service/service.js




// Together with the start of the client this stays below five seconds.
const defaultStallMs = 3500;
// For a large cache on a slow connection.
const maxMs = 15 * 60_000;
/**
 * Replaces `tar` for the toolkit. Saving packs our one file as it is, and restoring hands us the archive as it is: the
 * toolkit's own unpacking (tar -P) lets an archive write anywhere.
 */
const standInForTar = `#!/bin/sh
PATH=/usr/bin:/bin
case "$*" in
  *' -cf '*) ln "$KEPT_FILE" cache.tgz 2>/dev/null || cp "$KEPT_FILE" cache.tgz ;;
  '-xf '*) mv "$RUNNER_TEMP"/*/cache.tgz "$KEPT_FILE" ;;
esac
`;
/** The cache service that the environment names. Without one, every call says so at no cost. */
function createCacheService(options) {
    const unavailable = whyUnavailable(options.host.env);
    let stalled;
    const ask = async (question, signal) => {
        if (unavailable !== undefined)
            return { trouble: unavailable };
        if (stalled !== undefined)
            return stalled;
        const answer = await askInProcess(question, { ...options, signal });
        if (answer.stalled === true)
            stalled = answer;
        return answer;
    };
    return {
        ...(unavailable === undefined ? {} : { unavailable }),
        restore: ({ key, restoreKeys, to, signal }) => ask({ work: 'restore', key, restoreKeys, file: to }, signal),
        save: ({ key, file }) => ask({ work: 'save', key, restoreKeys: [], file }),
    };
}
function whyUnavailable(env) {
    if (process.platform === 'win32')
        return 'caching is not supported on Windows';
    const isSet = (name) => (env[name] ?? '') !== '';
    if (isSet('ACTIONS_CACHE_URL') || (isSet('ACTIONS_CACHE_SERVICE_V2') && isSet('ACTIONS_RESULTS_URL')))
        return undefined;
    return 'no cache service available';
}
async function askInProcess(question, { program, host, stallMs = defaultStallMs, signal, }) {
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(host.temporaryFolder, 'cache-service-'));
    const bin = (0,external_node_path_.join)(folder, 'bin');
    const temporaryFolder = (0,external_node_path_.join)(folder, 'temporary');
    const workspace = (0,external_node_path_.join)(folder, 'workspace');
    for (const part of [bin, temporaryFolder, workspace])
        (0,external_node_fs_.mkdirSync)(part);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(workspace, 'kept'), '');
    for (const name of ['tar', 'gtar']) {
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(bin, name), standInForTar);
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(bin, name), 0o755);
    }
    const file = (0,external_node_path_.join)(folder, 'file');
    if (question.work === 'save')
        (0,external_node_fs_.renameSync)(question.file, file);
    try {
        const { stdout } = await host.run({
            command: process.execPath,
            args: [program],
            cwd: workspace,
            // This PATH has no zstd: with it, the toolkit would store the same archive under another version.
            env: { ...host.env, PATH: bin, RUNNER_TEMP: temporaryFolder, GITHUB_WORKSPACE: workspace, KEPT_FILE: file },
            input: JSON.stringify({ ...question, file, temporaryFolder, stallMs }),
            quiet: true,
            timeoutMs: maxMs,
            ...(signal === undefined ? {} : { signal }),
        });
        const answer = readAnswer(stdout);
        if (question.work === 'restore' && answer.key !== undefined)
            (0,external_node_fs_.renameSync)(file, question.file);
        return answer;
    }
    catch (error) {
        if (error instanceof errors/* ToolError */.v4)
            return { trouble: error.message.split('\n')[0] ?? error.message };
        throw error;
    }
    finally {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}
function readAnswer(text) {
    const answer = (0,json/* parseJson */.qF)(text);
    if (!(0,json/* isRecord */.u4)(answer))
        return { trouble: 'the client returned nothing' };
    const [key, trouble] = [(0,json/* textOf */.b6)(answer.key), (0,json/* textOf */.b6)(answer.trouble)];
    return {
        ...(key === undefined ? {} : { key }),
        ...(trouble === undefined ? {} : { trouble }),
        ...('stalled' in answer ? { stalled: true } : {}),
    };
}

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
            const { find } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 9805));
            const found = quietly(() => find(tool, versionRange, architecture));
            return found === '' ? undefined : inside(folder, found);
        },
        versions: async (tool, architecture) => {
            if (!(0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, tool)))
                return [];
            const { findAllVersions } = await Promise.all(/* import() */[__webpack_require__.e(88), __webpack_require__.e(805)]).then(__webpack_require__.bind(__webpack_require__, 9805));
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

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 8 modules
var core = __webpack_require__(6058);
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

;// CONCATENATED MODULE: ./lib/host/runner/log.js



/**
 * The log of a workflow step: groups, annotations and masks as workflow commands on standard output. Output of child
 * processes cannot issue commands: text that looks like one is wrapped in stop-commands.
 */
function createRunnerLog(write) {
    const secrets = createSecrets();
    const line = (text) => write(`${secrets.hide(text)}\n`);
    const plain = (text) => (looksLikeCommand(text) ? stopped(text, line) : line(text));
    return {
        info: plain,
        debug: (text) => core/* debug */.Yz(secrets.hide(text)),
        child: (text) => plain(text.replace(/\r?\n$/, '')),
        warning: (message, at) => core/* warning */.$e(secrets.hide(message), annotation(at)),
        error: (message, at) => core/* error */.z3(secrets.hide(message), annotation(at)),
        status: () => undefined,
        group: (title, work) => core/* group */.Os(title.replaceAll(/[\r\n]+/g, ' '), work),
        secret: (value) => {
            secrets.add(value);
            // The runner masks line by line; an empty mask would hide everything.
            for (const part of value.split(/\r?\n/).filter((part) => part.trim() !== ''))
                core/* setSecret */.Pq(part);
        },
    };
}
// `::name::` at the start of a line, and the older `##[name]` anywhere in it. The runner trims .NET's white space,
// which is \s and U+0085, and in the older .NET Framework U+180E and U+200B as well.
function looksLikeCommand(text) {
    return /^[\s\u0085\u180e\u200b]*::|##\[/m.test(text);
}
function stopped(text, line) {
    const token = (0,external_node_crypto_.randomUUID)();
    line(`::stop-commands::${token}`);
    line(text);
    line(`::${token}::`);
}
function annotation(at) {
    if (at === undefined)
        return {};
    return {
        file: at.file,
        ...(at.line === undefined ? {} : { startLine: at.line }),
        ...(at.column === undefined ? {} : { startColumn: at.column }),
    };
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/action/surroundings.js






/** Runs `work` with the host and the services of a step, and closes them afterwards. */
async function withActionHost({ env, cacheProgram }, work) {
    const log = createRunnerLog((text) => process.stdout.write(text));
    const temporaryParent = env.RUNNER_TEMP ?? (0,external_node_os_.tmpdir)();
    return withOwnHost({ env, log, userAgent: version/* userAgent */.N, temporaryParent }, (host) => {
        const service = createCacheService({
            program: cacheProgram,
            host: { ...host, env: { ...host.env, ...(0,environment/* runnerOnly */.tI)(env) } },
        });
        return work({ host, log, service });
    });
}


/***/ }),

/***/ 6698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pf: () => (/* binding */ readCacheStates),
  Cb: () => (/* binding */ restoreCaches),
  FV: () => (/* binding */ saveCaches),
  LU: () => (/* binding */ whyReadOnly)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/host/runner/context.js
var runner_context = __webpack_require__(9586);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(6466);
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
const chunkBytes = 256 * 1024;
const maxIndexBytes = 64 * 1024 * 1024;
/** Packs the files. Throws Node's read and write errors. */
async function packFiles({ folder, files, to, level }) {
    const entries = files.map((path) => {
        const { size, mtimeMs } = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, path));
        return [path, size, Math.floor(mtimeMs / 1000)];
    });
    await (0,promises_.pipeline)(external_node_stream_.Readable.from(packed(folder, entries)), (0,external_node_zlib_.createGzip)({ level }), (0,external_node_fs_.createWriteStream)(to));
}
// Synchronous, file by file: for ten thousand small files this takes a fifth of the time.
function* packed(folder, entries) {
    yield Buffer.from(`${format}\n${JSON.stringify(entries)}\n`);
    for (const [path, sizeBytes] of entries)
        yield* contentOf((0,external_node_path_.join)(folder, path), sizeBytes);
}
/** Exactly as many bytes as announced: if a file grew meanwhile, the rest is left out. */
function* contentOf(path, sizeBytes) {
    const handle = (0,regular/* openRegularFileSync */.iv)(path);
    try {
        for (let left = sizeBytes; left > 0;) {
            const chunk = Buffer.alloc(Math.min(left, chunkBytes));
            const length = (0,external_node_fs_.readSync)(handle, chunk);
            if (length === 0)
                throw new Error(`${path} shrank while it was archived`);
            left -= length;
            yield chunk.subarray(0, length);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(handle);
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
    const index = (0,json/* parseJson */.qF)(await bytes.line(maxIndexBytes));
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

// EXTERNAL MODULE: ./lib/caches/plan.js
var caches_plan = __webpack_require__(3996);
;// CONCATENATED MODULE: ./lib/caches/recent-files.js
/**
 * The files to save: those used within `maxAgeMs`, the latest first, up to `maxBytes`. Files of one entry (`group`)
 * stay together, with the latest time of any of them.
 */
function recentlyUsed(files, limits, group) {
    const entries = new Map();
    for (const { path, sizeBytes, usedMs } of files) {
        const name = group(path);
        const entry = entries.get(name) ?? { usedMs: 0, sizeBytes: 0, paths: [] };
        entry.usedMs = Math.max(entry.usedMs, usedMs);
        entry.sizeBytes += sizeBytes;
        entry.paths.push(path);
        entries.set(name, entry);
    }
    const kept = [];
    let left = limits.maxBytes;
    for (const entry of [...entries.values()].toSorted((a, b) => b.usedMs - a.usedMs)) {
        left -= entry.sizeBytes;
        if (left < 0 || limits.nowMs - entry.usedMs > limits.maxAgeMs)
            break;
        kept.push(...entry.paths);
    }
    return kept;
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
        level: 1,
    },
    // A folder for each program: the packed file, and a record of the proof.
    packed: {
        isOurs: /^[0-9a-f]{64}\/(?:file|record\.json)$/,
        group: (path) => path.slice(0, path.indexOf('/')),
        maxBytes: 256 * 1024 * 1024,
        maxAgeMs: 14 * dayMs,
        level: 0,
    },
    // A folder for each program and for each price; a program of 100 MB has about 2 MB, which gzip makes a tenth of.
    sizes: {
        isOurs: /^(?:programs|prices)\/[0-9a-f]{64}\/(?:file|record\.json)$/,
        group: (path) => path.slice(0, path.lastIndexOf('/')),
        maxBytes: 64 * 1024 * 1024,
        maxAgeMs: 14 * dayMs,
        level: 1,
    },
};
/** Restores a cache to the folder where it is used. */
async function restoreFolderCache(plan, { service, temporaryFolder, signal }) {
    const { kind, folder, key, restoreKeys } = plan;
    const name = (0,caches_plan/* cacheName */.UU)(kind);
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
async function saveFolderCache(state, { service, temporaryFolder, nowMs }) {
    const { kind, folder, key } = state;
    if (state.stalled === true || state.matched === key)
        return undefined;
    const { isOurs, group, maxBytes, maxAgeMs, level } = rules[kind];
    const files = recentlyUsed(filesIn(folder, isOurs), { nowMs, maxAgeMs, maxBytes }, group);
    if (files.length === 0 || digestOf(files) === state.restored)
        return undefined;
    const file = (0,external_node_path_.join)(temporaryFolder, `${kind}.kept`);
    await packFiles({ folder, files, to: file, level });
    const answer = await service.save({ key, file });
    (0,external_node_fs_.rmSync)(file, { force: true });
    const name = (0,caches_plan/* cacheName */.UU)(kind);
    return answer.key === undefined
        ? `${name}: not saved: ${answer.trouble}`
        : `${name}: ${files.length} files saved as ${answer.key}`;
}
function filesIn(folder, isOurs) {
    if ((0,external_node_fs_.statSync)(folder, { throwIfNoEntry: false }) === undefined)
        return [];
    return (0,external_node_fs_.readdirSync)(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => isOurs.test(path))
        .flatMap((path) => {
        const stats = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, path), { throwIfNoEntry: false });
        return stats?.isFile() === true ? [{ path, sizeBytes: stats.size, usedMs: stats.mtimeMs }] : [];
    });
}
function digestOf(paths) {
    return (0,digest/* sha256Of */.Bj)(paths.toSorted().join('\n'));
}

;// CONCATENATED MODULE: ./lib/caches/module-files.js
/** Parses go.sum texts: `module version h1:\u2026` covers a zip, `module version/go.mod h1:\u2026` a .mod. */
function vouchedFiles(sums) {
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
    const files = plan.files.map(({ path, text }) => ({ path, sha256: (0,digest/* sha256Of */.Bj)(text) }));
    const archive = (0,external_node_path_.join)(temporaryFolder, 'modules.kept');
    const answer = await service.restore({ key, restoreKeys, to: archive, signal });
    const state = { kind, folder, key, files, restored: (0,digest/* sha256Of */.Bj)('') };
    if (answer.key === undefined) {
        const line = answer.trouble === undefined ? 'Module cache: no saved cache found' : `Module cache: ${answer.trouble}`;
        return { state: { ...state, ...(answer.stalled === true ? { stalled: true } : {}) }, hit: false, files: 0, line };
    }
    const vouched = vouchedFiles(plan.files.map(({ text }) => text));
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
async function saveModuleCache(state, ports) {
    if (state.stalled === true || state.matched === state.key)
        return undefined;
    const texts = state.files.map(({ path }) => textOf(path));
    if (texts.some((text, index) => (0,digest/* sha256Of */.Bj)(text) !== state.files[index]?.sha256)) {
        return 'Module cache: not saved: go.sum was changed by the run';
    }
    const downloads = (0,external_node_path_.join)(state.folder, 'cache', 'download');
    const vouched = vouchedFiles(texts);
    const files = modules_filesIn(downloads, vouched.has);
    if (files.length === 0 || modules_digestOf(files) === state.restored)
        return undefined;
    const file = (0,external_node_path_.join)(ports.temporaryFolder, 'modules.kept');
    await packFiles({ folder: downloads, files, to: file, level: 0 });
    const answer = await ports.service.save({ key: state.key, file });
    (0,external_node_fs_.rmSync)(file, { force: true });
    return answer.key === undefined
        ? `Module cache: not saved: ${answer.trouble}`
        : `Module cache: ${files.length} files saved as ${answer.key}`;
}
const longestSumsBytes = 64 * 1024 * 1024;
// A test may have replaced it with anything meanwhile.
function textOf(path) {
    try {
        return (0,regular/* readRegularFileSync */.cG)((0,external_node_fs_.realpathSync)(path), longestSumsBytes).toString('utf8');
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
    if (!(0,external_node_fs_.existsSync)(folder))
        return [];
    // Go does not create links or pipes here.
    const isFile = (path) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(folder, path), { throwIfNoEntry: false })?.isFile() === true;
    return (0,external_node_fs_.readdirSync)(folder, { recursive: true, encoding: 'utf8' })
        .map((path) => path.replaceAll('\\', '/'))
        .filter((path) => isWanted(path) && isFile(path));
}
function modules_digestOf(paths) {
    return (0,digest/* sha256Of */.Bj)(paths.toSorted().join('\n'));
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
        return { line: (0,caches_plan/* describeCachePlan */.ly)(plan) };
    const restored = await (0,trace/* partOfRun */.Ao)(ports, (0,caches_plan/* cacheName */.UU)(plan.kind).toLowerCase(), async () => plan.kind === 'modules' ? restoreModuleCache(plan, ports) : restoreFolderCache(plan, ports));
    return { restored, line: `${restored.line}; ${(0,caches_plan/* describeCachePlan */.ly)(plan)}` };
}
/**
 * Why the cache service accepts nothing from this run, by the event or its token's mode; undefined when it may be
 * asked.
 */
function whyReadOnly(context, mode) {
    if (mode === 'read' || mode === 'none')
        return `ACTIONS_CACHE_MODE is ${mode}`;
    return context === undefined ? undefined : (0,runner_context/* whyCachesOnlyRead */.IR)(context);
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
        return `${(0,caches_plan/* cacheName */.UU)(state.kind)}: not saved: ${unavailable}`;
    try {
        return state.kind === 'modules' ? await saveModuleCache(state, ports) : await saveFolderCache(state, ports);
    }
    catch (error) {
        if (error instanceof errors/* CancelledError */.cc)
            throw error;
        return `${(0,caches_plan/* cacheName */.UU)(state.kind)}: not saved: ${error instanceof Error ? error.message : String(error)}`;
    }
}
/** The valid states in the data passed to the post step; anything else is dropped. */
function readCacheStates(value) {
    return Array.isArray(value) ? value.filter(isCacheState) : [];
}
function isCacheState(value) {
    return ['kind', 'folder', 'key', 'restored'].every((name) => typeof (0,json/* property */.MZ)(value, name) === 'string');
}


/***/ }),

/***/ 3996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IP: () => (/* binding */ planBuildCache),
/* harmony export */   Kd: () => (/* binding */ planSizesCache),
/* harmony export */   UU: () => (/* binding */ cacheName),
/* harmony export */   ly: () => (/* binding */ describeCachePlan),
/* harmony export */   s5: () => (/* binding */ planPackedCache),
/* harmony export */   u: () => (/* binding */ planModuleCache)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);

/**
 * Plans the module cache. The key consists of the host, the version of Go, the names of the files that list the modules
 * (so that legs of a matrix do not share one key), and their contents. A changed dependency changes only the last part.
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
/** Plans the cache of what was found out of sizes, the folder `sizes` of the cache folder; trusted as the packed programs. */
function planSizesCache(facts) {
    return planForBranches('sizes', facts);
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
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Of */ .Bj)(text).slice(0, digits);
}
/** The line for the log: the key and everything it was made from. */
function describeCachePlan(plan) {
    if (plan.kind === 'none')
        return `No cache: ${plan.reason}`;
    return `${cacheName(plan.kind)}: key ${plan.key}, from ${plan.derivedFrom.join(', ')}`;
}
/** The name of a cache in the log. */
function cacheName(kind) {
    return { modules: 'Module cache', build: 'Build cache', packed: 'Packed programs', sizes: 'Sizes and prices' }[kind];
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ briefReason),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   v4: () => (/* binding */ ToolError),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/**
 * A problem that the user can fix. The message names the thing, the value that was given and what was expected;
 * `change` is the next step, as one sentence.
 */
class UserError extends Error {
    change;
    package;
    positions;
    constructor(message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'UserError';
        this.change = details.change;
        this.package = details.package;
        this.positions = details.positions ?? [];
    }
}
/** The command line or an input is malformed: the command exits with 2. */
class UsageError extends UserError {
    constructor(message, details = {}) {
        super(message, details);
        this.name = 'UsageError';
    }
}
/** A child process failed. The message contains the command, how it ended and its last lines of output. */
class ToolError extends Error {
    command;
    exitCode;
    output;
    shown;
    notStarted;
    constructor(failure) {
        const ending = failure.reason ?? `exit code ${failure.exitCode}`;
        const lines = failure.output.trimEnd().split('\n').slice(-10).join('\n');
        super(`${failure.command}: ${ending}${lines === '' ? '' : `\n${lines}`}`);
        this.name = 'ToolError';
        this.command = failure.command;
        this.exitCode = failure.exitCode;
        this.output = failure.output;
        this.shown = failure.shown ?? false;
        this.notStarted = failure.notStarted ?? false;
    }
}
/** Why something failed, on one line: of a tool, the last line that it wrote. */
function briefReason(error) {
    const written = error instanceof ToolError ? (error.output.trimEnd().split('\n').at(-1)?.trim() ?? '') : '';
    if (written !== '')
        return written;
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}
/** A registry refused a request or did not respond. Reads as `METHOD url: status CODE: message`. */
class RegistryError extends Error {
    method;
    url;
    status;
    code;
    /** The message without the request and the status. */
    reason;
    problem;
    constructor(failure) {
        const answer = [failure.status, failure.code].filter((part) => part !== undefined).join(' ');
        super(`${failure.method} ${failure.url}: ${answer === '' ? '' : `${answer}: `}${failure.message}`, failure.cause === undefined ? undefined : { cause: failure.cause });
        this.name = 'RegistryError';
        this.method = failure.method;
        this.url = failure.url;
        this.status = failure.status;
        this.code = failure.code;
        this.reason = failure.message;
        this.problem = failure.problem;
    }
}
/** The run was cancelled by SIGINT or SIGTERM. */
class CancelledError extends Error {
    constructor() {
        super('cancelled');
        this.name = 'CancelledError';
    }
}


/***/ }),

/***/ 8647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R4: () => (/* binding */ withoutRunner),
/* harmony export */   i$: () => (/* binding */ withoutInputs),
/* harmony export */   tI: () => (/* binding */ runnerOnly)
/* harmony export */ });
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

/***/ 9586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ whyCachesOnlyRead),
/* harmony export */   qs: () => (/* binding */ contextFrom),
/* harmony export */   vP: () => (/* binding */ whyTokensOnlyRead)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1022);
/* harmony import */ var _server_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8170);


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
    const action = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'action'));
    const prerelease = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'release', 'prerelease');
    const committed = Date.parse((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'head_commit', 'timestamp')) ?? '');
    const follows = eventName === 'workflow_run' ? followedRun(event) : undefined;
    const server = (0,_server_js__WEBPACK_IMPORTED_MODULE_1__/* .serverOf */ .F)(env);
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
    const number = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'number');
    return env.GITHUB_EVENT_NAME === 'pull_request_target' && typeof number === 'number'
        ? `refs/pull/${number}/merge`
        : (env.GITHUB_REF ?? '');
}
// Two variables from docker/metadata-action: use the head of a pull request instead of its merge commit, and the length
// of a short revision.
function headShaOf(env, event) {
    const wantsHead = /^true$/i.test(env.DOCKER_METADATA_PR_HEAD_SHA ?? '');
    return wantsHead ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'pull_request', 'head', 'sha')) : undefined;
}
function shortLength(env) {
    const text = env.DOCKER_METADATA_SHORT_SHA_LENGTH ?? '';
    return /^[1-9]\d?$/.test(text) ? Number(text) : 7;
}
function baseRefOf(ref, event) {
    if (ref.startsWith('refs/tags/'))
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'base_ref'))?.replace(/^refs\/heads\//, '');
    return ref.startsWith('refs/pull/') ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'pull_request', 'base', 'ref')) : undefined;
}
function pullRequestOf(event) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'pull_request')))
        return undefined;
    const head = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'pull_request', 'head', 'repo', 'full_name'));
    const base = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'pull_request', 'base', 'repo', 'full_name')) ??
        (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'repository', 'full_name'));
    const author = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'pull_request', 'user', 'login'));
    return {
        // Null if the fork has been deleted.
        fromFork: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'pull_request', 'head', 'repo') === null || (head !== undefined && head !== base),
        ...(author === undefined ? {} : { author }),
    };
}
function followedRun(event) {
    const head = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'workflow_run', 'head_repository', 'full_name'));
    const headOwner = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'workflow_run', 'head_repository', 'owner', 'login'));
    const headBranch = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'workflow_run', 'head_branch'));
    const headSha = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'workflow_run', 'head_sha'));
    return {
        eventName: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'workflow_run', 'event')) ?? '',
        // Null if the fork has been deleted; a missing repository is not trusted.
        fromFork: head === undefined || head !== (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'repository', 'full_name')),
        ...(headOwner === undefined ? {} : { headOwner }),
        ...(headBranch === undefined ? {} : { headBranch }),
        ...(headSha === undefined ? {} : { headSha }),
    };
}
function repositoryOf({ owner, name, serverUrl }, event) {
    const description = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'repository', 'description'));
    const license = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'repository', 'license', 'spdx_id'));
    const defaultBranch = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'repository', 'default_branch'));
    return {
        owner,
        name,
        url: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'repository', 'html_url')) ?? `${serverUrl}/${owner}/${name}`,
        ...(description === undefined ? {} : { description }),
        // GitHub's value for a licence that it does not recognize.
        ...(license === undefined || license === 'NOASSERTION' ? {} : { license }),
        ...(defaultBranch === undefined ? {} : { defaultBranch }),
        fork: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .property */ .MZ)(event, 'repository', 'fork') === true,
    };
}


/***/ }),

/***/ 8448:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readRunnerContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1022);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9586);



/** Reads the event from the runner; undefined without a runner, or if it has no repository. */
function readRunnerContext(env) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .contextFrom */ .qs)(env, readEvent(env.GITHUB_EVENT_PATH));
}
// A runner with a missing or broken event file still has its variables.
function readEvent(path) {
    if (path === undefined || path === '')
        return undefined;
    try {
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ serverOf)
/* harmony export */ });
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


/***/ }),

/***/ 2878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   u: () => (/* binding */ hasCode)
/* harmony export */ });
/**
 * Node's code of an error, such as ENOENT; undefined if it has none. Does not use `instanceof`: a system error may come
 * from another realm.
 */
function codeOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' && code !== '' ? code : undefined;
}
/** Whether a system error has one of these codes. */
function hasCode(error, codes) {
    return codes.includes(codeOf(error) ?? '');
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

/***/ 7074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ annotationsOf),
  J: () => (/* binding */ failureFrom)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/system-error.js
var system_error = __webpack_require__(2878);
;// CONCATENATED MODULE: ./lib/report/failures/registry-hints.js
const ghcr = /^ghcr\.io$/;
const dockerHub = /(?:^|\.)docker\.(?:io|com)$/;
const ecr = /\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/;
const artifactRegistry = /(?:-docker\.pkg\.dev|(?:^|\.)gcr\.io)$/;
const azure = /\.azurecr\.(?:io|cn|us)$/;
const gitlab = /^registry\.gitlab\.|gitlab/;
const refused = [401, 403];
const packagesWrite = '\npermissions:\n  packages: write';
const moveTags = () => 'Use a new tag, or allow tags to move in the repository\u2019s settings.';
const logInAgain = ({ login, host }) => `The login in ${login} is wrong or has expired: log in again, or remove it with "docker logout ${host}", so that other credentials are used.`;
// The first match wins, so hints for one registry come before those for all.
const hints = [
    // If the token server refuses, the login itself is wrong, whatever its message says.
    { host: ghcr, at: '/token', statuses: refused, problem: 'stored-login', next: logInAgain },
    {
        host: ghcr,
        says: /write_package|permission_denied.*package|denied.*installation|organization/i,
        next: () => `The token cannot write this package: add the two lines below to the job. If the package was created by hand or by another repository, add this repository under "Manage Actions access" in its settings with the role Write; a pull request from a fork can only read.${packagesWrite}`,
    },
    {
        host: ghcr,
        statuses: refused,
        next: () => `Add the two lines below to the job, and pass the workflow\u2019s token as password or github-token. A personal token needs the scope write:packages.${packagesWrite}`,
    },
    {
        host: ecr,
        says: /NAME_UNKNOWN|does not exist/i,
        next: ({ host, repository }) => `ECR does not create repositories on push: aws ecr create-repository --repository-name ${repository} --region ${ecr.exec(host)?.[1] ?? '<region>'}`,
    },
    {
        host: ecr,
        statuses: refused,
        next: ({ host }) => `Log in before the push: aws ecr get-login-password --region ${ecr.exec(host)?.[1] ?? '<region>'} | docker login --username AWS --password-stdin ${host}. The login lasts twelve hours.`,
    },
    {
        host: dockerHub,
        statuses: [429],
        next: () => 'Docker Hub limits the requests of each account and address: log in with username and password, or try again later.',
    },
    {
        host: dockerHub,
        statuses: refused,
        next: () => 'Use an access token with Read & Write permission as password, and an image below your own user or organisation: docker.io/<user>/<name>.',
    },
    {
        host: artifactRegistry,
        says: /NAME_UNKNOWN|NOT_FOUND|not found/i,
        next: () => 'Artifact Registry does not create repositories on push: gcloud artifacts repositories create <name> --repository-format=docker --location=<location>. The image is <location>-docker.pkg.dev/<project>/<name>/<image>.',
    },
    {
        host: artifactRegistry,
        statuses: refused,
        next: ({ host }) => `Set up the credential helper with "gcloud auth configure-docker ${host}", or pass username oauth2accesstoken with an access token as password; the account needs the role Artifact Registry Writer.`,
    },
    {
        host: azure,
        statuses: refused,
        next: ({ host }) => `Log in with "az acr login --name ${host.split('.')[0]}"; the account needs the role AcrPush.`,
    },
    {
        host: gitlab,
        statuses: refused,
        next: () => 'Pass a deploy token or $CI_REGISTRY_PASSWORD that may write to the registry; the image\u2019s path must begin with that of an existing project.',
    },
    {
        problem: 'immutable-tag',
        next: moveTags,
    },
    {
        says: /immutab|cannot be overwritten/i,
        next: moveTags,
    },
    {
        says: /quota|storage limit|insufficient storage/i,
        next: () => 'Delete unused images, or raise the registry\u2019s quota.',
    },
    {
        statuses: [429],
        next: () => 'The registry limits the number of requests: try again later, or with credentials that have a higher limit.',
    },
    {
        problem: 'no-credentials',
        next: ({ host }) => `Pass username and password, or log in first with "docker login ${host}".`,
    },
    { statuses: [401], problem: 'stored-login', next: logInAgain },
    {
        statuses: [401],
        next: ({ host }) => `The user name or password for ${host} is wrong, has expired, or may not push there.`,
    },
    {
        statuses: [403],
        next: ({ host, repository }) => `The account may not push to ${repository || 'this repository'} on ${host}: ask for write access.`,
    },
    {
        statuses: [405],
        next: () => 'The registry does not accept pushes: it is read-only or a mirror.',
    },
    {
        statuses: [413],
        next: () => 'Something in front of the registry limits the size of a request: raise the limit of the proxy (client_max_body_size with nginx).',
    },
    {
        says: /NAME_UNKNOWN|project .* not found/i,
        next: ({ repository }) => `Create the repository or project ${repository} on the registry first.`,
    },
    {
        statuses: [404],
        next: ({ host }) => `Check the image\u2019s name: ${host} does not have the repository, or is not a registry.`,
    },
    {
        says: /self-signed|unable to (?:verify|get)|issuer certificate/i,
        next: ({ host }) => `Put the certificate of the registry\u2019s authority into /etc/docker/certs.d/${host}/ca.crt, or name its file in the input registry-ca (or in NODE_EXTRA_CA_CERTS).`,
    },
    {
        says: /certificate has expired|not yet valid/i,
        next: () => 'Renew the registry\u2019s certificate, and check this machine\u2019s clock.',
    },
    { says: /altnames|hostname/i, next: () => 'Use the name that is in the registry\u2019s certificate.' },
    {
        problem: 'no-tls',
        next: ({ host }) => `If the registry should be used without TLS, allow it with plain-http: ${host}.`,
    },
    {
        problem: 'proxy-login',
        next: ({ proxy }) => `The proxy requires a valid user name and password: ${proxy}=http://user:password@host:port.`,
    },
    {
        problem: 'proxy',
        next: ({ proxy, host }) => `This error comes from the proxy, not from ${host}: check ${proxy} and that the proxy can reach ${host}, or add ${host} to no_proxy.`,
    },
    {
        problem: 'unreachable',
        next: ({ host }) => `Check that ${host} can be reached from this machine, and that https_proxy and no_proxy are correct.`,
    },
    {
        problem: 'changed-content',
        next: () => 'The registry, or something in front of it, changes the content: do not use this image, and tell the registry\u2019s operator.',
    },
];
/** The next step for a registry failure, as one sentence; undefined if there is no better advice than the message. */
function registryHint({ url, status, code = '', message, problem }) {
    const { host = '', hostname = '', pathname = '' } = URL.canParse(url) ? new URL(url) : {};
    const found = hints.find((hint) => (hint.host === undefined || hint.host.test(hostname)) &&
        (hint.at === undefined || hint.at === pathname) &&
        (hint.statuses === undefined || (status !== undefined && hint.statuses.includes(status))) &&
        (hint.problem === undefined || hint.problem === problem?.kind) &&
        (hint.says === undefined || hint.says.test(`${code} ${message}`)));
    return found?.next({
        host,
        repository: /^\/v2\/(.+?)\/(?:blobs|manifests|referrers)\//.exec(pathname)?.[1] ?? '',
        login: problem?.kind === 'stored-login' ? problem.place : '',
        proxy: problem !== undefined && 'variable' in problem ? problem.variable : '',
    });
}

;// CONCATENATED MODULE: ./lib/report/failures/failure.js



// System errors that the user can fix; any other error that is not ours is a bug.
const systemErrors = {
    ENOSPC: 'The disk is full: free some space, or set TMPDIR (RUNNER_TEMP on a runner) to a larger one.',
    EACCES: 'Access denied: check the permissions.',
    EPERM: 'The operation is not permitted: check permissions and mounts.',
    EROFS: 'The file system is read-only: choose another folder.',
    EDQUOT: 'The disk quota is used up: free some space.',
    EMFILE: 'Too many files are open: raise the limit (ulimit -n).',
    ENOMEM: 'The machine is out of memory.',
};
/**
 * Converts any error to what the user sees, with the next step if one is known. An unexpected error includes its stack
 * and says where to report it.
 */
function failureFrom(error) {
    if (error instanceof errors/* CancelledError */.cc)
        return plain('cancelled: nothing was tagged, nothing is left behind');
    if (error instanceof errors/* UserError */.yo) {
        return { message: withCause(error), change: error.change, positions: error.positions };
    }
    if (error instanceof errors/* ToolError */.v4)
        return plain(withCause(error));
    if (error instanceof errors/* RegistryError */.gl)
        return ofRegistry(error);
    const code = (0,system_error/* codeOf */.$)(error);
    const change = code === undefined ? undefined : systemErrors[code];
    if (change !== undefined && error instanceof Error)
        return { message: error.message, change, positions: [] };
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {
        message: `unexpected: ${stack}`,
        change: 'This is a bug in go-tiny-image: please report it.',
        positions: [],
    };
}
// GitHub shows at most ten errors per step.
const mostAnnotations = 10;
/**
 * The annotations for a failure. If the cause is known: one, with the fix, at the first known position. Otherwise one
 * per position.
 */
function annotationsOf({ message, change, positions }) {
    const [first] = positions;
    if (change === undefined && first !== undefined)
        return positions.slice(0, mostAnnotations);
    const whole = change === undefined ? message : `${message}\n${change}`;
    return [{ message: whole, ...(first === undefined ? {} : { at: first.at }) }];
}
// A registry's message rarely says how to fix the problem.
function ofRegistry(error) {
    const change = registryHint(error);
    return change === undefined ? plain(withCause(error)) : { message: error.message, change, positions: [] };
}
function plain(message) {
    return { message, change: undefined, positions: [] };
}
function withCause(error) {
    const { cause } = error;
    if (!(cause instanceof Error) || error.message.includes(cause.message))
        return error.message;
    // The child process's output is in the log above, and the message sums it up.
    const isExplained = error instanceof errors/* UserError */.yo && (error.change !== undefined || error.positions.length > 0);
    if (isExplained && cause instanceof errors/* ToolError */.v4 && cause.shown)
        return error.message;
    return `${error.message}\n  because: ${cause.message}`;
}


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ userAgent),
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program, the same as in package.json; a test checks that. */
const version = '0.1.0';
/** The name and version that identify this program in requests. */
const userAgent = `go-tiny-image/${version}`;


/***/ })

};
