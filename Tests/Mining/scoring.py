"""Scores mined roles against planted ones, and without labels.

A planted bundle is what a job grants and what its department grants. A mined bundle is what at least 80 % of a
role's members hold, without what 90 % of everybody hold. Two bundles match at a Jaccard similarity of 0.8, one
to one. F1 is the harmonic mean of the shares of mined and planted roles that match; roles that are the best
one of less than half of their members are left out, as cross-functional ones are. The adjusted Rand index
compares each identity's best role with its job; who is in no role is alone.
"""
import csv
import os
from collections import Counter, defaultdict


def read_pairs(path):
    """The entitlements of each identity."""
    held = defaultdict(set)
    with open(path) as lines:
        for line in lines:
            words = line.split()
            if len(words) == 2:
                held[words[0]].add(words[1])
    return held


def core(members, held, percent=80):
    """What at least a percentage of the members hold."""
    counts = Counter(entitlement for member in members for entitlement in held[member])
    return {e for e, count in counts.items() if 100 * count >= percent * len(members)}


def common(held, percent=90):
    return core(list(held), held, percent) if held else set()


def jaccard(left, right):
    shared = len(left & right)
    return shared / (len(left) + len(right) - shared) if shared else 0.0


def matches(mined, planted, least=0.8):
    """As many pairs of similar bundles as possible, as {planted: mined}; most similar ones are tried first."""
    places = defaultdict(list)
    for number, bundle in enumerate(mined):
        for entitlement in bundle:
            places[entitlement].append(number)
    options = []
    for bundle in planted:
        near = {number for entitlement in bundle for number in places[entitlement]}
        similar = sorted(((jaccard(bundle, mined[n]), n) for n in near), reverse=True)
        options.append([n for similarity, n in similar if similarity >= least - 1e-12])
    taken = {}

    def place(wanted, tried):
        for number in options[wanted]:
            if number in tried:
                continue
            tried.add(number)
            if number not in taken or place(taken[number], tried):
                taken[number] = wanted
                return True
        return False

    for wanted in range(len(planted)):
        place(wanted, set())
    return {wanted: number for number, wanted in taken.items()}


def adjusted_rand(left, right):
    """Of two lists of classes; None is a class of its own."""
    def pairs(counts):
        return sum(n * (n - 1) / 2 for n in counts)

    together = pairs(Counter((a, b) for a, b in zip(left, right)
                             if a is not None and b is not None).values())
    first = pairs(Counter(a for a in left if a is not None).values())
    second = pairs(Counter(b for b in right if b is not None).values())
    everything = pairs([len(left)])
    expected = first * second / everything if everything else 0
    utmost = (first + second) / 2
    return 1.0 if utmost == expected else (together - expected) / (utmost - expected)


def best_roles(roles, bundles, held, shared):
    """The role of each identity whose bundle is most similar to what it holds."""
    best = {}
    for number, role in enumerate(roles):
        for member in role["members"]:
            similarity = jaccard(bundles[number], held[member] - shared)
            if member not in best or similarity > best[member][0]:
                best[member] = (similarity, number)
    return {member: number for member, (_, number) in best.items()}


def recovery(folder, roles):
    """How much of the planted structure in a folder of the generator the roles give back."""
    held = read_pairs(os.path.join(folder, "pairs.txt"))
    shared = common(held)
    jobs, cross, job_of = {}, {}, {}
    with open(os.path.join(folder, "truth_roles.csv"), newline="") as file:
        for row in csv.DictReader(file):
            bundle = set((row["entitlements"] + " " + row["departmentEntitlements"]).split())
            (jobs if row["kind"] == "job" else cross)[row["roleId"]] = bundle
    with open(os.path.join(folder, "truth_members.csv"), newline="") as file:
        for row in csv.DictReader(file):
            if row["roleId"] in jobs:
                job_of[row["identity"]] = row["roleId"]
    bundles = [core(role["members"], held) - shared for role in roles]
    best = best_roles(roles, bundles, held, shared)
    own = Counter(best.values())
    first = [n for n, role in enumerate(roles) if 2 * own[n] >= len(role["members"])]
    found = matches([bundles[n] for n in first], list(jobs.values()))
    precision, recall = len(found) / max(1, len(first)), len(found) / max(1, len(jobs))
    used = {first[n] for n in found.values()}
    rest = [n for n in range(len(roles)) if n not in used]
    crossed = matches([bundles[n] for n in rest], list(cross.values()))
    people = list(held)
    return {
        "f1": 2 * precision * recall / (precision + recall) if found else 0.0,
        "ari": adjusted_rand([job_of.get(p) for p in people], [best.get(p) for p in people]),
        "cross": len(crossed), "planted_cross": len(cross), "others": len(rest) - len(crossed),
    }


def cost(path, roles):
    """The length of a description of the access by roles, both kinds of exceptions counted."""
    held = read_pairs(path)
    claimed, words = set(), 0
    for role in roles:
        bundle = core(role["members"], held)
        if not bundle:
            continue
        words += 1 + len(role["members"]) + len(bundle)
        claimed.update((member, e) for member in role["members"] for e in bundle)
    explained = sum(1 for member, e in claimed if e in held[member])
    return words + sum(map(len, held.values())) - explained + len(claimed) - explained
