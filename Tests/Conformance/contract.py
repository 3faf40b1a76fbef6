"""What breaks the contract in an exchange: the document's word, and what its prose adds."""
import json
import re

from openapi_core import Config, OpenAPI

from exchange import WireRequest, WireResponse

# What a client asks outside the document (token, owners, roles that were made).
OUTSIDE = re.compile(r"/(oauth/(token|info)|public-identities|sod-policies|roles(/[^/]+)?)$")
HEADERS = {
    "allow", "cache-control", "connection", "content-length", "content-type", "date",
    "retry-after", "server", "transfer-encoding", "www-authenticate", "x-total-count"}
TEST = re.compile(r'([A-Za-z][\w.]*)\s+(eq|ne|co|sw|ge|gt|le|lt|in|ca|isnull)\b')


class Contract:
    """Judges exchanges by the document."""

    def __init__(self, document):
        self.document = document
        config = Config(
            additional_properties_default_policy="forbid",
            extra_media_type_deserializers={"application/json-patch+json": json.loads})
        self._openapi = OpenAPI.from_dict(document.content, config=config)

    def violations(self, exchange):
        """Sentences about what is wrong; none when nothing is."""
        operation = self.document.operation(exchange.method, exchange.path)
        if operation is None:
            return self._outside(exchange)
        found = []
        if not exchange.mistake:
            found += self._request(exchange, operation)
        return found + self._answer(exchange, operation)

    def _outside(self, exchange):
        if exchange.mistake or OUTSIDE.match(exchange.path):
            return []
        return ["the request is for nothing that the document has"]

    def _request(self, exchange, operation):
        found = []
        if exchange.version == "beta":
            # T-62: beta does not declare the experimental header.
            exchange.request_headers.setdefault("x-sailpoint-experimental", "true")
        found += _reasons("request", self._openapi.validate_request, WireRequest(exchange))
        for name in {name for name, _ in exchange.query} - set(operation.parameters):
            found.append(f"request: the parameter '{name}' is not in the document")
        if exchange.request_headers.get("x-sailpoint-experimental") != "true":
            found.append("request: X-SailPoint-Experimental is not 'true'")
        if exchange.request_body and not operation.has_body:
            found.append("request: a body where none is declared")
        query = dict(exchange.query)
        found += _filters(query.get("filters", ""), operation)
        found += _sorters(query.get("sorters", ""), operation)
        if exchange.is_program:
            found += _habits(exchange, query)
        return found

    def _answer(self, exchange, operation):
        found = []
        if str(exchange.status) not in operation.statuses:
            found.append(f"answer: the document has no status {exchange.status} here")
        else:
            found += _reasons(
                "answer", self._openapi.validate_response, WireRequest(exchange),
                WireResponse(exchange))
        if exchange.status == 429 and "retry-after" not in exchange.headers:
            found.append("answer: 429 without Retry-After")
        unknown = set(exchange.headers) - HEADERS
        if unknown:
            found.append(f"answer: unexpected headers {sorted(unknown)}")
        length = exchange.headers.get("content-length")
        if length is not None and int(length) != len(exchange.body):
            found.append("answer: Content-Length is not the body's length")
        is_refused = exchange.mistake and not exchange.mistake.startswith("accepted")
        if is_refused and exchange.status < 400:
            found.append("answer: the mistake was not refused")
        if exchange.status >= 400 and exchange.status not in (401, 429):
            found += _error(exchange)
        if exchange.status == 200 and not found:
            found += _page(exchange)
        return found


def _reasons(side, validate, *arguments):
    try:
        validate(*arguments)
    except Exception as error:  # openapi-core's errors have no common ancestor but this one
        places, cause = [], error
        while cause is not None:
            reason = str(cause)
            places += [_place(e) for e in getattr(cause, "schema_errors", ())]
            cause = cause.__cause__
        return [f"{side}: " + ("; ".join(dict.fromkeys(places)) or reason)]
    return []


def _place(error):
    place = "/".join(str(step) for step in error.absolute_path)
    return f"at '{place}': {error.message[:300]}"


def _filters(text, operation):
    """The document has the fields and operators in its prose only."""
    outside_texts = re.sub(r'"(\\.|[^"\\])*"', '""', text)
    return [
        f"request: '{field} {operator}' is not a documented filter"
        for field, operator in TEST.findall(outside_texts)
        if operator not in operation.filters.get(field, ())]


def _sorters(text, operation):
    keys = [key.removeprefix("-") for key in text.split(",") if key]
    return [
        f"request: '{key}' is not a documented sorter"
        for key in keys if key not in operation.sorters]


def _habits(exchange, query):
    """What the program has promised beyond the document."""
    found = []
    if query.get("limit") == "0":
        found.append("request: T-64: limit=0")
    if exchange.path.endswith(("/entitlement-popularities", "/entitlement-popularity-distribution")):
        if "includeCommonAccess" not in query:
            found.append("request: T-34: includeCommonAccess is left out")
    wanted = "application/zip" if exchange.path.endswith(("/export", "/download")) else ""
    accepted = exchange.request_headers.get("accept", "")
    if wanted not in accepted or "application/json" not in accepted:
        found.append(f"request: T-68: Accept is '{accepted}'")
    return found


def _error(exchange):
    """Support asks for the tracking id; people want words."""
    try:
        error = json.loads(exchange.body)
        text = error["messages"][0]["text"]
    except (ValueError, KeyError, IndexError, TypeError):
        return ["answer: an error without words"]
    found = []
    if not error.get("detailCode", "").startswith(str(exchange.status)):
        found.append("answer: detailCode does not begin with the status")
    if not error.get("trackingId"):
        found.append("answer: no tracking id")
    if not text or re.search(r"Error Domain|SQLite|Swift\.|fileprivate|\(lldb\)", text):
        found.append(f"answer: words that are not for people: {text}")
    return found


def _page(exchange):
    if not exchange.headers.get("content-type", "").startswith("application/json"):
        return []
    rows, query = json.loads(exchange.body), dict(exchange.query)
    found, total = [], exchange.headers.get("x-total-count")
    if (total is not None) != (query.get("count") == "true" and isinstance(rows, list)):
        found.append("answer: X-Total-Count comes with count=true and only then")
    if isinstance(rows, list):
        if len(rows) > int(query.get("limit", 250)):
            found.append("answer: more rows than asked for")
        if total is not None and int(total) < len(rows):
            found.append("answer: X-Total-Count is less than the rows")
    return found
