import { UsageError } from '../../errors.ts'

type NamedInputs = {
  readonly push: string
  readonly images: readonly string[]
  readonly tags: { readonly references: readonly unknown[] }
}

type CombinedInputs = {
  readonly merge: readonly string[]
  readonly pushByDigest: boolean
  readonly load: boolean
  readonly outputs: string
  readonly vulnerabilities: string
  readonly maxSize: readonly unknown[]
  readonly maxIncrease: readonly unknown[]
  readonly plan: boolean
  readonly sizeReport: boolean
  readonly compareWith: string
  readonly manifests: readonly string[]
  readonly whatIf: boolean
  readonly comment: boolean
  readonly upx: string
  readonly packer: string
  readonly builder: string
  readonly attest: string
  readonly attestForm: string
  readonly username: string
  readonly password: string
}

/** Throws a UsageError for a push without a name. */
export function checkNamed(inputs: NamedInputs): void {
  if (inputs.push === 'true' && inputs.images.length === 0 && inputs.tags.references.length === 0) {
    throw new UsageError('push is true but images names no image', {
      change: 'Write where to push, for example images: ghcr.io/owner/name.',
    })
  }
}

/** Throws a UsageError for inputs that make no sense together. */
export function checkTogether(inputs: CombinedInputs): void {
  const unmerged = (['pushByDigest', 'load', 'outputs'] as const).find((field) => inputs[field])
  if (inputs.merge.length > 0 && unmerged !== undefined) {
    const name = unmerged === 'pushByDigest' ? 'push-by-digest' : unmerged
    throw new UsageError(`merge and ${name} are both set, but merge only joins images in the registry`, {
      change: `Remove ${name} from the merge step.`,
    })
  }
  if (inputs.merge.length > 0 && inputs.vulnerabilities !== 'false') {
    throw new UsageError(
      `merge and vulnerabilities are both set, but merge compiles no program that could be checked`,
      {
        change: 'Set vulnerabilities in the jobs that build the images, not in the merge step.',
      },
    )
  }
  const weighing = weighingInput(inputs)
  if (inputs.merge.length > 0 && weighing !== undefined) {
    throw new UsageError(`merge and ${weighing} are both set, but merge builds nothing that could be weighed`, {
      change: `Set ${weighing} in the jobs that build the images, not in the merge step.`,
    })
  }
  if (inputs.merge.length > 0 && inputs.plan) {
    throw new UsageError('merge and plan are both set, but merge builds nothing that could be planned', {
      change: 'Remove plan from the merge step.',
    })
  }
  if (inputs.merge.length > 0 && inputs.manifests.length > 0) {
    throw new UsageError('merge and manifests are both set, but merge knows no import paths', {
      change: 'Write the digest of the merge step, its output image-ref, into the manifests in a later step.',
    })
  }
  if (inputs.upx === 'true' && inputs.packer === 'own') {
    throw new UsageError('upx is true, which packs with UPX, but packer is own', {
      change: 'Leave one of them out: upx: auto with packer: own packs with the own packer alone.',
    })
  }
  if (inputs.attestForm !== 'referrers' && inputs.attest !== 'false' && inputs.builder === 'docker') {
    throw new UsageError(
      `attest-form is ${inputs.attestForm}, but builder is docker, whose index is not ours to write`,
      {
        change: 'Use builder: native, or attest-form: referrers.',
      },
    )
  }
  if (inputs.password !== '' && inputs.username === '') {
    throw new UsageError('password is set but username is not', { change: 'Set both, or neither.' })
  }
  if (inputs.username !== '' && inputs.password === '') {
    throw new UsageError(`username is "${inputs.username}" but password is empty`, {
      change: 'Set both, or neither. A secret that does not exist is empty in a workflow.',
    })
  }
}

/** The first input that asks for the sizes of what is built. */
function weighingInput(inputs: CombinedInputs): string | undefined {
  if (inputs.maxSize.length > 0) return 'max-size'
  if (inputs.maxIncrease.length > 0) return 'max-increase'
  if (inputs.sizeReport) return 'size-report'
  if (inputs.compareWith !== '') return 'compare-with'
  if (inputs.comment) return 'comment'
  return inputs.whatIf ? 'what-if' : undefined
}
