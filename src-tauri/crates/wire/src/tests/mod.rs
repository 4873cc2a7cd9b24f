//! Fetches from a server that behaves, and from servers that do not.

mod server;

use std::time::Duration;

use nutgraf_model::RejectCode;

use crate::{FetchError, Fetched, LIMITS, Limits, fetch, fetch_within};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;

use server::{Answer, Part, gzip, page, raw, redirect, serve};

const BODY: &[u8] = "<p>The tunnel opens in März.</p>".as_bytes();

/// Fetches `/` of a server that answers every request with `answer`.
async fn get(answer: Answer) -> Result<Fetched, FetchError> {
    let server = serve(move |_| answer.clone()).await;
    fetch_within(
        &server,
        Limits {
            time: Duration::from_secs(5),
            ..LIMITS
        },
    )
    .await
}

#[tokio::test]
async fn a_page_arrives_with_its_type_and_final_address() {
    let server = serve(|head| match head.split(' ').nth(1) {
        Some("/old") => redirect("/new?x=1"),
        _ => page("Content-Type: text/html; charset=utf-8\r\n", BODY),
    })
    .await;
    let fetched = fetch(&format!("  {server}/old\n")).await.expect("fetched");
    assert_eq!(fetched.bytes, BODY);
    assert_eq!(
        fetched.url,
        format!("{server}/new?x=1"),
        "the address after the redirect"
    );
    assert_eq!(
        fetched.content_type.as_deref(),
        Some("text/html; charset=utf-8")
    );
}

#[tokio::test]
async fn a_redirect_may_be_spelt_as_people_write() {
    let server = serve(|head| match head.split(' ').nth(1) {
        Some("/%C3%BCber") => page("", BODY),
        _ => redirect("/über"),
    })
    .await;
    let fetched = fetch(&server).await.expect("fetched");
    assert_eq!(fetched.url, format!("{server}/%C3%BCber"));
}

#[tokio::test]
async fn a_compressed_page_arrives_decompressed() {
    let fetched = get(page("Content-Encoding: gzip\r\n", &gzip(BODY))).await;
    assert_eq!(fetched.expect("fetched").bytes, BODY);
}

#[tokio::test]
async fn the_request_says_who_asks_and_nothing_of_the_reader() {
    let server = serve(|head| page("Set-Cookie: id=7\r\n", head.to_lowercase().as_bytes())).await;
    fetch(&server).await.expect("fetched");
    let head = String::from_utf8(fetch(&server).await.expect("fetched again").bytes).expect("text");
    assert!(head.contains("user-agent: nutgraf/"), "{head}");
    assert!(head.contains("accept-encoding: gzip,br"), "{head}");
    for private in ["cookie:", "referer:", "authorization:", "accept-language:"] {
        assert!(!head.contains(private), "{private} in {head}");
    }
}

#[tokio::test]
async fn an_error_page_is_not_an_article() {
    let error = get(raw(
        "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\ngone",
    ))
    .await;
    let error = error.expect_err("404");
    assert_eq!(error, FetchError::Status("404 Not Found".to_owned()));
    assert_eq!(error.code(), RejectCode::Network);
}

#[tokio::test]
async fn ten_redirects_are_followed_and_no_eleventh() {
    let server = serve(|head| {
        let path = head.split(' ').nth(1).unwrap_or_default();
        match path[1..].parse::<u32>() {
            Ok(left @ 1..) => redirect(&format!("/{}", left - 1)),
            _ => page("", BODY),
        }
    })
    .await;
    assert_eq!(
        fetch(&format!("{server}/10")).await.expect("ten").bytes,
        BODY
    );
    let error = fetch(&format!("{server}/11")).await.expect_err("eleven");
    assert_eq!(error, FetchError::Redirects(10));
}

#[tokio::test]
async fn a_redirect_loop_ends() {
    assert_eq!(get(redirect("/")).await, Err(FetchError::Redirects(10)));
}

