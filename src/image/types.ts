import type { Annotation } from '../oci/annotations.ts'
import type { ImageContent, ImagePart } from '../oci/content.ts'
import type { Descriptor } from '../oci/descriptor.ts'
import type { Digest } from '../oci/digest.ts'
import type { Compression } from '../oci/media-types.ts'
import type { Platform } from '../oci/platform.ts'
import type { TaggedRepository } from '../oci/references.ts'
import type { PushResult } from '../registry/types.ts'

/** `best`: the fewest bytes. `fast`: a tenth of the time for a few percent more bytes. */
export type CompressionLevel = 'best' | 'fast'

/** How layers are compressed. */
export type Encoding = { readonly compression: Compression; readonly level: CompressionLevel }

/** A file, folder or link in a layer. `path` is absolute, without a trailing slash, `/` separated. */
export type Entry = {
  readonly path: string
  /** Permission bits with setuid, setgid and sticky: 0o755, 0o1777. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
} & (
  | {
      readonly type: 'file'
      readonly content: Content
      /** Numbers of the capabilities that a process gets when it executes the file. */
      readonly capabilities?: readonly number[]
    }
  | { readonly type: 'folder' }
  | { readonly type: 'link'; readonly target: string }
)

/** Bytes in memory, or a file on disk with a known size. */
export type Content =
  | { readonly bytes: Buffer }
  | {
      readonly file: string
      readonly sizeBytes: number
      /** Where the file has been hashed already: it is in a folder of this run, so nobody changes it. */
      readonly digest?: Digest
    }

/** Data of others in a layer, whose version matters to those who look for known faults. */
export type LayerData = {
  readonly name: 'ca-certificates' | 'mime-types' | 'time-zones'
  readonly version: string
  /** The file, or the folder with its files. */
  readonly path: string
}

export type LayerSpec = {
  /**
   * `system`: the system files that scratch lacks; `files`: the user's extra files; `program`: the program. In this
   * order.
   */
  readonly purpose: 'system' | 'files' | 'program'
  /** Missing parents are added as folders with mode 0755, owner 0:0. */
  readonly entries: readonly Entry[]
  /** What among them is data of others; it says nothing about the layer's bytes. */
  readonly data?: readonly LayerData[]
}

/** The health check command of a container, run without a shell; times in nanoseconds, as in Docker. */
export type HealthCheck = {
  readonly command: readonly string[]
  readonly intervalNs?: number
  readonly timeoutNs?: number
  readonly startPeriodNs?: number
  readonly startIntervalNs?: number
  readonly retries?: number
}

/** The run-time part of the image's configuration. Source: image-spec, config.md. */
export type RunConfig = {
  readonly entrypoint: readonly string[]
  readonly cmd: readonly string[]
  /** `NAME=value`, in order. */
  readonly env: readonly string[]
  /** Numeric: `65532` or `65532:65532`. */
  readonly user: string
  readonly workingDir: string
  /** `8080/tcp`. */
  readonly exposedPorts: readonly string[]
  readonly volumes: readonly string[]
  readonly stopSignal?: string
  readonly healthCheck?: HealthCheck
  readonly labels: Readonly<Record<string, string>>
}

export type PlatformSpec = {
  readonly platform: Platform
  readonly layers: readonly LayerSpec[]
}

/** Everything that decides the image's bytes. The Dockerfile is rendered from it as well. */
export type ImageSpec = {
  /** The program's name, for titles and file names. */
  readonly name: string
  /** In the order of the index; a single platform gives a plain manifest. */
  readonly platforms: readonly PlatformSpec[]
  readonly config: RunConfig
  /** Annotations of an index apply only to an image with several platforms. */
  readonly annotations: readonly Annotation[]
  /** Seconds since the epoch: config `created`, history, times of all files. */
  readonly createdSeconds: number
  readonly compression: Compression
  readonly compressionLevel: CompressionLevel
}

export type BuiltLayer = {
  /** `workdir`: the empty layer that BuildKit makes for a WORKDIR other than `/`; always the last. */
  readonly purpose: LayerSpec['purpose'] | 'workdir'
  readonly descriptor: Descriptor
  /** Digest of the uncompressed tar. */
  readonly diffId: Digest
  /** Bytes of the uncompressed tar. */
  readonly uncompressedSize: number
}

export type BuiltPlatform = {
  readonly platform: Platform
  readonly manifest: Descriptor
  /** Its digest is the image ID. */
  readonly config: Descriptor
  readonly layers: readonly BuiltLayer[]
}

/** The result of a build; every digest is that of existing bytes. */
export type BuiltImage = {
  readonly spec: ImageSpec
  /** The manifest, or the index when there are several platforms. */
  readonly root: Descriptor
  readonly platforms: readonly BuiltPlatform[]
  readonly content: ImageContent
}

export type OnPlatform = (part: ImagePart) => void

/** What decides the bytes of a layer besides its entries. */
export type LayerEncoding = Pick<ImageSpec, 'createdSeconds' | 'compression' | 'compressionLevel'>

/** The interface of both builders. The Dockerfile is not part of it: it is always rendered from the spec. */
export type Builder = {
  readonly name: 'native' | 'docker'
  /** `onPlatform` is called for each platform that is finished before the whole image, if the builder can tell. */
  build(spec: ImageSpec, onPlatform?: OnPlatform): Promise<BuiltImage>
  /**
   * Makes the program's layer of an image that is built later, if the builder can. Only for one that needs no folder.
   * Never rejected: what fails is made again, and fails, with the image.
   */
  prepare(layer: LayerSpec, encoding: LayerEncoding): Promise<void>
  /** To be called when no further image is built: ends what was kept for the next one. */
  end(): Promise<void>
  /**
   * Writes one file that is an OCI layout and also has Docker's manifest.json. `references` are full names with tags.
   */
  archive(
    image: BuiltImage,
    destination: { readonly path: string; readonly references: readonly string[] },
  ): Promise<void>
  /** Loads the image of the host's platform (or all platforms, if the engine can) into the local Docker engine. */
  load(image: BuiltImage, references: readonly string[]): Promise<void>
  /** Pushes to each target, tags last. */
  push(image: BuiltImage, targets: readonly TaggedRepository[]): Promise<readonly PushResult[]>
}
