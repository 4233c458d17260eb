//! A person, and the list of people, as sheets.

use crate::text::Words;
use crate::view::View;
use crate::view::json::person::PersonJson;
use crate::view::json::person::PersonsJson;
use crate::view::names::Names;
use crate::view::party::body_name;
use crate::view::party::office_word;
use crate::view::party::party_name;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;

/// One person.
#[derive(Debug)]
pub struct PersonView<'a> {
    pub person: PersonJson,
    pub names: Names<'a>,
}

impl View for PersonView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let person = &self.person;
        let mut sheet = Sheet::new(name(person, words));
        let mut row = |head: &str, text: Option<String>| {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                sheet.row(words.say(head), text);
            }
        };
        row("row-number", Some(person.number.to_string()));
        row("row-party", person.party.as_ref().map(|id| party_name(self.names, id, words)));
        row("row-email", person.email.clone());
        row("row-language", person.language.as_ref().map(|code| words.say(&format!("language-{code}"))));
        for office in &person.offices {
            let text = words.say_with(
                "person-office",
                &[
                    ("office", office_word(office.office, words).into()),
                    ("body", body_name(self.names, &office.body, words).into()),
                    ("since", words.date(office.since).into()),
                ],
            );
            row("row-offices", Some(text));
        }
        for seat in &person.memberships {
            row("row-memberships", Some(body_name(self.names, &seat.body, words)));
        }
        let contact_of = person.contact_of.iter().map(|id| party_name(self.names, id, words));
        row("row-contact-of", Some(contact_of.collect::<Vec<_>>().join(", ")));
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        serde_json::to_string(&self.person).unwrap_or_default()
    }
}

/// Everybody.
#[derive(Debug)]
pub struct PersonsView<'a> {
    pub persons: PersonsJson,
    pub names: Names<'a>,
}

impl View for PersonsView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let count = self.persons.persons.len();
        let mut sheet = Sheet::new(words.say_with("person-list-line", &[("count", count.into())]));
        if count > 0 {
            sheet.grid(self.table(words));
        }
        sheet
    }

    fn json(&self, _words: &Words) -> String {
        serde_json::to_string(&self.persons).unwrap_or_default()
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(self.table(words))
    }
}

impl PersonsView<'_> {
    fn table(&self, words: &Words) -> Grid {
        let heads = ["head-number", "head-name", "head-party", "head-email", "head-offices"];
        let mut grid = Grid::new(heads.iter().map(|head| words.say(head)).collect());
        for person in &self.persons.persons {
            let offices = person.offices.iter().map(|office| {
                format!("{} ({})", office_word(office.office, words), body_name(self.names, &office.body, words))
            });
            grid.row(vec![
                person.number.to_string(),
                name(person, words),
                person.party.as_ref().map(|id| party_name(self.names, id, words)).unwrap_or_default(),
                person.email.clone().unwrap_or_default(),
                offices.collect::<Vec<_>>().join(", "),
            ]);
        }
        grid
    }
}

fn name(person: &PersonJson, words: &Words) -> String {
    let forgotten = || words.say_with("person-forgotten", &[("number", person.number.into())]);
    person.name.clone().unwrap_or_else(forgotten)
}
