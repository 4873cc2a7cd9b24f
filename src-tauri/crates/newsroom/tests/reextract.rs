//! Reading an original again, and choosing the right block of it: the article keeps what the
//! reader did with it, closed editions keep what they said, and undo takes it back.

mod common;

use common::*;
use nutgraf_model::{
    Act, ArticleId, BlockKind, By, Candidate, CandidateBox, CandidateState, Cited, EditionKey,
    Outline, Span, Standing,
};
use nutgraf_newsroom::ReextractScope;

/// A page whose article stands in a box of a misleading name, beside a longer list of notices.
const PAGE: &str = include_str!("data/misleading-page.html");

fn outline(library: &TestLibrary, id: ArticleId) -> Outline {
    library.newsroom.outline(id).expect("an outline")
}

fn body(library: &TestLibrary, id: ArticleId) -> String {
    library.newsroom.article(id).expect("an article").body
}

/// The keys of the blocks that hold one of these words.
fn holding(outline: &Outline, words: &[&str]) -> Vec<String> {
    let holds = |text: &str| words.iter().any(|word| text.contains(word));
    let blocks = outline.blocks.iter().filter(|block| holds(&block.text));
    blocks.map(|block| block.key.clone()).collect()
}

fn page(library: &TestLibrary) -> ArticleId {
    article(&library.drop("school.html", PAGE)).expect("an article")
}

fn choose_school(library: &TestLibrary, id: ArticleId) -> Act {
    let keys = holding(&outline(library, id), &["opened its doors", "new floors"]);
    assert_eq!(keys.len(), 2, "both paragraphs are there to be chosen");
    library.newsroom.choose_blocks(id, &keys).expect("chooses")
}

#[test]
fn the_right_block_can_be_chosen_and_undone() {
    let library = TestLibrary::new();
    let id = page(&library);
    let wrong = body(&library, id);
    assert!(
        wrong.contains("Notices"),
        "the extractor takes the notices: {wrong}"
    );
    library.newsroom.set_saved(&[id], true).expect("saves");
    library
        .newsroom
        .set_tag(&[id], "school", true)
        .expect("tags");

    let found = outline(&library, id);
    let opening = |held: &CandidateBox| held.opening.contains("opened its doors");
    assert!(found.boxes.iter().any(opening), "{:?}", found.boxes);
    assert_eq!(
        choose_school(&library, id),
        Act::ChoseBlocks { chosen: true }
    );

    let view = library.newsroom.article(id).expect("an article");
    assert!(
        view.body.starts_with("The harbour school opened"),
        "{}",
        view.body
    );
    assert!(!view.body.contains("Notices"));
    assert!(view.chosen && view.line.saved && view.line.tags == ["school"]);
    assert_eq!(view.quotes.len(), 1, "it was analysed");
    assert_eq!(view.quotes[0].speaker.as_deref(), Some("Marta Quill"));
    let states = outline(&library, id);
    assert!(states.chosen);
    let shown = |block: &&Candidate| block.state == CandidateState::Shown;
    assert_eq!(states.blocks.iter().filter(shown).count(), 2);
    library.clean();

    let undone = library.newsroom.undo().expect("undoes");
    assert_eq!(undone, Some(Act::ChoseBlocks { chosen: true }));
    let view = library.newsroom.article(id).expect("an article");
    assert_eq!(view.body, wrong);
    assert!(
        !view.chosen && view.line.saved,
        "only the choice was taken back"
    );
    library.clean();
}

