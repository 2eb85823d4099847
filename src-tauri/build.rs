//! Reads the command table for its names, so that Tauri checks every call of ours against the capability files.

macro_rules! ipc_commands {
    ($( $window:ident {
        $( $module:ident :: $name:ident ( $($input:ty)? ) -> $output:ty; )*
    } raw {
        $( $raw_module:ident :: $raw_name:ident ( $($raw_input:ty)? ) -> $raw_output:ty; )*
    } )*) => {
        const COMMANDS: &[&str] = &[$( $( stringify!($name), )* $( stringify!($raw_name), )* )*];
    };
}
include!("src/table.rs");

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest))
        .expect("Tauri's build script");
}
