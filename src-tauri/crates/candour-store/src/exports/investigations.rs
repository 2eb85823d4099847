//! Investigations, what was decided in them, who did the work and how independent that was.

use super::selected::{accused, cipher, entry, list, office, selected};

selected! {
    INVESTIGATIONS "investigations" "Investigations" "investigation v WHERE v.matter = :matter ORDER BY v.number" => {
        number Number "Number" "v.number";
        track Text "Track" "v.track";
        force Force "Force" "v.force";
        references_given Text "References" list!("v.references_given");
        allegations Text "Allegations"
            "(SELECT group_concat(number, '; ') FROM (SELECT a.number FROM investigation_allegation i JOIN allegation a ON a.id = i.allegation
                WHERE i.investigation = v.id ORDER BY i.position))";
        suspect Text "Against" accused!("v", ".suspect_officer", ".suspect_described");
        complainant Text "Complainant" cipher!("v.complainant");
        class Text "Class" "v.class";
        id Id "Id" "v.id";
    }
    MOVES "investigation_steps" "Course of investigations"
        "state_move s JOIN investigation v ON v.id = s.investigation WHERE v.matter = :matter ORDER BY v.number, s.seq" => {
        investigation Number "Investigation" "v.number";
        moved_on Day "Day" "s.moved_on";
        from_state State "From" "s.from_state";
        to_state State "To" "s.to_state";
        source Text "Source" "s.source";
        document Text "Document" "s.document";
        reason Text "Reason" "s.reason";
        outside YesNo "Outside the usual course" "s.outside";
        class Text "Class" "s.class";
        id Id "Id" "s.id";
    }
    MODES "mode_decisions" "Decisions on mode"
        "mode_decision d JOIN investigation v ON v.id = d.investigation WHERE v.matter = :matter ORDER BY v.number, d.seq" => {
        investigation Number "Investigation" "v.number";
        mode Text "Mode" "d.mode";
        office Office "Investigated by" office!("d");
        decided_by Office "Decided by" "d.decider_body || coalesce(' ' || d.decider_force, '')";
        decided_on Day "Decided" "d.decided_on";
        notified_on Day "Notified" "d.notified_on";
        reasons Text "Reasons" "d.reasons";
        test_applied Text "Test applied" "d.test_applied";
        document Text "Document" "d.document";
        class Text "Class" "d.class";
        id Id "Id" "d.id";
    }
    DECISIONS "decisions" "Decisions"
        "decision d JOIN investigation v ON v.id = d.investigation WHERE v.matter = :matter ORDER BY v.number, d.seq" => {
        investigation Number "Investigation" "v.number";
        kind Decision "What" "d.kind";
        decided_by Office "Decided by" office!("d");
        decided_on Day "Decided" "d.decided_on";
        notified_on Day "Notified" "d.notified_on";
        provided_on Day "Provided" "d.provided_on";
        reasons Text "Reasons" "d.reasons";
        document Text "Document" "d.document";
        class Text "Class" "d.class";
        id Id "Id" "d.id";
    }
    OUTCOMES "outcomes" "How allegations ended"
        "outcome o JOIN investigation v ON v.id = o.investigation JOIN allegation a ON a.id = o.allegation
          WHERE o.matter = :matter ORDER BY v.number, o.seq" => {
        investigation Number "Investigation" "v.number";
        allegation Number "Allegation" "a.number";
        against Text "Against" accused!("o");
        kind Outcome "Outcome" "o.kind";
        ended_on Day "Day" "o.ended_on";
        note Text "Note" "o.note";
        class Text "Class" "o.class";
        id Id "Id" "o.id";
    }
    INVESTIGATORS "investigators" "Who did the work"
        "investigator i JOIN investigation v ON v.id = i.investigation WHERE i.matter = :matter ORDER BY v.number, i.seq" => {
        investigation Number "Investigation" "v.number";
        investigator Text "Person" cipher!("i.party");
        role Text "Role" "i.role";
        from_said Text "From, as said" "i.from_words";
        from_earliest Day "From, earliest day" "i.from_earliest";
        from_latest Day "From, latest day" "i.from_latest";
        from_edtf Text "From, in EDTF" "i.from_edtf";
        from_kind Text "From, sort of date" "i.from_kind";
        from_basis Text "From, the date rests on" "i.from_basis";
        to_said Text "To, as said" "i.to_words";
        to_earliest Day "To, earliest day" "i.to_earliest";
        to_latest Day "To, latest day" "i.to_latest";
        to_edtf Text "To, in EDTF" "i.to_edtf";
        to_kind Text "To, sort of date" "i.to_kind";
        to_basis Text "To, the date rests on" "i.to_basis";
        class Text "Class" "i.class";
        id Id "Id" "i.party";
    }
    TIES "ties" "Ties"
        "tie t JOIN investigation v ON v.id = t.investigation WHERE t.matter = :matter ORDER BY v.number, t.seq" => {
        investigation Number "Investigation" "v.number";
        investigator Text "Of" cipher!("t.investigator");
        office Office "Of the office" office!("t");
        to_person Text "To" accused!("t");
        kind Text "Kind" "t.kind";
        basis Text "Rests on" "t.basis";
        source Text "Source" "t.source";
        said_on Day "Day" "t.said_on";
        withdrawn_on Day "Withdrawn" "t.withdrawn_on";
        withdrawn_for Text "Withdrawn for" "t.withdrawn_for";
        class Text "Class" "t.class";
        id Id "Id" "t.id";
    }
    VERDICTS "independence_verdicts" "What the independence check came to"
        "independence_verdict k JOIN investigation v ON v.id = k.investigation WHERE k.matter = :matter ORDER BY v.number, k.seq" => {
        investigation Number "Investigation" "v.number";
        on_day Day "Day" "k.on_day";
        verdict Text "Verdict" "k.verdict";
        possible Text "Possible" list!("k.possible");
        flags Text "Flags" list!("k.flags");
        as_at Day "Rules as at" "k.as_at";
    }
    VIEWS "independence_views" "Views taken of independence"
        "independence_view w JOIN investigation v ON v.id = w.investigation WHERE w.matter = :matter ORDER BY v.number, w.seq" => {
        investigation Number "Investigation" "v.number";
        on_day Day "Day" "w.on_day";
        verdict Text "View" "w.verdict";
        reason Text "Reason" "w.reason";
        computed Text "What the check came to" "w.computed";
        possible Text "Possible" list!("w.possible");
        class Text "Class" "w.class";
        id Id "Id" "w.id";
    }
    CHECK_ANSWERS "check_answers" "Answers to the independence check"
        "check_answer c JOIN investigation v ON v.id = c.investigation WHERE c.matter = :matter ORDER BY v.number, c.seq" => {
        investigation Number "Investigation" "v.number";
        fact Text "Question" "c.fact";
        answer Text "Answer" "c.answer";
        office Office "Office" office!("c");
        words Text "Words" "c.words";
        on_day Day "Day" "c.on_day";
        class Text "Class" "c.class";
    }
    TAKEN_STEPS "taken_steps" "Steps recorded as taken"
        "taken_step s JOIN investigation v ON v.id = s.investigation WHERE s.matter = :matter ORDER BY v.number, s.seq" => {
        investigation Number "Investigation" "v.number";
        step Step "Step" "s.step";
        on_day Day "Day" "s.on_day";
        words Text "Words" "s.words";
        entry Number "Entry" entry!("s.entry");
        withdrawn_on Day "Withdrawn" "s.withdrawn_on";
        class Text "Class" "s.class";
        id Id "Id" "s.id";
    }
}
