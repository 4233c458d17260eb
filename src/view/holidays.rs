//! The named days of a year.

use chrono::NaiveDate;
use serde::Serialize;

use super::View;
use super::sheet::Sheet;
use super::table::Grid;
use crate::calendar::holiday::Holiday;
use crate::text::Words;

/// The answer of `holidays`.
#[derive(Debug)]
pub struct HolidaysView {
    pub year: i32,
    /// In order of date.
    pub days: Vec<(NaiveDate, Holiday)>,
}

#[derive(Serialize)]
struct HolidaysJson {
    schema: &'static str,
    year: i32,
    days: Vec<HolidayJson>,
}

#[derive(Serialize)]
struct HolidayJson {
    date: NaiveDate,
    id: &'static str,
    text: String,
}

impl View for HolidaysView {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = Sheet::new(words.say_with("holidays-of", &[("year", self.year.to_string().into())]));
        if let Some(grid) = self.grid(words) {
            sheet.grid(grid);
        }
        sheet.row(words.say("row-note"), words.say("note-weekends"));
        sheet
    }

    fn json(&self, words: &Words) -> String {
        let days = self.days.iter().map(|(date, holiday)| HolidayJson {
            date: *date,
            id: holiday.id(),
            text: name(*holiday, words),
        });
        let json = HolidaysJson { schema: "yhdyspinta/holidays/1", year: self.year, days: days.collect() };
        serde_json::to_string(&json).unwrap_or_default()
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        let mut grid = Grid::new(vec![words.say("head-day"), words.say("head-holiday")]).with_days([0]);
        for (day, holiday) in &self.days {
            grid.row(vec![words.weekday_and_date(*day), name(*holiday, words)]);
        }
        Some(grid)
    }
}

/// The day's name.
#[must_use]
pub fn name(holiday: Holiday, words: &Words) -> String {
    words.say(&format!("holiday-{}", holiday.id()))
}
