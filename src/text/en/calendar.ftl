### Periods, holidays and the topics of the help.

help-deadline = Count when a period ends
help-holidays = Show the named free days of a year
help-help = Show the help of a command, or tell about dates, names and exit codes

examples-deadline =
    yhdyspinta deadline --after 2024-02-29 --months 12
    yhdyspinta deadline --after 2025-03-01 --days 14 --act
    yhdyspinta deadline --before 2025-06-10 --weeks 1
    yhdyspinta deadline --before 2025-06-10 --clear-days 5
examples-holidays =
    yhdyspinta holidays
    yhdyspinta holidays 2026 --format csv
examples-help =
    yhdyspinta help start
    yhdyspinta help reminders
    yhdyspinta help dates
    yhdyspinta help exit-codes
    yhdyspinta help meeting new

arg-after = Day from which the period runs; itself not counted
arg-before = Day from which to count backwards; itself not counted
arg-months = Length in months
arg-weeks = Length in weeks
arg-days = Length in days
arg-clear-days = Number of whole days in between (backwards only)
arg-act = Something must be done in the period: its last day moves off a free day
arg-of-year = Year; default the current one
arg-topic = Command or topic: start, register, reminders, keys, scripts, dates, names, exit-codes
value-after = DATE
value-before = DATE
value-months = COUNT
value-weeks = COUNT
value-days = COUNT
value-clear-days = COUNT
value-of-year = YEAR
value-topic = TOPIC

## Periods

deadline-after = The last day is { $day }.
deadline-before = At the latest on { $day }.
row-counted = Counted
row-free-day = Moves
counted-days = { $count ->
    [one] one day
   *[other] { $count } days
    }
counted-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
    }
counted-months = { $count ->
    [one] one month
   *[other] { $count } months
    }
counted-clear-days = { $count ->
    [one] one clear day
   *[other] { $count } clear days
    }
counted-after = { $length } forwards from { $day }
counted-before = { $length } backwards from { $day }
law-150-1930-2 = Act on the Calculation of Statutory Time Limits (150/1930), section 2: the first day is not counted
law-150-1930-3-weeks = Act on the Calculation of Statutory Time Limits (150/1930), section 3: weeks end on the weekday of the same name
law-150-1930-3-months = Act on the Calculation of Statutory Time Limits (150/1930), section 3: months end on the day of the same number or, where there is none, on the last day of the month
law-150-1930-4 = Act on the Calculation of Statutory Time Limits (150/1930), section 4: backwards is counted on the same grounds
law-150-1930-5 = Act on the Calculation of Statutory Time Limits (150/1930), section 5: an act due on a free day may be done on the next working day
law-150-1930-5-backwards = Act on the Calculation of Statutory Time Limits (150/1930), section 5, does not speak of counting backwards; the cautious reading is the working day before
law-clear-days = clear days are only those that lie whole between the two days; neither of the two is counted
free-day = { $day } is { $name }
note-free-from = the first day after the period is { $day }; --act tells where the last day of an act moves off a free day
note-not-a-free-day = the day is not a free day, so it does not move
note-no-free-days = the agreement has no calendar of free days, so no day moves the deadline
failure-no-length = the length of the period is missing
hint-no-length = Add --months, --weeks or --days with a number; with --before also --clear-days.
failure-period-too-long = the period counted from { $day } leaves the calendar
hint-period-too-long = Give a shorter period.

## Holidays

holidays-of = Named free days of { $year }
head-holiday = Name
note-weekends = every Saturday and Sunday is a free day too where a period is counted (act 150/1930, section 5)
holiday-uudenvuodenpaiva = New Year's Day
holiday-loppiainen = Epiphany
holiday-pitkaperjantai = Good Friday
holiday-paasiaispaiva = Easter Sunday
holiday-toinen-paasiaispaiva = Easter Monday
holiday-vapunpaiva = May Day
holiday-helatorstai = Ascension Day
holiday-helluntaipaiva = Whit Sunday
holiday-juhannusaatto = Midsummer Eve
holiday-juhannuspaiva = Midsummer Day
holiday-pyhainpaiva = All Saints' Day
holiday-itsenaisyyspaiva = Independence Day
holiday-jouluaatto = Christmas Eve
holiday-joulupaiva = Christmas Day
holiday-tapaninpaiva = St Stephen's Day
holiday-saturday = a Saturday
holiday-sunday = a Sunday

## Topics of the help

topic-exit-codes =
    Exit codes

      0  done, answered
      1  failed or refused: the register cannot be read or written, a rule
         forbids the act
      2  not understood: usage, an unknown or ambiguous name, an unreadable
         date, a faulty agreement file
      3  left open: the agreement or the register does not say; the answer
         tells what to record or decide
      4  attention: something is due, late or missing

    3 comes from convener, responsible and terminate. 4 comes from check,
    due --check and doctor. Then too the answer is on standard output;
    everything else goes to standard error.
