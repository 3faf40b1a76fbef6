"""Presses keys in the review on a terminal of 120 x 40 and prints how soon and with how many bytes it
answers, first where a page is loaded, then where all potential roles are.

Usage: measured_review.py PROGRAM ARGUMENT…; the tenant is that of the environment. Prints lines of
LABEL<tab>FIGURE, in ms from the key to the last byte, in bytes, or in MB resident; the middle of several.
"""
import fcntl
import os
import pty
import re
import select
import signal
import statistics
import struct
import sys
import termios
import time

ROWS, COLUMNS, RUNS, QUIET = 40, 120, 11, 0.15


class Review:
    def __init__(self, command):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execvp(command[0], command)
        size = struct.pack("HHHH", ROWS, COLUMNS, 0, 0)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, size)

    def read(self, seconds):
        """What comes within some seconds; empty when nothing does."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return b""
        try:
            return os.read(self.terminal, 1 << 16)
        except OSError:
            sys.exit("measured_review: the program ended")

    def rest(self, seconds=QUIET):
        """Reads until nothing has come for a while."""
        while self.read(seconds):
            pass

    def press(self, keys):
        """Seconds to the last byte of the answer, and how many bytes it has."""
        start = last = time.monotonic()
        os.write(self.terminal, keys)
        count = 0
        while data := self.read(QUIET):
            last = time.monotonic()
            count += len(data)
        return last - start, count

    def wait(self, text, seconds):
        """Reads until a text is painted; returns when."""
        shown, end = b"", time.monotonic() + seconds
        while time.monotonic() < end:
            shown = shown[-4096:] + self.read(1)
            # What stood there already is not painted again, and colours stand between.
            if re.search(text, re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", shown)):
                return time.monotonic()
        sys.exit(f"measured_review: {text.decode()} was not shown after {seconds} s")

    def memory(self):
        """Resident memory in MB."""
        with open(f"/proc/{self.process}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read())[1]) / 1000

    def end(self):
        os.kill(self.process, signal.SIGTERM)
        os.waitpid(self.process, 0)


def figure(label, value, digits=1):
    print(f"{label}\t{value:.{digits}f}", flush=True)


def measure(review, label, keys, after=b"", with_bytes=False):
    """Presses keys several times, and others after each that bring the screen back."""
    times, counts = [], []
    for _ in range(RUNS):
        seconds, count = review.press(keys)
        times.append(seconds * 1000)
        counts.append(count)
        if after:
            review.press(after)
    figure(f"{label}, ms", statistics.median(times))
    if with_bytes:
        figure(f"{label}, bytes", statistics.median(counts), 0)


def main():
    review = Review(sys.argv[1:])
    review.wait(b"Session", 60)
    review.rest(1)
    review.press(b"gr")
    review.rest(1)
    figure("a page is loaded: MB resident", review.memory())
    measure(review, "a page is loaded: down", b"j", with_bytes=True)
    measure(review, "a page is loaded: page down, page up", b"\x06", b"\x02", with_bytes=True)

    # To look for what no row has takes all rows, after a question where they are many.
    start = time.monotonic()
    os.write(review.terminal, b"/zzzz\r")
    review.wait(rb"Load all rows|zzzz is in no row|No match", 60)
    os.write(review.terminal, b"y")
    review.wait(rb"zzzz is in no row|No match", 300)
    figure("all rows: seconds to load them", time.monotonic() - start)
    review.rest(1)
    figure("all rows: MB resident", review.memory())
    review.press(b"\x1b")
    review.rest(1)
    measure(review, "all rows: down", b"j", with_bytes=True)
    review.press(b"/")
    measure(review, "all rows: a key of a search", b"a", b"\x7f")
    review.press(b"\x1b")
    review.rest(1)
    measure(review, "all rows: reverse", b"r")
    times = []
    for _ in range(5):
        review.press(b"sj")
        seconds, _ = review.press(b"\r")
        times.append(seconds * 1000)
    figure("all rows: sort by another column, ms", statistics.median(times))
    figure("all rows, in the end: MB resident", review.memory())
    review.end()


if __name__ == "__main__":
    main()
