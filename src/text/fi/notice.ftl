## Irtisanominen

help-terminate = Kerro, missä osapuolen irtisanominen on tai mitä siitä seuraisi
examples-terminate =
    yhdyspinta terminate --party ypäjä
    yhdyspinta terminate --party ypäjä --on 1.3.2026
help-notice = Kirjaa irtisanomisilmoitus, sen tiedoksisaanti ja peruminen
examples-notice =
    yhdyspinta notice give --party ypäjä --on 2.1.2026 --dry-run
help-notice-give = Kirjaa, että osapuoli on antanut irtisanomisilmoituksen; mitään ei lähetetä
examples-notice-give =
    yhdyspinta notice give --party ypäjä --on 2.1.2026 --dry-run
    yhdyspinta notice give --party ypäjä --on 2.1.2026 --decided 15.12.2025 --dry-run
help-notice-deliver = Kirjaa, että ilmoitus on lähetetty osapuolelle tai se on saanut sen
examples-notice-deliver =
    yhdyspinta notice deliver --help
help-notice-withdraw = Kirjaa, että ilmoitus on peruttu kaikkien osapuolten suostumuksella
examples-notice-withdraw =
    yhdyspinta notice withdraw --help
arg-decided = Päivä, jona irtisanomisesta päätettiin
value-decided = PÄIVÄ
arg-oral = Ilmoitus annettiin suullisesti
arg-to-all = Kaikille, joista tietoa ei ole vielä kirjattu
arg-sent = Lähetyspäivä
value-sent = PÄIVÄ
arg-received = Päivä, jona vastaanottaja sai ilmoituksen
value-received = PÄIVÄ
arg-channel = Tapa: kirje, sähköposti, käsin tai sijaistiedoksianto
value-channel = TAPA
arg-consent-of-all = Kaikki osapuolet ovat suostuneet perumiseen

terminate-if-given = Jos { $party } irtisanoisi sopimuksen { $today } ja kaikki saisivat ilmoituksen samana päivänä, sen viimeinen päivä osapuolena olisi { $if-last }.
terminate-no-rule = Sopimus ei kerro, milloin irtisanominen päättyisi.
terminate-not-in-force = Sopimus ei ole voimassa, joten irtisanomisella ei olisi vaikutusta: { $party } ei ole antanut ilmoitusta.
terminate-given-before-force = { $party }: { $given } annetulla irtisanomisilmoituksella ei ole vaikutusta, koska sopimus ei silloin sitonut osapuolta.
terminate-invalid-form = { $party }: { $given } annetulla irtisanomisilmoituksella ei ole vaikutusta, koska se annettiin suullisesti ja sopimus vaatii kirjallisen ilmoituksen.
terminate-too-early = { $party }: { $given } annetulla irtisanomisilmoituksella ei ole vaikutusta, koska sopimuksen voi irtisanoa aikaisintaan { $earliest }.
terminate-too-late = { $party }: { $given } annettu irtisanomisilmoitus tuli sen vuoden määräajan jälkeen, joten viimeistä päivää ei voi kertoa.
terminate-incomplete = { $party }: irtisanomisaika ei ole alkanut, koska { $count ->
        [one] yksi osapuoli ei ole vielä saanut ilmoitusta.
       *[other] { $count } osapuolta ei ole vielä saanut ilmoitusta.
    }
terminate-running = { $party } on sopimuksen osapuoli { $last } asti; { $free } alkaen sopimus ei enää sido sitä.
terminate-ended = { $party } oli sopimuksen osapuoli { $last } asti; sopimus ei ole sitonut sitä { $free } alkaen.
terminate-withdrawn = { $party }: { $given } annettu irtisanomisilmoitus on peruttu, ja sopimus sitoo osapuolta edelleen.
terminate-reached = ilmoituksen on saanut { $reached } / { $all }
row-delivery = Tiedoksi
row-sent = Matkalla
row-missing = Saamatta
row-starts = Aika alkaa
row-impact = Vaikutus
row-recipients = Saajat
impact-bodies = kokoonkutsuja puuttuisi: { $bodies }
impact-office = { $body } { $office } { $person } jättäisi tehtävänsä
impact-memberships = { $count ->
        [one] yksi jäsenyys päättyisi
       *[other] { $count } jäsenyyttä päättyisi
    }
note-earliest-notice = sopimuksen voi irtisanoa aikaisintaan { $day }
note-nothing-recorded = mitään ei kirjattu; annettu ilmoitus kirjataan: yhdyspinta notice give --party { $party } --on PÄIVÄ
note-earliest-last-day = jos aika kuluisi ensimmäisestä tiedoksisaannista, viimeinen päivä olisi { $day }
note-deliver = kirjaa tiedoksisaannit: yhdyspinta notice deliver --party { $party } --to-all --received PÄIVÄ
note-give-in-writing = kirjaa kirjallinen ilmoitus, kun se on annettu: yhdyspinta notice give --party { $party } --on PÄIVÄ
notice-before = { $party } irtisanoo sopimuksen { $day }. Jos kaikki saavat ilmoituksen samana päivänä, sen viimeinen päivä osapuolena on { $last }.
notice-before-no-effect = { $party } irtisanoo sopimuksen { $day }. Ilmoituksella ei ole vaikutusta, koska sopimus ei ole silloin voimassa.
ask-notice-give = Kirjataanko ilmoitus?
note-nothing-was-recorded = Mitään ei kirjattu.
notice-recipients = { $count ->
        [one] yksi: { $parties }
       *[other] { $count }: { $parties }
    }
heading-deliver = Kirjaa, kun ilmoitus on lähetetty ja saatu:
warning-oral-notice = suullisella ilmoituksella ei ole vaikutusta: sopimus vaatii kirjallisen
warning-notice-not-in-force = ilmoituksella ei ole vaikutusta: sopimus ei ollut voimassa, kun se annettiin
warning-no-last-day = viimeistä päivää ei voi laskea
warning-delivery-to-self = { $party } antoi ilmoituksen itse, joten tiedoksisaantia sille ei kirjattu
failure-decided-after-given = ilmoitus annettiin { $given }, mutta siitä päätettiin vasta { $decided }
hint-decided-after-given = päätös tehdään ennen ilmoitusta: tarkista --on ja --decided
failure-sent-or-received = lähetyspäivä tai saantipäivä puuttuu
hint-sent-or-received = anna --sent PÄIVÄ, --received PÄIVÄ tai molemmat; saanti ei voi olla ennen lähettämistä
failure-received-before-sent = ilmoitus olisi saatu { $received }, ennen kuin se lähetettiin { $sent }
hint-notice-give = kirjaa ensin ilmoitus: yhdyspinta notice give --party { $party } --on PÄIVÄ
failure-consent-of-all = ilmoituksen voi perua vain kaikkien osapuolten suostumuksella
hint-consent-of-all = kun kaikki ovat suostuneet, lisää --consent-of-all