topic-dates =
    How to write dates

      2025-05-14  14.5.2025     a day
      14.5.                     a day without its year
      today yesterday tomorrow
      +14d -3d                  days from today, forwards or backwards
      +2w +1m                   weeks, months
      monday                    a weekday

    A day without its year and a weekday mean the latest such day for what has
    happened and the next for what is planned; today counts in both. Where
    something begins or ends (an election, a resignation, a membership, an
    arrangement), a day without its year is the nearest, behind or ahead. The
    program tells which day it took a relative date for.

    Of an approval or a signature perhaps only the month or the year is known:
    2023-03, 3/2023 or 2023. It is recorded, but missing until the exact day is
    recorded.

    A time is 13:00, 13.00 or 13. Today is the day in the agreement's time zone.
topic-names =
    How to write names

    A party or body is named by its id, official name, short name, genitive,
    another designation or code, a party also by its business id. Capitals,
    spaces and kinds of dashes do not matter, and a and o stand for ä, å and ö
    where the name is still the only one.

    Where something is asked, a beginning is enough: each word given must begin
    a word of the name, and of a body also a part of at least three letters
    will do. Where something is recorded, the name must be whole.

    Where several match, the program lists them and does not choose.
topic-start =
    Getting started

    The agreement's text is in the program: it answers before anything is
    recorded. What has happened is recorded as it happens, in any order and
    for past days too.

      yhdyspinta status
      yhdyspinta convener hytefoorumi
      yhdyspinta party approve --all --on 3.4.2023
      yhdyspinta party sign --all --on 2.5.2023
      yhdyspinta meeting new --body hytefoorumi --date 14.10.2026 --time 13
      yhdyspinta due

    Nothing is lost by trying: --dry-run shows what would be recorded, and
    undo takes the latest command back.

      yhdyspinta meeting new --body hytefoorumi --date 14.10.2026 --dry-run
topic-register =
    The register

    What has happened is kept in one file, the register. The first record
    creates it and tells where. No entry is ever changed or removed: a
    correction and an undo are entries of their own. Names and addresses of
    people are kept apart from the entries, so that they can be taken out: a
    change of them is not in the log and cannot be undone, but set again.

      yhdyspinta log --limit 20
      yhdyspinta doctor
      yhdyspinta backup copy.db

    Another file is named with --db or the variable YHDYSPINTA_DB. Several
    people may use one register on one machine: a writer waits for another,
    15 seconds unless YHDYSPINTA_WAIT says otherwise, and readers never wait.
    On a network drive the register can be read but not written.

    Take backups with the program, not by copying the file: the copy is
    checked before it gets its name. To restore one, put it in the place of
    the register while nobody writes, and look it over with doctor.
topic-reminders =
    Reminders

    Each thing that is due is reminded of before its last day and again when
    it is late, once at each step. What was sent is recorded, so the command
    may be run as often as you like, as from cron every morning.

    Where no last day is agreed, the steps are counted from the day on which
    the matter became open: an office is vacant, an agreed convener has
    lapsed, a notice is not sent, or a party has approved the agreement and
    not signed it. Where no such day is recorded, the matter is not reminded
    of, but due lists it. The steps stand in the agreement's file: see the
    table [reminders] there.

      yhdyspinta remind --dry-run
      yhdyspinta remind --via mbox=reminders.mbox

    A reminder goes to whoever has to act, to the address that was recorded:

      yhdyspinta party contact loppi --email registry@loppi.example

    Other ways to send are a mail server, a Maildir, the system's sendmail
    and a program of your own; without --via they are printed. What a matter
    was reminded of, and why, is told by its key:

      yhdyspinta due
      yhdyspinta remind why review:sisallon-arviointi
topic-keys =
    Keys

    Everything that is owed has a key, kind:what[:period], as due prints it.
    It stays the same for ever, so it can be noted down and used in scripts.

      cadence:hytefoorumi:2026          the meetings of a body in a year
      meeting:seurantakokous:2026       a duty that a meeting meets
      review:sisallon-arviointi         a duty once
      signature:loppi                   what a party has not done
      delivery:ypaja.tammela            what one party owes another

    By its key something is recorded as done, or decided not to be done:

      yhdyspinta due done review:sisallon-arviointi --on 20.5.2025
      yhdyspinta due waive cadence:hytefoorumi:2024 --reason "elections"
topic-scripts =
    Scripts

    With --json an answer is one object whose first field names its schema,
    as yhdyspinta/due/1. Within it fields are only added. An error is one
    object on the last line of standard error. Lists also come as csv and
    markdown.

      yhdyspinta due --json
      yhdyspinta meeting list --format csv
      yhdyspinta due --check

    A script says --no-input, so that it is never asked, and reads the exit
    code: yhdyspinta help exit-codes. The day, the register and who records
    may stand in variables: YHDYSPINTA_TODAY, YHDYSPINTA_DB, YHDYSPINTA_USER;
    yhdyspinta man lists them all.
