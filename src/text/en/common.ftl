### Words that every command uses.

## The frame of the help

help-yhdyspinta = Keep cooperation agreements, and tell what follows from them and why
help-heading-usage = Usage:
help-heading-commands = Commands
help-heading-arguments = Arguments:
help-heading-options = Options:
help-heading-global = Global options
help-heading-examples = Examples:
help-options = [OPTIONS]
help-value-command = COMMAND
help-default = default:
help-possible-values = possible values:
help-global-hint = Global options, as --json and --dry-run: yhdyspinta --help

help-convener = Tell who convenes the next meeting of a body, and why
help-party = Show the parties, or record their approvals and signatures
help-party-approve = Record that a party has approved the agreement
help-party-reject = Record that a party has rejected the agreement
help-party-sign = Record that a party has signed the agreement

examples-yhdyspinta =
    yhdyspinta
    yhdyspinta convener hytefoorumi
    yhdyspinta help start
examples-convener =
    yhdyspinta convener hytefoorumi
    yhdyspinta convener kuntakokous --purpose monitoring
    yhdyspinta convener hytefoorumi --on 2025-05-14
examples-party =
    yhdyspinta party approve loppi --on 2023-03-27 --dry-run
examples-party-approve =
    yhdyspinta party approve loppi --on 2023-03-27 --reference "municipal council 27.3.2023 § 12" --dry-run
    yhdyspinta party approve --all --on 2023-03 --dry-run
examples-party-reject =
    yhdyspinta party reject loppi --on 2023-03-27 --dry-run
examples-party-sign =
    yhdyspinta party sign loppi --on 2023-04-14 --signer "Testi Esimerkki" --signer-title "municipal manager" --dry-run

global-db = File of the register; default yhdyspinta/register.db in the user's data folder
global-agreement = Id of the agreement, where the register holds several
global-today = Day of the answer; default today
global-known = Leave out what was recorded after this day
global-lang = Language: fi, en or sv
global-format = How the answer is written: table, json, csv or markdown (csv and markdown for lists only)
global-json = The same as --format json
global-as = Name of whoever records; default the system's user name
global-dry-run = Show what would be recorded, record nothing
global-no-input = Never ask anything
global-yes = Do not ask for confirmation
global-no-pager = Show long answers without a pager
global-color = Colours: auto, always or never
global-names = Show names of people in csv and markdown lists too
global-help = Show this help
value-global-db = FILE
value-global-agreement = ID
value-global-today = DATE
value-global-known = DATE
value-global-lang = LANGUAGE
value-global-format = FORMAT
value-global-as = NAME
value-global-color = WHEN

arg-body-or-duty = Body or duty in question
arg-party = Name, id or other designation of the party
arg-on = Day in question; default today where something is asked
arg-purpose = Purpose of the meeting, for example monitoring
arg-reference = Paper behind the record, for example "municipal council 27.3.2023 § 12"
arg-decided-by = Who decided it
arg-meeting = Number of the meeting
arg-to = To whom: a party, for an action also a person
arg-all = Every party for which the act is still missing
arg-signer = Name of whoever signed
arg-signer-title = Title of whoever signed
value-body-or-duty = BODY
value-party = PARTY
value-on = DATE
value-purpose = PURPOSE
value-reference = TEXT
value-decided-by = TEXT
value-meeting = NUMBER
value-to = NAME
value-signer = NAME
value-signer-title = TITLE

## Heads of an answer

row-why = Why
row-agreement = Agreement
row-reading = Reading
row-local = Arranged
row-entry = Recorded
row-fact = Fact
row-law = Law
row-note = Note
row-suggestion = Suggestion
row-next = Next

head-number = No

list-and = { $first } and { $last }
clause-place = { $heading }, paragraph { $paragraph }
entry-told = entry { $entry }: { $text }
person-forgotten = person { $number } (details removed)
office-chair = chair
office-vice-chair = vice-chair
office-secretary = secretary
office-of-body = the { $office } of the { $body }

