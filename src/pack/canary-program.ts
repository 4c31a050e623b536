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
)

// Run as: canary <file> <number of variables>
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
	data, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	fmt.Printf("variables %d file %x memory %d\\n", arrived, sha256.Sum256(data), memory())
}

func value(i int) string {
	return fmt.Sprintf("%064d", i)
}

// Eight goroutines fill and read 32 MiB each in blocks that the collector has to take back.
func memory() int {
	var all sync.WaitGroup
	sums := make([]int, 8)
	for worker := range sums {
		all.Add(1)
		go func(worker int) {
			defer all.Done()
			for round := 0; round < 32; round++ {
				block := make([]byte, 1<<20)
				for i := 0; i < len(block); i += 4096 {
					block[i] = 1
				}
				for _, b := range block {
					sums[worker] += int(b)
				}
			}
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

/** The canary's output on success. `fileDigest` is `sha256:…` of the file that it read. */
export function canaryAnswer(count: number, fileDigest: string): string {
  const blocks = 8 * 32
  return `variables ${count} file ${fileDigest.replace('sha256:', '')} memory ${blocks * (2 ** 20 / 4096)}\n`
}
