### Sanat, joita jokainen komento käyttää.

## Ohjeen kehykset

help-yhdyspinta = Pitää yhteistyösopimukset ajan tasalla ja kertoo perusteineen, mitä niistä seuraa
help-heading-usage = Käyttö:
help-heading-commands = Komennot
help-heading-arguments = Annettavat tiedot:
help-heading-options = Valitsimet:
help-heading-global = Yleiset valitsimet
help-heading-examples = Esimerkkejä:
help-options = [VALITSIMET]
help-value-command = KOMENTO
help-default = oletus:
help-possible-values = mahdolliset arvot:
help-global-hint = Yleiset valitsimet, kuten --json ja --dry-run: yhdyspinta --help

help-convener = Kerro, kuka kutsuu koolle toimielimen seuraavan kokouksen ja miksi
help-party = Näytä osapuolet tai kirjaa niiden hyväksynnät ja allekirjoitukset
help-party-approve = Kirjaa, että osapuoli on hyväksynyt sopimuksen
help-party-reject = Kirjaa, että osapuoli on hylännyt sopimuksen
help-party-sign = Kirjaa, että osapuoli on allekirjoittanut sopimuksen

examples-yhdyspinta =
    yhdyspinta
    yhdyspinta convener hytefoorumi
    yhdyspinta help start
examples-convener =
    yhdyspinta convener hytefoorumi
    yhdyspinta convener kuntakokous --purpose seuranta
    yhdyspinta convener hytefoorumi --on 14.5.2025
examples-party =
    yhdyspinta party approve loppi --on 27.3.2023 --dry-run
examples-party-approve =
    yhdyspinta party approve loppi --on 27.3.2023 --reference "kunnanvaltuusto 27.3.2023 § 12" --dry-run
    yhdyspinta party approve --all --on 2023-03 --dry-run
examples-party-reject =
    yhdyspinta party reject loppi --on 27.3.2023 --dry-run
examples-party-sign =
    yhdyspinta party sign loppi --on 14.4.2023 --signer "Testi Esimerkki" --signer-title kunnanjohtaja --dry-run

global-db = Rekisterin tiedosto; oletus yhdyspinta/register.db käyttäjän tietokansiossa
global-agreement = Sopimuksen tunnus, jos rekisterissä on useita sopimuksia
global-today = Päivä, jona vastataan; oletus tämä päivä
global-known = Jätä pois tämän päivän jälkeen kirjattu
global-lang = Kieli: fi, en tai sv
global-format = Esitystapa: table, json, csv tai markdown (csv ja markdown vain luetteloille)
global-json = Sama kuin --format json
global-as = Kirjaajan nimi; oletus järjestelmän käyttäjätunnus
global-dry-run = Näytä, mitä kirjattaisiin, mutta älä kirjaa
global-no-input = Älä kysy mitään
global-yes = Älä pyydä vahvistusta
global-no-pager = Näytä pitkäkin vastaus ilman sivutusohjelmaa
global-color = Värit: auto, always (aina) tai never (ei koskaan)
global-names = Näytä henkilöiden nimet myös csv- ja markdown-luetteloissa
global-help = Näytä tämä ohje
value-global-db = TIEDOSTO
value-global-agreement = TUNNUS
value-global-today = PÄIVÄ
value-global-known = PÄIVÄ
value-global-lang = KIELI
value-global-format = TAPA
value-global-as = NIMI
value-global-color = MILLOIN

