//! Who convened or is to convene a meeting that is known.

use super::Convener;
use super::convener;
use super::one_or_together;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::Certainty;
use crate::answer::Question;
use crate::answer::Reason;
use crate::answer::bodies::BodyRef;
use crate::answer::office::Seat;
use crate::answer::office::seat;
use crate::history::fact::NamedConvener;
use crate::history::meeting::Meeting;

/// Who convened or is to convene a meeting: as recorded, else as the rules name for its day.
///
/// Where it is recorded of an office that had no holder on that day, by what is recorded since, it is not known.
pub fn convener_of_meeting(basis: Basis<'_>, body: BodyRef<'_>, meeting: &Meeting) -> Answer<Convener> {
    let asked = asked_of_meeting(meeting);
    let recorded = meeting.recorded_conveners();
    if recorded.is_empty() {
        return convener(basis, body, asked);
    }
    let entry = meeting.held.filter(|_| !meeting.held_by.is_empty()).map(|held| held.entry);
    let entry = entry.or_else(|| meeting.convened.as_ref().map(|convened| convened.entry));
    let because: Vec<Reason> = entry.into_iter().map(Reason::Fact).collect();
    let conveners: Result<Vec<Convener>, Question> =
        recorded.iter().map(|named| recorded_convener(basis, named, asked)).collect();
    match conveners.and_then(|conveners| one_or_together(conveners).ok_or(Question::TextNamesNobody)) {
        Ok(value) => Answer::Known { value, certainty: Certainty::Text, because },
        Err(question) => Answer::Open { question, because, suggestion: None },
    }
}

/// The moment for which a meeting's convener is asked: of a held one before it, of a planned one by the end of its day and
/// after those planned before it.
#[must_use]
pub fn asked_of_meeting(meeting: &Meeting) -> Asked {
    match &meeting.held {
        Some(held) => Asked::before_meeting_on(held.on),
        None if meeting.is_open() => Asked::about_planned(meeting),
        None => Asked::at_end_of(meeting.date),
    }
}

/// Whom a recorded fact names, as of the meeting: of an office, its holder by the end of the meeting's day, else that it was
/// vacant.
fn recorded_convener(basis: Basis<'_>, named: &NamedConvener, asked: Asked) -> Result<Convener, Question> {
    match named {
        NamedConvener::Party(party) if basis.agreement.actor(party).is_some() => Ok(Convener::External(party.clone())),
        NamedConvener::Party(party) => Ok(Convener::Party(party.clone())),
        NamedConvener::Office { office, body } => match seat(basis, body, *office, Asked::at_end_of(asked.day)) {
            Seat::Held(holder, _) => {
                let (person, party) = (holder.person, holder.party);
                Ok(Convener::Officer { office: *office, body: body.clone(), person, party })
            }
            Seat::Vacant(vacancy, _) => Err(Question::OfficeVacant(vacancy)),
        },
    }
}
