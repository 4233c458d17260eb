//! A body as scripts read it.

use chrono::NaiveDate;
use serde::Serialize;

use super::convener::Asking;
use super::convener::ConvenerJson;
use super::convener::answer;
use crate::agreement::cadence::Cadence;
use crate::agreement::cadence::Per;
use crate::agreement::office::Office;
use crate::agreement::office::OfficeEnds;
use crate::agreement::practice::Communication;
use crate::answer::Answer;
use crate::answer::Asked;
use crate::answer::Basis;
use crate::answer::bodies;
use crate::answer::bodies::BodyRef;
use crate::answer::convener::Convener;
use crate::answer::convener::arranged::Agreed;
use crate::answer::convener::arranged::latest_arrangement;
use crate::answer::convener::convener;
use crate::answer::entry_into_force::members_of;
use crate::answer::in_force::is_in_force;
use crate::answer::office::Seat;
use crate::answer::office::seat;
use crate::answer::responsibility::communication;
use crate::answer::termination::left;
use crate::history::fact::NamedConvener;
use crate::history::meeting::Meeting;
use crate::text::Words;
use crate::view::names::Names;
use crate::view::reasons::ReasonJson;

/// `yhdyspinta/body/1`.
#[derive(Debug, Serialize)]
pub struct BodyJson {
    pub schema: &'static str,
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub level: Option<u32>,
    pub state: &'static str,
    /// The id of the term for which it lives now; null for a body without terms.
    pub term: Option<String>,
    pub convener: BodyConvenerJson,
    pub officers: Vec<OfficerJson>,
    /// The people named to it.
    pub members: Vec<MemberJson>,
    pub arrangement: Option<ArrangementJson>,
    pub cadence: Option<CadenceJson>,
    pub next_meeting: Option<BodyMeetingJson>,
    pub last_meeting: Option<BodyMeetingJson>,
    /// The parties and actors that belong to it by the text.
    pub member_parties: Vec<String>,
    pub joint_of: Vec<String>,
    /// The kind under which it was set up later; null for one that the text names.
    pub kind: Option<String>,
    pub set_up_on: Option<NaiveDate>,
    /// Its last day, once it is recorded.
    pub closed_on: Option<NaiveDate>,
    pub reason: Option<String>,
    pub focus: Option<String>,
    pub goals: Vec<String>,
    pub genitive: Option<String>,
    pub elects: Option<ElectsJson>,
}

/// Which offices the body fills, as the text says.
#[derive(Debug, Serialize)]
pub struct ElectsJson {
    pub offices: Vec<&'static str>,
    /// In which meeting, as `first_meeting`.
    pub at: Option<String>,
    pub among: Option<String>,
    pub until: OfficeEnds,
}

/// Who convenes the body's next meeting; the reasons are left out of lists.
#[derive(Debug, Serialize)]
pub struct BodyConvenerJson {
    pub status: &'static str,
    pub convener: Option<ConvenerJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Vec<ReasonJson>>,
    pub suggestion: Option<String>,
    pub suggested_parties: Vec<String>,
}

/// Whoever holds an office.
#[derive(Debug, Serialize)]
pub struct OfficerJson {
    pub office: &'static str,
    pub person: String,
    pub party: String,
    pub since: NaiveDate,
    /// None where the election was under an earlier agreement.
    pub entry: Option<u32>,
}

/// Somebody named to the body.
#[derive(Debug, Serialize)]
pub struct MemberJson {
    pub person: String,
    pub party: String,
    pub deputy_of: Option<String>,
    pub since: NaiveDate,
    pub entry: u32,
}

/// What the body has agreed, as far as it is in force.
#[derive(Debug, Serialize)]
pub struct ArrangementJson {
    pub conveners: Vec<ArrangedJson>,
    pub rotation: Vec<String>,
    pub turn: Option<crate::agreement::convener::Turn>,
    pub communication: Option<String>,
    pub since: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub entry: Option<u32>,
}

/// Whom an arrangement names.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ArrangedJson {
    Party { party: String },
    Office { office: &'static str, body: String },
}

/// How often the body meets.
#[derive(Debug, Serialize)]
pub struct CadenceJson {
    pub per: &'static str,
    pub min: u32,
    pub max: Option<u32>,
    /// The length of a rolling period in months; null otherwise.
    pub months: Option<u32>,
}

