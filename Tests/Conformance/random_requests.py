"""Requests that schemathesis makes up out of the document: nothing may fail the server."""
import os
import re
import subprocess
import sys


def random_requests(run, document, token, ids):
    """Sends them with ids that exist and one that does not; always the same ones."""
    path = f"{run.tenant.folder}/document.json"
    document.write(path, ids)
    done = subprocess.run(
        [os.path.join(os.path.dirname(sys.executable), "schemathesis"), "run", path,
         "--url", run.tenant.address + "/v2024", "-H", f"Authorization: Bearer {token}",
         "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,"
         "response_schema_conformance", "--phases", "examples,coverage,fuzzing", "--mode", "all",
         "--max-examples", "10", "--seed", "1", "--max-time", "15", "--suppress-health-check", "all",
         "--warnings", "off", "--no-color", "--output-truncate", "true", "--no-shrink"],
        cwd=run.tenant.folder, env=os.environ | {"HOME": run.tenant.folder, "NO_COLOR": "1"},
        capture_output=True, text=True, timeout=180)
    counts = re.findall(r"(\d+) generated|Test cases:\s*\n?\s*(\d+)", done.stdout)
    total = next((a or b for a, b in counts), "some")
    print(f"conformance: schemathesis made {total} requests")
    if done.returncode:
        found = done.stdout.split("FAILURES", 1)[-1]
        raise AssertionError(found[:6000] + done.stderr[-500:])
