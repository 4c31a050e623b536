export const id = 356;
export const ids = [356];
export const modules = {

/***/ 9356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  beginImages: () => (/* binding */ beginImages)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: ./lib/analysis/budget/budget.js
var budget_budget = __webpack_require__(9549);
// EXTERNAL MODULE: ./lib/compile/tests.js
var tests = __webpack_require__(8684);
// EXTERNAL MODULE: ./lib/host/network/http.js
var http = __webpack_require__(6423);
// EXTERNAL MODULE: ./lib/host/parallel.js
var parallel = __webpack_require__(4199);
// EXTERNAL MODULE: ./lib/host/stages/ahead.js
var stages_ahead = __webpack_require__(841);
// EXTERNAL MODULE: ./lib/host/trace.js
var trace = __webpack_require__(9659);
// EXTERNAL MODULE: ./lib/report/decisions.js
var decisions = __webpack_require__(9581);
// EXTERNAL MODULE: ./lib/report/vulnerabilities.js
var vulnerabilities = __webpack_require__(1756);
// EXTERNAL MODULE: ./lib/steps/attest.js + 1 modules
var attest = __webpack_require__(950);
// EXTERNAL MODULE: ./lib/steps/compile.js + 15 modules
var compile = __webpack_require__(2092);
// EXTERNAL MODULE: ./lib/steps/image.js + 19 modules
var steps_image = __webpack_require__(5603);
// EXTERNAL MODULE: ./lib/steps/pack.js + 12 modules
var pack = __webpack_require__(4761);
// EXTERNAL MODULE: ./lib/steps/publish.js
var publish = __webpack_require__(4988);
// EXTERNAL MODULE: ./lib/steps/report.js + 13 modules
var report = __webpack_require__(7246);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/caches/go-folders.js
var go_folders = __webpack_require__(7389);
;// CONCATENATED MODULE: ./lib/steps/sbom.js




/**
 * Lists what is in each image, as documents; in the order of the images, as soon as they are assembled. The licences are
 * read as soon as the programs are packed.
 */
async function listContents({ inputs, host }, { packing, assembling, go, }) {
    const env = { ...host.env, ...inputs.buildEnv };
    const [{ sbomOf, readProgramLicences }, seen, { modules }, packed] = await Promise.all([
        __webpack_require__.e(/* import() */ 167).then(__webpack_require__.bind(__webpack_require__, 3167)),
        __webpack_require__.e(/* import() */ 962).then(__webpack_require__.bind(__webpack_require__, 5962)).then(({ seenTexts }) => seenTexts(host.cacheFolder)),
        (0,go_folders/* knownGoFolders */.Z)(env, process.platform) ?? (0,go_folders/* goFolders */.K)(go, { ...host, env }),
        packing,
    ]);
    const licences = new Map(await (0,parallel/* inParallel */.HN)({
        items: [...new Set(packed.map(({ program }) => program.main))],
        limit: 2,
        work: async (main) => {
            const { goMod } = main.module;
            const folder = goMod === undefined || main.install !== undefined ? undefined : (0,external_node_path_.dirname)(goMod);
            const own = packed.filter(({ program }) => program.main === main);
            const folders = { modules, main: folder, goRoot: go.root, seen };
            return [
                main,
                await (0,trace/* partOfRun */.Ao)(host, 'SBOM', () => (0,trace/* traced */.mn)(host, 'read licences', () => readProgramLicences(own, folders))),
            ];
        },
    }));
    await seen.keep();
    return (0,parallel/* inParallel */.HN)({
        items: await assembling,
        limit: 2,
        work: ({ image, spec, programs }) => {
            const version = image.labels['org.opencontainers.image.version'] ?? image.tags[0];
            const licencesOf = licences.get(image.main) ?? (() => undefined);
            return (0,trace/* partOfRun */.Ao)(host, 'SBOM', () => (0,trace/* traced */.mn)(host, 'list contents', () => sbomOf({ spec, version, programs, licencesOf })));
        },
    });
}

// EXTERNAL MODULE: ./lib/steps/setup/toolchain.js
var toolchain = __webpack_require__(8062);
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
            const verified = await (0,trace/* partOfRun */.Ao)(host, 'test', () => (0,tests/* verifyModules */.PT)({ go, folder: main.buildFolder, env: plan.build.env }, host));
            done.push(verified === 'vendored' ? `${path}: nothing to verify, it is vendored` : `${path}: modules verified`);
        }
        if (inputs.test.length > 0) {
            await (0,trace/* partOfRun */.Ao)(host, 'test', () => (0,tests/* runGoTests */.lQ)({ patterns: inputs.test, flags: inputs.testFlags, main, go, options: plan.build }, host));
            done.push(`${path}: tests passed, ${inputs.test.join(' ')}`);
        }
    }
    return done;
}

