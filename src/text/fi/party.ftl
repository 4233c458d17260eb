### Osapuolet, toimielimet ja henkilöt.

## Osapuolet

help-party-list = Luettele osapuolet
examples-party-list =
    yhdyspinta party list
    yhdyspinta party list --format csv
help-party-show = Näytä osapuolen tiedot: mihin se on sitoutunut ja mitä sen edustajat hoitavat
examples-party-show =
    yhdyspinta party show loppi
    yhdyspinta party show Lopen --on 14.5.2025
help-party-contact = Kirjaa osapuolen yhteyshenkilö ja sähköpostiosoite
examples-party-contact =
    yhdyspinta party contact loppi --email kirjaamo@example.org --dry-run
    yhdyspinta party contact loppi --email testi@example.org --name "Testi Esimerkki" --dry-run

## Toimielimet

help-body = Näytä toimielimet tai kirjaa niitä koskevia päätöksiä
examples-body =
    yhdyspinta body list
    yhdyspinta body show hytefoorumi
help-body-list = Luettele toimielimet ja niiden kokoonkutsujat
examples-body-list =
    yhdyspinta body list
    yhdyspinta body list --on 14.5.2025
help-body-show = Näytä toimielin: kokoonkutsuja, puheenjohtajat ja sihteeri, jäsenet ja kokoukset
examples-body-show =
    yhdyspinta body show hytefoorumi
    yhdyspinta body show perhekeskus --on 14.5.2025
help-body-add = Kirjaa uuden toimielimen perustaminen
examples-body-add =
    yhdyspinta body add ikaverkosto --kind avoin-verkosto --name "ikäverkosto" --dry-run
    yhdyspinta body add liikuntaryhma --kind muu-tyoryhma --name "liikuntaryhmä" --reason "yhteinen hanke" --focus "arkiliikunta" --goal "yhteinen suunnitelma" --dry-run
help-body-close = Kirjaa toimielimen toiminnan päättyminen
examples-body-close =
    yhdyspinta body close hyte-ryhma --on 31.12.2025 --reason "tehtävät siirrettiin" --dry-run
help-body-elect = Kirjaa puheenjohtajan, varapuheenjohtajan tai sihteerin valinta
examples-body-elect =
    yhdyspinta body elect hytefoorumi puheenjohtaja "Testi Esimerkki" --party hämeenlinna --on 14.5.2025 --dry-run
help-body-resign = Kirjaa ero tehtävästä
examples-body-resign =
    yhdyspinta body resign --help
help-body-appoint = Kirjaa jäsenen tai varajäsenen nimeäminen
examples-body-appoint =
    yhdyspinta body appoint hyte-ryhma "Testi Esimerkki" --party loppi --on 14.5.2025 --dry-run
help-body-leave = Kirjaa jäsenyyden päättyminen
examples-body-leave =
    yhdyspinta body leave --help
help-body-arrange = Kirjaa, mitä toimielin on sopinut kokoonkutsujasta tai viestinnästä
examples-body-arrange =
    yhdyspinta body arrange perhekeskus --convener loppi --on 14.5.2025 --dry-run
    yhdyspinta body arrange hyte-ryhma --rotation loppi,janakkala,hattula --turn vuosi --on 14.5.2025 --dry-run

## Henkilöt

help-person = Näytä henkilöt tai muuta heidän tietojaan
examples-person =
    yhdyspinta person list
help-person-list = Luettele henkilöt
examples-person-list =
    yhdyspinta person list
help-person-show = Näytä henkilön tiedot ja tehtävät
examples-person-show =
    yhdyspinta person show --help
help-person-set = Muuta henkilön nimeä, organisaatiota tai sähköpostiosoitetta
examples-person-set =
    yhdyspinta person set --help
help-person-merge = Yhdistä saman henkilön kaksi tietuetta
examples-person-merge =
    yhdyspinta person merge --help
