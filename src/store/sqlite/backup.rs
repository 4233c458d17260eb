//! A copy of the register in a second file, taken while others work, checked before it takes its name.

use std::fs;
use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;
use std::path::PathBuf;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::StepResult;
use tempfile::NamedTempFile;

use super::failure::translate;
use super::inspect::inspect;
use super::mode;
use super::place::Place;
use super::reader::Reader;
use super::reader::Step;
use super::reader::open_unlocked;
use crate::store::error::Cause;
use crate::store::error::StoreError;
use crate::store::error::Why;
use crate::store::inspection::Finding;

/// What was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where the copy lies, with links followed.
    pub path: PathBuf,
    pub bytes: u64,
    /// Entries of all agreements.
    pub entries: u32,
}

/// Copies the register `from` to the file `to`, which only its owner may read; an existing file is replaced only if
/// `overwrite` says so. The copy is whole or not there at all.
///
/// # Errors
/// Those of reading; `TargetExists`, `TargetIsSource`; `Busy` where the file to be replaced is a register in use; `Damaged`
/// where the register is, so that no good copy is replaced by a bad one; `Full`, `ReadOnly`, `Io` for the target.
pub fn backup(from: &Path, to: &Path, overwrite: bool, patience: Duration) -> Result<Backup, StoreError> {
    let mut reader = Reader::open(from, Step::AsItIs, patience)?;
    let target = target(&Place::of(from)?, to, overwrite)?;
    let folder = target.parent().unwrap_or(Path::new("."));
    let copy = tempfile::Builder::new().prefix(".yhdyspinta-").suffix(".db").tempfile_in(folder);
    let copy = copy.map_err(|error| cannot_write(to, &error))?;
    let entries = reader.with(|connection, path| copy_all(connection, path, copy.path(), to))?;
    verify(&copy, entries, from, patience)?;
    keep(copy, &target, overwrite)?;
    let bytes = fs::metadata(&target).map_err(|error| cannot_write(to, &error))?.len();
    Ok(Backup { path: target, bytes, entries })
}

/// Finds the file that the copy is to become, and refuses what must not be replaced.
fn target(source: &Place, to: &Path, overwrite: bool) -> Result<PathBuf, StoreError> {
    let path = || to.to_path_buf();
    let target = resolved(to).map_err(|error| cannot_write(to, &error))?;
    let of_source = [source.file().to_path_buf(), source.wal(), source.shared_memory(), source.journal()];
    if of_source.contains(&target) || mode::is_same_file(source.file(), &target) {
        return Err(StoreError::TargetIsSource { path: path() });
    }
    if !target.exists() {
        return Ok(target);
    }
    if !overwrite || !target.is_file() {
        return Err(StoreError::TargetExists { path: path() });
    }
    // What lies beside the old file would be taken for a part of the new one.
    if !Place::of(&target)?.stamp().is_whole() {
        return Err(StoreError::Busy { path: path() });
    }
    Ok(target)
}

/// Follows links as far as there is something.
fn resolved(to: &Path) -> std::io::Result<PathBuf> {
    if let Ok(real) = fs::canonicalize(to) {
        return Ok(real);
    }
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = to.file_name().ok_or(ErrorKind::InvalidInput)?;
    Ok(fs::canonicalize(folder)?.join(name))
}

/// Copies one moment of the register; returns how many entries it has.
fn copy_all(source: &Connection, from: &Path, copy: &Path, to: &Path) -> Result<u32, StoreError> {
    let reading = |error: rusqlite::Error| translate(from, &error);
    let writing = |error: rusqlite::Error| translate(to, &error);
    let transaction = source.unchecked_transaction().map_err(reading)?;
    let entries = entries(&transaction).map_err(reading)?;
    // Where somebody wrote during an attempt, the copy is made anew: what is there may not be opened without locks any more.
    File::options().write(true).truncate(true).open(copy).map_err(|error| cannot_write(to, &error))?;
    let mut target = open_unlocked(copy).map_err(writing)?;
    // The file has no name yet that anybody knows, and it is flushed as a whole before it gets one.
    target.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;").map_err(writing)?;
    let backup = rusqlite::backup::Backup::new(&transaction, &mut target).map_err(writing)?;
    loop {
        match backup.step(i32::MAX).map_err(writing)? {
            StepResult::Done => return Ok(entries),
            StepResult::More => {}
            _ => return Err(StoreError::Busy { path: from.to_path_buf() }),
        }
    }
}

