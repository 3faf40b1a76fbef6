"""Decides in the review on a terminal of 120 x 40, with an empty journal and with one of very many decisions,
and prints how soon that shows.

Usage: measured_decisions.py PROGRAM FILE [COUNT]; FILE is a tenant made by script/large-tenant. Prints lines of
LABEL<tab>FIGURE in ms from the key, or from the start of the program; the middle of several. The journals are put
into a folder of their own.
"""
import base64
import hashlib
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

from measured_review import Review, figure

RUNS, ENTITLEMENTS, IDENTITIES = 21, 25, 60


def main():
    program, tenant = sys.argv[1:3]
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 100_000
    command = [program, "--local", tenant]
    with tempfile.TemporaryDirectory() as folder:
        empty, full = f"{folder}/empty", f"{folder}/full"
        # A review that is left in the list of all roles returns there.
        for state in empty, full:
            leave_in_list(command, state)
        fill(program, tenant, full, count)
        measure_starts(command, empty, full, count)
        measure_deciding(command, full, count)


def review(command, state, *options):
    os.environ["XDG_STATE_HOME"] = state
    return Review([*command, *options])


def leave_in_list(command, state):
    """Decides once, so that the journal knows the tenant, and leaves."""
    shown = review(command, state, "--fresh")
    shown.wait(b"Sessions", 60)
    shown.press(b"gr")
    shown.press(b"d")
    shown.press(b"q")
    shown.press(b"gr")
    shown.rest(1.2)
    shown.end()


def fill(program, tenant, state, count):
    """Imports the decisions of another analyst: on all roles but the best, and on roles that are gone."""
    journal = sqlite3.connect(f"{state}/rolesift/journal.db")
    (key,) = journal.execute("SELECT tenant FROM record").fetchone()
    journal.close()
    roles = [id for (id,) in sqlite3.connect(tenant).execute(
        "SELECT id FROM potentialRole WHERE quality < 99 ORDER BY number")]
    roles = (roles + [f"gone-{number}" for number in range(count)])[:count]
    path = f"{state}/decisions.jsonl"
    with open(path, "w") as file:
        for number, role in enumerate(roles):
            decision = {
                "state": "accepted" if number % 3 else "rejected", "role": role, "name": f"Role {number}",
                "note": "Checked with the owner.", "session": "s1", "sessionName": "Finance",
                "signature": {"entitlements": hashes(f"e{number}", ENTITLEMENTS),
                              "identities": hashes(f"i{number}", IDENTITIES)}}
            line = {"tenant": key, "author": {"principalId": "u1", "principalName": "Ana Ruiz"},
                    "time": f"2026-01-{1 + number % 28:02}T09:{number % 60:02}:00.000Z", "decision": decision}
            file.write(json.dumps(line) + "\n")
    os.environ["XDG_STATE_HOME"] = state
    start = time.monotonic()
    subprocess.run(
        [program, "review", "import", path, "--local", tenant], check=True, stdout=subprocess.DEVNULL)
    figure(f"import {count:,} decisions: seconds", time.monotonic() - start)


def hashes(name, count):
    """Base64 of sorted 32-bit hashes, as docs/journal.md describes."""
    parts = sorted(hashlib.sha256(f"{name} {number}".encode()).digest()[:4] for number in range(count))
    return base64.b64encode(b"".join(parts)).decode()


def measure_starts(command, empty, full, count):
    """Alternates between the journals: the machine's speed varies, and only the difference matters."""
    # In this order: a fresh start forgets the place of the run before.
    for label, mark, option in [
            ("the rows with their decisions", b"rejected", "--resume"), ("the first screen", b"Sessions", "--fresh")]:
        times = {empty: [], full: []}
        for _ in range(RUNS):
            for state in empty, full:
                start = time.monotonic()
                shown = review(command, state, option)
                times[state].append(shown.wait(mark, 60) - start)
                shown.rest()
                shown.end()
        before, after = (statistics.median(times[state]) * 1000 for state in (empty, full))
        figure(f"start, empty journal: {label}, ms", before)
        figure(f"start, {count:,} decisions: {label}, ms", after)
        figure(f"start, {count:,} decisions: {label} later by, ms", after - before)


def measure_deciding(command, state, count):
    shown = review(command, state, "--fresh")
    shown.wait(b"Sessions", 60)
    shown.press(b"gr")
    shown.rest(1)
    times = []
    for _ in range(RUNS):
        start = time.monotonic()
        os.write(shown.terminal, b"a")
        times.append(shown.wait(b"Accepted", 60) - start)
        shown.rest()
    figure(f"{count:,} decisions: one more, on the screen, ms", statistics.median(times) * 1000)
    shown.press(b"\r")
    shown.rest(1)
    # Until the last byte: the next role, its rows, and what was decided.
    times = []
    for _ in range(RUNS):
        times.append(shown.press(b"d")[0])
        shown.rest(0.3)
    figure(f"{count:,} decisions: the next role's rows after one, ms", statistics.median(times) * 1000)
    shown.end()


if __name__ == "__main__":
    main()
