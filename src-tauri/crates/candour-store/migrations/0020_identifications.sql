-- Who described people are, and what was said of two people: that they are one, or that they are not.

-- Each decision is a row of its own. The last about a pair stands; reversing one adds a row.
CREATE TABLE identification (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    described TEXT NOT NULL,
    officer TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed', 'reversed')),
    basis TEXT NOT NULL CHECK (basis IN ('client-names', 'client-recognises', 'number', 'document', 'admission',
                                         'somebody-else', 'worked-out')),
    certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'probable', 'possible')),
    client_words TEXT NOT NULL,
    decided_by TEXT NOT NULL CHECK (trim(decided_by) <> ''),
    decided_on TEXT NOT NULL CHECK (date(decided_on) IS decided_on),
    reason TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (status <> 'reversed' OR trim(reason) <> ''),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id),
    FOREIGN KEY (matter, officer) REFERENCES matter_officer (matter, party)
) STRICT;
CREATE INDEX identification_of_described ON identification (matter, described);
CREATE TRIGGER identification_class_lowered BEFORE UPDATE OF class ON identification
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'identification' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER identification_is_never_changed
BEFORE UPDATE OF id, matter, described, officer, status, basis, certainty, client_words, decided_by, decided_on, reason
ON identification
BEGIN SELECT RAISE(ABORT, 'an identification stays as it was decided'); END;

-- A pair is two descriptions, two officers, or one of each; one row of a pair at a time is not withdrawn.
CREATE TABLE sameness (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    first_described TEXT,
    second_described TEXT,
    first_officer TEXT REFERENCES officer (party),
    second_officer TEXT REFERENCES officer (party),
    verdict TEXT NOT NULL CHECK (verdict IN ('same-as', 'not-same-as')),
    reasons TEXT NOT NULL,
    why TEXT NOT NULL,
    said_on TEXT NOT NULL CHECK (date(said_on) IS said_on),
    actor TEXT NOT NULL,
    withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (first_described < second_described),
    CHECK (first_officer < second_officer),
    CHECK ((first_described IS NOT NULL) + (second_described IS NOT NULL)
         + (first_officer IS NOT NULL) + (second_officer IS NOT NULL) = 2),
    CHECK (second_described IS NULL OR first_described IS NOT NULL),
    CHECK (second_officer IS NULL OR first_officer IS NOT NULL),
    CHECK (first_described IS NULL OR first_officer IS NULL OR verdict = 'not-same-as'),
    FOREIGN KEY (matter, first_described) REFERENCES described_person (matter, id),
    FOREIGN KEY (matter, second_described) REFERENCES described_person (matter, id)
) STRICT;
CREATE UNIQUE INDEX sameness_stands ON sameness (
    ifnull(first_described, ''), ifnull(second_described, ''), ifnull(first_officer, ''), ifnull(second_officer, ''))
WHERE withdrawn_on IS NULL;
CREATE INDEX sameness_of_matter ON sameness (matter);
CREATE INDEX sameness_of_first_officer ON sameness (first_officer);
CREATE INDEX sameness_of_second_officer ON sameness (second_officer);
CREATE TRIGGER sameness_class_lowered BEFORE UPDATE OF class ON sameness
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'sameness' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER sameness_is_only_withdrawn
BEFORE UPDATE OF id, matter, first_described, second_described, first_officer, second_officer, verdict, reasons, why,
                 said_on, actor ON sameness
BEGIN SELECT RAISE(ABORT, 'what was said of two people stays as it was said'); END;
