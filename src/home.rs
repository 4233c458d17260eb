//! The only file that asks where things lie, and what the environment says.

use std::path::PathBuf;

/// What the environment says, asked once.
#[derive(Debug, Clone, Default)]
pub struct Environment {
    pub db: Option<String>,
    pub agreement: Option<String>,
    pub today: Option<String>,
    pub language: Option<String>,
    pub user: Option<String>,
    pub now: Option<String>,
    /// How many seconds a command waits for another that writes.
    pub wait: Option<String>,
    /// The system's user name.
    pub login: Option<String>,
    /// `LC_ALL`, else `LC_MESSAGES`, else `LANG`.
    pub locale: Option<String>,
    pub columns: Option<usize>,
    pub colors: Colors,
    /// `YHDYSPINTA_PAGER`, else `PAGER`.
    pub pager: Option<String>,
    /// `LESS` says how that pager is to behave.
    pub less: bool,
}

/// What the environment says about colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colors {
    /// Nothing: coloured at a terminal.
    #[default]
    Unsaid,
    /// `NO_COLOR`, `CLICOLOR=0`, or a terminal that knows no colours.
    Unwanted,
    /// `CLICOLOR_FORCE`: also where nobody sits at a terminal.
    Forced,
}

impl Environment {
    /// Asks the environment.
    #[must_use]
    pub fn ask() -> Environment {
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let first = |names: &[&str]| names.iter().find_map(|name| variable(name));
        Environment {
            db: variable("YHDYSPINTA_DB"),
            agreement: variable("YHDYSPINTA_AGREEMENT"),
            today: variable("YHDYSPINTA_TODAY"),
            language: variable("YHDYSPINTA_LANG"),
            user: variable("YHDYSPINTA_USER"),
            now: variable("YHDYSPINTA_NOW"),
            wait: variable("YHDYSPINTA_WAIT"),
            login: first(&["LOGNAME", "USER", "USERNAME"]),
            locale: first(&["LC_ALL", "LC_MESSAGES", "LANG"]),
            columns: variable("COLUMNS").and_then(|columns| columns.parse().ok()),
            colors: colors(&variable),
            pager: first(&["YHDYSPINTA_PAGER", "PAGER"]),
            less: variable("LESS").is_some(),
        }
    }
}

/// Where the register lies unless the user says otherwise: `yhdyspinta/register.db` in the platform's data folder. None
/// where the system knows no such folder, as without a home directory.
#[must_use]
pub fn default_register() -> Option<PathBuf> {
    Some(dirs::data_dir()?.join("yhdyspinta").join("register.db"))
}

/// Where the settings of the mail server lie unless the user says otherwise: `yhdyspinta/smtp.toml` in the platform's folder
/// of settings.
#[must_use]
pub fn default_mail_settings() -> Option<PathBuf> {
    Some(dirs::config_dir()?.join("yhdyspinta").join("smtp.toml"))
}

/// The system's user name where no variable tells it, as under cron or in a bare container.
#[must_use]
pub fn system_user() -> Option<String> {
    whoami::username().ok().filter(|name| !name.is_empty())
}

fn colors(variable: &impl Fn(&str) -> Option<String>) -> Colors {
    let is = |name: &str, value: &str| variable(name).is_some_and(|found| found == value);
    if variable("NO_COLOR").is_some() {
        Colors::Unwanted
    } else if variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        Colors::Forced
    } else if is("CLICOLOR", "0") || is("TERM", "dumb") {
        Colors::Unwanted
    } else {
        Colors::Unsaid
    }
}
