use proptest::prelude::*;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::party::PartyMatch;
use super::party::exact_party;
use super::party::find_party;
use super::*;
use crate::agreement::Agreement;
use crate::agreement::file::agreement_from;

fn agreement() -> Agreement {
    agreement_from(include_str!("../../../agreement.toml")).agreement.unwrap()
}

fn cases(file: &str) -> Vec<Value> {
    serde_json::from_str::<Value>(file).unwrap()["cases"].as_array().unwrap().clone()
}

/// The outcome in the words of the cases, and the parties that it lists.
fn outcome(found: &PartyMatch<'_>) -> (String, Vec<String>) {
    match found {
        PartyMatch::Party(party) => (party.id.0.clone(), Vec::new()),
        PartyMatch::NotAParty(id) => (format!("not a party: {}", id.0), Vec::new()),
        PartyMatch::Ambiguous(ids) => ("ambiguous".to_owned(), ids.iter().map(|id| id.0.clone()).collect()),
        PartyMatch::Unknown { nearest } => ("no_match".to_owned(), nearest.iter().map(|id| id.0.clone()).collect()),
        PartyMatch::Empty => ("empty".to_owned(), Vec::new()),
    }
}

fn listed(case: &Value, key: &str) -> Vec<String> {
    let list = case[key].as_array().cloned().unwrap_or_default();
    list.iter().map(|id| id.as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_name_of_a_party_stands_for_what_the_cases_say() {
    let agreement = agreement();
    let cases = cases(include_str!("../../../tests/conformance/party_names.json"));
    assert_eq!(cases.len(), 34);
    for case in &cases {
        let id = &case["id"];
        let mut input = case["input"].as_str().unwrap().to_owned();
        if case["form"] == "NFD" {
            input = input.nfd().collect();
        }
        let (found, ids) = outcome(&find_party(&agreement, &input));
        let is_known = case["known_non_party"] == true || case["expected"] == "group";
        if is_known {
            assert!(found.starts_with("not a party"), "{id}: {found}");
        } else {
            assert_eq!(found, case["expected"].as_str().unwrap(), "{id}");
        }
        if found == "ambiguous" {
            assert_eq!(ids, listed(case, "candidates"), "{id}");
        }
        for near in listed(case, "suggest") {
            assert!(ids.contains(&near), "{id}: {ids:?}");
        }
        let (strict, _) = outcome(&exact_party(&agreement, &input));
        let strict = if strict.starts_with("not a party") { "no_match" } else { &strict };
        assert_eq!(strict, case["expected_strict"].as_str().unwrap(), "{id}");
    }
}

#[test]
fn every_name_of_a_body_stands_for_what_the_cases_say() {
    let agreement = agreement();
    let bodies: Vec<_> = agreement.bodies.iter().map(Named::of_body).collect();
    let cases = cases(include_str!("../../../tests/conformance/body_names.json"));
    assert_eq!(cases.len(), 8);
    for case in &cases {
        let (found, ids) = match find_body(&bodies, case["input"].as_str().unwrap()) {
            Match::One(id) => (id.0.as_str(), Vec::new()),
            Match::Several(ids) => ("ambiguous", ids.into_iter().map(|id| id.0.clone()).collect()),
            Match::Nearest(_) => ("no_match", Vec::new()),
            Match::Empty => ("empty", Vec::new()),
        };
        assert_eq!(found, case["expected"].as_str().unwrap(), "{}", case["id"]);
        let mut expected = listed(case, "candidates");
        expected.sort_by_key(|id| bodies.iter().position(|body| body.id.0 == *id));
        assert_eq!(ids, expected, "{}", case["id"]);
    }
}

#[test]
fn the_order_of_several_is_that_of_the_file() {
    let agreement = agreement();
    let (found, ids) = outcome(&find_party(&agreement, "kunta"));
    assert_eq!(found, "ambiguous");
    assert_eq!(ids.first().map(String::as_str), Some("hattula"));
    assert_eq!(ids.last().map(String::as_str), Some("ypaja"));
    assert_eq!(ids.len(), 8);
}

#[test]
fn an_empty_input_never_matches() {
    let agreement = agreement();
    for input in ["", "  ", "\u{A0}\t"] {
        assert_eq!(find_party(&agreement, input), PartyMatch::Empty);
        assert_eq!(exact_party(&agreement, input), PartyMatch::Empty);
    }
    for input in ["-", " - ", "\u{2013}"] {
        assert_eq!(find_party(&agreement, input), PartyMatch::Unknown { nearest: vec![] });
    }
}

#[test]
fn dotted_letters_of_the_input_match_only_themselves() {
    let agreement = agreement();
    assert_eq!(outcome(&find_party(&agreement, "Förssa")).0, "no_match");
    assert_eq!(outcome(&find_party(&agreement, "Hättula")).0, "no_match");
    assert_eq!(outcome(&find_party(&agreement, "Ypaja")).0, "ypaja");
    assert_eq!(outcome(&exact_party(&agreement, "Ypajan kunta")).0, "ypaja");
}

#[test]
fn codes_and_business_ids_match_only_whole() {
    let agreement = agreement();
    for input in ["082", "0145801-3", "0145801\u{2013}3", "01458013", "FI01458013", "fi 0145801-3"] {
        assert_eq!(outcome(&exact_party(&agreement, input)).0, "hattula", "{input}");
    }
    for input in ["82", "08", "0145801", "0145801-4"] {
        assert_eq!(outcome(&find_party(&agreement, input)).0, "no_match", "{input}");
    }
}

#[test]
fn words_of_the_input_may_come_from_different_forms() {
    let agreement = agreement();
    assert_eq!(outcome(&find_party(&agreement, "oma hyvinvointi")).0, "kanta-hame-hva");
    assert_eq!(outcome(&find_party(&agreement, "kunta ypä")).0, "ypaja");
}

#[test]
fn a_part_of_a_word_finds_a_body_but_no_party() {
    let agreement = agreement();
    let bodies: Vec<_> = agreement.bodies.iter().map(Named::of_body).collect();
    assert_eq!(find_body(&bodies, "huolto"), Match::One(&BodyId("opiskeluhuolto".to_owned())));
    assert_eq!(find_body(&bodies, "uo"), Match::Nearest(vec![]));
    assert_eq!(outcome(&find_party(&agreement, "linna")).0, "no_match");
}

#[test]
fn groups_and_actors_are_said_to_be_none() {
    let agreement = agreement();
    for input in ["kunnat", "TE-toimiston", "toimisto", "kuntajohtajakokous", "municipalities"] {
        let (found, _) = outcome(&find_party(&agreement, input));
        assert!(found.starts_with("not a party"), "{input}: {found}");
    }
}

#[test]
fn a_form_of_several_is_ambiguous_even_where_it_is_exact() {
    let named = [
        Named { id: 1, forms: vec!["hanko"], codes: vec![] },
        Named { id: 2, forms: vec!["hänkö"], codes: vec![] },
        Named { id: 3, forms: vec!["hankö"], codes: vec![] },
        Named { id: 4, forms: vec!["salo", "saari"], codes: vec![] },
        Named { id: 5, forms: vec!["säärı", "saari"], codes: vec![] },
    ];
    assert_eq!(exact(&named, "Hanko"), Match::One(1));
    assert_eq!(exact(&named, "Hänkö"), Match::One(2));
    assert_eq!(exact(&named, "SAARI"), Match::Several(vec![4, 5]));
}

#[test]
fn misspelt_names_suggest_at_most_three() {
    let agreement = agreement();
    assert_eq!(outcome(&find_party(&agreement, "Hatula")).1, ["hattula"]);
    assert_eq!(outcome(&find_party(&agreement, "Tamela")).1, ["tammela"]);
    assert!(outcome(&find_party(&agreement, &"x".repeat(100_000))).1.is_empty());
    let bodies: Vec<_> = agreement.bodies.iter().map(Named::of_body).collect();
    assert_eq!(find_body(&bodies, "hytefoorummi"), Match::Nearest(vec![&BodyId("hytefoorumi".to_owned())]));
}

/// The same text as other hands and machines write it.
fn typed_otherwise(form: &str, choices: &[u8]) -> String {
    let mut typed = String::new();
    for (letter, choice) in form.chars().zip(choices.iter().cycle()) {
        let spaces = [" ", "  ", "\u{A0}", " \t"];
        let dashes = ["-", "\u{2010}", "\u{2011}", "\u{2013}"];
        match letter {
            ' ' => typed.push_str(spaces[usize::from(choice % 4)]),
            '-' => typed.push_str(dashes[usize::from(choice % 4)]),
            letter if choice % 2 == 0 => typed.extend(letter.to_uppercase()),
            letter => typed.push(letter),
        }
    }
    if choices.first().is_some_and(|choice| choice % 3 == 0) { typed.nfd().collect() } else { typed }
}

static AGREEMENT: std::sync::LazyLock<Agreement> = std::sync::LazyLock::new(agreement);

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_form_is_found_however_it_is_typed(
        party in any::<prop::sample::Index>(),
        form in any::<prop::sample::Index>(),
        choices in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let party = party.get(&AGREEMENT.parties);
        let mut forms = vec![&party.id.0, &party.name, &party.short];
        forms.extend(party.genitive.iter().chain(&party.aliases).chain(&party.code).chain(&party.business_id));
        let form = form.get(&forms);
        let typed = typed_otherwise(form, &choices);
        // Two parties may share a form; then it is the party or a choice with it.
        match exact_party(&AGREEMENT, &typed) {
            PartyMatch::Party(found) => prop_assert_eq!(&found.id, &party.id, "{:?}", typed),
            PartyMatch::Ambiguous(ids) => prop_assert!(ids.contains(&&party.id), "{:?}: {:?}", typed, ids),
            other => prop_assert!(false, "{typed:?}: {other:?}"),
        }
        prop_assert_eq!(exact_party(&AGREEMENT, &typed), find_party(&AGREEMENT, &typed));
    }

    #[test]
    fn the_beginnings_of_a_partys_words_find_it(
        party in any::<prop::sample::Index>(),
        lengths in prop::collection::vec(1..9usize, 6),
    ) {
        let party = party.get(&AGREEMENT.parties);
        let begins = party.name.split_whitespace().zip(&lengths);
        let typed: Vec<String> = begins.map(|(word, length)| word.chars().take(*length).collect()).collect();
        let typed = typed.join(" ");
        match find_party(&AGREEMENT, &typed) {
            PartyMatch::Party(_) | PartyMatch::Ambiguous(_) => {}
            // A group or an actor may be called exactly so.
            PartyMatch::NotAParty(_) => prop_assert!(matches!(exact_party(&AGREEMENT, &typed), PartyMatch::NotAParty(_))),
            other => prop_assert!(false, "{typed:?}: {other:?}"),
        }
    }

    #[test]
    fn whatever_is_typed_is_told_well(typed in any::<String>()) {
        let found = find_party(&AGREEMENT, &typed);
        prop_assert_eq!(matches!(found, PartyMatch::Empty), fold(&typed).is_empty(), "{:?}", found);
        if let PartyMatch::Unknown { nearest } = &found {
            prop_assert!(nearest.len() <= SUGGESTIONS);
        }
        let bodies: Vec<_> = AGREEMENT.bodies.iter().map(Named::of_body).collect();
        let strict = exact(&bodies, &typed);
        // What is exact is never changed by being forgiving.
        if matches!(strict, Match::One(_) | Match::Several(_) | Match::Empty) {
            prop_assert_eq!(find_body(&bodies, &typed), strict);
        }
    }
}
