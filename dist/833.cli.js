export const id = 833;
export const ids = [833];
export const modules = {

/***/ 8698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ fileBeside)
/* harmony export */ });
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);

/**
 * The path of a file beside a module, which is beside the entry in the bundle; `module` is its `import.meta.url`. A
 * function, because the bundler would take a URL that is written out for an asset, and copy that under another name.
 */
function fileBeside(module, name) {
    return (0,node_url__WEBPACK_IMPORTED_MODULE_0__.fileURLToPath)(new URL(name, module));
}


/***/ }),

/***/ 7599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mergeImages: () => (/* binding */ mergeImages)
});

// EXTERNAL MODULE: ./lib/host/stages/stages.js + 1 modules
var stages_stages = __webpack_require__(281);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/steps/attest.js + 1 modules
var attest = __webpack_require__(950);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/host/json.js
var host_json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/merge/digest-files.js





/**
 * Reads the items of `merge`: digests (also with a name, `name@sha256:\u2026`), files that contain them, or folders of such
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
    if (found === undefined && item.startsWith('sha256:')) {
        throw new errors/* UsageError */.eb(`merge has "${item}", which is not a digest`, {
            change: 'A digest is sha256: followed by 64 hexadecimal digits in lower case.',
        });
    }
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
// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/oci/write-manifest.js
var write_manifest = __webpack_require__(9078);
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

// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/oci/image-config.js
var image_config = __webpack_require__(6319);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
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
            throw noImage(`${(0,references/* repositoryText */.g_)(repository)}@${part.digest}`);
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
                throw noImage(`${(0,references/* repositoryText */.g_)(repository)}@${descriptor.digest}`);
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
    return new errors/* UserError */.yo(`${(0,references/* repositoryText */.g_)(repository)} has no image ${digest}, which merge has from ${part.from}`, {
        change: 'Use the same `images` in the matrix jobs as in this step, and check that they pushed: by default they do not push pull requests and branches other than the default one.',
        cause,
    });
}

// EXTERNAL MODULE: ./lib/plan/annotations.js
var plan_annotations = __webpack_require__(5801);
// EXTERNAL MODULE: ./lib/plan/expressions.js
var expressions = __webpack_require__(7196);
// EXTERNAL MODULE: ./lib/plan/globals.js + 2 modules
var globals = __webpack_require__(2077);
// EXTERNAL MODULE: ./lib/plan/names/history.js
var names_history = __webpack_require__(9368);
// EXTERNAL MODULE: ./lib/plan/names/names.js
var names = __webpack_require__(8872);
// EXTERNAL MODULE: ./lib/plan/platforms.js
var platforms = __webpack_require__(3003);
// EXTERNAL MODULE: ./lib/plan/push.js
var plan_push = __webpack_require__(4527);
// EXTERNAL MODULE: ./lib/registry/read.js
var read = __webpack_require__(6995);
// EXTERNAL MODULE: ./lib/source/git.js + 1 modules
var git = __webpack_require__(6366);
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
        (0,references/* checkTag */.Bs)(tag);
    const folder = place.workingDirectory;
    const history = (0,names_history/* needsHistory */.q9)(inputs)
        ? await (0,git/* gitNames */.T)({ folder, askRemote: (0,names_history/* needsRemoteTags */.Ze)({ inputs, context }), token: (0,names_history/* serverToken */.Pc)({ inputs, context }) }, host)
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
        references: targets.flatMap((target) => target.tags.map((tag) => (0,references/* taggedText */.Ms)(target.repository, tag))),
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

// EXTERNAL MODULE: ./lib/attest/attachments.js
var attachments = __webpack_require__(951);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/attest/provenance.js + 1 modules
var provenance = __webpack_require__(5176);
;// CONCATENATED MODULE: ./lib/attest/merge-provenance.js



