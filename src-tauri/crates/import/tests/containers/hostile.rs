//! Containers that are damaged or mean harm.

use std::io::{Cursor, Write};

use nutgraf_import::containers::{ContainerError, MAX_MEMBERS, detect, walk};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::make::*;

const LONG: &str = "The harbour board voted on Tuesday to close the old ferry pier.\n";

fn texts() -> Vec<(String, String)> {
    // Text that does not pack to nothing, so that a cut falls into it.
    let mut seed = 7u32;
    let mut word = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        format!("{seed:x} ")
    };
    (0..20)
        .map(|n| (format!("{n:02}.txt"), (0..200).map(|_| word()).collect()))
        .collect()
}

fn borrowed(members: &[(String, String)]) -> Vec<(&str, &str)> {
    members
        .iter()
        .map(|(n, t)| (n.as_str(), t.as_str()))
        .collect()
}

#[test]
fn a_cut_off_archive_gives_what_came_before_the_cut() {
    let members = texts();
    let members = borrowed(&members);
    let mails: String = members
        .iter()
        .map(|(name, text)| {
            format!("From a@example.org Fri Nov 20 08:15:00 2026\nSubject: {name}\n\n{text}\n\n")
        })
        .collect();
    let web: Vec<u8> = members
        .iter()
        .flat_map(|(name, text)| {
            let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{text}");
            warc_answer(&format!("https://ledger.example/{name}"), answer.as_bytes())
        })
        .collect();
    for (name, bytes) in [
        ("zip", zip(&members)),
        ("tar", tar(&members)),
        ("tar.gz", gzip(&tar(&members))),
        ("mbox.gz", gzip(mails.as_bytes())),
        ("warc", web.clone()),
        ("warc.gz", gzip(&web)),
    ] {
        let (seen, end) = open_from(&bytes[..bytes.len() / 2], name, 0);
        assert_eq!(end, Err(ContainerError::Damaged), "{name}");
        let whole = seen.iter().filter(|(_, text)| text.is_ok()).count();
        assert!((5..15).contains(&whole), "{name}: {whole} were whole");
    }
}

#[test]
fn any_cut_and_any_wrong_byte_ends_without_a_panic() {
    let members = texts();
    let members = &borrowed(&members)[..3];
    let web = warc_answer(
        "https://ledger.example/a",
        b"HTTP/1.1 200 OK\r\n\r\n<p>page</p>",
    );
    for bytes in [
        zip(members),
        tar(members),
        gzip(&tar(members)),
        web.clone(),
        gzip(&web),
    ] {
        let step = bytes.len() / 60 + 1;
        for at in (0..bytes.len()).step_by(step) {
            look(&bytes[..at]);
            for wrong in [0, 0xFF, bytes[at] ^ 0x10] {
                let mut damaged = bytes.clone();
                damaged[at] = wrong;
                look(&damaged);
            }
        }
    }
}

/// Looks into whatever it is.
fn look(bytes: &[u8]) {
    let mut source = Cursor::new(bytes);
    if let Ok(Some(kind)) = detect(&mut source) {
        let _ = walk(kind, source, "a", 0, &mut |member| {
            if let Ok(body) = member.body {
                let _ = std::io::copy(body, &mut std::io::sink());
            }
            std::ops::ControlFlow::Continue(())
        });
    }
}

#[test]
fn bombs_are_stopped() {
    // One file of nothing, 100 MiB from 100 kB.
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    let nothing = vec![0u8; 1 << 20];
    (0..100).for_each(|_| packed.write_all(&nothing).expect("packs"));
    let bomb = packed.finish().expect("packs");
    let (seen, end) = open_from(&bomb, "bomb.gz", 0);
    assert_eq!(end, Err(ContainerError::TooTight), "{}", seen.len());

    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for number in 0..4 {
        zip.start_file(format!("{number}.txt"), options)
            .expect("a member");
        (0..8).for_each(|_| zip.write_all(&nothing).expect("packs"));
    }
    zip.start_file("good.txt", options).expect("a member");
    zip.write_all(LONG.as_bytes()).expect("packs");
    let bytes = zip.finish().expect("an archive").into_inner();
    let (seen, end) = open_from(&bytes, "bomb.zip", 0);
    let refused = seen
        .iter()
        .filter(|(_, t)| *t == Err(ContainerError::TooTight))
        .count();
    assert_eq!(
        (refused, seen.len()),
        (4, 5),
        "each of them, and the good one is read"
    );
    end.expect("read to its end");
}

