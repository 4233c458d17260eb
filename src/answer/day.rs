//! What is told of one day: what is owed, found and to be reminded of, out of what is owed, which is worked out once.

use chrono::NaiveDate;

use super::Basis;
use super::check;
use super::check::finding::Finding;
use super::due::item::Item;
use super::due::owed_in;
use super::due::scope::Scope;
use super::due::survey::Survey;
use super::remind;
use super::remind::Digest;

/// An agreement at the end of a day.
// Everything in it can be printed one by one where it is wanted.
#[allow(missing_debug_implementations)]
pub struct Day<'a> {
    survey: Survey<'a>,
    /// What is met is not among it.
    owed: Vec<Item>,
}

impl<'a> Day<'a> {
    /// Works out what is owed at the end of `today`.
    ///
    /// ```
    /// # let source = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/agreement.toml"));
    /// use yhdyspinta::agreement::file::agreement_from;
    /// use yhdyspinta::answer::Basis;
    /// use yhdyspinta::answer::check::findings;
    /// use yhdyspinta::answer::day::Day;
    /// use yhdyspinta::answer::due::listed;
    /// use yhdyspinta::answer::due::scope::Scope;
    /// use yhdyspinta::history::History;
    ///
    /// let agreement = agreement_from(source).agreement.unwrap();
    /// let history = History::default();
    /// let (basis, today) = (Basis::new(&agreement, &history), "2026-03-01".parse().unwrap());
    /// let day = Day::of(basis, today);
    /// assert_eq!(day.findings(), findings(basis, today));
    /// assert!(day.listed().eq(&listed(basis, today, &Scope::default())));
    /// ```
    #[must_use]
    pub fn of(basis: Basis<'a>, today: NaiveDate) -> Day<'a> {
        let survey = Survey::of_unmet(basis, today);
        let owed = owed_in(&survey, &Scope::default());
        Day { survey, owed }
    }

    /// What is listed as owed, as `due::listed` tells it.
    pub fn listed(&self) -> impl Iterator<Item = &Item> {
        self.owed.iter().filter(|item| item.is_listed())
    }

    /// What needs attention, as `check::findings` tells it.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        check::findings_among(&self.survey, &self.owed)
    }

    /// What is to be sent, as `remind::plan` tells it.
    #[must_use]
    pub fn plan(&self) -> Vec<Digest> {
        remind::plan_among(self.survey.basis, self.survey.today, &self.owed)
    }
}
