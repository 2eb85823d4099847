-- Matters, with their keys, the numbers given out in them and what every letter about them needs.

CREATE TABLE matter (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    reference TEXT NOT NULL UNIQUE,
    working_name TEXT NOT NULL,
    force TEXT NOT NULL,
    opened_on TEXT NOT NULL CHECK (date(opened_on) IS opened_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER matter_class_lowered BEFORE UPDATE OF class ON matter
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'matter' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE matter_key (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL UNIQUE REFERENCES matter (id),
    wrapped BLOB NOT NULL CHECK (length(wrapped) = 76)
) STRICT;

CREATE TABLE numbering (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    series TEXT NOT NULL CHECK (series IN ('allegation', 'described', 'letter')),
    last INTEGER NOT NULL CHECK (last > 0),
    UNIQUE (matter, series)
) STRICT;

CREATE TABLE matter_particular (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL CHECK (kind IN ('conflict', 'evidence-at-risk', 'need')),
    position INTEGER NOT NULL CHECK (position > 0),
    words TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, kind, position)
) STRICT;
CREATE TRIGGER matter_particular_class_lowered BEFORE UPDATE OF class ON matter_particular
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'matter_particular' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