help-person-forget = Poista henkilön nimi ja osoite; tehtävät ja päivät säilyvät
examples-person-forget =
    yhdyspinta person forget --help

## Annettavat tiedot

arg-new-body = Uuden toimielimen tunnus: a–z, 0–9 ja viiva
value-new-body = TUNNUS
arg-kind = Sopimuksen mukainen toimielimen laji
value-kind = LAJI
arg-name = Nimi
arg-genitive = Nimen genetiivi, esimerkiksi hytefoorumin
value-genitive = NIMI
arg-focus = Painopiste, johon toimielin keskittyy
value-focus = TEKSTI
arg-goal = Tavoite; voi toistaa
value-goal = TEKSTI
arg-convener = Kuka kutsuu koolle: osapuoli tai puheenjohtaja, varapuheenjohtaja tai sihteeri; useat kutsuvat koolle yhdessä
value-convener = OSAPUOLI
arg-office = Tehtävä: puheenjohtaja, varapuheenjohtaja tai sihteeri
value-office = TEHTÄVÄ
arg-person = Henkilön nimi tai numero
value-person = HENKILÖ
arg-into = Henkilö, johon edellinen yhdistetään
value-into = HENKILÖ
arg-deputy-of = Kenen varajäsen henkilö on
value-deputy-of = NIMI
arg-rotation = Vuorottelevat osapuolet järjestyksessä, pilkuin erotettuina
value-rotation = OSAPUOLET
arg-turn = Milloin vuoro vaihtuu: kokous, vuosi tai kausi
value-turn = VUORO
arg-communication = Kuka vastaa viestinnästä
value-communication = OSAPUOLI
arg-email = Sähköpostiosoite
value-email = OSOITE

## Otsakkeet

row-id = Tunnus
row-kind = Laji
row-code = Koodi
row-business-id = Y-tunnus
row-organisation = Organisaatio
party-lasts-from = aloittaa { $from }
party-lasts-until = lakkaa { $until }
party-lasts = toimii { $from } – { $until }
party-successor = seuraaja { $party }
row-address = Osoite
row-approved = Hyväksynyt
row-signed = Allekirjoittanut
row-notice = Irtisanominen
row-offices = Tehtävät
row-memberships = Jäsenyydet
row-convenes = Kutsuu koolle
row-contact = Yhteystieto
row-aliases = Muut nimet
row-level = Taso
row-state = Tila
row-term = Kausi
row-officers = Valittu
row-members = Jäsenet
row-named = Nimetyt
row-arrangement = Sovittu
row-cadence = Kokouksia
row-last-meeting = Edellinen kokous
row-next-meeting = Seuraava kokous
row-focus = Painopiste
row-goals = Tavoitteet
row-number = Numero
row-party = Organisaatio
row-email = Sähköposti
row-contact-of = Yhteyshenkilö
head-id = Tunnus
head-party = Osapuoli
head-kind = Laji
head-approved = Hyväksyntä
head-signed = Allekirjoitus
head-leaving = Lähtö
head-level = Taso
head-convener = Kokoonkutsuja
head-name = Nimi
head-email = Sähköposti
head-offices = Tehtävät

## Osapuolen tiedot

party-line = { $name }
party-list-line = Sopimuksen osapuolet ({ $count }{ $left ->
        [0] {""}
       *[other] {", "}irtautuneita { $left }
    })
