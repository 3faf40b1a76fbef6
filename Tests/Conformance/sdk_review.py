"""A whole review through the official Python SDK, against SAIL_BASE_URL.

Usage: sdk_review.py PACKAGE; `v1` with sailpoint 2, `v2024`, `v2025` or `beta` with sailpoint 1.
"""
import contextlib
import functools
import importlib
import io
import json
import re
import sys
import time
import types
import zipfile


class SDK:
    """The same calls by the names that a package gives them."""

    def __init__(self, package):
        self.package, self.is_new = package, package == "v1"
        self._home = "sailpoint.iai_role_mining" if self.is_new else f"sailpoint.{package}"
        if not self.is_new:
            for home in (self._home, "sailpoint.v3"):
                _without_all(home)
        client = importlib.import_module(
            "sailpoint.api_client" if self.is_new else f"{self._home}.api_client")
        configuration = importlib.import_module("sailpoint.configuration").Configuration()
        configuration.experimental = configuration.suppress_experimental_warnings = True
        api = importlib.import_module(f"{self._home}.api.iai_role_mining_api")
        self._api = api.IAIRoleMiningApi(client.ApiClient(configuration))
        self._paginate = importlib.import_module("sailpoint.paginator").Paginator.paginate

    def method(self, name, variant=""):
        """T-62: sailpoint 2 sends the experimental header only when it is handed over."""
        if not self.is_new:
            return getattr(self._api, name + variant)
        method = getattr(self._api, name + "_v1" + variant)
        return functools.partial(method, x_sail_point_experimental="true")

    def call(self, name, *values, **named):
        return quietly(self.method(name), *values, **named)

    def raw(self, name, *values, **named):
        """The body as it came: the SDK raises NameError when a role has a provisionState."""
        answer = quietly(self.method(name, "_without_preload_content"), *values, **named)
        content = answer.data
        check(answer.status < 300, f"{name}: {answer.status} {content[:300]}")
        is_json = answer.headers.get("content-type", "").startswith("application/json")
        return json.loads(content) if is_json else content

    def every(self, name, **named):
        """All rows by the SDK's own paginator."""
        return quietly(self._paginate, self.method(name), 100_000, **named)

    def model(self, kind, **fields):
        return self._model(kind).from_dict(fields)

    def _model(self, kind):
        return _load(f"{self._home}.models", kind)

    def patch(self, operation, is_global, *steps):
        """The steps as the model that this package has for them."""
        names = {"v1": "JsonPatchOperation" if operation == "session"
                 else "JsonPatchOperationRoleMining",
                 "beta": "PatchRoleMiningPotentialRoleRequestInner"}
        name = names.get(self.package, "PatchPotentialRoleRequestInner")
        if not self.is_new and not is_global:
            name = "JsonPatchOperation"
        kind, values = self._model(name), []
        for step in steps:
            value_kind = kind.model_fields["value"].annotation
            value_kind = next(k for k in value_kind.__args__ if k is not type(None))
            patch = kind(op=step["op"], path=step["path"])
            if "value" in step:
                patch.value = value_kind(step["value"])
            values.append(patch)
        return values


def _load(models, kind):
    file = re.sub(r"(?<!^)(?=[A-Z])", "_", kind).lower()
    return getattr(importlib.import_module(f"{models}.{file}"), kind)


def _without_all(home):
    """Stands in for packages whose own start loads thousands of models that nobody needs here."""
    for name in (home, home + ".api", home + ".models"):
        if name not in sys.modules:
            parent, _, child = name.rpartition(".")
            package = types.ModuleType(name)
            package.__path__ = [f"{place}/{child}" for place in
                                importlib.import_module(parent).__path__]
            if child == "models":
                package.__getattr__ = functools.partial(_load, name)
            sys.modules[name] = package
            setattr(importlib.import_module(parent), child, package)


def quietly(work, *values, **named):
    """The SDK prints to standard output as it goes."""
    with contextlib.redirect_stdout(io.StringIO()):
        return work(*values, **named)


def check(is_true, what):
    if not is_true:
        raise SystemExit(f"the SDK's review: {what}")


