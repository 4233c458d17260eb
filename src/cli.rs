//! Global options and the list of commands: what was typed becomes a run.

use std::ffi::OsString;
use std::io::Write;
use std::path::Path;

use clap::ArgMatches;
use clap::Command;

use self::early::Early;
use self::early::asked_language;
use self::early::asks_for_json;
use self::early::first;
use self::early::place;
use self::early::read_early;
use self::early::seconds;
use self::options::are_flags;
use self::options::check_color;
use self::options::day;
use self::options::deepest;
use self::options::format;
use self::options::global;
use self::options::is_given;
use self::options::paint;
use self::terminal::is_interactive;
use self::terminal::pager;
use self::terminal::terminal_width;
use crate::app::App;
use crate::clock;
use crate::command;
use crate::command::lexicon;
use crate::command::man::Pages;
use crate::command::writing::records;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::as_json;
use crate::failure::bad_value;
use crate::failure::cause::Cause;
use crate::home;
use crate::home::Environment;
use crate::text::Words;
use crate::text::language::Language;
use crate::text::message::Message;
use crate::view::commands::with_agreement;
use crate::view::paint::Paint;
use crate::view::printable::escaped;

mod complete;
mod early;
mod man;
mod options;
mod shown;
mod terminal;
mod usage;
mod words;

/// Runs what was typed and returns how it ended. Answers go to stdout, everything else to stderr.
#[must_use]
pub fn run(arguments: Vec<OsString>, environment: &Environment) -> Exit {
    let typed: Vec<String> = arguments.into_iter().map(|one| one.to_string_lossy().into_owned()).collect();
    if typed.first().is_some_and(|first| first == complete::ASKED) {
        let answer = complete::answer(typed.get(1..).unwrap_or_default(), environment);
        let _ = std::io::stdout().write_all(answer.as_bytes());
        return Exit::Done;
    }
    let english = words::in_english(&typed);
    let understood = light(&english);
    let asked = asked_language(&typed, environment);
    // Only where nothing says a language is the agreement read to know its own; it is not read again for the answer.
    let early = if asked.is_none() && !is_version(&english) {
        read_early(&typed, environment, understood.as_ref().is_some_and(will_write))
    } else {
        None
    };
    let of_agreement = early.as_ref().and_then(|early| Language::from_code(&early.found.chosen.agreement.language));
    let language = asked.or(of_agreement).unwrap_or(Language::Finnish);
    let json = asks_for_json(&typed);
    let wanted = Wanted { typed: &typed, english: &english, understood, language, early };
    match attempt(wanted, environment) {
        Ok(exit) => exit,
        Err(error) if is_closed_pipe(&error) => Exit::Done,
        Err(error) => {
            let failure = error.downcast::<Failure>().unwrap_or_else(|error| unexpected(&error));
            let failure = usage::in_options_of(language, failure);
            let words = Words::of(language);
            let text = if json {
                escaped(&as_json(&failure, &words)).into_owned() + "\n"
            } else {
                shown::failure(&failure, &words, paint(&typed, environment, &std::io::stderr()))
            };
            // What is typed for an agreement is hinted at for it too.
            let named = early::value_of(&typed, "--agreement").filter(|id| id.chars().all(is_of_an_id));
            let text = named.map_or(text.clone(), |id| with_agreement(&text, &id));
            let _ = std::io::stderr().write_all(text.as_bytes());
            failure.kind.exit()
        }
    }
}

/// Letters of ids, none of which means anything to a shell or to JSON.
fn is_of_an_id(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || "-_.".contains(letter)
}

/// What is no failure of our own: an answer that cannot be written, or what nobody thought of.
fn unexpected(error: &anyhow::Error) -> Failure {
    let (message, hint) = if error.is::<std::io::Error>() {
        ("failure-output", "hint-output")
    } else {
        ("failure-internal", "hint-internal")
    };
    let cause = error.downcast_ref::<std::io::Error>().map_or_else(|| Cause::said(error), Cause::from);
    Failure::new(Kind::Io, message).because(cause).hint(Message::new(hint))
}

fn is_version(english: &[String]) -> bool {
    matches!(english.first().map(String::as_str), Some("--version" | "-V"))
}

/// What is wanted, as far as it is known before it is done.
struct Wanted<'w> {
    typed: &'w [String],
    /// The same in English command words.
    english: &'w [String],
    /// The same as options and their values; none where that takes the whole command line, or is not understood.
    understood: Option<ArgMatches>,
    language: Language,
    early: Option<Early>,
}

