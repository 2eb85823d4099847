//! What a solicitor does, through the application and without a window.

mod allegations;
mod casebooks;
mod letters;
mod secrecy;
