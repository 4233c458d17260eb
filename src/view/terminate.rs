//! Where a party's notice stands, as a sheet: what holds, whom it has reached, what it changes.

use chrono::Datelike;
use chrono::NaiveDate;

use super::names::Names;
use super::reasons::rows;
use super::sheet::Sheet;
use crate::agreement::party::PartyId;
use crate::agreement::validity::RunsFrom;
use crate::answer::Basis;
use crate::answer::impact::Impact;
use crate::answer::impact::impact;
use crate::answer::in_force::is_in_force;
use crate::answer::termination::NoticeEffect;
use crate::answer::termination::NoticeStatus;
use crate::answer::termination::is_too_late_this_year;
use crate::answer::termination::last_day_of_notice;
use crate::answer::termination::left;
use crate::answer::termination::notice_effect;
use crate::text::Value;
use crate::text::Words;

/// A party's notice on a day, with what would follow if one were given on it.
#[derive(Debug, Clone)]
pub struct Standing {
    pub party: PartyId,
    pub today: NaiveDate,
    pub in_force: bool,
    pub effect: NoticeEffect,
    /// Last day as a party if a notice were given on the day and reached everybody on it.
    pub if_given: Option<NaiveDate>,
    /// The last day of a party that is none any more without a notice, as where its organisation has ended.
    pub gone: Option<NaiveDate>,
    /// A notice of today would be too late for this year, so the last day is counted from the next.
    pub too_late: bool,
    pub impact: Impact,
}

impl Standing {
    /// Puts together where the notice of `party` stands at the end of `today`.
    #[must_use]
    pub fn of(basis: Basis<'_>, party: &PartyId, today: NaiveDate) -> Standing {
        let effect = notice_effect(basis, party, today);
        let in_force = is_in_force(basis, today);
        let without_notice = effect.status == NoticeStatus::NoNotice;
        let gone = left(basis, party, today).filter(|_| without_notice).map(|left| left.last_day);
        let if_given = if in_force && gone.is_none() { if_given(basis, &effect, today) } else { None };
        let last_day = effect.last_day.or(if_given).or(effect.earliest_last_day);
        let impact = last_day.and_then(|day| day.succ_opt()).map(|free| impact(basis, party, free));
        let rule = basis.agreement.termination.as_ref().filter(|_| in_force);
        let too_late = rule.is_some_and(|rule| is_too_late_this_year(rule, today));
        let impact = impact.unwrap_or_default();
        Standing { party: party.clone(), today, in_force, effect, if_given, gone, too_late, impact }
    }

    /// First day on which the agreement does not bind the party, where the notice tells it.
    #[must_use]
    pub fn free_from(&self) -> Option<NaiveDate> {
        self.effect.last_day.and_then(|day| day.succ_opt())
    }
}

/// The last day of a notice given on `today`: from the earliest day allowed, and of the next year where it is too late
/// for this one.
fn if_given(basis: Basis<'_>, effect: &NoticeEffect, today: NaiveDate) -> Option<NaiveDate> {
    let mut starts = effect.earliest_notice.map_or(today, |earliest| earliest.max(today));
    if basis.agreement.termination.as_ref().is_some_and(|rule| is_too_late_this_year(rule, starts)) {
        starts = NaiveDate::from_ymd_opt(starts.year() + 1, 1, 1)?;
    }
    last_day_of_notice(basis.agreement, starts)
}

/// The answer to where a notice stands.
#[must_use]
pub fn sheet(standing: &Standing, names: Names<'_>, words: &Words) -> Sheet {
    let mut sheet = Sheet::new(headline(standing, names, words));
    delivery_rows(&mut sheet, standing, names, words);
    impact_rows(&mut sheet, standing, names, words);
    rows(&mut sheet, &standing.effect.because, names, words);
    for note in notes(standing, names, words) {
        sheet.row(words.say("row-note"), note);
    }
    sheet
}

/// The sentence that can be used as it is.
#[must_use]
pub fn headline(standing: &Standing, names: Names<'_>, words: &Words) -> String {
    let effect = &standing.effect;
    let day = |day: Option<NaiveDate>| Value::from(day.map(|day| words.date(day)).unwrap_or_default());
    let values = [
        ("party", names.party(&standing.party, words).into()),
        ("given", day(effect.given)),
        ("today", words.date(standing.today).into()),
        ("last", day(effect.last_day.or(standing.gone))),
        ("free", day(standing.free_from())),
        ("earliest", day(effect.earliest_notice)),
        ("if-last", day(standing.if_given)),
        ("count", effect.missing.len().into()),
    ];
    let key = match effect.status {
        NoticeStatus::NoNotice if standing.gone.is_some() => "terminate-gone",
        NoticeStatus::NoNotice if standing.if_given.is_some() => "terminate-if-given",
        NoticeStatus::NoNotice if standing.in_force => "terminate-no-rule",
        NoticeStatus::NoNotice => "terminate-not-in-force",
        NoticeStatus::NotInForce => "terminate-given-before-force",
        NoticeStatus::InvalidForm => "terminate-invalid-form",
        NoticeStatus::TooEarly => "terminate-too-early",
        NoticeStatus::Incomplete if effect.too_late_this_year => "terminate-too-late",
        NoticeStatus::Incomplete => match runs_from(names) {
            RunsFrom::Dispatch => "terminate-not-sent",
            RunsFrom::FirstReceipt => "terminate-nobody-reached",
            RunsFrom::Decision | RunsFrom::LastReceipt => "terminate-incomplete",
        },
        NoticeStatus::Running => "terminate-running",
        NoticeStatus::Ended => "terminate-ended",
        NoticeStatus::Withdrawn => "terminate-withdrawn",
    };
    words.say_with(key, &values)
}

