// The licences of what is in a bundle: each package with its version, its licence's name and its text.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folders of the packages that webpack took modules from. */
export function packagesOf(stats) {
  // A concatenated module has no file of its own, but the modules that it was made of.
  const modules = [...stats.compilation.modules].flatMap((module) => module.modules ?? [module])
  const files = modules.map(({ resource }) => resource).filter((file) => typeof file === 'string')
  return new Set(files.flatMap((file) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? []))
}

// What the WebAssembly modules are compiled from.
const native = [
  { name: 'XZ Utils', version: '5.8.4', license: '0BSD', file: 'native/xz/COPYING.0BSD' },
  { name: 'Zstandard', version: '1.5.7', license: 'BSD-3-Clause', file: 'native/zstd/LICENSE' },
]

/** The text of licenses.txt for the packages in these folders and for what is compiled to WebAssembly. */
export function licensesText(folders) {
  const compiled = native.map(({ name, version, license, file }) => {
    const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
    return `${name} ${version}\n${license}\n\n${text.trim()}\n`
  })
  const packages = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
    const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
    return `${name} ${version}\n${license}\n${text}`
  })
  return [...packages, ...compiled].sort().join(`\n${'-'.repeat(80)}\n\n`)
}
