//! The variables that the program runs with: those that a desktop needs. Whatever else was set where the program was started (libraries
//! to load first, logs that hold texts) is not handed on.

use std::{
    env,
    ffi::{OsStr, OsString},
};

/// Where things lie, who somebody is, in which language, and how a desktop shows a window. None of them names code that is loaded.
const NAMES: &[&str] = &[
    "AT_SPI_BUS_ADDRESS",
    "DBUS_SESSION_BUS_ADDRESS",
    "DESKTOP_SESSION",
    "DESKTOP_STARTUP_ID",
    "DISPLAY",
    "GDK_BACKEND",
    "GDK_DPI_SCALE",
    "GDK_SCALE",
    "GNOME_DESKTOP_SESSION_ID",
    "GTK_CSD",
    "GTK_IM_MODULE",
    "GTK_THEME",
    "GTK_USE_PORTAL",
    "HOME",
    "KDE_FULL_SESSION",
    "KDE_SESSION_VERSION",
    "LANG",
    "LANGUAGE",
    "LIBGL_ALWAYS_SOFTWARE",
    "LOGNAME",
    "NO_AT_BRIDGE",
    "PATH",
    "TMPDIR",
    "TZ",
    "USER",
    "WAYLAND_DISPLAY",
    "WEBKIT_DISABLE_COMPOSITING_MODE",
    "WEBKIT_DISABLE_DMABUF_RENDERER",
    "XAUTHORITY",
    "XMODIFIERS",
];

/// How families of such names begin.
const FAMILIES: &[&str] = &["LC_", "XCURSOR_", "XDG_"];

/// What a driver and the tests tell a build that is made for them. No variable tells any other.
#[cfg(feature = "automation")]
const OF_THIS_BUILD: &[&str] = &["CANDOUR_", "TAURI_", "WEBKIT_"];
#[cfg(all(feature = "planted", not(feature = "automation")))]
const OF_THIS_BUILD: &[&str] = &["CANDOUR_"];
#[cfg(not(any(feature = "automation", feature = "planted")))]
const OF_THIS_BUILD: &[&str] = &[];

/// Whether this process runs with no other variables.
pub(crate) fn is_settled() -> bool {
    env::vars_os().all(|(name, _)| is_kept(&name))
}

/// The variables to run with, of those that were found.
pub(crate) fn settled(found: impl Iterator<Item = (OsString, OsString)>) -> Vec<(OsString, OsString)> {
    found.filter(|(name, _)| is_kept(name)).collect()
}

fn is_kept(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else { return false };
    NAMES.contains(&name) || FAMILIES.iter().chain(OF_THIS_BUILD).any(|begins| name.starts_with(begins))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(names: &[&str]) -> Vec<String> {
        let found = names.iter().map(|name| (OsString::from(name), OsString::from("value")));
        settled(found).into_iter().map(|(name, _)| name.into_string().unwrap()).collect()
    }

    #[test]
    fn what_a_desktop_needs_is_kept() {
        let needed = ["DISPLAY", "HOME", "LC_TIME", "PATH", "XDG_RUNTIME_DIR", "XAUTHORITY"];
        assert_eq!(kept(&needed), needed);
    }

    #[test]
    fn what_loads_code_or_writes_down_texts_is_not() {
        let others = [
            "LD_PRELOAD",
            "LD_LIBRARY_PATH",
            "GTK_MODULES",
            "GTK_PATH",
            "GIO_EXTRA_MODULES",
            "GDK_PIXBUF_MODULE_FILE",
            "GST_PLUGIN_PATH",
            "OPENSSL_CONF",
            "G_MESSAGES_DEBUG",
            "GLIBC_TUNABLES",
            "MALLOC_TRACE",
            "RUST_BACKTRACE",
            "SQLITE_TMPDIR",
            "WAYLAND_SOCKET",
            "NOT_XDG_",
            "home",
        ];
        assert_eq!(kept(&others), Vec::<String>::new());
    }

    #[test]
    #[cfg(not(any(feature = "automation", feature = "planted")))]
    fn no_variable_tells_the_program_that_is_shipped() {
        let told = ["CANDOUR_IDLE_SECONDS", "TAURI_AUTOMATION", "WEBKIT_INSPECTOR_SERVER"];
        assert_eq!(kept(&told), Vec::<String>::new());
    }
}
