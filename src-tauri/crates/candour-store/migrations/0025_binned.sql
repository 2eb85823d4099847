-- What people threw away, with all its rows, kept until the bin is emptied. Then the rows are gone and the number stays taken.

CREATE TABLE binned (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    noun TEXT NOT NULL CHECK (noun IN ('letter-draft', 'allegation', 'described', 'account')),
    record TEXT NOT NULL,
    number INTEGER CHECK (number > 0),
    kept TEXT CHECK (json_valid(kept)),
    binned_on TEXT NOT NULL CHECK (date(binned_on) IS binned_on),
    actor TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE INDEX binned_of_matter ON binned (matter, noun);
CREATE TRIGGER binned_class_lowered BEFORE UPDATE OF class ON binned
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'binned' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
