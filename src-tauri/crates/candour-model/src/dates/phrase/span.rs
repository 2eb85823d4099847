//! A span of days under reading: its bounds, its EDTF string, and how spans are put together. Words are not looked at here.

use crate::dates::{CivilDate, DateBasis, DateKind, PartialDate};
use crate::words::Words;
use jiff::{Span as Length, ToSpan};

/// How wide "about" is taken, either side, in the unit of what was said: weeks for a day, months for a month or a season,
/// years for anything longer.
pub const ABOUT: i32 = 2;

/// The unit in which "about" widens a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Weeks,
    Months,
    Years,
}

impl Unit {
    fn about(self) -> Length {
        match self {
            Self::Weeks => ABOUT.weeks(),
            Self::Months => ABOUT.months(),
            Self::Years => ABOUT.years(),
        }
    }
}

/// One way of reading a phrase. A bound that is absent is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) earliest: Option<CivilDate>,
    pub(super) latest: Option<CivilDate>,
    pub(super) edtf: Option<String>,
    pub(super) kind: DateKind,
    pub(super) unit: Unit,
    /// Reckoned from a birth date.
    pub(super) is_worked_out: bool,
    /// Lacks the birth date it would be reckoned from.
    pub(super) asks: bool,
}

impl Span {
    /// From one day to another, under the EDTF string given.
    pub(super) fn named(
        kind: DateKind,
        unit: Unit,
        edtf: String,
        earliest: CivilDate,
        latest: CivilDate,
    ) -> Self {
        Self {
            earliest: Some(earliest),
            latest: Some(latest),
            edtf: Some(edtf),
            kind,
            unit,
            is_worked_out: false,
            asks: false,
        }
    }

    /// From one day to another.
    pub(super) fn run(kind: DateKind, unit: Unit, earliest: CivilDate, latest: CivilDate) -> Self {
        Self::named(kind, unit, format!("{earliest}/{latest}"), earliest, latest)
    }

    /// One day.
    pub(super) fn day(date: CivilDate) -> Self {
        Self::named(DateKind::Exact, Unit::Weeks, date.to_string(), date, date)
    }

    /// A month.
    pub(super) fn month(year: i16, month: i8) -> Option<Self> {
        let first = CivilDate::new(year, month, 1).ok()?;
        let edtf = first.strftime("%Y-%m").to_string();
        Some(Self::named(DateKind::Month, Unit::Months, edtf, first, first.last_of_month()))
    }

    /// Whole months, from one to another of a year or the next.
    pub(super) fn months(kind: DateKind, unit: Unit, first: (i16, i8), last: (i16, i8)) -> Option<Self> {
        let (first, last) = (Self::month(first.0, first.1)?, Self::month(last.0, last.1)?);
        let edtf = format!("{}/{}", first.edtf?, last.edtf?);
        Some(Self::named(kind, unit, edtf, first.earliest?, last.latest?))
    }

    /// Whole years, under the EDTF string given.
    pub(super) fn years(kind: DateKind, edtf: String, first: i16, last: i16) -> Option<Self> {
        let (first, last) = (CivilDate::new(first, 1, 1).ok()?, CivilDate::new(last, 12, 31).ok()?);
        Some(Self::named(kind, Unit::Years, edtf, first, last))
    }

    /// Words that stand for a date which their place in the phrase does not give.
    pub(super) fn open(kind: DateKind) -> Self {
        Self {
            earliest: None,
            latest: None,
            edtf: None,
            kind,
            unit: Unit::Years,
            is_worked_out: false,
            asks: false,
        }
    }

    /// Open for want of a birth date.
    pub(super) fn asking(kind: DateKind) -> Self {
        Self { asks: true, ..Self::open(kind) }
    }

    /// The same, reckoned from a birth date.
    pub(super) fn worked_out(self) -> Self {
        Self { is_worked_out: true, ..self }
    }

    /// Before it began.
    pub(super) fn before(self) -> Self {
        let latest = self.earliest.and_then(|day| day.yesterday().ok());
        self.up_to(latest, latest.map(|day| day.to_string()))
    }

    /// At its end at the latest.
    pub(super) fn by(self) -> Self {
        let (latest, end) = (self.latest, self.edtf.as_deref().map(|edtf| end(edtf).to_owned()));
        self.up_to(latest, end)
    }

    fn up_to(self, latest: Option<CivilDate>, end: Option<String>) -> Self {
        let edtf = latest.and(end).map(|end| format!("../{end}"));
        Self { earliest: None, latest, edtf, kind: DateKind::Before, ..self }
    }

    /// After its end.
    pub(super) fn after(self) -> Self {
        let earliest = self.latest.and_then(|day| day.tomorrow().ok());
        self.on_from(earliest, earliest.map(|day| day.to_string()))
    }

    /// From its beginning on.
    pub(super) fn since(self) -> Self {
        let (earliest, start) = (self.earliest, self.edtf.as_deref().map(|edtf| start(edtf).to_owned()));
        self.on_from(earliest, start)
    }

    fn on_from(self, earliest: Option<CivilDate>, start: Option<String>) -> Self {
        let edtf = earliest.and(start).map(|start| format!("{start}/.."));
        Self { earliest, latest: None, edtf, kind: DateKind::After, ..self }
    }

