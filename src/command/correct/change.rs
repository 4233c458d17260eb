//! The fact that takes another's place: the old one with the given options changed.

use chrono::NaiveDate;
use clap::ArgMatches;

use super::options;
use crate::agreement::body::BodyId;
use crate::agreement::party::PartyId;
use crate::app::App;
use crate::app::case::Case;
use crate::app::record::Draft;
use crate::calendar::partial::PartialDate;
use crate::calendar::reading::Direction;
use crate::command::addressee::addressee;
use crate::command::argument::all_given;
use crate::command::argument::given;
use crate::command::argument::is_given;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::meeting::values;
use crate::command::people;
use crate::command::writing::meeting_number;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::history::entry::Entry;
use crate::history::entry::Texts;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;
use crate::history::person::Person;
use crate::history::person::PersonNumber;

mod body;
mod meeting;
mod notice;

/// What a correction is made of.
struct Given<'a> {
    app: &'a App,
    case: &'a Case,
    matches: &'a ArgMatches,
    entry: &'a Entry,
    people: Vec<Person>,
}

/// A fact, and the day on which it holds.
type Dated = (Fact, NaiveDate);

/// The entry's fact with the given options changed, and the people it names anew.
///
/// # Errors
/// When an option is not understood, or an act would lie after today.
pub fn changed(app: &App, case: &Case, matches: &ArgMatches, entry: &Entry) -> Result<(Draft, Vec<Person>), Failure> {
    let mut given = Given { app, case, matches, entry, people: Vec::new() };
    let (fact, holds_on) = match &entry.fact {
        Fact::Approved { .. } | Fact::Rejected { .. } | Fact::Signed { .. } => given.consent()?,
        Fact::MeetingPlanned { .. }
        | Fact::MeetingChanged { .. }
        | Fact::MeetingConvened { .. }
        | Fact::MeetingHeld { .. }
        | Fact::MeetingCancelled { .. } => given.meeting()?,
        Fact::NoticeGiven { .. } | Fact::Delivered { .. } | Fact::NoticeWithdrawn { .. } => given.notice()?,
        Fact::ContactSet { .. }
        | Fact::Done { .. }
        | Fact::Waived { .. }
        | Fact::ActionAdded { .. }
        | Fact::ActionDone { .. } => given.owed()?,
        Fact::BodyAdded { .. }
        | Fact::BodyClosed { .. }
        | Fact::Elected { .. }
        | Fact::Resigned { .. }
        | Fact::Appointed { .. }
        | Fact::Left { .. }
        | Fact::Arranged { .. } => given.body()?,
        Fact::AgreementLoaded { .. } | Fact::TakenBack { .. } | Fact::Reminded { .. } => {
            (entry.fact.clone(), entry.holds_on)
        }
    };
    let mut draft = Draft::new(fact, holds_on);
    draft.at_meeting = given.text("meeting").map(meeting_number).transpose()?.or(entry.at_meeting);
    draft.texts = given.texts();
    Ok((draft, given.people))
}

