//! A little server on loopback that answers as it is told.

use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Something to send.
#[derive(Clone)]
pub(super) enum Part {
    /// These bytes.
    Bytes(Vec<u8>),
    /// These bytes again and again, until the other side hangs up.
    Flood(Vec<u8>),
    /// A byte, then a pause, again and again.
    Drip(Duration),
}

/// What a path answers: the parts in turn, then the connection is closed.
pub(super) type Answer = Vec<Part>;

/// Starts a server; the answer to a request is chosen from its head. Gives its address.
pub(super) async fn serve(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = format!("http://{}", listener.local_addr().expect("bound"));
    let answer = Arc::new(answer);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let answer = Arc::clone(&answer);
            tokio::spawn(async move { converse(stream, &*answer).await });
        }
    });
    address
}

async fn converse(mut stream: TcpStream, answer: &(impl Fn(&str) -> Answer + Sync)) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let Ok(byte) = stream.read_u8().await else {
            return;
        };
        head.push(byte);
    }
    for part in answer(&String::from_utf8_lossy(&head)) {
        if send(&mut stream, part).await.is_err() {
            return;
        }
    }
    let _ = stream.shutdown().await;
}

async fn send(stream: &mut TcpStream, part: Part) -> std::io::Result<()> {
    match part {
        Part::Bytes(bytes) => stream.write_all(&bytes).await,
        Part::Flood(bytes) => loop {
            stream.write_all(&bytes).await?;
        },
        Part::Drip(pause) => loop {
            stream.write_all(b"x").await?;
            tokio::time::sleep(pause).await;
        },
    }
}

/// A whole answer with its true length.
pub(super) fn page(headers: &str, body: &[u8]) -> Answer {
    let mut bytes = format!(
        "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n{headers}\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    vec![Part::Bytes(bytes)]
}

/// An answer that leads elsewhere.
pub(super) fn redirect(to: &str) -> Answer {
    raw(&format!(
        "HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n"
    ))
}

/// An answer word for word.
pub(super) fn raw(answer: &str) -> Answer {
    vec![Part::Bytes(answer.as_bytes().to_vec())]
}

/// `bytes`, gzipped.
pub(super) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("memory takes it");
    encoder.finish().expect("memory takes it")
}
