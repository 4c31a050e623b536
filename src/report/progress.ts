import type { SourcePosition } from '../errors.ts'
import type { Log } from '../host/host.ts'
import type { Blob } from '../oci/content.ts'
import type { BlobOutcome } from '../registry/types.ts'
import { describeBlob, describeSending, type Sending } from './decisions.ts'

/** An event during a stage. Stages and steps report events; the entry points show them. */
export type RunEvent =
  | { readonly kind: 'warning'; readonly message: string; readonly at?: SourcePosition }
  | { readonly kind: 'registry-warning'; readonly registry: string; readonly text: string }
  /** Such as a login that could not be read, when another one worked. */
  | { readonly kind: 'registry-note'; readonly text: string }
  /** Bytes of a blob that have been sent; a retry starts at 0 again. */
  | { readonly kind: 'sending'; readonly blob: Pick<Blob, 'title' | 'descriptor'>; readonly sentBytes: number }
  | { readonly kind: 'blob'; readonly outcome: BlobOutcome }
  /** Another way of building begins to be built, to learn what it saves. */
  | { readonly kind: 'variant'; readonly name: string; readonly number: number; readonly of: number }

export type OnEvent = (event: RunEvent) => void

/** Shows events as log lines; upload progress is one line that is overwritten. */
export function showEvents(log: Pick<Log, 'info' | 'warning' | 'status'>): OnEvent {
  const sending = new Map<string, Sending>()
  return (event) => {
    switch (event.kind) {
      case 'warning':
        return log.warning(event.message, event.at)
      case 'registry-warning':
        return log.info(`  ${event.registry} warns: ${event.text}`)
      case 'registry-note':
        return log.info(`  ${event.text}`)
      case 'sending':
        sending.set(event.blob.title, { sentBytes: event.sentBytes, size: event.blob.descriptor.size })
        return log.status(describeSending(sending))
      case 'variant':
        return log.info(`  builds ${event.number} of ${event.of}: ${event.name}`)
      case 'blob':
        sending.delete(event.outcome.title)
        return log.info(`  ${describeBlob(event.outcome)}`)
    }
  }
}
