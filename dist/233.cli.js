export const id = 233;
export const ids = [233];
export const modules = {

/***/ 3470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ readImages),
/* harmony export */   o: () => (/* binding */ readPrevious)
/* harmony export */ });
/* harmony import */ var _oci_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3835);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6995);


/**
 * The image for the platform that the first tag of a push pointed to before it moved. Undefined if the tag did not
 * move, did not exist, has no image for the platform, or cannot be read: a comparison is no reason to fail.
 */
async function readPrevious(client, push, platform) {
    const [tag] = push.tags;
    const digest = tag?.previous;
    if (tag === undefined || digest === undefined)
        return undefined;
    const reference = (0,_oci_references_js__WEBPACK_IMPORTED_MODULE_0__/* .taggedText */ .Ms)(push.repository, tag.tag);
    try {
        const root = await (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(client, push.repository, digest);
        const image = await manifestFor(root, (child) => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(client, push.repository, child), platform);
        if (image?.manifest.kind !== 'manifest')
            return undefined;
        return { reference, digest, pulledBytes: (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .pulledBytesOf */ .Ls)(image) };
    }
    catch {
        return undefined;
    }
}
/**
 * What a tag or a digest names now, for each platform that it has. Undefined if there is no such image. Throws a
 * RegistryError for any other answer.
 */
async function readImages(client, named, platforms) {
    const { repository } = named;
    const root = await (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .findManifest */ .J9)(client, repository, named.reference);
    if (root === undefined)
        return undefined;
    return Promise.all(platforms.map(async (platform) => {
        const image = await manifestFor(root, (child) => (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readManifest */ .WI)(client, repository, child), platform);
        if (image?.manifest.kind !== 'manifest')
            return undefined;
        const { digest } = root.descriptor;
        return {
            reference: named.text,
            digest,
            pulledBytes: (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .pulledBytesOf */ .Ls)(image),
            manifest: image.descriptor.digest,
        };
    }));
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

/***/ 4275:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ attachDocuments)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _oci_attachment_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3508);
/* harmony import */ var _oci_content_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3760);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
/* harmony import */ var _oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(261);
/* harmony import */ var _oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9078);
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
    const signal = AbortSignal.any([client.signal, ending.signal]);
    // Each waiting blob adds a listener.
    (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, signal);
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
    const { manifests: listed, keptBy } = await (0,_lists_js__WEBPACK_IMPORTED_MODULE_10__/* .referrersOf */ .aH)(conversation, subject.digest);
    const found = attachments.map((attachment) => {
        const artifact = artifactOf(attachment, subject);
        const same = listed.find((descriptor) => saysTheSame(descriptor, artifact));
        return { artifact, same };
    });
    const missing = found.flatMap(({ artifact, same }) => (same === undefined ? [artifact] : []));
    const run = { conversation, together: (0,_push_push_content_js__WEBPACK_IMPORTED_MODULE_7__/* .untilFirstError */ .fU)(ending), brought: new Map(), seemsNew: () => false };
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
    return { repository, subject: subject.digest, documents, keptBy, requests };
}
function artifactOf(attachment, subject) {
    const { kind, artifactType, mediaType, bytes, fileName, annotations, says } = attachment;
    const layer = (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOf */ .D)(bytes, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorOf */ .n)(mediaType, bytes), kind);
    const config = (0,_oci_content_js__WEBPACK_IMPORTED_MODULE_1__/* .blobOf */ .D)(_oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyConfig */ .i4, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .descriptorOf */ .n)(_oci_media_types_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyMediaType */ .iR, _oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .emptyConfig */ .i4), `config ${kind}`);
    const manifest = (0,_oci_write_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactManifest */ .si)({
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

/***/ 8089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ foldedSizes),
/* harmony export */   ED: () => (/* binding */ sizesMarkdown),
/* harmony export */   TM: () => (/* binding */ folded)
/* harmony export */ });
/* unused harmony exports comparisonMarkdown, bar */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3021);
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5820);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1069);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5985);
/* harmony import */ var _what_if_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1536);





