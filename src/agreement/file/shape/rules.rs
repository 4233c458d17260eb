//! Duties, annexes, spearheads, and when the agreement binds and how a party leaves.

use super::CLAUSE;
use super::Key;
use super::Kind;
use super::READING;
use super::Rule;
use super::Shape;
use super::Sort;

/// `[[duty]]`.
pub static DUTY: Shape = Shape {
    name: "duty",
    about: "What is owed besides the cadence of a body.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id; shared with bodies and kinds of new body."),
        Key::must("name", Kind::Name, "Name of the duty."),
        Key::must("kind", Kind::Choice(&["meeting", "review", "standing"]), "What it asks for."),
        Key::may("purpose", Kind::Line, "Of a meeting: the purpose that meets it."),
        Key::may("bodies", Kind::List(&Kind::Refers(Sort::Body)), "Of a meeting: the bodies whose meeting meets it."),
        Key::may("per", Kind::Choice(&["year", "term"]), "Of a meeting: how often."),
        Key::may("term", Kind::Refers(Sort::TermKind), "With per = \"term\": the kind of term."),
        Key::may("every_months", Kind::Whole, "Instead of per: so many months from the last meeting."),
        Key::may("window", Kind::Table(&WINDOW), "Of a meeting: the season in which it is held."),
        Key::may(
            "who",
            Kind::WordOrIds(&["all", "unspecified"], Sort::Anybody),
            "Of a review or a standing duty: whose it is.",
        ),
        Key::may("deadline", Kind::Date, "Of a review: the last day."),
        CLAUSE,
        READING,
    ],
    rules: &[Rule::WithWord("kind", "meeting", &["purpose", "bodies"]), Rule::WithWord("per", "term", &["term"])],
};

static WINDOW: Shape = Shape {
    name: "window",
    about: "A season of every year; it may cross the year.",
    keys: &[
        Key::must("from", Kind::MonthDay, "First day, as \"05-01\"."),
        Key::must("until", Kind::MonthDay, "Last day, as \"06-30\"."),
    ],
    rules: &[],
};

