//! From what somebody types to what the index is asked. Every word must be found; the last may be a beginning; words in
//! quotation marks stand together; a number is found by any part of it, and after "ends" by its end. All else is literal.

/// A question put to the index of words.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Query(String);

/// A piece of what was typed.
struct Piece<'a> {
    text: &'a str,
    is_phrase: bool,
}

impl Query {
    /// Reads what was typed; `None` where there is neither a letter nor a figure in it. `words` gives the words that begin
    /// in a way, where it knows them.
    ///
    /// # Errors
    /// Those of `words`.
    pub(super) fn of<E>(
        typed: &str,
        words: impl Fn(&str) -> Result<Option<Vec<String>>, E>,
    ) -> Result<Option<Self>, E> {
        let pieces: Vec<_> =
            pieces(typed).into_iter().filter(|piece| piece.text.chars().any(char::is_alphanumeric)).collect();
        let Some(last) = pieces.len().checked_sub(1) else { return Ok(None) };
        let all: Vec<_> = pieces
            .iter()
            .enumerate()
            .map(|(at, piece)| match piece {
                Piece { text, is_phrase: true } => Ok(literal(text)),
                Piece { text, .. } if at == last => last_word(text, &words),
                Piece { text, .. } => Ok(word(text, "")),
            })
            .collect::<Result<_, E>>()?;
        let all = all.join(" AND ");
        Ok(Some(Self(match ending(&pieces) {
            Some(number) => format!("(({all}) OR also : {})", quoted(number)),
            None => format!("({all})"),
        })))
    }

    /// As FTS5 is asked, in the whole record.
    pub(super) fn expression(&self) -> &str {
        &self.0
    }

    /// As FTS5 is asked, within the matter of this id.
    pub(super) fn expression_within(&self, matter: &str) -> String {
        format!("{} AND scope : {}", self.0, quoted(&matter.replace('-', "")))
    }
}

fn pieces(typed: &str) -> Vec<Piece<'_>> {
    typed
        .split(['"', '\u{201c}', '\u{201d}'])
        .enumerate()
        .flat_map(|(at, part)| {
            let is_phrase = at % 2 == 1;
            let words: Vec<&str> = if is_phrase { vec![part] } else { part.split_whitespace().collect() };
            words.into_iter().map(move |text| Piece { text, is_phrase })
        })
        .collect()
}

fn literal(text: &str) -> String {
    format!("{{text also}} : {}", either(text, ""))
}

/// One letter alone is no beginning of a word: it would find nearly everything.
fn last_word<E>(text: &str, words: impl Fn(&str) -> Result<Option<Vec<String>>, E>) -> Result<String, E> {
    if text.chars().filter(|c| c.is_alphanumeric()).count() == 1 {
        return Ok(word(text, ""));
    }
    Ok(match words(text)? {
        None => word(text, " *"),
        Some(words) if words.is_empty() => word(text, ""),
        Some(words) => {
            let all: Vec<_> = words.iter().map(|word| quoted(word)).collect();
            format!("{{text also}} : ({})", all.join(" OR "))
        }
    })
}

fn word(text: &str, begins: &str) -> String {
    if text.chars().any(|c| c.is_ascii_digit()) {
        return format!("(text : {} OR also : {} *)", either(text, begins), quoted(text));
    }
    format!("{{text also}} : {}", either(text, begins))
}

/// The word as it stands or, where a letter of it has a stroke, as it is typed without.
fn either(text: &str, begins: &str) -> String {
    let plain = without_strokes(text);
    if plain == text {
        return format!("{}{begins}", quoted(text));
    }
    format!("({}{begins} OR {}{begins})", quoted(text), quoted(&plain))
}

fn without_strokes(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            'ł' => 'l',
            'Ł' => 'L',
            'ø' => 'o',
            'Ø' => 'O',
            'đ' => 'd',
            'Đ' => 'D',
            _ => c,
        })
        .collect()
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', " "))
}

/// The number after "ends": a client remembers that a number ended so.
fn ending<'a>(pieces: &[Piece<'a>]) -> Option<&'a str> {
    match pieces {
        [ends, .., number]
            if pieces.len() <= 3
                && ["ends", "ending", "ended"].contains(&ends.text.to_lowercase().as_str())
                && number.text.chars().all(|c| c.is_ascii_digit()) =>
        {
            Some(number.text)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;

    fn of(typed: &str) -> Option<Query> {
        let Ok(query) = Query::of(typed, |_| Ok::<_, Infallible>(None));
        query
    }

    #[test]
    fn a_beginning_is_asked_for_as_the_words_that_begin_so() {
        let known = |_: &str| Ok::<_, Infallible>(Some(vec!["roster".to_owned(), "rosters".to_owned()]));
        let asked = |typed| Query::of(typed, known).map(|query| query.map(|query| query.0));
        assert_eq!(
            asked("duty rost"),
            Ok(Some(r#"({text also} : "duty" AND {text also} : ("roster" OR "rosters"))"#.to_owned()))
        );
        assert_eq!(asked("a"), Ok(Some(r#"({text also} : "a")"#.to_owned())));
    }

    #[test]
    fn words_are_all_wanted_and_the_last_is_a_beginning() {
        let asked = |typed| of(typed).map(|query| query.0);
        assert_eq!(asked("duty ros").unwrap(), r#"({text also} : "duty" AND {text also} : "ros" *)"#);
        assert_eq!(asked(r#""duty roster""#).unwrap(), r#"({text also} : "duty roster")"#);
        assert_eq!(asked("a").unwrap(), r#"({text also} : "a")"#);
        assert_eq!(asked("47").unwrap(), r#"((text : "47" * OR also : "47" *))"#);
        assert_eq!(asked("Wał").unwrap(), r#"({text also} : ("Wał" * OR "Wal" *))"#);
        assert!(asked("ends 47").unwrap().ends_with(r#" OR also : "47")"#));
        assert_eq!(asked(r#" "" * ( ^"#), None);
    }

    #[test]
    fn signs_of_the_index_are_words_like_others() {
        assert_eq!(
            of("text : NOT NEAR(x").unwrap().0,
            r#"({text also} : "text" AND {text also} : "NOT" AND {text also} : "NEAR(x" *)"#
        );
    }
}
