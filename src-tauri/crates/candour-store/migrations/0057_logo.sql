-- The firm's logo: plain pixels on white, drawn above its name where its letterhead stands.

CREATE TABLE logo (
    seq INTEGER PRIMARY KEY CHECK (seq = 1),
    width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 600),
    height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 600),
    tint TEXT NOT NULL CHECK (tint IN ('grey', 'colour')),
    pixels BLOB NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (length(pixels) = width * height * CASE tint WHEN 'grey' THEN 1 ELSE 3 END)
) STRICT;
CREATE TRIGGER logo_class_lowered BEFORE UPDATE OF class ON logo
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'logo' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
