//! Shows a meeting after it was written.

use crate::app::App;
use crate::app::record::Recorded;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::entry::EntryNumber;
use crate::history::entry::MeetingNumber;
use crate::text::message::Message;
use crate::view::meeting::Done;
use crate::view::meeting::MeetingView;

/// Shows the meeting that the new entries, or those that stood already, are about.
///
/// # Errors
/// When stdout cannot be written.
pub fn written(app: &App, recorded: &Recorded) -> anyhow::Result<Exit> {
    let case = &recorded.after;
    let written: &[EntryNumber] = if recorded.changed { &recorded.entries } else { &recorded.already };
    let number = written.iter().find_map(|entry| number_of(recorded, *entry));
    let meeting = number.and_then(|number| case.history.meetings.get(&number));
    let view = meeting.and_then(|meeting| MeetingView::of(case.basis(), case.names(), meeting, app.today));
    let Some(mut view) = view else {
        return Err(Failure::new(Kind::Io, "failure-internal").hint(Message::new("hint-internal")).into());
    };
    view.done = Some(Done { entries: &recorded.entries, changed: recorded.changed, dry_run: recorded.dry_run });
    app.show(&view, Exit::Done)
}

/// The meeting that an entry is about.
fn number_of(recorded: &Recorded, entry: EntryNumber) -> Option<MeetingNumber> {
    recorded.after.names().entry(entry)?.fact.concerns().meeting
}
