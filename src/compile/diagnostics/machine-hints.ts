import { type HintRow, part } from './hint-row.ts'

/** Go's messages about the machine: checked first, since other errors may follow from them. */
export const machineHints: readonly HintRow[] = [
  {
    when: /no space left on device|disk quota exceeded/i,
    say: (match) => ({
      message: `the disk is full (${part(match, 0)})`,
      change: 'Free some space in the temporary folder (TMPDIR) and in the build cache (go env GOCACHE).',
    }),
  },
  {
    when: /fork\/exec (\S*\/go-build\S*): permission denied/,
    say: (match) => ({
      message: `programs cannot run in ${part(match, 1).replace(/\/go-build.*$/, '')}: the folder is mounted noexec`,
      change:
        'Set GOTMPDIR in build-env to a folder without noexec, such as one below the working directory, or set TMPDIR.',
    }),
  },
  {
    when: /signal: killed|cannot allocate memory|fatal error: out of memory|runtime: out of memory/,
    say: () => ({
      message: 'the compiler or the linker ran out of memory and was killed',
      change: 'Give the machine more memory, or compile less in parallel: build-flags: -p=1, one platform at a time.',
    }),
  },
]
