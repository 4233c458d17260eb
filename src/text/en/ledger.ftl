### The log, corrections, taking back, the state of the register, and backups.

help-log = Show what was recorded, when and by whom
examples-log =
    yhdyspinta log
    yhdyspinta log --party loppi --from 2026-01-01
    yhdyspinta log --limit 10 --json
help-undo = Take back an entry, or your latest command; it stays readable
examples-undo =
    yhdyspinta undo
    yhdyspinta undo 12
    yhdyspinta undo 12 --with-later
help-correct = Correct an entry: a new one takes its place, the old one stays readable
examples-correct =
    yhdyspinta correct 12 --on 2023-03-27 --reason "day misread"
    yhdyspinta correct 12 --reference "kunnanvaltuusto 27.3.2023 § 12" --reason "section added"
help-doctor = Check the register as a file: integrity, chain, permissions, and whether the facts fit
examples-doctor =
    yhdyspinta doctor
    yhdyspinta doctor --json
    yhdyspinta doctor --rebuild
arg-rebuild = Make again what has been put together from the entries for answers about all agreements
help-completions = Print the script with which a shell completes commands and names
examples-completions =
    source <(yhdyspinta completions bash)
    yhdyspinta completions fish | source
arg-shell = Shell: bash, zsh or fish
value-shell = SHELL
help-man = Print the manual page of a command, or write all pages into a folder
examples-man =
    yhdyspinta man | man -l -
    yhdyspinta man meeting new | man -l -
    yhdyspinta man --all /tmp/man1
arg-page = Command whose page is printed; without one, that of the program
arg-all-pages = Write all pages into this folder
value-folder = FOLDER
man-name = Name
man-synopsis = Synopsis
man-description = Description
man-exit-status = Exit status
man-environment = Environment
man-files = Files
man-see-also = See also
man-about = The program answers for any day and gives its reasons: who convenes, who prepares, informs and pays, what is due or late, whether the agreement binds, and what a notice does. Where the agreement is silent it says so.
man-variables =
    YHDYSPINTA_DB         file of the register
    YHDYSPINTA_AGREEMENT  id of the agreement
    YHDYSPINTA_TODAY      day of the answer
    YHDYSPINTA_LANG       language: fi, sv or en
    YHDYSPINTA_USER       name of whoever records
    YHDYSPINTA_WAIT       seconds to wait while another program records (15)
    YHDYSPINTA_PAGER      pager for long answers; else PAGER or less
    NO_COLOR              no colours
    CLICOLOR_FORCE        colours into a pipe too
man-paths =
    $XDG_DATA_HOME/yhdyspinta/register.db
    ~/.local/share/yhdyspinta/register.db
        the register, unless --db or YHDYSPINTA_DB says otherwise
help-backup = Copy the register to another file, also while others use it
examples-backup =
    yhdyspinta backup copy.db
    yhdyspinta backup copy.db --force

arg-entry = Number of the entry, as yhdyspinta log shows it
value-entry = N
arg-with-later = Take back also the later entries that rest on it
arg-limit = Show only so many of the latest
value-limit = N
arg-backup = File to which the register is copied
value-backup = FILE
arg-force = Replace a file that exists

head-log-entry = No.
head-log-recorded = Recorded
head-log-recorder = By
head-log-text = Entry
log-empty = No entries.
log-all = { $count ->
    [one] One entry:
   *[other] { $count } entries, oldest first:
}
log-latest = { $count ->
    [one] The latest entry; { $left-out } are older.
   *[other] The latest { $count } entries, oldest first; { $left-out } are older.
}
log-person = person { $number }
log-corrects = corrects entry { $entry }
log-corrected-by = corrected: entry { $entry }
log-taken-back-by = taken back: entry { $entry }

undo-done = { $count ->
    [one] Entry { $entries } has been taken back.
   *[other] Entries { $entries } have been taken back.
}
undo-dry-run = { $count ->
    [one] Entry { $entries } would be taken back. Nothing was recorded.
   *[other] Entries { $entries } would be taken back. Nothing was recorded.
}
undo-already = The entry has been taken back already (entry { $entry }). Nothing was recorded.
undo-entry = entry { $entry }: { $text }
undo-rests-entry = entry { $entry }: { $text }
undo-how-to-undo = This too can be undone: yhdyspinta undo
row-undone = Undone
row-undone-too = With it
warning-recorded-since = { $count ->
    [one] Somebody else has recorded since: entry { $entries }.
   *[other] Others have recorded since: entries { $entries }.
}
failure-unknown-entry = there is no entry { $input }
failure-nothing-to-undo = "{ $recorder }" has recorded nothing that could be taken back
failure-undo-load = entry { $entry } took a text of the agreement into use; that cannot be taken back
failure-rests-on = { $count ->
    [one] entry { $entry } cannot be taken back alone, because a later one rests on it: { $later }
   *[other] entry { $entry } cannot be taken back alone, because later ones rest on it: { $later }
}
hint-log = The entries with their numbers: yhdyspinta log
hint-undo-number = Any other entry is taken back by its number: yhdyspinta log, then yhdyspinta undo N
hint-load-again = Take the earlier text into use again: yhdyspinta agreement load FILE
hint-with-later = Take back all of them: yhdyspinta undo { $entry } --with-later

backup-made = { $entries ->
    [one] The register has been copied to { $path }: one entry, checked.
   *[other] The register has been copied to { $path }: { $entries } entries, checked.
}
backup-dry-run = { $entries ->
    [one] The register's one entry would be copied to { $path }. Nothing was copied.
   *[other] The register's { $entries } entries would be copied to { $path }. Nothing was copied.
}
failure-backup-exists = the file { $path } exists already
failure-backup-is-register = the file { $path } is the register itself
failure-backup = the file { $path } cannot be written
hint-backup-force = Replace it with --force, or choose another name: yhdyspinta backup { $path } --force
hint-backup-elsewhere = Choose another folder and name: yhdyspinta backup FILE

