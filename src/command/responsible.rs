//! `responsible`: who convenes, prepares, informs and pays.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use super::argument::given;
use super::argument::option;
use super::argument::positional;
use super::argument::verb;
use super::dates;
use super::find;
use super::find::Forms;
use super::meeting::values;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::bodies::BodyRef;
use crate::answer::convener::Convener;
use crate::answer::convener::convener;
use crate::answer::in_force::is_in_force;
use crate::answer::responsibility::Responsibility;
use crate::answer::responsibility::responsibility;
use crate::app::App;
use crate::app::case::Case;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::meeting::Meeting;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::View;
use crate::view::json::convener::Asking;
use crate::view::json::convener::answer;
use crate::view::json::responsible::Of;
use crate::view::json::responsible::responsible;
use crate::view::meeting::MeetingView;
use crate::view::meeting::convener_rows;
use crate::view::meeting::line;
use crate::view::meeting::told_as;
use crate::view::names::Names;
use crate::view::responsible::Reasons;
use crate::view::responsible::rows_of;
use crate::view::sheet::Sheet;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "responsible", "responsible")
        .arg(positional(words, "body", false))
        .arg(option(words, "meeting").conflicts_with("body"))
        .arg(option(words, "on").conflicts_with("meeting"))
}

/// Answers.
///
/// # Errors
/// When the body or the meeting is not known, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let case = app.open(&Scope::Standing)?;
    let shown = match (given(matches, "meeting"), given(matches, "body")) {
        (Some(number), _) => of_meeting(app, &case, number)?,
        (None, Some(input)) => of_next(app, &case, input, on)?,
        (None, None) => {
            let hint = Message::new("hint-body-or-meeting");
            return Err(Failure::new(Kind::Missing, "failure-body-or-meeting").hint(hint).into());
        }
    };
    let exit = if matches!(shown.convener, Answer::Open { .. }) { Exit::LeftOpen } else { Exit::Done };
    app.show(&shown, exit)
}

/// Around a meeting of the register.
fn of_meeting<'a>(app: &App, case: &'a Case, number: &str) -> Result<ResponsibleView<'a>, Failure> {
    let meeting = values::known(case, number)?;
    let view =
        MeetingView::of(case.basis(), case.names(), meeting, app.today).ok_or_else(|| values::unknown(number))?;
    Ok(ResponsibleView {
        names: view.names,
        body: view.body,
        meeting: Some(meeting),
        asked: view.asked,
        in_force: view.in_force,
        convener: view.convener,
        responsibility: view.responsibility,
        notes: notes(app, case, view.asked.day),
    })
}

/// Around the next meeting of a body.
fn of_next<'a>(app: &App, case: &'a Case, input: &str, on: NaiveDate) -> Result<ResponsibleView<'a>, Failure> {
    let basis = case.basis();
    let body = find::body(case, input, Forms::Forgiving)?;
    let asked = Asked::at_end_of(on);
    let convener = convener(basis, body, asked);
    Ok(ResponsibleView {
        names: case.names(),
        body,
        meeting: None,
        asked,
        in_force: is_in_force(basis, on),
        responsibility: responsibility(basis, body, &convener, None, asked),
        convener,
        notes: notes(app, case, on),
    })
}

/// What to note besides: that the agreement is not in force, and that there is no register.
fn notes(app: &App, case: &Case, on: NaiveDate) -> Vec<String> {
    let mut notes = crate::view::in_force::notes(case.basis(), on, &app.words);
    if !case.registered {
        notes.push(app.words.say("note-no-register"));
    }
    notes
}

struct ResponsibleView<'a> {
    names: Names<'a>,
    body: BodyRef<'a>,
    /// None: the body's next meeting.
    meeting: Option<&'a Meeting>,
    asked: Asked,
    in_force: bool,
    convener: Answer<Convener>,
    responsibility: Responsibility<'a>,
    notes: Vec<String>,
}

impl View for ResponsibleView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = match self.meeting {
            Some(meeting) => Sheet::new(line(meeting, self.names, words)),
            None => Sheet::new(
                words.say_with("responsible-next", &[("body", self.names.body_genitive(self.body.id(), words).into())]),
            ),
        };
        let told = (self.body, self.asked, told_as(self.meeting));
        convener_rows(&mut sheet, &self.convener, told, self.names, words);
        let of = (self.body.id(), self.meeting);
        rows_of(&mut sheet, &self.responsibility, of, Reasons::Told, self.names, words);
        for note in &self.notes {
            sheet.row(words.say("row-note"), note);
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        let purpose = self.meeting.and_then(|meeting| meeting.purposes.first());
        let asking = Asking {
            body: &self.body.id().0,
            purpose: purpose.map(String::as_str),
            on: self.asked.day,
            in_force: self.in_force,
        };
        let convener = answer(&self.convener, asking, self.names, words);
        let of = Of { body: &self.body.id().0, meeting: self.meeting.map(|meeting| meeting.number.0) };
        let json = responsible(of, convener, &self.responsibility, self.names, words);
        serde_json::to_string(&json).unwrap_or_default()
    }
}
