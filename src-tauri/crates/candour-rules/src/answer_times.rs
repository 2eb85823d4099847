//! How long an office took to answer: days from the date of a letter to the first answer that is more than an
//! acknowledgement. What waits still is counted among the letters and not among the days.

use candour_model::{answer_times::AnswerTimes, dates::CivilDate};

/// The mean of the days from each letter to its first answer, where there is one.
#[must_use]
pub fn answer_times(letters: &[(CivilDate, Option<CivilDate>)]) -> AnswerTimes {
    let days: Vec<i64> = letters
        .iter()
        .filter_map(|(dated_on, answered_on)| answered_on.map(|day| (*dated_on).until(day)))
        .map(|span| span.map_or(0, |span| i64::from(span.get_days()).max(0)))
        .collect();
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let answered = count(days.len());
    let sum: i64 = days.iter().sum();
    let mean = (answered > 0).then(|| (2 * sum + i64::from(answered)) / (2 * i64::from(answered)));
    AnswerTimes {
        answered,
        of: count(letters.len()),
        mean_days: mean.and_then(|days| u32::try_from(days).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_mean_is_of_what_was_answered_and_the_rest_is_counted() {
        let sent = date(2026, 11, 2);
        let letters = [(sent, Some(date(2026, 11, 5))), (sent, None), (sent, Some(date(2026, 11, 12)))];
        assert_eq!(answer_times(&letters), AnswerTimes { answered: 2, of: 3, mean_days: Some(7) });
    }

    #[test]
    fn months_count_by_their_days_and_an_answer_dated_too_early_counts_none() {
        let letters =
            [(date(2026, 1, 15), Some(date(2026, 4, 15))), (date(2026, 11, 5), Some(date(2026, 11, 2)))];
        assert_eq!(answer_times(&letters), AnswerTimes { answered: 2, of: 2, mean_days: Some(45) });
    }

    #[test]
    fn an_office_that_answered_nothing_has_no_mean() {
        assert_eq!(answer_times(&[(date(2026, 11, 2), None)]).mean_days, None);
        assert_eq!(answer_times(&[]), AnswerTimes { answered: 0, of: 0, mean_days: None });
    }
}
