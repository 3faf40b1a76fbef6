"""Makes organisations to mine: generated, shuffled, renamed ones."""
import csv
import os
import random
import subprocess
import sys
from collections import Counter

import scoring


class Generator:
    """Organisations of a generator beside the repository, each generated once."""

    def __init__(self, program, folder):
        self.program, self.folder, self.made = program, folder, {}

    def __call__(self, size, seed, noise, settings=None, whole=False):
        settings = settings or {}
        key = (size, seed, noise, tuple(sorted(settings.items())), whole)
        if key not in self.made:
            place = os.path.join(self.folder, f"organization-{len(self.made)}")
            command = [sys.executable, self.program, place, size, str(seed), str(noise)]
            subprocess.run(command + ([] if whole else ["slim"]), check=True, capture_output=True,
                           env={**os.environ, **settings})
            self.made[key] = place
        return self.made[key]


def _write(pairs, folder, name):
    path = os.path.join(folder, name)
    with open(path, "w") as file:
        file.writelines(f"{identity} {entitlement}\n" for identity, entitlement in pairs)
    return path


def _pairs(path):
    with open(path) as lines:
        return [tuple(words) for words in map(str.split, lines) if len(words) == 2]


def shuffle(path, folder, seed):
    """As many holders of each entitlement, drawn from everybody: there are no roles."""
    chance, pairs = random.Random(seed), _pairs(path)
    people = sorted({identity for identity, _ in pairs})
    counts = Counter(entitlement for _, entitlement in pairs)
    drawn = [(identity, entitlement) for entitlement in sorted(counts)
             for identity in chance.sample(people, counts[entitlement])]
    return _write(drawn, folder, "shuffled-" + str(abs(hash(path))) + ".txt")


def coins(people, entitlements, folder, seed):
    """A coin decides on each pair."""
    chance = random.Random(seed)
    pairs = [(u, e) for u in range(people) for e in range(entitlements) if chance.random() < 0.5]
    return _write(pairs, folder, f"coins-{people}.txt")


def reorder(path, folder, seed):
    pairs = _pairs(path)
    random.Random(seed).shuffle(pairs)
    return _write(pairs, folder, "reordered.txt")


def naming_agreements(probe, path, folder, count):
    """The adjusted Rand indices of the roles under other ids, and whether mining itself calls them stable."""
    pairs = _pairs(path)
    people = sorted({identity for identity, _ in pairs})
    entitlements = sorted({entitlement for _, entitlement in pairs})

    def partition(roles, name_of):
        role_of = {}
        for number, role in enumerate(roles):
            if not role["isCrossFunctional"]:
                role_of.update((member, number) for member in role["members"])
        return [role_of.get(name_of[person]) for person in people]

    first = probe.mine(path, "--stability")
    usual = partition(first["roles"], {person: person for person in people})
    indices = []
    for seed in range(count):
        chance = random.Random(seed)
        names = dict(zip(people, chance.sample(range(10 ** 8), len(people))))
        rights = dict(zip(entitlements, chance.sample(range(10 ** 8), len(entitlements))))
        renamed = _write([(names[i], rights[e]) for i, e in pairs], folder, "renamed.txt")
        roles = probe.mine(renamed)["roles"]
        other = partition(roles, {person: str(name) for person, name in names.items()})
        indices.append(scoring.adjusted_rand(usual, other))
    return indices, first.get("agreement", 1) >= 0.95


def attributes(organization, folder):
    """The attributes of a generated organisation, for the probe."""
    path = os.path.join(folder, "attributes.tsv")
    with open(os.path.join(organization, "identities.csv"), newline="") as file, open(path, "w") as out:
        for number, row in enumerate(csv.DictReader(file)):
            for name in ("department", "location", "jobTitle", "manager", "employeeType"):
                if row[name]:
                    out.write(f"{number + 1}\t{name}\t{row[name]}\n")
    return path


def layers(organization):
    """The layer of each entitlement that is common to everybody, a department or a location, and is held."""
    held = {e for rights in scoring.read_pairs(os.path.join(organization, "pairs.txt")).values() for e in rights}
    names = {"birthright access": "everybody", "department access": "department",
             "location access": "location"}
    with open(os.path.join(organization, "entitlements.csv"), newline="") as file:
        rows = enumerate(csv.DictReader(file))
        return {str(n + 1): names[row["description"]] for n, row in rows
                if row["description"] in names and str(n + 1) in held}