recorded = Recorded.
recorded-already = This is recorded already; nothing was added.
recorded-nothing = Nothing was recorded.
recorded-dry-run = This would be recorded; nothing was.

## Who convenes

convener-known = { $count ->
    [one] { $convener } convenes the next meeting of the { $body }.
   *[other] { $convener } convene the next meeting of the { $body }.
    }
body-without-genitive = { $body }
convener-open = Neither the agreement nor the register tells who convenes the next meeting of the { $body }.
convener-officer = { $person } ({ $office } of the { $body }, { $party })

why-never-met = the { $body } has not met yet
why-never-met-here = the { $body } has not met under this agreement yet
why-not-yet-this-term = the { $body } has not met yet in this term
why-has-met = the { $body } has met already
why-planned-to-meet = the { $body } is to meet earlier already
why-planned-before = { $why }; { $count ->
    [one] meeting { $meeting } ({ $day }) is planned before this one and is taken to be held
   *[other] { $count } meetings are planned before this one, the last of them meeting { $meeting } ({ $day }), and are taken to be held
    }
why-every-time = the same rule holds for every meeting
why-external = whoever convenes is not a party to the agreement
why-external-among = one of those who convene is not a party to the agreement
why-turn-meeting = the turn changes with each meeting
why-turn-year = the turn changes every year
why-turn-term = the turn changes with each term

open-text-names-nobody = the agreement names nobody
open-nothing-agreed = the agreement leaves it to the body to agree, and nothing agreed is recorded
open-arrangement-lapsed = what was arranged is no longer in force (entry { $entry })
open-never-elected = the { $body } has no { $office }: no election is recorded
open-resigned = the { $body } has no { $office }: the last one resigned, last day { $day }
open-term-ended = the { $body } has no { $office }: the last one's term ended on { $day }
open-officers-party-left = the { $body } has no { $office }: { $party } was in the agreement until { $day } only
open-officers-party-unknown = the { $body } has no { $office }: { $party } is no longer a party to the agreement
party-no-longer = { $party } (no longer a party)
open-party-left = { $party } was in the agreement until { $day } only
open-actor-ended = { $actor } existed until { $day } only
open-rotation-empty = no party is left in the rotation
open-term-unknown = the agreement's file does not have the term to which the day belongs
open-body-ended = the body ended on { $day }
open-body-not-yet = the body begins on { $day } only
open-arranger-unknown = who arranges the meeting is not recorded
open-no-rule = the agreement has no rule about it

next-elect = record the election: yhdyspinta body elect { $body } { $office } NAME --party PARTY --on DATE
next-arrange = record what was arranged: yhdyspinta body arrange { $body } --convener PARTY --on DATE
next-amend = agree on another convener, amend the agreement's text and take it into use: yhdyspinta agreement load FILE
next-add-term = add the term to the agreement's text and take it into use: yhdyspinta agreement load FILE

suggest-lapsed = arrange it again as before (entry { $entry }: { $text })
suggest-chair = { $chair }
suggest-chair-once-elected = The chair may convene, once elected and recorded.
suggest-parties = one of these: { $parties }

## Notes

note-date = { $input } = { $day }
note-other-day = This answer is for { $day }.
note-act-to-come = Note: { $day } is still to come; the act is taken as done only because another day was given for today.
note-no-register = there is no register yet; the answer rests on the agreement's text, and the first record creates the register
note-no-register-at = There is no register { $path }; the answer rests on the agreement's text.
note-register-created = Created the register { $path }.
note-in-force-later = the agreement enters into force on { $day } only (yhdyspinta agreement show)
note-not-in-force = { $approvals ->
    [0] { $signatures ->
        [0] the agreement is not in force yet (yhdyspinta agreement show)
        [one] the agreement is not in force yet: one signature is missing (yhdyspinta agreement show)
       *[other] the agreement is not in force yet: { $signatures } signatures are missing (yhdyspinta agreement show)
        }
    [one] { $signatures ->
        [0] the agreement is not in force yet: one approval is missing (yhdyspinta agreement show)
        [one] the agreement is not in force yet: one approval and one signature are missing (yhdyspinta agreement show)
       *[other] the agreement is not in force yet: one approval and { $signatures } signatures are missing (yhdyspinta agreement show)
        }
   *[other] { $signatures ->
        [0] the agreement is not in force yet: { $approvals } approvals are missing (yhdyspinta agreement show)
        [one] the agreement is not in force yet: { $approvals } approvals and one signature are missing (yhdyspinta agreement show)
       *[other] the agreement is not in force yet: { $approvals } approvals and { $signatures } signatures are missing (yhdyspinta agreement show)
        }
    }
