//! Checks every table and value of the file against its description: unknown and missing keys, types, words, ids.

use super::dates;
use super::ids::Followed;
use super::ids::Ids;
use super::nearest::nearest;
use super::node::Node;
use super::node::Table;
use super::problem::Expected;
use super::problem::Facts;
use super::problem::Found;
use super::report::Report;
use super::shape::Key;
use super::shape::Kind;
use super::shape::Shape;
use super::shape::Sort;
use super::texts;

/// Checks `table` and all that stands in it.
pub fn table(table: &Table<'_>, shape: &'static Shape, ids: &Ids<'_>, report: &mut Report) {
    let mut misspelt = Vec::new();
    for (name, span, node) in table.entries() {
        if report.is_full() {
            return;
        }
        if let Some(key) = shape.keys.iter().find(|key| key.name == name) {
            value(&node, &key.kind, ids, report);
        } else {
            let near = nearest(name, shape.keys.iter().map(|key| key.name));
            misspelt.extend(near);
            let facts = Facts::UnknownKey { table: shape.name, key: texts::shown(name) };
            report.add_with(facts, span, &node.path, near.map(str::to_owned));
        }
    }
    // A key that is there but misspelt is not missing as well.
    for Key { name, .. } in
        shape.keys.iter().filter(|key| key.needed && !table.has(key.name) && !misspelt.contains(&key.name))
    {
        report.add(Facts::MissingKey { table: shape.name, key: name }, table.span(), &table.path.key(name));
    }
    days_in_order(table, report);
}

/// Reports a first day after the last.
fn days_in_order(table: &Table<'_>, report: &mut Report) {
    let Some(from) = table.value("from") else {
        return;
    };
    let Some(until) = table.value("until") else {
        return;
    };
    if let (Some(first), Some(last)) = (from.date(), until.date())
        && first > last
    {
        report.add_beside(Facts::FromAfterUntil, until.span(), &until.path, from.span());
    }
}

/// Checks one value.
fn value(node: &Node<'_>, kind: &'static Kind, ids: &Ids<'_>, report: &mut Report) {
    match *kind {
        Kind::Id => line(node, report, texts::id),
        Kind::Line => line(node, report, texts::line),
        Kind::Zone => line(node, report, texts::zone),
        Kind::Language => line(node, report, texts::language),
        Kind::Choice(known) => choice(node, known, report),
        Kind::Name => languages(node, report, texts::line),
        Kind::Prose => languages(node, report, texts::prose),
        Kind::Refers(Sort::Level) => level(node, ids, report),
        Kind::Refers(sort) => reference(node, &[], sort, Expected::Text, ids, report),
        Kind::WordOrIds(words, sort) => word_or_ids(node, words, sort, ids, report),
        Kind::Whole => whole(node, report),
        Kind::Share => share(node, report),
        Kind::Flag => expect(node, Expected::Flag, node.flag().is_some(), report),
        Kind::Date | Kind::PartialDate | Kind::MonthDay | Kind::DayOrSeason => dates::check(node, kind, report),
        Kind::Range => range(node, report),
        Kind::Table(shape) => match node.table() {
            Some(found) => table(&found, shape, ids, report),
            None => mismatch(node, Expected::Table, report),
        },
        Kind::Tables(shape) => tables(node, shape, ids, report),
        Kind::TableOrTables(shape) => match node.table() {
            Some(found) => table(&found, shape, ids, report),
            None => tables(node, shape, ids, report),
        },
        Kind::List(of) if node.found() == Found::List => node.elements().for_each(|one| value(&one, of, ids, report)),
        Kind::List(_) => mismatch(node, Expected::List, report),
        Kind::OneOrList(of) => match node.found() {
            Found::List | Found::Text => node.elements().for_each(|one| value(&one, of, ids, report)),
            _ => mismatch(node, Expected::TextOrList, report),
        },
    }
}

/// Checks the tables of a list.
fn tables(node: &Node<'_>, shape: &'static Shape, ids: &Ids<'_>, report: &mut Report) {
    if node.found() != Found::List {
        let head = node.path.is_of_file().then(|| format!("[[{}]]", node.path));
        let facts = Facts::WrongType { expected: Expected::Tables, found: node.found() };
        return report.add_with(facts, node.span(), &node.path, head);
    }
    for (index, element) in node.elements().enumerate() {
        match node.element_table(&element, index) {
            Some(found) => table(&found, shape, ids, report),
            None => mismatch(&element, Expected::Table, report),
        }
    }
}

/// Checks a text of the form that `rule` allows.
fn line(node: &Node<'_>, report: &mut Report, rule: fn(&str) -> Result<(), Facts>) {
    let Some(text) = node.text() else {
        let written = node.digits().map(|digits| format!("\"{digits}\""));
        let facts = Facts::WrongType { expected: Expected::Text, found: node.found() };
        return report.add_with(facts, node.span(), &node.path, written);
    };
    if let Err(facts) = rule(text) {
        let better = texts::better(text, &facts);
        report.add_with(facts, node.span(), &node.path, better);
    }
}

