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
arg-to-recipient = Kenelle; usean voi erottaa pilkulla
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
terminate-not-sent = { $party }: irtisanomisaika ei ole alkanut, koska ilmoituksen lähettämistä ei ole kirjattu.
terminate-nobody-reached = { $party }: irtisanomisaika ei ole alkanut, koska kukaan ei ole vielä saanut ilmoitusta.
terminate-gone = { $party } on ollut sopimuksessa vain { $last } asti, joten se ei voi sitä enää irtisanoa.
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
impact-bodies = { $ended ->
        [yes] kokoonkutsuja jäi puuttumaan
       *[no] kokoonkutsuja puuttuisi
    }: { $bodies }
impact-office = { $body } { $office } { $person } { $ended ->
        [yes] jätti tehtävänsä
       *[no] jättäisi tehtävänsä
    }
impact-memberships = { $count ->
        [one] yksi jäsenyys
       *[other] { $count } jäsenyyttä
    } { $ended ->
        [yes] päättyi
       *[no] päättyisi
    }
note-earliest-notice = sopimuksen voi irtisanoa aikaisintaan { $day }
note-too-late-this-year = tältä vuodelta irtisanomisen aika on jo mennyt; viimeinen päivä on laskettu ensi vuoden alusta
note-nothing-recorded = mitään ei kirjattu; annettu ilmoitus kirjataan: yhdyspinta notice give --party { $party } --on PÄIVÄ
note-earliest-last-day = jos aika kuluisi ensimmäisestä tiedoksisaannista, viimeinen päivä olisi { $day }
note-deliver = kirjaa tiedoksisaannit: yhdyspinta notice deliver --party { $party } --to-all --received PÄIVÄ
note-dispatch = kirjaa lähetyspäivä: yhdyspinta notice deliver --party { $party } --to-all --sent PÄIVÄ
note-give-in-writing = kirjaa kirjallinen ilmoitus, kun se on annettu: yhdyspinta notice give --party { $party } --on PÄIVÄ
note-too-late = sopimus ei sano, koskeeko ilmoitus seuraavaa vuotta; uusi ilmoitus kirjataan: yhdyspinta notice give --party { $party } --on PÄIVÄ
note-give-anew = uusi ilmoitus kirjataan, kun se on annettu: yhdyspinta notice give --party { $party } --on PÄIVÄ
notice-before = { $party } irtisanoo sopimuksen { $day }. Jos kaikki saavat ilmoituksen samana päivänä, sen viimeinen päivä osapuolena on { $last }.
notice-before-no-effect = { $party } irtisanoo sopimuksen { $day }. Ilmoituksella ei ole vaikutusta, koska sopimus ei ole silloin voimassa.
ask-notice-give = Kirjataanko ilmoitus? (kyllä/ei)
note-nothing-was-recorded = Mitään ei kirjattu.
notice-recipients = { $count ->
        [one] yksi: { $parties }
       *[other] { $count }: { $parties }
    }
heading-deliver = Kirjaa, kun ilmoitus on lähetetty ja saatu:
warning-oral-notice = suullisella ilmoituksella ei ole vaikutusta: sopimus vaatii kirjallisen
warning-notice-not-in-force = ilmoituksella ei ole vaikutusta: sopimus ei ollut voimassa, kun se annettiin
warning-no-last-day = viimeistä päivää ei voi laskea
warning-notice-too-early = ilmoituksella ei ole vaikutusta: sopimuksen voi irtisanoa aikaisintaan { $day }
warning-notice-too-late = ilmoitus tuli sen vuoden määräajan jälkeen, joten viimeistä päivää ei voi kertoa
warning-delivery-to-self = { $party } antoi ilmoituksen itse, joten tiedoksisaantia sille ei kirjattu
failure-decided-after-given = ilmoitus annettiin { $given }, mutta siitä päätettiin vasta { $decided }
hint-decided-after-given = Päätös tehdään ennen ilmoitusta: tarkista --on ja --decided
failure-sent-or-received = lähetyspäivä tai saantipäivä puuttuu
hint-sent-or-received = Anna --sent PÄIVÄ, --received PÄIVÄ tai molemmat; saanti ei voi olla ennen lähettämistä
failure-received-before-sent = ilmoitus olisi saatu { $received }, ennen kuin se lähetettiin { $sent }
hint-notice-give = Kirjaa ensin ilmoitus: yhdyspinta notice give --party { $party } --on PÄIVÄ
failure-consent-of-all = ilmoituksen voi perua vain kaikkien osapuolten suostumuksella
hint-consent-of-all = Kun kaikki ovat suostuneet, lisää --consent-of-all

