import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runAction, runCommand } from '../support/bundle.ts'
import { temporaryFolder } from '../support/host.ts'

// What is refused before anything is sent or built: a secret that might go where it does not belong.

function workspace(): string {
  const folder = temporaryFolder('workspace ')
  writeFileSync(join(folder, 'go.mod'), 'module example.org/hello\n\ngo 1.21\n')
  writeFileSync(join(folder, 'main.go'), 'package main\n\nfunc main() { println("hello") }\n')
  return folder
}

const login = ['--upx=false', '--push', '--username=me', '--password-stdin']

describe('a user name and a password', () => {
  it.each([
    ['two images', ['--images', 'a.test/x', '--images', 'b.test/y'], 'a.test and b.test'],
    ['a whole reference elsewhere', ['--images', 'a.test/x', '--tags', 'b.test/y:v1'], 'a.test and b.test'],
    ['Docker Hub and another', ['--images', 'me/x', '--images', 'a.test/x'], 'docker.io and a.test'],
  ])('for %s at two registries are refused until one is named', async (_what, images, said) => {
    const run = await runCommand([...login, ...images], { cwd: workspace(), input: 'hidden-4711' })
    expect(run.code).toBe(2)
    expect(run.stderr).toContain(`username and password are set, but the images are at ${said}`)
    expect(run.stderr).toContain('Set registry to the one that the password is for')
    expect(run.stdout + run.stderr).not.toContain('hidden-4711')
  })
})

describe('the token of another server than github.com', () => {
  const base = {
    GITHUB_REPOSITORY: 'Team/App',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_SERVER_URL: 'https://git.example',
  }
  it('has no image to go to where that server’s registry is not known, and images is asked for', async () => {
    const run = await runAction({ upx: 'false', 'github-token': 'hidden-4711' }, { cwd: workspace(), env: base })
    expect(run.code).toBe(1)
    expect(run.stdout).toContain(
      'images names no image, and the container registry of https://git.example is not known',
    )
  })

  it('goes with an image to that server’s own registry where it is known', async () => {
    const env = { ...base, GITEA_ACTIONS: 'true' }
    const run = await runAction({ upx: 'false', 'dry-run': 'true' }, { cwd: workspace(), env })
    expect(run.code).toBe(0)
    expect(run.stdout).toContain('git.example/team/app:main')
    expect(run.stdout).not.toContain('ghcr.io')
  })
})
