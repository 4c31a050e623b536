// What Node has of WebAssembly and its types do not say, as far as it is used here. Source: the WebAssembly JavaScript
// Interface, sections 5.1 to 5.3.

declare namespace WebAssembly {
  class Module {
    constructor(code: Uint8Array)
  }
  class Instance {
    constructor(module: Module)
    readonly exports: Readonly<Record<string, unknown>>
  }
  class Memory {
    private constructor()
    readonly buffer: ArrayBuffer
    /** By pages of 65,536 bytes. Throws a RangeError where there is not so much. */
    grow(pages: number): number
  }
  class RuntimeError extends Error {}
}
