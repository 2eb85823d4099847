-- Papers made from the record of a matter: the exact bytes sealed, their hash, and the head of the chain before. None ever changes.

CREATE TABLE paper (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    form TEXT NOT NULL CHECK (form IN ('internal', 'external')),
    number INTEGER NOT NULL CHECK (number > 0),
    made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    blob TEXT NOT NULL UNIQUE REFERENCES blob (id),
    rules_version TEXT NOT NULL,
    head_before TEXT NOT NULL CHECK (length(head_before) = 64),
    made_at TEXT NOT NULL,
    file_name TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (form <> 'internal' OR class = 'privileged'),
    CHECK (class IN ('privileged', 'confidential-shareable')),
    UNIQUE (matter, number)
) STRICT;
CREATE TRIGGER paper_class_lowered BEFORE UPDATE OF class ON paper
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'paper' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER paper_is_never_changed
BEFORE UPDATE OF id, matter, kind, form, number, made_on, pages, sha256, blob, rules_version, head_before, made_at,
                 file_name ON paper
BEGIN SELECT RAISE(ABORT, 'a paper once made is never changed'); END;
CREATE TRIGGER paper_is_never_removed BEFORE DELETE ON paper
BEGIN SELECT RAISE(ABORT, 'a paper once made is never changed'); END;
CREATE INDEX paper_with_hash ON paper (sha256);
