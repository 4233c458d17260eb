### Skyldigheter, kontroller, åtgärder och påminnelser.

help-due = Lista skyldigheterna: vad, vems och senast när
help-due-done = Registrera att en skyldighet har fullgjorts
help-due-waive = Registrera ett beslut att inte fullgöra en skyldighet
examples-due =
    yhdyspinta due
    yhdyspinta due --all --year 2025
    yhdyspinta due --within 60 --party loppi
examples-due-done =
    yhdyspinta due --all
    yhdyspinta due done review:sisallon-arviointi --on 14.5.2025 --dry-run
examples-due-waive =
    yhdyspinta due waive review:sisallon-arviointi --reason "uppskjutet genom beslut" --dry-run

arg-all-owed = Visa också det som fullgjorts och det som man avstått från
arg-year = Kalenderår
value-year = ÅR
arg-within-owed = Bara det vars sista dag infaller inom så många dagar eller redan har passerat
arg-check = Avsluta med returkod 4 om något är ogjort eller försenat
arg-key = Skyldighetens nyckel så som yhdyspinta due visar den
value-key = NYCKEL

owed-cadence = { $body }: möten { $period } ({ $count ->
        [one] 1 hållet
       *[other] { $count } hållna
    }, minst { $min ->
        [one] 1 avtalat
       *[other] { $min } avtalade
    })
owed-meeting = { $subject } { $period }
owed-review = { $subject }
owed-election = { $body }: { $office } ska väljas
owed-approval = { $party }: godkännande av avtalet
owed-signature = { $party }: undertecknande av avtalet
owed-delivery = delgivning av uppsägningen till { $party }
owed-notice-end = { $party }: uppsägningstiden löper ut
owed-term-end = perioden { $subject } löper ut
owed-document = { $body }: { $subject }
owed-minutes = { $body }: protokoll från möte { $meeting }
owed-invitation = { $body }: kallelse till möte { $meeting }
owed-action = { $subject }
owed-contact = { $party }: kontaktuppgift saknas
owed-arrangement = { $body }: registrera vem som sammankallar
owed-membership-end = { $body }: ett medlemskap upphör ({ $party })
owed-party-end = { $party } upphör
owed-actor-end = { $party } upphör
owed-agreement-end = avtalsperioden löper ut
owed-agreement-renewal = sista dagen för uppsägning (annars fortsätter avtalet efter { $day })

verdict-met = fullgjord
verdict-above = fullgjord, mer än avtalat
verdict-late = { $days ->
    [one] gjord en dag för sent
   *[other] gjord { $days } dagar för sent
    }
verdict-over = upphörd
verdict-coming = på kommande
verdict-due = ogjord
verdict-at-risk = hotad
verdict-missed = inte gjord i tid
verdict-partial = ofullständigt år
verdict-open = öppen
verdict-waived = avstådd

responsible-open-convener = sammankallaren är inte känd
responsible-all = alla parter
responsible-unsaid = avtalet säger inget

head-on = Dag
head-by = Senast
head-standing = Läge
head-owed = Skyldighet
head-responsible = Ansvarig
head-key = Nyckel
row-responsible = Ansvarig
row-since = Öppet
due-not-known-to-bind = det är inte känt att avtalet gäller den sista dagen; avtalet säger inte vad som följer av det
due-since = sedan { $day }; ingen sista dag är avtalad
row-days-left = Tid kvar
row-key = Nyckel
days-left = lämpliga mötesdagar kvar: { $days }

due-count = { $count ->
    [0] Inga öppna skyldigheter.
    [one] { $late ->
        [0] En skyldighet, som inte är försenad.
       *[other] En skyldighet, som är försenad.
        }
   *[other] { $late ->
        [0] { $count } skyldigheter, ingen av dem försenad.
       *[other] { $count } skyldigheter, varav { $late } försenade.
        }
    }
due-line = { $what }: { $standing }
due-line-on = { $what }: { $standing }, { $by }
due-line-by = { $what }: { $standing }, senast { $by }
note-told = Obs: { $note }

failure-not-a-key = ”{ $input }” är inte nyckeln till någon skyldighet
failure-unknown-key = ingen skyldighet har nyckeln ”{ $input }”
hint-key = Lista skyldigheterna med deras nycklar: yhdyspinta due --all
failure-done-by-its-fact = ”{ $input }” kan inte bara registreras som gjord: den fullgörs genom en egen anteckning
hint-done-by-its-fact = { $command ->
    [none] Skyldigheten försvinner av sig själv när saken har skett. Ett beslut att avstå registreras så här: yhdyspinta due waive
   *[other] Registrera själva saken: { $command }
    }

## Kontroller

help-check = Kontrollera hur samarbetet står till; ingenting skrivs ut när allt är i sin ordning
examples-check =
    yhdyspinta check --only missed,at_risk
    yhdyspinta check --skip missing_document --format csv
arg-only = Bara dessa kontroller
value-only = KONTROLL
arg-skip = Inte dessa kontroller
value-skip = KONTROLL

