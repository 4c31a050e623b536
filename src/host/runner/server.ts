import type { Environment } from '../host.ts'

/** The server of a workflow that does not run on github.com. */
export type RunnerServer = {
  /** Web address. */
  readonly url: string
  /** `host[:port]`, in lower case. */
  readonly host: string
  /** `tenant`: Enterprise Cloud with data residency, SUBDOMAIN.ghe.com; `enterprise`: GitHub Enterprise Server. */
  readonly kind: 'tenant' | 'enterprise' | 'gitea' | 'unknown'
}

/**
 * The server from the runner's variables; undefined for github.com and without a runner. Gitea and Forgejo have
 * variables that identify them, and each has its own API address.
 * Source: docs.github.com, "Default environment variables"; docs.gitea.com, "Gitea Actions variables".
 */
export function serverOf(env: Environment): RunnerServer | undefined {
  const text = env.GITHUB_SERVER_URL || 'https://github.com'
  if (!URL.canParse(text)) return { url: text, host: text, kind: 'unknown' }
  const { protocol, host, pathname } = new URL(text)
  if (host === 'github.com') return undefined
  const url = `${protocol}//${host}${pathname}`.replace(/\/+$/, '')
  return { url, host, kind: kindOf(host, env) }
}

function kindOf(
  host: string,
  { GITEA_ACTIONS, FORGEJO_ACTIONS, GITHUB_API_URL = '' }: Environment,
): RunnerServer['kind'] {
  if (/^[a-z0-9-]+\.ghe\.com$/.test(host)) return 'tenant'
  if ([GITEA_ACTIONS, FORGEJO_ACTIONS].includes('true') || /\/api\/v1\/?$/.test(GITHUB_API_URL)) return 'gitea'
  return /\/api\/v3\/?$/.test(GITHUB_API_URL) ? 'enterprise' : 'unknown'
}
