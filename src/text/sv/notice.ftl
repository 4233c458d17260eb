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
impact-bodies = skulle sakna sammankallare: { $bodies }
impact-office = { $office } i { $body }: { $person } skulle lämna uppdraget
impact-memberships = { $count ->
        [one] ett medlemskap skulle upphöra
       *[other] { $count } medlemskap skulle upphöra
    }
note-earliest-notice = avtalet kan sägas upp tidigast { $day }
note-nothing-recorded = ingenting registrerades; en uppsägning registreras med: yhdyspinta notice give --party { $party } --on DATUM
note-earliest-last-day = om tiden löpte från den första delgivningen skulle den sista dagen vara { $day }
note-deliver = registrera delgivningarna: yhdyspinta notice deliver --party { $party } --to-all --received DATUM
note-give-in-writing = registrera den skriftliga uppsägningen när den har gjorts: yhdyspinta notice give --party { $party } --on DATUM
notice-before = { $party } säger upp avtalet { $day }. Om alla får uppsägningen samma dag är dess sista dag som part { $last }.
notice-before-no-effect = { $party } säger upp avtalet { $day }. Uppsägningen har ingen verkan, eftersom avtalet då inte är i kraft.
ask-notice-give = Ska uppsägningen registreras?
note-nothing-was-recorded = Ingenting registrerades.
notice-recipients = { $count ->
        [one] en: { $parties }
       *[other] { $count }: { $parties }
    }
heading-deliver = Registrera när uppsägningen har skickats och mottagits:
warning-oral-notice = en muntlig uppsägning har ingen verkan: avtalet kräver skriftlig form
warning-notice-not-in-force = uppsägningen har ingen verkan: avtalet var inte i kraft när den gjordes
warning-no-last-day = den sista dagen kan inte räknas ut
warning-delivery-to-self = { $party } har själv gjort uppsägningen, så ingen delgivning till den registrerades
failure-decided-after-given = uppsägningen gjordes { $given }, men beslutades först { $decided }
hint-decided-after-given = beslutet fattas före uppsägningen: kontrollera --on och --decided
failure-sent-or-received = dagen för avsändandet eller mottagandet saknas
hint-sent-or-received = ange --sent DATUM, --received DATUM eller båda; mottagandet kan inte ske före avsändandet
failure-received-before-sent = uppsägningen skulle ha mottagits { $received }, innan den skickades { $sent }
hint-notice-give = registrera först uppsägningen: yhdyspinta notice give --party { $party } --on DATUM
failure-consent-of-all = en uppsägning kan återkallas endast med alla parters samtycke
hint-consent-of-all = när alla har samtyckt, lägg till --consent-of-all
