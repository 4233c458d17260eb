//! `yhdyspinta` keeps cooperation agreements between many equal parties and runs the cooperation.
//!
//! ```text
//!   agreement/            history/              a day
//!   what was agreed       what has happened     --today, --known
//!         └──────────────────┬──────────────────┘
//!                         answer/            what follows, with its reasons
//!                            │
//!                          view/  ◄── text/  how it looks, in which words
//! ```
//!
//! Imports point down only: `main`, `lib`, [`cli`], [`command`], [`app`], then [`view`] and [`store`], then [`answer`],
//! [`history`], [`agreement`], [`calendar`]. The last four are pure: they ask neither clock nor file nor environment.
//! [`text`] is used by [`view`] and [`failure`]; [`clock`] alone asks for the time, [`home`] alone where things lie.

pub mod agreement;
pub mod answer;
pub mod app;
pub mod calendar;
pub mod cli;
pub mod clock;
pub mod command;
pub mod failure;
pub mod history;
pub mod home;
pub mod store;
pub mod text;
pub mod view;

pub use cli::run;
