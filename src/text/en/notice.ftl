## Leaving the agreement

help-terminate = Tell where a party's notice stands, or what would follow from one
examples-terminate =
    yhdyspinta terminate --party ypäjä
    yhdyspinta terminate --party ypäjä --on 2026-03-01
help-notice = Record a notice, its delivery and its withdrawal
examples-notice =
    yhdyspinta notice give --party ypäjä --on 2026-01-02 --dry-run
help-notice-give = Record that a party has given notice; nothing is sent
examples-notice-give =
    yhdyspinta notice give --party ypäjä --on 2026-01-02 --dry-run
    yhdyspinta notice give --party ypäjä --on 2026-01-02 --decided 2025-12-15 --dry-run
help-notice-deliver = Record that a notice was sent to a party, or received by it
examples-notice-deliver =
    yhdyspinta notice deliver --help
help-notice-withdraw = Record that a notice was withdrawn with the consent of all parties
examples-notice-withdraw =
    yhdyspinta notice withdraw --help
arg-decided = Day on which leaving was decided
value-decided = DATE
arg-oral = The notice was given orally
arg-to-recipient = To whom; several may be divided by commas
arg-to-all = To all of whom it is not recorded yet
arg-sent = Day of dispatch
value-sent = DATE
arg-received = Day on which the recipient received the notice
value-received = DATE
arg-channel = How: letter, email, hand or substitute
value-channel = CHANNEL
arg-consent-of-all = All parties have consented to the withdrawal

terminate-if-given = If { $party } gave notice on { $today } and everybody received it that day, its last day as a party would be { $if-last }.
terminate-no-rule = The agreement does not say when a notice would run out.
terminate-not-sent = { $party }: the period of notice has not begun, because it is not recorded that the notice was sent.
terminate-nobody-reached = { $party }: the period of notice has not begun, because nobody has received the notice yet.
terminate-gone = { $party } was a party only until { $last }, so it can no longer give notice.
terminate-not-in-force = The agreement is not in force, so a notice would have no effect: { $party } has given none.
terminate-given-before-force = { $party }: the notice given on { $given } has no effect, because the agreement did not bind the party then.
terminate-invalid-form = { $party }: the notice given on { $given } has no effect, because it was oral and the agreement requires writing.
terminate-too-early = { $party }: the notice given on { $given } has no effect, because none can be given before { $earliest }.
terminate-too-late = { $party }: the notice given on { $given } came too late in its year, so no last day can be told.
terminate-incomplete = { $party }: the period of notice has not begun, because { $count ->
        [one] one party has not received the notice yet.
       *[other] { $count } parties have not received the notice yet.
    }
terminate-running = { $party } is a party until { $last }; from { $free } the agreement does not bind it.
terminate-ended = { $party } was a party until { $last }; since { $free } the agreement has not bound it.
terminate-withdrawn = { $party }: the notice given on { $given } was withdrawn, and the agreement still binds the party.
terminate-reached = received by { $reached } of { $all }
row-delivery = Delivery
row-sent = On its way
row-missing = Missing
row-starts = Runs from
row-impact = Impact
row-recipients = Recipients
impact-bodies = { $ended ->
        [yes] left without a convener
       *[no] would be left without a convener
    }: { $bodies }
impact-office = { $office } of { $body }: { $person } { $ended ->
        [yes] left
       *[no] would leave
    }
impact-memberships = { $count ->
        [one] one membership
       *[other] { $count } memberships
    } { $ended ->
        [yes] ended
       *[no] would end
    }
note-earliest-notice = no notice is possible before { $day }
note-too-late-this-year = it is too late for a notice of this year; the last day is counted from the beginning of the next
note-nothing-recorded = nothing was recorded; record a notice with: yhdyspinta notice give --party { $party } --on DATE
note-earliest-last-day = if the period ran from the first receipt, the last day would be { $day }
note-deliver = record the receipts: yhdyspinta notice deliver --party { $party } --to-all --received DATE
note-dispatch = record the day of dispatch: yhdyspinta notice deliver --party { $party } --to-all --sent DATE
note-give-in-writing = record the written notice once it is given: yhdyspinta notice give --party { $party } --on DATE
note-too-late = the agreement does not say whether the notice holds for the next year; record a new one with: yhdyspinta notice give --party { $party } --on DATE
note-give-anew = record a new notice when it has been given: yhdyspinta notice give --party { $party } --on DATE
notice-before = { $party } gives notice on { $day }. If everybody receives it that day, its last day as a party is { $last }.
notice-before-no-effect = { $party } gives notice on { $day }. It has no effect, because the agreement is not in force then.
ask-notice-give = Record the notice? (yes/no)
note-nothing-was-recorded = Nothing was recorded.
notice-recipients = { $count ->
        [one] one: { $parties }
       *[other] { $count }: { $parties }
    }
