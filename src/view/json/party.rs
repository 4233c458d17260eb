//! A party as scripts read it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::agreement::office::Office;
use crate::agreement::party::Party;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Act;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::bodies;
use crate::answer::convener::Convener;
use crate::answer::convener::convener;
use crate::answer::office::Seat;
use crate::answer::office::seat;
use crate::answer::termination::NoticeStatus;
use crate::answer::termination::left;
use crate::answer::termination::notice_effect;
use crate::history::consent::Consent;
use crate::text::Words;
use crate::view::names::Names;

/// `yhdyspinta/party/1`.
#[derive(Debug, Serialize)]
pub struct PartyJson {
    pub schema: &'static str,
    pub id: String,
    pub name: String,
    pub short: String,
    pub kind: &'static str,
    pub code: Option<String>,
    pub business_id: Option<String>,
    pub approved: Option<ActJson>,
    pub signed: Option<ActJson>,
    /// Where its notice stands; `no_notice` where none was given.
    pub notice: &'static str,
    pub offices: Vec<PartyOfficeJson>,
    pub memberships: Vec<PartyMembershipJson>,
    /// Ids of the bodies whose next meeting it convenes.
    pub convenes: Vec<String>,
    pub rejected: Option<NaiveDate>,
    /// Its last day as a party, once that is over.
    pub left: Option<NaiveDate>,
    /// Its last day as a party, while its notice runs: told to people.
    #[serde(skip)]
    pub leaves: Option<NaiveDate>,
    pub contact: Option<ContactJson>,
    pub genitive: Option<String>,
    pub aliases: Vec<String>,
    pub authority: bool,
    pub address: Option<String>,
    pub population: Option<u64>,
    pub unconfirmed: Vec<String>,
    /// First and last day of the organisation itself, and the party that takes its place.
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub successor: Option<String>,
}

/// An approval or a signature; the day as far as it is known.
#[derive(Debug, Serialize)]
pub struct ActJson {
    pub on: String,
    pub exact_date: bool,
    pub reference: Option<String>,
    pub entry: u32,
}

/// An office that somebody of the party holds.
#[derive(Debug, Serialize)]
pub struct PartyOfficeJson {
    pub body: String,
    pub office: &'static str,
    pub person: String,
    pub since: NaiveDate,
    /// None where the election was under an earlier agreement.
    pub entry: Option<u32>,
}

/// A seat in a body that somebody of the party has.
#[derive(Debug, Serialize)]
pub struct PartyMembershipJson {
    pub body: String,
    pub person: String,
    pub deputy_of: Option<String>,
    pub since: NaiveDate,
    pub entry: u32,
}

/// Whom to write to.
#[derive(Debug, Serialize)]
pub struct ContactJson {
    pub person: String,
    pub email: Option<String>,
}

/// `yhdyspinta/parties/1`.
#[derive(Debug, Serialize)]
pub struct PartiesJson {
    pub schema: &'static str,
    pub parties: Vec<PartyJson>,
}

/// All parties as they are at the end of `on`, in the order of the file.
#[must_use]
pub fn parties(basis: Basis<'_>, names: Names<'_>, on: NaiveDate, words: &Words) -> PartiesJson {
    let conveners = conveners(basis, on);
    let one = |each| with_conveners(basis, names, each, on, &conveners, words);
    PartiesJson { schema: "yhdyspinta/parties/1", parties: basis.agreement.parties.iter().map(one).collect() }
}

/// A party as it is at the end of `on`.
#[must_use]
pub fn party(basis: Basis<'_>, names: Names<'_>, party: &Party, on: NaiveDate, words: &Words) -> PartyJson {
    with_conveners(basis, names, party, on, &conveners(basis, on), words)
}

