//! Corrects what was recorded about a meeting.

use super::Dated;
use super::Given;
use crate::calendar::reading::Direction;
use crate::command::correct::options::DAY;
use crate::command::dates;
use crate::command::meeting::attendance::Attendance;
use crate::command::meeting::attendance::attendance;
use crate::command::meeting::values;
use crate::failure::Failure;
use crate::history::fact::Fact;

impl Given<'_> {
    pub(super) fn meeting(&self) -> Result<Dated, Failure> {
        let on = self.entry.holds_on;
        Ok(match &self.entry.fact {
            Fact::MeetingPlanned { date: was, .. } => {
                let date = self.date()?.unwrap_or(*was);
                let holds_on = if on == *was { date.min(self.app.today) } else { on.min(date) };
                (self.planned()?, holds_on)
            }
            Fact::MeetingChanged { .. } => (self.moved()?, on),
            Fact::MeetingConvened { meeting, body, by } => {
                let by = self.conveners("convened-by", by, body)?;
                (Fact::MeetingConvened { meeting: *meeting, body: body.clone(), by }, self.act("on", on)?)
            }
            Fact::MeetingHeld { meeting, body, by, present, absent } => {
                let by = self.conveners("convened-by", by, body)?;
                let on = self.act("on", on)?;
                let was = Attendance { present: present.clone(), absent: absent.clone() };
                let Attendance { present, absent } = attendance(self.app, self.case, self.matches, on, was)?;
                (Fact::MeetingHeld { meeting: *meeting, body: body.clone(), by, present, absent }, on)
            }
            other => (other.clone(), self.act("on", on)?),
        })
    }

    /// Whether a day or a weekday without a year lies before or after today, the meeting itself tells.
    fn date(&self) -> Result<Option<chrono::NaiveDate>, Failure> {
        let was_held = self.entry.fact.concerns().meeting.is_some_and(|meeting| {
            self.case.history.meetings.get(&meeting).is_some_and(|meeting| meeting.held.is_some())
        });
        let direction = if was_held { Direction::Past } else { Direction::Planned };
        dates::day(self.app, self.matches, DAY, direction)
    }

    fn planned(&self) -> Result<Fact, Failure> {
        let Fact::MeetingPlanned { meeting, body, date, time, ends, purposes, arranger } = &self.entry.fact else {
            return Ok(self.entry.fact.clone());
        };
        let time = values::time(self.matches, "time")?.or(*time);
        let ends = values::time(self.matches, "ends")?.or(*ends);
        values::in_order(time, ends)?;
        let named = values::purposes(&self.case.agreement, self.matches)?;
        Ok(Fact::MeetingPlanned {
            meeting: *meeting,
            body: body.clone(),
            date: self.date()?.unwrap_or(*date),
            time,
            ends,
            purposes: if named.is_empty() { purposes.clone() } else { named },
            arranger: values::arranger(self.app, self.case, self.matches)?.or_else(|| arranger.clone()),
        })
    }

    fn moved(&self) -> Result<Fact, Failure> {
        let Fact::MeetingChanged { meeting, body, date, time, ends, purposes, arranger } = &self.entry.fact else {
            return Ok(self.entry.fact.clone());
        };
        let time = values::time(self.matches, "time")?.or(*time);
        let ends = values::time(self.matches, "ends")?.or(*ends);
        let known = self.case.history.meetings.get(meeting);
        values::in_order(time.or(known.and_then(|known| known.time)), ends.or(known.and_then(|known| known.ends)))?;
        let named = values::purposes(&self.case.agreement, self.matches)?;
        Ok(Fact::MeetingChanged {
            meeting: *meeting,
            body: body.clone(),
            date: self.date()?.or(*date),
            time,
            ends,
            purposes: if named.is_empty() { purposes.clone() } else { Some(named) },
            arranger: values::arranger(self.app, self.case, self.matches)?.or_else(|| arranger.clone()),
        })
    }
}
