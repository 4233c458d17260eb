//! A meeting as a sheet: when and where, who convenes and why, who answers for what, and what to know.

use chrono::NaiveDate;

use super::View;
use super::convener::next_step;
use super::convener::why_known;
use super::convener::with_supposed;
use super::json::convener::Asking;
use super::json::convener::answer;
use super::json::convener::convener as convener_json;
use super::json::convener::suggested;
use super::json::meeting::MeetingJson;
use super::json::meeting::WarningJson;
use super::json::responsible::Of;
use super::json::responsible::responsible;
use super::names::Names;
use super::questions::question;
use super::reasons::rows;
use super::responsible::Reasons;
use super::responsible::rows_of;
use super::sheet::Sheet;
use crate::agreement::party::PartyId;
use crate::agreement::practice::Quiet;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::bodies;
use crate::answer::bodies::BodyRef;
use crate::answer::cited;
use crate::answer::convener::Convener;
use crate::answer::convener::duty_with_purpose;
use crate::answer::convener::of_meeting::asked_of_meeting;
use crate::answer::convener::of_meeting::convener_of_meeting;
use crate::answer::in_force::is_in_force;
use crate::answer::meeting_warning::Warning;
use crate::answer::meeting_warning::warnings;
use crate::answer::moved::is_moved_since_invited;
use crate::answer::responsibility::Responsibility;
use crate::answer::responsibility::responsibility;
use crate::calendar::holiday::FreeDay;
use crate::history::entry::EntryNumber;
use crate::history::meeting::Meeting;
use crate::history::meeting::MeetingState;
use crate::text::Words;

mod list;

pub use self::list::Listed;
pub use self::list::MeetingTable;
pub use self::list::Meetings;
pub(super) use self::list::cells;

/// A meeting with everything that is told of it.
#[derive(Debug)]
pub struct MeetingView<'a> {
    pub names: Names<'a>,
    pub body: BodyRef<'a>,
    pub meeting: &'a Meeting,
    pub asked: Asked,
    pub in_force: bool,
    pub convener: Answer<Convener>,
    pub responsibility: Responsibility<'a>,
    pub warnings: Vec<Warning<'a>>,
    /// What a command has just done with it; none where it is only shown.
    pub done: Option<Done<'a>>,
}

/// What a command has just done.
#[derive(Debug, Clone, Copy)]
pub struct Done<'a> {
    pub entries: &'a [EntryNumber],
    pub changed: bool,
    pub dry_run: bool,
}

