import { text } from 'node:stream/consumers'
import { askCacheService, type CacheQuestion } from './client.ts'

// A process of its own for the cache service: one question on standard input, one answer on standard output.
const question: CacheQuestion = JSON.parse(await text(process.stdin))
const answer = await askCacheService(question)
// The toolkit may still wait for its next attempt: nothing of that is of use any more.
process.stdout.write(JSON.stringify(answer), () => process.exit(0))
