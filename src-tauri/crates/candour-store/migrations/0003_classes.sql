-- Lowering a class needs a row here whose audit entry is in the same transaction (rule R3), and who has been sent
-- what is kept for ever (rule R11). Each table with a class has its trigger beside it; party came before this register.

CREATE TABLE class_change (
    seq INTEGER PRIMARY KEY,
    record_table TEXT NOT NULL,
    record INTEGER NOT NULL,
    from_class TEXT NOT NULL,
    to_class TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    actor TEXT NOT NULL,
    authority TEXT,
    entry INTEGER NOT NULL REFERENCES audit_entry (n) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER class_change_is_never_changed BEFORE UPDATE ON class_change
BEGIN SELECT RAISE(ABORT, 'a change of class is never unmade'); END;
CREATE TRIGGER class_change_is_never_removed BEFORE DELETE ON class_change
BEGIN SELECT RAISE(ABORT, 'a change of class is never unmade'); END;
CREATE VIEW class_change_under_way AS
SELECT record_table, record, from_class, to_class FROM class_change
 WHERE entry > (SELECT coalesce(max(n), 0) FROM audit_entry);

CREATE TRIGGER party_class_lowered BEFORE UPDATE OF class ON party
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'party' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE disclosure (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    record_table TEXT NOT NULL,
    record TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    body TEXT,
    force TEXT,
    method TEXT NOT NULL,
    disclosed_at TEXT NOT NULL,
    letter_number INTEGER,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER disclosure_is_never_changed BEFORE UPDATE ON disclosure
BEGIN SELECT RAISE(ABORT, 'who has been sent what is never changed'); END;
CREATE TRIGGER disclosure_is_never_removed BEFORE DELETE ON disclosure
BEGIN SELECT RAISE(ABORT, 'who has been sent what is never changed'); END;
CREATE INDEX disclosure_of_record ON disclosure (record_table, record);
