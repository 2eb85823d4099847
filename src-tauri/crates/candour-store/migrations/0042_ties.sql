-- What ties those who decide an investigation or work on it to the persons whom it is about.

CREATE TABLE tie (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    investigator TEXT REFERENCES party (id),
    body TEXT,
    force TEXT,
    officer TEXT,
    described TEXT,
    kind TEXT NOT NULL,
    basis TEXT NOT NULL CHECK (basis <> ''),
    source TEXT NOT NULL CHECK (source <> ''),
    said_on TEXT NOT NULL CHECK (date(said_on) IS said_on),
    withdrawn_on TEXT CHECK (date(withdrawn_on) IS withdrawn_on),
    withdrawn_for TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((investigator IS NULL) = (body IS NOT NULL)),
    CHECK (force IS NULL OR body IS NOT NULL),
    CHECK (officer IS NULL OR described IS NULL),
    CHECK ((withdrawn_on IS NULL) = (withdrawn_for = '')),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id),
    FOREIGN KEY (matter, officer) REFERENCES matter_officer (matter, party),
    FOREIGN KEY (matter, described) REFERENCES described_person (matter, id)
) STRICT;
CREATE INDEX tie_of_investigation ON tie (matter, investigation);
CREATE INDEX tie_of_described ON tie (described) WHERE described IS NOT NULL;
CREATE TRIGGER tie_class_lowered BEFORE UPDATE OF class ON tie
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'tie' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

-- What a tie consists in can speak of families, so it is found and not quoted.
CREATE VIEW search_of_tie AS
SELECT (103 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'tie' AS field, 0 AS number, 1 AS covered,
       t.basis || char(10) || t.source || char(10) || t.withdrawn_for AS text,
       '' AS parts
  FROM tie t;
CREATE TRIGGER search_tie_added AFTER INSERT ON tie
BEGIN INSERT INTO search_text SELECT * FROM search_of_tie WHERE row = NEW.seq; END;
CREATE TRIGGER search_tie_changed AFTER UPDATE ON tie
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (103 << 44) + (OLD.seq << 16) AND (103 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_tie WHERE row = NEW.seq;
END;
CREATE TRIGGER search_tie_removed AFTER DELETE ON tie
BEGIN DELETE FROM search_text WHERE seq BETWEEN (103 << 44) + (OLD.seq << 16) AND (103 << 44) + (OLD.seq << 16) + 65535; END;
