"""Runs the program's own commands, every one that asks a tenant, through the proxy."""
import json
import subprocess
from concurrent.futures import ThreadPoolExecutor


class Program:
    """The command line against a tenant that is served."""

    def __init__(self, path, folder, variables):
        self._path, self._folder, self._variables = path, folder, variables

    def run(self, *arguments, wanted=0, variables=None):
        """What a command prints on standard output, read when it is JSON."""
        done = subprocess.run(
            [self._path, *arguments], cwd=self._folder, env=self._variables | (variables or {}),
            capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
        if done.returncode != wanted:
            raise AssertionError(
                f"rolesift {' '.join(arguments)}: {done.returncode}, not {wanted}: {done.stderr}")
        return json.loads(done.stdout) if "json" in arguments else done.stdout

    def run_all(self, *commands):
        """Runs commands that do not need each other, two at a time."""
        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda arguments: self.run(*arguments), commands))

    def json(self, *arguments):
        return self.run(*arguments, "--output", "json")


class ProgramReview:
    """A review on the command line."""

    def __init__(self, program):
        self.run, self.run_all, self.json = program.run, program.run_all, program.json

    def do(self):
        self.session()
        self.lists()
        self.role()
        self.changes()
        self.versions()
        self.mistakes()

    def session(self):
        self.json("mine", "--name", 'CLI "R&D" \\ +1%', "--min-identities", "5",
                  "--criteria", "location:Berlin", "--limit", "2")
        self.run("sessions", "create", "--name", "CLI", "--saved", "--min-identities", "10",
                 "--attribute", "location=São Paulo", "--wait", "--timeout", "60s", "--yes")
        sessions = self.json("sessions", "list", "--filter", 'name sw "CLI" and saved eq true')
        self.sid = sessions[0]["id"]
        self.run("sessions", "list", "--sort", "-createdDate", "--all", "--output", "csv")
        self.json("sessions", "show", self.sid)
        self.run("sessions", "show", self.sid, "--status")
        self.run("sessions", "set", self.sid, "--name", "CLI again", "--not-saved", "--yes")
        self.run("sessions", "set", self.sid, "--prune-threshold", "80", "--min-identities", "8",
                 "--wait", "--timeout", "60s", "--yes")
        self.run("sessions", "wait", self.sid, "--timeout", "60s")

    def lists(self):
        filters = [
            'quality ge 0 and saved eq false', 'not (name co "R&D" or description sw "x+y")',
            'type eq "SPECIALIZED" and createdByName co "\\\\ \\" %"',
            'startDate ge 2020-01-01T00:00:00Z and endDate lt 2099-01-01T00:00:00Z',
            'identityAttribute co "Größe"', 'sessionState eq "POTENTIAL_ROLES_CREATED"']
        forms = ["table", "json", "jsonl", "csv"]
        self.run_all(
            *[("roles", "list", "--filter", filter) for filter in filters],
            *[("roles", "list", "--sort", "-quality", "--all", "--output", form) for form in forms],
            ("roles", "list", "--sort", "identityCount,-createdDate", "--limit", "3"),
            ("roles", "list", "--saved", "--sort", "-quality"),
            ("saved", "--sort", "modified"))
        self.roles = self.json(
            "roles", "list", "--session", self.sid, "--sort", "createdDate", "--all",
            "--filter", 'type eq "SPECIALIZED"')

    def role(self):
        self.rid = rid = self.roles[0]["id"]
        held = self.json("entitlements", rid, "--sort", "-popularity", "--all")
        self.entitlements = [row["entitlementRef"]["id"] for row in held]
        name = held[0]["entitlementRef"]["name"].replace("\\", "\\\\").replace('"', '\\"')
        self.run_all(
            ("roles", "show", rid), ("roles", "show", rid, "--session", self.sid),
            ("roles", "attributes", rid),
            ("entitlements", rid, "--no-common-access", "--filter", 'applicationName sw "Dir"'),
            ("entitlements", rid, "--filter", f'entitlementRef.name sw "{name}"'),
            ("entitlements", rid, "--names"), ("applications", rid),
            ("applications", rid, "--filter", 'applicationName sw "L"'),
            ("identities", rid, "--sort", "name", "--filter", 'name sw "Ann"', "--all"),
            ("distribution", rid), ("distribution", rid, "--no-common-access"),
            ("usage", rid, "--source", held[0]["sourceId"], "--sort", "-usageCount"),
            ("excluded", rid, "--sort", "popularity", "--filter", 'applicationName sw "x"'))

    def changes(self):
        rid = self.rid
        self.run("roles", "rename", rid, 'Größe "A" & B \\ 日本', "--yes")
        self.run("roles", "describe", rid, "50 % of +1", "--session", self.sid, "--yes")
        self.run("roles", "describe", rid, "--remove", "--yes")
        self.run("roles", "save", *[role["id"] for role in self.roles[:2]], "--yes")
        self.run("roles", "unsave", rid, "--yes")
        self.run("roles", "exclude", rid, *self.entitlements[:2], "--yes")
        self.run("roles", "restore", rid, self.entitlements[0], "--yes")
        self.run("roles", "export", rid, "--sync", "--to", "all.zip")
        self.run("roles", "export", rid, "--min-popularity", "10", "--no-common-access",
                 "--to", "some.zip", "--timeout", "60s")
        self.run("roles", "provision", rid, "--name", 'CLI "role" & more', "--owner", "p000",
                 "--members", "--direct", "--min-popularity", "20", "--no-common-access",
                 "--wait", "--timeout", "60s", "--yes")
        self.run("roles", "watch", rid, "--timeout", "60s")
        self.run("roles", "rename", rid, "Never sent", "--dry-run")

    def versions(self):
        for version in ("v1", "v2025", "v2026", "beta"):
            place = ("--api-version", version)
            self.run_all(
                ("sessions", "list", *place), ("roles", "list", *place),
                ("entitlements", self.rid, *place),
                ("roles", "rename", self.rid, f"In {version}", "--yes", *place))
        self.run("doctor")

    def mistakes(self):
        """What the program knows to be wrong never leaves it; what is not there is told."""
        self.run("roles", "list", "--filter", 'density ge 5', wanted=2)
        self.run("roles", "list", "--filter", 'name zz "x"', wanted=2)
        self.run("roles", "list", "--sort", "name", wanted=2)
        self.run("roles", "show", "nothing/../saved", wanted=3)
