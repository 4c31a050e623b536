import { availableParallelism } from 'node:os'
import { both, createRoom } from '../host/parallel.ts'
import { createStages } from '../host/stages/stages.ts'
import { createPushes } from '../registry/push/pushes.ts'
import { describeBuilt, describeCompiled, describePacked, describePlan, describeRecord } from '../report/decisions.ts'
import { compilePrograms } from '../steps/compile.ts'
import { assembleAll, createBuilder } from '../steps/image.ts'
import { packAll } from '../steps/pack.ts'
import { makePlan } from '../steps/plan.ts'
import { createClient } from '../steps/registry.ts'
import type { RunOptions } from '../steps/run-options.ts'
import { settleGoEnvironment } from '../steps/setup/go-settings.ts'
import { locateSource, readHistory } from '../steps/setup/source.ts'
import { findTools, withUpx } from '../steps/setup/toolchain.ts'
import {
  compareImages,
  type Outcome,
  optionsOfRebuild,
  planOfRebuild,
  withheldVariables,
} from '../steps/verify/rebuild.ts'
import { readRemoteImage, verifiedImage } from '../steps/verify/record.ts'
import { describeGo } from '../toolchain/go/go.ts'
import { prepareSource } from '../verify/checkout.ts'

export type VerifyOrder = {
  /** `NAME@sha256:…`, or a name with a tag and a digest. */
  readonly image: string
  /** A checkout to build from; absolute. Without it, the recorded commit is taken from the repository around. */
  readonly source: string | undefined
  /** Inputs for the second build that replace recorded ones, by name. */
  readonly own: ReadonlyMap<string, string>
}

/**
 * Builds an image in a registry again, from what its provenance records, and compares the two. Throws if that cannot be
 * done.
 */
export async function verify(given: RunOptions, { image, source: folder, own }: VerifyOrder): Promise<Outcome> {
  const { host, place } = given
  const stages = createStages(host)
  const verified = verifiedImage(image)
  const registry = await createClient(given)
  const remote = await stages.stage({
    name: 'Image in the registry',
    work: () => readRemoteImage(registry, verified),
    decisions: ({ recorded }) => describeRecord(recorded),
  })
  const { recorded } = remote
  const source = await stages.stage({
    name: 'Source',
    work: () => prepareSource({ recorded, folder, currentFolder: place.workingDirectory }, host),
    decisions: ({ origin }) => [origin],
  })
  const withheld = withheldVariables(recorded, host.env)
  const { options, notes } = await settleGoEnvironment(optionsOfRebuild(given, { recorded, source, withheld, own }))
  const located = await locateSource(options)
  const { tools, history } = await stages.stage({
    name: 'Toolchain',
    work: async () => {
      const [found, known] = await both(findTools(options, located).tools, readHistory(options, located))
      return { tools: await withUpx(found, options.inputs), history: known }
    },
    decisions: ({ tools: { go } }) => [describeGo(go), ...notes],
  })
  const { go } = tools
  const plan = await stages.stage({
    name: 'Plan',
    work: async () => planOfRebuild(await makePlan(options, { source: located, history, go }), recorded),
    decisions: describePlan,
  })
  const compiled = await stages.stage({
    name: 'Compile',
    work: () => compilePrograms(options, plan, go).all,
    decisions: describeCompiled,
  })
  const room = createRoom({ places: availableParallelism(), signal: host.signal })
  const packed = await stages.stage({
    name: 'Pack',
    work: () => packAll(options, { programs: compiled.map((program) => Promise.resolve(program)), tools, room }).all,
    decisions: describePacked,
  })
  const pushes = createPushes(registry)
  try {
    const builder = createBuilder(options, pushes)
    const assembled = await stages.stage({
      name: 'Image',
      work: () =>
        assembleAll({
          options,
          plan,
          packed: packed.map((program) => Promise.resolve(program)),
          go,
          builder,
          pushes,
          room,
        }),
      decisions: (all) => all.map(({ built }) => describeBuilt(built)),
    })
    return await compareImages({ options, plan, go, image: verified, remote, source, assembled, withheld })
  } finally {
    await pushes.end()
  }
}
