import { trySchedule } from './schedules.ts'

// REGISTRY_SEED starts elsewhere, REGISTRY_SCHEDULES tries more: `REGISTRY_SCHEDULES=20000 npm test -- properties`.
const first = Number(process.env.REGISTRY_SEED ?? 1)
const count = Number(process.env.REGISTRY_SCHEDULES ?? 1000)

describe('whatever a registry does', () => {
  it(`${count} random schedules from seed ${first} end in the whole image, or in one error with no tag moved`, async () => {
    const broken: string[] = []
    const ends = { success: 0, error: 0, cancelled: 0 }
    for (let seed = first; seed < first + count; seed += 1) {
      const tried = await trySchedule(seed)
      ends[tried.ended] += 1
      broken.push(...tried.broken.map((rule) => `seed ${seed}: ${rule}`))
    }
    expect(broken).toEqual([])
    // Schedules that always failed, or never, would show nothing.
    expect(ends.success).toBeGreaterThan(count / 4)
    expect(ends.error).toBeGreaterThan(count / 20)
  })
})