// EXTERNAL MODULE: ./lib/steps/vulnerabilities.js + 6 modules
var steps_vulnerabilities = __webpack_require__(730);
// EXTERNAL MODULE: ./lib/toolchain/upx/upx.js + 5 modules
var upx_upx = __webpack_require__(8471);
// EXTERNAL MODULE: ./lib/pipeline/sizes.js + 57 modules
var pipeline_sizes = __webpack_require__(6232);
// EXTERNAL MODULE: ./lib/analysis/budget/verdict.js
var verdict = __webpack_require__(2479);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/keys/mode.js
var mode = __webpack_require__(1673);
;// CONCATENATED MODULE: ./lib/keys/places.js
/** The first tags under which an image of the same may be: its own, then those of other runs. */
function placesOf({ targets, earlier, inputs }) {
    const own = { targets: targets.map(({ repository, tags }) => ({ repository, tags: tags.slice(0, 1) })) };
    // Documents that name a commit and a run are true of the image that they are attached to alone.
    const namesRun = inputs.attest === 'provenance' || inputs.attest === 'true';
    const others = earlier.filter(({ fromPullRequest }) => !fromPullRequest || !namesRun);
    return targets.length === 0 ? others : [own, ...others];
}
/** The kinds of documents that a kept image must have as referrers. */
function documentsOf({ attest, attestForm }) {
    if (attestForm === 'buildkit')
        return [];
    return [
        ...(attest === 'sbom' || attest === 'true' ? ['spdx', 'cyclonedx'] : []),
        ...(attest === 'provenance' || attest === 'true' ? ['provenance'] : []),
    ];
}
/** The beginning of a key, as logs show it. */
function shortKey(key) {
    return key.slice(0, 12);
}

// EXTERNAL MODULE: ./lib/oci/attachment.js
var attachment = __webpack_require__(3508);
// EXTERNAL MODULE: ./lib/oci/references.js
var references = __webpack_require__(3835);
// EXTERNAL MODULE: ./lib/host/json.js
var json = __webpack_require__(1022);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/registry/read.js
var registry_read = __webpack_require__(6995);
;// CONCATENATED MODULE: ./lib/registry/recorded.js



/**
 * The image that a tag names now. With `inLabels`, a manifest without a key in its annotations is asked for that in its
 * labels, as engines push it that write the manifest themselves. Undefined if there is no such tag. Throws a RegistryError.
 */
async function readRecorded(client, { repository, actions, tag, inLabels }) {
    const root = await (0,registry_read/* findManifest */.J9)(client, repository, tag, actions);
    if (root === undefined)
        return undefined;
    const key = (0,annotations/* keyIn */.xB)(root.manifest.annotations) ??
        (inLabels ? await keyInLabels(client, { repository, actions }, root) : undefined);
    return { root, key };
}
async function keyInLabels(client, asked, { manifest }) {
    const single = manifest.kind === 'manifest' ? manifest : (await firstImage(client, asked, manifest.manifests))?.manifest;
    if (single?.kind !== 'manifest')
        return undefined;
    const { config } = await (0,registry_read/* readConfigBlob */.wp)(client, asked.repository, single.config);
    return (0,annotations/* keyIn */.xB)((0,json/* textsByName */.N_)((0,json/* property */.MZ)(config, 'config', 'Labels')) ?? {});
}
async function firstImage(client, { repository, actions }, manifests) {
    const first = manifests.find(isImage);
    return first === undefined ? undefined : (0,registry_read/* readManifest */.WI)(client, repository, first.digest, actions);
}
// An index of BuildKit lists attestations under the platform unknown/unknown.
function isImage({ platform }) {
    return platform !== undefined && platform.os !== 'unknown';
}
/** The images of each platform below a root. Throws a RegistryError. */
async function readPlatforms(client, { repository, actions }, root, single) {
    const { manifest } = root;
    if (manifest.kind === 'manifest')
        return platformOf(root, single);
    const all = await Promise.all(manifest.manifests
        .filter(isImage)
        .map(async ({ digest, platform = single }) => platformOf(await (0,registry_read/* readManifest */.WI)(client, repository, digest, actions), platform)));
    return all.flat();
}
function platformOf(read, platform) {
    const { manifest, descriptor } = read;
    if (manifest.kind !== 'manifest')
        return [];
    return [{ platform, manifest: descriptor, config: manifest.config, pulledBytes: (0,registry_read/* pulledBytesOf */.Ls)(read) }];
}

