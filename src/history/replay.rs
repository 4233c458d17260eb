//! Puts the history together from the entries that stand.

use super::History;
use super::action::Action;
use super::action::Reminded;
use super::action::Settled;
use super::arrangement::Arrangement;
use super::body::AddedBody;
use super::body::ClosedBody;
use super::consent::Consent;
use super::consent::Rejection;
use super::entry::Entry;
use super::entry::MeetingNumber;
use super::entry::Step;
use super::fact::Fact;
use super::meeting::Meeting;
use super::meeting::Particulars;
use super::notice::Delivery;
use super::notice::Notice;
use super::office::Election;
use super::office::Membership;
use super::office::Resignation;
use super::standing::standing;
use crate::agreement::convener::Turn;

impl History {
    /// Puts the history together from `entries` of one agreement, oldest first.
    #[must_use]
    pub fn of(entries: &[Entry]) -> History {
        History::with_earlier(&[], entries)
    }

    /// The same on the ground of what bodies bring along from an earlier agreement.
    #[must_use]
    pub fn with_earlier(earlier: &[Entry], entries: &[Entry]) -> History {
        let mut history = History::default();
        for entry in earlier {
            history.apply(entry);
        }
        for entry in standing(entries) {
            history.apply(entry);
        }
        history.elections.sort_by_key(|election| (election.on, election.entry));
        history.resignations.sort_by_key(|resignation| (resignation.on, resignation.entry));
        history.arrangements.sort_by_key(|arrangement| (arrangement.on, arrangement.entry));
        history
    }

    /// Adds what one more entry says, which stands and comes after all others.
    pub fn add(&mut self, entry: &Entry) {
        self.apply(entry);
        match entry.fact {
            Fact::Elected { .. } => self.elections.sort_by_key(|election| (election.on, election.entry)),
            Fact::Resigned { .. } => self.resignations.sort_by_key(|resignation| (resignation.on, resignation.entry)),
            Fact::Arranged { .. } => self.arrangements.sort_by_key(|arrangement| (arrangement.on, arrangement.entry)),
            _ => {}
        }
    }

