-- How offices are reached, the firm and its preferences, and the size of the window.

CREATE TABLE office (
    seq INTEGER PRIMARY KEY,
    body TEXT NOT NULL,
    force TEXT,
    address TEXT NOT NULL,
    checked_on TEXT NOT NULL CHECK (date(checked_on) IS checked_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER office_class_lowered BEFORE UPDATE OF class ON office
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'office' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE UNIQUE INDEX office_is_one ON office (body, coalesce(force, ''));

CREATE TABLE setting (
    seq INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key IN ('firm', 'preferences')),
    value TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER setting_class_lowered BEFORE UPDATE OF class ON setting
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'setting' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE window_size (
    seq INTEGER PRIMARY KEY CHECK (seq = 1),
    width INTEGER NOT NULL CHECK (width > 0),
    height INTEGER NOT NULL CHECK (height > 0)
) STRICT;
