//! The program is killed in the middle of its writes, at random moments; nothing acknowledged is lost, and nothing is half there.
#![cfg(unix)]

mod chance;
mod desk;

use std::fs;
use std::io::Read;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;
use std::time::SystemTime;

use chance::Chance;
use chrono::Days;
use chrono::NaiveDate;
use desk::Desk;
use yhdyspinta::history::entry::Entry;
use yhdyspinta::history::fact::Fact;
use yhdyspinta::store::inspection::Finding;
use yhdyspinta::store::journal::Journal;
use yhdyspinta::store::journal::Scope;
use yhdyspinta::store::sqlite::inspect::inspect;
use yhdyspinta::store::sqlite::register::PATIENCE;
use yhdyspinta::store::sqlite::register::Register;

const SEED: u64 = 20_250_514;

/// Registers that are worked on at the same time.
const LANES: u64 = 2;

/// Kills in each lane after the process has begun to change files, and kills at any moment of its life.
const KILLS_WHILE_WRITING: usize = 500;
const KILLS_AT_ANY_MOMENT: usize = 50;

/// A register begins anew after so many kills: its creation is a write as well.
const KILLS_OF_ONE_REGISTER: usize = 25;

/// The entries of `party approve --all` on an untouched register.
const PARTIES: usize = 13;

#[test]
fn whatever_moment_the_program_is_killed_at() {
    let lanes: Vec<_> = (0..LANES).map(|lane| thread::spawn(move || run_lane(SEED + lane))).collect();
    for lane in lanes {
        lane.join().unwrap();
    }
}

/// When a process is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// After it has begun to change the register or a file beside it, and before it has ended.
    WhileWriting,
    Any,
}

fn run_lane(seed: u64) {
    let mut lane = Lane::new(seed);
    for (moment, wanted) in [(Moment::WhileWriting, KILLS_WHILE_WRITING), (Moment::Any, KILLS_AT_ANY_MOMENT)] {
        let mut killed = 0;
        let mut tries = 0;
        while killed < wanted {
            // A process that ends before its moment counts for nothing; this many of them say that the aim is wrong.
            tries += 1;
            assert!(tries < 20 * wanted, "seed {seed}: only {killed} kills in {tries} tries");
            killed += usize::from(lane.once(moment));
        }
    }
    lane.register_is_well();
}

struct Lane {
    chance: Chance,
    seed: u64,
    desk: Desk,
    /// Everything that was recorded, as it was last seen.
    seen: Vec<Entry>,
    kills: usize,
    commands: u64,
    /// The latest moment that is aimed at, after the first change and after the start. It settles where about one process
    /// in four ends before it is killed, so that the whole of a write is aimed at on a machine of any speed.
    latest: [Duration; 2],
}

impl Lane {
    fn new(seed: u64) -> Lane {
        let latest = [Duration::from_millis(15), Duration::from_millis(50)];
        Lane { chance: Chance::new(seed), seed, desk: Desk::new(), seen: Vec::new(), kills: 0, commands: 0, latest }
    }

    /// Starts one command and aims at a moment of it; returns whether the process was killed in time.
    fn once(&mut self, moment: Moment) -> bool {
        let (arguments, whole) = self.command();
        let after = self.latest[moment as usize] / 10_000 * u32::try_from(self.chance.below(10_000)).unwrap();
        let killed = self.start(&arguments, moment, after);
        let latest = &mut self.latest[moment as usize];
        *latest = *latest * if killed { 103 } else { 90 } / 100;
        let told = format!("seed {}, kill {}, {arguments:?}", self.seed, self.kills);
        self.compare(whole, !killed, &told);
        if killed {
            self.kills += 1;
            if self.kills.is_multiple_of(KILLS_OF_ONE_REGISTER) {
                self.register_is_well();
                self.desk = Desk::new();
                self.seen.clear();
            }
        }
        killed
    }

