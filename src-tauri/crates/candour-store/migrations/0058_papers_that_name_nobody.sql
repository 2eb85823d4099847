-- A paper may have a form that names nobody, whose class is the lowest that is sent. Forms and classes are checked by the table
-- itself, so it is made anew, and with it what refers to it.

DROP TRIGGER enclosure_class_lowered;
DROP TRIGGER enclosure_is_of_one_class_with_its_letter;
DROP TRIGGER enclosure_is_never_changed;
DROP TRIGGER enclosure_is_never_removed;
DROP INDEX enclosure_of_paper;
DROP INDEX enclosure_of_letter;
ALTER TABLE enclosure RENAME TO enclosure_before;
DROP TRIGGER paper_class_lowered;
DROP TRIGGER paper_is_never_changed;
DROP TRIGGER paper_is_never_removed;
DROP TRIGGER paper_keeps_its_client_and_copy;
DROP INDEX paper_with_hash;
DROP INDEX paper_with_editable;
DROP INDEX paper_of_client;
DROP INDEX paper_with_its_matter;
ALTER TABLE paper RENAME TO paper_before;

CREATE TABLE paper (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    form TEXT NOT NULL CHECK (form IN ('internal', 'external', 'anonymised')),
    client TEXT REFERENCES party (id),
    number INTEGER NOT NULL CHECK (number > 0),
    made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    blob TEXT NOT NULL UNIQUE REFERENCES blob (id),
    editable TEXT REFERENCES blob (id),
    rules_version TEXT NOT NULL,
    head_before TEXT NOT NULL CHECK (length(head_before) = 64),
    made_at TEXT NOT NULL,
    file_name TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (form <> 'internal' OR class = 'privileged'),
    CHECK (form <> 'external' OR class IN ('privileged', 'confidential-shareable')),
    CHECK (form <> 'anonymised' OR client IS NULL),
    CHECK (class <> 'public'),
    UNIQUE (matter, number)
) STRICT;
INSERT INTO paper (seq, id, matter, kind, form, client, number, made_on, pages, sha256, blob, editable, rules_version,
                   head_before, made_at, file_name, class)
SELECT seq, id, matter, kind, form, client, number, made_on, pages, sha256, blob, editable, rules_version, head_before,
       made_at, file_name, class
  FROM paper_before;
CREATE INDEX paper_with_hash ON paper (sha256);
CREATE UNIQUE INDEX paper_with_editable ON paper (editable);
CREATE INDEX paper_of_client ON paper (client);
CREATE UNIQUE INDEX paper_with_its_matter ON paper (matter, id);
CREATE TRIGGER paper_class_lowered BEFORE UPDATE OF class ON paper
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'paper' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER paper_is_never_changed
BEFORE UPDATE OF id, matter, kind, form, client, number, made_on, pages, sha256, blob, editable, rules_version, head_before,
                 made_at, file_name ON paper
BEGIN SELECT RAISE(ABORT, 'a paper once made is never changed'); END;
CREATE TRIGGER paper_is_never_removed BEFORE DELETE ON paper
BEGIN SELECT RAISE(ABORT, 'a paper once made is never changed'); END;

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
INSERT INTO enclosure (seq, matter, letter, place, words, paper, earlier, class)
SELECT seq, matter, letter, place, words, paper, earlier, class FROM enclosure_before;
DROP TABLE enclosure_before;
DROP TABLE paper_before;
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
