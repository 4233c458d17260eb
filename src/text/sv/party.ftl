### Parter, organ och personer.

## Parterna

help-party-list = Lista parterna
examples-party-list =
    yhdyspinta party list
    yhdyspinta party list --format csv
help-party-show = Visa en part: vad den förbundit sig till och vilka uppdrag dess företrädare har
examples-party-show =
    yhdyspinta party show loppi
    yhdyspinta party show Lopen --on 14.5.2025
help-party-contact = Registrera partens kontaktperson och e-postadress
examples-party-contact =
    yhdyspinta party contact loppi --email kirjaamo@example.org --dry-run
    yhdyspinta party contact loppi --email testi@example.org --name "Testi Esimerkki" --dry-run

## Organen

help-body = Visa organen eller registrera beslut om dem
examples-body =
    yhdyspinta body list
    yhdyspinta body show hytefoorumi
help-body-list = Lista organen och deras sammankallare
examples-body-list =
    yhdyspinta body list
    yhdyspinta body list --on 14.5.2025
help-body-show = Visa ett organ: sammankallare, ordförande och sekreterare, medlemmar och möten
examples-body-show =
    yhdyspinta body show hytefoorumi
    yhdyspinta body show perhekeskus --on 14.5.2025
help-body-add = Registrera att ett nytt organ har tillsatts
examples-body-add =
    yhdyspinta body add ikaverkosto --kind avoin-verkosto --name "ikäverkosto" --dry-run
    yhdyspinta body add liikuntaryhma --kind muu-tyoryhma --name "liikuntaryhmä" --reason "yhteinen hanke" --focus "arkiliikunta" --goal "yhteinen suunnitelma" --dry-run
help-body-close = Registrera att ett organ har upphört
examples-body-close =
    yhdyspinta body close hyte-ryhma --on 31.12.2025 --reason "uppgifterna flyttades" --dry-run
help-body-elect = Registrera valet av ordförande, vice ordförande eller sekreterare
examples-body-elect =
    yhdyspinta body elect hytefoorumi chair "Testi Esimerkki" --party hämeenlinna --on 14.5.2025 --dry-run
help-body-resign = Registrera att någon avgått från ett uppdrag
examples-body-resign =
    yhdyspinta body resign --help
help-body-appoint = Registrera att en medlem eller ersättare har utsetts
examples-body-appoint =
    yhdyspinta body appoint hyte-ryhma "Testi Esimerkki" --party loppi --on 14.5.2025 --dry-run
help-body-leave = Registrera att ett medlemskap har upphört
examples-body-leave =
    yhdyspinta body leave --help
help-body-arrange = Registrera vad organet har avtalat om sammankallande eller kommunikation
examples-body-arrange =
    yhdyspinta body arrange perhekeskus --convener loppi --on 14.5.2025 --dry-run
    yhdyspinta body arrange hyte-ryhma --rotation loppi,janakkala,hattula --turn year --on 14.5.2025 --dry-run

## Personer

help-person = Visa personer eller ändra deras uppgifter
examples-person =
    yhdyspinta person list
help-person-list = Lista personerna
examples-person-list =
    yhdyspinta person list
help-person-show = Visa en persons uppgifter och uppdrag
examples-person-show =
    yhdyspinta person show --help
help-person-set = Ändra en persons namn, organisation eller e-postadress
examples-person-set =
    yhdyspinta person set --help
help-person-merge = Slå ihop två poster om samma person
examples-person-merge =
    yhdyspinta person merge --help
help-person-forget = Ta bort en persons namn och adress; uppdrag och dagar blir kvar
examples-person-forget =
    yhdyspinta person forget --help

## Uppgifter

arg-new-body = Det nya organets beteckning: a–z, 0–9 och streck
value-new-body = BETECKNING
arg-kind = Organets art enligt avtalet
value-kind = ART
arg-name = Namn
arg-genitive = Namnets genitivform på finska
value-genitive = NAMN
arg-focus = Vad organet koncentrerar sig på
value-focus = TEXT
arg-goal = Mål; kan upprepas
value-goal = TEXT
arg-convener = Vem som sammankallar: en part eller chair, vice-chair eller secretary; flera sammankallar tillsammans
value-convener = PART
arg-office = Uppdrag: chair (ordförande), vice-chair (vice ordförande) eller secretary (sekreterare)
value-office = UPPDRAG
arg-person = Personens namn eller nummer
value-person = PERSON
arg-into = Personen som den föregående slås ihop med
value-into = PERSON
arg-deputy-of = Vems ersättare personen är
value-deputy-of = NAMN
arg-rotation = Parterna i turordning, åtskilda med kommatecken
value-rotation = PARTER
arg-turn = När turen byts: meeting (möte), year (år) eller term (period)
value-turn = TUR
arg-communication = Vem som ansvarar för kommunikationen
value-communication = PART
arg-email = E-postadress
value-email = ADRESS

