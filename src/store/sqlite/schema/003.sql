-- What is kept beside the facts so that a question about all agreements need not read the history of each. Every row can be
-- worked out again from the tables of the first step, and none says more than they do.

-- Whose place a version's text says that its agreement takes; '' for nobody's.
CREATE TABLE succession (
    agreement TEXT NOT NULL,
    version INTEGER NOT NULL,
    supersedes TEXT NOT NULL,
    PRIMARY KEY (agreement, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX succession_by_superseded ON succession (supersedes) WHERE supersedes <> '';

-- For each agreement until when nothing comes up, as it was last worked out. A write to the agreement, or to one that takes
-- its place, empties `rules`; a row whose rules are not the program's own says nothing.
CREATE TABLE agenda (
    agreement TEXT PRIMARY KEY,
    -- The place of its first version: the order of loading.
    place INTEGER NOT NULL,
    -- Whether every version has its row in succession.
    is_placed INTEGER NOT NULL CHECK (is_placed IN (0, 1)),
    -- The program's rules by which the row was worked out; '' where it says nothing.
    rules TEXT NOT NULL,
    -- The last entry and the latest version out of which it was worked out, and for which day.
    entry INTEGER NOT NULL,
    version INTEGER NOT NULL,
    worked_out_on TEXT NOT NULL,
    -- From that day until the day before these, no reminder is to be sent and nothing is listed as owed.
    unreminded_until TEXT NOT NULL,
    unlisted_until TEXT NOT NULL,
    -- The last day of a meeting that is planned or convened; '' where there is none.
    last_meeting TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX agenda_by_rules ON agenda (rules);
CREATE INDEX agenda_by_day ON agenda (worked_out_on);
CREATE INDEX agenda_by_reminders ON agenda (unreminded_until);
CREATE INDEX agenda_by_list ON agenda (unlisted_until);
CREATE INDEX agenda_by_meeting ON agenda (last_meeting);
CREATE INDEX agenda_unplaced ON agenda (agreement) WHERE is_placed = 0;
CREATE UNIQUE INDEX agenda_by_place ON agenda (place);

INSERT INTO agenda (
    agreement, place, is_placed, rules, entry, version, worked_out_on, unreminded_until, unlisted_until, last_meeting
)
SELECT agreement, place, 0, '', 0, 0, '', '', '', ''
FROM version
WHERE number = 1;