heading-deliver = Record when the notice has been sent and received:
warning-oral-notice = an oral notice has no effect: the agreement requires writing
warning-notice-not-in-force = the notice has no effect: the agreement was not in force when it was given
warning-no-last-day = no last day can be computed
warning-notice-too-early = the notice has no effect: the agreement can be left on { $day } at the earliest
warning-notice-too-late = the notice came too late in its year, so no last day can be told
warning-delivery-to-self = { $party } gave the notice itself, so no delivery to it was recorded
failure-decided-after-given = the notice was given on { $given }, but decided only on { $decided }
hint-decided-after-given = A decision comes before its notice: check --on and --decided
failure-sent-or-received = the day of dispatch or of receipt is missing
hint-sent-or-received = Give --sent DATE, --received DATE or both; receipt cannot come before dispatch
failure-received-before-sent = the notice would be received on { $received }, before it was sent on { $sent }
hint-notice-give = Record the notice first: yhdyspinta notice give --party { $party } --on DATE
failure-consent-of-all = a notice can be withdrawn only with the consent of all parties
hint-consent-of-all = When all have consented, add --consent-of-all

## The agreement

help-agreement = Show, check, load and export the agreement
examples-agreement =
    yhdyspinta agreement show
    yhdyspinta agreement check
help-agreement-list = List the agreements of the register
examples-agreement-list =
    yhdyspinta agreement list
help-agreement-show = Tell whether the agreement is in force, and what is missing for it
examples-agreement-show =
    yhdyspinta agreement show
    yhdyspinta agreement show --on 2023-06-01
help-agreement-check = Check an agreement file; without one the agreement in use
examples-agreement-check =
    yhdyspinta agreement check
    yhdyspinta agreement export | yhdyspinta agreement check -
help-agreement-load = Take an agreement file into use as a new version
examples-agreement-load =
    yhdyspinta agreement export | yhdyspinta agreement load - --dry-run
help-agreement-export = Print the agreement file as it was loaded
examples-agreement-export =
    yhdyspinta agreement export
help-agreement-schema = Print the form of an agreement file as a JSON schema, for editors
examples-agreement-schema =
    yhdyspinta agreement schema
arg-file = Agreement file, or - for standard input
arg-version = Number of the version; else the one in use
value-version = NUMBER

agreement-headline = { $title }: { $state }.
agreement-list = { $count ->
        [one] One agreement.
       *[other] { $count } agreements.
    }
state-in-force = in force since { $day }
state-in-force-later = enters into force on { $day }
state-not-in-force = not in force yet
state-ended-term = ended when its term ran out
state-ended-too-few = ended, because too few parties remain
state-ended-superseded = superseded by another agreement
row-missing-approvals = Not approved
row-missing-signatures = Not signed
row-rejected = Rejected by
row-duration = Duration
row-parties = Parties
row-bodies = Bodies
row-version = Version
row-change = Change
missing-all = all { $count } parties
missing-day = { $party } (day unknown)
next-approve = record an approval: yhdyspinta party approve { $party } --on DATE
next-sign = record a signature: yhdyspinta party sign { $party } --on DATE
duration-open = until further notice
duration-until = until { $until }
duration-renews = until { $until }; goes on until { $renews } unless notice is given by { $notice }
row-falls = Ends if
falls-all-parties = the parties
falls-number = { $of }: fewer than { $count } remain
falls-share = { $of }: at most { $percent } % of the people remain
agreement-parties = { $count }{ $left ->
        [0] {""}
       *[other] {" "}({ $left } left)
    }
agreement-bodies = { $count }
agreement-built-in = the text that comes with the program, not in the register yet
agreement-version = { $version }
column-id = Id
column-title = Title
column-version = Version
column-state = State

