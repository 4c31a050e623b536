/** The packages that own bytes, by number. 0 and 1 are no packages. */
export type Packages = {
  readonly number: (importPath: string) => number
  readonly name: (number: number) => string
  /** The package whose import path ends in this element; undefined where none or several do. */
  readonly byLastElement: (element: string) => number | undefined
}

export const noPackage = 0
export const severalPackages = 1

/** Numbers packages in the order in which they are met; `mainPath` is the import path of package main. */
export function createPackages(mainPath: string): Packages {
  const names = ['', '(shared by several packages)']
  const numbers = new Map<string, number>()
  const lastElements = new Map<string, number | undefined>()
  return {
    byLastElement: (element) => lastElements.get(element),
    number: (importPath) => {
      const path = importPath === 'main' ? mainPath : importPath
      const known = numbers.get(path)
      if (known !== undefined) return known
      // One number fits into 16 bits; no program has more packages.
      if (names.length > 0xffff) return noPackage
      numbers.set(path, names.length)
      names.push(path)
      const last = path.slice(path.lastIndexOf('/') + 1)
      lastElements.set(last, lastElements.has(last) ? undefined : names.length - 1)
      return names.length - 1
    },
    name: (number) => names[number] ?? '',
  }
}

/**
 * The import path in the name of a symbol, undefined where the name has none (symbols of assembly code, of unnamed
 * types). Of an itab or a generated function it is that of the concrete type.
 */
export function packageOfSymbol(symbol: string): string | undefined {
  let name = symbol
  if (name.startsWith('go:itab.')) name = namedIn(name.slice('go:itab.'.length))
  else if (name.startsWith('type:.')) name = namedIn(name.replace(/^type:\.\w+\./, ''))
  else if (/^go:\(?\*?struct /.test(name)) name = namedIn(name.slice('go:'.length))
  else if (name.startsWith('go:(')) name = methodIn(name)
  else if (name.startsWith('go:') || name.startsWith('$')) return undefined
  // Type arguments and receivers may contain other import paths.
  const end = name.search(/[[({, ]/)
  const whole = end < 0 ? name : name.slice(0, end)
  const dot = whole.indexOf('.', whole.lastIndexOf('/') + 1)
  if (dot <= 0) return undefined
  return unescaped(whole.slice(0, dot))
}

// `*[4]net/http.T` names the package net/http, and so does `struct { Size int; *net/http.Request }`.
function namedIn(type: string): string {
  const plain = type.replace(/^(?:\(?\*|\[\d*\])+/, '')
  return plain.startsWith('struct {') ? (/[\w%./~-]+\.\w+/.exec(plain)?.[0] ?? plain) : plain
}

// An unexported method that is called through a pointer to a pointer has the package in its name, the type has not:
// `go:(**notInHeap).runtime.add`. Source: cmd/compile/internal/ir, MethodSymSuffix.
function methodIn(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf(')') + 2)
}

/** Symbols have dots of the last element as %2e. Source: cmd/internal/objabi, PathToPrefix. */
function unescaped(path: string): string {
  return path.includes('%')
    ? path.replaceAll(/%([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
    : path
}

/** The import path of a source file as -trimpath writes it: `golang.org/x/net@v0.50.0/http2/frame.go`. */
export function packageOfFile(file: string): string | undefined {
  const slash = file.lastIndexOf('/')
  if (slash <= 0 || file.startsWith('<')) return undefined
  const folder = file.slice(0, slash)
  return folder.startsWith('/') ? undefined : folder.replace(/@[^/]+/, '')
}
