### What is owed, checks, actions and reminders.

help-due = List what is owed: what, by whom and by when
help-due-done = Record that something owed was done
help-due-waive = Record a decision not to do something owed
examples-due =
    yhdyspinta due
    yhdyspinta due --all --year 2025
    yhdyspinta due --within 60 --party loppi
examples-due-done =
    yhdyspinta due --all
    yhdyspinta due done review:sisallon-arviointi --on 2025-05-14 --dry-run
examples-due-waive =
    yhdyspinta due waive review:sisallon-arviointi --reason "put off by decision" --dry-run

arg-all-owed = Show also what was met and what was waived
arg-year = A calendar year
value-year = YEAR
arg-within-owed = Only what has its last day within so many days, or has passed it
arg-check = End with exit code 4 where something is due or late
arg-key = The key of something owed, as yhdyspinta due prints it
value-key = KEY

owed-cadence = { $body }: meetings { $period } ({ $count } held, at least { $min } agreed)
owed-meeting = { $subject } { $period }
owed-review = { $subject }
owed-election = { $body }: { $office } to be elected
owed-approval = { $party }: approval of the agreement
owed-signature = { $party }: signature of the agreement
owed-delivery = delivery of the notice to { $party }
owed-notice-end = { $party }: the notice runs out
owed-term-end = the term { $subject } ends
owed-document = { $body }: { $subject }
owed-minutes = { $body }: minutes of meeting { $meeting }
owed-invitation = { $body }: invitation to meeting { $meeting }
owed-action = { $subject }
owed-contact = { $party }: no contact recorded
owed-arrangement = { $body }: record who convenes
owed-membership-end = { $body }: a membership ends ({ $party })
owed-party-end = { $party } ceases to exist
owed-actor-end = { $party } ceases to exist
owed-agreement-end = the agreement's period ends
owed-agreement-renewal = last day for a notice (otherwise the agreement goes on after { $day })

verdict-met = met
verdict-above = met, more than agreed
verdict-late = { $days ->
    [one] done one day late
   *[other] done { $days } days late
    }
verdict-over = over
verdict-coming = coming
verdict-due = due
verdict-at-risk = at risk
verdict-missed = missed
verdict-partial = partial year
verdict-open = open
verdict-waived = waived

responsible-open-convener = the convener is not known
responsible-all = all parties
responsible-unsaid = the agreement does not say

head-on = Day
head-by = By
head-standing = Standing
head-owed = Owed
head-responsible = Responsible
head-key = Key
row-responsible = Responsible
row-since = Open
due-not-known-to-bind = it is not known that the agreement is in force on the last day; it does not say what follows from that
due-since = since { $day }; no last day is agreed
row-days-left = Time left
row-key = Key
days-left = suitable meeting days left: { $days }

due-count = { $count ->
    [0] Nothing is owed.
    [one] { $late ->
        [0] One thing is owed, and it is not late.
       *[other] One thing is owed, and it is late.
        }
   *[other] { $late ->
        [0] { $count } things are owed, none of them late.
       *[other] { $count } things are owed, { $late } of them late.
        }
    }
due-line = { $what }: { $standing }
due-line-on = { $what }: { $standing }, { $by }
due-line-by = { $what }: { $standing }, by { $by }
note-told = Note: { $note }

failure-not-a-key = “{ $input }” is not the key of something owed
failure-unknown-key = nothing is owed under the key “{ $input }”
hint-key = List what is owed with its keys: yhdyspinta due --all
failure-done-by-its-fact = “{ $input }” cannot simply be recorded as done: a fact of its own does it
hint-done-by-its-fact = { $command ->
    [none] It goes away by itself once it has happened. To record a decision not to do it: yhdyspinta due waive
   *[other] Record the fact itself: { $command }
    }

## Checks

help-check = Check how the cooperation stands; nothing is printed when all is well
examples-check =
    yhdyspinta check --only missed,at_risk
    yhdyspinta check --skip missing_document --format csv
arg-only = Only these checks
value-only = CHECK
arg-skip = Not these checks
value-skip = CHECK

