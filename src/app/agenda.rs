//! Works out until when nothing comes up under an agreement, so that it need not be read before.

use chrono::Days;
use chrono::NaiveDate;

use super::App;
use super::case::Case;
use super::open::writer;
use crate::answer::Basis;
use crate::answer::due::item::Item;
use crate::answer::due::owed;
use crate::answer::due::scope::Scope;
use crate::answer::remind::plan;
use crate::history::meeting::Meeting;
use crate::store::agenda::Agenda;

/// What the answers rest on: the sources of the rules, and the libraries. What another program worked out is not taken.
pub const RULES: &str = env!("YHDYSPINTA_RULES");

/// So many days ahead at least it is looked, and at most so many more: not all agreements fall due for a look together.
const AHEAD: u64 = 16;
const SPREAD: u64 = 16;

impl App {
    /// What may be kept of `case`, all of which was read, as it stands today; none where nothing is gained.
    #[must_use]
    pub fn agenda(&self, case: &Case) -> Option<Agenda> {
        agenda(case, self.today).filter(|agenda| agenda.unreminded_until > agenda.on)
    }

    /// Keeps what was worked out. Where that is not possible nothing is lost: it is worked out again.
    pub fn keep(&self, all: &[Agenda]) {
        if all.is_empty() || self.dry_run {
            return;
        }
        if let Ok(mut register) = writer(&self.place) {
            let _ = register.keep_agendas(RULES, all);
        }
    }
}

/// Nothing is foretold: the answers are asked for each of the days as they would be asked then. Of the latest version only
/// what it says for later days can be relied on, which the register checks when it keeps the row.
fn agenda(case: &Case, today: NaiveDate) -> Option<Agenda> {
    // What another agreement's journal says is not told to this one's row.
    let continues = case.agreement.bodies.iter().filter_map(|body| body.continues.as_ref());
    if case.superseded_from.is_some() || continues.into_iter().any(|continues| continues.earlier.is_some()) {
        return None;
    }
    let spread: u64 = case.agreement.id.bytes().map(u64::from).sum();
    let days = AHEAD + spread % SPREAD;
    let no_reminder = |day: NaiveDate| plan(case.basis(), day, None).is_empty();
    let nothing_listed = |day: NaiveDate| is_unlisted(case.basis(), day);
    Some(Agenda {
        agreement: case.agreement.id.clone(),
        entry: case.position.entry,
        version: case.version,
        on: today,
        unreminded_until: first_other(today, days, no_reminder),
        unlisted_until: first_other(today, days, nothing_listed),
        last_meeting: case.history.meetings.values().filter(|one| one.is_open()).map(Meeting::day).max(),
    })
}

fn is_unlisted(basis: Basis<'_>, day: NaiveDate) -> bool {
    !owed(basis, day, &Scope::default()).iter().any(Item::is_listed)
}

/// The first day from `today` on that is not quiet, at most so many days ahead.
fn first_other(today: NaiveDate, days: u64, is_quiet: impl Fn(NaiveDate) -> bool) -> NaiveDate {
    let ahead = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
    (0..days).map(ahead).find(|day| !is_quiet(*day)).unwrap_or_else(|| ahead(days))
}
