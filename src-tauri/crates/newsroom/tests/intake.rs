//! What becomes of what is dropped.

mod common;

use common::*;
use nutgraf_newsroom::Source;

#[test]
fn samples_are_read() {
    let desk = Desk::new();
    let batch = desk.import(&[Source::Path(samples())]);
    assert!(
        batch.finished && batch.items == 18 && batch.added >= 17,
        "{batch:?}"
    );
    desk.clean();
}
