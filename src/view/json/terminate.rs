//! Where a notice stands, as scripts read it.

use chrono::NaiveDate;
use serde::Serialize;

use crate::agreement::validity::Channel;
use crate::answer::Basis;
use crate::answer::impact::Impact;
use crate::answer::termination::Known;
use crate::text::Words;
use crate::view::names::Names;
use crate::view::reasons::ReasonJson;
use crate::view::reasons::json;
use crate::view::terminate::Standing;

/// `yhdyspinta/terminate/1`.
#[derive(Debug, Serialize)]
pub struct TerminateJson {
    schema: &'static str,
    party: String,
    today: NaiveDate,
    in_force: bool,
    status: &'static str,
    given: Option<NaiveDate>,
    decided: Option<NaiveDate>,
    written: Option<bool>,
    reference: Option<String>,
    deliveries: Vec<DeliveryJson>,
    missing: Vec<String>,
    starts: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
    free_from: Option<NaiveDate>,
    earliest_last_day: Option<NaiveDate>,
    earliest_notice: Option<NaiveDate>,
    if_given_today: Option<IfGivenJson>,
    impact: ImpactJson,
    because: Vec<ReasonJson>,
}

/// What is known of the way to one recipient.
#[derive(Debug, Serialize)]
struct DeliveryJson {
    to: String,
    sent: Option<NaiveDate>,
    received: Option<NaiveDate>,
    channel: Option<&'static str>,
    known_on: Option<NaiveDate>,
}

#[derive(Debug, Serialize)]
struct IfGivenJson {
    last_day: NaiveDate,
    free_from: NaiveDate,
}

/// What changes on the first day without the party.
#[derive(Debug, Serialize)]
struct ImpactJson {
    bodies_without_convener: Vec<String>,
    offices_vacated: Vec<OfficeJson>,
    memberships_ended: usize,
}

#[derive(Debug, Serialize)]
struct OfficeJson {
    body: String,
    office: &'static str,
    person: String,
}

/// The whole answer, as one object.
#[must_use]
pub fn terminate(standing: &Standing, names: Names<'_>, words: &Words) -> String {
    let effect = &standing.effect;
    let object = TerminateJson {
        schema: "yhdyspinta/terminate/1",
        party: standing.party.0.clone(),
        today: standing.today,
        in_force: standing.in_force,
        status: effect.status.word(),
        given: effect.given,
        decided: effect.decided,
        written: effect.written,
        reference: effect.reference.clone(),
        deliveries: effect.deliveries.iter().map(delivery).collect(),
        missing: effect.missing.iter().map(|party| party.0.clone()).collect(),
        starts: effect.starts,
        last_day: effect.last_day,
        free_from: effect.last_day.and_then(|day| day.succ_opt()),
        earliest_last_day: effect.earliest_last_day,
        earliest_notice: effect.earliest_notice,
        if_given_today: standing
            .if_given
            .and_then(|last_day| Some(IfGivenJson { last_day, free_from: last_day.succ_opt()? })),
        impact: impact(&standing.impact, names, words),
        because: json(&effect.because, names, words),
    };
    serde_json::to_string(&object).unwrap_or_default()
}

/// The same for a party as it stands on a day.
#[must_use]
pub fn of_party(
    basis: Basis<'_>,
    party: &crate::agreement::party::PartyId,
    day: NaiveDate,
    names: Names<'_>,
    words: &Words,
) -> String {
    terminate(&Standing::of(basis, party, day), names, words)
}

fn delivery(known: &Known) -> DeliveryJson {
    DeliveryJson {
        to: known.to.0.clone(),
        sent: known.sent,
        received: known.received,
        channel: known.channel.map(Channel::word),
        known_on: known.known_on,
    }
}

fn impact(impact: &Impact, names: Names<'_>, words: &Words) -> ImpactJson {
    let offices = impact.offices_vacated.iter().map(|(body, office, person)| OfficeJson {
        body: body.0.clone(),
        office: office.word(),
        person: names.person(*person, words),
    });
    ImpactJson {
        bodies_without_convener: impact.bodies_without_convener.iter().map(|body| body.0.clone()).collect(),
        offices_vacated: offices.collect(),
        memberships_ended: impact.memberships_ended,
    }
}
