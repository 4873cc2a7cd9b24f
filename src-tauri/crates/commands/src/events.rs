//! What the page is told without having asked. Each event stands here once: its name, its
//! payload and its meaning; `ui/src/lib/commands.ts` is written from this list.

use nutgraf_model::{EditionKey, EditionLine, Progress, Reanalysis, Receipt, Rereading};
use serde::Serialize;

use crate::Failure;

/// What the page's types need to know of an event.
#[derive(Clone, Copy, Debug)]
pub struct EventKind {
    /// The name the page listens to.
    pub name: &'static str,
    /// What it means.
    pub doc: &'static str,
    /// The Rust type of its payload, as written; `None` for an event that says everything by
    /// its name.
    pub payload: Option<&'static str>,
}

macro_rules! events {
    ($($(#[doc = $doc:literal])* $event:ident$(($payload:ty))? = $name:literal,)*) => {
        /// Something the page is told; it serializes as its payload.
        #[derive(Clone, Debug, Serialize)]
        #[serde(untagged)]
        pub enum Event {
            $($(#[doc = $doc])* $event$(($payload))?,)*
        }

        impl Event {
            /// The name the page listens to.
            pub fn name(&self) -> &'static str {
                match self {
                    $(events!(@pattern $event $(($payload))?) => $name,)*
                }
            }
        }

        /// All events.
        pub const EVENTS: &[EventKind] = &[$(EventKind {
            name: $name,
            doc: concat!($($doc, "\n"),*),
            payload: events!(@payload $($payload)?),
        },)*];
    };
    (@pattern $event:ident ($payload:ty)) => { Event::$event(_) };
    (@pattern $event:ident) => { Event::$event };
    (@payload $payload:ty) => { Some(stringify!($payload)) };
    (@payload) => { None };
}

events! {
    /// How far an import is.
    ImportProgress(Progress) = "import-progress",
    /// What became of some items.
    ImportReceipt(Vec<Receipt>) = "import-receipt",
    /// An import that nobody waits for stopped before its end, for a reason of the library's.
    ImportFailed(Failure) = "import-failed",
    /// How far reading originals again is.
    Rereading(Rereading) = "rereading",
    /// How far analysing again what an earlier version analysed is.
    Reanalysing(Reanalysis) = "reanalysing",
    /// What the page shows may be out of date.
    LibraryChanged = "library-changed",
    /// An edition will not change any more.
    EditionClosed(EditionKey) = "edition-closed",
    /// An act was chosen in the menu bar: its name.
    Menu(String) = "menu",
    /// The edition of the day before is ready and the user wants to be told.
    Morning(EditionLine) = "morning",
    /// An edition is to be shown.
    ShowEdition(EditionKey) = "show-edition",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_sent_as_its_payload_alone() {
        let told = |event: &Event| serde_json::to_value(event).expect("JSON");
        let menu = Event::Menu("files".to_owned());
        assert_eq!((menu.name(), told(&menu)), ("menu", "files".into()));
        assert_eq!(told(&Event::LibraryChanged), serde_json::Value::Null);
    }
}
