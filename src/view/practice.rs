//! What the text says of a body besides who convenes it and how often: tasks, invitation, quorum, minutes, statutes.

use chrono::NaiveDate;

use super::names::Names;
use crate::agreement::body::LegalBasis;
use crate::agreement::office::Elects;
use crate::agreement::office::OfficeEnds;
use crate::agreement::practice::Invitation;
use crate::agreement::practice::Lead;
use crate::agreement::practice::Minutes;
use crate::agreement::practice::Quorum;
use crate::agreement::practice::QuorumForm;
use crate::answer::bodies::BodyRef;
use crate::text::Words;

/// The rules of a body on `on`, each as the key of its head and a sentence: its own, else the agreement's. That nothing
/// was agreed is told where the text is known to be silent.
#[must_use]
pub fn practice(body: BodyRef<'_>, names: Names<'_>, on: NaiveDate, words: &Words) -> Vec<(&'static str, String)> {
    let agreement = names.agreement;
    let named = body.named();
    let mut rows: Vec<(&'static str, String)> = Vec::new();
    let tasks = named.and_then(|named| named.tasks.as_ref());
    rows.extend(tasks.map(|tasks| ("row-tasks", tasks.in_language(words.language.code()).to_owned())));
    rows.extend(body.elects().map(|elects| ("row-elects", elections(elects, words))));
    let own = named.and_then(|named| named.invitation.as_ref());
    let told = own.or(agreement.invitation.as_ref()).map(|rule| invitation(rule, words));
    rows.extend(or_unsaid(told, "invitation", names, words).map(|text| ("row-invitation", text)));
    let own = named.and_then(|named| named.quorum.as_ref());
    let told = own.or(agreement.quorum.as_ref()).map(|rule| quorum(rule, words));
    rows.extend(or_unsaid(told, "quorum", names, words).map(|text| ("row-quorum", text)));
    let own = named.and_then(|named| named.minutes.as_ref());
    let told = own.or(agreement.minutes.as_ref()).map(|rule| minutes(rule, words));
    rows.extend(or_unsaid(told, "minutes", names, words).map(|text| ("row-minutes", text)));
    if let Some(meets) = named.and_then(|named| named.meets.as_ref()) {
        let key = match meets.remote.as_str() {
            "required" => "meets-required",
            "allowed" => "meets-allowed",
            _ => "meets-preferred",
        };
        rows.push(("row-meets", words.say(key)));
    }
    let laws: Vec<String> = named.map(|named| laws(&named.legal_basis, on)).unwrap_or_default();
    if !laws.is_empty() {
        rows.push(("row-legal-basis", words.list(&laws)));
    } else if named.is_some_and(|named| named.statutory.is_some()) {
        rows.push(("row-legal-basis", words.say("body-statutory")));
    }
    rows
}

/// A rule, or that nothing was agreed where the text lists the topic as unsaid.
fn or_unsaid(rule: Option<String>, topic: &str, names: Names<'_>, words: &Words) -> Option<String> {
    let unsaid = || names.agreement.unsaid.iter().any(|unsaid| unsaid == topic);
    rule.or_else(|| unsaid().then(|| words.say("practice-unsaid")))
}

/// Which offices a body fills, in which meeting and for how long.
fn elections(elects: &Elects, words: &Words) -> String {
    let offices = elects.offices.iter().map(|office| words.say(&format!("office-{}", office.word().replace('_', "-"))));
    let at = match elects.at.as_deref() {
        Some("first_meeting") => "first",
        Some("annual_meeting") => "annual",
        _ => "none",
    };
    let until = match elects.until {
        OfficeEnds::Replaced => "replaced",
        OfficeEnds::EndOfTerm => "term",
        OfficeEnds::AnnualMeeting => "annual",
    };
    let values =
        [("offices", words.list(&offices.collect::<Vec<_>>()).into()), ("at", at.into()), ("until", until.into())];
    words.say_with("elects-told", &values)
}

fn invitation(rule: &Invitation, words: &Words) -> String {
    let (key, count) = match rule.lead {
        Lead::Days(days) => ("invitation-days", days),
        Lead::Weeks(weeks) => ("invitation-weeks", weeks),
        Lead::ClearDays(days) => ("invitation-clear-days", days),
    };
    words.say_with(key, &[("count", count.into())])
}

fn quorum(rule: &Quorum, words: &Words) -> String {
    match rule.form {
        QuorumForm::Members(members) => words.say_with("quorum-members", &[("count", members.into())]),
        QuorumForm::Share(share) => words.say_with("quorum-share", &[("percent", percent(share).into())]),
    }
}

/// A share as a percentage; a share in the file has few digits, so it is told as it was written.
pub(super) fn percent(share: f64) -> String {
    format!("{:.1}", share * 100.0).trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn minutes(rule: &Minutes, words: &Words) -> String {
    words.say_with("minutes-days", &[("count", rule.days.into())])
}

/// The statutes on which a body rests on a day.
fn laws(basis: &[LegalBasis], on: NaiveDate) -> Vec<String> {
    let holds = |law: &&LegalBasis| law.from.is_none_or(|from| from <= on) && law.until.is_none_or(|until| on <= until);
    let told = basis.iter().filter(holds).map(|law| match &law.law.section {
        Some(section) => format!("{} {section}", law.law.act),
        None => law.law.act.clone(),
    });
    told.collect()
}
