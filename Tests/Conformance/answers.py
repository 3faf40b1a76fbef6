"""Asks for everything: every operation in every version, what succeeds and what is refused."""
import io
import zipfile

from document import VERSIONS
from wire import in_version

STATES = [
    "CREATED", "UPDATED", "IDENTITIES_OBTAINED", "PRUNE_THRESHOLD_OBTAINED",
    "POTENTIAL_ROLES_PROCESSING", "POTENTIAL_ROLES_CREATED"]
SESSIONS, ROLES = "/role-mining-sessions", "/role-mining-potential-roles"
NOBODY = "00000000-0000-4000-8000-000000000000"


def check(is_true, what):
    if not is_true:
        raise AssertionError(what)


def replace(path, value):
    return {"op": "replace", "path": path, "value": value}


class Answers:
    """A review of a session of its own, told apart from the document only by what must happen."""

    def __init__(self, wire, document):
        self.wire, self.document, self.ids = wire, document, {}

    def run(self):
        self.create()
        self.read()
        self.change()
        self.export()
        self.provision()
        self.recompute()
        self.versions()
        self.refusals()
        self.mistakes()

    def create(self):
        status, session = self.wire.ask("POST", "/v2024" + SESSIONS, body={
            "name": "Conformance", "saved": True, "type": "SPECIALIZED",
            "minNumIdentitiesInPotentialRole": 10, "pruneThreshold": None,
            "emailRecipientId": "p000", "scope": {"criteria": "*"}})
        check(status == 201, session)
        self.ids["sessionId"] = session["id"]
        check(session["status"]["state"] == "CREATED", "a session begins as CREATED")
        seen = [a["state"] for a in self.wire.until(
            f"{SESSIONS}/{session['id']}/status", lambda a: a["state"] == STATES[-1])]
        check(seen == sorted(seen, key=STATES.index), f"states go one way: {seen}")
        self.session = self.wire.get(f"{SESSIONS}/{session['id']}")
        check(self.session["potentialRoleCount"] == self.session["potentialRolesReadyCount"] > 0,
              "all roles are ready")

    def read(self):
        roles = self.wire.get(f"{SESSIONS}/{self.ids['sessionId']}/potential-role-summaries")
        check(len(roles) == self.session["potentialRoleCount"], "the session's count is the list's")
        self.ids["potentialRoleId"] = roles[0]["id"]
        self.other = f"{SESSIONS}/{self.ids['sessionId']}/potential-roles/{roles[1]['id']}"
        self.role = f"{SESSIONS}/{self.ids['sessionId']}/potential-roles/{roles[0]['id']}"
        held = self.wire.get(self.role + "/entitlement-popularities", includeCommonAccess="true")
        self.ids["sourceId"] = held[0]["sourceId"]
        self.entitlements = [row["entitlementRef"]["id"] for row in held]
        spread = self.wire.get(
            self.role + "/entitlement-popularity-distribution", includeCommonAccess="true")
        check(sum(spread.values()) == len(held), "the distribution counts the entitlements")
        popularities = [row["popularity"] for row in held]
        check(popularities == sorted(popularities, reverse=True), "the most popular come first")
        for operation in self.document.operations.values():
            if operation.method == "get" and "exportId" not in operation.path:
                self.wire.ask("GET", "/v2024" + operation.at(self.ids))

    def change(self):
        role = f"{ROLES}/{self.ids['potentialRoleId']}"
        nested = f"{SESSIONS}/{self.ids['sessionId']}/potential-role-summaries/" \
            + self.ids["potentialRoleId"]
        for path, patch in [
            (role, [replace("/name", 'Ein "Name" \\ & 名 %')]),
            (nested, [replace("/description", "Why"), replace("/saved", True)]),
            (role, [replace("/saved", "false")]),
            (role, [replace("/saved", "true")]),
            (nested, [{"op": "remove", "path": "/description"}]),
        ]:
            status, answer = self.wire.ask("PATCH", "/v2024" + path, body=patch)
            check(status == 200, (patch, answer))
        self._examples(nested, f"{SESSIONS}/{self.ids['sessionId']}")
        status, _ = self.wire.ask("PATCH", "/v2024" + role, body=[
            replace("/name", 'Ein "Name" \\ & 名 %'), replace("/saved", True),
            {"op": "remove", "path": "/description"}])
        changed = self.wire.get(role)
        check(changed["name"] == 'Ein "Name" \\ & 名 %' and changed["saved"] is True, changed)
        check(changed.get("description") is None, "a removed description is none")
        drafts = self.wire.get(ROLES + "/saved")
        check(changed["id"] in [d["id"] for d in drafts], "what is saved is a draft")
        for exclude, left in [(True, len(self.entitlements) - 2), (False, len(self.entitlements))]:
            status, answer = self.wire.ask(
                "POST", f"/v2024{self.role}/edit-entitlements",
                body={"ids": self.entitlements[:2], "exclude": exclude})
            check(status == 201 and answer["entitlementCount"] == left, answer)
            out = self.wire.get(self.role + "/excluded-entitlements")
            check(len(out) == (2 if exclude else 0), "the exclusion list is a delta's result")

    def _examples(self, role, session):
        """The document's own patches: values as text (T-38), what is removed and set in one (T-39)."""
        for name, path, wanted in [
            ("patchPotentialRoleSession", role, 200), ("patchRoleMiningSession", session, 202)
        ]:
            operation = self.document.operations[name]
            body = self.document.content["paths"][operation.path]["patch"]["requestBody"]
            example = body["content"]["application/json-patch+json"]["example"]
            status, answer = self.wire.ask("PATCH", "/v2024" + path, body=example)
            check(status == wanted, (name, status, answer))
        self.wire.until(session + "/status", lambda a: a["state"] == STATES[-1])
        status, answer = self.wire.ask(
            "PATCH", "/v2024" + role, body=[{"op": "remove", "path": "/name"}])
        check(status == 200 and answer["name"].startswith("Potential Role - "), answer)

    def export(self):
        _check_archive(self.wire.get(self.role + "/export"))
        for body in (None, {}, {"minEntitlementPopularity": 80, "includeCommonAccess": False}):
            status, export = self.wire.ask("POST", f"/v2024{self.role}/export-async", body=body)
            check(status == 202 and export["status"] == "QUEUED", export)
        self.ids["exportId"] = export["exportId"]
        path = f"{self.role}/export-async/{export['exportId']}"
        early, _ = self.wire.ask("GET", f"/v2024{path}/download", mistake="not ready yet")
        check(early == 400, "an export that is not ready is no archive")
        states = [a["status"] for a in self.wire.until(path, lambda a: a["status"] == "SUCCESS")]
        check(set(states) <= {"QUEUED", "IN_PROGRESS", "SUCCESS"}, states)
        _check_archive(self.wire.get(path + "/download"))

    def provision(self):
        body = {
            "roleName": "Conformance", "roleDescription": "Made", "ownerId": "p000",
            "includeIdentities": True, "directlyAssignedEntitlements": False}
        status, summary = self.wire.ask(
            "POST", f"/v2024{self.role}/provision",
            {"min-entitlement-popularity": 50, "include-common-access": "true"}, body)
        check(status == 202 and summary["provisionState"] == "PENDING", summary)
        self.wire.ask("POST", f"/v2024{self.role}/provision", body=body, mistake="already asked for")
        role = self.wire.until(
            f"{ROLES}/{summary['id']}", lambda a: a["provisionState"] == "COMPLETE")[-1]
        check(role["roleId"], "a role that was made has an id")

    def recompute(self):
        """T-42: another threshold mines the session anew; a poller sees it."""
        path = f"{SESSIONS}/{self.ids['sessionId']}"
        for patch in ([replace("/pruneThreshold", "83")],
                      [replace("/minNumIdentitiesInPotentialRole", 20), replace("/saved", "true")]):
            status, answer = self.wire.ask("PATCH", "/v2024" + path, body=patch)
            check(status == 202, answer)
            seen = [a["state"] for a in self.wire.until(
                path + "/status", lambda a: a["state"] == STATES[-1])]
            check(len(seen) > 1, f"right after the change it is not done: {seen}")
        session = self.wire.get(path)
        check(session["pruneThreshold"] == 83, session)
        kept = self.wire.get(f"{ROLES}/{self.ids['potentialRoleId']}")
        check(kept["provisionState"] == "COMPLETE", "what was provisioned stays")

    def versions(self):
        for version in VERSIONS:
            for operation in self.document.operations.values():
                if operation.method == "get":
                    status, answer = self.wire.ask(
                        "GET", in_version(operation.at(self.ids), version))
                    check(status == 200, (version, operation.id, answer))

    def refusals(self):
        """No token, a wrong one, no experimental header, ids of nothing: for every operation."""
        unknown = {name: NOBODY for name in self.ids}
        for operation in self.document.operations.values():
            method, path = operation.method.upper(), "/v2024" + operation.at(self.ids)
            body = _body(operation)
            for token in (None, "Bearer a.b.c", "Basic YTpi"):
                status, _ = self.wire.ask(
                    method, path, body=body, mistake="no token", authorization=token)
                check(status == 401, (operation.id, token, status))
            status, _ = self.wire.ask(
                method, path, body=body, mistake="no experimental header",
                **{"x-sailpoint-experimental": None})
            check(status == 400, (operation.id, status))
            if "{" in operation.path:
                status, _ = self.wire.ask(
                    method, "/v2024" + operation.at(unknown), body=body, mistake="unknown ids")
                check(status == 404, (operation.id, status))

    def mistakes(self):
        """Bodies that cannot be meant."""
        role = f"/v2024{ROLES}/{self.ids['potentialRoleId']}"
        session = f"/v2024{SESSIONS}/{self.ids['sessionId']}"
        for method, path, body in [
            ("POST", f"/v2024{SESSIONS}", "{"), ("POST", f"/v2024{SESSIONS}", "[]"),
            ("POST", f"/v2024{SESSIONS}", {"type": "ODD"}),
            ("POST", f"/v2024{SESSIONS}", {"pruneThreshold": 101}),
            ("POST", f"/v2024{SESSIONS}", {"minNumIdentitiesInPotentialRole": -1}),
            ("POST", f"/v2024{SESSIONS}", {"scope": {"criteria": "((("}}),
            ("POST", f"/v2024{SESSIONS}", {"scope": {"identityIds": ["nobody"]}}),
            ("PATCH", role, []), ("PATCH", role, {}), ("PATCH", role, "nonsense"),
            ("PATCH", role, [replace("/quality", 1)]), ("PATCH", role, [replace("/name", " ")]),
            ("PATCH", role, [{"op": "add", "path": "/name", "value": "x"}]),
            ("PATCH", role, [{"op": "replace", "path": "/saved"}]),
            ("PATCH", role, [replace("/saved", "perhaps")]),
            ("PATCH", session, [replace("/pruneThreshold", 101)]),
            ("PATCH", session, [replace("/type", "COMMON")]),
            ("PATCH", session, [{"op": "move", "path": "/name"}]),
            ("POST", f"/v2024{self.role}/edit-entitlements", {"ids": ["nothing"], "exclude": True}),
            ("POST", f"/v2024{self.role}/edit-entitlements", {"ids": "e0-0", "exclude": True}),
            ("POST", f"/v2024{self.role}/edit-entitlements", {"exclude": True}),
            ("POST", f"/v2024{self.role}/edit-entitlements", ""),
            ("POST", f"/v2024{self.role}/export-async", {"minEntitlementPopularity": 101}),
            ("POST", f"/v2024{self.role}/provision?min-entitlement-popularity=101", {}),
            ("POST", f"/v2024{self.role}/provision?include-common-access=maybe", {}),
            ("POST", f"/v2024{self.other}/provision", {"ownerId": "nobody", "roleName": "x"}),
            ("POST", f"/v2024{self.other}/provision", {"ownerId": "p000", "roleName": " "}),
            ("POST", f"/v2024{self.other}/provision", {"roleName": "without an owner"}),
            ("POST", f"/v2024{self.other}/provision", None),
        ]:
            status, answer = self.wire.ask(method, path, body=body, mistake="a body not to be meant")
            check(status == 400, (method, path, body, status, answer))


def _body(operation):
    if not operation.has_body:
        return None
    return [replace("/name", "x")] if operation.method == "patch" else {"ids": [], "exclude": True}


def _check_archive(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        check(archive.namelist() == ["identities.csv", "entitlements.csv", "holdings.csv"], archive.namelist())
        for name in archive.namelist():
            rows = archive.read(name).decode("utf-8").splitlines()
            check(len(rows) > 1, f"{name} has rows")
