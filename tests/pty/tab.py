"""Types at an interactive shell's prompt, presses Tab, and waits for what the shell makes of it.

Reads one JSON object from stdin: "command" (a list), "environment", "setup" (lines typed first), "typed" (pairs of a text
after which Tab is pressed and what must then stand on the terminal). Prints what was shown; exits with 1 where it never was.
"""

import json
import os
import pty
import select
import subprocess
import sys

PATIENCE = 60  # seconds without a word from the shell
PROMPT = "ready> "


def main():
    task = json.load(sys.stdin)
    ours, theirs = pty.openpty()
    shell = subprocess.Popen(
        task["command"], env=task["environment"], stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    shown = ""
    try:
        for line in task["setup"] + ["PS1='re''ady> '"]:
            os.write(ours, line.encode() + b"\n")
        wait(ours, PROMPT)
        for text, expected in task["typed"]:
            os.write(ours, text.encode() + b"\t")
            shown += wait(ours, expected)
            os.write(ours, b"\x15\n")
            wait(ours, PROMPT)
    finally:
        shell.kill()
        shell.wait()
    print(json.dumps({"shown": shown}))


def wait(terminal, expected):
    shown = ""
    while expected not in shown:
        ready, _, _ = select.select([terminal], [], [], PATIENCE)
        more = os.read(terminal, 4096) if ready else b""
        if not more:
            sys.exit(f"{expected!r} was never shown, but {shown!r}")
        shown += more.decode(errors="replace").replace("\r", "").replace("\x07", "")
    return shown


main()
