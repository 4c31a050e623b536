import { nearest } from './nearest.ts'
import type { InputRow } from './table/row.ts'
import { inputTable } from './table.ts'

// Names from other actions, with the input to use here, or why none is needed.
const instead: Readonly<Record<string, string>> = {
  image: 'images names the image, without a tag',
  'image-name': 'images names the image, without a tag',
  repository: 'images names the image, with the registry in front: ghcr.io/owner/name',
  tag: 'tags names the tags of the image, and build-tags those of Go',
  'image-tag': 'tags names the tags of the image, and build-tags those of Go',
  'image-tags': 'tags names the tags of the image, and build-tags those of Go',
  latest: 'flavor: latest=true or latest=false decides whether latest moves',
  version: 'go-version is the version of Go, and tags names the versions of the image',
  'go-version-input': 'write go-version',
  context:
    'working-directory is the folder that relative paths are relative to, and package the folder of the program; tags and labels name the commit that is checked out, as context: git of docker/metadata-action does',
  workdirectory: 'working-directory is the folder that relative paths are relative to',
  directory: 'working-directory is the folder that relative paths are relative to',
  path: 'package is the folder of the main package',
  main: 'package is the folder of the main package, not its file',
  'project-path': 'package is the folder of the main package',
  'import-path': 'package is the folder or the import path of the main package',
  importpath: 'package is the folder or the import path of the main package',
  'main-path': 'package is the folder of the main package, not its file',
  binary: 'the program is named after its package folder; entrypoint is what the image runs',
  'binary-name': 'the program is named after its package folder; entrypoint is what the image runs',
  file: 'there is no Dockerfile to write; files adds files to the image',
  'extra-files': 'files adds files to the image',
  dockerfile: 'there is no Dockerfile to write; the generated one is the output dockerfile',
  'base-image': 'the image starts from scratch; files, ca-certificates and timezones add what a base had',
  base: 'the image starts from scratch; files, ca-certificates and timezones add what a base had',
  'build-contexts': 'there is no Dockerfile to write; files adds files to the image',
  'build-args': 'build-env is the environment of the build, and ldflags with -X sets variables of the program',
  command: 'cmd sets the arguments of the program, and entrypoint what the image runs',
  args: 'cmd sets the arguments of the program, build-flags those of go build, and upx-args those of UPX',
  ldflag: 'ldflags sets the linker flags',
  'ld-flags': 'ldflags sets the linker flags',
  extldflags: 'ldflags sets the linker flags; there is no external linker',
  gcflags: 'write build-flags: -gcflags=…',
  flags: 'build-flags sets flags for go build',
  'go-flags': 'build-flags sets flags for go build',
  goflags: 'build-flags sets flags for go build',
  'cgo-enabled': 'programs are built without cgo, since they run on scratch',
  port: 'expose names the ports of the program',
  ports: 'expose names the ports of the program',
  healthcheck: 'write health-check, in the form of the HEALTHCHECK of a Dockerfile',
  'health-cmd': 'write health-check, in the form of the HEALTHCHECK of a Dockerfile',
  'cap-add': 'capabilities are those of the file of the program; a runtime adds those of the container',
  volume: 'volumes names the mount points',
  tz: 'write env: TZ=…, and the time zones are added',
  environment: 'env is the environment of the image, and build-env that of the build',
  'go-os': 'platforms sets system and architecture: linux/arm64',
  'go-arch': 'platforms sets system and architecture: linux/arm64',
  goos: 'platforms sets system and architecture: linux/arm64',
  goarch: 'platforms sets system and architecture: linux/arm64',
  arch: 'platforms sets system and architecture: linux/arm64',
  architecture: 'platforms sets system and architecture: linux/arm64',
  target: 'package names the program to build, and platforms what it runs on',
  'build-target': 'package names the program to build, and platforms what it runs on',
  'cache-from': 'cache is for modules; layers need no cache',
  'cache-to': 'cache is for modules; layers need no cache',
  'no-cache': 'write cache: false',
  'no-cache-filters': 'write cache: false',
  'cache-key': 'cache-suffix separates caches; the key is made from the go.sum files',
  'cache-path': 'cache-dependency-path names the go.sum files; modules stay in the usual Go folders',
  pull: 'there is no base image to pull',
  provenance: 'write attest: provenance; actions/attest takes the outputs image-name and digest',
  attests: 'write attest: true, or one of sbom and provenance; actions/attest takes the outputs image-name and digest',
  'push-to-registry': 'write push',
  sbom: 'write attest: sbom; the outputs sbom and sbom-spdx name its files',
  secrets: 'build-env hands variables to the build; they are not added to the image',
  secret: 'build-env hands variables to the build; they are not added to the image',
  'secret-envs': 'build-env hands variables to the build; they are not added to the image',
  'secret-files': 'build-env hands variables to the build; they are not added to the image',
  ssh: 'a private module is fetched with the credentials that Git has; build-env: GOPRIVATE=… names it',
  token: 'github-token is the token for ghcr.io; username and password are for every other registry',
  'registry-username': 'username and password are for the registry',
  'registry-password': 'username and password are for the registry',
  'docker-username': 'username and password are for the registry',
  'docker-password': 'username and password are for the registry',
  'sep-tags': 'the outputs tags and labels have one item per line, and json has all',
  'upx-level': 'upx-args sets the arguments of UPX, such as --best --lzma',
  'executable-compression': 'upx (auto, true or false) decides whether the program is packed',
  strategy: 'upx (auto, true or false) decides whether the program is packed',
  compress: 'upx decides whether the program is packed, and compression how the layers are compressed',
}