## Sopimus

help-agreement = Näytä, tarkista, lataa ja vie sopimus
examples-agreement =
    yhdyspinta agreement show
    yhdyspinta agreement check
help-agreement-list = Luettele rekisterin sopimukset
examples-agreement-list =
    yhdyspinta agreement list
help-agreement-show = Kerro, onko sopimus voimassa ja mitä siihen vielä tarvitaan
examples-agreement-show =
    yhdyspinta agreement show
    yhdyspinta agreement show --on 1.6.2023
help-agreement-check = Tarkista sopimustiedosto; ilman tiedostoa käytössä oleva sopimus
examples-agreement-check =
    yhdyspinta agreement check
    yhdyspinta agreement export | yhdyspinta agreement check -
help-agreement-load = Ota sopimustiedosto käyttöön uutena versiona
examples-agreement-load =
    yhdyspinta agreement export | yhdyspinta agreement load - --dry-run
help-agreement-export = Tulosta sopimustiedosto sellaisena kuin se ladattiin
examples-agreement-export =
    yhdyspinta agreement export
help-agreement-schema = Tulosta sopimustiedoston muoto JSON-skeemana tekstieditoria varten
examples-agreement-schema =
    yhdyspinta agreement schema
arg-file = Sopimustiedosto, tai - vakiosyötteelle
arg-version = Version numero; muuten käytössä oleva
value-version = NUMERO

agreement-headline = { $title }: { $state }.
agreement-list = { $count ->
        [one] Yksi sopimus.
       *[other] { $count } sopimusta.
    }
state-in-force = voimassa { $day } alkaen
state-in-force-later = tulee voimaan { $day }
state-not-in-force = ei vielä voimassa
state-ended-term = päättynyt määräajan kuluttua
state-ended-too-few = päättynyt, koska osapuolia on liian vähän
state-ended-superseded = korvattu toisella sopimuksella
row-missing-approvals = Hyväksymättä
row-missing-signatures = Allekirjoittamatta
row-rejected = Hylännyt
row-duration = Kesto
row-parties = Osapuolia
row-bodies = Toimielimiä
row-version = Versio
row-change = Muutos
missing-all = kaikki { $count } osapuolta
missing-day = { $party } (päivä puuttuu)
next-approve = kirjaa hyväksyntä: yhdyspinta party approve { $party } --on PÄIVÄ
next-sign = kirjaa allekirjoitus: yhdyspinta party sign { $party } --on PÄIVÄ
duration-open = toistaiseksi
duration-until = { $until } asti
duration-renews = { $until } asti; jatkuu { $renews } asti, ellei irtisanota viimeistään { $notice }
row-falls = Päättyy, jos
falls-all-parties = osapuolet
falls-number = { $of }: jäljellä on alle { $count }
falls-share = { $of }: jäljellä on enintään { $percent } % asukkaista
agreement-parties = { $count }{ $left ->
        [0] {""}
       *[other] {" "}(irtautuneita { $left })
    }
agreement-bodies = { $count }
agreement-built-in = ohjelman mukana tullut teksti, ei vielä rekisterissä
agreement-version = { $version }
column-id = Tunnus
column-title = Nimi
column-version = Versio
column-state = Tila

