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
    yhdyspinta doctor --rebuild
arg-rebuild = Ställ på nytt samman det som är färdigt sammanställt för svar om alla avtal
help-completions = Skriv ut skriptet med vilket skalet fyller i kommandon och namn
examples-completions =
    source <(yhdyspinta completions bash)
    yhdyspinta completions fish | source
arg-shell = Skal: bash, zsh eller fish
value-shell = SKAL
help-man = Skriv ut ett kommandos manualsida eller skriv alla sidor till en mapp
examples-man =
    yhdyspinta man | man -l -
    yhdyspinta man meeting new | man -l -
    yhdyspinta man --all /tmp/man1
arg-page = Kommandot vars sida skrivs ut; utan kommando programmets
arg-all-pages = Skriv alla sidor till denna mapp
value-folder = MAPP
man-name = Namn
man-synopsis = Användning
man-description = Beskrivning
man-exit-status = Slutkoder
man-environment = Miljövariabler
man-files = Filer
man-see-also = Se även
man-about = Programmet svarar för vilken dag som helst och motiverar sina svar: vem som sammankallar, vem som förbereder, informerar och betalar, vad som är ogjort eller försenat, om avtalet binder och vad som följer av en uppsägning. Där avtalet tiger säger programmet det.
man-variables =
    YHDYSPINTA_DB         registrets fil
    YHDYSPINTA_AGREEMENT  avtalets beteckning
    YHDYSPINTA_TODAY      dagen som svaret gäller
    YHDYSPINTA_LANG       språk: fi, sv eller en
    YHDYSPINTA_USER       den registrerandes namn
    YHDYSPINTA_WAIT       antal sekunder att vänta medan ett annat program registrerar (15)
    YHDYSPINTA_PAGER      bläddrare för långa svar; annars PAGER eller less
    NO_COLOR              inga färger
    CLICOLOR_FORCE        färger även till ett rör
man-paths =
    $XDG_DATA_HOME/yhdyspinta/register.db
    ~/.local/share/yhdyspinta/register.db
        registret, om inte --db eller YHDYSPINTA_DB säger annat
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
log-person = person { $number }
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

