import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
;// CONCATENATED MODULE: ./lib/deflate/block/bit-writer.js
/** Writes bits as deflate packs them (RFC 1951, section 3.1.1), at most `capacity` bytes between two `take`s. */
function createBitWriter(capacity) {
    const out = new Uint8Array(capacity);
    let at = 0;
    let pending = 0;
    let pendingCount = 0;
    const put = (value, count) => {
        pending |= value << pendingCount;
        pendingCount += count;
        while (pendingCount >= 8) {
            out[at] = pending;
            at += 1;
            pending >>>= 8;
            pendingCount -= 8;
        }
    };
    return {
        put,
        align: () => put(0, -pendingCount & 7),
        copy: (bytes) => {
            out.set(bytes, at);
            at += bytes.length;
        },
        pendingBits: () => pendingCount,
        take: (memory) => {
            const target = memory.byteLength < at ? new ArrayBuffer(at) : memory;
            const taken = new Uint8Array(target, 0, at);
            taken.set(out.subarray(0, at));
            at = 0;
            return taken;
        },
    };
}

;// CONCATENATED MODULE: ./lib/deflate/choices.js
/** A match as one number, as in native/deflate: distance symbol, length − 3, distance − 1. */
const matchSymbolShift = 23;
const matchLengthShift = 15;
const matchLengthMask = 0xff;
const matchDistanceMask = 0x7fff;

;// CONCATENATED MODULE: ./lib/deflate/symbols.js
// The alphabets of deflate. Source: RFC 1951, sections 3.2.5 to 3.2.7.
//
// In this folder, `table[i] ?? 0` reads a typed array at an index that is always in range: the compiler cannot know
// this, and the engine removes the check.
const { clz32 } = Math;
const windowBytes = (/* unused pure expression or super */ null && (32 * 1024));
const shortestMatch = 3;
const longestMatch = 258;
const endOfBlock = 256;
const firstLengthSymbol = 257;
const literalSymbols = 286;
const distanceSymbols = 30;
const codeLengthSymbols = 19;
/** The symbols for repeated code lengths: the previous one 3–6 times, zero 3–10 times, zero 11–138 times. */
const repeatPrevious = 16;
const repeatZero = 17;
const repeatZeroLong = 18;
/** The order in which the code lengths of the code length code are written. */
const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Extra bits by literal/length symbol; literals and the end of a block have none. */
const literalExtraBits = new Uint8Array(literalSymbols);
/** By match length − 3: its symbol, and that symbol's lowest length (− 3). */
const lengthSymbol = new Uint16Array(longestMatch - shortestMatch + 1);
const lengthBase = new Uint8Array(longestMatch - shortestMatch + 1);
for (let symbol = firstLengthSymbol, length = 0; symbol < literalSymbols - 1; symbol += 1) {
    const extraBits = symbol < 265 ? 0 : (symbol - 261) >> 2;
    literalExtraBits[symbol] = extraBits;
    lengthSymbol.fill(symbol, length, length + (1 << extraBits));
    lengthBase.fill(length, length, length + (1 << extraBits));
    length += 1 << extraBits;
}
// The longest length has its own symbol, so the last value of the symbol before it is unused.
lengthSymbol[longestMatch - shortestMatch] = literalSymbols - 1;
lengthBase[longestMatch - shortestMatch] = longestMatch - shortestMatch;
/** Extra bits of a distance symbol. */
function distanceExtraBits(symbol) {
    return symbol < 4 ? 0 : (symbol >> 1) - 1;
}
/** The lowest distance − 1 of a distance symbol. */
function distanceBase(symbol) {
    return symbol < 4 ? symbol : (2 + (symbol & 1)) << ((symbol >> 1) - 1);
}
/** The symbol of a distance − 1. */
function distanceSymbol(distanceLess1) {
    if (distanceLess1 < 4)
        return distanceLess1;
    const highest = 31 - clz32(distanceLess1);
    return 2 * highest + ((distanceLess1 >> (highest - 1)) & 1);
}

;// CONCATENATED MODULE: ./lib/deflate/block/huffman.js
/**
 * The code lengths of least total cost with at most `maxBits` each, by package-merge (Larmore and Hirschberg 1990). A
 * symbol that does not occur gets 0; a lone symbol gets 1. Symbols of equal frequency get their lengths in the order of
 * the alphabet. Frequencies must be below 2^22, and there may be at most 512.
 */