impl<'a> MeetingView<'a> {
    /// Puts together what is told of a meeting as of `today`; none where its body is unknown.
    #[must_use]
    pub fn of(basis: Basis<'a>, names: Names<'a>, meeting: &'a Meeting, today: NaiveDate) -> Option<MeetingView<'a>> {
        let body = bodies::body(basis, &meeting.body)?;
        let asked = asked_of_meeting(meeting);
        let mut convener = convener_of_meeting(basis, body, meeting);
        if meeting.recorded_conveners().is_empty() {
            for duty in meeting.purposes.iter().filter_map(|purpose| duty_with_purpose(basis, body.id(), purpose)) {
                convener = convener.also_because(cited(&duty.cite));
            }
        }
        let responsibility = responsibility(basis, body, &convener, Some(meeting), asked);
        let mut warnings = warnings(basis, body, meeting, today);
        if is_moved_since_invited(meeting, |number| names.entry(number)) {
            warnings.push(Warning::InvitedForAnotherDay);
        }
        Some(MeetingView {
            names,
            body,
            meeting,
            asked,
            in_force: is_in_force(basis, asked.day),
            convener,
            responsibility,
            warnings,
            done: None,
        })
    }

    /// The meeting as scripts read it.
    #[must_use]
    pub fn as_json(&self, words: &Words) -> MeetingJson {
        let meeting = self.meeting;
        let asking = Asking {
            body: &self.body.id().0,
            purpose: meeting.purposes.first().map(String::as_str),
            on: self.asked.day,
            in_force: self.in_force,
        };
        let convener = || answer(&self.convener, asking, self.names, words);
        let of = Of { body: &self.body.id().0, meeting: Some(meeting.number.0) };
        let ids = |parties: &[PartyId]| parties.iter().map(|party| party.0.clone()).collect::<Vec<_>>();
        let time = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
        let recorded = (!meeting.recorded_conveners().is_empty()).then(|| self.convener.value()).flatten();
        MeetingJson {
            schema: "yhdyspinta/meeting/1",
            agreement: self.names.agreement.id.clone(),
            id: meeting.number.0,
            body: meeting.body.0.clone(),
            joint_of: self
                .body
                .named()
                .map(|body| body.joint_of.iter().map(|id| id.0.clone()).collect())
                .unwrap_or_default(),
            date: meeting.date,
            time: meeting.time.map(time),
            ends: meeting.ends.map(time),
            place: meeting.place.clone(),
            remote: meeting.remote.clone(),
            title: meeting.title.clone(),
            purposes: meeting.purposes.clone(),
            arranger: meeting.arranger.as_ref().map(|party| party.0.clone()),
            state: meeting.state().word(),
            convened_by: recorded.map(|convener| convener_json(convener, self.names, words)),
            convened_on: meeting.convened.map(|convened| convened.on),
            held_on: meeting.held.map(|held| held.on),
            reason: meeting.reason.clone(),
            present: ids(&meeting.present),
            absent: ids(&meeting.absent),
            convener: convener(),
            responsible: responsible(of, convener(), &self.responsibility, self.names, words),
            warnings: self
                .warnings
                .iter()
                .map(|one| WarningJson { code: one.code(), text: warning(one, self, words) })
                .collect(),
            entries: meeting.entries.iter().map(|entry| entry.0).collect(),
            dry_run: self.done.is_some_and(|done| done.dry_run),
        }
    }

    fn facts(&self, sheet: &mut Sheet, words: &Words) {
        let meeting = self.meeting;
        let parties = |parties: &[PartyId]| {
            let each: Vec<String> = parties.iter().map(|party| self.names.party(party, words).to_owned()).collect();
            words.list(&each)
        };
        let texts = [
            ("row-title", meeting.title.clone()),
            ("row-purpose", (!meeting.purposes.is_empty()).then(|| purposes(meeting, words))),
            ("row-place", meeting.place.clone()),
            ("row-remote", meeting.remote.clone()),
            ("row-convened", meeting.convened.map(|convened| words.date(convened.on))),
            ("row-reason", meeting.reason.clone()),
            ("row-present", meeting.held.map(|_| parties(&meeting.present))),
            ("row-absent", meeting.held.map(|_| parties(&meeting.absent))),
        ];
        for (head, text) in texts {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                sheet.row(words.say(head), text);
            }
        }
    }
}

impl View for MeetingView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = Sheet::new(line(self.meeting, self.names, words));
        if let Some(done) = self.done {
            sheet.line(words.say(match (done.changed, done.dry_run) {
                (false, _) => "recorded-already",
                (true, true) => "recorded-dry-run",
                (true, false) => "recorded",
            }));
        }
        self.facts(&mut sheet, words);
        if self.meeting.cancelled.is_none() {
            let told = (self.body, self.asked, told_as(Some(self.meeting)));
            convener_rows(&mut sheet, &self.convener, told, self.names, words);
            let of = (self.body.id(), Some(self.meeting));
            rows_of(&mut sheet, &self.responsibility, of, Reasons::LeftOut, self.names, words);
        }
        for one in &self.warnings {
            sheet.row(words.say("row-note"), warning(one, self, words));
        }
        if self.meeting.is_open() && self.warnings.iter().any(Warning::is_about_the_day) {
            let values = [("meeting", self.meeting.number.0.into())];
            sheet.row(words.say("row-next"), words.say_with("next-move", &values));
        }
        let entries: Vec<String> = self.meeting.entries.iter().map(|entry| entry.0.to_string()).collect();
        sheet.row(words.say("row-entries"), entries.join(", "));
        sheet
    }

    fn json(&self, words: &Words) -> String {
        serde_json::to_string(&self.as_json(words)).unwrap_or_default()
    }
}

