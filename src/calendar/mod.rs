//! Days, periods, deadlines, holidays, windows, partial dates. Nothing here asks for today.

pub mod ends;
pub mod holiday;
pub mod partial;
pub mod window;
