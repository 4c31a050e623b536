import { isIP } from 'node:net'
import type { RunnerServer } from '../../host/runner/server.ts'

/**
 * The container registry of the server that a workflow runs for, to which its token and its images belong; undefined
 * where no documentation says which it is.
 * Source: docs.github.com, "Working with the Container registry" for each product; docs.gitea.com, "Container registry".
 */
export function serverRegistry(server: RunnerServer | undefined): string | undefined {
  if (server === undefined) return 'ghcr.io'
  const { host, kind } = server
  if (kind === 'gitea') return host
  // Enterprise Server has it only below its own host name, with subdomain isolation.
  const hasSubdomains = !/[:[]/.test(host) && isIP(host) === 0
  return kind !== 'unknown' && hasSubdomains ? `containers.${host}` : undefined
}
