//! The standfirst: the lines under the headline that say what the article is about.

use nutgraf_model::{BlockKind, FurnitureRule};

use crate::draft::Draft;
use crate::text::words;

/// A standfirst's length, in characters.
const LENGTH: std::ops::RangeInclusive<usize> = 40..=400;

/// Takes the standfirst out of the pieces that follow place `at`, where the headline stood.
pub(crate) fn take(draft: &mut Draft, at: usize, guessed: bool, headline: &str) -> Option<String> {
    if let Some(said) = draft.clues.standfirst.clone() {
        let folded = words::fold(&said);
        let copy = draft
            .pieces
            .iter()
            .take(at + 12)
            .position(|p| words::fold(&p.text) == folded);
        if let Some(copy) = copy
            && draft.pieces.iter().filter(|p| p.is_kept()).count() > 2
            && !draft.pieces[copy].is_prose()
        {
            set_apart(&mut draft.pieces[copy]);
        }
        return Some(said).filter(|said| words::fold(said) != words::fold(headline));
    }
    if guessed {
        return None;
    }
    let first = (at..draft.pieces.len()).find(|&i| draft.pieces[i].is_kept())?;
    let follows = draft.pieces[first + 1..]
        .iter()
        .filter(|p| p.is_kept() && p.is_prose())
        .count();
    let piece = &draft.pieces[first];
    let is_standfirst = follows >= 2
        && matches!(piece.kind, BlockKind::Paragraph | BlockKind::Heading)
        && LENGTH.contains(&piece.text.chars().count())
        && !words::ends_sentence(&piece.text);
    is_standfirst.then(|| {
        set_apart(&mut draft.pieces[first]);
        draft.pieces[first].text.clone()
    })
}

fn set_apart(piece: &mut crate::draft::Piece) {
    piece.cut = Some(FurnitureRule::Repeated);
    piece.is_standfirst = true;
}
