## Uppsägning

help-terminate = Visa hur en parts uppsägning framskrider eller vad den skulle leda till
examples-terminate =
    yhdyspinta terminate --party ypäjä
    yhdyspinta terminate --party ypäjä --on 1.3.2026
help-notice = Registrera en uppsägning, delgivningen och återkallandet av den
examples-notice =
    yhdyspinta notice give --party ypäjä --on 2.1.2026 --dry-run
help-notice-give = Registrera att en part har sagt upp avtalet; ingenting skickas
examples-notice-give =
    yhdyspinta notice give --party ypäjä --on 2.1.2026 --dry-run
    yhdyspinta notice give --party ypäjä --on 2.1.2026 --decided 15.12.2025 --dry-run
help-notice-deliver = Registrera att uppsägningen har skickats till en part eller mottagits av den
examples-notice-deliver =
    yhdyspinta notice deliver --help
help-notice-withdraw = Registrera att uppsägningen har återkallats med alla parters samtycke
examples-notice-withdraw =
    yhdyspinta notice withdraw --help
arg-decided = Dagen då uppsägningen beslutades
value-decided = DATUM
arg-oral = Uppsägningen gjordes muntligen
arg-to-recipient = Till vem; flera kan skiljas åt med kommatecken
arg-to-all = Till alla för vilka uppgiften ännu saknas
arg-sent = Dagen för avsändandet
value-sent = DATUM
arg-received = Dagen då mottagaren fick uppsägningen
value-received = DATUM
arg-channel = Sätt: letter, email, hand eller substitute
value-channel = SÄTT
arg-consent-of-all = Alla parter har samtyckt till återkallandet

terminate-if-given = Om { $party } sade upp avtalet { $today } och alla fick uppsägningen samma dag, skulle dess sista dag som part vara { $if-last }.
terminate-no-rule = Avtalet anger inte när en uppsägning skulle upphöra att löpa.
terminate-not-sent = { $party }: uppsägningstiden har inte börjat, eftersom det inte är registrerat att uppsägningen har sänts.
terminate-nobody-reached = { $party }: uppsägningstiden har inte börjat, eftersom ingen har fått uppsägningen ännu.
terminate-gone = { $party } var part bara till och med { $last }, så den kan inte längre säga upp avtalet.
terminate-not-in-force = Avtalet är inte i kraft, så en uppsägning skulle inte ha någon verkan: { $party } har inte sagt upp avtalet.
terminate-given-before-force = { $party }: uppsägningen { $given } har ingen verkan, eftersom avtalet då inte band parten.
terminate-invalid-form = { $party }: uppsägningen { $given } har ingen verkan, eftersom den var muntlig och avtalet kräver skriftlig form.
terminate-too-early = { $party }: uppsägningen { $given } har ingen verkan, eftersom avtalet kan sägas upp tidigast { $earliest }.
terminate-too-late = { $party }: uppsägningen { $given } kom för sent på året, så den sista dagen kan inte anges.
terminate-incomplete = { $party }: uppsägningstiden har inte börjat, eftersom { $count ->
        [one] en part ännu inte har fått uppsägningen.
       *[other] { $count } parter ännu inte har fått uppsägningen.
    }
terminate-running = { $party } är part i avtalet till och med { $last }; från och med { $free } binder avtalet den inte.
terminate-ended = { $party } var part i avtalet till och med { $last }; från och med { $free } har avtalet inte bundit den.
terminate-withdrawn = { $party }: uppsägningen { $given } har återkallats, och avtalet binder fortfarande parten.
terminate-reached = mottagen av { $reached } av { $all }
row-delivery = Delgivning
row-sent = På väg
row-missing = Saknas
row-starts = Löper från
row-impact = Verkan
row-recipients = Mottagare
impact-bodies = { $ended ->
        [yes] blev utan sammankallare
       *[no] skulle sakna sammankallare
    }: { $bodies }
impact-office = { $office } i { $body }: { $person } { $ended ->
        [yes] lämnade uppdraget
       *[no] skulle lämna uppdraget
    }
impact-memberships = { $count ->
        [one] ett medlemskap
       *[other] { $count } medlemskap
    } { $ended ->
        [yes] upphörde
       *[no] skulle upphöra
    }