// EXTERNAL MODULE: ./lib/registry/referrers/lists.js
var lists = __webpack_require__(2673);
;// CONCATENATED MODULE: ./lib/steps/unchanged/choose.js










/** A choice without asking: everything is built. */
function buildAll(options, plan) {
    const built = plan.images.map((image) => ({ image, because: whyUnasked(options, image), pulledBytes: undefined }));
    return { plan, kept: [], built, lines: built.map(({ image, because }) => lineOf(image, { because })) };
}
/** Why the registry is not asked, as one clause. */
function whyUnasked({ context }, { inputs, targets }) {
    if ((0,mode/* modeOf */.VV)({ inputs, context }) !== 'rebuild')
        return targets.length === 0 ? 'it is not pushed' : 'it gets no key';
    return inputs.unchanged === 'rebuild'
        ? 'unchanged is rebuild'
        : 'unchanged is auto, which keeps on pushes of branches and in pull requests only';
}
/** The images of a plan whose key is needed: to be written into them, or to find out whether they changed. */
function keyedImages(options, { images }) {
    return images.filter((image) => (0,mode/* recordsKey */.MH)(image, { context: options.context }) || isCandidate(options, image));
}
/** Whether any image of a plan may be kept, or must be, so that the registry must be asked before anything is compiled. */
function mayKeep(options, { images }) {
    return images.some((image) => image.inputs.unchanged === 'require' || isCandidate(options, image));
}
/**
 * Whether an image may be found where another run has pushed it. What is not pushed is built by a run for what is then here;
 * a plan of jobs still says whether it has changed.
 */
function isCandidate({ context, inputs: { plan } }, image) {
    if ((0,mode/* modeOf */.VV)({ inputs: image.inputs, context }) === 'rebuild')
        return false;
    if (image.targets.length === 0)
        return plan && placesOf(image).length > 0;
    const isKeyed = (0,mode/* recordsKey */.MH)(image, { context }) || image.earlier.length > 0;
    return isKeyed && image.targets.every(({ tags }) => tags.length > 0);
}
/**
 * Asks the registry for the first tag of each image that may be kept, and for those of other runs that may have pushed
 * it. What is not found is built, and what cannot be asked too; but a plan of jobs, and `unchanged: require`, throw a
 * RegistryError then. `require` throws a UserError if anything would be built.
 */
