//! A message as it is shown.

use std::borrow::Cow;

use mail_parser::{MessageParser, PartType};
use nutgraf_model::OriginalKind;

use super::headers;
use crate::Item;
use crate::containers::mbox;
use crate::draft::Contents;
use crate::error::ReadError;
use crate::show;
use crate::show::pictures::{Parts, Pictures};
use crate::text::tidy;

/// A message's HTML, else its text with the headers a user knows; articles that hang on it are
/// shown below.
pub(super) fn mail(item: &Item, read: Result<Contents, ReadError>) -> (OriginalKind, String) {
    let bytes = mbox::only_message(item.bytes);
    let Some(message) = MessageParser::default().parse(bytes.as_ref()) else {
        return show::plain(item);
    };
    let hangs_on_it = match &read {
        Ok(Contents::Drafts(drafts)) => drafts.len() > 1 || drafts[0].format.is_some(),
        _ => false,
    };
    let mut parts = message.attachments();
    let is_forward = parts.any(|part| matches!(part.body, PartType::Message(_)));
    if read.is_ok() && (hangs_on_it || is_forward) {
        return show::contents(item, read);
    }
    let page = message.html_bodies().find_map(|part| match &part.body {
        PartType::Html(page) => Some(page.as_ref()),
        _ => None,
    });
    if let Some(page) = page {
        let parts = Parts::of(&message);
        let find = |address: &str| parts.find(address, None).map(Cow::Borrowed);
        let page = Pictures::default().put_into(page, find);
        return (OriginalKind::Html, show::cleaned(&page));
    }
    let mut text = headers(&message);
    for part in message.text_bodies() {
        if let PartType::Text(body) = &part.body {
            text.push('\n');
            text.push_str(body);
        }
    }
    (OriginalKind::Text, tidy::tidy(&text))
}
