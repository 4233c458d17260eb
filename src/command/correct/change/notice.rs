//! Corrects what was recorded about a notice.

use super::Dated;
use super::Given;
use crate::agreement::validity::Channel;
use crate::command::dates;
use crate::command::lexicon;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::history::fact::Fact;

impl Given<'_> {
    pub(super) fn notice(&self) -> Result<Dated, Failure> {
        let on = self.entry.holds_on;
        Ok(match &self.entry.fact {
            Fact::NoticeGiven { party, decided, written } => {
                let party = self.party("party", party)?;
                let decided = self.optional_act("decided", *decided)?;
                let written = self.is_written(*written)?;
                (Fact::NoticeGiven { party, decided, written }, self.act("on", on)?)
            }
            Fact::Delivered { party, to, sent, received, channel } => {
                let sent = self.optional_act("sent", *sent)?;
                let received = self.optional_act("received", *received)?;
                let channel = self.text("channel").map(read_channel).transpose()?.or(*channel);
                let (party, to) = (self.party("party", party)?, self.party("to", to)?);
                let day = received.or(sent).unwrap_or(on);
                (Fact::Delivered { party, to, sent, received, channel }, day)
            }
            Fact::NoticeWithdrawn { party } => {
                (Fact::NoticeWithdrawn { party: self.party("party", party)? }, self.act("on", on)?)
            }
            other => (other.clone(), on),
        })
    }

    fn optional_act(&self, id: &str, was: Option<chrono::NaiveDate>) -> Result<Option<chrono::NaiveDate>, Failure> {
        let day = dates::day(self.app, self.matches, id, crate::calendar::reading::Direction::Past)?;
        Ok(day.map(|day| dates::not_after_today(self.app, day)).transpose()?.or(was))
    }
}

fn read_channel(input: &str) -> Result<Channel, Failure> {
    match lexicon::value(input).as_str() {
        "letter" => Ok(Channel::Letter),
        "email" => Ok(Channel::Email),
        "hand" => Ok(Channel::Hand),
        "substitute" => Ok(Channel::Substitute),
        _ => Err(bad_value("--channel", input, "letter, email, hand, substitute")),
    }
}