fn entries(connection: &Connection) -> Result<u32, rusqlite::Error> {
    let is_register = "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'entry'";
    match connection.query_row(is_register, [], |row| row.get(0))? {
        0 => Ok(0),
        _ => connection.query_row("SELECT COUNT(*) FROM entry", [], |row| row.get(0)),
    }
}

/// Checks the copy as `doctor` checks a register: every page, the chain, the texts.
///
/// What is worked out from these, compiled texts and agendas, is not worked out again here: the pages are those of the
/// register, and a copy whose compiled form is wrong is as good as one without, since the text is beside it.
fn verify(copy: &NamedTempFile, entries: u32, from: &Path, patience: Duration) -> Result<(), StoreError> {
    let damaged = |code: String| {
        let cause = Cause { why: Why::Copy, code: Some(code) };
        StoreError::Damaged { path: from.to_path_buf(), cause }
    };
    let inspection = inspect(copy.path(), patience)?;
    if let Some(finding) = inspection.findings.iter().find(|finding| Finding::is_damage(finding)) {
        return Err(damaged(format!("{finding:?}")));
    }
    if inspection.entries() != (entries, entries) {
        return Err(damaged(format!("{entries} entries, copied {:?}", inspection.entries())));
    }
    Ok(())
}

/// Flushes the copy and gives it its name; so the name always stands for a whole file.
fn keep(copy: NamedTempFile, target: &Path, overwrite: bool) -> Result<(), StoreError> {
    let failed = |error: std::io::Error| cannot_write(target, &error);
    copy.as_file().sync_all().map_err(failed)?;
    let outcome = if overwrite { copy.persist(target) } else { copy.persist_noclobber(target) };
    match outcome {
        Ok(_) => {}
        Err(refused) if refused.error.kind() == ErrorKind::AlreadyExists => {
            return Err(StoreError::TargetExists { path: target.to_path_buf() });
        }
        // Not every file system can rename without replacing; nobody was there a moment ago.
        Err(refused) if !overwrite && !target.exists() => {
            refused.file.persist(target).map_err(|refused| failed(refused.error))?;
        }
        Err(refused) => return Err(failed(refused.error)),
    }
    flush_folder(target.parent().unwrap_or(Path::new(".")));
    Ok(())
}

/// Makes the name last. Some file systems cannot flush a folder; the copy is whole without that.
fn flush_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

