#!/usr/bin/env node
import * as __WEBPACK_EXTERNAL_MODULE_node_module_abdfd1af__ from "node:module";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 168:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({  });

/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 5574:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 9069:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var _command_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5755);
/* harmony import */ var _command_exit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4129);
/* harmony import */ var _command_explain_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2719);
/* harmony import */ var _command_file_commands_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7570);
/* harmony import */ var _command_resolve_arguments_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5780);
/* harmony import */ var _command_verify_command_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(7256);
/* harmony import */ var _host_compile_cache_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5999);
/* harmony import */ var _host_files_folders_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(875);
/* harmony import */ var _host_memory_heap_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(6308);
/* harmony import */ var _host_system_error_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(2878);
/* harmony import */ var _inputs_documents_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(258);
/* harmony import */ var _inputs_flags_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(2501);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(3411);














const { env } = process;
// A reader that has seen enough (`| head`) is no failure: what is written after that is lost, the work is done. On a full disk
// the work is done too, and whoever reads its log must know that it is not whole.
process.stderr.on('error', () => { });
process.stdout.on('error', (error) => {
    if ((0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_12__/* .hasCode */ .u)(error, ['EPIPE']) || process.exitCode !== undefined)
        return;
    process.exitCode = _command_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.failed;
    process.stderr.write(`error: standard output cannot be written: ${(0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_12__/* .codeOf */ .$)(error) ?? error}\n`);
});
// The command's entry point: flags become the same inputs that the action has and go through the same pipeline. Code
// that only a run needs is loaded when a run starts.
const code = await main(process.argv.slice(2));
process.exitCode ??= code;
async function main(args) {
    try {
        const fileCommand = (0,_command_file_commands_js__WEBPACK_IMPORTED_MODULE_4__/* .readFileCommand */ .y)(args);
        if (fileCommand !== undefined) {
            const { runFileCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(705), __nccwpck_require__.e(866)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3866));
            for (const line of await runFileCommand(fileCommand))
                (0,_command_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAnswer */ .Q)(`${line}\n`);
            return _command_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.done;
        }
        const verifyCommand = (0,_command_verify_command_js__WEBPACK_IMPORTED_MODULE_6__/* .readVerifyCommand */ .j)(args);
        if (verifyCommand !== undefined) {
            prepareForRun();
            const { runVerify } = await Promise.all(/* import() */[__nccwpck_require__.e(528), __nccwpck_require__.e(509), __nccwpck_require__.e(705), __nccwpck_require__.e(522), __nccwpck_require__.e(899), __nccwpck_require__.e(140), __nccwpck_require__.e(900), __nccwpck_require__.e(457)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1457));
            return await runVerify(verifyCommand, env);
        }
        const resolveCommand = (0,_command_resolve_arguments_js__WEBPACK_IMPORTED_MODULE_5__/* .readResolveCommand */ .g)(args);
        if (resolveCommand !== undefined) {
            prepareForRun();
            const { runResolve } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(528), __nccwpck_require__.e(581), __nccwpck_require__.e(509), __nccwpck_require__.e(766), __nccwpck_require__.e(61)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6061));
            return await runResolve(resolveCommand, env);
        }
        const explainCommand = (0,_command_explain_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .readExplainCommand */ .d)(args);
        if (explainCommand !== undefined) {
            prepareForRun();
            const { runExplain } = await Promise.all(/* import() */[__nccwpck_require__.e(528), __nccwpck_require__.e(581), __nccwpck_require__.e(509), __nccwpck_require__.e(705), __nccwpck_require__.e(522), __nccwpck_require__.e(766), __nccwpck_require__.e(899), __nccwpck_require__.e(685), __nccwpck_require__.e(95)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1095));
            return await runExplain(explainCommand, env);
        }
        const line = (0,_inputs_flags_js__WEBPACK_IMPORTED_MODULE_11__/* .readCommandLine */ .y)(args);
        if (line.kind === 'run') {
            prepareForRun();
            const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(528), __nccwpck_require__.e(581), __nccwpck_require__.e(509), __nccwpck_require__.e(766), __nccwpck_require__.e(672)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3672));
            return await runCommand(line, env, { prints: 'log' });
        }
        (0,_command_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .writeAnswer */ .Q)(line.kind === 'help' ? (0,_inputs_documents_js__WEBPACK_IMPORTED_MODULE_10__/* .helpText */ .BK)(_version_js__WEBPACK_IMPORTED_MODULE_13__/* .version */ .r) : `${_version_js__WEBPACK_IMPORTED_MODULE_13__/* .version */ .r}\n`);
        return _command_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodes */ .h.done;
    }
    catch (error) {
        return (0,_command_exit_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .f)(error, (text) => process.stderr.write(`error: ${text}\n`));
    }
}
function prepareForRun() {
    // The toolkit's tool cache reads these two.
    env.RUNNER_TEMP ??= (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)();
    env.RUNNER_TOOL_CACHE ??= (0,_host_files_folders_js__WEBPACK_IMPORTED_MODULE_8__/* .toolCacheFolder */ .zM)(env);
    (0,_host_compile_cache_js__WEBPACK_IMPORTED_MODULE_7__/* .keepCompiledCode */ .e)(env);
    (0,_host_memory_heap_js__WEBPACK_IMPORTED_MODULE_9__/* .keepNewSpaceSmall */ .hT)();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ writeAnswer)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _host_system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2878);



/**
 * Writes the result of a command to standard output. Throws a UserError if a file there cannot take all of it, for example on
 * a full disk: half a result looks like a whole one.
 */
function writeAnswer(text) {
    const { fd } = process.stdout;
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(fd);
    if (stats.isFIFO() || stats.isSocket() || process.stdout.isTTY) {
        process.stdout.write(text);
        return;
    }
    // Node's stream takes a file that holds only the beginning for one that holds everything.
    const bytes = Buffer.from(text);
    try {
        for (let written = 0; written < bytes.length;)
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, bytes, written);
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`standard output cannot be written: ${(0,_host_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$)(error) ?? error}`, {
            change: 'What is there is not whole. Free some space, or write it to another place.',
        });
    }
}


/***/ }),

/***/ 4129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ exitCodes),
  f: () => (/* binding */ fail)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/host/system-error.js
var system_error = __nccwpck_require__(2878);
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

// EXTERNAL MODULE: ./lib/command/flags.js
var flags = __nccwpck_require__(3446);
;// CONCATENATED MODULE: ./lib/command/exit.js



const exitCodes = { done: 0, failed: 1, usedWrongly: 2, different: 3, SIGINT: 130, SIGTERM: 143 };
/** Prints an error and how to fix it, and returns the exit code. */
function fail(error, say) {
    const { message, change, positions } = failureFrom(error);
    // In a settings file inputs are written as in a workflow.
    const isOfSettings = positions.some(({ at: { file } }) => /\.ya?ml$/.test(file));
    say([message, ...(change === undefined ? [] : [isOfSettings ? change : (0,flags/* asFlags */.Km)(change)])].join('\n'));
    return error instanceof errors/* UsageError */.eb ? exitCodes.usedWrongly : exitCodes.failed;
}


/***/ }),

/***/ 2719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readExplainCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _inputs_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2501);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3446);



const usage = 'go-tiny-image explain PACKAGE|NAME@sha256:\u2026 [--against REFERENCE|PACKAGE|FILE.json] [--json] [--page FILE]';
// Nothing leaves the machine: an explanation is made for the one who asks.
const refused = ['push', 'push-by-digest', 'load', 'outputs', 'merge', 'dry-run', 'size-report', 'compare-with'];
/**
 * Reads `explain` with its own flags and those of a build; undefined for any other command line, and for --help. Throws a
 * UsageError for no package or several, an unknown flag, and flags that would send the image somewhere.
 */
