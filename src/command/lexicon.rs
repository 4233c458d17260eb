//! The words of the command line in every language: commands, options and values, compared like names.

use crate::agreement::names::Match;
use crate::agreement::names::Named;
use crate::agreement::names::exact;
use crate::agreement::names::fold::fold_command_word;
use crate::text::language::Language;

/// Commands and their Finnish names, the first of which is shown in the Finnish help: `(path, english, finnish)`.
pub const COMMANDS: &[(&str, &str, &[&str])] = &[
    ("", "status", &["tilanne"]),
    ("", "convener", &["kokoonkutsuja", "koollekutsuja"]),
    ("", "responsible", &["vastuut"]),
    ("", "terminate", &["irtisano"]),
    ("", "meeting", &["kokous"]),
    ("meeting", "new", &["uusi"]),
    ("meeting", "list", &["luettelo"]),
    ("meeting", "show", &["näytä"]),
    ("meeting", "change", &["muuta", "siirrä", "move"]),
    ("meeting", "convene", &["kutsu"]),
    ("meeting", "hold", &["pidetty"]),
    ("meeting", "cancel", &["peru"]),
    ("", "party", &["osapuoli"]),
    ("party", "list", &["luettelo"]),
    ("party", "show", &["näytä"]),
    ("party", "approve", &["hyväksyi"]),
    ("party", "reject", &["hylkäsi"]),
    ("party", "sign", &["allekirjoitti"]),
    ("party", "contact", &["yhteystiedot"]),
    ("", "body", &["toimielin"]),
    ("body", "list", &["luettelo"]),
    ("body", "show", &["näytä"]),
    ("body", "add", &["perusta"]),
    ("body", "close", &["lopeta"]),
    ("body", "elect", &["valitse"]),
    ("body", "resign", &["eroaa"]),
    ("body", "appoint", &["nimeä"]),
    ("body", "leave", &["poistuu"]),
    ("body", "arrange", &["sovi"]),
    ("", "notice", &["irtisanomisilmoitus"]),
    ("notice", "give", &["anna"]),
    ("notice", "deliver", &["tiedoksi"]),
    ("notice", "withdraw", &["peru"]),
    ("", "due", &["velvoitteet"]),
    ("due", "done", &["tehty"]),
    ("due", "waive", &["luovu"]),
    ("", "check", &["tarkista"]),
    ("", "remind", &["muistuta"]),
    ("remind", "why", &["miksi"]),
    ("", "action", &["toimenpide"]),
    ("action", "add", &["lisää"]),
    ("action", "list", &["luettelo"]),
    ("action", "done", &["tehty"]),
    ("", "person", &["henkilö"]),
    ("person", "list", &["luettelo"]),
    ("person", "show", &["näytä"]),
    ("person", "set", &["aseta"]),
    ("person", "merge", &["yhdistä"]),
    ("person", "forget", &["unohda"]),
    ("", "agreement", &["sopimus"]),
    ("agreement", "list", &["luettelo"]),
    ("agreement", "show", &["näytä"]),
    ("agreement", "check", &["tarkista"]),
    ("agreement", "load", &["lataa"]),
    ("agreement", "export", &["vie"]),
    ("agreement", "schema", &["skeema"]),
    ("", "deadline", &["määräaika"]),
    ("", "holidays", &["pyhät"]),
    ("", "log", &["loki"]),
    ("", "correct", &["oikaise"]),
    ("", "undo", &["kumoa"]),
    ("", "doctor", &["kunto"]),
    ("", "backup", &["varmuuskopio"]),
    ("", "completions", &["täydennys"]),
    ("", "man", &["käsikirja"]),
    ("", "help", &["ohje"]),
    ("help", "start", &["alku"]),
    ("help", "register", &["rekisteri"]),
    ("help", "reminders", &["muistutukset"]),
    ("help", "keys", &["avaimet"]),
    ("help", "scripts", &["komentosarjat"]),
    ("help", "exit-codes", &["paluukoodit"]),
    ("help", "dates", &["päivämäärät"]),
    ("help", "names", &["nimet"]),
];

