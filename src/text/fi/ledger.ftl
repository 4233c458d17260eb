### Loki, oikaisut, kumoaminen, rekisterin kunto ja varmuuskopiot.

help-log = Näytä, mitä on kirjattu, milloin ja kuka kirjasi
examples-log =
    yhdyspinta log
    yhdyspinta log --party loppi --from 1.1.2026
    yhdyspinta log --limit 10 --json
help-undo = Kumoa kirjaus tai oma viimeisin komentosi; kumottu jää luettavaksi
examples-undo =
    yhdyspinta undo
    yhdyspinta undo 12
    yhdyspinta undo 12 --with-later
help-correct = Oikaise kirjaus: uusi tulee vanhan tilalle, ja vanha jää luettavaksi
examples-correct =
    yhdyspinta correct 12 --on 27.3.2023 --reason "päivä luettu väärin"
    yhdyspinta correct 12 --reference "kunnanvaltuusto 27.3.2023 § 12" --reason "pykälä lisätty"
help-doctor = Tarkista rekisteri tiedostona: eheys, ketju, oikeudet ja kirjausten sopivuus
examples-doctor =
    yhdyspinta doctor
    yhdyspinta doctor --json
help-backup = Kopioi rekisteri toiseen tiedostoon, myös muiden käyttäessä sitä
examples-backup =
    yhdyspinta backup varmuuskopio.db
    yhdyspinta backup varmuuskopio.db --force

arg-entry = Kirjauksen numero, jonka yhdyspinta log näyttää
value-entry = NUMERO
arg-with-later = Kumoa myös myöhemmät kirjaukset, jotka perustuvat kumottavaan
arg-limit = Näytä vain näin monta viimeisintä
value-limit = MÄÄRÄ
arg-backup = Tiedosto, johon rekisteri kopioidaan
value-backup = TIEDOSTO
arg-force = Korvaa olemassa oleva tiedosto

head-log-entry = Nro
head-log-recorded = Kirjattu
head-log-recorder = Kirjaaja
head-log-text = Kirjaus
log-empty = Ei kirjauksia.
log-all = { $count ->
    [one] Yksi kirjaus:
   *[other] { $count } kirjausta, vanhin ensin:
}
log-latest = { $count ->
    [one] Viimeisin kirjaus; sitä vanhempia on { $left-out }.
   *[other] Viimeisimmät { $count } kirjausta, vanhin ensin; näitä vanhempia on { $left-out }.
}
log-corrects = oikaisee kirjauksen { $entry }
log-corrected-by = oikaistu: kirjaus { $entry }
log-taken-back-by = kumottu: kirjaus { $entry }

undo-done = { $count ->
    [one] Kirjaus { $entries } on kumottu.
   *[other] Kirjaukset { $entries } on kumottu.
}
undo-dry-run = { $count ->
    [one] Kirjaus { $entries } kumottaisiin. Mitään ei kirjattu.
   *[other] Kirjaukset { $entries } kumottaisiin. Mitään ei kirjattu.
}
undo-already = Kirjaus on jo kumottu (kirjaus { $entry }). Mitään ei kirjattu.
undo-entry = kirjaus { $entry }: { $text }
undo-rests-entry = kirjaus { $entry }: { $text }
undo-how-to-undo = Kumoamisenkin voi kumota: yhdyspinta undo
row-undone = Kumottu
row-undone-too = Samalla
warning-recorded-since = { $count ->
    [one] Joku muu on kirjannut kumotun komennon jälkeen: kirjaus { $entries }.
   *[other] Muut ovat kirjanneet kumotun komennon jälkeen: kirjaukset { $entries }.
}
failure-unknown-entry = kirjausta { $input } ei ole
failure-nothing-to-undo = kirjaajalla "{ $recorder }" ei ole kirjausta, jonka voisi kumota
failure-undo-load = kirjaus { $entry } otti käyttöön sopimuksen tekstin; sitä ei voi kumota
failure-rests-on = { $count ->
    [one] kirjausta { $entry } ei voi kumota yksin, koska siihen perustuu myöhempi { $later }
   *[other] kirjausta { $entry } ei voi kumota yksin, koska siihen perustuvat myöhemmät { $later }
}
hint-log = Kirjaukset numeroineen: yhdyspinta log
hint-undo-number = Muun kirjauksen voi kumota sen numerolla: yhdyspinta log, sitten yhdyspinta undo NUMERO
hint-load-again = Ota aiempi teksti uudelleen käyttöön: yhdyspinta agreement load TIEDOSTO
hint-with-later = Kumoa kaikki kerralla: yhdyspinta undo { $entry } --with-later

backup-made = { $entries ->
    [one] Rekisteri on kopioitu tiedostoon { $path }: yksi kirjaus, tarkistettu.
   *[other] Rekisteri on kopioitu tiedostoon { $path }: { $entries } kirjausta, tarkistettu.
}
backup-dry-run = { $entries ->
    [one] Rekisterin yksi kirjaus kopioitaisiin tiedostoon { $path }. Mitään ei kopioitu.
   *[other] Rekisterin { $entries } kirjausta kopioitaisiin tiedostoon { $path }. Mitään ei kopioitu.
}
failure-backup-exists = tiedosto { $path } on jo olemassa
failure-backup-is-register = tiedosto { $path } on rekisteri itse
failure-backup = tiedostoa { $path } ei voi kirjoittaa
hint-backup-force = Korvaa se valitsimella --force tai valitse toinen nimi: yhdyspinta backup { $path } --force
hint-backup-elsewhere = Valitse toinen kansio ja nimi: yhdyspinta backup TIEDOSTO