function readExplainCommand([word, ...args]) {
    if (word !== 'explain')
        return undefined;
    const { rest, value: against } = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .takeFlag */ .IX)(args, 'against');
    const { rest: given, value: page } = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .takeFlag */ .IX)(rest, 'page');
    for (const [name, value] of [['against', against], ['page', page]]) {
        if (value === '')
            throw wrong(`--${name} has no value`);
    }
    const line = (0,_inputs_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommandLine */ .y)(given, ['against', 'page']);
    if (line.kind !== 'run')
        return undefined;
    const flag = refused.find((name) => line.texts.has(name));
    if (flag !== undefined)
        throw wrong(`explain has the flag --${flag}, but it builds an image only to describe it`);
    const [target, more] = (line.texts.get('package') ?? '').split('\n').filter((text) => text.trim() !== '');
    if (target === undefined)
        throw wrong('explain has no package');
    if (more !== undefined)
        throw wrong(`explain takes one package, and got ${more} too`);
    const texts = new Map([...line.texts, ['push', 'false'], ['summary', 'false']]);
    return { ...line, texts, target, against, page };
}
function wrong(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(message, { change: `Write ${usage}.` });
}


/***/ }),

/***/ 7570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ readFileCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);

const usages = { inspect: 'go-tiny-image inspect FILE', unpack: 'go-tiny-image unpack FILE [-o OUT]' };
/**
 * Reads `inspect FILE` and `unpack FILE [-o OUT]`; undefined for any other command line. Throws a UsageError for a
 * missing file or extra arguments.
 */
function readFileCommand([kind, ...rest]) {
    if (kind !== 'inspect' && kind !== 'unpack')
        return undefined;
    const files = [];
    let output;
    for (let index = 0; index < rest.length; index++) {
        const argument = rest[index] ?? '';
        if (kind === 'unpack' && (argument === '-o' || argument === '--output')) {
            output = rest[++index];
            if (output === undefined)
                throw wrong(kind, `${argument} has no value`);
        }
        else if (argument.startsWith('-') && argument !== '-') {
            throw wrong(kind, `${kind} knows no flag ${argument}`);
        }
        else {
            files.push(argument);
        }
    }
    const [file, more] = files;
    if (file === undefined)
        throw wrong(kind, `${kind} has no file`);
    if (more !== undefined)
        throw wrong(kind, `${kind} takes one file, and got ${more} too`);
    return kind === 'inspect' ? { kind, file } : { kind, file, output: output ?? `${file}.unpacked` };
}
function wrong(kind, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(message, { change: `Write ${usages[kind]}.` });
}


/***/ }),

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IX: () => (/* binding */ takeFlag),
/* harmony export */   Km: () => (/* binding */ asFlags),
/* harmony export */   o9: () => (/* binding */ withPassword)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9875);


/** Takes the flag of a command that is no input, `--name VALUE` or `--name=VALUE`, out of the arguments; the last one counts. */
function takeFlag(args, name) {
    const rest = [];
    let value;
    for (let index = 0; index < args.length; index += 1) {
        const argument = args[index] ?? '';
        if (argument === `--${name}`)
            value = args[++index] ?? '';
        else if (argument.startsWith(`--${name}=`))
            value = argument.slice(name.length + 3);
        else
            rest.push(argument);
    }
    return { rest, value };
}
/** The inputs of a command with the password from standard input: every process can read one in the arguments. */
function withPassword({ texts, passwordFromStdin, }) {
    return passwordFromStdin ? new Map([...texts, ['password', (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(0, 'utf8')]]) : texts;
}
/** Advice in the words of the command: `--push=false` where a workflow has `push: false`. */
function asFlags(text) {
    const names = _inputs_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu.map(({ name }) => name).join('|');
    // A value ends with its word, without the punctuation of the sentence, or with its quotes.
    const withValue = new RegExp(`(?<![\\w./-])(?:the input )?(${names}): ("[^"]*"|\\S+?)(?=[.,;)]*(?:\\s|$))`, 'g');
    const withoutValue = new RegExp(`(?<![\\w./-])the input (${names})(?![\\w-])`, 'g');
    return text.replaceAll(withValue, '--$1=$2').replaceAll(withoutValue, '--$1');
}


/***/ }),

/***/ 5780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readResolveCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _inputs_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2501);


const usage = 'go-tiny-image resolve FILE|FOLDER... --images NAME [flags]';
const refused = ['merge', 'plan', 'dry-run', 'push-by-digest', 'manifests', 'manifests-output'];
/**
 * Reads `resolve FILE\u2026` with the flags of a build; files may stand behind `-f` too, as for ko. Undefined for any other
 * command line, and for --help. Throws a UsageError for no file, an unknown flag, and flags that make no sense here.
 */
function readResolveCommand([kind, ...rest]) {
    if (kind !== 'resolve')
        return undefined;
    const files = [];
    const others = [];
    for (let index = 0; index < rest.length; index += 1) {
        const argument = rest[index] ?? '';
        const [, joined] = /^(?:-f|--filename)(?:=(.*))?$/s.exec(argument) ?? [];
        if (joined !== undefined)
            files.push(joined);
        else if (argument === '-f' || argument === '--filename') {
            const file = rest[++index];
            if (file === undefined)
                throw wrong(`${argument} has no value`);
            files.push(file);
        }
        else
            others.push(argument);
    }
    const line = (0,_inputs_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommandLine */ .y)(others, ['filename']);
    if (line.kind !== 'run')
        return undefined;
    const flag = refused.find((name) => line.texts.has(name));
    if (flag !== undefined)
        throw wrong(`resolve has the flag --${flag}, but it pushes the images that the files name`);
    if (line.json)
        throw wrong('resolve has the flag --json, but it prints the files');
    // What stands without a flag is a file here; packages are behind --package.
    const split = splitPackages(others, line.texts.get('package') ?? '');
    const named = [...files, ...split.files];
    if (named.length === 0)
        throw wrong('resolve names no file');
    const texts = new Map([...line.texts].filter(([name]) => name !== 'package'));
    if (split.packages.length > 0)
        texts.set('package', split.packages.join('\n'));
    return { line: { ...line, texts: new Map([...texts, ['push', texts.get('push') ?? 'true']]) }, files: named };
}
/** Which of the packages that a command line names are behind `--package`, and which stand alone. */
function splitPackages(args, all) {
    const packages = args.flatMap((argument, index) => {
        if (argument.startsWith('--package='))
            return [argument.slice('--package='.length)];
        return argument === '--package' ? args.slice(index + 1, index + 2) : [];
    });
    const listed = all.split('\n').filter((text) => text !== '');
    return { packages, files: listed.filter((text) => !packages.includes(text)) };
}
function wrong(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(message, {
        change: `Write ${usage}, for example go-tiny-image resolve k8s/ --images ghcr.io/me/{{name}}.`,
    });
}


/***/ }),

/***/ 7256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inputsOfBuild),
/* harmony export */   j: () => (/* binding */ readVerifyCommand)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(452);
/* harmony import */ var _inputs_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2501);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3446);



