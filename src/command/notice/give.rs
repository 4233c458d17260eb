//! `notice give`: records that a notice was given, and shows what it changes and whom it must reach. It sends nothing.

use chrono::NaiveDate;
use clap::ArgMatches;
use clap::Command;

use crate::agreement::party::PartyId;
use crate::answer::Basis;
use crate::answer::in_force::is_in_force;
use crate::answer::termination::NoticeStatus;
use crate::answer::termination::is_too_late_this_year;
use crate::answer::termination::last_day_of_notice;
use crate::answer::termination::recipients;
use crate::app::App;
use crate::app::record::Decision;
use crate::app::record::Draft;
use crate::app::record::Recorded;
use crate::command::argument::flag;
use crate::command::argument::given;
use crate::command::argument::is_given;
use crate::command::argument::option;
use crate::command::argument::verb;
use crate::command::dates;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::writing::RecordedView;
use crate::command::writing::Warning;
use crate::command::writing::grounded;
use crate::command::writing::with_ground;
use crate::failure::Exit;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::fact::Fact;
use crate::store::journal::Scope;
use crate::text::Words;
use crate::text::message::Message;
use crate::view::View;
use crate::view::json;
use crate::view::names::Names;
use crate::view::sheet::Sheet;
use crate::view::terminate::Standing;
use crate::view::terminate::impact_rows;

/// `notice give`.
#[must_use]
pub fn command(words: &Words) -> Command {
    let command = verb(words, "give", "notice-give")
        .arg(option(words, "party"))
        .arg(option(words, "on"))
        .arg(option(words, "decided"))
        .arg(flag(words, "oral"));
    with_ground(command, words)
}

/// Records the notice.
///
/// # Errors
/// When name or day is not understood, a notice stands already, or the register cannot be written.
pub fn run(app: &App, matches: &ArgMatches) -> anyhow::Result<Exit> {
    let input = given(matches, "party").ok_or_else(|| dates::missing("party"))?;
    let on = dates::act_day(app, matches, "on")?;
    let decided = dates::day(app, matches, "decided", crate::calendar::reading::Direction::Past)?;
    let decided = decided.map(|day| dates::not_after_today(app, day)).transpose()?;
    if let Some(decided) = decided.filter(|decided| *decided > on) {
        return Err(decided_later(app, decided, on).into());
    }
    let written = !is_given(matches, "oral");
    if app.interactive && !app.no_input && !app.yes && !app.dry_run && !confirmed(app, input, on)? {
        app.note(&app.words.say("note-nothing-was-recorded"));
        return Ok(Exit::Failed);
    }
    let mut party = None;
    let recorded = app.record(&Scope::Standing, |case| {
        let who = find::party(app, case, input, Forms::Exact)?;
        party = Some(who.clone());
        let fact = Fact::NoticeGiven { party: who, decided, written };
        Ok(Decision { drafts: vec![grounded(matches, Draft::new(fact, on))?], ..Decision::default() })
    })?;
    let party = party.ok_or_else(|| dates::missing("party"))?;
    let view = GivenView::new(app, &recorded, &party, on, written);
    app.show(&view, Exit::Done)
}

fn decided_later(app: &App, decided: NaiveDate, on: NaiveDate) -> Failure {
    Failure::new(Kind::BadValue, "failure-decided-after-given")
        .with("decided", app.words.date(decided))
        .with("given", app.words.date(on))
        .hint(Message::new("hint-decided-after-given"))
}

/// Shows what the notice would change and asks.
fn confirmed(app: &App, input: &str, on: NaiveDate) -> anyhow::Result<bool> {
    let case = app.open(&Scope::Standing)?;
    let party = find::party(app, &case, input, Forms::Exact)?;
    let standing = Standing::of(case.basis(), &party, on);
    let values = [
        ("party", case.names().party(&party, &app.words).into()),
        ("day", app.words.date(on).into()),
        ("last", standing.if_given.map(|day| app.words.date(day)).unwrap_or_default().into()),
    ];
    let key = if standing.if_given.is_some() { "notice-before" } else { "notice-before-no-effect" };
    let mut sheet = Sheet::new(app.words.say_with(key, &values));
    impact_rows(&mut sheet, &standing, case.names(), &app.words);
    app.note(sheet.render(app.width).trim_end());
    app.note(&app.words.say_with("ask-notice-give", &values));
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(is_yes(&answer))
}