#[tokio::test]
async fn redirects_stay_on_the_web_and_carry_no_password() {
    for (to, want) in [
        ("file:///etc/passwd", FetchError::Scheme("file".to_owned())),
        ("ftp://127.0.0.1/x", FetchError::Scheme("ftp".to_owned())),
        (
            "javascript:alert(1)",
            FetchError::Scheme("javascript".to_owned()),
        ),
        ("data:text/html,x", FetchError::Scheme("data".to_owned())),
        ("http://me:secret@127.0.0.1/", FetchError::Credentials),
        ("http://[", FetchError::Nowhere),
    ] {
        assert_eq!(get(redirect(to)).await, Err(want), "redirect to {to}");
    }
}

#[tokio::test]
async fn a_page_announced_too_large_is_not_read() {
    let answer = raw("HTTP/1.1 200 OK\r\nContent-Length: 33554433\r\n\r\n");
    assert_eq!(get(answer).await, Err(FetchError::TooLarge(32)));
}

#[tokio::test]
async fn a_page_without_end_is_cut_off() {
    let mut answer = raw("HTTP/1.1 200 OK\r\n\r\n");
    answer.push(Part::Flood(vec![b'x'; 1 << 16]));
    let error = get(answer).await.expect_err("no end");
    assert_eq!(error.code(), RejectCode::TooLarge);
}

#[tokio::test]
async fn a_gzip_bomb_is_counted_after_decompression() {
    let bomb = gzip(&vec![0; 40 * 1024 * 1024]);
    assert!(bomb.len() < 100_000, "it travels light: {}", bomb.len());
    let answer = page("Content-Encoding: gzip\r\n", &bomb);
    assert_eq!(get(answer).await, Err(FetchError::TooLarge(32)));
}

#[tokio::test]
async fn a_slow_drip_runs_out_of_time() {
    let server = serve(|_| {
        let mut answer = raw("HTTP/1.1 200 OK\r\n\r\n");
        answer.push(Part::Drip(Duration::from_millis(10)));
        answer
    })
    .await;
    let limits = Limits {
        time: Duration::from_millis(300),
        ..LIMITS
    };
    let error = fetch_within(&server, limits).await.expect_err("dripping");
    assert_eq!(error.code(), RejectCode::TooSlow);
}

#[tokio::test]
async fn a_wrong_length_is_a_broken_page() {
    let answer = raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort");
    assert!(matches!(get(answer).await, Err(FetchError::Broken(_))));
}

#[tokio::test]
async fn what_is_not_http_is_a_broken_page() {
    for answer in [
        "",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nplain",
    ] {
        let error = get(raw(answer)).await.expect_err("not HTTP");
        assert_eq!(error.code(), RejectCode::Network, "{answer:?}: {error}");
    }
}

#[tokio::test]
async fn nobody_at_the_door_is_said_with_the_host() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = format!("http://{}/", listener.local_addr().expect("bound"));
    drop(listener);
    let error = fetch(&address).await.expect_err("nobody there");
    assert!(
        matches!(&error, FetchError::Unreachable { host, .. } if host == "127.0.0.1"),
        "{error:?}"
    );
}

#[tokio::test]
async fn other_addresses_are_refused_before_anything_is_sent() {
    for (address, want) in [
        ("", FetchError::NoAddress),
        ("example.org/news", FetchError::NoAddress),
        ("http://", FetchError::NoAddress),
        ("file:///etc/passwd", FetchError::Scheme("file".to_owned())),
        (
            "mailto:desk@example.org",
            FetchError::Scheme("mailto".to_owned()),
        ),
        ("https://me:secret@example.org/", FetchError::Credentials),
        ("https://me@example.org/", FetchError::Credentials),
    ] {
        let error = fetch(address).await.expect_err(address);
        assert_eq!(error, want, "{address:?}");
        assert_eq!(error.code(), RejectCode::BadAddress, "{address:?}");
        assert!(
            !error.to_string().contains("secret"),
            "no password in a message: {error}"
        );
    }
}

#[tokio::test]
async fn an_encrypted_address_needs_an_encrypted_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = format!("https://{}/", listener.local_addr().expect("bound"));
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("the client comes");
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    });
    let error = fetch(&address).await.expect_err("no TLS there");
    assert_eq!(error.code(), RejectCode::Network, "{error}");
}
