/** GitHub rejects a step's summary above 1 MiB. */
export const summaryLimitBytes = 1024 * 1024