function chooseImages(options, asking) {
    const { plan } = asking;
    return (0,trace/* partOfRun */.Ao)(options.host, 'unchanged', async () => {
        const found = await (0,parallel/* inParallel */.HN)({
            items: plan.images,
            limit: 16,
            work: async (image) => ({ image, verdict: await verdictOn(image, { ...asking, options }) }),
        });
        const built = found.flatMap(({ image, verdict: { because, pulledBytes } }) => because === undefined ? [] : [{ image, because, pulledBytes }]);
        refuseToBuild(built);
        return {
            plan: { ...plan, images: built.map(({ image }) => image) },
            kept: found.flatMap(({ verdict }) => verdict.kept ?? []),
            built,
            lines: found.map(({ image, verdict }) => lineOf(image, verdict)),
        };
    });
}
function refuseToBuild(built) {
    const refused = built.filter(({ image }) => image.inputs.unchanged === 'require');
    if (refused.length === 0)
        return;
    const reasons = refused.slice(0, 5).map(({ image, because }) => `${image.main.name} (${because})`);
    const more = refused.length > reasons.length ? ` and ${refused.length - reasons.length} more` : '';
    throw new errors/* UserError */.yo(`unchanged is require, but this run would build ${reasons.join(', ')}${more}`, {
        change: 'Give this step the same inputs as the jobs that build, and run it after all of them; or use unchanged: keep.',
    });
}
async function verdictOn(image, asking) {
    const { options, keys, registry } = asking;
    const { explain = false } = options;
    if (!isCandidate(options, image))
        return { because: whyUnasked(options, image) };
    const because = (0,mode/* whyBuilt */.Tu)(image, { explain });
    if (because !== undefined)
        return { because };
    const known = keys.get(image);
    if (known === undefined || 'unknown' in known)
        return { because: `it has no key, ${known?.unknown ?? 'no tag'}` };
    try {
        return await compared(image, { key: known.key, registry, weighs: options.inputs.plan });
    }
    catch (error) {
        if (!(error instanceof errors/* RegistryError */.gl))
            throw error;
        // A repository that does not exist yet is often forbidden, not missing.
        const isRefusal = error.status === 401 || error.status === 403;
        const allFail = options.inputs.plan && !isRefusal && image.targets.length > 0;
        if (image.inputs.unchanged === 'require' || allFail)
            throw error;
        return { because: `the registry does not say what is there: ${error.message}` };
    }
}
function lineOf(image, { kept, because }) {
    const { name } = image.main;
    if (kept === undefined)
        return `${name}: to build, ${because}`;
    const { root, key, of } = kept;
    const revision = root.manifest.annotations['org.opencontainers.image.revision'];
    const since = revision === undefined ? '' : ` since ${revision.slice(0, 7)}`;
    const what = of === undefined ? `unchanged${since}` : `as ${of} has it${since}`;
    const [first] = image.targets;
    const where = first === undefined ? '' : `${(0,references/* repositoryText */.g_)(first.repository)}@`;
    return `${name}: ${what} (key ${shortKey(key)}), ${where}${root.descriptor.digest} stays`;
}
/** Compares the key of an image with those of the images at its places. Throws a RegistryError. */
async function compared(image, asking) {
    const reasons = [];
    let pulledBytes = 0;
    for (const place of placesOf(image)) {
        const { kept, because, pulledBytes: bytes = 0 } = await comparedAt(place, image, asking);
        if (kept !== undefined)
            return { kept };
        reasons.push(because);
        if (pulledBytes === 0)
            pulledBytes = bytes;
    }
    return { because: reasons.join('; '), ...(pulledBytes === 0 ? {} : { pulledBytes }) };
}
async function comparedAt(place, image, { key, registry, weighs }) {
    const actions = image.targets.length === 0 ? 'pull' : 'pull,push';
    const all = await Promise.all(place.targets.map((target) => foundAt(target, { image, key, registry, actions })));
    const [first] = place.targets;
    const [single] = image.platforms;
    const roots = all.flatMap(({ root }) => root ?? []);
    const [root] = roots;
    const read = async () => first === undefined || root === undefined || single === undefined
        ? []
        : readPlatforms(registry, { repository: first.repository, actions }, root, single);
    const wrong = all.find(({ because }) => because !== undefined)?.because;
    const apart = roots.some(({ descriptor }) => descriptor.digest !== root?.descriptor.digest);
    const because = wrong ?? (apart ? 'its repositories have different images' : undefined);
    if (because === undefined && root !== undefined) {
        const platforms = await read();
        const over = overLimit(image, platforms);
        const of = place.of === undefined ? {} : { of: place.of };
        return over === undefined ? { kept: { image, key, root, platforms, ...of } } : { because: over };
    }
    // How large it was says how long it will take.
    const pulledBytes = weighs ? (await read()).reduce((sum, one) => sum + one.pulledBytes, 0) : 0;
    return { because: because ?? 'it is not there', ...(pulledBytes === 0 ? {} : { pulledBytes }) };
}
/** Why an image must be weighed as if it were new: it is over a limit, or only its layers could tell. */
function overLimit({ main, inputs }, platforms) {
    const { sizes } = (0,verdict/* limitsFor */.I)(main.name, { sizes: inputs.maxSize, increases: inputs.maxIncrease });
    const limit = sizes.find(({ of, bytes }) => of === 'disk' || platforms.some(({ pulledBytes }) => pulledBytes > bytes));
    return limit === undefined ? undefined : `max-size ${limit.text} must be weighed`;
}
/** What the first tag of a target names, and why that cannot stay. */
async function foundAt({ repository, tags: [tag = ''] }, { image, key, registry, actions, }) {
    const inLabels = image.inputs.builder === 'docker';
    const found = await readRecorded(registry, { repository, actions, tag, inLabels });
    const name = (0,references/* taggedText */.Ms)(repository, tag);
    if (found === undefined)
        return { because: `there is no ${name}` };
    const { root } = found;
    if (found.key === undefined)
        return { root, because: `${name} has no key` };
    if (found.key !== key)
        return { root, because: `its key ${shortKey(key)} is not that of ${name}` };
    const wanted = image.targets.length === 0 ? [] : documentsOf(image.inputs);
    if (wanted.length === 0)
        return { root };
    const there = (await (0,lists/* readReferrers */.tV)(registry, repository, root.descriptor.digest)).map(attachment/* kindOf */.I);
    const missing = wanted.find((kind) => !there.includes(kind));
    return missing === undefined ? { root } : { root, because: `${name} has no ${missing} attached` };
}

