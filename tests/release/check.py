#!/usr/bin/env python3
"""The program as it is built for its users answers as the one that the tests run, and asking leaves no trace.

    python3 tests/release/check.py DEBUG RELEASE

Libraries check some things only in a build with debug assertions, so that the tests alone would not see a difference.
"""

import os
import subprocess
import sys
import tempfile

WRITES = [
    ["party", "approve", "--all", "--on", "2023-05-15", "--yes"],
    ["party", "sign", "--all", "--on", "2023-06-15", "--yes"],
    ["meeting", "new", "--body", "hytefoorumi", "--date", "2023-09-20", "--held", "--yes"],
    ["body", "elect", "hytefoorumi", "chair", "Testi Testinen", "--party", "hattula", "--on", "2023-09-20"],
    ["meeting", "new", "--body", "kuntakokous", "--date", "2026-05-19", "--yes"],
    ["meeting", "new", "--body", "hytefoorumi", "--date", "2026-05-19", "--dry-run"],
    ["action", "add", "Koe", "--to", "loppi", "--by", "2026-04-01"],
    ["undo", "--yes"],
]
ASKS = [
    ["status"],
    ["convener", "hytefoorumi"],
    ["responsible", "kuntakokous", "--json"],
    ["terminate", "--party", "loppi"],
    ["meeting", "list", "--upcoming"],
    ["due", "--json"],
    ["check"],
    ["remind", "--dry-run"],
    ["log"],
    ["doctor", "--json"],
    ["--help"],
    ["konvener"],
]


def run(program, words, home):
    environment = {"PATH": os.environ["PATH"], "HOME": home, "LANG": "fi_FI.UTF-8", "TZ": "Europe/Helsinki",
                   "YHDYSPINTA_NOW": "2026-02-02T10:00:00+02:00", "YHDYSPINTA_DB": f"{home}/register/koe.db", "YHDYSPINTA_USER": "koe"}
    done = subprocess.run([program, *words], env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return done.returncode, done.stdout.replace(home, "~"), done.stderr.replace(home, "~")


def traces(home):
    """What changes where a file is written, or one is created or removed beside it, were it only for a moment."""
    folder = f"{home}/register"
    return [(name, os.stat(name).st_mtime_ns) for name in [folder, *sorted(os.scandir(folder), key=lambda one: one.name)]]


def told(program, home):
    os.mkdir(f"{home}/register")
    answers = [(words, run(program, words, home)) for words in WRITES]
    for words in ASKS:
        before = [stamp for _, stamp in traces(home)]
        answers.append((words, run(program, words, home)))
        assert before == [stamp for _, stamp in traces(home)], f"{program} {words} left a trace"
    return answers


def main():
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        for (words, ours), (_, theirs) in zip(told(sys.argv[1], first), told(sys.argv[2], second)):
            # What is worked out of the salts of the entries is another in each register.
            if words[0] != "doctor":
                assert ours == theirs, f"{words}:\n{ours}\n{theirs}"
            assert ours[0] == theirs[0], f"{words}: {ours[0]} and {theirs[0]}"
    print("release: answers as tested, and leaves no trace where it is only asked")


if __name__ == "__main__":
    main()
