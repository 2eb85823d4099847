-- Letters and messages in and out in one ledger, what each answers, and what replies say to what was asked. Asks belong
-- to entries of the ledger from here on: an older letter, entered by hand, has asks too.

ALTER TABLE correspondence ADD COLUMN received_on TEXT
    CHECK (date(received_on) IS received_on AND (received_on IS NULL OR direction = 'in'));
ALTER TABLE correspondence ADD COLUMN means TEXT
    CHECK (means IN ('post', 'tracked-post', 'email', 'portal', 'hand', 'telephone'));
ALTER TABLE correspondence ADD COLUMN their_reference TEXT NOT NULL DEFAULT '';
ALTER TABLE correspondence ADD COLUMN only_acknowledges INTEGER NOT NULL DEFAULT 0
    CHECK (only_acknowledges IN (0, 1) AND (only_acknowledges = 0 OR direction = 'in'));
-- Touches every row, so that each is sealed as it now is.
UPDATE correspondence SET their_reference = (SELECT their_reference FROM letter WHERE letter.id = correspondence.letter)
 WHERE letter IS NOT NULL;
CREATE UNIQUE INDEX correspondence_in_matter ON correspondence (matter, id);
CREATE TRIGGER correspondence_is_never_changed
BEFORE UPDATE OF id, matter, direction, body, force, dated_on, received_on, means, subject, our_reference,
                 their_reference, reply_by, letter, only_acknowledges ON correspondence
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;
CREATE TRIGGER correspondence_of_a_letter_is_never_removed BEFORE DELETE ON correspondence
WHEN OLD.letter IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the ledger is never changed'); END;

ALTER TABLE ask RENAME TO ask_before;
CREATE TABLE ask (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    wording TEXT NOT NULL,
    reply_by TEXT CHECK (date(reply_by) IS reply_by),
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (entry, number),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id)
) STRICT;
INSERT INTO ask (seq, id, matter, entry, number, wording, reply_by, class)
SELECT a.seq, a.id, c.matter, c.id, a.number, a.wording, a.reply_by, a.class
  FROM ask_before a JOIN correspondence c ON c.letter = a.letter;
DROP TABLE ask_before;
CREATE UNIQUE INDEX ask_in_matter ON ask (matter, id);
CREATE TRIGGER ask_class_lowered BEFORE UPDATE OF class ON ask
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'ask' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE TRIGGER ask_is_never_changed BEFORE UPDATE OF id, matter, entry, number, wording, reply_by ON ask
BEGIN SELECT RAISE(ABORT, 'what was asked is never changed'); END;
CREATE TRIGGER ask_of_a_letter_is_never_removed BEFORE DELETE ON ask
WHEN EXISTS (SELECT 1 FROM correspondence WHERE id = OLD.entry AND letter IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'what was asked is never changed'); END;

CREATE TABLE reply_to (
    seq INTEGER PRIMARY KEY,
    matter TEXT NOT NULL,
    entry TEXT NOT NULL,
    earlier TEXT NOT NULL CHECK (earlier <> entry),
    UNIQUE (entry, earlier),
    FOREIGN KEY (matter, entry) REFERENCES correspondence (matter, id),
    FOREIGN KEY (matter, earlier) REFERENCES correspondence (matter, id)
) STRICT;
CREATE INDEX reply_to_earlier ON reply_to (earlier);

CREATE TABLE answer (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    matter TEXT NOT NULL,
    ask TEXT NOT NULL,
    reply TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'part', 'refused', 'promised')),
    promised_by TEXT CHECK (date(promised_by) IS promised_by),
    place TEXT NOT NULL,
    note TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('privileged', 'confidential-shareable', 'anonymised', 'public')),
    UNIQUE (ask, reply),
    CHECK ((outcome = 'promised') = (promised_by IS NOT NULL)),
    FOREIGN KEY (matter, ask) REFERENCES ask (matter, id),
    FOREIGN KEY (matter, reply) REFERENCES correspondence (matter, id)
) STRICT;
CREATE TRIGGER answer_class_lowered BEFORE UPDATE OF class ON answer
WHEN instr('public anonymised confidential-shareable privileged', NEW.class)
   < instr('public anonymised confidential-shareable privileged', OLD.class)
 AND NOT EXISTS (SELECT 1 FROM class_change_under_way
                  WHERE record_table = 'answer' AND record = OLD.seq
                    AND from_class = OLD.class AND to_class = NEW.class)
BEGIN SELECT RAISE(ABORT, 'a class is lowered without its change row'); END;
CREATE INDEX answer_of_matter ON answer (matter);
