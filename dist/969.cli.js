export const id = 969;
export const ids = [969];
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

/***/ 1756:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ describeVulnerabilities),
/* harmony export */   Ti: () => (/* binding */ vulnerabilitiesLine),
/* harmony export */   Yh: () => (/* binding */ vulnerabilitiesMarkdown),
/* harmony export */   Z$: () => (/* binding */ vulnerabilityReport),
/* harmony export */   kB: () => (/* binding */ countsOutput)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3021);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4057);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8861);



/** The lines of the log: the counts of each program, what is accepted and why, and how long it took. */
function describeVulnerabilities({ programs, notes, milliseconds }) {
    const lines = [...programs].flatMap(([name, result]) => 'unchecked' in result
        ? [`${name}: not checked`]
        : [`${name}: ${countsText(result.counts)} (${checkedBy(result.facts)})`, ...acceptedLines(name, result.found)]);
    return [...lines, ...notes, `checked in ${(0,_units_js__WEBPACK_IMPORTED_MODULE_0__/* .readableTime */ .G)(milliseconds)}, beside the other stages`];
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
        return [`**Vulnerabilities: not checked**: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(report.unchecked)}`, ''];
    const shown = report.found.filter(({ reach }) => reach !== 'required');
    const left = shown.length - mostRows;
    return [
        `**Vulnerabilities**: ${countsText(report.counts)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(checkedBy(report))})`,
        '',
        ...(shown.length === 0
            ? []
            : [
                ...(0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownTable */ .Q)(['vulnerability', 'module', 'fixed in', 'reach'], shown.slice(0, mostRows).map(tableRow), '---'),
                '',
            ]),
        ...(left > 0 ? [`and ${left} more, see the report`, ''] : []),
    ];
}
function tableRow({ id, url, module, version, fixedVersion, reach, callPath, exception }) {
    const calls = callPath.length === 0 ? '' : `: ${callPath.map(_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq).join(' \u2192 ')}`;
    const accepted = exception === undefined ? '' : `; accepted until ${exception.until}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(exception.reason)}`;
    return [
        /^https:\/\/[\w./-]+$/.test(url) ? `[${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(id)}](${url})` : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(id),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(`${module} ${version}`.trimEnd()),
        fixedVersion === undefined ? 'no version' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(fixedVersion),
        `${reach}${calls}${accepted}`,
    ];
}
/** The same in short, for one of many images. Empty if there is nothing to do. */
function vulnerabilitiesLine(name, report) {
    if (report === undefined || (!('unchecked' in report) && report.counts.called === 0))
        return [];
    return [`- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(name)}: ${'unchecked' in report ? 'vulnerabilities not checked' : countsText(report.counts)}`];
}


/***/ }),

/***/ 950:
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

// EXTERNAL MODULE: ./lib/attest/facts.js + 1 modules
var attest_facts = __webpack_require__(3299);
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
    return (0,attachments/* provenanceAttachment */.Bt)(subject, (0,attest_provenance/* provenanceOf */.Jj)(platform === undefined ? facts : (0,attest_facts/* factsOfPlatform */.U)(facts, platform), run));
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

/***/ 7246:
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
var report_vulnerabilities = __webpack_require__(1756);
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
        vulnerabilities: (0,report_vulnerabilities/* countsOutput */.kB)(made?.vulnerabilities),
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

// EXTERNAL MODULE: ./lib/report/page/page.js + 1 modules
var page = __webpack_require__(2554);
// EXTERNAL MODULE: ./lib/oci/references.js
var oci_references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/report/sizes.js
var report_sizes = __webpack_require__(5820);
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
        pulledBytes: (0,report_sizes/* pulledBytesOf */.Ls)(built),
        onDiskBytes: (0,report_sizes/* diskBytesOf */.Yc)(built),
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
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

;// CONCATENATED MODULE: ./lib/host/runner/limits.js
/** GitHub rejects a step's summary above 1 MiB. */
const summaryLimitBytes = 1024 * 1024;

// EXTERNAL MODULE: ./lib/sums.js
var sums = __webpack_require__(7423);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(3021);
// EXTERNAL MODULE: ./lib/report/tables.js
var tables = __webpack_require__(4057);
// EXTERNAL MODULE: ./lib/report/units.js
var units = __webpack_require__(8861);
// EXTERNAL MODULE: ./lib/report/explain/comparison.js
var explain_comparison = __webpack_require__(1069);
// EXTERNAL MODULE: ./lib/report/explain/what-if.js
var what_if = __webpack_require__(1536);
;// CONCATENATED MODULE: ./lib/report/explain/markdown.js






