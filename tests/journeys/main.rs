//! What a solicitor does, through the application and without a window.

#[cfg(test)]
mod allegations;
#[cfg(test)]
mod casebooks;
#[cfg(test)]
mod clients;
#[cfg(test)]
mod described;
#[cfg(test)]
mod investigations;
#[cfg(test)]
mod letters;
#[cfg(test)]
mod notes;
mod officers;
#[cfg(test)]
mod preservation;
mod search;
#[cfg(test)]
mod secrecy;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod timeline;
#[cfg(test)]
mod undo;
