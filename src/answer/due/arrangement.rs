//! How a body arranges its meetings, where the text leaves it to the body.

use chrono::NaiveDate;

use super::item::Item;
use super::item::Responsible;
use super::key::Key;
use super::kind::Kind;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::answer::Answer;
use crate::answer::Question;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::answer::push_once;
use crate::history::arrangement::Arrangement;

/// A body's arrangement as it is owed, and since when there is none.
pub(super) struct Owed {
    pub(super) item: Item,
    pub(super) since: Option<NaiveDate>,
}

/// The arrangement of a body while the agreement binds: due once it has lapsed, open where the convener hangs on one and
/// none was ever recorded, met while it is in force.
///
/// It lapses with its own last day and with the body's term (reading A7), whether or not it is needed at once: in the new
/// term somebody else may convene the first meeting.
pub(super) fn item(survey: &Survey<'_>, body: BodyRef<'_>) -> Option<Owed> {
    if !survey.force.binds_on(survey.today) || survey.is_closed(body.id()) {
        return None;
    }
    let arrangements = survey.basis.history.arrangements.iter().rev();
    let latest = arrangements
        .filter(|arrangement| arrangement.body == *body.id() && arrangement.names_convener())
        .find(|arrangement| arrangement.on <= survey.today);
    match latest {
        Some(arrangement) => Some(arranged(survey, body, arrangement)),
        None => never(survey, body),
    }
}

fn arranged(survey: &Survey<'_>, body: BodyRef<'_>, arrangement: &Arrangement) -> Owed {
    let term_end = body.term().and_then(|term| survey.basis.agreement.term_on(&term.kind, arrangement.on));
    let last_day = [arrangement.until, term_end.map(|term| term.until)].into_iter().flatten().min();
    let lapsed = last_day.filter(|last_day| *last_day < survey.today);
    let verdict = if lapsed.is_some() { Verdict::Due } else { Verdict::Met };
    let mut item = begun(survey, body, verdict);
    if lapsed.is_none() {
        item.by = last_day;
    }
    item.because.push(Reason::Fact(arrangement.entry));
    if let Some(term) = body.term().filter(|_| last_day.is_some() && last_day != arrangement.until) {
        push_once(&mut item.because, cited(&term.cite));
    }
    item.since = lapsed.and_then(|last_day| last_day.succ_opt());
    let since = item.since;
    Owed { item, since }
}

/// Nothing was ever recorded: owed where the answer to who convenes hangs on it.
fn never(survey: &Survey<'_>, body: BodyRef<'_>) -> Option<Owed> {
    match survey.convener(body) {
        Answer::Open { question: Question::NothingAgreed { .. }, because, .. } => {
            let mut item = begun(survey, body, Verdict::Open);
            push_once(&mut item.because, because);
            Some(Owed { item, since: None })
        }
        Answer::Open { .. } | Answer::Known { .. } => None,
    }
}

/// Of a body that lives for a term, for the present one.
fn begun(survey: &Survey<'_>, body: BodyRef<'_>, verdict: Verdict) -> Item {
    let term = body.term().and_then(|term| survey.basis.agreement.term_on(&term.kind, survey.today));
    let what = body.id().0.as_str();
    let key = match term {
        Some(term) => Key::each(Kind::Arrangement, what, term.id.as_str()),
        None => Key::once(Kind::Arrangement, what),
    };
    let mut item = Item::new(key, verdict, Responsible::Body(body.id().clone()));
    item.body = Some(body.id().clone());
    item.because = cited(&body.convener().cite);
    item
}