## Rubriker

row-id = Beteckning
row-kind = Art
row-code = Kod
row-business-id = FO-nummer
row-organisation = Organisation
party-lasts-from = inleder { $from }
party-lasts-until = upphör { $until }
party-lasts = verkar { $from } – { $until }
party-successor = efterträds av { $party }
row-address = Adress
row-approved = Godkänt
row-signed = Undertecknat
row-notice = Uppsägning
row-offices = Uppdrag
row-memberships = Medlemskap
row-convenes = Sammankallar
row-contact = Kontakt
row-aliases = Andra namn
row-level = Nivå
row-state = Läge
row-term = Period
row-officers = Valda
row-members = Medlemmar
row-named = Utsedda
row-arrangement = Avtalat
row-cadence = Möten
row-last-meeting = Senaste mötet
row-next-meeting = Nästa möte
row-focus = Tyngdpunkt
row-goals = Mål
row-number = Nummer
row-party = Organisation
row-email = E-post
row-contact-of = Kontaktperson
head-id = Beteckning
head-party = Part
head-kind = Art
head-approved = Godkänt
head-signed = Undertecknat
head-leaving = Utträde
head-level = Nivå
head-convener = Sammankallare
head-name = Namn
head-email = E-post
head-offices = Uppdrag

## Partens uppgifter

party-line = { $name }
party-list-line = Avtalets parter ({ $count }{ $left ->
        [0] {""}
       *[other] {", "}{ $left } har lämnat
    })
party-kind-wellbeing-county = välfärdsområde
party-kind-regional-council = landskapsförbund
party-kind-city = stad
party-kind-municipality = kommun
party-kind-other = annan
party-unconfirmed = { $value } (inte ur avtalstexten, obekräftat)
party-rejected = förkastade { $day }
party-act-missing = saknas
party-act-inexact = { $day } (exakt dag saknas)
party-left = part till och med { $day }
party-has-left = lämnade avtalet { $day }
party-leaves = lämnar avtalet { $day }
party-office = { $body }: { $office } { $person }, från { $since }
party-notice-not-in-force = gavs innan avtalet band parten, ingen verkan
party-notice-invalid-form = gavs muntligt, ingen verkan
party-notice-too-early = gavs för tidigt, ingen verkan
party-notice-incomplete = given, alla har ännu inte fått den
party-notice-running = uppsägningstiden löper
party-notice-ended = uppsägningstiden har löpt ut
party-notice-withdrawn = återtagen
party-note-approval = godkännande saknas: yhdyspinta party approve { $id } --on DATUM
party-note-signature = underskrift saknas: yhdyspinta party sign { $id } --on DATUM
party-note-approval-inexact = godkännandets exakta dag saknas: yhdyspinta party approve { $id } --on DATUM
party-note-signature-inexact = underskriftens exakta dag saknas: yhdyspinta party sign { $id } --on DATUM

## Organets uppgifter

body-list-line = Organen ({ $count })
body-active = verksamt
body-closed-on = upphört { $day }
body-closes-on = verksamt till { $day }
body-convener-open = framgår inte
body-officer = { $office } { $person } ({ $party }), från { $since }
body-deputy = { $person } ({ $party }), ersättare för { $whom }
body-all-parties = alla parter
body-meeting = { $day } (möte { $meeting })
body-arranged-conveners = sammankallare: { $conveners }
body-arranged-rotation = turordning { $turn }: { $order }
body-turn-meeting = per möte
body-turn-year = per år
body-turn-term = per period
body-arranged-communication = för kommunikationen ansvarar { $party }
body-arranged-since = från { $day }
body-arranged-until = till { $day }
body-at-least = minst { $count }
body-cadence-year = { $times } per år
body-cadence-term = { $times } per fullmäktigeperiod
body-cadence-months = { $times } på { $months } mån.
body-note-why = motivering till sammankallaren: yhdyspinta convener { $body }

## Personens uppgifter

person-list-line = Personer ({ $count })
person-office = { $body }: { $office }, från { $since }

## Anmärkningar

