//! Hostile office documents: a reason or an article, never a panic, never a hang, never a fetch.

use std::io::{Cursor, Write};

use nutgraf_import::{Item, ReadError, Reading, read, show};
use nutgraf_model::{Article, RejectCode};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const SENTENCE: &str =
    "The harbour board voted on Tuesday to close the old ferry pier until the spring. ";

/// A ZIP file of these parts.
fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let how = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(*name, how).expect("a part");
        zip.write_all(bytes).expect("its bytes");
    }
    zip.finish().expect("a file").into_inner()
}

fn docx(document: &str) -> Vec<u8> {
    packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", document.as_bytes()),
    ])
}

fn odt(content: &str) -> Vec<u8> {
    packed(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ])
}

fn of(bytes: &[u8]) -> Result<Article, ReadError> {
    let item = Item {
        name: "a.docx",
        bytes,
        url: None,
        saved: None,
    };
    show(&item);
    read(&item).map(|reading| match reading {
        Reading::Articles(parts) => parts
            .into_iter()
            .find_map(|part| part.article.ok())
            .expect("an article"),
        Reading::Links(links) => panic!("{links:?}"),
    })
}

fn code(bytes: &[u8]) -> RejectCode {
    of(bytes).expect_err("a refusal").code()
}

fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn bombs_are_turned_away() {
    let huge = vec![b' '; 70_000_000];
    assert_eq!(
        code(&packed(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("word/document.xml", &huge),
        ])),
        RejectCode::TooLarge
    );
    let names: Vec<String> = (0..21_000).map(|n| format!("word/{n}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(code(&packed(&parts)), RejectCode::UnknownFormat);
}

#[test]
fn entities_do_not_expand_and_nothing_is_fetched() {
    let entities: String = (1..20)
        .map(|n| format!("<!ENTITY e{n} \"&e{};&e{};\">", n - 1, n - 1))
        .collect();
    let document = format!(
        "<!DOCTYPE d [<!ENTITY e0 \"boom\">{entities}<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\
         <w:document><w:body>{}</w:body></w:document>",
        paragraph(&format!("{SENTENCE}&e19;&f; The end of it."))
    );
    let body = of(&docx(&document)).expect("an article").body;
    assert_eq!(
        body,
        format!("{SENTENCE}The end of it.").replace(".  ", ". ")
    );
}

#[test]
fn depth_is_survived() {
    for (open, close) in [
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
        ("<w:del>", "</w:del>"),
    ] {
        let deep = format!(
            "<w:document><w:body>{}{}{}{}</w:body></w:document>",
            paragraph(SENTENCE),
            open.repeat(50_000),
            paragraph(SENTENCE),
            close.repeat(50_000)
        );
        assert!(of(&docx(&deep)).expect(open).body.contains("ferry pier"));
    }
    let deep = format!(
        "<office:body><office:text><text:p>{SENTENCE}</text:p>{}",
        "<text:list><text:list-item><text:p>x<text:note><text:note-body>".repeat(50_000)
    );
    assert!(of(&odt(&deep)).expect("lists").body.contains("ferry pier"));
}

#[test]
fn styles_based_on_each_other_end() {
    let styles = "<w:styles><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style>\
                  <w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>";
    let document = format!(
        "<w:document><w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>{SENTENCE}</w:t></w:r></w:p>"
    );
    let bytes = packed(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/styles.xml", styles.as_bytes()),
        ("word/document.xml", document.as_bytes()),
    ]);
    assert!(of(&bytes).expect("an article").body.contains("ferry pier"));
}

#[test]
fn spaces_by_number_are_bounded() {
    let content = format!(
        "<office:body><office:text><text:p>{SENTENCE}<text:s text:c=\"4000000000\"/>{}</text:p>",
        "<text:s text:c=\"99999999\"/>".repeat(1000)
    );
    assert!(of(&odt(&content)).is_ok());
}

#[test]
fn documents_without_text_hold_no_article() {
    for bytes in [
        docx("<w:document><w:body><w:p/></w:body></w:document>"),
        docx("<w:document>"),
        odt("<office:body><office:text/></office:body>"),
    ] {
        assert_eq!(code(&bytes), RejectCode::NoArticle);
    }
    assert_eq!(
        code(&packed(&[("[Content_Types].xml", b""), ("word/x", b"")])),
        RejectCode::ReaderFailed
    );
    assert_eq!(code(&odt("")), RejectCode::ReaderFailed);
}

