### Ord som varje kommando använder.

## Hjälpens ramar

help-yhdyspinta = Håller reda på samarbetsavtal och berättar med motivering vad som följer av dem
help-heading-usage = Användning:
help-heading-commands = Kommandon
help-heading-arguments = Uppgifter:
help-heading-options = Flaggor:
help-heading-global = Allmänna flaggor
help-heading-examples = Exempel:
help-options = [FLAGGOR]
help-value-command = KOMMANDO
help-default = förval:
help-possible-values = möjliga värden:
help-global-hint = Allmänna flaggor, såsom --json och --dry-run: yhdyspinta --help

help-convener = Berätta vem som sammankallar organets nästa möte och varför
help-party = Visa parterna eller registrera deras godkännanden och underskrifter
help-party-approve = Registrera att en part har godkänt avtalet
help-party-reject = Registrera att en part har förkastat avtalet
help-party-sign = Registrera att en part har undertecknat avtalet

examples-yhdyspinta =
    yhdyspinta
    yhdyspinta convener hytefoorumi
    yhdyspinta help start
examples-convener =
    yhdyspinta convener hytefoorumi
    yhdyspinta convener kuntakokous --purpose monitoring
    yhdyspinta convener hytefoorumi --on 14.5.2025
examples-party =
    yhdyspinta party approve loppi --on 27.3.2023 --dry-run
examples-party-approve =
    yhdyspinta party approve loppi --on 27.3.2023 --reference "kommunfullmäktige 27.3.2023 § 12" --dry-run
    yhdyspinta party approve --all --on 2023-03 --dry-run
examples-party-reject =
    yhdyspinta party reject loppi --on 27.3.2023 --dry-run
examples-party-sign =
    yhdyspinta party sign loppi --on 14.4.2023 --signer "Testi Esimerkki" --signer-title kommundirektör --dry-run

global-db = Registrets fil; förval yhdyspinta/register.db i användarens datamapp
global-agreement = Avtalets beteckning, om registret innehåller flera avtal
global-today = Dagen för svaret; förval i dag
global-known = Lämna bort det som registrerats efter denna dag
global-lang = Språk: fi, en eller sv
global-format = Svarets form: table, json, csv eller markdown (csv och markdown bara för förteckningar)
global-json = Detsamma som --format json
global-as = Namnet på den som registrerar; förval systemets användarnamn
global-dry-run = Visa vad som skulle registreras, registrera inget
global-no-input = Ställ inga frågor
global-yes = Be inte om bekräftelse
global-no-pager = Visa också långa svar utan bläddrare
global-color = Färger: auto, always (alltid) eller never (aldrig)
global-names = Visa personnamn också i csv- och markdownförteckningar
global-help = Visa denna hjälp
value-global-db = FIL
value-global-agreement = BETECKNING
value-global-today = DATUM
value-global-known = DATUM
value-global-lang = SPRÅK
value-global-format = FORM
value-global-as = NAMN
value-global-color = NÄR

arg-body-or-duty = Organ eller skyldighet som frågan gäller
arg-party = Partens namn, beteckning eller annan benämning
arg-on = Dagen som saken gäller; vid frågor är förvalet i dag
arg-purpose = Mötets syfte, till exempel monitoring (uppföljning)
arg-reference = Handling som anteckningen grundar sig på, till exempel "kommunfullmäktige 27.3.2023 § 12"
arg-decided-by = Vem som beslutade om saken
arg-meeting = Mötets nummer
arg-to = Till vem: en part, för en åtgärd också en person
arg-all = Alla parter som ännu inte har gjort detta
arg-signer = Undertecknarens namn
arg-signer-title = Undertecknarens titel
value-body-or-duty = ORGAN
value-party = PART
value-on = DATUM
value-purpose = SYFTE
value-reference = TEXT
value-decided-by = TEXT
value-meeting = NUMMER
value-to = NAMN
value-signer = NAMN
value-signer-title = TITEL

## Svarets rubriker

row-why = Varför
row-agreement = Avtal
row-reading = Tolkning
row-local = Överenskommet
row-entry = Noterat
row-fact = Uppgift
row-law = Lag
row-note = Obs
row-suggestion = Förslag
row-next = Nästa steg

head-number = Nr

list-and = { $first } och { $last }
clause-place = { $heading }, stycke { $paragraph }
entry-told = anteckning { $entry }: { $text }
person-forgotten = person { $number } (uppgifterna borttagna)
office-chair = ordförande
office-vice-chair = vice ordförande
office-secretary = sekreterare
office-of-body = { $office } i { $body }

