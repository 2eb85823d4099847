//! What was measured, as one table: medians, and how many times Candour's own each of them is.

use crate::command::{Failure, Outcome};

/// How far beyond its limit a time may be on whatever machine this is.
const ALLOWANCE: f64 = 2.5;

/// What one route took for one content.
pub(crate) struct Figures {
    /// Who drew it.
    pub(crate) name: String,
    /// Milliseconds for one more drawing, where the route can be asked for that.
    pub(crate) in_process: Option<f64>,
    /// Milliseconds from starting the program to its end.
    pub(crate) whole: f64,
    /// How many pages it has.
    pub(crate) pages: usize,
    /// How many words of the content its pages lack, where they could be read.
    pub(crate) lacking: Option<usize>,
}

/// The middle of the times. The first is left out, because it pays for what later ones find ready.
pub(crate) fn median(mut times: Vec<f64>) -> Outcome<f64> {
    if times.len() > 1 {
        times.remove(0);
    }
    times.sort_unstable_by(f64::total_cmp);
    times.get(times.len() / 2).copied().ok_or_else(|| "nothing was timed".into())
}

/// The table of one content, Candour first.
pub(crate) fn table(called: &str, routes: &[Figures]) -> String {
    let ours = routes.first();
    let time = |time: Option<f64>, ours: Option<f64>| match (time, ours) {
        (Some(time), Some(ours)) => format!("{time:>12.1} {:>7.1}", time / ours),
        (Some(time), None) => format!("{time:>12.1} {:>7}", "-"),
        (None, _) => format!("{:>12} {:>7}", "-", "-"),
    };
    let mut lines = vec![format!(
        "{called:<34} {:>12} {:>7} {:>12} {:>7} {:>6} {:>14}",
        "in process", "ratio", "whole", "ratio", "pages", "words lacking"
    )];
    lines.extend(routes.iter().map(|route| {
        let in_process = time(route.in_process, ours.and_then(|ours| ours.in_process));
        let whole = time(Some(route.whole), ours.map(|ours| ours.whole));
        let lacking = route.lacking.map_or_else(|| "-".to_owned(), |lacking| lacking.to_string());
        format!("  {:<32} {in_process} {whole} {:>6} {lacking:>14}", route.name, route.pages)
    }));
    lines.join("\n")
}

/// What Candour's own time is beside its limit, in milliseconds.
///
/// # Errors
/// The same sentence, if it is beyond what any machine is allowed.
pub(crate) fn verdict(called: &str, ours: f64, limit: f64) -> Outcome<String> {
    let most = limit * ALLOWANCE;
    let stands = if ours <= limit { "within" } else { "over" };
    let said = format!(
        "{called}: {ours:.1} ms in process, {stands} the limit of {limit:.0} ms. Red above {most:.0} ms, \
         {ALLOWANCE} times as much, because machines differ."
    );
    if ours <= most { Ok(said) } else { Err(Failure::from(said)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(name: &str, in_process: Option<f64>, whole: f64) -> Figures {
        Figures { name: name.into(), in_process, whole, pages: 3, lacking: Some(0) }
    }

    #[test]
    fn the_first_time_is_left_out_unless_it_is_the_only_one() {
        assert!((median(vec![90.0, 3.0, 1.0, 2.0]).unwrap() - 2.0).abs() < f64::EPSILON);
        assert!((median(vec![90.0]).unwrap() - 90.0).abs() < f64::EPSILON);
        assert!(median(Vec::new()).is_err());
    }

    #[test]
    fn each_time_stands_beside_ours() {
        let table = table("Letter", &[figures("Candour", Some(8.0), 20.0), figures("Other", None, 50.0)]);
        let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split_whitespace().collect()).collect();
        assert_eq!(rows[1], ["Candour", "8.0", "1.0", "20.0", "1.0", "3", "0"]);
        assert_eq!(rows[2], ["Other", "-", "-", "50.0", "2.5", "3", "0"]);
    }

    #[test]
    fn only_what_no_machine_is_allowed_is_red() {
        assert!(
            verdict("Letter", 9.0, 10.0).unwrap().contains("9.0 ms in process, within the limit of 10 ms")
        );
        assert!(verdict("Letter", 25.0, 10.0).unwrap().contains("over the limit"));
        assert!(verdict("Letter", 25.1, 10.0).unwrap_err().to_string().contains("25.1 ms"));
    }
}
