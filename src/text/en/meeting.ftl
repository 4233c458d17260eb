### Meetings and responsibilities.

help-meeting = Plan, move, convene or cancel a meeting, or record it as held
help-meeting-new = Record a new meeting and tell who answers for it
help-meeting-list = List meetings
help-meeting-show = Show a meeting, its convener and its responsibilities
help-meeting-change = Move a meeting or change something else about it
help-meeting-convene = Record that the invitation has been sent
help-meeting-hold = Record that a meeting was held
help-meeting-cancel = Record that a meeting is cancelled
help-responsible = Tell who convenes, prepares, informs and pays

examples-meeting =
    yhdyspinta meeting new --body hytefoorumi --date 19.5. --time 13 --place "Town hall" --dry-run
    yhdyspinta meeting list --upcoming
examples-meeting-new =
    yhdyspinta meeting new --body hytefoorumi --date 19.5. --time 13:00 --place "Town hall" --dry-run
    yhdyspinta meeting new --body kuntakokous --date 20.5. --purpose monitoring --arranger hattula --dry-run
    yhdyspinta meeting new --body hytefoorumi --date 2023-05-10 --held --convened-by kanta-hame-hva --dry-run
examples-meeting-list =
    yhdyspinta meeting list
    yhdyspinta meeting list --upcoming --body hytefoorumi
    yhdyspinta meeting list --within 30 --format csv
examples-meeting-show =
    yhdyspinta meeting show 1
examples-meeting-change =
    yhdyspinta meeting change 1 --date 21.5. --reason "the chair cannot attend" --dry-run
    yhdyspinta meeting move 1 --date +1w --dry-run
examples-meeting-convene =
    yhdyspinta meeting convene 1 --dry-run
    yhdyspinta meeting convene 1 --on yesterday --convened-by chair --dry-run
examples-meeting-hold =
    yhdyspinta meeting hold 1 --present hattula,loppi --absent ypaja --dry-run
    yhdyspinta meeting hold 1 --present all --absent ypaja --dry-run
examples-meeting-cancel =
    yhdyspinta meeting cancel 1 --reason "nothing to discuss" --dry-run
examples-responsible =
    yhdyspinta responsible turvallisuusfoorumi
    yhdyspinta responsible kuntakokous --json

arg-body = The body
arg-date = The day of the meeting
arg-time = When the meeting begins
arg-ends = When the meeting ends
arg-place = Where the meeting takes place
arg-remote = Address of the remote meeting
arg-title = Title of the meeting
arg-arranger = Who arranges the meeting and pays for it
arg-held = The meeting has been held already
arg-convened-by = Who convened: a party or an office, as chair
arg-meeting-number = Number of the meeting
arg-reason = The reason
arg-present = Parties that were present; all: every party not said to be absent
arg-absent = Parties that were absent; all: every party not said to be present
arg-from = First day
arg-until = Last day
arg-upcoming = Only meetings that are still to come
arg-within = Only within so many days
value-body = BODY
value-date = DATE
value-time = TIME
value-ends = TIME
value-place = PLACE
value-remote = ADDRESS
value-title = TITLE
value-arranger = PARTY
value-convened-by = WHO
value-meeting-number = NUMBER
value-reason = REASON
value-present = PARTIES
value-absent = PARTIES
value-from = DATE
value-until = DATE
value-within = DAYS

row-title = Title
row-purpose = Purpose
row-place = Place
row-remote = Remote
row-convened = Invited
row-reason = Reason
row-present = Present
row-absent = Absent
row-convener = Convenes
row-convened-by = Convened
row-prepares = Prepares
row-agenda = Agenda
row-communication = Informs
row-costs = Costs
row-entries = Entries

head-agreement = Agreement
head-meeting = No.
head-body = Body
head-day = Day
head-time = Time
head-place = Place
head-state = State

meeting-line = Meeting { $meeting }: { $body }, { $when } ({ $state })
meeting-day-and-time = { $day } at { $time }
meeting-state-planned = planned
meeting-state-convened = convened
meeting-state-held = held
meeting-state-cancelled = cancelled
meetings-none = There are no meetings. Record one: yhdyspinta meeting new
purpose-monitoring = monitoring of the agreement

