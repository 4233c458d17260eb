#!/usr/bin/env python3
"""Reminders as mail, read by another program's eyes.

    check.py PROGRAM

Messages from a mailbox file, a Maildir and a mail server are parsed by Python's own `email`; the servers are real ones on
this machine's loopback, with and without encryption; the program is killed at every point of a run. Nothing waits for the
clock: days are given with YHDYSPINTA_NOW. Ends with 0 when all is as it should be, else with the first thing that is not.
"""

import contextlib
import email
import email.policy
import json
import logging
import mailbox
import os
import random
import re
import shutil
import signal
import smtplib
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import warnings

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

PROGRAM = os.path.abspath(sys.argv[1])
TEXT = "Kokoa lukuja – myöhässä? \"Äiti, öljy\" <ei>"
PARTIES = ["loppi", "hattula", "ypaja", "tammela", "janakkala"]
REFUSED = "ypaja@esimerkki.invalid"


class Desk:
    """A home of its own with a register, an action for each of some parties, and their addresses."""

    def __init__(self, parties=PARTIES):
        self.home = tempfile.mkdtemp()
        self.environment = {
            "PATH": os.environ["PATH"], "HOME": self.home, "LANG": "C",
            "YHDYSPINTA_NOW": "2026-02-02T09:00:00+02:00", "YHDYSPINTA_USER": "Testi Kirjaaja",
        }
        for party in parties:
            self.ok("action", "add", f"{TEXT} {party}", "--to", party, "--by", "2026-02-10")
            language = ["--language", "sv"] if party == "hattula" else []
            self.ok("party", "contact", party, "--email", f"{party}@esimerkki.invalid", *language)

    def run(self, *words):
        return subprocess.run([PROGRAM, *words], env=self.environment, capture_output=True, text=True)

    def ok(self, *words):
        done = self.run(*words)
        same(done.returncode, 0, f"{words}: {done.stderr}")
        return done.stdout

    def planned(self):
        return json.loads(self.ok("remind", "--dry-run", "--json"))["reminders"]

    def file(self, name, text, mode=0o600):
        path = os.path.join(self.home, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, mode)
        return path


def same(found, wanted, what):
    if found != wanted:
        sys.exit(f"{what}: expected {wanted!r}, found {found!r}")


def alike(found, wanted, what):
    """The same text; told by the first place where it is not."""
    if found != wanted:
        place = next((at for at, (one, other) in enumerate(zip(found, wanted)) if one != other), min(len(found), len(wanted)))
        sys.exit(f"{what}: at {place} expected {wanted[place:place + 60]!r}, found {found[place:place + 60]!r}")


def parsed(raw):
    return email.message_from_bytes(raw, policy=email.policy.default)


def looks_right(message, party):
    same(message["Auto-Submitted"], "auto-generated", "Auto-Submitted")
    same(message["To"].addresses[0].addr_spec, f"{party}@esimerkki.invalid", "To")
    same(message.defects, [], "defects of the message")
    same(message["Message-ID"].count("@"), 1, "Message-ID")
    same(message.get_content_type(), "text/plain", "type")
    text = message.get_content()
    same(f"{TEXT} {party}" in text.replace("\n    ", " ").replace("\n", " ") or TEXT.split(" ")[0] in text, True, f"the text in {text}")
    swedish = party == "hattula"
    same("Påminnelse" in message["Subject"], swedish, f"language of {message['Subject']}")
    same("Muistutus" in message["Subject"], not swedish, f"language of {message['Subject']}")
    same("Äiti, öljy" in text, True, "letters of the text")


def by_party(messages):
    found = {message["To"].addresses[0].username: message for message in messages}
    same(len(found), len(messages), "one message for each recipient")
    return found