/// From what day a notice runs by the agreement.
fn runs_from(names: Names<'_>) -> RunsFrom {
    names.agreement.termination.as_ref().map_or(RunsFrom::LastReceipt, |rule| rule.runs_from)
}

fn delivery_rows(sheet: &mut Sheet, standing: &Standing, names: Names<'_>, words: &Words) {
    let effect = &standing.effect;
    if effect.given.is_none() {
        return;
    }
    let all = effect.deliveries.len();
    let reached = all - effect.missing.len().min(all);
    let values = [("reached", reached.into()), ("all", all.into())];
    sheet.row(words.say("row-delivery"), words.say_with("terminate-reached", &values));
    let list = |parties: Vec<&PartyId>| {
        let each: Vec<String> = parties.into_iter().map(|party| names.party(party, words).to_owned()).collect();
        words.list(&each)
    };
    let sent = effect.deliveries.iter().filter(|known| known.known_on.is_none() && known.sent.is_some());
    let sent: Vec<&PartyId> = sent.map(|known| &known.to).collect();
    if !sent.is_empty() {
        sheet.row(words.say("row-sent"), list(sent));
    }
    let unsent = effect.deliveries.iter().filter(|known| known.known_on.is_none() && known.sent.is_none());
    let unsent: Vec<&PartyId> = unsent.map(|known| &known.to).collect();
    if !unsent.is_empty() && reached > 0 {
        sheet.row(words.say("row-missing"), list(unsent));
    }
    if let Some(starts) = effect.starts {
        sheet.row(words.say("row-starts"), words.date(starts));
    }
}

/// What breaks when the party is gone, each with what to do about it.
pub fn impact_rows(sheet: &mut Sheet, standing: &Standing, names: Names<'_>, words: &Words) {
    let impact = &standing.impact;
    let head = || words.say("row-impact");
    // What has happened is not told as what would.
    let ended = if standing.effect.status == NoticeStatus::Ended { "yes" } else { "no" };
    let bodies: Vec<String> =
        impact.bodies_without_convener.iter().map(|body| names.body(body, words).to_owned()).collect();
    if !bodies.is_empty() {
        sheet.row(
            head(),
            words.say_with("impact-bodies", &[("bodies", words.list(&bodies).into()), ("ended", ended.into())]),
        );
    }
    for (body, office, person) in &impact.offices_vacated {
        let values = [
            ("body", names.body_genitive(body, words).into()),
            ("office", names.office(*office, words).into()),
            ("person", names.person(*person, words).into()),
            ("ended", ended.into()),
        ];
        sheet.row(head(), words.say_with("impact-office", &values));
    }
    if impact.memberships_ended > 0 {
        let values = [("count", impact.memberships_ended.into()), ("ended", ended.into())];
        sheet.row(head(), words.say_with("impact-memberships", &values));
    }
}

fn notes(standing: &Standing, names: Names<'_>, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    let effect = &standing.effect;
    let id = &standing.party.0;
    match effect.status {
        NoticeStatus::NoNotice if standing.gone.is_some() => {}
        NoticeStatus::NoNotice => {
            if let Some(earliest) = effect.earliest_notice.filter(|earliest| *earliest > standing.today) {
                notes.push(words.say_with("note-earliest-notice", &[("day", words.date(earliest).into())]));
            }
            if standing.too_late {
                notes.push(words.say("note-too-late-this-year"));
            }
            notes.push(words.say_with("note-nothing-recorded", &[("party", id.into())]));
        }
        NoticeStatus::Incomplete if !effect.too_late_this_year && runs_from(names) == RunsFrom::Dispatch => {
            notes.push(words.say_with("note-dispatch", &[("party", id.into())]));
        }
        NoticeStatus::Incomplete if !effect.missing.is_empty() => {
            if let Some(earliest) = effect.earliest_last_day {
                notes.push(words.say_with("note-earliest-last-day", &[("day", words.date(earliest).into())]));
            }
            notes.push(words.say_with("note-deliver", &[("party", id.into())]));
        }
        NoticeStatus::Incomplete if effect.too_late_this_year => {
            notes.push(words.say_with("note-too-late", &[("party", id.into())]));
        }
        NoticeStatus::TooEarly => {
            notes.push(words.say_with("note-give-anew", &[("party", id.into())]));
        }
        NoticeStatus::InvalidForm => {
            notes.push(words.say_with("note-give-in-writing", &[("party", id.into())]));
        }
        _ => {}
    }
    if !standing.in_force {
        let basis = Basis::new(names.agreement, names.history);
        notes.extend(super::in_force::notes(basis, standing.today, words));
    }
    notes
}
