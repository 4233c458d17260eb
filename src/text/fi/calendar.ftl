### Määräajat, pyhäpäivät ja ohjeen aiheet.

help-deadline = Laske, milloin määräaika päättyy
help-holidays = Näytä vuoden nimetyt vapaapäivät
help-help = Näytä komennon ohje tai kerro päivistä, nimistä ja paluukoodeista

examples-deadline =
    yhdyspinta deadline --after 29.2.2024 --months 12
    yhdyspinta deadline --after 1.3.2025 --days 14 --act
    yhdyspinta deadline --before 10.6.2025 --weeks 1
    yhdyspinta deadline --before 10.6.2025 --clear-days 5
examples-holidays =
    yhdyspinta holidays
    yhdyspinta holidays 2026 --format csv
examples-help =
    yhdyspinta help start
    yhdyspinta help reminders
    yhdyspinta help dates
    yhdyspinta help exit-codes
    yhdyspinta help meeting new

arg-after = Päivä, josta määräaika alkaa; sitä ei lueta mukaan
arg-before = Päivä, josta lasketaan taaksepäin; sitä ei lueta mukaan
arg-months = Määräaika kuukausina
arg-weeks = Määräaika viikkoina
arg-days = Määräaika päivinä
arg-clear-days = Kokonaisten väliin jäävien päivien määrä (vain taaksepäin)
arg-act = Määräajassa on tehtävä jotakin: viimeinen päivä siirtyy pois vapaapäivältä
arg-of-year = Vuosi; oletus kuluva vuosi
arg-topic = Komento tai aihe: alku, rekisteri, muistutukset, avaimet, komentosarjat, päivämäärät, nimet tai paluukoodit
value-after = PÄIVÄ
value-before = PÄIVÄ
value-months = MÄÄRÄ
value-weeks = MÄÄRÄ
value-days = MÄÄRÄ
value-clear-days = MÄÄRÄ
value-of-year = VUOSI
value-topic = AIHE

## Määräaika

deadline-after = Viimeinen päivä on { $day }.
deadline-before = Viimeistään { $day }.
row-counted = Laskettu
row-free-day = Siirtyy
counted-days = { $count ->
    [one] yksi päivä
   *[other] { $count } päivää
    }
counted-weeks = { $count ->
    [one] yksi viikko
   *[other] { $count } viikkoa
    }
counted-months = { $count ->
    [one] yksi kuukausi
   *[other] { $count } kuukautta
    }
counted-clear-days = { $count ->
    [one] yksi kokonainen päivä
   *[other] { $count } kokonaista päivää
    }
counted-after = { $length } eteenpäin, lähtöpäivä { $day }
counted-before = { $length } taaksepäin, lähtöpäivä { $day }
law-150-1930-2 = laki säädettyjen määräaikain laskemisesta (150/1930) 2 §: lähtöpäivää ei lueta määräaikaan
law-150-1930-3-weeks = laki säädettyjen määräaikain laskemisesta (150/1930) 3 §: viikkoina laskettu määräaika päättyy samannimisenä viikonpäivänä
law-150-1930-3-months = laki säädettyjen määräaikain laskemisesta (150/1930) 3 §: kuukausina laskettu määräaika päättyy samannumeroisena päivänä tai, jos sellaista ei ole, kuukauden viimeisenä päivänä
law-150-1930-4 = laki säädettyjen määräaikain laskemisesta (150/1930) 4 §: taaksepäin lasketaan samoin perustein
law-150-1930-5 = laki säädettyjen määräaikain laskemisesta (150/1930) 5 §: vapaapäivälle osuvan tehtävän saa tehdä seuraavana arkipäivänä
law-150-1930-5-backwards = laki säädettyjen määräaikain laskemisesta (150/1930) 5 § ei koske taaksepäin laskemista; varovainen tulkinta on edellinen arkipäivä
law-clear-days = kokonaisia päiviä ovat vain ne, jotka jäävät kahden päivän väliin; kumpaakaan päivää ei lueta mukaan
free-day = { $day } on { $name }
note-free-from = ensimmäinen päivä määräajan jälkeen on { $day }; tehtävän määräajan siirtymisen vapaapäivältä kertoo --act
note-not-a-free-day = päivä ei ole vapaapäivä, joten se ei siirry
note-no-free-days = sopimuksella ei ole vapaapäivien kalenteria, joten mikään päivä ei siirrä määräaikaa
failure-no-length = määräajan pituus puuttuu
hint-no-length = Lisää --months, --weeks tai --days ja luku; valitsimen --before kanssa käy myös --clear-days.
failure-period-too-long = määräaika, jonka lähtöpäivä on { $day }, ei mahdu kalenteriin
hint-period-too-long = Anna lyhyempi määräaika.

## Pyhäpäivät

