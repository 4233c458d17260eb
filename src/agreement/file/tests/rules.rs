//! Mistakes of meaning: keys, ids, words and rules that do not fit together.

use chrono::NaiveDate;

use super::SAMPLE;
use super::agreement_from;
use super::changed;
use super::found;
use super::problems;
use crate::agreement::body::BodyId;
use crate::agreement::body::Who;
use crate::agreement::convener::ConvenerForm;
use crate::agreement::convener::Turn;
use crate::agreement::file::problem::Severity;
use crate::agreement::file::shape::Kind;
use crate::agreement::file::shape::Shape;
use crate::agreement::file::shape::bodies;
use crate::agreement::file::shape::parties;
use crate::agreement::file::shape::rules;
use crate::agreement::file::values::word;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::agreement::party::PartyKind;
use crate::agreement::validity::Act;
use crate::agreement::validity::Channel;
use crate::agreement::validity::EntryWhen;
use crate::agreement::validity::RunsFrom;
use crate::calendar::ends::EndRule;
use crate::calendar::window::MonthDay;

/// Asserts that each change of the sample brings exactly these problems.
fn brings(cases: &[(&str, &str, &[&str])]) {
    for (old, new, expected) in cases {
        assert_eq!(found(old, new), *expected, "{old} -> {new}");
    }
}

#[test]
fn a_misspelt_key_or_id_suggests_the_nearest() {
    brings(&[
        (
            "genitive = \"kuntien\"",
            "genetive = \"kuntien\"",
            &["genitive_missing group[kunnat].genitive -", "unknown_key group[kunnat].genetive genitive"],
        ),
        ("party = \"koski\" }", "party = \"kooski\" }", &["dangling_id body[raati].convener.first.party koski"]),
        ("clause  = \"loppu\"", "clause  = \"lopu\"", &["dangling_id duty[seuranta].clause loppu"]),
        (
            "reading = \"toisin\"",
            "reading = \"toiisin\"",
            &["dangling_id body[raati].convener.then.if_vacant.reading toisin"],
        ),
        ("bodies  = [\"raati\"]", "bodies  = [\"jokumuu\"]", &["dangling_id duty[seuranta].bodies -"]),
        ("kind = \"council\"", "kind = \"counsil\"", &["dangling_id body[ryhma].term.kind council"]),
        ("level    = 1", "level    = 7", &["dangling_id body[raati].level -"]),
        ("office = \"chair\"", "office = \"chairman\"", &["unknown_word body[raati].convener.then.office -"]),
        (
            "office = \"vice_chair\"",
            "office = \"vice-chair\"",
            &["unknown_word body[raati].convener.then.if_vacant.office vice_chair"],
        ),
        ("\"voting\"", "\"votting\"", &["topic_unruled agreement.unsaid -", "unknown_word agreement.unsaid voting"]),
        ("parties = \"all\", also", "parties = \"al\", also", &["dangling_id body[raati].members.parties all"]),
    ]);
}

#[test]
fn an_id_stands_for_one_thing_of_the_right_sort() {
    brings(&[
        ("party = \"koski\" }", "party = \"virasto\" }", &["wrong_sort body[raati].convener.first.party -"]),
        ("party = \"koski\" }", "actor = \"koski\" }", &["wrong_sort body[raati].convener.first.actor -"]),
        ("of = \"kunnat\" }", "of = \"koski\" }", &["wrong_sort duration.falls_unless.of -"]),
        (
            "id       = \"virasto\"",
            "id       = \"kunnat\"",
            &[
                "duplicate_id actor[kunnat].id -",
                "dangling_id body[raati].members.also -",
                "dangling_id duty[arviointi].who -",
            ],
        ),
        ("id       = \"arviointi\"", "id       = \"raati\"", &["duplicate_id duty[raati].id -"]),
        (
            "id     = \"toisin\"",
            "id     = \"luettu\"",
            &[
                "duplicate_id reading[luettu].id -",
                "dangling_id body[raati].convener.then.if_vacant.reading -",
                "dangling_id body[raati].cadence.reading -",
            ],
        ),
        ("id     = \"karki\"", "id     = \"Kärki 1\"", &["bad_id spearhead[Kärki 1].id karki-1"]),
    ]);
}

#[test]
fn a_duplicate_points_at_the_first() {
    let source = changed("id    = \"2025-2029\"", "id    = \"2021-2025\"");
    let problem = agreement_from(&source).problems.remove(0);
    let first = problem.other.unwrap();
    assert_eq!(problem.code, "duplicate_id");
    assert_eq!(source.lines().nth(first.line - 1), Some("id    = \"2021-2025\""));
    assert_eq!(&source[first.span], "\"2021-2025\"");
}