note-earliest-notice = avtalet kan sägas upp tidigast { $day }
note-too-late-this-year = för detta år är det redan för sent att säga upp avtalet; den sista dagen är räknad från början av nästa år
note-nothing-recorded = ingenting registrerades; en uppsägning registreras med: yhdyspinta notice give --party { $party } --on DATUM
note-earliest-last-day = om tiden löpte från den första delgivningen skulle den sista dagen vara { $day }
note-deliver = registrera delgivningarna: yhdyspinta notice deliver --party { $party } --to-all --received DATUM
note-dispatch = registrera dagen för utskicket: yhdyspinta notice deliver --party { $party } --to-all --sent DATUM
note-give-in-writing = registrera den skriftliga uppsägningen när den har gjorts: yhdyspinta notice give --party { $party } --on DATUM
note-too-late = avtalet säger inte om uppsägningen gäller nästa år; en ny registreras med: yhdyspinta notice give --party { $party } --on DATUM
note-give-anew = en ny uppsägning registreras när den har getts: yhdyspinta notice give --party { $party } --on DATUM
notice-before = { $party } säger upp avtalet { $day }. Om alla får uppsägningen samma dag är dess sista dag som part { $last }.
notice-before-no-effect = { $party } säger upp avtalet { $day }. Uppsägningen har ingen verkan, eftersom avtalet då inte är i kraft.
ask-notice-give = Ska uppsägningen registreras? (ja/nej)
note-nothing-was-recorded = Ingenting registrerades.
notice-recipients = { $count ->
        [one] en: { $parties }
       *[other] { $count }: { $parties }
    }
heading-deliver = Registrera när uppsägningen har skickats och mottagits:
warning-oral-notice = en muntlig uppsägning har ingen verkan: avtalet kräver skriftlig form
warning-notice-not-in-force = uppsägningen har ingen verkan: avtalet var inte i kraft när den gjordes
warning-no-last-day = den sista dagen kan inte räknas ut
warning-notice-too-early = uppsägningen har ingen verkan: avtalet kan sägas upp tidigast { $day }
warning-notice-too-late = uppsägningen kom för sent på året, så den sista dagen kan inte anges
warning-delivery-to-self = { $party } har själv gjort uppsägningen, så ingen delgivning till den registrerades
failure-decided-after-given = uppsägningen gjordes { $given }, men beslutades först { $decided }
hint-decided-after-given = Beslutet fattas före uppsägningen: kontrollera --on och --decided
failure-sent-or-received = dagen för avsändandet eller mottagandet saknas
hint-sent-or-received = Ange --sent DATUM, --received DATUM eller båda; mottagandet kan inte ske före avsändandet
failure-received-before-sent = uppsägningen skulle ha mottagits { $received }, innan den skickades { $sent }
hint-notice-give = Registrera först uppsägningen: yhdyspinta notice give --party { $party } --on DATUM
failure-consent-of-all = en uppsägning kan återkallas endast med alla parters samtycke
hint-consent-of-all = När alla har samtyckt, lägg till --consent-of-all

## Avtalet

help-agreement = Visa, kontrollera, läs in och exportera avtalet
examples-agreement =
    yhdyspinta agreement show
    yhdyspinta agreement check
help-agreement-list = Lista avtalen i registret
examples-agreement-list =
    yhdyspinta agreement list
help-agreement-show = Visa om avtalet är i kraft och vad som saknas för det
examples-agreement-show =
    yhdyspinta agreement show
    yhdyspinta agreement show --on 1.6.2023
help-agreement-check = Kontrollera en avtalsfil; utan fil avtalet som används
examples-agreement-check =
    yhdyspinta agreement check
    yhdyspinta agreement export | yhdyspinta agreement check -
help-agreement-load = Ta en avtalsfil i bruk som en ny version
examples-agreement-load =
    yhdyspinta agreement export | yhdyspinta agreement load - --dry-run
help-agreement-export = Skriv ut avtalsfilen sådan den lästes in
examples-agreement-export =
    yhdyspinta agreement export
help-agreement-schema = Skriv ut avtalsfilens form som JSON-schema för textredigerare
examples-agreement-schema =
    yhdyspinta agreement schema
