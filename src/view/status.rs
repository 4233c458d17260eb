//! How the cooperation stands on a day, on one screen: in force or not, what is next, due, late and open.

use std::cmp::Reverse;

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
use super::paint::Tone;
use super::screen::Rows;
use super::screen::fitting;
use super::screen::most;
use super::sheet::Sheet;
use crate::answer::Basis;
use crate::answer::bodies;
use crate::answer::convener::of_meeting::convener_of_meeting;
use crate::answer::due::item::Item;
use crate::answer::due::item::Responsible;
use crate::answer::due::kind::Kind;
use crate::answer::due::listed;
use crate::answer::due::scope::Scope;
use crate::answer::due::verdict::Verdict;
use crate::answer::termination::NoticeStatus;
use crate::answer::termination::notice_effect;
use crate::history::meeting::Meeting;
use crate::text::Words;

/// So many days ahead things that are due are told.
const AHEAD: u64 = 60;

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
        let mut meetings = basis.history.meetings.open();
        meetings.retain(|meeting| meeting.day() >= on);
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
        for item in listed(basis, on, &Scope::default()) {
            match place_of(item.verdict, item.by, on) {
                Some(Among::Due) => status.due.push(item),
                Some(Among::Late) => status.late.push(item),
                Some(Among::Open) => status.open.push(item),
                None => {}
            }
        }
        status.late.sort_by_cached_key(|item| urgency(item.verdict, item.by));
        status
    }

    /// The planned meetings with who convenes them.
    #[must_use]
    pub fn meeting_views(&self) -> Vec<MeetingView<'a>> {
        let view = |meeting: &&'a Meeting| MeetingView::of(self.basis, self.names, meeting, self.on);
        self.meetings.iter().filter_map(view).collect()
    }
}

/// The status of an agreement, on one screen where it fits.
#[must_use]
pub fn sheet(status: &Status<'_>, words: &Words, width: usize) -> Sheet {
    let told = Told::of(status, words);
    fitting(width, told.most, |most| told.with_most(words, most))
}

/// The sentences about one agreement, told once however many of them the screen has room for.
struct Told {
    sentence: String,
    /// So many rows of a kind at most.
    most: usize,
    meetings: Rows,
    late: Rows,
    due: Rows,
    open: Rows,
    /// What stands behind all of these.
    last: Vec<(&'static str, String)>,
}

impl Told {
    fn of(status: &Status<'_>, words: &Words) -> Told {
        // Whose approvals are missing for entry into force is told by the note, not one by one.
        let counted = |item: &&Item| {
            status.state.in_force_from.is_some() || !matches!(item.kind, Kind::Approval | Kind::Signature)
        };
        let due: Vec<&Item> = status.due.iter().filter(counted).collect();
        let open: Vec<&Item> = status.open.iter().filter(counted).collect();
        let late: Vec<&Item> = status.late.iter().collect();
        let most = most(&[status.meetings.len(), late.len(), due.len(), open.len()]);
        let items = |head, items: &[&Item]| {
            let lines = items.iter().take(most).map(|item| (line(item, status, words), tone(item.verdict))).collect();
            Rows { head, command: "yhdyspinta due", lines, all: items.len() }
        };
        let late = items("row-late", &late);
        let due = items("row-due", &due);
        let open = items("row-open", &open);
        let mut last = Vec::new();
        if late.all == 0 && due.all == 0 && open.all == 0 && status.state.in_force {
            last.push(("row-due", words.say("status-nothing-due")));
        }
        last.extend(notices(status, words).map(|told| ("row-notice", told)));
        last.extend(notes(status.basis, status.on, words).into_iter().map(|note| ("row-note", note)));
        if !status.registered {
            last.push(("row-note", words.say("note-no-register")));
        }
        let meetings = Rows {
            head: "row-next-meeting",
            command: "yhdyspinta meeting list --upcoming",
            lines: next_meetings(status, most, words),
            all: status.meetings.len(),
        };
        Told { sentence: status.state.sentence(status.on, words), most, meetings, late, due, open, last }
    }

