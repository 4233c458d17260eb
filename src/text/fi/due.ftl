### Velvoitteet, tarkistukset, toimenpiteet ja muistutukset.

help-due = Luettele velvoitteet: mitä, kenen ja mihin mennessä
help-due-done = Kirjaa velvoite tehdyksi
help-due-waive = Kirjaa päätös, ettei velvoitetta täytetä
examples-due =
    yhdyspinta due
    yhdyspinta due --all --year 2025
    yhdyspinta due --within 60 --party loppi
examples-due-done =
    yhdyspinta due --all
    yhdyspinta due done review:sisallon-arviointi --on 14.5.2025 --dry-run
examples-due-waive =
    yhdyspinta due waive review:sisallon-arviointi --reason "päätetty siirtää" --dry-run

arg-all-owed = Näytä myös täytetyt ja ne, joista on luovuttu
arg-year = Kalenterivuosi
value-year = VUOSI
arg-within-owed = Vain se, minkä määräpäivä on näin monen päivän kuluessa tai jo mennyt
arg-check = Päätä paluukoodiin 4, jos jotakin on tekemättä tai myöhässä
arg-key = Velvoitteen avain, kuten yhdyspinta due sen näyttää
value-key = AVAIN

owed-cadence = { $body }: kokoukset { $period } (pidetty { $count }, sovittu vähintään { $min })
owed-meeting = { $subject } { $period }
owed-review = { $subject }
owed-election = { $body }: valittava { $office }
owed-approval = { $party }: sopimuksen hyväksyminen
owed-signature = { $party }: sopimuksen allekirjoittaminen
owed-delivery = irtisanomisilmoituksen tiedoksianto, vastaanottaja { $party }
owed-notice-end = { $party }: irtisanomisaika päättyy
owed-term-end = kausi { $subject } päättyy
owed-document = { $body }: { $subject }
owed-minutes = { $body }: kokouksen { $meeting } pöytäkirja
owed-invitation = { $body }: kokouksen { $meeting } kutsu
owed-action = { $subject }
owed-contact = { $party }: yhteystieto puuttuu
owed-arrangement = { $body }: kirjattava, kuka kutsuu koolle
owed-membership-end = { $body }: jäsenyys päättyy ({ $party })
owed-party-end = { $party } lakkaa
owed-actor-end = { $party } lakkaa
owed-agreement-end = sopimuskausi päättyy
owed-agreement-renewal = viimeinen irtisanomispäivä (muuten sopimus jatkuu { $day } jälkeen)

verdict-met = täytetty
verdict-above = täytetty, enemmän kuin sovittu
verdict-late = { $days ->
    [one] tehty päivän myöhässä
   *[other] tehty { $days } päivää myöhässä
    }
verdict-over = päättynyt
verdict-coming = tulossa
verdict-due = tekemättä
verdict-at-risk = vaarassa
verdict-missed = jäi tekemättä
verdict-partial = vajaa vuosi
verdict-open = avoin
verdict-waived = luovuttu

responsible-open-convener = kokoonkutsuja ei ole tiedossa
responsible-all = kaikki osapuolet
responsible-unsaid = sopimus ei sano

head-on = Päivä
head-by = Viimeistään
head-standing = Tila
head-owed = Velvoite
head-responsible = Vastuussa
head-key = Avain
row-responsible = Vastuussa
row-since = Avoinna
due-not-known-to-bind = ei ole tiedossa, että sopimus olisi voimassa viimeisenä päivänä; sopimus ei sano, mitä siitä seuraa
due-since = { $day } alkaen; määräpäivää ei ole sovittu
row-days-left = Aikaa
row-key = Avain
days-left = sopivia kokouspäiviä jäljellä: { $days }

due-count = { $count ->
    [0] Ei avoimia velvoitteita.
    [one] { $late ->
        [0] Yksi velvoite, joka ei ole myöhässä.
       *[other] Yksi velvoite, joka on myöhässä.
        }
   *[other] { $late ->
        [0] Velvoitteita on { $count }, mikään ei ole myöhässä.
       *[other] Velvoitteita on { $count }, niistä myöhässä { $late }.
        }
    }
due-line = { $what }: { $standing }
due-line-on = { $what }: { $standing }, { $by }
due-line-by = { $what }: { $standing }, viimeistään { $by }
note-told = Huomaa: { $note }

