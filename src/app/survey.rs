//! Answers about all agreements: what is kept of them, and what is worked out of those of which nothing is.

use super::App;
use super::case::Case;
use crate::failure::Failure;
use crate::store::agenda::Agendas;
use crate::store::agenda::Heard;
use crate::store::agenda::Placed;
use crate::store::agenda::Question;
use crate::store::agenda::Slip;
use crate::store::agenda::Told;
use crate::store::journal::Scope;

/// So often it is asked again when others write meanwhile, before all agreements are read.
const ATTEMPTS: usize = 5;

impl App {
    /// Tells what several agreements come to, in the order of ranks: what is kept, and what `work_out` tells of those of which
    /// it is not. False, with nothing told, where the question is to one agreement, or to what was known earlier, so that it
    /// must be read.
    ///
    /// # Errors
    /// When the register or an agreement in it cannot be read.
    pub fn tell(
        &self,
        question: &Question<'_>,
        work_out: &dyn Fn(&Case) -> Vec<Told>,
        hear: &mut dyn FnMut(Heard<'_>),
    ) -> Result<bool, Failure> {
        if self.known.is_some() || !self.is_to_many()? {
            return Ok(false);
        }
        let mut read: Vec<Placed<String>> = Vec::new();
        let mut worked_out: Vec<Placed<Told>> = Vec::new();
        for _ in 0..ATTEMPTS {
            let Some(mut register) = self.reader()? else { return Ok(false) };
            let unknown = tell_with(&mut register, question, &worked_out, hear)?;
            *self.opened.borrow_mut() = Some(register);
            if unknown == read {
                return Ok(true);
            }
            worked_out.clear();
            let ids: Vec<String> = unknown.iter().map(|placed| placed.one.clone()).collect();
            self.read_each(&ids, &Scope::Standing, |at, case| {
                let place = unknown.get(at).map(|placed| placed.place).unwrap_or_default();
                let told = work_out(&case).into_iter();
                let asked = told.filter(|told| told.matter == question.matter && Some(told.form) == question.form);
                worked_out.extend(asked.map(|one| Placed { place, one }));
                Ok(())
            })?;
            worked_out.sort_by_key(|told| (told.one.rank, told.place));
            read = unknown;
        }
        hear(Heard::Begin);
        Ok(false)
    }
}

/// Tells what is kept, and at its place what was worked out besides. Returns the agreements of which nothing is kept.
fn tell_with(
    register: &mut impl Agendas,
    question: &Question<'_>,
    worked_out: &[Placed<Told>],
    hear: &mut dyn FnMut(Heard<'_>),
) -> Result<Vec<Placed<String>>, Failure> {
    let mut rest = worked_out;
    let unknown = register.survey(question, &mut |heard| {
        match heard {
            Heard::Begin => rest = worked_out,
            Heard::Told(slip) => {
                let is_before = |told: &Placed<Told>| (told.one.rank, told.place) < (slip.rank, slip.place);
                while let Some((first, more)) = rest.split_first().filter(|(first, _)| is_before(first)) {
                    hear(Heard::Told(as_slip(first)));
                    rest = more;
                }
            }
        }
        hear(heard);
    })?;
    for told in rest {
        hear(Heard::Told(as_slip(told)));
    }
    Ok(unknown)
}

/// What was worked out for the day of the answer.
fn as_slip(told: &Placed<Told>) -> Slip<'_> {
    Slip { rank: told.one.rank, place: told.place, days: 0, bytes: &told.one.bytes }
}
