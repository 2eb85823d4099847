//! Templates and facts: what a solicitor may write, and that nothing said in a case is ever read as an instruction.

use crate::short::short;
use crate::specimen;
use crate::text::poppler;
use candour_documents::{
    Block, DocumentError, DraftParagraph, Faces, FactName, Facts, Inline, Kind, ParaId, Piece,
    TemplateProblem, resolve, template,
    template::wording::{self, Fault, Place, Written},
    to_pdf,
};
use proptest::prelude::*;

const FRONT: &str = "title = \"T\"\nsubject = \"T\"\nannexes = []\nenclosures = []\nto = [\"psd\"]\nneeds = []\nbasis = []\nas_at = 2026-11-23\n---\n";

fn read(body: &str) -> Result<Vec<DraftParagraph>, DocumentError> {
    template::parse(&format!("{FRONT}{body}")).map(|template| template.draft())
}

#[test]
fn the_whole_grammar_is_read() {
    let draft =
        read("# Who\n\nWe act for {who},\nwho asks \\{so}.\n\n[when to.psd]\n? record it # today?").unwrap();
    let kinds: Vec<Kind> = draft.iter().map(|paragraph| paragraph.kind).collect();
    assert_eq!(kinds, [Kind::Heading, Kind::Numbered, Kind::Ask]);
    let who = FactName::new("who").unwrap();
    assert_eq!(
        draft[1].pieces,
        [Piece::Text("We act for ".into()), Piece::Fact(who), Piece::Text(", who asks {so}.".into())]
    );
    assert_eq!(draft[1].source(), "We act for {who}, who asks \\{so}.");
    assert_eq!(draft[2].when.as_ref().map(FactName::as_str), Some("to.psd"));
    assert_eq!(draft[2].source(), "record it # today?");
    assert_eq!(draft.iter().map(|paragraph| paragraph.id.0).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn a_fault_in_a_template_names_its_line() {
    let cases = [
        ("We act for {who.", 10, TemplateProblem::Brace),
        ("One.\n\nTwo\n{Not a fact}.", 13, TemplateProblem::Brace),
        ("[when to psd]\nOne.", 10, TemplateProblem::When),
        ("[when to.psd]\n\nOne.", 10, TemplateProblem::WhenAlone),
        ("One.\n\n#\n", 12, TemplateProblem::Blank),
    ];
    for (body, line, problem) in cases {
        match read(body) {
            Err(DocumentError::Template { line: l, problem: p }) => {
                assert_eq!((l, p), (line, problem), "{body}");
            }
            other => panic!("{body}: {other:?}"),
        }
    }
    let no_front = template::parse("We act.");
    assert!(matches!(no_front, Err(DocumentError::Template { problem: TemplateProblem::NoFrontMatter, .. })));
    let unknown = template::parse("title = \"T\"\ncolour = \"red\"\n---\n");
    assert!(matches!(unknown, Err(DocumentError::Template { problem: TemplateProblem::FrontMatter, .. })));
}

fn shipped() -> template::Template {
    template::parse(template::of("update-request").unwrap()).unwrap()
}

#[test]
fn every_template_reads_the_same_from_the_text_that_its_wording_is_kept_as() {
    for kind in template::kinds() {
        let shipped = template::parse(template::of(kind).unwrap()).unwrap();
        let draft = shipped.draft();
        let sources: Vec<String> = draft.iter().map(DraftParagraph::source).collect();
        let written: Vec<Written<'_>> = draft
            .iter()
            .zip(&sources)
            .map(|(one, source)| Written {
                kind: one.kind,
                source,
                when: one.when.as_ref().map(FactName::as_str),
            })
            .collect();
        let read = wording::read(&written).unwrap();
        let subject = wording::read_subject(&shipped.subject_source()).unwrap();
        assert_eq!(shipped.reworded(&subject, &wording::body(&read)).unwrap(), shipped, "{kind}");
        assert_eq!(shipped.faults(&shipped), [], "{kind}");
        assert_eq!(shipped.unconditional(), [], "{kind}");
    }
}

#[test]
fn a_wording_with_facts_that_its_kind_does_not_have_is_told_where() {
    let shipped = shipped();
    let fact = |name: &str| FactName::new(name).unwrap();
    let cases = [
        ("? say it of {nobody}.", Place::Paragraph(1), Fault::UnknownFact(fact("nobody"))),
        ("# Update\n\n? say it to {to.psd}.", Place::Paragraph(2), Fault::NoWords(fact("to.psd"))),
        ("[when to.nobody]\n? say it.", Place::Paragraph(1), Fault::UnknownCondition),
        ("Say it.", Place::Whole, Fault::NoAsk),
    ];
    for (body, place, fault) in cases {
        let own = shipped.reworded("Update", body).unwrap();
        assert_eq!(own.faults(&shipped), [(place, fault)], "{body}");
    }
    let own = shipped.reworded("{investigation.references}", "? say it of {update.last}.").unwrap();
    assert_eq!(
        own.unconditional(),
        [(Place::Subject, fact("investigation.references")), (Place::Paragraph(1), fact("update.last"))]
    );
    let claims = template::parse(template::of("letter-before-claim").unwrap()).unwrap();
    assert_eq!(
        claims.reworded("Claim", "Say it.").unwrap().faults(&claims),
        [],
        "it asks for nothing as shipped"
    );
}

#[test]
fn a_paragraph_that_would_be_read_as_something_else_is_refused() {
    let one = |kind, source, when| wording::read(&[Written { kind, source, when }]).map(|read| read.len());
    let refused = |fault| Err(vec![(Place::Paragraph(1), fault)]);
    assert_eq!(one(Kind::Numbered, "We act.\n\n  Always.", None), Ok(1));
    for source in ["# Who", "? who", "[when to.psd]", "#"] {
        let found = one(Kind::Numbered, source, None);
        assert!(matches!(&found, Err(faults) if faults[0].1 == Fault::Mark), "{source}: {found:?}");
    }
    assert_eq!(one(Kind::Ask, " \n ", None), refused(Fault::Unreadable(TemplateProblem::Blank)));
    assert_eq!(one(Kind::Ask, "{", None), refused(Fault::Unreadable(TemplateProblem::Brace)));
    assert_eq!(one(Kind::Ask, "ask", Some("To psd")), refused(Fault::UnknownCondition));
    assert_eq!(wording::read_subject(" "), Err((Place::Subject, Fault::Unreadable(TemplateProblem::Blank))));
}

#[test]
fn unknown_and_empty_facts_are_named_and_what_does_not_apply_is_left_out() {
    let draft = read("We act for {who}.\n\n[when extra]\nAlso {extra}.").unwrap();
    let mut facts = Facts::new();
    assert!(
        matches!(resolve(&draft, &facts), Err(DocumentError::UnknownFact { fact }) if fact.as_str() == "who")
    );
    facts.text("who", " ").text("extra", "");
    assert!(
        matches!(resolve(&draft, &facts), Err(DocumentError::EmptyFact { fact }) if fact.as_str() == "who")
    );
    facts.text("who", "one client");
    assert_eq!(resolve(&draft, &facts).unwrap().len(), 1);
    facts.text("extra", "this");
    assert_eq!(resolve(&draft, &facts).unwrap().len(), 2);
    facts.flag("who");
    assert!(matches!(resolve(&draft, &facts), Err(DocumentError::EmptyFact { .. })), "a flag has no words");
}

/// T53 for letters: what looks like a template, markup or PDF in a fact prints as itself.
#[test]
fn t53_facts_are_not_templates() {
    let hostile = "# {who} \\{ [when to.psd] ? ask <b>&amp;</b> (Tj) Tj ET /MCID 3 BDC endstream \\) %%EOF";
    let draft = read("He said {words} to us.").unwrap();
    let mut facts = Facts::new();
    facts.text("words", hostile).text("who", "NEVER");
    let body = resolve(&draft, &facts).unwrap();
    assert_eq!(body.len(), 1);
    let Block::Numbered { text, .. } = &body[0] else { panic!("{body:?}") };
    assert_eq!(text[1], Inline::Text(hostile.into()));
    let mut document = short(body);
    document.title = "Letter </rdf:li> & (x) \\".into();
    let pdf = to_pdf(&document, &Faces::load().unwrap()).unwrap().pdf;
    assert_eq!(crate::checker::failures(&pdf), [""; 0]);
    let read = poppler(&pdf).join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(read.contains(hostile), "{read}");
    assert!(!read.contains("NEVER"));
}

#[test]
fn the_referral_request_speaks_to_each_addressee_alone() {
    let template = template::parse(template::of("referral-request").unwrap()).unwrap();
    assert_eq!(template.to, ["psd", "chief-constable", "iopc", "local-policing-body"]);
    assert_eq!(template.as_at, "2026-11-23");
    let asks = |to: &str| {
        let blocks = specimen::body(to);
        let asks = blocks.iter().filter(|block| matches!(block, Block::Ask { .. })).count();
        let words: Vec<String> = blocks.iter().flat_map(words_of).collect();
        (asks, words.join("\n"))
    };
    let (psd, iopc) = (asks("to.psd"), asks("to.iopc"));
    assert_eq!((psd.0, asks("to.chief-constable").0, iopc.0, asks("to.local-policing-body").0), (6, 6, 5, 4));
    assert!(psd.1.contains("record the complaint today") && !psd.1.contains("4A(1)"));
    assert!(iopc.1.contains("4A(1)") && !iopc.1.contains("record the complaint today"));
}

/// How many asks a template has for one addressee alone, and the words of all that it has for it.
fn own_of(template: &template::Template, to: &str) -> (usize, String) {
    let flag = FactName::new(&format!("to.{to}"));
    let own: Vec<_> = template.draft().into_iter().filter(|one| one.when == flag).collect();
    let asks = own.iter().filter(|one| one.kind == Kind::Ask).count();
    (asks, own.iter().map(DraftParagraph::source).collect::<Vec<_>>().join("\n"))
}

#[test]
fn a_request_for_an_update_claims_the_four_weeks_only_of_those_who_owe_them() {
    let template = shipped();
    let always: Vec<_> = template.draft().into_iter().filter(|one| one.when.is_none()).collect();
    assert!(always.iter().all(|one| one.kind != Kind::Ask && !one.source().contains("egulation")));
    for to in &template.to {
        let (asks, words) = own_of(&template, to);
        let owes = ["psd", "iopc", "local-policing-body"].contains(&to.as_str());
        assert_eq!(asks, 5, "{to}");
        assert_eq!((words.contains("four weeks"), words.contains("regulation 35")), (owes, owes), "{to}");
    }
    for (to, rests_on) in
        [("nca", "Right 6"), ("cps", "Code of Practice"), ("misconduct-panel", "regulation 40")]
    {
        assert!(own_of(&template, to).1.contains(rests_on), "{to}");
    }
}

#[test]
fn a_request_for_an_outside_investigator_asks_a_policing_body_for_what_is_in_its_power() {
    let template = template::parse(template::of("external-force-request").unwrap()).unwrap();
    assert!(template.to.iter().all(|to| own_of(&template, to).0 > 0));
    let (asks, words) = own_of(&template, "local-policing-body");
    assert_eq!(asks, 4);
    assert!(words.contains("15(2A) to (2C)") && words.contains("29(1)"), "{words}");
    assert!(!own_of(&template, "psd").1.contains("15(2A)"));
}

fn words_of(block: &Block) -> Vec<String> {
    let (Block::Heading { text, .. }
    | Block::Para { text, .. }
    | Block::Numbered { text, .. }
    | Block::Ask { text, .. }) = block
    else {
        return Vec::new();
    };
    let words = text.iter().filter_map(|inline| match inline {
        Inline::Text(words) | Inline::Strong(words) | Inline::Emphasis(words) | Inline::Said(words) => {
            Some(words.clone())
        }
        Inline::Break => None,
    });
    words.collect()
}

#[test]
fn no_template_says_that_it_happened() {
    let all = template::kinds().map(|kind| template::parse(template::of(kind).unwrap()).unwrap());
    for paragraph in all.flat_map(|template| template.draft()) {
        let source = paragraph.source();
        for word in ["committed", "assaulted", "guilty", "perpetrator", "offender", "raped"] {
            assert!(!source.contains(word), "{source}");
        }
    }
}

proptest! {
    #[test]
    fn what_a_person_types_reads_back_as_itself(text in "[a-z{}\\\\ .#?\\[\\]]{0,40}") {
        if let Ok(paragraph) = DraftParagraph::from_source(ParaId(1), Kind::Numbered, &text) {
            let again = DraftParagraph::from_source(ParaId(1), Kind::Numbered, &paragraph.source()).unwrap();
            prop_assert_eq!(again, paragraph);
        }
    }

    #[test]
    fn no_template_breaks_the_reader(source in "\\PC{0,200}") {
        let _ = template::parse(&source);
        let _ = template::parse(&format!("{FRONT}{source}"));
    }
}
