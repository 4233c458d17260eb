//! `check`: what needs attention, by the name of the check; silent when all is well.

use std::mem::ManuallyDrop;

use clap::ArgMatches;
use clap::Command;

use super::argument::all_given;
use super::argument::option;
use super::argument::several;
use super::argument::verb;
use super::dates;
use crate::answer::check::finding::Finding;
use crate::answer::check::findings;
use crate::answer::check::name::Check;
use crate::app::App;
use crate::app::Format;
use crate::app::agenda::RULES;
use crate::app::agenda::found_today;
use crate::app::open::require;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::bad_value;
use crate::store::agenda::Form;
use crate::store::agenda::Heard;
use crate::store::agenda::Matter;
use crate::store::agenda::Question;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::view::View;
use crate::view::check;
use crate::view::json::check as json;
use crate::view::names::Names;
use crate::view::paint::Paint;
use crate::view::sheet::Sheet;
use crate::view::table::Grid;
use crate::view::told::finding::FindingLine;
use crate::view::told::finding::FindingObject;
use crate::view::told::unpacked;

/// The command and its arguments.
#[must_use]
pub fn command(words: &Words) -> Command {
    verb(words, "check", "check").arg(several(words, "only")).arg(several(words, "skip")).arg(option(words, "on"))
}

/// Lists the findings.
///
/// # Errors
/// When a check or a day is not understood, or the register cannot be read.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let on = dates::on(app, matches)?;
    let only = checks(matches, "only")?;
    let skip = checks(matches, "skip")?;
    if app.place.named {
        require(&app.place)?;
    }
    let wanted = |check: Check| (only.is_empty() || only.contains(&check)) && !skip.contains(&check);
    let mut found = Found::new(Shape::of(app), app.is_to_many()?);
    if on != app.today || !found.hear_all(app, &wanted)? {
        app.each(&Scope::Standing, None, on, |case| {
            // Needed to the end; giving it back piece by piece would only take time.
            let case = ManuallyDrop::new(case);
            let of_case = findings(case.basis(), on);
            found.add(of_case.iter().filter(|finding| wanted(finding.check)), case.names(), &app.words);
            Ok(())
        })?;
    }
    let view = found.into_view();
    let exit = if view.is_empty() { Exit::Done } else { Exit::Attention };
    app.show(&view, exit)
}

/// The checks that were named; dashes serve as well as the underscores of the names.
fn checks(matches: &ArgMatches, id: &str) -> Result<Vec<Check>, Failure> {
    let named = all_given(matches, id).into_iter().map(|input| {
        Check::of_word(&input.trim().to_lowercase().replace(['-', ' '], "_")).ok_or_else(|| {
            let all: Vec<&str> = Check::ALL.iter().map(|check| check.word()).collect();
            bad_value(&format!("--{id}"), input, &all.join(", "))
        })
    });
    named.collect()
}

/// What was found under all agreements.
struct Found {
    shape: Shape,
    /// What will be painted, or stand in a table.
    lines: Vec<FindingLine<'static>>,
    /// What is written as it is: objects in their list, or a line for each.
    text: String,
    /// Other agreements than that of a finding are looked through too, so that a hint has to name its own.
    several: bool,
    count: usize,
}

/// In which shape findings are gathered: of many, only what is shown is worth its memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Objects,
    /// For people, without colours.
    Text,
    Lines,
}

impl Shape {
    fn of(app: &App) -> Shape {
        match app.format {
            Format::Json => Shape::Objects,
            // Where the command named the agreement, hints are still to name it as well.
            Format::Table if app.paint == Paint::NONE && app.named.is_none() => Shape::Text,
            Format::Table | Format::Csv | Format::Markdown => Shape::Lines,
        }
    }
}

impl Found {
    fn new(shape: Shape, several: bool) -> Found {
        let text = if shape == Shape::Objects { json::BEGIN.to_owned() } else { String::new() };
        Found { shape, lines: Vec::new(), text, several, count: 0 }
    }

    /// Takes what is kept of several agreements, and what is worked out of those of which nothing is; false where one is meant.
    ///
    /// # Errors
    /// When the register cannot be read.
    fn hear_all(&mut self, app: &App, wanted: &dyn Fn(Check) -> bool) -> Result<bool, Failure> {
        let for_scripts = self.shape == Shape::Objects;
        let form = Some(if for_scripts { Form::Object } else { Form::Line });
        let (language, day) = (Some(app.words.language.code()), app.today);
        let question = Question { matter: Matter::Findings, rules: RULES, language, day, until: None, form };
        app.tell(&question, &|case| found_today(case, day, &app.words), &mut |heard| match heard {
            Heard::Begin => *self = Found::new(self.shape, self.several),
            Heard::Told(slip) if for_scripts => {
                let object = unpacked::<FindingObject<'_>>(slip.bytes);
                if let Some(object) = object.filter(|object| wanted(object.check())) {
                    self.add_object(&object);
                }
            }
            Heard::Told(slip) => {
                let line = unpacked::<FindingLine<'_>>(slip.bytes);
                if let Some(line) = line.filter(|line| wanted(line.check())) {
                    self.add_line(line);
                }
            }
        })
    }

    fn add<'f>(&mut self, findings: impl Iterator<Item = &'f Finding>, names: Names<'_>, words: &Words) {
        for finding in findings {
            if self.shape == Shape::Objects {
                self.add_object(&FindingObject::of(finding, names, self.several, words));
            } else {
                self.add_line(FindingLine::of(finding, names, self.several, words));
            }
        }
    }

    fn add_object(&mut self, object: &FindingObject<'_>) {
        if self.count > 0 {
            self.text.push(',');
        }
        self.text.push_str(&object.object);
        self.count += 1;
    }

    fn add_line(&mut self, line: FindingLine<'_>) {
        self.count += 1;
        if self.shape == Shape::Text {
            self.text.push_str(&line.line);
            self.text.push('\n');
        } else {
            self.lines.push(line.into_owned());
        }
    }

    fn into_view(mut self) -> CheckView {
        if self.shape == Shape::Objects {
            self.text.push_str(json::END);
        }
        CheckView { found: self }
    }
}

struct CheckView {
    found: Found,
}

impl CheckView {
    fn is_empty(&self) -> bool {
        self.found.count == 0
    }
}

impl View for CheckView {
    fn sheet(&self, _words: &Words) -> Sheet {
        check::sheet(&self.found.lines)
    }

    fn json(&self, _words: &Words) -> String {
        self.found.text.clone()
    }

    fn ready(&self, _words: &Words) -> Option<(String, &str)> {
        (self.found.shape != Shape::Lines).then(|| (String::new(), self.found.text.as_str()))
    }

    fn grid(&self, words: &Words) -> Option<Grid> {
        Some(check::grid(&self.found.lines, self.found.several, words))
    }
}
