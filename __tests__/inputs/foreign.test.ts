import { foreignInputs } from '../../src/inputs/foreign.ts'
import { inputTable } from '../../src/inputs/table.ts'

describe('an input that does not exist', () => {
  it.each([
    ['GO_VERSION', 'there is no input go_version: write go-version'],
    ['IMAGE', 'there is no input image: images names the image, without a tag'],
    ['TAG', 'there is no input tag: tags names the tags of the image, and build-tags those of Go'],
    ['FILE', 'there is no input file: there is no Dockerfile to write; files adds files to the image'],
    ['BUILD-ARGS', 'there is no input build-args: build-env is the environment of the build'],
    ['PLATFORM', 'there is no input platform: write platforms'],
    ['LDFLAG', 'there is no input ldflag: ldflags holds the flags of the linker'],
    ['Context', 'there is no input context: working-directory is the folder'],
    ['build_args', 'there is no input build_args: build-env is'],
  ])('%s says what to write: %s', (given, sentence) => {
    expect(foreignInputs([given])).toEqual([expect.stringContaining(sentence)])
  })

  it('that looks like nothing is left to the runner, which warns of it by itself', () => {
    expect(foreignInputs(['SOMETHING-ELSE', 'X'])).toEqual([])
  })

  it('is none of ours', () => {
    expect(foreignInputs(inputTable.map(({ name }) => name.toUpperCase()))).toEqual([])
  })
})
