//! The only file that asks the machine for the time.

use chrono::DateTime;
use chrono::FixedOffset;
use chrono::Local;
use chrono::Utc;
use chrono_tz::Tz;

/// The variable that sets the clock in tests.
pub const NOW_VARIABLE: &str = "YHDYSPINTA_NOW";

/// The present instant with the offset of `zone` at that moment.
///
/// `set` is the value of [`NOW_VARIABLE`], which takes the machine's place. A zone that is not known gives the machine's.
///
/// # Errors
/// The value itself, where `set` is no instant.
#[allow(clippy::disallowed_methods)]
pub fn now(zone: &str, set: Option<&str>) -> Result<DateTime<FixedOffset>, String> {
    let instant: DateTime<Utc> = match set {
        Some(value) => read(value).ok_or_else(|| value.to_owned())?,
        None => Utc::now(),
    };
    Ok(match zone.parse::<Tz>() {
        Ok(zone) => instant.with_timezone(&zone).fixed_offset(),
        Err(_) => instant.with_timezone(&Local).fixed_offset(),
    })
}

/// Whether a zone of this name is known.
#[must_use]
pub fn knows_zone(zone: &str) -> bool {
    zone.parse::<Tz>().is_ok()
}

/// Reads an instant: with an offset as it stands, without one as UTC; a bare day means its noon.
fn read(value: &str) -> Option<DateTime<Utc>> {
    let value = value.trim();
    if let Ok(instant) = DateTime::parse_from_rfc3339(value) {
        return Some(instant.to_utc());
    }
    if let Ok(local) = value.parse::<chrono::NaiveDateTime>() {
        return Some(local.and_utc());
    }
    let day: chrono::NaiveDate = value.parse().ok()?;
    Some(day.and_hms_opt(12, 0, 0)?.and_utc())
}