fn cannot_write(target: &Path, error: &std::io::Error) -> StoreError {
    let path = target.to_path_buf();
    match error.kind() {
        ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly { path },
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::Full { path },
        _ => StoreError::Io { path, cause: error.into() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::journal::Journal;
    use crate::store::journal::Scope;
    use crate::store::sqlite::register::PATIENCE;
    use crate::store::sqlite::register::Register;
    use crate::store::suite;

    struct Desk {
        folder: tempfile::TempDir,
    }

    impl Desk {
        /// A folder with a register of so many entries.
        fn with(entries: u32) -> Desk {
            let desk = Desk { folder: tempfile::tempdir().unwrap() };
            let entries = (1..=entries).map(|number| suite::filed(number, suite::approved("loppi"))).collect();
            desk.writer().append(&suite::start("kanta-hame"), &suite::entries(entries)).unwrap();
            desk
        }

        fn path(&self, name: &str) -> PathBuf {
            self.folder.path().join(name)
        }

        fn writer(&self) -> Register {
            Register::open_for_writing(&self.path("register.db"), PATIENCE).unwrap()
        }

        fn backup(&self, to: &str, overwrite: bool) -> Result<Backup, StoreError> {
            backup(&self.path("register.db"), &self.path(to), overwrite, PATIENCE)
        }

        fn names(&self) -> Vec<String> {
            let entries = fs::read_dir(self.folder.path()).unwrap();
            let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
            names.sort();
            names
        }

        fn count(&self, name: &str) -> usize {
            let mut register = Register::open_for_reading(&self.path(name), PATIENCE).unwrap();
            register.read("kanta-hame", &Scope::Whole).unwrap().0.len()
        }
    }

    #[test]
    fn a_copy_is_a_register_of_its_own() {
        let desk = Desk::with(40);
        let made = desk.backup("copy.db", false).unwrap();
        assert_eq!(made.entries, 40);
        assert_eq!(made.bytes, fs::metadata(desk.path("copy.db")).unwrap().len());
        assert_eq!(desk.names(), ["copy.db", "register.db"]);
        assert_eq!(desk.count("copy.db"), 40);
        assert!(!inspect(&desk.path("copy.db"), PATIENCE).unwrap().is_damaged());
    }

    #[cfg(unix)]
    #[test]
    fn a_copy_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let desk = Desk::with(1);
        desk.backup("copy.db", false).unwrap();
        assert_eq!(fs::metadata(desk.path("copy.db")).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn what_is_not_yet_carried_over_is_copied_too() {
        let desk = Desk::with(1);
        let mut writer = desk.writer();
        let position = writer.read("kanta-hame", &Scope::Whole).unwrap().1;
        writer.append(&position, &suite::entries(vec![suite::filed(2, suite::approved("hattula"))])).unwrap();
        assert_eq!(desk.backup("copy.db", false).unwrap().entries, 2);
        assert_eq!(desk.count("copy.db"), 2);
    }

    #[test]
    fn an_existing_file_is_replaced_only_on_demand() {
        let desk = Desk::with(2);
        fs::write(desk.path("copy.db"), "precious").unwrap();
        assert!(matches!(desk.backup("copy.db", false), Err(StoreError::TargetExists { .. })));
        assert_eq!(fs::read_to_string(desk.path("copy.db")).unwrap(), "precious");
        desk.backup("copy.db", true).unwrap();
        assert_eq!(desk.count("copy.db"), 2);
    }

    #[test]
    fn the_register_is_never_its_own_copy() {
        let desk = Desk::with(2);
        fs::hard_link(desk.path("register.db"), desk.path("other-name.db")).unwrap();
        for name in ["register.db", "./register.db", "register.db-wal", "register.db-shm", "other-name.db"] {
            let refused = desk.backup(name, true);
            assert!(matches!(refused, Err(StoreError::TargetIsSource { .. })), "{name}: {refused:?}");
        }
        assert_eq!(desk.count("register.db"), 2);
    }

    #[test]
    fn a_register_in_use_is_not_replaced() {
        let desk = Desk::with(2);
        let mut other = Register::open_for_writing(&desk.path("copy.db"), PATIENCE).unwrap();
        let batch = suite::entries(vec![suite::filed(1, suite::approved("loppi"))]);
        other.append(&suite::start("kanta-hame"), &batch).unwrap();
        assert!(matches!(desk.backup("copy.db", true), Err(StoreError::Busy { .. })));
        drop(other);
        assert_eq!(desk.count("copy.db"), 1);
    }

    #[test]
    fn a_damaged_register_does_not_replace_a_good_copy() {
        let desk = Desk::with(5);
        desk.backup("copy.db", false).unwrap();
        let other = Connection::open(desk.path("register.db")).unwrap();
        other.execute("DELETE FROM entry WHERE number = 3", []).unwrap();
        drop(other);
        assert!(matches!(desk.backup("copy.db", true), Err(StoreError::Damaged { .. })));
        assert_eq!(desk.count("copy.db"), 5);
        assert_eq!(desk.names(), ["copy.db", "register.db"]);
    }

    #[test]
    fn a_folder_that_is_not_there_is_told() {
        let desk = Desk::with(1);
        assert!(matches!(desk.backup("nowhere/copy.db", false), Err(StoreError::Io { .. })));
    }

    #[test]
    fn without_a_register_nothing_is_copied() {
        let desk = Desk { folder: tempfile::tempdir().unwrap() };
        assert!(matches!(desk.backup("copy.db", false), Err(StoreError::Missing(_))));
        assert!(desk.names().is_empty());
    }
}