/// Many directory entries that all lead to the same packed bytes.
#[test]
fn overlapping_entries_end_where_they_would_be_too_much() {
    let part: String = (0..1 << 20)
        .map(|n: u32| char::from(b'a' + (n % 19) as u8))
        .collect();
    let mut bytes = zip(&[("0.txt", &part)]);
    let end = bytes.split_off(bytes.len() - 22);
    let start = u32::from_le_bytes(end[16..20].try_into().expect("four bytes")) as usize;
    let entry = bytes.split_off(start);
    let count = 4_000u16;
    for number in 0..count {
        let mut entry = entry.clone();
        let at = entry.len() - 5;
        let name = format!("{number:05}");
        entry[at..].copy_from_slice(name.as_bytes());
        bytes.extend(entry);
    }
    let length = (bytes.len() - start) as u32;
    let mut end = end;
    end[8..10].copy_from_slice(&count.to_le_bytes());
    end[10..12].copy_from_slice(&count.to_le_bytes());
    end[12..16].copy_from_slice(&length.to_le_bytes());
    bytes.extend(end);
    let (seen, end) = open_from(&bytes, "a.zip", 0);
    assert!(end.is_err(), "{end:?} after {}", seen.len());
    assert!(seen.len() < 500, "{} were read", seen.len());
}

#[test]
fn an_archive_of_very_many_files_is_read_in_parts() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for number in 0..100_000 {
        zip.start_file(format!("{number}.txt"), options)
            .expect("a member");
    }
    let bytes = zip.finish().expect("an archive").into_inner();
    let (seen, end) = open_from(&bytes, "a.zip", 0);
    assert_eq!(
        (seen.len() as u64, end),
        (MAX_MEMBERS, Err(ContainerError::TooMany))
    );
    let (seen, _) = open_from(&bytes, "a.zip", MAX_MEMBERS);
    assert_eq!(seen[0].0, "20000.txt", "the rest is read on");
}

#[test]
fn more_names_than_anybody_has_are_not_looked_at() {
    // The end of a ZIP64 archive that claims a hundred million entries.
    let mut bytes = vec![b'x'; 100];
    bytes.splice(0..4, *b"PK\x03\x04");
    let end64 = bytes.len() as u64;
    bytes.extend(b"PK\x06\x06");
    bytes.extend(44u64.to_le_bytes());
    bytes.extend([0; 12]);
    bytes.extend(100_000_000u64.to_le_bytes());
    bytes.extend(100_000_000u64.to_le_bytes());
    bytes.extend([0; 16]);
    bytes.extend(b"PK\x06\x07\0\0\0\0");
    bytes.extend(end64.to_le_bytes());
    bytes.extend(1u32.to_le_bytes());
    bytes.extend(b"PK\x05\x06");
    bytes.extend([0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]);
    bytes.extend([0xFF; 8]);
    bytes.extend([0, 0]);
    let (seen, end) = open_from(&bytes, "a.zip", 0);
    assert_eq!((seen.len(), end), (0, Err(ContainerError::TooMany)));
}

#[test]
fn names_lose_what_leads_out_of_the_archive() {
    let members = [
        ("../../etc/passwd", "1"),
        ("/root/note.txt", "2"),
        ("C:\\news\\a.txt", "3"),
        ("./b/./c.txt", "4"),
    ];
    let want = ["etc/passwd", "root/note.txt", "news/a.txt", "b/c.txt"];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        let options = SimpleFileOptions::default();
        zip.start_file(name, options).expect("a member");
        zip.write_all(text.as_bytes()).expect("its text");
    }
    let bytes = zip.finish().expect("an archive").into_inner();
    assert_eq!(names(&open(&bytes)), want);

    let long = "n".repeat(5_000) + ".txt";
    let seen = open(&zip_of(&long));
    assert!(seen[0].0.chars().count() < 300 && seen[0].0.ends_with(".txt"));
}

fn zip_of(name: &str) -> Vec<u8> {
    zip(&[(name, "text")])
}

/// Sets the flag that says a member is encrypted, in both of its headers.
fn lock(bytes: &mut [u8], which: usize) {
    for (magic, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let mut found = 0;
        for at in 0..bytes.len() - 4 {
            if &bytes[at..at + 4] == magic {
                if found == which {
                    bytes[at + flags] |= 1;
                }
                found += 1;
            }
        }
    }
}

#[test]
fn what_is_locked_is_told_once_where_all_of_it_is() {
    let mut bytes = zip(&[("a.txt", LONG), ("b.txt", LONG)]);
    lock(&mut bytes, 0);
    let (seen, end) = open_from(&bytes, "a.zip", 0);
    assert_eq!(seen[0].1, Err(ContainerError::Locked));
    assert_eq!(seen[1].1.as_deref(), Ok(LONG));
    end.expect("read to its end");

    lock(&mut bytes, 1);
    let (seen, end) = open_from(&bytes, "a.zip", 0);
    assert_eq!((seen.len(), end), (0, Err(ContainerError::Locked)));
}

#[test]
fn a_line_without_end_is_no_mailbox_of_endless_memory() {
    let mut bytes = b"From a@example.org Fri Nov 20 08:15:00 2026\nSubject: x\n\n".to_vec();
    bytes.extend(std::iter::repeat_n(b'x', 33 << 20));
    let (seen, end) = open_from(&bytes, "a.mbox", 0);
    end.expect("read to its end");
    let length = seen[0].1.as_ref().expect("a text").len();
    assert_eq!(
        length,
        nutgraf_import::MAX_BYTES + 1,
        "enough to be refused"
    );
}
