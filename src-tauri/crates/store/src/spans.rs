//! Sentences as a column. A sentence lies behind the one before it, so two numbers say where: the
//! bytes between the two, and its own length. Most take one byte each.

use nutgraf_model::{Block, Length, Sentence, Span};

use crate::Error;

/// Low bits of the first number that hold the length which shows the sentence.
const SHOWN_BITS: u32 = 2;

/// Sentences, in the order of the body, as bytes.
pub(crate) fn pack(sentences: &[Sentence]) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::with_capacity(sentences.len() * 3);
    let mut end = 0;
    for sentence in sentences {
        let Span { start, end: next } = sentence.span;
        let (Some(gap), Some(length)) = (start.checked_sub(end), next.checked_sub(start)) else {
            return Err(Error::Damaged(format!(
                "sentence {start}..{next} is out of order"
            )));
        };
        push(gap << SHOWN_BITS | code(sentence.shown_from), &mut bytes);
        push(length, &mut bytes);
        end = next;
    }
    Ok(bytes)
}

/// The sentences that [`pack`] made bytes of; `blocks` are those of the same body. `None` where
/// the bytes are not such.
pub(crate) fn unpack(mut bytes: &[u8], blocks: &[Block]) -> Option<Vec<Sentence>> {
    let mut sentences = Vec::with_capacity(bytes.len() / 2);
    let (mut end, mut block) = (0_usize, 0);
    while !bytes.is_empty() {
        let first = pull(&mut bytes)?;
        let start = end.checked_add(first >> SHOWN_BITS)?;
        end = start.checked_add(pull(&mut bytes)?)?;
        while blocks
            .get(block + 1)
            .is_some_and(|next| next.span.start <= start)
        {
            block += 1;
        }
        sentences.push(Sentence {
            span: Span::new(start, end),
            block,
            shown_from: length(first & ((1 << SHOWN_BITS) - 1)),
        });
    }
    Some(sentences)
}

fn code(shown_from: Option<Length>) -> usize {
    match shown_from {
        None => 0,
        Some(Length::Short) => 1,
        Some(Length::Normal) => 2,
        Some(Length::Long) => 3,
    }
}

fn length(code: usize) -> Option<Length> {
    match code {
        1 => Some(Length::Short),
        2 => Some(Length::Normal),
        3 => Some(Length::Long),
        _ => None,
    }
}

/// Adds a number: seven bits a byte, the lowest first; all bytes but the last have the top bit set.
fn push(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Takes a number from the front; `None` where there is none, or one too large.
fn pull(bytes: &mut &[u8]) -> Option<usize> {
    let mut number = 0_usize;
    for shift in (0..usize::BITS).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let part = usize::from(byte & 0x7f);
        number |= part
            .checked_shl(shift)
            .filter(|moved| moved >> shift == part)?;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use nutgraf_model::BlockKind;
    use proptest::prelude::*;

    use super::*;

    const SHOWN: [Option<Length>; 4] = [
        None,
        Some(Length::Short),
        Some(Length::Normal),
        Some(Length::Long),
    ];

    /// Blocks of sentences, given as the sentences' gaps, lengths and marks.
    fn body(parts: &[Vec<(usize, usize, usize)>]) -> (Vec<Block>, Vec<Sentence>) {
        let (mut blocks, mut sentences, mut at) = (Vec::new(), Vec::new(), 0);
        for (block, part) in parts.iter().enumerate() {
            let from = at;
            for &(gap, length, shown) in part {
                let span = Span::new(at + gap, at + gap + length);
                let shown_from = SHOWN[shown];
                sentences.push(Sentence {
                    span,
                    block,
                    shown_from,
                });
                at = span.end;
            }
            blocks.push(Block {
                kind: BlockKind::Paragraph,
                span: Span::new(from, at),
            });
            at += 2;
        }
        (blocks, sentences)
    }

    proptest! {
        #[test]
        fn sentences_come_back_as_they_were(
            parts in prop::collection::vec(
                prop::collection::vec((0_usize..300, 1_usize..40_000, 0_usize..4), 1..9), 0..9)
        ) {
            let (blocks, sentences) = body(&parts);
            let bytes = pack(&sentences).expect("in order");
            prop_assert_eq!(unpack(&bytes, &blocks), Some(sentences));
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = unpack(&bytes, &[]);
        }
    }

    #[test]
    fn a_sentence_of_the_usual_length_takes_three_bytes() {
        let (_, sentences) = body(&[vec![(0, 120, 0), (1, 140, 3), (1, 90, 1)]]);
        assert_eq!(pack(&sentences).expect("in order").len(), 7);
    }

    #[test]
    fn sentences_out_of_order_are_an_error() {
        let (_, mut sentences) = body(&[vec![(0, 10, 0), (1, 10, 0)]]);
        sentences.reverse();
        assert!(pack(&sentences).is_err());
    }

    #[test]
    fn bytes_cut_off_are_no_sentences() {
        assert_eq!(unpack(&[0x04], &[]), None, "no length");
        assert_eq!(unpack(&[0x04, 0x80], &[]), None, "half a number");
        assert_eq!(unpack(&[0xff; 12], &[]), None, "too large a number");
    }
}
