//! `doctor`: the register as a file, and whether what it holds fits the agreement.

use std::collections::BTreeMap;

use clap::ArgMatches;
use clap::Command;

use super::argument::flag;
use super::argument::is_given;
use super::argument::option;
use super::argument::verb;
use super::dates;
use crate::agreement::compiled::is_own;
use crate::agreement::compiled::restore;
use crate::agreement::file::agreement_from;
use crate::answer::fit::misfits;
use crate::app::App;
use crate::app::agenda::Teller;
use crate::app::choose::choose;
use crate::app::open::reader;
use crate::app::open::require;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::store::chain::hex;
use crate::store::error::StoreError;
use crate::store::inspection::Finding;
use crate::store::inspection::Inspection;
use crate::store::journal::Journal;
use crate::store::journal::Outline;
use crate::store::journal::Scope;
use crate::store::sqlite::inspect::inspect;
use crate::text::Words;
use crate::view::doctor::DoctorView;
use crate::view::doctor::ToldAgreement;
use crate::view::doctor::ToldFile;
use crate::view::doctor::ToldFinding;

pub(super) mod finding;
mod kept;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "doctor", "doctor").arg(flag(words, "rebuild")).arg(option(words, "on"))
}

/// Looks the register over. A damaged one is told on stdout like any answer, and the run fails.
///
/// # Errors
/// `no_register` where the user names a file that is not there; `damaged` and `too_new` after the answer; `io`.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    if app.place.named {
        require(&app.place)?;
    }
    let register = app.place.path.as_ref().map(|path| path.display().to_string());
    let Some(path) = app.place.path.as_ref().filter(|path| path.exists()) else {
        return app.show(&DoctorView { register, file: None, findings: Vec::new() }, Exit::Done);
    };
    let mut inspection = inspect(path, app.place.patience).map_err(Failure::from)?;
    if is_given(matches, "rebuild") && !app.dry_run && !inspection.is_damaged() {
        kept::rebuild(app)?;
        inspection = inspect(path, app.place.patience).map_err(Failure::from)?;
    }
    let mut findings: Vec<ToldFinding> = inspection.findings.iter().map(finding::of_file).collect();
    if !inspection.is_damaged() {
        findings.extend(unfitting(app, on)?);
    }
    let newer = inspection.findings.iter().find_map(|finding| match finding {
        Finding::Newer { found, known } => Some((*found, *known)),
        _ => None,
    });
    let view = DoctorView { register, file: Some(file(&inspection)), findings };
    if !view.is_damaged() {
        return app.show(&view, if view.is_well() { Exit::Done } else { Exit::Attention });
    }
    app.show(&view, Exit::Failed)?;
    let path = path.clone();
    Err(match newer {
        Some((found, known)) => Failure::from(StoreError::TooNew { path, found, known }).into(),
        None => damaged(&path).into(),
    })
}

fn file(inspection: &Inspection) -> ToldFile {
    let agreements = inspection.agreements.iter().map(|agreement| ToldAgreement {
        id: agreement.id.clone(),
        versions: agreement.versions,
        entries: agreement.entries,
        readable: agreement.readable,
        without_texts: agreement.without_texts,
        head: agreement.head.map(|head| hex(&head)),
    });
    ToldFile { bytes: inspection.bytes, schema: inspection.schema, agreements: agreements.collect() }
}

fn damaged(path: &std::path::Path) -> Failure {
    let failure = Failure::new(Kind::Damaged, "failure-damaged").with("path", path.display().to_string());
    failure.hint(crate::text::message::Message::new("hint-doctor-restore"))
}

/// Whether the compiled form of a version says the same as its text. A form that another program made is not used, and so
/// does no harm.
fn holds_its_copy(register: &mut impl Journal, outline: &Outline) -> Result<bool, Failure> {
    let compiled = register.compiled(outline)?;
    let Some(own) = compiled.filter(|compiled| is_own(compiled, &outline.sha256)) else { return Ok(true) };
    Ok(agreement_from(&register.text(outline)?).agreement == restore(&own, &outline.sha256))
}

/// The facts of every agreement that do not fit its text or one another.
fn unfitting(app: &App, on: chrono::NaiveDate) -> Result<Vec<ToldFinding>, Failure> {
    let Some(mut register) = reader(&app.place)? else { return Ok(Vec::new()) };
    let mut ids: Vec<String> = register.outlines()?.into_iter().map(|version| version.agreement).collect();
    ids.dedup();
    let mut found = Vec::new();
    let outlines = register.outlines()?;
    for outline in &outlines {
        if !holds_its_copy(&mut register, outline)? {
            found.push(finding::of_copy(&outline.agreement, outline.number));
        }
    }
    // Agreements of which it is known whether what is kept of them is so.
    let mut looked_at = BTreeMap::new();
    let teller = Teller::default();
    for id in ids {
        let Ok(chosen) = choose(Some(&mut register), Some(&id), Some(on)) else {
            found.push(finding::of_text(&id));
            continue;
        };
        let is_of_every_day = !chosen.depends_on_day;
        let case = app.case(Some(&mut register), chosen, &Scope::Whole)?;
        if is_of_every_day && app.known.is_none() {
            looked_at.insert(id.clone(), kept::is_agenda_of(&mut register, &case, &teller)?);
        }
        let misfits = misfits(&case.agreement, &case.entries);
        found.extend(misfits.iter().map(|misfit| finding::of_misfit(misfit, &id, case.names(), &app.words)));
    }
    found.extend(kept::differing(app, &mut register, &outlines, &looked_at)?);
    Ok(found)
}
