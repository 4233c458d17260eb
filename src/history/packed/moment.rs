//! Days, times and instants as numbers.

#![allow(clippy::trivially_copy_pass_by_ref, reason = "fields are handed over by reference")]

/// A day: its year, and its place in the year in the nine bits behind that, from which a day is made without a division.
pub(in crate::history) mod day {
    use chrono::Datelike;
    use chrono::NaiveDate;
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serialize;
    use serde::Serializer;
    use serde::de::Error;

    const BITS: u32 = 9;

    pub(in crate::history) fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        ((day.year() << BITS) | day.ordinal().cast_signed()).serialize(serializer)
    }

    pub(in crate::history) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        let number = i32::deserialize(deserializer)?;
        let ordinal = (number & ((1 << BITS) - 1)).cast_unsigned();
        NaiveDate::from_yo_opt(number >> BITS, ordinal).ok_or_else(|| D::Error::custom("no day"))
    }
}

/// A time of day: seconds, and what is left in nanoseconds.
mod time {
    use chrono::NaiveTime;
    use chrono::Timelike;
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serialize;
    use serde::Serializer;
    use serde::de::Error;

    pub(super) fn serialize<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
        (time.num_seconds_from_midnight(), time.nanosecond()).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
        let (seconds, nanoseconds) = <(u32, u32)>::deserialize(deserializer)?;
        let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, nanoseconds);
        time.ok_or_else(|| D::Error::custom("no time"))
    }
}

/// An instant with its offset: seconds and nanoseconds after the beginning of 1970, and the offset in seconds.
pub(in crate::history) mod instant {
    use chrono::DateTime;
    use chrono::FixedOffset;
    use serde::Deserialize;
    use serde::Deserializer;
    use serde::Serialize;
    use serde::Serializer;
    use serde::de::Error;

    pub(in crate::history) fn serialize<S: Serializer>(
        instant: &DateTime<FixedOffset>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        (instant.timestamp(), instant.timestamp_subsec_nanos(), instant.offset().local_minus_utc())
            .serialize(serializer)
    }

    pub(in crate::history) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<DateTime<FixedOffset>, D::Error> {
        let (seconds, nanoseconds, offset) = <(i64, u32, i32)>::deserialize(deserializer)?;
        let instant = DateTime::from_timestamp(seconds, nanoseconds).zip(FixedOffset::east_opt(offset));
        instant.map(|(instant, offset)| instant.with_timezone(&offset)).ok_or_else(|| D::Error::custom("no instant"))
    }
}

/// Makes the form of an optional value out of the form of the value.
macro_rules! optional {
    ($name:ident, $kind:ty, $of:literal) => {
        pub(in crate::history) mod $name {
            use serde::Deserialize;
            use serde::Deserializer;
            use serde::Serialize;
            use serde::Serializer;

            #[derive(Serialize, Deserialize)]
            struct Plain(#[serde(with = $of)] $kind);

            #[allow(clippy::ref_option, reason = "the field is handed over as it is")]
            pub(in crate::history) fn serialize<S: Serializer>(
                value: &Option<$kind>,
                serializer: S,
            ) -> Result<S::Ok, S::Error> {
                value.map(Plain).serialize(serializer)
            }

            pub(in crate::history) fn deserialize<'de, D: Deserializer<'de>>(
                deserializer: D,
            ) -> Result<Option<$kind>, D::Error> {
                Ok(Option::<Plain>::deserialize(deserializer)?.map(|Plain(value)| value))
            }
        }
    };
}

optional!(optional_day, chrono::NaiveDate, "super::day");
optional!(optional_time, chrono::NaiveTime, "super::time");