#[test]
fn a_choice_outlives_reading_again_and_the_same_bytes() {
    let library = TestLibrary::new();
    let id = page(&library);
    choose_school(&library, id);
    let right = body(&library, id);
    assert_eq!(page(&library), id);
    assert_eq!(body(&library, id), right, "the same bytes again");
    let told = library
        .newsroom
        .reread(&ReextractScope::All, &())
        .expect("reads");
    assert_eq!((told.changed, told.failed), (0, 0), "{:?}", told.reason);
    assert_eq!(body(&library, id), right, "read again");

    library
        .newsroom
        .unchoose_blocks(id)
        .expect("leaves it to the extractor");
    assert!(body(&library, id).contains("Notices"));
    assert!(!library.newsroom.article(id).expect("an article").chosen);
    library.newsroom.undo().expect("undoes");
    assert_eq!(body(&library, id), right, "the choice stands again");
    library.newsroom.undo().expect("undoes");
    assert!(body(&library, id).contains("Notices"));
    library.clean();
}

#[test]
fn what_is_restored_of_a_picture_is_no_sentence_of_the_text() {
    let library = TestLibrary::new();
    let id = page(&library);
    let words = ["opened its doors", "new floors", "yard on Thursday. Photo"];
    let keys = holding(&outline(&library, id), &words);
    library.newsroom.choose_blocks(id, &keys).expect("chooses");
    let view = library.newsroom.article(id).expect("an article");
    let kinds: Vec<_> = view.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(kinds.last(), Some(&BlockKind::Caption), "{kinds:?}");
    let caption = view.blocks[view.blocks.len() - 1].span;
    let before = |span: Span| span.end <= caption.start;
    assert!(view.summary.iter().all(|excerpt| before(excerpt.span)));
}

#[test]
fn text_is_chosen_paragraph_by_paragraph() {
    let library = TestLibrary::new();
    let id = article(&library.drop("ferry.txt", FERRY)).expect("an article");
    let found = outline(&library, id);
    assert!(found.boxes.is_empty(), "a text has no boxes");
    let keys = holding(&found, &["Crews of the Avelar", "“We are not"]);
    library.newsroom.choose_blocks(id, &keys).expect("chooses");
    let view = library.newsroom.article(id).expect("an article");
    assert_eq!(view.blocks.len(), 2);
    assert_eq!(view.line.headline, "Ferry crews vote for a strike");
    let rota = |text: &str| text.starts_with("The rota");
    assert!(view.furniture.iter().any(|f| rota(&f.text)), "kept aside");
}

#[test]
fn a_closed_edition_still_opens_what_it_quoted() {
    let library = TestLibrary::new();
    let id = page(&library);
    let wrong = body(&library, id);
    library.clock.set("2026-11-22T09:00:00[Europe/Lisbon]");
    library.newsroom.close_due().expect("closes");
    let key = EditionKey {
        by: By::Arrival,
        day: "2026-11-20".parse().expect("a day"),
    };
    let before = library.newsroom.edition(key).expect("an edition");
    choose_school(&library, id);
    let after = library.newsroom.edition(key).expect("an edition");
    assert_eq!(after, before);
    let span = Span::new(0, wrong.find('.').expect("a stop"));
    let cited = Cited {
        span,
        text: wrong[span.start..span.end].to_owned(),
    };
    let view = library.newsroom.article_citing(id, Some(&cited));
    let view = view.expect("opens");
    assert!(matches!(view.standing, Standing::Earlier { .. }));
    assert_eq!(view.body, wrong);
    let now = library.newsroom.article(id).expect("an article");
    assert_eq!(
        now.line.arrival_day.to_string(),
        "2026-11-20",
        "it keeps its day"
    );
    library.clean();
}

#[test]
fn nothing_chosen_and_strange_keys_are_told() {
    let library = TestLibrary::new();
    let id = page(&library);
    let wrong = body(&library, id);
    let none = library
        .newsroom
        .choose_blocks(id, &[])
        .expect_err("needs one");
    assert_eq!(none.code(), "nothing-chosen");
    let strange = ["no such key".to_owned()];
    let strange = library.newsroom.choose_blocks(id, &strange);
    assert_eq!(
        strange.expect_err("finds none").code(),
        "cannot-reread",
        "nothing of it is there"
    );
    assert_eq!(body(&library, id), wrong);
}