def files():
    desk = Desk()
    path = os.path.join(desk.home, "box")
    desk.ok("remind", "--via", f"mbox={path}")
    box = [parsed(bytes(message)) for message in mailbox.mbox(path)]
    found = by_party(box)
    same(sorted(found), sorted(PARTIES), "recipients of the mailbox")
    for party, message in found.items():
        looks_right(message, party)
    other = Desk()
    folder = os.path.join(other.home, "posti")
    other.ok("remind", "--via", f"maildir={folder}")
    again = by_party([parsed(bytes(message)) for message in mailbox.Maildir(folder, create=False)])
    for party, message in again.items():
        looks_right(message, party)
        same(message["Message-ID"], found[party]["Message-ID"], "the same reminders have the same id")
    same(desk.planned(), [], "left after the run")


# Lines that mean something on the way: to a mailbox file, to a server, to a mail program.
TRICKY = [".", "From: nobody", "From here on", ">From there", ".. two", "a" * 1200 + " end", "x " * 600]


class Tricky(Desk):
    """One recipient whose message holds such lines; with letters beyond ASCII, or without."""

    def __init__(self, ascii_only):
        super().__init__([])
        self.party = "sampleton" if ascii_only else "loppi"
        if ascii_only:
            self.ok("agreement", "load", os.path.join(os.path.dirname(__file__), "../../examples/intercity-agreement.toml"))
        for text in TRICKY + ([] if ascii_only else ["Äiti – öljy", "€" * 400]):
            self.ok("action", "add", text, "--to", self.party, "--by", "2026-02-10")
        self.ok("party", "contact", self.party, "--email", f"{self.party}@esimerkki.invalid")

    def shown(self):
        """The text of the message as a trial run shows it, below the lines that say to whom it goes."""
        head, text = self.ok("remind", "--dry-run").split("\n\n", 1)
        same(len(head.splitlines()), 2, f"the head of {head}")
        same(text.isascii(), self.party == "sampleton", "letters of the text")
        for line in TRICKY[:5]:
            same(f"\n{line}\n" in text, True, f"{line!r} begins a line")
        return text


def from_mbox(path):
    """The only message of a mailbox file, with the marks before its From lines taken away."""
    message, = mailbox.mbox(path)
    return re.sub(rb"(?m)^>(>*From )", rb"\1", bytes(message))


def bodies(authority, folder):
    """The text arrives as it was written, by every way."""
    for ascii_only in (False, True):
        desk = Tricky(ascii_only)
        wanted = desk.shown()
        box, folder_of_mail, given = (os.path.join(desk.home, name) for name in ("box", "posti", "annettu"))
        server = Server(authority, "none")
        msmtp = msmtp_for(desk, server)
        keeper = desk.file("sendmail", f'#!/bin/sh\n[ "$*" = "-t -oi" ] || exit 64\ncat > {given}\n', 0o700)

        def maildir():
            message, = mailbox.Maildir(folder_of_mail, create=False)
            return bytes(message)

        def from_server():
            return server.inbox.raw.pop()

        ways = {
            f"mbox={box}": lambda: from_mbox(box),
            f"maildir={folder_of_mail}": maildir,
            f"sendmail={keeper}": lambda: open(given, "rb").read(),
            f"sendmail={msmtp}": from_server,
            f"smtp={settings(desk, server, 'none')}": from_server,
            f"smtp={settings(desk, server, 'none')}": from_server,
        }
        identities = set()
        for via, read in ways.items():
            undone = desk.ok("log", "--json")
            desk.ok("remind", "--via", via)
            message = parsed(read())
            same(message.defects, [], f"{via}: defects")
            alike(message.get_content().replace("\r\n", "\n"), wanted, f"{via}: the text")
            same([address.addr_spec for address in message["To"].addresses], [f"{desk.party}@esimerkki.invalid"], f"{via}: To")
            identities.add(message["Message-ID"])
            # Taken back, the same is sent again by the next way.
            before = len(json.loads(undone)["entries"])
            for entry in json.loads(desk.ok("log", "--json"))["entries"]:
                if entry["fact"] == "reminded" and entry["taken_back_by"] is None:
                    desk.ok("undo", str(entry["entry"]), "--yes")
            same(len(json.loads(desk.ok("log", "--json"))["entries"]) > before, True, f"{via}: recorded")
        same(len(identities), 1, "one id by every way")
        server.stop()