recorded = Registrerat.
recorded-already = Detta är redan registrerat, inget lades till.
recorded-nothing = Inget registrerades.
recorded-dry-run = Så här skulle det registreras; inget registrerades.

## Vem som sammankallar

convener-known = { $count ->
    [one] { $convener } sammankallar nästa möte i { $body }.
   *[other] { $convener } sammankallar tillsammans nästa möte i { $body }.
    }
body-without-genitive = { $body }
convener-open = Varken avtalet eller registret visar vem som sammankallar nästa möte i { $body }.
convener-officer = { $person } ({ $office } i { $body }, { $party })

why-never-met = { $body } har inte sammanträtt ännu
why-never-met-here = { $body } har inte sammanträtt ännu under detta avtal
why-not-yet-this-term = { $body } har inte sammanträtt ännu under denna period
why-has-met = { $body } har redan sammanträtt
why-planned-to-meet = { $body } ska sammanträda redan tidigare
why-planned-before = { $why }; { $count ->
    [one] före detta har möte { $meeting } ({ $day }) planerats, och det antas bli hållet
   *[other] före detta har { $count } möten planerats, senast möte { $meeting } ({ $day }), och de antas bli hållna
    }
why-every-time = samma regel gäller varje möte
why-external = den som sammankallar är inte avtalspart
why-external-among = en av dem som sammankallar är inte avtalspart
why-turn-meeting = turen växlar från möte till möte
why-turn-year = turen växlar varje år
why-turn-term = turen växlar med perioden

open-text-names-nobody = avtalet nämner ingen
open-nothing-agreed = avtalet låter organet komma överens om saken, och någon överenskommelse har inte registrerats
open-arrangement-lapsed = det som överenskommits gäller inte längre (anteckning { $entry })
open-never-elected = { $office } saknas i { $body }: inget val har registrerats
open-resigned = { $office } saknas i { $body }: den förra avgick, sista dagen var { $day }
open-term-ended = { $office } saknas i { $body }: den förras period tog slut { $day }
open-officers-party-left = { $office } saknas i { $body }: { $party } var med i avtalet bara till { $day }
open-officers-party-unknown = { $office } saknas i { $body }: { $party } är inte längre part i avtalet
party-no-longer = { $party } (inte längre part)
open-party-left = { $party } var med i avtalet bara till { $day }
open-actor-ended = { $actor } fanns bara till { $day }
open-rotation-empty = ingen part finns kvar i turordningen
open-term-unknown = perioden som dagen hör till finns inte i avtalets fil
open-body-ended = organet upphörde { $day }
open-body-not-yet = organet inleder sin verksamhet först { $day }
open-arranger-unknown = det har inte registrerats vem som ordnar mötet
open-no-rule = avtalet har ingen bestämmelse om saken

next-elect = registrera valet: yhdyspinta body elect { $body } { $office } NAMN --party PART --on DATUM
next-arrange = registrera vad som överenskommits: yhdyspinta body arrange { $body } --convener PART --on DATUM
next-amend = kom överens om en ny sammankallare, ändra avtalstexten och ta den i bruk: yhdyspinta agreement load FIL
next-add-term = lägg till perioden i avtalstexten och ta den i bruk: yhdyspinta agreement load FIL

suggest-lapsed = kom överens på nytt som förut (anteckning { $entry }: { $text })
suggest-chair = { $chair }
suggest-chair-once-elected = Ordföranden kan sammankalla, när han eller hon har valts och noterats.
suggest-parties = någon av dessa: { $parties }

## Anmärkningar

note-date = { $input } = { $day }
note-other-day = Svaret gäller { $day }.
note-act-to-come = Observera: { $day } är ännu inte här; åtgärden behandlas som utförd bara för att en annan dag har angetts för idag.
note-no-register = det finns inget register ännu; svaret grundar sig på avtalstexten, och den första anteckningen skapar registret
note-no-register-at = Registret { $path } finns inte; svaret grundar sig på avtalstexten.
note-register-created = Registret { $path } skapades.
note-in-force-later = avtalet träder i kraft först { $day } (yhdyspinta agreement show)
note-not-in-force = { $approvals ->
    [0] { $signatures ->
        [0] avtalet har inte trätt i kraft (yhdyspinta agreement show)
        [one] avtalet har inte trätt i kraft: en underskrift saknas (yhdyspinta agreement show)
       *[other] avtalet har inte trätt i kraft: { $signatures } underskrifter saknas (yhdyspinta agreement show)
        }
    [one] { $signatures ->
        [0] avtalet har inte trätt i kraft: ett godkännande saknas (yhdyspinta agreement show)
        [one] avtalet har inte trätt i kraft: ett godkännande och en underskrift saknas (yhdyspinta agreement show)
       *[other] avtalet har inte trätt i kraft: ett godkännande och { $signatures } underskrifter saknas (yhdyspinta agreement show)
        }
   *[other] { $signatures ->
        [0] avtalet har inte trätt i kraft: { $approvals } godkännanden saknas (yhdyspinta agreement show)
        [one] avtalet har inte trätt i kraft: { $approvals } godkännanden och en underskrift saknas (yhdyspinta agreement show)
       *[other] avtalet har inte trätt i kraft: { $approvals } godkännanden och { $signatures } underskrifter saknas (yhdyspinta agreement show)
        }
    }
