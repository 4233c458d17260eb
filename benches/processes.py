#!/usr/bin/env python3
"""Times whole commands against the floor program of benches/floor and the sqlite3 shell, round by round in one run.

    python3 benches/processes.py [PROGRAM] [ROUNDS]

Builds the floor program, makes a register of ten years with the program itself (500 meetings, some 1,700 entries), and
prints for each command the CPU time of the process as a multiple of the floor's in the same round: median, and the middle
half. Times of different runs are not to be compared, the multiples are. PROGRAM is target/release/yhdyspinta unless given.

How the system holds the file of a program in memory moves its times by a fifth, and so does what ran just before: both programs
are copied anew, and each round has an order of its own.
"""

import datetime
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
NOW = "2034-12-01T10:00:00+02:00"


def built_floor(folder):
    # From another folder: the floor takes SQLite as it comes, without this project's settings for building it, and also
    # without those of whoever builds the program for another target.
    environment = {name: value for name, value in os.environ.items() if name not in ("RUSTFLAGS", "CARGO_BUILD_TARGET")}
    subprocess.run(
        ["cargo", "build", "--release", "--quiet", "--manifest-path", f"{HERE}/floor/Cargo.toml", "--target-dir", f"{folder}/floor"],
        check=True,
        cwd=folder,
        env=environment,
    )
    return f"{folder}/floor/release/floor"


def register_of_ten_years(program, environment):
    def run(now, *words):
        subprocess.run([program, *words], env={**environment, "YHDYSPINTA_NOW": now}, check=True, stdout=subprocess.DEVNULL)

    for act, on in (("approve", "2023-05-15"), ("sign", "2023-06-15")):
        run("2023-06-15T10:00:00+03:00", "party", act, "--all", "--on", on, "--yes")
    listed = subprocess.run([program, "body", "list", "--json"], env=environment, check=True, capture_output=True).stdout
    bodies = [body["id"] for body in json.loads(listed)["bodies"]]
    day = datetime.date(2023, 8, 1)
    for number in range(1, 501):
        body = bodies[number % len(bodies)]
        day += datetime.timedelta(days=8)
        while day.weekday() > 4:
            day += datetime.timedelta(days=1)
        earlier = day - datetime.timedelta(days=14)
        run(f"{earlier}T10:00:00+02:00", "meeting", "new", "--body", body, "--date", str(day), "--time", "13:00", "--title", f"Kokous {number}", "--yes")
        if number <= 490:
            run(f"{day}T18:00:00+02:00", "meeting", "convene", str(number), "--on", str(earlier))
            run(f"{day}T18:00:00+02:00", "meeting", "hold", str(number), "--on", str(day), "--yes")
        if number % 3 == 0:
            by = day + datetime.timedelta(days=30)
            run(f"{day}T18:00:00+02:00", "action", "add", f"Tehtävä {number}", "--to", "loppi", "--by", str(by))


def cpu(words, environment):
    """CPU milliseconds of a process, its system calls included."""
    null = open(os.devnull, "wb")
    process = subprocess.Popen(words, env=environment, stdout=null, stderr=null)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return (usage.ru_utime + usage.ru_stime) * 1000


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else f"{HERE}/../target/release/yhdyspinta")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 41
    folder = tempfile.mkdtemp()
    try:
        floor = shutil.copy(built_floor(folder), f"{folder}/floor-copy")
        program = shutil.copy(program, f"{folder}/yhdyspinta")
        db = f"{folder}/floor.db"
        subprocess.run([floor, "make", db], check=True)
        environment = {"PATH": os.environ["PATH"], "HOME": folder, "LOGNAME": "testi", "LANG": "fi_FI.UTF-8", "YHDYSPINTA_NOW": NOW,
                       "YHDYSPINTA_DB": f"{folder}/register.db"}
        register_of_ten_years(program, environment)
        reference = [floor, "convener", db, "b3", "2030-01-01"]
        rows = {
            "floor version": [floor, "version"],
            "floor add": [floor, "add", db, "2035-01-01"],
            "--version": [program, "--version"],
            "convener hytefoorumi": [program, "convener", "hytefoorumi"],
            "terminate --party loppi": [program, "terminate", "--party", "loppi"],
            "meeting list --upcoming": [program, "meeting", "list", "--upcoming"],
            "status": [program, "status"],
            "due": [program, "due"],
            "check": [program, "check"],
            "meeting new (durable)": [program, "meeting", "new", "--body", "hytefoorumi", "--date", "DAY", "--yes"],
        }
        if shutil.which("sqlite3"):
            sql = "SELECT body.name, party.name FROM body JOIN rule ON rule.body = body.id JOIN party ON party.id = rule.party WHERE body.code = 'b3'"
            rows["sqlite3 shell"] = ["sqlite3", "-readonly", db, sql]
        multiples = {name: [] for name in rows}
        shuffle = random.Random(1).shuffle
        for number in range(rounds):
            # A meeting that is recorded already would not be written again.
            day = str(datetime.date(2035, 3, 6) + datetime.timedelta(days=number))
            order = ["floor", *rows]
            shuffle(order)
            took = {name: cpu([day if word == "DAY" else word for word in rows.get(name, reference)], environment) for name in order}
            for name in rows:
                multiples[name].append(took[name] / took["floor"])
        print(f"{rounds} rounds, load {os.getloadavg()[0]:.1f}; CPU as a multiple of the floor's convener in the same round")
        for name, found in multiples.items():
            low, middle, high = statistics.quantiles(found, n=4)
            print(f"{name:26} {middle:5.2f}   ({low:.2f} to {high:.2f})")
        added = statistics.median(new / old for new, old in zip(multiples["meeting new (durable)"], multiples["floor add"]))
        print(f"{'meeting new / floor add':26} {added:5.2f}")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