change-added = { $what } added: { $names }.
change-removed = { $what } removed: { $names }.
change-changed = { $what } changed: { $names }.
change-party-added = A new party is { $name }.
change-party-removed = { $name } is no longer a party.
change-notice = { $party }: the last day of its notice is { $now }, earlier { $was }.
change-no-day = not known
change-notice-before = The agreement does not say which text holds for a notice given before { $day }; it is counted by the new one.
change-body-added = A new body is the { $name }.
change-body-removed = The { $name } is no longer a body of the agreement.
change-duty-added = A new duty is the { $name }.
change-duty-removed = The { $name } is no longer owed.
change-renamed = { $old } is now called { $name }.
change-ends = { $name } ceases to exist; its last day is { $day }.
change-cadence = { $name }: meetings { $new }, before { $old }.
change-no-cadence = no agreed number
change-office-added = { $name }: the office of { $office } is now filled by election.
change-office-removed = { $name }: the office of { $office } is no longer filled by election.
change-fields = { $name }, changed: { $fields }.
change-duration = The agreement lasts { $new }, before { $old }.
change-notice-months = The notice is { $new } months, before { $old } months.
change-annexes = annexes
field-short = short name
field-aliases = other names
field-code = code
field-business-id = business id
field-address = address
field-population = population
field-kind = kind
field-until = last day
field-successor = successor
field-name = name
field-form = what it asks for
field-level = level
field-tasks = tasks
field-members = members
field-convener = convener
field-elects = election of officers
field-cadence = grounds of the number of meetings
field-prepares = preparation
field-agenda = drawing up of the agenda
field-continues = continuation of an earlier agreement
field-joint-of = bodies that meet together
field-term = term
field-communication = communication
field-documents = documents
field-meets = way of meeting
field-legal-basis = legal basis
field-invitation = invitation
field-minutes = minutes
field-quorum = quorum
field-other = other details
rule-head = details of the document
rule-unsaid = topics on which nothing is agreed
rule-holidays = calendar of free days
rule-levels = levels
rule-spearheads = spearheads
change-from = The new text holds from { $day }; the earlier text holds for the days before.
change-all-days = The new text corrects the earlier one for all days.
change-successor = This agreement supersedes the agreement { $earlier } when it enters into force. Until then { $earlier } is in force.
change-successor-since = This agreement supersedes the agreement { $earlier } from { $day }.
change-successor-unknown = The agreement { $earlier }, which it supersedes, is not in the register.
change-compared = The changes are compared with the agreement { $earlier }.
warning-continues-unknown = the { $body } continues the body { $before } of the agreement { $earlier }, which is not in the register; its officers do not carry over
warning-stays-behind = entry { $entry } stays with the agreement { $earlier } and does not carry over: { $text }
change-groups = groups
change-actors = outside actors
change-new-bodies = kinds of body
change-terms = terms
change-clauses = clauses
change-readings = readings
change-rules = Rules changed: { $rules }.
rule-entry = entry into force
rule-duration = duration
rule-termination = termination
rule-costs = costs
rule-communication = communication
rule-representatives = representatives
rule-invitation = invitation
rule-minutes = minutes
rule-quorum = quorum
rule-service = service of documents
rule-quiet = quiet periods
rule-reminders = reminders
warning-unfit = entry { $entry } no longer fits the agreement: { $text }

failure-file-unreadable = the file { $input } cannot be read
failure-file-is-folder = { $input } is a folder
failure-file-too-large = { $input } is too large: an agreement file has at most { $limit } MB
failure-file-not-utf8 = { $input } is no UTF-8 text (line { $line }, column { $column })
hint-file = Give the path of an agreement file, or - for standard input.
hint-file-too-large = Check that it is the file you meant: an agreement file is usually smaller than 0.1 MB.
hint-file-not-utf8 = Save the file as UTF-8.
failure-unknown-version = there is no version { $input }
hint-agreement-list = See the versions: yhdyspinta agreement list
failure-faulty-file = the file { $input } has { $count ->
        [one] an error
       *[other] { $count } errors
    } and was not loaded
hint-agreement-check = Put the errors right and check: yhdyspinta agreement check { $file }
failure-unknown-zone = the time zone { $input } is not known
hint-unknown-zone = Use a name such as "Europe/Helsinki".

## Checking an agreement file

check-sound = { $name }: nothing to remark.
check-errors = { $name }: { $errors ->
        [one] one error.
       *[other] { $errors } errors.
    }
