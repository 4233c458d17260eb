//! How help and examples are shown: in the reader's words, the commands by their Finnish names where it is Finnish.

use crate::answer::check::name::Check;
use crate::command::lexicon;
use crate::failure::Failure;
use crate::failure::as_text;
use crate::text::Words;
use crate::view::paint::Paint;
use crate::view::paint::Tone;
use crate::view::printable::printable;
use crate::view::sheet::Sheet;

/// Help is never wider, so that it fits a terminal of the old size and a printed page.
pub(super) const WIDTH: usize = 80;

/// The help that the parser wrote, in the reader's words and with the command's examples.
pub(super) fn help(written: &str, words: &Words, paint: Paint) -> String {
    let path = path_of(written);
    let written = frame(written, words);
    let commands = format!("{}:", words.say("help-heading-commands"));
    let global = format!("{}:", words.say("help-heading-global"));
    let mut out = String::new();
    let mut lines = written.lines();
    while let Some(line) = lines.next() {
        if line == commands {
            let section: Vec<&str> = lines.by_ref().take_while(|line| !line.is_empty()).collect();
            out.push_str(&list(&commands, &section, &path, words));
        } else if line == global && !path.is_empty() {
            lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
            out.push_str(&words.say("help-global-hint"));
        } else {
            out.push_str(line);
        }
        out.push('\n');
    }
    if path.as_slice() == ["check"] {
        out = format!("{}\n\n{}", out.trim_end(), checks(words));
    }
    if let Some(examples) = examples(&path, words) {
        out = format!("{}\n\n{}\n{examples}", out.trim_end(), words.say("help-heading-examples"));
    }
    let usage = words.say("help-heading-usage");
    out.trim_end().lines().map(|line| painted(&in_line(line, words), &usage, paint) + "\n").collect()
}

/// A heading, or the head of the usage line, in its tone.
fn painted(line: &str, usage: &str, paint: Paint) -> String {
    match line.strip_prefix(usage) {
        Some(rest) => paint.tone(usage, Tone::Heading) + rest,
        None if line.ends_with(':') && !line.starts_with(' ') => paint.tone(line, Tone::Heading),
        None => line.to_owned(),
    }
}

/// A failure as it is told at the terminal: its first word in colour, and nothing in it that could disturb the terminal.
pub(super) fn failure(failure: &Failure, words: &Words, paint: Paint) -> String {
    let text = as_text(failure, words);
    let text = printable(&text);
    match text.split_once(':') {
        Some((label, rest)) if !label.contains(' ') => paint.tone(label, Tone::Bad) + ":" + rest,
        _ => text.into_owned(),
    }
}

/// Every check by its name, with what it looks for.
fn checks(words: &Words) -> String {
    let mut sheet = Sheet::default();
    sheet.heading(words.say("help-heading-checks"));
    for check in Check::ALL {
        sheet.row(check.word(), words.say(&format!("check-{}", check.word().replace('_', "-"))));
    }
    sheet.render(WIDTH)
}

/// A line of help in which commands are named as the reader's language does.
fn in_line(line: &str, words: &Words) -> String {
    match line.split_once("yhdyspinta ") {
        Some((before, rest)) => format!("{before}{}", command_line(&format!("yhdyspinta {rest}"), words)),
        None => line.to_owned(),
    }
}

/// The few words that the parser puts into help by itself.
pub(super) fn frame(help: &str, words: &Words) -> String {
    help.replace("[OPTIONS]", &words.say("help-options"))
        .replace("\nArguments:\n", &format!("\n{}\n", words.say("help-heading-arguments")))
        .replace("\nOptions:\n", &format!("\n{}\n", words.say("help-heading-options")))
        .replace("[default: ", &format!("[{} ", words.say("help-default")))
        .replace("[possible values: ", &format!("[{} ", words.say("help-possible-values")))
}

