export const id = 766;
export const ids = [766];
export const modules = {

/***/ 7389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ goFolders),
/* harmony export */   Z: () => (/* binding */ knownGoFolders)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _source_environment_build_cache_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7108);
/* harmony import */ var _source_environment_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9798);



/**
 * The same folders before there is a go to ask; undefined where go decides in a way that is not known here. Source:
 * `go help environment`.
 */
function knownGoFolders(env, os) {
    const { HOME = '', GOPATH = '', GOMODCACHE = '' } = env;
    if (os !== 'linux' || !HOME.startsWith('/'))
        return undefined;
    const [path = ''] = GOPATH.split(':');
    const modules = GOMODCACHE === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(path === '' ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(HOME, 'go') : path, 'pkg', 'mod') : GOMODCACHE;
    const build = (0,_source_environment_build_cache_js__WEBPACK_IMPORTED_MODULE_1__/* .buildCacheFolder */ .px)(env, os);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(modules) && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(build) ? { modules, build } : undefined;
}
/** The folders of go's module cache and build cache, as reported by the go command. */
async function goFolders(go, host) {
    const { stdout } = await host.run({
        command: go.command,
        args: ['env', 'GOMODCACHE', 'GOCACHE'],
        cwd: host.temporaryFolder,
        env: (0,_source_environment_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .plainGoEnvironment */ .g4)(host.env),
        quiet: true,
    });
    const [modules = '', build = ''] = stdout.split(/\r?\n/);
    return { modules, build };
}


/***/ }),

/***/ 7874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ sizeValues),
/* harmony export */   Vi: () => (/* binding */ sizesFolder)
/* harmony export */ });
/* unused harmony export createValueCache */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1022);
/* harmony import */ var _kept_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(285);





/** Values in a cache of files; without one nothing is kept. The folder is for files that live for a moment. */
function createValueCache(files, temporaryFolder) {
    if (files === undefined)
        return { find: async () => undefined, keep: async () => { } };
    const withFile = async (work) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporaryFolder, `value-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.json`);
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(temporaryFolder, { recursive: true });
            return await work(path);
        }
        catch {
            // A full disk costs what would have been kept.
            return undefined;
        }
        finally {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true }).catch(() => { });
        }
    };
    return {
        find: (key) => withFile(async (path) => (await files.restore(key, path)) === undefined ? undefined : (0,_host_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(path, 'utf8'))),
        keep: async (key, value) => {
            await withFile(async (path) => {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, JSON.stringify(value));
                await files.keep(key, { file: path, details: '' });
            });
        },
    };
}
/** The folder below the cache folder with all that was found out of sizes. */
const sizesFolder = 'sizes';
// A program has about ten prices.
const mostEntries = { programs: 64, prices: 640 };
/** What earlier runs found out of the bytes of programs, or of the prices of other ways to build them. */
function sizeValues(kind, run) {
    const { host, caches } = run;
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(host.cacheFolder, sizesFolder, kind);
    // A release uses nothing of earlier runs.
    const files = caches?.release === true ? undefined : (0,_kept_files_js__WEBPACK_IMPORTED_MODULE_3__/* .createFileCache */ .P)(folder, { mostEntries: mostEntries[kind] });
    return createValueCache(files, host.temporaryFolder);
}


/***/ }),

/***/ 8283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ call),
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   y_: () => (/* binding */ GitHubError),
/* harmony export */   zq: () => (/* binding */ githubOf)
/* harmony export */ });
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

/***/ 8684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PT: () => (/* binding */ verifyModules),
/* harmony export */   Tn: () => (/* binding */ wantsTests),
/* harmony export */   ig: () => (/* binding */ checkTestWords),
/* harmony export */   lQ: () => (/* binding */ runGoTests)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _source_modules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2200);
/* harmony import */ var _source_workspace_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3756);
/* harmony import */ var _diagnostics_diagnostics_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2762);
/* harmony import */ var _diagnostics_hints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3734);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9570);
/* harmony import */ var _go_command_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8975);








// Each of these would run no test, or hide the output.
const refusedFlags = /^--?(?:c|o|n|json|exec|list|work|args)(?:=|$)/;
/** Whether anything must be checked before programs are compiled. */
function wantsTests({ verifyModules, test }) {
    return verifyModules || test.length > 0;
}
/**
 * Runs `go test` on this machine, for its own platform and with cgo where there is a C compiler, which -race needs.
 * Throws a UserError with one position for each failure.
 */
