//! Kinds of rule that Kanta-Häme does not use, as they are told to people: nothing false, nothing left out.

mod desk;

use desk::Desk;
use desk::codes;
use desk::small::agreement;
use desk::small::desk_with;
use desk::small::in_force_from;

const NOW: &str = "2027-03-01T09:00:00+02:00";

/// A body of all parties with these rules of its own.
fn body(id: &str, rules: &str) -> String {
    format!(
        "[[body]]\nid = \"{id}\"\nname = \"{id}\"\nclause = \"kohta\"\n\
         members = {{ parties = \"all\", clause = \"kohta\" }}\n{rules}\n"
    )
}

/// A text without its line ends.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn desk(rules: &str) -> Desk {
    desk_with(NOW, &agreement(&format!("{}{rules}", in_force_from("2026-01-01"))))
}

#[test]
fn a_turn_is_told_as_one_and_needs_a_term_that_is_known() {
    let term = "[[term]]\nid = \"2025-2029\"\nkind = \"council\"\nfrom = 2025-06-01\nuntil = 2029-05-31\n";
    let rotation = |turn: &str| {
        format!("convener = {{ rotation = [\"alku\", \"keski\"], turn = \"{turn}\", clause = \"kohta\" }}")
    };
    let bodies = ["meeting", "year", "term"].map(|turn| body(turn, &rotation(turn))).join("");
    let desk = desk(&format!("{term}{bodies}"));
    for (turn, why) in [("meeting", "kokouksittain"), ("year", "vuosittain"), ("term", "kausittain")] {
        let told = desk.ok(&["convener", turn]).stdout;
        assert!(told.contains(&format!("vuoro vaihtuu {why}")), "{told}");
    }
    assert_eq!(desk.json(&["convener", "year"])["convener"]["party"], "keski");
    assert_eq!(desk.json(&["convener", "term", "--on", "2029-05-31"])["convener"]["party"], "alku");
    let told = desk.run(&["convener", "term", "--on", "2029-06-01"]);
    assert_eq!(told.code, 3, "no term is known that holds the day: {}", told.stdout);
    assert!(told.stdout.contains("kautta, johon päivä kuuluu, ei ole sopimuksen tiedoissa"), "{}", told.stdout);
}

#[test]
fn of_several_who_convene_only_the_outsider_is_called_one() {
    let actor = "[[actor]]\nid = \"virasto\"\nname = \"Virasto\"\n";
    let together = "convener = { together = [{ party = \"alku\" }, { actor = \"virasto\" }], clause = \"kohta\" }";
    let alone = "convener = { actor = \"virasto\", clause = \"kohta\" }";
    let desk = desk(&format!("{actor}{}{}", body("yhdessa", together), body("yksin", alone)));
    let told = desk.ok(&["convener", "yhdessa"]).stdout;
    assert!(told.contains("yksi koolle kutsujista ei ole sopimuksen osapuoli"), "{told}");
    let told = desk.ok(&["convener", "yksin"]).stdout;
    assert!(told.contains("koolle kutsuu toimija, joka ei ole sopimuksen osapuoli"), "{told}");
}

#[test]
fn a_signature_alone_is_in_no_wrong_order_where_no_approval_is_asked_for() {
    for (needs, code) in
        [("[\"signature\"]", None), ("[\"approval\", \"signature\"]", Some("signature_before_approval"))]
    {
        let validity = format!(
            "[entry_into_force]\nwhen = {{ parties = \"all\" }}\nneeds = {needs}\nclause = \"kohta\"\n\
             [duration]\nuntil_further_notice = true\nclause = \"kohta\"\n"
        );
        let desk = desk_with(NOW, &agreement(&validity));
        let told = desk.json(&["party", "sign", "alku", "--on", "2026-02-01"]);
        assert_eq!(codes(&told), Vec::from_iter(code), "{needs}");
    }
}

