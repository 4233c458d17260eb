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
    yhdyspinta help dates
    yhdyspinta help names
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
arg-topic = Command or topic: dates, names, exit-codes
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
    happened and the next for what is planned; today counts in both. The
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
