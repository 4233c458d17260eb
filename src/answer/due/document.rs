//! Documents that a body is to have.

use super::item::Item;
use super::item::Period;
use super::item::Responsible;
use super::key::Key;
use super::kind::Kind;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::body::Body;
use crate::answer::cited;
use crate::calendar::span::Span;

/// The documents of a body, for the present term where the body lives for a term, while the agreement binds.
///
/// Without a last day: the agreement sets none, so a document is never missed. That of a term that is over is owed no
/// more, unless it was recorded as done.
pub(super) fn items(survey: &Survey<'_>, body: &Body) -> Vec<Item> {
    if !survey.force.binds_on(survey.today) || survey.is_closed(&body.id) {
        return Vec::new();
    }
    let term = body.term.as_ref();
    let present = term.and_then(|term| survey.basis.agreement.term_on(&term.kind, survey.today));
    if term.is_some() && present.is_none() {
        return Vec::new();
    }
    let items = body.documents.iter().map(|document| {
        let what = format!("{}.{}", body.id.0, document.id);
        let key = match present {
            Some(term) => Key::each(Kind::Document, what, term.id.as_str()),
            None => Key::once(Kind::Document, what),
        };
        let mut item = Item::new(key, Verdict::Due, Responsible::Body(body.id.clone()));
        item.body = Some(body.id.clone());
        item.period =
            present.map(|term| Period { span: Span { from: term.from, until: term.until }, label: term.id.clone() });
        item.because = cited(&document.cite);
        item
    });
    items.collect()
}
