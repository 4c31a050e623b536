import type { InputRow } from './row.ts'

/** The inputs of the group "program". */
export const programInputs = [
  {
    name: 'package',
    group: 'program',
    kind: 'list',
    default: '.',
    description:
      'Main packages: folders, patterns such as ./cmd/..., or import paths (path@version comes from the module proxy)',
  },
  {
    name: 'working-directory',
    group: 'program',
    kind: 'text',
    default: '.',
    description: 'Folder that relative paths are relative to',
  },
  {
    name: 'config',
    group: 'program',
    kind: 'text',
    default: '',
    description:
      'Settings file, or false for none (default: .go-tiny-image.yml, else .ko.yaml or .goreleaser.yaml, if there is one)',
  },
  { name: 'build-tags', group: 'program', kind: 'list', default: '', description: 'Go build tags' },
  {
    name: 'ldflags',
    group: 'program',
    kind: 'text',
    default: '',
    description:
      'Linker flags, added to -s -w -buildid=; may contain {{version}}, {{semver}}, {{revision}} and {{commit-date}}',
  },
  {
    name: 'stamp',
    group: 'program',
    kind: 'choice',
    choices: ['auto', 'true', 'false'],
    default: 'auto',
    alone: 'true',
    description:
      'Write version and commit into the program, as go build does in a checkout; auto does it for tags and releases, because a stamp changes the program with every commit',
  },
  {
    name: 'build-flags',
    group: 'program',
    kind: 'words',
    default: '',
    description: 'More flags for go build, such as -mod=vendor',
  },
  {
    name: 'build-env',
    group: 'program',
    kind: 'lines',
    pairs: true,
    default: '',
    description: 'Environment variables of the build, NAME=value, such as GOPRIVATE=example.org',
  },
  {
    name: 'test',
    group: 'program',
    kind: 'list',
    default: '',
    description: 'Packages to test with go test before the build, such as ./...',
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
    name: 'vulnerabilities',
    group: 'program',
    kind: 'choice',
    choices: ['false', 'report', 'fail'],
    default: 'false',
    description:
      'Look for known vulnerabilities with govulncheck: report shows them, fail does not push a program that calls one',
  },
  {
    name: 'vulnerability-exceptions',
    group: 'program',
    kind: 'text',
    default: '',
    description:
      'File of vulnerabilities to accept, a line each: ID, last day, reason; GO-2026-1234 2027-01-31 no untrusted input',
  },
  {
    name: 'vulnerability-database',
    group: 'program',
    kind: 'text',
    default: 'https://vuln.go.dev',
    description: 'Vulnerability database: a URL, or a folder with a copy of one',
  },
] as const satisfies readonly InputRow[]
