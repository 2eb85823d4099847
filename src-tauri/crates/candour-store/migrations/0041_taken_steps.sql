-- What a letter was written on, and steps of the ladder that were recorded as taken.

ALTER TABLE letter ADD COLUMN step TEXT;
ALTER TABLE letter ADD COLUMN investigation TEXT REFERENCES investigation (id);
ALTER TABLE letter ADD COLUMN follows TEXT REFERENCES correspondence (id);
CREATE TRIGGER letter_occasion_is_never_changed BEFORE UPDATE OF step, investigation, follows ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;
CREATE INDEX letter_of_investigation ON letter (investigation) WHERE investigation IS NOT NULL;
CREATE INDEX letter_following ON letter (follows) WHERE follows IS NOT NULL;

CREATE TABLE taken_step (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    investigation TEXT NOT NULL,
    step TEXT NOT NULL CHECK (step <> ''),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    words TEXT NOT NULL CHECK (words <> ''),
    entry TEXT,
    withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;
CREATE TRIGGER taken_step_class_lowered BEFORE UPDATE OF class ON taken_step
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'taken_step' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER taken_step_is_only_withdrawn
BEFORE UPDATE ON taken_step
WHEN (NEW.id, NEW.matter, NEW.investigation, NEW.step, NEW.on_day, NEW.words, NEW.entry)
     IS NOT (OLD.id, OLD.matter, OLD.investigation, OLD.step, OLD.on_day, OLD.words, OLD.entry)
BEGIN SELECT RAISE(ABORT, 'that a step was taken stays as it was recorded'); END;
CREATE INDEX taken_step_of_investigation ON taken_step (matter, investigation);
CREATE INDEX taken_step_of_entry ON taken_step (matter, entry) WHERE entry IS NOT NULL;

CREATE VIEW search_of_taken_step AS
SELECT (102 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'step' AS field, 0 AS number, 0 AS covered,
       t.words AS text,
       '' AS parts
  FROM taken_step t;
CREATE TRIGGER search_taken_step_added AFTER INSERT ON taken_step
BEGIN INSERT INTO search_text SELECT * FROM search_of_taken_step WHERE row = NEW.seq; END;
CREATE TRIGGER search_taken_step_changed AFTER UPDATE ON taken_step
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (102 << 44) + (OLD.seq << 16) AND (102 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_taken_step WHERE row = NEW.seq;
END;
CREATE TRIGGER search_taken_step_removed AFTER DELETE ON taken_step
BEGIN DELETE FROM search_text WHERE seq BETWEEN (102 << 44) + (OLD.seq << 16) AND (102 << 44) + (OLD.seq << 16) + 65535; END;