arg-body-or-duty = Toimielin tai velvoite, josta kysytään
arg-party = Osapuolen nimi, tunnus tai muu sen nimitys
arg-on = Päivä, jota asia koskee; kysyttäessä oletus tämä päivä
arg-purpose = Kokouksen tarkoitus, esimerkiksi seuranta
arg-reference = Asiakirja, johon kirjaus perustuu, esimerkiksi "kunnanvaltuusto 27.3.2023 § 12"
arg-decided-by = Kuka asiasta päätti
arg-meeting = Kokouksen numero
arg-to = Kenelle: osapuoli, toimenpiteessä myös henkilö
arg-all = Kaikki osapuolet, joilta teko vielä puuttuu
arg-signer = Allekirjoittajan nimi
arg-signer-title = Allekirjoittajan tehtävänimike
value-body-or-duty = TOIMIELIN
value-party = OSAPUOLI
value-on = PÄIVÄ
value-purpose = TARKOITUS
value-reference = TEKSTI
value-decided-by = TEKSTI
value-meeting = NUMERO
value-to = NIMI
value-signer = NIMI
value-signer-title = NIMIKE

## Vastauksen otsakkeet

row-why = Miksi
row-agreement = Sopimus
row-reading = Tulkinta
row-local = Sovittu
row-entry = Kirjattu
row-fact = Tieto
row-law = Laki
row-note = Huomaa
row-suggestion = Ehdotus
row-next = Seuraavaksi

head-number = Nro

list-and = { $first } ja { $last }
clause-place = { $heading }, kappale { $paragraph }
entry-told = kirjaus { $entry }: { $text }
person-forgotten = henkilö { $number } (tiedot poistettu)
office-chair = puheenjohtaja
office-vice-chair = varapuheenjohtaja
office-secretary = sihteeri
office-of-body = { $body } { $office }

recorded = Kirjattu.
recorded-already = Tämä on jo kirjattu, mitään ei lisätty.
recorded-nothing = Mitään ei kirjattu.
recorded-dry-run = Näin kirjattaisiin; mitään ei kirjattu.

## Kuka kutsuu koolle

convener-known = { $count ->
    [one] { $convener } kutsuu koolle { $body } seuraavan kokouksen.
   *[other] { $convener } kutsuvat koolle { $body } seuraavan kokouksen.
    }
body-without-genitive = toimielimen { $body }
convener-open = Sopimuksesta ja kirjauksista ei selviä, kuka kutsuu koolle { $body } seuraavan kokouksen.
convener-officer = { $body } { $office } { $person } ({ $party })

why-never-met = { $body } ei ole vielä kokoontunut
why-never-met-here = { $body } ei ole vielä kokoontunut tämän sopimuksen aikana
why-not-yet-this-term = { $body } ei ole vielä kokoontunut tällä kaudella
why-has-met = { $body } on jo kokoontunut
why-planned-to-meet = toimielimen ({ $body }) on määrä kokoontua jo aiemmin
why-planned-before = { $why }; { $count ->
    [one] ennen tätä on suunniteltu kokous { $meeting } ({ $day }), ja sen oletetaan toteutuvan
   *[other] ennen tätä on suunniteltu { $count } kokousta, viimeisenä kokous { $meeting } ({ $day }), ja niiden oletetaan toteutuvan
    }
why-every-time = sama sääntö koskee jokaista kokousta
why-external = koolle kutsuu toimija, joka ei ole sopimuksen osapuoli
why-external-among = yksi koolle kutsujista ei ole sopimuksen osapuoli
why-turn-meeting = vuoro vaihtuu kokouksittain
why-turn-year = vuoro vaihtuu vuosittain
why-turn-term = vuoro vaihtuu kausittain

