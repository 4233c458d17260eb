-- What is kept of agreements is now what an answer tells, and not only until when it tells nothing. Every row can be worked
-- out again: doctor --rebuild does it, and doctor compares.

CREATE TABLE new_agenda (
    agreement TEXT PRIMARY KEY,
    -- The place of its first version: the order of loading.
    place INTEGER NOT NULL,
    -- Whether every version has its row in succession.
    is_placed INTEGER NOT NULL CHECK (is_placed IN (0, 1)),
    -- The program's rules by which the rest was worked out; '' where it says nothing, as after a write to the agreement or
    -- to one that takes its place. A row whose rules are not the program's own says nothing either.
    rules TEXT NOT NULL,
    -- The last entry and the latest version out of which it was worked out, for which day, and in which language.
    entry INTEGER NOT NULL,
    version INTEGER NOT NULL,
    worked_out_on TEXT NOT NULL,
    language TEXT NOT NULL,
    -- From that day until the day before these, all that is to be reminded of and all that is listed as owed is in told.
    reminded_until TEXT NOT NULL,
    listed_until TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO new_agenda (
    agreement, place, is_placed, rules, entry, version, worked_out_on, language, reminded_until, listed_until
)
SELECT agreement, place, is_placed, '', 0, 0, '', '', '', ''
FROM agenda;

DROP TABLE agenda;
ALTER TABLE new_agenda RENAME TO agenda;

CREATE INDEX agenda_by_rules ON agenda (rules);
CREATE INDEX agenda_by_day ON agenda (worked_out_on);
CREATE INDEX agenda_by_language ON agenda (language);
CREATE INDEX agenda_by_reminders ON agenda (reminded_until);
CREATE INDEX agenda_by_list ON agenda (listed_until);
CREATE INDEX agenda_unplaced ON agenda (agreement) WHERE is_placed = 0;
CREATE UNIQUE INDEX agenda_by_place ON agenda (place);

-- What is told of an agreement in answers about all of them. The place of the agreement, times 1,048,576, and the number of
-- the row among those of the agreement make the key. Rows of an agreement whose agenda says nothing say nothing.
CREATE TABLE told (
    key INTEGER PRIMARY KEY,
    -- A reminder, something owed, or a meeting that is planned or convened.
    matter TEXT NOT NULL CHECK (matter IN ('reminder', 'owed', 'meeting')),
    -- From the first day until the day before the other one it is told; of a meeting the first is its own day.
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    -- As it is told to people and to scripts, in the program's own form.
    line BLOB NOT NULL,
    object BLOB NOT NULL
) STRICT;

CREATE INDEX told_by_day ON told (matter, from_day, until_day);

-- The people whose names may stand in what is told of an agreement: it is taken out when one of them is changed or forgotten.
CREATE TABLE told_person (
    person INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (person, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX told_person_by_place ON told_person (place);

-- The program never changes or removes an entry, and it lets no trigger run. Where another tool does, as to take out
-- somebody's texts, or changes a person, nothing is left of what was worked out of it.
CREATE TRIGGER untell_changed AFTER UPDATE ON entry
BEGIN
    UPDATE agenda SET rules = '' WHERE agreement IN (OLD.agreement, NEW.agreement);
    DELETE FROM told
    WHERE key IN (
        SELECT told.key
        FROM agenda
        JOIN told ON told.key BETWEEN agenda.place * 1048576 AND agenda.place * 1048576 + 1048575
        WHERE agenda.agreement IN (OLD.agreement, NEW.agreement)
    );
END;

CREATE TRIGGER untell_removed AFTER DELETE ON entry
BEGIN
    UPDATE agenda SET rules = '' WHERE agreement = OLD.agreement;
    DELETE FROM told
    WHERE key IN (
        SELECT told.key
        FROM agenda
        JOIN told ON told.key BETWEEN agenda.place * 1048576 AND agenda.place * 1048576 + 1048575
        WHERE agenda.agreement = OLD.agreement
    );
END;

-- A name that is changed or forgotten is gone at once from what is told.
CREATE TRIGGER untell_person AFTER UPDATE ON person
BEGIN
    UPDATE agenda SET rules = '' WHERE place IN (SELECT place FROM told_person WHERE person = OLD.number);
    DELETE FROM told
    WHERE key IN (
        SELECT told.key
        FROM told_person
        JOIN told ON told.key BETWEEN told_person.place * 1048576 AND told_person.place * 1048576 + 1048575
        WHERE told_person.person = OLD.number
    );
END;
