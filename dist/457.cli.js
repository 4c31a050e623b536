export const id = 457;
export const ids = [457];
export const modules = {

/***/ 1457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runVerify: () => (/* binding */ runVerify)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 14 modules
var inputs_inputs = __webpack_require__(4836);
// EXTERNAL MODULE: ./lib/inputs/table.js + 5 modules
var table = __webpack_require__(9875);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/host/stages/stages.js + 1 modules
var stages_stages = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/registry/push/pushes.js
var push_pushes = __webpack_require__(3454);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/steps/compile.js + 15 modules
var compile = __webpack_require__(2092);
// EXTERNAL MODULE: ./lib/steps/image.js + 19 modules
var steps_image = __webpack_require__(5603);
// EXTERNAL MODULE: ./lib/steps/pack.js + 12 modules
var pack = __webpack_require__(4761);
// EXTERNAL MODULE: ./lib/steps/plan.js + 1 modules
var steps_plan = __webpack_require__(7614);
// EXTERNAL MODULE: ./lib/steps/registry.js + 1 modules
var steps_registry = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/steps/setup/go-settings.js + 2 modules
var go_settings = __webpack_require__(9973);
// EXTERNAL MODULE: ./lib/steps/setup/source.js + 2 modules
var setup_source = __webpack_require__(1007);
// EXTERNAL MODULE: ./lib/steps/setup/toolchain.js
var toolchain = __webpack_require__(8062);
// EXTERNAL MODULE: ./lib/attest/facts.js + 1 modules
var attest_facts = __webpack_require__(3299);
// EXTERNAL MODULE: ./lib/attest/provenance.js + 1 modules
var provenance = __webpack_require__(5176);
// EXTERNAL MODULE: ./lib/host/json.js
var host_json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/attest/read-provenance.js



/** Reads a statement with a provenance of ours; undefined if it is anything else or incomplete. */
function parseProvenance(bytes) {
    const json = (0,host_json/* parseJson */.qF)(bytes.toString());
    const predicate = (0,host_json/* property */.MZ)(json, 'predicate');
    const internal = (0,host_json/* property */.MZ)(predicate, 'buildDefinition', 'internalParameters');
    const external = (0,host_json/* property */.MZ)(predicate, 'buildDefinition', 'externalParameters');
    if ((0,host_json/* property */.MZ)(json, 'predicateType') !== provenance/* provenanceType */.wy)
        return undefined;
    if ((0,host_json/* property */.MZ)(predicate, 'buildDefinition', 'buildType') !== provenance/* buildType */.fs)
        return undefined;
    const subject = digestIn((0,host_json/* itemsIn */.Un)((0,host_json/* property */.MZ)(json, 'subject'))[0]);
    const [importPath, goVersion, moduleVersion] = ['importPath', 'go', 'moduleVersion'].map((name) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(internal, name)));
    const createdSeconds = (0,host_json/* property */.MZ)(internal, 'createdSeconds');
    const inputs = (0,host_json/* textsByName */.N_)((0,host_json/* property */.MZ)(external, 'inputs'));
    const version = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(predicate, 'runDetails', 'builder', 'version', 'go-tiny-image'));
    const folder = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(internal, 'folder'));
    if (subject === undefined || importPath === undefined || goVersion === undefined || inputs === undefined)
        return;
    if (typeof createdSeconds !== 'number' || !Number.isSafeInteger(createdSeconds) || version === undefined)
        return;
    return {
        subject,
        inputs,
        withheld: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(external, 'withheld')),
        importPath,
        ...(moduleVersion === undefined ? {} : { moduleVersion }),
        ...(folder === undefined ? {} : { folder }),
        goVersion,
        ldflags: (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(internal, 'ldflags')) ?? '',
        createdSeconds,
        labels: (0,host_json/* textsByName */.N_)((0,host_json/* property */.MZ)(internal, 'labels')) ?? {},
        annotations: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(internal, 'annotations')),
        platforms: (0,host_json/* itemsIn */.Un)((0,host_json/* property */.MZ)(internal, 'platforms')).flatMap(platformIn),
        version,
        dependencies: (0,host_json/* itemsIn */.Un)((0,host_json/* property */.MZ)(predicate, 'buildDefinition', 'resolvedDependencies')).map(resourceIn),
        made: new Map((0,host_json/* itemsIn */.Un)((0,host_json/* property */.MZ)(predicate, 'runDetails', 'byproducts')).flatMap(madeIn)),
    };
}
function platformIn(value) {
    const [platform, packer] = ['platform', 'packer'].map((name) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(value, name)));
    return platform === undefined ? [] : [{ platform, ...(packer === undefined ? {} : { packer }) }];
}
function resourceIn(value) {
    const [name, uri] = ['name', 'uri'].map((key) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(value, key)));
    const [digest, annotations] = ['digest', 'annotations'].map((key) => (0,host_json/* textsByName */.N_)((0,host_json/* property */.MZ)(value, key)));
    return {
        ...(name === undefined ? {} : { name }),
        ...(uri === undefined ? {} : { uri }),
        ...(digest === undefined ? {} : { digest }),
        ...(annotations === undefined ? {} : { annotations }),
    };
}
function madeIn(value) {
    const name = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(value, 'name'));
    const digest = digestIn(value);
    return name === undefined || digest === undefined ? [] : [[name, digest]];
}
function digestIn(value) {
    const [hex] = (0,host_json/* entriesOf */.Mc)((0,host_json/* property */.MZ)(value, 'digest')).flatMap(([name, text]) => (name === 'sha256' ? [text] : []));
    const digest = `sha256:${String(hex)}`;
    return (0,oci_digest/* isDigest */.Bc)(digest) ? digest : undefined;
}

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
;// CONCATENATED MODULE: ./lib/verify/compare.js
/**
 * Compares the image of a platform with the one that was built again, layer by layer, the program's first; undefined if
 * they are the same.
 */
