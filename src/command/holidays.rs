//! `holidays`: the named days of a year on which an act need not be done.

use chrono::Datelike;
use clap::ArgMatches;
use clap::Command;

use super::argument::given;
use super::argument::positional;
use super::argument::verb;
use crate::app::App;
use crate::calendar::YEARS;
use crate::calendar::holiday::holidays;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::text::Words;
use crate::view::holidays::HolidaysView;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "holidays", "holidays").arg(positional(words, "of-year", false))
}

/// Answers.
///
/// # Errors
/// `bad_value` for what is no year, or one whose days are not known.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let year = match given(matches, "of-year") {
        Some(text) => text.trim().parse().map_err(|_| no_year(app, text))?,
        None => app.today.year(),
    };
    let days = holidays(year).map_err(|_| no_year(app, &year.to_string()))?;
    app.show(&HolidaysView { year, days }, Exit::Done)
}

fn no_year(app: &App, text: &str) -> Failure {
    let allowed = format!("{}–{}", YEARS.start(), YEARS.end());
    bad_value(&app.words.say("value-of-year"), text, &allowed)
}