finding-clause = { " " }– agreement: { $place }
finding-hint = . { $hint }
finding-unrecorded-meeting = { $body }: meeting { $meeting } was planned for { $day }, and whether it was held is not recorded
finding-closed-body-meeting = { $body }: meeting { $meeting } is planned for { $day }, after the body has ended
finding-meeting-after-end = { $body }: meeting { $meeting } is planned for { $day }, after the agreement has ended
finding-no-convener = { $body }: nobody is known to convene meeting { $meeting } ({ $day }): { $why }
finding-officer-not-member = { $body }: { $person } ({ $party }) is { $office } but not a member
finding-leaving = { $party } leaves the agreement on { $day }: { $impact }
finding-rejected = { $party } rejected the agreement
finding-falling = the agreement ends on { $day } because too few parties remain ({ $remaining })
finding-orphaned = { $body }: { $actor }, which is to convene, existed only until { $day }
finding-term = no term of the kind { $kind } is known from { $day } on
finding-old-officer = the { $office } of { $body } was elected before the council term { $term }; the agreement does not say whether that is to be confirmed
leaves-body = { $body } is left without a convener
leaves-office = { $body } needs a new { $office }

hint-step = Do this: { $step }
hint-late = If the matter is closed: yhdyspinta due waive { $key } --reason TEXT
hint-missed = Record it as done: yhdyspinta due done { $key } --on DATE, or waive it: yhdyspinta due waive { $key } --reason TEXT
hint-hold-meeting = Record: yhdyspinta meeting hold { $meeting } or yhdyspinta meeting cancel { $meeting } --reason TEXT
hint-cancel-meeting = Call it off: yhdyspinta meeting cancel { $meeting } --reason TEXT
hint-appoint = Record the membership: yhdyspinta body appoint { $body } NAME --party PARTY --on DATE
hint-successor = Its successor is { $party }: agree which offices and turns to convene it takes over, and record them; the agreement does not say whether a new approval and signature are needed
hint-no-successor = Agree who goes on with its tasks, and record it
hint-leaving = See what has to be arranged: yhdyspinta terminate --party { $party }
hint-agreement-show = See how the agreement stands: yhdyspinta agreement show

head-check = Check
head-finding = Finding
head-hint = What to do

## Actions

help-action = Record what was agreed to be done, and follow it up
help-action-add = Record an agreed action
help-action-list = List the actions
help-action-done = Record that an action was done
examples-action =
    yhdyspinta action add "Send the agenda" --to loppi --by +2w --dry-run
    yhdyspinta action list
examples-action-add =
    yhdyspinta action add "Send the agenda" --to loppi --by +2w --dry-run
    yhdyspinta action add "Collect the figures" --to "Testi Esimerkki" --by 31.3. --body hytefoorumi --dry-run
examples-action-list =
    yhdyspinta action list --all
examples-action-done =
    yhdyspinta action list
    yhdyspinta action done 1 --on yesterday
arg-action-text = What is to be done
value-action-text = TEXT
arg-action-to = Who is to do it: a party or a person's name
value-action-to = PARTY|NAME
arg-by = The last day
value-by = DATE
arg-action-all = Show also what was done
arg-action-number = The number of the action
value-action-number = NUMBER
head-action = Action
action-count = { $count ->
    [0] No open actions.
    [one] One action.
   *[other] { $count } actions.
    }
action-done-on = done { $day }
warning-new-person = { $name } is not a party, so the name was recorded as that of a new person
warning-new-person-dry-run = { $name } is not a party, so the name would be recorded as that of a new person
hint-party-or-person = Did you mean: { $suggested }? If it is a person's name, add --yes.
failure-empty-action = the text of the action is missing
failure-unknown-action = there is no action “{ $input }”
hint-action-list = List the actions: yhdyspinta action list --all

## Reminders

fact-reminded = reminded on { $on }: { $key }, to { $to }

help-remind = Send reminders of what is due or late
help-remind-why = Tell what was reminded of something owed, and why
examples-remind =
    yhdyspinta remind --dry-run
    yhdyspinta remind --within 14 --dry-run
examples-remind-why =
    yhdyspinta due
    yhdyspinta remind why review:sisallon-arviointi
arg-via = How to send: stdout, mbox=FILE, maildir=DIR, sendmail, sendmail=PROGRAM, smtp, smtp=FILE or hook=PROGRAM
value-via = WAY

reminder-subject = { $late ->
    [0] { $count ->
        [one] Reminder: one matter
       *[other] Reminder: { $count } matters
        }
   *[other] { $count ->
        [one] Reminder: one matter, which is late
       *[other] Reminder: { $count } matters, { $late } of them late
        }
    }