failure-not-a-key = ”{ $input }” ei ole velvoitteen avain
failure-unknown-key = avaimella ”{ $input }” ei ole velvoitetta
hint-key = Luettele velvoitteet ja niiden avaimet: yhdyspinta due --all
failure-done-by-its-fact = velvoitetta ”{ $input }” ei voi vain kirjata tehdyksi: sen täyttää oma kirjauksensa
hint-done-by-its-fact = { $command ->
    [none] Kun asia on tapahtunut, velvoite poistuu itse. Päätöksen luopua siitä kirjaa: yhdyspinta due waive
   *[other] Kirjaa itse asia: { $command }
    }

## Tarkistukset

help-check = Tarkista yhteistyön tila; mitään ei tulosteta, kun kaikki on kunnossa
examples-check =
    yhdyspinta check --only missed,at_risk
    yhdyspinta check --skip missing_document --format csv
arg-only = Vain nämä tarkistukset
value-only = TARKISTUS
arg-skip = Ei näitä tarkistuksia
value-skip = TARKISTUS

finding-clause = { " " }– sopimus: { $place }
finding-hint = . { $hint }
finding-unrecorded-meeting = { $body } kokous { $meeting } oli suunniteltu päivälle { $day }, eikä ole kirjattu, pidettiinkö se
finding-closed-body-meeting = { $body } kokous { $meeting } on suunniteltu päivälle { $day }, jolloin toimielin on jo lopettanut
finding-meeting-after-end = { $body } kokous { $meeting } on suunniteltu päivälle { $day }, jolloin sopimus on jo päättynyt
finding-no-convener = { $body } kokoukselle { $meeting } ({ $day }) ei ole kokoonkutsujaa: { $why }
finding-officer-not-member = { $body } { $office } { $person } ({ $party }) ei kuulu toimielimen jäseniin
finding-leaving = { $party } irtautuu sopimuksesta { $day }: { $impact }
finding-rejected = { $party } on hylännyt sopimuksen
finding-falling = sopimus päättyy { $day }, koska osapuolia jää liian vähän (jäljellä: { $remaining })
finding-orphaned = { $body }: kokoonkutsujaksi nimetty { $actor } on toiminut vain { $day } asti
finding-term = kautta ({ $kind }) ei ole sopimuksen tiedoissa { $day } alkaen
finding-old-officer = { $body } { $office } on valittu ennen valtuustokautta { $term }; sopimus ei sano, onko valinta vahvistettava
leaves-body = { $body } jää ilman kokoonkutsujaa
leaves-office = { $body } { $office } vaihtuu

hint-step = Tee näin: { $step }
hint-late = Jos asia on selvä: yhdyspinta due waive { $key } --reason SYY
hint-missed = Kirjaa tehdyksi: yhdyspinta due done { $key } --on PÄIVÄ, tai luovu: yhdyspinta due waive { $key } --reason SYY
hint-hold-meeting = Kirjaa: yhdyspinta meeting hold { $meeting } tai yhdyspinta meeting cancel { $meeting } --reason SYY
hint-cancel-meeting = Peru kokous: yhdyspinta meeting cancel { $meeting } --reason SYY
hint-appoint = Kirjaa jäsenyys: yhdyspinta body appoint { $body } NIMI --party OSAPUOLI --on PÄIVÄ
hint-successor = Seuraaja on { $party }: sopikaa, mitkä tehtävät ja kokoonkutsujan vuorot sille siirtyvät, ja kirjatkaa ne; sopimus ei sano, tarvitaanko uusi hyväksyntä ja allekirjoitus
hint-no-successor = Sopikaa, kuka jatkaa sen tehtäviä, ja kirjatkaa se
hint-leaving = Katso, mitä on järjestettävä: yhdyspinta terminate --party { $party }
hint-agreement-show = Katso sopimuksen tila: yhdyspinta agreement show

head-check = Tarkistus
head-finding = Havainto
head-hint = Ohje

## Toimenpiteet

help-action = Kirjaa, mitä on sovittu tehtäväksi, ja seuraa sitä
help-action-add = Kirjaa sovittu toimenpide
help-action-list = Luettele toimenpiteet
help-action-done = Kirjaa toimenpide tehdyksi
examples-action =
    yhdyspinta action add "Lähetä esityslista" --to loppi --by +2vk --dry-run
    yhdyspinta action list
