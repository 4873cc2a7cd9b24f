//! Arguments of `nutgraf batch`.

use clap::{Args, ValueEnum};

/// Work on a stream of texts without a library: JSON Lines in, JSON Lines out, in the same order
///
/// One line of output for each line of input, with its `id`. A line with an error
/// gives {"id":…,"error":{"code":…,"message":…}}, and the run goes on. Offsets are Unicode code
/// points of the text given, end exclusive.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Examples:
  echo '{\"id\":1,\"text\":\"“It is done,” said Ines Caldera.\"}' | nutgraf batch quotes
  nutgraf batch summarize --threads 4 < articles.jsonl > summaries.jsonl

Input lines (other fields are ignored; what ends in ? may be left out or null):
  extract    {\"id\",\"path\"} or {\"id\",\"html\",\"url\"?}
  summarize  {\"id\",\"text\",\"title\"?,\"language\"?,\"sentences\":N or \"words\":N}
  quotes     {\"id\",\"text\",\"title\"?,\"language\"?}
  stories    {\"id\",\"title\",\"text\",\"date\"?,\"language\"?,\"source\"?}
  digest     {\"id\",\"title\"?,\"docs\":[{\"title\",\"text\",\"date\"?,\"source\"?}],\"sentences\":N or \"words\":N}")]
pub(crate) struct Batch {
    /// What to do with each line
    pub(crate) verb: Verb,
    /// How many lines to work on at once [default: one for each core]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub(crate) threads: Option<u16>,
}

/// What `batch` can do with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Verb {
    /// Find the article in a page or file
    Extract,
    /// Choose the sentences that tell an article
    Summarize,
    /// Find quotes and who said them
    Quotes,
    /// Sort articles into stories (reads all input first)
    Stories,
    /// Choose the sentences that tell one story from several articles
    Digest,
}