/// Checks a text, or a table of languages.
fn languages(node: &Node<'_>, report: &mut Report, rule: fn(&str) -> Result<(), Facts>) {
    let Some(table) = node.table() else {
        if node.text().is_none() {
            return mismatch(node, Expected::TextOrLanguages, report);
        }
        return line(node, report, rule);
    };
    if table.is_empty() {
        report.add(Facts::EmptyText, node.span(), &node.path);
    }
    for (name, span, text) in table.entries() {
        if texts::language(name).is_err() {
            report.add(Facts::BadLanguage { text: texts::shown(name) }, span, &text.path);
        }
        line(&text, report, rule);
    }
}

/// Checks one of a few words.
fn choice(node: &Node<'_>, known: &'static [&'static str], report: &mut Report) {
    let Some(word) = node.text() else {
        return mismatch(node, Expected::Text, report);
    };
    if !known.contains(&word) {
        let near = nearest(word, known.iter().copied()).map(str::to_owned);
        let facts = Facts::UnknownWord { word: texts::shown(word), known };
        report.add_with(facts, node.span(), &node.path, near);
    }
}

/// Checks a word, an id, or a list of ids.
fn word_or_ids(node: &Node<'_>, words: &'static [&'static str], sort: Sort, ids: &Ids<'_>, report: &mut Report) {
    if node.found() == Found::List {
        node.elements().for_each(|one| reference(&one, &[], sort, Expected::Text, ids, report));
    } else if node.text().is_none_or(|text| !words.contains(&text)) {
        reference(node, words, sort, Expected::TextOrList, ids, report);
    }
}

/// Checks an id that is defined elsewhere; `words` are what else could have been meant.
fn reference(
    node: &Node<'_>,
    words: &'static [&'static str],
    sort: Sort,
    expected: Expected,
    ids: &Ids<'_>,
    report: &mut Report,
) {
    let Some(id) = node.text() else {
        return mismatch(node, expected, report);
    };
    match ids.follow(id, sort) {
        Followed::Fits => {}
        Followed::Other(found) => {
            let facts = Facts::WrongSort { id: texts::shown(id), expected: sort, found };
            report.add(facts, node.span(), &node.path);
        }
        Followed::Nowhere(near) => {
            let near = near.or_else(|| nearest(id, words.iter().copied())).map(str::to_owned);
            report.add_with(Facts::DanglingId { id: texts::shown(id), sort }, node.span(), &node.path, near);
        }
    }
}

/// Checks the number of a level.
fn level(node: &Node<'_>, ids: &Ids<'_>, report: &mut Report) {
    match node.whole() {
        Some(number) if ids.has_level(number) => {}
        Some(number) => {
            let facts = Facts::DanglingId { id: number.to_string(), sort: Sort::Level };
            report.add(facts, node.span(), &node.path);
        }
        None => whole(node, report),
    }
}

/// Checks a whole number.
fn whole(node: &Node<'_>, report: &mut Report) {
    match (node.found(), node.whole()) {
        (Found::Whole, Some(_)) => {}
        (Found::Whole, None) => {
            let facts = Facts::OutOfRange { found: node.digits().unwrap_or_default().to_owned(), least: 0, most: None };
            report.add(facts, node.span(), &node.path);
        }
        _ => {
            let unquoted = node.text().filter(|text| text.parse::<u32>().is_ok()).map(str::to_owned);
            let facts = Facts::WrongType { expected: Expected::Whole, found: node.found() };
            report.add_with(facts, node.span(), &node.path, unquoted);
        }
    }
}

/// Checks a share.
fn share(node: &Node<'_>, report: &mut Report) {
    match node.number() {
        Some(share) if (0.0..=1.0).contains(&share) => {}
        Some(_) => {
            let found = node.digits().unwrap_or_default().to_owned();
            report.add(Facts::OutOfRange { found, least: 0, most: Some(1) }, node.span(), &node.path);
        }
        None => mismatch(node, Expected::Number, report),
    }
}

/// Checks the first and the last of a range.
fn range(node: &Node<'_>, report: &mut Report) {
    let ends: Vec<Option<u32>> = node.elements().map(|end| end.whole()).collect();
    match *ends.as_slice() {
        [Some(first), Some(last)] if first > last => report.add(Facts::FromAfterUntil, node.span(), &node.path),
        [Some(_), Some(_)] => {}
        _ => mismatch(node, Expected::Range, report),
    }
}

fn expect(node: &Node<'_>, expected: Expected, fits: bool, report: &mut Report) {
    if !fits {
        mismatch(node, expected, report);
    }
}

fn mismatch(node: &Node<'_>, expected: Expected, report: &mut Report) {
    report.add(Facts::WrongType { expected, found: node.found() }, node.span(), &node.path);
}