// EXTERNAL MODULE: ./lib/registry/conversation.js
var registry_conversation = __webpack_require__(3204);
// EXTERNAL MODULE: ./lib/registry/push/manifests.js + 1 modules
var manifests = __webpack_require__(8504);
// EXTERNAL MODULE: ./lib/registry/push/tags.js
var push_tags = __webpack_require__(1971);
;// CONCATENATED MODULE: ./lib/registry/push/tag-present.js




/** Gives more tags to an image that is in the repository: one request for each. Throws a RegistryError. */
async function tagPresent(client, { repository, root, foundAs, tags }) {
    const { conversation, requests } = (0,registry_conversation/* pushingTo */.U)(client, repository, new AbortController());
    const outcomes = [];
    for (const tag of (0,push_tags/* inOrder */.a)(tags.map(references/* checkTag */.Bs))) {
        const how = tag === foundAs
            ? 'unchanged'
            : await (0,manifests/* storeManifest */.$)(conversation, root, { reference: tag, repair: async () => { } });
        outcomes.push({ tag, how });
    }
    return { repository, digest: root.descriptor.digest, blobs: [], tags: outcomes, requests: requests() };
}

;// CONCATENATED MODULE: ./lib/steps/unchanged/keep.js



/** Sets the tags of this run on images that stay as they are. Throws a RegistryError. */
function keepAll({ host }, { kept, registry }) {
    return (0,trace/* partOfRun */.Ao)(host, 'push', () => (0,parallel/* inParallel */.HN)({
        items: kept,
        limit: 16,
        work: async (one) => ({
            ...one,
            pushes: await Promise.all(one.image.targets.map(({ repository, tags }) => tagPresent(registry, {
                repository,
                root: one.root,
                foundAs: one.of === undefined ? tags[0] : undefined,
                tags,
            }))),
        }),
    }));
}

// EXTERNAL MODULE: ./lib/steps/unchanged/keys.js + 4 modules
var unchanged_keys = __webpack_require__(7153);
;// CONCATENATED MODULE: ./lib/keys/legs.js
// A program of the size of podinfo takes about 5 s of two cores to compile, where the build cache has the rest, and 6 s
// for each megabyte of its image to pack and compress.
const secondsOfProgram = 5;
const secondsOfMegabyte = 6;
const usualBytes = 2_000_000;
/**
 * About how long it takes to build each program, in seconds. A new program counts as the middle of those that are there.
 * The sizes are in the manifests; a measured time there would give every build of the same commit another digest.
 */
function secondsFor(programs, others) {
    const known = [...programs.flatMap(({ pulledBytes = [] }) => pulledBytes), ...others].sort((a, b) => a - b);
    const middle = known[Math.floor(known.length / 2)] ?? usualBytes;
    return programs.map(({ pulledBytes = middle }) => Math.ceil(secondsOfProgram + (secondsOfMegabyte * pulledBytes) / 1_000_000));
}
/**
 * Puts programs into at most `count` legs that take about the same time: the longest first, each into the leg with the least
 * so far.
 */
