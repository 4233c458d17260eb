//! Agreements that stand in the place of others: which one is meant, and from when another has taken its place.

use chrono::NaiveDate;

use super::choose::Chosen;
use super::choose::holding;
use super::choose::read_agreement;
use super::choose::read_text;
use crate::answer::Basis;
use crate::answer::entry_into_force::in_force_from;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::History;
use crate::store::journal::Journal;
use crate::store::journal::Outline;
use crate::store::journal::Scope;
use crate::store::sqlite::register::Register;
use crate::text::message::Message;

/// Of several agreements the one that no other supersedes on the day.
pub(super) fn only_standing(
    register: &mut Register,
    ids: Vec<String>,
    day: Option<NaiveDate>,
) -> Result<Chosen, Failure> {
    let superseded = register.superseded()?;
    let mut standing = Vec::new();
    for id in ids {
        // Only of those that another may supersede it has to be read whether it does.
        let may_be_over = superseded.as_ref().is_none_or(|superseded| superseded.contains(&id));
        let from = if may_be_over { superseded_from(register, &id, day)?.0 } else { None };
        if from.is_none_or(|from| day.is_some_and(|day| day < from)) {
            standing.push(id);
        }
    }
    match standing.as_slice() {
        [only] => Ok(Chosen { depends_on_day: true, ..read_agreement(register, only, day)? }),
        _ => Err(Failure::new(Kind::AmbiguousName, "failure-which-agreement")
            .candidates(standing)
            .hint(Message::new("hint-which-agreement"))),
    }
}

/// The first day of force of an agreement in the register that supersedes `id`, and whether any may do so on some day.
pub(super) fn superseded_from(
    register: &mut Register,
    id: &str,
    day: Option<NaiveDate>,
) -> Result<(Option<NaiveDate>, bool), Failure> {
    let versions = match register.superseders(id)? {
        None => register.outlines()?,
        Some(superseders) => {
            let mut versions = Vec::new();
            for superseder in superseders {
                versions.extend(register.outlines_of(&superseder)?);
            }
            versions
        }
    };
    let of_others: Vec<&Outline> = versions.iter().filter(|version| version.agreement != id).collect();
    let mut earliest: Option<NaiveDate> = None;
    for versions in of_others.chunk_by(|one, next| one.agreement == next.agreement) {
        let versions: Vec<Outline> = versions.iter().copied().cloned().collect();
        // An earlier version that a correction replaced supersedes nothing.
        let Some(version) = versions.first().and_then(|first| holding(&versions, &first.agreement, day)) else {
            continue;
        };
        let (successor, _) = read_text(register, version)?;
        if successor.supersedes.as_deref() != Some(id) {
            continue;
        }
        let (entries, _) = register.read(&successor.id, &Scope::Binding)?;
        let history = History::of(&entries);
        let from = in_force_from(Basis::new(&successor, &history), day.unwrap_or(NaiveDate::MAX));
        earliest = match (earliest, from) {
            (Some(known), Some(from)) => Some(known.min(from)),
            (known, from) => known.or(from),
        };
    }
    Ok((earliest, !of_others.is_empty()))
}
