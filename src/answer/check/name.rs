//! The checks by name.

/// One check of the cooperation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// Something agreed was not done in its time.
    Missed,
    /// Something was done after its time, and nobody has taken note of it.
    Late,
    /// Fewer suitable days are left than meetings are needed.
    AtRisk,
    /// Approvals and signatures that are missing.
    MissingConsent,
    /// A party rejected the agreement.
    Rejected,
    /// A notice that has not reached everybody.
    MissingDelivery,
    /// A party that leaves takes conveners or officers along.
    LeavingParty,
    /// Too few parties remain, or will.
    TooFewParties,
    /// A party ends as an organisation soon.
    EndingParty,
    /// Somebody outside the agreement on whom a rule hangs ends soon, or has ended.
    EndingActor,
    /// An office that nobody holds.
    VacantOffice,
    /// An officer elected before the present council term.
    OldOfficer,
    /// An officer whom nobody named to the body.
    OfficerNotMember,
    /// What a body had arranged has lapsed.
    LapsedArrangement,
    /// The convener hangs on what the body arranges, and nothing is recorded.
    MissingArrangement,
    /// A meeting is planned, and nobody is known to convene it.
    NoConvener,
    /// A meeting's day has passed, and nothing says whether it was held.
    UnrecordedMeeting,
    /// A meeting is planned after the body has ended.
    ClosedBodyMeeting,
    /// A meeting is planned after the agreement has ended.
    MeetingAfterEnd,
    /// A document that a body is to have is not recorded.
    MissingDocument,
    /// A rule goes by a term, and none is known for now or for what comes next.
    UnknownTerm,
}

impl Check {
    /// Every check, in the order in which findings of one severity are shown.
    pub const ALL: [Check; 21] = [
        Check::Missed,
        Check::Late,
        Check::AtRisk,
        Check::TooFewParties,
        Check::LeavingParty,
        Check::Rejected,
        Check::MissingConsent,
        Check::MissingDelivery,
        Check::EndingParty,
        Check::EndingActor,
        Check::UnknownTerm,
        Check::NoConvener,
        Check::VacantOffice,
        Check::OldOfficer,
        Check::OfficerNotMember,
        Check::LapsedArrangement,
        Check::MissingArrangement,
        Check::UnrecordedMeeting,
        Check::ClosedBodyMeeting,
        Check::MeetingAfterEnd,
        Check::MissingDocument,
    ];

    /// The name used on the command line and in JSON.
    ///
    /// ```
    /// use yhdyspinta::answer::check::name::Check;
    ///
    /// assert_eq!(Check::AtRisk.word(), "at_risk");
    /// ```
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Check::Missed => "missed",
            Check::Late => "late",
            Check::AtRisk => "at_risk",
            Check::MissingConsent => "missing_consent",
            Check::Rejected => "rejected",
            Check::MissingDelivery => "missing_delivery",
            Check::LeavingParty => "leaving_party",
            Check::TooFewParties => "too_few_parties",
            Check::EndingParty => "ending_party",
            Check::EndingActor => "ending_actor",
            Check::VacantOffice => "vacant_office",
            Check::OldOfficer => "old_officer",
            Check::OfficerNotMember => "officer_not_member",
            Check::LapsedArrangement => "lapsed_arrangement",
            Check::MissingArrangement => "missing_arrangement",
            Check::NoConvener => "no_convener",
            Check::UnrecordedMeeting => "unrecorded_meeting",
            Check::ClosedBodyMeeting => "closed_body_meeting",
            Check::MeetingAfterEnd => "meeting_after_end",
            Check::MissingDocument => "missing_document",
            Check::UnknownTerm => "unknown_term",
        }
    }

    /// The check with this name.
    ///
    /// ```
    /// use yhdyspinta::answer::check::name::Check;
    ///
    /// assert_eq!(Check::of_word("old_officer"), Some(Check::OldOfficer));
    /// assert_eq!(Check::of_word("old-officer"), None);
    /// ```
    #[must_use]
    pub fn of_word(word: &str) -> Option<Check> {
        Check::ALL.into_iter().find(|check| check.word() == word)
    }

    /// How much a finding of this check weighs.
    ///
    /// ```
    /// use yhdyspinta::answer::check::name::Check;
    /// use yhdyspinta::answer::check::name::Severity;
    ///
    /// assert_eq!(Check::Missed.severity(), Severity::Error);
    /// assert!(Severity::Error < Severity::Notice);
    /// ```
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Check::Missed | Check::TooFewParties | Check::LeavingParty | Check::Rejected => Severity::Error,
            Check::AtRisk
            | Check::MissingConsent
            | Check::MissingDelivery
            | Check::EndingParty
            | Check::EndingActor
            | Check::VacantOffice
            | Check::LapsedArrangement
            | Check::NoConvener
            | Check::UnrecordedMeeting
            | Check::ClosedBodyMeeting
            | Check::MeetingAfterEnd
            | Check::UnknownTerm => Severity::Warning,
            Check::Late
            | Check::OldOfficer
            | Check::OfficerNotMember
            | Check::MissingArrangement
            | Check::MissingDocument => Severity::Notice,
        }
    }
}

/// How much a finding weighs, the heaviest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something agreed is broken, or will be.
    Error,
    /// Somebody has to act.
    Warning,
    /// Worth a look.
    Notice,
}

impl Severity {
    /// The word used in JSON.
    ///
    /// ```
    /// use yhdyspinta::answer::check::name::Severity;
    ///
    /// assert_eq!(Severity::Error.word(), "error");
    /// ```
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Notice => "notice",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_check_has_a_name_of_its_own() {
        let words: BTreeSet<&str> = Check::ALL.iter().map(|check| check.word()).collect();
        assert_eq!(words.len(), Check::ALL.len());
    }
}