function legsFrom(programs, count) {
    const legs = Array.from({ length: Math.min(count, programs.length) }, () => ({
        seconds: 0,
        programs: [],
    }));
    for (const program of programs.toSorted((a, b) => b.seconds - a.seconds)) {
        const least = legs.reduce((best, leg) => (leg.seconds < best.seconds ? leg : best));
        least.programs.push(program);
        least.seconds += program.seconds;
    }
    return legs.map(({ seconds, programs: own }, index) => ({
        leg: index + 1,
        name: own.map(({ name }) => name).join(', '),
        package: own.map((program) => program.package).join('\n'),
        key: own.map(({ key }) => key).join('\n'),
        settings: Object.fromEntries(own.map(({ name, settings }) => [name, settings])),
        seconds,
    }));
}

// EXTERNAL MODULE: ./lib/plan/names/names.js
var names = __webpack_require__(8872);
;// CONCATENATED MODULE: ./lib/steps/unchanged/matrix.js



/** Distributes the programs to build over the jobs of a matrix. */
function matrixFrom(options, { kept, built }, keys) {
    const { inputs, context } = options;
    const planned = built.map(({ image, pulledBytes }) => plannedProgram(image, { options, keys, pulledBytes }));
    const seconds = secondsFor(planned, kept.map(({ platforms }) => platforms.reduce((sum, { pulledBytes }) => sum + pulledBytes, 0)));
    const programs = planned.flatMap((program, index) => seconds.slice(index, index + 1).map((of) => ({ ...program, seconds: of })));
    // A job with a single program would give it another default name than a job with all.
    const several = built.length + kept.length > 1;
    const images = (0,names/* imageTexts */.mH)({ inputs, context, several }).join('\n');
    return {
        legs: legsFrom(programs, inputs.legs).map((leg) => ({ ...leg, images })),
        changed: planned.map(({ name }) => name),
        unchanged: kept.map(({ image }) => image.main.name),
    };
}
function plannedProgram(image, given) {
    const { settings, place } = given.options;
    const { main } = image;
    const known = given.keys.get(image);
    const own = settings?.inputsFor(main).own ?? [];
    return {
        name: main.name,
        package: main.install ?? folderArgument((0,external_node_path_.relative)(place.workingDirectory, main.folder)) ?? main.importPath,
        key: known !== undefined && 'key' in known ? known.key : '',
        pulledBytes: given.pulledBytes,
        settings: Object.fromEntries(own.map(({ name, text }) => [name, text])),
    };
}
/** A folder as the input `package` takes it: `./cmd/api`. */
function folderArgument(path) {
    if ((0,external_node_path_.isAbsolute)(path))
        return undefined;
    return path === '' ? '.' : path.startsWith('..') ? path : `./${path}`;
}
/** What a plan comes to, as lines of the log. */
function describeMatrix({ legs, changed, unchanged }) {
    const longest = Math.max(0, ...legs.map(({ seconds }) => seconds));
    const jobs = `${legs.length} job${legs.length === 1 ? '' : 's'}`;
    const work = legs.length === 0 ? 'nothing to build' : `to build in ${jobs}, the longest about ${longest} s`;
    return [`${changed.length + unchanged.length} programs: ${changed.length} ${work}; ${unchanged.length} unchanged`];
}

;// CONCATENATED MODULE: ./lib/pipeline/unchanged.js







/**
 * Computes the key of each image that gets one, and decides which images stay as they are. Where all are built anyway,
 * nothing waits for the keys but the image.
 */