examples-action-add =
    yhdyspinta action add "Lähetä esityslista" --to loppi --by +2vk --dry-run
    yhdyspinta action add "Kokoa luvut" --to "Testi Esimerkki" --by 31.3. --body hytefoorumi --dry-run
examples-action-list =
    yhdyspinta action list --all
examples-action-done =
    yhdyspinta action list
    yhdyspinta action done 1 --on eilen
arg-action-text = Mitä on tehtävä
value-action-text = TEKSTI
arg-action-to = Kenen tehtävä: osapuoli tai henkilön nimi
value-action-to = OSAPUOLI|NIMI
arg-by = Viimeinen päivä
value-by = PÄIVÄ
arg-action-all = Näytä myös tehdyt
arg-action-number = Toimenpiteen numero
value-action-number = NUMERO
head-action = Toimenpide
action-count = { $count ->
    [0] Ei avoimia toimenpiteitä.
    [one] Yksi toimenpide.
   *[other] Toimenpiteitä on { $count }.
    }
action-done-on = tehty { $day }
warning-new-person = { $name } ei ole osapuoli, joten nimi kirjattiin uutena henkilönä
warning-new-person-dry-run = { $name } ei ole osapuoli, joten nimi kirjattaisiin uutena henkilönä
hint-party-or-person = Tarkoititko: { $suggested }? Jos nimi on henkilön, lisää --yes.
failure-empty-action = toimenpiteen teksti puuttuu
failure-unknown-action = toimenpidettä ”{ $input }” ei ole
hint-action-list = Luettele toimenpiteet: yhdyspinta action list --all

## Muistutukset

fact-reminded = muistutus { $on }: { $key }, vastaanottaja { $to }

help-remind = Lähetä muistutukset siitä, mikä on tekemättä tai myöhässä
help-remind-why = Kerro, mitä velvoitteesta on muistutettu ja mistä syystä
examples-remind =
    yhdyspinta remind --dry-run
    yhdyspinta remind --within 14 --dry-run
examples-remind-why =
    yhdyspinta due
    yhdyspinta remind why review:sisallon-arviointi
arg-via = Miten lähetetään: stdout, mbox=TIEDOSTO, maildir=KANSIO, sendmail, sendmail=OHJELMA, smtp, smtp=TIEDOSTO tai hook=OHJELMA
value-via = TAPA

reminder-subject = { $late ->
    [0] { $count ->
        [one] Muistutus: yksi asia
       *[other] Muistutus: { $count } asiaa
        }
   *[other] { $count ->
        [one] Muistutus: yksi asia, joka on myöhässä
       *[other] Muistutus: { $count } asiaa, joista myöhässä { $late }
        }
    }
reminder-head =
    Vastaanottaja: { $to }
    Aihe: { $subject }
reminder-agreement = { $title }
reminder-late = MYÖHÄSSÄ
reminder-coming = MÄÄRÄPÄIVÄ LÄHESTYY
reminder-undated = AVOINNA ILMAN MÄÄRÄPÄIVÄÄ
reminder-matter = { $what }
row-late-days = Myöhässä
reminder-late-days = { $days ->
    [one] yhden päivän
   *[other] { $days } päivää
    }
reminder-automatic = Yhdyspinta lähetti tämän viestin automaattisesti. Asia poistuu muistutuksista, kun se on kirjattu tehdyksi.
remind-sent = { $count ->
    [one] Lähetetty: { $to }, yksi asia
   *[other] Lähetetty: { $to }, { $count } asiaa
    }
remind-failed = Muistutusta ei lähetetty: { $to }
row-reminded = Muistutettu
row-to-remind = Lähdössä
reminder-sent-on = { $day }: { $to } ({ $step })
reminder-superseded = { $day }: { $to } ({ $step }); määräpäivä oli silloin { $base }, nyt se on toinen
reminder-planned = { $to } ({ $step })
reminder-none = ei vielä, eikä muistutuksen aika ole nyt
failure-no-address = sähköpostiosoitetta ei ole kirjattu: { $name }
hint-party-contact = Kirjaa osoite: yhdyspinta party contact { $party } --email OSOITE
hint-person-email = Kirjaa osoite: yhdyspinta person set { $number } --email OSOITE
failure-program = ohjelma { $program } ei lähettänyt viestiä
hint-program = Tarkista, että { $program } on olemassa ja sen saa suorittaa. Seuraava ajo yrittää uudelleen.
step-before = { $days ->
        [one] kun määräpäivään on enintään päivä
       *[other] kun määräpäivään on enintään { $days } päivää
    }