note-ended-term = the agreement's time is over (yhdyspinta agreement show)
note-ended-too-few = the agreement has ended, because too few parties are left (yhdyspinta agreement show)
note-ended-superseded = another agreement stands in the place of this one (yhdyspinta agreement list)

## Entries

fact-approved = { $party } approved the agreement on { $on }
fact-rejected = { $party } rejected the agreement on { $on }
fact-signed = { $party } signed the agreement on { $on }
fact-notice = { $party } gave notice on { $on }
fact-notice-oral = { $party } gave notice orally on { $on }
fact-received = { $to } received the notice of { $giver } on { $day }
fact-sent = the notice of { $giver } was sent on { $day } to { $to }
fact-notice-withdrawn = { $party } withdrew its notice on { $on } with the consent of all parties
fact-contact = { $party }, contact person from { $on }: { $person }
fact-done = done on { $on }: { $key }
fact-waived = waived on { $on }: { $key }
fact-action = action { $action }: { $text }, due on { $due }
fact-action-done = action { $action } was done on { $on }
fact-loaded = version { $version } of the agreement's text was taken into use on { $on }
fact-taken-back = entry { $entry } was taken back
fact-meeting-planned = meeting { $meeting } of the { $body } takes place on { $on }
fact-meeting-moved = meeting { $meeting } of the { $body } was moved to { $on }
fact-meeting-changed = details of meeting { $meeting } of the { $body } were changed
fact-meeting-convened = meeting { $meeting } of the { $body } was convened on { $on }
fact-meeting-held = meeting { $meeting } of the { $body } was held on { $on }
fact-meeting-cancelled = meeting { $meeting } of the { $body } was cancelled
fact-body-added = the { $body-name } began on { $on }
fact-body-closed = the { $body-name } ended on { $on }
fact-elected = { $office } of the { $body } from { $on }: { $person } ({ $party })
fact-resigned = the { $office } of the { $body } resigned, last day { $on }
fact-appointed = member of the { $body } from { $on }: { $person } ({ $party })
fact-left = { $person } left the { $body }, last day { $on }
fact-arranged = the convener of the { $body } was agreed on { $on }: { $conveners }
fact-arranged-rotation = the turns to convene the { $body } were agreed on { $on }: { $rotation }
fact-arranged-both = the convener of the { $body } was agreed on { $on }: { $conveners }; turns: { $rotation }
fact-arranged-communication = the communication of the { $body } was agreed on { $on }: { $communication } is responsible
fact-other = another entry of { $on }

## What stands in the way

