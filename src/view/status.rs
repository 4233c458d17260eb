//! How the cooperation stands on a day, on one screen: in force or not, what is next, due, late and open.

use chrono::Days;
use chrono::NaiveDate;

use super::agreement::State;
use super::due::standing;
use super::due::tone;
use super::due::what;
use super::due::who;
use super::in_force::notes;
use super::meeting::MeetingView;
use super::names::Names;
use super::sheet::Sheet;
use crate::answer::Basis;
use crate::answer::due::item::Item;
use crate::answer::due::item::Responsible;
use crate::answer::due::kind::Kind;
use crate::answer::due::owed;
use crate::answer::due::scope::Scope;
use crate::answer::due::verdict::Verdict;
use crate::history::meeting::Meeting;
use crate::text::Words;

/// So many days ahead things that are due are told.
const AHEAD: u64 = 60;

/// More rows of a kind than this do not fit one screen.
const MOST: usize = 8;

/// Lines of one screen, without the prompt that follows.
const SCREEN: usize = 23;

/// How one agreement stands on a day.
#[derive(Debug)]
pub struct Status<'a> {
    pub state: State<'a>,
    pub names: Names<'a>,
    pub basis: Basis<'a>,
    pub on: NaiveDate,
    pub registered: bool,
    /// Planned meetings from the day on, in the order of their days.
    pub meetings: Vec<&'a Meeting>,
    /// To be done in the next 60 days, or without a last day.
    pub due: Vec<Item>,
    /// Missed, or done late, until it is settled.
    pub late: Vec<Item>,
    /// What cannot be told until something is recorded.
    pub open: Vec<Item>,
}

impl<'a> Status<'a> {
    /// Puts together how things stand at the end of `on`.
    #[must_use]
    pub fn of(basis: Basis<'a>, names: Names<'a>, version: u32, registered: bool, on: NaiveDate) -> Status<'a> {
        let mut meetings: Vec<&Meeting> =
            basis.history.meetings.values().filter(|meeting| meeting.is_open() && meeting.day() >= on).collect();
        meetings.sort_by_key(|meeting| (meeting.day(), meeting.time, meeting.number));
        let mut status = Status {
            state: State::of(basis, version, on),
            names,
            basis,
            on,
            registered,
            meetings,
            due: Vec::new(),
            late: Vec::new(),
            open: Vec::new(),
        };
        let last = on.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
        for item in owed(basis, on, &Scope::default()).into_iter().filter(Item::is_listed) {
            match item.verdict {
                Verdict::AtRisk => status.due.push(item),
                Verdict::Due if item.by.is_none_or(|by| by <= last) => status.due.push(item),
                Verdict::Missed | Verdict::Late => status.late.push(item),
                Verdict::Open => status.open.push(item),
                Verdict::Due | Verdict::Partial | Verdict::Met | Verdict::Above | Verdict::Waived => {}
            }
        }
        // What is still undone comes first, and of that the latest: what is longest past is least to be helped.
        status.late.sort_by_key(|item| (item.verdict == Verdict::Late, std::cmp::Reverse(item.by)));
        status
    }

    /// The planned meetings with who convenes them.
    #[must_use]
    pub fn meeting_views(&self) -> Vec<MeetingView<'a>> {
        self.meetings.iter().filter_map(|meeting| self.meeting_view(meeting)).collect()
    }

    fn meeting_view(&self, meeting: &'a Meeting) -> Option<MeetingView<'a>> {
        MeetingView::of(self.basis, self.names, meeting, self.on)
    }
}

