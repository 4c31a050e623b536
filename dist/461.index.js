export const id = 461;
export const ids = [461];
export const modules = {

/***/ 951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ provenanceAttachment),
/* harmony export */   ex: () => (/* binding */ sbomAttachments),
/* harmony export */   jh: () => (/* binding */ vexAttachment)
/* harmony export */ });
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1022);
/* harmony import */ var _oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3508);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5176);



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
        artifactType: _oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .inTotoMediaType */ .s8,
        mediaType: _oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .inTotoMediaType */ .s8,
        bytes: (0,_provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .statementOf */ .T8)({ subject, predicateType: _oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .openVexType */ .YH, predicate: (0,_host_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(document.toString()) }),
        fileName: 'vex.intoto.json',
        annotations: { [_oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypeAnnotation */ .Ti]: _oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .openVexType */ .YH },
    };
}
/** The provenance of an image as an in-toto statement without a signature. */
function provenanceAttachment(subject, { predicate, says }) {
    return {
        kind: 'provenance',
        artifactType: _oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .inTotoMediaType */ .s8,
        mediaType: _oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .inTotoMediaType */ .s8,
        bytes: (0,_provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .statementOf */ .T8)({ subject, predicateType: _provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .provenanceType */ .wy, predicate }),
        fileName: 'provenance.intoto.json',
        annotations: { [_oci_attachment_js__WEBPACK_IMPORTED_MODULE_1__/* .predicateTypeAnnotation */ .Ti]: _provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .provenanceType */ .wy },
        says,
    };
}


/***/ }),

/***/ 5176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dl: () => (/* binding */ attestationsPage),
  Jj: () => (/* binding */ provenanceOf),
  wy: () => (/* binding */ provenanceType),
  m8: () => (/* binding */ stableProvenanceOf),
  T8: () => (/* binding */ statementOf)
});

// UNUSED EXPORTS: buildType

// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/purl.js
var purl = __webpack_require__(6988);
;// CONCATENATED MODULE: ./lib/attest/dependencies.js


/**
 * What the build took from outside: the source, the tools by the digests of their files, and the modules that are
 * linked, by their sums.
 */
function resolvedDependencies(facts) {
    return [...sourceOf(facts), ...facts.tools.map(toolDescriptor), ...modulesOf(facts.programs)];
}
/** The source in the repository; none for a program that is itself a module of the proxy. */
function sourceOf({ source: { url, revision }, moduleVersion, }) {
    if (moduleVersion !== undefined || revision === undefined)
        return [];
    const commit = revision.replace(/-dirty$/, '');
    return [
        {
            name: 'source',
            ...(url === undefined ? {} : { uri: `git+${url}` }),
            digest: { gitCommit: commit },
            // What was built is not what the commit holds.
            ...(commit === revision ? {} : { annotations: { modified: 'true' } }),
        },
    ];
}
function toolDescriptor({ name, uri, digest }) {
    return { name, uri, digest: { sha256: (0,oci_digest/* hexOf */.ZD)(digest) } };
}
/** The modules of all programs, each once, sorted. */
function modulesOf(programs) {
    const linked = programs.flatMap(({ buildInfo }) => buildInfo === undefined ? [] : [...(buildInfo.main === undefined ? [] : [buildInfo.main]), ...buildInfo.modules]);
    const described = linked.flatMap((module) => moduleDescriptor(module.replacedBy ?? module, module));
    // Two modules whose paths differ in case alone have one package URL.
    const key = ({ uri, digest }) => `${uri} ${digest?.dirHash}`;
    const distinct = new Map(described.map((descriptor) => [key(descriptor), descriptor]));
    return [...distinct.values()].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
// A module without a sum was built from a folder: it is part of the source.
function moduleDescriptor({ path, version, sum }, original) {
    if (sum === undefined || !sum.startsWith('h1:'))
        return [];
    return [
        {
            uri: (0,purl/* modulePurl */.gh)({ path, version }),
            // Source: in-toto attestation, spec/v1/digest_set.md, "dirHash".
            digest: { dirHash: Buffer.from(sum.slice('h1:'.length), 'base64').toString('hex') },
            ...(original.path === path && original.version === version
                ? {}
                : { annotations: { replaces: `${original.path}@${original.version}` } }),
        },
    ];
}

;// CONCATENATED MODULE: ./lib/attest/provenance.js



const statementType = 'https://in-toto.io/Statement/v1';
const provenanceType = 'https://slsa.dev/provenance/v1';
/** The page that explains our provenance. */
const attestationsPage = 'https://github.com/org/go-tiny-image/blob/v1/docs/attestations.md';
/** What the parameters of our provenance mean. */
const buildType = `${attestationsPage}#build-type-v1`;
/** An in-toto statement as bytes. Source: in-toto attestation, spec/v1/statement.md. */
function statementOf(order) {
    const { subject, predicateType, predicate } = order;
    return (0,canonical_json/* canonicalJson */.d)({
        _type: statementType,
        subject: [{ name: subject.name, digest: { sha256: (0,oci_digest/* hexOf */.ZD)(subject.digest) } }],
        predicateType,
        predicate,
    });
}
/**
 * How an image was built, as the predicate of SLSA provenance v1. Everything that decides the image is in
 * `buildDefinition`; `says` is a digest of that and of the builder, which is the same for every run that does the same.
 * Source: https://slsa.dev/spec/v1.0/provenance
 */
function provenanceOf(facts, run) {
    const buildDefinition = definitionOf(facts, resolvedDependencies(facts));
    const builder = { id: run.builderId, version: { 'go-tiny-image': run.version } };
    const predicate = {
        buildDefinition,
        runDetails: {
            builder,
            metadata: {
                ...(run.invocationId === undefined ? {} : { invocationId: run.invocationId }),
                startedOn: new Date(run.startedMs).toISOString(),
                finishedOn: new Date(run.finishedMs).toISOString(),
            },
            byproducts: facts.programs.flatMap(byproductsOf),
        },
    };
    return { predicate, says: (0,oci_digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)({ buildDefinition, builder })) };
}
/**
 * The same without anything that differs from run to run or from machine to machine: no times, no run, no digests of
 * tools. It may be part of an index, whose digest then depends on the image and its source alone.
 */
