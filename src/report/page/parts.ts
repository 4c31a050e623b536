import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The style and the scripts of the page. In the bundle the files are next to the entry. */
export function pageParts(): { readonly style: string; readonly scripts: readonly string[] } {
  const [layout, page] = [read('d3-hierarchy.min.js'), read('size-page.js')]
  return { style: read('size-page.css'), scripts: [layout, page] }
}

function read(file: string): string {
  // Written in two steps; otherwise the bundler treats the file as an asset and copies it under another name.
  const here = import.meta.url
  // Without a bundle, the library is where npm puts it.
  const folders = ['./', '../../../node_modules/d3-hierarchy/dist/']
  const paths = folders.map((folder) => fileURLToPath(new URL(`${folder}${file}`, here)))
  return readFileSync(paths.find((path) => existsSync(path)) ?? file, 'utf8')
}
