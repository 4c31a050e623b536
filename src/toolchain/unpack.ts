import type { Host } from '../host/host.ts'

/**
 * Unpacks a tar (gzip, xz) into an existing folder, without the archive's single top-level folder. bsdtar, the tar of
 * macOS and Windows, reads zip as well. Throws a ToolError.
 */
export async function unpackArchive(
  archive: { readonly file: string; readonly into: string; readonly os: string },
  host: Pick<Host, 'run' | 'env'>,
): Promise<void> {
  // On Windows a GNU tar from Git may come first on PATH; it takes C: for a host name and cannot read zip.
  const tar = archive.os === 'win32' ? `${host.env.SystemRoot ?? 'C:\\Windows'}\\System32\\tar.exe` : 'tar'
  const args = ['-xf', archive.file, '-C', archive.into, '--strip-components=1']
  // As root, tar would otherwise restore the owners in the archive.
  await host.run({ command: tar, args: archive.os === 'win32' ? args : [...args, '--no-same-owner'], quiet: true })
}
