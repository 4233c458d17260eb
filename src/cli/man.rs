//! Manual pages: one for each command, made from its help, in the reader's language.

use clap::Arg;
use clap::Command;
use roff::Inline;
use roff::Roff;
use roff::bold;
use roff::italic;
use roff::roman;

use super::shown;
use crate::command::lexicon;
use crate::text::Words;

/// The name of a command's page, as `yhdyspinta-meeting-new`: English words, which are the same in every language.
pub(super) fn name(path: &[&str]) -> String {
    std::iter::once("yhdyspinta").chain(path.iter().copied()).collect::<Vec<_>>().join("-")
}

/// The page of the command with these English words.
pub(super) fn page(command: &Command, path: &[&'static str], words: &Words) -> String {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let name = name(path);
    let mut page = Roff::new();
    let version = concat!("yhdyspinta ", env!("CARGO_PKG_VERSION"));
    page.control("TH", [name.to_uppercase().as_str(), "1", " ", version, "yhdyspinta"]);
    // Neither words nor commands are broken: they are typed as they stand.
    page.control("nh", []).control("ad", ["l"]);
    heading(&mut page, words, "man-name");
    page.text([roman(format!("{name} - {about}"))]);
    heading(&mut page, words, "man-synopsis");
    page.text([bold(usage(command, words))]);
    heading(&mut page, words, "man-description");
    page.text([roman(format!("{about}."))]);
    if path.is_empty() {
        page.control("PP", []).text([roman(words.say("man-about"))]);
    }
    list(
        &mut page,
        words,
        "help-heading-commands",
        command.get_subcommands().map(|below| below_of(below, path, words)),
    );
    let arguments = command.get_positionals().map(|arg| (value(arg), help(arg)));
    list(&mut page, words, "help-heading-arguments", arguments);
    let is_global = |arg: &&Arg| arg.is_global_set();
    let own = command.get_opts().chain(flags(command)).filter(|arg| !is_global(arg));
    list(&mut page, words, "help-heading-options", own.map(|arg| (option(arg), help(arg))));
    if path.is_empty() {
        let global = command.get_opts().chain(flags(command)).filter(is_global);
        list(&mut page, words, "help-heading-global", global.map(|arg| (option(arg), help(arg))));
    } else {
        page.control("PP", []).text([roman(words.say("help-global-hint"))]);
    }
    if let Some(examples) = shown::examples(path, words) {
        heading(&mut page, words, "help-heading-examples");
        kept(&mut page, &examples);
    }
    heading(&mut page, words, "man-exit-status");
    // Its first line is the heading itself.
    kept(&mut page, words.say("topic-exit-codes").split_once('\n').map_or("", |(_, codes)| codes));
    heading(&mut page, words, "man-environment");
    kept(&mut page, &words.say("man-variables"));
    heading(&mut page, words, "man-files");
    kept(&mut page, &words.say("man-paths"));
    heading(&mut page, words, "man-see-also");
    page.text([roman(see_also(command, path))]);
    page.to_roff()
}

/// A heading in capitals, without the colon that it has on the screen.
fn heading(page: &mut Roff, words: &Words, key: &str) {
    page.control("SH", [words.say(key).trim_end_matches(':').to_uppercase().as_str()]);
}

/// A list of words with what they mean; nothing where there are none.
fn list(page: &mut Roff, words: &Words, key: &str, entries: impl Iterator<Item = (Vec<Inline>, String)>) {
    for (place, (word, text)) in entries.enumerate() {
        if place == 0 {
            heading(page, words, key);
        }
        page.control("TP", []).text(word).text([roman(text)]);
    }
}

/// A text that keeps its lines.
fn kept(page: &mut Roff, text: &str) {
    page.control("nf", []);
    for line in text.trim_matches('\n').lines() {
        page.text([roman(line)]);
    }
    page.control("fi", []);
}

fn below_of(below: &Command, path: &[&'static str], words: &Words) -> (Vec<Inline>, String) {
    let family = path.first().copied().unwrap_or("");
    let shown = lexicon::command(family, below.get_name()).map_or_else(
        || below.get_name().to_owned(),
        |english| lexicon::shown(family, english, words.language.code()).to_owned(),
    );
    (vec![bold(shown)], below.get_about().map(ToString::to_string).unwrap_or_default())
}

fn flags(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| !arg.is_positional() && !arg.get_action().takes_values())
}

fn option(arg: &Arg) -> Vec<Inline> {
    let short = arg.get_short().map(|letter| format!("-{letter}, ")).unwrap_or_default();
    let mut shown = vec![bold(format!("{short}--{}", arg.get_long().unwrap_or_default()))];
    if arg.get_action().takes_values() {
        shown.push(roman(" "));
        shown.extend(value(arg));
    }
    shown
}

fn value(arg: &Arg) -> Vec<Inline> {
    let names = arg.get_value_names().unwrap_or_default();
    vec![italic(names.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))]
}

fn help(arg: &Arg) -> String {
    arg.get_help().map(ToString::to_string).unwrap_or_default()
}

/// The usage line without its head.
fn usage(command: &Command, words: &Words) -> String {
    let written = command.clone().render_usage().to_string();
    let usage = written.strip_prefix("Usage: ").unwrap_or(&written);
    shown::command_line(&shown::frame(usage, words), words)
}

/// The pages above and below.
fn see_also(command: &Command, path: &[&'static str]) -> String {
    let above = (0..path.len()).filter_map(|until| path.get(..until)).map(name);
    let below = command.get_subcommands().filter_map(|below| {
        let english = lexicon::command(path.first().copied().unwrap_or(""), below.get_name())?;
        Some(name(&[path, &[english]].concat()))
    });
    above.chain(below).map(|page| format!("{page}(1)")).collect::<Vec<_>>().join(", ")
}