arg-file = Avtalsfil, eller - för standardinmatning
arg-version = Versionens nummer; annars den som används
value-version = NUMMER

agreement-headline = { $title }: { $state }.
agreement-list = { $count ->
        [one] Ett avtal.
       *[other] { $count } avtal.
    }
state-in-force = i kraft från och med { $day }
state-in-force-later = träder i kraft { $day }
state-not-in-force = ännu inte i kraft
state-ended-term = har upphört när dess giltighetstid gick ut
state-ended-too-few = har upphört, eftersom parterna är för få
state-ended-superseded = ersatt av ett annat avtal
row-missing-approvals = Inte godkänt
row-missing-signatures = Inte undertecknat
row-rejected = Förkastat av
row-duration = Giltighet
row-parties = Parter
row-bodies = Organ
row-version = Version
row-change = Ändring
missing-all = alla { $count } parter
missing-day = { $party } (dagen saknas)
next-approve = registrera ett godkännande: yhdyspinta party approve { $party } --on DATUM
next-sign = registrera ett undertecknande: yhdyspinta party sign { $party } --on DATUM
duration-open = tills vidare
duration-until = till och med { $until }
duration-renews = till och med { $until }; fortsätter till och med { $renews } om det inte sägs upp senast { $notice }
row-falls = Upphör om
falls-all-parties = parterna
falls-number = { $of }: färre än { $count } är kvar
falls-share = { $of }: högst { $percent } % av invånarna är kvar
agreement-parties = { $count }{ $left ->
        [0] {""}
       *[other] {" "}({ $left } har lämnat)
    }
agreement-bodies = { $count }
agreement-built-in = texten som följer med programmet, ännu inte i registret
agreement-version = { $version }
column-id = Id
column-title = Namn
column-version = Version
column-state = Läge

change-added = { $what } har lagts till: { $names }.
change-removed = { $what } har tagits bort: { $names }.
change-changed = { $what } har ändrats: { $names }.
change-party-added = En ny part är { $name }.
change-party-removed = { $name } är inte längre part.
change-notice = { $party }: uppsägningens sista dag är { $now }, tidigare { $was }.
change-no-day = inte känd
change-notice-before = Avtalet säger inte vilken text som gäller en uppsägning före { $day }; den räknas enligt den nya.
change-body-added = Ett nytt organ är { $name }.
change-body-removed = Organet { $name } finns inte längre i avtalet.
change-duty-added = En ny skyldighet är { $name }.
change-duty-removed = Skyldigheten { $name } faller bort.
change-renamed = { $old } heter nu { $name }.
change-ends = { $name } upphör; den sista dagen är { $day }.
change-cadence = { $name }: möten { $new }, tidigare { $old }.
change-no-cadence = inget avtalat antal
change-office-added = { $name } väljer nu också { $office }.
change-office-removed = { $name } väljer inte längre { $office }.
change-fields = { $name }, ändrat: { $fields }.
change-duration = Avtalet gäller { $new }, tidigare { $old }.
change-notice-months = Uppsägningstiden är { $new } mån., tidigare { $old } mån.
change-annexes = bilagor
field-short = kortnamn
field-aliases = andra namn
field-code = kod
field-business-id = FO-nummer
field-address = adress
field-population = folkmängd
field-kind = slag
field-until = sista dag
field-successor = efterträdare
field-name = namn
field-form = innehåll
field-level = nivå
field-tasks = uppgifter
field-members = medlemmar
field-convener = sammankallare
field-elects = val av funktionärer
field-cadence = grunderna för antalet möten
field-prepares = beredning
field-agenda = uppgörandet av föredragningslistan
field-continues = fortsättning från ett tidigare avtal
field-joint-of = organ som möts tillsammans
field-term = mandatperiod
field-communication = kommunikation
field-documents = dokument
field-meets = mötesform
field-legal-basis = rättslig grund
field-invitation = kallelse
field-minutes = protokoll
field-quorum = beslutförhet
field-other = övriga uppgifter
rule-head = uppgifter om dokumentet
rule-unsaid = frågor som inte har avtalats
rule-holidays = kalender över lediga dagar
rule-levels = nivåer
rule-spearheads = spetsar
change-from = Den nya texten gäller från { $day }; för dagarna dessförinnan gäller den tidigare texten.
change-all-days = Den nya texten rättar den tidigare för alla dagar.
change-successor = Detta avtal ersätter avtalet { $earlier } när det träder i kraft. Till dess gäller { $earlier }.
change-successor-since = Detta avtal ersätter avtalet { $earlier } från { $day }.
change-successor-unknown = Avtalet { $earlier }, som ersätts, finns inte i registret.
change-compared = Ändringarna har jämförts med avtalet { $earlier }.
warning-continues-unknown = { $body } fortsätter organet { $before } i avtalet { $earlier }, som inte finns i registret; funktionärerna följer inte med
warning-stays-behind = anteckning { $entry } stannar i avtalet { $earlier } och följer inte med: { $text }
change-groups = grupper
change-actors = utomstående aktörer
change-new-bodies = slag av organ
change-terms = perioder
change-clauses = avtalspunkter
change-readings = tolkningar
change-rules = Ändrade regler: { $rules }.
rule-entry = ikraftträdande
rule-duration = giltighet
rule-termination = uppsägning
rule-costs = kostnader
rule-communication = kommunikation
rule-representatives = representanter
rule-invitation = kallelse
rule-minutes = protokoll
rule-quorum = beslutförhet
rule-service = delgivning
rule-quiet = lugna perioder
rule-reminders = påminnelser
warning-unfit = anteckning { $entry } passar inte längre avtalet: { $text }

