export const id = 205;
export const ids = [205];
export const modules = {

/***/ 4205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readConfig: () => (/* binding */ readConfig)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/nearest.js
var nearest = __webpack_require__(3231);
// EXTERNAL MODULE: ./lib/inputs/table.js + 5 modules
var table = __webpack_require__(9875);
;// CONCATENATED MODULE: ./lib/inputs/config/configurable.js

/** The inputs that the file may set, for all packages (`defaults`) or for some (`packages`). */
function configurable(where) {
    const rows = table/* inputTable */.Fu;
    return rows.filter((row) => notConfigurable(row, where) === undefined);
}
/** Why an input cannot be set in a part of a settings file; undefined if it can. */
function notConfigurable({ name, group, secret }, where) {
    if (secret === true || ['username', 'registry', 'registry-ca', 'plain-http'].includes(name)) {
        return 'credentials and registries belong to the step, not into a file of the repository';
    }
    if (['config', 'merge', 'comment-from', 'working-directory', 'manifests', 'manifests-output'].includes(name))
        return 'it is an input of the step';
    if (group === 'toolchain' && where === 'packages')
        return 'all packages of a step use the same tools; defaults may set it';
    if (where === 'packages' && name === 'builder')
        return 'one builder makes all images; defaults may set it';
    if (group === 'run')
        return 'it is an input of the step';
    if (where === 'packages' && name === 'package')
        return 'the pattern above it names the package';
    if (where === 'packages' && ['test', 'test-flags', 'verify-modules'].includes(name)) {
        return 'tests run once for all packages; defaults may set it';
    }
    if (where === 'packages' && name.startsWith('attest')) {
        return 'all images of a step get the same documents; defaults may set it';
    }
    if (where === 'packages' && name.startsWith('vulnerabilit')) {
        return 'the programs of a step are checked together; defaults may set it';
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/inputs/config/text.js
var config_text = __webpack_require__(4193);
// EXTERNAL MODULE: ./lib/inputs/config/yaml.js
var config_yaml = __webpack_require__(4953);
;// CONCATENATED MODULE: ./lib/inputs/config/read.js






const topNames = ['defaults', 'packages'];
/**
 * Reads a settings file of go-tiny-image. Throws a UsageError, with its position, for an unknown name, a value that an
 * input cannot have, or an input that a file cannot set.
 */
function readConfig(source) {
    const yaml = (0,config_yaml/* readYaml */.g)(source);
    const top = mapOf(yaml.value, { source, line: 1, name: 'the file' });
    for (const name of Object.keys(top))
        if (!topNames.includes(name))
            throw unknownTop(name, { source, yaml });
    const packages = mapOf(top.packages ?? '', { source, line: yaml.lineOf('packages'), name: 'packages' });
    return {
        file: source.file,
        folder: source.folder,
        defaults: settingsOf(top.defaults ?? '', { source, yaml, path: ['defaults'], where: 'defaults' }),
        rules: Object.entries(packages).map(([pattern, value]) => {
            const path = ['packages', pattern];
            const settings = settingsOf(value, { source, yaml, path, where: 'packages' });
            return { pattern, line: yaml.lineOf(...path), settings };
        }),
        notes: [],
    };
}
function settingsOf(value, { source, yaml, path, where }) {
    const map = mapOf(value, { source, line: yaml.lineOf(...path), name: path.at(-1) ?? '' });
    return Object.entries(map).map(([name, given]) => {
        const line = yaml.lineOf(...path, name);
        const row = rowOf(name, { source, line, where });
        return {
            name: row.name,
            text: textOf(row, given, { source, line }),
            from: `${source.file}:${line}`,
            line,
        };
    });
}
function rowOf(name, { source, line, where }) {
    const rows = table/* inputTable */.Fu;
    const row = rows.find((candidate) => candidate.name === name);
    if (row === undefined) {
        const close = (0,nearest/* nearest */.p)(name, configurable(where).map((known) => known.name));
        const advice = close === undefined ? 'The inputs are listed in the README.' : `Did you mean ${close}?`;
        throw wrong({ source, line, message: `unknown input ${name}`, change: advice });
    }
    const why = notConfigurable(row, where);
    if (why === undefined)
        return row;
    throw wrong({ source, line, message: `${name} cannot be set here: ${why}`, change: `Remove ${name} from ${where}.` });
}
function textOf(row, value, { source, line }) {
    try {
        return (0,config_text/* inputText */.AN)(row, value);
    }
    catch (error) {
        if (!(error instanceof errors/* UsageError */.eb))
            throw error;
        throw wrong({ source, line, message: error.message, change: error.change ?? '' });
    }
}
function mapOf(value, { source, line, name }) {
    if (value === '')
        return {};
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw wrong({
        source,
        line,
        message: `${name} is ${Array.isArray(value) ? 'a list' : `"${String(value)}"`}, but must be a map`,
        change: 'Write name: value, one for each line.',
    });
}
function unknownTop(name, { source, yaml }) {
    const line = yaml.lineOf(name);
    const isInput = table/* inputTable */.Fu.some((row) => row.name === name);
    const close = (0,nearest/* nearest */.p)(name, topNames);
    const change = isInput
        ? `Write ${name} under defaults, or under a package in packages.`
        : `${close === undefined ? '' : `Did you mean ${close}? `}The file has two parts, defaults and packages.`;
    return wrong({ source, line, message: `unknown name ${name}`, change });
}
function wrong({ source, line, message, change }) {
    return new errors/* UsageError */.eb(`${source.file}:${line}: ${message}`, {
        change,
        positions: [{ at: { file: source.file, line }, message }],
    });
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