open-text-names-nobody = sopimuksessa ei nimetä ketään
open-nothing-agreed = sopimus jättää asian toimielimen sovittavaksi, eikä sovittua ole kirjattu
open-arrangement-lapsed = se, mitä aiemmin sovittiin, ei ole enää voimassa (kirjaus { $entry })
open-never-elected = { $body } { $office } puuttuu: valintaa ei ole kirjattu
open-resigned = { $body } { $office } puuttuu: edellinen erosi, viimeinen päivä { $day }
open-term-ended = { $body } { $office } puuttuu: edellisen kausi päättyi { $day }
open-officers-party-left = { $body } { $office } puuttuu: { $party } on ollut sopimuksessa vain { $day } asti
open-officers-party-unknown = { $body } { $office } puuttuu: { $party } ei ole enää sopimuksen osapuoli
party-no-longer = { $party } (ei enää osapuoli)
open-party-left = { $party } on ollut sopimuksessa vain { $day } asti
open-actor-ended = { $actor } on toiminut vain { $day } asti
open-rotation-empty = vuorottelussa ei ole enää yhtään osapuolta
open-term-unknown = kautta, johon päivä kuuluu, ei ole sopimuksen tiedoissa
open-body-ended = toimielin on lopettanut toimintansa { $day }
open-body-not-yet = toimielin aloittaa toimintansa vasta { $day }
open-arranger-unknown = ei ole kirjattu, kuka kokouksen järjestää
open-no-rule = sopimuksessa ei ole asiasta määräystä

next-elect = kirjaa valinta: yhdyspinta body elect { $body } { $office } NIMI --party OSAPUOLI --on PÄIVÄ
next-arrange = kirjaa, mitä on sovittu: yhdyspinta body arrange { $body } --convener OSAPUOLI --on PÄIVÄ
next-amend = sopikaa uudesta kokoonkutsujasta, tarkistakaa sopimuksen teksti ja ottakaa se käyttöön: yhdyspinta agreement load TIEDOSTO
next-add-term = lisätkää kausi sopimuksen tekstiin ja ottakaa se käyttöön: yhdyspinta agreement load TIEDOSTO

suggest-lapsed = sopikaa uudelleen niin kuin ennen (kirjaus { $entry }: { $text })
suggest-chair = { $chair }
suggest-chair-once-elected = Puheenjohtaja voi kutsua koolle, kun hänet on valittu ja kirjattu.
suggest-parties = jokin näistä: { $parties }

## Huomautukset

note-date = { $input } = { $day }
note-other-day = Vastaus on annettu päivälle { $day }.
note-act-to-come = Huomaa: { $day } on vasta edessä; teko käsitellään tapahtuneena vain, koska tämä päivä on annettu toisin.
note-no-register = rekisteriä ei vielä ole; vastaus perustuu sopimuksen tekstiin, ja ensimmäinen kirjaus luo rekisterin
note-no-register-at = Rekisteriä { $path } ei ole; vastaus perustuu sopimuksen tekstiin.
note-register-created = Luotiin rekisteri { $path }.
note-in-force-later = sopimus tulee voimaan vasta { $day } (yhdyspinta agreement show)
note-not-in-force = { $approvals ->
    [0] { $signatures ->
        [0] sopimus ei ole vielä voimassa (yhdyspinta agreement show)
        [one] sopimus ei ole vielä voimassa: yksi allekirjoitus puuttuu (yhdyspinta agreement show)
       *[other] sopimus ei ole vielä voimassa: { $signatures } allekirjoitusta puuttuu (yhdyspinta agreement show)
        }
    [one] { $signatures ->
        [0] sopimus ei ole vielä voimassa: yksi hyväksyntä puuttuu (yhdyspinta agreement show)
        [one] sopimus ei ole vielä voimassa: yksi hyväksyntä ja yksi allekirjoitus puuttuu (yhdyspinta agreement show)
       *[other] sopimus ei ole vielä voimassa: yksi hyväksyntä ja { $signatures } allekirjoitusta puuttuu (yhdyspinta agreement show)
        }
   *[other] { $signatures ->
        [0] sopimus ei ole vielä voimassa: { $approvals } hyväksyntää puuttuu (yhdyspinta agreement show)
        [one] sopimus ei ole vielä voimassa: { $approvals } hyväksyntää ja yksi allekirjoitus puuttuu (yhdyspinta agreement show)
       *[other] sopimus ei ole vielä voimassa: { $approvals } hyväksyntää ja { $signatures } allekirjoitusta puuttuu (yhdyspinta agreement show)
        }
    }
