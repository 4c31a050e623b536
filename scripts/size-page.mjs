// `node scripts/size-page.mjs CHROMIUM PAGE.html SIZES.json [FOLDER]`: opens a page about sizes (`go-tiny-image explain
// --page`) in a headless Chromium, which apt has (chromium-headless-shell), and checks it: no error on the console, totals as in
// the JSON, zoom, search and keyboard, labels and contrast in light and dark, 200,000 rows in 2 seconds. Writes screenshots into
// the folder. Results are in docs/sizes.md.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [chromium, page, json, folder] = process.argv.slice(2)
if (json === undefined) throw new Error('usage: node scripts/size-page.mjs CHROMIUM PAGE.html SIZES.json [FOLDER]')
const temporary = mkdtempSync(join(tmpdir(), 'size-page-'))

/** A browser, spoken to over two pipes: JSON, each message ended by a zero byte. */
function browser() {
  const flags = ['--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--user-data-dir=${join(temporary, 'profile')}`]
  const child = spawn(chromium, ['--remote-debugging-pipe', ...flags], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  let isClosing = false
  child.once('exit', (code) => {
    if (!isClosing) throw new Error(`${chromium} ended with exit code ${code}`)
  })
  for (const pipe of [child.stdio[3], child.stdio[4]]) pipe.on('error', () => {})
  const waiting = new Map()
  const listeners = []
  let text = ''
  let serial = 0
  child.stdio[4].setEncoding('utf8').on('data', (chunk) => {
    text += chunk
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0')) {
      const message = JSON.parse(text.slice(0, end))
      text = text.slice(end + 1)
      if (message.id === undefined) for (const listener of listeners) listener(message)
      else waiting.get(message.id)(message)
    }
  })
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((done, fail) => {
      serial += 1
      waiting.set(serial, ({ result, error }) => (error === undefined ? done(result) : fail(new Error(error.message))))
      child.stdio[3].write(`${JSON.stringify({ id: serial, method, params, sessionId })}\0`)
    })
  const close = () =>
    new Promise((done) => {
      isClosing = true
      child.once('exit', done)
      // The command may be a script around the browser, so that a signal would end only that.
      send('Browser.close').catch(() => child.kill())
    })
  return { send, listeners, close }
}

const { send, listeners, close } = browser()
const errors = []
listeners.push(({ method, params }) => {
  if (method === 'Runtime.exceptionThrown') errors.push(params.exceptionDetails.exception?.description ?? 'exception')
  if (method === 'Log.entryAdded' && params.entry.level === 'error') errors.push(params.entry.text)
  if (method === 'Runtime.consoleAPICalled') errors.push(`console.${params.type}`)
})

async function open(path, { width = 1200, height = 760, scheme = 'light' } = {}) {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const call = (method, params) => send(method, params, sessionId)
  for (const domain of ['Page', 'Runtime', 'Log']) await call(`${domain}.enable`)
  await call('Performance.enable', { timeDomain: 'threadTicks' })
  await call('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  await call('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] })
  await call('Page.navigate', { url: pathToFileURL(resolve(path)).href })
  const run = async (expression) => {
    const { result, exceptionDetails } = await call('Runtime.evaluate', { expression, returnByValue: true })
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? expression)
    return result.value
  }
  for (let tries = 0; (await run('document.documentElement?.dataset.readyAfter')) === undefined; tries += 1) {
    if (tries === 200) throw new Error(`${path} does not become ready`)
    await new Promise((done) => setTimeout(done, 50))
  }
  const key = async (name) => {
    await call('Input.dispatchKeyEvent', { type: 'keyDown', key: name, code: name })
    await call('Input.dispatchKeyEvent', { type: 'keyUp', key: name, code: name })
  }
  const shot = async (name) => {
    if (folder === undefined) return
    mkdirSync(folder, { recursive: true })
    const { data } = await call('Page.captureScreenshot', { format: 'png' })
    writeFileSync(join(folder, `${name}.png`), Buffer.from(data, 'base64'))
  }
  /** Seconds of CPU of the page's thread, all that it did since it was opened. */
  const cpuSeconds = async () => {
    const { metrics } = await call('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration').value
  }
  return { run, key, shot, cpuSeconds, close: () => send('Target.closeTarget', { targetId }) }
}

const results = []
function check(name, isGood, said = '') {
  results.push({ name, isGood, said: String(said) })
}

