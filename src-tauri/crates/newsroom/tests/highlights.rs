//! Words the user marks and notes, through updates, removals and undo.

mod common;

use common::*;
use nutgraf_model::{Act, ArticleId, Cited, Span};

fn words(body: &str, text: &str) -> Cited {
    let start = body.find(text).expect("the words");
    Cited {
        span: Span {
            start,
            end: start + text.len(),
        },
        text: text.to_owned(),
    }
}

fn ferry(library: &TestLibrary) -> (ArticleId, String) {
    let id = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    (id, library.newsroom.article(id).expect("an article").body)
}

#[test]
fn a_mark_is_kept_with_its_note_and_told_in_the_list() {
    let library = TestLibrary::new();
    let (id, body) = ferry(&library);
    let second = words(&body, "three hours earlier than today");
    let first = words(&body, "Crews of the Avelar ferries");
    library.newsroom.highlight(id, &second, "").expect("marks");
    let noted = library.newsroom.highlight(id, &first, "  Which line? \n");
    let noted = noted.expect("marks");
    let again = library
        .newsroom
        .highlight(id, &first, "")
        .expect("is marked");
    assert_eq!(again, noted, "the same words keep their mark");

    let shown = library.newsroom.article(id).expect("an article").highlights;
    let told: Vec<_> = shown
        .iter()
        .map(|one| (one.span, one.note.as_str()))
        .collect();
    let want = [(Some(first.span), "Which line?"), (Some(second.span), "")];
    assert_eq!(told, want, "in the order of the text");

    let list = library.newsroom.highlights(0, 1).expect("a list");
    assert_eq!(list.total, 2);
    assert_eq!(list.items[0].id, noted, "latest first");
    assert_eq!(list.items[0].headline, "Ferry crews vote for a strike");
    let found = library.newsroom.search(&sought("is:highlighted"), 0, 10);
    assert_eq!(found.expect("a search").total, 1);
    library.clean();
}

#[test]
fn a_mark_finds_its_words_in_an_update_and_keeps_those_that_went() {
    let library = TestLibrary::new();
    let (id, body) = ferry(&library);
    let stays = words(&body, "The company says that the first boats");
    let goes = words(&body, "said Sergio Banks, the crews' representative");
    library.newsroom.highlight(id, &stays, "").expect("marks");
    library
        .newsroom
        .highlight(id, &goes, "gone?")
        .expect("marks");
    let update = library.drop("ferry.txt", FERRY_NEXT_DAY);
    assert_eq!(kind(&update.outcome), "updated");

    let now = library.newsroom.article(id).expect("an article");
    let [there, lost] = now.highlights.as_slice() else {
        panic!("two marks: {:?}", now.highlights)
    };
    let span = there.span.expect("a place");
    assert_ne!(span, stays.span, "it moved");
    assert_eq!(span.of(&now.body), Some(stays.text.as_str()));
    assert_eq!((lost.span, lost.note.as_str()), (None, "gone?"));
    let earlier = library.newsroom.article_citing(id, Some(&lost.cited));
    let earlier = earlier.expect("the text it was marked in");
    assert_eq!(earlier.body, body);
    library.clean();
}

#[test]
fn marks_and_notes_are_taken_back_one_by_one() {
    let library = TestLibrary::new();
    let (id, body) = ferry(&library);
    let newsroom = &library.newsroom;
    let mark = newsroom.highlight(id, &words(&body, "a winter rota"), "one");
    let mark = mark.expect("marks");
    newsroom.note_highlight(mark, "two").expect("notes");
    newsroom.note_highlight(mark, "two").expect("nothing new");
    newsroom.remove_highlight(mark).expect("removes");
    let notes = || {
        let shown = newsroom.article(id).expect("an article").highlights;
        shown.into_iter().map(|one| one.note).collect::<Vec<_>>()
    };
    assert_eq!(notes(), [] as [&str; 0]);
    let undo = || newsroom.undo().expect("undoes").expect("an act");
    assert_eq!(
        (undo(), notes()),
        (Act::RemovedHighlight {}, vec!["two".to_owned()])
    );
    assert_eq!((undo(), notes()), (Act::Noted {}, vec!["one".to_owned()]));
    assert_eq!((undo(), notes()), (Act::Highlighted {}, vec![]));
    assert!(newsroom.note_highlight(mark, "x").is_err(), "it is gone");
}

#[test]
fn the_marks_of_a_removed_article_come_back_with_it() {
    let library = TestLibrary::new();
    let (id, body) = ferry(&library);
    let mark = words(&body, "a winter rota");
    library.newsroom.highlight(id, &mark, "").expect("marks");
    library.newsroom.remove_articles(&[id]).expect("removes");
    assert_eq!(library.newsroom.highlights(0, 9).expect("a list").total, 0);
    library.newsroom.undo().expect("undoes");
    assert_eq!(library.newsroom.highlights(0, 9).expect("a list").total, 1);
}

#[test]
fn only_what_stands_in_the_article_can_be_marked() {
    let library = TestLibrary::new();
    let (id, body) = ferry(&library);
    let real = words(&body, "a winter rota");
    let at = |start, end, text: &str| Cited {
        span: Span { start, end },
        text: text.to_owned(),
    };
    for (cited, what) in [
        (
            at(real.span.start, real.span.end, "a summer rota"),
            "other words",
        ),
        (at(0, 13, "a winter rota"), "another place"),
        (at(0, usize::MAX, "a winter rota"), "beyond the end"),
        (at(9, 3, ""), "backwards"),
        (at(0, 0, ""), "nothing"),
        (words(&body, "\n\n"), "white space"),
    ] {
        let code = library
            .newsroom
            .highlight(id, &cited, "")
            .map_err(|e| e.code());
        assert_eq!(code, Err("not-the-words"), "{what}");
    }
    let long = "x".repeat(20_001);
    let code = library
        .newsroom
        .highlight(id, &real, &long)
        .map_err(|e| e.code());
    assert_eq!(code, Err("too-long"));
    let nobody = library.newsroom.highlight(ArticleId(99), &real, "");
    assert_eq!(nobody.map_err(|e| e.code()), Err("not-found"));
}