/// Whether an answer says yes, in any of the three languages; no answer says no.
fn is_yes(answer: &str) -> bool {
    let answer = answer.trim().to_lowercase();
    matches!(answer.as_str(), "k" | "kyllä" | "kylla" | "j" | "ja" | "y" | "yes")
}

/// What was recorded, what it changes, whom it must reach, and the commands that record that.
struct GivenView<'a> {
    recorded: RecordedView<'a>,
    standing: Standing,
    recipients: Vec<PartyId>,
    on: NaiveDate,
    /// Without effect, whoever receives it.
    void: bool,
}

impl<'a> GivenView<'a> {
    fn new(app: &App, recorded: &'a Recorded, party: &PartyId, on: NaiveDate, written: bool) -> GivenView<'a> {
        let case = &recorded.after;
        let basis: Basis<'_> = case.basis();
        let standing = Standing::of(basis, party, app.today);
        let recipients = recipients(basis, party, on);
        let now = Some(json::terminate::terminate(&standing, case.names(), &app.words));
        let rule = case.agreement.termination.as_ref();
        let mut early = Vec::new();
        let mut warnings = Vec::new();
        let mut warn = |code, key| warnings.push(Warning { code, text: app.words.say(key) });
        if let (NoticeStatus::TooEarly, Some(earliest)) = (standing.effect.status, standing.effect.earliest_notice) {
            let day = [("day", app.words.date(earliest).into())];
            let text = app.words.say_with("warning-notice-too-early", &day);
            early.push(Warning { code: "too_early", text });
        }
        if is_in_force(basis, on) && rule.is_some_and(|rule| is_too_late_this_year(rule, on)) {
            warn("too_late", "warning-notice-too-late");
        }
        let oral = !written && rule.is_some_and(|rule| rule.written);
        if oral {
            warn("oral_notice", "warning-oral-notice");
        }
        if !is_in_force(basis, on) {
            warn("not_in_force", "warning-notice-not-in-force");
        }
        if last_day_of_notice(&case.agreement, on).is_none() {
            warn("no_last_day", "warning-no-last-day");
        }
        warnings.extend(early);
        GivenView { recorded: RecordedView { recorded, warnings, now }, standing, recipients, on, void: oral }
    }

    fn names(&self) -> Names<'_> {
        self.recorded.recorded.after.names()
    }
}

impl View for GivenView<'_> {
    fn sheet(&self, words: &Words) -> Sheet {
        let mut sheet = self.recorded.sheet(words);
        if self.void {
            return sheet;
        }
        impact_rows(&mut sheet, &self.standing, self.names(), words);
        let each: Vec<String> =
            self.recipients.iter().map(|party| self.names().party(party, words).to_owned()).collect();
        let values = [("count", each.len().into()), ("parties", words.list(&each).into())];
        sheet.row(words.say("row-recipients"), words.say_with("notice-recipients", &values));
        sheet.heading(words.say("heading-deliver"));
        let party = &self.standing.party.0;
        let line = |to: &str, way: &str| format!("yhdyspinta notice deliver --party {party} {to} {way} {}\n", self.on);
        let mut lines = line("--to-all", "--sent");
        lines.push_str(&line("--to-all", "--received"));
        if let Some(first) = self.recipients.first() {
            lines.push_str(&line(&format!("--to {}", first.0), "--received"));
        }
        sheet.plain(lines);
        sheet
    }

    fn json(&self, words: &Words) -> String {
        self.recorded.json(words)
    }
}