const mergeType = `${provenance/* attestationsPage */.Dl}#merge-type-v1`;
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
// EXTERNAL MODULE: ./lib/attest/run.js
var attest_run = __webpack_require__(7236);
// EXTERNAL MODULE: ./lib/oci/attachment.js
var attachment = __webpack_require__(3508);
// EXTERNAL MODULE: ./lib/registry/referrers/attach.js
var attach = __webpack_require__(4275);
// EXTERNAL MODULE: ./lib/registry/referrers/lists.js
var lists = __webpack_require__(2673);
// EXTERNAL MODULE: ./lib/sbom/identity.js
var identity = __webpack_require__(5315);
// EXTERNAL MODULE: ./lib/sbom/verification-code.js
var verification_code = __webpack_require__(4650);
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
    const files = unionOf(parts, 'files', 'SPDXID');
    const [image, ...packages] = inGroups(unionOf(parts, 'packages', 'SPDXID'), 'SPDXID', byNameAndVersion);
    const document = {
        ...rest,
        packages: [{ ...image, ...(0,verification_code/* containedFiles */.h)(files.flatMap(sha1Of)) }, ...packages],
        files,
        relationships: ['DESCRIBES', 'CONTAINS', 'DEPENDS_ON'].flatMap((type) => relationships
            .filter(({ relationshipType }) => relationshipType === type)
            .toSorted((a, b) => Number(isProgram(b)) - Number(isProgram(a)))),
    };
    const stem = String(documentNamespace).replace(/-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '');
    return (0,canonical_json/* canonicalJson */.d)({ ...document, documentNamespace: `${stem}-${(0,identity/* documentUuid */.H)((0,canonical_json/* canonicalJson */.d)(document))}` });
}
function itemsOf(part, list) {
    return (0,host_json/* itemsIn */.Un)((0,host_json/* property */.MZ)(part, list)).filter(host_json/* isRecord */.u4);
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
function sha1Of(file) {
    const checksums = itemsOf(file, 'checksums').filter(({ algorithm }) => algorithm === 'SHA1');
    return checksums.flatMap(({ checksumValue }) => (0,host_json/* textOf */.b6)(checksumValue) ?? []);
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
    const run = (0,attest_run/* runFacts */.p)(host.env, { startedMs, finishedMs: host.now() });
    const subject = { name: (0,references/* repositoryText */.g_)(repository), digest: descriptor.digest };
    const facts = {
        inputs: { ...(0,recorded_inputs/* recordedInputs */.K)(inputs).inputs, merge: parts.map(({ digest }) => digest).join('\n') },
        parts,
    };
    return (0,attach/* attachDocuments */.Q)(registry, {
        repository,
        subject: descriptor,
        attachments: [
            ...(withSbom ? (0,attachments/* sbomAttachments */.ex)(joinedSbom(sboms)) : []),
            ...(withProvenance ? [(0,attachments/* provenanceAttachment */.Bt)(subject, mergeProvenanceOf(facts, run))] : []),
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
        const found = listed.findLast((descriptor) => (0,attachment/* kindOf */.I)(descriptor) === kind);
        return found === undefined ? undefined : documentIn(registry, repository, found.digest);
    }));
    if (spdx !== undefined && cyclonedx !== undefined)
        return { spdx, cyclonedx };
    throw new errors/* UserError */.yo(`merge: no SBOM is attached to ${(0,references/* repositoryText */.g_)(repository)}@${digest}`, {
        change: 'Set attest: sbom in the matrix jobs too, or attest: provenance in the merge step.',
    });
}
async function documentIn(registry, repository, digest) {
    const { manifest } = await (0,read/* readManifest */.WI)(registry, repository, digest);
    const [layer] = manifest.kind === 'manifest' ? manifest.layers : [];
    return layer === undefined ? undefined : (0,read/* readBlobBytes */.RO)(registry, repository, layer);
}

// EXTERNAL MODULE: ./lib/steps/publish.js
var publish = __webpack_require__(4988);
// EXTERNAL MODULE: ./lib/steps/registry.js + 1 modules
var steps_registry = __webpack_require__(2257);
// EXTERNAL MODULE: ./lib/steps/report.js + 13 modules
var report = __webpack_require__(7246);
;// CONCATENATED MODULE: ./lib/pipeline/merge.js








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
        return (0,report/* resultOfJoin */.bh)({ options, names, joined, stages, started });
    const published = await stages.stage({
        name: 'Publish',
        work: () => (0,publish/* publishJoined */.pA)(joined, { names, registry }),
        decisions: ({ pushes }) => [
            ...(names.notPushed === undefined ? [] : [`not pushed: ${names.notPushed}`]),
            ...pushes.flatMap(decisions/* describePush */.MT),
        ],
    });
    if (!(0,attest/* attestsAsReferrers */.Nz)(options))
        return (0,report/* resultOfJoin */.bh)({ options, names, joined, published, stages, started });
    const attached = await stages.stage({
        name: 'Attest',
        work: () => attestJoined(options, { joined, pushes: published.pushes, registry, startedMs: started }),
        decisions: (results) => (0,decisions/* describeAttached */.wH)([{ attached: results }]),
    });
    return (0,report/* resultOfJoin */.bh)({ options, names, joined, published: { ...published, attached }, stages, started });
}


