export const id = 929;
export const ids = [929];
export const modules = {

/***/ 1259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E6: () => (/* binding */ buildSettings),
/* harmony export */   Ks: () => (/* binding */ sectionsOf),
/* harmony export */   Qy: () => (/* binding */ isMapValue),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   x5: () => (/* binding */ notesAt)
/* harmony export */ });
/* harmony import */ var _source_environment_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9798);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7035);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4193);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3692);




/** The keys that builds of ko and GoReleaser share: env, flags, ldflags, tags. */
function buildSettings(build, known) {
    const notes = [];
    const translated = (key, text) => {
        const result = (0,_templates_js__WEBPACK_IMPORTED_MODULE_3__/* .translateTemplates */ .G0)(text, { env: known.env, fields: { ..._templates_js__WEBPACK_IMPORTED_MODULE_3__/* .buildFields */ .cY, ...known.fields } });
        if ('text' in result)
            return [result.text];
        // A list of flags in which one has no meaning keeps the others.
        const flags = key === 'ldflags' ? flagsIn(text) : [];
        if (flags.length > 1)
            return flags.flatMap((flag) => translated(key, flag));
        notes.push({ key, text: `${key}: ${text.trim()} is left out: ${result.because}` });
        return [];
    };
    const env = listOf(build.env)
        .flatMap((text) => translated('env', text))
        .filter((text) => keepsVariable(text, notes));
    const sorted = sortFlags(wholeFlags(listOf(build.flags)).flatMap((text) => translated('flags', text)));
    const listed = listOf(build.tags).flatMap((text) => translated('tags', text));
    // go takes the last -tags alone, and the list comes after the flags.
    const tags = listed.length > 0 ? listed : sorted.tags;
    const ldflags = listOf(build.ldflags)
        .flatMap((text) => translated('ldflags', text))
        .map(withoutOurs)
        .filter((text) => text !== '');
    notes.push(...sorted.notes);
    return {
        texts: {
            ...(env.length === 0 ? {} : { 'build-env': env.join('\n') }),
            ...(sorted.flags.length === 0 ? {} : { 'build-flags': sorted.flags.map(_text_js__WEBPACK_IMPORTED_MODULE_2__/* .quotedWord */ .lG).join(' ') }),
            ...(tags.length === 0 ? {} : { 'build-tags': tags.join('\n') }),
            ...(ldflags.length === 0 ? {} : { ldflags: ldflags.join(' ') }),
        },
        notes,
    };
}
// Done in every build of ours. So is CGO_ENABLED=0, which also says that the program works without what needs cgo.
const anyway = ['GO111MODULE=on', 'GO111MODULE=auto', 'GO111MODULE='];
function keepsVariable(text, notes) {
    if (anyway.includes(text))
        return false;
    const name = text.replace(/=.*$/s, '');
    if (text === 'CGO_ENABLED=0' || (name !== 'GOFLAGS' && !_source_environment_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .decidedVariables */ .I1.includes(name)))
        return true;
    const because = name === 'CGO_ENABLED' ? 'programs are built without cgo' : 'other inputs decide that';
    notes.push({ key: 'env', text: `env: ${text} is left out: ${because}` });
    return false;
}
/** The flags of a text, each with its value; it is one where templates choose among them. */
function flagsIn(text) {
    if (/\{\{-?\s*(?:if|else|end|range|with|block|define)\b/.test(text))
        return [text];
    return wholeFlags(text.match(/(?:\{\{.*?\}\}|'[^']*'|"[^"]*"|\S)+/gs) ?? []);
}
/** Items that are a flag without its value, each with the item that follows: they stay or are left out together. */
function wholeFlags(items) {
    const whole = [];
    for (let index = 0; index < items.length; index += 1) {
        const [item = '', next] = items.slice(index, index + 2);
        const takesNext = /^--?[\w-]+$/.test(item) && next?.startsWith('-') === false;
        whole.push(takesNext ? `${item} ${next}` : item);
        index += takesNext ? 1 : 0;
    }
    return whole;
}
function sortFlags(flags) {
    const words = flags.flatMap((text) => (0,_values_js__WEBPACK_IMPORTED_MODULE_1__/* .readWords */ .ux)({ name: 'flags', text }));
    const kept = [];
    let tags = [];
    const notes = [];
    for (let index = 0; index < words.length; index += 1) {
        const word = words[index] ?? '';
        const [, name = '', value] = /^--?([\w-]+)(?:=(.*))?$/s.exec(word) ?? [];
        if (name === 'tags') {
            index += value === undefined ? 1 : 0;
            tags = (value ?? words[index] ?? '').split(/[\s,]+/);
        }
        else if (name === 'ldflags') {
            index += value === undefined ? 1 : 0;
            notes.push({ key: 'flags', text: `flags: ${word} is left out: write it under ldflags` });
        }
        else if (!['trimpath', 'v', 'buildvcs'].includes(name)) {
            kept.push(word);
        }
    }
    return { flags: kept, tags: tags.filter((tag) => tag !== ''), notes };
}
// Set in every build of ours.
function withoutOurs(ldflags) {
    return ldflags
        .replaceAll(/(?<=^|\s)-(?:s|w|buildid=)(?=\s|$)/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim();
}
/** The texts of a list, or of a single text. */
function listOf(value) {
    if (value === undefined || value === '')
        return [];
    if (typeof value === 'string')
        return [value];
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** The maps of the list under a name, each with the names that lead to it; what is no map in it is left out. */
function sectionsOf(name, value) {
    const items = Array.isArray(value) ? value : [];
    return new Map(items.flatMap((item, index) => (isMapValue(item) ? [[item, [name, String(index)]]] : [])));
}
/** Notes as lines of the log: each text once, at the first place that it is about. */
function notesAt(file, notes) {
    const first = new Map(notes.toReversed().map(({ text, line }) => [text, line]));
    return [...new Set(notes.map(({ text }) => text))].map((text) => `${file}:${first.get(text)}: ${text}`);
}
/** Whether a value is a map. */
function isMapValue(value) {
    return typeof value === 'object' && !Array.isArray(value);
}


/***/ }),

/***/ 8569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ty: () => (/* binding */ imageSettings),
/* harmony export */   dT: () => (/* binding */ linuxPlatforms),
/* harmony export */   jX: () => (/* binding */ koImages),
/* harmony export */   zG: () => (/* binding */ dockerImages)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4193);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1259);
/* harmony import */ var _templates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3692);



/** What `kos` and `dockers_v2` of GoReleaser share: tags, labels, annotations, platforms, user. */
function imageSettings(section, known) {
    const notes = [];
    const say = (note) => {
        notes.push(note);
    };
    const tags = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(section.tags).flatMap((text) => tagRule(text, known, say));
    const { platforms, notes: otherPlatforms } = linuxPlatforms(section.platforms);
    notes.push(...otherPlatforms.map((note) => ({ key: 'platforms', text: `platforms: ${note}` })));
    return {
        texts: withoutEmpty({
            tags: tags.join('\n'),
            platforms: platforms.join('\n'),
            labels: pairs('labels', section.labels, known, say),
            annotations: pairs('annotations', section.annotations, known, say),
            user: typeof section.user === 'string' ? section.user : '',
        }),
        notes,
    };
}
/** The platforms of a list that images are for, and what becomes of the others. */
function linuxPlatforms(value) {
    const all = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(value);
    const isLinux = (text) => text.startsWith('linux/');
    return {
        platforms: all.filter(isLinux),
        notes: all
            .filter((text) => !isLinux(text))
            .map((text) => `${text} is left out: ${text === 'all' ? 'platforms are named one by one' : 'images are for linux'}`),
    };
}
/** The names of images of `dockers_v2`. */
function dockerImages(section, known) {
    const notes = [];
    const images = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(section.images).flatMap((text) => filled('images', text, { known, fields: _templates_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFields */ .zy, say: (note) => notes.push(note) }));
    return { texts: withoutEmpty({ images: images.join('\n') }), notes };
}
/** The names of images of `kos`: `bare` is the repository itself, else the name of the program is added. */
function koImages(section, known) {
    const notes = [];
    const key = section.repositories === undefined ? 'repository' : 'repositories';
    const given = [...(0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(section.repositories), ...(0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(section.repository)];
    const repositories = given.flatMap((text) => filled(key, text, { known, fields: _templates_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFields */ .zy, say: (note) => notes.push(note) }));
    const images = repositories.map((name) => (section.bare === 'true' ? name : `${name}/{{name}}`));
    if (images.length > 0 && section.bare !== 'true' && section.base_import_paths !== 'true') {
        notes.push({ key, text: 'images are called after the program alone, as with base_import_paths' });
    }
    return { texts: withoutEmpty({ images: images.join('\n') }), notes };
}
// A tag of a version is a rule of type semver, so that it is left out when the event is not a version.
function tagRule(text, known, say) {
    if (/^\{\{-?\s*\.Tag\s*-?\}\}$/.test(text))
        return ['type=ref,event=tag'];
    if (/^\{\{-?\s*\.(?:Full)?Commit\s*-?\}\}$/.test(text))
        return ['type=sha,format=long,prefix='];
    const isVersion = /\{\{-?\s*\.(Version|Major|Minor|Patch)\s*-?\}\}/.test(text);
    return filled('tags', text, { known, fields: isVersion ? _templates_js__WEBPACK_IMPORTED_MODULE_2__/* .tagFields */ .E : _templates_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFields */ .zy, say }).map((tag) => isVersion ? `type=semver,pattern=${tag}` : tag.includes('{{') ? `type=raw,value=${tag}` : tag);
}
function pairs(name, value, known, say) {
    if (!(0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapValue */ .Qy)(value))
        return '';
    const lines = Object.entries(value).flatMap(([key, given]) => 
    // These labels are set from the same facts, and are never missing.
    typeof given !== 'string' || /^org\.opencontainers\.image\.(created|revision|version|source|title)$/.test(key)
        ? []
        : filled(name, given, { known, fields: _templates_js__WEBPACK_IMPORTED_MODULE_2__/* .nameFields */ .zy, say }).map((text) => `${key}=${text}`));
    return lines.map(_text_js__WEBPACK_IMPORTED_MODULE_0__/* .quotedLine */ .vw).join('\n');
}
function filled(key, text, { known, fields, say }) {
    const result = (0,_templates_js__WEBPACK_IMPORTED_MODULE_2__/* .translateTemplates */ .G0)(text, { env: known.env, fields: { ...fields, ...known.fields } });
    if ('text' in result)
        return result.text === '' ? [] : [result.text];
    say({ key, text: `${key}: ${text} is left out: ${result.because}` });
    return [];
}
function withoutEmpty(texts) {
    return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}


/***/ }),

/***/ 5929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readKoConfig: () => (/* binding */ readKoConfig)
/* harmony export */ });
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4953);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1259);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8569);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2058);




