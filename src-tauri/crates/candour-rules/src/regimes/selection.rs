//! How the rules of the data are tried: for every regime that the day, and that of an earlier matter, can lie in.

use crate::{
    Rules,
    data::{DayTest, DividingDateEntry, RegimeEntry, RegimeRuleEntry, Selected},
};
use candour_model::{
    dates::CivilDate,
    regimes::{DaySpan, RegimeFacts},
    yes_no::YesNoUnknown,
};

/// What the rules come to.
pub(super) struct Selection<'r> {
    pub(super) verdict: Verdict<'r>,
    /// The rule that decided; absent where a day is too vague for any.
    pub(super) rule: Option<&'r RegimeRuleEntry>,
    /// The dividing dates between the earlier matter and this one, where that decided.
    pub(super) crossed: Vec<&'r DividingDateEntry>,
}

/// The regime, or those that it can be.
pub(super) enum Verdict<'r> {
    Told(&'r RegimeEntry),
    Open(Vec<&'r RegimeEntry>),
}

impl<'r> Verdict<'r> {
    pub(super) fn regime(&self) -> Option<&'r RegimeEntry> {
        match self {
            Self::Told(regime) => Some(regime),
            Self::Open(_) => None,
        }
    }
}

/// One way in which the days can lie, as positions among the regimes.
#[derive(Clone, Copy)]
struct Placing {
    day: usize,
    earlier: Option<usize>,
}

impl Placing {
    /// Where the earlier matter came under an earlier regime: that regime.
    fn before(self) -> Option<usize> {
        self.earlier.filter(|earlier| *earlier < self.day)
    }
}

impl Rules {
    /// Tries the rules on every way in which the days can lie.
    pub(super) fn select(&self, facts: &RegimeFacts) -> Selection<'_> {
        let placings = self.placings(facts);
        let found: Vec<_> = placings
            .iter()
            .filter_map(|placing| Some((*placing, self.first_rule(facts, *placing)?)))
            .collect();
        if let Some((placing, rule)) = found.iter().find(|(_, rule)| rule.regime == Selected::CannotTell) {
            let verdict = Verdict::Open(self.left(facts, &placings));
            return Selection { verdict, rule: Some(rule), crossed: self.crossed(rule, *placing) };
        }
        let mut regimes =
            in_order(found.iter().filter_map(|(placing, rule)| self.selected(rule, *placing)).collect());
        match (regimes.pop(), regimes.is_empty()) {
            (Some(only), true) => {
                let brought = found.iter().find(|(_, rule)| rule.brought_in.is_some());
                let decided = brought.or(found.first());
                Selection {
                    verdict: Verdict::Told(&self.regimes.regime[only]),
                    rule: decided.map(|(_, rule)| *rule),
                    crossed: decided.map(|(placing, rule)| self.crossed(rule, *placing)).unwrap_or_default(),
                }
            }
            _ => Selection {
                verdict: Verdict::Open(self.left(facts, &placings)),
                rule: None,
                crossed: Vec::new(),
            },
        }
    }

    /// The regimes that are left, whatever the unknown facts turn out to be.
    fn left(&self, facts: &RegimeFacts, placings: &[Placing]) -> Vec<&RegimeEntry> {
        let known = RegimeFacts {
            reached_on: facts.reached_on.or(Some(DaySpan { earliest: None, latest: None })),
            ..facts.clone()
        };
        let answers: &[YesNoUnknown] = match facts.same_matter_open {
            Some(YesNoUnknown::Yes) => &[YesNoUnknown::Yes],
            Some(YesNoUnknown::No) => &[YesNoUnknown::No],
            Some(YesNoUnknown::Unknown) | None => &[YesNoUnknown::Yes, YesNoUnknown::No],
        };
        let worlds = answers.iter().flat_map(|open| {
            let world = RegimeFacts { same_matter_open: Some(*open), ..known.clone() };
            let selected = |placing: &Placing| self.selected(self.first_rule(&world, *placing)?, *placing);
            placings.iter().filter_map(selected).collect::<Vec<_>>()
        });
        in_order(worlds.collect()).into_iter().map(|at| &self.regimes.regime[at]).collect()
    }

    fn first_rule(&self, facts: &RegimeFacts, placing: Placing) -> Option<&RegimeRuleEntry> {
        self.regimes.rule.iter().find(|rule| !rule.is_off && fits(rule, facts, placing))
    }

    /// Whether a rule that is switched off would have fitted.
    pub(super) fn is_passed_over(&self, rule: &RegimeRuleEntry, facts: &RegimeFacts) -> bool {
        rule.is_off && self.placings(facts).into_iter().any(|placing| fits(rule, facts, placing))
    }

    /// The position of the regime that a rule selects; none where it says that it cannot be told.
    fn selected(&self, rule: &RegimeRuleEntry, placing: Placing) -> Option<usize> {
        match &rule.regime {
            Selected::OfTheDay => Some(placing.day),
            Selected::OfTheEarlierMatter => placing.earlier,
            Selected::CannotTell => None,
            Selected::Regime(id) => self.regimes.regime.iter().position(|regime| regime.id == *id),
        }
    }

    /// Every way in which the days can lie. Nothing reached the authority before the conduct, or before what came earlier.
    fn placings(&self, facts: &RegimeFacts) -> Vec<Placing> {
        let reached = facts.reached_on.unwrap_or(DaySpan { earliest: None, latest: None });
        let first = |span: Option<DaySpan>| span.and_then(|span| span.earliest);
        let limit = first(facts.conduct_from).max(first(facts.same_matter_reached_on));
        let bounded = DaySpan { earliest: reached.earliest.or(limit), ..reached };
        let days = match self.within(bounded) {
            days if days.is_empty() => self.within(reached),
            days => days,
        };
        let earlier: Vec<Option<usize>> = match facts.same_matter_reached_on {
            Some(span) => self.within(span).into_iter().map(Some).collect(),
            None => vec![None],
        };
        let placings = days
            .iter()
            .flat_map(|day| earlier.iter().map(|earlier| Placing { day: *day, earlier: *earlier }));
        placings.collect()
    }

    /// The regimes with days that hold some day of a span, by position.
    fn within(&self, span: DaySpan) -> Vec<usize> {
        let regimes = self.regimes.regime.iter().enumerate();
        let holds = |regime: &RegimeEntry| {
            (regime.from.is_some() || regime.to.is_some())
                && not_after(span.earliest, regime.to)
                && not_after(regime.from, span.latest)
                && not_after(span.earliest, span.latest)
        };
        regimes.filter(|(_, regime)| holds(regime)).map(|(at, _)| at).collect()
    }

    /// The dividing dates between an earlier matter and this one, where a rule goes by the earlier one.
    fn crossed(&self, rule: &RegimeRuleEntry, placing: Placing) -> Vec<&DividingDateEntry> {
        let Some(before) = rule.when.earlier_open.and_then(|_| placing.before()) else { return Vec::new() };
        let (earlier, day) = (&self.regimes.regime[before], &self.regimes.regime[placing.day]);
        let between = |entry: &&DividingDateEntry| {
            entry.divides
                && earlier.to.is_none_or(|last| last < entry.on)
                && not_after(Some(entry.on), day.from)
        };
        self.regimes.dividing_date.iter().filter(between).collect()
    }
}

