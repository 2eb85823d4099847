-- The firm's own rules of time and holidays, laid over what is shipped. A rule that is switched off keeps the firm's version of it.

CREATE TABLE rule_correction (
    seq INTEGER PRIMARY KEY,
    rule TEXT NOT NULL UNIQUE,
    standing TEXT NOT NULL CHECK (standing IN ('as-shipped', 'own', 'off')),
    own TEXT CHECK (json_valid(own)),
    starts_with TEXT NOT NULL CHECK (json_valid(starts_with)),
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_on TEXT NOT NULL CHECK (date(corrected_on) IS corrected_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    CHECK (CASE standing WHEN 'own' THEN own IS NOT NULL WHEN 'as-shipped' THEN own IS NULL ELSE 1 END)
) STRICT;
CREATE TRIGGER rule_correction_class_lowered BEFORE UPDATE OF class ON rule_correction
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'rule_correction' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE holiday_correction (
    seq INTEGER PRIMARY KEY,
    division TEXT NOT NULL CHECK (division IN ('england-and-wales', 'scotland', 'northern-ireland')),
    day TEXT NOT NULL CHECK (date(day) IS day),
    said TEXT NOT NULL CHECK (said IN ('holiday', 'working-day', 'as-shipped')),
    title TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> ''),
    corrected_on TEXT NOT NULL CHECK (date(corrected_on) IS corrected_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (division, day),
    CHECK ((said = 'holiday') = (title <> ''))
) STRICT;
CREATE TRIGGER holiday_correction_class_lowered BEFORE UPDATE OF class ON holiday_correction
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'holiday_correction' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