const known = [
    'builds',
    'defaultBaseImage',
    'baseImageOverrides',
    'defaultPlatforms',
    'defaultEnv',
    'defaultFlags',
    'defaultLdflags',
];
const knownOfBuild = ['id', 'dir', 'main', 'env', 'flags', 'ldflags', 'linux_capabilities'];
/**
 * Reads the settings of ko, `.ko.yaml`. What has no meaning here is named in the notes, once. Throws a UsageError for a
 * file that is not YAML. Source: https://ko.build/configuration
 */
function readKoConfig(source, env) {
    const yaml = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(source);
    const top = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapValue */ .Qy)(yaml.value) ? yaml.value : {};
    const section = {
        ...(top.defaultEnv === undefined ? {} : { env: top.defaultEnv }),
        ...(top.defaultFlags === undefined ? {} : { flags: top.defaultFlags }),
        ...(top.defaultLdflags === undefined ? {} : { ldflags: top.defaultLdflags }),
    };
    const defaults = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .buildSettings */ .E6)(section, { env });
    const { platforms, notes: otherPlatforms } = (0,_images_js__WEBPACK_IMPORTED_MODULE_2__/* .linuxPlatforms */ .dT)(top.defaultPlatforms);
    // Each key of a build has a default of its own.
    const lineOfDefault = (key) => yaml.lineOf(`default${key.slice(0, 1).toUpperCase()}${key.slice(1)}`);
    const texts = { ...defaults.texts, ...(platforms.length === 0 ? {} : { platforms: platforms.join('\n') }) };
    const notes = [
        ...defaults.notes.map(({ key, text }) => ({ text, line: lineOfDefault(key) })),
        ...otherPlatforms.map((note) => ({ text: `platform ${note}`, line: yaml.lineOf('defaultPlatforms') })),
        ...Object.keys(top).flatMap((name) => topNotes(name).map((text) => ({ text, line: yaml.lineOf(name) }))),
    ];
    const rules = [];
    for (const [build, path] of (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .sectionsOf */ .Ks)('builds', top.builds)) {
        const settings = koBuild(build, env);
        const lineOf = (key) => yaml.lineOf(...path, key);
        const pattern = (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .packageOf */ .w)(build);
        rules.push({
            pattern,
            line: yaml.lineOf(...path),
            settings: (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsFrom */ .m)(settings.texts, { source, section: build, lineOf }),
        });
        notes.push(...settings.notes.map(({ key, text }) => ({ text, line: lineOf(key) })));
    }
    return {
        file: source.file,
        folder: source.folder,
        defaults: (0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .settingsFrom */ .m)(texts, { source, section, lineOf: lineOfDefault }),
        rules,
        notes: (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .notesAt */ .x5)(source.file, notes),
    };
}
function koBuild(build, env) {
    const settings = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .buildSettings */ .E6)(build, { env });
    const capabilities = (0,_build_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)(build.linux_capabilities);
    return {
        texts: {
            ...settings.texts,
            ...(capabilities.length === 0 ? {} : { capabilities: capabilities.join('\n') }),
        },
        notes: [
            ...settings.notes,
            ...Object.keys(build)
                .filter((name) => !knownOfBuild.includes(name))
                .map((name) => ({ key: name, text: `builds: ${name} has no meaning here` })),
        ],
    };
}
function topNotes(name) {
    if (name === 'defaultBaseImage' || name === 'baseImageOverrides') {
        return [`${name} is left out: images start from scratch, with what the program needs`];
    }
    return known.includes(name) ? [] : [`${name} has no meaning here`];
}


