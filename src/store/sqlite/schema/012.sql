-- Every opening reads the text of every view and trigger. What is shown as it is kept needs no view, and a trigger that only
-- another tool sets off need not spare what is made again anyway.
DROP VIEW meetings;
DROP VIEW notices;
DROP VIEW convener_rules;
DROP TRIGGER hide_texts;
DROP TRIGGER entry_changed;
DROP TRIGGER entry_removed;
DROP TRIGGER person_changed;

ALTER TABLE shown_meeting RENAME TO meetings;
ALTER TABLE shown_notice RENAME TO notices;

CREATE TABLE convener_rules (
    agreement TEXT NOT NULL,
    body TEXT NOT NULL,
    -- The rule as JSON.
    rule TEXT NOT NULL,
    PRIMARY KEY (agreement, body)
) STRICT, WITHOUT ROWID;

INSERT INTO convener_rules
SELECT agreement, body, rule
FROM agreement_convener_rule;

DROP TABLE agreement_convener_rule;

-- The program never changes or removes an entry. Where another tool does, as to take out somebody's texts, no copy is left.
CREATE TRIGGER entry_changed AFTER UPDATE ON entry
BEGIN
    DELETE FROM packed;
    DELETE FROM gathered;
    DELETE FROM told;
    UPDATE agenda SET rules = '';
    UPDATE meetings
    SET place = NULL, remote = NULL, title = NULL, cancel_reason = NULL
    WHERE NEW.texts IS NULL AND agreement = OLD.agreement AND number = OLD.meeting;
    UPDATE notices
    SET reference = NULL
    WHERE NEW.texts IS NULL AND agreement = OLD.agreement AND party = OLD.party;
END;

CREATE TRIGGER entry_removed AFTER DELETE ON entry
BEGIN
    DELETE FROM packed;
    DELETE FROM gathered;
    DELETE FROM told;
    UPDATE agenda SET rules = '';
END;

CREATE TRIGGER person_changed AFTER UPDATE ON person
BEGIN
    DELETE FROM told;
    UPDATE agenda SET rules = '';
END;
