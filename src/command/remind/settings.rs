//! The settings of a mail server: a small file of its own, because they belong to the machine and not to the agreement.
//!
//! ```toml
//! server           = "posti.esimerkki.invalid"
//! security         = "starttls"            # or "tls"; "none" only to this machine itself
//! port             = 587                   # left out: 587, with "tls" 465, with "none" 25
//! from             = "yhteistyo@esimerkki.invalid"
//! user             = "yhteistyo"           # left out: the server asks for none
//! password-command = ["pass", "show", "yhteistyo"]
//! ca-file          = "/etc/ssl/oma.pem"    # a certificate authority of one's own, besides those of the system
//! ```

use std::fs;
use std::path::Path;
use std::path::PathBuf;
use std::process::Command;
use std::process::Stdio;

use serde::Deserialize;

use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::cause::Cause;
use crate::text::message::Message as Sentence;

/// How a connection is kept from being read on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Security {
    #[default]
    Starttls,
    Tls,
    /// Not at all: allowed only where nothing leaves the machine.
    None,
}

/// What the file says.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Settings {
    pub(super) server: String,
    #[serde(default)]
    pub(super) security: Security,
    pub(super) port: Option<u16>,
    pub(super) from: String,
    pub(super) user: Option<String>,
    pub(super) password_command: Option<Vec<String>>,
    pub(super) ca_file: Option<PathBuf>,
}

impl Settings {
    /// Reads the settings.
    ///
    /// # Errors
    /// `io` where the file cannot be read, `bad_value` for what it says.
    pub(super) fn read(path: &Path) -> Result<Settings, Failure> {
        let named = |failure: Failure| {
            let shown = path.display().to_string();
            failure.with("path", shown.clone()).hint(Sentence::new("hint-mail-settings").with("path", shown))
        };
        let text = fs::read_to_string(path)
            .map_err(|error| named(Failure::new(Kind::Io, "failure-mail-settings-missing").because(&error)))?;
        let wrong =
            |cause: String| named(Failure::new(Kind::BadValue, "failure-mail-settings").because(Cause::said(cause)));
        let settings: Settings =
            toml::from_str(&text).map_err(|error| wrong(error.to_string().trim_end().to_owned()))?;
        if settings.security == Security::None && !settings.is_here() {
            return Err(named(
                Failure::new(Kind::BadValue, "failure-mail-unsafe").with("server", settings.server.as_str()),
            ));
        }
        if settings.user.is_some() != settings.password_command.is_some() {
            return Err(named(Failure::new(Kind::BadValue, "failure-mail-password")));
        }
        Ok(settings)
    }

    /// The port, where none is given the one that belongs to the security.
    pub(super) fn port(&self) -> u16 {
        self.port.unwrap_or(match self.security {
            Security::Starttls => 587,
            Security::Tls => 465,
            Security::None => 25,
        })
    }

    fn is_here(&self) -> bool {
        matches!(self.server.as_str(), "localhost" | "127.0.0.1" | "::1")
    }

    /// The password: the first line that the command prints. It is started without a shell.
    ///
    /// # Errors
    /// `io` where the command cannot be started, fails, or prints nothing.
    pub(super) fn password(&self) -> Result<Option<String>, Failure> {
        let Some([program, arguments @ ..]) = self.password_command.as_deref() else { return Ok(None) };
        let failed = |cause: String| {
            let failure = Failure::new(Kind::Io, "failure-password-command").with("program", program.as_str());
            failure
                .because(Cause::said(cause))
                .hint(Sentence::new("hint-password-command").with("program", program.as_str()))
        };
        let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::inherit()).output();
        let output = output.map_err(|error| failed(error.to_string()))?;
        if !output.status.success() {
            return Err(failed(output.status.to_string()));
        }
        let printed = String::from_utf8_lossy(&output.stdout);
        match printed.lines().next().filter(|line| !line.is_empty()) {
            Some(line) => Ok(Some(line.to_owned())),
            None => Err(failed("…".to_owned())),
        }
    }
}