check-warnings = { $name }: { $warnings ->
        [one] one warning, no errors.
       *[other] { $warnings } warnings, no errors.
    }
check-both = { $name }: errors { $errors }, warnings { $warnings }.
severity-error = error
severity-warning = warning
problem-hint = help
problem-other = the other place is line { $line }, column { $column }
problem-did-you-mean = did you mean { $suggested }?
problem-write = write { $suggested }
problem-unknown = this place is faulty ({ $code })
problem-syntax = this is no TOML ({ $note })
problem-leading-zero = a number cannot begin with a zero
problem-hint-leading-zero = write a code in quotes, as "061"
problem-duplicate-key = the same key stands twice in the table
problem-hint-duplicate-key = remove one of them
problem-typographic-quotes = the quotation marks are those of a word processor; straight " are needed here
problem-unquoted-text = the text has no quotation marks
problem-unclosed-text = the closing quotation mark is missing
problem-unclosed-bracket = the closing bracket of a list or table is missing
problem-missing-equals = = is missing after the key
problem-missing-value = the key has no value
problem-control-character = the file has a character that belongs to no text
problem-too-deep = tables or lists stand in one another too deep
problem-too-large = the file is too large: { $bytes } kB, at most { $limit } kB
problem-too-many = there are more problems; these are the first { $listed }
problem-empty-file = the file is empty
problem-hint-empty-file = begin with a complete text: yhdyspinta agreement export
problem-format-too-new = the file has format { $found }, this program knows format { $known }
problem-hint-format-too-new = update the program
problem-format-unknown = there is no format { $found }
problem-unknown-key = the table { $table } has no key { $key }
problem-missing-key = { $key } is missing in the table { $table }
problem-one-needed = the table { $table } needs one of: { $keys }
problem-conflicting-keys = the table { $table } takes only one of: { $keys }
problem-wrong-type = expected { $expected }, found { $found }
problem-date-in-quotes = the date { $text } is in quotes
problem-hint-date-in-quotes = write the date without quotes, as 2026-01-01
problem-bad-date = there is no day { $text }
problem-hint-bad-date = write the date as year-month-day, as 2026-01-31
problem-from-after-until = the last day lies before the first
problem-unknown-word = the word { $word } is not known here; known are: { $known }
problem-out-of-range = the number { $found } cannot stand here; it must be from { $least } to { $most }
problem-out-of-range-least = the number { $found } cannot stand here; it must be at least { $least }
problem-dangling-id = there is no { $id } ({ $sort })
problem-wrong-sort = { $id } is a { $found }, but a { $expected } is needed here
problem-duplicate-id = the id { $id } is taken already ({ $sort })
problem-bad-id = { $id } is no id
problem-hint-bad-id = use the letters a to z, digits, hyphens and underscores
problem-empty-list = the list is empty
problem-empty-text = the text is empty
problem-text-too-long = the text is too long: { $characters } characters, at most { $limit }
problem-forbidden-character = the text has a character that cannot be shown ({ $character })
problem-bad-language = { $text } is no language code
problem-hint-bad-language = use a code such as "fi"
problem-bad-timezone = { $text } is no time zone
problem-hint-bad-timezone = use a name such as "Europe/Helsinki"
problem-no-clause = the rule ({ $rule }) does not say on which clause it rests
problem-hint-no-clause = add clause = "…"
problem-no-law = the rule ({ $rule }) does not say on which law it rests
problem-hint-no-law = add law = "…"
problem-no-convener = the body { $body } has no rule on its convener
problem-hint-no-convener = add convener, or convener = "unspecified" where the agreement is silent
problem-overlapping-terms = the terms { $first } and { $second } ({ $kind }) overlap from { $from } to { $until }
problem-business-id-invalid = { $found } is no business id
problem-business-id-digit = the check digit of the business id { $found } is wrong; it should be { $digit }
problem-hint-business-id-invalid = check the business id; its form is 1234567-8
problem-business-id-missing = the party { $party } has no business id
problem-hint-business-id-missing = add business_id = "…"
problem-business-id-normalised = the business id { $found } is read as { $canonical }
problem-address-missing = the party { $party } has no address
problem-genitive-missing = the name { $name } has no genitive
problem-hint-genitive-missing = add genitive = "…", so that Finnish sentences are right
problem-unconfirmed = the party { $party } has not confirmed { $field }
problem-hint-unconfirmed = once it is confirmed, take it off the list unconfirmed
problem-annex-missing = the file of the annex { $annex } is missing
problem-shared-name = the name { $name } stands for both { $first } and { $second }
problem-hint-shared-name = neither is found by it; remove it from one of them
problem-topic-unruled = there is no rule on { $topic }, and it is not listed as unsaid
problem-hint-topic-unruled = add a rule, or the topic to unsaid
problem-topic-ruled-and-unsaid = there is a rule on { $topic }, although it is listed as unsaid
problem-hint-topic-ruled-and-unsaid = remove the topic from unsaid
problem-min-over-max = at least { $min } is more than at most { $max }
problem-unknown-key-file = the file takes no key { $key }
problem-missing-key-file = { $key } is missing in the file
problem-bad-key = the key has a character that cannot stand in it
problem-quote-in-text = there is a quotation mark inside the text
problem-bad-head = the head of the table is faulty; it is written as [agreement] or [[party]]
problem-backslash = the backslash means nothing here; write it twice
problem-missing-comma = a comma is missing between two values
value-kind-text = a text
value-kind-text-or-languages = a text, or a table of texts by language
value-kind-whole = a whole number
value-kind-number = a number
value-kind-flag = true or false
value-kind-date = a date without quotes
value-kind-date-text = a date in quotes, as "2023-03"
value-kind-month-day = a day of the year in quotes, as "05-01"
value-kind-month-day-or-date = a day of the year in quotes, or a date without
value-kind-range = a list of the first and the last
value-kind-table = a table
value-kind-tables = a list of tables
value-kind-list = a list
value-kind-text-or-list = a text or a list of texts
value-kind-time = a time of day
sort-clause = clause
sort-reading = reading
sort-level = level
sort-party = party
sort-group = group
sort-actor = actor outside the agreement
sort-party-or-group = party or group
sort-anybody = party, group or actor
sort-term = term
sort-term-kind = kind of term
sort-body = body
sort-new-body = kind of body
sort-duty = duty
sort-annex = annex
sort-spearhead = spearhead
sort-document = document

