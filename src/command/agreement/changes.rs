//! Which recorded facts no longer fit a new text, and which stay behind with the agreement that it supersedes.

use chrono::NaiveDate;

use crate::agreement::Agreement;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::fit::lost;
use crate::answer::office::Seat;
use crate::answer::office::seat;
use crate::answer::termination::NoticeStatus;
use crate::answer::termination::notice_effect;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::fact::Fact;
use crate::history::person::Person;
use crate::history::standing::standing;
use crate::text::Words;
use crate::view::facts::told;
use crate::view::names::Names;

/// What was agreed and recorded before the new text.
#[derive(Debug)]
pub struct Before<'a> {
    pub agreement: &'a Agreement,
    pub entries: &'a [Entry],
    pub history: &'a History,
    pub people: &'a [Person],
}

impl<'a> Before<'a> {
    fn names(&self) -> Names<'a> {
        Names {
            agreement: self.agreement,
            history: self.history,
            people: self.people,
            entries: self.entries,
            rest: None,
        }
    }

    fn basis(&self) -> Basis<'a> {
        Basis::new(self.agreement, self.history)
    }

    /// The recorded facts that fitted the earlier text and do not fit `after`, in sentences.
    ///
    /// Where the new text holds only from a day, those that have no effect from that day on are left out.
    #[must_use]
    pub fn unfit(&self, after: &Agreement, from: Option<NaiveDate>, today: NaiveDate, words: &Words) -> Vec<String> {
        let mut lost = lost(self.agreement, after, self.entries);
        lost.extend(self.without_office(after, from.unwrap_or(today)));
        let lost = standing(self.entries).into_iter().filter(|entry| lost.contains(&entry.number));
        let lost = lost.filter(|entry| from.is_none_or(|from| self.reaches(entry, from)));
        lost.map(|entry| self.say("warning-unfit", entry, &[], words)).collect()
    }

    /// The notices whose last day is another by the new text, in sentences. Where it holds only from a day, no text says which
    /// of the two a notice follows that was given before it.
    #[must_use]
    pub fn moved_notices(
        &self,
        after: &Agreement,
        from: Option<NaiveDate>,
        today: NaiveDate,
        words: &Words,
    ) -> Vec<String> {
        let mut told = Vec::new();
        for party in &self.agreement.parties {
            let was = notice_effect(self.basis(), &party.id, today);
            let now = notice_effect(Basis::new(after, self.history), &party.id, today);
            let (Some(given), true) = (was.given, was.last_day != now.last_day) else { continue };
            let day = |day: Option<NaiveDate>| day.map_or_else(|| words.say("change-no-day"), |day| words.date(day));
            let values = [
                ("party", self.names().party(&party.id, words).into()),
                ("now", day(now.last_day).into()),
                ("was", day(was.last_day).into()),
            ];
            told.push(words.say_with("change-notice", &values));
            if let Some(from) = from.filter(|from| given < *from) {
                told.push(words.say_with("change-notice-before", &[("day", words.date(from).into())]));
            }
        }
        told
    }

    /// The facts that have effect on `day` or later and belong to this agreement alone: its successor does not take them
    /// over. Officers and members of a body that the successor continues go on.
    #[must_use]
    pub fn left_behind(&self, successor: &Agreement, day: NaiveDate, words: &Words) -> Vec<String> {
        let goes_on = |entry: &Entry| {
            let of_person = matches!(entry.fact, Fact::Elected { .. } | Fact::Appointed { .. });
            let concerns = entry.fact.concerns();
            let party_stays = concerns.party.is_none_or(|party| successor.party(&party).is_some());
            let continued = successor.bodies.iter().filter_map(|body| body.continues.as_ref()?.earlier.as_ref());
            let body_stays = continued
                .filter(|(agreement, _)| *agreement == self.agreement.id)
                .any(|(_, body)| concerns.body.as_ref() == Some(body));
            of_person && party_stays && body_stays
        };
        let behind = standing(self.entries).into_iter().filter(|entry| self.reaches(entry, day) && !goes_on(entry));
        let values = [("earlier", self.agreement.id.as_str())];
        behind.map(|entry| self.say("warning-stays-behind", entry, &values, words)).collect()
    }

    fn say(&self, key: &str, entry: &Entry, more: &[(&str, &str)], words: &Words) -> String {
        let mut values = vec![("entry", entry.number.0.into()), ("text", told(entry, self.names(), words).into())];
        values.extend(more.iter().map(|(name, value)| (*name, (*value).into())));
        words.say_with(key, &values)
    }

    /// The elections of those who hold an office on `day` that the new text does not fill any more.
    fn without_office(&self, after: &Agreement, day: NaiveDate) -> Vec<EntryNumber> {
        let mut found = Vec::new();
        for body in &self.agreement.bodies {
            let filled = |agreement: &Agreement| {
                agreement.body(&body.id).and_then(|body| body.elects.as_ref()).map(|elects| elects.offices.clone())
            };
            let (had, has) = (filled(self.agreement).unwrap_or_default(), filled(after).unwrap_or_default());
            for office in had.into_iter().filter(|office| !has.contains(office)) {
                if let Seat::Held(holder, _) = seat(self.basis(), &body.id, office, Asked::at_end_of(day)) {
                    found.push(holder.entry);
                }
            }
        }
        found
    }

    /// Whether a fact has effect on `day` or later.
    fn reaches(&self, entry: &Entry, day: NaiveDate) -> bool {
        match &entry.fact {
            Fact::MeetingPlanned { meeting, .. } => {
                self.history.meetings.get(meeting).is_some_and(|meeting| meeting.is_open() && meeting.day() >= day)
            }
            Fact::Elected { body, office, .. } => {
                let seat = seat(self.basis(), body, *office, Asked::at_end_of(day));
                matches!(seat, Seat::Held(holder, _) if holder.entry == entry.number) || entry.holds_on > day
            }
            Fact::Appointed { .. } => {
                let mut own = self.history.memberships.iter().filter(|known| known.entry == entry.number);
                own.any(|membership| membership.left.is_none_or(|(last_day, _)| last_day >= day))
            }
            Fact::Arranged { body, until, .. } => {
                let last = self.history.arrangements.iter().rev().find(|known| known.body == *body);
                last.is_some_and(|last| last.entry == entry.number) && until.is_none_or(|until| until >= day)
            }
            Fact::BodyAdded { body, .. } => self.history.closed.get(body).is_none_or(|closed| closed.on >= day),
            Fact::NoticeGiven { party, .. } => {
                let status = notice_effect(self.basis(), party, day.max(entry.holds_on)).status;
                matches!(status, NoticeStatus::Running | NoticeStatus::Incomplete)
            }
            Fact::ActionAdded { action, .. } => {
                self.history.actions.get(action).is_some_and(|action| action.done.is_none())
            }
            Fact::MeetingChanged { .. }
            | Fact::MeetingConvened { .. }
            | Fact::MeetingHeld { .. }
            | Fact::MeetingCancelled { .. }
            | Fact::BodyClosed { .. }
            | Fact::Resigned { .. }
            | Fact::Left { .. }
            | Fact::Approved { .. }
            | Fact::Rejected { .. }
            | Fact::Signed { .. }
            | Fact::Delivered { .. }
            | Fact::NoticeWithdrawn { .. }
            | Fact::ContactSet { .. }
            | Fact::Done { .. }
            | Fact::Waived { .. }
            | Fact::ActionDone { .. }
            | Fact::Reminded { .. }
            | Fact::AgreementLoaded { .. }
            | Fact::TakenBack { .. } => false,
        }
    }
}
