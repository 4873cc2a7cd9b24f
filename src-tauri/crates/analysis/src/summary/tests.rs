//! What every summary guarantees.

use nutgraf_model::{Block, Language};
use proptest::prelude::*;

use super::*;
use crate::{Document, words};

/// An article of our own with everything a summary must not take.
const BODY: &str = "The harbour board of Port Avelar voted on Tuesday to close the old ferry pier after engineers found cracks in eleven of its forty piles.\n\nBy Ines Caldera\n\nHowever, the vote was not unanimous.\n\nHe said the pier could still be saved.\n\nA ferry leaves the pier in Port Avelar on Monday. (Tom Reed/AFP)\n\nThe closure will move six daily crossings to the cargo terminal, two kilometres west of the harbour, from the first of March.\n\n“We waited too long,” board chairman Luis Marque told reporters after the vote. “The sea does not wait.”\n\nRepairs to the ferry pier will cost nine million crowns and take two years, the board estimates, and the state will pay half of that.\n\nShopkeepers near the ferry pier fear that passengers will stay away until it opens again.\n\nThe last ferry of the evening lies at the pier while passengers wait in the rain for news of the vote by the harbour board\n\nWill the harbour board of Port Avelar ever open its old ferry pier again?\n\nMWN's Tom Reed reported from Port Avelar and Noa Reyes wrote in Morrow.\n\nRead more: Ten things to know about ferries";

fn check(body: &str) -> (Vec<Block>, Language) {
    (Block::paragraphs(body), Language::ENGLISH)
}

fn shown(body: &str, length: Length) -> Vec<String> {
    let (blocks, language) = check(body);
    let document = Document {
        headline: "Port Avelar closes its ferry pier",
        body,
        blocks: &blocks,
        dateline: None,
        language,
    };
    let sentences = grade(Segmented::of(document));
    sentences
        .iter()
        .filter(|sentence| sentence.shown_from.is_some_and(|from| from <= length))
        .map(|sentence| sentence.span.of(body).expect("in the body").to_owned())
        .collect()
}

#[test]
fn a_longer_summary_contains_the_shorter_ones() {
    let [short, normal, long] =
        [Length::Short, Length::Normal, Length::Long].map(|length| shown(BODY, length));
    assert!(short.iter().all(|sentence| normal.contains(sentence)));
    assert!(normal.iter().all(|sentence| long.contains(sentence)));
    assert!((1..=2).contains(&short.len()) && (3..=4).contains(&normal.len()));
    assert!(long.len() > normal.len());
}

#[test]
fn nothing_is_shown_that_cannot_stand() {
    let long = shown(BODY, Length::Long).join("\n");
    for never in [
        "By Ines",
        "However",
        "He said",
        "AFP",
        "The last ferry",
        "Will the",
        "reported from",
        "Read more",
    ] {
        assert!(!long.contains(never), "{never:?} is shown in:\n{long}");
    }
}

#[test]
fn the_first_sentence_leads_a_plain_article() {
    assert!(shown(BODY, Length::Short)[0].starts_with("The harbour board"));
}

#[test]
fn budgets_are_kept_and_picks_are_in_reading_order() {
    let (blocks, language) = check(BODY);
    let document = Document {
        headline: "",
        body: BODY,
        blocks: &blocks,
        dateline: None,
        language,
    };
    let three = summarize(&Segmented::of(document), Budget::Sentences(3));
    assert_eq!(three.len(), 3);
    assert!(
        three
            .windows(2)
            .all(|pair| pair[0].span.end <= pair[1].span.start)
    );
    let picks = summarize(&Segmented::of(document), Budget::Words(60));
    let words: usize = picks
        .iter()
        .filter_map(|pick| pick.span.of(BODY))
        .map(words::count)
        .sum();
    assert!(words <= 60 && !picks.is_empty());
    assert_eq!(
        summarize(&Segmented::of(document), Budget::Words(1)).len(),
        1,
        "at least one sentence"
    );
}