## Status

help-status = Tell whether the agreement is in force, and what is next, due, late and left open
examples-status =
    yhdyspinta
    yhdyspinta status --on 2026-03-01
status-meeting = { $day } { $body }, meeting { $meeting } – { $who }
status-no-meeting = none is planned (yhdyspinta meeting new)
status-item = { $what }
status-item-by = { $what }, by { $by }
status-item-late = { $what }: { $standing }
status-more = and { $count } more ({ $command })
status-notice-running = { $party } leaves on { $day }
status-notice-ended = { $party } left on { $day }
status-notice-incomplete = { $party }: not running yet (yhdyspinta terminate --party { $id })
status-nothing-due = nothing in the next 60 days
row-due = Due
row-late = Late
row-open = Open
overview-agreements = The register holds { $count } agreements: { $parts }.
overview-all-in-force = all in force
overview-in-force = { $count } in force
overview-not-yet = { $count } not yet in force
overview-ended = { $count } ended
overview-standing = { $id }: { $state }
overview-under = { $told } ({ $id })
overview-meeting = { $day } { $body }, meeting { $meeting }
overview-no-meeting = none is planned
overview-of-one = the status of one agreement: yhdyspinta status --agreement { $id }
row-in-force = In force
row-not-in-force = Not in force
row-meetings = Meetings
row-of-one = In detail
status-in-force = The agreement has been in force since { $day }.
status-in-force-later = The agreement enters into force on { $day }.
status-not-in-force = The agreement is not in force yet.
status-ended-term = The agreement ended when its term ran out.
status-ended-too-few = The agreement has ended, because too few parties remain.
status-ended-superseded = The agreement has been superseded by another.

row-supersedes = Supersedes
row-standing = Standing duties
row-representatives = Representatives
representatives-own = each organisation names its own
row-spearheads = Spearheads
row-annexes = Annexes
row-unsaid = Not agreed
annex-missing = { $title } (missing)
topic-quorum = quorum
topic-voting = voting
topic-invitation = invitation
topic-minutes = minutes
topic-amendment = amendment
topic-accession = accession
topic-disputes = disputes
topic-notice-withdrawal = withdrawal of a notice
topic-representatives = number of representatives and when they are named
