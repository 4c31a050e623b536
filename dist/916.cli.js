export const id = 916;
export const ids = [916];
export const modules = {

/***/ 7916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createExchange: () => (/* binding */ createExchange)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: ./lib/host/files/pieces.js
var pieces = __webpack_require__(5863);
// EXTERNAL MODULE: ./lib/host/network/proxy.js + 1 modules
var network_proxy = __webpack_require__(387);
;// CONCATENATED MODULE: ./lib/host/network/agents.js



const pool = { keepAlive: true, maxSockets: 4, scheduling: 'lifo' };
/** Returns the route for a URL: at most four connections per host, through the proxy set in the environment. */
function createRoutes(env, userAgent) {
    const routes = new Map();
    return async (url) => {
        const proxy = (0,network_proxy/* proxyFor */.iJ)(url, env);
        const key = `${url.protocol} ${proxy?.url.href ?? ''}`;
        const route = routes.get(key) ?? createRoute({ url, proxy, userAgent });
        routes.set(key, route);
        return route;
    };
}
async function createRoute({ url, proxy, userAgent, }) {
    if (proxy === undefined)
        return { agent: direct(url.protocol), proxy, isForwarded: false };
    if (proxy.url.protocol.startsWith('socks'))
        return { agent: await socks(proxy), proxy, isForwarded: false };
    if (url.protocol === 'http:')
        return { agent: direct(proxy.url.protocol), proxy, isForwarded: true };
    const { HttpsProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(214)]).then(__webpack_require__.bind(__webpack_require__, 5833));
    const agent = new HttpsProxyAgent(proxy.url, { ...pool, headers: { 'user-agent': userAgent } });
    return { agent, proxy, isForwarded: false };
}
function direct(protocol) {
    return protocol === 'https:' ? new external_node_https_.Agent(pool) : new external_node_http_.Agent(pool);
}
// Loaded on demand, since few runs need it.
async function socks({ url }) {
    const { SocksProxyAgent } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(254)]).then(__webpack_require__.bind(__webpack_require__, 8254));
    const agent = new SocksProxyAgent(url, pool);
    agent.proxy.host = url.hostname.replace(/^\[|\]$/g, '');
    return agent;
}

// EXTERNAL MODULE: ./lib/host/network/transport-error.js
var transport_error = __webpack_require__(9441);
;// CONCATENATED MODULE: ./lib/host/network/exchange.js








