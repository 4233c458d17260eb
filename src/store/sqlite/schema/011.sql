-- Nothing asks for the entries of one party any more, and every entry about one was written into this index as well.
DROP INDEX entry_by_party;
