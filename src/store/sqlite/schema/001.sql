-- The register in its first form. A released step is never edited; the next one is 002.sql. A new kind of fact comes with
-- a step as well, an empty one if need be, so that an older program refuses the register instead of stumbling over it.

-- "yhdy" in ASCII: tells a register from the database of another program.
PRAGMA application_id = 0x79686479;

-- What was recorded. Rows are added, never changed or removed; only texts and texts_salt may be taken out (set to NULL),
-- because the chain of hashes covers texts_hash and not the texts themselves.
CREATE TABLE entry (
    agreement TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    -- The first entry of the command that recorded this one.
    command INTEGER NOT NULL,
    -- What the entry concerns: '' and 0 for nothing.
    body TEXT NOT NULL,
    party TEXT NOT NULL,
    meeting INTEGER NOT NULL,
    -- The follow-up action that the entry adds, else 0.
    action INTEGER NOT NULL,
    -- The day on which the fact holds, as 2025-05-14.
    holds_on TEXT NOT NULL,
    -- The instant of recording, with its offset.
    recorded_at TEXT NOT NULL,
    -- The meeting that decided it.
    at_meeting INTEGER,
    -- The entry that this one replaces.
    corrects INTEGER,
    -- The kind of fact; the same word stands in the fact itself.
    kind TEXT NOT NULL,
    -- The fact as JSON.
    fact TEXT NOT NULL,
    -- Free texts and the recorder's name as JSON; NULL once taken out.
    texts TEXT,
    texts_salt BLOB,
    -- SHA-256 of salt and texts.
    texts_hash BLOB NOT NULL CHECK (length(texts_hash) = 32),
    -- The hash of the entry before; of the first, SHA-256 of the agreement's id.
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (agreement, number)
) STRICT, WITHOUT ROWID;

-- Each holds the number as well, because the primary key is part of every index: reads come out in order without sorting.
CREATE INDEX entry_by_body ON entry (agreement, body);
CREATE INDEX entry_by_party ON entry (agreement, party) WHERE party <> '';
CREATE INDEX entry_by_meeting ON entry (agreement, meeting) WHERE meeting > 0;
CREATE INDEX entry_by_action ON entry (agreement, action) WHERE action > 0;
CREATE INDEX entry_by_corrected ON entry (agreement, corrects) WHERE corrects IS NOT NULL;
CREATE INDEX entry_taking_back ON entry (agreement, number) WHERE kind = 'taken_back';

-- The texts of agreements. Rows are added, never changed or removed.
CREATE TABLE version (
    -- The order of loading, over all agreements.
    place INTEGER PRIMARY KEY,
    agreement TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    -- As it was loaded, byte for byte, and its SHA-256 in hexadecimal.
    text TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    -- The first day for which an amended text holds; NULL for a text that holds for all days.
    from_day TEXT,
    loaded_at TEXT NOT NULL,
    -- A form of the text that is quicker to read; whoever uses it checks that it was made of this text.
    compiled BLOB,
    UNIQUE (agreement, number)
) STRICT;

-- People. Facts name them by number; forgetting somebody empties name, email and party.
CREATE TABLE person (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    name TEXT,
    party TEXT,
    email TEXT,
    merged_into INTEGER REFERENCES person (number) DEFERRABLE INITIALLY DEFERRED
) STRICT;