responsible-next = Responsibilities for the next meeting of: { $body }
convener-not-known = neither the agreement nor the register says
why-recorded = so it is recorded
still-open = open: { $why }
preparer-in-role = { $role } ({ $of })
prepares-with = { $who } together with { $with }
prepares-and = { $who }, and { $with }
prepares-unsaid = the agreement names nobody who prepares
communication-not-agreed = open: the body agrees on it itself, and nothing is recorded
costs-arranger = { $party }, as arranger of the meeting
costs-arranger-unknown = open: the arranger pays for the meeting, and none is recorded
costs-convener = { $party }, as convener
costs-not-paid = not paid: { $what }
costs-own-representatives = each organisation pays for its own representatives
cost-fees = meeting fees
cost-mileage = mileage
next-communication = record what was agreed: yhdyspinta body arrange { $body } --communication PARTY --on DATE
next-arranger = record who arranges it: yhdyspinta meeting change { $meeting } --arranger PARTY
next-arranger-held = record who arranged it: yhdyspinta correct { $entry } --arranger PARTY --reason REASON
note-convened-by-rules = nobody is recorded as convener, so it is taken to be whoever the rules name; if it was somebody else: yhdyspinta correct { $entry } --convened-by WHO --reason REASON

warning-holiday = { $day } is a public holiday or free day: { $name }
warning-saturday = { $day } is a Saturday
warning-sunday = { $day } is a Sunday
warning-quiet-period = { $day } falls into a time when meetings are seldom held: { $name }
warning-more-than-agreed = there would be { $count } meetings in the same period, where at most { $max } were agreed
warning-same-day = the same parties have a meeting that day: { $body }, meeting { $meeting }
warning-body-ended = { $body } ended on { $day }
warning-body-not-yet = { $body } is set up only on { $day }
warning-party-ended = { $party } was a party only until { $day }
warning-not-in-force = the agreement is not in force on { $day } (yhdyspinta agreement show)
warning-past-date = { $day } has passed; if the meeting was held: yhdyspinta meeting hold { $meeting }
warning-invitation-late = the invitation should have been sent by { $day }
warning-invitation-after = the invitation is dated { $on }, after the day of the meeting, { $day }; check both
warning-invited-for-another-day = the invitation was for another day; send a new one and record it: yhdyspinta meeting convene { $meeting } --on DATE
warning-below-quorum = { $present ->
        [one] one member was
       *[other] { $present } members were
    } present; a quorum needs { $needed }
warning-outside-window = a monitoring meeting is to be held between { $from } and { $until }
warning-after-window = a monitoring meeting was to be held between { $from } and { $until }
warning-purpose-of-others = { $purpose } is not for this body but for a meeting of { $bodies }
next-move = move it if need be: yhdyspinta meeting move { $meeting } --date DATE

failure-unknown-meeting = there is no meeting { $input }
hint-meeting-list = List the meetings: yhdyspinta meeting list
failure-nothing-to-change = it was not said what changes
hint-nothing-to-change = Give at least one of these: --date --time --ends --place --remote --title --purpose --arranger
failure-ends-before-time = the end ({ $ends }) must come after the beginning ({ $time })
hint-ends-before-time = Check --time and --ends.
failure-meeting-of-another-body = a meeting cannot be moved to another body ({ $input })
hint-meeting-of-another-body = Cancel the meeting (yhdyspinta meeting cancel) and record a new one (yhdyspinta meeting new)
failure-body-or-meeting = it was not said which body or meeting is meant
hint-body-or-meeting = Give a body or the number of a meeting: yhdyspinta responsible hytefoorumi, yhdyspinta responsible --meeting 1

row-good-days = Good days
ask-bodies = A meeting of which body?
ask-body = Body:
ask-date = Day:
ask-time = Time (empty if not known yet):
ask-place = Place (empty if not known yet):
ask-meant = Did you mean: { $body }?
ask-yes-or-no = yes/no:
