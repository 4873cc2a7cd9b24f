//! `speakers` and `speaker`.

use nutgraf_model::{RoleEntry, SpeakerId, SpeakerLine, SpeakerView};
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
    let name = args.name.join(" ");
    let speaker = match name.trim_matches(['[', ']']).parse() {
        Ok(number) => newsroom.speaker(SpeakerId(number))?,
        Err(_) => newsroom.speaker_named(&name)?,
    };
    Ok(out.show(&speaker, page)?)
}

fn words(speaker: &SpeakerLine) -> String {
    let role = speaker.role.as_ref();
    let role = role.map(|role| format!(", {role}")).unwrap_or_default();
    let last = speaker.last_day.map(|day| format!(", last on {day}"));
    let quotes = line::count(speaker.quotes, "quote");
    format!(
        "[{}] {}{role} ({quotes}{})",
        speaker.id,
        speaker.name,
        last.unwrap_or_default()
    )
}

fn page(speaker: &SpeakerView) -> String {
    let mut page = format!("{} [{}]\n", speaker.line.name, speaker.line.id);
    if !speaker.names.is_empty() {
        page.push_str(&format!("also named as {}\n", speaker.names.join("; ")));
    }
    for entry in &speaker.history {
        page.push_str(&format!("{}\n", role(entry)));
    }
    for quote in &speaker.quotes {
        page.push_str(&format!("\n{}\n", line::quote(quote)));
        if quote.corrected {
            page.push_str("    corrected by you\n");
        }
    }
    page
}

/// `chief engineer (The Port Ledger, 2026-11-18 to 2026-11-20)`.
fn role(entry: &RoleEntry) -> String {
    let mut told = entry.sources.clone();
    told.push(if entry.first_day == entry.last_day {
        entry.last_day.to_string()
    } else {
        format!("{} to {}", entry.first_day, entry.last_day)
    });
    format!("{} ({})", entry.role, told.join(", "))
}
