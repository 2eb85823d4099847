-- Exhibits: things that letters and statements point to, each by its mark. An exhibit in the bin keeps its number, and its mark
-- until the bin is emptied.

CREATE TABLE exhibit (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    mark TEXT NOT NULL COLLATE NOCASE CHECK (mark <> ''),
    what TEXT NOT NULL CHECK (what <> ''),
    dated_words TEXT,
    dated_edtf TEXT,
    dated_earliest TEXT CHECK (date(dated_earliest) IS dated_earliest),
    dated_latest TEXT CHECK (date(dated_latest) IS dated_latest),
    dated_kind TEXT CHECK (dated_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                          'before', 'after', 'repeated', 'unknown')),
    dated_basis TEXT CHECK (dated_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    client TEXT REFERENCES party (id),
    producer TEXT,
    original TEXT NOT NULL,
    content_note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    UNIQUE (matter, mark),
    FOREIGN KEY (matter, client) REFERENCES client (matter, party),
    CHECK (client IS NULL OR producer IS NULL),
    CHECK (dated_earliest <= dated_latest),
    CHECK ((dated_words IS NULL) = (dated_kind IS NULL) AND (dated_kind IS NULL) = (dated_basis IS NULL))
) STRICT;
CREATE INDEX exhibit_of_client ON exhibit (matter, client);
CREATE TRIGGER exhibit_class_lowered BEFORE UPDATE OF class ON exhibit
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'exhibit' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE VIEW search_of_exhibit AS
SELECT (25 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'exhibit' AS noun, t.id AS record,
       t.matter AS matter, 'evidence' AS field, 0 AS number, 0 AS covered,
       t.mark || char(10) || t.what || char(10) || coalesce(t.producer, '') AS text,
       '' AS parts
  FROM exhibit t
 UNION ALL
SELECT (25 << 44) + (t.seq << 16) + 1, t.seq, 'exhibit', t.id,
       t.matter, 'place', 0, 0,
       t.original || '',
       ''
  FROM exhibit t
 UNION ALL
SELECT (25 << 44) + (t.seq << 16) + 2, t.seq, 'exhibit', t.id,
       t.matter, 'content-note', 0, 0,
       t.content_note || '',
       ''
  FROM exhibit t;
CREATE TRIGGER search_exhibit_added AFTER INSERT ON exhibit
BEGIN INSERT INTO search_text SELECT * FROM search_of_exhibit WHERE row = NEW.seq; END;
CREATE TRIGGER search_exhibit_changed AFTER UPDATE ON exhibit
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (25 << 44) + (OLD.seq << 16) AND (25 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_exhibit WHERE row = NEW.seq;
END;
CREATE TRIGGER search_exhibit_removed AFTER DELETE ON exhibit
BEGIN DELETE FROM search_text WHERE seq BETWEEN (25 << 44) + (OLD.seq << 16) AND (25 << 44) + (OLD.seq << 16) + 65535; END;

DROP INDEX binned_of_matter;
DROP TRIGGER binned_class_lowered;
ALTER TABLE binned RENAME TO binned_before;
CREATE TABLE binned (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    noun TEXT NOT NULL CHECK (noun IN ('letter-draft', 'allegation', 'described', 'account', 'session', 'helper', 'posting',
                                       'note', 'preservation', 'investigation', 'exhibit')),
    record TEXT NOT NULL,
    number INTEGER CHECK (number > 0),
    within TEXT,
    kept TEXT CHECK (json_valid(kept)),
    binned_on TEXT NOT NULL CHECK (date(binned_on) IS binned_on),
    actor TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
INSERT INTO binned (seq, id, matter, noun, record, number, within, kept, binned_on, actor, class)
SELECT seq, id, matter, noun, record, number, within, kept, binned_on, actor, class FROM binned_before;
DROP TABLE binned_before;
CREATE INDEX binned_of_matter ON binned (matter, noun);
CREATE TRIGGER binned_class_lowered BEFORE UPDATE OF class ON binned
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'binned' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