function codeLengths(frequencies, { maxBits }) {
    const lengths = new Uint8Array(frequencies.length);
    const leaves = sortedLeaves(frequencies);
    if (leaves.length < 2) {
        for (const leaf of leaves)
            lengths[leaf & symbolMask] = 1;
        return lengths;
    }
    mergeLevels(leaves, maxBits);
    // 2n − 2 items of the top level are chosen; each package among them is a pair of items of the level below.
    let chosen = 2 * leaves.length - 2;
    for (let level = maxBits - 1; level >= 0 && chosen > 0; level -= 1) {
        let packages = 0;
        for (let item = 0; item < chosen; item += 1)
            packages += isPackage[level * mostItems + item] ?? 0;
        for (let leaf = 0; leaf < chosen - packages; leaf += 1) {
            const symbol = (leaves[leaf] ?? 0) & symbolMask;
            lengths[symbol] = (lengths[symbol] ?? 0) + 1;
        }
        chosen = 2 * packages;
    }
    return lengths;
}
const symbolBits = 9;
const symbolMask = (1 << symbolBits) - 1;
/** Frequency and symbol packed into one number each, rarest first. */
function sortedLeaves(frequencies) {
    const leaves = new Int32Array(frequencies.length);
    let count = 0;
    for (let symbol = 0; symbol < frequencies.length; symbol += 1) {
        const frequency = frequencies[symbol] ?? 0;
        if (frequency === 0)
            continue;
        leaves[count] = (frequency << symbolBits) | symbol;
        count += 1;
    }
    return leaves.subarray(0, count).sort();
}
// Reused scratch memory, since codes are built several times per block. A level has the leaves and half as many
// packages as the level below has items: in total fewer than twice the leaves.
const mostItems = 2 << symbolBits;
const mostLevels = 15;
const isPackage = new Uint8Array(mostLevels * mostItems);
const heaviest = 2 ** 40;
const weights = new Float64Array(mostItems);
const weightsBelow = new Float64Array(mostItems);
/**
 * Records for each level, deepest first, which of its items, ordered by weight, are packages (1) and which leaves (0).
 */
function mergeLevels(leaves, levels) {
    let itemsBelow = 0;
    for (let level = 0; level < levels; level += 1) {
        const packages = itemsBelow >> 1;
        const items = leaves.length + packages;
        let leaf = 0;
        let pair = 0;
        for (let item = 0; item < items; item += 1) {
            const leafWeight = leaf < leaves.length ? (leaves[leaf] ?? 0) >>> symbolBits : heaviest;
            const pairWeight = pair < packages ? (weightsBelow[2 * pair] ?? 0) + (weightsBelow[2 * pair + 1] ?? 0) : heaviest;
            const leafFirst = leafWeight <= pairWeight;
            weights[item] = leafFirst ? leafWeight : pairWeight;
            isPackage[level * mostItems + item] = leafFirst ? 0 : 1;
            if (leafFirst)
                leaf += 1;
            else
                pair += 1;
        }
        weightsBelow.set(weights.subarray(0, items));
        itemsBelow = items;
    }
}
/** The codes for the lengths, each bit-reversed for writing. Source: RFC 1951, section 3.2.2. */
function canonicalCodes(lengths) {
    const perLength = new Uint16Array(17);
    for (const length of lengths)
        perLength[length] = (perLength[length] ?? 0) + 1;
    perLength[0] = 0;
    const next = new Uint16Array(17);
    for (let bits = 1; bits <= 16; bits += 1)
        next[bits] = ((next[bits - 1] ?? 0) + (perLength[bits - 1] ?? 0)) << 1;
    const codes = new Uint16Array(lengths.length);
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
        const length = lengths[symbol] ?? 0;
        if (length === 0)
            continue;
        const code = next[length] ?? 0;
        next[length] = code + 1;
        codes[symbol] = reversed(code, length);
    }
    return codes;
}
function reversed(code, length) {
    let result = 0;
    for (let bit = 0; bit < length; bit += 1)
        result |= ((code >> bit) & 1) << (length - 1 - bit);
    return result;
}

;// CONCATENATED MODULE: ./lib/deflate/block/code-lengths.js


