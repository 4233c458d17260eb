//! Every topic is ruled or said to be unsaid, so that nobody takes a gap of the file for one of the text.

use crate::agreement::file::node::Table;
use crate::agreement::file::problem::Facts;
use crate::agreement::file::report::Report;
use crate::agreement::file::shape::root::TOPICS;

/// Topics that a table of the same name rules on, for all bodies or in a body.
const RULED_BY_TABLE: [&str; 3] = ["quorum", "invitation", "minutes"];

/// Reports topics that are neither ruled nor listed as unsaid, and those that are both.
pub fn unruled(file: &Table<'_>, report: &mut Report) {
    let Some(head) = file.table("agreement") else { return };
    let unsaid = head.strings("unsaid");
    for topic in TOPICS.iter().copied() {
        let is_unsaid = unsaid.iter().any(|listed| listed == topic);
        if is_unsaid && RULED_BY_TABLE.contains(&topic) {
            report_both(file, topic, report);
        } else if !is_unsaid && !is_ruled(file, topic) {
            report.add(Facts::TopicUnruled { topic }, head.span(), &head.path.key("unsaid"));
        }
    }
}

/// Whether a rule of the file is about the topic.
///
/// Topics without a table of their own cannot be ruled on. `representatives` in `unsaid` means how many and by when,
/// which is beside who names them.
fn is_ruled(file: &Table<'_>, topic: &str) -> bool {
    file.has(topic) || RULED_BY_TABLE.contains(&topic) && file.tables("body").any(|body| body.has(topic))
}

/// Reports a rule for all bodies on a topic that is listed as unsaid; one body may have its own.
fn report_both(file: &Table<'_>, topic: &'static str, report: &mut Report) {
    if let Some(node) = file.value(topic) {
        report.add(Facts::TopicRuledAndUnsaid { topic }, node.span(), &node.path);
    }
}