/// One row of a table is an article among others; its file's ending tells how to read it.
#[test]
fn one_of_several_articles_of_a_file_is_found_again() {
    let library = TestLibrary::new();
    let row = |n: usize| {
        format!(
            "Report {n} from the quay,2026-11-1{n},\"The boat number {n} came in at dawn with \
             {n}00 crates of sole for the market. Its crew of {n} will sail again tomorrow.\"\n"
        )
    };
    let table = format!("title,date,text\n{}{}{}", row(1), row(2), row(3));
    let batch = library.import(&[bytes("boats.csv", &table)]);
    let receipts = library.receipts(&batch);
    let ids: Vec<_> = receipts.iter().filter_map(article).collect();
    assert_eq!(ids.len(), 3, "{receipts:?}");
    let before: Vec<_> = ids.iter().map(|id| body(&library, *id)).collect();
    let told = library
        .newsroom
        .reread(&ReextractScope::These(ids.clone()), &());
    let told = told.expect("reads");
    assert_eq!((told.changed, told.failed), (0, 0), "{:?}", told.reason);
    let after: Vec<_> = ids.iter().map(|id| body(&library, *id)).collect();
    assert_eq!(after, before);

    let keys = holding(&outline(&library, ids[1]), &["boat number 2"]);
    assert_eq!(keys.len(), 1, "its own blocks and no other row's");
}

/// Makes the library as if readers before these had read the article wrongly.
fn read_by_older(library: &TestLibrary, id: ArticleId) {
    choose_school(library, id);
    let mut store = nutgraf_store::Store::open(library.dir.path()).expect("opens");
    let writing = store.write().expect("writes");
    let act = writing.latest_act().expect("reads").expect("an act");
    writing.undo_choices(act.id).expect("forgets the choice");
    writing.mark_undone(act.id).expect("forgets the act");
    let version = writing.current(id).expect("reads").expect("a version");
    writing.set_extractor(version, 0).expect("notes");
    writing.commit().expect("commits");
}

#[test]
fn what_older_readers_read_is_offered_read_again_and_taken_back() {
    let library = TestLibrary::new();
    let id = page(&library);
    library.drop("ferry.txt", FERRY);
    assert_eq!(library.newsroom.read_by_older().expect("counts"), 0);
    read_by_older(&library, id);
    let old = body(&library, id);
    assert_eq!(library.newsroom.read_by_older().expect("counts"), 1);

    let told = library
        .newsroom
        .reread(&ReextractScope::Older, &())
        .expect("reads");
    assert_eq!((told.total, told.changed, told.undoable), (1, 1, true));
    assert!(body(&library, id).contains("Notices"));
    assert_eq!(library.newsroom.read_by_older().expect("counts"), 0);
    library.clean();

    let undone = library.newsroom.undo().expect("undoes");
    assert_eq!(undone, Some(Act::ReadAgain { articles: 1 }));
    assert_eq!(body(&library, id), old);
    library.clean();
}

#[test]
fn undo_of_reading_again_leaves_what_came_later() {
    let library = TestLibrary::new();
    let id = page(&library);
    read_by_older(&library, id);
    library
        .newsroom
        .reread(&ReextractScope::Older, &())
        .expect("reads");
    let corrected = PAGE.replace("Notices from", "Corrected notices from");
    let receipt = library.drop("school-2.html", &corrected);
    assert_eq!(kind(&receipt.outcome), "updated", "{receipt:?}");
    library.newsroom.undo().expect("undoes");
    assert!(body(&library, id).contains("Corrected notices"));
    library.clean();
}

/// Watches nothing and wants to stop at once.
struct Impatient;

impl nutgraf_newsroom::Watch for Impatient {
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn reading_again_can_be_cancelled() {
    let library = TestLibrary::new();
    let id = page(&library);
    read_by_older(&library, id);
    let told = library.newsroom.reread(&ReextractScope::Older, &Impatient);
    let told = told.expect("stops");
    assert!(told.finished && told.done == 0 && !told.undoable);
    assert_eq!(library.newsroom.read_by_older().expect("counts"), 1);
}