function stableProvenanceOf(facts, { version }) {
    return {
        buildDefinition: definitionOf(facts, resolvedDependencies({ ...facts, tools: [] })),
        runDetails: {
            builder: { id: buildType, version: { 'go-tiny-image': version } },
            byproducts: facts.programs.flatMap(byproductsOf),
        },
    };
}
function definitionOf(facts, dependencies) {
    const { inputs, withheld, importPath, moduleVersion, folder, go, ldflags, createdSeconds, labels, annotations } = facts;
    return {
        buildType,
        externalParameters: { inputs, ...(withheld.length === 0 ? {} : { withheld }) },
        internalParameters: {
            importPath,
            ...(moduleVersion === undefined ? {} : { moduleVersion }),
            ...(folder === undefined ? {} : { folder }),
            go: go.version,
            ldflags,
            createdSeconds,
            labels,
            annotations,
            platforms: facts.programs.map(({ platform, packer }) => ({
                platform,
                ...(packer === undefined ? {} : { packer }),
            })),
        },
        resolvedDependencies: dependencies,
    };
}
function byproductsOf({ platform, manifest, linkedDigest, digest, layers, }) {
    const of = (name, value) => ({
        name: `${name} ${platform}`,
        digest: { sha256: (0,oci_digest/* hexOf */.ZD)(value) },
    });
    return [
        of('image', manifest),
        of('linked program', linkedDigest),
        ...(digest === linkedDigest ? [] : [of('packed program', digest)]),
        ...layers.map((layer) => of(`${layer.purpose} layer`, layer.digest)),
    ];
}


/***/ }),

/***/ 9967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ recordedInputs)
/* harmony export */ });
/* harmony import */ var _source_web_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5062);

// What concerns the machine, its logins and the course of the run, but neither the image nor its names.
const unrecorded = new Set([
    'attest',
    'attest-form',
    'cache',
    'cache-dependency-path',
    'cache-suffix',
    'dry-run',
    'load',
    'merge',
    'outputs',
    'plain-http',
    'push',
    'push-by-digest',
    'registry',
    'registry-ca',
    'summary',
    'test',
    'test-flags',
    'trace',
    'username',
    'verify-modules',
]);
// Of build-env, only these: they change the program and cannot hold a secret. Others (GOPROXY, tokens of private
// modules) say where modules come from, which their sums make certain.
const toldVariables = new Set(['GOEXPERIMENT', 'GOFIPS140', 'GODEBUG']);
const namesSecret = /token|secret|password|passwd|credential|auth|key/i;
/**
 * The inputs that decide the image and its names, as they were written: without secrets, without logins in addresses,
 * and of build-env only the variables that are known to be harmless.
 */
function recordedInputs({ given, buildEnv, password, githubToken, }) {
    const told = Object.entries(buildEnv).filter(([name]) => toldVariables.has(name));
    const passwords = Object.entries(buildEnv).filter(([name]) => namesSecret.test(name));
    // Longest first: one may be part of another.
    const secrets = [password, githubToken, ...passwords.map(([, value]) => value)]
        .filter((value) => value.length > 3)
        .toSorted((a, b) => b.length - a.length);
    const hide = (text) => secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), (0,_source_web_address_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutLogins */ .$b)(text));
    const others = Object.entries(given)
        .filter(([name]) => name !== 'build-env' && !unrecorded.has(name))
        .map(([name, text]) => [name, hide(isAddress(name) ? (0,_source_web_address_js__WEBPACK_IMPORTED_MODULE_0__/* .bareAddress */ .Dw)(text.trim()) : text)]);
    const environment = told.map(([name, value]) => `${name}=${value}`).join('\n');
    return {
        inputs: Object.fromEntries([...others, ...(environment === '' ? [] : [['build-env', environment]])]),
        withheld: Object.keys(buildEnv)
            .filter((name) => !toldVariables.has(name))
            .map((name) => `build-env ${name}`),
        hide,
    };
}
function isAddress(name) {
    return name.endsWith('-base-url');
}


/***/ }),

/***/ 7236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ runFacts)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3411);
/* harmony import */ var _provenance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5176);


/**
 * Who runs the build, from the variables of the runner: GitHub's own runners and those of others have the names that
 * GitHub gives them; everything else is a machine that we know nothing about.
 */