doctor-no-register = There is no register yet. The first entry creates it.
doctor-well = { $entries ->
    [0] The register is well. It has no entries.
    [one] The register is well: one entry, the chain is whole.
   *[other] The register is well: { $entries } entries, the chain is whole.
}
doctor-advice = { $count ->
    [one] The register is whole, but one thing should be seen to.
   *[other] The register is whole, but { $count } things should be seen to.
}
doctor-damaged = The register is damaged.
doctor-agreement = { $entries ->
    [one] { $agreement }: one entry, { $readable } readable; head of the chain { $head }
   *[other] { $agreement }: { $entries } entries, { $readable } of them readable; head of the chain { $head }
}
row-register = Register
row-damage = Damage
row-advice = See to
doctor-not-a-database = the file is no database
doctor-foreign = the file is the database of another program
doctor-newer = the register was written by a newer program; only the file was looked at
doctor-older = the register was written by an older program; the next write brings it up to date
doctor-step-lost = the file says that it is an empty register, and yet it has content
doctor-truncated = the end of the file is missing: { $found } bytes, should be { $expected }
doctor-malformed = the database is broken ({ $cause })
doctor-dangling = a row of the table { $table } names a row of { $parent } that is not there
doctor-schema = the part { $name } of the database is not as this program makes it
doctor-row = a row of the table { $table } cannot be read ({ $cause })
doctor-person = person { $person } is missing
doctor-others-may-write = others than the owner may change the file { $path } (mode { $mode })
doctor-others-may-read = others than the owner may read the file { $path } (mode { $mode })
doctor-wal-pending = some of what was recorded still waits beside the register; the next write carries it over
doctor-wal-foreign = the side file { $path } does not belong to this register or is broken
doctor-wal-missing = the side file { $path } was removed while it was in use
doctor-journal-pending = another program was stopped while it wrote; the next write rolls its change back
doctor-entries-missing = { $agreement }: entries { $entry }–{ $last } are missing
doctor-entry-missing = { $agreement }: entry { $entry } is missing
doctor-entry-unreadable = { $agreement }: entry { $entry } cannot be read ({ $cause })
doctor-entry-edited = { $agreement }: entry { $entry } was changed after it was recorded
doctor-entry-renumbered = { $agreement }: entry { $entry } was recorded as entry { $was }
doctor-entry-unlinked = { $agreement }: the entry before entry { $entry } is not the one it was recorded after
doctor-entries-unreadable = { $agreement }: entries { $entry }–{ $last } cannot be read ({ $cause })
doctor-fact-unreadable = { $agreement }: the fact of entry { $entry } cannot be read ({ $cause })
doctor-entry-misfiled = { $agreement }: entry { $entry } is filed as another kind of fact than it holds
doctor-texts-edited = { $agreement }: the texts of entry { $entry } were changed
doctor-texts-unreadable = { $agreement }: the texts of entry { $entry } cannot be read ({ $cause })
doctor-version-edited = { $agreement }: version { $version } of the agreement's text was changed
doctor-copy-differs = { $agreement }: the quick-to-read copy of version { $version } says something else than the agreement's text, so answers may have been wrong
doctor-packed-differs = { $agreement }: the quick-to-read copy of entries { $entry } to { $last } says something else than the entries themselves, so answers may have been wrong
doctor-view-differs = { $agreement }: the view { $view }, which is for other programs, differs from the entries; the program's own answers do not rest on it
doctor-kept-differs = { $agreement }: what has been put together for answers about all agreements differs from the entries, so reminders and lists may have been wrong
doctor-version-missing = { $agreement }: version { $version } of the agreement's text is missing
doctor-agreement-unreadable = { $agreement }: the text of the agreement cannot be read
doctor-misfit = entry { $entry } ({ $fact }) does not fit: { $why }
doctor-body-unknown = there is no body { $id }
doctor-party-unknown = the agreement has no party { $id }
doctor-other = { $cause }
hint-rest = This is what can still be read. See what is missing: yhdyspinta doctor. If needed, restore the latest backup.
hint-backup-damaged = No copy was made. See what is missing and what can still be read: yhdyspinta doctor and yhdyspinta log.
hint-doctor-restore = Keep a copy of the register, then put the latest whole backup in its place.
hint-doctor-mode = Keep it to its owner: chmod 600 { $path }
hint-doctor-misfit = Correct it or take it back: yhdyspinta correct { $entry } --reason T, yhdyspinta undo { $entry }
hint-doctor-rebuild = Put it together again: yhdyspinta doctor --rebuild

correct-done = Entry { $was } has been corrected: { $text }
correct-dry-run = Entry { $was } would be corrected: { $text }. Nothing was recorded.
correct-already = Entry { $entry } says so already: { $text }. Nothing was recorded.
row-was = Was
row-now = Now
row-changed = Changed
arg-written = The notice was given in writing
failure-correct-taken-back = entry { $entry } has been taken back; it cannot be corrected
failure-not-correctable = entry { $entry } cannot be corrected, only taken back
failure-option-of-another-fact = { $input } does not belong to the kind of entry { $entry }
failure-nothing-to-correct = nothing was given that would change entry { $entry }
failure-correct-unfit = the corrected entry would name a party or body that is not there
failure-correct-rests = { $count ->
    [one] the correction does not fit a later one: { $later }
   *[other] the correction does not fit later ones: { $later }
}
hint-undo-entry = Take it back: yhdyspinta undo { $entry }
hint-correct-options = This entry is corrected by { $options }, always with --reason.
hint-correct-first = Correct or take back the later one first: yhdyspinta correct { $entry } --reason T