step-since = { $days ->
        [one] avoinna päivän
       *[other] avoinna { $days } päivää
    }
step-late = myöhässä, { $time }. muistutus
step-at-risk = vaarassa

waived-for = { $day }: { $reason }
waived-by = { $day }: { $reason } (päättäjä: { $by })
row-waived = Luovuttu
row-done = Tehty
row-not-held = Ei pidetty
row-outside = Muulloin
row-unrecorded = Kirjaamatta
due-meeting = kokous { $meeting }, { $day }
help-heading-checks = Tarkistukset:
check-missed = sovittu jäi tekemättä ajallaan
check-late = sovittu tehtiin myöhässä, eikä siihen ole otettu kantaa
check-at-risk = sopivia kokouspäiviä on jäljellä vähemmän kuin tarvitaan
check-missing-consent = hyväksyntä tai allekirjoitus puuttuu
check-rejected = osapuoli on hylännyt sopimuksen
check-missing-delivery = irtisanomisilmoitus ei ole tavoittanut kaikkia
check-leaving-party = eroavan osapuolen mukana lähtee kokoonkutsuja tai toimihenkilö
check-too-few-parties = osapuolia jää liian vähän
check-ending-party = osapuoli lakkaa organisaationa pian
check-ending-actor = ulkopuolinen toimija, johon sääntö nojaa, lakkaa tai on lakannut
check-vacant-office = tehtävässä ei ole ketään
check-old-officer = toimihenkilö on valittu ennen nykyistä valtuustokautta
check-officer-not-member = toimihenkilöä ei ole nimetty toimielimeen
check-lapsed-arrangement = toimielimen sopima järjestely on rauennut
check-missing-arrangement = kokoonkutsuja riippuu sopimisesta, eikä sitä ole kirjattu
check-no-convener = suunnitellulla kokouksella ei ole tiedossa kokoonkutsujaa
check-unrecorded-meeting = kokouspäivä on mennyt, eikä pitämisestä ole kirjausta
check-closed-body-meeting = kokous on suunniteltu lakanneelle toimielimelle
check-meeting-after-end = kokous on suunniteltu sopimuksen päättymisen jälkeen
check-missing-document = toimielimen asiakirja puuttuu
check-unknown-term = säännön tarvitsemaa kautta ei tunneta
remind-other-run = Toinen muistutusajo on kesken. Tämä ajo ei lähettänyt mitään; seuraava ajo ottaa kiinni, mitä jää lähettämättä.
remind-progress = Lähetetään { $place }/{ $total }
hint-address = Korjaa osoite: yhdyspinta party contact OSAPUOLI --email OSOITE tai yhdyspinta person set NUMERO --email OSOITE
failure-mail-settings-missing = sähköpostipalvelimen asetuksia { $path } ei voi lukea
failure-mail-settings = sähköpostipalvelimen asetuksissa { $path } on virhe
failure-mail-unsafe = palvelimeen { $server } ei lähetetä suojaamattomasti (security = "none") muualta kuin samalta koneelta; asetukset { $path }
failure-mail-password = asetuksissa { $path } user ja password-command kuuluvat yhteen: anna molemmat tai ei kumpaakaan
hint-mail-settings = Kirjoita asetukset tiedostoon { $path }: server, from ja tarvittaessa security, port, user, password-command, ca-file (yhdyspinta remind --help).
failure-password-command = ohjelma { $program } ei antanut sähköpostipalvelimen salasanaa
hint-password-command = Kokeile komentoa { $program } samalla käyttäjällä: salasanan on oltava tulosteen ensimmäinen rivi.
failure-mail-server = sähköpostipalvelin { $server } ei vastaa tai ei päästä sisään; yhtään viestiä ei lähetetty
failure-mail-refused = sähköpostipalvelin { $server } ei ottanut viestiä vastaan
hint-mail-server = Tarkista palvelimen { $server } asetukset ja vastaanottajan osoite. Seuraava ajo yrittää uudelleen.
