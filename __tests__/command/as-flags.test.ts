import { asFlags } from '../../src/command/flags.ts'

it.each([
  ['Write compression: gzip, for example.', 'Write --compression=gzip, for example.'],
  ['Use the input compression: zstd.', 'Use --compression=zstd.'],
  ['Use the input working-directory.', 'Use --working-directory.'],
  ['Use builder: native, or attest-form: referrers.', 'Use --builder=native, or --attest-form=referrers.'],
  ['Write for example max-increase: "5%, 200kB".', 'Write for example --max-increase="5%, 200kB".'],
  ['Write images: ghcr.io/owner/name:v1.', 'Write --images=ghcr.io/owner/name:v1.'],
  ['tag x: build-tags: x (https://example.org/pull/1)', 'tag x: --build-tags=x (https://example.org/pull/1)'],
  ['less in parallel: build-flags: -p=1, one by one', 'less in parallel: --build-flags=-p=1, one by one'],
  [
    '--push: false is no input, nor is nothing-to-push: false',
    '--push: false is no input, nor is nothing-to-push: false',
  ],
  ['These files cannot be read: push them.', 'These files cannot be read: push them.'],
])('%s', (text, expected) => {
  expect(asFlags(text)).toBe(expected)
})
