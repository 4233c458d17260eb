//! Who may read and write a file, and which names lead to one file: the only place that knows how Unix keeps files.

use std::fs::DirBuilder;
use std::fs::OpenOptions;
use std::io;
use std::path::Path;

/// Creates an empty file that only its owner may read, and the folders that are missing on the way to it, likewise.
pub(super) fn create_private(path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(folder)?;
    }
    // Not `create_new`: a link may lead to a file that is not there yet.
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

/// Makes a file one that only its owner may read and write.
pub(super) fn make_private(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    Ok(())
}

/// Gives side files the group of the register, which SQLite does only for the superuser: else those who share the register
/// through a group could not open what one of them has begun.
pub(super) fn share_group(register: &Path, sides: &[&Path]) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let group = |path: &Path| std::fs::metadata(path).ok().map(|metadata| metadata.gid());
        let Some(wanted) = group(register) else { return };
        for side in sides.iter().filter(|side| group(side).is_some_and(|found| found != wanted)) {
            // Whoever is no member of the group may not do this; the register itself stays as it is.
            let _ = std::os::unix::fs::chown(side, None, Some(wanted));
        }
    }
    #[cfg(not(unix))]
    {
        let _ = (register, sides);
    }
}

/// The nine bits of who may do what with a file; absent without a file, and where there are no such bits.
pub(super) fn of(path: &Path) -> Option<u32> {
    #[cfg(unix)]
    {
        let metadata = std::fs::metadata(path).ok()?;
        Some(std::os::unix::fs::MetadataExt::mode(&metadata) & 0o777)
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// Which file a name leads to; absent without a file, and where files cannot be told apart.
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        let metadata = std::fs::metadata(path).ok()?;
        Some((std::os::unix::fs::MetadataExt::dev(&metadata), std::os::unix::fs::MetadataExt::ino(&metadata)))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// Whether two names lead to one file: also without a link that could be followed.
pub(super) fn is_same_file(left: &Path, right: &Path) -> bool {
    match identity(left) {
        Some(left) => identity(right) == Some(left),
        None => left == right && left.exists(),
    }
}
