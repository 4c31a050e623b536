import type { Host } from '../../../src/host/host.ts'

/** A host on which no program can be linked with its symbols, and how often that was tried apart. */
export function hostWithoutSymbols<Given extends Host>(
  given: Given,
): { readonly host: Given; readonly links: () => number } {
  let links = 0
  const run: Host['run'] = async (command) => {
    if (command.args.some((argument) => argument.includes('-s=false'))) {
      links++
      throw new Error('no space left on device')
    }
    return given.run({ ...command, env: { ...command.env, GO_TINY_IMAGE_LINK_SYMBOLS: '' } })
  }
  return { host: { ...given, run }, links: () => links }
}
