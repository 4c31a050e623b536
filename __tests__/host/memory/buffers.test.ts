import { bufferCollector } from '../../../src/host/memory/buffers.ts'

const megabyte = 1024 * 1024

it('buffers that are no longer used are freed before 64 MB of them have piled up', () => {
  const free = bufferCollector()
  let most = 0
  const before = process.memoryUsage().arrayBuffers
  for (let count = 0; count < 60; count += 1) {
    Buffer.allocUnsafeSlow(megabyte)
    free(megabyte)
    most = Math.max(most, process.memoryUsage().arrayBuffers - before)
  }
  expect(most).toBeLessThan(24 * megabyte)
})
