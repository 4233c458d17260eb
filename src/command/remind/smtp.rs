//! A mail server to which messages are handed over.

use std::fs;
use std::time::Duration;

use lettre::SmtpTransport;
use lettre::Transport;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::Certificate;
use lettre::transport::smtp::client::Tls;
use lettre::transport::smtp::client::TlsParameters;

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

/// A server that has answered.
#[derive(Debug)]
pub(super) struct Server {
    transport: SmtpTransport,
    name: String,
    from: String,
}

impl Server {
    /// Asks for the password, and finds out whether the server answers and lets us in, before anything is sent.
    ///
    /// # Errors
    /// `io`: the password, a certificate, or the server.
    pub(super) fn reach(settings: &Settings) -> Result<Server, Failure> {
        let name = format!("{}:{}", settings.server, settings.port());
        let unreachable = |cause: String| unsent("failure-mail-server", &name, cause);
        let mut builder = SmtpTransport::builder_dangerous(settings.server.as_str())
            .port(settings.port())
            .timeout(Some(PATIENCE))
            .tls(tls(settings).map_err(unreachable)?);
        if let (Some(user), Some(password)) = (&settings.user, settings.password()?) {
            builder = builder.credentials(Credentials::new(user.clone(), password));
        }
        let transport = builder.build();
        match transport.test_connection() {
            Ok(true) => Ok(Server { transport, name, from: settings.from.clone() }),
            Ok(false) => Err(unreachable("NOOP".to_owned())),
            Err(error) => Err(unreachable(told(&error))),
        }
    }

    /// Who the messages are from.
    pub(super) fn from(&self) -> &str {
        &self.from
    }

    /// Hands one message over; when this returns, the server answers for it.
    ///
    /// # Errors
    /// `io` where the server does not take it.
    pub(super) fn send(&self, letter: &Letter) -> Result<(), Unsent> {
        let sent = self.transport.send_raw(&letter.envelope, &letter.bytes);
        sent.map(drop).map_err(|error| Unsent {
            // An answer was given, and it was no.
            is_certain: error.is_permanent() || error.is_transient() || error.is_client(),
            failure: unsent("failure-mail-refused", &self.name, told(&error)),
        })
    }
}

fn tls(settings: &Settings) -> Result<Tls, String> {
    if settings.security == Security::None {
        return Ok(Tls::None);
    }
    let mut parameters = TlsParameters::builder(settings.server.clone());
    if let Some(file) = &settings.ca_file {
        let pem = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
        let certificate = Certificate::from_pem(&pem).map_err(|error| format!("{}: {error}", file.display()))?;
        parameters = parameters.add_root_certificate(certificate);
    }
    let parameters = parameters.build().map_err(|error| told(&error))?;
    Ok(match settings.security {
        Security::Tls => Tls::Wrapper(parameters),
        Security::Starttls | Security::None => Tls::Required(parameters),
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
