//! Reads what bodies bring along from the earlier agreements that they continue.

use crate::agreement::Agreement;
use crate::answer::Basis;
use crate::answer::entry_into_force::in_force_from;
use crate::app::App;
use crate::failure::Failure;
use crate::history::History;
use crate::history::earlier::carried_over;
use crate::history::entry::Entry;
use crate::store::journal::Journal;
use crate::store::journal::Scope;
use crate::store::sqlite::register::Register;

impl App {
    /// The officers and members that bodies of `agreement` bring along, up to its entry into force; none where the
    /// register does not hold the earlier agreement.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub(super) fn brought_along(
        &self,
        register: &mut Register,
        agreement: &Agreement,
        own: &[Entry],
    ) -> Result<Vec<Entry>, Failure> {
        let is_known = |entry: &Entry| self.known.is_none_or(|known| entry.recorded_at.date_naive() <= known);
        let mut brought = Vec::new();
        for body in &agreement.bodies {
            let earlier = body.continues.as_ref().and_then(|continues| continues.earlier.as_ref());
            let Some((id, before)) = earlier else { continue };
            let (mut entries, _) = register.read(id, &Scope::Bodies(vec![before.clone()]))?;
            entries.retain(is_known);
            brought.extend(carried_over(&entries, before, &body.id));
            // Whoever was sent by somebody outside the new agreement does not go on under it.
            brought.retain(|entry| {
                entry
                    .fact
                    .concerns()
                    .party
                    .is_none_or(|party| agreement.party(&party).is_some() || agreement.actor(&party).is_some())
            });
        }
        if !brought.is_empty() {
            let own: Vec<Entry> = own.iter().filter(|entry| is_known(entry)).cloned().collect();
            let history = History::of(&own);
            let from = in_force_from(Basis::new(agreement, &history), self.today);
            brought.retain(|entry| from.is_none_or(|from| entry.holds_on < from));
        }
        Ok(brought)
    }
}