/// A meeting of the body.
#[derive(Debug, Serialize)]
pub struct BodyMeetingJson {
    pub id: u32,
    pub date: NaiveDate,
    pub state: &'static str,
}

/// `yhdyspinta/bodies/1`.
#[derive(Debug, Serialize)]
pub struct BodiesJson {
    pub schema: &'static str,
    pub bodies: Vec<BodyJson>,
}

/// All bodies as they are at the end of `on`, those of the text first; without reasons.
#[must_use]
pub fn bodies(basis: Basis<'_>, names: Names<'_>, on: NaiveDate, words: &Words) -> BodiesJson {
    let all = bodies::all(basis.agreement, basis.history).into_iter().map(|one| {
        let mut json = body(basis, names, one, on, words);
        json.convener.because = None;
        json
    });
    BodiesJson { schema: "yhdyspinta/bodies/1", bodies: all.collect() }
}

/// A body as it is at the end of `on`.
#[must_use]
pub fn body(basis: Basis<'_>, names: Names<'_>, body: BodyRef<'_>, on: NaiveDate, words: &Words) -> BodyJson {
    let asked = Asked::at_end_of(on);
    let convenes = convener(basis, body, asked);
    let added = body.added();
    let closed = basis.history.closed.get(body.id());
    let is_closed = bodies::closed_before(basis, body.id(), on).is_some();
    let term = body.term().and_then(|term| basis.agreement.term_on(&term.kind, on)).map(|term| term.id.clone());
    BodyJson {
        schema: "yhdyspinta/body/1",
        id: body.id().0.clone(),
        name: body.name(words.language.code()).to_owned(),
        aliases: body.aliases().to_vec(),
        level: body.level(),
        state: if is_closed { "closed" } else { "active" },
        term,
        convener: convener_json(basis, names, &convenes, body, on, words),
        officers: if is_closed { Vec::new() } else { officers(basis, names, body, asked, words) },
        members: if is_closed { Vec::new() } else { members(basis, names, body, on, words) },
        arrangement: arrangement(basis, body, &convenes, asked),
        cadence: body.named().and_then(|named| named.cadence.as_ref()).map(cadence_json),
        next_meeting: next_meeting(basis, body, on),
        last_meeting: basis.history.held_meetings(body.id(), on).last().map(|last| meeting(last)),
        member_parties: member_parties(basis, body),
        elects: body.elects().map(|elects| ElectsJson {
            offices: elects.offices.iter().map(|office| office.word()).collect(),
            at: elects.at.clone(),
            among: elects.among.clone(),
            until: elects.until,
        }),
        joint_of: body.named().map(|named| named.joint_of.iter().map(|id| id.0.clone()).collect()).unwrap_or_default(),
        kind: added.map(|added| added.kind.0.clone()),
        set_up_on: added.map(|added| added.on),
        closed_on: closed.map(|closed| closed.on),
        reason: added.and_then(|added| added.reason.clone()),
        focus: added.and_then(|added| added.focus.clone()),
        goals: added.map(|added| added.goals.clone()).unwrap_or_default(),
        genitive: body.genitive().map(str::to_owned),
    }
}

fn convener_json(
    basis: Basis<'_>,
    names: Names<'_>,
    convenes: &Answer<Convener>,
    body: BodyRef<'_>,
    on: NaiveDate,
    words: &Words,
) -> BodyConvenerJson {
    let asking = Asking { body: &body.id().0, purpose: None, on, in_force: is_in_force(basis, on) };
    let whole = answer(convenes, asking, names, words);
    BodyConvenerJson {
        status: whole.status,
        convener: whole.convener,
        because: Some(whole.because),
        suggestion: whole.suggestion,
        suggested_parties: whole.suggested_parties,
    }
}

fn officers(basis: Basis<'_>, names: Names<'_>, body: BodyRef<'_>, asked: Asked, words: &Words) -> Vec<OfficerJson> {
    let mut officers = Vec::new();
    for office in Office::ALL {
        if let Seat::Held(holder, _) = seat(basis, body.id(), office, asked) {
            officers.push(OfficerJson {
                office: office.word(),
                person: names.person(holder.person, words),
                party: holder.party.0,
                since: holder.since,
                entry: Some(holder.entry.0).filter(|_| !holder.entry.is_earlier()),
            });
        }
    }
    officers
}

