import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:worker_threads"
const external_node_worker_threads_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
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

;// CONCATENATED MODULE: ./lib/deflate/deflate.js


/** What matches can point to, in bytes. */
const windowBytes = 32 * 1024;
/** Maximum size of a piece, counted from `start`, in bytes. */
const pieceBytes = 128 * 1024;
/**
 * Creates an encoder: a WebAssembly module (see native/deflate), since JavaScript is slow until the engine has
 * optimized it, in each worker anew. It reuses its tables (about 8 MB) but no data: a piece gives the same bytes
 * whatever came before it. All decisions use whole numbers only, so the output is the same on every engine.
 */
function createDeflate() {
    const module = startModule(fileBeside(import.meta.url, './deflate.wasm'));
    const loadAt = module.call('bytes');
    const outputAt = module.call('output');
    return ({ bytes, start, final }) => {
        const sizeBytes = bytes.length - start;
        if (sizeBytes > pieceBytes)
            throw new RangeError(`a piece of ${sizeBytes} bytes, where ${pieceBytes} are the most`);
        if (start > windowBytes)
            throw new RangeError(`${start} bytes before a piece, where ${windowBytes} are the most`);
        bytesAt(module, { at: loadAt, size: bytes.length }).set(bytes);
        const deflatedBytes = module.call('deflate', start, bytes.length, final ? 1 : 0);
        const memory = bytes.buffer.byteLength < deflatedBytes ? new ArrayBuffer(deflatedBytes) : bytes.buffer;
        const deflated = new Uint8Array(memory, 0, deflatedBytes);
        deflated.set(bytesAt(module, { at: outputAt, size: deflatedBytes }));
        return deflated;
    };
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

