"""Holds a tenant of the program to the contract; says what breaks it, and exits with 1 then.

Usage: conformance.py PROGRAM [DOCUMENT] (see script/conformance)
"""
import collections
import os
import re
import subprocess
import sys
import tempfile
import time

from answers import Answers
from contract import Contract
from document import Document
from lists import Lists
from program import Program, ProgramReview
from proof import prove
from proxy import Proxy
from random_requests import random_requests
from tenant import Tenant
from visitors import asks_too_often, is_no_administrator, reads_only
from wire import Wire

HERE = os.path.dirname(os.path.abspath(__file__))

# The official SDK in its two generations: the interpreter that has it, and what to go through.
SDKS = [
    (os.environ.get("SDK2_PYTHON", sys.executable), "v1"),
    (os.environ.get("SDK1_PYTHON", ""), "v2024 beta"),
]


class Run:
    """The parts one after the other, and what they found."""

    def __init__(self, program, contract, tenant, proxy):
        self.program, self.contract, self.tenant, self.proxy = program, contract, tenant, proxy
        self.failures = 0

    def part(self, name, work):
        """Does one part and judges every exchange that it caused."""
        start = time.monotonic()
        problems = collections.defaultdict(list)
        try:
            work()
        except (AssertionError, subprocess.SubprocessError, OSError) as error:
            problems[str(error)].append(type(error).__name__)
        exchanges = self.proxy.taken()
        for exchange in exchanges:
            for violation in self.contract.violations(exchange) if self.contract else ():
                problems[_kind(violation)].append(exchange)
        self.failures += len(problems)
        duration = time.monotonic() - start
        print(f"conformance: {name}: {len(exchanges)} exchanges, {len(problems)} problems, "
              f"{duration:.1f} s", flush=True)
        for problem, where in list(problems.items())[:30]:
            more = f" and {len(where) - 1} more" if len(where) > 1 else ""
            print(f"  {where[0]}{more}\n    {problem[:1500]}")


def _kind(violation):
    """The same mistake in many rows is one problem."""
    reasons = re.sub(r"'\d+(/[^']*)?'", r"'row\1'", violation).split("; ")
    return "; ".join(dict.fromkeys(reasons))


def main():
    program = sys.argv[1]
    document = Document(sys.argv[2]) if len(sys.argv) > 2 else None
    only = os.environ.get("CONFORMANCE_PARTS", "").split()
    with tempfile.TemporaryDirectory() as folder:
        tenant = Tenant(program, folder)
        proxy = Proxy(tenant.address)
        try:
            run = Run(program, document and Contract(document), tenant, proxy)
            everything(run, document, only)
            for complaint in tenant.complaints[:10]:
                print(f"conformance: the server complained: {complaint.strip()}")
                run.failures += 1
        finally:
            proxy.close()
            tenant.close()
    sys.exit(1 if run.failures else 0)


def sdk_review(run, python, packages):
    """Runs a review in the interpreter that has the SDK; its requests go through the proxy."""
    if not python:
        print("conformance: SKIPPED sdk " + packages + ": no interpreter has it")
        return
    done = subprocess.run(
        [python, "-W", "ignore", f"{HERE}/sdk_review.py", *packages.split()], cwd=run.tenant.folder,
        env=run.tenant.variables(run.proxy.address), capture_output=True, text=True, timeout=120)
    if done.returncode:
        raise AssertionError(re.sub(r"\n[ ^~].*", "", done.stdout + done.stderr)[-1500:])


def visitors(run, document, ids):
    """The same tenant once more, for a login that may only read, for one that is no administrator,
    and for one that asks too often."""
    def ask(options, check):
        tenant = Tenant(run.program, run.tenant.folder, *options)
        proxy = Proxy(tenant.address)
        try:
            check(Wire(proxy.address, tenant.client_id, tenant.client_secret))
        finally:
            for exchange in proxy.taken():
                run.proxy.keep(exchange)
            proxy.close()
            tenant.close()

    ask(["--scope", "read"], lambda wire: reads_only(wire, document, ids))
    ask(["--user-level", "ROLE_ADMIN"], lambda wire: is_no_administrator(wire, document, ids))
    ask(["--rate-limit", "20"], lambda wire: asks_too_often(wire))


def everything(run, document, only):
    def part(name, work):
        if not only or name.split()[0] in only:
            run.part(name, work)

    if document:
        part("judge of mistakes", lambda: prove(run.contract))
    for python, packages in SDKS:
        part(f"sdk {packages} through a review", lambda: sdk_review(run, python, packages))
    if document:
        for mended in document.mended:
            print(f"conformance: mended in the document: {mended}")
        wire = Wire(run.proxy.address, run.tenant.client_id, run.tenant.client_secret)
        answers = Answers(wire, document)
        program = Program(
            run.program, run.tenant.folder, run.tenant.variables(run.proxy.address))
        part("program and all its commands", ProgramReview(program).do)
        part("answers of every operation", answers.run)
        part("lists with filters and sorters", lambda: Lists(wire, document, answers.ids).run())
        part("visitors who may not do everything", lambda: visitors(run, document, answers.ids))
        part("random requests", lambda: random_requests(run, document, wire.token, answers.ids))


if __name__ == "__main__":
    main()