note-ended-term = sopimuksen voimassaolo on päättynyt (yhdyspinta agreement show)
note-ended-too-few = sopimus on päättynyt, koska osapuolia ei ole enää riittävästi (yhdyspinta agreement show)
note-ended-superseded = sopimuksen tilalle on tullut uusi sopimus (yhdyspinta agreement list)

## Kirjaukset

fact-approved = { $party } hyväksyi sopimuksen { $on }
fact-rejected = { $party } hylkäsi sopimuksen { $on }
fact-signed = { $party } allekirjoitti sopimuksen { $on }
fact-notice = { $party } irtisanoi sopimuksen { $on }
fact-notice-oral = { $party } irtisanoi sopimuksen suullisesti { $on }
fact-received = { $to } vastaanotti { $giver } irtisanomisilmoituksen { $day }
fact-sent = { $giver } irtisanomisilmoitus lähetettiin { $day }, vastaanottaja { $to }
fact-notice-withdrawn = { $party } perui irtisanomisensa { $on } kaikkien osapuolten suostumuksella
fact-contact = { $party }, yhteyshenkilö { $on } alkaen: { $person }
fact-done = tehty { $on }: { $key }
fact-waived = luovuttu { $on }: { $key }
fact-action = toimenpide { $action }: { $text }, määräpäivä { $due }
fact-action-done = toimenpide { $action } tehtiin { $on }
fact-loaded = sopimuksen tekstin versio { $version } otettiin käyttöön { $on }
fact-taken-back = kirjaus { $entry } kumottiin
fact-meeting-planned = { $body } kokous { $meeting } pidetään { $on }
fact-meeting-moved = { $body } kokous { $meeting } siirrettiin pidettäväksi { $on }
fact-meeting-changed = { $body } kokouksen { $meeting } tietoja muutettiin
fact-meeting-convened = { $body } kokous { $meeting } kutsuttiin koolle { $on }
fact-meeting-held = { $body } kokous { $meeting } pidettiin { $on }
fact-meeting-cancelled = { $body } kokous { $meeting } peruttiin
fact-body-added = { $body-name } aloitti toimintansa { $on }
fact-body-closed = { $body-name } lopetti toimintansa { $on }
fact-elected = { $body } { $office } { $on } alkaen: { $person } ({ $party })
fact-resigned = { $body } { $office } erosi, viimeinen päivä { $on }
fact-appointed = { $body } jäsen { $on } alkaen: { $person } ({ $party })
fact-left = { $body } jäsen { $person } jätti tehtävän, viimeinen päivä { $on }
fact-arranged = { $body } kokoonkutsujasta sovittiin { $on }: { $conveners }
fact-arranged-rotation = { $body } kokoonkutsujien vuorosta sovittiin { $on }: { $rotation }
fact-arranged-both = { $body } kokoonkutsujasta sovittiin { $on }: { $conveners }; vuorot: { $rotation }
fact-arranged-communication = { $body } viestinnästä sovittiin { $on }: siitä vastaa { $communication }
fact-other = muu kirjaus { $on }

## Mikä on kirjauksen tiellä

