-- The number of a kept verdict is never used again: a verdict is kept outside the order of what is undone, and one that went with
-- its investigation comes back under its own number. The reason of another view can speak of families, as a tie can: it is found and
-- not quoted.

ALTER TABLE independence_verdict RENAME TO independence_verdict_before;
CREATE TABLE independence_verdict (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    matter TEXT NOT NULL,
    investigation TEXT NOT NULL,
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    verdict TEXT CHECK (verdict IN ('independent', 'partly', 'cannot tell', 'not independent')),
    possible TEXT NOT NULL CHECK (json_valid(possible)),
    flags TEXT NOT NULL CHECK (json_valid(flags)),
    as_at TEXT NOT NULL CHECK (date(as_at) IS as_at),
    CHECK ((verdict IS NULL) = (possible = '[]')),
    FOREIGN KEY (matter, investigation) REFERENCES investigation (matter, id) ON DELETE CASCADE
) STRICT;
INSERT INTO independence_verdict (seq, matter, investigation, on_day, verdict, possible, flags, as_at)
SELECT seq, matter, investigation, on_day, verdict, possible, flags, as_at FROM independence_verdict_before;
DROP TABLE independence_verdict_before;
CREATE TRIGGER independence_verdict_is_never_changed BEFORE UPDATE ON independence_verdict
BEGIN SELECT RAISE(ABORT, 'what the check came to stays as it was kept'); END;
CREATE INDEX independence_verdict_of_investigation ON independence_verdict (matter, investigation);

DROP VIEW search_of_independence_view;
CREATE VIEW search_of_independence_view AS
SELECT (104 << 44) + (t.seq << 16) AS seq, t.seq AS row, 'investigation' AS noun, t.investigation AS record,
       t.matter AS matter, 'view' AS field, 0 AS number, 1 AS covered,
       t.reason AS text,
       '' AS parts
  FROM independence_view t;
DELETE FROM search_text WHERE seq BETWEEN 104 << 44 AND (105 << 44) - 1;
INSERT INTO search_text SELECT * FROM search_of_independence_view;
