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
    pub lines: Vec<MeetingLine>,
    pub today: NaiveDate,
    /// They may be of several agreements, each of which numbers its own.
    pub of_several: bool,
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
        if self.lines.is_empty() {
            return Sheet::new(words.say("meetings-none"));
        }
        let mut sheet = Sheet::default();
        sheet.grid(self.table(words));
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

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(self.table(words))
    }
}

impl Meetings<'_> {
    fn table(&self, words: &Words) -> Grid {
        let heads = ["head-meeting", "head-body", "head-day", "head-time", "head-place", "head-state"];
        let first = self.of_several.then(|| words.say("head-agreement"));
        let mut grid = Grid::new(first.into_iter().chain(heads.iter().map(|head| words.say(head))).collect());
        for line in &self.lines {
            let first = self.of_several.then_some(&line.agreement);
            grid.row(first.into_iter().chain(&line.cells));
        }
        grid
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
