"""start-time.py cpu|wall|once PROGRAM [ARGUMENT...]: ms that a program takes, the least of ten runs (one with once)."""

import resource
import subprocess
import sys
import time

what, command = sys.argv[1], sys.argv[2:]
measured = []
for _ in range(1 if what == "once" else 10):
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    measured.append(cpu if what == "cpu" else wall)
print(f"{1000 * min(measured):.0f}")
