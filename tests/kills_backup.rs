//! A backup is killed at random moments: under the wanted name there is nothing, what was there before, or a whole copy.
#![cfg(unix)]

mod chance;
mod desk;

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use chance::Chance;
use desk::Desk;
use yhdyspinta::store::sqlite::inspect::inspect;
use yhdyspinta::store::sqlite::register::PATIENCE;

const SEED: u64 = 20_261_124;

/// Kills of a backup to a new name, and of one that takes the place of an older one.
const KILLS: usize = 60;

#[test]
fn a_backup_that_is_killed_leaves_no_half_file_under_its_name() {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-01"]);
    let folder = desk.home().join("copies");
    fs::create_dir(&folder).unwrap();
    let target = folder.join("copy.db");
    let name = target.to_str().unwrap();
    desk.ok(&["backup", name]);
    let old = fs::read(&target).unwrap();
    desk.ok(&["party", "sign", "--all", "--on", "2023-04-01"]);
    let entries = desk.json(&["log"])["entries"].as_array().unwrap().len();
    let mut chance = Chance::new(SEED);
    let mut latest = Duration::from_millis(40);
    // What was seen under the name after a kill: nothing, the old copy, the new one.
    let mut seen = [0_usize; 3];
    let mut hidden = 0;
    for with_old in [false, true] {
        let (mut killed, mut tries) = (0, 0);
        while killed < KILLS {
            tries += 1;
            assert!(tries < 20 * KILLS, "only {killed} kills in {tries} tries");
            fs::remove_dir_all(&folder).unwrap();
            fs::create_dir(&folder).unwrap();
            if with_old {
                fs::write(&target, &old).unwrap();
            }
            let after = latest / 10_000 * u32::try_from(chance.below(10_000)).unwrap();
            let was_killed = kill_after(&desk, name, with_old, after);
            latest = latest * if was_killed { 103 } else { 90 } / 100;
            killed += usize::from(was_killed);
            let what = under_the_name(&target, &old, entries);
            assert!(!with_old || what > 0, "the old copy is gone");
            assert!(was_killed || what == 2, "acknowledged and not there");
            seen[what] += usize::from(was_killed);
            for other in fs::read_dir(&folder).unwrap() {
                let other = other.unwrap().file_name().into_string().unwrap();
                let is_hidden = other.starts_with(".yhdyspinta-");
                assert!(other == "copy.db" || is_hidden, "{other} was left behind");
                hidden += usize::from(is_hidden);
            }
        }
    }
    assert!(seen[0] > 0 && seen[1] > 0 && hidden > 0, "{seen:?}, {hidden} hidden: no kill in the middle");
    // The next one is not disturbed by what is left.
    desk.ok(&["backup", name, "--force"]);
    assert_eq!(under_the_name(&target, &old, entries), 2);
    assert_eq!(desk.json(&["doctor"])["ok"], true);
}

/// Nothing, the old copy, or a whole new one with so many entries.
fn under_the_name(target: &Path, old: &[u8], entries: usize) -> usize {
    if !target.exists() {
        return 0;
    }
    if fs::read(target).unwrap() == old {
        return 1;
    }
    let inspection = inspect(target, PATIENCE).unwrap();
    assert!(!inspection.is_damaged(), "{:?}", inspection.findings);
    assert_eq!(inspection.entries().0 as usize, entries);
    2
}

/// Starts a backup and kills it unless it ends before; returns whether it was killed.
fn kill_after(desk: &Desk, name: &str, force: bool, after: Duration) -> bool {
    let mut command = desk.command();
    command.args(["backup", name]).args(force.then_some("--force")).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    let (end, ends) = mpsc::channel::<()>();
    // The pipe is closed when the process ends: that is waited for, and no longer than until the moment.
    let watch = thread::spawn(move || {
        let _ = std::io::copy(&mut stdout, &mut std::io::sink());
        drop(end);
    });
    let _ = ends.recv_timeout(after);
    child.kill().unwrap();
    let status = child.wait().unwrap();
    watch.join().unwrap();
    let killed = status.signal() == Some(9);
    assert!(killed || status.success(), "{status}");
    killed
}