impl Given<'_> {
    fn text(&self, id: &str) -> Option<&str> {
        given(self.matches, id)
    }

    /// The day of an act, which cannot lie after today; else as it was.
    fn act(&self, id: &str, was: NaiveDate) -> Result<NaiveDate, Failure> {
        match dates::day(self.app, self.matches, id, Direction::Past)? {
            Some(day) => dates::not_after_today(self.app, day),
            None => Ok(was),
        }
    }

    /// The day from which something holds; else as it was.
    fn day(&self, id: &str, was: NaiveDate) -> Result<NaiveDate, Failure> {
        Ok(dates::day(self.app, self.matches, id, Direction::Nearest)?.unwrap_or(was))
    }

    fn party(&self, id: &str, was: &PartyId) -> Result<PartyId, Failure> {
        match self.text(id) {
            Some(input) => find::party(self.app, self.case, input, Forms::Exact),
            None => Ok(was.clone()),
        }
    }

    fn party_or_actor(&self, id: &str, was: &PartyId) -> Result<PartyId, Failure> {
        match self.text(id) {
            Some(input) => find::party_or_actor(self.app, self.case, input, Forms::Exact),
            None => Ok(was.clone()),
        }
    }

    fn person(&mut self, id: &str, was: PersonNumber, party: Option<&PartyId>) -> Result<PersonNumber, Failure> {
        match given(self.matches, id) {
            Some(input) => people::named(self.case, &mut self.people, input, party),
            None => Ok(was),
        }
    }

    fn conveners(&self, id: &str, was: &[NamedConvener], of: &BodyId) -> Result<Vec<NamedConvener>, Failure> {
        let named = all_given(self.matches, id);
        if named.is_empty() {
            return Ok(was.to_vec());
        }
        named.into_iter().map(|input| find::convener(self.app, self.case, input, of)).collect()
    }

    fn parties(&self, id: &str, was: &[PartyId]) -> Result<Vec<PartyId>, Failure> {
        let found = values::parties(self.app, self.case, self.matches, id)?;
        Ok(if found.is_empty() { was.to_vec() } else { found })
    }

    fn consent(&self) -> Result<Dated, Failure> {
        let partial = |was: PartialDate| match self.text("on") {
            Some(_) => dates::partial_act_day(self.app, self.matches, "on"),
            None => Ok(was),
        };
        Ok(match &self.entry.fact {
            Fact::Approved { party, on } => {
                let on = partial(*on)?;
                (Fact::Approved { party: self.party("party", party)?, on }, on.first().unwrap_or(self.entry.holds_on))
            }
            Fact::Signed { party, on } => {
                let on = partial(*on)?;
                (Fact::Signed { party: self.party("party", party)?, on }, on.first().unwrap_or(self.entry.holds_on))
            }
            Fact::Rejected { party } => {
                (Fact::Rejected { party: self.party("party", party)? }, self.act("on", self.entry.holds_on)?)
            }
            other => (other.clone(), self.entry.holds_on),
        })
    }

    fn owed(&mut self) -> Result<Dated, Failure> {
        let on = self.entry.holds_on;
        let meeting = self.text("meeting").map(meeting_number).transpose()?;
        Ok(match &self.entry.fact {
            Fact::ContactSet { party, person } => {
                let party = self.party("party", party)?;
                let person = self.person("person", *person, Some(&party))?;
                (Fact::ContactSet { party, person }, on)
            }
            Fact::Done { key, meeting: was } => {
                (Fact::Done { key: key.clone(), meeting: meeting.or(*was) }, self.act("on", on)?)
            }
            Fact::ActionAdded { action, due, party, person, body, meeting: was } => {
                let due = dates::day(self.app, self.matches, "by", Direction::Planned)?.unwrap_or(*due);
                let (party, person) = match self.text("to").map(str::to_owned) {
                    None => (party.clone(), *person),
                    Some(input) => addressee(self.app, self.case, &mut self.people, &input)?,
                };
                let meeting = meeting.or(*was);
                let body = body.clone();
                (Fact::ActionAdded { action: *action, due, party, person, body, meeting }, on)
            }
            other => (other.clone(), self.act("on", on)?),
        })
    }

    /// The texts beside the old fact, with those that were given in their place.
    fn texts(&self) -> Texts {
        let mut texts = self.entry.texts.clone();
        for (kept, id) in [
            (&mut texts.reference, "reference"),
            (&mut texts.decided_by, "decided-by"),
            (&mut texts.title, "title"),
            (&mut texts.place, "place"),
            (&mut texts.remote, "remote"),
            (&mut texts.signer, "signer"),
            (&mut texts.signer_title, "signer-title"),
            (&mut texts.focus, "focus"),
        ] {
            if let Some(text) = given(self.matches, id) {
                *kept = Some(text.to_owned());
            }
        }
        let goals = all_given(self.matches, options::REPEATED);
        if !goals.is_empty() {
            texts.goals = goals.into_iter().map(str::to_owned).collect();
        }
        texts.reason = self.reason();
        texts
    }

    /// Why it is corrected; the reason of the fact itself stays in front of it, unless it is what is corrected.
    fn reason(&self) -> Option<String> {
        let why = self.text("reason").map(str::to_owned);
        let own = self.entry.texts.reason.clone().filter(|_| options::has_own_reason(&self.entry.fact));
        let corrects_it =
            options::checked(self.matches, &self.entry.fact, self.entry.number).is_ok_and(|given| given.is_empty());
        match (own, why) {
            (Some(own), Some(why)) if !corrects_it => Some(format!("{own}; {why}")),
            (own, why) => why.or(own),
        }
    }

    /// A flag for each of two states, of which one may be given.
    fn is_written(&self, was: bool) -> Result<bool, Failure> {
        match (is_given(self.matches, "oral"), is_given(self.matches, "written")) {
            (true, true) => Err(bad_value("--oral", "--oral --written", "--oral | --written")),
            (true, false) => Ok(false),
            (false, true) => Ok(true),
            (false, false) => Ok(was),
        }
    }
}