/***/ }),

/***/ 2058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ settingsFrom),
/* harmony export */   w: () => (/* binding */ packageOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9875);


// Under which keys of ko and GoReleaser an input may stand that has another name there.
const theirNames = {
    'build-env': ['env'],
    'build-flags': ['flags'],
    'build-tags': ['flags', 'tags'],
    capabilities: ['linux_capabilities'],
    images: ['images', 'repositories', 'repository'],
};
/** Settings from texts by the names of our inputs. */
function settingsFrom(texts, { source, section, lineOf }) {
    return Object.entries(texts).map(([name, text]) => {
        const line = lineOf(theirNames[name]?.find((key) => section[key] !== undefined) ?? name);
        return { name: inputName(name), text, from: `${source.file}:${line}`, line };
    });
}
function inputName(name) {
    const row = _table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu.find((candidate) => candidate.name === name);
    if (row === undefined)
        throw new TypeError(`${name} is no input`);
    return row.name;
}
/** The package of a build of ko or GoReleaser: its `main`, a folder or a file, below its `dir`. */
function packageOf({ dir, main }) {
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.join(typeof dir === 'string' ? dir : '.', typeof main === 'string' ? main : '.');
    const folder = path.endsWith('.go') ? node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path) : path;
    return folder.startsWith('/') || folder.startsWith('.') ? folder : `./${folder}`;
}


