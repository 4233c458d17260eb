//! The words: every language says the same things, nothing that is said is lacking, and nothing lies unused.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

mod desk;

use desk::Desk;
use fluent_bundle::FluentResource;
use yhdyspinta::cli::tree;
use yhdyspinta::command::lexicon;
use yhdyspinta::text::Words;
use yhdyspinta::text::language::Language;

const LANGUAGES: [&str; 3] = ["fi", "en", "sv"];

/// Literals of the code that look like keys and are names of values.
const NO_KEYS: &[&str] = &["agreement-id", "body-name"];

/// What follows the program's name where it is no command line.
const PROSE: &[&str] = &["sent"];

fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            found.extend(files(&path, end));
        } else if path.extension().is_some_and(|extension| extension == end) {
            found.push(path);
        }
    }
    found
}

fn source_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The messages of a Fluent file: key and text, in order.
fn messages(text: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.starts_with('#') {
            continue;
        }
        if line.starts_with(|letter: char| letter.is_ascii_lowercase()) {
            let (key, rest) = line.split_once('=').unwrap_or_else(|| panic!("no message: {line}"));
            found.push((key.trim().to_owned(), rest.to_owned()));
        } else if let Some((_, text)) = found.last_mut() {
            text.push('\n');
            text.push_str(line);
        }
    }
    found
}

/// All messages of a language.
fn language(code: &str) -> Vec<(String, String)> {
    let folder = source_folder().join("text").join(code);
    files(&folder, "ftl").iter().flat_map(|path| messages(&fs::read_to_string(path).unwrap())).collect()
}

fn keys(code: &str) -> BTreeSet<String> {
    language(code).into_iter().map(|(key, _)| key).collect()
}

/// The values that a message names.
fn variables(text: &str) -> BTreeSet<String> {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    text.split('$').skip(1).map(|after| after.chars().take_while(|letter| is_name(*letter)).collect()).collect()
}

/// What stands between quotation marks in the code outside its tests, with what stands before it.
fn literals() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for path in files(&source_folder(), "rs") {
        if path.ends_with("tests.rs") || path.components().any(|part| part.as_os_str() == "tests") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("\n#[cfg(test)]").next().unwrap_or_default();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = lines.collect::<Vec<_>>().join("\n").replace("\\\"", "").replace("'\"'", "");
        let parts: Vec<&str> = code.split('"').collect();
        for pair in parts.chunks(2) {
            if let [before, literal] = pair {
                found.push((before.trim_end().to_owned(), (*literal).to_owned()));
            }
        }
    }
    found
}

fn is_kebab(text: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    text.starts_with(|letter: char| letter.is_ascii_lowercase()) && text.chars().all(is_part) && !text.ends_with('-')
}

/// What a key may begin with that is put together when it is said: `arg-`, `holiday-`.
fn computed_prefixes(literals: &[(String, String)]) -> BTreeSet<String> {
    let heads = literals.iter().filter_map(|(_, literal)| literal.split_once('{').map(|(head, _)| head));
    heads.filter(|head| head.ends_with('-') && is_kebab(head.trim_end_matches('-'))).map(str::to_owned).collect()
}

#[test]
fn every_file_is_fluent() {
    for code in LANGUAGES {
        for path in files(&source_folder().join("text").join(code), "ftl") {
            let text = fs::read_to_string(&path).unwrap();
            if let Err((_, errors)) = FluentResource::try_new(text) {
                panic!("{}: {errors:?}", path.display());
            }
        }
    }
}

#[test]
fn no_key_stands_twice() {
    for code in LANGUAGES {
        let mut seen = BTreeSet::new();
        let twice: Vec<String> =
            language(code).into_iter().map(|(key, _)| key).filter(|key| !seen.insert(key.clone())).collect();
        assert!(twice.is_empty(), "{code}: {twice:?}");
    }
}

#[test]
fn every_language_says_the_same_with_the_same_values() {
    let own: BTreeMap<String, BTreeSet<String>> =
        language("fi").into_iter().map(|(key, text)| (key, variables(&text))).collect();
    for code in ["en", "sv"] {
        let other: BTreeMap<String, BTreeSet<String>> =
            language(code).into_iter().map(|(key, text)| (key, variables(&text))).collect();
        let lacking: Vec<&String> = own.keys().filter(|key| !other.contains_key(*key)).collect();
        let more: Vec<&String> = other.keys().filter(|key| !own.contains_key(*key)).collect();
        assert!(lacking.is_empty() && more.is_empty(), "{code} lacks {lacking:?}, has alone {more:?}");
        for (key, values) in &own {
            assert_eq!(values, &other[key], "{code}: {key}");
        }
    }
}

