-- What is told in one form of one matter now lies together, in the order in which lists of all agreements tell it, so that a
-- list is read from its beginning to its end and nothing else besides. It is worked out again.

DROP TABLE told;

CREATE TABLE told (
    -- What the program asks for, and in which form: people's lines are even, scripts' objects odd.
    matter INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    -- The place of the agreement in the order of loading, and of the row among those of the agreement.
    place INTEGER NOT NULL,
    number INTEGER NOT NULL,
    -- From the first day until the day before the other one it is told; of a meeting the first is its own day. Days are counted
    -- from the beginning of our era.
    from_day INTEGER NOT NULL,
    until_day INTEGER NOT NULL,
    -- In the program's own form.
    form BLOB NOT NULL,
    PRIMARY KEY (matter, rank, place, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX told_by_place ON told (place);

UPDATE agenda SET rules = '' WHERE rules > '';
