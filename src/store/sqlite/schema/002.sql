-- The language in which a person is written to; NULL where that is not known. The column may be emptied like the others.
ALTER TABLE person ADD COLUMN language TEXT;
