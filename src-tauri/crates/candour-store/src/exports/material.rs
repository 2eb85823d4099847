//! Notes, exhibits, evidence, the files themselves, and what must not be weeded.

use super::selected::{cipher, number, office, selected};

selected! {
    NOTES "notes" "Notes"
        "note_version v JOIN note n ON n.id = v.note WHERE v.matter = :matter ORDER BY n.number, v.version" => {
        number Number "Number" "n.number";
        version Number "Wording" "v.version";
        kind Text "Kind" "v.kind";
        on_day Day "Day" "v.on_day";
        began Text "Began" "v.began";
        ended Text "Ended" "v.ended";
        minutes Number "Minutes" "v.minutes";
        contacts Text "With"
            "(SELECT group_concat(who, '; ') FROM (SELECT coalesce((SELECT p.cipher FROM party p WHERE p.id = c.party),
                c.words, c.body || coalesce(' ' || c.force, '')) AS who
                FROM note_contact c WHERE c.note = v.note AND c.version = v.version ORDER BY c.position))";
        about Text "About" "v.about";
        words Text "Words" "v.text";
        paragraphs Number "Paragraphs" "v.paragraphs";
        reason Text "Amended for" "v.reason";
        written_on Day "Written" "v.written_on";
        class Text "Class" "v.class";
        id Id "Id" "n.id";
    }
    EXHIBITS "exhibits" "Exhibits" "exhibit e WHERE e.matter = :matter ORDER BY e.number" => {
        number Number "Number" "e.number";
        mark Text "Mark" "e.mark";
        what Text "What it is" "e.what";
        dated Text "Dated, as said" "e.dated_words";
        dated_earliest Day "Earliest day" "e.dated_earliest";
        dated_latest Day "Latest day" "e.dated_latest";
        dated_edtf Text "Dated, in EDTF" "e.dated_edtf";
        dated_kind Text "Sort of date" "e.dated_kind";
        dated_basis Text "The date rests on" "e.dated_basis";
        client Text "Produced by client" cipher!("e.client");
        producer Text "Produced by" "e.producer";
        original Text "The original" "e.original";
        content_note Text "Content note" "e.content_note";
        class Text "Class" "e.class";
        id Id "Id" "e.id";
    }
    EVIDENCE "evidence" "Evidence" "evidence e WHERE e.matter = :matter ORDER BY e.number" => {
        number Number "Number" "e.number";
        title Text "Title" "e.title";
        dated Text "Dated, as said" "e.dated_words";
        dated_earliest Day "Earliest day" "e.dated_earliest";
        dated_latest Day "Latest day" "e.dated_latest";
        dated_edtf Text "Dated, in EDTF" "e.dated_edtf";
        dated_kind Text "Sort of date" "e.dated_kind";
        dated_basis Text "The date rests on" "e.dated_basis";
        source Text "Where it comes from" "e.source";
        exhibit Number "Exhibit" number!("exhibit", "e.exhibit");
        content_note Text "Content note" "e.content_note";
        is_not_at_home YesNo "Not to be sent home" "e.is_not_at_home";
        added_on Day "Added" "e.added_on";
        file File "File" "e.file";
        class Text "Class" "e.class";
        id Id "Id" "e.id";
    }
    FILES "files" "Files" "blob b WHERE b.matter = :matter ORDER BY b.seq" => {
        file File "File" "b.id";
        original_name Text "Name it came under" "b.original_name";
        length Number "Bytes" "b.plain_len";
        sha256 Text "Hash" "b.plain_sha256";
        mime Text "By its first bytes" "b.mime_sniffed";
        imported_at Moment "Taken in at" "b.imported_at";
        source_note Text "Where it comes from" "b.source_note";
        derived_from File "Made from" "b.derived_from";
        class Text "Class" "b.class";
    }
    PRESERVATION "preservation" "To be preserved" "preservation_item i WHERE i.matter = :matter ORDER BY i.number" => {
        number Number "Number" "i.number";
        category Material "What, from the list" "i.category";
        evidence Text "What, in words" "i.evidence";
        office Office "Held by" office!("i");
        holder Text "Held by, in words" "i.holder";
        period Text "Of when, as said" "i.period_words";
        period_earliest Day "Earliest day" "i.period_earliest";
        period_latest Day "Latest day" "i.period_latest";
        period_edtf Text "Of when, in EDTF" "i.period_edtf";
        period_kind Text "Sort of date" "i.period_kind";
        period_basis Text "The date rests on" "i.period_basis";
        note Text "Note" "i.note";
        class Text "Class" "i.class";
        id Id "Id" "i.id";
    }
    PRESERVATION_STEPS "preservation_steps" "What became of it"
        "preservation_step s JOIN preservation_item i ON i.id = s.item WHERE s.matter = :matter ORDER BY i.number, s.seq" => {
        item Number "Number" "i.number";
        state Text "What" "s.state";
        on_day Day "Day" "s.on_day";
        said_by Text "Said by" "s.said_by";
        letter Number "Letter" number!("letter", "s.letter");
        gone Text "Gone, as said" "s.gone_words";
        gone_earliest Day "Earliest day" "s.gone_earliest";
        gone_latest Day "Latest day" "s.gone_latest";
        gone_edtf Text "Gone, in EDTF" "s.gone_edtf";
        gone_kind Text "Sort of date" "s.gone_kind";
        gone_basis Text "The date rests on" "s.gone_basis";
        authority Text "On whose authority" "s.authority";
        renew_by Day "Renew by" "s.renew_by";
        note Text "Note" "s.note";
        class Text "Class" "s.class";
        id Id "Id" "s.id";
    }
}
