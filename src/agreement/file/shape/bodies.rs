//! Bodies and everything that stands in them.

use super::CLAUSE;
use super::FROM;
use super::Key;
use super::Kind;
use super::READING;
use super::Rule;
use super::SUGGEST;
use super::SUGGEST_PARTIES;
use super::Shape;
use super::Sort;
use super::UNTIL;
use super::practice::COMMUNICATION;
use super::practice::INVITATION;
use super::practice::MINUTES;
use super::practice::QUORUM;

/// Words of the offices.
pub(super) const OFFICES: &[&str] = &["chair", "vice_chair", "secretary"];

/// `[[body]]`.
pub static BODY: Shape = Shape {
    name: "body",
    about: "A body that the agreement names.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id; shared with kinds of new body and duties."),
        Key::must("name", Kind::Name, "Name of the body."),
        Key::may("genitive", Kind::Line, "Genitive of the name."),
        Key::may("aliases", Kind::List(&Kind::Line), "Other names by which it is found."),
        Key::may("level", Kind::Refers(Sort::Level), "Number of its level."),
        Key::may(
            "clause",
            Kind::OneOrList(&Kind::Refers(Sort::Clause)),
            "The clause or clauses for its existence, names and tasks; not inherited by its rules.",
        ),
        READING,
        Key::may("tasks", Kind::Prose, "What it is for, in our own words."),
        Key::may("members", Kind::Table(&MEMBERS), "Who belongs to it."),
        Key::may("convener", Kind::Table(&CONVENER), "Who convenes it."),
        Key::may("elects", Kind::Table(&ELECTS), "Which offices it fills."),
        Key::may("cadence", Kind::Table(&CADENCE), "How often it meets; left out: no meetings are owed."),
        Key::may("prepares", Kind::Table(&PREPARERS), "Who prepares its meetings."),
        Key::may("agenda", Kind::Table(&PREPARERS), "Who draws up its agenda."),
        Key::may("continues", Kind::Table(&CONTINUES), "It is older than the agreement: its officers go on."),
        Key::may("joint_of", Kind::List(&Kind::Refers(Sort::Body)), "The bodies that meet together in it."),
        Key::may("term", Kind::Table(&BODY_TERM), "It lives for one term at a time."),
        Key::may("communication", Kind::Table(&COMMUNICATION), "Who is responsible for its communication."),
        Key::may("documents", Kind::Tables(&DOCUMENT), "Documents that it is to have."),
        Key::may("meets", Kind::Table(&MEETS), "How it meets."),
        Key::may("legal_basis", Kind::Tables(&LEGAL_BASIS), "Acts on which it rests."),
        Key::may("statutory", Kind::Table(&STATUTORY), "That the law requires it."),
        Key::may("invitation", Kind::Table(&INVITATION), "By when its invitations are sent."),
        Key::may("minutes", Kind::Table(&MINUTES), "By when its minutes are ready."),
        Key::may("quorum", Kind::Table(&QUORUM), "How many of it must be present."),
    ],
    rules: &[],
};

