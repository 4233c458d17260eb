//! The file from outside: its header, who may open it, and what lies beside it.

use std::fs;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::store::error::StoreError;
use crate::store::inspection::Finding;
use crate::store::sqlite::failure::translate_io;
use crate::store::sqlite::mode;
use crate::store::sqlite::place::Place;

/// What the first bytes of a file say (<https://www.sqlite.org/fileformat.html>, "The Database Header").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileHeader {
    pub(super) bytes: u64,
    pub(super) is_database: bool,
    /// The size that the header tells, where it can be relied on.
    expected: Option<u64>,
    page: u32,
}

const MAGIC: &[u8] = b"SQLite format 3\0";

/// The two beginnings of a write-ahead log, for the two orders of bytes in its checksums.
const LOG_MAGIC: [u32; 2] = [0x377f_0682, 0x377f_0683];

/// Reads the header of the register's file.
pub(super) fn header(place: &Place) -> Result<FileHeader, StoreError> {
    let failed = |error: std::io::Error| translate_io(place.file(), &error);
    let bytes = fs::metadata(place.file()).map_err(failed)?.len();
    let start = beginning(place.file(), 100).map_err(failed)?;
    Ok(understood(bytes, &start))
}

fn understood(bytes: u64, start: &[u8]) -> FileHeader {
    let page = match start.get(16..18) {
        Some([0, 1]) => 65_536,
        Some([high, low]) => u32::from(*high) << 8 | u32::from(*low),
        _ => 0,
    };
    // The size is kept up to date only by programs that also copy the change counter.
    let is_told = number(start, 24).is_some() && number(start, 24) == number(start, 92);
    let pages = number(start, 28).filter(|pages| is_told && *pages > 0);
    FileHeader {
        bytes,
        is_database: start.starts_with(MAGIC) && start.len() == 100,
        expected: pages.map(|pages| u64::from(pages).saturating_mul(u64::from(page))),
        page,
    }
}

/// Looks at what surrounds the data: length, modes and side files.
pub(super) fn surroundings(place: &Place, header: &FileHeader) -> Vec<Finding> {
    let mut findings = Vec::new();
    // A writer that was stopped while it carried over may have told the new length before the end was written: what is not
    // there stands in the log, and whether all of it does is told by the check of the pages.
    let is_told = header.is_database && !place.stamp().has_wal();
    if let Some(expected) = header.expected.filter(|expected| is_told && *expected > header.bytes) {
        findings.push(Finding::Truncated { expected, found: header.bytes });
    }
    let (wal, journal) = (place.wal(), place.journal());
    for path in [place.file(), &wal, &journal] {
        permissions(path, &mut findings);
    }
    match fs::metadata(&wal) {
        Ok(metadata) if metadata.len() == 0 => {}
        Ok(metadata) if is_log(&wal, header.page) => findings.push(Finding::WalPending { bytes: metadata.len() }),
        Ok(_) => findings.push(Finding::WalForeign { path: wal }),
        // SQLite removes both files together.
        Err(_) if place.shared_memory().exists() => findings.push(Finding::WalMissing { path: wal }),
        Err(_) => {}
    }
    if place.stamp().has_journal() {
        findings.push(Finding::JournalPending { path: journal });
    }
    findings
}

fn permissions(path: &Path, findings: &mut Vec<Finding>) {
    let Some(mode) = mode::of(path) else { return };
    let path = path.to_path_buf();
    if mode & 0o022 != 0 {
        findings.push(Finding::OthersMayWrite { path, mode });
    } else if mode & 0o044 != 0 {
        findings.push(Finding::OthersMayRead { path, mode });
    }
}

/// Whether a write-ahead log begins as one and has pages of the register's size.
fn is_log(path: &Path, page: u32) -> bool {
    let Ok(start) = beginning(path, 32) else { return false };
    let magic = number(&start, 0);
    LOG_MAGIC.iter().any(|known| magic == Some(*known)) && number(&start, 8) == Some(page)
}

fn beginning(path: &Path, length: u64) -> std::io::Result<Vec<u8>> {
    let mut start = Vec::new();
    File::open(path)?.take(length).read_to_end(&mut start)?;
    Ok(start)
}

/// Reads four bytes, the highest first.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_be_bytes(*four))
}
