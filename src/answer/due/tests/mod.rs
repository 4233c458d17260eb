//! What is owed, against the cases worked out by hand, rule by rule, and for histories of every kind.

mod cases;
mod matters;
mod meetings;
mod offices;
pub(crate) mod properties;
pub(crate) mod register;
mod settled;