/** The shortest description of the two codes, trying each kind of repetition both on and off. */
function describeCodes(literalLengths, distanceLengths) {
    const literalCount = Math.max(257, used(literalLengths));
    const distanceCount = Math.max(1, used(distanceLengths));
    const lengths = new Uint8Array(literalCount + distanceCount);
    lengths.set(literalLengths.subarray(0, literalCount));
    lengths.set(distanceLengths.subarray(0, distanceCount), literalCount);
    const described = repetitions.map((allowed) => describeRuns(runsOf(lengths, allowed)));
    const cheapest = described.reduce((best, other) => (other.bits < best.bits ? other : best));
    return { literalCount, distanceCount, ...cheapest };
}
function used(lengths) {
    let count = lengths.length;
    while (count > 0 && lengths[count - 1] === 0)
        count -= 1;
    return count;
}
// If a kind of repetition is not used, its symbol needs no code, and the other codes get shorter.
const repetitions = [true, false].flatMap((previous) => [true, false].flatMap((zero) => [true, false].map((zeroLong) => ({ previous, zero, zeroLong }))));
function runsOf(lengths, allowed) {
    const runs = [];
    for (let at = 0; at < lengths.length;) {
        const length = lengths[at] ?? 0;
        let end = at + 1;
        while (end < lengths.length && lengths[end] === length)
            end += 1;
        appendRun(runs, { length, count: end - at, allowed });
        at = end;
    }
    return runs;
}
function appendRun(runs, { length, count, allowed }) {
    let left = count;
    const repeat = (symbol, least, most) => {
        while (left >= least) {
            // Two shorter repetitions are better than a full one and a remainder too short to be a repetition.
            const taken = left > most && left < most + least ? left - least : Math.min(left, most);
            runs.push({ symbol, extra: taken - least });
            left -= taken;
        }
    };
    if (length === 0) {
        if (allowed.zeroLong)
            repeat(repeatZeroLong, 11, 138);
        if (allowed.zero)
            repeat(repeatZero, 3, 10);
    }
    else if (allowed.previous && left >= 4) {
        runs.push({ symbol: length, extra: 0 });
        left -= 1;
        repeat(repeatPrevious, 3, 6);
    }
    for (; left > 0; left -= 1)
        runs.push({ symbol: length, extra: 0 });
}
/** Extra bits of a code length symbol. */
function repeatExtraBits(symbol) {
    if (symbol < repeatPrevious)
        return 0;
    return symbol === repeatPrevious ? 2 : symbol === repeatZero ? 3 : 7;
}
function describeRuns(runs) {
    const frequencies = new Int32Array(codeLengthSymbols);
    for (const { symbol } of runs)
        frequencies[symbol] = (frequencies[symbol] ?? 0) + 1;
    const codeLengthLengths = codeLengths(frequencies, { maxBits: 7 });
    let codeLengthCount = codeLengthSymbols;
    while (codeLengthCount > 4 && codeLengthLengths[codeLengthOrder[codeLengthCount - 1] ?? 0] === 0)
        codeLengthCount -= 1;
    let bits = 5 + 5 + 4 + 3 * codeLengthCount;
    for (const { symbol } of runs)
        bits += (codeLengthLengths[symbol] ?? 0) + repeatExtraBits(symbol);
    return { runs, codeLengthLengths, codeLengthCount, bits };
}

;// CONCATENATED MODULE: ./lib/deflate/block/smooth.js
/**
 * The histogram with neighbours of similar frequency made equal: their codes get slightly longer, but a run of equal
 * lengths takes fewer bits to describe.
 */
