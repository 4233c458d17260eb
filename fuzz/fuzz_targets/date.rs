//! Any date is told well.
#![no_main]
#![allow(dead_code)]

use libfuzzer_sys::fuzz_target;

#[path = "../../benches/told_well/mod.rs"]
mod told_well;

fuzz_target!(|text: &str| told_well::date(text));
