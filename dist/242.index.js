export const id = 242;
export const ids = [242];
export const modules = {

/***/ 5242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runPost: () => (/* binding */ runPost)
/* harmony export */ });
/* harmony import */ var _caches_caches_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var _host_runner_event_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8448);
/* harmony import */ var _report_failures_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7074);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(347);




/** The post run of the action: saves the caches that the main run passed on. */
function runPost(caches, entry) {
    const { env } = entry;
    return (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_3__/* .withActionHost */ .l)(entry, async ({ host, log, service }) => {
        // Caches are optional: a failure here is logged, and the job stays green.
        try {
            const readOnly = (0,_caches_caches_js__WEBPACK_IMPORTED_MODULE_0__/* .whyReadOnly */ .LU)((0,_host_runner_event_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunnerContext */ .g)(env), env.ACTIONS_CACHE_MODE);
            const ports = { service, temporaryFolder: host.temporaryFolder, nowMs: host.now(), readOnly };
            for (const line of await (0,_caches_caches_js__WEBPACK_IMPORTED_MODULE_0__/* .saveCaches */ .FV)((0,_caches_caches_js__WEBPACK_IMPORTED_MODULE_0__/* .readCacheStates */ .pf)(caches), ports))
                log.info(line);
        }
        catch (error) {
            log.info(`Caches: not saved: ${(0,_report_failures_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureFrom */ .J)(error).message}`);
        }
    });
}


/***/ })

};
