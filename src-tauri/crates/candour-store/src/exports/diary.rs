//! What started or ended a time, and what became of dates. The days themselves are worked out by the rules, not here.

use super::selected::{entry, number, selected};

selected! {
    EVENTS "diary_events" "What started or ended a time" "diary_event e WHERE e.matter = :matter ORDER BY e.on_day, e.seq" => {
        kind Event "What happened" "e.kind";
        on_day Day "Day" "e.on_day";
        investigation Number "Investigation" number!("investigation", "e.investigation");
        entry Number "Entry" entry!("e.entry");
        document Text "Document" "e.document";
        class Text "Class" "e.class";
        id Id "Id" "e.id";
    }
    STEPS "diary_steps" "What became of dates"
        "diary_step s JOIN diary_entry d ON d.id = s.date WHERE s.matter = :matter ORDER BY d.number, s.seq" => {
        date Number "Date" "d.number";
        act Text "What" "s.act";
        on_day Day "Day" "s.on_day";
        day Day "Day named" "s.day";
        words Text "Words" "s.words";
        known Text "What was known of the case" "s.known";
        class Text "Class" "s.class";
        id Id "Id" "s.id";
    }
}
