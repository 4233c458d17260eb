-- SQLite reads the text of every view and trigger at every opening, and the whole of a long value to get at what stands behind
-- it. What is kept to be read quickly stands in tables of its own, and views and triggers are short.

-- The compiled form of a version's text.
CREATE TABLE compiled (
    agreement TEXT NOT NULL,
    version INTEGER NOT NULL,
    form BLOB NOT NULL,
    PRIMARY KEY (agreement, version)
) STRICT, WITHOUT ROWID;

INSERT INTO compiled
SELECT agreement, number, compiled
FROM version
WHERE compiled IS NOT NULL;

ALTER TABLE version DROP COLUMN compiled;

-- What the entries of an agreement up to the last one come to, in the form of the program that gathered it.
CREATE TABLE gathered (
    agreement TEXT PRIMARY KEY,
    last INTEGER NOT NULL,
    form TEXT NOT NULL,
    history BLOB NOT NULL
) STRICT, WITHOUT ROWID;

DELETE FROM packed WHERE first = 0;

-- Only what the latest version says is shown.
DROP VIEW parties;
DROP VIEW bodies;
DROP VIEW convener_rules;

DELETE FROM agreement_party WHERE (agreement, version) NOT IN (SELECT agreement, MAX(number) FROM version GROUP BY agreement);
DELETE FROM agreement_body WHERE (agreement, version) NOT IN (SELECT agreement, MAX(number) FROM version GROUP BY agreement);
DELETE FROM agreement_convener_rule
WHERE (agreement, version) NOT IN (SELECT agreement, MAX(number) FROM version GROUP BY agreement);

CREATE VIEW parties AS
SELECT own.agreement, id, own.name, short, kind, business_id, approved_on, rejected_on, signed_on
FROM agreement_party AS own
LEFT JOIN shown_consent ON shown_consent.agreement = own.agreement AND party = id
ORDER BY own.agreement, place;

CREATE VIEW bodies AS
SELECT own.agreement, id, own.name, level, NULL AS added_on, closed_on
FROM agreement_body AS own
LEFT JOIN shown_body USING (agreement, id)
UNION ALL
SELECT agreement, id, name, NULL, added_on, closed_on
FROM shown_body
WHERE added_on IS NOT NULL;

CREATE VIEW convener_rules AS
SELECT agreement, body, rule
FROM agreement_convener_rule;

-- The program never changes or removes an entry. Where another tool does, as to take out somebody's texts, no copy is left.
DROP TRIGGER unpack_changed;
DROP TRIGGER unpack_removed;
DROP TRIGGER untell_changed;
DROP TRIGGER untell_removed;
DROP TRIGGER untell_person;

CREATE TRIGGER entry_changed AFTER UPDATE ON entry
BEGIN
    DELETE FROM packed WHERE agreement IN (OLD.agreement, NEW.agreement);
    DELETE FROM gathered WHERE agreement IN (OLD.agreement, NEW.agreement);
    DELETE FROM told;
    UPDATE agenda SET rules = '' WHERE rules > '';
END;

CREATE TRIGGER entry_removed AFTER DELETE ON entry
BEGIN
    DELETE FROM packed WHERE agreement = OLD.agreement;
    DELETE FROM gathered WHERE agreement = OLD.agreement;
    DELETE FROM told;
    UPDATE agenda SET rules = '' WHERE rules > '';
END;

CREATE TRIGGER person_changed AFTER UPDATE ON person
BEGIN
    DELETE FROM told;
    UPDATE agenda SET rules = '' WHERE rules > '';
END;
