//! From when to when the agreement binds, as far as is known on a day.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::answer::Basis;
use crate::answer::entry_into_force::in_force_from;
use crate::answer::in_force::ended;
use crate::answer::in_force::running;
use crate::answer::termination::notice_effect;

/// Whether and how long the agreement binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answer) enum Force {
    /// It is not known to enter into force on any day: acts are missing.
    Unknown,
    /// It enters into force on a day that is still to come.
    From(NaiveDate),
    /// It has entered into force.
    Since {
        from: NaiveDate,
        /// Its last day, past or foreseen; none: it goes on.
        last_day: Option<NaiveDate>,
    },
}

impl Force {
    /// How it stands at the end of `today`.
    pub(super) fn on(basis: Basis<'_>, today: NaiveDate) -> Force {
        match in_force_from(basis, today) {
            None => Force::Unknown,
            Some(from) if from > today => Force::From(from),
            Some(from) => Force::Since { from, last_day: last_day(basis, from, today) },
        }
    }

    /// Whether it binds on `day`.
    pub(in crate::answer) fn binds_on(self, day: NaiveDate) -> bool {
        match self {
            Force::Unknown | Force::From(_) => false,
            Force::Since { from, last_day } => from <= day && last_day.is_none_or(|last_day| day <= last_day),
        }
    }
}

/// The last day of force as it is known at the end of `today`.
///
/// It can only be the day before another agreement stands in this one's place, the end of a fixed term that does not
/// renew, or the last day of a party; the first of these after which the agreement has ended is the one. What a notice
/// will do is foreseen as far as its last day is known.
fn last_day(basis: Basis<'_>, from: NaiveDate, today: NaiveDate) -> Option<NaiveDate> {
    let mut candidates = BTreeSet::new();
    candidates.extend(basis.superseded_from.and_then(|day| day.pred_opt()));
    let running = running(basis, today);
    candidates.extend(running.until.filter(|_| running.renews_until.is_none()));
    candidates.extend(basis.agreement.parties.iter().filter_map(|party| party.until));
    let noticed: BTreeSet<_> = basis.history.notices.iter().map(|notice| &notice.party).collect();
    candidates.extend(noticed.into_iter().filter_map(|party| notice_effect(basis, party, today).last_day));
    candidates.into_iter().find(|last_day| {
        let next = last_day.succ_opt();
        next.is_some_and(|next| from <= next && ended(basis, next).is_some())
    })
}
