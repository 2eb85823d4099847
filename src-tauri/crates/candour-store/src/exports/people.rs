//! The people of a matter, by cipher. Who they are is apart, and leaves only where that was ticked.

use super::selected::{accused, cipher, list, of_this_matter, selected};

selected! {
    PEOPLE "people" "Everyone with a part in it"
        "party p WHERE p.id IN (SELECT i.party FROM party_in_matter i WHERE i.matter = :matter) ORDER BY p.kind, p.cipher" => {
        cipher Text "Cipher" "p.cipher";
        kind Text "Part" "p.kind";
        class Text "Class" "p.class";
        id Id "Id" "p.id";
    }
    CLIENTS "clients" "Clients"
        "client c LEFT JOIN client_profile p ON p.matter = c.matter AND p.client = c.party
          WHERE c.matter = :matter ORDER BY c.seq" => {
        cipher Text "Cipher" cipher!("c.party");
        capacity Text "Complains as" "c.capacity";
        term Text "Chosen word" "p.term";
        own_words Text "In their own words" "p.own_words";
        pronouns Text "Pronouns" "p.pronouns";
        language Text "Language" "p.language";
        needs_interpreter YesNo "Needs an interpreter" "p.needs_interpreter";
        do_not_ask Text "Not to be asked about" list!("p.do_not_ask");
        class Text "Class" "c.class";
        id Id "Id" "c.party";
    }
    SAFE_CONTACT "safe_contact" "Safe contact" "safe_contact s WHERE s.matter = :matter ORDER BY s.seq" => {
        client Text "Client" cipher!("s.client");
        channels Text "Ways" list!("s.channels");
        times Text "Times" "s.times";
        may_leave Text "May be left" "s.may_leave";
        must_not_know Text "Must not know" "s.must_not_know";
        note Text "Note" "s.note";
        agreed_on Day "Agreed" "s.agreed_on";
        class Text "Class" "s.class";
    }
    HELPERS "helpers" "People at a client\u{2019}s side" "helper h WHERE h.matter = :matter ORDER BY h.seq" => {
        cipher Text "Cipher" cipher!("h.party");
        client Text "Client" cipher!("h.client");
        part Text "Part" "h.part";
        relation Text "Relation" "h.relation";
        ended_on Day "Until" "h.ended_on";
        class Text "Class" "h.class";
        id Id "Id" "h.party";
    }
    AUTHORITIES "authorities" "Authorities" "authority a WHERE a.matter = :matter ORDER BY a.seq" => {
        client Text "Client" cipher!("a.client");
        purpose Text "For" "a.purpose";
        recipients Office "Recipients"
            "(SELECT group_concat(office, '; ') FROM (SELECT r.body || coalesce(' ' || r.force, '') AS office
                FROM authority_recipient r WHERE r.authority = a.id ORDER BY r.position))";
        identity_allowed YesNo "May be told who it is" "a.identity_allowed";
        scope Text "Scope" "a.scope";
        given_on Day "Given" "a.given_on";
        expires_on Day "Ends" "a.expires_on";
        withdrawn_on Day "Withdrawn" "a.withdrawn_on";
        class Text "Class" "a.class";
        id Id "Id" "a.id";
    }
    OFFICERS "officers" "Officers, and others who serve or served with the police"
        "officer o JOIN party_in_matter i ON i.party = o.party AND i.matter = :matter
           LEFT JOIN matter_officer m ON m.matter = i.matter AND m.party = o.party
           LEFT JOIN officer_note n ON n.matter = i.matter AND n.party = o.party
          ORDER BY m.seq IS NULL, m.seq, o.seq" => {
        cipher Text "Cipher" cipher!("o.party");
        status Text "Serves" "o.status";
        named_on Day "Named here" "m.named_on";
        left Text "Left, as said" "CASE WHEN o.matter = i.matter THEN o.left_words END";
        left_earliest Day "Left, earliest day" "o.left_earliest";
        left_latest Day "Left, latest day" "o.left_latest";
        left_edtf Text "Left, in EDTF" "CASE WHEN o.matter = i.matter THEN o.left_edtf END";
        left_kind Text "Left, sort of date" "o.left_kind";
        left_basis Text "Left, the date rests on" "o.left_basis";
        died Text "Died, as said" "CASE WHEN o.matter = i.matter THEN o.died_words END";
        died_earliest Day "Died, earliest day" "o.died_earliest";
        died_latest Day "Died, latest day" "o.died_latest";
        died_edtf Text "Died, in EDTF" "CASE WHEN o.matter = i.matter THEN o.died_edtf END";
        died_kind Text "Died, sort of date" "o.died_kind";
        died_basis Text "Died, the date rests on" "o.died_basis";
        note Text "Note" "n.note";
        class Text "Class" "o.class";
        id Id "Id" "o.party";
    }
    POSTINGS "postings" "Where they served"
        "posting p JOIN party_in_matter m ON m.party = p.party AND m.matter = :matter JOIN officer o ON o.party = p.party
          ORDER BY o.seq, p.from_earliest, p.from_latest, p.seq" => {
        officer Text "Officer" cipher!("p.party");
        force Force "Force" "p.force";
        unit Text "Station or unit" "p.unit";
        rank Text "Rank" "p.rank";
        number_kind Text "Sort of number" "p.number_kind";
        number Text "Number" "p.number";
        from_said Text "From, as said" "CASE WHEN p.matter = m.matter THEN p.from_words END";
        from_earliest Day "From, earliest day" "p.from_earliest";
        from_latest Day "From, latest day" "p.from_latest";
        from_edtf Text "From, in EDTF" "CASE WHEN p.matter = m.matter THEN p.from_edtf END";
        from_kind Text "From, sort of date" "p.from_kind";
        from_basis Text "From, the date rests on" "p.from_basis";
        to_said Text "To, as said" "CASE WHEN p.matter = m.matter THEN p.to_words END";
        to_earliest Day "To, earliest day" "p.to_earliest";
        to_latest Day "To, latest day" "p.to_latest";
        to_edtf Text "To, in EDTF" "CASE WHEN p.matter = m.matter THEN p.to_edtf END";
        to_kind Text "To, sort of date" "p.to_kind";
        to_basis Text "To, the date rests on" "p.to_basis";
        source Text "Source" "CASE WHEN p.matter = m.matter THEN p.source END";
        certainty Text "How certain" "p.certainty";
        class Text "Class" "p.class";
        id Id "Id" "p.id";
    }
    DESCRIBED "described" "People described" "described_person d WHERE d.matter = :matter ORDER BY d.number" => {
        number Number "Number" "d.number";
        client Text "Client" cipher!("d.client");
        description Text "Description" "d.description";
        seen Text "Seen, as said" "d.seen_words";
        seen_earliest Day "Earliest day" "d.seen_earliest";
        seen_latest Day "Latest day" "d.seen_latest";
        seen_edtf Text "Seen, in EDTF" "d.seen_edtf";
        seen_kind Text "Sort of date" "d.seen_kind";
        seen_basis Text "The date rests on" "d.seen_basis";
        force Force "Force" "d.force";
        place Text "Place" "d.place";
        build Text "Build" "d.build";
        age Text "Age, as said" "d.age_words";
        age_youngest Number "Youngest" "d.age_youngest";
        age_oldest Number "Oldest" "d.age_oldest";
        voice Text "Voice" "d.voice";
        clothing Text "Clothing" "d.clothing";
        vehicle Text "Vehicle" "d.vehicle";
        worn Text "Number worn, as said" "d.worn_words";
        worn_pattern Text "Number worn, as read" "d.worn_pattern";
        nickname Text "Nickname" "d.nickname";
        with_whom Text "With whom" "d.with_whom";
        class Text "Class" "d.class";
        id Id "Id" "d.id";
    }
    IDENTIFICATIONS "identifications" "Who a described person is"
        "identification i JOIN described_person d ON d.id = i.described WHERE i.matter = :matter ORDER BY i.seq" => {
        described Number "Person described" "d.number";
        officer Text "Officer" cipher!("i.officer");
        status Text "Stands as" "i.status";
        basis Text "Rests on" "i.basis";
        certainty Text "How certain" "i.certainty";
        client_words Text "What the client said" "i.client_words";
        decided_by Text "Decided by" "i.decided_by";
        decided_on Day "Decided" "i.decided_on";
        reason Text "Reason" "i.reason";
        class Text "Class" "i.class";
        id Id "Id" "i.id";
    }
    SAMENESSES "samenesses" "Whether two people are one" "sameness s WHERE s.matter = :matter ORDER BY s.seq" => {
        first_person Text "One" accused!("s", ".first_officer", ".first_described");
        second_person Text "The other" accused!("s", ".second_officer", ".second_described");
        verdict Text "Said" "s.verdict";
        reasons Text "Alike in" list!("s.reasons");
        why Text "Why" "s.why";
        certainty Text "How certain" "s.certainty";
        decided_by Text "Decided by" "s.decided_by";
        said_on Day "Day" "s.said_on";
        actor Text "Recorded by" "s.actor";
        withdrawn_on Day "Withdrawn" "s.withdrawn_on";
        withdrawn_why Text "Withdrawn for" "s.withdrawn_why";
        class Text "Class" "s.class";
        id Id "Id" "s.id";
    }
    RECOGNITIONS "recognitions" "Officers taken for ones the casebook knows"
        "recognition r LEFT JOIN recognition_account a ON a.recognition = r.id AND a.matter = r.matter
          WHERE r.matter = :matter ORDER BY r.seq" => {
        officer Text "Officer" cipher!("r.party");
        reasons Text "Alike in" list!("r.reasons");
        basis Text "Rests on" "r.basis";
        certainty Text "How certain" "r.certainty";
        decided_on Day "Decided" "r.decided_on";
        actor Text "Recorded by" "r.actor";
        named_on Day "Named here" "a.named_on";
        account_on Day "Account sealed" "a.account_on";
        reversed_on Day "Taken back" "r.reversed_on";
        reversed_by Text "Taken back by" "r.reversed_by";
        reversal_reason Text "Taken back for" "r.reversal_reason";
        replaced_by Text "Officer in their place" cipher!("r.replaced_by");
        class Text "Class" "r.class";
        id Id "Id" "r.id";
    }
    CONFLICTS "conflicts" "People who resemble each other"
        "conflict c WHERE c.first IN (SELECT i.party FROM party_in_matter i WHERE i.matter = :matter)
                      OR c.second IN (SELECT i.party FROM party_in_matter i WHERE i.matter = :matter) ORDER BY c.seq" => {
        first_person Text "One" of_this_matter!("c.first");
        second_person Text "The other" of_this_matter!("c.second");
        reasons Text "Alike in" list!("c.reasons");
        id Id "Id" "c.id";
    }
    CONFLICT_DECISIONS "conflict_decisions" "What was decided about them"
        "conflict_decision d JOIN conflict c ON c.id = d.conflict WHERE d.matter = :matter ORDER BY d.seq" => {
        first_person Text "One" of_this_matter!("c.first");
        second_person Text "The other" of_this_matter!("c.second");
        decision Text "Decided" "d.decision";
        reason Text "Reason" "d.reason";
        reasons Text "Alike in, then" list!("d.reasons");
        decided_on Day "Day" "d.decided_on";
        actor Text "By" "d.actor";
        class Text "Class" "d.class";
        conflict_id Id "Pair" "d.conflict";
    }
}