note-ended-term = avtalets giltighetstid har gått ut (yhdyspinta agreement show)
note-ended-too-few = avtalet har upphört eftersom för få parter är kvar (yhdyspinta agreement show)
note-ended-superseded = ett nytt avtal har trätt i stället för detta (yhdyspinta agreement list)

## Anteckningar

fact-approved = { $party } godkände avtalet { $on }
fact-rejected = { $party } förkastade avtalet { $on }
fact-signed = { $party } undertecknade avtalet { $on }
fact-notice = { $party } sade upp avtalet { $on }
fact-notice-oral = { $party } sade upp avtalet muntligt { $on }
fact-received = { $to } tog emot uppsägningen från { $giver } { $day }
fact-sent = uppsägningen från { $giver } sändes { $day }, mottagare { $to }
fact-notice-withdrawn = { $party } återtog sin uppsägning { $on } med alla parters samtycke
fact-contact = { $party }, kontaktperson från { $on }: { $person }
fact-done = gjort { $on }: { $key }
fact-waived = avstått { $on }: { $key }
fact-action = åtgärd { $action }: { $text }, ska vara klar { $due }
fact-action-done = åtgärd { $action } blev klar { $on }
fact-loaded = version { $version } av avtalstexten togs i bruk { $on }
fact-taken-back = anteckning { $entry } återtogs
fact-meeting-planned = möte { $meeting } i { $body } hålls { $on }
fact-meeting-moved = möte { $meeting } i { $body } flyttades till { $on }
fact-meeting-changed = uppgifterna om möte { $meeting } i { $body } ändrades
fact-meeting-convened = möte { $meeting } i { $body } sammankallades { $on }
fact-meeting-held = möte { $meeting } i { $body } hölls { $on }
fact-meeting-cancelled = möte { $meeting } i { $body } ställdes in
fact-body-added = { $body-name } inledde sin verksamhet { $on }
fact-body-closed = { $body-name } upphörde { $on }
fact-elected = { $office } i { $body } från { $on }: { $person } ({ $party })
fact-resigned = { $office } i { $body } avgick, sista dagen { $on }
fact-appointed = medlem i { $body } från { $on }: { $person } ({ $party })
fact-left = { $person } lämnade { $body }, sista dagen { $on }
fact-arranged = om sammankallare för { $body } överenskoms { $on }: { $conveners }
fact-arranged-rotation = om turordningen för sammankallare för { $body } överenskoms { $on }: { $rotation }
fact-arranged-both = om sammankallare för { $body } överenskoms { $on }: { $conveners }; turordning: { $rotation }
fact-arranged-communication = om kommunikationen för { $body } överenskoms { $on }: ansvarig är { $communication }
fact-other = annan anteckning { $on }

## Vad som står i vägen