async function runGoTests(request, host) {
    const { patterns, flags, main, go, options } = request;
    checkTestWords(request);
    const args = ['test', ...(0,_flags_js__WEBPACK_IMPORTED_MODULE_5__/* .moduleArguments */ .dR)(options), ...flags, ...patterns];
    const command = { go, options, cwd: main.buildFolder, args, goEnv: main.goEnv, anyExitCode: true };
    const { exitCode, stdout, stderr } = await (0,_go_command_js__WEBPACK_IMPORTED_MODULE_6__/* .runGo */ .aC)(command, host);
    if (exitCode === 0)
        return;
    // Test failures are on standard output, compile errors on standard error.
    const output = `${stderr}${stdout}`;
    throw testError({ request, error: new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ToolError */ .v4({ command: `go ${args.join(' ')}`, exitCode, output, shown: true }) }, host);
}
/**
 * `go mod verify`: checks that the modules in the cache are those that were downloaded. Throws a UserError that names a
 * module that was changed. A module with a vendor folder is built from that folder, so its modules in the cache are not
 * used and not verified.
 */
async function verifyModules(request, host) {
    const { go, folder, env = {} } = request;
    const options = { tags: [], ldflags: '', flags: [], env };
    const { stdout } = await (0,_go_command_js__WEBPACK_IMPORTED_MODULE_6__/* .runGo */ .aC)({ go, options, cwd: folder, args: ['env', 'GOWORK'], goEnv: {}, quiet: true }, host);
    const workspace = stdout.trim();
    // The vendor folder of a workspace is next to its go.work.
    const root = workspace === '' || workspace === 'off' ? folder : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(workspace);
    if ((await (0,_source_modules_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'vendor', 'modules.txt'))) === 'file')
        return 'vendored';
    await (0,_go_command_js__WEBPACK_IMPORTED_MODULE_6__/* .explained */ .to)((0,_go_command_js__WEBPACK_IMPORTED_MODULE_6__/* .runGo */ .aC)({ go, options, cwd: folder, args: ['mod', 'verify'], goEnv: {} }, host));
    return 'verified';
}
/** Throws a UsageError for flags that do not run tests, and flags among the packages. */
function checkTestWords({ patterns, flags }) {
    const flag = flags.find((word) => refusedFlags.test(word));
    if (flag !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`test-flags: "${flag}" cannot be used here`, {
            change: 'Tests must run and print failures as text: remove it.',
        });
    }
    const pattern = patterns.find((word) => word.startsWith('-'));
    if (pattern !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`test: "${pattern}" is not a package pattern`, { change: 'Put flags into test-flags.' });
    }
}
function testError(failure, host) {
    const { request, error } = failure;
    const { main, patterns } = request;
    const what = `the tests of ${patterns.join(' ')} in ${main.buildFolder}`;
    const folders = {
        cwd: main.buildFolder,
        workspace: (0,_source_workspace_js__WEBPACK_IMPORTED_MODULE_7__/* .workspaceOf */ .B)(host.env),
        modules: [{ path: main.module.path, folder: main.buildFolder }],
    };
    const named = [...error.output.matchAll(/^--- FAIL: (\S+)/gm)].map((match) => match[1] ?? '');
    const failed = [...named, ...(0,_diagnostics_diagnostics_js__WEBPACK_IMPORTED_MODULE_3__/* .timedOutTests */ .J0)(error.output)];
    const positions = (0,_diagnostics_diagnostics_js__WEBPACK_IMPORTED_MODULE_3__/* .testMessages */ .Nu)(error.output, folders);
    if (failed.length > 0) {
        const shown = failed.length > 5 ? `${failed.slice(0, 5).join(', ')} and ${failed.length - 5} more` : failed.join(', ');
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} failed: ${shown}`, { positions, cause: error });
    }
    if (/-race requires cgo|C compiler "[^"]*" not found/.test(error.output)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} cannot run: -race needs cgo and a C compiler, but this machine has none`, {
            change: 'Install gcc before this step, or remove -race from test-flags.',
            cause: error,
        });
    }
    // A test that ends the process can print anything: none of that output is go's.
    const hint = /^(?:panic|fatal error): /m.test(error.output) ? undefined : (0,_diagnostics_hints_js__WEBPACK_IMPORTED_MODULE_4__/* .explainGoOutput */ .lj)(error.output);
    if (hint === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} failed`, { positions, cause: error });
    }
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${what} cannot run: ${hint.message}`, { change: hint.change, positions, cause: error });
}


/***/ }),

/***/ 841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ createBeginnings),
/* harmony export */   Q: () => (/* binding */ itself)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _ended_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6840);