change-added = { $what } lisätty: { $names }.
change-removed = { $what } poistettu: { $names }.
change-changed = { $what } muutettu: { $names }.
change-party-added = Uusi osapuoli on { $name }.
change-party-removed = { $name } ei ole enää osapuoli.
change-notice = { $party }: irtisanomisen viimeinen päivä on { $now }, aiemmin { $was }.
change-no-day = ei laskettavissa
change-notice-before = Sopimus ei sano, kumpi teksti koskee ennen { $day } annettua ilmoitusta; se lasketaan uuden mukaan.
change-body-added = Uusi toimielin on { $name }.
change-body-removed = Toimielin { $name } poistuu.
change-duty-added = Uusi velvoite on { $name }.
change-duty-removed = Velvoite { $name } poistuu.
change-renamed = { $old } on nyt nimeltään { $name }.
change-ends = { $name } lakkaa; viimeinen päivä on { $day }.
change-cadence = { $name }: kokouksia { $new }, aiemmin { $old }.
change-no-cadence = ei sovittua määrää
change-office-added = { $name }: valittaviin tehtäviin tulee { $office }.
change-office-removed = { $name }: valittavista tehtävistä poistuu { $office }.
change-fields = { $name }, muuttunut: { $fields }.
change-duration = Sopimus on voimassa { $new }, aiemmin { $old }.
change-notice-months = Irtisanomisaika on { $new } kk, aiemmin { $old } kk.
change-annexes = liitteitä
field-short = lyhyt nimi
field-aliases = rinnakkaiset nimet
field-code = tunnus
field-business-id = Y-tunnus
field-address = osoite
field-population = väkiluku
field-kind = laji
field-until = viimeinen päivä
field-successor = seuraaja
field-name = nimi
field-form = sisältö
field-level = taso
field-tasks = tehtävät
field-members = jäsenet
field-convener = kokoonkutsuja
field-elects = toimihenkilöiden valinta
field-cadence = kokousten määrän perusteet
field-prepares = valmistelu
field-agenda = asialistan laatiminen
field-continues = jatkuminen aiemmasta sopimuksesta
field-joint-of = yhdessä kokoontuvat toimielimet
field-term = toimikausi
field-communication = viestintä
field-documents = asiakirjat
field-meets = kokoontumistapa
field-legal-basis = säädösperusta
field-invitation = kutsu
field-minutes = muistio
field-quorum = päätösvaltaisuus
field-other = muut tiedot
rule-head = asiakirjan tiedot
rule-unsaid = aiheet, joista ei ole sovittu
rule-holidays = vapaapäivien kalenteri
rule-levels = tasot
rule-spearheads = kärjet
change-from = Uusi teksti on voimassa { $day } alkaen; aiempia päiviä koskee entinen teksti.
change-all-days = Uusi teksti korjaa entisen kaikilta päiviltä.
change-successor = Tämä sopimus korvaa sopimuksen { $earlier }, kun se tulee voimaan. Siihen asti sopimus { $earlier } on voimassa.
change-successor-since = Tämä sopimus korvaa sopimuksen { $earlier } { $day } alkaen.
change-successor-unknown = Korvattavaa sopimusta { $earlier } ei ole rekisterissä.
change-compared = Muutokset on verrattu sopimukseen { $earlier }.
warning-continues-unknown = { $body } jatkaa sopimuksen { $earlier } toimielintä { $before }, jota ei ole rekisterissä; sen toimihenkilöt eivät siirry
warning-stays-behind = kirjaus { $entry } jää sopimukseen { $earlier } eikä siirry: { $text }
change-groups = ryhmiä
change-actors = ulkopuolisia toimijoita
change-new-bodies = toimielinlajeja
change-terms = kausia
change-clauses = sopimuskohtia
change-readings = tulkintoja
change-rules = Muuttuneet säännöt: { $rules }.
rule-entry = voimaantulo
rule-duration = kesto
rule-termination = irtisanominen
rule-costs = kustannukset
rule-communication = viestintä
rule-representatives = edustajat
rule-invitation = kutsu
rule-minutes = muistio
rule-quorum = päätösvaltaisuus
rule-service = tiedoksianto
rule-quiet = hiljaiset ajat
rule-reminders = muistutukset
warning-unfit = kirjaus { $entry } ei enää sovi sopimukseen: { $text }