// Flags of docker buildx, ko, GoReleaser and go build, with ours of the same meaning or nearly so.
const flags: Readonly<Record<string, string>> = {
  sbom: '--attest sbom',
  provenance: '--attest provenance',
  tag: '--tags',
  t: '--tags',
  tags: '--build-tags (of Go) or --tags (of the image)',
  output: '--outputs',
  o: '--outputs',
  tarball: '--outputs',
  'oci-layout-path': '--outputs',
  local: '--load',
  L: '--load',
  image: '--images',
  'image-label': '--labels',
  'image-annotation': '--annotations',
  'image-user': '--user',
  'insecure-registry': '--plain-http',
  'metadata-file': '--json',
  iidfile: '--json',
  'image-refs': '--json',
  'no-cache': '--cache=false',
  snapshot: '--push=false',
  debug: '--verbose',
  mod: '--build-flags=-mod=…',
  gcflags: '--build-flags=-gcflags=…',
  C: '--working-directory',
}

const rows: readonly InputRow[] = inputTable

/**
 * Suggestions for inputs that do not exist: one sentence for each that another action has or that looks like a typo of
 * ours. `given` are the names as a workflow or a runner writes them: `go_version`, `GO-VERSION`.
 */
export function foreignInputs(given: readonly string[]): readonly string[] {
  const known = rows.map(({ name }) => name)
  return given
    .map((name) => name.toLowerCase())
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const advice = adviceFor(name, known)
      return advice === undefined ? [] : [`unknown input ${name}: ${advice}`]
    })
}

/**
 * What to write in place of a flag that does not exist, as a sentence: our flag for one of another tool, or of all that are
 * `known` the one that it looks like a typo of. Undefined if nothing is like it.
 */
export function insteadOfFlag(name: string, known: readonly string[]): string | undefined {
  const close = Object.hasOwn(flags, name) ? flags[name] : undefined
  if (close !== undefined) return `Did you mean ${close}?`
  const plain = name.replaceAll('_', '-')
  // build-arg may be given several times, where build-args is a list.
  const advice = [plain, `${plain}s`].find((one) => Object.hasOwn(instead, one))
  if (advice !== undefined) return `Here, ${instead[advice]}.`
  const like = nearest(plain, known)
  return like === undefined ? undefined : `Did you mean --${like}?`
}

function adviceFor(name: string, known: readonly string[]): string | undefined {
  const plain = name.replaceAll(/[_ ]/g, '-')
  if (Object.hasOwn(instead, plain)) return instead[plain]
  const close = nearest(plain, known)
  return close === undefined ? undefined : `write ${close}`
}
