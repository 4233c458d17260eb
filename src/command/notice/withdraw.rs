//! `notice withdraw`: that a notice was withdrawn with the consent of all parties.

use clap::ArgMatches;
use clap::Command;

use crate::app::App;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::command::argument::flag;
use crate::command::argument::given;
use crate::command::argument::is_given;
use crate::command::argument::option;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::writing;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::json;

/// `notice withdraw`.
#[must_use]
pub fn command(words: &Words) -> Command {
    let command = verb(words, "withdraw", "notice-withdraw")
        .arg(option(words, "party"))
        .arg(option(words, "on"))
        .arg(flag(words, "consent-of-all"));
    with_ground(command, words)
}

/// Records the withdrawal.
///
/// # Errors
/// Without the consent of all, when name or day is not understood, or where no notice stands.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let input = given(matches, "party").ok_or_else(|| dates::missing("party"))?;
    let on = dates::act_day(app, matches, "on")?;
    if !is_given(matches, "consent-of-all") {
        let failure = Failure::new(Kind::Missing, "failure-consent-of-all");
        return Err(failure.hint(Message::new("hint-consent-of-all")).into());
    }
    let mut party = None;
    let recorded = app.record(&Scope::Standing, |case| {
        let who = find::party(app, case, input, Forms::Exact)?;
        party = Some(who.clone());
        let draft = grounded(matches, Draft::new(Fact::NoticeWithdrawn { party: who }, on))?;
        Ok(Decision { drafts: vec![draft], ..Decision::default() })
    })?;
    let case = &recorded.after;
    let now = party.map(|party| json::terminate::of_party(case.basis(), &party, app.today, case.names(), &app.words));
    writing::show(app, &recorded, Vec::new(), now)
}
