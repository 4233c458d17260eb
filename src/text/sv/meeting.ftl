### Möten och ansvar.

help-meeting = Planera, flytta, sammankalla eller ställ in ett möte, eller registrera att det har hållits
help-meeting-new = Registrera ett nytt möte och visa vem som ansvarar för det
help-meeting-list = Lista möten
help-meeting-show = Visa ett möte, dess sammankallare och ansvar
help-meeting-change = Flytta ett möte eller ändra andra uppgifter om det
help-meeting-convene = Registrera att kallelsen har skickats
help-meeting-hold = Registrera att ett möte har hållits
help-meeting-cancel = Registrera att ett möte har ställts in
help-responsible = Visa vem som sammankallar, bereder, informerar och betalar

examples-meeting =
    yhdyspinta meeting new --body hytefoorumi --date 19.5. --time 13 --place "Rådhuset" --dry-run
    yhdyspinta meeting list --upcoming
examples-meeting-new =
    yhdyspinta meeting new --body hytefoorumi --date 19.5. --time 13.00 --place "Rådhuset" --dry-run
    yhdyspinta meeting new --body kuntakokous --date 20.5. --purpose monitoring --arranger hattula --dry-run
    yhdyspinta meeting new --body hytefoorumi --date 2023-05-10 --held --convened-by kanta-hame-hva --dry-run
examples-meeting-list =
    yhdyspinta meeting list
    yhdyspinta meeting list --upcoming --body hytefoorumi
    yhdyspinta meeting list --within 30 --format csv
examples-meeting-show =
    yhdyspinta meeting show 1
examples-meeting-change =
    yhdyspinta meeting change 1 --date 21.5. --reason "ordföranden har förhinder" --dry-run
    yhdyspinta meeting move 1 --date +1v --dry-run
examples-meeting-convene =
    yhdyspinta meeting convene 1 --dry-run
    yhdyspinta meeting convene 1 --on igår --convened-by chair --dry-run
examples-meeting-hold =
    yhdyspinta meeting hold 1 --present hattula,loppi --absent ypaja --dry-run
    yhdyspinta meeting hold 1 --present alla --absent ypaja --dry-run
examples-meeting-cancel =
    yhdyspinta meeting cancel 1 --reason "inga ärenden" --dry-run
examples-responsible =
    yhdyspinta responsible turvallisuusfoorumi
    yhdyspinta responsible kuntakokous --json

arg-body = Organet
arg-date = Mötesdagen
arg-time = När mötet börjar
arg-ends = När mötet slutar
arg-place = Mötesplatsen
arg-remote = Adressen till distansmötet
arg-title = Mötets rubrik
arg-arranger = Vem som ordnar mötet och betalar det
arg-held = Mötet har redan hållits
arg-convened-by = Vem som sammankallade: en part eller ett uppdrag, t.ex. chair
arg-meeting-number = Mötets nummer
arg-reason = Orsaken
arg-present = Parter som var närvarande; alla: varje part som inte anges som frånvarande
arg-absent = Parter som var frånvarande; alla: varje part som inte anges som närvarande
arg-from = Första dagen
arg-until = Sista dagen
arg-upcoming = Endast kommande möten
arg-within = Endast inom så här många dagar
value-body = ORGAN
value-date = DATUM
value-time = KLOCKSLAG
value-ends = KLOCKSLAG
value-place = PLATS
value-remote = ADRESS
value-title = RUBRIK
value-arranger = PART
value-convened-by = VEM
value-meeting-number = NUMMER
value-reason = ORSAK
value-present = PARTER
value-absent = PARTER
value-from = DATUM
value-until = DATUM
value-within = DAGAR

row-title = Rubrik
row-purpose = Syfte
row-place = Plats
row-remote = På distans
row-convened = Kallat
row-reason = Orsak
row-present = Närvarande
row-absent = Frånvarande
row-convener = Sammankallar
row-convened-by = Sammankallade
row-prepares = Bereder
row-agenda = Ärendelista
row-communication = Informerar
row-costs = Kostnader
row-entries = Anteckningar

head-agreement = Avtal
head-meeting = Nr
head-body = Organ
head-day = Dag
head-time = Kl.
head-place = Plats
head-state = Läge

meeting-line = Möte { $meeting }: { $body } { $when } ({ $state })
meeting-day-and-time = { $day } kl. { $time }
meeting-state-planned = planerat
meeting-state-convened = sammankallat
meeting-state-held = hållet
meeting-state-cancelled = inställt
meetings-none = Det finns inga möten. Registrera ett: yhdyspinta meeting new
purpose-monitoring = uppföljning av avtalet