function beginChoice({ options, source, registry, ahead }, { tools, planning }) {
    const keying = ahead(async (held) => {
        const [plan, { go }] = await (0,parallel/* both */.WP)(planning.early, tools);
        return (0,unchanged_keys/* keyImages */._)(held, { plan, go, source, images: keyedImages(held, plan) });
    }, stages_ahead/* itself */.Q);
    const choosing = ahead(async (held) => {
        const plan = await planning.early;
        if (!mayKeep(held, plan))
            return buildAll(held, plan);
        return chooseImages(held, { plan, keys: await keying.early, registry });
    }, stages_ahead/* itself */.Q);
    const keyed = async () => {
        const [{ plan }, keys] = await (0,parallel/* both */.WP)(choosing.early, keying.early);
        return (0,unchanged_keys/* withKeys */.j)(options, plan, keys);
    };
    return { keying, choosing, keyed };
}
/** Shows what is built and what stays; nothing where everything is built anyway. */
function showChoice({ options, stages }, plan, { shown }) {
    return mayKeep(options, plan)
        ? stages.stage({ name: 'Unchanged', work: shown, decisions: ({ lines }) => lines })
        : shown();
}
/** Plans the jobs that build what changed; builds nothing. */
async function planJobs(build, setup) {
    const { options, stages } = build;
    const { keying, choosing } = beginChoice(build, setup);
    const choice = await stages.stage({ name: 'Unchanged', work: choosing.shown, decisions: ({ lines }) => lines });
    const keys = await keying.shown();
    const jobs = await stages.stage({
        name: 'Jobs',
        work: async () => matrixFrom(options, choice, keys),
        decisions: describeMatrix,
    });
    return { plan: (0,unchanged_keys/* withKeys */.j)(options, await setup.planning.early, keys), jobs };
}
/** Sets this run's tags on the images that stay: after everything else has been pushed. */
function keepUnchanged({ options, registry, stages }, { kept }) {
    return stages.stage({
        name: 'Tag unchanged images',
        work: () => keepAll(options, { kept, registry }),
        decisions: (all) => all.flatMap(({ pushes }) => pushes.flatMap(decisions/* describePush */.MT)),
    });
}

;// CONCATENATED MODULE: ./lib/pipeline/images.js






