function smoothed({ literals, distances }) {
    return { literals: levelled(literals), distances: levelled(distances) };
}
// Shorter runs of equal lengths are not written as a repetition.
const shortestRun = 4;
function levelled(frequencies) {
    const result = frequencies.slice();
    let from = 0;
    let sum = 0;
    for (let at = 0; at <= frequencies.length; at += 1) {
        const frequency = frequencies[at] ?? 0;
        const count = at - from;
        const mean = count === 0 ? frequency : Math.trunc((sum + (count >> 1)) / count);
        const ends = at === frequencies.length || (frequency === 0) !== (frequencies[from] === 0);
        if (ends || 2 * Math.abs(frequency - mean) > mean + 2) {
            if (count >= shortestRun && sum > 0)
                result.fill(Math.max(1, mean), from, at);
            from = at;
            sum = 0;
        }
        sum += frequency;
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/deflate/block/block.js





const stored = 0;
const fixed = 1;
const dynamic = 2;
const longestStored = 0xffff;
const fixedLiterals = code(Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)));
const fixedDistances = code(new Uint8Array(32).fill(5));
function code(lengths) {
    return { lengths, codes: canonicalCodes(lengths) };
}
/** Writes a block as the smallest of the three block types. */
function writeBlock(writer, { parsed, block, histogram, final, }) {
    const codes = [histogram, smoothed(histogram)].map((guide) => dynamicCodes(histogram, guide));
    const { literals, distances, description, bits: dynamicBits } = codes.reduce(cheaper);
    const fixedBits = block_symbolBits(histogram, fixedLiterals.lengths, fixedDistances.lengths);
    const sizeBytes = block.to - block.from;
    if (storedBits(sizeBytes, writer.pendingBits()) <= 3 + Math.min(dynamicBits, fixedBits)) {
        const start = parsed.origin + block.from;
        writeStored(writer, parsed.bytes.subarray(start, start + sizeBytes), { final });
    }
    else if (fixedBits <= dynamicBits) {
        writer.put(final ? 1 : 0, 1);
        writer.put(fixed, 2);
        writeSymbols(writer, { parsed, block, literals: fixedLiterals, distances: fixedDistances });
    }
    else {
        writer.put(final ? 1 : 0, 1);
        writer.put(dynamic, 2);
        writeDescription(writer, description);
        writeSymbols(writer, { parsed, block, literals: code(literals), distances: code(distances) });
    }
}
/** Writes bytes uncompressed, in as many stored blocks as needed (one if there are no bytes). */
function writeStored(writer, bytes, { final }) {
    for (let at = 0; at === 0 || at < bytes.length; at += longestStored) {
        const piece = bytes.subarray(at, at + longestStored);
        writer.put(final && at + longestStored >= bytes.length ? 1 : 0, 1);
        writer.put(stored, 2);
        writer.align();
        writer.put(piece.length, 16);
        writer.put(~piece.length & 0xffff, 16);
        writer.copy(piece);
    }
}
function storedBits(sizeBytes, pendingBits) {
    const blocks = Math.max(1, Math.ceil(sizeBytes / longestStored));
    return 3 + (-(pendingBits + 3) & 7) + 32 + (blocks - 1) * 40 + 8 * sizeBytes;
}
/** Codes built from the guide's frequencies, and the size of the histogram's symbols when written with them. */
function dynamicCodes(histogram, guide) {
    const literals = codeLengths(guide.literals, { maxBits: 15 });
    const distances = distanceCodeLengths(guide.distances);
    const description = describeCodes(literals, distances);
    return { literals, distances, description, bits: description.bits + block_symbolBits(histogram, literals, distances) };
}
function cheaper(best, other) {
    return other.bits < best.bits ? other : best;
}
/**
 * A code with no or one distance is legal, but some decoders fail on it: like zlib, gives at least two distances a
 * code.
 */
