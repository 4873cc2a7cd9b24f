//! Editions closed by earlier versions read and export as they did then, byte for byte.

use nutgraf_export::json;
use nutgraf_model::{Edition, Length};

/// An edition as the library keeps it, and as the version that closed it exported it.
struct Case {
    frozen: &'static str,
    exported: [(Length, &'static str); 2],
}

/// One for each form a closed edition ever had; never changed.
const CASES: [Case; 1] = [Case {
    // Before sources of one text were shown as one.
    frozen: include_str!("frozen/2026-11-22.frozen.json"),
    exported: [
        (Length::Short, include_str!("frozen/2026-11-22.short.json")),
        (Length::Long, include_str!("frozen/2026-11-22.long.json")),
    ],
}];

#[test]
fn an_edition_closed_by_an_earlier_version_exports_the_same_bytes() {
    for Case { frozen, exported } in CASES {
        let edition: Edition = serde_json::from_str(frozen).expect("opens");
        assert!(edition.closed && edition.lead.is_some());
        let again = serde_json::to_string(&edition).expect("writes");
        assert_eq!(again, frozen, "nothing was lost or added by opening it");
        for (length, want) in exported {
            assert_eq!(json(&edition, length), want.trim_end(), "{length:?}");
        }
    }
}