    /// A command that writes, and how many entries it makes.
    fn command(&mut self) -> (Vec<String>, usize) {
        // Each day once: recording again what stands records nothing.
        self.commands += 1;
        let day = (NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + Days::new(self.commands)).to_string();
        let latest = self.seen.last().map_or(0, |entry| entry.number.0);
        let standing_plan = self.seen.last().is_some_and(|entry| matches!(entry.fact, Fact::MeetingPlanned { .. }));
        let command = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
        // What may follow is told by what stands: an approval of all makes as many entries as there are parties only once.
        let approved = self.seen.iter().any(|entry| matches!(entry.fact, Fact::Approved { .. }));
        match self.chance.below(6) {
            0 | 1 if !approved => (command(&["party", "approve", "--all", "--on", "2023-03-01"]), PARTIES),
            2 if standing_plan => (command(&["correct", &latest.to_string(), "--date", &day, "--reason", "väärin"]), 1),
            3 if standing_plan => (command(&["undo", &latest.to_string(), "--yes"]), 1),
            _ => (command(&["meeting", "new", "--body", "hytefoorumi", "--date", &day, "--no-input"]), 1),
        }
    }

    /// Runs a command and kills it unless it ends before; returns whether it was killed.
    fn start(&self, arguments: &[String], moment: Moment, after: Duration) -> bool {
        let register = self.desk.register();
        let before = stamp(&register);
        let mut command = self.desk.command();
        command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut stdout = child.stdout.take().unwrap();
        // The pipe is closed when the process ends: that is waited for, and no longer than until the moment.
        let (end, ends) = mpsc::channel::<()>();
        let watch = thread::spawn(move || {
            let mut all = Vec::new();
            let _ = stdout.read_to_end(&mut all);
            drop(end);
        });
        let over = |patience| !matches!(ends.recv_timeout(patience), Err(mpsc::RecvTimeoutError::Timeout));
        let mut ended = false;
        if matches!(moment, Moment::WhileWriting) {
            while !ended && stamp(&register) == before {
                ended = over(Duration::from_micros(50));
            }
        }
        let _ = ended || over(after);
        child.kill().unwrap();
        let status = child.wait().unwrap();
        watch.join().unwrap();
        let killed = status.signal() == Some(9);
        assert!(killed || status.success(), "{arguments:?}: {status}");
        killed
    }

    /// Compares the register with what was there before the latest command.
    fn compare(&mut self, whole: usize, is_acknowledged: bool, told: &str) {
        let entries = self.read();
        assert!(entries.starts_with(&self.seen), "{told}: something recorded before is gone");
        let added = entries.len() - self.seen.len();
        assert!(added == whole || (added == 0 && !is_acknowledged), "{told}: {added} entries of {whole}");
        let register = self.desk.register();
        if register.exists() {
            let inspection = inspect(&register, PATIENCE).unwrap();
            let harmless = |finding: &Finding| !finding.is_damage();
            assert!(inspection.findings.iter().all(harmless), "{told}: {:?}", inspection.findings);
        }
        self.seen = entries;
    }

    fn read(&self) -> Vec<Entry> {
        let register = self.desk.register();
        if !register.exists() {
            return Vec::new();
        }
        let mut register = Register::open_for_reading(&register, PATIENCE).unwrap();
        register.read("kanta-hame", &Scope::Whole).unwrap().0
    }

    /// The register is well, and the next command can write.
    fn register_is_well(&mut self) {
        self.desk.ok(&["meeting", "new", "--body", "hytefoorumi", "--date", "2026-02-28", "--no-input"]);
        let told = self.desk.json(&["doctor"]);
        assert_eq!(told["ok"], true, "seed {}: {told}", self.seed);
        assert_eq!(told["findings"], serde_json::json!([]), "seed {}: {told}", self.seed);
        let entries = u64::try_from(self.seen.len() + 1).unwrap();
        assert_eq!(told["entries"], entries, "seed {}", self.seed);
        self.seen = self.read();
    }
}

/// What shows that the register or a file beside it was changed.
fn stamp(register: &Path) -> [Option<(u64, SystemTime)>; 3] {
    ["", "-wal", "-shm"].map(|ending| {
        let mut name = register.as_os_str().to_owned();
        name.push(ending);
        let metadata = fs::metadata(name).ok()?;
        Some((metadata.len(), metadata.modified().ok()?))
    })
}
