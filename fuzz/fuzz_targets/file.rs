//! Any agreement file is told well.
#![no_main]
#![allow(dead_code)]

use libfuzzer_sys::fuzz_target;
use yhdyspinta::text::Words;
use yhdyspinta::text::language::Language;

#[path = "../../benches/told_well/mod.rs"]
mod told_well;

thread_local! {
    static WORDS: Words = Words::of(Language::Finnish);
}

fuzz_target!(|text: &str| WORDS.with(|words| told_well::file(words, text)));
