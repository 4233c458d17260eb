//! Any name is told well.
#![no_main]
#![allow(dead_code)]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use yhdyspinta::agreement::Agreement;
use yhdyspinta::agreement::file::agreement_from;

#[path = "../../benches/told_well/mod.rs"]
mod told_well;

static AGREEMENT: LazyLock<Agreement> =
    LazyLock::new(|| agreement_from(include_str!("../../agreement.toml")).agreement.expect("the agreement is sound"));

fuzz_target!(|text: &str| told_well::name(&AGREEMENT, text));
