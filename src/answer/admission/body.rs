//! Whether a body's setting up, closing or arrangement may be recorded.

use chrono::NaiveDate;

use super::Admission;
use super::Why;
use super::correction::Correction;
use super::lacking;
use super::outside_life;
use super::refused_that_day;
use super::refused_unless;
use crate::answer::Basis;
use crate::history::fact::Fact;

pub(super) fn admit(basis: Basis<'_>, fact: &Fact, day: NaiveDate) -> Admission {
    match fact {
        Fact::BodyAdded { body, kind, name, genitive, conveners } => {
            if basis.agreement.body(body).is_some() {
                return lacking(Why::BodyExists { body: body.clone() });
            }
            let Some(known) = basis.history.added.get(body) else { return Admission::New };
            let instead: Vec<Correction> = [
                Correction::day(day, known.on),
                (known.kind != *kind).then(|| Correction::Kind(kind.clone())),
                (known.name != *name).then(|| Correction::Name(name.clone())),
                genitive.clone().filter(|_| known.genitive != *genitive).map(Correction::Genitive),
                Correction::named(conveners, &known.conveners, Correction::Convener),
            ]
            .into_iter()
            .flatten()
            .collect();
            if instead.is_empty() {
                Admission::Already(known.entry)
            } else {
                refused_unless(Why::BodyExists { body: body.clone() }, known.entry, instead)
            }
        }
        Fact::BodyClosed { body } => match basis.history.closed.get(body) {
            Some(closed) if closed.on == day => Admission::Already(closed.entry),
            Some(closed) => {
                let why = Why::BodyClosed { body: body.clone(), on: closed.on };
                refused_unless(why, closed.entry, Correction::day(day, closed.on))
            }
            None => outside_life(basis, body, day).unwrap_or(Admission::New),
        },
        Fact::Arranged { .. } => arranged(basis, fact, day),
        _ => Admission::New,
    }
}

/// Of one day there is one arrangement about convening and one about communication.
fn arranged(basis: Basis<'_>, fact: &Fact, day: NaiveDate) -> Admission {
    let Fact::Arranged { body, conveners, rotation, turn, communication, until } = fact else { return Admission::New };
    let that_day = basis.history.arrangements.iter().filter(|known| known.body == *body && known.on == day);
    for known in that_day {
        let same = known.conveners == *conveners
            && known.rotation == *rotation
            && turn.is_none_or(|turn| turn == known.turn)
            && known.communication == *communication
            && known.until == *until;
        if same {
            return Admission::Already(known.entry);
        }
        let names_convener = !conveners.is_empty() || !rotation.is_empty();
        let both = names_convener && known.names_convener() || communication.is_some() && known.communication.is_some();
        if both {
            return refused_that_day(Why::ArrangedOtherwiseThatDay { body: body.clone() }, known.entry);
        }
    }
    outside_life(basis, body, day).unwrap_or(Admission::New)
}