// How to reach what both builds need, and tools to use instead of the recorded ones.
const ofRegistry = ['registry', 'username', 'password', 'github-token', 'plain-http', 'registry-ca'];
const ofBuild = [
    'go-version',
    'go-checksum',
    'go-download-base-url',
    'upx-version',
    'upx-checksum',
    'upx-download-base-url',
];
const allowed = [...ofRegistry, ...ofBuild];
/** Reads the command; undefined for any other command line. Throws a UsageError for what it does not know. */
function readVerifyCommand([word, ...args]) {
    if (word !== 'verify')
        return undefined;
    const { rest, value: source } = (0,_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .takeFlag */ .IX)(args, 'source');
    if (source === '')
        throw wrong('--source has no value');
    const line = (0,_inputs_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommandLine */ .y)(rest, ['source']);
    if (line.kind !== 'run' || line.json)
        throw wrong('verify prints one line');
    const { package: images = '', ...others } = Object.fromEntries(line.texts);
    const foreign = Object.keys(others).find((name) => !allowed.includes(name));
    if (foreign !== undefined) {
        throw wrong(`verify takes no --${foreign}: the inputs of the build are in the provenance`);
    }
    const [image, more] = images.split('\n').filter((text) => text !== '');
    if (image === undefined)
        throw wrong('verify has no image');
    if (more !== undefined)
        throw wrong(`verify takes one image, and got ${more} too`);
    const { verbose, passwordFromStdin } = line;
    return { image, source, texts: new Map(Object.entries(others)), verbose, passwordFromStdin };
}
/** The inputs for the second build among those of the command. */
function inputsOfBuild(texts) {
    return new Map([...texts].filter(([name]) => ofBuild.some((one) => one === name)));
}
function wrong(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(message, { change: 'Write go-tiny-image verify NAME@sha256:\u2026 [--source DIR].' });
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 5999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ keepCompiledCode)
});

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./lib/host/compile-cache.js


/**
 * Enables Node's compile cache in the tool cache. Whoever can write there could also change the Go that we run, so this
 * is no new risk. Does nothing on an ephemeral runner, which would only write the cache, and with Node before 22.1. A
 * folder that cannot be written is no error. Source: https://nodejs.org/api/module.html#module-compile-cache
 */
function keepCompiledCode(env) {
    const folder = env.RUNNER_TOOL_CACHE;
    if (folder === undefined || env.RUNNER_ENVIRONMENT === 'github-hosted')
        return;
    if ("enableCompileCache" in external_node_module_namespaceObject)
        external_node_module_namespaceObject.enableCompileCache((0,external_node_path_.join)(folder, 'go-tiny-image', 'compiled'));
}


/***/ }),

/***/ 875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ canBeWritten),
/* harmony export */   nF: () => (/* binding */ cacheFolder),
/* harmony export */   zM: () => (/* binding */ toolCacheFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);



/** This tool's folder in the user's cache folder. Source: XDG Base Directory Specification. */
function cacheFolder(env) {
    const parent = env.XDG_CACHE_HOME !== undefined && env.XDG_CACHE_HOME !== '' ? env.XDG_CACHE_HOME : undefined;
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(parent ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), '.cache'), 'go-tiny-image');
}
/** The tool cache on a machine that is not a runner. */
function toolCacheFolder(env) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheFolder(env), 'tools');
}
/**
 * Whether files can be written to a folder, which is created if missing: a home may be read-only, or not exist at all.
 */
function canBeWritten(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 2874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JE: () => (/* binding */ collectNew),
/* harmony export */   _U: () => (/* binding */ collectAll),
/* harmony export */   _W: () => (/* binding */ collectAndGiveBack)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8877);
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(714);


let collect;
/** Collects what was allocated lately and is no longer used; takes about 1 ms. */
function collectNew() {
    collector()({ type: 'minor' });
}
/** Collects all that is no longer used, in this thread; takes about 10 ms. */
function collectAll() {
    // Node 20 takes any argument for a short collection.
    collector()();
}
/** Collects all that is no longer used, and gives the pages of the heap that are empty then back to the system, in some 20 ms. */
function collectAndGiveBack() {
    const knowsFlavors = Number(process.versions.node.split('.')[0]) >= 22;
    if (knowsFlavors)
        collector()({ type: 'major', flavor: 'last-resort' });
    else
        collectAll();
}
function collector() {
    collect ??= collectorOf();
    return collect;
}
function collectorOf() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--expose-gc');
    const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_1__.runInNewContext)('gc');
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--no-expose-gc');
    return typeof found === 'function' ? (options) => void (options === undefined ? found() : found(options)) : () => { };
}


/***/ }),

/***/ 6308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hT: () => (/* binding */ keepNewSpaceSmall),
/* harmony export */   iF: () => (/* binding */ shrinkHeap),
/* harmony export */   lO: () => (/* binding */ shrinkLargeHeap)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8877);
/* harmony import */ var _collect_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2874);


/**
 * Keeps the part of the heap in which objects are created at 2 MB: where much of it is still used, V8 lets it grow to 64 MB,
 * and keeps them. What `go list` says of a thousand packages is enough for that. Call it again when a thread has
 * started: in Node 20 and 22 that undoes it.
 */
function keepNewSpaceSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}
// A small program never comes so far.
const worthwhileBytes = 6e6;
let keptBytes = 24e6;
let isLarge = false;
/**
 * Collects what is no longer used and gives it back to the system, if the heap has grown by some MB since the last time,
 * or in any case.
 */
function shrinkHeap(inAnyCase = false) {
    const hasGrown = (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)().total_heap_size >= keptBytes + worthwhileBytes;
    isLarge ||= hasGrown;
    if (!hasGrown && !inAnyCase)
        return;
    (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collectAndGiveBack */ ._W)();
    keptBytes = Math.max(keptBytes, (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.getHeapStatistics)().total_heap_size);
}
/** Does it again, where the heap has been so large: what several parts of a run let go of is not all garbage at once. */
function shrinkLargeHeap() {
    if (isLarge)
        (0,_collect_js__WEBPACK_IMPORTED_MODULE_1__/* .collectAndGiveBack */ ._W)();
}


/***/ }),

/***/ 2878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  BK: () => (/* binding */ helpText)
});

// UNUSED EXPORTS: actionMetadata, inputsTable, outputsTable

;// CONCATENATED MODULE: ./lib/inputs/outputs.js
/**
 * Every output, in the order of the documentation. With several packages they describe the first; `json` describes all.
 */
const outputs_outputTable = [
    {
        name: 'digest',
        description: 'Digest of the image: of its manifest, or of the index if there are several platforms',
    },
    { name: 'imageid', description: 'Image ID: digest of the config (first platform)' },
    { name: 'image-name', description: 'First image name, lower case, without a tag' },
    { name: 'repository', description: 'First image name without the registry host: owner/name' },
    { name: 'image-ref', description: 'First image name with digest, name@sha256:\u2026' },
    { name: 'image-refs', description: 'The same of each program, as JSON by their names; empty if nothing was pushed' },
    { name: 'tags', description: 'Full references with tags, one per line' },
    { name: 'tag-names', description: 'Tags only, one per line' },
    { name: 'version', description: 'First tag' },
    { name: 'labels', description: 'Labels, NAME=value, one per line' },
    {
        name: 'json',
        description: 'JSON with tags, tag-names, labels and annotations as in docker/metadata-action; images has all outputs of each program',
    },
    { name: 'metadata', description: 'Build metadata with the keys of docker buildx, as JSON' },
    { name: 'digests', description: 'Manifest digest of each platform, as JSON' },
    {
        name: 'size',
        description: 'Download size in bytes: compressed layers, config and manifest (first platform)',
    },
    { name: 'size-uncompressed', description: 'Size of the uncompressed layers in bytes (first platform)' },
    { name: 'binary-size', description: 'Size of the program in the image in bytes (first platform)' },
    { name: 'binary-size-unpacked', description: 'Size of the program before packing in bytes (first platform)' },
    { name: 'sizes', description: 'These sizes for each platform, as JSON' },
    {
        name: 'size-diff',
        description: 'Change in download size, in bytes, from the image that the first tag pointed to before; empty if there was none',
    },
    { name: 'pushed', description: 'true if the image was pushed, or already there, under all its names' },
    { name: 'skipped', description: 'true if every tag already pointed to this digest and nothing was sent' },
    {
        name: 'unchanged',
        description: 'Names of the programs that were not built because an image that is there was built from the same, as JSON',
    },
    { name: 'changed', description: 'Names of the programs that were built, or are to be, as JSON' },
    {
        name: 'matrix',
        description: 'With plan: a matrix as JSON, whose include has name, package, images, settings, key and estimated seconds of each job',
    },
    { name: 'key', description: 'Key of everything that the image is built from; empty if it gets none' },
    { name: 'go-version', description: 'Go version that compiled the program' },
    { name: 'packer', description: 'What packed the program: own or upx; empty if it is not packed (first platform)' },
    { name: 'upx-version', description: 'UPX version that packed the program; empty if UPX did not pack it' },
    { name: 'cache-hit', description: 'true if the module cache was restored with an exact key match' },
    { name: 'binary-path', description: 'Path of the program as it is in the image (first platform)' },
    { name: 'dockerfile', description: 'Path of the generated Dockerfile' },
    { name: 'oci-layout', description: 'Path of the archive with the image as an OCI layout; empty if none was written' },
    {
        name: 'vulnerabilities',
        description: 'Number of known vulnerabilities that are called, excepted, imported only, and required only, as JSON; empty if they were not looked for',
    },
    { name: 'vex', description: 'Path of an OpenVEX document about these vulnerabilities; empty if there is none' },
    {
        name: 'size-report',
        description: 'Path of a JSON file with what every byte of the image is; empty if nobody asked',
    },
    { name: 'size-page', description: 'Path of an HTML page that shows it as a map; empty if nobody asked' },
    {
        name: 'sbom',
        description: 'Path of the SBOM, CycloneDX 1.6 JSON; of several platforms it lists the programs of all',
    },
    { name: 'sbom-spdx', description: 'Path of the same SBOM as SPDX 2.3 JSON' },
    { name: 'manifests', description: 'Folder with the copies of the manifests; empty if none were written' },
    {
        name: 'attestations',
        description: 'JSON list of the documents attached as referrers: repository, subject, kind, artifactType, digest, how; empty without attest',
    },
    { name: 'report', description: 'Path of a JSON file with all results, and the decisions and duration of each stage' },
];

