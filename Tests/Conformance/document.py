"""The official OpenAPI document, with its known errors mended.

The errors are listed here and nowhere else; each has the number that the contract's notes give it.
What is not listed is a violation.
"""
import copy
import json
import re

VERSIONS = ("v2024", "v2025", "v2026", "beta", "v1")
METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Document:
    """The document as validators take it, its operations, and what was mended."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.content = json.load(file)
        self.content["servers"] = [{"url": "http://tenant.test/v2024"}]
        self.mended = []
        for mend in (_list_with_ids, _no_session_in_path, _unauthorized_shape, _more_statuses,
                     _default_of_header, _patched_role,
                     _criteria):
            self.mended.append(mend(self.content))
        _merge(self.content)
        self.operations = {
            operation["operationId"]: Operation(self.content, method, path, operation)
            for path, item in self.content["paths"].items()
            for method, operation in item.items() if method in METHODS}

    def operation(self, method, path):
        """The operation that a method and a path without its version ask for; None if there is none."""
        fitting = [o for o in self.operations.values() if o.method == method and o.matches(path)]
        return min(fitting, key=lambda o: o.path.count("{"), default=None)

    def write(self, path, ids):
        """Writes it for programs that make up requests, with ids that exist beside one that does not."""
        content = copy.deepcopy(self.content)
        for item in content["paths"].values():
            for operation in item.values():
                for parameter in operation.get("parameters", []):
                    known = ids.get(parameter.get("name"))
                    if known:
                        parameter["schema"] = {"type": "string", "enum": [known, "unknown"]}
        with open(path, "w", encoding="utf-8") as file:
            json.dump(content, file)


class Operation:
    """One operation: where it is, and what its prose says about filters and sorters."""

    def __init__(self, content, method, path, described):
        self.method, self.path, self.id = method, path, described["operationId"]
        self.has_body = "requestBody" in described
        self.parameters = {}
        for parameter in described.get("parameters", []):
            parameter = resolved(content, parameter)
            self.parameters[parameter["name"]] = parameter
        self.statuses = set(described["responses"])
        self._pattern = re.compile(re.sub(r"\{\w+\}", "[^/]+", path) + "$")

    def matches(self, path):
        return self._pattern.match(path) is not None

    def at(self, ids):
        """The path with ids by their names."""
        return re.sub(r"\{(\w+)\}", lambda name: ids[name.group(1)], self.path)

    @property
    def filters(self):
        """The operators of each field that the document says can be filtered by."""
        fields = re.findall(r"\*\*([\w.]+)\*\*: \*([\w, ]+)\*", self._prose("filters"))
        return {field: set(operators.replace(" ", "").split(",")) for field, operators in fields}

    @property
    def sorters(self):
        """The fields that the document says can be sorted by."""
        lists = re.findall(r"following fields: +\*\*([\w, ]+)\*\*", self._prose("sorters"))
        return set(", ".join(lists).replace(" ", "").split(",")) - {""}

    def _prose(self, parameter):
        return self.parameters.get(parameter, {}).get("description", "")


def split(target):
    """The version of the API and the rest of a path: `/role-mining-sessions/v1/x` is v1 and
    `/role-mining-sessions/x`."""
    parts = target.strip("/").split("/")
    if parts[0] in VERSIONS:
        return parts[0], "/" + "/".join(parts[1:])
    if len(parts) > 1 and parts[1] == "v1":
        return "v1", "/" + "/".join([parts[0]] + parts[2:])
    return None, target


def resolved(content, value):
    """What stands behind a reference within the document."""
    while "$ref" in value:
        place = content
        for name in value["$ref"].removeprefix("#/").split("/"):
            place = place[name]
        value = place
    return value


def _list_with_ids(content):
    answer = content["paths"]["/role-mining-sessions"]["get"]["responses"]["200"]
    schema = answer["content"]["application/json"]["schema"]
    schema["items"] = {"$ref": "#/components/schemas/RoleMiningSessionResponse"}
    return "T-01: sessions in the list have the fields of a session, as beta declares"


def _no_session_in_path(content):
    operation = content["paths"]["/role-mining-potential-roles/{potentialRoleId}"]["patch"]
    operation["parameters"] = [
        p for p in operation["parameters"] if p.get("name") != "sessionId"]
    return "T-03: the path of the global PATCH has no sessionId"


def _unauthorized_shape(content):
    operation = content["paths"]["/role-mining-sessions/{sessionId}"]["get"]
    operation["responses"]["401"] = {"$ref": "#/components/responses/401"}
    return "T-58: 401 of one session has the shape of all other 401"


def _more_statuses(content):
    for item in content["paths"].values():
        for operation in item.values():
            for status in ("404", "429"):
                operation["responses"].setdefault(
                    status, {"$ref": f"#/components/responses/{status}"})
    return "T-59, T-60: 404 and 429 may come from every operation"


def _default_of_header(content):
    for item in content["paths"].values():
        for operation in item.values():
            for parameter in operation["parameters"]:
                if parameter.get("name") == "X-SailPoint-Experimental":
                    parameter["schema"].pop("default", None)
    return "T-62: the experimental header is text, its default a boolean"


def _patched_role(content):
    for item in content["paths"].values():
        operation = item.get("patch")
        if operation and "200" in operation["responses"]:
            answer = operation["responses"]["200"]["content"]["application/json"]
            answer["schema"] = {"$ref": "#/components/schemas/RoleMiningPotentialRole"}
    return "T-05: a changed potential role is answered, where the document has an untyped object"


def _criteria(content):
    scope = content["components"]["schemas"]["RoleMiningSessionScope"]
    scope["properties"]["attributeFilterCriteria"]["items"]["additionalProperties"] = True
    return "T-31: the document declares no field of filter criteria, and shows some"


def _merge(content):
    """Makes one schema of each `allOf` of objects, so that other properties can be forbidden."""
    schemas = content["components"]["schemas"]
    for name, schema in schemas.items():
        parts = [resolved(content, part) for part in schema.get("allOf", [])]
        if parts and all(part.get("type") == "object" for part in parts):
            merged = {"type": "object", "properties": {}}
            for part in parts:
                merged["properties"].update(part["properties"])
            schemas[name] = merged
