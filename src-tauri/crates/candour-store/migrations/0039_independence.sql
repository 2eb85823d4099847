-- What the independence check of each investigation came to, kept when it changes and only added to. It follows from the rest of
-- the record, so that it goes where its investigation goes.

CREATE TABLE independence_verdict (
    seq INTEGER PRIMARY KEY,
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
CREATE TRIGGER independence_verdict_is_never_changed BEFORE UPDATE ON independence_verdict
BEGIN SELECT RAISE(ABORT, 'what the check came to stays as it was kept'); END;
CREATE INDEX independence_verdict_of_investigation ON independence_verdict (matter, investigation);
