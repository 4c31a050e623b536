import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { joined, sourceInMemory } from '../../../src/pack/content.ts'
import { type Compression, type OwnPackRequest, packLinked } from '../../../src/pack/own/pack.ts'

/** Leaves every stream as it is: what is tested is everything else. */
export const storeOnly: Compression = {
  codec: 'lzma',
  compress: async ({ content }) => ({ codec: 'stored', model: { lc: 0, lp: 0, pb: 0 }, packed: content }),
}

/** Packs a linked program that is in memory; gives the whole packed file. */
export async function packInMemory(
  request: Omit<OwnPackRequest, 'linked'> & { readonly linked: Uint8Array },
): Promise<Uint8Array<ArrayBuffer>> {
  return joined(await packLinked({ ...request, linked: sourceInMemory(request.linked) }))
}

const source = `package main

import (
	"fmt"
	"os"
	"strings"
)

func main() {
	defer fmt.Println("that is all")
	for i, arg := range os.Args[1:] {
		fmt.Printf("%d %q %s\\n", i, arg, strings.ToUpper(arg))
	}
}
`

/** Compiles a small Go program for an architecture; gives the linked file. */
export function goProgram(architecture: string, options: readonly string[] = ['-ldflags=-s -w']): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'own-packer-'))
  try {
    writeFileSync(join(folder, 'go.mod'), 'module example.com/program\n\ngo 1.21\n')
    writeFileSync(join(folder, 'main.go'), source)
    const env = { ...process.env, CGO_ENABLED: '0', GOOS: 'linux', GOARCH: architecture, GOFLAGS: '-buildvcs=false' }
    execFileSync('go', ['build', '-trimpath', ...options, '-o', 'program', '.'], { cwd: folder, env })
    return new Uint8Array(readFileSync(join(folder, 'program')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A generator of pseudo-random numbers from 0 to 2^32-1 (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}