fn members(basis: Basis<'_>, names: Names<'_>, body: BodyRef<'_>, on: NaiveDate, words: &Words) -> Vec<MemberJson> {
    let of_body = basis.history.memberships.iter().filter(|known| known.body == *body.id() && known.holds_on(on));
    of_body
        .filter(|known| left(basis, &known.party, on).is_none())
        .map(|known| MemberJson {
            person: names.person(known.person, words),
            party: known.party.0.clone(),
            deputy_of: known.deputy_of.map(|person| names.person(person, words)),
            since: known.from,
            entry: known.entry.0,
        })
        .collect()
}

/// The parties and actors that belong to the body by the text; empty where the text does not say.
fn member_parties(basis: Basis<'_>, body: BodyRef<'_>) -> Vec<String> {
    let Some(members) = body.named().and_then(|named| named.members.as_ref()) else { return Vec::new() };
    let parties = members_of(basis.agreement, &members.parties);
    parties.iter().chain(&members.also).map(|id| id.0.clone()).collect()
}

fn arrangement(
    basis: Basis<'_>,
    body: BodyRef<'_>,
    convenes: &Answer<Convener>,
    asked: Asked,
) -> Option<ArrangementJson> {
    let rule = body.communication().or(basis.agreement.communication.as_ref());
    let informs = match rule {
        Some(Communication::Agreed(_)) => communication(basis, body, convenes, asked).value().map(|id| id.0.clone()),
        _ => None,
    };
    match latest_arrangement(basis, body, asked) {
        Some(Agreed::InForce(agreed)) => Some(ArrangementJson {
            conveners: agreed.conveners.iter().map(arranged).collect(),
            rotation: agreed.rotation.iter().map(|party| party.0.clone()).collect(),
            turn: (!agreed.rotation.is_empty()).then_some(agreed.turn),
            communication: informs,
            since: Some(agreed.on),
            until: agreed.until,
            entry: Some(agreed.entry.0),
        }),
        Some(Agreed::AtSetUp(named, entry)) => Some(ArrangementJson {
            conveners: named.iter().map(arranged).collect(),
            rotation: Vec::new(),
            turn: None,
            communication: informs,
            since: body.added().map(|added| added.on),
            until: None,
            entry: Some(entry.0),
        }),
        Some(Agreed::Lapsed(..)) | None => informs.map(|party| only_communication(basis, body, party, asked)),
    }
}

fn only_communication(basis: Basis<'_>, body: BodyRef<'_>, party: String, asked: Asked) -> ArrangementJson {
    let mut agreed = basis.history.arrangements.iter().rev();
    let agreed =
        agreed.find(|one| one.body == *body.id() && one.on <= asked.known_until && one.communication.is_some());
    ArrangementJson {
        conveners: Vec::new(),
        rotation: Vec::new(),
        turn: None,
        communication: Some(party),
        since: agreed.map(|agreed| agreed.on),
        until: agreed.and_then(|agreed| agreed.until),
        entry: agreed.map(|agreed| agreed.entry.0),
    }
}

fn arranged(named: &NamedConvener) -> ArrangedJson {
    match named {
        NamedConvener::Party(party) => ArrangedJson::Party { party: party.0.clone() },
        NamedConvener::Office { office, body } => ArrangedJson::Office { office: office.word(), body: body.0.clone() },
    }
}

/// A cadence as scripts read it.
#[must_use]
pub fn cadence_json(cadence: &Cadence) -> CadenceJson {
    let (per, months) = match &cadence.per {
        Per::Year => ("year", None),
        Per::Term(_) => ("term", None),
        Per::Months(months) => ("months", Some(*months)),
    };
    CadenceJson { per, min: cadence.min, max: cadence.max, months }
}

fn next_meeting(basis: Basis<'_>, body: BodyRef<'_>, on: NaiveDate) -> Option<BodyMeetingJson> {
    let open = basis.history.meetings.open().into_iter();
    let open = open.filter(|meeting| meeting.body == *body.id() && meeting.date >= on);
    open.min_by_key(|meeting| (meeting.date, meeting.time, meeting.number)).map(meeting)
}

fn meeting(meeting: &Meeting) -> BodyMeetingJson {
    BodyMeetingJson { id: meeting.number.0, date: meeting.day(), state: meeting.state().word() }
}
