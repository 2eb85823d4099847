-- Allegations: one act or failure on one occasion or in one period, against whom, and who was told before.

CREATE TABLE allegation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    client TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    particulars TEXT NOT NULL,
    happened_words TEXT NOT NULL,
    happened_edtf TEXT,
    happened_earliest TEXT CHECK (date(happened_earliest) IS happened_earliest),
    happened_latest TEXT CHECK (date(happened_latest) IS happened_latest),
    happened_kind TEXT NOT NULL CHECK (happened_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')),
    happened_basis TEXT NOT NULL CHECK (happened_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    place TEXT NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN ('on-duty', 'off-duty', 'unknown')),
    how_known TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('draft', 'approved', 'withdrawn')),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (happened_earliest <= happened_latest),
    UNIQUE (matter, number),
    UNIQUE (matter, id),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party)
) STRICT;
CREATE TRIGGER allegation_class_lowered BEFORE UPDATE OF class ON allegation
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'allegation' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE allegation_accused (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    allegation TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    officer TEXT,
    described TEXT,
    UNIQUE (allegation, position),
    CHECK ((officer IS NULL) <> (described IS NULL)),
    FOREIGN KEY (matter, allegation) REFERENCES allegation (matter, id),
    FOREIGN KEY (matter, officer) REFERENCES matter_officer (matter, party),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id)
) STRICT;

CREATE TABLE allegation_criterion (
    seq INTEGER PRIMARY KEY,
    allegation TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL CHECK (position > 0),
    criterion TEXT NOT NULL,
    UNIQUE (allegation, position)
) STRICT;

CREATE TABLE earlier_report (
    seq INTEGER PRIMARY KEY,
    allegation TEXT NOT NULL REFERENCES allegation (id),
    position INTEGER NOT NULL CHECK (position > 0),
    to_whom TEXT NOT NULL,
    told_words TEXT NOT NULL,
    told_edtf TEXT,
    told_earliest TEXT CHECK (date(told_earliest) IS told_earliest),
    told_latest TEXT CHECK (date(told_latest) IS told_latest),
    told_kind TEXT NOT NULL CHECK (told_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                    'before', 'after', 'repeated', 'unknown')),
    told_basis TEXT NOT NULL CHECK (told_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    outcome TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (told_earliest <= told_latest),
    UNIQUE (allegation, position)
) STRICT;
CREATE TRIGGER earlier_report_class_lowered BEFORE UPDATE OF class ON earlier_report
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'earlier_report' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