objection-approved = { $party } on jo kirjattu hyväksyneeksi sopimuksen { $day }
objection-signed = { $party } on jo kirjattu allekirjoittaneeksi sopimuksen { $day }
objection-rejected = { $party } on jo kirjattu hylänneeksi sopimuksen { $day }
objection-rejected-that-day = { $party } on kirjattu hylänneeksi sopimuksen samana päivänä
objection-approved-that-day = { $party } on kirjattu hyväksyneeksi sopimuksen samana päivänä
objection-meeting-unknown = kokousta { $meeting } ei ole
objection-meeting-cancelled = kokous { $meeting } on peruttu
objection-cancelled-otherwise = kokous { $meeting } on jo kirjattu perutuksi muusta syystä: { $reason }
objection-meeting-held = kokous { $meeting } on jo pidetty { $day }
objection-held-otherwise = kokous { $meeting } on jo kirjattu pidetyksi toisin tiedoin { $day }
objection-convened-otherwise = kokous { $meeting } on jo kirjattu koolle kutsutuksi toisin tiedoin { $day }
objection-convened-after-held = kokous { $meeting } pidettiin { $day }, eikä sitä ole voitu kutsua koolle sen jälkeen
objection-body-exists = { $body } on jo olemassa
objection-body-closed = { $body } on lopettanut toimintansa { $day }
objection-body-not-yet = { $body } aloittaa toimintansa vasta { $day }
objection-other-elected = { $body }: samaksi päiväksi on jo kirjattu toinen { $office }
objection-nobody-in-office = { $body }: { $office } puuttuu, joten kukaan ei voi erota
objection-ends-before-it-began = { $body }: { $office } on tullut tehtävään vasta { $day }
objection-resigned = { $body }: { $office } on jo kirjattu eronneeksi, viimeinen päivä { $day }
objection-member-since = { $body }: henkilö on jo jäsen { $day } alkaen
objection-no-member = { $body }: henkilö ei ole jäsen
objection-left = { $body }: henkilö on jo kirjattu tehtävän jättäneeksi, viimeinen päivä { $day }
objection-membership-ends-before = { $body }: henkilö on jäsen vasta { $day } alkaen
objection-arranged = { $body }: samaksi päiväksi on jo kirjattu, että asiasta sovittiin toisin
objection-notice-stands = { $party } on jo irtisanonut sopimuksen { $day }
objection-no-notice = { $party } ei ole irtisanonut sopimusta
objection-sent = irtisanomisilmoitus on jo kirjattu lähetetyksi { $day }, vastaanottaja { $party }
objection-received = { $party } on jo kirjattu vastaanottaneeksi irtisanomisilmoituksen { $day }
objection-received-before-sent = irtisanomisilmoitus lähetettiin vasta { $day }, vastaanottaja { $party }
objection-sent-before-given = lähetyspäivä { $sent } on ennen irtisanomisilmoituksen päivää { $day } (vastaanottaja { $party })
objection-delivered-before-given = irtisanomisilmoitus annettiin vasta { $day }, joten { $party } ei ole voinut saada sitä aiemmin
objection-not-a-recipient = { $party } ei kuulu irtisanomisilmoituksen vastaanottajiin
objection-notice-withdrawn = { $party } on perunut irtisanomisensa { $day }
objection-notice-ended = irtisanomisaika on jo kulunut loppuun: { $party } oli sopimuksessa { $day } asti
objection-withdrawn-before-given = { $party } irtisanoi sopimuksen vasta { $day }
objection-party-has-left = { $party } on ollut sopimuksessa vain { $day } asti
objection-done = { $key } on jo kirjattu tehdyksi { $day }
objection-waived = kohdasta { $key } on jo kirjattu luovutun muusta syystä: { $reason }
objection-action-unknown = toimenpidettä { $action } ei ole
objection-action-done = toimenpide { $action } on jo kirjattu tehdyksi { $day }
hint-correct = Jos kirjaus { $entry } on väärin, oikaise se: { $command }, tai kumoa se: yhdyspinta undo { $entry }
hint-take-back = Jos kirjaus { $entry } on väärin, kumoa se: yhdyspinta undo { $entry }
hint-refused = Katso, mitä on kirjattu: yhdyspinta log

## Virheet

