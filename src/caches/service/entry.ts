import { text } from 'node:stream/consumers'
import { askCacheService, type CacheQuestion } from './client.ts'

// A separate process for the cache service: one request on standard input, one response on standard output.
const question: CacheQuestion = JSON.parse(await text(process.stdin))
const answer = await askCacheService(question)
// The toolkit may still be waiting to retry; that no longer matters.
process.stdout.write(JSON.stringify(answer), () => process.exit(0))
