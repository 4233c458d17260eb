//! Finds whose task an action is: a party, or a person.

use crate::agreement::names::party::PartyMatch;
use crate::agreement::names::party::exact_party;
use crate::agreement::names::party::find_party;
use crate::agreement::party::PartyId;
use crate::app::App;
use crate::app::case::Case;
use crate::command::find;
use crate::command::find::Forms;
use crate::command::people;
use crate::failure::Failure;
use crate::failure::Kind;
use crate::history::person::Person;
use crate::history::person::PersonNumber;
use crate::text::message::Message;

/// The party or the person who was meant; a person nobody has recorded becomes one of `people`, as in `people::named`.
///
/// What is nearly a party's name is a slip of the pen rather than a new person's name, and is asked back with the party that
/// may be meant; `--yes`, an address or a person already known stands as it is.
///
/// # Errors
/// `ambiguous_name`, `not_a_party`, and `unknown_name` where a party is nearly called so.
pub fn addressee(
    app: &App,
    case: &Case,
    people: &mut Vec<Person>,
    input: &str,
) -> Result<(Option<PartyId>, Option<PersonNumber>), Failure> {
    match exact_party(&case.agreement, input) {
        PartyMatch::Unknown { .. } => {}
        _ => return Ok((Some(find::party(app, case, input, Forms::Exact)?), None)),
    }
    let is_said = app.yes || input.contains('@');
    let is_new = || matches!(people::known(case, input), Err(failure) if failure.kind == Kind::UnknownName);
    if !is_said && is_new() && may_be_a_party(case, input) {
        let failure = find::party(app, case, input, Forms::Exact).err();
        let near = failure.as_ref().map(|failure| failure.candidates.join(", ")).unwrap_or_default();
        if let Some(failure) = failure.filter(|_| !near.is_empty()) {
            return Err(failure.hint(Message::new("hint-party-or-person").with("suggested", near)));
        }
    }
    Ok((None, Some(people::named(case, people, input, None)?)))
}

/// Whether the name is near to that of a party, or a part of one.
fn may_be_a_party(case: &Case, input: &str) -> bool {
    match find_party(&case.agreement, input) {
        PartyMatch::Unknown { nearest } => !nearest.is_empty(),
        PartyMatch::Party(_) | PartyMatch::Ambiguous(_) | PartyMatch::NotAParty(_) => true,
        PartyMatch::Empty => false,
    }
}
