//! `Debug` for types that hold what a received file says: the type's name, and never a word.

/// Gives these types a `Debug` that prints their name alone.
macro_rules! quiet {
    ($( $name:ident ),+ $(,)?) => { $(
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )+ };
}

pub(crate) use quiet;
