// The script of the page. It runs in a browser without network; d3-hierarchy stands before it.

const unit = (bytes) => {
  const units = ['B', 'kB', 'MB', 'GB']
  const size = Math.abs(bytes)
  const power = Math.min(units.length - 1, size < 1000 ? 0 : Math.floor(Math.log10(size) / 3))
  return `${power === 0 ? size : (size / 1000 ** power).toPrecision(3)} ${units[power]}`
}
const signed = (bytes) => `${bytes === 0 ? '±' : bytes > 0 ? '+' : '−'}${unit(bytes)}`

const node = (name, parent) => ({
  name,
  parent,
  depth: parent === undefined ? 0 : parent.depth + 1,
  number: 0,
  pulled: 0,
  bytes: 0,
  value: 0,
  children: undefined,
})

function addChild(parent, name) {
  const made = node(name, parent)
  if (parent.children === undefined) parent.children = [made]
  else parent.children.push(made)
  return made
}

function sorted(root) {
  const open = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.children.length > 1) next.children.sort((a, b) => b.value - a.value)
    for (const child of next.children) if (child.children !== undefined) open.push(child)
  }
  return root
}

/** Module, package, kind, embedded file: every node has the sums of what is below it. */
function treeOf({ texts, rows }) {
  const root = node('', undefined)
  root.children = []
  // The node that was made last for a text, by level: most texts have one place only.
  const last = [0, 1, 2, 3].map(() => new Array(texts.length))
  const others = new Map()
  let serial = 1
  const childOf = (place, level, text) => {
    const usual = last[level][text]
    if (usual !== undefined && usual.parent === place) return usual
    // Of a package with few kinds, looking at all is faster than a map.
    const name = level === 0 && texts[text] === '' ? 'other' : texts[text]
    const few = level === 2 ? place.children?.find((child) => child.name === name) : undefined
    const key = level === 2 ? 0 : place.number * texts.length + text
    const known = few ?? (level === 2 || usual === undefined ? undefined : others.get(key))
    if (known !== undefined) return known
    const made = addChild(place, name)
    made.number = serial++
    if (usual !== undefined && level !== 2) {
      others.set(usual.parent.number * texts.length + text, usual)
      others.set(key, made)
    }
    last[level][text] = made
    return made
  }
  for (let at = 0; at < rows.length; at += 6) {
    const [bytes, pulled] = [rows[at + 4], rows[at + 5]]
    let place = root
    for (let level = 0; level <= 4; level++) {
      place.bytes += bytes
      place.pulled += pulled
      place.value = place.pulled
      const text = level < 4 ? rows[at + level] : -1
      if (text < 0) break
      place = childOf(place, level, text)
    }
  }
  return sorted(root)
}

/** What changed: module, package. The value is how much; `growth` says in which direction. */
function changeTreeOf({ changes }) {
  const root = node('', undefined)
  root.children = []
  root.growth = 0
  for (const { module, how, before, after, packages } of changes) {
    const top = addChild(root, module === '' ? 'other' : module)
    Object.assign(top, { growth: after - before, pulled: after, before, how })
    for (const one of packages) {
      const child = addChild(top, one.package)
      const growth = one.after - one.before
      const value = Math.abs(growth)
      Object.assign(child, { growth, pulled: one.after, before: one.before, how: one.how, value })
      top.value += value
    }
    if (top.value === 0) top.value = Math.abs(top.growth)
    root.value += top.value
    root.growth += top.growth
    root.pulled += after
  }
  return sorted(root)
}

const kindHues = {
  code: 215,
  'function-tables': 265,
  types: 320,
  strings: 40,
  'embedded-files': 150,
  data: 190,
  headers: 0,
  unattributed: 90,
}

