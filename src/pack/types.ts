import type { Program } from '../compile/types.ts'
import type { Packer } from './packer.ts'

export type PackedProgram = {
  /** The program before packing; its file is kept for the report. */
  readonly program: Program
  /** What goes into the image: the packed file, or the program itself. */
  readonly path: string
  readonly sizeBytes: number
  /** `sha256:…` of that file. */
  readonly digest: string
  readonly packed: boolean
  /** What packed it. */
  readonly packedBy?: Pick<Packer, 'name' | 'upx'>
  /** Why it is packed or not, one clause for the log: `packs to 31 %, proven by …` or `riscv64 cannot be packed`. */
  readonly reason: string
  /** Set when the user should know though the run goes on: UPX failed, or the proof did. */
  readonly warning?: string
  readonly proof?: Proof
}

export type Proof = {
  /** Unpacking gave the program back, byte for byte. */
  readonly unpacked: true
  /** How the canary ran: natively, by an emulator registered with the kernel, or not at all, and why. */
  readonly canary: 'native' | 'emulated' | { readonly notRun: string }
}