    /// Around it, by [`ABOUT`]; no wider where it is vague already. `mark` is EDTF's sign: `~` approximate, `?` uncertain.
    pub(super) fn about(self, mark: char) -> Self {
        if self.edtf.as_deref().is_some_and(is_vague) {
            return Self { edtf: self.edtf.map(|edtf| marked(&edtf, mark)), kind: DateKind::About, ..self };
        }
        let width = self.unit.about();
        let earliest = self.earliest.and_then(|day| day.checked_sub(width).ok());
        let latest = self.latest.and_then(|day| {
            let later = day.checked_add(width).ok()?;
            let whole = self.unit != Unit::Weeks && day == day.last_of_month();
            Some(if whole { later.last_of_month() } else { later })
        });
        let edtf = self.edtf.map(|edtf| marked(&edtf, mark));
        Self { earliest, latest, edtf, kind: DateKind::About, ..self }
    }

    /// From one to the other; nothing where the second ends before the first begins.
    pub(super) fn to(self, other: &Self) -> Option<Self> {
        if let (Some(first), Some(last)) = (self.earliest, other.latest)
            && last < first
        {
            return None;
        }
        let in_order =
            self.earliest <= other.earliest && (other.latest >= self.latest || other.latest.is_none());
        let edtf = match (&self.edtf, &other.edtf) {
            (Some(from), Some(to)) if in_order => Some(format!("{}/{}", start(from), end(to))),
            _ => None,
        };
        let hull = self.hull(other);
        Some(Self { edtf: edtf.or(hull.edtf), ..hull })
    }

    /// One or the other.
    pub(super) fn or(self, other: &Self) -> Self {
        let one_of = match (&self.edtf, &other.edtf) {
            (Some(one), Some(two)) if ![one, two].iter().any(|edtf| edtf.contains('/')) => {
                Some(format!("[{},{}]", one.trim_matches(['[', ']']), two.trim_matches(['[', ']'])))
            }
            _ => None,
        };
        let hull = self.hull(other);
        Self { edtf: one_of.or(hull.edtf), ..hull }
    }

    /// The span that holds both.
    pub(super) fn hull(self, other: &Self) -> Self {
        let earliest = self.earliest.zip(other.earliest).map(|(a, b)| a.min(b));
        let latest = self.latest.zip(other.latest).map(|(a, b)| a.max(b));
        Self {
            earliest,
            latest,
            edtf: bounds_in_edtf(earliest, latest),
            kind: DateKind::Between,
            unit: self.unit.max(other.unit),
            is_worked_out: self.is_worked_out || other.is_worked_out,
            asks: self.asks || other.asks,
        }
    }

    /// Whether every day of the other is a day of this one.
    pub(super) fn holds(&self, other: &Self) -> bool {
        let from = self.earliest.is_none_or(|first| other.earliest.is_some_and(|day| first <= day));
        let to = self.latest.is_none_or(|last| other.latest.is_some_and(|day| day <= last));
        from && to
    }

    /// What begins as this does and ends as the other does.
    pub(super) fn reaching(self, other: &Self) -> Self {
        let edtf = match (&self.edtf, &other.edtf) {
            (Some(one), Some(two)) if one == two => Some(one.clone()),
            (one, two) => {
                let from = one.as_deref().filter(|_| self.earliest.is_some()).map_or("..", start);
                let to = two.as_deref().filter(|_| other.latest.is_some()).map_or("..", end);
                (self.earliest.is_some() || other.latest.is_some()).then(|| format!("{from}/{to}"))
            }
        };
        Self { latest: other.latest, edtf, is_worked_out: true, asks: self.asks || other.asks, ..self }
    }

    /// The date it gives to these words.
    pub(super) fn said(self, words: &Words) -> PartialDate {
        PartialDate {
            words: words.clone(),
            edtf: self.edtf.filter(|_| !self.asks || self.earliest.and(self.latest).is_some()),
            earliest: self.earliest,
            latest: self.latest,
            kind: self.kind,
            basis: if self.is_worked_out { DateBasis::WorkedOut } else { DateBasis::Memory },
        }
    }
}

/// Two bounds as an EDTF interval; nothing where both are open.
pub(in crate::dates) fn bounds_in_edtf(
    earliest: Option<CivilDate>,
    latest: Option<CivilDate>,
) -> Option<String> {
    let open = || "..".to_owned();
    (earliest.is_some() || latest.is_some()).then(|| {
        let from = earliest.map_or_else(open, |day| day.to_string());
        let to = latest.map_or_else(open, |day| day.to_string());
        format!("{from}/{to}")
    })
}

fn is_vague(edtf: &str) -> bool {
    edtf.trim_matches(['[', ']'])
        .split(['/', ','])
        .all(|date| date == ".." || date.ends_with(['~', '?', '%']))
}

fn start(edtf: &str) -> &str {
    edtf.split_once('/').map_or(edtf, |(start, _)| start)
}

fn end(edtf: &str) -> &str {
    edtf.split_once('/').map_or(edtf, |(_, end)| end)
}

/// The sign put to each date of an EDTF string; both signs together are `%`.
fn marked(edtf: &str, mark: char) -> String {
    let one = |date: &str| match date.chars().last() {
        _ if date == ".." => date.to_owned(),
        Some(last) if last == mark || last == '%' => date.to_owned(),
        Some('~' | '?') => format!("{}%", date.trim_end_matches(['~', '?'])),
        _ => format!("{date}{mark}"),
    };
    match edtf.strip_prefix('[').and_then(|set| set.strip_suffix(']')) {
        Some(set) => format!("[{}]", set.split(',').map(one).collect::<Vec<_>>().join(",")),
        None => edtf.split('/').map(one).collect::<Vec<_>>().join("/"),
    }
}