    /// Adds what one entry says. The order of elections, resignations and arrangements is restored by `of`.
    fn apply(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::Approved { .. } | Fact::Rejected { .. } | Fact::Signed { .. } => self.apply_consent(entry),
            Fact::MeetingPlanned { .. }
            | Fact::MeetingChanged { .. }
            | Fact::MeetingConvened { .. }
            | Fact::MeetingHeld { .. }
            | Fact::MeetingCancelled { .. } => self.apply_meeting(entry),
            Fact::BodyAdded { .. }
            | Fact::BodyClosed { .. }
            | Fact::Elected { .. }
            | Fact::Resigned { .. }
            | Fact::Appointed { .. }
            | Fact::Left { .. }
            | Fact::Arranged { .. } => self.apply_body(entry),
            Fact::NoticeGiven { .. } | Fact::Delivered { .. } | Fact::NoticeWithdrawn { .. } => {
                self.apply_notice(entry);
            }
            Fact::ContactSet { .. }
            | Fact::Done { .. }
            | Fact::Waived { .. }
            | Fact::ActionAdded { .. }
            | Fact::ActionDone { .. } => self.apply_owed(entry),
            Fact::Reminded { key, step, to, base, .. } => self.reminded.push(Reminded {
                key: key.clone(),
                step: step.clone(),
                to: to.clone(),
                base: *base,
                on: entry.holds_on,
                entry: entry.number,
            }),
            Fact::AgreementLoaded { .. } | Fact::TakenBack { .. } => {}
        }
    }

    fn apply_consent(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::Approved { party, on } => {
                let consent = Consent { on: *on, entry: entry.number, reference: entry.texts.reference.clone() };
                self.consents.entry(party.clone()).or_default().approvals.push(consent);
            }
            Fact::Signed { party, on } => {
                let consent = Consent { on: *on, entry: entry.number, reference: entry.texts.reference.clone() };
                self.consents.entry(party.clone()).or_default().signatures.push(consent);
            }
            Fact::Rejected { party } => {
                let rejection = Rejection { on: entry.holds_on, entry: entry.number };
                self.consents.entry(party.clone()).or_default().rejections.push(rejection);
            }
            _ => {}
        }
    }

    fn apply_meeting(&mut self, entry: &Entry) {
        if let Fact::MeetingPlanned { meeting, body, date, time, ends, purposes, arranger } = &entry.fact {
            let particulars = Particulars {
                time: *time,
                ends: *ends,
                place: entry.texts.place.clone(),
                remote: entry.texts.remote.clone(),
                title: entry.texts.title.clone(),
                arranger: arranger.clone(),
                entries: vec![entry.number],
                ..Particulars::default()
            };
            let planned = Meeting {
                number: *meeting,
                body: body.clone(),
                date: *date,
                purposes: purposes.clone(),
                planned: entry.number,
                convened: None,
                held: None,
                cancelled: None,
                particulars: particulars.into(),
            };
            self.meetings.insert(planned);
            return;
        }
        if let Some(number) = entry.fact.concerns().meeting {
            self.meetings.change(number, |meeting| step(meeting, entry));
        }
    }

    fn apply_body(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::BodyAdded { body, kind, name, genitive, conveners } => {
                let added = AddedBody {
                    id: body.clone(),
                    kind: kind.clone(),
                    name: name.clone(),
                    genitive: genitive.clone(),
                    conveners: conveners.clone(),
                    on: entry.holds_on,
                    reason: entry.texts.reason.clone(),
                    focus: entry.texts.focus.clone(),
                    goals: entry.texts.goals.clone(),
                    entry: entry.number,
                };
                self.added.insert(body.clone(), added);
            }
            Fact::BodyClosed { body } => {
                let reason = entry.texts.reason.clone();
                self.closed.insert(body.clone(), ClosedBody { on: entry.holds_on, reason, entry: entry.number });
            }
            Fact::Elected { body, office, person, party } => self.elections.push(Election {
                body: body.clone(),
                office: *office,
                person: *person,
                party: party.clone(),
                on: entry.holds_on,
                entry: entry.number,
            }),
            Fact::Resigned { body, office } => self.resignations.push(Resignation {
                body: body.clone(),
                office: *office,
                on: entry.holds_on,
                entry: entry.number,
            }),
            Fact::Arranged { body, conveners, rotation, turn, communication, until } => {
                self.arrangements.push(Arrangement {
                    body: body.clone(),
                    on: entry.holds_on,
                    until: *until,
                    conveners: conveners.clone(),
                    rotation: rotation.clone(),
                    turn: turn.unwrap_or(Turn::Meeting),
                    communication: communication.clone(),
                    entry: entry.number,
                });
            }
            _ => self.apply_membership(entry),
        }
    }

    fn apply_membership(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::Appointed { body, person, party, deputy_of } => self.memberships.push(Membership {
                body: body.clone(),
                person: *person,
                party: party.clone(),
                deputy_of: *deputy_of,
                from: entry.holds_on,
                entry: entry.number,
                left: None,
            }),
            Fact::Left { body, person } => {
                let membership = self.memberships.iter_mut().rev().find(|membership| {
                    membership.body == *body && membership.person == *person && membership.from <= entry.holds_on
                });
                if let Some(membership) = membership {
                    membership.left = Some((entry.holds_on, entry.number));
                }
            }
            _ => {}
        }
    }

    fn apply_notice(&mut self, entry: &Entry) {
        match &entry.fact {
            Fact::NoticeGiven { party, decided, written } => self.notices.push(Notice {
                party: party.clone(),
                given: entry.holds_on,
                decided: *decided,
                written: *written,
                reference: entry.texts.reference.clone(),
                entry: entry.number,
                deliveries: Vec::new(),
                withdrawn: None,
            }),
            Fact::Delivered { party, to, sent, received, channel } => {
                let Some(notice) = self.notices.iter_mut().rev().find(|notice| notice.party == *party) else { return };
                if !notice.deliveries.iter().any(|delivery| delivery.to == *to) {
                    let fresh =
                        Delivery { to: to.clone(), sent: None, received: None, channel: None, entries: Vec::new() };
                    notice.deliveries.push(fresh);
                }
                if let Some(delivery) = notice.deliveries.iter_mut().find(|delivery| delivery.to == *to) {
                    delivery.sent = sent.or(delivery.sent);
                    delivery.received = received.or(delivery.received);
                    delivery.channel = channel.or(delivery.channel);
                    delivery.entries.push(entry.number);
                }
            }
            Fact::NoticeWithdrawn { party } => {
                if let Some(notice) = self.notices.iter_mut().rev().find(|notice| notice.party == *party) {
                    notice.withdrawn = Some((entry.holds_on, entry.number));
                }
            }
            _ => {}
        }
    }

    fn apply_owed(&mut self, entry: &Entry) {
        let settled = |meeting: Option<MeetingNumber>| Settled {
            on: entry.holds_on,
            entry: entry.number,
            meeting,
            reason: entry.texts.reason.clone(),
            decided_by: entry.texts.decided_by.clone(),
        };
        match &entry.fact {
            Fact::ContactSet { party, person } => {
                self.contacts.insert(party.clone(), *person);
            }
            Fact::Done { key, meeting } => {
                self.done.insert(key.clone(), settled(*meeting));
            }
            Fact::Waived { key } => {
                self.waived.insert(key.clone(), settled(None));
            }
            Fact::ActionAdded { action, due, party, person, body, meeting } => {
                let added = Action {
                    number: *action,
                    text: entry.texts.title.clone(),
                    due: *due,
                    party: party.clone(),
                    person: *person,
                    body: body.clone(),
                    meeting: *meeting,
                    entry: entry.number,
                    done: None,
                };
                self.acting.extend(*person);
                self.actions.insert(*action, added);
            }
            Fact::ActionDone { action } => {
                if let Some(action) = self.actions.get_mut(action) {
                    action.done = Some(Step { on: entry.holds_on, entry: entry.number });
                }
            }
            _ => {}
        }
    }
}

