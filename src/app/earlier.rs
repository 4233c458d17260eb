//! Reads what bodies bring along from the earlier agreements that they continue.

use crate::agreement::Agreement;
use crate::agreement::body::Body;
use crate::agreement::party::PartyId;
use crate::answer::Basis;
use crate::answer::entry_into_force::in_force_from;
use crate::app::App;
use crate::app::choose::choose;
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
        self.to_bodies(register, agreement, &agreement.bodies.iter().collect::<Vec<_>>(), own, &mut Vec::new())
    }

    /// What these bodies of `agreement` bring along, each also what the body that it continues has brought along itself.
    /// `seen` are the agreements after this one: texts that continue one another in a circle lead nowhere.
    fn to_bodies(
        &self,
        register: &mut Register,
        agreement: &Agreement,
        bodies: &[&Body],
        own: &[Entry],
        seen: &mut Vec<String>,
    ) -> Result<Vec<Entry>, Failure> {
        let is_known = |entry: &Entry| self.known.is_none_or(|known| entry.recorded_at.date_naive() <= known);
        seen.push(agreement.id.clone());
        let mut brought = Vec::new();
        for body in bodies {
            let earlier = body.continues.as_ref().and_then(|continues| continues.earlier.as_ref());
            let Some((id, before)) = earlier.filter(|(id, _)| !seen.contains(id)) else { continue };
            let (mut entries, _) = register.read(id, &Scope::Bodies(vec![before.clone()]))?;
            entries.retain(is_known);
            if !register.outlines_of(id)?.is_empty() {
                let earlier = choose(Some(register), Some(id), Some(self.today))?.agreement;
                let continued: Vec<&Body> = earlier.bodies.iter().filter(|body| body.id == *before).collect();
                let older = self.to_bodies(register, &earlier, &continued, &entries, seen)?;
                brought.extend(carried_over(&older, before, &body.id));
            }
            brought.extend(carried_over(&entries, before, &body.id));
        }
        seen.pop();
        // Whoever was sent by somebody outside the new agreement does not go on under it.
        let is_inside = |party: PartyId| agreement.party(&party).is_some() || agreement.actor(&party).is_some();
        brought.retain(|entry| entry.fact.concerns().party.is_none_or(is_inside));
        if !brought.is_empty() {
            let own: Vec<Entry> = own.iter().filter(|entry| is_known(entry)).cloned().collect();
            let history = History::of(&own);
            let from = in_force_from(Basis::new(agreement, &history), self.today);
            brought.retain(|entry| from.is_none_or(|from| entry.holds_on < from));
        }
        Ok(brought)
    }
}
