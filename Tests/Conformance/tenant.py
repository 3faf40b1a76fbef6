"""A tenant of the program under test, served on this machine."""
import csv
import os
import re
import subprocess
import tempfile


def environment(folder, **variables):
    """A home of its own: no settings of whoever runs this, no proxy."""
    return {
        "PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8", "TERM": "dumb",
        "XDG_CACHE_HOME": f"{folder}/cache", "XDG_CONFIG_HOME": f"{folder}/config",
        "XDG_STATE_HOME": f"{folder}/state", "XDG_DATA_HOME": f"{folder}/data", **variables}


class Tenant:
    """Made of the sample organisation when there is none yet, and served until closed."""

    def __init__(self, program, folder, *options):
        self.folder, self.file = folder, f"{folder}/tenant.db"
        if not os.path.exists(self.file):
            _write_organization(folder)
            subprocess.run(
                [program, "import", folder, "--into", self.file], check=True,
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(folder))
        self._errors = tempfile.TemporaryFile("w+", encoding="utf-8")
        self._process = subprocess.Popen(
            [program, "serve", self.file, "--log", f"{folder}/tenant.log", *options],
            stdout=subprocess.PIPE, stderr=self._errors, text=True, env=environment(folder))
        settings = {}
        while len(settings) < 3:
            line = self._process.stdout.readline()
            if not line:
                self._errors.seek(0)
                raise OSError("serve ended: " + self._errors.read())
            found = re.match(r"export (\w+)=(\S+)", line)
            if found:
                settings[found.group(1)] = found.group(2)
        self.address = settings["SAIL_BASE_URL"]
        self.client_id = settings["SAIL_CLIENT_ID"]
        self.client_secret = settings["SAIL_CLIENT_SECRET"]

    def variables(self, address):
        """How a client finds it behind another address."""
        return environment(
            self.folder, SAIL_BASE_URL=address, SAIL_CLIENT_ID=self.client_id,
            SAIL_CLIENT_SECRET=self.client_secret, NO_PROXY="127.0.0.1")

    @property
    def complaints(self):
        """What the server had to say about its own failures."""
        try:
            with open(f"{self.folder}/tenant.log", encoding="utf-8") as file:
                return [line for line in file if line.split(" ", 2)[1] in ("error", "critical")]
        except FileNotFoundError:
            return []

    def close(self):
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()
        self._errors.close()


# 240 people in six jobs; each job holds its own entitlements, and everybody holds three. Names are
# what filters stumble over: quotes, backslashes, other alphabets, signs that URLs use.
JOBS = ["Clerk", "R&D 100%", 'The "Boss"', "Back\\slash", "Größe", "日本 #1"]
SOURCES = ["Directory", "Ledger & Co", "Größe+Maß", 'The "Vault"']


def _write_organization(folder):
    def write(name, header, rows):
        with open(f"{folder}/{name}.csv", "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows([header, *rows])

    people, grants, usage, access = [], [], [], []
    for number in range(3):
        access.append([f"all-{number}", f"Common {number}", "", "memberOf", "s0", SOURCES[0]])
    for job, name in enumerate(JOBS):
        for number in range(6):
            source = number % len(SOURCES)
            access.append([
                f"e{job}-{number}", f"{name} {number}", f"What a {name} needs", "memberOf",
                f"s{source}", SOURCES[source]])
    for person in range(240):
        job, identity = person % len(JOBS), f"p{person:03}"
        location = ["Berlin", "", "São Paulo"][person % 3]
        people.append([
            identity, f"Ann {person:03}", f"{identity}@example.org", JOBS[job], location])
        grants += [[identity, f"all-{n}"] for n in range(3)]
        # The last two entitlements of a job are held by some only, so popularity differs.
        held = 6 if person % 4 else 4
        grants += [[identity, f"e{job}-{n}"] for n in range(held)]
        usage += [[identity, f"s{n}", str(person % 91)] for n in range(2)]
    write("identities", ["id", "name", "email", "jobTitle", "location"], people)
    write("entitlements",
          ["id", "name", "description", "attribute", "sourceId", "sourceName"], access)
    write("assignments", ["identityId", "entitlementId"], grants)
    write("usage", ["identityId", "sourceId", "days"], usage)