#[test]
fn a_digest_says_nothing_twice() {
    let (blocks, language) = check(BODY);
    let document = Document {
        headline: "",
        body: BODY,
        blocks: &blocks,
        dateline: None,
        language,
    };
    let picks = digest(
        &[document, document, document].map(Segmented::of),
        Budget::Sentences(5),
    );
    let mut texts: Vec<_> = picks.iter().filter_map(|pick| pick.span.of(BODY)).collect();
    let count = texts.len();
    texts.sort_unstable();
    texts.dedup();
    assert_eq!(
        texts.len(),
        count,
        "the same article three times is told once"
    );
    assert!(digest(&[], Budget::Sentences(3)).is_empty());
}

#[test]
fn an_article_without_anything_to_show_is_no_error() {
    for body in ["", "Hm.", "...", "“No.”"] {
        let (blocks, language) = check(body);
        let document = Document {
            headline: "",
            body,
            blocks: &blocks,
            dateline: None,
            language,
        };
        assert!(summarize(&Segmented::of(document), Budget::Sentences(3)).len() <= 1);
    }
}

/// Articles of our own in scripts without spaces: the news, then what leans on it, a caption.
const UNSPACED: [(&str, &str, &str, &str); 3] = [
    (
        "zh",
        "阿韦拉尔港关闭渡轮码头",
        "阿韦拉尔港管理局周二决定关闭旧渡轮码头，因为工程师在四十根桩柱中的十一根上发现裂缝。从三月一日起，每天六班渡轮将改到港口以西两公里的货运码头停靠。董事长马尔克表示，维修需要两年时间，费用为九百万克朗，国家将承担一半。店主们担心旅客在码头重新开放之前不会再来。市议会将在下个月讨论对商店的补助。图片：港务局",
        "图片",
    ),
    (
        "ja",
        "アベラル港、フェリー桟橋を閉鎖",
        "アベラル港の港湾局は火曜日、四十本の杭のうち十一本に亀裂が見つかったため、古いフェリー桟橋を閉鎖することを決めた。三月一日から、一日六便のフェリーは港の西二キロにある貨物ターミナルに発着する。修理には二年かかり、費用は九百万クローネで、国が半分を負担すると港湾局は見込んでいる。近くの商店主は、再開するまで乗客が来なくなることを心配している。市議会は来月、商店への補助について話し合う。写真：港湾局",
        "写真",
    ),
    (
        "th",
        "ท่าเรืออาเวลาร์ปิดท่าเรือข้ามฟาก",
        "คณะกรรมการท่าเรืออาเวลาร์มีมติเมื่อวันอังคารให้ปิดท่าเรือข้ามฟากเก่าหลังวิศวกรพบรอยร้าวในเสาเข็มสิบเอ็ดต้นจากทั้งหมดสี่สิบต้น\n\nตั้งแต่วันที่หนึ่งมีนาคม เรือข้ามฟากวันละหกเที่ยวจะย้ายไปจอดที่ท่าเรือสินค้าซึ่งอยู่ห่างออกไปสองกิโลเมตร\n\nการซ่อมแซมจะใช้เวลาสองปีและใช้เงินเก้าล้านโครน โดยรัฐจะจ่ายครึ่งหนึ่ง\n\nเจ้าของร้านค้าใกล้ท่าเรือกังวลว่าผู้โดยสารจะไม่กลับมาจนกว่าท่าเรือจะเปิดอีกครั้ง\n\nภาพ: การท่าเรือ",
        "ภาพ:",
    ),
];

#[test]
fn articles_without_spaces_are_summarised_like_others() {
    for (tag, headline, body, never) in UNSPACED {
        let blocks = Block::paragraphs(body);
        let document = Document {
            headline,
            body,
            blocks: &blocks,
            dateline: None,
            language: tag.parse().expect(tag),
        };
        let picks = summarize(&Segmented::of(document), Budget::Sentences(2));
        let texts: Vec<_> = picks.iter().filter_map(|pick| pick.span.of(body)).collect();
        assert_eq!(texts.len(), 2, "{tag}: {texts:?}");
        assert!(
            body.starts_with(texts[0]),
            "{tag} opens with the news: {texts:?}"
        );
        let long = summarize(&Segmented::of(document), Budget::Sentences(9));
        let shown = |pick: &Pick| pick.span.of(body).is_some_and(|text| text.contains(never));
        assert!(!long.iter().any(shown), "{tag} shows the caption");
    }
}

