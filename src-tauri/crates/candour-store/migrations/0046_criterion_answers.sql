-- What was answered of the criteria for referral, allegation by allegation. The last answer of a criterion counts.

CREATE TABLE criterion_answer (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    allegation TEXT NOT NULL,
    criterion TEXT NOT NULL,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'unknown')),
    words TEXT NOT NULL CHECK (words <> ''),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, allegation) REFERENCES allegation (matter, id)
) STRICT;
CREATE INDEX criterion_answer_of_allegation ON criterion_answer (matter, allegation);
CREATE TRIGGER criterion_answer_class_lowered BEFORE UPDATE OF class ON criterion_answer
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'criterion_answer' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER criterion_answer_is_never_changed
BEFORE UPDATE OF matter, allegation, criterion, answer, words, on_day ON criterion_answer
BEGIN SELECT RAISE(ABORT, 'what was answered stays as it was'); END;

CREATE VIEW search_of_criterion_answer AS
SELECT (50 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'allegation' AS noun, t.allegation AS record,
       t.matter AS matter, 'answer' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM criterion_answer t;
CREATE TRIGGER search_criterion_answer_added AFTER INSERT ON criterion_answer
BEGIN INSERT INTO search_text SELECT * FROM search_of_criterion_answer WHERE row = NEW.seq; END;
CREATE TRIGGER search_criterion_answer_changed AFTER UPDATE ON criterion_answer
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (50 << 44) + (OLD.seq << 16) AND (50 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_criterion_answer WHERE row = NEW.seq;
END;
CREATE TRIGGER search_criterion_answer_removed AFTER DELETE ON criterion_answer
BEGIN DELETE FROM search_text WHERE seq BETWEEN (50 << 44) + (OLD.seq << 16) AND (50 << 44) + (OLD.seq << 16) + 65535; END;
