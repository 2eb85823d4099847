//! Accounts and statements, with every word that was sealed and what is being written.

use super::selected::{cipher, list, number, selected};

selected! {
    ACCOUNTS "accounts" "Accounts"
        "statement s LEFT JOIN statement_summary m ON m.statement = s.id WHERE s.matter = :matter ORDER BY s.number" => {
        number Number "Number" "s.number";
        client Text "Client" cipher!("s.client");
        kind Text "Kind" "s.kind";
        interview Text "Recorded interview" "s.interview";
        adds_to Number "Adds to" number!("statement", "s.adds_to");
        content_note Text "Content note" "s.content_note";
        summary Text "Summary" "m.text";
        summary_of Text "Paragraphs summarised"
            "(SELECT group_concat(paragraph, '; ') FROM (SELECT p.paragraph FROM summary_paragraph p WHERE p.statement = s.id ORDER BY p.position))";
        class Text "Class" "s.class";
        id Id "Id" "s.id";
    }
    ACCOUNT_VERSIONS "account_versions" "Sealed versions"
        "statement_version v JOIN statement s ON s.id = v.statement WHERE v.matter = :matter ORDER BY s.number, v.version" => {
        account Number "Account" "s.number";
        version Number "Version" "v.version";
        paragraphs Number "Paragraphs" "v.paragraphs";
        sealed_at Moment "Sealed at" "v.sealed_at";
        signed_on Day "Signed" "v.signed_on";
        sha256 Text "Hash" "v.sha256";
        class Text "Class" "v.class";
    }
    PARAGRAPHS "paragraphs" "What was said"
        "(SELECT p.matter, p.statement, p.version, p.position, p.id, p.text, p.class FROM statement_paragraph p
          UNION ALL
          SELECT d.matter, d.statement, NULL, e.key + 1, e.value ->> 'id', e.value ->> 'text', d.class
            FROM statement_draft d JOIN json_each(d.paragraphs) e) p
           JOIN statement s ON s.id = p.statement
          WHERE p.matter = :matter ORDER BY s.number, p.version IS NULL, p.version, p.position" => {
        account Number "Account" "s.number";
        version Number "Version" "p.version";
        position Number "Paragraph" "p.position";
        words Text "Words" "p.text";
        class Text "Class" "p.class";
        id Id "Id" "p.id";
    }
    SESSIONS "sessions" "Sessions"
        "statement_session t JOIN statement s ON s.id = t.statement WHERE t.matter = :matter ORDER BY s.number, t.number" => {
        account Number "Account" "s.number";
        number Number "Session" "t.number";
        taken_on Day "Day" "t.taken_on";
        began Text "Began" "t.began";
        ended Text "Ended" "t.ended";
        place Text "Place" "t.place";
        language Text "Language" "t.language";
        people Text "Present"
            "(SELECT group_concat(who, '; ') FROM (SELECT p.role || coalesce(' ' || (SELECT c.cipher FROM party c WHERE c.id = p.party), '') AS who
                FROM session_person p WHERE p.session = t.id ORDER BY p.position))";
        breaks Text "Breaks" "t.breaks";
        how_ended Text "How it ended" "t.how_ended";
        do_not_ask Text "Not to be asked about" list!("t.do_not_ask");
        preferred_words Text "Words preferred" "t.preferred_words";
        class Text "Class" "t.class";
        id Id "Id" "t.id";
    }
}