// EXTERNAL MODULE: ./lib/inputs/table/row.js
var row = __nccwpck_require__(7694);
// EXTERNAL MODULE: ./lib/inputs/table.js + 5 modules
var table = __nccwpck_require__(9875);
;// CONCATENATED MODULE: ./lib/inputs/documents.js



// What is generated from the two tables: action.yml, --help and the tables of the README.
const rows = table/* inputTable */.Fu;
/** The text of action.yml. */
function actionMetadata() {
    const inputs = rows.flatMap((row) => [
        `  ${row.name}:`,
        `    description: ${yamlText(row.description)}`,
        ...(row.runnerDefault === undefined && row.default === ''
            ? []
            : [`    default: ${yamlText(row.runnerDefault ?? row.default)}`]),
    ]);
    const outputs = outputTable.flatMap((row) => [`  ${row.name}:`, `    description: ${yamlText(row.description)}`]);
    return [
        '# Generated from src/inputs by npm run generate.',
        'name: go-tiny-image',
        'description: Build the smallest container image for a Go program and push it',
        'author: The go-tiny-image authors',
        'branding:',
        '  icon: package',
        '  color: blue',
        'inputs:',
        ...inputs,
        'outputs:',
        ...outputs,
        'runs:',
        '  using: node24',
        '  main: dist/index.js',
        '  post: dist/index.js',
        '  post-if: success()',
        '',
    ].join('\n');
}
// Inside single quotes, only the quote itself needs escaping.
function yamlText(text) {
    return `'${text.replaceAll("'", "''")}'`;
}
/** The text of `--help`, at most 100 columns wide. */
function helpText(version) {
    const groups = row/* inputGroups */.D.flatMap((group) => [
        '',
        `${group.charAt(0).toUpperCase()}${group.slice(1)}:`,
        ...rows.filter((row) => row.group === group).flatMap(flagHelp),
    ]);
    return [
        `go-tiny-image ${version}: build the smallest container image for a Go program`,
        '',
        'Usage: go-tiny-image [package ...] [--input value ...]',
        '       go-tiny-image explain PACKAGE|NAME@sha256:\u2026 [--against REFERENCE|PACKAGE] [--page FILE]',
        '                                              what its bytes are, who brought them in, what changed',
        '       go-tiny-image inspect FILE             how a program is packed',
        '       go-tiny-image unpack FILE [-o OUT]     the program as it was before',
        '       go-tiny-image resolve FILE|FOLDER...   prints manifests with digests in place of ko://',
        '       go-tiny-image verify NAME@sha256:\u2026 [--source DIR]',
        '                                              builds an image again and compares',
        '',
        'Examples:',
        '  go-tiny-image ./cmd/api',
        '  go-tiny-image ./cmd/api --images ghcr.io/me/api --tags v1,latest --push',
        ...groups,
        '',
        'Command line only:',
        '  --json',
        '      Print the outputs as one JSON object to standard output, everything else to standard error',
        '  --password-stdin',
        '      Read the password from standard input',
        '  --verbose, -v',
        '      Print more details',
        '  --version',
        '  --help, -h',
        '',
        'Exit codes: 0 success, 1 failure, 2 usage error; verify: 3 the image is not what was built again.',
        '',
    ].join('\n');
}
function flagHelp(row) {
    const choices = row.choices?.join('|') ?? `<${row.kind}>`;
    const value = row.kind === 'boolean' ? '[=true|false]' : row.alone === undefined ? ` ${choices}` : `[=${choices}]`;
    const preset = row.default === '' || row.default === 'false' ? '' : ` (default: ${row.default})`;
    return [`  --${row.name}${value}`, ...wrapped(`${row.description}${preset}`, 94).map((line) => `      ${line}`)];
}
function wrapped(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}
/** The README's table of inputs. */
function inputsTable() {
    const lines = inputGroups.flatMap((group) => [
        `| **${group}** | | |`,
        ...rows
            .filter((row) => row.group === group)
            .map((row) => `| \`${row.name}\` | ${cell(row.runnerDefault ?? row.default)} | ${escaped(row.description)} |`),
    ]);
    return ['| input | default | what it does |', '|---|---|---|', ...lines].join('\n');
}
/** The README's table of outputs. */
function outputsTable() {
    const lines = outputTable.map((row) => `| \`${row.name}\` | ${escaped(row.description)} |`);
    return ['| output | what it is |', '|---|---|', ...lines].join('\n');
}
function cell(text) {
    return text === '' ? '' : `\`${escaped(text)}\``;
}
function escaped(text) {
    return text.replaceAll('|', '\\|');
}


/***/ }),

/***/ 2501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readCommandLine)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var inputs_nearest = __nccwpck_require__(3231);
// EXTERNAL MODULE: ./lib/inputs/table.js + 5 modules
var table = __nccwpck_require__(9875);
;// CONCATENATED MODULE: ./lib/inputs/foreign.js