const mostRows = 15;
// GitHub shows 1 MiB of a step's summary: room for 50 programs with tables like this.
const mostFoldedRows = 50;
const longestName = 100;
const longestWay = 300;
const barLength = 10;
/** The sizes of an image by module, and what changed, as Markdown; the tables are those of its first platform. */
function sizesMarkdown({ document, comparisons }) {
    const [first] = document?.platforms ?? [];
    const prices = document?.['what-if'];
    return [
        ...comparisons.flatMap(comparisonMarkdown),
        ...(first === undefined ? [] : modulesMarkdown(first)),
        ...(prices === undefined ? [] : (0,_what_if_js__WEBPACK_IMPORTED_MODULE_1__/* .whatIfMarkdown */ .b)(prices)),
    ];
}
/** The same, folded, under the name of the image. */
function foldedSizes(name, sizes) {
    const lines = sizesMarkdown(sizes);
    return lines.length === 0 ? [] : folded(`${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(name)}: what its bytes are`, lines);
}
/** Lines of Markdown that are shown when somebody opens them. The title is Markdown without line breaks. */
function folded(title, lines) {
    return [`<details><summary>${title}</summary>`, '', ...lines, '</details>', ''];
}
/** What changed for a platform: the totals, and the modules that changed most. */
function comparisonMarkdown(comparison, index = 0) {
    const { platform, reference, before, after, modules = [], note } = comparison;
    const changes = modules.filter(_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .isNotable */ ._r);
    const line = `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(platform)}: ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .readableBytes */ .IV)(after)} pulled, ${(0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .growthText */ .bn)({ before, after })} over ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(reference)}${note === undefined ? '' : `: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(note)}`}`;
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
            : folded(`${rest.length} more modules changed`, [...changesTable(rest.slice(0, mostFoldedRows)), ''])),
    ];
}
function changesTable(changes) {
    const most = Math.max(...changes.map(({ before, after }) => Math.abs(after - before)));
    return (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)(['module', 'change', '', 'now', 'how', 'why'], changes.map((change) => {
        const growth = change.after - change.before;
        return [
            nameText((0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleName */ .AO)(change)),
            (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .unbroken */ .D_)((0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .signedBytes */ .Sq)(growth)),
            bar(Math.abs(growth) / most),
            (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .unbroken */ .D_)((0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .readableBytes */ .IV)(change.after)),
            change.how,
            change.how === 'new' ? whyText(change) : '',
        ];
    }), ['---:', '---', '---:', '---', '---']);
}
function whyText(change) {
    const line = (0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .requiredText */ .$4)(change);
    const way = (0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .wayToNew */ .jJ)(change).map((text) => shortened(text, longestWay));
    return [...way, ...(line === undefined ? [] : [line])].map(_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q).join('; ');
}
function modulesMarkdown({ platform, size, modules, rows, ...sizes }) {
    const others = rows.filter(({ module }) => module === '');
    const rest = modules.slice(mostRows);
    const line = (name, { pulled, bytes }) => [
        name,
        bar(pulled / size),
        (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .unbroken */ .D_)((0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .readableBytes */ .IV)(pulled)),
        (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .unbroken */ .D_)(`${((100 * pulled) / size).toFixed(1)} %`),
        (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .unbroken */ .D_)((0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .readableBytes */ .IV)(bytes)),
    ];
    const table = (some, more = []) => (0,_sizes_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownTable */ .Qj)([(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(platform), '', 'pulled', 'share', 'bytes'], [...some.map((module) => line(nameText((0,_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .moduleName */ .AO)(module)), module)), ...more], ['---', '---:', '---:', '---:']);
    const unsure = [
        ...(sizes.exact ? [] : [`The modules are approximate: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(sizes.approximate ?? 'the second link differs')}`]),
        ...(sizes['pulled-exact'] ? [] : ['The pulled bytes of the modules are estimates; their sum is exact.']),
    ];
    return [
        ...table(modules.slice(0, mostRows), [
            ...(rest.length === 0 ? [] : [line(`${rest.length} more modules`, (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(rest))]),
            line(`${_comparison_js__WEBPACK_IMPORTED_MODULE_3__/* .otherBytes */ .IF} (files, headers, documents)`, (0,_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sumOf */ .XN)(others)),
        ]),
        '',
        ...unsure.flatMap((sentence) => [sentence, '']),
        ...(rest.length === 0 ? [] : folded(`${rest.length} more modules`, [...table(rest.slice(0, mostFoldedRows)), ''])),
    ];
}
function nameText(name) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Q)(shortened(name, longestName));
}
function shortened(value, most) {
    return value.length > most ? `${value.slice(0, most)}…` : value;
}
// Eighths of a block, so that small shares differ too.
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
/** A bar of block characters for a share from 0 to 1. */
function bar(share) {
    const parts = Math.round(Math.min(1, Math.max(0, share)) * barLength * 8);
    return `${'█'.repeat(Math.floor(parts / 8))}${eighths[parts % 8] ?? ''}`;
}


/***/ }),

/***/ 5985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XN: () => (/* binding */ sumOf),
/* harmony export */   Zi: () => (/* binding */ priceLines),
/* harmony export */   bg: () => (/* binding */ explainLines)
/* harmony export */ });
/* harmony import */ var _sizes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5820);
/* harmony import */ var _comparison_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1069);
/* harmony import */ var _what_if_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1536);



