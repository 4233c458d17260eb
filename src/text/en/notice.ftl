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
impact-bodies = left without a convener: { $bodies }
impact-office = { $office } of { $body }: { $person } would leave
impact-memberships = { $count ->
        [one] one membership would end
       *[other] { $count } memberships would end
    }
note-earliest-notice = no notice is possible before { $day }
note-nothing-recorded = nothing was recorded; record a notice with: yhdyspinta notice give --party { $party } --on DATE
note-earliest-last-day = if the period ran from the first receipt, the last day would be { $day }
note-deliver = record the receipts: yhdyspinta notice deliver --party { $party } --to-all --received DATE
note-give-in-writing = record the written notice once it is given: yhdyspinta notice give --party { $party } --on DATE
notice-before = { $party } gives notice on { $day }. If everybody receives it that day, its last day as a party is { $last }.
notice-before-no-effect = { $party } gives notice on { $day }. It has no effect, because the agreement is not in force then.
ask-notice-give = Record the notice?
note-nothing-was-recorded = Nothing was recorded.
notice-recipients = { $count ->
        [one] one: { $parties }
       *[other] { $count }: { $parties }
    }
heading-deliver = Record when the notice has been sent and received:
warning-oral-notice = an oral notice has no effect: the agreement requires writing
warning-notice-not-in-force = the notice has no effect: the agreement was not in force when it was given
warning-no-last-day = no last day can be computed
warning-delivery-to-self = { $party } gave the notice itself, so no delivery to it was recorded
failure-decided-after-given = the notice was given on { $given }, but decided only on { $decided }
hint-decided-after-given = a decision comes before its notice: check --on and --decided
failure-sent-or-received = the day of dispatch or of receipt is missing
hint-sent-or-received = give --sent DATE, --received DATE or both; receipt cannot come before dispatch
failure-received-before-sent = the notice would be received on { $received }, before it was sent on { $sent }
hint-notice-give = record the notice first: yhdyspinta notice give --party { $party } --on DATE
failure-consent-of-all = a notice can be withdrawn only with the consent of all parties
hint-consent-of-all = when all have consented, add --consent-of-all
