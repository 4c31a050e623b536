import { isIP } from 'node:net'
import type { RunnerServer } from '../../host/runner/server.ts'

/**
 * The container registry that belongs to the workflow's server and accepts its token; undefined if the documentation
 * does not say which one that is.
 * Source: docs.github.com, "Working with the Container registry" for each product; docs.gitea.com, "Container
 * registry".
 */
export function serverRegistry(server: RunnerServer | undefined): string | undefined {
  if (server === undefined) return 'ghcr.io'
  const { host, kind } = server
  if (kind === 'gitea') return host
  // Enterprise Server has it only below its own host name, with subdomain isolation.
  const hasSubdomains = !/[:[]/.test(host) && isIP(host) === 0
  return kind !== 'unknown' && hasSubdomains ? `containers.${host}` : undefined
}
