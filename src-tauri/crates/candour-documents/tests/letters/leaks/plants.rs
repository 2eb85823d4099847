//! More than two hundred planted facts, each in another writing or another place of a letter, found through its real pages.

use super::{
    check, drawn, has, line,
    people::{PEOPLE, Person},
    saying,
    turned::{TURNS, Turn},
};
use crate::specimen;
use candour_documents::{
    Block, Document, LeakHit, LeakPlace, ParaId, Part, ProtectedFact, plain_text, to_docx,
};

/// A text with a fact of somebody in it.
struct Plant {
    of: usize,
    fact: ProtectedFact,
    how: String,
    text: String,
    /// The fact as it is recorded.
    recorded: String,
}

/// Every person's name in every writing.
fn names() -> Vec<Plant> {
    let turned = |of: usize, person: &'static Person, (how, turn): &Turn| Plant {
        of,
        fact: ProtectedFact::Name,
        how: (*how).to_owned(),
        text: turn(person.name),
        recorded: person.name.to_owned(),
    };
    PEOPLE
        .iter()
        .enumerate()
        .flat_map(|(of, person)| TURNS.iter().map(move |turn| turned(of, person, turn)))
        .collect()
}

/// Parts of names, in other orders.
fn parts() -> Vec<Plant> {
    [
        (0, "Wróbel-Żak, Łucja"),
        (0, "Wróbel"),
        (0, "wrobel"),
        (0, "ŻAK"),
        (0, "Ms Lucja"),
        (0, "Ł. Wróbel-Żak"),
        (0, "WróbelŻak"),
        (0, "wrobel_zak"),
        (1, "Brŵyn, Rhŷs ap"),
        (1, "ap Brwyn, Rhys"),
        (1, "Mr Brŵyn"),
        (4, "Hạnh Nguyễn"),
        (4, "Nguyen Hanh"),
        (4, "Thi Hanh"),
        (5, "Isik"),
        (5, "IŞIK"),
        (6, "щербакова"),
        (6, "Щербакова Жанна"),
        (7, "ONeill-Prys"),
        (7, "O Neill Prys"),
        (7, "Sian Prys"),
        (8, "Mueller-Groesse"),
        (8, "Müller"),
        (9, "Croizette"),
        (9, "de la Croizette, Jean Luc"),
        (10, "Adeyemi"),
        (11, "Oefinberg"),
        (11, "Öfinberg"),
        (12, "Marsh, Rosaleen"),
        (12, "a statement of Ms Marsh of that day"),
        (12, "what Marsh said to him"),
        (13, "Tamsin Voss"),
    ]
    .into_iter()
    .map(|(of, text)| Plant {
        of,
        fact: ProtectedFact::Name,
        how: "in part or in another order".to_owned(),
        text: text.to_owned(),
        recorded: PEOPLE[of].name.to_owned(),
    })
    .collect()
}

