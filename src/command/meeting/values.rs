//! Reads what the options of a meeting say.

use chrono::NaiveTime;
use clap::ArgMatches;

use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::duty::DutyForm;
use crate::agreement::party::PartyId;
use crate::app::App;
use crate::app::case::Case;
use crate::calendar::reading::read_time;
use crate::command::argument::all_given;
use crate::command::argument::given;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::lexicon;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::bad_value;
use crate::history::entry::MeetingNumber;
use crate::history::fact::NamedConvener;
use crate::history::meeting::Meeting;
use crate::text::message::Message;

/// The meeting with this number.
///
/// # Errors
/// `unknown_number`, also for what is no number.
pub fn known<'a>(case: &'a Case, text: &str) -> Result<&'a Meeting, Failure> {
    let number = text.trim().parse().map(MeetingNumber).map_err(|_| unknown(text))?;
    case.history.meetings.get(&number).ok_or_else(|| unknown(text))
}

/// No meeting has this number.
#[must_use]
pub fn unknown(text: &str) -> Failure {
    Failure::new(Kind::UnknownNumber, "failure-unknown-meeting").about(text).hint(Message::new("hint-meeting-list"))
}

/// The meeting that the command is about.
///
/// # Errors
/// `unknown_number`.
pub fn of<'a>(case: &'a Case, matches: &ArgMatches) -> Result<&'a Meeting, Failure> {
    known(case, given(matches, "meeting-number").unwrap_or_default())
}

/// A time of day.
///
/// # Errors
/// `bad_value`.
pub fn time(matches: &ArgMatches, id: &str) -> Result<Option<NaiveTime>, Failure> {
    given(matches, id).map(|text| read(text, id)).transpose()
}

/// Reads a time of day.
///
/// # Errors
/// `bad_value`.
pub fn read(text: &str, id: &str) -> Result<NaiveTime, Failure> {
    read_time(text).map_err(|_| bad_value(&format!("--{id}"), text, "13:00, 13.00, 13"))
}

/// Refuses an end that does not come after the beginning.
///
/// # Errors
/// `bad_value`.
pub fn in_order(time: Option<NaiveTime>, ends: Option<NaiveTime>) -> Result<(), Failure> {
    match (time, ends) {
        (Some(time), Some(ends)) if ends <= time => {
            let told = |time: NaiveTime| time.format("%H:%M").to_string();
            Err(Failure::new(Kind::BadValue, "failure-ends-before-time")
                .about(&told(ends))
                .with("ends", told(ends))
                .with("time", told(time))
                .hint(Message::new("hint-ends-before-time")))
        }
        _ => Ok(()),
    }
}

/// The purposes that a meeting is to serve, in the agreement's words.
///
/// # Errors
/// `bad_value` for one that no duty has.
pub fn purposes(agreement: &Agreement, matches: &ArgMatches) -> Result<Vec<String>, Failure> {
    let known: Vec<&str> = agreement
        .duties
        .iter()
        .filter_map(|duty| match &duty.form {
            DutyForm::Meeting { purpose, .. } => Some(purpose.as_str()),
            DutyForm::Review { .. } | DutyForm::Standing { .. } => None,
        })
        .collect();
    let mut purposes = Vec::new();
    for typed in all_given(matches, "purpose") {
        let purpose = lexicon::value(typed);
        if !known.contains(&purpose.as_str()) {
            return Err(bad_value("--purpose", typed, &known.join(", ")));
        }
        if !purposes.contains(&purpose) {
            purposes.push(purpose);
        }
    }
    Ok(purposes)
}

/// Who arranges the meeting.
///
/// # Errors
/// As for a party.
pub fn arranger(app: &App, case: &Case, matches: &ArgMatches) -> Result<Option<PartyId>, Failure> {
    given(matches, "arranger").map(|input| find::party_or_actor(app, case, input, Forms::Exact)).transpose()
}

/// Who is recorded as having convened; nobody: whoever the rules name.
///
/// # Errors
/// As for a party, an office or a body.
pub fn conveners(app: &App, case: &Case, matches: &ArgMatches, body: &BodyId) -> Result<Vec<NamedConvener>, Failure> {
    all_given(matches, "convened-by").into_iter().map(|input| find::convener(app, case, input, body)).collect()
}

/// Parties that an option names, each once.
///
/// # Errors
/// As for a party.
pub fn parties(app: &App, case: &Case, matches: &ArgMatches, id: &str) -> Result<Vec<PartyId>, Failure> {
    let mut parties = Vec::new();
    for input in all_given(matches, id) {
        let party = find::party_or_actor(app, case, input.trim(), Forms::Exact)?;
        if !parties.contains(&party) {
            parties.push(party);
        }
    }
    Ok(parties)
}