function runFacts(env, times) {
    const { GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = env;
    const runs = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs`;
    const isRun = GITHUB_ACTIONS === 'true' && [GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID].every(Boolean);
    return {
        builderId: isRun && env.RUNNER_ENVIRONMENT ? runnerId(env.RUNNER_ENVIRONMENT) : `${_provenance_js__WEBPACK_IMPORTED_MODULE_0__/* .attestationsPage */ .Dl}#any-machine`,
        version: _version_js__WEBPACK_IMPORTED_MODULE_1__/* .version */ .r,
        ...(isRun ? { invocationId: `${runs}/${GITHUB_RUN_ID}/attempts/${GITHUB_RUN_ATTEMPT || 1}` } : {}),
        ...times,
    };
}
// Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/provenance.ts
function runnerId(environment) {
    return `https://github.com/actions/runner/${environment}`;
}


/***/ }),

/***/ 2376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ hasUniformLayers),
/* harmony export */   w: () => (/* binding */ contextLayout)
/* harmony export */ });
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7122);
/* harmony import */ var _content_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2046);
/* harmony import */ var _layers_layers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6564);



/**
 * Where the Dockerfile finds each layer: `system/` for a layer that all platforms share, otherwise
 * `linux/arm64/program/`, so that one line with `${TARGETPLATFORM}` works for all of them.
 */
function contextLayout(spec) {
    const platforms = (0,_content_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .withFolders */ .Q)(spec).platforms.toSorted((a, b) => (0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .comparePlatforms */ .UX)(a.platform, b.platform));
    const shared = sharedKeys(platforms.map(({ layers }) => layers));
    return platforms.map(({ platform, layers }) => ({
        platform,
        layers: layers.map((layer, index) => {
            const form = layer.entries.every(isCopyable) ? 'tree' : 'tar';
            const name = `${layerName(layers, index)}${form === 'tar' ? '.tar' : ''}`;
            const isShared = shared.has((0,_layers_layers_js__WEBPACK_IMPORTED_MODULE_2__/* .layerKey */ .n3)(layer));
            return {
                layer,
                form,
                source: isShared ? name : `${(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .platformText */ .VQ)(platform)}/${name}`,
                sourceExpression: isShared ? name : `\${TARGETPLATFORM}/${name}`,
            };
        }),
    }));
}
/** Whether the same lines build every platform. */
function hasUniformLayers(platforms) {
    const lines = platforms.map(({ layers }) => JSON.stringify(layers.map((layer) => layer.sourceExpression)));
    return new Set(lines).size <= 1;
}
function sharedKeys(platforms) {
    const [first = [], ...others] = platforms.map((layers) => layers.map(_layers_layers_js__WEBPACK_IMPORTED_MODULE_2__/* .layerKey */ .n3));
    return new Set(first.filter((key) => others.every((keys) => keys.includes(key))));
}
/** The purpose, with a number where a purpose has several layers. */
function layerName(layers, index) {
    const purpose = layers[index]?.purpose ?? '';
    const earlier = layers.slice(0, index).filter((layer) => layer.purpose === purpose).length;
    return earlier === 0 ? purpose : `${purpose}-${earlier + 1}`;
}
/** Files copied from a context belong to root, and the user who builds must be able to read them. */
function isCopyable(entry) {
    const needed = entry.type === 'folder' ? 0o700 : entry.type === 'file' ? 0o400 : 0;
    if (entry.type === 'file' && entry.capabilities !== undefined)
        return false;
    return entry.uid === 0 && entry.gid === 0 && (entry.mode & needed) === needed;
}


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ renderDockerfile)
});

// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/image/docker/context-layout.js
var context_layout = __webpack_require__(2376);
;// CONCATENATED MODULE: ./lib/image/docker/dockerfile-escape.js
/** The build argument that holds a line break, which no line of a Dockerfile can contain. */
const newline = `\${DOCKERFILE_NEWLINE}`;
/** Quotes a value so that BuildKit expands nothing in it and reads back the same value. */
function dockerQuoted(value) {
    return `"${value.replace(/["\\$]/g, '\\$&').replaceAll('\n', newline)}"`;
}
/** An unquoted word that BuildKit does not expand. */
function dockerWord(value) {
    return value.replace(/["'\\$]/g, '\\$&');
}
/** Whether rendered lines need the argument DOCKERFILE_NEWLINE. */
function usesNewline(text) {
    return text.replace(/\\[\s\S]/g, '').includes(newline);
}

;// CONCATENATED MODULE: ./lib/image/docker/dockerfile.js



/**
 * The Dockerfile of an image, for a context written by `writeContext`: BuildKit makes the same layers and run-time
 * configuration from it as the native builder. Source: the Dockerfile reference.
 */
function renderDockerfile(spec) {
    const platforms = (0,context_layout/* contextLayout */.w)(spec);
    const names = platforms.map(({ platform }) => (0,oci_platform/* platformText */.VQ)(platform)).join(',');
    const config = configLines(spec.config);
    const [first] = platforms;
    const stages = (0,context_layout/* hasUniformLayers */.$)(platforms) && first !== undefined
        ? ['FROM scratch', ...argumentLines(first.layers), ...first.layers.map(layerLine)]
        : [
            ...platforms.flatMap(({ platform, layers }) => [
                `FROM scratch AS ${stageName(platform)}`,
                ...argumentLines(layers),
                ...layers.map(layerLine),
            ]),
            // Not declared by ARG, which would empty them here.
            `FROM ${stagePrefix}\${TARGETARCH}\${TARGETVARIANT}`,
        ];
    const newline = usesNewline(config.join('\n')) ? ['ARG DOCKERFILE_NEWLINE'] : [];
    const newlineArgument = newline.length === 0 ? '' : " --build-arg DOCKERFILE_NEWLINE=$'\\n'";
    return [
        `# Made by go-tiny-image. Builds with: docker buildx build --platform ${names}${newlineArgument} .`,
        ...stages,
        ...newline,
        ...config,
        '',
    ].join('\n');
}
const stagePrefix = 'for-';
function stageName({ architecture, variant }) {
    return `${stagePrefix}${architecture}${variant ?? ''}`;
}
function argumentLines(layers) {
    return layers.some(({ sourceExpression }) => sourceExpression.includes('$')) ? ['ARG TARGETPLATFORM'] : [];
}
function layerLine({ form, sourceExpression }) {
    return form === 'tree' ? `COPY ${sourceExpression}/ /` : `ADD ${sourceExpression} /`;
}
function configLines(config) {
    const { env, labels, user, workingDir, exposedPorts, volumes, stopSignal, healthCheck, entrypoint, cmd } = config;
    return [
        ...env.map((variable) => {
            const equals = variable.indexOf('=');
            return `ENV ${variable.slice(0, equals)}=${dockerQuoted(variable.slice(equals + 1))}`;
        }),
        ...Object.entries(labels)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, value]) => `LABEL ${dockerQuoted(key)}=${dockerQuoted(value)}`),
        ...(user === '' ? [] : [`USER ${dockerWord(user)}`]),
        ...(workingDir === '' || workingDir === '/' ? [] : [`WORKDIR ${dockerQuoted(workingDir)}`]),
        ...exposedPorts.map((port) => `EXPOSE ${dockerWord(port)}`),
        // The elements of a VOLUME are expanded even in the JSON form, those of ENTRYPOINT and CMD are not.
        ...(volumes.length === 0 ? [] : [`VOLUME ${execForm(volumes.map(dockerWord))}`]),
        ...(stopSignal === undefined ? [] : [`STOPSIGNAL ${dockerWord(stopSignal)}`]),
        ...(healthCheck === undefined ? [] : [healthCheckLine(healthCheck)]),
        ...(entrypoint.length === 0 ? [] : [`ENTRYPOINT ${execForm(entrypoint)}`]),
        ...(cmd.length === 0 ? [] : [`CMD ${execForm(cmd)}`]),
    ];
}
function healthCheckLine(check) {
    const { command, intervalNs, timeoutNs, startPeriodNs, startIntervalNs, retries } = check;
    const times = {
        interval: intervalNs,
        timeout: timeoutNs,
        'start-period': startPeriodNs,
        'start-interval': startIntervalNs,
    };
    const options = Object.entries(times).flatMap(([name, ns]) => (ns === undefined ? [] : [`--${name}=${ns / 1e6}ms`]));
    const all = retries === undefined ? options : [...options, `--retries=${retries}`];
    return ['HEALTHCHECK', ...all, 'CMD', execForm(command)].join(' ');
}
function execForm(words) {
    return JSON.stringify(words);
}


/***/ }),

/***/ 6564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   By: () => (/* binding */ writeLayer),
/* harmony export */   lO: () => (/* binding */ contentKey),
/* harmony export */   n3: () => (/* binding */ layerKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _host_files_streams_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1279);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(261);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3411);
/* harmony import */ var _compress_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1181);









/**
 * Makes the blob of a layer from its tar: compressed, hashed and written in one streaming pass, or taken from the
 * store. Without a content key that needs one more pass for the diff ID: `openTar` may be called several times. Throws
 * a UserError for files that cannot be read or written and a CancelledError when the signal is aborted.
 */
async function writeLayer(openTar, { compression, level, folder, store, contentKey, signal, threads }) {
    (0,_compress_js__WEBPACK_IMPORTED_MODULE_7__/* .requireCompression */ .ez)(compression);
    const tar = () => untilCancelled(openTar(), signal);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true }).catch((cause) => {
        throw (0,_host_files_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .writeFailure */ .EU)(folder, cause);
    });
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        const keepable = compression === 'none' ? undefined : store;
        const asked = { compression, level, contentKey };
        const expected = keepable === undefined || contentKey !== undefined ? undefined : (await (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .measure */ .xP)(tar())).digest;
        const kept = await keepable?.take({ ...asked, diffId: expected }, temporary);
        const pieces = kept === undefined && compression === 'gzip' ? keepable?.pieces({ compression, level }) : undefined;
        const known = pieces?.known;
        const made = kept ?? (await encode(tar(), { compression, level, path: temporary, signal, known, threads }));
        if (expected !== undefined && made.diffId !== expected) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('a file of the image changed while it was read', {
                change: 'Do not change the files of the image during the build.',
            });
        }
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .hexOf */ .ZD)(made.digest));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
        if (kept === undefined)
            await keepable?.keep({ ...asked, ...made, pieces }, file);
        return {
            descriptor: { mediaType: (0,_oci_media_types_js__WEBPACK_IMPORTED_MODULE_6__/* .layerMediaType */ .sG)(compression), digest: made.digest, size: made.sizeBytes },
            diffId: made.diffId,
            uncompressedSize: made.uncompressedSize,
            file,
        };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
    }
}
/**
 * Everything besides the time that decides a layer's bytes, as a key: layers with equal keys are made once. Files on
 * disk are equal when they are the same file.
 */