failure-file-unreadable = tiedostoa { $input } ei voi lukea
failure-file-is-folder = { $input } on kansio
failure-file-too-large = { $input } on liian suuri: sopimustiedosto on enintään { $limit } Mt
failure-file-not-utf8 = { $input } ei ole UTF-8-tekstiä (rivi { $line }, merkki { $column })
hint-file = Anna sopimustiedoston polku, tai - kun teksti tulee vakiosyötteestä.
hint-file-too-large = Tarkista, onko tiedosto se, jota tarkoitit: sopimustiedosto on tavallisesti alle 0,1 Mt.
hint-file-not-utf8 = Tallenna tiedosto UTF-8-muodossa.
failure-unknown-version = versiota { $input } ei ole
hint-agreement-list = Katso versiot: yhdyspinta agreement list
failure-faulty-file = tiedostossa { $input } on { $count ->
        [one] virhe
       *[other] { $count } virhettä
    }, joten sitä ei ladattu
hint-agreement-check = Korjaa virheet ja tarkista: yhdyspinta agreement check { $file }
failure-unknown-zone = aikavyöhykettä { $input } ei tunneta
hint-unknown-zone = Käytä tunnusta, kuten "Europe/Helsinki".

## Sopimustiedoston tarkistus

check-sound = { $name }: ei huomautettavaa.
check-errors = { $name }: { $errors ->
        [one] yksi virhe.
       *[other] { $errors } virhettä.
    }
check-warnings = { $name }: { $warnings ->
        [one] yksi huomautus, ei virheitä.
       *[other] { $warnings } huomautusta, ei virheitä.
    }
