### Parties, bodies and people.

## The parties

help-party-list = List the parties
examples-party-list =
    yhdyspinta party list
    yhdyspinta party list --format csv
help-party-show = Show a party: what it has done to be bound, and what its people hold
examples-party-show =
    yhdyspinta party show loppi
    yhdyspinta party show Lopen --on 14.5.2025
help-party-contact = Record whom to write to at a party
examples-party-contact =
    yhdyspinta party contact loppi --email kirjaamo@example.org --dry-run
    yhdyspinta party contact loppi --email testi@example.org --name "Testi Esimerkki" --dry-run

## The bodies

help-body = Show the bodies, or record what was decided about them
examples-body =
    yhdyspinta body list
    yhdyspinta body show hytefoorumi
help-body-list = List the bodies and who convenes them
examples-body-list =
    yhdyspinta body list
    yhdyspinta body list --on 14.5.2025
help-body-show = Show a body: convener, officers, members and meetings
examples-body-show =
    yhdyspinta body show hytefoorumi
    yhdyspinta body show perhekeskus --on 14.5.2025
help-body-add = Record that a body was set up
examples-body-add =
    yhdyspinta body add ikaverkosto --kind avoin-verkosto --name "ikäverkosto" --dry-run
    yhdyspinta body add liikuntaryhma --kind muu-tyoryhma --name "liikuntaryhmä" --reason "yhteinen hanke" --focus "arkiliikunta" --goal "yhteinen suunnitelma" --dry-run
help-body-close = Record that a body has ended
examples-body-close =
    yhdyspinta body close hyte-ryhma --on 31.12.2025 --reason "its tasks were moved" --dry-run
help-body-elect = Record the election of a chair, vice chair or secretary
examples-body-elect =
    yhdyspinta body elect hytefoorumi chair "Testi Esimerkki" --party hameenlinna --on 14.5.2025 --dry-run
help-body-resign = Record that an office was given up
examples-body-resign =
    yhdyspinta body resign --help
help-body-appoint = Record that somebody was named to a body
examples-body-appoint =
    yhdyspinta body appoint hyte-ryhma "Testi Esimerkki" --party loppi --on 14.5.2025 --dry-run
help-body-leave = Record that somebody left a body
examples-body-leave =
    yhdyspinta body leave --help
help-body-arrange = Record what a body has agreed about convening or communication
examples-body-arrange =
    yhdyspinta body arrange perhekeskus --convener loppi --on 14.5.2025 --dry-run
    yhdyspinta body arrange hyte-ryhma --rotation loppi,janakkala,hattula --turn year --on 14.5.2025 --dry-run

## People

help-person = Show people, or change what is kept of them
examples-person =
    yhdyspinta person list
help-person-list = List the people
examples-person-list =
    yhdyspinta person list
help-person-show = Show a person and what they hold
examples-person-show =
    yhdyspinta person show --help
help-person-set = Change a person's name, organisation or address
examples-person-set =
    yhdyspinta person set --help
help-person-merge = Join two entries for one person
examples-person-merge =
    yhdyspinta person merge --help
help-person-forget = Take out a person's name and address; offices and dates stay
examples-person-forget =
    yhdyspinta person forget --help

## Arguments

arg-new-body = Id of the new body: a–z, 0–9 and dashes
value-new-body = ID
arg-kind = Kind of body, as the agreement has it
value-kind = KIND
arg-name = Name
arg-genitive = Genitive of the name in Finnish
value-genitive = NAME
arg-focus = What the body is to focus on
value-focus = TEXT
arg-goal = Goal; may be repeated
value-goal = TEXT
arg-convener = Who convenes: a party, or chair, vice-chair or secretary; several convene together
value-convener = PARTY
arg-office = Office: chair, vice-chair or secretary
value-office = OFFICE
arg-person = Name or number of the person
value-person = PERSON
arg-into = The person to be kept
value-into = PERSON
arg-deputy-of = Whose deputy the person is
value-deputy-of = NAME
arg-rotation = The parties by turns, in order, separated by commas
value-rotation = PARTIES
arg-turn = When the turn passes on: meeting, year or term
value-turn = TURN
arg-communication = Who is responsible for communication
value-communication = PARTY
arg-email = E-mail address
value-email = ADDRESS

