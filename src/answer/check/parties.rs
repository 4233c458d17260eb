//! Findings about parties: rejections, leaving, too few of them, and actors outside that have ended.

use super::finding::About;
use super::finding::Finding;
use super::name::Check;
use crate::agreement::party::PartyId;
use crate::answer::Answer;
use crate::answer::Question;
use crate::answer::Reason;
use crate::answer::cited;
use crate::answer::due::force::Force;
use crate::answer::due::key::Key;
use crate::answer::due::kind::Kind;
use crate::answer::due::survey::Survey;
use crate::answer::entry_into_force::rejected_by;
use crate::answer::impact::impact;
use crate::answer::in_force::EndedBy;
use crate::answer::in_force::ended;
use crate::answer::in_force::remaining;
use crate::answer::termination::NoticeStatus;
use crate::answer::termination::notice_effect;

/// Everything about parties that needs attention.
pub(super) fn findings(survey: &Survey<'_>) -> Vec<Finding> {
    let mut findings = rejections(survey);
    findings.extend(leaving(survey));
    findings.extend(too_few(survey));
    findings.extend(orphaned(survey));
    findings
}

fn rejections(survey: &Survey<'_>) -> Vec<Finding> {
    let rejections = rejected_by(survey.basis, survey.today).into_iter().map(|party| {
        let consents = survey.basis.history.consents.get(&party);
        let rejection = consents.and_then(|consents| consents.rejection(survey.today));
        let mut because = cited(&survey.basis.agreement.entry.cite);
        because.extend(rejection.map(|rejection| Reason::Fact(rejection.entry)));
        Finding::of(Check::Rejected, About::Rejecting { party }, because)
    });
    rejections.collect()
}

/// Parties whose notice runs and whose leaving leaves a body without a convener or an office empty (A30, A31).
fn leaving(survey: &Survey<'_>) -> Vec<Finding> {
    let parties = survey.basis.agreement.parties.iter().map(|party| &party.id);
    let with_notice = parties.filter(|party| survey.basis.history.notice(party, survey.today).is_some());
    with_notice.filter_map(|party| of_leaving(survey, party)).collect()
}

fn of_leaving(survey: &Survey<'_>, party: &PartyId) -> Option<Finding> {
    let effect = notice_effect(survey.basis, party, survey.today);
    let free_from = effect.last_day.filter(|_| effect.status == NoticeStatus::Running)?.succ_opt()?;
    let impact = impact(survey.basis, party, free_from);
    if impact.bodies_without_convener.is_empty() && impact.offices_vacated.is_empty() {
        return None;
    }
    let about = About::Leaving { party: party.clone(), free_from, impact };
    let mut finding = Finding::of(Check::LeavingParty, about, effect.because);
    finding.key = Some(Key::once(Kind::NoticeEnd, party.0.as_str()));
    Some(finding)
}

/// That too few parties remain, or will once a notice has run out.
fn too_few(survey: &Survey<'_>) -> Option<Finding> {
    let Force::Since { last_day: Some(last_day), .. } = survey.force else { return None };
    let next = last_day.succ_opt()?;
    if ended(survey.basis, next) != Some(EndedBy::TooFewParties) {
        return None;
    }
    let duration = &survey.basis.agreement.duration;
    let rule = duration.falls_unless.as_ref().map_or(&duration.cite, |rule| &rule.cite);
    let remaining = remaining(survey.basis, next).into_iter().cloned().collect();
    Some(Finding::of(Check::TooFewParties, About::Falling { last_day, remaining }, cited(rule)))
}

/// Bodies whose rule names an actor that has ended (A38), unless it was decided to live with it.
fn orphaned(survey: &Survey<'_>) -> Vec<Finding> {
    let open = survey.bodies.iter().filter(|body| !survey.is_closed(body.id()));
    let orphans = open.filter_map(|body| {
        let Answer::Open { question: Question::ActorHasEnded { actor, last_day }, because, .. } =
            survey.convener(*body)
        else {
            return None;
        };
        let key = Key::once(Kind::ActorEnd, actor.0.as_str());
        let waived = survey.basis.history.waived.get(&key.to_string());
        if waived.is_some_and(|waived| waived.on <= survey.today) {
            return None;
        }
        let about = About::Orphaned { body: body.id().clone(), actor, last_day };
        let mut finding = Finding::of(Check::EndingActor, about, because);
        finding.key = Some(key);
        Some(finding)
    });
    orphans.collect()
}
