import { fileURLToPath } from 'node:url'

/**
 * The path of a file beside a module, which is beside the entry in the bundle; `module` is its `import.meta.url`. A
 * function, because the bundler would take a URL that is written out for an asset, and copy that under another name.
 */
export function fileBeside(module: string, name: string): string {
  return fileURLToPath(new URL(name, module))
}
