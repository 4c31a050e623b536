import { UsageError } from '../../errors.ts'
import type { HealthCheck } from '../../image/types.ts'
import { readArguments, readWords } from '../values.ts'

const times = {
  '--interval': 'intervalNs',
  '--timeout': 'timeoutNs',
  '--start-period': 'startPeriodNs',
  '--start-interval': 'startIntervalNs',
} as const

/**
 * Reads the input in Dockerfile syntax: `--interval=30s --timeout=3s CMD ["/app", "health"]`; CMD may be left out, and
 * the command may be plain words. Returns undefined for an empty text. Throws a UsageError.
 * Source: the Dockerfile reference, HEALTHCHECK.
 */
export function readHealthCheck({
  name,
  text,
}: {
  readonly name: string
  readonly text: string
}): HealthCheck | undefined {
  if (text.trim() === '') return undefined
  let rest = text.trim()
  const options: Record<string, number> = {}
  for (let match = /^(--[\w-]+)=(\S+)\s*/.exec(rest); match !== null; match = /^(--[\w-]+)=(\S+)\s*/.exec(rest)) {
    const [whole, flag = '', value = ''] = match
    rest = rest.slice(whole.length)
    if (flag === '--retries' && /^[1-9]\d{0,8}$/.test(value)) options.retries = Number(value)
    else if (Object.hasOwn(times, flag)) options[times[flag as keyof typeof times]] = nanoseconds({ name, flag, value })
    else throw malformed(name, `${flag}=${value} is no option of it`)
  }
  rest = rest.replace(/^CMD\s+/, '')
  if (/^CMD-SHELL\b/.test(rest)) throw malformed(name, 'CMD-SHELL needs a shell, which the image does not have')
  const command = rest.startsWith('[') ? readArguments({ name, text: rest }) : readWords({ name, text: rest })
  if (command.length === 0 || command[0] === '') throw malformed(name, 'it names no command')
  return { command, ...options }
}

const units: Readonly<Record<string, number>> = { ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 }

function nanoseconds({
  name,
  flag,
  value,
}: {
  readonly name: string
  readonly flag: string
  readonly value: string
}): number {
  const parts = [...value.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g)]
  const total = parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (units[unit] ?? 0), 0)
  if (parts.map(([part]) => part).join('') !== value || total < 1e6) {
    throw malformed(name, `${flag} is "${value}", which is not a time of at least 1ms such as 30s or 1m30s`)
  }
  return Math.round(total)
}

function malformed(name: string, problem: string): UsageError {
  return new UsageError(`${name}: ${problem}`, {
    change: `Write for example ${name}: --interval=30s --timeout=3s /app health.`,
  })
}