function distanceCodeLengths(frequencies) {
    const padded = frequencies.slice();
    for (let symbol = 0, used = countUsed(padded); used < 2; symbol += 1) {
        if (padded[symbol] !== 0)
            continue;
        padded[symbol] = 1;
        used += 1;
    }
    return codeLengths(padded, { maxBits: 15 });
}
function countUsed(frequencies) {
    let used = 0;
    for (const frequency of frequencies)
        if (frequency > 0)
            used += 1;
    return used;
}
function block_symbolBits(histogram, literals, distances) {
    let bits = 0;
    for (let symbol = 0; symbol < literalSymbols; symbol += 1) {
        bits += (histogram.literals[symbol] ?? 0) * ((literals[symbol] ?? 0) + (literalExtraBits[symbol] ?? 0));
    }
    for (let symbol = 0; symbol < distanceSymbols; symbol += 1) {
        bits += (histogram.distances[symbol] ?? 0) * ((distances[symbol] ?? 0) + distanceExtraBits(symbol));
    }
    return bits;
}
function writeDescription(writer, { literalCount, distanceCount, runs, codeLengthLengths, codeLengthCount }) {
    writer.put(literalCount - 257, 5);
    writer.put(distanceCount - 1, 5);
    writer.put(codeLengthCount - 4, 4);
    for (const symbol of codeLengthOrder.slice(0, codeLengthCount))
        writer.put(codeLengthLengths[symbol] ?? 0, 3);
    const codes = canonicalCodes(codeLengthLengths);
    for (const { symbol, extra } of runs) {
        writer.put(codes[symbol] ?? 0, codeLengthLengths[symbol] ?? 0);
        writer.put(extra, repeatExtraBits(symbol));
    }
}
function writeSymbols({ put }, { parsed, block, literals, distances }) {
    const { bytes, origin, choices } = parsed;
    for (let at = block.from; at < block.to;) {
        const choice = choices[at] ?? 0;
        if (choice < 0) {
            const byte = bytes[origin + at] ?? 0;
            put(literals.codes[byte] ?? 0, literals.lengths[byte] ?? 0);
            at += 1;
            continue;
        }
        const length = (choice >>> matchLengthShift) & matchLengthMask;
        const symbol = lengthSymbol[length] ?? 0;
        put(literals.codes[symbol] ?? 0, literals.lengths[symbol] ?? 0);
        put(length - (lengthBase[length] ?? 0), literalExtraBits[symbol] ?? 0);
        const distance = choice >>> matchSymbolShift;
        put(distances.codes[distance] ?? 0, distances.lengths[distance] ?? 0);
        put((choice & matchDistanceMask) - distanceBase(distance), distanceExtraBits(distance));
        at += length + shortestMatch;
    }
    put(literals.codes[endOfBlock] ?? 0, literals.lengths[endOfBlock] ?? 0);
}

;// CONCATENATED MODULE: ./lib/deflate/costs.js


const { clz32: costs_clz32, max } = Math;
/**
 * Costs are whole numbers of this fraction of a bit, so that the output does not depend on an engine's floating point.
 */
const costUnit = 32;
const costUnitBits = 5;
function createHistogram() {
    return { literals: new Int32Array(literalSymbols), distances: new Int32Array(distanceSymbols) };
}
/**
 * Sets the costs to those of an ideal code for the histogram. A symbol that does not occur costs as much as one that
 * occurs once.
 */
function setIdealCosts(costs, { literals, distances }) {
    const allLiterals = logarithm(total(literals));
    const allDistances = logarithm(total(distances));
    setCosts(costs, {
        literal: (symbol) => idealCost(literals[symbol] ?? 0, allLiterals),
        distance: (symbol) => idealCost(distances[symbol] ?? 0, allDistances),
    });
}
/** No symbol is free: a code has at least one bit. */
function idealCost(frequency, logarithmOfAll) {
    return max(costUnit, logarithmOfAll - logarithm(frequency));
}
// An estimate for a symbol without a code, so that the parse can still choose it.
const unusedLiteralBits = 14;
const unusedDistanceBits = 10;
/** Sets the costs to the code lengths, in whole bits, of the code that the histogram will get. */
function setCodeCosts(costs, { literals, distances }) {
    const literalLengths = codeLengths(literals, { maxBits: 15 });
    const distanceLengths = codeLengths(distances, { maxBits: 15 });
    setCosts(costs, {
        literal: (symbol) => costUnit * (literalLengths[symbol] || unusedLiteralBits),
        distance: (symbol) => costUnit * (distanceLengths[symbol] || unusedDistanceBits),
    });
}
/** Sets the costs for the first parse, when only the frequency of each byte is known. */
function setFirstCosts(costs, byteCounts) {
    const { literals, distances } = createHistogram();
    literals.set(byteCounts);
    const sizeBytes = total(byteCounts);
    // In programs about a quarter of the bytes stay literals, and the matches are short.
    for (let byte = 0; byte < endOfBlock; byte += 1)
        literals[byte] = (literals[byte] ?? 0) >> 2;
    for (let symbol = endOfBlock + 1; symbol < literalSymbols; symbol += 1) {
        literals[symbol] = sizeBytes >> (6 + ((symbol - endOfBlock - 1) >> 2));
    }
    setIdealCosts(costs, { literals, distances: distances.fill(1) });
}
function setCosts(costs, symbolCost) {
    for (let byte = 0; byte < endOfBlock; byte += 1)
        costs.literal[byte] = symbolCost.literal(byte);
    for (let length = shortestMatch; length <= longestMatch; length += 1) {
        const symbol = lengthSymbol[length - shortestMatch] ?? 0;
        costs.length[length] = symbolCost.literal(symbol) + costUnit * (literalExtraBits[symbol] ?? 0);
    }
    for (let symbol = 0; symbol < distanceSymbols; symbol += 1) {
        costs.distance[symbol] = symbolCost.distance(symbol) + costUnit * distanceExtraBits(symbol);
    }
}
function total(frequencies) {
    let sum = 0;
    for (const frequency of frequencies)
        sum += frequency;
    return sum;
}
const tabulated = 4096;
const logarithms = new Int32Array(tabulated);
for (let value = 1; value < tabulated; value += 1)
    logarithms[value] = computeLogarithm(value);
