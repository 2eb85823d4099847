//! Every worked example, those of the edges too.

use super::*;
use candour_model::deadlines::{Extension, LeftOut};
use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Examples {
    #[expect(dead_code, reason = "said of the file and asked by nobody")]
    as_at: CivilDate,
    case: Vec<Example>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    id: String,
    rule: DeadlineId,
    trigger: CivilDate,
    #[serde(default)]
    params: Params,
    previous: Option<CivilDate>,
    #[serde(default)]
    left_out: Vec<(CivilDate, CivilDate)>,
    #[serde(default)]
    further: bool,
    extended_to: Option<CivilDate>,
    calendar: Option<CalendarId>,
    expected_last_day: Option<CivilDate>,
    act_by: Option<CivilDate>,
    #[serde(default)]
    no_limit: bool,
    error: Option<String>,
    arithmetic: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Params {
    variant: Option<String>,
    #[serde(default)]
    enhanced: bool,
    #[serde(default)]
    entered_by_hand: bool,
    clarification_asked: Option<CivilDate>,
    clarification_received: Option<CivilDate>,
}

impl Example {
    fn facts(&self) -> DeadlineFacts {
        let pause = self.params.clarification_asked.zip(self.params.clarification_received);
        let left_out = self.left_out.iter().copied().chain(pause);
        DeadlineFacts {
            previous: self.previous,
            variant: self.params.variant.clone(),
            has_enhanced_rights: self.params.enhanced,
            left_out: left_out.map(|(first, last)| LeftOut { first, last }).collect(),
            extension: self.extended_to.map(Extension::To).or(self.further.then_some(Extension::Further)),
            calendar: self.calendar,
            ..DeadlineFacts::of(self.trigger)
        }
    }
}

fn run(text: &str, at_least: usize) {
    let rules = rules();
    let file: Examples = toml::from_str(text).unwrap();
    assert!(file.case.len() >= at_least);
    let mut wrong = Vec::new();
    for example in &file.case {
        let found = rules.deadline(&example.rule, &example.facts());
        let is_right = match (&found, &example.error) {
            (Ok(found), None) => {
                found.last_day == example.expected_last_day
                    && found.act_by == example.act_by
                    && example.no_limit == found.last_day.is_none()
                    && found.arithmetic.ends_with('.')
            }
            (Err(error), Some(named)) => error.to_string().contains(named.as_str()),
            _ => false,
        };
        if !is_right {
            wrong.push(format!("{}: {example:?}\n  gave {found:?}", example.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_worked_example_comes_out() {
    run(include_str!("../../../worked/deadlines.toml"), 55);
}

#[test]
fn every_example_at_the_edges_comes_out() {
    run(include_str!("../../../worked/deadlines-edges.toml"), 55);
}

#[test]
fn every_example_says_how_it_is_found_and_every_rule_has_one() {
    let texts = [
        include_str!("../../../worked/deadlines.toml"),
        include_str!("../../../worked/deadlines-edges.toml"),
    ];
    let mut seen = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for text in texts {
        let file: Examples = toml::from_str(text).unwrap();
        for example in file.case {
            assert!(example.arithmetic.ends_with('.'), "{}", example.id);
            assert!(!example.params.entered_by_hand || example.rule.0 == "inquiry-core-participant");
            assert!(ids.insert(example.id.clone()), "{}", example.id);
            seen.insert(example.rule);
        }
    }
    for rule in rules().deadline_rules() {
        assert!(seen.contains(&rule.id), "{} has no worked example", rule.id.0);
    }
}