/***/ }),

/***/ 4275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ attachDocuments)
/* harmony export */ });
/* harmony import */ var _oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3508);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3760);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1260);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(261);
/* harmony import */ var _oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9078);
/* harmony import */ var _conversation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3204);
/* harmony import */ var _endpoints_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9697);
/* harmony import */ var _push_manifests_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8504);
/* harmony import */ var _push_push_content_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6554);
/* harmony import */ var _wire_attempts_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(439);
/* harmony import */ var _fallback_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7936);
/* harmony import */ var _lists_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2673);












/**
 * Attaches documents to an image as referrers. One that is there already is left alone; one that is missing is pushed;
 * an older one of ours of the same kind is taken off the list. Documents of others stay. Throws a RegistryError.
 */
async function attachDocuments(client, order) {
    const { repository, subject, attachments } = order;
    const ending = new AbortController();
    const { conversation, requests } = (0,_conversation_js__WEBPACK_IMPORTED_MODULE_4__/* .pushingTo */ .U)(client, repository, ending);
    const { manifests: listed, keptBy } = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_10__/* .referrersOf */ .aH)(conversation, subject.digest);
    const found = attachments.map((attachment) => {
        const artifact = artifactOf(attachment, subject);
        const same = listed.find((descriptor) => saysTheSame(descriptor, artifact));
        return { artifact, same };
    });
    const missing = found.flatMap(({ artifact, same }) => (same === undefined ? [artifact] : []));
    const run = {
        conversation,
        together: (0,_push_push_content_js__WEBPACK_IMPORTED_MODULE_7__/* .untilFirstError */ .fU)(ending),
        brought: new Map(),
        asked: new Map(),
        seemsNew: () => false,
    };
    await storeAll(run, missing);
    if (missing.length > 0) {
        if (keptBy === 'tag')
            await (0,_fallback_js__WEBPACK_IMPORTED_MODULE_9__/* .changeFallbackList */ .Bz)(conversation, subject.digest, listChange(missing, listed));
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
    return { repository, subject: subject.digest, documents, keptBy, requests: requests() };
}
function artifactOf(attachment, subject) {
    const { kind, artifactType, mediaType, bytes, fileName, annotations, says } = attachment;
    const layer = (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .blobOf */ .D)(bytes, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .n)(mediaType, bytes), kind);
    const config = (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_0__/* .blobOf */ .D)(_oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyConfig */ .i4, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .n)(_oci_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyMediaType */ .iR, _oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyConfig */ .i4), `config ${kind}`);
    const manifest = (0,_oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .artifactManifest */ .si)({
        artifactType,
        layers: [{ ...layer.descriptor, annotations: { 'org.opencontainers.image.title': fileName } }],
        annotations: { ...annotations, [_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .kindAnnotation */ .ar]: kind, ...(says === undefined ? {} : { [_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .saysAnnotation */ .sF]: says }) },
        subject,
    });
    return { attachment, manifest, blobs: [config, layer] };
}
function saysTheSame(listed, { attachment: { kind, says }, manifest }) {
    if (listed.digest === manifest.descriptor.digest)
        return true;
    return says !== undefined && (0,_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .kindOf */ .I)(listed) === kind && listed.annotations?.[_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .saysAnnotation */ .sF] === says;
}
function isReplacedBy(artifacts) {
    return (listed) => artifacts.some(({ attachment, manifest }) => (0,_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .kindOf */ .I)(listed) === attachment.kind && listed.digest !== manifest.descriptor.digest);
}
// The documents are small: all blobs together, then all manifests, which name no tag.
async function storeAll(run, artifacts) {
    await (0,_push_push_content_js__WEBPACK_IMPORTED_MODULE_7__/* .bringBlobs */ .BE)(run, artifacts.flatMap(({ blobs }) => blobs), { anew: false });
    await run.together(artifacts.map(({ manifest, blobs }) => () => (0,_push_manifests_js__WEBPACK_IMPORTED_MODULE_6__/* .storeManifest */ .$)(run.conversation, manifest, {
        reference: manifest.descriptor.digest,
        repair: () => (0,_push_push_content_js__WEBPACK_IMPORTED_MODULE_7__/* .bringBlobs */ .BE)(run, blobs, { anew: true }),
    })));
}
// Another run may attach its own document of the same kind at the same time: then the later one stays.
function listChange(artifacts, before) {
    const own = artifacts.map(({ manifest }) => (0,_fallback_js__WEBPACK_IMPORTED_MODULE_9__/* .referrerDescriptor */ .xh)(manifest));
    const known = new Set(before.map(({ digest }) => digest));
    const isNewer = (listed, kind) => (0,_oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__/* .kindOf */ .I)(listed) === kind && !known.has(listed.digest);
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
    await Promise.all(old.map(({ digest }) => (0,_wire_attempts_js__WEBPACK_IMPORTED_MODULE_8__/* .asked */ .NZ)(() => (0,_endpoints_js__WEBPACK_IMPORTED_MODULE_5__/* .deleteManifest */ .rW)(conversation, digest))));
}