#[test]
fn a_rule_rests_on_a_clause() {
    brings(&[
        (
            ", at = \"first_meeting\", among = \"members\", until = \"replaced\", clause = \"alku\"",
            ", until = \"replaced\"",
            &["no_clause body[raati].elects -"],
        ),
        (
            "\nconvener.clause  = \"alku\"",
            "",
            &[
                "no_clause body[raati].convener.first -",
                "no_clause body[raati].convener.then -",
                "no_clause body[raati].convener.then.if_vacant -",
            ],
        ),
        ("max = 4, clause = \"alku\"", "max = 4", &["no_clause body[raati].cadence -"]),
        ("purpose = \"monitoring\"\n", "purpose = \"monitoring\"\n", &[]),
        ("law = [{ act = \"434/2003\", section = \"59 §\" }]", "", &["no_law service.letter.law -"]),
        (
            "name     = \"raati\"\ngenitive = \"raadin\"\nlevel    = 1\nclause   = \"alku\"",
            "name     = \"raati\"\ngenitive = \"raadin\"\nlevel    = 1",
            &[],
        ),
    ]);
    for table in
        ["[costs]", "[communication]", "[quorum]", "[invitation]", "[minutes]", "[termination]", "[entry_into_force]"]
    {
        let (before, after) = SAMPLE.split_once(table).unwrap();
        let after = after.splitn(2, "clause").collect::<Vec<_>>().join("#");
        let notes = problems(&format!("{before}{table}{after}"));
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert!(notes[0].ends_with(&format!("no_clause {} -", table.trim_matches(['[', ']']))), "{notes:?}");
    }
}

#[test]
fn a_body_has_one_convener_rule() {
    brings(&[
        ("convener = { agreed = true }\n", "", &["no_convener new_body[verkosto].convener -"]),
        ("convener = { agreed = true }", "convener = { }", &["missing_key new_body[verkosto].convener -"]),
        (
            "convener = { agreed = true }",
            "convener = { agreed = false }",
            &["missing_key new_body[verkosto].convener -"],
        ),
        (
            "convener = { agreed = true }",
            "convener = { agreed = true, party = \"koski\" }",
            &["conflicting_keys new_body[verkosto].convener -"],
        ),
        (
            "convener = { agreed = true }",
            "convener = { agreed = true, turn = \"year\" }",
            &["missing_key new_body[verkosto].convener.rotation -"],
        ),
        ("convener = { agreed = true }", "convener = \"koski\"", &["wrong_type new_body[verkosto].convener -"]),
        ("convener.first   = { party = \"koski\" }\n", "", &["missing_key body[raati].convener.first -"]),
        (
            "rotation = [\"koski\", \"salmi\"]",
            "rotation = []",
            &["empty_list body[ryhma].convener.together[2].rotation -"],
        ),
    ]);
}

#[test]
fn days_and_numbers_are_in_order() {
    brings(&[
        ("until = 2025-05-31\n", "until = 2021-05-31\n", &["from_after_until term[2021-2025].until -"]),
        ("from  = 2025-06-01", "from  = 2025-05-31", &["overlapping_terms term[2025-2029] -"]),
        ("from  = 2025-06-01", "from  = 2025-05-31\nof = [\"koski\"]", &[]),
        ("until   = 2025-10-17", "until   = 2025-10-01", &["from_after_until quiet[2].until -"]),
        ("until   = 2025-10-17", "until   = \"10-17\"", &["wrong_type quiet[2].until -"]),
        ("lines     = [1, 2]", "lines     = [2, 1]", &["from_after_until clause[alku].lines -"]),
        ("lines     = [1, 2]", "lines     = [1]", &["wrong_type clause[alku].lines -"]),
        ("max = 4", "max = 2", &["min_over_max body[raati].cadence.max -"]),
        ("share  = 0.5", "share  = 1.5", &["out_of_range quorum.share -"]),
        ("days   = 14", "days   = -14", &["out_of_range minutes.days -"]),
        ("every_months = 3", "every_months = 0", &["out_of_range body[ryhma].cadence.every_months -"]),
        ("months    = 12", "months    = \"12\"", &["wrong_type termination.months 12"]),
    ]);
}

