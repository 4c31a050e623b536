import { readFileSync } from 'node:fs'

type Inputs = Readonly<Record<string, string>>

/**
 * An example as its text is, but with a registry on this machine in place of ghcr.io and with further inputs for every
 * step that is ours: the rest is what people copy.
 */
export function exampleWorkflow(name: string, options: { readonly host: string; readonly inputs?: Inputs }): string {
  const text = readFileSync(`examples/workflows/${name}`, 'utf8')
  return withInputs(text.replaceAll('ghcr.io/${{', `${options.host}/\${{`), { upx: 'false', ...options.inputs })
}

function withInputs(text: string, inputs: Inputs): string {
  const step = /( +)- uses: org\/go-tiny-image@v1\n( +id: .*\n)?(?: +with:\n)?/g
  return text.replaceAll(step, (_, indent: string, id: string | undefined) =>
    [
      `${indent}- uses: org/go-tiny-image@v1\n`,
      id ?? '',
      `${indent}  with:\n`,
      ...Object.entries(inputs).map(([key, value]) => `${indent}    ${key}: ${JSON.stringify(value)}\n`),
    ].join(''),
  )
}

/** An expression of the workflow language. */
export function expression(text: string): string {
  return `\${{ ${text} }}`
}

/** The events of a repository on GitHub, as far as the action looks at them. */
export const events = {
  push: { name: 'push', payload: { ref: 'refs/heads/main' } },
  tag: (tag: string) => ({ name: 'push', payload: { ref: `refs/tags/${tag}`, base_ref: 'refs/heads/main' } }),
  pullRequest: (from: 'branch' | 'fork') => ({
    name: 'pull_request',
    payload: {
      number: 7,
      pull_request: {
        number: 7,
        user: { login: from === 'fork' ? 'stranger' : 'Somebody' },
        base: { ref: 'main', repo: { full_name: 'Somebody/Service', fork: false } },
        head: {
          ref: 'feature',
          repo:
            from === 'fork'
              ? { full_name: 'stranger/Service', fork: true }
              : { full_name: 'Somebody/Service', fork: false },
        },
      },
    },
  }),
  dispatch: (inputs: Inputs) => ({ name: 'workflow_dispatch', payload: { ref: 'refs/heads/main', inputs } }),
} as const
