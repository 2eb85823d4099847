-- What came with an entry of the ledger, how a letter went and whether it arrived, and notes beside what is frozen.

ALTER TABLE correspondence ADD COLUMN blob TEXT REFERENCES blob (id);
CREATE TRIGGER correspondence_file_is_never_changed BEFORE UPDATE OF blob ON correspondence
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
CREATE TRIGGER correspondence_file_is_of_its_matter BEFORE INSERT ON correspondence
WHEN NEW.blob IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blob WHERE id = NEW.blob AND matter = NEW.matter)
BEGIN SELECT RAISE(ABORT, 'a file is of the matter that it is used in'); END;

CREATE TABLE dispatch (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    means TEXT NOT NULL CHECK (means IN ('post', 'tracked-post', 'email', 'portal', 'hand', 'telephone')),
    sent_on TEXT NOT NULL CHECK (date(sent_on) IS sent_on),
    tracking TEXT NOT NULL,
    proof TEXT REFERENCES blob (id),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (matter, id),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;
CREATE TRIGGER dispatch_class_lowered BEFORE UPDATE OF class ON dispatch
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'dispatch' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER dispatch_is_never_changed
BEFORE UPDATE OF id, matter, entry, means, sent_on, tracking, proof ON dispatch
BEGIN SELECT RAISE(ABORT, 'what was recorded of a letter stays'); END;
CREATE TRIGGER dispatch_proof_is_of_its_matter BEFORE INSERT ON dispatch
WHEN NEW.proof IS NOT NULL AND NOT EXISTS (SELECT 1 FROM blob WHERE id = NEW.proof AND matter = NEW.matter)
BEGIN SELECT RAISE(ABORT, 'a file is of the matter that it is used in'); END;
CREATE INDEX dispatch_of_entry ON dispatch (entry);

CREATE TABLE receipt (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    dispatch TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('delivered', 'acknowledged', 'bounced')),
    happened_on TEXT NOT NULL CHECK (date(happened_on) IS happened_on),
    by_whom TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, dispatch) REFERENCES dispatch (matter, id)
) STRICT;
CREATE TRIGGER receipt_class_lowered BEFORE UPDATE OF class ON receipt
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'receipt' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER receipt_is_never_changed
BEFORE UPDATE OF id, matter, dispatch, kind, happened_on, by_whom ON receipt
BEGIN SELECT RAISE(ABORT, 'what was recorded of a letter stays'); END;
CREATE INDEX receipt_of_dispatch ON receipt (dispatch);

CREATE TABLE annotation (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    words TEXT NOT NULL CHECK (words <> ''),
    written_at TEXT NOT NULL,
    author TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;
CREATE TRIGGER annotation_class_lowered BEFORE UPDATE OF class ON annotation
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'annotation' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER annotation_is_never_changed BEFORE UPDATE OF id, matter, entry, words, written_at, author ON annotation
BEGIN SELECT RAISE(ABORT, 'what was written beside a letter stays'); END;
CREATE INDEX annotation_of_entry ON annotation (entry);