/// Options with a Finnish name.
pub const OPTIONS: &[(&str, &str)] = &[
    ("date", "pvm"),
    ("on", "pvm"),
    ("time", "klo"),
    ("place", "paikka"),
    ("party", "osapuoli"),
    ("body", "toimielin"),
    ("reason", "syy"),
];

/// Values with a Finnish name, which stands last; a Swedish one may stand before it.
const VALUES: &[(&str, &[&str])] = &[
    ("chair", &["puheenjohtaja"]),
    ("vice_chair", &["vice-chair", "vicechair", "varapuheenjohtaja"]),
    ("secretary", &["sihteeri"]),
    ("letter", &["kirje"]),
    ("email", &["sähköposti"]),
    ("hand", &["käsin"]),
    ("substitute", &["sijaistiedoksianto"]),
    ("monitoring", &["seuranta"]),
    ("meeting", &["kokous"]),
    ("year", &["vuosi"]),
    ("term", &["kausi"]),
    ("all", &["alla", "kaikki"]),
];

/// The English command that `word` stands for under `path`; none where no command is called so.
#[must_use]
pub fn command(path: &str, word: &str) -> Option<&'static str> {
    let typed = fold_command_word(word);
    let of_path = COMMANDS.iter().filter(|(at, ..)| *at == path);
    of_path
        .into_iter()
        .find(|(_, english, finnish)| {
            fold_command_word(english) == typed || finnish.iter().any(|name| fold_command_word(name) == typed)
        })
        .map(|(_, english, _)| *english)
}

/// The name under which a command is shown in `language`.
#[must_use]
pub fn shown(path: &str, english: &'static str, language: &str) -> &'static str {
    if language != "fi" {
        return english;
    }
    let found = COMMANDS.iter().find(|(at, name, _)| *at == path && *name == english);
    found.and_then(|(.., finnish)| finnish.first().copied()).unwrap_or(english)
}

/// The commands under `path` that `word` was perhaps meant to be, as `language` shows them.
#[must_use]
pub fn near(path: &str, word: &str, language: &str) -> Vec<&'static str> {
    let of_path = COMMANDS.iter().filter(|(at, ..)| *at == path);
    let named: Vec<Named<'_, &'static str>> = of_path
        .map(|(at, english, finnish)| {
            let forms = std::iter::once(*english).chain(finnish.iter().copied()).collect();
            Named { id: shown(at, english, language), forms, codes: Vec::new() }
        })
        .collect();
    match exact(&named, word) {
        Match::Nearest(near) => near,
        Match::One(_) | Match::Several(_) | Match::Empty => Vec::new(),
    }
}

/// The commands under `path` by the names that a language has.
pub fn under(path: &str, language: Language) -> impl Iterator<Item = &'static str> {
    let of_path = COMMANDS.iter().filter(move |(at, ..)| *at == path);
    of_path.map(move |(at, english, _)| shown(at, english, language.code()))
}

/// The word by which a language calls a value.
#[must_use]
pub fn shown_value(english: &str, language: Language) -> String {
    let names = VALUES.iter().find(|(value, _)| *value == english);
    let finnish = names.and_then(|(_, names)| names.last()).filter(|_| language == Language::Finnish);
    finnish.map_or_else(|| english.replace('_', "-"), |finnish| (*finnish).to_owned())
}

/// The English value that `word` stands for, else the word itself folded.
#[must_use]
pub fn value(word: &str) -> String {
    let typed = fold_command_word(word);
    let found = VALUES.iter().find(|(english, others)| {
        fold_command_word(english) == typed || others.iter().any(|name| fold_command_word(name) == typed)
    });
    found.map_or(typed, |(english, _)| (*english).to_owned())
}
