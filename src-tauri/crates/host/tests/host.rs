//! The host as the page's tests use it: started as a program, asked over HTTP, ended by its input.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// A host that runs.
struct Host {
    child: Child,
    port: u16,
}

impl Host {
    fn start() -> Host {
        let mut child = Command::new(env!("CARGO_BIN_EXE_nutgraf-host"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a host");
        let mut line = String::new();
        let output = child.stdout.take().expect("its output");
        BufReader::new(output)
            .read_line(&mut line)
            .expect("a first line");
        let told: Value = serde_json::from_str(&line).expect("JSON");
        let port = told["port"].as_u64().expect("a port") as u16;
        Host { child, port }
    }

    /// The status and the body of an answer.
    fn post(&self, path: &str, body: &Value) -> (u16, Value) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        let body = body.to_string();
        write!(
            stream,
            "POST {path} HTTP/1.0\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .expect("asks");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).expect("a status");
        let status = status.parse().expect("a number");
        (status, serde_json::from_str(body).expect("JSON"))
    }
}

#[test]
fn commands_are_answered_or_staged_until_the_input_ends() {
    let mut host = Host::start();
    let now = "2026-11-22T09:45:05[Europe/Lisbon]";
    let (_, opened) = host.post("/open", &json!({ "clock": now }));
    let call = format!("/{}/call/get_counts", opened["id"]);
    let (status, counts) = host.post(&call, &json!({}));
    assert_eq!((status, &counts["articles"]), (200, &json!(0)));

    let fail = json!({ "code": "busy", "message": "the library is busy" });
    let staged = json!({ "command": "get_counts", "fail": fail, "times": 1 });
    host.post(&format!("/{}/stage", opened["id"]), &staged);
    assert_eq!(host.post(&call, &json!({})), (400, fail));
    assert_eq!(host.post(&call, &json!({})), (200, counts));

    drop(host.child.stdin.take());
    assert!(host.child.wait().expect("an end").success());
}
