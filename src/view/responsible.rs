//! Who prepares, informs and pays, as sentences.

use super::names::Names;
use super::questions::question;
use super::reasons::rows;
use super::sheet::Sheet;
use crate::agreement::body::BodyId;
use crate::agreement::body::Preparer;
use crate::agreement::body::Preparers;
use crate::agreement::party::PartyId;
use crate::answer::Answer;
use crate::answer::Question;
use crate::answer::Reason;
use crate::answer::cited;
use crate::answer::responsibility::Responsibility;
use crate::history::meeting::Meeting;
use crate::text::Words;

/// Whether a sheet tells the reasons besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reasons {
    Told,
    LeftOut,
}

/// Whoever prepares, as "kuntien varautumisen yhteyshenkilöt".
#[must_use]
pub fn preparer(one: &Preparer, names: Names<'_>, words: &Words) -> String {
    match &one.role {
        None => names.party(&one.of, words).to_owned(),
        Some(role) => words.say_with(
            "preparer-in-role",
            &[
                ("of", names.party_genitive(&one.of, words).into()),
                ("role", role.in_language(words.language.code()).into()),
            ],
        ),
    }
}

/// All who prepare, as a phrase; with others where the text names such.
#[must_use]
pub fn preparers(rule: &Preparers, names: Names<'_>, words: &Words) -> String {
    let each = |these: &[Preparer]| these.iter().map(|one| preparer(one, names, words)).collect::<Vec<_>>();
    let who = words.list(&each(&rule.who));
    if rule.with.is_empty() {
        return who;
    }
    // A role cannot be put into the case that "together with" asks for, so it stands beside.
    if rule.with.iter().any(|one| one.role.is_some()) {
        let with = words.list(&each(&rule.with));
        return words.say_with("prepares-and", &[("who", who.into()), ("with", with.into())]);
    }
    let with: Vec<String> = rule.with.iter().map(|one| names.party_genitive(&one.of, words).to_owned()).collect();
    words.say_with("prepares-with", &[("who", who.into()), ("with", words.list(&with).into())])
}

/// Adds who prepares, informs and pays.
pub fn rows_of(
    sheet: &mut Sheet,
    answer: &Responsibility<'_>,
    (body, meeting): (&BodyId, Option<&Meeting>),
    reasons: Reasons,
    names: Names<'_>,
    words: &Words,
) {
    let because = |sheet: &mut Sheet, these: &[Reason]| {
        if reasons == Reasons::Told {
            rows(sheet, these, names, words);
        }
    };
    let prepares = answer.prepares.map_or_else(|| words.say("prepares-unsaid"), |rule| preparers(rule, names, words));
    sheet.row(words.say("row-prepares"), prepares);
    if let Some(rule) = answer.prepares {
        because(sheet, &cited(&rule.cite));
    }
    if let Some(rule) = answer.agenda {
        sheet.row(words.say("row-agenda"), preparers(rule, names, words));
        because(sheet, &cited(&rule.cite));
    }
    sheet.row(words.say("row-communication"), communication(&answer.communication, names, words));
    because(sheet, answer.communication.because());
    if let Answer::Open { question: Question::NothingAgreed { .. }, .. } = &answer.communication {
        sheet.row(words.say("row-next"), words.say_with("next-communication", &[("body", body.0.as_str().into())]));
    }
    sheet.row(words.say("row-costs"), costs(&answer.costs, names, words));
    if reasons == Reasons::Told {
        for besides in costs_besides(names, words) {
            sheet.row(words.say("row-costs"), besides);
        }
    }
    because(sheet, answer.costs.because());
    if let (Answer::Open { question: Question::ArrangerUnknown, .. }, Some(meeting)) = (&answer.costs, meeting) {
        // A meeting that was held is not changed any more; what was recorded of it is corrected.
        let key = if meeting.is_open() { "next-arranger" } else { "next-arranger-held" };
        let values = [("meeting", meeting.number.0.into()), ("entry", meeting.planned.0.into())];
        sheet.row(words.say("row-next"), words.say_with(key, &values));
    }
}

fn communication(answer: &Answer<PartyId>, names: Names<'_>, words: &Words) -> String {
    match answer {
        Answer::Known { value, .. } => names.party(value, words).to_owned(),
        Answer::Open { question: Question::NothingAgreed { lapsed: None }, .. } => {
            words.say("communication-not-agreed")
        }
        Answer::Open { question: open, .. } => {
            words.say_with("still-open", &[("why", question(open, names, words).into())])
        }
    }
}

fn costs(answer: &Answer<PartyId>, names: Names<'_>, words: &Words) -> String {
    match answer {
        Answer::Known { value, .. } => {
            let rule = names.agreement.costs.as_ref().and_then(|costs| costs.meeting.as_deref());
            let key = if rule == Some("convener") { "costs-convener" } else { "costs-arranger" };
            words.say_with(key, &[("party", names.party(value, words).into())])
        }
        Answer::Open { question: Question::ArrangerUnknown, .. } => words.say("costs-arranger-unknown"),
        Answer::Open { question: open, .. } => {
            words.say_with("still-open", &[("why", question(open, names, words).into())])
        }
    }
}

/// What is not paid, and who pays for representatives.
fn costs_besides(names: Names<'_>, words: &Words) -> Vec<String> {
    let Some(rule) = &names.agreement.costs else { return Vec::new() };
    let what: Vec<String> = rule
        .not_paid
        .iter()
        .map(|what| words.find(&format!("cost-{what}"), &[]).unwrap_or_else(|| what.clone()))
        .collect();
    let mut told = Vec::new();
    if !what.is_empty() {
        told.push(words.say_with("costs-not-paid", &[("what", words.list(&what).into())]));
    }
    if rule.representatives.as_deref() == Some("own_organisation") {
        told.push(words.say("costs-own-representatives"));
    }
    told
}