finding-clause = { " " }– avtalet: { $place }
finding-hint = . { $hint }
finding-unrecorded-meeting = { $body }: möte { $meeting } var planerat till { $day }, och det är inte registrerat om det hölls
finding-closed-body-meeting = { $body }: möte { $meeting } är planerat till { $day }, då organet redan har upphört
finding-meeting-after-end = { $body }: möte { $meeting } är planerat till { $day }, då avtalet redan har upphört
finding-no-convener = { $body }: ingen sammankallare är känd för möte { $meeting } ({ $day }): { $why }
finding-officer-not-member = { $body }: { $person } ({ $party }) är { $office } men inte medlem
finding-leaving = { $party } blir fri från avtalet från och med { $day }: { $impact }
finding-rejected = { $party } har förkastat avtalet
finding-falling = avtalet upphör { $day } eftersom för få parter återstår ({ $remaining })
finding-orphaned = { $body }: { $actor }, som ska sammankalla, fanns bara till { $day }
finding-term = ingen period av slaget { $kind } är känd från och med { $day }
finding-old-officer = { $office } i { $body } valdes före fullmäktigeperioden { $term }; avtalet säger inte om valet ska bekräftas
leaves-body = { $body } blir utan sammankallare
leaves-office = { $body } behöver en ny { $office }

hint-step = Gör så här: { $step }
hint-late = Om saken är klar: yhdyspinta due waive { $key } --reason TEXT
hint-missed = Registrera som gjord: yhdyspinta due done { $key } --on DATUM, eller avstå: yhdyspinta due waive { $key } --reason TEXT
hint-hold-meeting = Registrera: yhdyspinta meeting hold { $meeting } eller yhdyspinta meeting cancel { $meeting } --reason TEXT
hint-cancel-meeting = Ställ in mötet: yhdyspinta meeting cancel { $meeting } --reason TEXT
hint-appoint = Registrera medlemskapet: yhdyspinta body appoint { $body } NAMN --party PART --on DATUM
hint-successor = Efterträdaren är { $party }: kom överens om vilka uppdrag och turer att sammankalla som går över till den, och registrera dem; avtalet säger inte om ett nytt godkännande och en ny underskrift behövs
hint-no-successor = Kom överens om vem som fortsätter med dess uppgifter, och registrera det
hint-leaving = Se vad som måste ordnas: yhdyspinta terminate --party { $party }
hint-agreement-show = Se hur avtalet står: yhdyspinta agreement show

head-check = Kontroll
head-finding = Iakttagelse
head-hint = Åtgärd

## Åtgärder

help-action = Registrera och följ upp vad som avtalats att göras
help-action-add = Registrera en avtalad åtgärd
help-action-list = Lista åtgärderna
help-action-done = Registrera att en åtgärd har vidtagits
examples-action =
    yhdyspinta action add "Skicka föredragningslistan" --to loppi --by +2w --dry-run
    yhdyspinta action list
examples-action-add =
    yhdyspinta action add "Skicka föredragningslistan" --to loppi --by +2w --dry-run
    yhdyspinta action add "Samla in siffrorna" --to "Testi Esimerkki" --by 31.3. --body hytefoorumi --dry-run
examples-action-list =
    yhdyspinta action list --all
examples-action-done =
    yhdyspinta action list
    yhdyspinta action done 1 --on yesterday
arg-action-text = Vad som ska göras
value-action-text = TEXT
arg-action-to = Vem som ska göra det: en part eller en persons namn
value-action-to = PART|NAMN
arg-by = Sista dagen
value-by = DATUM
arg-action-all = Visa också det som gjorts
arg-action-number = Åtgärdens nummer
value-action-number = NUMMER
head-action = Åtgärd
action-count = { $count ->
    [0] Inga öppna åtgärder.
    [one] En åtgärd.
   *[other] { $count } åtgärder.
    }
action-done-on = gjord { $day }
warning-new-person = { $name } är inte en part, så namnet registrerades som en ny person
warning-new-person-dry-run = { $name } är inte en part, så namnet skulle registreras som en ny person
hint-party-or-person = Menade du: { $suggested }? Om det är en persons namn, lägg till --yes.
failure-empty-action = åtgärdens text saknas
failure-unknown-action = åtgärden ”{ $input }” finns inte
hint-action-list = Lista åtgärderna: yhdyspinta action list --all

## Påminnelser

fact-reminded = påminnelse { $on }: { $key }, mottagare { $to }

help-remind = Skicka påminnelser om det som är ogjort eller försenat
help-remind-why = Berätta vad man påmint om en skyldighet och varför
examples-remind =
    yhdyspinta remind --dry-run
    yhdyspinta remind --within 14 --dry-run
examples-remind-why =
    yhdyspinta due
    yhdyspinta remind why review:sisallon-arviointi
arg-via = Sätt att skicka: stdout, mbox=FIL, maildir=MAPP, sendmail, sendmail=PROGRAM, smtp, smtp=FIL eller hook=PROGRAM
value-via = SÄTT

reminder-subject = { $late ->
    [0] { $count ->
        [one] Påminnelse: ett ärende
       *[other] Påminnelse: { $count } ärenden
        }
   *[other] { $count ->
        [one] Påminnelse: ett ärende, som är försenat
       *[other] Påminnelse: { $count } ärenden, varav { $late } försenade
        }
    }
