//! Corrects what was recorded about a body: its setting up, offices, members and arrangements.

use super::Dated;
use super::Given;
use crate::agreement::body::BodyId;
use crate::agreement::convener::Turn;
use crate::agreement::office::Office;
use crate::calendar::reading::Direction;
use crate::command::dates;
use crate::command::find;
use crate::command::lexicon;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::history::fact::Fact;
use crate::history::fact::NamedConvener;

impl Given<'_> {
    pub(super) fn body(&mut self) -> Result<Dated, Failure> {
        let on = self.day("on", self.entry.holds_on)?;
        let fact = match &self.entry.fact {
            Fact::BodyAdded { .. } => self.added()?,
            Fact::Elected { body, office, person, party } => {
                let party = self.party_or_actor("party", party)?;
                let person = self.person("person", *person, Some(&party))?;
                Fact::Elected { body: body.clone(), office: self.office(*office)?, person, party }
            }
            Fact::Resigned { body, office } => Fact::Resigned { body: body.clone(), office: self.office(*office)? },
            Fact::Appointed { body, person, party, deputy_of } => {
                let party = self.party_or_actor("party", party)?;
                let person = self.person("person", *person, Some(&party))?;
                let deputy_of = match (self.text("deputy-of").is_some(), deputy_of) {
                    (true, was) => Some(self.person("deputy-of", was.unwrap_or(person), Some(&party))?),
                    (false, was) => *was,
                };
                Fact::Appointed { body: body.clone(), person, party, deputy_of }
            }
            Fact::Left { body, person } => {
                Fact::Left { body: body.clone(), person: self.person("person", *person, None)? }
            }
            Fact::Arranged { .. } => self.arranged()?,
            other => other.clone(),
        };
        Ok((fact, on))
    }

    fn office(&self, was: Office) -> Result<Office, Failure> {
        self.text("office").map_or(Ok(was), find::office)
    }

    fn added(&self) -> Result<Fact, Failure> {
        let Fact::BodyAdded { body, kind, name, genitive, conveners } = &self.entry.fact else {
            return Ok(self.entry.fact.clone());
        };
        let kind = match self.text("kind") {
            None => kind.clone(),
            Some(input) => {
                let known = self.case.agreement.new_bodies.iter().map(|kind| kind.id.0.as_str()).collect::<Vec<_>>();
                let id = BodyId(lexicon::value(input));
                let found = self.case.agreement.new_body(&id).map(|kind| kind.id.clone());
                found.ok_or_else(|| bad_value("--kind", input, &known.join(", ")))?
            }
        };
        Ok(Fact::BodyAdded {
            body: body.clone(),
            kind,
            name: self.text("name").unwrap_or(name).to_owned(),
            genitive: self.text("genitive").map(str::to_owned).or_else(|| genitive.clone()),
            conveners: self.conveners("convener", conveners, body)?,
        })
    }

    /// Conveners and an office that are given together convene together.
    fn together(&self, was: &[NamedConvener], body: &BodyId) -> Result<Vec<NamedConvener>, Failure> {
        let Some(input) = self.text("office") else { return self.conveners("convener", was, body) };
        let mut named = self.conveners("convener", &[], body)?;
        named.push(match input.split_once(':') {
            Some(_) => find::convener(self.app, self.case, input, body)?,
            None => NamedConvener::Office { office: find::office(input)?, body: body.clone() },
        });
        Ok(named)
    }

    /// Conveners and a rotation exclude one another: whichever is given takes the other's place.
    fn arranged(&self) -> Result<Fact, Failure> {
        let Fact::Arranged { body, conveners, rotation, turn, communication, until } = &self.entry.fact else {
            return Ok(self.entry.fact.clone());
        };
        let has = |id: &str| self.matches.contains_id(id);
        let names_convener = has("convener") || has("office");
        if names_convener && has("rotation") {
            return Err(bad_value("--rotation", "--convener --rotation", "--convener | --rotation"));
        }
        let until = dates::day(self.app, self.matches, "until", Direction::Planned)?.or(*until);
        let named = self.text("turn").map(read_turn).transpose()?;
        let communication = match (self.text("communication"), communication) {
            (Some(input), _) => Some(find::party_or_actor(self.app, self.case, input, find::Forms::Exact)?),
            (None, was) => was.clone(),
        };
        Ok(Fact::Arranged {
            body: body.clone(),
            conveners: if has("rotation") { Vec::new() } else { self.together(conveners, body)? },
            rotation: if names_convener { Vec::new() } else { self.parties("rotation", rotation)? },
            turn: if names_convener { None } else { named.or(*turn) },
            communication,
            until,
        })
    }
}

fn read_turn(input: &str) -> Result<Turn, Failure> {
    match lexicon::value(input).as_str() {
        "meeting" => Ok(Turn::Meeting),
        "year" => Ok(Turn::Year),
        "term" => Ok(Turn::Term),
        _ => Err(bad_value("--turn", input, "meeting, year, term")),
    }
}
