/**
 * The version of what we make of the same inputs and the same program: layers, configuration, files of the system. Raise
 * it whenever any of it changes, so that images are built anew that would otherwise stay as they are.
 * `__tests__/image/format.test.ts` holds the digests of this version.
 */
export const imageFormat = 6