/// Whether every test of the rule holds.
fn fits(rule: &RegimeRuleEntry, facts: &RegimeFacts, placing: Placing) -> bool {
    let when = &rule.when;
    let open = placing.before().map(|_| facts.same_matter_open.unwrap_or(YesNoUnknown::Unknown));
    when.scheme.is_none_or(|scheme| scheme == facts.scheme)
        && when.s13b_on.as_ref().is_none_or(|test| test.holds(facts.s13b_on))
        && when.s28a_on.as_ref().is_none_or(|test| test.holds(facts.s28a_on))
        && when.shut_out_2004.is_none_or(|answer| Some(answer) == facts.shut_out_2004)
        && when.reached_on.as_ref().is_none_or(|test| test.holds_of_span(facts.reached_on))
        && when.earlier_open.is_none_or(|answer| Some(answer) == open)
}

impl DayTest {
    fn holds(&self, day: Option<CivilDate>) -> bool {
        self.holds_of_span(day.map(DaySpan::of_day))
    }

    /// Whether it holds of every day of the span.
    fn holds_of_span(&self, span: Option<DaySpan>) -> bool {
        match (self, span) {
            (Self::Absent(_), span) => span.is_none(),
            (Self::Within(_), None) => false,
            (Self::Within(interval), Some(span)) => {
                interval.from.is_none_or(|from| span.earliest.is_some_and(|first| from <= first))
                    && interval.to.is_none_or(|to| span.latest.is_some_and(|last| last <= to))
            }
        }
    }
}

/// Whether the first is not after the second; an absent day is open.
fn not_after(first: Option<CivilDate>, second: Option<CivilDate>) -> bool {
    first.zip(second).is_none_or(|(first, second)| first <= second)
}

/// Positions in order, each once.
fn in_order(mut positions: Vec<usize>) -> Vec<usize> {
    positions.sort_unstable();
    positions.dedup();
    positions
}