/// Carries what an entry says over to the meeting.
fn step(meeting: &mut Meeting, entry: &Entry) {
    meeting.entries.push(entry.number);
    let step = Step { on: entry.holds_on, entry: entry.number };
    match &entry.fact {
        Fact::MeetingConvened { by, .. } => {
            meeting.convened = Some(step);
            meeting.convened_by.clone_from(by);
        }
        Fact::MeetingHeld { by, present, absent, .. } => {
            meeting.held = Some(step);
            meeting.held_by.clone_from(by);
            meeting.present.clone_from(present);
            meeting.absent.clone_from(absent);
        }
        Fact::MeetingCancelled { .. } => {
            meeting.cancelled = Some(step);
            meeting.reason.clone_from(&entry.texts.reason);
        }
        _ => change(meeting, entry),
    }
}

/// Carries a recorded change over to the meeting.
fn change(meeting: &mut Meeting, entry: &Entry) {
    let Fact::MeetingChanged { date, time, ends, purposes, arranger, .. } = &entry.fact else { return };
    meeting.date = date.unwrap_or(meeting.date);
    if let Some(purposes) = purposes {
        meeting.purposes.clone_from(purposes);
    }
    let meeting: &mut Particulars = meeting;
    meeting.time = time.or(meeting.time);
    meeting.ends = ends.or(meeting.ends);
    if arranger.is_some() {
        meeting.arranger.clone_from(arranger);
    }
    for (kept, changed) in [
        (&mut meeting.title, &entry.texts.title),
        (&mut meeting.place, &entry.texts.place),
        (&mut meeting.remote, &entry.texts.remote),
    ] {
        if changed.is_some() {
            kept.clone_from(changed);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::history::entry::EntryNumber;
    use crate::history::entry::Texts;

    /// Facts of every kind, in any order and number, on any of a few days.
    fn entries() -> impl Strategy<Value = Vec<Entry>> {
        let facts: Vec<Fact> =
            include_str!("samples.jsonl").lines().map(|line| Fact::from_json(line).unwrap()).collect();
        let facts: Vec<Fact> = facts.into_iter().filter(|fact| !matches!(fact, Fact::TakenBack { .. })).collect();
        let one = (0..facts.len(), 1..9_u32).prop_map(move |(fact, day)| Entry {
            number: EntryNumber(1),
            command: EntryNumber(1),
            fact: facts[fact].clone(),
            holds_on: chrono::NaiveDate::from_ymd_opt(2025, 5, day).unwrap(),
            recorded_at: "2025-05-15T09:00:00+03:00".parse().unwrap(),
            at_meeting: None,
            corrects: None,
            texts: Texts::default(),
        });
        proptest::collection::vec(one, 0..40).prop_map(|mut entries| {
            for (number, entry) in (1..).zip(&mut entries) {
                entry.number = EntryNumber(number);
            }
            entries
        })
    }

    proptest! {
        #[test]
        fn what_is_added_one_by_one_is_the_same_as_put_together_at_once(entries in entries()) {
            let mut history = History::default();
            for entry in &entries {
                history.add(entry);
            }
            prop_assert_eq!(history, History::of(&entries));
        }
    }
}