// Names from other actions, with the input to use here, or why none is needed.
const instead = {
    image: 'images names the image, without a tag',
    'image-name': 'images names the image, without a tag',
    repository: 'images names the image, with the registry in front: ghcr.io/owner/name',
    tag: 'tags names the tags of the image, and build-tags those of Go',
    'image-tag': 'tags names the tags of the image, and build-tags those of Go',
    'image-tags': 'tags names the tags of the image, and build-tags those of Go',
    latest: 'flavor: latest=true or latest=false decides whether latest moves',
    version: 'go-version is the version of Go, and tags names the versions of the image',
    'go-version-input': 'write go-version',
    context: 'working-directory is the folder that relative paths are relative to, and package the folder of the program; tags and labels name the commit that is checked out, as context: git of docker/metadata-action does',
    workdirectory: 'working-directory is the folder that relative paths are relative to',
    directory: 'working-directory is the folder that relative paths are relative to',
    path: 'package is the folder of the main package',
    main: 'package is the folder of the main package, not its file',
    'project-path': 'package is the folder of the main package',
    'import-path': 'package is the folder or the import path of the main package',
    importpath: 'package is the folder or the import path of the main package',
    'main-path': 'package is the folder of the main package, not its file',
    binary: 'the program is named after its package folder; entrypoint is what the image runs',
    'binary-name': 'the program is named after its package folder; entrypoint is what the image runs',
    file: 'there is no Dockerfile to write; files adds files to the image',
    'extra-files': 'files adds files to the image',
    dockerfile: 'there is no Dockerfile to write; the generated one is the output dockerfile',
    'base-image': 'the image starts from scratch; files, ca-certificates and timezones add what a base had',
    base: 'the image starts from scratch; files, ca-certificates and timezones add what a base had',
    'build-contexts': 'there is no Dockerfile to write; files adds files to the image',
    'build-args': 'build-env is the environment of the build, and ldflags with -X sets variables of the program',
    command: 'cmd sets the arguments of the program, and entrypoint what the image runs',
    args: 'cmd sets the arguments of the program, build-flags those of go build, and upx-args those of UPX',
    ldflag: 'ldflags sets the linker flags',
    'ld-flags': 'ldflags sets the linker flags',
    extldflags: 'ldflags sets the linker flags; there is no external linker',
    gcflags: 'write build-flags: -gcflags=\u2026',
    flags: 'build-flags sets flags for go build',
    'go-flags': 'build-flags sets flags for go build',
    goflags: 'build-flags sets flags for go build',
    'cgo-enabled': 'programs are built without cgo, since they run on scratch',
    port: 'expose names the ports of the program',
    ports: 'expose names the ports of the program',
    healthcheck: 'write health-check, in the form of the HEALTHCHECK of a Dockerfile',
    'health-cmd': 'write health-check, in the form of the HEALTHCHECK of a Dockerfile',
    'cap-add': 'capabilities are those of the file of the program; a runtime adds those of the container',
    volume: 'volumes names the mount points',
    tz: 'write env: TZ=\u2026, and the time zones are added',
    environment: 'env is the environment of the image, and build-env that of the build',
    'go-os': 'platforms sets system and architecture: linux/arm64',
    'go-arch': 'platforms sets system and architecture: linux/arm64',
    goos: 'platforms sets system and architecture: linux/arm64',
    goarch: 'platforms sets system and architecture: linux/arm64',
    arch: 'platforms sets system and architecture: linux/arm64',
    architecture: 'platforms sets system and architecture: linux/arm64',
    target: 'package names the program to build, and platforms what it runs on',
    'build-target': 'package names the program to build, and platforms what it runs on',
    'cache-from': 'cache is for modules; layers need no cache',
    'cache-to': 'cache is for modules; layers need no cache',
    'no-cache': 'write cache: false',
    'no-cache-filters': 'write cache: false',
    'cache-key': 'cache-suffix separates caches; the key is made from the go.sum files',
    'cache-path': 'cache-dependency-path names the go.sum files; modules stay in the usual Go folders',
    pull: 'there is no base image to pull',
    provenance: 'write attest: provenance; actions/attest takes the outputs image-name and digest',
    attests: 'write attest: true, or one of sbom and provenance; actions/attest takes the outputs image-name and digest',
    'push-to-registry': 'write push',
    sbom: 'write attest: sbom; the outputs sbom and sbom-spdx name its files',
    secrets: 'build-env hands variables to the build; they are not added to the image',
    secret: 'build-env hands variables to the build; they are not added to the image',
    'secret-envs': 'build-env hands variables to the build; they are not added to the image',
    'secret-files': 'build-env hands variables to the build; they are not added to the image',
    ssh: 'a private module is fetched with the credentials that Git has; build-env: GOPRIVATE=\u2026 names it',
    token: 'github-token is the token for ghcr.io; username and password are for every other registry',
    'registry-username': 'username and password are for the registry',
    'registry-password': 'username and password are for the registry',
    'docker-username': 'username and password are for the registry',
    'docker-password': 'username and password are for the registry',
    'sep-tags': 'the outputs tags and labels have one item per line, and json has all',
    'upx-level': 'upx-args sets the arguments of UPX, such as --best --lzma',
    'executable-compression': 'upx (auto, true or false) decides whether the program is packed',
    strategy: 'upx (auto, true or false) decides whether the program is packed',
    compress: 'upx decides whether the program is packed, and compression how the layers are compressed',
};
// Flags of docker buildx, ko, GoReleaser and go build, with ours of the same meaning or nearly so.
const flags = {
    sbom: '--attest sbom',
    provenance: '--attest provenance',
    tag: '--tags',
    t: '--tags',
    tags: '--build-tags (of Go) or --tags (of the image)',
    output: '--outputs',
    o: '--outputs',
    tarball: '--outputs',
    'oci-layout-path': '--outputs',
    local: '--load',
    L: '--load',
    image: '--images',
    'image-label': '--labels',
    'image-annotation': '--annotations',
    'image-user': '--user',
    'insecure-registry': '--plain-http',
    'metadata-file': '--json',
    iidfile: '--json',
    'image-refs': '--json',
    'no-cache': '--cache=false',
    snapshot: '--push=false',
    debug: '--verbose',
    mod: '--build-flags=-mod=\u2026',
    gcflags: '--build-flags=-gcflags=\u2026',
    C: '--working-directory',
};
const rows = (/* unused pure expression or super */ null && (inputTable));
/**
 * Suggestions for inputs that do not exist: one sentence for each that another action has or that looks like a typo of
 * ours. `given` are the names as a workflow or a runner writes them: `go_version`, `GO-VERSION`.
 */
function foreignInputs(given) {
    const known = rows.map(({ name }) => name);
    return given
        .map((name) => name.toLowerCase())
        .filter((name) => !known.includes(name))
        .flatMap((name) => {
        const advice = adviceFor(name, known);
        return advice === undefined ? [] : [`unknown input ${name}: ${advice}`];
    });
}
/**
 * What to write in place of a flag that does not exist, as a sentence: our flag for one of another tool, or of all that are
 * `known` the one that it looks like a typo of. Undefined if nothing is like it.
 */
function insteadOfFlag(name, known) {
    const close = Object.hasOwn(flags, name) ? flags[name] : undefined;
    if (close !== undefined)
        return `Did you mean ${close}?`;
    const plain = name.replaceAll('_', '-');
    // build-arg may be given several times, where build-args is a list.
    const advice = [plain, `${plain}s`].find((one) => Object.hasOwn(instead, one));
    if (advice !== undefined)
        return `Here, ${instead[advice]}.`;
    const like = (0,inputs_nearest/* nearest */.p)(plain, known);
    return like === undefined ? undefined : `Did you mean --${like}?`;
}
function adviceFor(name, known) {
    const plain = name.replaceAll(/[_ ]/g, '-');
    if (Object.hasOwn(instead, plain))
        return instead[plain];
    const close = nearest(plain, known);
    return close === undefined ? undefined : `write ${close}`;
}

;// CONCATENATED MODULE: ./lib/inputs/flags.js



// Flags that only the command has, in addition to the inputs.
const ownFlags = ['help', 'version', 'json', 'verbose', 'password-stdin'];
// Taken as the value of a flag before them, so that the error is about the flag and not about a package of this name.
const mistaken = ['yes', 'no', 'on', 'off', '1', '0'];
/**
 * Reads the arguments of the command: packages, and every input as a flag of the same name. Repeating a flag appends to
 * a list; for other inputs the last value wins. Throws a UsageError for an unknown flag or a missing value. `taken` are
 * flags that the caller has read already: a mistyped one may mean them.
 */