function layerKey(layer) {
    const entries = layer.entries.map((entry) => {
        if (entry.type !== 'file' || 'file' in entry.content)
            return entry;
        return { ...entry, content: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(entry.content.bytes) };
    });
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(Buffer.from(JSON.stringify(entries)));
}
/**
 * Everything that decides a layer's tar, as a key that is the same in every run: files on disk are equal when their
 * digests are. Undefined when one of them has not been hashed.
 */
function contentKey(layer, createdSeconds) {
    const entries = layer.entries.map((entry) => {
        if (entry.type !== 'file')
            return entry;
        const { content } = entry;
        return { ...entry, content: 'bytes' in content ? (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .digestOf */ .ol)(content.bytes) : content.digest };
    });
    if (entries.some((entry) => entry.type === 'file' && entry.content === undefined))
        return undefined;
    // Another version may write another tar.
    return JSON.stringify([_version_js__WEBPACK_IMPORTED_MODULE_8__/* .version */ .r, createdSeconds, entries]);
}
async function encode(tar, { path, ...options }) {
    const content = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .measuring */ .SQ)(tar);
    const blob = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_5__/* .measuring */ .SQ)((0,_compress_js__WEBPACK_IMPORTED_MODULE_7__/* .compress */ .Bc)(content.stream, options));
    await (0,_host_files_streams_js__WEBPACK_IMPORTED_MODULE_4__/* .writeStream */ .G6)(path, blob.stream);
    const { digest: diffId, sizeBytes: uncompressedSize } = content.measured();
    return { ...blob.measured(), diffId, uncompressedSize };
}
async function* untilCancelled(source, signal) {
    for await (const chunk of source) {
        if (signal?.aborted)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .CancelledError */ .cc();
        yield chunk;
    }
}


/***/ }),

/***/ 6988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ genericPurl),
/* harmony export */   X6: () => (/* binding */ imagePurl),
/* harmony export */   gh: () => (/* binding */ modulePurl)
/* harmony export */ });
/**
 * The package URL of a Go module. Namespace and name are in lower case, as the type demands.
 * Source: https://github.com/package-url/purl-spec, types golang, generic and oci
 */
function modulePurl({ path, version }) {
    return purl('golang', path.toLowerCase(), version);
}
/** The package URL of an image in a repository, or in none; the definition of its type encodes the colon of a digest. */
function imagePurl(image) {
    const { name, digest, repository } = image;
    const where = repository === undefined ? '' : `?repository_url=${encodeURIComponent(repository)}`;
    return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}${where}`;
}
/** The package URL of data that no package manager brings. */
function genericPurl({ name, version }) {
    return purl('generic', name, version);
}
function purl(type, path, version) {
    const name = path.split('/').map(encoded).join('/');
    return `pkg:${type}/${name}${version === undefined ? '' : `@${encoded(version)}`}`;
}
// Colons stay; everything else but letters, digits and .-_~ is encoded.
function encoded(text) {
    return encodeURIComponent(text)
        .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%3A', ':');
}


/***/ }),

/***/ 6686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DC: () => (/* binding */ attestAll),
  rh: () => (/* binding */ attestInIndex),
  Nz: () => (/* binding */ attestsAsReferrers),
  II: () => (/* binding */ attestsInIndex)
});

// EXTERNAL MODULE: ./lib/attest/attachments.js
var attachments = __webpack_require__(951);
// EXTERNAL MODULE: ./lib/host/json.js
var host_json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/oci/attachment.js
var attachment = __webpack_require__(3508);
// EXTERNAL MODULE: ./lib/oci/content.js
var content = __webpack_require__(3760);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var oci_descriptor = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/media-types.js
var media_types = __webpack_require__(261);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/oci/write-manifest.js
var write_manifest = __webpack_require__(9078);
// EXTERNAL MODULE: ./lib/attest/provenance.js + 1 modules
var attest_provenance = __webpack_require__(5176);
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
    const blobs = (0,digest/* firstOfEachDigest */.d_)([...image.content.blobs, ...attested.flatMap((attestation) => attestation.blobs)], ({ descriptor }) => descriptor.digest);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/source/repository.js
var repository = __webpack_require__(3369);
// EXTERNAL MODULE: ./lib/attest/recorded-inputs.js
var recorded_inputs = __webpack_require__(9967);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/host/files/pieces.js
var pieces = __webpack_require__(5863);
// EXTERNAL MODULE: ./lib/oci/purl.js
var purl = __webpack_require__(6988);
;// CONCATENATED MODULE: ./lib/attest/tools.js




/**
 * The programs that made an image, by the digests of their files: go, its compiler and its linker, and UPX if it packed.
 * Our own packer is part of this program. A Go that keeps its tools elsewhere is named without them.
 */
async function usedTools({ command, root, version }, packed) {
    const folder = (0,external_node_path_.join)(root, 'pkg', 'tool');
    const folders = await (0,promises_.readdir)(folder).catch(() => []);
    const found = await Promise.all([
        toolAt(command, { name: 'go', version, path: 'bin/go' }),
        ...folders.flatMap((machine) => ['compile', 'link'].map((name) => toolAt((0,external_node_path_.join)(folder, machine, name), { name, version, path: `pkg/tool/${machine}/${name}` }))),
    ]);
    const upx = packed.find(({ packedBy }) => packedBy?.upx !== undefined)?.packedBy?.upx;
    return [
        ...found.filter((tool) => tool !== undefined),
        ...(upx === undefined
            ? []
            : [
                {
                    name: 'upx',
                    version: upx.version,
                    uri: (0,purl/* genericPurl */.LS)({ name: 'upx', version: upx.version }),
                    digest: upx.digest,
                },
            ]),
    ];
}
async function toolAt(file, { name, version, path }) {
    const digest = await (0,pieces/* fileDigest */.hd)(file).catch(() => undefined);
    if (digest === undefined)
        return undefined;
    const uri = `${(0,purl/* genericPurl */.LS)({ name: 'go', version })}#${path}`;
    return { name: name === 'go' ? 'go' : `go ${name}`, version, uri, digest };
}

