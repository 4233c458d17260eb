//! What has happened: entries, the facts they record, and the state that follows from them.

pub mod entry;
pub mod fact;
pub mod person;
