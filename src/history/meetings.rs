//! The meetings of an agreement, found by their bodies and numbers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::entry::MeetingNumber;
use super::meeting::Meeting;
use super::packed::moment;
use crate::agreement::body::BodyId;
use crate::agreement::later::Later;

/// Meetings, those of each body by themselves, in the order of the bodies' ids. Most of them are over, and most questions are
/// about one body or about what is to come: so those that are over are unpacked only when they are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meetings {
    /// The highest number of all.
    last: Option<MeetingNumber>,
    by_body: Vec<OfBody>,
}

/// The meetings of one body, which has one at least.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct OfBody {
    body: BodyId,
    /// The latest day of those that are over.
    #[serde(with = "moment::optional_day")]
    latest: Option<NaiveDate>,
    /// Held or cancelled, in the order of their numbers.
    over: Later<Vec<Meeting>>,
    /// Still to come or to be recorded as held, in the order of their numbers.
    open: Vec<Meeting>,
}

impl Meetings {
    /// All of them, in the order of their numbers.
    #[must_use]
    pub fn all(&self) -> Vec<&Meeting> {
        in_order(self.by_body.iter().flat_map(OfBody::all))
    }

    /// Those of one body, in the order of their numbers.
    #[must_use]
    pub fn of(&self, body: &BodyId) -> Vec<&Meeting> {
        in_order(self.of_body(body).into_iter().flat_map(OfBody::all))
    }

    /// All of them, those of each body in the order of their numbers.
    pub fn by_body(&self) -> impl Iterator<Item = (&BodyId, Vec<&Meeting>)> {
        self.by_body.iter().map(|of_body| (&of_body.body, in_order(of_body.all())))
    }

    /// Those that are neither held nor cancelled, in the order of their numbers.
    #[must_use]
    pub fn open(&self) -> Vec<&Meeting> {
        in_order(self.by_body.iter().flat_map(|of_body| &of_body.open))
    }

    /// Those of one body that are neither held nor cancelled, in the order of their numbers.
    #[must_use]
    pub fn open_of(&self, body: &BodyId) -> &[Meeting] {
        self.of_body(body).map_or(&[], |of_body| &of_body.open)
    }

    /// Those whose day is `day`, in the order of their numbers.
    #[must_use]
    pub fn on(&self, day: NaiveDate) -> Vec<&Meeting> {
        let may_lie = |of_body: &&OfBody| of_body.latest.is_some_and(|latest| latest >= day);
        let over = self.by_body.iter().filter(may_lie).flat_map(|of_body| of_body.over.iter());
        let open = self.by_body.iter().flat_map(|of_body| &of_body.open);
        in_order(over.chain(open).filter(|meeting| meeting.day() == day))
    }

    /// The meeting with that number. Of those that are over, one is found later than of those that are not.
    #[must_use]
    pub fn get(&self, number: &MeetingNumber) -> Option<&Meeting> {
        self.last.filter(|last| number <= last)?;
        let open = self.by_body.iter().find_map(|of_body| find(&of_body.open, *number));
        open.or_else(|| self.by_body.iter().find_map(|of_body| find(&of_body.over, *number)))
    }

    /// Whether there is a meeting with that number.
    #[must_use]
    pub fn contains(&self, number: &MeetingNumber) -> bool {
        self.get(number).is_some()
    }

    /// Puts a meeting in, in the place of one with the same number.
    pub fn insert(&mut self, meeting: Meeting) {
        if self.last.is_some_and(|last| meeting.number <= last) {
            self.take(meeting.number);
        }
        self.last = self.last.max(Some(meeting.number));
        let place = match self.by_body.binary_search_by(|of_body| of_body.body.cmp(&meeting.body)) {
            Ok(place) => place,
            Err(place) => {
                let (body, over) = (meeting.body.clone(), Later::default());
                self.by_body.insert(place, OfBody { body, latest: None, over, open: Vec::new() });
                place
            }
        };
        if let Some(of_body) = self.by_body.get_mut(place) {
            of_body.insert(meeting);
        }
    }

    /// Changes the meeting with that number, where there is one.
    pub fn change(&mut self, number: MeetingNumber, change: impl FnOnce(&mut Meeting)) {
        if let Some(mut meeting) = self.take(number) {
            change(&mut meeting);
            self.insert(meeting);
        }
    }

    /// Takes a meeting out.
    fn take(&mut self, number: MeetingNumber) -> Option<Meeting> {
        let open = self.by_body.iter().position(|of_body| find(&of_body.open, number).is_some());
        let place = open.or_else(|| self.by_body.iter().position(|of_body| find(&of_body.over, number).is_some()))?;
        let of_body = self.by_body.get_mut(place)?;
        let meeting = of_body.take(number);
        if of_body.open.is_empty() && of_body.over.is_empty() {
            self.by_body.remove(place);
        }
        meeting
    }

    fn of_body(&self, body: &BodyId) -> Option<&OfBody> {
        let place = self.by_body.binary_search_by(|of_body| of_body.body.cmp(body)).ok()?;
        self.by_body.get(place)
    }
}

impl OfBody {
    fn all(&self) -> impl Iterator<Item = &Meeting> {
        self.over.iter().chain(&self.open)
    }

    fn insert(&mut self, meeting: Meeting) {
        if meeting.is_open() {
            put(&mut self.open, meeting);
        } else {
            put(&mut self.over, meeting);
            self.latest = self.over.iter().map(Meeting::day).max();
        }
    }

    fn take(&mut self, number: MeetingNumber) -> Option<Meeting> {
        if let Ok(place) = place(&self.open, number) {
            return Some(self.open.remove(place));
        }
        let place = place(&self.over, number).ok()?;
        let meeting = self.over.remove(place);
        self.latest = self.over.iter().map(Meeting::day).max();
        Some(meeting)
    }
}

fn place(meetings: &[Meeting], number: MeetingNumber) -> Result<usize, usize> {
    meetings.binary_search_by_key(&number, |meeting| meeting.number)
}

fn find(meetings: &[Meeting], number: MeetingNumber) -> Option<&Meeting> {
    meetings.get(place(meetings, number).ok()?)
}

/// Puts a meeting among others that have another number.
fn put(meetings: &mut Vec<Meeting>, meeting: Meeting) {
    let place = place(meetings, meeting.number).unwrap_or_else(|place| place);
    meetings.insert(place, meeting);
}

fn in_order<'m>(meetings: impl Iterator<Item = &'m Meeting>) -> Vec<&'m Meeting> {
    let mut meetings: Vec<&Meeting> = meetings.collect();
    meetings.sort_unstable_by_key(|meeting| meeting.number);
    meetings
}

#[cfg(test)]
mod tests;
