/** The folders that a go.work uses, in either form of the directive. Source: https://go.dev/ref/mod#go-work-file-use */
export function readUses(text: string): readonly string[] {
  const plain = text.replaceAll(/\/\/.*/g, '')
  const blocks = [...plain.matchAll(/^\s*use\s*\(([^)]*)\)/gm)].flatMap(([, block = '']) => block.split('\n'))
  const single = [...plain.matchAll(/^\s*use\s+([^\s(]\S*)\s*$/gm)].map(([, path = '']) => path)
  return [...blocks, ...single].map((path) => path.trim().replaceAll('"', '')).filter((path) => path !== '')
}
