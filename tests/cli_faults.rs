//! A disk that is full or may not be written, a register that is locked, linked, taken away or is something else.
#![cfg(unix)]

mod desk;

use std::fs;
use std::fs::File;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::fs::symlink;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use desk::Desk;
use serde_json::Value;

/// Somebody without rights of their own; whoever tests as root becomes them.
const NOBODY: u32 = 65_534;

fn prepared() -> Desk {
    let desk = Desk::new();
    desk.ok(&["party", "approve", "loppi", "--on", "2023-03-01"]);
    desk
}

fn entries(desk: &Desk) -> usize {
    desk.json(&["log"])["entries"].as_array().unwrap().len()
}

/// The error that a command told, which must end with 1, a cause or not, and what to do.
fn refused(output: &std::process::Output) -> Value {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    let error: Value =
        serde_json::from_str(stderr.lines().last().unwrap_or_default()).unwrap_or_else(|_| panic!("{stderr}"));
    assert!(error["hint"].as_str().is_some_and(|hint| !hint.is_empty()), "{error}");
    error
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The program in a shell that lets no file grow over so many blocks of 512 bytes.
fn limited(desk: &Desk, blocks: u64, arguments: &[&str]) -> std::process::Output {
    let program = desk.command();
    let mut shell = Command::new("sh");
    // Without the trap the system would kill the program instead of refusing the write.
    shell.arg("-c").arg(format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\""));
    shell.arg(program.get_program()).args(arguments).arg("--json").stdin(Stdio::null()).env_clear();
    for (name, value) in program.get_envs() {
        shell.env(name, value.unwrap());
    }
    shell.output().unwrap()
}

#[test]
fn where_no_file_may_grow_nothing_is_half_written() {
    let desk = prepared();
    let mut refusals = 0;
    let mut done = 0;
    let mut known = entries(&desk);
    let mut stands = false;
    for blocks in (0..560).step_by(40).flat_map(|blocks| [blocks, blocks + 7]) {
        let command: &[&str] = if stands { &["undo"] } else { &["party", "approve", "--all", "--on", "2023-03-02"] };
        let output = limited(&desk, blocks, command);
        let now = entries(&desk);
        if output.status.success() {
            assert!(now > known, "{blocks}");
            stands = !stands;
            done += 1;
        } else {
            let error = refused(&output);
            assert!(["io", "refused"].contains(&error["error"].as_str().unwrap()), "{blocks}: {error}");
            assert_eq!(now, known, "{blocks}: {error}");
            refusals += 1;
        }
        known = now;
        let told = desk.json(&["doctor"]);
        assert_eq!(told["ok"], true, "{blocks}: {told}");
    }
    assert!(refusals > 5 && done > 5, "{refusals} refused, {done} done");
}

#[test]
fn where_no_file_may_grow_no_part_of_a_backup_is_left() {
    let desk = prepared();
    let folder = desk.home().join("copies");
    fs::create_dir(&folder).unwrap();
    let copy = folder.join("copy.db");
    let name = copy.to_str().unwrap();
    for blocks in [0, 1, 8, 64, 128] {
        refused(&limited(&desk, blocks, &["backup", name]));
        assert_eq!(names(&folder), [""; 0], "{blocks}");
    }
    desk.ok(&["backup", name]);
    let good = fs::read(&copy).unwrap();
    refused(&limited(&desk, 64, &["backup", name, "--force"]));
    assert_eq!(names(&folder), ["copy.db"]);
    assert_eq!(fs::read(&copy).unwrap(), good);
}

#[test]
fn an_answer_that_cannot_be_written_is_a_failure() {
    if !Path::new("/dev/full").exists() {
        // Only Linux has a device that is always full.
        return;
    }
    let desk = prepared();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = desk.command().args(["log", "--json"]).stdout(full).output().unwrap();
    assert_eq!(refused(&output)["error"], "io");
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().unwrap().stdout == b"0\n"
}

