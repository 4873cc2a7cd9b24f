//! The engine for tests of the page: the commands of `nutgraf_commands` over HTTP on loopback,
//! many libraries at once, each with a clock that stands still and a pretended desktop. Tests
//! stage what a real engine seldom does: slow, failing and hostile answers.
//!
//! It prints `{"port": …}` and serves until its standard input ends, so that it never outlives the
//! tests that started it. `http.rs` lists what it answers.

mod age;
mod clock;
mod desktop;
mod http;
mod library;
mod stage;

use std::io::{self, Read, Write};

use tokio::net::TcpListener;
use tokio::sync::oneshot;

fn main() -> io::Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    // Removed with everything in it when the host ends.
    let folder = tempfile::tempdir()?;
    let served = runtime.block_on(serve(folder.path().to_owned()));
    // A command that never answers keeps nobody waiting.
    runtime.shutdown_background();
    served
}

async fn serve(folder: std::path::PathBuf) -> io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let port = listener.local_addr()?.port();
    writeln!(io::stdout(), "{{\"port\":{port}}}")?;
    io::stdout().flush()?;
    tokio::select! {
        served = async { axum::serve(listener, http::router(folder)).await } => served,
        _ = end_of_input() => Ok(()),
    }
}

/// Waits until whoever started the host is gone.
async fn end_of_input() {
    let (ended, end) = oneshot::channel();
    std::thread::spawn(move || {
        // What is written to the host means nothing.
        let _ = io::stdin().read_to_end(&mut Vec::new());
        let _ = ended.send(());
    });
    let _ = end.await;
}