warning-signature-before-approval = underskrift utan tidigare godkännande: { $parties }; ikraftträdandet avgörs av den senare handlingen
warning-inexact-date = exakt dag saknas: { $parties }; handlingen räknas som saknad tills dagen registreras
warning-in-force-no-more = avtalet är inte längre i kraft, var det från och med { $was } (yhdyspinta agreement show)
warning-in-force-later = avtalet träder i kraft { $day }
warning-in-force-since = avtalet är i kraft från och med { $day }
warning-in-force-moved = avtalet är i kraft från och med { $day }, inte från och med { $was }
warning-office-not-elected = { $body }: enligt avtalet väljer organet inte till uppdraget { $office }
warning-not-a-member = { $party } hör enligt avtalet inte till organet ({ $body }); valet görs bland medlemmarna
warning-replaces = den tidigare innehavaren av uppdraget { $office }, { $person }, sköter det till { $day }
warning-same-officer = { $person } sköter samtidigt också uppdraget { $office }; om personen lämnar det: yhdyspinta body resign { $body } { $other }
warning-open-body = { $body } är öppet: enligt avtalet utses inga medlemmar till det
warning-text-names-convener = { $body }: avtalstexten anger sammankallaren, så det avtalade ändrar inte den
warning-text-names-communication = { $body }: avtalstexten anger vem som ansvarar för kommunikationen, så det avtalade ändrar inte det
warning-name-taken = ett annat organ heter redan ”{ $name }”; använd beteckningen
warning-meetings-planned = möten är planerade efter att organet upphört: { $meetings } (yhdyspinta meeting cancel NUMMER --reason ORSAK)
warning-name-in-texts = namnet finns kvar i texterna till dessa anteckningar: { $entries }
warning-not-in-log = ändringen av personuppgifter syns inte i loggen och undo återställer den inte; uppgiften var: { $before }. Den återställs genom att den ges på nytt: yhdyspinta person set { $number }
warning-namesake = person { $number } ({ $party }) har samma namn; { $name } antecknades som en annan person, { $new }. Om de är samma person: yhdyspinta person merge { $number } { $new }
warning-merged = sammanslagningen syns inte i loggen och kan inte återtas
warning-forgotten = borttagandet syns inte i loggen och uppgifterna kan inte fås tillbaka
warning-person-left = person { $number } står kvar bland personerna; om personen antecknades av misstag tas uppgifterna bort med yhdyspinta person forget { $number }
warning-first-meeting-by-text = { $body }: avtalstexten anger vem som sammankallar det första mötet; det avtalade gäller mötena därefter
failure-body-id-taken = beteckningen ”{ $input }” är redan i bruk

## Fel

failure-unknown-person = personen ”{ $input }” finns inte
failure-ambiguous-person = flera personer heter ”{ $input }”: { $candidates }
hint-person-list = Lista personerna: yhdyspinta person list
hint-person-number = Använd personens nummer i stället för namnet: yhdyspinta person list
failure-body-id = ”{ $input }” duger inte som beteckning
hint-body-id = Använd små bokstäver a–z, siffror och streck, till exempel aldrenatverk.
failure-unknown-kind = avtalet har ingen art av organ som heter ”{ $input }”
hint-kinds = Avtalets arter: { $kinds }
failure-until-before-on = sista dagen { $until } är före den första { $on }
hint-until-before-on = Kontrollera --on och --until.
failure-merge-same = dessa är redan samma person ({ $number })

row-tasks = Uppgifter
row-invitation = Kallelse
row-elects = Väljer
elects-told = { $offices }{ $at ->
        [first] {" "}vid sitt första möte
        [annual] {" "}vid sitt årsmöte
       *[none] {""}
    }; { $until ->
        [replaced] uppdraget varar tills en efterträdare har valts
        [term] uppdraget varar till slutet av organets mandatperiod
       *[annual] uppdraget varar till nästa årsmöte
    }
row-quorum = Beslutförhet
row-minutes = Protokoll
row-meets = Möts
row-legal-basis = Rättslig grund
practice-unsaid = inte avtalat
invitation-days = senast { $count ->
        [one] en dag
       *[other] { $count } dagar
    } före mötet
invitation-weeks = senast { $count ->
        [one] en vecka
       *[other] { $count } veckor
    } före mötet
invitation-clear-days = { $count ->
        [one] en hel dag
       *[other] { $count } hela dagar
    } mellan kallelse och möte
quorum-members = minst { $count ->
        [one] en medlem
       *[other] { $count } medlemmar
    } på plats
quorum-share = mer än { $percent } % av medlemmarna på plats
minutes-days = inom { $count ->
        [one] en dag
       *[other] { $count } dagar
    } efter mötet
meets-required = på distans
meets-allowed = också på distans
meets-preferred = helst på distans
body-statutory = lagstadgad
period-from = från { $day }
arg-language = Språk som meddelandena skrivs på: fi, sv eller en
value-language = SPRÅK
row-language = Språk
language-fi = finska
language-sv = svenska
language-en = engelska
