### Tidsfrister, helgdagar och hjälpens ämnen.

help-deadline = Räkna ut när en tidsfrist löper ut
help-holidays = Visa årets namngivna lediga dagar
help-help = Visa hjälpen för ett kommando eller berätta om datum, namn och slutkoder

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

arg-after = Dagen från vilken fristen löper; själv räknas den inte
arg-before = Dagen från vilken man räknar bakåt; själv räknas den inte
arg-months = Fristen i månader
arg-weeks = Fristen i veckor
arg-days = Fristen i dagar
arg-clear-days = Antalet hela dagar emellan (bara bakåt)
arg-act = Något ska göras inom fristen: sista dagen flyttas från en ledig dag
arg-of-year = År; förval innevarande år
arg-topic = Kommando eller ämne: start (att börja), register (registret), reminders (påminnelser), keys (nycklar), scripts (skript), dates (datum), names (namn), exit-codes (slutkoder)
value-after = DATUM
value-before = DATUM
value-months = ANTAL
value-weeks = ANTAL
value-days = ANTAL
value-clear-days = ANTAL
value-of-year = ÅR
value-topic = ÄMNE

## Tidsfrister

deadline-after = Sista dagen är { $day }.
deadline-before = Senast { $day }.
row-counted = Räknat
row-free-day = Flyttas
counted-days = { $count ->
    [one] en dag
   *[other] { $count } dagar
    }
counted-weeks = { $count ->
    [one] en vecka
   *[other] { $count } veckor
    }
counted-months = { $count ->
    [one] en månad
   *[other] { $count } månader
    }
counted-clear-days = { $count ->
    [one] en hel dag
   *[other] { $count } hela dagar
    }
counted-after = { $length } framåt från { $day }
counted-before = { $length } bakåt från { $day }
law-150-1930-2 = lagen om beräknande av laga tid (150/1930) 2 §: utgångsdagen räknas inte med
law-150-1930-3-weeks = lagen om beräknande av laga tid (150/1930) 3 §: en frist i veckor löper ut på veckodagen med samma namn
law-150-1930-3-months = lagen om beräknande av laga tid (150/1930) 3 §: en frist i månader löper ut på dagen med samma nummer eller, om en sådan saknas, på månadens sista dag
law-150-1930-4 = lagen om beräknande av laga tid (150/1930) 4 §: bakåt räknas på samma grunder
law-150-1930-5 = lagen om beräknande av laga tid (150/1930) 5 §: det som infaller på en ledig dag får göras följande vardag
law-150-1930-5-backwards = lagen om beräknande av laga tid (150/1930) 5 § gäller inte räkning bakåt; den försiktiga tolkningen är föregående vardag
law-clear-days = hela dagar är bara de som ligger mellan de två dagarna; ingendera av dem räknas med
free-day = { $day } är { $name }
note-free-from = första dagen efter fristen är { $day }; --act visar hur sista dagen för en åtgärd flyttas från en ledig dag
note-not-a-free-day = dagen är inte ledig, så den flyttas inte
note-no-free-days = avtalet har ingen kalender över lediga dagar, så ingen dag flyttar fristen
failure-no-length = fristens längd saknas
hint-no-length = Lägg till --months, --weeks eller --days med ett tal; med --before också --clear-days.
failure-period-too-long = fristen räknad från { $day } ryms inte i kalendern
hint-period-too-long = Ange en kortare frist.

## Helgdagar

holidays-of = Namngivna lediga dagar { $year }
head-holiday = Namn
note-weekends = också varje lördag och söndag är en ledig dag när en frist räknas (lag 150/1930, 5 §)
holiday-uudenvuodenpaiva = nyårsdagen
holiday-loppiainen = trettondagen
holiday-pitkaperjantai = långfredagen
holiday-paasiaispaiva = påskdagen
holiday-toinen-paasiaispaiva = annandag påsk
holiday-vapunpaiva = första maj
holiday-helatorstai = Kristi himmelsfärdsdag
holiday-helluntaipaiva = pingstdagen
holiday-juhannusaatto = midsommarafton
holiday-juhannuspaiva = midsommardagen
holiday-pyhainpaiva = alla helgons dag
holiday-itsenaisyyspaiva = självständighetsdagen
holiday-jouluaatto = julafton
holiday-joulupaiva = juldagen
holiday-tapaninpaiva = annandag jul
holiday-saturday = en lördag
holiday-sunday = en söndag

## Hjälpens ämnen

topic-exit-codes =
    Slutkoder

      0  gjort, besvarat
      1  misslyckades eller vägrades: registret kan inte läsas eller skrivas,
         eller en regel hindrar åtgärden
      2  förstods inte: fel flagga, okänt eller tvetydigt namn, oläsbart datum
         eller fel i avtalets fil
      3  blir öppet: avtalet eller registret ger inget svar; programmet berättar
         vad som ska registreras eller beslutas
      4  obs: något ska göras, är försenat eller saknas

    3 ges av convener, responsible och terminate. 4 ges av check, due --check
    och doctor. Också då finns svaret i utdata; allt annat går till felutdata.
topic-dates =
    Hur datum skrivs

      14.5.2025  2025-05-14     en dag
      14.5.                     en dag utan år
      today yesterday tomorrow  (i dag, i går, i morgon)
      +14d -3d                  dagar framåt eller bakåt från i dag
      +2w +1m                   veckor, månader
      monday                    en veckodag

    En dag utan år och en veckodag betyder den senaste dagen om något har hänt
    och den följande om något planeras; i dag räknas i båda fallen. När något
    börjar eller upphör (val, avgång, medlemskap, överenskommelse) är en dag utan
    år den närmaste, bakåt eller framåt. Programmet berättar vilken dag det
    tolkade ett relativt datum som.

    Om ett godkännande eller en underskrift vet man kanske bara månaden eller
    året: 3/2023, 2023-03 eller 2023. Det registreras, men dagen saknas tills
    den har registrerats.

    Klockslag skrivs 13.00, 13:00 eller 13. I dag är dagen i avtalets tidszon.