failure = Virhe: { $message }
failure-cause = Syy: { $cause }
failure-hint = Ohje: { $hint }
failure-internal = ohjelma ei odottanut tätä
hint-internal = Tarkista rekisteri: yhdyspinta doctor. Jos virhe toistuu, ilmoita siitä ohjelman ylläpitäjille.
failure-output = vastausta ei voitu kirjoittaa
hint-output = Tarkista, mihin tuloste ohjataan ja onko siellä tilaa. Jos komento kirjasi jotakin, kirjaus näkyy lokissa: yhdyspinta log
failure-usage = komentoa ei ymmärretty
hint-usage = Katso ohje: yhdyspinta --help, tai lisää komennon perään --help.
hint-usage-of = Katso ohje: { $command } --help
failure-missing = puuttuu: { $what }
hint-missing = Lisää { $what } arvoineen. Neuvot näkyvät, kun komennon perään lisää --help.
failure-missing-command = alikomento puuttuu
failure-unknown-argument = valitsinta ei tunneta: { $input }
failure-extra-word = ylimääräinen sana: { $input }
failure-unknown-command = komentoa ei tunneta: { $input }
failure-argument-conflict = näitä ei voi antaa yhdessä: { $one } ja { $other }
failure-value-missing = arvo puuttuu tai ei kelpaa: { $what }
failure-too-many = arvoja on väärä määrä: { $what }
failure-bad-value = { $option } ei voi olla ”{ $input }”
failure-empty-db = valitsimen --db arvo on tyhjä
failure-unknown-office = tehtävää ”{ $input }” ei ole
hint-bad-value = Mahdolliset arvot: { $allowed }
hint-email = Anna osoite muodossa nimi@example.org.
hint-did-you-mean = Tarkoititko: { $suggested }?
failure-bad-now = muuttujan YHDYSPINTA_NOW arvoa ”{ $input }” ei voi lukea ajankohtana
hint-bad-now = Anna ajankohta näin: 2026-02-02T09:00:00+02:00, tai poista muuttuja.
failure-date-empty = päivä puuttuu
failure-not-a-date = ”{ $input }” ei ole päivä
failure-no-such-day = päivää { $input } ei ole kalenterissa
failure-date-out-of-range = päivä { $input } ei ole ohjelman kalenterissa
hint-date = Anna päivä esimerkiksi näin: 14.5.2025, 2025-05-14, tänään, +2vk. Lisää: yhdyspinta help dates
hint-short-year = Anna vuosi neljällä numerolla, esimerkiksi 14.5.2025.
failure-future-act = { $day } on vasta tulossa; tehdyksi voi kirjata vain sen, mikä on tapahtunut viimeistään tänään, { $today }
hint-future-act = Tarkista päivä ja kirjaa asia, kun se on tapahtunut.
failure-known-on-write = --known ei sovi komentoon, joka kirjaa
hint-known-on-write = Jätä --known pois.
failure-no-list = vastaus ei ole luettelo, joten sitä ei voi esittää csv- tai markdown-taulukkona
hint-no-list = Jätä --format pois tai käytä valitsinta --json.
failure-unknown-party = osapuolta ”{ $input }” ei ole
hint-party-list = Luettele osapuolet: yhdyspinta party list
failure-is-a-group = ”{ $input }” ({ $name }) on ryhmä, ei yksi osapuoli
failure-is-an-actor = ”{ $input }” ({ $name }) on toimija sopimuksen ulkopuolelta, ei osapuoli
failure-unknown-body = toimielintä ”{ $input }” ei ole
failure-empty-name = nimi puuttuu
hint-body-list = Luettele toimielimet: yhdyspinta body list
failure-ambiguous-name = ”{ $input }” voi tarkoittaa useaa: { $candidates }
hint-ambiguous = Käytä jotakin luetelluista tunnuksista.
failure-duty-without-meeting = velvoite ”{ $input }” ei ole kokous, joten sitä ei kutsuta koolle
failure-unknown-agreement = sopimusta ”{ $input }” ei ole
failure-which-agreement = rekisterissä on useita sopimuksia: { $candidates }
hint-which-agreement = Valitse sopimus: --agreement TUNNUS. Luettele ne: yhdyspinta agreement list
failure-bad-agreement = sopimuksen { $name } tekstissä on virheitä
hint-bad-agreement = Katso virheet: yhdyspinta agreement check TIEDOSTO
failure-no-home = järjestelmä ei kerro, missä käyttäjän tietokansio on
hint-no-home = Nimeä rekisterin tiedosto: --db TIEDOSTO tai muuttuja YHDYSPINTA_DB.
failure-no-register = rekisteriä { $path } ei ole
hint-no-register = Tarkista polku. Uusi rekisteri syntyy, kun ensimmäinen asia kirjataan.
failure-moved = joku muu kirjasi samaan aikaan, eikä tätä ehditty kirjata
note-waiting = Rekisteri on ehkä toisen ohjelman käytössä. Odotetaan enintään { $seconds } sekuntia…
failure-busy = rekisteri { $path } on toisen ohjelman käytössä
hint-try-again = Yritä hetken kuluttua uudelleen.
failure-not-a-register = { $path } ei ole yhdyspinnan rekisteri
hint-not-a-register = Tarkista polku: --db TIEDOSTO tai muuttuja YHDYSPINTA_DB.
failure-damaged = rekisteri { $path } on vahingoittunut
hint-damaged = Tarkista rekisteri: yhdyspinta doctor. Palauta tarvittaessa viimeisin varmuuskopio.
failure-too-new = rekisteri { $path } on tehty uudemmalla ohjelmalla
hint-too-new = Asenna ohjelman uusin versio. Rekisteriin ei koskettu.
failure-read-only = rekisteriin { $path } ei saa kirjoittaa
hint-read-only = Tarkista tiedoston ja kansion käyttöoikeudet.
failure-network-file-system = rekisteri { $path } on verkkolevyllä, jolle ei voi kirjoittaa turvallisesti
hint-network-file-system = Siirrä rekisteri paikalliselle levylle ja nimeä se: --db TIEDOSTO. Lukea voi myös verkkolevyltä.
failure-full = levy on täynnä: { $path }
hint-full = Vapauta levytilaa ja yritä uudelleen. Mitään ei kirjattu.
failure-io = tiedostoa { $path } ei voi käyttää
hint-io = Tarkista polku, levy ja käyttöoikeudet.
value-file = TIEDOSTO
value-id = TUNNUS
value-name = NIMI
failure-target-exists = tiedosto { $path } on jo olemassa
hint-target-exists = Nimeä toinen tiedosto, tai korvaa vanha valitsimella --force.
failure-target-is-source = { $path } on rekisteri itse
hint-target-is-source = Nimeä varmuuskopiolle toinen tiedosto.

# Syyt

cause-forbidden = käyttöoikeus puuttuu
cause-not-there = tiedostoa tai kansiota ei ole
cause-folder = se on kansio, ei tiedosto
cause-not-a-folder = polun osa on tiedosto, ei kansio
cause-not-a-file = se ei ole tavallinen tiedosto
cause-links = linkit johtavat kehään
cause-name = nimi ei kelpaa tiedoston nimeksi
cause-read-only-disk = levyltä voi vain lukea
cause-full = levy tai levykiintiö on täynnä
cause-too-large = tiedosto olisi suurempi kuin järjestelmä sallii
cause-not-a-database = se ei ole tietokanta
cause-foreign = se on toisen ohjelman tietokanta
cause-content = tiedoston sisältö on muuttunut tai osa siitä puuttuu
cause-row = tietokannan rivi ei ole sellainen, jonka tämä ohjelma kirjoittaa
cause-entry = kirjausta { $entry } ei voi lukea
cause-copy = kopio ei ole samanlainen kuin rekisteri
cause-gone = tiedosto poistettiin tai vaihdettiin kesken käytön, eikä tätä kirjattu
cause-disk = levy ei toiminut
cause-other = järjestelmä ilmoitti virheestä
