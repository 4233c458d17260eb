//! Finding bodies, duties and parties by what people call them.
//!
//! *Exact*: one of the forms, however typed, also without the dots of ä, å and ö. *Forgiving*, where nothing is exact:
//! every word of the input begins a word of some form; of a body also a part of a word of at least three letters.

use self::fold::fold;
use self::fold::may_fold_to;
use self::fold::plain;
use self::fold::stands_for;
use self::fold::words;
use super::body::Body;
use super::body::BodyId;
use super::body::NewBodyKind;
use super::duty::Duty;
use super::text::Text;

pub mod fold;
pub mod party;

#[cfg(test)]
mod tests;

/// Something with the forms by which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<'n, T> {
    /// What is given back.
    pub id: T,
    /// Id, names in every language, genitive, aliases.
    pub forms: Vec<&'n str>,
    /// Forms that are found only whole, as codes.
    pub codes: Vec<&'n str>,
}

/// What an input stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match<T> {
    One(T),
    /// Several, in the order in which they were given.
    Several(Vec<T>),
    /// Nothing; the nearest, at most three, nearest first.
    Nearest(Vec<T>),
    /// The input is empty.
    Empty,
}

/// How loosely an input may match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Parts {
    /// A word of the input begins a word of a form.
    Beginnings,
    /// It may also stand inside one.
    Anywhere,
}

/// Letters that a word needs to be found inside another.
const INSIDE: usize = 3;

/// Most suggestions.
const SUGGESTIONS: usize = 3;

/// Longest input for which the nearest is looked for, in characters.
const LONGEST: usize = 200;

impl<'n> Named<'n, &'n BodyId> {
    /// A body with its forms.
    #[must_use]
    pub fn of_body(body: &'n Body) -> Self {
        let mut named = Named::of(&body.id, &body.name);
        named.forms.extend(body.genitive.as_deref());
        named.forms.extend(body.aliases.iter().map(String::as_str));
        named
    }

    /// A duty with its forms.
    #[must_use]
    pub fn of_duty(duty: &'n Duty) -> Self {
        Named::of(&duty.id, &duty.name)
    }

    /// A kind of body with its forms.
    #[must_use]
    pub fn of_kind(kind: &'n NewBodyKind) -> Self {
        Named::of(&kind.id, &kind.name)
    }

    fn of(id: &'n BodyId, name: &'n Text) -> Self {
        let forms = std::iter::once(id.0.as_str()).chain(name.wordings()).collect();
        Named { id, forms, codes: Vec::new() }
    }
}

/// Finds what one of whose forms is the input; several where the input is a form of several.
#[must_use]
pub fn exact<T: Clone>(named: &[Named<'_, T>], input: &str) -> Match<T> {
    let typed = fold(input);
    if typed.is_empty() {
        return Match::Empty;
    }
    found(exactly(named, &typed)).unwrap_or_else(|| Match::Nearest(nearest(named, &typed)))
}

/// All those one of whose forms is the input; what else would be near is not looked for.
#[must_use]
pub fn exact_all<T: Clone>(named: &[Named<'_, T>], input: &str) -> Vec<T> {
    let typed = fold(input);
    if typed.is_empty() { Vec::new() } else { exactly(named, &typed) }
}

/// Finds a body, a duty or a kind of body: exactly, and where nothing matches exactly, forgivingly.
#[must_use]
pub fn find_body<T: Clone>(named: &[Named<'_, T>], input: &str) -> Match<T> {
    find(named, input, Parts::Anywhere)
}

fn find<T: Clone>(named: &[Named<'_, T>], input: &str, parts: Parts) -> Match<T> {
    match exact(named, input) {
        Match::Nearest(near) => found(forgivingly(named, &fold(input), parts)).unwrap_or(Match::Nearest(near)),
        decided => decided,
    }
}

fn found<T>(mut matches: Vec<T>) -> Option<Match<T>> {
    match matches.len() {
        0 => None,
        1 => matches.pop().map(Match::One),
        _ => Some(Match::Several(matches)),
    }
}

/// Those that have the folded input as a form; without the dots only where nobody has it with them.
fn exactly<T: Clone>(named: &[Named<'_, T>], typed: &str) -> Vec<T> {
    let with_dots = those(named, |one| one.all_forms().any(|form| may_fold_to(form, typed) && fold(form) == typed));
    if !with_dots.is_empty() {
        return with_dots;
    }
    those(named, |one| one.all_forms().any(|form| may_fold_to(form, typed) && plain(&fold(form)) == typed))
}

fn forgivingly<T: Clone>(named: &[Named<'_, T>], typed: &str, parts: Parts) -> Vec<T> {
    let typed: Vec<&str> = words(typed).collect();
    if typed.is_empty() {
        return Vec::new();
    }
    those(named, |one| {
        let forms: Vec<String> = one.forms.iter().map(|form| fold(form)).collect();
        typed.iter().all(|word| forms.iter().flat_map(|form| words(form)).any(|form| fits(word, form, parts)))
    })
}

fn those<T: Clone>(named: &[Named<'_, T>], matches: impl Fn(&Named<'_, T>) -> bool) -> Vec<T> {
    named.iter().filter(|one| matches(one)).map(|one| one.id.clone()).collect()
}

/// Whether a word of the input begins a word of a form, or stands inside it.
fn fits(typed: &str, word: &str, parts: Parts) -> bool {
    let begins = |word: &str| {
        let mut letters = word.chars();
        typed.chars().all(|letter| letters.next().is_some_and(|other| stands_for(letter, other)))
    };
    begins(word)
        || parts == Parts::Anywhere
            && typed.chars().count() >= INSIDE
            && word.char_indices().any(|(at, _)| word.get(at..).is_some_and(begins))
}

/// The nearest to the folded input, if any is near: at most one letter in three may differ, and one always.
fn nearest<T: Clone>(named: &[Named<'_, T>], typed: &str) -> Vec<T> {
    let typed = plain(typed);
    let letters = typed.chars().count();
    if letters > LONGEST {
        return Vec::new();
    }
    let most = (letters / 3).max(1);
    let distance = |form: &&str| {
        let form = plain(&fold(form));
        let near = form.chars().count().abs_diff(letters) <= most;
        near.then(|| strsim::osa_distance(&typed, &form)).filter(|distance| *distance <= most)
    };
    let mut near: Vec<(usize, T)> =
        named.iter().filter_map(|one| Some((one.forms.iter().filter_map(distance).min()?, one.id.clone()))).collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(SUGGESTIONS).map(|(_, id)| id).collect()
}

impl<'n, T> Named<'n, T> {
    fn all_forms(&self) -> impl Iterator<Item = &'n str> {
        self.forms.iter().chain(&self.codes).copied()
    }
}