#[test]
fn cut_off_documents_give_a_reason() {
    let whole = docx(&format!("<w:document>{}", paragraph(&SENTENCE.repeat(50))));
    for cut in [30, whole.len() / 2, whole.len() - 1] {
        let _ = of(&whole[..cut]);
    }
}

#[test]
fn a_deleted_paragraph_end_joins_two_paragraphs() {
    let document = "<w:document><w:body>\
        <w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>The board met on Tuesday </w:t></w:r></w:p>\
        <w:p><w:r><w:t>and closed the old ferry pier until the spring.</w:t></w:r></w:p></w:body></w:document>";
    assert_eq!(
        of(&docx(document)).expect("an article").body,
        "The board met on Tuesday and closed the old ferry pier until the spring."
    );
}

#[test]
fn the_day_a_file_was_made_is_the_last_resort() {
    let core = b"<cp:coreProperties><dc:creator>Office User</dc:creator>\
                 <dcterms:created>2026-10-02T08:00:00Z</dcterms:created></cp:coreProperties>";
    let document = |first: &str| {
        packed(&[
            ("[Content_Types].xml", b"<Types/>"),
            ("docProps/core.xml", core),
            (
                "word/document.xml",
                format!(
                    "<w:document>{}{}{}",
                    paragraph("Harbour closes the ferry pier"),
                    paragraph(first),
                    paragraph(&SENTENCE.repeat(3))
                )
                .as_bytes(),
            ),
        ])
    };
    let got = of(&document(SENTENCE)).expect("an article");
    let published = got.published.expect("a day");
    assert_eq!(published.evidence, nutgraf_model::DateEvidence::File);
    assert_eq!(published.rfc3339().get(..10), Some("2026-10-02"));
    assert!(got.byline.is_empty(), "who made the file is not the author");
    let got = of(&document("Published 30 September 2026")).expect("an article");
    assert_eq!(
        got.published.map(|p| p.rfc3339()).as_deref(),
        Some("2026-09-30"),
        "a printed day is better"
    );
}

/// An EPUB of these pages, listed in their order.
fn epub(pages: &[&str], more: &[(&str, &[u8])]) -> Vec<u8> {
    let items: String = (0..pages.len())
        .map(|n| format!("<item id='p{n}' href='p{n}.xhtml' media-type='application/xhtml+xml'/>"))
        .collect();
    let order: String = (0..pages.len())
        .map(|n| format!("<itemref idref='p{n}'/>"))
        .collect();
    let list = format!(
        "<package><metadata><dc:title>Harbour news</dc:title></metadata>\
         <manifest>{items}</manifest><spine>{order}</spine></package>"
    );
    let container = "<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>";
    let names: Vec<String> = (0..pages.len()).map(|n| format!("p{n}.xhtml")).collect();
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", container.as_bytes()),
        ("a.opf", list.as_bytes()),
    ];
    parts.extend(more);
    parts.extend(
        names
            .iter()
            .zip(pages)
            .map(|(name, page)| (name.as_str(), page.as_bytes())),
    );
    packed(&parts)
}

#[test]
fn empty_titles_and_anchors_do_not_swallow_a_page() {
    let page = format!(
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/></head>\
         <body><a id='x'/><p>{}</p></body></html>",
        SENTENCE.repeat(3)
    );
    assert!(
        of(&epub(&[&page], &[]))
            .expect("an article")
            .body
            .contains("ferry pier")
    );
}

#[test]
fn locked_fonts_do_not_lock_a_book() {
    let page = format!("<html><body><p>{}</p></body></html>", SENTENCE.repeat(3));
    let fonts = b"<encryption><EncryptedData><CipherReference URI='fonts/a.otf'/></EncryptedData></encryption>";
    let text = b"<encryption><EncryptedData><CipherReference URI='p0.xhtml'/></EncryptedData></encryption>";
    let part = |bytes: &'static [u8]| [("META-INF/encryption.xml", bytes)];
    assert!(of(&epub(&[&page], &part(fonts))).is_ok());
    assert_eq!(code(&epub(&[&page], &part(text))), RejectCode::Locked);
}

#[test]
fn broken_books_give_a_reason() {
    assert_eq!(code(&epub(&[], &[])), RejectCode::NoArticle);
    assert_eq!(code(&epub(&["", "<html>"], &[])), RejectCode::NoArticle);
    let no_list = packed(&[("mimetype", b"application/epub+zip")]);
    assert_eq!(code(&no_list), RejectCode::ReaderFailed);
    let many = vec!["<html><body><p>x</p></body></html>"; 6000];
    assert!(of(&epub(&many, &[])).is_ok());
}

