/** A promise, and what settles it. */
export type Pending<Result> = {
  readonly promise: Promise<Result>
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/** A promise that its maker settles later. */
export function pending<Result>(): Pending<Result> {
  let settle: Omit<Pending<Result>, 'promise'> | undefined
  const promise = new Promise<Result>((resolve, reject) => {
    settle = { resolve, reject }
  })
  if (settle === undefined) throw new Error('a promise calls its executor at once')
  return { promise, ...settle }
}