function firstDifference(remote, rebuilt) {
    const { platform } = remote;
    if (remote.manifest.digest === rebuilt.manifest.digest)
        return undefined;
    const order = rebuilt.layers
        .map((layer, position) => ({ ...layer, remote: remote.layers[position] }))
        // A changed program is the reason for everything else that differs.
        .toSorted((a, b) => Number(b.purpose === 'program') - Number(a.purpose === 'program'));
    for (const { purpose, descriptor, remote: there } of order) {
        if (there?.digest === descriptor.digest)
            continue;
        return {
            platform,
            place: placeOf(purpose),
            remote: there?.digest ?? 'no layer',
            rebuilt: descriptor.digest,
        };
    }
    const [more] = remote.layers.slice(rebuilt.layers.length);
    if (more !== undefined)
        return { platform, place: 'files layer', remote: more.digest, rebuilt: 'no layer' };
    if (remote.config.digest !== rebuilt.config.digest) {
        return { platform, place: 'configuration', remote: remote.config.digest, rebuilt: rebuilt.config.digest };
    }
    return { platform, place: 'manifest', remote: remote.manifest.digest, rebuilt: rebuilt.manifest.digest };
}
function placeOf(purpose) {
    return purpose === 'program' || purpose === 'system' || purpose === 'workdir' ? `${purpose} layer` : 'files layer';
}

;// CONCATENATED MODULE: ./lib/verify/reasons.js
/**
 * Why the image differs from what was built again, as one clause. The first cause in the order of the build: what was
 * compiled, with what, packed by what; and if all of that is the same, the image was changed after it was built.
 */
