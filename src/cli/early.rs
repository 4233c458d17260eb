//! What has to be known before the command line is parsed: the language in which it is told, and the agreement that may say it.

use std::path::PathBuf;
use std::time::Duration;

use crate::app::Place;
use crate::app::choose::Chosen;
use crate::app::choose::choose;
use crate::app::choose::choose_alone;
use crate::app::open::reader;
use crate::app::open::ready_writer;
use crate::home;
use crate::home::Environment;
use crate::store::sqlite::register::PATIENCE;
use crate::store::sqlite::register::Register;
use crate::text::language::Language;

/// The agreement in question, as far as it can be read. For a command that writes, the register is opened as it will be needed.
pub(super) fn first(place: &Place, chosen: Option<&str>, writes: bool) -> Option<Found> {
    let ready = if writes { ready_writer(place) } else { None };
    let mut register = match ready {
        Some(register) => Some(register),
        None => reader(place).ok()?,
    };
    if let Some(opened) = register.as_mut().filter(|_| chosen.is_none()) {
        if let Some(chosen) = choose_alone(opened, None).ok()? {
            return Some(Found { chosen, register });
        }
        if opened.has_several_standing().ok()? {
            // None of them is the one in question, which takes no reading to know.
            return None;
        }
    }
    let chosen = choose(register.as_mut(), chosen, None).ok()?;
    Some(Found { chosen, register })
}

/// An agreement, and the register out of which it was read.
pub(super) struct Found {
    pub(super) chosen: Chosen,
    pub(super) register: Option<Register>,
}

/// `--lang`, else the variable, else the locale; none where these say nothing.
pub(super) fn asked_language(typed: &[String], environment: &Environment) -> Option<Language> {
    let asked = [value_of(typed, "--lang"), environment.language.clone(), environment.locale.clone()];
    asked.iter().flatten().find_map(|code| Language::from_code(code))
}

/// The agreement in question, before it is known in which language anything is told.
pub(super) fn read_early(typed: &[String], environment: &Environment, writes: bool) -> Option<Early> {
    let place = place(value_of(typed, "--db"), environment);
    let chosen = value_of(typed, "--agreement").or_else(|| environment.agreement.clone());
    let found = first(&place, chosen.as_deref(), writes)?;
    Some(Early { path: place.path, chosen, found })
}

/// An agreement that was read before anything was parsed, and where it was looked for: what is parsed may say otherwise.
pub(super) struct Early {
    pub(super) path: Option<PathBuf>,
    pub(super) chosen: Option<String>,
    pub(super) found: Found,
}

/// Where the register lies: as the option says, else the variable, else in the platform's data folder.
pub(super) fn place(option: Option<String>, environment: &Environment) -> Place {
    let db = option.or_else(|| environment.db.clone());
    let patience = environment.wait.as_deref().and_then(seconds).unwrap_or(PATIENCE);
    Place { named: db.is_some(), path: db.map(PathBuf::from).or_else(home::default_register), patience }
}

/// How long is waited for a register in use, at most a day.
pub(super) fn seconds(text: &str) -> Option<Duration> {
    text.trim().parse().ok().filter(|seconds| *seconds <= 86_400).map(Duration::from_secs)
}

/// The value of a global option, before anything is parsed.
pub(super) fn value_of(typed: &[String], option: &str) -> Option<String> {
    let mut found = None;
    for (at, word) in typed.iter().enumerate() {
        match word.strip_prefix(option) {
            Some("") => found = typed.get(at + 1).cloned(),
            Some(rest) => found = rest.strip_prefix('=').map(str::to_owned).or(found),
            None => {}
        }
    }
    found
}

pub(super) fn asks_for_json(typed: &[String]) -> bool {
    let pair = typed.windows(2).any(|pair| pair == ["--format", "json"]);
    pair || typed.iter().any(|word| word == "--json" || word == "--format=json")
}
