-- What the views show is kept in tables, written with the entries from which it follows: the views were read with every opening
-- of the register, and putting them together out of the entries made them long. Every row can be made again.

CREATE TABLE shown_meeting (
    agreement TEXT NOT NULL,
    number INTEGER NOT NULL,
    body TEXT NOT NULL,
    date TEXT NOT NULL,
    time TEXT,
    ends TEXT,
    place TEXT,
    remote TEXT,
    title TEXT,
    purposes TEXT,
    arranger TEXT,
    state TEXT NOT NULL,
    convened_on TEXT,
    held_on TEXT,
    cancelled_on TEXT,
    cancel_reason TEXT,
    PRIMARY KEY (agreement, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE shown_officer (
    agreement TEXT NOT NULL,
    body TEXT NOT NULL,
    office TEXT NOT NULL,
    since TEXT NOT NULL,
    until TEXT,
    person INTEGER NOT NULL,
    party TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (agreement, body, office, since)
) STRICT, WITHOUT ROWID;

CREATE TABLE shown_body (
    agreement TEXT NOT NULL,
    id TEXT NOT NULL,
    -- The entry that set it up; NULL for a body of the agreement's text.
    place INTEGER,
    name TEXT,
    added_on TEXT,
    closed_on TEXT,
    PRIMARY KEY (agreement, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE shown_consent (
    agreement TEXT NOT NULL,
    party TEXT NOT NULL,
    approved_on TEXT,
    rejected_on TEXT,
    signed_on TEXT,
    PRIMARY KEY (agreement, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE shown_notice (
    agreement TEXT NOT NULL,
    party TEXT NOT NULL,
    -- Which of the party's notices.
    place INTEGER NOT NULL,
    given_on TEXT NOT NULL,
    decided_on TEXT,
    written INTEGER NOT NULL,
    reference TEXT,
    withdrawn_on TEXT,
    deliveries TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (agreement, party, place)
) STRICT, WITHOUT ROWID;

INSERT INTO shown_meeting
SELECT
    agreement, number, body, date, time, ends, place, remote, title, NULLIF(purposes, '[]'), arranger, state, convened_on,
    held_on, cancelled_on, cancel_reason
FROM meetings;

-- What happens to an office on one day comes in the order of the entries, as the program has it.
INSERT INTO shown_officer
SELECT agreement, body, office, day, date(next_day, '-1 day'), json_extract(fact, '$.person'), json_extract(fact, '$.party'), number
FROM (
    SELECT *, LEAD(day) OVER (PARTITION BY agreement, body, office ORDER BY day, kind = 'elected', number) AS next_day
    FROM (
        SELECT
            agreement,
            json_extract(fact, '$.body') AS body,
            json_extract(fact, '$.office') AS office,
            CASE kind WHEN 'resigned' THEN date(holds_on, '+1 day') ELSE holds_on END AS day,
            kind,
            number,
            fact
        FROM standing_entries
        WHERE kind IN ('elected', 'resigned')
    )
)
WHERE kind = 'elected' AND (next_day IS NULL OR next_day > day);

INSERT INTO shown_body
SELECT
    agreement,
    json_extract(fact, '$.body') AS id,
    CAST(substr(MAX(CASE kind WHEN 'body_added' THEN printf('%010d', place) || number END), 11) AS INTEGER),
    json_extract(substr(MAX(CASE kind WHEN 'body_added' THEN printf('%010d', place) || fact END), 11), '$.name'),
    substr(MAX(CASE kind WHEN 'body_added' THEN printf('%010d', place) || holds_on END), 11),
    substr(MAX(CASE kind WHEN 'body_closed' THEN printf('%010d', place) || holds_on END), 11)
FROM standing_entries
WHERE kind IN ('body_added', 'body_closed')
GROUP BY agreement, id;

INSERT INTO shown_consent
SELECT
    agreement,
    json_extract(fact, '$.party') AS by_party,
    substr(MAX(CASE kind WHEN 'approved' THEN printf('%010d', place) || json_extract(fact, '$.on') END), 11),
    substr(MAX(CASE kind WHEN 'rejected' THEN printf('%010d', place) || holds_on END), 11),
    substr(MAX(CASE kind WHEN 'signed' THEN printf('%010d', place) || json_extract(fact, '$.on') END), 11)
FROM standing_entries
WHERE kind IN ('approved', 'rejected', 'signed')
GROUP BY agreement, by_party;

INSERT INTO shown_notice
WITH
    told AS MATERIALIZED (
        SELECT agreement, json_extract(fact, '$.party') AS by_party, place, number, kind, holds_on, fact, texts
        FROM standing_entries
        WHERE kind IN ('notice_given', 'delivered', 'notice_withdrawn')
    ),
    notice AS MATERIALIZED (
        SELECT
            *,
            ROW_NUMBER() OVER (PARTITION BY agreement, by_party ORDER BY place) AS which,
            LEAD(place, 1, 9223372036854775807) OVER (PARTITION BY agreement, by_party ORDER BY place) AS next_place
        FROM told
        WHERE kind = 'notice_given'
    )
SELECT
    agreement,
    by_party,
    which,
    holds_on,
    json_extract(fact, '$.decided'),
    json_extract(fact, '$.written'),
    json_extract(texts, '$.reference'),
    (
        SELECT MAX(told.holds_on)
        FROM told
        WHERE told.kind = 'notice_withdrawn'
            AND told.agreement = notice.agreement
            AND told.by_party = notice.by_party
            AND told.place > notice.place
            AND told.place < notice.next_place
    ),
    (
        SELECT json_group_array(json(delivery.known))
        FROM (
            SELECT
                json_object(
                    'to', json_extract(told.fact, '$.to'),
                    'sent', json_extract(told.fact, '$.sent'),
                    'received', json_extract(told.fact, '$.received'),
                    'channel', json_extract(told.fact, '$.channel')
                ) AS known
            FROM told
            WHERE told.kind = 'delivered'
                AND told.agreement = notice.agreement
                AND told.by_party = notice.by_party
                AND told.place > notice.place
                AND told.place < notice.next_place
            ORDER BY told.place
        ) AS delivery
    ),
    number
FROM notice;

DROP VIEW notices;
DROP VIEW officers;
DROP VIEW meetings;
DROP VIEW convener_rules;
DROP VIEW bodies;
DROP VIEW parties;
DROP VIEW standing_entries;
DROP VIEW taken_back_entries;
DROP VIEW latest_versions;

CREATE VIEW parties AS
SELECT party.agreement, id, name, short, kind, business_id, approved_on, rejected_on, signed_on
FROM agreement_party AS party
LEFT JOIN shown_consent ON shown_consent.agreement = party.agreement AND shown_consent.party = id
WHERE version = (SELECT MAX(number) FROM version WHERE agreement = party.agreement)
ORDER BY party.agreement, place;

CREATE VIEW bodies AS
SELECT agreement, id, name, level, added_on, closed_on
FROM (
    SELECT own.agreement, own.id, own.name, level, NULL AS added_on, closed_on, 0 AS later, own.place AS place
    FROM agreement_body AS own
    LEFT JOIN shown_body USING (agreement, id)
    WHERE version = (SELECT MAX(number) FROM version WHERE agreement = own.agreement)
    UNION ALL
    SELECT agreement, id, name, NULL, added_on, closed_on, 1, place
    FROM shown_body
    WHERE added_on IS NOT NULL
)
ORDER BY agreement, later, place;

CREATE VIEW convener_rules AS
SELECT agreement, body, rule
FROM agreement_convener_rule AS own
WHERE version = (SELECT MAX(number) FROM version WHERE agreement = own.agreement);

CREATE VIEW meetings AS
SELECT * FROM shown_meeting;

CREATE VIEW officers AS
SELECT agreement, body, office, person, person.name, shown_officer.party, since, until, entry
FROM shown_officer
LEFT JOIN person ON person.number = person;

CREATE VIEW notices AS
SELECT agreement, party, given_on, decided_on, written, reference, withdrawn_on, deliveries, entry
FROM shown_notice;

-- A text that another tool takes out is not shown any longer either.
CREATE TRIGGER hide_texts AFTER UPDATE OF texts ON entry WHEN NEW.texts IS NULL
BEGIN
    UPDATE shown_meeting
    SET place = NULL, remote = NULL, title = NULL, cancel_reason = NULL
    WHERE agreement = OLD.agreement AND number = OLD.meeting;
    UPDATE shown_notice
    SET reference = NULL
    WHERE agreement = OLD.agreement AND party = OLD.party;
END;
