-- Identity Schedules: who a cipher stands for, in a file of its own that only its password opens. Which letter each serves, which
-- entry of the ledger it is, and whom it names. The password is kept nowhere.

CREATE TABLE identity_schedule (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    letter TEXT NOT NULL REFERENCES letter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    entry TEXT NOT NULL UNIQUE REFERENCES correspondence (id),
    with_addresses INTEGER NOT NULL CHECK (with_addresses IN (0, 1)),
    pages INTEGER NOT NULL CHECK (pages > 0),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (letter, number)
) STRICT;
CREATE INDEX identity_schedule_of_matter ON identity_schedule (matter, entry);
CREATE TRIGGER identity_schedule_class_lowered BEFORE UPDATE OF class ON identity_schedule
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'identity_schedule' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER identity_schedule_is_apart_from_its_letter BEFORE INSERT ON identity_schedule
WHEN (SELECT letter FROM correspondence WHERE id = NEW.entry) IS NOT NULL
  OR (SELECT blob FROM correspondence WHERE id = NEW.entry) IS NULL
  OR (SELECT blob FROM correspondence WHERE id = NEW.entry) IN (SELECT blob FROM letter)
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is a file of its own'); END;
CREATE TRIGGER identity_schedule_is_never_changed
BEFORE UPDATE OF id, matter, letter, number, entry, with_addresses, pages ON identity_schedule
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is never changed'); END;
CREATE TRIGGER identity_schedule_is_never_removed BEFORE DELETE ON identity_schedule
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is never changed'); END;

CREATE TABLE identity_schedule_person (
    seq INTEGER PRIMARY KEY,
    schedule TEXT NOT NULL REFERENCES identity_schedule (id),
    party TEXT NOT NULL REFERENCES party (id),
    UNIQUE (schedule, party)
) STRICT;
CREATE TRIGGER identity_schedule_person_is_never_changed BEFORE UPDATE ON identity_schedule_person
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is never changed'); END;
CREATE TRIGGER identity_schedule_person_is_never_removed BEFORE DELETE ON identity_schedule_person
BEGIN SELECT RAISE(ABORT, 'an Identity Schedule is never changed'); END;
