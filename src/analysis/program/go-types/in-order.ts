import { emptyRecord, type TypeReader, typeKinds } from './type-reader.ts'

type Take = (start: number, end: number, type: number) => void

/**
 * Gives the offsets of the types that stand one behind the other at the start of their section since Go 1.27: all that a
 * program can look up, whether code refers to them or not. Source: runtime/type.go, moduleTypelinks.
 */
export function eachTypeInOrder(reader: TypeReader, end: number, take: (offset: number) => void): void {
  const record = emptyRecord()
  for (let at = reader.wordBytes; at < end; at = Math.ceil(record.end / reader.wordBytes) * reader.wordBytes) {
    // One that cannot be read leaves no way to the next.
    if (reader.type(at, record) === undefined) return
    take(at)
  }
}

/**
 * Gives the itabs in [start, end), which have no symbols since Go 1.27, each with the offset of its concrete type. Source:
 * internal/abi/iface.go: an interface, a type, a hash, and a function for each method of the interface.
 */
export function eachItab(
  reader: TypeReader,
  { start, end }: { readonly start: number; readonly end: number },
  take: Take,
): void {
  const record = emptyRecord()
  const head = reader.wordBytes === 8 ? 24 : 12
  for (let at = start; at + head <= end; ) {
    const type = reader.type(reader.pointer(at), record)
    if (type?.kind !== typeKinds.interface) return
    // An interface has the names of its methods, and its own. Where the first function is 0, no others follow.
    const functions = reader.isZero(at + head) ? 1 : Math.max(1, type.names.length - 1)
    const next = at + head + reader.wordBytes * functions
    take(at, next, reader.pointer(at + reader.wordBytes))
    at = next
  }
}
