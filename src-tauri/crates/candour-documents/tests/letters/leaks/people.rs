//! Invented people of several scripts and kinds of name. Their numbers are of those set aside for stories.

use candour_model::{
    dates::phrase,
    identities::{Address, Identity},
    words::Words,
};

/// What is recorded of somebody.
pub(super) struct Person {
    pub(super) name: &'static str,
    pub(super) other: &'static str,
    pub(super) birth: &'static str,
    pub(super) lines: &'static [&'static str],
    pub(super) telephone: &'static str,
    pub(super) email: &'static str,
}

/// Everyone who must not be named.
pub(super) const PEOPLE: [Person; 14] = [
    Person {
        name: "Łucja Wróbel-Żak",
        other: "Łucja Jędrzejewska",
        birth: "14 March 1989",
        lines: &["Flat 3", "12 Weir Street", "Northmere", "NM4 7ZQ"],
        telephone: "01632 960114",
        email: "l.wrobel@example.org",
    },
    Person {
        name: "Rhŷs ap Brŵyn",
        other: "Rhŷs Prosser",
        birth: "2 September 1974",
        lines: &["Tŷ Gwyn Bach", "Llanfair", "LL99 9ZZ"],
        telephone: "+44 (0)29 2018 0456",
        email: "rhys@example.cymru",
    },
    Person {
        name: "سارہ بانو",
        other: "Saira Bano",
        birth: "31 December 2001",
        lines: &["7a Corran Road", "Northmere NM2 1AB"],
        telephone: "07700 900123",
        email: "",
    },
    Person {
        name: "王小明",
        other: "Wang Xiaoming",
        birth: "1 May 1995",
        lines: &["Apartment 12, 40 Quayside Walk", "Northmere"],
        telephone: "0161 496 0731",
        email: "xiaoming_w@example.net",
    },
    Person {
        name: "Nguyễn Thị Hạnh",
        other: "",
        birth: "23 June 1968",
        lines: &["118 Dock Approach", "NM9 9XY"],
        telephone: "0044 7700 900456",
        email: "hanh.nguyen68@example.com",
    },
    Person {
        name: "İpek Işık",
        other: "",
        birth: "9 October 1980",
        lines: &["5 Ferry Lane"],
        telephone: "+90 212 555 01 44",
        email: "",
    },
    Person {
        name: "Жанна Щербакова",
        other: "Zhanna Shcherbakova",
        birth: "",
        lines: &[],
        telephone: "",
        email: "",
    },
    Person { name: "Siân O’Neill-Prys", other: "", birth: "", lines: &[], telephone: "", email: "" },
    Person { name: "Friedrich Müller-Größe", other: "", birth: "", lines: &[], telephone: "", email: "" },
    Person { name: "Jean-Luc de la Croizette", other: "", birth: "", lines: &[], telephone: "", email: "" },
    Person {
        name: "Ọlátúńbọ̀sún Adéyẹmí", other: "", birth: "", lines: &[], telephone: "", email: ""
    },
    Person { name: "Sofia Øfinberg", other: "Fia", birth: "", lines: &[], telephone: "", email: "" },
    Person { name: "Rosaleen Marsh", other: "", birth: "", lines: &[], telephone: "", email: "" },
    Person { name: "Tamsin Voss", other: "", birth: "", lines: &[], telephone: "", email: "" },
];

impl Person {
    /// The record of this person.
    pub(super) fn identity(&self) -> Identity {
        let list = |text: &str| if text.is_empty() { Vec::new() } else { vec![Words::from(text)] };
        let lines: Vec<Words> = self.lines.iter().map(|line| Words::from(*line)).collect();
        Identity {
            name: self.name.into(),
            aliases: list(self.other),
            birth: (!self.birth.is_empty()).then(|| phrase::settled(&self.birth.into())),
            addresses: if lines.is_empty() {
                Vec::new()
            } else {
                vec![Address { lines, from: None, to: None }]
            },
            telephones: list(self.telephone),
            emails: list(self.email),
            ..Identity::default()
        }
    }
}