#[test]
fn a_notice_without_effect_is_told_when_it_is_recorded() {
    let desk = desk(
        "[termination]\nmonths = 3\nruns_from = \"last_receipt\"\nearliest_notice_months = 6\nnotice_by = \"09-30\"\n\
         clause = \"kohta\"\n",
    );
    let give = |party: &str, on: &str| desk.json(&["notice", "give", "--party", party, "--on", on, "--yes"]);
    assert_eq!(codes(&give("alku", "2026-06-30")), ["too_early"]);
    let told = desk.ok(&["terminate", "--party", "alku"]).stdout;
    assert!(told.contains("uusi ilmoitus kirjataan"), "{told}");
    assert_eq!(codes(&give("alku", "2026-07-01")), Vec::<&str>::new());
    assert_eq!(codes(&give("keski", "2026-10-01")), ["too_late"]);
    desk.ok(&["notice", "deliver", "--party", "keski", "--to-all", "--received", "2026-10-02"]);
    let told = desk.run(&["terminate", "--party", "keski"]);
    assert_eq!(told.code, 3);
    assert!(told.stdout.contains("--party keski --on"), "the next step is told: {}", told.stdout);
    assert_eq!(codes(&give("keski", "2027-01-04")), Vec::<&str>::new(), "a new one after one without effect");
}

#[test]
fn below_which_number_an_agreement_falls_is_shown() {
    let validity = "[entry_into_force]\non = 2026-01-01\nclause = \"kohta\"\n\
                    [duration]\nuntil_further_notice = true\nclause = \"kohta\"\n\
                    falls_unless = { at_least = 3, population_over = 0.5, clause = \"kohta\" }\n";
    let told = desk_with(NOW, &agreement(validity).replace("kind = \"city\"", "kind = \"city\"\npopulation = 9"));
    let told = told.ok(&["agreement", "show"]).stdout;
    assert!(told.contains("osapuolet: jäljellä on alle 3"), "{told}");
    assert!(told.contains("osapuolet: jäljellä on enintään 50 % asukkaista"), "{told}");
}

#[test]
fn the_last_day_for_a_notice_of_a_term_that_renews_is_not_called_its_end() {
    let validity = |renews: &str| {
        agreement(&format!(
            "[entry_into_force]\non = 2026-01-01\nclause = \"kohta\"\n\
             [duration]\nuntil = 2027-12-31\n{renews}\nclause = \"kohta\"\n"
        ))
    };
    let renewing = desk_with(NOW, &validity("renews = { months = 12, unless_notice_months = 6 }"));
    let told = flat(&renewing.ok(&["due"]).stdout);
    assert!(told.contains("viimeinen irtisanomispäivä (muuten sopimus jatkuu 31.12.2027 jälkeen): tulossa"), "{told}");
    assert!(told.contains("30.6.2027"), "{told}");
    let ending = desk_with(NOW, &validity(""));
    let told = ending.ok(&["due"]).stdout;
    assert!(told.contains("sopimuskausi päättyy: tulossa, pe 31.12.2027"), "{told}");
}

#[test]
fn what_to_do_about_a_missed_meeting_names_its_own_purpose_and_agreement() {
    let duty = "[[duty]]\nid = \"vuosikokous\"\nname = \"vuosikokous\"\nkind = \"meeting\"\npurpose = \"annual_meeting\"\n\
                bodies = [\"ryhma\"]\nper = \"year\"\nwindow = { from = \"03-06\", until = \"03-07\" }\nclause = \"kohta\"\n";
    let text = agreement(&format!(
        "{}{}{duty}",
        in_force_from("2027-01-01"),
        body("ryhma", "convener = { party = \"alku\", clause = \"kohta\" }")
    ));
    let text = text.replace("timezone", "holidays = \"FI\"\n timezone");
    let mut desk = desk_with(NOW, &text);
    // The window is a Saturday and a Sunday.
    let told = desk.run(&["check", "--only", "at_risk"]).stdout;
    assert!(told.contains("--body ryhma --purpose annual_meeting"), "{told}");
    // Beside another agreement a hint names its own, and so it does where the command named it.
    let other = text.replace("id = \"koe\"", "id = \"toinen\"");
    desk::small::load(&desk, &other, &["--yes"]);
    desk.set_now("2027-03-08T09:00:00+02:00");
    let told = desk.run(&["check"]).stdout;
    assert!(told.contains("yhdyspinta --agreement toinen ") && told.contains("yhdyspinta --agreement koe "), "{told}");
    let told = flat(&desk.ok(&["status"]).stdout);
    assert!(told.contains("yhdyspinta status --agreement koe"), "{told}");
    let told = flat(&desk.ok(&["status", "--agreement", "koe"]).stdout);
    assert!(told.contains("yhdyspinta --agreement koe meeting new"), "{told}");
    let told = desk.run(&["convener", "muu", "--agreement", "koe"]).stderr;
    assert!(told.contains("yhdyspinta --agreement koe body list"), "{told}");
    let told = flat(&desk.ok(&["body", "show", "ryhma", "--agreement", "koe"]).stdout);
    assert!(told.contains("yhdyspinta --agreement koe convener ryhma"), "{told}");
}

