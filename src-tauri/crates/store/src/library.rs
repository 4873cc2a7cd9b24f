//! Opens the library for reading and writing.

use std::cell::RefCell;
use std::ops::Deref;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::index_update::IndexUpdate;
use crate::{Error, migrations};

/// How long a connection waits for another program that writes.
const PATIENCE: Duration = Duration::from_secs(20);

/// One connection to a library, for reading. Any number of connections may be open, in any number
/// of programs.
pub struct Store {
    connection: Connection,
    read_only: bool,
}

impl Store {
    /// The name of the library's file in its folder.
    pub const FILE: &str = "library.sqlite";

    /// Opens the library in the folder `dir`, or creates it. If it cannot be written, it opens for
    /// reading only.
    pub fn open(dir: &Path) -> Result<Store, Error> {
        let file = dir.join(Self::FILE);
        if !file.exists() {
            std::fs::create_dir_all(dir).map_err(Error::CannotOpen)?;
        }
        match Self::open_writable(&file) {
            Err(Error::ReadOnly | Error::Database(_)) if file.exists() => {
                Self::open_read_only(&file)
            }
            other => other,
        }
    }

    fn open_writable(file: &Path) -> Result<Store, Error> {
        let mut connection = Connection::open(file)?;
        connection.busy_timeout(PATIENCE)?;
        if connection.is_readonly("main")? {
            return Err(Error::ReadOnly);
        }
        // Persistent, so it is asked for only once: asking anew takes a lock.
        let mode: String = connection.pragma_query_value(None, "journal_mode", |r| r.get(0))?;
        if mode != "wal" {
            connection.pragma_update(None, "journal_mode", "wal")?;
        }
        // In WAL mode NORMAL loses nothing when the process is killed, and damages nothing when
        // the machine is.
        connection.pragma_update(None, "synchronous", "normal")?;
        migrations::run(&mut connection)?;
        Self::settle(connection, false)
    }

    /// Opens a library for reading, even if its side files cannot be written.
    pub fn open_read_only(file: &Path) -> Result<Store, Error> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let plain = Connection::open_with_flags(file, flags).map_err(Error::from);
        let opened = plain.and_then(|connection| {
            connection.busy_timeout(PATIENCE)?;
            migrations::schema_version(&connection)?;
            Ok(connection)
        });
        let connection = match opened {
            Ok(connection) => connection,
            Err(Error::TooNew { found }) => return Err(Error::TooNew { found }),
            Err(_) => Connection::open_with_flags(
                immutable_uri(file),
                flags | OpenFlags::SQLITE_OPEN_URI,
            )?,
        };
        if !migrations::is_current(&connection)? {
            return Err(Error::ReadOnly);
        }
        Self::settle(connection, true)
    }

    fn settle(connection: Connection, read_only: bool) -> Result<Store, Error> {
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "cache_size", -16_000)?;
        // Else SQLite plans a query anew for every value bound to it, where the value might allow
        // another index; none of ours does.
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.set_prepared_statement_cache_capacity(96);
        Ok(Store {
            connection,
            read_only,
        })
    }

    /// Whether the library is open for reading only.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Begins a write transaction. Waits while another program holds the write lock.
    pub fn write(&mut self) -> Result<Writing<'_>, Error> {
        if self.read_only {
            return Err(Error::ReadOnly);
        }
        let behavior = TransactionBehavior::Immediate;
        let transaction = Transaction::new_unchecked(&self.connection, behavior)?;
        Ok(Writing {
            store: self,
            transaction,
            indexed: RefCell::default(),
        })
    }

    /// Begins a read transaction: later writes are not visible in it.
    pub fn snapshot(&mut self) -> Result<Snapshot<'_>, Error> {
        let behavior = TransactionBehavior::Deferred;
        let transaction = Transaction::new_unchecked(&self.connection, behavior)?;
        Ok(Snapshot {
            store: self,
            _transaction: transaction,
        })
    }

    /// A number that changes when another connection writes to the library. Compare two numbers of
    /// the same connection only.
    pub fn state(&self) -> Result<i64, Error> {
        Ok(self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Frees the memory of cached pages.
    pub fn rest(&self) -> Result<(), Error> {
        Ok(self.connection.execute_batch("PRAGMA shrink_memory")?)
    }

    pub(crate) fn db(&self) -> &Connection {
        &self.connection
    }
}

/// A write transaction. It is rolled back unless it is committed. Reads see what it wrote.
pub struct Writing<'a> {
    store: &'a Store,
    transaction: Transaction<'a>,
    /// Updates of the search index that are not written yet.
    indexed: RefCell<Vec<IndexUpdate>>,
}

impl Writing<'_> {
    /// Commits everything at once.
    pub fn commit(self) -> Result<(), Error> {
        self.write_index()?;
        Ok(self.transaction.commit()?)
    }

    /// Adds an update of the search index. Updates are written together, since most statements with
    /// a trigger make the index write a separate part for each article.
    pub(crate) fn tell_index(&self, indexed: IndexUpdate) -> Result<(), Error> {
        let waiting = {
            let mut all = self.indexed.borrow_mut();
            all.push(indexed);
            all.len()
        };
        if waiting < MOST_INDEXED {
            Ok(())
        } else {
            self.write_index()
        }
    }

    /// Writes the collected updates of the search index.
    pub(crate) fn write_index(&self) -> Result<(), Error> {
        let indexed = self.indexed.take();
        indexed.iter().try_for_each(|one| one.write(self.db()))
    }
}

/// The maximum number of collected updates, to limit memory.
const MOST_INDEXED: usize = 256;

impl Deref for Writing<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store
    }
}

/// A read transaction: the library as it is at one moment.
pub struct Snapshot<'a> {
    store: &'a Store,
    _transaction: Transaction<'a>,
}

impl Deref for Snapshot<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store
    }
}

/// The file as a URI that promises SQLite that nobody writes to it. Everything but letters, digits
/// and `/` is escaped, since `?`, `#` and `%` have a meaning there.
fn immutable_uri(file: &Path) -> String {
    let mut uri = "file:".to_owned();
    for byte in file.to_string_lossy().replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' => {
                uri.push(byte as char);
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri + "?immutable=1"
}
