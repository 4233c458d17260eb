//! Small agreements, made for one case each.
#![allow(dead_code)]

use std::fs;

use super::Desk;

/// An agreement of three municipalities and an association with these rules of validity.
pub fn agreement(validity: &str) -> String {
    let party = |id: &str, kind: &str| format!("[[party]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"{kind}\"\n");
    format!(
        "format = 1
        [agreement]
        id = \"koe\"
        title = \"Koe\"
        language = \"fi\"
        timezone = \"Europe/Helsinki\"
        unsaid = [\"quorum\", \"voting\", \"invitation\", \"minutes\", \"amendment\", \"accession\", \"disputes\",
            \"notice_withdrawal\", \"representatives\"]
        [[clause]]
        id = \"kohta\"
        heading = \"1 §\"
        says = \"Koe.\"
        {}{}{}{}
        {validity}",
        party("alku", "municipality"),
        party("keski", "municipality"),
        party("loppu", "city"),
        party("seura", "other"),
    )
}

/// A desk at an instant, with an agreement loaded.
pub fn desk_with(now: &str, text: &str) -> Desk {
    let desk = Desk::at(now);
    let path = desk.home().join("koe.toml");
    fs::write(&path, text).unwrap();
    desk.ok(&["agreement", "load", path.to_str().unwrap(), "--yes"]);
    desk
}

/// In force from a day, until further notice.
pub fn in_force_from(day: &str) -> String {
    format!(
        "[entry_into_force]\non = {day}\nclause = \"kohta\"\n[duration]\nuntil_further_notice = true\nclause = \"kohta\"\n"
    )
}

/// Loads a text under a name in the desk's home, without a question; what is told as JSON.
pub fn load(desk: &Desk, text: &str, more: &[&str]) -> serde_json::Value {
    let path = desk.home().join("ladattava.toml");
    fs::write(&path, text).unwrap();
    let mut line = vec!["agreement", "load", path.to_str().unwrap()];
    line.extend(more);
    desk.json(&line)
}
