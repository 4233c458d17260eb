//! What is owed, in words: what it is, who has to act, how it stands.

use super::names::Names;
use super::names::years;
use super::paint::Tone;
use super::sheet::Sheet;
use super::table::Grid;
use super::told::OwedLine;
use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::duty::DutyForm;
use crate::answer::due::item::Item;
use crate::answer::due::item::Responsible;
use crate::answer::due::item::Settlement;
use crate::answer::due::kind::Kind;
use crate::answer::due::verdict::Verdict;
use crate::history::entry::MeetingNumber;
use crate::text::Value;
use crate::text::Words;

pub mod usual;

/// What is owed, as the subject of a line: "hytefoorumi: kokoukset 2026 (1/3)".
#[must_use]
pub fn what(item: &Item, names: Names<'_>, words: &Words) -> String {
    let body = item.body.as_ref().map(|body| names.body(body, words)).unwrap_or_default();
    let party = item.party.as_ref().map(|party| names.party(party, words)).unwrap_or_default();
    let of_key = BodyId(item.key.what.clone());
    let subject = match item.kind {
        Kind::Meeting | Kind::Review => names.body(&of_key, words).to_owned(),
        Kind::Document => document(item, names, words),
        Kind::Action => action(item, names),
        Kind::TermEnd => years(&item.key.what),
        _ => String::new(),
    };
    let period = item.period.as_ref().map(|period| period.label.as_str()).or(item.key.period.as_deref());
    // A round that begins with a meeting is named by that day.
    let round = period.and_then(|label| label.parse::<chrono::NaiveDate>().ok());
    let round = round.map(|from| words.say_with("period-from", &[("day", words.date(from).into())]));
    let period = round.as_deref().or(period);
    let office = item.office.map(|office| names.office(office, words)).unwrap_or_default();
    let values: [(&str, Value); 8] = [
        ("subject", subject.into()),
        ("body", body.into()),
        ("party", party.into()),
        ("office", office.into()),
        ("period", period.map(years).unwrap_or_default().into()),
        ("count", item.count.into()),
        ("min", item.required.map_or(0, |required| required.min).into()),
        ("meeting", item.meeting.map_or(0, |meeting| meeting.0).into()),
    ];
    // A term that renews itself is told by its last day for a notice, not by its own.
    let end = item.key.period.as_deref().and_then(|until| until.parse::<chrono::NaiveDate>().ok());
    if let (Kind::AgreementEnd, Some(end)) = (item.kind, end)
        && item.by.is_some_and(|by| by < end)
    {
        return words.say_with("owed-agreement-renewal", &[("day", words.date(end).into())]);
    }
    words.say_with(owed_key(item.kind), &values)
}

fn document(item: &Item, names: Names<'_>, words: &Words) -> String {
    let body = item.body.as_ref().and_then(|body| names.agreement.body(body));
    let id = item.key.what.rsplit('.').next().unwrap_or_default();
    let document = body.and_then(|body| body.documents.iter().find(|document| document.id == id));
    document.map_or_else(|| id.to_owned(), |document| document.name.in_language(words.language.code()).to_owned())
}

fn action(item: &Item, names: Names<'_>) -> String {
    let action = item.key.what.parse().ok().and_then(|number: u32| names.history.actions.get(&number));
    action.and_then(|action| action.text.clone()).unwrap_or_else(|| item.key.what.clone())
}

fn owed_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Cadence => "owed-cadence",
        Kind::Meeting => "owed-meeting",
        Kind::Review => "owed-review",
        Kind::Election => "owed-election",
        Kind::Approval => "owed-approval",
        Kind::Signature => "owed-signature",
        Kind::Delivery => "owed-delivery",
        Kind::NoticeEnd => "owed-notice-end",
        Kind::TermEnd => "owed-term-end",
        Kind::Document => "owed-document",
        Kind::Minutes => "owed-minutes",
        Kind::Invitation => "owed-invitation",
        Kind::Action => "owed-action",
        Kind::Contact => "owed-contact",
        Kind::Arrangement => "owed-arrangement",
        Kind::MembershipEnd => "owed-membership-end",
        Kind::PartyEnd => "owed-party-end",
        Kind::ActorEnd => "owed-actor-end",
        Kind::AgreementEnd => "owed-agreement-end",
    }
}

/// How it stands, in a word or two, with the days where it is late.
#[must_use]
pub fn standing(item: &Item, words: &Words) -> String {
    let key = match item.verdict {
        Verdict::Met if item.kind.comes_by_itself() => "verdict-over",
        Verdict::Due if item.kind.comes_by_itself() => "verdict-coming",
        Verdict::Met => "verdict-met",
        Verdict::Above => "verdict-above",
        Verdict::Late => "verdict-late",
        Verdict::Due => "verdict-due",
        Verdict::AtRisk => "verdict-at-risk",
        Verdict::Missed => "verdict-missed",
        Verdict::Partial => "verdict-partial",
        Verdict::Open => "verdict-open",
        Verdict::Waived => "verdict-waived",
    };
    words.say_with(key, &[("days", item.late_days.unwrap_or_default().into())])
}