check-both = { $name }: virheitä { $errors }, huomautuksia { $warnings }.
severity-error = virhe
severity-warning = huomautus
problem-hint = ohje
problem-other = toinen kohta on rivillä { $line }, sarakkeessa { $column }
problem-did-you-mean = tarkoititko { $suggested }?
problem-write = kirjoita { $suggested }
problem-unknown = kohta on virheellinen ({ $code })
problem-syntax = kohta ei ole TOML-muotoa ({ $note })
problem-leading-zero = luku ei voi alkaa nollalla
problem-hint-leading-zero = kirjoita koodi lainausmerkkeihin, esimerkiksi "061"
problem-duplicate-key = sama avain on taulussa kahdesti
problem-hint-duplicate-key = poista toinen
problem-typographic-quotes = lainausmerkit ovat tekstinkäsittelyohjelman merkkejä; tässä tarvitaan suorat "
problem-unquoted-text = teksti on ilman lainausmerkkejä
problem-unclosed-text = tekstin lopusta puuttuu lainausmerkki
problem-unclosed-bracket = luettelon tai taulun lopusta puuttuu sulkumerkki
problem-missing-equals = avaimen jäljestä puuttuu =
problem-missing-value = avaimelta puuttuu arvo
problem-control-character = tiedostossa on merkki, joka ei kuulu tekstiin
problem-too-deep = taulut tai luettelot ovat sisäkkäin liian monta kertaa
problem-too-large = tiedosto on liian suuri: { $bytes } kt, enintään { $limit } kt
problem-too-many = muitakin ongelmia on; tässä on niistä { $listed } ensimmäistä
problem-empty-file = tiedosto on tyhjä
problem-hint-empty-file = aloita valmiista tekstistä: yhdyspinta agreement export
problem-format-too-new = tiedosto on muodossa { $found }, mutta tämä ohjelma tuntee muodon { $known }
problem-hint-format-too-new = päivitä ohjelma
problem-format-unknown = muotoa { $found } ei ole
problem-unknown-key = taulussa { $table } ei ole avainta { $key }
problem-missing-key = taulusta { $table } puuttuu { $key }
problem-one-needed = tauluun { $table } tarvitaan yksi näistä: { $keys }
problem-conflicting-keys = taulussa { $table } voi olla vain yksi näistä: { $keys }
problem-wrong-type = tässä pitää olla { $expected }, mutta on { $found }
problem-date-in-quotes = päivä { $text } on lainausmerkeissä
problem-hint-date-in-quotes = kirjoita päivä ilman lainausmerkkejä, esimerkiksi 2026-01-01
problem-bad-date = päivää { $text } ei ole
problem-hint-bad-date = kirjoita päivä muodossa vuosi-kuukausi-päivä, esimerkiksi 2026-01-31
problem-from-after-until = viimeinen päivä on ennen ensimmäistä
problem-unknown-word = sanaa { $word } ei tunneta tässä; voi olla: { $known }
problem-out-of-range = luku { $found } ei käy; sen pitää olla { $least }–{ $most }
problem-out-of-range-least = luku { $found } ei käy; sen pitää olla vähintään { $least }
problem-dangling-id = tunnusta { $id } ei ole ({ $sort })
problem-wrong-sort = { $id } on { $found }, mutta tässä pitää olla { $expected }
problem-duplicate-id = tunnus { $id } on jo käytössä ({ $sort })
problem-bad-id = { $id } ei kelpaa tunnukseksi
problem-hint-bad-id = käytä kirjaimia a–z, numeroita, yhdysmerkkiä ja alaviivaa
problem-empty-list = luettelo on tyhjä
problem-empty-text = teksti on tyhjä
problem-text-too-long = teksti on liian pitkä: { $characters } merkkiä, enintään { $limit }
problem-forbidden-character = tekstissä on merkki, jota ei voi näyttää ({ $character })
problem-bad-language = { $text } ei ole kielen tunnus
problem-hint-bad-language = käytä tunnusta, kuten "fi"
problem-bad-timezone = { $text } ei ole aikavyöhyke
problem-hint-bad-timezone = käytä tunnusta, kuten "Europe/Helsinki"
problem-no-clause = säännöstä ({ $rule }) ei kerrota, mihin sopimuskohtaan se perustuu
problem-hint-no-clause = lisää clause = "…"
problem-no-law = säännöstä ({ $rule }) ei kerrota, mihin lakiin se perustuu
problem-hint-no-law = lisää law = "…"
problem-no-convener = toimielimellä { $body } ei ole kokoonkutsujan sääntöä
problem-hint-no-convener = lisää convener, tai convener = "unspecified", kun sopimus ei sano
problem-overlapping-terms = kaudet { $first } ja { $second } ({ $kind }) ovat päällekkäin { $from }–{ $until }
problem-business-id-invalid = { $found } ei ole Y-tunnus
problem-business-id-digit = Y-tunnuksen { $found } tarkistusnumero on väärä; sen pitäisi olla { $digit }
problem-hint-business-id-invalid = tarkista Y-tunnus; muoto on 1234567-8
problem-business-id-missing = osapuolelta { $party } puuttuu Y-tunnus
problem-hint-business-id-missing = lisää business_id = "…"
problem-business-id-normalised = Y-tunnus { $found } luetaan muodossa { $canonical }
problem-address-missing = osapuolelta { $party } puuttuu osoite
problem-genitive-missing = nimeltä { $name } puuttuu genetiivi
problem-hint-genitive-missing = lisää genitive = "…", jotta lauseet taipuvat oikein
problem-unconfirmed = osapuoli { $party } ei ole vahvistanut tietoa { $field }
problem-hint-unconfirmed = kun tieto on vahvistettu, poista se luettelosta unconfirmed
problem-annex-missing = liitteen { $annex } tiedosto puuttuu
problem-shared-name = nimi { $name } tarkoittaa sekä { $first } että { $second }
problem-hint-shared-name = nimellä ei löydy kumpaakaan; poista se toiselta
problem-topic-unruled = aiheesta { $topic } ei ole sääntöä eikä se ole luettelossa unsaid
problem-hint-topic-unruled = lisää sääntö tai aihe luetteloon unsaid
problem-topic-ruled-and-unsaid = aiheesta { $topic } on sääntö, vaikka se on luettelossa unsaid
problem-hint-topic-ruled-and-unsaid = poista aihe luettelosta unsaid
problem-min-over-max = vähimmäismäärä { $min } on suurempi kuin enimmäismäärä { $max }
problem-unknown-key-file = tiedostossa ei voi olla avainta { $key }
problem-missing-key-file = tiedostosta puuttuu { $key }
problem-bad-key = avaimessa on merkki, joka ei siihen kuulu
problem-quote-in-text = tekstin sisällä on lainausmerkki
problem-bad-head = taulun otsikko on virheellinen; sen pitää olla kuten [agreement] tai [[party]]
problem-backslash = kenoviiva ei tarkoita tässä mitään; kirjoita se kahdesti
problem-missing-comma = arvojen välistä puuttuu pilkku
value-kind-text = teksti
value-kind-text-or-languages = teksti tai taulu, jossa on teksti kielittäin
value-kind-whole = kokonaisluku
value-kind-number = luku
value-kind-flag = true tai false
value-kind-date = päivä ilman lainausmerkkejä
value-kind-date-text = päivä lainausmerkeissä, kuten "2023-03"
value-kind-month-day = vuoden päivä lainausmerkeissä, kuten "05-01"
value-kind-month-day-or-date = vuoden päivä lainausmerkeissä tai päivä ilman niitä
value-kind-range = luettelo, jossa on ensimmäinen ja viimeinen
value-kind-table = taulu
value-kind-tables = luettelo tauluja
value-kind-list = luettelo
value-kind-text-or-list = teksti tai luettelo tekstejä
value-kind-time = kellonaika
sort-clause = sopimuskohta
sort-reading = tulkinta
sort-level = taso
sort-party = osapuoli
sort-group = ryhmä
sort-actor = ulkopuolinen toimija
sort-party-or-group = osapuoli tai ryhmä
sort-anybody = osapuoli, ryhmä tai toimija
sort-term = kausi
sort-term-kind = kauden laji
sort-body = toimielin
sort-new-body = toimielinlaji
sort-duty = velvoite
sort-annex = liite
sort-spearhead = kärkihanke
sort-document = asiakirja