holidays-of = Nimetyt vapaapäivät { $year }
head-holiday = Nimi
note-weekends = myös jokainen lauantai ja sunnuntai on vapaapäivä, kun määräaika lasketaan (laki 150/1930, 5 §)
holiday-uudenvuodenpaiva = uudenvuodenpäivä
holiday-loppiainen = loppiainen
holiday-pitkaperjantai = pitkäperjantai
holiday-paasiaispaiva = pääsiäispäivä
holiday-toinen-paasiaispaiva = toinen pääsiäispäivä
holiday-vapunpaiva = vapunpäivä
holiday-helatorstai = helatorstai
holiday-helluntaipaiva = helluntaipäivä
holiday-juhannusaatto = juhannusaatto
holiday-juhannuspaiva = juhannuspäivä
holiday-pyhainpaiva = pyhäinpäivä
holiday-itsenaisyyspaiva = itsenäisyyspäivä
holiday-jouluaatto = jouluaatto
holiday-joulupaiva = joulupäivä
holiday-tapaninpaiva = tapaninpäivä
holiday-saturday = lauantai
holiday-sunday = sunnuntai

## Ohjeen aiheet

topic-exit-codes =
    Paluukoodit

      0  tehty tai vastattu
      1  ei onnistunut tai ei sallittu: rekisteriä ei voi lukea tai kirjoittaa,
         tai sääntö estää kirjauksen
      2  ei ymmärretty: väärä valitsin, tuntematon tai monitulkintainen nimi,
         virheellinen päivä tai sopimuksen tekstissä oleva virhe
      3  jää avoimeksi: sopimus tai rekisteri ei kerro vastausta; ohjelma
         neuvoo, mitä on kirjattava tai päätettävä
      4  huomio: jokin on tekemättä, myöhässä tai puuttuu

    Koodin 3 antavat kokoonkutsuja, vastuut ja irtisano. Koodin 4 antavat
    tarkista, velvoitteet --check ja kunto. Vastaus on silloinkin tulosteessa,
    ja kaikki muu kuin vastaus menee virhetulosteeseen.
topic-dates =
    Päivien kirjoittaminen

      14.5.2025  2025-05-14     päivä
      14.5.                     päivä ilman vuotta
      tänään eilen huomenna     (today yesterday tomorrow)
      +14d -3d                  päivää tästä päivästä eteen- tai taaksepäin
      +2vk +1kk                 viikkoa, kuukautta (+2w +1m)
      maanantai                 viikonpäivä

    Vuodeton päivä ja viikonpäivä tarkoittavat tapahtuneesta kerrottaessa
    viimeisintä ja suunniteltaessa seuraavaa; kumpaankin kuuluu tämä päivä.
    Kun jokin tulee voimaan tai päättyy (valinta, ero, jäsenyys, järjestely),
    vuodeton päivä on lähin, menneisyydessä tai edessä.
    Ohjelma kertoo, miksi päiväksi se tulkitsi suhteellisen päivän.

    Hyväksynnän ja allekirjoituksen päivästä voi tietää vain kuukauden tai
    vuoden: 3/2023, 2023-03 tai 2023. Se kirjataan, mutta tarkka päivä puuttuu
    siihen asti, kun se kirjataan.

    Kellonaika on 13.00, 13:00 tai 13. Tämä päivä on päivä sopimuksen
    aikavyöhykkeellä.
topic-names =
    Nimien kirjoittaminen

    Osapuolen ja toimielimen voi nimetä tunnuksella, virallisella nimellä,
    lyhyellä nimellä, genetiivillä, muulla nimityksellä tai koodilla, osapuolen
    myös Y-tunnuksella. Kirjainkoolla, välilyönneillä ja viivojen lajilla ei ole
    väliä, ja ä:n, å:n ja ö:n voi korvata a:lla ja o:lla, jos nimi on silloinkin
    yksiselitteinen.

    Kysyttäessä riittää myös alku: jokaisen annetun sanan on aloitettava jokin
    nimen sana, ja toimielimen nimestä kelpaa myös vähintään kolmen kirjaimen
    osa. Kirjattaessa nimen on oltava kokonainen.

    Jos nimi sopii useaan, ohjelma luettelee ne eikä valitse.
topic-start =
    Alkuun

    Sopimuksen teksti on ohjelmassa: se vastaa, vaikka mitään ei ole vielä
    kirjattu. Tapahtunut kirjataan sitä mukaa kuin se tapahtuu, missä
    järjestyksessä tahansa ja myös menneille päiville.

      yhdyspinta tilanne
      yhdyspinta kokoonkutsuja hytefoorumi
      yhdyspinta osapuoli hyväksyi --all --on 3.4.2023
      yhdyspinta osapuoli allekirjoitti --all --on 2.5.2023
      yhdyspinta kokous uusi --toimielin hytefoorumi --pvm 14.10.2026 --klo 13
      yhdyspinta velvoitteet

    Kokeileminen ei maksa mitään: --dry-run näyttää, mitä kirjattaisiin, ja
    kumoa kumoaa viimeisimmän komennon.

      yhdyspinta kokous uusi --toimielin hytefoorumi --pvm 14.10.2026 --dry-run
