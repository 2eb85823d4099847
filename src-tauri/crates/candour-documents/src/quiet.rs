//! `Debug` for types that hold the words of a letter: the type's name, and never a word (T16).

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