/***/ }),

/***/ 5835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ partsOfPush)
/* harmony export */ });
/* harmony import */ var _oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6319);
/* harmony import */ var _oci_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7122);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6995);



/**
 * The manifests of a push of an image that was built: its own, or those that are read back from the registry, since an
 * engine may push manifests that it wrote itself. Throws a RegistryError.
 */
async function partsOfPush(client, push, built) {
    const platforms = built.platforms.map(({ platform, manifest }) => [(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformText */ .VQ)(platform), manifest]);
    if (push.digest === built.root.digest)
        return { root: built.root, platforms: new Map(platforms) };
    const pushed = await pushedParts(client, push);
    const [only] = platforms;
    if (pushed.platforms.size > 0 || only === undefined)
        return pushed;
    return { root: pushed.root, platforms: new Map([[only[0], pushed.root]]) };
}
/** Reads what was pushed back from the registry. Throws a RegistryError. */
async function pushedParts(client, { repository, digest }) {
    const { descriptor, manifest } = await (0,_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readManifest */ .WI)(client, repository, digest);
    const children = manifest.kind === 'index' ? manifest.manifests : [];
    const platforms = children.flatMap(({ platform, ...child }) => platform === undefined || platform.os === 'unknown' ? [] : [[(0,_oci_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .platformText */ .VQ)((0,_oci_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .platformNamed */ .p)(platform)), child]]);
    return { root: descriptor, platforms: new Map(platforms) };
}


/***/ }),

/***/ 2554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ sizePage)
});

// UNUSED EXPORTS: pageData

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


/***/ }),

/***/ 9609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ sizesReport),
/* harmony export */   o: () => (/* binding */ imageSizes)
/* harmony export */ });
/** What a run knows of the bytes of its images, by name; nothing if nobody asked. */
function imageSizes({ explained, compared } = { explained: [], compared: [] }) {
    return new Map(explained.map(({ image, document }) => {
        const { name } = image.main;
        const platforms = compared.find((one) => one.image.main.name === name)?.platforms ?? [];
        return [name, { document, comparisons: platforms.filter((comparison) => comparison !== undefined) }];
    }));
}
/** The part of an image's report about its bytes; nothing if they are not known. */
function sizesReport(sizes, files) {
    if (sizes === undefined)
        return {};
    const { document, comparisons } = sizes;
    return {
        sizes: {
            ...(document === undefined ? {} : { document: files.sizes, page: files.sizePage }),
            comparisons,
        },
    };
}