    fn with_most(&self, words: &Words, most: usize) -> Sheet {
        let mut sheet = Sheet::new(&self.sentence);
        self.meetings.add_to(&mut sheet, words, most);
        if self.meetings.lines.is_empty() {
            sheet.row(words.say(self.meetings.head), words.say("status-no-meeting"));
        }
        for kind in [&self.late, &self.due, &self.open] {
            kind.add_to(&mut sheet, words, most);
        }
        for (head, text) in &self.last {
            sheet.row(words.say(head), text);
        }
        sheet
    }
}

/// The notices that run or have run out, and those that have yet to reach somebody, on one line.
fn notices(status: &Status<'_>, words: &Words) -> Option<String> {
    let (basis, on) = (status.basis, status.on);
    let parties = basis.agreement.parties.iter().map(|party| &party.id);
    let told = parties.filter(|party| basis.history.notice(party, on).is_some()).filter_map(|party| {
        let effect = notice_effect(basis, party, on);
        let key = match effect.status {
            NoticeStatus::Running => "status-notice-running",
            NoticeStatus::Ended => "status-notice-ended",
            NoticeStatus::Incomplete => "status-notice-incomplete",
            NoticeStatus::NoNotice
            | NoticeStatus::NotInForce
            | NoticeStatus::InvalidForm
            | NoticeStatus::TooEarly
            | NoticeStatus::Withdrawn => return None,
        };
        let free_from = effect.last_day.and_then(|last_day| last_day.succ_opt());
        let values = [
            ("party", status.names.party(party, words).into()),
            ("id", party.0.as_str().into()),
            ("day", free_from.map(|day| words.date(day)).unwrap_or_default().into()),
        ];
        Some(words.say_with(key, &values))
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// The next meetings, each with who convenes it.
fn next_meetings(status: &Status<'_>, most: usize, words: &Words) -> Vec<(String, Tone)> {
    let known =
        status.meetings.iter().filter_map(|meeting| Some((*meeting, bodies::body(status.basis, &meeting.body)?)));
    let told = known.take(most).map(|(meeting, of)| {
        let convener = convener_of_meeting(status.basis, of, meeting);
        let who = match convener.value() {
            Some(convener) => status.names.convener(convener, words),
            None => words.say("responsible-open-convener"),
        };
        let values = [
            ("day", words.weekday_and_date(meeting.day()).into()),
            ("body", status.names.body(&meeting.body, words).into()),
            ("meeting", meeting.number.0.into()),
            ("who", who.into()),
        ];
        (words.say_with("status-meeting", &values), Tone::Plain)
    });
    told.collect()
}

fn line(item: &Item, status: &Status<'_>, words: &Words) -> String {
    let (what, standing) = (what(item, status.names, words), standing(item, words));
    let mut line = line_of(item.verdict, item.kind, item.by, (&what, &standing), words);
    // The body whose matter it is need not be named twice.
    let is_own = matches!(&item.responsible, Responsible::Body(body) if item.body.as_ref() == Some(body))
        || matches!(&item.responsible, Responsible::Party(party) if item.party.as_ref() == Some(party))
        || item.responsible == Responsible::Unsaid;
    if !is_own {
        line.push_str(" – ");
        line.push_str(&who(&item.responsible, status.names, words));
    }
    line
}

/// What is owed and how it stands, on one line, without who has to act.
pub(super) fn line_of(
    verdict: Verdict,
    kind: Kind,
    by: Option<NaiveDate>,
    (what, standing): (&str, &str),
    words: &Words,
) -> String {
    let values = [
        ("what", what.into()),
        ("standing", standing.into()),
        ("by", by.map(|by| words.date(by)).unwrap_or_default().into()),
    ];
    let key = match (verdict, by) {
        (Verdict::Late, _) => "status-item-late",
        (_, Some(_)) if kind.comes_by_itself() => "due-line-on",
        (_, Some(_)) => "status-item-by",
        (_, None) => "status-item",
    };
    words.say_with(key, &values)
}

/// Among what of the status something owed stands on `on`; none where it is not told there.
pub(super) fn place_of(verdict: Verdict, by: Option<NaiveDate>, on: NaiveDate) -> Option<Among> {
    let last = on.checked_add_days(Days::new(AHEAD)).unwrap_or(NaiveDate::MAX);
    match verdict {
        Verdict::AtRisk => Some(Among::Due),
        Verdict::Due if by.is_none_or(|by| by <= last) => Some(Among::Due),
        Verdict::Missed | Verdict::Late => Some(Among::Late),
        Verdict::Open => Some(Among::Open),
        Verdict::Due | Verdict::Partial | Verdict::Met | Verdict::Above | Verdict::Waived => None,
    }
}

/// What is told of things owed, each by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Among {
    Due,
    Late,
    Open,
}

/// The order of what is late: what is still undone comes first, and of that the latest, for what is longest past is least to
/// be helped.
pub(super) fn urgency(verdict: Verdict, by: Option<NaiveDate>) -> (bool, Reverse<Option<NaiveDate>>) {
    (verdict == Verdict::Late, Reverse(by))
}