topic-names =
    Hur namn skrivs

    En part eller ett organ anges med beteckning, officiellt namn, kort namn,
    genitiv, annan benämning eller kod, en part också med FO-nummer. Stora och
    små bokstäver, mellanslag och olika streck spelar ingen roll, och a och o
    kan stå för ä, å och ö om namnet ändå är entydigt.

    När man frågar räcker en början: varje ord ska inleda ett ord i namnet, och
    av ett organs namn duger också en del på minst tre bokstäver. När man
    registrerar ska namnet vara helt.

    Om flera passar räknar programmet upp dem och väljer inte.
topic-start =
    Att börja

    Avtalets text finns i programmet: det svarar redan innan något har
    registrerats. Det som händer registreras allt eftersom, i vilken ordning
    som helst och även för tidigare dagar.

      yhdyspinta status
      yhdyspinta convener hytefoorumi
      yhdyspinta party approve --all --on 3.4.2023
      yhdyspinta party sign --all --on 2.5.2023
      yhdyspinta meeting new --body hytefoorumi --date 14.10.2026 --time 13
      yhdyspinta due

    Att pröva kostar ingenting: --dry-run visar vad som skulle registreras,
    och undo återtar det senaste kommandot.

      yhdyspinta meeting new --body hytefoorumi --date 14.10.2026 --dry-run
topic-register =
    Registret

    Det som har hänt finns i en enda fil, registret. Den första anteckningen
    skapar den och berättar var. Ingen anteckning ändras eller tas bort: en
    rättelse och ett återtagande är egna anteckningar. Personers namn och
    adresser finns skilt från anteckningarna så att de kan tas bort: en
    ändring av dem syns inte i loggen och kan inte återtas, men den rätta
    uppgiften kan ges på nytt.

      yhdyspinta log --limit 20
      yhdyspinta doctor
      yhdyspinta backup kopia.db

    En annan fil anges med --db eller variabeln YHDYSPINTA_DB. Flera kan
    använda samma register på en maskin: den som skriver väntar på en annan i
    15 sekunder om inte YHDYSPINTA_WAIT säger annat, och den som läser väntar
    aldrig. På en nätverksdisk kan registret läsas men inte skrivas.

    Ta säkerhetskopior med programmet, inte genom att kopiera filen: kopian
    kontrolleras innan den får sitt namn. Återställ en kopia i registrets
    ställe när ingen skriver, och kontrollera den med doctor.
topic-reminders =
    Påminnelser

    Om varje skyldighet påminns före dess sista dag och på nytt när den är
    försenad, en gång i varje skede. Det som har skickats registreras, så
    kommandot kan köras så ofta man vill, till exempel från cron varje
    morgon.

    Om ingen sista dag är avtalad räknas skedena från den dag då saken blev
    öppen: ett uppdrag är obesatt, en avtalad sammankallare har upphört, en
    uppsägning är inte skickad eller en part har godkänt avtalet men inte
    undertecknat det. Om ingen sådan dag är registrerad påminns det inte om
    saken, men due räknar upp den. Skedena står i avtalsfilen: se dess
    tabell [reminders].

      yhdyspinta remind --dry-run
      yhdyspinta remind --via mbox=paminnelser.mbox

    En påminnelse går till den som ska göra något, till den registrerade
    adressen:

      yhdyspinta party contact loppi --email registrator@loppi.example

    Andra sätt är en e-postserver, en Maildir, systemets sendmail och ett eget
    program; utan --via skrivs de ut. Vad som har påmints om en sak, och
    varför, berättas med dess nyckel:

      yhdyspinta due
      yhdyspinta remind why review:sisallon-arviointi
topic-keys =
    Nycklar

    Varje skyldighet har en nyckel, slag:vad[:period], som due skriver ut. Den
    är alltid densamma, så den kan antecknas och användas i skript.

      cadence:hytefoorumi:2026          ett organs möten under ett år
      meeting:seurantakokous:2026       en skyldighet som ett möte uppfyller
      review:sisallon-arviointi         en skyldighet en gång
      signature:loppi                   vad en part inte har gjort
      delivery:ypaja.tammela            vad en part är skyldig en annan

    Med nyckeln registreras skyldigheten som gjord, eller ett beslut att
    avstå:

      yhdyspinta due done review:sisallon-arviointi --on 20.5.2025
      yhdyspinta due waive cadence:hytefoorumi:2024 --reason "val"
topic-scripts =
    Skript

    Med --json är svaret ett objekt vars första fält anger dess form, som
    yhdyspinta/due/1. I en form läggs fält bara till. Ett fel är ett objekt på
    standardfelets sista rad. Listor fås också som csv och markdown.

      yhdyspinta due --json
      yhdyspinta meeting list --format csv
      yhdyspinta due --check

    Ett skript anger --no-input, så att ingenting frågas, och läser slutkoden:
    yhdyspinta help exit-codes. Dagen, registret och den som registrerar kan
    stå i variabler: YHDYSPINTA_TODAY, YHDYSPINTA_DB, YHDYSPINTA_USER;
    yhdyspinta man räknar upp alla.
