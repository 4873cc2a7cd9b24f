//! `nutgraf`: the newsroom on the command line, without a window.

mod args;
mod batch;
mod commands;
mod day;
mod error;
mod out;

use std::process::ExitCode;

use clap::Parser;

use crate::args::Args;

fn main() -> ExitCode {
    match commands::run(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // The reading program has closed the pipe: this is not an error, and there is nobody to
        // tell.
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", error.line());
            ExitCode::FAILURE
        }
    }
}
