export const id = 183;
export const ids = [183];
export const modules = {

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ run_runCommand)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/host/files/folders.js
var folders = __webpack_require__(875);
// EXTERNAL MODULE: ./lib/host/runner/log.js + 1 modules
var runner_log = __webpack_require__(8029);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 8 modules
var inputs = __webpack_require__(1918);
// EXTERNAL MODULE: ./lib/host/environment.js
var environment = __webpack_require__(8647);
// EXTERNAL MODULE: ./lib/host/files/regular.js
var regular = __webpack_require__(8582);
;// CONCATENATED MODULE: ./lib/inputs/config/find.js





const ownNames = ['.go-tiny-image.yml', '.go-tiny-image.yaml'];
const foreignNames = ['.ko.yaml', '.goreleaser.yml', '.goreleaser.yaml', 'goreleaser.yml', 'goreleaser.yaml'];
const largestBytes = 4_000_000;
/**
 * The settings of the file that `config` names, or else of the first one that is there: one of ours in the working
 * directory or at the root, or else one of ko or GoReleaser. Undefined if there is none, or `config` is false. Throws a
 * UsageError for a file that cannot be read or has mistakes.
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
        return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(603)]).then(__webpack_require__.bind(__webpack_require__, 3603))).readGoreleaserConfig(source, open);
    }
    return (await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(797)]).then(__webpack_require__.bind(__webpack_require__, 6797))).readConfig(source);
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
        throw new errors/* UsageError */.eb(`config: ${file} cannot be read: ${String(cause).replace(/^Error: /, '')}`, {
            change: 'Name a settings file, relative to the working directory, or false for none.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./lib/inputs/config/settings.js
var settings = __webpack_require__(2159);
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
        return { inputs: (0,inputs/* readInputs */.K)(texts, { hasEvent }) };
    const settled = (0,settings/* withDefaults */.rO)(texts, config);
    const read = (some) => readSettled(some, { hasEvent, file: config.file });
    const inputsFor = (program) => {
        const own = (0,settings/* textsFor */.g4)(program, settled, config);
        return { inputs: read(own), own: [...own.from.values()].filter((one) => settled.from.get(one.name) !== one) };
    };
    const possible = config.rules.map(({ settings }) => read({
        texts: new Map([...settled.texts, ...settings.map(({ name, text }) => [name, text])]),
        from: new Map([...settled.from, ...settings.map((setting) => [setting.name, setting])]),
    }));
    return {
        inputs: read(settled),
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
        return (0,inputs/* readInputs */.K)(texts, { hasEvent });
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
        (0,inputs/* readInputs */.K)(new Map([[name, text]]), { hasEvent: true });
        return true;
    }
    catch (error) {
        if (error instanceof errors/* UsageError */.eb)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/inputs/table.js + 5 modules
var table = __webpack_require__(9875);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
;// CONCATENATED MODULE: ./lib/host/stages/ahead.js

/** Begins work as soon as it has what it needs, while the log still shows an earlier stage. */
function createBeginnings(host) {
    const ending = new AbortController();
    const signal = AbortSignal.any([host.signal, ending.signal]);
    const begun = [];
    return {
        begin: (work, whole) => {
            const { held, show } = heldHost(host, signal);
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
            ending.abort(new errors/* CancelledError */.cc());
            await Promise.allSettled(begun);
        },
    };
}
function heldHost(host, signal) {
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
                signal,
                run: (command) => host.run({ ...limited(command, signal), log: heldLog }),
                send: (request) => host.send(request.evenWhenCancelled === true ? request : limited(request, signal)),
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
function limited(work, signal) {
    return { ...work, signal: work.signal === undefined ? signal : AbortSignal.any([work.signal, signal]) };
}

// EXTERNAL MODULE: ./lib/host/stages/stages.js + 1 modules
var stages_stages = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/host/json.js
var host_json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/oci/attachment.js
var oci_attachment = __webpack_require__(3508);
// EXTERNAL MODULE: ./lib/attest/provenance.js + 1 modules
var attest_provenance = __webpack_require__(5176);
;// CONCATENATED MODULE: ./lib/attest/attachments.js



const openVexType = 'https://openvex.dev/ns/v0.2.0';
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
        artifactType: oci_attachment/* inTotoMediaType */.s8,
        mediaType: oci_attachment/* inTotoMediaType */.s8,
        bytes: (0,attest_provenance/* statementOf */.T8)({ subject, predicateType: openVexType, predicate: (0,host_json/* parseJson */.qF)(document.toString()) }),
        fileName: 'vex.intoto.json',
        annotations: { [oci_attachment/* predicateTypeAnnotation */.Ti]: openVexType },
    };
}
/** The provenance of an image as an in-toto statement without a signature. */
function provenanceAttachment(subject, { predicate, says }) {
    return {
        kind: 'provenance',
        artifactType: oci_attachment/* inTotoMediaType */.s8,
        mediaType: oci_attachment/* inTotoMediaType */.s8,
        bytes: (0,attest_provenance/* statementOf */.T8)({ subject, predicateType: attest_provenance/* provenanceType */.wy, predicate }),
        fileName: 'provenance.intoto.json',
        annotations: { [oci_attachment/* predicateTypeAnnotation */.Ti]: attest_provenance/* provenanceType */.wy },
        says,
    };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./lib/oci/media-types.js
var media_types = __webpack_require__(261);
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/oci/write-manifest.js
var write_manifest = __webpack_require__(9078);
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
    const blobs = (0,oci_digest/* firstOfEachDigest */.d_)([...image.content.blobs, ...attested.flatMap((attestation) => attestation.blobs)], ({ descriptor }) => descriptor.digest);
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
        const annotations = { [oci_attachment/* predicateTypeAnnotation */.Ti]: predicateType };
        const descriptor = { mediaType: oci_attachment/* inTotoMediaType */.s8, digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.length, annotations };
        return blobOf(bytes, descriptor, `attestation ${name}`);
    };
    const layers = [
        ...(spdx === undefined ? [] : [statement(spdxPredicateType, (0,host_json/* parseJson */.qF)(spdx.toString()))]),
        ...(provenance === undefined ? [] : [statement(attest_provenance/* provenanceType */.wy, provenance)]),
    ];
    const config = { ...(0,write_manifest/* configDescriptor */.c4)(write_manifest/* emptyConfig */.i4), mediaType: media_types/* emptyMediaType */.iR };
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
    const descriptor = { mediaType: media_types/* manifestMediaType */.gp, digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.length };
    return {
        manifest: { bytes, descriptor },
        blobs: [blobOf(write_manifest/* emptyConfig */.i4, config, `config of attestation ${name}`), ...layers],
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
function blobOf(bytes, descriptor, title) {
    return { descriptor, open: () => external_node_stream_.Readable.from([bytes], { objectMode: false }), title };
}
// The name and the version of a package URL: `registry/owner/name@tag`.
function purlName(reference) {
    const [, name = reference, tag] = /^(.*?)(?::([^:/]+))?$/.exec(reference) ?? [];
    return tag === undefined ? name : `${name}@${tag}`;
}

// EXTERNAL MODULE: ./lib/attest/facts.js + 1 modules
var attest_facts = __webpack_require__(3299);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/attest/run.js


/**
 * Who runs the build, from the variables of the runner: GitHub's own runners and those of others have the names that
 * GitHub gives them; everything else is a machine that we know nothing about.
 */
function runFacts(env, times) {
    const { GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT } = env;
    const runs = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs`;
    const isRun = GITHUB_ACTIONS === 'true' && [GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID].every(Boolean);
    return {
        builderId: isRun && env.RUNNER_ENVIRONMENT ? runnerId(env.RUNNER_ENVIRONMENT) : `${attest_provenance/* attestationsPage */.Dl}#any-machine`,
        version: version/* version */.r,
        ...(isRun ? { invocationId: `${runs}/${GITHUB_RUN_ID}/attempts/${GITHUB_RUN_ATTEMPT || 1}` } : {}),
        ...times,
    };
}
// Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/provenance.ts
function runnerId(environment) {
    return `https://github.com/actions/runner/${environment}`;
}

// EXTERNAL MODULE: ./lib/oci/references.js
var oci_references = __webpack_require__(3835);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: ./lib/registry/endpoints.js
var endpoints = __webpack_require__(9697);
// EXTERNAL MODULE: ./lib/registry/push/manifests.js + 1 modules
var manifests = __webpack_require__(8504);
// EXTERNAL MODULE: ./lib/registry/push/push-content.js
var push_content = __webpack_require__(6554);
// EXTERNAL MODULE: ./lib/registry/wire/attempts.js
var attempts = __webpack_require__(439);
// EXTERNAL MODULE: ./lib/registry/referrers/fallback.js
var fallback = __webpack_require__(7936);
// EXTERNAL MODULE: ./lib/registry/referrers/lists.js
var lists = __webpack_require__(2673);
;// CONCATENATED MODULE: ./lib/registry/referrers/attach.js











/**
 * Attaches documents to an image as referrers. One that is there already is left alone; one that is missing is pushed;
 * an older one of ours of the same kind is taken off the list. Documents of others stay. Throws a RegistryError.
 */
async function attachDocuments(client, order) {
    const { repository, subject, attachments } = order;
    const ending = new AbortController();
    const signal = AbortSignal.any([client.signal, ending.signal]);
    // Each waiting blob adds a listener.
    (0,external_node_events_.setMaxListeners)(0, signal);
    let requests = 0;
    const conversation = {
        client,
        repository,
        actions: 'pull,push',
        signal,
        onRequest: () => {
            requests += 1;
        },
    };
    const { manifests: listed, keptBy } = await (0,lists/* referrersOf */.aH)(conversation, subject.digest);
    const found = attachments.map((attachment) => {
        const artifact = artifactOf(attachment, subject);
        const same = listed.find((descriptor) => saysTheSame(descriptor, artifact));
        return { artifact, same };
    });
    const missing = found.flatMap(({ artifact, same }) => (same === undefined ? [artifact] : []));
    await storeAll({ conversation, together: (0,push_content/* untilFirstError */.fU)(ending), brought: new Map() }, missing);
    if (missing.length > 0) {
        if (keptBy === 'tag')
            await (0,fallback/* changeFallbackList */.Bz)(conversation, subject.digest, listChange(missing, listed));
        else
            await removeOld(conversation, listed.filter(isReplacedBy(missing)));
    }
    const documents = found.map(({ artifact, same }) => {
        const { kind, artifactType } = artifact.attachment;
        if (same !== undefined)
            return { kind, artifactType, digest: same.digest, how: 'present', replaced: [] };
        const replaced = listed.filter(isReplacedBy([artifact])).map(({ digest }) => digest);
        return { kind, artifactType, digest: artifact.manifest.descriptor.digest, how: 'attached', replaced };
    });
    return { repository, subject: subject.digest, documents, keptBy, requests };
}
function artifactOf(attachment, subject) {
    const { kind, artifactType, mediaType, bytes, fileName, annotations, says } = attachment;
    const layer = attach_blobOf(bytes, { mediaType, title: kind });
    const config = attach_blobOf(write_manifest/* emptyConfig */.i4, { mediaType: media_types/* emptyMediaType */.iR, title: `config ${kind}` });
    const manifest = (0,write_manifest/* artifactManifest */.si)({
        artifactType,
        layers: [{ ...layer.descriptor, annotations: { 'org.opencontainers.image.title': fileName } }],
        annotations: { ...annotations, [oci_attachment/* kindAnnotation */.ar]: kind, ...(says === undefined ? {} : { [oci_attachment/* saysAnnotation */.sF]: says }) },
        subject,
    });
    return { attachment, manifest, blobs: [config, layer] };
}
function attach_blobOf(bytes, { mediaType, title }) {
    const descriptor = { ...(0,write_manifest/* configDescriptor */.c4)(bytes), mediaType };
    return { descriptor, open: () => external_node_stream_.Readable.from([bytes], { objectMode: false }), title };
}
function saysTheSame(listed, { attachment: { kind, says }, manifest }) {
    if (listed.digest === manifest.descriptor.digest)
        return true;
    return says !== undefined && (0,oci_attachment/* kindOf */.I)(listed) === kind && listed.annotations?.[oci_attachment/* saysAnnotation */.sF] === says;
}
function isReplacedBy(artifacts) {
    return (listed) => artifacts.some(({ attachment, manifest }) => (0,oci_attachment/* kindOf */.I)(listed) === attachment.kind && listed.digest !== manifest.descriptor.digest);
}
// The documents are small: all blobs together, then all manifests, which name no tag.
async function storeAll(run, artifacts) {
    await (0,push_content/* bringBlobs */.BE)(run, artifacts.flatMap(({ blobs }) => blobs), { anew: false });
    await run.together(artifacts.map(({ manifest, blobs }) => () => (0,manifests/* storeManifest */.$)(run.conversation, manifest, {
        reference: manifest.descriptor.digest,
        repair: () => (0,push_content/* bringBlobs */.BE)(run, blobs, { anew: true }),
    })));
}
// Another run may attach its own document of the same kind at the same time: then the later one stays.
function listChange(artifacts, before) {
    const own = artifacts.map(({ manifest }) => (0,fallback/* referrerDescriptor */.xh)(manifest));
    const known = new Set(before.map(({ digest }) => digest));
    const isNewer = (listed, kind) => (0,oci_attachment/* kindOf */.I)(listed) === kind && !known.has(listed.digest);
    const isThere = (listed, { attachment, manifest }) => listed.some((descriptor) => descriptor.digest === manifest.descriptor.digest || isNewer(descriptor, attachment.kind));
    return {
        merge: (listed) => {
            const lacking = artifacts.filter((artifact) => !isThere(listed, artifact));
            if (lacking.length === 0)
                return listed;
            const digests = lacking.map(({ manifest }) => manifest.descriptor.digest);
            return [
                ...listed.filter((one) => !isReplacedBy(lacking)(one)),
                ...own.filter(({ digest }) => digests.includes(digest)),
            ];
        },
        isDone: (listed) => artifacts.every((artifact) => isThere(listed, artifact)),
    };
}
// Many registries let nobody delete; then the old document stays on the list beside the new one.
async function removeOld(conversation, old) {
    await Promise.all(old.map(({ digest }) => (0,attempts/* asked */.NZ)(() => (0,endpoints/* deleteManifest */.rW)(conversation, digest))));
}

// EXTERNAL MODULE: ./lib/oci/image-config.js
var image_config = __webpack_require__(6319);
// EXTERNAL MODULE: ./lib/registry/read.js
var read = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/registry/referrers/subjects.js



/** Reads what was pushed back from the registry. Throws a RegistryError. */
async function pushedParts(client, { repository, digest }) {
    const { descriptor, manifest } = await (0,read/* readManifest */.WI)(client, repository, digest);
    const children = manifest.kind === 'index' ? manifest.manifests : [];
    const platforms = children.flatMap(({ platform, ...child }) => platform === undefined || platform.os === 'unknown' ? [] : [[(0,oci_platform/* platformText */.VQ)((0,image_config/* platformNamed */.p)(platform)), child]]);
    return { root: descriptor, platforms: new Map(platforms) };
}

// EXTERNAL MODULE: ./lib/registry/wire/failures.js
var failures = __webpack_require__(9566);
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
                    ...(facts === undefined ? {} : { provenance: (0,attest_provenance/* stableProvenanceOf */.m8)((0,attest_facts/* factsOfPlatform */.U)(facts, name), { version: version/* version */.r }) }),
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
    const run = runFacts(host.env, { startedMs, finishedMs: host.now() });
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
    const parts = await partsOf(registry, { image, push });
    const facts = withProvenance ? await factsOf(attesting, image, parts.platforms) : undefined;
    const documentsFor = (descriptor, platform) => {
        const subject = { name: (0,oci_references/* repositoryText */.g_)(repository), digest: descriptor.digest };
        const own = platform === undefined ? sbom?.whole : sbom?.platforms.find((one) => (0,oci_platform/* platformText */.VQ)(one.platform) === platform);
        return [
            ...(withSbom && own !== undefined ? sbomAttachments(own) : []),
            ...(facts === undefined ? [] : [provenanceFor({ subject, platform, facts, run })]),
            ...(vex === undefined ? [] : [vexAttachment(subject, vex)]),
        ];
    };
    const attach = (descriptor, platform) => attachDocuments(registry, {
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
        throw (0,failures/* withAddition */.xu)(error, `${(0,oci_references/* repositoryText */.g_)(repository)}@${push.digest} is pushed, but not all is attached to it`);
    }
}
// An engine may push manifests that it wrote itself.
async function partsOf(registry, { image: { built }, push }) {
    const platforms = built.platforms.map(({ platform, manifest }) => [(0,oci_platform/* platformText */.VQ)(platform), manifest]);
    if (push.digest === built.root.digest)
        return { root: built.root, platforms: new Map(platforms) };
    const pushed = await pushedParts(registry, push);
    const [only] = platforms;
    if (pushed.platforms.size > 0 || only === undefined)
        return pushed;
    return { root: pushed.root, platforms: new Map([[only[0], pushed.root]]) };
}
function provenanceFor(order) {
    const { subject, platform, facts, run } = order;
    return provenanceAttachment(subject, (0,attest_provenance/* provenanceOf */.Jj)(platform === undefined ? facts : (0,attest_facts/* factsOfPlatform */.U)(facts, platform), run));
}
function wanted({ inputs: { attest } }) {
    return {
        withSbom: attest === 'sbom' || attest === 'true',
        withProvenance: attest === 'provenance' || attest === 'true',
    };
}
function factsOf({ options, plan, go }, { image, programs, built }, manifests) {
    return (0,attest_facts/* buildFacts */._)({ workspace: options.place.workspace, plan, image, go, packed: programs, built, manifests });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/merge/digest-files.js





/**
 * Reads the items of `merge`: digests (also with a name, `name@sha256:…`), files that contain them, or folders of such
 * files, as downloaded from the artifacts of a matrix. Returns each digest once. Throws a UserError if an item is none
 * of these or a folder has no digests.
 */
async function findDigests(items, folder) {
    const found = [];
    for (const item of items) {
        const digest = digestIn(item);
        if (digest === undefined)
            found.push(...(await digestsAt(item, (0,external_node_path_.resolve)(folder, item))));
        else
            found.push({ digest, from: 'merge' });
    }
    return (0,oci_digest/* firstOfEachDigest */.d_)(found, ({ digest }) => digest);
}
async function digestsAt(item, path) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (found === undefined) {
        throw new errors/* UserError */.yo(`merge has "${item}", which is neither a digest nor a file or folder (${path})`, {
            change: 'Write digests, sha256: and 64 digits, or the folder with the downloaded artifacts of the matrix jobs.',
        });
    }
    if (!found.isDirectory())
        return digestsOfFile(path);
    const names = await (0,promises_.readdir)(path, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile()).map((entry) => (0,external_node_path_.join)(entry.parentPath, entry.name));
    if (files.length === 0) {
        throw new errors/* UserError */.yo(`merge has the folder "${item}", which contains no file (${path})`, {
            change: 'Upload a file with the digest in each matrix job, and download these artifacts before the merge.',
        });
    }
    return (await Promise.all(files.sort().map(digestsOfFile))).flat();
}
// More than the `json` output of any run.
const longestFileBytes = 1024 * 1024;
async function digestsOfFile(path) {
    const { size } = await (0,promises_.stat)(path);
    const text = size > longestFileBytes ? undefined : await (0,promises_.readFile)(path, 'utf8');
    const digests = text === undefined ? undefined : digestsOf(text, (0,external_node_path_.basename)(path));
    if (digests === undefined) {
        throw new errors/* UserError */.yo(`merge: the file ${path} contains no digest`, {
            change: 'Write the output `digest`, `digests` or `json` of each matrix job to its own file, and nothing else.',
        });
    }
    return digests.map((digest) => ({ digest, from: path }));
}
/**
 * The digests in a file: one per line; or the output `digests`, `json` or `metadata`; or an empty file whose name is
 * the 64 hex digits. Undefined if it has none. Throws a UserError for a `json` of several programs.
 */
function digestsOf(text, name) {
    const lines = text.split(/\s+/).filter((line) => line !== '');
    if (lines.length === 0)
        return /^[0-9a-f]{64}$/.test(name) ? [`sha256:${name}`] : undefined;
    if (text.trimStart().startsWith('{'))
        return digestsOfJson(text);
    const digests = lines.map(digestIn);
    return allDefined(digests);
}
function digestsOfJson(text) {
    const json = (0,host_json/* parseJson */.qF)(text);
    if (!(0,host_json/* isRecord */.u4)(json))
        return undefined;
    const ofMetadata = json['containerimage.digest'];
    if (ofMetadata !== undefined)
        return allDefined([digestIn(ofMetadata)]);
    // The keys of the output `digests` are platforms, none of which is a single word.
    const images = (0,host_json/* isRecord */.u4)(json.images) ? json.images : {};
    const values = Object.values(images);
    if (values.length === 0)
        return nonEmpty(allDefined(Object.values(json).map(digestIn)));
    if (values.length > 1) {
        throw new errors/* UserError */.yo(`merge found the images of several programs in one file: ${Object.keys(images).join(', ')}`, {
            change: 'Merge one program at a time: write the digest of that program alone to the file.',
        });
    }
    return allDefined(values.map((image) => ((0,host_json/* isRecord */.u4)(image) ? digestIn(image.digest) : undefined)));
}
function nonEmpty(digests) {
    return digests?.length === 0 ? undefined : digests;
}
function allDefined(digests) {
    const defined = digests.filter((digest) => digest !== undefined);
    return defined.length === digests.length ? defined : undefined;
}
function digestIn(value) {
    if (typeof value !== 'string')
        return undefined;
    return /^(?:[^@\s]+@)?(sha256:[0-9a-f]{64})$/.exec(value)?.[1];
}

// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
;// CONCATENATED MODULE: ./lib/merge/merge.js




/**
 * Joins single-platform images into the same index that one build for all platforms would have made; for one platform,
 * its manifest as is. Throws a UserError if two images have the same platform.
 */
function joinImages(images, options) {
    const platforms = images.toSorted((a, b) => (0,oci_platform/* comparePlatforms */.UX)(a.platform, b.platform));
    checkPlatformsApart(platforms);
    const [first, ...others] = platforms;
    if (first === undefined)
        throw new Error('no images to join');
    const attached = platforms.flatMap((platform) => platform.attached);
    const common = commonAnnotations(first, others);
    const ofManifests = platforms.flatMap(({ platform, annotations }) => placed(annotations, { level: 'manifest', platform }).filter(({ key }) => !Object.hasOwn(common, key)));
    const stand = [...placed(common, { level: 'manifest' }), ...ofManifests];
    if (others.length === 0 && attached.length === 0)
        return { platforms, root: first.content, annotations: stand };
    const { takeCommon } = options;
    const given = options.annotations.filter((annotation) => isPlaceOfJoin(platforms, annotation));
    const kept = placed(takeCommon ? withoutLevelled(common, options.annotations) : {}, { level: 'index' });
    const annotations = [...kept, ...given];
    return {
        platforms,
        root: (0,write_manifest/* imageIndex */.sS)({
            manifests: platforms.map(({ platform, content }) => ({
                platform,
                descriptor: (0,write_manifest/* manifestDescriptor */.Dt)(content.descriptor, { annotations, platform }),
            })),
            annotations,
            attached,
        }),
        annotations: [...stand, ...annotations],
    };
}
/**
 * Whether a merge can set annotations at this place. It can set neither those of the manifests, which the matrix jobs
 * have already made, nor those of the index's descriptor, which only an OCI layout has.
 */
function isPlaceOfJoin(images, place) {
    const platforms = images.map(({ platform }) => platform);
    return place.level === 'index' || (place.level === 'manifest-descriptor' && (0,annotations/* hasPlace */.GT)(platforms, place));
}
function placed(annotations, place) {
    return Object.entries(annotations).map(([key, value]) => ({ ...place, key, value }));
}
// A build would not put annotations that were given for manifests only on the index.
function withoutLevelled(common, given) {
    const [manifest, index] = [(0,annotations/* annotationsAt */.wv)(given, { level: 'manifest' }), (0,annotations/* annotationsAt */.wv)(given, { level: 'index' })];
    return Object.fromEntries(Object.entries(common).filter(([key]) => !Object.hasOwn(manifest, key) || Object.hasOwn(index, key)));
}
function checkPlatformsApart(sorted) {
    const digests = new Map();
    for (const { platform, content } of sorted) {
        const name = (0,oci_platform/* platformText */.VQ)(platform);
        const { digest } = content.descriptor;
        const other = digests.get(name);
        if (other !== undefined) {
            throw new errors/* UserError */.yo(`merge has two images for ${name}: ${other} and ${digest}`, {
                change: 'Give each matrix job its own platform, and only merge the digests of one run.',
            });
        }
        digests.set(name, digest);
    }
}
function commonAnnotations(first, others) {
    return Object.fromEntries(Object.entries(first.annotations).filter(([key, value]) => others.every(({ annotations }) => annotations[key] === value)));
}

;// CONCATENATED MODULE: ./lib/merge/read-parts.js





const readsAtOnce = 8;
/**
 * Reads every part from every repository: the single-platform images, each once. Throws a UserError for a part that is
 * missing or not an image, or a RegistryError.
 */
async function readParts({ parts, repositories }, registry) {
    const read = await (0,parallel/* inParallel */.HN)({
        items: repositories.flatMap((repository) => parts.map((part) => ({ repository, part }))),
        limit: readsAtOnce,
        work: (one) => readPart(registry, one),
    });
    // Every repository has the same bytes for the same digest.
    return (0,oci_digest/* firstOfEachDigest */.d_)(read.flat(), ({ content }) => content.descriptor.digest);
}
async function readPart(registry, { repository, part }) {
    const read = async (digest) => {
        try {
            return await registry.manifest(repository, digest);
        }
        catch (error) {
            if (error instanceof errors/* RegistryError */.gl && error.status === 404)
                throw missing({ repository, part, digest }, error);
            throw error;
        }
    };
    const root = await read(part.digest);
    const configOf = async ({ config }) => (0,image_config/* parseImageConfig */.F)(await registry.config(repository, config));
    if (root.manifest.kind === 'manifest') {
        const config = await configOf(root.manifest);
        if (config.platform === undefined)
            throw noImage(`${(0,oci_references/* repositoryText */.g_)(repository)}@${part.digest}`);
        return [platformImage(root, { manifest: root.manifest, config, platform: config.platform, attached: [] })];
    }
    const { manifests } = root.manifest;
    return (0,parallel/* inParallel */.HN)({
        items: manifests.filter((descriptor) => !isAttached(descriptor)),
        limit: readsAtOnce,
        work: async (descriptor) => {
            const attached = manifests.filter((other) => other.annotations?.[attachedTo] === descriptor.digest);
            const image = await read(descriptor.digest);
            const { manifest } = image;
            if (manifest.kind !== 'manifest')
                throw indexInIndex(descriptor);
            // An index may have data about a manifest that the manifest itself lacks.
            const said = descriptor.annotations === undefined ? {} : { annotations: descriptor.annotations };
            const named = { ...image, descriptor: { ...image.descriptor, ...said } };
            const config = await configOf(manifest);
            // Source: image-spec, image-index.md: the platform is optional in a descriptor, but required in a configuration.
            const platform = descriptor.platform ?? config.platform;
            if (platform === undefined)
                throw noImage(`${(0,oci_references/* repositoryText */.g_)(repository)}@${descriptor.digest}`);
            return platformImage(named, { manifest, config, platform, attached });
        },
    });
}
function indexInIndex({ digest }) {
    return new errors/* UserError */.yo(`merge: ${digest} is an index inside an index`, {
        change: 'Merge the digests of the matrix jobs, each the image of one platform.',
    });
}
// How BuildKit marks the image that an attestation belongs to:
// https://docs.docker.com/build/metadata/attestations/attestation-storage/
const attachedTo = 'vnd.docker.reference.digest';
function isAttached({ annotations }) {
    return annotations?.[attachedTo] !== undefined;
}
function platformImage({ descriptor, bytes }, { manifest, config, platform, attached }) {
    return {
        platform: (0,image_config/* platformNamed */.p)(platform),
        content: { descriptor, bytes },
        annotations: manifest.annotations,
        labels: config.labels,
        config: manifest.config,
        attached,
        pulledBytes: [manifest.config, ...manifest.layers].reduce((sum, { size }) => sum + size, descriptor.size),
    };
}
function noImage(name) {
    return new errors/* UserError */.yo(`merge: ${name} is not an image: its config has no platform`, {
        change: 'Merge the digests of images.',
    });
}
function missing({ repository, part, digest }, cause) {
    return new errors/* UserError */.yo(`${(0,oci_references/* repositoryText */.g_)(repository)} has no image ${digest}, which merge has from ${part.from}`, {
        change: 'Use the same `images` in the matrix jobs as in this step, and check that they pushed: by default they do not push pull requests and branches other than the default one.',
        cause,
    });
}

// EXTERNAL MODULE: ./lib/plan/annotations.js
var plan_annotations = __webpack_require__(5801);
// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(7196);
// EXTERNAL MODULE: ./lib/plan/globals.js + 1 modules
var globals = __webpack_require__(4625);
// EXTERNAL MODULE: ./lib/plan/names/history.js
var names_history = __webpack_require__(9368);
// EXTERNAL MODULE: ./lib/plan/names/names.js + 4 modules
var names = __webpack_require__(3605);
// EXTERNAL MODULE: ./lib/plan/platforms.js
var platforms = __webpack_require__(3003);
// EXTERNAL MODULE: ./lib/plan/push.js
var plan_push = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/source/git.js + 2 modules
var git = __webpack_require__(826);
;// CONCATENATED MODULE: ./lib/steps/join.js















/** The names of the joined image. Throws a UserError for names that depend on a build. */
async function mergeNames({ inputs, host, place, context }) {
    const open = inputs.images.find((name) => name.includes('{{'));
    if (open !== undefined) {
        throw new errors/* UserError */.yo(`images is "${open}", but a merge step builds no program and has no name for it`, {
            change: 'Write the full name, as the matrix jobs pushed it.',
        });
    }
    for (const tag of (0,names_history/* writtenTags */.Bq)(inputs))
        (0,oci_references/* checkTag */.Bs)(tag);
    const folder = place.workingDirectory;
    const history = (0,names_history/* needsHistory */.q9)(inputs)
        ? await (0,git/* gitNames */.TT)({ folder, askRemote: (0,names_history/* needsRemoteTags */.Ze)({ inputs, context }), token: (0,names_history/* serverToken */.Pc)({ inputs, context }) }, host)
        : undefined;
    const facts = { inputs, context, source: {}, history, nowMilliseconds: host.now(), several: false };
    const [first = ''] = (0,names/* imageTexts */.mH)(facts);
    const { targets, tags, surrounding } = (0,names/* namesOf */.eZ)({ name: first.slice(first.lastIndexOf('/') + 1) }, facts);
    if (targets.length === 0) {
        throw new errors/* UserError */.yo('merge is set but images names no image', {
            change: 'Write the name that the matrix jobs pushed to, for example images: ghcr.io/owner/name.',
        });
    }
    const { push, because } = (0,plan_push/* decidePush */.v)({ inputs, context, targets });
    const values = (0,globals/* globalValues */.wX)(surrounding);
    const labels = (0,expressions/* fillPairs */.vd)({ input: 'labels', pairs: inputs.labels, values });
    return {
        annotations: (0,plan_annotations/* placedAnnotations */.eF)({ labels, given: inputs.annotations, context, values }),
        repositories: targets.map(({ repository }) => repository),
        tags,
        references: targets.flatMap((target) => target.tags.map((tag) => (0,oci_references/* taggedText */.Ms)(target.repository, tag))),
        targets: push ? targets : [],
        ...(because === undefined ? {} : { notPushed: because }),
    };
}
/**
 * Finds the digests that `merge` names, reads their images from every repository and joins them. Nothing is pushed
 * until all are found. Throws a UserError for a missing part or for two of the same platform, or a RegistryError.
 */
async function joinParts({ inputs, place, context }, { names, registry }) {
    const parts = await findDigests(inputs.merge, place.workingDirectory);
    const images = await readParts({ parts, repositories: names.repositories }, {
        manifest: (repository, digest) => (0,read/* readManifest */.WI)(registry, repository, digest),
        config: async (repository, descriptor) => (await (0,read/* readConfigBlob */.wp)(registry, repository, descriptor)).config,
    });
    if (inputs.namesPlatforms)
        checkComplete(images, (0,platforms/* planPlatforms */.C)(inputs.platforms));
    const takeCommon = (0,plan_annotations/* commonPlaces */.Mj)(context).some(({ level }) => level === 'index');
    const joined = joinImages(images, { annotations: names.annotations, takeCommon });
    const isJoined = joined.root.descriptor.digest !== joined.platforms[0]?.content.descriptor.digest;
    const notes = (0,plan_annotations/* homelessNotes */.qE)(inputs.annotations, (place) => isJoined && isPlaceOfJoin(joined.platforms, place));
    return { ...joined, notes };
}
// Pushing an index without a platform would remove that platform for everyone who pulls the tag.
function checkComplete(images, wanted) {
    const there = images.map(({ platform }) => (0,oci_platform/* platformText */.VQ)(platform));
    const missing = wanted.map(oci_platform/* platformText */.VQ).filter((platform) => !there.includes(platform));
    if (missing.length === 0)
        return;
    throw new errors/* UserError */.yo(`merge names no image for ${missing.join(', ')}; it has ${there.join(', ')}`, {
        change: 'Pass the digest of every matrix job, or remove the platform from platforms in this step.',
    });
}

// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
;// CONCATENATED MODULE: ./lib/attest/merge-provenance.js



const mergeType = `${attest_provenance/* attestationsPage */.Dl}#merge-type-v1`;
/** The predicate of a provenance for a joined index; how each part was built stands in its own. */
function mergeProvenanceOf({ inputs, parts }, run) {
    const buildDefinition = {
        buildType: mergeType,
        externalParameters: { inputs },
        resolvedDependencies: parts.map(({ platform, digest }) => ({
            name: `image ${platform}`,
            digest: { sha256: (0,oci_digest/* hexOf */.ZD)(digest) },
        })),
    };
    const builder = { id: run.builderId, version: { 'go-tiny-image': run.version } };
    const metadata = {
        ...(run.invocationId === undefined ? {} : { invocationId: run.invocationId }),
        startedOn: new Date(run.startedMs).toISOString(),
        finishedOn: new Date(run.finishedMs).toISOString(),
    };
    return {
        predicate: { buildDefinition, runDetails: { builder, metadata } },
        says: (0,oci_digest/* digestOf */.ol)((0,canonical_json/* canonicalJson */.d)({ buildDefinition, builder })),
    };
}

// EXTERNAL MODULE: ./lib/attest/recorded-inputs.js
var recorded_inputs = __webpack_require__(9967);
// EXTERNAL MODULE: ./lib/sbom/identity.js
var identity = __webpack_require__(5315);
;// CONCATENATED MODULE: ./lib/sbom/join.js



/**
 * The CycloneDX document of an index from those of its platforms' images, which we wrote: the programs of all, and what
 * they share once. For documents of one version of ours it has the same bytes as that of a build for all platforms.
 * Undefined if one is no such document.
 */
function joinCyclonedx(documents) {
    const parts = documents.map((document) => (0,host_json/* parseJson */.qF)(document.toString()));
    const [first] = parts;
    if (!(0,host_json/* isRecord */.u4)(first) || !parts.every((part) => (0,host_json/* property */.MZ)(part, 'bomFormat') === 'CycloneDX'))
        return undefined;
    const { serialNumber: _, ...rest } = first;
    const components = inGroups(unionOf(parts, 'components', 'bom-ref'), 'bom-ref');
    const dependencies = inGroups(unionOf(parts, 'dependencies', 'ref'), 'ref').map((dependency) => {
        if (dependency.ref !== 'image')
            return dependency;
        const all = parts.flatMap((part) => itemsOf(part, 'dependencies').filter(({ ref }) => ref === 'image'));
        return { ref: 'image', dependsOn: [...new Set(all.flatMap(({ dependsOn }) => (0,host_json/* textsIn */.Ej)(dependsOn)))].sort() };
    });
    const document = { ...rest, components, dependencies };
    return (0,canonical_json/* canonicalJson */.d)({ ...document, serialNumber: `urn:uuid:${(0,identity/* documentUuid */.H)((0,canonical_json/* canonicalJson */.d)(document))}` });
}
/** The same for SPDX documents. */
function joinSpdx(documents) {
    const parts = documents.map((document) => (0,host_json/* parseJson */.qF)(document.toString()));
    const [first] = parts;
    if (!(0,host_json/* isRecord */.u4)(first) || !parts.every((part) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(part, 'spdxVersion')) !== undefined))
        return undefined;
    const { documentNamespace, ...rest } = first;
    const relationships = unionOf(parts.map((part) => ({
        relationships: itemsOf(part, 'relationships').map((one) => ({ ...one, key: keyOf(one) })),
    })), 'relationships', 'key').map(({ key: _, ...one }) => one);
    const document = {
        ...rest,
        packages: inGroups(unionOf(parts, 'packages', 'SPDXID'), 'SPDXID', byNameAndVersion),
        files: unionOf(parts, 'files', 'SPDXID'),
        relationships: ['DESCRIBES', 'CONTAINS', 'DEPENDS_ON'].flatMap((type) => relationships
            .filter(({ relationshipType }) => relationshipType === type)
            .toSorted((a, b) => Number(isProgram(b)) - Number(isProgram(a)))),
    };
    const stem = String(documentNamespace).replace(/-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '');
    return (0,canonical_json/* canonicalJson */.d)({ ...document, documentNamespace: `${stem}-${(0,identity/* documentUuid */.H)((0,canonical_json/* canonicalJson */.d)(document))}` });
}
function itemsOf(part, list) {
    const items = (0,host_json/* property */.MZ)(part, list);
    return Array.isArray(items) ? items.filter(host_json/* isRecord */.u4) : [];
}
// Each item once, in the order of the documents.
function unionOf(parts, list, key) {
    const all = parts.flatMap((part) => itemsOf(part, list));
    const seen = new Set();
    return all.filter((item) => !seen.has(item[key]) && seen.add(item[key]));
}
// The order of our documents: the image, programs, modules sorted, data, files.
const groups = [/^(?:SPDXRef-)?image/, /program[:-]/, /module[:-]/, /data[:-]/, /file[:-]/];
function inGroups(items, key, compare = by(key)) {
    const groupOf = (item) => groups.findIndex((group) => group.test(String(item[key])));
    return groups.flatMap((_, group) => {
        const own = items.filter((item) => groupOf(item) === group);
        return group === 2 ? own.toSorted(compare) : own;
    });
}
function by(key) {
    return (a, b) => (String(a[key]) < String(b[key]) ? -1 : 1);
}
function byNameAndVersion(a, b) {
    const text = ({ name, versionInfo }) => versionInfo === undefined ? `${name}` : `${name}@${versionInfo}`;
    return text(a) < text(b) ? -1 : 1;
}
function keyOf({ spdxElementId, relationshipType, relatedSpdxElement }) {
    return [spdxElementId, relationshipType, relatedSpdxElement].join(' ');
}
function isProgram({ relationshipType, relatedSpdxElement }) {
    return relationshipType === 'CONTAINS' && String(relatedSpdxElement).startsWith('SPDXRef-program-');
}

;// CONCATENATED MODULE: ./lib/steps/merge/attest.js













/**
 * Attaches to a joined index the SBOM of all its parts, from those that are attached to them, and what it was joined
 * from. The parts keep what they have. Throws a UserError for a part without an SBOM, or a RegistryError.
 */
async function attestJoined(options, given) {
    const { joined, pushes } = given;
    // The image of a single platform is the part itself, with all that it has.
    if (joined.platforms.some(({ content }) => content.descriptor.digest === joined.root.descriptor.digest))
        return [];
    return (0,parallel/* inParallel */.HN)({ items: pushes, limit: 4, work: ({ repository }) => attestIn(options, given, repository) });
}
async function attestIn({ inputs, host }, { joined, registry, startedMs }, repository) {
    const { descriptor } = joined.root;
    const { attest } = inputs;
    const withSbom = attest === 'sbom' || attest === 'true';
    const withProvenance = attest === 'provenance' || attest === 'true';
    const parts = joined.platforms.map(({ platform, content }) => ({
        platform: (0,oci_platform/* platformText */.VQ)(platform),
        digest: content.descriptor.digest,
    }));
    const sboms = withSbom ? await Promise.all(parts.map((part) => sbomOfPart(registry, repository, part.digest))) : [];
    const run = runFacts(host.env, { startedMs, finishedMs: host.now() });
    const subject = { name: (0,oci_references/* repositoryText */.g_)(repository), digest: descriptor.digest };
    const facts = {
        inputs: { ...(0,recorded_inputs/* recordedInputs */.K)(inputs).inputs, merge: parts.map(({ digest }) => digest).join('\n') },
        parts,
    };
    return attachDocuments(registry, {
        repository,
        subject: descriptor,
        attachments: [
            ...(withSbom ? sbomAttachments(joinedSbom(sboms)) : []),
            ...(withProvenance ? [provenanceAttachment(subject, mergeProvenanceOf(facts, run))] : []),
        ],
    });
}
function joinedSbom(sboms) {
    const cyclonedx = joinCyclonedx(sboms.map((sbom) => sbom.cyclonedx));
    const spdx = joinSpdx(sboms.map((sbom) => sbom.spdx));
    if (cyclonedx !== undefined && spdx !== undefined)
        return { cyclonedx, spdx };
    throw new errors/* UserError */.yo('the SBOMs of the parts cannot be joined: one is not a document of go-tiny-image', {
        change: 'Build all parts with attest: sbom, in the same version.',
    });
}
async function sbomOfPart(registry, repository, digest) {
    const listed = await (0,lists/* readReferrers */.tV)(registry, repository, digest);
    const [spdx, cyclonedx] = await Promise.all(['spdx', 'cyclonedx'].map(async (kind) => {
        const found = listed.findLast((descriptor) => (0,oci_attachment/* kindOf */.I)(descriptor) === kind);
        return found === undefined ? undefined : documentIn(registry, repository, found.digest);
    }));
    if (spdx !== undefined && cyclonedx !== undefined)
        return { spdx, cyclonedx };
    throw new errors/* UserError */.yo(`merge: no SBOM is attached to ${(0,oci_references/* repositoryText */.g_)(repository)}@${digest}`, {
        change: 'Set attest: sbom in the matrix jobs too, or attest: provenance in the merge step.',
    });
}
async function documentIn(registry, repository, digest) {
    const { manifest } = await (0,read/* readManifest */.WI)(registry, repository, digest);
    const [layer] = manifest.kind === 'manifest' ? manifest.layers : [];
    if (layer === undefined)
        return undefined;
    const chunks = [];
    for await (const chunk of await (0,read/* readBlob */.gm)(registry, repository, layer))
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./lib/registry/previous.js


/**
 * The image for the platform that the first tag of a push pointed to before it moved. Undefined if the tag did not
 * move, did not exist, has no image for the platform, or cannot be read: a comparison is no reason to fail.
 */
async function readPrevious(client, push, platform) {
    const [tag] = push.tags;
    const digest = tag?.previous;
    if (tag === undefined || digest === undefined)
        return undefined;
    const reference = (0,oci_references/* taggedText */.Ms)(push.repository, tag.tag);
    try {
        const root = await (0,read/* readManifest */.WI)(client, push.repository, digest);
        const image = await manifestFor(root, (child) => (0,read/* readManifest */.WI)(client, push.repository, child), platform);
        if (image?.manifest.kind !== 'manifest')
            return undefined;
        const parts = [image.manifest.config, ...image.manifest.layers];
        return { reference, digest, pulledBytes: parts.reduce((sum, { size }) => sum + size, image.bytes.length) };
    }
    catch {
        return undefined;
    }
}
async function manifestFor(root, read, platform) {
    if (root.manifest.kind !== 'index')
        return root;
    const child = root.manifest.manifests.find((candidate) => candidate.platform?.os === platform.os &&
        candidate.platform.architecture === platform.architecture &&
        candidate.platform.variant === platform.variant);
    return child === undefined ? undefined : read(child.digest);
}

// EXTERNAL MODULE: ./lib/registry/push/push.js + 1 modules
var push_push = __webpack_require__(9891);
;// CONCATENATED MODULE: ./lib/steps/publish.js




/**
 * Writes, loads and pushes every image. All images are built before the first push, and local outputs are written
 * before anything is pushed.
 */
async function publishAll({ options: { host }, images, builder, registry, }) {
    for (const { image, built } of images) {
        const { archive, references } = image;
        if (archive !== undefined) {
            await (0,trace/* partOfRun */.Ao)(host, 'archive', () => builder.archive(built, { path: archive, references }));
        }
        if (image.inputs.load)
            await (0,trace/* partOfRun */.Ao)(host, 'load', () => builder.load(built, references));
    }
    return (0,parallel/* inParallel */.HN)({
        items: images,
        limit: images.length,
        work: async ({ image, built, programs, needs }) => {
            const done = { image, built, programs, needs, loaded: image.inputs.load };
            if (image.targets.length === 0)
                return done;
            const pushes = await (0,trace/* partOfRun */.Ao)(host, 'push', () => builder.push(built, image.targets));
            const [first] = pushes;
            const [main] = built.platforms;
            if (first === undefined || main === undefined)
                return { ...done, pushes };
            const previous = await (0,trace/* partOfRun */.Ao)(host, 'push', () => readPrevious(registry, first, main.platform));
            return { ...done, pushes, ...(previous === undefined ? {} : { previous }) };
        },
    });
}
/** The images of a run that may publish nothing: neither written, nor loaded, nor pushed. */
function withhold(images) {
    return images.map(({ image: { archive: _, ...image }, built, programs, needs }) => ({
        image: { ...image, notPushed: 'vulnerabilities is fail, see the error' },
        built,
        programs,
        needs,
        loaded: false,
    }));
}
/** Pushes a joined image to every repository, first by digest, then by its tags. Throws a RegistryError. */
async function publishJoined({ root, platforms }, { names, registry }) {
    const content = { blobs: [], manifests: [root], root: root.descriptor };
    const pushes = await (0,parallel/* inParallel */.HN)({
        items: names.targets,
        limit: Math.max(1, names.targets.length),
        work: ({ repository, tags }) => (0,push_push/* pushImage */.G)(registry, { content, repository, tags }),
    });
    const [push] = pushes;
    const [main] = platforms;
    const isKnown = push !== undefined && main !== undefined;
    return { pushes, previous: isKnown ? await readPrevious(registry, push, main.platform) : undefined };
}

// EXTERNAL MODULE: ./lib/steps/registry.js + 1 modules
var steps_registry = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/image/docker/dockerfile.js + 1 modules
var dockerfile = __webpack_require__(1787);
;// CONCATENATED MODULE: ./lib/report/markdown.js
/** Escapes foreign text, which may contain Markdown or HTML. */
function markdown_text(value) {
    return value.replaceAll(/[<>&|`*_[\]\\]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(/\r?\n/g, ' ');
}
/** Text as a block of code. */
function markdown_fenced(value) {
    const longest = Math.max(2, ...[...value.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}\n${value}\n${fence}`;
}

// EXTERNAL MODULE: ./lib/report/sizes.js
var sizes = __webpack_require__(5820);
;// CONCATENATED MODULE: ./lib/report/vulnerabilities.js


/** The lines of the log: the counts of each program, what is accepted and why, and how long it took. */
function describeVulnerabilities({ programs, notes, milliseconds }) {
    const lines = [...programs].flatMap(([name, result]) => 'unchecked' in result
        ? [`${name}: not checked`]
        : [`${name}: ${countsText(result.counts)} (${checkedBy(result.facts)})`, ...acceptedLines(name, result.found)]);
    return [...lines, ...notes, `checked in ${(0,sizes/* readableTime */.GI)(milliseconds)}, beside the other stages`];
}
function acceptedLines(name, found) {
    return found.flatMap(({ id, exception }) => exception === undefined ? [] : [`${name}: ${id} is accepted until ${exception.until}: ${exception.reason}`]);
}
function countsText({ called, excepted, imported, required }) {
    const parts = [
        `calls ${called} known ${called === 1 ? 'vulnerability' : 'vulnerabilities'}`,
        ...(excepted === 0 ? [] : [`${excepted} more ${excepted === 1 ? 'is' : 'are'} accepted`]),
        ...(imported === 0 ? [] : [`${imported} in packages that are only imported`]),
        ...(required === 0 ? [] : [`${required} in modules that are only required`]),
    ];
    return parts.join(', ');
}
function checkedBy({ scanner, databaseModified }) {
    return databaseModified === undefined ? scanner : `${scanner}, database of ${databaseModified.slice(0, 10)}`;
}
/** The result for the report. */
function vulnerabilityReport(result, vex) {
    if ('unchecked' in result)
        return result;
    const { facts, found, counts } = result;
    return { ...facts, counts, found, ...(vex === undefined ? {} : { vex }) };
}
/** The output `vulnerabilities`: the counts as JSON; empty if they are not known. */
function countsOutput(report) {
    return report === undefined || 'unchecked' in report ? '' : JSON.stringify(report.counts);
}
// A summary has a limit of 1 MiB for all steps of a job.
const mostRows = 50;
/** A paragraph and a table for the job summary. Vulnerabilities in modules that are only required are only counted. */
function vulnerabilitiesMarkdown(report) {
    if ('unchecked' in report)
        return [`**Vulnerabilities: not checked**: ${markdown_text(report.unchecked)}`, ''];
    const shown = report.found.filter(({ reach }) => reach !== 'required');
    const left = shown.length - mostRows;
    return [
        `**Vulnerabilities**: ${countsText(report.counts)} (${markdown_text(checkedBy(report))})`,
        '',
        ...(shown.length === 0
            ? []
            : [
                ...(0,sizes/* markdownTable */.Qj)(['vulnerability', 'module', 'fixed in', 'reach'], shown.slice(0, mostRows).map(tableRow), '---'),
                '',
            ]),
        ...(left > 0 ? [`and ${left} more, see the report`, ''] : []),
    ];
}
function tableRow({ id, url, module, version, fixedVersion, reach, callPath, exception }) {
    const calls = callPath.length === 0 ? '' : `: ${callPath.map(markdown_text).join(' → ')}`;
    const accepted = exception === undefined ? '' : `; accepted until ${exception.until}: ${markdown_text(exception.reason)}`;
    return [
        /^https:\/\/[\w./-]+$/.test(url) ? `[${markdown_text(id)}](${url})` : markdown_text(id),
        markdown_text(`${module} ${version}`.trimEnd()),
        fixedVersion === undefined ? 'no version' : markdown_text(fixedVersion),
        `${reach}${calls}${accepted}`,
    ];
}
/** The same in short, for one of many images. Empty if there is nothing to do. */
function vulnerabilitiesLine(name, report) {
    if (report === undefined || (!('unchecked' in report) && report.counts.called === 0))
        return [];
    return [`- ${markdown_text(name)}: ${'unchecked' in report ? 'vulnerabilities not checked' : countsText(report.counts)}`];
}

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
    return { ...imageOutputs(first, run, reportPath), json: jsonOutput(first, Object.fromEntries(images)) };
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
        'go-version': run.go?.version ?? '',
        packer: main?.program?.packer ?? '',
        'upx-version': made?.platforms.some(({ program }) => program?.packer === 'upx') === true ? (run.upx?.version ?? '') : '',
        'cache-hit': run.cacheHit === undefined ? '' : String(run.cacheHit),
        'binary-path': main?.program?.path ?? '',
        dockerfile: made?.dockerfile ?? '',
        'oci-layout': made?.archive ?? '',
        vulnerabilities: countsOutput(made?.vulnerabilities),
        vex: made?.vulnerabilities === undefined || 'unchecked' in made.vulnerabilities
            ? ''
            : (made.vulnerabilities.vex ?? ''),
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
        pulledBytes: layers.reduce((sum, { descriptor }) => sum + descriptor.size, config.size + manifest.size),
        onDiskBytes: layers.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0),
    };
}

;// CONCATENATED MODULE: ./lib/report/results/attestable.js
/**
 * One line `oci://name:tag@sha256:…` per name that an image was pushed to, as the runner's artifacts file expects. The
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

;// CONCATENATED MODULE: ./lib/report/results/keep.js



/** The paths of the files that are stored for later steps, below one folder; nothing is written yet. */
function keptFiles(folder, name) {
    return {
        dockerfile: (0,external_node_path_.join)(folder, name, 'Dockerfile'),
        vex: (0,external_node_path_.join)(folder, name, 'vulnerabilities.openvex.json'),
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
 * step. Returns the path of the report.
 */
function keepResults({ folder, report, images }) {
    const partial = `${folder}.partial-${process.pid}`;
    try {
        for (const image of images) {
            const files = keptFiles(partial, image.name);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(files.dockerfile), { recursive: true });
            (0,external_node_fs_.writeFileSync)(files.dockerfile, image.dockerfile);
            if (image.vex !== undefined)
                (0,external_node_fs_.writeFileSync)(files.vex, image.vex);
            for (const program of image.programs) {
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(files.program(program)), { recursive: true });
                (0,external_node_fs_.copyFileSync)(program.path, files.program(program));
            }
            writeSbom(files.sbom(), image.sbom.whole);
            for (const { platform, ...documents } of image.sbom.platforms)
                writeSbom(files.sbom(platform), documents);
        }
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(partial, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        (0,external_node_fs_.renameSync)(partial, folder);
    }
    finally {
        (0,external_node_fs_.rmSync)(partial, { recursive: true, force: true });
    }
    return (0,external_node_path_.join)(folder, 'report.json');
}
function writeSbom({ cyclonedx, spdx }, documents) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(cyclonedx), { recursive: true });
    (0,external_node_fs_.writeFileSync)(cyclonedx, documents.cyclonedx);
    (0,external_node_fs_.writeFileSync)(spdx, documents.spdx);
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

;// CONCATENATED MODULE: ./lib/report/run-command.js
/**
 * The shell commands that run the image on a machine; undefined if the image is not available anywhere, or has no
 * program for that machine.
 */
function runCommand(image, machine) {
    const runnable = [machine, ...(alsoRuns[architectureOf(machine)] ?? [])].map(architectureOf);
    if (!image.platforms.some(({ platform }) => runnable.includes(architectureOf(platform))))
        return undefined;
    const ports = image.exposedPorts
        .map((port) => port.replace(/\/tcp$/, ''))
        .map((port) => `-p ${port.split('/')[0]}:${port} `)
        .join('');
    const run = `docker run --rm ${ports}`;
    const repository = image.repositories[0];
    if (image.pushed && repository !== undefined)
        return `${run}${repository}@${image.digest}`;
    const reference = image.references[0] ?? image.digest;
    if (image.loaded)
        return `${run}${reference}`;
    return image.archive === undefined ? undefined : `docker load --input ${quoted(image.archive)} && ${run}${reference}`;
}
const alsoRuns = { amd64: ['linux/386'], arm64: ['linux/arm'] };
function architectureOf(platform) {
    return platform.split('/')[1] ?? '';
}
function quoted(text) {
    return /^[\w@%+=:,./~-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

;// CONCATENATED MODULE: ./lib/report/terminal.js


const leastShare = 0.02;
/** The last lines of a run's log: the size table, where each image is, and the command that runs it. */
function finalLines(report) {
    return [
        ...report.images.flatMap(imageLines),
        ...timeLines(report),
        `done in ${(0,sizes/* readableTime */.GI)(report.milliseconds)}`,
        ...commandLines(report),
    ];
}
/** One line: what the end of the run has waited for. Nothing for a run whose times are not known. */
function timeLines({ criticalPath }) {
    const total = criticalPath.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    // Parts that are too short to matter would hide the others.
    const parts = criticalPath.filter(({ milliseconds }) => milliseconds >= total * leastShare);
    if (parts.length === 0)
        return [];
    return [`time went to: ${parts.map(({ name, milliseconds }) => `${name} ${(0,sizes/* readableTime */.GI)(milliseconds)}`).join(', ')}`];
}
function imageLines(image) {
    const { columns, rows } = (0,sizes/* sizeTable */.ym)(image.platforms);
    return [
        '',
        `${image.name} ${image.digest}`,
        ...(0,sizes/* textTable */.ed)(columns, rows).map((line) => `  ${line}`),
        ...(image.previous === undefined ? [] : [`  ${changeLine(image, image.previous)}`]),
        ...(image.archive === undefined ? [] : [`  written to ${image.archive}`]),
        ...(image.pushed && image.references.length > 0 ? [`  pushed ${image.references.join(', ')}`] : []),
        ...(image.loaded && image.references.length > 0 ? [`  loaded ${image.references.join(', ')}`] : []),
    ];
}
/** How the download size of the first platform differs from that of the image the tag pointed to before. */
function changeLine(image, previous) {
    const now = image.platforms[0]?.pulledBytes ?? 0;
    const change = now - previous.pulledBytes;
    if (previous.digest === image.digest)
        return `same as ${previous.reference} before`;
    const size = change === 0 ? 'as many bytes' : `${(0,sizes/* readableBytes */.IV)(Math.abs(change))} ${change > 0 ? 'more' : 'less'}`;
    return `${size} to pull than ${previous.reference} before (${(0,sizes/* readableBytes */.IV)(previous.pulledBytes)})`;
}
function commandLines(report) {
    return report.images.flatMap((image) => runCommand(image, report.machine) ?? []);
}

;// CONCATENATED MODULE: ./lib/report/summary.js





// More images than this are shown in one table, because GitHub shows the summaries of all jobs on one page.
const mostSections = 3;
/** The job summary in Markdown: what was built, where it is, how to run it, its size, and the time per stage. */
function summaryMarkdown(report) {
    const { images, stages, go, upx } = report;
    const many = images.length > mostSections;
    const tools = [go === undefined ? [] : [`Go ${go.version}`], upx === undefined ? [] : [`UPX ${upx.version}`]].flat();
    // Cache keys are long and not useful here; for many images, see the log and the report.
    const decisions = many ? [] : stages.filter(({ name }) => name !== 'Caches').flatMap((stage) => stage.decisions);
    return [
        ...(many ? imagesMarkdown(images) : images.flatMap((image) => imageMarkdown(image, report.machine))),
        ...stageDetails([...tools, (0,sizes/* readableTime */.GI)(report.milliseconds)].join(', '), { ...report, decisions }),
    ].join('\n');
}
/** The time and the decisions of each stage, in a collapsible section. */
function stageDetails(title, { stages, criticalPath, decisions, }) {
    return [
        `<details><summary>${title}</summary>`,
        '',
        ...(0,sizes/* markdownTable */.Qj)(['stage', 'time'], stages.map(({ name, milliseconds }) => [name, (0,sizes/* readableTime */.GI)(milliseconds)])),
        '',
        ...timeLines({ criticalPath }).flatMap((line) => [line, '']),
        ...decisions.map((decision) => `- ${markdown_text(decision)}`),
        ...(decisions.length === 0 ? [] : ['']),
        '</details>',
        '',
    ];
}
// One compile error may cause hundreds of others.
const mostPlaces = 10;
/** The job summary of a failed run: what is wrong, where, and the next step. */
function failureMarkdown(failure) {
    const { message, change, positions } = failure;
    const places = positions.slice(0, mostPlaces).map((position) => `- ${text(summary_placed(position))}`);
    const more = positions.length - places.length;
    return [
        '### go-tiny-image: failed',
        '',
        fenced(message),
        '',
        ...places,
        ...(more > 0 ? [`- and ${more} more, see the log`] : []),
        ...(places.length === 0 ? [] : ['']),
        ...nextStep(change),
    ].join('\n');
}
// A next step is a sentence; any lines below it are for copying.
function nextStep(change) {
    if (change === undefined)
        return [];
    const [sentence = '', ...lines] = change.split('\n');
    return [text(sentence), '', ...(lines.length === 0 ? [] : [fenced(lines.join('\n')), ''])];
}
function fencedLines(lines) {
    return lines.length === 0 ? [] : [markdown_fenced(lines.join('\n')), ''];
}
function summary_placed({ at, message }) {
    return `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: ${message}`;
}
function imageMarkdown(image, machine) {
    const command = runCommand(image, machine);
    const [name] = image.repositories;
    const pull = image.pushed && name !== undefined ? [`docker pull ${name}@${image.digest}`] : [];
    const where = image.pushed ? codes(image.references) : unpushed(image);
    const { columns, rows } = (0,sizes/* sizeTable */.ym)(image.platforms);
    return [
        `### ${markdown_text(image.name)}`,
        '',
        `${where}${image.skipped ? ' (unchanged)' : ''} \`${image.digest}\``,
        '',
        ...(0,sizes/* markdownTable */.Qj)(columns, rows),
        '',
        ...(image.previous === undefined ? [] : [changeLine(image, image.previous), '']),
        ...(image.vulnerabilities === undefined ? [] : vulnerabilitiesMarkdown(image.vulnerabilities)),
        ...attestationLines(image),
        ...fencedLines([...pull, ...(command === undefined ? [] : [command])]),
    ];
}
function attestationLines({ attestations = [], digest, repositories }) {
    const own = attestations.filter(({ subject, repository }) => subject === digest && repository === repositories[0]);
    return own.length === 0 ? [] : [`Attached: ${own.map(({ kind }) => kind).join(', ')}`, ''];
}
function imagesMarkdown(images) {
    const reasons = new Set(images.filter(({ pushed }) => !pushed).map(({ notPushed = '' }) => notPushed));
    const rows = images.flatMap((image) => image.platforms.map((platform, index) => [
        ...(index === 0 ? [nameCell(image)] : ['']),
        ...(0,sizes/* sizeRow */.Yz)(platform),
        index === 0 && image.previous !== undefined ? changeLine(image, image.previous) : '',
    ]));
    const vulnerable = images.flatMap(({ name, vulnerabilities }) => vulnerabilitiesLine(name, vulnerabilities));
    return [
        `### ${images.length} images`,
        '',
        ...[...reasons].map((reason) => (reason === '' ? 'not pushed' : `not pushed: ${markdown_text(reason)}`)),
        ...(images.some(({ pushed }) => pushed)
            ? ['Run each with `docker run --rm` and the name in the first column.']
            : []),
        '',
        ...(0,sizes/* markdownTable */.Qj)(['image', ...sizes/* sizeColumns */.p5, 'change'], rows),
        '',
        ...(vulnerable.length === 0 ? [] : [...vulnerable, '']),
    ];
}
function nameCell(image) {
    const name = image.references[0] ?? image.repositories[0] ?? image.name;
    return `\`${name}@${image.digest}\`${image.skipped ? ' (unchanged)' : ''}`;
}
function unpushed({ notPushed, references }) {
    if (notPushed === undefined)
        return 'not pushed';
    const names = references.length === 0 ? '' : `; it would be named ${codes(references)}`;
    return `not pushed: ${markdown_text(notPushed)}${names}`;
}
/** Names as code, separated by commas. */
function codes(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}

// EXTERNAL MODULE: ./lib/oci/rfc3339.js
var rfc3339 = __webpack_require__(5550);
;// CONCATENATED MODULE: ./lib/vulnerabilities/findings.js

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
    const absolute = (0,external_node_path_.join)(folder, file);
    return { file: absolute.startsWith(`${workspace}/`) ? (0,external_node_path_.relative)(workspace, absolute) : absolute, ...place };
}
/** `language.Parse`, as Go source calls it: most packages have the name of their folder. */
function functionText({ package: path, symbol }, { program }) {
    const elements = path.split('/').filter((element) => !/^v\d+$/.test(element));
    const name = (elements.at(-1) ?? path).replace(/\.v\d+$/, '');
    return `${path === program ? 'main' : name}.${symbol}`;
}

;// CONCATENATED MODULE: ./lib/vulnerabilities/texts.js

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
    const path = callPath.length === 0 ? '' : `: ${callPath.join(' → ')}`;
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
    const fixes = programs.flatMap(({ open }) => open.flatMap(({ module, fixedVersion }) => (fixedVersion === undefined ? [] : [fixText({ module, fixedVersion })])));
    const next = [...new Set(fixes), 'Or accept it for a time in the file of vulnerability-exceptions'].join('. ');
    return new errors/* UserError */.yo([
        `vulnerabilities: ${names} ${programs.length === 1 ? 'calls' : 'call'} ${what}, so nothing is pushed`,
        ...all.map(({ message, at }) => `  ${at === undefined ? '' : `${placeText(at)}: `}${message}`),
        `${next}.`,
    ].join('\n'), { positions: all.flatMap(({ message, at }) => (at === undefined ? [] : [{ at, message }])) });
}

;// CONCATENATED MODULE: ./lib/vulnerabilities/vex.js







/** The predicate type of an OpenVEX document in an in-toto statement. */
const vex_openVexType = 'https://openvex.dev/ns/v0.2.0';
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
        '@context': vex_openVexType,
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
    return reaches.flatMap((reach) => {
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
    const fix = fixedVersion === undefined ? 'No version without it is known.' : `${fixText({ module, fixedVersion })}.`;
    return exception === undefined ? fix : `${fix} Accepted until ${exception.until}: ${exception.reason}`;
}
function component(url) {
    return { '@id': url, identifiers: { purl: url } };
}
// Source: https://github.com/package-url/purl-spec/blob/main/types-doc/oci-definition.md
function imageUrls({ name, repositories }, digest) {
    const version = encodeURIComponent(digest);
    if (repositories.length === 0)
        return [`pkg:oci/${encodeURIComponent(name.toLowerCase())}@${version}`];
    return repositories.flatMap((repository) => {
        const last = repository.path.split('/').at(-1) ?? '';
        return repositoryNames(repository).map((url) => `pkg:oci/${encodeURIComponent(last)}@${version}?repository_url=${encodeURIComponent(url)}`);
    });
}
// Readers made with go-containerregistry, such as trivy, have another name for Docker Hub.
function repositoryNames(repository) {
    const text = (0,oci_references/* repositoryText */.g_)(repository);
    return repository.registry === 'docker.io' ? [text, `index.${text}`] : [text];
}
// Upper-case letters of a module's path become lower-case ones, as the definition of golang in purl-spec says.
// Of the standard library some readers write the version with a v (govulncheck, trivy), others without (syft).
function moduleUrls({ module, version }) {
    const url = `pkg:golang/${module.toLowerCase().split('/').map(encodeURIComponent).join('/')}`;
    if (version === '')
        return [url];
    const versions = module === 'stdlib' ? [version, version.replace(/^v/, '')] : [version];
    return versions.map((one) => `${url}@${encodeURIComponent(one)}`);
}

;// CONCATENATED MODULE: ./lib/steps/report.js












/** The results of a dry run, which builds no images. */
function resultOfPlan({ plan, tools, restored }) {
    const images = plan.images.map((image) => plannedImage(image, image.platforms));
    return planned({ ...report_factsOf(tools), cacheHit: restored?.hit ?? false, images });
}
/** Writes the report and the files for later steps, and returns the outputs. */
function resultOfBuild(run) {
    const { options, tools, packed, builder, images, sboms, published, stages, started, restored, checked } = run;
    const { host, place } = options;
    const documents = new Map(published.map((image) => [image.image.main.name, vexOf(image, checked)]));
    const report = {
        version: 1,
        machine: (0,oci_platform/* platformText */.VQ)((0,oci_platform/* platformOfHost */.fl)(process.arch)),
        ...report_factsOf(tools, packed),
        builder: builder.name,
        images: published.map((image) => {
            const { name } = image.image.main;
            const files = keptFiles(place.resultFolder, name);
            const found = checked?.programs.get(name);
            const vex = documents.get(name) === undefined ? undefined : files.vex;
            return {
                ...imageReport(image, files),
                ...(found === undefined ? {} : { vulnerabilities: vulnerabilityReport(found, vex) }),
            };
        }),
        cacheHit: restored?.hit ?? false,
        stages: stages.records(),
        criticalPath: stages.path(),
        milliseconds: host.now() - started,
    };
    const reportPath = keepResults({
        folder: place.resultFolder,
        report,
        images: images.flatMap(({ image, spec, programs }, index) => sboms.slice(index, index + 1).map((sbom) => ({
            name: image.main.name,
            dockerfile: (0,dockerfile/* renderDockerfile */.T)(spec),
            vex: documents.get(image.main.name),
            programs,
            sbom,
        }))),
    });
    return {
        kind: 'built',
        ...told(report, reportPath),
        cacheStates: restored?.states ?? [],
        ...(checked?.failure === undefined ? {} : { failure: checked.failure }),
    };
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
    return { kind: 'joined', ...told(report, ''), cacheStates: [] };
}
function planned(run) {
    return { kind: 'planned', outputs: outputsFrom(run, ''), lines: [], artifacts: [], cacheStates: [] };
}
function told(report, reportPath) {
    return {
        report,
        outputs: outputsFrom(report, reportPath),
        lines: finalLines(report),
        summary: summaryMarkdown(report),
        artifacts: artifactLines(report.images),
    };
}
function report_factsOf({ go, upx }, packed = []) {
    const { version, source, requestedBy } = go;
    const known = typeof upx === 'function' || upx.command === undefined ? undefined : upx;
    const used = known ?? packed.find(({ packedBy }) => packedBy?.upx !== undefined)?.packedBy?.upx;
    return {
        go: { version, source, requestedBy },
        ...(used === undefined ? {} : { upx: { version: used.version, source: used.source } }),
    };
}

;// CONCATENATED MODULE: ./lib/pipeline-merge.js








/** From the digests of the jobs of a matrix to one index with the final tags. */
async function mergeImages(options) {
    const { inputs, host } = options;
    const started = host.now();
    const stages = (0,stages_stages/* createStages */.k)(host);
    const names = await mergeNames(options);
    const registry = await (0,steps_registry/* createClient */.U)(options);
    const joined = await stages.stage({
        name: 'Join',
        work: () => joinParts(options, { names, registry }),
        decisions: decisions/* describeJoined */.tK,
    });
    if (inputs.dryRun)
        return resultOfJoin({ options, names, joined, stages, started });
    const published = await stages.stage({
        name: 'Publish',
        work: () => publishJoined(joined, { names, registry }),
        decisions: ({ pushes }) => [
            ...(names.notPushed === undefined ? [] : [`not pushed: ${names.notPushed}`]),
            ...pushes.flatMap(decisions/* describePush */.MT),
        ],
    });
    if (!attestsAsReferrers(options))
        return resultOfJoin({ options, names, joined, published, stages, started });
    const attached = await stages.stage({
        name: 'Attest',
        work: () => attestJoined(options, { joined, pushes: published.pushes, registry, startedMs: started }),
        decisions: (results) => (0,decisions/* describeAttached */.wH)([{ attached: results }]),
    });
    return resultOfJoin({ options, names, joined, published: { ...published, attached }, stages, started });
}

// EXTERNAL MODULE: ./lib/registry/push/pushes.js
var push_pushes = __webpack_require__(3454);
// EXTERNAL MODULE: ./lib/steps/compile.js + 13 modules
var compile = __webpack_require__(1428);
// EXTERNAL MODULE: ./lib/steps/image.js + 29 modules
var steps_image = __webpack_require__(7399);
// EXTERNAL MODULE: ./lib/steps/pack.js + 36 modules
var pack = __webpack_require__(6048);
// EXTERNAL MODULE: ./lib/steps/plan.js + 5 modules
var plan = __webpack_require__(3564);
// EXTERNAL MODULE: ./lib/source/environment/variables.js
var variables = __webpack_require__(9798);
;// CONCATENATED MODULE: ./lib/caches/go-folders.js


/**
 * The same folders before there is a go to ask; undefined where go decides in a way that is not known here. Source:
 * `go help environment`, and os.UserCacheDir.
 */
function knownGoFolders(env, os) {
    const { HOME = '', GOPATH = '', GOMODCACHE = '', GOCACHE = '', XDG_CACHE_HOME = '' } = env;
    if (os !== 'linux' || !HOME.startsWith('/'))
        return undefined;
    const [path = ''] = GOPATH.split(':');
    const modules = GOMODCACHE === '' ? (0,external_node_path_.join)(path === '' ? (0,external_node_path_.join)(HOME, 'go') : path, 'pkg', 'mod') : GOMODCACHE;
    const build = GOCACHE === '' ? (0,external_node_path_.join)(XDG_CACHE_HOME === '' ? (0,external_node_path_.join)(HOME, '.cache') : XDG_CACHE_HOME, 'go-build') : GOCACHE;
    return (0,external_node_path_.isAbsolute)(modules) && (0,external_node_path_.isAbsolute)(build) ? { modules, build } : undefined;
}
/** The folders of go's module cache and build cache, as reported by the go command. */
async function goFolders(go, host) {
    const { stdout } = await host.run({
        command: go.command,
        args: ['env', 'GOMODCACHE', 'GOCACHE'],
        cwd: host.temporaryFolder,
        env: (0,variables/* plainGoEnvironment */.g4)(host.env),
        quiet: true,
    });
    const [modules = '', build = ''] = stdout.split(/\r?\n/);
    return { modules, build };
}

;// CONCATENATED MODULE: ./lib/steps/sbom.js




/** Lists what is in each image, as documents; in the order of the images. */
async function listContents({ inputs, host }, { images, go }) {
    const [{ sbomOf }, { modules }] = await Promise.all([
        __webpack_require__.e(/* import() */ 900).then(__webpack_require__.bind(__webpack_require__, 8900)),
        goFolders(go, { ...host, env: { ...host.env, ...inputs.buildEnv } }),
    ]);
    return (0,parallel/* inParallel */.HN)({
        items: images,
        limit: 2,
        work: ({ image, spec, programs }) => {
            const { goMod } = image.main.module;
            const main = goMod === undefined || image.main.install !== undefined ? undefined : (0,external_node_path_.dirname)(goMod);
            const version = image.labels['org.opencontainers.image.version'] ?? image.tags[0];
            const request = { spec, version, programs, folders: { modules, main, goRoot: go.root } };
            return (0,trace/* partOfRun */.Ao)(host, 'SBOM', () => sbomOf(request));
        },
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
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
    const index = (0,host_json/* parseJson */.qF)(await bytes.line(maxIndexBytes));
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
 * Throws a UserError for a suffix that cannot be part of a key.
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
    if (!/^[\w.@/+ -]{0,100}$/.test(suffix)) {
        throw new errors/* UserError */.yo(`cache-suffix is "${suffix}"`, {
            change: 'Use at most 100 letters, digits, spaces and . _ @ / + -.',
        });
    }
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
    return (0,oci_digest/* sha256Of */.Bj)(text).slice(0, digits);
}
/** The line for the log: the key and everything it was made from. */
function describeCachePlan(plan) {
    if (plan.kind === 'none')
        return `No cache: ${plan.reason}`;
    return `${plan_cacheName(plan.kind)}: key ${plan.key}, from ${plan.derivedFrom.join(', ')}`;
}
/** The name of a cache in the log. */
function plan_cacheName(kind) {
    return { modules: 'Module cache', build: 'Build cache', packed: 'Packed programs' }[kind];
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
    },
    // A folder for each program: the packed file, and a record of the proof.
    packed: {
        isOurs: /^[0-9a-f]{64}\/(?:file|record\.json)$/,
        group: (path) => path.slice(0, path.indexOf('/')),
        maxBytes: 256 * 1024 * 1024,
        maxAgeMs: 14 * dayMs,
    },
};
/** Restores the build cache, or the packed programs, to the folder where they are used. */
async function restoreFolderCache(plan, { service, temporaryFolder, signal }) {
    const { folder, key, restoreKeys } = plan;
    const kind = plan.kind === 'packed' ? 'packed' : 'build';
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
    const { isOurs, group, maxBytes, maxAgeMs } = rules[kind];
    const files = recentlyUsed(filesIn(folder, isOurs), { nowMs, maxAgeMs, maxBytes }, group);
    if (files.length === 0 || digestOf(files) === state.restored)
        return undefined;
    const file = join(temporaryFolder, `${kind}.kept`);
    await packFiles({ folder, files, to: file, level: kind === 'build' ? 1 : 0 });
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
    return (0,oci_digest/* sha256Of */.Bj)(paths.toSorted().join('\n'));
}

;// CONCATENATED MODULE: ./lib/caches/module-files.js
/** Parses go.sum texts: `module version h1:…` covers a zip, `module version/go.mod h1:…` a .mod. */
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
    const files = plan.files.map(({ path, text }) => ({ path, sha256: (0,oci_digest/* sha256Of */.Bj)(text) }));
    const archive = (0,external_node_path_.join)(temporaryFolder, 'modules.kept');
    const answer = await service.restore({ key, restoreKeys, to: archive, signal });
    const state = { kind, folder, key, files, restored: (0,oci_digest/* sha256Of */.Bj)('') };
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
    return (0,oci_digest/* sha256Of */.Bj)(paths.toSorted().join('\n'));
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
    const restored = await (0,trace/* partOfRun */.Ao)(ports, plan_cacheName(plan.kind).toLowerCase(), async () => 'files' in plan ? restoreModuleCache(plan, ports) : restoreFolderCache(plan, ports));
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
 * Restores modules, the build cache and packed programs from the runner's cache service, as far as they can be trusted;
 * begins when the version of Go is known, which may still be being downloaded. A failure of the service is only logged.
 */
function restoreFromService(options, facts) {
    const { host, inputs, context } = options;
    const { history, finding } = facts;
    // build-env may set other folders for the module cache and the build cache.
    const env = { ...host.env, ...inputs.buildEnv };
    const begin = async () => {
        const known = knownGoFolders(env, process.platform);
        const early = known === undefined ? undefined : { goVersion: await finding.version, folders: known };
        const begun = early === undefined ? undefined : restoreTo(early, options, facts);
        const { go } = await finding.tools;
        const place = { goVersion: go.version, folders: await goFolders(go, { ...host, env }) };
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
function restoreTo({ goVersion, folders }, { inputs, host, place }, { source, caches }) {
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
    ];
    const { temporaryFolder, signal, trace } = host;
    return restoreCaches(plans, {
        service: caches.service,
        temporaryFolder,
        signal,
        ...(trace === undefined ? {} : { trace }),
    });
}

// EXTERNAL MODULE: ./lib/steps/setup/go-settings.js + 2 modules
var go_settings = __webpack_require__(9973);
// EXTERNAL MODULE: ./lib/steps/setup/source.js + 2 modules
var setup_source = __webpack_require__(1007);
// EXTERNAL MODULE: ./lib/steps/setup/toolchain.js
var toolchain = __webpack_require__(8062);
// EXTERNAL MODULE: ./lib/source/modules.js
var modules = __webpack_require__(2200);
// EXTERNAL MODULE: ./lib/source/workspace.js
var source_workspace = __webpack_require__(3756);
// EXTERNAL MODULE: ./lib/compile/diagnostics/diagnostics.js
var diagnostics = __webpack_require__(2762);
// EXTERNAL MODULE: ./lib/compile/diagnostics/hints.js + 5 modules
var hints = __webpack_require__(3734);
// EXTERNAL MODULE: ./lib/compile/flags.js
var compile_flags = __webpack_require__(9570);
// EXTERNAL MODULE: ./lib/compile/go-command.js + 1 modules
var go_command = __webpack_require__(4876);
;// CONCATENATED MODULE: ./lib/compile/tests.js








// Each of these would run no test, or hide the output.
const refusedFlags = /^--?(?:c|o|n|json|exec|list|work|args)(?:=|$)/;
/**
 * Runs `go test` on this machine, for its own platform and with cgo where there is a C compiler, which -race needs.
 * Throws a UserError with one position for each failure.
 */
async function runGoTests(request, host) {
    const { patterns, flags, main, go, options } = request;
    checkWords(request);
    const args = ['test', ...(0,compile_flags/* moduleArguments */.dR)(options), ...flags, ...patterns];
    const command = { go, options, cwd: main.buildFolder, args, goEnv: main.goEnv, anyExitCode: true };
    const { exitCode, stdout, stderr } = await (0,go_command/* runGo */.aC)(command, host);
    if (exitCode === 0)
        return;
    // Test failures are on standard output, compile errors on standard error.
    const output = `${stderr}${stdout}`;
    throw testError({ request, error: new errors/* ToolError */.v4({ command: `go ${args.join(' ')}`, exitCode, output, shown: true }) }, host);
}
/**
 * `go mod verify`: checks that the modules in the cache are those that were downloaded. Throws a UserError that names a
 * module that was changed. A module with a vendor folder is built from that folder, so its modules in the cache are not
 * used and not verified.
 */
async function verifyModules(request, host) {
    const { go, folder, env = {} } = request;
    const options = { tags: [], ldflags: '', flags: [], env };
    const { stdout } = await (0,go_command/* runGo */.aC)({ go, options, cwd: folder, args: ['env', 'GOWORK'], goEnv: {}, quiet: true }, host);
    const workspace = stdout.trim();
    // The vendor folder of a workspace is next to its go.work.
    const root = workspace === '' || workspace === 'off' ? folder : (0,external_node_path_.dirname)(workspace);
    if ((await (0,modules/* kindOf */.I)((0,external_node_path_.join)(root, 'vendor', 'modules.txt'))) === 'file')
        return 'vendored';
    await (0,go_command/* explained */.to)((0,go_command/* runGo */.aC)({ go, options, cwd: folder, args: ['mod', 'verify'], goEnv: {} }, host));
    return 'verified';
}
function checkWords({ patterns, flags }) {
    const flag = flags.find((word) => refusedFlags.test(word));
    if (flag !== undefined) {
        throw new errors/* UserError */.yo(`test-flags: "${flag}" cannot be used here`, {
            change: 'Tests must run and print failures as text: remove it.',
        });
    }
    const pattern = patterns.find((word) => word.startsWith('-'));
    if (pattern !== undefined) {
        throw new errors/* UserError */.yo(`test: "${pattern}" is not a package pattern`, { change: 'Put flags into test-flags.' });
    }
}
function testError(failure, host) {
    const { request, error } = failure;
    const { main, patterns } = request;
    const what = `the tests of ${patterns.join(' ')} in ${main.buildFolder}`;
    const folders = {
        cwd: main.buildFolder,
        workspace: (0,source_workspace/* workspaceOf */.B)(host.env),
        modules: [{ path: main.module.path, folder: main.buildFolder }],
    };
    const named = [...error.output.matchAll(/^--- FAIL: (\S+)/gm)].map((match) => match[1] ?? '');
    const failed = [...named, ...(0,diagnostics/* timedOutTests */.J0)(error.output)];
    const positions = (0,diagnostics/* testMessages */.Nu)(error.output, folders);
    if (failed.length > 0) {
        const shown = failed.length > 5 ? `${failed.slice(0, 5).join(', ')} and ${failed.length - 5} more` : failed.join(', ');
        return new errors/* UserError */.yo(`${what} failed: ${shown}`, { positions, cause: error });
    }
    if (/-race requires cgo|C compiler "[^"]*" not found/.test(error.output)) {
        return new errors/* UserError */.yo(`${what} cannot run: -race needs cgo and a C compiler, but this machine has none`, {
            change: 'Install gcc before this step, or remove -race from test-flags.',
            cause: error,
        });
    }
    // A test that ends the process can print anything: none of that output is go's.
    const hint = /^(?:panic|fatal error): /m.test(error.output) ? undefined : (0,hints/* explainGoOutput */.lj)(error.output);
    if (hint === undefined) {
        return new errors/* UserError */.yo(`${what} failed`, { positions, cause: error });
    }
    return new errors/* UserError */.yo(`${what} cannot run: ${hint.message}`, { change: hint.change, positions, cause: error });
}

;// CONCATENATED MODULE: ./lib/steps/test.js


/**
 * Verifies modules and runs tests, as the inputs request. Returns a line for each check that passed; throws a UserError
 * if one fails.
 */
async function runTests({ inputs, host }, plan, go) {
    const modules = new Map(plan.images.map(({ main }) => [main.buildFolder, main]));
    const done = [];
    for (const main of modules.values()) {
        const { path } = main.module;
        if (inputs.verifyModules) {
            const verified = await (0,trace/* partOfRun */.Ao)(host, 'test', () => verifyModules({ go, folder: main.buildFolder, env: plan.build.env }, host));
            done.push(verified === 'vendored' ? `${path}: nothing to verify, it is vendored` : `${path}: modules verified`);
        }
        if (inputs.test.length > 0) {
            await (0,trace/* partOfRun */.Ao)(host, 'test', () => runGoTests({ patterns: inputs.test, flags: inputs.testFlags, main, go, options: plan.build }, host));
            done.push(`${path}: tests passed, ${inputs.test.join(' ')}`);
        }
    }
    return done;
}

// EXTERNAL MODULE: ./lib/compile/environment.js
var compile_environment = __webpack_require__(8848);
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
 * without an index, and says nothing. Throws a UserError for a folder that is no database and a malformed URL.
 */
async function settleDatabase(text, workingDirectory) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    if (scheme === 'http' || scheme === 'https') {
        if (!URL.canParse(text))
            throw wrong(`"${(0,web_address/* bareAddress */.D)(text)}" is not a URL`);
        return { url: text, name: (0,web_address/* bareAddress */.D)(text) };
    }
    if (scheme !== undefined && scheme !== 'file')
        throw wrong(`"${(0,web_address/* bareAddress */.D)(text)}" is neither a folder nor http(s)`);
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
        throw wrong(`"${text}" is not the URL of a folder`);
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
function wrong(problem, cause) {
    return new errors/* UserError */.yo(`vulnerability-database: ${problem}`, {
        change: 'Name a folder with index/db.json, index/modules.json and ID/*.json, a URL that has these files, or nothing for https://vuln.go.dev.',
        cause,
    });
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
            throw malformed(exception.at, `"${exception.id}" is already in line ${same.at.line}`, 'Remove one of the two.');
        }
        exceptions.push(exception);
    }
    return exceptions;
}
function parseLine(line, at) {
    const [, given = '', until = '', reason = ''] = /^\s*(\S+)(?:\s+(\S+)(?:\s+(\S.*?))?)?\s*$/.exec(line) ?? [];
    const id = nameOf(given);
    if (id === undefined)
        throw malformed(at, `"${given}" is not the ID of a vulnerability`, `Write for example ${example}.`);
    if (!isDay(until)) {
        const problem = until === '' ? `${id} has no end date` : `"${until}" is not a day in the form YYYY-MM-DD`;
        throw malformed(at, problem, `Write the last day on which it is accepted: ${example}.`);
    }
    if (reason === '')
        throw malformed(at, `${id} has no reason`, `Write why it is accepted: ${example}.`);
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
function malformed(at, problem, change) {
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
        const config = (0,host_json/* property */.MZ)(message, 'config');
        const osv = (0,host_json/* property */.MZ)(message, 'osv');
        const finding = (0,host_json/* property */.MZ)(message, 'finding');
        if (config !== undefined)
            facts = messages_factsOf(config);
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
function messages_factsOf(config) {
    const [name, version, modified] = ['scanner_name', 'scanner_version', 'db_last_modified'].map((key) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(config, key)));
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
        aliases: (0,host_json/* textsIn */.Ej)((0,host_json/* property */.MZ)(osv, 'aliases')),
        summary: (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(osv, 'summary')) ?? (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(osv, 'details')) ?? '',
        url: (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(osv, 'database_specific', 'url')) ?? `https://pkg.go.dev/vuln/${id}`,
    };
}
function findingOf(finding) {
    const trace = (0,host_json/* property */.MZ)(finding, 'trace');
    if (!Array.isArray(trace) || trace.length === 0)
        throw new SyntaxError('a finding without a trace');
    return {
        id: required(finding, 'osv'),
        fixedVersion: (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(finding, 'fixed_version')) ?? '',
        trace: trace.map(frameOf),
    };
}
function frameOf(frame) {
    const text = (name) => (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(frame, name)) ?? '';
    const [name, receiver] = [text('function'), text('receiver').replace(/^\*/, '')];
    const position = (0,host_json/* property */.MZ)(frame, 'position');
    const [file, line, column] = ['filename', 'line', 'column'].map((key) => (0,host_json/* property */.MZ)(position, key));
    const isKnown = (0,host_json/* isRecord */.u4)(position) && typeof file === 'string' && typeof line === 'number' && line > 0;
    return {
        module: required(frame, 'module'),
        version: text('version'),
        package: text('package'),
        symbol: receiver === '' ? name : `${receiver}.${name}`,
        ...(isKnown ? { position: { file, line, ...(typeof column === 'number' && column > 0 ? { column } : {}) } } : {}),
    };
}
function required(record, name) {
    const text = (0,host_json/* textOf */.b6)((0,host_json/* property */.MZ)(record, name));
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
    return line.length > 500 ? `${line.slice(0, 500)}…` : line;
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
    const found = toolCache.find(tool, version, architecture);
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
    return [...found.values()].toSorted(compareVulnerabilities).map((one) => {
        const exception = one.reach === 'called' ? exceptionFor(one, exceptions) : undefined;
        if (exception === undefined || hasExpired(exception, today))
            return one;
        return { ...one, exception: { until: exception.until, reason: exception.reason } };
    });
}
function rank({ reach }) {
    return reaches.indexOf(reach);
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
                message: calledText(name, one),
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
            ...(order.mode === 'fail' && open.length > 0 ? { failure: vulnerableError(open) } : {}),
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
    const env = (0,compile_environment/* goCommandEnvironment */.f)({ hostEnv: host.env, go, userEnv: plan.build.env, goEnv: {}, cwd });
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
            const vulnerabilities = vulnerabilitiesIn(messages, ownModule(main, host));
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
    return (0,compile_environment/* goCommandEnvironment */.f)({ hostEnv: host.env, go, userEnv: build.env, goEnv, cwd: main.buildFolder });
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

// EXTERNAL MODULE: ./lib/toolchain/go/go.js + 7 modules
var go_go = __webpack_require__(4533);
// EXTERNAL MODULE: ./lib/toolchain/upx/upx.js + 5 modules
var upx_upx = __webpack_require__(8471);
;// CONCATENATED MODULE: ./lib/pipeline.js

























/** One run: builds images, or joins images that other runs have built. */
function run(options) {
    return options.inputs.merge.length > 0 ? mergeImages(options) : buildImages(options);
}
/** From the inputs to the images and the report. */
async function buildImages(given) {
    const started = given.host.now();
    const stages = (0,stages_stages/* createStages */.k)(given.host);
    (0,plan/* checkBeforehand */.j)(given);
    const order = await orderVulnerabilityCheck(given);
    const { options, notes } = await (0,go_settings/* settleGoEnvironment */.J)(given);
    const source = await (0,setup_source/* locateSource */.g)(options);
    const registry = await (0,steps_registry/* createClient */.U)(options);
    const pushes = (0,push_pushes/* createPushes */.t)(registry);
    const beginnings = createBeginnings(options.host);
    const ahead = (work, whole) => beginnings.begin(({ host, hold }) => work({ ...options, host, onEvent: (event) => hold(() => options.onEvent(event)) }), whole);
    try {
        return await buildInStages({ options, notes, order, source, registry, pushes, ahead, stages, started });
    }
    finally {
        await Promise.all([beginnings.giveUp(), pushes.end()]);
    }
}
// All work begins as soon as it has what it needs; the log, and the error of a run, stand in the order of the stages.
async function buildInStages(build) {
    const { options, notes, registry, stages, started } = build;
    const { inputs } = options;
    const setup = beginSetup(build);
    const work = inputs.dryRun ? undefined : beginWork(build, setup);
    const tools = await stages.stage({
        name: 'Toolchain',
        work: async () => {
            const [found] = await (0,parallel/* both */.WP)(setup.tools, setup.history);
            return inputs.dryRun ? (0,toolchain/* withUpx */.kh)(found, inputs) : found;
        },
        decisions: ({ go, upx }) => [(0,go_go/* describeGo */.u)(go), ...notes, ...(typeof upx === 'function' ? [] : [(0,upx_upx/* describeUpx */.t)(upx)])],
    });
    const restored = setup.restoring === undefined
        ? undefined
        : await stages.stage({ name: 'Caches', work: setup.restoring.shown, decisions: ({ lines }) => lines });
    const plan = await stages.stage({ name: 'Plan', work: setup.planning.shown, decisions: decisions/* describePlan */.df });
    if (work === undefined)
        return resultOfPlan({ plan, tools, restored });
    if (wantsTests(inputs))
        await stages.stage({ name: 'Test', work: work.testing.shown, decisions: (lines) => lines });
    await stages.stage({ name: 'Compile', work: work.compiling.shown, decisions: decisions/* describeCompiled */.F7 });
    const { packed, used } = await stages.stage({
        name: 'Pack',
        work: async () => ({ packed: await work.packing.shown(), used: await (0,toolchain/* withUpx */.kh)(tools, inputs) }),
        decisions: ({ packed, used: { upx } }) => [
            ...((0,toolchain/* onlyUpxPacks */.AN)(inputs) && typeof upx !== 'function' ? [(0,upx_upx/* describeUpx */.t)(upx)] : []),
            ...(0,decisions/* describePacked */.SM)(packed),
        ],
    });
    const assembled = await stages.stage({
        name: 'Image',
        work: work.assembling.shown,
        decisions: (all) => all.flatMap(({ lines, built }) => [...lines, (0,decisions/* describeBuilt */.SA)(built)]),
    });
    const sboms = await stages.stage({
        name: 'SBOM',
        work: () => listContents(options, { images: assembled, go: tools.go }),
        decisions: (all) => all.map(({ inventory }) => (0,decisions/* describeSbom */.pS)(inventory)),
    });
    const checked = work.checking === undefined
        ? undefined
        : await stages.stage({
            name: 'Vulnerabilities',
            work: work.checking.shown,
            decisions: describeVulnerabilities,
        });
    const attesting = { options, plan, go: tools.go, sboms };
    const images = attestsInIndex(options)
        ? await stages.stage({
            name: 'Attestation manifests',
            work: () => attestInIndex(attesting, assembled),
            decisions: (all) => all.map(({ built }) => (0,decisions/* describeBuilt */.SA)(built)),
        })
        : assembled;
    const { builder } = work;
    const done = { options, tools: used, packed, builder, images, sboms, stages, started, restored, checked };
    if (checked?.failure !== undefined)
        return resultOfBuild({ ...done, published: withhold(images) });
    const published = await stages.stage({
        name: 'Publish',
        work: () => publishAll({ options, images, builder, registry }),
        decisions: (all) => all.flatMap((image) => (image.pushes ?? []).flatMap(decisions/* describePush */.MT)),
    });
    if (!attestsAsReferrers(options))
        return resultOfBuild({ ...done, published });
    const attested = await stages.stage({
        name: 'Attest',
        work: () => attestAll(attesting, published, { registry, startedMs: started, vexOf: (image) => vexOf(image, checked) }),
        decisions: decisions/* describeAttached */.wH,
    });
    return resultOfBuild({ ...done, published: attested });
}
/** Finds the toolchain and the source's history; restores caches when the version of Go is known; plans. */
function beginSetup({ options, source, ahead }) {
    const finding = (0,toolchain/* findTools */.f$)(options, source);
    const history = (0,setup_source/* readHistory */.L)(options, source);
    const { caches } = options;
    const restoring = caches === undefined
        ? undefined
        : ahead(async (held) => restoreFromService(held, { source, history, finding, caches }), ({ all }) => all);
    const planning = ahead(async (held) => {
        const [{ go }, known] = await (0,parallel/* both */.WP)(finding.tools, history);
        await (await restoring?.early)?.ready('modules');
        return (0,plan/* makePlan */.C)(held, { source, history: known, go });
    }, itself);
    return { tools: finding.tools, history, restoring, planning };
}
/** Tests, then compiles; packs each program as soon as it is compiled, and compresses each image when that is done. */
function beginWork({ options, order, pushes, ahead }, { tools, restoring, planning }) {
    const { inputs, host } = options;
    const builder = (0,steps_image/* createBuilder */.I)(options, pushes);
    const testing = ahead(async (held) => {
        const plan = await planning.early;
        await (await restoring?.early)?.ready('build');
        return wantsTests(inputs) ? runTests(held, plan, (await tools).go) : [];
    }, itself);
    const checking = order === undefined
        ? undefined
        : ahead(async (held) => {
            const [plan, { go }] = await (0,parallel/* both */.WP)(planning.early, tools);
            await testing.early;
            return startVulnerabilityCheck(held, { plan, go, order });
        }, (check) => check.finish());
    const compiling = ahead(async (held) => {
        const [plan, { go }] = await (0,parallel/* both */.WP)(planning.early, tools);
        await testing.early;
        return (0,compile/* compilePrograms */.B)(held, plan, go);
    }, ({ all }) => all);
    const room = (0,parallel/* createRoom */.ab)({ places: (0,external_node_os_.availableParallelism)(), signal: host.signal });
    const packing = ahead(async (held) => {
        const { each } = await compiling.early;
        await (await restoring?.early)?.ready('packed');
        return (0,pack/* packAll */.p)(held, { programs: each, tools: await tools, room });
    }, ({ all }) => all);
    const assembling = ahead(async (held) => {
        const [plan, { each }] = await (0,parallel/* both */.WP)(planning.early, packing.early);
        const { go } = await tools;
        const guarded = (await checking?.early)?.guard(pushes) ?? pushes;
        const builder = (0,steps_image/* createBuilder */.I)(held, guarded);
        return (0,steps_image/* assembleAll */.g)({ options: held, plan, packed: each, go, builder, pushes: guarded, room });
    }, itself);
    return { testing, checking, compiling, packing, assembling, builder };
}
function itself(value) {
    return Promise.resolve(value);
}
function wantsTests({ verifyModules, test }) {
    return verifyModules || test.length > 0;
}

// EXTERNAL MODULE: ./lib/report/progress.js
var progress = __webpack_require__(7751);
// EXTERNAL MODULE: ./lib/command/exit.js + 2 modules
var exit = __webpack_require__(4129);
// EXTERNAL MODULE: ./lib/command/host.js + 5 modules
var host = __webpack_require__(2269);
;// CONCATENATED MODULE: ./lib/command/run.js













/** One run of the command. Returns the exit code; throws a UsageError for malformed flags. */
async function run_runCommand(line, env) {
    const texts = textsOf(line);
    const settled = await settleInputs({ texts, hasEvent: false, workspace: process.cwd(), env });
    return run_run(line, { settled, secrets: (0,table/* secretTexts */.Vh)(texts), env });
}
// Every process on the machine can read a password in the arguments.
function textsOf({ texts, passwordFromStdin }) {
    return passwordFromStdin ? new Map([...texts, ['password', (0,external_node_fs_.readFileSync)(0, 'utf8')]]) : texts;
}
async function run_run(line, { settled, secrets, env }) {
    const { inputs } = settled;
    const toStderr = (text) => process.stderr.write(text);
    const write = line.json ? toStderr : (text) => process.stdout.write(text);
    const terminal = line.json ? process.stderr : process.stdout;
    const log = (0,runner_log/* createTerminalLog */.$)({
        write,
        writeError: toStderr,
        debug: line.verbose || env.RUNNER_DEBUG === '1',
        columns: terminal.isTTY ? terminal.columns : undefined,
    });
    for (const secret of secrets)
        log.secret(secret);
    return (0,host/* withCommandHost */.u)({ env, log }, async (host) => {
        const workspace = process.cwd();
        const workingDirectory = (0,external_node_path_.resolve)(workspace, inputs.workingDirectory);
        const place = {
            workspace,
            workingDirectory,
            archiveFolder: workspace,
            resultFolder: resultFolder({ workspace, inputs, env }),
        };
        const result = await (0,trace/* keepingTrace */.zJ)({ file: inputs.trace === '' ? undefined : (0,external_node_path_.resolve)(workingDirectory, inputs.trace), host }, () => run({ ...settled, host, place, onEvent: (0,progress/* showEvents */.V)(log) }));
        for (const text of result.lines)
            log.info(text);
        if (line.json)
            process.stdout.write(`${JSON.stringify(result.outputs)}\n`);
        if (result.kind === 'built' && result.failure !== undefined)
            throw result.failure;
        return exit/* exitCodes */.h.done;
    });
}
// The same packages in the same folder use the same results folder, so that results do not pile up.
function resultFolder({ workspace, inputs, env, }) {
    const key = (0,oci_digest/* sha256Of */.Bj)(JSON.stringify([workspace, inputs.workingDirectory, inputs.packages]));
    const results = (0,external_node_path_.join)((0,folders/* cacheFolder */.nF)(env), 'results');
    return (0,external_node_path_.join)((0,folders/* canBeWritten */.Hk)(results) ? results : (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'go-tiny-image-results-')), key.slice(0, 16));
}


/***/ }),

/***/ 5315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ documentUuid),
/* harmony export */   k: () => (/* binding */ supplierOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

// The namespace of our documents; chosen once, and for good.
const namespace = Buffer.from('6f2d3f0e5d6f5b0c9a4fa1f3f4d1c0de', 'hex');
/**
 * The UUID of a document, from its own bytes: the same image has the same one in every run, and two documents that differ
 * have two. Source: RFC 9562, 5.5.
 */
function documentUuid(bytes) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(namespace).update(bytes).digest();
    hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
    hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
    return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
/** Who gives a module out, by its path: on a code host the account, elsewhere the host. */
function supplierOf({ path, kind }) {
    if (kind === 'standard library')
        return 'The Go Authors';
    const [host = '', owner] = path.split('/');
    if (!host.includes('.'))
        return undefined;
    return /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)$/.test(host) && owner !== undefined
        ? `${host}/${owner}`
        : host;
}


/***/ })

};