/***/ }),

/***/ 3692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ tagFields),
/* harmony export */   G0: () => (/* binding */ translateTemplates),
/* harmony export */   cY: () => (/* binding */ buildFields),
/* harmony export */   zy: () => (/* binding */ nameFields)
/* harmony export */ });
/**
 * Fields of ko and GoReleaser in flags of the build, as our expressions.
 * Sources: https://ko.build/configuration, https://goreleaser.com/customization/templates
 */
const buildFields = {
    '.Tag': '{{version}}',
    '.Git.Tag': '{{version}}',
    '.Version': '{{semver}}',
    '.RawVersion': '{{semver}}',
    '.Commit': '{{revision}}',
    '.FullCommit': '{{revision}}',
    '.Git.FullCommit': '{{revision}}',
    '.CommitDate': '{{commit-date}}',
    '.Git.CommitDate': '{{commit-date}}',
    // The build is reproducible, so its date is that of the commit.
    '.Date': '{{commit-date}}',
};
/** The same fields in labels, annotations and names. */
const nameFields = {
    '.Tag': '{{tag}}',
    '.Branch': '{{branch}}',
    '.ShortCommit': '{{sha}}',
    '.Date': "{{commit_date 'YYYY-MM-DDTHH:mm:ss[Z]'}}",
    '.CommitDate': "{{commit_date 'YYYY-MM-DDTHH:mm:ss[Z]'}}",
};
/** The same fields in patterns of tag rules of type semver. */
const tagFields = {
    '.Version': '{{version}}',
    '.Major': '{{major}}',
    '.Minor': '{{minor}}',
    '.Patch': '{{patch}}',
};
// The usual way to name a variable that may be missing.
const optionalVariable = /\{\{-?\s*if\s+(?:index\s+\.Env\s+"(\w+)"|\.Env\.(\w+))\s*-?\}\}\{\{-?\s*\.Env\.(\w+)\s*-?\}\}\{\{-?\s*end\s*-?\}\}/g;
/** Replaces Go templates: `.Env.NAME` by the variable's value, each known field by its text; others are not known. */
function translateTemplates(text, { env, fields }) {
    let because;
    const settled = text.replaceAll(optionalVariable, (whole, indexed, dotted, name) => (indexed ?? dotted) === name ? (env[name] ?? '') : whole);
    const replaced = settled.replaceAll(/\{\{-?\s*(.*?)\s*-?\}\}/g, (whole, field) => {
        const variable = /^\.Env\.(\w+)$/.exec(field)?.[1];
        const value = variable === undefined ? own(fields, field) : env[variable];
        if (value === undefined)
            because ??= variable === undefined ? `${whole} has no meaning here` : `${variable} is not set`;
        return value ?? whole;
    });
    return because === undefined ? { text: replaced } : { because };
}
function own(fields, name) {
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
}


