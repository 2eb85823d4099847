//! What only looks like a protected fact, and stops nothing.

use super::{check, drawn, saying};

const MISSES: [&str; 72] = [
    // The same letters inside other words.
    "Wróblewski and Lucjan spoke of Żakowice.",
    "A wroblew of zakat.",
    "Lucjana and Wróbelek were asked.",
    "He was at Ipekli, and at Isikli.",
    "The Vossberg file and the Marshall plan.",
    "Tomsk, Brwynllys and Rhŷsland.",
    "Щербаковка lies on the river.",
    "The Mullery and the Mullers of Grossenhain.",
    "A fiat, a fiancée and a fiasco.",
    "Xiaomingzhou is a town.",
    "Adeyemisola is another name.",
    "The Banoffee Company.",
    // The words of a name that name nobody.
    "The road to the marsh was closed.",
    "A marsh. Marsh gas was found near it.",
    "They walked to Marsh Lane and Marsh Farm.",
    "IN THE MARSH AND ON THE ROAD",
    "He was told de la and ap and van, and no more.",
    "Sergeant Hallam Voss was on duty.",
    "It is said that Hallam Voss drove.",
    "Jean was there, and Luc was there.",
    "Siân and Friedrich and Rosaleen are not her.",
    "Thị and Nguyễn are common.",
    // Dates that are not the birth date.
    "14 March 1988",
    "13 March 1989",
    "14 May 1989",
    "March 1989",
    "14 March 1998",
    "114 March 1989",
    "14/03/1988",
    "4/03/1989",
    "14/13/1989",
    "14/03/19899",
    "03/14/1989",
    "1989-03-15",
    "1989-04-13",
    "14.3.98",
    "HQ/14/03/89/2",
    "ref. 3-14-03-1989-7",
    "in 14, 3 and 89 cases",
    "14 and 3, 1989",
    "14031988",
    "140319890",
    "on the fourteenth of May 1989",
    // Numbers that differ by a figure.
    "01632 960115",
    "01632 96011",
    "01632 9601144",
    "11632 960114",
    "02632 960114",
    "+44 1632 961114",
    "07700 900124",
    "9601632960114",
    "01632 and 960114",
    "960114",
    "item 1632, paragraph 960114",
    // Addresses, postcodes and email addresses of others.
    "NM4 7ZR",
    "NM4 7ZQX",
    "XNM4 7ZQ",
    "NM47 ZQ",
    "NM4, and 7ZQ",
    "12 Weir Lane",
    "112 Weir Street",
    "12 Weir Streets",
    "Weir Street",
    "21 Weir Street",
    "Flat 3",
    "Flat 3, 12 Wear Street",
    "12 the Weir in the Street",
    "Northmere Constabulary, Northmere",
    "17a Corran Road",
    "l.wrobel2@example.org",
    "al.wrob@example.org.uk",
    "4 Tanner’s Row, Northmere NM1 4QT",
];

/// T96: none of them is a hit, neither where it is written nor upon the page.
#[test]
fn t96_what_only_looks_like_a_fact_is_passed() {
    let check = check();
    let mut wrong = Vec::new();
    for text in MISSES {
        let letter = saying(&format!("It was put in this way: {text}"));
        let (written, pages) = (check.letter(&letter), check.pdf(&drawn(&letter)).unwrap());
        if !written.is_empty() || !pages.is_empty() {
            wrong.push(format!("{text}: {written:?} {pages:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