def msmtp_for(desk, server):
    """A real program that behaves as sendmail does, set to hand over to the server."""
    program = shutil.which("msmtp")
    if program is None:
        sys.exit("msmtp is missing: apt-get install msmtp")
    desk.file(".msmtprc", f"account default\nhost localhost\nport {server.port}\nfrom yhteistyo@esimerkki.invalid\nauto_from off\n")
    return program


def sendmail(authority):
    """What a program says with its exit code counts."""
    desk = Desk()
    server = Server(authority, "none")
    program = msmtp_for(desk, server)
    done = desk.run("remind", "--via", f"sendmail={program}")
    same(done.returncode, 1, f"one recipient is refused: {done.stderr}")
    same([one["to"] for one in desk.planned()], ["ypaja"], "left after the run")
    found = by_party(server.inbox.messages)
    same(sorted(found), sorted(set(PARTIES) - {"ypaja"}), "recipients by msmtp")
    for party, message in found.items():
        looks_right(message, party)
    server.stop()
    same(desk.run("remind", "--via", f"sendmail={program}").returncode, 1, "a server that is down")
    same([one["to"] for one in desk.planned()], ["ypaja"], "still left")

    desk = Desk(["loppi", "hattula"])
    ids = os.path.join(desk.home, "tunnukset")
    # EX_TEMPFAIL: it is kept nowhere, try again later.
    for code, planned in ((75, 2), (1, 2), (0, 0)):
        script = desk.file("sendmail", f"#!/bin/sh\ngrep -i ^message-id: >> {ids}\nexit {code}\n", 0o700)
        done = desk.run("remind", "--via", f"sendmail={script}")
        same(done.returncode, int(code != 0), f"exit code {code}")
        same(str(code) in done.stderr or code == 0, True, f"the code is told: {done.stderr}")
        same(len(desk.planned()), planned, f"left after exit code {code}")
        same(begun(desk), [], "nothing is kept of what did not leave")
    with open(ids, encoding="utf-8") as lines:
        same(len(set(lines)), 2, "the same message has the same id in every try")
    # Stopped by a signal: nobody knows whether it left.
    desk.ok("action", "add", "Lisää", "--to", "loppi", "--by", "2026-02-10")
    script = desk.file("sendmail", "#!/bin/sh\ncat > /dev/null\nkill -9 $$\n", 0o700)
    same(desk.run("remind", "--via", f"sendmail={script}").returncode, 1, "a program that is killed")
    same([key for _, _, key in begun(desk)], ["action:3"], "kept, because it may have left")
    missing = desk.run("remind", "--via", "sendmail=/ei/ole")
    same((missing.returncode, "/ei/ole" in missing.stderr), (1, True), "a program that is not there")


class Inbox:
    """What a server does with messages: keeps them, refuses one recipient, and may hang up."""

    def __init__(self):
        self.messages = []
        self.raw = []
        self.hang_up = False

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == REFUSED:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.hang_up:
            server.transport.abort()
            return "451 gone"
        self.raw.append(envelope.content)
        self.messages.append(parsed(envelope.content))
        return "250 OK"


