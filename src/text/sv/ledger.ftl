### Loggen, rättelser, återtagande, registrets skick och säkerhetskopior.

help-log = Visa vad som har antecknats, när och av vem
examples-log =
    yhdyspinta log
    yhdyspinta log --party loppi --from 1.1.2026
    yhdyspinta log --limit 10 --json
help-undo = Återta en anteckning eller ditt senaste kommando; den förblir läsbar
examples-undo =
    yhdyspinta undo
    yhdyspinta undo 12
    yhdyspinta undo 12 --with-later
help-correct = Rätta en anteckning: en ny träder i dess ställe och den gamla förblir läsbar
examples-correct =
    yhdyspinta correct 12 --on 27.3.2023 --reason "fel dag"
    yhdyspinta correct 12 --reference "kunnanvaltuusto 27.3.2023 § 12" --reason "paragrafen tillagd"
help-doctor = Granska registret som fil: helhet, kedja, rättigheter och om uppgifterna stämmer
examples-doctor =
    yhdyspinta doctor
    yhdyspinta doctor --json
help-backup = Kopiera registret till en annan fil, även medan andra använder det
examples-backup =
    yhdyspinta backup kopia.db
    yhdyspinta backup kopia.db --force

arg-entry = Anteckningens nummer, som yhdyspinta log visar
value-entry = NUMMER
arg-with-later = Återta också senare anteckningar som bygger på den
arg-limit = Visa bara så många av de senaste
value-limit = ANTAL
arg-backup = Filen till vilken registret kopieras
value-backup = FIL
arg-force = Ersätt en fil som redan finns

head-log-entry = Nr
head-log-recorded = Antecknat
head-log-recorder = Av
head-log-text = Anteckning
log-empty = Inga anteckningar.
log-all = { $count ->
    [one] En anteckning:
   *[other] { $count } anteckningar, den äldsta först:
}
log-latest = { $count ->
    [one] Den senaste anteckningen; { $left-out } är äldre.
   *[other] De senaste { $count } anteckningarna, den äldsta först; { $left-out } är äldre.
}
log-corrects = rättar anteckning { $entry }
log-corrected-by = rättad: anteckning { $entry }
log-taken-back-by = återtagen: anteckning { $entry }

undo-done = { $count ->
    [one] Anteckning { $entries } har återtagits.
   *[other] Anteckningarna { $entries } har återtagits.
}
undo-dry-run = { $count ->
    [one] Anteckning { $entries } skulle återtas. Inget antecknades.
   *[other] Anteckningarna { $entries } skulle återtas. Inget antecknades.
}
undo-already = Anteckningen har redan återtagits (anteckning { $entry }). Inget antecknades.
undo-entry = anteckning { $entry }: { $text }
undo-rests-entry = anteckning { $entry }: { $text }
undo-how-to-undo = Även detta kan återtas: yhdyspinta undo
row-undone = Återtaget
row-undone-too = Samtidigt
warning-recorded-since = { $count ->
    [one] Någon annan har antecknat efter kommandot: anteckning { $entries }.
   *[other] Andra har antecknat efter kommandot: anteckningarna { $entries }.
}
failure-unknown-entry = det finns ingen anteckning { $input }
failure-nothing-to-undo = "{ $recorder }" har inte antecknat något som kunde återtas
failure-undo-load = anteckning { $entry } tog avtalets text i bruk; det kan inte återtas
failure-rests-on = { $count ->
    [one] anteckning { $entry } kan inte återtas ensam, eftersom en senare bygger på den: { $later }
   *[other] anteckning { $entry } kan inte återtas ensam, eftersom senare bygger på den: { $later }
}
hint-log = Anteckningarna med sina nummer: yhdyspinta log
hint-undo-number = Någon annan anteckning återtas med sitt nummer: yhdyspinta log, sedan yhdyspinta undo NUMMER
hint-load-again = Ta den tidigare texten i bruk igen: yhdyspinta agreement load FIL
hint-with-later = Återta alla på en gång: yhdyspinta undo { $entry } --with-later

backup-made = { $entries ->
    [one] Registret har kopierats till filen { $path }: en anteckning, granskad.
   *[other] Registret har kopierats till filen { $path }: { $entries } anteckningar, granskade.
}
backup-dry-run = { $entries ->
    [one] Registrets enda anteckning skulle kopieras till filen { $path }. Inget kopierades.
   *[other] Registrets { $entries } anteckningar skulle kopieras till filen { $path }. Inget kopierades.
}
failure-backup-exists = filen { $path } finns redan
failure-backup-is-register = filen { $path } är registret självt
failure-backup = filen { $path } kan inte skrivas
hint-backup-force = Ersätt den med --force eller välj ett annat namn: yhdyspinta backup { $path } --force
hint-backup-elsewhere = Välj en annan mapp och ett annat namn: yhdyspinta backup FIL