#[test]
fn keys_that_belong_together_stand_together() {
    brings(&[
        ("fiscal_year_from = \"07-01\"\n", "", &["missing_key termination.fiscal_year_from -"]),
        ("needs  = [\"approval\", \"signature\"]\n", "", &["missing_key entry_into_force.needs -"]),
        ("when   = { parties = \"all\" }\nneeds  = [\"approval\", \"signature\"]", "on = 2026-01-01", &[]),
        ("when   = { parties = \"all\" }\n", "", &["missing_key entry_into_force -"]),
        ("until  = 2029-12-31\n", "until_further_notice = true\n", &["missing_key duration.until -"]),
        ("until  = 2029-12-31\n", "", &["missing_key duration -"]),
        ("weeks  = 2", "weeks  = 2\ndays = 14", &["conflicting_keys invitation -"]),
        ("per     = \"year\"", "per     = \"term\"", &["missing_key duty[seuranta].term -"]),
        (
            "deadline = 2025-05-31",
            "deadline = 2025-05-31\npurpose = \"x\"",
            &["conflicting_keys duty[arviointi].purpose -"],
        ),
        ("[termination]", "[loppuminen]", &["unknown_key loppuminen -"]),
        ("id       = \"ryhma\"\n", "", &["missing_key body[2].id -"]),
    ]);
}

#[test]
fn every_form_of_the_format_is_read() {
    let agreement = |old: &str, new: &str| agreement_from(&changed(old, new)).agreement.unwrap();
    let when =
        "{ parties = [\"koski\"], at_least = 1, of = \"kunnat\", population_over = 0.5 }\nnot_before = 2026-01-01";
    let entry = agreement("{ parties = \"all\" }", when).entry;
    let parties = Who::These(vec![PartyId("koski".to_owned())]);
    let of = Some(PartyId("kunnat".to_owned()));
    assert_eq!(entry.when, EntryWhen::Threshold { parties, at_least: Some(1), of, population_over: Some(0.5) });
    assert_eq!(entry.not_before, NaiveDate::from_ymd_opt(2026, 1, 1));

    let first = MonthDay::new(7, 1).unwrap();
    for (word, rule) in [
        ("month", EndRule::Month),
        ("year", EndRule::Year),
        ("following_year", EndRule::FollowingYear),
        ("fiscal_year", EndRule::FiscalYear(first)),
        ("next_full_fiscal_year", EndRule::NextFullFiscalYear(first)),
    ] {
        let new = format!("ends      = \"{word}\"\nearliest_notice_months = 12");
        let termination = agreement("ends      = \"fiscal_year\"", &new).termination.unwrap();
        assert_eq!((termination.ends, termination.earliest_notice_months), (rule, Some(12)));
    }
    assert_eq!(agreement("ends      = \"fiscal_year\"\n", "").termination.unwrap().ends, EndRule::SameDay);

    let convener = |rule: &str| agreement("convener = { agreed = true }", rule).new_bodies.remove(0).convener.form;
    let chair = ConvenerForm::Office { office: Office::Chair, of: Some(BodyId("raati".to_owned())), if_vacant: None };
    assert_eq!(convener("convener = { office = \"chair\", of = \"raati\" }"), chair);
    assert_eq!(convener("convener = { actor = \"virasto\" }"), ConvenerForm::Actor(PartyId("virasto".to_owned())));
    assert_eq!(convener("convener.unspecified = true"), ConvenerForm::Unspecified);

    let continues = "continues = { agreement = \"vanha\", body = \"neuvosto\", clause = \"alku\" }\nlevel    = 1";
    let earlier = agreement("level    = 1", continues).bodies.remove(0).continues.unwrap().earlier;
    assert_eq!(earlier, Some(("vanha".to_owned(), BodyId("neuvosto".to_owned()))));
    let joint = agreement("level    = 1", "joint_of = [\"ryhma\"]\nlevel    = 1").bodies.remove(0).joint_of;
    assert_eq!(joint, [BodyId("ryhma".to_owned())]);
}

#[test]
fn every_word_that_the_file_may_use_is_understood() {
    fn all<T: for<'d> serde::Deserialize<'d>>(shape: &Shape, name: &str) {
        let key = shape.keys.iter().find(|key| key.name == name).unwrap();
        let words = match key.kind {
            Kind::Choice(words) | Kind::List(&Kind::Choice(words)) => words,
            other => panic!("{name}: {other:?}"),
        };
        for known in words {
            assert!(word::<T>(known).is_some(), "{name} = {known}");
        }
    }
    all::<PartyKind>(&parties::PARTY, "kind");
    all::<Office>(&bodies::CONVENER, "office");
    all::<Turn>(&bodies::CONVENER, "turn");
    all::<Act>(&rules::ENTRY, "needs");
    all::<RunsFrom>(&rules::TERMINATION, "runs_from");
    for channel in rules::SERVICE.keys {
        assert!(word::<Channel>(channel.name).is_some(), "{}", channel.name);
    }
}