#[test]
fn a_party_that_has_ended_gives_no_notice_and_its_successor_is_named() {
    let leaving = "[termination]\nmonths = 6\nruns_from = \"last_receipt\"\nclause = \"kohta\"\n";
    let text = agreement(&(in_force_from("2026-01-01") + leaving))
        .replace("id = \"keski\"\nname", "id = \"keski\"\nuntil = 2027-03-31\nsuccessor = \"loppu\"\nname");
    let desk = desk_with(NOW, &text);
    let told = desk.run(&["check", "--only", "ending_party"]).stdout;
    assert!(told.contains("Seuraaja on loppu"), "{told}");
    assert!(desk.json(&["terminate", "--party", "keski", "--on", "2027-03-31"])["if_given_today"].is_object());
    let asked = ["terminate", "--party", "keski", "--on", "2027-04-01"];
    let told = flat(&desk.ok(&asked).stdout);
    assert!(told.contains("keski on ollut sopimuksessa vain 31.3.2027 asti"), "{told}");
    assert!(!told.contains("notice give"), "{told}");
    assert!(desk.json(&asked)["if_given_today"].is_null());
}

#[test]
fn why_a_notice_does_not_run_yet_follows_from_what_it_runs_from() {
    for (runs_from, why, next) in [
        ("dispatch", "ilmoituksen lähettämistä ei ole kirjattu", "--to-all --sent"),
        ("first_receipt", "kukaan ei ole vielä saanut ilmoitusta", "--to-all --received"),
        ("last_receipt", "3 osapuolta ei ole vielä saanut ilmoitusta", "--to-all --received"),
    ] {
        let desk = desk(&format!("[termination]\nmonths = 3\nruns_from = \"{runs_from}\"\nclause = \"kohta\"\n"));
        desk.ok(&["notice", "give", "--party", "alku", "--on", "2027-02-01", "--yes"]);
        let told = desk.run(&["terminate", "--party", "alku"]);
        let text = flat(&told.stdout);
        assert!(told.code == 3 && text.contains(why) && text.contains(next), "{runs_from}: {text}");
    }
    let desk = desk("[termination]\nmonths = 3\nruns_from = \"decision\"\nclause = \"kohta\"\n");
    desk.ok(&["notice", "give", "--party", "alku", "--on", "2027-02-01", "--decided", "2027-01-31", "--yes"]);
    assert_eq!(desk.json(&["terminate", "--party", "alku"])["last_day"], "2027-04-30");
}

#[test]
fn a_quiet_period_of_some_parties_is_told_as_theirs() {
    let quiet = |parties: &str| format!("[[quiet]]\nname = \"loma\"\nfrom = \"04-05\"\nuntil = \"04-09\"\n{parties}\n");
    let group = body("ryhma", "convener = { party = \"alku\", clause = \"kohta\" }");
    for (parties, name) in [("", "loma"), ("parties = [\"keski\", \"loppu\"]", "loma (keski ja loppu)")] {
        let desk = desk(&format!("{group}{}", quiet(parties)));
        let told = desk.json(&["meeting", "new", "--body", "ryhma", "--date", "2027-04-06"]);
        let text = told["warnings"][0]["text"].as_str().unwrap();
        assert!(text.ends_with(&format!(": {name}")), "{text}");
    }
}

#[test]
fn a_kind_is_given_in_any_of_its_forms_and_one_nearly_so_is_suggested() {
    let desk = Desk::new();
    for kind in ["avoin-verkosto", "AVOIN VERKOSTO", "Open network", "oppet natverk", "ÖPPET NÄTVERK"] {
        desk.ok(&["body", "add", "koe", "--kind", kind, "--name", "Koe", "--on", "2026-01-07", "--dry-run"]);
    }
    let refused = |kind: &str| desk.error(&["body", "add", "koe", "--kind", kind, "--name", "Koe"], 2);
    for kind in ["verkosto", "avoin verkost", "avion verkosto"] {
        let refused = refused(kind);
        assert_eq!(refused["candidates"], serde_json::json!(["avoin-verkosto"]), "{kind}");
        assert_eq!(refused["hint"], "Tarkoititko: avoin-verkosto?", "{kind}");
    }
    assert_eq!(refused("lautakunta")["candidates"].as_array().unwrap().len(), 2);
}
