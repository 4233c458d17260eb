//! Rules of everyday cooperation, quiet days and reminders.

use super::CLAUSE;
use super::Key;
use super::Kind;
use super::READING;
use super::Rule;
use super::Shape;
use super::Sort;
use super::bodies::OFFICES;

/// `[costs]`.
pub static COSTS: Shape = Shape {
    name: "costs",
    about: "Who pays what.",
    keys: &[
        Key::may("not_paid", Kind::List(&Kind::Line), "What nobody is paid, as \"fees\", \"mileage\"."),
        Key::may("representatives", Kind::Choice(&["own_organisation"]), "Who pays for representatives."),
        Key::may("meeting", Kind::Choice(&["arranger", "convener"]), "Who pays for a meeting."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

/// Who informs.
pub const INFORMS: &[&str] = &["meeting", "agreed", "party"];

/// `[communication]`, and the same in a body.
pub static COMMUNICATION: Shape = Shape {
    name: "communication",
    about: "Who is responsible for communication.",
    keys: &[
        Key::may("meeting", Kind::Choice(&["convener"]), "Whoever convenes the meeting."),
        Key::may("agreed", Kind::Flag, "As the body agrees and the register records."),
        Key::may("party", Kind::Refers(Sort::Party), "This party."),
        CLAUSE,
        READING,
    ],
    rules: &[Rule::ExactlyOne(INFORMS)],
};

/// `[representatives]`.
pub static REPRESENTATIVES: Shape = Shape {
    name: "representatives",
    about: "Who names representatives.",
    keys: &[Key::must("named_by", Kind::Choice(&["own_organisation"]), "Who names them."), CLAUSE, READING],
    rules: &[],
};

/// How long before.
pub const LEADS: &[&str] = &["days", "weeks", "clear_days"];

/// `[invitation]`, and the same in a body.
pub static INVITATION: Shape = Shape {
    name: "invitation",
    about: "By when an invitation is sent: exactly one of the three.",
    keys: &[
        Key::may("days", Kind::Whole, "So many days before the meeting."),
        Key::may("weeks", Kind::Whole, "So many weeks before the meeting."),
        Key::may("clear_days", Kind::Whole, "So many whole days between sending and meeting."),
        CLAUSE,
        READING,
    ],
    rules: &[Rule::ExactlyOne(LEADS)],
};

/// `[minutes]`, and the same in a body.
pub static MINUTES: Shape = Shape {
    name: "minutes",
    about: "By when minutes are ready.",
    keys: &[Key::must("days", Kind::Whole, "So many days after the meeting."), CLAUSE, READING],
    rules: &[],
};

/// How many must be present.
pub const QUORUMS: &[&str] = &["members", "share"];

/// `[quorum]`, and the same in a body.
pub static QUORUM: Shape = Shape {
    name: "quorum",
    about: "How many must be present: exactly one of the two.",
    keys: &[
        Key::may("members", Kind::Whole, "So many members."),
        Key::may("share", Kind::Share, "More than this share of the members."),
        CLAUSE,
        READING,
    ],
    rules: &[Rule::ExactlyOne(QUORUMS)],
};

/// `[[quiet]]`.
pub static QUIET: Shape = Shape {
    name: "quiet",
    about: "Days on which a meeting gets a warning, never a refusal.",
    keys: &[
        Key::must("name", Kind::Name, "What the days are."),
        Key::must("from", Kind::DayOrSeason, "First day, as \"07-01\" every year or a full date once."),
        Key::must("until", Kind::DayOrSeason, "Last day."),
        Key::may("parties", Kind::List(&Kind::Refers(Sort::Party)), "Of these parties only."),
    ],
    rules: &[],
};

/// `[reminders]`.
pub static REMINDERS: Shape = Shape {
    name: "reminders",
    about: "When to remind: the user's own choice, not the agreement's.",
    keys: &[
        Key::may("days_before", Kind::List(&Kind::Whole), "Days before the last possible day."),
        Key::may("late_every_days", Kind::Whole, "When late: again after so many days."),
        Key::may("notice_end_days_before", Kind::Whole, "The end of a notice: from so many days before."),
        Key::may("escalation", Kind::Tables(&ESCALATION), "When late: to whom, one step at a time."),
    ],
    rules: &[],
};

/// Who is reminded next.
pub const STEPS: &[&str] = &["convener", "office", "party"];

static ESCALATION: Shape = Shape {
    name: "escalation",
    about: "Somebody to whom a late matter goes: exactly one of the three.",
    keys: &[
        Key::may("convener", Kind::Flag, "Whoever convenes."),
        Key::may("office", Kind::Choice(OFFICES), "Whoever holds the office."),
        Key::may("party", Kind::Refers(Sort::Party), "This party."),
    ],
    rules: &[Rule::ExactlyOne(STEPS)],
};