const mostModules = 15;
const mostPackages = 15;
/** The document as lines for a terminal. */
function explainLines(document) {
    return [
        ...document.platforms.flatMap((platform) => [...platformLines(document.name, platform), '']),
        ...priceLines(document),
    ];
}
/** What other ways of building would save, and for which platform; nothing if nobody asked. */
function priceLines({ 'what-if': prices }) {
    return prices === undefined ? [] : [`for ${prices.platform}:`, ...(0,_what_if_js__WEBPACK_IMPORTED_MODULE_0__/* .whatIfLines */ .F)(prices), ''];
}
function platformLines(name, sizes) {
    const { platform, size, rows, modules } = sizes;
    const packed = sizes['packed-size'] === undefined ? '' : `, packed to ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(sizes['packed-size'])}`;
    const kinds = summed(rows, ({ kind }) => kind);
    const others = rows.filter(({ module }) => module === '');
    return [
        `${name} for ${platform}: ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(size)} pulled; the program has ${(0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(sizes['binary-size'])}${packed}`,
        ...(sizes.exact ? [] : [`approximate: ${sizes.approximate ?? 'the second link differs'}`]),
        ...(sizes['pulled-exact'] ? [] : ['pulled bytes of the rows are estimates; their sum is exact']),
        '',
        ...table('module', [
            ...modules.slice(0, mostModules).map((module) => [(0,_comparison_js__WEBPACK_IMPORTED_MODULE_2__/* .moduleName */ .AO)(module), module]),
            ...rest(modules, mostModules, 'modules'),
            ['other', sumOf(others)],
        ], size),
        '',
        ...table('kind', [...kinds], size),
        '',
        ...packageTable(rows, size),
        '',
        ...embeddedTable(rows, size),
        ...modules.slice(0, mostModules).flatMap(whyLines),
        ...withoutTable(modules, size),
    ];
}
function table(first, entries, size) {
    return (0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .ed)([first, 'pulled', 'share', 'bytes'], entries.map(([name, sum]) => cells(name, sum, size)));
}
function cells(name, { bytes, pulled }, size) {
    return [name, (0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(pulled), `${((100 * pulled) / size).toFixed(1)} %`, (0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .readableBytes */ .IV)(bytes)];
}
function packageTable(rows, size) {
    const packages = [...summed(rows, (row) => row.package)];
    return table('package', packages.slice(0, mostPackages), size);
}
function embeddedTable(rows, size) {
    const files = rows.filter(({ kind }) => kind === 'embedded-files');
    if (files.length === 0)
        return [];
    const named = files.slice(0, mostPackages).map((row) => [`${row.package}: ${row.name ?? ''}`, row]);
    return [...table('embedded file', [...named, ...rest(files, mostPackages, 'files')], size), ''];
}
function rest(all, most, what) {
    return all.length <= most ? [] : [[`${all.length - most} more ${what}`, sumOf(all.slice(most))]];
}
/** What leaves with each direct dependency: an estimate. */
function withoutTable(modules, size) {
    const known = modules.flatMap(({ module, without }) => (without === undefined ? [] : [[module, without]]));
    if (known.length === 0)
        return [];
    const sorted = known.toSorted(([, a], [, b]) => b.pulled - a.pulled).slice(0, mostModules);
    return [
        '',
        ...(0,_sizes_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .ed)(['without it (an estimate)', 'pulled', 'share', 'bytes', 'imported by others too'], sorted.map(([module, without]) => [...cells(module, without, size), namesText(without.importedBy ?? [])]), [0, 4]),
    ];
}
const mostNames = 2;
function namesText(names) {
    const more = names.length - mostNames;
    return `${names.slice(0, mostNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
/** Why a module is there: the way from the main package, and the line of go.mod. */
function whyLines({ module, chain, required }) {
    if (chain.length < 2 || module === 'std')
        return [];
    const asked = required === undefined
        ? []
        : [`  go.mod:${required.line}: ${required.text}${required.through === undefined ? '' : ' (through it)'}`];
    return [`${module}: ${chain.join(' → ')}`, ...asked];
}
/** Sums by a name, largest first. */
function summed(rows, of) {
    const sums = new Map();
    for (const row of rows)
        sums.set(of(row), sumOf([row, sums.get(of(row)) ?? nothing]));
    return new Map([...sums].toSorted(([, a], [, b]) => b.pulled - a.pulled || b.bytes - a.bytes));
}
/** The sum of some parts. */
function sumOf(parts) {
    return parts.reduce((sum, { bytes, pulled }) => ({ bytes: sum.bytes + bytes, pulled: sum.pulled + pulled }), nothing);
}
const nothing = { bytes: 0, pulled: 0 };


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


/***/ })

};
