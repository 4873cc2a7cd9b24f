//! Reading aloud.

use nutgraf_model::Language;

use crate::contract::commands;
use crate::{Answer, Context};

commands! {
    /// Whether the system has a voice to read aloud with.
    async fn can_speak(context: &Context) -> Answer<bool> {
        Ok(context.desktop.can_speak())
    }

    /// Says a text, and answers when it is over: whether it was said to its end.
    async fn speak(
        context: &Context,
        text: String,
        language: Option<Language>,
    ) -> Answer<bool> {
        context.desktop.speak(&text, language).await
    }

    /// Ends what is being said.
    async fn end_speech(context: &Context) -> Answer<()> {
        context.desktop.end_speech();
        Ok(())
    }
}
