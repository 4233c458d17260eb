-- Messages that a run had begun to send: they may have left, and no entry says so yet. A message is noted here before it is
-- sent; the entries that say that it was sent remove it in the same write. What is found here was left by a run that stopped
-- in between: the next one takes such a message up first, under the same id.
CREATE TABLE begun (
    agreement TEXT NOT NULL,
    message_id TEXT NOT NULL,
    -- An id of a party, or person:3.
    recipient TEXT NOT NULL,
    -- One reminder in it: the matter, the step, and the last day for which it was.
    key TEXT NOT NULL,
    step TEXT NOT NULL,
    base TEXT NOT NULL,
    PRIMARY KEY (agreement, message_id, key)
) STRICT, WITHOUT ROWID;
