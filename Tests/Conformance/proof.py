"""Shows that the contract's judge is awake: good exchanges pass, and each kind of mistake is found."""
import json

from answers import check
from exchange import Exchange

SENT = {"x-sailpoint-experimental": "true", "accept": "application/json"}
JSON = {"content-type": "application/json"}
SESSION = {"id": "s", "type": "COMMON", "status": {"state": "CREATED"}, "saved": False,
           "createdDate": "2026-01-31T00:00:00.000Z", "createdBy": {"id": "i", "displayName": "n"}}
MISTAKE = {"detailCode": "400.1 Bad", "trackingId": "t", "messages": [{"text": "No."}]}


def prove(contract):
    for name, exchange in _good().items():
        found = contract.violations(exchange)
        check(not found, f"{name} is good, but: {found}")
    for name, exchange in _bad().items():
        check(contract.violations(exchange), f"{name} is a mistake that nobody found")


def _exchange(answer=(), target="/v2024/role-mining-sessions", status=200, method="get", sent=SENT,
              body=b"", headers=JSON, mistake=""):
    text = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
    return Exchange(method, target, dict(sent), body, status, dict(headers), text, mistake)


def _good():
    return {
        "a list": _exchange([SESSION]),
        "v1": _exchange([SESSION], "/role-mining-sessions/v1?limit=250&count=true",
                        headers=JSON | {"x-total-count": "1"}),
        "beta": _exchange([SESSION], "/beta/role-mining-sessions", sent={}),
        "a refusal": _exchange(MISTAKE, status=400, mistake="on purpose"),
        "a patch": _exchange(
            {}, "/v2024/role-mining-sessions/s", 202, "patch",
            SENT | {"content-type": "application/json-patch+json"},
            b'[{"op": "replace", "path": "/name", "value": "x"}]'),
    }


def _bad():
    lists = "/v2024/role-mining-sessions?"
    return {
        "an unknown field": _exchange([SESSION | {"colour": 1}]),
        "an unknown field further down": _exchange([SESSION | {"status": {"colour": 1}}]),
        "a wrong type": _exchange([SESSION | {"potentialRoleCount": "3"}]),
        "an unknown state": _exchange([SESSION | {"status": {"state": "ODD"}}]),
        "a date that is none": _exchange([SESSION | {"createdDate": "yesterday"}]),
        "an object for a list": _exchange(SESSION),
        "no JSON": _exchange(b"<html>"),
        "another content type": _exchange([SESSION], headers={"content-type": "text/html"}),
        "an undeclared status": _exchange(MISTAKE, status=409),
        "an undeclared header": _exchange([], headers=JSON | {"x-colour": "1"}),
        "an error without words": _exchange({}, status=400),
        "a mistake that is not refused": _exchange([], mistake="on purpose"),
        "more rows than asked for": _exchange([SESSION] * 2, lists + "limit=1"),
        "a total that nobody asked for": _exchange([], headers=JSON | {"x-total-count": "0"}),
        "no experimental header": _exchange([], sent={}),
        "a limit above 250": _exchange([], lists + "limit=251"),
        "an unknown parameter": _exchange([], lists + "colour=1"),
        "an undocumented filter": _exchange([], lists + "filters=name%20co%20%22x%22"),
        "an undocumented sorter": _exchange([], lists + "sorters=-name"),
        "a path that is not there": _exchange([], "/v2024/role-mining-sessions/s/colours"),
        "a body of another type": _exchange(
            {}, "/v2024/role-mining-sessions/s", 202, "patch",
            SENT | {"content-type": "application/json"}, b"[]"),
        "a patch that is none": _exchange(
            {}, "/v2024/role-mining-sessions/s", 202, "patch",
            SENT | {"content-type": "application/json-patch+json"}, b'[{"op": "swap"}]'),
    }
