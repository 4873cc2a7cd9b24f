//! Opening the library, reading it at one moment, and writing to it.

use std::cell::RefCell;
use std::ops::Deref;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::index_update::IndexUpdate;
use crate::{Error, migrations};

/// How long a writer waits for another program that is writing.
const PATIENCE: Duration = Duration::from_secs(20);

/// One connection to a library. Any number may be open at once, in any number of programs.
pub struct Store {
    connection: Connection,
    read_only: bool,
}

impl Store {
    /// The name of the library's file within its folder.
    pub const FILE: &str = "library.sqlite";

    /// Opens the library in the folder `dir`, and creates it where there is none; for reading
    /// only where it cannot be written.
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

    /// Opens a library for reading, also where not even its side files can be written.
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

    /// Whether the library can only be read.
    pub fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Begins to write: takes the write lock, and waits for it where another program holds it.
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

    /// Reads at one moment: what others write meanwhile is not seen.
    pub fn snapshot(&mut self) -> Result<Snapshot<'_>, Error> {
        let behavior = TransactionBehavior::Deferred;
        let transaction = Transaction::new_unchecked(&self.connection, behavior)?;
        Ok(Snapshot {
            store: self,
            _transaction: transaction,
        })
    }

    /// A number that changes when anybody but this connection writes to the library: compare
    /// two of one connection.
    pub fn state(&self) -> Result<i64, Error> {
        Ok(self
            .connection
            .pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Gives back the memory of pages that were read or written and lie ready.
    pub fn rest(&self) -> Result<(), Error> {
        Ok(self.connection.execute_batch("PRAGMA shrink_memory")?)
    }

    pub(crate) fn db(&self) -> &Connection {
        &self.connection
    }
}

/// A transaction that writes; rolled back unless it is committed. Reads see what it wrote.
pub struct Writing<'a> {
    store: &'a Store,
    transaction: Transaction<'a>,
    /// What the search index is told at the end.
    indexed: RefCell<Vec<IndexUpdate>>,
}

impl Writing<'_> {
    /// Makes everything written since the beginning true at once.
    pub fn commit(self) -> Result<(), Error> {
        self.write_index()?;
        Ok(self.transaction.commit()?)
    }

    /// Tells the search index of an article, together with others: most statements with a trigger
    /// make it write down what it holds, and then it has a part of its own for every article.
    pub(crate) fn tell_index(&self, indexed: IndexUpdate) -> Result<(), Error> {
        let waiting = {
            let mut all = self.indexed.borrow_mut();
            all.push(indexed);
            all.len()
        };
        match waiting < MOST_INDEXED {
            true => Ok(()),
            false => self.write_index(),
        }
    }

    /// Writes down now what the search index is to be told.
    pub(crate) fn write_index(&self) -> Result<(), Error> {
        let indexed = self.indexed.take();
        indexed.iter().try_for_each(|one| one.write(self.db()))
    }
}

/// Articles of which the search index is told at once, so that their texts do not pile up.
const MOST_INDEXED: usize = 256;

impl Deref for Writing<'_> {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store
    }
}

/// The library as it was at one moment.
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

/// The file as an address that promises SQLite nobody writes to it. Everything but letters,
/// digits and `/` is escaped, for `?`, `#` and `%` mean something there.
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
