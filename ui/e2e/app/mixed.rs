//! A folder as readers have them: articles in many formats, saved pages with their pictures, an
//! archive, a mailbox, a shortcut, and what cannot be read.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// What its import must come to.
pub(crate) struct Mixed {
    pub(crate) added: usize,
    pub(crate) had: usize,
    pub(crate) rejected: usize,
    pub(crate) offered: usize,
    pub(crate) archives: usize,
}

/// An article's headline and paragraphs, different for every number.
fn words(number: usize) -> (String, [String; 3]) {
    let place = ["Avelar", "Morrow", "Tarn", "Quill", "Osk"][number % 5];
    (
        format!("Ferry line {number} from {place} sails again"),
        [
            format!(
                "The ferry from {place} on line {number} sailed on Friday for the first time \
                 after {number} weeks in the dock."
            ),
            format!(
                "\u{201c}Nobody here has forgotten how to steer boat {number},\u{201d} said \
                 Mara Ellison, who keeps the landing at {place}."
            ),
            format!(
                "Line {number} leaves four times a day until October, and {number} passengers \
                 can take their bicycles."
            ),
        ],
    )
}

fn text(number: usize) -> String {
    let (headline, paragraphs) = words(number);
    format!("{headline}\n\n{}\n", paragraphs.join("\n\n"))
}

fn markdown(number: usize) -> String {
    let (headline, paragraphs) = words(number);
    format!(
        "---\ntitle: {headline}\ndate: 2026-11-20\n---\n\n{}\n",
        paragraphs.join("\n\n")
    )
}

fn page(number: usize) -> String {
    let (headline, paragraphs) = words(number);
    let body: String = paragraphs.map(|text| format!("<p>{text}</p>")).concat();
    format!(
        "<!doctype html><html lang=en><head><title>{headline}</title></head><body><article>\
         <h1>{headline}</h1><img src=page_files/boat.png>{body}</article></body></html>"
    )
}

fn mail(number: usize) -> String {
    let (headline, paragraphs) = words(number);
    format!(
        "From: The Ferry Letter <letter@ferries.example>\nSubject: {headline}\n\
         Date: Fri, 20 Nov 2026 08:{:02}:00 +0000\nMIME-Version: 1.0\n\
         Content-Type: text/plain; charset=utf-8\n\n{}\n",
        number % 60,
        paragraphs.join("\n\n")
    )
}

/// Writes the folder: some two hundred files, pictures included.
pub(crate) fn folder(into: &Path) -> Mixed {
    let write = |name: String, bytes: &[u8]| {
        let path = into.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, bytes).expect("a file");
    };
    for number in 0..40 {
        write(format!("notes/{number}.txt"), text(number).as_bytes());
        let number = number + 100;
        write(format!("notes/{number}.md"), markdown(number).as_bytes());
        let number = number + 100;
        write(format!("mail/{number}.eml"), mail(number).as_bytes());
    }
    for number in 300..330 {
        write(format!("saved/{number}.html"), page(number).as_bytes());
        write(format!("saved/{number}_files/boat.png"), b"\x89PNG picture");
        write(
            format!("saved/{number}_files/ad.html"),
            b"<p>Buy a boat.</p>",
        );
    }
    write("saved/copy.html".into(), page(300).as_bytes());
    write("empty.txt".into(), b"");
    write(
        "tunnel.url".into(),
        b"[InternetShortcut]\r\nURL=https://ledger.example/tunnel\r\n",
    );

    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 400..420 {
        let name = format!("pages/{number}.html");
        zip.start_file(name, SimpleFileOptions::default())
            .expect("a member");
        zip.write_all(page(number).as_bytes()).expect("its bytes");
    }
    zip.start_file("pages/nothing.txt", SimpleFileOptions::default())
        .expect("a member");
    let archive = zip.finish().expect("an archive").into_inner();
    write("pages.zip".into(), &archive);
    let separated = |number| {
        format!(
            "From a@ferries.example Fri Nov 20 08:00:00 2026\n{}\n",
            mail(number)
        )
    };
    let mailbox: String = (500..508).map(separated).collect();
    write("letters.mbox".into(), mailbox.as_bytes());
    Mixed {
        added: 3 * 40 + 30 + 20 + 8,
        had: 1,
        rejected: 2,
        offered: 1,
        archives: 2,
    }
}