fn attempt(wanted: Wanted<'_>, environment: &Environment) -> anyhow::Result<Exit> {
    let words = Words::of(wanted.language);
    let paint = paint(wanted.typed, environment, &std::io::stdout());
    if is_version(wanted.english) {
        let mut out = std::io::stdout().lock();
        writeln!(out, "yhdyspinta {}", env!("CARGO_PKG_VERSION"))?;
        return Ok(Exit::Done);
    }
    let matches = match wanted.understood {
        Some(matches) => Ok(matches),
        None => telling(wanted.english, &words).try_get_matches_from(typed_words(wanted.english)),
    };
    let matches = match matches {
        Ok(matches) => matches,
        Err(error) => return usage::answer(&error, &words, paint),
    };
    if let Some(path) = command::help::of_command(&matches)? {
        return help_of(&path, &words, paint);
    }
    if let Some(pages) = command::man::asked(&matches)? {
        return manual(&pages, &words);
    }
    // The process ends with the answer: what was only read need not be put away piece by piece. Writers close their register
    // themselves.
    let app = std::mem::ManuallyDrop::new(app(&matches, words, paint, wanted.early, environment)?);
    let outcome = command::dispatch(&app, &matches);
    app.put_away();
    outcome
}

/// The whole command line, in the words of a language.
#[must_use]
pub fn tree(words: &Words) -> Command {
    usage::localised(command::all(root(words), words), words, &[])
}

/// As much of the command line as tells help about what was typed, or why it is not understood: the command with all that stands
/// behind it, or else the names of all commands.
fn telling(english: &[String], words: &Words) -> Command {
    let mut asked = words::command_words(english);
    match asked.next() {
        Some(name) if command::is_one(name) => {
            usage::localised(command::only(root(words), words, name, asked.next()), words, &[])
        }
        _ => usage::alone(command::named(root(words), words), words, &[]),
    }
}

fn typed_words(english: &[String]) -> impl Iterator<Item = String> {
    std::iter::once("yhdyspinta".to_owned()).chain(english.iter().cloned())
}

/// Reads what was typed as the command that it names, without its help, which needs no language; none where it is not understood
/// so.
fn light(english: &[String]) -> Option<ArgMatches> {
    let silent = Words::without_help(Language::English);
    let mut asked = words::command_words(english);
    let tree = match asked.next() {
        Some(name) => command::only(root(&silent), &silent, name, asked.next()),
        None => root(&silent),
    };
    tree.try_get_matches_from(typed_words(english)).ok().filter(are_flags)
}