function readCommandLine(args, taken = []) {
    const texts = new Map();
    const own = new Set();
    const packages = [];
    let index = 0;
    let flagsEnded = false;
    while (index < args.length) {
        const argument = args[index] ?? '';
        index += 1;
        if (flagsEnded || !argument.startsWith('-') || argument === '-') {
            packages.push(argument);
            continue;
        }
        if (argument === '--') {
            flagsEnded = true;
            continue;
        }
        const flag = splitFlag(argument);
        if (flag.value === undefined && isOwnFlag(flag.name)) {
            own.add(flag.name);
            continue;
        }
        const row = rowOf(flag.name, { argument, taken });
        if (flag.value !== undefined) {
            add(texts, row, flag.value);
        }
        else if (row.kind === 'boolean' || row.alone !== undefined) {
            const next = args[index];
            const said = next !== undefined && [...(row.choices ?? ['true', 'false']), ...mistaken].includes(next.toLowerCase());
            add(texts, row, said ? next : (row.alone ?? 'true'));
            if (said)
                index += 1;
        }
        else {
            const value = args[index];
            if (value === undefined) {
                throw new errors/* UsageError */.eb(`--${row.name} has no value`, {
                    change: `Write --${row.name} <value>: ${row.description}.`,
                });
            }
            add(texts, row, value);
            index += 1;
        }
    }
    if (own.has('help'))
        return { kind: 'help' };
    if (own.has('version'))
        return { kind: 'version' };
    if (packages.length > 0)
        texts.set('package', [texts.get('package'), ...packages].filter(Boolean).join('\n'));
    return {
        kind: 'run',
        texts,
        json: own.has('json'),
        verbose: own.has('verbose'),
        passwordFromStdin: own.has('password-stdin'),
    };
}
function splitFlag(argument) {
    const short = { '-h': 'help', '-v': 'verbose' };
    const name = short[argument];
    if (name !== undefined)
        return { name, value: undefined };
    const text = argument.replace(/^--?/, '');
    const at = text.indexOf('=');
    return at < 0 ? { name: text, value: undefined } : { name: text.slice(0, at), value: text.slice(at + 1) };
}
function isOwnFlag(name) {
    return ownFlags.some((flag) => flag === name);
}
function rowOf(name, { argument, taken }) {
    const row = table/* inputTable */.Fu.find((candidate) => candidate.name === name);
    if (row !== undefined && argument.startsWith('--'))
        return row;
    const known = [...table/* inputTable */.Fu.map((candidate) => candidate.name), ...ownFlags, ...taken];
    const advice = insteadOfFlag(name, known);
    throw new errors/* UsageError */.eb(`unknown flag ${argument.split('=')[0]}`, {
        change: `${advice === undefined ? '' : `${advice} `}--help lists all flags.`,
    });
}
function add(texts, row, value) {
    const before = texts.get(row.name);
    const gathers = row.kind === 'list' || row.kind === 'lines';
    texts.set(row.name, gathers && before !== undefined ? `${before}\n${value}` : value);
}


/***/ }),

