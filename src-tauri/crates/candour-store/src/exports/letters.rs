//! Letters, the ledger of what went and came, papers, and who has been sent what.

use super::selected::{cipher, entry, number, office, selected};

selected! {
    LETTERS "letters" "Issued letters" "letter l WHERE l.matter = :matter ORDER BY l.number" => {
        number Number "Number" "l.number";
        kind Letter "Kind" "l.kind";
        to_office Office "To" office!("l");
        dated_on Day "Dated" "l.dated_on";
        reply_by Day "Reply by" "l.reply_by";
        means Text "Sent" "l.means";
        our_reference Text "Our reference" "l.our_reference";
        their_reference Text "Their reference" "l.their_reference";
        pages Number "Pages" "l.pages";
        step Step "Step of the ladder" "l.step";
        investigation Number "Investigation" number!("investigation", "l.investigation");
        follows Number "Follows entry" entry!("l.follows");
        replaces Number "Takes the place of letter" number!("letter", "l.replaces");
        issued_at Moment "Issued at" "l.issued_at";
        template_version Text "Version of the template" "l.template_version";
        rules_version Text "Version of the rules" "l.rules_version";
        head_before Text "Head of the chain before" "l.head_before";
        sha256 Text "Hash" "l.sha256";
        name Text "Neutral name" "l.file_name";
        file File "File" "l.blob";
        class Text "Class" "l.class";
        id Id "Id" "l.id";
    }
    ENCLOSURES "enclosures" "What went with letters"
        "enclosure e JOIN letter l ON l.id = e.letter WHERE e.matter = :matter ORDER BY l.number, e.place" => {
        letter Number "Letter" "l.number";
        place Number "Place" "e.place + 1";
        words Text "Listed as" "e.words";
        paper Number "Paper" number!("paper", "e.paper");
        earlier_letter Number "Earlier letter" number!("letter", "e.earlier");
        class Text "Class" "e.class";
    }
    LEDGER "correspondence" "Correspondence"
        "(SELECT c.*, row_number() OVER (ORDER BY c.seq) AS number FROM correspondence c WHERE c.matter = :matter) c
          ORDER BY c.number" => {
        number Number "Entry" "c.number";
        direction Text "Went out or came in" "c.direction";
        office Office "Office" office!("c");
        dated_on Day "Dated" "c.dated_on";
        received_on Day "Received" "c.received_on";
        means Text "By" "c.means";
        subject Text "Subject" "c.subject";
        our_reference Text "Our reference" "c.our_reference";
        their_reference Text "Their reference" "c.their_reference";
        reply_by Day "Reply by" "c.reply_by";
        only_acknowledges YesNo "Only acknowledges" "c.only_acknowledges";
        letter Number "Letter" number!("letter", "c.letter");
        answers Text "Answers entries"
            "(SELECT group_concat((SELECT count(*) FROM correspondence o WHERE o.matter = t.matter AND o.seq <= b.seq), '; ')
                FROM reply_to t JOIN correspondence b ON b.id = t.earlier WHERE t.entry = c.id)";
        file File "File" "c.blob";
        class Text "Class" "c.class";
        id Id "Id" "c.id";
    }
    ASKS "asks" "What was asked"
        "ask a JOIN correspondence c ON c.id = a.entry WHERE a.matter = :matter ORDER BY c.seq, a.number" => {
        entry Number "Entry" entry!("a.entry");
        number Number "Ask" "a.number";
        wording Text "Asked" "a.wording";
        reply_by Day "Reply by" "a.reply_by";
        class Text "Class" "a.class";
        id Id "Id" "a.id";
    }
    ANSWERS "answers" "What was answered"
        "answer n JOIN ask a ON a.id = n.ask JOIN correspondence c ON c.id = a.entry
          WHERE n.matter = :matter ORDER BY c.seq, a.number, n.seq" => {
        entry Number "Entry that asked" entry!("a.entry");
        ask Number "Ask" "a.number";
        reply Number "Entry that answers" entry!("n.reply");
        outcome Text "Answered" "n.outcome";
        promised_by Day "Promised by" "n.promised_by";
        place Text "Where in the reply" "n.place";
        note Text "Note" "n.note";
        class Text "Class" "n.class";
        id Id "Id" "n.id";
    }
    DISPATCHES "dispatches" "Sendings"
        "dispatch d JOIN correspondence c ON c.id = d.entry WHERE d.matter = :matter ORDER BY c.seq, d.seq" => {
        entry Number "Entry" entry!("d.entry");
        means Text "By" "d.means";
        sent_on Day "Sent" "d.sent_on";
        tracking Text "Tracking" "d.tracking";
        proof File "Proof" "d.proof";
        class Text "Class" "d.class";
        id Id "Id" "d.id";
    }
    RECEIPTS "receipts" "What became of sendings"
        "receipt r JOIN dispatch d ON d.id = r.dispatch WHERE r.matter = :matter ORDER BY d.seq, r.seq" => {
        entry Number "Entry" entry!("d.entry");
        kind Text "What" "r.kind";
        happened_on Day "Day" "r.happened_on";
        by_whom Text "By whom" "r.by_whom";
        class Text "Class" "r.class";
        dispatch_id Id "Sending" "r.dispatch";
        id Id "Id" "r.id";
    }
    NON_RECEIPTS "non_receipts" "Said not to have been received"
        "non_receipt n WHERE n.matter = :matter ORDER BY n.seq" => {
        entry Number "Entry" entry!("n.entry");
        said_on Day "Day" "n.said_on";
        words Text "Words" "n.words";
        class Text "Class" "n.class";
        id Id "Id" "n.id";
    }
    ANNOTATIONS "annotations" "Notes beside letters" "annotation a WHERE a.matter = :matter ORDER BY a.seq" => {
        entry Number "Entry" entry!("a.entry");
        words Text "Words" "a.words";
        written_at Moment "Written at" "a.written_at";
        author Text "By" "a.author";
        class Text "Class" "a.class";
        id Id "Id" "a.id";
    }
    IDENTITY_SCHEDULES "identity_schedules" "Identity Schedules"
        "identity_schedule s JOIN letter l ON l.id = s.letter WHERE s.matter = :matter ORDER BY l.number, s.number" => {
        letter Number "Letter" "l.number";
        number Number "Number" "s.number";
        entry Number "Entry" entry!("s.entry");
        people Text "Whom it names"
            "(SELECT group_concat((SELECT c.cipher FROM party c WHERE c.id = p.party), '; ')
                FROM identity_schedule_person p WHERE p.schedule = s.id)";
        with_addresses YesNo "With addresses" "s.with_addresses";
        pages Number "Pages" "s.pages";
        class Text "Class" "s.class";
        id Id "Id" "s.id";
    }
    PAPERS "papers" "Papers" "paper p WHERE p.matter = :matter ORDER BY p.number" => {
        number Number "Number" "p.number";
        kind Text "Kind" "p.kind";
        form Text "Form" "p.form";
        client Text "Client" cipher!("p.client");
        made_on Day "Made" "p.made_on";
        made_at Moment "Made at" "p.made_at";
        pages Number "Pages" "p.pages";
        rules_version Text "Version of the rules" "p.rules_version";
        head_before Text "Head of the chain before" "p.head_before";
        sha256 Text "Hash" "p.sha256";
        name Text "Neutral name" "p.file_name";
        file File "File" "p.blob";
        editable File "Editable copy" "p.editable";
        class Text "Class" "p.class";
        id Id "Id" "p.id";
    }
    DISCLOSURES "disclosures" "Who has been sent what" "disclosure d WHERE d.matter = :matter ORDER BY d.seq" => {
        disclosed_at Moment "When" "d.disclosed_at";
        what Text "What" "d.record_table";
        letter Number "Letter" "d.letter_number";
        to_office Office "To" office!("d");
        method Text "How" "d.method";
        sha256 Text "Hash" "d.sha256";
        class Text "Class then" "d.class";
        record_id Id "Record" "d.record";
        id Id "Id" "d.id";
    }
}
