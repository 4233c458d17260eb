//! A part of a packed form that is unpacked only when it is asked for: of most of what is read, little is told.

use std::fmt;
use std::ops::Deref;
use std::ops::DerefMut;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::Deserializer;
use serde::Serialize;
use serde::Serializer;
use serde::de::DeserializeOwned;
use serde::ser::Error;

/// A value, or the packed form of one. What is as by default takes no bytes.
///
/// Packed forms are taken only sealed and from the very program that packed them (`sealed`), so that a part that is unpacked
/// later is known to be whole.
#[derive(Clone)]
pub struct Later<T> {
    packed: Box<[u8]>,
    value: OnceLock<Box<T>>,
}

impl<T> From<T> for Later<T> {
    fn from(value: T) -> Later<T> {
        Later { packed: Box::default(), value: OnceLock::from(Box::new(value)) }
    }
}

impl<A, T: FromIterator<A>> FromIterator<A> for Later<T> {
    fn from_iter<I: IntoIterator<Item = A>>(all: I) -> Later<T> {
        Later::from(T::from_iter(all))
    }
}

impl<T: Default> Default for Later<T> {
    fn default() -> Later<T> {
        Later { packed: Box::default(), value: OnceLock::new() }
    }
}

impl<T: Default + DeserializeOwned> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.get_or_init(|| {
            if self.packed.is_empty() {
                return Box::default();
            }
            postcard::from_bytes(&self.packed).expect("a sealed form is as this program packed it")
        })
    }
}

impl<T: Default + DeserializeOwned> DerefMut for Later<T> {
    fn deref_mut(&mut self) -> &mut T {
        let _: &T = self;
        self.value.get_mut().expect("it was unpacked just before")
    }
}

impl<T: Default + DeserializeOwned + PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Later<T>) -> bool {
        **self == **other
    }
}

impl<T: Default + DeserializeOwned + Eq> Eq for Later<T> {}

impl<T: Default + DeserializeOwned + fmt::Debug> fmt::Debug for Later<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: Default + PartialEq + Serialize> Serialize for Later<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.value.get() {
            None => serializer.serialize_bytes(&self.packed),
            Some(value) if **value == T::default() => serializer.serialize_bytes(&[]),
            Some(value) => serializer.serialize_bytes(&postcard::to_allocvec(value).map_err(S::Error::custom)?),
        }
    }
}

impl<'de, T> Deserialize<'de> for Later<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Later<T>, D::Error> {
        let packed = <&[u8]>::deserialize(deserializer)?;
        Ok(Later { packed: packed.into(), value: OnceLock::new() })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn again(later: &Later<Vec<String>>) -> Later<Vec<String>> {
        postcard::from_bytes(&postcard::to_allocvec(later).unwrap()).unwrap()
    }

    proptest! {
        #[test]
        fn a_value_is_the_same_when_it_is_unpacked(value in proptest::collection::vec(".{0,9}", 0..4)) {
            let packed = again(&Later::from(value.clone()));
            prop_assert_eq!(&*packed, &value);
            // Also when it is packed again, without having been looked at or after.
            prop_assert_eq!(&*again(&packed), &value);
            prop_assert_eq!(&*again(&again(&Later::from(value.clone()))), &value);
        }
    }

    #[test]
    fn a_change_is_packed_with_it() {
        let mut later = again(&Later::from(vec!["a".to_owned()]));
        later.push("b".to_owned());
        assert_eq!(*again(&later), ["a", "b"]);
    }

    #[test]
    fn what_is_as_by_default_takes_no_bytes() {
        assert_eq!(postcard::to_allocvec(&Later::<Vec<String>>::default()).unwrap(), [0]);
        assert_eq!(postcard::to_allocvec(&Later::<Vec<String>>::from(Vec::new())).unwrap(), [0]);
    }
}
