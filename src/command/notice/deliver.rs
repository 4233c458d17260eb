//! `notice deliver`: that a notice was sent to a party, or received by it.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use crate::agreement::party::PartyId;
use crate::agreement::validity::Channel;
use crate::answer::admission::Objection;
use crate::answer::admission::Why;
use crate::answer::termination::recipients;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::calendar::reading::Direction;
use crate::command::argument::all_given;
use crate::command::argument::flag;
use crate::command::argument::given;
use crate::command::argument::is_given;
use crate::command::argument::option;
use crate::command::argument::several;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::lexicon;
use crate::command::writing;
use crate::command::writing::Warning;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::bad_value;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::json;
use crate::view::objections::refusal;

/// Every channel, in the order of the help.
const CHANNELS: [Channel; 4] = [Channel::Letter, Channel::Email, Channel::Hand, Channel::Substitute];

/// `notice deliver`.
#[must_use]
pub fn command(words: &Words) -> Command {
    let command = verb(words, "deliver", "notice-deliver")
        .arg(option(words, "party"))
        .arg(several(words, "to").help(words.say("arg-to-recipient")))
        .arg(flag(words, "to-all"))
        .arg(option(words, "sent"))
        .arg(option(words, "received"))
        .arg(option(words, "channel"));
    with_ground(command, words)
}

/// What was done to reach the recipients.
#[derive(Debug, Clone, Copy)]
struct Way {
    sent: Option<NaiveDate>,
    received: Option<NaiveDate>,
    channel: Option<Channel>,
    /// The day on which the fact holds.
    day: NaiveDate,
}

/// Records the delivery to each recipient.
///
/// # Errors
/// When a name, a day or the channel is not understood, no notice was given, or a delivery contradicts what is recorded.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let input = given(matches, "party").ok_or_else(|| dates::missing("party"))?;
    let to_all = is_given(matches, "to-all");
    let named = all_given(matches, "to");
    if named.is_empty() && !to_all {
        return Err(dates::missing("to").into());
    }
    let way = way(app, matches)?;
    let mut warnings = Vec::new();
    let mut party = None;
    let recorded = app.record(&Scope::Standing, |case| {
        let from = find::party(app, case, input, Forms::Exact)?;
        let mut to =
            named.iter().map(|name| find::party(app, case, name, Forms::Exact)).collect::<Result<Vec<_>, _>>()?;
        if to_all {
            to.extend(lacking(app, case, &from, way)?);
        }
        warnings.clear();
        if to.contains(&from) {
            let values = [("party", case.names().party(&from, &app.words).into())];
            let text = app.words.say_with("warning-delivery-to-self", &values);
            warnings.push(Warning { code: "delivery_to_self", text });
            to.retain(|to| *to != from);
        }
        party = Some(from.clone());
        let drafts = to.into_iter().map(|to| {
            let fact = Fact::Delivered {
                party: from.clone(),
                to,
                sent: way.sent,
                received: way.received,
                channel: way.channel,
            };
            grounded(matches, Draft::new(fact, way.day))
        });
        Ok(Decision { drafts: drafts.collect::<Result<_, Failure>>()?, ..Decision::default() })
    })?;
    let case = &recorded.after;
    let now = party.map(|party| json::terminate::of_party(case.basis(), &party, app.today, case.names(), &app.words));
    writing::show(app, &recorded, warnings, now)
}

/// The days and the channel; at least one day is needed, and neither lies after today.
fn way(app: &App, matches: &ArgMatches) -> Result<Way, Failure> {
    let day = |id| -> Result<Option<NaiveDate>, Failure> {
        dates::day(app, matches, id, Direction::Past)?.map(|day| dates::not_after_today(app, day)).transpose()
    };
    let (sent, received) = (day("sent")?, day("received")?);
    let Some(holds_on) = received.or(sent) else {
        return Err(Failure::new(Kind::Missing, "failure-sent-or-received").hint(Message::new("hint-sent-or-received")));
    };
    if let (Some(sent), Some(received)) = (sent, received)
        && received < sent
    {
        return Err(Failure::new(Kind::BadValue, "failure-received-before-sent")
            .with("sent", app.words.date(sent))
            .with("received", app.words.date(received))
            .hint(Message::new("hint-sent-or-received")));
    }
    let channel = given(matches, "channel").map(channel).transpose()?;
    Ok(Way { sent, received, channel, day: holds_on })
}

fn channel(input: &str) -> Result<Channel, Failure> {
    let word = lexicon::value(input);
    let found = CHANNELS.into_iter().find(|channel| channel.word() == word);
    found.ok_or_else(|| bad_value("--channel", input, "letter, email, hand, substitute"))
}

/// The recipients of whom what is to be recorded is not known yet.
fn lacking(app: &App, case: &Case, from: &PartyId, way: Way) -> Result<Vec<PartyId>, Failure> {
    let Some(notice) = case.history.notices.iter().rev().find(|notice| notice.party == *from) else {
        let objection = Objection { why: Why::NoNotice { party: from.clone() }, entry: None, instead: Vec::new() };
        let hint = Message::new("hint-notice-give").with("party", from.0.as_str());
        return Err(refusal(&objection, case.names(), &app.words).hint(hint));
    };
    let known = |to: &PartyId| {
        let delivery = notice.deliveries.iter().find(|delivery| delivery.to == *to);
        delivery.is_some_and(|delivery| {
            (way.received.is_none() || delivery.received.is_some()) && (way.sent.is_none() || delivery.sent.is_some())
        })
    };
    Ok(recipients(case.basis(), from, notice.given).into_iter().filter(|to| !known(to)).collect())
}
