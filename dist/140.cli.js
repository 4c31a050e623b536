export const id = 140;
export const ids = [140];
export const modules = {

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ buildFacts),
  U: () => (/* binding */ factsOfPlatform)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
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


/***/ }),

/***/ 5176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dl: () => (/* binding */ attestationsPage),
  fs: () => (/* binding */ buildType),
  Jj: () => (/* binding */ provenanceOf),
  wy: () => (/* binding */ provenanceType),
  m8: () => (/* binding */ stableProvenanceOf),
  T8: () => (/* binding */ statementOf)
});

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


/***/ })

};
