import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Compression } from '../../../src/pack/own/pack.ts'

/** Leaves every stream as it is: what is tested is everything else. */
export const storeOnly: Compression = {
  codec: 'lzma',
  compress: async ({ bytes }) => ({ codec: 'stored', model: { lc: 0, lp: 0, pb: 0 }, packed: bytes }),
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
