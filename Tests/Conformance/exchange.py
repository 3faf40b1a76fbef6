"""A request and its answer, as they went over the wire."""
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

import document


@dataclass
class Exchange:
    method: str
    target: str
    request_headers: dict
    request_body: bytes
    status: int
    headers: dict
    body: bytes
    # What the request does wrong on purpose; then only the answer is looked at. It has to be a
    # refusal, unless this begins with "accepted".
    mistake: str = ""
    version: str = field(init=False)
    path: str = field(init=False)
    query: list = field(init=False)

    def __post_init__(self):
        parts = urlsplit(self.target)
        self.version, self.path = document.split(parts.path)
        self.query = parse_qsl(parts.query, keep_blank_values=True)

    def __str__(self):
        mistake = f" ({self.mistake})" if self.mistake else ""
        return f"{self.method.upper()} {self.target[:300]}{mistake} -> {self.status}"

    @property
    def is_program(self):
        """Whether the program under test sent the request."""
        return self.request_headers.get("user-agent", "").startswith("rolesift/")


class WireRequest:
    """The request of an exchange, as openapi-core wants it."""

    def __init__(self, exchange):
        self.host_url = "http://tenant.test"
        self.path = "/v2024" + exchange.path
        self.method = exchange.method
        self.body = exchange.request_body or None
        self.content_type = exchange.request_headers.get("content-type", "").lower()
        self.parameters = RequestParameters(
            query=ImmutableMultiDict(exchange.query), header=Headers(exchange.request_headers))


class WireResponse:
    """The answer of an exchange, as openapi-core wants it."""

    def __init__(self, exchange):
        self.status_code = exchange.status
        self.headers = Headers(exchange.headers)
        self.content_type = exchange.headers.get("content-type", "").lower()
        self.data = exchange.body
