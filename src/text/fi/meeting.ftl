### Kokoukset ja vastuut.

help-meeting = Suunnittele, siirrä, kutsu koolle, kirjaa pidetyksi tai peru kokous
help-meeting-new = Kirjaa uusi kokous ja kerro, kuka siitä vastaa
help-meeting-list = Luettele kokoukset
help-meeting-show = Näytä kokous, sen kokoonkutsuja ja vastuut
help-meeting-change = Siirrä kokousta tai muuta muita sen tietoja
help-meeting-convene = Kirjaa, että kokouskutsu on lähetetty
help-meeting-hold = Kirjaa, että kokous on pidetty
help-meeting-cancel = Kirjaa, että kokous on peruttu
help-responsible = Kerro, kuka kutsuu koolle, valmistelee, tiedottaa ja maksaa

examples-meeting =
    yhdyspinta meeting new --body hytefoorumi --date 19.5. --time 13 --place "Raatihuone" --dry-run
    yhdyspinta meeting list --upcoming
examples-meeting-new =
    yhdyspinta meeting new --body hytefoorumi --date 19.5. --time 13.00 --place "Raatihuone" --dry-run
    yhdyspinta meeting new --body kuntakokous --date 20.5. --purpose seuranta --arranger hattula --dry-run
    yhdyspinta meeting new --body hytefoorumi --date 2023-05-10 --held --convened-by kanta-hame-hva --dry-run
examples-meeting-list =
    yhdyspinta meeting list
    yhdyspinta meeting list --upcoming --body hytefoorumi
    yhdyspinta meeting list --within 30 --format csv
examples-meeting-show =
    yhdyspinta meeting show 1
examples-meeting-change =
    yhdyspinta meeting change 1 --date 21.5. --reason "puheenjohtaja estynyt" --dry-run
    yhdyspinta meeting move 1 --date +1vk --dry-run
examples-meeting-convene =
    yhdyspinta meeting convene 1 --dry-run
    yhdyspinta meeting convene 1 --on eilen --convened-by puheenjohtaja --dry-run
examples-meeting-hold =
    yhdyspinta meeting hold 1 --present hattula,loppi --absent ypaja --dry-run
    yhdyspinta meeting hold 1 --present kaikki --absent ypaja --dry-run
examples-meeting-cancel =
    yhdyspinta meeting cancel 1 --reason "ei käsiteltäviä asioita" --dry-run
examples-responsible =
    yhdyspinta responsible turvallisuusfoorumi
    yhdyspinta responsible kuntakokous --json

arg-body = Toimielin
arg-date = Kokouksen päivä
arg-time = Milloin kokous alkaa
arg-ends = Milloin kokous päättyy
arg-place = Kokouspaikka
arg-remote = Etäyhteyden osoite
arg-title = Kokouksen otsikko
arg-arranger = Kuka järjestää kokouksen ja maksaa sen kulut
arg-held = Kokous on jo pidetty
arg-convened-by = Kuka kutsui koolle: osapuoli tai tehtävä, esimerkiksi puheenjohtaja
arg-meeting-number = Kokouksen numero
arg-reason = Syy
arg-present = Läsnä olleet osapuolet; kaikki: jokainen osapuoli, jota ei sanota poissa olleeksi
arg-absent = Poissa olleet osapuolet; kaikki: jokainen osapuoli, jota ei sanota läsnä olleeksi
arg-from = Ensimmäinen päivä
arg-until = Viimeinen päivä
arg-upcoming = Vain tulevat kokoukset
arg-within = Vain näin monen päivän kuluessa
value-body = TOIMIELIN
value-date = PÄIVÄ
value-time = KELLONAIKA
value-ends = KELLONAIKA
value-place = PAIKKA
value-remote = OSOITE
value-title = OTSIKKO
value-arranger = OSAPUOLI
value-convened-by = KUKA
value-meeting-number = NUMERO
value-reason = SYY
value-present = OSAPUOLET
value-absent = OSAPUOLET
value-from = PÄIVÄ
value-until = PÄIVÄ
value-within = PÄIVIÄ

row-title = Otsikko
row-purpose = Tarkoitus
row-place = Paikka
row-remote = Etäyhteys
row-convened = Kutsuttu
row-reason = Syy
row-present = Läsnä
row-absent = Poissa
row-convener = Kutsuu koolle
row-convened-by = Kutsui koolle
row-prepares = Valmistelee
row-agenda = Asialista
row-communication = Tiedottaa
row-costs = Kulut
row-entries = Kirjaukset

head-agreement = Sopimus
head-meeting = Nro
head-body = Toimielin
head-day = Päivä
head-time = Klo
head-place = Paikka
head-state = Tila

meeting-line = Kokous { $meeting }: { $body } { $when } ({ $state })
meeting-day-and-time = { $day } klo { $time }
meeting-state-planned = suunniteltu
meeting-state-convened = kutsuttu koolle
meeting-state-held = pidetty
meeting-state-cancelled = peruttu
meetings-none = Kokouksia ei ole. Uusi kirjataan näin: yhdyspinta meeting new
purpose-monitoring = sopimuksen seuranta