;// CONCATENATED MODULE: ./lib/attest/facts.js






/** Gathers what a provenance tells of a build. Reads the tools for their digests. */
async function buildFacts(given) {
    const { workspace, plan, image, go, packed, built, manifests } = given;
    const { inputs: recorded, withheld, hide } = (0,recorded_inputs/* recordedInputs */.K)(image.inputs);
    const { version } = image.main.module;
    const root = (0,repository/* findRepository */.W)(workspace)?.root;
    const programs = packed.flatMap((program) => {
        const name = (0,oci_platform/* platformText */.VQ)(program.program.platform);
        const manifest = manifests.get(name);
        const platform = built.platforms.find((one) => (0,oci_platform/* platformText */.VQ)(one.platform) === name);
        return manifest === undefined ? [] : [builtProgram(program, { manifest, layers: platform?.layers ?? [] })];
    });
    return {
        // What `auto` came to: a second build has no event to decide by.
        inputs: { ...recorded, ...(image.stamped ? { stamp: 'true' } : {}) },
        withheld,
        importPath: image.main.importPath,
        source: plan.source,
        ...(version === undefined ? {} : { moduleVersion: version }),
        ...(version !== undefined || root === undefined ? {} : { folder: (0,external_node_path_.relative)(root, workspace) || '.' }),
        go,
        ldflags: hide(image.build.ldflags),
        createdSeconds: plan.createdSeconds,
        labels: image.labels,
        annotations: (0,annotations/* annotationLines */.bK)(image.annotations),
        tools: await usedTools(go, packed),
        programs,
    };
}
/** What of these facts concerns the image of one platform. */
function factsOfPlatform(facts, platform) {
    return { ...facts, programs: facts.programs.filter((program) => program.platform === platform) };
}
function builtProgram(packed, { manifest, layers }) {
    const { program, packedBy } = packed;
    return {
        platform: (0,oci_platform/* platformText */.VQ)(program.platform),
        manifest: manifest.digest,
        linkedDigest: program.digest,
        digest: packed.digest,
        ...(packedBy === undefined
            ? {}
            : { packer: packedBy.upx === undefined ? packedBy.name : `upx ${packedBy.upx.version}` }),
        layers: layers.map(({ purpose, descriptor }) => ({ purpose, digest: descriptor.digest })),
        ...(program.buildInfo === undefined ? {} : { buildInfo: program.buildInfo }),
    };
}

// EXTERNAL MODULE: ./lib/attest/run.js
var attest_run = __webpack_require__(7236);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/registry/referrers/attach.js
var referrers_attach = __webpack_require__(4275);
// EXTERNAL MODULE: ./lib/registry/referrers/subjects.js
var subjects = __webpack_require__(5835);
// EXTERNAL MODULE: ./lib/registry/wire/failures.js
var failures = __webpack_require__(9566);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
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
                    ...(facts === undefined ? {} : { provenance: (0,attest_provenance/* stableProvenanceOf */.m8)(factsOfPlatform(facts, name), { version: version/* version */.r }) }),
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
    const run = (0,attest_run/* runFacts */.p)(host.env, { startedMs, finishedMs: host.now() });
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
        const subject = { name: (0,references/* repositoryText */.g_)(repository), digest: descriptor.digest };
        const own = platform === undefined ? sbom?.whole : sbom?.platforms.find((one) => (0,oci_platform/* platformText */.VQ)(one.platform) === platform);
        return [
            ...(withSbom && own !== undefined ? (0,attachments/* sbomAttachments */.ex)(own) : []),
            ...(facts === undefined ? [] : [provenanceFor({ subject, platform, facts, run })]),
            ...(vex === undefined ? [] : [(0,attachments/* vexAttachment */.jh)(subject, vex)]),
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
        throw (0,failures/* withAddition */.xu)(error, `${(0,references/* repositoryText */.g_)(repository)}@${push.digest} is pushed, but not all is attached to it`);
    }
}
function provenanceFor(order) {
    const { subject, platform, facts, run } = order;
    return (0,attachments/* provenanceAttachment */.Bt)(subject, (0,attest_provenance/* provenanceOf */.Jj)(platform === undefined ? facts : factsOfPlatform(facts, platform), run));
}
function wanted({ inputs: { attest } }) {
    return {
        withSbom: attest === 'sbom' || attest === 'true',
        withProvenance: attest === 'provenance' || attest === 'true',
    };
}
function factsOf({ options, plan, go }, { image, programs, built }, manifests) {
    return buildFacts({ workspace: options.place.workspace, plan, image, go, packed: programs, built, manifests });
}


