import { existsSync, readFileSync } from 'node:fs'
import { fileBeside } from '../../host/files/beside.ts'

/** The style and the scripts of the page. In the bundle the files are next to the entry. */
export function pageParts(): { readonly style: string; readonly scripts: readonly string[] } {
  const [layout, page] = [read('d3-hierarchy.min.js'), read('size-page.js')]
  return { style: read('size-page.css'), scripts: [layout, page] }
}

function read(file: string): string {
  // Without a bundle, the library is where npm puts it.
  const folders = ['./', '../../../node_modules/d3-hierarchy/dist/']
  const paths = folders.map((folder) => fileBeside(import.meta.url, `${folder}${file}`))
  return readFileSync(paths.find((path) => existsSync(path)) ?? file, 'utf8')
}
