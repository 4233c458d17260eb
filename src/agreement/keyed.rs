//! A thing that lies packed under its id: of the many clauses and readings an answer cites a few.

use std::ops::Deref;

use serde::Deserialize;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::later::Later;

/// One thing of a list, found by its id and read as the thing itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(serialize = "T: Default + PartialEq + Serialize", deserialize = "T: Default + DeserializeOwned"))]
pub struct Keyed<T: Default + DeserializeOwned> {
    id: String,
    thing: Later<T>,
}

impl<T: Default + DeserializeOwned> Keyed<T> {
    /// `thing` under its id.
    #[must_use]
    pub fn new(id: String, thing: T) -> Keyed<T> {
        Keyed { id, thing: Later::from(thing) }
    }

    /// The thing with this id; the others stay packed.
    #[must_use]
    pub fn find<'k>(all: &'k [Keyed<T>], id: &str) -> Option<&'k T> {
        all.iter().find(|one| one.id == id).map(|one| &*one.thing)
    }
}

impl<T: Default + DeserializeOwned> Deref for Keyed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.thing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_found_by_its_id_out_of_its_packed_form() {
        let all: Vec<Keyed<Vec<u8>>> =
            [("a", vec![1]), ("b", vec![2, 3])].map(|(id, thing)| Keyed::new(id.to_owned(), thing)).into();
        let again: Vec<Keyed<Vec<u8>>> = postcard::from_bytes(&postcard::to_allocvec(&all).unwrap()).unwrap();
        assert_eq!(Keyed::find(&again, "b"), Some(&vec![2, 3]));
        assert_eq!(Keyed::find(&again, "c"), None);
        assert_eq!(again, all);
    }
}