// Google Artifact Registry sends about 21 KB of headers; Node's default limit is 16 KB.
const maxHeaderSize = 128 * 1024;
/** Exchanges that keep their connections. The signal of a request includes that of the run. */
function createExchange({ env, userAgent }) {
    const routeOf = createRoutes(env, userAgent);
    const contexts = new WeakMap();
    const contextOf = (tls) => {
        const context = contexts.get(tls) ?? secureContext(tls);
        contexts.set(tls, context);
        return context;
    };
    return async (request) => {
        const route = await routeOf(request.url);
        const tls = request.tls === undefined ? {} : { secureContext: contextOf(request.tls) };
        return exchange({ request, route, tls, userAgent });
    };
}
function secureContext({ authorities, certificate, key }) {
    try {
        return (0,external_node_tls_.createSecureContext)({
            ...(authorities.length === 0 ? {} : { ca: [...external_node_tls_.rootCertificates, ...authorities] }),
            ...(certificate === undefined ? {} : { cert: certificate }),
            ...(key === undefined ? {} : { key }),
        });
    }
    catch (cause) {
        const reason = `the certificate or key for it cannot be used: ${cause instanceof Error ? cause.message : cause}`;
        throw new transport_error/* TransportError */.w({ code: 'ERR_TLS_MATERIAL', reason, cause });
    }
}
function exchange(options) {
    const { request, route, tls, userAgent } = options;
    const { url, body } = request;
    const { proxy } = route;
    const length = body === undefined ? {} : { 'content-length': String(body.sizeBytes) };
    return new Promise((resolve, reject) => {
        const outgoing = begin(route, url, {
            ...tls,
            method: request.method,
            headers: { 'user-agent': userAgent, ...request.headers, ...length },
            agent: route.agent,
            maxHeaderSize,
            ...(request.signal === undefined ? {} : { signal: request.signal }),
            timeout: request.idleTimeoutMs,
        });
        const where = `${request.method} ${url.origin}${url.pathname}`;
        let isAnswered = false;
        const fail = (error) => error instanceof transport_error/* TransportError */.w ? error : transportError({ error, where, proxy: isAnswered ? undefined : proxy });
        outgoing.on('timeout', () => {
            const reason = `no progress for ${request.idleTimeoutMs / 1000} s`;
            outgoing.destroy(new transport_error/* TransportError */.w({ code: 'IDLE', where, reason }));
        });
        outgoing.on('error', (error) => reject(fail(error)));
        if (proxy !== undefined) {
            // The proxy's response, which the agent would pass on as the server's.
            outgoing.on('proxyConnect', (answer) => {
                if (answer.statusCode !== 200)
                    outgoing.destroy(proxyRefusal({ proxy, answer, where }));
            });
        }
        outgoing.on('response', (incoming) => {
            isAnswered = true;
            const status = incoming.statusCode ?? 0;
            if (proxy !== undefined && status === 407) {
                const answer = { statusCode: status, statusText: incoming.statusMessage ?? '' };
                outgoing.destroy(proxyRefusal({ proxy, answer, where }));
                return;
            }
            outgoing.on('error', (error) => incoming.destroy(fail(error)));
            // A registry may respond before it has read the whole body (413, 401): the rest is not sent.
            incoming.on('close', () => {
                if (!outgoing.writableFinished)
                    outgoing.destroy();
            });
            resolve({ status, headers: incoming.headers, body: incoming });
        });
        if (body === undefined) {
            outgoing.end();
            return;
        }
        writeBody(outgoing, body).catch((error) => {
            reject(fail(error));
            outgoing.destroy();
        });
    });
}
function begin({ proxy, isForwarded }, url, options) {
    if (proxy === undefined || !isForwarded) {
        return url.protocol === 'https:' ? (0,external_node_https_.request)(url, options) : (0,external_node_http_.request)(url, options);
    }
    const own = authorization(url);
    const toProxy = authorization(proxy.url);
    const headers = {
        host: url.host,
        ...(own === undefined ? {} : { authorization: own }),
        ...options.headers,
        ...(toProxy === undefined ? {} : { 'proxy-authorization': toProxy }),
    };
    const place = {
        host: proxy.url.hostname.replace(/^\[|\]$/g, ''),
        port: proxy.url.port || (proxy.url.protocol === 'https:' ? 443 : 80),
        path: `${url.origin}${url.pathname}${url.search}`,
    };
    const send = proxy.url.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    return send({ ...options, ...place, headers });
}
function authorization({ username, password }) {
    if (username === '' && password === '')
        return undefined;
    const user = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(user).toString('base64')}`;
}
function proxyRefusal(refusal) {
    const { proxy, answer, where } = refusal;
    const said = [answer.statusCode, answer.statusText].join(' ').trim();
    const code = answer.statusCode >= 500 ? 'PROXY_FAILED' : 'PROXY_REFUSED';
    return new transport_error/* TransportError */.w({
        code,
        where,
        reason: `${(0,network_proxy/* proxyText */.uq)(proxy)} answered ${said}`,
        proxy: { variable: proxy.variable, wantsLogin: answer.statusCode === 407 },
    });
}
// Until there is a response, a failure to connect is the proxy's: it is the proxy that resolves names and connects.
function transportError(failure) {
    const { error, where, proxy } = failure;
    const isSocks = proxy?.url.protocol.startsWith('socks') === true;
    const isOfProxy = proxy !== undefined && (connecting.has(error.code ?? '') || (isSocks && error.code === undefined));
    if (!isOfProxy)
        return new transport_error/* TransportError */.w({ code: error.code ?? 'UNKNOWN', where, reason: error.message, cause: error });
    return new transport_error/* TransportError */.w({
        code: error.code ?? 'PROXY_FAILED',
        where,
        reason: `${(0,network_proxy/* proxyText */.uq)(proxy)}: ${error.message}`,
        proxy: { variable: proxy.variable, wantsLogin: false },
        cause: error,
    });
}
const connecting = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
// One piece at a time, the next only after the last was sent, since files are read into the same buffers over and over.
async function writeBody(outgoing, body) {
    let sentBytes = 0;
    const source = body.file === undefined ? body.open() : (0,pieces/* filePieces */.KQ)(body.file);
    const over = new Promise((resolve) => outgoing.once('close', resolve));
    outgoing.once('close', () => {
        if (source instanceof external_node_stream_.Readable)
            source.destroy();
    });
    for await (const piece of source) {
        if (outgoing.destroyed)
            return;
        // The request's own events report why it broke.
        await Promise.race([over, new Promise((resolve) => outgoing.write(piece, () => resolve()))]);
        sentBytes += piece.length;
        body.onSent?.(sentBytes);
    }
    outgoing.end();
}


/***/ })

};
