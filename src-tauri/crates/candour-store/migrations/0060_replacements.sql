-- A letter issued in the place of another, and the wording from which each was issued, so that it can be written again. Both stay.

ALTER TABLE letter ADD COLUMN replaces TEXT REFERENCES letter (id);
CREATE UNIQUE INDEX letter_replacing ON letter (replaces) WHERE replaces IS NOT NULL;
CREATE TRIGGER letter_replaces_one_of_its_matter BEFORE INSERT ON letter
WHEN NEW.replaces IS NOT NULL AND NEW.matter IS NOT (SELECT matter FROM letter WHERE id = NEW.replaces)
BEGIN SELECT RAISE(ABORT, 'a letter takes the place of one of its own matter'); END;
CREATE TRIGGER letter_replaces_the_same_for_ever BEFORE UPDATE OF replaces ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TABLE letter_wording (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    letter TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL CHECK (json_valid(content)),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, letter) REFERENCES letter (matter, id)
) STRICT;
CREATE TRIGGER letter_wording_class_lowered BEFORE UPDATE OF class ON letter_wording
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'letter_wording' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER letter_wording_is_never_changed BEFORE UPDATE OF matter, letter, content ON letter_wording
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;
CREATE TRIGGER letter_wording_is_never_removed BEFORE DELETE ON letter_wording
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;
