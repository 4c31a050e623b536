type Random = () => number

const tellingBytes = [0, 1, 2, 4, 0x0f, 0x66, 0x7f, 0x80, 0x84, 0xcc, 0xe8, 0xe9, 0xeb, 0xfe, 0xff]
const tellingWords = [
  0, 1, 2, 3, 4, 8, 16, 255, 4095, 65_535, 0x7fff0000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
]

/**
 * Changes one to eight places of the bytes, as damage and attackers do: anywhere, and more often in the first and last
 * kilobyte, where headers stand.
 */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = bytes.slice()
  for (let left = 1 + (random() % 8); left > 0; left--) mutateOnce(changed, random)
  return changed
}

function placeIn(size: number, random: Random): number {
  const ends = Math.min(size, 1024)
  const region = random() % 8
  if (region === 0) return random() % ends
  return region === 1 ? size - 1 - (random() % ends) : random() % size
}

function mutateOnce(bytes: Uint8Array, random: Random): void {
  const at = placeIn(bytes.length, random)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const wordAt = Math.min(at, bytes.length - 4) & ~3
  const size = Math.min(1 + (random() % 64), bytes.length - at)
  const telling = <T>(values: readonly T[]): T => values[random() % values.length] as T
  switch (random() % 8) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (random() % 8))
      return
    case 1:
      bytes[at] = random()
      return
    case 2:
      bytes[at] = telling(tellingBytes)
      return
    case 3:
      view.setUint32(wordAt, telling(tellingWords), random() % 2 === 0)
      return
    case 4:
      view.setUint32(wordAt, view.getUint32(wordAt, true) + (random() % 64) - 32, true)
      return
    case 5:
      bytes.copyWithin(at, random() % bytes.length, (random() % bytes.length) + size)
      return
    case 6:
      bytes.fill(telling(tellingBytes), at, at + size)
      return
    default:
      for (let place = at; place < at + size; place++) bytes[place] = random()
  }
}
