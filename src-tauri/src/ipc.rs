//! What the command table expands to: the handler, the rows for tests, a check of each row against its function, and
//! the page's types. What a command may answer with stands here too. No command itself is here.

use crate::commands;
use crate::desktop::Desktop;
use tauri::{Runtime, State, ipc::Invoke};

#[cfg(feature = "ts")]
macro_rules! input_type {
    () => {
        ()
    };
    ($input:ty) => {
        $input
    };
}

macro_rules! ipc_commands {
    ($( $window:ident {
        $( $module:ident :: $name:ident ( $($input:ty)? ) -> $output:ty; )*
    } raw {
        $( $raw_module:ident :: $raw_name:ident ( $($raw_input:ty)? ) -> $raw_output:ty; )*
    } )*) => {
        /// Every command, for the shell's `invoke_handler`.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![
                $( $( commands::$module::$name, )* $( commands::$raw_module::$raw_name, )* )*
            ]
        }

        /// Which window may call what; a test compares it with `capabilities/`.
        pub const ROWS: &[(&str, &[&str])] = &[
            $( (stringify!($window), &[ $( stringify!($name), )* $( stringify!($raw_name), )* ]), )*
        ];

        // The table cannot lie: each row is checked against its function.
        const _: () = { $(
            $( let _: for<'a> fn(State<'a, Desktop> $(, $input)?) -> IpcResult<$output> =
                commands::$module::$name; )*
            $( let _: for<'a> fn(State<'a, Desktop> $(, $raw_input)?) -> IpcResult<$raw_output> =
                commands::$raw_module::$raw_name; )*
        )* };

        /// The contract, for the page: each command's input and output.
        #[cfg(feature = "ts")]
        #[derive(ts_rs::TS)]
        #[ts(export, export_to = "commands.ts")]
        #[expect(dead_code, reason = "only its shape is used, by ts-rs")]
        pub struct Commands {
            $( $( $name: (input_type!($($input)?), $output), )* )*
        }
    };
}
include!("table.rs");

/// What every command gives back.
pub type IpcResult<T> = Result<T, String>;
