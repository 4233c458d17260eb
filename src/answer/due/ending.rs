//! What ends on a day: terms, the agreement, parties, actors, memberships.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::force::Force;
use super::item::Item;
use super::item::Period;
use super::item::Responsible;
use super::key::Key;
use super::kind::Kind;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::convener::ConvenerForm;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::answer::cited_clauses;
use crate::answer::in_force::running;
use crate::calendar::span::Span;

/// Ends that are to come are due on their day and met after it: they are states, so nobody is ever late.
fn coming(survey: &Survey<'_>, key: Key, on: NaiveDate, responsible: Responsible) -> Item {
    let verdict = if on < survey.today { Verdict::Met } else { Verdict::Due };
    let mut item = Item::new(key, verdict, responsible);
    item.by = Some(on);
    item
}

/// The end of each term from that of entry into force to the present.
pub(super) fn terms(survey: &Survey<'_>) -> Vec<Item> {
    let Force::Since { from, last_day } = survey.force else { return Vec::new() };
    let until = last_day.map_or(survey.today, |last_day| last_day.min(survey.today));
    let terms = survey.basis.agreement.terms.iter().filter(|term| term.from <= until && from <= term.until);
    let items = terms.map(|term| {
        let responsible = if term.of.is_empty() { Responsible::Unsaid } else { Responsible::Parties(term.of.clone()) };
        let mut item = coming(survey, Key::once(Kind::TermEnd, term.id.as_str()), term.until, responsible);
        // Terms are data; what makes their end matter is that a body lives by them.
        let lives = survey.bodies.iter().filter_map(|body| body.term()).find(|lives| lives.kind == term.kind);
        item.because = lives.map(|lives| cited_clauses(&lives.cite)).unwrap_or_default();
        let span = Span { from: term.from, until: term.until };
        item.period = Some(Period { span, label: term.id.clone() });
        item
    });
    items.collect()
}

/// The end of the running fixed term of the agreement; nothing where it goes on until further notice.
///
/// Where it renews unless notice is given, the last day is that of the notice, since that is the day to decide by.
pub(super) fn agreement(survey: &Survey<'_>) -> Option<Item> {
    if !survey.force.binds_on(survey.today) {
        return None;
    }
    let running = running(survey.basis, survey.today);
    let until = running.until?;
    let key = Key::each(Kind::AgreementEnd, survey.basis.agreement.id.as_str(), until.to_string());
    let mut item = coming(survey, key, running.last_notice_day.unwrap_or(until), Responsible::Unsaid);
    item.because = cited(&survey.basis.agreement.duration.cite);
    Some(item)
}

/// The last day of each party and actor that ends, unless it had ended before the agreement entered into force.
pub(super) fn organisations(survey: &Survey<'_>) -> Vec<Item> {
    let from = match survey.force {
        Force::Unknown | Force::From(_) => survey.today,
        Force::Since { from, .. } => from,
    };
    let agreement = survey.basis.agreement;
    let parties = agreement.parties.iter().map(|party| (Kind::PartyEnd, &party.id, party.until));
    let actors = agreement.actors.iter().map(|actor| (Kind::ActorEnd, &actor.id, actor.until));
    let ending = parties.chain(actors).filter_map(|(kind, id, until)| Some((kind, id, until?)));
    let items = ending.filter(|(_, _, until)| from <= *until).map(|(kind, id, until)| {
        let mut item = coming(survey, Key::once(kind, id.0.as_str()), until, Responsible::Unsaid);
        item.party = Some(id.clone());
        let hangs_on_it =
            |body: &&BodyRef<'_>| matches!(&body.convener().form, ConvenerForm::Actor(actor) if actor == id);
        let named = survey.bodies.iter().find(hangs_on_it);
        item.because = named.map(|body| cited_clauses(&body.convener().cite)).unwrap_or_default();
        item
    });
    items.collect()
}

/// The last day of each person in a body for whom one is recorded.
pub(super) fn memberships(survey: &Survey<'_>) -> Vec<Item> {
    let mut items = BTreeMap::new();
    for membership in survey.basis.history.memberships.iter().filter(|membership| membership.from <= survey.today) {
        let Some((on, entry)) = membership.left else { continue };
        let what = format!("{}.{}", membership.body.0, membership.person.0);
        let key = Key::each(Kind::MembershipEnd, what, on.to_string());
        let mut item = coming(survey, key.clone(), on, Responsible::Party(membership.party.clone()));
        item.body = Some(membership.body.clone());
        item.party = Some(membership.party.clone());
        item.because = vec![Reason::Fact(entry)];
        items.insert(key, item);
    }
    items.into_values().collect()
}
