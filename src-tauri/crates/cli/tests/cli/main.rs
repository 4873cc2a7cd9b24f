//! The binary as scripts and people use it: arguments and bytes in; bytes, exit code and
//! messages out.

mod batch;
mod hostile;
mod library;
mod run;
mod together;
