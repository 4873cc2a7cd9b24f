//! Reading aloud.

use nutgraf_model::Language;
use tauri::{State, command};

use crate::error::Answer;
use crate::speech::Speech;

/// Whether the system has a voice.
#[command]
pub(crate) fn can_speak(speech: State<'_, Speech>) -> bool {
    speech.is_there()
}

/// Says a text; whether it was said to its end. Answers when it is over.
#[command]
pub(crate) async fn speak(
    speech: State<'_, Speech>,
    text: String,
    language: Option<Language>,
) -> Answer<bool> {
    speech.say(&text, language).await
}

/// Ends what is being said.
#[command]
pub(crate) fn end_speech(speech: State<'_, Speech>) {
    speech.end();
}
