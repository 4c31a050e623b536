import { caCertificates } from './ca-certificates.ts'

/**
 * The CA bundle as PEM. It comes from the project's own data, not from Node or the machine, whose roots change from
 * version to version: the same commit must give the same image everywhere.
 */
export function caBundle(): Buffer {
  return Buffer.from(caCertificates.map(([, derBase64]) => pem(derBase64)).join(''))
}

function pem(derBase64: string): string {
  const lines = derBase64.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