topic-register =
    Rekisteri

    Tapahtunut on yhdessä tiedostossa, rekisterissä. Ensimmäinen kirjaus luo
    sen ja kertoo paikan. Kirjauksia ei muuteta eikä poisteta: oikaisu ja
    kumoaminen ovat omia kirjauksiaan. Henkilöiden nimet ja osoitteet ovat
    erillään kirjauksista, jotta ne voi poistaa: niiden muutos ei näy lokissa
    eikä sitä voi kumota, vaan oikea tieto annetaan uudelleen.

      yhdyspinta loki --limit 20
      yhdyspinta kunto
      yhdyspinta varmuuskopio kopio.db

    Toinen tiedosto nimetään valitsimella --db tai muuttujalla YHDYSPINTA_DB.
    Samaa rekisteriä voi samalla koneella käyttää moni: kirjaaja odottaa
    toista 15 sekuntia, ellei YHDYSPINTA_WAIT kerro muuta, eikä lukija odota
    koskaan. Verkkolevyllä olevaa rekisteriä voi lukea, mutta siihen ei voi
    kirjata.

    Ota varmuuskopiot ohjelmalla, älä tiedostoa kopioimalla: kopio
    tarkistetaan, ennen kuin se saa nimensä. Palauta kopio rekisterin paikalle
    silloin, kun kukaan ei kirjaa, ja tarkista se komennolla kunto.
topic-reminders =
    Muistutukset

    Jokaisesta velvoitteesta muistutetaan ennen sen viimeistä päivää ja
    uudelleen, kun se on myöhässä, joka vaiheessa kerran. Lähetetty
    kirjataan, joten komennon voi ajaa niin usein kuin haluaa, esimerkiksi
    ajastettuna joka aamu.

    Jos viimeistä päivää ei ole sovittu, vaiheet lasketaan siitä päivästä,
    jona asia jäi auki: tehtävä on täyttämättä, sovittu kokoonkutsuja on
    rauennut, irtisanomisilmoitus on lähettämättä tai osapuoli on
    hyväksynyt sopimuksen mutta ei allekirjoittanut sitä. Jos sellaista
    päivää ei ole kirjattu, asiasta ei muistuteta, mutta velvoitteet
    luettelee sen. Vaiheet ovat sopimustiedoston kohdassa [reminders].

      yhdyspinta muistuta --dry-run
      yhdyspinta muistuta --via mbox=muistutukset.mbox

    Muistutus lähtee sille, jonka on toimittava, kirjattuun osoitteeseen:

      yhdyspinta osapuoli yhteystiedot loppi --email kirjaamo@loppi.example

    Muita tapoja ovat sähköpostipalvelin, Maildir, järjestelmän sendmail ja
    oma ohjelma; ilman valitsinta --via viestit tulostetaan. Mistä ja miksi on
    muistutettu, kerrotaan avaimella:

      yhdyspinta velvoitteet
      yhdyspinta muistuta miksi review:sisallon-arviointi
topic-keys =
    Avaimet

    Jokaisella velvoitteella on avain laji:mikä[:kausi], jonka velvoitteet
    tulostaa. Se pysyy aina samana, joten sen voi merkitä muistiin ja sitä voi
    käyttää komentosarjoissa.

      cadence:hytefoorumi:2026          toimielimen kokoukset vuonna
      meeting:seurantakokous:2026       velvoite, jonka kokous täyttää
      review:sisallon-arviointi         kertaluonteinen velvoite
      signature:loppi                   mitä osapuoli ei ole tehnyt
      delivery:ypaja.tammela            mitä osapuoli on velkaa toiselle

    Avaimella velvoite kirjataan tehdyksi tai siitä päätetään luopua:

      yhdyspinta velvoitteet tehty review:sisallon-arviointi --on 20.5.2025
      yhdyspinta velvoitteet luovu cadence:hytefoorumi:2024 --syy "vaalit"
topic-scripts =
    Komentosarjat

    Valitsimella --json vastaus on yksi olio, jonka ensimmäinen kenttä kertoo
    sen muodon, esimerkiksi yhdyspinta/due/1. Muotoon vain lisätään kenttiä.
    Virhe on yksi olio virhetulosteen viimeisellä rivillä. Luettelot saa myös
    muodoissa csv ja markdown.

      yhdyspinta velvoitteet --json
      yhdyspinta kokous luettelo --format csv
      yhdyspinta velvoitteet --check

    Komentosarja antaa valitsimen --no-input, jolloin mitään ei kysytä, ja
    lukee paluukoodin: yhdyspinta ohje paluukoodit. Päivä, rekisteri ja
    kirjaaja voivat olla muuttujissa YHDYSPINTA_TODAY, YHDYSPINTA_DB ja
    YHDYSPINTA_USER; kaikki ovat käsikirjassa, jonka tulostaa yhdyspinta man.
