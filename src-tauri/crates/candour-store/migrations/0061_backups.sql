-- What keeps the casebook safe: copies that were made and read back, and checks of everything. Both are only added to.

CREATE TABLE backup (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
    made_at TEXT NOT NULL,
    place TEXT NOT NULL,
    entries INTEGER NOT NULL CHECK (entries > 0),
    files INTEGER NOT NULL CHECK (files >= 0),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    is_whole INTEGER NOT NULL CHECK (is_whole IN (0, 1)),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER backup_class_lowered BEFORE UPDATE OF class ON backup
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'backup' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER backup_is_never_changed BEFORE UPDATE ON backup
BEGIN SELECT RAISE(ABORT, 'what is known of a backup stays'); END;
CREATE TRIGGER backup_is_never_removed BEFORE DELETE ON backup
BEGIN SELECT RAISE(ABORT, 'what is known of a backup stays'); END;

CREATE TABLE whole_check (
    seq INTEGER PRIMARY KEY,
    checked_at TEXT NOT NULL,
    entries INTEGER NOT NULL CHECK (entries >= 0),
    files INTEGER NOT NULL CHECK (files >= 0),
    findings TEXT NOT NULL CHECK (json_valid(findings))
) STRICT;
CREATE TRIGGER whole_check_is_never_changed BEFORE UPDATE ON whole_check
BEGIN SELECT RAISE(ABORT, 'a check stays as it was'); END;
CREATE TRIGGER whole_check_is_never_removed BEFORE DELETE ON whole_check
BEGIN SELECT RAISE(ABORT, 'a check stays as it was'); END;
