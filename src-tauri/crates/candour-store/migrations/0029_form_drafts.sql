-- Forms left half filled. What was typed is sealed under a key of its own, which goes with the row: a name may stand in it.

CREATE TABLE form_draft (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    form TEXT NOT NULL CHECK (form <> ''),
    matter TEXT REFERENCES matter (id),
    about TEXT NOT NULL,
    wrapped BLOB NOT NULL CHECK (length(wrapped) = 76),
    sealed BLOB NOT NULL,
    begun_at TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE UNIQUE INDEX form_draft_of ON form_draft (form, coalesce(matter, ''), about);
CREATE TRIGGER form_draft_class_lowered BEFORE UPDATE OF class ON form_draft
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'form_draft' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
