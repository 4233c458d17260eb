#!/usr/bin/env python3
"""The register on a disk that is really full.

    check.py PROGRAM

A small file system in memory is mounted and filled up to one page after the other, while the program writes. After each
refusal: the cause is named, the exit code is 1, everything that was acknowledged is there and nothing else, `doctor` is
content, what can be read is read; with room again the next write succeeds. Who may not mount does it in a namespace of their
own; where that is refused too, a small /dev/shm is filled; where there is none, this says so and fails.
"""

import errno
import json
import os
import shutil
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
PAGE = 4096
SIZE = 2 * 1024 * 1024
ENTERED = "YHDYSPINTA_DISK_ENTERED"


def mounted(folder):
    """Mounts a file system of SIZE bytes; why not, where that is refused."""
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", folder], capture_output=True, text=True)
    return None if done.returncode == 0 else done.stderr.strip()


def enter():
    """Goes on in a namespace where this user may mount; returns only where that is refused."""
    if os.environ.get(ENTERED):
        return
    unshare = shutil.which("unshare")
    if unshare and subprocess.run([unshare, "-Urm", "true"], capture_output=True).returncode == 0:
        os.execve(unshare, [unshare, "-Urm", sys.executable, *sys.argv], {**os.environ, ENTERED: "1"})


def disk():
    """A folder on a file system that can be filled, and how it is called."""
    folder = tempfile.mkdtemp(prefix="yhdyspinta-disk-")
    why = mounted(folder)
    if why is None:
        return folder, "a file system of 2 MB in memory"
    enter()
    shm = os.statvfs("/dev/shm") if os.path.isdir("/dev/shm") else None
    if shm and shm.f_bavail * shm.f_frsize <= 256 * 1024 * 1024:
        print(f"mounting is refused here ({why}): /dev/shm is filled instead")
        os.rmdir(folder)
        return tempfile.mkdtemp(prefix="yhdyspinta-disk-", dir="/dev/shm"), "/dev/shm"
    sys.exit(f"no disk to fill: mounting is refused ({why}), and /dev/shm is not there or too large")


class Desk:
    def __init__(self, folder):
        self.folder = folder
        self.home = tempfile.mkdtemp()
        self.register = os.path.join(folder, "register.db")
        self.filler = os.path.join(folder, "filler")
        self.days = 0

    def run(self, *words):
        environment = {
            "HOME": self.home,
            "YHDYSPINTA_NOW": "2026-02-02T09:00:00+02:00",
            "YHDYSPINTA_USER": "testi",
            "YHDYSPINTA_DB": self.register,
            "LANG": "fi_FI.UTF-8",
        }
        return subprocess.run([PROGRAM, *words, "--json"], capture_output=True, text=True, env=environment)

    def fill(self, left):
        """Leaves so many bytes of the disk free."""
        self.empty()
        block = b"\0" * PAGE
        with open(self.filler, "wb", buffering=0) as file:
            try:
                while True:
                    file.write(block)
            except OSError as error:
                assert error.errno == errno.ENOSPC, error
            file.truncate(max(0, file.seek(0, os.SEEK_END) // PAGE * PAGE - left))

    def empty(self):
        if os.path.exists(self.filler):
            os.remove(self.filler)

    def plan(self):
        """A write that makes one entry."""
        self.days += 1
        day = f"{1 + self.days % 28}.{1 + self.days // 28 % 12}.{2027 + self.days // 336}"
        return self.run("meeting", "new", "--body", "hytefoorumi", "--date", day, "--place", "Sali " * 40, "--no-input")

    def entries(self):
        done = self.run("log")
        assert done.returncode == 0, done
        return len(json.loads(done.stdout)["entries"])


def refused(done):
    """The write was refused for the right reason, in words that say what to do."""
    assert done.returncode == 1, done
    assert done.stdout == "", done
    error = json.loads(done.stderr.splitlines()[-1])
    assert error["error"] == "io" and "levy on täynnä" in error["message"], error
    assert error["hint"], error
    return error


def is_well(desk, known):
    """What was acknowledged is there and nothing else; reading works on a full disk."""
    assert desk.entries() == known, (desk.entries(), known)
    doctor = desk.run("doctor")
    assert doctor.returncode == 0 and json.loads(doctor.stdout)["ok"], doctor
    for question in (["status"], ["convener", "hytefoorumi"], ["due"]):
        done = desk.run(*question)
        assert done.returncode in (0, 3, 4), done


def first_write(desk):
    """A register that finds no room is not half created."""
    sides = [desk.register, desk.register + "-wal", desk.register + "-shm", desk.register + "-journal"]
    refusals = 0
    for left in range(0, 600 * 1024, 5 * PAGE):
        desk.fill(left)
        done = desk.plan()
        if done.returncode == 0:
            is_well(desk, 1)
        else:
            refused(done)
            refusals += 1
            if os.path.exists(desk.register):
                is_well(desk, 0)
        for side in sides:
            if os.path.exists(side):
                os.remove(side)
    assert refusals > 3, refusals
    return refusals


def page_by_page(desk):
    """Writes while the room that is left grows page by page: each is refused whole or done whole."""
    desk.empty()
    assert desk.plan().returncode == 0
    known, refusals, done_at_all = 1, 0, 0
    for pages in range(0, 60):
        desk.fill(pages * PAGE)
        done = desk.plan()
        if done.returncode == 0:
            known += 1
            done_at_all += 1
        else:
            refused(done)
            refusals += 1
        is_well(desk, known)
    assert refusals > 3 and done_at_all > 3, (refusals, done_at_all)
    return known, refusals


def until_full(desk, known):
    """Writes until the disk is full, then goes on when there is room again."""
    desk.fill(256 * 1024)
    while (done := desk.plan()).returncode == 0:
        known += 1
        assert known < 5000, "the disk is never full"
    refused(done)
    # Again and again: nothing is used up by trying.
    for _ in range(3):
        refused(desk.plan())
    is_well(desk, known)
    copy = os.path.join(desk.folder, "copy.db")
    assert desk.run("backup", copy).returncode == 1
    left = sorted(os.listdir(desk.folder))
    assert not os.path.exists(copy) and not [name for name in left if name.startswith(".yhdyspinta")], left
    desk.empty()
    assert desk.plan().returncode == 0
    is_well(desk, known + 1)
    assert desk.run("backup", copy).returncode == 0
    return known + 1


def main():
    folder, name = disk()
    desk = Desk(folder)
    try:
        created = first_write(desk)
        known, refusals = page_by_page(desk)
        known = until_full(desk, known)
    finally:
        subprocess.run(["umount", folder], capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(desk.home, ignore_errors=True)
    print(f"{name}: {created + refusals} writes refused whole, {known} entries kept, all of them there")


main()
