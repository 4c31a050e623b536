export const id = 962;
export const ids = [962];
export const modules = {

/***/ 5962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   seenTexts: () => (/* binding */ seenTexts)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _host_files_regular_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8582);
/* harmony import */ var _host_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1022);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9501);






/** Change this with what the detector finds in a text. */
const detectorVersion = 1;
const mostTexts = 5000;
const longestFileBytes = 4 * 1024 * 1024;
/** The texts that earlier runs have seen, by their sha256, in a file of the user's cache folder. */
async function seenTexts(cacheFolder) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheFolder, `licences-${detectorVersion}.json`);
    const seen = await readSeen(file);
    let isNew = false;
    return {
        of: (text) => seen.get((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(text)),
        note: (text, identifiers) => {
            isNew = true;
            seen.set((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(text), identifiers);
        },
        keep: async () => {
            if (!isNew)
                return;
            const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(cacheFolder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(cacheFolder, { recursive: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, JSON.stringify(Object.fromEntries([...seen].slice(-mostTexts))));
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, file);
            }
            catch {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => { });
            }
        },
    };
}
async function readSeen(file) {
    try {
        const entries = (0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)((0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)((await (0,_host_files_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegularFile */ .XF)(file, longestFileBytes)).toString('utf8')));
        return new Map(entries.filter(([, found]) => Array.isArray(found)).map(([text, found]) => [text, (0,_host_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textsIn */ .Ej)(found)]));
    }
    catch {
        return new Map();
    }
}


/***/ })

};
