//! How the cooperation stands under several agreements on a day, on one screen: how many are in force, what is next, late, due
//! and open. It is told out of what each agreement tells in lists of all, and so out of what is kept of it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::due;
use super::paint::Tone;
use super::screen::MOST;
use super::screen::Rows;
use super::screen::fitting;
use super::sheet::Sheet;
use super::status::Among;
use super::status::line_of;
use super::status::place_of;
use super::status::urgency;
use super::told::MeetingLine;
use super::told::OwedLine;
use super::told::OwedShown;
use super::told::StandingLine;
use super::told::unpacked;
use crate::answer::due::key::Key;
use crate::answer::due::kind::Kind;
use crate::text::Words;

/// So many agreements are named where they are in force.
const NAMED: usize = 6;

/// No line is longer than this: a text that somebody typed may be, and is to be read where the command shows it.
const LONGEST: usize = 130;

/// Things of one kind: their number, and the first of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Few<K> {
    pub all: usize,
    /// At most as many as one screen could show, in the order of their ranks; of one rank in the order in which they came.
    first: Vec<(K, Vec<u8>, usize)>,
}

impl<K: Ord> Default for Few<K> {
    fn default() -> Few<K> {
        Few { all: 0, first: Vec::new() }
    }
}

impl<K: Ord> Few<K> {
    fn add(&mut self, rank: K, bytes: &[u8], days: usize) {
        self.all += 1;
        let place = self.first.partition_point(|(other, ..)| *other <= rank);
        if place < MOST {
            self.first.insert(place, (rank, bytes.to_vec(), days));
            self.first.truncate(MOST);
        }
    }
}

/// How several agreements stand on a day, as it is heard of one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    on: NaiveDate,
    agreements: Vec<String>,
    /// Those that are not in force yet, and those that no longer are.
    pub not_yet: usize,
    pub ended: usize,
    not_in_force: Few<()>,
    out_of_force: BTreeSet<String>,
    /// The places of those of which nobody knows from when they will be in force.
    waiting: BTreeSet<i64>,
    pub meetings: Few<()>,
    pub late: Few<(bool, std::cmp::Reverse<Option<NaiveDate>>)>,
    pub due: Few<()>,
    pub open: Few<()>,
}

impl Overview {
    /// Nothing is known yet of the `agreements`, in the order of their loading.
    #[must_use]
    pub fn new(agreements: Vec<String>, on: NaiveDate) -> Overview {
        Overview {
            on,
            agreements,
            not_yet: 0,
            ended: 0,
            not_in_force: Few::default(),
            out_of_force: BTreeSet::new(),
            waiting: BTreeSet::new(),
            meetings: Few::default(),
            late: Few::default(),
            due: Few::default(),
            open: Few::default(),
        }
    }

    /// Hears from the beginning which are not in force.
    pub fn begin_standings(&mut self) {
        (self.not_yet, self.ended, self.not_in_force) = (0, 0, Few::default());
        self.out_of_force.clear();
        self.waiting.clear();
    }

    /// Hears from the beginning what is owed.
    pub fn begin_owed(&mut self) {
        (self.late, self.due, self.open) = (Few::default(), Few::default(), Few::default());
    }

    /// Hears from the beginning which meetings are to come.
    pub fn begin_meetings(&mut self) {
        self.meetings = Few::default();
    }

    /// Hears of the agreement at a place that it is not in force, in the packed form.
    pub fn add_standing(&mut self, place: i64, bytes: &[u8]) {
        let Some(line) = unpacked::<StandingLine<'_>>(bytes) else { return };
        *(if line.has_ended { &mut self.ended } else { &mut self.not_yet }) += 1;
        if !line.has_begin {
            self.waiting.insert(place);
        }
        if self.agreements.len() <= NAMED {
            self.out_of_force.insert(line.agreement.into_owned());
        }
        self.not_in_force.add((), bytes, 0);
    }

    /// Hears of something owed under the agreement at a place, so many days after the first on which it is told, in the packed
    /// form. What is not in force is heard of before.
    pub fn add_owed(&mut self, place: i64, days: usize, bytes: &[u8]) {
        let Some(head) = OwedShown::unpacked(bytes) else { return };
        let among = place_of(head.verdict(), head.by, self.on);
        // What is missing for entry into force is told by the agreement not being in force, not one by one.
        if matches!(among, Some(Among::Due | Among::Open)) && self.waiting.contains(&place) && is_consent(bytes, days) {
            return;
        }
        match among {
            Some(Among::Due) => self.due.add((), bytes, days),
            Some(Among::Open) => self.open.add((), bytes, days),
            Some(Among::Late) => self.late.add(urgency(head.verdict(), head.by), bytes, days),
            None => {}
        }
    }

    /// Hears of a meeting that is to come, in the packed form.
    pub fn add_meeting(&mut self, bytes: &[u8]) {
        self.meetings.add((), bytes, 0);
    }

