"""Runs a program at a pseudo-terminal and answers its questions.

Reads one JSON object from stdin: "command" (a list), "environment", and "answers" (pairs of a question to wait for and
what to type). Prints a JSON object a line: {"asked": question} for each that was seen, before it is answered, and in the end
"code", "stdout", "terminal" (what was shown on the terminal).
"""

import json
import os
import pty
import select
import subprocess
import sys

PATIENCE = 60  # seconds without a word from the program


def main():
    task = json.load(sys.stdin)
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        task["command"], env=task["environment"], stdin=theirs, stderr=theirs, stdout=subprocess.PIPE
    )
    os.close(theirs)
    shown = b""
    for question, answer in task["answers"]:
        start = len(shown)
        while question.encode() not in shown[start:]:
            more = read(ours)
            if not more:
                program.kill()
                program.wait()
                sys.exit(f"never asked {question!r}; shown: {shown.decode(errors='replace')}")
            shown += more
        print(json.dumps({"asked": question}), flush=True)
        os.write(ours, answer.encode() + b"\n")
    while more := read(ours):
        shown += more
    stdout = program.stdout.read().decode()
    code = program.wait()
    print(json.dumps({"code": code, "stdout": stdout, "terminal": shown.decode(errors="replace")}))


def read(terminal):
    ready, _, _ = select.select([terminal], [], [], PATIENCE)
    if not ready:
        return b""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""


main()
