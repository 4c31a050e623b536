/**
 * How an input's text is read. `list`: items by newline or comma; `lines`: one item a line, for items that may hold
 * commas; `words`: by white space, with quotes; both lists know `#` comments at the start of a line.
 */
export type InputKind = 'text' | 'boolean' | 'choice' | 'list' | 'lines' | 'words'

export type InputRow = {
  readonly name: string
  readonly group: InputGroup
  readonly kind: InputKind
  readonly default: string
  /** The default on a runner, where it differs: an expression of the workflow language. */
  readonly runnerDefault?: string
  readonly choices?: readonly string[]
  /** What the flag means at the command line when nothing stands behind it. */
  readonly alone?: string
  readonly secret?: true
  /** One line, without a full stop. */
  readonly description: string
}

export const inputGroups = ['program', 'toolchain', 'image', 'names and push', 'run'] as const
export type InputGroup = (typeof inputGroups)[number]

const autoTrueFalse = ['auto', 'true', 'false'] as const

/** Every input, in the order of the documentation. action.yml, `--help` and the README are generated from it. */
export const inputTable = [
  {
    name: 'package',
    group: 'program',
    kind: 'list',
    default: '.',
    description:
      'Main packages: folders, patterns such as ./cmd/..., or import paths (with @version from the module proxy)',
  },
  {
    name: 'working-directory',
    group: 'program',
    kind: 'text',
    default: '.',
    description: 'Folder that relative paths start from',
  },
  { name: 'build-tags', group: 'program', kind: 'list', default: '', description: 'Build tags for Go' },
  {
    name: 'ldflags',
    group: 'program',
    kind: 'text',
    default: '',
    description: 'Linker flags, added to -s -w -buildid=; {{version}}, {{revision}} and {{commit-date}} are filled in',
  },
  {
    name: 'build-flags',
    group: 'program',
    kind: 'words',
    default: '',
    description: 'Further flags for go build, such as -mod=vendor',
  },
  {
    name: 'build-env',
    group: 'program',
    kind: 'lines',
    default: '',
    description: 'Environment of the build, NAME=value, such as GOPRIVATE=example.org',
  },
  {
    name: 'test',
    group: 'program',
    kind: 'list',
    default: '',
    description: 'Patterns for go test before the build, such as ./...',
  },
  {
    name: 'test-flags',
    group: 'program',
    kind: 'words',
    default: '',
    description: 'Flags for go test, such as -race',
  },
  {
    name: 'verify-modules',
    group: 'program',
    kind: 'boolean',
    default: 'false',
    description: 'Run go mod verify before the build',
  },
  {
    name: 'go-version',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'Version of Go: 1.26.1, 1.26, 1.26.x, a range, stable or oldstable; otherwise what go.mod asks for',
  },
  {
    name: 'go-version-file',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'File that says the version of Go: go.mod, go.work, .go-version or .tool-versions',
  },
  {
    name: 'check-latest',
    group: 'toolchain',
    kind: 'boolean',
    default: 'false',
    description: 'Look for the newest fitting version of Go even where an older one is on the machine',
  },
  {
    name: 'go-download-base-url',
    group: 'toolchain',
    kind: 'text',
    default: 'https://go.dev/dl',
    description: 'Where archives of Go and the list of releases with their checksums come from',
  },
  {
    name: 'upx',
    group: 'toolchain',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    description:
      'Pack the program with UPX: auto packs where it saves at least 3 % of the download and is proven to run',
  },
  {
    name: 'upx-args',
    group: 'toolchain',
    kind: 'words',
    default: '--best --lzma',
    description: 'Arguments of UPX',
  },
  { name: 'upx-version', group: 'toolchain', kind: 'text', default: '4.2.4', description: 'Version of UPX' },
  {
    name: 'upx-checksum',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'sha256 of the UPX archive, for versions whose checksum is not known here',
  },
  {
    name: 'upx-download-base-url',
    group: 'toolchain',
    kind: 'text',
    default: 'https://github.com/upx/upx/releases/download',
    description: 'Where UPX archives come from, laid out as the releases of upx/upx',
  },
  {
    name: 'cache',
    group: 'toolchain',
    kind: 'choice',
    choices: ['auto', 'modules', 'true', 'false'],
    default: 'auto',
    description: 'Keep downloaded modules between runs with the cache service of the runner',
  },
  {
    name: 'cache-dependency-path',
    group: 'toolchain',
    kind: 'list',
    default: '',
    description: 'The go.sum files that the key of the module cache is made from; otherwise that of each package',
  },
  {
    name: 'cache-suffix',
    group: 'toolchain',
    kind: 'text',
    default: '',
    description: 'Added to the key of the module cache, to keep caches apart',
  },
  {
    name: 'platforms',
    group: 'image',
    kind: 'list',
    default: 'linux/amd64',
    description: 'Platforms, such as linux/amd64, linux/arm64, linux/arm/v7; several give an index',
  },
  {
    name: 'entrypoint',
    group: 'image',
    kind: 'words',
    default: '',
    description: 'Entry point in place of the program',
  },
  { name: 'cmd', group: 'image', kind: 'words', default: '', description: 'Default arguments of the program' },
  { name: 'env', group: 'image', kind: 'lines', default: '', description: 'Environment of the image, NAME=value' },
  {
    name: 'user',
    group: 'image',
    kind: 'text',
    default: '65532:65532',
    description: 'Numeric user, or user:group, that the program runs as',
  },
  { name: 'workdir', group: 'image', kind: 'text', default: '/', description: 'Working directory of the program' },
  { name: 'expose', group: 'image', kind: 'list', default: '', description: 'Ports, such as 8080 or 53/udp' },
  { name: 'volumes', group: 'image', kind: 'list', default: '', description: 'Mount points for volumes' },
  {
    name: 'stop-signal',
    group: 'image',
    kind: 'text',
    default: '',
    description: 'Signal that stops the container, such as SIGINT',
  },
  {
    name: 'files',
    group: 'image',
    kind: 'lines',
    default: '',
    description: 'Further files, source:target with an optional :mode; a folder is taken with all that is in it',
  },
  {
    name: 'ca-certificates',
    group: 'image',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    description: 'Add CA certificates: auto looks whether the program can verify TLS servers',
  },
  {
    name: 'timezones',
    group: 'image',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    description: 'Add time zones: auto looks whether the program loads them by name',
  },
  {
    name: 'passwd',
    group: 'image',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    description: 'Add /etc/passwd and /etc/group: auto looks whether the program asks for users',
  },
  {
    name: 'tmp',
    group: 'image',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    description: 'Add a writable /tmp: auto looks whether the program makes temporary files',
  },
  {
    name: 'labels',
    group: 'image',
    kind: 'lines',
    default: '',
    description: 'Labels, NAME=value, beside the ones made from the Git repository',
  },
  {
    name: 'annotations',
    group: 'image',
    kind: 'lines',
    default: '',
    description:
      'Annotations, NAME=value or with a level, such as index:NAME=value, beside the labels, which become annotations too',
  },
  {
    name: 'compression',
    group: 'image',
    kind: 'choice',
    choices: ['gzip', 'zstd', 'none'],
    default: 'gzip',
    description: 'Compression of the layers; zstd is smaller and needs Docker 23 or newer to pull',
  },
  {
    name: 'compression-level',
    group: 'image',
    kind: 'choice',
    choices: ['best', 'fast'],
    default: 'best',
    description: 'best gives the fewest bytes; fast takes a tenth of the time, for a few percent more',
  },
  {
    name: 'builder',
    group: 'image',
    kind: 'choice',
    choices: ['native', 'docker'],
    default: 'native',
    description: 'native needs no daemon; docker hands the generated Dockerfile to docker buildx',
  },
  {
    name: 'images',
    group: 'names and push',
    kind: 'list',
    default: '',
    description:
      'Image names without a tag; {{name}} is the name of the program. Otherwise ghcr.io/owner/repository in a workflow',
  },
  {
    name: 'tags',
    group: 'names and push',
    kind: 'lines',
    default: '',
    description:
      'Tags, whole references, or rules such as type=semver,pattern={{version}}; otherwise what the event says, or latest',
  },
  {
    name: 'flavor',
    group: 'names and push',
    kind: 'lines',
    default: '',
    description: 'What the rules of tags have in common: latest=auto|true|false, prefix=, suffix=',
  },
  {
    name: 'push',
    group: 'names and push',
    kind: 'choice',
    choices: autoTrueFalse,
    default: 'auto',
    alone: 'true',
    description:
      'Push the image: auto pushes the default branch, tags and releases of a workflow, and only builds other branches, pull requests and at the keyboard',
  },
  {
    name: 'push-by-digest',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description: 'Push without the tags, to be had by its digest alone: for the legs of a matrix, which merge joins',
  },
  {
    name: 'merge',
    group: 'names and push',
    kind: 'list',
    default: '',
    description:
      'Join images of single platforms that are in the registry, and build nothing: their digests, or files and folders with digests',
  },
  {
    name: 'load',
    group: 'names and push',
    kind: 'boolean',
    default: 'false',
    description: 'Load the image into the local Docker engine',
  },
  {
    name: 'outputs',
    group: 'names and push',
    kind: 'text',
    default: '',
    description: 'Write the image to this archive, an OCI layout that docker load takes too; may hold {{name}}',
  },
  {
    name: 'registry',
    group: 'names and push',
    kind: 'text',
    default: '',
    description: 'Registry that username and password are for; otherwise that of the images',
  },
  { name: 'username', group: 'names and push', kind: 'text', default: '', description: 'User name at the registry' },
  {
    name: 'password',
    group: 'names and push',
    kind: 'text',
    default: '',
    secret: true,
    description: 'Password or token at the registry',
  },
  {
    name: 'github-token',
    group: 'names and push',
    kind: 'text',
    default: '',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow language
    runnerDefault: '${{ github.token }}',
    secret: true,
    description: 'Token for ghcr.io where there are no other credentials for it',
  },
  {
    name: 'plain-http',
    group: 'names and push',
    kind: 'list',
    default: '',
    description: 'Registries, host:port, that are spoken to without TLS; loopback needs no mention',
  },
  {
    name: 'registry-ca',
    group: 'names and push',
    kind: 'text',
    default: '',
    description: 'Certificate authorities to trust at registries: PEM files, or PEM text itself',
  },
  { name: 'summary', group: 'run', kind: 'boolean', default: 'true', description: 'Write a job summary' },
  {
    name: 'dry-run',
    group: 'run',
    kind: 'boolean',
    default: 'false',
    description: 'Say what would be done, do nothing of it, and set the outputs that are known: names, tags, labels',
  },
] as const satisfies readonly InputRow[]

export type InputName = (typeof inputTable)[number]['name']
