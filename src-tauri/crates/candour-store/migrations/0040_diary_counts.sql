-- A date of the diary can be counted anew: with a time left out, an extension, enhanced rights. What is known of the case from
-- then on stands in the step that says so.

DROP TRIGGER search_diary_step_added;
DROP TRIGGER search_diary_step_changed;
DROP TRIGGER search_diary_step_removed;
DROP VIEW search_of_diary_step;
DROP INDEX diary_step_of_date;
DROP TRIGGER diary_step_class_lowered;
DROP TRIGGER diary_step_is_never_changed;
ALTER TABLE diary_step RENAME TO diary_step_before;
CREATE TABLE diary_step (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    date TEXT NOT NULL,
    act TEXT NOT NULL CHECK (act IN ('done', 'snoozed', 'set', 'counted', 'confirmed', 'reopened')),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    day TEXT CHECK (date(day) IS day),
    known TEXT CHECK (json_valid(known)),
    words TEXT NOT NULL CHECK (words <> ''),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((act IN ('snoozed', 'set')) = (day IS NOT NULL)),
    CHECK ((act = 'counted') = (known IS NOT NULL)),
    FOREIGN KEY (matter, date) REFERENCES diary_entry (matter, id)
) STRICT;
INSERT INTO diary_step (seq, id, matter, date, act, on_day, day, words, class)
SELECT seq, id, matter, date, act, on_day, day, words, class FROM diary_step_before;
DROP TABLE diary_step_before;
CREATE INDEX diary_step_of_date ON diary_step (matter, date);
CREATE TRIGGER diary_step_class_lowered BEFORE UPDATE OF class ON diary_step
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'diary_step' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER diary_step_is_never_changed
BEFORE UPDATE OF id, matter, date, act, on_day, day, known, words ON diary_step
BEGIN SELECT RAISE(ABORT, 'what became of a date stays as it was recorded'); END;

CREATE VIEW search_of_diary_step AS
SELECT (24 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'date' AS noun, t.date AS record,
       t.matter AS matter, 'done' AS field, 0 AS number, 1 AS covered,
       t.words || coalesce((SELECT group_concat(char(10) || (value ->> 'why'), '') FROM json_each(t.known, '$.leftOut')), '')
       || coalesce(char(10) || (t.known ->> '$.extension.by'), '') AS text,
       '' AS parts
  FROM diary_step t;
CREATE TRIGGER search_diary_step_added AFTER INSERT ON diary_step
BEGIN INSERT INTO search_text SELECT * FROM search_of_diary_step WHERE row = NEW.seq; END;
CREATE TRIGGER search_diary_step_changed AFTER UPDATE ON diary_step
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (24 << 44) + (OLD.seq << 16) AND (24 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_diary_step WHERE row = NEW.seq;
END;
CREATE TRIGGER search_diary_step_removed AFTER DELETE ON diary_step
BEGIN DELETE FROM search_text WHERE seq BETWEEN (24 << 44) + (OLD.seq << 16) AND (24 << 44) + (OLD.seq << 16) + 65535; END;
