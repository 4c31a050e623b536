import { accessSync, constants } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const toolFolders = [resolve('.tools/bin'), ...(process.env.PATH ?? '').split(delimiter), '/usr/sbin']

/** The absolute path of a program that a suite needs: from .tools/bin or PATH. */
export function findTool(name: string): string | undefined {
  for (const folder of toolFolders) {
    const path = join(folder, name)
    try {
      accessSync(path, constants.X_OK)
      return path
    } catch {
      // not here
    }
  }
  return undefined
}

/**
 * `describe` for a suite that needs real tools. A missing one is a skip with its reason in the suite's name on a
 * developer's machine, and a failure in CI.
 */
export function describeWithTools(tools: readonly string[], title: string, suite: () => void): void {
  const missing = tools.filter((tool) => findTool(tool) === undefined)
  if (missing.length === 0) {
    describe(title, suite)
    return
  }
  const reason = `${missing.join(', ')} not found: run scripts/install-tools`
  if (process.env.CI === 'true') {
    describe(title, () => {
      it('has the tools it needs', () => {
        throw new Error(reason)
      })
    })
    return
  }
  process.stderr.write(`skipped: ${title} (${reason})\n`)
  describe.skip(`${title} (${reason})`, suite)
}

/**
 * The same for a tool that not every machine of CI can have: its system has no package of it, or it takes minutes to
 * compile. A missing one is a skip there too.
 */
export function describeWhereFound(name: string, title: string, suite: () => void): void {
  if (findTool(name) !== undefined) describe(title, suite)
  else {
    process.stderr.write(`skipped: ${title} (${name} not found)\n`)
    describe.skip(`${title} (${name} not found)`, suite)
  }
}

/** The absolute path of a tool named to `describeWithTools`. */
export function tool(name: string): string {
  const path = findTool(name)
  if (path === undefined) throw new Error(`${name} not found`)
  return path
}
