//! Meetings in a list.

use chrono::NaiveDate;

use super::MeetingView;
use super::state;
use super::time;
use crate::answer::Basis;
use crate::history::meeting::Meeting;
use crate::text::Words;
use crate::view::View;
use crate::view::json::meeting::MeetingsJson;
use crate::view::names::Names;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;
use crate::view::told::MeetingLine;

/// Meetings in a list, each with the agreement under which it is held.
#[derive(Debug)]
pub struct Meetings<'a> {
    /// For scripts.
    pub meetings: Vec<Listed<'a>>,
    /// For people and tables.
    pub table: MeetingTable,
    pub today: NaiveDate,
}

/// Meetings in a table, which grows row by row.
#[derive(Debug)]
pub struct MeetingTable {
    grid: Grid,
    /// They may be of several agreements, each of which numbers its own.
    of_several: bool,
}

impl MeetingTable {
    /// A table without meetings.
    #[must_use]
    pub fn new(of_several: bool, words: &Words) -> MeetingTable {
        let heads = ["head-meeting", "head-body", "head-day", "head-time", "head-place", "head-state"];
        let first = of_several.then(|| words.say("head-agreement"));
        let grid = Grid::new(first.into_iter().chain(heads.iter().map(|head| words.say(head))).collect())
            .with_days([2 + usize::from(of_several)]);
        MeetingTable { grid, of_several }
    }

    /// Adds a meeting.
    pub fn row(&mut self, line: &MeetingLine<'_>) {
        let first = self.of_several.then_some(line.agreement.as_ref());
        self.grid.row(first.into_iter().chain(line.cells.iter().map(AsRef::as_ref)));
    }
}

/// A meeting in a list.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    pub basis: Basis<'a>,
    pub names: Names<'a>,
    pub meeting: &'a Meeting,
}

impl View for Meetings<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        if self.table.grid.height() == 0 {
            return Sheet::new(words.say("meetings-none"));
        }
        let mut sheet = Sheet::default();
        sheet.grid(self.table.grid.clone());
        sheet
    }

    fn json(&self, words: &Words) -> String {
        // Who answers for what is worked out only here: the table does not show it.
        let meetings = self.meetings.iter().filter_map(|listed| {
            let mut json = MeetingView::of(listed.basis, listed.names, listed.meeting, self.today)?.as_json(words);
            json.convener.because.clear();
            json.responsible = json.responsible.without_reasons();
            Some(json)
        });
        let json = MeetingsJson { schema: "yhdyspinta/meetings/1", meetings: meetings.collect() };
        serde_json::to_string(&json).unwrap_or_default()
    }

    fn grid(&self, _words: &Words) -> Option<Grid> {
        Some(self.table.grid.clone())
    }
}

/// What a list shows of a meeting, in the order of its heads.
pub(in crate::view) fn cells(Listed { names, meeting, .. }: &Listed<'_>, words: &Words) -> [String; 6] {
    [
        meeting.number.0.to_string(),
        names.body(&meeting.body, words).to_owned(),
        words.weekday_and_date(meeting.day()),
        time(meeting, words).unwrap_or_default(),
        meeting.place.clone().unwrap_or_default(),
        state(meeting.state(), words),
    ]
}