failure-file-unreadable = filen { $input } kan inte läsas
failure-file-is-folder = { $input } är en mapp
failure-file-too-large = { $input } är för stor: en avtalsfil är högst { $limit } MB
failure-file-not-utf8 = { $input } är inte UTF-8-text (rad { $line }, tecken { $column })
hint-file = Ange sökvägen till en avtalsfil, eller - när texten kommer från standardinmatningen.
hint-file-too-large = Kontrollera att det är filen du avsåg: en avtalsfil är vanligen under 0,1 MB.
hint-file-not-utf8 = Spara filen som UTF-8.
failure-unknown-version = version { $input } finns inte
hint-agreement-list = Se versionerna: yhdyspinta agreement list
failure-faulty-file = filen { $input } har { $count ->
        [one] ett fel
       *[other] { $count } fel
    } och lästes inte in
hint-agreement-check = Rätta felen och kontrollera: yhdyspinta agreement check { $file }
failure-unknown-zone = tidszonen { $input } är okänd
hint-unknown-zone = Använd ett namn som "Europe/Helsinki".

## Kontroll av avtalsfilen

check-sound = { $name }: inget att anmärka.
check-errors = { $name }: { $errors ->
        [one] ett fel.
       *[other] { $errors } fel.
    }
check-warnings = { $name }: { $warnings ->
        [one] en anmärkning, inga fel.
       *[other] { $warnings } anmärkningar, inga fel.
    }
