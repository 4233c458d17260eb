//! The meetings of an agreement, found by their numbers.

use serde::{Deserialize, Serialize};

use super::entry::MeetingNumber;
use super::meeting::Meeting;

/// Meetings in the order of their numbers. New ones have the highest number, so they are kept in one piece, which is read and
/// gone through more quickly than a tree.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meetings(Vec<Meeting>);

impl Meetings {
    /// All of them, in the order of their numbers.
    pub fn values(&self) -> std::slice::Iter<'_, Meeting> {
        self.0.iter()
    }

    /// The meeting with that number.
    #[must_use]
    pub fn get(&self, number: &MeetingNumber) -> Option<&Meeting> {
        self.0.get(self.place(*number).ok()?)
    }

    /// The same, to change it.
    pub fn get_mut(&mut self, number: &MeetingNumber) -> Option<&mut Meeting> {
        let place = self.place(*number).ok()?;
        self.0.get_mut(place)
    }

    /// Whether there is a meeting with that number.
    #[must_use]
    pub fn contains_key(&self, number: &MeetingNumber) -> bool {
        self.place(*number).is_ok()
    }

    /// Puts a meeting in, in the place of one with the same number.
    pub fn insert(&mut self, meeting: Meeting) {
        match self.place(meeting.number) {
            Ok(place) => {
                if let Some(known) = self.0.get_mut(place) {
                    *known = meeting;
                }
            }
            Err(place) => self.0.insert(place, meeting),
        }
    }

    fn place(&self, number: MeetingNumber) -> Result<usize, usize> {
        self.0.binary_search_by_key(&number, |meeting| meeting.number)
    }
}
