import { serverOf } from '../../../src/host/runner/server.ts'
import { serverRegistry } from '../../../src/plan/names/server-registry.ts'

describe('the container registry of a server', () => {
  const github = 'https://github.com'
  it.each<[string, Readonly<Record<string, string>>, string | undefined]>([
    ['github.com', { GITHUB_SERVER_URL: github, GITHUB_API_URL: 'https://api.github.com' }, 'ghcr.io'],
    ['no runner', {}, 'ghcr.io'],
    ['github.com, written otherwise', { GITHUB_SERVER_URL: 'https://GitHub.com:443/' }, 'ghcr.io'],
    ['a tenant', { GITHUB_SERVER_URL: 'https://Octo.ghe.com' }, 'containers.octo.ghe.com'],
    [
      'Enterprise Server',
      { GITHUB_SERVER_URL: 'https://ghe.corp.example', GITHUB_API_URL: 'https://ghe.corp.example/api/v3' },
      'containers.ghe.corp.example',
    ],
    [
      'Enterprise Server by its address',
      { GITHUB_SERVER_URL: 'https://10.0.0.7', GITHUB_API_URL: 'https://10.0.0.7/api/v3' },
      undefined,
    ],
    [
      'Enterprise Server behind a port',
      { GITHUB_SERVER_URL: 'https://ghe.corp.example:8443', GITHUB_API_URL: 'https://ghe.corp.example:8443/api/v3' },
      undefined,
    ],
    ['Gitea', { GITHUB_SERVER_URL: 'https://git.example:3000', GITEA_ACTIONS: 'true' }, 'git.example:3000'],
    ['Forgejo', { GITHUB_SERVER_URL: 'https://codeberg.org', FORGEJO_ACTIONS: 'true' }, 'codeberg.org'],
    [
      'either of them by its API',
      { GITHUB_SERVER_URL: 'https://git.example', GITHUB_API_URL: 'https://git.example/api/v1' },
      'git.example',
    ],
    ['a server that says nothing', { GITHUB_SERVER_URL: 'https://git.example' }, undefined],
    ['what only ends like the tenant’s', { GITHUB_SERVER_URL: 'https://a.b.ghe.com' }, undefined],
    ['what only looks like github.com', { GITHUB_SERVER_URL: 'https://github.com.evil.example' }, undefined],
    ['github.com on another port', { GITHUB_SERVER_URL: 'https://github.com:8443' }, undefined],
    ['nonsense', { GITHUB_SERVER_URL: 'git.example' }, undefined],
  ])('of %s (%j) is %s', (_what, env, expected) => {
    expect(serverRegistry(serverOf(env))).toBe(expected)
  })

  it('shows no secret of the server’s address', () => {
    expect(serverOf({ GITHUB_SERVER_URL: 'https://me:hidden@git.example/sub/?hidden#hidden' })?.url).toBe(
      'https://git.example/sub',
    )
  })
})
