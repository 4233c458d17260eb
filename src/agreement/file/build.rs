//! Makes the agreement of a file that has been checked against its description.

use super::dates;
use super::node::Table;
use super::problem::Facts;
use super::report::Report;
use crate::agreement::Agreement;
use crate::agreement::body::Level;
use crate::agreement::clause::Cite;
use crate::agreement::clause::Clause;
use crate::agreement::clause::ClauseId;
use crate::agreement::clause::Reading;
use crate::agreement::clause::ReadingId;
use crate::agreement::keyed::Keyed;
use crate::agreement::party::PartyId;
use crate::agreement::term::Term;
use crate::calendar::holiday::FreeDays;
use crate::calendar::partial::PartialDate;

mod bodies;
mod convener;
mod duties;
mod members;
mod parties;
mod practice;
mod validity;

/// What the builders have at hand.
#[derive(Debug)]
pub struct Builder<'r> {
    /// The agreement's language.
    language: &'r str,
    /// Whether business ids are checked as Finnish ones.
    checks_business_ids: bool,
    report: &'r mut Report,
}

/// Makes the agreement; nothing where something needed is missing, which has been reported then.
pub fn agreement(file: &Table<'_>, report: &mut Report) -> Option<Agreement> {
    let head = file.table("agreement");
    let language = head.as_ref().and_then(|head| head.text("language")).unwrap_or_default();
    let business_ids = head.as_ref().and_then(|head| head.text("business_ids")).unwrap_or("unchecked");
    let mut builder = Builder { language, checks_business_ids: business_ids == "fi", report };
    let b = &mut builder;

    // Everything is built before anything is missed, so that every part reports its own problems.
    let clauses = file.tables("clause").filter_map(|table| clause(&table, b));
    let clauses = clauses.map(|one| Keyed::new(one.id.0.clone(), one)).collect();
    let readings = file.tables("reading").filter_map(|table| reading(&table, b));
    let readings = readings.map(|one| Keyed::new(one.id.0.clone(), one)).collect();
    let levels = file.tables("level").filter_map(|table| level(&table, b)).collect();
    let parties = file.tables("party").filter_map(|table| parties::party(&table, b)).collect();
    let groups = file.tables("group").filter_map(|table| parties::group(&table, b)).collect();
    let actors = file.tables("actor").filter_map(|table| parties::actor(&table, b)).collect();
    let terms = file.tables("term").filter_map(|table| term(&table)).collect();
    let bodies = file.tables("body").filter_map(|table| bodies::body(&table, b)).collect();
    let duties = file.tables("duty").filter_map(|table| duties::duty(&table, b)).collect();
    let annexes = file.tables("annex").filter_map(|table| duties::annex(&table, b)).collect();
    let spearheads = file.tables("spearhead").filter_map(|table| duties::spearhead(&table, b)).collect();
    let entry = file.table("entry_into_force").and_then(|table| validity::entry(&table, b));
    let duration = file.table("duration").map(|table| validity::duration(&table, b));
    let termination = file.table("termination").and_then(|table| validity::termination(&table, b));
    let costs = file.table("costs").map(|table| practice::costs(&table, b));
    let communication = file.table("communication").and_then(|table| practice::communication(&table, b));
    let representatives = file.table("representatives").and_then(|table| practice::representatives(&table, b));
    let invitation = file.table("invitation").and_then(|table| practice::invitation(&table, b));
    let minutes = file.table("minutes").and_then(|table| practice::minutes(&table, b));
    let quorum = file.table("quorum").and_then(|table| practice::quorum(&table, b));
    let new_bodies = file.tables("new_body").filter_map(|table| bodies::new_body(&table, b)).collect();
    let service = file.table("service").map(|table| validity::service(&table, b)).unwrap_or_default();
    let quiet = file.tables("quiet").filter_map(|table| practice::quiet(&table, b)).collect();
    let reminders = file.table("reminders").map(|table| practice::reminders(&table, b));

    let head = head?;
    Some(Agreement {
        id: head.string("id")?,
        title: head.words("title", language)?,
        language: language.to_owned(),
        dated: dated(&head),
        timezone: head.string("timezone")?,
        holidays: if head.text("holidays") == Some("FI") { FreeDays::Finland } else { FreeDays::None },
        business_ids: business_ids.to_owned(),
        supersedes: head.string("supersedes"),
        amended_from: head.date("amended_from"),
        unsaid: head.strings("unsaid"),
        legal_basis: bodies::legal_basis(&head),
        clauses,
        readings,
        levels,
        parties,
        groups,
        actors,
        terms,
        bodies,
        new_bodies,
        duties,
        annexes,
        spearheads,
        entry: entry?,
        duration: duration?,
        termination,
        costs,
        communication,
        representatives,
        invitation,
        minutes,
        quorum,
        service,
        quiet,
        reminders,
    })
}

impl Builder<'_> {
    /// What a rule cites that must cite a clause; reported where it has none.
    fn cite_needed(&mut self, table: &Table<'_>, rule: &'static str, around: &[ClauseId]) -> Cite {
        let cite = cite(table, around);
        if cite.clauses.is_empty() && !table.has("clause") {
            self.report.add(Facts::NoClause { rule }, table.span(), &table.path);
        }
        cite
    }

    /// Reports keys of which at most one may stand in the table, or where none of them does.
    fn exactly_one(&mut self, table: &Table<'_>, name: &'static str, keys: &'static [&'static str]) {
        let found: Vec<&'static str> = keys.iter().copied().filter(|key| table.has(key)).collect();
        match found.as_slice() {
            [] => self.report.add(Facts::OneNeeded { table: name, keys }, table.span(), &table.path),
            [_] => {}
            _ => self.report.add(Facts::Conflict { table: name, keys: found }, table.span(), &table.path),
        }
    }

    /// Reports a key that is needed because of another.
    fn needs(&mut self, table: &Table<'_>, name: &'static str, key: &'static str) {
        if !table.has(key) {
            self.report.add(Facts::MissingKey { table: name, key }, table.span(), &table.path.key(key));
        }
    }
}

/// What a part of a rule cites: its own clauses, else those of the rule around it; a reading is never inherited.
fn cite(table: &Table<'_>, around: &[ClauseId]) -> Cite {
    let own = table.ids("clause", ClauseId);
    let clauses = if own.is_empty() { around.to_vec() } else { own };
    Cite { clauses, readings: table.ids("reading", ReadingId) }
}

fn clause(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<Clause> {
    Some(Clause {
        id: table.id("id", ClauseId)?,
        heading: table.string("heading")?,
        paragraph: table.whole("paragraph"),
        lines: match *table.wholes("lines").as_slice() {
            [first, last] => Some((first, last)),
            _ => None,
        },
        says: table.words("says", builder.language)?,
    })
}

fn reading(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<Reading> {
    Some(Reading {
        id: table.id("id", ReadingId)?,
        clause: table.id("clause", ClauseId)?,
        says: table.words("says", builder.language)?,
    })
}

fn level(table: &Table<'_>, builder: &mut Builder<'_>) -> Option<Level> {
    Some(Level { number: table.whole("number")?, name: table.words("name", builder.language)? })
}

fn term(table: &Table<'_>) -> Option<Term> {
    Some(Term {
        id: table.string("id")?,
        kind: table.string("kind")?,
        from: table.date("from")?,
        until: table.date("until")?,
        of: table.ids("of", PartyId),
    })
}

fn dated(head: &Table<'_>) -> Option<PartialDate> {
    let node = head.value("dated")?;
    node.date().map(PartialDate::Day).or_else(|| dates::partial(node.text()?))
}