const mostRows = 15;
// GitHub shows 1 MiB of a step's summary: room for 50 programs with tables like this.
const mostFoldedRows = 50;
const longestName = 100;
const longestReason = 300;
const barLength = 10;
/** The sizes of an image by module, and what changed, as Markdown; the tables are those of its first platform. */
function sizesMarkdown({ document, comparisons }) {
    const [first] = document?.platforms ?? [];
    const prices = document?.['what-if'];
    return [
        ...comparisons.flatMap(comparisonMarkdown),
        ...(first === undefined ? [] : modulesMarkdown(first)),
        ...(prices === undefined ? [] : (0,what_if/* whatIfMarkdown */.b)(prices)),
    ];
}
/** The same, folded, under the name of the image. */
function foldedSizes(name, sizes) {
    const lines = sizesMarkdown(sizes);
    return lines.length === 0 ? [] : (0,markdown/* folded */.TM)(`${(0,markdown/* text */.Qq)(name)}: what its bytes are`, lines);
}
/** What changed for a platform: the totals, and the modules that changed most. */
function comparisonMarkdown(comparison, index = 0) {
    const { platform, reference, before, after, modules = [], note } = comparison;
    const changes = modules.filter(explain_comparison/* isNotable */._r);
    const line = `${(0,markdown/* text */.Qq)(platform)}: ${(0,units/* readableBytes */.I)(after)} pulled, ${(0,explain_comparison/* growthText */.bn)({ before, after })} over ${(0,markdown/* text */.Qq)(reference)}${note === undefined ? '' : `: ${(0,markdown/* text */.Qq)(note)}`}`;
    if (index > 0 || changes.length === 0)
        return [line, ''];
    const rest = changes.slice(mostRows);
    return [
        line,
        '',
        ...changesTable(changes.slice(0, mostRows)),
        '',
        ...(rest.length === 0
            ? []
            : (0,markdown/* folded */.TM)(`${rest.length} more modules changed`, [...changesTable(rest.slice(0, mostFoldedRows)), ''])),
    ];
}
function changesTable(changes) {
    const most = Math.max(...changes.map(({ before, after }) => Math.abs(after - before)));
    return (0,tables/* markdownTable */.Q)(['module', 'change', '', 'now', 'how', 'why'], changes.map((change) => {
        const growth = change.after - change.before;
        return [
            nameText((0,explain_comparison/* moduleName */.AO)(change)),
            (0,markdown/* unbroken */.D_)((0,explain_comparison/* signedBytes */.Sq)(growth)),
            bar(Math.abs(growth) / most),
            (0,markdown/* unbroken */.D_)((0,units/* readableBytes */.I)(change.after)),
            change.how,
            change.how === 'new' ? whyText(change) : '',
        ];
    }), ['---:', '---', '---:', '---', '---']);
}
function whyText(change) {
    return (0,explain_comparison/* reasonsFor */.FG)(change)
        .map((reason) => (0,markdown/* text */.Qq)(shortened(reason, longestReason)))
        .join('; ');
}
function modulesMarkdown({ platform, size, modules, rows, ...sizes }) {
    const others = rows.filter(({ module }) => module === '');
    const rest = modules.slice(mostRows);
    const line = (name, { pulled, bytes }) => [
        name,
        bar(pulled / size),
        (0,markdown/* unbroken */.D_)((0,units/* readableBytes */.I)(pulled)),
        (0,markdown/* unbroken */.D_)(`${((100 * pulled) / size).toFixed(1)} %`),
        (0,markdown/* unbroken */.D_)((0,units/* readableBytes */.I)(bytes)),
    ];
    const table = (some, more = []) => (0,tables/* markdownTable */.Q)([(0,markdown/* text */.Qq)(platform), '', 'pulled', 'share', 'bytes'], [...some.map((module) => line(nameText((0,explain_comparison/* moduleName */.AO)(module)), module)), ...more], ['---', '---:', '---:', '---:']);
    const unsure = [
        ...(sizes.exact ? [] : [`The modules are approximate: ${(0,markdown/* text */.Qq)(sizes.approximate ?? 'the second link differs')}`]),
        ...(sizes['pulled-exact'] ? [] : ['The pulled bytes of the modules are estimates; their sum is exact.']),
    ];
    return [
        ...table(modules.slice(0, mostRows), [
            ...(rest.length === 0 ? [] : [line(`${rest.length} more modules`, (0,sums/* sumOf */.XN)(rest))]),
            line(`${explain_comparison/* otherBytes */.IF} (files, headers, documents)`, (0,sums/* sumOf */.XN)(others)),
        ]),
        '',
        ...unsure.flatMap((sentence) => [sentence, '']),
        ...(rest.length === 0 ? [] : (0,markdown/* folded */.TM)(`${rest.length} more modules`, [...table(rest.slice(0, mostFoldedRows)), ''])),
    ];
}
function nameText(name) {
    return (0,markdown/* text */.Qq)(shortened(name, longestName));
}
function shortened(value, most) {
    return value.length > most ? `${value.slice(0, most)}\u2026` : value;
}
// Eighths of a block, so that small shares differ too.
const eighths = ['', '\u258f', '\u258e', '\u258d', '\u258c', '\u258b', '\u258a', '\u2589'];
/** A bar of block characters for a share from 0 to 1. */
function bar(share) {
    const parts = Math.round(Math.min(1, Math.max(0, share)) * barLength * 8);
    return `${'\u2588'.repeat(Math.floor(parts / 8))}${eighths[parts % 8] ?? ''}`;
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
        [`done in ${(0,units/* readableTime */.G)(report.milliseconds)}`, ...timeLines(report)].join('; '),
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
    return [`time went to: ${parts.map(({ name, milliseconds }) => `${name} ${(0,units/* readableTime */.G)(milliseconds)}`).join(', ')}`];
}
function imageLines(image) {
    const { columns, rows } = (0,report_sizes/* sizeTable */.ym)(image.platforms);
    return [
        '',
        `${image.name} ${image.digest}`,
        ...(0,tables/* textTable */.e)(columns, rows).map((line) => `  ${line}`),
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
    const size = change === 0 ? 'as many bytes' : `${(0,units/* readableBytes */.I)(Math.abs(change))} ${change > 0 ? 'more' : 'less'}`;
    return `${size} to pull than ${previous.reference} before (${(0,units/* readableBytes */.I)(previous.pulledBytes)})`;
}
function commandLines(report) {
    return report.images.flatMap((image) => runCommand(image, report.machine) ?? []);
}

;// CONCATENATED MODULE: ./lib/report/summary.js









// More images than this are shown in one table, because GitHub shows the summaries of all jobs on one page.
const mostSections = 3;
/**
 * The job summary in Markdown: what was built, where it is, how to run it, its size, and the time per stage. What the bytes of
 * very many images are is left out where the runner would show none of it.
 */
function summaryMarkdown(report, sizes = new Map()) {
    const whole = wholeSummary(report, sizes);
    if (Buffer.byteLength(whole) <= summaryLimitBytes || sizes.size === 0)
        return whole;
    return `${wholeSummary(report, new Map())}What the bytes of each image are is too long for a summary: see the files of \`report\`.\n`;
}
function wholeSummary(report, sizes) {
    const { images, stages, go, upx } = report;
    const many = images.length > mostSections;
    const tools = [go === undefined ? [] : [`Go ${go.version}`], upx === undefined ? [] : [`UPX ${upx.version}`]].flat();
    // Cache keys are long and not useful here; for many images, see the log and the report.
    const decisions = many ? [] : stages.filter(({ name }) => name !== 'Caches').flatMap((stage) => stage.decisions);
    return [
        ...(many ? imagesMarkdown(images, sizes) : images.flatMap((image) => imageMarkdown(image, report.machine, sizes))),
        ...stageDetails([...tools, (0,units/* readableTime */.G)(report.milliseconds)].join(', '), { ...report, decisions }),
    ].join('\n');
}
/** The time and the decisions of each stage, in a collapsible section. */
function stageDetails(title, { stages, criticalPath, decisions, }) {
    return (0,markdown/* folded */.TM)(title, [
        ...(0,tables/* markdownTable */.Q)(['stage', 'time'], stages.map(({ name, milliseconds }) => [name, (0,units/* readableTime */.G)(milliseconds)])),
        '',
        ...timeLines({ criticalPath }).flatMap((line) => [line, '']),
        ...decisions.map((decision) => `- ${(0,markdown/* text */.Qq)(decision)}`),
        ...(decisions.length === 0 ? [] : ['']),
    ]);
}
// One compile error may cause hundreds of others.
const mostPlaces = 10;
/** The job summary of a failed run: what is wrong, where, and the next step. */
function failureMarkdown(failure) {
    const { message, change, positions } = failure;
    const places = positions.slice(0, mostPlaces).map((position) => `- ${text(placed(position))}`);
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
    return lines.length === 0 ? [] : [(0,markdown/* fenced */.OF)(lines.join('\n')), ''];
}
function placed({ at, message }) {
    return `${[at.file, at.line, at.column].filter((part) => part !== undefined).join(':')}: ${message}`;
}
function imageMarkdown(image, machine, sizes) {
    const command = runCommand(image, machine);
    const [name] = image.repositories;
    const pull = image.pushed && name !== undefined ? [`docker pull ${name}@${image.digest}`] : [];
    const where = image.pushed ? codes(image.references) : unpushed(image);
    const { columns, rows } = (0,report_sizes/* sizeTable */.ym)(image.platforms);
    return [
        `### ${(0,markdown/* text */.Qq)(image.name)}`,
        '',
        `${where}${summary_isUnchanged(image) ? ' (unchanged)' : ''} \`${image.digest}\``,
        '',
        ...(0,tables/* markdownTable */.Q)(columns, rows),
        '',
        ...(image.previous === undefined ? [] : [changeLine(image, image.previous), '']),
        ...(image.vulnerabilities === undefined ? [] : (0,report_vulnerabilities/* vulnerabilitiesMarkdown */.Yh)(image.vulnerabilities)),
        ...attestationLines(image),
        ...sizesMarkdown(sizes.get(image.name) ?? { comparisons: [] }),
        ...fencedLines([...pull, ...(command === undefined ? [] : [command])]),
    ];
}
function attestationLines({ attestations = [], digest, repositories }) {
    const own = attestations.filter(({ subject, repository }) => subject === digest && repository === repositories[0]);
    return own.length === 0 ? [] : [`Attached: ${own.map(({ kind }) => kind).join(', ')}`, ''];
}
function imagesMarkdown(images, sizes) {
    const reasons = new Set(images.filter(({ pushed }) => !pushed).map(({ notPushed = '' }) => notPushed));
    const rows = images.flatMap((image) => image.platforms.map((platform, index) => [
        ...(index === 0 ? [nameCell(image)] : ['']),
        ...(0,report_sizes/* sizeRow */.Yz)(platform),
        index === 0 && image.previous !== undefined ? changeLine(image, image.previous) : '',
    ]));
    const vulnerable = images.flatMap(({ name, vulnerabilities }) => (0,report_vulnerabilities/* vulnerabilitiesLine */.Ti)(name, vulnerabilities));
    return [
        `### ${images.length} images`,
        '',
        ...[...reasons].map((reason) => (reason === '' ? 'not pushed' : `not pushed: ${(0,markdown/* text */.Qq)(reason)}`)),
        ...(images.some(({ pushed }) => pushed)
            ? ['Run each with `docker run --rm` and the name in the first column.']
            : []),
        '',
        ...(0,tables/* markdownTable */.Q)(['image', ...report_sizes/* sizeColumns */.p5, 'change'], rows),
        '',
        ...(vulnerable.length === 0 ? [] : [...vulnerable, '']),
        ...[...sizes].flatMap(([name, known]) => foldedSizes(name, known)),
    ];
}
function nameCell(image) {
    const name = image.references[0] ?? image.repositories[0] ?? image.name;
    return `\`${name}@${image.digest}\`${summary_isUnchanged(image) ? ' (unchanged)' : ''}`;
}
/** Its program was built before, or every tag pointed to it already. */
function summary_isUnchanged({ skipped, unchanged }) {
    return skipped || unchanged === true;
}
function unpushed({ notPushed, references }) {
    if (notPushed === undefined)
        return 'not pushed';
    const names = references.length === 0 ? '' : `; it would be named ${codes(references)}`;
    return `not pushed: ${(0,markdown/* text */.Qq)(notPushed)}${names}`;
}
/** Names as code, separated by commas. */
function codes(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}

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
                    ...(found === undefined ? {} : { vulnerabilities: (0,report_vulnerabilities/* vulnerabilityReport */.Z$)(found, vex) }),
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
        page: () => [(0,page/* sizePage */.l)({ document, comparisons })],
    };
}
function told(report, reportPath, sizes) {
    return {
        report,
        outputs: outputsFrom(report, reportPath),
        lines: finalLines(report),
        summary: summaryMarkdown(report, sizes),
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