objection-approved = { $party } har redan registrerats ha godkänt avtalet { $day }
objection-signed = { $party } har redan registrerats ha undertecknat avtalet { $day }
objection-rejected = { $party } har redan registrerats ha förkastat avtalet { $day }
objection-rejected-that-day = { $party } har registrerats ha förkastat avtalet samma dag
objection-approved-that-day = { $party } har registrerats ha godkänt avtalet samma dag
objection-meeting-unknown = möte { $meeting } finns inte
objection-meeting-cancelled = möte { $meeting } är inställt
objection-cancelled-otherwise = möte { $meeting } har registrerats som inställt av ett annat skäl: { $reason }
objection-meeting-held = möte { $meeting } hölls redan { $day }
objection-held-otherwise = möte { $meeting } har registrerats som hållet { $day } med andra uppgifter
objection-convened-otherwise = möte { $meeting } har registrerats som sammankallat { $day } med andra uppgifter
objection-convened-after-held = möte { $meeting } hölls { $day } och kan inte ha sammankallats senare
objection-body-exists = { $body } finns redan
objection-body-closed = { $body } upphörde { $day }
objection-body-not-yet = { $body } inleder sin verksamhet först { $day }
objection-other-elected = { $body }: en annan { $office } har registrerats för samma dag
objection-nobody-in-office = { $body }: { $office } saknas, så ingen kan avgå
objection-ends-before-it-began = { $body }: { $office } tillträdde först { $day }
objection-resigned = { $body }: { $office } har redan registrerats ha avgått, sista dagen { $day }
objection-member-since = { $body }: personen är redan medlem från { $day }
objection-no-member = { $body }: personen är inte medlem
objection-left = { $body }: personen har redan registrerats ha lämnat uppdraget, sista dagen { $day }
objection-membership-ends-before = { $body }: personen är medlem först från { $day }
objection-arranged = { $body }: en annan överenskommelse har registrerats för samma dag
objection-notice-stands = { $party } har redan sagt upp avtalet { $day }
objection-no-notice = { $party } har inte sagt upp avtalet
objection-sent = uppsägningen har registrerats som sänd { $day }, mottagare { $party }
objection-received = { $party } har registrerats ha tagit emot uppsägningen { $day }
objection-received-before-sent = uppsägningen sändes först { $day }, mottagare { $party }
objection-sent-before-given = uppsägningen gavs först { $day }, så den kan inte ha sänts { $sent } (mottagare { $party })
objection-delivered-before-given = uppsägningen gavs först { $day }, så { $party } kan inte ha fått den tidigare
objection-not-a-recipient = { $party } hör inte till dem som uppsägningen ska ges till
objection-notice-withdrawn = { $party } återtog sin uppsägning { $day }
objection-notice-ended = uppsägningstiden har gått ut: { $party } var med i avtalet till { $day }
objection-withdrawn-before-given = { $party } sade upp avtalet först { $day }
objection-party-has-left = { $party } var med i avtalet bara till { $day }
objection-done = { $key } har registrerats som gjort { $day }
objection-waived = { $key } har registrerats som avstått av ett annat skäl: { $reason }
objection-action-unknown = åtgärd { $action } finns inte
objection-action-done = åtgärd { $action } har registrerats som klar { $day }
hint-correct = Om anteckning { $entry } är fel, rätta den: { $command }, eller återta den: yhdyspinta undo { $entry }
hint-take-back = Om anteckning { $entry } är fel, återta den: yhdyspinta undo { $entry }
hint-refused = Se vad som har registrerats: yhdyspinta log

## Fel

