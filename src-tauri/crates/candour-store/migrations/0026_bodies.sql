-- The firm's wording of bodies and forces, laid over what is shipped, and how an office was made sure of.

ALTER TABLE office ADD COLUMN email TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN checked_by TEXT NOT NULL DEFAULT '';
ALTER TABLE office ADD COLUMN how TEXT NOT NULL DEFAULT '';

CREATE TABLE directory_correction (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('body', 'force')),
    id TEXT NOT NULL,
    wording TEXT NOT NULL CHECK (json_valid(wording)),
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_on TEXT NOT NULL CHECK (date(corrected_on) IS corrected_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (kind, id)
) STRICT;
CREATE TRIGGER directory_correction_class_lowered BEFORE UPDATE OF class ON directory_correction
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'directory_correction' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
