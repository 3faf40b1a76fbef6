"""Asks every list for every page, order and filter, documented or not."""
import json

OPERATORS = ["eq", "ne", "co", "sw", "ge", "gt", "le", "lt"]
VALUES = {
    "saved": "true", "freshness": "50", "quality": "50", "startDate": "2020-01-01T00:00:00Z",
    "endDate": "2099-01-01T00:00:00.000Z", "type": '"COMMON"', "scopingMethod": '"AUTO_RM"',
    "sessionState": '"CREATED"'}
TEXTS = ["R&D 100%", 'The "Boss"', "Back\\slash", "Größe", "日本 #1", "a+b c", "'; --", "%_", ""]


class Lists:
    def __init__(self, wire, document, ids):
        self.wire, self.ids = wire, ids
        self.operations = [o for o in document.operations.values() if "limit" in o.parameters]

    def run(self):
        for operation in self.operations:
            self.operation, self.path = operation, "/v2024" + operation.at(self.ids)
            self.pages()
            self.examples()
            self.sorters()
            self.filters()
            self.grammar()
            self.texts()

    def _ask(self, status, mistake="", **query):
        found, answer = self.wire.ask("GET", self.path, query, mistake=mistake)
        if found != status:
            raise AssertionError(f"{self.operation.id} {query}: {found}, not {status}: {answer}")
        return answer

    def pages(self):
        everything = self._ask(200, limit=250, count="true")
        keys = [json.dumps(row, sort_keys=True) for row in everything]
        if len(set(keys)) != len(keys):
            raise AssertionError(f"{self.operation.id}: a row came twice")
        by_one = [self._ask(200, limit=1, offset=n) for n in range(min(4, len(everything)))]
        if [row for page in by_one for row in page] != everything[:4]:
            raise AssertionError(f"{self.operation.id}: pages of one are not the list")
        for past in (len(everything), len(everything) + 1000):
            if self._ask(200, offset=past, count="false"):
                raise AssertionError(f"{self.operation.id}: rows past the end")
        self._ask(200, limit=0, count="true")
        for name, value in [
            ("limit", 251), ("limit", -1), ("limit", "many"), ("limit", 99999999999999999999),
            ("offset", -1), ("offset", "x"), ("offset", 1.5), ("count", "perhaps"),
        ]:
            self._ask(400, "a parameter out of range", **{name: value})

    def examples(self):
        """What the document shows is taken; T-50: it shows a sorter that it misspells."""
        for name in ("filters", "sorters"):
            example = self.operation.parameters.get(name, {}).get("example")
            if example and example != "populariity":
                self._ask(200, "accepted: an example", **{name: example})

    def sorters(self):
        documented = sorted(self.operation.sorters)
        if "sorters" not in self.operation.parameters:
            return
        for key in documented:
            up, down = self._ask(200, sorters=key), self._ask(200, sorters="-" + key)
            if [_id(row) for row in up] != [_id(row) for row in reversed(down)]:
                raise AssertionError(f"{self.operation.id}: -{key} is not {key} turned around")
        # T-52: three lists do not say that they take more than one key.
        schema = self.operation.parameters["sorters"]["schema"]
        if len(documented) > 1 and schema.get("format") == "comma-separated":
            self._ask(200, sorters=f"{documented[0]},-{documented[1]}")
        for wrong in ("colour", "-colour", "populariity", "name;drop", f"{documented[0]} desc"):
            self._ask(400, "an unknown sorter", sorters=wrong)

    def filters(self):
        if "filters" not in self.operation.parameters:
            return
        for field, documented in self.operation.filters.items():
            for operator in OPERATORS:
                value = VALUES.get(field, '"x"')
                text = f"{field} {operator} {value}"
                if operator in documented:
                    self._ask(200, filters=text)
                else:
                    self._ask(400, "an operator that is not documented", filters=text)
        for field in ("colour", "id", "density", "provisionState", "identityIds"):
            self._ask(400, "a field that is not documented", filters=f'{field} eq "x"')

    def grammar(self):
        if "filters" not in self.operation.parameters:
            return
        field, operator = self._text_field()
        test = f'{field} {operator} "a"'
        for good in (
            f"{test} and {test}", f"{test} or {test}", f"not {test}", f"not ({test} or {test})",
            f"({test} and {test}) or not {test}", f"(({test}))", f"  {test}  ",
        ):
            self._ask(200, filters=good)
        for bad in (
            "x", field, f"{field} {operator}", f"{field} {operator.upper()} \"a\"", f"({test}",
            f"{test})", f"{test} and", f"and {test}", f"{test} {test}", f'{field} {operator} "a',
            f'{field} {operator} "a\\q"', f"{test} xor {test}", f"{field} = 'a'", "not", "()",
            "(" * 500 + test + ")" * 500,
        ):
            self._ask(400, "a filter that is none", filters=bad)

    def texts(self):
        """What is looked for is found, whatever signs it has."""
        if "filters" not in self.operation.parameters:
            return
        field, operator = self._text_field()
        names = [_named(row, field) for row in self._ask(200)]
        for text in TEXTS + [name for name in names if name][:20]:
            quoted = text.replace("\\", "\\\\").replace('"', '\\"')
            rows = self._ask(200, filters=f'{field} {operator} "{quoted}"')
            if text in names and text not in [_named(row, field) for row in rows]:
                raise AssertionError(f"{self.operation.id}: {text} was not found")

    def _text_field(self):
        for field, operators in self.operation.filters.items():
            if field not in VALUES and field.lower().endswith("name") and "sw" in operators:
                return field, "sw"
        raise AssertionError(f"{self.operation.id}: no field of text")


def _id(row):
    return row.get("id") or row["entitlementRef"]["id"]


def _named(row, field):
    if field == "entitlementRef.name":
        return row.get("entitlementRef", {}).get("name") or row.get("name")
    if field == "createdByName":
        return (row.get("createdBy") or {}).get("displayName")
    return row.get(field) or (row.get("name") if field == "applicationName" else None)