doctor-no-register = Det finns inget register ännu. Den första anteckningen skapar det.
doctor-well = { $entries ->
    [0] Registret är i skick. Det har inga anteckningar.
    [one] Registret är i skick: en anteckning, kedjan är hel.
   *[other] Registret är i skick: { $entries } anteckningar, kedjan är hel.
}
doctor-advice = { $count ->
    [one] Registret är helt, men en sak bör åtgärdas.
   *[other] Registret är helt, men { $count } saker bör åtgärdas.
}
doctor-damaged = Registret är skadat.
doctor-agreement = { $entries ->
    [one] { $agreement }: en anteckning, varav läsbara { $readable }; kedjans slut { $head }
   *[other] { $agreement }: { $entries } anteckningar, varav läsbara { $readable }; kedjans slut { $head }
}
row-register = Register
row-damage = Fel
row-advice = Åtgärda
doctor-not-a-database = filen är ingen databas
doctor-foreign = filen är ett annat programs databas
doctor-newer = registret har gjorts med ett nyare program; bara filen granskades
doctor-older = registret har gjorts med ett äldre program; nästa anteckning uppdaterar det
doctor-step-lost = filen uppger att den är ett tomt register, men den har innehåll
doctor-truncated = filens slut saknas: { $found } byte, borde vara { $expected }
doctor-malformed = databasen är trasig ({ $cause })
doctor-dangling = en rad i tabellen { $table } hänvisar till en rad i { $parent } som saknas
doctor-schema = databasens del { $name } är inte sådan som detta program gör den
doctor-row = en rad i tabellen { $table } kan inte läsas ({ $cause })
doctor-person = person { $person } saknas
doctor-others-may-write = även andra än ägaren kan ändra filen { $path } (rättigheter { $mode })
doctor-others-may-read = även andra än ägaren kan läsa filen { $path } (rättigheter { $mode })
doctor-wal-pending = en del av anteckningarna väntar bredvid registret; nästa anteckning för över dem
doctor-wal-foreign = sidofilen { $path } hör inte till detta register eller är trasig
doctor-wal-missing = sidofilen { $path } har tagits bort medan den användes
doctor-journal-pending = ett annat program avbröts när det skrev; nästa anteckning tar tillbaka ändringen
doctor-entries-missing = { $agreement }: anteckningarna { $entry }–{ $last } saknas
doctor-entry-missing = { $agreement }: anteckning { $entry } saknas
doctor-entry-unreadable = { $agreement }: anteckning { $entry } kan inte läsas ({ $cause })
doctor-entry-edited = { $agreement }: anteckning { $entry } har ändrats efter att den gjordes
doctor-entry-renumbered = { $agreement }: anteckning { $entry } var ursprungligen anteckning { $was }
doctor-entry-unlinked = { $agreement }: anteckningen före { $entry } är inte den som den gjordes efter
doctor-entries-unreadable = { $agreement }: anteckningarna { $entry }–{ $last } kan inte läsas ({ $cause })
doctor-fact-unreadable = { $agreement }: innehållet i anteckning { $entry } kan inte läsas ({ $cause })
doctor-entry-misfiled = { $agreement }: anteckning { $entry } är märkt som något annat än den är
doctor-texts-edited = { $agreement }: texterna i anteckning { $entry } har ändrats
doctor-texts-unreadable = { $agreement }: texterna i anteckning { $entry } kan inte läsas ({ $cause })
doctor-version-edited = { $agreement }: version { $version } av avtalets text har ändrats
doctor-copy-differs = { $agreement }: den snabbt läsbara kopian av version { $version } avviker från avtalets text, så svaren kan ha varit felaktiga
doctor-packed-differs = { $agreement }: den snabbt läsbara kopian av anteckningarna { $entry }–{ $last } avviker från dem, så svaren kan ha varit felaktiga
doctor-view-differs = { $agreement }: vyn { $view }, som är avsedd för andra program, avviker från anteckningarna; programmets egna svar bygger inte på den
doctor-kept-differs = { $agreement }: det som är färdigt sammanställt för svar om alla avtal avviker från uppgifterna, så påminnelser och listor kan ha varit felaktiga
doctor-version-missing = { $agreement }: version { $version } av avtalets text saknas
doctor-agreement-unreadable = { $agreement }: avtalets text kan inte läsas
doctor-misfit = anteckning { $entry } ({ $fact }) passar inte ihop med det övriga: { $why }
doctor-body-unknown = det finns inget organ { $id }
doctor-party-unknown = avtalet har ingen part { $id }
doctor-other = { $cause }
hint-rest = Här är det som ännu kan läsas. Se vad som saknas: yhdyspinta doctor. Återställ vid behov den senaste säkerhetskopian.
hint-backup-damaged = Ingen kopia gjordes. Se vad som saknas och vad som ännu kan läsas: yhdyspinta doctor och yhdyspinta log.
hint-doctor-restore = Spara en kopia av registret och återställ den senaste hela säkerhetskopian i dess ställe.
hint-doctor-mode = Begränsa rättigheterna till ägaren: chmod 600 { $path }
hint-doctor-misfit = Rätta eller återta den: yhdyspinta correct { $entry } --reason ORSAK, yhdyspinta undo { $entry }
hint-doctor-rebuild = Ställ samman det på nytt: yhdyspinta doctor --rebuild

correct-done = Anteckning { $was } har rättats: { $text }
correct-dry-run = Anteckning { $was } skulle rättas: { $text }. Inget antecknades.
correct-already = Anteckning { $entry } säger redan så: { $text }. Inget antecknades.
row-was = Var
row-now = Nu
row-changed = Ändrat
arg-written = Uppsägningen gavs skriftligen
failure-correct-taken-back = anteckning { $entry } har återtagits; den kan inte rättas
failure-not-correctable = anteckning { $entry } kan inte rättas, bara återtas
failure-option-of-another-fact = { $input } hör inte till slaget av anteckning { $entry }
failure-nothing-to-correct = inget gavs som skulle ändra anteckning { $entry }
failure-correct-unfit = den rättade anteckningen skulle nämna en part eller ett organ som inte finns
failure-correct-rests = { $count ->
    [one] rättelsen passar inte ihop med en senare: { $later }
   *[other] rättelsen passar inte ihop med senare: { $later }
}
hint-undo-entry = Återta den: yhdyspinta undo { $entry }
hint-correct-options = Denna anteckning rättas med { $options }, alltid med --reason.
hint-correct-first = Rätta eller återta först den senare: yhdyspinta correct { $entry } --reason ORSAK
