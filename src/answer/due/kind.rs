//! The kinds of things owed.

/// What kind of thing is owed; the first word of its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// So many meetings of a body in a period.
    Cadence,
    /// A meeting with a purpose, as the monitoring meeting.
    Meeting,
    /// Something to be gone through by a day.
    Review,
    /// An office to be filled.
    Election,
    Approval,
    Signature,
    /// A notice that has to reach a party.
    Delivery,
    /// The last day of a party that gave notice.
    NoticeEnd,
    /// The last day of a term.
    TermEnd,
    /// A document that a body is to have.
    Document,
    /// The minutes of a held meeting.
    Minutes,
    /// The invitation to a planned meeting.
    Invitation,
    /// Something agreed to be done.
    Action,
    /// Whom to write to at a party.
    Contact,
    /// How a body arranges its meetings.
    Arrangement,
    /// The last day of a person in a body.
    MembershipEnd,
    /// The last day of a party as an organisation.
    PartyEnd,
    /// The last day of an actor outside the agreement.
    ActorEnd,
    /// The last day of the agreement itself.
    AgreementEnd,
}

impl Kind {
    /// Every kind, in the order in which things of one day are shown.
    pub const ALL: [Kind; 19] = [
        Kind::Approval,
        Kind::Signature,
        Kind::Cadence,
        Kind::Meeting,
        Kind::Review,
        Kind::Election,
        Kind::Arrangement,
        Kind::Document,
        Kind::Invitation,
        Kind::Minutes,
        Kind::Action,
        Kind::Delivery,
        Kind::NoticeEnd,
        Kind::AgreementEnd,
        Kind::TermEnd,
        Kind::PartyEnd,
        Kind::ActorEnd,
        Kind::MembershipEnd,
        Kind::Contact,
    ];

    /// The word used in keys and in JSON.
    ///
    /// ```
    /// use yhdyspinta::answer::due::kind::Kind;
    ///
    /// assert_eq!(Kind::NoticeEnd.word(), "notice_end");
    /// ```
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Kind::Cadence => "cadence",
            Kind::Meeting => "meeting",
            Kind::Review => "review",
            Kind::Election => "election",
            Kind::Approval => "approval",
            Kind::Signature => "signature",
            Kind::Delivery => "delivery",
            Kind::NoticeEnd => "notice_end",
            Kind::TermEnd => "term_end",
            Kind::Document => "document",
            Kind::Minutes => "minutes",
            Kind::Invitation => "invitation",
            Kind::Action => "action",
            Kind::Contact => "contact",
            Kind::Arrangement => "arrangement",
            Kind::MembershipEnd => "membership_end",
            Kind::PartyEnd => "party_end",
            Kind::ActorEnd => "actor_end",
            Kind::AgreementEnd => "agreement_end",
        }
    }

    /// The kind with this word.
    ///
    /// ```
    /// use yhdyspinta::answer::due::kind::Kind;
    ///
    /// assert_eq!(Kind::of_word("minutes"), Some(Kind::Minutes));
    /// assert_eq!(Kind::of_word("Minutes"), None);
    /// ```
    #[must_use]
    pub fn of_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.word() == word)
    }

    /// Whether it is something that comes to its end by itself: nobody has to do it, it is only good to know.
    ///
    /// ```
    /// use yhdyspinta::answer::due::kind::Kind;
    ///
    /// assert!(Kind::TermEnd.comes_by_itself());
    /// assert!(!Kind::Review.comes_by_itself());
    /// ```
    #[must_use]
    pub fn comes_by_itself(self) -> bool {
        matches!(
            self,
            Kind::NoticeEnd
                | Kind::TermEnd
                | Kind::MembershipEnd
                | Kind::PartyEnd
                | Kind::ActorEnd
                | Kind::AgreementEnd
        )
    }

    /// Whether a thing of this kind is done by recording it as done.
    ///
    /// The others are done by a fact of their own: a signature by the signature, an office by an election. Recorded as
    /// done without that fact they would contradict what other answers say, so it changes nothing.
    ///
    /// ```
    /// use yhdyspinta::answer::due::kind::Kind;
    ///
    /// assert!(Kind::Review.is_done_by_saying_so());
    /// assert!(!Kind::Signature.is_done_by_saying_so());
    /// ```
    #[must_use]
    pub fn is_done_by_saying_so(self) -> bool {
        match self {
            Kind::Cadence
            | Kind::Meeting
            | Kind::Review
            | Kind::Document
            | Kind::Minutes
            | Kind::Invitation
            | Kind::Action => true,
            Kind::Election
            | Kind::Approval
            | Kind::Signature
            | Kind::Delivery
            | Kind::NoticeEnd
            | Kind::TermEnd
            | Kind::Contact
            | Kind::Arrangement
            | Kind::MembershipEnd
            | Kind::PartyEnd
            | Kind::ActorEnd
            | Kind::AgreementEnd => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_kind_has_a_word_of_its_own() {
        let words: BTreeSet<&str> = Kind::ALL.iter().map(|kind| kind.word()).collect();
        assert_eq!(words.len(), Kind::ALL.len());
    }
}
