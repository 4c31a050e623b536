import { RegistryError } from '../../errors.ts'
import type { Conversation } from '../conversation.ts'
import { type Answer, NoAnswer } from './exchange.ts'
import { type FailedTry, failureOfAnswer, failureOfExchange, isTimeout } from './failures.ts'
import { isPassing, retrying } from './retry.ts'

/**
 * The response (undefined if there is none to wait for), or the failure of the attempt. Throws if a retry cannot help.
 */
export async function answerOf<A extends Answer | undefined>(
  conversation: Conversation,
  request: () => Promise<A>,
): Promise<{ readonly answer: A } | FailedTry> {
  try {
    const answer = await request()
    return answer !== undefined && isPassing(answer.status)
      ? failureOfAnswer(answer, conversation.client.pace.now())
      : { answer }
  } catch (error) {
    return failureOfExchange(error)
  }
}

/** Sends a request that is safe to repeat until it gets a usable response. */
export function repeated(conversation: Conversation, request: () => Promise<Answer>): Promise<Answer> {
  return retrying({ pace: conversation.client.pace, signal: conversation.signal }, async () => {
    const ended = await answerOf(conversation, request)
    return 'answer' in ended ? { done: ended.answer } : ended
  })
}

/**
 * The response to a request that only saves work: undefined if there is none, whatever the registry's reason. After a
 * timeout it is sent once more; a second timeout is an error, since all other requests would time out as well.
 */
export async function asked(request: () => Promise<Answer>): Promise<Answer | undefined> {
  for (let timeouts = 0; ; timeouts += 1) {
    try {
      return await request()
    } catch (error) {
      if (error instanceof NoAnswer && isTimeout(error)) {
        if (timeouts === 0) continue
        throw new RegistryError(failureOfExchange(error).failed)
      }
      if (error instanceof NoAnswer || error instanceof RegistryError) return undefined
      throw error
    }
  }
}
