import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const shell = '/bin/sh'

/** How the script below is told where things are. */
export const linkedVariable = 'GO_TINY_IMAGE_LINKED'
export const reportVariable = 'GO_TINY_IMAGE_LINK_REPORT'
export const symbolsVariable = 'GO_TINY_IMAGE_LINK_SYMBOLS'
export const collectionsVariable = 'GO_TINY_IMAGE_COLLECTIONS'

// Go gives the linker the ID of the link action, `-buildid=<action ID>/…`: a hash of everything that goes into the
// program. Go's own check of an executable that is already there compares the same ID, but finds it only inside the
// executable, and ours have none (-buildid=). What the user's ldflags say comes later, so the first one counts.
const script = `case $1 in
*/link)
  id= out= before=
  for word in "$@"; do
    if [ "$before" = -o ] && [ -z "$out" ]; then out=$word; fi
    case $word in -buildid=?*) if [ -z "$id" ]; then id=\${word#-buildid=}; fi ;; esac
    before=$word
  done
  id=\${id%%/*}
  if [ -n "$id" ] && [ -n "$out" ]; then
    kept=$${linkedVariable}$id
    if [ -f "$kept" ] && [ -f "$kept.json" ]; then
      echo "kept $id" >"$out" && exit 0
    fi
    echo "$id $TOOLEXEC_IMPORTPATH" >>"$${reportVariable}"
    if [ -n "$${symbolsVariable}" ]; then
      # The last of equal flags counts, and behind the flags is only the main package's archive.
      count=$# at=0
      for word in "$@"; do
        at=$((at + 1))
        if [ $at = $count ]; then set -- "$@" -s=false; fi
        set -- "$@" "$word"
      done
      shift $count
    fi
  fi
  ;;
*)
  # The compiler has a better way by itself, unless somebody sets GOGC.
  if [ -n "$${collectionsVariable}" ]; then unset GOGC; fi
  ;;
esac
exec "$@"
`

/**
 * Writes the program that go starts instead of each tool, and returns the value for `-toolexec`. It runs the tool,
 * except for a link whose result is kept: then it writes a placeholder with the ID. Where symbols are wanted, it
 * links with them. A GOGC that is not the user's is for go and the linker only. Undefined where there is no shell, or where go could not split the path from the rest.
 */
export async function writeToolexec(folder: string): Promise<string | undefined> {
  const path = join(folder, 'toolexec.sh')
  if (!existsSync(shell) || path.includes("'")) return undefined
  await writeFile(path, script)
  return `${shell} '${path}'`
}

/** The action ID in a placeholder; undefined for a program. */
export function keptId(start: string): string | undefined {
  return /^kept ([\w-]{16,})\n$/.exec(start)?.[1]
}

/** The action ID of the link of a main package, of those that the script reported; undefined if it ran no linker. */
export function linkedId(report: string, importPath: string): string | undefined {
  const line = report.split('\n').find((line) => line.endsWith(` ${importPath}`)) ?? ''
  return /^([\w-]{16,}) /.exec(line)?.[1]
}
