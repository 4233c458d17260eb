//! What needs attention, in words: what is wrong, by which clause, and what to do.

use super::commands::with_agreement;
use super::convener;
use super::due;
use super::names::Names;
use super::names::years;
use super::paint::Tone;
use super::questions::question;
use super::sheet::Sheet;
use super::table::Grid;
use super::told::finding::FindingLine;
use crate::agreement::clause::ClauseId;
use crate::answer::Basis;
use crate::answer::Reason;
use crate::answer::bodies::body;
use crate::answer::check::finding::About;
use crate::answer::check::finding::Finding;
use crate::answer::check::name::Check;
use crate::answer::check::name::Severity;
use crate::answer::due::item::Item;
use crate::answer::due::kind::Kind;
use crate::answer::impact::Impact;
use crate::text::Value;
use crate::text::Words;

/// What was found, as a sentence without a full stop.
#[must_use]
pub fn text(finding: &Finding, names: Names<'_>, words: &Words) -> String {
    match &finding.about {
        About::Owed(item) if finding.check == Check::OldOfficer => old_officer(item, names, words),
        About::Owed(item) => owed(item, names, words),
        About::Meeting { meeting, body, on } => {
            let key = match finding.check {
                Check::ClosedBodyMeeting => "finding-closed-body-meeting",
                Check::MeetingAfterEnd => "finding-meeting-after-end",
                _ => "finding-unrecorded-meeting",
            };
            let values = [
                ("meeting", meeting.0.into()),
                ("body", names.body_genitive(body, words).into()),
                ("day", words.date(*on).into()),
            ];
            words.say_with(key, &values)
        }
        About::Convening { meeting, body, on, question: open } => {
            let values = [
                ("meeting", meeting.0.into()),
                ("body", names.body_genitive(body, words).into()),
                ("day", words.date(*on).into()),
                ("why", question(open, names, words).into()),
            ];
            words.say_with("finding-no-convener", &values)
        }
        About::Officer { body, office, person, party } => {
            let values = [
                ("person", names.person(*person, words).into()),
                ("party", names.party(party, words).into()),
                ("body", names.body_genitive(body, words).into()),
                ("office", names.office(*office, words).into()),
            ];
            words.say_with("finding-officer-not-member", &values)
        }
        About::Leaving { party, free_from, impact } => {
            let values = [
                ("party", names.party(party, words).into()),
                ("day", words.date(*free_from).into()),
                ("impact", leaves(impact, names, words).into()),
            ];
            words.say_with("finding-leaving", &values)
        }
        About::Rejecting { party } => {
            words.say_with("finding-rejected", &[("party", names.party(party, words).into())])
        }
        About::Falling { last_day, remaining } => {
            let each: Vec<String> = remaining.iter().map(|party| names.party(party, words).to_owned()).collect();
            let values = [("day", words.date(*last_day).into()), ("remaining", words.list(&each).into())];
            words.say_with("finding-falling", &values)
        }
        About::Orphaned { body, actor, last_day } => {
            let values = [
                ("body", names.body(body, words).into()),
                ("actor", names.party(actor, words).into()),
                ("day", words.date(*last_day).into()),
            ];
            words.say_with("finding-orphaned", &values)
        }
        About::Term { kind, from } => {
            let values = [("kind", Value::from(kind)), ("day", words.date(*from).into())];
            words.say_with("finding-term", &values)
        }
    }
}

/// An officer elected before the present term, which the open question is about.
fn old_officer(item: &Item, names: Names<'_>, words: &Words) -> String {
    let term = item.key.period.as_deref().map(years).unwrap_or_default();
    let values = [
        ("body", item.body.as_ref().map(|body| names.body_genitive(body, words)).unwrap_or_default().into()),
        ("office", item.office.map(|office| names.office(office, words)).unwrap_or_default().into()),
        ("term", term.into()),
    ];
    words.say_with("finding-old-officer", &values)
}

fn owed(item: &Item, names: Names<'_>, words: &Words) -> String {
    let by = item.by.map(|by| words.date(by)).unwrap_or_default();
    let values = [
        ("what", due::what(item, names, words).into()),
        ("standing", due::standing(item, words).into()),
        ("by", by.into()),
    ];
    words.say_with(due::line_of(item), &values)
}

/// What a party's leaving leaves behind: bodies without a convener, then offices that nobody holds.
fn leaves(impact: &Impact, names: Names<'_>, words: &Words) -> String {
    let bodies = impact.bodies_without_convener.iter();
    let bodies = bodies.map(|body| words.say_with("leaves-body", &[("body", names.body(body, words).into())]));
    let offices = impact.offices_vacated.iter().map(|(body, office, _)| {
        let values =
            [("office", names.office(*office, words).into()), ("body", names.body_genitive(body, words).into())];
        words.say_with("leaves-office", &values)
    });
    bodies.chain(offices).collect::<Vec<_>>().join("; ")
}

