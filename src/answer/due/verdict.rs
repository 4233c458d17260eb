//! How something owed stands.

/// How something owed stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Met,
    /// More than agreed, which is no fault.
    Above,
    /// Done after its day or window.
    Late,
    Due,
    /// Fewer suitable days are left than meetings are needed.
    AtRisk,
    /// The period is over; its last day itself is still due.
    Missed,
    /// A calendar year in which the agreement was in force only for a part, and too few meetings: told, not blamed.
    Partial,
    /// It cannot be told until something is recorded.
    Open,
    /// It was decided not to.
    Waived,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Verdict; 9] = [
        Verdict::Met,
        Verdict::Above,
        Verdict::Late,
        Verdict::Due,
        Verdict::AtRisk,
        Verdict::Missed,
        Verdict::Partial,
        Verdict::Open,
        Verdict::Waived,
    ];

    /// The word used in JSON.
    ///
    /// ```
    /// use yhdyspinta::answer::due::verdict::Verdict;
    ///
    /// assert_eq!(Verdict::AtRisk.word(), "at_risk");
    /// ```
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Met => "met",
            Verdict::Above => "above",
            Verdict::Late => "late",
            Verdict::Due => "due",
            Verdict::AtRisk => "at_risk",
            Verdict::Missed => "missed",
            Verdict::Partial => "partial",
            Verdict::Open => "open",
            Verdict::Waived => "waived",
        }
    }

    /// Whether nothing is left to do: enough was done, in whatever way.
    ///
    /// ```
    /// use yhdyspinta::answer::due::verdict::Verdict;
    ///
    /// assert!(Verdict::Above.is_met());
    /// assert!(!Verdict::Late.is_met());
    /// ```
    #[must_use]
    pub fn is_met(self) -> bool {
        matches!(self, Verdict::Met | Verdict::Above)
    }
}
