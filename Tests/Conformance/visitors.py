"""What is asked by logins that may not do everything."""
from answers import check

# The document's user levels leave these two to administrators (T-63).
FOR_ADMINISTRATORS = {"getPotentialRoleApplications", "getPotentialRoleEntitlements"}


def reads_only(wire, document, ids):
    for operation in document.operations.values():
        if operation.method == "get":
            wire.get(operation.at(ids))
            continue
        status, answer = wire.ask(
            operation.method.upper(), "/v2024" + operation.at(ids), body=[],
            mistake="the scope is for reading")
        check(status == 403, (operation.id, status, answer))


def is_no_administrator(wire, document, ids):
    for name in FOR_ADMINISTRATORS:
        path = "/v2024" + document.operations[name].at(ids)
        status, answer = wire.ask("GET", path, mistake="for administrators only")
        check(status == 403, (name, status, answer))


def asks_too_often(wire):
    statuses = [
        wire.ask("GET", "/v2024/role-mining-sessions", {"limit": 1}, mistake="accepted: many")[0]
        for _ in range(40)]
    check(set(statuses) == {200, 429}, f"after a while it is enough: {statuses}")