/** The binary logarithm of a whole number below 2^31, in fractions of a bit, rounded down; 0 for 0. */
function logarithm(value) {
    return value < tabulated ? (logarithms[value] ?? 0) : computeLogarithm(value);
}
function computeLogarithm(value) {
    if (value === 0)
        return 0;
    const whole = 31 - costs_clz32(value);
    // The mantissa, 1 ≤ m < 2, as a fixed-point number with 15 bits; each squaring yields one more bit of the logarithm.
    let mantissa = whole > 15 ? value >>> (whole - 15) : value << (15 - whole);
    let result = whole;
    for (let bit = 0; bit < costUnitBits; bit += 1) {
        mantissa = (mantissa * mantissa) >>> 15;
        const carry = mantissa >>> 16;
        mantissa >>>= carry;
        result = 2 * result + carry;
    }
    return result;
}

;// CONCATENATED MODULE: ./lib/deflate/incompressible.js

/** The size of a segment that is judged as a whole, in bytes. */
const segmentBytes = 32 * 1024;
// A block's header takes about this much; and by chance alone, 32 KiB of random bytes look 23 bytes too large.
const leastGainBits = 8 * 64;
const fewRepeats = 4;
/**
 * Whether a segment of the piece loaded in `search` is not worth searching: all bytes are about equally frequent, and
 * nothing repeats. Call it for the segments in order, starting with the first; the piece has `sizeBytes`.
 */
function isIncompressible({ countRepeats, countBytes }, { from, sizeBytes }) {
    const to = from + segmentBytes;
    if (to > sizeBytes)
        return false;
    countRepeats(from);
    const repeats = countRepeats(to);
    let cost = segmentBytes * logarithm(segmentBytes);
    for (const frequency of countBytes({ from, to }))
        cost -= frequency * logarithm(frequency);
    return repeats < fewRepeats && cost / costUnit + leastGainBits >= 8 * segmentBytes;
}

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./lib/host/files/beside.js

/**
 * The path of a file beside a module, which is beside the entry in the bundle; `module` is its `import.meta.url`. A
 * function, because the bundler would take a URL that is written out for an asset, and copy that under another name.
 */
function fileBeside(module, name) {
    return (0,external_node_url_namespaceObject.fileURLToPath)(new URL(name, module));
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./lib/host/wasm/module.js


/** Loads a module from a file. It has no imports, so it can do nothing but compute. */
function startModule(file) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module((0,external_node_fs_namespaceObject.readFileSync)(file)));
    const { memory } = exports;
    if (!(memory instanceof WebAssembly.Memory))
        throw new Error(`${(0,external_node_path_namespaceObject.basename)(file)} exports no memory`);
    return {
        memory,
        call: (name, ...args) => {
            const called = exports[name];
            if (typeof called !== 'function')
                throw new Error(`${(0,external_node_path_namespaceObject.basename)(file)} exports no function ${name}`);
            return Number(called(...args));
        },
    };
}
/**
 * A view of a module's memory. It becomes invalid when the memory grows: create it again after each call that may grow
 * it.
 */
function bytesAt({ memory }, { at, size }) {
    // Addresses from 2 GiB on are returned as negative numbers.
    return new Uint8Array(memory.buffer, at >>> 0, size);
}

;// CONCATENATED MODULE: ./lib/deflate/search.js



