//! `meeting convene`, `meeting hold` and `meeting cancel`: what becomes of a planned meeting.

use clap::ArgMatches;
use clap::Command;

use super::attendance::Attendance;
use super::attendance::attendance;
use super::shown;
use super::values;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::calendar::reading::Direction;
use crate::command::argument::given;
use crate::command::argument::option;
use crate::command::argument::positional;
use crate::command::argument::several;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;

/// `meeting convene`.
#[must_use]
pub fn convene_command(words: &Words) -> Command {
    let command = verb(words, "convene", "meeting-convene")
        .arg(positional(words, "meeting-number", true))
        .arg(option(words, "on"))
        .arg(several(words, "convened-by"));
    with_ground(command, words)
}

/// `meeting hold`.
#[must_use]
pub fn hold_command(words: &Words) -> Command {
    let command = verb(words, "hold", "meeting-hold")
        .arg(positional(words, "meeting-number", true))
        .arg(option(words, "on"))
        .arg(several(words, "convened-by"))
        .arg(several(words, "present"))
        .arg(several(words, "absent"));
    with_ground(command, words)
}

/// `meeting cancel`.
#[must_use]
pub fn cancel_command(words: &Words) -> Command {
    let command = verb(words, "cancel", "meeting-cancel")
        .arg(positional(words, "meeting-number", true))
        .arg(option(words, "reason"));
    with_ground(command, words)
}

/// Records that the invitation was sent: today, unless another day is given.
///
/// # Errors
/// When the meeting is not known or cancelled, or the register cannot be written.
pub fn convene(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::day(app, matches, "on", Direction::Past)?.unwrap_or(app.today);
    let on = dates::not_after_today(app, on)?;
    write(app, |case| {
        let known = values::of(case, matches)?;
        let by = values::conveners(app, case, matches, &known.body)?;
        let fact = Fact::MeetingConvened { meeting: known.number, body: known.body.clone(), by };
        grounded(matches, Draft::new(fact, on))
    })
}

/// Records that the meeting was held: on the planned day, unless another is given.
///
/// # Errors
/// When the meeting is not known or cancelled, its day is still to come, or the register cannot be written.
pub fn hold(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let given_day = dates::day(app, matches, "on", Direction::Past)?;
    write(app, |case| {
        let known = values::of(case, matches)?;
        let on = given_day.unwrap_or_else(|| known.day());
        let on = if known.is_open() { dates::not_after_today(app, on)? } else { on };
        let by = values::conveners(app, case, matches, &known.body)?;
        let Attendance { present, absent } = attendance(app, case, matches, on, Attendance::default())?;
        let fact = Fact::MeetingHeld { meeting: known.number, body: known.body.clone(), by, present, absent };
        grounded(matches, Draft::new(fact, on))
    })
}

/// Records that the meeting will not be held.
///
/// # Errors
/// When no reason is given, the meeting is not known or was held, or the register cannot be written.
pub fn cancel(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let reason = given(matches, "reason").ok_or_else(|| dates::missing("reason"))?;
    write(app, |case| {
        let known = values::of(case, matches)?;
        let fact = Fact::MeetingCancelled { meeting: known.number, body: known.body.clone() };
        let mut draft = grounded(matches, Draft::new(fact, app.today))?;
        draft.texts.reason = Some(reason.to_owned());
        Ok(draft)
    })
}

fn write(app: &App, draft: impl Fn(&Case) -> Result<Draft, Failure>) -> anyhow::Result<Exit> {
    let recorded =
        app.record(&Scope::Standing, |case| Ok(Decision { drafts: vec![draft(case)?], ..Decision::default() }))?;
    shown::written(app, &recorded)
}
