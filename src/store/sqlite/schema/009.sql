-- What is kept to be read quickly is long. To find a row in a table that is ordered by its key, SQLite reads the whole of it, and
-- to get at a column behind a long one the whole of that: so such rows stand in the order of their writing, beside an index of
-- their keys, and of a version everything but its text is in an index as well. The copies are made again by the next writes.
DROP TABLE compiled;

-- The compiled form of a version's text.
CREATE TABLE compiled (
    agreement TEXT NOT NULL,
    version INTEGER NOT NULL,
    form BLOB NOT NULL,
    PRIMARY KEY (agreement, version)
) STRICT;

DROP TABLE gathered;

-- What the entries of an agreement up to the last one come to, in the form of the program that gathered it.
CREATE TABLE gathered (
    agreement TEXT PRIMARY KEY,
    last INTEGER NOT NULL,
    form TEXT NOT NULL,
    history BLOB NOT NULL
) STRICT;

CREATE INDEX version_outline ON version (agreement, number, sha256, from_day);