function reasonFor(difference, recorded, second) {
    const { place, platform } = difference;
    const sameAsRecorded = recorded.made.get(`${place} ${platform}`) === difference.rebuilt;
    if (sameAsRecorded)
        return `the ${place} was changed after the build: the provenance names the one that was built here`;
    if (place === 'program layer') {
        const linked = made(recorded, second, `linked program ${platform}`);
        if (linked !== 'same')
            return reasonOfCompiling(recorded, second);
        return reasonOfPacking(recorded, second, platform);
    }
    if (place === 'configuration' || place === 'manifest') {
        return anotherProgram(recorded, second) ?? `the ${place} was changed after the build, or the provenance was`;
    }
    return (anotherProgram(recorded, second) ??
        anotherSource(recorded, second) ??
        'the files that went into it are not those of the build');
}
function made(recorded, second, name) {
    const [before, now] = [recorded.made.get(name), second.made.get(name)];
    if (before === undefined || now === undefined)
        return 'unknown';
    return before === now ? 'same' : 'different';
}
function reasonOfCompiling(recorded, second) {
    const [missing] = second.missing;
    return (anotherGo(recorded, second) ??
        anotherModule(recorded, second) ??
        anotherSource(recorded, second) ??
        (missing === undefined
            ? 'the source is not the one that was built, or the provenance names other inputs'
            : `${missing} was set for the build and its value is not recorded: set it here`));
}
function reasonOfPacking(recorded, second, platform) {
    const packers = [recorded, second].map((build) => build.platforms.find((one) => one.platform === platform)?.packer ?? 'nothing');
    const [before = '', now = ''] = packers;
    if (before !== now)
        return `another packer: it was packed by ${before}, here by ${now}`;
    const upx = before.startsWith('upx') ? otherDigest(recorded, second, ['upx']) : undefined;
    if (upx !== undefined)
        return `another UPX: ${before} has the digest ${upx.before}, here ${upx.now}`;
    return (anotherProgram(recorded, second) ??
        'the linked program is the same: the layer was changed after the build, or the provenance was');
}
function anotherGo(recorded, second) {
    if (recorded.goVersion !== second.goVersion) {
        return `another Go: it was compiled by Go ${recorded.goVersion}, here by ${second.goVersion}`;
    }
    const tool = otherDigest(recorded, second, ['go compile', 'go link']);
    if (tool === undefined)
        return undefined;
    return `another Go ${recorded.goVersion}: ${tool.name} has the digest ${tool.before}, here ${tool.now}`;
}
function anotherModule(recorded, second) {
    const modules = (build) => new Map(build.dependencies.flatMap(moduleOf));
    const [before, now] = [modules(recorded), modules(second)];
    for (const [uri, sum] of before) {
        const here = now.get(uri);
        if (here !== sum)
            return `${uri} was linked, and here ${here === undefined ? 'is not' : 'has another sum'}`;
    }
    const more = [...now.keys()].find((uri) => !before.has(uri));
    return more === undefined ? undefined : `${more} is linked here, and was not`;
}
function moduleOf({ uri, digest }) {
    const sum = digest?.dirHash;
    return uri === undefined || sum === undefined ? [] : [[uri.replace('pkg:golang/', ''), sum]];
}
function anotherSource(recorded, second) {
    const [before, now] = [recorded, second].map((build) => build.dependencies.find(({ name }) => name === 'source'));
    if (before?.annotations?.modified === 'true') {
        return 'it was built from files that are not in the commit that its provenance names';
    }
    const [first, ...more] = second.changedFiles;
    if (first !== undefined) {
        const others = more.length === 0 ? '' : ` and ${more.length} more files`;
        return `the source differs from commit ${before?.digest?.gitCommit ?? ''} in ${first}${others}`;
    }
    const commits = [before, now].map((source) => source?.digest?.gitCommit);
    const [then, here] = commits;
    if (then === undefined || here === undefined || then === here)
        return undefined;
    return `another source: it was built from commit ${then}, here from ${here}`;
}
function anotherProgram(recorded, second) {
    if (recorded.version === second.version)
        return undefined;
    return `another go-tiny-image: it was built by ${recorded.version}, here by ${second.version}`;
}
// Only tools that both machines have: Go's are one file for each kind of machine.
function otherDigest(recorded, second, names) {
    for (const { name, uri, digest } of recorded.dependencies) {
        if (name === undefined || !names.includes(name))
            continue;
        const here = second.dependencies.find((other) => other.name === name && other.uri === uri);
        const [before, now] = [digest?.sha256, here?.digest?.sha256];
        if (before !== undefined && now !== undefined && before !== now)
            return { name, before, now };
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/steps/verify/rebuild.js












// What names the image and says how its inputs came about; the record has what they came to.
const settled = ['images', 'tags', 'flavor', 'labels', 'annotations', 'ldflags', 'go-version-file', 'check-latest'];
function withheldVariables({ withheld }, env) {
    return withheld.flatMap((text) => {
        const [, name] = /^build-env ([A-Za-z_]\w*)$/.exec(text) ?? [];
        return name === undefined ? [] : [{ name, value: env[name] }];
    });
}
/** The options of the second build: nothing that earlier runs packed or compressed is used again. */
function optionsOfRebuild(given, rebuild) {
    const { host, place } = given;
    const { workspace } = rebuild.source;
    const inputs = (0,inputs_inputs/* readInputs */.K)(inputsOfRebuild(rebuild));
    return {
        ...given,
        inputs,
        host: { ...host, cacheFolder: (0,external_node_path_.join)(host.temporaryFolder, 'cache') },
        place: { ...place, workspace, workingDirectory: (0,external_node_path_.resolve)(workspace, inputs.workingDirectory) },
    };
}
/** The inputs of the second build, by name: those of the first, with the versions that it used. `own` wins. */
function inputsOfRebuild({ recorded, withheld, own }) {
    const { importPath, moduleVersion } = recorded;
    const upx = recorded.platforms.map(({ packer = '' }) => /^upx (.+)$/.exec(packer)?.[1]).find((text) => text);
    const variables = withheld.flatMap(({ name, value }) => (value === undefined ? [] : [`${name}=${value}`]));
    const environment = [recorded.inputs['build-env'], ...variables].filter((text) => text !== undefined);
    return new Map([
        ...Object.entries(recorded.inputs).filter(([name]) => !settled.includes(name)),
        ...(moduleVersion === undefined ? [] : [['package', `${importPath}@${moduleVersion}`]]),
        ['go-version', recorded.goVersion],
        ['platforms', recorded.platforms.map(({ platform }) => platform).join(',')],
        ['push', 'false'],
        ...(upx === undefined ? [] : [['upx-version', upx]]),
        ...(environment.length === 0 ? [] : [['build-env', environment.join('\n')]]),
        ...own,
    ]);
}
/** The plan of the second build with what the first one decided. Throws a UserError if the program is not there. */
function planOfRebuild(plan, recorded) {
    const image = plan.images.find(({ main }) => main.importPath === recorded.importPath);
    if (image === undefined) {
        const found = plan.images.map(({ main }) => main.importPath).join(', ');
        throw new errors/* UserError */.yo(`the image holds ${recorded.importPath}, but the source has ${found}`, {
            change: 'Name the repository that the image was built from: --source DIR.',
        });
    }
    const { labels, createdSeconds, ldflags } = recorded;
    const annotations = recorded.annotations.flatMap(annotationIn);
    return {
        ...plan,
        createdSeconds,
        createdFrom: 'the provenance',
        images: [
            {
                ...image,
                build: { ...image.build, ldflags },
                repositories: [],
                references: [],
                targets: [],
                labels,
                annotations,
            },
        ],
    };
}
function annotationIn(line) {
    const [, place, key, value] = /^([a-z-]+(?:\[[^\]]*\])?):([^=]+)=(.*)$/s.exec(line) ?? [];
    if (place === undefined || key === undefined || value === undefined)
        return [];
    return (0,annotations/* parsePlaces */.wf)({ name: 'annotations of the provenance', text: place }).map((one) => ({ ...one, key, value }));
}
/** Compares the image with the one that was built again, and says in one line what came out. */
async function compareImages(comparison) {
    const { image, remote, go, source, assembled } = comparison;
    const [rebuilt] = assembled;
    if (rebuilt === undefined)
        throw new Error('nothing was built');
    const name = `${(0,references/* repositoryText */.g_)(image.repository)}@${image.digest}`;
    const different = (what) => ({ isIdentical: false, line: `different: ${name}: ${what}` });
    for (const { platform, damaged } of remote.platforms) {
        const [layer] = damaged;
        if (layer !== undefined)
            return different(`${platform}: the registry gives other bytes for the layer ${layer.digest}`);
    }
    const platforms = rebuilt.built.platforms.map(({ platform, ...built }) => ({ platform: (0,oci_platform/* platformText */.VQ)(platform), ...built }));
    for (const there of remote.platforms) {
        const here = platforms.find(({ platform }) => platform === there.platform);
        if (here === undefined)
            return different(`the provenance knows nothing of the image for ${there.platform}`);
        const difference = firstDifference(there, here);
        if (difference === undefined)
            continue;
        const reason = reasonFor(difference, remote.recorded, await secondBuild(comparison, rebuilt));
        return different(`${difference.platform}, ${difference.place}: ${difference.remote} in the registry, ${difference.rebuilt} built here: ${reason}`);
    }
    const list = remote.platforms.map(({ platform }) => platform).join(', ');
    return {
        isIdentical: true,
        line: `identical: ${name} (${list}) is what ${source.origin} gives with Go ${go.version}`,
    };
}
// The second build is described in the same way as the first, so that the two can be compared.
async function secondBuild({ options, plan, go, source, withheld }, { image, programs, built }) {
    const manifests = new Map(built.platforms.map(({ platform, manifest }) => [(0,oci_platform/* platformText */.VQ)(platform), manifest]));
    const facts = await (0,attest_facts/* buildFacts */._)({
        workspace: options.place.workspace,
        plan,
        image,
        go,
        packed: programs,
        built,
        manifests,
    });
    const run = { builderId: 'here', version: version/* version */.r, startedMs: 0, finishedMs: 0 };
    const { predicate } = (0,provenance/* provenanceOf */.Jj)(facts, run);
    const subject = { name: 'here', digest: built.root.digest };
    const record = parseProvenance((0,provenance/* statementOf */.T8)({ subject, predicateType: provenance/* provenanceType */.wy, predicate }));
    if (record === undefined)
        throw new Error('the provenance of the second build cannot be read');
    const missing = withheld.filter(({ value }) => value === undefined).map(({ name }) => name);
    return { ...record, changedFiles: source.changedFiles, missing };
}

// EXTERNAL MODULE: ./lib/oci/attachment.js
var attachment = __webpack_require__(3508);
// EXTERNAL MODULE: ./lib/oci/image-config.js
var image_config = __webpack_require__(6319);
// EXTERNAL MODULE: ./lib/registry/read.js
var registry_read = __webpack_require__(6995);
// EXTERNAL MODULE: ./lib/registry/referrers/lists.js
var lists = __webpack_require__(2673);
;// CONCATENATED MODULE: ./lib/steps/verify/record.js











/** Reads the name of an image with its digest. Throws a UsageError without one, and a UserError for a malformed name. */
function verifiedImage(text) {
    const { repository, digest } = (0,references/* parseReference */.F2)(text);
    if (digest !== undefined)
        return { repository, digest };
    throw new errors/* UsageError */.eb(`verify got ${text}, which has no digest`, {
        change: 'Write NAME@sha256:\u2026: a tag may name another image by the time that the second build is done.',
    });
}
/**
 * Reads an image, all bytes of its layers, and its provenance. Throws a UserError if none of ours is attached to it, or
 * a RegistryError.
 */
async function readRemoteImage(client, image) {
    const { repository, digest } = image;
    const root = await (0,registry_read/* readManifest */.WI)(client, repository, digest);
    const read = (child) => (0,registry_read/* readManifest */.WI)(client, repository, child);
    const children = root.manifest.kind === 'index' ? root.manifest.manifests : [];
    const images = root.manifest.kind === 'index' ? children.filter(({ platform }) => platform?.os !== 'unknown') : [];
    const manifests = root.manifest.kind === 'index' ? await Promise.all(images.map(({ digest }) => read(digest))) : [root];
    const recorded = (await attachedRecord(client, image)) ??
        (await recordInIndex(client, { ...image, children })) ??
        joined(await Promise.all(images.map((child) => attachedRecord(client, { repository, digest: child.digest }))));
    if (recorded === undefined) {
        throw new errors/* UserError */.yo(`no provenance of go-tiny-image is attached to ${(0,references/* repositoryText */.g_)(repository)}@${digest}`, {
            change: 'Build it with attest: provenance, and give the digest that the tags name or that of a platform.',
        });
    }
    const platforms = await Promise.all(manifests.map((manifest) => remotePlatform(client, repository, manifest)));
    return { platforms, recorded };
}
async function remotePlatform(client, repository, { descriptor, manifest }) {
    if (manifest.kind !== 'manifest')
        throw new errors/* UserError */.yo(`${descriptor.digest} is an index inside an index`);
    const { platform } = (0,image_config/* parseImageConfig */.F)((await (0,registry_read/* readConfigBlob */.wp)(client, repository, manifest.config)).config);
    if (platform === undefined) {
        throw new errors/* UserError */.yo(`${(0,references/* repositoryText */.g_)(repository)}@${descriptor.digest} is not an image: its config has no platform`);
    }
    const checked = await (0,parallel/* inParallel */.HN)({
        items: manifest.layers,
        limit: 4,
        work: async (layer) => ({ layer, isWhole: await isWhole(client, repository, layer) }),
    });
    return {
        platform: (0,oci_platform/* platformText */.VQ)((0,image_config/* platformNamed */.p)(platform)),
        manifest: descriptor,
        config: manifest.config,
        layers: manifest.layers,
        damaged: checked.filter((one) => !one.isWhole).map(({ layer }) => layer),
    };
}
// The client compares the bytes with the digest; a complete answer that it rejects is the wrong bytes.
async function isWhole(client, repository, layer) {
    try {
        await (0,oci_digest/* measure */.xP)(await (0,registry_read/* readBlob */.gm)(client, repository, layer));
        return true;
    }
    catch (error) {
        if (error instanceof errors/* RegistryError */.gl && error.status === 200)
            return false;
        throw error;
    }
}
async function attachedRecord(client, { repository, digest }) {
    const referrers = await (0,lists/* readReferrers */.tV)(client, repository, digest);
    // The newest is the last on a list that clients keep.
    for (const { digest: manifest } of referrers.filter((one) => (0,attachment/* kindOf */.I)(one) === 'provenance').toReversed()) {
        const [record] = await recordsIn(client, repository, manifest);
        if (record?.subject === digest)
            return record;
    }
    return undefined;
}
/** The records of all platforms in an index, as BuildKit stores them, as one. */
async function recordInIndex(client, { repository, children }) {
    const attestations = children.filter(({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest');
    const records = await Promise.all(attestations.map(({ digest }) => recordsIn(client, repository, digest)));
    return joined(records.flat());
}
// The jobs of a matrix build with the same inputs, each its own platforms.
function joined(records) {
    const all = records.filter((record) => record !== undefined);
    const [first] = all;
    if (first === undefined || all.length < records.length)
        return undefined;
    return {
        ...first,
        platforms: all.flatMap(({ platforms }) => platforms),
        made: new Map(all.flatMap(({ made }) => [...made])),
    };
}
async function recordsIn(client, repository, digest) {
    const { manifest } = await (0,registry_read/* readManifest */.WI)(client, repository, digest);
    if (manifest.kind !== 'manifest')
        return [];
    const isProvenance = ({ mediaType, annotations }) => mediaType === attachment/* inTotoMediaType */.s8 &&
        [annotations, manifest.annotations].some((some) => some?.[attachment/* predicateTypeAnnotation */.Ti] === provenance/* provenanceType */.wy);
    const records = await Promise.all(manifest.layers
        .filter(isProvenance)
        .map(async (layer) => parseProvenance(await (0,registry_read/* readBlobBytes */.RO)(client, repository, layer))));
    return records.filter((record) => record !== undefined);
}

// EXTERNAL MODULE: ./lib/toolchain/go/go.js + 7 modules
var go_go = __webpack_require__(4533);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/source/git-view.js
var git_view = __webpack_require__(9555);
// EXTERNAL MODULE: ./lib/source/repository.js
var repository = __webpack_require__(3369);
;// CONCATENATED MODULE: ./lib/verify/checkout.js





/**
 * The source to build again: the folder that the user names, or a clean checkout of the recorded commit from the
 * repository around the current folder; for a program of the module proxy an empty folder. Throws a UserError if the
 * commit is not there.
 */
async function prepareSource({ recorded, folder, currentFolder }, host) {
    const source = recorded.dependencies.find(({ name }) => name === 'source');
    const commit = source?.digest?.gitCommit;
    const within = (root) => (0,external_node_path_.join)(root, recorded.folder ?? '.');
    if (folder !== undefined) {
        if (!(await isFolder(within(folder)))) {
            throw new errors/* UserError */.yo(`--source names ${folder}, which has no folder ${recorded.folder ?? ''}`, {
                change: 'Name the root of a checkout of the repository that the image was built from.',
            });
        }
        const changedFiles = commit === undefined ? [] : await filesChangedSince(commit, folder, host);
        return { workspace: within(folder), changedFiles, origin: `the source in ${folder}` };
    }
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)(host.temporaryFolder, 'source-'));
    if (commit === undefined) {
        const { importPath, moduleVersion } = recorded;
        if (moduleVersion !== undefined) {
            const origin = `${importPath}@${moduleVersion} from the module proxy`;
            return { workspace: temporary, changedFiles: [], origin };
        }
        throw new errors/* UserError */.yo('the provenance names no commit', {
            change: 'Name the folder with the source: --source DIR.',
        });
    }
    const root = (0,repository/* findRepository */.W)(currentFolder)?.root;
    const git = (0,git_view/* gitRunner */.XZ)({ run: host.run, cwd: root ?? currentFolder, env: (0,git_view/* bareEnvironment */.YU)(temporary, host.env) });
    const checkout = (0,external_node_path_.join)(temporary, 'checkout');
    const isThere = root !== undefined &&
        (await git('cat-file', '-e', `${commit}^{commit}`)) !== undefined &&
        (await git('clone', '--quiet', '--no-checkout', '--shared', root, checkout)) !== undefined &&
        (await git('-C', checkout, 'checkout', '--quiet', '--detach', commit)) !== undefined;
    if (!isThere) {
        const where = source?.uri?.replace(/^git\+/, '');
        throw new errors/* UserError */.yo(`the commit ${commit}${where === undefined ? '' : ` of ${where}`} cannot be checked out from ${root ?? currentFolder}`, { change: 'Start the command in a full clone of that repository, or name a checkout: --source DIR.' });
    }
    return { workspace: within(checkout), changedFiles: [], origin: `commit ${commit}` };
}
async function filesChangedSince(commit, folder, host) {
    const changed = await (0,git_view/* withGitView */.qH)(folder, host, async ({ git }) => {
        const [tracked, untracked] = await Promise.all([
            git('diff', '--name-only', '--no-ext-diff', '--no-textconv', commit),
            git('ls-files', '--others', '--exclude-standard'),
        ]);
        return [tracked, untracked].flatMap((text) => text?.split('\n') ?? []).filter((file) => file !== '');
    });
    return changed ?? [];
}
async function isFolder(path) {
    return (0,promises_.stat)(path).then((found) => found.isDirectory(), () => false);
}

;// CONCATENATED MODULE: ./lib/pipeline/verify.js

















/**
 * Builds an image in a registry again, from what its provenance records, and compares the two. Throws if that cannot be
 * done.
 */
async function verify(given, { image, source: folder, own }) {
    const { host, place } = given;
    const stages = (0,stages_stages/* createStages */.k)(host);
    const verified = verifiedImage(image);
    const registry = await (0,steps_registry/* createClient */.U)(given);
    const remote = await stages.stage({
        name: 'Image in the registry',
        work: () => readRemoteImage(registry, verified),
        decisions: ({ recorded }) => (0,decisions/* describeRecord */.TV)(recorded),
    });
    const { recorded } = remote;
    const source = await stages.stage({
        name: 'Source',
        work: () => prepareSource({ recorded, folder, currentFolder: place.workingDirectory }, host),
        decisions: ({ origin }) => [origin],
    });
    const withheld = withheldVariables(recorded, host.env);
    const { options, notes } = await (0,go_settings/* settleGoEnvironment */.J)(optionsOfRebuild(given, { recorded, source, withheld, own }));
    const located = await (0,setup_source/* locateSource */.g)(options);
    const { tools, history } = await stages.stage({
        name: 'Toolchain',
        work: async () => {
            const [found, known] = await (0,parallel/* both */.WP)((0,toolchain/* findTools */.f$)(options, located).tools, (0,setup_source/* readHistory */.L)(options, located));
            return { tools: await (0,toolchain/* withUpx */.kh)(found, options.inputs), history: known };
        },
        decisions: ({ tools: { go } }) => [(0,go_go/* describeGo */.u)(go), ...notes],
    });
    const { go } = tools;
    const plan = await stages.stage({
        name: 'Plan',
        work: async () => planOfRebuild(await (0,steps_plan/* makePlan */.C)(options, { source: located, history, go }), recorded),
        decisions: decisions/* describePlan */.df,
    });
    const compiled = await stages.stage({
        name: 'Compile',
        work: () => (0,compile/* compilePrograms */.B)(options, plan, go).all,
        decisions: decisions/* describeCompiled */.F7,
    });
    const room = (0,parallel/* createRoom */.ab)({ places: (0,external_node_os_.availableParallelism)(), signal: host.signal });
    const packed = await stages.stage({
        name: 'Pack',
        work: () => (0,pack/* packAll */.p)(options, { programs: compiled.map((program) => Promise.resolve(program)), tools, room }).all,
        decisions: decisions/* describePacked */.SM,
    });
    const pushes = (0,push_pushes/* createPushes */.t)(registry);
    try {
        const builder = (0,steps_image/* createBuilder */.I)(options, pushes);
        const assembled = await stages.stage({
            name: 'Image',
            work: () => (0,steps_image/* assembleAll */.g)({
                options,
                plan,
                packed: packed.map((program) => Promise.resolve(program)),
                go,
                builder,
                pushes,
                room,
            }),
            decisions: (all) => all.map(({ built }) => (0,decisions/* describeBuilt */.SA)(built)),
        });
        return await compareImages({ options, plan, go, image: verified, remote, source, assembled, withheld });
    }
    finally {
        await pushes.end();
    }
}

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
// EXTERNAL MODULE: ./lib/command/verify-command.js
var verify_command = __webpack_require__(7256);
;// CONCATENATED MODULE: ./lib/command/verify.js












/**
 * Builds an image again and compares. The one line of the outcome goes to standard output, everything else to standard
 * error. Returns the exit code.
 */
async function runVerify(command, env) {
    const { image, source, verbose } = command;
    const images = (0,references/* repositoryText */.g_)((0,references/* parseReference */.F2)(image).repository);
    const texts = new Map([...(0,flags/* withPassword */.o9)(command), ['images', images]]);
    const log = (0,command_log/* createCommandLog */.m)({ env, verbose, secrets: (0,table/* secretTexts */.Vh)(texts), to: 'stderr' });
    const inputs = (0,inputs_inputs/* readInputs */.K)(texts);
    return (0,host/* withCommandHost */.u)({ env, log }, async (host) => {
        const workspace = process.cwd();
        const results = (0,external_node_path_.join)(host.temporaryFolder, 'results');
        const place = { workspace, workingDirectory: workspace, archiveFolder: results, resultFolder: results };
        const { isIdentical, line } = await verify({ inputs, host, place, onEvent: (0,progress/* showEvents */.V)(log) }, { image, source: source === undefined ? undefined : (0,external_node_path_.resolve)(source), own: (0,verify_command/* inputsOfBuild */.X)(command.texts) });
        (0,answer/* writeAnswer */.Q)(`${line}\n`);
        return isIdentical ? exit/* exitCodes */.h.done : exit/* exitCodes */.h.different;
    });
}


/***/ })

};
