//! What is gathered once for all that is owed: the bodies, their meetings in order, and who convenes them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::force::Force;
use super::item::Responsible;
use super::verdict::Verdict;
use crate::agreement::body::BodyId;
use crate::agreement::body::Who;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::Reason;
use crate::answer::bodies;
use crate::answer::bodies::BodyRef;
use crate::answer::convener::Convener;
use crate::answer::convener::convener;
use crate::answer::entry_into_force::members_of;
use crate::answer::termination::left;
use crate::calendar::span::Span;
use crate::history::meeting::Meeting;

/// An agreement and its history on one day, put in order once, so that the cost grows with the periods and the meetings
/// and not with their product.
pub(in crate::answer) struct Survey<'a> {
    pub(in crate::answer) basis: Basis<'a>,
    pub(in crate::answer) today: NaiveDate,
    pub(in crate::answer) force: Force,
    /// Every body that is set up by today, closed ones too.
    pub(in crate::answer) bodies: Vec<BodyRef<'a>>,
    /// By body, in the order of their days.
    meetings: BTreeMap<&'a BodyId, Vec<&'a Meeting>>,
    conveners: RefCell<BTreeMap<BodyId, Answer<Convener>>>,
    /// What is met is not asked for.
    only_unmet: bool,
}

/// What has become of a meeting by a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answer) enum Standing {
    Held,
    /// Called off.
    Cancelled,
    /// Still to come; today counts.
    Planned,
    /// Its day has passed, and nothing says whether it was held.
    Unrecorded,
}

impl<'a> Survey<'a> {
    /// Puts the history in order as it is at the end of `today`.
    pub(in crate::answer) fn on(basis: Basis<'a>, today: NaiveDate) -> Survey<'a> {
        let mut meetings = BTreeMap::new();
        for (body, mut of_body) in basis.history.meetings.by_body() {
            of_body.sort_by_key(|meeting| (meeting.day(), meeting.number));
            meetings.insert(body, of_body);
        }
        let mut bodies = bodies::all(basis.agreement, basis.history);
        bodies.retain(|body| body.added().is_none_or(|added| added.on <= today));
        Survey {
            basis,
            today,
            force: Force::on(basis, today),
            bodies,
            meetings,
            conveners: RefCell::default(),
            only_unmet: false,
        }
    }

    /// The same where nobody asks for what is met.
    pub(in crate::answer) fn of_unmet(basis: Basis<'a>, today: NaiveDate) -> Survey<'a> {
        Survey { only_unmet: true, ..Survey::on(basis, today) }
    }

    /// Whether something with this verdict need not be told.
    pub(super) fn leaves_out(&self, verdict: Verdict) -> bool {
        self.only_unmet && verdict.is_met()
    }

    /// What has become of a meeting by today. One recorded as held on a later day is still to come.
    pub(in crate::answer) fn standing(&self, meeting: &Meeting) -> Standing {
        if meeting.held.as_ref().is_some_and(|held| held.on <= self.today) {
            Standing::Held
        } else if meeting.cancelled.as_ref().is_some_and(|cancelled| cancelled.on <= self.today) {
            Standing::Cancelled
        } else if meeting.day() >= self.today {
            Standing::Planned
        } else {
            Standing::Unrecorded
        }
    }

    /// All meetings of a body, in the order of their days.
    pub(in crate::answer) fn meetings(&self, body: &BodyId) -> &[&'a Meeting] {
        self.meetings.get(body).map(Vec::as_slice).unwrap_or_default()
    }

    /// Those whose day lies in `span`.
    pub(super) fn meetings_in(&self, body: &BodyId, span: Span) -> &[&'a Meeting] {
        let all = self.meetings(body);
        let from = all.partition_point(|meeting| meeting.day() < span.from);
        let until = all.partition_point(|meeting| meeting.day() <= span.until);
        all.get(from..until).unwrap_or_default()
    }

    /// The next meeting of a body that is planned for today or later.
    pub(in crate::answer) fn next_planned(&self, body: &BodyId) -> Option<&'a Meeting> {
        let all = self.meetings(body);
        let coming = all.get(all.partition_point(|meeting| meeting.day() < self.today)..).unwrap_or_default();
        coming.iter().copied().find(|meeting| self.standing(meeting) == Standing::Planned)
    }

    /// Who convenes the next meeting of a body; asked once for each body.
    pub(in crate::answer) fn convener(&self, body: BodyRef<'_>) -> Answer<Convener> {
        if let Some(known) = self.conveners.borrow().get(body.id()) {
            return known.clone();
        }
        let answer = convener(self.basis, body, Asked::at_end_of(self.today));
        self.conveners.borrow_mut().insert(body.id().clone(), answer.clone());
        answer
    }

    /// That whoever convenes the body has to act, with what the duty cites besides.
    pub(super) fn convenes(&self, body: &BodyId, more: Vec<Reason>) -> Responsible {
        let found = self.bodies.iter().find(|known| known.id() == body);
        match found {
            Some(body) => Responsible::Convener(Box::new(self.convener(*body).also_because(more))),
            None => Responsible::Body(body.clone()),
        }
    }

    /// That those whom a rule names have to act; parties that have left are left out.
    pub(super) fn each_of(&self, who: &Who) -> Responsible {
        match who {
            Who::Unspecified => Responsible::Unsaid,
            Who::All | Who::These(_) => {
                let mut parties = members_of(self.basis.agreement, who);
                parties.retain(|party| left(self.basis, party, self.today).is_none());
                Responsible::Parties(parties)
            }
        }
    }

    /// The last day of a body, where it has ended or will.
    pub(in crate::answer) fn closed_on(&self, body: &BodyId) -> Option<NaiveDate> {
        self.basis.history.closed.get(body).map(|closed| closed.on)
    }

    /// Whether a body has ended by today; its last day still is one.
    pub(in crate::answer) fn is_closed(&self, body: &BodyId) -> bool {
        self.closed_on(body).is_some_and(|last_day| last_day < self.today)
    }
}
