//! When the agreement of a file binds, how long, how a party leaves, and when a delivery counts as known.

use super::Builder;
use super::bodies::law;
use super::cite;
use super::members::who;
use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::shape::rules::CONDITIONS;
use crate::agreement::file::shape::rules::ENTRIES;
use crate::agreement::file::shape::rules::LASTS;
use crate::agreement::party::PartyId;
use crate::agreement::validity::Act;
use crate::agreement::validity::Channel;
use crate::agreement::validity::Duration;
use crate::agreement::validity::EntryIntoForce;
use crate::agreement::validity::EntryWhen;
use crate::agreement::validity::FallsUnless;
use crate::agreement::validity::Renewal;
use crate::agreement::validity::Service;
use crate::agreement::validity::Termination;
use crate::calendar::ends::EndRule;

pub fn entry(table: &Table<'_>, b: &mut Builder<'_>) -> Option<EntryIntoForce> {
    let cite = b.cite_needed(table, "entry_into_force", &[]);
    b.exactly_one(table, "entry_into_force", ENTRIES);
    let when = match table.table("when") {
        Some(when) => entry_when(&when, b),
        None => table.date("on").map(EntryWhen::On),
    };
    let needs: Vec<Act> = table.choices("needs");
    if !matches!(when, Some(EntryWhen::On(_))) {
        b.needs(table, "entry_into_force", "needs");
    }
    Some(EntryIntoForce { when: when?, needs, not_before: table.date("not_before"), cite })
}

fn entry_when(table: &Table<'_>, b: &mut Builder<'_>) -> Option<EntryWhen> {
    if let Some(day) = table.date("on") {
        b.exactly_one(table, "when", CONDITIONS);
        return Some(EntryWhen::On(day));
    }
    let at_least = table.whole("at_least");
    let population_over = table.share("population_over");
    if at_least.is_none() && population_over.is_none() {
        b.needs(table, "when", "parties");
        return table.has("parties").then(|| EntryWhen::Parties(who(table, "parties")));
    }
    let parties = who(table, "parties");
    Some(EntryWhen::Threshold { parties, at_least, of: table.id("of", PartyId), population_over })
}

pub fn duration(table: &Table<'_>, b: &mut Builder<'_>) -> Duration {
    let cite = b.cite_needed(table, "duration", &[]);
    if table.flag("until_further_notice") == Some(false) {
        b.needs(table, "duration", "until");
    } else {
        b.exactly_one(table, "duration", LASTS);
    }
    let renews = table.table("renews").and_then(|part| renewal(&part, b));
    if table.has("renews") && table.has("until_further_notice") {
        b.needs(table, "duration", "until");
    }
    let falls_unless = table.table("falls_unless").map(|part| FallsUnless {
        at_least: part.whole("at_least"),
        of: part.id("of", PartyId),
        population_over: part.share("population_over"),
        cite: b.cite_needed(&part, "falls_unless", &cite.clauses),
    });
    Duration { until: table.date("until"), renews, falls_unless, cite }
}

fn renewal(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Renewal> {
    if let Some(months) = table.value("months")
        && months.whole() == Some(0)
    {
        let facts = Facts::OutOfRange { found: "0".to_owned(), least: 1, most: None };
        b.report.add(facts, months.span(), &months.path);
    }
    Some(Renewal { months: table.whole("months")?, unless_notice_months: table.whole("unless_notice_months")? })
}

pub fn termination(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Termination> {
    let cite = b.cite_needed(table, "termination", &[]);
    let ends = ends(table, b);
    Some(Termination {
        who: table.string("who").unwrap_or_else(|| "party_for_itself".to_owned()),
        months: table.whole("months").unwrap_or_default(),
        written: table.text("form") == Some("written"),
        to: table.string("to").unwrap_or_else(|| "all_parties".to_owned()),
        runs_from: table.choice("runs_from")?,
        ends: ends?,
        notice_by: table.month_day("notice_by"),
        earliest_notice_months: table.whole("earliest_notice_months"),
        cite,
    })
}

fn ends(table: &Table<'_>, b: &mut Builder<'_>) -> Option<EndRule> {
    match table.text("ends") {
        None if table.has("ends") => None,
        None => Some(EndRule::SameDay),
        Some("month") => Some(EndRule::Month),
        Some("year") => Some(EndRule::Year),
        Some("following_year") => Some(EndRule::FollowingYear),
        Some(fiscal @ ("fiscal_year" | "next_full_fiscal_year")) => {
            b.needs(table, "termination", "fiscal_year_from");
            let begins = table.month_day("fiscal_year_from")?;
            Some(if fiscal == "fiscal_year" {
                EndRule::FiscalYear(begins)
            } else {
                EndRule::NextFullFiscalYear(begins)
            })
        }
        Some(_) => None,
    }
}

pub fn service(table: &Table<'_>, b: &mut Builder<'_>) -> Vec<Service> {
    [Channel::Letter, Channel::Email, Channel::Hand, Channel::Substitute]
        .into_iter()
        .filter_map(|channel| presumption(&table.table(channel.word())?, channel, b))
        .collect()
}

fn presumption(table: &Table<'_>, channel: Channel, b: &mut Builder<'_>) -> Option<Service> {
    if !table.has("law") {
        b.report.add(Facts::NoLaw { rule: "service" }, table.span(), &table.path.key("law"));
    }
    Some(Service {
        channel,
        days: table.whole("days")?,
        to_authority_on_arrival: table.text("to_authority") == Some("on_arrival"),
        laws: table.tables("law").filter_map(|part| law(&part)).collect(),
        cite: cite(table, &[]),
    })
}