#[test]
fn chapters_are_one_book_and_articles_are_several() {
    let chapter = |n: usize| {
        format!(
            "<html><body><h1>Chapter {n}</h1><p>{}</p></body></html>",
            SENTENCE.repeat(5)
        )
    };
    let article = |n: usize| {
        format!(
            "<html><body><h1>Pier {n} closes</h1><p>By Ana Sorel</p><p>{}</p></body></html>",
            SENTENCE.repeat(5)
        )
    };
    let count = |pages: [String; 3]| {
        let bytes = epub(&[&pages[0], &pages[1], &pages[2]], &[]);
        let item = Item {
            name: "a.epub",
            bytes: &bytes,
            url: None,
            saved: None,
        };
        read(&item).expect("articles").into_articles().count()
    };
    assert_eq!(count([chapter(1), chapter(2), chapter(3)]), 1);
    assert_eq!(count([article(1), article(2), article(3)]), 3);
}

/// A PDF of these objects, the first being the catalog.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut out = b"%PDF-1.7\n".to_vec();
    for (at, object) in objects.iter().enumerate() {
        out.extend(format!("{} 0 obj\n", at + 1).bytes());
        out.extend(object);
        out.extend(b"\nendobj\n");
    }
    out.extend(format!("trailer<</Size {}/Root 1 0 R>>\n%%EOF", objects.len() + 1).bytes());
    out
}

fn stream(head: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!("<<{head}/Length {}>>stream\n", bytes.len());
    [head.as_bytes(), bytes, b"\nendstream"].concat()
}

/// A PDF of one page that draws this.
fn one_page(drawing: Vec<u8>, more: Vec<u8>) -> Vec<u8> {
    pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>".to_vec(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>>>".to_vec(),
        drawing,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_vec(),
        more,
    ])
}

fn drawn(lines: usize) -> String {
    let lines: String = (0..lines)
        .map(|_| format!("({}) Tj T* ", SENTENCE.trim()))
        .collect();
    format!("BT /F 11 Tf 14 TL 50 780 Td {lines} ET")
}

#[test]
fn a_plain_page_is_read() {
    let page = one_page(stream("", drawn(3).as_bytes()), b"null".to_vec());
    let got = of(&page).expect("an article");
    assert!(got.body.starts_with(SENTENCE.trim()), "{}", got.body);
}

#[test]
fn packed_bombs_in_pages_are_turned_away() {
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..110 {
        packer.write_all(&vec![b' '; 1024 * 1024]).expect("packed");
    }
    let packed = packer.finish().expect("packed");
    let page = one_page(stream("/Filter/FlateDecode", &packed), b"null".to_vec());
    assert_eq!(code(&page), RejectCode::TooLarge);
    let twice = stream("/Filter[/FlateDecode/FlateDecode]", &packed);
    assert_eq!(
        code(&one_page(twice, b"null".to_vec())),
        RejectCode::TooLarge
    );
}

#[test]
fn forms_inside_themselves_and_endless_page_trees_end() {
    let form = stream(
        "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 6 0 R>>>>",
        b"/X Do /X Do",
    );
    let drawing = stream("", format!("{} /X Do", drawn(3)).as_bytes());
    let _ = of(&one_page(drawing, form));
    let round = pdf(&[
        b"<</Type/Catalog/Pages 2 0 R>>".to_vec(),
        b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>".to_vec(),
    ]);
    let _ = of(&round);
    let deep = stream(
        "",
        format!("{}{}", "q ".repeat(200_000), "[".repeat(200_000)).as_bytes(),
    );
    let _ = of(&one_page(deep, b"null".to_vec()));
}

#[test]
fn broken_pdfs_give_a_reason() {
    for bytes in [
        &b"%PDF-1.4"[..],
        b"%PDF-1.4\n1 0 obj\n<<",
        b"%PDF-1.7\nxref\n0 99999999\ntrailer<</Root 1 0 R/Size 99999999>>startxref\n9\n%%EOF",
    ] {
        assert_eq!(code(bytes), RejectCode::ReaderFailed);
    }
    assert_eq!(
        code(&one_page(stream("", b""), b"null".to_vec())),
        RejectCode::NoArticle
    );
}
