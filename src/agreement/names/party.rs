//! Finding a party, and telling a group or an outside actor from one.

use super::Match;
use super::Named;
use super::Parts;
use super::exact;
use super::find;
use crate::agreement::Agreement;
use crate::agreement::business_id::canonical;
use crate::agreement::party::Actor;
use crate::agreement::party::Group;
use crate::agreement::party::Party;
use crate::agreement::party::PartyId;

/// What an input stands for where a party is asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum PartyMatch<'a> {
    Party(&'a Party),
    /// A group of parties or somebody outside the agreement.
    NotAParty(&'a PartyId),
    /// Several parties, in the order of the file.
    Ambiguous(Vec<&'a PartyId>),
    /// Nobody; the nearest parties, at most three, nearest first.
    Unknown {
        nearest: Vec<&'a PartyId>,
    },
    /// The input is empty.
    Empty,
}

/// Finds the party of which the input is a form: for commands that write.
#[must_use]
pub fn exact_party<'a>(agreement: &'a Agreement, input: &str) -> PartyMatch<'a> {
    let parties = parties(agreement);
    match exact_with_business_id(&parties, input) {
        Match::Nearest(near) => match exact(&others(agreement), input) {
            Match::One(id) => PartyMatch::NotAParty(id),
            Match::Several(_) | Match::Nearest(_) | Match::Empty => unknown(&near),
        },
        decided => settle(decided),
    }
}

/// Finds a party: exactly, and where nothing matches exactly, forgivingly: for commands that read.
#[must_use]
pub fn find_party<'a>(agreement: &'a Agreement, input: &str) -> PartyMatch<'a> {
    let PartyMatch::Unknown { nearest } = exact_party(agreement, input) else {
        return exact_party(agreement, input);
    };
    match find(&parties(agreement), input, Parts::Beginnings) {
        // A party that is nearly the input is rather meant than a group or actor that begins like it.
        Match::Nearest(_) if !nearest.is_empty() => PartyMatch::Unknown { nearest },
        Match::Nearest(_) => match find(&others(agreement), input, Parts::Beginnings) {
            Match::One(id) => PartyMatch::NotAParty(id),
            Match::Several(_) | Match::Nearest(_) | Match::Empty => PartyMatch::Unknown { nearest },
        },
        decided => settle(decided),
    }
}

/// The exact match, where a business id may be written in any of its ways.
fn exact_with_business_id<'a>(parties: &[Named<'a, &'a Party>], input: &str) -> Match<&'a Party> {
    match exact(parties, input) {
        Match::Nearest(near) => match canonical(input) {
            Ok(business_id) => match exact(parties, &business_id) {
                Match::Nearest(_) | Match::Empty => Match::Nearest(near),
                decided => decided,
            },
            Err(_) => Match::Nearest(near),
        },
        decided => decided,
    }
}

fn settle(found: Match<&Party>) -> PartyMatch<'_> {
    match found {
        Match::One(party) => PartyMatch::Party(party),
        Match::Several(parties) => PartyMatch::Ambiguous(parties.into_iter().map(|party| &party.id).collect()),
        Match::Nearest(near) => unknown(&near),
        Match::Empty => PartyMatch::Empty,
    }
}

fn unknown<'a>(near: &[&'a Party]) -> PartyMatch<'a> {
    PartyMatch::Unknown { nearest: near.iter().map(|party| &party.id).collect() }
}

/// The parties with their forms, in the order of the file.
fn parties(agreement: &Agreement) -> Vec<Named<'_, &Party>> {
    agreement.parties.iter().map(named_party).collect()
}

fn named_party(party: &Party) -> Named<'_, &Party> {
    let mut forms = vec![party.id.0.as_str(), party.name.as_str(), party.short.as_str()];
    forms.extend(party.genitive.as_deref());
    forms.extend(party.aliases.iter().map(String::as_str));
    let codes = [&party.code, &party.business_id].into_iter().filter_map(Option::as_deref).collect();
    Named { id: party, forms, codes }
}

/// Groups and actors with their forms.
fn others(agreement: &Agreement) -> Vec<Named<'_, &PartyId>> {
    let groups = agreement.groups.iter().map(|Group { id, name, genitive, .. }| (id, name, genitive));
    let actors = agreement.actors.iter().map(|Actor { id, name, genitive, .. }| (id, name, genitive));
    groups
        .chain(actors)
        .map(|(id, name, genitive)| {
            let forms = std::iter::once(id.0.as_str()).chain(name.wordings()).chain(genitive.as_deref());
            Named { id, forms: forms.collect(), codes: Vec::new() }
        })
        .collect()
}
