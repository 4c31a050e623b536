import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type WithoutSymbols, withoutSymbols } from '../../src/elf/without-symbols.ts'
import { folderWith, goMod } from '../compile/support.ts'
import { readerOf } from '../support/bytes.ts'
import { describeWithTools } from '../support/tools.ts'

const read = (bytes: Buffer): WithoutSymbols | undefined => withoutSymbols(readerOf(bytes), bytes.length)

// That they are made as go makes them, for all platforms, is shown in analysis/program/attribute.test.ts.
describeWithTools(['go'], 'a program without its symbols', () => {
  const folder = folderWith({ 'go.mod': goMod('example.org/app'), 'main.go': 'package main\n\nfunc main() {}\n' })
  const link = (ldflags: string): Buffer => {
    const env = { ...process.env, GOOS: 'linux', CGO_ENABLED: '0' }
    execFileSync('go', ['build', '-trimpath', `-ldflags=${ldflags}`, '-o', 'program', '.'], { cwd: folder, env })
    return readFileSync(join(folder, 'program'))
  }
  const symbols = link('-w -buildid=')
  const changed = (change: (bytes: Buffer) => void): Buffer => {
    const bytes = Buffer.from(symbols)
    change(bytes)
    return bytes
  }
  /** Where the header of a section is, by how far from the end of the table. */
  const header = (fromEnd: number): number => symbols.readUInt32LE(40) + 64 * (symbols.readUInt16LE(60) - fromEnd)

  it('is made with an ID of its build too', () => {
    const [given, wanted] = ['-w', '-s -w'].map((flags) => link(`${flags} -buildid=abc`)) as [Buffer, Buffer]
    const change = read(given)
    if (change === undefined) throw new Error('not made')
    const { start, endAt, end } = change
    expect(Buffer.concat([start, given.subarray(start.length, endAt), end]).equals(wanted)).toBe(true)
  })

  it.each<[string, () => Buffer]>([
    ['has none', () => link('-s -w -buildid=')],
    ['has debug information', () => link('-buildid=')],
    ['is no program', () => Buffer.from('#!/bin/sh\n')],
    ['is empty', () => Buffer.alloc(0)],
    ['ends early', () => symbols.subarray(0, 100)],
    ['ends before its end', () => symbols.subarray(0, -1)],
    ['has something behind its end', () => Buffer.concat([symbols, Buffer.from('more')])],
    ['has 65,535 sections', () => changed((bytes) => bytes.writeUInt16LE(0xffff, 60))],
    ['has no such section of names', () => changed((bytes) => bytes.writeUInt16LE(0xfff0, 62))],
    ['has other bytes between symbols and names', () => changed((bytes) => bytes.writeUInt8(1, header(3) + 32))],
    ['has a section that belongs to another one', () => changed((bytes) => bytes.writeUInt32LE(2, header(4) + 40))],
    ['has a section more that is not loaded', () => changed((bytes) => bytes.writeUInt32LE(0, header(4) + 8))],
  ])('is not made of a file that %s', (_, file) => {
    expect(read(file())).toBeUndefined()
  })
})
