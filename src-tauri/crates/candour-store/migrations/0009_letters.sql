-- Sealed files, letters once issued with what they ask, and the ledger of correspondence. Drafts stand apart from
-- what was issued (rule R10).

CREATE TABLE blob (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 32),
    matter TEXT NOT NULL REFERENCES matter (id),
    plain_sha256 TEXT NOT NULL CHECK (length(plain_sha256) = 64),
    plain_len INTEGER NOT NULL CHECK (plain_len >= 0),
    cipher_sha256 TEXT NOT NULL CHECK (length(cipher_sha256) = 64),
    cipher_len INTEGER NOT NULL CHECK (cipher_len > 0),
    mime_sniffed TEXT NOT NULL,
    original_name TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    source_note TEXT NOT NULL,
    derived_from TEXT REFERENCES blob (id),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER blob_class_lowered BEFORE UPDATE OF class ON blob
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'blob' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER blob_is_no_lower_than_its_source BEFORE INSERT ON blob
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < (SELECT instr('public anonymised confidential-shareable privileged', class) FROM blob
       WHERE id = NEW.derived_from)
BEGIN SELECT RAISE(ABORT, 'a derived record has at least the class of its source'); END;

CREATE TABLE letter (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    kind TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    body TEXT NOT NULL,
    force TEXT,
    dated_on TEXT NOT NULL CHECK (date(dated_on) IS dated_on),
    reply_by TEXT NOT NULL CHECK (date(reply_by) IS reply_by),
    means TEXT NOT NULL,
    their_reference TEXT NOT NULL,
    our_reference TEXT NOT NULL,
    pages INTEGER NOT NULL CHECK (pages > 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    blob TEXT NOT NULL UNIQUE REFERENCES blob (id),
    template_version TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    head_before TEXT NOT NULL CHECK (length(head_before) = 64),
    issued_at TEXT NOT NULL,
    file_name TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, number)
) STRICT;
CREATE TRIGGER letter_class_lowered BEFORE UPDATE OF class ON letter
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'letter' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER letter_is_never_changed
BEFORE UPDATE OF id, matter, kind, number, body, force, dated_on, reply_by, means, their_reference, our_reference,
                 pages, sha256, blob, template_version, rules_version, head_before, issued_at, file_name ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;
CREATE TRIGGER letter_is_never_removed BEFORE DELETE ON letter
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TABLE ask (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    letter TEXT NOT NULL REFERENCES letter (id),
    number INTEGER NOT NULL CHECK (number > 0),
    wording TEXT NOT NULL,
    reply_by TEXT NOT NULL CHECK (date(reply_by) IS reply_by),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (letter, number)
) STRICT;
CREATE TRIGGER ask_class_lowered BEFORE UPDATE OF class ON ask
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'ask' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER ask_is_never_changed BEFORE UPDATE OF id, letter, number, wording, reply_by ON ask
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;
CREATE TRIGGER ask_is_never_removed BEFORE DELETE ON ask
BEGIN SELECT RAISE(ABORT, 'an issued letter is never changed'); END;

CREATE TABLE correspondence (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    body TEXT NOT NULL,
    force TEXT,
    dated_on TEXT NOT NULL CHECK (date(dated_on) IS dated_on),
    subject TEXT NOT NULL,
    our_reference TEXT NOT NULL,
    reply_by TEXT CHECK (date(reply_by) IS reply_by),
    letter TEXT UNIQUE REFERENCES letter (id),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER correspondence_class_lowered BEFORE UPDATE OF class ON correspondence
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'correspondence' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE INDEX correspondence_of_matter ON correspondence (matter, dated_on);

CREATE TABLE draft (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL REFERENCES matter (id),
    content TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public'))
) STRICT;
CREATE TRIGGER draft_class_lowered BEFORE UPDATE OF class ON draft
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'draft' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