/// The sentence in which it is told: with its last day, the day on which it comes by itself, or without a day.
#[must_use]
pub fn line_of(item: &Item) -> &'static str {
    match item.by {
        Some(_) if item.kind.comes_by_itself() => "due-line-on",
        Some(_) => "due-line-by",
        None => "due-line",
    }
}

/// Since when it is due, where nothing sets a last day.
#[must_use]
pub fn since(item: &Item, words: &Words) -> Option<String> {
    let since = item.base().filter(|_| item.by.is_none())?;
    Some(words.say_with("due-since", &[("day", words.date(since).into())]))
}

/// The colour of a verdict.
#[must_use]
pub fn tone(verdict: Verdict) -> Tone {
    match verdict {
        Verdict::Met | Verdict::Above => Tone::Good,
        Verdict::Late | Verdict::Missed => Tone::Bad,
        Verdict::Due | Verdict::AtRisk => Tone::Due,
        Verdict::Partial | Verdict::Open | Verdict::Waived => Tone::Plain,
    }
}

/// Who has to act.
#[must_use]
pub fn who(responsible: &Responsible, names: Names<'_>, words: &Words) -> String {
    match responsible {
        Responsible::Convener(answer) => match answer.value() {
            Some(convener) => names.convener(convener, words),
            None => words.say("responsible-open-convener"),
        },
        Responsible::Party(party) => names.party(party, words).to_owned(),
        Responsible::Parties(all) if all.len() == names.agreement.parties.len() => words.say("responsible-all"),
        Responsible::Parties(all) => {
            let each: Vec<String> = all.iter().map(|party| names.party(party, words).to_owned()).collect();
            words.list(&each)
        }
        Responsible::Body(body) => names.body(body, words).to_owned(),
        Responsible::Office { body, office } => words.say_with(
            "office-of-body",
            &[("office", names.office(*office, words).into()), ("body", names.body_genitive(body, words).into())],
        ),
        Responsible::Person(number) => names.person(*number, words),
        Responsible::Unsaid => words.say("responsible-unsaid"),
    }
}

/// The command that takes the matter on, where one does.
#[must_use]
pub fn next_step(item: &Item, agreement: &Agreement, words: &Words) -> Option<String> {
    let body = item.body.as_ref().map(|body| body.0.as_str()).unwrap_or_default();
    let party = item.party.as_ref().map(|party| party.0.as_str()).unwrap_or_default();
    // On which day it was done only who asks knows: what is copied as it is must not say that it was today.
    let (key, day) = (&item.key, words.say("value-on"));
    Some(match item.kind {
        Kind::Cadence | Kind::Meeting if body.is_empty() => format!("yhdyspinta due done {key} --on {day}"),
        Kind::Cadence => format!("yhdyspinta meeting new --body {body}"),
        Kind::Meeting => {
            let duty = agreement.duties.iter().find(|duty| duty.id.0 == key.what);
            let purpose = duty.and_then(|duty| match &duty.form {
                DutyForm::Meeting { purpose, .. } => Some(format!(" --purpose {purpose}")),
                _ => None,
            });
            format!("yhdyspinta meeting new --body {body}{}", purpose.unwrap_or_default())
        }
        Kind::Review | Kind::Document | Kind::Minutes => format!("yhdyspinta due done {key} --on {day}"),
        Kind::Election => {
            let office = item.office.map(|office| office.word().replace('_', "-")).unwrap_or_default();
            let (name, party) = (words.say("value-name"), words.say("value-party"));
            format!("yhdyspinta body elect {body} {office} {name} --party {party} --on {day}")
        }
        Kind::Approval => format!("yhdyspinta party approve {party} --on {day}"),
        Kind::Signature => format!("yhdyspinta party sign {party} --on {day}"),
        Kind::Delivery => {
            let (from, to) = key.what.split_once('.')?;
            format!("yhdyspinta notice deliver --party {from} --to {to} --received {day}")
        }
        Kind::Invitation => format!("yhdyspinta meeting convene {} --on {day}", key.what),
        Kind::Action => format!("yhdyspinta action done {} --on {day}", key.what),
        Kind::Contact => format!("yhdyspinta party contact {party} --email {}", words.say("value-email")),
        Kind::Arrangement => {
            format!("yhdyspinta body arrange {body} --convener {} --on {day}", words.say("value-convener"))
        }
        Kind::NoticeEnd
        | Kind::TermEnd
        | Kind::MembershipEnd
        | Kind::PartyEnd
        | Kind::ActorEnd
        | Kind::AgreementEnd => return None,
    })
}

/// The line over what is told of an item.
pub(super) fn line(item: &Item, standing: &str, what: &str, words: &Words) -> String {
    let by = item.by.map(|by| words.weekday_and_date(by)).unwrap_or_default();
    let values = [("standing", standing.into()), ("what", what.into()), ("by", by.as_str().into())];
    words.say_with(line_of(item), &values)
}