/// What to do about it: a command where one helps, else a sentence. Where several agreements are looked through, the
/// command names its own.
#[must_use]
pub fn hint(finding: &Finding, names: Names<'_>, several: bool, words: &Words) -> Option<String> {
    let step = begun_as_a_sentence(&step(finding, names, words)?);
    Some(if several { with_agreement(&step, &names.agreement.id) } else { step })
}

/// The same sentences are used elsewhere after a head, where they begin with a small letter.
fn begun_as_a_sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What is to be agreed when a party ends: who takes its place, and whether that needs new acts, the text does not say.
fn ending_party(item: &Item, names: Names<'_>, words: &Words) -> String {
    let party = item.party.as_ref().and_then(|id| names.agreement.party(id));
    match party.and_then(|party| party.successor.as_ref()) {
        Some(successor) => words.say_with("hint-successor", &[("party", names.party(successor, words).into())]),
        None => words.say("hint-no-successor"),
    }
}

fn step(finding: &Finding, names: Names<'_>, words: &Words) -> Option<String> {
    match &finding.about {
        About::Owed(item) => match finding.check {
            Check::Late => Some(words.say_with("hint-late", &[("key", item.key.to_string().into())])),
            Check::Missed => Some(words.say_with("hint-missed", &[("key", item.key.to_string().into())])),
            _ if item.kind == Kind::PartyEnd => Some(ending_party(item, names, words)),
            _ => due::next_step(item, names.agreement, words)
                .map(|step| words.say_with("hint-step", &[("step", step.into())])),
        },
        About::Meeting { meeting, .. } => {
            let key = match finding.check {
                Check::ClosedBodyMeeting | Check::MeetingAfterEnd => "hint-cancel-meeting",
                _ => "hint-hold-meeting",
            };
            Some(words.say_with(key, &[("meeting", meeting.0.into())]))
        }
        About::Convening { body: id, question, .. } => {
            let body = body(Basis::new(names.agreement, names.history), id)?;
            convener::next_step(question, body, words)
        }
        About::Officer { body, .. } => Some(words.say_with("hint-appoint", &[("body", body.0.as_str().into())])),
        About::Leaving { party, .. } => Some(words.say_with("hint-leaving", &[("party", party.0.as_str().into())])),
        About::Rejecting { .. } | About::Falling { .. } => Some(words.say("hint-agreement-show")),
        About::Orphaned { .. } => Some(words.say("next-amend")),
        About::Term { .. } => Some(words.say("next-add-term")),
    }
}

/// The clause by which it matters.
#[must_use]
pub fn clause<'a>(finding: &'a Finding, names: Names<'a>) -> Option<&'a ClauseId> {
    finding.because.iter().find_map(|reason| match reason {
        Reason::Text(id) => Some(id),
        Reason::Reading(id) => names.agreement.reading(id).map(|reading| &reading.clause),
        Reason::Local(_) | Reason::Fact(_) | Reason::Law(_) => None,
    })
}

/// A finding for people, in one line, of what stands of it in a table.
pub(super) fn line(finding: &Finding, cells: &[String; 3], names: Names<'_>, words: &Words) -> String {
    let [text, _, hint] = cells;
    let mut line = format!("{}: {text}", finding.check.word());
    if let Some(clause) = clause(finding, names) {
        let place = names.clause_place(clause, words);
        line.push_str(&words.say_with("finding-clause", &[("place", place.into())]));
    }
    if !hint.is_empty() {
        line.push_str(&words.say_with("finding-hint", &[("hint", hint.as_str().into())]));
    }
    line
}

/// What stands of a finding in a table behind the name of its check.
pub(super) fn cells(finding: &Finding, names: Names<'_>, several: bool, words: &Words) -> [String; 3] {
    [
        text(finding, names, words),
        finding.key.as_ref().map(ToString::to_string).unwrap_or_default(),
        hint(finding, names, several, words).unwrap_or_default(),
    ]
}

/// Findings for people, a line each: nothing where there are none.
#[must_use]
pub fn sheet(findings: &[FindingLine<'_>]) -> Sheet {
    let mut sheet = Sheet::default();
    for finding in findings {
        let tone = match finding.check().severity() {
            Severity::Error => Tone::Bad,
            Severity::Warning => Tone::Due,
            Severity::Notice => Tone::Plain,
        };
        sheet.plain_toned(finding.line.as_ref(), tone);
    }
    sheet
}

/// Findings as a list for other programs; under `several` agreements each with its own.
#[must_use]
pub fn grid(findings: &[FindingLine<'_>], several: bool, words: &Words) -> Grid {
    let heads = ["head-check", "head-finding", "head-key", "head-hint"];
    let first = several.then(|| words.say("head-agreement"));
    let mut grid = Grid::new(first.into_iter().chain(heads.iter().map(|head| words.say(head))).collect());
    for finding in findings {
        let first = several.then_some(finding.agreement.as_ref());
        let cells = finding.cells.iter().map(AsRef::as_ref);
        grid.row(first.into_iter().chain(std::iter::once(finding.check().word())).chain(cells));
    }
    grid
}
