//! A name that stands for two parties or two bodies finds neither.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::report::Report;
use crate::agreement::file::texts::shown;
use crate::agreement::file::values::wordings;
use crate::agreement::names::fold::fold;

/// Keys whose values are forms by which something is found.
const FORMS: [&str; 7] = ["id", "name", "short", "genitive", "aliases", "code", "business_id"];

/// Reports forms that two parties, groups or actors share, or two bodies, kinds of body or duties.
pub fn names(file: &Table<'_>, report: &mut Report) {
    shared(file, &["party", "group", "actor"], report);
    shared(file, &["body", "new_body", "duty"], report);
}

fn shared(file: &Table<'_>, keys: &[&str], report: &mut Report) {
    let mut owners: HashMap<String, (&str, Range<usize>)> = HashMap::new();
    for table in keys.iter().flat_map(|key| file.tables(key)) {
        let Some(id) = table.text("id") else { continue };
        for (form, span) in FORMS.iter().filter_map(|key| table.value(key)).flat_map(|value| wordings(&value)) {
            match owners.entry(fold(form)) {
                Entry::Vacant(free) => {
                    free.insert((id, span));
                }
                // One that shares the id itself is reported as a duplicate.
                Entry::Occupied(taken) if taken.get().0 != id => {
                    let (first, other) = taken.get();
                    let facts = Facts::SharedName { name: shown(form), first: shown(first), second: shown(id) };
                    report.add_beside(facts, span, &table.path, other.clone());
                }
                Entry::Occupied(_) => {}
            }
        }
    }
}
