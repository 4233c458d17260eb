//! Which ids the file defines, so that every reference can be followed and none is defined twice.

use std::collections::HashMap;
use std::ops::Range;

use super::nearest::nearest;
use super::node::Table;
use super::problem::Facts;
use super::report::Report;
use super::shape::Sort;
use super::texts::shown;

/// The tables that define ids, with the name space that they share.
const DEFINING: [(&str, Sort, usize); 11] = [
    ("clause", Sort::Clause, 0),
    ("reading", Sort::Reading, 1),
    ("party", Sort::Party, 2),
    ("group", Sort::Group, 2),
    ("actor", Sort::Actor, 2),
    ("body", Sort::Body, 3),
    ("new_body", Sort::NewBody, 3),
    ("duty", Sort::Duty, 3),
    ("term", Sort::Term, 4),
    ("annex", Sort::Annex, 5),
    ("spearhead", Sort::Spearhead, 6),
];

/// What the file defines.
#[derive(Debug, Default)]
pub struct Ids<'t> {
    spaces: [Space<'t>; 7],
    term_kinds: Space<'t>,
    levels: Vec<u32>,
}

/// Ids of one name space, and the same in the order of the file.
#[derive(Debug, Default)]
struct Space<'t> {
    by_id: HashMap<&'t str, (Sort, Range<usize>)>,
    in_order: Vec<(&'t str, Sort)>,
}

/// What became of an id that was followed.
#[derive(Debug, PartialEq, Eq)]
pub enum Followed<'t> {
    Fits,
    /// It stands for something else.
    Other(Sort),
    /// It is not defined; the nearest that would fit, if one is near.
    Nowhere(Option<&'t str>),
}

impl<'t> Ids<'t> {
    /// Collects the ids of the whole file and reports those defined twice.
    pub fn collect(file: &'t Table<'t>, report: &mut Report) -> Ids<'t> {
        let mut ids = Ids::default();
        for (key, sort, space) in DEFINING {
            let Some(space) = ids.spaces.get_mut(space) else {
                continue;
            };
            for table in file.tables(key) {
                space.define(&table, sort, report);
            }
        }
        for body in file.tables("body") {
            let mut documents = Space::default();
            for document in body.tables("documents") {
                documents.define(&document, Sort::Document, report);
            }
        }
        ids.collect_levels(file, report);
        for term in file.tables("term") {
            if let Some(kind) = term.text("kind") {
                ids.term_kinds.add(kind, Sort::TermKind, term.span());
            }
        }
        ids
    }

    fn collect_levels(&mut self, file: &Table<'_>, report: &mut Report) {
        for level in file.tables("level") {
            let Some(node) = level.value("number") else {
                continue;
            };
            let Some(number) = node.whole() else { continue };
            if self.levels.contains(&number) {
                let facts = Facts::DuplicateId { id: number.to_string(), sort: Sort::Level };
                report.add(facts, node.span(), &node.path);
            } else {
                self.levels.push(number);
            }
        }
    }

    /// Whether there is a level of this number.
    #[must_use]
    pub fn has_level(&self, number: u32) -> bool {
        self.levels.contains(&number)
    }

    /// Follows an id to where it is defined, for a place where `sort` is asked for.
    #[must_use]
    pub fn follow(&self, id: &str, sort: Sort) -> Followed<'t> {
        let space = self.space(sort);
        match space.by_id.get(id) {
            Some((found, _)) if sort.admits(*found) => Followed::Fits,
            Some((found, _)) => Followed::Other(*found),
            None => {
                let fitting = space.in_order.iter().filter(|(_, found)| sort.admits(*found));
                Followed::Nowhere(nearest(id, fitting.map(|(id, _)| *id)))
            }
        }
    }

    fn space(&self, sort: Sort) -> &Space<'t> {
        let [clauses, readings, parties, bodies, terms, annexes, spearheads] = &self.spaces;
        match sort {
            Sort::Clause => clauses,
            Sort::Reading => readings,
            Sort::Party | Sort::Group | Sort::Actor | Sort::PartyOrGroup | Sort::Anybody => parties,
            Sort::Body | Sort::NewBody | Sort::Duty => bodies,
            Sort::Term | Sort::Level | Sort::Document => terms,
            Sort::Annex => annexes,
            Sort::Spearhead => spearheads,
            Sort::TermKind => &self.term_kinds,
        }
    }
}

impl<'t> Space<'t> {
    /// Adds the id of `table`; reports it where it exists already.
    fn define(&mut self, table: &Table<'t>, sort: Sort, report: &mut Report) {
        let Some(node) = table.value("id") else {
            return;
        };
        let Some(id) = table.text("id") else { return };
        if let Some((_, first)) = self.by_id.get(id) {
            let facts = Facts::DuplicateId { id: shown(id), sort };
            report.add_beside(facts, node.span(), &node.path, first.clone());
        } else {
            self.add(id, sort, node.span());
        }
    }

    fn add(&mut self, id: &'t str, sort: Sort, span: Range<usize>) {
        if self.by_id.insert(id, (sort, span)).is_none() {
            self.in_order.push((id, sort));
        }
    }
}
