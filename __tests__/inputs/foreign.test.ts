import { foreignInputs } from '../../src/inputs/foreign.ts'
import { inputTable } from '../../src/inputs/table.ts'

describe('an input that does not exist', () => {
  it.each([
    ['GO_VERSION', 'write go-version'],
    ['goversion', 'write go-version'],
    ['GO-VERSION-INPUT', 'write go-version'],
    ['VERSION', 'go-version is the version of Go'],
    ['IMAGE', 'images names the image, without a tag'],
    ['TAG', 'tags names the tags of the image, and build-tags those of Go'],
    ['image_tag', 'tags names the tags of the image'],
    ['LATEST', 'flavor: latest=true'],
    ['Context', 'working-directory is the folder'],
    ['FILE', 'there is no Dockerfile to write; files adds files to the image'],
    ['DOCKERFILE', 'there is no Dockerfile to write'],
    ['BUILD-ARGS', 'build-env is the environment of the build'],
    ['build_args', 'build-env is'],
    ['CACHE-FROM', 'cache is for modules'],
    ['CACHE-TO', 'cache is for modules'],
    ['TARGET', 'package names the program to build, and platforms what it runs on'],
    ['SECRETS', 'build-env hands variables to the build'],
    ['MAIN', 'package is the folder of the main package, not its file'],
    ['project_path', 'package is the folder of the main package'],
    ['BINARY', 'the program is named after its package folder'],
    ['GOOS', 'platforms sets system and architecture'],
    ['GOARCH', 'platforms sets system and architecture'],
    ['PLATFORM', 'write platforms'],
    ['LDFLAG', 'ldflags sets the linker flags'],
    ['HEALTHCHECK', 'write health-check'],
    ['CAP_ADD', 'capabilities are those of the file'],
    ['TZ', 'write env: TZ='],
    ['PORTS', 'expose names the ports'],
    ['EXECUTABLE_COMPRESSION', 'upx (auto, true or false)'],
    ['SBOM', 'write attest: sbom'],
    ['PROVENANCE', 'write attest: provenance'],
  ])('%s says what to write: %s', (given, advice) => {
    const [sentence = ''] = foreignInputs([given])
    expect(sentence).toContain(`unknown input ${given.toLowerCase()}: ${advice}`)
  })

  it('is answered with inputs that there are', () => {
    const known = inputTable.map(({ name }) => String(name))
    const advised = ['go_version', 'platform', 'test-args', 'label', 'annotation', 'dry_run', 'go-version-input']
    for (const name of advised) {
      expect(known).toContain(/write (\S+)$/.exec(foreignInputs([name])[0] ?? '')?.[1])
    }
  })

  it('that looks like nothing is left to the runner, which warns of it by itself', () => {
    expect(foreignInputs(['SOMETHING-ELSE', 'X'])).toEqual([])
  })

  it('is none of ours', () => {
    expect(foreignInputs(inputTable.map(({ name }) => name.toUpperCase()))).toEqual([])
  })
})
