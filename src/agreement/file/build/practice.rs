//! Costs, communication, representatives, invitations, minutes, quorum, quiet days and reminders of a file.

use super::Builder;
use crate::agreement::clause::ClauseId;
use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Expected;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::shape::practice::INFORMS;
use crate::agreement::file::shape::practice::LEADS;
use crate::agreement::file::shape::practice::QUORUMS;
use crate::agreement::file::shape::practice::STEPS;
use crate::agreement::party::PartyId;
use crate::agreement::practice::Communication;
use crate::agreement::practice::Costs;
use crate::agreement::practice::Escalation;
use crate::agreement::practice::Invitation;
use crate::agreement::practice::Lead;
use crate::agreement::practice::Minutes;
use crate::agreement::practice::Quiet;
use crate::agreement::practice::QuietWhen;
use crate::agreement::practice::Quorum;
use crate::agreement::practice::QuorumForm;
use crate::agreement::practice::Reminders;
use crate::agreement::practice::Representatives;
use crate::calendar::window::YearlyWindow;

pub fn costs(table: &Table<'_>, b: &mut Builder<'_>) -> Costs {
    Costs {
        not_paid: table.strings("not_paid"),
        representatives: table.string("representatives"),
        meeting: table.string("meeting"),
        cite: b.cite_needed(table, "costs", &[]),
    }
}

pub fn communication(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Communication> {
    communication_in(table, &[], b)
}

/// The same as a part of a rule with these clauses.
pub fn communication_in(table: &Table<'_>, around: &[ClauseId], b: &mut Builder<'_>) -> Option<Communication> {
    let cite = b.cite_needed(table, "communication", around);
    b.exactly_one(table, "communication", INFORMS);
    if table.text("meeting") == Some("convener") {
        return Some(Communication::Convener(cite));
    }
    if table.flag("agreed") == Some(true) {
        return Some(Communication::Agreed(cite));
    }
    table.id("party", PartyId).map(|party| Communication::Party(party, cite))
}

pub fn representatives(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Representatives> {
    let cite = b.cite_needed(table, "representatives", &[]);
    Some(Representatives { named_by: table.string("named_by")?, cite })
}

pub fn invitation(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Invitation> {
    let cite = b.cite_needed(table, "invitation", &[]);
    b.exactly_one(table, "invitation", LEADS);
    let lead = (table.whole("days").map(Lead::Days))
        .or_else(|| table.whole("weeks").map(Lead::Weeks))
        .or_else(|| table.whole("clear_days").map(Lead::ClearDays));
    Some(Invitation { lead: lead?, cite })
}

pub fn minutes(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Minutes> {
    let cite = b.cite_needed(table, "minutes", &[]);
    Some(Minutes { days: table.whole("days")?, cite })
}

pub fn quorum(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Quorum> {
    let cite = b.cite_needed(table, "quorum", &[]);
    b.exactly_one(table, "quorum", QUORUMS);
    let members = table.whole("members").map(QuorumForm::Members);
    Some(Quorum { form: members.or_else(|| table.share("share").map(QuorumForm::Share))?, cite })
}

pub fn quiet(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Quiet> {
    let once = table.date("from").zip(table.date("until"));
    let yearly = table.month_day("from").zip(table.month_day("until"));
    let when = match (once, yearly) {
        (Some((from, until)), _) => QuietWhen::Once(from, until),
        (None, Some((from, until))) => QuietWhen::EveryYear(YearlyWindow { from, until }),
        (None, None) => return report_mixed(table, b),
    };
    Some(Quiet { name: table.words("name", b.language)?, when, parties: table.ids("parties", PartyId) })
}

/// Reports a day of every year beside a date.
fn report_mixed(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Quiet> {
    let (from, until) = (table.value("from")?, table.value("until")?);
    let mixed = from.date().is_some() && table.month_day("until").is_some();
    let mixed_the_other_way = table.month_day("from").is_some() && until.date().is_some();
    if mixed || mixed_the_other_way {
        let expected = if mixed { Expected::Date } else { Expected::MonthDayText };
        b.report.add(Facts::WrongType { expected, found: until.found() }, until.span(), &until.path);
    }
    None
}

pub fn reminders(table: &Table<'_>, b: &mut Builder<'_>) -> Reminders {
    Reminders {
        days_before: table.wholes("days_before"),
        late_every_days: table.whole("late_every_days"),
        notice_end_days_before: table.whole("notice_end_days_before"),
        escalation: table.tables("escalation").filter_map(|step| escalation(&step, b)).collect(),
    }
}

fn escalation(table: &Table<'_>, b: &mut Builder<'_>) -> Option<Escalation> {
    b.exactly_one(table, "escalation", STEPS);
    if table.flag("convener") == Some(true) {
        return Some(Escalation::Convener);
    }
    table.choice("office").map(Escalation::Office).or_else(|| table.id("party", PartyId).map(Escalation::Party))
}
