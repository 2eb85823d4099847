//! Easter Sunday by rule (Gregorian, after the anonymous method of 1876). What hangs on it is in [`super::feasts`].

use crate::dates::CivilDate;

/// Easter Sunday of a year.
pub(super) fn sunday(year: i16) -> Option<CivilDate> {
    let y = i32::from(year);
    let (golden, century, of_century) = (y % 19, y / 100, y % 100);
    let moved = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - moved + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let months = epact + weekday - 7 * late + 114;
    CivilDate::new(year, i8::try_from(months / 31).ok()?, i8::try_from(months % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_the_church_kept_it() {
        for day in [
            date(1961, 4, 2),
            date(1976, 4, 18),
            date(1981, 4, 19),
            date(1984, 4, 22),
            date(1994, 4, 3),
            date(2000, 4, 23),
            date(2003, 4, 20),
            date(2008, 3, 23),
            date(2011, 4, 24),
            date(2024, 3, 31),
        ] {
            assert_eq!(super::sunday(day.year()), Some(day));
        }
    }
}
