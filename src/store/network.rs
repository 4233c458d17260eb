//! Whether a path lies on a network file system: there the locks of a database cannot be relied on.

use std::fs;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::path::PathBuf;

/// Kinds of file systems that reach over a network, as Linux names them.
const KINDS: [&str; 26] = [
    "9p",
    "acfs",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.ceph",
    "fuse.ceph-fuse",
    "fuse.davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.gvfsd-fuse",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.smbnetfs",
    "fuse.sshfs",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "orangefs",
    "pvfs2",
    "smb3",
    "smbfs",
];

/// Kinds of file systems that certainly are this machine's own, by the number that Linux gives them (`linux/magic.h`): ext4, XFS,
/// Btrfs, F2FS, ZFS, tmpfs. Of these nothing more is asked.
#[cfg(target_os = "linux")]
const LOCAL: [i64; 6] = [0xEF53, 0x5846_5342, 0x9123_683E, 0xF2F5_2010, 0x2FC1_2FC1, 0x0102_1994];

/// Whether `path`, or the nearest folder above it that exists, lies on a network file system. Where the system does not
/// tell, as on other systems than Linux, it does not.
#[must_use]
pub fn lies_on_network(path: &Path) -> bool {
    if is_local(path) {
        return false;
    }
    // The kernel does not say how long it is; asked for little by little, it is written anew each time.
    let mut mounts = Vec::with_capacity(1 << 13);
    if File::open("/proc/self/mountinfo").and_then(|mut file| file.read_to_end(&mut mounts)).is_err() {
        return false;
    }
    nearest(path).is_some_and(|real| is_network_mount(&mounts, &real))
}

/// Whether `path`, or the folder that it is to lie in, is on a file system that is known to be local. The list of all mounts is
/// long to read, and is needed only where this does not tell.
#[cfg(target_os = "linux")]
#[allow(clippy::useless_conversion, reason = "the number is shorter on some processors")]
fn is_local(path: &Path) -> bool {
    let kind = |path: &Path| rustix::fs::statfs(path).ok().map(|found| i64::from(found.f_type));
    let found = kind(path).or_else(|| kind(path.parent()?));
    found.is_some_and(|kind| LOCAL.contains(&kind))
}

#[cfg(not(target_os = "linux"))]
fn is_local(_: &Path) -> bool {
    false
}

/// Whether the mount that holds `path`, an absolute path without links, is one of a network file system.
/// `mounts` is written as in `/proc/self/mountinfo`.
#[must_use]
pub fn is_network_mount(mounts: &[u8], path: &Path) -> bool {
    let mut best: Option<(usize, bool)> = None;
    for (point, kind) in mounts.split(|byte| *byte == b'\n').filter_map(mount) {
        let depth = point.components().count();
        // Of several mounts on one point the last one covers the others.
        if path.starts_with(&point) && best.is_none_or(|(deepest, _)| depth >= deepest) {
            best = Some((depth, KINDS.iter().any(|network| network.as_bytes() == kind)));
        }
    }
    best.is_some_and(|(_, is_network)| is_network)
}

/// Reads mount point and kind of one line: the fifth word, and the first after a lone dash.
fn mount(line: &[u8]) -> Option<(PathBuf, &[u8])> {
    let mut words = line.split(|byte| *byte == b' ');
    let point = words.nth(4)?;
    words.find(|word| *word == b"-")?;
    Some((PathBuf::from(String::from_utf8_lossy(&unescaped(point)).into_owned()), words.next()?))
}

/// Spaces and the like are written as a backslash and three octal digits.
fn unescaped(word: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(word.len());
    let mut rest = word;
    while let Some((first, after)) = rest.split_first() {
        let octal =
            after.get(..3).filter(|digits| *first == b'\\' && digits.iter().all(|digit| (b'0'..=b'7').contains(digit)));
        if let Some(digits) = octal {
            let value = digits.iter().fold(0_u32, |value, digit| value << 3 | u32::from(digit & 7));
            plain.push(u8::try_from(value).unwrap_or(b'?'));
            rest = after.get(3..).unwrap_or_default();
        } else {
            plain.push(*first);
            rest = after;
        }
    }
    plain
}

fn nearest(path: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(path).ok()?;
    absolute.ancestors().find_map(|ancestor| fs::canonicalize(ancestor).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &[u8] = b"22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
30 27 0:40 / /srv/shared rw,relatime shared:7 master:1 - nfs4 server:/export rw,vers=4.2
31 27 0:41 / /srv/shared/local rw - ext4 /dev/vdb rw
32 27 0:42 / /mnt/k\\303\\244ytt\\303\\244j\\303\\244n\\040levy rw - cifs //server/share rw
33 27 0:43 / /mnt/c rw - 9p drvfs rw
34 27 0:44 / /home/ssh rw,nosuid - fuse.sshfs host:/ rw
35 27 0:45 / /cover rw - nfs4 server:/a rw
36 35 0:46 / /cover rw - tmpfs tmpfs rw
broken line
";

    fn is_network(path: &str) -> bool {
        is_network_mount(MOUNTS, Path::new(path))
    }

    #[test]
    fn a_path_below_a_network_mount_lies_on_it() {
        assert!(is_network("/srv/shared/register.db"));
        assert!(is_network("/mnt/c/register.db"));
        assert!(is_network("/home/ssh/a/b/register.db"));
    }

    #[test]
    fn the_deepest_mount_decides() {
        assert!(!is_network("/srv/shared/local/register.db"));
        assert!(!is_network("/srv/register.db"));
        assert!(!is_network("/register.db"));
    }

    #[test]
    fn a_name_that_only_begins_like_a_mount_lies_outside() {
        assert!(!is_network("/srv/shared-not/register.db"));
    }

    #[test]
    fn spaces_and_letters_in_a_mount_point_are_understood() {
        assert!(is_network("/mnt/käyttäjän levy/register.db"));
    }

    #[test]
    fn the_last_mount_on_one_point_covers_the_others() {
        assert!(!is_network("/cover/register.db"));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_is_no_file_system_of_this_machine_is_looked_up_among_the_mounts() {
        assert!(!is_local(Path::new("/proc/self/stat")));
        assert!(!is_local(Path::new("/nowhere/at/all")));
    }

    #[test]
    fn nothing_known_is_no_network() {
        assert!(!is_network_mount(b"", Path::new("/register.db")));
    }
}