reminder-head =
    Mottagare: { $to }
    Ämne: { $subject }
reminder-agreement = { $title }
reminder-late = FÖRSENAT
reminder-coming = SISTA DAGEN NÄRMAR SIG
reminder-undated = ÖPPET UTAN SISTA DAG
reminder-matter = { $what }
row-late-days = Försenat
reminder-late-days = { $days ->
    [one] en dag
   *[other] { $days } dagar
    }
reminder-automatic = Yhdyspinta skickade detta meddelande automatiskt. Ett ärende försvinner ur påminnelserna när det har registrerats som gjort.
remind-sent = { $count ->
    [one] Skickat: { $to }, ett ärende
   *[other] Skickat: { $to }, { $count } ärenden
    }
remind-failed = Ingen påminnelse skickades: { $to }
row-reminded = Påmint
row-to-remind = På väg
reminder-sent-on = { $day }: { $to } ({ $step })
reminder-superseded = { $day }: { $to } ({ $step }); sista dagen var då { $base }, nu är den en annan
reminder-planned = { $to } ({ $step })
reminder-none = inte ännu, och ingen påminnelse är aktuell
failure-no-address = ingen e-postadress är registrerad: { $name }
hint-party-contact = Registrera adressen: yhdyspinta party contact { $party } --email ADRESS
hint-person-email = Registrera adressen: yhdyspinta person set { $number } --email ADRESS
failure-program = programmet { $program } skickade inte meddelandet
hint-program = Kontrollera att { $program } finns och får köras. Nästa körning försöker igen.
step-before = { $days ->
        [one] när högst en dag återstår
       *[other] när högst { $days } dagar återstår
    }
step-since = { $days ->
        [one] öppet i en dag
       *[other] öppet i { $days } dagar
    }
step-late = försenad, påminnelse { $time }
step-at-risk = hotad

waived-for = { $day }: { $reason }
waived-by = { $day }: { $reason } (beslutat av: { $by })
row-waived = Avstått
row-done = Gjort
row-not-held = Inte hållet
row-outside = Utanför tiden
row-unrecorded = Oregistrerat
due-meeting = möte { $meeting }, { $day }
help-heading-checks = Kontroller:
check-missed = avtalat blev inte gjort i tid
check-late = avtalat gjordes för sent, och ingen har tagit ställning till det
check-at-risk = det finns färre lämpliga mötesdagar kvar än vad som behövs
check-missing-consent = ett godkännande eller en underskrift saknas
check-rejected = en part har förkastat avtalet
check-missing-delivery = en uppsägning har inte nått alla
check-leaving-party = med en part som lämnar försvinner en sammankallare eller funktionär
check-too-few-parties = för få parter blir kvar
check-ending-party = en part upphör snart som organisation
check-ending-actor = en utomstående aktör som en regel vilar på upphör eller har upphört
check-vacant-office = ett uppdrag är vakant
check-old-officer = en funktionär är vald före den nuvarande fullmäktigeperioden
check-officer-not-member = en funktionär är inte utsedd till organet
check-lapsed-arrangement = det som ett organ kommit överens om har upphört att gälla
check-missing-arrangement = sammankallaren beror på en överenskommelse som inte är registrerad
check-no-convener = ingen är känd som sammankallare för ett planerat möte
check-unrecorded-meeting = en mötesdag har passerat utan att något är registrerat
check-closed-body-meeting = ett möte är planerat för ett organ som har upphört
check-meeting-after-end = ett möte är planerat efter att avtalet har upphört
check-missing-document = ett organs dokument saknas
check-unknown-term = en period som en regel behöver är inte känd
remind-other-run = En annan påminnelsekörning pågår. Den här körningen skickade inget; nästa körning tar igen det som blir oskickat.
remind-progress = Skickar { $place }/{ $total }
hint-address = Rätta adressen: yhdyspinta party contact PART --email ADRESS eller yhdyspinta person set NUMMER --email ADRESS
failure-mail-settings-missing = e-postserverns inställningar { $path } kan inte läsas
failure-mail-settings = det finns ett fel i e-postserverns inställningar { $path }
failure-mail-unsafe = till servern { $server } skickas inget oskyddat (security = "none") annat än från samma dator; inställningar { $path }
failure-mail-password = i inställningarna { $path } hör user och password-command ihop: ange båda eller ingendera
hint-mail-settings = Skriv inställningarna i filen { $path }: server, from och vid behov security, port, user, password-command, ca-file (yhdyspinta remind --help).
failure-password-command = programmet { $program } gav inte e-postserverns lösenord
hint-password-command = Pröva kommandot { $program } som samma användare: lösenordet ska vara utskriftens första rad.
failure-mail-server = e-postservern { $server } svarar inte eller släpper inte in; inget meddelande skickades
failure-mail-refused = e-postservern { $server } tog inte emot meddelandet
hint-mail-server = Kontrollera inställningarna för servern { $server } och mottagarens adress. Nästa körning försöker igen.
