//! The register and the store in memory end alike, whatever is written and read.

use proptest::prelude::*;

use super::*;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::history::fact::Concerns;
use crate::store::journal::Filed;
use crate::store::memory::Memory;
use crate::store::suite;

/// What one batch may hold, before it is numbered.
#[derive(Debug, Clone)]
struct Draft {
    agreement: &'static str,
    entries: Vec<(Concerns, String)>,
    people: Vec<String>,
    renamed: Option<String>,
    has_version: bool,
    /// How far the writer's idea of the end lies behind, and how far numbers jump.
    lag: u32,
    jump: u32,
}

fn concerns() -> impl Strategy<Value = Concerns> {
    let id = || proptest::option::of(prop_oneof![Just("a"), Just("b"), Just("ä ß"), Just("'")]);
    (id(), id(), proptest::option::of(1_u32..9)).prop_map(|(body, party, meeting)| Concerns {
        body: body.map(suite::body),
        party: party.map(suite::party),
        meeting: meeting.map(MeetingNumber),
    })
}

fn draft() -> impl Strategy<Value = Draft> {
    let agreement = prop_oneof![Just("kanta-hame"), Just("toinen")];
    let rarely = || prop_oneof![8 => Just(0_u32), 1 => Just(1_u32)];
    (
        (agreement, rarely(), rarely()),
        proptest::collection::vec((concerns(), any::<String>()), 0..5),
        proptest::collection::vec(any::<String>(), 0..3),
        proptest::option::of(any::<String>()),
        any::<bool>(),
    )
        .prop_map(|((agreement, lag, jump), entries, people, renamed, has_version)| Draft {
            agreement,
            entries,
            people,
            renamed,
            has_version,
            lag,
            jump,
        })
}

fn batch(draft: &Draft, after: &Position, versions: u32) -> Batch {
    let filed = |number: u32, concerns: &Concerns, text: &str| {
        let mut filed = suite::filed(number, suite::action(number));
        filed.concerns = concerns.clone();
        filed.entry.texts.title = Some(text.to_owned());
        filed.entry.corrects = concerns.meeting.map(|meeting| EntryNumber(meeting.0));
        filed
    };
    let numbered = (after.entry + 1 + draft.jump..).zip(&draft.entries);
    let entries: Vec<Filed> = numbered.map(|(number, (concerns, text))| filed(number, concerns, text)).collect();
    let mut people: Vec<Person> =
        (after.person + 1..).zip(&draft.people).map(|(number, name)| suite::person(number, name)).collect();
    people.extend(draft.renamed.iter().filter(|_| after.person > 0).map(|name| suite::person(1, name)));
    let version = draft.has_version.then(|| suite::version(draft.agreement, versions + 1, "x = 1"));
    Batch { entries, people, version, ..Batch::default() }
}

fn scopes() -> Vec<Scope> {
    vec![
        Scope::Whole,
        Scope::Binding,
        Scope::Bodies(vec![suite::body("ä ß")]),
        Scope::Bodies(vec![suite::body("b"), suite::body("a")]),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_batch_and_every_read_ends_alike(drafts in proptest::collection::vec(draft(), 1..6)) {
        let folder = Folder::new();
        let mut stores: [Box<dyn Journal>; 2] = [folder.writer(), Box::new(Memory::new())];
        for draft in &drafts {
            let outcomes = stores.each_mut().map(|store| {
                let mut after = store.read(draft.agreement, &Scope::Binding).unwrap().1;
                let versions = store.versions().unwrap();
                let count = versions.iter().filter(|version| version.agreement == draft.agreement).count();
                let batch = batch(draft, &after, u32::try_from(count).unwrap());
                after.entry = after.entry.saturating_sub(draft.lag);
                store.append(&after, &batch).map_err(|error| error.to_string())
            });
            prop_assert_eq!(&outcomes[0], &outcomes[1]);
            for scope in scopes() {
                let reads = stores.each_mut().map(|store| store.read(draft.agreement, &scope).unwrap());
                prop_assert_eq!(&reads[0], &reads[1]);
            }
        }
        let rest = stores.each_mut().map(|store| (store.versions().unwrap(), store.people().unwrap()));
        prop_assert_eq!(&rest[0], &rest[1]);
    }
}