/***/ }),

/***/ 4193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   lG: () => (/* binding */ quotedWord),
/* harmony export */   vw: () => (/* binding */ quotedLine)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * The text of an input that means the same as a value of a settings file: lists become lines or words, maps become
 * NAME=value. Throws a UsageError for a value that the input cannot have.
 */
function inputText(row, value) {
    if (typeof value === 'string')
        return value;
    if (isList(value))
        return listText(row, value);
    if (row.pairs === true) {
        return Object.entries(value)
            .map(([name, text]) => quotedLine(`${name}=${scalar({ ...row, name: `${row.name}.${name}` }, text)}`))
            .join('\n');
    }
    throw unlike(row, 'a map');
}
function listText(row, values) {
    const items = values.map((value) => scalar(row, value));
    if (row.kind === 'words')
        return items.map(quotedWord).join(' ');
    if (row.kind === 'lines')
        return items.map(row.pairs === true ? quotedLine : (item) => plainItem(row, item)).join('\n');
    if (row.kind === 'list')
        return items.map((item) => plainItem(row, item)).join('\n');
    throw unlike(row, 'a list');
}
function scalar(row, value) {
    if (typeof value === 'string')
        return value;
    throw unlike(row, isList(value) ? 'a list within a list' : 'a map within a list or a map');
}
/** An item as one line, quoted where `readItems` needs it. */
function quotedLine(item) {
    return /[\r\n]|^\s*["#]|^\s|\s$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item;
}
/** A word, quoted where `readWords` needs it. */
function quotedWord(word) {
    return word === '' || /[\s"'\\[]/.test(word) ? `"${word.replaceAll(/["\\]/g, '\\$&')}"` : word;
}
function plainItem(row, item) {
    if (!/[\r\n]/.test(item))
        return item;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${row.name} has the item ${JSON.stringify(item)}, with a line break`, {
        change: 'Write one item for each line.',
    });
}
function unlike(row, found) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${row.name} is ${found}, but must be ${shapeOf(row)}`, {
        change: `Write it as the input ${row.name} of the step: ${row.description}.`,
    });
}
function shapeOf({ kind, pairs, choices }) {
    if (choices !== undefined)
        return `one of ${choices.join(', ')}`;
    if (kind === 'boolean')
        return 'true or false';
    if (kind === 'text')
        return 'one value';
    return pairs === true ? 'a map, a list or a text' : 'a list or a text';
}
function isList(value) {
    return Array.isArray(value);
}


/***/ }),

/***/ 4953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


// Hand-written settings for a thousand services stay below both; a file that is made to exhaust time or memory does not.
const mostCharacters = 1_000_000;
const mostAliases = 2000;
/**
 * Reads a YAML file in which every scalar is text as written (`1.20` stays `1.20`), and a plain null or ~ is none; anchors,
 * aliases and merge keys work. Throws a UsageError with its position for a file that is not YAML, too large, or made of too many aliases.
 */
function readYaml({ file, text }) {
    if (text.length > mostCharacters) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${file} has ${text.length} characters; at most ${mostCharacters} are read`, {
            change: 'Move what is not a setting out of it.',
        });
    }
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema: 'failsafe', merge: true, lineCounter: lines, prettyErrors: false });
    const [error] = [...document.errors, ...document.warnings];
    if (error !== undefined)
        throw malformed(file, error, lines);
    return { value: plainValue(document, file), lineOf: (...names) => lineOf({ document, lines, names }) };
}
function malformed(file, error, lines) {
    const { line, col } = lines.linePos(error.pos[0]);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${file}:${line}: not YAML: ${error.message}`, {
        change: 'Mend the line.',
        positions: [{ at: { file, line, column: col }, message: error.message }],
    });
}
function plainValue(document, file) {
    let aliases = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias: () => {
            aliases += 1;
        },
        Scalar: (place, node) => {
            if (place !== 'key' && node.type === 'PLAIN' && /^(?:~|null|Null|NULL)$/.test(String(node.value)))
                node.value = '';
        },
    });
    if (aliases > mostAliases)
        throw tooMany(file, `${aliases} aliases; at most ${mostAliases} are read`);
    try {
        const value = document.toJS({ maxAliasCount: mostAliases });
        return checked(value ?? '');
    }
    catch (cause) {
        if (!(cause instanceof ReferenceError))
            throw cause;
        throw tooMany(file, cause.message);
    }
}
function tooMany(file, what) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${file}: ${what}`, { change: 'Write what the aliases stand for.' });
}
// The failsafe schema makes nothing else than strings, lists and maps.
function checked(value) {
    if (Array.isArray(value))
        return value.map(checked);
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, checked(one)]));
    }
    return String(value ?? '');
}
function lineOf({ document, lines, names }) {
    let node = document.contents;
    let line = 1;
    for (const name of names) {
        const found = pairOf(resolved(node, document), name);
        if (found === undefined)
            return line;
        if (found.offset !== undefined)
            line = lines.linePos(found.offset).line;
        node = found.value;
    }
    return line;
}
const pairs = new WeakMap();
function pairOf(node, name) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
        const item = node.items[Number(name)];
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(item) ? { value: item, offset: item.range?.[0] } : undefined;
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return undefined;
    const known = pairs.get(node) ?? new Map(node.items.flatMap(({ key, value }) => pairEntry(key, value)));
    pairs.set(node, known);
    return known.get(name);
}
function pairEntry(key, value) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? [[String(key.value), { value, offset: key.range?.[0] }]] : [];
}
function resolved(node, document) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        return node.resolve(document);
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node : undefined;
}


/***/ })

};
