export const id = 167;
export const ids = [167];
export const modules = {

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

/***/ 3167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readProgramLicences: () => (/* binding */ readProgramLicences),
  sbomOf: () => (/* binding */ sbomOf)
});

// EXTERNAL MODULE: ./lib/oci/platform.js
var oci_platform = __webpack_require__(7122);
// EXTERNAL MODULE: ./lib/oci/canonical-json.js
var canonical_json = __webpack_require__(9634);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/purl.js
var purl = __webpack_require__(6988);
// EXTERNAL MODULE: ./lib/oci/rfc3339.js
var rfc3339 = __webpack_require__(5550);
// EXTERNAL MODULE: ./lib/version.js
var lib_version = __webpack_require__(3411);
// EXTERNAL MODULE: ./lib/sbom/identity.js
var identity = __webpack_require__(5315);
;// CONCATENATED MODULE: ./lib/sbom/cyclonedx.js






/**
 * The inventory as CycloneDX 1.6 JSON, canonical: the same inventory gives the same bytes. A component for the image, for
 * the program of each platform, each module, all data and files; each program depends on what is linked into it.
 * Source: https://cyclonedx.org/docs/1.6/json/
 */
function cyclonedxOf(inventory) {
    const { name, version, createdSeconds, programs, modules, data, files } = inventory;
    const image = { type: 'container', 'bom-ref': 'image', name, ...(version === undefined ? {} : { version }) };
    const document = {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        version: 1,
        metadata: {
            timestamp: (0,rfc3339/* isoTime */.L)(createdSeconds),
            lifecycles: [{ phase: 'post-build' }],
            tools: { components: [{ type: 'application', name: 'go-tiny-image', version: lib_version/* version */.r }] },
            component: image,
        },
        components: [
            ...programs.map(programComponent),
            ...[...modules].map(([key, module]) => moduleComponent(key, module)),
            ...data.map(dataComponent),
            ...files.map(fileComponent),
        ],
        dependencies: [
            { ref: 'image', dependsOn: [...programs.map(programRef), ...data.map(dataRef), ...files.map(fileRef)].sort() },
            ...programs.map((program) => ({ ref: programRef(program), dependsOn: program.modules.map(moduleRef).sort() })),
            ...[...modules.keys()].map((key) => ({ ref: moduleRef(key) })),
            ...[...data.map(dataRef), ...files.map(fileRef)].map((ref) => ({ ref })),
        ],
        compositions: [{ aggregate: 'complete', assemblies: ['image'] }],
    };
    const serialNumber = `urn:uuid:${(0,identity/* documentUuid */.H)((0,canonical_json/* canonicalJson */.d)(document))}`;
    return (0,canonical_json/* canonicalJson */.d)({ ...document, serialNumber });
}
const programRef = ({ platform }) => `program:${platform}`;
const moduleRef = (key) => `module:${key}`;
const dataRef = ({ name }) => `data:${name}`;
const fileRef = ({ path }) => `file:${path}`;
function programComponent(program) {
    const { platform, path, sizeBytes, digest, packer, linkedDigest, info } = program;
    return {
        type: 'file',
        'bom-ref': programRef(program),
        name: path,
        hashes: [sha256((0,oci_digest/* hexOf */.ZD)(digest))],
        properties: properties([
            ['platform', platform],
            ['size', String(sizeBytes)],
            ['packer', packer],
            ['linked-sha256', (0,oci_digest/* hexOf */.ZD)(linkedDigest)],
            ['go-version', info?.goVersion],
            ['go-package', info?.path],
            ...(info?.settings ?? []).map(([key, value]) => [`go-setting:${key}`, value]),
        ]),
    };
}
function moduleComponent(key, module) {
    const { kind, path, version, sum, note, licences } = module;
    const supplier = (0,identity/* supplierOf */.k)(module);
    return {
        type: kind === 'main' ? 'application' : 'library',
        'bom-ref': moduleRef(key),
        name: path,
        ...(version === undefined ? {} : { version }),
        ...(supplier === undefined ? {} : { supplier: { name: supplier } }),
        purl: (0,purl/* modulePurl */.gh)(module),
        scope: 'required',
        ...(licences === undefined ? {} : { licenses: licences.map((id) => ({ license: { id } })) }),
        properties: properties([
            ['go-module', kind],
            ['go-sum', sum],
            [`go-${note?.name ?? ''}`, note?.value],
        ]),
    };
}
function dataComponent(data) {
    const { name, version, description, supplier, licence, path } = data;
    return {
        type: 'data',
        'bom-ref': dataRef(data),
        name,
        version,
        description,
        supplier: { name: supplier },
        purl: (0,purl/* genericPurl */.LS)(data),
        licenses: [{ license: { id: licence } }],
        properties: properties([['path', path]]),
    };
}
function fileComponent(file) {
    const { path, sizeBytes, digests } = file;
    return {
        type: 'file',
        'bom-ref': fileRef(file),
        name: path,
        hashes: [sha256(digests.sha256)],
        properties: properties([['size', String(sizeBytes)]]),
    };
}
function sha256(content) {
    return { alg: 'SHA-256', content };
}
function properties(pairs) {
    return pairs.flatMap(([name, value]) => (value === undefined ? [] : [{ name: `go-tiny-image:${name}`, value }]));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/host/files/pieces.js
var pieces = __webpack_require__(5863);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
;// CONCATENATED MODULE: ./lib/sbom/files.js



/** Reads the files among the entries of layers; sorted by path. Throws Node's errors of reading. */
async function fileComponents(entries) {
    const files = entries.flatMap((entry) => (entry.type === 'file' ? [entry] : []));
    const components = await (0,parallel/* inParallel */.HN)({
        items: files,
        limit: 4,
        work: async ({ path, content }) => ({ path, ...(await measured(content)) }),
    });
    return components.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
async function measured(content) {
    const [sha256, sha1] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('sha1')];
    const take = (bytes) => {
        sha256.update(bytes);
        sha1.update(bytes);
    };
    if ('bytes' in content)
        take(content.bytes);
    const sizeBytes = 'bytes' in content ? content.bytes.length : await (0,pieces/* readInPieces */.tu)(content.file, take);
    return { sizeBytes, digests: { sha256: sha256.digest('hex'), sha1: sha1.digest('hex') } };
}

;// CONCATENATED MODULE: ./lib/sbom/data.js
const known = {
    'ca-certificates': {
        name: 'ca-certificates',
        description: "Mozilla's root certificates for TLS servers, from golang.org/x/crypto/x509roots/fallback",
        supplier: 'Mozilla',
        licence: 'MPL-2.0',
    },
    'mime-types': {
        name: 'mime-db',
        description: 'Media types by the extensions of files',
        supplier: 'github.com/jshttp',
        licence: 'MIT',
    },
    'time-zones': {
        name: 'tzdata',
        description: 'Time zones, from the files of the Go distribution',
        supplier: 'IANA',
        // As the file LICENSE of tzdata says; SPDX has an identifier for it since 2021.
        licence: 'CC-PDDC',
    },
};
/** Data in a layer as a component. */
function dataComponentOf({ name, version, path }) {
    return { ...known[name], version, path };
}

;// CONCATENATED MODULE: ./lib/sbom/modules.js
/** The modules of a program, its own first, then the standard library, then the others in the order of their paths. */
function modulesOf(info, { imageVersion, licencesOf }) {
    const withLicences = (licences) => licences === undefined || licences.length === 0 ? {} : { licences };
    const own = info.main ?? { path: info.path, version: '' };
    const ownVersion = versionOf(own) ?? moduleVersion(imageVersion);
    const others = info.modules.map((module) => {
        const { replacedBy } = module;
        const licences = withLicences(licencesOf(module));
        if (replacedBy === undefined)
            return { kind: 'module', ...linked(module), ...licences };
        // A folder has no version, and its path means nothing outside of the checkout: it is still that module's code.
        return versionOf(replacedBy) === undefined
            ? { kind: 'module', path: module.path, note: { name: 'replaced-by', value: replacedBy.path }, ...licences }
            : { kind: 'module', ...linked(replacedBy), note: { name: 'replaces', value: nameOf(module) }, ...licences };
    });
    return [
        {
            kind: 'main',
            ...linked(own),
            ...(ownVersion === undefined ? {} : { version: ownVersion }),
            ...withLicences(licencesOf('main')),
        },
        {
            kind: 'standard library',
            path: 'stdlib',
            version: goVersionOf(info),
            ...withLicences(licencesOf('standard library')),
        },
        ...others,
    ];
}
/** What tells modules of an inventory apart. */
function keyOf({ path, version }) {
    return version === undefined ? path : `${path}@${version}`;
}
// As Go writes versions. A branch or another name of an image is no version of a module.
function moduleVersion(imageVersion) {
    const numbers = /^v?(\d+\.\d+\.\d+(?:[-+].*)?)$/.exec(imageVersion ?? '')?.[1];
    return numbers === undefined ? undefined : `v${numbers}`;
}
/** `1.26.8` of `go1.26.8 X:nocoverageredesign`. */
function goVersionOf({ goVersion }) {
    return goVersion.replace(/^go/, '').replace(/[ -]X:.*$/, '');
}
function linked(module) {
    const version = versionOf(module);
    return {
        path: module.path,
        ...(version === undefined ? {} : { version }),
        ...(module.sum === undefined ? {} : { sum: module.sum }),
    };
}
function versionOf({ version }) {
    return version === '' || version === '(devel)' ? undefined : version;
}
function nameOf(module) {
    return keyOf(linked(module));
}

;// CONCATENATED MODULE: ./lib/sbom/inventory.js



/** Joins the facts about an image to one inventory. Pure. */
function inventoryFrom(facts) {
    const { name, version, createdSeconds, programs, data, files } = facts;
    const modules = new Map();
    const components = programs.map((program) => {
        const info = program.program.buildInfo;
        const linked = info === undefined ? [] : modulesOf(info, { imageVersion: version, licencesOf: facts.licencesOf });
        for (const module of linked)
            modules.set(keyOf(module), modules.get(keyOf(module)) ?? module);
        return inventory_programComponent(program, { path: facts.programPath, info, modules: linked.map(keyOf) });
    });
    return {
        name,
        ...(version === undefined ? {} : { version }),
        createdSeconds,
        programs: components,
        modules: new Map([...modules].sort(([a], [b]) => (a < b ? -1 : 1))),
        data: data.map(dataComponentOf),
        files,
    };
}
/** What of an inventory concerns the image of one platform. */
function inventoryOfPlatform(inventory, platform) {
    const programs = inventory.programs.filter((program) => program.platform === (0,oci_platform/* platformText */.VQ)(platform));
    const linked = new Set(programs.flatMap(({ modules }) => modules));
    const modules = new Map([...inventory.modules].filter(([key]) => linked.has(key)));
    return { ...inventory, programs, modules };
}
function inventory_programComponent({ program, packedBy, sizeBytes, digest }, found) {
    const { path, info, modules } = found;
    const packer = packedBy?.upx === undefined ? packedBy?.name : `UPX ${packedBy.upx.version}`;
    return {
        platform: (0,oci_platform/* platformText */.VQ)(program.platform),
        path,
        sizeBytes,
        digest,
        ...(packer === undefined ? {} : { packer }),
        linkedDigest: program.digest,
        ...(info === undefined ? {} : { info: { goVersion: info.goVersion, path: info.path, settings: info.settings } }),
        modules,
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/host/files/regular.js
var regular = __webpack_require__(8582);
;// CONCATENATED MODULE: ./lib/sbom/licences/module-folders.js





// The names by which pkg.go.dev finds licences.
const licenceFile = /^(?:un)?(?:licen[cs]e|copying|copyright)s?(?:[-.].*)?$/i;
const longestFileBytes = 1024 * 1024;
/**
 * Reads the licences of a program's modules from their own files, in the module cache, in vendor or in the folder of a
 * replace directive. A module whose files are not there has none.
 */
async function readLicences(info, { seen, ...folders }) {
    const detect = detectorWith(seen);
    const main = folders.main ?? (info.main === undefined ? undefined : cached(folders.modules, info.main));
    const sources = [
        ['main', main],
        ['standard library', folders.goRoot],
        ...info.modules.map((module) => [module, folderOf(module, folders)]),
    ];
    const found = new Map(await (0,parallel/* inParallel */.HN)({
        items: sources,
        // With more, texts that wait for others live on until a whole collection.
        limit: 2,
        work: async ([key, folder]) => {
            const texts = folder === undefined ? [] : await licenceFilesIn(folder);
            const identifiers = await Promise.all(texts.map(detect));
            return [key, [...new Set(identifiers.flat())].sort()];
        },
    }));
    return (module) => {
        const licences = found.get(module);
        return licences === undefined || licences.length === 0 ? undefined : licences;
    };
}
/** Loads the detector, and the texts that it compares with, for the first text that is new. */
function detectorWith(seen) {
    let loading;
    const load = async () => (await __webpack_require__.e(/* import() */ 269).then(__webpack_require__.bind(__webpack_require__, 5269))).createLicenceDetector();
    return async (text) => {
        const known = seen?.of(text);
        if (known !== undefined)
            return known;
        loading ??= load();
        const identifiers = (await loading)(text);
        seen?.note(text, identifiers);
        return identifiers;
    };
}
function folderOf(module, { modules, main }) {
    const linked = module.replacedBy ?? module;
    if (/^\.{0,2}\//.test(linked.path))
        return main === undefined ? undefined : (0,external_node_path_.resolve)(main, linked.path);
    const vendored = main === undefined ? undefined : (0,external_node_path_.join)(main, 'vendor', module.path);
    return [cached(modules, linked), vendored].find((folder) => folder !== undefined && (0,external_node_fs_.existsSync)(folder));
}
// Source: golang.org/x/mod/module, EscapePath.
function cached(modules, { path, version }) {
    const escaped = (text) => text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
    return (0,external_node_path_.join)(modules, `${escaped(path)}@${escaped(version)}`);
}
async function licenceFilesIn(folder) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    const files = names.filter((name) => licenceFile.test(name)).sort();
    const texts = await Promise.all(files.map((name) => (0,regular/* readRegularFile */.XF)((0,external_node_path_.join)(folder, name), longestFileBytes).catch(() => undefined)));
    return texts.flatMap((text) => (text === undefined ? [] : [text.toString('utf8')]));
}

// EXTERNAL MODULE: ./lib/sbom/verification-code.js
var verification_code = __webpack_require__(4650);
;// CONCATENATED MODULE: ./lib/sbom/spdx.js







const unknown = 'NOASSERTION';
const imageId = 'SPDXRef-image';
/**
 * The inventory as SPDX 2.3 JSON, canonical, with the same contents as the CycloneDX document.
 * Source: https://spdx.github.io/spdx-spec/v2.3/
 */
function spdxOf(inventory) {
    const { name, createdSeconds, programs, modules, data, files } = inventory;
    const contents = [...programs.map(programId), ...data.map(dataId), ...files.map(fileId)];
    const document = {
        spdxVersion: 'SPDX-2.3',
        SPDXID: 'SPDXRef-DOCUMENT',
        dataLicense: 'CC0-1.0',
        name,
        creationInfo: { created: (0,rfc3339/* isoTime */.L)(createdSeconds), creators: [`Tool: go-tiny-image-${lib_version/* version */.r}`] },
        packages: [
            imagePackage(inventory),
            ...programs.map((program) => programPackage(program, inventory)),
            ...[...modules].map(([key, module]) => modulePackage(key, module)),
            ...data.map(dataPackage),
        ],
        files: files.map(fileElement),
        relationships: [
            relationship('SPDXRef-DOCUMENT', 'DESCRIBES', imageId),
            ...contents.map((id) => relationship(imageId, 'CONTAINS', id)),
            ...programs.flatMap((program) => program.modules.map((key) => relationship(programId(program), 'DEPENDS_ON', moduleId(key)))),
        ],
    };
    const documentNamespace = `https://spdx.org/spdxdocs/go-tiny-image/${encodeURIComponent(name)}-${(0,identity/* documentUuid */.H)((0,canonical_json/* canonicalJson */.d)(document))}`;
    return (0,canonical_json/* canonicalJson */.d)({ ...document, documentNamespace });
}
const programId = ({ platform }) => identifier('program', platform);
const moduleId = (key) => identifier('module', key);
const dataId = ({ name }) => identifier('data', name);
const fileId = ({ path }) => identifier('file', path);
// Letters, digits, dots and hyphens are allowed; the digits of a digest tell apart what looks the same then.
function identifier(kind, text) {
    return `SPDXRef-${kind}-${text.replaceAll(/[^A-Za-z0-9.]+/g, '-')}-${(0,oci_digest/* sha256Of */.Bj)(text).slice(0, 8)}`;
}
function relationship(from, relationshipType, to) {
    return { spdxElementId: from, relationshipType, relatedSpdxElement: to };
}
// What every package has to say, if only that it says nothing.
const common = {
    downloadLocation: unknown,
    filesAnalyzed: false,
    licenseConcluded: unknown,
    licenseDeclared: unknown,
    copyrightText: unknown,
    supplier: unknown,
};
function imagePackage({ name, version, modules, files }) {
    const main = [...modules.values()].find(({ kind }) => kind === 'main');
    return {
        ...common,
        ...(0,verification_code/* containedFiles */.h)(files.map(({ digests }) => digests.sha1)),
        SPDXID: imageId,
        name,
        ...(version === undefined ? {} : { versionInfo: version }),
        primaryPackagePurpose: 'CONTAINER',
        ...(main === undefined ? {} : { supplier: organization((0,identity/* supplierOf */.k)(main)) }),
    };
}
function programPackage(program, { version, modules }) {
    const { platform, path, digest, packer, linkedDigest, info } = program;
    const main = program.modules.map((key) => modules.get(key)).find((module) => module?.kind === 'main');
    const facts = [
        `platform=${platform}`,
        ...(packer === undefined ? [] : [`packer=${packer}`]),
        `linked-sha256=${(0,oci_digest/* hexOf */.ZD)(linkedDigest)}`,
        ...(info === undefined ? [] : [`go-version=${info.goVersion}`, `go-package=${info.path}`]),
        ...(info?.settings ?? []).map(([key, value]) => `go-setting:${key}=${value}`),
    ];
    return {
        ...common,
        SPDXID: programId(program),
        name: path.slice(path.lastIndexOf('/') + 1),
        ...(version === undefined ? {} : { versionInfo: version }),
        packageFileName: path,
        primaryPackagePurpose: 'APPLICATION',
        checksums: [checksum('SHA256', (0,oci_digest/* hexOf */.ZD)(digest))],
        ...(main === undefined ? {} : { supplier: organization((0,identity/* supplierOf */.k)(main)) }),
        comment: facts.join('\n'),
    };
}
function modulePackage(key, module) {
    const { kind, path, version, sum, note, licences } = module;
    const facts = [
        `go-module=${kind}`,
        ...(sum === undefined ? [] : [`go-sum=${sum}`]),
        ...(note === undefined ? [] : [`go-${note.name}=${note.value}`]),
    ];
    return {
        ...common,
        SPDXID: moduleId(key),
        name: path,
        ...(version === undefined ? {} : { versionInfo: version }),
        primaryPackagePurpose: kind === 'main' ? 'APPLICATION' : 'LIBRARY',
        ...licencesOf(licences),
        supplier: organization((0,identity/* supplierOf */.k)(module)),
        externalRefs: [purlReference((0,purl/* modulePurl */.gh)(module))],
        comment: facts.join('\n'),
    };
}
function dataPackage(data) {
    const { name, version, description, supplier, licence, path } = data;
    return {
        ...common,
        SPDXID: dataId(data),
        name,
        versionInfo: version,
        primaryPackagePurpose: 'OTHER',
        description,
        ...licencesOf([licence]),
        supplier: organization(supplier),
        externalRefs: [purlReference((0,purl/* genericPurl */.LS)(data))],
        comment: `path=${path}`,
    };
}
function fileElement(file) {
    return {
        SPDXID: fileId(file),
        fileName: `.${file.path}`,
        checksums: [checksum('SHA1', file.digests.sha1), checksum('SHA256', file.digests.sha256)],
        licenseConcluded: unknown,
        licenseInfoInFiles: [unknown],
        copyrightText: unknown,
    };
}
function checksum(algorithm, checksumValue) {
    return { algorithm, checksumValue };
}
function licencesOf(licences) {
    const expression = licences === undefined ? unknown : licences.join(' AND ');
    return { licenseConcluded: expression, licenseDeclared: expression };
}
function organization(name) {
    return name === undefined ? unknown : `Organization: ${name}`;
}
function purlReference(purl) {
    return { referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl };
}

;// CONCATENATED MODULE: ./lib/sbom/sbom.js






/**
 * Lists what is in an image, from the build information of its linked programs and from its layers: the documents of the
 * whole image, and those of each platform. The same image gives the same bytes. Throws Node's errors of reading.
 */
async function sbomOf({ spec, version, programs, licencesOf }) {
    const ordered = spec.platforms.flatMap(({ platform }) => programs.filter(({ program }) => (0,oci_platform/* platformText */.VQ)(program.platform) === (0,oci_platform/* platformText */.VQ)(platform)));
    // All platforms have the same layers below the program's.
    const layers = spec.platforms[0]?.layers ?? [];
    const shared = layers.filter(({ purpose }) => purpose !== 'program');
    const data = shared.flatMap((layer) => layer.data ?? []);
    const zones = data.find(({ name }) => name === 'time-zones')?.path;
    const entries = shared
        .flatMap((layer) => layer.entries)
        .filter(({ path }) => zones === undefined || !path.startsWith(`${zones}/`));
    const files = await fileComponents(entries);
    const programPath = layers.find(({ purpose }) => purpose === 'program')?.entries[0]?.path ?? '';
    const { name, createdSeconds } = spec;
    const facts = { name, version, createdSeconds, programPath, programs: ordered, data, files, licencesOf };
    const inventory = inventoryFrom(facts);
    const [only, ...more] = spec.platforms;
    const whole = documentsOf(inventory);
    const platforms = only !== undefined && more.length === 0
        ? [{ platform: only.platform, ...whole }]
        : spec.platforms.map(({ platform }) => ({
            platform,
            ...documentsOf(inventoryOfPlatform(inventory, platform)),
        }));
    return { whole, platforms, inventory };
}
function documentsOf(inventory) {
    return { cyclonedx: cyclonedxOf(inventory), spdx: spdxOf(inventory) };
}
/**
 * Reads the licences of what the programs of an image link. They are known as soon as the programs are; platforms may link
 * different modules, and those that they share are read once.
 */
async function readProgramLicences(programs, folders) {
    const infos = programs.flatMap(({ program }) => program.buildInfo ?? []);
    const [first] = infos;
    if (first === undefined)
        return () => undefined;
    const modules = new Map(infos.flatMap((info) => info.modules.map((module) => [JSON.stringify(module), module])));
    const licences = await readLicences({ ...first, modules: [...modules.values()] }, folders);
    return (module) => licences(typeof module === 'string' ? module : (modules.get(JSON.stringify(module)) ?? module));
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


/***/ })

};
