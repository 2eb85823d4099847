-- The firm's own wording of rules that are not of time, laid over what is shipped. A rule that is switched off keeps the firm's wording.

CREATE TABLE precept_correction (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('step', 'criterion', 'grade', 'control', 'flag', 'letter', 'regime')),
    id TEXT NOT NULL CHECK (id <> ''),
    standing TEXT NOT NULL CHECK (standing IN ('as-shipped', 'own', 'off')),
    own TEXT CHECK (json_valid(own)),
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_on TEXT NOT NULL CHECK (date(corrected_on) IS corrected_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (kind, id),
    CHECK (CASE standing WHEN 'own' THEN own IS NOT NULL WHEN 'as-shipped' THEN own IS NULL ELSE 1 END)
) STRICT;
CREATE TRIGGER precept_correction_class_lowered BEFORE UPDATE OF class ON precept_correction
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'precept_correction' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE VIEW search_of_precept_correction AS
SELECT (133 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'precept' AS noun, t.kind || '/' || t.id AS record,
       '' AS matter, 'wording' AS field, 0 AS number, 0 AS covered,
       coalesce(t.own ->> 'title', '') || char(10) || coalesce(t.own ->> 'text', '') || char(10) ||
       coalesce(t.own ->> 'citation', '') AS text,
       '' AS parts
  FROM precept_correction t
 UNION ALL
SELECT (133 << 44) + (t.seq << 16) + 1, t.seq, 'precept', t.kind || '/' || t.id,
       '', 'reason', 0, 0,
       t.reason || '',
       ''
  FROM precept_correction t;
CREATE TRIGGER search_precept_correction_added AFTER INSERT ON precept_correction
BEGIN INSERT INTO search_text SELECT * FROM search_of_precept_correction WHERE row = NEW.seq; END;
CREATE TRIGGER search_precept_correction_changed AFTER UPDATE ON precept_correction
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (133 << 44) + (OLD.seq << 16) AND (133 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_precept_correction WHERE row = NEW.seq;
END;
CREATE TRIGGER search_precept_correction_removed AFTER DELETE ON precept_correction
BEGIN DELETE FROM search_text WHERE seq BETWEEN (133 << 44) + (OLD.seq << 16) AND (133 << 44) + (OLD.seq << 16) + 65535; END;
