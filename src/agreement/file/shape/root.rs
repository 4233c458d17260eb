//! The whole file, its head, and the map of the text: clauses, readings, levels, terms.

use super::Key;
use super::Kind;
use super::Shape;
use super::Sort;
use super::bodies::BODY;
use super::bodies::LEGAL_BASIS;
use super::bodies::NEW_BODY;
use super::parties::ACTOR;
use super::parties::GROUP;
use super::parties::PARTY;
use super::practice::COMMUNICATION;
use super::practice::COSTS;
use super::practice::INVITATION;
use super::practice::MINUTES;
use super::practice::QUIET;
use super::practice::QUORUM;
use super::practice::REMINDERS;
use super::practice::REPRESENTATIVES;
use super::rules::ANNEX;
use super::rules::DURATION;
use super::rules::DUTY;
use super::rules::ENTRY;
use super::rules::SERVICE;
use super::rules::SPEARHEAD;
use super::rules::TERMINATION;

/// Topics that an agreement rules on or is silent about.
pub const TOPICS: &[&str] = &[
    "quorum",
    "voting",
    "invitation",
    "minutes",
    "amendment",
    "accession",
    "disputes",
    "notice_withdrawal",
    "representatives",
];

/// The whole file.
pub static ROOT: Shape = Shape {
    name: "file",
    about: "A cooperation agreement as rules.",
    keys: &[
        Key::must("format", Kind::Whole, "Version of this format: 1."),
        Key::must("agreement", Kind::Table(&HEAD), "What the agreement is."),
        Key::may("clause", Kind::Tables(&CLAUSE), "The map of the text, in the order of the text."),
        Key::may("reading", Kind::Tables(&READING), "Where the text leaves a choice: what was chosen."),
        Key::may("level", Kind::Tables(&LEVEL), "Levels of the structure."),
        Key::must("party", Kind::Tables(&PARTY), "The parties, in the order in which they are shown."),
        Key::may("group", Kind::Tables(&GROUP), "Several parties under one name."),
        Key::may("actor", Kind::Tables(&ACTOR), "Whom the text names besides the parties."),
        Key::may("term", Kind::Tables(&TERM), "Terms of office, as data."),
        Key::may("body", Kind::Tables(&BODY), "The bodies, in the order in which they are shown."),
        Key::may("duty", Kind::Tables(&DUTY), "What is owed besides the cadence of a body."),
        Key::may("annex", Kind::Tables(&ANNEX), "What is attached to the agreement."),
        Key::may("spearhead", Kind::Tables(&SPEARHEAD), "Priorities of the cooperation."),
        Key::must("entry_into_force", Kind::Table(&ENTRY), "When the agreement enters into force."),
        Key::must("duration", Kind::Table(&DURATION), "How long the agreement lasts."),
        Key::may("termination", Kind::Table(&TERMINATION), "How a party leaves; left out: the text says nothing."),
        Key::may("costs", Kind::Table(&COSTS), "Who pays what."),
        Key::may("communication", Kind::Table(&COMMUNICATION), "Who is responsible for communication."),
        Key::may("representatives", Kind::Table(&REPRESENTATIVES), "Who names representatives."),
        Key::may("invitation", Kind::Table(&INVITATION), "By when an invitation is sent."),
        Key::may("minutes", Kind::Table(&MINUTES), "By when minutes are ready."),
        Key::may("quorum", Kind::Table(&QUORUM), "How many must be present."),
        Key::may("new_body", Kind::Tables(&NEW_BODY), "Kinds of body that may be set up later."),
        Key::may("service", Kind::Table(&SERVICE), "When a delivery counts as known, by channel."),
        Key::may("quiet", Kind::Tables(&QUIET), "Days on which a meeting gets a warning."),
        Key::may("reminders", Kind::Table(&REMINDERS), "When to remind; the user's own choice."),
    ],
    rules: &[],
};

static HEAD: Shape = Shape {
    name: "agreement",
    about: "What the agreement is.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id of the agreement."),
        Key::must("title", Kind::Name, "Title as printed."),
        Key::must("language", Kind::Language, "Language of its documents, as \"fi\"."),
        Key::may("dated", Kind::PartialDate, "Its date: \"2023\", \"2023-03\" or \"2023-03-28\"."),
        Key::must("timezone", Kind::Zone, "Time zone, as \"Europe/Helsinki\"."),
        Key::may("holidays", Kind::Choice(&["FI", "none"]), "Whose free days are used."),
        Key::may("business_ids", Kind::Choice(&["fi", "unchecked"]), "How business ids are checked."),
        Key::may("supersedes", Kind::Line, "Id of the agreement that ends when this one enters into force."),
        Key::may("amended_from", Kind::Date, "First day of an amended text; left out: a correction for all days."),
        Key::may("unsaid", Kind::List(&Kind::Choice(TOPICS)), "Topics on which the text is silent."),
        Key::may("legal_basis", Kind::Tables(&LEGAL_BASIS), "Acts on which the agreement rests."),
    ],
    rules: &[],
};

static CLAUSE: Shape = Shape {
    name: "clause",
    about: "A place in the text, with what it says in our own words.",
    keys: &[
        Key::must("id", Kind::Id, "Id by which rules cite it."),
        Key::must("heading", Kind::Line, "Heading under which it stands, as printed."),
        Key::may("paragraph", Kind::Whole, "Paragraph under the heading, from 1; a bullet counts."),
        Key::may("lines", Kind::Range, "First and last line in the stored text."),
        Key::must("says", Kind::Prose, "What it says, in our own words."),
    ],
    rules: &[],
};

static READING: Shape = Shape {
    name: "reading",
    about: "A choice made where the text allows more than one meaning.",
    keys: &[
        Key::must("id", Kind::Id, "Id by which rules cite it."),
        Key::must("clause", Kind::Refers(Sort::Clause), "The clause that is read."),
        Key::must("says", Kind::Prose, "How it is read, in our own words."),
    ],
    rules: &[],
};

static LEVEL: Shape = Shape {
    name: "level",
    about: "A level of the structure.",
    keys: &[
        Key::must("number", Kind::Whole, "Number of the level."),
        Key::must("name", Kind::Name, "Name of the level."),
    ],
    rules: &[],
};

static TERM: Shape = Shape {
    name: "term",
    about: "One term of office, as data: an election was once moved.",
    keys: &[
        Key::must("id", Kind::Id, "Id of the term, as \"2021-2025\"."),
        Key::must("kind", Kind::Line, "Kind of term, as \"council\"."),
        Key::must("from", Kind::Date, "First day."),
        Key::must("until", Kind::Date, "Last day."),
        Key::may("of", Kind::List(&Kind::Refers(Sort::Party)), "A term of these parties only."),
    ],
    rules: &[],
};