/// How it is told who convenes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// The meeting was held, so somebody has convened it; the entry that says so.
    pub held: Option<EntryNumber>,
    /// The register says who convened, and the rules were not asked.
    pub recorded: bool,
}

/// How it is told who convenes a meeting; none: the body's next.
#[must_use]
pub fn told_as(meeting: Option<&Meeting>) -> Telling {
    Telling {
        held: meeting.and_then(|meeting| meeting.held.as_ref()).map(|held| held.entry),
        recorded: meeting.is_some_and(|meeting| !meeting.recorded_conveners().is_empty()),
    }
}

/// Adds who convenes, why, and what would answer an open question.
pub fn convener_rows(
    sheet: &mut Sheet,
    answer: &Answer<Convener>,
    (body, asked, telling): (BodyRef<'_>, Asked, Telling),
    names: Names<'_>,
    words: &Words,
) {
    let head = words.say(if telling.held.is_some() { "row-convened-by" } else { "row-convener" });
    match answer {
        Answer::Known { value, certainty, .. } => {
            sheet.row(head, names.convener(value, words));
            let because = match certainty {
                _ if telling.recorded => words.say("why-recorded"),
                certainty => why_known(value, *certainty, (body, asked), names, words),
            };
            sheet.row(words.say("row-why"), with_supposed(because, answer, (body, asked), names, words));
        }
        Answer::Open { question: open, .. } => {
            sheet.row(head, words.say("convener-not-known"));
            let because = question(open, names, words);
            sheet.row(words.say("row-why"), with_supposed(because, answer, (body, asked), names, words));
        }
    }
    rows(sheet, answer.because(), names, words);
    if let Answer::Open { question: open, suggestion, .. } = answer {
        if let Some(text) = suggestion.as_ref().and_then(|one| suggested(one, names, words)) {
            sheet.row(words.say("row-suggestion"), text);
        }
        if let Some(step) = next_step(open, body, words) {
            sheet.row(words.say("row-next"), step);
        }
    } else if let (Some(entry), false) = (telling.held, telling.recorded) {
        let values = [("entry", entry.0.into())];
        sheet.row(words.say("row-note"), words.say_with("note-convened-by-rules", &values));
    }
}

/// A meeting in one line: number, body, when, and what has become of it.
#[must_use]
pub fn line(meeting: &Meeting, names: Names<'_>, words: &Words) -> String {
    words.say_with(
        "meeting-line",
        &[
            ("meeting", meeting.number.0.into()),
            ("body", names.body(&meeting.body, words).into()),
            ("when", when(meeting, words).into()),
            ("state", state(meeting.state(), words).into()),
        ],
    )
}

/// What has become of a meeting, in a word.
#[must_use]
pub fn state(state: MeetingState, words: &Words) -> String {
    words.say(match state {
        MeetingState::Planned => "meeting-state-planned",
        MeetingState::Convened => "meeting-state-convened",
        MeetingState::Held => "meeting-state-held",
        MeetingState::Cancelled => "meeting-state-cancelled",
    })
}

/// Day and time.
fn when(meeting: &Meeting, words: &Words) -> String {
    let day = words.weekday_and_date(meeting.day());
    match time(meeting, words) {
        Some(time) => words.say_with("meeting-day-and-time", &[("day", day.into()), ("time", time.into())]),
        None => day,
    }
}

/// From when to when, as far as it is known.
#[must_use]
pub fn time(meeting: &Meeting, words: &Words) -> Option<String> {
    let from = words.time(meeting.time?);
    Some(match meeting.ends {
        Some(ends) => format!("{from}–{}", words.time(ends)),
        None => from,
    })
}

fn purposes(meeting: &Meeting, words: &Words) -> String {
    let each: Vec<String> = meeting.purposes.iter().map(|one| purpose(one, words)).collect();
    words.list(&each)
}

/// A purpose in the reader's words; one that the agreement made up is shown as it is.
fn purpose(purpose: &str, words: &Words) -> String {
    words.find(&format!("purpose-{purpose}"), &[]).unwrap_or_else(|| purpose.to_owned())
}

/// The name of a quiet period, with the parties whose it is where it is not everybody's.
fn quiet_name(quiet: &Quiet, names: Names<'_>, words: &Words) -> String {
    let name = quiet.name.in_language(words.language.code());
    let parties: Vec<String> = quiet.parties.iter().map(|party| names.party(party, words).to_owned()).collect();
    if parties.is_empty() { name.to_owned() } else { format!("{name} ({})", words.list(&parties)) }
}

/// Something to know, as a sentence with the command that helps.
fn warning(warning: &Warning<'_>, view: &MeetingView<'_>, words: &Words) -> String {
    let day = words.weekday_and_date(view.meeting.day());
    let number = view.meeting.number.0;
    let body = view.names.body(view.body.id(), words);
    match warning {
        Warning::FreeDay(FreeDay::Holiday(holiday)) => {
            let id = holiday.id();
            let name = words.find(&format!("holiday-{id}"), &[]).unwrap_or_else(|| id.to_owned());
            words.say_with("warning-holiday", &[("day", day.into()), ("name", name.into())])
        }
        Warning::FreeDay(FreeDay::Saturday) => words.say_with("warning-saturday", &[("day", day.into())]),
        Warning::FreeDay(FreeDay::Sunday) => words.say_with("warning-sunday", &[("day", day.into())]),
        Warning::QuietPeriod(quiet) => words.say_with(
            "warning-quiet-period",
            &[("day", day.into()), ("name", quiet_name(quiet, view.names, words).into())],
        ),
        Warning::MoreThanAgreed { count, max } => {
            words.say_with("warning-more-than-agreed", &[("count", (*count).into()), ("max", (*max).into())])
        }
        Warning::SamePartiesSameDay { meeting, body: other } => words.say_with(
            "warning-same-day",
            &[("meeting", meeting.0.into()), ("body", view.names.body_genitive(other, words).into())],
        ),
        Warning::BodyEnded { last_day } => {
            words.say_with("warning-body-ended", &[("body", body.into()), ("day", words.date(*last_day).into())])
        }
        Warning::BodyNotYet { from } => {
            words.say_with("warning-body-not-yet", &[("body", body.into()), ("day", words.date(*from).into())])
        }
        Warning::PartyEnded { party, last_day } => {
            let party = view.names.agreement.party(party).map_or(party.0.as_str(), |party| party.short.as_str());
            words.say_with("warning-party-ended", &[("party", party.into()), ("day", words.date(*last_day).into())])
        }
        Warning::NotInForce => words.say_with("warning-not-in-force", &[("day", day.into())]),
        Warning::PastDate => words.say_with("warning-past-date", &[("day", day.into()), ("meeting", number.into())]),
        Warning::PurposeOfOthers { purpose: what, bodies } => {
            let bodies: Vec<String> = bodies.iter().map(|id| view.names.body(id, words).to_owned()).collect();
            let values = [("purpose", purpose(what, words).into()), ("bodies", words.list(&bodies).into())];
            words.say_with("warning-purpose-of-others", &values)
        }
        Warning::InvitationLate { by } => words.say_with("warning-invitation-late", &[("day", words.date(*by).into())]),
        Warning::InvitationAfter { on } => {
            let values = [("on", words.date(*on).into()), ("day", words.date(view.meeting.day()).into())];
            words.say_with("warning-invitation-after", &values)
        }
        Warning::InvitedForAnotherDay => {
            words.say_with("warning-invited-for-another-day", &[("meeting", number.into())])
        }
        Warning::BelowQuorum { present, needed } => {
            words.say_with("warning-below-quorum", &[("present", (*present).into()), ("needed", (*needed).into())])
        }
        Warning::OutsideWindow { from, until, is_over } => words.say_with(
            if *is_over { "warning-after-window" } else { "warning-outside-window" },
            &[("from", words.date(*from).into()), ("until", words.date(*until).into())],
        ),
    }
}
