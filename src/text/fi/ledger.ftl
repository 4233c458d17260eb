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
    yhdyspinta doctor --rebuild
arg-rebuild = Muodosta kirjauksista uudelleen se, mitä kaikkia sopimuksia koskevia vastauksia varten on koottu valmiiksi
help-completions = Tulosta komentotulkille skripti, jonka avulla sarkain täydentää komennot ja nimet
examples-completions =
    source <(yhdyspinta completions bash)
    yhdyspinta completions fish | source
arg-shell = Komentotulkki: bash, zsh tai fish
value-shell = KOMENTOTULKKI
help-man = Tulosta komennon käsikirjasivu tai kirjoita kaikki sivut kansioon
examples-man =
    yhdyspinta man | man -l -
    yhdyspinta man meeting new | man -l -
    yhdyspinta man --all /tmp/man1
arg-page = Komento, jonka sivu tulostetaan; ilman sitä koko ohjelman
arg-all-pages = Kirjoita kaikki sivut tähän kansioon
value-folder = KANSIO
man-name = Nimi
man-synopsis = Käyttö
man-description = Kuvaus
man-exit-status = Paluukoodit
man-environment = Ympäristömuuttujat
man-files = Tiedostot
man-see-also = Katso myös
man-about = Ohjelma vastaa mille tahansa päivälle ja perustelee vastauksensa: kuka kutsuu koolle, kuka valmistelee, tiedottaa ja maksaa, mikä on tekemättä tai myöhässä, sitooko sopimus ja mitä irtisanomisesta seuraa. Missä sopimus vaikenee, ohjelma sanoo sen.
man-variables =
    YHDYSPINTA_DB         rekisterin tiedosto
    YHDYSPINTA_AGREEMENT  sopimuksen tunnus
    YHDYSPINTA_TODAY      päivä, jona vastataan
    YHDYSPINTA_LANG       kieli: fi, sv tai en
    YHDYSPINTA_USER       kirjaajan nimi
    YHDYSPINTA_WAIT       montako sekuntia odotetaan, kun toinen ohjelma kirjaa (15)
    YHDYSPINTA_PAGER      sivutusohjelma pitkille vastauksille; muuten PAGER tai less
    NO_COLOR              ei värejä
    CLICOLOR_FORCE        värit myös putkeen
man-paths =
    $XDG_DATA_HOME/yhdyspinta/register.db
    ~/.local/share/yhdyspinta/register.db
        rekisteri, jos --db tai YHDYSPINTA_DB ei kerro muuta
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
log-person = henkilö { $number }
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

