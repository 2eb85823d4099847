-- Attendance notes and notes of telephone calls. Every wording of a note is kept as it was written: none is changed, and the
-- last one is taken away only by undoing it at once.

CREATE TABLE note (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number),
    UNIQUE (matter, id)
) STRICT;
CREATE TRIGGER note_class_lowered BEFORE UPDATE OF class ON note
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'note' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;

CREATE TABLE note_version (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL CHECK (version > 0),
    kind TEXT NOT NULL CHECK (kind IN ('attendance', 'telephone', 'video')),
    on_day TEXT NOT NULL CHECK (date(on_day) IS on_day),
    began TEXT NOT NULL,
    ended TEXT NOT NULL,
    about TEXT NOT NULL,
    text TEXT NOT NULL,
    paragraphs INTEGER NOT NULL CHECK (paragraphs > 0),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 1440),
    reason TEXT NOT NULL,
    written_on TEXT NOT NULL CHECK (date(written_on) IS written_on),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, note, version),
    CHECK (version = 1 OR reason <> ''),
    CHECK (began = '' OR ended = '' OR began <= ended),
    FOREIGN KEY (matter, note) REFERENCES note (matter, id)
) STRICT;
CREATE TRIGGER note_version_class_lowered BEFORE UPDATE OF class ON note_version
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'note_version' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER note_version_is_never_changed
BEFORE UPDATE OF matter, note, version, kind, on_day, began, ended, about, text, paragraphs, minutes, reason,
                 written_on ON note_version
BEGIN SELECT RAISE(ABORT, 'a wording of a note stays as it was written'); END;

CREATE TABLE note_contact (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position > 0),
    party TEXT REFERENCES party (id),
    body TEXT,
    force TEXT,
    words TEXT,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (note, version, position),
    CHECK ((party IS NOT NULL) + (body IS NOT NULL) + (words IS NOT NULL) = 1),
    CHECK (body IS NOT NULL OR force IS NULL),
    FOREIGN KEY (matter, note, version) REFERENCES note_version (matter, note, version)
) STRICT;
CREATE TRIGGER note_contact_class_lowered BEFORE UPDATE OF class ON note_contact
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'note_contact' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER note_contact_is_never_changed
BEFORE UPDATE OF matter, note, version, position, party, body, force, words ON note_contact
BEGIN SELECT RAISE(ABORT, 'a wording of a note stays as it was written'); END;
