import { UsageError } from '../../errors.ts'

// In the order of their bit numbers. Source: linux/capability.h.
const names =
  `CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID KILL SETGID SETUID SETPCAP LINUX_IMMUTABLE NET_BIND_SERVICE
  NET_BROADCAST NET_ADMIN NET_RAW IPC_LOCK IPC_OWNER SYS_MODULE SYS_RAWIO SYS_CHROOT SYS_PTRACE SYS_PACCT SYS_ADMIN SYS_BOOT
  SYS_NICE SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG MKNOD LEASE AUDIT_WRITE AUDIT_CONTROL SETFCAP MAC_OVERRIDE MAC_ADMIN SYSLOG
  WAKE_ALARM BLOCK_SUSPEND AUDIT_READ PERFMON BPF CHECKPOINT_RESTORE`.split(/\s+/)

/**
 * The bit numbers of capabilities, without duplicates, from names with or without `CAP_`. Throws a UsageError for an
 * unknown one.
 */
export function capabilityNumbers(texts: readonly string[]): readonly number[] {
  const numbers = texts.map((text) => {
    const number = names.indexOf(text.toUpperCase().replace(/^CAP_/, ''))
    if (number >= 0) return number
    throw new UsageError(`capabilities has "${text}", which is not a Linux capability`, {
      change: 'Write for example NET_BIND_SERVICE, which lets the program listen on ports below 1024.',
    })
  })
  return [...new Set(numbers)].sort((a, b) => a - b)
}
