//! `convener`: who convenes the next meeting, and why.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use super::argument::given;
use super::argument::option;
use super::argument::positional;
use super::argument::verb;
use super::dates;
use super::find;
use super::find::BodyOrDuty;
use crate::agreement::duty::DutyForm;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::bodies::BodyRef;
use crate::answer::convener::Convener;
use crate::answer::convener::convener;
use crate::answer::convener::convener_for_duty;
use crate::answer::convener::duty_with_purpose;
use crate::answer::in_force::is_in_force;
use crate::app::App;
use crate::app::case::Case;
use crate::command::lexicon;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::bad_value;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::View;
use crate::view::convener::sheet;
use crate::view::json::convener::Asking;
use crate::view::json::convener::answer;
use crate::view::names::Names;
use crate::view::sheet::Sheet;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "convener", "convener")
        .arg(positional(words, "body-or-duty", true))
        .arg(option(words, "purpose"))
        .arg(option(words, "on"))
}

/// Answers.
///
/// # Errors
/// When the name or the day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let input = given(matches, "body-or-duty").unwrap_or_default();
    let case = app.open(&Scope::Standing)?;
    let purpose = given(matches, "purpose").map(lexicon::value);
    let basis = case.basis();
    let asked = Asked::at_end_of(on);
    let (body, purpose, answer) = match find::body_or_duty(&case, input)? {
        BodyOrDuty::Duty(duty) => {
            let DutyForm::Meeting { purpose, bodies, .. } = &duty.form else { return Err(no_meeting(input).into()) };
            let body = bodies.first().and_then(|id| crate::answer::bodies::body(basis, id));
            let body = body.ok_or_else(|| no_meeting(input))?;
            (body, Some(purpose.clone()), convener_for_duty(basis, duty, body, asked))
        }
        BodyOrDuty::Body(body) => match purpose {
            None => (body, None, convener(basis, body, asked)),
            Some(purpose) => {
                let duty = duty_with_purpose(basis, body.id(), &purpose)
                    .ok_or_else(|| bad_value("--purpose", &purpose, "monitoring"))?;
                (body, Some(purpose), convener_for_duty(basis, duty, body, asked))
            }
        },
    };
    let exit = if matches!(answer, Answer::Open { .. }) { Exit::LeftOpen } else { Exit::Done };
    let in_force = is_in_force(basis, on);
    let shown =
        ConvenerView { body, purpose, on, in_force, answer, names: case.names(), missing: missing(app, &case, on) };
    app.show(&shown, exit)
}

/// What to note besides: that the agreement is not in force, and that there is no register.
fn missing(app: &App, case: &Case, on: NaiveDate) -> Vec<String> {
    let mut notes = crate::view::in_force::notes(case.basis(), on, &app.words);
    if !case.registered && !app.place.named {
        notes.push(app.words.say("note-no-register"));
    }
    notes
}

fn no_meeting(input: &str) -> Failure {
    Failure::new(Kind::BadValue, "failure-duty-without-meeting").about(input).hint(Message::new("hint-body-list"))
}

struct ConvenerView<'a> {
    body: BodyRef<'a>,
    purpose: Option<String>,
    on: NaiveDate,
    in_force: bool,
    answer: Answer<Convener>,
    names: Names<'a>,
    missing: Vec<String>,
}

impl View for ConvenerView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = sheet(&self.answer, self.body, Asked::at_end_of(self.on), self.names, words);
        for note in &self.missing {
            sheet.row(words.say("row-note"), note);
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        let asking =
            Asking { body: &self.body.id().0, purpose: self.purpose.as_deref(), on: self.on, in_force: self.in_force };
        serde_json::to_string(&answer(&self.answer, asking, self.names, words)).unwrap_or_default()
    }
}