fn root(words: &Words) -> Command {
    Command::new("yhdyspinta")
        .about(words.help("help-yhdyspinta"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .args(global(words))
        .subcommand_help_heading(words.help("help-heading-commands"))
        .subcommand_value_name(words.help("help-value-command"))
}

/// Shows the help of the command with these English words; without any, of the program.
///
/// # Errors
/// When stdout cannot be written, or there is no such command.
fn help_of(path: &[&str], words: &Words, paint: Paint) -> anyhow::Result<Exit> {
    let asked: Vec<String> = path.iter().copied().chain(["--help"]).map(str::to_owned).collect();
    match telling(&asked, words).try_get_matches_from(typed_words(&asked)) {
        Err(error) => usage::answer(&error, words, paint),
        Ok(_) => Ok(Exit::Done),
    }
}

/// Prints a manual page, or writes them all.
fn manual(pages: &Pages, words: &Words) -> anyhow::Result<Exit> {
    let mut tree = tree(words);
    // The parser puts the whole command into its usage lines only when it is built.
    tree.build();
    match pages {
        Pages::One(path) => {
            let mut command = &tree;
            for word in path {
                command = command.find_subcommand(word).unwrap_or(command);
            }
            std::io::stdout().lock().write_all(man::page(command, path, words).as_bytes())?;
        }
        Pages::All(folder) => {
            std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
            write_pages(&tree, &mut Vec::new(), folder, words)?;
        }
    }
    Ok(Exit::Done)
}

fn write_pages(command: &Command, path: &mut Vec<&'static str>, folder: &Path, words: &Words) -> Result<(), Failure> {
    let file = folder.join(man::name(path) + ".1");
    std::fs::write(&file, man::page(command, path, words)).map_err(|error| unwritable(&file, &error))?;
    for below in command.get_subcommands() {
        if let Some(english) = lexicon::command(path.first().copied().unwrap_or(""), below.get_name()) {
            path.push(english);
            write_pages(below, path, folder, words)?;
            path.pop();
        }
    }
    Ok(())
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    let failure = Failure::new(Kind::Io, "failure-io").with("path", path.display().to_string());
    failure.because(error).hint(Message::new("hint-io"))
}

/// Puts together what one run holds. The agreement is chosen before the day is known, because its zone says what today is.
fn app(
    matches: &ArgMatches,
    words: Words,
    paint: Paint,
    early: Option<Early>,
    environment: &Environment,
) -> Result<App, Failure> {
    let writes = will_write(matches);
    let matches = deepest(matches);
    let given = |id: &str| matches.get_one::<String>(id).cloned();
    if let Some(other) = given("lang").filter(|code| Language::from_code(code).is_none()) {
        return Err(bad_value("--lang", &other, "fi, en, sv"));
    }
    if let Some(other) = environment.wait.as_deref().filter(|text| seconds(text).is_none()) {
        return Err(bad_value("YHDYSPINTA_WAIT", other, "0, 15, 60"));
    }
    // As where a script names a variable that is not set.
    if given("db").is_some_and(|db| db.is_empty()) {
        return Err(Failure::new(Kind::BadValue, "failure-empty-db").about("").hint(Message::new("hint-no-home")));
    }
    let place = place(given("db"), environment);
    let chosen = given("agreement-id").or_else(|| environment.agreement.clone());
    let early = early.filter(|early| early.path == place.path && early.chosen == chosen);
    let found = early.map(|early| early.found).or_else(|| first(&place, chosen.as_deref(), writes));
    let (first, opened) = found.map_or((None, None), |found| (Some(found.chosen), found.register));
    // Of an agreement that cannot be read the zone does not matter: the command itself will say what is wrong.
    let zone = first.as_ref().map_or("Europe/Helsinki", |first| first.agreement.timezone.as_str()).to_owned();
    let now = clock::now(&zone, environment.now.as_deref()).map_err(|value| {
        Failure::new(Kind::BadDate, "failure-bad-now").about(&value).hint(Message::new("hint-bad-now"))
    })?;
    let clock_day = now.date_naive();
    let day = |text: Option<String>| text.map(|text| day(&text, clock_day)).transpose();
    let today = day(given("today").or_else(|| environment.today.clone()))?;
    let known = day(given("known"))?;
    check_color(matches)?;
    let width = environment.columns.or_else(terminal_width).unwrap_or(80);
    Ok(App {
        format: format(matches)?,
        today: today.unwrap_or(clock_day),
        asked: std::cell::Cell::default(),
        everybody: std::cell::Cell::default(),
        clock_day,
        now,
        known,
        place,
        first: std::cell::RefCell::new(first),
        opened: std::cell::RefCell::new(opened),
        unreadable: std::rc::Rc::default(),
        chosen,
        named: given("agreement-id"),
        recorder: given("as").or_else(|| environment.user.clone()).or_else(|| environment.login.clone()),
        system_user: home::system_user,
        mail_settings: home::default_mail_settings,
        dry_run: is_given(matches, "dry-run"),
        no_input: is_given(matches, "no-input"),
        yes: is_given(matches, "yes"),
        width: width.clamp(40, 200),
        pager: if is_given(matches, "no-pager") { None } else { pager(environment) },
        paint,
        interactive: is_interactive(),
        names: is_given(matches, "names"),
        words,
    })
}

/// Whether the register is opened for writing at once. Somebody at a terminal may be asked, which takes its time: nothing is held
/// open for writing meanwhile.
fn will_write(matches: &ArgMatches) -> bool {
    records(matches) && !is_given(deepest(matches), "dry-run") && !is_interactive()
}

/// Whoever read our output has seen enough.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<std::io::Error>();
    io.is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn help_by(tree: Command, english: &[String]) -> String {
        tree.try_get_matches_from(typed_words(english)).unwrap_err().render().to_string()
    }

    fn every_path(tree: &Command, path: &[String], found: &mut Vec<Vec<String>>) {
        found.push(path.to_vec());
        for below in tree.get_subcommands() {
            every_path(below, &[path, &[below.get_name().to_owned()]].concat(), found);
        }
    }

    #[test]
    fn a_part_of_the_command_line_tells_the_same_help_as_the_whole() {
        for language in [Language::Finnish, Language::Swedish, Language::English] {
            let words = Words::of(language);
            let whole = tree(&words);
            let mut paths = Vec::new();
            every_path(&whole, &[], &mut paths);
            assert!(paths.len() > 50);
            for path in paths {
                let asked = [path.as_slice(), &["--help".to_owned()]].concat();
                assert_eq!(help_by(telling(&asked, &words), &asked), help_by(whole.clone(), &asked), "{path:?}");
                let wrong = [path.as_slice(), &["--nothing-like-it".to_owned()]].concat();
                assert_eq!(help_by(telling(&wrong, &words), &wrong), help_by(whole.clone(), &wrong), "{path:?}");
            }
        }
    }
}
