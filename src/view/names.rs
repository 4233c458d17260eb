//! Names of parties, bodies, offices and people, as the reader's language has them.

use crate::agreement::Agreement;
use crate::agreement::body::BodyId;
use crate::agreement::clause::ClauseId;
use crate::agreement::office::Office;
use crate::agreement::party::PartyId;
use crate::answer::Basis;
use crate::answer::bodies;
use crate::answer::convener::Convener;
use crate::history::History;
use crate::history::entry::Entry;
use crate::history::entry::EntryNumber;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::text::Words;

/// Whatever names are taken from.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    pub agreement: &'a Agreement,
    pub history: &'a History,
    pub people: &'a [Person],
    /// The entries that were read, for the sentences about facts.
    pub entries: &'a [Entry],
    /// Those that are read only when one of them is told.
    pub rest: Option<&'a dyn Rest>,
}

/// Entries that were not needed so far.
pub trait Rest: std::fmt::Debug {
    /// Reads them, once; where they cannot be read, none, and whoever asked for the answer is told so.
    fn entries(&self) -> &[Entry];
}

impl<'a> Names<'a> {
    /// A party's short name, a group's or an actor's name; an id that nobody has is shown as it is.
    #[must_use]
    pub fn party(&self, id: &'a PartyId, words: &Words) -> &'a str {
        let language = words.language.code();
        let agreement = self.agreement;
        agreement
            .party(id)
            .map(|party| party.short.as_str())
            .or_else(|| agreement.group(id).map(|group| group.name.in_language(language)))
            .or_else(|| agreement.actor(id).map(|actor| actor.name.in_language(language)))
            .unwrap_or(&id.0)
    }

    /// The genitive in the agreement's language where the file has it, else the name.
    #[must_use]
    pub fn party_genitive(&self, id: &'a PartyId, words: &Words) -> &'a str {
        let agreement = self.agreement;
        let genitive = agreement
            .party(id)
            .and_then(|party| party.genitive.as_deref())
            .or_else(|| agreement.group(id).and_then(|group| group.genitive.as_deref()))
            .or_else(|| agreement.actor(id).and_then(|actor| actor.genitive.as_deref()));
        self.in_own_language(genitive, words).unwrap_or_else(|| self.party(id, words))
    }

    /// A body's or duty's name.
    #[must_use]
    pub fn body(&self, id: &'a BodyId, words: &Words) -> &'a str {
        let language = words.language.code();
        let basis = Basis::new(self.agreement, self.history);
        bodies::body(basis, id)
            .map(|body| body.name(language))
            .or_else(|| self.agreement.duty(id).map(|duty| duty.name.in_language(language)))
            .unwrap_or(&id.0)
    }

    /// The genitive of a body's name in the agreement's language; where it is not known, the name behind a word that is
    /// inflected in its stead.
    #[must_use]
    pub fn body_genitive(&self, id: &'a BodyId, words: &Words) -> String {
        let basis = Basis::new(self.agreement, self.history);
        let Some(body) = bodies::body(basis, id) else { return self.body(id, words).to_owned() };
        match self.in_own_language(body.genitive(), words) {
            Some(genitive) => genitive.to_owned(),
            None => words.say_with("body-without-genitive", &[("body", self.body(id, words).into())]),
        }
    }

    /// A genitive serves only sentences of its own language.
    fn in_own_language(&self, genitive: Option<&'a str>, words: &Words) -> Option<&'a str> {
        genitive.filter(|_| self.agreement.language == words.language.code())
    }

    /// An office, as "puheenjohtaja".
    #[must_use]
    pub fn office(&self, office: Office, words: &Words) -> String {
        office_word(office, words)
    }

    /// A person's name; of a forgotten one that it was forgotten.
    #[must_use]
    pub fn person(&self, number: PersonNumber, words: &Words) -> String {
        let person = self.resolve(number);
        match person.and_then(|person| person.name.clone()) {
            Some(name) => name,
            None => words.say_with("person-forgotten", &[("number", number.0.into())]),
        }
    }

    /// The person behind a number, through mergers.
    #[must_use]
    pub fn resolve(&self, number: PersonNumber) -> Option<&'a Person> {
        let find = |number| self.people.iter().find(|person| person.number == number);
        let mut person = find(number)?;
        // Each merger leads to another person, so there are at most as many steps as people.
        for _ in 0..self.people.len() {
            let Some(next) = person.merged_into.and_then(find) else { break };
            person = next;
        }
        Some(person)
    }

    /// An organisation that was named earlier; that it is no party any more where the text leaves it out.
    fn organisation(&self, id: &'a PartyId, words: &Words) -> String {
        let name = self.party(id, words);
        if self.agreement.knows(id) {
            name.to_owned()
        } else {
            words.say_with("party-no-longer", &[("party", name.into())])
        }
    }

    /// Whoever convenes, as the subject of a sentence.
    #[must_use]
    pub fn convener(&self, convener: &'a Convener, words: &Words) -> String {
        match convener {
            Convener::Party(party) | Convener::External(party) => self.organisation(party, words),
            Convener::Officer { office, body, person, party } => words.say_with(
                "convener-officer",
                &[
                    ("office", self.office(*office, words).into()),
                    ("body", self.body_genitive(body, words).into()),
                    ("person", self.person(*person, words).into()),
                    ("party", self.party(party, words).into()),
                ],
            ),
            Convener::Together(conveners) => {
                let each: Vec<String> = conveners.iter().map(|convener| self.convener(convener, words)).collect();
                words.list(&each)
            }
        }
    }

    /// A clause as a place to look up: heading and paragraph.
    #[must_use]
    pub fn clause_place(&self, id: &ClauseId, words: &Words) -> String {
        let Some(clause) = self.agreement.clause(id) else { return id.0.clone() };
        match clause.paragraph {
            Some(paragraph) => words.say_with(
                "clause-place",
                &[("heading", clause.heading.as_str().into()), ("paragraph", paragraph.into())],
            ),
            None => clause.heading.clone(),
        }
    }

    /// The entry with this number, if it can be read.
    #[must_use]
    pub fn entry(&self, number: EntryNumber) -> Option<&'a Entry> {
        let find = |entries: &'a [Entry]| entries.iter().find(|entry| entry.number == number);
        find(self.entries).or_else(|| self.rest.and_then(|rest| find(rest.entries())))
    }
}

/// An office, as "puheenjohtaja".
#[must_use]
pub fn office_word(office: Office, words: &Words) -> String {
    words.say(match office {
        Office::Chair => "office-chair",
        Office::ViceChair => "office-vice-chair",
        Office::Secretary => "office-secretary",
    })
}

/// A period in words: of years from one to another, which a sentence has an en dash between, the name is the id otherwise.
#[must_use]
pub fn years(id: &str) -> String {
    let is_year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    match id.split_once('-') {
        Some((from, until)) if is_year(from) && is_year(until) => format!("{from}–{until}"),
        _ => id.to_owned(),
    }
}
