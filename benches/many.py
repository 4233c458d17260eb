#!/usr/bin/env python3
"""Times what is asked of all agreements of a register, for one, for a hundred and for more agreements, round by round.

    python3 benches/many.py [PROGRAM] [ROUNDS] [AGREEMENTS]...

Makes the registers with `cargo bench --bench registers`, and databases of the same size with the floor program. For each
question it prints the CPU time of the process as a multiple of the same question under the smallest register (how it grows),
and as a multiple of the floor program that lists the same number of rows, both in the same round: median, and the middle
half. Of `doctor`, which is run once, it is told what one agreement costs. Last it writes meetings under the first agreement of
each register. PROGRAM is target/release/yhdyspinta, AGREEMENTS are 1, 100 and 5000 unless given; 5000 take some 5 GB, and half
an hour where nothing else runs.
"""

import datetime
import os
import shutil
import statistics
import subprocess
import sys
import tempfile

from processes import HERE, built_floor, cpu

NOW = "2028-11-20T09:00:00+02:00"
COMING = "30"


def made(program, folder, floor, count, due, environment):
    """A register, and the floor's database of the same size."""
    register = f"{folder}/{due}-{count}.db"
    subprocess.run(["cargo", "bench", "--quiet", "--bench", "registers", "--", register, str(count), due], check=True,
                   cwd=f"{HERE}/..", stdout=subprocess.DEVNULL)
    # What a nightly `remind` keeps beside the facts; doctor then also looks the whole register over.
    subprocess.run([program, "doctor", "--rebuild"], check=True, stdout=subprocess.DEVNULL,
                   env={**environment, "HOME": folder, "YHDYSPINTA_DB": register, "YHDYSPINTA_NOW": NOW})
    database = f"{folder}/floor-{due}-{count}.db"
    subprocess.run([floor, "many", database, str(count), due], check=True)
    return register, database


def questions(program, floor, database):
    """Each question with what the floor program is asked in its stead."""
    last = datetime.date.fromisoformat(NOW[:10]) + datetime.timedelta(days=int(COMING))
    owed, coming = [floor, "owed", database, "2028-12-31"], [floor, "coming", database, NOW[:10], str(last)]
    return {
        "remind --dry-run": ([program, "remind", "--dry-run"], owed),
        "due": ([program, "due"], owed),
        "due --json": ([program, "due", "--json"], owed),
        "check": ([program, "check"], owed),
        "check --json": ([program, "check", "--json"], owed),
        "status": ([program, "status"], owed),
        "meeting list --upcoming": ([program, "meeting", "list", "--upcoming", "--within", COMING], coming),
    }


def planned(program, number):
    day = datetime.date(2029, 1, 8) + datetime.timedelta(days=number)
    return [program, "meeting", "new", "--agreement", "sopimus-0001", "--body", "hytefoorumi", "--date", str(day), "--yes"]


def middle(found):
    low, half, high = statistics.quantiles(found, n=4) if len(found) > 1 else found * 3
    return f"{half:8.2f}   ({low:.2f} to {high:.2f})"


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else f"{HERE}/../target/release/yhdyspinta")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 11
    counts = [int(count) for count in sys.argv[3:]] or [1, 100, 5000]
    folder = tempfile.mkdtemp()
    try:
        # Making the registers builds the program anew, as benches are built and not as it is released.
        program = shutil.copy2(program, folder)
        floor = built_floor(folder)
        base = {**os.environ, "HOME": folder, "LANG": "fi_FI.UTF-8", "YHDYSPINTA_NOW": NOW}
        for due in ("few", "all"):
            files = {count: made(program, folder, floor, count, due, os.environ) for count in counts}
            times = {}
            for _ in range(rounds):
                for count, (register, database) in files.items():
                    environment = {**base, "YHDYSPINTA_DB": register}
                    for name, (asked, floors) in questions(program, floor, database).items():
                        times.setdefault((name, count), []).append((cpu(asked, environment), cpu(floors, environment)))
            # Doctor works everything out again, and so takes minutes: once is enough.
            for count, (register, _) in files.items():
                looked = cpu([program, "doctor"], {**base, "YHDYSPINTA_DB": register})
                times["doctor", count] = [(looked / count, None)]
                print(f"doctor {looked / 1000:.1f} s CPU over {count} agreements", flush=True)
            # A write takes back what is kept of its agreement, so it comes last.
            for number in range(rounds):
                for count, (register, _) in files.items():
                    asked = planned(program, number)
                    written = cpu(asked, {**base, "YHDYSPINTA_DB": register})
                    times.setdefault(("meeting new", count), []).append((written, None))
            print(f"{due}: {rounds} rounds, load {os.getloadavg()[0]:.1f}")
            for (name, count), found in times.items():
                least = times[name, counts[0]]
                grown = [ours / first for (ours, _), (first, _) in zip(found, least)]
                above = [ours / theirs for ours, theirs in found if theirs is not None]
                beside = f"  x the floor {middle(above)}" if above else ""
                print(f"{name:26} {count:5} agreements  x the first {middle(grown)}{beside}")
            for register, database in files.values():
                os.remove(register)
                os.remove(database)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
