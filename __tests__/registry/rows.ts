import { answers, breaks, doesAndThen, type Fault, on, truncates, withHeaders } from '../support/faults.ts'
import { refuse } from '../support/memory-registry.ts'

const always = Number.POSITIVE_INFINITY

const unauthorized = { status: 401, headers: { 'www-authenticate': 'Basic realm="test"' }, body: '' }
const wrongDigest = withHeaders(() => ({ 'docker-content-digest': `sha256:${'3'.repeat(64)}` }), 'wrong digest')
const stored = (then: 'reset' | 'hang' | { status: number }) => doesAndThen(() => then, 'stored, then failed')

// The faults for which the usual clients were measured, and how ours ends.
export const rows: readonly (readonly [string, Fault, number, 'recovers' | RegExp])[] = [
  ['503 once on the blob', answers({ status: 503 })(on.blobData), 1, 'recovers'],
  ['503 twice on POST', answers({ status: 503 })(on.startUpload), 2, 'recovers'],
  [
    '429 with Retry-After on the manifest',
    answers({ status: 429, headers: { 'retry-after': '1' } })(on.putManifest),
    1,
    'recovers',
  ],
  ['429 four times on the manifest', answers({ status: 429 })(on.putManifest), 4, 'recovers'],
  ['the connection breaks once in the blob', breaks('reset')(on.blobData), 1, 'recovers'],
  ['a truncated upload is answered with 202', truncates(on.blobData), 1, 'recovers'],
  ['the manifest is stored, then 500', stored({ status: 500 })(on.putManifest), always, 'recovers'],
  ['the manifest is stored, then the connection breaks', stored('reset')(on.putManifest), always, 'recovers'],
  ['a wrong Docker-Content-Digest', wrongDigest(on.putManifest), always, /the registry says that it stored sha256:333/],
  ['HEAD refused with 403', answers({ status: 403 })((request) => request.method === 'HEAD'), always, 'recovers'],
  ['HEAD refused with 405', answers({ status: 405 })((request) => request.method === 'HEAD'), always, 'recovers'],
  [
    'no Location after POST',
    withHeaders(() => ({ location: undefined }), 'no Location')(on.startUpload),
    always,
    /started an upload without a Location/,
  ],
  ['the PUT of the manifest is never answered', breaks('hang')(on.putManifest), 1, 'recovers'],
  ['the PUT of the manifest is stored and never answered', stored('hang')(on.putManifest), always, 'recovers'],
  ['the token expires during the upload', answers(unauthorized)(on.blobData), 1, 'recovers'],
  ['an answer comes a byte a second', breaks('trickle')(on.putManifest), 1, 'recovers'],
  [
    'the blob is refused whole',
    answers({ status: 413 })((request) => request.body.length > 4 * 1024 * 1024),
    always,
    'recovers',
  ],
  [
    'the commit says 404 though it has the blob',
    doesAndThen(() => refuse(404, 'BLOB_UPLOAD_UNKNOWN', 'unknown'), 'lost')(on.commit),
    always,
    'recovers',
  ],
]
