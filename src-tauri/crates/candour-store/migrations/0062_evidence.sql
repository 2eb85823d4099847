-- Files of evidence: what is said of a sealed file of the matter, which is never another file. What is in the bin keeps its
-- number, and its file until the bin is emptied.

CREATE UNIQUE INDEX exhibit_with_its_matter ON exhibit (matter, id);

CREATE TABLE evidence (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL CHECK (title <> ''),
    dated_words TEXT,
    dated_edtf TEXT,
    dated_earliest TEXT CHECK (date(dated_earliest) IS dated_earliest),
    dated_latest TEXT CHECK (date(dated_latest) IS dated_latest),
    dated_kind TEXT CHECK (dated_kind IN ('exact', 'month', 'season', 'year', 'age', 'about', 'between',
                                          'before', 'after', 'repeated', 'unknown')),
    dated_basis TEXT CHECK (dated_basis IN ('memory', 'worked-out', 'document', 'corroborated')),
    source TEXT NOT NULL,
    exhibit TEXT,
    content_note TEXT NOT NULL,
    is_not_at_home INTEGER NOT NULL CHECK (is_not_at_home IN (0, 1)),
    file TEXT NOT NULL UNIQUE REFERENCES blob (id),
    added_on TEXT NOT NULL CHECK (date(added_on) IS added_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    FOREIGN KEY (matter, exhibit) REFERENCES exhibit (matter, id),
    CHECK (dated_earliest <= dated_latest),
    CHECK ((dated_words IS NULL) = (dated_kind IS NULL) AND (dated_kind IS NULL) = (dated_basis IS NULL))
) STRICT;
CREATE INDEX evidence_of_exhibit ON evidence (exhibit) WHERE exhibit IS NOT NULL;
CREATE TRIGGER evidence_class_lowered BEFORE UPDATE OF class ON evidence
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'evidence' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER evidence_is_of_the_matter_of_its_file BEFORE INSERT ON evidence
WHEN NOT EXISTS (SELECT 1 FROM blob WHERE id = NEW.file AND matter = NEW.matter)
BEGIN SELECT RAISE(ABORT, 'evidence is of the matter of its file'); END;
CREATE TRIGGER evidence_keeps_its_file BEFORE UPDATE OF id, matter, number, file, added_on ON evidence
BEGIN SELECT RAISE(ABORT, 'a file of evidence is never another'); END;

CREATE VIEW search_of_evidence AS
SELECT (26 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'evidence' AS noun, t.id AS record,
       t.matter AS matter, 'evidence' AS field, 0 AS number, t.is_not_at_home AS covered,
       t.title || char(10) || t.source AS text,
       '' AS parts
  FROM evidence t
 UNION ALL
SELECT (26 << 44) + (t.seq << 16) + 1, t.seq, 'evidence', t.id,
       t.matter, 'content-note', 0, t.is_not_at_home,
       t.content_note || '',
       ''
  FROM evidence t;
CREATE TRIGGER search_evidence_added AFTER INSERT ON evidence
BEGIN INSERT INTO search_text SELECT * FROM search_of_evidence WHERE row = NEW.seq; END;
CREATE TRIGGER search_evidence_changed AFTER UPDATE ON evidence
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (26 << 44) + (OLD.seq << 16) AND (26 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_evidence WHERE row = NEW.seq;
END;
CREATE TRIGGER search_evidence_removed AFTER DELETE ON evidence
BEGIN DELETE FROM search_text WHERE seq BETWEEN (26 << 44) + (OLD.seq << 16) AND (26 << 44) + (OLD.seq << 16) + 65535; END;

DROP INDEX binned_of_matter;
DROP TRIGGER binned_class_lowered;
ALTER TABLE binned RENAME TO binned_before;
CREATE TABLE binned (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    noun TEXT NOT NULL CHECK (noun IN ('letter-draft', 'allegation', 'described', 'account', 'session', 'helper', 'posting',
                                       'note', 'preservation', 'investigation', 'exhibit', 'evidence')),
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
