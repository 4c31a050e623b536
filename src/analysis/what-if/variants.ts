import type { Inputs } from '../../inputs/inputs.ts'
import type { SizesDocument } from '../../report/explain/types.ts'
import { curesFor } from '../methods/catalogue.ts'

/** Another way of building the same program. */
export type Variant = {
  readonly name: string
  readonly costs: string
  readonly how: string
  readonly inputs: Partial<Inputs>
}

export type VariantFacts = {
  readonly inputs: Inputs
  readonly document: SizesDocument
  /** An overlay for go build in which templates call no methods, if these are why the linker keeps them. */
  readonly overlay?: string
  /** Go has both implementations of encoding/json, and an experiment chooses. */
  readonly hasBothJsons?: boolean
}

/** The ways that apply to a program. */
export function variantsOf({ inputs, document, overlay, hasBothJsons = false }: VariantFacts): readonly Variant[] {
  const [platform] = document.platforms
  const rows = platform?.rows ?? []
  const has = (path: string): boolean => rows.some((row) => row.package === path)
  const hasFile = (end: string): boolean =>
    rows.some(({ kind, package: path }) => kind === 'file' && path.endsWith(end))
  const modules = new Map((platform?.modules ?? []).map(({ module, version }) => [module, version]))
  const tags = curesFor(modules).flatMap(({ tag, source }) => (tag === undefined ? [] : [{ ...tag, how: source }]))
  const all: readonly (Variant | undefined)[] = [
    overlay === undefined
      ? undefined
      : {
          name: 'no method calls in templates',
          costs: 'templates that call methods fail: for measuring only',
          how: 'leave text/template out of the way that is shown above',
          inputs: { buildFlags: [...inputs.buildFlags, `-overlay=${overlay}`] },
        },
    ...tags.map(({ name, costs, how }) => tagged(inputs, { name, costs, how: `build-tags: ${name} (${how})` })),
    has('net/http')
      ? tagged(inputs, { name: 'nethttpomithttp2', costs: 'no HTTP/2', how: 'build-tags: nethttpomithttp2' })
      : undefined,
    hasBothJsons && has('encoding/json') ? otherJson(inputs, has('encoding/json/v2') ? 'v1' : 'v2') : undefined,
    {
      name: 'nothing inlined',
      costs: 'slower: JSON twice, an HTTP request a quarter',
      how: 'build-flags: -gcflags=all=-l',
      inputs: { buildFlags: [...inputs.buildFlags, '-gcflags=all=-l'] },
    },
    platform?.['packed-size'] === undefined
      ? {
          name: 'packed',
          costs: 'every start takes longer, and more memory',
          how: 'upx: auto',
          inputs: { upx: 'auto', packer: 'auto' },
        }
      : {
          name: 'not packed',
          costs: 'nothing, but the size',
          how: 'upx: false',
          inputs: { upx: 'false', packer: 'auto' },
        },
    inputs.compression === 'zstd'
      ? { name: 'gzip', costs: 'nothing, but the size', how: 'compression: gzip', inputs: { compression: 'gzip' } }
      : {
          name: 'zstd',
          costs: 'pulling needs Docker 23 or containerd 1.5',
          how: 'compression: zstd',
          inputs: { compression: 'zstd' },
        },
    hasFile('zoneinfo.zip')
      ? {
          name: 'no time zones',
          costs: 'time.LoadLocation knows UTC alone',
          how: 'timezones: false',
          inputs: { timezones: 'false' },
        }
      : undefined,
    hasFile('ca-certificates.crt')
      ? {
          name: 'no CA certificates',
          costs: 'no TLS to servers',
          how: 'ca-certificates: false',
          inputs: { caCertificates: 'false' },
        }
      : undefined,
  ]
  return all.filter((variant) => variant !== undefined)
}

function tagged(inputs: Inputs, { name, costs, how }: Omit<Variant, 'inputs'>): Variant | undefined {
  if (inputs.buildTags.includes(name)) return undefined
  return { name: `tag ${name}`, costs, how, inputs: { buildTags: [...inputs.buildTags, name] } }
}

function otherJson(inputs: Inputs, version: 'v1' | 'v2'): Variant {
  const given = inputs.buildEnv.GOEXPERIMENT ?? ''
  const others = given.split(',').filter((one) => one !== '' && !/^(?:no)?jsonv2$/.test(one))
  const experiments = [...others, version === 'v1' ? 'nojsonv2' : 'jsonv2'].join(',')
  return {
    name: `json ${version}`,
    costs:
      version === 'v1' ? 'encoding/json/v2 is not there' : 'an experiment of Go: texts of errors and rare cases differ',
    how: `build-env: GOEXPERIMENT=${experiments}`,
    inputs: { buildEnv: { ...inputs.buildEnv, GOEXPERIMENT: experiments } },
  }
}

/** The inputs of a run that builds a variant for one platform and does nothing with it. */
export function inputsOfVariant(
  inputs: Inputs,
  variant: Variant,
  only: { platform: string; argument: string },
): Inputs {
  return {
    ...inputs,
    ...variant.inputs,
    packages: [only.argument],
    platforms: [only.platform],
    push: 'false',
    pushByDigest: false,
    load: false,
    outputs: '',
    unchanged: 'rebuild',
    plan: false,
    test: [],
    verifyModules: false,
    vulnerabilities: 'false',
    attest: 'false',
    maxSize: [],
    maxIncrease: [],
    sizeReport: false,
    compareWith: '',
    whatIf: false,
    comment: false,
    manifests: [],
    manifestsOutput: '',
  }
}