#[test]
fn a_topic_is_ruled_or_unsaid_and_not_both() {
    brings(&[
        ("\"voting\", ", "", &["topic_unruled agreement.unsaid -"]),
        ("\"voting\", ", "\"voting\", \"quorum\", ", &["topic_ruled_and_unsaid quorum -"]),
        ("[quorum]\nshare  = 0.5\nclause = \"loppu\"\n", "", &["topic_unruled agreement.unsaid -"]),
        (", \"representatives\"]", "]", &["topic_unruled agreement.unsaid -"]),
    ]);
}

#[test]
fn a_business_id_is_checked_and_put_right() {
    let id = "business_id = \"0000027-0\"";
    brings(&[
        (id, "business_id = \"0000027-1\"", &["business_id_invalid party[koski].business_id -"]),
        (id, "business_id = \"0000027\u{2013}0\"", &["business_id_normalised party[koski].business_id 0000027-0"]),
        (id, "business_id = \"FI 00000270\"", &["business_id_normalised party[koski].business_id 0000027-0"]),
        (id, "", &["business_id_missing party[koski].business_id -"]),
        (id, "business_id = \"\"", &["empty_text party[koski].business_id -"]),
        ("business_ids = \"fi\"", "business_ids = \"unchecked\"", &[]),
    ]);
    let source = changed(id, "business_id = \"0000027\u{2013}0\"");
    let party = agreement_from(&source).agreement.unwrap().parties.remove(0);
    assert_eq!(party.business_id.as_deref(), Some("0000027-0"));
    let unchecked =
        changed("business_ids = \"fi\"", "business_ids = \"unchecked\"").replace(id, "business_id = \"ABC\"");
    assert_eq!(problems(&unchecked), Vec::<String>::new());
}

#[test]
fn what_is_missing_or_unconfirmed_is_a_warning() {
    brings(&[
        ("file   = \"liite.pdf\"\n", "", &["annex_missing annex[liite].file -"]),
        ("address     = \"Kuja 1\"\n", "", &["address_missing party[koski].address -"]),
        (
            "address     = \"Kuja 1\"\n",
            "address = \"Kuja 1\"\nunconfirmed = [\"address\", \"code\"]\n",
            &["unconfirmed party[koski].address -", "unconfirmed party[koski].code -"],
        ),
        ("genitive    = \"Kosken\"\n", "", &["genitive_missing party[koski].genitive -"]),
        ("short       = \"Salmi\"", "short       = \"KOSKI\"", &["shared_name party[salmi] -"]),
    ]);
    let source = changed("address     = \"Kuja 1\"\n", "");
    let checked = agreement_from(&source);
    assert!(checked.agreement.is_some());
    assert_eq!(checked.problems[0].severity, Severity::Warning);
    let english = changed("genitive    = \"Kosken\"\n", "").replace("language     = \"fi\"", "language     = \"en\"");
    assert_eq!(problems(&english), Vec::<String>::new());
}

#[test]
fn texts_are_neither_empty_nor_endless_nor_dangerous() {
    let name = "name     = \"raati\"";
    brings(&[
        (name, "name     = \"\"", &["empty_text body[raati].name -"]),
        (name, "name     = \" \\u00a0\"", &["empty_text body[raati].name -"]),
        (name, "name     = {}", &["empty_text body[raati].name -"]),
        (name, "name     = \"ra\\u001b[31mati\"", &["forbidden_character body[raati].name -"]),
        (name, "name     = \"ra\\u202eati\"", &["forbidden_character body[raati].name -"]),
        (name, "name     = \"ra\\nati\"", &["forbidden_character body[raati].name -"]),
        (name, "name     = 1", &["wrong_type body[raati].name -"]),
        (name, "name     = { fi = 1 }", &["wrong_type body[raati].name.fi \"1\""]),
        ("language     = \"fi\"", "language     = \"suomi\"", &["bad_language agreement.language -"]),
        ("\"Europe/Helsinki\"", "\"Helsinki\"", &["bad_timezone agreement.timezone -"]),
        ("\"Alku on tässä.\"", "\"Alku\\non tässä.\"", &[]),
    ]);
    let long = format!("name     = \"{}\"", "ä".repeat(501));
    assert_eq!(found(name, &long), ["text_too_long body[raati].name -"]);
    let longest = format!("name     = \"{}\"", "ä".repeat(500));
    assert_eq!(found(name, &longest), Vec::<String>::new());
}
