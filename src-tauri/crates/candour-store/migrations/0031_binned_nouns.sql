-- More can be thrown away. A session is numbered within its account, so that the bin says within what a number was given.

DROP INDEX binned_of_matter;
DROP TRIGGER binned_class_lowered;
ALTER TABLE binned RENAME TO binned_before;
CREATE TABLE binned (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    noun TEXT NOT NULL CHECK (noun IN ('letter-draft', 'allegation', 'described', 'account', 'session', 'helper', 'posting',
                                       'note', 'preservation', 'investigation')),
    record TEXT NOT NULL,
    number INTEGER CHECK (number > 0),
    within TEXT,
    kept TEXT CHECK (json_valid(kept)),
    binned_on TEXT NOT NULL CHECK (date(binned_on) IS binned_on),
    actor TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
INSERT INTO binned (seq, id, matter, noun, record, number, kept, binned_on, actor, class)
SELECT seq, id, matter, noun, record, number, kept, binned_on, actor, class FROM binned_before;
DROP TABLE binned_before;
CREATE INDEX binned_of_matter ON binned (matter, noun);
CREATE TRIGGER binned_class_lowered BEFORE UPDATE OF class ON binned
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'binned' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
