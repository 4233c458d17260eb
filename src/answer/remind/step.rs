//! Which reminder of a matter has been reached.

use std::fmt::Display;
use std::fmt::Formatter;

use chrono::NaiveDate;

use crate::agreement::practice::Reminders;
use crate::answer::Basis;
use crate::answer::due::item::Item;
use crate::answer::due::kind::Kind;
use crate::answer::due::verdict::Verdict;

/// A reminder of a matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// At most so many days are left.
    Before(u32),
    /// There is no last day, and it has been due for so many days.
    Since(u32),
    /// Fewer suitable days are left than meetings are needed, though the last day is far.
    AtRisk,
    /// The last day has passed; 0 the first time, one more each time after that.
    Late(u32),
}

impl Display for Step {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        match self {
            Step::Before(days) => write!(to, "before-{days}"),
            Step::Since(days) => write!(to, "since-{days}"),
            Step::AtRisk => to.write_str("at-risk"),
            Step::Late(time) => write!(to, "late-{time}"),
        }
    }
}

impl Step {
    /// Reads a step as the register keeps it.
    pub(super) fn read(text: &str) -> Option<Step> {
        match text.split_once('-')? {
            ("at", "risk") => Some(Step::AtRisk),
            ("before", days) => days.parse().ok().map(Step::Before),
            ("since", days) => days.parse().ok().map(Step::Since),
            ("late", time) => time.parse().ok().map(Step::Late),
            _ => None,
        }
    }

    /// How many days have passed on `today` since the last day `base`; none of what is not late.
    pub(super) fn late_days(self, base: NaiveDate, today: NaiveDate) -> Option<u32> {
        match self {
            Step::Late(_) => u32::try_from((today - base).num_days()).ok(),
            Step::Before(_) | Step::Since(_) | Step::AtRisk => None,
        }
    }

    /// What comes later is larger: a warning, then fewer and fewer days before, then late and later.
    pub(super) fn order(self) -> (u8, u32) {
        match self {
            Step::AtRisk => (0, 0),
            Step::Before(days) => (1, u32::MAX - days),
            Step::Late(time) => (2, time),
            Step::Since(days) => (3, days),
        }
    }
}

/// The reminder that `item` has reached on `today`, with the day from which it is counted: its last day.
///
/// Only what is still to be done is reminded of. Where nothing sets a last day, none is made up: the same numbers of days
/// are counted from the day on which it fell due, shortest first, and it is never late. A late matter goes on to the next step when so many
/// days have passed since it was reminded of, not since its last day: the first run after a long time begins at the
/// beginning.
pub(super) fn step(basis: Basis<'_>, rules: &Reminders, item: &Item, today: NaiveDate) -> Option<(Step, NaiveDate)> {
    let Some(base) = item.by else {
        let since = item.base()?;
        let passed = u32::try_from((today - since).num_days()).ok()?;
        let reached = rules.days_before.iter().copied().filter(|days| *days <= passed).max()?;
        return Some((Step::Since(reached), since));
    };
    let step = match item.verdict {
        Verdict::Missed => late(basis, rules, item, base, today)?,
        Verdict::Due | Verdict::AtRisk => {
            let left = u32::try_from((base - today).num_days()).ok()?;
            let more = rules.notice_end_days_before.filter(|_| item.kind == Kind::NoticeEnd);
            let reached = rules.days_before.iter().copied().chain(more).filter(|days| left <= *days).min();
            match reached {
                Some(days) => Step::Before(days),
                None if item.verdict == Verdict::AtRisk => Step::AtRisk,
                None => return None,
            }
        }
        Verdict::Met | Verdict::Above | Verdict::Late | Verdict::Partial | Verdict::Open | Verdict::Waived => {
            return None;
        }
    };
    Some((step, base))
}

fn late(basis: Basis<'_>, rules: &Reminders, item: &Item, base: NaiveDate, today: NaiveDate) -> Option<Step> {
    let mut of_base = basis.history.reminded.iter().filter(|sent| sent.base == base).peekable();
    if of_base.peek().is_none() {
        return Some(Step::Late(0));
    }
    let key = item.key.to_string();
    let of_item = of_base.filter(|sent| sent.key == key);
    let sent: Vec<(u32, NaiveDate)> =
        of_item.filter_map(|sent| Some((sent.step.strip_prefix("late-")?.parse().ok()?, sent.on))).collect();
    let Some(last) = sent.iter().map(|(time, _)| *time).max() else { return Some(Step::Late(0)) };
    let since = sent.iter().filter(|(time, _)| *time == last).map(|(_, on)| *on).min()?;
    let passed = (today - since).num_days();
    let again = rules.late_every_days.is_some_and(|days| passed >= i64::from(days.max(1)));
    Some(Step::Late(if again { last.saturating_add(1) } else { last }))
}
