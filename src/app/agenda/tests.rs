//! What is kept is what is worked out from scratch, for every history and every day of which it is said to be known.

use std::rc::Rc;

use chrono::Days;
use proptest::prelude::*;

use super::*;
use crate::answer::check::findings;
use crate::answer::due::owed;
use crate::answer::due::scope::Scope;
use crate::answer::due::tests::properties::SPAN;
use crate::answer::due::tests::properties::on;
use crate::answer::due::tests::properties::register;
use crate::answer::due::tests::register::Register;
use crate::answer::in_force::is_in_force;
use crate::answer::remind::plan;
use crate::app::open::start;
use crate::app::people::People;
use crate::history::History;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::view::due;
use crate::view::told::OwedShown;
use crate::view::told::OwedText;
use crate::view::told::unpacked;

fn person(number: u32, language: &str) -> Person {
    Person {
        number: PersonNumber(number),
        name: Some(format!("Testi Testinen {number}")),
        party: None,
        email: None,
        language: Some(language.to_owned()),
        merged_into: None,
    }
}

fn case(register: &Register) -> Case {
    let entries = register.entries().to_vec();
    Case {
        agreement: register.agreement.clone(),
        version: 1,
        recompiled: None,
        history: History::of(&entries),
        entries,
        earlier: Vec::new(),
        people: Rc::new(People::everybody(vec![person(1, "sv"), person(2, "en")])),
        position: start(&register.agreement.id),
        superseded_from: None,
        registered: true,
        rest: None,
    }
}

/// What of a matter is told in a form on a day, in its order.
fn told(agenda: &Agenda, matter: Matter, form: Form, day: NaiveDate) -> Vec<&Told> {
    let rows = agenda.told.iter().filter(|told| told.matter == matter && told.form == form);
    rows.filter(|told| told.from <= day && day < told.until).collect()
}

/// What is listed on a day by what is kept.
fn listed_by(agenda: &Agenda, day: NaiveDate, words: &Words) -> Listing {
    let mut lines = Vec::new();
    let mut usual = due::usual::UsualSheet::new(words);
    for told in told(agenda, Matter::Owed, Form::Line, day) {
        let days = usize::try_from((day - told.from).num_days()).unwrap();
        usual.add(&OwedShown::unpacked(&told.bytes).unwrap(), days, &told.bytes);
        lines.push(OwedLine::unpacked(&told.bytes, days).unwrap());
    }
    let objects = told(agenda, Matter::Owed, Form::Object, day).into_iter().map(|told| {
        let mut object = String::new();
        let text: OwedText<'_> = unpacked(&told.bytes).unwrap();
        text.write(usize::try_from((day - told.from).num_days()).unwrap(), &mut object);
        (text.needs_attention, object)
    });
    let (first, rest) = usual.parts();
    Listing::of(&format!("{first}{rest}"), &lines, objects.collect(), words)
}

/// A list in every form in which it is shown.
#[derive(Debug, PartialEq)]
struct Listing {
    usual: String,
    narrow: String,
    table: String,
    objects: Vec<(bool, String)>,
    needs_attention: Vec<bool>,
}

impl Listing {
    fn of(usual: &str, lines: &[OwedLine], objects: Vec<(bool, String)>, words: &Words) -> Listing {
        Listing {
            usual: usual.to_owned(),
            narrow: due::sheet(lines, words).render(40),
            table: due::grid(lines.iter(), true, words).csv(),
            objects,
            needs_attention: lines.iter().map(|line| line.head.needs_attention).collect(),
        }
    }
}

/// The same from scratch.
fn listed_from_scratch(case: &Case, day: NaiveDate, words: &Words) -> Listing {
    let items = owed(case.basis(), day, &Scope::default()).into_iter().filter(Item::is_listed);
    let rows = items.map(|item| {
        let object = serde_json::to_string(&crate::view::json::due::item(&item, case.names(), words)).unwrap();
        (OwedLine::of(&item, case.names(), true, words), (item.needs_attention(), object))
    });
    let (lines, objects): (Vec<OwedLine>, Vec<(bool, String)>) = rows.unzip();
    Listing::of(&due::sheet(&lines, words).render(due::usual::USUAL_WIDTH), &lines, objects, words)
}

/// What checks find on a day by what is kept: for people, and for scripts.
fn found_by(agenda: &Agenda, day: NaiveDate) -> (Vec<FindingLine<'_>>, Vec<FindingObject<'_>>) {
    let lines = told(agenda, Matter::Findings, Form::Line, day).into_iter();
    let objects = told(agenda, Matter::Findings, Form::Object, day).into_iter();
    (
        lines.map(|told| unpacked(&told.bytes).unwrap()).collect(),
        objects.map(|told| unpacked(&told.bytes).unwrap()).collect(),
    )
}

/// The same from scratch.
fn found_from_scratch(
    case: &Case,
    day: NaiveDate,
    words: &Words,
) -> (Vec<FindingLine<'static>>, Vec<FindingObject<'static>>) {
    let found = findings(case.basis(), day);
    let line = |finding| FindingLine::of(finding, case.names(), true, words);
    let object = |finding| FindingObject::of(finding, case.names(), true, words);
    (found.iter().map(line).collect(), found.iter().map(object).collect())
}

