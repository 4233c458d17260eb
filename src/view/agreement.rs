//! An agreement as it stands on a day: whether it binds, what is missing for it, and how long it lasts.

use chrono::NaiveDate;

use super::names::Names;
use super::practice::percent;
use super::sheet::Sheet;
use super::table::Grid;
use crate::agreement::Agreement;
use crate::agreement::duty::DutyForm;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Act;
use crate::answer::Basis;
use crate::answer::entry_into_force::Missing;
use crate::answer::entry_into_force::in_force_from;
use crate::answer::entry_into_force::missing;
use crate::answer::entry_into_force::rejected_by;
use crate::answer::in_force::EndedBy;
use crate::answer::in_force::Running;
use crate::answer::in_force::ended;
use crate::answer::in_force::is_in_force;
use crate::answer::in_force::running;
use crate::answer::termination::left;
use crate::text::Words;

/// How an agreement stands on a day.
#[derive(Debug, Clone)]
pub struct State<'a> {
    pub agreement: &'a Agreement,
    /// The version of its text; 0 where the register does not hold it.
    pub version: u32,
    pub in_force: bool,
    pub in_force_from: Option<NaiveDate>,
    pub ended: Option<EndedBy>,
    pub rejected_by: Vec<PartyId>,
    /// Approvals, then signatures, each in the order of the file.
    pub missing: Vec<Missing>,
    pub running: Running,
    /// How many parties are none any more.
    pub left: usize,
}