## Tilanne

help-status = Kerro, onko sopimus voimassa, mikä on seuraavaksi, tekemättä, myöhässä ja avoinna
examples-status =
    yhdyspinta
    yhdyspinta status --on 1.3.2026
status-meeting = { $day } { $body }, kokous { $meeting } – { $who }
status-no-meeting = yhtään ei ole sovittu (yhdyspinta meeting new)
status-item = { $what }
status-item-by = { $what }, viimeistään { $by }
status-item-late = { $what }: { $standing }
status-more = ja { $count } muuta ({ $command })
status-notice-running = { $party } irtautuu { $day }
status-notice-ended = { $party } irtautui { $day }
status-notice-incomplete = { $party }: aika ei ole alkanut (yhdyspinta terminate --party { $id })
status-nothing-due = ei mitään 60 päivän kuluessa
row-due = Tekemättä
row-late = Myöhässä
row-open = Avoinna
overview-agreements = Rekisterissä on { $count } sopimusta: { $parts }.
overview-all-in-force = kaikki ovat voimassa
overview-in-force = { $count } on voimassa
overview-not-yet = { $count } ei ole vielä voimassa
overview-ended = { $count } on päättynyt
overview-standing = { $id }: { $state }
overview-under = { $told } ({ $id })
overview-meeting = { $day } { $body }, kokous { $meeting }
overview-no-meeting = yhtään ei ole sovittu
overview-of-one = yhden sopimuksen tilanne: yhdyspinta status --agreement { $id }
row-in-force = Voimassa
row-not-in-force = Ei voimassa
row-meetings = Kokoukset
row-of-one = Tarkemmin
status-in-force = Sopimus on voimassa { $day } alkaen.
status-in-force-later = Sopimus tulee voimaan { $day }.
status-not-in-force = Sopimus ei ole vielä voimassa.
status-ended-term = Sopimus on päättynyt määräajan kuluttua.
status-ended-too-few = Sopimus on päättynyt, koska osapuolia on liian vähän.
status-ended-superseded = Sopimus on korvattu toisella sopimuksella.

row-supersedes = Korvaa
row-standing = Pysyvät tehtävät
row-representatives = Edustajat
representatives-own = kukin organisaatio nimeää omat edustajansa
row-spearheads = Kärjet
row-annexes = Liitteet
row-unsaid = Ei sovittu
annex-missing = { $title } (puuttuu)
topic-quorum = päätösvaltaisuus
topic-voting = äänestäminen
topic-invitation = kutsun lähettäminen
topic-minutes = muistio
topic-amendment = sopimuksen muuttaminen
topic-accession = uusi osapuoli
topic-disputes = erimielisyydet
topic-notice-withdrawal = irtisanomisen peruminen
topic-representatives = edustajien määrä ja nimeämisaika
