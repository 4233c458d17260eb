//! `yhdyspinta` keeps cooperation agreements between many equal parties and runs the cooperation.

pub mod agreement;
pub mod answer;
pub mod calendar;
pub mod history;
pub mod store;