failure = Fel: { $message }
failure-cause = Orsak: { $cause }
failure-hint = Råd: { $hint }
failure-internal = programmet väntade sig inte detta
hint-internal = Kontrollera registret: yhdyspinta doctor. Om felet upprepas, meddela dem som underhåller programmet.
failure-output = svaret kunde inte skrivas
hint-output = Kontrollera vart utskriften styrs och om det finns utrymme. Det som kommandot registrerade finns i loggen: yhdyspinta log
failure-usage = kommandot gick inte att förstå
hint-usage = Se hjälpen: yhdyspinta --help, eller lägg till --help efter kommandot.
hint-usage-of = Se hjälpen: { $command } --help
failure-missing = saknas: { $what }
hint-missing = Lägg till { $what } med värde. Hjälp: lägg till --help efter kommandot.
failure-missing-command = underkommandot saknas
failure-unknown-argument = okänd flagga: { $input }
failure-extra-word = ett ord för mycket: { $input }
failure-unknown-command = okänt kommando: { $input }
failure-argument-conflict = dessa kan inte ges tillsammans: { $one } och { $other }
failure-value-missing = värdet saknas eller duger inte: { $what }
failure-too-many = fel antal värden: { $what }
failure-bad-value = { $option } kan inte vara ”{ $input }”
failure-empty-db = värdet på --db är tomt
failure-unknown-office = tjänsten ”{ $input }” finns inte
hint-bad-value = Möjliga värden: { $allowed }
hint-email = Ange adressen i formen namn@example.org.
hint-did-you-mean = Menade du: { $suggested }?
failure-bad-now = värdet ”{ $input }” på YHDYSPINTA_NOW kan inte läsas som en tidpunkt
hint-bad-now = Ange tidpunkten så här: 2026-02-02T09:00:00+02:00, eller ta bort variabeln.
failure-date-empty = dagen saknas
failure-not-a-date = ”{ $input }” är ingen dag
failure-no-such-day = dagen { $input } finns inte i kalendern
failure-date-out-of-range = dagen { $input } ligger utanför programmets kalender
hint-date = Ange dagen till exempel så här: 14.5.2025, 2025-05-14, today, +2w. Mer: yhdyspinta help dates
hint-short-year = Ange året med fyra siffror, till exempel 14.5.2025.
failure-future-act = { $day } har inte kommit ännu; som gjort kan registreras bara det som har hänt senast i dag, { $today }
hint-future-act = Kontrollera dagen och registrera saken när den har hänt.
failure-known-on-write = --known passar inte ett kommando som registrerar
hint-known-on-write = Lämna bort --known.
failure-no-list = svaret är ingen förteckning, så det kan inte visas som csv- eller markdowntabell
hint-no-list = Lämna bort --format eller använd --json.
failure-unknown-party = parten ”{ $input }” finns inte
hint-party-list = Visa parterna: yhdyspinta party list
failure-is-a-group = ”{ $input }” ({ $name }) är en grupp, inte en part
failure-is-an-actor = ”{ $input }” ({ $name }) är en aktör utanför avtalet, inte en part
failure-unknown-body = organet ”{ $input }” finns inte
failure-empty-name = namnet saknas
hint-body-list = Visa organen: yhdyspinta body list
failure-ambiguous-name = ”{ $input }” kan betyda flera: { $candidates }
hint-ambiguous = Använd någon av dessa beteckningar.
failure-duty-without-meeting = skyldigheten ”{ $input }” är inget möte, så ingen sammankallar det
failure-unknown-agreement = avtalet ”{ $input }” finns inte
failure-which-agreement = registret innehåller flera avtal: { $candidates }
hint-which-agreement = Välj ett: --agreement BETECKNING. Visa dem: yhdyspinta agreement list
failure-bad-agreement = texten i avtalet { $name } har fel
hint-bad-agreement = Se felen: yhdyspinta agreement check FIL
failure-no-home = systemet berättar inte var användarens datamapp finns
hint-no-home = Ange registrets fil: --db FIL eller variabeln YHDYSPINTA_DB.
failure-no-register = registret { $path } finns inte
hint-no-register = Kontrollera sökvägen. Den första anteckningen skapar ett nytt register.
failure-moved = någon annan registrerade samtidigt, och detta registrerades inte
note-waiting = Registret används kanske av ett annat program. Väntar högst { $seconds } sekunder…
failure-busy = registret { $path } används av ett annat program
hint-try-again = Försök igen om en stund.
failure-not-a-register = { $path } är inte ett register för yhdyspinta
hint-not-a-register = Kontrollera sökvägen: --db FIL eller variabeln YHDYSPINTA_DB.
failure-damaged = registret { $path } är skadat
hint-damaged = Kontrollera registret: yhdyspinta doctor. Återställ vid behov den senaste säkerhetskopian.
failure-too-new = registret { $path } är gjort med ett nyare program
hint-too-new = Installera programmets nyaste version. Registret lämnades orört.
failure-read-only = registret { $path } får inte skrivas
hint-read-only = Kontrollera filens och mappens behörigheter.
failure-network-file-system = registret { $path } finns på en nätverksdisk, där det inte är säkert att skriva
hint-network-file-system = Flytta registret till en lokal disk och ange det: --db FIL. Läsa går också över nätverket.
failure-full = disken är full: { $path }
hint-full = Frigör utrymme och försök igen. Inget registrerades.
failure-io = filen { $path } kan inte användas
hint-io = Kontrollera sökvägen, disken och behörigheterna.
value-file = FIL
value-id = KOD
value-name = NAMN
failure-target-exists = filen { $path } finns redan
hint-target-exists = Ange en annan fil, eller ersätt den gamla med --force.
failure-target-is-source = { $path } är själva registret
hint-target-is-source = Ange en annan fil för säkerhetskopian.

# Orsaker

cause-forbidden = behörighet saknas
cause-not-there = filen eller mappen finns inte
cause-folder = det är en mapp, inte en fil
cause-not-a-folder = en del av sökvägen är en fil, inte en mapp
cause-not-a-file = det är ingen vanlig fil
cause-links = länkarna går i en cirkel
cause-name = namnet duger inte som filnamn
cause-read-only-disk = skivan kan bara läsas
cause-full = skivan eller diskkvoten är full
cause-too-large = filen skulle bli större än systemet tillåter
cause-not-a-database = det är ingen databas
cause-foreign = det är ett annat programs databas
cause-content = filens innehåll har ändrats eller en del av det saknas
cause-row = en rad i databasen är inte sådan som det här programmet skriver
cause-entry = anteckning { $entry } kan inte läsas
cause-copy = kopian är inte likadan som registret
cause-gone = filen togs bort eller byttes ut medan den användes, och detta antecknades inte
cause-disk = skivan fungerade inte
cause-other = systemet meddelade ett fel