const symbolsPerSegment = 512;
const symbolsPerRow = literalSymbols + distanceSymbols;
/** Starts the module; all tables (6 MB) are in its memory. */
function createSearch() {
    const module = startModule(fileBeside(import.meta.url, './deflate.wasm'));
    // The module's memory does not grow, so these views stay valid.
    const numbersAt = (name, count) => new Int32Array(module.memory.buffer, module.call(name), count);
    const positions = module.call('positions');
    const pieceStart = module.call('bytes');
    const histogram = numbersAt('histogram', symbolsPerRow);
    const byteCounts = numbersAt('byteCounts', 256);
    return {
        load: (bytes) => {
            bytesAt(module, { at: pieceStart, size: bytes.length }).set(bytes);
            module.call('beginSieve');
        },
        begin: ({ start, end }) => {
            module.call('begin', start, end);
        },
        find: () => module.call('find'),
        positions,
        parse: (origin, { from, to }) => {
            module.call('parse', origin, from, to);
        },
        costs: {
            literal: numbersAt('literalCosts', 256),
            length: numbersAt('lengthCosts', longestMatch + 1),
            distance: numbersAt('distanceCosts', distanceSymbols),
        },
        choices: numbersAt('choices', positions),
        countChoices: (origin, { from, to }) => {
            module.call('countChoices', origin, from, to);
        },
        histogram: {
            literals: histogram.subarray(0, literalSymbols),
            distances: histogram.subarray(literalSymbols),
        },
        countSegment: (origin, { from, to, row }) => module.call('countSegment', origin, from, to, row),
        rows: numbersAt('rows', (positions / symbolsPerSegment + 1) * symbolsPerRow),
        countRepeats: (end) => module.call('countRepeats', end),
        countBytes: ({ from, to }) => {
            module.call('countBytes', from, to);
            return byteCounts;
        },
    };
}

;// CONCATENATED MODULE: ./lib/deflate/split.js



// The cost of a block's header and of the end of the block before it, then per used symbol. Measured on blocks of Go
// programs.
const blockCost = 100 * costUnit;
const usedSymbolCost = (7 * costUnit) >> 1;
/**
 * Splits parsed data, at most as many positions as one search returns, into blocks. Starts with many short segments and
 * joins two neighbours as long as one code for both costs less than two codes.
 */
function createSplitter(search) {
    const frequencies = search.rows;
    const joinedCost = (first, second) => second === undefined ? Infinity : costOfRows(frequencies, first.row, second.row);
    return (origin, whole) => {
        const segments = segmentsOf(search, origin, whole);
        for (const [index, segment] of segments.entries())
            segment.costWithNext = joinedCost(segment, segments[index + 1]);
        for (;;) {
            const index = bestToJoin(segments);
            const [before, first, second, after] = [index - 1, index, index + 1, index + 2].map((at) => segments[at]);
            if (first === undefined || second === undefined)
                return segments;
            for (let symbol = 0; symbol < symbolsPerRow; symbol += 1) {
                const sum = (frequencies[first.row + symbol] ?? 0) + (frequencies[second.row + symbol] ?? 0);
                frequencies[first.row + symbol] = sum;
            }
            first.to = second.to;
            first.cost = first.costWithNext;
            first.costWithNext = joinedCost(first, after);
            if (before !== undefined)
                before.costWithNext = joinedCost(before, first);
            segments.splice(index + 1, 1);
        }
    };
}
/** The index of the segment that saves most when joined with the next, or the number of segments if none does. */
function bestToJoin(segments) {
    let best = segments.length;
    let bestGain = 0;
    let before;
    let index = -1;
    for (const segment of segments) {
        const gain = before === undefined ? 0 : before.cost + segment.cost - before.costWithNext;
        if (gain > bestGain) {
            bestGain = gain;
            best = index;
        }
        before = segment;
        index += 1;
    }
    return best;
}
function segmentsOf({ countSegment, rows }, origin, { from, to }) {
    const segments = [];
    for (let start = from; start < to;) {
        const row = segments.length;
        const end = countSegment(origin, { from: start, to, row });
        const cost = costOfRows(rows, row * symbolsPerRow, -1);
        segments.push({ from: start, to: end, row: row * symbolsPerRow, cost, costWithNext: Infinity });
        start = end;
    }
    return segments;
}
/**
 * The cost of a block with the symbols of one row or of two, in fractions of a bit. Leaves out the extra bits, which do
 * not depend on where blocks begin and end.
 */
