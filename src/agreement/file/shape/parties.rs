//! Parties, groups and actors.

use super::Key;
use super::Kind;
use super::SUGGEST;
use super::SUGGEST_PARTIES;
use super::Shape;
use super::Sort;

/// Fields of a party that may be unconfirmed.
const FIELDS: &[&str] = &[
    "name",
    "short",
    "genitive",
    "aliases",
    "kind",
    "authority",
    "code",
    "business_id",
    "address",
    "population",
    "from",
    "until",
    "successor",
];

/// `[[party]]`.
pub static PARTY: Shape = Shape {
    name: "party",
    about: "An organisation that is bound by the agreement.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id; shared with groups and actors."),
        Key::must("name", Kind::Line, "Official name, as in the text."),
        Key::may("short", Kind::Line, "As people say it; left out: the official name."),
        Key::may("genitive", Kind::Line, "Genitive of the short name; it cannot be derived."),
        Key::may("aliases", Kind::List(&Kind::Line), "Other names by which it is found."),
        Key::must(
            "kind",
            Kind::Choice(&["wellbeing_county", "regional_council", "city", "municipality", "other"]),
            "What kind of organisation it is.",
        ),
        Key::may("authority", Kind::Flag, "Whether it is an authority; left out: yes, except for the kind other."),
        Key::may("code", Kind::Line, "A code in quotes, because leading zeros matter."),
        Key::may("business_id", Kind::Line, "Business id; left out: missing, a finding."),
        Key::may("address", Kind::Line, "Postal address; left out: missing, a finding."),
        Key::may(
            "unconfirmed",
            Kind::List(&Kind::Choice(FIELDS)),
            "Fields that are not from the text, until confirmed.",
        ),
        Key::may("population", Kind::Whole, "Population, for thresholds."),
        Key::may("from", Kind::Date, "First day of the organisation, not of its membership."),
        Key::may("until", Kind::Date, "Last day of the organisation."),
        Key::may("successor", Kind::Refers(Sort::Party), "Party that takes its place."),
    ],
    rules: &[],
};

/// `[[group]]`.
pub static GROUP: Shape = Shape {
    name: "group",
    about: "Several parties under one name.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id; shared with parties and actors."),
        Key::must("name", Kind::Name, "Name of the group."),
        Key::may("genitive", Kind::Line, "Genitive of the name."),
        Key::must("parties", Kind::List(&Kind::Refers(Sort::Party)), "Its parties; one that has left is left out."),
    ],
    rules: &[],
};

/// `[[actor]]`.
pub static ACTOR: Shape = Shape {
    name: "actor",
    about: "Somebody whom the text names and who is no party.",
    keys: &[
        Key::must("id", Kind::Id, "Short, stable id; shared with parties and groups."),
        Key::must("name", Kind::Name, "Name of the actor."),
        Key::may("genitive", Kind::Line, "Genitive of the name."),
        Key::may("until", Kind::Date, "Last day of its existence."),
        SUGGEST,
        SUGGEST_PARTIES,
    ],
    rules: &[],
};
