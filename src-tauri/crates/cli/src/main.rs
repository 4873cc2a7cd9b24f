//! `nutgraf`: the newsroom on the command line, without a window.

mod args;
mod batch;
mod error;

use std::process::ExitCode;

use clap::Parser;

use crate::args::{Args, Command};
use crate::error::Error;

fn main() -> ExitCode {
    match run(Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        // Nobody reads on: that is no failure of ours, and there is nobody to tell.
        Err(error) if error.is_broken_pipe() => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", error.line());
            ExitCode::FAILURE
        }
    }
}

fn run(args: Args) -> Result<(), Error> {
    match args.command {
        Command::Batch(batch) => batch::run(&batch),
    }
}