objection-approved = { $party } is recorded to have approved the agreement on { $day }
objection-signed = { $party } is recorded to have signed the agreement on { $day }
objection-rejected = { $party } is recorded to have rejected the agreement on { $day }
objection-rejected-that-day = { $party } is recorded to have rejected the agreement on the same day
objection-approved-that-day = { $party } is recorded to have approved the agreement on the same day
objection-meeting-unknown = there is no meeting { $meeting }
objection-meeting-cancelled = meeting { $meeting } is cancelled
objection-cancelled-otherwise = meeting { $meeting } is recorded as cancelled for another reason: { $reason }
objection-meeting-held = meeting { $meeting } was held already on { $day }
objection-held-otherwise = meeting { $meeting } is recorded as held with other details on { $day }
objection-convened-otherwise = meeting { $meeting } is recorded as convened with other details on { $day }
objection-convened-after-held = meeting { $meeting } was held on { $day } and cannot have been convened later
objection-body-exists = the { $body } exists already
objection-body-closed = the { $body } ended on { $day }
objection-body-not-yet = the { $body } begins on { $day } only
objection-other-elected = { $body }: another { $office } is recorded for the same day
objection-nobody-in-office = { $body }: there is no { $office } who could resign
objection-ends-before-it-began = { $body }: the { $office } took office on { $day } only
objection-resigned = { $body }: the { $office } is recorded to have resigned, last day { $day }
objection-member-since = { $body }: the person has been a member since { $day }
objection-no-member = { $body }: the person is no member
objection-left = { $body }: the person is recorded to have left, last day { $day }
objection-membership-ends-before = { $body }: the person is a member from { $day } only
objection-arranged = { $body }: something else is recorded as arranged for the same day
objection-notice-stands = { $party } gave notice already on { $day }
objection-no-notice = { $party } has not given notice
objection-sent = the notice is recorded as sent on { $day } to { $party }
objection-received = { $party } is recorded to have received the notice on { $day }
objection-received-before-sent = the notice was sent on { $day } only to { $party }
objection-sent-before-given = the notice was given on { $day } only, so it cannot have been sent on { $sent } (to { $party })
objection-delivered-before-given = the notice was given on { $day } only, so { $party } cannot have received it earlier
objection-not-a-recipient = { $party } is none of those to whom the notice is given
objection-notice-withdrawn = { $party } withdrew its notice on { $day }
objection-notice-ended = the period of notice is over: { $party } was in the agreement until { $day }
objection-withdrawn-before-given = { $party } gave notice on { $day } only
objection-party-has-left = { $party } was in the agreement until { $day } only
objection-done = { $key } is recorded as done on { $day }
objection-waived = { $key } is recorded as waived for another reason: { $reason }
objection-action-unknown = there is no action { $action }
objection-action-done = action { $action } is recorded as done on { $day }
hint-correct = If entry { $entry } is wrong, correct it: { $command }, or take it back: yhdyspinta undo { $entry }
hint-take-back = If entry { $entry } is wrong, take it back: yhdyspinta undo { $entry }
hint-refused = See what is recorded: yhdyspinta log

## Failures