check-both = { $name }: fel { $errors }, anmärkningar { $warnings }.
severity-error = fel
severity-warning = anmärkning
problem-hint = råd
problem-other = det andra stället är rad { $line }, kolumn { $column }
problem-did-you-mean = menade du { $suggested }?
problem-write = skriv { $suggested }
problem-unknown = stället är felaktigt ({ $code })
problem-syntax = stället är inte TOML ({ $note })
problem-leading-zero = ett tal kan inte börja med noll
problem-hint-leading-zero = skriv en kod inom citattecken, till exempel "061"
problem-duplicate-key = samma nyckel finns två gånger i tabellen
problem-hint-duplicate-key = ta bort den ena
problem-typographic-quotes = citattecknen är från ett ordbehandlingsprogram; här behövs raka "
problem-unquoted-text = texten saknar citattecken
problem-unclosed-text = det avslutande citattecknet saknas
problem-unclosed-bracket = den avslutande parentesen för en lista eller tabell saknas
problem-missing-equals = = saknas efter nyckeln
problem-missing-value = nyckeln saknar värde
problem-control-character = filen har ett tecken som inte hör till en text
problem-too-deep = tabeller eller listor ligger i varandra för många gånger
problem-too-large = filen är för stor: { $bytes } kB, högst { $limit } kB
problem-too-many = det finns flera problem; här är de { $listed } första
problem-empty-file = filen är tom
problem-hint-empty-file = börja med en färdig text: yhdyspinta agreement export
problem-format-too-new = filen har format { $found }, detta program känner format { $known }
problem-hint-format-too-new = uppdatera programmet
problem-format-unknown = format { $found } finns inte
problem-unknown-key = tabellen { $table } har ingen nyckel { $key }
problem-missing-key = { $key } saknas i tabellen { $table }
problem-one-needed = tabellen { $table } behöver en av: { $keys }
problem-conflicting-keys = tabellen { $table } kan ha bara en av: { $keys }
problem-wrong-type = här ska stå { $expected }, men här står { $found }
problem-date-in-quotes = datumet { $text } står inom citattecken
problem-hint-date-in-quotes = skriv datumet utan citattecken, till exempel 2026-01-01
problem-bad-date = dagen { $text } finns inte
problem-hint-bad-date = skriv datumet som år-månad-dag, till exempel 2026-01-31
problem-from-after-until = den sista dagen är före den första
problem-unknown-word = ordet { $word } är okänt här; kända är: { $known }
problem-out-of-range = talet { $found } duger inte; det ska vara { $least }–{ $most }
problem-out-of-range-least = talet { $found } duger inte; det ska vara minst { $least }
problem-dangling-id = id { $id } finns inte ({ $sort })
problem-wrong-sort = { $id } är { $found }, men här behövs { $expected }
problem-duplicate-id = id { $id } används redan ({ $sort })
problem-bad-id = { $id } duger inte som id
problem-hint-bad-id = använd bokstäverna a–z, siffror, bindestreck och understreck
problem-empty-list = listan är tom
problem-empty-text = texten är tom
problem-text-too-long = texten är för lång: { $characters } tecken, högst { $limit }
problem-forbidden-character = texten har ett tecken som inte kan visas ({ $character })
problem-bad-language = { $text } är ingen språkkod
problem-hint-bad-language = använd en kod som "fi"
problem-bad-timezone = { $text } är ingen tidszon
problem-hint-bad-timezone = använd ett namn som "Europe/Helsinki"
problem-no-clause = regeln ({ $rule }) anger inte vilken avtalspunkt den grundar sig på
problem-hint-no-clause = lägg till clause = "…"
problem-no-law = regeln ({ $rule }) anger inte vilken lag den grundar sig på
problem-hint-no-law = lägg till law = "…"
problem-no-convener = organet { $body } saknar regel om sammankallare
problem-hint-no-convener = lägg till convener, eller convener = "unspecified" när avtalet tiger
problem-overlapping-terms = perioderna { $first } och { $second } ({ $kind }) överlappar { $from }–{ $until }
problem-business-id-invalid = { $found } är inget FO-nummer
problem-business-id-digit = kontrollsiffran i FO-numret { $found } är fel; den borde vara { $digit }
problem-hint-business-id-invalid = kontrollera FO-numret; formen är 1234567-8
problem-business-id-missing = parten { $party } saknar FO-nummer
problem-hint-business-id-missing = lägg till business_id = "…"
problem-business-id-normalised = FO-numret { $found } läses som { $canonical }
problem-address-missing = parten { $party } saknar adress
problem-genitive-missing = namnet { $name } saknar genitiv
problem-hint-genitive-missing = lägg till genitive = "…", så att meningarna på finska blir rätt
problem-unconfirmed = parten { $party } har inte bekräftat { $field }
problem-hint-unconfirmed = när uppgiften har bekräftats, ta bort den ur listan unconfirmed
problem-annex-missing = filen för bilagan { $annex } saknas
problem-shared-name = namnet { $name } betyder både { $first } och { $second }
problem-hint-shared-name = ingendera hittas med det; ta bort det från den ena
problem-topic-unruled = det finns ingen regel om { $topic }, och ämnet finns inte i unsaid
problem-hint-topic-unruled = lägg till en regel, eller ämnet i unsaid
problem-topic-ruled-and-unsaid = det finns en regel om { $topic }, fast ämnet finns i unsaid
problem-hint-topic-ruled-and-unsaid = ta bort ämnet ur unsaid
problem-min-over-max = minst { $min } är mer än högst { $max }
problem-unknown-key-file = filen kan inte ha nyckeln { $key }
problem-missing-key-file = { $key } saknas i filen
problem-bad-key = nyckeln har ett tecken som inte hör dit
problem-quote-in-text = det finns ett citattecken inne i texten
problem-bad-head = tabellens rubrik är felaktig; den skrivs som [agreement] eller [[party]]
problem-backslash = omvänt snedstreck betyder ingenting här; skriv det två gånger
problem-missing-comma = ett kommatecken saknas mellan två värden
value-kind-text = en text
value-kind-text-or-languages = en text, eller en tabell med text per språk
value-kind-whole = ett heltal
value-kind-number = ett tal
value-kind-flag = true eller false
value-kind-date = ett datum utan citattecken
value-kind-date-text = ett datum inom citattecken, som "2023-03"
value-kind-month-day = en dag på året inom citattecken, som "05-01"
value-kind-month-day-or-date = en dag på året inom citattecken, eller ett datum utan
value-kind-range = en lista med den första och den sista
value-kind-table = en tabell
value-kind-tables = en lista med tabeller
value-kind-list = en lista
value-kind-text-or-list = en text eller en lista med texter
value-kind-time = ett klockslag
sort-clause = avtalspunkt
sort-reading = tolkning
sort-level = nivå
sort-party = part
sort-group = grupp
sort-actor = utomstående aktör
sort-party-or-group = part eller grupp
sort-anybody = part, grupp eller aktör
sort-term = period
sort-term-kind = slag av period
sort-body = organ
sort-new-body = slag av organ
sort-duty = skyldighet
sort-annex = bilaga
sort-spearhead = spetsprojekt
sort-document = dokument

