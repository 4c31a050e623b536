// The part of Node's WebAssembly used here, which Node's types lack. Source: the WebAssembly JavaScript Interface,
// sections 5.1 to 5.3.

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
    /** In pages of 65,536 bytes. Throws a RangeError if there is not enough memory. */
    grow(pages: number): number
  }
  class RuntimeError extends Error {}
}