    /// The overview on one screen.
    #[must_use]
    pub fn sheet(&self, words: &Words, width: usize) -> Sheet {
        let meetings = rows("row-meetings", "yhdyspinta meeting list --upcoming", &self.meetings, |bytes, _| {
            Some(meeting(&unpacked(bytes)?, words))
        });
        let late = owed("row-late", &self.late, words);
        let due = owed("row-due", &self.due, words);
        let open = owed("row-open", &self.open, words);
        let standings = rows("row-not-in-force", "yhdyspinta agreement list", &self.not_in_force, |bytes, _| {
            let line: StandingLine<'_> = unpacked(bytes)?;
            let values = [("id", line.agreement.as_ref().into()), ("state", line.state.as_ref().into())];
            Some((words.say_with("overview-standing", &values), Tone::Plain))
        });
        fitting(width, MOST - 1, |most| {
            let mut sheet = Sheet::new(self.sentence(words));
            if let Some(named) = self.named(words) {
                sheet.row(words.say("row-in-force"), named);
            }
            standings.add_to(&mut sheet, words, most);
            meetings.add_to(&mut sheet, words, most);
            if meetings.all == 0 {
                sheet.row(words.say(meetings.head), words.say("overview-no-meeting"));
            }
            for kind in [&late, &due, &open] {
                kind.add_to(&mut sheet, words, most);
            }
            if late.all + due.all + open.all == 0 {
                sheet.row(words.say("row-due"), words.say("status-nothing-due"));
            }
            if let Some(id) = self.most_urgent() {
                sheet.row(words.say("row-of-one"), words.say_with("overview-of-one", &[("id", id.into())]));
            }
            sheet
        })
    }

    /// How many there are, and how many of them are in force.
    fn sentence(&self, words: &Words) -> String {
        let in_force = self.agreements.len().saturating_sub(self.not_yet + self.ended);
        let counts =
            [("overview-in-force", in_force), ("overview-not-yet", self.not_yet), ("overview-ended", self.ended)];
        let told = counts.into_iter().filter(|(_, count)| *count > 0);
        let mut told: Vec<String> = told.map(|(key, count)| words.say_with(key, &[("count", count.into())])).collect();
        if self.not_yet + self.ended == 0 {
            told = vec![words.say("overview-all-in-force")];
        }
        let values = [("count", self.agreements.len().into()), ("parts", words.list(&told).into())];
        words.say_with("overview-agreements", &values)
    }

    /// Those that are in force, where they are few.
    fn named(&self, words: &Words) -> Option<String> {
        if self.agreements.len() > NAMED {
            return None;
        }
        let in_force = self.agreements.iter().filter(|id| !self.out_of_force.contains(*id));
        let in_force: Vec<String> = in_force.cloned().collect();
        (!in_force.is_empty()).then(|| words.list(&in_force))
    }

    /// The agreement under which something is most urgent, else the first.
    fn most_urgent(&self) -> Option<String> {
        let late = self.late.first.first().map(|(_, bytes, _)| bytes);
        let owed = late.or_else(|| [&self.due, &self.open].iter().find_map(|few| Some(&few.first.first()?.1)));
        let named = owed.and_then(|bytes| OwedLine::unpacked(bytes, 0)).map(|line| line.parts().agreement().to_owned());
        named.or_else(|| self.agreements.first().cloned())
    }
}

/// Whether it is an approval or a signature that is owed.
fn is_consent(bytes: &[u8], days: usize) -> bool {
    let key = OwedLine::unpacked(bytes, days).map(|line| line.parts().key);
    let key = key.and_then(|key| key.parse::<Key>().ok());
    key.is_some_and(|key| matches!(key.kind, Kind::Approval | Kind::Signature))
}

fn rows<K: Ord>(
    head: &'static str,
    command: &'static str,
    few: &Few<K>,
    line: impl Fn(&[u8], usize) -> Option<(String, Tone)>,
) -> Rows {
    let lines = few.first.iter().filter_map(|(_, bytes, days)| line(bytes, *days));
    Rows { head, command, lines: lines.collect(), all: few.all }
}

fn owed<K: Ord>(head: &'static str, few: &Few<K>, words: &Words) -> Rows {
    rows(head, "yhdyspinta due", few, |bytes, days| {
        let line = OwedLine::unpacked(bytes, days)?;
        let (verdict, parts) = (line.verdict(), line.parts());
        let kind = parts.key.parse::<Key>().ok()?.kind;
        let mut text = line_of(verdict, kind, line.head.by, (&parts.what, &parts.standing), words);
        // Whose matter it is need not be named twice.
        if parts.who != words.say("responsible-unsaid") && !parts.what.contains(&parts.who) {
            text.push_str(" – ");
            text.push_str(&parts.who);
        }
        let values = [("told", cut(text).into()), ("id", parts.agreement().into())];
        Some((words.say_with("overview-under", &values), due::tone(verdict)))
    })
}

fn meeting(line: &MeetingLine<'_>, words: &Words) -> (String, Tone) {
    let [number, body, day, time, ..] = &line.cells;
    let day = match time.as_ref() {
        "" => day.as_ref().to_owned(),
        time => words.say_with("meeting-day-and-time", &[("day", day.as_ref().into()), ("time", time.into())]),
    };
    let values = [("day", day.into()), ("body", body.as_ref().into()), ("meeting", number.as_ref().into())];
    let told = cut(words.say_with("overview-meeting", &values));
    let values = [("told", told.into()), ("id", line.agreement.as_ref().into())];
    (words.say_with("overview-under", &values), Tone::Plain)
}

/// The text, or its beginning where it is too long.
fn cut(text: String) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => text.get(..end).map(|begin| format!("{}…", begin.trim_end())).unwrap_or(text),
        None => text,
    }
}