/// Things owed as a list; of `several` agreements each with its own, for keys are alike under all.
#[must_use]
pub fn grid<'a>(items: impl Iterator<Item = &'a OwedLine>, several: bool, words: &Words) -> Grid {
    let heads = ["head-by", "head-standing", "head-owed", "head-responsible", "head-key"];
    let first = several.then(|| words.say("head-agreement"));
    let mut grid = Grid::new(first.into_iter().chain(heads.iter().map(|head| words.say(head))).collect())
        .with_days([usize::from(several)]);
    for item in items {
        let by = item.head.by.map(|by| words.date(by)).unwrap_or_default();
        let parts = item.parts();
        let first = several.then(|| parts.agreement().to_owned());
        grid.row(first.into_iter().chain([by, parts.standing, parts.what, parts.who, parts.key]));
    }
    grid
}

/// Things owed for people: a line with their number, then each in lines of its own.
#[must_use]
pub fn sheet(items: &[OwedLine], words: &Words) -> Sheet {
    let late = items.iter().filter(|item| is_late(item.verdict())).count();
    let mut sheet = Sheet::new(counted(items.len(), late, words));
    let heads = Heads::of(words);
    for item in items {
        let left = item.head.days_left.first().map(|left| days_left(*left, words));
        one(&mut sheet, item, left.as_deref(), &heads);
    }
    sheet
}

fn is_late(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Missed | Verdict::Late)
}

fn counted(count: usize, late: usize, words: &Words) -> String {
    words.say_with("due-count", &[("count", count.into()), ("late", late.into())])
}

fn days_left(days: u32, words: &Words) -> String {
    words.say_with("days-left", &[("days", days.into())])
}

/// The heads, which are the same in every item.
#[derive(Debug)]
struct Heads {
    responsible: String,
    days_left: String,
    key: String,
    beside: [String; BESIDE.len()],
}

impl Heads {
    fn of(words: &Words) -> Heads {
        Heads {
            responsible: words.say("row-responsible"),
            days_left: words.say("row-days-left"),
            key: words.say("row-key"),
            beside: BESIDE.map(|head| words.say(head)),
        }
    }
}

fn one(sheet: &mut Sheet, item: &OwedLine, days_left: Option<&str>, heads: &Heads) {
    let (tone, parts) = (tone(item.verdict()), item.parts());
    sheet.heading_toned(parts.line, if tone == Tone::Plain { Tone::Heading } else { tone });
    sheet.row(heads.responsible.as_str(), parts.who);
    if let Some(left) = days_left {
        sheet.row(heads.days_left.as_str(), left);
    }
    for (head, text) in parts.beside {
        sheet.row(heads.beside.get(usize::from(head)).map_or("", String::as_str), text);
    }
    sheet.row(heads.key.as_str(), parts.key);
}

/// The heads of what is told beside an item.
const BESIDE: [&str; 8] = [
    "row-waived",
    "row-done",
    "row-not-held",
    "row-outside",
    "row-unrecorded",
    "row-since",
    "row-note",
    "row-agreement",
];

/// The place of the head under which an agreement is named.
pub(super) const BESIDE_AGREEMENT: u8 = 7;

/// What the verdict rests on besides the meetings held: since when it is due without a last day, what was recorded as done, a decision not to with its reason and
/// who decided, meetings that were not held and why, and those that counted nowhere.
///
/// Each with the place of its head in `BESIDE`. Among things owed under `several` agreements the first says under which.
pub(super) fn beside(item: &Item, names: Names<'_>, several: bool, words: &Words) -> Vec<(u8, String)> {
    let mut rows = Vec::new();
    rows.extend(several.then(|| (BESIDE_AGREEMENT, names.agreement.id.clone())));
    rows.extend(since(item, words).map(|since| (5, since)));
    if item.kind == Kind::Review && item.verdict == Verdict::Open && item.by.is_some() {
        rows.push((6, words.say("due-not-known-to-bind")));
    }
    match &item.settled {
        Some(Settlement::Waived(waived)) => {
            let values: [(&str, Value); 3] = [
                ("day", words.date(waived.on).into()),
                ("reason", waived.reason.as_deref().unwrap_or_default().into()),
                ("by", waived.decided_by.as_deref().unwrap_or_default().into()),
            ];
            let told = if waived.decided_by.is_some() { "waived-by" } else { "waived-for" };
            rows.push((0, words.say_with(told, &values)));
        }
        Some(Settlement::Done(done)) => rows.push((1, words.date(done.on))),
        None => {}
    }
    let told = |number: &MeetingNumber| {
        let meeting = names.history.meetings.get(number);
        let day = meeting.map(|meeting| words.date(meeting.day())).unwrap_or_default();
        let mut text = words.say_with("due-meeting", &[("meeting", number.0.into()), ("day", day.into())]);
        let reason = meeting.and_then(|meeting| meeting.reason.as_ref());
        if let Some(reason) = reason {
            text.push_str(": ");
            text.push_str(reason);
        }
        text
    };
    rows.extend(item.not_held.iter().map(|number| (2, told(number))));
    rows.extend(item.outside.iter().map(|number| (3, told(number))));
    rows.extend(item.unrecorded.iter().map(|number| (4, told(number))));
    rows
}