responsible-next = Ansvar för nästa möte: { $body }
convener-not-known = framgår varken av avtalet eller av registret
why-recorded = så är det registrerat
still-open = öppet: { $why }
preparer-in-role = { $role } ({ $of })
prepares-with = { $who } tillsammans med { $with }
prepares-and = { $who } samt { $with }
prepares-unsaid = avtalet nämner ingen som bereder
communication-not-agreed = öppet: organet kommer självt överens om informationen, och inget är registrerat
costs-arranger = { $party } som mötets arrangör
costs-arranger-unknown = öppet: arrangören betalar mötet, och ingen arrangör är registrerad
costs-convener = { $party } som sammankallare
costs-not-paid = betalas inte: { $what }
costs-own-representatives = varje organisation betalar för sina egna företrädare
cost-fees = mötesarvoden
cost-mileage = kilometerersättningar
next-communication = registrera vad som avtalats: yhdyspinta body arrange { $body } --communication PART --on DATUM
next-arranger = registrera arrangören: yhdyspinta meeting change { $meeting } --arranger PART
next-arranger-held = registrera arrangören: yhdyspinta correct { $entry } --arranger PART --reason ORSAK
note-convened-by-rules = ingen sammankallare är registrerad, så det antas vara den som reglerna nämner; om det var någon annan: yhdyspinta correct { $entry } --convened-by VEM --reason ORSAK

warning-holiday = { $day } är en helgdag eller ledig dag: { $name }
warning-saturday = { $day } är en lördag
warning-sunday = { $day } är en söndag
warning-quiet-period = { $day } infaller under en tid då möten sällan hålls: { $name }
warning-more-than-agreed = det skulle bli { $count } möten under samma period, fast man har avtalat om högst { $max }
warning-same-day = samma parter har samma dag möte { $meeting }: { $body }
warning-body-ended = { $body } upphörde { $day }
warning-body-not-yet = { $body } inleder sin verksamhet först { $day }
warning-party-ended = { $party } har varit part i avtalet endast till och med { $day }
warning-not-in-force = avtalet är inte i kraft { $day } (yhdyspinta agreement show)
warning-past-date = { $day } har passerat; om mötet hölls: yhdyspinta meeting hold { $meeting }
warning-invitation-late = kallelsen borde ha skickats senast { $day }
warning-invitation-after = kallelsen är daterad { $on }, efter mötesdagen { $day }; kontrollera båda
warning-invited-for-another-day = kallelsen gällde en annan dag; skicka en ny kallelse och registrera den: yhdyspinta meeting convene { $meeting } --on DATUM
warning-below-quorum = { $present ->
        [one] en medlem
       *[other] { $present } medlemmar
    } var på plats; för beslutförhet krävs { $needed }
warning-outside-window = uppföljningsmötet ska hållas { $from }–{ $until }
warning-after-window = uppföljningsmötet skulle ha hållits { $from }–{ $until }
warning-purpose-of-others = { $purpose } hör inte till detta organ utan till ett möte för { $bodies }
next-move = flytta vid behov: yhdyspinta meeting move { $meeting } --date DATUM

failure-unknown-meeting = möte { $input } finns inte
hint-meeting-list = Mötena listas med kommandot yhdyspinta meeting list
failure-nothing-to-change = det sades inte vad som ändras på mötet
hint-nothing-to-change = Ange minst ett av dessa: --date --time --ends --place --remote --title --purpose --arranger
failure-ends-before-time = mötet måste sluta ({ $ends }) efter att det har börjat ({ $time })
hint-ends-before-time = Kontrollera --time och --ends.
failure-meeting-of-another-body = ett möte kan inte flyttas till ett annat organ ({ $input })
hint-meeting-of-another-body = Ställ in mötet (yhdyspinta meeting cancel) och registrera ett nytt (yhdyspinta meeting new)
failure-body-or-meeting = det sades inte vilket organ eller möte frågan gäller
hint-body-or-meeting = Ange ett organ eller mötets nummer: yhdyspinta responsible hytefoorumi, yhdyspinta responsible --meeting 1

row-good-days = Lämpliga dagar
ask-bodies = Möte för vilket organ?
ask-body = Organ:
ask-date = Dag:
ask-time = Klockslag (tomt om det inte är bestämt):
ask-place = Plats (tomt om den inte är bestämd):
ask-meant = Menade du: { $body }?
ask-yes-or-no = ja/nej:
