// Writes src/image/content/mime-types.ts from mime-db, the table behind most web servers of Node: the types of files that
// browsers and programs exchange. Types of single vendors are left out, but for those of office documents, fonts, maps and
// packages. Run it after an update of mime-db.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const database = createRequire(import.meta.url)('mime-db')
const { version } = JSON.parse(readFileSync(new URL('../node_modules/mime-db/package.json', import.meta.url), 'utf8'))

// What every Go since 1.16 knows by itself stays as Go says it.
const known = new Set('avif css gif htm html jpeg jpg js json mjs pdf png svg wasm webp xml'.split(' '))
const vendors =
  /^application\/vnd\.(?:oasis\.opendocument|openxmlformats|ms-(?:excel|powerpoint|word|fontobject|cab)|apple\.(?:mpegurl|pkpass|installer)|android\.package|google-earth|mapbox|geo\+json|amazon\.ebook|debian|visio|mozilla|sqlite3|rar|adobe\.flash)/
const wanted = ([type, { extensions = [] }]) =>
  extensions.length > 0 &&
  (!/\/(?:vnd|x)[.-]/.test(type) ||
    vendors.test(type) ||
    /^(?:audio|video|image|font|text)\/x-(?:matroska|m4a|ms-wm|flac|wav|icon|msvideo|flv|m4v|component|markdown|vcard|yaml)/.test(
      type,
    ) ||
    /^application\/x-(?:7z|bzip|tar|sh$|rar|bittorrent|iso|deb|rpm|java|web-app|chrome|sql|msdownload|x509|pkcs12|pem)/.test(
      type,
    ))

// An extension of several types has the one of a standard first.
const order = { iana: 0, apache: 1, nginx: 2 }
const byExtension = new Map()
for (const [type, entry] of Object.entries(database).filter(wanted)) {
  for (const extension of entry.extensions) {
    if (known.has(extension) || !/^[a-z0-9]{1,11}$/.test(extension)) continue
    const rank = order[entry.source] ?? 3
    const present = byExtension.get(extension)
    if (present === undefined || rank < present.rank) byExtension.set(extension, { type, rank })
  }
}
// As servers send them.
for (const [extension, type] of [
  ['ico', 'image/vnd.microsoft.icon'],
  ['mp4', 'video/mp4'],
  ['flac', 'audio/flac'],
  ['wav', 'audio/wav'],
  ['jfif', 'image/jpeg'],
])
  byExtension.set(extension, { type, rank: 0 })
const types = new Map()
for (const [extension, { type }] of [...byExtension].sort(([a], [b]) => (a < b ? -1 : 1))) {
  types.set(type, [...(types.get(type) ?? []), extension])
}
const lines = [...types]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([type, extensions]) => `${type} ${extensions.join(' ')}`)
// Several to a line of the source, which would else be as long as the table.
const rows = ['']
for (const line of lines) {
  if (rows.at(-1).length + line.length > 116) rows.push('')
  rows[rows.length - 1] += `${line};`
}
writeFileSync(
  new URL('../src/image/content/mime-types.ts', import.meta.url),
  `// Written by scripts/mime-types.mjs from mime-db ${version}.

const table = \`
${rows.join('\n')}
\`

/** The version of mime-db. */
export const mimeTypesVersion = '${version}'

/** The text of /etc/mime.types: a type and its extensions a line, beside those that Go knows by itself. */
export const mimeTypes = \`\${table.trim().split(/[;\\n]+/).filter((line) => line !== '').join('\\n')}\\n\`
`,
)
console.log(lines.length, 'types', byExtension.size, 'extensions')