/// Other names, addresses, postcodes, numbers and dates, as they are written.
fn others() -> Vec<Plant> {
    use ProtectedFact::{Address, BirthDate, Email, OtherName, Postcode, Telephone};
    [
        (
            0,
            OtherName,
            &["Jędrzejewska", "JEDRZEJEWSKA", "Łucja Jędrzejewska", "Jędrze\u{ad}jewska, Łucja"][..],
        ),
        (1, OtherName, &["Prosser", "rhys prosser"]),
        (2, OtherName, &["Saira Bano", "BANO, Saira", "Bano"]),
        (3, OtherName, &["Xiaoming Wang", "WANG Xiaoming", "xiaoming"]),
        (6, OtherName, &["Shcherbakova", "Zhanna SHCHERBAKOVA"]),
        (11, OtherName, &["Fia", "fia"]),
        (
            0,
            Address,
            &[
                "12 Weir Street",
                "12, Weir St",
                "12 WEIR STREET",
                "12\u{a0}Weir\u{a0}Street",
                "12 Weir\nStreet",
                "Flat 3, 12 Weir Street",
                "12 We\u{ad}ir Street",
            ],
        ),
        (1, Address, &["Tŷ Gwyn Bach", "Ty Gwyn Bach"]),
        (2, Address, &["7A Corran Rd", "7a, Corran Road"]),
        (3, Address, &["Apartment 12, 40 Quayside Walk", "apartment 12 40 quayside walk"]),
        (5, Address, &["5 Ferry Ln", "5 FERRY LANE"]),
        (0, Postcode, &["NM4 7ZQ", "NM47ZQ", "nm4 7zq", "NM4\u{a0}7ZQ", "NM4\n7ZQ", "(NM4-7ZQ)"]),
        (2, Postcode, &["NM2 1AB", "Northmere NM21AB"]),
        (
            0,
            Telephone,
            &[
                "01632 960114",
                "01632960114",
                "+44 1632 960114",
                "+44 (0)1632 960 114",
                "0044 1632-960-114",
                "(01632) 960114",
                "01632\u{a0}960\u{a0}114",
                "01632.960.114",
                "1632 960114",
                "01632\n960114",
            ],
        ),
        (1, Telephone, &["029 2018 0456", "02920180456", "+442920180456"]),
        (2, Telephone, &["+44 7700 900123", "(07700) 900 123"]),
        (4, Telephone, &["07700 900456"]),
        (5, Telephone, &["0090 212 555 0144", "+90-212-5550144"]),
        (0, Email, &["l.wrobel@example.org", "L.WROBEL@EXAMPLE.ORG", "l.wro\u{200b}bel@example.org"]),
        (3, Email, &["Xiaoming_W@example.net"]),
        (
            0,
            BirthDate,
            &[
                "14 March 1989",
                "14th March 1989",
                "14th of March, 1989",
                "the fourteenth of March 1989",
                "March 14, 1989",
                "March 14th 1989",
                "14 Mar 1989",
                "14-Mar-89",
                "14 March ’89",
                "14/03/1989",
                "14/3/89",
                "14.3.89",
                "14.03.1989",
                "14-03-1989",
                "14 03 1989",
                "1989-03-14",
                "1989/03/14",
                "14031989",
                "14\u{a0}MARCH\u{a0}1989",
                "14 March\n1989",
                "14 Ma\u{ad}rch 1989",
                "14 / 03 / 1989",
            ],
        ),
        (1, BirthDate, &["2 Sept 1974", "2nd September 1974", "02/09/74"]),
        (2, BirthDate, &["31.12.2001", "31st Dec 2001", "thirty-first of December 2001"]),
    ]
    .into_iter()
    .flat_map(|(of, fact, texts)| {
        texts.iter().map(move |text| Plant {
            of,
            fact,
            how: format!("as {text:?}"),
            text: (*text).to_owned(),
            recorded: recorded(of, fact),
        })
    })
    .collect()
}

fn recorded(of: usize, fact: ProtectedFact) -> String {
    let person = &PEOPLE[of];
    match fact {
        ProtectedFact::Name => person.name.to_owned(),
        ProtectedFact::OtherName => person.other.to_owned(),
        ProtectedFact::Address => person.lines[usize::from(person.lines[0] == "Flat 3")].to_owned(),
        ProtectedFact::Postcode => person.lines[person.lines.len() - 1].to_owned(),
        ProtectedFact::Telephone => person.telephone.to_owned(),
        ProtectedFact::Email => person.email.to_owned(),
        ProtectedFact::BirthDate => person.birth.to_owned(),
    }
}

fn plants() -> Vec<Plant> {
    [names(), parts(), others()].into_iter().flatten().collect()
}

/// A letter with five plants, each in a place of another kind.
fn letter_with(plants: &[Plant]) -> (Document, Vec<LeakPlace>) {
    let around = |plant: &Plant| format!("It was said of {} that nothing was done.", plant.text);
    let mut letter = specimen::letter("to.iopc", specimen::issued());
    letter.body = vec![Block::Numbered { id: ParaId(1), text: line("We write again.") }];
    let (label, mut places) = (|label: &str| Some(label.to_owned()), Vec::new());
    for (at, plant) in plants.iter().enumerate() {
        let (id, text) = (ParaId(2), around(plant));
        places.push(match at {
            0 => {
                letter.body.insert(0, Block::Numbered { id, text: line(&text) });
                LeakPlace::Paragraph { para: id, label: label("1") }
            }
            1 => {
                letter.body.insert(0, Block::Heading { id: ParaId(3), text: line(&text.replace('\n', " ")) });
                LeakPlace::Heading { para: ParaId(3) }
            }
            2 => {
                letter.body.push(Block::Ask { id: ParaId(4), text: line(&text) });
                LeakPlace::Paragraph { para: ParaId(4), label: label("2(a)") }
            }
            3 => {
                let Block::Table(table) = &mut letter.annexes[0].body[0] else { unreachable!() };
                table.rows[1][2] = line(&text);
                LeakPlace::Row { schedule: Some(1), row: 2 }
            }
            _ => {
                letter.closing.enclosures.push(text.replace('\n', " "));
                LeakPlace::Part(Part::Enclosures)
            }
        });
    }
    (letter, places)
}