/***/ }),

/***/ 4988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V7: () => (/* binding */ publishAll),
/* harmony export */   pA: () => (/* binding */ publishJoined),
/* harmony export */   s$: () => (/* binding */ withhold)
/* harmony export */ });
/* harmony import */ var _host_parallel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4199);
/* harmony import */ var _host_trace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9659);
/* harmony import */ var _registry_previous_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3470);
/* harmony import */ var _registry_push_push_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6138);




/**
 * Writes, loads and pushes every image. All images are built before the first push, and local outputs are written
 * before anything is pushed.
 */
async function publishAll({ options: { host }, images, builder, registry, }) {
    for (const { image, built } of images) {
        const { archive, references } = image;
        if (archive !== undefined) {
            const write = () => builder.archive(built, { path: archive, references });
            await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .partOfRun */ .Ao)(host, 'archive', () => (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .traced */ .mn)(host, 'write archive', write));
        }
        if (image.inputs.load)
            await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .partOfRun */ .Ao)(host, 'load', () => builder.load(built, references));
    }
    return (0,_host_parallel_js__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .HN)({
        items: images,
        limit: images.length,
        work: async ({ image, built, programs, needs }) => {
            const done = { image, built, programs, needs, loaded: image.inputs.load };
            if (image.targets.length === 0)
                return done;
            const pushes = await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .partOfRun */ .Ao)(host, 'push', () => builder.push(built, image.targets));
            const [first] = pushes;
            const [main] = built.platforms;
            if (first === undefined || main === undefined)
                return { ...done, pushes };
            const previous = await (0,_host_trace_js__WEBPACK_IMPORTED_MODULE_0__/* .partOfRun */ .Ao)(host, 'push', () => (0,_registry_previous_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrevious */ .ox)(registry, first, main.platform));
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
    const pushes = await (0,_host_parallel_js__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .HN)({
        items: names.targets,
        limit: Math.max(1, names.targets.length),
        work: ({ repository, tags }) => (0,_registry_push_push_js__WEBPACK_IMPORTED_MODULE_2__/* .pushImage */ .G)(registry, { content, repository, tags }),
    });
    const [push] = pushes;
    const [main] = platforms;
    const isKnown = push !== undefined && main !== undefined;
    return { pushes, previous: isKnown ? await (0,_registry_previous_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrevious */ .ox)(registry, push, main.platform) : undefined };
}


/***/ }),

/***/ 3849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fo: () => (/* binding */ resultOfBuild),
  bh: () => (/* binding */ resultOfJoin),
  Kl: () => (/* binding */ resultOfPlan),
  nJ: () => (/* binding */ vexOf)
});

// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/image/docker/dockerfile.js + 1 modules
var dockerfile = __webpack_require__(1787);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/report/vulnerabilities.js
var vulnerabilities = __webpack_require__(1756);
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
        vulnerabilities: (0,vulnerabilities/* countsOutput */.kB)(made?.vulnerabilities),
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

// EXTERNAL MODULE: ./lib/oci/references.js
var oci_references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/report/sizes.js
var sizes = __webpack_require__(5820);
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
        pulledBytes: (0,sizes/* pulledBytesOf */.Ls)(built),
        onDiskBytes: (0,sizes/* diskBytesOf */.Yc)(built),
    };
}

;// CONCATENATED MODULE: ./lib/report/results/attestable.js
/**
 * One line `oci://name:tag@sha256:\u2026` per name that an image was pushed to, as the runner's artifacts file expects. The
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
 * step. Sizes that cannot be written fail nothing: the report that is returned does not name them, and `unwritten` says why.
 */
