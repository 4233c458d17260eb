//! The command line that corrects an entry in the way: `correct` with exactly the options that differ.

use chrono::NaiveDate;

use super::names::Names;
use crate::agreement::party::PartyId;
use crate::answer::admission::correction::Correction;
use crate::calendar::partial::PartialDate;
use crate::history::entry::EntryNumber;
use crate::history::fact::NamedConvener;
use crate::text::Words;

/// The command, ready to be copied where every value is known.
#[must_use]
pub fn command(entry: EntryNumber, instead: &[Correction], names: Names<'_>, words: &Words) -> String {
    let mut command = format!("yhdyspinta correct {}", entry.0);
    for correction in instead {
        command.push(' ');
        command.push_str(&option(correction, names, words));
    }
    if !instead.iter().any(|correction| matches!(correction, Correction::Reason(_))) {
        command.push_str(&format!(" --reason {}", words.say("value-reason")));
    }
    command
}

fn option(correction: &Correction, names: Names<'_>, words: &Words) -> String {
    let unknown = || words.say("value-on");
    let day = |day: &NaiveDate| day.format("%Y-%m-%d").to_string();
    match correction {
        Correction::On(on) => format!("--on {}", on.map_or_else(unknown, iso)),
        Correction::Decided(on) => format!("--decided {}", day(on)),
        Correction::Written(true) => "--written".to_owned(),
        Correction::Written(false) => "--oral".to_owned(),
        Correction::Sent(on) => format!("--sent {}", on.as_ref().map_or_else(unknown, day)),
        Correction::Received(on) => format!("--received {}", day(on)),
        Correction::ConvenedBy(by) => format!("--convened-by {}", conveners(by)),
        Correction::Convener(by) => format!("--convener {}", conveners(by)),
        Correction::Present(parties) => format!("--present {}", ids(parties)),
        Correction::Absent(parties) => format!("--absent {}", ids(parties)),
        Correction::Person(number) => match names.resolve(*number).and_then(|person| person.name.as_deref()) {
            Some(name) => format!("--person {}", quoted(name)),
            None => format!("--person {}", number.0),
        },
        Correction::Party(party) => format!("--party {}", party.0),
        Correction::Kind(kind) => format!("--kind {}", kind.0),
        Correction::Name(name) => format!("--name {}", quoted(name)),
        Correction::Genitive(genitive) => format!("--genitive {}", quoted(genitive)),
        Correction::Reason(reason) => format!("--reason {}", quoted(reason)),
    }
}

fn ids(parties: &[PartyId]) -> String {
    parties.iter().map(|party| party.0.as_str()).collect::<Vec<_>>().join(",")
}

fn conveners(by: &[NamedConvener]) -> String {
    let told = by.iter().map(|convener| match convener {
        NamedConvener::Party(party) => party.0.clone(),
        NamedConvener::Office { office, body } => format!("{}:{}", body.0, office.word()),
    });
    told.collect::<Vec<_>>().join(",")
}

fn iso(on: PartialDate) -> String {
    match on {
        PartialDate::Year(year) => format!("{year:04}"),
        PartialDate::Month(year, month) => format!("{year:04}-{month:02}"),
        PartialDate::Day(day) => day.format("%Y-%m-%d").to_string(),
    }
}

/// A text as one word of a shell.
///
/// Double quotes are understood by every shell; where a letter would mean something within them, single quotes keep it.
fn quoted(text: &str) -> String {
    let is_plain = |letter: char| letter.is_alphanumeric() || "-_.,:/@+".contains(letter);
    if !text.is_empty() && text.chars().all(is_plain) {
        text.to_owned()
    } else if text.contains(['"', '$', '`', '\\', '!']) {
        format!("'{}'", text.replace('\'', r"'\''"))
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_one_word_of_a_shell() {
        assert_eq!(quoted("sairaus"), "sairaus");
        assert_eq!(quoted("ei asioita, siirtyy"), "\"ei asioita, siirtyy\"");
        assert_eq!(quoted("Testin 'syy'"), "\"Testin 'syy'\"");
        assert_eq!(quoted("hinta $5, it's"), r"'hinta $5, it'\''s'");
        assert_eq!(quoted(""), "\"\"");
    }
}