/***/ 3231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known name that a mistyped one most likely means; at most a third of its letters may differ. */
function nearest(name, known) {
    const plain = (text) => text.toLowerCase().replaceAll('_', '-');
    const ranked = known
        .map((candidate) => ({ candidate, distance: editDistance(plain(name), plain(candidate)) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.candidate : undefined;
}
// Levenshtein, one row at a time.
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 9875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  cU: () => (/* binding */ choicesOf),
  mV: () => (/* binding */ givenTexts),
  Fu: () => (/* binding */ inputTable),
  Sr: () => (/* binding */ isChoice),
  Vh: () => (/* binding */ secretTexts)
});

// EXTERNAL MODULE: ./lib/inputs/table/row.js
var row = __nccwpck_require__(7694);
;// CONCATENATED MODULE: ./lib/inputs/table/image.js

/** The inputs of the group "image". */
const imageInputs = [
    {
        name: 'platforms',
        group: 'image',
        kind: 'list',
        default: '',
        description: 'Platforms, such as linux/amd64,linux/arm64; several make an index (default: linux/amd64)',
    },
    {
        name: 'entrypoint',
        group: 'image',
        kind: 'words',
        default: '',
        description: 'Entry point, instead of the program',
    },
    { name: 'cmd', group: 'image', kind: 'words', default: '', description: 'Default arguments of the program' },
    {
        name: 'env',
        group: 'image',
        kind: 'lines',
        pairs: true,
        default: '',
        description: 'Environment variables of the image, NAME=value',
    },
    {
        name: 'user',
        group: 'image',
        kind: 'text',
        default: '65532:65532',
        description: 'User, or user:group, that runs the program; numeric',
    },
    {
        name: 'workdir',
        group: 'image',
        kind: 'text',
        default: '/',
        description: 'Working directory of the program; user owns it',
    },
    { name: 'expose', group: 'image', kind: 'list', default: '', description: 'Ports to expose, such as 8080 or 53/udp' },
    {
        name: 'capabilities',
        group: 'image',
        kind: 'list',
        default: '',
        description: 'File capabilities of the program, such as NET_BIND_SERVICE for ports below 1024 without root',
    },
    {
        name: 'volumes',
        group: 'image',
        kind: 'list',
        default: '',
        description: 'Mount points for volumes; user owns them',
    },
    {
        name: 'stop-signal',
        group: 'image',
        kind: 'text',
        default: '',
        description: 'Signal that stops the container, such as SIGINT',
    },
    {
        name: 'health-check',
        group: 'image',
        kind: 'text',
        default: '',
        description: 'Health check command, without a shell; HEALTHCHECK options can come first: --interval=30s --timeout=3s /app health',
    },
    {
        name: 'files',
        group: 'image',
        kind: 'lines',
        default: '',
        description: 'Files to add, source:target or source:target:mode; folders are added with everything in them',
    },
    {
        name: 'ca-certificates',
        group: 'image',
        kind: 'choice',
        choices: row/* autoTrueFalse */.Z,
        default: 'auto',
        description: 'Add CA certificates; auto adds them if the program can verify TLS servers',
    },
    {
        name: 'ca-bundle',
        group: 'image',
        kind: 'text',
        default: '',
        description: "PEM file with the CA certificates to add, instead of Mozilla's: for authorities of your own",
    },
    {
        name: 'timezones',
        group: 'image',
        kind: 'choice',
        choices: row/* autoTrueFalse */.Z,
        default: 'auto',
        description: 'Add time zones; auto adds them if the program loads them by name or env sets TZ',
    },
    {
        name: 'mime-types',
        group: 'image',
        kind: 'choice',
        choices: row/* autoTrueFalse */.Z,
        default: 'auto',
        description: 'Add /etc/mime.types; auto adds it if the program looks up file types, as file servers do',
    },
    {
        name: 'passwd',
        group: 'image',
        kind: 'choice',
        choices: row/* autoTrueFalse */.Z,
        default: 'auto',
        description: 'Add /etc/passwd and /etc/group; auto adds them if the program looks up users',
    },
    {
        name: 'home',
        group: 'image',
        kind: 'choice',
        choices: row/* autoTrueFalse */.Z,
        default: 'auto',
        description: 'Add a writable home and set HOME; auto does if the program asks for its home, config or cache folder',
    },
    {
        name: 'tmp',
        group: 'image',
        kind: 'choice',
        choices: row/* autoTrueFalse */.Z,
        default: 'auto',
        description: 'Add a writable /tmp; auto adds it if the program creates temporary files',
    },
    {
        name: 'labels',
        group: 'image',
        kind: 'lines',
        pairs: true,
        default: '',
        description: 'Labels, NAME=value, added to those from the Git repository',
    },
    {
        name: 'annotations',
        group: 'image',
        kind: 'lines',
        pairs: true,
        default: '',
        description: 'Annotations, NAME=value or level:NAME=value, such as index:NAME=value; labels become annotations too',
    },
    {
        name: 'compression',
        group: 'image',
        kind: 'choice',
        choices: ['gzip', 'zstd', 'none'],
        default: 'gzip',
        description: 'Compression of the layers; zstd is smaller but needs Docker 23 or newer to pull',
    },
    {
        name: 'compression-level',
        group: 'image',
        kind: 'choice',
        choices: ['best', 'fast'],
        default: 'best',
        description: 'best is smallest; fast takes a tenth of the time and is a few percent larger',
    },
    {
        name: 'builder',
        group: 'image',
        kind: 'choice',
        choices: ['native', 'docker'],
        default: 'native',
        description: 'native needs no daemon; docker runs docker buildx with the generated Dockerfile',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table/names-and-push.js

/** The inputs of the group "names and push". */
const namesAndPushInputs = [
    {
        name: 'images',
        group: 'names and push',
        kind: 'list',
        default: '',
        description: 'Image names without a tag; {{name}} is the name of the program (default in a workflow: ghcr.io/owner/repository)',
    },
    {
        name: 'tags',
        group: 'names and push',
        kind: 'lines',
        default: '',
        description: 'Tags, full references, or rules such as type=semver,pattern={{version}} (default: from the event, or latest)',
    },
    {
        name: 'flavor',
        group: 'names and push',
        kind: 'lines',
        default: '',
        description: 'Settings for all tag rules: latest=auto|true|false, prefix=, suffix=',
    },
    {
        name: 'push',
        group: 'names and push',
        kind: 'choice',
        choices: row/* autoTrueFalse */.Z,
        default: 'auto',
        alone: 'true',
        description: 'Push the image; in a workflow, auto pushes the default branch, tags and releases; it does not push other branches, pull requests and local builds',
    },
    {
        name: 'push-by-digest',
        group: 'names and push',
        kind: 'boolean',
        default: 'false',
        description: 'Push without tags, by digest only: for matrix jobs whose images merge joins',
    },
    {
        name: 'unchanged',
        group: 'names and push',
        kind: 'choice',
        choices: ['auto', 'keep', 'rebuild', 'require'],
        default: 'auto',
        description: 'A program built from the same as the image under its first tag, or that of its base branch or merged pull request: keep sets the tags on that image, rebuild builds, require fails if it would build; auto keeps on pushes of branches and in pull requests',
    },
    {
        name: 'merge',
        group: 'names and push',
        kind: 'list',
        default: '',
        description: 'Join single-platform images in the registry instead of building: their digests, or files and folders with digests',
    },
    {
        name: 'load',
        group: 'names and push',
        kind: 'boolean',
        default: 'false',
        description: 'Load the image into the local Docker engine',
    },
    {
        name: 'attest',
        group: 'names and push',
        kind: 'choice',
        choices: ['false', 'sbom', 'provenance', 'true'],
        default: 'false',
        alone: 'true',
        description: 'Attach documents to the pushed image: sbom (what is in it, as SPDX and CycloneDX), provenance (how it was built), or both',
    },
    {
        name: 'attest-form',
        group: 'names and push',
        kind: 'choice',
        choices: ['referrers', 'buildkit', 'both'],
        default: 'referrers',
        description: 'How: referrers leave the image as it is; buildkit puts attestation manifests in the index, so that one platform becomes an index too',
    },
    {
        name: 'manifests',
        group: 'names and push',
        kind: 'list',
        default: '',
        description: 'Files or folders with Kubernetes YAML, kustomizations or values of charts: copies get the digests of the pushed images, in place of ko:// and their names',
    },
    {
        name: 'manifests-output',
        group: 'names and push',
        kind: 'text',
        default: '',
        description: 'Folder for these copies (default: a temporary one, see the output manifests)',
    },
    {
        name: 'outputs',
        group: 'names and push',
        kind: 'text',
        default: '',
        description: 'Archive to write: an OCI layout that docker load reads too; may contain {{name}}; or in the form of docker buildx, such as type=oci,dest=image.tar',
    },
    {
        name: 'max-size',
        group: 'names and push',
        kind: 'lines',
        default: '',
        description: 'The most that is pulled of an image: 12MB or 11 MiB; disk:40MB for what lies on disk; name=12MB for one program. Over it, nothing is pushed',
    },
    {
        name: 'max-increase',
        group: 'names and push',
        kind: 'lines',
        default: '',
        description: 'The most by which an image may grow over the one that it is compared with: 5%, 200kB, or both; name=5% for one program',
    },
    {
        name: 'budget',
        group: 'names and push',
        kind: 'choice',
        choices: ['fail', 'warn'],
        default: 'fail',
        description: 'What happens over max-size or max-increase: fail pushes nothing, warn only reports it',
    },
    {
        name: 'size-report',
        group: 'names and push',
        kind: 'boolean',
        default: 'false',
        description: 'Find out what every byte is, compare with the last image by module and package, and attach the sizes to the pushed image; a limit or compare-with does this too',
    },
    {
        name: 'compare-with',
        group: 'names and push',
        kind: 'text',
        default: '',
        description: 'Image to compare the sizes with; {{name}} is the name of the program (default: what the first tag names; in a pull request the image of the base branch)',
    },
    {
        name: 'comment',
        group: 'names and push',
        kind: 'boolean',
        default: 'false',
        description: 'Keep a comment about the sizes on the pull request, one for each image; needs github-token and pull-requests: write',
    },
    {
        name: 'comment-from',
        group: 'names and push',
        kind: 'text',
        default: '',
        description: 'Build nothing, but write the comments for a run of a fork: a folder with its size reports, in a workflow for workflow_run',
    },
    {
        name: 'what-if',
        group: 'names and push',
        kind: 'boolean',
        default: 'false',
        description: 'Build in other ways too, for the first platform, and say what each would save and cost, and why the linker keeps dead code; takes as long as these builds',
    },
    {
        name: 'registry',
        group: 'names and push',
        kind: 'text',
        default: '',
        description: 'Registry for username and password (default: the registry of the images)',
    },
    { name: 'username', group: 'names and push', kind: 'text', default: '', description: 'User name for the registry' },
    {
        name: 'password',
        group: 'names and push',
        kind: 'text',
        default: '',
        secret: true,
        description: 'Password or token for the registry',
    },
    {
        name: 'github-token',
        group: 'names and push',
        kind: 'text',
        default: '',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language
        runnerDefault: '${{ github.token }}',
        secret: true,
        description: 'Token for the registry of the workflow\u2019s own server (ghcr.io for github.com), used if there are no other credentials for it; for comment, and to find a merged pull request',
    },
    {
        name: 'plain-http',
        group: 'names and push',
        kind: 'list',
        default: '',
        description: 'Registries, host:port, to use without TLS; loopback is always allowed',
    },
    {
        name: 'registry-ca',
        group: 'names and push',
        kind: 'text',
        default: '',
        description: 'Certificate authorities to trust for registries: PEM files, or the PEM text itself',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table/program.js
/** The inputs of the group "program". */
const programInputs = [
    {
        name: 'package',
        group: 'program',
        kind: 'list',
        default: '.',
        description: 'Main packages: folders, patterns such as ./cmd/..., or import paths (path@version comes from the module proxy)',
    },
    {
        name: 'working-directory',
        group: 'program',
        kind: 'text',
        default: '.',
        description: 'Folder that relative paths are relative to',
    },
    {
        name: 'config',
        group: 'program',
        kind: 'text',
        default: '',
        description: 'Settings file, or false for none (default: .go-tiny-image.yml, else .ko.yaml or .goreleaser.yaml, if there is one)',
    },
    { name: 'build-tags', group: 'program', kind: 'list', default: '', description: 'Go build tags' },
    {
        name: 'ldflags',
        group: 'program',
        kind: 'text',
        default: '',
        description: 'Linker flags, added to -s -w -buildid=; may contain {{version}}, {{semver}}, {{revision}} and {{commit-date}}',
    },
    {
        name: 'stamp',
        group: 'program',
        kind: 'choice',
        choices: ['auto', 'true', 'false'],
        default: 'auto',
        alone: 'true',
        description: 'Write version and commit into the program, as go build does in a checkout; auto does it for tags and releases, because a stamp changes the program with every commit',
    },
    {
        name: 'build-flags',
        group: 'program',
        kind: 'words',
        default: '',
        description: 'More flags for go build, such as -mod=vendor',
    },
    {
        name: 'build-env',
        group: 'program',
        kind: 'lines',
        pairs: true,
        default: '',
        description: 'Environment variables of the build, NAME=value, such as GOPRIVATE=example.org',
    },
    {
        name: 'test',
        group: 'program',
        kind: 'list',
        default: '',
        description: 'Packages to test with go test before the build, such as ./...',
    },
    {
        name: 'test-flags',
        group: 'program',
        kind: 'words',
        default: '',
        description: 'Flags for go test, such as -race',
    },
    {
        name: 'verify-modules',
        group: 'program',
        kind: 'boolean',
        default: 'false',
        description: 'Run go mod verify before the build',
    },
    {
        name: 'vulnerabilities',
        group: 'program',
        kind: 'choice',
        choices: ['false', 'report', 'fail'],
        default: 'false',
        description: 'Look for known vulnerabilities with govulncheck: report shows them, fail does not push a program that calls one',
    },
    {
        name: 'vulnerability-exceptions',
        group: 'program',
        kind: 'text',
        default: '',
        description: 'File of vulnerabilities to accept, a line each: ID, last day, reason; GO-2026-1234 2027-01-31 no untrusted input',
    },
    {
        name: 'vulnerability-database',
        group: 'program',
        kind: 'text',
        default: 'https://vuln.go.dev',
        description: 'Vulnerability database: a URL, or a folder with a copy of one',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table/run.js
/** The inputs of the group "run". */
const runInputs = [
    { name: 'summary', group: 'run', kind: 'boolean', default: 'true', description: 'Write a job summary' },
    {
        name: 'dry-run',
        group: 'run',
        kind: 'boolean',
        default: 'false',
        description: 'Show the plan without building; set the outputs that are already known: names, tags, labels',
    },
    {
        name: 'plan',
        group: 'run',
        kind: 'boolean',
        default: 'false',
        description: 'Build nothing, but set the output matrix: jobs for the programs that changed',
    },
    {
        name: 'legs',
        group: 'run',
        kind: 'text',
        default: '',
        description: 'How many jobs a plan has at most (default: one for each program that changed, at most 256)',
    },
    {
        name: 'trace',
        group: 'run',
        kind: 'text',
        default: '',
        description: 'Write a trace of the run to this file: stages, processes and requests, for Perfetto or chrome://tracing',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table/toolchain.js

/** The inputs of the group "toolchain". */
const toolchainInputs = [
    {
        name: 'go-version',
        group: 'toolchain',
        kind: 'text',
        default: '',
        description: 'Go version: 1.26.1, 1.26, 1.26.x, a range, stable or oldstable (default: from go.mod)',
    },
    {
        name: 'go-version-file',
        group: 'toolchain',
        kind: 'text',
        default: '',
        description: 'File to read the Go version from: go.mod or another .mod file, go.work, .go-version or .tool-versions',
    },
    {
        name: 'check-latest',
        group: 'toolchain',
        kind: 'boolean',
        default: 'false',
        description: 'Use the newest matching Go version, even if an older one is installed',
    },
    {
        name: 'go-download-base-url',
        group: 'toolchain',
        kind: 'text',
        default: 'https://go.dev/dl',
        description: 'Base URL of Go archives and their release list; checksums always come from go.dev or from go-checksum',
    },
    {
        name: 'go-checksum',
        group: 'toolchain',
        kind: 'text',
        default: '',
        description: 'sha256 of the Go archive, for a mirror without access to go.dev, or for another distribution',
    },
    {
        name: 'packer',
        group: 'toolchain',
        kind: 'choice',
        choices: ['auto', 'own', 'upx'],
        default: 'auto',
        description: 'What packs the program: own is made for Go programs, upx is UPX, auto uses UPX only for what own cannot pack',
    },
    {
        name: 'pack-for',
        group: 'toolchain',
        kind: 'choice',
        choices: ['size', 'start'],
        default: 'size',
        description: 'What own packs for: size gives the smallest program, start one that starts three times faster',
    },
    {
        name: 'upx',
        group: 'toolchain',
        kind: 'choice',
        choices: row/* autoTrueFalse */.Z,
        default: 'auto',
        description: 'Pack the program; auto packs if that saves at least 3 % of the download and is proven, true packs with UPX or fails',
    },
    {
        name: 'upx-args',
        group: 'toolchain',
        kind: 'words',
        default: '--best --lzma',
        description: 'UPX arguments; they replace the default',
    },
    { name: 'upx-version', group: 'toolchain', kind: 'text', default: '4.2.4', description: 'UPX version' },
    {
        name: 'upx-checksum',
        group: 'toolchain',
        kind: 'text',
        default: '',
        description: 'sha256 of the UPX archive, for versions without a built-in checksum',
    },
    {
        name: 'upx-download-base-url',
        group: 'toolchain',
        kind: 'text',
        default: 'https://github.com/upx/upx/releases/download',
        description: 'Base URL of UPX archives, in the layout of the upx/upx releases',
    },
    {
        name: 'cache',
        group: 'toolchain',
        kind: 'choice',
        choices: ['auto', 'modules', 'true', 'false'],
        default: 'auto',
        description: 'Cache between runs: auto and true cache modules, compiled packages and packed programs; modules only modules',
    },
    {
        name: 'cache-dependency-path',
        group: 'toolchain',
        kind: 'list',
        default: '',
        description: 'go.sum files for the module cache key (default: the one of each package)',
    },
    {
        name: 'cache-suffix',
        group: 'toolchain',
        kind: 'text',
        default: '',
        description: 'Suffix for the cache keys, to separate caches',
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table.js





/** Every input, in the order of the documentation. action.yml, `--help` and the README are generated from it. */
const inputTable = [
    ...programInputs,
    ...toolchainInputs,
    ...imageInputs,
    ...namesAndPushInputs,
    ...runInputs,
];
/** Whether a word is an allowed value of the input. */
function isChoice(name, word) {
    return choicesOf(name).includes(word);
}
/** The allowed values of an input. */
function choicesOf(name) {
    return inputTable.flatMap((row) => (row.name === name && 'choices' in row ? row.choices : []));
}
/** The inputs that were set to something other than their default, by name; secret ones are left out. */
function givenTexts(texts) {
    return Object.fromEntries(inputTable.flatMap((row) => {
        const text = texts.get(row.name) ?? '';
        return 'secret' in row || text.trim() === '' || text === row.default ? [] : [[row.name, text]];
    }));
}
/** The given values that must be masked in the log. */
function secretTexts(texts) {
    return inputTable.flatMap((row) => ('secret' in row ? (texts.get(row.name) ?? []) : []));
}


/***/ }),

/***/ 7694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inputGroups),
/* harmony export */   Z: () => (/* binding */ autoTrueFalse)
/* harmony export */ });
const inputGroups = ['program', 'toolchain', 'image', 'names and push', 'run'];
const autoTrueFalse = ['auto', 'true', 'false'];


/***/ }),

/***/ 3411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ userAgent),
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** The version of this program, the same as in package.json; a test checks that. */
const version = '0.1.0';
/** The name and version that identify this program in requests. */
const userAgent = `go-tiny-image/${version}`;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".cli.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9069);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
