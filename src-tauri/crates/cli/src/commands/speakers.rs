//! `speakers` and `speaker`.

use nutgraf_model::{SpeakerLine, SpeakerView};
use nutgraf_newsroom::Newsroom;

use super::line;
use crate::args::Speaker;
use crate::error::Error;
use crate::out::Out;

pub(super) fn all(newsroom: &Newsroom, out: &mut Out) -> Result<(), Error> {
    let speakers = newsroom.speakers()?;
    for speaker in &speakers {
        out.say(speaker, words)?;
    }
    Ok(out.note(&format!("{}.", line::count(speakers.len(), "speaker")))?)
}

pub(super) fn one(newsroom: &Newsroom, args: &Speaker, out: &mut Out) -> Result<(), Error> {
    let speaker = newsroom.speaker_named(&args.name.join(" "))?;
    Ok(out.show(&speaker, page)?)
}

fn words(speaker: &SpeakerLine) -> String {
    let role = speaker.role.as_ref();
    let role = role.map(|role| format!(", {role}")).unwrap_or_default();
    let last = speaker.last_day.map(|day| format!(", last on {day}"));
    let quotes = line::count(speaker.quotes, "quote");
    format!(
        "{}{role} ({quotes}{})",
        speaker.name,
        last.unwrap_or_default()
    )
}

fn page(speaker: &SpeakerView) -> String {
    let mut page = format!("{}\n", speaker.line.name);
    if !speaker.roles.is_empty() {
        page.push_str(&format!("{}\n", speaker.roles.join("; ")));
    }
    for quote in &speaker.quotes {
        page.push_str(&format!("\n{}\n", line::quote(quote)));
    }
    page
}
