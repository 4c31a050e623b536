import { dependencyVersions, type Repository, settingsText, useDependency } from './repository.ts'

/** A change of one file, such as people make: `apply` makes the next one of its kind. */
export type Kind = {
  readonly name: string
  /** How many of a hundred changes are of this kind. */
  readonly share: number
  readonly apply: (at: Place) => void
}

export type Place = {
  readonly repository: Repository
  /** A number below `limit`. */
  readonly pick: (limit: number) => number
  /** The number of the change: no two write the same. */
  readonly serial: number
  readonly settings: Map<string, Readonly<Record<string, string>>>
  /** Takes the next version of Go; none where there is one alone. */
  readonly nextGo?: () => void
}

const oneOf = <Item>({ pick }: Place, items: readonly Item[]): Item => items[pick(items.length)] as Item
const main = (at: Place): string => oneOf(at, at.repository.mains)
const library = (at: Place): string => oneOf(at, at.repository.libraries)

function edit({ repository }: Place, path: string, change: (text: string) => string): void {
  repository.write(path, change(repository.read(path)))
}

function setting(at: Place, inputs: Readonly<Record<string, string>>): void {
  const name = main(at)
  at.settings.set(name, { ...at.settings.get(name), ...inputs })
  at.repository.write('.go-tiny-image.yml', settingsText(at.settings))
}

const named = (text: string, name: string, serial: number): string =>
  text.replace(new RegExp(`"${name}(?:-\\d+)?"`), `"${name}-${serial}"`)

/** The first index of some in which a property of the repository holds. */
const embedding = ({ repository }: Place): readonly string[] => repository.mains.filter((_, index) => index % 10 === 4)
const assembled = ({ repository }: Place): readonly string[] =>
  repository.libraries.filter((_, index) => index % 4 === 1)

const kinds: readonly Kind[] = [
  {
    name: 'Go file of a program',
    share: 24,
    apply: (at) => {
      const name = main(at)
      edit(at, `cmd/${name}/main.go`, (text) => named(text, name, at.serial))
    },
  },
  {
    name: 'Go file of a shared package',
    share: 14,
    apply: (at) => {
      const name = library(at)
      edit(at, `${name}/${name}.go`, (text) => named(text, name, at.serial))
    },
  },
  {
    name: 'a new line in a Go file',
    share: 4,
    apply: (at) => {
      const name = library(at)
      edit(at, `${name}/${name}.go`, (text) => text.replace('\n\n', '\n\n\n'))
    },
  },
  {
    name: 'a comment at the end of a Go file',
    share: 1,
    apply: (at) => edit(at, `cmd/${main(at)}/main.go`, (text) => `${text}// ${at.serial}\n`),
  },
  {
    name: 'a function that no program calls',
    share: 1,
    apply: (at) => {
      const name = library(at)
      edit(at, `${name}/${name}.go`, (text) => `${text}\nfunc Unused${at.serial}() int { return ${at.serial} }\n`)
    },
  },
  {
    name: 'test file',
    share: 10,
    apply: (at) => {
      const name = library(at)
      edit(
        at,
        oneOf(at, [`${name}/${name}_test.go`, `cmd/${main(at)}/main_test.go`]),
        (text) => `${text}\nvar t${at.serial} = 1\n`,
      )
    },
  },
  {
    name: 'embedded file',
    share: 8,
    apply: (at) => at.repository.write(`cmd/${oneOf(at, embedding(at))}/data.txt`, `data ${at.serial}\n`),
  },
  {
    name: 'assembly, or its header',
    share: 5,
    apply: (at) => {
      const name = oneOf(at, assembled(at))
      if (at.pick(2) === 0) at.repository.write(`${name}/number.h`, `#define NUMBER ${100 + at.serial}\n`)
      else
        edit(at, `${name}/number_amd64.s`, (text) =>
          text.replace(/MOVQ \$[^,]+,/, `MOVQ $(NUMBER+${1000 + at.serial}),`),
        )
    },
  },
  {
    name: 'file for another platform',
    share: 6,
    apply: (at) => {
      const name = library(at)
      edit(at, `${name}/${name}_windows.go`, (text) => `${text}\nconst w${at.serial} = 1\n`)
    },
  },
  {
    name: 'file for another build tag',
    share: 5,
    apply: (at) => edit(at, `cmd/${main(at)}/fast.go`, (text) => text.replace(/"fast[^"]*"/, `"fast ${at.serial}"`)),
  },
  { name: 'README', share: 7, apply: (at) => at.repository.write('README.md', `# Shop ${at.serial}\n`) },
  {
    name: 'module in a folder: Go file',
    share: 2,
    apply: (at) => edit(at, 'beside/beside.go', (text) => named(text, 'beside', at.serial)),
  },
  {
    name: 'module in a folder: language version in go.mod',
    share: 1,
    apply: (at) => edit(at, 'beside/go.mod', (text) => text.replace(/go 1\.\d+/, `go 1.${18 + (at.serial % 4)}`)),
  },
  {
    name: 'version of a module',
    share: 2,
    apply: (at) => useDependency(at.repository, dependencyVersions[at.serial % dependencyVersions.length] ?? 'v1.0.0'),
  },
  {
    name: 'go.mod of the repository: a comment',
    share: 2,
    apply: (at) => edit(at, 'go.mod', (text) => `${text}// ${at.serial}\n`),
  },
  {
    name: 'settings file: ldflags of a program',
    share: 3,
    apply: (at) => setting(at, { ldflags: `-X main.version=${at.serial}` }),
  },
  {
    name: 'settings file: build tags of a program',
    share: 2,
    apply: (at) => setting(at, { 'build-tags': oneOf(at, ['fast', 'slow']) }),
  },
  { name: 'settings file: tags of an image', share: 2, apply: (at) => setting(at, { tags: `v${at.serial}` }) },
  {
    name: 'language version of all programs',
    share: 1,
    // Never older than that of the module beside, which go refuses.
    apply: (at) => edit(at, 'go.mod', (text) => text.replace(/^go 1\.\d+$/m, `go 1.${21 + (at.serial % 3)}`)),
  },
]

const goVersion: Kind = { name: 'Go version', share: 1, apply: ({ nextGo }) => nextGo?.() }

/** A kind of change; `random` is from 0 to 1. */
export function kindAt(random: number, { hasVersions }: { readonly hasVersions: boolean }): Kind {
  const all = hasVersions ? [...kinds, goVersion] : kinds
  let left = random * all.reduce((sum, { share }) => sum + share, 0)
  for (const kind of all) {
    left -= kind.share
    if (left < 0) return kind
  }
  throw new Error(`no kind at ${random}`)
}
