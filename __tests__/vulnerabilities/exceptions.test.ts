import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../src/errors.ts'
import { exceptionFor, parseExceptions, readExceptions } from '../../src/vulnerabilities/exceptions.ts'
import { temporaryFolder } from '../support/host.ts'

const reason = 'no input from outside'

describe('the file of exceptions', () => {
  it('has an ID, a last day and a reason in each line', () => {
    const text = `# accepted\r\n\r\n  go-2021-0113\t2027-01-31   ${reason}  \r\nghsa-PPP9-7jff-5vj2 2028-02-29 x`
    expect(parseExceptions(text, 'accepted.txt')).toEqual([
      { id: 'GO-2021-0113', until: '2027-01-31', reason, at: { file: 'accepted.txt', line: 3 } },
      { id: 'GHSA-ppp9-7jff-5vj2', until: '2028-02-29', reason: 'x', at: { file: 'accepted.txt', line: 4 } },
    ])
  })

  it.each([
    ['GO-21-0113 2027-01-31 r', '"GO-21-0113" is not the ID of a vulnerability'],
    ['RUSTSEC-2021-0001 2027-01-31 r', '"RUSTSEC-2021-0001" is not the ID of a vulnerability'],
    ['GO-2021-0113', 'GO-2021-0113 has no end date'],
    ['GO-2021-0113 soon r', '"soon" is not a day in the form YYYY-MM-DD'],
    ['GO-2021-0113 2027-02-29 r', '"2027-02-29" is not a day in the form YYYY-MM-DD'],
    ['GO-2021-0113 2027-13-01 r', '"2027-13-01" is not a day in the form YYYY-MM-DD'],
    ['GO-2021-0113 2027-1-31 r', '"2027-1-31" is not a day in the form YYYY-MM-DD'],
    ['GO-2021-0113 2027-01-31', 'GO-2021-0113 has no reason'],
    [`GO-2021-0113 2027-01-31 ${reason}\nGO-2021-0113 2028-01-31 ${reason}`, 'is already in line 1'],
  ])('with the line %j is refused, with its place', (text, problem) => {
    const read = () => parseExceptions(text, 'a.txt')
    expect(read).toThrow(UserError)
    expect(read).toThrow(problem)
    expect(read).toThrow(/^vulnerability-exceptions: a\.txt:[12]: /)
  })

  it('is read from the disk, and has to be there', async () => {
    const path = join(temporaryFolder(), 'accepted.txt')
    await expect(readExceptions(path, 'accepted.txt')).rejects.toThrow(
      'vulnerability-exceptions: accepted.txt cannot be read: ENOENT',
    )
    writeFileSync(path, `GO-2021-0113 2027-01-31 ${reason}\n`)
    expect(await readExceptions(path, 'accepted.txt')).toHaveLength(1)
  })

  it('may name a vulnerability by any of its IDs', () => {
    const exceptions = parseExceptions('CVE-2021-38561 2027-01-31 r', 'a.txt')
    expect(exceptionFor({ id: 'GO-2021-0113', aliases: ['CVE-2021-38561'] }, exceptions)?.reason).toBe('r')
    expect(exceptionFor({ id: 'GO-2021-0114', aliases: [] }, exceptions)).toBeUndefined()
  })
})