def until(ask, is_done, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = ask()
        if is_done(answer):
            return answer
        time.sleep(0.05)
    raise SystemExit(f"the SDK's review: it did not get there: {answer}")


def replace(path, value):
    return {"op": "replace", "path": path, "value": value}


class Review:
    def __init__(self, sdk):
        self.sdk = sdk

    def run(self):
        self.session()
        self.role()
        self.decide()
        self.export()
        self.provision()
        self.recompute()

    def session(self):
        sdk, name = self.sdk, f"SDK {self.sdk.package} \"R&D\" \\ +1%"
        session = sdk.call("create_role_mining_sessions", sdk.model(
            "RoleMiningSessionDto", name=name, saved=True, type="SPECIALIZED",
            minNumIdentitiesInPotentialRole=5, scope={"criteria": "location:Berlin"}))
        self.sid = session.id
        until(lambda: sdk.call("get_role_mining_session_status", self.sid).state,
              lambda state: state == "POTENTIAL_ROLES_CREATED")
        found = sdk.every("get_role_mining_sessions", limit=1, sorters="-createdDate",
                          filters=f'saved eq true and name sw "SDK {sdk.package}"')
        check(len(found) == 1, f"the session is in the list: {found}")
        session = sdk.call("get_role_mining_session", self.sid)
        check(session.name == name and session.potential_role_count > 0, session)
        self.count = session.potential_role_count

    def role(self):
        sdk = self.sdk
        roles = sdk.every("get_potential_role_summaries", session_id=self.sid, limit=2)
        check(len(roles) == self.count == len({role.id for role in roles}), "pages of two")
        everywhere = sdk.every("get_all_potential_role_summaries", limit=3, sorters="-quality")
        check({role.id for role in roles} <= {role.id for role in everywhere}, "the global list")
        self.rid = rid = roles[0].id
        held = sdk.every("get_entitlements_potential_role", session_id=self.sid,
                         potential_role_id=rid, limit=2, include_common_access=True)
        spread = sdk.call("get_entitlement_distribution_potential_role", self.sid, rid,
                          include_common_access=True)
        check(sum(spread.values()) == len(held), spread)
        self.entitlements = [row.entitlement_ref.id for row in held]
        people = sdk.every("get_identities_potential_role", session_id=self.sid,
                           potential_role_id=rid, limit=7, sorters="name")
        check(len(people) == roles[0].identity_count, "the members by pages of seven")
        for row in held:
            text = row.entitlement_ref.name.replace("\\", "\\\\").replace('"', '\\"')
            filters = f'entitlementRef.name sw "{text}"'
            for name in ("get_potential_role_entitlements", "get_entitlements_potential_role"):
                found = sdk.call(name, session_id=self.sid, potential_role_id=rid, filters=filters)
                check(len(found) > 0, f"{name} {filters}")
        applications = sdk.every("get_potential_role_applications", session_id=self.sid,
                                 potential_role_id=rid)
        check({a.name for a in applications} == {row.application_name for row in held}, "sources")
        usage = sdk.every("get_potential_role_source_identity_usage", potential_role_id=rid,
                          source_id=held[0].source_id, sorters="-usageCount", limit=10)
        check(len(usage) == len(people), "usage tells of every member")

    def decide(self):
        sdk, rid = self.sdk, self.rid
        edit = "RoleMiningPotentialRoleEditEntitlements"
        for exclude in (True, False, True):
            role = sdk.raw("update_entitlements_potential_role", self.sid, rid, sdk.model(
                edit, ids=self.entitlements[:1], exclude=exclude))
            excluded = sdk.every("get_excluded_entitlements_potential_role", session_id=self.sid,
                                 potential_role_id=rid)
            check(len(excluded) == len(role["excludedEntitlements"]) == int(exclude), role)
        name = f"{sdk.package} \"Größe\" & 日本 \\"
        sdk.raw("patch_potential_role_session", self.sid, rid,
                sdk.patch("role", False, replace("/name", name), replace("/description", "Why")))
        steps = sdk.patch("role", True, replace("/saved", True))
        if sdk.package == "beta":
            sdk.raw("patch_role_mining_potential_role", rid, steps)
        else:
            sdk.raw("patch_potential_role", self.sid, rid, steps)
        role = sdk.raw("get_role_mining_potential_role", rid)
        nested = sdk.raw("get_potential_role", self.sid, rid)
        check(role == nested and role["name"] == name and role["saved"] is True, role)
        drafts = sdk.every("get_saved_potential_roles", sorters="-modified", limit=1)
        check(rid in [draft.id for draft in drafts], "what is saved is a draft")

    def export(self):
        sdk = self.sdk
        check_archive(sdk.raw("export_role_mining_potential_role", self.sid, self.rid))
        request = "role_mining_potential_role_export_request"
        export = sdk.call("export_role_mining_potential_role_async", self.sid, self.rid, **{
            request: sdk.model("RoleMiningPotentialRoleExportRequest",
                               minEntitlementPopularity=10, includeCommonAccess=True)})
        place = (self.sid, self.rid, str(export.export_id))
        until(lambda: sdk.call("export_role_mining_potential_role_status", *place).status,
              lambda status: status == "SUCCESS")
        check_archive(sdk.raw("download_role_mining_potential_role_zip", *place))

    def provision(self):
        sdk = self.sdk
        request = sdk.model(
            "RoleMiningPotentialRoleProvisionRequest", roleName=f"SDK {sdk.package}",
            roleDescription="Made by a review", ownerId="p001", includeIdentities=False,
            directlyAssignedEntitlements=True)
        summary = sdk.raw(
            "create_potential_role_provision_request", self.sid, self.rid,
            min_entitlement_popularity=50, include_common_access=False,
            role_mining_potential_role_provision_request=request)
        check(summary["provisionState"] == "PENDING", summary)
        role = until(lambda: sdk.raw("get_role_mining_potential_role", self.rid),
                     lambda role: role["provisionState"] == "COMPLETE")
        check(role["roleId"], role)

    def recompute(self):
        sdk = self.sdk
        sdk.call("patch_role_mining_session", self.sid, sdk.patch(
            "session", False, replace("/pruneThreshold", 70),
            replace("/minNumIdentitiesInPotentialRole", 4)))
        until(lambda: sdk.call("get_role_mining_session_status", self.sid).state,
              lambda state: state == "POTENTIAL_ROLES_CREATED")
        session = sdk.call("get_role_mining_session", self.sid)
        check(session.prune_threshold == 70, session)


def check_archive(content):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        check(archive.namelist() == ["identities.csv", "entitlements.csv", "holdings.csv"], archive.namelist())


if __name__ == "__main__":
    for package in sys.argv[1:]:
        Review(SDK(package)).run()