## Heads

row-id = Id
row-kind = Kind
row-code = Code
row-business-id = Business id
row-organisation = Organisation
party-lasts-from = begins { $from }
party-lasts-until = ends { $until }
party-lasts = exists { $from } – { $until }
party-successor = succeeded by { $party }
row-address = Address
row-approved = Approved
row-signed = Signed
row-notice = Notice
row-offices = Offices
row-memberships = Member of
row-convenes = Convenes
row-contact = Contact
row-aliases = Other names
row-level = Level
row-state = State
row-term = Term
row-officers = Officers
row-members = Members
row-named = Named
row-arrangement = Agreed
row-cadence = Meetings
row-last-meeting = Last meeting
row-next-meeting = Next meeting
row-focus = Focus
row-goals = Goals
row-number = Number
row-party = Organisation
row-email = E-mail
row-contact-of = Contact of
head-id = Id
head-party = Party
head-kind = Kind
head-approved = Approved
head-signed = Signed
head-leaving = Leaving
head-level = Level
head-convener = Convener
head-name = Name
head-email = E-mail
head-offices = Offices

## A party

party-line = { $name }
party-list-line = The parties of the agreement ({ $count }{ $left ->
        [0] {""}
       *[other] {", "}{ $left } left
    })
party-kind-wellbeing-county = wellbeing services county
party-kind-regional-council = regional council
party-kind-city = city
party-kind-municipality = municipality
party-kind-other = other
party-unconfirmed = { $value } (not from the agreement, unconfirmed)
party-rejected = rejected { $day }
party-act-missing = missing
party-act-inexact = { $day } (exact day missing)
party-left = a party until { $day }
party-has-left = left on { $day }
party-leaves = leaves on { $day }
party-office = { $body }: { $office } { $person }, since { $since }
party-notice-not-in-force = given before the agreement bound the party, without effect
party-notice-invalid-form = given orally, without effect
party-notice-too-early = given too early, without effect
party-notice-incomplete = given, not yet received by all
party-notice-running = the period is running
party-notice-ended = the period has ended
party-notice-withdrawn = withdrawn
party-note-approval = approval is missing: yhdyspinta party approve { $id } --on DATE
party-note-signature = signature is missing: yhdyspinta party sign { $id } --on DATE
party-note-approval-inexact = the exact day of the approval is missing: yhdyspinta party approve { $id } --on DATE
party-note-signature-inexact = the exact day of the signature is missing: yhdyspinta party sign { $id } --on DATE

## A body

body-list-line = The bodies ({ $count })
body-active = active
body-closed-on = ended { $day }
body-closes-on = active until { $day }
body-convener-open = left open
body-officer = { $office } { $person } ({ $party }), since { $since }
body-deputy = { $person } ({ $party }), deputy of { $whom }
body-all-parties = all parties
body-meeting = { $day } (meeting { $meeting })
body-arranged-conveners = convener: { $conveners }
body-arranged-rotation = by turns, { $turn }: { $order }
body-turn-meeting = each meeting
body-turn-year = each year
body-turn-term = each term
body-arranged-communication = communication: { $party }
body-arranged-since = since { $day }
body-arranged-until = until { $day }
body-at-least = at least { $count }
body-cadence-year = { $times } a year
body-cadence-term = { $times } in a council term
body-cadence-months = { $times } in { $months } months
body-note-why = why this convener: yhdyspinta convener { $body }

## A person

person-list-line = People ({ $count })
person-office = { $body }: { $office }, since { $since }

## Warnings

