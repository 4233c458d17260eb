//! What is worked out once at build time: a mark for the compiled form of agreements, and where each message stands.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::Hash;
use std::hash::Hasher;
use std::path::Path;
use std::path::PathBuf;

fn main() {
    mark_the_compiled_form();
    mark_the_rules();
    mark_the_packed_entries();
    for language in ["fi", "sv", "en"] {
        gather_messages(language);
    }
}

/// Marks the compiled form of agreements with what it depends on: the types and the reading of the agreement file, and the
/// libraries. A program built from other sources does not take it for its own and reads the text again.
fn mark_the_compiled_form() {
    mark("YHDYSPINTA_FORM", &["src/agreement", "src/calendar"]);
}

/// Marks what is kept of agreements with the rules by which it was worked out and the words in which it is told: a program
/// with others works it out again.
fn mark_the_rules() {
    let folders =
        ["agreement", "answer", "app", "calendar", "history", "text", "view"].map(|name| format!("src/{name}"));
    mark("YHDYSPINTA_RULES", &folders.each_ref().map(String::as_str));
}

/// Marks packed entries with what their form depends on: a program built from other sources reads the entries' own rows.
fn mark_the_packed_entries() {
    mark("YHDYSPINTA_ENTRIES", &["src/agreement", "src/calendar", "src/history"]);
}

fn mark(name: &str, folders: &[&str]) {
    let mut sources = vec![PathBuf::from("Cargo.lock")];
    for folder in folders {
        gather(Path::new(folder), &mut sources);
        println!("cargo:rerun-if-changed={folder}");
    }
    println!("cargo:rerun-if-changed=Cargo.lock");
    sources.sort();
    let mut hasher = DefaultHasher::new();
    for source in sources {
        source.to_string_lossy().hash(&mut hasher);
        fs::read(&source).unwrap_or_default().hash(&mut hasher);
    }
    println!("cargo:rustc-env={name}={:016x}", hasher.finish());
}

fn gather(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            gather(&path, sources);
        } else {
            sources.push(path);
        }
    }
}

/// Puts the messages of a language into one file, and beside it an index sorted by key: begin and length of the key, end of
/// the message. Each message goes from the line that begins with its key to the next such line.
fn gather_messages(language: &str) {
    let folder = PathBuf::from("src/text").join(language);
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut files = Vec::new();
    gather(&folder, &mut files);
    files.sort();
    let source: String = files.iter().map(|file| fs::read_to_string(file).unwrap_or_default() + "\n").collect();
    let mut found: Vec<(&str, usize, usize)> = Vec::new();
    let mut current = None;
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let begins = line.starts_with(|letter: char| letter.is_ascii_lowercase());
        if (begins || line.starts_with('#'))
            && let Some((key, from)) = current.take()
        {
            found.push((key, from, at));
        }
        if begins && let Some((key, _)) = line.split_once('=') {
            current = Some((key.trim_end(), at));
        }
        at += line.len();
    }
    found.extend(current.map(|(key, from)| (key, from, at)));
    found.sort_unstable();
    let rows = found.iter().map(|(key, from, to)| format!("({}, {}, {})", grouped(*from), key.len(), grouped(*to)));
    let rows: Vec<String> = rows.collect();
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default());
    let index = format!("[\n{}\n]\n", rows.join(",\n"));
    fs::write(out.join(format!("{language}.ftl")), &source).expect("the build folder can be written");
    fs::write(out.join(format!("{language}.rs")), index).expect("the build folder can be written");
}

/// A number as the lints want it written, its thousands apart.
fn grouped(number: usize) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{}_{:03}", grouped(number / 1_000), number % 1_000),
    }
}
