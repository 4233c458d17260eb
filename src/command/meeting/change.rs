//! `meeting change`: a planned meeting is moved, or something else about it changes.

use clap::ArgMatches;
use clap::Command;

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
use crate::command::find;
use crate::command::find::Forms;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;

/// What may be changed, each with its option.
const CHANGEABLE: [&str; 8] = ["date", "time", "ends", "place", "remote", "title", "purpose", "arranger"];

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    let mut command = verb(words, "change", "meeting-change").arg(positional(words, "meeting-number", true));
    command = command.arg(option(words, "body"));
    for id in CHANGEABLE {
        command = command.arg(if id == "purpose" { several(words, id) } else { option(words, id) });
    }
    with_ground(command.arg(option(words, "reason")), words)
}

/// Records the change and shows the meeting as it is now.
///
/// # Errors
/// When the meeting is not known, was held or cancelled, or the register cannot be written.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    if CHANGEABLE.iter().all(|id| matches.try_get_raw(id).ok().flatten().is_none()) {
        return Err(Failure::new(Kind::Missing, "failure-nothing-to-change")
            .hint(Message::new("hint-nothing-to-change"))
            .into());
    }
    let date = dates::day(app, matches, "date", Direction::Planned)?;
    let recorded = app.record(&Scope::Standing, |case| {
        let known = values::of(case, matches)?;
        stays_with_its_body(case, matches, &known.body)?;
        let (time, ends) = (values::time(matches, "time")?, values::time(matches, "ends")?);
        values::in_order(time.or(known.time), ends.or(known.ends))?;
        let purposes = values::purposes(&case.agreement, matches)?;
        let fact = Fact::MeetingChanged {
            meeting: known.number,
            body: known.body.clone(),
            date,
            time,
            ends,
            purposes: (!purposes.is_empty()).then_some(purposes),
            arranger: values::arranger(app, case, matches)?,
        };
        let mut draft = grounded(matches, Draft::new(fact, app.today))?;
        let text = |id| given(matches, id).map(str::to_owned);
        draft.texts.title = text("title");
        draft.texts.place = text("place");
        draft.texts.remote = text("remote");
        draft.texts.reason = text("reason");
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    shown::written(app, &recorded)
}

/// A meeting never moves to another body: its number would then mean something else.
fn stays_with_its_body(case: &Case, matches: &ArgMatches, own: &crate::agreement::body::BodyId) -> Result<(), Failure> {
    let Some(input) = given(matches, "body") else { return Ok(()) };
    if find::body(case, input, Forms::Exact)?.id() == own {
        return Ok(());
    }
    Err(Failure::new(Kind::Refused, "failure-meeting-of-another-body")
        .about(input)
        .hint(Message::new("hint-meeting-of-another-body")))
}
