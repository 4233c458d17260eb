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
    /// The system's user name.
    pub login: Option<String>,
    /// `LC_ALL`, else `LC_MESSAGES`, else `LANG`.
    pub locale: Option<String>,
    pub columns: Option<usize>,
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
            login: first(&["LOGNAME", "USER", "USERNAME"]),
            locale: first(&["LC_ALL", "LC_MESSAGES", "LANG"]),
            columns: variable("COLUMNS").and_then(|columns| columns.parse().ok()),
        }
    }
}

/// Where the register lies unless the user says otherwise: `yhdyspinta/register.db` in the platform's data folder. None
/// where the system knows no such folder, as without a home directory.
#[must_use]
pub fn default_register() -> Option<PathBuf> {
    Some(dirs::data_dir()?.join("yhdyspinta").join("register.db"))
}

/// The system's user name where no variable tells it, as under cron or in a bare container.
#[must_use]
pub fn system_user() -> Option<String> {
    whoami::username().ok().filter(|name| !name.is_empty())
}