/// Scripts that no face of a letter has are drawn nowhere; they are looked for in what else a file says.
fn can_be_drawn(text: &str) -> bool {
    !text.contains(|c: char| matches!(c, '\u{600}'..='\u{6ff}' | '\u{4e00}'..='\u{9fff}'))
}

#[test]
fn there_are_more_than_two_hundred_plants() {
    let drawable = plants().iter().filter(|plant| can_be_drawn(&plant.text)).count();
    println!("{} plants, {drawable} upon pages", plants().len());
    assert!(drawable >= 200, "{drawable}");
}

/// T96: each is found where it is written, and its place is named.
#[test]
fn t96_every_plant_is_found_where_it_is_written() {
    let check = check();
    let mut missed = Vec::new();
    for five in plants().chunks(5) {
        let (letter, places) = letter_with(five);
        let hits = check.letter(&letter);
        for (plant, place) in five.iter().zip(places) {
            let found = (plant.of, plant.fact, &place);
            if !hits.iter().any(|hit| (hit.of, hit.fact, &hit.place) == found) {
                missed.push(format!("{} {:?} {} at {place}: {hits:?}", plant.of, plant.fact, plant.how));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// The plants that a file does not have as often as they were planted.
fn missed_in(five: &[Plant], hits: &[LeakHit], is_place: fn(&LeakPlace) -> bool) -> Vec<String> {
    let there = |plant: &Plant| -> usize {
        let found = hits.iter().filter(|hit| (hit.of, hit.fact) == (plant.of, plant.fact));
        found.filter(|hit| is_place(&hit.place)).map(|hit| hit.count).sum()
    };
    let planted =
        |plant: &Plant| five.iter().filter(|other| (other.of, other.fact) == (plant.of, plant.fact)).count();
    five.iter()
        .filter(|plant| there(plant) < planted(plant))
        .map(|plant| format!("{} {:?} {}: {hits:?}", plant.of, plant.fact, plant.how))
        .collect()
}

/// T96: each is found again in the finished bytes, upon its page.
#[test]
fn t96_every_plant_is_found_upon_the_pages() {
    let check = check();
    let drawable: Vec<Plant> = plants().into_iter().filter(|plant| can_be_drawn(&plant.text)).collect();
    let mut missed = Vec::new();
    for five in drawable.chunks(5) {
        let hits = check.pdf(&drawn(&letter_with(five).0)).unwrap();
        missed.extend(missed_in(five, &hits, |place| matches!(place, LeakPlace::Page(_))));
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// T96: and each, of whatever script, in the editable copy.
#[test]
fn t96_every_plant_is_found_in_the_editable_copy() {
    let check = check();
    let mut missed = Vec::new();
    for five in plants().chunks(5) {
        let hits = check.docx(&to_docx(&letter_with(five).0).unwrap()).unwrap();
        missed.extend(missed_in(five, &hits, |place| *place == LeakPlace::Copy));
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

/// ⚑ Without the folding most plants would pass: a plain search for what is recorded misses them.
#[test]
fn t96_a_plain_search_misses_what_the_check_finds() {
    let all = plants();
    let missed = all.iter().filter(|plant| !plant.text.contains(&plant.recorded)).count();
    println!("a plain search misses {missed} of {}", all.len());
    assert!(missed >= 200, "{missed} of {}", all.len());
    assert!(has(&check().letter(&saying("lucja wrobel zak")), 0, ProtectedFact::Name));
    assert!(!plain_text(&saying("lucja wrobel zak")).contains(PEOPLE[0].name));
}
