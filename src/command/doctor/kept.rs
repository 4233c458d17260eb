//! What is kept beside the facts for answers about all agreements: whether it is what follows from them, and how it is made
//! again.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use super::finding;
use crate::app::App;
use crate::app::agenda::RULES;
use crate::app::agenda::Teller;
use crate::app::agenda::agenda;
use crate::app::case::Case;
use crate::app::choose::choose;
use crate::app::choose::place_versions;
use crate::app::choose::read_text;
use crate::app::open::writer;
use crate::failure::Failure;
use crate::store::agenda::Agendas;
use crate::store::agenda::Succession;
use crate::store::journal::Journal;
use crate::store::journal::Outline;
use crate::store::journal::Scope;
use crate::store::sqlite::register::Register;
use crate::view::doctor::ToldFinding;

/// The agreements of which something else is kept than what is worked out now. Of an agreement of which nothing is kept, as
/// after a write or by another program, nothing can differ. Those that were `looked_at` are not read once more.
///
/// # Errors
/// When the register cannot be read.
pub(super) fn differing(
    app: &App,
    register: &mut Register,
    outlines: &[Outline],
    looked_at: &BTreeMap<String, bool>,
) -> Result<Vec<ToldFinding>, Failure> {
    let mut found = Vec::new();
    if app.known.is_some() {
        return Ok(found);
    }
    let listed = register.agreements()?;
    let is_listed: BTreeSet<&str> = listed.iter().map(String::as_str).collect();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    // Those of which something was found already.
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut in_order: Vec<&str> = Vec::new();
    for of_one in outlines.chunk_by(|one, next| one.agreement == next.agreement) {
        let Some(id) = of_one.first().map(|outline| outline.agreement.as_str()) else { continue };
        ids.insert(id);
        in_order.push(id);
        if !is_listed.contains(id) || !holds_its_successions(register, of_one)? {
            found.push(finding::of_kept(id));
            told.insert(id);
        }
    }
    let unheard = listed.iter().filter(|id| !ids.contains(id.as_str()));
    found.extend(unheard.map(|id| finding::of_kept(id)));
    let teller = Teller::default();
    for id in in_order {
        if told.contains(id) {
            continue;
        }
        let is_so = match looked_at.get(id) {
            Some(is_so) => *is_so,
            None => holds_its_agenda(app, register, id, &teller)?,
        };
        if !is_so {
            found.push(finding::of_kept(id));
        }
    }
    Ok(found)
}

/// Whether it is noted of each version whose place it takes, where it is said to be known.
fn holds_its_successions(register: &mut Register, versions: &[Outline]) -> Result<bool, Failure> {
    let Some(id) = versions.first().map(|outline| outline.agreement.as_str()) else { return Ok(true) };
    let Some(noted) = register.successions(id)? else { return Ok(true) };
    let mut told = Vec::new();
    for version in versions {
        // A text that cannot be read is told of elsewhere.
        let Ok((agreement, _)) = read_text(register, version) else { return Ok(true) };
        told.push(Succession { agreement: id.to_owned(), version: version.number, supersedes: agreement.supersedes });
    }
    Ok(noted == told)
}

fn holds_its_agenda(app: &App, register: &mut Register, id: &str, teller: &Teller) -> Result<bool, Failure> {
    let Some(kept) = register.agenda(RULES, id)? else { return Ok(true) };
    // Of the text that held on the day for which it was worked out.
    let Ok(chosen) = choose(Some(&mut *register), Some(id), Some(kept.on)) else { return Ok(true) };
    let case = app.case(Some(&mut *register), chosen, &Scope::Whole)?;
    is_agenda_of(register, &case, teller)
}

/// Whether what is kept of an agreement, all of which was read, is what is worked out of it now; also where nothing is.
///
/// # Errors
/// When the register cannot be read.
pub(super) fn is_agenda_of(register: &mut Register, case: &Case, teller: &Teller) -> Result<bool, Failure> {
    let id = case.agreement.id.as_str();
    let Some(kept) = register.agenda(RULES, id)? else { return Ok(true) };
    // Somebody may have recorded something in the meantime, which took the agenda back.
    Ok(agenda(case, kept.on, teller).as_ref() == Some(&kept) || register.agenda(RULES, id)?.as_ref() != Some(&kept))
}

/// Makes everything again that is kept beside the facts.
///
/// # Errors
/// When the register cannot be read or written.
pub(super) fn rebuild(app: &App) -> Result<(), Failure> {
    let mut register = writer(&app.place, None)?;
    register.rebuild()?;
    register.forget_agendas()?;
    place_versions(&mut register)?;
    for outline in register.outlines()? {
        // A text that cannot be read is told of elsewhere.
        if let Ok((_, Some(form))) = read_text(&mut register, &outline) {
            register.keep_compiled(&outline, &form)?;
        }
    }
    drop(register);
    app.work_out()
}