function keepResults({ folder, report, images }) {
    const unwritten = [];
    const partial = `${folder}.partial-${process.pid}`;
    try {
        (0,external_node_fs_.mkdirSync)(partial, { recursive: true });
        for (const image of images) {
            const files = keptFiles(partial, image.name);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(files.dockerfile), { recursive: true });
            (0,external_node_fs_.writeFileSync)(files.dockerfile, image.dockerfile);
            if (image.vex !== undefined)
                (0,external_node_fs_.writeFileSync)(files.vex, image.vex);
            for (const program of image.programs) {
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(files.program(program)), { recursive: true });
                linkOrCopy(program.path, files.program(program));
            }
            writeSbom(files.sbom(), image.sbom.whole);
            for (const { platform, ...documents } of image.sbom.platforms)
                writeSbom(files.sbom(platform), documents);
        }
        // Last, so that they take no space that another file needs.
        for (const { name, sizes } of images) {
            const why = sizes === undefined ? undefined : whyUnwritten(keptFiles(partial, name), sizes);
            if (why !== undefined)
                unwritten.push({ name, why });
        }
        const own = withoutSizes(report, unwritten.map(({ name }) => name));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(partial, 'report.json'), `${JSON.stringify(own, undefined, 2)}\n`);
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        (0,external_node_fs_.renameSync)(partial, folder);
        return { path: (0,external_node_path_.join)(folder, 'report.json'), report: own, unwritten };
    }
    finally {
        (0,external_node_fs_.rmSync)(partial, { recursive: true, force: true });
    }
}
function whyUnwritten({ sizes, sizePage }, { document, page }) {
    try {
        writePieces(sizes, document());
        writePieces(sizePage, page());
        return undefined;
    }
    catch (error) {
        for (const path of [sizes, sizePage])
            (0,external_node_fs_.rmSync)(path, { force: true });
        return error instanceof Error ? error.message : String(error);
    }
}
function writePieces(path, pieces) {
    const file = (0,external_node_fs_.openSync)(path, 'w');
    try {
        for (const piece of pieces)
            (0,external_node_fs_.writeFileSync)(file, piece);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function withoutSizes(report, names) {
    if (names.length === 0)
        return report;
    const images = report.images.map((image) => {
        const { sizes, ...rest } = image;
        if (sizes === undefined || !names.includes(image.name))
            return image;
        return { ...rest, sizes: { comparisons: sizes.comparisons } };
    });
    return { ...report, images };
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

// EXTERNAL MODULE: ./lib/report/summary.js + 1 modules
var summary = __webpack_require__(9268);
// EXTERNAL MODULE: ./lib/report/terminal.js
var terminal = __webpack_require__(1488);
// EXTERNAL MODULE: ./lib/oci/attachment.js
var attachment = __webpack_require__(3508);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/purl.js
var purl = __webpack_require__(6988);
// EXTERNAL MODULE: ./lib/oci/rfc3339.js
var rfc3339 = __webpack_require__(5550);
// EXTERNAL MODULE: ./lib/vulnerabilities/findings.js
var findings = __webpack_require__(102);
// EXTERNAL MODULE: ./lib/vulnerabilities/texts.js
var texts = __webpack_require__(7378);
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
    return findings/* reaches */.O6.flatMap((reach) => {
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
    const fix = fixedVersion === undefined ? 'No version without it is known.' : `${(0,texts/* fixText */.Xc)({ module, fixedVersion })}.`;
    return exception === undefined ? fix : `${fix} Accepted until ${exception.until}: ${exception.reason}`;
}
function component(url) {
    return { '@id': url, identifiers: { purl: url } };
}
function imageUrls({ name, repositories }, digest) {
    if (repositories.length === 0)
        return [(0,purl/* imagePurl */.X6)({ name: name.toLowerCase(), digest })];
    return repositories.flatMap((repository) => {
        const last = repository.path.split('/').at(-1) ?? '';
        return repositoryNames(repository).map((text) => (0,purl/* imagePurl */.X6)({ name: last, digest, repository: text }));
    });
}
// Readers made with go-containerregistry, such as trivy, have another name for Docker Hub.
function repositoryNames(repository) {
    const text = (0,oci_references/* repositoryText */.g_)(repository);
    return repository.registry === 'docker.io' ? [text, `index.${text}`] : [text];
}
// Of the standard library some readers write the version with a v (govulncheck, trivy), others without (syft).
function moduleUrls({ module: path, version }) {
    if (version === '')
        return [(0,purl/* modulePurl */.gh)({ path })];
    const versions = path === 'stdlib' ? [version, version.replace(/^v/, '')] : [version];
    return versions.map((one) => (0,purl/* modulePurl */.gh)({ path, version: one }));
}

;// CONCATENATED MODULE: ./lib/steps/report.js
















/** The results of a dry run, which builds no images. */
function resultOfPlan({ plan, tools, restored, jobs }) {
    const images = plan.images.map((image) => plannedImage(image, image.platforms));
    return planned({
        ...factsOf(tools),
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
        ...factsOf(tools, packed),
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
                    ...(found === undefined ? {} : { vulnerabilities: (0,vulnerabilities/* vulnerabilityReport */.Z$)(found, vex) }),
                };
            }),
        ]),
        cacheHit: restored?.hit ?? false,
        stages: stages.records(),
        criticalPath: stages.path(),
        milliseconds: host.now() - started,
    };
    const kept = keepResults({
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
    for (const { name, why } of kept.unwritten) {
        options.onEvent({ kind: 'warning', message: `the size report of ${name} cannot be written: ${why}` });
    }
    const failure = checked?.failure ?? run.sizes?.failure;
    return {
        kind: 'built',
        ...told(kept.report, kept.path, sizes),
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
    return {
        document: function* () {
            yield* (0,json/* jsonPieces */.Mx)({ ...document, comparisons });
            yield '\n';
        },
        page: () => [sizePage({ document, comparisons })],
    };
}
function told(report, reportPath, sizes) {
    return {
        report,
        outputs: outputsFrom(report, reportPath),
        lines: (0,terminal/* finalLines */.Qc)(report),
        summary: (0,summary/* summaryMarkdown */.e)(report, sizes),
        artifacts: artifactLines(report.images),
    };
}
function factsOf({ go, upx }, packed = []) {
    const { version, source, requestedBy } = go;
    const known = typeof upx === 'function' || upx.command === undefined ? undefined : upx;
    const used = known ?? packed.find(({ packedBy }) => packedBy?.upx !== undefined)?.packedBy?.upx;
    return {
        go: { version, source, requestedBy },
        ...(used === undefined ? {} : { upx: { version: used.version, source: used.source } }),
    };
}


/***/ })

};