/** Begins all work after the plan, each as soon as it has what it needs. */
function beginImages(order) {
    const { build, setup, run } = order;
    const { inputs } = build.options;
    const work = inputs.dryRun || inputs.plan ? undefined : beginWork(build, setup);
    return { shown: (known) => showImages({ build, setup, run, work }, known) };
}
// The log, and the error of a run, stand in the order of the stages.
async function showImages({ build, setup, run, work }, { tools, restored, plan }) {
    const { options, registry, stages, started } = build;
    const { inputs } = options;
    build.manifests?.check(plan);
    (0,budget_budget/* checkLimits */.J)(plan);
    if (inputs.plan)
        return (0,report/* resultOfPlan */.Kl)({ tools, restored, ...(await planJobs(build, setup)) });
    if (work === undefined)
        return (0,report/* resultOfPlan */.Kl)({ plan, tools, restored });
    const choice = await showChoice(build, plan, work.choosing);
    const budget = (0,budget_budget/* budgetOf */.n)(choice.plan);
    if ((0,tests/* wantsTests */.Tn)(inputs))
        await stages.stage({ name: 'Test', work: work.testing.shown, decisions: (lines) => lines });
    const { builder, comparing } = work;
    const writeResults = (run) => (0,trace/* traced */.mn)(options.host, 'write results', async () => (0,report/* resultOfBuild */.fo)(run));
    const common = { options, builder, stages, started, restored, planned: plan };
    if (choice.plan.images.length === 0) {
        const nothing = { packed: [], images: [], sboms: [], published: [], checked: undefined };
        return writeResults({ ...common, ...nothing, tools, retagged: await keepUnchanged(build, choice) });
    }
    await stages.stage({
        name: 'Compile',
        work: async () => (await (0,parallel/* both */.WP)(work.compiling.shown(), setup.recalling.shown()))[0],
        decisions: decisions/* describeCompiled */.F7,
    });
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
        decisions: (all) => all.flatMap(({ lines, built, needs }) => [...lines, (0,decisions/* describeAssembled */.Uf)(built, needs)]),
    });
    const sboms = await stages.stage({
        name: 'SBOM',
        work: work.listing.shown,
        decisions: (all) => all.map(({ inventory }) => (0,decisions/* describeSbom */.pS)(inventory)),
    });
    const checked = work.checking === undefined
        ? undefined
        : await stages.stage({
            name: 'Vulnerabilities',
            work: work.checking.shown,
            decisions: vulnerabilities/* describeVulnerabilities */.C7,
        });
    const attesting = { options, plan, go: tools.go, sboms };
    const images = (0,attest/* attestsInIndex */.II)(options)
        ? await stages.stage({
            name: 'Attestation manifests',
            work: () => (0,attest/* attestInIndex */.rh)(attesting, assembled),
            decisions: (all) => all.map(({ built }) => (0,decisions/* describeBuilt */.SA)(built)),
        })
        : assembled;
    const sizes = await (0,pipeline_sizes/* weigh */.vi)(build, { plan: choice.plan, budget, images, comparing, go: tools.go, run });
    const done = { ...common, tools: used, packed, images, sboms, sizes, checked, retagged: [] };
    const withheld = (0,publish/* withhold */.s$)(images, { vulnerabilities: checked?.failure, budget: sizes?.failure });
    if (withheld !== undefined)
        return writeResults({ ...done, published: withheld });
    const published = await stages.stage({
        name: 'Publish',
        work: () => (0,publish/* publishAll */.V7)({ options, images, builder, registry }),
        decisions: (all) => all.flatMap((image) => (image.pushes ?? []).flatMap(decisions/* describePush */.MT)),
    });
    const retagged = choice.kept.length === 0 ? [] : await keepUnchanged(build, choice);
    await (0,pipeline_sizes/* keepSizes */.Od)(build, { published, sizes });
    if (!(0,attest/* attestsAsReferrers */.Nz)(options))
        return writeResults({ ...done, published, retagged });
    const attested = await stages.stage({
        name: 'Attest',
        work: () => (0,attest/* attestAll */.DC)(attesting, published, { registry, startedMs: started, vexOf: (image) => (0,report/* vexOf */.nJ)(image, checked) }),
        decisions: decisions/* describeAttached */.wH,
    });
    return writeResults({ ...done, published: attested, retagged });
}
/** Tests, then compiles; packs each program as soon as it is compiled, and compresses each image when that is done. */
function beginWork(build, { tools, restoring, restored, recalling, listings, planning }) {
    const { options, order, pushes, ahead } = build;
    const builder = (0,steps_image/* createBuilder */.I)(options, pushes);
    const { choosing, keyed } = beginChoice(build, { tools, planning });
    const testing = ahead(async (held) => {
        const plan = await planning.early;
        await restored('build');
        return runTests(held, plan, (await tools).go);
    }, stages_ahead/* itself */.Q);
    const checking = order === undefined
        ? undefined
        : ahead(async (held) => {
            const [{ plan }, { go }] = await (0,parallel/* both */.WP)(choosing.early, tools);
            await testing.early;
            return (0,steps_vulnerabilities/* startVulnerabilityCheck */.X)(held, { plan, go, order });
        }, (check) => check.finish());
    const compiling = ahead(async (held) => {
        const [{ plan }, { go }] = await (0,parallel/* both */.WP)(choosing.early, tools);
        await testing.early;
        const compiling = (0,compile/* compilePrograms */.B)(held, plan, go, { recalled: await recalling.early, listings });
        const targets = plan.images.flatMap((image) => image.targets);
        if (targets.length > 0)
            await (0,http/* prepareRequests */.A)();
        if (builder.name === 'native')
            pushes.look(targets);
        return compiling;
    }, ({ all }) => all);
    const room = (0,parallel/* createRoom */.ab)({ places: (0,external_node_os_.availableParallelism)(), signal: options.host.signal });
    const packing = ahead(async (held) => {
        const { each } = await compiling.early;
        await restored('packed');
        return (0,pack/* packAll */.p)(held, { programs: each, tools: await tools, room });
    }, ({ all }) => all);
    const assembling = ahead(async (held) => {
        const [plan, { each }] = await (0,parallel/* both */.WP)(keyed(), packing.early);
        const { go } = await tools;
        const guarded = (0,budget_budget/* budgetOf */.n)(plan).guard((await checking?.early)?.guard(pushes) ?? pushes);
        const builder = (0,steps_image/* createBuilder */.I)(held, guarded);
        return (0,steps_image/* assembleAll */.g)({ options: held, plan, packed: each, go, builder, pushes: guarded, room });
    }, stages_ahead/* itself */.Q);
    const listing = ahead(async (held) => {
        const { go } = await tools;
        const packed = packing.early.then(({ all }) => all);
        return listContents(held, { packing: packed, assembling: assembling.early, go });
    }, stages_ahead/* itself */.Q);
    const comparing = (0,pipeline_sizes/* beginSizes */.Si)(build, { restoring, choosing, compiling, assembling, tools, listings });
    return { choosing, testing, checking, compiling, packing, assembling, listing, comparing, builder };
}


/***/ })

};
