-- One scale of certainty: what an identification called probable is likely, as it is everywhere else. What is said of two
-- people says how certain that is and who decided it, and withdrawing it says why.

ALTER TABLE sameness ADD COLUMN certainty TEXT CHECK (certainty IN ('certain', 'likely', 'possible'));
ALTER TABLE sameness ADD COLUMN decided_by TEXT;
ALTER TABLE sameness ADD COLUMN withdrawn_why TEXT CHECK (withdrawn_why IS NULL OR withdrawn_on IS NOT NULL);
DROP TRIGGER sameness_is_only_withdrawn;
CREATE TRIGGER sameness_is_only_withdrawn
BEFORE UPDATE OF id, matter, first_described, second_described, first_officer, second_officer, verdict, reasons, why,
                 certainty, decided_by, said_on, actor ON sameness
BEGIN SELECT RAISE(ABORT, 'what was said of two people stays as it was said'); END;

DROP VIEW search_of_sameness;
CREATE VIEW search_of_sameness AS
SELECT (86 << 44) + (t.seq << 16) AS seq, t.seq AS row, CASE WHEN t.first_described IS NULL THEN 'officer' ELSE 'described' END AS noun, coalesce(t.first_described, t.first_officer, t.second_officer) AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.why || coalesce(char(10) || t.withdrawn_why, '') AS text,
       '' AS parts
  FROM sameness t;

DROP TRIGGER search_identification_added;
DROP TRIGGER search_identification_changed;
DROP TRIGGER search_identification_removed;
DROP VIEW search_of_identification;
ALTER TABLE identification RENAME TO identification_before;
CREATE TABLE identification (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    described TEXT NOT NULL,
    officer TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'confirmed', 'reversed')),
    basis TEXT NOT NULL CHECK (basis IN ('client-names', 'client-recognises', 'number', 'document', 'admission',
                                         'somebody-else', 'worked-out')),
    certainty TEXT NOT NULL CHECK (certainty IN ('certain', 'likely', 'possible')),
    client_words TEXT NOT NULL,
    decided_by TEXT NOT NULL CHECK (trim(decided_by) <> ''),
    decided_on TEXT NOT NULL CHECK (date(decided_on) IS decided_on),
    reason TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (status <> 'reversed' OR trim(reason) <> ''),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id),
    FOREIGN KEY (matter, officer) REFERENCES matter_officer (matter, party)
) STRICT;
INSERT INTO identification (seq, id, matter, described, officer, status, basis, certainty, client_words, decided_by,
                            decided_on, reason, class)
SELECT seq, id, matter, described, officer, status, basis, replace(certainty, 'probable', 'likely'), client_words,
       decided_by, decided_on, reason, class
  FROM identification_before;
DROP TABLE identification_before;
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

CREATE VIEW search_of_identification AS
SELECT (85 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'described' AS noun, t.described AS record,
       t.matter AS matter, 'reason' AS field, 0 AS number, 1 AS covered,
       t.client_words || char(10) || t.reason AS text,
       '' AS parts
  FROM identification t;
CREATE TRIGGER search_identification_added AFTER INSERT ON identification
BEGIN INSERT INTO search_text SELECT * FROM search_of_identification WHERE row = NEW.seq; END;
CREATE TRIGGER search_identification_changed AFTER UPDATE ON identification
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (85 << 44) + (OLD.seq << 16) AND (85 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_identification WHERE row = NEW.seq;
END;
CREATE TRIGGER search_identification_removed AFTER DELETE ON identification
BEGIN DELETE FROM search_text WHERE seq BETWEEN (85 << 44) + (OLD.seq << 16) AND (85 << 44) + (OLD.seq << 16) + 65535; END;