/***/ }),

/***/ 5820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ls: () => (/* binding */ pulledBytesOf),
/* harmony export */   Yc: () => (/* binding */ diskBytesOf),
/* harmony export */   Yz: () => (/* binding */ sizeRow),
/* harmony export */   p5: () => (/* binding */ sizeColumns),
/* harmony export */   ym: () => (/* binding */ sizeTable)
/* harmony export */ });
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);

/** What whoever pulls the image of a platform downloads: compressed layers, configuration and manifest. */
function pulledBytesOf({ layers, config, manifest }) {
    return layers.reduce((sum, { descriptor }) => sum + descriptor.size, config.size + manifest.size);
}
/** What lies on disk then: the layers, uncompressed. */
function diskBytesOf({ layers }) {
    return layers.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
}
const sizeColumns = ['platform', 'program', 'packed', 'its layer', 'pulled', 'on disk'];
const joinedColumns = ['platform', 'digest', 'pulled'];
/** The sizes per platform; for a joined image, only the known ones. */
function sizeTable(platforms) {
    const isBuilt = platforms.every(({ program }) => program !== undefined);
    return isBuilt
        ? { columns: sizeColumns, rows: platforms.map(sizeRow) }
        : {
            columns: joinedColumns,
            rows: platforms.map(({ platform, manifest, pulledBytes }) => [
                platform,
                manifest.digest,
                (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(pulledBytes),
            ]),
        };
}
/** A row of the size table. Every figure is measured; unknown ones are empty. */
function sizeRow({ platform, layers, program, pulledBytes, onDiskBytes }) {
    const layer = layers?.find(({ purpose }) => purpose === 'program');
    const known = (bytes) => (bytes === undefined ? '' : (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(bytes));
    return [
        platform,
        known(program?.unpackedBytes),
        program?.packed === false ? 'no' : known(program?.bytes),
        known(layer?.descriptor.size),
        (0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableBytes */ .I)(pulledBytes),
        known(onDiskBytes),
    ];
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


/***/ }),

/***/ 4650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ containedFiles)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/**
 * What an SPDX package says of the files that it contains, by their SHA-1 in hexadecimal digits: without any, that nothing
 * is said. A package may only contain files if it has a verification code of them.
 * Source: https://spdx.github.io/spdx-spec/v2.3/package-information/#79-package-verification-code-field
 */
function containedFiles(sha1s) {
    if (sha1s.length === 0)
        return { filesAnalyzed: false };
    const packageVerificationCodeValue = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(sha1s.toSorted().join('')).digest('hex');
    return { filesAnalyzed: true, packageVerificationCode: { packageVerificationCodeValue } };
}


/***/ }),

/***/ 7423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ noBytes),
/* harmony export */   Fj: () => (/* binding */ largestFirst),
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   a4: () => (/* binding */ sumsBy),
/* harmony export */   e6: () => (/* binding */ totalOf)
/* harmony export */ });
const noBytes = { bytes: 0, pulled: 0 };
/** The sum of some parts. */
function sumOf(parts) {
    let [bytes, pulled] = [0, 0];
    for (const part of parts) {
        bytes += part.bytes;
        pulled += part.pulled;
    }
    return { bytes, pulled };
}
/** Compares for a table with the largest first, by what is pulled and then by bytes. */
function largestFirst(a, b) {
    return b.pulled - a.pulled || b.bytes - a.bytes;
}
/** The sums of parts by a name, in the order in which the names come. */
function sumsBy(parts, nameOf) {
    const sums = new Map();
    for (const part of parts)
        sums.set(nameOf(part), sumOf([part, sums.get(nameOf(part)) ?? noBytes]));
    return sums;
}
/** The sum of many numbers. With an iterator, V8 would make an object of each, until it has compiled the loop. */
function totalOf(numbers) {
    let total = 0;
    for (let index = 0; index < numbers.length; index++)
        total += numbers[index] ?? 0;
    return total;
}


/***/ })

};
