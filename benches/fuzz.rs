//! Agreement files, dates and names nobody would write: each must be told well, and none may end the program.
//!
//! `cargo bench --bench fuzz -- ROUNDS SEED` changes the texts of the corpus at random, so many times (without an argument a
//! thousand times), and stops at the first fault with the text that shows it. The same seed gives the same texts. `fuzz/run`
//! asks the same led by coverage.

use std::fs;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;

use chance::Chance;
use told_well::date;
use told_well::file;
use told_well::name;
use yhdyspinta::agreement::file::agreement_from;
use yhdyspinta::text::Words;
use yhdyspinta::text::language::Language;

#[path = "../tests/chance/mod.rs"]
mod chance;
mod told_well;

/// What means something somewhere, and what is seldom thought of.
const PIECES: &[&str] = &[
    "\n",
    "\r\n",
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "=",
    ".",
    ",",
    "#",
    " ",
    "\t",
    "\\",
    "\\u0000",
    "\u{0}",
    "\u{1b}",
    "\u{202e}",
    "\u{200b}",
    "\u{feff}",
    "\u{308}",
    "ä",
    "😀",
    "0",
    "-1",
    "9223372036854775808",
    "1e400",
    "nan",
    "true",
    "2025-02-30",
    "id",
    "party",
    "body",
    "0000-00-00",
    "+",
    "-",
    "/",
    ":",
    "kk",
    "vk",
    "d",
];

fn main() {
    let numbers: Vec<u64> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let rounds = numbers.first().copied().unwrap_or(1000);
    let seed = numbers.get(1).copied().unwrap_or(1);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &str| fs::read_to_string(folder.join(path)).expect("the corpus is there");
    let lines = |path: &str| read(path).lines().map(str::to_owned).collect::<Vec<_>>();
    let agreement = agreement_from(&read("agreement.toml")).agreement.expect("the agreement is sound");
    let mut files = vec![read("agreement.toml")];
    for entry in fs::read_dir(folder.join("examples")).expect("the examples are there") {
        let path = entry.expect("an example").path();
        if path.extension().is_some_and(|end| end == "toml") {
            files.push(fs::read_to_string(path).expect("an example is text"));
        }
    }
    let (dates, names) = (lines("benches/corpus/dates.txt"), lines("benches/corpus/names.txt"));
    let words = Words::of(Language::Finnish);
    let run = |kind: &str, corpus: &[String], rounds: u64, target: &dyn Fn(&str)| {
        for round in 0..rounds {
            let mut chance = Chance::new(seed.wrapping_mul(1_000_003).wrapping_add(round));
            let text = mutated(&mut chance, corpus);
            if catch_unwind(AssertUnwindSafe(|| target(&text))).is_err() {
                eprintln!("{kind}, seed {seed}, round {round}: {text:?}");
                std::process::exit(1);
            }
        }
        println!("{kind}: {rounds} texts, no fault");
    };
    // A file takes a thousand times as long as a name.
    run("dates", &dates, rounds, &date);
    run("names", &names, rounds, &|text| name(&agreement, text));
    run("files", &files, rounds.div_ceil(20), &|text| file(&words, text));
}

/// One of the corpus with a few changes.
fn mutated(chance: &mut Chance, corpus: &[String]) -> String {
    let mut bytes = corpus[chance.below(corpus.len())].clone().into_bytes();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + chance.below(40)).min(bytes.len());
        match chance.below(7) {
            0 => drop(bytes.splice(at..at, chance.one_of(PIECES).bytes())),
            1 => drop(bytes.splice(at..end, chance.one_of(PIECES).bytes())),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].to_vec();
                let to = chance.below(bytes.len() + 1);
                drop(bytes.splice(to..to, part));
            }
            4 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            5 => {
                let other = corpus[chance.below(corpus.len())].as_bytes();
                let from = chance.below(other.len() + 1);
                let part = &other[from..(from + chance.below(200)).min(other.len())];
                drop(bytes.splice(at..at, part.iter().copied()));
            }
            _ => {
                let part = chance.one_of(PIECES).repeat(chance.below(300));
                drop(bytes.splice(at..at, part.bytes()));
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
