//! How a command is written down. `commands!` takes functions as they are and gives, beside each,
//! its line in the contract: the name, the arguments and the answer, from which the dispatch and
//! the page's typed functions come.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{Answer, Context, Failure, Later};

/// One command of the contract.
pub struct Command {
    /// What the page calls it by.
    pub name: &'static str,
    /// What it does, in Markdown.
    pub doc: &'static str,
    /// Names and Rust types of its arguments, as written.
    pub arguments: &'static [(&'static str, &'static str)],
    /// The Rust type of its answer, as written.
    pub answer: &'static str,
    /// Reads the arguments, does it, and writes the answer as JSON.
    pub(crate) run: for<'a> fn(&'a Context, &'a Value) -> Later<'a, Answer<String>>,
}

macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])*
        async fn $name:ident(
            $context:ident: &Context $(, $argument:ident: $type:ty)* $(,)?
        ) -> Answer<$answer:ty> $body:block
    )*) => {
        /// The commands of this file.
        pub(crate) const COMMANDS: &[$crate::contract::Command] = &[$(
            $crate::contract::Command {
                name: stringify!($name),
                doc: concat!($($doc, "\n"),*),
                arguments: &[$((stringify!($argument), stringify!($type))),*],
                answer: stringify!($answer),
                run: |context, arguments| Box::pin(async move {
                    #[derive(serde::Deserialize)]
                    #[serde(deny_unknown_fields)]
                    struct Arguments { $($argument: $type),* }
                    let Arguments { $($argument),* } = $crate::contract::read(arguments)?;
                    $crate::contract::write(&$name(context $(, $argument)*).await?)
                }),
            },
        )*];
        $(
            $(#[doc = $doc])*
            async fn $name($context: &Context $(, $argument: $type)*) -> Answer<$answer> $body
        )*
    };
}
pub(crate) use commands;

/// The arguments of a call. A command without arguments may be called without any.
pub(crate) fn read<T: DeserializeOwned>(arguments: &Value) -> Answer<T> {
    let read = match arguments {
        Value::Null => T::deserialize(Value::Object(Map::new())),
        given => T::deserialize(given),
    };
    read.map_err(|error| Failure::new("bad-arguments", error.to_string()))
}

/// The answer as JSON.
pub(crate) fn write<T: Serialize>(answer: &T) -> Answer<String> {
    serde_json::to_string(answer).map_err(Failure::internal)
}