def login(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and (data.login, data.password) == (b"yhteistyo", b"salaisuus")
    return AuthResult(success=good)


class Server:
    """A mail server on a free port of this machine."""

    def __init__(self, authority, security):
        self.inbox = Inbox()
        context = None
        if security != "none":
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            authority.issue_cert("localhost").configure_cert(context)
        options = {"hostname": "localhost", "port": 0}
        if security == "starttls":
            options |= {"tls_context": context, "require_starttls": True, "authenticator": login, "auth_required": True}
        if security == "tls":
            options |= {"ssl_context": context}

        class Local(Controller):
            def _trigger_server(self):
                # The port is known only once the server listens.
                self.port = self.server.sockets[0].getsockname()[1]
                with smtplib.SMTP_SSL("localhost", self.port, context=unchecked()) if security == "tls" else smtplib.SMTP("localhost", self.port):
                    pass

        self.controller = Local(self.inbox, **options)
        self.controller.start()
        self.port = self.controller.port

    def stop(self):
        self.controller.stop()


def unchecked():
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def settings(desk, server, security, more=""):
    return desk.file("smtp.toml", f'server = "localhost"\nport = {server.port}\nsecurity = "{security}"\nfrom = "yhteistyo@esimerkki.invalid"\n{more}')


def starttls(authority, folder):
    authority_file = os.path.join(folder, "ca.pem")
    authority.cert_pem.write_to_path(authority_file)
    desk = Desk()
    server = Server(authority, "starttls")
    password = desk.file("salasana", "#!/bin/sh\necho salaisuus\n", 0o700)
    access = f'user = "yhteistyo"\npassword-command = ["{password}"]\nca-file = "{authority_file}"\n'
    via = f"smtp={settings(desk, server, 'starttls', access)}"
    done = desk.run("remind", "--via", via)
    same(done.returncode, 1, f"one recipient is refused: {done.stderr}")
    same("550" in done.stderr and "Ypäjä" in done.stderr, True, f"the refusal is told: {done.stderr}")
    found = by_party(server.inbox.messages)
    same(sorted(found), sorted(set(PARTIES) - {"ypaja"}), "recipients of the server")
    for party, message in found.items():
        looks_right(message, party)
        same(message["From"].addresses[0].addr_spec, "yhteistyo@esimerkki.invalid", "From")
    same([one["to"] for one in desk.planned()], ["ypaja"], "left after the run")
    # Corrected, the one that was refused goes out, and no other a second time.
    desk.ok("party", "contact", "ypaja", "--email", "ypaja2@esimerkki.invalid")
    desk.ok("remind", "--via", via)
    same(len(server.inbox.messages), len(PARTIES), "messages after the second run")
    desk.ok("remind", "--via", via)
    same(len(server.inbox.messages), len(PARTIES), "messages after the third run")

    stranger = Desk()
    password = stranger.file("salasana", "#!/bin/sh\necho arvaus\n", 0o700)
    wrong = f'user = "yhteistyo"\npassword-command = ["{password}"]\nca-file = "{authority_file}"\n'
    same(stranger.run("remind", "--via", f"smtp={settings(stranger, server, 'starttls', wrong)}").returncode, 1, "a wrong password")
    untrusting = access.replace(f'ca-file = "{authority_file}"\n', "").replace(desk.home, desk.home)
    same(stranger.run("remind", "--via", f"smtp={settings(stranger, server, 'starttls', untrusting)}").returncode, 1, "a stranger's certificate")
    same(len(stranger.planned()), len(PARTIES), "nothing is recorded of what was not sent")
    same(len(server.inbox.messages), len(PARTIES), "nothing was sent")
    server.stop()
    same(stranger.run("remind", "--via", f"smtp={settings(stranger, server, 'starttls', access)}").returncode, 1, "a server that is down")
    same(len(stranger.planned()), len(PARTIES), "nothing is recorded of what was not sent")


def other_servers(authority, folder):
    authority_file = os.path.join(folder, "ca.pem")
    parties = [party for party in PARTIES if party != "ypaja"]
    for security in ("tls", "none"):
        desk = Desk(parties)
        server = Server(authority, security)
        more = f'ca-file = "{authority_file}"\n' if security == "tls" else ""
        via = f"smtp={settings(desk, server, security, more)}"
        server.inbox.hang_up = True
        same(desk.run("remind", "--via", via).returncode, 1, f"{security}: a server that hangs up")
        same(len(desk.planned()), len(parties), f"{security}: nothing is recorded of what was not taken")
        server.inbox.hang_up = False
        desk.ok("remind", "--via", via)
        for party, message in by_party(server.inbox.messages).items():
            looks_right(message, party)
        same(len(server.inbox.messages), len(parties), f"{security}: messages")
        server.stop()


def faulty_settings():
    desk = Desk(["loppi"])
    good = 'server = "localhost"\nfrom = "a@esimerkki.invalid"\n'
    faulty = {
        'server = "posti.esimerkki.invalid"\nfrom = "a@esimerkki.invalid"\nsecurity = "none"\n': 2,
        good + 'password = "salaisuus"\n': 2,
        good + 'user = "yhteistyo"\n': 2,
        'from = "a@esimerkki.invalid"\n': 2,
        "server = \n": 2,
        good + 'user = "x"\npassword-command = ["/ei/ole"]\n': 1,
        good + 'user = "x"\npassword-command = ["false"]\n': 1,
        good + 'user = "x"\npassword-command = ["true"]\n': 1,
    }
    for text, code in faulty.items():
        path = desk.file("smtp.toml", text)
        done = desk.run("remind", "--via", f"smtp={path}", "--json")
        same(done.returncode, code, f"{text}{done.stderr}")
        same(bool(json.loads(done.stderr.splitlines()[-1])["hint"]), True, "a next step")
    same(desk.run("remind", "--via", "smtp").returncode, 1, "no settings at all")
    same(len(desk.planned()), 1, "nothing is recorded of what was not sent")


def two_runs():
    desk = Desk()
    fifo = os.path.join(desk.home, "ovi")
    os.mkfifo(fifo)
    box = os.path.join(desk.home, "viestit")
    begun = os.path.join(desk.home, "alkoi")
    os.mkfifo(begun)
    # The first message waits at the door until the second run has ended.
    hook = desk.file("koukku", f"#!/bin/sh\n[ -e {box} ] || {{ echo > {begun}; read x < {fifo}; }}\ncat >> {box}\n", 0o700)
    first = subprocess.Popen([PROGRAM, "remind", "--via", f"hook={hook}"], env=desk.environment, stdout=subprocess.DEVNULL)
    with open(begun, encoding="utf-8") as waiting:
        waiting.read()
    second = desk.run("remind", "--via", f"hook={hook}")
    same((second.returncode, second.stdout), (0, ""), "the second run sends nothing")
    same(bool(second.stderr), True, "the second run says why")
    same(len(desk.planned()), len(PARTIES), "a trial run does not wait")
    with open(fifo, "w", encoding="utf-8") as door:
        door.write("auki\n")
    same(first.wait(), 0, "the first run")
    with open(box, encoding="utf-8") as lines:
        same(len({json.loads(line)["to"] for line in lines}), len(PARTIES), "recipients")
    with open(box, encoding="utf-8") as lines:
        same(len(lines.readlines()), len(PARTIES), "messages")


def delivered(box):
    if not os.path.exists(box):
        return []
    with open(box, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def all_there(desk, box, what):
    """After whatever happened, one more run leaves every message delivered, and repeated only under its own id."""
    good = desk.file("ehja", f"#!/bin/sh\ncat >> {box}\n", 0o700)
    # What a killed run had just started may hold its turn until it has died as well.
    while "ajo" in (done := desk.run("remind", "--via", f"hook={good}")).stderr:
        pass
    same((done.returncode, done.stderr), (0, ""), f"{what}: the next run")
    messages = delivered(box)
    same({one["to"] for one in messages}, set(PARTIES), f"{what}: everybody got a message")
    same(len({one["message_id"] for one in messages}), len(PARTIES), f"{what}: a repeated message has its own id")
    same(desk.planned(), [], f"{what}: nothing is left")
    same(desk.run("doctor").returncode, 0, f"{what}: the register is whole")
    same(begun(desk), [], f"{what}: nothing is kept of what was sent")
    return len(messages)


def kills():
    for at in range(1, len(PARTIES) + 1):
        for when in ("before", "after"):
            desk = Desk()
            box = os.path.join(desk.home, "viestit")
            count = os.path.join(desk.home, "monesko")
            now = f"[ $(wc -c < {count}) -eq {at} ]"
            take = f"cat >> {box}"
            # Killed before, the message is not taken: whatever was written of it is lost.
            steps = [f"if {now}; then kill -9 $PPID; else {take}; fi"] if when == "before" else [take, f"{now} && kill -9 $PPID"]
            # A killed program does not wait for what it started: the script ends by itself.
            hook = desk.file("koukku", f"#!/bin/sh\nprintf x >> {count}\n" + "\n".join(steps) + "\ntrue\n", 0o700)
            done = desk.run("remind", "--via", f"hook={hook}")
            same(done.returncode, -signal.SIGKILL, f"killed {when} message {at}")
            total = all_there(desk, box, f"killed {when} message {at}")
            same(total, len(PARTIES) + (when == "after"), f"killed {when} message {at}: messages in all")
    chance = random.Random(20260202)
    repeated = 0
    for turn in range(25):
        desk = Desk()
        box = os.path.join(desk.home, "viestit")
        hook = desk.file("koukku", f"#!/bin/sh\ncat >> {box}\n", 0o700)
        run = subprocess.Popen([PROGRAM, "remind", "--via", f"hook={hook}"], env=desk.environment, stdout=subprocess.DEVNULL, start_new_session=True)
        try:
            run.wait(timeout=chance.uniform(0.0, 0.12))
        except subprocess.TimeoutExpired:
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
        repeated += all_there(desk, box, f"killed at a random moment, {turn}") - len(PARTIES)
    print(f"killed at every message and at 25 random moments; there {repeated} messages were repeated")


def killed_and_changed():
    """Killed after sending; by the next run, days later, there is more to say and something is settled."""
    for left in (True, False):
        desk = Desk(["loppi", "hattula"])
        desk.ok("action", "add", "Toinen asia", "--to", "loppi", "--by", "2026-02-11")
        box = os.path.join(desk.home, "viestit")
        take = f"cat >> {box}" if left else "true"
        hook = desk.file("koukku", f"#!/bin/sh\n{take}\nkill -9 $PPID\ntrue\n", 0o700)
        same(desk.run("remind", "--via", f"hook={hook}").returncode, -signal.SIGKILL, "killed")
        same([one["keys"] for one in delivered(box)], [["action:1", "action:3"]] * left, "what the first message was about")
        kept = begun(desk)
        same([(to, key) for _, to, key in kept], [("loppi", "action:1"), ("loppi", "action:3")], "what is kept of it")
        planned = desk.planned()
        desk.environment["YHDYSPINTA_NOW"] = "2026-02-05T09:00:00+02:00"
        desk.ok("action", "add", "Kolmas asia", "--to", "loppi", "--by", "2026-02-12")
        desk.ok("action", "done", "3")
        good = desk.file("ehja", f"#!/bin/sh\ncat >> {box}\n", 0o700)
        desk.ok("remind", "--via", f"hook={good}")
        messages = delivered(box)[int(left):]
        same([(one["to"], one["keys"]) for one in messages], [("loppi", ["action:1"]), ("loppi", ["action:4"]), ("hattula", ["action:2"])], "the second run")
        same(messages[0]["message_id"], kept[0][0], "what may have left goes first, under its own id")
        same({one["message_id"] for one in delivered(box)[: int(left)]} <= {kept[0][0]}, True, "the id under which it left")
        same(len({one["message_id"] for one in messages}), 3, "what is new has an id of its own")
        same(len(planned), 3, "before the second run")
        same(desk.planned(), [], "nothing is left")
        same(desk.run("doctor").returncode, 0, "the register is whole")
        same(begun(desk), [], "nothing is kept of what was sent")


def begun(desk):
    register = os.path.join(desk.home, ".local/share/yhdyspinta/register.db")
    with contextlib.closing(sqlite3.connect(register)) as connection:
        return connection.execute("SELECT message_id, recipient, key FROM begun ORDER BY message_id, key").fetchall()


def stdout_first():
    """What goes to stdout is recorded only once it has been written there."""
    desk = Desk()
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run([PROGRAM, "remind"], env=desk.environment, stdout=full, stderr=subprocess.PIPE)
    same(done.returncode, 1, "stdout is full")
    same(len(desk.planned()), len(PARTIES), "nothing is recorded of what could not be written")


def main():
    # What a server finds strange in a client that does not trust it is no matter here.
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    authority = trustme.CA()
    with tempfile.TemporaryDirectory() as folder:
        files()
        bodies(authority, folder)
        sendmail(authority)
        starttls(authority, folder)
        other_servers(authority, folder)
        faulty_settings()
        two_runs()
        stdout_first()
        kills()
        killed_and_changed()
    print("mail: all is as it should be")


main()