/// `[[new_body]]`.
pub static NEW_BODY: Shape = Shape {
    name: "new_body",
    about: "A kind of body that may be set up later.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id; shared with bodies and duties."),
        Key::must("name", Kind::Name, "Name of the kind."),
        Key::may("level", Kind::Refers(Sort::Level), "Number of its level."),
        Key::may("open", Kind::Flag, "Nobody is named to it."),
        Key::may(
            "needs",
            Kind::List(&Kind::Choice(&["reason", "focus", "goals"])),
            "What must be stated when one is set up.",
        ),
        Key::may("convener", Kind::Table(&CONVENER), "Who convenes it."),
        Key::may("term", Kind::Table(&BODY_TERM), "It lives for one term at a time."),
        Key::may("elects", Kind::Table(&ELECTS), "Which offices it fills."),
        Key::may("communication", Kind::Table(&COMMUNICATION), "Who is responsible for its communication."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

/// Keys of which each stands for one form of a convener rule.
pub const FORMS: &[&str] = &["party", "office", "actor", "agreed", "rotation", "together", "first", "unspecified"];

/// A convener rule, or a part of one.
pub static CONVENER: Shape = Shape {
    name: "convener",
    about: "Who convenes: exactly one of the forms, with what it rests on and what it suggests.",
    keys: &[
        Key::may("party", Kind::Refers(Sort::Party), "Always this party."),
        Key::may("office", Kind::Choice(OFFICES), "Whoever holds the office on the day."),
        Key::may("of", Kind::Refers(Sort::Body), "With office: the body whose office it is, if another."),
        Key::may("if_vacant", Kind::Table(&CONVENER), "With office: who convenes while it is vacant."),
        Key::may("actor", Kind::Refers(Sort::Actor), "Somebody outside the agreement."),
        Key::may("agreed", Kind::Flag, "As the body has agreed and the register has recorded."),
        Key::may("rotation", Kind::List(&Kind::Refers(Sort::Party)), "By turns, in this order."),
        Key::may("turn", Kind::Choice(&["meeting", "year", "term"]), "With rotation: when the turn passes on."),
        Key::may("together", Kind::Tables(&CONVENER), "Co-conveners."),
        Key::may("first", Kind::Table(&CONVENER), "Until the body's own first meeting has been held."),
        Key::may("then", Kind::Table(&CONVENER), "After the body's own first meeting."),
        Key::may("restart", Kind::Table(&RESTART), "With first and then: whether the first time comes again."),
        Key::may("unspecified", Kind::Flag, "The text names nobody."),
        SUGGEST,
        SUGGEST_PARTIES,
        CLAUSE,
        READING,
    ],
    rules: &[
        Rule::ExactlyOne(FORMS),
        Rule::With("first", "then"),
        Rule::With("then", "first"),
        Rule::With("of", "office"),
        Rule::With("if_vacant", "office"),
        Rule::With("turn", "rotation"),
        Rule::With("restart", "first"),
    ],
};

static RESTART: Shape = Shape {
    name: "restart",
    about: "Whether the first time comes again.",
    keys: &[
        Key::must("each", Kind::Choice(&["never", "term"]), "Never, or in each term of the body."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

static MEMBERS: Shape = Shape {
    name: "members",
    about: "Who belongs to the body.",
    keys: &[
        Key::may(
            "parties",
            Kind::WordOrIds(&["all", "unspecified"], Sort::PartyOrGroup),
            "All parties, or these parties and groups.",
        ),
        Key::may("also", Kind::List(&Kind::Refers(Sort::Anybody)), "Actors besides the parties."),
        Key::may("roles", Kind::List(&Kind::Name), "In which roles they take part."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

static ELECTS: Shape = Shape {
    name: "elects",
    about: "Which offices the body fills, when, from among whom and for how long.",
    keys: &[
        Key::must("offices", Kind::List(&Kind::Choice(OFFICES)), "The offices."),
        Key::may("at", Kind::Choice(&["first_meeting", "annual_meeting"]), "In which meeting."),
        Key::may("among", Kind::Choice(&["members"]), "From among whom."),
        Key::must("until", Kind::Choice(&["replaced", "end_of_term", "annual_meeting"]), "How long an officer stays."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

/// The two ways to say how often.
pub const PERIODS: &[&str] = &["per", "every_months"];

static CADENCE: Shape = Shape {
    name: "cadence",
    about: "How many meetings are owed in each period.",
    keys: &[
        Key::may("per", Kind::Choice(&["year", "term"]), "The period: calendar year or term."),
        Key::may("term", Kind::Refers(Sort::TermKind), "With per = \"term\": the kind of term."),
        Key::may("every_months", Kind::Whole, "Instead of per: so many months from the last meeting."),
        Key::may("min", Kind::Whole, "At least so many; left out: one."),
        Key::may("max", Kind::Whole, "At most so many; more is told, never blamed."),
        CLAUSE,
        READING,
    ],
    rules: &[Rule::ExactlyOne(PERIODS), Rule::WithWord("per", "term", &["term"])],
};

static PREPARERS: Shape = Shape {
    name: "prepares",
    about: "Who prepares.",
    keys: &[
        Key::must("who", Kind::Tables(&PREPARER), "Those who prepare."),
        Key::may("with", Kind::Tables(&PREPARER), "Those with whom they prepare."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

static PREPARER: Shape = Shape {
    name: "preparer",
    about: "A party, group or actor that prepares.",
    keys: &[
        Key::must("of", Kind::Refers(Sort::Anybody), "The party, group or actor."),
        Key::may("as", Kind::Name, "Through people in this role."),
    ],
    rules: &[],
};

static CONTINUES: Shape = Shape {
    name: "continues",
    about: "That the body is older than the agreement.",
    keys: &[
        Key::may("agreement", Kind::Line, "Id of the earlier agreement, where it is kept here."),
        Key::may("body", Kind::Line, "Id of the body in the earlier agreement."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

static BODY_TERM: Shape = Shape {
    name: "term",
    about: "The kind of term for which the body lives.",
    keys: &[Key::must("kind", Kind::Refers(Sort::TermKind), "A kind of [[term]]."), CLAUSE, READING],
    rules: &[],
};

static DOCUMENT: Shape = Shape {
    name: "documents",
    about: "A document that the body is to have.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id within the body."),
        Key::must("name", Kind::Name, "Name of the document."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

static MEETS: Shape = Shape {
    name: "meets",
    about: "How the body meets.",
    keys: &[
        Key::must("remote", Kind::Choice(&["preferred", "allowed", "required"]), "Whether remotely."),
        CLAUSE,
        READING,
    ],
    rules: &[],
};

static STATUTORY: Shape =
    Shape { name: "statutory", about: "That the law requires the body.", keys: &[CLAUSE, READING], rules: &[] };

/// An entry of `legal_basis`.
pub static LEGAL_BASIS: Shape = Shape {
    name: "legal_basis",
    about: "A statute on which the body or the agreement rests.",
    keys: &[
        Key::must("act", Kind::Line, "The act by its number, as \"612/2021\"."),
        Key::may("section", Kind::Line, "The section, as \"14 §\"."),
        FROM,
        UNTIL,
        Key::may("clause", Kind::Refers(Sort::Clause), "The clause that names the act."),
    ],
    rules: &[],
};