party-kind-wellbeing-county = hyvinvointialue
party-kind-regional-council = maakunnan liitto
party-kind-city = kaupunki
party-kind-municipality = kunta
party-kind-other = muu
party-unconfirmed = { $value } (ei sopimuksen tekstistä, vahvistamatta)
party-rejected = hylkäsi { $day }
party-act-missing = puuttuu
party-act-inexact = { $day } (tarkka päivä puuttuu)
party-left = osapuolena { $day } asti
party-has-left = irtautui { $day }
party-leaves = irtautuu { $day }
party-office = { $body }: { $office } { $person }, { $since } alkaen
party-notice-not-in-force = annettu ennen kuin sopimus sitoi osapuolta, ei vaikutusta
party-notice-invalid-form = annettu suullisesti, ei vaikutusta
party-notice-too-early = annettu liian aikaisin, ei vaikutusta
party-notice-incomplete = annettu, kaikki eivät ole vielä saaneet sitä
party-notice-running = irtisanomisaika kuluu
party-notice-ended = irtisanomisaika on päättynyt
party-notice-withdrawn = peruttu
party-note-approval = hyväksyntä puuttuu: yhdyspinta party approve { $id } --on PÄIVÄ
party-note-signature = allekirjoitus puuttuu: yhdyspinta party sign { $id } --on PÄIVÄ
party-note-approval-inexact = hyväksynnän tarkka päivä puuttuu: yhdyspinta party approve { $id } --on PÄIVÄ
party-note-signature-inexact = allekirjoituksen tarkka päivä puuttuu: yhdyspinta party sign { $id } --on PÄIVÄ

## Toimielimen tiedot

body-list-line = Toimielimet ({ $count })
body-active = toimii
body-closed-on = päättynyt { $day }
body-closes-on = toimii { $day } asti
body-convener-open = ei selviä
body-officer = { $office } { $person } ({ $party }), { $since } alkaen
body-deputy = { $person } ({ $party }), varalla: { $whom }
body-all-parties = kaikki osapuolet
body-meeting = { $day } (kokous { $meeting })
body-arranged-conveners = koolle kutsuu { $conveners }
body-arranged-rotation = vuorot { $turn }: { $order }
body-turn-meeting = kokouksittain
body-turn-year = vuosittain
body-turn-term = kausittain
body-arranged-communication = viestinnästä vastaa { $party }
body-arranged-since = { $day } alkaen
body-arranged-until = { $day } asti
body-at-least = vähintään { $count }
body-cadence-year = { $times } vuodessa
body-cadence-term = { $times } valtuustokaudessa
body-cadence-months = { $times } / { $months } kk
body-note-why = kokoonkutsujan perusteet: yhdyspinta convener { $body }

## Henkilön tiedot

person-list-line = Henkilöt ({ $count })
person-office = { $body }: { $office }, { $since } alkaen

## Huomautukset

warning-signature-before-approval = allekirjoitus ilman aiempaa hyväksyntää: { $parties }; voimaantulon ratkaisee teoista myöhempi
warning-inexact-date = tarkka päivä puuttuu: { $parties }; teko katsotaan puuttuvaksi, kunnes päivä kirjataan
warning-in-force-no-more = sopimus ei ole enää voimassa, oli { $was } alkaen (yhdyspinta agreement show)
warning-in-force-later = sopimus tulee voimaan { $day }
warning-in-force-since = sopimus on voimassa { $day } alkaen
warning-in-force-moved = sopimus on voimassa { $day } alkaen, ei { $was } alkaen
warning-office-not-elected = { $body }: sopimuksen mukaan toimielin ei valitse tähän tehtävään ({ $office })
warning-not-a-member = { $party } ei sopimuksen mukaan kuulu toimielimeen ({ $body }); valinta tehdään jäsenten keskuudesta
warning-replaces = edellinen { $office } { $person } hoitaa tehtävää { $day } asti
warning-same-officer = { $person } hoitaa samaan aikaan myös tehtävää { $office }; jos hän luopuu siitä: yhdyspinta body resign { $body } { $other }
warning-open-body = { $body } on avoin: sopimuksen mukaan siihen ei nimetä jäseniä
warning-text-names-convener = { $body }: sopimuksen teksti määrää kokoonkutsujan, joten kirjattu sopiminen ei muuta sitä
warning-text-names-communication = { $body }: sopimuksen teksti määrää, kuka vastaa viestinnästä, joten kirjattu sopiminen ei muuta sitä
warning-name-taken = nimi ”{ $name }” on jo toisella toimielimellä; käytä tunnusta
warning-meetings-planned = toimielimelle on suunniteltu kokouksia sen päättymisen jälkeen: { $meetings } (yhdyspinta meeting cancel NUMERO --reason SYY)
warning-name-in-texts = nimi on yhä näiden kirjausten teksteissä: { $entries }
warning-not-in-log = henkilön tietojen muutos ei näy lokissa, eikä undo palauta sitä; aiempi tieto: { $before }. Tieto palautetaan antamalla se uudelleen: yhdyspinta person set { $number }
warning-namesake = samanniminen henkilö { $number } ({ $party }) on kirjattu jo; { $name } kirjattiin eri henkilönä { $new }. Jos he ovat sama henkilö: yhdyspinta person merge { $number } { $new }
warning-merged = yhdistäminen ei näy lokissa, eikä sitä voi perua
warning-forgotten = poistaminen ei näy lokissa, eikä tietoja saa takaisin
warning-person-left = henkilö { $number } jää henkilöluetteloon; jos hänet kirjattiin vahingossa, tiedot poistaa yhdyspinta person forget { $number }
warning-first-meeting-by-text = { $body }: ensimmäisen kokouksen kokoonkutsujan määrää sopimuksen teksti; sovittu koskee sen jälkeisiä kokouksia
failure-body-id-taken = tunnus ”{ $input }” on jo käytössä

