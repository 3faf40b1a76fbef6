"""Runs a command and prints its seconds of wall clock and its greatest resident memory in kB.

Usage: measured.py COMMAND…; what the command prints is thrown away.
"""
import os
import subprocess
import sys
import time

start = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
print(f"{time.monotonic() - start:.3f} {used.ru_maxrss}")
sys.exit(os.waitstatus_to_exitcode(status))
