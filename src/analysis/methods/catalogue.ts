import { satisfies } from 'semver'
import type { MethodLookup } from './lookups.ts'

/** What makes a program larger than it need be, and what helps. */
export type Cure = {
  /** The module that must be linked. */
  readonly module: string
  /** Its versions. */
  readonly versions: string
  /** For cures of a look-up of methods by name. */
  readonly lookup?: true
  /** Functions that look up, which the linker keeps because of the module, though it is not on the way to them. */
  readonly keeps?: readonly string[]
  /** The build tag that helps, and what it takes away. */
  readonly tag?: { readonly name: string; readonly costs: string }
  readonly advice: string
  readonly source: string
}

/** What is known of modules that many programs use. Each tag stands in the module's own sources. */
export const catalogue: readonly Cure[] = [
  {
    module: 'github.com/spf13/cobra',
    versions: '<1.9.0',
    lookup: true,
    advice: 'raise cobra to v1.9.0: its usage text needs text/template no more',
    source: 'https://github.com/spf13/cobra/pull/1956',
  },
  {
    module: 'github.com/alecthomas/kingpin/v2',
    versions: '*',
    lookup: true,
    advice: 'its usage text is a template; use another flag library',
    source: 'https://github.com/alecthomas/kingpin/issues/365',
  },
  {
    module: 'go.uber.org/dig',
    versions: '*',
    lookup: true,
    advice: 'its graph is drawn by a template; follow the issue',
    source: 'https://github.com/uber-go/dig/issues/424',
  },
  {
    module: 'google.golang.org/grpc',
    versions: '>=1.62.0',
    lookup: true,
    tag: { name: 'grpcnotrace', costs: 'no golang.org/x/net/trace pages for gRPC' },
    advice: 'build-tags: grpcnotrace',
    source: 'https://github.com/grpc/grpc-go/pull/6954',
  },
  {
    module: 'google.golang.org/protobuf',
    versions: '<=1.36.11',
    lookup: true,
    // It asks for the method "Methods" by its name, and so keeps that of each type: since Go 1.26 types of reflect have one.
    keeps: ['reflect.(*rtype).Methods.func1', 'reflect.Value.Methods.func1'],
    advice: 'raise protobuf above v1.36.11: with Go 1.26 and later it keeps the methods of all types',
    source: 'https://github.com/golang/protobuf/issues/1704',
  },
  {
    module: 'github.com/modern-go/reflect2',
    versions: '*',
    lookup: true,
    advice: 'json-iterator needs it; encoding/json does not',
    source: 'https://github.com/json-iterator/go/issues/691',
  },
  {
    module: 'github.com/open-policy-agent/opa',
    versions: '*',
    lookup: true,
    advice: 'follow the issue',
    source: 'https://github.com/open-policy-agent/opa/issues/7903',
  },
  {
    module: 'github.com/gin-gonic/gin',
    versions: '*',
    tag: { name: 'nomsgpack', costs: 'no MessagePack in bindings' },
    advice: 'build-tags: nomsgpack',
    source: 'https://github.com/gin-gonic/gin#build-without-msgpack-rendering-feature',
  },
  {
    module: 'github.com/ugorji/go/codec',
    versions: '<1.3.0',
    tag: { name: 'notfastpath', costs: 'slower encoding of common types' },
    advice: 'build-tags: notfastpath',
    source: 'https://github.com/ugorji/go/issues/441',
  },
  {
    module: 'github.com/ugorji/go/codec',
    versions: '>=1.3.0',
    tag: { name: 'codec.notfastpath', costs: 'slower encoding of common types' },
    advice: 'build-tags: codec.notfastpath',
    source: 'https://github.com/ugorji/go/issues/441',
  },
]

/** The cures for the modules of a program, with their versions (`v1.2.3`). Without a version, all are taken. */
export function curesFor(modules: ReadonlyMap<string, string | undefined>): readonly Cure[] {
  return catalogue.filter(({ module, versions }) => {
    if (!modules.has(module)) return false
    const version = modules.get(module)
    return version === undefined || satisfies(version.replace(/^v/, ''), versions, { includePrerelease: true })
  })
}

/** The cures for a look-up of methods: those of the modules that brought it in. Others that are linked may be next. */
export function curesOfLookup(
  { function: name, chain }: MethodLookup,
  modules: ReadonlyMap<string, string | undefined>,
): readonly Cure[] {
  return curesFor(modules).filter(
    ({ lookup, keeps, module }) =>
      lookup === true && (keeps?.includes(name) === true || chain.some((symbol) => symbol.startsWith(module))),
  )
}