-- What the views below need of an agreement's text; written together with its version, and read by no rule.
CREATE TABLE agreement_party (
    agreement TEXT NOT NULL,
    version INTEGER NOT NULL,
    -- The order in the text.
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    short TEXT NOT NULL,
    kind TEXT NOT NULL,
    business_id TEXT,
    PRIMARY KEY (agreement, version, place),
    FOREIGN KEY (agreement, version) REFERENCES version (agreement, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_body (
    agreement TEXT NOT NULL,
    version INTEGER NOT NULL,
    place INTEGER NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    level INTEGER,
    PRIMARY KEY (agreement, version, place),
    FOREIGN KEY (agreement, version) REFERENCES version (agreement, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement_convener_rule (
    agreement TEXT NOT NULL,
    version INTEGER NOT NULL,
    body TEXT NOT NULL,
    -- The rule as JSON.
    rule TEXT NOT NULL,
    PRIMARY KEY (agreement, version, body),
    FOREIGN KEY (agreement, version) REFERENCES version (agreement, number)
) STRICT, WITHOUT ROWID;

-- Views for people who look with other tools. The program itself reads only the tables. They show the state at the end of
-- all that has been recorded, whatever day it is for; what follows from the agreement's rules only the program knows. They
-- keep to what SQLite has known since 3.37 (2021): a view that an older tool cannot parse would hide the whole register.

-- The latest version of each agreement's text.
CREATE VIEW latest_versions AS
SELECT agreement, MAX(number) AS version
FROM version
GROUP BY agreement;

-- Entries that were taken back. Taking back may be taken back in turn: the latest such entry counts, and each counts only
-- while no later one that counts takes it back. So the walk goes from the latest to the first and gathers the numbers that
-- do not count in a list with commas around each.
CREATE VIEW taken_back_entries AS
WITH RECURSIVE
    taking (agreement, place, number, target) AS MATERIALIZED (
        SELECT
            agreement,
            ROW_NUMBER() OVER (PARTITION BY agreement ORDER BY number DESC),
            number,
            json_extract(fact, '$.entry')
        FROM entry
        WHERE kind = 'taken_back'
    ),
    walk (agreement, place, gone) AS (
        SELECT agreement, 0, ','
        FROM taking
        WHERE place = 1
        UNION ALL
        SELECT
            agreement,
            taking.place,
            CASE WHEN instr(gone, ',' || number || ',') THEN gone ELSE gone || target || ',' END
        FROM walk
        JOIN taking USING (agreement)
        WHERE taking.place = walk.place + 1
    )
SELECT DISTINCT walk.agreement, listed.value AS number
FROM walk
JOIN json_each('[' || trim(gone, ',') || ']') AS listed;

-- Entries that stand: not taken back, and not replaced by a correction that was not taken back. `place` is the number of
-- the entry that was recorded first: a correction takes its place in the order. Entries that take back are not shown.
CREATE VIEW standing_entries AS
WITH RECURSIVE
    counting AS MATERIALIZED (
        SELECT agreement, number, corrects, kind
        FROM entry
        WHERE (agreement, number) NOT IN (SELECT agreement, number FROM taken_back_entries)
    ),
    correction AS MATERIALIZED (
        SELECT agreement, corrects, MAX(number) AS number
        FROM counting
        WHERE corrects IS NOT NULL
        GROUP BY agreement, corrects
    ),
    chain (agreement, place, number) AS (
        SELECT agreement, number, number
        FROM counting
        WHERE corrects IS NULL AND kind <> 'taken_back'
        UNION ALL
        SELECT chain.agreement, chain.place, correction.number
        FROM chain
        JOIN correction ON correction.agreement = chain.agreement AND correction.corrects = chain.number
    )
-- Of a row of corrections the last one gives every column.
SELECT
    chain.agreement,
    place,
    MAX(entry.number) AS number,
    body,
    party,
    meeting,
    holds_on,
    recorded_at,
    at_meeting,
    kind,
    fact,
    texts
FROM chain
JOIN entry ON entry.agreement = chain.agreement AND entry.number = chain.number
GROUP BY chain.agreement, place;

-- The parties of the latest text, and when each last approved, rejected and signed; a date may be only a month or a year.
CREATE VIEW parties AS
WITH
    consent (agreement, party, kind, day, place) AS MATERIALIZED (
        SELECT agreement, party, kind, COALESCE(json_extract(fact, '$.on'), holds_on), MAX(place)
        FROM standing_entries
        WHERE kind IN ('approved', 'rejected', 'signed')
        GROUP BY agreement, party, kind
    )
SELECT
    party.agreement,
    party.id,
    party.name,
    party.short,
    party.kind,
    party.business_id,
    approved.day AS approved_on,
    rejected.day AS rejected_on,
    signed.day AS signed_on
FROM agreement_party AS party
JOIN latest_versions ON latest_versions.agreement = party.agreement AND latest_versions.version = party.version
LEFT JOIN consent AS approved
    ON approved.agreement = party.agreement AND approved.party = party.id AND approved.kind = 'approved'
LEFT JOIN consent AS rejected
    ON rejected.agreement = party.agreement AND rejected.party = party.id AND rejected.kind = 'rejected'
LEFT JOIN consent AS signed
    ON signed.agreement = party.agreement AND signed.party = party.id AND signed.kind = 'signed'
ORDER BY party.agreement, party.place;

-- The bodies of the latest text and those set up later. `closed_on` is a body's last day.
CREATE VIEW bodies AS
WITH
    standing AS MATERIALIZED (
        SELECT agreement, place, body, kind, holds_on, fact
        FROM standing_entries
        WHERE kind IN ('body_added', 'body_closed')
    ),
    listed (agreement, part, place, id, name, level, added_on) AS (
        SELECT body.agreement, 1, body.place, body.id, body.name, body.level, NULL
        FROM agreement_body AS body
        JOIN latest_versions ON latest_versions.agreement = body.agreement AND latest_versions.version = body.version
        UNION ALL
        SELECT agreement, 2, MAX(place), body, json_extract(fact, '$.name'), NULL, holds_on
        FROM standing
        WHERE kind = 'body_added'
        GROUP BY agreement, body
    ),
    closed (agreement, body, day, place) AS (
        SELECT agreement, body, holds_on, MAX(place)
        FROM standing
        WHERE kind = 'body_closed'
        GROUP BY agreement, body
    )
SELECT listed.agreement, listed.id, listed.name, listed.level, listed.added_on, closed.day AS closed_on
FROM listed
LEFT JOIN closed ON closed.agreement = listed.agreement AND closed.body = listed.id
ORDER BY listed.agreement, listed.part, listed.place;

-- Who convenes each body by the latest text, as JSON.
CREATE VIEW convener_rules AS
SELECT rule.agreement, rule.body, rule.rule
FROM agreement_convener_rule AS rule
JOIN latest_versions ON latest_versions.agreement = rule.agreement AND latest_versions.version = rule.version
ORDER BY rule.agreement, rule.body;

-- Meetings as they stand after all changes. Of each field the latest value that was recorded counts: values are compared
-- behind the ten digits of their place, which are cut off again. `state` is planned, convened, held or cancelled.
CREATE VIEW meetings AS
WITH
    told AS MATERIALIZED (
        SELECT
            agreement,
            meeting,
            body,
            kind,
            holds_on,
            printf('%010d', place) AS place,
            json_extract(fact, '$.date') AS date,
            json_extract(fact, '$.time') AS time,
            json_extract(fact, '$.ends') AS ends,
            json_extract(fact, '$.purposes') AS purposes,
            json_extract(fact, '$.arranger') AS arranger,
            json_extract(texts, '$.title') AS title,
            json_extract(texts, '$.place') AS venue,
            json_extract(texts, '$.remote') AS remote,
            json_extract(texts, '$.reason') AS reason
        FROM standing_entries
        WHERE kind IN ('meeting_planned', 'meeting_changed', 'meeting_convened', 'meeting_held', 'meeting_cancelled')
    ),
    folded AS (
        SELECT
            agreement,
            meeting AS number,
            MAX(CASE WHEN kind = 'meeting_planned' THEN body END) AS body,
            substr(MAX(place || date), 11) AS date,
            substr(MAX(place || time), 11, 5) AS time,
            substr(MAX(place || ends), 11, 5) AS ends,
            substr(MAX(place || venue), 11) AS place,
            substr(MAX(place || remote), 11) AS remote,
            substr(MAX(place || title), 11) AS title,
            substr(MAX(place || purposes), 11) AS purposes,
            substr(MAX(place || arranger), 11) AS arranger,
            substr(MAX(CASE WHEN kind = 'meeting_convened' THEN place || holds_on END), 11) AS convened_on,
            substr(MAX(CASE WHEN kind = 'meeting_held' THEN place || holds_on END), 11) AS held_on,
            substr(MAX(CASE WHEN kind = 'meeting_cancelled' THEN place || holds_on END), 11) AS cancelled_on,
            substr(MAX(CASE WHEN kind = 'meeting_cancelled' THEN place || reason END), 11) AS cancel_reason
        FROM told
        GROUP BY agreement, meeting
        HAVING COUNT(CASE WHEN kind = 'meeting_planned' THEN 1 END) > 0
    )
SELECT
    agreement,
    number,
    body,
    date,
    time,
    ends,
    place,
    remote,
    title,
    purposes,
    arranger,
    CASE
        WHEN held_on IS NOT NULL THEN 'held'
        WHEN cancelled_on IS NOT NULL THEN 'cancelled'
        WHEN convened_on IS NOT NULL THEN 'convened'
        ELSE 'planned'
    END AS state,
    convened_on,
    held_on,
    cancelled_on,
    cancel_reason
FROM folded
ORDER BY agreement, number;

-- Officers, former ones included. `since` and `until` are first and last day; `until` is NULL while nobody has been elected
-- after and no resignation is recorded. The end of a term, of a body or of a party's membership is not counted here.
CREATE VIEW officers AS
WITH
    event (agreement, body, office, kind, day, place, number, fact) AS (
        SELECT
            agreement,
            body,
            json_extract(fact, '$.office'),
            kind,
            CASE kind WHEN 'resigned' THEN date(holds_on, '+1 day') ELSE holds_on END,
            place,
            number,
            fact
        FROM standing_entries
        WHERE kind IN ('elected', 'resigned')
    ),
    followed AS (
        SELECT
            agreement,
            body,
            office,
            kind,
            day,
            number,
            fact,
            LEAD(day) OVER (
                PARTITION BY agreement, body, office
                ORDER BY day, CASE kind WHEN 'resigned' THEN 0 ELSE 1 END, place
            ) AS next_day
        FROM event
    )
SELECT
    followed.agreement,
    followed.body,
    followed.office,
    json_extract(followed.fact, '$.person') AS person,
    person.name,
    json_extract(followed.fact, '$.party') AS party,
    followed.day AS since,
    date(followed.next_day, '-1 day') AS until,
    followed.number AS entry
FROM followed
LEFT JOIN person ON person.number = json_extract(followed.fact, '$.person')
WHERE followed.kind = 'elected'
    AND (followed.next_day IS NULL OR followed.next_day > followed.day)
ORDER BY followed.agreement, followed.body, followed.office, followed.day;

-- Notices, each with the deliveries recorded after it and before the next notice of the same party, as JSON.
CREATE VIEW notices AS
WITH
    told AS MATERIALIZED (
        SELECT agreement, place, number, party, kind, holds_on, fact, texts
        FROM standing_entries
        WHERE kind IN ('notice_given', 'delivered', 'notice_withdrawn')
    ),
    notice AS MATERIALIZED (
        SELECT
            agreement,
            place,
            number,
            party,
            holds_on,
            fact,
            texts,
            LEAD(place, 1, 9223372036854775807) OVER (PARTITION BY agreement, party ORDER BY place) AS next_place
        FROM told
        WHERE kind = 'notice_given'
    )
SELECT
    notice.agreement,
    notice.party,
    notice.holds_on AS given_on,
    json_extract(notice.fact, '$.decided') AS decided_on,
    json_extract(notice.fact, '$.written') AS written,
    json_extract(notice.texts, '$.reference') AS reference,
    (
        SELECT MAX(told.holds_on)
        FROM told
        WHERE told.kind = 'notice_withdrawn'
            AND told.agreement = notice.agreement
            AND told.party = notice.party
            AND told.place > notice.place
            AND told.place < notice.next_place
    ) AS withdrawn_on,
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
                AND told.party = notice.party
                AND told.place > notice.place
                AND told.place < notice.next_place
            ORDER BY told.place
        ) AS delivery
    ) AS deliveries,
    notice.number AS entry
FROM notice
ORDER BY notice.agreement, notice.place;
