-- What went with an issued letter, in the order in which it is lettered: a paper, an earlier letter, or what is only named. It is
-- frozen with its letter, and what goes together is of one class (rule R8).

CREATE UNIQUE INDEX paper_with_its_matter ON paper (matter, id);
CREATE TABLE enclosure (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    letter TEXT NOT NULL,
    place INTEGER NOT NULL CHECK (place >= 0),
    words TEXT NOT NULL CHECK (words <> ''),
    paper TEXT,
    earlier TEXT,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (paper IS NULL OR earlier IS NULL),
    CHECK (earlier IS NOT letter),
    UNIQUE (letter, place),
    FOREIGN KEY (matter, letter) REFERENCES letter (matter, id),
    FOREIGN KEY (matter, paper) REFERENCES paper (matter, id),
    FOREIGN KEY (matter, earlier) REFERENCES letter (matter, id)
) STRICT;
CREATE INDEX enclosure_of_paper ON enclosure (paper) WHERE paper IS NOT NULL;
CREATE INDEX enclosure_of_letter ON enclosure (earlier) WHERE earlier IS NOT NULL;
CREATE TRIGGER enclosure_class_lowered BEFORE UPDATE OF class ON enclosure
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'enclosure' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER enclosure_is_of_one_class_with_its_letter BEFORE INSERT ON enclosure
WHEN NEW.class IS NOT (SELECT class FROM letter WHERE id = NEW.letter)
  OR (NEW.paper IS NOT NULL AND NEW.class IS NOT (SELECT class FROM paper WHERE id = NEW.paper))
  OR (NEW.earlier IS NOT NULL AND NEW.class IS NOT (SELECT class FROM letter WHERE id = NEW.earlier))
BEGIN SELECT RAISE(ABORT, 'what goes together is of one class'); END;
CREATE TRIGGER enclosure_is_never_changed
BEFORE UPDATE OF matter, letter, place, words, paper, earlier ON enclosure
BEGIN SELECT RAISE(ABORT, 'what went with a letter stays'); END;
CREATE TRIGGER enclosure_is_never_removed BEFORE DELETE ON enclosure
BEGIN SELECT RAISE(ABORT, 'what went with a letter stays'); END;

-- Until now a draft had the enclosures of its kind without saying so.
UPDATE draft SET content = json_set(content, '$.enclosures', json(CASE json_extract(content, '$.kind')
    WHEN 'chaser' THEN '[{"id":1,"enclosed":{"of":"described","words":"Copy of our letter of {followed.date}"}}]'
    WHEN 'letter-before-claim' THEN '[{"id":1,"enclosed":{"of":"described","words":"The decision"}},'
                                 || '{"id":2,"enclosed":{"of":"described","words":"Documents relied on"}}]'
    WHEN 'review-application' THEN '[{"id":1,"enclosed":{"of":"described","words":"The written outcome"}}]'
    WHEN 'vrr-request' THEN '[{"id":1,"enclosed":{"of":"described","words":"The decision letter"}}]'
    ELSE '[]' END));
