//! Containers made on the spot, and one way to look into them.

use std::io::{Cursor, Read, Write};
use std::ops::ControlFlow;

use flate2::Compression;
use flate2::write::GzEncoder;
use nutgraf_import::containers::{ContainerError, ContainerFormat, LeftOut, detect, walk};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// A member as it came: its name, and its text or what was wrong.
pub(crate) type Seen = (String, Result<String, ContainerError>);

/// Everything a container holds from a place on.
pub(crate) fn open_from(
    bytes: &[u8],
    name: &str,
    from: u64,
) -> (Vec<Seen>, Result<LeftOut, ContainerError>) {
    let mut source = Cursor::new(bytes);
    let kind = detect(&mut source).expect("reads").expect("a container");
    let mut seen = Vec::new();
    let end = walk(kind, source, name, from, &mut |member| {
        let text = member.body.and_then(|body| {
            let mut text = Vec::new();
            body.take(256 << 20).read_to_end(&mut text)?;
            Ok(String::from_utf8_lossy(&text).into_owned())
        });
        seen.push((member.name, text));
        ControlFlow::Continue(())
    });
    (seen, end)
}

/// Everything a container holds, where all is well with it.
pub(crate) fn open(bytes: &[u8]) -> Vec<(String, String)> {
    let (seen, end) = open_from(bytes, "a", 0);
    end.expect("read to its end");
    seen.into_iter()
        .map(|(name, text)| (name, text.expect("a text")))
        .collect()
}

/// What kind of container it is, if one.
pub(crate) fn kind(bytes: &[u8]) -> Option<ContainerFormat> {
    detect(&mut Cursor::new(bytes)).expect("reads")
}

pub(crate) fn zip(members: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in members {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        if name.ends_with('/') {
            zip.add_directory(*name, options).expect("a folder");
            continue;
        }
        zip.start_file(*name, options).expect("a member");
        zip.write_all(text.as_bytes()).expect("its text");
    }
    zip.finish().expect("an archive").into_inner()
}

pub(crate) fn tar(members: &[(&str, &str)]) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, text) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        tar.append_data(&mut header, name, text.as_bytes())
            .expect("a member");
    }
    tar.into_inner().expect("an archive")
}

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(bytes).expect("packs");
    gzip.finish().expect("packs")
}

/// A record of a web archive: what a server answered.
pub(crate) fn warc_answer(url: &str, answer: &[u8]) -> Vec<u8> {
    let head = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n\
         Content-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n",
        answer.len()
    );
    [head.as_bytes(), answer, b"\r\n\r\n"].concat()
}

pub(crate) fn names(members: &[(String, String)]) -> Vec<&str> {
    members.iter().map(|(name, _)| name.as_str()).collect()
}
