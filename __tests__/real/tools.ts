import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { tool } from '../support/tools.ts'

const execute = promisify(execFile)

/** Runs a tool of the tests; gives its standard output. Throws with what it wrote when it fails. */
export async function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout } = await execute(tool(name), [...args], {
    env: { ...process.env, ...env },
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

/** The same, read as JSON. */
export async function runJson<Answer>(name: string, args: readonly string[]): Promise<Answer> {
  const answer: Answer = JSON.parse(await run(name, args))
  return answer
}

/** Asks until there is an answer of 200; gives its text. Throws with the last failure after two minutes. */
export async function answerOf(url: string): Promise<string> {
  const response = await firstAnswer(url, ({ ok }) => ok)
  return response.text()
}

/** Asks until there is any answer; gives its status. Throws with the last failure after two minutes. */
export async function statusOf(url: string): Promise<number> {
  const response = await firstAnswer(url, () => true)
  await response.text()
  return response.status
}

async function firstAnswer(url: string, isGood: (response: Response) => boolean): Promise<Response> {
  const deadline = Date.now() + 120_000
  for (;;) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(30_000) })
      if (isGood(response)) return response
      throw new Error(`${url}: ${response.status} ${await response.text()}`)
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
}