fn reminded_from_scratch(case: &Case, day: NaiveDate, teller: &Teller) -> Vec<(String, String)> {
    let planned = join(&case.agreement.id, plan(case.basis(), day, None), &[], |to| remind::eyes(to, case.names()));
    let digests = planned.into_iter().map(|digest| {
        let words = teller.of(remind::language(&digest.to, case.names()));
        (remind::shown(&digest, case.names(), words), remind::objects(&digest, case.names(), words))
    });
    digests.collect()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// Actions of parties and people, and a run of the reminders, on days counted from the first.
fn with_more(mut register: Register, actions: &[(u64, bool)], sent_on: Option<u64>) -> Register {
    for (number, (due, of_person)) in (1..).zip(actions) {
        let person = of_person.then_some(PersonNumber(1 + number % 2));
        let party = person.is_none().then(|| register.agreement.parties[0].id.clone());
        let fact = Fact::ActionAdded { action: number, due: on(*due), party, person, body: None, meeting: None };
        register.fact("2023-01-01", fact);
    }
    if let Some(day) = sent_on {
        let digests = plan(case(&register).basis(), on(day), None);
        for digest in digests {
            for reminder in digest.reminders {
                let fact = Fact::Reminded {
                    key: reminder.item.key.to_string(),
                    step: reminder.step.to_string(),
                    to: digest.to.to_string(),
                    base: reminder.base,
                    message_id: digest.message_id.clone(),
                    via: "mbox".to_owned(),
                };
                register.fact(&on(day).to_string(), fact);
            }
        }
    }
    register
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, max_shrink_iters: 64, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_is_what_is_worked_out_from_scratch(
        register in register(),
        actions in prop::collection::vec((0..2 * SPAN, any::<bool>()), 0..12),
        near in prop::collection::vec((0..60u64, any::<bool>()), 0..6),
        today in 0..2 * SPAN,
        sent_before in prop::option::of(0..20u64),
        ahead in prop::collection::vec(0..32u64, 3),
    ) {
        let near = near.into_iter().map(|(days, of_person)| ((today + days).saturating_sub(20), of_person));
        let actions: Vec<(u64, bool)> = actions.into_iter().chain(near).collect();
        let register = with_more(register, &actions, sent_before.map(|days| today.saturating_sub(days)));
        let case = case(&register);
        let teller = Teller::default();
        let agenda = agenda(&case, on(today), &teller).unwrap();
        let words = teller.of(Language::from_code(&case.agreement.language).unwrap());
        prop_assert!(agenda.on < agenda.reminded_until && agenda.on < agenda.listed_until);
        let last = [agenda.reminded_until, agenda.listed_until].map(|until| until.pred_opt().unwrap());
        let days = ahead.into_iter().map(|days| agenda.on.checked_add_days(Days::new(days)).unwrap());
        for day in days.chain([agenda.on]).chain(last) {
            if day < agenda.reminded_until {
                let [lines, objects] = [Form::Line, Form::Object].map(|form| {
                    told(&agenda, Matter::Reminders, form, day).into_iter().map(|told| text(&told.bytes))
                });
                let kept: Vec<_> = lines.zip(objects).collect();
                prop_assert_eq!(kept, reminded_from_scratch(&case, day, &teller), "{}", day);
            }
            if day < agenda.listed_until {
                prop_assert_eq!(listed_by(&agenda, day, words), listed_from_scratch(&case, day, words), "{}", day);
                prop_assert_eq!(found_by(&agenda, day), found_from_scratch(&case, day, words), "{}", day);
                let standing = told(&agenda, Matter::Standing, Form::Line, day).into_iter();
                let standing: Vec<StandingLine<'_>> = standing.map(|told| unpacked(&told.bytes).unwrap()).collect();
                let now = StandingLine::of(case.basis(), case.version, day, words);
                prop_assert_eq!(now.is_none(), is_in_force(case.basis(), day));
                prop_assert_eq!(standing, now.into_iter().collect::<Vec<_>>(), "{}", day);
            }
        }
        let mut open = case.history.meetings.open();
        open.sort_by_key(|meeting| (meeting.day(), meeting.time, meeting.number));
        let lines = open.into_iter().map(|meeting| {
            let listed = Listed { basis: case.basis(), names: case.names(), meeting };
            (meeting.day(), MeetingLine::of(&listed, words))
        });
        let kept = agenda.told.iter().filter(|told| told.matter == Matter::Meetings);
        let kept: Vec<_> = kept.map(|told| (told.from, unpacked::<MeetingLine<'_>>(&told.bytes).unwrap())).collect();
        prop_assert_eq!(kept, lines.collect::<Vec<_>>());
    }
}

#[test]
fn whoever_was_merged_and_into_whom_is_named() {
    let register = with_more(Register::empty(crate::answer::due::tests::register::working_group()), &[(9, true)], None);
    let mut case = case(&register);
    let into = PersonNumber(1);
    case.people =
        Rc::new(People::everybody(vec![person(1, "fi"), Person { merged_into: Some(into), ..person(2, "fi") }]));
    assert_eq!(people(&case), [into, PersonNumber(2)]);
}

#[test]
fn an_order_that_turns_round_is_not_followed() {
    let register = Register::empty(crate::answer::due::tests::register::working_group());
    let items = register.owed("2023-01-02");
    assert!(items.len() > 1);
    let (day, next) = (on(1), on(2));
    let mut runs = Vec::new();
    assert!(follow(&mut runs, items.iter().map(|item| (item, None)), day, next));
    assert!(!follow(&mut runs, items.iter().rev().map(|item| (item, None)), next, on(3)));
}
