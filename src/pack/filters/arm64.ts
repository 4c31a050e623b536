/**
 * The text of an arm64 program as its filter leaves it: words big-endian (their high bytes, which say the instruction,
 * come first), the targets of BL and the pages of ADRP absolute. stub/arm64.c undoes it.
 */
export function arm64Text(text: Uint8Array, address: number): Uint8Array {
  // Not slice(): of a Buffer it would be the same memory.
  const result = new Uint8Array(text)
  const [from, to] = [new DataView(text.buffer, text.byteOffset, text.length), new DataView(result.buffer)]
  for (let at = 0; at + 4 <= text.length; at += 4) {
    let word = from.getUint32(at, true)
    const here = address + at
    if (word >>> 26 === 0x25) {
      word = 0x94000000 | ((word + here / 4) & 0x3ffffff)
    } else if ((word & 0x9f000000) >>> 0 === 0x90000000) {
      const page = (((word >>> 29) & 3) | ((word >>> 3) & 0x1ffffc)) + (here >>> 12)
      word = (word & 0x9f00001f) | ((page & 3) << 29) | ((page << 3) & 0xffffe0)
    }
    to.setUint32(at, word, false)
  }
  return result
}