/** For work that is whole as soon as its early result is there. */
function itself(value) {
    return Promise.resolve(value);
}
/** Begins work as soon as it has what it needs, while the log still shows an earlier stage. */
function createBeginnings(host) {
    const ending = new AbortController();
    const bounded = (0,_ended_by_js__WEBPACK_IMPORTED_MODULE_1__/* .endedBy */ .m)(ending.signal, host);
    const begun = [];
    return {
        begin: (work, whole) => {
            const { held, show } = heldHost(bounded);
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
function heldHost(host) {
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
                run: (command) => host.run({ ...command, log: heldLog }),
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
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 14 modules
var inputs_inputs = __webpack_require__(4836);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/host/environment.js
var environment = __webpack_require__(8647);
// EXTERNAL MODULE: ./lib/host/files/regular.js
var regular = __webpack_require__(8582);
// EXTERNAL MODULE: ./lib/host/system-error.js
var system_error = __webpack_require__(2878);
;// CONCATENATED MODULE: ./lib/inputs/config/find.js






const ownNames = ['.go-tiny-image.yml', '.go-tiny-image.yaml'];
const foreignNames = ['.ko.yaml', '.goreleaser.yml', '.goreleaser.yaml', 'goreleaser.yml', 'goreleaser.yaml'];
const largestBytes = 4_000_000;
/**
 * The settings of the file that `config` names, or else of the first one that is there: one of ours in the working
 * directory or at the root, or else one of ko or GoReleaser. Undefined if there is none, or `config` is false. Throws a
 * UserError for a file that cannot be read, and a UsageError for one that has mistakes.
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
        throw new errors/* UserError */.yo(`config: ${file} cannot be read: ${(0,system_error/* codeOf */.$)(cause) ?? (0,errors/* briefReason */.DM)(cause)}`, {
            change: 'Name a settings file, relative to the working directory, or false for none.',
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
        return { inputs: (0,inputs_inputs/* readInputs */.K)(texts, { hasEvent }) };
    const settled = (0,config_settings/* withDefaults */.rO)(texts, config);
    const read = (some) => readSettled(some, { hasEvent, file: config.file });
    const inputs = read(settled);
    const inputsFor = (program) => {
        const found = (0,config_settings/* textsFor */.g4)(program, settled, config);
        const own = [...found.from.values()].filter((one) => settled.from.get(one.name) !== one);
        return { inputs: own.length === 0 ? inputs : read(found), own };
    };
    const possible = config.rules.map(({ settings }) => read((0,config_settings/* withSettings */.GY)(settled, settings)));
    return {
        inputs,
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
        return (0,inputs_inputs/* readInputs */.K)(texts, { hasEvent });
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
        (0,inputs_inputs/* readInputs */.K)(new Map([[name, text]]), { hasEvent: true });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            return false;
        throw error;
    }
}


/***/ }),

/***/ 9463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/host/stages/ahead.js
var stages_ahead = __webpack_require__(841);
// EXTERNAL MODULE: ./lib/host/stages/stages.js + 1 modules
var stages_stages = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/registry/push/pushes.js
var push_pushes = __webpack_require__(3454);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/compile/tests.js
var tests = __webpack_require__(8684);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/image/content/file-items.js
var file_items = __webpack_require__(2880);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/pack/upx/upx-arguments.js
var upx_arguments = __webpack_require__(7943);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(7196);
// EXTERNAL MODULE: ./lib/plan/globals.js + 2 modules
var globals = __webpack_require__(2077);
// EXTERNAL MODULE: ./lib/plan/names/tags.js + 2 modules
var tags = __webpack_require__(212);
;// CONCATENATED MODULE: ./lib/plan/check-expressions.js




// No event is like this one, but every value is there.
const anything = {
    name: 'name',
    eventName: 'push',
    ref: 'refs/heads/main',
    sha: '0'.repeat(40),
    shortShaLength: 7,
    baseRef: 'main',
    defaultBranch: 'main',
    nowMilliseconds: 0,
    committedMilliseconds: 0,
};
/**
 * Throws a UsageError for an expression that is not known where it stands, whatever the event is: a rule for releases
 * should not fail at the first release.
 */
function checkExpressions(inputs) {
    const values = (0,globals/* globalValues */.wX)(anything);
    const { flavor } = inputs;
    for (const rule of inputs.tags.rules)
        checkRule(rule);
    for (const { name, tag } of inputs.tags.references) {
        (0,expressions/* fillText */.BB)({ input: 'tags', text: name, values: (0,globals/* nameValue */.lV)('name') });
        (0,expressions/* fillText */.BB)({ input: 'tags', text: tag, values });
    }
    for (const text of [flavor.prefix, flavor.suffix])
        (0,expressions/* fillText */.BB)({ input: 'flavor', text, values });
    (0,expressions/* fillPairs */.vd)({ input: 'labels', pairs: inputs.labels, values });
    for (const { key, value } of inputs.annotations) {
        for (const text of [key, value])
            (0,expressions/* fillText */.BB)({ input: 'annotations', text, values });
    }
    for (const text of inputs.images)
        (0,expressions/* fillText */.BB)({ input: 'images', text, values: (0,globals/* nameValue */.lV)('name') });
    (0,expressions/* fillText */.BB)({ input: 'outputs', text: inputs.outputs, values: (0,globals/* nameValue */.lV)('name') });
    (0,expressions/* fillText */.BB)({ input: 'ldflags', text: inputs.ldflags, values: (0,globals/* sourceValues */.yt)({}) });
}
function checkRule(rule) {
    const values = (0,globals/* globalValues */.wX)(anything);
    (0,tags/* isEnabled */.Ol)(rule, anything);
    (0,tags/* patternOf */.Id)(rule);
    if (rule.type === 'semver') {
        (0,expressions/* fillText */.BB)({ input: 'tags', text: rule.pattern, values: (0,tags/* versionValues */.v7)(new semver.SemVer('1.2.3')) });
    }
    const own = rule.type === 'schedule' ? rule.pattern : 'value' in rule && !isLiteral(rule) ? rule.value : '';
    for (const text of [own, rule.prefix ?? '', rule.suffix ?? ''])
        (0,expressions/* fillText */.BB)({ input: 'tags', text, values });
}
function isLiteral(rule) {
    return rule.type === 'raw' && rule.literal;
}

// EXTERNAL MODULE: ./lib/plan/names/bases.js
var bases = __webpack_require__(4870);
// EXTERNAL MODULE: ./lib/plan/names/history.js
var names_history = __webpack_require__(9368);
// EXTERNAL MODULE: ./lib/plan/names/names.js
var names = __webpack_require__(8872);
// EXTERNAL MODULE: ./lib/plan/platforms.js
var platforms = __webpack_require__(3003);
// EXTERNAL MODULE: ./lib/plan/push.js
var push = __webpack_require__(4527);
;// CONCATENATED MODULE: ./lib/steps/check-inputs.js












/**
 * Checks what the inputs say by themselves, before any work starts: throws a UsageError for a malformed one, and a UserError
 * for a working directory that is not there.
 */
function checkInputs({ inputs: given, settings, context, place }) {
    if ((0,external_node_fs_.statSync)(place.workingDirectory, { throwIfNoEntry: false })?.isDirectory() !== true) {
        throw new errors/* UserError */.yo(`working-directory is "${given.workingDirectory}", but there is no folder ${place.workingDirectory}`, {
            change: 'Name a folder relative to the checkout, or to where the command is started.',
        });
    }
    for (const inputs of [given, ...(settings?.possible ?? [])]) {
        (0,platforms/* planPlatforms */.C)(inputs.platforms);
        checkExpressions(inputs);
        if (inputs.compareWith !== '')
            (0,bases/* comparedReference */.Z)(inputs.compareWith, { name: 'name', context });
        (0,names/* registriesOf */.Ho)({ inputs, context });
        for (const tag of (0,names_history/* writtenTags */.Bq)(inputs))
            (0,references/* checkTag */.Bs)(tag);
        const hasNames = inputs.tags.references.length > 0 || (0,names/* imageTexts */.mH)({ inputs, context, several: false }).length > 0;
        (0,push/* checkRegistryKnown */.j)({ inputs, context, hasNames });
        inputs.files.forEach(file_items/* parseFileItem */.T);
        (0,upx_arguments/* checkPackingOptions */.ye)(inputs.upxArgs);
        if (inputs.test.length > 0)
            (0,tests/* checkTestWords */.ig)({ patterns: inputs.test, flags: inputs.testFlags });
    }
}

// EXTERNAL MODULE: ./lib/steps/registry.js + 1 modules
var registry = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/steps/setup/go-settings.js + 2 modules
var go_settings = __webpack_require__(9973);
// EXTERNAL MODULE: ./lib/steps/setup/source.js + 2 modules
var setup_source = __webpack_require__(1007);
// EXTERNAL MODULE: ./lib/steps/setup/toolchain.js
var toolchain = __webpack_require__(8062);
// EXTERNAL MODULE: ./lib/steps/vulnerabilities.js + 6 modules
var vulnerabilities = __webpack_require__(730);
// EXTERNAL MODULE: ./lib/toolchain/go/go.js + 7 modules
var go_go = __webpack_require__(4533);
;// CONCATENATED MODULE: ./lib/pipeline/manifests.js

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

// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
;// CONCATENATED MODULE: ./lib/compile/several/listings.js

function createListings() {
    const noted = new Map();
    return {
        note: (place, packages) => {
            const key = keyOf(place);
            noted.set(key, [...(noted.get(key) ?? []), onceRead(packages)]);
        },
        of: ({ mains, platform, options }) => {
            const [main] = mains;
            const listings = main === undefined ? [] : (noted.get(keyOf({ main, platform, options })) ?? []);
            const hasAll = ({ folders }) => mains.every(({ importPath, folder }) => folders.get(importPath) === folder);
            return listings.map((listing) => listing()).find(hasAll)?.packages;
        },
        forget: () => noted.clear(),
    };
}
function onceRead(read) {
    let known;
    return () => {
        if (known !== undefined)
            return known;
        const packages = read();
        known = { packages, folders: new Map(packages.map(({ importPath, folder }) => [importPath, folder])) };
        return known;
    };
}
// Flags of the linker change nothing of what go lists.
function keyOf({ main: { buildFolder, goEnv }, platform, options: { tags, flags, env } }) {
    const variables = Object.entries({ ...env, ...goEnv, ...(0,oci_platform/* goEnvironment */.I$)(platform) }).toSorted();
    return JSON.stringify([buildFolder, variables, tags, flags]);
}

// EXTERNAL MODULE: ./lib/steps/plan.js + 1 modules
var plan = __webpack_require__(7614);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/analysis/budget/wanted.js
var wanted = __webpack_require__(511);
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
// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
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

;// CONCATENATED MODULE: ./lib/caches/plan.js

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
    return (0,digest/* sha256Of */.Bj)(text).slice(0, digits);
}
/** The line for the log: the key and everything it was made from. */
function describeCachePlan(plan) {
    if (plan.kind === 'none')
        return `No cache: ${plan.reason}`;
    return `${plan_cacheName(plan.kind)}: key ${plan.key}, from ${plan.derivedFrom.join(', ')}`;
}
/** The name of a cache in the log. */
function plan_cacheName(kind) {
    return { modules: 'Module cache', build: 'Build cache', packed: 'Packed programs', sizes: 'Sizes and prices' }[kind];
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
    const { isOurs, group, maxBytes, maxAgeMs, level } = rules[kind];
    const files = recentlyUsed(filesIn(folder, isOurs), { nowMs, maxAgeMs, maxBytes }, group);
    if (files.length === 0 || digestOf(files) === state.restored)
        return undefined;
    const file = join(temporaryFolder, `${kind}.kept`);
    await packFiles({ folder, files, to: file, level });
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
    return (0,digest/* sha256Of */.Bj)(paths.toSorted().join('\n'));
}

;// CONCATENATED MODULE: ./lib/caches/module-files.js
/** Parses go.sum texts: `module version h1:\u2026` covers a zip, `module version/go.mod h1:\u2026` a .mod. */
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
    const files = plan.files.map(({ path, text }) => ({ path, sha256: (0,digest/* sha256Of */.Bj)(text) }));
    const archive = (0,external_node_path_.join)(temporaryFolder, 'modules.kept');
    const answer = await service.restore({ key, restoreKeys, to: archive, signal });
    const state = { kind, folder, key, files, restored: (0,digest/* sha256Of */.Bj)('') };
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
        return { line: describeCachePlan(plan) };
    const restored = await (0,trace/* partOfRun */.Ao)(ports, plan_cacheName(plan.kind).toLowerCase(), async () => plan.kind === 'modules' ? restoreModuleCache(plan, ports) : restoreFolderCache(plan, ports));
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

// EXTERNAL MODULE: ./lib/caches/go-folders.js
var go_folders = __webpack_require__(7389);
// EXTERNAL MODULE: ./lib/caches/kept-values.js
var kept_values = __webpack_require__(7874);
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
 * Restores modules, the build cache, packed programs and what was found out of sizes from the runner's cache service, as far as they can be trusted;
 * begins when the version of Go is known, which may still be being downloaded. A failure of the service is only logged.
 */
function restoreFromService(options, facts) {
    const { host, inputs, context } = options;
    const { history, finding } = facts;
    // build-env may set other folders for the module cache and the build cache.
    const env = { ...host.env, ...inputs.buildEnv };
    const begin = async () => {
        const known = (0,go_folders/* knownGoFolders */.Z)(env, process.platform);
        const early = known === undefined ? undefined : { goVersion: await finding.version, folders: known };
        const begun = early === undefined ? undefined : restoreTo(early, options, facts);
        const { go } = await finding.tools;
        const place = { goVersion: go.version, folders: await (0,go_folders/* goFolders */.K)(go, { ...host, env }) };
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
function restoreTo({ goVersion, folders }, options, { source, caches }) {
    const { inputs, host, place } = options;
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
        // Most runs never have any, so the service is not asked for them.
        ...((0,wanted/* mayWantSizes */.a)(options) ? [planSizesCache({ ...branch, folder: (0,external_node_path_.join)(host.cacheFolder, kept_values/* sizesFolder */.Vi) })] : []),
    ];
    const { temporaryFolder, signal, trace } = host;
    return restoreCaches(plans, {
        service: caches.service,
        temporaryFolder,
        signal,
        ...(trace === undefined ? {} : { trace }),
    });
}

// EXTERNAL MODULE: ./lib/compile/linked/recall.js + 1 modules
var recall = __webpack_require__(6906);
// EXTERNAL MODULE: ./lib/host/network/http.js
var http = __webpack_require__(6423);
// EXTERNAL MODULE: ./lib/inputs/config/settings.js
var config_settings = __webpack_require__(2159);
// EXTERNAL MODULE: ./lib/keys/mode.js
var mode = __webpack_require__(1673);
// EXTERNAL MODULE: ./lib/plan/names/stamp.js
var stamp = __webpack_require__(2551);
// EXTERNAL MODULE: ./lib/plan/plan.js + 2 modules
var plan_plan = __webpack_require__(403);
;// CONCATENATED MODULE: ./lib/steps/setup/recall.js











/**
 * Begins to look for the program that an earlier run has linked, before the plan is made: where nothing has changed, go
 * is asked once, and where something has, go compiles while the plan is made. Undefined for several programs or
 * platforms, and where programs of earlier runs are not used. `ready` is fulfilled when the build cache is there.
 */
function beginRecall(options, { source, go, listings, ready, }) {
    const { inputs, context, host, caches } = options;
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
    const build = (0,plan_plan/* optionsFrom */.z)(inputs);
    const own = withoutOthers(options, located);
    const mayBuild = isKnownBeforehand(own, build) ? ready : undefined;
    const symbols = (0,wanted/* mayWantSizes */.a)(own);
    const recalled = (0,recall/* recallProgram */.C)({ located, platform, go, options: build, linked, symbols, listings, folder, mayBuild }, host);
    const pushes = inputs.push !== 'false' && (0,names/* registriesOf */.Ho)({ inputs, context }).length > 0;
    // While go is running there is time.
    if (pushes)
        recalled?.asked.then(http/* prepareRequests */.A).catch(() => { });
    return recalled;
}
/** The options without a settings file that says nothing of this package but what is in the inputs already. */
function withoutOthers(options, { argument }) {
    const { settings, ...others } = options;
    if (settings === undefined || argument.kind !== 'folder')
        return options;
    // Its import path is not known yet.
    const program = { importPath: '', folder: argument.folder };
    const isForIt = settings.rules.some((rule) => !(0,config_settings/* isLocal */.IX)(rule.pattern) || (0,config_settings/* matches */.cK)(rule, program, settings.folder));
    return isForIt ? options : others;
}
/** Whether the plan changes nothing of how a program is compiled, and nothing must be done before that. */
function isKnownBeforehand(options, build) {
    const { inputs, settings, context } = options;
    const isStampedMaybe = (0,stamp/* isStamped */.l)({ module: { path: '' } }, { inputs, context });
    const isOther = settings !== undefined || isStampedMaybe || build.ldflags.includes('{{');
    return !isOther && !(0,tests/* wantsTests */.Tn)(inputs);
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

;// CONCATENATED MODULE: ./lib/pipeline/setup.js









/** Finds the toolchain and the source's history; restores caches when the version of Go is known; plans. */
function beginSetup({ options, source, ahead }) {
    const finding = (0,toolchain/* findTools */.f$)(options, source);
    const history = (0,setup_source/* readHistory */.L)(options, source);
    const { caches } = options;
    const restoring = caches === undefined
        ? undefined
        : ahead(async (held) => restoreFromService(held, { source, history, finding, caches }), ({ all }) => all);
    const restored = async (part) => (await restoring?.early)?.ready(part);
    const listings = createListings();
    const recalling = ahead(async (held) => {
        const [{ go }] = await (0,parallel/* both */.WP)(finding.tools, restored('modules'));
        return beginRecall(held, { source, go, listings, ready: () => restored('build') });
    }, async (recalled) => recalled?.ended);
    const planning = ahead(async (held) => {
        const [recalled, names] = await (0,parallel/* both */.WP)(recalling.early, history);
        const known = { source, history: names, merged: findMerged(held), recalled, listings };
        return (0,plan/* makePlan */.C)(held, { ...known, ...(await finding.tools) });
    }, stages_ahead/* itself */.Q);
    // While go is running there is time to load what comes after the plan.
    const hasTime = recalling.early.then((recalled) => recalled?.asked, () => undefined);
    return { tools: finding.tools, history, restoring, restored, recalling, listings, planning, hasTime };
}

;// CONCATENATED MODULE: ./lib/pipeline/run.js















/** One run: builds images, or joins images that other runs have built. */
async function run(options) {
    if (options.inputs.merge.length === 0)
        return buildImages(options);
    const { mergeImages } = await Promise.all(/* import() */[__webpack_require__.e(522), __webpack_require__.e(140), __webpack_require__.e(969), __webpack_require__.e(833)]).then(__webpack_require__.bind(__webpack_require__, 7599));
    return mergeImages(options);
}
/** From the inputs to the images and the report. */
async function buildImages(given) {
    const started = given.host.now();
    const stages = (0,stages_stages/* createStages */.k)(given.host);
    const { manifests, order, options, notes } = await (0,trace/* traced */.mn)(given.host, 'check inputs', async () => {
        checkInputs(given);
        const manifests = await beginManifests(given);
        const order = await (0,vulnerabilities/* orderVulnerabilityCheck */.h)(given);
        return { manifests, order, ...(await (0,go_settings/* settleGoEnvironment */.J)(given)) };
    });
    const source = await (0,setup_source/* locateSource */.g)(options);
    const clientOf = await (0,registry/* prepareClient */.B)(options);
    const beginnings = (0,stages_ahead/* createBeginnings */.D)(options.host);
    const ahead = (work, whole) => beginnings.begin(({ host, hold }) => work({ ...options, host, onEvent: (event) => hold(() => options.onEvent(event)) }), whole);
    const setup = beginSetup({ options, source, ahead });
    // What else is made or loaded would hold up the start of go.
    const making = setup.hasTime.then(() => {
        const registry = clientOf();
        const pushes = (0,push_pushes/* createPushes */.t)(registry);
        return { options, order, source, registry, pushes, ahead, stages, started, manifests };
    });
    try {
        const result = await buildInStages({ options, notes, stages }, setup, making);
        return manifests === undefined ? result : await manifests.resolve(result);
    }
    finally {
        await Promise.all([beginnings.giveUp(), making.then(({ pushes }) => pushes.end())]);
    }
}
// All work begins as soon as it has what it needs; the log, and the error of a run, stand in the order of the stages.
async function buildInStages({ options, notes, stages }, setup, making) {
    const { inputs } = options;
    const images = making.then(async (build) => {
        const { beginImages } = await (0,trace/* traced */.mn)(options.host, 'load later stages', () => Promise.all(/* import() */[__webpack_require__.e(705), __webpack_require__.e(522), __webpack_require__.e(899), __webpack_require__.e(140), __webpack_require__.e(685), __webpack_require__.e(900), __webpack_require__.e(969), __webpack_require__.e(356)]).then(__webpack_require__.bind(__webpack_require__, 9356)));
        return beginImages({ build, setup, run: buildImages });
    });
    images.catch(() => { });
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
    const { shown } = await images;
    return shown({ tools, restored, plan });
}


/***/ }),

/***/ 730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ orderVulnerabilityCheck),
  X: () => (/* binding */ startVulnerabilityCheck)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/compile/environment.js
var environment = __webpack_require__(8848);
// EXTERNAL MODULE: ./lib/compile/flags.js
var compile_flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/source/workspace.js
var source_workspace = __webpack_require__(3756);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
 * without an index, and says nothing. Throws a UserError for a folder that is no database, and a
 * UsageError for a malformed URL.
 */
async function settleDatabase(text, workingDirectory) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    if (scheme === 'http' || scheme === 'https') {
        if (!URL.canParse(text))
            throw malformed(`"${(0,web_address/* bareAddress */.Dw)(text)}" is not a URL`);
        return { url: text, name: (0,web_address/* bareAddress */.Dw)(text) };
    }
    if (scheme !== undefined && scheme !== 'file')
        throw malformed(`"${(0,web_address/* bareAddress */.Dw)(text)}" is neither a folder nor http(s)`);
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
        throw malformed(`"${text}" is not the URL of a folder`);
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
const change = 'Name a folder with index/db.json, index/modules.json and ID/*.json, a URL that has these files, or nothing for https://vuln.go.dev.';
function malformed(problem) {
    return new errors/* UsageError */.eb(`vulnerability-database: ${problem}`, { change });
}
function wrong(problem, cause) {
    return new errors/* UserError */.yo(`vulnerability-database: ${problem}`, { change, cause });
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
            throw exceptions_malformed(exception.at, `"${exception.id}" is already in line ${same.at.line}`, 'Remove one of the two.');
        }
        exceptions.push(exception);
    }
    return exceptions;
}
function parseLine(line, at) {
    const [, given = '', until = '', reason = ''] = /^\s*(\S+)(?:\s+(\S+)(?:\s+(\S.*?))?)?\s*$/.exec(line) ?? [];
    const id = nameOf(given);
    if (id === undefined)
        throw exceptions_malformed(at, `"${given}" is not the ID of a vulnerability`, `Write for example ${example}.`);
    if (!isDay(until)) {
        const problem = until === '' ? `${id} has no end date` : `"${until}" is not a day in the form YYYY-MM-DD`;
        throw exceptions_malformed(at, problem, `Write the last day on which it is accepted: ${example}.`);
    }
    if (reason === '')
        throw exceptions_malformed(at, `${id} has no reason`, `Write why it is accepted: ${example}.`);
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
function exceptions_malformed(at, problem, change) {
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

// EXTERNAL MODULE: ./lib/vulnerabilities/findings.js
var findings = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
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
        const config = (0,json/* property */.MZ)(message, 'config');
        const osv = (0,json/* property */.MZ)(message, 'osv');
        const finding = (0,json/* property */.MZ)(message, 'finding');
        if (config !== undefined)
            facts = factsOf(config);
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
function factsOf(config) {
    const [name, version, modified] = ['scanner_name', 'scanner_version', 'db_last_modified'].map((key) => (0,json/* textOf */.b6)((0,json/* property */.MZ)(config, key)));
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
        aliases: (0,json/* textsIn */.Ej)((0,json/* property */.MZ)(osv, 'aliases')),
        summary: (0,json/* textOf */.b6)((0,json/* property */.MZ)(osv, 'summary')) ?? (0,json/* textOf */.b6)((0,json/* property */.MZ)(osv, 'details')) ?? '',
        url: (0,json/* textOf */.b6)((0,json/* property */.MZ)(osv, 'database_specific', 'url')) ?? `https://pkg.go.dev/vuln/${id}`,
    };
}
function findingOf(finding) {
    const trace = (0,json/* property */.MZ)(finding, 'trace');
    if (!Array.isArray(trace) || trace.length === 0)
        throw new SyntaxError('a finding without a trace');
    return {
        id: required(finding, 'osv'),
        fixedVersion: (0,json/* textOf */.b6)((0,json/* property */.MZ)(finding, 'fixed_version')) ?? '',
        trace: trace.map(frameOf),
    };
}
function frameOf(frame) {
    const text = (name) => (0,json/* textOf */.b6)((0,json/* property */.MZ)(frame, name)) ?? '';
    const [name, receiver] = [text('function'), text('receiver').replace(/^\*/, '')];
    const position = (0,json/* property */.MZ)(frame, 'position');
    const [file, line, column] = ['filename', 'line', 'column'].map((key) => (0,json/* property */.MZ)(position, key));
    const isKnown = (0,json/* isRecord */.u4)(position) && typeof file === 'string' && typeof line === 'number' && line > 0;
    return {
        module: required(frame, 'module'),
        version: text('version'),
        package: text('package'),
        symbol: receiver === '' ? name : `${receiver}.${name}`,
        ...(isKnown ? { position: { file, line, ...(typeof column === 'number' && column > 0 ? { column } : {}) } } : {}),
    };
}
function required(record, name) {
    const text = (0,json/* textOf */.b6)((0,json/* property */.MZ)(record, name));
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
    return line.length > 500 ? `${line.slice(0, 500)}\u2026` : line;
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

// EXTERNAL MODULE: ./lib/vulnerabilities/texts.js
var texts = __webpack_require__(7378);
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
    return [...found.values()].toSorted(findings/* compareVulnerabilities */.YS).map((one) => {
        const exception = one.reach === 'called' ? exceptionFor(one, exceptions) : undefined;
        if (exception === undefined || hasExpired(exception, today))
            return one;
        return { ...one, exception: { until: exception.until, reason: exception.reason } };
    });
}
function rank({ reach }) {
    return findings/* reaches */.O6.indexOf(reach);
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
                message: (0,texts/* calledText */.xL)(name, one),
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
            ...(order.mode === 'fail' && open.length > 0 ? { failure: (0,texts/* vulnerableError */.F2)(open) } : {}),
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
    const env = (0,environment/* goCommandEnvironment */.fb)({ hostEnv: host.env, go, userEnv: plan.build.env, goEnv: {}, cwd });
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
            const vulnerabilities = (0,findings/* vulnerabilitiesIn */.WB)(messages, ownModule(main, host));
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
    return (0,environment/* goCommandEnvironment */.fb)({ hostEnv: host.env, go, userEnv: build.env, goEnv, cwd: main.buildFolder });
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


/***/ }),

/***/ 102:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   WB: () => (/* binding */ vulnerabilitiesIn),
/* harmony export */   YS: () => (/* binding */ compareVulnerabilities)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

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
    const absolute = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file);
    return { file: absolute.startsWith(`${workspace}/`) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, absolute) : absolute, ...place };
}
/** `language.Parse`, as Go source calls it: most packages have the name of their folder. */
function functionText({ package: path, symbol }, { program }) {
    const elements = path.split('/').filter((element) => !/^v\d+$/.test(element));
    const name = (elements.at(-1) ?? path).replace(/\.v\d+$/, '');
    return `${path === program ? 'main' : name}.${symbol}`;
}


/***/ }),

/***/ 7378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ vulnerableError),
/* harmony export */   Xc: () => (/* binding */ fixText),
/* harmony export */   xL: () => (/* binding */ calledText)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


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
    const path = callPath.length === 0 ? '' : `: ${callPath.join(' \u2192 ')}`;
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([
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
    if (semver__WEBPACK_IMPORTED_MODULE_0__.valid(version) === null)
        return false;
    return semver__WEBPACK_IMPORTED_MODULE_0__.valid(other) === null || semver__WEBPACK_IMPORTED_MODULE_0__.gt(version, other);
}


/***/ })

};