// Contrast as WCAG 2.2 has it, of every text over the nearest opaque background; the names of what can be operated.
const audit = `(() => {
  const rgb = (text) => text.match(/[\\d.]+/g).map(Number)
  const luminance = (color) => {
    const [r, g, b] = color.slice(0, 3).map((part) => {
      const share = part / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const ground = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const color = rgb(getComputedStyle(at).backgroundColor)
      if (color.length === 3 || color[3] === 1) return color
    }
    return [255, 255, 255]
  }
  let least = 21
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some((child) => child.nodeType === 3 && child.data.trim() !== '')
    if (!hasText || element.tagName === 'SCRIPT' || element.offsetParent === null) continue
    const [a, b] = [luminance(rgb(getComputedStyle(element).color)), luminance(ground(element))]
    least = Math.min(least, (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05))
  }
  const nameless = [...document.querySelectorAll('button, input, select, nav, aside, section, [role]')].filter(
    (element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim() === '' && element.offsetParent !== null && element.getAttribute('role') !== 'status',
  )
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  return { least, nameless: nameless.length, twice: ids.length - new Set(ids).size, stops: document.querySelectorAll('#map [tabindex="0"]').length }
})()`

async function examine(scheme) {
  const { run, key, shot, close: leave } = await open(page, { scheme })
  const document = JSON.parse(readFileSync(json, 'utf8'))
  const total = await run(`document.getElementById('total').textContent`)
  check(
    `${scheme}: the total is that of the JSON`,
    total.includes(`(${document.platforms[0].size.toLocaleString('en')} B)`),
    total,
  )
  await shot(`${scheme}-sizes`)
  const cells = await run(`document.querySelectorAll('#map button').length`)
  check(`${scheme}: cells on the map`, cells > 20, cells)
  await run(`document.querySelector('#map [tabindex="0"]').focus()`)
  await key('ArrowRight')
  const moved = await run(`document.activeElement.getAttribute('aria-label')`)
  await key('Escape')
  await run(`document.querySelector('#map button').focus()`)
  await run(`document.activeElement.click()`)
  const way = await run(`document.getElementById('way').textContent`)
  check(
    `${scheme}: a click zooms in, and the arrow keys move`,
    way !== document.name && moved !== null,
    `${way}; ${moved}`,
  )
  await shot(`${scheme}-zoomed`)
  await run(`document.querySelector('#map button').focus()`)
  await key('Escape')
  check(`${scheme}: Escape zooms out`, (await run(`document.getElementById('way').textContent`)) === document.name)
  await run(
    `(() => { const box = document.getElementById('search'); box.value = 'runtime'; box.dispatchEvent(new Event('input')) })()`,
  )
  const found = await run(`document.getElementById('found').textContent`)
  check(`${scheme}: search finds`, /^[1-9]\d* found/.test(found), found)
  const { least, nameless, twice, stops } = await run(audit)
  check(`${scheme}: contrast of all text is 4.5 at least`, least >= 4.5, least.toFixed(1))
  check(
    `${scheme}: everything that can be operated has a name, one stop for Tab`,
    nameless + twice === 0 && stops === 1,
  )
  if (await run(`!document.getElementById('modes').hidden`)) {
    await run(`document.getElementById('change').click()`)
    await shot(`${scheme}-change`)
    check(
      `${scheme}: what changed is a map too`,
      (await run(`document.querySelectorAll('#map .grew, #map .shrank').length`)) > 0,
    )
    check(`${scheme}: contrast there`, (await run(audit)).least >= 4.5)
  }
  await leave()
}

/** The page with 200,000 rows in place of its own. */
function largePage() {
  const texts = ['code', ...Array.from({ length: 300 }, (_, index) => `example.org/m${index}`)]
  const rows = Array.from({ length: 200_000 }, (_, index) => {
    texts.push(`example.org/m${index % 300}/p${index}`)
    return [1 + (index % 300), texts.length - 1, 0, -1, 100, 1 + (index % 97)]
  }).flat()
  const size = rows.filter((_, index) => index % 6 === 5).reduce((sum, bytes) => sum + bytes, 0)
  const data = {
    name: 'large',
    platforms: [{ platform: 'linux/amd64', size, exact: true, pulledExact: true, texts, rows, modules: {} }],
  }
  const path = join(temporary, 'large.html')
  const text = readFileSync(page, 'utf8')
  writeFileSync(
    path,
    text.replace(/(id="data">).*?(<\/script>)/s, (_, start, end) => `${start}${JSON.stringify(data)}${end}`),
  )
  return path
}

try {
  for (const scheme of ['light', 'dark']) await examine(scheme)
  const began = Date.now()
  const { run, cpuSeconds } = await open(largePage())
  const took = Date.now() - began
  const cpu = await cpuSeconds()
  const inPage = await run('document.documentElement.dataset.readyAfter')
  // Time says nothing on a machine that does much else.
  check(
    '200,000 rows are shown in 2 s',
    took < 2000 || cpu < 1,
    `${took} ms, of them ${inPage} in the script; ${cpu.toFixed(2)} s of CPU`,
  )
  check('nothing on the console', errors.length === 0, errors.join('; '))
} finally {
  await close()
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
}
for (const { name, isGood, said } of results)
  console.log(`${isGood ? 'good' : 'BAD '}  ${name}${said === '' ? '' : `: ${said}`}`)
if (results.some(({ isGood }) => !isGood)) process.exitCode = 1
