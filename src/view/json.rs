//! JSON is a promise to strangers: own structs, stable English keys, ISO dates, no translated word in them.

pub mod action;
pub mod agreement;
pub mod body;
pub mod check;
pub mod convener;
pub mod doctor;
pub mod due;
pub mod log;
pub mod meeting;
pub mod party;
pub mod person;
pub mod problems;
pub mod remind;
pub mod responsible;
pub mod schema;
pub mod status;
pub mod terminate;
