// In the order of their numbers. Source: signal(7), for x86 and ARM.
const names =
  `HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ
  VTALRM PROF WINCH IO PWR SYS IOT CLD POLL`.split(/\s+/)

// The 31 real-time signals are counted from either end.
const realTime = /^RTMIN(?:\+([1-9]|1[0-5]))?$|^RTMAX(?:-([1-9]|1[0-4]))?$/

/** Whether a text is a signal of Linux: its name with `SIG`, or its number. */
export function isSignal(text: string): boolean {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 64
  const [, name = ''] = /^SIG(.+)$/.exec(text) ?? []
  return names.includes(name) || realTime.test(name)
}
