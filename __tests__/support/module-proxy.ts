import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

export type Module = {
  readonly path: string
  readonly version: string
  /** Files by name; go.mod is added where it is not among them. */
  readonly files: Readonly<Record<string, string>>
}

/** The zip of a module as the go command packs it, uncompressed. Source: https://go.dev/ref/mod#zip-files */
export function moduleZip({ path, version, files }: Module): Buffer {
  const entries = Object.entries({ 'go.mod': goMod(path), ...files })
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, text] of entries) {
    const fileName = Buffer.from(`${path}@${version}/${name}`)
    const data = Buffer.from(text)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(fileName.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, fileName, data])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, place, fileName]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

export function goMod(path: string): string {
  return `module ${path}\n\ngo 1.21\n`
}

/** A module proxy in a folder; gives the value for GOPROXY. */
export function writeModuleProxy(folder: string, modules: readonly Module[]): string {
  for (const module of modules) {
    const escaped = module.path.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)
    const versions = join(folder, escaped, '@v')
    mkdirSync(versions, { recursive: true })
    writeFileSync(join(versions, 'list'), `${module.version}\n`)
    writeFileSync(join(versions, `${module.version}.info`), JSON.stringify({ Version: module.version }))
    writeFileSync(join(versions, `${module.version}.mod`), module.files['go.mod'] ?? goMod(module.path))
    writeFileSync(join(versions, `${module.version}.zip`), moduleZip(module))
  }
  return `file://${folder}`
}