doctor-no-register = Rekisteriä ei vielä ole. Ensimmäinen kirjaus luo sen.
doctor-well = { $entries ->
    [0] Rekisteri on kunnossa. Siinä ei ole kirjauksia.
    [one] Rekisteri on kunnossa: yksi kirjaus, ketju on ehjä.
   *[other] Rekisteri on kunnossa: { $entries } kirjausta, ketju on ehjä.
}
doctor-advice = { $count ->
    [one] Rekisteri on ehjä, mutta yksi asia kannattaa hoitaa.
   *[other] Rekisteri on ehjä, mutta { $count } asiaa kannattaa hoitaa.
}
doctor-damaged = Rekisteri on vahingoittunut.
doctor-agreement = { $entries ->
    [one] { $agreement }: yksi kirjaus, luettavia { $readable }; ketjun pää { $head }
   *[other] { $agreement }: { $entries } kirjausta, luettavia { $readable }; ketjun pää { $head }
}
row-register = Rekisteri
row-damage = Vika
row-advice = Hoida
doctor-not-a-database = tiedosto ei ole tietokanta
doctor-foreign = tiedosto on toisen ohjelman tietokanta
doctor-newer = rekisteri on tehty uudemmalla ohjelmalla; vain tiedosto tarkistettiin
doctor-older = rekisteri on tehty vanhemmalla ohjelmalla; seuraava kirjaus päivittää sen
doctor-step-lost = tiedosto väittää olevansa tyhjä rekisteri, mutta siinä on sisältöä
doctor-truncated = tiedostosta puuttuu loppu: { $found } tavua, pitäisi olla { $expected }
doctor-malformed = tietokanta on rikki ({ $cause })
doctor-dangling = taulun { $table } rivi viittaa taulun { $parent } puuttuvaan riviin
doctor-schema = tietokannan osa { $name } ei ole sellainen kuin tämä ohjelma sen tekee
doctor-row = taulun { $table } riviä ei voi lukea ({ $cause })
doctor-person = henkilö { $person } puuttuu
doctor-others-may-write = muutkin kuin omistaja voivat muuttaa tiedostoa { $path } (oikeudet { $mode })
doctor-others-may-read = muutkin kuin omistaja voivat lukea tiedostoa { $path } (oikeudet { $mode })
doctor-wal-pending = osa kirjauksista odottaa siirtoa rekisteriin; seuraava kirjaus siirtää ne
doctor-wal-foreign = aputiedosto { $path } ei kuulu tähän rekisteriin tai on rikki
doctor-wal-missing = aputiedosto { $path } on poistettu kesken käytön
doctor-journal-pending = toinen ohjelma keskeytyi kirjoittaessaan; seuraava kirjaus peruu sen muutoksen
doctor-entries-missing = { $agreement }: kirjaukset { $entry }–{ $last } puuttuvat
doctor-entry-missing = { $agreement }: kirjaus { $entry } puuttuu
doctor-entry-unreadable = { $agreement }: kirjausta { $entry } ei voi lukea ({ $cause })
doctor-entry-edited = { $agreement }: kirjausta { $entry } on muutettu kirjaamisen jälkeen
doctor-entry-renumbered = { $agreement }: kirjaus { $entry } oli alun perin kirjaus { $was }
doctor-entry-unlinked = { $agreement }: kirjausta { $entry } edeltävä kirjaus ei ole se, jonka jälkeen se kirjattiin
doctor-entries-unreadable = { $agreement }: kirjauksia { $entry }–{ $last } ei voi lukea ({ $cause })
doctor-fact-unreadable = { $agreement }: kirjauksen { $entry } sisältöä ei voi lukea ({ $cause })
doctor-entry-misfiled = { $agreement }: kirjaus { $entry } on merkitty toisenlaiseksi kuin sen sisältö on
doctor-texts-edited = { $agreement }: kirjauksen { $entry } tekstejä on muutettu
doctor-texts-unreadable = { $agreement }: kirjauksen { $entry } tekstejä ei voi lukea ({ $cause })
doctor-version-edited = { $agreement }: sopimuksen tekstin versiota { $version } on muutettu
doctor-copy-differs = { $agreement }: sopimuksen tekstin version { $version } nopeasti luettava kopio poikkeaa tekstistä, joten vastaukset ovat voineet olla vääriä
doctor-packed-differs = { $agreement }: kirjausten { $entry }–{ $last } nopeasti luettava kopio poikkeaa kirjauksista, joten vastaukset ovat voineet olla vääriä
doctor-view-differs = { $agreement }: muille ohjelmille tarkoitettu näkymä { $view } poikkeaa kirjauksista; ohjelman omat vastaukset eivät perustu siihen
doctor-kept-differs = { $agreement }: kaikkia sopimuksia koskevia vastauksia varten valmiiksi koottu poikkeaa kirjauksista, joten muistutukset ja luettelot ovat voineet olla vääriä
doctor-version-missing = { $agreement }: sopimuksen tekstin versio { $version } puuttuu
doctor-agreement-unreadable = { $agreement }: sopimuksen tekstiä ei voi lukea
doctor-misfit = kirjaus { $entry } ({ $fact }) ei sovi yhteen muun kanssa: { $why }
doctor-body-unknown = toimielintä { $id } ei ole
doctor-party-unknown = osapuolta { $id } ei ole sopimuksessa
doctor-other = { $cause }
hint-rest = Tässä on se, mitä voi vielä lukea. Katso, mitä puuttuu: yhdyspinta doctor. Palauta tarvittaessa viimeisin varmuuskopio.
hint-backup-damaged = Kopiota ei tehty. Katso, mitä puuttuu ja mitä voi vielä lukea: yhdyspinta doctor ja yhdyspinta log.
hint-doctor-restore = Ota rekisteristä kopio talteen ja palauta viimeisin ehjä varmuuskopio sen tilalle.
hint-doctor-mode = Rajaa oikeudet omistajalle: chmod 600 { $path }
hint-doctor-misfit = Oikaise tai kumoa se: yhdyspinta correct { $entry } --reason SYY, yhdyspinta undo { $entry }
hint-doctor-rebuild = Kokoa se uudelleen: yhdyspinta doctor --rebuild

correct-done = Kirjaus { $was } on oikaistu: { $text }
correct-dry-run = Kirjaus { $was } oikaistaisiin: { $text }. Mitään ei kirjattu.
correct-already = Kirjaus { $entry } sanoo jo näin: { $text }. Mitään ei kirjattu.
row-was = Oli
row-now = Nyt
row-changed = Muutettu
arg-written = Irtisanomisilmoitus annettiin kirjallisesti
failure-correct-taken-back = kirjaus { $entry } on kumottu; sitä ei voi oikaista
failure-not-correctable = kirjausta { $entry } ei voi oikaista; sen voi vain kumota
failure-option-of-another-fact = { $input } ei kuulu kirjauksen { $entry } lajiin
failure-nothing-to-correct = kirjaukseen { $entry } ei annettu muutosta
failure-correct-unfit = oikaistu kirjaus nimeäisi osapuolen tai toimielimen, jota ei ole
failure-correct-rests = { $count ->
    [one] oikaisun kanssa ei sovi yhteen myöhempi { $later }
   *[other] oikaisun kanssa eivät sovi yhteen myöhemmät { $later }
}
hint-undo-entry = Kumoa se: yhdyspinta undo { $entry }
hint-correct-options = Tätä kirjausta oikaisevat: { $options }; lisäksi aina --reason.
hint-correct-first = Oikaise tai kumoa ensin myöhempi: yhdyspinta correct { $entry } --reason SYY
