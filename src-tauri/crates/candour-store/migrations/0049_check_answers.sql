-- What was answered of the questions of the independence check that the record cannot answer, investigation by investigation. The last
-- answer of a question counts.

CREATE TABLE check_answer (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    fact TEXT NOT NULL CHECK (fact IN ('authority', 'body', 'reg32', 'pre_2004_shut_out')),
    answer TEXT CHECK (answer IN ('yes', 'no', 'unknown')),
    body TEXT CHECK (body <> ''),
    force TEXT CHECK (force <> ''),
    words TEXT NOT NULL CHECK (words <> ''),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((answer IS NULL) = (fact IN ('authority', 'body'))),
    CHECK (body IS NULL OR answer IS NULL),
    CHECK (force IS NULL OR body IS NOT NULL),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id)
) STRICT;
CREATE INDEX check_answer_of_investigation ON check_answer (matter, investigation);
CREATE TRIGGER check_answer_class_lowered BEFORE UPDATE OF class ON check_answer
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'check_answer' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER check_answer_is_never_changed
BEFORE UPDATE OF matter, investigation, fact, answer, body, force, words, on_day ON check_answer
BEGIN SELECT RAISE(ABORT, 'what was answered stays as it was'); END;

CREATE VIEW search_of_check_answer AS
SELECT (106 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'answer' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM check_answer t;
CREATE TRIGGER search_check_answer_added AFTER INSERT ON check_answer
BEGIN INSERT INTO search_text SELECT * FROM search_of_check_answer WHERE row = NEW.seq; END;
CREATE TRIGGER search_check_answer_changed AFTER UPDATE ON check_answer
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (106 << 44) + (OLD.seq << 16) AND (106 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_check_answer WHERE row = NEW.seq;
END;
CREATE TRIGGER search_check_answer_removed AFTER DELETE ON check_answer
BEGIN DELETE FROM search_text WHERE seq BETWEEN (106 << 44) + (OLD.seq << 16) AND (106 << 44) + (OLD.seq << 16) + 65535; END;
