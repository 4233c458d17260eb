//! Offices that a body has still to fill.

use chrono::Datelike;
use chrono::NaiveDate;

use super::item::Item;
use super::item::Responsible;
use super::key::Key;
use super::survey::Standing;
use super::survey::Survey;
use super::verdict::Verdict;
use crate::agreement::office::Elects;
use crate::agreement::office::Office;
use crate::agreement::office::OfficeEnds;
use crate::agreement::term::Term;
use crate::answer::Asked;
use crate::answer::Reason;
use crate::answer::annual::Annual;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::answer::cited_clauses;
use crate::answer::office::Holder;
use crate::answer::office::Seat;
use crate::answer::office::Vacancy;
use crate::answer::office::WhyVacant;
use crate::answer::office::seat;
use crate::answer::push_once;
use crate::history::meeting::Meeting;

/// What `elects.at` says where a body elects in its first meeting.
const FIRST_MEETING: &str = "first_meeting";

/// What `elects.at` says where a body elects in its annual meeting.
const ANNUAL_MEETING: &str = "annual_meeting";

/// Whether a body has still to meet for the first time, in its present term where its offices end with it.
pub(in crate::answer) fn has_yet_to_meet(survey: &Survey<'_>, body: BodyRef<'_>) -> bool {
    body.elects().is_some_and(|elects| !Chosen { survey, body, elects }.has_met())
}

/// An office of a body as it is owed, and since when: what was settled before that day concerned an earlier vacancy.
pub(super) struct Owed {
    pub(super) item: Item,
    pub(super) since: Option<NaiveDate>,
}

/// The offices of a body, once it has met and while the agreement binds; where the text says that it elects in its first
/// meeting, from the day on which that is planned, and where in its annual meeting, from the beginning.
///
/// An office never filled, or empty again, is due: the body elects when it meets, so the last day is that of its next
/// planned meeting. Where it elects in its annual meeting, it is that of the planned one, else the last on which the duty to
/// hold one can be fulfilled; where no duty says which meeting is the annual one, the agreement sets no day. Of a body older than the agreement, whose officers go on, it is open, because they may only lack a
/// record. Where officers stay until replaced and one was elected before the present council term, it is open whether the
/// body confirms the election; nothing in the text demands it (reading A15).
pub(super) fn items(survey: &Survey<'_>, body: BodyRef<'_>) -> Vec<Owed> {
    let Some(elects) = body.elects() else { return Vec::new() };
    if !survey.force.binds_on(survey.today) || survey.is_closed(body.id()) {
        return Vec::new();
    }
    let chosen = Chosen { survey, body, elects };
    let asked = Asked::at_end_of(survey.today);
    let offices = elects.offices.iter();
    let owed = offices.filter_map(|office| match seat(survey.basis, body.id(), *office, asked) {
        Seat::Held(holder, because) => chosen.held(*office, &holder, because),
        Seat::Vacant(vacancy, because) => chosen.vacant(&vacancy, because),
    });
    owed.collect()
}

/// A body whose offices are gone through.
#[derive(Clone, Copy)]
struct Chosen<'s, 'a> {
    survey: &'s Survey<'a>,
    body: BodyRef<'s>,
    elects: &'s Elects,
}

impl Chosen<'_, '_> {
    /// An office that somebody holds; none where that need not be told.
    fn held(self, office: Office, holder: &Holder, more: Vec<Reason>) -> Option<Owed> {
        let of_earlier_term = holder.from_earlier_term && self.elects.until == OfficeEnds::Replaced;
        let (verdict, period, since) = match self.present_term().filter(|_| of_earlier_term) {
            Some(term) => (Verdict::Open, Some(term.id.clone()), Some(term.from)),
            None => (Verdict::Met, self.period(), None),
        };
        if self.survey.leaves_out(verdict) {
            return None;
        }
        let mut item = self.item(office, verdict, period);
        push_once(&mut item.because, more);
        Some(Owed { item, since })
    }

    /// An office that nobody holds; none where it is not yet owed.
    fn vacant(self, vacancy: &Vacancy, more: Vec<Reason>) -> Option<Owed> {
        let continues = self.body.named().and_then(|named| named.continues.as_ref());
        let (verdict, since) = match &vacancy.why {
            WhyVacant::NeverElected if continues.is_some() => (Verdict::Open, None),
            WhyVacant::NeverElected if self.has_met() => (Verdict::Due, None),
            WhyVacant::TermEnded { last_day, .. } if self.has_met() => (Verdict::Due, last_day.succ_opt()),
            WhyVacant::NeverElected | WhyVacant::TermEnded { .. } if self.elects_at_once() => (Verdict::Due, None),
            WhyVacant::NeverElected | WhyVacant::TermEnded { .. } => return None,
            WhyVacant::Resigned { on, .. } => (Verdict::Due, on.succ_opt()),
            WhyVacant::PartyLeft { last_day, .. } => (Verdict::Due, last_day.succ_opt()),
            WhyVacant::PartyUnknown { .. } => (Verdict::Due, None),
        };
        let mut item = self.item(vacancy.office, verdict, self.period());
        item.by = self.last_day(since);
        if item.by.is_none() && verdict == Verdict::Due {
            item.since = self.due_since(since);
        }
        push_once(&mut item.because, more);
        if let Some(continues) = continues.filter(|_| verdict == Verdict::Open) {
            push_once(&mut item.because, cited(&continues.cite));
        }
        Some(Owed { item, since })
    }

