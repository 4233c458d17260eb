//! Agreements of every kind through the program: the schema that editors read, and the files in `examples/`.

use std::fs;

mod desk;

use desk::Desk;

/// A file of the repository.
fn file(path: &str) -> String {
    fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// `tests/schema/check.py` puts the stored schema to an independent validator; here it is the one the program prints.
#[test]
fn the_stored_schema_is_the_one_the_program_prints() {
    let printed = Desk::new().ok(&["agreement", "schema"]).stdout;
    assert!(
        printed == file("examples/agreement.schema.json"),
        "write it anew: yhdyspinta agreement schema > examples/agreement.schema.json"
    );
}

#[test]
fn every_agreement_names_the_schema_to_editors() {
    for (path, schema) in [
        ("agreement.toml", "#:schema ./examples/agreement.schema.json"),
        ("examples/working-group.toml", "#:schema ./agreement.schema.json"),
        ("examples/intercity-agreement.toml", "#:schema ./agreement.schema.json"),
        ("examples/samarbetsavtal.toml", "#:schema ./agreement.schema.json"),
    ] {
        assert_eq!(file(path).lines().next(), Some(schema), "{path}");
    }
}