#[test]
fn no_key_is_lacking() {
    let keys = keys("fi");
    let literals = literals();
    let prefixes = computed_prefixes(&literals);
    let families: BTreeSet<&str> =
        keys.iter().filter_map(|key| key.split_once('-').map(|(family, _)| family)).collect();
    let mut lacking = BTreeSet::new();
    for (before, literal) in &literals {
        let is_said = [".say(", ".say_with(", "Message::new(", "words.find("].iter().any(|call| before.ends_with(call));
        let begins_as_key = literal.split_once('-').is_some_and(|(family, _)| families.contains(family));
        let is_part = || prefixes.iter().any(|prefix| keys.contains(&format!("{prefix}{literal}")));
        if is_kebab(literal)
            && (is_said || begins_as_key)
            && !keys.contains(literal)
            && (is_said || !is_part())
            && !NO_KEYS.contains(&literal.as_str())
        {
            lacking.insert(literal);
        }
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}

#[test]
fn no_key_lies_unused() {
    let literals = literals();
    let said: BTreeSet<&str> = literals.iter().map(|(_, literal)| literal.as_str()).collect();
    let prefixes = computed_prefixes(&literals);
    let keys = keys("fi");
    let agreement = fs::read_to_string(source_folder().with_file_name("agreement.toml")).unwrap();
    let is_computed = |key: &str| {
        let rests = prefixes.iter().filter_map(|prefix| key.strip_prefix(prefix.as_str()).map(|rest| (prefix, rest)));
        rests.into_iter().any(|(prefix, rest)| {
            let named = said.contains(rest)
                || said.contains(rest.replace('-', "_").as_str())
                || agreement.contains(&format!("\"{rest}\""));
            named || (prefix == "examples-" && (rest == "yhdyspinta" || keys.contains(&format!("help-{rest}"))))
        })
    };
    // As `state` and `in-force`, put together by a dash.
    let is_of_two =
        |key: &str| key.match_indices('-').any(|(at, _)| said.contains(&key[..at]) && said.contains(&key[at + 1..]));
    let unused: Vec<&String> =
        keys.iter().filter(|key| !said.contains(key.as_str()) && !is_computed(key) && !is_of_two(key)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// Every command below `command`, with its words.
fn walk(command: &clap::Command, path: &str, visit: &mut impl FnMut(&clap::Command, &str)) {
    visit(command, path);
    for below in command.get_subcommands() {
        walk(below, &format!("{path}-{}", below.get_name()), visit);
    }
}

#[test]
fn every_command_and_argument_has_its_help_and_every_command_its_examples() {
    for language in Language::ALL {
        let words = Words::of(language);
        let mut lacking = BTreeSet::new();
        walk(&tree(&words), "", &mut |command, path| {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            if about.is_empty() || about.starts_with("help-") || about.ends_with('.') {
                lacking.insert(format!("{path}: {about}"));
            }
            let key = if path.is_empty() { "examples-yhdyspinta".to_owned() } else { format!("examples{path}") };
            if words.find(&key, &[]).is_none() {
                lacking.insert(key);
            }
            for argument in command.get_arguments() {
                let help = argument.get_help().map(ToString::to_string).unwrap_or_default();
                let id = argument.get_id().as_str();
                if help.is_empty() || help.starts_with("arg-") || help.starts_with("global-") {
                    lacking.insert(format!("arg-{id}"));
                }
                for name in argument.get_value_names().unwrap_or_default() {
                    if name.starts_with("value-") {
                        lacking.insert(name.to_string());
                    }
                }
            }
        });
        assert!(lacking.is_empty(), "{language:?}: {lacking:#?}");
    }
}

/// Words that would be left over from the parser or from the English help.
const LEFT_OVER: &[&str] = &[
    "Usage",
    "Options",
    "Commands",
    "Arguments",
    "Print",
    "default:",
    "possible values",
    "aliases",
    "FILE",
    "DATE",
    "NAME",
    "PARTY",
    "BODY",
    "NUMBER",
    "TEXT",
    "COMMAND",
    "{$",
    "help-",
    "arg-",
    "value-",
];

#[test]
fn finnish_help_is_finnish_and_eighty_columns_wide() {
    let desk = Desk::new();
    let mut paths = Vec::new();
    walk(&tree(&Words::of(Language::Finnish)), "", &mut |_, path| paths.push(path.to_owned()));
    for path in paths {
        let mut typed: Vec<&str> = path.split('-').filter(|word| !word.is_empty()).collect();
        typed.push("--help");
        let help = desk.ok(&typed).stdout;
        for word in LEFT_OVER {
            assert!(!help.contains(word), "{word} in {help}");
        }
        // A usage line and an example are one command each, which stays on its line.
        let before_examples = help.split("Esimerkkejä:").next().unwrap_or_default();
        for line in before_examples.lines().filter(|line| !line.starts_with("Käyttö:")) {
            assert!(line.chars().count() <= 80, "{line}");
        }
        assert!(help.contains("\nKäyttö: yhdyspinta "), "{help}");
        assert!(!help.contains("yhdyspinta meeting") && !help.contains("yhdyspinta party"), "{help}");
    }
}

#[test]
fn lists_of_commands_name_them_in_finnish_and_both_names_are_understood() {
    let desk = Desk::new();
    let help = desk.ok(&["--help"]).stdout;
    for name in ["tilanne", "kokoonkutsuja", "irtisanomisilmoitus", "määräaika"] {
        assert!(help.contains(&format!("\n  {name} ")), "{help}");
    }
    assert_eq!(desk.ok(&["kokous", "uusi", "--help"]).stdout, desk.ok(&["meeting", "new", "--help"]).stdout);
}

#[test]
fn what_was_mistyped_is_compared_with_the_names_of_the_language() {
    let desk = Desk::new();
    let told = desk.run(&["tilane"]);
    assert_eq!((told.code, told.stderr.contains("tilanne?")), (2, true), "{}", told.stderr);
    assert!(desk.run(&["osapuoli", "näyttä"]).stderr.contains("näytä?"));
    assert!(desk.run(&["party"]).stderr.contains("yhdyspinta osapuoli --help"));
}

/// The command whose words stand at the beginning of what follows the program's name; none where prose follows.
fn commanded<'t>(tree: &'t clap::Command, rest: &[&str]) -> Option<(&'t clap::Command, usize)> {
    let first = lexicon::command("", rest.first()?)?;
    let family = tree.find_subcommand(first)?;
    let below = rest.get(1).and_then(|word| family.find_subcommand(lexicon::command(first, word)?));
    Some(below.map_or((family, 1), |below| (below, 2)))
}

#[test]
fn every_command_in_a_text_is_known_with_its_options() {
    let mut wrong = BTreeSet::new();
    let mut seen = 0;
    for spoken in Language::ALL {
        let tree = tree(&Words::of(spoken));
        for (key, text) in language(spoken.code()) {
            for line in text.lines() {
                for after in line.split("yhdyspinta ").skip(1) {
                    let trimmed = |word| str::trim_matches(word, ['.', ',', ';', ':', ')', '”', '"', '|']);
                    let words: Vec<&str> = after.split_whitespace().map(trimmed).collect();
                    let Some((command, path)) = commanded(&tree, &words) else {
                        // The name of the program in a sentence, or only its options.
                        let is_said = words.first().is_some_and(|word| word.starts_with('-') || !word.is_ascii());
                        if !is_said && !PROSE.contains(&words.first().copied().unwrap_or_default()) {
                            wrong.insert(format!("{}: {key}: yhdyspinta {after}", spoken.code()));
                        }
                        continue;
                    };
                    seen += 1;
                    for option in words.iter().skip(path).filter_map(|word| word.strip_prefix("--")) {
                        let name = option.split('=').next().unwrap_or_default();
                        let is_called = |arg: &clap::Arg| {
                            arg.get_long() == Some(name)
                                || arg.get_all_aliases().is_some_and(|aliases| aliases.contains(&name))
                        };
                        let known = command.get_arguments().chain(tree.get_arguments()).any(is_called);
                        if !known {
                            wrong.insert(format!("{}: {key}: --{name} in yhdyspinta {after}", spoken.code()));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen > 300, "{seen} commands were found");
}

/// Today's day as an option in a ready-made command.
fn says_today(text: &str) -> bool {
    let days = ["today", "tänään", "idag", "i dag"];
    let options = ["on", "received", "sent", "decided", "date", "by"];
    options.iter().any(|option| days.iter().any(|day| text.contains(&format!("--{option} {day}"))))
}

#[test]
fn no_command_to_copy_says_that_something_was_done_today() {
    for code in LANGUAGES {
        for (key, text) in language(code) {
            assert!(!says_today(&text), "{code}: {key}: {text}");
        }
    }
    for (_, literal) in literals() {
        assert!(!says_today(&literal), "{literal}");
    }
}