/// The commands in a list, by the names that the reader's language has.
fn list(heading: &str, section: &[&str], path: &[&'static str], words: &Words) -> String {
    let mut entries: Vec<(&str, String)> = Vec::new();
    for line in section {
        match (line.strip_prefix("  ").filter(|rest| !rest.starts_with(' ')), entries.last_mut()) {
            (Some(rest), _) => {
                let (name, text) = rest.split_once(' ').unwrap_or((rest, ""));
                entries.push((name, text.trim().to_owned()));
            }
            (None, Some((_, text))) => {
                text.push(' ');
                text.push_str(line.trim());
            }
            (None, None) => {}
        }
    }
    let mut sheet = Sheet::default();
    sheet.heading(heading);
    for (name, text) in entries {
        sheet.row(shown_name(path, name, words), text.trim());
    }
    sheet.render(WIDTH)
}

fn shown_name(path: &[&'static str], name: &str, words: &Words) -> String {
    let at = path.first().copied().unwrap_or("");
    lexicon::command(at, name)
        .map_or_else(|| name.to_owned(), |english| lexicon::shown(at, english, words.language.code()).to_owned())
}

/// The examples of a command, each on a line of its own.
pub(super) fn examples(path: &[&'static str], words: &Words) -> Option<String> {
    let key = if path.is_empty() { "yhdyspinta".to_owned() } else { path.join("-") };
    let examples = words.find(&format!("examples-{key}"), &[])?;
    Some(examples.lines().map(|line| format!("  {}", command_line(line, words))).collect::<Vec<_>>().join("\n"))
}

/// A command line as the reader's language writes it.
pub(super) fn command_line(line: &str, words: &Words) -> String {
    let language = words.language.code();
    if language != "fi" {
        return line.to_owned();
    }
    let mut at = Some("");
    let shown = line.split(' ').enumerate().map(|(place, word)| {
        if place == 0 {
            return word.to_owned();
        }
        if word == "yhdyspinta" {
            // After a pipe another command line begins.
            at = Some("");
            return word.to_owned();
        }
        if let Some(name) = word.strip_prefix("--") {
            let found = lexicon::OPTIONS.iter().find(|(english, _)| *english == name);
            return found.map_or_else(|| word.to_owned(), |(_, finnish)| format!("--{finnish}"));
        }
        let Some(path) = at else { return word.to_owned() };
        let under = lexicon::command(path, word).map(|english| (path, english));
        // The words after `help` are those of the command that is asked about.
        let found =
            under.or_else(|| (path == "help").then(|| lexicon::command("", word)).flatten().map(|one| ("", one)));
        at = found.filter(|(path, _)| path.is_empty()).map(|(_, english)| english);
        found.map_or_else(|| word.to_owned(), |(path, english)| lexicon::shown(path, english, language).to_owned())
    });
    shown.collect::<Vec<_>>().join(" ")
}

/// The English words of the command that a usage line is about.
pub(super) fn path_of(text: &str) -> Vec<&'static str> {
    let mut path: Vec<&'static str> = Vec::new();
    let line = text.lines().find(|line| line.contains(" yhdyspinta")).unwrap_or_default();
    for word in line.split(' ').skip_while(|word| *word != "yhdyspinta").skip(1) {
        let found = match path.as_slice() {
            [] => lexicon::command("", word),
            [family] => lexicon::command(family, word),
            _ => None,
        };
        match found {
            Some(english) => path.push(english),
            None => break,
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::command_line;
    use super::path_of;
    use crate::text::Words;
    use crate::text::language::Language;

    #[test]
    fn an_example_is_shown_by_the_names_of_the_language() {
        let finnish = Words::of(Language::Finnish);
        assert_eq!(
            command_line("yhdyspinta party approve loppi --on 1.1.2025 --party", &finnish),
            "yhdyspinta osapuoli hyväksyi loppi --pvm 1.1.2025 --osapuoli"
        );
        assert_eq!(command_line("yhdyspinta help meeting new", &finnish), "yhdyspinta ohje kokous uusi");
        assert_eq!(command_line("yhdyspinta help dates", &finnish), "yhdyspinta ohje päivämäärät");
        assert_eq!(
            command_line("yhdyspinta agreement export | yhdyspinta agreement check -", &finnish),
            "yhdyspinta sopimus vie | yhdyspinta sopimus tarkista -"
        );
        let english = "yhdyspinta party approve loppi --on 2025-01-01";
        assert_eq!(command_line(english, &Words::of(Language::English)), english);
    }

    #[test]
    fn a_usage_line_tells_its_command() {
        assert_eq!(path_of("x\n\nUsage: yhdyspinta party sign [OPTIONS] [PARTY]"), ["party", "sign"]);
        assert!(path_of("Usage: yhdyspinta [OPTIONS] [COMMAND]").is_empty());
    }
}