warning-signature-before-approval = signed without an earlier approval: { $parties }; the later of the two acts decides entry into force
warning-inexact-date = the exact day is missing: { $parties }; the act counts as missing until it is recorded
warning-in-force-no-more = the agreement is no longer in force; it was from { $was } (yhdyspinta agreement show)
warning-in-force-later = the agreement enters into force on { $day }
warning-in-force-since = the agreement is in force from { $day }
warning-in-force-moved = the agreement is in force from { $day }, not from { $was }
warning-office-not-elected = { $body }: by the agreement this body does not elect to the office ({ $office })
warning-not-a-member = { $party } does not belong to the body by the agreement ({ $body }); it elects from among its members
warning-replaces = the former { $office } { $person } is in office until { $day }
warning-same-officer = { $person } is { $office } at the same time; if they give that up: yhdyspinta body resign { $body } { $other }
warning-open-body = { $body } is open: by the agreement nobody is named to it
warning-text-names-convener = { $body }: the text of the agreement names the convener, and the arrangement does not change that
warning-text-names-communication = { $body }: the text of the agreement says who communicates, and the arrangement does not change that
warning-name-taken = another body is called “{ $name }” already; use the id
warning-meetings-planned = meetings are planned after the body's end: { $meetings } (yhdyspinta meeting cancel ID --reason TEXT)
warning-name-in-texts = the name still stands in the texts of these entries: { $entries }
warning-not-in-log = a change of a person is not in the log, and undo does not bring it back; it was: { $before }. To bring it back, set it again: yhdyspinta person set { $number }
warning-namesake = person { $number } ({ $party }) has the same name; { $name } was recorded as another person, { $new }. If they are one: yhdyspinta person merge { $number } { $new }
warning-merged = a merger is not in the log and cannot be undone
warning-forgotten = what is forgotten is not in the log and cannot be brought back
warning-person-left = person { $number } stays among the people; if they were recorded by mistake, yhdyspinta person forget { $number } takes their details out
warning-first-meeting-by-text = { $body }: the text names who convenes the first meeting; the arrangement holds for those after it
failure-body-id-taken = the id “{ $input }” is in use already

## Failures

failure-unknown-person = there is no person “{ $input }”
failure-ambiguous-person = several people are called “{ $input }”: { $candidates }
hint-person-list = List the people: yhdyspinta person list
hint-person-number = Use the person's number instead of the name: yhdyspinta person list
failure-body-id = “{ $input }” cannot be an id
hint-body-id = Use small letters a–z, digits and dashes, as in age-network.
failure-unknown-kind = the agreement has no kind of body “{ $input }”
hint-kinds = Kinds of the agreement: { $kinds }
failure-until-before-on = the last day { $until } lies before the first, { $on }
hint-until-before-on = Check --on and --until.
failure-merge-same = these are one person already ({ $number })

row-tasks = Tasks
row-invitation = Invitation
row-elects = Elects
elects-told = { $offices }{ $at ->
        [first] {" "}in its first meeting
        [annual] {" "}in its annual meeting
       *[none] {""}
    }; { $until ->
        [replaced] in office until a successor is elected
        [term] in office until the end of the body's term
       *[annual] in office until the next annual meeting
    }
row-quorum = Quorum
row-minutes = Minutes
row-meets = Meets
row-legal-basis = Legal basis
practice-unsaid = not agreed
invitation-days = at the latest { $count ->
        [one] a day
       *[other] { $count } days
    } before the meeting
invitation-weeks = at the latest { $count ->
        [one] a week
       *[other] { $count } weeks
    } before the meeting
invitation-clear-days = { $count ->
        [one] a clear day
       *[other] { $count } clear days
    } between invitation and meeting
quorum-members = at least { $count ->
        [one] one member
       *[other] { $count } members
    } present
quorum-share = more than { $percent } % of the members present
minutes-days = within { $count ->
        [one] a day
       *[other] { $count } days
    } of the meeting
meets-required = remotely
meets-allowed = also remotely
meets-preferred = remotely where possible
body-statutory = required by law
period-from = from { $day }
arg-language = Language in which messages are written: fi, sv or en
value-language = LANGUAGE
row-language = Language
language-fi = Finnish
language-sv = Swedish
language-en = English