/// The status of each agreement, on one screen where it fits.
#[must_use]
pub fn sheet(all: &[Status<'_>], words: &Words, width: usize) -> Sheet {
    let lines = |sheet: &Sheet| sheet.render(width).lines().count();
    let meetings: Vec<Vec<String>> = all.iter().map(|status| next_meetings(status, words)).collect();
    // What is left out is counted and found by the command beside the count.
    (2..MOST)
        .rev()
        .map(|most| with_most(all, &meetings, words, most))
        .find(|sheet| lines(sheet) <= SCREEN)
        .unwrap_or_else(|| with_most(all, &meetings, words, 1))
}

fn with_most(all: &[Status<'_>], meetings: &[Vec<String>], words: &Words, most: usize) -> Sheet {
    let mut sheet = Sheet::default();
    for (status, meetings) in all.iter().zip(meetings) {
        if all.len() > 1 {
            let title = status.state.agreement.title.in_language(words.language.code());
            let state = status.state.told(status.on, words);
            let values =
                [("title", title.into()), ("id", status.names.agreement.id.as_str().into()), ("state", state.into())];
            sheet.heading(words.say_with("status-of", &values));
        } else {
            sheet.line(status.state.sentence(status.on, words));
        }
        rows(&mut sheet, status, meetings, words, most);
    }
    sheet
}

fn rows(sheet: &mut Sheet, status: &Status<'_>, meetings: &[String], words: &Words, most: usize) {
    told_meetings(sheet, status, meetings, words, most);
    // Whose approvals are missing for entry into force is told by the note, not one by one.
    let counted =
        |item: &&Item| status.state.in_force_from.is_some() || !matches!(item.kind, Kind::Approval | Kind::Signature);
    let due: Vec<&Item> = status.due.iter().filter(counted).collect();
    let late: Vec<&Item> = status.late.iter().collect();
    let open: Vec<&Item> = status.open.iter().filter(counted).collect();
    items(sheet, "row-late", &late, status, words, most);
    items(sheet, "row-due", &due, status, words, most);
    items(sheet, "row-open", &open, status, words, most);
    if late.is_empty() && due.is_empty() && open.is_empty() && status.state.in_force {
        sheet.row(words.say("row-due"), words.say("status-nothing-due"));
    }
    for note in notes(status.basis, status.on, words) {
        sheet.row(words.say("row-note"), note);
    }
    if !status.registered {
        sheet.row(words.say("row-note"), words.say("note-no-register"));
    }
}

/// The next meetings, each with who convenes it: as many as a screen could show.
fn next_meetings(status: &Status<'_>, words: &Words) -> Vec<String> {
    let views = status.meetings.iter().filter_map(|meeting| status.meeting_view(meeting)).take(MOST);
    let told = views.map(|view| {
        let who = match view.convener.value() {
            Some(convener) => status.names.convener(convener, words),
            None => words.say("responsible-open-convener"),
        };
        let values = [
            ("day", words.weekday_and_date(view.meeting.day()).into()),
            ("body", status.names.body(&view.meeting.body, words).into()),
            ("meeting", view.meeting.number.0.into()),
            ("who", who.into()),
        ];
        words.say_with("status-meeting", &values)
    });
    told.collect()
}

fn told_meetings(sheet: &mut Sheet, status: &Status<'_>, meetings: &[String], words: &Words, most: usize) {
    for meeting in meetings.iter().take(most) {
        sheet.row(words.say("row-next-meeting"), meeting);
    }
    more(sheet, "row-next-meeting", status.meetings.len(), most, "yhdyspinta meeting list --upcoming", words);
    if meetings.is_empty() {
        sheet.row(words.say("row-next-meeting"), words.say("status-no-meeting"));
    }
}

fn items(sheet: &mut Sheet, head: &str, all: &[&Item], status: &Status<'_>, words: &Words, most: usize) {
    for item in all.iter().take(most) {
        let values = [
            ("what", what(item, status.names, words).into()),
            ("standing", standing(item, words).into()),
            ("by", item.by.map(|by| words.date(by)).unwrap_or_default().into()),
        ];
        let key = match (item.verdict, item.by) {
            (Verdict::Late, _) => "status-item-late",
            (_, Some(_)) if item.kind.comes_by_itself() => "due-line-on",
            (_, Some(_)) => "status-item-by",
            (_, None) => "status-item",
        };
        let mut line = words.say_with(key, &values);
        // The body whose matter it is need not be named twice.
        let is_own = matches!(&item.responsible, Responsible::Body(body) if item.body.as_ref() == Some(body))
            || matches!(&item.responsible, Responsible::Party(party) if item.party.as_ref() == Some(party))
            || item.responsible == Responsible::Unsaid;
        if !is_own {
            line.push_str(" – ");
            line.push_str(&who(&item.responsible, status.names, words));
        }
        sheet.row_toned(words.say(head), line, tone(item.verdict));
    }
    more(sheet, head, all.len(), most, "yhdyspinta due", words);
}

fn more(sheet: &mut Sheet, head: &str, all: usize, most: usize, command: &str, words: &Words) {
    if all > most {
        let values = [("count", (all - most).into()), ("command", command.into())];
        sheet.row(words.say(head), words.say_with("status-more", &values));
    }
}
