-- The firm's own wording of kinds of letter, version by version; the last of a kind counts. One without words is the shipped wording,
-- used again. A version from which a letter was begun stays.

CREATE TABLE template_version (
    seq INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    subject TEXT CHECK (subject <> ''),
    source TEXT CHECK (source <> ''),
    made_from TEXT NOT NULL CHECK (date(made_from) IS made_from),
    reason TEXT NOT NULL CHECK (reason <> ''),
    made_on TEXT NOT NULL CHECK (date(made_on) IS made_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (kind, number),
    CHECK ((subject IS NULL) = (source IS NULL))
) STRICT;
CREATE TRIGGER template_version_class_lowered BEFORE UPDATE OF class ON template_version
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'template_version' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER template_version_is_never_changed
BEFORE UPDATE OF kind, number, subject, source, made_from, reason, made_on ON template_version
BEGIN SELECT RAISE(ABORT, 'a version stays as it was made'); END;
CREATE TRIGGER template_version_is_begun_from BEFORE DELETE ON template_version
WHEN EXISTS (SELECT 1 FROM draft
              WHERE content ->> '$.kind' = OLD.kind AND content ->> '$.begunFrom.version' = OLD.number)
BEGIN SELECT RAISE(ABORT, 'a letter was begun from this version'); END;

CREATE VIEW search_of_template_version AS
SELECT (134 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'template' AS noun, t.kind AS record,
       '' AS matter, 'wording' AS field, 0 AS number, 0 AS covered,
       coalesce(t.subject, '') || char(10) || coalesce(t.source, '') AS text,
       '' AS parts
  FROM template_version t
 UNION ALL
SELECT (134 << 44) + (t.seq << 16) + 1, t.seq, 'template', t.kind,
       '', 'reason', 0, 0,
       t.reason || '',
       ''
  FROM template_version t;
CREATE TRIGGER search_template_version_added AFTER INSERT ON template_version
BEGIN INSERT INTO search_text SELECT * FROM search_of_template_version WHERE row = NEW.seq; END;
CREATE TRIGGER search_template_version_changed AFTER UPDATE ON template_version
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (134 << 44) + (OLD.seq << 16) AND (134 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_template_version WHERE row = NEW.seq;
END;
CREATE TRIGGER search_template_version_removed AFTER DELETE ON template_version
BEGIN DELETE FROM search_text WHERE seq BETWEEN (134 << 44) + (OLD.seq << 16) AND (134 << 44) + (OLD.seq << 16) + 65535; END;
