"""Makes a tenant of 50,000 identities with one role of 5,000 identities and 2,000 entitlements, and prints how
soon its overview is on the screen.

Usage: measured_evidence.py PROGRAM FOLDER. Prints lines of LABEL<tab>FIGURE: ms from the key to the last byte,
the first time after the start and the middle of several later ones.
"""
import csv
import json
import os
import random
import statistics
import subprocess
import sys

from measured_review import Review, figure

PEOPLE, LARGE, CORE, RARE, RUNS = 50_000, 5_000, 40, 1_960, 7


def rows():
    """Identities, entitlements and who holds what; the same each time."""
    chance = random.Random(7)
    identities, entitlements, held = [], [], []

    def entitlement(name, source):
        entitlements.append([f"e{len(entitlements)}", name, source])
        return entitlements[-1][0]

    everybody = [entitlement(f"Everybody {n}", "Directory") for n in range(5)]
    teams = []
    for team in range(91):
        size = LARGE if team == 0 else (PEOPLE - LARGE) // 90
        core = [entitlement(f"T{team} core {n}", f"App {team % 20}") for n in range(CORE if team == 0 else 15)]
        rare = [entitlement(f"T{team} rare {n}", f"App {n % 20}") for n in range(RARE - 5 if team == 0 else 60)]
        teams += [(team, core, rare)] * size
    for number, (team, core, rare) in enumerate(teams):
        identity = f"i{number}"
        identities.append([identity, f"Person {number}", f"Department {team // 3}", f"Job {team}", f"City {number % 9}"])
        own = [e for e in everybody + core if chance.random() < 0.96]
        held.extend([identity, e] for e in own + chance.sample(rare, 10))
    return identities, entitlements, held


def write(folder):
    identities, entitlements, held = rows()
    for name, head, lines in [
        ("identities", ["id", "name", "department", "jobTitle", "location"], identities),
        ("entitlements", ["id", "name", "source"], entitlements),
        ("assignments", ["identityId", "entitlementId"], held),
    ]:
        with open(f"{folder}/{name}.csv", "w", newline="") as file:
            csv.writer(file).writerows([head] + lines)


def main():
    program, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    write(folder)
    tenant = f"{folder}/large-role.db"

    def run(*arguments):
        return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout

    run("import", folder, "--into", tenant)
    run("mine", "--local", tenant)
    roles = json.loads(run("roles", "--local", tenant, "--sort=-identities", "--limit", "1", "--output", "json"))
    figure("large role: identities", roles[0]["identityCount"], 0)
    figure("large role: entitlements", roles[0]["entitlementCount"], 0)

    review = Review([program, "--local", tenant, "--fresh"])
    review.wait(b"Session", 60)
    review.rest(1)
    review.press(b"gr")
    review.press(b"sident\r")
    review.rest(2)
    seconds, _ = review.press(b"o")
    figure("large role: overview, the first time, ms", seconds * 1000)
    times = []
    for _ in range(RUNS):
        review.press(b"\x1b")
        review.press(b"\x12")
        review.rest(1)
        seconds, _ = review.press(b"o")
        times.append(seconds * 1000)
    figure("large role: overview, ms", statistics.median(times))
    review.end()


if __name__ == "__main__":
    main()
