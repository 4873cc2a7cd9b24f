//! The one loop through an XML document, on which the stream and the tree stand.
//!
//! It is lenient: what is not well formed is passed over. No document type is read, so no entity
//! but XML's and HTML's own means anything: nothing expands, nothing is fetched.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::limits::{MOST_BREAKS, MOST_EVENTS};

/// Shows every event of `xml` until `take` has enough; whether the document was whole.
pub(super) fn walk(xml: &str, mut take: impl FnMut(Event) -> bool) -> bool {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    config.expand_empty_elements = true;
    let mut breaks = 0;
    for _ in 0..MOST_EVENTS {
        let before = reader.buffer_position();
        match reader.read_event() {
            Ok(Event::Eof) => return breaks == 0,
            Ok(event) => {
                if !take(event) {
                    return false;
                }
            }
            Err(_) if breaks < MOST_BREAKS && reader.buffer_position() > before => breaks += 1,
            Err(_) => return false,
        }
    }
    false
}
