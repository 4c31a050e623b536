/**
 * The text of an arm program as its filter leaves it: words big-endian (their high bytes, which say the instruction,
 * come first), the targets of BL absolute. stub/arm.c undoes it.
 */
export function armText(text: Uint8Array, address: number): Uint8Array {
  // Not slice(): of a Buffer it would be the same memory.
  const result = new Uint8Array(text)
  const [from, to] = [new DataView(text.buffer, text.byteOffset, text.length), new DataView(result.buffer)]
  for (let at = 0; at + 4 <= text.length; at += 4) {
    const word = from.getUint32(at, true)
    const isCall = (word & 0x0f000000) === 0x0b000000
    to.setUint32(at, isCall ? (word & 0xff000000) | ((word + (address + at) / 4) & 0xffffff) : word, false)
  }
  return result
}
