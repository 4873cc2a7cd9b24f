//! Model values as columns: JSON for structures, their serde name for plain enums.

use rusqlite::types::Type;
use rusqlite::{Row, RowIndex};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Error;

/// A structure as JSON.
pub(crate) fn to_json<T: Serialize>(value: &T) -> Result<String, Error> {
    Ok(serde_json::to_string(value)?)
}

/// An optional structure as JSON.
pub(crate) fn to_json_option<T: Serialize>(value: &Option<T>) -> Result<Option<String>, Error> {
    value.as_ref().map(to_json).transpose()
}

/// A structure from its JSON.
pub(crate) fn from_json<T: DeserializeOwned>(
    row: &Row,
    column: impl RowIndex,
) -> rusqlite::Result<T> {
    read(row.get_ref(column)?.as_str().map_err(conversion)?)
}

/// An optional structure from its JSON.
pub(crate) fn from_json_option<T: DeserializeOwned>(
    row: &Row,
    column: impl RowIndex,
) -> rusqlite::Result<Option<T>> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(conversion)?;
    text.map(read).transpose()
}

/// The name of a value that serde writes as a plain string: an enum, a day, a language.
pub(crate) fn name<T: Serialize>(value: &T) -> Result<String, Error> {
    match serde_json::to_value(value)? {
        serde_json::Value::String(name) => Ok(name),
        other => Err(Error::Damaged(format!("{other} is not a name"))),
    }
}

/// A value from its name.
pub(crate) fn from_name<T: DeserializeOwned>(
    row: &Row,
    column: impl RowIndex,
) -> rusqlite::Result<T> {
    named(row.get_ref(column)?.as_str().map_err(conversion)?)
}

/// An optional value from its name.
pub(crate) fn from_name_option<T: DeserializeOwned>(
    row: &Row,
    column: impl RowIndex,
) -> rusqlite::Result<Option<T>> {
    let text = row.get_ref(column)?.as_str_or_null().map_err(conversion)?;
    text.map(named).transpose()
}

fn named<T: DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_value(serde_json::Value::from(text)).map_err(conversion)
}

fn read<T: DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(conversion)
}

fn conversion(error: impl std::error::Error + Send + Sync + 'static) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
}