function costOfRows(frequencies, first, second) {
    let used = 0;
    let literals = 1;
    let distances = 0;
    let saved = 0;
    for (let symbol = 0; symbol < symbolsPerRow; symbol += 1) {
        const other = second < 0 ? 0 : (frequencies[second + symbol] ?? 0);
        const frequency = (frequencies[first + symbol] ?? 0) + other;
        if (frequency === 0)
            continue;
        used += 1;
        if (symbol < literalSymbols)
            literals += frequency;
        else
            distances += frequency;
        saved += frequency * logarithm(frequency);
    }
    const coded = literals * logarithm(literals) + distances * logarithm(distances) - saved;
    return coded + blockCost + used * usedSymbolCost;
}

;// CONCATENATED MODULE: ./lib/deflate/deflate.js






/** Maximum size of a piece, counted from `start`, in bytes. */
const pieceBytes = 512 * 1024;
/**
 * Creates an encoder. It reuses its tables (about 8 MB) but no data: a piece gives the same bytes whatever came before
 * it. All decisions use whole numbers only, so the output is the same on every engine.
 */
function createDeflate() {
    // A block is never larger than when stored, which adds 6 bytes at most; and it has 512 symbols at least.
    const writer = createBitWriter(pieceBytes + 16 * 1024);
    const search = createSearch();
    const { load, begin, find, parse, choices, costs, countBytes, countChoices, histogram } = search;
    const splitIntoBlocks = createSplitter(search);
    /** Parses a block again with the costs of an ideal code for its current symbols. */
    const refine = (origin, block) => {
        countChoices(origin, block);
        setIdealCosts(costs, histogram);
        parse(origin, block);
    };
    const finish = (parsed, { block, final }) => {
        const { origin } = parsed;
        refine(origin, block);
        countChoices(origin, block);
        setCodeCosts(costs, histogram);
        parse(origin, block);
        countChoices(origin, block);
        writeBlock(writer, { parsed, block, histogram, final });
    };
    const compress = (bytes, { from, to, final }) => {
        begin({ start: from, end: to });
        for (let origin = from; origin < to;) {
            const whole = { from: 0, to: find() };
            const parsed = { bytes, origin, choices };
            setFirstCosts(costs, countBytes({ from: origin, to: origin + whole.to }));
            parse(origin, whole);
            for (const block of splitIntoBlocks(origin, whole))
                refine(origin, block);
            for (const block of splitIntoBlocks(origin, whole)) {
                finish(parsed, { block, final: final && origin + block.to === to });
            }
            origin += whole.to;
        }
    };
    return ({ bytes, start, final }) => {
        const sizeBytes = bytes.length - start;
        if (sizeBytes > pieceBytes)
            throw new RangeError(`a piece of ${sizeBytes} bytes, where ${pieceBytes} are the most`);
        load(bytes);
        for (const run of deflate_runsOf(search, { start, sizeBytes: bytes.length })) {
            const last = final && run.to === bytes.length;
            if (run.incompressible)
                writeStored(writer, bytes.subarray(run.from, run.to), { final: last });
            else
                compress(bytes, { ...run, final: last });
        }
        // An empty stored block ends at a byte boundary.
        if (final ? start === bytes.length : writer.pendingBits() > 0)
            writeStored(writer, new Uint8Array(0), { final });
        writer.align();
        return writer.take(bytes.buffer);
    };
}
/** Splits a piece into runs of segments that are worth compressing and runs that are not. */
function deflate_runsOf(search, { start, sizeBytes }) {
    const runs = [];
    for (let from = start; from < sizeBytes; from += segmentBytes) {
        const to = Math.min(sizeBytes, from + segmentBytes);
        const incompressible = isIncompressible(search, { from, sizeBytes });
        const before = runs.at(-1);
        if (before?.incompressible === incompressible)
            before.to = to;
        else
            runs.push({ from, to, incompressible });
    }
    return runs;
}

;// CONCATENATED MODULE: ./lib/deflate/deflate-worker.js
// The entry of a worker thread: deflates one piece after another. The bundle has it as a separate file, since a worker
// that loaded the whole program would start slowly and take its memory a second time.


const deflate = createDeflate();
external_node_worker_threads_namespaceObject.parentPort?.on('message', (piece) => {
    const deflated = deflate(piece);
    const result = { deflated, memory: piece.bytes.buffer };
    external_node_worker_threads_namespaceObject.parentPort?.postMessage(result, [...new Set([deflated.buffer, piece.bytes.buffer])]);
});

