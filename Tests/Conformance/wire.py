"""Plain HTTP requests, for what no client would send."""
import http.client
import json
import time
from urllib.parse import quote, urlencode, urlsplit

import document
from proxy import MISTAKE


class Wire:
    """Asks a tenant, with a token unless told otherwise."""

    def __init__(self, address, client_id, client_secret):
        self._connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
        login = urlencode({
            "grant_type": "client_credentials", "client_id": client_id,
            "client_secret": client_secret})
        self.token = None
        status, answer = self.ask(
            "POST", "/oauth/token", body=login, kind="application/x-www-form-urlencoded")
        assert status == 200, answer
        self.token = answer["access_token"]

    def ask(self, method, path, query=None, body=None, mistake="", kind=None, **headers):
        """The status and the answer; `query` is a dictionary, `body` a text or what becomes JSON."""
        sent = {"x-sailpoint-experimental": "true", "user-agent": "conformance", **headers}
        if self.token and "authorization" not in sent:
            sent["authorization"] = f"Bearer {self.token}"
        if mistake:
            sent[MISTAKE] = mistake
        if body is not None and not isinstance(body, (str, bytes)):
            body = json.dumps(body)
        if body is not None:
            patch = "application/json-patch+json"
            sent["content-type"] = kind or (patch if method == "PATCH" else "application/json")
        target = path + ("?" + urlencode(query, quote_via=quote) if query else "")
        self._connection.request(
            method, target, body, {k: v for k, v in sent.items() if v is not None})
        answer = self._connection.getresponse()
        content = answer.read()
        is_json = answer.headers.get("content-type", "").startswith("application/json")
        return answer.status, json.loads(content) if is_json else content

    def get(self, path, **query):
        """The answer of a GET that has to succeed."""
        status, answer = self.ask("GET", "/v2024" + path, query)
        assert status == 200, (path, query, status, answer)
        return answer

    def until(self, path, is_done, seconds=60):
        """Asks until the answer is as wanted; returns every answer on the way."""
        seen, end = [], time.monotonic() + seconds
        while time.monotonic() < end:
            seen.append(self.get(path))
            if is_done(seen[-1]):
                return seen
            time.sleep(0.02)
        raise AssertionError(f"{path} did not get there: {seen[-1]}")


def in_version(path, version):
    """A path as a version of the API spells it."""
    if version != "v1":
        return f"/{version}{path}"
    parts = path.split("/")
    return "/".join(parts[:2] + ["v1"] + parts[2:])


assert all(document.split(in_version("/a/b", v)) == (v, "/a/b") for v in document.VERSIONS)