    /// Whether its first meeting is to come and planned, and the text says that it elects there, or it elects in an annual
    /// meeting that has a last day.
    fn elects_at_once(self) -> bool {
        match self.elects.at.as_deref() {
            Some(FIRST_MEETING) => self.survey.next_planned(self.body.id()).is_some(),
            Some(ANNUAL_MEETING) => self.annual().is_some(),
            _ => false,
        }
    }

    /// By which day an office is to be filled that is vacant from `vacant`, or was never filled.
    fn last_day(self, vacant: Option<NaiveDate>) -> Option<NaiveDate> {
        let next_planned = || self.survey.next_planned(self.body.id()).map(Meeting::day);
        if self.elects.at.as_deref() != Some(ANNUAL_MEETING) {
            return next_planned();
        }
        let annual = self.annual()?;
        // The meeting that ends an office is the one in which it is filled anew, and the office is vacant from the day after.
        let asked = vacant.and_then(|day| day.pred_opt());
        let was_held = |meeting: &Meeting| annual.is(meeting) && asked.is_none_or(|day| day <= meeting.day());
        if self.held_meetings().any(was_held) {
            return next_planned();
        }
        let planned = self.survey.meetings(self.body.id()).iter().filter(|meeting| {
            self.survey.today <= meeting.day()
                && self.survey.standing(meeting) == Standing::Planned
                && annual.is(meeting)
        });
        planned.map(|meeting| meeting.day()).next().or_else(|| annual.last_day(self.survey.today, self.held_meetings()))
    }

    fn annual(self) -> Option<Annual> {
        Annual::of(self.survey.basis.agreement, self.body.id())
    }

    /// Whether the body has met; where offices end with its term, in the present one.
    fn has_met(self) -> bool {
        let last = self.last_met();
        match (self.elects.until, self.present_term()) {
            (OfficeEnds::EndOfTerm, Some(term)) => last.is_some_and(|last| term.from <= last),
            (OfficeEnds::EndOfTerm | OfficeEnds::Replaced | OfficeEnds::AnnualMeeting, _) => last.is_some(),
        }
    }

    /// Since when an office is due that is vacant from `vacant`, or was never filled: the body elects when it meets, so its
    /// first meeting counts, where offices end with a term the first of the present one.
    fn due_since(self, vacant: Option<NaiveDate>) -> Option<NaiveDate> {
        let from = match (self.elects.until, self.present_term()) {
            (OfficeEnds::EndOfTerm, Some(term)) => Some(term.from),
            (OfficeEnds::EndOfTerm | OfficeEnds::Replaced | OfficeEnds::AnnualMeeting, _) => None,
        };
        let first = self.held_meetings().map(Meeting::day).find(|day| from.is_none_or(|from| from <= *day));
        vacant.max(first)
    }

    /// For which term or year an office is filled; none where officers stay until replaced.
    fn period(self) -> Option<String> {
        match self.elects.until {
            OfficeEnds::Replaced => None,
            OfficeEnds::EndOfTerm => self.present_term().map(|term| term.id.clone()),
            OfficeEnds::AnnualMeeting => self.last_met().map(|day| day.year().to_string()),
        }
    }

    fn present_term(&self) -> Option<&Term> {
        self.survey.basis.agreement.term_on(self.body.term_kind(), self.survey.today)
    }

    /// The day of the last meeting that the body has held.
    fn last_met(self) -> Option<NaiveDate> {
        self.held_meetings().next_back().map(Meeting::day)
    }

    fn held_meetings(&self) -> impl DoubleEndedIterator<Item = &Meeting> {
        let meetings = self.survey.meetings(self.body.id()).iter().copied();
        meetings.filter(|meeting| self.survey.standing(meeting) == Standing::Held)
    }

    fn item(self, office: Office, verdict: Verdict, period: Option<String>) -> Item {
        let key = Key::office(self.body.id(), office, period);
        let mut item = Item::new(key, verdict, Responsible::Body(self.body.id().clone()));
        item.body = Some(self.body.id().clone());
        item.office = Some(office);
        let cite = &self.elects.cite;
        item.because = if verdict == Verdict::Open { cited(cite) } else { cited_clauses(cite) };
        // What an office's first filling rests on is that the body has met.
        let first = self.held_meetings().next().filter(|_| verdict == Verdict::Due);
        let held = first.and_then(|meeting| meeting.held.as_ref());
        item.because.extend(held.map(|held| Reason::Fact(held.entry)));
        item
    }
}