impl<'a> State<'a> {
    /// Puts together how the agreement stands at the end of `day`.
    #[must_use]
    pub fn of(basis: Basis<'a>, version: u32, day: NaiveDate) -> State<'a> {
        let mut missing = missing(basis, day);
        missing.sort_by_key(|one| one.act);
        State {
            agreement: basis.agreement,
            version,
            in_force: is_in_force(basis, day),
            in_force_from: in_force_from(basis, day),
            ended: ended(basis, day),
            rejected_by: rejected_by(basis, day),
            missing,
            running: running(basis, day),
            left: basis.agreement.parties.iter().filter(|party| left(basis, &party.id, day).is_some()).count(),
        }
    }

    /// Whether it binds, in a few words that can stand in a sentence or a table.
    #[must_use]
    pub fn told(&self, day: NaiveDate, words: &Words) -> String {
        self.said("state", day, words)
    }

    /// Whether it binds, as a sentence.
    #[must_use]
    pub fn sentence(&self, day: NaiveDate, words: &Words) -> String {
        self.said("status", day, words)
    }

    fn said(&self, as_what: &str, day: NaiveDate, words: &Words) -> String {
        let key = match (self.in_force_from, self.ended) {
            (Some(_), Some(EndedBy::Term)) => "ended-term",
            (Some(_), Some(EndedBy::TooFewParties)) => "ended-too-few",
            (Some(_), Some(EndedBy::Superseded)) => "ended-superseded",
            (Some(start), None) if start > day => "in-force-later",
            (Some(_), None) => "in-force",
            (None, _) => "not-in-force",
        };
        let from = self.in_force_from.map(|from| words.date(from)).unwrap_or_default();
        words.say_with(&format!("{as_what}-{key}"), &[("day", from.into())])
    }
}

/// The agreement as a sheet.
#[must_use]
pub fn sheet(state: &State<'_>, day: NaiveDate, names: Names<'_>, words: &Words) -> Sheet {
    let language = words.language.code();
    let agreement = state.agreement;
    let values = [("title", agreement.title.in_language(language).into()), ("state", state.told(day, words).into())];
    let mut sheet = Sheet::new(words.say_with("agreement-headline", &values));
    for (act, head) in [(Act::Approval, "row-missing-approvals"), (Act::Signature, "row-missing-signatures")] {
        let lacking = missing_of(state, act, names, words);
        if !lacking.is_empty() {
            sheet.row(words.say(head), lacking);
        }
    }
    if !state.rejected_by.is_empty() {
        let each: Vec<String> = state.rejected_by.iter().map(|party| names.party(party, words).to_owned()).collect();
        sheet.row(words.say("row-rejected"), words.list(&each));
    }
    sheet.row(words.say("row-duration"), duration(state.running, words));
    for text in falls(agreement, names, words) {
        sheet.row(words.say("row-falls"), text);
    }
    let count = |key: &str, count: usize| words.say_with(key, &[("count", count.into())]);
    let parties = [("count", (agreement.parties.len() - state.left).into()), ("left", state.left.into())];
    sheet.row(words.say("row-parties"), words.say_with("agreement-parties", &parties));
    sheet.row(words.say("row-bodies"), count("agreement-bodies", agreement.bodies.len()));
    let version = match state.version {
        0 => words.say("agreement-built-in"),
        version => words.say_with("agreement-version", &[("version", version.into())]),
    };
    sheet.row(words.say("row-version"), version);
    for (head, text) in besides(agreement, words) {
        if !text.is_empty() {
            sheet.row(words.say(head), text);
        }
    }
    if let Some(step) = next_step(state, words) {
        sheet.row(words.say("row-next"), step);
    }
    sheet
}

/// What the text holds besides its rules: what it supersedes, duties without a day, spearheads, annexes, and what it is
/// silent about.
fn besides(agreement: &Agreement, words: &Words) -> Vec<(&'static str, String)> {
    let language = words.language.code();
    let standing = agreement.duties.iter().filter(|duty| matches!(duty.form, DutyForm::Standing { .. }));
    let standing: Vec<String> = standing.map(|duty| duty.name.in_language(language).to_owned()).collect();
    let spearheads: Vec<String> =
        agreement.spearheads.iter().map(|one| one.name.in_language(language).to_owned()).collect();
    let annexes = agreement.annexes.iter().map(|annex| {
        let title = annex.title.in_language(language);
        let missing = || words.say_with("annex-missing", &[("title", title.into())]);
        annex.file.as_ref().map_or_else(missing, |_| title.to_owned())
    });
    let unsaid: Vec<String> = agreement
        .unsaid
        .iter()
        .map(|topic| {
            let part = topic.replace('_', "-");
            words.find(&format!("topic-{part}"), &[]).unwrap_or_else(|| topic.clone())
        })
        .collect();
    let mut rows = vec![("row-supersedes", agreement.supersedes.clone().unwrap_or_default())];
    // The file knows one way to say it.
    let named = agreement.representatives.as_ref().map(|_| words.say("representatives-own"));
    rows.push(("row-representatives", named.unwrap_or_default()));
    rows.extend(standing.into_iter().map(|name| ("row-standing", name)));
    rows.extend([
        ("row-spearheads", words.list(&spearheads)),
        ("row-annexes", words.list(&annexes.collect::<Vec<_>>())),
        ("row-unsaid", words.list(&unsaid)),
    ]);
    rows
}

/// The parties of whom an act is missing; of those who did it on a day that is not known, that.
fn missing_of(state: &State<'_>, act: Act, names: Names<'_>, words: &Words) -> String {
    let lacking: Vec<&Missing> = state.missing.iter().filter(|one| one.act == act).collect();
    if lacking.len() == state.agreement.parties.len() && lacking.iter().all(|one| !one.exact_date) {
        return words.say_with("missing-all", &[("count", lacking.len().into())]);
    }
    let each: Vec<String> = lacking
        .iter()
        .map(|one| {
            let party = names.party(&one.party, words);
            if one.exact_date { words.say_with("missing-day", &[("party", party.into())]) } else { party.to_owned() }
        })
        .collect();
    words.list(&each)
}

/// The command that records what is missing first.
fn next_step(state: &State<'_>, words: &Words) -> Option<String> {
    let first = state.missing.first()?;
    let key = match first.act {
        Act::Approval => "next-approve",
        Act::Signature => "next-sign",
    };
    Some(words.say_with(key, &[("party", first.party.0.as_str().into())]))
}

fn duration(running: Running, words: &Words) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| words.date(day)).unwrap_or_default();
    let Some(until) = running.until else { return words.say("duration-open") };
    if running.renews_until.is_none() {
        return words.say_with("duration-until", &[("until", words.date(until).into())]);
    }
    let values = [
        ("until", words.date(until).into()),
        ("renews", day(running.renews_until).into()),
        ("notice", day(running.last_notice_day).into()),
    ];
    words.say_with("duration-renews", &values)
}

/// Under what number of parties or share of people the agreement falls.
fn falls(agreement: &Agreement, names: Names<'_>, words: &Words) -> Vec<String> {
    let Some(rule) = &agreement.duration.falls_unless else { return Vec::new() };
    let of = rule.of.as_ref().map_or_else(|| words.say("falls-all-parties"), |of| names.party(of, words).to_owned());
    let number = rule
        .at_least
        .map(|count| words.say_with("falls-number", &[("of", of.as_str().into()), ("count", count.into())]));
    let share = rule
        .population_over
        .map(|share| words.say_with("falls-share", &[("of", of.as_str().into()), ("percent", percent(share).into())]));
    number.into_iter().chain(share).collect()
}

/// Several agreements as a table.
#[must_use]
pub fn grid(states: &[State<'_>], day: NaiveDate, words: &Words) -> Grid {
    let heads = ["column-id", "column-title", "column-version", "column-state"];
    let mut grid = Grid::new(heads.iter().map(|head| words.say(head)).collect());
    for state in states {
        let version = if state.version == 0 { String::new() } else { state.version.to_string() };
        let title = state.agreement.title.in_language(words.language.code()).to_owned();
        grid.row(vec![state.agreement.id.clone(), title, version, state.told(day, words)]);
    }
    grid
}
