//! Pairs of invented people, with the reasons for which they are alike and whether they are offered.

use super::*;
use Likeness::{
    Age, AgeDiffers, Build, Company, Force, ForceDiffers, Nickname, NicknameNearly, Number, NumberDiffers,
    NumberFits, Place, Time, TimeDiffers, Vehicle, Voice,
};
use candour_model::{
    certainty::Certainty, dates::phrase, described::FeaturesSaid, ids::PostingId, postings::NumberKind,
};

/// What is said of a person, one entry a word: `number=ends 47`.
fn person(said: &str) -> Features {
    let mut features = FeaturesSaid::default();
    for entry in said.split(';').map(str::trim).filter(|entry| !entry.is_empty()) {
        let (what, words) = entry.split_once('=').unwrap();
        match what {
            "force" => features.force = Some(ForceId(words.into())),
            "seen" => features.seen = words.into(),
            "place" => features.place = words.into(),
            "build" => features.build = words.into(),
            "age" => features.age = words.into(),
            "voice" => features.voice = words.into(),
            "vehicle" => features.vehicle = words.into(),
            "number" => features.number = words.into(),
            "nickname" => features.nickname = words.into(),
            "with" => features.with_whom = words.into(),
            other => panic!("{other}"),
        }
    }
    features.read()
}

fn posting(force: &str, unit: &str, number: &str, (from, to): (&str, &str)) -> Posting {
    let said = |words: &str| (!words.is_empty()).then(|| phrase::settled(&words.into()));
    Posting {
        id: PostingId(uuid::Uuid::nil()),
        force: ForceId(force.into()),
        unit: unit.into(),
        rank: "".into(),
        number_kind: NumberKind::Collar,
        number: number.into(),
        from: said(from),
        to: said(to),
        source: "".into(),
        certainty: Certainty::Likely,
        is_own: true,
    }
}

#[test]
fn descriptions_are_alike_for_these_reasons_and_no_other() {
    for (one, other, expected, is_suggested) in [
        ("number=1147", "number=1147", vec![Number], true),
        ("number=1147", "number=ends 47", vec![NumberFits], true),
        ("number=ends 47", "number=ends 147", vec![NumberFits], true),
        ("number=ends 47", "number=ends 7", vec![], false),
        ("number=ends 47", "number=begins 11", vec![], false),
        ("number=ends 47", "number=ends 48", vec![NumberDiffers], false),
        (
            "number=ends 47; force=northmere",
            "number=1147; force=westmarch",
            vec![NumberFits, ForceDiffers],
            false,
        ),
        ("nickname=Sarge", "nickname=SARGE", vec![Nickname], true),
        ("nickname=Smithy", "nickname=Smithie", vec![NicknameNearly], true),
        ("nickname=Sarge", "nickname=Lofty", vec![], false),
        (
            "nickname=Sarge; number=ends 47",
            "nickname=Sarge; number=ends 48",
            vec![Nickname, NumberDiffers],
            true,
        ),
        ("vehicle=a grey estate car", "vehicle=grey estate", vec![Vehicle], true),
        ("vehicle=a grey car", "vehicle=grey van", vec![], false),
        ("place=Corran Road", "place=the police station at Corran Road", vec![Place], false),
        (
            "place=Corran Road; seen=2003",
            "place=Corran Road station; seen=summer 2003",
            vec![Place, Time],
            true,
        ),
        ("place=Mill Road", "place=Corran Road", vec![], false),
        (
            "place=Corran Road; build=tall",
            "place=Corran Road; build=very tall, thin",
            vec![Place, Build],
            true,
        ),
        ("with=a woman called Jo", "with=Jo", vec![Company], false),
        (
            "voice=northern accent; build=tall",
            "voice=a northern voice; build=tall",
            vec![Voice, Build],
            false,
        ),
        ("age=thirties; seen=2003", "age=about 40; seen=2008", vec![Age], false),
        ("age=20s; seen=2003", "age=fifties; seen=2004", vec![AgeDiffers], false),
        ("seen=2003", "seen=1996", vec![], false),
        ("force=northmere", "force=northmere", vec![Force], false),
        ("", "number=1147", vec![], false),
    ] {
        let (first, second) = (person(one), person(other));
        let found = between(&first, &second);
        assert_eq!(found, expected, "{one} / {other}");
        assert_eq!(between(&second, &first), expected, "{other} / {one}");
        assert_eq!(is_offered(&found), is_suggested, "{one} / {other}");
    }
}

#[test]
fn an_officer_is_offered_by_the_posting_that_fits_best() {
    let postings = [
        posting("westmarch", "Harbour", "2290", ("1990", "1998")),
        posting("northmere", "Corran Road", "1147", ("1998", "2009")),
    ];
    for (said, expected, is_suggested) in [
        ("number=ends 47", vec![NumberFits], true),
        ("number=ends 47; seen=2003", vec![NumberFits, Time], true),
        ("number=ends 47; seen=1985", vec![NumberFits, TimeDiffers], true),
        ("place=Corran Road station; seen=2003", vec![Place, Time], true),
        ("place=Corran Road station; seen=1985", vec![Place, TimeDiffers], false),
        ("place=Corran Road station", vec![Place], false),
        ("place=Harbour; seen=1995; force=westmarch", vec![Place, Time, Force], true),
        ("number=1147; force=northmere; seen=not sure", vec![Number, Force], true),
        ("number=9999; seen=2003", vec![Time, NumberDiffers], false),
        ("nickname=Sarge", vec![], false),
    ] {
        let found = with_officer(&person(said), &postings);
        assert_eq!(found, expected, "{said}");
        assert_eq!(is_offered(&found), is_suggested, "{said}");
    }
    assert_eq!(with_officer(&person("number=ends 47"), &[]), []);
}

#[test]
fn the_strongest_reasons_come_first() {
    let mut all =
        [vec![Place, Time], vec![Nickname], vec![Number, NumberDiffers], vec![Number, Place], vec![Number]];
    all.sort_by_key(|reasons| order(reasons));
    assert_eq!(all[0], [Number, Place]);
    assert_eq!(all[1], [Number]);
    assert_eq!(all[4], [Place, Time]);
}
