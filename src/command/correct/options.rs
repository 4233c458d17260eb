//! Which options correct which kind of fact: those of the command that recorded it.

use clap::ArgMatches;

use crate::command::argument::is_given;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::entry::EntryNumber;
use crate::history::fact::Fact;
use crate::text::message::Message;

/// The day, which commands call `--on` or `--date`; in Finnish both are one word, so that here they are one option.
pub const DAY: &str = "on";

/// Options with one value.
pub const SINGLE: [&str; 29] = [
    "party",
    "person",
    "time",
    "ends",
    "place",
    "remote",
    "title",
    "arranger",
    "signer",
    "signer-title",
    "kind",
    "name",
    "genitive",
    "focus",
    "turn",
    "communication",
    "until",
    "decided",
    "sent",
    "received",
    "channel",
    "to",
    "by",
    "deputy-of",
    "reason",
    "reference",
    "decided-by",
    "meeting",
    "office",
];

/// Options with several values, separated by commas.
pub const SEVERAL: [&str; 6] = ["purpose", "convened-by", "present", "absent", "convener", "rotation"];

/// Goals are sentences, in which commas stand.
pub const REPEATED: &str = "goal";

/// Options without a value.
pub const FLAGS: [&str; 2] = ["oral", "written"];

/// What every correction may change: the ground of a fact.
const GROUND: [&str; 3] = ["reference", "decided-by", "meeting"];

/// The options that correct a fact, besides those of its ground; none where it cannot be corrected.
#[must_use]
pub fn of(fact: &Fact) -> Option<&'static [&'static str]> {
    let options: &[&str] = match fact {
        Fact::Approved { .. } | Fact::Rejected { .. } | Fact::NoticeWithdrawn { .. } => &[DAY, "party"],
        Fact::Signed { .. } => &[DAY, "party", "signer", "signer-title"],
        Fact::MeetingPlanned { .. } | Fact::MeetingChanged { .. } => {
            &[DAY, "time", "ends", "place", "remote", "title", "purpose", "arranger"]
        }
        Fact::MeetingConvened { .. } => &[DAY, "convened-by"],
        Fact::MeetingHeld { .. } => &[DAY, "convened-by", "present", "absent"],
        Fact::MeetingCancelled { .. } | Fact::Waived { .. } | Fact::BodyClosed { .. } | Fact::ActionDone { .. } => {
            &[DAY]
        }
        Fact::BodyAdded { .. } => &[DAY, "kind", "name", "genitive", "focus", "goal", "convener"],
        Fact::Elected { .. } => &[DAY, "office", "person", "party"],
        Fact::Resigned { .. } => &[DAY, "office"],
        Fact::Appointed { .. } => &[DAY, "person", "party", "deputy-of"],
        Fact::Left { .. } => &[DAY, "person"],
        Fact::Arranged { .. } => &[DAY, "convener", "office", "rotation", "turn", "communication", "until"],
        Fact::NoticeGiven { .. } => &[DAY, "party", "decided", "oral", "written"],
        Fact::Delivered { .. } => &["party", "to", "sent", "received", "channel"],
        Fact::ContactSet { .. } => &["party", "person"],
        Fact::Done { .. } => &[DAY],
        Fact::ActionAdded { .. } => &["to", "by", "title"],
        Fact::AgreementLoaded { .. } | Fact::TakenBack { .. } | Fact::Reminded { .. } => return None,
    };
    Some(options)
}

/// Whether the reason is a part of the fact itself, as of a cancelled meeting.
#[must_use]
pub fn has_own_reason(fact: &Fact) -> bool {
    matches!(
        fact,
        Fact::MeetingCancelled { .. } | Fact::BodyAdded { .. } | Fact::BodyClosed { .. } | Fact::Waived { .. }
    )
}

/// The options that were given, besides the reason.
///
/// # Errors
/// `refused` for an entry that cannot be corrected, `usage` for an option of another kind of fact, `missing` where nothing
/// is to be changed.
pub fn checked(matches: &ArgMatches, fact: &Fact, entry: EntryNumber) -> Result<Vec<&'static str>, Failure> {
    let Some(own) = of(fact) else {
        let failure = Failure::new(Kind::Refused, "failure-not-correctable").entry(Some(entry));
        return Err(failure.hint(Message::new("hint-undo-entry").with("entry", entry.0)));
    };
    let listed = own.iter().chain(&GROUND).map(|id| format!("--{id}")).collect::<Vec<_>>().join(", ");
    let values = SINGLE.into_iter().chain(SEVERAL).chain([DAY, REPEATED]);
    let given = values.filter(|id| *id != "reason" && matches.contains_id(id));
    let given: Vec<&str> = given.chain(FLAGS.into_iter().filter(|id| is_given(matches, id))).collect();
    if let Some(other) = given.iter().find(|id| !own.contains(id) && !GROUND.contains(id)) {
        return Err(Failure::new(Kind::Usage, "failure-option-of-another-fact")
            .about(&format!("--{other}"))
            .entry(Some(entry))
            .hint(Message::new("hint-correct-options").with("options", listed)));
    }
    if given.is_empty() && !has_own_reason(fact) {
        return Err(Failure::new(Kind::Missing, "failure-nothing-to-correct")
            .entry(Some(entry))
            .hint(Message::new("hint-correct-options").with("options", listed)));
    }
    Ok(given)
}
