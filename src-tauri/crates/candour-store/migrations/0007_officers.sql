-- Officers who are identified, where they served, and people who are described and not identified.

CREATE TABLE officer (
    seq INTEGER PRIMARY KEY,
    party TEXT NOT NULL UNIQUE REFERENCES party (id),
    status TEXT NOT NULL CHECK (status IN ('serving', 'retired', 'resigned', 'dismissed', 'deceased', 'unknown')),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER officer_class_lowered BEFORE UPDATE OF class ON officer
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'officer' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE matter_officer (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL REFERENCES matter (id),
    party TEXT NOT NULL REFERENCES officer (party),
    UNIQUE (matter, party)
) STRICT;

CREATE TABLE posting (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    party TEXT NOT NULL REFERENCES officer (party),
    force TEXT NOT NULL,
    unit TEXT NOT NULL,
    rank TEXT NOT NULL,
    number_kind TEXT NOT NULL CHECK (number_kind IN ('collar', 'warrant', 'other')),
    number TEXT NOT NULL,
    from_words TEXT,
    from_edtf TEXT,
    from_earliest TEXT CHECK (date(from_earliest) IS from_earliest),
    from_latest TEXT CHECK (date(from_latest) IS from_latest),
    from_kind TEXT CHECK (from_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')),
    from_basis TEXT CHECK (from_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    to_words TEXT,
    to_edtf TEXT,
    to_earliest TEXT CHECK (date(to_earliest) IS to_earliest),
    to_latest TEXT CHECK (date(to_latest) IS to_latest),
    to_kind TEXT CHECK (to_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')),
    to_basis TEXT CHECK (to_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (from_earliest <= from_latest),
    CHECK ((from_words IS NULL) = (from_kind IS NULL) AND (from_kind IS NULL) = (from_basis IS NULL)),
    CHECK (to_earliest <= to_latest),
    CHECK ((to_words IS NULL) = (to_kind IS NULL) AND (to_kind IS NULL) = (to_basis IS NULL)),
    CHECK (from_earliest <= to_latest)
) STRICT;
CREATE TRIGGER posting_class_lowered BEFORE UPDATE OF class ON posting
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'posting' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE INDEX posting_of_officer ON posting (party);

CREATE TABLE described_person (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    description TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    UNIQUE (matter, id),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party)
) STRICT;
CREATE TRIGGER described_person_class_lowered BEFORE UPDATE OF class ON described_person
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'described_person' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
