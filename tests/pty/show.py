"""Runs a program with everything at a pseudo-terminal of some lines, and tells what was shown.

Reads one JSON object from stdin: "command" (a list), "environment", "lines". Prints one JSON object: "code", "shown".
"""

import fcntl
import json
import os
import pty
import struct
import subprocess
import sys
import termios


def main():
    task = json.load(sys.stdin)
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", task["lines"], 80, 0, 0))
    program = subprocess.Popen(task["command"], env=task["environment"], stdin=theirs, stdout=theirs, stderr=theirs)
    os.close(theirs)
    shown = b""
    while more := read(ours):
        shown += more
    json.dump({"code": program.wait(), "shown": shown.decode().replace("\r", "")}, sys.stdout)


def read(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


main()
