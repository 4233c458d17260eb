//! Checks of the file as a whole, beyond single tables.

pub mod shared;
pub mod terms;
pub mod topics;
