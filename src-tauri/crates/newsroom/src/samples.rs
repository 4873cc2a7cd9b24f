//! The sample articles: a first edition for a user who has no articles to import yet.

use include_dir::{Dir, File, include_dir};
use nutgraf_model::Batch;

use crate::{Error, Newsroom, Source, Watch, linking};

static SAMPLES: Dir = include_dir!("$CARGO_MANIFEST_DIR/../../samples");

impl Newsroom {
    /// Imports the sample articles. Does nothing if they are in the library already.
    pub fn import_samples(&self, watch: &dyn Watch) -> Result<Batch, Error> {
        let known = self.read(|store| Ok(store.sample_batches()?))?;
        for batch in known {
            let batch = self.batch(batch)?;
            if batch.finished && !batch.undone && !batch.cancelled {
                return Ok(batch);
            }
        }
        self.import_as(&sources(), true, watch)
    }

    /// Deletes the sample articles and everything that came with them, and editions that contain
    /// only samples.
    pub fn remove_samples(&self) -> Result<(), Error> {
        let known = self.read(|store| Ok(store.sample_batches()?))?;
        let mut leases = Vec::new();
        for &batch in &known {
            leases.push(self.lease(batch)?.ok_or(Error::StillRunning(batch))?);
        }
        self.write(|writing| {
            writing.drop_editions_only_of_samples()?;
            for &batch in &known {
                writing.delete_batch(batch)?;
            }
            linking::mark_touched(writing)
        })?;
        self.relink_if_stale()
    }
}

/// The samples in the order of their names.
fn sources() -> Vec<Source> {
    let mut files = Vec::new();
    gather(&SAMPLES, &mut files);
    files.sort_by_key(|file| file.path());
    let source = |file: &File| Source::Bytes {
        name: file.path().to_string_lossy().replace('\\', "/"),
        bytes: file.contents().to_vec(),
    };
    files.into_iter().map(source).collect()
}

fn gather(dir: &'static Dir, files: &mut Vec<&'static File<'static>>) {
    files.extend(dir.files());
    dir.dirs().for_each(|dir| gather(dir, files));
}
