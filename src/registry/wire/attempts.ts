import { RegistryError } from '../../errors.ts'
import type { Conversation } from '../client.ts'
import { type Answer, NoAnswer } from './exchange.ts'
import { type FailedTry, failureOfAnswer, failureOfExchange, isTimeout } from './failures.ts'
import { isPassing, retrying } from './retry.ts'

/**
 * The answer (or undefined, where the request had none to wait for), or what to know about the try that brought none of
 * use. Throws where another try cannot help.
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

/** Sends a request that can be sent again as it is, until its answer is of use. */
export function repeated(conversation: Conversation, request: () => Promise<Answer>): Promise<Answer> {
  return retrying({ pace: conversation.client.pace, signal: conversation.signal }, async () => {
    const ended = await answerOf(conversation, request)
    return 'answer' in ended ? { done: ended.answer } : ended
  })
}

/**
 * The answer to a question that only saves work: undefined when there is none, whatever the registry's reason. A
 * registry that does not answer in time is asked once more; then that is an error, since all else would wait as well.
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
