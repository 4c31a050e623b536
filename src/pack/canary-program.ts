import { createHash } from 'node:crypto'
import { sourceInMemory } from './content.ts'
import type { LoadedSegment } from './elf/program.ts'
import { NotPackable, readLinkedProgram } from './elf/read.ts'

/**
 * A test program that detects when packing broke it; it is compiled and packed like the user's program. It must compile
 * with any Go in use, so it avoids the newer kinds of loops.
 */
export const canarySource = `package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"strconv"
	"sync"
	"unsafe"
)

// What a packer has to restore in memory that the program may write, and to leave zero behind it.
var data = [4096]uint64{0: 0x0123456789abcdef, 4095: 0xfedcba9876543210}
var zeros [1 << 16]byte

// Run as: canary <file> <number of variables> [<address> <size> of a segment that nobody writes] ...
func main() {
	count, err := strconv.Atoi(os.Args[2])
	if err != nil {
		panic(err)
	}
	arrived := 0
	for i := 0; i < count; i++ {
		if os.Getenv("CANARY_"+strconv.Itoa(i)) == value(i) {
			arrived++
		}
	}
	content, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	digest := sha256.Sum256(content)
	fmt.Printf("variables %d file %x memory %d segments %x data %v\\n", arrived, digest, memory(), segments(), isAsLinked())
}

// The digest of the program's own memory, segment by segment.
func segments() []byte {
	hash := sha256.New()
	for i := 3; i+1 < len(os.Args); i += 2 {
		address, size := number(os.Args[i]), number(os.Args[i+1])
		hash.Write(unsafe.Slice((*byte)(unsafe.Pointer(address)), int(size)))
	}
	return hash.Sum(nil)
}

func number(text string) uintptr {
	value, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		panic(err)
	}
	return uintptr(value)
}

func isAsLinked() bool {
	if data[0] != 0x0123456789abcdef || data[4095] != 0xfedcba9876543210 {
		return false
	}
	for _, word := range data[1:4095] {
		if word != 0 {
			return false
		}
	}
	return zeros == [1 << 16]byte{}
}

func value(i int) string {
	return fmt.Sprintf("%064d", i)
}

// Eight goroutines fill and read 32 MiB each in blocks that the collector has to take back. Each adds up on its own: sums
// that stand side by side in memory would make the cores wait for each other.
func memory() int {
	var all sync.WaitGroup
	sums := make([]int, 8)
	for worker := range sums {
		all.Add(1)
		go func(worker int) {
			defer all.Done()
			sum := 0
			for round := 0; round < 32; round++ {
				block := make([]byte, 1<<20)
				for i := 0; i < len(block); i += 4096 {
					block[i] = 1
				}
				for _, b := range block {
					sum += int(b)
				}
			}
			sums[worker] = sum
		}(worker)
	}
	all.Wait()
	total := 0
	for _, sum := range sums {
		total += sum
	}
	return total
}
`

/** The environment that the canary runs with. */
export function canaryVariables(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`CANARY_${index}`, String(index).padStart(64, '0')]),
  )
}

function segmentsOf(linked: Uint8Array): readonly LoadedSegment[] {
  try {
    return readLinkedProgram(sourceInMemory(linked)).segments
  } catch (error) {
    // What is no such program does not run, and that is said.
    if (error instanceof NotPackable) return []
    throw error
  }
}

/** The canary's output on success. The digests are `sha256:…` of the file that it read and of its own segments. */
export function canaryAnswer(count: number, digests: { readonly file: string; readonly segments: string }): string {
  const [file, segments] = [digests.file, digests.segments].map((digest) => digest.replace('sha256:', ''))
  const blocks = 8 * 32
  return `variables ${count} file ${file} memory ${blocks * (2 ** 20 / 4096)} segments ${segments} data true\n`
}

/** The segments of the linked canary that nobody writes, and `sha256:…` of what the linker put into them. */
export type CanaryMemory = { readonly args: readonly string[]; readonly digest: string }

/** For the canary's arguments and its answer. `linked` is its file before packing. */
export function canaryMemory(linked: Uint8Array): CanaryMemory {
  const hash = createHash('sha256')
  const fixed = segmentsOf(linked).filter(({ flags, fileSize }) => (flags & 2) === 0 && fileSize > 0)
  for (const { fileOffset, fileSize } of fixed) hash.update(linked.subarray(fileOffset, fileOffset + fileSize))
  const args = fixed.flatMap(({ address, fileSize }) => [String(address), String(fileSize)])
  return { args, digest: `sha256:${hash.digest('hex')}` }
}
