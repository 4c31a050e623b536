import { UsageError } from '../../errors.ts'
import type { Given } from '../values.ts'

// The most jobs that a matrix may have. Source: https://docs.github.com/en/actions/reference/limits
const most = 256

/**
 * The most jobs of a plan; as many as a matrix may have if none is given. Throws a UsageError for anything but 1 to 256, and
 * without a plan.
 */
export function readLegs({ name, text }: Given, { plan }: { readonly plan: boolean }): number {
  const trimmed = text.trim()
  if (trimmed === '') return most
  if (!plan) {
    throw new UsageError(`${name} is "${trimmed}", but plan is false: this step builds all programs itself`, {
      change: `Set plan: true in a job before the matrix, or remove ${name}.`,
    })
  }
  const legs = Number(trimmed)
  if (/^\d+$/.test(trimmed) && legs >= 1 && legs <= most) return legs
  throw new UsageError(`${name} is "${trimmed}", but a matrix has 1 to ${most} jobs`, {
    change: `Write a number from 1 to ${most}, or leave it out: then each program that changed gets a job.`,
  })
}
