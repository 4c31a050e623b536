/** sha256 of the release archives, by file name. Source: https://github.com/upx/upx/releases, files of v4.2.4 */
export const upxChecksums: Readonly<Record<string, string>> = {
  'upx-4.2.4-amd64_linux.tar.xz': '75cab4e57ab72fb4585ee45ff36388d280c7afd72aa03e8d4b9c3cbddb474193',
  'upx-4.2.4-arm64_linux.tar.xz': '6bfeae6714e34a82e63245289888719c41fd6af29f749a44ae3d3d166ba6a1c9',
  'upx-4.2.4-win64.zip': '22e9ef20e4c72aad85e32c71cbc9c086436c179456382aa75c0c24868456a671',
}

/** Whether the project is tested with this version: its checksums are known. 5.x is rejected, see versions.ts. */
export function isPinned(version: string): boolean {
  return Object.keys(upxChecksums).some((name) => name.startsWith(`upx-${version}-`))
}
