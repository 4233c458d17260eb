//! A mail server to which messages are handed over.

use std::cell::RefCell;
use std::fmt::Debug;
use std::fmt::Formatter;
use std::fs;
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::Certificate;
use lettre::transport::smtp::client::SmtpConnection;
use lettre::transport::smtp::client::TlsParameters;
use lettre::transport::smtp::extension::ClientId;

use super::message::Letter;
use super::settings::Security;
use super::settings::Settings;
use super::via::Unsent;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::failure::cause::Cause;
use crate::text::message::Message as Sentence;

/// So long an answer of the server is waited for.
const PATIENCE: Duration = Duration::from_secs(30);

/// A server that has answered, and the connection to it.
pub(super) struct Server {
    address: (String, u16),
    protection: Protection,
    credentials: Option<Credentials>,
    name: String,
    from: String,
    /// Kept from message to message; none where it broke off or the server refused something.
    connection: RefCell<Option<SmtpConnection>>,
}

/// How a connection is protected.
enum Protection {
    /// It begins protected.
    FromTheStart(TlsParameters),
    /// It is protected before anything is said.
    Starttls(TlsParameters),
    None,
}

impl Debug for Server {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.name)
    }
}

impl Server {
    /// Asks for the password, and finds out whether the server answers and lets us in, before anything is sent.
    ///
    /// # Errors
    /// `io`: the password, a certificate, or the server.
    pub(super) fn reach(settings: &Settings) -> Result<Server, Failure> {
        let name = format!("{}:{}", settings.server, settings.port());
        let unreachable = |cause: String| unsent("failure-mail-server", &name, cause);
        let protection = protection(settings).map_err(unreachable)?;
        let password = settings.password()?;
        let credentials = settings.user.clone().zip(password).map(|(user, password)| Credentials::new(user, password));
        let server = Server {
            address: (settings.server.clone(), settings.port()),
            protection,
            credentials,
            name: name.clone(),
            from: settings.from.clone(),
            connection: RefCell::default(),
        };
        let connection = server.connect().map_err(|error| unsent("failure-mail-server", &name, told(&error)))?;
        server.connection.replace(Some(connection));
        Ok(server)
    }

    /// Who the messages are from.
    pub(super) fn from(&self) -> &str {
        &self.from
    }

    /// Hands one message over; when this returns, the server answers for it. A connection that broke off since the message
    /// before is opened again.
    ///
    /// # Errors
    /// `io` where the server does not take it.
    pub(super) fn send(&self, letter: &Letter) -> Result<(), Unsent> {
        let kept = self.connection.take().and_then(still_open);
        let connected = kept.map_or_else(|| self.connect(), Ok);
        let mut connection = connected.map_err(|error| Unsent {
            failure: unsent("failure-mail-server", &self.name, told(&error)),
            is_certain: true,
        })?;
        // The end of the last line is put there by the protocol.
        let bytes = letter.bytes.strip_suffix(b"\r\n").unwrap_or(&letter.bytes);
        let sent = connection.send(&letter.envelope, bytes);
        if !connection.has_broken() {
            self.connection.replace(Some(connection));
        }
        sent.map(drop).map_err(|error| Unsent {
            // An answer was given, and it was no.
            is_certain: error.is_permanent() || error.is_transient() || error.is_client(),
            failure: unsent("failure-mail-refused", &self.name, told(&error)),
        })
    }

    fn connect(&self) -> Result<SmtpConnection, Error> {
        let hello = ClientId::default();
        let at_once = match &self.protection {
            Protection::FromTheStart(parameters) => Some(parameters),
            Protection::Starttls(_) | Protection::None => None,
        };
        let address = (self.address.0.as_str(), self.address.1);
        let mut connection = SmtpConnection::connect(address, Some(PATIENCE), &hello, at_once, None)?;
        if let Protection::Starttls(parameters) = &self.protection {
            connection.starttls(parameters, &hello)?;
        }
        if let Some(credentials) = &self.credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials)?;
        }
        Ok(connection)
    }
}

/// The server is told that nothing more comes.
impl Drop for Server {
    fn drop(&mut self) {
        if let Some(mut connection) = self.connection.take() {
            let _ = connection.quit();
        }
    }
}

/// The connection, where the server still answers on it.
fn still_open(mut connection: SmtpConnection) -> Option<SmtpConnection> {
    if connection.test_connected() {
        return Some(connection);
    }
    connection.abort();
    None
}

fn protection(settings: &Settings) -> Result<Protection, String> {
    if settings.security == Security::None {
        return Ok(Protection::None);
    }
    let mut parameters = TlsParameters::builder(settings.server.clone());
    if let Some(file) = &settings.ca_file {
        let pem = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let certificate = Certificate::from_pem(&pem).map_err(|error| format!("{}: {error}", file.display()))?;
        parameters = parameters.add_root_certificate(certificate);
    }
    let parameters = parameters.build().map_err(|error| told(&error))?;
    Ok(match settings.security {
        Security::Tls => Protection::FromTheStart(parameters),
        Security::Starttls | Security::None => Protection::Starttls(parameters),
    })
}

/// An error with what lies behind it, on one line.
fn told(error: &dyn std::error::Error) -> String {
    let mut told = error.to_string();
    let mut deeper = error.source();
    while let Some(cause) = deeper {
        let cause_told = cause.to_string();
        if !told.contains(&cause_told) {
            told = format!("{told}: {cause_told}");
        }
        deeper = cause.source();
    }
    told
}

fn unsent(message: &'static str, server: &str, cause: String) -> Failure {
    let failure = Failure::new(Kind::Io, message).with("server", server).because(Cause::said(cause));
    failure.hint(Sentence::new("hint-mail-server").with("server", server))
}
