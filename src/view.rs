//! How an answer looks: as a sheet for people, as JSON for scripts, as a table in other markups.

use crate::text::Words;

pub mod action;
pub mod agreement;
pub mod body;
pub mod changes;
pub mod check;
pub mod commands;
pub mod convener;
pub mod deadline;
pub mod doctor;
pub mod due;
pub mod facts;
pub mod holidays;
pub mod in_force;
pub mod instead;
pub mod json;
pub mod log;
pub mod meeting;
pub mod names;
pub mod objections;
pub mod overview;
pub mod paint;
pub mod party;
pub mod person;
pub mod practice;
pub mod printable;
pub mod problems;
pub mod questions;
pub mod reasons;
pub mod remind;
pub mod responsible;
pub mod screen;
pub mod sheet;
pub mod status;
pub mod table;
pub mod terminate;
pub mod told;

use self::sheet::Sheet;
use self::table::Grid;

/// An answer that can be shown.
pub trait View {
    /// For people.
    fn sheet(&self, words: &Words) -> Sheet;

    /// For scripts: one object.
    fn json(&self, words: &Words) -> String;

    /// The answer as the run writes it, where it is ready, so that a long one need not be copied: what stands first, and the
    /// rest.
    fn ready(&self, _words: &Words) -> Option<(String, &str)> {
        None
    }

    /// For other programs, where the answer is a list.
    fn grid(&self, _words: &Words) -> Option<Grid> {
        None
    }
}
