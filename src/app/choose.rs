//! Which agreement a question is about, and which version of its text holds.

use chrono::NaiveDate;

use super::succession::only_standing;
use super::succession::superseded_from;
use crate::agreement::Agreement;
use crate::agreement::compiled::compile;
use crate::agreement::compiled::restore;
use crate::agreement::file::agreement_from;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::store::agenda::Succession;
use crate::store::chain::sha256_hex;
use crate::store::journal::Journal;
use crate::store::journal::Outline;

use crate::store::sqlite::register::Register;
use crate::text::message::Message;

/// The agreement that is used where the register holds none.
pub const BUILT_IN: &str = include_str!("../../agreement.toml");

/// The agreement whose rules are asked, before anything is read of its history.
#[derive(Debug, Clone)]
pub struct Chosen {
    pub agreement: Agreement,
    /// The version of its text; 0 where the register does not hold it.
    pub version: u32,
    pub superseded_from: Option<NaiveDate>,
    /// Another day might choose another text: there are amendments, or other agreements.
    pub depends_on_day: bool,
    /// There is no other agreement.
    pub is_alone: bool,
    /// The compiled form of the text, where the register does not hold one that this program can use.
    pub recompiled: Option<Vec<u8>>,
}

/// Finds the agreement: the chosen one, else the only one, else the only one that is not superseded.
///
/// `day` decides which version of an amended text holds.
///
/// # Errors
/// `bad_agreement` for a text that cannot be read, `unknown_name` for a choice that is not there, `ambiguous_name` where
/// several are left.
pub fn choose(
    register: Option<&mut Register>,
    chosen: Option<&str>,
    day: Option<NaiveDate>,
) -> Result<Chosen, Failure> {
    let Some(register) = register else { return built_in(chosen) };
    if let Some(chosen) = chosen {
        let versions = register.outlines_of(chosen)?;
        if !versions.is_empty() {
            return read_version(register, &versions, chosen, day);
        }
    }
    if chosen.is_none()
        && let Some(alone) = choose_alone(register, day)?
    {
        return Ok(alone);
    }
    let ids = register.agreements()?;
    if let Some(chosen) = chosen {
        return match ids.iter().find(|id| id.eq_ignore_ascii_case(chosen)) {
            Some(id) => read_agreement(register, id, day),
            None if ids.is_empty() => built_in(Some(chosen)),
            None => {
                let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
                Err(unknown_agreement(chosen, &ids))
            }
        };
    }
    match ids.as_slice() {
        [] => built_in(None),
        [only] => read_agreement(register, only, day),
        _ => only_standing(register, ids, day),
    }
}

/// Reads the only agreement, where it certainly is the one in question.
///
/// # Errors
/// `bad_agreement` for a text that cannot be read, and when the register cannot be read.
pub fn choose_alone(register: &mut Register, day: Option<NaiveDate>) -> Result<Option<Chosen>, Failure> {
    let Some(id) = register.alone()? else { return Ok(None) };
    let versions = register.outlines_of(&id)?;
    let Some(version) = holding(&versions, &id, day) else { return Ok(None) };
    let (agreement, recompiled) = read_text(register, version)?;
    let depends_on_day = is_amended(&versions);
    let version = version.number;
    Ok(Some(Chosen { agreement, version, superseded_from: None, depends_on_day, is_alone: true, recompiled }))
}

pub(super) fn read_agreement(register: &mut Register, id: &str, day: Option<NaiveDate>) -> Result<Chosen, Failure> {
    let versions = register.outlines_of(id)?;
    read_version(register, &versions, id, day)
}

/// Reads the version of an agreement that holds on `day`, and from when another stands in its place.
fn read_version(
    register: &mut Register,
    versions: &[Outline],
    id: &str,
    day: Option<NaiveDate>,
) -> Result<Chosen, Failure> {
    let Some(version) = holding(versions, id, day) else { return Err(unknown_agreement(id, &[])) };
    let (agreement, recompiled) = read_text(register, version)?;
    let (superseded_from, may_be_superseded) = superseded_from(register, id, day)?;
    let depends_on_day = may_be_superseded || is_amended(versions);
    let version = version.number;
    Ok(Chosen { agreement, version, superseded_from, depends_on_day, is_alone: false, recompiled })
}

/// Whether another text holds on another day.
fn is_amended(versions: &[Outline]) -> bool {
    versions.iter().any(|version| version.from.is_some())
}

/// The version of an agreement that holds on `day`.
pub(super) fn holding<'v>(versions: &'v [Outline], id: &str, day: Option<NaiveDate>) -> Option<&'v Outline> {
    let holds = |version: &&Outline| match (version.from, day) {
        (Some(from), Some(day)) => from <= day,
        _ => true,
    };
    let of_id = || versions.iter().filter(|version| version.agreement == id);
    of_id().rfind(holds).or_else(|| of_id().next())
}

/// Reads a version in its compiled form, or else its text; then with the compiled form that it should have.
///
/// # Errors
/// When the register or the text cannot be read.
pub fn read_text(register: &mut Register, version: &Outline) -> Result<(Agreement, Option<Vec<u8>>), Failure> {
    let restored = register.with_compiled(version, |compiled| restore(compiled, &version.sha256))?;
    if let Some(agreement) = restored.flatten() {
        return Ok((agreement, None));
    }
    let text = register.text(version)?;
    let agreement = parse(&text, &version.agreement)?;
    let recompiled = compile(&agreement, &sha256_hex(&text));
    Ok((agreement, recompiled))
}

/// Notes whose place versions take that an older program wrote.
///
/// # Errors
/// When the register cannot be read or written.
pub fn place_versions(register: &mut Register) -> Result<(), Failure> {
    let mut successions = Vec::new();
    for version in register.unplaced()? {
        // Of a text that cannot be read nothing is known; the agreement stays one that is looked at every time.
        if let Ok((agreement, _)) = read_text(register, &version) {
            let supersedes = agreement.supersedes;
            successions.push(Succession { agreement: version.agreement, version: version.number, supersedes });
        }
    }
    if successions.is_empty() { Ok(()) } else { Ok(register.keep_succession(&successions)?) }
}

fn built_in(chosen: Option<&str>) -> Result<Chosen, Failure> {
    let agreement = parse(BUILT_IN, "agreement.toml")?;
    if let Some(chosen) = chosen.filter(|chosen| !agreement.id.eq_ignore_ascii_case(chosen)) {
        return Err(unknown_agreement(chosen, &[&agreement.id]));
    }
    Ok(Chosen { agreement, version: 0, superseded_from: None, depends_on_day: false, is_alone: true, recompiled: None })
}

fn unknown_agreement(chosen: &str, known: &[&str]) -> Failure {
    Failure::new(Kind::UnknownName, "failure-unknown-agreement")
        .about(chosen)
        .candidates(known.iter().map(|id| (*id).to_owned()).collect())
        .hint(Message::new("hint-which-agreement"))
}

/// Reads a text that was checked before it was taken into use.
fn parse(text: &str, name: &str) -> Result<Agreement, Failure> {
    agreement_from(text).agreement.ok_or_else(|| {
        Failure::new(Kind::BadAgreement, "failure-bad-agreement")
            .with("name", name)
            .hint(Message::new("hint-bad-agreement"))
    })
}
