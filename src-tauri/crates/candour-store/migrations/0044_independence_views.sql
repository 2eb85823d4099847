-- Another view of the independence of an investigation than the check's, with its reason and what the check came to then. A view is
-- only added; one without a verdict withdraws the one before.

CREATE TABLE independence_view (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    verdict TEXT CHECK (verdict IN ('independent', 'partly', 'cannot tell', 'not independent')),
    reason TEXT NOT NULL CHECK (reason <> ''),
    computed TEXT CHECK (computed IN ('independent', 'partly', 'cannot tell', 'not independent')),
    possible TEXT NOT NULL CHECK (json_valid(possible)),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK ((computed IS NULL) = (possible = '[]')),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id)
) STRICT;
CREATE TRIGGER independence_view_class_lowered BEFORE UPDATE OF class ON independence_view
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'independence_view' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER independence_view_is_never_changed
BEFORE UPDATE OF id, matter, investigation, on_day, verdict, reason, computed, possible ON independence_view
BEGIN SELECT RAISE(ABORT, 'a view stays as it was taken'); END;
CREATE INDEX independence_view_of_investigation ON independence_view (matter, investigation);

CREATE VIEW search_of_independence_view AS
SELECT (104 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'view' AS field, 0 AS number, 0 AS covered,
       t.reason AS text,
       '' AS parts
  FROM independence_view t;
CREATE TRIGGER search_independence_view_added AFTER INSERT ON independence_view
BEGIN INSERT INTO search_text SELECT * FROM search_of_independence_view WHERE row = NEW.seq; END;
CREATE TRIGGER search_independence_view_changed AFTER UPDATE ON independence_view
BEGIN
    DELETE FROM search_text WHERE seq BETWEEN (104 << 44) + (OLD.seq << 16) AND (104 << 44) + (OLD.seq << 16) + 65535;
    INSERT INTO search_text SELECT * FROM search_of_independence_view WHERE row = NEW.seq;
END;
CREATE TRIGGER search_independence_view_removed AFTER DELETE ON independence_view
BEGIN DELETE FROM search_text WHERE seq BETWEEN (104 << 44) + (OLD.seq << 16) AND (104 << 44) + (OLD.seq << 16) + 65535; END;
