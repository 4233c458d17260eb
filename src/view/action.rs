//! Follow-up actions as a list.

use chrono::NaiveDate;

use super::View;
use super::json::action::ActionsJson;
use super::json::action::action as action_json;
use super::names::Names;
use super::sheet::Sheet;
use super::table::Grid;
use crate::agreement::party::PartyId;
use crate::answer::Basis;
use crate::answer::termination::left;
use crate::history::action::Action;
use crate::text::Words;

/// Actions in the order of their last days.
#[derive(Debug)]
pub struct ActionsView<'a> {
    pub actions: Vec<&'a Action>,
    /// The day of the answer.
    pub on: NaiveDate,
    pub names: Names<'a>,
}

impl ActionsView<'_> {
    fn standing(&self, action: &Action, words: &Words) -> String {
        match action.done {
            Some(done) => words.say_with("action-done-on", &[("day", words.date(done.on).into())]),
            None if action.due < self.on => words.say("verdict-missed"),
            None => words.say("verdict-due"),
        }
    }

    /// An action stays where it was given, also where the party has left since.
    fn is_no_longer_bound(&self, party: &PartyId) -> bool {
        let Names { agreement, history, .. } = self.names;
        !agreement.knows(party) || left(Basis::new(agreement, history), party, self.on).is_some()
    }

    fn who(&self, action: &Action, words: &Words) -> String {
        match (action.person, &action.party) {
            (Some(person), _) => self.names.person(person, words),
            (None, Some(party)) => {
                let name = self.names.party(party, words);
                if self.is_no_longer_bound(party) {
                    words.say_with("party-no-longer", &[("party", name.into())])
                } else {
                    name.to_owned()
                }
            }
            (None, None) => words.say("responsible-unsaid"),
        }
    }
}

impl View for ActionsView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = Sheet::new(words.say_with("action-count", &[("count", self.actions.len().into())]));
        if let Some(grid) = self.grid(words).filter(|_| !self.actions.is_empty()) {
            sheet.grid(grid);
        }
        sheet
    }

    fn json(&self, words: &Words) -> String {
        let actions = self.actions.iter().map(|action| action_json(action, self.names, self.on, words));
        let json = ActionsJson { schema: "yhdyspinta/actions/1", actions: actions.collect() };
        serde_json::to_string(&json).unwrap_or_default()
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        let heads = ["head-number", "head-by", "head-standing", "head-action", "head-responsible"];
        let mut grid = Grid::new(heads.iter().map(|head| words.say(head)).collect()).with_days([1]);
        for action in &self.actions {
            grid.row(vec![
                action.number.to_string(),
                words.date(action.due),
                self.standing(action, words),
                action.text.clone().unwrap_or_default(),
                self.who(action, words),
            ]);
        }
        Some(grid)
    }
}
