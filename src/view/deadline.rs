//! The end of a period, with how it was counted.

use chrono::NaiveDate;
use serde::Serialize;

use super::View;
use super::reasons::ReasonJson;
use super::reasons::of_law;
use super::sheet::Sheet;
use crate::calendar::deadline::Shifted;
use crate::calendar::holiday::FreeDay;
use crate::calendar::period::Period;
use crate::text::Words;

/// How long the period is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    Period(Period),
    /// Whole days between the act and the day, neither of them counted.
    ClearDays(u32),
}

/// The answer of `deadline`.
#[derive(Debug)]
pub struct DeadlineView {
    /// The day from which, or back from which, is counted; itself not counted.
    pub anchor: NaiveDate,
    pub length: Length,
    pub backwards: bool,
    pub end: NaiveDate,
    /// The first day after the period; none where it is counted backwards.
    pub free_from: Option<NaiveDate>,
    /// Where an act is asked about.
    pub shifted: Option<Shifted>,
    /// Whether the agreement has a calendar of free days.
    pub calendar: bool,
}

#[derive(Serialize)]
struct DeadlineJson {
    schema: &'static str,
    end: NaiveDate,
    free_from: Option<NaiveDate>,
    shifted: Option<NaiveDate>,
    shift_reasons: Vec<ShiftReasonJson>,
    because: Vec<ReasonJson>,
}

#[derive(Serialize)]
struct ShiftReasonJson {
    kind: &'static str,
    id: &'static str,
    text: String,
}

impl DeadlineView {
    /// The sections of the act that decide, as keys of their sentences.
    fn sections(&self) -> Vec<&'static str> {
        let mut sections = match self.length {
            Length::Period(Period::Days(_)) => vec!["law-150-1930-2"],
            Length::Period(Period::Weeks(_)) => vec!["law-150-1930-3-weeks"],
            Length::Period(Period::Months(_)) => vec!["law-150-1930-3-months"],
            Length::ClearDays(_) => vec!["law-clear-days"],
        };
        if self.backwards && !matches!(self.length, Length::ClearDays(_)) {
            sections.push("law-150-1930-4");
        }
        if let Some(shifted) = &self.shifted
            && shifted.day != self.end
        {
            sections.push(if self.backwards { "law-150-1930-5-backwards" } else { "law-150-1930-5" });
        }
        sections
    }

    fn headline(&self, words: &Words) -> String {
        let last = self.shifted.as_ref().map_or(self.end, |shifted| shifted.day);
        let key = if self.backwards { "deadline-before" } else { "deadline-after" };
        words.say_with(key, &[("day", words.weekday_and_date(last).into())])
    }

    fn how_counted(&self, words: &Words) -> String {
        let (key, count) = match self.length {
            Length::Period(Period::Days(days)) => ("counted-days", days),
            Length::Period(Period::Weeks(weeks)) => ("counted-weeks", weeks),
            Length::Period(Period::Months(months)) => ("counted-months", months),
            Length::ClearDays(days) => ("counted-clear-days", days),
        };
        let length = words.say_with(key, &[("count", count.into())]);
        let from = if self.backwards { "counted-before" } else { "counted-after" };
        words.say_with(from, &[("length", length.into()), ("day", words.weekday_and_date(self.anchor).into())])
    }
}

impl View for DeadlineView {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = Sheet::new(self.headline(words));
        sheet.row(words.say("row-counted"), self.how_counted(words));
        if let Some(shifted) = &self.shifted {
            for (day, free) in &shifted.reasons {
                sheet.row(words.say("row-free-day"), free_day_told(*day, *free, words));
            }
        }
        for key in self.sections() {
            sheet.row(words.say("row-law"), words.say(key));
        }
        match (&self.shifted, self.free_from) {
            (None, Some(day)) => {
                let values = [("day", words.weekday_and_date(day).into())];
                sheet.row(words.say("row-note"), words.say_with("note-free-from", &values));
            }
            (Some(_), _) if !self.calendar => {
                sheet.row(words.say("row-note"), words.say("note-no-free-days"));
            }
            (Some(shifted), _) if shifted.day == self.end => {
                sheet.row(words.say("row-note"), words.say("note-not-a-free-day"));
            }
            _ => {}
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        let reasons = self.shifted.iter().flat_map(|shifted| &shifted.reasons);
        let json = DeadlineJson {
            schema: "yhdyspinta/deadline/1",
            end: self.end,
            free_from: self.free_from,
            shifted: self.shifted.as_ref().map(|shifted| shifted.day),
            shift_reasons: reasons
                .map(|(day, free)| ShiftReasonJson {
                    kind: free.kind(),
                    id: free.id(),
                    text: free_day_told(*day, *free, words),
                })
                .collect(),
            because: self.sections().into_iter().map(|key| of_law(words.say(key))).collect(),
        };
        serde_json::to_string(&json).unwrap_or_default()
    }
}

fn free_day_told(day: NaiveDate, free: FreeDay, words: &Words) -> String {
    let name = words.say(&format!("holiday-{}", free.id()));
    words.say_with("free-day", &[("day", words.date(day).into()), ("name", name.into())])
}