/// `[[annex]]`.
pub static ANNEX: Shape = Shape {
    name: "annex",
    about: "Something attached to the agreement.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id."),
        Key::must("title", Kind::Name, "Title of the annex."),
        Key::may("file", Kind::Line, "Where it is kept; left out: missing, a finding."),
        Key::may("sha256", Kind::Line, "Fingerprint of the file."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

/// `[[spearhead]]`.
pub static SPEARHEAD: Shape = Shape {
    name: "spearhead",
    about: "A priority of the cooperation.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id."),
        Key::must("name", Kind::Name, "Name of the priority."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

/// By what it enters into force.
pub const ENTRIES: &[&str] = &["when", "on"];

/// `[entry_into_force]`.
pub static ENTRY: Shape = Shape {
    name: "entry_into_force",
    about: "When the agreement enters into force.",
    keys: &[
        Key::may("when", Kind::Table(&WHEN), "The condition."),
        Key::may("on", Kind::Date, "Instead of when: on this day."),
        Key::may(
            "needs",
            Kind::List(&Kind::Choice(&["approval", "signature"])),
            "Which acts are needed; the later counts.",
        ),
        Key::may("not_before", Kind::Date, "Not before this day."),
        CLAUSE,
        READING,
    ],
    rules: &[Rule::ExactlyOne(ENTRIES)],
};

/// What it may wait for.
pub const CONDITIONS: &[&str] = &["on", "parties", "at_least", "population_over"];

static WHEN: Shape = Shape {
    name: "when",
    about: "The condition of entry into force.",
    keys: &[
        Key::may("parties", Kind::WordOrIds(&["all"], Sort::PartyOrGroup), "All parties, or these, must have acted."),
        Key::may("at_least", Kind::Whole, "And so many of the group `of`."),
        Key::may("of", Kind::Refers(Sort::Group), "The group that is counted."),
        Key::may("population_over", Kind::Share, "With more than this share of the group's population."),
        Key::may("on", Kind::Date, "On this day."),
    ],
    rules: &[Rule::OneOf(CONDITIONS)],
};

/// How long it lasts.
pub const LASTS: &[&str] = &["until_further_notice", "until"];

/// `[duration]`.
pub static DURATION: Shape = Shape {
    name: "duration",
    about: "How long the agreement lasts.",
    keys: &[
        Key::may("until_further_notice", Kind::Flag, "It has no last day."),
        Key::may("until", Kind::Date, "Last day."),
        Key::may("renews", Kind::Table(&RENEWS), "With until: it renews itself."),
        Key::may("falls_unless", Kind::Table(&FALLS_UNLESS), "It ends unless so many remain."),
        CLAUSE,
        READING,
    ],
    rules: &[Rule::ExactlyOne(LASTS)],
};

static RENEWS: Shape = Shape {
    name: "renews",
    about: "Renewal without an act.",
    keys: &[
        Key::must("months", Kind::Whole, "By so many months at a time."),
        Key::must("unless_notice_months", Kind::Whole, "Unless notice is given so many months before the end."),
    ],
    rules: &[],
};

static FALLS_UNLESS: Shape = Shape {
    name: "falls_unless",
    about: "The agreement ends unless so many of a group remain.",
    keys: &[
        Key::may("at_least", Kind::Whole, "So many."),
        Key::may("of", Kind::Refers(Sort::Group), "The group that is counted; left out: all parties."),
        Key::may("population_over", Kind::Share, "With more than this share of the population."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

/// `[termination]`.
pub static TERMINATION: Shape = Shape {
    name: "termination",
    about: "How a party leaves.",
    keys: &[
        Key::may("who", Kind::Choice(&["party_for_itself"]), "Who may give notice; left out: each party for itself."),
        Key::may("months", Kind::Whole, "Length of the notice; left out: 0."),
        Key::may("form", Kind::Choice(&["written", "free"]), "In which form; left out: in any."),
        Key::may("to", Kind::Choice(&["all_parties"]), "To whom the notice goes; left out: to all parties."),
        Key::must(
            "runs_from",
            Kind::Choice(&["decision", "dispatch", "first_receipt", "last_receipt"]),
            "From what the period runs.",
        ),
        Key::may(
            "ends",
            Kind::Choice(&["month", "year", "following_year", "fiscal_year", "next_full_fiscal_year"]),
            "It ends with the … in which the months run out; left out: on the day itself.",
        ),
        Key::may("fiscal_year_from", Kind::MonthDay, "First day of the fiscal year, as \"07-01\"."),
        Key::may("notice_by", Kind::MonthDay, "Later than this is too late for the year."),
        Key::may("earliest_notice_months", Kind::Whole, "No notice before so many months from entry into force."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

/// `[service]`.
pub static SERVICE: Shape = Shape {
    name: "service",
    about: "When a delivery counts as known, by channel.",
    keys: &[
        Key::may("letter", Kind::Table(&CHANNEL), "By letter."),
        Key::may("email", Kind::Table(&CHANNEL), "By e-mail."),
        Key::may("hand", Kind::Table(&CHANNEL), "By hand."),
        Key::may("substitute", Kind::Table(&CHANNEL), "To somebody else on behalf of the recipient."),
    ],
    rules: &[],
};

static CHANNEL: Shape = Shape {
    name: "channel",
    about: "What is presumed of one channel.",
    keys: &[
        Key::must("days", Kind::Whole, "Known on this day after sending."),
        Key::may("to_authority", Kind::Choice(&["on_arrival"]), "To an authority nothing is presumed."),
        Key::may("law", Kind::TableOrTables(&LAW), "The law from which it comes."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

static LAW: Shape = Shape {
    name: "law",
    about: "A section of a statute.",
    keys: &[
        Key::must("act", Kind::Line, "The act by its number, as \"434/2003\"."),
        Key::may("section", Kind::Line, "The section, as \"59 §\"."),
    ],
    rules: &[],
};
