import { UsageError } from '../errors.ts'
import type { DescriptorPlatform } from './descriptor.ts'

/**
 * A normalised OCI platform: no variant if it is the default (`amd64` v1, `arm64` v8), except for arm, which always has
 * one. Source: image-spec, image-index.md, "platform variants".
 */
export type Platform = {
  readonly os: 'linux'
  readonly architecture: string
  readonly variant?: string
}

type Architecture = {
  readonly defaultVariant?: string
  readonly variants?: readonly string[]
  /** The Go environment variable for the variant, and its value for one. */
  readonly variable?: { readonly name: string; readonly value: (variant: string) => string }
  /** Written in the OCI form even if it is the default. */
  readonly alwaysSaysVariant?: true
}

const withoutV = (variant: string): string => variant.slice(1)
const asIs = (variant: string): string => variant

// GOARCH values that `go tool dist list` has for linux and that OCI platforms support.
const architectures: Readonly<Record<string, Architecture>> = {
  '386': {},
  amd64: { defaultVariant: 'v1', variants: ['v1', 'v2', 'v3', 'v4'], variable: { name: 'GOAMD64', value: asIs } },
  arm: {
    defaultVariant: 'v7',
    variants: ['v5', 'v6', 'v7'],
    variable: { name: 'GOARM', value: withoutV },
    alwaysSaysVariant: true,
  },
  arm64: {
    defaultVariant: 'v8',
    variants: ['v8', 'v8.1', 'v8.2', 'v9'],
    variable: { name: 'GOARM64', value: (variant) => (variant.includes('.') ? variant : `${variant}.0`) },
  },
  loong64: {},
  mips: {},
  mips64: {},
  mips64le: {},
  mipsle: {},
  ppc64: {},
  ppc64le: {
    defaultVariant: 'power8',
    variants: ['power8', 'power9', 'power10'],
    variable: { name: 'GOPPC64', value: asIs },
  },
  riscv64: {
    defaultVariant: 'rva20u64',
    variants: ['rva20u64', 'rva22u64', 'rva23u64'],
    variable: { name: 'GORISCV64', value: asIs },
  },
  s390x: {},
}

// Source: https://github.com/containerd/platforms, database.go
const aliases: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  'x86-64': 'amd64',
  i386: '386',
  aarch64: 'arm64',
  armhf: 'arm/v7',
  armel: 'arm/v6',
}

/**
 * Parses and normalises `os/architecture[/variant]`, for example `linux/arm/v7`, or an architecture alone, under any
 * name that Docker accepts. Throws a UsageError that lists the supported platforms.
 */
export function parsePlatform(text: string): Platform {
  const given = text.trim().toLowerCase()
  const isArchitecture = Object.hasOwn(aliases, given) || Object.hasOwn(architectures, given)
  const [os = '', named = '', ...variants] = (isArchitecture ? `linux/${given}` : given).split('/')
  const [architecture = '', ownVariant] = (Object.hasOwn(aliases, named) ? (aliases[named] ?? '') : named).split('/')
  const [writtenVariant, ...rest] = variants
  const variant = spelledVariant(architecture, writtenVariant) ?? ownVariant
  if (os !== 'linux' || rest.length > 0) {
    throw new UsageError(`platform "${text}" is not one of linux/<architecture>[/<variant>]`, {
      change: 'Images from scratch contain Linux programs: write for example linux/amd64 or linux/arm/v7.',
    })
  }
  const known = Object.hasOwn(architectures, architecture) ? architectures[architecture] : undefined
  if (known === undefined) {
    throw new UsageError(`platform "${text}" names the unknown architecture "${architecture}"`, {
      change: `Known are ${Object.keys(architectures).join(', ')}.`,
    })
  }
  if (variant !== undefined && !known.variants?.includes(variant)) {
    throw new UsageError(`platform "${text}" names the unknown variant "${variant}"`, {
      change:
        known.variants === undefined
          ? `linux/${architecture} has no variants.`
          : `linux/${architecture} has ${known.variants.join(', ')}.`,
    })
  }
  const chosen = variant ?? known.defaultVariant
  const said = known.alwaysSaysVariant === true || chosen !== known.defaultVariant
  return { os: 'linux', architecture, ...(said && chosen !== undefined ? { variant: chosen } : {}) }
}

// 7, 8 and v7.
function spelledVariant(architecture: string, variant: string | undefined): string | undefined {
  return /^arm/.test(architecture) && variant !== undefined ? variant.replace(/^(?=\d$)/, 'v') : variant
}

/** The platform in its usual spelling: `linux/arm/v7`. */
export function platformText(platform: DescriptorPlatform): string {
  const { os, architecture, variant } = platform
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`
}

/** The platform as part of a file name: `linux-arm-v7`. */
export function platformSlug(platform: Platform): string {
  return platformText(platform).replaceAll('/', '-')
}

/**
 * The Go environment that compiles for the platform: GOOS, GOARCH and the variable for its variant. That variable is
 * set for the default variant too, so that a setting of the machine cannot change the program.
 */
export function goEnvironment(platform: Platform): Readonly<Record<string, string>> {
  const known = architectures[platform.architecture]
  const variant = platform.variant ?? known?.defaultVariant
  const variable = known?.variable
  return {
    GOOS: platform.os,
    GOARCH: platform.architecture,
    ...(variable !== undefined && variant !== undefined ? { [variable.name]: variable.value(variant) } : {}),
  }
}

/**
 * The sort order in an index: by architecture, then no variant before variants, then by variant. Clients use the first
 * match.
 */
export function comparePlatforms(a: Platform, b: Platform): number {
  const key = ({ architecture, variant }: Platform): string => `${architecture}/${variant ?? ''}`
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0
}

/** The platform of containers on this machine, from Node's `process.arch`. */
export function platformOfHost(nodeArchitecture: string): Platform {
  const names: Readonly<Record<string, string>> = { x64: 'amd64', ia32: '386', arm: 'arm/v7' }
  return parsePlatform(`linux/${names[nodeArchitecture] ?? nodeArchitecture}`)
}