function start(document, window) {
  const began = window.performance.now()
  const data = JSON.parse(document.getElementById('data').textContent)
  const byId = (id) => document.getElementById(id)
  const make = (tag, attributes = {}, ...inside) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      if (name === 'style') for (const [key, text] of Object.entries(value)) element.style.setProperty(key, text)
      else if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
      else if (value !== undefined) element.setAttribute(name, value)
    }
    element.append(...inside)
    return element
  }
  const trees = new Map()
  const state = { index: 0, mode: 'sizes', at: undefined, selected: undefined, cells: new Map() }
  const platform = () => data.platforms[state.index]
  const tree = () => {
    const key = `${state.mode} ${state.index}`
    if (!trees.has(key))
      trees.set(key, state.mode === 'sizes' ? treeOf(platform()) : changeTreeOf(platform().comparison))
    return trees.get(key)
  }
  const wayOf = (one) => (one === undefined ? [] : [...wayOf(one.parent), one])
  const above = (one, depth) => (one === undefined || one.depth <= depth ? one : above(one.parent, depth))
  const moduleOf = (one) => (one === undefined || one.depth === 0 ? undefined : above(one, 1))
  const kindOf = (one) => (state.mode === 'sizes' && one.depth >= 3 ? above(one, 3).name : undefined)
  const amount = (one) => (state.mode === 'sizes' ? unit(one.pulled) : signed(one.growth))
  const labelOf = (one) =>
    `${wayOf(one)
      .slice(1)
      .map(({ name }) => name)
      .join(', ')}: ${amount(one)}`

  // Neighbours by size get hues that lie far apart.
  const hueOf = (module) => (215 + 137.5 * tree().children.indexOf(module)) % 360

  function draw() {
    drawKinds()
    const map = byId('map')
    const { width, height } = map.getBoundingClientRect()
    const focused = map.contains(document.activeElement)
    state.cells = new Map()
    const elements = []
    drawChildren(state.at, { x0: 0, y0: 0, x1: width - 2, y1: height - 2 }, 0, elements)
    map.replaceChildren(...elements)
    if (!state.cells.has(state.selected)) state.selected = state.cells.keys().next().value
    select(state.selected)
    if (focused) state.cells.get(state.selected)?.focus()
    byId('way').replaceChildren(
      ...wayOf(state.at).map((one) =>
        make(
          'li',
          {},
          make(
            'button',
            { type: 'button', onclick: () => zoom(one), 'aria-current': one === state.at ? 'location' : undefined },
            one.parent === undefined ? data.name : one.name,
          ),
        ),
      ),
    )
  }

  const header = 18
  function drawChildren(parent, box, depth, elements) {
    // They are in order of size: what would have no place to be seen is tiled as one.
    const scale = parent.value / ((box.x1 - box.x0) * (box.y1 - box.y0))
    const all = parent.children ?? []
    const end = all.findIndex(({ value }) => value <= 4 * scale)
    const shown = end < 0 ? all : all.slice(0, end)
    if (shown.length === 0) return
    const value = shown.reduce((left, child) => left - child.value, parent.value)
    // The tiling reads the values and writes the corners.
    const children = value > 0 ? [...shown, { value }] : shown
    d3.treemapSquarify({ value: parent.value, children }, box.x0, box.y0, box.x1, box.y1)
    for (const child of shown) {
      const [width, height] = [child.x1 - child.x0, child.y1 - child.y0]
      if (width < 4 || height < 4) continue
      const isOpen = depth < 1 && child.children !== undefined && width > 70 && height > 50
      const kind = kindOf(child)
      const hue = kind === undefined ? hueOf(moduleOf(child)) : (kindHues[kind] ?? 60)
      const style = state.mode === 'sizes' ? '' : child.growth < 0 ? ' shrank' : ' grew'
      const isPlain = moduleOf(child).name === 'other'
      const hasText = width > 34 && height > 14
      const cell = make(
        'button',
        {
          type: 'button',
          tabindex: '-1',
          class: `${isOpen ? 'top' : ''}${hasText ? '' : ' bare'}${isPlain ? ' plainly' : ''}${style}`,
          'aria-label': labelOf(child),
          style: {
            '--hue': String(hue),
            left: `${child.x0}px`,
            top: `${child.y0}px`,
            width: `${width}px`,
            height: `${height}px`,
          },
          onclick: () => zoom(child),
          onmouseenter: () => show(child),
          onfocus: () => select(child),
        },
        hasText ? make('span', {}, textIn(child, width)) : '',
      )
      state.cells.set(child, cell)
      elements.push(cell)
      if (isOpen) {
        const inner = { x0: child.x0 + 3, y0: child.y0 + header, x1: child.x1 - 3, y1: child.y1 - 3 }
        drawChildren(child, inner, depth + 1, elements)
      }
    }
  }

  // Below its module a package needs only the rest of its path.
  function shortName(one) {
    const module = moduleOf(one).name
    return one.name.startsWith(`${module}/`) ? one.name.slice(module.length + 1) : one.name
  }

  // The end of a path says more than its beginning.
  function textIn(one, width) {
    const most = Math.floor((width - 8) / 6.8)
    let name = shortName(one)
    while (name.length > most && name.includes('/')) name = name.slice(name.indexOf('/') + 1)
    const whole = `${name} ${amount(one)}`
    return whole.length <= most ? whole : name
  }

  function drawKinds() {
    const sums = new Map()
    if (state.mode === 'sizes' && state.at.parent === undefined) {
      const { texts, rows } = platform()
      for (let at = 0; at < rows.length; at += 6) sums.set(rows[at + 2], (sums.get(rows[at + 2]) ?? 0) + rows[at + 5])
      for (const [text, pulled] of [...sums]) {
        sums.delete(text)
        sums.set(texts[text], pulled)
      }
    } else if (state.mode === 'sizes') {
      const open = [state.at]
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next.depth >= 3) {
          const kind = kindOf(next)
          sums.set(kind, (sums.get(kind) ?? 0) + next.pulled)
        } else for (const child of next.children ?? []) open.push(child)
      }
    }
    const all = [...sums].filter(([, pulled]) => pulled > 0).sort(([, a], [, b]) => b - a)
    const total = all.reduce((sum, [, pulled]) => sum + pulled, 0)
    const hue = (kind) => String(kindHues[kind] ?? 60)
    byId('kinds').hidden = state.mode !== 'sizes'
    byId('kinds').setAttribute(
      'aria-label',
      `Kinds: ${all.map(([kind, pulled]) => `${kind} ${unit(pulled)}`).join(', ')}`,
    )
    byId('kinds').replaceChildren(
      ...all.map(([kind, pulled]) =>
        make('span', {
          title: `${kind} ${unit(pulled)}`,
          style: { '--hue': hue(kind), width: `${(100 * pulled) / total}%` },
        }),
      ),
    )
    byId('legend').replaceChildren(
      ...(state.mode === 'sizes'
        ? [
            make('li', {}, 'By kind:'),
            ...all.map(([kind, pulled]) =>
              make(
                'li',
                {},
                make('span', { class: 'swatch', style: { '--hue': hue(kind) } }),
                `${kind} ${unit(pulled)}`,
              ),
            ),
          ]
        : [
            make('li', {}, 'The area is the change:'),
            ...['grew', 'shrank'].map((how) => make('li', {}, make('span', { class: `swatch ${how}` }), how)),
          ]),
    )
  }

  function select(one) {
    if (one === undefined) return
    const before = state.cells.get(state.selected)
    before?.setAttribute('tabindex', '-1')
    before?.removeAttribute('aria-current')
    state.selected = one
    const cell = state.cells.get(one)
    cell?.setAttribute('tabindex', '0')
    cell?.setAttribute('aria-current', 'true')
    show(one)
  }

  function show(one) {
    const module = moduleOf(one)
    const facts = platform().modules[module?.name] ?? platform().comparison?.reasons[module?.name]
    const share = tree().value === 0 ? 0 : (100 * one.value) / tree().value
    const lines =
      state.mode === 'sizes'
        ? [
            `${unit(one.pulled)} pulled (${one.pulled.toLocaleString('en')} B)`,
            `${share.toFixed(2)} % of the image`,
            `${unit(one.bytes)} in the program or file`,
          ]
        : [`${signed(one.growth)} pulled`, `${unit(one.before)} before, ${unit(one.pulled)} now`, one.how]
    byId('facts').replaceChildren(
      make('h2', {}, one.name),
      ...(module === undefined || module === one ? [] : [make('p', { class: 'small' }, `in ${module.name}`)]),
      ...lines.map((text) => make('p', {}, text)),
      ...(facts === undefined ? [] : reasonOf(facts, module.name)),
    )
  }

  function reasonOf({ version, chain, required }, name) {
    return [
      ...(version === undefined ? [] : [make('p', { class: 'small' }, `version ${version}`)]),
      // Every program has it.
      ...(chain.length < 2 || name === 'std'
        ? []
        : [make('h3', {}, `Why ${name} is there`), make('ol', {}, ...chain.map((path) => make('li', {}, path)))]),
      ...(required === undefined
        ? []
        : [
            make('p', {}, make('code', {}, `go.mod:${required.line}: ${required.text}`)),
            ...(required.through === undefined ? [] : [make('p', { class: 'small' }, `through ${required.through}`)]),
          ]),
    ]
  }

  function zoom(one) {
    if (one.children === undefined) {
      select(one)
      return
    }
    const came = state.at
    state.at = one
    state.selected = one.children.includes(came) ? came : one.children[0]
    draw()
  }

  function up() {
    if (state.at.parent === undefined) return
    const from = state.at
    state.at = from.parent
    state.selected = from
    draw()
  }

  // The nearest cell in a direction, by the middles of the cells.
  function move(dx, dy) {
    const middle = ({ x0, x1, y0, y1 }) => [(x0 + x1) / 2, (y0 + y1) / 2]
    const [x, y] = middle(state.selected)
    let best
    let least = Infinity
    for (const one of state.cells.keys()) {
      if (one === state.selected || one.parent === state.selected || one === state.selected.parent) continue
      const [a, b] = middle(one)
      const along = (a - x) * dx + (b - y) * dy
      const across = Math.abs((a - x) * dy) + Math.abs((b - y) * dx)
      if (along > 1 && along + 2 * across < least) {
        least = along + 2 * across
        best = one
      }
    }
    if (best === undefined) return
    select(best)
    state.cells.get(best).focus()
  }

  const keys = {
    ArrowLeft: () => move(-1, 0),
    ArrowRight: () => move(1, 0),
    ArrowUp: () => move(0, -1),
    ArrowDown: () => move(0, 1),
    Escape: up,
    Backspace: up,
  }

  function search() {
    const words = byId('search')
      .value.trim()
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '')
    const found = []
    let value = 0
    const open = words.length === 0 ? [] : [tree()]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const name = next.name.toLowerCase()
      if (next.parent !== undefined && words.every((word) => name.includes(word))) {
        found.push(next)
        value += next.value
      } else for (const child of next.children ?? []) open.push(child)
    }
    found.sort((a, b) => b.value - a.value)
    const most = 50
    byId('found').textContent =
      words.length === 0
        ? ''
        : `${found.length} found, ${unit(value)}${found.length > most ? `; the largest ${most}:` : ''}`
    byId('results').replaceChildren(
      ...found.slice(0, most).map((one) =>
        make(
          'li',
          {},
          make(
            'button',
            {
              type: 'button',
              onclick: () => {
                state.at = one.parent
                state.selected = one
                draw()
                state.cells.get(one)?.focus()
              },
            },
            one.name,
            make('br'),
            make('small', {}, `${amount(one)}${one.parent.parent === undefined ? '' : `, in ${one.parent.name}`}`),
          ),
        ),
      ),
    )
  }

  function restart() {
    const { size, comparison, exact, pulledExact, packed } = platform()
    if (comparison?.changes === undefined) state.mode = 'sizes'
    state.at = tree()
    state.selected = undefined
    const notes = [
      ...(packed === undefined ? [] : [`program packed to ${unit(packed)}`]),
      ...(exact ? [] : ['modules are approximate']),
      ...(pulledExact ? [] : ['shares are estimates']),
    ]
    const against =
      comparison === undefined ? [] : [`${signed(comparison.after - comparison.before)} over ${comparison.reference}`]
    byId('total').textContent = [`${unit(size)} pulled (${size.toLocaleString('en')} B)`, ...against, ...notes].join(
      '; ',
    )
    byId('modes').hidden = comparison?.changes === undefined
    for (const mode of ['sizes', 'change']) byId(mode).setAttribute('aria-pressed', String(state.mode === mode))
    search()
    draw()
  }

  const picker = byId('platform')
  picker.replaceChildren(...data.platforms.map((one, index) => make('option', { value: String(index) }, one.platform)))
  picker.hidden = data.platforms.length < 2
  picker.addEventListener('change', () => {
    state.index = Number(picker.value)
    restart()
  })
  for (const mode of ['sizes', 'change']) {
    byId(mode).addEventListener('click', () => {
      state.mode = mode
      restart()
    })
  }
  byId('search').addEventListener('input', search)
  byId('map').addEventListener('mouseleave', () => state.selected !== undefined && show(state.selected))
  byId('map').addEventListener('keydown', (event) => {
    const act = keys[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  window.addEventListener('resize', draw)
  restart()
  document.documentElement.dataset.readyAfter = String(Math.round(window.performance.now() - began))
}

if (typeof document !== 'undefined') start(document, window)
