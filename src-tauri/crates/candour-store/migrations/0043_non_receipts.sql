-- That an office said it has not received something that was sent. It is found by its words, which are covered.

CREATE TABLE non_receipt (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    said_on TEXT NOT NULL CHECK (date(said_on) IS said_on),
    words TEXT NOT NULL CHECK (words <> ''),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;
CREATE TRIGGER non_receipt_class_lowered BEFORE UPDATE OF class ON non_receipt
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'non_receipt' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER non_receipt_is_never_changed BEFORE UPDATE OF id, matter, entry, said_on, words ON non_receipt
BEGIN SELECT RAISE(ABORT, 'what was written beside a letter stays'); END;
CREATE INDEX non_receipt_of_matter ON non_receipt (matter, entry);

CREATE VIEW search_of_non_receipt AS
SELECT (120 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'correspondence' AS noun, t.entry AS record,
       t.matter AS matter, 'not-received' AS field, 0 AS number, 1 AS covered,
       t.words AS text,
       '' AS parts
  FROM non_receipt t;
CREATE TRIGGER search_non_receipt_added AFTER INSERT ON non_receipt
BEGIN INSERT INTO search_text SELECT * FROM search_of_non_receipt WHERE row = NEW.seq; END;
CREATE TRIGGER search_non_receipt_changed AFTER UPDATE ON non_receipt
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (120 << 44) + (OLD.seq << 16) AND (120 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_non_receipt WHERE row = NEW.seq;
END;
CREATE TRIGGER search_non_receipt_removed AFTER DELETE ON non_receipt
BEGIN DELETE FROM search_text WHERE seq BETWEEN (120 << 44) + (OLD.seq << 16) AND (120 << 44) + (OLD.seq << 16) + 65535; END;