fn with_conveners(
    basis: Basis<'_>,
    names: Names<'_>,
    party: &Party,
    on: NaiveDate,
    conveners: &[(String, Convener)],
    words: &Words,
) -> PartyJson {
    let consents = basis.history.consents.get(&party.id);
    let done = |kind| consents.and_then(|consents| consents.act(kind, on)).map(act);
    let contact = basis.history.contacts.get(&party.id).map(|number| ContactJson {
        person: names.person(*number, words),
        email: names.resolve(*number).and_then(|person| person.email.clone()),
    });
    let own = conveners.iter().filter(|(_, convener)| names_party(convener, &party.id));
    let notice = notice_effect(basis, &party.id, on);
    PartyJson {
        schema: "yhdyspinta/party/1",
        id: party.id.0.clone(),
        name: party.name.clone(),
        short: party.short.clone(),
        kind: party.kind.word(),
        code: party.code.clone(),
        business_id: party.business_id.clone(),
        approved: done(Act::Approval),
        signed: done(Act::Signature),
        notice: notice.status.word(),
        offices: offices(basis, names, &party.id, on, words),
        memberships: memberships(basis, names, &party.id, on, words),
        convenes: own.map(|(body, _)| body.clone()).collect(),
        rejected: consents.and_then(|consents| consents.rejection(on)).map(|rejection| rejection.on),
        left: left(basis, &party.id, on).map(|left| left.last_day),
        leaves: notice.last_day.filter(|_| notice.status == NoticeStatus::Running),
        contact,
        genitive: party.genitive.clone(),
        aliases: party.aliases.clone(),
        authority: party.authority,
        address: party.address.clone(),
        population: party.population,
        unconfirmed: party.unconfirmed.clone(),
        from: party.from,
        until: party.until,
        successor: party.successor.as_ref().map(|id| id.0.clone()),
    }
}

fn act(consent: &Consent) -> ActJson {
    ActJson {
        on: consent.on.to_string(),
        exact_date: consent.on.exact().is_some(),
        reference: consent.reference.clone(),
        entry: consent.entry.0,
    }
}

fn conveners(basis: Basis<'_>, on: NaiveDate) -> Vec<(String, Convener)> {
    let bodies = bodies::all(basis.agreement, basis.history).into_iter();
    bodies
        .filter_map(|body| {
            let value = convener(basis, body, Asked::at_end_of(on)).value().cloned()?;
            Some((body.id().0.clone(), value))
        })
        .collect()
}

/// Whether the party convenes, itself or through its officer, alone or with others.
fn names_party(convener: &Convener, party: &PartyId) -> bool {
    match convener {
        Convener::Party(own) | Convener::Officer { party: own, .. } => own == party,
        Convener::External(_) => false,
        Convener::Together(all) => all.iter().any(|one| names_party(one, party)),
    }
}

fn offices(basis: Basis<'_>, names: Names<'_>, party: &PartyId, on: NaiveDate, words: &Words) -> Vec<PartyOfficeJson> {
    let mut held = Vec::new();
    for body in bodies::all(basis.agreement, basis.history) {
        if bodies::closed_before(basis, body.id(), on).is_some() {
            continue;
        }
        for office in Office::ALL {
            if let Seat::Held(holder, _) = seat(basis, body.id(), office, Asked::at_end_of(on))
                && holder.party == *party
            {
                held.push(PartyOfficeJson {
                    body: body.id().0.clone(),
                    office: office.word(),
                    person: names.person(holder.person, words),
                    since: holder.since,
                    entry: Some(holder.entry.0).filter(|_| !holder.entry.is_earlier()),
                });
            }
        }
    }
    held
}

fn memberships(
    basis: Basis<'_>,
    names: Names<'_>,
    party: &PartyId,
    on: NaiveDate,
    words: &Words,
) -> Vec<PartyMembershipJson> {
    if left(basis, party, on).is_some() {
        return Vec::new();
    }
    let own = basis.history.memberships.iter().filter(|known| known.party == *party && known.holds_on(on));
    own.filter(|known| bodies::closed_before(basis, &known.body, on).is_none())
        .map(|known| PartyMembershipJson {
            body: known.body.0.clone(),
            person: names.person(known.person, words),
            deputy_of: known.deputy_of.map(|person| names.person(person, words)),
            since: known.from,
            entry: known.entry.0,
        })
        .collect()
}
