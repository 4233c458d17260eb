//! What a stop in the middle leaves: a log carried over in part, or written in part.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::store::journal::Batch;
use crate::store::journal::Journal;
use crate::store::journal::Scope;
use crate::store::sqlite::register::PATIENCE;
use crate::store::sqlite::register::Register;
use crate::store::suite;

/// Before each page in the log stand so many bytes about it; before all of them the header of the log.
const FRAME: usize = 24;
const HEADER: usize = 32;
const PAGE: usize = 4096;

/// Entries of each batch, all of them or none.
const BATCH: u32 = 7;

/// The files of a register in the middle of its life: the register, and the log of several batches.
struct Stopped {
    folder: TempDir,
    register: Vec<u8>,
    log: Vec<u8>,
}

impl Stopped {
    fn after(batches: u32) -> Stopped {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("living.db");
        let mut position = suite::start("kanta-hame");
        let mut append = |register: &mut Register, batch: Batch| position = register.append(&position, &batch).unwrap();
        let mut register = Register::open_for_writing(&path, PATIENCE).unwrap();
        append(&mut register, numbered(1));
        drop(register);
        let mut register = Register::open_for_writing(&path, PATIENCE).unwrap();
        for batch in 1..batches {
            append(&mut register, numbered(batch * BATCH + 1));
        }
        let log = fs::read(folder.path().join("living.db-wal")).unwrap();
        Stopped { register: fs::read(&path).unwrap(), log, folder }
    }

    /// Lays the files down as a stop would leave them.
    fn lay(&self, register: &[u8], log: &[u8]) -> PathBuf {
        let path = self.folder.path().join("stopped.db");
        for ending in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(path.with_extension(format!("db{ending}")));
        }
        fs::write(&path, register).unwrap();
        crate::store::sqlite::mode::make_private(&path).unwrap();
        fs::write(path.with_extension("db-wal"), log).unwrap();
        crate::store::sqlite::mode::make_private(&path.with_extension("db-wal")).unwrap();
        path
    }

    /// The latest form of each page in the log, in the order in which they are carried over.
    fn pages(&self) -> BTreeMap<u32, &[u8]> {
        let frames = self.log[HEADER..].chunks_exact(FRAME + PAGE);
        frames.map(|frame| (u32::from_be_bytes(*frame.first_chunk().unwrap()), &frame[FRAME..])).collect()
    }
}

fn numbered(first: u32) -> Batch {
    let entries = first..first + BATCH;
    suite::entries(entries.map(|number| suite::filed(number, suite::planned(number, "hytefoorumi"))).collect())
}

fn count(path: &Path) -> usize {
    let mut register = Register::open_for_reading(path, PATIENCE).unwrap();
    register.read("kanta-hame", &Scope::Whole).unwrap().0.len()
}

#[test]
fn a_log_carried_over_in_part_is_no_damage() {
    let stopped = Stopped::after(40);
    let pages = stopped.pages();
    assert!(pages.len() > 5, "{}", pages.len());
    let mut register = stopped.register.clone();
    for (number, page) in pages {
        let at = (number as usize - 1) * PAGE;
        register.resize(register.len().max(at + PAGE), 0);
        register[at..at + PAGE].copy_from_slice(page);
        let path = stopped.lay(&register, &stopped.log);
        let inspection = inspect(&path, PATIENCE).unwrap();
        assert!(matches!(inspection.findings[..], [Finding::WalPending { .. }]), "{number}: {:?}", inspection.findings);
        assert_eq!(inspection.entries(), (40 * BATCH, 40 * BATCH), "{number}");
    }
}

#[test]
fn a_register_cut_short_beside_a_log_is_still_damage() {
    let stopped = Stopped::after(40);
    let path = stopped.lay(&stopped.register[..2 * PAGE], &stopped.log);
    assert!(inspect(&path, PATIENCE).unwrap().is_damaged());
}

#[test]
fn a_log_written_in_part_holds_whole_batches_only() {
    let stopped = Stopped::after(6);
    let mut seen = 0;
    for cut in (HEADER..=stopped.log.len()).step_by(997).chain([stopped.log.len()]) {
        let path = stopped.lay(&stopped.register, &stopped.log[..cut]);
        let inspection = inspect(&path, PATIENCE).unwrap();
        assert!(!inspection.is_damaged(), "{cut}: {:?}", inspection.findings);
        let found = count(&path);
        assert_eq!(found % BATCH as usize, 0, "{cut}");
        assert!(found >= seen, "{cut}: {found} after {seen}");
        seen = found;
    }
    assert_eq!(seen, 6 * BATCH as usize);
}

#[test]
fn a_flipped_byte_in_the_log_ends_it_before_the_batch() {
    let stopped = Stopped::after(6);
    for at in (HEADER..stopped.log.len()).step_by(1499) {
        let mut log = stopped.log.clone();
        log[at] ^= 0x55;
        let path = stopped.lay(&stopped.register, &log);
        let found = count(&path);
        assert_eq!(found % BATCH as usize, 0, "{at}");
        assert!(found >= BATCH as usize && found < 6 * BATCH as usize, "{at}: {found}");
    }
}
