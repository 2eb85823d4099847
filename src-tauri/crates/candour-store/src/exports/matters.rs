//! The matter itself and its allegations.

use super::selected::{accused, cipher, number, selected};

selected! {
    MATTERS "matters" "Matter" "matter m WHERE m.id = :matter" => {
        reference Text "Reference" "m.reference";
        working_name Text "Working name" "m.working_name";
        force Force "Force" "m.force";
        opened_on Day "Opened" "m.opened_on";
        class Text "Class" "m.class";
        id Id "Id" "m.id";
    }
    PARTICULARS "particulars" "What letters need"
        "matter_particular m WHERE m.matter = :matter ORDER BY m.kind, m.position" => {
        kind Text "What it is" "m.kind";
        position Number "Place" "m.position";
        words Text "Words" "m.words";
        class Text "Class" "m.class";
    }
    ALLEGATIONS "allegations" "Allegations" "allegation a WHERE a.matter = :matter ORDER BY a.number" => {
        number Number "Number" "a.number";
        client Text "Client" cipher!("a.client");
        status Text "Stands as" "a.status";
        happened Text "When, as said" "a.happened_words";
        happened_earliest Day "Earliest day" "a.happened_earliest";
        happened_latest Day "Latest day" "a.happened_latest";
        happened_edtf Text "When, in EDTF" "a.happened_edtf";
        happened_kind Text "Sort of date" "a.happened_kind";
        happened_basis Text "The date rests on" "a.happened_basis";
        happened_from_birth Text "Reckoned from birth" "a.happened_from_birth";
        place Text "Place" "a.place";
        duty Text "Duty" "a.duty";
        how_known Text "How duty is known" "a.how_known";
        particulars Text "Particulars" "a.particulars";
        categories Category "Categories"
            "(SELECT group_concat(category, '; ') FROM (SELECT category FROM allegation_category c WHERE c.allegation = a.id ORDER BY c.position))";
        offences Offence "Offences"
            "(SELECT group_concat(offence, '; ') FROM (SELECT offence FROM allegation_offence c WHERE c.allegation = a.id ORDER BY c.position))";
        criteria Criterion "Relied on for referral"
            "(SELECT group_concat(criterion, '; ') FROM (SELECT criterion FROM allegation_criterion c WHERE c.allegation = a.id ORDER BY c.position))";
        class Text "Class" "a.class";
        id Id "Id" "a.id";
    }
    ACCUSED "accused" "People complained about"
        "allegation_accused x JOIN allegation a ON a.id = x.allegation WHERE x.matter = :matter ORDER BY a.number, x.position" => {
        allegation Number "Allegation" "a.number";
        position Number "Place" "x.position";
        person Text "Person" accused!("x");
        did_it YesNo "Did it" "x.did_it";
        was_present YesNo "Was present" "x.was_present";
        knew YesNo "Knew and did not act" "x.knew";
        covered_up YesNo "Covered it up" "x.covered_up";
    }
    EARLIER_REPORTS "earlier_reports" "Told before"
        "earlier_report r JOIN allegation a ON a.id = r.allegation WHERE a.matter = :matter ORDER BY a.number, r.position" => {
        allegation Number "Allegation" "a.number";
        position Number "Place" "r.position";
        to_whom Text "To whom" "r.to_whom";
        body Office "Body" "r.body";
        force Force "Force" "r.force";
        told Text "When, as said" "r.told_words";
        told_earliest Day "Earliest day" "r.told_earliest";
        told_latest Day "Latest day" "r.told_latest";
        told_edtf Text "When, in EDTF" "r.told_edtf";
        told_kind Text "Sort of date" "r.told_kind";
        told_basis Text "The date rests on" "r.told_basis";
        told_from_birth Text "Reckoned from birth" "r.told_from_birth";
        outcome Text "What came of it" "r.outcome";
        class Text "Class" "r.class";
    }
    CRITERION_ANSWERS "criterion_answers" "Answers about referral"
        "criterion_answer c JOIN allegation a ON a.id = c.allegation WHERE c.matter = :matter ORDER BY a.number, c.seq" => {
        allegation Number "Allegation" "a.number";
        criterion Criterion "Criterion" "c.criterion";
        answer Text "Answer" "c.answer";
        words Text "Words" "c.words";
        on_day Day "Day" "c.on_day";
        class Text "Class" "c.class";
    }
    SOURCES "sources" "Paragraphs that an allegation or a description rests on"
        "(SELECT x.matter, x.seq, 'allegation' AS noun, a.number AS of_number, x.statement, x.paragraph, x.version, x.sha256
            FROM allegation_source x JOIN allegation a ON a.id = x.allegation
          UNION ALL
          SELECT x.matter, x.seq, 'person described', d.number, x.statement, x.paragraph, x.version, x.sha256
            FROM described_source x JOIN described_person d ON d.id = x.described) s
          WHERE s.matter = :matter ORDER BY s.noun, s.of_number, s.seq" => {
        noun Text "What rests on it" "s.noun";
        number Number "Number" "s.of_number";
        account Number "Account" number!("statement", "s.statement");
        version Number "Version" "s.version";
        sha256 Text "Hash of the words cited" "s.sha256";
        paragraph_id Id "Paragraph" "s.paragraph";
    }
    ANONYMITY_CHECKS "anonymity_checks" "Checks that a paper names nobody"
        "anonymity_check c WHERE c.matter = :matter ORDER BY c.seq" => {
        checked_at Moment "Checked at" "c.checked_at";
        facts Number "Names and facts looked for" "c.facts";
        pointed_out Text "Pointed out" "c.pointed_out";
        rules_version Text "Version of the rules" "c.rules_version";
        sha256 Text "Hash of the bytes" "c.sha256";
    }
    BINNED "binned" "In the bin, or emptied from it" "binned b WHERE b.matter = :matter ORDER BY b.seq" => {
        noun Text "What it was" "b.noun";
        number Number "Number" "b.number";
        binned_on Day "Thrown away" "b.binned_on";
        is_emptied YesNo "Gone for good" "b.kept IS NULL";
        actor Text "By" "b.actor";
        class Text "Class" "b.class";
        id Id "Id" "b.record";
    }
}