## Läget

help-status = Visa om avtalet är i kraft och vad som är på kommande, ogjort, försenat och öppet
examples-status =
    yhdyspinta
    yhdyspinta status --on 1.3.2026
status-meeting = { $day } { $body }, möte { $meeting } – { $who }
status-no-meeting = inget är planerat (yhdyspinta meeting new)
status-item = { $what }
status-item-by = { $what }, senast { $by }
status-item-late = { $what }: { $standing }
status-more = och { $count } till ({ $command })
status-notice-running = { $party } lämnar avtalet { $day }
status-notice-ended = { $party } lämnade avtalet { $day }
status-notice-incomplete = { $party }: tiden har inte börjat löpa (yhdyspinta terminate --party { $id })
status-nothing-due = ingenting inom 60 dagar
row-due = Ogjort
row-late = Försenat
row-open = Öppet
overview-agreements = Registret innehåller { $count } avtal: { $parts }.
overview-all-in-force = alla är i kraft
overview-in-force = { $count } är i kraft
overview-not-yet = { $count } är ännu inte i kraft
overview-ended = { $count } har upphört
overview-standing = { $id }: { $state }
overview-under = { $told } ({ $id })
overview-meeting = { $day } { $body }, möte { $meeting }
overview-no-meeting = inget är planerat
overview-of-one = läget för ett avtal: yhdyspinta status --agreement { $id }
row-in-force = I kraft
row-not-in-force = Inte i kraft
row-meetings = Möten
row-of-one = Närmare
status-in-force = Avtalet är i kraft från och med { $day }.
status-in-force-later = Avtalet träder i kraft { $day }.
status-not-in-force = Avtalet är ännu inte i kraft.
status-ended-term = Avtalet har upphört när dess giltighetstid gick ut.
status-ended-too-few = Avtalet har upphört, eftersom parterna är för få.
status-ended-superseded = Avtalet har ersatts av ett annat avtal.

row-supersedes = Ersätter
row-standing = Fortlöpande uppgifter
row-representatives = Företrädare
representatives-own = varje organisation utser sina egna företrädare
row-spearheads = Spetsar
row-annexes = Bilagor
row-unsaid = Inte avtalat
annex-missing = { $title } (saknas)
topic-quorum = beslutförhet
topic-voting = omröstning
topic-invitation = kallelse
topic-minutes = protokoll
topic-amendment = ändring av avtalet
topic-accession = nya parter
topic-disputes = meningsskiljaktigheter
topic-notice-withdrawal = återtagande av uppsägning
topic-representatives = antalet företrädare och när de utses