reminder-head =
    To: { $to }
    Subject: { $subject }
reminder-agreement = { $title }
reminder-late = LATE
reminder-coming = COMING UP
reminder-undated = OPEN WITHOUT A LAST DAY
reminder-matter = { $what }
row-late-days = Late
reminder-late-days = { $days ->
    [one] by one day
   *[other] by { $days } days
    }
reminder-automatic = yhdyspinta sent this message automatically. A matter is no longer reminded of once it is recorded as done.
remind-sent = { $count ->
    [one] Sent: { $to }, one matter
   *[other] Sent: { $to }, { $count } matters
    }
remind-failed = No reminder was sent: { $to }
row-reminded = Reminded
row-to-remind = To be sent
reminder-sent-on = { $day }: { $to } ({ $step })
reminder-superseded = { $day }: { $to } ({ $step }); the last day was { $base } then, and is another now
reminder-planned = { $to } ({ $step })
reminder-none = not yet, and no reminder has come up
failure-no-address = no email address is recorded: { $name }
hint-party-contact = Record the address: yhdyspinta party contact { $party } --email ADDRESS
hint-person-email = Record the address: yhdyspinta person set { $number } --email ADDRESS
failure-program = the program { $program } did not send the message
hint-program = Check that { $program } exists and may be run. The next run tries again.
step-before = { $days ->
        [one] with at most a day left
       *[other] with at most { $days } days left
    }
step-since = { $days ->
        [one] open for a day
       *[other] open for { $days } days
    }
step-late = late, reminder { $time }
step-at-risk = at risk

waived-for = { $day }: { $reason }
waived-by = { $day }: { $reason } (decided by: { $by })
row-waived = Waived
row-done = Done
row-not-held = Not held
row-outside = Outside
row-unrecorded = Unrecorded
due-meeting = meeting { $meeting }, { $day }
help-heading-checks = Checks:
check-missed = something agreed was not done in its time
check-late = something was done late, and nobody has taken note of it
check-at-risk = fewer suitable days are left than meetings are needed
check-missing-consent = an approval or a signature is missing
check-rejected = a party has rejected the agreement
check-missing-delivery = a notice has not reached everybody
check-leaving-party = a leaving party takes a convener or an officer along
check-too-few-parties = too few parties remain, or will
check-ending-party = a party ceases to exist soon
check-ending-actor = an outside actor on whom a rule rests ceases to exist, or has
check-vacant-office = an office is vacant
check-old-officer = an officer was elected before the present council term
check-officer-not-member = an officer was not named to the body
check-lapsed-arrangement = what a body had arranged has lapsed
check-missing-arrangement = the convener hangs on what the body arranges, and nothing is recorded
check-no-convener = nobody is known to convene a planned meeting
check-unrecorded-meeting = a meeting's day has passed, and nothing says whether it was held
check-closed-body-meeting = a meeting is planned for a body that has ended
check-meeting-after-end = a meeting is planned after the agreement has ended
check-missing-document = a document that a body is to have is missing
check-unknown-term = a rule goes by a term that is not known
remind-other-run = Another run of reminders is under way. This run sent nothing; the next one catches up with what is left.
remind-progress = Sending { $place }/{ $total }
hint-address = Correct the address: yhdyspinta party contact PARTY --email ADDRESS or yhdyspinta person set NUMBER --email ADDRESS
failure-mail-settings-missing = the settings of the mail server, { $path }, cannot be read
failure-mail-settings = there is a fault in the settings of the mail server, { $path }
failure-mail-unsafe = nothing is sent unprotected (security = "none") to { $server } except from the same machine; settings { $path }
failure-mail-password = in the settings { $path } user and password-command belong together: give both or neither
hint-mail-settings = Write the settings to { $path }: server, from and, where needed, security, port, user, password-command, ca-file (yhdyspinta remind --help).
failure-password-command = the program { $program } did not give the password of the mail server
hint-password-command = Try the command { $program } as the same user: the password must be the first line of its output.
failure-mail-server = the mail server { $server } does not answer or does not let us in; no message was sent
failure-mail-refused = the mail server { $server } did not take the message
hint-mail-server = Check the settings of the server { $server } and the recipient's address. The next run tries again.
