/** RFC 3339 in UTC, whole seconds: `2026-03-01T12:00:00Z`. */
export function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')
}