## Virheet

failure-unknown-person = henkilöä ”{ $input }” ei ole
failure-ambiguous-person = nimi ”{ $input }” on usealla henkilöllä: { $candidates }
hint-person-list = Luettele henkilöt: yhdyspinta person list
hint-person-number = Käytä nimen sijasta henkilön numeroa: yhdyspinta person list
failure-body-id = ”{ $input }” ei kelpaa tunnukseksi
hint-body-id = Käytä pieniä kirjaimia a–z, numeroita ja viivoja, esimerkiksi ikaverkosto.
failure-unknown-kind = sopimuksessa ei ole toimielimen lajia ”{ $input }”
hint-kinds = Sopimuksen lajit: { $kinds }
failure-until-before-on = viimeinen päivä { $until } on ennen ensimmäistä päivää { $on }
hint-until-before-on = Tarkista --on ja --until.
failure-merge-same = nämä ovat jo sama henkilö ({ $number })

row-tasks = Tehtävät
row-invitation = Kutsu
row-elects = Valitsee
elects-told = { $offices }{ $at ->
        [first] {" "}ensimmäisessä kokouksessaan
        [annual] {" "}vuosikokouksessaan
       *[none] {""}
    }; { $until ->
        [replaced] tehtävä kestää, kunnes seuraaja on valittu
        [term] tehtävä kestää toimielimen kauden loppuun
       *[annual] tehtävä kestää seuraavaan vuosikokoukseen
    }
row-quorum = Päätösvaltaisuus
row-minutes = Muistio
row-meets = Kokoontuu
row-legal-basis = Säädösperusta
practice-unsaid = ei sovittu
invitation-days = viimeistään { $count } pv ennen kokousta
invitation-weeks = viimeistään { $count } vk ennen kokousta
invitation-clear-days = kutsun ja kokouksen välissä { $count ->
        [one] kokonainen päivä
       *[other] { $count } kokonaista päivää
    }
quorum-members = vähintään { $count ->
        [one] yksi jäsen
       *[other] { $count } jäsentä
    } läsnä
quorum-share = yli { $percent } % jäsenistä läsnä
minutes-days = { $count } pv:n kuluessa kokouksesta
meets-required = etänä
meets-allowed = myös etänä
meets-preferred = mieluiten etänä
body-statutory = lakisääteinen
period-from = { $day } alkaen
arg-language = Kieli, jolla viestit kirjoitetaan: fi, sv tai en
value-language = KIELI
row-language = Kieli
language-fi = suomi
language-sv = ruotsi
language-en = englanti