responsible-next = Vastuut { $body } seuraavassa kokouksessa:
convener-not-known = ei selviä sopimuksesta eikä kirjauksista
why-recorded = näin on kirjattu
still-open = avoin: { $why }
preparer-in-role = { $of } { $role }
prepares-with = { $who } yhdessä { $with } kanssa
prepares-and = { $who } sekä { $with }
prepares-unsaid = sopimuksessa ei nimetä valmistelijaa
communication-not-agreed = avoin: toimielin sopii tiedottamisesta itse, eikä sovittua ole kirjattu
costs-arranger = { $party } kokouksen järjestäjänä
costs-arranger-unknown = avoin: kulut maksaa kokouksen järjestäjä, eikä sitä ole kirjattu
costs-convener = { $party } kokoonkutsujana
costs-not-paid = ei makseta: { $what }
costs-own-representatives = kukin organisaatio vastaa omien edustajiensa kuluista
cost-fees = kokouspalkkioita
cost-mileage = kilometrikorvauksia
next-communication = kirjaa sovittu tiedottaja: yhdyspinta body arrange { $body } --communication OSAPUOLI --on PÄIVÄ
next-arranger = kirjaa järjestäjä: yhdyspinta meeting change { $meeting } --arranger OSAPUOLI
next-arranger-held = kirjaa järjestäjä: yhdyspinta correct { $entry } --arranger OSAPUOLI --reason SYY
note-convened-by-rules = kokoonkutsujaa ei ole kirjattu, joten sen katsotaan olleen se, jonka säännöt nimeävät; jos se oli muu: yhdyspinta correct { $entry } --convened-by KUKA --reason SYY

warning-holiday = { $day } on pyhä- tai vapaapäivä: { $name }
warning-saturday = { $day } on lauantai
warning-sunday = { $day } on sunnuntai
warning-quiet-period = { $day } osuu ajalle, jolloin kokouksia ei yleensä pidetä: { $name }
warning-more-than-agreed = samalla jaksolla olisi { $count } kokousta, kun sovittu on enintään { $max }
warning-same-day = samoilla osapuolilla on samana päivänä { $body } kokous { $meeting }
warning-body-ended = { $body } on lopettanut toimintansa { $day }
warning-body-not-yet = { $body } aloittaa toimintansa vasta { $day }
warning-party-ended = { $party } on ollut sopimuksessa vain { $day } asti
warning-not-in-force = sopimus ei ole voimassa { $day } (yhdyspinta agreement show)
warning-past-date = { $day } on jo mennyt; jos kokous pidettiin: yhdyspinta meeting hold { $meeting }
warning-invitation-late = kutsu olisi pitänyt lähettää viimeistään { $day }
warning-invitation-after = kutsun päivä { $on } on kokouksen päivän { $day } jälkeen; tarkista kumpikin
warning-invited-for-another-day = kutsu koski toista päivää; lähetä uusi kutsu ja kirjaa se: yhdyspinta meeting convene { $meeting } --on PÄIVÄ
warning-below-quorum = läsnä oli { $present ->
        [one] yksi jäsen
       *[other] { $present } jäsentä
    }; päätösvaltaisuuteen tarvitaan { $needed }
warning-outside-window = seurantakokous kuuluu pitää { $from }–{ $until }
warning-after-window = seurantakokous kuului pitää { $from }–{ $until }
warning-purpose-of-others = { $purpose } ei kuulu tälle toimielimelle vaan kokoukselle, jonka pitää { $bodies }
next-move = siirrä tarvittaessa: yhdyspinta meeting move { $meeting } --date PÄIVÄ

failure-unknown-meeting = kokousta { $input } ei ole
hint-meeting-list = Kokoukset luettelee komento yhdyspinta meeting list
failure-nothing-to-change = ei kerrottu, mikä kokouksessa muuttuu
hint-nothing-to-change = Anna ainakin yksi näistä: --pvm --klo --ends --paikka --remote --title --purpose --arranger
failure-ends-before-time = päättymisajan ({ $ends }) on oltava alkamisajan ({ $time }) jälkeen
hint-ends-before-time = Tarkista --klo ja --ends.
failure-meeting-of-another-body = kokousta ei voi siirtää toiselle toimielimelle ({ $input })
hint-meeting-of-another-body = Peru kokous (yhdyspinta meeting cancel) ja kirjaa uusi (yhdyspinta meeting new)
failure-body-or-meeting = ei kerrottu, mistä toimielimestä tai kokouksesta kysytään
hint-body-or-meeting = Anna toimielin tai kokouksen numero: yhdyspinta responsible hytefoorumi, yhdyspinta responsible --meeting 1

row-good-days = Sopivia päiviä
ask-bodies = Minkä toimielimen kokous?
ask-body = Toimielin:
ask-date = Päivä:
ask-time = Kellonaika (tyhjä, jos ei vielä tiedossa):
ask-place = Paikka (tyhjä, jos ei vielä tiedossa):
ask-meant = Tarkoititko: { $body }?
ask-yes-or-no = kyllä/ei:
