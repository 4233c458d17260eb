//! Answers about all agreements: what is kept of them, and what is worked out of those of which nothing is.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::App;
use super::case::Case;
use crate::failure::Failure;
use crate::store::agenda::Agendas;
use crate::store::agenda::Heard;
use crate::store::agenda::Matter;
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
        self.tell_all(std::slice::from_ref(question), work_out, &mut |_, heard| hear(heard))
    }

    /// The same of several matters, one question after the other: an agreement of which something is not kept is read once.
    ///
    /// # Errors
    /// When the register or an agreement in it cannot be read.
    pub fn tell_all(
        &self,
        questions: &[Question<'_>],
        work_out: &dyn Fn(&Case) -> Vec<Told>,
        hear: &mut dyn FnMut(Matter, Heard<'_>),
    ) -> Result<bool, Failure> {
        if self.known.is_some() || !self.is_to_many()? {
            return Ok(false);
        }
        // Of each question the agreements of which nothing is kept for it, and what was worked out of them.
        let mut read: Vec<Vec<Placed<String>>> = vec![Vec::new(); questions.len()];
        let mut worked_out: Vec<Vec<Placed<Told>>> = vec![Vec::new(); questions.len()];
        for _ in 0..ATTEMPTS {
            let Some(mut register) = self.reader()? else { return Ok(false) };
            let mut unknown = Vec::with_capacity(questions.len());
            for (question, worked_out) in questions.iter().zip(&worked_out) {
                let mut heard = |heard: Heard<'_>| hear(question.matter, heard);
                unknown.push(tell_with(&mut register, question, worked_out, &mut heard)?);
            }
            *self.opened.borrow_mut() = Some(register);
            if unknown == read {
                return Ok(true);
            }
            worked_out = self.work_out_unknown(questions, &unknown, work_out)?;
            read = unknown;
        }
        for question in questions {
            hear(question.matter, Heard::Begin);
        }
        Ok(false)
    }

    /// What agreements tell in answer to the questions for which nothing is kept of them.
    fn work_out_unknown(
        &self,
        questions: &[Question<'_>],
        unknown: &[Vec<Placed<String>>],
        work_out: &dyn Fn(&Case) -> Vec<Told>,
    ) -> Result<Vec<Vec<Placed<Told>>>, Failure> {
        let mut all: Vec<&Placed<String>> = unknown.iter().flatten().collect();
        all.sort_unstable_by_key(|placed| placed.place);
        all.dedup_by_key(|placed| placed.place);
        let is_unknown: Vec<BTreeSet<i64>> =
            unknown.iter().map(|of_one| of_one.iter().map(|placed| placed.place).collect()).collect();
        let ids: Vec<String> = all.iter().map(|placed| placed.one.clone()).collect();
        let mut worked_out: Vec<Vec<Placed<Told>>> = vec![Vec::new(); questions.len()];
        self.read_each(&ids, &Scope::Standing, |at, case| {
            let place = all.get(at).map(|placed| placed.place).unwrap_or_default();
            for one in work_out(&case) {
                let mut asked = questions.iter().zip(&is_unknown).zip(&mut worked_out);
                let answered = asked.find(|((question, is_unknown), _)| {
                    question.matter == one.matter && question.form == Some(one.form) && is_unknown.contains(&place)
                });
                if let Some((_, told)) = answered {
                    told.push(Placed { place, one });
                }
            }
            Ok(())
        })?;
        for told in &mut worked_out {
            told.sort_by_key(|told| (told.one.rank, told.place));
        }
        Ok(worked_out)
    }

    /// Does `work`, which says whether it understood a name, with the agreements of which something of a matter comes up on
    /// `day`, or with all of them. Where none of these understood it, others are tried until one does: a name may be known only
    /// to an agreement of which nothing comes up. Returns whether it was one agreement because there is no other.
    ///
    /// # Errors
    /// When the register or an agreement in it cannot be read.
    pub fn each_that_understands(
        &self,
        matter: Option<Matter>,
        day: NaiveDate,
        mut work: impl FnMut(Case) -> bool,
    ) -> Result<bool, Failure> {
        let mut is_understood = false;
        let is_alone = self.each(&Scope::Standing, matter, day, |case| {
            is_understood |= work(case);
            Ok(())
        })?;
        if !is_alone && matter.is_some() {
            for id in self.agreements()? {
                if is_understood {
                    break;
                }
                self.read_each(&[id], &Scope::Standing, |_, case| {
                    is_understood = work(case);
                    Ok(())
                })?;
            }
        }
        Ok(is_alone)
    }

    /// The agreements of the register, in the order of their loading.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn agreements(&self) -> Result<Vec<String>, Failure> {
        let Some(mut register) = self.reader()? else { return Ok(Vec::new()) };
        let ids = register.agreements()?;
        *self.opened.borrow_mut() = Some(register);
        Ok(ids)
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
