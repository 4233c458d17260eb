-- Entries once more, many to a row, in a form that is quicker to read. What counts is the table of entries: every row here can
-- be made again out of it, and a row that another program made is passed over.
CREATE TABLE packed (
    agreement TEXT NOT NULL,
    -- The first and the last of its entries; together the rows of an agreement hold the entries from 1 on without a gap.
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    -- The program's form in which they were packed.
    form TEXT NOT NULL,
    entries BLOB NOT NULL,
    PRIMARY KEY (agreement, first)
) STRICT;

-- The program never changes or removes an entry. Where another tool does, as to take out somebody's texts, no copy is left.
CREATE TRIGGER unpack_changed AFTER UPDATE ON entry
BEGIN
    DELETE FROM packed WHERE agreement IN (OLD.agreement, NEW.agreement);
END;

CREATE TRIGGER unpack_removed AFTER DELETE ON entry
BEGIN
    DELETE FROM packed WHERE agreement = OLD.agreement;
END;
