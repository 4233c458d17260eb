//! The Debian package: built, unpacked, and used from where it was unpacked.

use std::path::Path;
use std::process::Command;

mod desk;

use desk::Desk;

#[test]
fn the_package_holds_program_completions_pages_and_documents() {
    // Where there is no dpkg-deb nobody builds the package.
    if Command::new("dpkg-deb").arg("--version").output().is_err() {
        return;
    }
    let desk = Desk::new();
    let out = desk.home().join("out");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/deb");
    let built = Command::new(script)
        .env("BINARY", env!("CARGO_BIN_EXE_yhdyspinta"))
        .env("OUT", &out)
        .env("COMPRESSION", "none")
        .env("YHDYSPINTA_DB", desk.register())
        .output()
        .unwrap();
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let package = String::from_utf8(built.stdout).unwrap().trim().to_owned();
    let listed = Command::new("dpkg-deb").args(["-c", &package]).output().unwrap();
    let listed = String::from_utf8(listed.stdout).unwrap();
    for (mode, path) in [
        ("-rwxr-xr-x root/root", "./usr/bin/yhdyspinta"),
        ("-rw-r--r-- root/root", "./usr/share/bash-completion/completions/yhdyspinta"),
        ("-rw-r--r-- root/root", "./usr/share/zsh/vendor-completions/_yhdyspinta"),
        ("-rw-r--r-- root/root", "./usr/share/fish/vendor_completions.d/yhdyspinta.fish"),
        ("-rw-r--r-- root/root", "./usr/share/man/man1/yhdyspinta.1.gz"),
        ("-rw-r--r-- root/root", "./usr/share/man/fi/man1/yhdyspinta-meeting-new.1.gz"),
        ("-rw-r--r-- root/root", "./usr/share/man/sv/man1/yhdyspinta.1.gz"),
        ("-rw-r--r-- root/root", "./usr/share/doc/yhdyspinta/copyright"),
        ("-rw-r--r-- root/root", "./usr/share/doc/yhdyspinta/README.md"),
        ("-rw-r--r-- root/root", "./usr/share/doc/yhdyspinta/examples/agreement.toml"),
        ("-rw-r--r-- root/root", "./usr/share/doc/yhdyspinta/examples/working-group.toml"),
    ] {
        let is_held = listed.lines().any(|line| line.starts_with(mode) && line.ends_with(&format!(" {path}")));
        assert!(is_held, "{mode} {path} in\n{listed}");
    }
    let root = desk.home().join("root");
    let unpacked = Command::new("dpkg-deb").arg("-x").arg(&package).arg(&root).status().unwrap();
    assert!(unpacked.success());
    let bin = root.join("usr/bin");
    let version = Command::new(bin.join("yhdyspinta")).arg("--version").output().unwrap();
    assert_eq!(String::from_utf8(version.stdout).unwrap(), format!("yhdyspinta {}\n", env!("CARGO_PKG_VERSION")));
    // As bash does it: the script is loaded, and its function asked.
    let completion = root.join("usr/share/bash-completion/completions/yhdyspinta");
    let asked = format!(
        "source {}; COMP_WORDS=(yhdyspinta convener hytef); COMP_CWORD=2; COMP_LINE='yhdyspinta convener hytef'; \
         COMP_POINT=25; COMP_TYPE=9; _yhdyspinta; echo \"${{COMPREPLY[*]}}\"",
        completion.display()
    );
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let offered =
        Command::new("bash").args(["-c", &asked]).env("PATH", path).env("HOME", desk.home()).output().unwrap();
    assert_eq!(String::from_utf8(offered.stdout).unwrap().trim(), "hytefoorumi");
}
