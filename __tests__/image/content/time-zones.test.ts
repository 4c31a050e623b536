import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { timeZoneEntries } from '../../../src/image/content/time-zones.ts'
import { describeWithTools, tool } from '../../support/tools.ts'

describeWithTools(['go'], 'the time zones', () => {
  const goroot = execFileSync(tool('go'), ['env', 'GOROOT'], { encoding: 'utf8' }).trim()
  const entries = timeZoneEntries(readFileSync(join(goroot, 'lib', 'time', 'zoneinfo.zip')))
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))

  it('are where the time package looks for the zone of TZ', () => {
    const named = byPath.get('/usr/share/zoneinfo/Europe/Berlin')
    const path = named?.type === 'link' ? posix.resolve(posix.dirname(named.path), named.target) : named?.path
    const berlin = byPath.get(path ?? '')
    const content = berlin?.type === 'file' && 'bytes' in berlin.content ? berlin.content.bytes : Buffer.alloc(0)
    expect(content.toString('latin1', 0, 4)).toBe('TZif')
    expect(entries.length).toBeGreaterThan(500)
  })

  it('of one content are one file, and the links lead to files', () => {
    const links = entries.filter((entry) => entry.type === 'link')
    expect(links.length).toBeGreaterThan(100)
    for (const link of links) {
      const target = posix.resolve(posix.dirname(link.path), link.target)
      expect(byPath.get(target)?.type).toBe('file')
    }
  })

  it('are refused where they cannot be read', () => {
    expect(() => timeZoneEntries(Buffer.from('zip'))).toThrow('the time zones of this Go cannot be read')
  })
})
