"""Runs the mining probe."""
import json
import os
import subprocess


class Probe:
    def __init__(self, program):
        self.program = program

    def mine(self, place, *options):
        """What was mined from a file of pairs, or a folder that has one."""
        path = os.path.join(place, "pairs.txt") if os.path.isdir(place) else place
        done = subprocess.run([self.program, path, *options], capture_output=True, text=True, check=True)
        return json.loads(done.stdout)