/// The program as somebody who has no rights of their own.
fn powerless(desk: &Desk, arguments: &[&str]) -> Command {
    let program = desk.home().join("program");
    if !program.exists() {
        fs::copy(env!("CARGO_BIN_EXE_yhdyspinta"), &program).unwrap();
    }
    let mut command = Command::new(program);
    for (name, value) in desk.command().get_envs() {
        command.env(name, value.unwrap());
    }
    command.args(arguments).arg("--json").stdin(Stdio::null());
    if is_root() {
        command.uid(NOBODY).gid(NOBODY);
    }
    command
}

#[test]
fn where_nothing_may_be_written_it_can_still_be_read() {
    let desk = prepared();
    let folder = desk.home().join("shared");
    fs::create_dir(&folder).unwrap();
    let register = folder.join("register.db");
    fs::copy(desk.register(), &register).unwrap();
    fs::set_permissions(desk.home(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(&register, fs::Permissions::from_mode(0o444)).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let db = register.to_str().unwrap();
    let read = powerless(&desk, &["log", "--db", db]).output().unwrap();
    assert!(read.status.success(), "{read:?}");
    let write = ["party", "approve", "hattula", "--on", "2023-03-02", "--db", db];
    assert_eq!(refused(&powerless(&desk, &write).output().unwrap())["error"], "io");
    let copy = folder.join("copy.db");
    let backup = ["backup", copy.to_str().unwrap(), "--db", db];
    assert_eq!(refused(&powerless(&desk, &backup).output().unwrap())["error"], "io");
    // A file that may be written in a folder that may not: SQLite needs its side files.
    fs::set_permissions(&register, fs::Permissions::from_mode(0o666)).unwrap();
    assert_eq!(refused(&powerless(&desk, &write).output().unwrap())["error"], "io");
    // Nothing may be read either.
    fs::set_permissions(&register, fs::Permissions::from_mode(0o000)).unwrap();
    for arguments in [["log", "--db", db].as_slice(), &["doctor", "--db", db], &write] {
        let error = refused(&powerless(&desk, arguments).output().unwrap());
        assert_eq!(error["error"], "io", "{arguments:?}");
    }
    let new = folder.join("new.db");
    let write = ["party", "approve", "hattula", "--on", "2023-03-02", "--db", new.to_str().unwrap()];
    assert_eq!(refused(&powerless(&desk, &write).output().unwrap())["error"], "io");
    assert_eq!(names(&folder), ["register.db"]);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_register_that_was_read_only_for_a_while_can_be_written_again() {
    let desk = prepared();
    let folder = desk.home().join("lukittu");
    fs::create_dir(&folder).unwrap();
    let register = folder.join("register.db");
    fs::copy(desk.register(), &register).unwrap();
    for (path, mode) in [(desk.home(), 0o755), (folder.as_path(), 0o777), (register.as_path(), 0o444)] {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }
    let db = register.to_str().unwrap();
    let write = ["party", "approve", "hattula", "--on", "2023-03-02", "--db", db];
    assert_eq!(refused(&powerless(&desk, &write).output().unwrap())["error"], "io");
    assert_eq!(names(&folder), ["register.db"], "nothing is left beside it");
    // As an earlier version left them.
    for side in ["register.db-shm", "register.db-wal"] {
        let side = folder.join(side);
        fs::write(&side, "").unwrap();
        fs::set_permissions(&side, fs::Permissions::from_mode(0o444)).unwrap();
        if is_root() {
            std::os::unix::fs::chown(&side, Some(NOBODY), Some(NOBODY)).unwrap();
        }
    }
    fs::set_permissions(&register, fs::Permissions::from_mode(0o666)).unwrap();
    let written = powerless(&desk, &write).output().unwrap();
    assert!(written.status.success(), "{written:?}");
}

/// A connection that keeps every other writer out until it is dropped.
fn locked(desk: &Desk) -> rusqlite::Connection {
    let other = rusqlite::Connection::open(desk.register()).unwrap();
    other.execute_batch("PRAGMA journal_mode = WAL; BEGIN IMMEDIATE").unwrap();
    other
}

#[test]
fn a_register_that_stays_locked_is_said_to_be_in_use_and_can_be_read() {
    let desk = prepared();
    let lock = locked(&desk);
    let mut writer = desk.command();
    writer.env("YHDYSPINTA_WAIT", "0").args(["party", "approve", "hattula", "--on", "2023-03-02", "--json"]);
    // Readers do not wait.
    assert_eq!(entries(&desk), 1);
    assert_eq!(desk.json(&["doctor"])["ok"], true);
    let copy = desk.home().join("copy.db");
    desk.ok(&["backup", copy.to_str().unwrap()]);
    let error = refused(&writer.output().unwrap());
    assert_eq!(error["error"], "io");
    assert!(error["message"].as_str().unwrap().contains("käytössä"), "{error}");
    drop(lock);
    assert_eq!(entries(&desk), 1);
    desk.ok(&["party", "approve", "hattula", "--on", "2023-03-02"]);
    assert_eq!(entries(&desk), 2);
}

#[test]
fn what_cannot_be_recorded_as_reminded_of_is_not_shown_to_cron() {
    let mut desk = prepared();
    desk.ok(&["party", "sign", "--all", "--on", "2023-03-02"]);
    desk.ok(&["party", "approve", "--all", "--on", "2023-03-02"]);
    desk.set_now("2026-03-02T09:00:00+02:00");
    assert!(!desk.ok(&["remind", "--dry-run"]).stdout.is_empty());
    let lock = locked(&desk);
    let output = desk.command().env("YHDYSPINTA_WAIT", "0").arg("remind").output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0), "{output:?}");
    drop(lock);
    assert!(!desk.ok(&["remind"]).stdout.is_empty(), "the next run tells it");
    assert_eq!(desk.ok(&["remind"]).stdout, "", "and once only");
}

#[test]
fn a_writer_waits_for_another() {
    let desk = prepared();
    let lock = locked(&desk);
    let mut command = desk.command();
    command.args(["party", "approve", "hattula", "--on", "2023-03-02"]).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    let (ended, ends) = mpsc::channel();
    let waiting = thread::spawn(move || ended.send(child.wait_with_output().unwrap()));
    // Nothing shows from outside that it waits; that it has not ended after a while does.
    assert!(ends.recv_timeout(Duration::from_secs(1)).is_err(), "it did not wait");
    drop(lock);
    let output = ends.recv().unwrap();
    assert!(output.status.success(), "{output:?}");
    waiting.join().unwrap().unwrap();
    assert_eq!(entries(&desk), 2);
}

#[test]
fn at_a_terminal_a_writer_tells_that_it_waits() {
    let mut desk = prepared();
    desk.set_language("en_GB.UTF-8");
    let mut lock = Some(locked(&desk));
    let command = ["party", "approve", "hattula", "--on", "2023-03-02"];
    // The lock is let go of when the word is seen, as of a program that is done after a while.
    let told = desk.at_terminal_with(&command, &[("Waiting for at most 15 seconds", "")], |_| drop(lock.take()));
    assert_eq!(told["code"], 0, "{told}");
    assert_eq!(entries(&desk), 2);
    let told = desk.at_terminal(&["party", "approve", "loppi", "--on", "2023-03-01"], &[]);
    assert!(!told["terminal"].as_str().unwrap().contains("Waiting"), "{told}");
}

#[test]
fn how_long_to_wait_is_a_number_of_seconds() {
    let desk = prepared();
    for wrong in ["soon", "-1", "1e9", "99999999999999999999"] {
        let output = desk.command().env("YHDYSPINTA_WAIT", wrong).args(["status", "--json"]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        let error: Value = serde_json::from_slice(&output.stderr).unwrap();
        assert_eq!((&error["error"], &error["input"]), (&Value::from("bad_value"), &Value::from(wrong)));
    }
}

#[test]
fn a_backup_is_whole_while_others_write() {
    let desk = prepared();
    let mut day = 1;
    for turn in 0..6 {
        let writers: Vec<_> = (0..3)
            .map(|_| {
                day += 1;
                let mut command = desk.command();
                let date = format!("2026-03-{day:02}");
                command.args(["meeting", "new", "--body", "hytefoorumi", "--no-input", "--date", &date]);
                command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
            })
            .collect();
        let copy = desk.home().join(format!("copy{turn}.db"));
        let copy = copy.to_str().unwrap();
        desk.ok(&["backup", copy]);
        for mut writer in writers {
            assert!(writer.wait().unwrap().success());
        }
        let told = desk.json(&["doctor", "--db", copy]);
        assert_eq!((&told["ok"], &told["findings"]), (&Value::from(true), &serde_json::json!([])), "{told}");
    }
    assert_eq!(entries(&desk), 19);
}

#[test]
fn a_link_leads_to_the_register() {
    let desk = prepared();
    let link = desk.home().join("link.db");
    symlink(desk.register(), &link).unwrap();
    let db = link.to_str().unwrap();
    desk.ok(&["party", "approve", "hattula", "--on", "2023-03-02", "--db", db]);
    assert_eq!(entries(&desk), 2);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    let circle = desk.home().join("circle.db");
    symlink(&circle, &circle).unwrap();
    let db = circle.to_str().unwrap();
    for arguments in
        [["log", "--db", db].as_slice(), &["party", "approve", "hattula", "--on", "2023-03-02", "--db", db]]
    {
        let error = desk.error(arguments, 1);
        assert!(["io", "no_register"].contains(&error["error"].as_str().unwrap()), "{error}");
    }
}

#[test]
fn what_is_no_file_is_no_register_and_nobody_waits_for_it() {
    let desk = prepared();
    let pipe = desk.home().join("pipe.db");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let folder = desk.home().join("folder.db");
    fs::create_dir(&folder).unwrap();
    for db in [pipe.to_str().unwrap(), folder.to_str().unwrap(), "/dev/null"] {
        let commands: [&[&str]; 4] =
            [&["log"], &["doctor"], &["backup", "copy.db"], &["party", "approve", "hattula", "--on", "2023-03-02"]];
        for command in commands {
            let mut arguments = command.to_vec();
            arguments.extend(["--db", db]);
            assert_eq!(desk.error(&arguments, 1)["error"], "damaged", "{db} {command:?}");
        }
    }
    let below = desk.register().join("below.db");
    let error = desk.error(&["party", "approve", "hattula", "--on", "2023-03-02", "--db", below.to_str().unwrap()], 1);
    assert_eq!(error["error"], "io");
}

/// A register beside which the last write still waits to be carried over, because somebody was reading.
fn with_a_log() -> Desk {
    let desk = prepared();
    let reader = File::open(desk.register().parent().unwrap()).unwrap();
    reader.lock_shared().unwrap();
    desk.ok(&["party", "approve", "hattula", "--on", "2023-03-02"]);
    let beside = names(desk.register().parent().unwrap());
    assert!(beside.contains(&"register.db-wal".to_owned()), "{beside:?}");
    assert_eq!(entries(&desk), 2);
    desk
}

fn beside(desk: &Desk, ending: &str) -> std::path::PathBuf {
    desk.register().with_file_name(format!("register.db{ending}"))
}

#[test]
fn a_lost_side_file_is_told_where_it_can_be_known() {
    // What processes share is made anew.
    let desk = with_a_log();
    let _ = fs::remove_file(beside(&desk, "-shm"));
    assert_eq!(desk.json(&["doctor"])["ok"], true);
    assert_eq!(entries(&desk), 2);
    // What was written last is lost, and the file beside it shows that.
    let desk = with_a_log();
    fs::write(beside(&desk, "-shm"), vec![0; 32_768]).unwrap();
    fs::remove_file(beside(&desk, "-wal")).unwrap();
    let told = desk.run(&["doctor", "--json"]);
    assert_eq!(told.code, 1);
    let told: Value = serde_json::from_str(&told.stdout).unwrap();
    assert_eq!(told["findings"][0]["code"], "wal_missing", "{told}");
    // What was before is still there.
    assert_eq!(entries(&desk), 1);
    // The next writer carries over what waits.
    let desk = with_a_log();
    desk.ok(&["party", "approve", "tammela", "--on", "2023-03-03"]);
    assert_eq!(names(desk.register().parent().unwrap()), ["register.db"]);
    assert_eq!(entries(&desk), 3);
}