/// Sentences of which some lean, some repeat, some are no sentences.
const SENTENCES: [&str; 12] = [
    "The harbour board of Port Avelar voted on Tuesday to close the old ferry pier.",
    "He said the pier could still be saved.",
    "However, the vote was not unanimous.",
    "On Tuesday the harbour board of Port Avelar voted to close the old ferry pier.",
    "Repairs to the pier will cost nine million crowns and take two years, the board estimates.",
    "“We waited too long,” board chairman Luis Marque told reporters.",
    "“The sea does not wait.”",
    "Shopkeepers near the ferry pier fear that passengers will stay away until it opens again.",
    "By Ines Caldera",
    "Photo: Tom Reed/AFP",
    "The cargo terminal lies two kilometres west of the harbour and has no shops.",
    "It opened in 1998.",
];

fn articles() -> impl Strategy<Value = String> {
    let sentence = prop::sample::select(&SENTENCES[..]);
    let gap = prop::sample::select(&[" ", "\n\n"][..]);
    prop::collection::vec((sentence, gap), 0..25)
        .prop_map(|parts| parts.iter().flat_map(|(text, gap)| [*text, *gap]).collect())
}

proptest! {
    /// What a longer summary adds stands between what was read; nothing read moves or goes.
    #[test]
    fn growing_a_summary_never_reshuffles_it(body in articles()) {
        let [short, normal, long] =
            [Length::Short, Length::Normal, Length::Long].map(|length| shown(&body, length));
        let within = |part: &[String], whole: &[String]| {
            let mut rest = whole.iter();
            part.iter().all(|sentence| rest.any(|other| other == sentence))
        };
        prop_assert!(within(&short, &normal), "{short:?} in {normal:?}");
        prop_assert!(within(&normal, &long), "{normal:?} in {long:?}");
        prop_assert!(short.len() <= 2 && normal.len() <= 4 && long.len() <= 7);
    }

    #[test]
    fn what_leans_follows_what_it_leans_on(body in articles(), most in 1..9_usize) {
        let blocks = Block::paragraphs(&body);
        let document = Document {
            headline: "",
            body: &body,
            blocks: &blocks,
            dateline: None,
            language: Language::ENGLISH,
        };
        let text = Segmented::of(document);
        let (sentences, picks) = (&text.sentences, summarize(&text, Budget::Sentences(most)));
        prop_assert!(picks.len() <= most);
        let some_stand = sentences
            .iter()
            .any(|sentence| self_containedness(sentence.span.of(&body).unwrap_or(""), "en") == SelfContainedness::Alone);
        for pick in picks.iter().filter(|_| some_stand) {
            let at = sentences.iter().position(|sentence| sentence.span == pick.span);
            let at = at.expect("a pick is a sentence");
            match self_containedness(pick.span.of(&body).unwrap_or(""), "en") {
                SelfContainedness::Alone => {}
                SelfContainedness::AfterPrevious => prop_assert!(
                    at > 0 && picks.iter().any(|other| other.span == sentences[at - 1].span),
                    "{:?} leans on nothing", pick.span.of(&body)
                ),
                SelfContainedness::Never => prop_assert!(false, "{:?} is shown", pick.span.of(&body)),
            }
        }
    }

    #[test]
    fn words_are_kept_to_where_a_sentence_fits(body in articles(), most in 1..120_usize) {
        let blocks = Block::paragraphs(&body);
        let document = Document {
            headline: "",
            body: &body,
            blocks: &blocks,
            dateline: None,
            language: Language::ENGLISH,
        };
        let picks = summarize(&Segmented::of(document), Budget::Words(most));
        let words: usize = picks
            .iter()
            .filter_map(|pick| pick.span.of(&body))
            .map(words::count)
            .sum();
        prop_assert!(words <= most || picks.len() == 1, "{words} of {most}");
        prop_assert!(digest(&[document, document].map(Segmented::of), Budget::Words(most)).len() <= 12);
    }
}