failure = Error: { $message }
failure-cause = Caused by: { $cause }
failure-hint = Hint: { $hint }
failure-internal = the program did not expect this
hint-internal = Check the register: yhdyspinta doctor. If it happens again, tell those who maintain the program.
failure-output = the answer could not be written
hint-output = Check where the output goes and whether there is room. What the command recorded is in the log: yhdyspinta log
failure-usage = the command was not understood
hint-usage = See the help: yhdyspinta --help, or add --help to the command.
hint-usage-of = See the help: { $command } --help
failure-missing = missing: { $what }
hint-missing = Add { $what } with a value. For help, add --help to the command.
failure-missing-command = the subcommand is missing
failure-unknown-argument = unknown option: { $input }
failure-extra-word = a word too many: { $input }
failure-unknown-command = unknown command: { $input }
failure-argument-conflict = these cannot be given together: { $one } and { $other }
failure-value-missing = the value is missing or does not fit: { $what }
failure-too-many = the number of values is wrong: { $what }
failure-bad-value = { $option } cannot be “{ $input }”
failure-empty-db = the value of --db is empty
failure-unknown-office = there is no office “{ $input }”
hint-bad-value = Possible values: { $allowed }
hint-email = Give the address in the form name@example.org.
hint-did-you-mean = Did you mean: { $suggested }?
failure-bad-now = the value “{ $input }” of YHDYSPINTA_NOW cannot be read as an instant
hint-bad-now = Give the instant like this: 2026-02-02T09:00:00+02:00, or remove the variable.
failure-date-empty = the day is missing
failure-not-a-date = “{ $input }” is not a day
failure-no-such-day = the calendar has no day { $input }
failure-date-out-of-range = the day { $input } lies outside the program's calendar
hint-date = Give a day like this: 2025-05-14, 14.5.2025, today, +2w. More: yhdyspinta help dates
hint-short-year = Give the year in four digits, as 14.5.2025.
failure-future-act = { $day } is still to come; only what has happened by today, { $today }, can be recorded as done
hint-future-act = Check the day, and record the act when it has happened.
failure-known-on-write = --known does not fit a command that records
hint-known-on-write = Leave out --known.
failure-no-list = the answer is no list, so it cannot be a csv or markdown table
hint-no-list = Leave out --format, or use --json.
failure-unknown-party = there is no party “{ $input }”
hint-party-list = List the parties: yhdyspinta party list
failure-is-a-group = “{ $input }” ({ $name }) is a group, not one party
failure-is-an-actor = “{ $input }” ({ $name }) is an actor outside the agreement, not a party
failure-unknown-body = there is no body “{ $input }”
failure-empty-name = the name is missing
hint-body-list = List the bodies: yhdyspinta body list
failure-ambiguous-name = “{ $input }” can mean several: { $candidates }
hint-ambiguous = Use one of these ids.
failure-duty-without-meeting = the duty “{ $input }” is not a meeting, so nobody convenes it
failure-unknown-agreement = there is no agreement “{ $input }”
failure-which-agreement = the register holds several agreements: { $candidates }
hint-which-agreement = Choose one: --agreement ID. List them: yhdyspinta agreement list
failure-bad-agreement = the text of the agreement { $name } has mistakes
hint-bad-agreement = See them: yhdyspinta agreement check FILE
failure-no-home = the system does not tell where the user's data folder is
hint-no-home = Name the file of the register: --db FILE or the variable YHDYSPINTA_DB.
failure-no-register = there is no register { $path }
hint-no-register = Check the path. The first record creates a new register.
failure-moved = somebody else recorded at the same time, and this was not recorded
note-waiting = The register may be in use by another program. Waiting for at most { $seconds } seconds…
failure-busy = the register { $path } is in use by another program
hint-try-again = Try again in a moment.
failure-not-a-register = { $path } is not a register of yhdyspinta
hint-not-a-register = Check the path: --db FILE or the variable YHDYSPINTA_DB.
failure-damaged = the register { $path } is damaged
hint-damaged = Check the register: yhdyspinta doctor. Restore the latest backup if needed.
failure-too-new = the register { $path } was made by a newer program
hint-too-new = Install the newest version. The register was left untouched.
failure-read-only = the register { $path } cannot be written
hint-read-only = Check the permissions of the file and its folder.
failure-network-file-system = the register { $path } lies on a network file system, where writing is not safe
hint-network-file-system = Move the register to a local disk and name it: --db FILE. Reading works over the network too.
failure-full = the disk is full: { $path }
hint-full = Free some space and try again. Nothing was recorded.
failure-io = the file { $path } cannot be used
hint-io = Check the path, the disk and the permissions.
value-file = FILE
value-id = ID
value-name = NAME
failure-target-exists = the file { $path } exists already
hint-target-exists = Name another file, or replace the old one with --force.
failure-target-is-source = { $path } is the register itself
hint-target-is-source = Name another file for the backup.

# Causes

cause-forbidden = permission is lacking
cause-not-there = there is no such file or folder
cause-folder = it is a folder, not a file
cause-not-a-folder = a part of the path is a file, not a folder
cause-not-a-file = it is no ordinary file
cause-links = the links lead in a circle
cause-name = the name cannot be the name of a file
cause-read-only-disk = the disk can only be read
cause-full = the disk or the disk quota is full
cause-too-large = the file would be larger than the system permits
cause-not-a-database = it is no database
cause-foreign = it is the database of another program
cause-content = the content of the file has changed, or a part of it is missing
cause-row = a row of the database is not one that this program writes
cause-entry = entry { $entry } cannot be read
cause-copy = the copy is not like the register
cause-gone = the file was removed or replaced while in use, and this was not recorded
cause-disk = the disk failed
cause-other = the system reported an error
